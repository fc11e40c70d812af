package grant_test

import (
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// The table of the Deutsche Bundesbank: year, rate from 1 January, rate from 1 July. The rates of 2026 are those that press and
// public tables give.
const bundesbank = `
2002 2.57 2.47 / 2003 1.97 1.22 / 2004 1.14 1.13 / 2005 1.21 1.17 / 2006 1.37 1.95 / 2007 2.70 3.19 / 2008 3.32 3.19 /
2009 1.62 0.12 / 2010 0.12 0.12 / 2011 0.12 0.37 / 2012 0.12 0.12 / 2013 -0.13 -0.38 / 2014 -0.63 -0.73 / 2015 -0.83 -0.83 /
2016 -0.83 -0.88 / 2017 -0.88 -0.88 / 2018 -0.88 -0.88 / 2019 -0.88 -0.88 / 2020 -0.88 -0.88 / 2021 -0.88 -0.88 /
2022 -0.88 -0.88 / 2023 1.62 3.12 / 2024 3.62 3.37 / 2025 2.27 1.27 / 2026 1.27 1.52`

func TestBaseRates(t *testing.T) {
	rates := grant.BaseRates()
	require.Equal(t, 50, rates.Len())
	for row := range strings.SplitSeq(bundesbank, "/") {
		cells := strings.Fields(row)
		require.Len(t, cells, 3)
		for i, day := range []string{"-01-01", "-07-01"} {
			rate, ok := rates.On(civil.MustParse(cells[0] + day))
			require.True(t, ok)
			require.Equal(t, finance.MustPercent(cells[i+1]), rate.Value, "%s%s", cells[0], day)
			require.NoError(t, rate.Source.Check())
		}
	}
	last, ok := rates.On(civil.MustParse("2026-12-31"))
	require.True(t, ok)
	require.Equal(t, law.Secondary, last.Source.Evidence, "not read at the Bundesbank itself")
	_, ok = rates.On(civil.MustParse("2027-01-01"))
	require.False(t, ok)
	why, _ := rates.Absent(civil.MustParse("2027-01-01"))
	require.Equal(t, law.AfterRecords, why)
	unchanged, _ := rates.On(civil.MustParse("2018-03-01"))
	require.Equal(t, law.Derived, unchanged.Source.Evidence, "the source lists changes only")
}

// Computed by hand, on 10,000 EUR:
//   - 2019, whole year: 5 − 0.88 = 4.12 % → 412.00
//   - 1 January to 30 June 2024, 182 of 366 days: 8.62 % → 428.6448…
//   - 1 December 2023 to 31 July 2024: 31/365 at 8.12 % + 182/366 at 8.62 % + 31/366 at 8.37 %
//     = 68.9643… + 428.6448… + 70.8934… = 568.5026…; rounded one by one the sum is 68.96 + 428.64 + 70.89 = 568.49
//   - one day in 2020, a leap year: 412/366 = 1.1256…
func TestRepaymentInterest(t *testing.T) {
	each := grant.RepaymentTerms()
	each.Rounding.Order = finance.RoundEachThenSum
	days365 := grant.RepaymentTerms()
	days365.Days = grant.Actual365
	for name, c := range map[string]struct {
		terms         grant.InterestTerms
		from, through string
		want          string
		spans         int
	}{
		"a year of negative base rates": {grant.RepaymentTerms(), "2019-01-01", "2019-12-31", "412.00", 2},
		"half a leap year":              {grant.RepaymentTerms(), "2024-01-01", "2024-06-30", "428.64", 1},
		"over three rates":              {grant.RepaymentTerms(), "2023-12-01", "2024-07-31", "568.50", 3},
		"rounded one by one":            {each, "2023-12-01", "2024-07-31", "568.49", 3},
		"a single day":                  {grant.RepaymentTerms(), "2020-02-29", "2020-02-29", "1.13", 1},
		"365 days in a leap year":       {days365, "2020-01-01", "2020-12-31", "413.13", 2}, // 412 × 366/365
		"unused money":                  {grant.UnusedMoneyTerms(), "2019-01-01", "2019-12-31", "412.00", 2},
	} {
		interest, err := c.terms.Interest(finance.Euro(10_000), civil.MustParse(c.from), civil.MustParse(c.through))
		require.NoError(t, err, name)
		require.Equal(t, finance.MustParseAmount(c.want), interest.Amount, name)
		require.Len(t, interest.Spans, c.spans, name)
		require.Equal(t, c.through, interest.Spans[c.spans-1].Period.Through.String())
	}
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2019-05-05"),
		civil.MustParse("2019-05-06"))
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("4.12"), interest.Spans[0].Rate, "5 points over −0.88, not floored")
	interest, err = grant.RepaymentInterest(finance.Euro(1), civil.MustParse("2024-02-01"), civil.MustParse("2024-02-01"))
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("8.62"), interest.Spans[0].Rate)
}

// Interest over a period is the interest over its parts, exactly, before anything is rounded: with every day count, wherever
// the period is cut, at the end of a February too.
func TestInterestOfPartsAddsUp(t *testing.T) {
	r := rand.New(rand.NewPCG(49, 3))
	first, last := civil.MustParse("2002-07-01"), civil.MustParse("2026-12-31")
	for _, count := range []grant.DayCount{grant.ActualActual, grant.Actual365, grant.Thirty360} {
		terms := grant.RepaymentTerms()
		terms.Days = count
		exact := func(from, through civil.Date) finance.Share {
			interest, err := terms.Interest(finance.Euro(1000), from, through)
			require.NoError(t, err)
			var sum finance.Share
			for _, span := range interest.Spans {
				sum, err = sum.Add(span.Part)
				require.NoError(t, err)
			}
			return sum
		}
		for range 300 {
			from := first.AddDays(r.IntN(6000))
			through := from.AddDays(1 + r.IntN(last.DaysSince(from)))
			cut := from.AddDays(r.IntN(through.DaysSince(from)))
			if r.IntN(3) == 0 { // a month end, if it lies in the period
				if end := cut.AddDays(1 - cut.Day()).AddMonths(1).AddDays(-1); end.Before(through) {
					cut = end
				}
			}
			parts, err := exact(from, cut).Add(exact(cut.AddDays(1), through))
			require.NoError(t, err)
			require.Equal(t, exact(from, through), parts, "%s: %s, %s, %s", count, from, cut, through)
		}
	}
}

// The German commercial method, at the ends of months: the 31st is no day of its own, and the last of February fills up to 30.
func TestDaysOfTheCommercialMethod(t *testing.T) {
	for period, want := range map[string]int{
		"2024-01-01/2024-01-31": 30, "2024-01-31/2024-01-31": 0, "2024-01-30/2024-01-31": 1, "2024-01-30/2024-01-30": 1,
		"2023-02-01/2023-02-28": 30, "2024-02-01/2024-02-28": 28, "2024-02-01/2024-02-29": 30, "2023-02-28/2023-02-28": 3,
		"2024-02-29/2024-02-29": 2, "2024-02-29/2024-03-01": 3, "2024-01-01/2024-12-31": 360, "2023-01-01/2023-12-31": 360,
		"2024-01-15/2024-07-14": 180, "2023-12-31/2024-01-01": 1, "2024-04-01/2024-04-30": 30, "2024-05-31/2024-06-01": 1,
		"9999-12-01/9999-12-31": 30, "0001-01-01/0001-01-01": 1,
	} {
		p := civil.MustParsePeriod(period)
		require.Equal(t, want, grant.Thirty360.Days(p.From, p.Through), period)
	}
	day := civil.MustParse("2024-02-29")
	require.Equal(t, 1, grant.ActualActual.Days(day, day))
	require.Equal(t, 366, grant.Actual365.Days(civil.MustParse("2024-01-01"), civil.MustParse("2024-12-31")))
	require.Zero(t, grant.Thirty360.Days(day, day.AddDays(-1)))
	require.Zero(t, grant.Actual365.Days(civil.Date{}, day))
	require.Zero(t, grant.DayCount(0).Days(day, day))
}

// with returns the terms with another margin in all years, and another day count.
func with(points string, count grant.DayCount) grant.InterestTerms {
	terms := grant.RepaymentTerms()
	terms.Days = count
	terms.Margin = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Points]{{
		Value: finance.Points{Share: finance.MustPercent(points)}, Source: press}})
	return terms
}

// Published sums, worked out by hand. Two of them were published otherwise:
//   - 10,000 EUR at nine points over 991 days, the first of them 16 January 2023, for default begins on the day after 15 January:
//     (166 × 10.62 + 184 × 12.12 + 182 × 12.62 + 184 × 12.37 + 181 × 11.27 + 94 × 10.27) / 365 = 11,571.17 / 365 = 31.7018… %. The
//     published 3,154.20 takes each new rate from the second day of the half-year and drops a day each time;
//   - 1,000 EUR × 10.62 % × 120/365 = 34.915…, published as 34.91;
//   - 33,469.70 EUR: 961.696 + 1,408.361 + 1,206.624 + 528.950 = 4,105.631.
func TestPublishedInterest(t *testing.T) {
	for name, c := range map[string]struct {
		terms         grant.InterestTerms
		principal     string
		from, through string
		want          string
		days          int
	}{
		"nine points, 991 days":   {with("9", grant.Actual365), "10000.00", "2023-01-16", "2025-10-02", "3170.18", 991},
		"nine points, 120 days":   {with("9", grant.Actual365), "1000.00", "2023-01-15", "2023-05-14", "34.92", 120},
		"over five half-years":    {grant.RepaymentTerms(), "1000.00", "2023-03-01", "2025-09-30", "199.86", 945},
		"repayment of five towns": {grant.RepaymentTerms(), "33469.70", "2024-03-01", "2025-09-30", "4105.63", 579},
	} {
		interest, err := c.terms.Interest(finance.MustParseAmount(c.principal), civil.MustParse(c.from), civil.MustParse(c.through))
		require.NoError(t, err, name)
		require.Equal(t, finance.MustParseAmount(c.want), interest.Amount, name)
		days := 0
		for _, span := range interest.Spans {
			days += span.Days
		}
		require.Equal(t, c.days, days, name)
	}
}

// What a reader adds up is the sum that is claimed, and no span is a cent or more off its exact interest.
func TestSpansAddUpToTheRoundedSum(t *testing.T) {
	r := rand.New(rand.NewPCG(247, 1))
	terms := []grant.InterestTerms{grant.RepaymentTerms(), with("0.5", grant.Thirty360), with("9", grant.Actual365)}
	negative := 0
	for range 3_000 {
		terms := terms[r.IntN(len(terms))]
		terms.Rounding.Rounding = finance.Rounding(1 + r.IntN(4))
		from := civil.MustParse("2002-07-01").AddDays(r.IntN(8_000))
		principal := finance.Cent(r.Int64N(10_000_000))
		interest, err := terms.Interest(principal, from, from.AddDays(r.IntN(900)))
		require.NoError(t, err)
		exact, sum := new(big.Rat), finance.Amount{}
		for _, span := range interest.Spans {
			part := big.NewRat(span.Part.Numerator(), span.Part.Denominator())
			part.Mul(part, new(big.Rat).SetInt64(principal.Cents()))
			exact.Add(exact, part)
			sum, err = sum.Add(span.Amount)
			require.NoError(t, err)
			off := part.Sub(part, new(big.Rat).SetInt64(span.Amount.Cents()))
			require.Negative(t, off.Abs(off).Cmp(big.NewRat(1, 1)))
		}
		require.Equal(t, interest.Amount, sum)
		require.Equal(t, rounded(exact, terms.Rounding.Rounding), interest.Amount.Cents(), "%s", exact)
		if sum.Sign() < 0 {
			negative++
		}
	}
	require.Positive(t, negative, "a rate of less than nothing is not floored")
}

// rounded rounds with big integers.
func rounded(exact *big.Rat, rounding finance.Rounding) int64 {
	size := new(big.Rat).Abs(exact)
	whole := new(big.Int).Quo(size.Num(), size.Denom())
	half := size.Sub(size, new(big.Rat).SetInt(whole)).Cmp(big.NewRat(1, 2))
	cents := whole.Int64()
	switch {
	case rounding == finance.Up && size.Sign() > 0, rounding == finance.HalfUp && half >= 0,
		rounding == finance.HalfEven && (half > 0 || half == 0 && cents%2 == 1):
		cents++
	}
	return cents * int64(exact.Sign())
}

// In 2002 the margin rose from three to five points. Of the four rates that are published for that year, 5.71, 5.57, 7.57 and
// 7.47 %, three fall into the first half-year, so the day of the change is not known and no day of it has a margin.
func TestTheMarginHasItsPeriod(t *testing.T) {
	for _, terms := range []grant.InterestTerms{grant.RepaymentTerms(), grant.UnusedMoneyTerms()} {
		_, err := terms.Interest(finance.Euro(10_000), civil.MustParse("2002-06-30"), civil.MustParse("2002-07-31"))
		var fault *grant.InterestError
		require.ErrorAs(t, err, &fault)
		require.True(t, fault.Margin)
		require.Equal(t, civil.MustParse("2002-06-30"), fault.Day)
		require.EqualError(t, err, "grant: interest: the margin above the base rate on 30 June 2002 is not recorded (before our records), "+
			"only since 1 July 2002; hand in a series that holds it, or ask from its first day on")
		require.Contains(t, fault.Text(language.German), "der Aufschlag auf den Basiszinssatz am 30.06.2002 ist nicht erfasst")
		interest, err := terms.Interest(finance.Euro(10_000), civil.MustParse("2002-07-01"), civil.MustParse("2003-06-30"))
		require.NoError(t, err)
		require.Equal(t, finance.MustPercent("7.47"), interest.Spans[0].Rate, "the last of the four rates of 2002")
		interest, err = terms.Interest(finance.Euro(10_000), civil.MustParse("2012-12-27"), civil.MustParse("2012-12-28"))
		require.NoError(t, err)
		require.Len(t, interest.Spans, 2, "the text was read from 28 December 2012 on, before there is a published table")
		require.Equal(t, law.Secondary, interest.Spans[0].Margin.Source.Evidence)
		require.Equal(t, law.Primary, interest.Spans[1].Margin.Source.Evidence)
	}
	terms := grant.RepaymentTerms()
	terms.Margin = law.Series[finance.Points]{}
	_, err := terms.Interest(finance.Euro(1), civil.MustParse("2024-01-01"), civil.MustParse("2024-01-02"))
	require.ErrorContains(t, err, "only for no day")
}

// A full century is a leap year only where 400 divides it: 36,600 EUR at 1 % over all of February make 29 EUR in a leap year, and
// 36,500 EUR make 28 EUR in another one.
func TestLeapYears(t *testing.T) {
	terms := with("0", grant.ActualActual)
	terms.BaseRates = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Share]{{Value: finance.MustPercent("1"), Source: press}})
	for year, leap := range map[string]bool{"1900": false, "2000": true, "2023": false, "2024": true, "2100": false, "2400": true} {
		principal, last, want := finance.Euro(36_500), "-02-28", finance.Euro(28)
		if leap {
			principal, last, want = finance.Euro(36_600), "-02-29", finance.Euro(29)
		}
		interest, err := terms.Interest(principal, civil.MustParse(year+"-02-01"), civil.MustParse(year+last))
		require.NoError(t, err, year)
		require.Equal(t, want, interest.Amount, year)
	}
}

// A gap in the rates is told with what it is, and where each span is rounded, each says how.
func TestInterestTellsGapsAndRoundings(t *testing.T) {
	terms := with("5", grant.Actual365)
	terms.BaseRates = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Share]{
		{Period: civil.MustParsePeriod("2020-01-01/2020-06-30"), Value: finance.MustPercent("1"), Source: press},
		{Period: civil.MustParsePeriod("2021-01-01/.."), Value: finance.MustPercent("1"), Source: press},
	}, law.Gap{Period: civil.MustParsePeriod("2020-07-01/2020-12-31"), Reason: "im Archiv nicht gefunden", Source: press})
	_, err := terms.Interest(finance.Euro(100), civil.MustParse("2020-06-30"), civil.MustParse("2020-07-01"))
	require.ErrorContains(t, err, ": im Archiv nicht gefunden")

	// 1,000 × 6 % × 1/365 = 0.1643… on each of two days of two years: 0.16 + 0.16, and 0.33 where the sum is rounded.
	terms.BaseRates = law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Share]{{Value: finance.MustPercent("1"), Source: press}})
	for order, want := range map[finance.RoundingOrder]string{finance.RoundEachThenSum: "0.32", finance.SumThenRound: "0.33"} {
		terms.Rounding = finance.RoundingRule{Rounding: finance.HalfUp, Order: order}
		interest, err := terms.Interest(finance.Euro(1_000), civil.MustParse("2021-12-31"), civil.MustParse("2022-01-01"))
		require.NoError(t, err)
		require.Equal(t, finance.MustParseAmount(want), interest.Amount)
		rounded := 0
		for _, step := range interest.Calculation().Steps {
			if strings.HasPrefix(step.Formula.English, "principal × ") && step.Rounding == finance.HalfUp {
				rounded++
			}
		}
		require.Equal(t, map[finance.RoundingOrder]int{finance.RoundEachThenSum: 2, finance.SumThenRound: 0}[order], rounded)
	}
}

func TestInterestIsRefused(t *testing.T) {
	day := civil.MustParse
	for name, c := range map[string]struct {
		principal     finance.Amount
		from, through civil.Date
	}{
		"negative principal": {finance.Euro(-1), day("2020-01-01"), day("2020-01-02")},
		"no first day":       {finance.Euro(1), civil.Date{}, day("2020-01-02")},
		"no last day":        {finance.Euro(1), day("2020-01-01"), civil.Date{}},
		"backwards":          {finance.Euro(1), day("2020-01-02"), day("2020-01-01")},
		"too early":          {finance.Euro(1), day("2001-12-31"), day("2002-01-05")},
		"too late":           {finance.Euro(1), day("2026-12-01"), day("2027-01-01")},
	} {
		interest, err := grant.RepaymentInterest(c.principal, c.from, c.through)
		require.ErrorAs(t, err, new(*grant.InterestError), name)
		require.Zero(t, interest.Amount, "nothing partial")
		require.Empty(t, interest.Spans)
	}
	_, err := grant.RepaymentInterest(finance.Euro(1), day("2026-12-01"), day("2027-03-31"))
	var fault *grant.InterestError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, day("2027-01-01"), fault.Day, "the unknown half-year is said")
	require.Equal(t, day("2026-12-31"), fault.Known.Through)
	require.Equal(t, "der Basiszinssatz am 01.01.2027 ist nicht erfasst (nach Ende der Erfassung), nur vom 01.01.2002 bis 31.12.2026; "+
		"eine Reihe angeben, die ihn enthält, oder nur bis zu ihrem letzten Tag rechnen", fault.Text(language.German))

	terms := grant.RepaymentTerms()
	terms.Days = 0
	_, err = terms.Interest(finance.Euro(1), day("2020-01-01"), day("2020-01-02"))
	require.ErrorAs(t, err, new(*grant.InterestError))
	terms = grant.RepaymentTerms()
	terms.Rounding = finance.RoundingRule{Rounding: finance.HalfUp}
	_, err = terms.Interest(finance.Euro(1), day("2020-01-01"), day("2020-01-02"))
	require.ErrorAs(t, err, new(*bilingual.WordError))
	terms = grant.RepaymentTerms()
	terms.BaseRates = law.Series[finance.Share]{}
	_, err = terms.Interest(finance.Euro(1), day("2020-01-01"), day("2020-01-02"))
	require.ErrorAs(t, err, &fault)
	require.Contains(t, err.Error(), "before our records")
	_, err = grant.RepaymentInterest(finance.Cent(1<<62), day("2002-07-01"), day("2026-06-30"))
	require.NoError(t, err, "a hundred quadrillion cents at about 140 % in all still fit")
}

func TestTheRechenwegOfInterest(t *testing.T) {
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2023-12-01"),
		civil.MustParse("2024-07-31"))
	require.NoError(t, err)
	require.Equal(t, `Zinsen
  1. Betrag
     = 10.000,00 EUR
  2. Aufschlag auf den Basiszinssatz ab 01.12.2023
     = 5 Prozentpunkte
     [§ 49a Abs. 3 S. 1 VwVfG (gesetze-im-internet.de, Stand 29.04.2026); Wortlaut gelesen]
  3. Zinsen vom 01.12.2023 bis 31.12.2023 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 10.000,00 EUR
     erster Tag: 01.12.2023
     letzter Tag: 31.12.2023
     Basiszinssatz: 3,12 %
     Aufschlag: 5 Prozentpunkte
     Tage: 31
     Tage des Jahres: 365
     = 68,96 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  4. Zinsen vom 01.01.2024 bis 30.06.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 10.000,00 EUR
     erster Tag: 01.01.2024
     letzter Tag: 30.06.2024
     Basiszinssatz: 3,62 %
     Aufschlag: 5 Prozentpunkte
     Tage: 182
     Tage des Jahres: 366
     = 428,65 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  5. Zinsen vom 01.07.2024 bis 31.07.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres, Anteil an der gerundeten Summe
     Betrag: 10.000,00 EUR
     erster Tag: 01.07.2024
     letzter Tag: 31.07.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 Prozentpunkte
     Tage: 31
     Tage des Jahres: 366
     = 70,89 EUR
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  6. Zinsen insgesamt = Summe
     Zinsen vom 01.12.2023 bis 31.12.2023: 68,96 EUR
     Zinsen vom 01.01.2024 bis 30.06.2024: 428,65 EUR
     Zinsen vom 01.07.2024 bis 31.07.2024: 70,89 EUR
     = 568,50 EUR (kaufmännisch gerundet)
  7. Zählung der Tage und Rundung
     Tage: taggenau durch die Tage des Jahres (365, im Schaltjahr 366)
     erster und letzter Tag: zählen beide mit
     Rundung: genau summiert, dann gerundet
     [§ 49a Abs. 3 S. 1 VwVfG; angenommen]
`, interest.Calculation().Text(language.German))
	require.Equal(t, law.Assumed, interest.Calculation().Evidence())
}

// A year ends on the day with the same number, or on the last of a February that lacks it (§ 188 Abs. 2, 3 BGB).
func TestRevocationDeadline(t *testing.T) {
	for knowledge, want := range map[string]string{"2019-01-23": "2020-01-23", "2024-02-29": "2025-02-28",
		"2023-02-28": "2024-02-28", "9999-12-31": ""} {
		require.Equal(t, want, grant.RevocationDeadline(civil.MustParse(knowledge)).String(), knowledge)
	}
	require.True(t, grant.RevocationDeadline(civil.Date{}).IsZero())
}

func FuzzInterest(f *testing.F) {
	f.Add(int64(1_000_000), 0, 365)
	f.Add(int64(1), 8000, 8500)
	f.Add(int64(1)<<62, -5, 9999)
	f.Fuzz(func(t *testing.T, cents int64, start, length int) {
		from := civil.MustParse("2002-07-01").AddDays(start % 10_000)
		through := from.AddDays(length % 10_000)
		interest, err := grant.RepaymentInterest(finance.Cent(cents), from, through)
		if err != nil {
			require.Zero(t, interest.Amount)
			return
		}
		require.GreaterOrEqual(t, interest.Amount.Sign(), 0, "five points above a rate that was never below −0.88")
		days := 0
		for i, span := range interest.Spans {
			days += span.Days
			require.True(t, i == 0 || interest.Spans[i-1].Period.Through.AddDays(1) == span.Period.From)
		}
		require.Equal(t, through.DaysSince(from)+1, days)
	})
}
