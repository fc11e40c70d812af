package bund_test

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// based lets an agreement rest on places in the Basic Law.
func based(places ...string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Basis = nil
		for _, place := range places {
			a.Basis = append(a.Basis, read(law.GG, place))
		}
	}
}

func ggTrials() []trial {
	bears := func(full agreement.FullCost) []func(*agreement.Agreement) { return changes(with(full)) }
	// pays is a promise of the Federation to a party.
	pays := func(kind governance.PartnerKind) []func(*agreement.Agreement) {
		return changes(func(a *agreement.Agreement) {
			a.Parties = append(a.Parties, party("empfänger", "Empfänger", kind))
			with(agreement.Funding{Funder: "bund", Recipients: []agreement.PartyID{"empfänger"}})(a)
		})
	}
	// on is another treaty of the Federation and the Länder than the IT-Staatsvertrag, or an agreement of another form, that rests on
	// the places and excludes termination, takes effect before the last consent, and does not say who pays.
	on := func(form agreement.Form, places ...string) []func(*agreement.Agreement) {
		return changes(func(a *agreement.Agreement) {
			a.Form, a.Source, a.Basis = form, law.Source{}, nil
			for _, place := range places {
				a.Basis = append(a.Basis, read(law.GG, place))
			}
			a.Parties[3].CouncilDecision = civil.MustParse("2010-04-02")
		}, without(agreement.KindCostSharing), edit(func(t *agreement.Termination) { t.Excluded = agreement.Yes }))
	}
	const foundations, parliaments, cost = "DE-GG-91C-2-3", "DE-GG-91C-2-3-PARLAMENTE", "DE-GG-91C-2-4"
	var byBasis []trial
	for _, test := range []struct {
		name         string
		change       []func(*agreement.Agreement)
		ofFoundation rule.Outcome
		ofCost       rule.Outcome
		open         string
	}{
		{"no basis", on(agreement.Staatsvertrag), rule.NotApplicable, rule.NotApplicable, ""},
		{"another article", on(agreement.Staatsvertrag, "Art. 91b Abs. 2", "Art. 91c Abs. 20"), rule.NotApplicable, rule.NotApplicable, ""},
		{"paragraph 1", on(agreement.Staatsvertrag, "Art. 91c Abs. 1"), rule.NotApplicable, rule.NotApplicable, ""},
		{"paragraph 2 sentence 1", on(agreement.Staatsvertrag, "Art. 91c Abs. 2 S. 1"), rule.NotApplicable, rule.Violated, ""},
		{"paragraph 2 of a treaty", on(agreement.Staatsvertrag, "Art. 91c Abs. 1", "Art. 91c Abs. 2"), rule.Violated, rule.Violated, ""},
		{"paragraph 2 sentence 2", on(agreement.Verwaltungsvereinbarung, "Art. 91c Abs. 2 S. 2"), rule.Violated, rule.Violated, ""},
		{"paragraph 2 of no treaty", on(agreement.Verwaltungsvereinbarung, "Art. 91c Abs. 1", "Art. 91c Abs. 2"),
			rule.Undecidable, rule.Violated, "/basis/1"},
		{"paragraphs 1 and 2 of a treaty", on(agreement.Staatsvertrag, "Art. 91c Abs. 1 und 2"), rule.Violated, rule.Violated, ""},
		{"paragraphs 1 to 3", on(agreement.Staatsvertrag, "Art. 91c Abs. 1–3"), rule.Undecidable, rule.Undecidable, "/basis/0"},
		{"paragraphs 1 and 3", on(agreement.Staatsvertrag, "Art. 91c Abs. 1 und 3"), rule.NotApplicable, rule.NotApplicable, ""},
		{"the article alone", on(agreement.Staatsvertrag, "Art. 91c"), rule.Undecidable, rule.Undecidable, "/basis/0"},
		{"the article and sentence 3", on(agreement.Staatsvertrag, "Art. 91c", "Art. 91c Abs. 2 S. 3"), rule.Violated, rule.Violated, ""},
	} {
		at := func(want rule.Outcome) string {
			if want == rule.Undecidable {
				return test.open
			}
			return ""
		}
		byBasis = append(byBasis,
			trial{rule: foundations, name: test.name, of: treaty, change: test.change, want: test.ofFoundation, at: at(test.ofFoundation)},
			trial{rule: parliaments, name: test.name, of: treaty, change: test.change, want: test.ofFoundation, at: at(test.ofFoundation)},
			trial{rule: cost, name: test.name, of: treaty, change: test.change, want: test.ofCost, at: at(test.ofCost)})
	}
	termination := func(change func(*agreement.Termination)) []func(*agreement.Agreement) { return changes(edit(change)) }
	return append(byBasis, []trial{
		{rule: "DE-GG-91C-1", name: "Federation and Länder", of: treaty, want: rule.Satisfied},
		{rule: "DE-GG-91C-1", name: "and a city", of: treaty, want: rule.Violated, at: "/parties/17",
			change: changes(func(a *agreement.Agreement) {
				a.Parties = append(a.Parties, party("jena", "Stadt Jena", governance.UnitPartner))
			})},
		{rule: "DE-GG-91C-1", name: "Länder alone, paragraph 3", of: treaty, want: rule.NotApplicable,
			change: changes(func(a *agreement.Agreement) {
				a.Parties, a.Basis, a.Source = a.Parties[1:], []law.Source{read(law.GG, "Art. 91c Abs. 3")}, law.Source{}
			})},
		{rule: "DE-GG-91C-1", name: "no such agreement", of: reuse, want: rule.NotApplicable},
		{rule: "DE-GG-91C-1", name: "an agreement that names the whole article", of: reuse, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) { a.Basis = []law.Source{read(law.GG, "Art. 91c")} })},

		{rule: "DE-GG-91C-2-3", name: "can be terminated", of: treaty, want: rule.Satisfied},
		{rule: "DE-GG-91C-2-3", name: "excluded", of: treaty, want: rule.Violated, at: "/clauses/2/excluded",
			change: termination(func(t *agreement.Termination) { t.Excluded = agreement.Yes })},
		{rule: "DE-GG-91C-2-3", name: "a period of notice says enough", of: treaty, want: rule.Satisfied,
			change: termination(func(t *agreement.Termination) { t.Excluded = agreement.Unknown })},
		{rule: "DE-GG-91C-2-3", name: "not recorded", of: treaty, want: rule.Undecidable, at: "/clauses/2/excluded",
			change: termination(func(t *agreement.Termination) { *t = agreement.Termination{} })},
		{rule: "DE-GG-91C-2-3", name: "no such agreement", of: reuse, want: rule.NotApplicable},

		{rule: "DE-GG-91C-2-3-PARLAMENTE", name: "agreed on the day", of: treaty, want: rule.Satisfied},
		{rule: "DE-GG-91C-2-3-PARLAMENTE", name: "agreed a day later", of: treaty, want: rule.Violated, at: "/clauses/5/on",
			change: changes(func(a *agreement.Agreement) { a.Parties[3].CouncilDecision = civil.MustParse("2010-04-02") })},
		{rule: "DE-GG-91C-2-3-PARLAMENTE", name: "not recorded", of: treaty,
			want: rule.Undecidable, at: "/parties/3/councilDecision",
			change: changes(func(a *agreement.Agreement) { a.Parties[3].CouncilDecision = civil.Date{} })},
		{rule: "DE-GG-91C-2-3-PARLAMENTE", name: "no fixed day", of: treaty,
			change: changes(without(agreement.KindEntryIntoForce)), want: rule.NotApplicable},

		{rule: "DE-GG-91C-2-4", name: "cost settled", of: treaty, want: rule.Satisfied},
		{rule: "DE-GG-91C-2-4", name: "cost not settled", of: treaty,
			change: changes(without(agreement.KindCostSharing)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-GG-91C-2-4", name: "cost clause not read", of: treaty,
			change: changes(unread(agreement.KindCostSharing)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "DE-GG-91C-2-4", name: "no such agreement", of: reuse, want: rule.NotApplicable},

		{rule: "DE-GG-104A-1", name: "transferred task", of: reuse,
			change: bears(agreement.FullCost{Funder: "bund", Of: "Wohngeld", Sphere: governance.TransferredSphere}), want: rule.Satisfied},
		{rule: "DE-GG-104A-1", name: "own task of the municipalities", of: reuse, want: rule.Violated, at: "/clauses/5",
			change: bears(agreement.FullCost{Funder: "bund", Of: "Bürgerportal", Sphere: governance.OwnSphere})},
		{rule: "DE-GG-104A-1", name: "sphere not recorded", of: reuse,
			change: bears(agreement.FullCost{Funder: "bund", Of: "Bürgerportal"}), want: rule.Undecidable, at: "/clauses/5/sphere"},
		{rule: "DE-GG-104A-1", name: "a Land pays", of: reuse,
			change: bears(agreement.FullCost{Funder: "th", Sphere: governance.OwnSphere}), want: rule.NotApplicable},
		{rule: "DE-GG-104A-1", name: "Art. 91c", of: treaty,
			change: bears(agreement.FullCost{Funder: "bund", Sphere: governance.OwnSphere}), want: rule.NotApplicable},

		{rule: "DE-GG-106-9", name: "to a Land", of: reuse, change: pays(governance.LandPartner), want: rule.Satisfied},
		{rule: "DE-GG-106-9", name: "to a city", of: reuse,
			change: pays(governance.UnitPartner), want: rule.Violated, at: "/clauses/5/recipients/0"},
		{rule: "DE-GG-106-9", name: "no promise", of: reuse, want: rule.NotApplicable},

		{rule: "DE-GG-104A-1", name: "on an article that was not read", of: reuse, want: rule.Undecidable, at: "/basis/1",
			change: append(bears(agreement.FullCost{Funder: "bund", Of: "Bürgerportal", Sphere: governance.OwnSphere}), based("Art. 30", "Art. 91a Abs. 3"))},
		{rule: "DE-GG-104B", name: "financial assistance", of: reuse, change: changes(based("Art. 30", "Art. 104c S. 1")),
			want: rule.Undecidable, at: "/basis/1"},
		{rule: "DE-GG-104B", name: "another basis", of: reuse, change: changes(based("Art. 104a Abs. 1")), want: rule.NotApplicable},

		{rule: parliaments, name: "a city has no parliament", of: treaty, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) {
				a.Parties = append(a.Parties, party("jena", "Stadt Jena", governance.UnitPartner))
			})},
	}...)
}
