package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// Ten, three times twenty and ten millions make the promised eighty.
func TestCeilings(t *testing.T) {
	var sum finance.Amount
	want := map[int]int64{2018: 10, 2019: 20, 2020: 20, 2021: 20, 2022: 10}
	for _, ceiling := range thueringen.Ceilings().Values() {
		require.Equal(t, finance.Euro(want[ceiling.Period.From.Year()]*1_000_000), ceiling.Value)
		require.Equal(t, law.Secondary, ceiling.Source.Evidence)
		var err error
		sum, err = sum.Add(ceiling.Value)
		require.NoError(t, err)
	}
	require.Equal(t, finance.Euro(80_000_000), sum)
	funding, _, ok := agreement.First[agreement.Funding](thueringen.FrameworkAgreement())
	require.True(t, ok)
	require.Equal(t, sum, funding.Total)
	require.Len(t, funding.Ceilings, len(want))

	absent, _ := thueringen.Ceilings().Absent(civil.MustParse("2017-12-31"))
	require.Equal(t, law.NotYetInForce, absent)
	absent, _ = thueringen.Ceilings().Absent(civil.MustParse("2023-01-01"))
	require.Equal(t, law.AfterRecords, absent, "the later amendments of the act were not read")
}

// A plan of the Land against the ceilings of § 30 ThürEGovG: 2021 is a million too high, and what holds in 2023 is not recorded.
func TestThePlanOfTheLandAgainstItsCeilings(t *testing.T) {
	var entries []finance.PlanEntry
	for year, millions := range map[int]int64{2018: 10, 2019: 20, 2020: 15, 2021: 21, 2022: 10, 2023: 1} {
		entries = append(entries, finance.PlanEntry{Year: year, ID: "TH", Name: "Freistaat Thüringen",
			Amount: finance.Euro(millions * 1_000_000)})
	}
	plan, err := finance.NewPlan(entries...)
	require.NoError(t, err)
	findings := plan.CheckCeilings("TH", thueringen.Ceilings())
	require.Len(t, findings, 2)
	require.Equal(t, finance.CeilingExceeded, findings[0].Fault)
	require.Equal(t, 2021, findings[0].Year)
	require.Equal(t, "§ 30 ThürEGovG", findings[0].Source.Citation.String())
	require.Equal(t, finance.CeilingUnknown, findings[1].Fault)
	require.Equal(t, 2023, findings[1].Year)
}
