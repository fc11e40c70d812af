package grant_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func move(day string, kind grant.MovementKind, amount string) grant.Movement {
	return grant.Movement{Day: civil.MustParse(day), Kind: kind, Amount: finance.MustParseAmount(amount)}
}

// ledger is one of a municipality in Sachsen, where money must be used within six months.
func ledger(through string, movements ...grant.Movement) grant.Ledger {
	return grant.Ledger{Movements: movements, Provisions: sachsen.Provisions(), LateUse: grant.UnusedMoneyTerms(),
		Repayment: grant.RepaymentTerms(), Through: civil.MustParse(through)}
}

// Worked out by hand, with 8.62 % in the first half of 2024, 8.37 % in the second, 7.27 % in the first of 2025:
//   - paid on 15 January 2024, to be used by 15 July, 20,000 used on 15 October: 92 days from 16 July on, 20,000 × 8.37 % × 92/366
//     = 420.787…;
//   - from the day of the payment: 20,000 × (8.62 % × 168/366 + 8.37 % × 107/366) = 791.344… + 489.393… = 1,280.737…;
//   - a claim of 10,000 from 1 January 2024 on, of which 4,000 came back on 30 June and 6,000 on 31 December: 10,000 × 8.62 % × 182/366
//   - 6,000 × 8.37 % × 184/366 = 428.644… + 252.472… = 681.117…;
//   - 20,000 never used and claimed back from 1 September on, back on 30 September: 47 days from 16 July to 31 August for late use and
//     30 days for the claim, together the 77 days of 20,000 × 8.37 % × 77/366 = 352.180…;
//   - 100 claimed from 15 February on and back on 15 March, 30 days: 100 × 8.62 % × 30/366 = 0.706…; the 50 that follow are used in time;
//   - 10,000 claimed from the day of the payment on, used and back on 15 October: 10,000 × (8.62 % × 168/366 + 8.37 % × 107/366) = 640.368…,
//     and nothing for the same days because the use was late;
//   - 20,000 given back on 30 September without a claim: the same 77 days;
//   - three payments of 1.00, each 21 days late: 1.00 × 8.37 % × 21/366 is 0.480… cents each, 1.440… together.
func TestLedger(t *testing.T) {
	paid := []grant.Movement{move("2024-01-15", grant.PaidOut, "50000.00"), move("2024-03-01", grant.Used, "30000.00")}
	with := func(more ...grant.Movement) []grant.Movement { return append(paid[:len(paid):len(paid)], more...) }
	for name, c := range map[string]struct {
		movements              []grant.Movement
		through                string
		fromPayment            bool
		interest, unused, owed string
	}{
		"all used in time": {with(move("2024-07-15", grant.Used, "20000.00")), "2025-01-31", false, "0.00", "0.00", "0.00"},
		"used late":        {with(move("2024-10-15", grant.Used, "20000.00")), "2025-01-31", false, "420.79", "0.00", "0.00"},
		"used late, from the payment on": {with(move("2024-10-15", grant.Used, "20000.00")), "2025-01-31", true, "1280.74",
			"0.00", "0.00"},
		"not used until the end": {paid, "2024-10-15", false, "420.79", "20000.00", "0.00"},
		"part payments": {[]grant.Movement{move("2023-12-01", grant.PaidOut, "10000.00"), move("2024-01-01", grant.Used, "10000.00"),
			move("2024-01-01", grant.RepaymentClaimed, "10000.00"), move("2024-06-30", grant.Repaid, "4000.00"),
			move("2024-12-31", grant.Repaid, "6000.00")}, "2025-06-30", false, "681.12", "0.00", "0.00"},
		"never used and claimed back": {with(move("2024-09-01", grant.RepaymentClaimed, "20000.00"),
			move("2024-09-30", grant.Repaid, "20000.00")), "2024-12-31", false, "352.18", "0.00", "0.00"},
		"claimed, given back, and paid out again": {[]grant.Movement{move("2024-01-15", grant.PaidOut, "100.00"),
			move("2024-02-15", grant.RepaymentClaimed, "100.00"), move("2024-03-15", grant.Repaid, "100.00"), move("2024-04-15", grant.PaidOut, "50.00"),
			move("2024-05-15", grant.Used, "50.00")}, "2025-06-30", false, "0.71", "0.00", "0.00"},
		"claimed, and used all the same": {[]grant.Movement{move("2024-01-15", grant.PaidOut, "10000.00"),
			move("2024-01-15", grant.RepaymentClaimed, "10000.00"), move("2024-10-15", grant.Used, "10000.00"),
			move("2024-10-15", grant.Repaid, "10000.00")}, "2024-12-31", false, "640.37", "0.00", "0.00"},
		"given back without a claim": {with(move("2024-09-30", grant.Repaid, "20000.00")), "2024-12-31", false, "352.18", "0.00", "0.00"},
		"a claim that is still open": {with(move("2024-07-15", grant.Used, "20000.00"),
			move("2024-12-02", grant.RepaymentClaimed, "1000.00")), "2024-12-31", false, "6.86", "0.00", "1000.00"}, // 30 days: 6.860…
		"rounded once": {[]grant.Movement{move("2024-01-15", grant.PaidOut, "1.00"), move("2024-01-15", grant.PaidOut, "1.00"),
			move("2024-01-15", grant.PaidOut, "1.00"), move("2024-08-05", grant.Used, "3.00")}, "2024-12-31", false, "0.01", "0.00", "0.00"},
		"nothing": {nil, "2024-12-31", false, "0.00", "0.00", "0.00"},
	} {
		l := ledger(c.through, c.movements...)
		l.FromPayment = c.fromPayment
		r, err := l.Reckon()
		require.NoError(t, err, name)
		require.Equal(t, finance.MustParseAmount(c.interest), r.Interest, name)
		require.Equal(t, finance.MustParseAmount(c.unused), r.Unused, name)
		require.Equal(t, finance.MustParseAmount(c.owed), r.Owed, name)
		require.Equal(t, r.Owed.Cents()+r.Interest.Cents(), r.Total.Cents(), name)
		sum := finance.Amount{}
		for _, p := range r.Portions {
			sum, err = sum.Add(p.Interest)
			require.NoError(t, err)
		}
		require.Equal(t, r.Interest, sum, "the parts add up: %s", name)
	}
}

// Each rounded by itself, the three sums of less than half a cent are nothing; the order is that of the terms.
func TestLedgerRoundsInTheOrderOfItsTerms(t *testing.T) {
	l := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "1.00"), move("2024-01-15", grant.PaidOut, "1.00"),
		move("2024-01-15", grant.PaidOut, "1.00"), move("2024-08-05", grant.Used, "3.00"))
	l.LateUse.Rounding.Order, l.Repayment.Rounding.Order = finance.RoundEachThenSum, finance.RoundEachThenSum
	r, err := l.Reckon()
	require.NoError(t, err)
	require.Zero(t, r.Interest)
}

// One sum from its first day to its last bears what RepaymentInterest finds for the same days, with each day count; so do two part
// payments that each pay half of it.
func TestLedgerAgreesWithInterest(t *testing.T) {
	r := rand.New(rand.NewPCG(12, 5))
	for range 300 {
		from := civil.MustParse("2002-07-01").AddDays(r.IntN(7_000))
		through := from.AddDays(r.IntN(1_500))
		amount := finance.Cent(2 * (1 + r.Int64N(10_000_000)))
		half := finance.Cent(amount.Cents() / 2)
		l := ledger("2026-12-31", grant.Movement{Day: from, Kind: grant.PaidOut, Amount: amount}, grant.Movement{Day: from, Kind: grant.Used, Amount: amount},
			grant.Movement{Day: from, Kind: grant.RepaymentClaimed, Amount: amount}, grant.Movement{Day: through, Kind: grant.Repaid, Amount: half},
			grant.Movement{Day: through, Kind: grant.Repaid, Amount: half})
		l.Repayment.Days = grant.DayCount(1 + r.IntN(3))
		l.LateUse.Days = l.Repayment.Days
		one, err := l.Repayment.Interest(amount, from, through)
		require.NoError(t, err)
		reckoning, err := l.Reckon()
		require.NoError(t, err)
		require.Equal(t, one.Amount, reckoning.Interest)
	}
}

// What was reckoned stays as it was when the caller goes on with his list.
func TestReckoningKeepsItsMovements(t *testing.T) {
	l := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "100.00"), move("2024-10-15", grant.Used, "100.00"))
	r, err := l.Reckon()
	require.NoError(t, err)
	before := r.Calculation().Text(language.German)
	l.Movements[0] = move("2023-01-15", grant.PaidOut, "1.00")
	require.Equal(t, before, r.Calculation().Text(language.German))
}

// Which payment was used when: the first money in is the first out.
func TestLedgerUsesTheOldestMoneyFirst(t *testing.T) {
	r, err := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "100.00"), move("2024-02-15", grant.PaidOut, "50.00"),
		move("2024-03-01", grant.Used, "105.00"), move("2024-04-01", grant.RepaymentClaimed, "20.00"),
		move("2024-05-01", grant.Repaid, "30.00"), move("2024-06-01", grant.Used, "15.00")).Reckon()
	require.NoError(t, err)
	type part struct {
		start, end int
		amount     string
	}
	var parts []part
	for _, p := range r.Portions {
		parts = append(parts, part{p.Start, p.End, p.Amount.String()})
	}
	require.Equal(t, []part{{0, 2, "100.00"}, {1, 2, "5.00"}, {1, 3, "20.00"}, {1, 4, "10.00"}, {1, 5, "15.00"}, {3, 4, "20.00"}}, parts,
		"of the 30.00 that came back 20.00 pay the claim, with the money that it took, and 10.00 are other money that was not used")
	require.Equal(t, "2024-08-15", r.Portions[1].UseBy.String())
	require.Equal(t, civil.Period{}, r.Portions[1].Bears, "used in time")
}

// Money that is used although it was claimed back is told; the sum of what is not used yet is right without it.
func TestLedgerTellsWhatWasUsedAfterItsClaim(t *testing.T) {
	r, err := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "100.00"), move("2024-02-15", grant.RepaymentClaimed, "60.00"),
		move("2024-03-01", grant.Used, "70.00")).Reckon()
	require.NoError(t, err)
	require.Equal(t, finance.Euro(30), r.UsedAfterClaim, "40.00 were not claimed")
	require.Equal(t, finance.Euro(60), r.Owed)
	require.Zero(t, r.Unused)
	require.Contains(t, r.Calculation().Text(language.German), "davon nach der Forderung noch verwendet: 30,00 EUR")
	require.Contains(t, r.Calculation().Text(language.English), "used after the claim all the same: EUR 30.00")
}

func TestLedgerIsRefused(t *testing.T) {
	pay := move("2024-01-15", grant.PaidOut, "100.00")
	edge := grant.Movement{Day: pay.Day, Kind: grant.PaidOut, Amount: finance.Cent(math.MaxInt64)}
	fromFile := move("2024-02-01", grant.Used, "100.01")
	fromFile.Line = 7
	first := fromFile
	first.Line = 1
	odd := move("2024-02-01", grant.Used, "1.00")
	odd.UseBy = odd.Day
	early := pay
	early.UseBy = early.Day.AddDays(-1)
	for name, c := range map[string]struct {
		movements []grant.Movement
		line      int
		reason    string
	}{
		"no kind":          {[]grant.Movement{pay, {Day: pay.Day, Amount: pay.Amount}}, 2, "want PaidOut, Used, RepaymentClaimed or Repaid"},
		"no day":           {[]grant.Movement{{Kind: grant.Used, Amount: pay.Amount}}, 1, "the day of the movement is missing"},
		"no order":         {[]grant.Movement{pay, move("2024-01-14", grant.Used, "1.00")}, 2, "14 January 2024 is before 15 January 2024"},
		"after the end":    {[]grant.Movement{move("2025-01-01", grant.PaidOut, "1.00")}, 1, "hand in a later last day"},
		"negative":         {[]grant.Movement{move("2024-01-15", grant.PaidOut, "-1.00")}, 1, "enter money that came back as repaid"},
		"nothing":          {[]grant.Movement{move("2024-01-15", grant.PaidOut, "0.00")}, 1, "is not above zero"},
		"beyond the range": {[]grant.Movement{{Day: pay.Day, Kind: grant.PaidOut, Amount: finance.Euro(math.MaxInt64)}}, 1, "check the amount"},
		"a sum too large":  {[]grant.Movement{edge, pay}, 2, "check the amount"},
		"more used than paid": {[]grant.Movement{pay, move("2024-02-01", grant.Used, "60.00"), move("2024-02-02", grant.Used, "40.01")}, 3,
			"EUR 40.01 are used, but only EUR 40.00 are paid out and neither used nor repaid yet"},
		"used after it was given back": {[]grant.Movement{pay, move("2024-02-01", grant.RepaymentClaimed, "100.00"),
			move("2024-03-01", grant.Repaid, "100.00"), move("2024-04-01", grant.Used, "100.00")}, 4, "only EUR 0.00 are paid out and neither used nor repaid"},
		"used after a part was given back": {[]grant.Movement{pay, move("2024-02-01", grant.RepaymentClaimed, "60.00"),
			move("2024-03-01", grant.Repaid, "20.00"), move("2024-04-01", grant.Used, "80.01")}, 4, "only EUR 80.00 are paid out and neither used nor repaid"},
		"line of the file":                      {[]grant.Movement{pay, fromFile}, 7, "EUR 100.01 are used"},
		"first line of a file without headings": {[]grant.Movement{pay, first}, 1, "EUR 100.01 are used"},
		"used beforehand":                       {[]grant.Movement{move("2024-01-14", grant.Used, "1.00"), pay}, 1, "with the day of the payment"},
		"more claimed":                          {[]grant.Movement{pay, move("2024-02-01", grant.RepaymentClaimed, "100.01")}, 2, "only EUR 100.00 are left"},
		"claimed twice":                         {[]grant.Movement{pay, move("2024-02-01", grant.RepaymentClaimed, "60.00"), move("2024-02-01", grant.RepaymentClaimed, "60.00")}, 3, "only EUR 40.00 are left"},
		"claimed after it was given back": {[]grant.Movement{pay, move("2024-02-01", grant.Repaid, "40.00"),
			move("2024-03-01", grant.RepaymentClaimed, "60.01")}, 3, "only EUR 60.00 are left"},
		"more repaid":       {[]grant.Movement{pay, move("2024-02-01", grant.Used, "100.00"), move("2024-02-02", grant.Repaid, "1.00")}, 3, "only EUR 0.00 are owed and only EUR 0.00 are not used"},
		"repaid beyond":     {[]grant.Movement{pay, move("2024-02-01", grant.RepaymentClaimed, "100.00"), move("2024-02-02", grant.Repaid, "100.01")}, 3, "only EUR 100.00 are owed and only EUR 0.00 are not used"},
		"use-by of a use":   {[]grant.Movement{pay, odd}, 2, "belongs to a payment only"},
		"use-by before":     {[]grant.Movement{early}, 1, "is not before it"},
		"claimed too early": {[]grant.Movement{move("2024-01-14", grant.RepaymentClaimed, "1.00"), pay}, 1, "from the day of the payment on"},
	} {
		_, err := ledger("2024-12-31", c.movements...).Reckon()
		var fault *grant.LedgerError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, c.line, fault.Line, name)
		require.Contains(t, fault.Reason, c.reason, name)
		require.NotEqual(t, fault.Text(language.German), fault.Text(language.English), name)
	}
	all := edge
	all.Kind = grant.Used
	_, err := ledger("2024-12-31", edge, all).Reckon()
	require.NoError(t, err, "a sum at the edge of the range")
	all.Kind = grant.RepaymentClaimed
	_, err = ledger("2024-12-31", edge, all).Reckon()
	require.ErrorAs(t, err, new(*finance.OverflowError), "no room for the interest")
	_, err = ledger("2026-12-31", edge, pay).Reckon()
	require.ErrorAs(t, err, new(*finance.OverflowError), "the cause is told")
}

// What was given back without a claim cannot be claimed any more, and the rest to the last cent can.
func TestLedgerClaimsWhatWasNotGivenBack(t *testing.T) {
	r, err := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "100.00"), move("2024-02-01", grant.Repaid, "40.00"),
		move("2024-03-01", grant.RepaymentClaimed, "60.00")).Reckon()
	require.NoError(t, err)
	require.Equal(t, finance.Euro(60), r.Owed)
	require.Zero(t, r.Unused)
}

// What the ledger as a whole lacks, and terms that contradict each other, are told.
func TestLedgerWithoutItsTerms(t *testing.T) {
	pay := move("2024-01-15", grant.PaidOut, "100.00")
	for name, c := range map[string]struct {
		change func(*grant.Ledger)
		want   error
	}{
		"no last day":      {func(l *grant.Ledger) { l.Through = civil.Date{} }, new(grant.LedgerError)},
		"no terms":         {func(l *grant.Ledger) { l.LateUse = grant.InterestTerms{} }, new(grant.InterestError)},
		"two day counts":   {func(l *grant.Ledger) { l.LateUse.Days = grant.Thirty360 }, new(grant.LedgerError)},
		"two roundings":    {func(l *grant.Ledger) { l.Repayment.Rounding.Rounding = finance.Down }, new(grant.LedgerError)},
		"no rounding":      {func(l *grant.Ledger) { l.Repayment.Rounding.Rounding = 0 }, new(bilingual.WordError)},
		"no provisions":    {func(l *grant.Ledger) { l.Provisions = grant.Provisions{} }, new(grant.LedgerError)},
		"months backwards": {func(l *grant.Ledger) { l.Provisions.PromptUseMonths = grant.Known(-1, press) }, new(grant.LedgerError)},
		"no rate":          {func(l *grant.Ledger) { l.Through = civil.MustParse("2027-01-01") }, new(grant.InterestError)},
	} {
		l := ledger("2024-12-31", pay)
		c.change(&l)
		_, err := l.Reckon()
		require.IsType(t, c.want, err, name)
	}
	l := ledger("2024-12-31", pay)
	l.Provisions = thueringen.Provisions()
	_, err := l.Reckon()
	require.EqualError(t, err, "grant: ledger: line 1: by when the money must be used is not recorded; hand in PromptUseMonths of the side "+
		"provisions with their source, or the day with the payment (UseBy)")
	l.Movements[0].UseBy = civil.MustParse("2024-12-01")
	r, err := l.Reckon()
	require.NoError(t, err, "a day that the decision sets needs no side provisions")
	require.Equal(t, civil.MustParsePeriod("2024-12-02/2024-12-31"), r.Portions[0].Bears)
	l.Movements[0].UseBy = civil.Date{}
	l.Provisions.CallOffMonths = grant.Known(2, press)
	r, err = l.Reckon()
	require.NoError(t, err)
	require.Equal(t, "2024-03-15", r.Portions[0].UseBy.String(), "the months of calling off money, where no others are recorded")
}

// Random ledgers of units of 1,000 EUR against a reckoning unit by unit and day by day, with big fractions.
func TestLedgerAgainstUnitsOfMoney(t *testing.T) {
	r := rand.New(rand.NewPCG(19, 47))
	first, last := civil.MustParse("2023-01-01"), civil.MustParse("2025-12-31")
	upTo := []*big.Rat{new(big.Rat)} // the interest on one unit, in cents, on all days before the day
	for day := first; !day.After(last); day = day.AddDays(1) {
		base, _ := grant.BaseRates().On(day)
		year := grant.Actual365.Days(civil.MustParse(day.String()[:4]+"-01-01"), civil.MustParse(day.String()[:4]+"-12-31"))
		rate := big.NewRat(base.Value.Numerator(), base.Value.Denominator())
		rate.Add(rate, big.NewRat(5, 100)).Mul(rate, big.NewRat(100_000, int64(year)))
		upTo = append(upTo, rate.Add(rate, upTo[len(upTo)-1]))
	}
	bears := func(from, through civil.Date) *big.Rat {
		if through.Before(from) {
			return new(big.Rat)
		}
		return new(big.Rat).Sub(upTo[through.DaysSince(first)+1], upTo[from.DaysSince(first)])
	}
	positive := 0
	for range 400 {
		movements := randomMovements(r, first, last)
		reckoning, err := ledger(last.String(), movements...).Reckon()
		require.NoError(t, err)
		want := rounded(interestOfUnits(movements, last, bears), finance.HalfUp)
		require.Equal(t, want, reckoning.Interest.Cents(), "%v", movements)
		if want > 0 {
			positive++
		}
	}
	require.Greater(t, positive, 300)
}

// randomMovements returns movements that break no rule.
func randomMovements(r *rand.Rand, day, last civil.Date) []grant.Movement {
	var movements []grant.Movement
	unused, paid, claimed := int64(0), int64(0), int64(0)
	type claim struct{ open, held int64 } // held: money that was not used when it was claimed, and is still there
	var claims []claim
	sum := func() (open, held int64) {
		for _, c := range claims {
			open, held = open+c.open, held+c.held
		}
		return open, held
	}
	for {
		if day = day.AddDays(r.IntN(60)); day.After(last) {
			return movements
		}
		kind, most := grant.MovementKind(1+r.IntN(4)), int64(8)
		open, held := sum()
		switch kind {
		case grant.Used:
			most = unused + held
		case grant.RepaymentClaimed:
			most = paid - claimed
		case grant.Repaid:
			most = open + unused
		}
		if most == 0 {
			continue
		}
		units := 1 + r.Int64N(most)
		movements = append(movements, grant.Movement{Day: day, Kind: kind, Amount: finance.Euro(1_000 * units)})
		if kind == grant.RepaymentClaimed {
			free := min(unused, units)
			claims, claimed, unused = append(claims, claim{units, free}), claimed+units, unused-free
			continue
		}
		for range units {
			first := slices.IndexFunc(claims, func(c claim) bool { return kind == grant.Used && c.held > 0 || kind == grant.Repaid && c.open > 0 })
			switch {
			case kind == grant.PaidOut:
				unused, paid = unused+1, paid+1
			case kind == grant.Used && unused > 0:
				unused--
			case kind == grant.Used:
				claims[first].held--
			case first >= 0:
				claims[first] = claim{claims[first].open - 1, max(0, claims[first].held-1)}
			default:
				unused, paid = unused-1, paid-1
			}
		}
	}
}

// interestOfUnits follows each unit of money by itself.
func interestOfUnits(movements []grant.Movement, last civil.Date, bears func(from, through civil.Date) *big.Rat) *big.Rat {
	type unit struct{ from, end civil.Date } // of a payment: the day of the payment; of a claim: its day
	var money, claims []*unit
	firstOpen := func(units []*unit) *unit {
		for _, u := range units {
			if u.end.IsZero() {
				return u
			}
		}
		return nil
	}
	for _, m := range movements {
		for range m.Amount.Cents() / 100_000 {
			switch m.Kind {
			case grant.PaidOut:
				money = append(money, &unit{from: m.Day})
			case grant.Used: // money that is claimed back has ended already, for this interest
				if u := firstOpen(money); u != nil {
					u.end = m.Day
				}
			case grant.RepaymentClaimed:
				claims = append(claims, &unit{from: m.Day})
				if u := firstOpen(money); u != nil {
					u.end = m.Day.AddDays(-1)
				}
			case grant.Repaid:
				if claim := firstOpen(claims); claim != nil {
					claim.end = m.Day
				} else {
					firstOpen(money).end = m.Day
				}
			}
		}
	}
	sum := new(big.Rat)
	for _, u := range money {
		if u.end.IsZero() {
			u.end = last
		}
		sum.Add(sum, bears(u.from.AddMonths(6).AddDays(1), u.end))
	}
	for _, u := range claims {
		if u.end.IsZero() {
			u.end = last
		}
		sum.Add(sum, bears(u.from, u.end))
	}
	return sum
}

func TestTheRechenwegOfALedger(t *testing.T) {
	r, err := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "50000.00"), move("2024-03-01", grant.Used, "30000.00"),
		move("2024-10-15", grant.Used, "15000.00"), move("2024-12-02", grant.RepaymentClaimed, "6000.00"),
		move("2024-12-16", grant.Repaid, "2000.00")).Reckon()
	require.NoError(t, err)
	require.Equal(t, ledgerRechenweg, r.Calculation().Text(language.German))
	require.Equal(t, law.Assumed, r.Calculation().Evidence())
	english := r.Calculation().Text(language.English)
	for _, german := range []string{"Zeile", "Tage", "Zinsen", "verwendet", "Auszahlung", "Prozentpunkte", "Summe"} {
		require.NotContains(t, english, german)
	}
}

// Interest from the day of the payment, and money that came back without a claim, stand in the print.
func TestTheRechenwegOfMoneyThatIsGivenBack(t *testing.T) {
	l := ledger("2024-12-31", move("2024-01-15", grant.PaidOut, "100.00"), move("2024-02-01", grant.Used, "60.00"),
		move("2024-03-01", grant.Repaid, "30.00"))
	for fromPayment, want := range map[bool]string{true: "on the day of the payment", false: "on the day after the last day of use"} {
		l.FromPayment = fromPayment
		r, err := l.Reckon()
		require.NoError(t, err)
		require.Contains(t, r.Calculation().Text(language.English), "     interest for late use begins: "+want+"\n")
	}
	r, err := l.Reckon()
	require.NoError(t, err)
	sum := r.Calculation()
	for name, want := range map[string]finance.Amount{"paid out": finance.Euro(100), "used": finance.Euro(60), "repaid without a claim": finance.Euro(30)} {
		require.True(t, slices.ContainsFunc(sum.Steps, func(step finance.Step) bool {
			return slices.ContainsFunc(step.Inputs, func(in finance.Input) bool { return in.Name.English == name && in.Value == finance.Value(want) })
		}), "%s: %s", name, sum.Text(language.English))
	}
}

// By hand: 15,000 × 8.37 % × 92/366 = 315.590…; 5,000 from 16 July to 1 December, 139 days: 158.938…; 2,000 for 15 days: 6.860…;
// 4,000 for 30 days: 27.442…. Together 508.832…; most is cut off of 158.938…, which is therefore rounded up.
const ledgerRechenweg = `Zinsen auf eine Zuwendung
  1. Frist der Verwendung nach der Auszahlung in Monaten
     = 6
     [Nr. 8.2.5 VwV-SäHO (revosax.sachsen.de, Stand 18.05.2025); Wortlaut gelesen]
  2. Reihenfolge und Beginn
     zuerst verwendet: was zuerst ausgezahlt wurde, zurückgefordertes Geld zuletzt
     Forderungen nehmen: das älteste Geld, das an ihrem Tag noch nicht verwendet ist, danach verwendetes; ab ihrem Tag trägt es keine Zinsen für späte Verwendung mehr
     Erstattungen tilgen: die älteste Forderung, danach das älteste nicht verwendete Geld
     Zinsen bei später Verwendung beginnen: am Tag nach der Frist der Verwendung
     Zinsen enden: am Tag der Verwendung oder des Eingangs der Erstattung, der mitzählt
     [§ 49a VwVfG; angenommen]
  3. Auszahlung vom 15.01.2024 in Zeile 1, zu verwenden bis 15.07.2024 = Summe der Teile
     Teil 1, verwendet am 01.03.2024: 30.000,00 EUR
     Teil 2, verwendet am 15.10.2024: 15.000,00 EUR
     Teil 3, noch nicht verwendet und zurückgefordert ab 02.12.2024: 5.000,00 EUR
     = 50.000,00 EUR
  4. Erstattungsforderung ab 02.12.2024 in Zeile 4 = Summe der Teile
     Teil 1, erstattet am 16.12.2024: 2.000,00 EUR
     Teil 2, offen am 31.12.2024: 4.000,00 EUR
     = 6.000,00 EUR
  5. Aufschlag für späte Verwendung ab 16.07.2024
     = 5 Prozentpunkte
     [§ 49a Abs. 4 VwVfG (gesetze-im-internet.de, Stand 29.04.2026); Wortlaut gelesen]
  6. Aufschlag für Erstattungen ab 02.12.2024
     = 5 Prozentpunkte
     [§ 49a Abs. 3 S. 1 VwVfG (gesetze-im-internet.de, Stand 29.04.2026); Wortlaut gelesen]
  7. Zinsen Nr. 1, Auszahlung vom 15.01.2024 in Zeile 1, verwendet am 15.10.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 15.000,00 EUR
     erster Tag: 16.07.2024
     letzter Tag: 15.10.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 Prozentpunkte
     Tage: 92
     Tage des Jahres: 366
     = 315,59 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  8. Zinsen Nr. 2, Auszahlung vom 15.01.2024 in Zeile 1, noch nicht verwendet und zurückgefordert ab 02.12.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 5.000,00 EUR
     erster Tag: 16.07.2024
     letzter Tag: 01.12.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 Prozentpunkte
     Tage: 139
     Tage des Jahres: 366
     = 158,94 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  9. Zinsen Nr. 3, Erstattungsforderung ab 02.12.2024 in Zeile 4, erstattet am 16.12.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 2.000,00 EUR
     erster Tag: 02.12.2024
     letzter Tag: 16.12.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 Prozentpunkte
     Tage: 15
     Tage des Jahres: 366
     = 6,86 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
 10. Zinsen Nr. 4, Erstattungsforderung ab 02.12.2024 in Zeile 4, offen am 31.12.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 4.000,00 EUR
     erster Tag: 02.12.2024
     letzter Tag: 31.12.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 Prozentpunkte
     Tage: 30
     Tage des Jahres: 366
     = 27,44 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
 11. Zinsen insgesamt = Summe
     Zinsen Nr. 1: 315,59 EUR
     Zinsen Nr. 2: 158,94 EUR
     Zinsen Nr. 3: 6,86 EUR
     Zinsen Nr. 4: 27,44 EUR
     = 508,83 EUR (kaufmännisch gerundet)
 12. noch nicht verwendet = ausgezahlt − verwendet − ohne Forderung erstattet − vor der Verwendung zurückgefordert
     ausgezahlt: 50.000,00 EUR
     verwendet: 45.000,00 EUR
     ohne Forderung erstattet: 0,00 EUR
     vor der Verwendung zurückgefordert: 5.000,00 EUR
     = 0,00 EUR
 13. noch zu erstatten = zurückgefordert − auf Forderungen erstattet
     zurückgefordert: 6.000,00 EUR
     auf Forderungen erstattet: 2.000,00 EUR
     = 4.000,00 EUR
 14. zu zahlen = noch zu erstatten + Zinsen insgesamt
     noch zu erstatten: 4.000,00 EUR
     Zinsen insgesamt: 508,83 EUR
     = 4.508,83 EUR
 15. Zählung der Tage und Rundung
     Tage: taggenau durch die Tage des Jahres (365, im Schaltjahr 366)
     erster und letzter Tag: zählen beide mit
     Rundung: genau summiert, dann gerundet
     [§ 49a Abs. 3 S. 1 VwVfG; angenommen]
`

// 1,000 movements over ten years: payments, most of them used late, claims and part payments.
func BenchmarkLedger(b *testing.B) {
	l := ledger("2025-12-31")
	day := civil.MustParse("2015-01-02")
	for i := range 250 {
		day = day.AddDays(14)
		l.Movements = append(l.Movements,
			grant.Movement{Day: day, Kind: grant.PaidOut, Amount: finance.Cent(1_000_001 + int64(i))})
		if i < 20 {
			continue
		}
		l.Movements = append(l.Movements, grant.Movement{Day: day, Kind: grant.Used, Amount: finance.Cent(900_000)},
			grant.Movement{Day: day, Kind: grant.RepaymentClaimed, Amount: finance.Cent(50_000)},
			grant.Movement{Day: day, Kind: grant.Repaid, Amount: finance.Cent(40_000)})
	}
	for i := len(l.Movements); i < 1_000; i++ {
		day = day.AddDays(1)
		l.Movements = append(l.Movements, grant.Movement{Day: day, Kind: grant.Used, Amount: finance.Cent(100)})
	}
	require.Len(b, l.Movements, 1_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.Reckon(); err != nil {
			b.Fatal(err)
		}
	}
}
