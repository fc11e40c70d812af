package sachsen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

func anbest(place string) law.Source { return read(law.ANBestKSachsen, place) }

func vv(place string) law.Source { return read(law.VwVSaeHO, place) }

func vvk(place string) law.Source { return read(law.VVKSachsen, place) }

// Provisions returns the side provisions (Nebenbestimmungen) for grants of Sachsen to municipalities as of 18 May 2025: the
// VwV-SäHO with VVK and ANBest-K, all of them read. Months for calling off money are not recorded, since there is nothing to
// call off: money is paid by a fixed plan.
func Provisions() grant.Provisions {
	return grant.Provisions{
		Jurisdiction:      law.Sachsen,
		PromptUseMonths:   grant.Known(6, vv("Nr. 8.2.5")),
		ItemTolerance:     grant.Known(grant.Tolerance{Unlimited: true}, anbest("")),
		TotalTolerance:    grant.Known(grant.Tolerance{Unlimited: true}, anbest("")),
		FollowsSavings:    grant.Known(true, anbest("")),
		SavingsIgnored:    grant.Known(finance.Euro(500), anbest("")),
		EarlyStart:        grant.Known(grant.EarlyStart{FreeBelow: finance.Euro(1_000_000)}, vvk("")),
		StartMonths:       grant.Known(12, vv("Nr. 8.2.3")),
		MinimumGrant:      grant.Known(finance.Euro(10_000), vvk("Nr. 1.1")),
		DeficitFinancing:  grant.Known(false, vvk("Nr. 2.2.3")),
		Payments:          grant.Known(payments(), review.Inferred(law.VVKSachsen, "", "die letzten 10 % sind der Rest")),
		ProofMonths:       grant.Known(12, anbest("Nr. 6.1")),
		NoticeShare:       grant.Known(finance.MustPercent("7.5"), anbest("")),
		NoticeAmount:      grant.Known(finance.Euro(10_000), anbest("")),
		RepaymentIgnored:  grant.Known(finance.Euro(500), vv("")),
		InterestIgnored:   grant.Known(finance.Euro(50), vv("")),
		RepaymentLimits:   grant.Known(repaymentLimits(), vvk("")),
		MunicipalInterest: grant.Known(finance.Euro(250), vvk("")),
		DeductibleVAT:     grant.Known(false, vvk("Nr. 2.6")),
		StartMeans: grant.Known(bilingual.Text{
			German: "Abschluss eines Liefer- oder Leistungsvertrags; Planung ist kein Beginn, ein Vertrag mit " +
				"Rücktrittsrecht oder Bedingung auch nicht",
			English: "conclusion of a supply or service contract; planning is no start, nor is a contract with a " +
				"right of withdrawal or a condition",
		}, vvk("")),
		ProportionalUse: grant.Known(true, anbest("")),
		DeficitUsedLast: grant.Known(true, anbest("")),
		Further:         further(),
	}
}

func payments() []grant.Payment {
	return []grant.Payment{
		{
			When:  bilingual.Text{German: "mit der Anzeige des Beginns", English: "with the notice of start"},
			Share: finance.MustPercent("40"),
		},
		{
			When: bilingual.Text{
				German:  "nach vollständigem Verwendungsnachweis",
				English: "after the complete proof of use",
			},
			Share: finance.MustPercent("50"),
		},
		{
			When:  bilingual.Text{German: "nach dessen Prüfung", English: "after its check"},
			Share: finance.MustPercent("10"),
		},
	}
}

func repaymentLimits() []grant.RepaymentLimit {
	return []grant.RepaymentLimit{
		{Grant: finance.Euro(5_000), Share: finance.MustPercent("10")},
		{Grant: finance.Euro(20_000), Share: finance.MustPercent("5"), Most: finance.Euro(500)},
		{Grant: finance.Euro(50_000), Share: finance.MustPercent("3"), Most: finance.Euro(1_000)},
		{Grant: finance.Euro(125_000), Share: finance.MustPercent("2"), Most: finance.Euro(1_500)},
		{Share: finance.Whole(), Most: finance.Euro(2_500)},
	}
}

func further() []grant.Sourced[bilingual.Text] {
	return []grant.Sourced[bilingual.Text]{
		grant.Known(bilingual.Text{
			German: "Zuwendungen über 150.000 EUR und länger als ein Jahr: die zweite Rate wird in 25 % und 25 % geteilt; " +
				"eine Rate beträgt mindestens 10.000 EUR.",
			English: "Grants above EUR 150,000 and longer than a year: the second instalment is split into 25% and 25%; " +
				"an instalment is at least EUR 10,000.",
		}, vvk("")),
		grant.Known(bilingual.Text{
			German:  "Sachbericht und zahlenmäßiger Nachweis, ohne Belege.",
			English: "Report and figures, without vouchers.",
		}, anbest("")),
		grant.Known(bilingual.Text{
			German: "Leitet die Kommune weiter, weist der Dritte nach wie unter den ANBest-P; die Nachweise liegen bei.",
			English: "Where the money is passed on, the third party gives proof as under the ANBest-P; " +
				"the proofs are attached.",
		}, anbest("")),
		grant.Known(bilingual.Text{
			German:  "Die Vergabeklausel der ANBest-K ist aufgehoben.",
			English: "The procurement clause of the ANBest-K is repealed.",
		}, anbest("")),
	}
}
