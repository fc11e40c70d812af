package finance_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// The 200 million euro of the Regionalisierungsgesetz grow by 1.8 % a year: 200,000,000 × 1.018² = 207,264,800.00 in 2018. From the base
// 1.018³ × 200,000,000 = 210,995,566.40 exactly, so that both ways agree until cents are left over.
func TestAnIndexGrowsByItsRate(t *testing.T) {
	for _, way := range []finance.IndexWay{finance.StepByStep, finance.FromBase} {
		amounts, err := finance.Index{Base: finance.Euro(200_000_000), First: 2016, Rate: finance.MustPercent("1.8"), Years: 3, Way: way,
			Rounding: finance.HalfUp}.Amounts()
		require.NoError(t, err)
		require.Equal(t, []finance.YearAmount{
			{Year: 2016, Amount: finance.Euro(200_000_000)}, {Year: 2017, Amount: finance.Euro(203_600_000)},
			{Year: 2018, Amount: finance.MustParseAmount("207264800.00")}, {Year: 2019, Amount: finance.MustParseAmount("210995566.40")},
		}, amounts)
	}
}

// 1.00 EUR by 50 % is 1.50, 2.25, then 3.38 (3.375) and from there 5.07, but 5.0625 = 5.06 from the base.
func TestTheWaysOfAnIndexDiffer(t *testing.T) {
	for way, want := range map[finance.IndexWay][]int64{
		finance.StepByStep: {100, 150, 225, 338, 507},
		finance.FromBase:   {100, 150, 225, 338, 506},
	} {
		index := finance.Index{Base: finance.Euro(1), First: 2020, Rate: finance.MustPercent("50"), Years: 4, Way: way, Rounding: finance.HalfUp}
		amounts, err := index.Amounts()
		require.NoError(t, err)
		for i, a := range amounts {
			require.Equal(t, finance.Cent(want[i]), a.Amount)
		}
		index.Base = finance.Euro(-1)
		amounts, err = index.Amounts()
		require.NoError(t, err)
		require.Equal(t, finance.Cent(-want[4]), amounts[4].Amount)
		require.Equal(t, way, mustWay(t, way))
	}
	// 100.00 that shrink by a tenth of the year before: 90.00, 81.00.
	amounts, err := finance.Index{Base: finance.Euro(100), First: 2020, Rate: finance.MustPercent("-10"), Years: 2, Way: finance.FromBase,
		Rounding: finance.Down}.Amounts()
	require.NoError(t, err)
	require.Equal(t, finance.Euro(81), amounts[2].Amount)
}

func mustWay(t *testing.T, way finance.IndexWay) (back finance.IndexWay) {
	t.Helper()
	data, err := json.Marshal(way)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(data, &back))
	require.True(t, back.IsValid())
	return back
}

func TestTheRechenwegOfAnIndex(t *testing.T) {
	index := finance.Index{Base: finance.Euro(1), First: 2020, Rate: finance.MustPercent("50"), Years: 4, Way: finance.StepByStep,
		Rounding: finance.HalfUp}
	calculation, err := index.Calculation()
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German),
		"  4. 2023 = Betrag des Vorjahres × (1 + Satz)\n     Betrag des Vorjahres: 2,25 EUR\n     Satz: 50 %\n     = 3,38 EUR (kaufmännisch gerundet)\n")
	index.Way = finance.FromBase
	calculation, err = index.Calculation()
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.English),
		"  4. 2023 = base amount × (1 + rate) × (1 + rate) × (1 + rate)\n     base amount: EUR 1.00\n     rate: 50%\n     = EUR 3.38 (rounded half away from zero)\n")
}

// The last year of all is 9999, and 500 years are the most.
func TestAnIndexReachesItsLastYear(t *testing.T) {
	index := finance.Index{Base: finance.Euro(1), First: 9995, Rate: finance.MustPercent("50"), Years: 4, Way: finance.StepByStep, Rounding: finance.HalfUp}
	amounts, err := index.Amounts()
	require.NoError(t, err)
	require.Len(t, amounts, 5)
	require.Equal(t, finance.YearAmount{Year: 9999, Amount: finance.Cent(507)}, amounts[4], "1.50, 2.25, 3.38, 5.07")
	index.Years = 5
	_, err = index.Amounts()
	require.ErrorAs(t, err, new(*finance.IndexError))

	index.Years = 0
	amounts, err = index.Amounts()
	require.NoError(t, err)
	require.Equal(t, []finance.YearAmount{{Year: 9995, Amount: finance.Euro(1)}}, amounts, "the first year alone")

	index.First, index.Years = 1, 1
	calculation, err := index.Calculation()
	require.NoError(t, err)
	require.Contains(t, calculation.Title.English, "Index from 1 to 2, ")

	index.First, index.Rate, index.Years = 2020, finance.Share{}, 500
	amounts, err = index.Amounts()
	require.NoError(t, err)
	require.Equal(t, finance.YearAmount{Year: 2520, Amount: finance.Euro(1)}, amounts[500])
	index.Years = 501
	_, err = index.Amounts()
	require.ErrorAs(t, err, new(*finance.IndexError))
}

func TestAnIndexIsRefused(t *testing.T) {
	good := finance.Index{Base: finance.Euro(1), First: 2020, Rate: finance.MustPercent("50"), Years: 4, Way: finance.FromBase, Rounding: finance.HalfUp}
	for name, test := range map[string]struct {
		change func(*finance.Index)
		want   any
	}{
		"year":      {func(x *finance.Index) { x.First = 0 }, new(*finance.IndexError)},
		"last year": {func(x *finance.Index) { x.First = 9998 }, new(*finance.IndexError)},
		"no year":   {func(x *finance.Index) { x.First = math.MaxInt }, new(*finance.IndexError)},
		"backwards": {func(x *finance.Index) { x.Years = -1 }, new(*finance.IndexError)},
		"for ever":  {func(x *finance.Index) { x.Years = math.MaxInt }, new(*finance.IndexError)},
		"rate":      {func(x *finance.Index) { x.Rate = finance.MustPercent("-100") }, new(*finance.IndexError)},
		"way":       {func(x *finance.Index) { x.Way = 0 }, new(*bilingual.WordError)},
		"rounding":  {func(x *finance.Index) { x.Rounding = 0 }, new(*bilingual.WordError)},
		"base":      {func(x *finance.Index) { x.Base = finance.Euro(math.MaxInt64) }, new(*finance.OverflowError)},
		"result":    {func(x *finance.Index) { x.Years = 300 }, new(*finance.OverflowError)},
	} {
		index := good
		test.change(&index)
		_, err := index.Amounts()
		require.ErrorAs(t, err, test.want, name)
		_, err = index.Calculation()
		require.ErrorAs(t, err, test.want, name)
	}
}

func TestPoints(t *testing.T) {
	for _, test := range []struct {
		share           finance.Share
		german, english string
	}{
		{finance.MustPercent("5"), "5 Prozentpunkte", "5 percentage points"},
		{finance.MustPercent("1"), "1 Prozentpunkt", "1 percentage point"},
		{finance.MustPercent("2.5"), "2,5 Prozentpunkte", "2.5 percentage points"},
		{finance.MustPercent("-0.88"), "-0,88 Prozentpunkte", "-0.88 percentage points"},
		{finance.MustFraction(1, 300), "1/3 Prozentpunkte", "1/3 percentage points"},
		{finance.MustFraction(-1, 300), "-1/3 Prozentpunkte", "-1/3 percentage points"},
		{finance.MustFraction(math.MaxInt64, 3), "922337203685477580700/3 Prozentpunkte", "922337203685477580700/3 percentage points"},
		{finance.Share{}, "0 Prozentpunkte", "0 percentage points"},
	} {
		require.Equal(t, test.german, finance.Points{Share: test.share}.Format(language.German))
		require.Equal(t, test.english, finance.Points{Share: test.share}.Format(language.English))
	}
	calculation := finance.Calculation{Steps: []finance.Step{{
		Inputs: []finance.Input{{Name: bilingual.Text{German: "Aufschlag", English: "bonus"}, Value: finance.Points{Share: finance.MustPercent("5")}}},
		Result: finance.MustFraction(23013, 34301),
	}}}
	require.Contains(t, calculation.Text(language.German), "Aufschlag: 5 Prozentpunkte\n     = 23013/34301 (67,0913 %)\n")
	require.Contains(t, calculation.Text(language.English), "bonus: 5 percentage points\n     = 23013/34301 (67.0913%)\n")
	data, err := json.Marshal(calculation)
	require.NoError(t, err)
	require.Contains(t, string(data), `"kind":"points","value":"5%"`)
}

func ExampleIndex() {
	amounts, err := finance.Index{
		Base: finance.Euro(200_000_000), First: 2016, Rate: finance.MustPercent("1.8"), Years: 2,
		Way: finance.FromBase, Rounding: finance.HalfUp,
	}.Amounts()
	for _, a := range amounts {
		fmt.Println(a.Year, a.Amount.Format(language.German))
	}
	fmt.Println(err)
	// Output:
	// 2016 200.000.000,00 EUR
	// 2017 203.600.000,00 EUR
	// 2018 207.264.800,00 EUR
	// <nil>
}
