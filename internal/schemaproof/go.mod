module github.com/foederal/foederal/internal/schemaproof

go 1.26.0

require (
	github.com/foederal/foederal v0.0.0
	github.com/santhosh-tekuri/jsonschema/v6 v6.0.3
	github.com/stretchr/testify v1.12.1
)

require (
	go.yaml.in/yaml/v3 v3.0.5 // indirect
	golang.org/x/text v0.43.0 // indirect
)

replace github.com/foederal/foederal => ../..
