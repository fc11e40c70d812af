package store_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/store/storetest"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// change is a change to the small history, and what Encode says of it; "" where the history keeps its promises.
type change struct {
	name string
	to   func(h *territory.History)
	want string
}

func requireEncode(t *testing.T, tests []change) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			h := storetest.History()
			test.to(&h)
			data, err := store.Encode(h)
			if test.want != "" {
				var refused *store.EncodeError
				require.ErrorAs(t, err, &refused)
				require.EqualError(t, err, test.want)
				return
			}
			require.NoError(t, err)
			opened, err := store.Open(string(data))
			require.NoError(t, err)
			require.Equal(t, h, opened.History())
		})
	}
}

// unitOf returns the first unit with a key.
func unitOf(h *territory.History, k string) *territory.Unit {
	for i := range h.Units {
		if h.Units[i].Key == key.MustParse(k) {
			return &h.Units[i]
		}
	}
	return nil
}

func TestEncodeSaysWhatIsWrongWithAUnit(t *testing.T) {
	day := civil.MustParse
	anrode := func(h *territory.History) *territory.Unit { return unitOf(h, "16064073") } // 1997 to 2022, with a second state from 2009
	state := func(from string) func(*territory.History) {
		return func(h *territory.History) { anrode(h).States[1].From = day(from) }
	}
	const states = "store: unit 16064073 from 1997-01-01: state from %s: states must be sorted and lie in the period of the unit"
	const order = "store: unit 16075059 from %s: units must be sorted by level, key and first day, and must not overlap"
	second := func(from, through string) func(*territory.History) { // of the two units with the key of Liebschütz
		return func(h *territory.History) {
			first := unitOf(h, "16075059")
			for i := range h.Units {
				if u := &h.Units[i]; u.Key == first.Key && u != first {
					u.Valid.From, u.States[0].From = day(from), day(from)
				}
			}
			if first.Valid.Through = (civil.Date{}); through != "" {
				first.Valid.Through = day(through)
			}
		}
	}
	requireEncode(t, []change{
		{"no key", func(h *territory.History) { h.Units[3].Key = nil }, "store: unit 3: has no key"},
		{"zero key", func(h *territory.History) { h.Units[3].Key = key.District{} }, "store: unit 3: has no key"},
		{"key of twelve digits", func(h *territory.History) { anrode(h).Key = key.MustParseARS("160640073073") },
			"store: unit 160640073073 from 1997-01-01: the key does not fit the level municipality"},
		{"level above its key", func(h *territory.History) { anrode(h).Level = governance.District },
			"store: unit 16064073 from 1997-01-01: the key does not fit the level district"},
		{"state on the last day", state("2022-12-31"), ""},
		{"state after the last day", state("2023-01-01"), fmt.Sprintf(states, "2023-01-01")},
		{"state on the day of the one before", state("1997-01-01"), fmt.Sprintf(states, "1997-01-01")},
		{"state on the second day", state("1997-01-02"), ""},
		{"state without a name", func(h *territory.History) { anrode(h).States[1].Name = "" },
			"store: unit 16064073, state from 2009-01-01: want a name and a day from 1950 to 2077"},
		{"ends on its first day", func(h *territory.History) {
			anrode(h).States = anrode(h).States[:1]
			anrode(h).Valid.Through = day("1997-01-01")
		}, ""},
		{"ends before it begins", func(h *territory.History) { anrode(h).Valid.Through = day("1996-12-31") },
			"store: unit 16064073 from 1997-01-01: ends before it begins, on 1996-12-31"},
		{"ends after 2077", func(h *territory.History) { anrode(h).Valid.Through = day("2078-01-01") },
			"store: unit 16064073: 1997-01-01/2078-01-01 lies outside the years 1950 to 2077"},
		{"second unit of the key on the next day", second("1999-07-01", "1999-06-30"), ""},
		{"second unit of the key on the last day of the first", second("1999-06-30", "1999-06-30"), fmt.Sprintf(order, "1999-06-30")},
		{"second unit of the key, and the first never ends", second("2000-01-01", ""), fmt.Sprintf(order, "2000-01-01")},
	})
}

func TestEncodeSaysWhatIsWrongWithFigures(t *testing.T) {
	day := civil.MustParse
	figures := func(n int, list ...territory.Figure) func(*territory.History) {
		return func(h *territory.History) {
			for i := range n {
				list = append(list, territory.Figure{AsOf: day("1950-01-01").AddDays(i), Territory: day("2000-01-01"), Value: int64(i)})
			}
			for i := range h.Units {
				h.Units[i].Population, h.Units[i].Area = nil, nil
			}
			unitOf(h, "16051000").Population = list
		}
	}
	figure := func(asOf, counted string, value int64) territory.Figure {
		return territory.Figure{AsOf: day(asOf), Territory: day(counted), Value: value}
	}
	const unsorted = "store: unit 16051000 from : figures must be sorted by date, one for each date"
	requireEncode(t, []change{
		{"none at all", figures(0), ""},
		{"nobody", figures(0, figure("2024-12-31", "2024-12-31", 0)), ""},
		{"less than nobody", figures(0, figure("2024-12-31", "2024-12-31", -1)),
			`store: unit 16051000: figure -1 of "2024-12-31": want a number from 0 and a date from 1950 to 2077`},
		{"a date before 1950", figures(0, figure("1949-12-31", "2024-12-31", 1)),
			`store: unit 16051000: figure 1 of "1949-12-31": want a number from 0 and a date from 1950 to 2077`},
		{"a territory after 2077", figures(0, figure("2024-12-31", "2078-01-01", 1)),
			`store: unit 16051000: figure 1 of "2024-12-31": want a number from 0 and a date from 1950 to 2077`},
		{"fall and rise", figures(0, figure("1990-12-31", "1990-12-31", 208_989), figure("2000-12-31", "2000-12-31", 5), figure("2024-12-31", "2024-12-31", 1<<40)), ""},
		{"one date, two territories", figures(0, figure("2024-12-31", "2024-12-31", 5), figure("2024-12-31", "2025-01-01", 6)), ""},
		{"one date, two territories, unsorted", figures(0, figure("2024-12-31", "2025-01-01", 5), figure("2024-12-31", "2024-12-31", 6)), unsorted},
		{"unsorted", figures(0, figure("2024-12-31", "2024-12-31", 5), figure("2023-12-31", "2024-12-31", 6)), unsorted},
		{"64 dates", figures(64), ""},
		{"65 dates", figures(65), "store: history: figures of 65 dates; the format holds 64"},
	})
}

func TestEncodeSaysWhatIsWrongWithAnEvent(t *testing.T) {
	day := civil.MustParse
	e := func(change func(*territory.Event)) func(*territory.History) {
		return func(h *territory.History) { change(&h.Events[12]) }
	}
	const where = "store: event 12 (16/1999/0014 of 1999-07-01): "
	requireEncode(t, []change{
		{"before the one before it", e(func(e *territory.Event) { e.Legal = day("1997-12-31") }),
			"store: event 12 (16/1999/0014 of 1997-12-31): events must be sorted by their legal day"},
		{"on the day of the one before it", e(func(e *territory.Event) { e.Legal = day("1998-01-01"); e.FromARS = key.MustParseARS("160757509059") }), ""},
		{"no kind", e(func(e *territory.Event) { e.Kind = 0 }), where + "there is no kind 0 of events"},
		{"the last kind", e(func(e *territory.Event) { e.Kind = territory.NewKind }), ""},
		{"a kind behind the last", e(func(e *territory.Event) { e.Kind = territory.NewKind + 1 }), where + "there is no kind 8 of events"},
		{"no side", e(func(e *territory.Event) { e.From, e.To = nil, nil }), where + "has neither an old nor a new side"},
		{"zero key on the old side", e(func(e *territory.Event) { e.From = key.AGS{} }), where + "key  names no unit"},
		{"zero key on the new side", e(func(e *territory.Event) { e.To = key.AGS{} }), where + "key  names no unit"},
		{"area that does not fit", e(func(e *territory.Event) { e.Area = 1<<40 - 1 }),
			"store: event 12 (16/1999/0014): area or population too large for the format"},
		{"people that do not fit", e(func(e *territory.Event) { e.Population = 1<<32 - 1 }),
			"store: event 12 (16/1999/0014): area or population too large for the format"},
		{"a statistical day after 2077", e(func(e *territory.Event) { e.Statistical = day("2078-01-01") }),
			"store: event 12 (16/1999/0014): 1999-07-01/2078-01-01 lies outside the years 1950 to 2077"},
		{"the last event after 2077", func(h *territory.History) { h.Events[len(h.Events)-1].Legal = day("2078-01-01") },
			"store: event 19 (16/2023/0019-R): 2078-01-01/2023-01-01 lies outside the years 1950 to 2077"},
	})
}

func TestEncodeSaysWhatIsWrongWithTheWhole(t *testing.T) {
	day := civil.MustParse
	requireEncode(t, []change{
		{"nothing known beyond", func(h *territory.History) { h.Beyond = civil.Date{} }, ""},
		{"the day after the span", func(h *territory.History) { h.Beyond = h.Span.Through.AddDays(1) }, ""},
		{"the last day of the span", func(h *territory.History) { h.Beyond = h.Span.Through },
			`store: history: span 1991-01-01/2025-11-30, "2025-11-30" known beyond it: want two days, and beyond them none or a later one`},
		{"no first day", func(h *territory.History) { h.Span.From = civil.Date{} },
			`store: history: span ../2025-11-30, "2026-06-30" known beyond it: want two days, and beyond them none or a later one`},
		{"no last day", func(h *territory.History) { h.Span.Through = civil.Date{} },
			`store: history: span 1991-01-01/.., "2026-06-30" known beyond it: want two days, and beyond them none or a later one`},
		{"one day", func(h *territory.History) { h.Span.From = h.Span.Through }, ""},
		{"ends before it begins", func(h *territory.History) { h.Span.From = h.Span.Through.AddDays(1) },
			`store: history: span 2025-12-01/2025-11-30, "2026-06-30" known beyond it: want two days, and beyond them none or a later one`},
		{"known after 2077", func(h *territory.History) { h.Beyond = day("2078-01-01") },
			"store: history: 2078-01-01 lies outside the years 1950 to 2077"},
		{"a source of after 2077", func(h *territory.History) { h.Sources[1].AsOf = day("2078-01-01") },
			"store: source Namens-, Grenz- und Schlüsseländerungen: 2078-01-01 lies outside the years 1950 to 2077"},
		{"no sources", func(h *territory.History) { h.Sources = nil }, ""},
		{"no events", func(h *territory.History) { h.Events = nil }, ""},
		{"no units", func(h *territory.History) { h.Units = nil }, ""},
		{"no units and no events", func(h *territory.History) { h.Units, h.Events = nil, nil }, ""},
		{"Land 17", func(h *territory.History) { h.Units, h.Events = h.Units[:1], h.Events[3:4] }, ""},
	})
}
