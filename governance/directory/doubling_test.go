package directory_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/thueringen"
)

// manyUnits is a Land of n municipalities in Kreise of a hundred each; every second one went into its neighbour in 2020.
func manyUnits(n int) plan {
	p := plan{span: period("2010-01-01", "2024-12-31"), units: []directory.UnitRecord{{Key: key.MustParseLand("16"), Name: "Thüringen"}}}
	for i := range n {
		if i%100 == 0 {
			p.units = append(p.units, directory.UnitRecord{Key: key.MustParseDistrict(fmt.Sprintf("16%03d", i/100)), Name: fmt.Sprintf("Kreis %d", i/100)})
		}
		record := directory.UnitRecord{Key: key.MustParseAGS(fmt.Sprintf("16%03d%03d", i/100, i%100)), Name: fmt.Sprintf("Dorf %d", i)}
		if i%2 == 1 {
			record.Valid.Through = day("2019-12-31")
			p.events = append(p.events, directory.EventRecord{Kind: directory.Dissolution, Day: day("2020-01-01"),
				From: record.Key, To: p.units[len(p.units)-1].Key})
		}
		p.units = append(p.units, record)
	}
	return p
}

func manyBuilt(t testing.TB, n int) *directory.Directory {
	t.Helper()
	d, err := manyUnits(n).build()
	require.NoError(t, err)
	return d
}

// villages is a register with n municipalities more, in Kreise of nine hundred.
func villages(day string, n int) string {
	var out strings.Builder
	out.WriteString(register(day, map[string]string{"003": "Bad Salzungen, Stadt"}))
	for first := 0; first < n; first += 900 {
		kreis := fmt.Sprintf("%s16%03d", day, 64+first/900)
		out.WriteString(record(map[int]string{1: "40" + kreis, 23: "Kreis", 73: "Sitz", 123: "44"}))
		for number := range min(n-first, 900) {
			out.WriteString(record(map[int]string{1: "50" + kreis, 19: fmt.Sprintf("0%03d", number), 23: "Dorf", 123: "50"}))
		}
		for number := range min(n-first, 900) {
			out.WriteString(record(map[int]string{1: fmt.Sprintf("60%s%03d0%03d", kreis, number, number), 23: "Dorf", 123: "64",
				129: "00000000863" + "00000001726" + "00000000826", 166: "36433"}))
		}
	}
	return out.String()
}

// A directory is built, read, extended, written and asked in a time that grows with its units, its events and the cells of a table.
func TestDoubling(t *testing.T) {
	doubling.Run(t, slices.Concat(madeCases(), askedCases(t), cellCases(t)))
}

func madeCases() []doubling.Case {
	return []doubling.Case{
		{Name: "directory.Unit.Timeline directory.Timeline.Table directory.Timeline.WriteText directory.Timeline.WriteSVG directory.Timeline.WriteHTML", From: 500, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
			p := manyUnits(n)
			for i := range p.events {
				p.events[i].To = key.MustParseAGS("16000000") // into which every second one goes
			}
			d, err := p.build()
			require.NoError(t, err)
			u, err := d.Latest().Lookup(key.MustParseAGS("16000000"))
			require.NoError(t, err)
			return func() {
				timeline := u.Timeline()
				require.GreaterOrEqual(t, len(timeline.Steps), n/2)
				timeline.Table()
				require.NoError(t, timeline.WriteText(io.Discard, language.German))
				require.NoError(t, timeline.WriteHTML(io.Discard, language.German)) // draws it
			}
		}},
		{Name: "directory.Build", From: 2_000, Limit: 90_000, Prepare: func(t testing.TB, n int) func() {
			p := manyUnits(n)
			return func() {
				_, err := p.build()
				require.NoError(t, err)
			}
		}},
		{Name: "directory.Open directory.Directory.WriteTo", From: 4_000, Limit: 90_000, Prepare: func(t testing.TB, n int) func() {
			d := manyBuilt(t, n)
			return func() {
				var out bytes.Buffer
				_, err := d.WriteTo(&out)
				require.NoError(t, err)
				_, err = directory.Open(out.String())
				require.NoError(t, err)
			}
		}},
		{Name: "directory.FromGV100AD", From: 1_000, Limit: 30_000, Prepare: func(t testing.TB, n int) func() {
			text := villages("20250101", n)
			return func() {
				_, err := directory.FromGV100AD(strings.NewReader(text))
				require.NoError(t, err)
			}
		}},
		{Name: "directory.FromGV100ADPart", From: 1_000, Limit: 30_000, Prepare: func(t testing.TB, n int) func() {
			text := villages("20250101", n)
			return func() {
				_, err := directory.FromGV100ADPart(strings.NewReader(text))
				require.NoError(t, err)
			}
		}},
		{Name: "directory.Extend", From: 500, Limit: 30_000, Prepare: func(t testing.TB, n int) func() {
			d, err := directory.FromGV100AD(strings.NewReader(villages("20250101", n)))
			require.NoError(t, err)
			changes := changesHead
			for i := range n / 10 {
				k := fmt.Sprintf("16%03d%03d", 64+i/900, i%900)
				ars := fmt.Sprintf("16%03d0%03d%03d", 64+i/900, i%900, i%900)
				changes += fmt.Sprintf("2025\t16/2025/%04d-R\tGemeinde\t%s\t%s\tDorf\t4\t\tqm\t\t%s\t%s\tDorf am See\t2025-07-01\t2025-07-01\n", i+1, ars, k, ars, k)
			}
			later := villages("20260101", n)
			for i := range n / 10 {
				head := fmt.Sprintf("6020260101%s%03d", fmt.Sprintf("16%03d%03d", 64+i/900, i%900), 0)[:18] + fmt.Sprintf("0%03d", i%900)
				later = strings.Replace(later, head+"Dorf       ", head+"Dorf am See", 1)
			}
			return func() {
				_, err := directory.Extend(d, strings.NewReader(changes), strings.NewReader(later))
				require.NoError(t, err)
			}
		}},
	}
}

func askedCases(t *testing.T) []doubling.Case {
	before, after := day("2015-01-01"), day("2024-12-31")
	of := func(name string, work func(d *directory.Directory) error) doubling.Case {
		return doubling.Case{Name: name, From: 2_000, Limit: 90_000, Prepare: func(t testing.TB, n int) func() {
			d := manyBuilt(t, n)
			return func() { require.NoError(t, work(d)) }
		}}
	}
	return []doubling.Case{
		of("directory.Directory.Changes directory.Snapshot.ChangesTo directory.Directory.Events directory.Directory.IrreversibleBetween", func(d *directory.Directory) error {
			changes, err := d.Changes(before, after)
			if err != nil {
				return err
			}
			for range changes {
			}
			s, err := d.On(before)
			if err != nil {
				return err
			}
			for range s.ChangesTo(d.Latest()) {
			}
			for range d.Events(directory.EventFilter{}) {
			}
			mergers, err := d.IrreversibleBetween(before, after, governance.Municipality)
			if err != nil {
				return err
			}
			for range mergers {
			}
			return nil
		}),
		of("directory.Directory.Correspondence", func(d *directory.Directory) error {
			rows, err := d.Correspondence(before, after, governance.Municipality)
			if err != nil {
				return err
			}
			return directory.WriteCSV(io.Discard, rows)
		}),
		of("directory.Directory.RestateCategories", func(d *directory.Directory) error {
			s, err := d.On(before)
			if err != nil {
				return err
			}
			categories := map[key.Key]string{}
			for u := range s.Units(governance.Municipality) {
				categories[u.Key()] = "x"
			}
			_, err = d.RestateCategories(categories, before, after, governance.Municipality)
			return err
		}),
		of("directory.WriteCSV directory.WriteJSON directory.Snapshot.Rows directory.Snapshot.Units", func(d *directory.Directory) error {
			if err := directory.WriteCSV(io.Discard, d.Latest().Rows(governance.Municipality)); err != nil {
				return err
			}
			return directory.WriteJSON(io.Discard, d.Latest().Rows(governance.Municipality))
		}),
		of("directory.Directory.Successors directory.Directory.Predecessors directory.Directory.History", func(d *directory.Directory) error {
			s, err := d.On(before)
			if err != nil {
				return err
			}
			for u := range s.Units(governance.Municipality) {
				if _, err := d.Successors(u.Key().(key.AGS), before, after); err != nil {
					return err
				}
				for range d.History(u.Key().(key.AGS)) {
				}
			}
			for u := range d.Latest().Units(governance.Municipality) {
				if _, err := d.Predecessors(u.Key().(key.AGS), before, after); err != nil {
					return err
				}
			}
			return nil
		}),
		of("directory.Snapshot.Find directory.Snapshot.FindOne directory.Snapshot.Lookup directory.Snapshot.Unit directory.Snapshot.PostalCode", func(d *directory.Directory) error {
			s := d.Latest()
			for range 20 {
				s.Find("Dorf 17")
				s.Find("Dofr 17")
				_, _ = s.FindOne("Drof")
				for range s.PostalCode("36433") {
				}
			}
			_, err := s.Lookup(key.MustParseAGS("16000000"))
			return err
		}),
	}
}

func cellCases(t *testing.T) []doubling.Case {
	d := thueringen.Directory()
	var all []string
	for u := range d.Latest().Units(governance.Municipality) {
		all = append(all, u.Key().String(), u.Name(), u.ShortName(), "Gemeinde "+u.ShortName()+"?")
	}
	cells := func(n int) []string { return slices.Repeat(all, n/len(all)+1)[:n] }
	text := func(name string, read func(s directory.Snapshot, cell string)) []doubling.Case {
		var cases []doubling.Case
		for of, part := range map[string]string{"letters": "Muster", "words": "Bad ", "marks": "e\u0301", "hyphens": "-", "digits": "16063", "brackets": "((", "commas": ", Stadt"} {
			cases = append(cases, doubling.Case{Name: name, Of: of, From: 500, Prepare: func(_ testing.TB, n int) func() {
				cell := strings.Repeat(part, n)
				return func() { read(d.Latest(), cell) }
			}})
		}
		return cases
	}
	return slices.Concat([]doubling.Case{
		{Name: "directory.Snapshot.Resolve", Of: "many cells", From: 1_000, Prepare: func(_ testing.TB, n int) func() {
			list := cells(n)
			return func() {
				for _, cell := range list {
					_, _ = d.Latest().Resolve(cell)
				}
			}
		}},
		{Name: "directory.Directory.Dating", From: 1_000, Prepare: func(_ testing.TB, n int) func() {
			list := cells(n)
			return func() { d.Dating(list) }
		}},
		{Name: "directory.Directory.Migrate directory.Migration.Restate directory.Migration.Report", From: 1_000, Prepare: func(t testing.TB, n int) func() {
			list := cells(n)
			return func() {
				m, err := d.Migrate(civil.MustParse("2026-06-30"), directory.ByPopulation)
				require.NoError(t, err)
				for _, cell := range list {
					_, _ = m.Restate(directory.Row{Key: cell, Date: civil.MustParse("2000-01-01"), Values: []int64{1000}})
				}
				m.Report()
			}
		}},
	}, text("directory.Snapshot.Resolve", func(s directory.Snapshot, cell string) { _, _ = s.Resolve(cell) }),
		text("directory.Snapshot.Find", func(s directory.Snapshot, cell string) { s.Find(cell) }))
}

// Whatever number of municipalities a directory can be built of, it is opened again.
func TestManyMunicipalitiesAreOpenedAgain(t *testing.T) {
	d := manyBuilt(t, 40_000)
	var out bytes.Buffer
	_, err := d.WriteTo(&out)
	require.NoError(t, err)
	again, err := directory.Open(out.String())
	require.NoError(t, err)
	u, err := again.Latest().Lookup(key.MustParseAGS("16399098"))
	require.NoError(t, err)
	require.Equal(t, "Dorf 39998", u.Name())
}
