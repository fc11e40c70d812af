package thueringen

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// municipalities yields the parties that are Gemeinden of Thüringen by their key, with their indexes.
func municipalities(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i := range a.Parties {
			if isThuringianMunicipality(&a.Parties[i].Partner) && !yield(i, &a.Parties[i]) {
				return
			}
		}
	}
}

// units yields the parties that are units of Thüringen, with their indexes: by their key, or without one in an agreement under
// the law of the Land, where it is likely and not known.
func units(a *agreement.Agreement) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i, party := range review.Units(a) {
			if mayBeThuringian(a, party) && !yield(i, party) {
				return
			}
		}
	}
}

// mayBeThuringian reports whether a party that is a unit is one of Thüringen, or nobody knows.
func mayBeThuringian(a *agreement.Agreement, party *agreement.Party) bool {
	if party.Partner.Unit.IsZero() {
		return a.Jurisdiction == law.Thueringen
	}
	return isThuringian(party.Partner.Unit.Key)
}

// withMunicipality holds for agreements to which a Gemeinde of Thüringen is party, whatever law governs them.
func withMunicipality() review.Condition {
	return rule.When("mit einer Gemeinde Thüringens als Partei", "with a Gemeinde of Thüringen as a party",
		func(c review.Case) bool { return hasMunicipality(c.Agreement) })
}

func hasMunicipality(a *agreement.Agreement) bool {
	for range municipalities(a) {
		return true
	}
	return false
}

// signedForMunicipality holds for agreements that somebody signed for a Gemeinde of Thüringen, whatever law governs them.
func signedForMunicipality() review.Condition {
	return rule.When("mit einer Unterschrift für eine Gemeinde Thüringens", "with a signature for a Gemeinde of Thüringen",
		func(c review.Case) bool { return isSignedForMunicipality(c.Agreement) })
}

func isSignedForMunicipality(a *agreement.Agreement) bool {
	for _, party := range municipalities(a) {
		if len(party.Signatures) > 0 {
			return true
		}
	}
	return false
}

// withThuringianUnit holds for agreements to which a unit of Thüringen is party, or may be, whatever law governs them.
func withThuringianUnit() review.Condition {
	return rule.When("mit einer Gebietskörperschaft oder einem Gemeindeverband Thüringens als Partei (oder nicht bekannt)",
		"with a territorial authority or association of municipalities of Thüringen as a party (or not recorded)",
		func(c review.Case) bool { return hasThuringianUnit(c.Agreement) })
}

func hasThuringianUnit(a *agreement.Agreement) bool {
	for range units(a) {
		return true
	}
	return false
}

// givenToOwnAssociation tells whether members of a Verwaltungsgemeinschaft give a task to it, by the directory, and where nobody
// can know, the place of what is missing.
func givenToOwnAssociation(c review.Case) (answer agreement.Fact, at string) {
	answer = agreement.No
	for _, task := range review.Tasks(c.Agreement) {
		receiver, _, _ := c.Agreement.Party(task.To)
		if !isThuringian(receiver.Partner.Unit.Key) ||
			governance.LevelOf(receiver.Partner.Unit.Key) != governance.Association {
			continue
		}
		for _, id := range task.From {
			giver, i, _ := c.Agreement.Party(id)
			if giver.Partner.Kind != governance.UnitPartner {
				continue
			}
			switch isMember(c, &giver, &receiver) {
			case agreement.Yes:
				return agreement.Yes, ""
			case agreement.Unknown:
				answer, at = agreement.Unknown, review.AtParty(i, "partner", "unit")
			}
		}
	}
	return answer, at
}

// isMember tells whether a Gemeinde belongs to the Verwaltungsgemeinschaft on the day of the agreement. It is not known where the
// directory does not record who administers the Gemeinde.
func isMember(c review.Case, party, association *agreement.Party) agreement.Fact {
	if party.Partner.Unit.IsZero() || c.Snapshot.IsZero() || !c.HasUnitsOfDay() {
		return agreement.Unknown
	}
	member, _ := c.Snapshot.Unit(party.Partner.Unit.Key)
	whole, _ := c.Snapshot.Unit(association.Partner.Unit.Key)
	if member.Level() != governance.Municipality {
		return agreement.No // that a key is not in the directory is for TH-KO-1 to say
	}
	if _, form := member.Administration(); form == directory.NotRecorded {
		return agreement.Unknown
	}
	if parent, _ := member.Parent(); parent == whole && whole.Kind() == governance.Verwaltungsgemeinschaft {
		return agreement.Yes
	}
	return agreement.No
}

// toOwnAssociation holds for agreements by which a member of a Verwaltungsgemeinschaft gives a task to it.
func toOwnAssociation() review.Condition {
	return rule.When("mit einer Aufgabe, die ein Mitglied an seine Verwaltungsgemeinschaft abgibt (oder nicht bekannt)",
		"with a task that a member gives to its Verwaltungsgemeinschaft (or not recorded)",
		func(c review.Case) bool {
			answer, _ := givenToOwnAssociation(c)
			return answer != agreement.No
		})
}
