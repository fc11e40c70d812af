package rule_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// In SARIF every rule is described, every finding is a failed result at its place, and every missing fact an open one.
func TestSARIF(t *testing.T) {
	position := func(pointer string) (line, column int, ok bool) {
		switch pointer {
		case "":
			return 1, 1, true
		case "/signed":
			return 3, 12, true
		}
		return 0, 0, false
	}
	var out bytes.Buffer
	report := set(t).Evaluate(letter{2, "no"}, day)
	require.NoError(t, report.WriteSARIF(&out, language.German, rule.Artifact{URI: "briefe/brief.json", Position: position}))
	require.JSONEq(t, `{
		"$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json", "version": "2.1.0",
		"runs": [{
			"language": "de", "columnKind": "unicodeCodePoints", "artifacts": [{"location": {"uri": "briefe/brief.json"}}],
			"properties": {"complete": false, "ruleEdition": "sample rules", "dataEdition": "sample data", "on": "2018-10-16"},
			"tool": {"driver": {"name": "foederal", "informationUri": "https://github.com/foederal/foederal", "rules": [
				{"id": "DE-VWVFG-57", "shortDescription": {"text": "Titel"}, "defaultConfiguration": {"level": "error"},
					"properties": {"tags": ["law", "DE"], "evidence": "primary"},
					"help": {"text": "DE-VWVFG-57  Titel\n  Schwere:   Fehler\n  Grundlage: § 57 VwVfG [Wortlaut gelesen]\n  Befund:    Der Brief mit … Seiten ist nicht unterschrieben.\n  Abhilfe:   Unterschreiben.\n"}},
				{"id": "TH-VWVFG-57", "shortDescription": {"text": "Titel"}, "defaultConfiguration": {"level": "warning"},
					"properties": {"tags": ["law", "TH"], "evidence": "assumed"},
					"help": {"text": "TH-VWVFG-57  Titel\n  Schwere:   Warnung\n  Grundlage: § 57 ThürVwVfG [angenommen]\n  In Kraft:  vom 01.01.2018 bis 31.12.2018\n  Geltung:   mit Seiten\n  Befund:    Zu lang.\n  Abhilfe:   Kürzen.\n"}}]}},
			"results": [
				{"ruleId": "TH-VWVFG-57", "ruleIndex": 1, "kind": "fail", "level": "warning", "message": {"text": "Zu lang.\nAbhilfe: Kürzen."},
					"locations": [{"physicalLocation": {"artifactLocation": {"uri": "briefe/brief.json"}, "region": {"startLine": 1, "startColumn": 1}},
						"logicalLocations": [{"fullyQualifiedName": "/pages/2", "kind": "member"}]}]},
				{"ruleId": "DE-VWVFG-57", "ruleIndex": 0, "kind": "fail", "level": "error",
					"message": {"text": "Der Brief mit 2 Seiten ist nicht unterschrieben.\nAbhilfe: Unterschreiben."},
					"locations": [{"physicalLocation": {"artifactLocation": {"uri": "briefe/brief.json"}, "region": {"startLine": 3, "startColumn": 12}},
						"logicalLocations": [{"fullyQualifiedName": "/signed", "kind": "member"}]}]}]}]}`, out.String())
}

// A missing fact is an open result; without positions it points to the file alone; a limit is told.
func TestSARIFOpen(t *testing.T) {
	decode := func(report rule.Report) (log struct {
		Runs []struct {
			Language   string
			Properties struct {
				OmittedFindings int `json:"omittedFindings"`
			}
			Results []struct {
				Kind, Level string
				Locations   []struct {
					PhysicalLocation struct{ Region *struct{} }
				}
			}
		}
	}) {
		var out bytes.Buffer
		require.NoError(t, report.WriteSARIF(&out, language.French, rule.Artifact{URI: "a.json"}))
		require.NoError(t, json.Unmarshal(out.Bytes(), &log))
		require.Len(t, log.Runs, 1)
		require.Equal(t, "en", log.Runs[0].Language)
		return log
	}
	open := decode(set(t).Evaluate(letter{1, ""}, day)).Runs[0].Results
	require.Len(t, open, 1)
	require.Equal(t, "open", open[0].Kind)
	require.Equal(t, "none", open[0].Level)
	require.Nil(t, open[0].Locations[0].PhysicalLocation.Region)

	valid := decode(set(t).Evaluate(letter{1, "yes"}, day)).Runs[0].Results
	require.NotNil(t, valid, "an empty list says that nothing was found; no list would say that nothing was checked")
	require.Empty(t, valid)

	limited := decode(set(t).Evaluate(letter{9, "yes"}, day, rule.Limit(2))).Runs[0]
	require.Len(t, limited.Results, 2)
	require.Equal(t, 6, limited.Properties.OmittedFindings)
}

type junit struct {
	Suites []struct {
		Name     string `xml:"name,attr"`
		Tests    int    `xml:"tests,attr"`
		Failures int    `xml:"failures,attr"`
		Skipped  int    `xml:"skipped,attr"`
		Cases    []struct {
			Name    string `xml:"name,attr"`
			Failure *struct {
				Type string `xml:"type,attr"`
				Text string `xml:",chardata"`
			} `xml:"failure"`
			Skipped *struct {
				Message string `xml:"message,attr"`
			} `xml:"skipped"`
			Output string `xml:"system-out"`
		} `xml:"testcase"`
	} `xml:"testsuite"`
}

// A JUnit suite fails exactly where the report is not OK: errors fail, warnings are told, and what was not decided is
// skipped with its reason.
func TestJUnit(t *testing.T) {
	for _, test := range []struct {
		name                         string
		subject                      letter
		failures, skipped            int
		failure, skippedText, output string
	}{
		{"valid", letter{1, "yes"}, 0, 0, "", "", ""},
		{"error and warning", letter{2, "no"}, 1, 0, "/signed: The letter of 2 pages is not signed.\nRemedy: Sign it. [§ 57 VwVfG]\n", "",
			"warning\n/pages/2: Too long.\nRemedy: Cut it. [§ 57 ThürVwVfG]\n"},
		{"fact missing, nothing to look at", letter{0, ""}, 0, 2, "", "undecidable, fact missing /signed", ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			report := set(t).Evaluate(test.subject, day)
			var out bytes.Buffer
			require.NoError(t, report.WriteJUnit(&out, language.English, `letters <&" .json`))
			var suites junit
			require.NoError(t, xml.Unmarshal(out.Bytes(), &suites))
			suite := suites.Suites[0]
			require.Equal(t, `letters <&" .json`, suite.Name)
			require.Equal(t, 2, suite.Tests)
			require.Len(t, suite.Cases, 2)
			require.Equal(t, test.failures, suite.Failures)
			require.Equal(t, report.OK(), suite.Failures == 0)
			require.Equal(t, test.skipped, suite.Skipped)
			first, second := suite.Cases[0], suite.Cases[1]
			require.Equal(t, []string{"DE-VWVFG-57", "TH-VWVFG-57"}, []string{first.Name, second.Name})
			require.Equal(t, test.failure != "", first.Failure != nil)
			if first.Failure != nil {
				require.Equal(t, test.failure, first.Failure.Text)
				require.Equal(t, "error", first.Failure.Type)
			}
			if test.skippedText != "" {
				require.Equal(t, test.skippedText, first.Skipped.Message)
				require.Equal(t, "not applicable", second.Skipped.Message)
			}
			require.Equal(t, test.output, second.Output)
		})
	}
}

// A limit does not hide why a rule failed.
func TestJUnitLimit(t *testing.T) {
	var out strings.Builder
	require.NoError(t, set(t).Evaluate(letter{1, "no"}, day, rule.Limit(0)).WriteJUnit(&out, language.German, "Brief"))
	require.Contains(t, out.String(), "Der Brief mit 1 Seiten ist nicht unterschrieben.")
}

// Of very many findings the first thousand are written and the others counted, unless the caller named a limit; JSON holds all, the
// outcomes are complete, and a rule that failed says why.
func TestMostFindings(t *testing.T) {
	type log struct {
		Runs []struct {
			Results    []struct{ RuleID string }
			Properties struct{ OmittedFindings int }
		}
	}
	for _, test := range []struct {
		opts                []rule.Option
		shown, more, inJSON int
	}{
		{nil, 1000, 500, 1500}, // the letter of 1500 pages is not signed either; that is the last finding
		{[]rule.Option{rule.Limit(-1)}, 1500, 0, 1500},
		{[]rule.Option{rule.Limit(1200)}, 1200, 300, 1200},
		{[]rule.Option{rule.Limit(3)}, 3, 1497, 3},
	} {
		report := set(t).Evaluate(letter{1500, "no"}, day, test.opts...)
		require.Equal(t, 2, report.Count(rule.Violated))
		var sarif, text, xmlText bytes.Buffer
		require.NoError(t, report.WriteSARIF(&sarif, language.German, rule.Artifact{}))
		var got log
		require.NoError(t, json.Unmarshal(sarif.Bytes(), &got))
		require.Len(t, got.Runs[0].Results, test.shown)
		require.Equal(t, test.more, got.Runs[0].Properties.OmittedFindings)

		require.NoError(t, report.WriteText(&text, language.German))
		require.Equal(t, test.shown, strings.Count(text.String(), "Abhilfe: "))
		require.Equal(t, test.more > 0, strings.Contains(text.String(), fmt.Sprintf("\n%d weitere Befunde nicht gezeigt\n", test.more)))

		require.NoError(t, report.WriteJUnit(&xmlText, language.German, "Brief"))
		require.Contains(t, xmlText.String(), "Der Brief mit 1500 Seiten ist nicht unterschrieben.")
		told := strings.Count(xmlText.String(), "Abhilfe: ")
		require.GreaterOrEqual(t, told, test.shown)
		require.LessOrEqual(t, told, test.shown+1)
		require.Equal(t, told < 1500, strings.Contains(xmlText.String(), `name="omittedFindings"`))

		data, err := json.Marshal(report)
		require.NoError(t, err)
		var all struct{ Findings []struct{ Rule string } }
		require.NoError(t, json.Unmarshal(data, &all))
		require.Len(t, all.Findings, test.inJSON)
	}
}

// What a subject says reaches people as text that does nothing to their screen.
func TestFormatsShowHostileTexts(t *testing.T) {
	const hostile = "gut\x1b[2J\u202e\x00 <b>&"
	r := signature()
	r.Finding = bilingual.Text{German: "{what} fehlt.", English: "{what} is missing."}
	r.Remedy = bilingual.Text{German: "{what} nennen.", English: "Name {what}."}
	r.Check = func(_ letter, result *rule.Result) { result.Violate("/"+hostile, rule.P("what", hostile)) }
	missing := signature()
	missing.ID, missing.Check = "TH-KGG-1", func(_ letter, result *rule.Result) { result.Lack("/" + hostile) }
	broken := signature()
	broken.ID, broken.Check = "TH-KGG-2", func(letter, *rule.Result) { panic(hostile) }
	report := rule.MustSet("Probe", r, missing, broken).Evaluate(letter{}, day).
		WithCoverage(rule.Uncovered{ID: hostile, Title: bilingual.Text{German: hostile}, Pointers: []string{hostile}})
	for name, write := range map[string]func(*bytes.Buffer) error{
		"text":  func(out *bytes.Buffer) error { return report.WriteText(out, language.German) },
		"junit": func(out *bytes.Buffer) error { return report.WriteJUnit(out, language.German, hostile) },
	} {
		var out bytes.Buffer
		require.NoError(t, write(&out))
		for _, bad := range []string{"\x1b", "\u202e", "\x00", "\ufffd"} {
			require.NotContains(t, out.String(), bad, name)
		}
		require.Contains(t, out.String(), `gut\x1b[2J\u202e\x00`, name)
	}
	var out bytes.Buffer
	require.NoError(t, report.WriteSARIF(&out, language.German, rule.Artifact{}))
	var log struct {
		Runs []struct {
			Results []struct{ Message struct{ Text string } }
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &log))
	require.Len(t, log.Runs[0].Results, 5, "what is not covered is one, and its place another")
	for _, result := range log.Runs[0].Results {
		require.NotContains(t, result.Message.Text, "\x1b")
		require.NotContains(t, result.Message.Text, "\u202e")
		require.Contains(t, result.Message.Text, `\x1b`)
	}
}
