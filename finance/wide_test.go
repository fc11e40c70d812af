package finance_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
)

// A share that is taken from another and added again gives the other, also where the products on the way have more than 64 bits. With the
// denominators p and q the difference of n/q and m/p is (n·p - m·q)/pq, which fits.
func TestWhatIsTakenAwayAndAddedAgainIsWhatWasBefore(t *testing.T) {
	const p, q = 2147483647, 4294967291
	r := rand.New(rand.NewPCG(17, 3))
	for range 300 {
		m := r.Int64N(1 << 61)
		n := new(big.Int).Mul(big.NewInt(m), big.NewInt(q))
		n.Div(n, big.NewInt(p))
		taken, whole := finance.MustFraction(m, p), finance.MustFraction(n.Int64()+r.Int64N(1<<31), q)
		left, err := whole.Sub(taken)
		require.NoError(t, err)
		again, err := left.Add(taken)
		require.NoError(t, err)
		require.Equal(t, whole, again)
	}
	least := finance.MustFraction(math.MinInt64/2, 1)
	_, err := least.Add(least)
	require.ErrorAs(t, err, new(*finance.OverflowError), "-2⁶³ has no counterpart above zero and is no share")
	_, err = finance.MustFraction(1<<31, 1).Mul(finance.MustFraction(-1<<32, 1))
	require.ErrorAs(t, err, new(*finance.OverflowError), "nor is it where a product comes to it")
	_, err = finance.MustFraction(1, q).Add(finance.MustFraction(1, q-12))
	require.ErrorAs(t, err, new(*finance.OverflowError), "the denominator has 64 bits")
}

// rounded returns n / d rounded as told, reckoned with numbers of any size.
func rounded(n, d *big.Int, rounding finance.Rounding) *big.Int {
	units, rest := new(big.Int).QuoRem(n, d, new(big.Int))
	half := new(big.Int).Lsh(rest, 1).Cmp(d)
	if rounding == finance.Up && rest.Sign() > 0 || rounding == finance.HalfUp && half >= 0 ||
		rounding == finance.HalfEven && (half > 0 || half == 0 && units.Bit(0) == 1) {
		units.Add(units, big.NewInt(1))
	}
	return units
}

// A share of an amount in whole units is the exact one rounded once, however many bits the denominator times the unit has.
func TestSharesInWholeUnitsAreExact(t *testing.T) {
	roundings := []finance.Rounding{finance.HalfUp, finance.HalfEven, finance.Down, finance.Up}
	r := rand.New(rand.NewPCG(5, 12))
	wide := 0
	for range 2000 {
		share := finance.MustFraction(r.Int64N(1<<62), 1<<60+r.Int64N(1<<62))
		amount, unit := r.Int64(), 1+r.Int64N(1<<(1+r.IntN(50)))
		n := new(big.Int).Mul(big.NewInt(share.Numerator()), big.NewInt(amount))
		d := new(big.Int).Mul(big.NewInt(share.Denominator()), big.NewInt(unit))
		if d.BitLen() > 64 {
			wide++
		}
		for _, rounding := range roundings {
			got, err := share.OfRounded(finance.Cent(amount), finance.Cent(unit), rounding)
			want := rounded(n, d, rounding)
			if want.Mul(want, big.NewInt(unit)); !want.IsInt64() {
				require.ErrorAs(t, err, new(*finance.OverflowError))
				continue
			}
			require.NoError(t, err)
			require.Equal(t, want.Int64(), got.Cents(), "%v of %d in units of %d, %v", share, amount, unit, rounding)
		}
	}
	require.Greater(t, wide, 1000, "many divisors have more than 64 bits, or the test proves nothing")

	// 17/2⁶⁰ of n × 2⁶⁰ cents are 17 × n cents, n halves of the unit of 34 cents; the divisor has 66 bits.
	for n, want := range map[int64][4]int64{1: {1, 0, 0, 1}, 2: {1, 1, 1, 1}, 3: {2, 2, 1, 2}, 5: {3, 2, 2, 3}, 6: {3, 3, 3, 3}, 7: {4, 4, 3, 4}} {
		for i, rounding := range roundings {
			got, err := finance.MustFraction(17, 1<<60).OfRounded(finance.Cent(n<<60), finance.Cent(34), rounding)
			require.NoError(t, err)
			require.Equal(t, want[i]*34, got.Cents(), "%d halves, %v", n, rounding)
		}
	}
}

// An amount out of range stays out of it, on whichever side it stands and whatever is added to it or taken from it.
func TestAmountsOutOfRangeAreRefusedOnBothSides(t *testing.T) {
	beyond := finance.Euro(math.MaxInt64)
	for _, reckon := range []func(a, b finance.Amount) (finance.Amount, error){finance.Amount.Add, finance.Amount.Sub} {
		for _, other := range []finance.Amount{{}, finance.Euro(1), finance.Euro(-1)} {
			for _, pair := range [][2]finance.Amount{{other, beyond}, {beyond, other}} {
				_, err := reckon(pair[0], pair[1])
				require.ErrorAs(t, err, new(*finance.OverflowError))
			}
		}
	}
}
