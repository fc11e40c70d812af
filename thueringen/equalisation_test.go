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
	}
	require.Zero(t, thueringen.Equalisation(0).Len())
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
