package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func bgb164_1() review.Rule {
	return review.Rule{
		ID: "DE-BGB-164-1", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.BGB, "§ 164 Abs. 1", federalCorpus),
			review.Inferred(law.BGB, "§ 164 Abs. 1", "wer ein Amt innehat, vertritt; Amtszeiten aus der Presse"),
		},
		InForce: period("2012-12-28", ""), Since: civil.MustParse("1900-01-01"),
		Title: bilingual.Text{German: "Wer in einem Amt unterzeichnet, hatte dieses Amt am Tag der Unterschrift inne.",
			English: "A person who signs in an office held that office on the day of the signature."},
		Finding: bilingual.Text{
			German:  "{name} hat als {office} für „{party}“ unterzeichnet; am {on} hatte dieses Amt {holder} inne.",
			English: "{name} signed as {office} for “{party}”; on {on} the office was held by {holder}.",
		},
		Remedy: bilingual.Text{
			German:  "Von der Person unterzeichnen lassen, die das Amt innehat, oder die Vollmacht angeben.",
			English: "Have the holder of the office sign, or state the power of attorney.",
		},
		Applies: inThueringen(review.Signed(), signedForRecordedPartner()),
		Check:   checkOffices,
	}
}

// signedForRecordedPartner holds for agreements that somebody signed for a partner of which the library knows the offices.
func signedForRecordedPartner() review.Condition {
	return rule.When("mit einer Unterschrift für einen Partner, dessen Ämter hier hinterlegt sind",
		"with a signature for a partner whose offices are recorded here",
		func(c review.Case) bool {
			for i := range c.Agreement.Parties {
				if len(c.Agreement.Parties[i].Signatures) > 0 && knownPartner(c.Agreement.Parties[i].Partner.ID) != nil {
					return true
				}
			}
			return false
		})
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
				r.Lack(review.AtParty(i, "signatures", j, "office"))
			case holder.Value.Name != s.Name:
				r.Violate(review.AtParty(i, "signatures", j, "name"), rule.P("name", s.Name), rule.P("office", s.Office),
					rule.P("party", partner.Name), rule.P("on", on), rule.P("holder", holderText(holder.Value)))
			}
		}
	}
}

func holderText(holder governance.Holder) bilingual.Text {
	if holder.Name == "" {
		return bilingual.Text{German: "niemand (unbesetzt)", English: "nobody (vacant)"}
	}
	return bilingual.Text{German: holder.Name, English: holder.Name}
}
