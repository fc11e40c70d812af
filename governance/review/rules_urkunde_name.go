package review

import (
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

func urkundeName() Rule {
	return Rule{
		ID: "DE-URKUNDE-NAME", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Name und amtlicher Schlüssel einer Partei bezeichnen dieselbe Körperschaft.",
			English: "The name and the official key of a party designate the same body."},
		Finding: bilingual.Text{German: "Angegeben ist „{name}“, der Schlüssel {key} gehört aber zu „{official}“{proposal}.",
			English: "The name given is “{name}”, but the key {key} belongs to “{official}”{proposal}."},
		Remedy:  bilingual.Text{German: "Den Namen oder den Schlüssel berichtigen.", English: "Correct the name or the key."},
		Applies: withKey(),
		Check: func(c Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				switch {
				case partner.Unit.IsZero() || partner.Name == "":
				case isLand(partner):
					checkLandName(r, i, partner)
				case partner.Kind == governance.UnitPartner:
					checkUnitName(c, r, i, partner)
				}
			}
		},
	}
}

// withKey holds for agreements with a party of which the key of its unit or its Land is known.
func withKey() Condition {
	return rule.When("mit einer Partei, deren amtlicher Schlüssel angegeben ist", "with a party whose official key is given",
		func(c Case) bool { return slices.ContainsFunc(c.Agreement.Parties, hasKey) })
}

func hasKey(party agreement.Party) bool { return !party.Partner.Unit.IsZero() }

// isLand reports whether the partner is the Federation or a Land, by its kind or by its key.
func isLand(partner *governance.Partner) bool {
	switch partner.Kind {
	case governance.LandPartner, governance.FederationPartner:
		return true
	case governance.UnitPartner:
		return governance.LevelOf(partner.Unit.Key) == governance.Land
	}
	return false
}

// checkUnitName notes a name that is not that of the unit with the key. A key that no unit has on the day is the business of other
// rules.
func checkUnitName(c Case, r *rule.Result, i int, partner *governance.Partner) {
	if !c.Knows(partner.Unit.Key) {
		r.LackHere(AtParty(i, "partner", "unit"))
		return
	}
	unit, ok := c.Snapshot.Unit(partner.Unit.Key)
	if !ok || namingOf(unit, c.Snapshot, partner.Name) != wronglyNamed {
		return
	}
	var proposal bilingual.Text
	if other, ok := soleBearer(c.Snapshot, partner.Name); ok && other != unit {
		proposal = bilingual.Text{
			German:  "; „" + officialName(other) + "“ hat den Schlüssel " + other.Key().String(),
			English: "; “" + officialName(other) + "” has the key " + other.Key().String()}
	}
	r.Violate(AtParty(i, "partner", "name"), rule.P("name", partner.Name), rule.P("key", partner.Unit.String()),
		rule.P("official", officialName(unit)), rule.P("proposal", proposal))
}

// officialName is the name of a unit as the register writes it, with its kind where the name alone could be that of a municipality.
func officialName(u directory.Unit) string {
	if kind := u.Kind(); u.Level() != governance.Municipality && kind.IsValid() {
		return u.Name() + " (" + kind.Text(language.German) + ")"
	}
	return u.Name()
}

// checkLandName notes a name that names another Land than the key, and a Federation that has the key of a Land. The names of
// ministries need not name the Land.
func checkLandName(r *rule.Result, i int, partner *governance.Partner) {
	own, ok := governance.JurisdictionOf(key.Plain(partner.Unit.Key).Land())
	if !ok {
		return
	}
	if partner.Kind != governance.FederationPartner && plainlyNames(partner.Name, own) {
		return
	}
	named, ok := landOfName(partner.Name)
	if partner.Kind != governance.FederationPartner && (!ok || named.land == own) {
		return
	}
	var proposal bilingual.Text
	if ok && named.land != own {
		proposal = bilingual.Text{
			German:  "; „" + named.land.Text(language.German) + "“ hat den Schlüssel " + named.key,
			English: "; “" + named.land.Text(language.English) + "” has the key " + named.key}
	}
	r.Violate(AtParty(i, "partner", "name"), rule.P("name", partner.Name), rule.P("key", partner.Unit.String()),
		rule.P("official", own.Text(language.German)), rule.P("proposal", proposal))
}

func urkundeNameFrueher() Rule {
	return Rule{
		ID: "DE-URKUNDE-NAME-FRUEHER", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Eine Partei trägt den Namen, den sie am Tag der Vereinbarung hat.",
			English: "A party is called by the name that it has on the day of the agreement."},
		Finding: bilingual.Text{German: "Die Partei mit dem Schlüssel {key} heißt am {day} „{official}“. „{name}“ {when}.",
			English: "On {day}, the party with the key {key} is called “{official}”. “{name}” {when}."},
		Remedy:  bilingual.Text{German: "Den Namen verwenden, der an diesem Tag gilt.", English: "Use the name as of that day."},
		Applies: withKey(),
		Check: func(c Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				if partner.Kind != governance.UnitPartner || isLand(partner) || partner.Name == "" {
					continue
				}
				unit, ok := c.Snapshot.Unit(partner.Unit.Key)
				if !ok || namingOf(unit, c.Snapshot, partner.Name) != onceNamed {
					continue
				}
				r.Violate(AtParty(i, "partner", "name"), rule.P("key", partner.Unit.String()), rule.P("day", c.Snapshot.Date()),
					rule.P("official", officialName(unit)), rule.P("name", partner.Name),
					rule.P("when", whenCalled(unit, c.Snapshot, partner.Name)))
			}
		},
	}
}

func urkundeSchluessel() Rule {
	return Rule{
		ID: "DE-URKUNDE-SCHLUESSEL", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Der Schlüssel einer Körperschaft außerhalb Thüringens steht am Tag der Vereinbarung im Gemeindeverzeichnis.",
			English: "The key of a body outside Thüringen stands in the register of municipalities on the day of the agreement."},
		Finding: bilingual.Text{German: "Der Schlüssel {key} steht am {on} nicht im Gemeindeverzeichnis.",
			English: "The key {key} does not stand in the register of municipalities on {on}."},
		Remedy: bilingual.Text{German: "Den Schlüssel berichtigen oder den der Körperschaft angeben, die an diesem Tag besteht.",
			English: "Correct the key, or give that of the body that exists on that day."},
		Applies: rule.When("mit einer Körperschaft außerhalb Thüringens, deren amtlicher Schlüssel angegeben ist",
			"with a body outside Thüringen whose official key is given",
			func(c Case) bool { return slices.ContainsFunc(c.Agreement.Parties, hasKeyElsewhere) }),
		Check: func(c Case, r *rule.Result) {
			for i, party := range Units(c.Agreement) {
				switch unit := party.Partner.Unit.Key; {
				case !hasKeyElsewhere(*party):
				case !c.Knows(unit) || !c.HasUnitsOfDay():
					r.LackHere(AtParty(i, "partner", "unit"))
				default:
					if _, ok := c.Snapshot.Unit(unit); !ok {
						r.Violate(AtParty(i, "partner", "unit"), rule.P("key", unit.String()), rule.P("on", c.Snapshot.Date()))
					}
				}
			}
		},
	}
}

// hasKeyElsewhere reports whether a party is a territorial unit with the key of another Land than Thüringen, which has rules of its own
// on keys.
func hasKeyElsewhere(party agreement.Party) bool {
	if party.Partner.Kind != governance.UnitPartner || party.Partner.Unit.IsZero() {
		return false
	}
	land, _ := governance.JurisdictionOf(key.Plain(party.Partner.Unit.Key).Land())
	return land != law.Thueringen
}

// whenCalled says on which other days the unit is called so.
func whenCalled(u directory.Unit, s directory.Snapshot, name string) bilingual.Text {
	for _, candidate := range readName(name).candidates {
		when, ok := calledOn(u, s, candidate)
		switch {
		case !ok:
		case when.from.After(u.Date()):
			return bilingual.Text{German: "heißt sie erst seit dem " + when.from.Format(language.German),
				English: "has been its name only since " + when.from.Format(language.English)}
		case !when.through.IsZero() && when.through.Before(u.Date()):
			return bilingual.Text{German: "hieß sie bis zum " + when.through.Format(language.German),
				English: "was its name until " + when.through.Format(language.English)}
		}
	}
	return bilingual.Text{German: "ist zu einer anderen Zeit ihr Name oder der einer Körperschaft, die in ihr aufgegangen ist",
		English: "is its name at another time, or that of a body that it has absorbed"}
}
