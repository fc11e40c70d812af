package thueringen

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// cooperationRules are the rules of the ThürKGG on all forms of kommunale Zusammenarbeit.
func cooperationRules() []review.Rule {
	return []review.Rule{
		kgg1_4(),
		kgg2_1(),
		kgg2_2(),
		kgg3_2_1(),
		kgg3_2(),
		kgg46(),
	}
}

// arbeitsgemeinschaftRules are the rules on the besondere Arbeitsgemeinschaft.
func arbeitsgemeinschaftRules() []review.Rule {
	return []review.Rule{
		kgg5_1_2(),
		kgg5_2(),
	}
}

// signed adds to a condition that the agreement is signed.
func signed(condition func(review.Case) bool) func(review.Case) bool {
	return func(c review.Case) bool { return !c.Agreement.Signed.IsZero() && condition(c) }
}

// commonAssociation returns the Verwaltungsgemeinschaft to which all parties belong. It reports false where there is none, and
// notes the missing fact where nobody can know.
func commonAssociation(c review.Case, r *rule.Result) (directory.Unit, bool) {
	var common directory.Unit
	for i := range c.Agreement.Parties {
		party := &c.Agreement.Parties[i]
		if party.Partner.Kind != governance.UnitPartner {
			return directory.Unit{}, false
		}
	}
	for i, party := range unitParties(c.Agreement) {
		member, ok := unit(c, r, i, party)
		if !ok || member.Level() != governance.Municipality {
			return directory.Unit{}, false
		}
		if _, form := member.Administration(); form == directory.NotRecorded {
			r.Lack(rule.Pointer("parties", i, "partner", "unit"))
			return directory.Unit{}, false
		}
		association, ok := member.Parent()
		if !ok || association.Kind() != governance.Verwaltungsgemeinschaft || i > 0 && association != common {
			return directory.Unit{}, false
		}
		common = association
	}
	return common, !common.IsZero()
}

// hasSameMembers reports whether every member of the association is a party; that every party is a member is known.
func hasSameMembers(c review.Case, association directory.Unit) bool {
	for member := range association.Municipalities() {
		isParty := false
		for _, party := range unitParties(c.Agreement) {
			if same, ok := c.Snapshot.Unit(party.Partner.Unit.Key); ok && same == member {
				isParty = true
			}
		}
		if !isParty {
			return false
		}
	}
	return true
}

// seat returns the key of the party that receives the first task that passes to one; the zero key where none does.
func seat(a *agreement.Agreement) governance.UnitKey {
	for _, task := range eachTask(a) {
		if receiver, _, ok := a.Party(task.To); ok {
			return receiver.Partner.Unit
		}
	}
	return governance.UnitKey{}
}

// authorityNamed tells which kind of authority the words name; 0 where they do not tell.
func authorityNamed(words string) AuthorityKind {
	switch {
	case strings.Contains(words, "Landesverwaltungsamt"):
		return Landesverwaltungsamt
	case strings.Contains(words, "Landratsamt"):
		return Landratsamt
	case strings.Contains(words, "inisterium"):
		return Ministry
	}
	return 0
}

// namesAuthority tells whether words that name an authority of the kind name the competent one: the ministry for municipal
// affairs, or the Landratsamt of the district. It is not recorded where the words name no district, or none of that name, and
// where they do not say what the ministry is for.
func namesAuthority(snapshot directory.Snapshot, words string, kind AuthorityKind, district key.District) agreement.Fact {
	switch kind {
	case Ministry:
		if strings.Contains(words, "ommunal") || strings.Contains(words, "Innenministerium") ||
			strings.Contains(words, "für Inneres") {
			return agreement.Yes
		}
		return agreement.Unknown
	case Landratsamt:
		answer := agreement.Unknown
		for unit := range snapshot.Units(governance.District) {
			if !strings.Contains(words, unit.Name()) {
				continue
			}
			if districtOf(unit.Key()) == district {
				return agreement.Yes
			}
			answer = agreement.No
		}
		return answer
	}
	return agreement.Yes
}
