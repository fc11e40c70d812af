package grant_test

import (
	"encoding"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"testing"

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
	"github.com/foederal/foederal/schleswigholstein"
	"github.com/foederal/foederal/thueringen"
)

var (
	norm      = law.Source{Citation: law.MustCite(law.VVKSachsen, "Nr. 1.1"), Evidence: law.Primary}
	press     = law.Source{Where: "press", Evidence: law.Secondary}
	decided   = civil.MustParse("2024-05-02")
	fulfilled = civil.MustParse("2024-12-20")
	euro      = finance.Euro
	leimbach  = grant.Applicant{Name: "Leimbach", Key: key.MustParseAGS("16063051"), Level: governance.Municipality,
		Population: 1600}
	gotha   = grant.Applicant{Name: "Gotha", Key: key.MustParseAGS("16067029"), Level: governance.Municipality}
	company = grant.Applicant{Name: "Muster GmbH"}
)

func land(t testing.TB, digits string) key.Land {
	t.Helper()
	l, err := key.ParseLand(digits)
	require.NoError(t, err)
	return l
}

// programme pays 80 % for two items under the side provisions of Sachsen, the only complete ones.
func programme(t testing.TB) grant.Programme {
	t.Helper()
	return grant.Programme{
		ID: "test", Name: bilingual.Text{German: "Testprogramm", English: "test programme"}, Source: norm,
		InForce: civil.Period{From: civil.MustParse("2024-01-01")},
		Applicants: grant.Known(grant.Applicants{
			Land: land(t, "16"), Levels: []governance.Level{governance.Municipality, governance.Association,
				governance.District},
		}, norm),
		Items: []grant.Item{
			{ID: "dms", Name: bilingual.Text{German: "Dokumentenmanagement", English: "document management"}, Source: norm},
			{ID: "training", Name: bilingual.Text{German: "Schulung", English: "training"}, Source: norm},
		},
		Financing:  grant.Known(grant.ShareFinancing, norm),
		Rate:       grant.Known(finance.MustPercent("80"), norm),
		Provisions: sachsen.Provisions(),
	}
}

func application() grant.Application {
	return grant.Application{
		Applicant: leimbach,
		Items: []grant.Cost{
			{Item: "dms", Name: "Einführung", Amount: euro(80_000), Ineligible: euro(5_000)},
			{Item: "training", Amount: euro(25_000)},
		},
		OwnFunds:  euro(25_000),
		Submitted: civil.MustParse("2024-02-01"),
		Start:     civil.MustParse("2024-06-01"),
	}
}

func faults(findings []grant.Finding) []grant.Fault {
	out := make([]grant.Fault, len(findings))
	for i, f := range findings {
		out[i] = f.Fault
	}
	return out
}

// 105,000 EUR cost, 5,000 not eligible: 80 % of 100,000 is 80,000; with 25,000 of its own the financing is complete.
func TestAssessShareFinancing(t *testing.T) {
	d, err := grant.Assess(programme(t), application(), decided)
	require.NoError(t, err)
	require.Empty(t, d.Findings)
	require.True(t, d.Approved())
	require.Equal(t, euro(105_000), d.Total)
	require.Equal(t, euro(100_000), d.Eligible)
	require.Equal(t, euro(80_000), d.Grant)
	require.Equal(t, law.Primary, d.Evidence())
	require.Empty(t, d.Unread())
	text := d.Calculation().Text(language.German)
	require.Contains(t, text, "Anteilfinanzierung = zuwendungsfähige Ausgaben × Fördersatz\n"+
		"     zuwendungsfähige Ausgaben: 100.000,00 EUR\n     Fördersatz: 80 %\n     = 80.000,00 EUR (abgerundet)")
	require.Contains(t, text, "Einführung: 80.000,00 EUR")
	require.Contains(t, text, "abzüglich nicht zuwendungsfähig, Einführung: 5.000,00 EUR\n     = 100.000,00 EUR")
}

func TestAssessFindings(t *testing.T) {
	series := law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{{
		Period: civil.Period{From: civil.MustParse("2024-01-01"),
			Through: civil.MustParse("2024-12-31")}, Value: euro(1_000_000), Source: press}})
	for name, c := range map[string]struct {
		change   func(*grant.Programme, *grant.Application)
		on       civil.Date
		faults   []grant.Fault
		approved bool
		grant    int64 // euro
	}{
		"cap": {func(p *grant.Programme, a *grant.Application) {
			p.Cap = grant.Known(euro(30_000), norm)
			a.OwnFunds = euro(75_000)
		},
			decided, []grant.Fault{grant.CapApplied}, true, 30_000},
		"asked for less": {func(p *grant.Programme,
			a *grant.Application) {
			a.Requested = euro(50_000)
			a.OwnFunds = euro(55_000)
		},
			decided, []grant.Fault{grant.RequestApplied}, true, 50_000},
		"paid by others": {func(p *grant.Programme, a *grant.Application) { a.ThirdParty = euro(20_000) },
			decided, []grant.Fault{grant.OverFinanced}, true, 60_000},
		"not financed": {func(p *grant.Programme, a *grant.Application) { a.OwnFunds = euro(20_000) },
			decided, []grant.Fault{grant.NotFinanced}, true, 80_000},
		"company": {func(p *grant.Programme, a *grant.Application) { a.Applicant = company },
			decided, []grant.Fault{grant.NotEntitled}, false, 0},
		"other Land": {func(p *grant.Programme, a *grant.Application) { a.Applicant.Key = key.MustParseAGS("14612000") },
			decided, []grant.Fault{grant.NotEntitled}, false, 0},
		"partner not entitled": {func(p *grant.Programme, a *grant.Application) { a.Partners = []grant.Applicant{company} },
			decided, []grant.Fault{grant.NotEntitled}, false, 0},
		"too early for the programme": {func(p *grant.Programme, a *grant.Application) {
			a.Submitted = civil.MustParse("2023-11-01")
		},
			civil.MustParse("2023-12-31"), []grant.Fault{grant.NotInForce}, false, 0},
		"unknown item": {func(p *grant.Programme,
			a *grant.Application) {
			a.Items[1].Item = "xyz"
			a.OwnFunds = euro(45_000)
		},
			decided, []grant.Fault{grant.ItemUnknown}, true, 60_000},
		"suspended": {func(p *grant.Programme, a *grant.Application) { p.Items[0].Suspended = grant.Known(decided, press) },
			decided, []grant.Fault{grant.ItemSuspended}, false, 0},
		"perhaps suspended": {func(p *grant.Programme, a *grant.Application) {
			p.Items[0].Suspended = grant.Known(decided.AddDays(1), press)
		},
			decided, []grant.Fault{grant.SuspensionUncertain}, true, 80_000},
		"too few": {func(p *grant.Programme, a *grant.Application) {
			p.Partners = grant.Known(grant.Partners{AtLeast: 3}, norm)
		},
			decided, []grant.Fault{grant.TooFewPartners}, false, 0},
		"too few as a rule": {func(p *grant.Programme, a *grant.Application) {
			p.Partners = grant.Known(grant.Partners{AtLeast: 3, Usually: true}, norm)
		},
			decided, []grant.Fault{grant.TooFewPartners}, true, 80_000},
		"deadline": {func(p *grant.Programme, a *grant.Application) {
			p.Deadline = grant.Known(civil.MustParse("2024-01-31"), norm)
		},
			decided, []grant.Fault{grant.DeadlineMissed}, false, 0},
		"big town": {func(p *grant.Programme, a *grant.Application) { p.MaxPopulation = grant.Known[int64](1000, norm) },
			decided, []grant.Fault{grant.TooManyInhabitants}, false, 0},
		"town of unknown size": {func(p *grant.Programme, a *grant.Application) {
			p.MaxPopulation = grant.Known[int64](1000, norm)
			a.Applicant = gotha
		},
			decided, []grant.Fault{grant.PopulationMissing}, false, 0},
		"begun, cheap enough in Sachsen": {func(p *grant.Programme,
			a *grant.Application) {
			a.Start = civil.MustParse("2024-03-01")
		},
			decided, nil, true, 80_000},
		"begun before the application": {func(p *grant.Programme,
			a *grant.Application) {
			a.Start = civil.MustParse("2024-01-15")
		},
			decided, []grant.Fault{grant.EarlyStarted}, false, 0},
		"begun with consent": {func(p *grant.Programme, a *grant.Application) {
			a.Start, a.Consent = civil.MustParse("2024-01-15"), civil.MustParse("2024-01-10")
		}, decided, nil, true, 80_000},
		"begun before the consent": {func(p *grant.Programme, a *grant.Application) {
			a.Start, a.Consent = civil.MustParse("2024-01-15"), civil.MustParse("2024-01-16")
		}, decided, []grant.Fault{grant.EarlyStarted}, false, 0},
		"begun where nothing is recorded": {func(p *grant.Programme, a *grant.Application) {
			p.Provisions, a.Start = grant.Provisions{}, civil.MustParse("2024-01-15")
		}, decided, []grant.Fault{grant.StartUndecided}, true, 80_000},
		"too small for Sachsen": {func(p *grant.Programme,
			a *grant.Application) {
			a.Requested = euro(10_000)
			a.OwnFunds = euro(95_000)
		},
			decided, []grant.Fault{grant.RequestApplied, grant.BelowMinimum}, false, 0},
		"just large enough for Sachsen": {func(p *grant.Programme, a *grant.Application) {
			a.Requested, a.OwnFunds = finance.Cent(10_000_01), finance.Cent(94_999_99)
		}, decided, []grant.Fault{grant.RequestApplied}, true, 10_000},
		"own minimum": {func(p *grant.Programme, a *grant.Application) { p.Minimum = grant.Known(euro(90_000), norm) },
			decided, []grant.Fault{grant.BelowMinimum}, false, 0},
		"budget": {func(p *grant.Programme, a *grant.Application) { p.Budget, p.Committed = series, euro(920_001) },
			decided, []grant.Fault{grant.BudgetExceeded}, false, 0},
		"budget just enough": {func(p *grant.Programme, a *grant.Application) {
			p.Budget, p.Committed = series,
				euro(920_000)
		},
			decided, nil, true, 80_000},
		"budget not recorded": {func(p *grant.Programme, a *grant.Application) { p.Budget = series },
			civil.MustParse("2025-05-02"), []grant.Fault{grant.BudgetUnknown}, true, 80_000},
		"form unknown": {func(p *grant.Programme, a *grant.Application) { p.Financing = grant.Sourced[grant.Financing]{} },
			decided, []grant.Fault{grant.FormUnknown}, false, 0},
		"rate unknown": {func(p *grant.Programme, a *grant.Application) { p.Rate = grant.Sourced[finance.Share]{} },
			decided, []grant.Fault{grant.RateUnknown}, false, 0},
		"bonus for two": {func(p *grant.Programme, a *grant.Application) {
			p.Bonus = []grant.Bonus{{Partners: 2, Points: finance.MustPercent("10"), Source: norm},
				{Partners: 9, Points: finance.MustPercent("5"), Source: norm}}
			a.Partners, a.OwnFunds = []grant.Applicant{gotha}, euro(15_000)
		}, decided, nil, true, 90_000},
		"no more than everything": {func(p *grant.Programme, a *grant.Application) {
			p.Bonus = []grant.Bonus{{Partners: 1, Points: finance.MustPercent("30"), Source: norm}}
			a.OwnFunds = euro(5_000)
		}, decided, []grant.Fault{grant.RateCut}, true, 100_000},
		"deficit": {func(p *grant.Programme, a *grant.Application) {
			p.Financing, p.Provisions = grant.Known(grant.DeficitFinancing, norm), grant.Provisions{}
			a.Items[0].Ineligible = finance.Amount{}
			a.ThirdParty = euro(10_000)
		}, decided, nil, true, 70_000},
		"deficit in Sachsen": {func(p *grant.Programme, a *grant.Application) {
			p.Financing = grant.Known(grant.DeficitFinancing, norm)
			a.Items[0].Ineligible = finance.Amount{}
		}, decided, []grant.Fault{grant.FormClosed}, true, 80_000},
		"fixed amount": {func(p *grant.Programme, a *grant.Application) {
			p.Financing, p.FixedAmount = grant.Known(grant.FixedAmountFinancing, norm), grant.Known(euro(60_000), norm)
			a.OwnFunds = euro(45_000)
		}, decided, nil, true, 60_000},
		"fixed amount above the cost": {func(p *grant.Programme, a *grant.Application) {
			p.Financing, p.FixedAmount = grant.Known(grant.FixedAmountFinancing, norm), grant.Known(euro(600_000), norm)
			a.OwnFunds = euro(5_000)
		}, decided, []grant.Fault{grant.BelowFixedAmount}, true, 100_000},
		"fixed amount unknown": {func(p *grant.Programme, a *grant.Application) {
			p.Financing = grant.Known(grant.FixedAmountFinancing, norm)
		},
			decided, []grant.Fault{grant.FixedAmountUnknown}, false, 0},
		"full": {func(p *grant.Programme, a *grant.Application) {
			p.Financing = grant.Known(grant.FullFinancing, norm)
			a.OwnFunds = euro(5_000)
		}, decided, nil, true, 100_000},
	} {
		p, a := programme(t), application()
		c.change(&p, &a)
		d, err := grant.Assess(p, a, c.on)
		require.NoError(t, err, name)
		require.ElementsMatch(t, c.faults, faults(d.Findings), "%s: %v", name, d.Findings)
		require.Equal(t, c.approved, d.Approved(), name)
		require.Equal(t, c.grant, d.Grant.Cents()/100, name)
		for _, tag := range []language.Tag{language.German, language.English} {
			require.NotEmpty(t, d.Calculation().Text(tag))
			for _, f := range d.Findings {
				require.NotEmpty(t, f.Text(tag))
			}
		}
		_, err = json.Marshal(d.Calculation())
		require.NoError(t, err)
	}
}

func TestWhatIsNotReadIsMarked(t *testing.T) {
	p := programme(t)
	p.Rate.Source = press
	d, err := grant.Assess(p, application(), decided)
	require.NoError(t, err)
	require.Equal(t, law.Secondary, d.Evidence())
	require.Equal(t, []grant.Sourced[bilingual.Text]{grant.Known(bilingual.Text{German: "Fördersatz", English: "rate"}, press)},
		d.Unread())
	_, err = grant.Assess(programme(t), application(), decided)
	require.NoError(t, err)
}

func TestSenselessFiguresAreRefused(t *testing.T) {
	for name, change := range map[string]func(*grant.Application){
		"no items":            func(a *grant.Application) { a.Items = nil },
		"negative cost":       func(a *grant.Application) { a.Items[0].Amount = euro(-1) },
		"out of range":        func(a *grant.Application) { a.Items[0].Amount = euro(1 << 62) },
		"more than the cost":  func(a *grant.Application) { a.Items[1].Ineligible = euro(25_001) },
		"negative ineligible": func(a *grant.Application) { a.Items[1].Ineligible = euro(-1) },
		"negative own funds":  func(a *grant.Application) { a.OwnFunds = euro(-1) },
		"negative others":     func(a *grant.Application) { a.ThirdParty = euro(-1) },
		"negative request":    func(a *grant.Application) { a.Requested = euro(-1) },
	} {
		a := application()
		change(&a)
		d, err := grant.Assess(programme(t), a, decided)
		require.ErrorAs(t, err, new(*grant.ApplicationError), name)
		require.Zero(t, d.Grant)
	}
	_, err := grant.Assess(programme(t), application(), civil.Date{})
	require.ErrorAs(t, err, new(*grant.ApplicationError))
	a := application()
	a.Submitted, a.Start = civil.Date{}, civil.MustParse("2024-03-01")
	_, err = grant.Assess(programme(t), a, decided)
	require.ErrorContains(t, err, "the day on which the application arrived", "an early start is free only from then on")
	p := programme(t)
	for _, points := range []string{"100.01", "-0.01"} {
		p.Bonus = []grant.Bonus{{Name: bilingual.Text{German: "Verbund", English: "group"}, Points: finance.MustPercent(points), Source: press}}
		_, err = grant.Assess(p, application(), decided)
		require.ErrorContains(t, err, "must lie between 0 and 100 percentage points", points)
	}
	for _, points := range []string{"100", "0"} {
		p.Bonus[0].Points = finance.MustPercent(points)
		_, err = grant.Assess(p, application(), decided)
		require.NoError(t, err, points)
	}
	p = programme(t)
	p.Deadline = grant.Known(decided, norm)
	a.Start = civil.Date{}
	_, err = grant.Assess(p, a, decided)
	require.ErrorContains(t, err, "the day on which the application arrived")
	a = application()
	a.Items[0].Amount, a.Items[1].Amount = finance.Cent(1<<62), finance.Cent(1<<62)
	_, err = grant.Assess(programme(t), a, decided)
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

func settle(t *testing.T, p grant.Programme, proof grant.Proof) grant.Settlement {
	t.Helper()
	a := application()
	if p.Financing.Value == grant.DeficitFinancing || p.Financing.Value == grant.FullFinancing {
		a.Items[0].Ineligible = finance.Amount{}
	}
	d, err := grant.Assess(p, a, decided)
	require.NoError(t, err)
	require.True(t, d.Approved(), "%v", d.Findings)
	s, err := grant.Settle(d, proof)
	require.NoError(t, err)
	return s
}

// The plan: 75,000 + 25,000 eligible, grant 80,000 of it. What becomes of it when things turn out otherwise:
func TestSettle(t *testing.T) {
	federal, inHolstein, inThueringen := bund.Provisions(), schleswigholstein.Provisions(), thueringen.Provisions()
	costs := func(dms, training int64) []grant.Cost {
		return []grant.Cost{{Item: "dms", Amount: euro(dms)}, {Item: "training", Amount: euro(training)}}
	}
	for name, c := range map[string]struct {
		change     func(*grant.Programme)
		items      []grant.Cost
		thirdParty int64
		grant      int64
		faults     []grant.Fault
	}{
		"as planned": {nil, costs(75_000, 25_000), 0, 80_000, nil},
		"a tenth cheaper": {nil, costs(70_000, 20_000), 0, 72_000,
			[]grant.Fault{grant.NoticeDue}}, // 80 % of 90,000
		"500 cheaper is ignored": {nil, costs(75_000, 24_500), 0, 80_000,
			[]grant.Fault{grant.SavingIgnored}}, // limit of Sachsen
		"501 cheaper is not": {nil, costs(75_000, 24_499), 0, 79_599,
			nil}, // 80 % of 99,499 = 79,599.20
		"others pay 10,000": {nil, costs(75_000, 25_000), 10_000, 72_000,
			nil}, // 80 % of 90,000
		"dearer is the recipient's": {nil, costs(95_000, 25_000), 0, 80_000,
			[]grant.Fault{grant.TotalExceeded}}, //
		"items may shift in Sachsen": {nil, costs(40_000, 60_000), 0, 80_000,
			nil}, // only the total counts
		"items may shift by a fifth": {func(p *grant.Programme) { p.Provisions = federal }, costs(70_000, 30_000), 0,
			80_000, nil}, // 25,000 + 20 %
		"and no further": {func(p *grant.Programme) { p.Provisions = federal }, costs(60_000, 40_000), 0, 72_000,
			[]grant.Fault{grant.ItemExceeded, grant.NoticeUnknown, grant.SavingLimitUnknown}}, // 60,000 + 30,000 recognised
		"in Schleswig-Holstein savings are not recorded": {func(p *grant.Programme) { p.Provisions = inHolstein },
			costs(70_000, 25_000), 0, 0,
			[]grant.Fault{grant.SavingUndecided, grant.ProofUndated, grant.NoticeUnknown}},
		"in Thüringen the tolerance is not recorded": {func(p *grant.Programme) { p.Provisions = inThueringen },
			costs(70_000, 30_000), 0, 0,
			[]grant.Fault{grant.ItemToleranceUnknown, grant.ProofUndated, grant.NoticeUnknown, grant.SavingLimitUnknown}},
		"in Thüringen savings follow the general scheme": {func(p *grant.Programme) { p.Provisions = inThueringen },
			costs(65_000, 25_000), 0, 72_000,
			[]grant.Fault{grant.ProofUndated, grant.NoticeUnknown, grant.SavingLimitUnknown}},
		"an item that was not planned": {nil, append(costs(75_000, 25_000), grant.Cost{Item: "other", Amount: euro(9)}), 0,
			80_000, []grant.Fault{grant.ItemNotPlanned}},
		"savings without consequence": {func(p *grant.Programme) { p.Provisions.FollowsSavings.Value = false },
			costs(70_000, 20_000), 0, 80_000,
			[]grant.Fault{grant.NoticeDue}},
		"small notice": {func(p *grant.Programme) { p.Provisions.NoticeAmount = grant.Sourced[finance.Amount]{} },
			costs(70_000, 20_000), 0, 72_000,
			[]grant.Fault{grant.NoticeDue}}, // more than 7.5 % of 100,000
		"nothing was done": {nil, nil, 0, 0, []grant.Fault{grant.NoticeDue}},
	} {
		p := programme(t)
		if c.change != nil {
			c.change(&p)
		}
		s := settle(t, p, grant.Proof{Items: c.items, ThirdParty: euro(c.thirdParty), Paid: euro(70_000),
			Fulfilled: civil.MustParse("2024-10-15"), ApprovalEnd: civil.MustParse("2024-12-31"), Submitted: civil.MustParse("2025-10-15")})
		found := slices.DeleteFunc(faults(s.Findings), func(f grant.Fault) bool {
			return f == grant.WaiverPossible || f == grant.CoverNotShown // the proof names no own funds
		})
		require.ElementsMatch(t, c.faults, found, "%s: %v", name, s.Findings)
		require.Equal(t, c.grant, s.Grant.Cents()/100, name)
		if s.Decided() {
			difference, err := s.Due.Sub(s.Repay)
			require.NoError(t, err)
			want, err := s.Grant.Sub(euro(70_000))
			require.NoError(t, err)
			require.Equal(t, want, difference, name)
		} else {
			require.Zero(t, s.Repay)
			require.Zero(t, s.Due)
		}
		require.NotEmpty(t, s.Calculation().Text(language.German))
	}
}

func TestSettleByFormOfFinancing(t *testing.T) {
	costs := []grant.Cost{{Item: "dms", Amount: euro(60_000)}, {Item: "training", Amount: euro(25_000)}}
	proof := grant.Proof{Items: costs, ThirdParty: euro(1_000), Paid: euro(80_000),
		ApprovalEnd: civil.MustParse("2024-12-31"), Submitted: civil.MustParse("2026-01-01")}

	deficit := programme(t)
	deficit.Financing, deficit.Provisions.DeficitFinancing = grant.Known(grant.DeficitFinancing, norm), grant.Known(true,
		press)
	s := settle(t, deficit, proof)
	require.Equal(t, euro(59_000), s.Grant, "80,000 − 20,000 lower cost − 1,000 higher income")
	require.Equal(t, euro(21_000), s.Repay)
	require.Equal(t, civil.MustParse("2025-12-31"), s.ProofDue)
	require.Contains(t, faults(s.Findings), grant.ProofLate)
	require.Contains(t, s.Calculation().Text(language.English), "grant as decided − saving, at least 0")

	fixed := programme(t)
	fixed.Financing, fixed.FixedAmount = grant.Known(grant.FixedAmountFinancing, norm), grant.Known(euro(80_000), norm)
	s = settle(t, fixed, proof)
	require.Equal(t, euro(80_000), s.Grant, "a fixed amount stays")
	require.Contains(t, s.Calculation().Text(language.English), "grant as decided, at most recognised eligible cost")
	proof.Items[0].Amount = euro(50_000)
	s = settle(t, fixed, proof)
	require.Equal(t, euro(75_000), s.Grant, "unless the cost falls below it")
	require.Contains(t, faults(s.Findings), grant.BelowFixedAmount)

	_, err := grant.Settle(grant.Assessment{}, proof)
	require.ErrorAs(t, err, new(*grant.ApplicationError))
	d, err := grant.Assess(programme(t), application(), decided)
	require.NoError(t, err)
	_, err = grant.Settle(d, grant.Proof{Paid: euro(-1)})
	require.ErrorAs(t, err, new(*grant.ApplicationError))
	s, err = grant.Settle(d, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(75_000)},
		{Item: "training", Amount: euro(25_000)}}})
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.ProofUndated, grant.CoverNotShown}, faults(s.Findings),
		"neither the end nor the fulfilment is known")
}

func TestItemOfTheProgrammeThatWasNotPlanned(t *testing.T) {
	a := application()
	a.Items = a.Items[:1]
	a.OwnFunds = euro(20_000)
	d, err := grant.Assess(programme(t), a, decided)
	require.NoError(t, err)
	s, err := grant.Settle(d, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(75_000)},
		{Item: "training", Amount: euro(10)}}, Fulfilled: fulfilled})
	require.NoError(t, err)
	require.Equal(t, []grant.Fault{grant.ItemNotPlanned, grant.CoverNotShown}, faults(s.Findings))
	require.Equal(t, euro(75_000), s.Recognised)
}

// A municipality in Sachsen repays 1,000 EUR: interest of a few days is below 250 EUR and not claimed.
func TestRepayment(t *testing.T) {
	s := settle(t, programme(t), grant.Proof{
		Items: []grant.Cost{{Item: "dms", Amount: euro(73_750)},
			{Item: "training", Amount: euro(25_000)}}, Paid: euro(80_000), Fulfilled: fulfilled})
	require.Equal(t, euro(1_000), s.Repay, "80 % of 1,250")
	require.Contains(t, faults(s.Findings), grant.WaiverPossible, "a grant of 80,000: up to 2 %, at most 1,500")
	r, err := s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.MustParse("2024-12-31"))
	require.NoError(t, err)
	require.Equal(t, finance.MustParseAmount("42.08"), r.Interest.Amount, "1,000 × 8.37 % × 184/366")
	require.Zero(t, r.Claimed)
	require.Equal(t, euro(1_000), r.Total)
	require.Equal(t, []grant.Fault{grant.InterestIgnored}, faults(r.Findings))

	small := settle(t, programme(t), grant.Proof{
		Items: []grant.Cost{{Item: "dms", Amount: euro(74_400)}, {Item: "training", Amount: euro(25_000)}}, Paid: euro(80_000), Fulfilled: fulfilled})
	require.Equal(t, euro(480), small.Repay, "80 % of 600, below the 500 EUR under which no grant is revoked")
	require.Equal(t, euro(500), small.Findings[len(small.Findings)-1].Amount)

	s.Assessment.Programme.Provisions.MunicipalInterest = grant.Known(euro(42), press)
	r, err = s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.MustParse("2024-12-31"))
	require.NoError(t, err)
	require.Equal(t, finance.MustParseAmount("1042.08"), r.Total)
	_, err = s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.Date{})
	require.ErrorAs(t, err, new(*grant.InterestError))
	r, err = s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.MustParse("2024-12-31"))
	require.NoError(t, err)
	text := r.Calculation().Text(language.English)
	require.Contains(t, text, "margin above the base rate")
	require.Contains(t, text, "repayment in total = sum to be repaid + interest claimed\n     sum to be repaid: EUR 1,000.00\n"+
		"     interest claimed: EUR 42.08\n     = EUR 1,042.08\n")
	s.Assessment.Programme.Provisions.MunicipalInterest = grant.Known(euro(43), press)
	r, err = s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.MustParse("2024-12-31"))
	require.NoError(t, err)
	text = r.Calculation().Text(language.English)
	require.Contains(t, text, r.Findings[0].Fault.Text(language.English), "why no interest is claimed")
	require.Contains(t, text, "     interest claimed: EUR 0.00\n     = EUR 1,000.00\n")
	s.Findings = []grant.Finding{{Fault: grant.SavingUndecided, Blocking: true}}
	_, err = s.Repayment(grant.RepaymentTerms(), civil.MustParse("2024-07-01"), civil.MustParse("2024-07-02"))
	require.ErrorAs(t, err, new(*grant.ApplicationError))
}

// repaying settles the proof in which the training cost what was planned and the other item as given, after 80,000 were paid.
func repaying(t *testing.T, p grant.Programme, level governance.Level, dms string) grant.Settlement {
	t.Helper()
	a := application()
	a.Applicant.Level = level
	s, err := grant.Settle(assess(t, p, a), grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: amount(dms)},
		{Item: "training", Amount: euro(25_000)}}, Paid: euro(80_000), Fulfilled: fulfilled})
	require.NoError(t, err)
	return s
}

// Of a grant of 80,000 a municipality need not be asked for 1,500 (2 % would be 1,600), and for no cent more; another recipient is asked
// for whatever is not below the 500 under which no grant is revoked. What has no source is no such sum.
func TestWhoseRepaymentMayBeWaived(t *testing.T) {
	noLimits := func(p *grant.Provisions) { p.RepaymentLimits = grant.Sourced[[]grant.RepaymentLimit]{} }
	noSource := func(p *grant.Provisions) {
		noLimits(p)
		p.RepaymentIgnored = grant.Sourced[finance.Amount]{Value: euro(500)}
	}
	for name, c := range map[string]struct {
		level  governance.Level
		change func(*grant.Provisions)
		dms    string
		repay  string
		limit  string // "" where nothing may be waived
	}{
		"a municipality, at the limit":      {governance.Municipality, nil, "73125.00", "1500.00", "1500.00"}, // 80 % of 98,125
		"a municipality, a cent above":      {governance.Municipality, nil, "73124.99", "1500.01", ""},
		"a Land":                            {governance.Land, nil, "73750.00", "1000.00", ""},
		"a Land, a small sum":               {governance.Land, nil, "74400.00", "480.00", "500.00"},
		"no limits, a cent below 500":       {governance.Municipality, noLimits, "74375.02", "499.99", "500.00"},
		"no limits, 500 is not below 500":   {governance.Municipality, noLimits, "74375.00", "500.00", ""},
		"neither limits nor a recorded sum": {governance.Municipality, noSource, "74400.00", "480.00", ""},
	} {
		p := programme(t)
		p.Applicants.Value.Levels = []governance.Level{c.level}
		if c.change != nil {
			c.change(&p.Provisions)
		}
		s := repaying(t, p, c.level, c.dms)
		require.Equal(t, amount(c.repay), s.Repay, name)
		if c.limit == "" {
			require.NotContains(t, faults(s.Findings), grant.WaiverPossible, name)
			continue
		}
		require.Equal(t, amount(c.limit), findingOf(t, s.Findings, grant.WaiverPossible).Amount, name)
	}
}

// ANBest-K of Sachsen: a cost that falls by more than 10,000 is to be told, also where that is less than 7.5 %, here 15,000 of 200,000.
func TestNoticeIsDueAboveItsAmount(t *testing.T) {
	a := application()
	a.Items, a.OwnFunds = []grant.Cost{{Item: "dms", Amount: euro(200_000)}}, euro(40_000)
	r := assess(t, programme(t), a)
	require.Equal(t, euro(200_000), r.Eligible)
	for cost, due := range map[string]bool{"188000.00": true, "189999.99": true, "190000.00": false} {
		s, err := grant.Settle(r, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: amount(cost)}}, Fulfilled: fulfilled})
		require.NoError(t, err)
		require.Equal(t, due, slices.Contains(faults(s.Findings), grant.NoticeDue), cost)
		if due {
			require.Equal(t, euro(10_000), findingOf(t, s.Findings, grant.NoticeDue).Amount, cost)
		}
	}
}

// The table of the VVK: grants up to 5,000: 10 %; 20,000: 5 %, at most 500; 50,000: 3 %, at most 1,000; 125,000: 2 %, at
// most 1,500; above 2,500 EUR.
func TestRepaymentLimits(t *testing.T) {
	p := sachsen.Provisions()
	for granted, want := range map[int64]int64{4_000: 400, 5_000: 500, 6_000: 300, 20_000: 500, 20_001: 600, 50_000: 1_000,
		60_000: 1_200, 125_000: 1_500, 125_001: 2_500, 9_000_000: 2_500} {
		limit, ok := p.Limit(euro(granted))
		require.True(t, ok)
		require.Equal(t, want, limit.Value.Cents()/100, granted)
	}
	p.RepaymentLimits.Value = nil
	_, ok := p.Limit(euro(1))
	require.False(t, ok)
	_, ok = thueringen.Provisions().Limit(euro(1))
	require.False(t, ok)
}

func TestProvisionsByJurisdiction(t *testing.T) {
	inThueringen := thueringen.Provisions()
	require.True(t, inThueringen.EarlyStart.Recorded())
	for name, recorded := range map[string]bool{
		"call-off": inThueringen.CallOffMonths.Recorded(), "tolerance": inThueringen.ItemTolerance.Recorded(), "proof": inThueringen.ProofMonths.Recorded(),
		"minimum": inThueringen.MinimumGrant.Recorded(), "payments": inThueringen.Payments.Recorded(), "limits": inThueringen.RepaymentLimits.Recorded(),
	} {
		require.False(t, recorded, "%s is a gap in Thüringen and is not filled from elsewhere", name)
	}
	inHolstein := schleswigholstein.Provisions()
	require.Equal(t, finance.MustPercent("20"), inHolstein.ItemTolerance.Value.Share)
	require.False(t, inHolstein.ProofMonths.Recorded())
	inSachsen := sachsen.Provisions()
	var paid finance.Share
	for _, payment := range inSachsen.Payments.Value {
		var err error
		paid, err = paid.Add(payment.Share)
		require.NoError(t, err)
	}
	require.Equal(t, finance.Whole(), paid, "the instalments are the whole grant")

	due, ok := inSachsen.ProofDue(civil.MustParse("2024-02-29"), civil.MustParse("2023-12-31"))
	require.True(t, ok)
	require.Equal(t, civil.MustParse("2024-12-31"), due, "at the latest one year after the end of the approval period")
	claims, _ := inSachsen.ClaimsInterest(euro(51), false)
	require.True(t, claims)
	claims, _ = inSachsen.ClaimsInterest(euro(250), true)
	require.False(t, claims)
	claims, limit := inThueringen.ClaimsInterest(finance.Cent(1), true)
	require.True(t, claims && !limit.Recorded())
	for j, p := range map[law.Jurisdiction]grant.Provisions{
		law.Federation: bund.Provisions(), law.Sachsen: inSachsen, law.SchleswigHolstein: inHolstein, law.Thueringen: inThueringen,
	} {
		require.Equal(t, j, p.Jurisdiction)
		for _, f := range p.Further {
			require.NoError(t, f.Source.Check())
		}
	}
}

// 40 % with the start, 50 % after the proof, 10 % after its check; begun within a year; used within six months.
func TestDeadlinesAndInstalments(t *testing.T) {
	inSachsen := sachsen.Provisions()
	instalments, ok := inSachsen.Instalments(finance.Cent(1_000_001))
	require.True(t, ok)
	require.Equal(t, []finance.Amount{finance.Cent(400_000), finance.Cent(500_001), finance.Cent(100_000)},
		[]finance.Amount{instalments[0].Amount, instalments[1].Amount, instalments[2].Amount})
	day, ok := inSachsen.StartBy(civil.MustParse("2024-02-29"))
	require.True(t, ok)
	require.Equal(t, civil.MustParse("2025-02-28"), day)
	_, ok = inSachsen.StartBy(civil.Date{})
	require.False(t, ok, "without the day of the decision there is no last day")
	day, ok = inSachsen.UseBy(civil.MustParse("2024-08-31"))
	require.True(t, ok)
	require.Equal(t, civil.MustParse("2025-02-28"), day)

	inThueringen := thueringen.Provisions()
	_, ok = inThueringen.Instalments(euro(1))
	require.False(t, ok)
	_, ok = inThueringen.StartBy(decided)
	require.False(t, ok)
	_, ok = inThueringen.UseBy(decided)
	require.False(t, ok)
}

// Above the last recorded grant, and where nothing is recorded, there is no limit; nor is there an item that the programme does not name.
func TestWhatIsNotRecordedIsNotFound(t *testing.T) {
	_, ok := grant.Provisions{}.Limit(euro(1))
	require.False(t, ok)
	p := grant.Provisions{RepaymentLimits: grant.Known([]grant.RepaymentLimit{{Grant: euro(100), Share: finance.Whole(), Most: euro(7)}}, press)}
	limit, ok := p.Limit(euro(100))
	require.True(t, ok)
	require.Equal(t, grant.Known(euro(7), press), limit)
	_, ok = p.Limit(finance.Cent(100_01))
	require.False(t, ok)

	item, ok := programme(t).Item("training")
	require.True(t, ok)
	require.Equal(t, "Schulung", item.Name.German)
	item, ok = programme(t).Item("server")
	require.False(t, ok)
	require.Zero(t, item)
}

func TestADecisionKeepsWhatItDecidedOn(t *testing.T) {
	p, a := programme(t), application()
	d, err := grant.Assess(p, a, decided)
	require.NoError(t, err)
	before := d.Calculation().Text(language.German)
	p.Items[0].ID, a.Items[0].Amount = "changed", euro(1)
	require.Equal(t, before, d.Calculation().Text(language.German))
	s, err := grant.Settle(d, grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: euro(75_000)}, {Item: "training", Amount: euro(25_000)}}})
	require.NoError(t, err)
	require.Equal(t, euro(80_000), s.Grant)
}

func TestFindingAsJSON(t *testing.T) {
	data, err := json.Marshal([]grant.Finding{
		{Fault: grant.CapApplied, Amount: euro(30_000), HasAmount: true, Source: press},
		{Fault: grant.RateUnknown, Blocking: true},
	})
	require.NoError(t, err)
	require.JSONEq(t, `[
		{"fault":"cap-applied","blocking":false,"amount":"30000.00","source":{"where":"press","evidence":"secondary"},
		 "text":{"de":"Auf den Höchstbetrag gekürzt 30.000,00 EUR [press; aus zweiter Hand]","en":"cut to the highest sum EUR 30,000.00 [press; second-hand]"}},
		{"fault":"rate-unknown","blocking":true,"text":{"de":"Fördersatz nicht erfasst","en":"the rate is not recorded"}}]`, string(data))
}

// The names of constants in data are stable: a document that was written with one of them can be read for ever.
func TestNamesOfConstants(t *testing.T) {
	for financing, id := range map[grant.Financing]string{grant.ShareFinancing: "share", grant.DeficitFinancing: "deficit",
		grant.FixedAmountFinancing: "fixed-amount", grant.FullFinancing: "full"} {
		var back grant.Financing
		roundTrip(t, financing, &back, id)
		require.Equal(t, financing, back)
		require.NotEqual(t, financing.Text(language.German), financing.Text(language.English))
	}
	for count, id := range map[grant.DayCount]string{grant.ActualActual: "actual-actual", grant.Actual365: "actual-365",
		grant.Thirty360: "30-360"} {
		var back grant.DayCount
		roundTrip(t, count, &back, id)
		require.Equal(t, count, back)
		require.NotEqual(t, count.Text(language.German), count.Text(language.English))
	}
	ids := map[string]bool{}
	for fault := grant.NotInForce; fault <= grant.RepaymentLimitUnknown; fault++ {
		var back grant.Fault
		roundTrip(t, fault, &back, fault.String())
		require.Equal(t, fault, back)
		require.NotEqual(t, fault.Text(language.German), fault.Text(language.English))
		require.False(t, ids[fault.String()], "an ID stands for one fault")
		ids[fault.String()] = true
	}
	require.True(t, ids["early-started"] && ids["proof-late"] && ids["not-in-force"] && ids["interest-ignored"])
}

func roundTrip(t *testing.T, constant encoding.TextMarshaler, back encoding.TextUnmarshaler, id string) {
	t.Helper()
	text, err := constant.MarshalText()
	require.NoError(t, err)
	require.NotEmpty(t, id)
	require.Equal(t, id, string(text))
	require.NoError(t, back.UnmarshalText(text))
}

// What is no constant has no name in data, and no other name is read.
func TestWhatIsNoConstant(t *testing.T) {
	for _, none := range []encoding.TextMarshaler{grant.Financing(0), grant.Financing(5), grant.DayCount(0),
		grant.DayCount(4), grant.Fault(0), grant.RepaymentLimitUnknown + 1} {
		_, err := none.MarshalText()
		require.ErrorAs(t, err, new(*bilingual.WordError))
	}
	require.Equal(t, "not recorded", grant.Financing(0).Text(language.English))
	require.Empty(t, grant.Financing(0).String()+grant.DayCount(9).Text(language.German)+grant.Fault(0).String())
	for _, text := range []string{"", "Share", "365", "0"} {
		require.ErrorAs(t, new(grant.Financing).UnmarshalText([]byte(text)), new(*bilingual.WordError))
		require.ErrorAs(t, new(grant.DayCount).UnmarshalText([]byte(text)), new(*bilingual.WordError))
		require.ErrorAs(t, new(grant.Fault).UnmarshalText([]byte(text)), new(*bilingual.WordError))
	}
	require.EqualError(t, new(grant.Financing).UnmarshalText([]byte("half")),
		`"half" is no form of financing; want one of share, deficit, fixed-amount, full`)
	require.Equal(t, "x", grant.Finding{Subject: "x"}.Text(language.German)[:1])
}

// Whatever the figures: a grant is never more than the eligible cost, never more than what is left to pay, and a settlement
// never raises it; what is due and what is repaid follow from it.
func TestGrantProperties(t *testing.T) {
	r := rand.New(rand.NewPCG(44, 23))
	p := programme(t)
	p.FixedAmount = grant.Known(euro(30_000), norm)
	p.Decision.Reading = grant.Known(grant.ShareOfDecision, norm)
	approved := 0
	for range 20_000 {
		p.Financing.Value = grant.Financing(1 + r.IntN(4))
		a := application()
		a.Items[0].Amount, a.Items[0].Ineligible = finance.Cent(r.Int64N(20_000_000)), finance.Amount{}
		a.Items[1].Amount = finance.Cent(r.Int64N(20_000_000))
		a.OwnFunds, a.ThirdParty = finance.Cent(r.Int64N(10_000_000)), finance.Cent(r.Int64N(5_000_000))
		d, err := grant.Assess(p, a, decided)
		require.NoError(t, err)
		require.False(t, d.Eligible.Less(d.Grant))
		if !d.Approved() {
			continue
		}
		approved++
		sum, err := finance.Sum(d.Grant, a.OwnFunds, a.ThirdParty)
		require.NoError(t, err)
		require.False(t, d.Total.Less(sum), "no more than the cost is financed")
		proof := grant.Proof{Items: []grant.Cost{{Item: "dms", Amount: finance.Cent(r.Int64N(20_000_000))},
			{Item: "training", Amount: finance.Cent(r.Int64N(20_000_000))}},
			ThirdParty: finance.Cent(r.Int64N(5_000_000)), Paid: finance.Cent(r.Int64N(30_000_000))}
		s, err := grant.Settle(d, proof)
		require.NoError(t, err)
		require.False(t, d.Grant.Less(s.Grant))
		require.GreaterOrEqual(t, s.Grant.Sign(), 0)
		require.Equal(t, s.Grant.Cents()-proof.Paid.Cents(), s.Due.Cents()-s.Repay.Cents())
		require.True(t, s.Due.IsZero() || s.Repay.IsZero())
	}
	require.Greater(t, approved, 5_000)
}

func BenchmarkAssess(b *testing.B) {
	p, a := programme(b), application()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := grant.Assess(p, a, decided); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkRepaymentInterest(b *testing.B) {
	from, through := civil.MustParse("2018-10-16"), civil.MustParse("2026-06-30")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := grant.RepaymentInterest(euro(10_800), from, through); err != nil {
			b.Fatal(err)
		}
	}
}
