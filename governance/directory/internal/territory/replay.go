package territory

import (
	"cmp"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// replay holds the units as they are after the changes of one day.
//
// Only the municipalities are replayed from the lists. Every register proves that the units above them are exactly the
// prefixes of their keys: a Kreis exists as long as a municipality has it in its AGS, an association as long as a
// municipality has it in its ARS. So the units above follow from the municipalities, and the lists give their names.
type replay struct {
	open   map[key.Key]*Unit
	closed []*Unit
	events []Event
	// regional has the ARS of every municipality as the register writes it, once a register with ARS has been read.
	regional map[key.AGS]key.ARS
	members  map[key.Key]int  // municipalities below every unit that follows from them
	touched  map[key.Key]bool // by the changes of the day
	lands    map[key.Land]bool
	// reportedLate has new names that the registers before the statistical day do not show.
	reportedLate map[key.Key][]reportedName

	undated     bool     // the changes being made have no known day
	last        register // the last register that was compared, without its entries
	differences []Difference
	late, cut   []key.Land // of names that the register has not yet, and that it cuts
}

// reportedName is what a unit was called in the registers until the day on which statistics took over its new name.
// Some names were reported years after they had become valid in law.
type reportedName struct {
	formerName  string
	statistical civil.Date
}

func newReplay() *replay {
	return &replay{open: map[key.Key]*Unit{}, regional: map[key.AGS]key.ARS{}, members: map[key.Key]int{},
		touched: map[key.Key]bool{}, reportedLate: map[key.Key][]reportedName{}}
}

// start takes over municipalities and the names of the units above them; none of them has a known first day.
func (r *replay) start(names map[key.Key]string) {
	for _, k := range sortedKeys(names) {
		if ags, ok := k.(key.AGS); ok {
			r.begin(ags, civil.Date{}, names[k])
		}
	}
	r.deriveAbove(civil.Date{}, nil)
	for _, k := range sortedKeys(names) {
		if unit := r.open[k]; unit != nil {
			unit.last().Name = names[k]
		}
	}
}

// rewind returns the names of all units of a register as they were before the changes of the list. A municipality that
// received a dissolved one was there before, because no municipality was newly formed in the weeks that are rewound.
func rewind(reg register, list []change) map[key.Key]string {
	names := map[key.Key]string{}
	for _, e := range reg.entries {
		names[e.key] = e.name
	}
	for i := len(list) - 1; i >= 0; i-- {
		c := &list[i]
		switch {
		case c.rekeys():
			delete(names, c.event.To)
			names[c.event.From] = c.event.FromName
		case c.is(gv100.Dissolution), c.is(gv100.NameChange):
			names[c.event.From] = c.event.FromName
		case c.is(gv100.Formation):
			delete(names, c.event.To)
		}
	}
	return names
}

// applyAll makes the changes of a sorted list, day by day.
func (r *replay) applyAll(list []change) {
	for len(list) > 0 {
		first := &list[0]
		n := slices.IndexFunc(list, func(c change) bool {
			return c.event.Legal != first.event.Legal || c.technical != first.technical
		})
		if n < 0 {
			n = len(list)
		}
		r.apply(first.event.Legal, list[:n])
		list = list[n:]
	}
}

// applyUndated makes changes whose day is not known, on the first register day that shows them.
func (r *replay) applyUndated(registerDay civil.Date, list []change) {
	r.undated = true
	r.apply(registerDay, list)
	r.undated = false
}

// apply makes the changes of one day in the order that gives the next register: first everything ends that ends, then
// everything begins that begins, then associations change, then names. So a change of name wins over the name that
// another row of the day gives to a receiver.
func (r *replay) apply(day civil.Date, list []change) {
	for i := range list {
		c := &list[i]
		r.events = append(r.events, c.events()...)
		if c.is(gv100.NameChange) && c.event.Statistical.After(c.event.Legal) {
			r.reportedLate[c.event.To] = append(r.reportedLate[c.event.To],
				reportedName{c.event.FromName, c.event.Statistical})
		}
	}
	r.endAll(day, list)
	r.beginAll(day, list)
	for i := range list {
		c := &list[i]
		ags, ok := c.municipality(c.event.To)
		if !ok {
			continue
		}
		if c.is(gv100.KeyChange) && !c.rekeys() && r.last.associations && !c.event.ToARS.IsZero() && r.isThere(ags, day, c) {
			r.setRegional(ags, c.event.ToARS, day)
		}
		if c.is(gv100.NameChange) && r.isThere(ags, day, c) {
			r.change(r.open[ags], day, func(s *State) { s.Name = c.event.ToName })
		}
	}
	r.deriveAbove(day, list)
}

// municipality returns a key of a row if it is that of a municipality.
func (c *change) municipality(k key.Key) (key.AGS, bool) {
	ags, ok := k.(key.AGS)
	return ags, ok && c.event.Level == governance.Municipality
}

// isThere notes a difference if a row changes a municipality that is not there.
func (r *replay) isThere(ags key.AGS, day civil.Date, c *change) bool {
	if r.open[ags] != nil {
		return true
	}
	if r.covers(ags) {
		r.differ(Difference{Day: day, Level: governance.Municipality, Key: ags, What: NotThere, Row: c.event.Number,
			Replayed: cmp.Or(c.event.ToName, c.event.FromName)})
	}
	return false
}

// endAll ends the municipalities that are dissolved or go on under another key. A municipality that is dissolved into
// several has a row for every part.
func (r *replay) endAll(day civil.Date, list []change) {
	ended := map[key.AGS]bool{}
	for i := range list {
		c := &list[i]
		if !c.is(gv100.Dissolution) && !c.rekeys() {
			continue
		}
		if from, ok := c.municipality(c.event.From); ok && !ended[from] && r.isThere(from, day, c) {
			ended[from] = true
			r.end(from, day)
		}
	}
}

// beginAll begins the municipalities that rows name as receivers and that are not there. The lists have no row of its own
// for a new municipality.
func (r *replay) beginAll(day civil.Date, list []change) {
	for _, kind := range [...]gv100.Kinds{gv100.KeyChange, gv100.Formation, gv100.Dissolution, gv100.PartialTransfer} {
		for i := range list {
			c := &list[i]
			to, ok := c.municipality(c.event.To)
			if !ok || !r.covers(to) || !c.is(kind) || c.event.Remains || kind == gv100.KeyChange && !c.rekeys() {
				continue
			}
			unit := r.open[to]
			switch {
			case unit == nil:
				r.begin(to, day, c.event.ToName)
				if r.last.associations {
					r.setRegional(to, c.event.ToARS, day)
				}
			case kind == gv100.KeyChange && unit.Valid.From != day:
				r.differ(Difference{Day: day, Level: governance.Municipality, Key: to, What: AlreadyThere,
					Replayed: c.event.ToName, Row: c.event.Number})
			}
		}
	}
}

// begin opens a municipality.
func (r *replay) begin(ags key.AGS, day civil.Date, name string) {
	r.openUnit(ags, day, name)
	r.touched[ags] = true
	r.count(above(ags, key.ARS{}), +1)
}

// end closes a municipality; the day is the first on which it is no more.
func (r *replay) end(ags key.AGS, day civil.Date) {
	r.closeUnit(ags, day)
	r.count(above(ags, r.regional[ags]), -1)
	delete(r.regional, ags)
}

func (r *replay) openUnit(k key.Key, day civil.Date, name string) {
	r.open[k] = &Unit{Level: governance.LevelOf(k), Key: k, Valid: civil.Period{From: day},
		States: []State{{From: day, Name: name, Kind: r.kindByKey(k, day), Undated: r.undated}}}
}

func (r *replay) closeUnit(k key.Key, day civil.Date) {
	unit := r.open[k]
	unit.Valid.Through = day.AddDays(-1)
	r.closed = append(r.closed, unit)
	delete(r.open, k)
}

// change changes the states of a unit from a day on.
func (r *replay) change(unit *Unit, day civil.Date, change func(*State)) {
	unit.from(day, change)
	if r.undated {
		unit.at(day).Undated = true
	}
}

// setRegional gives a municipality an ARS.
func (r *replay) setRegional(ags key.AGS, ars key.ARS, day civil.Date) {
	if old := r.regional[ags]; !old.IsZero() {
		r.count([]key.Key{old.Association()}, -1)
	}
	r.regional[ags] = ars
	if !ars.IsZero() {
		r.count([]key.Key{ars.Association()}, +1)
	}
	r.touched[ags] = true
	r.change(r.open[ags], day, func(s *State) { s.ARS = ars })
}

// count notes that units have one municipality more or less.
func (r *replay) count(keys []key.Key, difference int) {
	for _, k := range keys {
		r.members[k] += difference
		r.touched[k] = true
	}
}

// covers tells whether the replay has the units of the Land in which a key lies.
func (r *replay) covers(k key.Key) bool { return r.lands == nil || r.lands[k.Land()] }

func (r *replay) differ(d Difference) { r.differences = append(r.differences, d) }

// from changes the states from a day on.
func (u *Unit) from(day civil.Date, change func(*State)) {
	i, found := u.search(day)
	if !found {
		state := u.States[max(i-1, 0)]
		state.From, state.Undated = day, false
		u.States = slices.Insert(u.States, i, state)
	}
	for ; i < len(u.States); i++ {
		change(&u.States[i])
	}
}

// at returns the state that begins on a day.
func (u *Unit) at(day civil.Date) *State {
	i, _ := u.search(day)
	return &u.States[i]
}

// search finds the state that begins on a day, or the place where it would stand.
func (u *Unit) search(day civil.Date) (int, bool) {
	return slices.BinarySearchFunc(u.States, day, func(s State, day civil.Date) int { return s.From.Compare(day) })
}

// on returns the state of a day on which the unit is valid.
func (u *Unit) on(day civil.Date) *State {
	i, found := u.search(day)
	if !found {
		i--
	}
	return &u.States[i]
}

func (u *Unit) last() *State { return &u.States[len(u.States)-1] }

func sortedKeys[V any](m map[key.Key]V) []key.Key {
	keys := make([]key.Key, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, compareKeys)
	return keys
}

func compareKeys(a, b key.Key) int {
	return cmp.Or(cmp.Compare(governance.LevelOf(a), governance.LevelOf(b)), cmp.Compare(a.String(), b.String()))
}
