// Package rules names rules.
package rules

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

var own = rule.Rule[review.Case]{ID: "TH-KGG-99-OWN"}

func ask(a *agreement.Agreement, report rule.Report, id string) {
	r := review.New(thueringen.Law())
	r.Why(a, "TH-KGG-17-2-5")
	r.Why(a, "TH-KGG-17-2-55") // want `there is no rule TH-KGG-17-2-55 in .*; almost like it is .*TH-KGG-17-2-5`
	r.Why(a, "XX-STADTRECHT-1")
	r.Why(a, own.ID)
	r.Why(a, "TH-KGG-99-OWN")
	r.Why(a, id)
	report.Outcome("DE-GG-99")             // want `there is no rule DE-GG-99`
	thueringen.Rules().Only("TH-KGG-OHNE") // want `there is no rule TH-KGG-OHNE`
	for f := range report.Findings() {
		if f.Rule == "TH-KGG-17-2-5" || "TH-KGG-17-22" == f.Rule { // want `there is no rule TH-KGG-17-22`
			continue
		}
		switch f.Rule {
		case "TH-KGG-8", "TH-KGG-8-8-8": // want `there is no rule TH-KGG-8-8-8`
		}
	}
	_ = accepted.Entry{Rule: "TH-KGG-8"}
	_ = accepted.Entry{Rule: "TH-KGG-888"} // want `there is no rule TH-KGG-888`
	_ = f{"TH-KGG-888"}.Rule == "TH-KGG-888"
}

// f has a field of the same name and is nothing of the library.
type f struct{ Rule string }
