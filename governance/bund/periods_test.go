package bund_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// No rule of federal or European law that cites a norm applies it to every day there ever was.
func TestEveryRuleOnANormHasAPeriod(t *testing.T) {
	for _, info := range bund.Rules().Rules() {
		citesNorm := false
		for _, source := range info.Basis {
			citesNorm = citesNorm || !source.Citation.IsZero()
		}
		if citesNorm && (strings.HasPrefix(info.ID, "DE-") || strings.HasPrefix(info.ID, "EU-")) {
			require.False(t, info.InForce.From.IsZero(), "%s: since when does %s hold?", info.ID, info.Basis)
		}
	}
}

// Norms hold from their first day on, and not on the day before; where the first day is general knowledge, what breaks them then
// is a warning at most.
func TestRulesOnTheirDay(t *testing.T) {
	oral := func(a *agreement.Agreement) {
		a.Jurisdiction, a.Form = law.Federation, agreement.Verwaltungsvereinbarung
		a.Parties[0].Signatures[0].Form = agreement.Oral
	}
	mostlyForOthers := edit(func(p *agreement.Procurement) { p.Turnover = turnover(80) })
	only := edit(func(d *agreement.DataProtection) { d.Items = []string{"a"} })
	excluded := edit(func(term *agreement.Termination) { term.Excluded = agreement.Yes })
	for _, test := range []struct {
		rule   string
		of     func() *agreement.Agreement
		change func(*agreement.Agreement)
		on     string
		want   rule.Severity // 0 where the norm was not in force
	}{
		{"DE-GWB-108-4-2", inHouseJoint, mostlyForOthers, "2016-04-17", 0},
		{"DE-GWB-108-4-2", inHouseJoint, mostlyForOthers, "2016-04-18", rule.Error},
		{"EU-DSGVO-28-3-B", processing, only, "2018-05-24", 0},
		{"EU-DSGVO-28-3-B", processing, only, "2018-05-25", rule.Error},
		{"DE-GG-91C-2-3", treaty, excluded, "2009-07-31", 0},
		{"DE-GG-91C-2-3", treaty, excluded, "2009-08-01", rule.Error},
		{"DE-VWVFG-57", processing, oral, "1976-12-31", 0},
		{"DE-VWVFG-57", processing, oral, "1977-01-01", rule.Warning},
		{"DE-VWVFG-57", processing, oral, "2012-12-27", rule.Warning},
		{"DE-VWVFG-57", processing, oral, "2012-12-28", rule.Error},
	} {
		a := test.of()
		test.change(a)
		a.Signed = civil.MustParse(test.on)
		report := bund.Rules().Evaluate(review.Case{Agreement: a}, a.Signed)
		if test.want == 0 {
			require.Equal(t, rule.NotInForce.String(), report.Outcome(test.rule).String(), "%s on %s", test.rule, test.on)
			continue
		}
		require.Equal(t, rule.Violated.String(), report.Outcome(test.rule).String(), "%s on %s", test.rule, test.on)
		for finding := range report.Findings() {
			if finding.Rule == test.rule {
				require.Equal(t, test.want.String(), finding.Severity.String(), "%s on %s", test.rule, test.on)
			}
		}
	}
}
