package rule_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io/fs"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/strictjson"
)

// mistake is what is wrong with a document at a place.
func mistake(pointer string, line, column int, german, english string) *strictjson.Error {
	e := strictjson.NewError(pointer, bilingual.Text{German: german, English: english})
	e.Line, e.Column = line, column
	return e
}

// files are one of each kind: without a finding, with an error and a warning, unreadable at two places, and not there at all.
func files(t *testing.T) []rule.File {
	return []rule.File{
		{Artifact: rule.Artifact{URI: "gut.json"}, Report: set(t).Evaluate(letter{1, "yes"}, day)},
		{Artifact: rule.Artifact{URI: "b%C3%B6se.json"}, Name: "böse.json", Report: set(t).Evaluate(letter{2, "no"}, day)},
		{Artifact: rule.Artifact{URI: "kaputt.json"}, Unreadable: strictjson.Errors{
			mistake("/signed", 3, 12, "kein Tag\x1b[2J", "no day\x1b[2J"), mistake("", 4, 1, "ein Komma fehlt", "a comma is missing")}},
		{Artifact: rule.Artifact{URI: "fort.json"}, Unreadable: fs.ErrNotExist},
	}
}

type sarifRun struct {
	Tool struct {
		Driver struct {
			Rules []struct {
				ID                   string
				DefaultConfiguration struct{ Level string }
			}
		}
	}
	Artifacts []struct {
		Location   struct{ URI string }
		Properties *struct {
			Complete    bool
			RuleEdition string
		}
	}
	Properties struct {
		Complete                     bool
		RuleEdition, On              string
		OmittedFindings, OmittedOpen int
	}
	Results []struct {
		RuleID       string
		RuleIndex    int
		Kind, Level  string
		Message      struct{ Text string }
		Suppressions *[]struct{ Kind, Status, Justification string }
		Locations    []struct {
			PhysicalLocation struct {
				ArtifactLocation struct{ URI string }
				Region           *struct{ StartLine, StartColumn int }
			}
			LogicalLocations []struct{ FullyQualifiedName string }
		}
	}
}

func sarif(t *testing.T, tag language.Tag, files ...rule.File) sarifRun {
	var out bytes.Buffer
	require.NoError(t, rule.WriteSARIF(&out, tag, files...))
	var log struct{ Runs []sarifRun }
	require.NoError(t, json.Unmarshal(out.Bytes(), &log))
	require.Len(t, log.Runs, 1)
	for _, result := range log.Runs[0].Results {
		require.Equal(t, result.RuleID, log.Runs[0].Tool.Driver.Rules[result.RuleIndex].ID)
	}
	return log.Runs[0]
}

// Several files are one run: each rule is described once, each result names its file, and what cannot be read is an error at its place.
func TestSARIFOfSeveralFiles(t *testing.T) {
	run := sarif(t, language.German, files(t)...)
	type result struct {
		uri, rule, level, text string
		line, column           int
	}
	var got []result
	for _, r := range run.Results {
		one := result{r.Locations[0].PhysicalLocation.ArtifactLocation.URI, r.RuleID, r.Level, r.Message.Text, 0, 0}
		if region := r.Locations[0].PhysicalLocation.Region; region != nil {
			one.line, one.column = region.StartLine, region.StartColumn
		}
		require.Nil(t, r.Suppressions, "nobody asked what is accepted")
		got = append(got, one)
	}
	require.Equal(t, []result{
		{"b%C3%B6se.json", "TH-VWVFG-57", "warning", "Zu lang.\nAbhilfe: Kürzen.", 0, 0},
		{"b%C3%B6se.json", "DE-VWVFG-57", "error", "Der Brief mit 2 Seiten ist nicht unterschrieben.\nAbhilfe: Unterschreiben.", 0, 0},
		{"kaputt.json", "LESBARKEIT", "error", `kein Tag\x1b[2J`, 3, 12},
		{"kaputt.json", "LESBARKEIT", "error", "ein Komma fehlt", 4, 1},
		{"fort.json", "LESBARKEIT", "error", "file does not exist", 0, 0},
	}, got)
	require.Len(t, run.Tool.Driver.Rules, 3)
	require.Len(t, run.Artifacts, 4)
	require.False(t, run.Properties.Complete)
	require.Empty(t, run.Properties.RuleEdition, "the files that cannot be read were checked by no rules")
	require.Equal(t, "sample rules", run.Artifacts[0].Properties.RuleEdition)
	require.Equal(t, "/signed", run.Results[2].Locations[0].LogicalLocations[0].FullyQualifiedName)

	require.Equal(t, "sample rules", sarif(t, language.German, files(t)[:2]...).Properties.RuleEdition)
	require.Nil(t, sarif(t, language.German, files(t)[0]).Artifacts[0].Properties, "of one file the run says it")
	require.NotNil(t, sarif(t, language.German).Results, "no files are an empty list of results")
}

// Files with the same URI are one artifact, as the standard asks, and what is said of it holds for each of them.
func TestSARIFOfTheSameFile(t *testing.T) {
	good, bad, broken := files(t)[0], files(t)[1], files(t)[2]
	broken.URI = good.URI
	alone := sarif(t, language.German, good, bad)
	run := sarif(t, language.German, good, bad, broken, good)
	require.Len(t, run.Artifacts, 2)
	require.Equal(t, good.URI, run.Artifacts[0].Location.URI)
	require.Equal(t, bad.URI, run.Artifacts[1].Location.URI)
	require.Equal(t, "sample rules", alone.Artifacts[0].Properties.RuleEdition)
	require.Empty(t, run.Artifacts[0].Properties.RuleEdition, "one of the files was checked by no rules")
	require.Equal(t, alone.Artifacts[1], run.Artifacts[1])
	require.Len(t, run.Results, len(alone.Results)+2, "the mistakes of the file that cannot be read are told")

	run = sarif(t, language.German, good, good)
	require.Len(t, run.Artifacts, 1)
	require.Equal(t, alone.Artifacts[0], run.Artifacts[0])
}

// JUnit has one suite for each file; one that cannot be read is an error of the test run.
func TestJUnitOfSeveralFiles(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, rule.WriteJUnit(&out, language.German, files(t)...))
	var suites struct {
		Suites []struct {
			Name     string `xml:"name,attr"`
			Failures int    `xml:"failures,attr"`
			Errors   int    `xml:"errors,attr"`
			Cases    []struct {
				Name  string `xml:"name,attr"`
				Error *struct {
					Message string `xml:"message,attr"`
					Text    string `xml:",chardata"`
				} `xml:"error"`
			} `xml:"testcase"`
		} `xml:"testsuite"`
	}
	require.NoError(t, xml.Unmarshal(out.Bytes(), &suites))
	require.Len(t, suites.Suites, 4)
	for i, file := range files(t) {
		require.Equal(t, i == 0, file.OK())
	}
	for i, want := range []struct {
		name             string
		failures, errors int
	}{{"gut.json", 0, 0}, {"böse.json", 1, 0}, {"kaputt.json", 0, 1}, {"fort.json", 0, 1}} {
		suite := suites.Suites[i]
		require.Equal(t, want.name, suite.Name)
		require.Equal(t, []int{want.failures, want.errors}, []int{suite.Failures, suite.Errors}, suite.Name)
	}
	unreadable := suites.Suites[2].Cases[0]
	require.Equal(t, rule.Readable, unreadable.Name)
	require.Equal(t, `kein Tag\x1b[2J`, unreadable.Error.Message)
	require.Equal(t, "Zeile 3, Spalte 12, /signed: kein Tag\\x1b[2J\nZeile 4, Spalte 1: ein Komma fehlt\n", unreadable.Error.Text)
}

// speaking is an error in both languages, such as that of a day outside a directory.
type speaking struct{ error }

func (speaking) Text(tag language.Tag) string {
	return bilingual.Text{German: "außerhalb", English: "outside"}.In(tag)
}

// An error that speaks both languages is told in that of the reader.
func TestUnreadableSpeaks(t *testing.T) {
	for tag, want := range map[language.Tag]string{language.German: "außerhalb", language.English: "outside"} {
		run := sarif(t, tag, rule.File{Unreadable: errors.Join(speaking{errors.New("x")})})
		require.Equal(t, want, run.Results[0].Message.Text)
	}
}

// accepting accepts the findings at these pointers, and says of all others that their acceptance has ended.
func accepting(pointers ...string) func(rule.Finding) rule.Acceptance {
	return func(f rule.Finding) rule.Acceptance {
		for _, pointer := range pointers {
			if f.Pointer == pointer {
				return rule.Acceptance{Holds: true, Note: bilingual.Text{German: "hingenommen\x07", English: "accepted\x07"}}
			}
		}
		return rule.Acceptance{Note: bilingual.Text{German: "abgelaufen", English: "expired"}}
	}
}

// An accepted finding is a suppressed result; every other one of the run has an empty list, as the standard asks.
func TestSARIFAccepted(t *testing.T) {
	two := files(t)[1:3]
	two[0].Accepted = accepting("/signed")
	run := sarif(t, language.German, two...)
	for _, result := range run.Results {
		require.NotNil(t, result.Suppressions)
		isAccepted := result.RuleID == "DE-VWVFG-57"
		require.Len(t, *result.Suppressions, map[bool]int{true: 1}[isAccepted])
		if isAccepted {
			require.Equal(t, struct{ Kind, Status, Justification string }{"external", "accepted", `hingenommen\x07`}, (*result.Suppressions)[0])
		}
	}
	require.Equal(t, "Zu lang.\nAbhilfe: Kürzen.\nabgelaufen", run.Results[0].Message.Text)
}

// A rule whose findings are all accepted is skipped; one with another error fails, even where a limit hides that error.
func TestJUnitAccepted(t *testing.T) {
	many := length()
	many.Severity, many.Basis = rule.Error, primary
	report := rule.MustSet("Probe", many).Evaluate(letter{3, "yes"}, day) // errors at /pages/2 and /pages/3
	for _, test := range []struct {
		name              string
		accepted          []string
		limit             int
		failures, skipped int
		contains          string
	}{
		{"none", nil, -1, 1, 0, "/pages/2: Zu lang."},
		{"one", []string{"/pages/2"}, -1, 1, 0, `hingenommen\x07`},
		{"one, the other hidden", []string{"/pages/2"}, 1, 1, 0, "/pages/3: Zu lang."},
		{"both", []string{"/pages/2", "/pages/3"}, -1, 0, 1, `hingenommen\x07`},
		{"both hidden", []string{"/pages/2", "/pages/3"}, 0, 0, 1, `hingenommen\x07`},
	} {
		t.Run(test.name, func(t *testing.T) {
			var out bytes.Buffer
			file := rule.File{Report: report.Limited(test.limit), Accepted: accepting(test.accepted...)}
			require.NoError(t, rule.WriteJUnit(&out, language.German, file))
			var suites junit
			require.NoError(t, xml.Unmarshal(out.Bytes(), &suites))
			require.Equal(t, test.failures, suites.Suites[0].Failures)
			require.Equal(t, test.failures == 0, file.OK())
			require.Equal(t, test.skipped, suites.Suites[0].Skipped)
			require.Contains(t, out.String(), test.contains)
		})
	}
}

// Missing facts without number are told as far as findings are, and each rule has at least one; JSON holds all.
func TestMostOpenFacts(t *testing.T) {
	r, other := signature(), signature()
	r.Check = func(_ letter, result *rule.Result) {
		for n := range 1500 {
			result.Lack(rule.Pointer("signed", n))
		}
	}
	other.ID = "TH-KGG-1"
	s := rule.MustSet("Probe", r, other)
	run := sarif(t, language.German, rule.File{Report: s.Evaluate(letter{}, day)})
	require.Len(t, run.Results, rule.MostFindings+1)
	require.Equal(t, 500, run.Properties.OmittedOpen)
	run = sarif(t, language.German, rule.File{Report: s.Evaluate(letter{}, day).Limited(-1)})
	require.Len(t, run.Results, 1501)
	require.Zero(t, run.Properties.OmittedOpen)

	var out bytes.Buffer
	require.NoError(t, rule.WriteJUnit(&out, language.German, rule.File{Report: s.Evaluate(letter{}, day)}))
	require.Contains(t, out.String(), "/signed/19 (+ 1480)")
}

// A report that is limited later is the report that was limited at once.
func TestLimited(t *testing.T) {
	all := set(t).Evaluate(letter{9, "no"}, day)
	for _, n := range []int{-1, 0, 3, 9, 10} {
		want, err := json.Marshal(set(t).Evaluate(letter{9, "no"}, day, rule.Limit(n)))
		require.NoError(t, err)
		got, err := json.Marshal(all.Limited(n))
		require.NoError(t, err)
		require.Equal(t, string(want), string(got), n)
	}
	twice := all.Limited(5).Limited(2)
	require.Equal(t, 7, twice.Omitted())
	require.Equal(t, all.CountSeverity(rule.Error), twice.CountSeverity(rule.Error))
}

// A doubtful finding of a rule of severity error is a warning, and the test case passes: JUnit fails exactly where the report is not OK.
func TestJUnitDoubtful(t *testing.T) {
	r := signature()
	r.Since = civil.MustParse("2018-01-01")
	r.InForce = civil.Period{From: civil.MustParse("2019-01-01")}
	for on, failures := range map[string]int{"2018-10-16": 0, "2019-10-16": 1} {
		report := rule.MustSet("Probe", r).Evaluate(letter{1, "no"}, civil.MustParse(on))
		require.Equal(t, 1, report.Count(rule.Violated))
		var out bytes.Buffer
		require.NoError(t, report.WriteJUnit(&out, language.German, "Brief"))
		var suites junit
		require.NoError(t, xml.Unmarshal(out.Bytes(), &suites))
		require.Equal(t, failures, suites.Suites[0].Failures)
		require.Equal(t, failures == 0, report.OK())
	}
}

// A program ends with the worst of its files; what is not known to be good is not.
func TestExit(t *testing.T) {
	for _, test := range []struct {
		codes []int
		want  int
	}{
		{nil, rule.ExitComplete},
		{[]int{0, 0}, rule.ExitComplete},
		{[]int{0, 3, 0}, rule.ExitIncomplete},
		{[]int{3, 1}, rule.ExitErrors},
		{[]int{1, 3}, rule.ExitErrors},
		{[]int{1, 2, 3}, rule.ExitUnreadable},
		{[]int{0, 7}, rule.ExitUnreadable},
	} {
		require.Equal(t, test.want, rule.WorstExit(test.codes...), test.codes)
	}
	require.Equal(t, rule.ExitIncomplete, rule.File{}.Exit(), "nothing was looked at")
	require.Equal(t, rule.ExitUnreadable, rule.File{Unreadable: errors.New("broken")}.Exit())
	for _, file := range files(t) {
		if file.Unreadable == nil && !file.OK() {
			require.Equal(t, rule.ExitErrors, file.Exit())
			file.Accepted = func(rule.Finding) rule.Acceptance { return rule.Acceptance{Holds: true} }
			require.NotEqual(t, rule.ExitErrors, file.Exit(), "accepted findings do not count")
		}
	}
}

func ExampleWorstExit() {
	fmt.Println(rule.WorstExit(rule.ExitComplete, rule.ExitErrors, rule.ExitIncomplete))
	// Output: 1
}

// A URI that somebody did not make with URI keeps no character that erases a screen or turns its text around; two spellings are one file.
func TestWriteSARIFEscapesURIs(t *testing.T) {
	report := set(t).Evaluate(letter{signed: "no", pages: 1}, day)
	require.False(t, report.OK())
	var out bytes.Buffer
	require.NoError(t, rule.WriteSARIF(&out, language.German, rule.File{Artifact: rule.Artifact{URI: "a b\x1b\u202e%20.json"}, Report: report},
		rule.File{Artifact: rule.Artifact{URI: "a%20b%1B%E2%80%AE%20.json"}, Report: report}))
	var log struct {
		Runs []struct {
			Artifacts []struct {
				Location struct{ URI string }
			}
		}
	}
	require.NoError(t, json.Unmarshal(out.Bytes(), &log))
	require.Len(t, log.Runs[0].Artifacts, 1)
	require.Equal(t, "a%20b%1B%E2%80%AE%20.json", log.Runs[0].Artifacts[0].Location.URI)
	require.NotContains(t, out.String(), "\u202e")
	require.NotContains(t, out.String(), `\u001b`)
}
