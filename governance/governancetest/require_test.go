package governancetest_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// listener is a test that keeps what it is told in place of failing.
type listener struct {
	testing.TB
	lines []string
	ended bool
}

func (l *listener) Helper() {}

func (l *listener) Errorf(format string, args ...any) {
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

func (l *listener) Fatalf(format string, args ...any) {
	l.Errorf(format, args...)
	l.ended = true
	panic(l) // the function under test ends here, as it does by runtime.Goexit
}

// said returns what a function tells its test; "" where the test goes on.
func said(f func(t testing.TB)) string {
	l := &listener{}
	func() {
		defer func() {
			if raised := recover(); raised != nil && raised != any(l) {
				panic(raised)
			}
		}()
		f(l)
	}()
	return strings.Join(l.lines, "\n")
}

func withoutLevy(t testing.TB) rule.Report {
	t.Helper()
	report, err := thueringen.Check(governancetest.DocumentOf(agreement.Zweckverband).With(governancetest.Without(agreement.KindLevy)))
	require.NoError(t, err)
	return report
}

// Each assertion goes on where the report is so, and says what it is like where not.
func TestAssertions(t *testing.T) {
	report := withoutLevy(t)
	sound, err := thueringen.Check(governancetest.DocumentOf(agreement.Zweckverband).New())
	require.NoError(t, err)
	anstalt, err := thueringen.Check(governancetest.DocumentOf(agreement.GemeinsameKommunaleAnstalt).New())
	require.NoError(t, err)
	for _, c := range []struct {
		name   string
		assert func(t testing.TB)
		want   []string // in the message; none where the test goes on
	}{
		{"finding", func(t testing.TB) { governancetest.RequireFinding(t, report, "TH-KGG-17-2-5", "/clauses") }, nil},
		{"elsewhere", func(t testing.TB) { governancetest.RequireFinding(t, report, "TH-KGG-17-2-5", "/clauses/3") },
			[]string{`finds something at "/clauses"; want a finding at "/clauses/3"`}},
		{"satisfied", func(t testing.TB) { governancetest.RequireFinding(t, report, "TH-KGG-17-2-1", "/clauses") },
			[]string{"TH-KGG-17-2-1 finds nothing", "it is satisfied", "found: error TH-KGG-17-2-5"}},
		{"not applicable", func(t testing.TB) { governancetest.RequireFinding(t, report, "TH-KGG-9-4", "") },
			[]string{"it is not applicable", "it would apply to: "}},
		{"no such rule", func(t testing.TB) { governancetest.RequireFinding(t, report, "TH-KGG-99", "") }, []string{"the report has no such rule"}},
		{"only", func(t testing.TB) { governancetest.RequireOnly(t, report, "TH-KGG-17-2-5") }, nil},
		{"no report", func(t testing.TB) { governancetest.RequireOnly(t, rule.Report{}) }, []string{"nothing was looked at"}},
		{"nothing at all", func(t testing.TB) { governancetest.RequireOnly(t, sound) }, nil},
		{"too much", func(t testing.TB) { governancetest.RequireOnly(t, report) }, []string{"want findings of no rule only", "not expected: TH-KGG-17-2-5"}},
		{"too little", func(t testing.TB) { governancetest.RequireOnly(t, sound, "TH-KGG-17-2-5") }, []string{"missing: TH-KGG-17-2-5; it is satisfied"}},
		{"complete", func(t testing.TB) { governancetest.RequireComplete(t, report) }, nil},
		{"not covered", func(t testing.TB) { governancetest.RequireComplete(t, anstalt) }, []string{"not checked was", "TH-FORM-GEMEINSAME-KOMMUNALE-ANSTALT"}},
		{"empty", func(t testing.TB) { governancetest.RequireComplete(t, rule.Report{}) }, []string{"nothing was looked at"}},
		{"amounts", func(t testing.TB) {
			governancetest.RequireAmounts(t, []finance.Amount{finance.Cent(334), finance.Cent(123_456)}, "3,34", "1.234,56")
		}, nil},
		{"other amounts", func(t testing.TB) {
			governancetest.RequireAmounts(t, []finance.Amount{finance.Cent(333), finance.Cent(333)}, "3.34", "3.33", "3.33")
		}, []string{"amount 0 is 3.33; want 3.34", "there are 2 amounts; want 3", "their sum is 6.66; want 10.00"}},
		{"no amount", func(t testing.TB) { governancetest.RequireAmounts(t, nil, "three") }, []string{"cannot be read"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			message := said(c.assert)
			if len(c.want) == 0 {
				require.Empty(t, message)
			}
			for _, want := range c.want {
				require.Contains(t, message, want)
			}
		})
	}
}

// Coverage tells a rule that was never violated from one that was, and what no rule covers is no rule.
func TestCoverage(t *testing.T) {
	var coverage governancetest.Coverage
	require.Contains(t, said(func(t testing.TB) { coverage.Require(t) }), "no report was added")
	coverage.Add(withoutLevy(t))
	require.Equal(t, 1, coverage.Count("TH-KGG-17-2-5", rule.Violated))
	require.Zero(t, coverage.Count("TH-KGG-17-2-5", rule.Satisfied))
	require.Contains(t, said(func(t testing.TB) { coverage.Require(t, rule.Satisfied) }), "TH-KGG-17-2-5 is never satisfied in these tests")
	for _, d := range governancetest.Documents() {
		report, err := thueringen.Check(d.New())
		require.NoError(t, err)
		coverage.Add(report)
	}
	seventeen := coverage.Only("TH-KGG-17-2-5")
	require.Empty(t, said(func(t testing.TB) { seventeen.Require(t) }))
	require.Equal(t, []string{"TH-KGG-17-2-5"}, seventeen.Rules())
	require.NotContains(t, coverage.Rules(), "TH-FORM-GEMEINSAME-KOMMUNALE-ANSTALT")
	var out strings.Builder
	_, err := seventeen.WriteTo(&out)
	require.NoError(t, err)
	require.Contains(t, out.String(), "satisfied 1 violated 1 not-applicable")
	require.Contains(t, out.String(), "1 rules, 1 of them both satisfied and violated\n")
}
