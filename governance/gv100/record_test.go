package gv100_test

import (
	"bytes"
	"errors"
	"io"
	"slices"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// TestSample proves that real records are read field by field as the official description says.
func TestSample(t *testing.T) {
	date := civil.MustParse("2025-11-30")
	land := key.MustParseLand("16")
	region := key.MustParseRegion("160")
	district := key.MustParseDistrict("16077")
	want := map[string]gv100.Record{
		"the Land": {
			Level: gv100.Land, Date: date, Land: land, Name: "Thüringen", Seat: "Erfurt",
		},
		"a Landkreis": {
			Level: gv100.District, Date: date, Land: land, Region: region, District: district,
			Name: "Altenburger Land", Seat: "Altenburg", Kind: 44,
		},
		"an association": {
			Level: gv100.Association, Date: date, Land: land, Region: region, District: district,
			Association: key.MustParseAssociation("160775004"),
			Name:        "Pleißenaue", Seat: "Treben", Kind: 54,
		},
		"a municipality with several postal codes": {
			Level: gv100.Municipality, Date: date, Land: land, Region: region, District: district,
			Association: key.MustParseAssociation("160775051"),
			AGS:         key.MustParseAGS("16077011"), ARS: key.MustParseARS("160775051011"),
			Name: "Göpfersdorf", Kind: 64, Area: 592, Population: 214, Male: 110,
			PostalCode: "04618", PostalCodeShared: true,
			TaxOffice: "4166", Court: "1201", EmploymentAgency: "09403",
			Constituencies: gv100.Constituencies{First: 193, Last: 193},
		},
		"a town": {
			Level: gv100.Municipality, Date: date, Land: land, Region: region, District: district,
			Association: key.MustParseAssociation("160775052"),
			AGS:         key.MustParseAGS("16077043"), ARS: key.MustParseARS("160775052043"),
			Name: "Schmölln, Stadt", Kind: 63, Area: 9453, Population: 13542, Male: 6625,
			PostalCode: "04626", TaxOffice: "4166", Court: "1201", EmploymentAgency: "09403",
			Constituencies: gv100.Constituencies{First: 193, Last: 193},
		},
	}
	records := readAll(t, testdata(t, "thueringen-utf8-lf.txt"))
	require.Len(t, records, 44)
	for what, record := range want {
		require.Contains(t, records, record, what)
	}
}

// TestEncodingsAndLineEnds proves that the same records come out of every form in which the register was published.
func TestEncodingsAndLineEnds(t *testing.T) {
	utf8LF := testdata(t, "thueringen-utf8-lf.txt")
	latin1CRLF := testdata(t, "thueringen-latin1-crlf.asc")
	want := readAll(t, utf8LF)
	for name, input := range map[string]string{
		"ISO-8859-1 with CRLF":            latin1CRLF,
		"ISO-8859-1 with LF":              strings.ReplaceAll(latin1CRLF, "\r\n", "\n"),
		"UTF-8 with CRLF":                 strings.ReplaceAll(utf8LF, "\n", "\r\n"),
		"UTF-8 with a byte order mark":    "\uFEFF" + utf8LF,
		"last line without line end":      strings.TrimSuffix(utf8LF, "\n"),
		"last CRLF line without line end": strings.TrimSuffix(latin1CRLF, "\r\n"),
	} {
		t.Run(name, func(t *testing.T) {
			require.Equal(t, want, readAll(t, input))
		})
	}
	t.Run("from a reader that gives one byte at a time", func(t *testing.T) {
		var got []gv100.Record
		for record, err := range gv100.ReadPart(iotest.OneByteReader(strings.NewReader(utf8LF))) {
			require.NoError(t, err)
			got = append(got, record)
		}
		require.Equal(t, want, got)
	})
}

// TestWhole proves that a file of sixteen Länder is read, and what its records hold that Thüringen does not have.
func TestWhole(t *testing.T) {
	var regions, special []gv100.Record
	for record, err := range gv100.Read(strings.NewReader(text(whole()))) {
		require.NoError(t, err)
		switch {
		case record.Level == gv100.GovernmentRegion, record.Level == gv100.PlanningRegion:
			regions = append(regions, record)
		case record.District.String() == "13000":
			special = append(special, record)
		}
	}
	require.Len(t, regions, 2)
	require.Equal(t, "081", regions[0].Region.String())
	require.Equal(t, "08", regions[0].Land.String())
	require.Empty(t, regions[0].PlanningRegion)
	require.Equal(t, "0811", regions[1].PlanningRegion)
	require.Equal(t, "081", regions[1].Region.String())
	require.Len(t, special, 2, "the area without a Kreis and its association")
	require.Equal(t, key.MustParseARS("130009999999"), special[1].ARS)
}

// TestFields proves how fields are read that are rare or blank in the sample.
func TestFields(t *testing.T) {
	read := func(position int, content string) gv100.Record {
		lines := part()
		lines[6] = put(lines[6], position, content)
		return readAll(t, text(lines))[6]
	}
	require.Equal(t, gv100.Constituencies{}, read(191, "      ").Constituencies, "not recorded")
	require.Equal(t, gv100.Constituencies{First: 7, Last: 7}, read(191, "007   ").Constituencies, "one")
	require.Equal(t, gv100.Constituencies{First: 19, Last: 24}, read(191, "019024").Constituencies, "several")
	require.Equal(t, "1A02", read(182, "1A02").Court, "the district of a Landgericht may be a letter")
	require.Empty(t, read(182, "    ").Court)
	require.Equal(t, "Fläche für das Land", read(201, "Fläche für das Land").LandUse)
	require.Equal(t, "a  b", read(23, "a  b                          ").Name, "blanks inside a name stay")
	require.Equal(t, int64(99_999_999_999), read(129, "99999999999").Area)

	fifty := strings.Repeat("ß", 50)
	require.True(t, read(23, fifty).NameFillsField())
	require.False(t, read(23, fifty[:len(fifty)-len("ß")]+" ").NameFillsField())
}

// TestTraps proves that every known kind of damage is refused, at its line and column.
func TestTraps(t *testing.T) {
	at := func(line, position int, content string) func([]string) []string {
		return func(lines []string) []string {
			lines[line-1] = put(lines[line-1], position, content)
			return lines
		}
	}
	without := func(lines ...int) func([]string) []string {
		return func(all []string) []string {
			for _, line := range slices.Backward(lines) {
				all = slices.Delete(all, line-1, line)
			}
			return all
		}
	}
	insert := func(line int, content ...string) func([]string) []string {
		return func(lines []string) []string { return slices.Insert(lines, line-1, content...) }
	}
	tests := []struct {
		name         string
		damage       func([]string) []string
		line, column int
		field        string
		reason       string
	}{
		{"Satzart outside the six", at(4, 1, "70"), 4, 1, "EF1 Satzart", "10, 20, 30, 40, 50 or 60"},
		{"Satzart with a letter", at(4, 1, "5O"), 4, 2, "EF1 Satzart", "want 2 digits"},
		{"line too short", func(l []string) []string { l[2] = l[2][:219]; return l }, 3, 0, "",
			"want 220 characters, found 219"},
		{"line too long", func(l []string) []string { l[2] += " "; return l }, 3, 0, "", "want 220 characters, found 221"},
		{"line with umlauts too short", func(l []string) []string { l[0] = strings.TrimSuffix(l[0], " "); return l },
			1, 0, "", "want 220 characters, found 219"},
		{"empty line", insert(3, ""), 3, 0, "", "want 220 characters, found 0"},
		{"truncated last line", func(l []string) []string { l[6] = l[6][:140]; return l }, 7, 0, "",
			"want 220 characters, found 140"},
		{"fragment 40 before a record (30.06.2026)", func(l []string) []string { l[1] = "40" + l[1]; return l },
			2, 0, "", "want 220 characters, found 222"},
		{"fragment 6 before a record (30.06.2026)", func(l []string) []string { l[5] = "6" + l[5]; return l },
			6, 0, "", "want 220 characters, found 221"},
		{"fragment 6 on a line of its own (30.06.2026)", insert(6, "6"), 6, 0, "", "want 220 characters, found 1"},
		{"record shifted by a fragment, length kept (30.06.2026)",
			func(l []string) []string { l[5] = ("6" + l[5])[:220]; return l }, 6, 1, "EF1 Satzart", "10, 20, 30"},
		{"mixed Gebietsstand", at(5, 3, "20241231"), 5, 3, "EF2 Gebietsstand", "want 2025-11-30"},
		{"31 November", at(1, 3, "20251131"), 1, 3, "EF2 Gebietsstand", "JJJJMMTT"},
		{"letter in the Gebietsstand", at(1, 3, "2025113O"), 1, 10, "EF2 Gebietsstand", "want 8 digits"},
		{"no such Land", at(1, 11, "17"), 1, 11, "EF3U1 Land", "01 to 16"},
		{"Land 00", at(1, 11, "00"), 1, 11, "EF3U1 Land", "01 to 16"},
		{"letter in the Land", at(1, 11, "1G"), 1, 12, "EF3U1 Land", "want 2 digits"},
		{"blank in the Regierungsbezirk", at(2, 13, " "), 2, 13, "EF3U2 Regierungsbezirk", "want 1 digit"},
		{"blank in the Kreis", at(2, 14, " "), 2, 14, "EF3U3 Kreis", "want 2 digits"},
		{"letter in the Gemeinde", at(5, 17, "x"), 5, 17, "EF3U4 Gemeinde", "want 3 digits"},
		{"umlaut in the Gemeinde", at(5, 17, "ö"), 5, 17, "EF3U4 Gemeinde", "want 3 digits"},
		{"letter in the Gemeindeverband", at(5, 22, "l"), 5, 22, "EF4 Gemeindeverband", "want 4 digits"},
		{"Kreis on a Land", at(1, 14, "72"), 1, 14, "EF3U2 Regierungsbezirk", "want blanks"},
		{"Gemeinde on an association", at(3, 16, "011"), 3, 16, "EF3U4 Gemeinde", "want blanks"},
		{"Gemeindeverband on a Kreis", at(2, 19, "0011"), 2, 19, "EF3U4 Gemeinde", "want blanks"},
		{"Gemeindeverband on a Regierungsbezirk", func([]string) []string {
			return []string{put(lineOf("20", "081", "", "Stuttgart"), 19, "0001")}
		}, 1, 19, "EF3U3 Kreis", "want blanks"},
		{"Kreis on a Region", func([]string) []string {
			return []string{lineOf("30", "08111", "", "Stuttgart")}
		}, 1, 15, "EF3U3 Kreis", "want blanks"},
		{"letter in a Region", func([]string) []string {
			return []string{lineOf("30", "081x", "", "Stuttgart")}
		}, 1, 14, "EF3U3 Region", "want 1 digit"},
		{"wrong order of municipalities", func(l []string) []string { l[4], l[5] = l[5], l[4]; return l },
			6, 11, "EF3 Schlüssel", "order"},
		{"wrong order of Satzarten", func(l []string) []string { l[1], l[2] = l[2], l[1]; return l }, 2, 14,
			"EF3U3 Kreis", "no record 40"},
		{"wrong order of associations", func(l []string) []string { l[2], l[3] = l[3], l[2]; return l },
			4, 11, "EF3 Schlüssel", "order"},
		{"municipality twice", func(l []string) []string { return slices.Insert(l, 5, l[4]) }, 6, 11, "EF3 Schlüssel",
			"same key"},
		{"municipality twice, in two associations",
			func(l []string) []string { return slices.Insert(l, 5, put(l[4], 19, "0011")) }, 6, 11, "EF3 Schlüssel",
			"same key"},
		{"association twice", func(l []string) []string { return slices.Insert(l, 3, l[2]) }, 4, 11, "EF3 Schlüssel",
			"same key"},
		{"Kreis twice", func(l []string) []string { return slices.Insert(l, 2, l[1]) }, 3, 11, "EF3 Schlüssel", "same key"},
		{"municipality without its association", without(3), 5, 19, "EF4 Gemeindeverband", "no record 50"},
		{"association without its Kreis", without(2), 2, 14, "EF3U3 Kreis", "no record 40"},
		{"municipality without its Kreis", insert(8, lineOf("60", "16073001", "0001", "Bad Blankenburg")),
			8, 14, "EF3U3 Kreis", "no record 40"},
		{"area without a Kreis, but of an ordinary association", insert(2, lineOf("50", "16000", "0001", "Erfurt")),
			2, 14, "EF3U3 Kreis", "no record 40"},
		{"association without members", without(6), 3, 19, "EF4 Gemeindeverband",
			"no municipality belongs to this association"},
		{"association without members before the next Kreis", func(l []string) []string {
			return append(slices.Delete(l, 5, 6), lineOf("40", "16073", "", "Saalfeld-Rudolstadt"))
		}, 3, 19, "EF4 Gemeindeverband", "no municipality belongs to this association"},
		{"association without members before the next Land", func(l []string) []string {
			return append([]string{lineOf("40", "15001", "", "Dessau"), lineOf("50", "15001", "0001", "Dessau")}, l...)
		}, 2, 19, "EF4 Gemeindeverband", "no municipality belongs to this association"},
		{"Kreis without municipalities before the next Regierungsbezirk", func(l []string) []string {
			return []string{lineOf("40", "08111", "", "Stuttgart"), lineOf("20", "082", "", "Karlsruhe")}
		}, 1, 14, "EF3U3 Kreis", "no municipality belongs to this Kreis"},
		{"Kreis without municipalities before the next Region", func(l []string) []string {
			return []string{lineOf("40", "08111", "", "Stuttgart"), lineOf("30", "0812", "", "Heilbronn-Franken")}
		}, 1, 14, "EF3U3 Kreis", "no municipality belongs to this Kreis"},
		{"area without a Kreis without municipalities", func(l []string) []string {
			return []string{lineOf("50", "13000", "9999", "Küstengewässer"), lineOf("40", "13003", "", "Rostock")}
		}, 1, 19, "EF4 Gemeindeverband", "no municipality belongs to this association"},
		{"two areas without a Kreis, the first without municipalities", func(l []string) []string {
			return []string{lineOf("50", "07000", "9999", "Hoheitsgebiet"), lineOf("50", "13000", "9999", "Küstengewässer")}
		}, 1, 19, "EF4 Gemeindeverband", "no municipality belongs to this association"},
		{"Kreis without municipalities", without(3, 4, 5, 6, 7), 2, 14, "EF3U3 Kreis",
			"no municipality belongs to this Kreis"},
		{"control character", at(5, 30, "\x07"), 5, 30, "", "U+0007"},
		{"TAB", at(5, 30, "\t"), 5, 30, "", "U+0009"},
		{"NUL", at(5, 30, "\x00"), 5, 30, "", "U+0000"},
		{"DEL", at(5, 30, "\x7f"), 5, 30, "", "U+007F"},
		{"DEL at the end of a line", at(5, 220, "\x7f"), 5, 220, "", "U+007F"},
		{"carriage return inside a line", at(5, 30, "\r"), 5, 30, "", "U+000D"},
		{"mark of the direction of writing", at(5, 30, "\u202e"), 5, 30, "", "U+202E"},
		{"soft hyphen", at(5, 30, "\u00ad"), 5, 30, "", "U+00AD"},
		{"C1 control character", at(5, 30, "\u0085"), 5, 30, "", "U+0085"},
		{"letters lost in an earlier conversion", at(5, 30, "\uFFFD"), 5, 30, "", "U+FFFD"},
		{"byte order mark in the middle", func(l []string) []string { l[4] = "\uFEFF" + l[4]; return l }, 5, 1, "",
			"U+FEFF"},
		{"no name", at(5, 23, strings.Repeat(" ", 50)), 5, 23, "EF5 Bezeichnung", "want a name"},
		{"name not at the left", at(5, 23, " Goldisthal"), 5, 23, "EF5 Bezeichnung", "left end"},
		{"seat not at the left", at(2, 73, " Sonneberg"), 2, 73, "EF6 Sitz", "left end"},
		{"seat on a municipality", at(5, 73, "Goldisthal"), 5, 73, "EF6 Sitz", "want blanks"},
		{"no Textkennzeichen", at(5, 123, "  "), 5, 123, "EF7U1 Textkennzeichen", "want 2 digits"},
		{"Textkennzeichen of a municipality on a Kreis", at(2, 123, "63"), 2, 123, "EF7U1 Textkennzeichen",
			"want 41 to 45"},
		{"Textkennzeichen of a Kreis on an association", at(3, 123, "44"), 3, 123, "EF7U1 Textkennzeichen",
			"want 50 to 58"},
		{"Textkennzeichen unknown on a municipality", at(5, 123, "68"), 5, 123, "EF7U1 Textkennzeichen", "want 60 to 67"},
		{"Textkennzeichen on a Land", at(1, 123, "44"), 1, 123, "EF7U1 Textkennzeichen", "want blanks"},
		{"seat of fifty umlauts on a municipality", at(5, 73, strings.Repeat("ß", 50)), 5, 73, "EF6 Sitz", "want blanks"},
		{"something in a reserved field", at(5, 125, "1"), 5, 125, "EF7U2 und EF7U3", "want blanks"},
		{"something in EF11", at(5, 165, "1"), 5, 165, "EF11", "want blanks"},
		{"something in EF13", at(5, 176, "1"), 5, 176, "EF13", "want blanks"},
		{"something in EF18", at(5, 200, "1"), 5, 200, "EF18", "want blanks"},
		{"area blank", at(5, 129, "           "), 5, 129, "EF8 Fläche", "want 11 digits"},
		{"area with blanks for zeros", at(5, 129, "       1969"), 5, 129, "EF8 Fläche", "want 11 digits"},
		{"area with a comma", at(5, 129, "000000019,6"), 5, 138, "EF8 Fläche", "want 11 digits"},
		{"population with a sign", at(5, 140, "-0000000336"), 5, 140, "EF9 Bevölkerung", "want 11 digits"},
		{"male population blank", at(5, 151, "           "), 5, 151, "EF10 Bevölkerung männlich", "want 11 digits"},
		{"more men than inhabitants", at(5, 151, "00000000337"), 5, 151, "EF10 Bevölkerung männlich", "336 inhabitants"},
		{"population on an association", at(3, 140, "00000003133"), 3, 140, "EF8 Fläche", "want blanks"},
		{"postal code of four digits", at(5, 166, "9874 "), 5, 170, "EF12U1 PLZ", "want 5 digits"},
		{"four asterisks", at(5, 171, "****"), 5, 171, "EF12U2 PLZ nicht eindeutig", "five asterisks"},
		{"tax office of three digits", at(5, 178, "417 "), 5, 181, "EF14 Finanzamtsbezirk", "want 4 digits"},
		{"court with a blank inside", at(5, 182, "1 07"), 5, 183, "EF15 Gerichtsbarkeit",
			"want 4 digits or capital letters"},
		{"constituencies the wrong way round", at(5, 191, "195190"), 5, 194, "EF17 Bundestagswahlkreis bis",
			"lower and a higher"},
		{"constituency 000", at(5, 191, "000   "), 5, 194, "EF17 Bundestagswahlkreis bis", "lower and a higher"},
		{"second constituency without the first", at(5, 191, "   190"), 5, 194, "EF17 Bundestagswahlkreis bis",
			"lower and a higher"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			err := firstError(gv100.ReadPart, text(test.damage(part())))
			requireError(t, err, test.line, test.column, test.field, test.reason)
		})
	}
}

// TestIncomplete proves that Read wants a file of all of Germany, with every level in its place.
func TestIncomplete(t *testing.T) {
	find := func(start string) int {
		i := slices.IndexFunc(whole(), func(line string) bool {
			return strings.HasPrefix(line[:2]+strings.TrimRight(line[10:18], " "), start)
		})
		require.GreaterOrEqual(t, i, 0, start)
		return i
	}
	cut := func(from, to string) []string { return slices.Delete(whole(), find(from), find(to)) }
	tests := []struct {
		name         string
		lines        []string
		line, column int
		field        string
		reason       string
	}{
		{"a Land in the middle is missing", cut("1005", "1006"), 17, 11, "EF3U1 Land", "Land 05 is missing"},
		{"the first Land is missing", cut("1001", "1002"), 1, 11, "EF3U1 Land", "Land 01 is missing"},
		{"the file ends early, between two Länder", whole()[:find("1012")], find("1012"), 0, "",
			"ends after 11 Länder, want 16"},
		{"the file ends early, behind a Land", whole()[:find("1012")+1], find("1012") + 1, 11, "EF3U1 Land",
			"no Kreis belongs to this Land"},
		{"the file ends early, behind a Kreis", whole()[:find("4012")+1], find("4012") + 1, 14, "EF3U3 Kreis",
			"no municipality belongs to this Kreis"},
		{"the file ends early, behind an association", whole()[:find("5012")+1], find("5012") + 1, 19,
			"EF4 Gemeindeverband", "no municipality belongs to this association"},
		{"the file ends early, behind a Regierungsbezirk", whole()[:find("20081")+1], find("20081") + 1, 13,
			"EF3U2 Regierungsbezirk", "no Kreis belongs to this Regierungsbezirk"},
		{"the record of a Land is missing before an area without a Kreis", slices.Delete(whole(), find("1013"),
			find("1013")+1),
			find("1013") + 1, 11, "EF3U1 Land", "no record 10"},
		{"the record of a Land is missing", slices.Delete(whole(), find("1003"), find("1003")+1), find("1003") + 1,
			11, "EF3U1 Land", "no record 10"},
		{"the record of a Regierungsbezirk is missing", slices.Delete(whole(), find("20081"), find("20081")+1),
			find("20081") + 1, 13, "EF3U2 Regierungsbezirk", "no record 20"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			requireError(t, firstError(gv100.Read, text(test.lines)), test.line, test.column, test.field, test.reason)
		})
	}
	t.Run("a part may be the upper levels alone", func(t *testing.T) {
		upper := []string{lineOf("10", "08", "", "Baden-Württemberg"), lineOf("20", "081", "", "Stuttgart"),
			lineOf("20", "082", "", "Karlsruhe"), lineOf("10", "09", "", "Bayern")}
		require.NoError(t, firstError(gv100.ReadPart, text(upper)))
	})
	t.Run("a part is no whole", func(t *testing.T) {
		require.NoError(t, firstError(gv100.ReadPart, text(part())))
		requireError(t, firstError(gv100.Read, text(part())), 1, 11, "EF3U1 Land", "Land 01 is missing")
	})
}

// TestBreakingOff proves that a file cut at any byte is refused, unless the cut leaves whole records that are a sound
// part of their own.
func TestBreakingOff(t *testing.T) {
	input := text(part())
	sound := map[int]bool{}
	for length := range len(input) {
		err := firstError(gv100.ReadPart, input[:length])
		if err == nil {
			sound[length] = true
			continue
		}
		var e *gv100.Error
		require.ErrorAs(t, err, &e, "cut after byte %d", length)
	}
	// The Land alone, and the file without its last municipality: Neuhaus has a member before that.
	lines := part()
	landAlone := len(lines[0])
	withoutLast := len(text(lines[:6]))
	withoutEnd := len(input) - 1
	require.Equal(t, map[int]bool{landAlone: true, landAlone + 1: true, withoutLast - 1: true, withoutLast: true,
		withoutEnd: true}, sound)
}

// TestEncodingErrors proves that a file in two encodings, or in a third one, is refused instead of being misread.
func TestEncodingErrors(t *testing.T) {
	lines := part()
	lines[4] = put(lines[4], 23, "Göldisthal")
	inLatin1 := latin1(t, lines[4])

	t.Run("ISO-8859-1 after UTF-8", func(t *testing.T) {
		mixed := slices.Clone(lines)
		mixed[4] = inLatin1
		requireError(t, firstError(gv100.ReadPart, text(mixed)), 5, 24, "", "not UTF-8")
	})
	t.Run("UTF-8 after ISO-8859-1", func(t *testing.T) {
		mixed := slices.Clone(lines)
		mixed[0] = latin1(t, mixed[0])
		requireError(t, firstError(gv100.ReadPart, text(mixed)), 5, 24, "", "UTF-8 in a file that is in ISO-8859-1")
	})
	t.Run("ISO-8859-1 after a byte order mark", func(t *testing.T) {
		requireError(t, firstError(gv100.ReadPart, "\uFEFF"+latin1(t, text(lines))), 1, 25, "", "not UTF-8")
	})
	t.Run("Windows-1252", func(t *testing.T) {
		windows := part()
		windows[0] = put(windows[0], 23, "Thueringen")
		windows[4] = strings.Replace(put(windows[4], 23, "Budy#in   "), "#", "\x9a", 1) // š
		requireError(t, firstError(gv100.ReadPart, text(windows)), 5, 27, "", "U+009A")
	})
	t.Run("UTF-16", func(t *testing.T) {
		requireError(t, firstError(gv100.ReadPart, "\xff\xfe1\x000\x00"), 1, 4, "", "U+0000")
	})
	t.Run("umlauts that were converted twice", func(t *testing.T) {
		twice := slices.Clone(lines)
		twice[4] = strings.Replace(lines[4], "ö", "Ã¶", 1)
		requireError(t, firstError(gv100.ReadPart, text(twice)), 5, 0, "", "want 220 characters, found 221")
	})
}

// TestInputErrors proves that nothing is read from nothing, that a line without end is not gathered in memory, and that
// an error of the reader that was handed in is passed on.
func TestInputErrors(t *testing.T) {
	for _, read := range []reader{gv100.Read, gv100.ReadPart} {
		requireError(t, firstError(read, ""), 0, 0, "", "empty")
		requireError(t, firstError(read, "\uFEFF"), 1, 0, "", "want 220 characters, found 0")
		requireError(t, firstError(read, "\n"), 1, 0, "", "want 220 characters, found 0")
	}

	endless := &endlessReader{}
	for _, err := range gv100.Read(endless) {
		requireError(t, err, 1, 0, "", "without a line end")
	}
	require.Less(t, endless.given, 1<<20, "bytes taken from an endless line")

	cause := errors.New("the disk is on fire")
	var records int
	var err error
	for _, err = range gv100.ReadPart(io.MultiReader(strings.NewReader(text(part())), iotest.ErrReader(cause))) {
		if err == nil {
			records++
		}
	}
	require.ErrorIs(t, err, cause)
	requireError(t, err, 8, 0, "", "cannot be read")
	require.Equal(t, 7, records)
}

// TestSequenceEnds proves that a sequence yields one error and nothing after it, and that a loop may be left early.
func TestSequenceEnds(t *testing.T) {
	lines := part()
	lines[3] = "damaged"
	var records, failures int
	for _, err := range gv100.ReadPart(strings.NewReader(text(lines))) {
		if err != nil {
			failures++
			continue
		}
		require.Zero(t, failures, "a record after an error")
		records++
	}
	require.Equal(t, 3, records)
	require.Equal(t, 1, failures)

	for record, err := range gv100.ReadPart(strings.NewReader(text(part()))) {
		require.NoError(t, err)
		require.Equal(t, gv100.Land, record.Level)
		break
	}
}

// TestErrorText proves that an error says where, what stands there, and what would be right.
func TestErrorText(t *testing.T) {
	lines := part()
	lines[4] = put(lines[4], 129, "000000019,6")
	require.EqualError(t, firstError(gv100.ReadPart, text(lines)),
		`gv100: line 5, column 138: EF8 Fläche "000000019,6": want 11 digits`)
	require.EqualError(t, firstError(gv100.ReadPart, ""), "gv100: the file is empty")
	require.EqualError(t, firstError(gv100.ReadPart, "x"), "gv100: line 1: want 220 characters, found 1")
	require.EqualError(t, &gv100.Error{Line: 7, Reason: "the input cannot be read", Err: io.ErrUnexpectedEOF},
		"gv100: line 7: the input cannot be read: unexpected EOF")

	lines = part()
	lines[1] = put(lines[1], 129, strings.Repeat("9", 72))
	require.EqualError(t, firstError(gv100.ReadPart, text(lines)),
		`gv100: line 2, column 129: EF8 Fläche "`+strings.Repeat("9", 60)+`…": want blanks here in this Satzart`)
}

// TestErrorTextInGerman proves that German readers are told the same, also what a reader that was handed in reported.
func TestErrorTextInGerman(t *testing.T) {
	lines := part()
	lines[4] = put(lines[4], 129, "000000019,6")
	var wrong *gv100.Error
	require.ErrorAs(t, firstError(gv100.ReadPart, text(lines)), &wrong)
	require.Equal(t, "Zeile 5, Spalte 138: EF8 Fläche „000000019,6“: verlangt: 11 Ziffern", wrong.Text(language.German))
	require.ErrorAs(t, firstError(gv100.ReadPart, ""), &wrong)
	require.Equal(t, "die Datei ist leer", wrong.Text(language.German))
	broken := io.MultiReader(strings.NewReader(lines[0]+"\n"), iotest.ErrReader(io.ErrUnexpectedEOF))
	for _, err := range gv100.ReadPart(broken) {
		if errors.As(err, &wrong) {
			require.Equal(t, "Zeile 2: die Eingabe lässt sich nicht lesen: Die Eingabe bricht mittendrin ab.", wrong.Text(language.German))
		}
	}
	require.ErrorIs(t, wrong, io.ErrUnexpectedEOF)
}

// TestWords proves the official words for levels and Textkennzeichen.
func TestWords(t *testing.T) {
	require.Equal(t, "Land", gv100.Land.String())
	require.Equal(t, "Regierungsbezirk", gv100.GovernmentRegion.String())
	require.Equal(t, "Region", gv100.PlanningRegion.String())
	require.Equal(t, "Kreis", gv100.District.String())
	require.Equal(t, "Gemeindeverband", gv100.Association.String())
	require.Equal(t, "Gemeinde", gv100.Municipality.String())
	require.Empty(t, gv100.Level(0).String())
	require.Equal(t, "63", gv100.Textkennzeichen(63).String())
	require.Empty(t, gv100.Textkennzeichen(0).String())
}

// FuzzRead proves that no input makes the readers panic, that every error has a place, and that what they accept keeps
// what they promise.
func FuzzRead(f *testing.F) {
	f.Add([]byte(text(part())))
	f.Add([]byte(text(whole())))
	f.Add([]byte("\uFEFF" + text(part()[:2])))
	f.Add([]byte(latin1(f, text(part()))))
	f.Add([]byte(text(strip(part())) + "\n\x1a"))
	f.Add([]byte(latin1(f, text(strip(part())))))
	f.Fuzz(requireSound)
}

// FuzzDamage proves the same of files that are sound but for one place.
func FuzzDamage(f *testing.F) {
	f.Add(uint8(4), uint8(23), "Göldisthal", true)
	f.Add(uint8(4), uint8(123), "65", false)
	f.Add(uint8(2), uint8(19), "0000", false)
	f.Add(uint8(4), uint8(129), "00000000001000000000020000000000300000000000098746*****", false)
	f.Fuzz(func(t *testing.T, line, position uint8, content string, inLatin1 bool) {
		lines := part()
		at := int(line) % len(lines)
		lines[at] = put(lines[at], 1+int(position)%220, content)
		input := text(lines)
		if encoded, err := charmap.ISO8859_1.NewEncoder().String(input); err == nil && inLatin1 {
			input = encoded
		}
		requireSound(t, []byte(input))
	})
}

// requireSound reads the input and demands of all records what is promised of them.
func requireSound(t *testing.T, input []byte) {
	for _, read := range []reader{gv100.Read, gv100.ReadPart} {
		var date civil.Date
		municipalities := map[key.AGS]bool{}
		for record, err := range read(bytes.NewReader(input)) {
			if err != nil {
				var e *gv100.Error
				require.ErrorAs(t, err, &e)
				require.True(t, len(input) == 0 || e.Line > 0)
				require.NotEmpty(t, e.Reason)
				require.True(t, utf8.ValidString(e.Error()))
				requireGerman(t, e)
				require.Equal(t, gv100.Record{}, record)
				continue
			}
			if date.IsZero() {
				date = record.Date
			}
			require.Equal(t, date, record.Date)
			require.False(t, date.IsZero())
			require.False(t, record.Land.IsZero())
			require.NotEmpty(t, record.Name)
			texts := record.Name + record.Seat + record.LandUse
			require.True(t, utf8.ValidString(texts))
			require.NotContains(t, texts, "\uFFFD")
			require.Equal(t, -1, strings.IndexFunc(texts, unicode.IsControl))
			require.LessOrEqual(t, utf8.RuneCountInString(record.Name), 50)
			require.LessOrEqual(t, record.Male, record.Population)
			if record.Level != gv100.Municipality {
				require.Zero(t, record.Population)
				require.True(t, record.ARS.IsZero())
				continue
			}
			require.Equal(t, record.AGS, record.ARS.AGS())
			require.Equal(t, record.Association, record.ARS.Association())
			require.Equal(t, record.District, record.AGS.District())
			require.Equal(t, record.Land, record.AGS.Land())
			require.False(t, municipalities[record.AGS])
			municipalities[record.AGS] = true
		}
	}
}
