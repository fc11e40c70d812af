package bund_test

import (
	"strconv"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// treaty is the IT-Staatsvertrag as far as these rules look at it; the days of the parliaments are made up.
func treaty() *agreement.Agreement {
	federation := party("bund", "Bundesrepublik Deutschland", governance.FederationPartner)
	seats := []agreement.Seat{{Party: "bund", Number: 1, Votes: 1}, {Holder: "kommunale Spitzenverbände", Number: 3, Advisory: agreement.Yes}}
	shares := []agreement.PartyShare{{Party: "bund", Share: finance.MustPercent("25")}}
	parties := []agreement.Party{federation}
	for land := 1; land <= 16; land++ {
		id := agreement.PartyID("land-" + strconv.Itoa(land))
		parties = append(parties, party(id, "Land "+strconv.Itoa(land), governance.LandPartner))
		seats = append(seats, agreement.Seat{Party: id, Number: 1, Votes: 1})
		shares = append(shares, agreement.PartyShare{Party: id, Share: finance.MustFraction(75, 1600)})
	}
	for i := range parties {
		parties[i].CouncilDecision = civil.MustParse("2010-04-01")
	}
	return &agreement.Agreement{
		Title: "Vertrag über den IT-Planungsrat", Form: agreement.Staatsvertrag, Jurisdiction: law.Federation, Signed: civil.MustParse("2010-01-15"),
		Basis: []law.Source{read(law.GG, "Art. 91c Abs. 1"), read(law.GG, "Art. 91c Abs. 2")}, Source: read(law.ITStV, ""), Parties: parties,
		Clauses: []agreement.Clause{
			agreement.Bodies{Bodies: []agreement.Body{{Name: "IT-Planungsrat", Foundation: agreement.FoundedByAgreement, Seats: seats}}},
			agreement.CostSharing{Measure: agreement.ByShares, Shares: shares},
			agreement.Termination{Excluded: agreement.No, Notice: agreement.Duration{Number: 24, Unit: agreement.Months}, To: agreement.YearEnd, Written: agreement.Yes},
			agreement.Settlement{Rule: "Auseinandersetzungsvereinbarung"},
			agreement.Change{Decision: agreement.Unanimity},
			agreement.EntryIntoForce{On: civil.MustParse("2010-04-01")},
		},
	}
}

// reuse is the re-use of a service of Hessen by Thüringen with the shares of the decision of 2023.
func reuse() *agreement.Agreement {
	return &agreement.Agreement{
		Title: "Nachnutzung", Form: agreement.ServiceReuseAgreement, Jurisdiction: law.Hessen, Signed: civil.MustParse("2025-06-01"),
		Parties: []agreement.Party{
			party("bund", "Bundesministerium für Digitales und Staatsmodernisierung (BMDS)", governance.FederationPartner),
			party("he", "Land Hessen", governance.LandPartner), party("th", "Freistaat Thüringen", governance.LandPartner),
		},
		Clauses: []agreement.Clause{
			agreement.Service{Name: "Elterngeld", Provider: "he", Users: []agreement.PartyID{"th"}, Focus: agreement.Yes},
			agreement.CostSharing{Measure: agreement.ByShares, Shares: []agreement.PartyShare{
				{Party: "bund", Share: finance.MustPercent("25")}, {Party: "th", Share: finance.MustPercent("60")}, {Party: "he", Share: finance.MustPercent("15")},
			}},
			agreement.VAT{Taxed: agreement.Yes},
			agreement.Security{Deviates: agreement.No},
			agreement.OpenStandards{Standards: []string{"XRechnung"}, OpenSource: agreement.Yes, Deviates: agreement.No},
		},
	}
}

func signed(on string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Signed = civil.MustParse(on) }
}

func called(name string) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Parties[0].Partner.Name = name }
}

func itstvTrials() []trial {
	noots := func(a *agreement.Agreement) { a.Source = read(law.NOOTSStV, "") }
	federation := func(percent string) func(*agreement.Agreement) {
		return edit(func(s *agreement.CostSharing) { s.Shares[0].Share = finance.MustPercent(percent) })
	}
	seats := func(change func(*agreement.Body)) []func(*agreement.Agreement) {
		return changes(edit(func(b *agreement.Bodies) { change(&b.Bodies[0]) }))
	}
	service := func(change func(*agreement.Service)) []func(*agreement.Agreement) { return changes(edit(change)) }
	joinsBy := func(verbindungsnetz, other agreement.Fact) []func(*agreement.Agreement) {
		return service(func(s *agreement.Service) {
			s.Users, s.Verbindungsnetz, s.SecureFederalNetwork = []agreement.PartyID{"th", "bund"}, verbindungsnetz, other
		})
	}
	joins := func(over agreement.Fact) []func(*agreement.Agreement) { return joinsBy(over, agreement.Unknown) }
	network := func(own agreement.Fact) []func(*agreement.Agreement) {
		return changes(func(a *agreement.Agreement) { a.Basis = []law.Source{read(law.ITNetzG, "§ 3")} },
			edit(func(s *agreement.CostSharing) { s.OwnConnection = own }))
	}
	reShared := func(bund, th, he string) []func(*agreement.Agreement) {
		return changes(edit(func(s *agreement.CostSharing) {
			s.Shares[0].Share, s.Shares[1].Share, s.Shares[2].Share = finance.MustPercent(bund), finance.MustPercent(th), finance.MustPercent(he)
		}))
	}

	var trials []trial
	for _, act := range []struct {
		notice, change string
		to             []func(*agreement.Agreement)
		on             string
	}{
		{"DE-ITSTV-6-2", "DE-ITSTV-6-1", nil, "2019-09-30"},
		{"DE-ITSTV-11-2", "DE-ITSTV-11-1", nil, "2019-10-01"},
		{"DE-NOOTSSTV-12-3", "DE-NOOTSSTV-12-2", changes(noots), today},
	} {
		termination := func(change func(*agreement.Termination)) []func(*agreement.Agreement) {
			return append(act.to[:len(act.to):len(act.to)], edit(change))
		}
		change := func(decision agreement.Decision) []func(*agreement.Agreement) {
			return append(act.to[:len(act.to):len(act.to)], edit(func(c *agreement.Change) { c.Decision = decision }))
		}
		trials = append(trials,
			trial{rule: act.notice, name: "two years to the end of the year", of: treaty, change: act.to, want: rule.Satisfied},
			trial{rule: act.notice, name: "23 months", of: treaty,
				change: termination(func(t *agreement.Termination) { t.Notice = agreement.Duration{Number: 23, Unit: agreement.Months} }), want: rule.Violated, at: "/clauses/2/notice"},
			trial{rule: act.notice, name: "at any time", of: treaty,
				change: termination(func(t *agreement.Termination) { t.To = agreement.AnyDay }), want: rule.Violated, at: "/clauses/2/to"},
			trial{rule: act.notice, name: "period not recorded", of: treaty,
				change: termination(func(t *agreement.Termination) { t.Notice = agreement.Duration{} }), want: rule.Undecidable, at: "/clauses/2/notice"},
			trial{rule: act.notice, name: "end not recorded", of: treaty,
				change: termination(func(t *agreement.Termination) { t.To = "" }), want: rule.Undecidable, at: "/clauses/2/to"},
			trial{rule: act.notice, name: "no such treaty", of: reuse, want: rule.NotApplicable},
			trial{rule: act.change, name: "unanimous", of: treaty, change: act.to, want: rule.Satisfied},
			trial{rule: act.change, name: "by two thirds", of: treaty,
				change: change(agreement.TwoThirds), want: rule.Violated, at: "/clauses/4/decision"},
			trial{rule: act.change, name: "not recorded", of: treaty,
				change: change(""), want: rule.Undecidable, at: "/clauses/4/decision"},
			trial{rule: act.change, name: "no such treaty", of: reuse, want: rule.NotApplicable},
		)
		for i := len(trials) - 10; i < len(trials); i++ {
			trials[i].on = act.on
		}
	}
	follows := func(a *agreement.Agreement) { a.Source, a.Basis = law.Source{}, []law.Source{read(law.ITStV, "§ 1")} }
	titled := func(title string) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) { a.Title, a.Source = title, law.Source{} }
	}
	const before, after = "2019-09-30", "2019-10-01"
	nine := func(a *agreement.Agreement) { a.Parties = a.Parties[:9] }
	year := edit(func(t *agreement.Termination) { t.Notice = agreement.Duration{Number: 12, Unit: agreement.Months} })
	byTitle := changes(titled("Vertrag über die Errichtung des IT-Planungsrats (IT-Staatsvertrag)"), nine, year, without(agreement.KindSettlement))
	amending := changes(titled("Zweiter Staatsvertrag zur Änderung: IT-Staatsvertrag"), nine, year, without(agreement.KindSettlement))
	trials = append(trials, []trial{
		{rule: "DE-ITSTV-6-2", name: "not in writing", of: treaty, on: before, want: rule.Violated, at: "/clauses/2/written",
			change: changes(edit(func(t *agreement.Termination) { t.Written = agreement.No }))},
		{rule: "DE-ITSTV-6-2", name: "writing not recorded", of: treaty, on: before, want: rule.Satisfied,
			change: changes(edit(func(t *agreement.Termination) { t.Written = agreement.Unknown }))},
		{rule: "DE-ITSTV-6-2", name: "before the treaty", of: treaty, change: changes(year), on: "2010-03-31", want: rule.NotInForce},
		{rule: "DE-ITSTV-6-2", name: "after the first change", of: treaty, change: changes(year), on: after, want: rule.NotInForce},
		{rule: "DE-ITSTV-11-2", name: "before the first change", of: treaty, change: changes(year), on: before, want: rule.NotInForce},
		{rule: "DE-ITSTV-11-4", name: "before the first change", of: treaty, on: before, want: rule.NotInForce,
			change: changes(without(agreement.KindSettlement))},
		{rule: "DE-ITSTV-7-2", name: "ten parties", of: treaty, on: before, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) { a.Parties = a.Parties[:10] })},
		{rule: "DE-ITSTV-7-2", name: "nine parties", of: treaty, on: before, change: changes(nine), want: rule.Violated, at: "/parties"},
		{rule: "DE-ITSTV-7-2", name: "no such treaty", of: reuse, on: before, want: rule.NotApplicable},

		{rule: "DE-ITSTV-11-2", name: "the treaty by its title", of: treaty, change: byTitle, want: rule.Violated, at: "/clauses/2/notice"},
		{rule: "DE-ITSTV-11-4", name: "the treaty by its title", of: treaty, change: byTitle, want: rule.Violated, at: "/clauses"},
		{rule: "DE-ITSTV-12-2", name: "the treaty by its title", of: treaty, change: byTitle, want: rule.Violated, at: "/parties"},
		{rule: "DE-ITSTV-11-2", name: "a treaty that changes it", of: treaty, change: amending, want: rule.Violated, at: "/clauses/2/notice"},
		{rule: "DE-ITSTV-11-4", name: "a treaty that changes it", of: treaty, change: amending, want: rule.NotApplicable},
		{rule: "DE-ITSTV-12-2", name: "a treaty that changes it", of: treaty, change: amending, want: rule.NotApplicable},
		{rule: "DE-ITSTV-7-2", name: "a treaty that changes it", of: treaty, change: amending, on: before, want: rule.NotApplicable},
		{rule: "DE-ITSTV-11-2", name: "a treaty that rests on it", of: treaty, change: changes(follows, year), want: rule.NotApplicable},
		{rule: "DE-ITSTV-12-2", name: "a treaty that rests on it", of: treaty, change: changes(follows, nine), want: rule.NotApplicable},
		{rule: "DE-ITSTV-11-2", name: "its title in a longer word", of: treaty, want: rule.NotApplicable,
			change: changes(titled("Staatsvertrag zur Ausführung des IT-Staatsvertrags"), year)},
		{rule: "DE-ITSTV-11-2", name: "an agreement of another form with its title", of: treaty, want: rule.NotApplicable,
			change: append(byTitle[:len(byTitle):len(byTitle)], func(a *agreement.Agreement) { a.Form = agreement.Verwaltungsvereinbarung })},
	}...)
	return append(trials, []trial{
		{rule: "DE-NOOTSSTV-12-3", name: "the day before it is in force", of: treaty,
			change: changes(noots), on: "2026-01-31", want: rule.NotInForce},
		{rule: "DE-NOOTSSTV-12-3", name: "the first day", of: treaty,
			change: changes(noots), on: "2026-02-01", want: rule.Satisfied},
		{rule: "DE-NOOTSSTV-12-3", name: "by its title", of: treaty, want: rule.Satisfied,
			change: changes(func(a *agreement.Agreement) {
				a.Title, a.Source = "Vertrag über das NOOTS (NOOTS-Staatsvertrag)", law.Source{}
			})},

		{rule: "DE-ITSTV-1-2", name: "seventeen votes", of: treaty, want: rule.Satisfied},
		{rule: "DE-ITSTV-1-2", name: "municipalities vote, too", of: treaty,
			change: seats(func(b *agreement.Body) { b.Seats[1].Votes = 3 }), want: rule.Violated, at: "/clauses/0/bodies/0/seats"},
		{rule: "DE-ITSTV-1-2", name: "seats not recorded", of: treaty,
			change: seats(func(b *agreement.Body) { b.Seats = nil }), want: rule.Undecidable, at: "/clauses/0/bodies/0/seats"},
		{rule: "DE-ITSTV-1-2", name: "another body", of: treaty,
			change: seats(func(b *agreement.Body) { b.Name = "Beirat" }), want: rule.NotApplicable},
		{rule: "DE-ITSTV-1-2", name: "before the treaty", of: treaty, on: "2010-03-31", want: rule.NotInForce},

		{rule: "DE-ITSTV-9-4", name: "25 percent", of: treaty, want: rule.Satisfied},
		{rule: "DE-ITSTV-9-4", name: "35 percent", of: treaty,
			change: changes(federation("35")), want: rule.Violated, at: "/clauses/1/shares"},
		{rule: "DE-ITSTV-9-4", name: "35 percent of the Digitalisierungsbudget", of: treaty, on: "2022-12-31",
			change: changes(edit(func(e *agreement.EntryIntoForce) { e.On = civil.MustParse("2022-12-31") }), federation("35")), want: rule.Satisfied},
		{rule: "DE-ITSTV-9-4", name: "35 percent after the Digitalisierungsbudget", of: treaty, on: "2023-01-01",
			change: changes(edit(func(e *agreement.EntryIntoForce) { e.On = civil.MustParse("2023-01-01") }), federation("35")), want: rule.Violated, at: "/clauses/1/shares"},
		{rule: "DE-ITSTV-9-4", name: "a quarter of what the seat Land leaves", of: treaty, want: rule.Undecidable, at: "/clauses/1/shares",
			change: changes(federation("22.5"))},
		{rule: "DE-ITSTV-9-4", name: "a key says it", of: treaty, want: rule.NotApplicable,
			change: changes(federation("35"), edit(func(s *agreement.CostSharing) { s.Key = "Digitalisierungsbudget 35/65" }))},
		{rule: "DE-ITSTV-9-4", name: "before there was a FITKO", of: treaty,
			change: changes(federation("35")), on: "2019-09-30", want: rule.NotInForce},

		{rule: "DE-ITSTV-11-4", name: "settled", of: treaty, want: rule.Satisfied},
		{rule: "DE-ITSTV-11-4", name: "not settled", of: treaty,
			change: changes(without(agreement.KindSettlement)), want: rule.Violated, at: "/clauses"},
		{rule: "DE-ITSTV-11-4", name: "not read", of: treaty,
			change: changes(unread(agreement.KindSettlement)), want: rule.Undecidable, at: "/gaps/0"},
		{rule: "DE-ITSTV-11-4", name: "no such treaty", of: reuse, want: rule.NotApplicable},

		{rule: "DE-ITSTV-12-2", name: "ten parties", of: treaty,
			change: changes(func(a *agreement.Agreement) { a.Parties = a.Parties[:10] }), want: rule.Satisfied},
		{rule: "DE-ITSTV-12-2", name: "nine parties", of: treaty,
			change: changes(func(a *agreement.Agreement) { a.Parties = a.Parties[:9] }), want: rule.Violated, at: "/parties"},
		{rule: "DE-ITSTV-12-2", name: "no such treaty", of: reuse, want: rule.NotApplicable},

		{rule: "DE-NOOTSSTV-8-1", name: "46.6 percent and a quarter of the rest", of: treaty,
			change: changes(noots, federation("59.95")), on: "2027-01-01", want: rule.Satisfied},
		{rule: "DE-NOOTSSTV-8-1", name: "46.6 percent alone", of: treaty,
			change: changes(noots, federation("46.6")), on: "2027-01-01", want: rule.Violated, at: "/clauses/1/shares"},
		{rule: "DE-NOOTSSTV-8-1", name: "through the plan of the FITKO", of: treaty,
			change: changes(noots), on: "2026-12-31", want: rule.NotInForce},
		{rule: "DE-NOOTSSTV-8-1", name: "no such treaty", of: treaty, on: "2027-01-01", want: rule.NotApplicable},

		{rule: "DE-ITPLR-2023-35", name: "50/25/25", of: reuse, want: rule.Satisfied},
		{rule: "DE-ITPLR-2023-35", name: "the using Land bears half, and nothing of the quarter of all", of: reuse,
			change: reShared("25", "50", "25"), want: rule.Satisfied},
		{rule: "DE-ITPLR-2023-35", name: "the using Land bears less than half", of: reuse,
			change: reShared("25", "49.99", "25.01"), want: rule.Violated, at: "/clauses/1/shares"},
		{rule: "DE-ITPLR-2023-35", name: "the Federation bears less", of: reuse,
			change: reShared("20", "60", "20"), want: rule.Violated, at: "/clauses/1/shares"},
		{rule: "DE-ITPLR-2023-35", name: "the Federation is no party", of: reuse, want: rule.Undecidable, at: "/parties",
			change: changes(func(a *agreement.Agreement) { a.Parties = a.Parties[1:] })},
		{rule: "DE-ITPLR-2023-35", name: "by key", of: reuse, want: rule.Satisfied,
			change: changes(edit(func(s *agreement.CostSharing) {
				*s = agreement.CostSharing{Measure: agreement.ByKey, Key: "EfA-Nachnutzung 50/25/25"}
			}))},
		{rule: "DE-ITPLR-2023-35", name: "shares not recorded", of: reuse, want: rule.Undecidable, at: "/clauses/1/shares",
			change: changes(edit(func(s *agreement.CostSharing) { s.Shares = nil }))},
		{rule: "DE-ITPLR-2023-35", name: "no cost clause", of: reuse,
			change: changes(without(agreement.KindCostSharing)), want: rule.Undecidable, at: "/clauses"},
		{rule: "DE-ITPLR-2023-35", name: "focus not recorded", of: reuse, want: rule.Undecidable, at: "/clauses/0/focus",
			change: service(func(s *agreement.Service) { s.Focus = agreement.Unknown })},
		{rule: "DE-ITPLR-2023-35", name: "no focus service", of: reuse,
			change: service(func(s *agreement.Service) { s.Focus = agreement.No }), want: rule.NotApplicable},
		{rule: "DE-ITPLR-2023-35", name: "before the budget of 2024", of: reuse, on: "2023-12-31", want: rule.NotInForce},

		{rule: "DE-ITNETZG-3-1", name: "over the network", of: reuse, change: joins(agreement.Yes), want: rule.Satisfied},
		{rule: "DE-ITNETZG-3-1", name: "past every network", of: reuse,
			change: joinsBy(agreement.No, agreement.No), want: rule.Violated, at: "/clauses/0/verbindungsnetz"},
		{rule: "DE-ITNETZG-3-1", name: "over another secure network of the Federation", of: reuse, want: rule.Satisfied,
			change: joinsBy(agreement.No, agreement.Yes)},
		{rule: "DE-ITNETZG-3-1", name: "past the network, others not recorded", of: reuse,
			change: joins(agreement.No), want: rule.Undecidable, at: "/clauses/0/secureFederalNetwork"},
		{rule: "DE-ITNETZG-3-1", name: "not recorded", of: reuse,
			change: joins(agreement.Unknown), want: rule.Undecidable, at: "/clauses/0/verbindungsnetz"},
		{rule: "DE-ITNETZG-3-1", name: "between Länder", of: reuse, want: rule.NotApplicable},
		{rule: "DE-ITNETZG-3-1", name: "when only the Verbindungsnetz was enough", of: reuse, on: "2024-07-23",
			change: joinsBy(agreement.No, agreement.Yes), want: rule.NotInForce},
		{rule: "DE-ITNETZG-3-1", name: "from the day another network was enough", of: reuse, on: "2024-07-24",
			change: joinsBy(agreement.No, agreement.Yes), want: rule.Satisfied},
		{rule: "DE-ITNETZG-3", name: "before the duty", of: reuse, on: "2014-12-31",
			change: joinsBy(agreement.No, agreement.Yes), want: rule.NotInForce},
		{rule: "DE-ITNETZG-3", name: "over another network", of: reuse, on: "2015-01-01",
			change: joinsBy(agreement.No, agreement.Yes), want: rule.Violated, at: "/clauses/0/verbindungsnetz"},
		{rule: "DE-ITNETZG-3", name: "over another network, last day", of: reuse, on: "2024-07-23",
			change: joinsBy(agreement.No, agreement.Yes), want: rule.Violated, at: "/clauses/0/verbindungsnetz"},
		{rule: "DE-ITNETZG-3", name: "over the network", of: reuse, on: "2020-01-01", change: joins(agreement.Yes), want: rule.Satisfied},
		{rule: "DE-ITNETZG-3", name: "not recorded", of: reuse, on: "2020-01-01",
			change: joins(agreement.Unknown), want: rule.Undecidable, at: "/clauses/0/verbindungsnetz"},
		{rule: "DE-ITNETZG-3", name: "between Länder", of: reuse, on: "2020-01-01", want: rule.NotApplicable},

		{rule: "DE-ITNETZG-7-2", name: "each pays its own", of: reuse, change: network(agreement.Yes), want: rule.Satisfied},
		{rule: "DE-ITNETZG-7-2", name: "one pays for all", of: reuse,
			change: network(agreement.No), want: rule.Violated, at: "/clauses/1/ownConnection"},
		{rule: "DE-ITNETZG-7-2", name: "not recorded", of: reuse,
			change: network(agreement.Unknown), want: rule.Undecidable, at: "/clauses/1/ownConnection"},
		{rule: "DE-ITNETZG-7-2", name: "another basis", of: reuse, want: rule.NotApplicable},

		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMDS", of: reuse, want: rule.Satisfied},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMDS on its first day", of: reuse,
			change: changes(signed("2025-05-06")), want: rule.Satisfied},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMDS before it was", of: reuse,
			change: changes(signed("2025-05-05")), want: rule.Violated, at: "/parties/0/partner"},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMI in time", of: reuse,
			change: changes(called("Bundesministerium des Innern"), signed("2025-05-05")), want: rule.Satisfied},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMI too late", of: reuse,
			change: changes(called("BMI"), signed("2025-05-06")), want: rule.Violated, at: "/parties/0/partner"},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "another ministry", of: reuse,
			change: changes(called("Bundesministerium der Finanzen")), want: rule.Satisfied},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "BMI on something else", of: reuse, want: rule.NotApplicable,
			change: changes(called("BMI"), without(agreement.KindService), without(agreement.KindOpenStandards))},
		{rule: "DE-ORGANISATIONSERLASS-2025", name: "without the Federation", of: cooperation, want: rule.NotApplicable},
	}...)
}
