package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func isFramework(c review.Case) bool {
	return governed(c) && c.Agreement.Form == agreement.FrameworkAgreement
}

// frameworkRules are the rules on framework agreements of the Land and the kommunale Spitzenverbände.
func frameworkRules() []review.Rule {
	return []review.Rule{
		egovg27(),
		egovg27Beirat(),
		egovg1_3(),
		egovg4(),
		egovg27Nachnutzung(),
		ressortEgov(),
		bgb164_1(),
	}
}

// isSignedByKnownPartner reports whether somebody signed for a partner of which the library knows the offices.
func isSignedByKnownPartner(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if len(a.Parties[i].Signatures) > 0 && knownPartner(a.Parties[i].Partner.ID) != nil {
			return true
		}
	}
	return false
}

// checkOffices compares who signed with who held the office on that day, for partners and offices that the library knows.
func checkOffices(c review.Case, r *rule.Result) {
	for i := range c.Agreement.Parties {
		party := &c.Agreement.Parties[i]
		partner := knownPartner(party.Partner.ID)
		if partner == nil {
			continue
		}
		for j, s := range party.Signatures {
			office, ok := partner.Office(s.Office)
			if !ok || s.Capacity == agreement.Deputy || s.Capacity == agreement.Attorney {
				continue
			}
			on := c.Agreement.SignedBy(s)
			holder, ok := office.On(on)
			switch {
			case !ok:
				r.Lack(rule.Pointer("parties", i, "signatures", j, "office"))
			case holder.Value.Name != s.Name:
				r.Violate(rule.Pointer("parties", i, "signatures", j, "name"), rule.P("name", s.Name),
					rule.P("office", s.Office),
					rule.P("party", partner.Name), rule.P("on", on), rule.P("holder", holderText(holder.Value)))
			}
		}
	}
}
