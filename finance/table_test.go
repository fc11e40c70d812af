package finance_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// csvOf returns what a program reads in one column of values, without its heading.
func csvOf(t *testing.T, values ...finance.Value) []string {
	t.Helper()
	table := finance.Table{Columns: []bilingual.Text{testName, testName}}
	for _, value := range values {
		table.Rows = append(table.Rows, []finance.Value{finance.Plain("x"), value})
	}
	var out strings.Builder
	require.NoError(t, table.WriteCSV(&out))
	reader := csv.NewReader(strings.NewReader(strings.TrimPrefix(out.String(), "\ufeff")))
	reader.Comma = ';'
	records, err := reader.ReadAll()
	require.NoError(t, err)
	var cells []string
	for _, record := range records[1:] {
		cells = append(cells, record[1])
	}
	return cells
}

// No text of strangers is run by a spreadsheet, whatever stands before its first character.
func TestCSVRunsNoFormula(t *testing.T) {
	for _, hostile := range []string{"=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1", "\x00=1+1", "＝1", "＋1", "－1", "＠x", " =1+1", "\u00a0=1+1",
		"'=1+1", `"=1+1`, "\ufeff=1+1", " '\"=1", "\x1b=1", "\u0085x", "\n=1+1", "\r=1"} {
		require.Equal(t, []string{"'" + bilingual.Printable(hostile)}, csvOf(t, finance.Plain(hostile)), "%q", hostile)
	}
	require.Equal(t, []string{`'\x0a=1+1`, `'\x0d=1`, `'\x09=1`}, csvOf(t, finance.Plain("\n=1+1"), finance.Plain("\r=1"), finance.Plain("\t=1")))
	for _, harmless := range []string{"Gotha", "'s-Hertogenbosch", "Bad Salzungen - Kernstadt", "Köln=Porz", `"Zweckverband"`, "", " "} {
		require.Equal(t, []string{harmless}, csvOf(t, finance.Plain(harmless)), "%q", harmless)
	}
	require.Equal(t, []string{"-7,00", "-5"}, csvOf(t, finance.Euro(-7), finance.Number(-5)), "figures stay figures")
}

// No share becomes a day: it is a percentage, exact where its decimals end.
func TestCSVSharesAreNoDays(t *testing.T) {
	require.Equal(t, []string{"33,3333333333 %", "57,1428571429 %", "2,63211 %", "-66,6666666667 %", "0,0000000000000001 %"},
		csvOf(t, finance.MustFraction(1, 3), finance.MustFraction(4, 7), finance.MustPercent("2.63211"), finance.MustFraction(-2, 3),
			finance.MustPercent("0.0000000000000001")))
}

// No key loses its zero, no number of a file becomes a day, and no code a power of ten.
func TestCSVTextsStayWhatTheyAre(t *testing.T) {
	for _, changed := range []string{"01", "007", "1-2", "1/3", "3.4", "1.2.2024", "12,5", "12:30", "80 %", "5 €", "12E3", "1e5", "160635012051", "1 234",
		"Mai 2024", "1. März", "MARCH1", "Sept 2", "'01", "9/9", " WAHR ", "1 a", "5 PM", "WAHR", "falsch", "TRUE", ".5", "24.10/633"} {
		require.Equal(t, []string{"'" + changed}, csvOf(t, finance.Plain(changed)), "%q", changed)
	}
	for _, kept := range []string{"16051", "0", "2018", "16063051", "Gotha 2", "Mai", "Kapitel 05", "Wahrheit", "§ 44", "e.V.", "A1", "2 Mann", "Maidorf 1", "Februarstraße 3", "4 Ma"} {
		require.Equal(t, []string{kept}, csvOf(t, finance.Plain(kept)), "%q", kept)
	}
	require.Equal(t, []string{"'01", "'16", "'16051", "TH", "Gotha 2", "2 Mann", "", ""},
		csvOf(t, finance.Plain("01"), finance.Plain("16"), finance.Plain("16051"), finance.Plain("TH"), finance.Plain("Gotha 2"), finance.Plain("2 Mann"),
			finance.Plain(""), nil),
		"the keys of one column are all text, and names stay what they are")
	require.Equal(t, []string{"'01", "''16", "'5", "§1"}, csvOf(t, finance.Plain("01"), finance.Plain("'16"), finance.Plain("5"), finance.Plain("§1")),
		"an apostrophe of the text itself is not lost")
	require.Equal(t, []string{"> 92.233.720.368.547.758,07 EUR"}, csvOf(t, finance.Euro(1<<62)), "what is out of range is no figure")
	require.Equal(t, []string{"29.02.2024"}, csvOf(t, civil.MustParse("2024-02-29")), "a day stays one")
}

// An apostrophe is all that a program has to take off to have the text again, as people see it.
func FuzzCSVText(f *testing.F) {
	for _, seed := range []string{"=1", "'=1", "01", "Gotha", "a;b\"c", "\n", "'01"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		cell, shown := csvOf(t, finance.Plain(text))[0], bilingual.Printable(text)
		if cell != shown {
			require.Equal(t, "'"+shown, cell)
		}
		require.NotContains(t, []byte("=+-@\t\n\x00"), append([]byte(cell), 'x')[0])
	})
}

// Columns say what they hold, so that a writer of XLSX makes text of keys and numbers of figures.
func TestTableKinds(t *testing.T) {
	table := finance.Table{Columns: make([]bilingual.Text, 7), Sum: true, Rows: [][]finance.Value{
		{finance.Plain("0100"), finance.Euro(1), finance.Whole(), nil, nil, finance.Euro(1), civil.MustParse("2024-02-29")},
		{nil, nil, finance.Whole(), finance.Number(2), nil, finance.Number(1), nil},
	}}
	want := []string{"text", "amount", "share", "number", "text", "text", "date"}
	require.Equal(t, want, table.Kinds())
	data, err := json.Marshal(table)
	require.NoError(t, err)
	var document struct {
		Kinds []string
		Sum   bool
		Rows  [][]*struct{ Value string }
	}
	require.NoError(t, json.Unmarshal(data, &document))
	require.Equal(t, want, document.Kinds)
	require.True(t, document.Sum)
	require.Equal(t, "0100", document.Rows[0][0].Value)
	table.Rows = append(table.Rows, nil)
	require.Equal(t, want, table.Kinds(), "a row that is too short says nothing")
}

// Two payers with the same name stay apart.
func TestPlanTableHasIDs(t *testing.T) {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2024, ID: "03456001", Name: "Neustadt", Amount: finance.Euro(1)},
		finance.PlanEntry{Year: 2024, ID: "16073001", Name: "Neustadt", Amount: finance.Euro(2)})
	require.NoError(t, err)
	var out strings.Builder
	require.NoError(t, plan.Table().WriteCSV(&out))
	require.Equal(t, "\ufeffZahlende;Kennung;2024;Summe\r\nNeustadt;'03456001;1,00;1,00\r\nNeustadt;'16073001;2,00;2,00\r\nΣ;;3,00;3,00\r\n", out.String())
	require.True(t, plan.Table().Sum)
	require.Equal(t, []string{"text", "text", "amount", "amount"}, plan.Table().Kinds())
}

// diagonal is a plan of n payers of whom each pays in a year of its own, the worst that n entries can be.
func diagonal(n int) (finance.Plan, error) {
	entries := make([]finance.PlanEntry, n)
	for i := range entries {
		entries[i] = finance.PlanEntry{Year: 1 + i, ID: fmt.Sprint(i), Amount: finance.Euro(int64(i))}
	}
	return finance.NewPlan(entries...)
}

// A plan that nobody could print is refused, and one at the bound has every amount in its place.
func TestPlansHaveABound(t *testing.T) {
	plan, err := diagonal(512)
	require.NoError(t, err)
	table := plan.Table()
	require.Len(t, table.Rows, 513)
	for i, row := range table.Rows[:512] {
		require.Len(t, row, 2+512+1)
		require.Equal(t, finance.Euro(int64(i)), row[2+i])
		require.Equal(t, finance.Euro(int64(i)), row[2+512])
		require.Equal(t, finance.Euro(0), row[2+(i+1)%512])
	}
	require.Equal(t, finance.Euro(511*512/2), table.Rows[512][2+512])
	_, err = diagonal(513)
	var fault *finance.PlanSizeError
	require.ErrorAs(t, err, &fault)
	require.Equal(t, finance.PlanSizeError{Years: 513, Payers: 513}, *fault)
	require.EqualError(t, err, "finance: plan: 513 years times 513 payers are more than 262,144 cells; divide it into several plans, by years or by payers")
	require.Contains(t, fault.Text(language.German), "mehr als 262.144 Felder")
	var entries []finance.PlanEntry
	for i := range 10_753 * 20 {
		entries = append(entries, finance.PlanEntry{Year: 2024 + i%20, ID: fmt.Sprint(i / 20), Amount: finance.Cent(int64(i))})
	}
	plan, err = finance.NewPlan(entries...)
	require.NoError(t, err, "all municipalities over twenty years are a plan")
	table = plan.Table()
	require.Len(t, table.Rows, 10_753+1)
	last := table.Rows[10_752]
	require.Equal(t, finance.Cent(10_752*20+19), last[2+19], "the last entry")
	require.Equal(t, finance.Cent(10_752*20*20+190), last[2+20], "20 × 215,040 and 0 + 1 + … + 19")
	require.Equal(t, finance.Cent(10_753*20*(10_753*20-1)/2), table.Rows[10_753][2+20])
	for i := range entries {
		entries[i].Year, entries[i].ID = 2024, fmt.Sprint(i)
	}
	_, err = finance.NewPlan(entries...)
	require.NoError(t, err, "as many payers in one year")
	require.Empty(t, finance.Plan{}.Table().Rows[0][1])
}

// Time for a cell stays the same when there are four times as many cells.
func BenchmarkPlanTable(b *testing.B) {
	for _, n := range []int{128, 256, 512} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			plan, err := diagonal(n)
			require.NoError(b, err)
			b.ReportAllocs()
			for b.Loop() {
				_ = plan.Table()
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*n*n), "ns/cell")
		})
	}
}

// What GitHub makes of a cell is text: nobody is mentioned, no issue is linked, no address is live.
func TestMarkdownMentionsNobody(t *testing.T) {
	var out strings.Builder
	table := finance.Table{Title: testName, Columns: []bilingual.Text{testName},
		Rows: [][]finance.Value{{finance.Plain("@bob #12 https://example.org www.example.org a@example.org")}}}
	require.NoError(t, table.WriteMarkdown(&out, language.German))
	require.Contains(t, out.String(), `| &#64;<!-- -->bob \#12 https&#58;//example.org www&#46;example.org a&#64;<!-- -->example.org |`)
}

// A text of nothing but apostrophes, and one of nothing, are texts.
func TestCSVOfNoText(t *testing.T) {
	for text, want := range map[string]string{"": "", "'": "'", "''": "''"} {
		var out strings.Builder
		table := finance.Table{Title: testName, Columns: []bilingual.Text{testName, testName}, Rows: [][]finance.Value{{finance.Plain(text), finance.Plain("x")}}}
		require.NoError(t, table.WriteCSV(&out))
		require.Contains(t, out.String(), "\n"+want+";x\r\n", "%q", text)
	}
}

// A separator of lines or paragraphs before a formula hides it no better than a blank.
func TestCSVGuardsFormulasBehindSeparators(t *testing.T) {
	for _, text := range []string{"\u2028=1+1", "\u2029=1+1", "\u00a0=1+1"} {
		var out strings.Builder
		table := finance.Table{Title: testName, Columns: []bilingual.Text{testName}, Rows: [][]finance.Value{{finance.Plain(text)}}}
		require.NoError(t, table.WriteCSV(&out))
		require.Contains(t, out.String(), "\n'"+bilingual.Printable(text), "%q", text)
	}
}
