package bund_test

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// turnover is that of the three years before 2025: of each hundred euro, entrusted are those that the owners gave.
func turnover(entrusted int64) []agreement.YearTurnover {
	var years []agreement.YearTurnover
	for year := 2022; year <= 2024; year++ {
		years = append(years, agreement.YearTurnover{Year: year, Entrusted: finance.Euro(entrusted), Other: finance.Euro(100 - entrusted)})
	}
	return years
}

// inHouse is an award of a Landkreis to its own company.
func inHouse() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Betrieb der Fachverfahren", Form: agreement.ProviderParticipation, Jurisdiction: law.Thueringen,
		Signed:  civil.MustParse("2025-03-01"),
		Parties: []agreement.Party{party("kreis", "Landkreis Gotha", governance.UnitPartner), party("stadt", "Stadt Gotha", governance.UnitPartner)},
		Clauses: []agreement.Clause{
			agreement.JointProvider{
				Name: "IT GmbH", Stage: agreement.Joined, LegalKind: governance.PublicCompany, DecisiveInfluence: agreement.Yes, ContraryInterest: agreement.No,
				Owners: []agreement.Owner{
					{Party: "kreis", Share: finance.MustPercent("60"), Represented: agreement.Yes},
					{Name: "Stadt Jena", Kind: governance.UnitPartner, Share: finance.MustPercent("40"), Represented: agreement.Yes},
				},
			},
			agreement.Procurement{Ground: agreement.InHouse, Award: civil.MustParse("2025-03-01"), Turnover: turnover(81)},
		},
	}
}

func inHouseJoint() *agreement.Agreement {
	a := inHouse()
	edit(func(p *agreement.Procurement) { p.Ground = agreement.InHouseJoint })(a)
	return a
}

// horizontal is a cooperation of two municipalities in their own tasks.
func horizontal() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Gemeinsamer Betrieb des Serviceportals", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Signed:  civil.MustParse("2025-03-01"),
		Parties: []agreement.Party{party("jena", "Stadt Jena", governance.UnitPartner), party("weimar", "Stadt Weimar", governance.UnitPartner)},
		Clauses: []agreement.Clause{
			agreement.Purpose{Goals: []string{"ein Portal für beide Städte"}, CommonGoals: agreement.Yes, PublicInterestOnly: agreement.Yes},
			agreement.Procurement{Ground: agreement.Horizontal, Award: civil.MustParse("2025-03-01"), OpenMarket: agreement.Yes, MarketShare: finance.MustPercent("12")},
		},
	}
}

func gwbTrials() []trial {
	procurement := func(change func(*agreement.Procurement)) func(*agreement.Agreement) { return edit(change) }
	owners := func(list ...agreement.Owner) func(*agreement.Agreement) {
		return edit(func(p *agreement.JointProvider) { p.Owners = append(p.Owners[:1:1], list...) })
	}
	small := func(value, threshold string) func(*agreement.Agreement) {
		return procurement(func(p *agreement.Procurement) {
			p.Ground, p.EstimatedValue, p.Threshold = agreement.BelowThreshold, finance.MustParseAmount(value), finance.MustParseAmount(threshold)
		})
	}
	// A contract of 100,000 euro below a threshold of 221,000, changed by some sum.
	changed := func(change string, works agreement.Fact) func(*agreement.Agreement) {
		return procurement(func(p *agreement.Procurement) {
			p.EstimatedValue, p.Threshold, p.ChangeValue, p.Works = finance.Euro(100_000), finance.Euro(221_000), finance.MustParseAmount(change), works
		})
	}
	private := agreement.Owner{Name: "Rechenwerk AG", Kind: governance.PrivateCompany, Represented: agreement.Yes}
	harmless := private
	harmless.Prescribed, harmless.BlockingMinority, harmless.Influence = agreement.Yes, agreement.No, agreement.No
	blocking, unclear := harmless, harmless
	blocking.BlockingMinority, unclear.Influence = agreement.Yes, agreement.Unknown
	silent := agreement.Owner{Name: "ekom21", Kind: governance.PublicCorporation}
	absent := silent
	absent.Represented = agreement.No
	reverse := procurement(func(p *agreement.Procurement) { p.Ground = agreement.InHouseReverse })

	var trials []trial
	for _, ground := range []struct {
		activity, capital string
		of                func() *agreement.Agreement
	}{
		{"DE-GWB-108-1-2", "DE-GWB-108-1-3", inHouse},
		{"DE-GWB-108-4-2", "DE-GWB-108-4-3", inHouseJoint},
	} {
		share := func(percent int64) []func(*agreement.Agreement) {
			return changes(procurement(func(p *agreement.Procurement) { p.Turnover = turnover(percent) }))
		}
		trials = append(trials,
			trial{rule: ground.activity, name: "81 percent", of: ground.of, want: rule.Satisfied},
			trial{rule: ground.activity, name: "exactly 80 percent is not more", of: ground.of,
				change: share(80), want: rule.Violated, at: "/clauses/1/turnover"},
			trial{rule: ground.activity, name: "no turnover", of: ground.of, want: rule.Undecidable, at: "/clauses/1/turnover",
				change: changes(procurement(func(p *agreement.Procurement) { p.Turnover = nil }))},
			trial{rule: ground.activity, name: "a year above and a year below, on average enough", of: ground.of,
				want: rule.Satisfied,
				change: changes(procurement(func(p *agreement.Procurement) {
					p.Turnover[0].Entrusted, p.Turnover[0].Other = finance.Euro(60), finance.Euro(40)
					p.Turnover[1].Entrusted, p.Turnover[1].Other = finance.Euro(960), finance.Euro(40)
				}))},
			trial{rule: ground.activity, name: "more money than there is", of: ground.of, want: rule.Undecidable, at: "/clauses/1/turnover",
				change: changes(procurement(func(p *agreement.Procurement) {
					p.Turnover[0].Entrusted = finance.MustParseAmount("90000000000000000.00")
					p.Turnover[1].Other = finance.MustParseAmount("90000000000000000.00")
				}))},
			trial{rule: ground.activity, name: "losses are no turnover", of: ground.of, want: rule.Undecidable, at: "/clauses/1/turnover",
				change: changes(procurement(func(p *agreement.Procurement) { p.Turnover[0].Entrusted = finance.Euro(-1000) }))},
			trial{rule: ground.activity, name: "other ground", of: horizontal, want: rule.NotApplicable},
			trial{rule: ground.capital, name: "public owners", of: ground.of, want: rule.Satisfied},
			trial{rule: ground.capital, name: "private owner", of: ground.of,
				change: changes(owners(private)), want: rule.Undecidable, at: "/clauses/0/owners/1/prescribed"},
			trial{rule: ground.capital, name: "prescribed without influence", of: ground.of,
				change: changes(owners(harmless)), want: rule.Satisfied},
			trial{rule: ground.capital, name: "prescribed and blocking", of: ground.of,
				change: changes(owners(blocking)), want: rule.Violated, at: "/clauses/0/owners/1"},
			trial{rule: ground.capital, name: "influence not recorded", of: ground.of,
				change: changes(owners(unclear)), want: rule.Undecidable, at: "/clauses/0/owners/1/influence"},
			trial{rule: ground.capital, name: "unknown kind", of: ground.of,
				change: changes(owners(agreement.Owner{Name: "X"})), want: rule.Undecidable, at: "/clauses/0/owners/1/kind"},
			trial{rule: ground.capital, name: "no owners recorded", of: ground.of,
				want: rule.Undecidable, at: "/clauses/0/owners",
				change: changes(edit(func(p *agreement.JointProvider) { p.Owners = nil }))},
			trial{rule: ground.capital, name: "no provider recorded", of: ground.of,
				change: changes(without(agreement.KindJointProvider)), want: rule.Undecidable, at: "/clauses"},
			trial{rule: ground.capital, name: "other ground", of: horizontal, want: rule.NotApplicable},
		)
	}
	return append(trials, []trial{
		{rule: "DE-GWB-106-1", name: "a cent below", of: horizontal,
			change: changes(small("220999.99", "221000.00")), want: rule.Satisfied},
		{rule: "DE-GWB-106-1", name: "reaches it", of: horizontal,
			change: changes(small("221000.00", "221000.00")), want: rule.Violated, at: "/clauses/1/estimatedValue"},
		{rule: "DE-GWB-106-1", name: "no threshold", of: horizontal,
			change: changes(small("1.00", "0.00")), want: rule.Undecidable, at: "/clauses/1/threshold"},
		{rule: "DE-GWB-106-1", name: "no value", of: horizontal,
			change: changes(small("0.00", "1.00")), want: rule.Undecidable, at: "/clauses/1/estimatedValue"},
		{rule: "DE-GWB-106-1", name: "other ground", of: horizontal, want: rule.NotApplicable},

		{rule: "DE-GWB-108", name: "ground named", of: inHouse, want: rule.Satisfied},
		{rule: "DE-GWB-108", name: "no clause", of: inHouse,
			change: changes(without(agreement.KindProcurement)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-GWB-108", name: "clause not read", of: inHouse,
			change: changes(unread(agreement.KindProcurement)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "DE-GWB-108", name: "no ground", of: inHouse, want: rule.Undecidable, at: "/clauses/1/ground",
			change: changes(procurement(func(p *agreement.Procurement) { p.Ground = "" }))},
		{rule: "DE-GWB-108", name: "only examined", of: inHouse, want: rule.NotApplicable,
			change: changes(edit(func(p *agreement.JointProvider) { p.Stage = agreement.Examined }))},

		{rule: "DE-GWB-108-1-1", name: "control", of: inHouse, want: rule.Satisfied},
		{rule: "DE-GWB-108-1-1", name: "no control", of: inHouse, want: rule.Violated, at: "/clauses/0/decisiveInfluence",
			change: changes(edit(func(p *agreement.JointProvider) { p.DecisiveInfluence = agreement.No }))},
		{rule: "DE-GWB-108-1-1", name: "joint control is another rule", of: inHouseJoint, want: rule.NotApplicable},

		{rule: "DE-GWB-108-3", name: "public owners", of: inHouse, change: changes(reverse), want: rule.Satisfied},
		{rule: "DE-GWB-108-3", name: "private owner", of: inHouse,
			change: changes(reverse, owners(blocking)), want: rule.Violated, at: "/clauses/0/owners/1"},
		{rule: "DE-GWB-108-3", name: "other ground", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-5-1", name: "a private owner need not be represented", of: inHouseJoint, want: rule.Satisfied,
			change: changes(edit(func(p *agreement.JointProvider) {
				p.Owners = append(p.Owners, agreement.Owner{Name: "Software AG", Kind: governance.PrivateCompany,
					Prescribed: agreement.Yes, Represented: agreement.No})
			}))},
		{rule: "DE-GWB-108-5-1", name: "all represented", of: inHouseJoint, want: rule.Satisfied},
		{rule: "DE-GWB-108-5-1", name: "an owner of a small share is not", of: inHouseJoint,
			change: changes(owners(absent)), want: rule.Violated, at: "/clauses/0/owners/1/represented"},
		{rule: "DE-GWB-108-5-1", name: "not recorded", of: inHouseJoint,
			change: changes(owners(silent)), want: rule.Undecidable, at: "/clauses/0/owners/1/represented"},
		{rule: "DE-GWB-108-5-1", name: "single control", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-5-2", name: "influence", of: inHouseJoint, want: rule.Satisfied},
		{rule: "DE-GWB-108-5-2", name: "no influence", of: inHouseJoint,
			want: rule.Violated, at: "/clauses/0/decisiveInfluence",
			change: changes(edit(func(p *agreement.JointProvider) { p.DecisiveInfluence = agreement.No }))},
		{rule: "DE-GWB-108-5-2", name: "single control", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-5-3", name: "no contrary interest", of: inHouseJoint, want: rule.Satisfied},
		{rule: "DE-GWB-108-5-3", name: "contrary interest", of: inHouseJoint,
			want: rule.Violated, at: "/clauses/0/contraryInterest",
			change: changes(edit(func(p *agreement.JointProvider) { p.ContraryInterest = agreement.Yes }))},
		{rule: "DE-GWB-108-5-3", name: "not recorded", of: inHouseJoint,
			want: rule.Undecidable, at: "/clauses/0/contraryInterest",
			change: changes(edit(func(p *agreement.JointProvider) { p.ContraryInterest = agreement.Unknown }))},
		{rule: "DE-GWB-108-5-3", name: "single control", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-6", name: "two cities", of: horizontal, want: rule.Satisfied},
		{rule: "DE-GWB-108-6", name: "and a private company", of: horizontal, want: rule.Violated, at: "/parties/2",
			change: changes(func(a *agreement.Agreement) {
				a.Parties = append(a.Parties, party("ag", "Rechenwerk AG", governance.PrivateCompany))
				edit(func(p *agreement.Procurement) { p.OnlyAuthorities = agreement.Yes })(a)
			})},
		{rule: "DE-GWB-108-6", name: "and an association of which nobody said what it is", of: horizontal,
			want: rule.Undecidable, at: "/clauses/1/onlyAuthorities",
			change: changes(func(a *agreement.Agreement) {
				a.Parties = append(a.Parties, party("gstb", "Gemeinde- und Städtebund", governance.MunicipalAssociation))
			})},
		{rule: "DE-GWB-108-6", name: "and an association that is an authority", of: horizontal, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) {
				a.Parties = append(a.Parties, party("gstb", "Gemeinde- und Städtebund", governance.MunicipalAssociation))
				edit(func(p *agreement.Procurement) { p.OnlyAuthorities = agreement.Yes })(a)
			})},
		{rule: "DE-GWB-108-6", name: "in-house", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-6-1", name: "common goals", of: horizontal, want: rule.Satisfied},
		{rule: "DE-GWB-108-6-1", name: "only one pays", of: horizontal, want: rule.Violated, at: "/clauses/0/commonGoals",
			change: changes(edit(func(p *agreement.Purpose) { p.CommonGoals = agreement.No }))},
		{rule: "DE-GWB-108-6-1", name: "not recorded", of: horizontal, want: rule.Undecidable, at: "/clauses/0/commonGoals",
			change: changes(edit(func(p *agreement.Purpose) { p.CommonGoals = agreement.Unknown }))},
		{rule: "DE-GWB-108-6-1", name: "a second clause answers", of: horizontal, want: rule.Satisfied,
			change: changes(edit(func(p *agreement.Purpose) { p.CommonGoals = agreement.Unknown }), with(agreement.Purpose{CommonGoals: agreement.Yes}))},
		{rule: "DE-GWB-108-6-1", name: "no purpose", of: horizontal,
			change: changes(without(agreement.KindPurpose)), want: rule.Undecidable, at: "/clauses"},
		{rule: "DE-GWB-108-6-1", name: "in-house", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-6-2", name: "public interest", of: horizontal, want: rule.Satisfied},
		{rule: "DE-GWB-108-6-2", name: "profit, too", of: horizontal, want: rule.Violated, at: "/clauses/0/publicInterestOnly",
			change: changes(edit(func(p *agreement.Purpose) { p.PublicInterestOnly = agreement.No }))},
		{rule: "DE-GWB-108-6-2", name: "in-house", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-6-3", name: "just below 20 percent", of: horizontal, want: rule.Satisfied,
			change: changes(procurement(func(p *agreement.Procurement) { p.MarketShare = finance.MustPercent("19.99") }))},
		{rule: "DE-GWB-108-6-3", name: "exactly 20 percent is not less", of: horizontal,
			want: rule.Violated, at: "/clauses/1/marketShare",
			change: changes(procurement(func(p *agreement.Procurement) { p.MarketShare = finance.MustPercent("20") }))},
		{rule: "DE-GWB-108-6-3", name: "nothing on the market", of: horizontal, want: rule.Satisfied,
			change: changes(procurement(func(p *agreement.Procurement) { p.OpenMarket, p.MarketShare = agreement.No, finance.Share{} }))},
		{rule: "DE-GWB-108-6-3", name: "not recorded", of: horizontal, want: rule.Undecidable, at: "/clauses/1/marketShare",
			change: changes(procurement(func(p *agreement.Procurement) { p.MarketShare = finance.Share{} }))},
		{rule: "DE-GWB-108-6-3", name: "in-house", of: inHouse, want: rule.NotApplicable},

		{rule: "DE-GWB-108-7", name: "the last three years", of: inHouse, want: rule.Satisfied},
		{rule: "DE-GWB-108-7", name: "the year of the award", of: inHouse,
			want: rule.Violated, at: "/clauses/1/turnover/2/year",
			change: changes(procurement(func(p *agreement.Procurement) { p.Turnover[2].Year = 2025 }))},
		{rule: "DE-GWB-108-7", name: "the fourth year before", of: inHouse,
			want: rule.Violated, at: "/clauses/1/turnover/0/year",
			change: changes(procurement(func(p *agreement.Procurement) { p.Turnover[0].Year = 2021 }))},
		{rule: "DE-GWB-108-7", name: "a fourth year beside the three", of: inHouse,
			want: rule.Violated, at: "/clauses/1/turnover/3/year",
			change: changes(procurement(func(p *agreement.Procurement) {
				p.Turnover = append(p.Turnover, agreement.YearTurnover{Year: 2021, Other: finance.Euro(1_000_000)})
			}))},
		{rule: "DE-GWB-108-1-2", name: "a year that does not count does no harm", of: inHouse, want: rule.Satisfied,
			change: changes(procurement(func(p *agreement.Procurement) {
				p.Turnover = append(p.Turnover, agreement.YearTurnover{Year: 2021, Other: finance.Euro(1_000_000)})
			}))},
		{rule: "DE-GWB-108-7", name: "two years", of: inHouse, want: rule.Undecidable, at: "/clauses/1/turnover",
			change: changes(procurement(func(p *agreement.Procurement) { p.Turnover = p.Turnover[1:] }))},
		{rule: "DE-GWB-108-7", name: "a year twice", of: inHouse, want: rule.Undecidable, at: "/clauses/1/turnover",
			change: changes(procurement(func(p *agreement.Procurement) { p.Turnover[0].Year = p.Turnover[1].Year }))},
		{rule: "DE-GWB-108-7", name: "one year and a forecast", of: inHouse, want: rule.Satisfied,
			change: changes(procurement(func(p *agreement.Procurement) { p.Turnover, p.Forecast = p.Turnover[2:], agreement.Yes }))},
		{rule: "DE-GWB-108-7", name: "no award", of: inHouse, want: rule.Undecidable, at: "/clauses/1/award",
			change: changes(procurement(func(p *agreement.Procurement) { p.Award = civil.Date{} }))},
		{rule: "DE-GWB-108-7", name: "horizontal", of: horizontal, want: rule.NotApplicable},

		{rule: "DE-GWB-132-3", name: "exactly 10 percent", of: inHouse,
			change: changes(changed("10000.00", agreement.No)), want: rule.Satisfied},
		{rule: "DE-GWB-132-3", name: "a cent more", of: inHouse,
			change: changes(changed("10000.01", agreement.No)), want: rule.Violated, at: "/clauses/1/changeValue"},
		{rule: "DE-GWB-132-3", name: "works, 15 percent", of: inHouse,
			change: changes(changed("15000.00", agreement.Yes)), want: rule.Satisfied},
		{rule: "DE-GWB-132-3", name: "works, more", of: inHouse,
			change: changes(changed("15000.01", agreement.Yes)), want: rule.Violated},
		{rule: "DE-GWB-132-3", name: "works or not", of: inHouse,
			change: changes(changed("12000.00", agreement.Unknown)), want: rule.Undecidable, at: "/clauses/1/works"},
		{rule: "DE-GWB-132-3", name: "small, whatever it is", of: inHouse,
			change: changes(changed("9000.00", agreement.Unknown)), want: rule.Satisfied},
		{rule: "DE-GWB-132-3", name: "large, whatever it is", of: inHouse,
			change: changes(changed("20000.00", agreement.Unknown)), want: rule.Violated},
		{rule: "DE-GWB-132-3", name: "within 10 percent but above the threshold", of: inHouse, want: rule.Violated,
			change: changes(changed("5000.00", agreement.No), procurement(func(p *agreement.Procurement) { p.Threshold = finance.Cent(499_999) }))},
		{rule: "DE-GWB-132-3", name: "no original value", of: inHouse, want: rule.Undecidable, at: "/clauses/1/estimatedValue",
			change: changes(changed("1.00", agreement.No), procurement(func(p *agreement.Procurement) { p.EstimatedValue = finance.Amount{} }))},
		{rule: "DE-GWB-132-3", name: "nothing changed", of: inHouse, want: rule.NotApplicable},
	}...)
}
