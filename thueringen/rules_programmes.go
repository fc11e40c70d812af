package thueringen

import (
	"strconv"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func egovrlSatz() review.Rule {
	return review.Rule{
		ID: "TH-EGOVRL-SATZ", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerEGovRL, "", guidelinePage+" (ältere Fassung)")},
		Title: bilingual.Text{
			German: "Nach der ThürEGovRL in der bis zum 30.06.2024 geltenden Fassung werden höchstens 80 % der " +
				"zuwendungsfähigen Ausgaben gefördert; der Satz seit dem 01.07.2024 ist nicht bekannt.",
			English: "Under the ThürEGovRL as it stood until 30 June 2024, at most 80% of the eligible expenditure is " +
				"funded; the rate since 1 July 2024 is not known.",
		},
		Finding: bilingual.Text{German: "Zugesagt sind {rate} der zuwendungsfähigen Ausgaben.",
			English: "{rate} of the eligible expenditure is promised."},
		Remedy: bilingual.Text{German: "Den Fördersatz auf höchstens 80 % senken.",
			English: "Lower the rate to 80% at most."},
		InForce: olderGuideline().inForce, Since: olderGuideline().since,
		Applies: inThueringen(review.FundedUnder("ThürEGovRL")),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				switch {
				case !review.IsUnder(funding, "ThürEGovRL") || funding.Rate.Compare(fourFifths()) <= 0:
				case isUnderNewGuideline(c):
					r.LackHere(agreement.At(i, "rate"))
				default:
					r.Violate(agreement.At(i, "rate"), rule.P("rate", funding.Rate))
				}
			}
		},
	}
}

// olderGuideline is when the ThürEGovRL held as its page tells: on 30 June 2024, and for the programme perhaps since 2019. Rules on
// it go on, for what the guideline says since then was not read.
func olderGuideline() held { return heldFrom("2024-06-30").maybeSince("2019-01-01") }

// isUnderNewGuideline reports whether the agreement is of a day since which the guideline was not read.
func isUnderNewGuideline(c review.Case) bool { return !dayOf(c).Before(civil.MustParse("2024-07-01")) }

func fourFifths() finance.Share { return finance.MustFraction(4, 5) }

func egovrlJahr() review.Rule {
	return review.Rule{
		ID: "TH-EGOVRL-JAHR", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerEGovRL, "", "aconium.eu; kommune21, 03.07.2024")},
		Title: bilingual.Text{
			German:  "Seit dem 01.07.2024 stehen nach der ThürEGovRL bis zu 10 Millionen Euro im Jahr zur Verfügung.",
			English: "Since 1 July 2024, up to 10 million euro a year has been available under the ThürEGovRL.",
		},
		Finding: bilingual.Text{German: "Für {year} sind {amount} zugesagt.",
			English: "For {year}, {amount} is promised."},
		Remedy: bilingual.Text{German: "Den Jahresbetrag auf höchstens 10 Millionen Euro begrenzen.",
			English: "Limit the yearly amount to at most 10 million euro."},
		InForce: civil.Period{From: civil.MustParse("2024-07-01")},
		Applies: inThueringen(review.FundedUnder("ThürEGovRL")),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				for j, promised := range funding.Ceilings {
					if review.IsUnder(funding, "ThürEGovRL") && promised.Year > 2024 &&
						finance.Euro(10_000_000).Less(promised.Amount) {
						r.Violate(agreement.At(i, "ceilings", j, "amount"),
							rule.P("year", strconv.Itoa(promised.Year)), rule.P("amount", promised.Amount))
					}
				}
			}
		},
	}
}

func egovrlEmpfaenger() review.Rule {
	return review.Rule{
		ID: "TH-EGOVRL-EMPFAENGER", Severity: rule.Warning,
		Basis:   rule.Basis{review.SecondHand(law.ThuerEGovRL, "", guidelinePage+" (ältere Fassung)")},
		InForce: olderGuideline().inForce, Since: olderGuideline().since,
		Title: bilingual.Text{
			German:  "Zuwendungen nach der ThürEGovRL erhalten nur Thüringer Gemeinden und Gemeindeverbände.",
			English: "Only Gemeinden and Gemeindeverbände of Thüringen receive grants under the ThürEGovRL.",
		},
		Finding: bilingual.Text{German: "„{party}“ kann nach der ThürEGovRL keine Zuwendung erhalten.",
			English: "“{party}” cannot receive a grant under the ThürEGovRL."},
		Remedy: bilingual.Text{German: "Die Kommunen selbst als Empfänger nennen.",
			English: "Name the municipalities themselves as recipients."},
		Applies: inThueringen(review.FundedUnder("ThürEGovRL")),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if !review.IsUnder(funding, "ThürEGovRL") {
					continue
				}
				for j, id := range funding.Recipients {
					recipient, _, ok := c.Agreement.Party(id)
					switch {
					case !ok:
					case isRecipient(&recipient.Partner) == agreement.No && !isUnderNewGuideline(c):
						r.Violate(agreement.At(i, "recipients", j), rule.P("party", recipient.Partner.Name))
					case isRecipient(&recipient.Partner) != agreement.Yes:
						r.Lack(agreement.At(i, "recipients", j))
					}
				}
			}
		},
	}
}

// isRecipient tells whether the older guideline lets the partner receive a grant. Whether a Zweckverband is a Gemeindeverband in its
// sense is not recorded.
func isRecipient(partner *governance.Partner) agreement.Fact {
	switch {
	case partner.Kind == governance.Zweckverband, partner.Kind == governance.UnitPartner && partner.Unit.IsZero():
		return agreement.Unknown
	case partner.Kind == governance.UnitPartner && isThuringian(partner.Unit.Key):
		return agreement.Yes
	}
	return agreement.No
}
