package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// An error about a figure of finance says of which unit and year it is and what is missing, in both languages. Where no unit is at fault it
// names none.
func TestErrorsAboutCompensationSayWhatIsMissing(t *testing.T) {
	eichsfeld := key.MustParse("16061")
	compensation := func(unit key.Key, r thueringen.Recipient, year int) error {
		_, err := thueringen.CompensationOf(unit, r, year)
		return err
	}
	table := func(year int) error {
		_, err := thueringen.BurdenTable(year)
		return err
	}
	for _, test := range []struct {
		err             error
		german, english string
	}{
		{compensation(nil, thueringen.ToLandkreis, 2024), "2024: verlangt ist der Schlüssel einer Einheit", "2024: want the key of a unit"},
		{compensation(eichsfeld, 0, 2024), "16061 im Jahr 2024: verlangt ist eine Art von Empfänger", "16061 in 2024: want a kind of recipient"},
		{compensation(eichsfeld, thueringen.ToLandkreis, 10_000), "16061 im Jahr 10000: das Jahr muss zwischen 1 und 9999 liegen",
			"16061 in 10000: the year must lie between 1 and 9999"},
		{table(0), "0: das Jahr muss zwischen 1 und 9999 liegen", "0: the year must lie between 1 and 9999"},
		{compensation(eichsfeld, thueringen.ToLandkreis, 2021), "16061 im Jahr 2021: die Einwohnerzahl am 31.12.2019 ist nicht erfasst",
			"16061 in 2021: its population on 2019-12-31 is not recorded"},
		{compensation(key.MustParse("16051"), thueringen.ToLandkreis, 2024), "Erfurt, Stadt im Jahr 2023: sie ist kein Empfänger der Art „Landkreis“",
			"Erfurt, Stadt in 2023: it is no recipient of the kind Landkreis"},
	} {
		var fault *thueringen.FinanceError
		require.ErrorAs(t, test.err, &fault)
		require.Equal(t, bilingual.Text{German: test.german, English: test.english}, bilingual.TextOf(fault))
		require.EqualError(t, fault, "thueringen: "+fault.Text(language.English))
	}
}

// Which towns are large nobody recorded, so that the caller says of these six what they are, as one of both kinds and nothing else.
func TestTheSixTownsOfUncertainRank(t *testing.T) {
	for _, town := range []string{"16063105", "16077001", "16067029", "16070029", "16064046", "16062041"} {
		unit, ok := snapshot(t, "2023-12-30").Municipality(key.MustParseAGS(town))
		require.True(t, ok)
		_, err := thueringen.RecipientOf(unit)
		require.ErrorContains(t, err, "name the kind of recipient yourself", town)
		for _, r := range []thueringen.Recipient{thueringen.ToKreisfreieStadt, thueringen.ToLandkreis} {
			_, err = thueringen.CompensationOf(unit.Key(), r, 2024)
			require.ErrorContains(t, err, "it is no recipient of the kind", town)
		}
		c, err := thueringen.CompensationOf(unit.Key(), thueringen.ToGrosseStadt, 2024)
		require.NoError(t, err, town)
		require.Equal(t, 68*c.Population.Value*100, c.Amount.Cents(), "68 euro per inhabitant in 2024 (§ 23 Abs. 1 ThürFAG)")
		c, err = thueringen.CompensationOf(unit.Key(), thueringen.ToGemeinde, 2024)
		require.NoError(t, err, town)
		require.Equal(t, 45*c.Population.Value*100, c.Amount.Cents(), "45 euro per inhabitant in 2024 (§ 23 Abs. 1 S. 2 ThürFAG)")
	}
}
