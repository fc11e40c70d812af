package review

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// NeedingApproval holds for agreements that a supervisory authority has to approve, by what any of their clauses on approval or
// notice says.
func NeedingApproval() Condition {
	kind := agreement.KindApproval
	return rule.When("mit einer Genehmigung in einer Klausel „"+kind.Text(language.German)+"“",
		"with an approval in a clause “"+kind.Text(language.English)+"”",
		func(c Case) bool { return needsApproval(c.Agreement) })
}

// NeedingNotice holds for agreements of which a supervisory authority has to be notified and that it need not approve: by what one
// of their clauses on approval or notice says, while none says that they need approval.
func NeedingNotice() Condition {
	kind := agreement.KindApproval
	return rule.When("mit einer Anzeige und ohne Genehmigung in den Klauseln „"+kind.Text(language.German)+"“",
		"with a notice and no approval in the clauses “"+kind.Text(language.English)+"”",
		func(c Case) bool { return needsNotice(c.Agreement) })
}

func needsApproval(a *agreement.Agreement) bool { return hasApproval(a, agreement.No) }

func needsNotice(a *agreement.Agreement) bool {
	return hasApproval(a, agreement.Yes) && !hasApproval(a, agreement.No)
}

// hasApproval reports whether a clause on approval or notice says this of whether it is a mere notice.
func hasApproval(a *agreement.Agreement, notice agreement.Fact) bool {
	for _, approval := range agreement.All[agreement.Approval](a) {
		if approval.Notice == notice {
			return true
		}
	}
	return false
}

// Published holds for agreements that were published, by the day in their first clause on publication.
func Published() Condition {
	return inFirst("mit dem Tag der Bekanntmachung", "with the day of publication",
		func(c agreement.Publication) bool { return !c.On.IsZero() })
}

// inFirst holds where the first clause of type C says so. The words tell what it says.
func inFirst[C agreement.Clause](german, english string, says func(C) bool) Condition {
	var clause C
	kind := clause.Kind()
	return WithFirst(german+" in der ersten Klausel „"+kind.Text(language.German)+"“",
		english+" in the first clause “"+kind.Text(language.English)+"”", says)
}

// NotePending notes a violation for each approval and each notice without a day: it is still to come. The finding has the
// parameter authority. It is a check of a rule.
func NotePending(c Case, r *rule.Result) {
	for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
		if approval.On.IsZero() {
			r.Violate(agreement.At(i, "on"), rule.P("authority", approval.Authority))
		}
	}
}
