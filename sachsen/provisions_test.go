package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
)

func ExampleProvisions() {
	provisions := sachsen.Provisions()
	fmt.Println(provisions.MinimumGrant.Value, provisions.MinimumGrant.Source)
	// Output: 10000.00 Nr. 1.1 VVK (Sachsen) (revosax.sachsen.de, Stand 18.05.2025)
}

// Every figure of VwV-SäHO, VVK and ANBest-K as of 18 May 2025, with the act and, where it was noted down, the place.
func TestTheFiguresOfTheActs(t *testing.T) {
	p := sachsen.Provisions()
	for _, c := range []struct {
		value, want any
		source      law.Source
		citation    string
	}{
		{p.PromptUseMonths.Value, 6, p.PromptUseMonths.Source, "Nr. 8.2.5 VwV-SäHO"},
		{p.StartMonths.Value, 12, p.StartMonths.Source, "Nr. 8.2.3 VwV-SäHO"},
		{p.RepaymentIgnored.Value, finance.Euro(500), p.RepaymentIgnored.Source, "VwV-SäHO"},
		{p.InterestIgnored.Value, finance.Euro(50), p.InterestIgnored.Source, "VwV-SäHO"},
		{p.MinimumGrant.Value, finance.Euro(10_000), p.MinimumGrant.Source, "Nr. 1.1 VVK (Sachsen)"},
		{p.DeficitFinancing.Value, false, p.DeficitFinancing.Source, "Nr. 2.2.3 VVK (Sachsen)"},
		{p.DeductibleVAT.Value, false, p.DeductibleVAT.Source, "Nr. 2.6 VVK (Sachsen)"},
		{p.EarlyStart.Value.FreeBelow, finance.Euro(1_000_000), p.EarlyStart.Source, "VVK (Sachsen)"},
		{p.MunicipalInterest.Value, finance.Euro(250), p.MunicipalInterest.Source, "VVK (Sachsen)"},
		{len(p.RepaymentLimits.Value), 5, p.RepaymentLimits.Source, "VVK (Sachsen)"},
		{p.ItemTolerance.Value, grant.Tolerance{Unlimited: true}, p.ItemTolerance.Source, "ANBest-K (Sachsen)"},
		{p.TotalTolerance.Value, grant.Tolerance{Unlimited: true}, p.TotalTolerance.Source, "ANBest-K (Sachsen)"},
		{p.FollowsSavings.Value, true, p.FollowsSavings.Source, "ANBest-K (Sachsen)"},
		{p.SavingsIgnored.Value, finance.Euro(500), p.SavingsIgnored.Source, "ANBest-K (Sachsen)"},
		{p.ProofMonths.Value, 12, p.ProofMonths.Source, "Nr. 6.1 ANBest-K (Sachsen)"},
		{p.NoticeShare.Value, finance.MustPercent("7.5"), p.NoticeShare.Source, "ANBest-K (Sachsen)"},
		{p.NoticeAmount.Value, finance.Euro(10_000), p.NoticeAmount.Source, "ANBest-K (Sachsen)"},
		{p.ProportionalUse.Value, true, p.ProportionalUse.Source, "ANBest-K (Sachsen)"},
		{p.DeficitUsedLast.Value, true, p.DeficitUsedLast.Source, "ANBest-K (Sachsen)"},
	} {
		require.Equal(t, c.want, c.value, c.citation)
		require.Equal(t, c.citation, c.source.Citation.String())
		require.Equal(t, law.Primary, c.source.Evidence, c.citation)
	}
	// The table of the VVK on small repayments, one line for each size of grant.
	require.Equal(t, []grant.RepaymentLimit{
		{Grant: finance.Euro(5_000), Share: finance.MustPercent("10")},
		{Grant: finance.Euro(20_000), Share: finance.MustPercent("5"), Most: finance.Euro(500)},
		{Grant: finance.Euro(50_000), Share: finance.MustPercent("3"), Most: finance.Euro(1_000)},
		{Grant: finance.Euro(125_000), Share: finance.MustPercent("2"), Most: finance.Euro(1_500)},
		{Share: finance.Whole(), Most: finance.Euro(2_500)}, // above: 2,500 EUR
	}, p.RepaymentLimits.Value)
	require.Len(t, p.Payments.Value, 3)
	require.Equal(t, "VVK (Sachsen)", p.Payments.Source.Citation.String())
	require.Equal(t, law.Derived, p.Payments.Source.Evidence, "40 and 50 % were read, the last 10 % are what is left")
	require.False(t, p.CallOffMonths.Recorded(), "money is paid by a fixed plan and not called off")
}
