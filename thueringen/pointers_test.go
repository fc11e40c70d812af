package thueringen_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// agreements are those of the corpus, and one in which every field of every type of clause says something.
func agreements(t *testing.T) map[string]*agreement.Agreement {
	t.Helper()
	all := map[string]*agreement.Agreement{}
	for _, d := range documents(t) {
		all[d.Name] = d.Agreement
	}
	file, err := os.Open(filepath.Join("..", "governance", "agreement", "testdata", "full.json"))
	require.NoError(t, err)
	defer file.Close()
	all["full"], err = agreement.Decode(file)
	require.NoError(t, err)
	return all
}

// reportOn returns what all rules say on an agreement, as JSON.
func reportOn(t *testing.T, a *agreement.Agreement) string {
	t.Helper()
	c := review.Case{Agreement: a}
	if snapshot, err := thueringen.Directory().On(a.Signed); err == nil {
		c.Snapshot = snapshot
	}
	report, err := json.Marshal(thueringen.Rules().Evaluate(c, a.Signed))
	require.NoError(t, err)
	return string(report)
}

// byPointers returns the agreement with every clause and every key given by a pointer.
func byPointers(a *agreement.Agreement) *agreement.Agreement {
	b := *a
	b.Clauses = make([]agreement.Clause, len(a.Clauses))
	for i, clause := range a.Clauses {
		pointer := reflect.New(reflect.TypeOf(clause))
		pointer.Elem().Set(reflect.ValueOf(clause))
		b.Clauses[i] = pointer.Interface().(agreement.Clause)
	}
	b.Parties = slices.Clone(a.Parties)
	for i := range b.Parties {
		unit := &b.Parties[i].Partner.Unit
		if unit.Key == nil {
			continue
		}
		pointer := reflect.New(reflect.TypeOf(unit.Key))
		pointer.Elem().Set(reflect.ValueOf(unit.Key))
		*unit = governance.UnitKey{Key: pointer.Interface().(key.Key)}
	}
	return &b
}

// Clauses and keys that are given by pointers mean what the values mean: every rule says the same of every document, the invalid
// ones among them.
func TestPointersMeanValues(t *testing.T) {
	for name, a := range agreements(t) {
		require.JSONEq(t, reportOn(t, a), reportOn(t, byPointers(a)), name)
	}
}

// The same holds for each type of clause under each legal form, where its rules have something to say.
func TestPointersMeanValuesUnderEveryForm(t *testing.T) {
	whole := agreements(t)["full"]
	require.Len(t, whole.Clauses, len(agreement.ClauseKinds()))
	said := map[string]bool{}
	for _, form := range agreement.Forms() {
		for _, jurisdiction := range []law.Jurisdiction{law.Thueringen, law.Federation} {
			a := *whole
			a.Form, a.Jurisdiction = form, jurisdiction
			report := reportOn(t, &a)
			said[report] = true
			require.JSONEq(t, report, reportOn(t, byPointers(&a)), "%s %s", form, jurisdiction)
		}
	}
	require.Greater(t, len(said), len(agreement.Forms()), "the forms and the two laws differ in what rules say")
}

// The same holds for each of the six types of keys; a nil pointer to a key means that the party has none.
func TestPointersMeanKeys(t *testing.T) {
	a := agreements(t)["th-zweckvereinbarung-anzeige"]
	with := func(k key.Key) *agreement.Agreement {
		b := *a
		b.Parties = slices.Clone(a.Parties)
		b.Parties[0].Partner.Unit = governance.UnitKey{Key: k}
		return &b
	}
	none := reportOn(t, with(nil))
	for _, digits := range []string{"16", "160", "16063", "160635051", "16063051", "160635051051"} {
		k := key.MustParse(digits)
		want := reportOn(t, with(k))
		require.NotEqual(t, none, want, "it makes a difference to have the key %s", digits)
		require.JSONEq(t, want, reportOn(t, byPointers(with(k))), digits)
		nothing := reflect.Zero(reflect.PointerTo(reflect.TypeOf(k))).Interface().(key.Key)
		require.JSONEq(t, none, reportOn(t, with(nothing)), digits)
	}
}

// Nil pointers among the clauses change nothing but the places of those behind them, and make no rule panic.
func TestNilPointersAreNoClauses(t *testing.T) {
	for name, a := range agreements(t) {
		values, pointers := *a, *a
		values.Clauses, pointers.Clauses = nil, nil
		for _, clause := range a.Clauses {
			none := reflect.Zero(reflect.PointerTo(reflect.TypeOf(clause))).Interface().(agreement.Clause)
			values.Clauses = append(values.Clauses, nil, clause)
			pointers.Clauses = append(pointers.Clauses, none, clause)
		}
		want := reportOn(t, &values)
		require.JSONEq(t, want, reportOn(t, &pointers), name)
		require.NotContains(t, want, `"failure"`)
		require.Equal(t, outcomesOf(a), outcomesOf(&pointers), name)
	}
}

// outcomesOf returns what became of each rule.
func outcomesOf(a *agreement.Agreement) map[string]rule.Outcome {
	list := map[string]rule.Outcome{}
	for o := range thueringen.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Outcomes() {
		list[o.Rule.ID] = o.Outcome
	}
	return list
}

// What Decode reads, Check finds without a mistake, but for names that are not those of exactly one party: of these a rule speaks
// too, and of the same places.
func TestCheckOfTheCorpus(t *testing.T) {
	named := 0
	for name, a := range agreements(t) {
		var want, got []string
		for finding := range thueringen.Rules().Evaluate(review.Case{Agreement: a}, a.Signed).Findings() {
			if finding.Rule == "DE-URKUNDE-PARTEIEN" {
				want = append(want, finding.Pointer)
			}
		}
		if errs, ok := a.Check().(agreement.DocumentErrors); ok {
			for _, e := range errs {
				got = append(got, e.Pointer)
			}
		}
		require.ElementsMatch(t, want, got, name)
		named += len(got)
	}
	require.Positive(t, named)
}
