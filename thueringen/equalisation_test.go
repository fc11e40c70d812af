package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func TestKIVAndEqualisation(t *testing.T) {
	municipality, land := thueringen.KIVParticipation()
	require.Equal(t, finance.MustParseAmount("85,27 EUR"), municipality.Value)
	require.Equal(t, finance.Euro(200_000), land.Value)
	require.Equal(t, law.Secondary, land.Source.Evidence)

	for figure, want := range map[thueringen.EqualisationFigure][2]string{
		thueringen.Finanzausgleichsmasse:       {"", "2860500000.00"},
		thueringen.Schluesselzuweisungen:       {"", "1791200000.00"},
		thueringen.GrundbetragGemeindeaufgaben: {"601.47", "825.48"},
		thueringen.GrundbetragKreisaufgaben:    {"407.95", "425.81"},
		thueringen.GrundbetragSozialerAufgaben: {"", "1934.67"},
	} {
		series := thueringen.Equalisation(figure)
		in2019, known := series.On(civil.MustParse("2019-06-30"))
		require.Equal(t, want[0] != "", known)
		if known {
			require.Equal(t, finance.MustParseAmount(want[0]), in2019.Value)
			why, reason := series.Absent(civil.MustParse("2021-06-30"))
			require.Equal(t, law.Interrupted, why)
			require.Equal(t, "not recorded", reason)
		}
		in2024, known := series.On(civil.MustParse("2024-06-30"))
		require.True(t, known)
		require.Equal(t, finance.MustParseAmount(want[1]), in2024.Value)
		_, known = series.On(civil.MustParse("2025-01-01"))
		require.False(t, known, "after 2024 none was read")
	}
	require.Zero(t, thueringen.Equalisation(0).Len())
}

// The act of 30 December 2025 (GVBl. 2026 p. 22) puts 38.72 in the place of 37.17 % and adds 13,000,000 euro to the FAG-Masse I in
// 2026 and in 2027. From which day the new share holds was not read.
func TestMunicipalShare(t *testing.T) {
	share := thueringen.MunicipalShare()
	for day, percent := range map[string]string{
		"2024-01-01": "37.17", "2025-12-29": "37.17", "2026-01-13": "38.72", "2026-11-25": "38.72",
	} {
		value, known := share.On(civil.MustParse(day))
		require.True(t, known, day)
		require.Equal(t, finance.MustPercent(percent), value.Value, day)
		require.Equal(t, law.Derived, value.Source.Evidence, "the days are concluded")
	}
	for _, day := range []string{"2025-12-30", "2026-01-12"} {
		_, known := share.On(civil.MustParse(day))
		require.False(t, known)
		why, reason := share.Absent(civil.MustParse(day))
		require.Equal(t, law.Interrupted, why)
		require.Contains(t, reason, "was not read")
	}
	why, _ := share.Absent(civil.MustParse("2023-12-31"))
	require.Equal(t, law.BeforeRecords, why)

	added := thueringen.Equalisation(thueringen.ErhoehungFAGMasse)
	for _, day := range []string{"2026-01-01", "2027-12-31"} {
		value, known := added.On(civil.MustParse(day))
		require.True(t, known)
		require.Equal(t, finance.Euro(13_000_000), value.Value)
		require.Equal(t, law.Primary, value.Source.Evidence)
	}
	why, _ = added.Absent(civil.MustParse("2025-12-31"))
	require.Equal(t, law.NotYetInForce, why)
	why, _ = added.Absent(civil.MustParse("2028-01-01"))
	require.Equal(t, law.AfterRecords, why)
}

func ExampleMunicipalShare() {
	share := thueringen.MunicipalShare()
	for _, day := range []string{"2025-06-30", "2025-12-31", "2026-06-30"} {
		value, ok := share.On(civil.MustParse(day))
		fmt.Println(value.Value, ok)
	}
	_, reason := share.Absent(civil.MustParse("2025-12-31"))
	fmt.Println(reason)
	// Output:
	// 37.17% true
	// 0% false
	// 38.72% true
	// from which day the share of the act of 30 December 2025 holds was not read
}

func ExampleEqualisation() {
	series := thueringen.Equalisation(thueringen.GrundbetragGemeindeaufgaben)
	amount, ok := series.On(civil.MustParse("2024-06-30"))
	fmt.Println(amount.Value, ok)
	why, _ := series.Absent(civil.MustParse("2022-06-30"))
	fmt.Println(why)
	// Output:
	// 825.48 true
	// interrupted
}

func ExampleKIVParticipation() {
	municipality, land := thueringen.KIVParticipation()
	fmt.Println(municipality.Value.Format(language.German), "|", land.Value.Format(language.German))
	// Output: 85,27 EUR | 200.000,00 EUR
}
