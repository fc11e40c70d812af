package bund_test

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// A Landkreis gives work to the company that it owns with others. Exactly 80 percent of what the company does is for its
// owners: that is not more than 80 percent.
func ExampleRules() {
	draft := &agreement.Agreement{
		Title: "Betrieb der Fachverfahren", Form: agreement.ProviderParticipation, Jurisdiction: law.Thueringen,
		Clauses: []agreement.Clause{
			agreement.Procurement{
				Ground: agreement.InHouseJoint, Award: civil.MustParse("2026-03-01"),
				Turnover: []agreement.YearTurnover{
					{Year: 2023, Entrusted: finance.Euro(780_000), Other: finance.Euro(220_000)},
					{Year: 2024, Entrusted: finance.Euro(800_000), Other: finance.Euro(200_000)},
					{Year: 2025, Entrusted: finance.Euro(820_000), Other: finance.Euro(180_000)},
				},
			},
		},
	}
	report := bund.Rules().Evaluate(review.Case{Agreement: draft}, civil.MustParse("2026-03-01"))
	for finding := range report.Findings() {
		if finding.Pointer == "/clauses/0/turnover" {
			fmt.Println(finding.Rule, finding.Basis)
			fmt.Println(finding.Text(language.German))
			fmt.Println(finding.Remedy(language.German))
		}
	}
	fmt.Println(report.Outcome("DE-GWB-108-5-1"))
	// Output:
	// DE-GWB-108-4-2 § 108 Abs. 4 Nr. 2 GWB; § 108 Abs. 7 GWB
	// Nur 80 % der Tätigkeiten dienen solchen Aufgaben; es müssen mehr als 80 % sein.
	// Das Geschäft mit Dritten verringern oder ausschreiben.
	// undecidable
}
