module github.com/foederal/foederal/internal/icalproof

go 1.26.0

require (
	github.com/arran4/golang-ical v0.3.4
	github.com/foederal/foederal v0.0.0
	github.com/stretchr/testify v1.12.1
	golang.org/x/text v0.43.0
)

require go.yaml.in/yaml/v3 v3.0.5 // indirect

replace github.com/foederal/foederal => ../..
