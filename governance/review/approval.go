package review

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// NeedingApproval holds for agreements that a supervisory authority has to approve, by what their first clause on approval or
// notice says.
func NeedingApproval() Condition {
	return inFirst("mit einer Genehmigung", "with an approval",
		func(c agreement.Approval) bool { return c.Notice == agreement.No })
}

// NeedingNotice holds for agreements of which a supervisory authority has to be notified and that it need not approve, by what
// their first clause on approval or notice says.
func NeedingNotice() Condition {
	return inFirst("mit einer bloßen Anzeige", "with a mere notice",
		func(c agreement.Approval) bool { return c.Notice == agreement.Yes })
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
