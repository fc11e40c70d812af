package rule_test

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// The text names place, remedy and basis of every finding, and what became of every other rule.
func TestWriteText(t *testing.T) {
	for _, test := range []struct {
		name    string
		subject letter
		tag     language.Tag
		want    string
	}{
		{"findings in German", letter{2, "no"}, language.German, `Geprüfte Regeln: 2; erfüllt 0, verletzt 2, nicht anwendbar 0, nicht in Kraft 0, nicht entscheidbar
0. Fehler 1, Warnungen 1, Hinweise 0.
Regeln: sample rules; Daten: sample data; Recht am: 16.10.2018
nicht geprüft: ob diese Regeln alles Recht erfassen, das anzuwenden ist

Warnung   TH-VWVFG-57  /pages/2
          Zu lang.
          Abhilfe: Kürzen.
          Grundlage: § 57 ThürVwVfG [angenommen]

Fehler    DE-VWVFG-57  /signed
          Der Brief mit 2 Seiten ist nicht unterschrieben.
          Abhilfe: Unterschreiben.
          Grundlage: § 57 VwVfG [Wortlaut gelesen]
`},
		{"the missing fact in English", letter{0, ""}, language.English, `Rules checked: 2; satisfied 0, violated 0, not applicable 1, not in force 0, undecidable 1. Errors
0, warnings 0, hints 0.
Rules: sample rules; Data: sample data; Law as of: 16 October 2018
not checked: whether these rules cover all applicable law

undecidable, fact missing (1):
  DE-VWVFG-57 title
    missing: /signed

not applicable (1):
  TH-VWVFG-57
`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out strings.Builder
			require.NoError(t, set(t).Evaluate(test.subject, day).WriteText(&out, test.tag))
			require.Equal(t, test.want, out.String())
		})
	}
}

// What a limit leaves out is counted, and no line is longer than a hundred characters.
func TestWriteTextLimits(t *testing.T) {
	var out strings.Builder
	require.NoError(t, set(t).Evaluate(letter{40, "no"}, day, rule.Limit(3)).WriteText(&out, language.English))
	require.Contains(t, out.String(), "\n37 more findings not shown\n")
	for line := range strings.Lines(out.String()) {
		require.LessOrEqual(t, utf8.RuneCountInString(strings.TrimSuffix(line, "\n")), 100)
	}
}

// A report on no day and without data says nothing about either.
func TestWriteTextWithoutDay(t *testing.T) {
	empty := rule.MustSet[int]("no rules")
	var out strings.Builder
	require.NoError(t, empty.Evaluate(1, civil.Date{}).WriteText(&out, language.English))
	require.Contains(t, out.String(), "\nRules: no rules\n")
}

// A reader who cannot be written to learns of it, in every format.
func TestWriteErrors(t *testing.T) {
	report := set(t).Evaluate(letter{2, "no"}, day)
	require.ErrorIs(t, report.WriteText(full{}, language.German), errFull)
	require.ErrorIs(t, report.WriteSARIF(full{}, language.German, rule.Artifact{}), errFull)
	require.ErrorIs(t, report.WriteJUnit(full{}, language.German, "letters"), errFull)
	require.ErrorIs(t, set(t).Explain(full{}, "DE-VWVFG-57", language.German), errFull)
}

var errFull = errors.New("disk full")

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errFull }

// Explain shows norm, evidence, finding and remedy of a rule; an ID that is written almost right finds its neighbours.
func TestExplain(t *testing.T) {
	var out strings.Builder
	require.NoError(t, set(t).Explain(&out, "TH-VWVFG-57", language.English))
	require.Equal(t, `TH-VWVFG-57  title
  Severity:  warning
  Basis:     § 57 ThürVwVfG [assumed]
  In force:  from 1 January 2018 to 31 December 2018
  Applies:   with pages
  Finding:   Too long.
  Remedy:    Cut it.
`, out.String())

	for _, test := range []struct {
		id   string
		near []string
	}{
		{"th-vwvfg-57", []string{"TH-VWVFG-57", "DE-VWVFG-57"}},
		{"DE-VWVFG-75", []string{"DE-VWVFG-57"}},
		{"DE-VWVFG-57-1", []string{"DE-VWVFG-57"}},
		{"XX-GWB-108", nil},
		{"", nil},
		{strings.Repeat("DE-VWVFG-57", 1000), nil},
	} {
		err := set(t).Explain(&out, test.id, language.English)
		var unknown *rule.UnknownRuleError
		require.ErrorAs(t, err, &unknown, test.id)
		require.Equal(t, test.id, unknown.ID)
		for _, id := range test.near {
			require.Contains(t, unknown.Near, id)
			require.Contains(t, err.Error(), id)
		}
		if test.near == nil {
			require.Empty(t, unknown.Near, test.id)
		} else {
			require.Equal(t, test.near[0], unknown.Near[0], "the nearest comes first")
		}
	}
}

// Where there is no case, there are no values: readers see a gap and not the name of a parameter.
func TestExplainShowsNoBraces(t *testing.T) {
	for text, want := range map[string]string{
		"„{provider}“ gilt als {is}.": "„…“ gilt als ….", "ohne Wert": "ohne Wert", "offen { bleibt": "offen { bleibt", "": "",
	} {
		info := rule.Info{ID: "DE-X-1", Severity: rule.Hint, Finding: bilingual.Text{German: text, English: text}}
		var out strings.Builder
		require.NoError(t, info.Explain(&out, language.German))
		require.Contains(t, out.String(), "Befund:    "+want+"\n")
	}
}
