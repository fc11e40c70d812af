package directory

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// UnitRecord is a unit in a period in which nothing changed that the directory records of it, written down for [Build].
//
// Records of one key whose periods follow each other without a gap are one unit, of which the name, the kind, the ARS, the seat
// or the postal code has changed. Two units that had the key one after the other have a gap between them.
type UnitRecord struct {
	// Key is a key.Land, key.Region, key.District or key.Association. Of a municipality it is the key.ARS, in which the
	// association is, or the key.AGS where the ARS is not recorded.
	Key  key.Key
	Name string          // the official name with its tail, such as "Bad Salzungen, Stadt"
	Kind governance.Kind // 0 if not recorded, and for Länder and Regierungsbezirke, which have none
	// Valid is the period in which it is so. A zero From means since before the span, a zero Through means that it still is.
	Valid      civil.Period
	Seat       string // of a unit above the municipalities; "" if not recorded
	PostalCode string // of the seat of a municipality; "" if not recorded
	// Population and Area, in hectares, are figures of a municipality, each of a day on which it had its key. Nil is not
	// recorded. Of a unit above the municipalities the directory adds up theirs.
	Population, Area []Figure
}

// EventRecord is an event, written down for [Build].
//
//   - A [Dissolution] ends the unit From; it goes to To as a whole, or one event for each part says where that went. Only a unit
//     above the municipalities may go nowhere (nil).
//   - A [PartialTransfer] brings a part of From to To. An event in which both are the same unit tells how much stayed.
//   - By a [NewKey] the unit From ends and goes on under the key To.
//   - A [Formation] begins the unit To; From is nil.
//   - A [NewName], a [NewKind] and a [NewRegionalKey] happen to one unit, which From and To both name.
type EventRecord struct {
	Kind     EventKind
	Day      civil.Date // from which it holds in law, in the span
	Number   string     // official number of the measure; "" if not recorded
	From, To key.Key    // of units of the directory, or of a Land of which it holds no unit
	// Population and Area, in square metres, are what goes from From to To. Nil is not recorded.
	Population, Area *int64
}

// Build makes a directory of units and events that the caller writes down: a small one for tests, or one of places that never
// were. It answers like any other: at a day, by name, with successors, administration and figures.
//
// span is the period for which the directory is complete, both days included. Every unit needs those above it, on all its days
// in the span: a municipality its Kreis, and the association if its ARS has one, a Kreis and an association their Land, a
// kreisfreie Stadt a record as a Kreis and one as a municipality. The order of units does not matter; events of one day and
// number keep theirs.
//
// The table in which a directory is held has bounds: days lie in the years 1950 to 2077, a number of inhabitants is below
// 4294967295 and an area below 1099511627775, texts are UTF-8 of at most 1000 bytes without control characters, and all figures
// together are of at most 64 days.
//
// Build refuses what does not fit together, or not into these bounds, with an [*ArgumentError], which names the place and says what
// would be right. Whether each beginning, end and change of a unit has its event it does not ask: registers do not tell of all either.
func Build(span civil.Period, units []UnitRecord, events []EventRecord) (*Directory, error) {
	switch {
	case span.From.IsZero() || span.Through.IsZero() || span.IsEmpty():
		return nil, &ArgumentError{"span", fmt.Sprintf("%s; want a first day and a last day that is not before it", span)}
	case !fits(span.From) || !fits(span.Through):
		return nil, &ArgumentError{"span", fmt.Sprintf("%s lies outside the years 1950 to 2077; want days in them", span)}
	}
	b := builder{span: span, records: map[key.Key][]*record{}, lives: map[key.Key][]*life{}, lands: map[key.Land]bool{}}
	for i, u := range units {
		if err := b.addUnit(i, u); err != nil {
			return nil, err
		}
	}
	if err := b.checkUnits(); err != nil {
		return nil, err
	}
	list, err := b.units()
	if err != nil {
		return nil, err
	}
	h := territory.History{Span: span, Units: list}
	for i, e := range events {
		event, err := b.event(i, e)
		if err != nil {
			return nil, err
		}
		h.Events = append(h.Events, event)
	}
	slices.SortStableFunc(h.Events, func(a, b territory.Event) int {
		return cmp.Or(a.Legal.Compare(b.Legal), cmp.Compare(a.Number, b.Number))
	})
	d, err := fromHistory(h)
	var fault *store.EncodeError
	if errors.As(err, &fault) { // all of them together are more than the format holds
		return nil, &ArgumentError{"units and events", fault.Reason}
	}
	return d, err
}

// What a table holds at most.
const (
	maxPopulation = 1<<32 - 2
	maxArea       = 1<<40 - 2
	maxText       = 1000 // bytes
)

// fits reports whether a table can hold the day.
func fits(day civil.Date) bool {
	_, ok := store.DayOf(day)
	return ok
}

// textFault says why a table cannot hold a text; "" if it can.
func textFault(s string) string {
	switch {
	case len(s) > maxText:
		return fmt.Sprintf("has %d bytes; want at most %d", len(s), maxText)
	case !utf8.ValidString(s):
		return fmt.Sprintf("is %q, which is not UTF-8", s)
	case strings.ContainsFunc(s, unicode.IsControl):
		return fmt.Sprintf("is %q; want one without control characters", s)
	}
	return ""
}

// builder holds the records of a directory that is being built.
type builder struct {
	span    civil.Period
	records map[key.Key][]*record // by key, in their order in time; of municipalities by AGS
	lives   map[key.Key][]*life   // by key, in their order in time
	lands   map[key.Land]bool     // of which there are units
}

// record is a record that fits into a directory by itself.
type record struct {
	UnitRecord
	index int // in the list of the caller
	level governance.Level
	ars   key.ARS // of a municipality, if recorded

	before *record // of the same key, if any
	life   *life   // of the unit of the record
}

// life is the period in which one unit has a key: the records that follow each other without a gap.
type life struct {
	civil.Period
	records []*record
}

// fault says what is wrong with a record, and what would be right.
func (r *record) fault(format string, args ...any) error {
	name := strings.TrimSpace(fmt.Sprintf("%v %s", r.Key, r.Name))
	return &ArgumentError{fmt.Sprintf("units[%d]", r.index), name + ": " + fmt.Sprintf(format, args...)}
}

// addUnit checks a record by itself and adds it.
func (b *builder) addUnit(i int, u UnitRecord) error {
	u.Key = key.Plain(u.Key)
	if u.Key == nil || u.Key.IsZero() {
		return &ArgumentError{fmt.Sprintf("units[%d]", i), fmt.Sprintf("%q has no key; want its official key", u.Name)}
	}
	r := &record{UnitRecord: u, index: i, level: governance.LevelOf(u.Key)}
	r.Population, r.Area = slices.Clone(u.Population), slices.Clone(u.Area)
	if ars, ok := u.Key.(key.ARS); ok {
		r.Key, r.ars = ars.AGS(), ars
	}
	for _, text := range [...]struct{ what, text string }{{"name", u.Name}, {"seat", u.Seat}} {
		if reason := textFault(text.text); reason != "" {
			return &ArgumentError{fmt.Sprintf("units[%d]", i), fmt.Sprintf("%v: its %s %s", r.Key, text.what, reason)}
		}
	}
	isMunicipality := r.level == governance.Municipality
	switch {
	case strings.TrimSpace(u.Name) == "":
		return r.fault("has no name; want the official one")
	case u.Kind != 0 && u.Kind.Code(r.level) == 0:
		return r.fault("no %s has the kind %q; want one of the level, or 0 if it is not recorded", r.level, u.Kind)
	case u.Valid.IsEmpty():
		return r.fault("ends on %s, before it begins on %s; want the earlier day in From", u.Valid.Through, u.Valid.From)
	case !fits(u.Valid.From) || !fits(u.Valid.Through):
		return r.fault("its period %s lies outside the years 1950 to 2077; want days in them, or none where it is open", u.Valid)
	case !u.Valid.Overlaps(b.span):
		return r.fault("its period %s lies outside the span %s", u.Valid, b.span)
	case isMunicipality && u.Seat != "":
		return r.fault("has a seat; registers record seats only above the municipalities")
	case !isMunicipality && u.PostalCode != "":
		return r.fault("has a postal code; registers record postal codes of municipalities only")
	case u.PostalCode != "" && !isPostalCode(u.PostalCode):
		return r.fault("has the postal code %q; want five digits", u.PostalCode)
	case !isMunicipality && len(u.Population)+len(u.Area) > 0:
		return r.fault("has figures of its own; want those of its municipalities, which the directory adds up")
	}
	b.records[r.Key] = append(b.records[r.Key], r)
	b.lands[r.Key.Land()] = true
	return nil
}

func isPostalCode(s string) bool {
	return len(s) == len("99084") && strings.Trim(s, "0123456789") == ""
}

// checkUnits checks the records of every key against each other, and all records against those above them.
func (b *builder) checkUnits() error {
	for k, list := range b.records {
		slices.SortStableFunc(list, func(q, r *record) int { return q.Valid.From.Compare(r.Valid.From) })
		b.lives[k] = livesOf(list)
	}
	for r := range b.inOrder() {
		if err := b.checkRecord(r); err != nil {
			return err
		}
	}
	return nil
}

// livesOf puts together the records of one key that are one unit, and notes in each of them what is before it and its life.
func livesOf(list []*record) []*life {
	var lives []*life
	for i, r := range list {
		if i > 0 {
			r.before = list[i-1]
		}
		if i == 0 || !follows(list[i-1], r) {
			lives = append(lives, &life{Period: civil.Period{From: r.Valid.From}})
		}
		r.life = lives[len(lives)-1]
		r.life.Through, r.life.records = r.Valid.Through, append(r.life.records, r)
	}
	return lives
}

// inOrder yields the records as the caller wrote them down.
func (b *builder) inOrder() func(yield func(*record) bool) {
	var all []*record
	for _, list := range b.records {
		all = append(all, list...)
	}
	slices.SortFunc(all, func(q, r *record) int { return cmp.Compare(q.index, r.index) })
	return slices.Values(all)
}

func (b *builder) checkRecord(r *record) error {
	if r.before != nil && r.before.Valid.Overlaps(r.Valid) {
		return r.fault("its period %s overlaps %s, that of units[%d]; want periods without a common day",
			r.Valid, r.before.Valid, r.before.index)
	}
	for _, above := range r.above() {
		if day, missing := b.firstWithout(above, r.Valid); missing {
			return r.fault("lies in %s %v, which has no record for %s; want one for every day of %s",
				governance.LevelOf(above), above, day, b.within(r.Valid))
		}
	}
	if district, ok := r.Key.(key.District); ok && (r.Kind == governance.KreisfreieStadt || r.Kind == governance.Stadtkreis) {
		city, _ := district.Municipality(0)
		if day, missing := b.firstWithout(city, r.Valid); missing {
			return r.fault("is a municipality too, but %v has no record for %s; want one for every day of %s", city, day, b.within(r.Valid))
		}
	}
	if err := r.checkFigures("population", r.Population, maxPopulation); err != nil {
		return err
	}
	return r.checkFigures("area", r.Area, maxArea)
}

// above returns the keys of the units in which the unit must lie.
func (r *record) above() []key.Key {
	const zeros = 1_000 // the special areas in coastal waters have three zeros in the place of a Kreis
	var keys []key.Key
	if r.level != governance.Land {
		keys = append(keys, r.Key.Land())
	}
	if district, ok := key.DistrictOf(r.Key); ok && r.level != governance.District && district.Number()%zeros != 0 {
		keys = append(keys, district)
	}
	if association := r.ars.Association(); !r.ars.IsZero() && !standsForItself(association) {
		keys = append(keys, association)
	}
	return keys
}

// standsForItself reports whether the digits of an association say that a municipality is in none: 0000, or 0 or 9 and its own
// three digits.
func standsForItself(k key.Association) bool {
	first := k.Number() % store.PerAssociation / store.PerDistrict
	return first == 0 || first == 9
}

// within returns the part of a period that lies inside the span.
func (b *builder) within(period civil.Period) civil.Period {
	part := b.span
	if period.From.After(part.From) {
		part.From = period.From
	}
	if !period.Through.IsZero() && period.Through.Before(part.Through) {
		part.Through = period.Through
	}
	return part
}

// firstWithout returns the first day of a period within the span on which no record has the key.
func (b *builder) firstWithout(k key.Key, period civil.Period) (day civil.Date, missing bool) {
	day, last := b.within(period).From, b.within(period).Through
	lives := b.lives[k]
	i := lastFrom(lives, day, func(l *life) civil.Date { return l.From })
	if i < 0 || !lives[i].Contains(day) {
		return day, true
	}
	if through := lives[i].Through; !through.IsZero() && through.Before(last) {
		return through.AddDays(1), true
	}
	return civil.Date{}, false
}

// lastFrom returns the index of the last entry of a list, which is in the order in time, that begins on the day or before;
// -1 if there is none.
func lastFrom[T any](list []T, day civil.Date, from func(T) civil.Date) int {
	after, _ := slices.BinarySearchFunc(list, day, func(entry T, day civil.Date) int {
		if from(entry).After(day) {
			return 1
		}
		return -1
	})
	return after - 1
}

// follows reports whether two records of one key are one unit.
func follows(r, next *record) bool {
	return !r.Valid.Through.IsZero() && r.Valid.Through.AddDays(1) == next.Valid.From
}

func (r *record) checkFigures(what string, figures []Figure, most int64) error {
	slices.SortFunc(figures, func(f, g Figure) int { return f.AsOf.Compare(g.AsOf) })
	for i, f := range figures {
		switch {
		case f.Value < 0:
			return r.fault("its %s is %d; want a number from 0", what, f.Value)
		case f.Value > most:
			return r.fault("its %s is %d; want at most %d", what, f.Value, most)
		case f.Joined:
			return r.fault("its %s is joined; want one that was counted, the directory adds up those of merged municipalities", what)
		case !r.life.Contains(f.AsOf):
			return r.fault("its %s is of %q; want a day of %s, in which it has its key", what, f.AsOf, r.life.Period)
		case !fits(f.AsOf):
			return r.fault("its %s is of %s; want a day in the years 1950 to 2077", what, f.AsOf)
		case i > 0 && figures[i-1].AsOf == f.AsOf:
			return r.fault("its %s of %s is there twice; want it once", what, f.AsOf)
		}
	}
	return nil
}

// units returns the units in the order of a history.
func (b *builder) units() ([]territory.Unit, error) {
	var units []territory.Unit
	for r := range b.inOrder() {
		if r != r.life.records[0] {
			continue
		}
		unit, err := r.life.unit()
		if err != nil {
			return nil, err
		}
		units = append(units, unit)
	}
	slices.SortFunc(units, func(a, b territory.Unit) int {
		return cmp.Or(cmp.Compare(a.Level, b.Level), cmp.Compare(store.Number(a.Key), store.Number(b.Key)),
			a.Valid.From.Compare(b.Valid.From))
	})
	return units, nil
}

func (l *life) unit() (territory.Unit, error) {
	u := territory.Unit{Level: l.records[0].level, Key: l.records[0].Key, Valid: l.Period}
	var err error
	for _, r := range l.records {
		u.States = append(u.States, territory.State{
			From: r.Valid.From, ARS: r.ars, Name: r.Name, Kind: r.Kind, Seat: r.Seat, PostalCode: r.PostalCode,
		})
	}
	if u.Population, err = l.figures("population", func(r *record) []Figure { return r.Population }); err != nil {
		return u, err
	}
	u.Area, err = l.figures("area", func(r *record) []Figure { return r.Area })
	return u, err
}

// figures returns the figures of all records, each of which counts the territory of its own day.
func (l *life) figures(what string, of func(*record) []Figure) ([]territory.Figure, error) {
	var list []territory.Figure
	owner := map[civil.Date]*record{}
	for _, r := range l.records {
		for _, f := range of(r) {
			if other := owner[f.AsOf]; other != nil {
				return nil, r.fault("its %s of %s is in units[%d] too; want it once", what, f.AsOf, other.index)
			}
			owner[f.AsOf] = r
			list = append(list, territory.Figure{AsOf: f.AsOf, Territory: f.AsOf, Value: f.Value})
		}
	}
	slices.SortFunc(list, func(a, b territory.Figure) int { return a.AsOf.Compare(b.AsOf) })
	return list, nil
}

// side is one side of an event that is being built.
type side struct {
	key     key.Key   // nil if there is none; of a municipality the AGS
	ars     key.ARS   // as the caller wrote it down, if at all
	inside  bool      // whether the directory holds units of its Land
	records []*record // with the key

	before, after *record // of the day before the event, and of its day; nil if there is none
}

// side finds the records of one side of an event.
func (b *builder) side(k key.Key, day civil.Date) side {
	k = key.Plain(k)
	if k == nil || k.IsZero() {
		return side{}
	}
	s := side{key: k}
	if ars, ok := k.(key.ARS); ok {
		s.key, s.ars = ars.AGS(), ars
	}
	s.inside, s.records = b.lands[k.Land()], b.records[s.key]
	s.before, s.after = recordOn(s.records, day.AddDays(-1)), recordOn(s.records, day)
	return s
}

// recordOn returns the record of a key on the day; nil if there is none.
func recordOn(records []*record, day civil.Date) *record {
	if i := lastFrom(records, day, func(r *record) civil.Date { return r.Valid.From }); i >= 0 && records[i].Valid.Contains(day) {
		return records[i]
	}
	return nil
}

// event checks an event and returns it as a history has it.
func (b *builder) event(i int, e EventRecord) (territory.Event, error) {
	from, to := b.side(e.From, e.Day), b.side(e.To, e.Day)
	reason := ""
	switch {
	case e.Kind < Dissolution || e.Kind > NewKind:
		reason = fmt.Sprintf("there is no kind %d of events; want one from Dissolution to NewKind", e.Kind)
	case !b.span.Contains(e.Day):
		reason = fmt.Sprintf("the day lies outside the span %s", b.span)
	case !from.inside && !to.inside:
		reason = "neither side is in a Land of which there are units"
	case from.key != nil && to.key != nil && governance.LevelOf(from.key) != governance.LevelOf(to.key):
		reason = fmt.Sprintf("%v and %v are keys of different levels", from.key, to.key)
	case e.Population != nil && *e.Population < 0, e.Area != nil && *e.Area < 0:
		reason = "it moves less than nothing; want numbers from 0, or nil where they are not recorded"
	case orUnrecorded(e.Population) > maxPopulation, orUnrecorded(e.Area) > maxArea:
		reason = fmt.Sprintf("what it moves is too large; want at most %d inhabitants and %d square metres", int64(maxPopulation), int64(maxArea))
	case textFault(e.Number) != "":
		reason = "its number " + textFault(e.Number)
	default:
		reason = cmp.Or(from.misnamed(from.before), to.misnamed(to.after), misfit(e.Kind, from, to))
	}
	if reason != "" {
		return territory.Event{}, &ArgumentError{fmt.Sprintf("events[%d]", i), fmt.Sprintf("%s on %q: %s", e.Kind, e.Day, reason)}
	}
	event := territory.Event{
		Kind: territory.EventKind(e.Kind), Legal: e.Day, Number: e.Number, Level: governance.LevelOf(cmp.Or(to.key, from.key)),
		From: from.key, To: to.key, FromARS: from.ars, ToARS: to.ars, Area: orUnrecorded(e.Area), Population: orUnrecorded(e.Population),
		Remains: e.Kind == PartialTransfer && from.key == to.key,
	}
	if from.before != nil {
		event.FromName, event.FromARS = from.before.Name, from.before.ars
	}
	if to.after != nil {
		event.ToName, event.ToARS = to.after.Name, to.after.ars
	}
	return event, nil
}

func orUnrecorded(n *int64) int64 {
	if n == nil {
		return -1
	}
	return *n
}

// misfit says why the units of an event do not do what its kind says; "" if they do.
func misfit(kind EventKind, from, to side) string {
	same := from.key == to.key
	mayEndInNothing := kind == Dissolution && governance.LevelOf(from.key) != governance.Municipality
	switch {
	case from.key == nil && kind != Formation:
		return "it has no old side; want the key of the unit to which it happens"
	case from.key != nil && kind == Formation:
		return fmt.Sprintf("its old side is %v; want none", from.key)
	case to.key == nil && !mayEndInNothing:
		return "it has no new side; want the key of the unit to which it leads"
	case same && (kind == Dissolution || kind == NewKey):
		return fmt.Sprintf("both sides are %v; want two different keys", from.key)
	}
	switch kind {
	case Formation:
		return to.mustBegin()
	case Dissolution:
		return cmp.Or(from.mustEnd(), to.mustBeThere())
	case NewKey:
		return cmp.Or(from.mustEnd(), to.mustBegin())
	case PartialTransfer:
		return cmp.Or(from.mustGoOn(), to.mustBeThere())
	}
	if !same {
		return fmt.Sprintf("it leads from %v to %v; want the same key on both sides", from.key, to.key)
	}
	return cmp.Or(from.mustGoOn(), from.mustChange(kind))
}

// misnamed says why there is no such side; "" if there is. The record is that which the event means.
func (s side) misnamed(r *record) string {
	switch {
	case s.inside && len(s.records) == 0:
		return fmt.Sprintf("no unit has the key %v; want a record of it", s.key)
	case r != nil && !s.ars.IsZero() && s.ars != r.ars:
		return fmt.Sprintf("the ARS of %v is %q and not %v", s.key, r.ars, s.ars)
	}
	return ""
}

// What follows says why a side does not do what it must; "" if it does. Of a side outside the directory nothing is known.

func (s side) mustEnd() string {
	if s.inside && (s.before == nil || s.after != nil) {
		return fmt.Sprintf("%v does not end by it; want a record of it up to the day before, and none of the day", s.key)
	}
	return ""
}

func (s side) mustBegin() string {
	if s.inside && (s.before != nil || s.after == nil) {
		return fmt.Sprintf("%v does not begin by it; want a record of it from the day on, and none of the day before", s.key)
	}
	return ""
}

func (s side) mustGoOn() string {
	if s.inside && (s.before == nil || s.after == nil) {
		return fmt.Sprintf("%v does not go on; want a record of it for the day before and for the day", s.key)
	}
	return ""
}

func (s side) mustBeThere() string {
	if s.inside && s.after == nil {
		return fmt.Sprintf("%v is not there; want a record of it for the day", s.key)
	}
	return ""
}

func (s side) mustChange(kind EventKind) string {
	changed := s.before != nil && s.after != nil
	switch {
	case !changed:
	case kind == NewName:
		changed = s.before.Name != s.after.Name
	case kind == NewKind:
		changed = s.before.Kind != s.after.Kind
	case kind == NewRegionalKey:
		changed = s.before.ars != s.after.ars
	}
	if !changed {
		return fmt.Sprintf("%v is the same before and after; want a record with the old value up to the day before", s.key)
	}
	return ""
}
