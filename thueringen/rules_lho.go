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

func lho39A() review.Rule {
	return review.Rule{
		ID: "TH-LHO-39A", Severity: rule.Warning,
		InForce: period(copiesRead, ""), Since: civil.MustParse("2000-07-28"), // inserted on a day that is not recorded
		Basis: rule.Basis{
			review.Read(law.ThuerLHO, "§ 39a", anwalt24),
			review.Inferred(law.ThuerLHO, "§ 39a", "dass die Zustimmung vor der Unterschrift liegt, sagt die Vorschrift nicht"),
		},
		Title: bilingual.Text{German: "Das Land tritt einem Zweckverband nur mit Zustimmung der Landesregierung bei.",
			English: "The Land joins a Zweckverband only with the consent of the Landesregierung."},
		Finding: bilingual.Text{
			German:  "„{party}“ hat am {signed} unterzeichnet, die Landesregierung erst am {decision} zugestimmt.",
			English: "“{party}” signed on {signed}; the Landesregierung consented only on {decision}.",
		},
		Remedy: bilingual.Text{German: "Die Zustimmung einholen, möglichst vor der Unterzeichnung.",
			English: "Obtain the consent, if possible before signing."},
		Applies: ofForm(agreement.Zweckverband, review.WithPartner(governance.LandPartner)),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range c.Agreement.Parties {
				switch {
				case party.Partner.Kind != governance.LandPartner:
				case party.CouncilDecision.IsZero():
					r.Lack(review.AtParty(i, "councilDecision"))
				case !c.Agreement.Signed.IsZero() && party.CouncilDecision.After(c.Agreement.Signed):
					r.Violate(review.AtParty(i, "councilDecision"), rule.P("party", party.Partner.Name),
						rule.P("signed", c.Agreement.Signed), rule.P("decision", party.CouncilDecision))
				}
			}
		},
	}
}

func lho44_1() review.Rule {
	return review.Rule{
		ID: "TH-LHO-44-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerLHO, "§ 44 Abs. 1", grantNorm)},
		Title: bilingual.Text{German: "Wer Zuwendungen des Landes zusagt, regelt den Nachweis ihrer Verwendung.",
			English: "A Land that promises grants must regulate the proof of their use."},
		Finding: bilingual.Text{German: "Die Zusage verzichtet auf den Verwendungsnachweis.",
			English: "The promise does not require proof of use."},
		Remedy: bilingual.Text{
			German:  "Den Verwendungsnachweis in die Zusage oder in die Förderrichtlinie aufnehmen, auf die sie verweist.",
			English: "Put the proof of use into the promise, or into the funding rules to which it refers.",
		},
		Applies: inThueringen(fundedByLand()),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if review.PartyIs(c.Agreement, funding.Funder, governance.LandPartner) {
					review.Expect(r, agreement.Yes, funding.ProofOfUse, i, "proofOfUse")
				}
			}
		},
	}
}

func lho44_1Pruefung() review.Rule {
	return review.Rule{
		ID: "TH-LHO-44-1-PRUEFUNG", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerLHO, "§ 44 Abs. 1", grantNorm)},
		Title: bilingual.Text{German: "Wer Zuwendungen des Landes zusagt, behält sich ein Prüfungsrecht vor.",
			English: "A Land that promises grants must reserve a right of audit."},
		Finding: bilingual.Text{German: "Die Zusage verzichtet auf das Prüfungsrecht.",
			English: "The promise does not reserve a right of audit."},
		Remedy: bilingual.Text{
			German:  "Das Prüfungsrecht in die Zusage oder in die Förderrichtlinie aufnehmen, auf die sie verweist.",
			English: "Put the right of audit into the promise, or into the funding rules to which it refers.",
		},
		Applies: inThueringen(fundedByLand()),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if review.PartyIs(c.Agreement, funding.Funder, governance.LandPartner) {
					review.Expect(r, agreement.Yes, funding.AuditRight, i, "auditRight")
				}
			}
		},
	}
}
