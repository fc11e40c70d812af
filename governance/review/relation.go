package review

import (
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// ChangesEarlier holds for agreements that change, replace or repeal an earlier one.
func ChangesEarlier() Condition {
	return rule.When("mit einer früheren Vereinbarung, die geändert, ersetzt oder aufgehoben wird",
		"with an earlier agreement that is changed, replaced or repealed",
		func(c Case) bool { return slices.ContainsFunc(c.Agreement.Relations, IsChange) })
}

// IsChange reports whether a relation is to an earlier agreement that is changed, replaced or repealed.
func IsChange(relation agreement.Relation) bool {
	switch relation.Kind {
	case agreement.Changes, agreement.Replaces, agreement.Repeals:
		return true
	}
	return false
}
