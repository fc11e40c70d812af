package directory_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// record writes one record of a GV100AD file: 220 characters, with fields at their places (counted from 1).
func record(fields map[int]string) string {
	line := []rune(strings.Repeat(" ", 220))
	for at, text := range fields {
		copy(line[at-1:], []rune(text))
	}
	return string(line) + "\n"
}

// register writes a register of a day in which Thüringen has one Kreis with an erfüllende Gemeinde and its members, and the
// other Länder have one kreisfreie Stadt each.
func register(day string, members map[string]string) string {
	var b strings.Builder
	for land := 1; land < 16; land++ {
		key, name := fmt.Sprintf("%s%02d", day, land), fmt.Sprintf("Stadt %02d", land)
		b.WriteString(record(map[int]string{1: "10" + key, 23: name, 73: name}))
		b.WriteString(record(map[int]string{1: "40" + key + "000", 23: name, 73: name, 123: "41"}))
		b.WriteString(record(map[int]string{1: "50" + key + "000", 19: "0000", 23: name, 123: "50"}))
		b.WriteString(record(map[int]string{1: "60" + key + "000000" + "0000", 23: name, 123: "61", 129: strings.Repeat("00000000001", 3), 166: "00001"}))
	}
	b.WriteString(record(map[int]string{1: "10" + day + "16", 23: "Thüringen", 73: "Erfurt"}))
	b.WriteString(record(map[int]string{1: "40" + day + "16063", 23: "Wartburgkreis", 73: "Bad Salzungen", 123: "44"}))
	b.WriteString(record(map[int]string{1: "50" + day + "16063", 19: "5051", 23: "Bad Salzungen, Stadt", 73: "Bad Salzungen", 123: "58"}))
	for _, number := range []string{"003", "051", "055"} {
		if name, ok := members[number]; ok {
			b.WriteString(record(map[int]string{
				1: "60" + day + "16063" + number + "5051", 23: name, 123: "64", 129: "00000000863" + "00000001726" + "00000000826", 166: "36433",
			}))
		}
	}
	return b.String()
}

var before = map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach", "055": "Merkers"}

func TestFromGV100AD(t *testing.T) {
	d, err := directory.FromGV100AD(strings.NewReader(register("20250101", before)))
	require.NoError(t, err)
	require.Equal(t, "2025-01-01/2025-01-01", d.Span().String())
	require.Equal(t, civil.MustParse("2025-01-01"), d.Edition().Sources[0].AsOf)
	require.Len(t, d.Edition().Sources[0].SHA256, 64)
	leimbach := municipality(t, d.Latest(), "16063051")
	acting, form := leimbach.Administration()
	require.Equal(t, "16063003 Bad Salzungen, Stadt", acting.String())
	require.Equal(t, directory.ErfuellendeGemeinde, form)
	population, ok := leimbach.Population()
	require.True(t, ok)
	require.Equal(t, directory.Figure{Value: 1726}, population, "the format does not tell the date")
	require.Equal(t, "160635051051", leimbach.ARS().String())
	for range d.Events(directory.EventFilter{}) {
		t.Fatal("a register has no events")
	}
}

func TestFromGV100ADRefusesDamage(t *testing.T) {
	whole := register("20250101", before)
	for name, text := range map[string]string{
		"nothing":     "",
		"cut":         whole[:len(whole)-100],
		"mixed days":  whole + register("20260101", before),
		"not a table": "Leimbach\n",
	} {
		_, err := directory.FromGV100AD(strings.NewReader(text))
		require.Error(t, err, name)
	}
	_, err := directory.FromGV100AD(strings.NewReader("Leimbach\n"))
	var line *gv100.Error
	require.ErrorAs(t, err, &line)
}

// The records of one Land, or of one Kreis, make a directory; what is damaged in them does not.
func TestFromGV100ADPart(t *testing.T) {
	whole := register("20250101", before)
	thueringen := whole[strings.Index(whole, "102025010116"):]
	kreis := thueringen[strings.Index(thueringen, "40"):]
	for name, test := range map[string]struct {
		text  string
		chain []string
	}{
		"one Land":  {thueringen, []string{"16063051 Leimbach", "160635051 Bad Salzungen, Stadt", "16063 Wartburgkreis", "16 Thüringen", "Bundesrepublik Deutschland"}},
		"one Kreis": {kreis, []string{"16063051 Leimbach", "160635051 Bad Salzungen, Stadt", "16063 Wartburgkreis", "Bundesrepublik Deutschland"}},
	} {
		d, err := directory.FromGV100ADPart(strings.NewReader(test.text))
		require.NoError(t, err, name)
		require.Equal(t, "2025-01-01/2025-01-01", d.Span().String())
		var chain []string
		for u := range municipality(t, d.Latest(), "16063051").Chain() {
			chain = append(chain, u.String())
		}
		require.Equal(t, test.chain, chain, name)
		_, err = directory.FromGV100AD(strings.NewReader(test.text))
		require.ErrorContains(t, err, "FromGV100ADPart", name)
	}
	for name, text := range map[string]string{
		"nothing":         "",
		"cut":             thueringen[:len(thueringen)-100],
		"not a table":     "Leimbach\n",
		"another Land":    thueringen + whole[:3*221],
		"no Kreis":        without(thueringen, "40"),
		"no association":  without(thueringen, "50"),
		"no municipality": without(thueringen, "60"),
		"blank line amid": strings.Replace(thueringen, "\n", "\n\n", 1),
	} {
		_, err := directory.FromGV100ADPart(strings.NewReader(text))
		var line *gv100.Error
		require.ErrorAs(t, err, &line, name)
	}
	_, err := directory.FromGV100ADPart(nil)
	var argument *directory.ArgumentError
	require.ErrorAs(t, err, &argument)
}

// without returns a register without the records of one Satzart.
func without(text, satzart string) string {
	var kept strings.Builder
	for line := range strings.Lines(text) {
		if !strings.HasPrefix(line, satzart) {
			kept.WriteString(line)
		}
	}
	return kept.String()
}

// What is no part of a register makes no directory, and what is one has a day and units.
func FuzzFromGV100ADPart(f *testing.F) {
	thueringen := register("20250101", before)
	thueringen = thueringen[strings.Index(thueringen, "102025010116"):]
	f.Add(thueringen, uint16(0), "")
	f.Add(thueringen, uint16(250), "16063")
	f.Add(thueringen[221:], uint16(231), "17")
	f.Fuzz(func(t *testing.T, text string, at uint16, change string) {
		if at := int(at); at+len(change) <= len(text) {
			text = text[:at] + change + text[at+len(change):]
		}
		d, err := directory.FromGV100ADPart(strings.NewReader(text))
		require.Equal(t, err == nil, d != nil)
		if err == nil {
			require.Equal(t, d.Span().From, d.Span().Through)
			for u := range d.Latest().Units(governance.Municipality) {
				_, ok := u.District()
				require.True(t, ok)
			}
		}
	})
}

const changesHead = "list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new\tname_new\tdate_legal\tdate_statistical\n"

func TestExtendAppliesAListAndProvesIt(t *testing.T) {
	d, err := directory.FromGV100AD(strings.NewReader(register("20250101", before)))
	require.NoError(t, err)
	changes := changesHead +
		"2025\t16/2025/0001-R\tGemeinde\t160635051055\t16063055\tMerkers\t1\t8630000\tqm\t700\t160635051051\t16063051\tLeimbach\t2025-07-01\t2025-07-01\n"
	after := map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach"}
	later, err := directory.Extend(d, strings.NewReader(changes), strings.NewReader(register("20260101", after)))
	require.NoError(t, err)
	require.Equal(t, "2025-01-01/2026-01-01", later.Span().String())
	s, err := later.Successors(key.MustParseAGS("16063055"), civil.MustParse("2025-06-30"), civil.MustParse("2025-07-01"))
	require.NoError(t, err)
	require.Equal(t, "Leimbach", s.Parts[0].Unit.Name())
	require.Equal(t, "16/2025/0001-R", s.Parts[0].Events[0].Number())
	require.Len(t, later.Edition().Sources, 3)
	_, ok := d.Latest().Municipality(key.MustParseAGS("16063055"))
	require.True(t, ok, "the old directory stays as it is")

	_, err = directory.Extend(d, strings.NewReader(strings.ReplaceAll(changes, "2025-07-01", "2026-07-01")), strings.NewReader(register("20260101", after)))
	var difference *directory.DifferenceError
	require.ErrorAs(t, err, &difference)
	require.Len(t, difference.Differences, 1)
	require.Equal(t, governance.Municipality, difference.Differences[0].Level)
	require.Equal(t, "16063055", difference.Differences[0].Key.String())
	require.ErrorContains(t, err, "16063055")

	_, err = directory.Extend(d, strings.NewReader(changesHead), strings.NewReader(register("20260101", after)))
	require.Error(t, err, "a list without rows is no list")
	_, err = directory.Extend(d, strings.NewReader(changes), strings.NewReader(register("20250101", before)))
	require.Error(t, err, "the register is not later")
	_, err = directory.Extend(d, strings.NewReader("x"), strings.NewReader(register("20260101", after)))
	require.Error(t, err)
}

// Differences are counted, and each tells what either side has, where one is known.
func TestDifferencesAreTold(t *testing.T) {
	one := directory.Difference{Day: day("2021-12-31"), Key: key.MustParseAGS("16098001"), Reason: "names", Changes: "Altort"}
	other := directory.Difference{Key: key.MustParseAGS("16098002"), Reason: "only in the register", Register: "Neuort"}
	none := directory.Difference{Key: key.MustParseAGS("16098003"), Reason: "only in the changes"}
	err := &directory.DifferenceError{Differences: []directory.Difference{one}}
	require.EqualError(t, err, "directory: the changes do not lead to the register, in 1 place:\n\t"+
		"2021-12-31 16098001: names (changes: \"Altort\", register: \"\")")
	err.Differences = append(err.Differences, other, none)
	require.Equal(t, "die Änderungen führen nicht zum Verzeichnis, an 3 Stellen:\n\t"+one.String()+
		"\n\t16098002: only in the register (changes: \"\", register: \"Neuort\")\n\t16098003: only in the changes", err.Text(language.German))
}

// Difference tells the row of the register where one is known.
func TestDifferenceNamesItsRow(t *testing.T) {
	d := directory.Difference{Day: day("2021-12-31"), Key: key.MustParseAGS("16098001"), Changes: "a", Register: "b"}
	require.NotContains(t, d.String(), "row")
	d.RowNumber = "17"
	require.Regexp(t, `^2021-12-31 16098001: .*\(changes: "a", register: "b"\), row 17$`, d.String())
}
