package thueringen_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// A report says in words which part of a condition keeps a rule of the Land from applying, and only that part.
func TestReportsSayWhyARuleDoesNotApply(t *testing.T) {
	for _, test := range []struct {
		rule   string
		of     func() *agreement.Agreement
		change func(*agreement.Agreement)
		failed []string
	}{
		{"TH-KO-1", notifiedZweckvereinbarung, func(a *agreement.Agreement) {
			a.Signed = civil.Date{}
			a.Clauses = slices.DeleteFunc(a.Clauses, func(clause agreement.Clause) bool { return clause.Kind() != agreement.KindTasks })
		}, []string{"mit einem Tag der Unterzeichnung"}},
		{"TH-KGG-12-1", notifiedZweckvereinbarung, nil,
			[]string{"mit einer Genehmigung in einer Klausel „Genehmigung oder Anzeige“"}},
		{"TH-KGG-37", zweckverband, remove(agreement.KindLevy), []string{"mit der Klausel „Umlegungsschlüssel“"}},
		{"TH-KGG-37", approvedZweckvereinbarung, func(a *agreement.Agreement) { a.Jurisdiction = law.Sachsen },
			[]string{"in der Form „Verbandssatzung eines Zweckverbands“", "nach dem Recht von Thüringen", "mit der Klausel „Umlegungsschlüssel“"}},
		{"TH-KO-87-2", notifiedZweckvereinbarung, nil, []string{"nicht in einer Form des ThürKGG"}},
		{"TH-FAG-1-1", approvedZweckvereinbarung, nil,
			[]string{"nicht mit einer Form oder Aufgabe, für die eine andere Regel die Kostenklausel verlangt"}},
		{"TH-KO-72-FRIST", foundation, remove(agreement.KindApproval),
			[]string{"mit einer Anzeige an eine Aufsichtsbehörde (oder nicht bekannt)"}},
		{"TH-VWVFG-60-1", notifiedZweckvereinbarung, nil, []string{"nicht in der Form „Zweckvereinbarung“"}},
		{"DE-BGB-164-1", framework, func(a *agreement.Agreement) {
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
		}, []string{"mit einer Unterschrift für einen Partner, dessen Ämter hier hinterlegt sind"}},
	} {
		a := test.of()
		if test.change != nil {
			test.change(a)
		}
		var failed []string
		for _, answer := range checked(t, a).Conditions(test.rule) {
			if !answer.Holds {
				failed = append(failed, answer.Condition.German)
			}
		}
		require.Equal(t, test.failed, failed, test.rule)
	}
}

// Every rule of the Land says to which agreements it applies, in words that complete “Vereinbarungen: …”: to those under the law of
// the Land, or to those of its units under any law.
func TestEveryRuleOfTheLandSaysToWhatItApplies(t *testing.T) {
	n := 0
	for _, info := range thueringen.Rules().Rules() {
		if !strings.HasPrefix(info.ID, "TH-") {
			continue
		}
		n++
		require.Regexp(t, "nach dem Recht von Thüringen|mit .* Thüringens als Partei|für eine Gemeinde Thüringens",
			info.Applies.German, info.ID)
		require.Regexp(t, "under the law of Thüringen|of Thüringen as a party|for a Gemeinde of Thüringen", info.Applies.English, info.ID)
		require.NotContains(t, info.Applies.German+info.Applies.English, "?", info.ID)
	}
	require.NotZero(t, n)
}
