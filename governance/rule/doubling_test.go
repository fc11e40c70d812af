package rule_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/doubling"
)

// manyRules are n rules: by turns one is violated, misses a fact, and panics.
func manyRules(n int) []rule.Rule[letter] {
	rules := make([]rule.Rule[letter], n)
	for i := range rules {
		r := signature()
		r.ID = fmt.Sprintf("TH-KGG-%d", i+1)
		switch i % 3 {
		case 1:
			r.Check = func(_ letter, result *rule.Result) { result.Lack("/signed") }
		case 2:
			r.Check = func(letter, *rule.Result) { panic("x") }
		}
		rules[i] = r
	}
	return rules
}

// A report is made, limited and written in a time that grows with its rules, its findings, its files and what is not covered.
func TestDoubling(t *testing.T) {
	var cases []doubling.Case
	for of, prepare := range map[string]func(t testing.TB, n int) (rule.Report, []rule.Option){
		"many findings": func(t testing.TB, n int) (rule.Report, []rule.Option) {
			return set(t).Evaluate(letter{n, "no"}, day, rule.Limit(-1)), nil
		},
		"many rules": func(t testing.TB, n int) (rule.Report, []rule.Option) {
			s, err := rule.NewSet("many", manyRules(n)...)
			require.NoError(t, err)
			return s.Evaluate(letter{1, "no"}, day, rule.Limit(-1)), nil
		},
		"many open facts": func(t testing.TB, n int) (rule.Report, []rule.Option) {
			r := signature()
			r.Check = func(_ letter, result *rule.Result) {
				for i := range n {
					result.Lack(rule.Pointer("signed", i))
				}
			}
			return rule.MustSet("open", r).Evaluate(letter{}, day).Limited(-1), nil
		},
		"not covered": func(t testing.TB, n int) (rule.Report, []rule.Option) {
			uncovered := make([]rule.Uncovered, n)
			for i := range uncovered {
				uncovered[i] = rule.Uncovered{ID: fmt.Sprint("PARTEI-", i), Title: bilingual.Text{German: "x", English: "x"}, Pointers: []string{"/a"}}
			}
			return set(t).Evaluate(letter{1, "no"}, day).WithCoverage(uncovered...).Limited(-1), nil
		},
	} {
		for name, work := range map[string]func(r rule.Report) error{
			"rule.Report.WriteText":  func(r rule.Report) error { return r.WriteText(io.Discard, language.German) },
			"rule.Report.WriteSARIF": func(r rule.Report) error { return r.WriteSARIF(io.Discard, language.German, rule.Artifact{}) },
			"rule.Report.WriteJUnit": func(r rule.Report) error { return r.WriteJUnit(io.Discard, language.German, "x") },
			"rule.Report.MarshalJSON": func(r rule.Report) error {
				_, err := json.Marshal(r)
				return err
			},
			"rule.Report.Findings rule.Report.Outcomes rule.Report.Count rule.Report.CountSeverity rule.Report.Checked rule.Report.OK " +
				"rule.Report.Conditions rule.Report.Outcome rule.Report.WithCoverage rule.Report.Complete rule.Report.Err rule.Report.Problem rule.Report.Summary rule.Report.Coverage rule.Report.Limited rule.Report.Either": look,
		} {
			cases = append(cases, doubling.Case{Name: name, Of: of, From: 1_000, Prepare: func(t testing.TB, n int) func() {
				report, _ := prepare(t, n)
				return func() { require.NoError(t, work(report)) }
			}})
		}
	}
	doubling.Run(t, append(cases, setCases()...))
}

// look asks a report for all that it tells without writing it.
func look(r rule.Report) error {
	for f := range r.Findings() {
		_ = f.Remedy(language.German)
	}
	for range r.Outcomes() {
	}
	_, _, _, _ = r.Count(rule.Violated), r.CountSeverity(rule.Error), r.Checked(), r.Complete()
	_, _, _, _ = r.OK(), r.Err(), r.Summary(language.German), r.Coverage(language.German)
	r.Problem(language.German)
	r.Limited(3)
	r.Conditions("none")
	r.Outcome("none")
	r.WithCoverage(rule.Uncovered{ID: "X"})
	r.Either(r, "/x", func(a, _ any) (any, bool) { return a, true })
	return nil
}

func setCases() []doubling.Case {
	return []doubling.Case{
		{Name: "rule.NewSet rule.MustSet rule.Join rule.Set.Rules rule.Set.Select rule.Set.Only rule.Set.Catalogue", From: 500, Prepare: func(t testing.TB, n int) func() {
			rules := manyRules(n)
			return func() {
				s, err := rule.NewSet("many", rules...)
				require.NoError(t, err)
				all, err := rule.Join("all", s)
				require.NoError(t, err)
				require.Len(t, all.Rules(), n)
				all.Catalogue()
				all.Select(func(rule.Info) bool { return true })
				_, err = all.Only("TH-KGG-1")
				require.NoError(t, err)
			}
		}},
		{Name: "rule.Set.Evaluate", Of: "many rules", From: 1_000, Prepare: func(t testing.TB, n int) func() {
			s, err := rule.NewSet("many", manyRules(n)...)
			require.NoError(t, err)
			return func() { s.Evaluate(letter{1, "no"}, day) }
		}},
		{Name: "rule.Set.Evaluate", Of: "many findings", From: 5_000, Prepare: func(t testing.TB, n int) func() {
			s := set(t)
			return func() { s.Evaluate(letter{n, "no"}, day) }
		}},
		{Name: "rule.Set.Explain rule.Info.Explain rule.Set.Rule", From: 500, Prepare: func(t testing.TB, n int) func() {
			s, err := rule.NewSet("many", manyRules(n)...)
			require.NoError(t, err)
			return func() { require.NoError(t, s.Explain(io.Discard, "TH-KGG-7", language.German)) }
		}},
		{Name: "rule.Report.Receipt rule.Report.WithReceipt", From: 5_000, Prepare: func(t testing.TB, n int) func() {
			report := deeds("many", nil).Evaluate(deed{text: string(bytes.Repeat([]byte("x"), n))}, day)
			return func() {
				_, err := report.Receipt()
				require.NoError(t, err)
				_, err = report.WithReceipt()
				require.NoError(t, err)
			}
		}},
		{Name: "rule.WriteSARIF rule.WriteJUnit rule.WorstExit", Of: "many files", From: 100, Prepare: func(t testing.TB, n int) func() {
			list, codes := make([]rule.File, n), make([]int, n)
			for i := range list {
				list[i] = rule.File{Name: fmt.Sprint(i), Artifact: rule.Artifact{URI: fmt.Sprint(i)}, Report: set(t).Evaluate(letter{3, "no"}, day)}
			}
			return func() {
				require.NoError(t, rule.WriteSARIF(io.Discard, language.German, list...))
				require.NoError(t, rule.WriteJUnit(io.Discard, language.German, list...))
				rule.WorstExit(codes...)
			}
		}},
		{Name: "rule.Pointer", From: 2_000, Prepare: func(_ testing.TB, n int) func() {
			steps := make([]any, n)
			for i := range steps {
				steps[i] = "a/b~c"
			}
			return func() { rule.Pointer(steps...) }
		}},
	}
}
