package governancetest_test

import (
	"math/rand"
	"slices"
	"strings"
	"testing"
	"testing/quick"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// generated holds that valid values are read back by their strict reader, that each failing text is refused, and that none of the rest panics.
func generated[T governancetest.Generated](t *testing.T, name string, parse func(string) (T, error), same func(a, b T) bool) {
	t.Run(name, func(t *testing.T) {
		r := rand.New(rand.NewSource(7))
		for range 200 {
			value := governancetest.Valid[T](r)
			text := governancetest.Text(value)
			back, err := parse(text)
			require.NoError(t, err, text)
			require.True(t, same(value, back), text)
		}
		seen := map[string]bool{}
		for _, failure := range governancetest.Failing[T]() {
			_, err := parse(failure.Text)
			require.Error(t, err, "%s: %q", failure.Reason, failure.Text)
			require.False(t, seen[failure.Reason], "%s stands twice", failure.Reason)
			seen[failure.Reason] = true
		}
		refused := 0
		for range 200 {
			if _, err := parse(governancetest.NearlyValid[T](r)); err != nil {
				refused++
			}
		}
		require.Greater(t, refused, 50, "most of what is nearly valid is not valid")
		require.Equal(t, governancetest.Seeds[T](), governancetest.Seeds[T]())
	})
}

func equal[T comparable](a, b T) bool { return a == b }

func TestGeneratedValues(t *testing.T) {
	generated(t, "Land", key.ParseLand, equal)
	generated(t, "Region", key.ParseRegion, equal)
	generated(t, "District", key.ParseDistrict, equal)
	generated(t, "Association", key.ParseAssociation, equal)
	generated(t, "AGS", key.ParseAGS, equal)
	generated(t, "ARS", key.ParseARS, equal)
	generated(t, "Date", civil.Parse, equal)
	generated(t, "Period", civil.ParsePeriod, equal)
	generated(t, "Amount", finance.ParseAmount, equal)
	generated(t, "Share", finance.ParseShare, equal)
	generated(t, "Agreement", func(s string) (*agreement.Agreement, error) { return agreement.Decode(strings.NewReader(s)) },
		func(a, b *agreement.Agreement) bool { return a.Check() == nil && len(agreement.Diff(a, b)) == 0 })
}

// The generator serves testing/quick.
func TestQuickValues(t *testing.T) {
	require.NoError(t, quick.Check(func(k key.AGS) bool { return k.District().Land() == k.Land() },
		&quick.Config{Values: governancetest.QuickValues[key.AGS]}))
}

// What is left of an agreement is what the failure needs: here one clause, and the parties that it names.
func TestShrink(t *testing.T) {
	a := governancetest.DocumentOf(agreement.Zweckvereinbarung).With(
		governancetest.Edit(func(c *agreement.Approval) { c.Notice = agreement.Yes }), governancetest.With(agreement.Purpose{}, agreement.Purpose{}))
	violated := func(a *agreement.Agreement) bool {
		report, err := thueringen.Check(a)
		for f := range report.Findings() {
			if err == nil && f.Rule == "TH-KGG-11" && strings.HasSuffix(f.Pointer, "/notice") {
				return true // it is submitted, but not as it should be
			}
		}
		return false
	}
	require.True(t, violated(a))
	small := governancetest.Shrink(a, violated)
	require.True(t, violated(small))
	require.Equal(t, []agreement.ClauseKind{agreement.KindTasks, agreement.KindApproval}, kindsOf(small))
	require.Len(t, a.Clauses, 13, "the agreement itself is as it was")
	require.Less(t, len(small.Parties), len(a.Parties))

	sound := governancetest.DocumentOf(agreement.Zweckvereinbarung).New()
	require.Same(t, sound, governancetest.Shrink(sound, violated))
	require.Nil(t, governancetest.Shrink(nil, violated))
}

func kindsOf(a *agreement.Agreement) []agreement.ClauseKind {
	var kinds []agreement.ClauseKind
	for _, clause := range a.Clauses {
		kinds = append(kinds, clause.Kind())
	}
	return kinds
}

func TestShrinkText(t *testing.T) {
	hasLetter := func(s string) bool {
		return strings.ContainsFunc(s, func(r rune) bool { return r >= 'a' && r <= 'z' })
	}
	require.Equal(t, "a", governancetest.ShrinkText("16051000, Stadt Erfurt", hasLetter))
	require.Equal(t, "000x", governancetest.ShrinkText("99084x", func(s string) bool { return len(s) >= 4 && strings.Contains(s, "x") }))
	require.Equal(t, "ä", governancetest.ShrinkText("Thüringen, täglich", func(s string) bool { return strings.Contains(s, "ä") }))
	require.Equal(t, "16051000", governancetest.ShrinkText("16051000", hasLetter))
}

// Readers of the library do not panic on any text, and what they read they write.
func FuzzReaders(f *testing.F) {
	for _, seed := range slices.Concat(governancetest.Seeds[key.AGS](), governancetest.Seeds[civil.Date](), governancetest.Seeds[finance.Amount]()) {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if k, err := key.ParseAGS(text); err == nil {
			require.Equal(t, text, governancetest.Text(k))
		}
		if d, err := civil.Parse(text); err == nil {
			require.Equal(t, text, governancetest.Text(d))
		}
		if len(text) > 2 {
			require.Len(t, governancetest.ShrinkText(text, func(s string) bool { return len(s) > 2 }), 3)
		}
	})
}

// Seeds are many different ones.
func TestSeedsDiffer(t *testing.T) {
	seeds := governancetest.Seeds[key.ARS]()
	slices.Sort(seeds)
	require.Greater(t, len(slices.Compact(seeds)), 20)
}
