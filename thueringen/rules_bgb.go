package thueringen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func bgb164_1() review.Rule {
	return review.Rule{
		ID: "DE-BGB-164-1", Severity: rule.Warning,
		Basis: rule.Basis{{Citation: law.MustCite(law.BGB, "§ 164 Abs. 1"),
			Where: "allgemeine Kenntnis; Amtszeiten aus der Presse", Evidence: law.Assumed}},
		Title: bilingual.Text{German: "Wer in einem Amt unterzeichnet, hatte dieses Amt am Tag der Unterschrift inne.",
			English: "Whoever signs in an office held that office on the day of the signature."},
		Finding: bilingual.Text{German: "{name} hat als {office} für „{party}“ unterzeichnet; am {on} hatte dieses " +
			"Amt {holder} inne.",
			English: "{name} signed as {office} for “{party}”; on {on} the office was held by {holder}."},
		Remedy: bilingual.Text{German: "Von der Person unterzeichnen lassen, die das Amt innehat, oder die Vollmacht angeben.",
			English: "Have the holder of the office sign, or state the power of attorney."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			return governed(c) && !c.Agreement.Signed.IsZero() && isSignedByKnownPartner(c.Agreement)
		}),
		Check: checkOffices,
	}
}
