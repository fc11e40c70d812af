package finance_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

var (
	_ encoding.TextAppender    = finance.Share{}
	_ encoding.TextMarshaler   = finance.Share{}
	_ encoding.TextUnmarshaler = new(finance.Share)
	_ json.Unmarshaler         = new(finance.Share)
	_ sql.Scanner              = new(finance.Share)
	_ driver.Valuer            = finance.Share{}
)

func TestShareFormats(t *testing.T) {
	for _, c := range []struct {
		share                    finance.Share
		machine, german, english string
	}{
		{finance.Share{}, "0%", "0 %", "0%"},
		{finance.Whole(), "100%", "100 %", "100%"},
		{finance.MustPercent("2.63211"), "2.63211%", "2,63211 %", "2.63211%"},
		{finance.MustPercent("53,40 %"), "53.4%", "53,4 %", "53.4%"},
		{finance.MustPercent("-0.88"), "-0.88%", "-0,88 %", "-0.88%"},
		{finance.MustPercent("0.05"), "0.05%", "0,05 %", "0.05%"},
		{finance.MustPercent("0.0000000000000001"), "0.0000000000000001%", "0,0000000000000001 %", "0.0000000000000001%"},
		{finance.MustFraction(1, 3), "1/3", "1/3", "1/3"},
		{finance.MustFraction(-2, 6), "-1/3", "-1/3", "-1/3"},
		{finance.MustFraction(1, 8), "12.5%", "12,5 %", "12.5%"},
		{finance.MustFraction(5, 2), "250%", "250 %", "250%"},
		{finance.MustFraction(math.MaxInt64, 1), "9223372036854775807/1", "9223372036854775807/1", "9223372036854775807/1"},
		{finance.MustFraction(1, 1<<62), "1/4611686018427387904", "1/4611686018427387904", "1/4611686018427387904"},
	} {
		require.Equal(t, c.machine, c.share.String())
		require.Equal(t, c.german, c.share.Format(language.German))
		require.Equal(t, c.english, c.share.Format(language.English))
		for _, text := range []string{c.machine, c.german, c.english} {
			back, err := finance.ParseShare(text)
			require.NoError(t, err, text)
			require.Equal(t, c.share, back, text)
		}
	}
}

func TestSharesAreRefused(t *testing.T) {
	fault, overflow := new(*finance.ShareError), new(*finance.OverflowError)
	for _, bad := range []string{"", "%", "abc", "1,2,3", "1.", ".5", "1 000", "--5", "1e3", "٣", "0.12345678901234567",
		"5 %%", "+5"} {
		_, err := finance.Percent(bad)
		require.ErrorAs(t, err, fault, bad)
	}
	_, err := finance.Percent("99999999999999999999")
	require.ErrorAs(t, err, overflow)
	for _, bad := range []string{"0.25", "25", "1/0", "1/-3", "/3", "1/", "1/3/5", "1 / 3", "--1/3"} {
		_, err := finance.ParseShare(bad)
		require.ErrorAs(t, err, fault, bad)
	}
	_, err = finance.ParseShare("99999999999999999999/3")
	require.ErrorAs(t, err, overflow)
	_, err = finance.ParseShare("3/99999999999999999999")
	require.ErrorAs(t, err, overflow)
	_, err = finance.Fraction(1, 0)
	require.ErrorAs(t, err, fault)
	_, err = finance.Fraction(math.MinInt64, 3)
	require.ErrorAs(t, err, overflow)
}

// Every result in lowest terms that fits is exact, and nothing that fits is refused.
func TestShareArithmeticAgreesWithBigFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(7, 9))
	draw := func() finance.Share {
		return finance.MustFraction((r.Int64()>>r.IntN(63))*(1-2*r.Int64N(2)), 1+r.Int64()>>r.IntN(63))
	}
	rat := func(s finance.Share) *big.Rat { return big.NewRat(s.Numerator(), s.Denominator()) }
	exact, refused := 0, 0
	check := func(want *big.Rat, got finance.Share, err error) {
		t.Helper()
		if err != nil {
			refused++
			require.ErrorAs(t, err, new(*finance.OverflowError))
			require.False(t, want.Num().IsInt64() && want.Denom().IsInt64() && want.Num().Int64() != math.MinInt64,
				"%v fits", want)
			return
		}
		exact++
		require.Zero(t, want.Cmp(rat(got)), "%v, not %v", want, got)
	}
	for range thorough(20000) {
		a, b := draw(), draw()
		if r.IntN(4) == 0 { // a denominator in common
			b = finance.MustFraction(b.Numerator(), a.Denominator())
		}
		sum, err := a.Add(b)
		check(new(big.Rat).Add(rat(a), rat(b)), sum, err)
		difference, err := a.Sub(b)
		check(new(big.Rat).Sub(rat(a), rat(b)), difference, err)
		product, err := a.Mul(b)
		check(new(big.Rat).Mul(rat(a), rat(b)), product, err)
		require.Equal(t, rat(a).Cmp(rat(b)), a.Compare(b))
	}
	require.Greater(t, exact, refused/4, "many draws fit, or the test proves nothing")
	require.Greater(t, refused, exact/100)
}

// Two sums whose products on the way have more than 63 bits: with p = 2147483647 and q = 4294967291,
// 1/2p + 1/2q = (p+q)/2pq, and p+q is even.
func TestASumThatFitsInLowestTerms(t *testing.T) {
	const p, q = 2147483647, 4294967291
	sum, err := finance.MustFraction(1, 2*p).Add(finance.MustFraction(1, 2*q))
	require.NoError(t, err)
	require.Equal(t, finance.MustFraction((p+q)/2, p*q), sum)

	most := finance.MustFraction(math.MaxInt64, 1)
	less, err := most.Sub(finance.Whole())
	require.NoError(t, err)
	require.Equal(t, finance.MustFraction(math.MaxInt64-1, 1), less)
	_, err = most.Add(finance.Whole())
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.SumShares(most, most)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	none, err := most.Sub(most)
	require.NoError(t, err)
	require.Equal(t, finance.Share{}, none)
}

// A part of a sum may not fit while the sum does.
func TestSumSharesDoesNotDependOnTheOrder(t *testing.T) {
	most := finance.MustFraction(math.MaxInt64, 1)
	least := finance.MustFraction(-math.MaxInt64, 1)
	first, second := finance.MustFraction(1, math.MaxInt64), finance.MustFraction(1, math.MaxInt64-24)
	minus, err := finance.Share{}.Sub(second)
	require.NoError(t, err)
	for _, c := range []struct {
		shares []finance.Share
		want   finance.Share
	}{
		{[]finance.Share{most, finance.Whole(), least}, finance.Whole()},
		{[]finance.Share{first, second, minus}, first},
	} {
		permutations(len(c.shares), func(order []int) {
			shares := make([]finance.Share, len(order))
			for i, j := range order {
				shares[i] = c.shares[j]
			}
			sum, err := finance.SumShares(shares...)
			require.NoError(t, err)
			require.Equal(t, c.want, sum)
		})
	}
	for _, shares := range [][]finance.Share{{most, most, least, finance.Whole()}, {least, finance.MustFraction(-1, 1)}} {
		_, err := finance.SumShares(shares...)
		require.ErrorAs(t, err, new(*finance.OverflowError))
	}
}

func TestSharesOfTheITPlanungsratAddUp(t *testing.T) {
	third := finance.MustFraction(1, 3)
	sum, err := finance.SumShares(third, third, third)
	require.NoError(t, err)
	require.Equal(t, finance.Whole(), sum, "three thirds are a whole, and equal to it")

	half := finance.MustPercent("50")
	quarter := finance.MustPercent("25")
	sum, err = finance.SumShares(half, quarter, quarter)
	require.NoError(t, err)
	require.Equal(t, finance.Whole(), sum)
}

func TestShareOfAmountRoundsAsTold(t *testing.T) {
	for _, c := range []struct {
		share                      string
		cents                      int64
		halfUp, halfEven, down, up int64
	}{
		{"50%", 1, 1, 0, 0, 1},
		{"50%", 3, 2, 2, 1, 2},
		{"50%", -1, -1, 0, 0, -1},
		{"50%", -3, -2, -2, -1, -2},
		{"1/3", 100, 33, 33, 33, 34},
		{"2/3", 100, 67, 67, 66, 67},
		{"-1/3", 100, -33, -33, -33, -34},
		{"80%", 12345, 9876, 9876, 9876, 9876},
		{"2.63211%", 18_000_000_000, 473779800, 473779800, 473779800, 473779800},
		{"100%", math.MinInt64, math.MinInt64, math.MinInt64, math.MinInt64, math.MinInt64},
	} {
		var share finance.Share
		require.NoError(t, share.UnmarshalText([]byte(c.share)))
		for rounding, want := range map[finance.Rounding]int64{finance.HalfUp: c.halfUp, finance.HalfEven: c.halfEven,
			finance.Down: c.down, finance.Up: c.up} {
			got, err := share.Of(finance.Cent(c.cents), rounding)
			require.NoError(t, err)
			require.Equal(t, want, got.Cents(), "%s of %d %v", c.share, c.cents, rounding)
		}
	}
	_, err := finance.MustPercent("200").Of(finance.Cent(math.MaxInt64), finance.Down)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.MustFraction(math.MaxInt64, 1).Of(finance.Cent(math.MaxInt64), finance.Down)
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.Whole().Of(finance.Euro(1), 0)
	require.ErrorAs(t, err, new(*bilingual.WordError))
}

// Half a cent of each of three invoices: rounded one by one they cost a cent more each, rounded once two cents less.
func TestTheOrderOfRoundingCounts(t *testing.T) {
	invoices := []finance.Amount{finance.Cent(101), finance.Cent(101), finance.Cent(101)}
	rule := finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.RoundEachThenSum,
		Source: law.Source{Where: "test", Evidence: law.Assumed}}
	each, err := rule.Total(finance.MustPercent("50"), invoices...)
	require.NoError(t, err)
	require.Equal(t, finance.Cent(153), each, "51 + 51 + 51")
	rule.Order = finance.SumThenRound
	once, err := rule.Total(finance.MustPercent("50"), invoices...)
	require.NoError(t, err)
	require.Equal(t, finance.Cent(152), once, "half of 303")
	rule.Order = 0
	_, err = rule.Total(finance.MustPercent("50"), invoices...)
	require.ErrorAs(t, err, new(*bilingual.WordError))
}

func TestRoundingEncodings(t *testing.T) {
	for rounding := finance.HalfUp; rounding <= finance.Up; rounding++ {
		text, err := rounding.MarshalText()
		require.NoError(t, err)
		var back finance.Rounding
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, rounding, back)
		require.NotEmpty(t, rounding.Text(language.German))
		require.NotEqual(t, rounding.Text(language.German), rounding.Text(language.English))
	}
	require.Equal(t, "sum-then-round", finance.SumThenRound.String())
	require.Equal(t, "each rounded, then summed", finance.RoundEachThenSum.Text(language.English))
	require.Empty(t, finance.RoundingOrder(0).String()+finance.RoundingOrder(3).Text(language.German))
	_, err := finance.Rounding(0).MarshalText()
	require.Error(t, err)
	require.Error(t, new(finance.Rounding).UnmarshalText([]byte("nearest")))
	require.Empty(t, finance.Rounding(9).String()+finance.Rounding(9).Text(language.German))
}

func TestShareEncodings(t *testing.T) {
	in := map[string]finance.Share{"a": finance.MustFraction(1, 3), "b": finance.MustPercent("2.63211")}
	data, err := json.Marshal(in)
	require.NoError(t, err)
	require.JSONEq(t, `{"a":"1/3","b":"2.63211%"}`, string(data))
	var out map[string]finance.Share
	require.NoError(t, json.Unmarshal(data, &out))
	require.Equal(t, in, out)
	for _, bad := range []string{"0.25", "1", "null", `"25"`, "", "[]"} {
		s := finance.Whole()
		require.Error(t, s.UnmarshalJSON([]byte(bad)), bad)
		require.Equal(t, finance.Whole(), s)
	}
	value, err := finance.MustPercent("0.5").Value()
	require.NoError(t, err)
	require.Equal(t, driver.Value("0.5%"), value)
	var s finance.Share
	require.NoError(t, s.Scan([]byte("1/3")))
	require.NoError(t, s.Scan("1/4"))
	require.Equal(t, finance.MustPercent("25"), s)
	require.ErrorAs(t, s.Scan(0.25), new(*finance.ShareError))
	require.ErrorAs(t, s.Scan(nil), new(*finance.ShareError))
}

func FuzzParseShare(f *testing.F) {
	for _, seed := range []string{"2.63211%", "2,63211 %", "1/3", "-1/3", "100%", "0.25", "9223372036854775807/2", "−5%"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		share, err := finance.ParseShare(s)
		if err != nil {
			require.Equal(t, finance.Share{}, share)
			return
		}
		for _, text := range []string{share.String(), share.Format(language.German)} {
			back, err := finance.ParseShare(text)
			require.NoError(t, err, text)
			require.Equal(t, share, back)
		}
	})
}

func FuzzShareOf(f *testing.F) {
	f.Add(int64(1), int64(3), int64(100), uint8(1))
	f.Add(int64(-7), int64(math.MaxInt64), int64(math.MinInt64), uint8(2))
	f.Fuzz(func(t *testing.T, numerator, denominator, cents int64, r uint8) {
		share, err := finance.Fraction(numerator, denominator)
		if err != nil {
			return
		}
		got, err := share.Of(finance.Cent(cents), finance.Rounding(r))
		if err != nil {
			return
		}
		exact := new(big.Rat).Mul(big.NewRat(numerator, denominator), new(big.Rat).SetInt64(cents))
		off := exact.Sub(exact, new(big.Rat).SetInt64(got.Cents()))
		limit := big.NewRat(1, 2)
		if rounding := finance.Rounding(r); rounding == finance.Down || rounding == finance.Up {
			limit = big.NewRat(1, 1)
		}
		require.LessOrEqual(t, off.Abs(off).Cmp(limit), 0)
	})
}
