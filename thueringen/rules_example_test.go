package thueringen_test

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/thueringen"
)

// A draft of a Zweckvereinbarung without limit learns what it must say, and what it should.
func ExampleRules() {
	draft, err := agreement.Decode(strings.NewReader(`{
		"title": "Zweckvereinbarung über den Betrieb der Fachverfahren", "form": "zweckvereinbarung", "jurisdiction": "TH",
		"parties": [
			{"id": "kreis", "partner": {"name": "Landkreis Schmalkalden-Meiningen", "kind": "unit", "unit": "16066"}},
			{"id": "stadt", "partner": {"name": "Stadt Schmalkalden", "kind": "unit", "unit": "16066063"}}],
		"clauses": [
			{"type": "tasks", "tasks": [{"name": "Fachverfahren", "sphere": "own", "from": ["stadt"], "to": "kreis",
				"transfer": "performed", "leviesTaxes": false}]},
			{"type": "cost-sharing", "measure": "population", "atMostCost": true},
			{"type": "term", "unlimited": true}]}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	today := thueringen.Directory().Latest()
	report := thueringen.Rules().Evaluate(review.Case{Agreement: draft, Snapshot: today}, today.Date())
	for finding := range report.Findings() {
		if strings.HasPrefix(finding.Rule, "TH-KGG-") {
			fmt.Println(finding.Severity, finding.Basis, finding.Text(language.German))
		}
	}
	// Output:
	// warning § 11 ThürKGG; Art. 12 BayKommZG Es fehlt: die Anzeige.
	// error § 13 Abs. 3 S. 1 ThürKGG Die Klausel „ordentliche Kündigung“ fehlt.
	// hint § 13 Abs. 4 S. 2 ThürKGG Die Klausel „Auseinandersetzung“ fehlt.
}
