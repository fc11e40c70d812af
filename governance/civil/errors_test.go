package civil_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// A day that is written in another form is offered in the right one, where only one day can be meant; a month or a year is told from
// a day; and all of it in both languages.
func TestDateErrorOffersTheRightForm(t *testing.T) {
	const german, english = "verlangt ist die Form JJJJ-MM-TT", "want the form YYYY-MM-DD"
	day := bilingual.Text{German: german + ", also „2023-03-20“", English: english + `, that is "2023-03-20"`}
	form := bilingual.Text{German: german, English: english}
	part := bilingual.Text{German: "es fehlt der Tag des Monats; " + german, English: "the day of the month is missing; " + english}
	for input, want := range map[string]bilingual.Text{
		"20.03.2023": day, "20.3.2023": day, "20. 3. 2023": day, "20. März 2023": day, "20 March 2023": day, "2023/03/20": day, "20230320": day,
		"2023-3-20":  day,
		"31.02.2023": {German: "der Februar 2023 hat 28 Tage; " + german, English: "February 2023 has 28 days; " + english},
		"1.13.2023":  {German: "der Monat muss zwischen 01 und 12 liegen; " + german, English: "the month must lie between 01 and 12; " + english},
		"2023-02-31": {German: "der Februar 2023 hat 28 Tage", English: "February 2023 has 28 days"},
		"20.03.23":   form, "03/20/2023": form, "10/11/2018": form, "heute": form, "2023-03-20T12:00:00Z": form, "März": form, "20232": form,
		"2019": part, "2019-02": part, "02.2019": part, "2/2019": part, "März 2023": part, "2019 ": part,
	} {
		_, err := civil.Parse(input)
		var wrong *civil.DateError
		require.ErrorAs(t, err, &wrong)
		require.Equal(t, bilingual.Text{German: "„" + input + "“ ist kein Tag: " + want.German, English: `"` + input + `" is not a date: ` + want.English},
			bilingual.TextOf(wrong))
		require.EqualError(t, err, "civil: "+bilingual.TextOf(wrong).English)
		require.Equal(t, want == part, wrong.LacksDay, input)
	}
}

// Each month is read by its name in both languages, and as two digits without a mark.
func TestDateErrorKnowsEveryMonth(t *testing.T) {
	for i, names := range [][2]string{
		{"Januar", "January"}, {"Februar", "February"}, {"März", "March"}, {"April", "April"}, {"Mai", "May"}, {"Juni", "June"},
		{"Juli", "July"}, {"August", "August"}, {"September", "September"}, {"Oktober", "October"}, {"November", "November"},
		{"Dezember", "December"},
	} {
		for _, name := range names {
			_, err := civil.Parse("16 " + name + " 2018")
			require.ErrorContains(t, err, fmt.Sprintf(`that is "2018-%02d-16"`, i+1), name)
		}
		_, err := civil.Parse(fmt.Sprintf("2018%02d16", i+1))
		require.ErrorContains(t, err, fmt.Sprintf(`that is "2018-%02d-16"`, i+1))
	}
}

// No day is offered for a text whose parts are not those of one, and such a text is no month or year either.
func TestDateErrorOffersNothingForOtherTexts(t *testing.T) {
	for _, input := range []string{
		"2018-10-016", "2018-010-16", "20x8/10/16", "2018/1x/16", "2018/10/x6", "20x8/1x/16",
		"Juni", "2019-123", "2019 Uhr", "Uhr 10", "10 Uhr", "Uhr 2019", "ab 2019",
	} {
		_, err := civil.Parse(input)
		var wrong *civil.DateError
		require.ErrorAs(t, err, &wrong, input)
		require.Equal(t, "want the form YYYY-MM-DD", wrong.Reason, input)
		require.False(t, wrong.LacksDay, input)
	}
}

// A period that cannot be read is told in both languages.
func TestPeriodErrorInGerman(t *testing.T) {
	_, err := civil.ParsePeriod("16.10.2018/..")
	var wrong *civil.PeriodError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, `„16.10.2018/..“ ist kein Zeitraum: „16.10.2018“ ist kein Tag: verlangt ist die Form JJJJ-MM-TT, also „2018-10-16“; `+
		`verlangt ist die Form 2018-10-16/2022-12-31, mit .. für eine offene Seite`, bilingual.TextOf(wrong).German)
}
