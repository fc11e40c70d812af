package finance_test

import (
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// What stands in German letters, accounts and judgments is read, and the reading says what it made of it.
func TestParseBusinessAmount(t *testing.T) {
	for input, want := range map[string]struct {
		cents int64
		notes string
	}{
		"1.234,56 EUR":              {123456, ""},
		"1.234,56-":                 {-123456, "minus behind the number read"},
		"1.234,56– €":               {-123456, "minus behind the number read"},
		"1.234,56−":                 {-123456, "minus behind the number read"},
		"(33,52)":                   {-3352, "parentheses read as a minus"},
		"EUR (33,52)":               {-3352, "parentheses read as a minus"},
		"( 33,52 €)":                {-3352, "parentheses read as a minus"},
		"–5,00":                     {-500, "dash read as a minus"},
		"‒ 5,00 EUR":                {-500, "dash read as a minus"},
		"203.447,-- EUR":            {20_344_700, "dash behind the comma read as 00"},
		"50.070,- €":                {5_007_000, "dash behind the comma read as 00"},
		"20,– Euro":                 {2000, "dash behind the comma read as 00"},
		"-20,— Euro":                {-2000, "dash behind the comma read as 00"},
		"5 EURO":                    {500, ""},
		"euro 5":                    {500, ""},
		"5,50 Eur":                  {550, ""},
		"580 TEUR":                  {58_000_000, `"TEUR" read as thousands`},
		"T€ 12,5":                   {1_250_000, `"T€" read as thousands`},
		"12,5 T €":                  {1_250_000, `"T €" read as thousands`},
		"(3) TEUR":                  {-300_000, `"TEUR" read as thousands; parentheses read as a minus`},
		"7,5 Tsd. Euro":             {750_000, `"Tsd." read as thousands`},
		"580,5 Millionen Euro":      {58_050_000_000, ""},
		"3,5 Mio. EUR":              {350_000_000, `"Mio." read as millions`},
		"Mio. € 3,5":                {350_000_000, `"Mio." read as millions`},
		"3,5 MIO EURO":              {350_000_000, `"MIO" read as millions`},
		"3.1234 Mio. €":             {312_340_000, `"Mio." read as millions`},
		"1,12345678 Mio. EUR":       {112_345_678, `"Mio." read as millions`},
		"2,75 Mrd. €":               {275_000_000_000, `"Mrd." read as thousands of millions`},
		"1,2 Mrd":                   {120_000_000_000, `"Mrd" read as thousands of millions`},
		"1 Milliarde Euro":          {100_000_000_000, `"Milliarde" read as thousands of millions`},
		"\ufeff1.234,56\t":          {123456, "invisible characters around it left out"},
		"5,00 EUR\r\n":              {500, "invisible characters around it left out"},
		"\u20071.234,56\u2007":      {123456, ""},
		"92.233.720.368,5477 Mio. ": {9_223_372_036_854_770_000, `"Mio." read as millions`},
	} {
		reading, err := finance.ParseBusinessAmount(input)
		require.NoError(t, err, "%q", input)
		require.Equal(t, finance.Cent(want.cents), reading.Amount, "%q", input)
		require.Equal(t, input, reading.Input)
		var notes []string
		for _, note := range reading.Notes {
			require.NotEmpty(t, note.German)
			notes = append(notes, note.English)
		}
		require.Equal(t, want.notes, strings.Join(notes, "; "), "%q", input)
	}
}

// What can be read in two ways, or is no amount of money to the cent, is refused with the way out.
func TestParseBusinessAmountGuessesNothing(t *testing.T) {
	for input, reason := range map[string]string{
		"":                       "want a number",
		"EUR":                    "want a number",
		"(-)":                    "want a number",
		"()":                     "want a number",
		",-":                     "want a digit first",
		"-,–":                    "want a digit first",
		"12,":                    "nothing but digits after the decimal mark",
		"1.234":                  "write 1234,00 or 1234.00",
		"(1.234)":                "write 1234,00 or 1234.00",
		"1.230-":                 "write 1230,00 or 1.23",
		"3.500 Mio. EUR":         `it means 3500 Mio. if "." divides thousands, otherwise 3.500 Mio.; write 3500,0 Mio. or 3,5000 Mio.`,
		"2,860 TEUR":             "write 2860,0 TEUR or 2,8600 TEUR",
		"1,234567891 Mio.":       "9 decimals are fractions of a cent; round first, with at most 8",
		"1,234567 TEUR":          "at most 5 decimals",
		"3,5 Billionen Euro":     "in Mrd. or Mio.",
		"3.5 billion euro":       "in Mrd. or Mio.",
		"-5-":                    "sign stands there twice",
		"-(5)":                   "sign stands there twice",
		"((5))":                  "sign stands there twice",
		"1 EUR EUR":              "currency stands there twice",
		"5 TEUR €":               "currency stands there twice",
		"5 Tsd. Mio.":            "unit stands there twice",
		"1.234,56 S":             "out of place",
		"rund 3,5 Mio. EUR":      "out of place",
		"10 – 20 EUR":            "out of place",
		"5 -":                    "out of place",
		"5—":                     "out of place",
		"5,----":                 "out of place",
		"203,447,--":             "groups of three",
		"(33,52":                 "out of place",
		"5 USD":                  "out of place",
		"5\x00":                  "out of place",
		strings.Repeat("1", 101): "longer than",
	} {
		_, err := finance.ParseBusinessAmount(input)
		var fault *finance.AmountError
		require.ErrorAs(t, err, &fault, "%q", input)
		require.Contains(t, fault.Reason, reason, "%q", input)
	}
	_, err := finance.ParseBusinessAmount(strings.Repeat("\x80", 50))
	require.ErrorAs(t, err, new(*finance.AmountError), "no byte of it begins a character")
	for _, input := range []string{"92.233.720.369 Mrd. EUR", strings.Repeat("9", 60) + "-"} {
		_, err := finance.ParseBusinessAmount(input)
		require.ErrorAs(t, err, new(*finance.OverflowError), input)
	}
	_, err = finance.ParseBusinessAmount("3.500 Mio. EUR")
	require.Equal(t, `„3.500 Mio. EUR“ ist kein Betrag: das heißt 3500 Mio., wenn „.“ Tausender trennt, sonst 3,500 Mio.; `+
		`zu schreiben ist 3500,0 Mio. oder 3,5000 Mio.`, err.(interface{ Text(language.Tag) string }).Text(language.German))
}

// Every word for a unit has its power of ten, and every one for a currency is one, before the number and behind it.
func TestBusinessWords(t *testing.T) {
	for power, words := range map[int64][]string{
		1_000:         {"TEURO", "T Euro", "TEUR", "T EUR", "T€", "T €", "kEUR", "k€", "Tausend", "Tsd.", "Tsd", "Tausend Euro", "Tsd. EUR", "Tsd €"},
		1_000_000:     {"Millionen", "Million", "Mio.", "Mio", "Millionen Euro", "Mio. EUR", "Mio €"},
		1_000_000_000: {"Milliarden", "Milliarde", "Mrd.", "Mrd", "Milliarden Euro", "Mrd. EUR", "Mrd €"},
		1:             {"Euro", "EUR", "€"},
	} {
		for _, word := range words {
			for _, input := range []string{"2,5 " + word, "2,5" + word, word + " 2,5"} {
				reading, err := finance.ParseBusinessAmount(input)
				require.NoError(t, err, input)
				require.Equal(t, finance.Cent(250*power), reading.Amount, input)
			}
		}
	}
	reading, err := finance.ParseBusinessAmount("\ufeff(2,5) TEUR")
	require.NoError(t, err)
	require.Len(t, reading.Notes, 3)
	require.Equal(t, 2, strings.Count(reading.Text(language.English), "; "), "notes are told one by one: %s", reading.Text(language.English))
	require.Equal(t, 1, strings.Count(reading.Text(language.English), " ("))
}

// What the error says to write is read, as that.
func TestTheWayOutOfTwoReadings(t *testing.T) {
	for input, cents := range map[string]int64{
		"3500,0 Mio.": 350_000_000_000, "3,5000 Mio.": 350_000_000, "2860,0 TEUR": 286_000_000, "2,8600 TEUR": 286_000, "1230,00": 123_000, "1.23": 123,
	} {
		reading, err := finance.ParseBusinessAmount(input)
		require.NoError(t, err, input)
		require.Equal(t, finance.Cent(cents), reading.Amount, input)
	}
}

// The lenient reader never reads another amount than the strict one, takes no digit off, and says when it read more.
func FuzzParseBusinessAmount(f *testing.F) {
	for _, seed := range []string{"1.234,56-", "(33,52)", "–5,00", "203.447,-- EUR", "3,5 Mio. EUR", "T€ 1", "1 Mrd", "\ufeff5\r\n", "1.234", "-(5", "EURO"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		reading, err := finance.ParseBusinessAmount(s)
		strict, strictErr := finance.ParseAmount(s)
		if err != nil {
			require.Error(t, strictErr, "%q is read by the strict reader", s)
			require.Equal(t, finance.AmountReading{}, reading)
			require.Less(t, len(err.Error()), 1000)
			return
		}
		if strictErr == nil {
			require.Equal(t, strict, reading.Amount, "%q", s)
			require.Empty(t, reading.Notes)
			return
		}
		require.NotEqual(t, "", strings.Trim(reading.Text(language.German), " "))
		digits := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, s)
		own := strings.Trim(strings.ReplaceAll(strings.TrimPrefix(reading.Amount.String(), "-"), ".", ""), "0")
		require.Equal(t, strings.Trim(digits, "0"), own, "the digits of %q are those of %s", s, reading.Amount)
		if !strings.ContainsAny(s, "-−–‒(") {
			require.GreaterOrEqual(t, reading.Amount.Sign(), 0, "%q has no minus", s)
		}
	})
}

func TestParseBusinessShare(t *testing.T) {
	for input, want := range map[string]struct {
		share finance.Share
		notes int
	}{
		"80%": {finance.MustPercent("80"), 0}, "2,63211 %": {finance.MustPercent("2.63211"), 0}, "1/3": {finance.MustFraction(1, 3), 0},
		"80 v. H.": {finance.MustPercent("80"), 1}, "80 v.H.": {finance.MustPercent("80"), 1}, "80 vH": {finance.MustPercent("80"), 1},
		"80\u00a0v.\u202fH.": {finance.MustPercent("80"), 1}, "2,5 vom Hundert": {finance.MustPercent("2.5"), 1}, "80 Prozent": {finance.MustPercent("80"), 0},
		"33 1/3 %": {finance.MustFraction(1, 3), 1}, "33⅓ v. H.": {finance.MustFraction(1, 3), 2}, "12 ½ %": {finance.MustPercent("12.5"), 1},
		"66 2/3 Prozent": {finance.MustFraction(2, 3), 1}, "0 1/4 %": {finance.MustPercent("0.25"), 1}, "-33 1/3 %": {finance.MustFraction(-1, 3), 1},
		"–5 %": {finance.MustPercent("-5"), 1}, "+5 %": {finance.MustPercent("5"), 0}, "0,5 Promille": {finance.MustPercent("0.05"), 1}, "2 ‰": {finance.MustPercent("0.2"), 1},
		"5 v. T.": {finance.MustPercent("0.5"), 1}, "\ufeff80 %\r\n": {finance.MustPercent("80"), 1}, "87⅞ %": {finance.MustPercent("87.875"), 1},
		"123.456 %": {finance.MustPercent("123.456"), 1}, "1234.567 %": {finance.MustPercent("1234.567"), 0},
		"1.000 %": {finance.MustPercent("1"), 1}, "12.500%": {finance.MustPercent("12.5"), 1}, "1,000 %": {finance.MustPercent("1"), 0},
		"2.63211 %": {finance.MustPercent("2.63211"), 0},
	} {
		reading, err := finance.ParseBusinessShare(input)
		require.NoError(t, err, "%q", input)
		require.Equal(t, want.share, reading.Share, "%q", input)
		require.Len(t, reading.Notes, want.notes, "%q: %v", input, reading.Notes)
	}
	negative, err := finance.ParseBusinessShare("-33 1/3 %")
	require.NoError(t, err)
	require.Equal(t, `„-33 1/3“ als -(33 + 1/3) Prozent gelesen`, negative.Notes[0].German)
	for input, reason := range map[string]string{
		"": "want a percentage", "80": `write "80%"`, "5 Prozentpunkte": "percentage points are no share", "5 %-Punkte": "percentage points are no share",
		"1/3 %": "alone it stands without", "⅓ %": "alone it stands without", "33 4/3 %": "want a share", "33 0/3 %": "want a share", "33 5 %": "want a share",
		"33 3/3 %":   "want a share",
		"33,5 1/3 %": "alone it stands without", "1 000 %": "want a share", "60–80 %": "want a share", "--5 %": "want a share", "–-5 %": "want a share", "-+5 %": "want a share", "80 %%": "want a share",
		"bis zu 80 %": "want a share", "zwei Drittel": "want a share", "5 EUR": "want a share", ",5 %": "want a share", "33 1/ %": "want a share",
		strings.Repeat("1", 101): "longer than",
	} {
		_, err := finance.ParseBusinessShare(input)
		var fault *finance.ShareError
		require.ErrorAs(t, err, &fault, "%q", input)
		require.Contains(t, fault.Reason, reason, "%q", input)
	}
	for _, input := range []string{"99999999999999999999 v. H.", "9223372036854775807 1/3 %"} {
		_, err := finance.ParseBusinessShare(input)
		require.ErrorAs(t, err, new(*finance.OverflowError), input)
	}
}

// Points are no share: neither reader takes what belongs to the other.
func TestParseBusinessPoints(t *testing.T) {
	for input, percent := range map[string]string{
		"5 Prozentpunkte": "5", "2,5 %-Punkte": "2.5", "–1 Prozentpunkt": "-1", "+5 percentage points": "5", "um 5 Prozentpunkte": "", "5 %": "", "5": "", "": "",
		strings.Repeat("5", 101): "", "5,5 1/3 Prozentpunkte": "",
	} {
		reading, err := finance.ParseBusinessPoints(input)
		if percent == "" {
			require.ErrorAs(t, err, new(*finance.ShareError), input)
			continue
		}
		require.NoError(t, err, input)
		require.Equal(t, finance.MustPercent(percent), reading.Points.Share, input)
		require.Contains(t, reading.Text(language.German), "„"+input+"“: ")
	}
}

func FuzzParseBusinessShare(f *testing.F) {
	for _, seed := range []string{"80 v. H.", "33 1/3 %", "33⅓ %", "0,5 Promille", "5 Prozentpunkte", "1/3", "-5 %", "80"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		reading, err := finance.ParseBusinessShare(s)
		strict, strictErr := finance.ParseShare(s)
		if strictErr == nil {
			require.NoError(t, err, "%q", s)
			require.Equal(t, strict, reading.Share, "%q", s)
			require.Empty(t, reading.Notes)
		}
		if err != nil {
			require.Equal(t, finance.ShareReading{}, reading)
			require.Less(t, len(err.Error()), 1000)
			return
		}
		_, err = finance.ParseBusinessPoints(s)
		require.Error(t, err, "%q is a share, not points", s)
	})
}

// A share goes to other programs exactly, or rounded to the decimals that they ask for.
func TestShareForReaders(t *testing.T) {
	for _, c := range []struct {
		share           finance.Share
		decimals        int
		german, english string
	}{
		{finance.MustFraction(23013, 34301), 4, "67,0913 %", "67.0913%"},
		{finance.MustFraction(1, 3), 2, "33,33 %", "33.33%"},
		{finance.MustFraction(2, 3), 0, "67 %", "67%"},
		{finance.MustFraction(1, 8), 0, "13 %", "13%"}, // halves away from zero
		{finance.MustFraction(-1, 8), 0, "-13 %", "-13%"},
		{finance.MustFraction(-1, 300), 0, "0 %", "0%"},
		{finance.MustPercent("80"), 2, "80,00 %", "80.00%"},
		{finance.Share{}, 1, "0,0 %", "0.0%"},
		{finance.MustFraction(math.MaxInt64, 1), 0, "922337203685477580700 %", "922337203685477580700%"},
		{finance.MustFraction(1, 3), -5, "33 %", "33%"},
		{finance.MustFraction(1, 3), 99, "33,3333333333333333 %", "33.3333333333333333%"},
	} {
		require.Equal(t, bilingual.Text{German: c.german, English: c.english},
			bilingual.Text{German: c.share.FormatPercent(language.German, c.decimals), English: c.share.FormatPercent(language.English, c.decimals)})
	}
	third := finance.MustFraction(1, 3)
	require.Zero(t, big.NewRat(1, 3).Cmp(third.Rat()))
	third.Rat().SetInt64(5)
	require.Equal(t, finance.MustFraction(1, 3), third, "the fraction is a copy")
	require.InDelta(t, 1.0/3, third.Float64(), 0)
	require.InDelta(t, 0.8, finance.MustPercent("80").Float64(), 0)
	require.Zero(t, finance.Share{}.Float64())
	require.Zero(t, finance.Share{}.Rat().Sign())
}

// Up to three dashes behind the comma stand for no cents; more are a line to fill in.
func TestDashesForNoCents(t *testing.T) {
	for _, text := range []string{"5,-", "5,--", "5,---", "5,—"} {
		reading, err := finance.ParseBusinessAmount(text)
		require.NoError(t, err, text)
		require.Equal(t, finance.Euro(5), reading.Amount, text)
	}
	_, err := finance.ParseBusinessAmount("5,----")
	require.ErrorAs(t, err, new(*finance.AmountError))
}
