package gv100_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

const headings = "list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\t" +
	"ars_new\tags_new\tname_new\tdate_legal\tdate_statistical"

// The columns of a list, for with.
const (
	columnID = iota + 1
	columnUnit
	columnOldARS
	columnOldAGS
	columnOldName
	columnKind
	columnArea
	columnAreaUnit
	columnPopulation
	columnNewARS
	columnNewAGS
	columnNewName
	columnLegal
	columnStatistical
)

// with returns a sound row with other content in some columns: column, content, column, content …
func with(content ...any) string {
	cells := strings.Split("2019\t16/2019/0042-R\tGemeinde\t160775001002\t16077002\tAltkirchen\t1\t20068527\tqm\t990\t"+
		"160775052043\t16077043\tSchmölln, Stadt\t2019-01-01\t2019-01-01", "\t")
	for i := 0; i < len(content); i += 2 {
		cells[content[i].(int)] = content[i+1].(string)
	}
	return strings.Join(cells, "\t")
}

func odd(kind gv100.OddityKind, column, found string) gv100.Oddity {
	return gv100.Oddity{Kind: kind, Column: column, Found: found}
}

// readChange reads a list of one row.
func readChange(t testing.TB, row string) gv100.Change {
	t.Helper()
	var changes []gv100.Change
	for change, err := range gv100.ReadChanges(strings.NewReader(headings + "\n" + row + "\n")) {
		require.NoError(t, err)
		changes = append(changes, change)
	}
	require.Len(t, changes, 1)
	return changes[0]
}

func firstChangeError(input string) error {
	for _, err := range gv100.ReadChanges(strings.NewReader(input)) {
		if err != nil {
			return err
		}
	}
	return nil
}

// TestChange proves that a row without oddities is read column by column.
func TestChange(t *testing.T) {
	require.Equal(t, gv100.Change{
		Line: 2, List: "2019", ID: "16/2019/0042-R", Level: gv100.Municipality, Kinds: gv100.Dissolution,
		Old: gv100.Side{Key: key.MustParseAGS("16077002"), ARS: key.MustParseARS("160775001002"),
			Name: "Altkirchen"},
		New: gv100.Side{Key: key.MustParseAGS("16077043"), ARS: key.MustParseARS("160775052043"),
			Name: "Schmölln, Stadt"},
		Area:        gv100.Figure{Value: 20_068_527, Recorded: true},
		Population:  gv100.Figure{Value: 990, Recorded: true},
		Legal:       civil.MustParse("2019-01-01"),
		Statistical: civil.MustParse("2019-01-01"),
	}, readChange(t, with()))
}

// TestChangeSample proves that real rows of the lists are read as their columns say, with the odd ones among them.
func TestChangeSample(t *testing.T) {
	changes := map[string][]gv100.Change{}
	for change, err := range gv100.ReadChanges(strings.NewReader(testdata(t, "aenderungen.tsv"))) {
		require.NoError(t, err)
		changes[change.ID] = append(changes[change.ID], change)
	}

	anrode := changes["16/2023/0019-R"]
	require.Len(t, anrode, 3, "Anrode was divided among three municipalities")
	for _, part := range anrode {
		require.Equal(t, gv100.Dissolution, part.Kinds)
		require.Equal(t, key.Key(key.MustParseAGS("16064073")), part.Old.Key)
		require.Nil(t, part.Oddities)
	}
	require.Equal(t, int64(24_622_179), anrode[0].Area.Value)
	require.Equal(t, int64(1126), anrode[0].Population.Value)

	eisenach := changes["16/2021/0006-R"]
	require.Len(t, eisenach, 3)
	require.Equal(t, gv100.District, eisenach[0].Level)
	require.Equal(t, key.MustParse("16056"), eisenach[0].Old.Key)
	require.Equal(t, key.MustParse("16063"), eisenach[0].New.Key)
	require.Equal(t, gv100.Association, eisenach[1].Level)
	require.Equal(t, key.MustParse("160630105"), eisenach[1].New.Key)
	require.Equal(t, gv100.KeyChange, eisenach[2].Kinds)
	require.False(t, eisenach[2].Area.Recorded, "a blank area is no area of zero")

	transfer := changes["stba/2014/0049-R"][0]
	require.Equal(t, gv100.PartialTransfer, transfer.Kinds)
	require.Equal(t, gv100.Figure{Value: 0, Recorded: true}, transfer.Population,
		"nobody lived there, and the list says so")
	require.Equal(t, civil.MustParse("2014-02-01"), transfer.Legal)
	require.Equal(t, civil.MustParse("2018-07-01"), transfer.Statistical)

	require.Equal(t, gv100.KeyChange|gv100.NameChange, changes["16/2019/0023-R"][1].Kinds, "3, 4")
	require.Equal(t, gv100.PartialTransfer|gv100.NameChange, changes["16/1990/0003"][1].Kinds, "2.4")
	require.Equal(t, int64(3_290_000), changes["16/1990/0003"][1].Area.Value, "329 hectares in square metres")

	donzdorf := changes["17/1950/0001"][0].Old
	require.Equal(t, "17136", donzdorf.Within.String(), "17136n.a.")
	require.Nil(t, donzdorf.Key)

	formation := changes["16/2000/0045"][0]
	require.Equal(t, gv100.Formation, formation.Kinds)
	require.Equal(t, gv100.Side{}, formation.Old)
	require.Nil(t, formation.Oddities)

	undated := changes["14/1999/0104"][0]
	require.True(t, undated.Legal.IsZero())
	require.True(t, undated.Statistical.IsZero())

	oneOddity := func(id string, row int, kind gv100.OddityKind, column, found string) gv100.Change {
		change := changes[id][row]
		require.Equal(t, []gv100.Oddity{{Kind: kind, Column: column, Found: found}}, change.Oddities)
		return change
	}
	ulla := oneOddity("16/1994/0104", 1, gv100.NotAKey, "ars_old", "16043000900")
	require.True(t, ulla.Old.ARS.IsZero())
	require.Equal(t, key.Key(key.MustParseAGS("16043900")), ulla.Old.Key)

	wuenschensuhl := oneOddity("16/1995/0003", 0, gv100.KeysContradict, "ars_old", "160650000091")
	require.Equal(t, "160650000091", wuenschensuhl.Old.ARS.String())
	require.Equal(t, "16063091", wuenschensuhl.Old.Key.String())

	liebschuetz := oneOddity("16/2000/0003", 0, gv100.SquareKilometres, "area", "10.56")
	require.Equal(t, int64(10_560_000), liebschuetz.Area.Value)

	wasungen := oneOddity("16/2006/0005", 0, gv100.LevelFromKeys, "unit", "Gemeindec")
	require.Equal(t, gv100.Association, wasungen.Level)

	coast := changes["13/2010/0006-R"]
	require.Len(t, coast, 2)
	require.Equal(t, gv100.Formation, coast[0].Kinds)
	require.Equal(t, gv100.Association, coast[0].Level)
	require.Equal(t, gv100.Formation, coast[1].Kinds)
	require.Equal(t, key.MustParseARS("130009999999"), coast[1].New.ARS)
	require.Equal(t, "Küstengewässer einschl. Anteil am Festlandsockel", coast[1].New.Name)
	require.Equal(t, int64(1_000_000), coast[1].Area.Value)
}

// TestChangeKinds proves that all spellings of the kinds are read, and what counts as the formation of a unit.
func TestChangeKinds(t *testing.T) {
	const three, four = gv100.KeyChange, gv100.NameChange
	for spelling, want := range map[string]gv100.Kinds{
		"1": gv100.Dissolution, "2": gv100.PartialTransfer, "3": three, "4": four,
		"3, 4": three | four, "3.4": three | four, "3,4": three | four,
		"2.4": gv100.PartialTransfer | four, "2.3": gv100.PartialTransfer | three,
		"2.3.4":      gv100.PartialTransfer | three | four,
		"Neubildung": gv100.Formation,
		"":           0,
	} {
		require.Equal(t, want, readChange(t, with(columnKind, spelling)).Kinds, spelling)
	}
	for _, mark := range []string{"Neuaufnahme", "NEUAUFNAHME", "Neubildung", "NEUBILDUNG", "Neuaufnahme 9)"} {
		change := readChange(t, with(columnOldARS, mark, columnOldAGS, "", columnOldName, "", columnKind, ""))
		require.Equal(t, gv100.Formation, change.Kinds, mark)
		require.Equal(t, gv100.Side{}, change.Old, mark)
	}
	returned := readChange(t, with(columnOldARS, "", columnOldAGS, "", columnOldName,
		"Rückführung aus den Niederlanden", columnKind, ""))
	require.Zero(t, returned.Kinds, "land that comes from abroad forms no new unit")

	require.Equal(t, "3, 4", (three | four).String())
	require.Equal(t, "Neubildung", gv100.Formation.String())
	require.Empty(t, gv100.Kinds(0).String())
	require.Equal(t, "Schlüsseländerung, Namensänderung", (three | four).Text(language.German))
	require.Equal(t, "new key, new name", (three | four).Text(language.English))
	require.False(t, (three | gv100.Formation<<1).IsValid())
	require.True(t, (three | four).Has(four))
	require.False(t, three.Has(three|four))
}

// TestOddities proves what is made of each departure from the form that the lists are known to have.
func TestOddities(t *testing.T) {
	tests := []struct {
		name string
		row  string
		want []gv100.Oddity
		made func(gv100.Change) any
		is   any
	}{
		{"ARS without its leading zero", with(columnNewARS, "16290000060"),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_new", "16290000060")},
			func(c gv100.Change) any { return c.New.ARS }, key.ARS{}},
		{"AGS in place of the ARS", with(columnOldARS, "16077002"),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_old", "16077002")},
			func(c gv100.Change) any { return c.Old.Key }, key.MustParseAGS("16077002")},
		{"AGS of five digits", with(columnNewARS, "", columnNewAGS, "09417"),
			[]gv100.Oddity{odd(gv100.NotAKey, "ags_new", "09417")},
			func(c gv100.Change) any { return c.New.Key }, nil},
		{"n.a. behind something that is no Kreis", with(columnNewARS, "", columnNewAGS, "0941n.a."),
			[]gv100.Oddity{odd(gv100.NotAKey, "ags_new", "0941n.a.")},
			func(c gv100.Change) any { return c.New.Within }, key.District{}},
		{"AGS missing", with(columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.AGSFromARS, "ars_new", "160775052043")},
			func(c gv100.Change) any { return c.New.Key }, key.MustParseAGS("16077043")},
		{"Kreis of two Regierungsbezirke", with(columnUnit, "Kreis", columnOldARS, "141/232", columnOldAGS, "",
			columnNewARS, "05158", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_old", "141/232")},
			func(c gv100.Change) any { return c.New.Key }, key.MustParse("05158")},
		{"key of a Kreis in the other column", with(columnUnit, "Kreis", columnOldARS, "", columnOldAGS, "05914",
			columnNewARS, "05914", columnNewAGS, "05914"),
			[]gv100.Oddity{odd(gv100.KeyInOtherColumn, "ags_old", "05914")},
			func(c gv100.Change) any { return c.Old.Key }, key.MustParse("05914")},
		{"key of a Kreis in the other column with n.a.", with(columnUnit, "Kreis", columnOldARS, "", columnOldAGS,
			"22132n.a.", columnNewARS, "08332", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.KeyInOtherColumn, "ags_old", "22132n.a.")},
			func(c gv100.Change) any { return c.Old.Key }, key.MustParse("22132")},
		{"two keys of a Kreis that differ", with(columnUnit, "Kreis", columnOldARS, "15370", columnOldAGS, "15081",
			columnNewARS, "15081", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.KeysContradict, "ags_old", "15081")},
			func(c gv100.Change) any { return c.Old.Key }, key.MustParse("15370")},
		{"Kreis beside the key of an association", with(columnUnit, "Gemeindeverband", columnOldARS, "071330703",
			columnOldAGS, "07133", columnNewARS, "071330701", columnNewAGS, ""),
			nil, func(c gv100.Change) any { return c.Old.Key }, key.MustParse("071330703")},
		{"Region", with(columnUnit, "Region", columnOldARS, "0833", columnOldAGS, "", columnNewARS, "0833",
			columnNewAGS, ""),
			nil, func(c gv100.Change) any { return c.New.PlanningRegion }, "0833"},
		{"Region of three digits", with(columnUnit, "Region", columnOldARS, "081", columnOldAGS, "", columnNewARS,
			"0811", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_old", "081")},
			func(c gv100.Change) any { return c.Old.PlanningRegion }, ""},
		{"Regierungsbezirk", with(columnUnit, "Regierungsbezirk", columnOldARS, "071", columnOldAGS, "", columnNewARS,
			"071/3", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_new", "071/3")},
			func(c gv100.Change) any { return c.Old.Key }, key.MustParse("071")},
		{"Land", with(columnUnit, "Land", columnOldARS, "48", columnOldAGS, "", columnNewARS, "10", columnNewAGS, ""),
			nil, func(c gv100.Change) any { return c.New.Key }, key.MustParse("10")},
		{"no unit, keys of a municipality", with(columnUnit, ""),
			[]gv100.Oddity{odd(gv100.LevelFromKeys, "unit", "")},
			func(c gv100.Change) any { return c.Level }, gv100.Municipality},
		{"no unit, key of an association", with(columnUnit, "", columnOldARS, "", columnOldAGS, "", columnNewARS,
			"094770157", columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.LevelFromKeys, "unit", "")},
			func(c gv100.Change) any { return c.Level }, gv100.Association},
		{"Gemeinde with keys of a Kreis", with(columnOldARS, "17135", columnOldAGS, "", columnNewARS, "08135",
			columnNewAGS, ""),
			[]gv100.Oddity{odd(gv100.LevelFromKeys, "unit", "Gemeinde")},
			func(c gv100.Change) any { return c.Level }, gv100.District},
		{"figures displaced by a column", with(columnArea, "", columnPopulation, "461", columnNewARS, "267"),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_new", "267"), odd(gv100.FiguresDisplaced, "population", "461")},
			func(c gv100.Change) any { return c.Population }, gv100.Figure{}},
		{"square kilometres with one decimal", with(columnArea, "17.3", columnAreaUnit, "ha"),
			[]gv100.Oddity{odd(gv100.SquareKilometres, "area", "17.3")},
			func(c gv100.Change) any { return c.Area.Value }, int64(17_300_000)},
		{"footnote", with(columnID, "13/2010/0006-R 2)"),
			[]gv100.Oddity{odd(gv100.FootnoteMark, "id", "13/2010/0006-R 2)")},
			func(c gv100.Change) any { return c.ID }, "13/2010/0006-R"},
		{"a name that ends like a footnote, but is none", with(columnNewName, `Rüterberg ("Dorfrepublik" 1961-1989)`),
			nil, func(c gv100.Change) any { return c.New.Name }, `Rüterberg ("Dorfrepublik" 1961-1989)`},
		{"a name that ends with a number and a letter", with(columnNewName, "Bezirk 2a"),
			nil, func(c gv100.Change) any { return c.New.Name }, "Bezirk 2a"},
		{"mark of a new unit on the wrong side", with(columnNewARS, "Neuaufnahme"),
			[]gv100.Oddity{odd(gv100.NotAKey, "ars_new", "Neuaufnahme")},
			func(c gv100.Change) any { return c.Kinds }, gv100.Dissolution},
		{"population without area", with(columnArea, ""),
			nil, func(c gv100.Change) any { return c.Population }, gv100.Figure{Value: 990, Recorded: true}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			change := readChange(t, test.row)
			require.Equal(t, test.want, change.Oddities)
			require.Equal(t, test.is, test.made(change))
		})
	}
	require.Equal(t, `ars_new "267": no key of this level; left out`, odd(gv100.NotAKey, "ars_new", "267").String())
	for kind := gv100.NotAKey; kind <= gv100.FiguresDisplaced; kind++ {
		require.NotEmpty(t, kind.String())
	}
	require.Empty(t, gv100.OddityKind(0).String())
}

// TestChangeFigures proves that nothing recorded and zero stay two things, and that areas come out in square metres.
func TestChangeFigures(t *testing.T) {
	area := func(text, unit string) gv100.Figure {
		return readChange(t, with(columnArea, text, columnAreaUnit, unit)).Area
	}
	require.Equal(t, gv100.Figure{}, area("", "ha"))
	require.Equal(t, gv100.Figure{}, area("", ""), "rows without area may lack the unit of area")
	require.Equal(t, gv100.Figure{Value: 0, Recorded: true}, area("0", "ha"))
	require.Equal(t, gv100.Figure{Value: 7_870_000, Recorded: true}, area("787", "ha"))
	require.Equal(t, gv100.Figure{Value: 60_031, Recorded: true}, area("60031", "qm"))
	require.Equal(t, gv100.Figure{}, readChange(t, with(columnPopulation, "")).Population)
	require.Equal(t, gv100.Figure{Value: 0, Recorded: true}, readChange(t, with(columnPopulation, "0")).Population)
}

// TestChangeForms proves that line ends, byte order mark and the additional column are accepted.
func TestChangeForms(t *testing.T) {
	want := readChange(t, with())
	for name, input := range map[string]string{
		"CRLF":                       headings + "\r\n" + with() + "\r\n",
		"last line without line end": headings + "\n" + with(),
		"byte order mark":            "\uFEFF" + headings + "\n" + with() + "\n",
	} {
		t.Run(name, func(t *testing.T) {
			for change, err := range gv100.ReadChanges(strings.NewReader(input)) {
				require.NoError(t, err)
				require.Equal(t, want, change)
			}
		})
	}
	for change, err := range gv100.ReadChanges(strings.NewReader(headings + "\tbeleg\n" + with() + "\tVergleich\n")) {
		require.NoError(t, err)
		require.Equal(t, "Vergleich", change.Evidence)
	}
}

// TestChangeErrors proves that what no list has is refused, at its line and column.
func TestChangeErrors(t *testing.T) {
	rows := func(rows ...string) string { return headings + "\n" + strings.Join(rows, "\n") + "\n" }
	tests := []struct {
		name         string
		input        string
		line, column int
		field        string
		reason       string
	}{
		{"empty", "", 0, 0, "", "empty"},
		{"no rows", headings + "\n", 1, 0, "", "no rows"},
		{"no headings", with() + "\n", 1, 1, "list", "want the heading list"},
		{"other heading", strings.Replace(headings, "kind", "art", 1) + "\n", 1, 39, "kind", "want the heading kind"},
		{"too few headings", "list\tid\n", 1, 0, "", "2 headings, want 15 or 16"},
		{"too few columns", rows(with(), "2019\t16"), 3, 0, "", "2 columns, want 15"},
		{"too many columns", rows(with() + "\t"), 2, 0, "", "16 columns, want 15"},
		{"blank line", rows(with(), "", with()), 3, 0, "", "1 columns, want 15"},
		{"unknown unit", rows(with(columnUnit, "Bezirk")), 2, 21, "unit", "want Land, Regierungsbezirk"},
		{"no unit and no keys", rows(with(columnUnit, "", columnOldARS, "", columnNewARS, "")), 2, 21, "unit", "want Land"},
		{"kind 5", rows(with(columnKind, "5")), 2, 63, "kind", "1 to 4"},
		{"kind 34", rows(with(columnKind, "34")), 2, 63, "kind", "1 to 4"},
		{"kinds with a blank", rows(with(columnKind, "3 4")), 2, 63, "kind", "1 to 4"},
		{"kinds that end with a point", rows(with(columnKind, "3.")), 2, 63, "kind", "1 to 4"},
		{"kinds the wrong way round", rows(with(columnKind, "4.3")), 2, 63, "kind", "lower before the higher"},
		{"kind twice", rows(with(columnKind, "3.3")), 2, 63, "kind", "every number once"},
		{"area with a comma", rows(with(columnArea, "3,82")), 2, 65, "area", "whole number"},
		{"negative area", rows(with(columnArea, "-3")), 2, 65, "area", "whole number"},
		{"area too large", rows(with(columnArea, "1234567890123")), 2, 65, "area", "12 digits"},
		{"square metres with decimals", rows(with(columnArea, "3.82")), 2, 65, "area", "decimals"},
		{"three decimals", rows(with(columnArea, "3.825", columnAreaUnit, "ha")), 2, 65, "area", "decimals"},
		{"no digit behind the point", rows(with(columnArea, "3.", columnAreaUnit, "ha")), 2, 65, "area", "decimals"},
		{"no digit before the point", rows(with(columnArea, ".38", columnAreaUnit, "ha")), 2, 65, "area", "decimals"},
		{"unknown unit of area", rows(with(columnAreaUnit, "km2")), 2, 74, "area_unit", "want ha or qm"},
		{"area without unit", rows(with(columnAreaUnit, "")), 2, 74, "area_unit", "want ha or qm"},
		{"population with a blank", rows(with(columnPopulation, "1 990")), 2, 77, "population", "whole number"},
		{"date that is none", rows(with(columnLegal, "2019-02-30")), 2, 119, "date_legal", "28 days"},
		{"date in the German form", rows(with(columnStatistical, "01.01.2019")), 2, 130, "date_statistical", "2019-01-01"},
		{"control character", rows(with(columnOldName, "Alt\x00kirchen")), 2, 55, "", "U+0000"},
		{"carriage return inside a row", rows(with(columnOldName, "Alt\rkirchen")), 2, 55, "", "U+000D"},
		{"letters lost in an earlier conversion", rows(with(columnOldName, "Alt\uFFFDkirchen")), 2, 55, "", "U+FFFD"},
		{"byte order mark in the middle", rows(with(), "\uFEFF"+with()), 3, 1, "", "U+FEFF"},
		{"ISO-8859-1", rows(with(columnOldName, "Schm\xf6lln")), 2, 56, "", "not UTF-8"},
		{"line without end", headings + "\n" + strings.Repeat("x", 1<<20), 2, 0, "", "without a line end"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			requireError(t, firstChangeError(test.input), test.line, test.column, test.field, test.reason)
		})
	}

	t.Run("the reader fails", func(t *testing.T) {
		cause := errors.New("the disk is on fire")
		var err error
		for _, err = range gv100.ReadChanges(io.MultiReader(strings.NewReader(rows(with())), iotest.ErrReader(cause))) {
		}
		require.ErrorIs(t, err, cause)
		requireError(t, err, 3, 0, "", "cannot be read")
	})
	t.Run("nothing after an error", func(t *testing.T) {
		var read, failures int
		for _, err := range gv100.ReadChanges(strings.NewReader(rows(with(), with(columnKind, "9"), with()))) {
			if err != nil {
				failures++
				continue
			}
			read++
		}
		require.Equal(t, 1, read)
		require.Equal(t, 1, failures)
	})
	t.Run("a loop may be left early", func(t *testing.T) {
		for _, err := range gv100.ReadChanges(strings.NewReader(rows(with(), with()))) {
			require.NoError(t, err)
			break
		}
	})
}

// FuzzReadChanges proves that no input makes the reader panic, that every error has a place, and that what it accepts
// keeps what it promises.
func FuzzReadChanges(f *testing.F) {
	f.Add([]byte(testdata(f, "aenderungen.tsv")))
	f.Add([]byte(headings + "\tbeleg\n" + with() + "\tVergleich\n"))
	f.Add([]byte(headings + "\n" + with(columnUnit, "Kreis", columnOldARS, "141/232")))
	f.Add([]byte(headings + "\n" + with(columnUnit, "", columnOldARS, "Neuaufnahme 9)")))
	f.Add([]byte(headings + "\n" + with(columnArea, "17.3", columnAreaUnit, "ha")))
	f.Fuzz(func(t *testing.T, input []byte) {
		line := 1
		for change, err := range gv100.ReadChanges(strings.NewReader(string(input))) {
			if err != nil {
				var e *gv100.Error
				require.ErrorAs(t, err, &e)
				require.True(t, len(input) == 0 || e.Line > 0)
				require.NotEmpty(t, e.Reason)
				require.True(t, utf8.ValidString(e.Error()))
				requireGerman(t, e)
				require.Equal(t, gv100.Change{}, change)
				continue
			}
			line++
			require.Equal(t, line, change.Line)
			require.NotEmpty(t, change.Level.String())
			require.LessOrEqual(t, change.Kinds, gv100.Formation<<1-1)
			require.GreaterOrEqual(t, change.Area.Value, int64(0))
			require.True(t, change.Area.Recorded || change.Area.Value == 0)
			require.True(t, change.Population.Recorded || change.Population.Value == 0)
			for _, side := range []gv100.Side{change.Old, change.New} {
				require.True(t, utf8.ValidString(side.Name))
				digits := map[gv100.Level]int{gv100.Land: 2, gv100.GovernmentRegion: 3, gv100.District: 5,
					gv100.Association: 9, gv100.Municipality: 8}[change.Level]
				if side.Key != nil {
					require.Equal(t, digits, side.Key.Len())
				}
				if change.Level != gv100.Municipality {
					require.True(t, side.ARS.IsZero())
					require.True(t, side.Within.IsZero())
				}
			}
		}
	})
}
