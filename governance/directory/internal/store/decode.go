package store

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// History returns the history that was encoded. Encoding it again gives the same bytes.
func (t *Table) History() territory.History {
	from, through := t.Span()
	h := territory.History{
		Span:   civil.Period{From: from.Date(), Through: through.Date()},
		Beyond: t.Beyond().Date(),
	}
	for _, s := range t.Sources() {
		h.Sources = append(h.Sources, territory.Source{Title: s.Title, File: s.File, SHA256: s.SHA256, AsOf: s.AsOf})
	}
	for unit := range t.Units() {
		h.Units = append(h.Units, t.unit(unit))
	}
	for i := range t.EventCount() {
		h.Events = append(h.Events, t.event(i))
	}
	return h
}

func (t *Table) unit(unit int) territory.Unit {
	from, through := t.Valid(unit)
	u := territory.Unit{
		Level: t.LevelOf(unit), Valid: civil.Period{From: from.Date(), Through: through.Date()},
		Population: decodeFigures(t.Populations(unit)), Area: decodeFigures(t.Areas(unit)),
	}
	u.Key = Key(u.Level, t.Number(unit))
	for day, more := from, true; more; {
		s := t.StateOn(unit, day)
		state := territory.State{
			From: s.From.Date(), Name: t.String(s.Name), Kind: s.Kind, PostalCode: t.String(s.PostalCode),
			PostalCodeShared: s.PostalCodeShared, Undated: s.Undated,
		}
		if u.Level != governance.Municipality {
			state.Seat = t.String(s.Seat())
		} else if association, ok := s.Association(); ok {
			state.ARS = ARS(t.Number(unit), association)
		}
		u.States = append(u.States, state)
		day, more = s.Next, s.Next != 0
	}
	return u
}

func decodeFigures(figures Figures) []territory.Figure {
	var list []territory.Figure
	for f, ok := figures.Next(); ok; f, ok = figures.Next() {
		list = append(list, territory.Figure{AsOf: f.AsOf.Date(), Territory: f.Territory.Date(), Value: f.Value})
	}
	return list
}

func (t *Table) event(i int) territory.Event {
	e, m := t.Event(i), t.MeasureOf(i)
	text := t.TextOf(e)
	event := territory.Event{
		Kind: e.Kind, Legal: m.Legal.Date(), Statistical: m.Statistical.Date(), Number: t.NumberOf(m),
		FromName: t.String(text.FromName), ToName: t.String(text.ToName), Note: t.String(text.Note),
		Remains: e.Remains, Derived: e.Derived,
	}
	event.Area, event.Population = t.Part(e)
	event.From, event.FromARS = t.sideKeys(e.From, text.fromAssociation)
	event.To, event.ToARS = t.sideKeys(e.To, text.toAssociation)
	event.Level = governance.LevelOf(event.To)
	if event.To == nil {
		event.Level = governance.LevelOf(event.From)
	}
	return event
}

func (t *Table) sideKeys(ref, association int) (key.Key, key.ARS) {
	if ref == None {
		return nil, key.ARS{}
	}
	level, number := t.Identify(ref)
	if level != governance.Municipality || association == 0 {
		return Key(level, number), key.ARS{}
	}
	return Key(level, number), ARS(number, association-1)
}
