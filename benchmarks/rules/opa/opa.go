// Package opa holds the thirty conditions as a policy of Open Policy Agent, in Rego.
package opa

import (
	"context"
	_ "embed"
	"fmt"

	"github.com/open-policy-agent/opa/v1/ast"
	"github.com/open-policy-agent/opa/v1/rego"

	"github.com/foederal/foederal/benchmarks/draft"
)

//go:embed rules.rego
var rules string

// Policy is the compiled policy.
type Policy struct{ query rego.PreparedEvalQuery }

// NewPolicy compiles the policy.
func NewPolicy() (Policy, error) {
	query, err := rego.New(rego.Query("data.draft.violated"), rego.Module("rules.rego", rules)).PrepareForEval(context.Background())
	return Policy{query}, err
}

// Input turns a draft into a value of OPA.
func Input(d *draft.Draft) (ast.Value, error) {
	return ast.InterfaceToValue(d)
}

// Check tells how many conditions an input breaks.
func (p Policy) Check(input ast.Value) (violated int, err error) {
	results, err := p.query.Eval(context.Background(), rego.EvalParsedInput(input))
	if err != nil {
		return 0, err
	}
	if len(results) != 1 || len(results[0].Expressions) != 1 {
		return 0, fmt.Errorf("the policy has %d results", len(results))
	}
	list, ok := results[0].Expressions[0].Value.([]any)
	if !ok {
		return 0, fmt.Errorf("the policy says %v", results[0].Expressions[0].Value)
	}
	return len(list), nil
}

// New compiles the policy for drafts that are turned into inputs one by one.
func New() (draft.Check, error) {
	policy, err := NewPolicy()
	if err != nil {
		return nil, err
	}
	return func(d *draft.Draft) (int, error) {
		input, err := Input(d)
		if err != nil {
			return 0, err
		}
		return policy.Check(input)
	}, nil
}
