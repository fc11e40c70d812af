package governancetest

import (
	"math/big"
	"reflect"
	"slices"
	"testing"

	"github.com/foederal/foederal/finance"
)

// DistributionKey is who bears which share of any sum. [finance.Key] is one; so is whatever else splits sums of money among bodies.
type DistributionKey interface {
	Apportion(total finance.Amount, method finance.Method) ([]finance.Allocation, error)
}

// TestDistributionKey tests that a key splits sums as budgets take for granted, and fails the test where it does not:
//
//   - the parts of every sum add up to it, to the cent, by every method: of nothing, of a cent, of less than a cent for each, of large sums and of
//     negative ones, such as a repayment;
//   - the bodies are the same for every sum, in the same order, each with an ID of its own, and their shares make the whole;
//   - nobody gets what is not due: no part has the other sign than the sum, a share of zero gets nothing, and by the largest remainder
//     nobody gets a cent or more above or below its exact share;
//   - the same question has the same answer;
//   - of a [finance.Key]: it has a name in both languages, a period, a source, and a Rechenweg.
func TestDistributionKey(t testing.TB, k DistributionKey) {
	t.Helper()
	var b breaches
	if k == nil || reflect.ValueOf(k).Kind() == reflect.Pointer && reflect.ValueOf(k).IsNil() {
		b.addf("there is none")
	} else {
		b.try("it", func() { checkDistribution(&b, k) })
	}
	b.report(t, "the key of distribution")
}

// sampleTotals are sums that a key must be able to split, in cents.
func sampleTotals() []finance.Amount {
	var totals []finance.Amount
	for _, cents := range []int64{0, 1, 2, 7, 99, 100, 101, 33_333, 1_000_000, 1_234_567_89, 99_999_999_999} {
		totals = append(totals, finance.Cent(cents))
		if cents != 0 {
			totals = append(totals, finance.Cent(-cents))
		}
	}
	return totals
}

func checkDistribution(b *breaches, k DistributionKey) {
	var bodies []finance.KeyPart
	for _, method := range []finance.Method{finance.LargestRemainder, finance.SainteLague, finance.DHondt} {
		for _, total := range sampleTotals() {
			if b.full() {
				return
			}
			parts, err := k.Apportion(total, method)
			if err != nil {
				b.addf("%s by %s: %v; want an answer for every sum", total, method, err)
				continue
			}
			c := splitCheck{b, total, method, parts}
			c.check()
			if again, err := k.Apportion(total, method); err != nil || !slices.Equal(again, parts) {
				b.addf("%s by %s is split in one way and, asked again, in another", total, method)
			}
			of := make([]finance.KeyPart, len(parts))
			for i, part := range parts {
				of[i] = part.KeyPart
			}
			if bodies == nil {
				bodies = of
				checkBodies(b, bodies)
			}
			if !slices.Equal(of, bodies) {
				b.addf("%s by %s goes to other bodies than the sums before, or to them in another order", total, method)
			}
		}
	}
	if own, ok := k.(finance.Key); ok {
		checkFinanceKey(b, own)
	}
}

// splitCheck looks at how one sum was split.
type splitCheck struct {
	*breaches
	total  finance.Amount
	method finance.Method
	parts  []finance.Allocation
}

func (c splitCheck) check() {
	switch sum, err := finance.Sum(AmountsOf(c.parts)...); {
	case err != nil:
		c.addf("the parts of %s by %s have no sum: %v", c.total, c.method, err)
	case sum != c.total:
		c.addf("the parts of %s by %s add up to %s; want the whole, to the cent", c.total, c.method, sum)
	}
	for _, part := range c.parts {
		switch {
		case part.Amount.Sign()*c.total.Sign() < 0 || c.total.IsZero() && !part.Amount.IsZero():
			c.addf("of %s by %s %q gets %s; want the sign of the sum, or nothing", c.total, c.method, part.ID, part.Amount)
		case part.Share.IsZero() && !part.Amount.IsZero():
			c.addf("of %s by %s %q gets %s and has a share of zero", c.total, c.method, part.ID, part.Amount)
		case c.method == finance.LargestRemainder && !withinACent(c.total, part):
			c.addf("of %s by the largest remainder %q gets %s, a cent or more away from its exact share of %s", c.total, part.ID, part.Amount, part.Share)
		}
	}
}

// withinACent reports whether a part is less than a cent away from its exact share.
func withinACent(total finance.Amount, part finance.Allocation) bool {
	exact := new(big.Rat).Mul(part.Share.Rat(), new(big.Rat).SetInt64(total.Cents()))
	away := exact.Sub(exact, new(big.Rat).SetInt64(part.Amount.Cents()))
	return away.Abs(away).Cmp(big.NewRat(1, 1)) < 0
}

func checkBodies(b *breaches, bodies []finance.KeyPart) {
	if len(bodies) == 0 {
		b.addf("it splits among nobody")
		return
	}
	seen := map[string]bool{}
	var shares []finance.Share
	for _, body := range bodies {
		if body.ID == "" || seen[body.ID] {
			b.addf("a body has the ID %q; want one for each, and each once", body.ID)
		}
		seen[body.ID] = true
		shares = append(shares, body.Share)
	}
	if sum, err := finance.SumShares(shares...); err != nil || sum != finance.Whole() {
		b.addf("the shares add up to %v (error %v); want the whole", sum, err)
	}
}

func checkFinanceKey(b *breaches, k finance.Key) {
	if name := k.Name(); name.German == "" || name.English == "" {
		b.addf("its name is %+v; want it in German and English", name)
	}
	if k.Period().IsEmpty() {
		b.addf("its period %s ends before it begins", k.Period())
	}
	if err := k.Source().Check(); err != nil {
		b.addf("it rests on nothing: %v", err)
	}
	if _, err := k.Explain(finance.Euro(100), finance.LargestRemainder); err != nil {
		b.addf("it has no Rechenweg: %v", err)
	}
}
