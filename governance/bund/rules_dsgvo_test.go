package bund_test

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// processing is an agreement under which a Zweckverband processes personal data for two towns that are joint controllers.
func processing() *agreement.Agreement {
	a := &agreement.Agreement{
		Title: "Bürgerkonto", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: civil.MustParse("2025-03-01"),
		Parties: []agreement.Party{
			party("jena", "Stadt Jena", governance.UnitPartner), party("weimar", "Stadt Weimar", governance.UnitPartner),
			party("verband", "Zweckverband IT", governance.Zweckverband),
		},
		Clauses: []agreement.Clause{
			agreement.DataProtection{
				Controllers: []agreement.PartyID{"jena", "weimar"}, Processors: []agreement.PartyID{"verband"},
				Subject: agreement.Yes, Duration: agreement.Yes, Nature: agreement.Yes, Purposes: agreement.Yes, DataTypes: agreement.Yes,
				DataSubjects: agreement.Yes, ControllerDuties: agreement.Yes, Items: strings.Split("abcdefgh", ""), SubProcessors: agreement.Yes,
				DutiesDivided: agreement.Yes, EssenceAvailable: agreement.Yes, SecurityItems: strings.Split("abcd", ""), BreachNotice: agreement.Yes,
				HighRisk: agreement.Yes, ImpactAssessment: agreement.Yes, OfficersNamed: agreement.Yes,
			},
		},
	}
	a.Parties[2].Roles = []governance.Role{governance.Processor}
	return a
}

func dsgvoTrials() []trial {
	data := func(change func(*agreement.DataProtection)) []func(*agreement.Agreement) {
		return changes(edit(change))
	}
	alone := data(func(d *agreement.DataProtection) { d.Controllers = d.Controllers[:1] })
	ownWork := data(func(d *agreement.DataProtection) { d.Processors = nil })
	company := func(federal, beyond agreement.Fact, federation string) []func(*agreement.Agreement) {
		return changes(with(agreement.JointProvider{
			Name: "IT GmbH", Stage: agreement.Examined, LegalKind: governance.PublicCompany, FederalBody: federal, BeyondLand: beyond,
			Owners: []agreement.Owner{{Name: "Bund", Kind: governance.FederationPartner, Share: finance.MustPercent(federation)}},
		}))
	}

	trials := []trial{
		{rule: "EU-DSGVO-28-3", name: "all named", of: processing, want: rule.Satisfied},
		{rule: "EU-DSGVO-28-3", name: "nobody processes for another", of: processing,
			change: ownWork, want: rule.NotApplicable},
	}
	for _, test := range []struct {
		divided, byLaw agreement.Fact
		want           rule.Outcome
		at             string
	}{
		{agreement.Yes, agreement.Unknown, rule.Satisfied, ""},
		{agreement.No, agreement.Yes, rule.Satisfied, ""},
		{agreement.No, agreement.No, rule.Violated, "/clauses/0/dutiesDivided"},
		{agreement.No, agreement.Unknown, rule.Undecidable, "/clauses/0/dutiesByLaw"},
		{agreement.Unknown, agreement.No, rule.Undecidable, "/clauses/0/dutiesDivided"},
		{agreement.Unknown, agreement.Unknown, rule.Undecidable, "/clauses/0/dutiesDivided"},
	} {
		trials = append(trials, trial{rule: "EU-DSGVO-26-1", name: test.want.String() + test.at, of: processing, want: test.want, at: test.at,
			change: data(func(d *agreement.DataProtection) { d.DutiesDivided, d.DutiesByLaw = test.divided, test.byLaw })})
	}
	trials = append(trials, trial{rule: "EU-DSGVO-26-1", name: "one controller", of: processing, change: alone, want: rule.NotApplicable})

	// Each yes-or-no answer: yes is in order, no is a finding at its place, no answer leaves the rule open.
	for _, answer := range []struct {
		rule, field string
		of          func(*agreement.DataProtection) *agreement.Fact
		other       []func(*agreement.Agreement) // a document that the rule has nothing to do with
	}{
		{"EU-DSGVO-26-2", "essenceAvailable", func(d *agreement.DataProtection) *agreement.Fact { return &d.EssenceAvailable }, alone},
		{"EU-DSGVO-28-2", "subProcessors", func(d *agreement.DataProtection) *agreement.Fact { return &d.SubProcessors }, ownWork},
		{"EU-DSGVO-28-3", "subject", func(d *agreement.DataProtection) *agreement.Fact { return &d.Subject }, ownWork},
		{"EU-DSGVO-28-3", "duration", func(d *agreement.DataProtection) *agreement.Fact { return &d.Duration }, ownWork},
		{"EU-DSGVO-28-3", "nature", func(d *agreement.DataProtection) *agreement.Fact { return &d.Nature }, ownWork},
		{"EU-DSGVO-28-3", "purposes", func(d *agreement.DataProtection) *agreement.Fact { return &d.Purposes }, ownWork},
		{"EU-DSGVO-28-3", "dataTypes", func(d *agreement.DataProtection) *agreement.Fact { return &d.DataTypes }, ownWork},
		{"EU-DSGVO-28-3", "dataSubjects", func(d *agreement.DataProtection) *agreement.Fact { return &d.DataSubjects }, ownWork},
		{"EU-DSGVO-28-3", "controllerDuties", func(d *agreement.DataProtection) *agreement.Fact { return &d.ControllerDuties }, ownWork},
		{"EU-DSGVO-33-2", "breachNotice", func(d *agreement.DataProtection) *agreement.Fact { return &d.BreachNotice }, ownWork},
		{"EU-DSGVO-35-1", "impactAssessment", func(d *agreement.DataProtection) *agreement.Fact { return &d.ImpactAssessment }, changes(without(agreement.KindDataProtection))},
		{"EU-DSGVO-37-1", "officersNamed", func(d *agreement.DataProtection) *agreement.Fact { return &d.OfficersNamed }, changes(without(agreement.KindDataProtection))},
	} {
		set := func(to agreement.Fact) []func(*agreement.Agreement) {
			return data(func(d *agreement.DataProtection) { *answer.of(d) = to })
		}
		trials = append(trials,
			trial{rule: answer.rule, name: answer.field + " yes", of: processing,
				change: set(agreement.Yes), want: rule.Satisfied},
			trial{rule: answer.rule, name: answer.field + " no", of: processing,
				change: set(agreement.No), want: rule.Violated, at: "/clauses/0/" + answer.field},
			trial{rule: answer.rule, name: answer.field + " not recorded", of: processing,
				change: set(agreement.Unknown), want: rule.Undecidable, at: "/clauses/0/" + answer.field},
			trial{rule: answer.rule, name: answer.field + " elsewhere", of: processing,
				change: answer.other, want: rule.NotApplicable},
		)
	}
	// Each letter of Art. 28 Abs. 3 S. 2 has a rule of its own.
	for _, letter := range strings.Split("abcdefgh", "") {
		id := "EU-DSGVO-28-3-" + strings.ToUpper(letter)
		lacks := func(d *agreement.DataProtection) {
			d.Items = slices.DeleteFunc(d.Items, func(item string) bool { return item == letter })
		}
		trials = append(trials,
			trial{rule: id, name: "settled", of: processing, want: rule.Satisfied},
			trial{rule: id, name: "not settled", of: processing,
				change: data(lacks), want: rule.Violated, at: "/clauses/0/items"},
			trial{rule: id, name: "no list", of: processing, want: rule.Undecidable, at: "/clauses/0/items",
				change: data(func(d *agreement.DataProtection) { d.Items = nil })},
			trial{rule: id, name: "the text has none of them", of: processing, want: rule.Violated, at: "/clauses/0/items",
				change: data(func(d *agreement.DataProtection) { d.Items, d.None = nil, []string{"items"} })},
			trial{rule: id, name: "nobody processes for another", of: processing, change: ownWork, want: rule.NotApplicable},
		)
	}
	return append(trials, []trial{
		{rule: "EU-DSGVO-28-10", name: "clear roles", of: processing, want: rule.Satisfied},
		{rule: "EU-DSGVO-28-10", name: "both roles", of: processing, want: rule.Violated, at: "/clauses/0/processors/1",
			change: data(func(d *agreement.DataProtection) { d.Processors = append(d.Processors, "jena") })},
		{rule: "EU-DSGVO-28-10", name: "nobody processes for another", of: processing,
			change: ownWork, want: rule.NotApplicable},

		{rule: "EU-DSGVO-28-3-VERTRAG", name: "clause names the processor", of: processing, want: rule.Satisfied},
		{rule: "EU-DSGVO-28-3-VERTRAG", name: "clause names another", of: processing,
			want: rule.Violated, at: "/parties/2/roles",
			change: data(func(d *agreement.DataProtection) { d.Processors = []agreement.PartyID{"jena"} })},
		{rule: "EU-DSGVO-28-3-VERTRAG", name: "no clause", of: processing,
			change: changes(without(agreement.KindDataProtection)), want: rule.Violated, at: "/parties/2/roles"},
		{rule: "EU-DSGVO-28-3-VERTRAG", name: "not read", of: processing,
			change: changes(unread(agreement.KindDataProtection)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "EU-DSGVO-28-3-VERTRAG", name: "no processor", of: horizontal, want: rule.NotApplicable},

		{rule: "EU-DSGVO-28-9", name: "electronic", of: processing, want: rule.Satisfied},
		{rule: "EU-DSGVO-28-9", name: "simple electronic is enough here", of: processing, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) { a.Parties[0].Signatures[0].Form = agreement.SimpleElectronic })},
		{rule: "EU-DSGVO-28-9", name: "oral", of: processing, want: rule.Violated, at: "/parties/0/signatures/0/form",
			change: changes(func(a *agreement.Agreement) { a.Parties[0].Signatures[0].Form = agreement.Oral })},
		{rule: "EU-DSGVO-28-9", name: "form not recorded", of: processing,
			want: rule.Undecidable, at: "/parties/0/signatures/0/form",
			change: changes(func(a *agreement.Agreement) { a.Parties[0].Signatures[0].Form = "" })},
		{rule: "EU-DSGVO-28-9", name: "draft", of: processing, want: rule.NotApplicable,
			change: changes(func(a *agreement.Agreement) { a.Signed = civil.Date{} })},

		{rule: "EU-DSGVO-32-1", name: "all four", of: processing, want: rule.Satisfied},
		{rule: "EU-DSGVO-32-1", name: "no tests", of: processing, want: rule.Violated, at: "/clauses/0/securityItems",
			change: data(func(d *agreement.DataProtection) { d.SecurityItems = d.SecurityItems[:3] })},
		{rule: "EU-DSGVO-32-1", name: "no list", of: processing, want: rule.Undecidable, at: "/clauses/0/securityItems",
			change: data(func(d *agreement.DataProtection) { d.SecurityItems = nil })},
		{rule: "EU-DSGVO-32-1", name: "the text has none of them", of: processing, want: rule.Violated,
			change: data(func(d *agreement.DataProtection) { d.SecurityItems, d.None = nil, []string{"securityItems"} })},
		{rule: "EU-DSGVO-32-1", name: "nobody processes for another", of: processing,
			change: ownWork, want: rule.NotApplicable},

		{rule: "EU-DSGVO-35-1", name: "no high risk", of: processing, want: rule.Satisfied,
			change: data(func(d *agreement.DataProtection) { d.HighRisk, d.ImpactAssessment = agreement.No, agreement.Unknown })},
		{rule: "EU-DSGVO-35-1", name: "risk not recorded", of: processing, want: rule.Undecidable, at: "/clauses/0/highRisk",
			change: data(func(d *agreement.DataProtection) { d.HighRisk = agreement.Unknown })},

		{rule: "DE-BDSG-2-3", name: "within one Land", of: processing,
			change: company(agreement.No, agreement.No, "10"), want: rule.Satisfied},
		{rule: "DE-BDSG-2-3", name: "beyond one Land", of: processing,
			change: company(agreement.No, agreement.Yes, "10"), want: rule.Violated, at: "/clauses/1/federalBody"},
		{rule: "DE-BDSG-2-3", name: "share of the Federation not recorded", of: processing, want: rule.Undecidable,
			at: "/clauses/1/owners/0/share", change: append(company(agreement.Yes, agreement.No, "1"),
				edit(func(p *agreement.JointProvider) { p.Owners[0].Share = finance.Share{} }))},
		{rule: "DE-BDSG-2-3", name: "half is no absolute majority", of: processing,
			change: company(agreement.No, agreement.No, "50"), want: rule.Satisfied},
		{rule: "DE-BDSG-2-3", name: "absolute majority of the Federation", of: processing,
			change: company(agreement.No, agreement.No, "50.01"), want: rule.Violated},
		{rule: "DE-BDSG-2-3", name: "rightly a body of the Federation", of: processing,
			change: company(agreement.Yes, agreement.Unknown, "51"), want: rule.Satisfied},
		{rule: "DE-BDSG-2-3", name: "wrongly a body of the Federation", of: processing,
			change: company(agreement.Yes, agreement.No, "10"), want: rule.Violated},
		{rule: "DE-BDSG-2-3", name: "reach not recorded", of: processing,
			change: company(agreement.No, agreement.Unknown, "10"), want: rule.Undecidable, at: "/clauses/1/beyondLand"},
		{rule: "DE-BDSG-2-3", name: "nobody says how it is treated", of: processing,
			change: company(agreement.Unknown, agreement.Yes, "10"), want: rule.NotApplicable},
	}...)
}
