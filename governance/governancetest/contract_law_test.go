package governancetest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// The laws of this module keep the contract.
func TestLawsKeepTheContract(t *testing.T) {
	governancetest.TestLaw(t, thueringen.Law())
	governancetest.TestLaw(t, bund.Law())
}

// saxon is a small law of Sachsen that is in order: one form, one rule, one profile.
func saxon() review.Law {
	costs := ruleWith("SN-KOMZG-1", "Es fehlt.", func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindCostSharing) })
	costs.Applies = review.Under(law.Sachsen)
	source := law.Source{Where: "Handreichung", Evidence: law.Secondary}
	return review.Law{
		Jurisdiction: law.Sachsen, Rules: set(costs),
		Profiles: []review.Profile{{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Sachsen, Source: source, Contents: []review.Content{
			{Clause: agreement.KindCostSharing, Force: review.Must, Rule: "SN-KOMZG-1", Source: source},
			{Clause: agreement.KindPurpose, Force: review.May, Source: source},
		}}},
		Covers:    func(a *agreement.Agreement, _ civil.Date) bool { return a.Form == agreement.Zweckvereinbarung },
		Directory: governancetest.SampleDirectory,
	}
}

// A law with one fault is caught, and the message says what would be right.
func TestWrongLawsAreCaught(t *testing.T) {
	own := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(governancetest.Under(law.Sachsen))
	for _, c := range []struct {
		name  string
		spoil func(l *review.Law)
		want  string
	}{
		{"sound", func(*review.Law) {}, ""},
		{"no jurisdiction", func(l *review.Law) { l.Jurisdiction = "" }, "it is of no jurisdiction"},
		{"rules of another Land", func(l *review.Law) { l.Jurisdiction = law.Hessen }, `its rule SN-KOMZG-1 is one of "SN" by its ID; want HE first`},
		{"a profile of another Land", func(l *review.Law) { l.Profiles[0].Jurisdiction = law.Bayern }, `is of the jurisdiction "BY"; want "SN"`},
		{"a form twice", func(l *review.Law) { l.Profiles = append(l.Profiles, l.Profiles[0]) }, "two profiles are of the form"},
		{"a form that there is not", func(l *review.Law) { l.Profiles[0].Form = "vertrag" }, `a profile is of the form "vertrag"`},
		{"a profile without a source", func(l *review.Law) { l.Profiles[0].Source = law.Source{} }, "has no source"},
		{"a clause that nobody misses", func(l *review.Law) { l.Profiles[0].Contents[0].Rule = "" }, "and no rule misses it"},
		{"a rule that there is not", func(l *review.Law) { l.Profiles[0].Contents[0].Rule = "SN-KOMZG-2" }, "is missed by the rule SN-KOMZG-2, which the law has not"},
		{"no kind of clause", func(l *review.Law) { l.Profiles[0].Contents[0].Clause = "costs" }, `has a content with the clause "costs"`},
		{"silent green", func(l *review.Law) {
			never := ruleWith("SN-KOMZG-1", "Es fehlt.", func(review.Case, *rule.Result) {})
			never.Applies = review.OfForm(agreement.Zweckverband)
			l.Rules = set(never)
		}, `it covers the form "zweckvereinbarung" on 2021-10-01, and none of its rules applies`},
		{"covers what has no form", func(l *review.Law) { l.Covers = func(*agreement.Agreement, civil.Date) bool { return true } }, "without a form"},
		{"no directory", func(l *review.Law) { l.Directory = func() *directory.Directory { return nil } }, "its function Directory returns nil"},
		{"a directory of another Land", func(l *review.Law) {
			l.Directory = func() *directory.Directory {
				return governancetest.NewDirectory(t, directory.UnitRecord{Key: ags("06411000"), Name: "Darmstadt", Kind: governance.KreisfreieStadt})
			}
		}, "its directory does not know the Land 14"},
		{"a rule for everybody", func(l *review.Law) {
			l.Rules = set(ruleWith("SN-KOMZG-1", "Es fehlt.", func(_ review.Case, r *rule.Result) { r.Violate("/parties") }))
		}, `SN-KOMZG-1 finds something in an agreement under the law of "HE"`},
		{"no rules", func(l *review.Law) { l.Rules = rule.Set[review.Case]{} }, "there is none; a report of an empty set"},
		{"a rule that panics", func(l *review.Law) {
			l.Rules = set(ruleWith("SN-KOMZG-1", "Es fehlt.", func(c review.Case, _ *rule.Result) { _ = c.Agreement.Parties[100] }))
		}, "SN-KOMZG-1 panics on subject 0"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := saxon()
			c.spoil(&l)
			message := said(func(t testing.TB) { governancetest.TestLaw(t, l, own) })
			if c.want == "" {
				require.Empty(t, message)
			}
			require.Contains(t, message, c.want)
		})
	}
}

// Agreements that are no documents are caught.
func TestWrongAgreementsAreCaught(t *testing.T) {
	var all []*agreement.Agreement
	for _, d := range governancetest.Documents() {
		all = append(all, d.New())
		for mutant := range d.Mutants() {
			all = append(all, mutant.Agreement)
		}
	}
	governancetest.TestAgreement(t, all...)
	run := func(change governancetest.Mutator) string {
		a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(change)
		return said(func(t testing.TB) { governancetest.TestAgreement(t, a) })
	}
	require.Contains(t, run(func(a *agreement.Agreement) { a.Title = "" }), "is no document")
	require.Contains(t, run(governancetest.Edit(func(c *agreement.Tasks) { c.Tasks[0].To = "niemand" })), "niemand")
	require.Contains(t, run(func(a *agreement.Agreement) { a.Parties[1].ID = a.Parties[0].ID }), "is no document")
	require.Contains(t, run(func(a *agreement.Agreement) { a.Parties[1].Partner.Name = "" }), "the party 1 has the name")
	require.Contains(t, said(func(t testing.TB) { governancetest.TestAgreement(t, nil) }), "the agreement 0 is nil")
	require.Contains(t, said(func(t testing.TB) { governancetest.TestAgreement(t) }), "there is none")
}
