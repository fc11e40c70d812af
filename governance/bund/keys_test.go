package bund_test

import (
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func koenigsteiner(t testing.TB, year int) finance.Key {
	t.Helper()
	k, err := bund.KoenigsteinerKey(year)
	require.NoError(t, err)
	return k
}

// Each year is cell by cell what the official table says; its sum is exactly 100.00000 %.
func TestKoenigsteinerKeysAreTheOfficialTable(t *testing.T) {
	data, err := os.ReadFile("../../../shared/data/koenigsteiner/koenigsteiner-schluessel-2010-2020.tsv")
	if os.IsNotExist(err) {
		t.Skip("compares with the official table, which does not lie beside the module")
	}
	require.NoError(t, err)
	rows := strings.Split(strings.TrimSpace(string(data)), "\n")[1:]
	require.Len(t, rows, 11*16)
	for _, row := range rows {
		cells := strings.Split(row, "\t")
		year, err := strconv.Atoi(cells[0])
		require.NoError(t, err)
		k := koenigsteiner(t, year)
		share, ok := k.Share(cells[1])
		require.True(t, ok)
		require.Equal(t, finance.MustPercent(cells[3]), share, row)
		require.Contains(t, k.Source().Where, cells[4])
		require.True(t, slices.ContainsFunc(slices.Collect(k.Parts()),
			func(p finance.KeyPart) bool { return p.ID == cells[1] && p.Name == cells[2] }), row)
	}
}

func TestEachKoenigsteinerKeyIsExactlyAWhole(t *testing.T) {
	for year := 2010; year <= 2020; year++ {
		k := koenigsteiner(t, year)
		require.Equal(t, 16, k.Len())
		var sum finance.Share
		for part := range k.Parts() {
			var err error
			sum, err = sum.Add(part.Share)
			require.NoError(t, err)
		}
		require.Equal(t, finance.Whole(), sum, year)
		require.NoError(t, k.Source().Check())
		require.True(t, k.Period().Contains(civil.MustParse(strconv.Itoa(year)+"-12-31")))
	}
}

// The key of 2019 stands in § 5 GaFinHG, and was read there: column 2019 of the table in the facts.
func TestTheKeyOf2019IsThatOfTheStatute(t *testing.T) {
	k := koenigsteiner(t, 2019)
	require.Equal(t, law.Primary, k.Source().Evidence)
	require.Equal(t, "§ 5 GaFinHG", k.Source().Citation.String())
	for id, percent := range map[string]string{
		"08": "13.04061", "09": "15.56072", "11": "5.18995", "12": "3.02987", "04": "0.95379", "02": "2.60343", "06": "7.43709", "13": "1.98045",
		"03": "9.39533", "05": "21.07592", "07": "4.81848", "10": "1.19827", "14": "4.98208", "15": "2.69612", "01": "3.40578", "16": "2.63211",
	} {
		share, _ := k.Share(id)
		require.Equal(t, finance.MustPercent(percent), share, id)
	}
	require.Equal(t, law.Secondary, koenigsteiner(t, 2020).Source().Evidence)
}

func TestNoKeyIsGuessed(t *testing.T) {
	for _, year := range []int{2009, 2021, 2026, 0} {
		_, err := bund.KoenigsteinerKey(year)
		var fault *bund.KeyError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, 2010, fault.First)
		require.Equal(t, 2020, fault.Last)
		require.Contains(t, err.Error(), "BAnz AT 04.11.2025 B7")
	}
	for day, year := range map[string]string{
		"2009-12-18": "2010", "2012-01-01": "2012", "2016-05-29": "2015", "2016-05-30": "2015", "2016-06-20": "2016",
		"2025-11-03": "2019", "2025-11-04": "2020", "2026-11-23": "2020",
	} {
		k, err := bund.KoenigsteinerKeyOn(civil.MustParse(day))
		require.NoError(t, err)
		require.Equal(t, "Königsteiner Schlüssel "+year, k.Name().German, "the newest on %s", day)
	}
	_, err := bund.KoenigsteinerKeyOn(civil.MustParse("2009-12-17"))
	require.ErrorAs(t, err, new(*bund.KeyError))
	_, err = bund.KoenigsteinerKeyOn(civil.Date{})
	require.ErrorAs(t, err, new(*bund.KeyError))
}

// § 2 LuKIFG: its sixteen percentages add up to a whole, and Thüringen gets 2.53980 % of 100 billion euro.
func TestLuKIFG(t *testing.T) {
	k, err := bund.LuKIFGKey()
	require.NoError(t, err)
	allocations, err := k.Apportion(finance.Euro(100_000_000_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, "Thüringen", allocations[15].Name)
	require.Equal(t, finance.Euro(2_539_800_000), allocations[15].Amount)
	for id, percent := range map[string]string{"08": "13.14980", "04": "0.94085", "06": "7.43735", "10": "1.17910",
		"14": "4.83800"} {
		share, _ := k.Share(id)
		require.Equal(t, finance.MustPercent(percent), share, id)
	}
}

func share(t *testing.T, k finance.Key, id string) finance.Share {
	t.Helper()
	s, ok := k.Share(id)
	require.True(t, ok, id)
	return s
}

// applied is the key of a year as it is applied in other years.
func applied(t *testing.T, year int, from, through string) finance.Key {
	t.Helper()
	period := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		period.Through = civil.MustParse(through)
	}
	k, err := koenigsteiner(t, year).During(period, law.Source{Where: "newest key", Evidence: law.Assumed})
	require.NoError(t, err)
	return k
}

func TestKeysWithTheFederation(t *testing.T) {
	laender := koenigsteiner(t, 2020)
	fitko, err := bund.FITKOKey(laender)
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("25"), share(t, fitko, bund.FederationID))

	require.Equal(t, law.Secondary, fitko.Source().Evidence, "no better than the key of the Länder")
	require.Equal(t, "2020-01-01/2020-12-31", fitko.Period().String(), "no longer than the key of the Länder")

	budget, err := bund.DigitalisierungsbudgetKey(applied(t, 2020, "2018-01-01", ""))
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("35"), share(t, budget, bund.FederationID))
	require.Equal(t, law.Assumed, budget.Source().Evidence)
	require.Equal(t, "2020-01-01/2022-12-31", budget.Period().String(), "no longer than the rule")
	budget, err = bund.DigitalisierungsbudgetKey(laender)
	require.NoError(t, err)
	require.Equal(t, law.Derived, budget.Source().Evidence)

	// 53.4 % by the FITKO key, of which the Federation bears 25 %, and 46.6 % in addition: 13.35 + 46.6 = 59.95 %.
	_, err = bund.NOOTSKey(laender)
	var period *finance.PeriodError
	require.ErrorAs(t, err, &period, "the key of 2020 does not hold in 2027 by itself")
	require.Equal(t, "2020-01-01/2020-12-31", period.Holds.String())
	noots, err := bund.NOOTSKey(applied(t, 2020, "2026-07-01", "2028-12-31"))
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("59.95"), share(t, noots, bund.FederationID))
	require.Equal(t, "2027-01-01/2028-12-31", noots.Period().String())

	// Two Länder reuse a service of all in equal parts: 50/2 + 25 % of their share of all Länder.
	among, err := finance.EqualKey(bilingual.Text{German: "gleich", English: "equal"}, civil.Period{},
		law.Source{Where: "Vereinbarung", Evidence: law.Assumed}, "16", "14")
	require.NoError(t, err)
	efa, err := bund.EfAReuseKey(among, applied(t, 2019, "2024-01-01", "2024-12-31"))
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("25"), share(t, efa, bund.FederationID))
	require.Equal(t, finance.MustPercent("25.6580275"), share(t, efa, "16"), "25 + 2.63211/4")
	require.Equal(t, finance.MustPercent("0.85144500"), share(t, efa, "01"), "3.40578/4")
	require.Equal(t, law.Assumed, efa.Source().Evidence, "no better than the key among them")

	require.Equal(t, "2024-01-01/2024-12-31", efa.Period().String())
	_, err = bund.EfAReuseKey(koenigsteiner(t, 2019), applied(t, 2019, "2024-01-01", "2024-12-31"))
	require.ErrorAs(t, err, &period)

	// The Rechenweg of each of them names the year of the Königsteiner Schlüssel and its number in the Bundesanzeiger.
	for _, named := range []struct {
		key     finance.Key
		year    string
		gazette string
	}{
		{fitko, "2020", "BAnz AT 04.11.2025 B7"}, {budget, "2020", "BAnz AT 04.11.2025 B7"}, {noots, "2020", "BAnz AT 04.11.2025 B7"},
		{efa, "2019", "BAnz AT 06.05.2021 B8"},
	} {
		calculation, err := named.key.Explain(finance.Euro(1_000_000), finance.LargestRemainder)
		require.NoError(t, err)
		for _, text := range []string{calculation.Text(language.German), calculation.Text(language.English)} {
			require.Contains(t, text, "Königsteiner Schlüssel "+named.year)
			require.Contains(t, text, named.gazette)
		}
	}

	equal, err := bund.EqualLaenderKey()
	require.NoError(t, err)
	require.Equal(t, finance.MustPercent("6.25"), share(t, equal, "16"))
}

// 20 million euro staff and administration, 30 million projects: Hessen pays 2 million in advance, the Federation 25 % of the
// remaining 48 million, Thüringen 2.63211 % of 75 % of it.
func TestFITKOContributions(t *testing.T) {
	c, err := bund.FITKOContributions(finance.Euro(20_000_000), finance.Euro(30_000_000), applied(t, 2019, "2024-01-01", "2024-12-31"))
	require.NoError(t, err)
	require.Equal(t, finance.Euro(2_000_000), c.Sitzlandquote)
	amounts := map[string]finance.Amount{}
	var all []finance.Amount
	for _, a := range c.Allocations {
		amounts[a.ID] = a.Amount
		all = append(all, a.Amount)
	}
	require.Equal(t, finance.Euro(12_000_000), amounts[bund.FederationID])
	require.Equal(t, finance.MustParseAmount("947559.60"), amounts["16"])
	require.Equal(t, finance.MustParseAmount("4677352.40"), amounts["06"], "2,000,000 + 7.43709 % of 36 million")
	sum, err := finance.Sum(all...)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(50_000_000), sum)

	calculation, err := c.Calculation()
	require.NoError(t, err)
	require.Equal(t, law.Assumed, calculation.Evidence(), "the base of the 25 % is our reading")
	require.Contains(t, calculation.Text(language.German),
		"2. Sitzlandquote Hessen = Personal- und Verwaltungskosten × Quote")

	// The Rechenweg names the key and where it was published, what Hessen pays in all, and the true total.
	c, err = bund.FITKOContributions(finance.MustParseAmount("12345678.90"), finance.Euro(35_000_000), applied(t, 2020, "2024-01-01", "2024-12-31"))
	require.NoError(t, err)
	calculation, err = c.Calculation()
	require.NoError(t, err)
	for _, want := range []string{
		"Kosten insgesamt = Personal- und Verwaltungskosten + übrige Kosten\n",
		"= 46.111.111,01 EUR",
		"Bestandteil 2: Königsteiner Schlüssel 2020\n     Zeitraum: vom 01.01.2024 bis 31.12.2024\n     = 75 %\n",
		"[BAnz AT 04.11.2025 B7, Tabelle der Gemeinsamen Wissenschaftskonferenz; aus zweiter Hand]",
		"Probe: Summe der Beiträge = Summe\n     Bund: 11.527.777,75 EUR\n",
	} {
		require.Contains(t, calculation.Text(language.German), want)
	}
	require.True(t, strings.HasSuffix(calculation.Text(language.English), "\n     = EUR 47,345,678.90\n"))

	// By the key of 2019 Hessen pays 3,806,561.51: 1,234,567.89 in advance and 2,571,993.62 by the key.
	c, err = bund.FITKOContributions(finance.MustParseAmount("12345678.90"), finance.Euro(35_000_000), applied(t, 2019, "2024-01-01", "2024-12-31"))
	require.NoError(t, err)
	calculation, err = c.Calculation()
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Hessen, insgesamt = Sitzlandquote + Anteil nach dem Schlüssel\n"+
		"     Sitzlandquote: 1.234.567,89 EUR\n     Anteil nach dem Schlüssel: 2.571.993,62 EUR\n     = 3.806.561,51 EUR\n")

	_, err = bund.FITKOContributions(finance.Euro(-1), finance.Euro(1), applied(t, 2019, "2024-01-01", "2024-12-31"))
	require.ErrorAs(t, err, new(*finance.AmountError))
	without, err := applied(t, 2019, "2024-01-01", "2024-12-31").Among("16", "14")
	require.NoError(t, err)
	_, err = bund.FITKOContributions(finance.Euro(1), finance.Euro(1), without)
	require.ErrorAs(t, err, new(*finance.KeyError))
}
