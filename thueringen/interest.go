package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// RepaymentTerms returns the terms of interest for a grant of Thüringen that must be repaid. From 1 January 2025 on they are those of
// § 49a Abs. 3 VwVfG, which § 1 Abs. 1 ThürVwVfG applies. Before that day the old ThürVwVfG held, which was not read: that it had the
// margin of the Federation is assumed. Day count and rounding are assumed, as in [grant.RepaymentTerms].
func RepaymentTerms() grant.InterestTerms {
	return interestTerms(grant.RepaymentTerms(), "§ 49a Abs. 3 S. 1")
}

// UnusedMoneyTerms returns the terms of interest for money of Thüringen that was not used promptly (§ 49a Abs. 4 VwVfG), known as well
// as [RepaymentTerms].
func UnusedMoneyTerms() grant.InterestTerms {
	return interestTerms(grant.UnusedMoneyTerms(), "§ 49a Abs. 4")
}

// interestTerms gives the terms of the Federation the margins of Thüringen.
func interestTerms(terms grant.InterestTerms, place string) grant.InterestTerms {
	values := terms.Margin.Values()
	federal := values[len(values)-1] // the text as it was read
	since := vwvfgApplies().Since
	terms.Margin = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Points]{
		{Period: civil.Period{From: values[0].Period.From, Through: since.AddDays(-1)}, Value: federal.Value, Source: oldVwVfG()},
		{Period: civil.Period{From: since}, Value: federal.Value,
			Source: law.Source{Citation: throughVwVfG(place), Where: federal.Source.Where, Evidence: law.Primary}},
	})
	return terms
}
