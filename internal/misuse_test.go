package internal

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// Values that nobody made as they should be answer, and end no program: zero and nil ones, and those put together by hand.
func TestMisuseDoesNotPanic(t *testing.T) {
	snapshot := thueringen.Directory().Latest()
	leimbach, err := snapshot.Lookup(key.MustParseAGS("16063051"))
	require.NoError(t, err)
	var nobody *agreement.Agreement
	for name, misuse := range map[string]func(){
		"a zero difference": func() { _ = agreement.Difference{}.Text(language.German) },
		"nil agreements": func() {
			nobody.Has(agreement.KindVAT)
			nobody.Party("x")
			nobody.StrayReferences()
			agreement.Diff(nobody, nobody)
		},
		"a nil agreement is plain":  func() { nobody.Plain(); nobody.Negatives(); _ = nobody.Check(); nobody.State(agreement.KindVAT) },
		"a demand of nothing":       func() { review.Demand(&rule.Result{}, nobody, agreement.KindVAT) },
		"a nil option":              func() { snapshot.Find("x", nil) },
		"an act without paragraphs": func() { _, _ = review.ContractRules(review.Procedure{Act: law.ITPLR}) },
		"a succession by hand":      func() { directory.Succession{Unit: leimbach}.Legal() },
		"a report by hand":          func() { directory.MigrationReport{Before: []int64{256}}.Balanced() },
		"an error of nil keys":      func() { _ = (&directory.UnknownKeyError{Known: []civil.Period{{}}}).Error() },
		"an error of nil readings":  func() { _ = (&key.AmbiguousError{Readings: []key.Key{nil}}).Error() },
		"an error without a cause":  func() { _ = (&finance.DecodeError{}).Error() },
		"a zero migration":          func() { _, _ = new(directory.Migration).Restate(directory.Row{Key: "16063051"}) },
		"a nil directory":           func() { var d *directory.Directory; d.Latest(); d.Span(); _, _ = d.On(civil.Date{}); d.Edition() },
		"a zero directory extended": func() {
			_, _ = directory.Extend(nil, nil, nil)
			_, _ = directory.Extend(&directory.Directory{}, nil, nil)
		},
		"a nil reviewer": func() {
			var r *review.Reviewer
			_, _ = r.PartiesNamed([]string{"16063051"}, civil.Date{})
			_, _ = r.Draft(agreement.Zweckvereinbarung, []agreement.Party{{ID: "a", Partner: leimbach.Partner()}, {ID: "b", Partner: leimbach.Partner()}}, civil.Date{})
			_, _ = r.Compare(&agreement.Agreement{}, civil.MustParse("2024-01-01"), civil.MustParse("2025-01-01"))
		},
		"a key of a zero unit": func() { _, _ = bund.PopulationKey(func(yield func(directory.Unit) bool) { yield(directory.Unit{}) }) },
	} {
		require.NotPanics(t, misuse, name)
	}
	_, err = bund.PopulationKey(func(yield func(directory.Unit) bool) { yield(directory.Unit{}) })
	require.ErrorContains(t, err, "")
	require.NotContains(t, err.Error(), "%!")
}

// Nothing looked at is never complete, and says so: its OK tells only that no error was found.
func TestAReportOfNothing(t *testing.T) {
	none, err := rule.NewSet[review.Case]("nothing")
	require.NoError(t, err)
	for name, report := range map[string]rule.Report{
		"zero": {}, "no rules": none.Evaluate(review.Case{Agreement: &agreement.Agreement{}}, civil.Date{}),
		"no agreement":  bund.Rules().Evaluate(review.Case{}, civil.Date{}),
		"keeps nothing": bund.Rules().Select(func(rule.Info) bool { return false }).Evaluate(review.Case{Agreement: &agreement.Agreement{}}, civil.Date{}),
	} {
		require.True(t, report.IsEmpty(), name)
		require.False(t, report.WithCoverage().Complete(), name)
		require.Contains(t, report.Summary(language.German), "Es wurde nichts geprüft.", name)
		require.NotZero(t, rule.File{Report: report}.Exit(), name)
	}
}
