package directory_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// toldOf returns what the timeline of a unit tells: the day and the text of each step, and "†" where it has ended.
func toldOf(t *testing.T, d *directory.Directory, k, on string) (told []string) {
	t.Helper()
	for _, step := range unitOn(t, d, k, on).Timeline().Steps {
		text := step.Day.String() + " " + step.Text.English
		if step.After.IsZero() {
			text += " †"
		}
		told = append(told, text)
	}
	return told
}

// Every event is told of the unit whose timeline it is: what one gives another takes, and what ends as a whole does not end in parts.
func TestATimelineTellsEventsFromBothSides(t *testing.T) {
	gone := period("", "2009-12-31")
	association := func(k string) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParse(k), Name: "Verband " + k[5:], Kind: governance.Verwaltungsgemeinschaft, Valid: gone}
	}
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "1", "16098001", "16098002", -1, -1),
		part(directory.Dissolution, "2", "16098003", "16098002", 1, 1), part(directory.Dissolution, "2", "16098003", "16098004", 1, 1),
		part(directory.PartialTransfer, "3", "16098005", "16098004", 1, 1), part(directory.PartialTransfer, "3", "16098005", "16098005", 1, 1),
		part(directory.NewKey, "4", "16098006", "16098007", -1, -1), part(directory.NewKey, "5", "16098008", "14521010", -1, -1),
		{Kind: directory.Dissolution, Day: day("2010-01-01"), From: key.MustParse("160985001")},
		{Kind: directory.Dissolution, Day: day("2010-01-01"), From: key.MustParse("160985002"), To: key.MustParse("160985003")},
		{Kind: directory.Formation, Day: day("2010-01-01"), To: key.MustParseAGS("16098009")},
	}, place("16098001", gone, nil), place("16098002", civil.Period{}, nil), place("16098003", gone, nil), place("16098004", civil.Period{}, nil), place("16098005", civil.Period{}, nil),
		place("16098006", gone, nil), place("16098007", period("2010-01-01", ""), nil), place("16098008", gone, nil), place("16098009", period("2010-01-01", ""), nil),
		association("160985001"), association("160985002"), directory.UnitRecord{Key: key.MustParse("160985003"), Name: "Verband 5003", Kind: governance.Verwaltungsgemeinschaft},
		place("16098010", period("2011-01-01", "2012-12-31"), nil))
	const then = "2010-01-01 "
	for _, test := range []struct {
		key, on string
		want    []string
	}{
		{"16098001", "2009-12-31", []string{then + "ends and goes to Ort 16098002 (16098002) as a whole †"}},
		{"16098002", "2010-01-01", []string{then + "Ort 16098001 (16098001) ends and comes in as a whole", then + "Ort 16098003 (16098003) ends, and a part of it comes in"}},
		{"16098003", "2009-12-31", []string{then + "ends; a part goes to Ort 16098002 (16098002) †", then + "ends; a part goes to Ort 16098004 (16098004) †"}},
		{"16098004", "2010-01-01", []string{then + "Ort 16098003 (16098003) ends, and a part of it comes in", then + "a part of Ort 16098005 (16098005) comes in"}},
		{"16098005", "2010-01-01", []string{then + "a part goes to Ort 16098004 (16098004)"}},
		{"16098006", "2009-12-31", []string{then + "new key; before Ort 16098006 (16098006)", then + "new name: Ort 16098007; before Ort 16098006"}},
		{"16098007", "2010-01-01", []string{then + "new key; before Ort 16098006 (16098006)", then + "new name: Ort 16098007; before Ort 16098006"}},
		{"16098008", "2009-12-31", []string{then + "new key outside this directory: 14521010 †"}},
		{"160985001", "2009-12-31", []string{then + "ends †"}},
		{"160985002", "2009-12-31", []string{then + "ends and goes to Verband 5003 (160985003) as a whole †"}},
		{"160985003", "2010-01-01", []string{then + "Verband 5002 (160985002) ends and comes in as a whole"}},
		{"16098009", "2010-01-01", []string{then + "is formed"}},
		{"16098010", "2011-01-01", []string{"2011-01-01 is formed", "2013-01-01 ends †"}}, // of which no event tells
	} {
		require.Equal(t, test.want, toldOf(t, d, test.key, test.on), test.key)
	}
	periods := unitOn(t, d, "16098007", "2010-01-01").Timeline().Periods
	require.Len(t, periods, 2, "under both keys")
	require.Equal(t, unitOn(t, d, "16098006", "2009-12-31").Timeline().Periods, periods, "whichever key is asked for")
}

// A row of the table has the people and the land that changed hands, and nothing of them where a step is no transfer.
func TestRowsOfATimelineHaveWhatChangedHands(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "16/2010/0001", "16098001", "16098002", 12, 3400), part(directory.Dissolution, "16/2010/0002", "16098003", "16098002", -1, 0),
	}, place("16098001", civil.Period{}, nil), place("16098002", civil.Period{}, nil), place("16098003", period("", "2009-12-31"), nil))
	rows := unitOn(t, d, "16098002", "2010-01-01").Timeline().Table().Rows
	require.Len(t, rows, 3, "how it stood before, and the two")
	require.Nil(t, rows[0][6])
	require.Nil(t, rows[0][8])
	require.Equal(t, "12", rows[1][6].Format(language.English))
	require.Equal(t, "3,400", rows[1][7].Format(language.English))
	require.Equal(t, "16/2010/0001", rows[1][8].Format(language.English))
	require.Nil(t, rows[2][6], "not recorded")
	require.Equal(t, "0", rows[2][7].Format(language.English))
}

// An event tells what is recorded of it; nothing is not the same as not recorded.
func TestAnEventTellsNothingFromNotRecorded(t *testing.T) {
	for _, n := range []int64{-1, 0, 1, 4_000_000_000} {
		d := kreise(t, []directory.EventRecord{part(directory.PartialTransfer, "1", "16098001", "16098002", n, n)}, place("16098001", civil.Period{}, nil), place("16098002", civil.Period{}, nil))
		for e := range d.Events(directory.EventFilter{}) {
			for _, of := range []func() (int64, bool){e.Population, e.Area} {
				got, ok := of()
				require.Equal(t, n >= 0, ok)
				require.Equal(t, max(n, 0), got)
			}
			require.Equal(t, governance.Municipality, e.Level())
		}
	}
}

// What a cell holds behind a key is repeated in errors, up to forty characters of it.
func TestErrorsRepeatShortTexts(t *testing.T) {
	s := on(t, sample(t), "2025-11-30")
	for _, length := range []int{39, 40, 41, 100} {
		name := "Ü" + strings.Repeat("x", length-1)
		_, err := s.Resolve("16063051 " + name)
		var other *directory.OtherNameError
		require.ErrorAs(t, err, &other)
		require.Equal(t, name, other.Name)
		if length <= 40 {
			require.ErrorContains(t, err, `never called "`+name+`"`)
		} else {
			require.ErrorContains(t, err, `never called "Ü`+strings.Repeat("x", 39)+`…"`)
		}
	}
}

// Behind a key the name of its unit may stand, in any column, in brackets, with or without a word for its kind, of any day, and misread;
// a number says nothing, and any other text contradicts the key.
func TestNamesBehindAKey(t *testing.T) {
	s := on(t, sample(t), "2025-11-30")
	for cell, fits := range map[string]bool{
		"16063051 Leimbach": true, "16063051; Leimbach": true, "16063051|Leimbach": true, "16063051\tLeimbach": true, "16063051 (Leimbach)": true, "16063051;17;Leimbach": true,
		"16063051; Gemeinde; Leimbach": true, "16063051; Gemeinde": false, "16063051 LEIMBACH": true, "16063051 Leimbach (Wartburgkreis)": true, "16063051 Gemeinde Leimbach": true,
		"16063051; (Leimbach)": true, "16063051; 17": true, "16063051 MÃ¼hlhausen": false,
		"16063051 Uder": false, "16063051; Gemeinde; Uder": false, "16063051;Leimbach;Uder": true, "16063051 Xyz": false, "16063051 Leim": false,
		"16064046 Mühlhausen": true, "16064046 MÃ¼hlhausen": true, "16064046 M\uFFFDhlhausen": true, "16064046 Mühlhausen/Thüringen, Stadt": true, "16064046 Muhlheim": false,
		"16063 Wartburgkreis": true, "16063 Eichsfeld": false, "16063 Kreis Eichsfeld": false, "16056000 Eisenach": true, "16051 Erfurt": true, "16051000 Stadt Erfurt": true,
		"16075134 Remptendorf": true, "16075134 Liebschütz": false,
	} {
		u, err := s.Resolve(cell)
		if cell == "16056000 Eisenach" {
			var unknown *directory.UnknownKeyError
			require.ErrorAs(t, err, &unknown, "the key is one of another day")
			continue
		}
		if fits {
			require.NoError(t, err, cell)
			require.True(t, strings.HasPrefix(cell, u.Unit.Key().String()), cell)
			continue
		}
		var other *directory.OtherNameError
		require.ErrorAs(t, err, &other, cell)
		require.True(t, strings.HasPrefix(cell, other.Unit.Key().String()), cell)
	}
}

// Where only the regional key is another, because the association has another number, that is told.
func TestATimelineTellsANewRegionalKey(t *testing.T) {
	require.Contains(t, toldOf(t, sample(t), "16075059", "1998-01-01"), "1996-01-01 new regional key: 160757509059; before 160750000059")
}
