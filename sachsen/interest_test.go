package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
)

// The act of Sachsen that applies the VwVfG is known from another act that cites it, and for the time since 2011.
func TestInterestTerms(t *testing.T) {
	for place, terms := range map[string]grant.InterestTerms{
		"§ 49a Abs. 3 S. 1 VwVfG i. V. m. § 1 S. 1 SächsVwVfZG": sachsen.RepaymentTerms(),
		"§ 49a Abs. 4 VwVfG i. V. m. § 1 S. 1 SächsVwVfZG":      sachsen.UnusedMoneyTerms(),
	} {
		interest, err := terms.Interest(finance.Euro(10_000), civil.MustParse("2019-01-01"), civil.MustParse("2019-12-31"))
		require.NoError(t, err)
		require.Equal(t, finance.Euro(412), interest.Amount, "5 − 0.88 = 4.12 % for a year")
		source := interest.Spans[0].Margin.Source
		require.Equal(t, place, source.Citation.String())
		require.Equal(t, law.Secondary, source.Evidence)
		_, err = terms.Interest(finance.Euro(1), civil.MustParse("2010-12-31"), civil.MustParse("2011-01-01"))
		var fault *grant.InterestError
		require.ErrorAs(t, err, &fault)
		require.True(t, fault.Margin)
	}
}

func ExampleRepaymentTerms() {
	margin, _ := sachsen.RepaymentTerms().Margin.On(civil.MustParse("2024-03-01"))
	fmt.Println(margin.Value.Format(language.German), margin.Source.Citation, margin.Source.Evidence)
	// Output: 5 Prozentpunkte § 49a Abs. 3 S. 1 VwVfG i. V. m. § 1 S. 1 SächsVwVfZG secondary
}

func ExampleUnusedMoneyTerms() {
	margin, _ := sachsen.UnusedMoneyTerms().Margin.On(civil.MustParse("2024-03-01"))
	fmt.Println(margin.Value, margin.Source.Citation)
	// Output: 5% § 49a Abs. 4 VwVfG i. V. m. § 1 S. 1 SächsVwVfZG
}
