package bund

import (
	"strconv"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// procurementRules are the rules of Part 4 GWB on agreements of public bodies with each other: when no tender is needed.
func procurementRules() []review.Rule {
	return []review.Rule{
		gwb106_1(),
		gwb108(),
		gwb108_1_1(),
		gwb108_1_2(),
		gwb108_1_3(),
		gwb108_3(),
		gwb108_4_2(),
		gwb108_4_3(),
		gwb108_5_1(),
		gwb108_5_2(),
		gwb108_5_3(),
		gwb108_6(),
		gwb108_6_1(),
		gwb108_6_2(),
		gwb108_6_3(),
		gwb108_7(),
		gwb132_3(),
	}
}

func controlRemedy() bilingual.Text {
	return bilingual.Text{German: "Den Einfluss in Satzung oder Gesellschaftsvertrag sichern oder ausschreiben.",
		English: "Secure the influence in the statute or articles of association, or hold a tender."}
}

// inHouseMinimum is the share of activities above which the owners' tasks must lie, horizontalLimit the share of activities
// on the open market below which a cooperation must stay. Both limits themselves do not suffice.
func inHouseMinimum() finance.Share  { return finance.MustFraction(80, 100) }
func horizontalLimit() finance.Share { return finance.MustFraction(20, 100) }

// relies reports whether the parties rely on the ground.
func relies(c review.Case, ground agreement.Ground) bool {
	procurement, _, ok := agreement.First[agreement.Procurement](c.Agreement)
	return ok && procurement.Ground == ground
}

// providerOf returns the clause on the provider; where there is none, it notes that the facts about the provider are missing.
func providerOf(c review.Case, r *rule.Result) (provider agreement.JointProvider, at int, ok bool) {
	provider, at, ok = agreement.First[agreement.JointProvider](c.Agreement)
	if !ok {
		r.Lack("/clauses")
	}
	return provider, at, ok
}

// demandOfPurpose demands that a clause on the purpose answers yes, and none no.
func demandOfPurpose(c review.Case, r *rule.Result, field string, answer func(agreement.Purpose) agreement.Fact) {
	first, answered := -1, false
	for i, purpose := range agreement.All[agreement.Purpose](c.Agreement) {
		if first < 0 {
			first = i
		}
		switch answer(purpose) {
		case agreement.No:
			r.Violate(agreement.At(i, field))
			answered = true
		case agreement.Yes:
			answered = true
		}
	}
	switch {
	case answered:
	case first < 0:
		r.Lack("/clauses")
	default:
		r.Lack(agreement.At(first, field))
	}
}

// isTerritorial reports whether partners of the kind are authorities under § 99 GWB by what they are: territorial bodies, and
// their associations of public law.
func isTerritorial(kind governance.PartnerKind) bool {
	switch kind {
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner, governance.Zweckverband:
		return true
	}
	return false
}

// nameOf returns what an owner is called.
func nameOf(c review.Case, owner *agreement.Owner) string {
	if party, _, ok := c.Agreement.Party(owner.Party); ok {
		return party.Partner.Name
	}
	return owner.Name
}

// ownerKind returns the legal kind of an owner; 0 if it is not recorded.
func ownerKind(c review.Case, owner *agreement.Owner) governance.PartnerKind {
	if owner.Party != "" {
		return kindOf(c, owner.Party)
	}
	return owner.Kind
}

// counts reports whether the turnover is of one of the last three years before the award (§ 108 Abs. 7 S. 1 GWB).
func counts(procurement agreement.Procurement, turnover agreement.YearTurnover) bool {
	before := procurement.Award.Year() - turnover.Year
	return before >= 1 && before <= 3
}

// activity is the rule that more than 80 percent of what a provider does is for its controlling authorities.
func activity(id, place string, ground agreement.Ground, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(law.GWB, place, "§ 108 Abs. 7"),
		Finding: bilingual.Text{German: "Nur {share} der Tätigkeiten dienen solchen Aufgaben; es müssen mehr als {minimum} sein.",
			English: "Only {share} of the activities serve such tasks; it must be more than {minimum}."},
		Remedy: bilingual.Text{German: "Das Geschäft mit Dritten verringern oder ausschreiben.",
			English: "Reduce business with others, or hold a tender."},
		Applies: rule.When("?", "?", func(c review.Case) bool { return relies(c, ground) }),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			var entrusted, other finance.Amount
			for _, turnover := range procurement.Turnover {
				if procurement.Forecast != agreement.Yes && !procurement.Award.IsZero() && !counts(procurement, turnover) {
					continue
				}
				var errEntrusted, errOther error
				entrusted, errEntrusted = entrusted.Add(turnover.Entrusted)
				other, errOther = other.Add(turnover.Other)
				if errEntrusted != nil || errOther != nil { // more money than there is: no turnover that could be reckoned with
					r.Lack(agreement.At(at, "turnover"))
					return
				}
			}
			total, err := entrusted.Add(other)
			if err != nil || total.Sign() <= 0 {
				r.Lack(agreement.At(at, "turnover"))
				return
			}
			share, err := finance.Fraction(entrusted.Cents(), total.Cents())
			if err != nil {
				r.Lack(agreement.At(at, "turnover"))
				return
			}
			if share.Compare(inHouseMinimum()) <= 0 {
				r.Violate(agreement.At(at, "turnover"), rule.P("share", share), rule.P("minimum", inHouseMinimum()))
			}
		},
	}
}

// noPrivateCapital is the rule that no private capital is directly held in a provider. A holding is harmless where a statute
// prescribes it and it neither blocks decisions nor gives relevant influence.
func noPrivateCapital(id, place string, ground agreement.Ground, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(law.GWB, place),
		Finding: bilingual.Text{German: "„{owner}“ ist privat beteiligt, und die Ausnahme für gesetzlich vorgeschriebene " +
			"Beteiligungen ohne Einfluss greift nicht.",
			English: "“{owner}” is a private owner, and the exception for holdings without influence that a statute prescribes does not apply."},
		Remedy: bilingual.Text{German: "Die private Beteiligung beenden oder ausschreiben.",
			English: "End the private holding, or hold a tender."},
		Applies: rule.When("?", "?", func(c review.Case) bool { return relies(c, ground) }),
		Check: func(c review.Case, r *rule.Result) {
			provider, at, ok := providerOf(c, r)
			if ok && len(provider.Owners) == 0 {
				r.Lack(agreement.At(at, "owners"))
			}
			for i := range provider.Owners {
				owner := &provider.Owners[i]
				switch kind := ownerKind(c, owner); {
				case kind == 0:
					r.Lack(agreement.At(at, "owners", i, "kind"))
				case kind != governance.PrivateCompany:
				case owner.Prescribed == agreement.No || owner.BlockingMinority == agreement.Yes || owner.Influence == agreement.Yes:
					r.Violate(agreement.At(at, "owners", i), rule.P("owner", nameOf(c, owner)))
				case owner.Prescribed == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "prescribed"))
				case owner.BlockingMinority == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "blockingMinority"))
				case owner.Influence == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "influence"))
				}
			}
		},
	}
}

// checkChange looks whether the changes of a contract stay where no new award is needed (§ 132 Abs. 3 GWB).
func checkChange(c review.Case, r *rule.Result) {
	procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
	switch {
	case procurement.EstimatedValue.IsZero():
		r.Lack(agreement.At(at, "estimatedValue"))
		return
	case procurement.Threshold.IsZero():
		r.Lack(agreement.At(at, "threshold"))
		return
	}
	within := func(percent int64) (limit finance.Amount, ok bool) {
		limit, err := finance.MustFraction(percent, 100).Of(procurement.EstimatedValue, finance.Down)
		return limit, err == nil && procurement.ChangeValue.Compare(limit) <= 0 && procurement.ChangeValue.Compare(procurement.Threshold) <= 0
	}
	limit, safe := within(10)
	if !safe && procurement.Works != agreement.No {
		limit, safe = within(15)
		if safe && procurement.Works == agreement.Unknown {
			r.Lack(agreement.At(at, "works"))
		}
	}
	if !safe {
		r.Violate(agreement.At(at, "changeValue"), rule.P("change", procurement.ChangeValue), rule.P("limit", limit),
			rule.P("threshold", procurement.Threshold))
	}
}

// year is a year as a parameter of a finding: four digits without a separator.
func year(number int) bilingual.Text {
	text := strconv.Itoa(number)
	return bilingual.Text{German: text, English: text}
}
