package governancetest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/law"
)

// euroKey gives three quarters to one and a quarter to another.
func euroKey() finance.Key {
	key, err := finance.NewKey(bilingual.Text{German: "Muster", English: "sample"}, civil.MustParsePeriod("2021-01-01/2021-12-31"),
		law.Source{Where: "Urkunde", Evidence: law.Primary}, []finance.KeyPart{
			{ID: "kreis", Share: finance.MustPercent("75")}, {ID: "stadt", Share: finance.MustPercent("25")}})
	if err != nil {
		panic(err)
	}
	return key
}

// splits is a key of distribution that is a function.
type splits func(total finance.Amount, method finance.Method) ([]finance.Allocation, error)

func (f splits) Apportion(total finance.Amount, method finance.Method) ([]finance.Allocation, error) {
	return f(total, method)
}

// The keys of this module keep the contract; those that round each part for itself, forget a body or lose a cent do not.
func TestDistributionKeys(t *testing.T) {
	governancetest.TestDistributionKey(t, euroKey())
	koenigstein, err := bund.KoenigsteinerKey(2019)
	require.NoError(t, err)
	governancetest.TestDistributionKey(t, koenigstein)

	third := finance.MustFraction(1, 3)
	thirds := []finance.KeyPart{{ID: "a", Share: third}, {ID: "b", Share: third}, {ID: "c", Share: third}}
	each := func(parts []finance.KeyPart, amount func(total finance.Amount, i int) finance.Amount) splits {
		return func(total finance.Amount, _ finance.Method) ([]finance.Allocation, error) {
			var list []finance.Allocation
			for i, part := range parts {
				list = append(list, finance.Allocation{KeyPart: part, Amount: amount(total, i)})
			}
			return list, nil
		}
	}
	rounded := func(total finance.Amount, _ int) finance.Amount { return finance.Cent(total.Cents() / 3) }
	for name, c := range map[string]struct {
		key  governancetest.DistributionKey
		want string
	}{
		"rounded one by one": {each(thirds, rounded), "the parts of 0.01 by largest-remainder add up to 0.00; want the whole"},
		"two of three":       {each(thirds[:2], rounded), "the shares add up to 2/3"},
		"one ID for all":     {each([]finance.KeyPart{{Share: third}, {Share: third}, {Share: third}}, rounded), `a body has the ID ""`},
		"one takes the rest": {each(thirds, func(total finance.Amount, i int) finance.Amount {
			if i == 0 {
				return finance.Cent(total.Cents() - 2*(total.Cents()/3))
			}
			return finance.Cent(total.Cents() / 3)
		}), `"a" gets 0.02, a cent or more away from its exact share`},
		"nobody":   {each(nil, rounded), "it splits among nobody"},
		"nil":      {nil, "there is none"},
		"zero key": {finance.Key{}, "want an answer for every sum"},
	} {
		require.Contains(t, said(func(t testing.TB) { governancetest.TestDistributionKey(t, c.key) }), c.want, name)
	}
}
