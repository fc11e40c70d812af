package lab_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/labor/lab"
	"github.com/foederal/foederal/governance/bund"
)

func open(t *testing.T) *lab.Lab {
	t.Helper()
	var table strings.Builder
	_, err := bund.Directory().WriteTo(&table)
	require.NoError(t, err)
	l, err := lab.New(table.String())
	require.NoError(t, err)
	return l
}

func TestTableThatIsNone(t *testing.T) {
	_, err := lab.New("no table")
	require.Error(t, err)
}

// The framework agreement of 2018 was signed on 16 October 2018; it is checked as of that day.
func TestSample(t *testing.T) {
	l := open(t)
	checked := l.Check(lab.Sample())
	require.True(t, checked.IsChecked)
	require.Contains(t, checked.On.German, "16.10.2018")
	require.NotEmpty(t, checked.Questions)
	require.Regexp(t, `^Fehler: \d+, Warnungen: \d+, Hinweise: \d+\. .*Angewandte Regeln: \d+ .*nicht anwendbar: \d+; nicht in Kraft: \d+`, checked.Summary.German)
	page, err := l.HTML(lab.Sample())
	require.NoError(t, err)
	require.Contains(t, page, "<html")
	log, err := l.SARIF("entwurf.json", lab.Sample(), language.German)
	require.NoError(t, err)
	require.Contains(t, log, `"entwurf.json"`)
}

// Mistakes are told with their place, and what strangers wrote cannot turn the writing around.
func TestMistakes(t *testing.T) {
	checked := open(t).Check("{\n  \"form\": \"\u202ePakt\"\n}")
	require.False(t, checked.IsChecked)
	require.NotEmpty(t, checked.Mistakes)
	lines := map[int]bool{}
	for _, m := range checked.Mistakes {
		lines[m.Line] = true
		require.NotContains(t, m.Text.German, "\u202e")
	}
	require.True(t, lines[2], "the form stands in line 2")
}

// Eisenach was kreisfrei as 16056000 until 30 June 2021 and belongs to the Wartburgkreis as 16063105 since 1 July 2021.
func TestDate(t *testing.T) {
	l := open(t)
	before := l.Date("16056000\n16051000\n")
	require.Equal(t, 2, before.Readable)
	require.Contains(t, before.Periods[0].Text.German, "30.06.2021")
	require.Equal(t, 2, before.Periods[0].Held)

	after := l.Date("Ort;Schlüssel;Zahl\nEisenach;16063105;1\n\nErfurt;16051000;2\n")
	require.Equal(t, 3, after.Columns)
	require.Equal(t, 2, after.Column, "the keys tell more than the names, which hold since 1990")
	require.Contains(t, after.Periods[0].Text.German, "01.07.2021")

	money := l.Date("Schlüssel;Schulden\n16063105;16051000\n16.051.000;16063105\n99999999;16056000\n")
	require.Equal(t, 1, money.Column, "the column that is headed as keys, though more figures could be keys")
	require.Equal(t, 3, money.Cells, "the headings are no cell")
	require.Len(t, money.Misfits, 1)
	require.Equal(t, 4, money.Misfits[0].Line)

	mixed := l.Date("16056000\n16063105")
	require.Contains(t, mixed.Summary.German, "zwei Gebietsständen")

	none := l.Date("x\ny")
	require.Empty(t, none.Periods)
	require.Contains(t, none.Summary.English, "No cell")
	require.Len(t, none.Misfits, 2)
	require.Equal(t, 2, none.Misfits[1].Line)
	require.Zero(t, l.Date("").Cells)
}
