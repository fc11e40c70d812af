package bund_test

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
)

// ofLaender reads a table of the sixteen Länder that stands in public; the first line of its file says where.
func ofLaender(t testing.TB, name string) [][]string {
	t.Helper()
	file, err := os.Open("../../finance/testdata/public/" + name + ".csv")
	require.NoError(t, err)
	defer func() { require.NoError(t, file.Close()) }()
	r := csv.NewReader(file)
	r.Comma, r.Comment = ';', '#'
	table, err := r.ReadAll()
	require.NoError(t, err)
	require.Len(t, table, 1+16)
	return table[1:]
}

// amountsOf returns what each Land gets, by its name.
func amountsOf(t testing.TB, k finance.Key, total finance.Amount) map[string]finance.Amount {
	t.Helper()
	allocations, err := k.Apportion(total, finance.LargestRemainder)
	require.NoError(t, err)
	amounts := map[string]finance.Amount{}
	for _, a := range allocations {
		amounts[a.Name] = a.Amount
	}
	return amounts
}

// § 5 Abs. 1 GaFinHG splits 2.75 billion euro by the Königsteiner Schlüssel as it stood on 12 October 2021, which was that of 2019; all
// sixteen amounts of the act are those of the key.
func TestAllDaySchoolFunds(t *testing.T) {
	k, err := bund.KoenigsteinerKeyOn(civil.MustParse("2021-10-12"))
	require.NoError(t, err)
	require.Equal(t, "Königsteiner Schlüssel 2019", k.Name().German)
	amounts := amountsOf(t, k, finance.Euro(2_750_000_000))
	require.Len(t, amounts, 16)
	for _, row := range ofLaender(t, "gafinhg-5") {
		want, err := finance.ParseAmount(row[2])
		require.NoError(t, err)
		require.Equal(t, want, amounts[row[0]], row[0])
	}
}

// The sixteen percentages of § 2 Abs. 1 LuKIFG are those of the key.
func TestInfrastructureFunds(t *testing.T) {
	k, err := bund.LuKIFGKey()
	require.NoError(t, err)
	shares := map[string]finance.Share{}
	for part := range k.Parts() {
		shares[part.Name] = part.Share
	}
	for _, row := range ofLaender(t, "percentages") {
		require.Equal(t, finance.MustPercent(row[3]), shares[row[0]], row[0])
	}
}

// The DigitalPakt Schule, 5 billion euro by the Königsteiner Schlüssel, as the press told it in November 2018 (Handelsblatt: Bayern 777,
// Baden-Württemberg 650, Bremen 47 million euro, Nordrhein-Westfalen 1.05 billion): cut off to millions, Nordrhein-Westfalen to ten
// millions, these are the amounts of the key of 2017.
func TestDigitalPakt(t *testing.T) {
	amounts := amountsOf(t, koenigsteiner(t, 2017), finance.Euro(5_000_000_000))
	for land, c := range map[string]struct{ millions, step int64 }{
		"Bayern": {777, 1}, "Baden-Württemberg": {650, 1}, "Bremen": {47, 1}, "Nordrhein-Westfalen": {1_050, 10},
	} {
		const centsOfAMillion = 100_000_000
		require.Equal(t, c.millions, amounts[land].Cents()/(centsOfAMillion*c.step)*c.step, land)
	}
}
