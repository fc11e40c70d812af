package rule_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/rule"
)

// open is a set of one rule that notes what the subject lacks, what the library lacks, or both.
func open(t *testing.T, missing, unrecorded bool) rule.Report {
	r := signature()
	r.Check = func(_ letter, r *rule.Result) {
		if missing {
			r.Lack("/signed")
		}
		if unrecorded {
			r.LackHere("/basis/0")
		}
	}
	s, err := rule.NewSet("sample rules", r)
	require.NoError(t, err)
	return s.Evaluate(letter{1, "yes"}, day).WithCoverage()
}

// Every form of a report tells what the document leaves out from what is not recorded in the library.
func TestLackHere(t *testing.T) {
	for _, test := range []struct {
		name                string
		missing, unrecorded bool
		outcome             string // in JSON
		words               string
		coverage            string
		text                string
		sarif               []string
		skipped             string
	}{
		{"the document", true, false, `{"rule": "DE-VWVFG-57", "outcome": "undecidable", "missing": ["/signed"]}`,
			"nicht entscheidbar, Angabe fehlt", "Regeln, die offen bleiben, weil Angaben fehlen: 1.",
			"nicht entscheidbar, Angabe fehlt (1):\n  DE-VWVFG-57 Titel\n    es fehlt: /signed\n",
			[]string{"nicht entscheidbar, Angabe fehlt: /signed\nTitel"}, `message="nicht entscheidbar, Angabe fehlt /signed"`},
		{"the library", false, true, `{"rule": "DE-VWVFG-57", "outcome": "undecidable", "unrecorded": ["/basis/0"]}`,
			"nicht entscheidbar, hier nicht hinterlegt", "Regeln, die offen bleiben, weil hier etwas nicht hinterlegt ist: 1.",
			"nicht entscheidbar, hier nicht hinterlegt (1):\n  DE-VWVFG-57 Titel\n    hier nicht hinterlegt: /basis/0\n",
			[]string{"nicht entscheidbar, hier nicht hinterlegt: /basis/0\nTitel"}, `message="nicht entscheidbar, hier nicht hinterlegt /basis/0"`},
		{"both", true, true, `{"rule": "DE-VWVFG-57", "outcome": "undecidable", "missing": ["/signed"], "unrecorded": ["/basis/0"]}`,
			"nicht entscheidbar, Angabe fehlt", "Regeln, die offen bleiben, weil Angaben fehlen: 1.",
			"nicht entscheidbar, Angabe fehlt (1):\n  DE-VWVFG-57 Titel\n    es fehlt: /signed\n    hier nicht hinterlegt: /basis/0\n",
			[]string{"nicht entscheidbar, Angabe fehlt: /signed\nTitel", "nicht entscheidbar, hier nicht hinterlegt: /basis/0\nTitel"},
			`message="nicht entscheidbar, Angabe fehlt /signed hier nicht hinterlegt /basis/0"`},
	} {
		t.Run(test.name, func(t *testing.T) {
			report := open(t, test.missing, test.unrecorded)
			require.True(t, report.Complete(), "what is undecidable was looked at")
			require.Equal(t, 1, report.Count(rule.Undecidable))
			for o := range report.Outcomes() {
				require.Equal(t, test.words, o.Text(language.German))
			}
			require.Contains(t, report.Coverage(language.German)[0], test.coverage)

			data, err := json.Marshal(report)
			require.NoError(t, err)
			var read struct{ Outcomes []json.RawMessage }
			require.NoError(t, json.Unmarshal(data, &read))
			require.JSONEq(t, test.outcome, string(read.Outcomes[0]))

			var text, sarif, junit bytes.Buffer
			require.NoError(t, report.WriteText(&text, language.German))
			require.Contains(t, text.String(), test.text)
			require.NoError(t, report.WriteJUnit(&junit, language.German, "letter"))
			require.Contains(t, junit.String(), test.skipped)
			require.NoError(t, report.WriteSARIF(&sarif, language.German, rule.Artifact{URI: "a.json"}))
			require.Equal(t, test.sarif, sarifMessages(t, sarif.Bytes()))
		})
	}
}

func sarifMessages(t *testing.T, data []byte) (messages []string) {
	var log struct {
		Runs []struct {
			Results []struct{ Message struct{ Text string } }
		}
	}
	require.NoError(t, json.Unmarshal(data, &log))
	for _, result := range log.Runs[0].Results {
		messages = append(messages, result.Message.Text)
	}
	return messages
}

// A rule that panics after it has noted something comes to no result; half an answer does not count.
func TestLackHereBeforePanic(t *testing.T) {
	r := signature()
	r.Check = func(_ letter, r *rule.Result) {
		r.LackHere("/basis/0")
		panic("broken")
	}
	for o := range rule.MustSet("sample rules", r).Evaluate(letter{1, "yes"}, day).Outcomes() {
		require.Equal(t, rule.NotCovered, o.Outcome)
		require.Empty(t, o.Unrecorded)
	}
}

// The day since which a norm is in force may not be recorded in the library. The document is not blamed for that.
func ExampleResult_LackHere() {
	r := signature()
	r.Check = func(_ letter, r *rule.Result) { r.LackHere("/basis/0") }
	for o := range rule.MustSet("sample rules", r).Evaluate(letter{1, "yes"}, day).Outcomes() {
		fmt.Println(o.Text(language.English), o.Unrecorded, o.Missing)
	}
	// Output: undecidable, not recorded here [/basis/0] []
}
