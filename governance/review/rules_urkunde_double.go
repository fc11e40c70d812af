package review

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

func urkundeDoppelt() Rule {
	return Rule{
		ID: "DE-URKUNDE-DOPPELT", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Zwei Klauseln derselben Art sagen nichts Verschiedenes, wenn nichts sie unterscheidet.",
			English: "Two clauses of the same kind say nothing different where nothing tells them apart."},
		Finding: bilingual.Text{German: "Zwei Klauseln „{clause}“ sagen Verschiedenes: {what}.",
			English: "Two clauses “{clause}” say different things: {what}."},
		Remedy: bilingual.Text{German: "Eine der Klauseln streichen, oder mit Überschrift oder Wortlaut sagen, wofür jede gilt.",
			English: "Delete one of the clauses, or say by a heading or in words what each is about."},
		Applies: rule.Or(With(agreement.KindTermination), With(agreement.KindEntryIntoForce), With(agreement.KindCostSharing)),
		Check: func(c Case, r *rule.Result) {
			earlier := saidEarlier{}
			for i, clause := range c.Agreement.Clauses {
				if clause == nil {
					continue
				}
				if note := clause.Remark(); note.Heading != "" || note.Text != "" {
					continue
				}
				switch clause := clause.(type) {
				case agreement.Termination:
					if clause.Conditions == "" { // further conditions tell terminations apart, too
						earlier.check(r, clause, i, "notice", said{clause.Notice, clause.Notice.Text}, clause.Notice.IsZero())
						earlier.check(r, clause, i, "to", said{clause.To, clause.To.Text}, clause.To == "")
					}
				case agreement.EntryIntoForce:
					earlier.check(r, clause, i, "on", said{clause.On, clause.On.Format}, clause.On.IsZero())
				case agreement.CostSharing:
					earlier.check(r, clause, i, "measure", said{clause.Measure, clause.Measure.Text}, clause.Measure == "")
				}
			}
		},
	}
}

// saidEarlier is what the first clause that says it has in a field.
type saidEarlier map[place]said

type place struct {
	kind  agreement.ClauseKind
	field string
}

// said is the value of a field, and how readers read it.
type said struct {
	value any
	text  func(language.Tag) string
}

// check notes a field that says something else than an earlier clause of the kind. A field that is open says nothing.
func (s saidEarlier) check(r *rule.Result, clause agreement.Clause, i int, field string, now said, open bool) {
	if open {
		return
	}
	at := place{clause.Kind(), field}
	first, ok := s[at]
	switch {
	case !ok:
		s[at] = now
	case first.value != now.value:
		label := agreement.Label(at.kind, field)
		r.Violate(agreement.At(i, field), rule.P("clause", at.kind), rule.P("what", bilingual.Text{
			German:  label.German + " " + first.text(language.German) + " und " + now.text(language.German),
			English: label.English + " " + first.text(language.English) + " and " + now.text(language.English)}))
	}
}
