package bund_test

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/rule"
)

// provider is a small company of territorial bodies that runs a data centre for them.
func provider() *agreement.Agreement {
	a := inHouseJoint()
	edit(func(p *agreement.JointProvider) {
		p.DigitalServices, p.Employees, p.Turnover, p.BalanceSheet = agreement.Yes, 49, finance.Euro(10_000_000), finance.Euro(12_000_000)
	})(a)
	with(agreement.Security{
		RiskMeasures: []int{1, 2, 3, 4, 5, 6, 7, 8, 9, 10}, EarlyWarningHours: 24, ReportHours: 72, Registered: agreement.Yes,
	})(a)
	return a
}

func bsigTrials() []trial {
	size := func(employees int, turnover, balance int64) func(*agreement.Agreement) {
		return edit(func(p *agreement.JointProvider) {
			p.Employees, p.Turnover, p.BalanceSheet = employees, finance.Euro(turnover), finance.Euro(balance)
		})
	}
	large := size(50, 0, 0)
	opening := func(owners ...agreement.Owner) func(*agreement.Agreement) {
		return edit(func(p *agreement.JointProvider) {
			p.OutsideBSIG, p.ServesAdministrations, p.LandSecurityLaw = agreement.Yes, agreement.Yes, agreement.Yes
			p.Owners = append(p.Owners[:1:1], owners...)
		})
	}
	security := func(change func(*agreement.Security)) []func(*agreement.Agreement) {
		return changes(large, edit(change))
	}
	jena := agreement.Owner{Name: "Stadt Jena", Kind: governance.UnitPartner, Represented: agreement.Yes}
	union := agreement.Owner{Name: "Gemeinde- und Städtebund", Kind: governance.MunicipalAssociation, Represented: agreement.Yes}
	forFederation := func(a *agreement.Agreement) {
		a.Parties = append(a.Parties, party("bund", "Bundesverwaltungsamt", governance.FederationPartner))
		with(agreement.Service{Name: "Registerabruf", Provider: "kreis", Users: []agreement.PartyID{"bund"}})(a)
	}
	return []trial{
		{rule: "DE-BSIG-28", name: "49 employees", of: provider, want: rule.Satisfied},
		{rule: "DE-BSIG-28", name: "50 employees", of: provider, change: changes(large), want: rule.Violated, at: "/clauses/0"},
		{rule: "DE-BSIG-28", name: "250 employees", of: provider, change: changes(size(250, 1, 1)), want: rule.Violated},
		{rule: "DE-BSIG-28", name: "both above 10 million", of: provider,
			change: changes(size(49, 10_000_001, 10_000_001)), want: rule.Violated},
		{rule: "DE-BSIG-28", name: "turnover of exactly 10 million", of: provider,
			change: changes(size(49, 10_000_000, 99_000_000)), want: rule.Satisfied},
		{rule: "DE-BSIG-28", name: "both above 50 and 43 million, staff unknown", of: provider,
			change: changes(size(0, 50_000_001, 43_000_001)), want: rule.Violated},
		{rule: "DE-BSIG-28", name: "staff unknown", of: provider,
			change: changes(size(0, 1, 1)), want: rule.Undecidable, at: "/clauses/0/employees"},
		{rule: "DE-BSIG-28", name: "turnover unknown", of: provider,
			change: changes(size(49, 0, 1)), want: rule.Undecidable, at: "/clauses/0/turnover"},
		{rule: "DE-BSIG-28", name: "balance sheet unknown", of: provider,
			change: changes(size(49, 1, 0)), want: rule.Undecidable, at: "/clauses/0/balanceSheet"},
		{rule: "DE-BSIG-28", name: "outside by Land law", of: provider,
			change: changes(large, opening(jena)), want: rule.Satisfied},
		{rule: "DE-BSIG-28", name: "an association among the owners", of: provider,
			change: changes(large, opening(union)), want: rule.Violated},
		{rule: "DE-BSIG-28", name: "no such services", of: inHouse, want: rule.NotApplicable},
		{rule: "DE-BSIG-28", name: "before the act", of: provider,
			change: changes(large), on: "2025-12-05", want: rule.NotInForce},
		{rule: "DE-BSIG-28", name: "first day", of: provider, change: changes(large), on: "2025-12-06", want: rule.Violated},

		{rule: "DE-BSIG-28-8", name: "only territorial bodies", of: provider,
			change: changes(opening(jena)), want: rule.Satisfied},
		{rule: "DE-BSIG-28-8", name: "an association among the owners", of: provider,
			change: changes(opening(union)), want: rule.Violated, at: "/clauses/0/owners/1"},
		{rule: "DE-BSIG-28-8", name: "the Federation among the owners", of: provider,
			want: rule.Violated, at: "/clauses/0/owners/1",
			change: changes(opening(agreement.Owner{Name: "Bund", Kind: governance.FederationPartner}))},
		{rule: "DE-BSIG-28-8", name: "owner of unknown kind", of: provider,
			want: rule.Undecidable, at: "/clauses/0/owners/1/kind",
			change: changes(opening(agreement.Owner{Name: "X"}))},
		{rule: "DE-BSIG-28-8", name: "no comparable Land law", of: provider,
			want: rule.Violated, at: "/clauses/0/landSecurityLaw",
			change: changes(opening(jena), edit(func(p *agreement.JointProvider) { p.LandSecurityLaw = agreement.No }))},
		{rule: "DE-BSIG-28-8", name: "purpose not recorded", of: provider,
			want: rule.Undecidable, at: "/clauses/0/servesAdministrations",
			change: changes(opening(jena), edit(func(p *agreement.JointProvider) { p.ServesAdministrations = agreement.Unknown }))},
		{rule: "DE-BSIG-28-8", name: "owners not recorded", of: provider, want: rule.Undecidable, at: "/clauses/0/owners",
			change: changes(opening(), edit(func(p *agreement.JointProvider) { p.Owners = nil }))},
		{rule: "DE-BSIG-28-8", name: "a Verwaltungsgemeinschaft among the owners", of: provider,
			want: rule.Undecidable, at: "/clauses/0/owners/1/kind",
			change: changes(opening(agreement.Owner{Party: "vg", Represented: agreement.Yes}), func(a *agreement.Agreement) {
				vg := party("vg", "Verwaltungsgemeinschaft Dolmar-Salzbrücke", governance.UnitPartner)
				vg.Partner.Unit.Key = key.MustParseAssociation("160665013")
				a.Parties = append(a.Parties, vg)
			})},
		{rule: "DE-BSIG-28-8", name: "nobody claims it", of: provider, want: rule.NotApplicable},

		{rule: "DE-BSIG-30-1", name: "clause", of: provider, change: changes(large), want: rule.Satisfied},
		{rule: "DE-BSIG-30-1", name: "no clause", of: provider,
			change: changes(large, without(agreement.KindSecurity)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-BSIG-30-1", name: "not read", of: provider,
			change: changes(large, unread(agreement.KindSecurity)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "DE-BSIG-30-1", name: "too small", of: provider, want: rule.NotApplicable},

		{rule: "DE-BSIG-30-2", name: "ten measures", of: provider, change: changes(large), want: rule.Satisfied},
		{rule: "DE-BSIG-30-2", name: "nine measures", of: provider, want: rule.Violated, at: "/clauses/2/riskMeasures",
			change: security(func(s *agreement.Security) { s.RiskMeasures = s.RiskMeasures[1:] })},
		{rule: "DE-BSIG-30-2", name: "no list", of: provider, want: rule.Undecidable, at: "/clauses/2/riskMeasures",
			change: security(func(s *agreement.Security) { s.RiskMeasures = nil })},
		{rule: "DE-BSIG-30-2", name: "the text names no measure", of: provider, want: rule.Violated,
			change: security(func(s *agreement.Security) { s.RiskMeasures, s.None = nil, []string{"riskMeasures"} })},
		{rule: "DE-BSIG-30-2", name: "no clause", of: provider,
			change: changes(large, without(agreement.KindSecurity)), want: rule.NotApplicable},
		{rule: "DE-BSIG-30-2", name: "too small", of: provider, want: rule.NotApplicable},

		{rule: "DE-BSIG-32-1", name: "24 and 72 hours", of: provider, change: changes(large), want: rule.Satisfied},
		{rule: "DE-BSIG-32-1", name: "25 hours", of: provider, want: rule.Violated, at: "/clauses/2/earlyWarningHours",
			change: security(func(s *agreement.Security) { s.EarlyWarningHours = 25 })},
		{rule: "DE-BSIG-32-1", name: "73 hours", of: provider, want: rule.Violated, at: "/clauses/2/reportHours",
			change: security(func(s *agreement.Security) { s.ReportHours = 73 })},
		{rule: "DE-BSIG-32-1", name: "not recorded", of: provider, want: rule.Undecidable, at: "/clauses/2/reportHours",
			change: security(func(s *agreement.Security) { s.ReportHours = 0 })},
		{rule: "DE-BSIG-32-1", name: "the text names no hours", of: provider, want: rule.Violated, at: "/clauses/2/reportHours",
			change: security(func(s *agreement.Security) { s.ReportHours, s.None = 0, []string{"reportHours"} })},
		{rule: "DE-BSIG-32-1", name: "the text names no hours for the warning", of: provider,
			want: rule.Violated, at: "/clauses/2/earlyWarningHours",
			change: security(func(s *agreement.Security) { s.EarlyWarningHours, s.None = 0, []string{"earlyWarningHours"} })},
		{rule: "DE-BSIG-32-1", name: "too small", of: provider, want: rule.NotApplicable},

		{rule: "DE-BSIG-33-1", name: "registered", of: provider, change: changes(large), want: rule.Satisfied},
		{rule: "DE-BSIG-33-1", name: "not registered", of: provider, want: rule.Violated, at: "/clauses/2/registered",
			change: security(func(s *agreement.Security) { s.Registered = agreement.No })},
		{rule: "DE-BSIG-33-1", name: "too small", of: provider, want: rule.NotApplicable},

		{rule: "DE-BSIG-43-3", name: "security agreed", of: provider, change: changes(forFederation), want: rule.Satisfied},
		{rule: "DE-BSIG-43-3", name: "a clause that names no measure", of: provider, want: rule.Undecidable, at: "/clauses/2/measures",
			change: changes(forFederation, edit(func(s *agreement.Security) { s.RiskMeasures = nil }))},
		{rule: "DE-BSIG-43-3", name: "no security", of: provider,
			change: changes(forFederation, without(agreement.KindSecurity)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-BSIG-43-3", name: "not for the Federation", of: cooperation, want: rule.NotApplicable},
	}
}
