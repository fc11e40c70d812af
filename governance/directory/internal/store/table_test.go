package store_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"fmt"
	"hash/crc32"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

func encoded(t testing.TB) string {
	t.Helper()
	data, err := store.Encode(storetest.History())
	require.NoError(t, err)
	return string(data)
}

func open(t testing.TB) *store.Table {
	t.Helper()
	opened, err := store.Open(encoded(t))
	require.NoError(t, err)
	return opened
}

func packed(t testing.TB, d civil.Date) store.Day {
	t.Helper()
	day, ok := store.DayOf(d)
	require.True(t, ok)
	return day
}

func TestHistorySurvivesTheTable(t *testing.T) {
	h := storetest.History()
	require.Equal(t, h, open(t).History())
}

func TestEncodeIsDeterministic(t *testing.T) {
	require.Equal(t, encoded(t), encoded(t))
}

func TestTableHoldsEveryUnitOfTheHistory(t *testing.T) {
	h, opened := storetest.History(), open(t)
	require.Equal(t, len(h.Units), opened.Units())
	for i, u := range h.Units {
		require.Equal(t, u.Level, opened.LevelOf(i))
		require.Equal(t, store.Number(u.Key), opened.Number(i), u.Key)
		from, through := opened.Valid(i)
		require.Equal(t, u.Valid, civil.Period{From: from.Date(), Through: through.Date()}, u.Key)
		for j, want := range u.States {
			got := opened.StateOn(i, packed(t, want.From))
			require.Equal(t, want.From, got.From.Date())
			require.Equal(t, want.Name, opened.String(got.Name))
			require.Equal(t, want.Kind, got.Kind)
			require.Equal(t, want.PostalCode, opened.String(got.PostalCode))
			require.Equal(t, want.PostalCodeShared, got.PostalCodeShared)
			require.Equal(t, want.Undated, got.Undated)
			if u.Level != governance.Municipality {
				require.Equal(t, want.Seat, opened.String(got.Seat()))
			} else {
				digits, ok := got.Association()
				require.Equal(t, !want.ARS.IsZero(), ok)
				if ok {
					require.Equal(t, want.ARS.Association().String()[5:], fmt.Sprintf("%04d", digits))
				}
			}
			if j+1 < len(u.States) {
				require.Equal(t, u.States[j+1].From, got.Next.Date())
			} else {
				require.Zero(t, got.Next)
			}
		}
		require.Equal(t, u.Population, figures(opened.Populations(i)))
		require.Equal(t, u.Area, figures(opened.Areas(i)))
	}
}

func figures(list store.Figures) (figures []territory.Figure) {
	for f, ok := list.Next(); ok; f, ok = list.Next() {
		figures = append(figures, territory.Figure{AsOf: f.AsOf.Date(), Territory: f.Territory.Date(), Value: f.Value})
	}
	return figures
}

func TestTableHoldsEveryEventOfTheHistory(t *testing.T) {
	h, opened := storetest.History(), open(t)
	require.Equal(t, len(h.Events), opened.EventCount())
	number := func(ref int) uint32 {
		switch {
		case ref == store.None:
			return 0
		case ref >= opened.Units():
			_, n := opened.Far(ref)
			return n
		}
		return opened.Number(ref)
	}
	for i, want := range h.Events {
		got := opened.Event(i)
		measure := opened.MeasureOf(i)
		require.Equal(t, want.Kind, got.Kind)
		require.Equal(t, want.Legal, measure.Legal.Date())
		require.Equal(t, want.Statistical, measure.Statistical.Date())
		require.Equal(t, want.Number, opened.NumberOf(measure))
		require.Equal(t, want.Remains, got.Remains)
		require.Equal(t, want.Derived, got.Derived)
		if want.From != nil {
			require.Equal(t, store.Number(want.From), number(got.From))
		}
		require.Equal(t, store.Number(want.To), number(got.To))
		area, population := opened.Part(got)
		require.Equal(t, want.Area, area)
		require.Equal(t, want.Population, population)
		text := opened.TextOf(got)
		require.Equal(t, want.FromName, opened.String(text.FromName))
		require.Equal(t, want.ToName, opened.String(text.ToName))
		require.Equal(t, want.Note, opened.String(text.Note))
		_, ok := text.ToAssociation()
		require.Equal(t, !want.ToARS.IsZero(), ok)
	}
}

func TestEventMeansTheUnitOfItsDay(t *testing.T) {
	opened := open(t)
	number := store.Number(key.MustParseAGS("16028260"))
	first, ok := opened.FirstMunicipality(number)
	require.True(t, ok)
	require.Equal(t, first, opened.Event(0).From, "the change of 1991 means the unit that ended then")
	require.Equal(t, first+1, opened.Event(1).To, "the transfer of 1992 means the unit that began then")
	require.Equal(t, first+1, opened.Event(6).From, "the new key of 1994 means the unit that ended then")
}

func TestMunicipalityByKeyAndDay(t *testing.T) {
	opened := open(t)
	number := store.Number(key.MustParseAGS("16028260"))
	tests := map[string]bool{
		"1990-12-31": true, "1991-01-01": false, "1991-12-31": false, "1992-01-01": true, "1994-06-30": true, "1994-07-01": false,
	}
	for day, want := range tests {
		_, ok := opened.Municipality(number, packed(t, civil.MustParse(day)))
		require.Equal(t, want, ok, day)
	}
	_, ok := opened.Municipality(1, packed(t, civil.MustParse("1994-01-01")))
	require.False(t, ok)
}

func TestEncodeRefusesAHistoryThatBreaksItsPromises(t *testing.T) {
	last := func(h *territory.History) *territory.Unit { return &h.Units[len(h.Units)-1] }
	tests := map[string]func(*territory.History){
		"units not sorted":            func(h *territory.History) { h.Units[0], h.Units[1] = h.Units[1], h.Units[0] },
		"two units at once":           func(h *territory.History) { h.Units = append(h.Units, *last(h)) },
		"no state":                    func(h *territory.History) { last(h).States = nil },
		"state before the unit":       func(h *territory.History) { last(h).States[0].From = civil.MustParse("1990-01-01") },
		"no name":                     func(h *territory.History) { last(h).States[0].Name = "" },
		"key of another level":        func(h *territory.History) { last(h).Key = key.MustParse("16075") },
		"ARS of another municipality": func(h *territory.History) { last(h).States[0].ARS = key.MustParseARS("160510000000") },
		"ends before it begins":       func(h *territory.History) { last(h).Valid.Through = civil.MustParse("1950-01-01") },
		"year out of reach":           func(h *territory.History) { h.Span.From = civil.MustParse("1871-01-18") },
		"no span":                     func(h *territory.History) { h.Span = civil.Period{} },
		"beyond inside the span":      func(h *territory.History) { h.Beyond = h.Span.From },
		"events not sorted":           func(h *territory.History) { h.Events[0].Legal = civil.MustParse("2001-01-01") },
		"event without sides":         func(h *territory.History) { h.Events[0].From, h.Events[0].To = nil, nil },
		"event without kind":          func(h *territory.History) { h.Events[0].Kind = 0 },
		"negative figure":             func(h *territory.History) { last(h).Area = []territory.Figure{{AsOf: h.Span.From, Value: -1}} },
		"two figures of one day": func(h *territory.History) {
			last(h).Area = []territory.Figure{{AsOf: h.Span.From, Value: 1}, {AsOf: h.Span.From, Value: 2}}
		},
	}
	for name, damage := range tests {
		t.Run(name, func(t *testing.T) {
			h := storetest.History()
			damage(&h)
			_, err := store.Encode(h)
			var encodeError *store.EncodeError
			require.ErrorAs(t, err, &encodeError)
		})
	}
}

func TestOpenRefusesDamage(t *testing.T) {
	data := encoded(t)
	var formatError *store.FormatError
	for n := range len(data) {
		_, err := store.Open(data[:n])
		require.ErrorAs(t, err, &formatError, "cut after %d bytes", n)
	}
	for i := range len(data) {
		damaged := []byte(data)
		damaged[i] ^= 1 << (i % 8)
		_, err := store.Open(string(damaged))
		require.ErrorAs(t, err, &formatError, "bit flipped in byte %d", i)
	}
	_, err := store.Open(data + "x")
	require.ErrorAs(t, err, &formatError)
}

func TestOpenNamesAnotherVersion(t *testing.T) {
	data := []byte(encoded(t))
	data[8]++
	_, err := store.Open(string(data))
	require.EqualError(t, err, "store: format version 2, want 1; make the table anew")
}

// seal makes damaged data pass the checksum and the hash, so that the checks behind them are reached.
func seal(data []byte) string {
	if len(data) >= 48 {
		hash := sha256.Sum256(data[48:])
		copy(data[16:], hash[:])
	}
	return sealChecksum(data)
}

// sealChecksum makes damaged data pass the checksum.
func sealChecksum(data []byte) string {
	if len(data) >= 16 {
		binary.LittleEndian.PutUint32(data[12:], crc32.Checksum(data[16:], crc32.MakeTable(crc32.Castagnoli)))
	}
	return string(data)
}

// The hash is that of the content, whatever the header says: a table that somebody changed has another one.
func TestHashIsMadeOfTheContent(t *testing.T) {
	const content = 48 // where it begins, after the header
	data := encoded(t)
	opened, err := store.Open(data)
	require.NoError(t, err)
	hash := sha256.Sum256([]byte(data[content:]))
	require.Equal(t, hex.EncodeToString(hash[:]), opened.Hash())
	require.Equal(t, string(hash[:]), data[16:content], "the header names it")

	changed := sealChecksum([]byte(strings.ReplaceAll(data, "Leimbach", "Heimbach")))
	_, err = store.Open(changed)
	var format *store.FormatError
	require.ErrorAs(t, err, &format)
	require.ErrorContains(t, err, opened.Hash()+", which the table names; it was changed after it was written")
	forged, err := store.OpenKnown(changed)
	require.NoError(t, err, "it is whole")
	require.NotEqual(t, opened.Hash(), forged.Hash(), "the hash is not that of the header")
}

// use asks everything a directory can ask.
func use(opened *store.Table) {
	opened.History()
	opened.Hash()
	for unit := range opened.Units() {
		from, _ := opened.Valid(unit)
		for _, day := range []store.Day{0, from, from + 1, 1<<16 - 1} {
			s := opened.StateOn(unit, day)
			opened.String(s.Name)
			opened.String(s.PostalCode)
			if opened.LevelOf(unit) != governance.Municipality {
				opened.String(s.Seat())
			}
			figures(opened.Populations(unit))
			figures(opened.Areas(unit))
			opened.Find(opened.LevelOf(unit), opened.Number(unit), day)
		}
	}
	for i := range opened.EventCount() {
		e := opened.Event(i)
		opened.NumberOf(opened.MeasureOf(i))
		opened.Part(e)
		opened.String(opened.TextOf(e).FromName)
		for _, ref := range []int{e.From, e.To} {
			if ref == store.None {
				continue
			}
			if ref >= opened.Units() {
				opened.Far(ref)
			}
			for m := opened.Mentions(ref); ; {
				if _, ok := m.Next(); !ok {
					break
				}
			}
		}
	}
	opened.Aliases(nil)
	for id := range opened.Strings() {
		opened.Signature(id)
		opened.Folds().Of(id)
		for i := range opened.Bearers(id).Len() {
			_ = opened.Bearers(id).Unit(i)
		}
	}
	for i := range opened.Words() {
		id, _ := opened.Word(i)
		opened.String(id)
	}
}

func TestSealedDamageNeverPanics(t *testing.T) {
	data := encoded(t)
	for i := 16; i < len(data); i++ {
		for _, flip := range []byte{1, 0x80, 0xff} {
			damaged := []byte(data)
			damaged[i] ^= flip
			if opened, err := store.Open(seal(damaged)); err == nil {
				use(opened)
			}
		}
	}
}

func FuzzOpen(f *testing.F) {
	f.Add([]byte(encoded(f)))
	f.Add([]byte("FOEDERAL"))
	f.Fuzz(func(t *testing.T, data []byte) {
		opened, err := store.Open(seal(data))
		if err != nil {
			var formatError *store.FormatError
			require.ErrorAs(t, err, &formatError)
			return
		}
		use(opened)
	})
}

func fold(name string) store.Folded {
	var f store.Folded
	f.Fold(name)
	return f
}

func TestFold(t *testing.T) {
	tests := []struct{ a, b string }{
		{"Mühlhausen", "Muehlhausen"},
		{"Mühlhausen", "MUHLHAUSEN"},
		{"Mu\u0308hlhausen", "Mühlhausen"},
		{"Großgeschwenda", "Grossgeschwenda"},
		{"Sankt Gangloff", "St.Gangloff"},
		{"St. Gangloff", "St.Gangloff"},
		{"Graitschen bei Bürgel", "Graitschen b. Bürgel"},
		{"Schwarza/Thür.", "Schwarza (Thür.)"},
		{"Rothenburg ob der Tauber", "Rothenburg o.d. Tauber"},
		{"Halle an der Saale", "Halle a.d.Saale"},
		{"Anrode-Süd", "anrode süd"},
		{"Budyšin", "Budysin"},
		{"Schmiedefeld  am Rennsteig", "Schmiedefeld am Rennsteig"},
	}
	for _, test := range tests {
		a, b := fold(test.a), fold(test.b)
		require.Equal(t, string(a.Text()), string(b.Text()), "%s, %s", test.a, test.b)
	}
}

func TestFoldKeepsApart(t *testing.T) {
	tests := []struct{ a, b string }{
		{"Neuenkirchen", "Neunkirchen"},
		{"Bauer", "Baur"},
		{"Elxleben", "Elleben"},
	}
	for _, test := range tests {
		a, b := fold(test.a), fold(test.b)
		require.NotEqual(t, string(a.Text()), string(b.Text()), "%s, %s", test.a, test.b)
	}
}

func TestFoldFindsTheParts(t *testing.T) {
	tests := []struct{ name, text, base, core string }{
		{"Mühlhausen/Thüringen, Stadt", "muhlhausen thuringen,stadt", "muhlhausen thuringen", "muhlhausen"},
		{"Oldenburg (Oldb), Stadt", "oldenburg oldb,stadt", "oldenburg oldb", "oldenburg"},
		{"Leimbach", "leimbach", "leimbach", "leimbach"},
		{"Frankfurt am Main, Stadt", "frankfurt a main,stadt", "frankfurt a main", "frankfurt"},
		{"Bad Homburg v. d. Höhe", "bad homburg v d hohe", "bad homburg v d hohe", "bad homburg"},
		{"Bergen auf Rügen", "bergen auf rugen", "bergen auf rugen", "bergen"},
		{"Am Ettersberg", "a ettersberg", "a ettersberg", "a ettersberg"},
		{"(alt)", "alt", "alt", "alt"},
		{", Stadt", "stadt", "stadt", "stadt"},
		{",", "", "", ""},
		{"", "", "", ""},
		{"A, B, C", "a,b c", "a", "a"},
	}
	for _, test := range tests {
		f := fold(test.name)
		require.Equal(t, test.text, string(f.Text()), test.name)
		require.Equal(t, test.base, string(f.Base()), test.name)
		require.Equal(t, test.core, string(f.Core()), test.name)
	}
}

// The folded forms that are kept are those that a string has when it is folded alone.
func TestFoldsAreThoseOfTheStrings(t *testing.T) {
	opened := open(t)
	for id := range opened.Strings() {
		folded := fold(opened.String(id))
		text, base, core := opened.Folds().Of(id)
		require.Equal(t, folded.Text(), text)
		require.Equal(t, folded.Base(), base)
		require.Equal(t, folded.Core(), core)
	}
}

func FuzzFold(f *testing.F) {
	for _, s := range []string{"Mühlhausen/Thüringen, Stadt", ",(/", "\xff", "an der, bei"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		folded := fold(s)
		require.True(t, bytes.HasPrefix(folded.Text(), folded.Base()))
		require.True(t, bytes.HasPrefix(folded.Base(), folded.Core()))
		again := fold(string(folded.Text()))
		require.LessOrEqual(t, len(again.Text()), len(folded.Text()))
	})
}

func TestDayKeepsOrderAndDates(t *testing.T) {
	previous := store.Day(0)
	for d := civil.MustParse("1950-01-01"); d.Year() < 2078; d = d.AddDays(1) {
		day, ok := store.DayOf(d)
		require.True(t, ok)
		require.Greater(t, day, previous)
		require.Equal(t, d, day.Date())
		previous = day
	}
	_, ok := store.DayOf(civil.MustParse("2078-01-01"))
	require.False(t, ok)
	_, ok = store.DayOf(civil.MustParse("1949-12-31"))
	require.False(t, ok)
}
