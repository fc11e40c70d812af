package directory

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
)

// flows are the movements of people and land among municipalities in a period, by the one that they leave. They are for whoever follows
// many units.
type flows struct {
	after    store.Day // the movements are those of later days
	first    []int32   // by unit: the place of its first movement in the list, counted from 1; 0 if it has none
	list     []flow
	arrivals []Event // what comes from outside the directory
}

// flow is a movement in little room, because there are many.
type flow struct {
	index, to int32
	next      int32 // as in first
	day       store.Day
	kind      territory.EventKind
	remains   bool
}

// flowsOf reads the movements after a day and through another.
func (d *Directory) flowsOf(after, through store.Day) *flows {
	first, _ := d.table.Level(governance.Municipality)
	f := &flows{after: after, first: make([]int32, d.table.References())}
	const several = 1 << 12 // as in some years
	f.list = make([]flow, 0, several)
	from := make([]int32, 0, several)
	for i, day := range d.table.MovesIn(after, through) {
		e := d.table.Event(i)
		if e.From == store.None || e.To == store.None || e.To < first {
			continue
		}
		f.list = append(f.list, flow{index: int32(i), to: int32(e.To), day: day, kind: e.Kind, remains: e.Remains || e.To == e.From})
		from = append(from, int32(e.From))
		if d.fromOutside(e, day) {
			f.arrivals = append(f.arrivals, Event{d.table, int32(i)})
		}
	}
	for i := len(from) - 1; i >= 0; i-- { // from the end, so that each list is in order
		f.list[i].next, f.first[from[i]] = f.first[from[i]], int32(i+1)
	}
	return f
}

// outgoing yields what leaves a unit in the period, in the order of the events.
func (f *flows) outgoing(ref int) iter.Seq[movement] {
	return func(yield func(movement) bool) {
		for i := f.first[ref]; i > 0; i = f.list[i-1].next {
			m := &f.list[i-1]
			if !yield(movement{m.kind, int(m.index), int(m.to), m.day, m.remains}) {
				return
			}
		}
	}
}
