package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// eventsOfParts returns the parts of an ancestry with the numbers of their events.
func eventsOfParts(t *testing.T, d *directory.Directory, k, from, to string) map[string][]string {
	t.Helper()
	a, err := d.Predecessors(key.MustParseAGS(k), day(from), day(to))
	require.NoError(t, err)
	parts := map[string][]string{}
	for _, p := range a.Parts {
		require.NotContains(t, parts, p.AGS.String())
		numbers := []string{}
		for _, e := range p.Events {
			numbers = append(numbers, e.Number())
		}
		parts[p.AGS.String()] = numbers
	}
	return parts
}

// What came from outside the directory is told once, whichever ways it took in it, and only what came to the municipality: what the same
// neighbour gave to others is theirs.
func TestWhatCameFromOutsideIsToldOnce(t *testing.T) {
	const outside, a, b, c, other = "14521010", "16098001", "16098002", "16098003", "16098004"
	move := func(number, on, from, to string) []directory.EventRecord {
		list := []directory.EventRecord{later(part(directory.PartialTransfer, number, from, to, 5, 5), on)}
		if from != outside {
			list = append(list, later(part(directory.PartialTransfer, number, from, from, 95, 95), on))
		}
		return list
	}
	d := kreise(t, slices.Concat(
		move("stba/2009/0001", "2009-01-01", outside, other),
		move("stba/2010/0001", "2010-01-01", outside, b),
		move("16/2011/0001", "2011-01-01", b, a), // from b at once, and
		move("16/2013/0001", "2013-01-01", b, c), // by way of c
		move("16/2014/0001", "2014-01-01", c, a),
		move("stba/2015/0001", "2015-01-01", outside, other),
	), place(a, civil.Period{}, nil), place(b, civil.Period{}, nil), place(c, civil.Period{}, nil), place(other, civil.Period{}, nil))
	require.Equal(t, map[string][]string{
		outside: {"stba/2010/0001"}, a: {}, b: {"16/2011/0001", "16/2013/0001", "16/2014/0001"}, c: {"16/2014/0001"},
	}, eventsOfParts(t, d, a, "2008-12-31", "2020-01-01"))
	require.Equal(t, map[string][]string{outside: {"stba/2009/0001", "stba/2015/0001"}, other: {}}, eventsOfParts(t, d, other, "2008-12-31", "2020-01-01"))
	require.Equal(t, map[string][]string{a: {}, c: {"16/2014/0001"}}, eventsOfParts(t, d, a, "2013-01-01", "2020-01-01"))
}

// Of several municipalities outside, of which one went on as another, the last one is that from which something came, also where all happens
// on one day.
func TestWhatHappenedOutsideIsNoPart(t *testing.T) {
	const first, last, taker = "14045999", "14045600", "16028160"
	for _, on := range []string{"1992-06-01", "1993-06-01"} {
		h := storetest.History()
		event := func(kind territory.EventKind, legal, number, from, to string) territory.Event {
			return territory.Event{Kind: kind, Legal: day(legal), Statistical: day(legal), Number: number, Level: h.Events[0].Level,
				From: key.MustParse(from), FromName: "Ort", To: key.MustParse(to), ToName: "Ort", Area: 5, Population: 5}
		}
		i := slices.IndexFunc(h.Events, func(e territory.Event) bool { return e.Legal.After(day("1993-06-01")) })
		h.Events = slices.Insert(h.Events, i, event(territory.NewKey, on, "14/1993/0001", first, last),
			event(territory.PartialTransfer, "1993-06-01", "16/1993/0001", last, taker))
		data, err := store.Encode(h)
		require.NoError(t, err)
		d, err := directory.Open(string(data))
		require.NoError(t, err)
		require.Equal(t, map[string][]string{last: {"16/1993/0001"}, taker: {}}, eventsOfParts(t, d, taker, "1992-05-01", "1994-01-01"), on)
	}
}

// From outside comes what was there: a transfer of neither people nor land brings nothing, and a municipality outside has something of its own
// unless all of it came from inside on the same day.
func TestWhatComesFromOutsideWasThere(t *testing.T) {
	const outside, a, b = "14521010", "16098001", "16098002"
	gone := period("", "2009-12-31")
	for _, test := range []struct {
		name   string
		valid  civil.Period // of a
		events []directory.EventRecord
		want   map[string][]string
	}{
		{"nothing", civil.Period{}, []directory.EventRecord{part(directory.PartialTransfer, "1", outside, b, 0, 0)}, map[string][]string{b: {}}},
		{"land", civil.Period{}, []directory.EventRecord{part(directory.PartialTransfer, "1", outside, b, 0, 1)}, map[string][]string{outside: {"1"}, b: {}}},
		{"a whole of nothing", civil.Period{}, []directory.EventRecord{part(directory.Dissolution, "1", outside, b, 0, 0)},
			map[string][]string{outside: {"1"}, b: {}}},
		{"what went out and came back at once", gone, []directory.EventRecord{part(directory.Dissolution, "1", a, outside, 5, 5),
			part(directory.Dissolution, "2", outside, b, 5, 5)}, map[string][]string{a: {"1", "2"}, b: {}}},
		{"what went out years before", period("", "2004-12-31"), []directory.EventRecord{later(part(directory.Dissolution, "1", a, outside, 5, 5), "2005-01-01"),
			part(directory.PartialTransfer, "2", outside, b, 5, 5)}, map[string][]string{outside: {"2"}, b: {}}},
		{"a part that went out on the day", civil.Period{}, []directory.EventRecord{part(directory.PartialTransfer, "1", a, outside, 5, 5),
			part(directory.PartialTransfer, "1", a, a, 95, 95), part(directory.PartialTransfer, "2", outside, b, 5, 5)}, map[string][]string{outside: {"2"}, b: {}}},
	} {
		d := kreise(t, test.events, place(a, test.valid, nil), place(b, civil.Period{}, nil))
		require.Equal(t, test.want, eventsOfParts(t, d, b, "2004-12-31", "2020-01-01"), test.name)
	}
}
