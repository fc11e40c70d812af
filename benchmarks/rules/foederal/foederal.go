// Package foederal holds the thirty conditions as rules of foederal: each with ID, texts in two languages and a source.
package foederal

import (
	"fmt"

	"github.com/foederal/foederal/benchmarks/draft"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Rules returns the thirty rules.
func Rules() (rule.Set[*draft.Draft], error) {
	basis := rule.Basis{{Where: "benchmark", Evidence: law.Derived}}
	text := bilingual.Text{German: "Bedingung", English: "condition"}
	var all []rule.Rule[*draft.Draft]
	for i, c := range draft.Conditions() {
		all = append(all, rule.Rule[*draft.Draft]{
			ID: fmt.Sprintf("DE-BENCHMARK-%02d", i+1), Severity: rule.Warning, Basis: basis, Title: text, Finding: text, Remedy: text,
			Check: func(d *draft.Draft, r *rule.Result) {
				if !c.Holds(d) {
					r.Violate("")
				}
			},
		})
	}
	return rule.NewSet("thirty conditions", all...)
}

// New returns the thirty rules.
func New() (draft.Check, error) {
	set, err := Rules()
	if err != nil {
		return nil, err
	}
	return func(d *draft.Draft) (int, error) { return set.Evaluate(d, civil.Date{}).Count(rule.Violated), nil }, nil
}
