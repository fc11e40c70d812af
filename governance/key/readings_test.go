package key_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/key"
)

// What real tables hold, and every key for which it may stand, the most literal first.
func TestReadings(t *testing.T) {
	for _, test := range []struct {
		name, in string
		want     []string
		repair   key.Repair // of the first
	}{
		{"an AGS", "09162000", []string{"09162000", "09162"}, 0},
		{"a Kreis", "05334", []string{"05334"}, 0},
		{"a Kreis that lost its zero", "5334", []string{"05334"}, key.AddedZero},
		{"a Kreis as a number", "5334.0", []string{"05334"}, key.AddedZero | key.RemovedDecimal},
		{"a Kreis and a blank", "05334 ", []string{"05334"}, key.RemovedSeparators},
		{"a Kreis in parts", "16 0 63", []string{"16063"}, key.RemovedSeparators},
		{"a Kreis in columns", "16;0;63", []string{"16063"}, key.JoinedColumns},
		{"a Kreis in columns without Regierungsbezirk", "16;;63", []string{"16063"}, key.JoinedColumns | key.AddedZero},
		{"a Land that lost its zero", "9", []string{"09"}, key.AddedZero},
		{"a Land or a Regierungsbezirk", "51", []string{"51", "051"}, 0},
		{"a padded Kreis that lost its zero", "1051000", []string{"01051000", "01051"}, key.AddedZero},
		{"a Kreis padded to twelve digits", "095760000000", []string{"095760000000", "095760000", "09576"}, 0},
		{"a padded Land", "16000000", []string{"16000000", "016000000", "16000", "160", "16"}, 0},
		{"an association that lost its zero, or an AGS", "71315001", []string{"71315001", "071315001"}, 0},
		{"an association in parts", "16 0 63 5051", []string{"160635051"}, key.RemovedSeparators},
		{"an association in columns", "16;0;63;5051;Leimbach", []string{"160635051"}, key.JoinedColumns},
		{"an ARS of Schleswig-Holstein as a number", "10515175001", []string{"010515175001", "105155175001"}, key.AddedZero},
		{"a mark of a spreadsheet", "'09162000", []string{"09162000", "09162"}, key.RemovedMarks},
		{"quoted", `"09162000"`, []string{"09162000", "09162"}, key.RemovedMarks},
		{"a formula", `="09162000"`, []string{"09162000", "09162"}, key.RemovedMarks},
		{"a German number", "9162000,0", []string{"09162000", "09162"}, key.AddedZero | key.RemovedDecimal},
		{"thousands with commas", "1,001,000", []string{"01001000", "01001"}, key.AddedZero | key.RemovedSeparators},
		{"hyphens", "09-1-62-000", []string{"09162000", "09162"}, key.RemovedSeparators},
		{"the key of the European statistics", "DE09162000", []string{"09162000", "09162"}, key.RemovedMarks},
		{"a word before it", "AGS: 09162000", []string{"09162000", "09162"}, key.RemovedMarks},
		{"full width", "０９１６２０００", []string{"09162000", "09162"}, key.RemovedMarks},
		{"the first column of a row", "09162000;München", []string{"09162000", "09162"}, key.TookColumn},
		{"the first column before a number", "09162000;1512491", []string{"09162000", "09162", "01512491"}, key.TookColumn},
		{"the first column before a small number", "09162000;161", []string{"09162000", "09162"}, key.TookColumn},
		{"two Kreise", "16063;16062", []string{"16063", "16062"}, key.TookColumn},
		{"two Kreise with another sign between them", "16063|16062", []string{"16063", "16062"}, key.TookColumn},
		{"two municipalities", "16063105;16063003", []string{"16063105", "016063105", "16063003", "016063003"}, key.TookColumn},
		{"a Kreis and a number, or a municipality, and a municipality", "16063;105;16063003", []string{"16063105", "016063105", "16063",
			"16063003", "016063003"}, key.JoinedColumns},
		{"a key and a name", "09162000 München", []string{"09162000", "09162"}, key.TookColumn},
		{"a Kreis and a name", "5334 Aachen", []string{"05334"}, key.TookColumn | key.AddedZero},
		{"a municipality in two columns, or a Kreis and a number", "09184;148", []string{"09184148", "09184"}, key.JoinedColumns},
		{"a Kreis of three digits", "08;115;003", []string{"08115003"}, key.JoinedColumns},
		{"a Land or a Regierungsbezirk before columns that are empty", "16;;Thüringen", []string{"16", "016"}, key.TookColumn},
		{"the first Land", "01", []string{"01"}, 0},
		{"the first Land without its zero", "1", []string{"01"}, key.AddedZero},
		{"columns without Regierungsbezirk", "08;15;003", []string{"08015003"}, key.JoinedColumns | key.AddedZero},
		{"a Kreis before an empty column", "16063;;105", []string{"16063"}, key.TookColumn},
		{"full width among others", "０9162０00", []string{"09162000", "09162"}, key.RemovedMarks},
		{"hyphens of typography", "09\u20101\u201562\u2013000", []string{"09162000", "09162"}, key.RemovedSeparators},
		{"blanks around the columns", "16 ; 0 ; 66 ; 065 ; Schwarza", []string{"16066065", "016066065"}, key.JoinedColumns},
		{"a lost zero in a key of the European statistics", "DE9162000", []string{"09162000", "09162"}, key.AddedZero | key.RemovedMarks},
		{"a Kreis and a number of four digits", "09184;1480", []string{"09184", "01480"}, key.TookColumn},
		{"a municipality in two columns, or a Kreis and a number, and a Kreis", "09184;148;16063", []string{"09184148", "09184", "16063"},
			key.JoinedColumns},
		{"a mark without width before it", "\u206016063", []string{"16063"}, key.RemovedSeparators},
		{"slashes", "16/0/63", []string{"16063"}, key.RemovedSeparators},
		{"quoted columns", `"09";"1";"62";"000"`, []string{"09162000", "09162"}, key.JoinedColumns},
	} {
		t.Run(test.name, func(t *testing.T) {
			list, err := key.Readings(test.in)
			require.NoError(t, err)
			var got []string
			for _, r := range list {
				got = append(got, r.Key.String())
			}
			require.Equal(t, test.want, got)
			require.Equal(t, test.repair, list[0].Repair, list[0].Repair.String())
		})
	}
}

// What follows a key is handed on as it stands, whether it is a name or not, and a key that stands in a later column is told.
func TestReadingsTellWhatFollows(t *testing.T) {
	for in, rest := range map[string]string{
		"09162000":                          "",
		"09162000;1512491":                  "",
		"09162000 München":                  "München",
		"09162000, München":                 "München",
		"09162000 (München)":                "(München)",
		"09162000: München":                 "München",
		"16;0;66;065;;Schwarza":             "Schwarza",
		"16063;G;Wartburgkreis":             "G;Wartburgkreis",
		"5334 km":                           "km",
		"9.162.000 EUR":                     "EUR",
		"16 0 63 Wartburgkreis":             "Wartburgkreis",
		"09162000;München;1512491":          "München;1512491",
		"09162000;1512491;München":          "München",
		"G;16;0;63;5051;051;Leimbach;Stadt": "Leimbach;Stadt",
	} {
		list, err := key.Readings(in)
		require.NoError(t, err, in)
		require.Equal(t, rest, list[0].Rest, in)
		require.False(t, list[0].Later, in)
	}
	list, err := key.Readings("16063;16062;Wartburgkreis")
	require.NoError(t, err)
	require.Len(t, list, 2)
	require.True(t, list[1].Later)
	require.Equal(t, "Wartburgkreis", list[0].Rest)
}

func TestReadingsRefuses(t *testing.T) {
	for in, reason := range map[string]string{
		"":             "0 digits; keys have 2, 3, 5, 8, 9 or 12",
		"411000":       "6 digits; keys have 2, 3, 5, 8, 9 or 12; if the Land is left out, say which it is",
		"00051000":     "there is no Land 00; Länder are numbered from 01",
		"München":      "want digits, at most with blanks, dots or underscores between them",
		"DE212":        "want digits, at most with blanks, dots or underscores between them",
		"9,162E+06":    "written in powers of ten, which may have dropped digits; format the column as text",
		"16.10.2018":   "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065",
		"1. FC Köln":   "want digits, at most with blanks, dots or underscores between them",
		"16 Thüringen": "want digits, at most with blanks, dots or underscores between them",
		"-9162000":     "want digits, at most with blanks, dots or underscores between them",
		"16;0":         "2 parts of a key; want Land, Regierungsbezirk, Kreis and Gemeinde, with or without the Gemeindeverband before the last",
	} {
		_, err := key.Readings(in)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong, in)
		require.Equal(t, reason, wrong.Reason, in)
		require.NotEqual(t, wrong.Reason, wrong.Text(language.German))
	}
}

// A cell is refused at the first character that belongs to no key.
func TestReadingsRefusesAtItsPlace(t *testing.T) {
	for in, offset := range map[string]int{
		"DE0916200x": 0, "AGS: x16063": 0, "161 Thüringen": 4, "16063-": 5, "16063,": 5, " 0": 2, " 00": 3, "16063 -": 6,
	} {
		_, err := key.Readings(in)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong, in)
		require.Equal(t, offset, wrong.Offset, in)
	}
	_, _, err := key.RepairAGS("000635051051")
	require.ErrorContains(t, err, "12 digits, want the 8 of an AGS")
	_, _, err = key.RepairARS("000635051051;160635051051")
	require.ErrorContains(t, err, "there is no Land 00", "a later column is no key where the first is none")
}

// The keys that the Länder write without themselves, from tables of elections of Hessen, Baden-Württemberg, Niedersachsen,
// Thüringen and Rheinland-Pfalz.
func TestInLand(t *testing.T) {
	for _, test := range []struct{ land, rest, want string }{
		{"06", "411000", "06411000"}, {"08", "111000", "08111000"}, {"08", "115", "08115"}, {"03", "101000", "03101000"},
		{"16", "61;001", "16061001"}, {"16", "61\t1", "16061001"}, {"16", "61", "16061"}, {"08", "1;15;3", "08115003"},
		{"07", "13100007", "07131007"}, {"07", "13100000", "07131"}, {"07", "11100000", "07111"},
		{"01", "1000", "01001000"}, {"06", "411000.0", "06411000"}, {"16", "0635051", "160635051"}, {"16", "0635051051", "160635051051"},
		{"16", "0 63 5051 051", "160635051051"}, {"01", "515175001", "010515175001"},
	} {
		k, repair, err := key.InLand(key.MustParseLand(test.land), test.rest)
		require.NoError(t, err, test.rest)
		require.Equal(t, test.want, k.String(), test.rest)
		require.True(t, repair.Has(key.AddedLand))
	}
	for _, test := range []struct {
		land key.Land
		rest string
	}{
		{key.Land{}, "411000"}, {key.MustParseLand("06"), "13100007"}, {key.MustParseLand("06"), ""}, {key.MustParseLand("06"), "Darmstadt"},
		{key.MustParseLand("06"), "4;1;1;0;0"}, {key.MustParseLand("07"), "13101000"}, {key.MustParseLand("16"), "0;63;551;051"},
		{key.MustParseLand("06"), "4.11E+05"},
	} {
		k, repair, err := key.InLand(test.land, test.rest)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong, test.rest)
		require.Nil(t, k)
		require.Zero(t, repair)
		require.Zero(t, wrong.Offset, "the key begins where the cell does")
	}
	_, _, err := key.InLand(key.MustParseLand("06"), " '4x")
	var wrong *key.ParseError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, 2, wrong.Offset, "the key begins behind the mark")
}

// What was done to a key without its Land is told.
func TestInLandTellsItsRepairs(t *testing.T) {
	for rest, want := range map[string]key.Repair{
		"066065":      0,
		"66065":       key.AddedZero,
		"066065.0":    key.RemovedDecimal,
		"０66065":      key.RemovedMarks,
		"'066065":     key.RemovedMarks,
		" 066065":     key.RemovedSeparators,
		"66;065":      key.JoinedColumns | key.AddedZero,
		"066;065":     key.JoinedColumns,
		"0;66;65":     key.JoinedColumns | key.AddedZero,
		"0 66 065":    key.JoinedColumns,
		"\"０66;065\"": key.JoinedColumns | key.RemovedMarks,
	} {
		k, repair, err := key.InLand(key.MustParseLand("16"), rest)
		require.NoError(t, err, rest)
		require.Equal(t, "16066065", k.String(), rest)
		require.Equal(t, want|key.AddedLand, repair, "%s: %s", rest, repair)
	}
}

func TestPartsWithoutRegierungsbezirk(t *testing.T) {
	for _, parts := range [][4]string{{"07", "", "131", "007"}, {"07", "1", "31", "007"}} {
		k, err := key.AGSFromParts(parts[0], parts[1], parts[2], parts[3])
		require.NoError(t, err)
		require.Equal(t, "07131007", k.String())
	}
	k, err := key.AGSFromParts("16", "", "66", "65")
	require.NoError(t, err)
	require.Equal(t, "16066065", k.String())
	ars, err := key.ARSFromParts("16", "", "63", "5051", "051")
	require.NoError(t, err)
	require.Equal(t, "160635051051", ars.String())
	for _, parts := range [][5]string{{"16", "0", "63", "051", "051"}, {"16", "0", "63", "", "051"}, {"0", "0", "63", "5051", "051"}, {"16", "", "1234", "5051", "1"}} {
		_, err = key.ARSFromParts(parts[0], parts[1], parts[2], parts[3], parts[4])
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong)
	}
}

// What several real tables hold in place of a municipality's key is read by RepairAGS too.
func TestRepairAGSReadsMarks(t *testing.T) {
	for _, in := range []string{"'09162000", `="09162000"`, "9162000,0", "09-1-62-000", "DE09162000", "AGS 09162000",
		"０９１６２０００", "09162000;München", "9162000;München", "09162000 München", "9.162.000,00"} {
		k, repair, err := key.RepairAGS(in)
		require.NoError(t, err, in)
		require.Equal(t, "09162000", k.String(), in)
		require.NotZero(t, repair)
	}
	_, _, err := key.RepairAGS("1;x")
	require.EqualError(t, err, `key: "1;x" at byte 3: 1 digit, want the 8 of an AGS`)
	_, _, err = key.RepairAGS("16 0 63")
	var ambiguous *key.AmbiguousError
	require.ErrorAs(t, err, &ambiguous, "it stands at the joints of a Kreis")
}

// A reading is well-formed, is told by what was changed, and is none of the digits' own invention; a sound key reads as itself
// first.
func FuzzReadings(f *testing.F) {
	for _, seed := range []string{"16066065", "5334.0", "1051000", `="09162000"`, "09184;148", "DE09162000", "9 162 000,00", "16;;63;051", "０９１６２０００", "AGS: 1"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		list, err := key.Readings(in)
		if err != nil {
			var wrong *key.ParseError
			require.ErrorAs(t, err, &wrong)
			require.Empty(t, list)
		}
		for _, r := range list {
			again, err := key.Parse(r.Key.String())
			require.NoError(t, err)
			require.Equal(t, r.Key, again)
			require.Equal(t, r.Repair == 0, r.Key.String() == in)
		}
		if k, err := key.Parse(in); err == nil {
			require.Equal(t, key.Reading{Key: k}, list[0])
		}
		if k, repair, err := key.InLand(key.MustParseLand("07"), in); err == nil {
			require.Equal(t, "07", k.Land().String())
			require.True(t, repair.Has(key.AddedLand))
		}
	})
}
