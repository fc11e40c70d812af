package grant_test

import (
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

// The table of the Deutsche Bundesbank: year, rate from 1 January, rate from 1 July.
const bundesbank = `
2002 2.57 2.47 / 2003 1.97 1.22 / 2004 1.14 1.13 / 2005 1.21 1.17 / 2006 1.37 1.95 / 2007 2.70 3.19 / 2008 3.32 3.19 /
2009 1.62 0.12 / 2010 0.12 0.12 / 2011 0.12 0.37 / 2012 0.12 0.12 / 2013 -0.13 -0.38 / 2014 -0.63 -0.73 / 2015 -0.83 -0.83 /
2016 -0.83 -0.88 / 2017 -0.88 -0.88 / 2018 -0.88 -0.88 / 2019 -0.88 -0.88 / 2020 -0.88 -0.88 / 2021 -0.88 -0.88 /
2022 -0.88 -0.88 / 2023 1.62 3.12 / 2024 3.62 3.37 / 2025 2.27 1.27`

func TestBaseRates(t *testing.T) {
	rates := grant.BaseRates()
	require.Equal(t, 49, rates.Len())
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
	last, ok := rates.On(civil.MustParse("2026-06-30"))
	require.True(t, ok)
	require.Equal(t, finance.MustPercent("1.27"), last.Value)
	_, ok = rates.On(civil.MustParse("2026-07-01"))
	require.False(t, ok)
	why, _ := rates.Absent(civil.MustParse("2026-07-01"))
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

// Interest over a period is the interest over its parts, exactly, before anything is rounded.
func TestInterestOfPartsAddsUp(t *testing.T) {
	whole, err := grant.RepaymentInterest(finance.Euro(1000), civil.MustParse("2004-02-11"), civil.MustParse("2026-06-30"))
	require.NoError(t, err)
	var parts finance.Share
	for day := civil.MustParse("2004-02-11"); !day.After(civil.MustParse("2026-06-30")); {
		next := day.AddDays(97)
		if end := civil.MustParse("2026-06-30"); next.After(end) {
			next = end
		}
		part, err := grant.RepaymentInterest(finance.Euro(1000), day, next)
		require.NoError(t, err)
		for _, span := range part.Spans {
			parts, err = parts.Add(span.Part)
			require.NoError(t, err)
		}
		day = next.AddDays(1)
	}
	var sum finance.Share
	for _, span := range whole.Spans {
		sum, err = sum.Add(span.Part)
		require.NoError(t, err)
	}
	require.Equal(t, sum, parts)
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
		"too late":           {finance.Euro(1), day("2026-06-01"), day("2026-07-01")},
	} {
		interest, err := grant.RepaymentInterest(c.principal, c.from, c.through)
		require.ErrorAs(t, err, new(*grant.InterestError), name)
		require.Zero(t, interest.Amount, "nothing partial")
		require.Empty(t, interest.Spans)
	}
	_, err := grant.RepaymentInterest(finance.Euro(1), day("2026-06-01"), day("2026-09-30"))
	var fault *grant.InterestError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, day("2026-07-01"), fault.Day, "the unknown half-year is said")
	require.Equal(t, day("2026-06-30"), fault.Known.Through)

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
	_, err = grant.RepaymentInterest(finance.Cent(1<<62), day("2002-01-01"), day("2026-06-30"))
	require.NoError(t, err, "a hundred quadrillion cents at about 140 % in all still fit")
}

func TestTheRechenwegOfInterest(t *testing.T) {
	interest, err := grant.RepaymentInterest(finance.Euro(10_000), civil.MustParse("2023-12-01"),
		civil.MustParse("2024-07-31"))
	require.NoError(t, err)
	require.Equal(t, `Zinsen
  1. zu verzinsender Betrag
     = 10.000,00 EUR
  2. Zinsen ab 01.12.2023 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres
     letzter Tag: 31.12.2023
     Basiszinssatz: 3,12 %
     Aufschlag: 5 %
     Tage: 31
     Tage des Jahres: 365
     = 68,96 EUR (kaufmännisch gerundet)
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  3. Zinsen ab 01.01.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres
     letzter Tag: 30.06.2024
     Basiszinssatz: 3,62 %
     Aufschlag: 5 %
     Tage: 182
     Tage des Jahres: 366
     = 428,64 EUR (kaufmännisch gerundet)
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  4. Zinsen ab 01.07.2024 = Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres
     letzter Tag: 31.07.2024
     Basiszinssatz: 3,37 %
     Aufschlag: 5 %
     Tage: 31
     Tage des Jahres: 366
     = 70,89 EUR (kaufmännisch gerundet)
     [§ 247 Abs. 1 BGB (Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025); aus zweiter Hand]
  5. Zinsen insgesamt = genau summiert, dann gerundet
     = 568,50 EUR (kaufmännisch gerundet)
     [§ 49a Abs. 3 S. 1 VwVfG (gesetze-im-internet.de, Stand 29.04.2026); Wortlaut gelesen]
  6. Zählung der Tage und Rundung
     = 568,50 EUR
     [kaufmännische Rundung des Gesamtbetrags, angenommen; angenommen]
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
		from := civil.MustParse("2002-01-01").AddDays(start % 10_000)
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
