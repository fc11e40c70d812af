package sachsen_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
)

// Errors rest on texts that were read. With -v, the rules of Sachsen by act, severity and how well their basis is known.
func TestRulesBySeverityAndEvidence(t *testing.T) {
	count := map[string]int{}
	for _, info := range sachsen.Law().Rules.Rules() {
		if info.Severity == rule.Error {
			require.Equal(t, law.Primary, info.Basis.Evidence(), info.ID)
		}
		act := strings.Join(strings.Split(info.ID, "-")[:2], "-")
		count[fmt.Sprintf("%-9s %-7s %s", act, info.Severity, info.Basis.Evidence())]++
	}
	var lines []string
	for line, n := range count {
		lines = append(lines, fmt.Sprintf("%s %d", line, n))
	}
	slices.Sort(lines)
	t.Log("\n" + strings.Join(lines, "\n"))
}

// No rule of Sachsen claims to have held on a day of which its text says nothing: all begin on 18 May 2025, but for those whose day the
// facts give.
func TestPeriodsOfTheRules(t *testing.T) {
	own := map[string]string{"SN-GEMO-60": "2022-02-20", "SN-GEMO-60-PAPIER": "2022-02-19"}
	for _, info := range sachsen.Law().Rules.Rules() {
		want := "2025-05-18"
		switch {
		case own[info.ID] != "":
			want = own[info.ID]
		case strings.HasPrefix(info.ID, "SN-VWVFG-"):
			continue // federal law, by an act of 2010 that was not read
		}
		require.Equal(t, want, info.InForce.From.String(), info.ID)
		require.True(t, info.Since.IsZero() || info.Since.Before(info.InForce.From), info.ID)
	}
}

// The profiles of the forms of Sachsen: what the articles of a Zweckverband must say, and that a Zweckvereinbarung has no list.
func TestProfiles(t *testing.T) {
	verband, ok := sachsen.ProfileOf(agreement.Zweckverband)
	require.True(t, ok)
	require.Len(t, verband.ContentsWith(review.Must), 6, "with the members, who are the parties, they are seven")
	vereinbarung, ok := sachsen.ProfileOf(agreement.Zweckvereinbarung)
	require.True(t, ok)
	require.Empty(t, vereinbarung.ContentsWith(review.Must))
	require.Equal(t, law.Sachsen, vereinbarung.Jurisdiction)
	federal, ok := sachsen.ProfileOf(agreement.Staatsvertrag)
	require.True(t, ok)
	require.Equal(t, law.Federation, federal.Jurisdiction)
}

// Asking whether a rule applies costs no memory, and a report on a Zweckverband is made in no time.
func BenchmarkRules(b *testing.B) {
	for _, d := range documents(b) {
		if d.Name != "sn-zweckverband" {
			continue
		}
		c := review.Case{Agreement: d.Agreement, Snapshot: directoryOn(b, "2025-06-02")}
		rules := sachsen.Rules()
		b.ReportAllocs()
		for b.Loop() {
			rules.Evaluate(c, d.Agreement.Signed)
		}
	}
}
