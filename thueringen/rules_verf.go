package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func verf93_1() review.Rule {
	return review.Rule{
		ID: "TH-VERF-93-1", Severity: rule.Hint,
		Basis: rule.Basis{review.SecondHand(law.ThuerVerf, "Art. 93 Abs. 1 S. 2",
			"Haufe zu § 23 ThürFAG; Landtag, Protokoll 3/45; VG Weimar, 07.11.2018, 3 K 151/17"),
			review.SecondHand(law.ThuerFAG, "§ 23 Abs. 1", "Haufe zu § 23 ThürFAG")},
		InForce: period("2018-11-07", ""), Since: civil.MustParse("1993-10-30"),
		Title: bilingual.Text{
			German: "Überträgt das Land Aufgaben, gleicht es die Mehrbelastung aus; die Rechtsprechung hat einen Eigenanteil der Kommunen bis zu " +
				"einem Viertel hingenommen.",
			English: "Where the Land transfers tasks, it compensates the additional burden; the courts have tolerated a " +
				"share of up to a quarter borne by the municipalities.",
		},
		Finding: bilingual.Text{German: "„{party}“ soll {share} der Kosten einer übertragenen Aufgabe tragen.",
			English: "“{party}” is to bear {share} of the cost of a transferred task."},
		Remedy: bilingual.Text{German: "Den Eigenanteil senken oder den Ausgleich der Mehrbelastung nachweisen.",
			English: "Lower the share, or show how the additional burden is compensated."},
		Applies: inThueringen(review.With(agreement.KindCostSharing), review.WithTaskTransferredBy(governance.LandPartner)),
		Check: func(c review.Case, r *rule.Result) {
			for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
				for j, s := range sharing.Shares {
					bearer, _, _ := c.Agreement.Party(s.Party)
					if bearer.Partner.Kind == governance.UnitPartner && s.Share.Compare(quarter()) > 0 {
						r.Violate(agreement.At(i, "shares", j, "share"), rule.P("party", bearer.Partner.Name),
							rule.P("share", s.Share))
					}
				}
			}
		},
	}
}

func quarter() finance.Share { return finance.MustFraction(1, 4) }
