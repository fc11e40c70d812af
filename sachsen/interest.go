package sachsen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// RepaymentTerms returns the terms of interest for a grant of Sachsen that must be repaid: those of § 49a Abs. 3 VwVfG, which § 1 S. 1
// of the SächsVwVfZG of 19 May 2010 applies. That act was not read; § 2 SächsEGovG cites it. Its first day in force is not known, so
// the margin is recorded from 2011 on. Day count and rounding are assumed, as in [grant.RepaymentTerms].
func RepaymentTerms() grant.InterestTerms {
	return interestTerms(grant.RepaymentTerms(), "§ 49a Abs. 3 S. 1")
}

// UnusedMoneyTerms returns the terms of interest for money of Sachsen that was not used promptly (§ 49a Abs. 4 VwVfG), known as well as
// [RepaymentTerms].
func UnusedMoneyTerms() grant.InterestTerms {
	return interestTerms(grant.UnusedMoneyTerms(), "§ 49a Abs. 4")
}

// interestTerms gives the terms of the Federation the margin of Sachsen.
func interestTerms(terms grant.InterestTerms, place string) grant.InterestTerms {
	values := terms.Margin.Values()
	federal := values[len(values)-1] // the text as it was read
	terms.Margin = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Points]{{
		Period: civil.Period{From: civil.MustParse("2011-01-01")},
		Value:  federal.Value,
		Source: law.Source{Citation: law.MustParseCitation(place + " VwVfG i. V. m. § 1 S. 1 SächsVwVfZG"),
			Where: "zitiert in § 2 SächsEGovG", Evidence: law.Secondary},
	}})
	return terms
}
