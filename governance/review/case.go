// Package review is the law on an agreement: what rules see of it ([Case]), what the law says of its form ([Profile]), and
// the rules that hold in every Land.
package review

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
)

// Case is what rules see: an agreement, and the directory on the day. Without an agreement, rules see an empty one; nil clauses
// are passed over.
type Case struct {
	Agreement *agreement.Agreement
	Snapshot  directory.Snapshot
}

// Completed returns the case as rules see it: with an empty agreement where it has none.
func (c Case) Completed() Case {
	if c.Agreement == nil {
		c.Agreement = new(agreement.Agreement)
	}
	return c
}

// DataEdition names the edition of the directory; empty where the case has none.
func (c Case) DataEdition() string {
	if c.Snapshot.IsZero() {
		return ""
	}
	return c.Snapshot.Directory().Edition().String()
}

// Rule is a rule of law on agreements.
type Rule = rule.Rule[Case]
