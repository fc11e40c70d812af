package benchmarks

import (
	"reflect"
	"testing"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
	"cel.dev/cel-go/ext"
	"github.com/go-playground/validator/v10"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// programs returns the thirty conditions as compiled programs of cel-go.
func programs(t testing.TB) []cel.Program {
	t.Helper()
	total := cel.Function("total", cel.Overload("total_list_int", []*cel.Type{cel.ListType(cel.IntType)}, cel.IntType,
		cel.UnaryBinding(func(list ref.Val) ref.Val {
			sum := types.IntZero
			for it := list.(traits.Lister).Iterator(); it.HasNext() == types.True; {
				sum += it.Next().(types.Int)
			}
			return sum
		})))
	environment, err := cel.NewEnv(total, ext.NativeTypes(ext.ParseStructTags(true), reflect.TypeFor[Draft]()),
		cel.Variable("d", cel.ObjectType("benchmarks.Draft")))
	require.NoError(t, err)
	var all []cel.Program
	for _, c := range conditions() {
		ast, issues := environment.Compile(c.expression)
		require.NoError(t, issues.Err(), c.expression)
		program, err := environment.Program(ast, cel.EvalOptions(cel.OptOptimize))
		require.NoError(t, err)
		all = append(all, program)
	}
	return all
}

func evaluate(t testing.TB, programs []cel.Program, d *Draft) (violated int) {
	variables := map[string]any{"d": d}
	for _, program := range programs {
		result, _, err := program.Eval(variables)
		if err != nil {
			t.Fatal(err)
		}
		if result != types.True {
			violated++
		}
	}
	return violated
}

// structRules returns the thirty conditions as struct tags, with the two sums that tags cannot say as functions.
func structRules(t testing.TB) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, v.RegisterValidation("wholeshares", func(field validator.FieldLevel) bool {
		return sum(field.Field().Interface().([]Share), func(s *Share) int64 { return s.Part }) == whole
	}))
	v.RegisterStructValidation(func(level validator.StructLevel) {
		d := level.Current().Interface().(Draft)
		if sum(d.Ceilings, func(c *Ceiling) int64 { return c.Amount }) != d.Total {
			level.ReportError(d.Total, "Total", "Total", "ceilings", "")
		}
	}, Draft{})
	return v
}

// The three agree on a valid draft and on thirty drafts that each break one rule.
func TestSameVerdicts(t *testing.T) {
	set, cels, tags := rules(), programs(t), structRules(t)
	require.Equal(t, 30, set.Len())
	require.Len(t, cels, 30)
	require.Zero(t, set.Evaluate(valid(), civil.Date{}).Count(rule.Violated))
	require.Zero(t, evaluate(t, cels, valid()))
	require.NoError(t, tags.Struct(valid()))
	for i, c := range conditions() {
		broken := valid()
		c.breaks(broken)
		report := set.Evaluate(broken, civil.Date{})
		var ids []string
		for f := range report.Findings() {
			ids = append(ids, f.Rule)
		}
		require.Len(t, ids, 1, "condition %d: %v", i+1, ids)
		require.Equal(t, 1, evaluate(t, cels, broken), c.expression)
		require.Error(t, tags.Struct(broken), c.expression)
	}
}

// The same thirty rules over the same data: as conditions in Go and nothing else, as rules with a report, as struct
// tags and as expressions.
func BenchmarkThirtyRules(b *testing.B) {
	d := valid()
	b.Run("plain Go", func(b *testing.B) {
		all := conditions()
		b.ReportAllocs()
		for b.Loop() {
			for i := range all {
				if !all[i].holds(d) {
					b.Fatal("a valid draft")
				}
			}
		}
	})
	b.Run("foederal", func(b *testing.B) {
		set := rules()
		b.ReportAllocs()
		for b.Loop() {
			if report := set.Evaluate(d, civil.Date{}); !report.OK() {
				b.Fatal(report.Err())
			}
		}
	})
	b.Run("validator", func(b *testing.B) {
		tags := structRules(b)
		b.ReportAllocs()
		for b.Loop() {
			if err := tags.Struct(d); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("cel-go", func(b *testing.B) {
		cels := programs(b)
		b.ReportAllocs()
		for b.Loop() {
			if evaluate(b, cels, d) != 0 {
				b.Fatal("a valid draft")
			}
		}
	})
}
