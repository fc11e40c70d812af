// Package jsonschema holds the thirty conditions as a JSON Schema for santhosh-tekuri/jsonschema. The standard cannot
// compare two values of a document, which five conditions need: these are a keyword of their own, "conditions", in Go.
package jsonschema

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"strings"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/benchmarks/draft"
)

//go:embed rules.schema.json
var rules string

// Schema is the compiled schema.
type Schema struct{ schema *jsonschema.Schema }

// NewSchema compiles the schema, with the keyword "conditions".
func NewSchema() (Schema, error) {
	compiler := jsonschema.NewCompiler()
	compiler.RegisterVocabulary(&jsonschema.Vocabulary{URL: "https://example.org/conditions", Compile: compile})
	compiler.AssertVocabs()
	return compileWith(compiler)
}

// StandardOnly compiles the schema as every other implementation does, which does not know the keyword "conditions".
func StandardOnly() (Schema, error) {
	return compileWith(jsonschema.NewCompiler())
}

func compileWith(compiler *jsonschema.Compiler) (Schema, error) {
	document, err := jsonschema.UnmarshalJSON(strings.NewReader(rules))
	if err != nil {
		return Schema{}, err
	}
	if err := compiler.AddResource("rules.schema.json", document); err != nil {
		return Schema{}, err
	}
	schema, err := compiler.Compile("rules.schema.json")
	return Schema{schema}, err
}

// Instance turns a draft into what the library validates: JSON as maps and lists.
func Instance(d *draft.Draft) (any, error) {
	data, err := json.Marshal(d)
	if err != nil {
		return nil, err
	}
	return jsonschema.UnmarshalJSON(strings.NewReader(string(data)))
}

// Check tells how many conditions an instance breaks.
func (s Schema) Check(instance any) (violated int, err error) {
	err = s.schema.Validate(instance)
	var violation *jsonschema.ValidationError
	if err != nil && !errors.As(err, &violation) {
		return 0, err
	}
	return leaves(violation), nil
}

// leaves counts the violations; those above them say only where they are.
func leaves(violation *jsonschema.ValidationError) (n int) {
	if violation == nil {
		return 0
	}
	for _, cause := range violation.Causes {
		n += leaves(cause)
	}
	return max(n, 1)
}

// New compiles the schema for drafts that are turned into instances one by one.
func New() (draft.Check, error) {
	schema, err := NewSchema()
	if err != nil {
		return nil, err
	}
	return func(d *draft.Draft) (int, error) {
		instance, err := Instance(d)
		if err != nil {
			return 0, err
		}
		return schema.Check(instance)
	}, nil
}

// comparisons are what the names of the keyword mean.
var comparisons = map[string]func(document map[string]any) bool{
	"ceilings":  func(d map[string]any) bool { return sum(d["ceilings"], "amount") == number(d["total"]) },
	"shares":    func(d map[string]any) bool { return sum(d["shares"], "part") == draft.Whole },
	"from":      func(d map[string]any) bool { return number(d["from"]) >= number(d["signed"]) },
	"through":   func(d map[string]any) bool { return number(d["through"]) > number(d["from"]) },
	"published": func(d map[string]any) bool { return number(d["published"]) >= number(d["approved"]) },
}

// number reads a whole number; anything else breaks a condition of the standard and is 0 here.
func number(value any) int64 {
	n, _ := value.(json.Number)
	i, _ := n.Int64()
	return i
}

func sum(list any, member string) (total int64) {
	elements, _ := list.([]any)
	for _, element := range elements {
		object, _ := element.(map[string]any)
		total += number(object[member])
	}
	return total
}

// conditions are the names that stand at the keyword.
type conditions []string

func compile(_ *jsonschema.CompilerContext, schema map[string]any) (jsonschema.SchemaExt, error) {
	list, ok := schema["conditions"].([]any)
	if !ok {
		return nil, nil
	}
	var all conditions
	for _, element := range list {
		name, _ := element.(string)
		if comparisons[name] == nil {
			return nil, fmt.Errorf("no condition has the name %v", element)
		}
		all = append(all, name)
	}
	return all, nil
}

// Validate is called for the document.
func (c conditions) Validate(ctx *jsonschema.ValidatorContext, v any) {
	document, ok := v.(map[string]any)
	if !ok {
		return
	}
	for _, name := range c {
		if !comparisons[name](document) {
			ctx.AddError(broken(name))
		}
	}
}

// broken is a condition that does not hold.
type broken string

// KeywordPath names the keyword.
func (b broken) KeywordPath() []string { return []string{"conditions", string(b)} }

// LocalizedString says what is wrong.
func (b broken) LocalizedString(p *message.Printer) string {
	return p.Sprintf("the condition %s does not hold", string(b))
}
