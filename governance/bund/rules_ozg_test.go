package bund_test

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

func ozgTrials() []trial {
	standards := func(change func(*agreement.OpenStandards)) []func(*agreement.Agreement) { return changes(edit(change)) }
	security := func(deviates agreement.Fact) []func(*agreement.Agreement) {
		return changes(edit(func(s *agreement.Security) { s.Deviates = deviates }))
	}
	return []trial{
		{rule: "DE-OZG-4-3", name: "open source", of: reuse, want: rule.Satisfied},
		{rule: "DE-OZG-4-3", name: "no open source", of: reuse,
			change: standards(func(s *agreement.OpenStandards) { s.OpenSource = agreement.No }), want: rule.Violated, at: "/clauses/4/openSource"},
		{rule: "DE-OZG-4-3", name: "not recorded", of: reuse,
			change: standards(func(s *agreement.OpenStandards) { s.OpenSource = agreement.Unknown }), want: rule.Undecidable, at: "/clauses/4/openSource"},
		{rule: "DE-OZG-4-3", name: "no service", of: horizontal, want: rule.NotApplicable},
		{rule: "DE-OZG-4-3", name: "before the change of the act", of: reuse, on: "2024-07-23", want: rule.NotInForce},

		{rule: "DE-OZG-5", name: "keeps the standards", of: reuse, want: rule.Satisfied},
		{rule: "DE-OZG-5", name: "departs", of: reuse,
			change: security(agreement.Yes), want: rule.Violated, at: "/clauses/3/deviates"},
		{rule: "DE-OZG-5", name: "not recorded", of: reuse,
			change: security(agreement.Unknown), want: rule.Undecidable, at: "/clauses/3/deviates"},
		{rule: "DE-OZG-5", name: "no service", of: provider, want: rule.NotApplicable},
		{rule: "DE-OZG-5", name: "the first day", of: reuse, on: "2024-07-24",
			change: security(agreement.Yes), want: rule.Violated},

		{rule: "DE-OZG-6-3", name: "keeps the standards", of: reuse, want: rule.Satisfied},
		{rule: "DE-OZG-6-3", name: "departs", of: reuse,
			change: standards(func(s *agreement.OpenStandards) { s.Deviates = agreement.Yes }), want: rule.Violated, at: "/clauses/4/deviates"},
		{rule: "DE-OZG-6-3", name: "not recorded", of: reuse,
			change: standards(func(s *agreement.OpenStandards) { s.Deviates = agreement.Unknown }), want: rule.Undecidable, at: "/clauses/4/deviates"},
		{rule: "DE-OZG-6-3", name: "no service", of: horizontal, want: rule.NotApplicable},
	}
}
