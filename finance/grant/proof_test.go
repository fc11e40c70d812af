package grant_test

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

var amount = finance.MustParseAmount

// assess assesses with the programme of [programme], changed, and requires that a grant can be given.
func assess(t testing.TB, p grant.Programme, a grant.Application) grant.Assessment {
	t.Helper()
	r, err := grant.Assess(p, a, decided)
	require.NoError(t, err)
	require.True(t, r.Approved(), "%v", r.Findings)
	return r
}

func findingOf(t testing.TB, findings []grant.Finding, fault grant.Fault) grant.Finding {
	t.Helper()
	for _, f := range findings {
		if f.Fault == fault {
			return f
		}
	}
	require.Failf(t, "no such finding", "%s in %v", fault, findings)
	return grant.Finding{}
}

// capped is a project of 431,220.50 eligible cost: 80 % of it would be 344,976.40, the cap is 300,000.
func capped(t testing.TB, reading grant.Sourced[grant.CapReading]) grant.Assessment {
	p := programme(t)
	p.Cap, p.Decision.Reading = grant.Known(euro(300_000), norm), reading
	a := application()
	a.Items = []grant.Cost{{Item: "dms", Amount: amount("431220.50")}}
	a.OwnFunds = amount("131220.50")
	r := assess(t, p, a)
	require.Equal(t, euro(300_000), r.Grant)
	return r
}

func cappedProof() grant.Proof {
	return grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: amount("383111.11")}}, Paid: euro(300_000),
		OwnFunds: amount("83111.11")}
}

// 383,111.11 of 431,220.50 are recognised. By the share that was granted, 300,000 / 431,220.50 of it are 266,530.30; by the rate up
// to the cap, 80 % are 306,488.89 and so 300,000.
func TestACappedGrantInBothReadings(t *testing.T) {
	_, err := grant.Settle(capped(t, grant.Sourced[grant.CapReading]{}), cappedProof())
	var undecided *grant.UndecidedError
	require.ErrorAs(t, err, &undecided)
	require.Equal(t, grant.ShareOfDecision, undecided.Readings[0].Reading)
	require.Equal(t, amount("266530.30"), undecided.Readings[0].Grant)
	require.Equal(t, amount("33469.70"), undecided.Readings[0].Repay)
	require.Equal(t, grant.RateUpToCap, undecided.Readings[1].Reading)
	require.Equal(t, euro(300_000), undecided.Readings[1].Grant)
	require.Zero(t, undecided.Readings[1].Repay)
	for _, text := range []string{undecided.Text(language.German), undecided.Text(language.English)} {
		require.Contains(t, text, "Decision.Reading")
	}
	require.Contains(t, undecided.Text(language.German), "Zuwendung 266.530,30 EUR, zu erstatten 33.469,70 EUR")
	require.Contains(t, undecided.Error(), "grant EUR 300,000.00, to be repaid EUR 0.00")

	for reading, want := range map[grant.CapReading]string{grant.ShareOfDecision: "266530.30", grant.RateUpToCap: "300000.00"} {
		s, err := grant.Settle(capped(t, grant.Known(reading, press)), cappedProof())
		require.NoError(t, err)
		require.Equal(t, amount(want), s.Grant)
		require.Equal(t, grant.Known(reading, press), s.Reading)
		require.Len(t, s.Readings, 2, "the figure of the other reading stands beside it")
		text := s.Calculation().Text(language.German)
		require.Contains(t, text, "= 266.530,30 EUR (abgerundet)")
		require.Contains(t, text, "= 300.000,00 EUR (abgerundet)")
		require.Contains(t, text, "Zuwendung nach Ausgaben und Einnahmen = "+reading.Text(language.German)+"\n")
		require.Contains(t, text, "[press; aus zweiter Hand]")
	}
}

// Where both readings come to the same, or the grant was not cut below its rate, nobody has to know the reading.
func TestNoReadingIsNeededWhereItChangesNothing(t *testing.T) {
	unread := grant.Sourced[grant.CapReading]{}
	proof := cappedProof()
	proof.Items[0].Amount = amount("431220.50")
	s, err := grant.Settle(capped(t, unread), proof)
	require.NoError(t, err)
	require.Equal(t, euro(300_000), s.Grant, "nothing changed")
	require.Empty(t, s.Readings)
	require.False(t, s.Reading.Recorded())

	proof.Items[0].Amount = amount("0.01")
	s, err = grant.Settle(capped(t, unread), proof)
	require.NoError(t, err)
	require.Zero(t, s.Grant, "80 % and 69.57 % of one cent are both less than a cent")
	require.Len(t, s.Readings, 2)
	require.Contains(t, s.Calculation().Text(language.English), "= granted share of the eligible cost")

	p := programme(t)
	s, err = grant.Settle(assess(t, p, application()), grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(70_000)}}})
	require.NoError(t, err)
	require.Equal(t, euro(56_000), s.Grant, "80 % of 70,000")
	require.Empty(t, s.Readings)

	bad := capped(t, grant.Known(grant.CapReading(9), press))
	_, err = grant.Settle(bad, cappedProof())
	require.ErrorAs(t, err, new(*grant.ApplicationError))
}

// A grant that the caller records as decided for another sum than the rate gives is one that was cut, too.
func TestTheSumOfTheDecisionCounts(t *testing.T) {
	r := assess(t, programme(t), application())
	r.Grant = euro(70_000)
	_, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(70_000)}, {Item: "training", Amount: euro(20_000)}}})
	var undecided *grant.UndecidedError
	require.ErrorAs(t, err, &undecided)
	require.Equal(t, euro(63_000), undecided.Readings[0].Grant, "70 % of 90,000")
	require.Equal(t, euro(70_000), undecided.Readings[1].Grant, "80 % of 90,000 are 72,000")
}

// Whoever pays more than everything cost is found, with the excess; the grant is cut only where the decision says so.
func TestOverFinancingIsFoundAtSettlement(t *testing.T) {
	single := func(form grant.Financing) (grant.Programme, grant.Application) {
		p, a := programme(t), application()
		p.Financing = grant.Known(form, norm)
		p.FixedAmount = grant.Known(euro(50_000), norm)
		a.Items, a.OwnFunds, a.ThirdParty = []grant.Cost{{Item: "dms", Amount: euro(100_000)}}, finance.Amount{}, euro(20_000)
		if form == grant.FixedAmountFinancing {
			a.OwnFunds = euro(30_000)
		}
		return p, a
	}
	for name, c := range map[string]struct {
		form                  grant.Financing
		cost, third           int64
		grant, excess, ifCuts int64
		faults                []grant.Fault
	}{
		// 80 % of 100,000 − 50,000 lower cost − 40,000 higher income = 8,000; 8,000 + 60,000 − 50,000 = 18,000
		"others pay more than the cost": {grant.ShareFinancing, 50_000, 60_000, 8_000, 18_000, 0,
			[]grant.Fault{grant.NoticeDue, grant.ProofUndated, grant.GrantNotNeeded, grant.ExcessNotCut}},
		"others pay more than before": {grant.ShareFinancing, 100_000, 60_000, 48_000, 8_000, 40_000,
			[]grant.Fault{grant.ProofUndated, grant.ExcessNotCut}},
		"a fixed amount": {grant.FixedAmountFinancing, 50_000, 60_000, 50_000, 60_000, 0,
			[]grant.Fault{grant.NoticeDue, grant.ProofUndated, grant.GrantNotNeeded, grant.ExcessNotCut}},
	} {
		p, a := single(c.form)
		r := assess(t, p, a)
		proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(c.cost)}}, ThirdParty: euro(c.third), Paid: r.Grant}
		s, err := grant.Settle(r, proof)
		require.NoError(t, err, name)
		require.Equal(t, c.faults, faults(s.Findings), name)
		require.Equal(t, euro(c.grant), s.Grant, name)
		found := findingOf(t, s.Findings, grant.ExcessNotCut)
		require.Equal(t, euro(c.excess), found.Amount, name)
		require.Equal(t, law.Derived, found.Source.Evidence, "no error rests on this reading")
		require.False(t, found.Blocking)

		r.Decision.CutsExcess = grant.Known(true, press)
		s, err = grant.Settle(r, proof)
		require.NoError(t, err, name)
		require.Equal(t, euro(c.ifCuts), s.Grant, name)
		require.Equal(t, euro(c.grant-c.ifCuts), findingOf(t, s.Findings, grant.OverFinanced).Amount, name)
		require.Equal(t, press, findingOf(t, s.Findings, grant.OverFinanced).Source)
		r.Decision.CutsExcess = grant.Known(false, press)
		s, err = grant.Settle(r, proof)
		require.NoError(t, err, name)
		require.Equal(t, euro(c.grant), s.Grant, "a decision that does not cut")
		require.Equal(t, euro(c.excess), findingOf(t, s.Findings, grant.ExcessNotCut).Amount, name)
		require.NotContains(t, faults(s.Findings), grant.OverFinanced, name)
	}
}

// The other way round: cost that no money in the proof covers.
func TestCostThatNobodyCoversIsFound(t *testing.T) {
	r := assess(t, programme(t), application())
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(80_000), Ineligible: euro(5_000)}, {Item: "training", Amount: euro(25_000)}},
		OwnFunds: euro(24_000), Paid: euro(80_000)}
	s, err := grant.Settle(r, proof)
	require.NoError(t, err)
	require.Equal(t, euro(1_000), findingOf(t, s.Findings, grant.CoverNotShown).Amount, "80,000 + 24,000 of 105,000")
	proof.OwnFunds = euro(25_000)
	s, err = grant.Settle(r, proof)
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.ProofUndated}, faults(s.Findings))
}

// A grant is for what cannot be paid otherwise. At assessment nothing is left to be granted where others pay all.
func TestAGrantThatIsNotNeeded(t *testing.T) {
	a := application()
	a.OwnFunds, a.ThirdParty = finance.Amount{}, euro(105_000)
	r, err := grant.Assess(programme(t), a, decided)
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.GrantNotNeeded, grant.OverFinanced, grant.BelowMinimum}, faults(r.Findings))
	require.Equal(t, euro(80_000), findingOf(t, r.Findings, grant.OverFinanced).Amount, "the whole grant is in excess")
	a.ThirdParty = amount("104999.99")
	r, err = grant.Assess(programme(t), a, decided)
	require.NoError(t, err)
	require.NotContains(t, faults(r.Findings), grant.GrantNotNeeded)
}

// Own funds, income and other givers count the same whether they are one sum or named one by one.
func TestContributionsAddUp(t *testing.T) {
	lump := application()
	lump.OwnFunds, lump.ThirdParty = euro(10_000), euro(15_000)
	named := application()
	named.OwnFunds = euro(1_000)
	named.Contributions = []grant.Contribution{
		{ID: "own", Kind: grant.OwnMoney, Amount: euro(9_000)},
		{ID: "fees", Name: "Gebühren", Kind: grant.ProjectIncome, Amount: euro(5_000)},
		{Name: "Landkreis", Kind: grant.OtherGiver, Amount: euro(10_000)},
	}
	for form := grant.ShareFinancing; form <= grant.FullFinancing; form++ {
		p := programme(t)
		p.Financing, p.FixedAmount, p.Provisions.DeficitFinancing = grant.Known(form, norm), grant.Known(euro(80_000), norm),
			grant.Sourced[bool]{}
		first, second := assess(t, p, lump), assess(t, p, named)
		require.Equal(t, first.Grant, second.Grant, form)
		require.Equal(t, first.Findings, second.Findings, form)
	}
	text := assess(t, programme(t), named).Calculation().Text(language.English)
	require.Contains(t, text, "own, own funds: EUR 9,000.00\n     not named one by one: EUR 1,000.00\n     = EUR 10,000.00")
	require.Contains(t, text, "Gebühren, income of the project: EUR 5,000.00\n     Landkreis, money of other givers: EUR 10,000.00\n     = EUR 15,000.00")
}

func planLines(first, second int64) []grant.Cost {
	return []grant.Cost{{Item: "dms", Line: "L1", Amount: euro(first)}, {Item: "dms", Line: "L2", Amount: euro(second)}}
}

// The Einzelansatz is the line of the plan: two lines of one item do not make up for each other beyond the tolerance.
func TestTheToleranceIsThatOfTheLine(t *testing.T) {
	p, a := programme(t), application()
	p.Provisions = bund.Provisions() // a fifth
	a.Items, a.OwnFunds, a.Start = planLines(50_000, 50_000), euro(20_000), civil.Date{}
	r := assess(t, p, a)
	for name, c := range map[string]struct {
		proof      []grant.Cost
		recognised int64
		exceeded   int64
	}{
		"beyond a fifth":  {planLines(80_000, 20_000), 80_000, 60_000},
		"just a fifth":    {planLines(60_000, 40_000), 100_000, 0},
		"a euro beyond":   {planLines(60_001, 39_999), 99_999, 60_000},
		"the second line": {planLines(10_000, 90_000), 70_000, 60_000},
	} {
		s, err := grant.Settle(r, grant.Proof{Items: c.proof})
		require.NoError(t, err, name)
		require.Equal(t, euro(c.recognised), s.Recognised, name)
		if c.exceeded == 0 {
			require.NotContains(t, faults(s.Findings), grant.ItemExceeded, name)
			continue
		}
		require.Equal(t, euro(c.exceeded), findingOf(t, s.Findings, grant.ItemExceeded).Amount, name)
	}
	s, err := grant.Settle(r, grant.Proof{Items: planLines(80_000, 20_000)})
	require.NoError(t, err)
	require.Contains(t, s.Calculation().Text(language.German), "L1, Grenze = geplant + geplant × Spielraum\n"+
		"     geplant: 50.000,00 EUR\n     Spielraum: 20 %\n     = 60.000,00 EUR (abgerundet)")
}

// A line of the proof belongs to the line of its name, else to the only line of its item.
func TestLinesOfTheProofFindTheirPlan(t *testing.T) {
	a := application()
	a.Items = []grant.Cost{
		{Item: "dms", Line: "L1", Amount: euro(50_000)}, {Item: "dms", Name: "L2", Amount: euro(25_000)},
		{Item: "training", Amount: euro(25_000)}, {Item: "hardware", Name: "Server", Amount: euro(5_000)},
	}
	r := assess(t, programme(t), a)
	s, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{
		{Item: "dms", Name: "L1", Amount: euro(30_000)}, {Item: "dms", Line: "L1", Name: "Rechnung 2", Amount: euro(20_000)},
		{Item: "dms", Line: "L2", Amount: euro(25_000), Ineligible: euro(1_000)},
		{Item: "training", Name: "Kurs", Amount: euro(10_000)}, {Item: "training", Name: "Fahrt", Amount: euro(14_000)},
		{Item: "dms", Name: "L3", Amount: euro(7_000)}, {Item: "hardware", Name: "Server", Amount: euro(5_500)},
	}})
	require.NoError(t, err)
	require.Equal(t, euro(98_000), s.Recognised, "50,000 + 24,000 + 24,000")
	require.Equal(t, euro(111_500), s.Total)
	require.Equal(t, finding(grant.ItemNotPlanned, "L3", 7_000), findingOf(t, s.Findings, grant.ItemNotPlanned))
	require.Equal(t, euro(78_400), s.Grant, "80 % of 98,000")
	require.Len(t, s.Lines, 5)
	text := s.Calculation().Text(language.German)
	require.Contains(t, text, "L1, nachgewiesen = Summe der folgenden Beträge\n     L1: 30.000,00 EUR\n     Rechnung 2: 20.000,00 EUR\n     = 50.000,00 EUR")
	require.Contains(t, text, "L2: 25.000,00 EUR\n     abzüglich nicht zuwendungsfähig, L2: 1.000,00 EUR\n     = 24.000,00 EUR")
	require.Contains(t, text, "L3, nicht anerkannt\n     laut Plan: 0,00 EUR\n     laut Nachweis: 7.000,00 EUR\n     Grund: steht nicht im Finanzierungsplan\n")
	require.Contains(t, text, "Server, nicht anerkannt\n     laut Plan: 5.000,00 EUR\n     laut Nachweis: 5.500,00 EUR\n     Grund: wird vom Programm nicht gefördert\n")
}

func finding(fault grant.Fault, subject string, amount int64) grant.Finding {
	return grant.Finding{Fault: fault, Subject: subject, Amount: euro(amount), HasAmount: true}
}

// More than was planned in all is the recipient's, even where every line keeps to its tolerance.
func TestTheTotalOfThePlanIsBinding(t *testing.T) {
	r := assess(t, programme(t), application())
	s, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(90_000), Ineligible: euro(4_000)},
		{Item: "training", Amount: euro(25_000)}}})
	require.NoError(t, err)
	require.Equal(t, euro(100_000), s.Recognised, "86,000 + 25,000 were shown")
	require.Equal(t, euro(100_000), findingOf(t, s.Findings, grant.TotalExceeded).Amount)
	require.Zero(t, s.Saving)
	require.Equal(t, euro(80_000), s.Grant)
	require.Contains(t, s.Calculation().Text(language.German),
		"anerkannte Ausgaben aller Ansätze: 111.000,00 EUR\n     geplante zuwendungsfähige Ausgaben: 100.000,00 EUR\n     = 100.000,00 EUR")
}

// Cost that was paid outside the approval period is named with its sum and stays recognised.
func TestCostPaidOutsideTheApprovalPeriod(t *testing.T) {
	day := civil.MustParse
	r := assess(t, programme(t), application()) // starts on 1 June 2024
	proof := grant.Proof{ApprovalBegin: day("2024-07-01"), ApprovalEnd: day("2024-12-31")}
	for paid, cents := range map[string]int64{"2024-05-31": 1, "2024-06-01": 10, "2024-12-31": 100, "2025-01-01": 1000, "2025-02-01": 10_000} {
		proof.Items = append(proof.Items, grant.Cost{Item: "dms", Amount: finance.Cent(cents), Paid: day(paid)})
	}
	s, err := grant.Settle(r, proof)
	require.NoError(t, err)
	require.Equal(t, finance.Cent(11_111), s.Recognised)
	early, late := findingOf(t, s.Findings, grant.PaidEarly), findingOf(t, s.Findings, grant.PaidLate)
	require.Equal(t, finance.Cent(1), early.Amount, "the project may begin before the approval period where that was allowed")
	require.Equal(t, "2024-06-01", early.Subject)
	require.Equal(t, finance.Cent(11_000), late.Amount)
	require.Equal(t, "2024-12-31", late.Subject)
	require.False(t, early.Blocking || late.Blocking)
}

// Whatever cannot be is refused with the place and the way out, in both languages.
func TestWhatCannotBeIsRefused(t *testing.T) {
	day := civil.MustParse
	cost := []grant.Cost{{Item: "dms", Name: "Einführung", Amount: euro(75_000)}}
	for name, c := range map[string]struct {
		programme func(*grant.Programme)
		apply     func(*grant.Application)
		prove     func(*grant.Proof)
		german    string
		english   string
	}{
		"negative cost": {apply: func(a *grant.Application) { a.Items[1].Amount = euro(-1) },
			german: "Posten 2 (training): die Ausgabe -1,00 EUR", english: "item 2 (training): the cost -EUR 1.00"},
		"more not eligible than it cost": {prove: func(p *grant.Proof) { p.Items[0].Ineligible = euro(75_001) },
			german: "Posten 1 (Einführung): der nicht zuwendungsfähige Teil", english: "must lie between zero and the cost, EUR 75,000.00"},
		"negative own funds": {prove: func(p *grant.Proof) { p.OwnFunds = euro(-5) },
			german: "Eigenmittel: der Betrag -5,00 EUR", english: "own funds: the amount -EUR 5.00"},
		"negative source": {apply: func(a *grant.Application) {
			a.Contributions = []grant.Contribution{{Name: "Kreis", Kind: grant.OtherGiver, Amount: euro(-5)}}
		}, german: "Kreis: der Betrag", english: "Kreis: the amount"},
		"source of no kind": {prove: func(p *grant.Proof) { p.Contributions = []grant.Contribution{{ID: "k"}} },
			german: "Eigenmittel, Einnahmen oder Mittel anderer Geber", english: "own funds, income or money of other givers"},
		"source without a name": {apply: func(a *grant.Application) { a.Contributions = []grant.Contribution{{Kind: grant.OwnMoney}} },
			german: "Kennung oder einen Namen", english: "needs an ID or a name"},
		"end before start": {apply: func(a *grant.Application) { a.End = day("2024-05-31") },
			german: "Beginn des Vorhabens (01.06.2024) liegt nach: Ende des Vorhabens (31.05.2024)", english: "start of the project (1 June 2024) is later than"},
		"decided before the application": {apply: func(a *grant.Application) { a.Submitted = decided.AddDays(1) },
			german: "Eingang des Antrags", english: "arrival of the application (3 May 2024) is later than: day of the decision"},
		"approval period turned round": {prove: func(p *grant.Proof) { p.ApprovalBegin, p.ApprovalEnd = day("2025-01-01"), day("2024-12-31") },
			german: "Beginn des Bewilligungszeitraums", english: "begin of the approval period"},
		"fulfilled before it began": {prove: func(p *grant.Proof) { p.Fulfilled = day("2024-05-31") },
			german: "Erfüllung des Zwecks", english: "fulfilment of the purpose"},
		"proof before the decision": {prove: func(p *grant.Proof) { p.Submitted = decided.AddDays(-1) },
			german: "Eingang des Verwendungsnachweises", english: "arrival of the proof of use"},
		"paid after the proof": {prove: func(p *grant.Proof) { p.Items[0].Paid, p.Submitted = day("2025-02-02"), day("2025-02-01") },
			german: "Zahlung für Einführung (02.02.2025)", english: "payment for Einführung (2 February 2025)"},
		"another decision": {prove: func(p *grant.Proof) { p.Reference = "2024-8" },
			german: `gehört zum Bescheid „2024-8“ und nicht zu „2024-7“`, english: `belongs to the decision "2024-8", not to "2024-7"`},
		"no line of the plan": {prove: func(p *grant.Proof) { p.Items = []grant.Cost{{Item: "roads", Name: "Asphalt", Amount: euro(1)}} },
			german: "Posten 1 (Asphalt): kein Ansatz", english: `has for instance "Einführung" of the item "dms"`},
		"rate over 100 %": {programme: func(p *grant.Programme) { p.Rate.Value = finance.MustPercent("100.01") },
			german: "der Fördersatz des Programms, 100,01 %, muss zwischen 0 % und 100 % liegen", english: "the rate of the programme, 100.01%"},
		"negative rate": {programme: func(p *grant.Programme) { p.Rate.Value = finance.MustPercent("-1") },
			german: "der Fördersatz des Programms", english: "the rate of the programme"},
		"negative bonus": {programme: func(p *grant.Programme) {
			p.Bonus = []grant.Bonus{{Name: bilingual.Text{German: "Bonus", English: "bonus"}, Points: finance.MustPercent("-1")}}
		}, german: "-1 Prozentpunkte", english: "-1 percentage points"},
		"cap out of range": {programme: func(p *grant.Programme) { p.Cap = grant.Known(euro(math.MaxInt64), norm) },
			german: "Höchstbetrag des Programms", english: "highest grant of the programme"},
	} {
		p, a, proof := programme(t), application(), grant.Proof{Items: append([]grant.Cost{}, cost...), Reference: "2024-7"}
		p.Decision.Reference = "2024-7"
		for _, change := range []func(){
			func() {
				if c.programme != nil {
					c.programme(&p)
				}
			}, func() {
				if c.apply != nil {
					c.apply(&a)
				}
			}, func() {
				if c.prove != nil {
					c.prove(&proof)
				}
			}} {
			change()
		}
		r, err := grant.Assess(p, a, decided)
		if c.prove != nil {
			require.NoError(t, err, name)
			_, err = grant.Settle(r, proof)
		}
		var fault *grant.ApplicationError
		require.ErrorAs(t, err, &fault, name)
		require.Contains(t, fault.Text(language.German), c.german, name)
		require.Contains(t, fault.Text(language.English), c.english, name)
		require.True(t, strings.HasPrefix(fault.Error(), "grant: "), name)
	}
}

// Sums at the end of the range are refused as such and never wrap.
func TestSumsAtTheEndOfTheRange(t *testing.T) {
	most := finance.Cent(math.MaxInt64)
	p := programme(t)
	p.Provisions.MinimumGrant = grant.Known(most, norm)
	_, err := grant.Assess(p, application(), decided)
	require.ErrorAs(t, err, new(*finance.OverflowError), "more than the highest sum there is")

	a := application()
	a.OwnFunds, a.Contributions = most, []grant.Contribution{{ID: "own", Kind: grant.OwnMoney, Amount: finance.Cent(1)}}
	_, err = grant.Assess(programme(t), a, decided)
	require.ErrorAs(t, err, new(*finance.OverflowError))

	r := assess(t, programme(t), application())
	for name, proof := range map[string]grant.Proof{
		"two lines":  {Items: []grant.Cost{{Item: "dms", Amount: most}, {Item: "training", Amount: most}}},
		"one line":   {Items: []grant.Cost{{Item: "dms", Amount: most}, {Item: "dms", Amount: most}}},
		"both sides": {Items: []grant.Cost{{Item: "dms", Amount: euro(1)}}, OwnFunds: most, ThirdParty: most},
	} {
		_, err := grant.Settle(r, proof)
		require.ErrorAs(t, err, new(*finance.OverflowError), name)
	}
	s, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: most}}})
	require.NoError(t, err)
	require.Equal(t, euro(80_000), s.Grant)
	s.Proof.ThirdParty, s.Assessment.Application.OwnFunds = most, most
	_, err = s.Table()
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

// The numerical proof shows both sides with plan, actual and difference.
func TestTheNumericalProof(t *testing.T) {
	a := application()
	a.OwnFunds = euro(5_000)
	a.Contributions = []grant.Contribution{{ID: "K", Name: "Landkreis", Kind: grant.OtherGiver, Amount: euro(20_000)}}
	r := assess(t, programme(t), a)
	s, err := grant.Settle(r, grant.Proof{
		Items: []grant.Cost{{Item: "dms", Amount: euro(78_000), Ineligible: euro(5_000)}, {Item: "training", Amount: euro(25_000)},
			{Item: "other", Name: "Blumen", Amount: euro(100)}},
		OwnFunds: euro(2_600), Contributions: []grant.Contribution{{ID: "K", Name: "Kreis", Kind: grant.OtherGiver, Amount: euro(21_000)},
			{Name: "Gebühren", Kind: grant.ProjectIncome, Amount: euro(500)}},
	})
	require.NoError(t, err)
	require.Equal(t, euro(77_200), s.Grant, "80 % of 100,000 − 2,000 lower cost − 1,500 higher income")
	table, err := s.Table()
	require.NoError(t, err)
	var out strings.Builder
	require.NoError(t, table.WriteText(&out, language.German))
	require.Equal(t, `Zahlenmäßiger Nachweis: Testprogramm
Seite                    Bezeichnung                             laut Plan   laut Nachweis    Unterschied  davon anerkannt
Ausgaben                 Einführung                          80.000,00 EUR   78.000,00 EUR  -2.000,00 EUR    73.000,00 EUR
Ausgaben                 Schulung                            25.000,00 EUR   25.000,00 EUR       0,00 EUR    25.000,00 EUR
Ausgaben                 Blumen                                   0,00 EUR      100,00 EUR     100,00 EUR         0,00 EUR
Ausgaben                 Summe                              105.000,00 EUR  103.100,00 EUR  -1.900,00 EUR    98.000,00 EUR
Finanzierung             Landkreis, Mittel anderer Geber     20.000,00 EUR   21.000,00 EUR   1.000,00 EUR
Finanzierung             Gebühren, Einnahmen des Vorhabens        0,00 EUR      500,00 EUR     500,00 EUR
Finanzierung             Eigenmittel                          5.000,00 EUR    2.600,00 EUR  -2.400,00 EUR
Finanzierung             diese Zuwendung                     80.000,00 EUR   77.200,00 EUR  -2.800,00 EUR
Finanzierung             Summe                              105.000,00 EUR  101.300,00 EUR  -3.700,00 EUR
Finanzierung − Ausgaben                                           0,00 EUR   -1.800,00 EUR  -1.800,00 EUR
`, out.String())
	require.Equal(t, euro(1_800), findingOf(t, s.Findings, grant.CoverNotShown).Amount, "what the sides differ by")

	a.Contributions[0].Name = ""
	s, err = grant.Settle(assess(t, programme(t), a), grant.Proof{Items: a.Items, OwnFunds: euro(5_000), Contributions: a.Contributions})
	require.NoError(t, err)
	table, err = s.Table()
	require.NoError(t, err)
	out.Reset()
	require.NoError(t, table.WriteText(&out, language.German))
	require.Contains(t, out.String(), "  K, Mittel anderer Geber  ", "a source without a name is told by its ID")

	undecided := programme(t)
	undecided.Provisions.FollowsSavings = grant.Sourced[bool]{}
	s, err = grant.Settle(assess(t, undecided, a), grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(1)}}})
	require.NoError(t, err)
	require.False(t, s.Decided())
	table, err = s.Table()
	require.NoError(t, err)
	require.Equal(t, bilingual.Text{German: "Eigenmittel", English: "own funds"}, table.Rows[len(table.Rows)-1][1],
		"planned, and not in the proof")
	for _, row := range table.Rows {
		require.NotEqual(t, bilingual.Text{German: "diese Zuwendung", English: "this grant"}, row[1], "there is no grant to show")
	}
	require.NotContains(t, s.Calculation().Text(language.German), "zu erstatten")
}

// Whatever a grant rests on is named, so that whoever reads the result can look it up; the result is known no better than the
// weakest of it.
func TestEveryFactOfAnAssessmentIsNamed(t *testing.T) {
	series := func(source law.Source) law.Series[finance.Amount] {
		return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{{
			Period: civil.Period{From: civil.MustParse("2024-01-01"), Through: civil.MustParse("2024-12-31")}, Value: euro(1_000_000), Source: source}})
	}
	for name, c := range map[string]struct {
		change func(*grant.Programme, *grant.Application)
		german string
	}{
		"programme":   {func(p *grant.Programme, a *grant.Application) { p.Source = press }, "Programm"},
		"applicants":  {func(p *grant.Programme, a *grant.Application) { p.Applicants.Source = press }, "Antragsberechtigung"},
		"inhabitants": {func(p *grant.Programme, a *grant.Application) { p.MaxPopulation = grant.Known[int64](9_000, press) }, "Größe"},
		"partners": {func(p *grant.Programme, a *grant.Application) {
			p.Partners = grant.Known(grant.Partners{AtLeast: 1}, press)
		}, "Zahl der Beteiligten"},
		"item":     {func(p *grant.Programme, a *grant.Application) { p.Items[1].Source = press }, "Schulung"},
		"deadline": {func(p *grant.Programme, a *grant.Application) { p.Deadline = grant.Known(decided, press) }, "Antragsfrist"},
		"early start": {func(p *grant.Programme, a *grant.Application) {
			a.Start, p.Provisions.EarlyStart.Source = civil.MustParse("2024-03-01"), press
		}, "vorzeitiger Beginn"},
		"form": {func(p *grant.Programme, a *grant.Application) { p.Financing.Source = press }, "Finanzierungsart"},
		"rate": {func(p *grant.Programme, a *grant.Application) { p.Rate.Source = press }, "Fördersatz"},
		"bonus": {func(p *grant.Programme, a *grant.Application) {
			p.Bonus = []grant.Bonus{{Name: bilingual.Text{German: "Verbund"}, Partners: 1, Source: press}}
		}, "Verbund"},
		"fixed amount": {func(p *grant.Programme, a *grant.Application) {
			p.Financing.Value, p.FixedAmount = grant.FixedAmountFinancing, grant.Known(euro(80_000), press)
		}, "Festbetrag"},
		"cap":           {func(p *grant.Programme, a *grant.Application) { p.Cap = grant.Known(euro(80_000), press) }, "Höchstbetrag"},
		"minimum":       {func(p *grant.Programme, a *grant.Application) { p.Minimum = grant.Known(euro(80_000), press) }, "Mindestbetrag"},
		"minimum grant": {func(p *grant.Programme, a *grant.Application) { p.Provisions.MinimumGrant.Source = press }, "Mindestbetrag"},
		"budget":        {func(p *grant.Programme, a *grant.Application) { p.Budget = series(press) }, "Haushaltsmittel"},
	} {
		p, a := programme(t), application()
		c.change(&p, &a)
		r := assess(t, p, a)
		require.Equal(t, law.Secondary, r.Evidence(), name)
		unread := r.Unread()
		require.Len(t, unread, 1, name)
		require.Equal(t, c.german, unread[0].Value.German, name)
		require.Equal(t, press, unread[0].Source, name)
	}
	a := application()
	a.ThirdParty = euro(20_000)
	r := assess(t, programme(t), a)
	require.Equal(t, law.Derived, r.Evidence(), "that the gap cuts the grant is read out of § 14 HGrG")
	require.Equal(t, "keine Überfinanzierung", r.Unread()[0].Value.German)
}

// Exactly the highest number of inhabitants, and exactly as many bodies as are wanted, are enough.
func TestLimitsIncludeTheirBoundary(t *testing.T) {
	p := programme(t)
	p.MaxPopulation, p.Partners = grant.Known[int64](1_600, norm), grant.Known(grant.Partners{AtLeast: 3}, norm)
	p.Bonus = []grant.Bonus{{Partners: 3, Points: finance.MustPercent("5"), Source: norm}}
	leimbach, vacha := gotha, gotha
	leimbach.Key, vacha.Key = key.MustParseAGS("16063011"), key.MustParseAGS("16063082")
	for partners, want := range map[int][]grant.Fault{0: {grant.TooFewPartners}, 1: {grant.TooFewPartners}, 2: {}, 3: {}} {
		a := application()
		a.Partners = []grant.Applicant{gotha, leimbach, vacha}[:partners]
		a.OwnFunds = euro(20_000)
		if partners < 2 {
			a.OwnFunds = euro(25_000)
		}
		r, err := grant.Assess(p, a, decided)
		require.NoError(t, err)
		require.Equal(t, want, faults(r.Findings), partners)
		if partners >= 2 {
			require.Equal(t, euro(85_000), r.Grant, "80 % and 5 points")
		} else {
			require.Equal(t, fmt.Sprint(1+partners), r.Findings[0].Subject)
		}
	}
	a := application()
	a.Partners, a.Applicant.Population, a.OwnFunds = []grant.Applicant{gotha, leimbach}, 1_601, euro(20_000)
	r, err := grant.Assess(p, a, decided)
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.TooManyInhabitants}, faults(r.Findings))
}

// What a decision was reckoned from stands in the print: what is left out with name, sum and reason, the sum asked for, each bonus
// in points with its source, own funds, other money and gap.
func TestTheDecisionIsReckonedFromItsPrint(t *testing.T) {
	p, a := programme(t), application()
	p.Bonus = []grant.Bonus{{Name: bilingual.Text{German: "Verbund", English: "group"}, Partners: 2, Points: finance.MustPercent("5"), Source: press}}
	p.Cap, p.Committed = grant.Known(euro(70_000), norm), euro(900_000)
	p.Budget = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{{Value: euro(1_000_000), Source: press}})
	a.Partners = []grant.Applicant{gotha}
	a.Items = append(a.Items, grant.Cost{Item: "hardware", Name: "Server / Rack (neu)", Amount: euro(36_000)})
	a.Requested, a.OwnFunds, a.ThirdParty = euro(60_000), euro(71_000), euro(20_000)
	r := assess(t, p, a)
	require.Equal(t, euro(50_000), r.Grant)
	german, english := r.Calculation().Text(language.German), r.Calculation().Text(language.English)
	for _, want := range []string{
		"     abzüglich nicht zuwendungsfähig, Einführung: 5.000,00 EUR\n",
		"     abzüglich nicht gefördert, Server/Rack [neu]: 36.000,00 EUR\n     = 100.000,00 EUR\n",
		"Zuschlag Verbund\n     = 5 Prozentpunkte\n     [press; aus zweiter Hand]\n",
		"Fördersatz = Fördersatz des Programms + Zuschlag Verbund, höchstens volle Förderung\n",
		"Zuwendung nach dem Antrag = Anteilfinanzierung, höchstens beantragter Betrag\n     Anteilfinanzierung: 85.000,00 EUR\n     beantragter Betrag: 60.000,00 EUR\n     = 60.000,00 EUR\n",
		"Zuwendung nach dem Höchstbetrag = Zuwendung nach dem Antrag, höchstens Höchstbetrag\n",
		"     Gesamtausgaben: 141.000,00 EUR\n     Eigenmittel: 71.000,00 EUR\n     andere Mittel: 20.000,00 EUR\n     = 50.000,00 EUR\n",
		"Zuwendung nach der Finanzierungslücke = Zuwendung nach dem Höchstbetrag, höchstens Finanzierungslücke\n",
		"     Finanzierungslücke: 50.000,00 EUR\n     = 50.000,00 EUR\n     [§ 14 HGrG (",
		"     Haushaltsmittel des Jahres: 1.000.000,00 EUR\n     bereits bewilligt: 900.000,00 EUR\n     = 100.000,00 EUR\n",
		"Gegenstand wird vom Programm nicht gefördert, Ausgaben\n     betrifft: Server / Rack (neu)\n     = 36.000,00 EUR\n",
	} {
		require.Contains(t, german, want)
	}
	require.Contains(t, english, "bonus group\n     = 5 percentage points\n")
	for _, word := range []string{"abzüglich", "Zuschlag", "höchstens", "Fördersatz"} {
		require.NotContains(t, english, word, "no German in the English print")
	}
}

// A rate of 100 %, and a programme for all Länder, are nothing special.
func TestProgrammesWithoutLimits(t *testing.T) {
	p, a := programme(t), application()
	p.Rate.Value, p.Applicants.Value.Land, a.OwnFunds = finance.Whole(), key.Land{}, euro(5_000)
	require.Equal(t, euro(100_000), assess(t, p, a).Grant)
	p.Financing.Value = grant.Financing(9)
	r, err := grant.Assess(p, a, decided)
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.FormUnknown}, faults(r.Findings), "a form that is none")
	require.Contains(t, r.Calculation().Text(language.German), "Zuwendung\n     Grund: Finanzierungsart nicht erfasst\n     = 0,00 EUR\n")
}

// What holds for municipalities holds for their associations and districts.
func TestMunicipalBodies(t *testing.T) {
	p := programme(t)
	p.Financing.Value = grant.DeficitFinancing
	for level, closed := range map[governance.Level]bool{governance.Municipality: true, governance.Association: true,
		governance.District: true, governance.Land: false} {
		p.Applicants.Value.Levels = []governance.Level{level}
		a := application()
		a.Applicant.Level = level
		r, err := grant.Assess(p, a, decided)
		require.NoError(t, err)
		if closed {
			require.Contains(t, faults(r.Findings), grant.FormClosed, level)
		} else {
			require.NotContains(t, faults(r.Findings), grant.FormClosed, level)
		}
	}
}

// What has no source is not recorded, whatever its value says.
func TestWhatHasNoSourceDoesNotCount(t *testing.T) {
	provisions := sachsen.Provisions()
	provisions.MunicipalInterest = grant.Sourced[finance.Amount]{}
	claims, limit := provisions.ClaimsInterest(euro(50), true)
	require.False(t, claims, "the general limit holds where there is none for municipalities")
	require.Equal(t, euro(50), limit.Value)
	provisions.Payments.Source = law.Source{}
	_, known := provisions.Instalments(euro(1))
	require.False(t, known)

	a := application()
	a.OwnFunds, a.ThirdParty = finance.Amount{}, euro(25_000)
	r := assess(t, programme(t), a)
	r.Decision.CutsExcess.Value, r.Decision.Reference = true, "2024-7"
	s, err := grant.Settle(r, grant.Proof{ThirdParty: euro(25_000),
		Items: []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(25_000)}}})
	require.NoError(t, err, "a proof that names no decision belongs to the one it is handed in with")
	require.Equal(t, euro(80_000), s.Grant)
	require.Equal(t, euro(5_000), findingOf(t, s.Findings, grant.ExcessNotCut).Amount)
}

// A settlement keeps what it was made from, and says nothing of how it came to nothing.
func TestASettlementKeepsItsProof(t *testing.T) {
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Name: "Rechnung", Amount: euro(75_000)}},
		Contributions: []grant.Contribution{{Name: "Kreis (Amt 10)", Kind: grant.OtherGiver, Amount: euro(5)}}}
	s, err := grant.Settle(assess(t, programme(t), application()), proof)
	require.NoError(t, err)
	before := s.Calculation().Text(language.German)
	require.Contains(t, before, "     Kreis [Amt 10], Mittel anderer Geber: 5,00 EUR\n")
	require.Contains(t, before, "Schulung, nachgewiesen\n     = 0,00 EUR\n", "nothing was added up")
	proof.Items[0].Name, proof.Contributions[0].Name = "anders", "anders"
	require.Equal(t, before, s.Calculation().Text(language.German))
}

// Names that look like a formula, and items of one name, leave the print unambiguous.
func TestNamesInThePrintAreNoFormula(t *testing.T) {
	a := application()
	a.Items = []grant.Cost{{Item: "dms", Name: "Server", Amount: euro(50_000)}, {Item: "dms", Name: "Server", Amount: euro(20_000)},
		{Item: "dms", Name: "Server, 2", Amount: euro(10_000)}, {Item: "dms", Name: "less paper", Amount: euro(10_000)},
		{Item: "training", Name: "A + B = C: D", Amount: euro(15_000)}}
	text := assess(t, programme(t), a).Calculation().Text(language.English)
	require.Contains(t, text, "     Server: EUR 50,000.00\n     Server, 2: EUR 20,000.00\n     Server, 2, 2: EUR 10,000.00\n     „less paper“: EUR 10,000.00\n     A+B=C D: EUR 15,000.00\n")

	a.Items[1].Name, a.Items[2].Name = "Server, 2", "Server"
	text = assess(t, programme(t), a).Calculation().Text(language.English)
	require.Contains(t, text, "     Server: EUR 50,000.00\n     Server, 2: EUR 20,000.00\n     Server, 3: EUR 10,000.00\n")
}

// Where only one of the two thresholds of notice is recorded and it is not reached, the other may be: that is told.
func TestOneThresholdOfNotice(t *testing.T) {
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(74_000)}, {Item: "training", Amount: euro(25_000)}}, Paid: euro(80_000)}
	for name, c := range map[string]struct {
		change  func(*grant.Provisions)
		unknown bool
	}{
		"both":   {func(*grant.Provisions) {}, false},
		"amount": {func(p *grant.Provisions) { p.NoticeShare = grant.Sourced[finance.Share]{} }, true},
		"share":  {func(p *grant.Provisions) { p.NoticeAmount = grant.Sourced[finance.Amount]{} }, true},
	} {
		p := programme(t)
		c.change(&p.Provisions)
		s := settle(t, p, proof)
		require.NotContains(t, faults(s.Findings), grant.NoticeDue, "1,000 less are below 7.5 % and below 10,000")
		require.Equal(t, c.unknown, slices.Contains(faults(s.Findings), grant.NoticeUnknown), name)
	}
}

// The print of a line with a limit says what is recognised of it, and that of a capped grant which share was granted.
func TestTheRechenwegOfLimitsAndShares(t *testing.T) {
	p := programme(t)
	p.Provisions.ItemTolerance = grant.Known(grant.Tolerance{Share: finance.MustPercent("20")}, press)
	s := settle(t, p, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(60_000)}, {Item: "training", Amount: euro(32_000)}}, Paid: euro(80_000)})
	require.Contains(t, s.Calculation().Text(language.English), "training, recognised = shown, at most limit\n     shown: EUR 32,000.00\n"+
		"     limit: EUR 30,000.00\n     = EUR 30,000.00\n")
	s, err := grant.Settle(capped(t, grant.Known(grant.ShareOfDecision, norm)), cappedProof())
	require.NoError(t, err)
	require.Contains(t, s.Calculation().Text(language.English), "granted share = grant as decided / planned eligible cost\n")
}

// With deficit and full financing the print says what was left of the cost, and with an excess that is cut by how much.
func TestTheRechenwegOfDeficitAndFullFinancing(t *testing.T) {
	a := application()
	a.OwnFunds, a.ThirdParty = euro(30_000), euro(20_000) // 100,000 eligible: 50,000 and 80,000 are left
	for form, want := range map[grant.Financing]string{
		grant.DeficitFinancing: "deficit financing = eligible cost − own funds − other money, at least 0\n     eligible cost: EUR 100,000.00\n" +
			"     own funds: EUR 30,000.00\n     other money: EUR 20,000.00\n     = EUR 50,000.00\n",
		grant.FullFinancing: "full financing = eligible cost − other money, at least 0\n     eligible cost: EUR 100,000.00\n" +
			"     other money: EUR 20,000.00\n     = EUR 80,000.00\n",
	} {
		p := programme(t)
		p.Financing = grant.Known(form, norm)
		require.Contains(t, assess(t, p, a).Calculation().Text(language.English), want)
	}

	// 80 % of 100,000; others give 20,000 more than the 20,000 that were missing, so that the grant falls by 16,000, and 4,000 are too much.
	a = application()
	a.Items, a.OwnFunds, a.ThirdParty = []grant.Cost{{Item: "dms", Amount: euro(100_000)}}, finance.Amount{}, euro(20_000)
	r := assess(t, programme(t), a)
	r.Decision.CutsExcess = grant.Known(true, press)
	s, err := grant.Settle(r, grant.Proof{Items: a.Items, ThirdParty: euro(40_000)})
	require.NoError(t, err)
	require.Equal(t, euro(60_000), s.Grant)
	require.Contains(t, s.Calculation().Text(language.English), "grant by cost and income − excess, at least 0\n     grant by cost and income: EUR 64,000.00\n"+
		"     excess: EUR 4,000.00\n     = EUR 60,000.00\n     [press; second-hand]\n")
}

// What the law says about more and less: more recognised cost never lowers a grant, more money of others never raises it.
func TestSettlementIsMonotone(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 11))
	p := programme(t)
	p.FixedAmount = grant.Known(euro(30_000), norm)
	compared := 0
	for range 5_000 {
		p.Financing.Value = grant.Financing(1 + r.IntN(4))
		p.Cap = grant.Known(finance.Cent(r.Int64N(10_000_000)), norm)
		p.Decision.Reading = grant.Known(grant.CapReading(1+r.IntN(2)), norm)
		p.Decision.CutsExcess = grant.Known(r.IntN(2) == 0, norm)
		a := application()
		a.Items[0].Ineligible, a.ThirdParty = finance.Amount{}, finance.Cent(r.Int64N(3_000_000))
		d, err := grant.Assess(p, a, decided)
		require.NoError(t, err)
		if !d.Approved() {
			continue
		}
		compared++
		cost, third := r.Int64N(12_000_000), r.Int64N(6_000_000)
		settled := func(cost, third int64) finance.Amount {
			s, err := grant.Settle(d, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Cent(cost)}}, ThirdParty: finance.Cent(third)})
			require.NoError(t, err)
			return s.Grant
		}
		before := settled(cost, third)
		require.False(t, settled(cost+r.Int64N(100_000), third).Less(before), "more cost")
		require.False(t, before.Less(settled(cost, third+r.Int64N(100_000))), "more money of others")
	}
	require.Greater(t, compared, 1_000)
}

// The time grows with the items, not with their square.
func TestManyItemsTakeNoSquare(t *testing.T) {
	took := func(count int) time.Duration {
		p, a := programme(t), application()
		p.Provisions, a.OwnFunds, a.Start = grant.Provisions{}, finance.Amount{}, civil.Date{}
		p.Items, a.Items = make([]grant.Item, count), make([]grant.Cost, count)
		for i := range count {
			id := fmt.Sprint("item", i)
			p.Items[i] = grant.Item{ID: id, Source: law.Source{Where: id, Evidence: law.Primary}}
			a.Items[i] = grant.Cost{Item: id, Amount: euro(10)}
		}
		start := time.Now()
		r := assess(t, p, a)
		_, err := grant.Settle(r, grant.Proof{Items: a.Items})
		require.NoError(t, err)
		return time.Since(start)
	}
	require.Less(t, took(100_000), 45*time.Second, "half of what the square takes, and a hundred times what is needed")
}

// Any figures give a result or a typed error.
func FuzzSettle(f *testing.F) {
	f.Add(int64(10_000_000), int64(500_000), int64(1_000_000), int64(7_000_000), int64(0), int64(100), uint8(0))
	f.Add(int64(math.MaxInt64), int64(0), int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64), int64(1), uint8(7))
	f.Fuzz(func(t *testing.T, cost, ineligible, own, actual, third, paid int64, how uint8) {
		p, a := programme(t), application()
		p.Financing.Value = grant.Financing(1 + how%4)
		p.FixedAmount = grant.Known(euro(30_000), norm)
		if how&4 != 0 {
			p.Decision.CutsExcess = grant.Known(true, norm)
		}
		a.Items[0].Amount, a.Items[0].Ineligible, a.OwnFunds = finance.Cent(cost), finance.Cent(ineligible), finance.Cent(own)
		r, err := grant.Assess(p, a, decided)
		if err != nil {
			requireTyped(t, err)
			return
		}
		_ = r.Calculation().Text(language.German)
		s, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Cent(actual)}}, ThirdParty: finance.Cent(third),
			Paid: finance.Cent(paid)})
		if err != nil {
			requireTyped(t, err)
			return
		}
		require.False(t, r.Grant.Less(s.Grant), "a settlement never raises a grant")
		_ = s.Calculation().Text(language.English)
		if _, err := s.Table(); err != nil {
			requireTyped(t, err)
		}
	})
}

func requireTyped(t *testing.T, err error) {
	t.Helper()
	switch err.(type) {
	case *grant.ApplicationError, *grant.UndecidedError, *finance.OverflowError:
		return
	}
	require.NoError(t, err)
}

// The figures of the side provisions, each with its place.
func TestFiguresOfTheSideProvisions(t *testing.T) {
	federal, inSachsen := bund.Provisions(), sachsen.Provisions()
	require.Equal(t, 2, federal.CallOffMonths.Value, "ANBest-Gk Nr. 1.2")
	require.Equal(t, 2, federal.PromptUseMonths.Value)
	require.Equal(t, 12, federal.ProofMonths.Value, "ANBest-Gk Nr. 6.1")
	require.Equal(t, finance.MustPercent("20"), federal.ItemTolerance.Value.Share, "ANBest-P Nr. 1.2")
	require.Equal(t, 6, inSachsen.PromptUseMonths.Value, "VwV-SäHO Nr. 8.2.5")
	require.Equal(t, 12, inSachsen.StartMonths.Value, "VwV-SäHO Nr. 8.2.3")
	require.Equal(t, 12, inSachsen.ProofMonths.Value, "ANBest-K Nr. 6.1")
	require.Equal(t, euro(1_000_000), inSachsen.EarlyStart.Value.FreeBelow)
	require.Equal(t, euro(10_000), inSachsen.MinimumGrant.Value, "VVK Nr. 1.1")
	require.Equal(t, euro(500), inSachsen.SavingsIgnored.Value)
	require.Equal(t, euro(10_000), inSachsen.NoticeAmount.Value)
	require.Equal(t, finance.MustPercent("7.5"), inSachsen.NoticeShare.Value)
	require.Equal(t, euro(500), inSachsen.RepaymentIgnored.Value)
	require.Equal(t, euro(50), inSachsen.InterestIgnored.Value)
	require.Equal(t, euro(250), inSachsen.MunicipalInterest.Value)
}

func BenchmarkSettle(b *testing.B) {
	r := assess(b, programme(b), application())
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(70_000), Ineligible: euro(1_000)}, {Item: "training", Amount: euro(20_000)}},
		OwnFunds: euro(20_000), Paid: euro(80_000)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := grant.Settle(r, proof); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAssessWithCalculation(b *testing.B) {
	p, a := programme(b), application()
	b.ReportAllocs()
	for b.Loop() {
		r, err := grant.Assess(p, a, decided)
		if err != nil {
			b.Fatal(err)
		}
		_ = r.Calculation().Text(language.German)
	}
}

func BenchmarkSettleWithCalculation(b *testing.B) {
	r := assess(b, programme(b), application())
	proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(70_000), Ineligible: euro(1_000)}, {Item: "training", Amount: euro(20_000)}},
		OwnFunds: euro(20_000), Paid: euro(80_000)}
	b.ReportAllocs()
	for b.Loop() {
		s, err := grant.Settle(r, proof)
		if err != nil {
			b.Fatal(err)
		}
		_ = s.Calculation().Text(language.German)
	}
}

// Planned are 100,000, 20,000 of them own funds, and a grant of 80,000. With 50,000 of own funds 30,000 are too much: the grant stays, and
// the settlement says that own funds are why, and that nothing recorded lets them lower it. A share grant asks for the excess only.
func TestOwnFundsThatRoseAreTold(t *testing.T) {
	for financing, told := range map[grant.Financing]bool{grant.DeficitFinancing: true, grant.ShareFinancing: false} {
		p := programme(t)
		p.Financing = grant.Known(financing, press)
		a := application()
		a.OwnFunds, a.ThirdParty = euro(20_000), finance.Amount{}
		a.Items = []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(25_000)}}
		r := assess(t, p, a)
		require.Equal(t, euro(80_000), r.Grant)
		settle := func(own finance.Amount) grant.Settlement {
			s, err := grant.Settle(r, grant.Proof{OwnFunds: own, Items: a.Items, Paid: r.Grant})
			require.NoError(t, err)
			require.Equal(t, euro(80_000), s.Grant)
			return s
		}
		s := settle(euro(50_000))
		require.Equal(t, euro(30_000), findingOf(t, s.Findings, grant.ExcessNotCut).Amount)
		require.Equal(t, told, slices.Contains(faults(s.Findings), grant.OwnFundsRose))
		if told {
			require.Equal(t, euro(30_000), findingOf(t, s.Findings, grant.OwnFundsRose).Amount)
			require.Contains(t, s.Calculation().Text(language.German), "Mehr Eigenmittel als geplant")
		}
		require.NotContains(t, faults(settle(euro(20_000)).Findings), grant.OwnFundsRose)
	}
}

// Others were to pay 10,000 and paid nothing, own funds rose from 20,000 to 50,000: of the 30,000 that rose only 20,000 are too much.
func TestOwnFundsThatRoseAreToldUpToTheExcess(t *testing.T) {
	for _, financing := range []grant.Financing{grant.DeficitFinancing, grant.FullFinancing} {
		p, a := programme(t), application()
		p.Financing = grant.Known(financing, press)
		a.OwnFunds, a.ThirdParty = euro(20_000), euro(10_000)
		a.Items = []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(25_000)}}
		r := assess(t, p, a)
		require.Equal(t, euro(70_000), r.Grant, financing)
		s, err := grant.Settle(r, grant.Proof{OwnFunds: euro(50_000), Items: a.Items, Paid: r.Grant})
		require.NoError(t, err)
		require.Equal(t, euro(70_000), s.Grant, financing)
		require.Equal(t, euro(20_000), findingOf(t, s.Findings, grant.ExcessNotCut).Amount, financing)
		require.Equal(t, euro(20_000), findingOf(t, s.Findings, grant.OwnFundsRose).Amount, financing)
	}
}

// Where no threshold is recorded, a saving of ten euros lowers the grant and is reclaimed as any other; that a small one may have no
// consequence, need no report and not be reclaimed is told. Sachsen has recorded all three.
func TestThresholdsThatAreNotRecordedAreTold(t *testing.T) {
	told := []grant.Fault{grant.SavingLimitUnknown, grant.NoticeUnknown, grant.RepaymentLimitUnknown}
	for name, provisions := range map[string]grant.Provisions{
		"Bund": bund.Provisions(), "Thüringen": thueringen.Provisions(), "Sachsen": sachsen.Provisions()} {
		p := programme(t)
		p.Provisions = provisions
		a := application()
		a.OwnFunds, a.ThirdParty = euro(20_000), finance.Amount{}
		a.Items = []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(25_000)}}
		r := assess(t, p, a)
		settle := func(training, own int64) grant.Settlement {
			s, err := grant.Settle(r, grant.Proof{OwnFunds: euro(own), Paid: r.Grant,
				Items: []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(training)}}})
			require.NoError(t, err)
			return s
		}
		s := settle(24_990, 19_998)
		if name == "Sachsen" {
			require.Equal(t, euro(80_000), s.Grant)
			require.Empty(t, slices.DeleteFunc(faults(s.Findings), func(f grant.Fault) bool { return !slices.Contains(told, f) }))
			continue
		}
		require.Equal(t, euro(79_992), s.Grant, name)
		require.Equal(t, euro(8), s.Repay, name)
		require.Subset(t, faults(s.Findings), told, name)
		require.True(t, s.Decided(), name)
		require.Equal(t, euro(10), findingOf(t, s.Findings, grant.SavingLimitUnknown).Amount, name)
		require.Equal(t, euro(10), findingOf(t, s.Findings, grant.NoticeUnknown).Amount, name)
		require.Equal(t, euro(8), findingOf(t, s.Findings, grant.RepaymentLimitUnknown).Amount, name)

		s = settle(25_000, 20_000)
		require.Empty(t, slices.DeleteFunc(faults(s.Findings), func(f grant.Fault) bool { return !slices.Contains(told, f) }), "nothing changed")
	}
}

// The caller may put the sum of the decision in place of what was reckoned; the Rechenweg then calls it that, and reckons no equality.
func TestTheSumOfTheDecisionIsNoResult(t *testing.T) {
	r := assess(t, programme(t), application())
	r.Grant = euro(70_000)
	german := r.Calculation().Text(language.German)
	require.Contains(t, german, "Zuwendung laut Bescheid\n     Zuwendung nach der Finanzierungslücke: 80.000,00 EUR\n     = 70.000,00 EUR\n")
	require.NotContains(t, german, "Zuwendung = Zuwendung nach")
}

// What is no rounding is told before anything is reckoned, and days stand as readers write them.
func TestRoundingsAndDaysForReaders(t *testing.T) {
	p := programme(t)
	p.Rounding = 9
	_, err := grant.Assess(p, application(), decided)
	var fault *grant.ApplicationError
	require.ErrorAs(t, err, &fault)
	require.Contains(t, fault.Text(language.German), "die Rundung des Programms, 9, ist keine")
	for _, f := range []grant.Fault{grant.PaidEarly, grant.PaidLate, grant.ProofLate, grant.DeadlineMissed, grant.NotInForce, grant.EarlyStarted} {
		finding := grant.Finding{Fault: f, Subject: "2024-03-01"}
		require.Contains(t, finding.Text(language.German), "01.03.2024: ")
		require.Contains(t, finding.Text(language.English), "1 March 2024: ")
	}
	require.Contains(t, grant.Finding{Fault: grant.ItemUnknown, Subject: "2024-03-01"}.Text(language.German), "2024-03-01: ", "the name of an item")
}
