package governancetest_test

import (
	"path/filepath"
	"sync/atomic"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

// The rules of this module keep the contract.
func TestRulesKeepTheContract(t *testing.T) {
	governancetest.TestRuleSet(t, thueringen.Rules(), civil.Date{})
	governancetest.TestRuleSet(t, bund.Rules(), civil.Date{})
}

// They keep it on every document of the corpus, too, most of which break some rule.
func TestRulesKeepTheContractOnTheCorpus(t *testing.T) {
	effort.OrSkip(t, "asks every rule about every document, and about each without what was read")
	var cases []review.Case
	var documents []*agreement.Agreement
	for _, d := range corpus.Read(t, filepath.Join("..", "..", "thueringen", corpus.Folder), thueringen.Check) {
		c := review.Case{Agreement: d.Agreement, Snapshot: bund.Directory().Latest()}
		if then, err := bund.Directory().On(d.Agreement.Signed); err == nil {
			c.Snapshot = then
		}
		cases, documents = append(cases, c), append(documents, d.Agreement)
	}
	governancetest.TestRuleSet(t, thueringen.Rules(), civil.Date{}, cases...)
	governancetest.TestLaw(t, thueringen.Law(), documents...)
}

// ruleWith is a rule of Sachsen with a check and words of its own.
func ruleWith[T any](id, finding string, check func(T, *rule.Result)) rule.Rule[T] {
	return rule.Rule[T]{
		ID: id, Severity: rule.Hint, Check: check,
		Basis:   rule.Basis{{Where: "Handreichung", Evidence: law.Secondary}},
		Title:   bilingual.Text{German: "Es ist gut.", English: "It is good."},
		Finding: bilingual.Text{German: finding, English: finding},
		Remedy:  bilingual.Text{German: "Bessern.", English: "Improve it."},
	}
}

func set[T any](rules ...rule.Rule[T]) rule.Set[T] { return rule.MustSet("Probe", rules...) }

// Rules with one fault each are caught, by name and with what would be right.
func TestWrongRulesAreCaught(t *testing.T) {
	type check = func(review.Case, *rule.Result)
	costs := func(c review.Case) bool { return c.Agreement.Has(agreement.KindCostSharing) }
	var asked atomic.Int64
	for _, c := range []struct {
		name, finding string
		check         check
		want          string
	}{
		{"sound", "Es fehlt.", func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindCostSharing) }, ""},
		{"panics", "", func(c review.Case, _ *rule.Result) { _ = c.Agreement.Clauses[100] }, "SN-PROBE panics on subject 0"},
		{"points beyond", "", func(c review.Case, r *rule.Result) { r.Violate(agreement.At(len(c.Agreement.Clauses))) },
			`SN-PROBE points to "/clauses/10" in subject 0`},
		{"points to no field", "", func(_ review.Case, r *rule.Result) { r.Violate("/parteien/0") }, `/ has no field "parteien"`},
		{"points to no place", "", func(_ review.Case, r *rule.Result) { r.Violate("/clauses/first") }, `"first" is no place in a list`},
		{"no pointer", "", func(_ review.Case, r *rule.Result) { r.Lack("clauses") }, "it does not begin with a slash"},
		{"a parameter without a value", "Es fehlt {what}.", func(_ review.Case, r *rule.Result) { r.Violate("") }, `says of subject 0`},
		{"takes the unread for absent", "", func(c review.Case, r *rule.Result) {
			if !costs(c) {
				r.Violate("/clauses")
			}
		}, `violated when nobody has read whether it has a clause "cost-sharing"`},
		{"takes the unknown for wrong", "", func(c review.Case, r *rule.Result) {
			if c.Snapshot.IsZero() {
				r.Violate("/parties")
			}
		}, "violated when there is no directory"},
		{"changes the document", "", func(c review.Case, _ *rule.Result) { c.Agreement.Parties[0].Partner.Name += "!" }, "is another one after it was looked at"},
		{"remembers", "", func(_ review.Case, r *rule.Result) {
			if asked.Add(1)%2 == 0 {
				r.Violate("")
			}
		}, "asked"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if c.finding == "" {
				c.finding = "Es ist falsch."
			}
			message := said(func(t testing.TB) {
				governancetest.TestRuleSet(t, set(ruleWith("SN-PROBE", c.finding, c.check)), civil.Date{})
			})
			if c.want == "" {
				require.Empty(t, message)
			}
			require.Contains(t, message, c.want)
		})
	}
}

// Rules about anything else are tested in the same way.
func TestRulesAboutOtherThings(t *testing.T) {
	type application struct {
		Applicant string `json:"applicant"`
		Places    []string
	}
	sound := ruleWith("SN-ANTRAG", "Es fehlt.", func(a application, r *rule.Result) {
		if a.Applicant == "" {
			r.Lack("/applicant")
		}
		for i := range a.Places {
			r.Violate(rule.Pointer("places", i))
		}
	})
	beyond := ruleWith("SN-ANTRAG", "Es fehlt.", func(a application, r *rule.Result) { r.Violate(rule.Pointer("places", len(a.Places))) })
	subjects := []application{{}, {Applicant: "Gotha", Places: []string{"Siebleben"}}}
	run := func(s rule.Set[application], subjects ...application) string {
		return said(func(t testing.TB) { governancetest.TestRuleSet(t, s, civil.Date{}, subjects...) })
	}
	require.Empty(t, run(set(sound), subjects...))
	require.Contains(t, run(set(beyond), subjects...), "the list /places has 0 entries")
	require.Contains(t, run(set[application](), subjects...), "there is none")
	require.Contains(t, run(set(sound)), "there is no subject")
}
