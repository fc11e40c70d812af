package bund_test

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// cooperation is a service that a Landkreis renders to a town at cost and untaxed, outside the old law.
func cooperation() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Betrieb der E-Akte", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Parties: []agreement.Party{party("kreis", "Landkreis Gotha", governance.UnitPartner), party("stadt", "Stadt Gotha", governance.UnitPartner)},
		Clauses: []agreement.Clause{
			agreement.Service{Name: "E-Akte", Provider: "kreis", Users: []agreement.PartyID{"stadt"}},
			agreement.CostSharing{Measure: agreement.ByUse},
			agreement.VAT{OldLaw: agreement.No, PublicLaw: agreement.Yes, LongTerm: agreement.Yes, CommonTask: agreement.Yes, CostOnly: agreement.Yes,
				PublicCustomers: agreement.Yes, Taxed: agreement.No},
			agreement.Term{Unlimited: agreement.Yes},
		},
	}
}

func ustgTrials() []trial {
	vat := func(change func(*agreement.VAT)) []func(*agreement.Agreement) { return changes(edit(change)) }
	optedFor := func(declared string) func(*agreement.VAT) {
		return func(v *agreement.VAT) {
			v.OldLaw = agreement.Yes
			if declared != "" {
				v.Declared = civil.MustParse(declared)
			}
		}
	}
	margin := func(v *agreement.VAT) { v.CostOnly = agreement.No }
	worth := func(amount string) func(*agreement.VAT) {
		return func(v *agreement.VAT) { v.CostOnly, v.AnnualTurnover = agreement.No, finance.MustParseAmount(amount) }
	}
	opted := func(v *agreement.VAT) { optedFor("2016-12-31")(v); margin(v) }
	until := func(last string) func(*agreement.Agreement) {
		return edit(func(t *agreement.Term) { *t = agreement.Term{Through: civil.MustParse(last)} })
	}
	const firstChoice, choice, always = "DE-USTG-2B-3-WAHL", "DE-USTG-2B-3-WAHL-22A", "DE-USTG-2B-3"
	return []trial{
		{rule: choice, name: "all criteria", of: cooperation, want: rule.Satisfied},
		{rule: choice, name: "margin", of: cooperation, change: vat(margin), want: rule.Violated, at: "/clauses/2/costOnly"},
		{rule: choice, name: "contract of private law", of: cooperation, want: rule.Violated, at: "/clauses/2/publicLaw",
			change: vat(func(v *agreement.VAT) { v.PublicLaw = agreement.No })},
		{rule: choice, name: "17,500 euro are small", of: cooperation, change: vat(worth("17500.00")), want: rule.Satisfied},
		{rule: choice, name: "a cent more is not", of: cooperation,
			change: vat(worth("17500.01")), want: rule.Violated, at: "/clauses/2/costOnly"},
		{rule: choice, name: "exempt anyway", of: cooperation, want: rule.Satisfied,
			change: vat(func(v *agreement.VAT) { margin(v); v.Exempt = agreement.Yes })},
		{rule: choice, name: "reserved to public bodies", of: cooperation, want: rule.Satisfied,
			change: vat(func(v *agreement.VAT) { margin(v); v.Reserved = agreement.Yes })},
		{rule: choice, name: "criterion not recorded", of: cooperation, want: rule.Undecidable, at: "/clauses/2/commonTask",
			change: vat(func(v *agreement.VAT) { v.CommonTask = agreement.Unknown })},
		{rule: choice, name: "option not recorded", of: cooperation, want: rule.Undecidable, at: "/clauses/2/oldLaw",
			change: vat(func(v *agreement.VAT) { v.OldLaw = agreement.Unknown })},
		{rule: choice, name: "nobody says whether it is taxed", of: cooperation, want: rule.Undecidable, at: "/clauses/2/taxed",
			change: vat(func(v *agreement.VAT) { v.Taxed = agreement.Unknown })},
		{rule: choice, name: "taxed", of: cooperation, want: rule.NotApplicable,
			change: vat(func(v *agreement.VAT) { margin(v); v.Taxed = agreement.Yes })},
		{rule: choice, name: "old law", of: cooperation, change: vat(opted), want: rule.NotApplicable},
		{rule: choice, name: "old law on the last day", of: cooperation,
			change: vat(opted), on: "2026-12-31", want: rule.NotApplicable},
		{rule: firstChoice, name: "before § 2b", of: cooperation, change: vat(margin), on: "2016-12-31", want: rule.NotInForce},
		{rule: firstChoice, name: "first day of § 2b", of: cooperation, change: vat(margin), on: "2017-01-01", want: rule.Violated},
		{rule: firstChoice, name: "all criteria", of: cooperation, on: "2020-12-31", want: rule.Satisfied},
		{rule: firstChoice, name: "old law", of: cooperation, change: vat(opted), on: "2020-12-31", want: rule.NotApplicable},
		{rule: firstChoice, name: "before the choice was prolonged", of: cooperation, change: vat(margin), on: "2021-01-01", want: rule.NotInForce},
		{rule: choice, name: "before it was prolonged", of: cooperation, change: vat(margin), on: "2020-12-31", want: rule.NotInForce},
		{rule: choice, name: "prolonged", of: cooperation, change: vat(margin), on: "2021-01-01", want: rule.Violated},
		{rule: choice, name: "said to be of private law", of: cooperation, want: rule.Violated, at: "/clauses/2/publicLaw",
			change: changes(func(a *agreement.Agreement) {
				a.Form, a.ContractLaw = agreement.Verwaltungsvereinbarung, agreement.PrivateLawContract
			})},
		{rule: choice, name: "after the choice", of: cooperation, change: vat(margin), on: "2027-01-01", want: rule.NotInForce},

		{rule: always, name: "last day of the choice", of: cooperation,
			change: vat(opted), on: "2026-12-31", want: rule.NotInForce},
		{rule: always, name: "the option is over", of: cooperation,
			change: vat(opted), on: "2027-01-01", want: rule.Violated, at: "/clauses/2/costOnly"},
		{rule: always, name: "all criteria", of: cooperation,
			change: vat(optedFor("2016-12-31")), on: "2027-01-01", want: rule.Satisfied},
		{rule: always, name: "taxed", of: cooperation, on: "2027-01-01", want: rule.NotApplicable,
			change: vat(func(v *agreement.VAT) { v.Taxed = agreement.Yes })},

		{rule: "DE-USTG-2B", name: "clause", of: cooperation, want: rule.Satisfied},
		{rule: "DE-USTG-2B", name: "no clause", of: cooperation,
			change: changes(without(agreement.KindVAT)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-USTG-2B", name: "not read", of: cooperation,
			change: changes(unread(agreement.KindVAT)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "DE-USTG-2B", name: "no service", of: horizontal, want: rule.NotApplicable},
		{rule: "DE-USTG-2B", name: "left to the form", of: cooperation, want: rule.NotApplicable,
			change: changes(without(agreement.KindVAT), func(a *agreement.Agreement) { a.Form = agreement.ProviderParticipation })},

		{rule: "DE-USTG-2B-1", name: "Landkreis", of: cooperation, want: rule.Satisfied},
		{rule: "DE-USTG-2B-1", name: "GmbH", of: cooperation, want: rule.Violated, at: "/clauses/0/provider",
			change: changes(func(a *agreement.Agreement) { a.Parties[0].Partner.Kind = governance.PublicCompany })},
		{rule: "DE-USTG-2B-1", name: "registered association", of: cooperation, want: rule.Violated, at: "/clauses/0/provider",
			change: changes(func(a *agreement.Agreement) { a.Parties[0].Partner.Kind = governance.MunicipalAssociation })},
		{rule: "DE-USTG-2B-1", name: "joint GmbH", of: cooperation, want: rule.Violated, at: "/clauses/4/legalKind",
			change: changes(with(agreement.JointProvider{Name: "IT GmbH", Stage: agreement.Joined, LegalKind: governance.PublicCompany}))},
		{rule: "DE-USTG-2B-1", name: "joint provider of unknown kind", of: cooperation,
			want: rule.Undecidable, at: "/clauses/4/legalKind",
			change: changes(with(agreement.JointProvider{Stage: agreement.Joined}))},
		{rule: "DE-USTG-2B-1", name: "only examined", of: cooperation, want: rule.Satisfied,
			change: changes(with(agreement.JointProvider{Stage: agreement.Examined}))},
		{rule: "DE-USTG-2B-1", name: "no clause on the tax", of: horizontal, want: rule.NotApplicable},

		{rule: "DE-USTG-27-22-5", name: "declared on the last day", of: cooperation,
			change: vat(optedFor("2016-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22-5", name: "declared a day late", of: cooperation,
			change: vat(optedFor("2017-01-01")), want: rule.Violated, at: "/clauses/2/declared"},
		{rule: "DE-USTG-27-22-5", name: "day not recorded", of: cooperation,
			change: vat(optedFor("")), want: rule.Undecidable, at: "/clauses/2/declared"},
		{rule: "DE-USTG-27-22-5", name: "not opted", of: cooperation, want: rule.NotApplicable},
		{rule: "DE-USTG-27-22-5", name: "when it no longer matters", of: cooperation,
			change: vat(optedFor("2017-01-01")), on: "2027-01-01", want: rule.NotInForce},

		{rule: "DE-USTG-27-22A-1", name: "ends with the option", of: cooperation,
			change: append(vat(opted), until("2026-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22A-1", name: "ends a day later", of: cooperation,
			change: append(vat(opted), until("2027-01-01")), want: rule.Violated, at: "/clauses/2/oldLaw"},
		{rule: "DE-USTG-27-22A-1", name: "unlimited", of: cooperation, change: vat(opted), want: rule.Violated},
		{rule: "DE-USTG-27-22A-1", name: "of 2018, ends with the first choice", of: cooperation, on: "2018-03-01",
			change: append(vat(opted), signed("2018-03-01"), until("2020-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22A-1", name: "of 2018, ends a day later", of: cooperation, on: "2018-03-01",
			change: append(vat(opted), signed("2018-03-01"), until("2021-01-01")), want: rule.Violated, at: "/clauses/2/oldLaw"},
		{rule: "DE-USTG-27-22A-1", name: "of 2024, ends with the second choice", of: cooperation, on: "2024-12-01",
			change: append(vat(opted), signed("2024-12-01"), until("2024-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22A-1", name: "of 2024, ends a day later", of: cooperation, on: "2024-12-01",
			change: append(vat(opted), signed("2024-12-01"), until("2025-01-01")), want: rule.Violated, at: "/clauses/2/oldLaw"},
		{rule: "DE-USTG-27-22A-1", name: "of 2025, ends with the third choice", of: cooperation, on: "2025-03-01",
			change: append(vat(opted), signed("2025-03-01"), until("2026-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22A-1", name: "unlimited, ready for § 2b", of: cooperation,
			change: vat(optedFor("2016-12-31")), want: rule.Satisfied},
		{rule: "DE-USTG-27-22A-1", name: "term not recorded", of: cooperation,
			change: append(vat(opted), without(agreement.KindTerm)), want: rule.Undecidable, at: "/clauses"},
		{rule: "DE-USTG-27-22A-1", name: "not opted", of: cooperation, want: rule.NotApplicable},
		{rule: "DE-USTG-27-22A-1", name: "too late", of: cooperation,
			change: vat(opted), on: "2027-01-01", want: rule.NotInForce},
	}
}
