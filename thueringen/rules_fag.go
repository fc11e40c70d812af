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

func fag1_1() review.Rule {
	return review.Rule{
		ID: "TH-FAG-1-1", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerFAG, "§ 1 Abs. 1", umweltOnline),
			review.Inferred(law.ThuerFAG, "§ 1 Abs. 1", "dass die Vereinbarung sagt, wer trägt, ist ein Rat"),
		},
		Title: bilingual.Text{
			German: "Die Vereinbarung sagt, wer die Kosten trägt; sonst tragen die Kommunen die Ausgaben ihrer Aufgaben " +
				"selbst.",
			English: "The agreement states who bears the costs; otherwise, municipalities bear the expenditure of their " +
				"tasks themselves.",
		},
		Finding: bilingual.Text{German: "Keine Klausel sagt, wer die Kosten trägt.",
			English: "No clause says who bears the costs."},
		Remedy: bilingual.Text{German: "Eine Kosten- oder Finanzierungsklausel aufnehmen.",
			English: "Add a clause on costs or funding."},
		Applies: inThueringen(withMunicipalSide(), review.OfPublicLaw(), withoutOtherRuleOnCost()),
		Check: review.PublicLawCheck(func(c review.Case, r *rule.Result) {
			unread := -1
			for _, kind := range [...]agreement.ClauseKind{agreement.KindCostSharing, agreement.KindFunding, agreement.KindFullCost,
				agreement.KindLevy, agreement.KindPrice} {
				if c.Agreement.Has(kind) {
					return
				}
				if gap, isGap := c.Agreement.Gap(kind); isGap && unread < 0 {
					unread = gap
				}
			}
			if unread >= 0 { // any of them may say who bears the costs
				r.Lack(rule.Pointer("gaps", unread))
				return
			}
			review.Demand(r, c.Agreement, agreement.KindCostSharing)
		}),
	}
}

// withMunicipalSide holds for agreements to which a unit, or an association of units, is party.
func withMunicipalSide() review.Condition {
	return rule.Or(withThuringianUnit(), review.WithPartner(governance.MunicipalAssociation))
}

// withoutOtherRuleOnCost holds for agreements of which no other rule demands the clause on cost, be it for their form or for a task.
func withoutOtherRuleOnCost() review.Condition {
	other := rule.Or(formWithRuleOnCost(), zweckvereinbarungWithRuleOnCost(), review.WithTaskTransferredBy(governance.LandPartner))
	return rule.When("nicht mit einer Form oder Aufgabe, für die eine andere Regel die Kostenklausel verlangt",
		"unless another rule requires the clause on cost for the form or a task",
		func(c review.Case) bool { return !other.Holds(c) })
}

// formWithRuleOnCost holds for agreements of a form of which another rule demands the clause on cost.
func formWithRuleOnCost() review.Condition {
	return review.OfForm(agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt, agreement.ServiceReuseAgreement,
		agreement.CommissionedProcessing)
}

// zweckvereinbarungWithRuleOnCost holds for a Zweckvereinbarung of which TH-KGG-9-4 or TH-KO-50-1 demands the clause on cost.
func zweckvereinbarungWithRuleOnCost() review.Condition {
	return rule.And(review.OfForm(agreement.Zweckvereinbarung), rule.Or(withJointTask(), toOwnAssociation()))
}

func fag24_2Partner() review.Rule {
	return review.Rule{
		ID: "TH-FAG-24-2-PARTNER", Severity: rule.Hint, InForce: period(copiesRead, ""), Since: civil.MustParse("2013-01-01"),
		Basis: rule.Basis{review.SecondHand(law.ThuerFAG, "§ 24 Abs. 2", fagPage)},
		Title: bilingual.Text{
			German: "Gefördert wird die freiwillige Zusammenarbeit von in der Regel mindestens drei Gemeinden oder " +
				"Landkreisen.",
			English: "What is funded is the voluntary cooperation of, as a rule, at least three Gemeinden or Landkreise.",
		},
		Finding: bilingual.Text{German: "Beteiligt sind nur {number} Gemeinden oder Landkreise.",
			English: "Only {number} Gemeinden or Landkreise take part."},
		Remedy: bilingual.Text{German: "Weitere Kommunen beteiligen oder die Ausnahme begründen.",
			English: "Have more municipalities take part, or give reasons for the exception."},
		Applies: inThueringen(review.FundedUnder("§ 24 Abs. 2 ThürFAG")),
		Check: func(c review.Case, r *rule.Result) {
			number, open := 0, -1
			for i, party := range review.Units(c.Agreement) {
				switch level := governance.LevelOf(party.Partner.Unit.Key); {
				case party.Partner.Unit.IsZero(), level == governance.Association: // whether a Gemeindeverband counts is not recorded
					open = i
				case level == governance.Municipality, level == governance.District:
					number++
				}
			}
			switch {
			case number >= 3:
			case open >= 0:
				r.Lack(review.AtParty(open, "partner", "unit"))
			default:
				r.Violate("/parties", rule.P("number", number))
			}
		},
	}
}

func fag24_2Betrag() review.Rule {
	return review.Rule{
		ID: "TH-FAG-24-2-BETRAG", Severity: rule.Warning, InForce: period(copiesRead, ""), Since: civil.MustParse("2013-01-01"),
		Basis: rule.Basis{review.SecondHand(law.ThuerFAG, "§ 24 Abs. 2", fagPage)},
		Title: bilingual.Text{German: "Eine Zusammenarbeit wird einmalig mit höchstens 500.000 Euro gefördert.",
			English: "A cooperation is funded once, with at most 500,000 euro."},
		Finding: bilingual.Text{German: "Zugesagt sind {total}.", English: "{total} is promised."},
		Remedy: bilingual.Text{German: "Den Betrag auf 500.000 Euro senken.",
			English: "Lower the amount to at most 500,000 euro."},
		Applies: inThueringen(review.FundedUnder("§ 24 Abs. 2 ThürFAG")),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if review.IsUnder(funding, "§ 24 Abs. 2 ThürFAG") && finance.Euro(500_000).Less(funding.Total) {
					r.Violate(agreement.At(i, "total"), rule.P("total", funding.Total))
				}
			}
		},
	}
}
