package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func lkro56() review.Rule {
	return review.Rule{
		ID: "SN-LKRO-56", Severity: rule.Error, Basis: rule.Basis{lkro("§ 56")},
		Title: bilingual.Text{
			German:  "Erklärungen, die einen sächsischen Landkreis verpflichten, unterzeichnet der Landrat schriftlich mit eigener Hand.",
			English: "A Landkreis of Sachsen binds itself in writing, signed by the Landrat by hand.",
		},
		Finding: notSigned(), Remedy: bilingual.Text{German: "Eigenhändig unterzeichnen.", English: "Sign by hand."},
		Applies: rule.And(withLandkreis(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			checkSigned(c, r, governance.District, func(form agreement.SignatureForm) agreement.Fact {
				if form == agreement.QualifiedElectronic || form == agreement.QualifiedSeal {
					return agreement.Yes // for SN-LKRO-56-ELEKTRONISCH to say
				}
				return byHand(form)
			})
		},
	}
}

func lkro56Elektronisch() review.Rule {
	return review.Rule{
		ID: "SN-LKRO-56-ELEKTRONISCH", Severity: rule.Warning,
		Basis: rule.Basis{lkro("§ 56"),
			review.Inferred(law.SaechsLKrO, "§ 56", "eine elektronische Form nennt § 56 nicht, anders als § 60 SächsGemO")},
		Title: bilingual.Text{
			German: "Für einen sächsischen Landkreis sieht der Wortlaut keine elektronische Form vor; ob eine qualifizierte elektronische " +
				"Signatur genügt, ist nicht geklärt.",
			English: "For a Landkreis of Sachsen the text has no electronic form; whether a qualified electronic signature is enough is not certain.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ elektronisch unterzeichnet.", English: "{name} signed electronically for “{party}”."},
		Remedy: bilingual.Text{German: "Die Zulässigkeit klären oder auf Papier unterzeichnen.",
			English: "Clarify whether it is allowed, or sign on paper."},
		Applies: rule.And(withLandkreis(), review.Signed(), review.WithSignature()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range saxonUnits(c.Agreement, governance.District) {
				for j := range party.Signatures {
					if s := &party.Signatures[j]; s.Form == agreement.QualifiedElectronic || s.Form == agreement.QualifiedSeal {
						r.Violate(review.AtParty(i, "signatures", j, "form"), rule.P("name", s.Name), rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}
