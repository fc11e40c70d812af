package bund

import (
	"sync"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[agreement.Case]
)

// Rules returns the rules of federal law on agreements, joined with those that hold in every Land.
func Rules() rule.Set[agreement.Case] {
	rulesOnce.Do(func() {
		federal := rule.MustSet("foederal, Bund",
			agreement.ContractRules(law.VwVfG, law.Primary, "gesetze-im-internet.de, Stand 29.04.2026")...)
		joined, err := rule.Join("foederal, Bund", agreement.Rules(), federal)
		if err != nil {
			panic(err) // two rules with one ID; the tests of this package would have found it
		}
		rules = joined
	})
	return rules
}
