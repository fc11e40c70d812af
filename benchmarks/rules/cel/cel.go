// Package cel holds the thirty conditions as expressions of cel-go.
package cel

import (
	"fmt"
	"reflect"

	"cel.dev/cel-go/cel"
	"cel.dev/cel-go/common/types"
	"cel.dev/cel-go/common/types/ref"
	"cel.dev/cel-go/common/types/traits"
	"cel.dev/cel-go/ext"

	"github.com/foederal/foederal/benchmarks/draft"
)

// total is the sum of a list, which CEL does not have.
func total(list ref.Val) ref.Val {
	sum := types.IntZero
	for it := list.(traits.Lister).Iterator(); it.HasNext() == types.True; {
		sum += it.Next().(types.Int)
	}
	return sum
}

// New compiles the thirty expressions.
func New() (draft.Check, error) {
	environment, err := cel.NewEnv(
		cel.Function("total", cel.Overload("total_list_int", []*cel.Type{cel.ListType(cel.IntType)}, cel.IntType, cel.UnaryBinding(total))),
		ext.NativeTypes(ext.ParseStructTags(true), reflect.TypeFor[draft.Draft]()),
		cel.Variable("d", cel.ObjectType("draft.Draft")))
	if err != nil {
		return nil, err
	}
	var programs []cel.Program
	for _, c := range draft.Conditions() {
		ast, issues := environment.Compile(c.Expression)
		if issues.Err() != nil {
			return nil, fmt.Errorf("%s: %w", c.Expression, issues.Err())
		}
		program, err := environment.Program(ast, cel.EvalOptions(cel.OptOptimize))
		if err != nil {
			return nil, err
		}
		programs = append(programs, program)
	}
	return func(d *draft.Draft) (violated int, err error) {
		variables := map[string]any{"d": d}
		for _, program := range programs {
			result, _, err := program.Eval(variables)
			if err != nil {
				return 0, err
			}
			if result != types.True {
				violated++
			}
		}
		return violated, nil
	}, nil
}
