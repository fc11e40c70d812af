package bund_test

import (
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func snapshotOn(t testing.TB, day string) directory.Snapshot {
	t.Helper()
	snapshot, err := bund.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return snapshot
}

// Ten billion euro over the sixteen Länder by the population of 31.12.2022, straight from the directory. The register of
// 30.11.2023 has 84,358,845 inhabitants, of whom 2,126,846 live in Thüringen: 10¹² cent × 2,126,846 / 84,358,845 =
// 25,211,890,940.4… cent.
func TestTenBillionOverTheLaenderOfTheDirectory(t *testing.T) {
	k, err := bund.PopulationKey(snapshotOn(t, "2023-11-30").Units(governance.Land))
	require.NoError(t, err)
	require.Equal(t, 16, k.Len())
	share, ok := k.Share("16")
	require.True(t, ok)
	require.Equal(t, finance.MustFraction(2_126_846, 84_358_845), share)
	allocations, err := k.Apportion(finance.Euro(10_000_000_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.InDelta(t, int64(25_211_890_940), allocations[15].Amount.Cents(), 1)
	amounts := make([]finance.Amount, len(allocations))
	for i, a := range allocations {
		amounts[i] = a.Amount
	}
	sum, err := finance.Sum(amounts...)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(10_000_000_000), sum)
}

func municipalities(t testing.TB) []int64 {
	t.Helper()
	var weights []int64
	for unit := range snapshotOn(t, "2025-11-30").Units(governance.Municipality) {
		if figure, ok := unit.Population(); ok && figure.Value > 0 {
			weights = append(weights, figure.Value)
		}
	}
	return weights
}

// 10,751 municipalities and two inhabited areas outside any municipality on 30.11.2025.
func TestTenBillionOverAllMunicipalities(t *testing.T) {
	weights := municipalities(t)
	require.InDelta(t, 10_753, len(weights), 3)
	for _, method := range []finance.Method{finance.LargestRemainder, finance.SainteLague, finance.DHondt} {
		parts, err := finance.Apportion(finance.Euro(10_000_000_000), weights, method)
		require.NoError(t, err)
		sum, err := finance.Sum(parts...)
		require.NoError(t, err)
		require.Equal(t, finance.Euro(10_000_000_000), sum)
	}
}

func BenchmarkApportionOverAllMunicipalities(b *testing.B) {
	weights := municipalities(b)
	parts := make([]finance.Amount, 0, len(weights))
	for _, method := range []finance.Method{finance.LargestRemainder, finance.SainteLague, finance.DHondt} {
		b.Run(method.String(), func(b *testing.B) {
			for b.Loop() {
				if _, err := finance.AppendApportion(parts, finance.Euro(10_000_000_000), weights, method); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Alkersleben has 299 of the 4,153 inhabitants of the Verwaltungsgemeinschaft Riechheimer Berg; who pays by that can see it.
func TestTheRechenwegShowsInhabitantsDayAndRegister(t *testing.T) {
	association, ok := snapshotOn(t, "2025-11-30").Unit(key.MustParse("160705009"))
	require.True(t, ok)
	k, err := bund.PopulationKey(association.Children())
	require.NoError(t, err)
	calculation, err := k.Explain(finance.Euro(10_000), finance.LargestRemainder)
	require.NoError(t, err)
	text := calculation.Text(language.German)
	require.Contains(t, text, `Zählung, Einwohner
     Stand: 31.12.2024
     [Gemeindeverzeichnis der Statistischen Ämter, Stand 31.12.2024; amtliche Quelle gelesen]
  3. Einwohner insgesamt = Summe
     Alkersleben: 299
`)
	require.Contains(t, text, "     = 4.153\n     [Gemeindeverzeichnis der Statistischen Ämter, Stand 31.12.2024; amtliche Quelle gelesen]\n")
	require.Contains(t, text, "Alkersleben = Betrag × Einwohner / Einwohner insgesamt")
	require.Contains(t, text, "Einwohner: 299\n     Einwohner insgesamt: 4.153\n")

	area, err := bund.AreaKey(association.Children())
	require.NoError(t, err)
	calculation, err = area.Explain(finance.Euro(10_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.English), "hectares in total = sum\n")
}

func ExamplePopulationKey() {
	snapshot, err := bund.Directory().On(civil.MustParse("2023-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	k, err := bund.PopulationKey(snapshot.Units(governance.Land))
	allocations, _ := k.Apportion(finance.Euro(10_000_000_000), finance.LargestRemainder)
	fmt.Println(allocations[15].Name, allocations[15].Amount.Format(language.German), k.Period().From, err)
	// Output: Thüringen 252.118.909,41 EUR 2022-12-31 <nil>
}

func ExampleAreaKey() {
	snapshot, err := bund.Directory().On(civil.MustParse("2023-11-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	k, err := bund.AreaKey(snapshot.Units(governance.Land))
	fmt.Println(k.Len(), err)
	// Output: 16 <nil>
}

// The zero Unit and the Federation have no official key by which a distribution key could name them; no units make no key.
func TestKeyOfUnitsWithoutAKey(t *testing.T) {
	federation := snapshotOn(t, "2023-11-30").Units(governance.Federation)
	for name, of := range map[string]func(iter.Seq[directory.Unit]) (finance.Key, error){"population": bund.PopulationKey, "area": bund.AreaKey} {
		for _, units := range []iter.Seq[directory.Unit]{slices.Values([]directory.Unit{{}}), federation} {
			_, err := of(units)
			var figure *bund.UnitFigureError
			require.ErrorAs(t, err, &figure, name)
			require.EqualError(t, err, "bund: a unit without an official key, such as the zero Unit, has no place in a key; want units of a directory below the Federation")
		}
		_, err := of(nil)
		_, empty := of(slices.Values([]directory.Unit(nil)))
		require.Error(t, err, name)
		require.Equal(t, empty, err, name)
	}
	require.NotPanics(t, func() { _ = new(bund.UnitFigureError).Error() })
}
