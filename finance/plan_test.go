package finance_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func ceilings(t *testing.T) law.Series[finance.Amount] {
	t.Helper()
	year := func(y string, euro int64) law.Dated[finance.Amount] {
		return law.Dated[finance.Amount]{
			Period: civil.Period{From: civil.MustParse(y + "-01-01"), Through: civil.MustParse(y + "-12-31")},
			Value:  finance.Euro(euro), Source: assumed,
		}
	}
	return law.MustSeries(law.NotYetInForce, law.AfterRecords,
		[]law.Dated[finance.Amount]{year("2018", 10_000_000), year("2019", 20_000_000)})
}

func TestPlanAgainstCeilings(t *testing.T) {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2019, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(20_000_001)},
		finance.PlanEntry{Year: 2018, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Euro(10_000_000)},
		finance.PlanEntry{Year: 2018, ID: "16063", Amount: finance.Euro(5)},
		finance.PlanEntry{Year: 2017, ID: "TH", Amount: finance.Euro(1)},
		finance.PlanEntry{Year: 2020, ID: "TH", Amount: finance.Euro(2)},
		finance.PlanEntry{Year: 2021, ID: "TH"},
	)
	require.NoError(t, err)
	require.Equal(t, []int{2017, 2018, 2019, 2020, 2021}, plan.Years())
	require.Equal(t, finance.Euro(10_000_005), plan.In(2018))
	require.Equal(t, finance.Euro(30_000_004), plan.Of("TH"))
	require.Len(t, plan.Entries(), 6)

	findings := plan.CheckCeilings("TH", ceilings(t))
	require.Equal(t, []finance.PlanFinding{
		{Fault: finance.CeilingAbsent, Year: 2017, ID: "TH", Planned: finance.Euro(1)},
		{Fault: finance.CeilingExceeded, Year: 2019, ID: "TH", Planned: finance.Euro(20_000_001),
			Allowed: finance.Euro(20_000_000), Source: assumed},
		{Fault: finance.CeilingUnknown, Year: 2020, ID: "TH", Planned: finance.Euro(2)},
	}, findings)
	require.Equal(t, "2019, TH: Obergrenze überschritten: 20.000.001,00 EUR statt 20.000.000,00 EUR",
		findings[1].Text(language.German))
	require.Equal(t, "2020, TH: ceiling not recorded: EUR 2.00", findings[2].Text(language.English))

	since2018 := law.MustSeries(law.BeforeRecords, law.Abolished, ceilings(t).Values())
	findings = plan.CheckCeilings("TH", since2018)
	require.Equal(t, []finance.PlanFault{finance.CeilingUnknown, finance.CeilingExceeded, finance.CeilingAbsent},
		[]finance.PlanFault{findings[0].Fault, findings[1].Fault, findings[2].Fault}, "what was before the records is not known")

	data, err := json.Marshal(findings[1])
	require.NoError(t, err)
	require.JSONEq(t, `{"fault":"ceiling-exceeded","year":2019,"id":"TH","planned":"20000001.00","allowed":"20000000.00",
		"source":{"where":"test","evidence":"assumed"}}`, string(data))

	together := plan.CheckCeilings("", ceilings(t))
	require.Equal(t, finance.CeilingExceeded, together[1].Fault)
	require.Equal(t, 2018, together[1].Year, "the five euro of the Landkreis exceed the ceiling of all together")
}

func TestPlanAgainstShares(t *testing.T) {
	key, err := finance.NewKey(testName, civil.Period{}, assumed, []finance.KeyPart{
		{ID: "a", Share: finance.MustPercent("75")}, {ID: "b", Share: finance.MustPercent("25")}})
	require.NoError(t, err)
	fair, err := finance.NewPlan(
		finance.PlanEntry{Year: 2024, ID: "a", Amount: finance.Euro(75)},
		finance.PlanEntry{Year: 2024, ID: "b", Amount: finance.Euro(20)}, finance.PlanEntry{Year: 2025, ID: "b",
			Amount: finance.Euro(5)})
	require.NoError(t, err)
	findings, err := fair.CheckShares(key, finance.LargestRemainder)
	require.NoError(t, err)
	require.Empty(t, findings)

	unfair, err := finance.NewPlan(
		finance.PlanEntry{Year: 2024, ID: "a", Amount: finance.Euro(75)}, finance.PlanEntry{Year: 2024, ID: "c",
			Amount: finance.Euro(25)})
	require.NoError(t, err)
	findings, err = unfair.CheckShares(key, finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []finance.PlanFinding{
		{Fault: finance.ShareNotMet, ID: "b", Allowed: finance.Euro(25), Source: assumed},
		{Fault: finance.PayerUnknown, ID: "c", Planned: finance.Euro(25), Source: assumed},
	}, findings)
	require.Equal(t, "b: amount differs from the share: EUR 0.00 instead of EUR 25.00", findings[0].Text(language.English))
	_, err = unfair.CheckShares(finance.Key{}, finance.LargestRemainder)
	require.Error(t, err)
}

func TestPlansAreRefused(t *testing.T) {
	good := finance.PlanEntry{Year: 2024, ID: "a", Amount: finance.Euro(1)}
	for name, bad := range map[string]finance.PlanEntry{
		"no year": {ID: "b"}, "year too late": {Year: 10000, ID: "b"}, "no payer": {Year: 2024},
		"negative": {Year: 2024, ID: "b", Amount: finance.Euro(-1)}, "twice": good,
	} {
		_, err := finance.NewPlan(good, bad)
		var fault *finance.PlanError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, 1, fault.Index)
	}
	_, err := finance.NewPlan(good, finance.PlanEntry{Year: 2024, ID: "b", Amount: finance.Euro(1 << 62)})
	require.ErrorAs(t, err, new(*finance.OverflowError))
	_, err = finance.NewPlan(finance.PlanEntry{Year: 1, ID: "b"}, finance.PlanEntry{Year: 9999, ID: "b"})
	require.NoError(t, err, "the first and the last year")
	require.Empty(t, finance.PlanFault(0).String()+finance.PlanFault(9).Text(language.German))
}

func TestPlanAsTable(t *testing.T) {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2019, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Cent(123456)},
		finance.PlanEntry{Year: 2018, ID: "x", Name: `=HYPERLINK("böse");`, Amount: finance.Euro(5)})
	require.NoError(t, err)
	var text, csv strings.Builder
	require.NoError(t, plan.Table().WriteText(&text, language.German))
	require.Equal(t, `Finanzierungsplan
Zahlende             Kennung      2018          2019         Summe
=HYPERLINK("böse");  x        5,00 EUR      0,00 EUR      5,00 EUR
Freistaat Thüringen  TH       0,00 EUR  1.234,56 EUR  1.234,56 EUR
Σ                             5,00 EUR  1.234,56 EUR  1.239,56 EUR
`, text.String())
	require.NoError(t, plan.Table().WriteCSV(&csv))
	require.Equal(t, "\ufeffZahlende;Kennung;2018;2019;Summe\r\n"+
		`"'=HYPERLINK(""böse"");";x;5,00;0,00;5,00`+"\r\n"+
		"Freistaat Thüringen;TH;0,00;1234,56;1234,56\r\nΣ;;5,00;1234,56;1239,56\r\n", csv.String())
	data, err := json.Marshal(plan.Table())
	require.NoError(t, err)
	require.Contains(t, string(data), `{"kind":"amount","value":"1234.56"}`)
}

func TestTableCells(t *testing.T) {
	table := finance.Table{
		Title:   bilingual.Text{German: "Titel", English: "title"},
		Columns: []bilingual.Text{{German: "Wert", English: "value"}},
		Rows: [][]finance.Value{{nil}, {finance.Number(1234)}, {finance.MustPercent("2.5")},
			{civil.MustParse("2024-02-29")},
			{finance.Euro(-7)}, {finance.Plain("a;b")}, {finance.Plain("-Minus")}},
	}
	var csv, text strings.Builder
	require.NoError(t, table.WriteCSV(&csv))
	require.Equal(t, "\ufeffWert\r\n\r\n1234\r\n2,5 %\r\n29.02.2024\r\n-7,00\r\n\"a;b\"\r\n'-Minus\r\n", csv.String())
	require.NoError(t, table.WriteText(&text, language.English))
	require.Equal(t, "title\nvalue\n\n1,234\n2.5%\n29 February 2024\n-EUR 7.00\na;b\n-Minus\n", text.String())
	data, err := json.Marshal(table)
	require.NoError(t, err)
	require.Contains(t, string(data), `"rows":[[null],[{"kind":"number","value":"1234"}],`)

	table.Rows = append(table.Rows, nil)
	fault := new(*finance.TableError)
	require.ErrorAs(t, table.WriteCSV(&csv), fault)
	require.ErrorAs(t, table.WriteText(&text, language.English), fault)
	_, err = json.Marshal(table)
	require.True(t, errors.As(err, fault))
	require.Equal(t, "finance: table: row 7 has 0 cells; want 1, one for each column", (*fault).Error())
}

func TestCompareKeys(t *testing.T) {
	population, err := finance.KeyByWeight(bilingual.Text{German: "Einwohner", English: "population"}, civil.Period{},
		assumed, []finance.Weight{{ID: "a", Value: 3}, {ID: "b", Value: 1}})
	require.NoError(t, err)
	equal, err := finance.EqualKey(bilingual.Text{German: "gleich", English: "equal"}, civil.Period{}, assumed, "a", "b", "c")
	require.NoError(t, err)
	table, err := finance.CompareKeys(finance.Euro(120), finance.LargestRemainder, population, equal)
	require.NoError(t, err)
	var text strings.Builder
	require.NoError(t, table.WriteText(&text, language.German))
	require.Equal(t, `Vergleich der Schlüssel
Beteiligte  Kennung   Einwohner      gleich  Unterschied
a           a         90,00 EUR   40,00 EUR   -50,00 EUR
b           b         30,00 EUR   40,00 EUR    10,00 EUR
c           c                     40,00 EUR    40,00 EUR
Σ                    120,00 EUR  120,00 EUR     0,00 EUR
`, text.String())
	third, err := finance.EqualKey(testName, civil.Period{}, assumed, "d")
	require.NoError(t, err)
	table, err = finance.CompareKeys(finance.Euro(120), finance.LargestRemainder, population, equal, third)
	require.NoError(t, err)
	require.Equal(t, []finance.Value{finance.Plain("c"), finance.Plain("c"), nil, finance.Euro(40), finance.Euro(40), nil, nil}, table.Rows[2],
		"in neither key there is nothing to compare")
	require.Equal(t, []finance.Value{finance.Plain("d"), finance.Plain("d"), nil, nil, nil, finance.Euro(120), finance.Euro(120)}, table.Rows[3])
	_, err = finance.CompareKeys(finance.Euro(1<<62), finance.LargestRemainder, population)
	require.ErrorAs(t, err, new(*finance.OverflowError))
}
