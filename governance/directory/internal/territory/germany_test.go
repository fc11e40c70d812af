package territory

import (
	"fmt"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
)

// official opens the folder of the official files, which is not part of the module.
func official(t testing.TB) fs.FS {
	t.Helper()
	const folder = "../../../../../shared/data"
	if _, err := os.Stat(folder); err != nil {
		t.Skip("the official files do not lie in shared/data beside the module")
	}
	return os.DirFS(folder)
}

var rebuilt = sync.OnceValues(func() (struct {
	History
	Proof
}, error) {
	var all struct {
		History
		Proof
	}
	var err error
	all.History, all.Proof, err = Germany(os.DirFS("../../../../../shared/data"))
	return all, err
})

func germany(t testing.TB) (History, Proof) {
	t.Helper()
	official(t)
	all, err := rebuilt()
	require.NoError(t, err)
	return all.History, all.Proof
}

func thueringenOf(t testing.TB, germany History) History {
	t.Helper()
	h, err := OfLand(germany, thueringen())
	require.NoError(t, err)
	return h
}

// table reads a file of the data folder.
func table(t testing.TB, name string) []line {
	t.Helper()
	content, _, err := open(official(t), name, "", civil.Date{})
	require.NoError(t, err)
	rows, err := lines(name, content)
	require.NoError(t, err)
	return rows
}

// The numbers are those of the data folder's own description, which counts the files without this package.
func TestEveryRegisterComesOutExactly(t *testing.T) {
	h, proof := germany(t)
	want := []struct {
		asOf                                   string
		districts, municipalities              int
		thueringen                             int
		associations, associationsOfThueringen int // -1 = not counted there
		verwaltungsgemeinschaften, erfuellende int // of Thüringen
	}{
		{"1991-01-01", 543, 16191, 1704, 0, 0, -1, -1},
		{"1994-12-31", 444, 14884, 1241, 1301, 0, -1, -1},
		{"1998-12-31", 440, 14272, 1053, -1, -1, -1, -1},
		{"2002-12-31", 439, 13222, 1007, -1, -1, -1, -1},
		{"2005-12-31", 439, 12415, 998, -1, -1, -1, -1},
		{"2009-12-31", 412, 12067, 951, -1, 85 + 36 + 123, 85, 36},
		{"2013-12-31", 402, 11237, 849, -1, 69 + 39 + 111, 69, 39},
		{"2018-09-30", 401, 11089, 821, 4511, -1, -1, -1},
		{"2021-09-30", 400, 11000, 631, 4608, 43 + 39 + 110, 43, 39},
		{"2021-11-30", 400, 10997, 631, 4606, -1, 43, 39},
		{"2021-12-31", 400, 10997, 631, 4606, -1, 43, 39},
		{"2023-11-30", 400, 10981, 624, 4597, 43 + 39 + 107, 43, 39},
		{"2023-12-31", 400, 10981, 624, 4597, -1, 43, 39},
		{"2024-12-31", 400, 10959, 605, -1, 42 + 38 + 109, 42, 38},
		{"2025-11-30", 400, 10953, 605, 4590, 42 + 38 + 109, 42, 38},
		{"2026-06-30", 401, 10943, 601, 4583, -1, -1, -1},
	}
	require.Len(t, proof.Registers, len(want))
	for i, w := range want {
		got := proof.Registers[i]
		require.Equal(t, w.asOf, got.AsOf.String())
		require.Zero(t, got.Germany.Differences, w.asOf)
		require.Equal(t, w.districts, got.Germany.Districts, w.asOf)
		require.Equal(t, w.municipalities, got.Germany.Municipalities, w.asOf)
		require.Equal(t, w.thueringen, got.Thueringen.Municipalities, w.asOf)
		if w.associations >= 0 {
			require.Equal(t, w.associations, got.Germany.Associations, w.asOf)
		}
		if w.associationsOfThueringen >= 0 {
			require.Equal(t, w.associationsOfThueringen, got.Thueringen.Associations, w.asOf)
		}
		if w.verwaltungsgemeinschaften >= 0 {
			kinds, _ := h.kindsOn(thueringen(), got.AsOf)
			require.Equal(t, w.verwaltungsgemeinschaften, kinds[governance.Verwaltungsgemeinschaft], w.asOf)
			require.Equal(t, w.erfuellende, kinds[governance.ErfuellendeGemeinde], w.asOf)
		}
	}
}

func TestThueringenByKind(t *testing.T) {
	h, _ := germany(t)
	h = thueringenOf(t, h)
	for _, w := range []struct {
		day                                                                string
		municipalities, landkreise, kreisfrei, gemeinschaften, erfuellende int
	}{
		{"1994-12-31", 1241, 17, 5, 0, 0},
		{"2018-10-16", 821, 17, 6, 66, 37},
		{"2021-06-30", 631, 17, 6, 43, 39},
		{"2021-07-01", 631, 17, 5, 43, 39},
		{"2026-01-01", 601, 17, 5, 42, 37},
	} {
		kinds, municipalities := h.kindsOn(thueringen(), civil.MustParse(w.day))
		require.Equal(t, w.municipalities, municipalities, w.day)
		require.Equal(t, w.landkreise, kinds[governance.Landkreis], w.day)
		require.Equal(t, w.kreisfrei, kinds[governance.KreisfreieStadt], w.day)
		require.Equal(t, w.gemeinschaften, kinds[governance.Verwaltungsgemeinschaft], w.day)
		require.Equal(t, w.erfuellende, kinds[governance.ErfuellendeGemeinde], w.day)
	}
}

func TestSpans(t *testing.T) {
	h, _ := germany(t)
	require.Equal(t, "1990-10-03/2025-11-30", h.Span.String())
	require.Equal(t, "2026-06-30", h.Beyond.String())
	require.Len(t, h.Sources, 20)

	land := thueringenOf(t, h)
	require.Equal(t, "1990-10-03/2026-06-30", land.Span.String())
	require.True(t, land.Beyond.IsZero())
	for _, u := range land.Units {
		require.Equal(t, "16", u.Key.Land().String())
	}
}

func TestHistoryIsSound(t *testing.T) {
	h, _ := germany(t)
	requireSound(t, h)
}

// The sixteen Länder together are Germany: each has a sound history of its own, and no unit is in two of them or in none.
func TestEveryLandHasAHistory(t *testing.T) {
	h, _ := germany(t)
	units := 0
	for number := 1; number <= 16; number++ {
		land := key.MustParseLand(fmt.Sprintf("%02d", number))
		restricted, err := OfLand(h, land)
		require.NoError(t, err)
		requireSound(t, restricted)
		units += len(restricted.Units)
		if land != thueringen() {
			require.Equal(t, h.Span, restricted.Span)
			require.Equal(t, h.Beyond, restricted.Beyond)
		}
		for _, e := range restricted.Events {
			require.True(t, e.concerns(land))
		}
	}
	require.Len(t, h.Units, units)

	_, err := OfLand(h, key.MustParseLand("17"))
	require.EqualError(t, err, `territory: there is no unit in Land "17"; want a Land from 01 to 16`)
}

// An event leads from units that were there on the day before to units that are there on its day, and a unit that is
// dissolved or gets a new key ends. Associations have no units before the first register that knows them.
func TestEventsNameUnitsThatAreThere(t *testing.T) {
	h, _ := germany(t)
	parts := 0
	for _, e := range h.Events {
		require.Equal(t, e.Kind == Formation, e.From == nil, "%+v", e)
		require.True(t, e.To != nil || e.Kind == Dissolution, "%+v", e)
		if e.Legal.IsZero() || e.Level == governance.Association && !e.Legal.After(civil.MustParse("1994-12-31")) {
			continue
		}
		before := e.Legal.AddDays(-1)
		switch e.Kind {
		case Dissolution, NewKey:
			from := h.find(e.From, before)
			require.NotNil(t, from, "%+v", e)
			require.Equal(t, before, from.Valid.Through, "%+v", e)
			if e.To != nil {
				require.NotNil(t, h.find(e.To, e.Legal), "%+v", e)
				parts++
			} else {
				require.Contains(t, []governance.Level{governance.Association, governance.GovernmentRegion}, e.Level, "%+v", e)
			}
		case PartialTransfer:
			require.True(t, h.find(e.From, before) != nil || h.find(e.From, e.Legal) != nil, "%+v", e)
			require.True(t, e.Remains || h.find(e.To, e.Legal) != nil, "%+v", e)
		case NewRegionalKey:
			require.NotNil(t, h.find(e.To, e.Legal), "%+v", e)
		case NewName:
			require.NotNil(t, h.find(e.To, e.Legal), "%+v", e)
			require.True(t, h.find(e.From, before) != nil || h.find(e.From, e.Legal) != nil, "%+v", e)
		case Formation:
			require.NotNil(t, h.find(e.To, e.Legal), "%+v", e)
		case NewKind:
			require.True(t, e.Derived)
		}
	}
	require.Greater(t, parts, 17_000)
}

// A row gives the name that the unit has from its day on, unless a later row of the same day gives another.
func TestNamesOfEventsAreThoseOfTheUnits(t *testing.T) {
	h, _ := germany(t)
	last := map[string]Event{}
	for _, e := range h.Events {
		if e.Kind == NewName && !e.Legal.IsZero() && e.Level == governance.Municipality {
			last[e.To.String()+e.Legal.String()] = e
		}
	}
	require.Greater(t, len(last), 1_100)
	for _, e := range last {
		require.Equal(t, e.ToName, h.find(e.To, e.Legal).on(e.Legal).Name, "%+v", e)
	}
}

// Counts of the lists in the data folder's description: municipalities of Thüringen that ended, by year.
func TestDissolutionsOfThueringenByYear(t *testing.T) {
	h, _ := germany(t)
	ended := map[int]map[key.Key]bool{}
	for _, e := range thueringenOf(t, h).Events {
		if e.Kind == Dissolution && e.Level == governance.Municipality && e.From.Land() == thueringen() {
			if ended[e.Legal.Year()] == nil {
				ended[e.Legal.Year()] = map[key.Key]bool{}
			}
			ended[e.Legal.Year()][e.From] = true
		}
	}
	want := map[int]int{1991: 19, 1992: 22, 1993: 84, 1994: 361, 1995: 23, 1996: 91, 1997: 103, 1999: 40, 2000: 2,
		2002: 11, 2003: 2, 2004: 10, 2006: 7, 2007: 26, 2008: 9, 2009: 10, 2010: 11, 2011: 33, 2012: 43, 2013: 32,
		2018: 30, 2019: 208, 2020: 1, 2021: 3, 2023: 7, 2024: 21, 2026: 4}
	for year, n := range want {
		require.Len(t, ended[year], n, year)
	}
	require.Len(t, ended, len(want))
}

// The series of the data folder has every municipality of Thüringen on fourteen days, made without this package.
func TestSeriesOfThueringen(t *testing.T) {
	h, _ := germany(t)
	rows := table(t, "gv-auszug/thueringen-zeitreihe.tsv")
	require.Len(t, rows, 12_344)
	for i := range rows {
		row := &rows[i]
		day := civil.MustParse(row.get("gebietsstand"))
		unit := h.find(key.MustParseAGS(row.get("ags")), day)
		require.NotNil(t, unit, row.values)
		state := unit.on(day)
		require.Equal(t, row.get("name"), state.Name, row.values)
		if !day.Before(associationKeysSince(thueringen())) {
			require.Equal(t, row.get("ars"), state.ARS.String(), row.values)
		}
		if code := row.get("textkennzeichen"); code != "" && row.get("ags") != "16056000" {
			require.Equal(t, code, strconv.Itoa(state.Kind.Code(governance.Municipality)), row.values)
		}
		if plz := row.get("plz_sitz"); plz != "" {
			require.Equal(t, plz, state.PostalCode, row.values)
		}
	}
}

// Published populations of Thüringen and of Germany. They come out only if every figure hangs at the unit that the
// register of the day has, and at no other.
func TestPopulationsAddUpToThePublishedTotals(t *testing.T) {
	h, _ := germany(t)
	for _, w := range []struct {
		register, asOf      string
		germany, thueringen int64
	}{
		{"1991-01-01", "1990-12-31", 0, 2_611_319},
		{"1994-12-31", "1994-12-31", 0, 2_517_776},
		{"2002-12-31", "2002-12-31", 0, 2_392_040},
		{"2009-12-31", "2009-12-31", 0, 2_249_882},
		{"2013-12-31", "2013-12-31", 0, 2_160_840},
		{"2018-09-30", "2016-12-31", 0, 2_158_128},
		{"2021-09-30", "2020-12-31", 83_155_031, 2_120_237},
		{"2021-12-31", "2021-12-31", 83_237_124, 2_108_863},
		{"2023-11-30", "2022-12-31", 84_358_845, 2_126_846},
		{"2023-12-31", "2023-12-31", 0, 2_122_335},
		{"2025-11-30", "2024-12-31", 83_577_140, 2_100_277},
	} {
		var all, land int64
		for _, u := range h.Units {
			if !u.Valid.Contains(civil.MustParse(w.register)) {
				continue
			}
			for _, f := range u.Population {
				if f.AsOf.String() == w.asOf && f.Territory.String() == w.register {
					all += f.Value
					if u.Key.Land() == thueringen() {
						land += f.Value
					}
				}
			}
		}
		require.Equal(t, w.thueringen, land, w.asOf)
		if w.germany > 0 {
			require.Equal(t, w.germany, all, w.asOf)
		}
	}
}

// Keys that a list made without this package calls extinct: each was there at the end of its last year, and is gone.
func TestExtinctKeysAreExtinct(t *testing.T) {
	h, _ := germany(t)
	rows := table(t, "schluessel/erloschene-schluessel-2018-2026.tsv")
	require.Len(t, rows, 1_073)
	for i := range rows {
		row := &rows[i]
		k := key.MustParse(row.get("schluessel"))
		last := civil.MustParse(row.get("zuletzt_enthalten_31.12.") + "-12-31")
		if ars, ok := k.(key.ARS); ok {
			unit := h.find(ars.AGS(), last)
			require.NotNil(t, unit, row.values)
			require.Equal(t, ars, unit.on(last).ARS, row.values)
			now := h.find(ars.AGS(), h.Beyond)
			require.True(t, now == nil || now.on(h.Beyond).ARS != ars, row.values)
			continue
		}
		require.NotNil(t, h.find(k, last), row.values)
		require.Nil(t, h.find(k, h.Beyond), row.values)
	}
}

// The table of Kreise of 2021-12-31 is an official file of its own.
func TestKreiseOf2021(t *testing.T) {
	h, _ := germany(t)
	rows := table(t, "kreise/kreise-nuts3-2021-12-31.tsv")
	require.Len(t, rows, 400)
	day := civil.MustParse("2021-12-31")
	for i := range rows {
		k, err := key.ParseDistrict(rows[i].get("kreis"))
		require.NoError(t, err)
		unit := h.find(k, day)
		require.NotNil(t, unit, rows[i].values)
		require.Equal(t, rows[i].get("name"), unit.on(day).Name)
	}
}

func TestRealCases(t *testing.T) {
	h, _ := germany(t)
	events := func(day, from, to string) (found []EventKind) {
		for _, e := range h.Events {
			if e.Legal.String() == day && written(e.From) == from && written(e.To) == to {
				found = append(found, e.Kind)
			}
		}
		return found
	}

	t.Run("Eisenach loses its Kreis on 2021-07-01", func(t *testing.T) {
		require.Equal(t, []string{"1998-01-01/2021-06-30"}, lives(h, "16056"))
		require.Equal(t, []string{"1998-01-01/2021-06-30"}, lives(h, "16056000"))
		require.Equal(t, []string{"2021-07-01/.."}, lives(h, "16063105"))
		require.Equal(t, governance.KreisfreieStadt, stateOn(t, h, "16056000", "2021-06-30").Kind)
		require.Equal(t, governance.KreisfreieStadt, stateOn(t, h, "16056000", "1998-12-31").Kind)
		require.Equal(t, governance.Stadt, stateOn(t, h, "16063105", "2021-07-01").Kind)
		require.Equal(t, "160630105105", stateOn(t, h, "16063105", "2021-07-01").ARS.String())
		require.Equal(t, []EventKind{Dissolution}, events("2021-07-01", "16056", "16063"))
		require.Equal(t, []EventKind{NewKey}, events("2021-07-01", "16056000", "16063105"))
	})
	t.Run("Schmölln leaves its own fulfilling on 2026-01-01", func(t *testing.T) {
		require.Equal(t, "160775052043", stateOn(t, h, "16077043", "2025-12-31").ARS.String())
		require.Equal(t, "160770043043", stateOn(t, h, "16077043", "2026-01-01").ARS.String())
		require.Equal(t, []string{"2019-01-01/2025-12-31"}, lives(h, "160775052"))
		require.Equal(t, []string{"2009-01-01/2018-12-31", "2026-01-01/.."}, lives(h, "160770043"))
		require.Equal(t, []string{"1994-07-01/2025-12-31"}, lives(h, "16077003"), "Dobitschen")
		require.False(t, stateOn(t, h, "16077043", "2026-01-01").Undated)
	})
	t.Run("Mellingen and Großschwabhausen grow on 2026-01-01", func(t *testing.T) {
		for from, to := range map[string]string{"16071038": "16071056", "16071055": "16071056", "16071042": "16071025"} {
			require.Equal(t, []EventKind{Dissolution}, events("2026-01-01", from, to))
			require.Nil(t, h.find(key.MustParse(from), civil.MustParse("2026-01-01")))
		}
	})
	t.Run("municipalities change their Kreis", func(t *testing.T) {
		for from, to := range map[string]string{
			"16063102": "16066095", // Kaltennordheim, Wartburgkreis to Schmalkalden-Meiningen
			"16070017": "16054000", // Gehlberg, Ilm-Kreis to Suhl
			"16070046": "16054000", // Schmiedefeld am Rennsteig, Ilm-Kreis to Suhl
		} {
			require.Equal(t, []EventKind{Dissolution}, events("2019-01-01", from, to))
			require.Nil(t, h.find(key.MustParse(from), civil.MustParse("2019-01-01")))
		}
	})
	t.Run("Anrode is split over two Kreise on 2023-01-01", func(t *testing.T) {
		districts := map[string]bool{}
		var population int64
		for _, e := range h.Events {
			if e.Kind == Dissolution && written(e.From) == "16064073" {
				require.Equal(t, "2023-01-01", e.Legal.String())
				require.Positive(t, e.Area)
				population += e.Population
				districts[e.To.String()[:5]] = true
			}
		}
		require.Len(t, districts, 2)
		require.Positive(t, population)
	})
	t.Run("nine municipalities go to Sachsen on 1992-04-01", func(t *testing.T) {
		gone := map[string]bool{}
		for _, e := range thueringenOf(t, h).Events {
			if e.Legal.String() == "1992-04-01" && e.To != nil && e.To.Land().String() == "14" && e.Level == governance.Municipality {
				gone[e.From.String()] = true
				require.Equal(t, "1992-03-31", h.find(e.From, civil.MustParse("1992-03-31")).Valid.Through.String())
				require.NotNil(t, h.find(e.To, e.Legal))
			}
		}
		require.Len(t, gone, 9)
	})
	t.Run("the exchange with Sachsen and Sachsen-Anhalt is law since 2014 and in the statistics since 2018", func(t *testing.T) {
		count := 0
		for _, e := range thueringenOf(t, h).Events {
			if e.Number == "stba/2014/0049-R" {
				require.Equal(t, "2014-02-01", e.Legal.String())
				require.Equal(t, "2018-07-01", e.Statistical.String())
				require.Equal(t, PartialTransfer, e.Kind)
				count++
			}
		}
		require.Equal(t, 8, count, "the row between the other Länder and what remains with them are left out")
	})
	t.Run("a chain in days, April 1994", func(t *testing.T) {
		a := h.find(key.MustParse("16034390"), civil.MustParse("1994-04-01"))
		b := h.find(key.MustParse("16034120"), civil.MustParse("1994-04-01"))
		require.Equal(t, "1994-04-05", a.Valid.Through.String())
		require.Equal(t, "1994-04-08", b.Valid.Through.String())
		require.Equal(t, []EventKind{Dissolution}, events("1994-04-06", "16034390", "16034120"))
		require.Equal(t, []EventKind{Dissolution}, events("1994-04-09", "16034120", "16034350"))
	})
	t.Run("keys of Thüringen that are used again", func(t *testing.T) {
		require.Equal(t, []string{"../1990-12-31", "1992-01-01/1994-06-30"}, lives(h, "16028260"))
		require.Len(t, lives(h, "16075059"), 2)
	})
	t.Run("Hanau becomes kreisfrei on 2026-01-01", func(t *testing.T) {
		require.Equal(t, []EventKind{NewKey}, events("2026-01-01", "06435014", "06415000"))
		require.Equal(t, []string{"2026-01-01/.."}, lives(h, "06415"))
		require.Equal(t, governance.KreisfreieStadt, stateOn(t, h, "06415000", "2026-01-01").Kind)
		require.Equal(t, governance.KreisfreieStadt, stateOn(t, h, "06415", "2026-01-01").Kind)
		require.Equal(t, "064150000000", stateOn(t, h, "06415000", "2026-06-30").ARS.String())
	})
	t.Run("special areas lie in no Kreis", func(t *testing.T) {
		day := civil.MustParse("2025-11-30")
		for _, ags := range []string{"07000999", "13000999", "13000998"} {
			k := key.MustParseAGS(ags)
			require.NotNil(t, h.find(k, day))
			require.Nil(t, h.find(k.District(), day))
		}
		require.True(t, stateOn(t, h, "13000998", "2025-11-30").Undated)
		require.NotNil(t, h.find(key.MustParse("130009999"), day))
	})
	t.Run("a key that was misprinted for another municipality", func(t *testing.T) {
		require.Equal(t, []string{"1995-12-31/1995-12-31"}, lives(h, "14292470"), "Schönborn b. Radeberg")
		require.Equal(t, []EventKind{Dissolution}, events("1996-01-01", "14292470", "14292265"))
	})
	t.Run("the Gutsbezirk Münsingen is re-keyed on the day on which it passes on parts", func(t *testing.T) {
		require.Equal(t, "2010-12-31", h.find(key.MustParse("08415086"), civil.MustParse("2010-12-31")).Valid.Through.String())
		require.Equal(t, []string{"2011-01-01/.."}, lives(h, "08415971"))
	})
	t.Run("a name valid since 2018 that no register had before 2020", func(t *testing.T) {
		require.Equal(t, "Cottbus/Chóśebuz, Stadt", stateOn(t, h, "12052000", "2018-09-30").Name)
	})
	t.Run("a kind that the registers begin to tell is no change of the unit", func(t *testing.T) {
		for ags, first := range map[string]struct {
			day    string
			before governance.Kind
			kind   governance.Kind
		}{
			"09171133": {"2002-12-31", governance.KreisangehoerigeGemeinde, governance.Markt}, // Tüßling
			"08115003": {"2005-12-31", governance.Stadt, governance.GrosseKreisstadt},         // Böblingen
		} {
			day := civil.MustParse(first.day)
			require.Equal(t, first.before, stateOn(t, h, ags, day.AddDays(-1).String()).Kind)
			state := stateOn(t, h, ags, first.day)
			require.Equal(t, first.kind, state.Kind)
			require.False(t, state.Undated)
			require.False(t, slices.ContainsFunc(h.Events, func(e Event) bool {
				return e.Kind == NewKind && written(e.To) == ags
			}))
		}
	})
	t.Run("the day of the renaming of Uder is not known", func(t *testing.T) {
		require.Equal(t, "EG Uder", stateOn(t, h, "160615051", "2026-06-29").Name)
		state := stateOn(t, h, "160615051", "2026-06-30")
		require.Equal(t, "Uder", state.Name)
		require.True(t, state.Undated)
	})
	t.Run("an association of 2026 whose day is not known", func(t *testing.T) {
		require.Equal(t, "010570008008", stateOn(t, h, "01057008", "2026-06-29").ARS.String())
		require.Equal(t, "010575785008", stateOn(t, h, "01057008", "2026-06-30").ARS.String())
		require.True(t, stateOn(t, h, "01057008", "2026-06-30").Undated)
		require.True(t, slices.ContainsFunc(h.Events, func(e Event) bool {
			return e.Kind == NewRegionalKey && e.Derived && e.Legal.IsZero() && written(e.To) == "01057008"
		}))
	})
	t.Run("what ended in 2026 without a row", func(t *testing.T) {
		unit := h.find(key.MustParse("09273452"), civil.MustParse("2025-11-30"))
		require.Equal(t, "2026-06-29", unit.Valid.Through.String())
		i := slices.IndexFunc(h.Events, func(e Event) bool { return e.Kind == Dissolution && written(e.From) == "09273452" })
		require.True(t, h.Events[i].Derived)
		require.True(t, h.Events[i].Legal.IsZero())
		require.Nil(t, h.Events[i].To)
		require.Equal(t, "2026-06-30", h.Events[i].Statistical.String())
	})
}

// Before its Land had keys for associations a municipality has no ARS; from that day on every one has.
func TestARSAreRecordedFromTheirDay(t *testing.T) {
	h, _ := germany(t)
	for _, u := range h.Units {
		if u.Level != governance.Municipality {
			continue
		}
		for i, s := range u.States {
			through := u.Valid.Through
			if i+1 < len(u.States) {
				through = u.States[i+1].From.AddDays(-1)
			}
			since := civil.MustParse("1994-12-31")
			if later := associationKeysSince(u.Key.Land()); later.After(since) {
				since = later
			}
			if !s.From.Before(since) {
				require.False(t, s.ARS.IsZero(), "%s from %s", u.Key, s.From)
			} else if !inAssociation(s.ARS) {
				require.True(t, s.ARS.IsZero() && !through.IsZero() && through.Before(since), "%s from %s", u.Key, s.From)
			}
		}
	}
}

// A correction that does not meet what it expects is an error: the sources have changed, and it must be looked at again.
func TestCorrectionsMustMeetTheirRows(t *testing.T) {
	list := func() (string, []rowCorrection) {
		return strings.Join([]string{
			"list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new\tname_new\tdate_legal\tdate_statistical",
			"1998\t03/1\tGemeinde\t033600309005\t03360005\tBodenteich, Flecken\t4\t\tha\t\t033600309005\t03360005\tBad Bodenteich, Fecken\t1998-10-01\t1998-10-01",
		}, "\n") + "\n", []rowCorrection{{2, "03/1", toName, "Bad Bodenteich, Fecken", "Bad Bodenteich, Flecken", "misspelt"}}
	}
	text, corrections := list()
	rows, made, err := readChanges(strings.NewReader(text), corrections)
	require.NoError(t, err)
	require.Equal(t, "Bad Bodenteich, Flecken", rows[0].event.ToName)
	require.Equal(t, "misspelt", rows[0].event.Note)
	require.Equal(t, []Correction{{Day: civil.MustParse("1998-10-01"), Where: "03/1, line 2", Key: "03360005",
		Was: "Bad Bodenteich, Fecken", Is: "Bad Bodenteich, Flecken", Why: "misspelt", Land: key.MustParseAGS("03360005").Land()}}, made)

	for name, spoil := range map[string]func(*rowCorrection){
		"another number": func(c *rowCorrection) { c.number = "03/2" },
		"another line":   func(c *rowCorrection) { c.line = 3 },
		"another text":   func(c *rowCorrection) { c.was = "Bodenteich" },
		"no key":         func(c *rowCorrection) { c.what, c.is = toKey, "Bodenteich" },
	} {
		text, corrections := list()
		spoil(&corrections[0])
		_, _, err := readChanges(strings.NewReader(text), corrections)
		require.Error(t, err, name)
	}
}

func TestRegisterCorrectionsMustMeetTheirEntries(t *testing.T) {
	c := kindCorrections()[0]
	reg := register{asOf: civil.MustParse(c.register), entries: []entry{{key: key.MustParse(c.key), kind: c.was}}}
	require.NoError(t, reg.correct(&Proof{}))
	require.Equal(t, c.is, reg.entries[0].kind)
	require.Error(t, reg.correct(&Proof{}), "it is corrected already")
	reg.asOf = civil.MustParse("2021-11-30")
	require.Error(t, reg.correct(&Proof{}), "Langelsheim is missing")
}

// A damaged file is an error that names the place.
func TestDamagedRegistersAreErrors(t *testing.T) {
	const head = "satzart\ttextkennzeichen\tland\trb\tkreis\tvb\tgem\tname\tflaeche_km2\tbevoelkerung\tplz\tplz_mehrfach\n"
	const good = "60\t63\t16\t0\t63\t5051\t051\tLeimbach\t8.63\t1618\t36433\t\n"
	reg, err := readAuszug("x.tsv", []byte(head+good), civil.MustParse("2013-12-31"))
	require.NoError(t, err)
	require.Equal(t, []entry{{level: governance.Municipality, key: key.MustParseAGS("16063051"),
		ars: key.MustParseARS("160635051051"), name: "Leimbach", kind: governance.Stadt, postalCode: "36433",
		population: 1618, area: 863}}, reg.entries)
	for _, c := range []struct{ bad, column string }{
		{strings.Replace(good, "60\t", "61\t", 1), "satzart"},
		{strings.Replace(good, "\t63\t16", "\t99\t16", 1), "textkennzeichen"},
		{strings.Replace(good, "\t051\t", "\t51\t", 1), "gem"},
		{strings.Replace(good, "5051", "50x1", 1), "vb"},
		{strings.Replace(good, "1618", "-1", 1), "bevoelkerung"},
		{strings.Replace(good, "8.63", "8.631", 1), "flaeche_km2"},
		{strings.Replace(good, "8.63", "8,63", 1), "flaeche_km2"},
		{strings.Replace(good, "\t051\t", "\t\t", 1), "gem"},
		{"60\t63\n", ""},
	} {
		_, err := readAuszug("x.tsv", []byte(head+c.bad), civil.MustParse("2013-12-31"))
		var found *FileError
		require.ErrorAs(t, err, &found, c.bad)
		require.Equal(t, c.column, found.Column)
		require.Equal(t, 2, found.Line)
		require.Contains(t, err.Error(), "x.tsv, line 2")
	}
	_, err = readAuszug("x.tsv", []byte("satzart\n"), civil.MustParse("2013-12-31"))
	require.ErrorContains(t, err, "no column")
}

func TestRebuildingIsRepeatable(t *testing.T) {
	effort.OrSkip(t, "rebuilds the directory once more")
	h, proof := germany(t)
	again, proofAgain, err := Germany(official(t))
	require.NoError(t, err)
	require.Equal(t, fmt.Sprint(proof), fmt.Sprint(proofAgain))
	require.True(t, slices.EqualFunc(h.Units, again.Units, func(a, b Unit) bool {
		return a.Key == b.Key && a.Valid == b.Valid && slices.Equal(a.States, b.States) &&
			slices.Equal(a.Population, b.Population) && slices.Equal(a.Area, b.Area)
	}))
	require.True(t, slices.Equal(h.Events, again.Events))
}

// The directory of a register that was read alone says the same as the history on the day of that register.
func TestOneRegisterAloneSaysTheSame(t *testing.T) {
	h, _ := germany(t)
	content, _, err := open(official(t), "gv100ad/GV100AD_30112025.txt", "", civil.Date{})
	require.NoError(t, err)
	alone, err := FromRegister(gv100.Read(strings.NewReader(string(content))))
	require.NoError(t, err)
	day := civil.MustParse("2025-11-30")
	require.Equal(t, civil.Period{From: day, Through: day}, alone.Span)
	requireSound(t, alone)
	n := 0
	for _, u := range h.Units {
		if !u.Valid.Contains(day) {
			continue
		}
		n++
		same := alone.find(u.Key, day)
		require.NotNil(t, same, u.Key)
		got, want := *same.on(day), *u.on(day)
		require.Equal(t, want.Kind, got.Kind, u.Key)
		require.Equal(t, want.Seat, got.Seat, u.Key)
		require.Equal(t, want.PostalCode, got.PostalCode, u.Key)
		require.Equal(t, want.PostalCodeShared, got.PostalCodeShared, u.Key)
		require.Equal(t, want.ARS, got.ARS, u.Key)
	}
	require.Len(t, alone.Units, n)
}

// Extend does for one later register what Germany does for all of them.
func TestExtendLeadsFromOneRegisterToTheNext(t *testing.T) {
	fsys := official(t)
	read := func(name string) string {
		content, _, err := open(fsys, name, "", civil.Date{})
		require.NoError(t, err)
		return string(content)
	}
	start, err := FromRegister(gv100.Read(strings.NewReader(read("gv100ad/GV100AD_31122021.txt.gz"))))
	require.NoError(t, err)
	next := read("gv100ad/GV100AD_301123.txt.gz")
	list := read(mainList)

	land, err := Extend(start.Restrict(thueringen()), gv100.ReadChanges(strings.NewReader(list)), gv100.Read(strings.NewReader(next)))
	require.NoError(t, err, "Thüringen comes out exactly")
	require.Equal(t, []string{"../2022-12-31"}, lives(land, "16064073"), "Anrode")

	_, err = Extend(start, gv100.ReadChanges(strings.NewReader(list)), gv100.Read(strings.NewReader(next)))
	var differences *DifferenceError
	require.ErrorAs(t, err, &differences)
	require.Equal(t, []Difference{{Level: governance.Association, Key: key.MustParse("142878715"), What: WithoutDay,
		Replayed: "Lohmen", Row: "14/1999/0104"}}, differences.Differences, "the only row of the list without a day")

	dated := func(yield func(gv100.Change, error) bool) {
		for row, err := range gv100.ReadChanges(strings.NewReader(list)) {
			if (err != nil || !row.Legal.IsZero()) && !yield(row, err) {
				return
			}
		}
	}
	h, err := Extend(start, dated, gv100.Read(strings.NewReader(next)))
	require.NoError(t, err, "Germany comes out exactly")
	requireSound(t, h)
	require.Equal(t, "2021-12-31/2023-11-30", h.Span.String())
}

// Whatever a table of a register or of a comparison holds, reading it gives entries that fit their level, or an error.
func FuzzTables(f *testing.F) {
	f.Add("satzart\ttextkennzeichen\tland\trb\tkreis\tvb\tgem\tname\tflaeche_km2\tbevoelkerung\tplz\tplz_mehrfach\n" +
		"60\t63\t16\t0\t63\t5051\t051\tLeimbach\t8.63\t1618\t36433\t\n")
	f.Add("ebene\tschluessel\tname\ngemeinde\t160635051051\tLeimbach\n")
	f.Add("ebene\tart\tschluessel_alt\tname_alt\tschluessel_neu\tname_neu\ngemeinde\tneu\t\t\t064150000000\tHanau\n")
	f.Fuzz(func(t *testing.T, text string) {
		day := civil.MustParse("2013-12-31")
		for _, read := range []func(string, []byte, civil.Date) (register, error){readAuszug, readKeyTable} {
			reg, err := read("x.tsv", []byte(text), day)
			for _, e := range reg.entries {
				require.NoError(t, err)
				require.NotZero(t, e.level)
				require.Equal(t, e.level, governance.LevelOf(e.key))
				require.True(t, e.ars.IsZero() || key.Key(e.ars.AGS()) == e.key)
			}
		}
		rows, err := lines("x.tsv", []byte(text), "ebene", "art", "schluessel_alt", "name_alt", "schluessel_neu", "name_neu")
		for i := range rows {
			require.NoError(t, err)
			if c, err := readComparison(&rows[i]); err == nil {
				require.NotZero(t, c.event.Level)
			}
		}
	})
}
