package rule_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

var bavaria = rule.Uncovered{ID: "BY-RECHT", Pointers: []string{"/jurisdiction"},
	Title: bilingual.Text{German: "Das Recht von Bayern ist nicht erfasst.", English: "The law of Bayern is not covered."}}

// Only a report that was compared with the law that applies, and lacks nothing of it, is complete.
func TestComplete(t *testing.T) {
	report := set(t).Evaluate(letter{signed: "yes", pages: 1}, day)
	for name, test := range map[string]struct {
		report rule.Report
		want   bool
	}{
		"a set alone":           {report, false},
		"covered":               {report.WithCoverage(), true},
		"not covered":           {report.WithCoverage(bavaria), false},
		"covered by nothing":    {rule.Report{}.WithCoverage(), false},
		"the zero report":       {rule.Report{}, false},
		"undecidable":           {set(t).Evaluate(letter{pages: 1}, day).WithCoverage(), true},
		"violated":              {set(t).Evaluate(letter{signed: "no"}, day).WithCoverage(), true},
		"nobody looked, though": {rule.Set[letter]{}.Evaluate(letter{}, day).WithCoverage(), false},
	} {
		require.Equal(t, test.want, test.report.Complete(), name)
	}
	require.Zero(t, report.Count(rule.NotCovered), "the report itself stays what it was")
}

// What is not covered is an outcome in every format, and stands in the first lines for readers.
func TestNotCoveredInEveryFormat(t *testing.T) {
	report := set(t).Evaluate(letter{signed: "no", pages: 1}, day).WithCoverage(bavaria)
	require.Equal(t, rule.NotCovered, report.Outcome("BY-RECHT"))
	require.Nil(t, report.Conditions("BY-RECHT"))

	var text bytes.Buffer
	require.NoError(t, report.WriteText(&text, language.German))
	head := strings.Join(strings.Split(text.String(), "\n")[:6], "\n")
	require.Contains(t, head, "nicht geprüft: Das Recht von Bayern ist nicht erfasst. (/jurisdiction) [BY-RECHT]")
	require.Contains(t, head, "nicht geprüft 1")

	data, err := json.Marshal(report)
	require.NoError(t, err)
	var decoded struct {
		Complete *bool
		Outcomes []struct {
			Rule, Outcome string
			Missing       []string
			Title         map[string]string
		}
		Findings []struct{ Rule string }
	}
	require.NoError(t, json.Unmarshal(data, &decoded))
	require.False(t, *decoded.Complete)
	last := decoded.Outcomes[len(decoded.Outcomes)-1]
	require.Equal(t, "BY-RECHT", last.Rule)
	require.Equal(t, "not-covered", last.Outcome)
	require.Equal(t, []string{"/jurisdiction"}, last.Missing)
	require.Equal(t, bavaria.Title.German, last.Title["de"])
	for _, f := range decoded.Findings {
		require.NotEqual(t, "BY-RECHT", f.Rule, "findings hold violations only")
	}

	var sarif, junit bytes.Buffer
	require.NoError(t, report.WriteSARIF(&sarif, language.German, rule.Artifact{URI: "brief.json"}))
	require.Contains(t, sarif.String(), `"complete": false`)
	require.Contains(t, sarif.String(), "nicht geprüft: Das Recht von Bayern ist nicht erfasst.")
	require.NoError(t, report.WriteJUnit(&junit, language.German, "brief"))
	require.Contains(t, junit.String(), `name="complete" value="false"`)
	require.Contains(t, junit.String(), `name="BY-RECHT"`)
	problem, ok := report.Problem(language.German)
	require.True(t, ok)
	require.False(t, problem.Complete)
}

// Readers learn in the first lines whether the check was complete.
func TestCoverageForReaders(t *testing.T) {
	for want, report := range map[string]rule.Report{
		"Vollständig: Für das anzuwendende allgemeine Recht sind Regeln hinterlegt; das Fachrecht einzelner Aufgaben wird nicht geprüft.": set(t).Evaluate(letter{}, day).WithCoverage(),
		"nicht geprüft: ob diese Regeln alles Recht erfassen, das anzuwenden ist":                                                         set(t).Evaluate(letter{}, day),
		"Es wurde nichts geprüft.": {},
		"nicht geprüft: Das Recht von Bayern ist nicht erfasst. (/jurisdiction)": set(t).Evaluate(letter{}, day).WithCoverage(bavaria),
	} {
		var text bytes.Buffer
		require.NoError(t, report.WriteText(&text, language.German))
		require.Contains(t, strings.Join(strings.SplitN(text.String(), "\n", 6), " "), want)
	}
}

// Before the first day on which a norm surely held it is applied with doubt from the day since which it may have: an error
// becomes a warning, and the finding says why. Before that day the rule is not in force.
func TestDoubtfulPeriod(t *testing.T) {
	r := signature() // an error, for any day
	r.InForce, r.Since = civil.Period{From: civil.MustParse("2013-07-31")}, civil.MustParse("2001-01-01")
	r.Earlier = assumed
	rules := rule.MustSet("sample", r)
	for _, test := range []struct {
		on       string
		outcome  rule.Outcome
		severity rule.Severity
		doubtful bool
	}{
		{"2000-12-31", rule.NotInForce, 0, false},
		{"2001-01-01", rule.Violated, rule.Warning, true},
		{"2013-07-30", rule.Violated, rule.Warning, true},
		{"2013-07-31", rule.Violated, rule.Error, false},
	} {
		report := rules.Evaluate(letter{signed: "no"}, civil.MustParse(test.on))
		require.Equal(t, test.outcome, report.Outcome(r.ID), test.on)
		require.Equal(t, test.severity != rule.Error, report.OK(), test.on)
		for o := range report.Outcomes() {
			require.Equal(t, test.doubtful, o.Rule.Basis.String() == assumed.String(), "the outcome tells what the rule rested on, too")
		}
		for f := range report.Findings() {
			require.Equal(t, test.severity, f.Severity, test.on)
			require.Equal(t, test.doubtful, f.Doubtful, test.on)
			require.Equal(t, test.doubtful, f.Basis.String() == assumed.String(), "before the day it rested on another norm")
			require.Equal(t, test.doubtful, strings.HasSuffix(f.Text(language.German), "ist nicht gesichert."), test.on)
		}
	}
	require.Equal(t, rule.NotInForce, rules.Evaluate(letter{signed: "no"}, civil.Date{}).Outcome(r.ID), "without a day nothing is known to hold")

	r.Since = r.InForce.From
	_, err := rule.NewSet("sample", r)
	require.ErrorContains(t, err, "must lie before the day on which it surely does")
}

func ExampleReport_WithCoverage() {
	report := rule.MustSet("Muster", length()).Evaluate(letter{pages: 1}, day)
	fmt.Println(report.Complete(), report.WithCoverage().Complete(), report.WithCoverage(bavaria).Complete())
	// Output: false true false
}
