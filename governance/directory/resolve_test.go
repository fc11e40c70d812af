package directory_test

import (
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// What cells of real tables stand for, and what was changed to read them. The keys of Hessen, Baden-Württemberg and
// Rheinland-Pfalz without their Land come from tables of elections.
func TestResolve(t *testing.T) {
	s := on(t, bund.Directory(), "2022-12-31")
	land := func(k string) directory.FindOption { return directory.InUnit(key.MustParseLand(k)) }
	for _, test := range []struct {
		cell, want string
		repair     string
		options    []directory.FindOption
	}{
		{"16063105", "16063105 Eisenach, Stadt", "", nil},
		{"05334", "05334 Städteregion Aachen", "", nil},
		{"16", "16 Thüringen", "", nil},
		{"091", "091 Oberbayern", "", nil},
		{"160635051", "160635051 Bad Salzungen, Stadt", "", nil},
		{"5334", "05334 Städteregion Aachen", "added-zero", nil},
		{"05334 ", "05334 Städteregion Aachen", "removed-separators", nil},
		{"05334.0", "05334 Städteregion Aachen", "removed-decimal", nil},
		{"5334.0", "05334 Städteregion Aachen", "removed-decimal, added-zero", nil},
		{"16 0 63", "16063 Wartburgkreis", "removed-separators", nil},
		{"1051000", "01051 Dithmarschen", "added-zero, removed-padding", nil},
		{"01051000", "01051 Dithmarschen", "removed-padding", nil},
		{"06438000", "06438 Offenbach", "removed-padding", nil},
		{"095760000000", "09576 Roth", "removed-padding", nil},
		{"16000000", "16 Thüringen", "removed-padding", nil},
		{"5314000", "05314000 Bonn, Stadt", "added-zero", nil},
		{"5314000", "05314 Bonn, Stadt", "added-zero, removed-padding", []directory.FindOption{directory.OnLevel(governance.District)}},
		{"10515175001", "01051001 Albersdorf", "added-zero", nil},
		{"10010000000", "01001000 Flensburg, Stadt", "added-zero", nil},
		{"'09162000", "09162000 München, Landeshauptstadt", "removed-marks", nil},
		{`="09162000"`, "09162000 München, Landeshauptstadt", "removed-marks", nil},
		{"9162000,0", "09162000 München, Landeshauptstadt", "removed-decimal, added-zero", nil},
		{"1,001,000", "01001000 Flensburg, Stadt", "removed-separators, added-zero", nil},
		{"DE09162000", "09162000 München, Landeshauptstadt", "removed-marks", nil},
		{"AGS 09162000", "09162000 München, Landeshauptstadt", "removed-marks", nil},
		{"０９１６２０００", "09162000 München, Landeshauptstadt", "removed-marks", nil},
		{"09162000;München", "09162000 München, Landeshauptstadt", "took-column", nil},
		{"G;16;0;63;5051;051;Leimbach", "16063051 Leimbach", "joined-columns", nil},
		{"09;1;62;000", "09162000 München, Landeshauptstadt", "joined-columns", nil},
		{"09184;999", "09184 München", "took-column", nil},
		{"411000", "06411000 Darmstadt, Wissenschaftsstadt", "added-land", []directory.FindOption{land("06")}},
		{"115", "08115 Böblingen", "added-land", []directory.FindOption{land("08")}},
		{"13100007", "07131007 Bad Neuenahr-Ahrweiler, Stadt", "added-land", []directory.FindOption{land("07")}},
		{"06411000", "06411000 Darmstadt, Wissenschaftsstadt", "", []directory.FindOption{land("06")}},
		{"Gerstungen", "16063097 Gerstungen", "", nil},
		{`"Gerstungen"`, "16063097 Gerstungen", "", nil},
		{"MÃ¼hlhausen/ThÃ¼ringen", "16064046 Mühlhausen/Thüringen, Stadt", "restored-letters", nil},
	} {
		t.Run(test.cell, func(t *testing.T) {
			got, err := s.Resolve(test.cell, test.options...)
			require.NoError(t, err)
			require.Equal(t, test.want, got.Unit.String())
			require.Equal(t, test.repair, got.Repair.String())
			require.NotEqual(t, got.Repair.Text(language.German), got.Repair.Text(language.English))
		})
	}
}

func TestResolveRefuses(t *testing.T) {
	s := on(t, bund.Directory(), "2022-12-31")
	for cell, message := range map[string]string{
		"":          `key: "" at byte 0: 0 digits; keys have 2, 3, 5, 8, 9 or 12`,
		"411000":    `key: "411000" at byte 6: 6 digits; keys have 2, 3, 5, 8, 9 or 12; if the Land is left out, say which it is`,
		"9,162E+06": `key: "9,162E+06" at byte 1: written in powers of ten, which may have dropped digits; format the column as text`,
		"5313": "directory: 05313 is no unit on 2022-12-31, only until 2009-10-20; it became 05334 Städteregion Aachen; " +
			"near keys: 05314, 05315, 05316, 05113, 05513 and 05913",
		"M\ufffdnchen": `directory: letters of "M` + "\ufffd" + `nchen" are lost; read the file again in the encoding in which it was written`,
	} {
		_, err := s.Resolve(cell)
		require.EqualError(t, err, message, cell)
	}
	_, err := s.Resolve("DE212")
	var notFound *directory.NotFoundError
	require.ErrorAs(t, err, &notFound, "the code of a Kreis in the European statistics is no key of the register")
	_, err = s.Resolve("09162000", directory.InUnit(key.MustParseLand("16")))
	require.EqualError(t, err, `directory: "09162000" is 09162000 München, Landeshauptstadt (municipality), which the options leave out`)
	_, err = s.Resolve("09184;148", directory.OnLevel(governance.Land))
	var leftOut *directory.LeftOutError
	require.ErrorAs(t, err, &leftOut)
	_, err = directory.Snapshot{}.Resolve("09162000")
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown)
}

// Two columns that may be a municipality, or a Kreis and a number, stay ambiguous where both are units.
func TestResolveDoesNotChoose(t *testing.T) {
	s := on(t, bund.Directory(), "2022-12-31")
	_, err := s.Resolve("09184;148")
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	require.Len(t, ambiguous.Candidates, 2)
}

// The ARS of a kreisfreie Stadt of which none is recorded is the city, as its AGS, also where only municipalities are asked for; where Kreise
// are, it is the Kreis filled up with zeros.
func TestARSOfACityWithoutRecord(t *testing.T) {
	s := on(t, bund.Directory(), "1994-12-31")
	for _, test := range []struct {
		cell, want, repair string
		options            []directory.FindOption
	}{
		{"140610000000", "14061000", "dropped-association", nil},
		{"140610000000", "14061000", "dropped-association", []directory.FindOption{directory.OnLevel(governance.Municipality)}},
		{"140610000000", "14061", "removed-padding", []directory.FindOption{directory.OnLevel(governance.District)}},
		{"160670000000", "16067", "removed-padding", nil},
	} {
		r, err := s.Resolve(test.cell, test.options...)
		require.NoError(t, err, test.cell)
		require.Equal(t, test.want, r.Unit.Key().String(), test.cell)
		require.Equal(t, test.repair, r.Repair.String(), test.cell)
	}
	var leftOut *directory.LeftOutError
	_, err := s.Resolve("140610000000", directory.OnLevel(governance.Land))
	require.ErrorAs(t, err, &leftOut)
	_, err = s.Resolve("160670000000", directory.OnLevel(governance.Municipality))
	require.ErrorAs(t, err, &leftOut, "Gotha is a Kreis of municipalities")
}

// Of the readings of a cell the error names the one that was a key once; and what is no digit makes no key, though it stands behind the digits.
func TestTheErrorNamesTheKeyThatWasOne(t *testing.T) {
	s := on(t, bund.Directory(), "2022-12-31")
	for cell, want := range map[string]string{"16028;999": "16028", "16028000": "16028", "160280000000": "16028", "16028;140": "16028140", "16999;140": "16999140"} {
		_, err := s.Resolve(cell) // 16028 was Meiningen until 1994
		var unknown *directory.UnknownKeyError
		require.ErrorAs(t, err, &unknown, cell)
		require.Equal(t, want, unknown.Key.String(), cell)
	}
	for _, cell := range []string{"1606:", "16064:4", "1606/", "000000000000", "00000000", "0516", "0606305"} { // a colon is the character behind 9
		r, err := s.Resolve(cell)
		require.Error(t, err, cell)
		require.True(t, r.Unit.IsZero(), cell)
	}
}

// A Kreis that was filled up to eight digits is named by the error for the AGS.
func TestUnknownKeyNamesThePaddedKreis(t *testing.T) {
	s := on(t, bund.Directory(), "2022-12-31")
	_, err := s.Lookup(key.MustParseAGS("01051000"))
	require.EqualError(t, err, "directory: no unit ever had the key 01051000 (asked for 2022-12-31); "+
		"these are the digits of the Kreis 01051 Dithmarschen, filled up with zeros")
}

// No sound key of a unit can also be read as a damaged key of another unit, on any day. So a sound key needs no other reading.
func TestSoundKeysHaveOneReading(t *testing.T) {
	d := bund.Directory()
	ever := map[string]bool{}
	for _, day := range registerDays[:len(registerDays)-1] {
		for level := governance.Land; level <= governance.Municipality; level++ {
			for u := range on(t, d, day).Units(level) {
				ever[u.Key().String()] = true
			}
		}
	}
	require.Greater(t, len(ever), 20000)
	for text := range ever {
		readings, err := key.Readings(text)
		require.NoError(t, err)
		for _, r := range readings[1:] {
			if other := r.Key.String(); ever[other] {
				require.True(t, r.Repair.Has(key.RemovedPadding), "%s and %s", text, other)
				require.Equal(t, "000", text[5:], "the Kreis of a kreisfreie Stadt")
			}
		}
	}
}

func TestResolveOfASoundKeyDoesNotAllocate(t *testing.T) {
	s := bund.Directory().Latest()
	for _, cell := range []string{"16063105", "05334", "16", "160635051", "160635051051"} {
		require.Zero(t, testing.AllocsPerRun(100, func() { _, _ = s.Resolve(cell) }))
	}
}

// A cell never makes a panic, its errors have a type, and what a sound key says no other reading contradicts.
func FuzzResolve(f *testing.F) {
	for _, cell := range []string{"16063105", "5334.0", "1051000", `="16063051"`, "16 0 63 5051 051", "Leimbach", "MÃ¼", "\xff", "61;051"} {
		f.Add(cell)
	}
	s := sample(f).Latest()
	land := directory.InUnit(key.MustParseLand("16"))
	f.Fuzz(func(t *testing.T, cell string) {
		got, err := s.Resolve(cell)
		require.Equal(t, err != nil, got.Unit.IsZero())
		if k, wrong := key.Parse(cell); wrong == nil {
			if u, ok := s.Unit(k); ok {
				require.Equal(t, directory.Resolution{Unit: u}, got)
			}
		}
		inLand, err := s.Resolve(cell, land)
		require.Equal(t, err != nil, inLand.Unit.IsZero())
		require.NotPanics(t, func() { _ = strconv.Quote(got.Repair.String()) })
	})
}

func BenchmarkResolve(b *testing.B) {
	s := bund.Directory().Latest()
	for name, cell := range map[string]string{
		"pristine": "09184148", "ars": "160635051051", "number": "9162000", "kreis": "5334", "float": "5334.0", "padded": "095760000000",
		"quoted": `"09184148"`, "split": "09;1;84;148", "numericARS": "10515175001", "name": "Gerstungen",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = s.Resolve(cell)
			}
		})
	}
}

// What follows a key has to be a name of its unit, of whichever day. A postal code with its place is found by the place where the register
// records the code, and everything else names both.
func TestResolveComparesTheNameWithTheKey(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for cell, want := range map[string]string{
		"09162000 München":                        "09162000 München, Landeshauptstadt",
		"09162000, München, Landeshauptstadt":     "09162000 München, Landeshauptstadt",
		"09162000 (München)":                      "09162000 München, Landeshauptstadt",
		"09162000;Stadt;München;1512491":          "09162000 München, Landeshauptstadt",
		"09162000 MÃ¼nchen":                       "09162000 München, Landeshauptstadt",
		"09162000;M\ufffdnchen":                   "09162000 München, Landeshauptstadt",
		"09162 München":                           "09162 München, Landeshauptstadt",
		"9184 LK München":                         "09184 München",
		"16067 Landkreis Gotha":                   "16067 Gotha",
		"05334 Aachen":                            "05334 Städteregion Aachen",
		"06412000 Frankfurt/M.":                   "06412000 Frankfurt am Main, Stadt",
		"01051000 Dithmarschen":                   "01051 Dithmarschen",
		"G;16;0;63;5051;051;Leimbach":             "16063051 Leimbach",
		"16064046 Mühlhausen/Thür.":               "16064046 Mühlhausen/Thüringen, Stadt",
		"160635051051;16063051;Leimbach;Gemeinde": "16063051 Leimbach",
	} {
		got, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, want, got.Unit.String(), cell)
		require.False(t, got.ByName, cell)
	}
	for cell, unit := range map[string]string{
		"12053 Berlin":          "12053 Frankfurt (Oder), Stadt",
		"12053;Berlin":          "12053 Frankfurt (Oder), Stadt",
		"12053, Berlin":         "12053 Frankfurt (Oder), Stadt",
		"09162000 Leipzig":      "09162000 München, Landeshauptstadt",
		"16063 Landkreis Gotha": "16063 Wartburgkreis",
		"5334 km":               "05334 Städteregion Aachen",
		"9.162.000 EUR":         "09162000 München, Landeshauptstadt",
		"9162000 m²":            "09162000 München, Landeshauptstadt",
		"16063105;Gerstungen":   "16063105 Eisenach, Stadt",
	} {
		_, err := s.Resolve(cell)
		var other *directory.OtherNameError
		require.ErrorAs(t, err, &other, cell)
		require.Equal(t, unit, other.Unit.String(), cell)
		require.NotEqual(t, other.Text(language.German), other.Text(language.English))
	}
	_, err := s.Resolve("16063 Landkreis Gotha")
	require.ErrorContains(t, err, `"16063 Landkreis Gotha" holds the key of 16063 Wartburgkreis, which was never called "Landkreis Gotha"; `+
		`so is called: 16067 Gotha (Landkreis, Thüringen, `)
	require.ErrorContains(t, err, "; if 16063 is a postal code, give the name alone")
	_, err = s.Resolve("5334 km")
	require.EqualError(t, err, `directory: "5334 km" holds the key of 05334 Städteregion Aachen, which was never called "km"`)
	for cell, want := range map[string]string{
		"14612 Falkensee":  "12063080 Falkensee, Stadt",
		"99867 Gotha":      "16067029 Gotha, Stadt",
		"07318 Saalfeld":   "16073077 Saalfeld/Saale, Stadt",
		"09471 Bärenstein": "14521060 Bärenstein",
		"99092 Erfurt":     "16051000 Erfurt, Stadt",
	} {
		got, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, want, got.Unit.String(), cell)
		require.Equal(t, directory.Resolution{Unit: got.Unit, Repair: key.TookName, ByName: true, Name: got.Unit.Name()}, got, cell)
	}
}

// Two keys in one cell are two true readings, unless the second is a key of the same body or no unit has it.
func TestResolveRefusesTwoKeys(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for _, cell := range []string{"16063;16062", "16063|16062", "16063\t16062", "16063105;16063003", "16063105;16063003;Eisenach"} {
		_, err := s.Resolve(cell)
		var ambiguous *directory.AmbiguousError
		require.ErrorAs(t, err, &ambiguous, cell)
		require.Len(t, ambiguous.Candidates, 2, cell)
	}
	for cell, want := range map[string]string{
		"16063105;42000": "16063105", "16063105;16063105": "16063105", "160635051051;16063051": "16063051", "16063;99999": "16063",
	} {
		got, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, want, got.Unit.Key().String(), cell)
	}
	_, err := s.Resolve("16056;16062")
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown, "the second key does not stand in for the first, which has ended")
}

// A name that the unit does not have on the day is told.
func TestResolveTellsFormerNames(t *testing.T) {
	s := on(t, bund.Directory(), "2025-11-30")
	for cell, want := range map[string]string{
		"Landkreis Osterode am Harz": "03159 Göttingen",
		"Rodleben":                   "15001000 Dessau-Roßlau, Stadt",
	} {
		got, err := s.Resolve(cell)
		require.NoError(t, err, cell)
		require.Equal(t, want, got.Unit.String())
		require.True(t, got.Former, cell)
	}
	got, err := s.Resolve("Dessau-Roßlau")
	require.NoError(t, err)
	require.False(t, got.Former)
	require.Equal(t, "Dessau-Roßlau, Stadt", got.Name)
}
