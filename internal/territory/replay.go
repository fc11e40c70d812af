package territory

import (
	"cmp"
	"slices"
	"strings"

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

	// reportedLate has new names that the registers before the statistical day do not show.
	reportedLate map[key.Key][]reportedName

	undated bool // the changes being made have no known day

	last        register // the last register that was compared, without its entries
	differences []Difference
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

// begin opens a municipality.
func (r *replay) begin(ags key.AGS, day civil.Date, name string) {
	r.openUnit(governance.Municipality, ags, day, name)
	r.touched[ags] = true
	r.count(above(ags, key.ARS{}), +1)
}

// end closes a municipality; the day is the first on which it is no more.
func (r *replay) end(ags key.AGS, day civil.Date) {
	r.closeUnit(ags, day)
	r.count(above(ags, r.regional[ags]), -1)
	delete(r.regional, ags)
}

// count notes that units have one municipality more or less.
func (r *replay) count(keys []key.Key, difference int) {
	for _, k := range keys {
		r.members[k] += difference
		r.touched[k] = true
	}
}

func (r *replay) openUnit(level governance.Level, k key.Key, day civil.Date, name string) {
	r.open[k] = &Unit{Level: level, Key: k, Valid: civil.Period{From: day}, States: []State{{From: day, Name: name, Undated: r.undated}}}
}

// change changes the states of a unit from a day on.
func (r *replay) change(unit *Unit, day civil.Date, change func(*State)) {
	unit.from(day, change)
	if r.undated {
		unit.at(day).Undated = true
	}
}

func (r *replay) closeUnit(k key.Key, day civil.Date) {
	unit := r.open[k]
	unit.Valid.Through = day.AddDays(-1)
	r.closed = append(r.closed, unit)
	delete(r.open, k)
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

// above lists the keys of the units that follow from a municipality. The two special areas on the coast and on the
// Mosel lie in no Kreis.
func above(ags key.AGS, ars key.ARS) []key.Key {
	keys := []key.Key{ags.Land()}
	if digits := ags.String(); digits[2:5] != "000" || isCityState(ags) {
		keys = append(keys, ags.District())
		if digits[2] != '0' {
			keys = append(keys, ags.Region())
		}
	}
	if !ars.IsZero() {
		keys = append(keys, ars.Association())
	}
	return keys
}

// isCityState tells Hamburg and Berlin, whose keys have zeros only after the Land.
func isCityState(ags key.AGS) bool {
	digits := ags.String()
	return digits == "02000000" || digits == "11000000"
}

// apply makes the changes of one day.
func (r *replay) apply(day civil.Date, list []change) {
	for len(list) > 0 {
		technical := list[0].technical
		n := slices.IndexFunc(list, func(c change) bool { return c.technical != technical })
		if n < 0 {
			n = len(list)
		}
		r.applyTogether(day, list[:n])
		list = list[n:]
	}
}

// applyTogether makes changes of one day that the law makes at once: first everything ends that ends, then everything
// begins that begins, then associations change, then names.
func (r *replay) applyTogether(day civil.Date, list []change) {
	ended := map[key.Key]bool{}
	for i := range list {
		c := &list[i]
		r.events = append(r.events, c.events()...)
		if e := &c.event; c.is(gv100.NameChange) && e.Statistical.After(e.Legal) {
			r.reportedLate[e.To] = append(r.reportedLate[e.To], reportedName{e.FromName, e.Statistical})
		}
		if c.event.Level != governance.Municipality || !(c.is(gv100.Dissolution) || c.rekeys()) {
			continue
		}
		from := c.event.From.(key.AGS)
		switch {
		case ended[from]: // one of several parts
		case r.open[from] == nil:
			r.differ(Difference{Day: day, Level: governance.Municipality, Key: from, What: NotThere,
				Replayed: c.event.FromName, Row: c.event.Number})
		default:
			ended[from] = true
			r.end(from, day)
		}
	}
	r.beginReceivers(day, list, ended)
	for i := range list {
		c := &list[i]
		if c.event.Level == governance.Municipality && c.is(gv100.KeyChange) && !c.rekeys() && r.regionalKeysRecorded() {
			r.changeRegional(day, &c.event)
		}
	}
	for i := range list {
		c := &list[i]
		if c.event.Level == governance.Municipality && c.is(gv100.NameChange) {
			r.rename(day, c.event.To, c.event.ToName, c.event.Number)
		}
	}
	r.deriveAbove(day, list)
}

func (r *replay) beginReceivers(day civil.Date, list []change, ended map[key.Key]bool) {
	for _, kind := range [...]gv100.Kinds{gv100.KeyChange, gv100.Formation, gv100.Dissolution, gv100.PartialTransfer} {
		for i := range list {
			c := &list[i]
			if c.event.Level != governance.Municipality || !c.is(kind) || c.event.To == nil || c.event.Remains ||
				kind == gv100.KeyChange && !c.rekeys() {
				continue
			}
			to := c.event.To.(key.AGS)
			if unit := r.open[to]; unit != nil {
				if kind == gv100.KeyChange && unit.Valid.From != day {
					r.differ(Difference{Day: day, Level: c.event.Level, Key: to, What: AlreadyThere,
						Replayed: c.event.ToName, Row: c.event.Number})
				}
				continue
			}
			if ended[to] && kind != gv100.KeyChange && c.event.From != c.event.To {
				continue // the receiver itself goes on under another key, and its own row tells which
			}
			r.begin(to, day, c.event.ToName)
			if r.regionalKeysRecorded() {
				r.setRegional(to, c.event.ToARS, day)
			}
		}
	}
}

func (r *replay) changeRegional(day civil.Date, e *Event) {
	ags := e.To.(key.AGS)
	if r.open[ags] == nil {
		r.differ(Difference{Day: day, Level: e.Level, Key: ags, What: NotThere, Replayed: e.ToName, Row: e.Number})
		return
	}
	if !e.ToARS.IsZero() {
		r.setRegional(ags, e.ToARS, day)
	}
}

func (r *replay) rename(day civil.Date, k key.Key, name, row string) {
	unit := r.open[k]
	if unit == nil {
		r.differ(Difference{Day: day, Level: levelOfKey(k), Key: k, What: NotThere, Replayed: name, Row: row})
		return
	}
	r.change(unit, day, func(s *State) { s.Name = name })
	r.touched[k] = true
}

// regionalKeysRecorded tells whether a register with ARS has been read.
func (r *replay) regionalKeysRecorded() bool { return r.last.associations }

// deriveAbove opens and closes what follows from the municipalities, and renames it by the rows of the day.
func (r *replay) deriveAbove(day civil.Date, list []change) {
	names := namesAbove(list)
	for k := range names {
		r.touched[k] = true
	}
	passedOn := keysPassedOn(list)
	r.nameAfterwards(list)
	touched := sortedKeys(r.touched)
	clear(r.touched)
	for _, k := range touched {
		if levelOfKey(k) == governance.Municipality {
			continue
		}
		unit, exists := r.open[k], r.members[k] > 0 && existsAbove(k, day)
		if unit != nil && exists && passedOn[k] {
			r.closeUnit(k, day)
			unit = nil
		}
		switch {
		case !exists && unit != nil:
			r.closeUnit(k, day)
		case exists && unit == nil:
			r.openUnit(levelOfKey(k), k, day, names[k].text)
		case exists && names[k].rename && names[k].text != unit.last().Name:
			r.change(unit, day, func(s *State) { s.Name = names[k].text })
		}
	}
	for _, k := range touched {
		if ags, ok := k.(key.AGS); ok && r.open[ags] != nil {
			r.nameOwn(ags, day)
		}
	}
}

// everyMunicipalityInAssociation is the day from which the register has an association record for every municipality.
func everyMunicipalityInAssociation(day civil.Date) bool {
	return !day.Before(civil.MustParse("2009-01-01"))
}

// existsAbove tells whether the register has a unit for a prefix. Before 2009 an association of 0000 meant: none.
func existsAbove(k key.Key, day civil.Date) bool {
	association, ok := k.(key.Association)
	return !ok || everyMunicipalityInAssociation(day) || !strings.HasSuffix(association.String(), "0000")
}

// nameAfterwards names units that began without a name in the lists by the row that changes or ends them.
func (r *replay) nameAfterwards(list []change) {
	for i := range list {
		e := &list[i].event
		if unit := r.open[e.From]; e.From != nil && unit != nil && unit.last().Name == "" {
			unit.from(unit.Valid.From, func(s *State) { s.Name = e.FromName })
		}
	}
}

// keysPassedOn finds keys above the municipality that one unit leaves and another takes on the same day.
func keysPassedOn(list []change) map[key.Key]bool {
	left, passedOn := map[key.Key]bool{}, map[key.Key]bool{}
	for i := range list {
		if c := &list[i]; c.event.Level != governance.Municipality && c.event.From != nil &&
			(c.rekeys() || c.is(gv100.Dissolution)) {
			left[c.event.From] = true
		}
	}
	for i := range list {
		if c := &list[i]; left[c.event.To] && (c.rekeys() || c.is(gv100.Formation)) {
			passedOn[c.event.To] = true
		}
	}
	return passedOn
}

// nameAbove is a name that a list gives to a unit above the municipality.
type nameAbove struct {
	text   string
	rename bool // the name is new also for a unit that was there before
	rank   int
}

// namesAbove collects the names of units above the municipality. A change of name wins over the row that forms the unit,
// that over a new key, and that over the name in a row that ends another unit; of equals the later one wins. A unit that
// was there before takes a name only from a change of name.
func namesAbove(list []change) map[key.Key]nameAbove {
	names := map[key.Key]nameAbove{}
	for i := range list {
		c := &list[i]
		if c.event.Level == governance.Municipality || c.event.To == nil || c.event.ToName == "" {
			continue
		}
		name := nameAbove{text: c.event.ToName, rename: c.is(gv100.NameChange)}
		switch {
		case name.rename:
			name.rank = 4
		case c.is(gv100.Formation):
			name.rank = 3
		case c.rekeys():
			name.rank = 2
		}
		if name.rank >= names[c.event.To].rank {
			names[c.event.To] = name
		}
	}
	return names
}

// nameOwn names what is nothing but a municipality and began without a name in the lists: the association record of a
// municipality outside any association, and the Kreis of a kreisfreie Stadt. Later it is renamed by rows of its own.
func (r *replay) nameOwn(ags key.AGS, day civil.Date) {
	name := func(unit *Unit) {
		if unit != nil && unit.last().Name == "" {
			r.change(unit, day, func(s *State) { s.Name = r.open[ags].last().Name })
		}
	}
	if isCity(ags) {
		name(r.open[ags.District()])
	}
	if ars := r.regional[ags]; !ars.IsZero() && isOwn(ars) {
		name(r.open[ars.Association()])
	}
}

// isCity tells whether a municipality is a Kreis of its own.
func isCity(ags key.AGS) bool { return strings.HasSuffix(ags.String(), "000") }

// isOwn tells whether the association in the ARS is the municipality itself: 0 or 9 and its own three digits, or 0000
// for a kreisfreie Stadt.
func isOwn(ars key.ARS) bool {
	digits := ars.String()
	return (digits[5] == '0' || digits[5] == '9') && digits[6:9] == digits[9:12]
}

// from changes the states from a day on.
func (u *Unit) from(day civil.Date, change func(*State)) {
	i, found := slices.BinarySearchFunc(u.States, day, func(s State, day civil.Date) int { return s.From.Compare(day) })
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
	i, _ := slices.BinarySearchFunc(u.States, day, func(s State, day civil.Date) int { return s.From.Compare(day) })
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
	return cmp.Or(cmp.Compare(levelOfKey(a), levelOfKey(b)), cmp.Compare(a.String(), b.String()))
}

func (r *replay) differ(d Difference) { r.differences = append(r.differences, d) }
