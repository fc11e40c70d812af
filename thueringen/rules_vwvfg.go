package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// contractRules are the rules of the ThürVwVfG on public-law contracts. On the termination of a Zweckvereinbarung § 13 ThürKGG
// is the special norm.
func contractRules() []review.Rule {
	contracts := review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.ThuerVwVfG, Evidence: law.Assumed,
		Where: "Wortlaut nicht gelesen; Bundesgesetz mit gleichen Paragraphen",
	})
	for i := range contracts {
		if contracts[i].ID == "TH-VWVFG-60-1" {
			contracts[i].Applies = rule.And(contracts[i].Applies, rule.Not(review.OfForm(agreement.Zweckvereinbarung)))
		}
	}
	return contracts
}
