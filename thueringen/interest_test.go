package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// Since 2025 the ThürVwVfG applies the act of the Federation, which was read; the act that held before was not.
func TestInterestTerms(t *testing.T) {
	for place, terms := range map[string]grant.InterestTerms{
		"§ 49a Abs. 3 S. 1 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG": thueringen.RepaymentTerms(),
		"§ 49a Abs. 4 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG":      thueringen.UnusedMoneyTerms(),
	} {
		interest, err := terms.Interest(finance.Euro(10_000), civil.MustParse("2024-12-01"), civil.MustParse("2025-01-31"))
		require.NoError(t, err)
		require.Len(t, interest.Spans, 2)
		before, since := interest.Spans[0].Margin, interest.Spans[1].Margin
		require.Equal(t, "2024-12-31", interest.Spans[0].Period.Through.String())
		require.Equal(t, law.Assumed, before.Source.Evidence)
		require.Equal(t, law.ThuerVwVfG, before.Source.Citation.Act())
		require.Equal(t, law.Primary, since.Source.Evidence)
		require.Equal(t, place, since.Source.Citation.String())
		require.Equal(t, "5 Prozentpunkte", since.Value.Format(language.German))
		require.Equal(t, finance.MustPercent("8.37"), interest.Spans[0].Rate)
		require.Equal(t, finance.MustPercent("7.27"), interest.Spans[1].Rate)
		calculation := interest.Calculation().Text(language.German)
		require.Contains(t, calculation, "["+place+" (")
		require.Contains(t, calculation, "Aufschlag auf den Basiszinssatz ab 01.12.2024")
	}
	_, err := thueringen.RepaymentTerms().Interest(finance.Euro(1), civil.MustParse("2002-06-30"), civil.MustParse("2002-07-01"))
	require.ErrorAs(t, err, new(*grant.InterestError))
}

func ExampleRepaymentTerms() {
	margin, _ := thueringen.RepaymentTerms().Margin.On(civil.MustParse("2025-03-01"))
	fmt.Println(margin.Value, margin.Source.Citation, margin.Source.Evidence)
	margin, _ = thueringen.RepaymentTerms().Margin.On(civil.MustParse("2024-03-01"))
	fmt.Println(margin.Value, margin.Source.Citation, margin.Source.Evidence)
	// Output:
	// 5% § 49a Abs. 3 S. 1 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG primary
	// 5% ThürVwVfG assumed
}

func ExampleUnusedMoneyTerms() {
	margin, _ := thueringen.UnusedMoneyTerms().Margin.On(civil.MustParse("2025-03-01"))
	fmt.Println(margin.Value.Format(language.German), margin.Source.Citation)
	// Output: 5 Prozentpunkte § 49a Abs. 4 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG
}
