package key_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/key"
)

func TestRepairAGS(t *testing.T) {
	for _, test := range []struct {
		name, in, want string
		repair         key.Repair
	}{
		{"sound", "16066065", "16066065", 0},
		{"lost zero", "1001000", "01001000", key.AddedZero},
		{"number of a spreadsheet", "1001000.0", "01001000", key.RemovedDecimal | key.AddedZero},
		{"number of a spreadsheet, no zero lost", "16066065.0", "16066065", key.RemovedDecimal},
		{"thousands", "16.066.065", "16066065", key.RemovedSeparators},
		{"thousands and a lost zero", "1.001.000", "01001000", key.RemovedSeparators | key.AddedZero},
		{"blanks", "16 0 66 065", "16066065", key.RemovedSeparators},
		{"blanks and a lost zero", "1 0 01 000", "01001000", key.RemovedSeparators | key.AddedZero},
		{"one blank", "16066 065", "16066065", key.RemovedSeparators},
		{"no-break blanks", "16\u00a0066\u00a0065", "16066065", key.RemovedSeparators},
		{"narrow no-break blanks", "16\u202f066\u202f065", "16066065", key.RemovedSeparators},
		{"underscores", "16_0_66_065", "16066065", key.RemovedSeparators},
		{"blanks around", "\t16066065\r\n", "16066065", key.RemovedSeparators},
		{"mark of the file in front", "\ufeff16066065", "16066065", key.RemovedSeparators},
		{"parts that lost their zeros", "1 0 51 44", "01051044", key.RemovedSeparators | key.AddedZero},
		{"row of columns", "G;16;0;66;065;Schwarza", "16066065", key.JoinedColumns},
		{"row without mark and name", "16;0;66;065", "16066065", key.JoinedColumns},
		{"row that ends in a separator", "16;0;66;065;", "16066065", key.JoinedColumns},
		{"row with columns behind the name", "G;16;0;66;065;Schwarza;98547", "16066065", key.JoinedColumns},
		{"row with tabs", "16\t0\t66\t065\tSchwarza", "16066065", key.JoinedColumns},
		{"row that lost its zeros", "1;0;51;44;Heide", "01051044", key.JoinedColumns | key.AddedZero},
		{"row of spreadsheet numbers", "16.0;0.0;66.0;65.0", "16066065", key.JoinedColumns | key.RemovedDecimal | key.AddedZero},
		{"row with the association", "16;0;63;5051;051;Leimbach", "16063051", key.JoinedColumns | key.DroppedAssociation},
		{"an ARS", "160635051051", "16063051", key.DroppedAssociation},
		{"an ARS with blanks", "16 0 63 5051 051", "16063051", key.RemovedSeparators | key.DroppedAssociation},
		{"an ARS that lost its zero", "33535406035", "03353035", key.AddedZero | key.DroppedAssociation},
		{"an ARS in the short form", "03353406035", "03353035", key.AddedAssociationDigit | key.DroppedAssociation},
		{"a short form with three readings of the ARS but one AGS", "03353040040", "03353040",
			key.AddedAssociationDigit | key.DroppedAssociation},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, repair, err := key.RepairAGS(test.in)
			require.NoError(t, err)
			require.Equal(t, test.want, k.String())
			require.Equal(t, test.repair, repair, repair.String())
		})
	}
}

func TestRepairARS(t *testing.T) {
	for _, test := range []struct {
		name, in, want string
		repair         key.Repair
	}{
		{"sound", "160635051051", "160635051051", 0},
		{"kreisfreie Stadt", "160510000000", "160510000000", 0},
		{"the first of all numbers", "010000000000", "010000000000", 0},
		{"lost zero", "33535406035", "033535406035", key.AddedZero},
		{"number of a spreadsheet", "33535406035.0", "033535406035", key.RemovedDecimal | key.AddedZero},
		{"short form of the Regionaldatenbank", "03353406035", "033535406035", key.AddedAssociationDigit},
		{"thousands", "160.635.051.051", "160635051051", key.RemovedSeparators},
		{"blanks", "16 0 63 5051 051", "160635051051", key.RemovedSeparators},
		{"one blank", "160635051 051", "160635051051", key.RemovedSeparators},
		{"row of columns", "G;16;0;63;5051;051;Leimbach", "160635051051", key.JoinedColumns},
		{"row that lost its zeros", "3;3;53;5406;35;Tostedt", "033535406035", key.JoinedColumns | key.AddedZero},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, repair, err := key.RepairARS(test.in)
			require.NoError(t, err)
			require.Equal(t, test.want, k.String())
			require.Equal(t, test.repair, repair, repair.String())
		})
	}
}

// Where there is more than one reading, all are named and none is chosen.
func TestRepairTellsAmbiguity(t *testing.T) {
	repairAGS := func(s string) error { _, _, err := key.RepairAGS(s); return err }
	repairARS := func(s string) error { _, _, err := key.RepairARS(s); return err }
	for _, test := range []struct {
		name     string
		repair   func(string) error
		in       string
		readings []string
	}{
		{"a Kreis or a kreisfreie Stadt", repairAGS, "16051", []string{"16051", "16051000"}},
		{"the same with the zero lost", repairAGS, "1001", []string{"01001", "01001000"}},
		{"the same as a number", repairAGS, "1001.0", []string{"01001", "01001000"}},
		{"an ARS of Land 01 or a short form of Land 16", repairAGS, "16063404051", []string{"016063404051", "160635404051"}},
		{"the same where an ARS is wanted", repairARS, "16063404051", []string{"016063404051", "160635404051"}},
		{"a short form that repeats the municipality", repairARS, "03353040040",
			[]string{"033535040040", "033530040040", "033539040040"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			var ambiguous *key.AmbiguousError
			require.ErrorAs(t, test.repair(test.in), &ambiguous)
			require.Equal(t, test.in, ambiguous.Input)
			var readings []string
			for _, k := range ambiguous.Readings {
				readings = append(readings, k.String())
			}
			require.Equal(t, test.readings, readings)
		})
	}
	require.EqualError(t, repairAGS("16051"),
		`key: "16051" can be read in more than one way: a Kreis 16051, or an AGS 16051000`)
}

func TestRepairRefuses(t *testing.T) {
	const (
		stray  = "want digits, at most with blanks, dots or underscores between them"
		joint  = "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065"
		parts  = "want Land, Regierungsbezirk, Kreis and Gemeinde, with or without the Gemeindeverband before the last"
		powers = "written in powers of ten, which may have dropped digits; format the column as text"
	)
	for _, test := range []struct {
		name, in string
		offset   int
		reason   string
	}{
		{"nothing", "", 0, "0 digits, want the 8 of an AGS"},
		{"blanks only", " . ", 3, "0 digits, want the 8 of an AGS"},
		{"a Land", "16", 2, "2 digits, want the 8 of an AGS; these are those of a Land"},
		{"six digits", "160660", 6, "6 digits, want the 8 of an AGS"},
		{"a digit is missing, but not in front", "0100100", 7, "7 digits, want the 8 of an AGS"},
		{"a Gemeindeverband", "160635006", 9, "9 digits, want the 8 of an AGS; these are those of a Gemeindeverband"},
		{"ten digits", "0713501020", 10, "10 digits, want the 8 of an AGS"},
		{"Land 00", "00066065", 8, "there is no Land 00; Länder are numbered from 01"},
		{"Kreis in Land 00", "00066", 5, "5 digits, want the 8 of an AGS; these are those of a Kreis"},
		{"too many digits", "1606606516066065", 16, "16 digits, want the 8 of an AGS"},
		{"letters", "16O66065", 2, stray},
		{"a name", "Schwarza", 0, stray},
		{"digits of another script", "१६", 0, stray},
		{"broken UTF-8", "16\xff66065", 2, stray},
		{"negative", "-1001000", 0, stray},
		{"decimal number", "1606606.5", 7, joint},
		{"decimal number in two blanks", " 1606606.5 ", 8, joint},
		{"a date", "16.10.2018", 2, joint},
		{"power of ten", "1.6066065E+07", 9, powers},
		{"power of ten with a comma", "1,6066065e7", 1, powers},
		{"row with a column too few", "16;0;66;Suhl", 0, "3 parts of a key; " + parts},
		{"row of something else", "K;16;0;66;065", 0, "0 parts of a key; " + parts},
		{"row with a gap", "16;0;;66;065", 6, "this number is apart from the others; " + parts},
		{"row with a number behind", "G;16;0;66;065;98547;Schwarza", 10, `part 4 of the key is "065", want 4 digits`},
		{"row with a part too long", "16;0;066;065", 5, `part 3 of the key is "066", want 2 digits`},
		{"row that ends with the association", "16;0;63;5051;Leimbach", 8, `part 4 of the key is "5051", want 3 digits`},
		{"row of a Kreis and a number", "09184;148", 0, "2 parts of a key; " + parts},
		{"a second mark of decimals", "1.001.000.0", 1, joint},
		{"hyphens and a mark of decimals", "09-1-62-000,0", 2, joint},
		{"row in Land 00", "0;0;66;065", 10, "there is no Land 00; Länder are numbered from 01"},
	} {
		t.Run(test.name, func(t *testing.T) {
			k, repair, err := key.RepairAGS(test.in)
			var wrong *key.ParseError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, refusal{test.in, test.offset, test.reason}, refusalOf(wrong))
			require.True(t, k.IsZero())
			require.Zero(t, repair)
		})
	}
	for _, in := range []string{"16066065", "G;16;0;66;065;Schwarza", "16063", "160635051", "1001000", "", "000635051051"} {
		k, repair, err := key.RepairARS(in)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong, in)
		require.Equal(t, in, wrong.Input)
		require.True(t, k.IsZero())
		require.Zero(t, repair)
	}
}

// Twelve digits with a separator behind the fourth, the seventh or the eighth: no part of an ARS ends there, nor does a thousand.
func TestRepairARSRefusesOtherJoints(t *testing.T) {
	const joint = "the separators stand where a key has no joint; want 16 0 66 065 or 16 0 66 5014 065"
	for in, offset := range map[string]int{"1606 3505 1051": 4, "1606350.51051": 7, "16063505 1051": 8} {
		k, repair, err := key.RepairARS(in)
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong, in)
		require.Equal(t, refusal{in, offset, joint}, refusalOf(wrong))
		require.True(t, k.IsZero())
		require.Zero(t, repair)
	}
}

func TestAGSFromParts(t *testing.T) {
	for _, parts := range [][4]string{{"16", "0", "66", "065"}, {"16", "0", "66", "65"}} {
		k, err := key.AGSFromParts(parts[0], parts[1], parts[2], parts[3])
		require.NoError(t, err)
		require.Equal(t, "16066065", k.String())
	}
	flensburg, err := key.AGSFromParts("1", "0", "1", "0")
	require.NoError(t, err)
	require.Equal(t, "01001000", flensburg.String())

	for _, test := range []struct {
		parts [4]string
		want  refusal
	}{
		{[4]string{"", "0", "66", "065"}, refusal{";0;66;065", 0, `part 1 of the key is "", want 2 digits`}},
		{[4]string{"16", "00", "66", "065"}, refusal{"16;00;66;065", 3, `part 2 of the key is "00", want 1 digit`}},
		{[4]string{"16", "0", "6a", "065"}, refusal{"16;0;6a;065", 5, `part 3 of the key is "6a", want 2 digits`}},
		{[4]string{"16", "0", "66", " 65"}, refusal{"16;0;66; 65", 8, `part 4 of the key is " 65", want 3 digits`}},
		{[4]string{"0", "0", "66", "65"}, refusal{"0;0;66;65", 9, "there is no Land 00; Länder are numbered from 01"}},
	} {
		k, err := key.AGSFromParts(test.parts[0], test.parts[1], test.parts[2], test.parts[3])
		var wrong *key.ParseError
		require.ErrorAs(t, err, &wrong)
		require.Equal(t, test.want, refusalOf(wrong))
		require.True(t, k.IsZero())
	}
}

// A change of every kind has a text of its own in both languages; a program that speaks neither gets English.
func TestRepairText(t *testing.T) {
	seen := map[string]bool{}
	all := key.Repair(0)
	for _, change := range []key.Repair{0, key.AddedZero, key.RemovedSeparators, key.RemovedDecimal, key.JoinedColumns,
		key.DroppedAssociation, key.AddedAssociationDigit, key.RemovedMarks, key.RemovedPadding, key.TookColumn, key.TookName, key.AddedLand,
		key.RestoredLetters} {
		german, english := change.Text(language.German), change.Text(language.English)
		require.NotEqual(t, german, english)
		require.False(t, seen[german] || seen[english])
		seen[german], seen[english] = true, true
		require.Equal(t, english, change.Text(language.French))
		require.Equal(t, german, change.Text(language.MustParse("de-AT")))
		require.True(t, change == 0 || !all.Has(change))
		all |= change
		require.True(t, all.Has(change))
	}
	require.Equal(t, "verlorene führende Null ergänzt", key.AddedZero.Text(language.German))
	both := key.RemovedDecimal | key.AddedZero
	require.Equal(t, `removed ".0" at the end, added a lost leading zero`, both.Text(language.English))
	require.Equal(t, "„.0“ am Ende entfernt, verlorene führende Null ergänzt", both.Text(language.German))
	require.False(t, key.AddedZero.Has(both))
}

// The words of the changes are stable: a table that was stored with them can be read for ever.
func TestRepairWords(t *testing.T) {
	for repair, word := range map[key.Repair]string{
		0: "", key.AddedZero: "added-zero", key.RemovedSeparators: "removed-separators", key.RemovedDecimal: "removed-decimal",
		key.JoinedColumns: "joined-columns", key.DroppedAssociation: "dropped-association",
		key.AddedAssociationDigit: "added-association-digit",
		key.RemovedMarks:          "removed-marks", key.RemovedPadding: "removed-padding", key.TookColumn: "took-column", key.TookName: "took-name",
		key.AddedLand: "added-land", key.RestoredLetters: "restored-letters",
		key.RemovedDecimal | key.AddedZero: "removed-decimal, added-zero",
	} {
		require.Equal(t, word, repair.String())
		text, err := repair.MarshalText()
		require.NoError(t, err)
		require.Equal(t, word, string(text))
		var back key.Repair
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, repair, back)
	}
}

// Whatever the cell holds: a key comes out only if it is well-formed; a key that was sound is not changed; digits are
// neither invented nor lost beyond what the repair says; and an error is of one of the two types.
func FuzzRepair(f *testing.F) {
	for _, seed := range []string{"16066065", "1001000.0", "G;16;0;66;065;Schwarza", "16 0 63 5051 051", "03353406035", "16051",
		"16063404051", "1,6066065E+07", "16.10.2018", ";;;", "\t", "\ufeff1", "1 0 51 44", "16;0;;66"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, in string) {
		ags, repair, err := key.RepairAGS(in)
		requireRepaired(t, in, ags, repair, err)
		if strict, strictErr := key.ParseAGS(in); strictErr == nil {
			require.NoError(t, err)
			require.Equal(t, strict, ags)
			require.Zero(t, repair)
		}
		ars, arsRepair, arsErr := key.RepairARS(in)
		requireRepaired(t, in, ars, arsRepair, arsErr)
		if strict, strictErr := key.ParseARS(in); strictErr == nil {
			require.NoError(t, arsErr)
			require.Equal(t, strict, ars)
			require.Zero(t, arsRepair)
		}
		if arsErr == nil && err == nil {
			require.Equal(t, ars.AGS(), ags, "both read the same municipality")
			require.Equal(t, arsRepair|key.DroppedAssociation, repair)
		}
	})
}

func requireRepaired(t *testing.T, in string, k key.Key, repair key.Repair, err error) {
	t.Helper()
	if err != nil {
		var wrong *key.ParseError
		var ambiguous *key.AmbiguousError
		require.True(t, errors.As(err, &wrong) || errors.As(err, &ambiguous))
		require.True(t, ambiguous == nil || len(ambiguous.Readings) > 1)
		require.True(t, k.IsZero())
		require.Zero(t, repair)
		return
	}
	again, err := key.Parse(k.String())
	require.NoError(t, err)
	require.Equal(t, k, again)
	require.Equal(t, repair == 0, k.String() == in, "a change is told, and nothing but a change")
}

// Where two columns hold two keys, none is chosen. A shorter number behind the key is a value.
func TestRepairRefusesTwoKeys(t *testing.T) {
	for _, in := range []string{"09162000;09161000", "09162000|09161000", "9162000;09161000", "091620000000;091610000000"} {
		_, _, err := key.RepairAGS(in)
		var ambiguous *key.AmbiguousError
		require.ErrorAs(t, err, &ambiguous, in)
		require.Len(t, ambiguous.Readings, 2, in)
	}
	_, _, err := key.RepairARS("091620000000;091610000000")
	require.EqualError(t, err, `key: "091620000000;091610000000" can be read in more than one way: an ARS 091620000000, or an ARS 091610000000`)
	for _, in := range []string{"09162000;1512491", "09162000;09162000", "09162000;42"} {
		got, _, err := key.RepairAGS(in)
		require.NoError(t, err, in)
		require.Equal(t, "09162000", got.String(), in)
	}
}
