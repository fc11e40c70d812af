package faults

import (
	"context"
	"fmt"
	"strings"

	"cel.dev/cel-go/cel"
	validation "github.com/go-ozzo/ozzo-validation/v4"
	"github.com/go-playground/validator/v10"
	"github.com/open-policy-agent/opa/v1/rego"
	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/foederal/foederal/benchmarks/draft"
	"github.com/foederal/foederal/benchmarks/rules/foederal"
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
)

const (
	noFault  = "no violation"
	violated = "a violation"
)

func rules() []Fault {
	return []Fault{
		{"github.com/open-policy-agent/opa", `a list that is null against "not count(input.goals) >= 1"`, noFault, violated,
			func() string { return violation(rego1("not count(input.goals) >= 1", map[string]any{"goals": nil})) },
			func() string { return ofDraft(func(d *draft.Draft) { d.Goals = nil }) }},
		{"github.com/open-policy-agent/opa", `the amount "-5", a text, against "not input.total > 0"`, noFault, violated,
			func() string { return violation(rego1("not input.total > 0", map[string]any{"total": "-5"})) },
			func() string {
				total, err := finance.ParseDecimal("-5")
				return violation(total.Sign() <= 0, err)
			}},
		{"cel.dev/cel-go", "cents of 1136.35 euro in a document: int(d * 100.0)", "113634", "113635",
			func() string { return expression("int(d * 100.0)", 1136.35) },
			func() string { return parsed("1136.35", finance.Amount.Cents) }},
		{"github.com/go-ozzo/ozzo-validation/v4", "an empty form against In, the list of forms", noFault, violated,
			func() string {
				return violation(validation.Validate("", validation.In("zweckvereinbarung", "zweckverband")) != nil, nil)
			},
			func() string { return ofDraft(func(d *draft.Draft) { d.Form = "" }) }},
		{"github.com/go-playground/validator/v10", "an amount of 0 euro that is required", "it is missing", "0.00",
			func() string {
				err := validator.New(validator.WithRequiredStructEnabled()).Var(int64(0), "required")
				if err != nil {
					return "it is missing"
				}
				return "0.00"
			},
			func() string { return parsed("0", finance.Amount.String) }},
		{"github.com/santhosh-tekuri/jsonschema/v6", `the day 2024-02-30 against {"format": "date"}`, noFault, violated,
			func() string { return ofSchema(`{"format": "date"}`, `"2024-02-30"`) },
			func() string { return violation(read(civil.Parse, "2024-02-30") == refused, nil) }},
		{"github.com/santhosh-tekuri/jsonschema/v6", "a document that has its title twice", noFault, violated,
			func() string {
				return ofSchema(`{"properties": {"title": {"type": "string"}}}`, `{"title": "A", "title": "B"}`)
			},
			func() string { return ofDocument(`{"title": "A", "title": "B"}`) }},
	}
}

func violation(found bool, err error) string {
	if found {
		return outcome(violated, err)
	}
	return outcome(noFault, err)
}

// rego1 tells whether a condition of Rego holds for an input.
func rego1(condition string, input any) (bool, error) {
	results, err := rego.New(rego.Query(condition), rego.Input(input)).Eval(context.Background())
	return results.Allowed(), err
}

func expression(text string, d any) string {
	environment, err := cel.NewEnv(cel.Variable("d", cel.DynType))
	if err != nil {
		return refused
	}
	ast, issues := environment.Compile(text)
	if issues.Err() != nil {
		return refused
	}
	program, err := environment.Program(ast)
	if err != nil {
		return refused
	}
	result, _, err := program.Eval(map[string]any{"d": d})
	return outcome(fmt.Sprint(result), err)
}

func ofSchema(schema, document string) string {
	parsed, err := jsonschema.UnmarshalJSON(strings.NewReader(schema))
	if err != nil {
		return refused
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("schema.json", parsed); err != nil {
		return refused
	}
	compiled, err := compiler.Compile("schema.json")
	if err != nil {
		return refused
	}
	instance, err := jsonschema.UnmarshalJSON(strings.NewReader(document))
	if err != nil {
		return refused
	}
	return violation(compiled.Validate(instance) != nil, nil)
}

// ofDraft tells what the rules of foederal say to a draft with a change.
func ofDraft(change func(*draft.Draft)) string {
	check, err := foederal.New()
	if err != nil {
		return refused
	}
	d := draft.Valid()
	change(d)
	n, err := check(d)
	return violation(n > 0, err)
}

// ofDocument tells whether foederal reads a document.
func ofDocument(text string) string {
	_, err := agreement.Decode(strings.NewReader(text))
	return violation(err != nil, nil)
}
