package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// wegfallRules are the rules on parties that are merged or divided after they signed.
func wegfallRules() []review.Rule {
	return []review.Rule{
		kgg14_1(),
		kgg14_1Beginn(),
		kgg39(),
	}
}

// phase is when a party ended, seen from the agreement.
type phase uint8

const (
	before phase = iota + 1 // after it signed and before the agreement begins
	during                  // while the agreement runs
)

// checkEnded notes the parties that ended in one of the phases as the legal persons that signed. A change of key or name ends
// nobody.
func checkEnded(c review.Case, r *rule.Result, phases ...phase) {
	start, end := begin(c.Agreement), civil.Date{}
	if term, _, ok := agreement.First[agreement.Term](c.Agreement); ok {
		end = term.Through
	}
	for i, party := range unitParties(c.Agreement) {
		member, ok := unit(c, r, i, party)
		if !ok {
			continue
		}
		last := member.Valid().Through
		if last.IsZero() || !end.IsZero() && !last.Before(end) {
			continue
		}
		at := during
		if last.Before(start) {
			at = before
		}
		if successor, ended := successorOf(c.Snapshot, member, last); ended && slices.Contains(phases, at) {
			r.Violate(rule.Pointer("parties", i, "partner", "unit"), rule.P("party", party.Partner.Name),
				rule.P("last", last), rule.P("successor", successor))
		}
	}
}

// begin returns the day on which the agreement begins: that of its entry into force, of its term, or of its signature.
func begin(a *agreement.Agreement) civil.Date {
	if entry, _, ok := agreement.First[agreement.EntryIntoForce](a); ok && !entry.On.IsZero() {
		return entry.On
	}
	if term, _, ok := agreement.First[agreement.Term](a); ok && !term.From.IsZero() {
		return term.From
	}
	return a.Signed
}

// successorOf tells who is the legal successor of a unit whose key was last valid on the day. It reports false where the unit
// goes on as the same legal person under another key.
func successorOf(snapshot directory.Snapshot, unit directory.Unit, last civil.Date) (successor bilingual.Text, ended bool) {
	succession, err := snapshot.Directory().Successors(unit.AGS(), unit.Date(), last.AddDays(1))
	if err != nil {
		return bilingual.Text{German: "nicht verzeichnet", English: "not recorded"}, true
	}
	legal, continuity := succession.Legal()
	switch continuity {
	case directory.Continued:
		return bilingual.Text{}, false
	case directory.Absorbed:
		for _, part := range succession.Parts {
			if part.AGS == legal && !part.Unit.IsZero() {
				return bilingual.Text{German: part.Unit.Name(), English: part.Unit.Name()}, true
			}
		}
		return bilingual.Text{German: legal.String(), English: legal.String()}, true
	}
	return bilingual.Text{German: "mehrere Körperschaften", English: "several corporations"}, true
}

func gone() bilingual.Text {
	return bilingual.Text{German: "„{party}“ bestand bis zum {last}; Rechtsnachfolgerin: {successor}.",
		English: "“{party}” existed until {last}; legal successor: {successor}."}
}
