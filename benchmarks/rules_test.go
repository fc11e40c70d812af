package benchmarks

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/benchmarks/draft"
	"github.com/foederal/foederal/benchmarks/rules/cel"
	"github.com/foederal/foederal/benchmarks/rules/foederal"
	"github.com/foederal/foederal/benchmarks/rules/jsonschema"
	"github.com/foederal/foederal/benchmarks/rules/opa"
	"github.com/foederal/foederal/benchmarks/rules/ozzo"
	"github.com/foederal/foederal/benchmarks/rules/plain"
	"github.com/foederal/foederal/benchmarks/rules/validator"
	"github.com/foederal/foederal/governance/civil"
)

// engines are all that check drafts.
var engines = []struct {
	name string
	new  func() (draft.Check, error)
}{
	{"foederal", foederal.New},
	{"plain Go", plain.New},
	{"validator", validator.New},
	{"ozzo-validation", ozzo.New},
	{"jsonschema", jsonschema.New},
	{"cel-go", cel.New},
	{"OPA", opa.New},
}

// All find nothing in a valid draft and one violation in each of thirty drafts that break one condition.
func TestAllFindTheSameViolations(t *testing.T) {
	require.Len(t, draft.Conditions(), 30)
	for _, engine := range engines {
		t.Run(engine.name, func(t *testing.T) {
			check, err := engine.new()
			require.NoError(t, err)
			violated, err := check(draft.Valid())
			require.NoError(t, err)
			require.Zero(t, violated)
			for i, c := range draft.Conditions() {
				broken := draft.Valid()
				c.Breaks(broken)
				violated, err := check(broken)
				require.NoError(t, err)
				require.Equal(t, 1, violated, "condition %d: %s", i+1, c.Expression)
			}
		})
	}
}

// In foederal it is the condition itself that is found, by its ID.
func TestFoederalNamesTheCondition(t *testing.T) {
	set, err := foederal.Rules()
	require.NoError(t, err)
	infos := set.Rules()
	for i, c := range draft.Conditions() {
		broken := draft.Valid()
		c.Breaks(broken)
		var ids []string
		for finding := range set.Evaluate(broken, civil.Date{}).Findings() {
			ids = append(ids, finding.Rule)
		}
		require.Equal(t, []string{infos[i].ID}, ids)
	}
}

// BenchmarkRules checks a valid draft, a struct of Go, by thirty rules. What an engine needs to turn the struct into a form
// of its own counts; for the two that have such a form, the check of a draft that has it already stands beside it.
func BenchmarkRules(b *testing.B) {
	d := draft.Valid()
	for _, engine := range engines {
		check, err := engine.new()
		require.NoError(b, err)
		b.Run(engine.name, func(b *testing.B) { finding(b, func() (int, error) { return check(d) }) })
	}
	schema, err := jsonschema.NewSchema()
	require.NoError(b, err)
	instance, err := jsonschema.Instance(d)
	require.NoError(b, err)
	b.Run("jsonschema, instance at hand", func(b *testing.B) { finding(b, func() (int, error) { return schema.Check(instance) }) })
	policy, err := opa.NewPolicy()
	require.NoError(b, err)
	input, err := opa.Input(d)
	require.NoError(b, err)
	b.Run("OPA, input at hand", func(b *testing.B) { finding(b, func() (int, error) { return policy.Check(input) }) })
}

// BenchmarkBrokenRules checks a draft in which one party of three has not signed.
func BenchmarkBrokenRules(b *testing.B) {
	d := draft.Valid()
	d.Parties[1].Signer = ""
	for _, engine := range engines {
		check, err := engine.new()
		require.NoError(b, err)
		b.Run(engine.name, func(b *testing.B) {
			loop(b, func() {
				if violated, err := check(d); violated != 1 || err != nil {
					b.Fatal(violated, err)
				}
			})
		})
	}
}

// BenchmarkRulesReady makes the thirty rules ready to be asked.
func BenchmarkRulesReady(b *testing.B) {
	for _, engine := range engines {
		b.Run(engine.name, func(b *testing.B) {
			loop(b, func() {
				if _, err := engine.new(); err != nil {
					b.Fatal(err)
				}
			})
		})
	}
}

// finding measures a check that finds nothing.
func finding(b *testing.B, check func() (int, error)) {
	loop(b, func() {
		if violated, err := check(); violated != 0 || err != nil {
			b.Fatal(violated, err)
		}
	})
}

// What every other implementation of JSON Schema makes of the schema: it does not know the keyword that compares values, and
// finds nothing in five drafts of the thirty.
func TestJSONSchemaAloneCannotCompareValues(t *testing.T) {
	schema, err := jsonschema.StandardOnly()
	require.NoError(t, err)
	missed := 0
	for _, c := range draft.Conditions() {
		broken := draft.Valid()
		c.Breaks(broken)
		instance, err := jsonschema.Instance(broken)
		require.NoError(t, err)
		violated, err := schema.Check(instance)
		require.NoError(t, err)
		if violated == 0 {
			missed++
		}
	}
	require.Equal(t, 5, missed)
}
