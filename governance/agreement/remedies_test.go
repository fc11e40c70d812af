package agreement_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
)

// What stands in the document is answered with what was meant by it, and by nothing where that is not certain.
func TestRemedies(t *testing.T) {
	for _, test := range []struct{ old, new, german string }{
		{`"kind": "unit"`, `"kind": "Landkreis"`, `Gemeinden, Städte, Landkreise und Verwaltungsgemeinschaften sind "unit"`},
		{`"kind": "unit"`, `"kind": "kreisfreie stadt"`, `Gemeinden, Städte, Landkreise und Verwaltungsgemeinschaften sind "unit"`},
		{`"kind": "unit"`, `"kind": "Ministerium"`, `ein Land und seine Ministerien sind "land", der Bund und seine Behörden "federation"`},
		{`"kind": "unit"`, `"kind": "GmbH"`, `ein Unternehmen in öffentlicher Hand ist "public-company", ein privates "private-company"`},
		{`"kind": "unit"`, `"kind": "Land"`, `gemeint ist vielleicht "land"`},
		{`"kind": "unit"`, `"kind": "Bund"`, `gemeint ist vielleicht "federation" (Bund)`},
		{`"16067029"`, `"16 0 67 5006 029"`, `gemeint ist vielleicht „160675006029“ (Trennzeichen entfernt)`},
		{`"16067029"`, `"16067029.0"`, `gemeint ist vielleicht „16067029“ („.0“ am Ende entfernt)`},
		{`"16067029"`, `"1001000"`, `wenn eine führende Null verloren ging, ist es 01001000 für eine Gemeinde (AGS)`},
		{`"16067029"`, `1001000`, `wenn eine führende Null verloren ging, ist es 01001000 für eine Gemeinde (AGS)`},
		{`"16067029"`, `"1606-7029"`, `verlangt sind 2, 3, 5, 8, 9 oder 12 Ziffern und sonst nichts`},
		{`"atMostCost": true`, `"source": "§ 13 Abs. 1 ThürKGG"`, `etwa so: {"citation": "§ 13 Abs. 1 ThürKGG", "evidence": "primary"}`},
		{`"atMostCost": true`, `"source": "Seite 3"`, `etwa so: {"evidence": …}`},
		{`"2018-10-16"`, `"Oktober 2018"`, `ein Monat oder ein Jahr allein gehört in das Feld „signedIn“`},
		{`"2018-10-16"`, `2018`, `ein Monat oder ein Jahr allein gehört in das Feld „signedIn“`},
		{`"atMostCost": true`, `"source": {"checked": "2018", "evidence": "primary"}`, `es fehlt der Tag des Monats; verlangt ist die Form JJJJ-MM-TT`},
		{`"atMostCost": true}`, `"atMostCost": true}, {"type": "termination", "notice": "12 Monate"}`, `gemeint ist vielleicht „12 months“`},
		{`"atMostCost": true}`, `"atMostCost": true}, {"type": "termination", "notice": "1 Woche"}`, `gemeint ist vielleicht „1 week“`},
		{`"atMostCost": true}`, `"atMostCost": true}, {"type": "termination", "notice": "bald"}`, `etwa „6 weeks“ für sechs Wochen`},
		{`"atMostCost": true}`, `"atMostCost": true}, {"type": "termination", "noticeMonths": 12, "notice": "12 months"}`,
			`das Feld "notice" (Kündigungsfrist) hieß früher "noticeMonths", und hier stehen beide: "noticeMonths" streichen`},
		{`"atMostCost": true}`, `"atMostCost": true}, {"type": "change", "decision": "Einfache Mehrheit"}`,
			`gemeint ist vielleicht "simple-majority" (mit einfacher Mehrheit)`},
	} {
		require.Equal(t, 1, strings.Count(small, test.old))
		_, err := decode(strings.Replace(small, test.old, test.new, 1))
		var errs agreement.DocumentErrors
		require.ErrorAs(t, err, &errs, test.new)
		require.Len(t, errs, 1, test.new)
		require.True(t, strings.HasSuffix(errs[0].Text(language.German), test.german), errs[0].Text(language.German))
	}
}

// A document of the earlier version is read, and written as one of this version.
func TestDocumentsOfTheEarlierVersion(t *testing.T) {
	a, err := decode(strings.Replace(small, `"atMostCost": true}`, `"atMostCost": true}, {"type": "termination", "noticeMonths": 12, "toYearEnd": true}`, 1))
	require.NoError(t, err)
	termination, _, ok := agreement.First[agreement.Termination](a)
	require.True(t, ok)
	require.Equal(t, agreement.Termination{Notice: agreement.Duration{Number: 12, Unit: agreement.Months}, To: agreement.YearEnd}, termination)
	var written strings.Builder
	require.NoError(t, agreement.Encode(&written, a))
	for _, former := range []string{"noticeMonths", "toYearEnd"} {
		require.NotContains(t, written.String(), former)
		require.NotContains(t, string(agreement.Schema()), former)
	}
}
