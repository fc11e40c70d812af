package spreadsheet_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/spreadsheet"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

var end = bund.Directory().Span().Through

func read(t *testing.T, text string) *spreadsheet.Spreadsheet {
	t.Helper()
	s, err := spreadsheet.Read(strings.NewReader(text))
	require.NoError(t, err)
	return s
}

func restate(t *testing.T, text string, to civil.Date, options spreadsheet.Options) *spreadsheet.Restatement {
	t.Helper()
	r, err := read(t, text).Restate(bund.Directory(), to, options)
	require.NoError(t, err)
	require.True(t, r.Balanced())
	return r
}

// units tells the values of a result, each unit as "key=1,2".
func units(r *spreadsheet.Restatement) []string {
	var list []string
	for _, u := range r.Units {
		list = append(list, strings.ReplaceAll(strings.Trim(fmt.Sprint(u.Key, "=", u.Values), "[]"), "=[", "="))
	}
	return list
}

// However a spreadsheet saved the table, it is the same table, and each line is where it stands in the file.
func TestRead(t *testing.T) {
	latin, err := charmap.Windows1252.NewEncoder().String("Schlüssel;Zahl\r\n16063051;5\r\n")
	require.NoError(t, err)
	wide := "\xff\xfe"
	for _, r := range "Schlüssel\tZahl\n16063051\t5\n" {
		wide += string([]byte{byte(r), byte(r >> 8)})
	}
	for name, test := range map[string]struct {
		text  string
		line  int
		notes int
	}{
		"semicolons":            {"Schlüssel;Zahl\n16063051;5\n", 2, 0},
		"commas":                {"Schlüssel,Zahl\n16063051,5\n", 2, 0},
		"bars":                  {"Schlüssel|Zahl\n16063051|5", 2, 0},
		"byte order mark":       {"\ufeffSchlüssel;Zahl\r\n16063051;5\r\n", 2, 0},
		"sep=":                  {"sep=;\r\nSchlüssel;Zahl\r\n16063051;5\r\n", 3, 0},
		"sep=, before commas":   {"sep=,\nSchlüssel,Zahl\n16063051,5\n", 3, 0},
		"blank lines":           {"\n\nSchlüssel;Zahl\n;\n\n16063051;5\n", 6, 0},
		"quoted separator":      {"\"Schlüssel\";\"Zahl\"\n\"16063051\";5\n", 2, 0},
		"Windows-1252":          {latin, 2, 1},
		"UTF-16":                {wide, 2, 1},
		"commas in a quotation": {"Schlüssel;Zahl;\"a,b,c,d\"\n16063051;5;\n", 2, 0},
	} {
		t.Run(name, func(t *testing.T) {
			s := read(t, test.text)
			require.Equal(t, []string{"Schlüssel", "Zahl"}, s.Head[:2])
			require.Len(t, s.Rows, 1)
			require.Equal(t, []string{"16063051", "5"}, s.Rows[0][:2])
			require.Equal(t, []int{test.line}, s.Lines)
			require.Len(t, s.Notes, test.notes)
		})
	}
}

// A file without names of columns loses no row: its columns are counted, and that is told.
func TestReadWithoutHead(t *testing.T) {
	s := read(t, "16063051;5\n'16063105;6\n")
	require.Equal(t, []string{"1", "2"}, s.Head)
	require.Len(t, s.Rows, 2)
	require.Len(t, s.Notes, 1)
	require.Equal(t, []string{"AGS", "2018", "2019"}, read(t, "AGS;2018;2019\n16063051;5;6\n").Head) // years are no keys
}

func TestReadErrors(t *testing.T) {
	for _, text := range []string{"", "AGS;Zahl\n", "\n\n", "\ufeff"} {
		_, err := spreadsheet.Read(strings.NewReader(text))
		var file *spreadsheet.ReadError
		require.ErrorAs(t, err, &file, "%q", text)
		require.Contains(t, file.Text(language.German), "mindestens eine weitere")
		require.Contains(t, err.Error(), "at least one more")
	}
	broken := errors.New("broken")
	_, err := spreadsheet.Read(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
}

// Kreise that lost their zeros are found, repaired and restated. That 05313 and 05354 became the Städteregion 05334, and 03152 and 03156
// the Kreis 03159, is what users of the tables of the RKI and of the DIVI met.
func TestKreise(t *testing.T) {
	r := restate(t, "Kreis;Fälle\n5313;10\n5354.0;20\n'03152;3\n3156;4\n", end, spreadsheet.Options{})
	require.Equal(t, []string{"03159=7", "05334=30"}, units(r))
	require.Equal(t, rule.ExitComplete, r.Exit())
	require.Equal(t, civil.MustParse("2009-10-20"), r.Day) // the day before the Städteregion was formed
	require.Len(t, r.Remarks, 4)
}

// A municipality that was divided is apportioned, and that is told; sums stay the same in every column.
func TestSplit(t *testing.T) {
	r := restate(t, "AGS;Fälle;Kosten\n16064073;100;1.000,01\n16061118;1;0,99\n", end, spreadsheet.Options{Day: civil.MustParse("2022-12-31")})
	require.Equal(t, []int64{101, 100100}, r.Before)
	require.Equal(t, r.Before, r.Placed)
	require.Equal(t, []bool{false, true}, []bool{r.Columns[0].Decimal, r.Columns[1].Decimal})
	require.Len(t, r.Remarks, 1)
	require.Equal(t, directory.Split, r.Remarks[0].Outcome)
	// Anrode went to Dingelstädt, Mühlhausen and Unstruttal on 1 January 2023, with 1,699, 313 and 1,126 of its 3,138 people: of 100 these are
	// 54.14, 9.97 and 35.88.
	var parts []int64
	for _, part := range r.Remarks[0].Parts {
		parts = append(parts, part.Values[0])
	}
	require.Equal(t, []int64{54, 10, 36}, parts)
	for _, u := range r.Units {
		require.True(t, u.Estimated, u.Name)
	}
}

// Backwards the values go to the units of before: Eisenach, which is in the Wartburgkreis since 1 July 2021, has its old key again, and
// what has become one municipality is apportioned among those of which it was made.
func TestBackwards(t *testing.T) {
	to := civil.MustParse("2018-12-31")
	r := restate(t, "AGS;Fälle\n16063105;7\n16063051;5\n", to, spreadsheet.Options{})
	require.Equal(t, []string{"16056000=7", "16063051=5"}, units(r))
	to2008 := civil.MustParse("2008-12-31")
	r = restate(t, "Kreis;Fälle\n05334;1000\n", to2008, spreadsheet.Options{})
	require.Len(t, r.Units, 2)
	require.Equal(t, "05313", r.Units[0].Key.String())
	require.Equal(t, "05354", r.Units[1].Key.String())
	require.Equal(t, int64(1000), r.Units[0].Values[0]+r.Units[1].Values[0])
	on, err := bund.Directory().On(to2008)
	require.NoError(t, err)
	var people [2]int64
	for i, u := range r.Units {
		unit, ok := on.Unit(u.Key)
		require.True(t, ok)
		figure, ok := unit.Population()
		require.True(t, ok)
		people[i] = figure.Value
	}
	require.InDelta(t, 1000*people[0]/(people[0]+people[1]), r.Units[0].Values[0], 5) // the people of the registers around the change
	require.True(t, r.Units[0].Estimated)
}

// The whole of Thüringen goes from any register to any other, forward and back, and no column loses anything.
func TestWholeLand(t *testing.T) {
	d := thueringen.Directory()
	days := []civil.Date{civil.MustParse("1994-12-31"), civil.MustParse("2010-12-31"), civil.MustParse("2018-12-31"), d.Span().Through}
	for _, from := range days {
		on, err := d.On(from)
		require.NoError(t, err)
		text, people := "AGS;Gemeinde;Anzahl;Wert\n", int64(0)
		for u := range on.Units(governance.Municipality) {
			people++
			text += fmt.Sprintf("%s;\"%s\";1;%d,5\n", u.AGS(), u.Name(), people)
		}
		for _, to := range days {
			r, err := read(t, text).Restate(d, to, spreadsheet.Options{Day: from})
			require.NoError(t, err)
			require.True(t, r.Balanced(), "%s to %s", from, to)
			require.Equal(t, people, r.Before[0])
			if from == to {
				require.Empty(t, r.Remarks)
				require.Len(t, r.Units, int(people))
			}
		}
	}
}

// Nothing is chosen silently: what may be several units, what is none, what was left out and which day the table has are told first.
func TestOpen(t *testing.T) {
	for name, test := range map[string]struct {
		text, first string
		exit        int
	}{
		"ambiguous name":  {"AGS;n\n16063051;1\n16067029;1\nLauterbach;2\n", "1 of 3 rows have found no place (1 × several units come into question)", rule.ExitIncomplete},
		"no unit":         {"AGS;n\n16063051;1\n16063999;2\n", "1 × no unit found", rule.ExitErrors},
		"sum line":        {"AGS;n\n16063051;1\nSumme;1\n", "1 × no unit found", rule.ExitErrors},
		"two days":        {"AGS;n\n16063105;1\n16063051;1\n16063052;2\n", "put together from two days", rule.ExitIncomplete},
		"figure in words": {"AGS;n\n16063051;1\n16063105;2\n16067029;k. A.\n", `the column "n" is not restated, for line 4 has "k. A."`, rule.ExitIncomplete},
		"more cells":      {"AGS;n\n16063051;1\n16067029;2;3\n", "1 lines have more cells than the first, line 3 before others", rule.ExitIncomplete},
		"no figures":      {"AGS;Name\n16063051;Leimbach\n", "no column has numbers that add up", rule.ExitIncomplete},
		"control":         {"AGS;n\n16063051;1\n\x1b[2JX;1\n", "1 of 2 rows", rule.ExitErrors},
	} {
		t.Run(name, func(t *testing.T) {
			r := restate(t, test.text, end, spreadsheet.Options{})
			require.Equal(t, test.exit, r.Exit())
			var out bytes.Buffer
			require.NoError(t, r.WriteText(&out, language.English, -1))
			first, _, _ := strings.Cut(out.String(), "\n")
			require.True(t, strings.HasPrefix(first, "NOT COMPLETE: "), first)
			require.Contains(t, first, test.first)
			require.NotContains(t, out.String(), "\x1b")
		})
	}
}

// Each row of a table of two days counts as of the day on which it holds: Marksuhl (16063052) went into Gerstungen in 2018, and Eisenach has
// the key 16063105 since 1 July 2021.
func TestMixture(t *testing.T) {
	r := restate(t, "AGS;n\n16063105;1\n16063051;1\n16063052;2\n", end, spreadsheet.Options{})
	require.Equal(t, []string{"16063051=1", "16063097=2", "16063105=1"}, units(r))
	require.Len(t, r.Remarks, 1)
	require.Equal(t, civil.MustParse("2018-07-05"), r.Remarks[0].Day)
}

// A number is read one way alone, and the table tells which columns are no numbers that add up.
func TestNumbers(t *testing.T) {
	text := "AGS;Jahr;Einwohner;Anteil in %;Name;Betrag\n16063051;2018;1.724;12,5;Leimbach;\n16063105;2018;41567.0;7;Eisenach;1e3\n16067029;2018;;7;Gotha;5\n"
	r := restate(t, text, end, spreadsheet.Options{})
	require.Len(t, r.Columns, 1)
	require.Equal(t, "Einwohner", r.Columns[0].Name)
	require.Equal(t, []int64{1724 + 41567}, r.Before)
	require.Equal(t, 1, r.Columns[0].Empty)
	var notes []string
	for _, note := range r.Notes() {
		notes = append(notes, note.English)
	}
	require.Equal(t, []string{`In the column "Einwohner" a point before three digits is read as dividing thousands.`,
		"By their names no numbers that add up, and not restated: Jahr, Anteil in %.", "Mostly no numbers, and not restated: Betrag.",
		`1 cells of the column "Einwohner" are empty; they count as 0.`}, notes)
}

// The result is safe for spreadsheets: keys keep their zeros, a name that is a formula is a text, and the last line has the sums of before.
func TestTable(t *testing.T) {
	r := restate(t, "AGS;Zahl\n6632001;1.234\n=1+1;3\n1001000;1\n", end, spreadsheet.Options{})
	var out bytes.Buffer
	require.NoError(t, r.Table().WriteCSV(&out))
	require.Equal(t, "\ufeffSchlüssel;Name;Zeilen;geschätzt;Zahl\r\n'01001000;Flensburg, Stadt;1;nein;1\r\n'06632001;Alheim;1;nein;1234\r\n"+
		";ohne Platz, Zeile 3: =1+1;1;nein;3\r\n;Summe;3;;1238\r\n", out.String())
}

func TestJSON(t *testing.T) {
	r := restate(t, "AGS;Zahl\n6632001;1\nLauterbach;2,50\n16063052;1\n", end, spreadsheet.Options{Day: civil.MustParse("2018-01-01")})
	text, err := json.Marshal(r)
	require.NoError(t, err)
	var got struct {
		Complete, Balanced   bool
		Day                  string
		Before, Placed, Left []string
		Units                []struct{ Key string }
		Remarks              []struct{ Outcome, Repair string }
	}
	require.NoError(t, json.Unmarshal(text, &got))
	require.False(t, got.Complete)
	require.True(t, got.Balanced)
	require.Equal(t, "2018-01-01", got.Day)
	require.Equal(t, [][]string{{"4.50"}, {"2.00"}, {"2.50"}}, [][]string{got.Before, got.Placed, got.Left})
	require.Len(t, got.Units, 2)
	require.Equal(t, "ambiguous", got.Remarks[1].Outcome)
}

func TestRestateErrors(t *testing.T) {
	s := read(t, "AGS;Zahl\n16063051;1\n")
	var file *spreadsheet.ReadError
	_, err := s.Restate(bund.Directory(), end, spreadsheet.Options{Column: "Schlüssel"})
	require.ErrorAs(t, err, &file)
	require.Contains(t, file.Text(language.German), "es gibt AGS, Zahl")
	_, err = read(t, "Wer;Was\nich;nichts\n").Restate(bund.Directory(), end, spreadsheet.Options{})
	require.ErrorAs(t, err, &file)
	_, err = read(t, "Wer;Was\nich;nichts\n").Restate(bund.Directory(), end, spreadsheet.Options{Column: "Wer"})
	require.ErrorAs(t, err, &file)
	var span *directory.SpanError
	_, err = s.Restate(bund.Directory(), civil.MustParse("1980-01-01"), spreadsheet.Options{})
	require.ErrorAs(t, err, &span)
	_, err = s.Restate(bund.Directory(), end, spreadsheet.Options{Day: civil.MustParse("2099-01-01")})
	require.ErrorAs(t, err, &span)
	var row *directory.RowError
	big := "90071992547409,00"
	_, err = read(t, "AGS;Zahl\n"+strings.Repeat("16063051;"+big+"\n", 2)).Restate(bund.Directory(), end, spreadsheet.Options{})
	require.NoError(t, err)
	_, err = read(t, "AGS;Zahl\n16063051;0,5\n"+strings.Repeat("16063051;92233720368547758,07\n", 2)).Restate(bund.Directory(), end, spreadsheet.Options{})
	require.ErrorAs(t, err, &row)
}

// No file makes it panic, and whatever it restates adds up.
func FuzzRestate(f *testing.F) {
	for _, text := range []string{"AGS;n\n16063051;1\n", "sep=,\nAGS,n\n6063051,\"1\n", "\xff\xfea\x00;\x00", "16063051;1\n16063105;1,5\nx;y;z\n"} {
		f.Add([]byte(text), int16(3000))
	}
	d := thueringen.Directory()
	f.Fuzz(func(t *testing.T, text []byte, days int16) {
		s, err := spreadsheet.Read(bytes.NewReader(text))
		if err != nil {
			return
		}
		r, err := s.Restate(d, d.Span().From.AddDays(int(days)), spreadsheet.Options{})
		if err != nil {
			return
		}
		require.True(t, r.Balanced())
		require.NoError(t, r.WriteText(&bytes.Buffer{}, language.German, 5))
		require.NoError(t, r.Table().WriteCSV(&bytes.Buffer{}))
		_, err = json.Marshal(r)
		require.NoError(t, err)
	})
}

// A quotation that nobody closed takes in the rows below it, and a table that lost rows so is never told to be complete.
func TestUnclosedQuotation(t *testing.T) {
	for name, test := range map[string]struct {
		text string
		line int // 0 where nothing is wrong
	}{
		"to the end":          {"AGS;n\n16051000;1\n\"16052000;2\n16053000;3\n16054000;4\n", 3},
		"to the next one":     {"AGS;n\n\"16051000;1\n16052000\";2\n16053000;3\n", 2},
		"in the last line":    {"AGS;n\n16051000;1\n\"16052000;2", 3},
		"a name of two lines": {"AGS;Name;n\n16051000;\"Erfurt,\nStadt\";1\n16052000;\"Gera; Stadt\";1\n", 0},
	} {
		r := restate(t, test.text, end, spreadsheet.Options{})
		if test.line == 0 {
			require.Equal(t, rule.ExitComplete, r.Exit(), name)
			continue
		}
		require.Equal(t, rule.ExitIncomplete, r.Exit(), name)
		require.Contains(t, r.Summary(language.English), fmt.Sprintf("quotation marks take in other cells or lines (1), line %d", test.line), name)
	}
}

// A point before three digits divides thousands, unless the column shows that its points divide off decimals: then 1.234 may be one and a
// bit, and the column is left out and told.
func TestPointOfTwoMeanings(t *testing.T) {
	r := restate(t, "AGS,Betrag,n\n16051000,1.5,1\n16052000,1.234,1\n16053000,2.25,1\n", end, spreadsheet.Options{})
	require.Equal(t, rule.ExitIncomplete, r.Exit())
	require.Contains(t, r.Summary(language.English), `the column "Betrag" is not restated, for line 3 has "1.234"`)
	require.Len(t, r.Columns, 1)
	r = restate(t, "AGS;Betrag\n16051000;1.234\n16052000;1.234.567\n16053000;12,25\n", end, spreadsheet.Options{})
	require.Equal(t, []int64{(1234+1234567+12)*100 + 25}, r.Before)
}

// Of two columns with the name none is chosen.
func TestColumnNamedTwice(t *testing.T) {
	_, err := read(t, "AGS;AGS;n\n16051000;16052000;1\n").Restate(bund.Directory(), end, spreadsheet.Options{Column: "AGS"})
	var file *spreadsheet.ReadError
	require.ErrorAs(t, err, &file)
	require.Contains(t, file.Text(language.German), "mehrmals")
}

// Tables and results that a program made by itself, or did not make at all, break nothing.
func TestMadeByHand(t *testing.T) {
	var zero spreadsheet.Restatement
	require.Equal(t, rule.ExitIncomplete, zero.Exit())
	require.NoError(t, zero.WriteText(&bytes.Buffer{}, language.German, 1))
	for _, s := range []spreadsheet.Spreadsheet{{}, {Head: []string{"AGS", "n"}, Rows: [][]string{{"16051000"}}, Lines: []int{1}},
		{Head: []string{"AGS", "n"}, Rows: [][]string{{"16051000", "1"}}}} {
		_, err := s.Restate(bund.Directory(), end, spreadsheet.Options{})
		var file *spreadsheet.ReadError
		require.ErrorAs(t, err, &file)
	}
}

// A column that is left out for its name is told where the name may mean a sum, a name that only looks like a key is a sum, and a second
// column of units is never added up.
func TestColumnsThatMayBeSums(t *testing.T) {
	r := restate(t, "AGS;Schlüsselzuweisungen;Beraterkosten;Regionalschlüssel;Jahr\n16051000;100,50;8;160510000000;2024\n", end, spreadsheet.Options{})
	require.Equal(t, rule.ExitComplete, r.Exit())
	require.Equal(t, []int64{10050, 8}, r.Before)
	for _, name := range []string{"Gemeindeanteil Einkommensteuer", "Zuschuss Land", "Einwohner, Stand 2023"} {
		r = restate(t, "AGS;Zahl;"+name+"\n16051000;1;7\n", end, spreadsheet.Options{})
		require.Equal(t, rule.ExitIncomplete, r.Exit(), name)
		require.Contains(t, r.Summary(language.English), name, name)
	}
	for _, head := range []string{"Wohnort;Arbeitsort", "AGS;AGS Arbeitsort"} {
		r = restate(t, head+";Pendler\n16051000;16052000;10\n16052000;16053000;20\n", end, spreadsheet.Options{})
		require.Equal(t, rule.ExitIncomplete, r.Exit(), head)
		require.Equal(t, []int64{30}, r.Before, head)
		require.Contains(t, r.Summary(language.German), "enthält Gebietseinheiten", head)
	}
}

// A table without names of columns loses its first row to them, and is not told to be complete.
func TestFirstRowTakenForNames(t *testing.T) {
	for name, text := range map[string]string{"names": "Erfurt, Stadt;100\nGera, Stadt;200\nJena, Stadt;300\n", "lost zeros": "1001;100\n1002;200\n1003;300\n"} {
		r := restate(t, text, end, spreadsheet.Options{})
		require.Equal(t, rule.ExitIncomplete, r.Exit(), name)
		require.Contains(t, r.Summary(language.German), "gilt als Kopf", name)
	}
	r := restate(t, "Gemeinde;2023\nErfurt, Stadt;100\n", end, spreadsheet.Options{})
	require.Equal(t, rule.ExitComplete, r.Exit())
}
