package finance_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"math"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
)

var (
	_ encoding.TextAppender    = finance.Amount{}
	_ encoding.TextMarshaler   = finance.Amount{}
	_ encoding.TextUnmarshaler = new(finance.Amount)
	_ json.Unmarshaler         = new(finance.Amount)
	_ sql.Scanner              = new(finance.Amount)
	_ driver.Valuer            = finance.Amount{}
)

func TestParseAmountReadsWhatPeopleWrite(t *testing.T) {
	for input, cents := range map[string]int64{
		"1.234,56 EUR": 123456, "EUR 1,234.56": 123456, "1234.56": 123456, "1234,56 €": 123456, "1234,56€": 123456,
		"€1,234.56": 123456, "-5": -500, "−5,00 EUR": -500, "+7": 700, "-EUR 1,234.56": -123456, "EUR -1,234.56": -123456,
		"1 234,56 EUR": 123456, "1\u00a0234,56\u00a0€": 123456, "1\u202f234\u202f567 EUR": 123456700,
		"1.234.567": 123456700, "1,234,567": 123456700, "1.234.567,8": 123456780, "80000000": 8_000_000_000,
		"0,05": 5, "0.5": 50, "-0": 0, "12,3": 1230, "007": 700, " 85,27 EUR ": 8527, "3 Euro": 300,
		"1234.5600": 123456, "1.234,5600": 123456, "1,234.560": 123456, "1234.000": 123400, "0,000": 0, "5,10000 EUR": 510, "14\u2007000,12": 1_400_012,
		"92233720368547758.07": math.MaxInt64, "-92.233.720.368.547.758,08 EUR": math.MinInt64, "2.860.500.000,00 EUR": 286_050_000_000,
	} {
		a, err := finance.ParseAmount(input)
		require.NoError(t, err, input)
		require.Equal(t, finance.Cent(cents), a, input)
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for input, reason := range map[string]string{
		"":                       "want a number",
		"EUR":                    "want a number",
		"1.234":                  "write 1234,00 or 1234.00",
		"200.000 EUR":            "write 200000,00 or 200.00",
		"1,000":                  "write 1000,00 or 1.00",
		"1,234":                  "write 1234,00 or 1234.00",
		"0,123":                  "fractions of a cent",
		"1234,567":               "fractions of a cent",
		"1.5555":                 "4 decimals are fractions of a cent",
		"1234.5670":              "3 decimals are fractions of a cent",
		"1,":                     "nothing but digits after",
		"1, 5":                   "nothing but digits after",
		",50":                    "want a digit first",
		"1.2.3":                  "groups of three",
		"1.2,3.456":              "groups of three",
		"1.23.456":               "groups of three",
		"1.234,567.89":           "groups of three",
		"1,234.567,89":           "groups of three",
		"0.123.456":              "groups of three",
		"12 34":                  "groups of three",
		"1e5":                    "out of place",
		"5 USD":                  "out of place",
		"5,-":                    "out of place",
		"--5":                    "sign stands there twice",
		"-EUR -5":                "sign stands there twice",
		"EUR 5 EUR":              "currency stands there twice",
		"٣":                      "out of place",
		"NaN":                    "out of place",
		"5\x00":                  "out of place",
		"5\n":                    "out of place",
		strings.Repeat("1", 101): "longer than",
	} {
		_, err := finance.ParseAmount(input)
		var fault *finance.AmountError
		require.ErrorAs(t, err, &fault, "%q", input)
		require.Contains(t, fault.Reason, reason, "%q", input)
	}
	for _, input := range []string{"92233720368547758.08", "-92233720368547758.09", strings.Repeat("9", 60),
		"18446744073709551616"} {
		_, err := finance.ParseAmount(input)
		require.ErrorAs(t, err, new(*finance.OverflowError), input)
	}
}

func TestAmountFormats(t *testing.T) {
	for _, c := range []struct {
		amount                   finance.Amount
		machine, german, english string
	}{
		{finance.Amount{}, "0.00", "0,00 EUR", "EUR 0.00"},
		{finance.Cent(5), "0.05", "0,05 EUR", "EUR 0.05"},
		{finance.Cent(-5), "-0.05", "-0,05 EUR", "-EUR 0.05"},
		{finance.Cent(123456), "1234.56", "1.234,56 EUR", "EUR 1,234.56"},
		{finance.Euro(80_000_000), "80000000.00", "80.000.000,00 EUR", "EUR 80,000,000.00"},
		{finance.Euro(-1_000_001), "-1000001.00", "-1.000.001,00 EUR", "-EUR 1,000,001.00"},
		{finance.Cent(math.MinInt64), "-92233720368547758.08", "-92.233.720.368.547.758,08 EUR",
			"-EUR 92,233,720,368,547,758.08"},
	} {
		require.Equal(t, c.machine, c.amount.String())
		require.Equal(t, c.german, c.amount.Format(language.German))
		require.Equal(t, c.german, c.amount.Format(language.MustParse("de-AT")))
		require.Equal(t, c.english, c.amount.Format(language.English))
		require.Equal(t, c.english, c.amount.Format(language.French), "a third language gets English")
		for _, text := range []string{c.machine, c.german, c.english} {
			back, err := finance.ParseAmount(text)
			require.NoError(t, err, text)
			require.Equal(t, c.amount, back, text)
		}
	}
}

func TestAmountArithmeticAgreesWithBigIntegers(t *testing.T) {
	values := []int64{0, 1, -1, 2, -2, 99, 12345, math.MaxInt64, math.MaxInt64 - 1, math.MinInt64, math.MinInt64 + 1,
		1 << 31, -(1 << 31), 1 << 62, 3037000500}
	check := func(want *big.Int, got finance.Amount, err error) {
		t.Helper()
		if want.IsInt64() {
			require.NoError(t, err)
			require.Equal(t, want.Int64(), got.Cents())
			return
		}
		require.ErrorAs(t, err, new(*finance.OverflowError))
	}
	for _, x := range values {
		for _, y := range values {
			a, b, bx, by := finance.Cent(x), finance.Cent(y), big.NewInt(x), big.NewInt(y)
			sum, err := a.Add(b)
			check(new(big.Int).Add(bx, by), sum, err)
			sum, err = finance.Sum(a, b)
			check(new(big.Int).Add(bx, by), sum, err)
			difference, err := a.Sub(b)
			check(new(big.Int).Sub(bx, by), difference, err)
			multiple, err := a.Mul(y)
			check(new(big.Int).Mul(bx, by), multiple, err)
			require.Equal(t, bx.Cmp(by), a.Compare(b))
			require.Equal(t, bx.Cmp(by) < 0, a.Less(b))
		}
		negative, err := finance.Cent(x).Neg()
		check(new(big.Int).Neg(big.NewInt(x)), negative, err)
		require.Equal(t, big.NewInt(x).Sign(), finance.Cent(x).Sign())
	}
}

func TestSumDoesNotMindItsOrder(t *testing.T) {
	most, least := finance.Cent(math.MaxInt64), finance.Cent(math.MinInt64)
	sum, err := finance.Sum(most, most, least, least, finance.Cent(3))
	require.NoError(t, err, "a part of the sum is out of range, the sum is not")
	require.Equal(t, finance.Cent(1), sum)
	_, err = finance.Sum(most, finance.Cent(1))
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

func TestEuroBeyondTheRangeIsNeverTakenForASum(t *testing.T) {
	require.Equal(t, finance.Cent(9_223_372_036_854_775_800), finance.Euro(math.MaxInt64/100), "the largest that fits")
	require.True(t, finance.Euro(math.MinInt64/100).InRange())
	high, low := finance.Euro(math.MaxInt64/100+1), finance.Euro(math.MinInt64/100-1)
	require.False(t, high.InRange())
	require.False(t, low.InRange())
	require.Equal(t, ">92233720368547758.07", high.String())
	require.Equal(t, "< -92.233.720.368.547.758,08 EUR", low.Format(language.German))
	require.True(t, finance.Cent(math.MaxInt64).Less(high))
	require.True(t, low.Less(finance.Cent(math.MinInt64)))
	require.Zero(t, high.Compare(high))

	overflow := new(*finance.OverflowError)
	_, err := high.Add(finance.Euro(-1))
	require.ErrorAs(t, err, overflow)
	_, err = finance.Euro(1).Sub(low)
	require.ErrorAs(t, err, overflow)
	_, err = high.Mul(0)
	require.ErrorAs(t, err, overflow)
	_, err = finance.Sum(low)
	require.ErrorAs(t, err, overflow)
	_, err = finance.Whole().Of(high, finance.HalfUp)
	require.ErrorAs(t, err, overflow)
	_, err = json.Marshal(high)
	require.Error(t, err)
	_, err = low.Value()
	require.ErrorAs(t, err, overflow)
}

func TestAmountEncodings(t *testing.T) {
	type row struct {
		A finance.Amount            `json:"a"`
		M map[finance.Amount]string `json:"m"`
	}
	in := row{finance.Cent(-123456), map[finance.Amount]string{finance.Euro(7): "x"}}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	require.Equal(t, `{"a":"-1234.56","m":{"7.00":"x"}}`, string(data))
	var out row
	require.NoError(t, json.Unmarshal(data, &out))
	require.Equal(t, in, out)

	for _, bad := range []string{"1234.56", "1234", "null", `"1.234"`, "{}", `"`, ""} {
		a := finance.Euro(9)
		require.Error(t, a.UnmarshalJSON([]byte(bad)), bad)
		require.Equal(t, finance.Euro(9), a, "a refused value leaves the old one")
	}

	value, err := finance.Cent(-5).Value()
	require.NoError(t, err)
	require.Equal(t, driver.Value("-0.05"), value)
	var a finance.Amount
	require.NoError(t, a.Scan("12.50"))
	require.Equal(t, finance.Cent(1250), a)
	require.NoError(t, a.Scan([]byte("-12.50")))
	require.Equal(t, finance.Cent(-1250), a)
	for bad, wayOut := range map[any]string{
		int64(5): "finance.Euro or finance.Cent", 5.0: "declare the column as TEXT", nil: "sql.Null", true: "want text",
		"$1,234.56": "::numeric", "1.234,56 €": "::numeric", "1.234,56": "ParseAmount", "1.234": "3 decimals are fractions of a cent",
	} {
		var fault *finance.AmountError
		require.ErrorAs(t, a.Scan(bad), &fault, "%v", bad)
		require.Contains(t, fault.Reason, wayOut, "%v", bad)
	}
	require.EqualError(t, a.Scan(1234.5), `finance: "1234.5" is not an amount: the database sent float64; want text such as 1234.56: `+
		`declare the column as TEXT in SQLite, elsewhere cast it with ::text or set the driver to send decimals as text`)
	require.Equal(t, finance.Cent(-1250), a, "an error changes nothing")
	require.ErrorContains(t, a.Scan(int64(1234)), `"1234" is not an amount`)
	var missing sql.Null[finance.Amount]
	require.NoError(t, missing.Scan(nil))
	require.False(t, missing.Valid)
}

func FuzzParseAmount(f *testing.F) {
	for _, seed := range []string{"1.234,56 EUR", "EUR 1,234.56", "-5", "1.234", "1 234,5 €", "−€0,05",
		"92233720368547758.07", "1,2,3"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := finance.ParseAmount(s)
		if err != nil {
			require.Equal(t, finance.Amount{}, a, "nothing partial")
			require.Less(t, len(err.Error()), 1000, "an error stays short however long the input")
			return
		}
		for _, text := range []string{a.String(), a.Format(language.German), a.Format(language.English)} {
			back, err := finance.ParseAmount(text)
			require.NoError(t, err, text)
			require.Equal(t, a, back, text)
		}
		digits := strings.Map(func(r rune) rune {
			if r >= '0' && r <= '9' {
				return r
			}
			return -1
		}, s)
		own := strings.Trim(strings.ReplaceAll(strings.TrimPrefix(a.String(), "-"), ".", ""), "0")
		require.Equal(t, strings.Trim(digits, "0"), own, "the digits of %q are those of %s", s, a)
	})
}

// A decimal of a machine has one reading, and zeros at its end are no fractions of a cent.
func TestParseDecimal(t *testing.T) {
	for input, cents := range map[string]int64{
		"1234.5600": 123456, "0.0000": 0, "1234.000": 123400, "1.230": 123, "1000": 100_000, "-5": -500, "+5.5": 550, "-0.00": 0,
		"12.50   ": 1250, "0007.1": 710, "12.500000000000000000000000000000": 1250, "92233720368547758.0700": math.MaxInt64,
		"-92233720368547758.08": math.MinInt64,
	} {
		a, err := finance.ParseDecimal(input)
		require.NoError(t, err, input)
		require.Equal(t, finance.Cent(cents), a, input)
	}
	for input, reason := range map[string]string{
		"": "want a decimal", "-": "want a decimal", ".5": "want a decimal", "5.": "want a decimal", "--5": "want a decimal", "-+5": "want a decimal",
		"1.234": "3 decimals are fractions of a cent", "0.0050": "3 decimals are fractions of a cent", "1E+3": "CAST(", "1e3": "CAST(", "NaN": "want a decimal", "Infinity": "want a decimal",
		"1,234.56": "want a decimal", "1 234": "want a decimal", "$1,234.56": "::numeric", "1.234,56 €": "::numeric", "5 EUR": "want a decimal", "\t5": "want a decimal",
		"−5": "want a decimal", "0x10": "want a decimal", strings.Repeat("1", 101): "longer than",
	} {
		_, err := finance.ParseDecimal(input)
		var fault *finance.AmountError
		require.ErrorAs(t, err, &fault, "%q", input)
		require.Contains(t, fault.Reason, reason, "%q", input)
	}
	for _, input := range []string{"92233720368547758.08", "-92233720368547758.09", strings.Repeat("9", 60)} {
		_, err := finance.ParseDecimal(input)
		require.ErrorAs(t, err, new(*finance.OverflowError), input)
	}
}

// A hundred bytes are read, and none more.
func TestLongestDecimal(t *testing.T) {
	a, err := finance.ParseDecimal(strings.Repeat(" ", 96) + "1.25")
	require.NoError(t, err)
	require.Equal(t, finance.Cent(125), a)
	_, err = finance.ParseDecimal(strings.Repeat(" ", 97) + "1.25")
	require.ErrorContains(t, err, "longer than")
}

// Every decimal that is read is what arbitrary precision reads, and what is refused is no whole number of cents or does not fit.
func FuzzParseDecimal(f *testing.F) {
	for _, seed := range []string{"1234.5600", "-0.05", "1.234", "1E+3", "+7", "1,5", "92233720368547758.07", " 5 "} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := finance.ParseDecimal(s)
		exact, ok := new(big.Rat).SetString(strings.Trim(s, " "))
		if err == nil {
			require.True(t, ok, "%q", s)
			require.Zero(t, big.NewRat(a.Cents(), 100).Cmp(exact), "%q is not %s", s, a)
			return
		}
		require.Equal(t, finance.Amount{}, a)
		require.Less(t, len(err.Error()), 1000)
	})
}

func BenchmarkParseAmount(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := finance.ParseAmount("1.234.567,89 EUR"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFormatAmount(b *testing.B) {
	buffer := make([]byte, 0, 40)
	b.ReportAllocs()
	for b.Loop() {
		buffer = finance.Cent(123456789).AppendFormat(buffer[:0], language.German)
	}
}
