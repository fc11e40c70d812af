package territory

import (
	"cmp"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// change is one row of a list of changes: one event, or two where the row has two numbers ("3, 4").
type change struct {
	kinds gv100.Kinds
	event Event // all but its kind
	// technical marks the re-keying of all associations on 2009-01-01, which comes before all else on that day.
	technical bool
}

func (c *change) is(kinds gv100.Kinds) bool { return c.kinds.Has(kinds) }

// rekeys reports whether a unit goes on under another key.
func (c *change) rekeys() bool { return c.is(gv100.KeyChange) && c.event.From != c.event.To }

// isComplete reports whether the row names the units that its kinds need. Only a dissolution may lead to none.
func (c *change) isComplete() bool {
	if c.kinds.Has(gv100.Formation) && c.event.To == nil {
		return false
	}
	const leadsOn = gv100.PartialTransfer | gv100.KeyChange | gv100.NameChange
	return c.kinds&(leadsOn|gv100.Dissolution) == 0 || c.event.From != nil && (c.kinds&leadsOn == 0 || c.event.To != nil)
}

// readChanges reads a list of changes and corrects it. Every correction must meet its row.
func readChanges(r io.Reader, corrections []rowCorrection) (list []change, made []Correction, err error) {
	for row, err := range gv100.ReadChanges(r) {
		if err != nil {
			return nil, nil, fmt.Errorf("territory: %w", err)
		}
		c, keep, corrected, err := correct(row, corrections)
		if err != nil {
			return nil, nil, err
		}
		made = append(made, corrected...)
		if keep && row.Level != gv100.PlanningRegion {
			list = append(list, c)
		}
	}
	if len(made) != len(corrections) {
		return nil, nil, fmt.Errorf("territory: %d corrections, %d of them meet a row", len(corrections), len(made))
	}
	return list, made, nil
}

// fromChanges takes over changes that need no correction.
func fromChanges(rows iter.Seq2[gv100.Change, error]) ([]change, error) {
	var list []change
	for row, err := range rows {
		if err != nil {
			return nil, fmt.Errorf("territory: %w", err)
		}
		if row.Level != gv100.PlanningRegion {
			list = append(list, newChange(row))
		}
	}
	return list, nil
}

func newChange(row gv100.Change) change {
	c := change{kinds: row.Kinds, event: Event{
		Legal: row.Legal, Statistical: row.Statistical, Number: row.ID, Level: levelOf(row.Level),
		From: row.Old.Key, To: row.New.Key, FromARS: row.Old.ARS, ToARS: row.New.ARS,
		FromName: row.Old.Name, ToName: row.New.Name, Area: count(row.Area), Population: count(row.Population),
	}}
	if c.kinds == 0 {
		c.kinds = gv100.Formation
	}
	c.settle()
	return c
}

// settle follows from the keys of the row: keys that mean "no unit" are taken out, and a transfer from a unit to itself
// is the part that remains.
func (c *change) settle() {
	e := &c.event
	if meansNone(e.To, e.Legal) {
		e.To, e.ToName = nil, ""
	}
	if meansNone(e.From, e.Legal) {
		e.From, e.FromName = nil, ""
		if c.kinds == gv100.Dissolution {
			c.kinds = gv100.Formation
		}
	}
	e.Remains = c.is(gv100.PartialTransfer) && e.From == e.To
}

// meansNone tells keys of the lists that stand for the municipalities outside any association, before 2009, and for a
// Land without Regierungsbezirke.
func meansNone(k key.Key, day civil.Date) bool {
	switch k := k.(type) {
	case key.Association:
		return !existsAbove(k, day)
	case key.Region:
		return k.String()[2] == '0'
	}
	return false
}

func count(f gv100.Figure) int64 {
	if !f.Recorded {
		return -1
	}
	return f.Value
}

func levelOf(level gv100.Level) governance.Level {
	switch level {
	case gv100.Land:
		return governance.Land
	case gv100.GovernmentRegion:
		return governance.GovernmentRegion
	case gv100.District:
		return governance.District
	case gv100.Association:
		return governance.Association
	case gv100.Municipality:
		return governance.Municipality
	}
	return 0
}

// events returns one event for every kind of the row.
func (c *change) events() []Event {
	kinds := []struct {
		row  gv100.Kinds
		kind EventKind
	}{
		{gv100.Dissolution, Dissolution}, {gv100.PartialTransfer, PartialTransfer}, {gv100.KeyChange, NewKey},
		{gv100.NameChange, NewName}, {gv100.Formation, Formation},
	}
	var events []Event
	for _, k := range kinds {
		if !c.is(k.row) {
			continue
		}
		event := c.event
		event.Kind = k.kind
		if k.kind == NewKey && !c.rekeys() {
			event.Kind = NewRegionalKey
		}
		events = append(events, event)
	}
	return events
}

// byDay puts changes in the order in which they take effect and keeps the order of the lists within a day.
func byDay(list []change) {
	slices.SortStableFunc(list, func(a, b change) int {
		return cmp.Or(a.event.Legal.Compare(b.event.Legal), cmp.Compare(rank(a), rank(b)))
	})
}

func rank(c change) int {
	if c.technical {
		return 0
	}
	return 1
}

// after returns the changes of a sorted list that take effect after the first day and up to the last.
func after(list []change, first, last civil.Date) []change {
	return list[laterThan(list, first):laterThan(list, last)]
}

// laterThan finds the first change of a sorted list that takes effect after a day.
func laterThan(list []change, day civil.Date) int {
	i, _ := slices.BinarySearchFunc(list, day, func(c change, day civil.Date) int {
		if c.event.Legal.After(day) {
			return +1
		}
		return -1
	})
	return i
}
