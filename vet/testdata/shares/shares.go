// Package shares divides.
package shares

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func divide(name bilingual.Text, p civil.Period, s law.Source, total finance.Amount, key finance.Key, some finance.Share, more []finance.Component) {
	finance.NewKey(name, p, s, []finance.KeyPart{{ID: "a", Share: finance.MustPercent("60")}, {ID: "b", Share: finance.MustPercent("40")}})
	finance.NewKey(name, p, s, []finance.KeyPart{{ID: "a", Share: finance.MustPercent("60")}, {ID: "b", Share: finance.MustPercent("30")}}) // want `the shares add up to 90%`
	finance.NewKey(name, p, s, []finance.KeyPart{{ID: "a", Share: finance.MustPercent("60")}, {ID: "b", Share: some}})
	finance.NewKey(name, p, s, []finance.KeyPart{{"a", "", finance.MustPercent("60")}})
	finance.ApportionShares(total, []finance.Share{finance.MustFraction(1, 3), finance.MustFraction(2, 3)}, finance.LargestRemainder)
	finance.ApportionShares(total, []finance.Share{finance.MustPercent("33.33"), finance.MustPercent("66.66")}, finance.LargestRemainder) // want `the shares add up to 99.99%`
	finance.MixKeys(name, p, s, finance.Component{Key: key, Share: finance.MustPercent("50")}, finance.Component{Key: key, Share: finance.MustPercent("50")})
	finance.MixKeys(name, p, s, finance.Component{Key: key, Share: finance.MustPercent("50")}) // want `the shares add up to 50%`
	finance.MixKeys(name, p, s, finance.Component{Key: key, Share: finance.Whole()})
	finance.MixKeys(name, p, s, more...)
	_ = agreement.CostSharing{Shares: []agreement.PartyShare{{Party: "land", Share: finance.MustPercent("80")}}} // want `the shares add up to 80%`
	_ = agreement.Levy{Shares: []agreement.PartyShare{{Party: "a", Share: finance.MustFraction(1, 2)}, {Party: "b", Share: finance.MustFraction(1, 2)}}}
	_ = agreement.CostSharing{Measure: agreement.ByPopulation}
}
