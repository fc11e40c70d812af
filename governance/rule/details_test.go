package rule_test

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// violating returns a rule of severity error with findings at the pointers.
func violating(id string, pointers ...string) rule.Rule[letter] {
	r := signature()
	r.ID = id
	r.Check = func(_ letter, result *rule.Result) {
		for _, pointer := range pointers {
			result.Violate(pointer, rule.P("paper", "A4"), rule.P("pages", 7))
		}
	}
	return r
}

// An error names the first violation and counts the others.
func TestErrCountsErrors(t *testing.T) {
	for want, pointers := range map[string][]string{"(§ 57 VwVfG)": {"/a"}, ", and 1 more error": {"/a", "/b"}, ", and 2 more errors": {"/a", "/b", "/c"}} {
		err := rule.MustSet("sample", violating("TH-X-1", pointers...)).Evaluate(letter{}, day).Err()
		require.True(t, strings.HasPrefix(err.Error(), `rule: TH-X-1 at "/a": The letter of 7 pages is not signed.`), err)
		require.True(t, strings.HasSuffix(err.Error(), want), err)
	}
}

// A pointer comes after the one of which it is a part, and a letter or a digit of a pointer stays as it is in a URI.
func TestPointersOfParts(t *testing.T) {
	report := rule.MustSet("sample", violating("TH-X-1", "/a/b", "/ab", "/a", "", "/a/10", "/a//c", "/a/9/z")).Evaluate(letter{}, day)
	var got []string
	for f := range report.Findings() {
		got = append(got, f.Pointer)
	}
	require.Equal(t, []string{"", "/a", "/a/9/z", "/a/10", "/a//c", "/a/b", "/ab"}, got)
	problem, _ := rule.MustSet("sample", violating("TH-X-1", "/azAZ09`{/:@[")).Evaluate(letter{}, day).Problem(language.English)
	require.Equal(t, "#/azAZ09%60%7B/:@%5B", problem.Errors[0].Pointer)
}

// Braces that close nothing, or that name no parameter, stay in the text.
func TestBracesThatAreNoParameters(t *testing.T) {
	r := violating("TH-X-1", "/a")
	r.Finding = bilingual.Text{German: "}{pages{", English: "}{pages{"}
	_, err := rule.NewSet("sample", r)
	require.ErrorContains(t, err, "brace is open")
	r.Finding = bilingual.Text{German: "{pages} } {", English: "{pages} } {"}
	for f := range rule.MustSet("sample", r).Evaluate(letter{}, day).Findings() {
		require.Equal(t, "7 } {", f.Text(language.English))
	}
	r.Finding = bilingual.Text{German: "{ink}", English: "{ink}"}
	for f := range rule.MustSet("sample", r).Evaluate(letter{}, day).Findings() {
		require.Equal(t, "{ink}", f.Text(language.English))
	}
}

// A result knows whether a check has noted anything in it.
func TestNoted(t *testing.T) {
	for name, c := range map[string]struct {
		note func(*rule.Result)
		want bool
	}{
		"nothing":          {func(*rule.Result) {}, false},
		"a violation":      {func(r *rule.Result) { r.Violate("/a") }, true},
		"a missing fact":   {func(r *rule.Result) { r.Lack("/a") }, true},
		"one missing here": {func(r *rule.Result) { r.LackHere("/a") }, true},
		"both":             {func(r *rule.Result) { r.Violate("/a"); r.Lack("/b") }, true},
	} {
		var result rule.Result
		c.note(&result)
		require.Equal(t, c.want, result.Noted(), name)
	}
}

// IDs are near where at most a third of the letters differ, the nearest first and three at most; nobody compares very long ones.
func TestNearIDs(t *testing.T) {
	rules := rule.MustSet("sample", violating("DE-VWVFG-57"), violating("DE-VWVFG-58"), violating("DE-VWVFG-59"), violating("DE-VWVFG-6"), violating("TH-X-1"))
	for wanted, near := range map[string][]string{
		"DE-VWVFG-57X":    {"DE-VWVFG-57", "DE-VWVFG-58", "DE-VWVFG-59"},
		"de-vwvfg-58":     {"DE-VWVFG-58", "DE-VWVFG-57", "DE-VWVFG-59"},
		"TH-X-2":          {"TH-X-1"},
		"H-X-1":           {"TH-X-1"},
		"XXTH-X-1":        {"TH-X-1"},
		"TH-X-1XX":        {"TH-X-1"},
		"XXXTH-X-1":       nil,
		"TH-X-1XXX":       nil,
		"X-1":             nil,
		"TX-X-9":          {"TH-X-1"},
		"TX-Y-9":          nil,
		"HT-X-1":          {"TH-X-1"},
		"XXXDE-VWVFG-6":   {"DE-VWVFG-6"},
		"XXXXDE-VWVFG-57": nil,
		"VWVFG-6":         {"DE-VWVFG-6"},
	} {
		_, err := rules.Only(wanted)
		var unknown *rule.UnknownRuleError
		require.ErrorAs(t, err, &unknown, wanted)
		require.Equal(t, near, unknown.Near, wanted)
		if near == nil {
			require.Equal(t, "Eine Regel „"+wanted+"“ gibt es nicht.", unknown.Text(language.German))
		} else {
			require.Equal(t, "There is no rule “"+wanted+"”. These are written almost like it: "+strings.Join(near, ", ")+".", unknown.Text(language.English))
		}
	}
}

// A set of one rule asks its condition, and a subject that is absent none.
func TestConditionsOfOneRule(t *testing.T) {
	only, err := set(t).Only("TH-VWVFG-57")
	require.NoError(t, err)
	answers := only.Evaluate(letter{pages: 1}, day).Conditions("TH-VWVFG-57")
	require.Len(t, answers, 1)
	require.True(t, answers[0].Holds)
	require.Nil(t, only.Evaluate(letter{pages: 1}, day).Conditions("DE-VWVFG-57"))
	require.True(t, rule.Condition[letter]{}.IsZero())
	require.False(t, rule.When[letter]("ein Brief", "a letter", nil).IsZero(), "it has words")
}

// Before its first sure day a rule without an earlier norm rests on its own, and the catalogue says since when it may hold.
func TestDoubtWithoutAnEarlierNorm(t *testing.T) {
	r := signature()
	r.InForce, r.Since = civil.Period{From: civil.MustParse("2013-07-31")}, civil.MustParse("2001-01-01")
	rules := rule.MustSet("sample", r)
	report := rules.Evaluate(letter{signed: "no"}, civil.MustParse("2010-01-01"))
	for f := range report.Findings() {
		require.True(t, f.Doubtful)
		require.Equal(t, primary, f.Basis)
	}
	for o := range report.Outcomes() {
		require.Equal(t, primary, o.Rule.Basis)
	}
	var explained strings.Builder
	require.NoError(t, rules.Explain(&explained, r.ID, language.English))
	require.Contains(t, explained.String(), "since 31 July 2013; ")
	require.Contains(t, explained.String(), " 1 January 2001\n")
}

// What one outcome says to readers depends on who lacks the fact.
func TestTextOfAnOutcome(t *testing.T) {
	for want, o := range map[string]rule.RuleOutcome{
		"undecidable, fact missing":      {Outcome: rule.Undecidable},
		"undecidable, not recorded here": {Outcome: rule.Undecidable, Unrecorded: []string{"/a"}},
		"violated":                       {Outcome: rule.Violated, Unrecorded: []string{"/a"}},
	} {
		require.Equal(t, want, o.Text(language.English))
	}
	require.Equal(t, "undecidable, fact missing", rule.RuleOutcome{Outcome: rule.Undecidable, Missing: []string{"/a"}, Unrecorded: []string{"/b"}}.Text(language.English))
}

// The first lines of a text say of which day it is, that there are rules for the law that applies or that nothing was checked, and what was not.
func TestTextOfDayAndCoverage(t *testing.T) {
	report := set(t).Evaluate(letter{1, "yes"}, day).WithCoverage()
	report.OnIs = bilingual.Text{German: "Tag der Unterschrift", English: "day of the signature"}
	require.Len(t, report.Coverage(language.English), 1)
	require.NotContains(t, report.Coverage(language.English)[0], "0")
	var out strings.Builder
	require.NoError(t, report.WriteText(&out, language.German))
	require.Contains(t, out.String(), "Recht am: 16.10.2018 (Tag der Unterschrift)\n")

	require.Equal(t, []string{"not checked: everything"}, rule.MustSet[*letter]("sample").Evaluate(nil, day).Coverage(language.English))
	require.Equal(t, []string{"not checked: law of Bayern [BY-RECHT]", "not checked: law of Hessen (/parties/1, /parties/2) [HE-RECHT]"},
		set(t).Evaluate(letter{1, "yes"}, day).WithCoverage(
			rule.Uncovered{ID: "BY-RECHT", Title: bilingual.Text{German: "Recht von Bayern", English: "law of Bayern"}},
			rule.Uncovered{ID: "HE-RECHT", Title: bilingual.Text{German: "Recht von Hessen", English: "law of Hessen"}, Pointers: []string{"/parties/1", "/parties/2"}},
		).Coverage(language.English))
}

// A finding on the whole subject says so, and a rule that is open is listed once, under who lacks the fact.
func TestTextOfTheWholeAndOfOpenRules(t *testing.T) {
	here, there := signature(), signature()
	here.ID, there.ID = "TH-X-1", "TH-X-2"
	here.Check = func(_ letter, r *rule.Result) { r.LackHere("/a") }
	there.Check = func(_ letter, r *rule.Result) { r.Lack("/b") }
	var out strings.Builder
	require.NoError(t, rule.MustSet("sample", here, there, violating("TH-X-3", "")).Evaluate(letter{}, day).WriteText(&out, language.English))
	text := out.String()
	require.Contains(t, text, "TH-X-3  (whole document)\n")
	require.Equal(t, 1, strings.Count(text, "TH-X-1"))
	require.Equal(t, 1, strings.Count(text, "TH-X-2"))
	require.Less(t, strings.Index(text, "undecidable, fact missing (1)"), strings.Index(text, "TH-X-2"))
	require.Less(t, strings.Index(text, "not recorded here (1)"), strings.Index(text, "TH-X-1"))
}

// A line is broken before the word with which it would be longer than 100 characters, the indentation among them.
func TestLinesOfAText(t *testing.T) {
	r := violating("TH-X-1", "/a")
	const indent = 10
	first, second, third := strings.Repeat("a", 40), strings.Repeat("b", 100-indent-41), strings.Repeat("c", 100-indent)
	words := first + " " + second + " " + third + " " + second + " d"
	r.Finding = bilingual.Text{German: words, English: words}
	var out strings.Builder
	require.NoError(t, rule.MustSet("sample", r).Evaluate(letter{}, day).WriteText(&out, language.English))
	blank := strings.Repeat(" ", indent)
	require.Contains(t, out.String(), "\n"+blank+first+" "+second+"\n"+blank+third+"\n"+blank+second+" d\n")
	words = first + "a " + second
	r.Finding = bilingual.Text{German: words, English: words}
	out.Reset()
	require.NoError(t, rule.MustSet("sample", r).Evaluate(letter{}, day).WriteText(&out, language.English))
	require.Contains(t, out.String(), "\n"+blank+first+"a\n"+blank+second+"\n")
}

// JUnit tells a rule that panicked as an error of the run, with the reason, and names the data.
func TestJUnitOfAPanicAndOfData(t *testing.T) {
	broken := signature()
	broken.Check = func(letter, *rule.Result) { panic("no such page") }
	var out bytes.Buffer
	require.NoError(t, rule.MustSet("sample", broken).Evaluate(letter{}, day).WriteJUnit(&out, language.English, "letter"))
	require.Contains(t, out.String(), `errors="1"`)
	require.Contains(t, out.String(), `<error message="rule: DE-VWVFG-57 panicked: no such page"`)
	require.Contains(t, out.String(), `<property name="dataEdition" value="sample data">`)
}

// In JUnit a rule whose findings are cut tells how many more there are.
func TestJUnitCountsWhatItLeavesOut(t *testing.T) {
	var out bytes.Buffer
	report := rule.MustSet("sample", violating("TH-X-1", "/a", "/b", "/c", "/d")).Evaluate(letter{}, day, rule.Limit(1))
	require.NoError(t, report.WriteJUnit(&out, language.English, "letter"))
	require.Contains(t, out.String(), "3 more findings not shown")
	require.Contains(t, out.String(), `<property name="omittedFindings" value="3">`)
}

// SARIF keeps letters as they are, and says of several files only what holds for each of them.
func TestSARIFOfDifferentFiles(t *testing.T) {
	r := violating("TH-X-1", "/a", "/b")
	r.Finding = bilingual.Text{German: "<b> & c", English: "<b> & c"}
	rules := rule.MustSet("sample", r)
	var out bytes.Buffer
	require.NoError(t, rule.WriteSARIF(&out, language.English, rule.File{Artifact: rule.Artifact{URI: "a.json"}, Report: rules.Evaluate(letter{}, day)}))
	require.Contains(t, out.String(), "<b> & c")

	file := func(uri string, on civil.Date, complete bool, opts ...rule.Option) rule.File {
		report := rules.Evaluate(letter{}, on, opts...)
		if complete {
			report = report.WithCoverage()
		}
		return rule.File{Artifact: rule.Artifact{URI: uri}, Report: report}
	}
	properties := func(files ...rule.File) (p struct {
		Complete                     bool
		RuleEdition, DataEdition, On string
		OmittedFindings              int
	}) {
		var out bytes.Buffer
		require.NoError(t, rule.WriteSARIF(&out, language.English, files...))
		var log struct {
			Runs []struct{ Properties json.RawMessage }
		}
		require.NoError(t, json.Unmarshal(out.Bytes(), &log))
		require.NoError(t, json.Unmarshal(log.Runs[0].Properties, &p))
		return p
	}
	same := properties(file("a.json", day, true, rule.Limit(1)), file("b.json", day, true, rule.Limit(0)))
	require.True(t, same.Complete)
	require.Equal(t, []string{"sample", "sample data", "2018-10-16"}, []string{same.RuleEdition, same.DataEdition, same.On})
	require.Equal(t, 3, same.OmittedFindings, "one of the first file and two of the second")
	require.Empty(t, properties(file("a.json", day, true), file("b.json", day.AddDays(1), true)).On)
	require.False(t, properties(file("a.json", day, true), file("b.json", day, false)).Complete)
	require.False(t, properties(file("a.json", day, false), file("b.json", day, true)).Complete)
}

// Two reports of other rules or with what was not covered say nothing about each other, and findings that differ in anything are open.
func TestEitherOfDifferentReports(t *testing.T) {
	rules := rule.MustSet("sample", violating("TH-X-1", "/a"))
	report := rules.Evaluate(letter{}, day)
	differing := violating("TH-X-1", "/b")
	other := rule.MustSet("sample", differing).Evaluate(letter{}, day)
	require.Equal(t, rule.Undecidable, report.Either(other, "/day", nil).Outcome("TH-X-1"), "the findings are at two places")
	require.Equal(t, rule.Violated, report.Either(rule.MustSet("another", differing).Evaluate(letter{}, day), "/day", nil).Outcome("TH-X-1"))
	uncovered := rule.Uncovered{ID: "BY-RECHT", Title: title}
	require.Equal(t, rule.Violated, report.WithCoverage(uncovered).Either(other.WithCoverage(uncovered), "/day", nil).Outcome("TH-X-1"))

	changed := func(change func(*rule.Rule[letter])) rule.Report {
		r := violating("TH-X-1", "/a")
		change(&r)
		return rule.MustSet("sample", r).Evaluate(letter{}, day)
	}
	params := func(list ...rule.Param) rule.Report {
		return changed(func(r *rule.Rule[letter]) {
			r.Check = func(_ letter, result *rule.Result) { result.Violate("/a", list...) }
		})
	}
	for name, other := range map[string]rule.Report{
		"severity": changed(func(r *rule.Rule[letter]) { r.Severity = rule.Warning }),
		"basis": changed(func(r *rule.Rule[letter]) {
			r.Severity, r.Basis = rule.Error, append(rule.Basis{}, primary[0], primary[0])
		}),
		"value of a parameter": params(rule.P("paper", "A3"), rule.P("pages", 7)),
		"name of a parameter":  params(rule.P("sheet", "A4"), rule.P("pages", 7)),
		"number of parameters": params(rule.P("paper", "A4")),
	} {
		require.Equal(t, rule.Undecidable, report.Either(other, "/day", nil).Outcome("TH-X-1"), name)
	}
	refuses := func(any, any) (any, bool) { return nil, false }
	require.Equal(t, rule.Undecidable, report.Either(params(rule.P("paper", "A3"), rule.P("pages", 7)), "/day", refuses).Outcome("TH-X-1"))
	merges := func(any, any) (any, bool) { return "A3 or A4", true }
	require.Equal(t, rule.Undecidable, report.Either(params(rule.P("sheet", "A3"), rule.P("pages", 7)), "/day", merges).Outcome("TH-X-1"))
	for f := range report.Either(params(rule.P("paper", "A3"), rule.P("pages", 7)), "/day", merges).Findings() {
		require.Equal(t, "A3 or A4", f.Param("paper"))
		require.Equal(t, 7, f.Param("pages"), "what is equal stays")
	}
}

// A rule that panics in both reports has failed once, and each of two that panic in one has.
func TestEitherKeepsFailures(t *testing.T) {
	broken := func(id string, pages ...int) rule.Rule[letter] {
		r := violating(id)
		r.Check = func(l letter, _ *rule.Result) {
			for _, page := range pages {
				if l.pages == page {
					panic(id)
				}
			}
		}
		return r
	}
	rules := rule.MustSet("sample", broken("TH-X-1", 1, 2), broken("TH-X-2", 1), broken("TH-X-3", 2))
	report := rules.Evaluate(letter{pages: 1}, day).Either(rules.Evaluate(letter{pages: 2}, day), "/pages", nil)
	require.EqualError(t, report.Err(), "rule: TH-X-1 panicked: TH-X-1, and 2 more")
}

// A hash without its algorithm is told as one, and no hash is no value.
func TestHashWithoutAlgorithm(t *testing.T) {
	var h rule.Hash
	require.ErrorContains(t, h.UnmarshalText([]byte("sha256")), "the only algorithm is sha256")
	value, err := h.Value()
	require.NoError(t, err)
	require.Nil(t, value)
	value, err = hashOf("x").Value()
	require.NoError(t, err)
	require.Equal(t, hashOf("x").String(), value)
}
