package directory

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"iter"
	"math"
	"math/big"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/key"
)

// Weighting is what shares are weighted by.
type Weighting uint8

const (
	ByPopulation Weighting = iota // inhabitants that changed hands
	ByArea                        // square metres that changed hands
	// ByPopulationElseArea is ByPopulation, and where a list of changes does not tell how many inhabitants changed hands, the
	// square metres that did, as if they lived evenly spread. The gap by ByPopulation, and [Restated.Gap], tell where that was done.
	ByPopulationElseArea

	weightings = 3 // how many there are
	counted    = 2 // of these the lists have: inhabitants and square metres
)

var weightingWords = bilingual.Words[Weighting]{Name: "weighting", List: []bilingual.Word[Weighting]{
	{Value: ByPopulation, Word: "population", Text: bilingual.Text{German: "nach Einwohnern", English: "by population"}},
	{Value: ByArea, Word: "area", Text: bilingual.Text{German: "nach Fläche", English: "by area"}},
	{Value: ByPopulationElseArea, Word: "population, else area",
		Text: bilingual.Text{German: "nach Einwohnern, ersatzweise nach Fläche", English: "by population, or else by area"}},
}}

// String returns "population", "area" or "population, else area", and "" for anything else.
func (w Weighting) String() string { return weightingWords.String(w) }

// Text returns by what is weighted, for readers.
func (w Weighting) Text(tag language.Tag) string { return weightingWords.Text(w, tag) }

// IsValid reports whether w is one of the weightings.
func (w Weighting) IsValid() bool { return weightingWords.Has(w) }

// MarshalText returns [Weighting.String]; what is no weighting is a [*bilingual.WordError].
func (w Weighting) MarshalText() ([]byte, error) { return weightingWords.Marshal(w) }

// UnmarshalText reads what MarshalText writes.
func (w *Weighting) UnmarshalText(text []byte) error { return weightingWords.Unmarshal(w, text) }

// Value stores the word in a database; see [bilingual.Words].
func (w Weighting) Value() (driver.Value, error) { return weightingWords.Value(w) }

// Scan reads the word from a database; see [bilingual.Words].
func (w *Weighting) Scan(column any) error { return weightingWords.Scan(w, column) }

// Continuity tells what became of a municipality as a legal person.
type Continuity uint8

const (
	// Continued: it is the same legal person, perhaps under another key or name. Parts may have left it.
	Continued Continuity = iota + 1
	// Absorbed: it was dissolved, once or along a chain, and each time the whole went to one municipality, which is its
	// successor.
	Absorbed
	// Divided: it was dissolved into several municipalities. Who is its legal successor for what, only the norm or the
	// contract behind the change says; the lists of changes do not record it.
	Divided
	// LeftDirectory: before the later day it, or its successor, came to lie outside the directory, which does not know what
	// happened there. A directory that reaches farther may know more.
	LeftDirectory
)

var continuities = bilingual.Words[Continuity]{Name: "continuity", List: []bilingual.Word[Continuity]{
	{Value: Continued, Word: "continued", Text: bilingual.Text{German: "besteht fort", English: "continued"}},
	{Value: Absorbed, Word: "absorbed",
		Text: bilingual.Text{German: "in einer anderen Gemeinde aufgegangen", English: "absorbed by another municipality"}},
	{Value: Divided, Word: "divided",
		Text: bilingual.Text{German: "auf mehrere Gemeinden aufgeteilt", English: "divided among several municipalities"}},
	{Value: LeftDirectory, Word: "left the directory",
		Text: bilingual.Text{German: "aus dem Verzeichnis ausgeschieden", English: "left the directory"}},
}}

// String returns "continued", "absorbed", "divided" or "left the directory", and "" for anything else.
func (c Continuity) String() string { return continuities.String(c) }

// Text returns the answer for readers.
func (c Continuity) Text(tag language.Tag) string { return continuities.Text(c, tag) }

// IsValid reports whether c is one of the answers.
func (c Continuity) IsValid() bool { return continuities.Has(c) }

// MarshalText returns [Continuity.String]; what is no answer is a [*bilingual.WordError].
func (c Continuity) MarshalText() ([]byte, error) { return continuities.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Continuity) UnmarshalText(text []byte) error { return continuities.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c Continuity) Value() (driver.Value, error) { return continuities.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Continuity) Scan(column any) error { return continuities.Scan(c, column) }

// Succession tells what became of a municipality from one day to a later one.
type Succession struct {
	Unit  Unit       // the municipality as of the first day
	To    civil.Date // the later day
	Parts []Part     // where its people and land are on the later day, by key; at least one

	gaps   [weightings]Gap
	asLand bool      // the shares by population are those of the land
	end    store.Day // To
}

// Part is one of the municipalities in which people or land of another are found on a later day.
type Part struct {
	AGS          key.AGS       // of a municipality outside the directory that of the day Left, which may have ended since
	Unit         Unit          // zero if the municipality lies outside the directory (in another Land)
	Left         civil.Date    // the day on which the part left the directory; zero if the municipality lies in it
	ByPopulation finance.Share // of the people; 0 % if there is a gap
	ByArea       finance.Share // of the land; 0 % if there is a gap
	Events       []Event       // that led there, in order; empty if nothing happened

	elseArea finance.Share // by population, else by area
	ref      int           // of a part of a Succession
}

// String returns the key and the name of the municipality, and of one outside the directory its key.
func (p Part) String() string {
	if p.Unit.IsZero() {
		return p.AGS.String()
	}
	return p.Unit.String()
}

// Share returns the share by one weighting.
func (p Part) Share(by Weighting) finance.Share {
	switch by {
	case ByPopulation:
		return p.ByPopulation
	case ByArea:
		return p.ByArea
	case ByPopulationElseArea:
		return p.elseArea
	}
	return finance.Share{}
}

// lost reports whether it is not known where the part is on a day, because it left the directory before.
func (p Part) lost(day store.Day) bool { return !p.Left.IsZero() && p.Left.Before(day.Date()) }

// Gap says why the shares by one weighting are not known.
type Gap struct {
	Event   Event // the event that lacks a number
	TooFine bool  // the numbers are there, but the exact fraction does not fit into 64 bits
}

func (g Gap) isZero() bool { return g == Gap{} }

// Gap returns why the shares by a weighting are not known; the second result is false if they are. Known shares add up to
// exactly 100 %. A municipality that went to one other as a whole has no gap, because its share is 100 % by any. Of one in
// which nobody lived, by the figures of the registers, every share of the people is right: it has those of its land, which
// [Succession.ByLandAlone] tells.
func (s Succession) Gap(by Weighting) (Gap, bool) {
	if by >= weightings {
		return Gap{}, true
	}
	return s.gaps[by], !s.gaps[by].isZero()
}

// ByLandAlone reports whether the shares by population are those of the land, because nobody lived in the municipality when it was
// divided. They are right for nought people, and say nothing of where anything else belongs.
func (s Succession) ByLandAlone() bool { return s.asLand }

// UninhabitedError tells that values other than 0 of a municipality in which nobody lived were parted by its land, where they were to
// be parted by its people. The values contradict the figures of the registers.
type UninhabitedError struct{ Unit Unit }

func (e *UninhabitedError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *UninhabitedError) Text(tag language.Tag) string {
	return bilingual.Sprintf("in %s lebte nach den Verzeichnissen niemand; die Werte wurden nach der Fläche aufgeteilt",
		"nobody lived in %s by the registers; its values were parted by the land", e.Unit).In(tag)
}

// Legal returns the legal successor and how it came to be that. Where the municipality was [Divided], or has [LeftDirectory]
// before the later day, the successor is not known and the zero AGS. Of a municipality that leaves the directory on the later
// day itself it is the key outside. A Succession that [Directory.Successors] did not return has the zero AGS and the Continuity 0.
func (s Succession) Legal() (key.AGS, Continuity) {
	end, continuity := s.legal()
	if continuity == 0 || continuity == Divided || continuity == LeftDirectory {
		return key.AGS{}, continuity
	}
	_, number := s.Unit.table.Identify(end.ref)
	return store.AGS(number), continuity
}

// legal follows the legal person to the later day; the Continuity is 0 if there is nothing to follow.
func (s Succession) legal() (step, Continuity) {
	if s.Unit.Level() != governance.Municipality || s.end == 0 {
		return step{}, 0
	}
	f := follower{table: s.Unit.table, to: s.end}
	return f.legal(int(s.Unit.id), s.Unit.day+1)
}

// Successor returns the legal successor, which [Succession.Legal] names, as of the later day. Where there is not exactly one,
// it does not choose: a municipality that was divided is a [*DividedError], one that left the directory is a [*LeftError]. A
// Succession that [Directory.Successors] did not return is an [*ArgumentError].
func (s Succession) Successor() (Unit, error) {
	end, continuity := s.legal()
	switch {
	case continuity == 0:
		return Unit{}, &ArgumentError{"succession", "is not one that Directory.Successors returned"}
	case continuity == Divided:
		return Unit{}, &DividedError{s}
	case end.left != 0:
		_, number := s.Unit.table.Identify(end.ref)
		return Unit{}, &LeftError{store.AGS(number), end.left.Date()}
	}
	return Unit{s.Unit.table, int32(end.ref), s.end}, nil
}

// DividedError tells that a municipality was divided, so that the registers do not name its legal successor.
type DividedError struct{ Succession Succession }

func (e *DividedError) Error() string {
	return fmt.Sprintf("directory: %s was divided, and the registers do not name its legal successor; its people and land are in %s",
		e.Succession.Unit, join(e.Succession.Parts, "and"))
}

// Text returns the error for readers.
func (e *DividedError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%s wurde geteilt, und die Verzeichnisse nennen keine Rechtsnachfolgerin; Einwohner und Fläche liegen in %s",
		"%s was divided, and the registers do not name its legal successor; its people and land are in %s", e.Succession.Unit,
		bilingual.Text{German: join(e.Succession.Parts, "und"), English: join(e.Succession.Parts, "and")}).In(tag)
}

// BrokenChainError tells that a municipality has ended without an event that says what became of it.
type BrokenChainError struct {
	AGS key.AGS
	Day civil.Date // its last day
}

func (e *BrokenChainError) Error() string {
	return fmt.Sprintf("directory: municipality %s ended on %s; what became of it is not recorded", e.AGS, e.Day)
}

// Text returns the error for readers.
func (e *BrokenChainError) Text(tag language.Tag) string {
	return bilingual.Sprintf("die Gemeinde %s endete am %s; was aus ihr wurde, ist nicht erfasst",
		"municipality %s ended on %s; what became of it is not recorded", e.AGS, bilingual.FormatOf(e.Day)).In(tag)
}

// Successors tells what became of the municipality that has the key on the day from, until the day to. It follows any
// number of events that took effect after from and no later than to, also across borders of Länder, as far as the
// directory reaches. The later day may be that of [Directory.Beyond].
//
// What goes to a municipality outside the directory is followed no farther, unless that municipality ends on the same day:
// the part has the key of that day and tells the day in Left.
//
// Errors: [*SpanError] for a day outside the span, [*ArgumentError] where from is the later day, [*UnknownKeyError],
// [*BrokenChainError].
func (d *Directory) Successors(k key.AGS, from, to civil.Date) (Succession, error) {
	start, end, err := d.period(from, to)
	if err != nil {
		return Succession{}, err
	}
	unit, err := d.municipality(k, start)
	if err != nil {
		return Succession{}, err
	}
	return d.succession(unit, start, end)
}

func (d *Directory) succession(unit int, start, end store.Day) (Succession, error) {
	f := follower{table: d.table, to: end}
	s := Succession{Unit: Unit{d.table, int32(unit), start}, To: end.Date(), end: end}
	f.walk(step{ref: unit, since: start + 1})
	if f.err != nil {
		return Succession{}, f.err
	}
	s.Parts = f.result()
	s.gaps, s.asLand = f.gaps, f.asLand
	return s, nil
}

// Predecessors tells which municipalities of the day from make up the municipality that has the key on the later day to. The shares of a part are shares of the predecessor: which part of its people and land is in the municipality now,
// so that figures of old times can be restated for today's borders. A predecessor that was divided appears with less than
// 100 %; its other parts are in [Directory.Successors].
//
// A municipality outside the directory from which something came is a part too, with the zero Unit; in Left it has the day on
// which the directory last hears of it. Which share of it came is not known, so there is a gap.
//
// The gaps concern at least one of the predecessors. Errors are those of Successors.
func (d *Directory) Predecessors(k key.AGS, from, to civil.Date) (Ancestry, error) {
	start, end, err := d.period(from, to)
	if err != nil {
		return Ancestry{}, err
	}
	unit, err := d.municipality(k, end)
	if err != nil {
		return Ancestry{}, err
	}
	a := Ancestry{Unit: Unit{d.table, int32(unit), end}, From: from}
	candidates, arrivals := d.candidates(unit, start, end)
	for _, candidate := range candidates {
		s, err := d.succession(candidate, start, end)
		if err != nil {
			return Ancestry{}, err
		}
		for _, part := range s.Parts {
			if part.Unit != a.Unit {
				continue
			}
			part.Unit = s.Unit
			part.AGS = store.AGS(d.table.Number(candidate))
			a.Parts = append(a.Parts, part)
			for by := range a.gaps {
				if a.gaps[by].isZero() {
					a.gaps[by] = s.gaps[by]
				}
			}
		}
	}
	for _, event := range arrivals {
		a.arrive(event)
	}
	slices.SortFunc(a.Parts, func(p, q Part) int { return p.AGS.Compare(q.AGS) })
	return a, nil
}

// arrive adds the municipality outside the directory from which an event brought something.
func (a *Ancestry) arrive(event Event) {
	entry := event.entry()
	area, population := event.table.Part(entry)
	amounts := [weightings]int64{ByPopulation: population, ByArea: area, ByPopulationElseArea: population}
	if population < 0 {
		amounts[ByPopulationElseArea] = area
	}
	for by, amount := range amounts {
		if amount != 0 && a.gaps[by].isZero() {
			a.gaps[by] = Gap{Event: event}
		}
	}
	_, number := event.table.Identify(entry.From)
	outside := store.AGS(number)
	i := slices.IndexFunc(a.Parts, func(p Part) bool { return p.Unit.IsZero() && p.AGS == outside })
	if i < 0 {
		i = len(a.Parts)
		a.Parts = append(a.Parts, Part{AGS: outside})
	}
	if day := event.measure().Effective().Date(); day.After(a.Parts[i].Left) {
		a.Parts[i].Left = day
	}
	a.Parts[i].Events = append(a.Parts[i].Events, event)
}

// Ancestry tells of which earlier municipalities a municipality consists.
type Ancestry struct {
	Unit  Unit       // the municipality as of the later day
	From  civil.Date // the earlier day
	Parts []Part     // the earlier municipalities, by key; shares are shares of theirs

	gaps [weightings]Gap
}

// Gap returns why the shares by a weighting are not known for at least one of the parts; the second result is false if all
// are known.
func (a Ancestry) Gap(by Weighting) (Gap, bool) {
	if by >= weightings {
		return Gap{}, true
	}
	return a.gaps[by], !a.gaps[by].isZero()
}

func (d *Directory) period(from, to civil.Date) (start, end store.Day, err error) {
	if start, err = d.within(from); err != nil {
		return 0, 0, err
	}
	if end, err = d.until(to); err != nil {
		return 0, 0, err
	}
	if end < start {
		return 0, 0, &ArgumentError{"from, to", fmt.Sprintf("%s is after %s; want the earlier day first", from, to)}
	}
	return start, end, nil
}

func (d *Directory) municipality(k key.AGS, day store.Day) (int, error) {
	if !k.IsZero() {
		if unit, ok := d.table.Municipality(uint32(k.Number()), day); ok {
			return unit, nil
		}
	}
	return 0, Snapshot{d.table, day}.unknown(k)
}

// candidates returns the units of the day start from which an event chain can lead to the unit, and the events that brought
// something from outside the directory.
func (d *Directory) candidates(unit int, start, end store.Day) (found []int, arrivals []Event) {
	var (
		waiting = []int{unit}
		latest  = map[int]store.Day{unit: end} // what is there on this day can still come to the unit
	)
	for len(waiting) > 0 {
		ref := waiting[0]
		waiting = waiting[1:]
		if ref < d.table.Units() && d.table.ValidOn(ref, start) && !slices.Contains(found, ref) {
			found = append(found, ref)
		}
		for mentions := d.table.Mentions(ref); ; {
			i, ok := mentions.Next()
			if !ok {
				break
			}
			e := d.table.Event(i)
			day := d.table.MeasureOf(i).Effective()
			if e.To != ref || e.From == store.None || !e.Kind.Moves() || day <= start || day > latest[ref] {
				continue
			}
			if event := (Event{d.table, int32(i)}); d.fromOutside(e, day) && !slices.Contains(arrivals, event) {
				arrivals = append(arrivals, event)
			}
			if day > latest[e.From] {
				latest[e.From] = day
				waiting = append(waiting, e.From)
			}
		}
	}
	return found, arrivals
}

// fromOutside reports whether an event brings something into the directory. A unit outside that is known on one day only,
// because it was formed and ended on it, brings nothing of its own.
func (d *Directory) fromOutside(e store.Event, day store.Day) bool {
	if e.From < d.table.Units() || e.To >= d.table.Units() || e.Kind == territory.PartialTransfer && isNothing(d.table, e) {
		return false
	}
	for mentions := d.table.Mentions(e.From); ; {
		i, ok := mentions.Next()
		if !ok {
			return true
		}
		before := d.table.Event(i)
		if before.From < d.table.Units() &&
			(before.Kind == territory.Dissolution || before.Kind == territory.NewKey) &&
			d.table.MeasureOf(i).Effective() == day {
			return false
		}
	}
}

// isNothing reports whether an event is recorded to have moved neither people nor land.
func isNothing(t *store.Table, e store.Event) bool {
	area, population := t.Part(e)
	return area == 0 && population == 0
}

// step is a unit on the way, with the shares that arrived there. Only events from the day since on still count.
type step struct {
	ref    int
	since  store.Day
	left   store.Day            // on which the directory was left, if the unit lies outside
	shares [weightings]*big.Rat // nil is the whole
	events []Event
	depth  int
}

// deepest bounds the number of events in a chain; the longest real one has six.
const deepest = 64

type follower struct {
	table *store.Table
	to    store.Day
	flows *flows // of a period that holds the days that are asked for; nil to read in the table
	quiet bool   // nobody asks for the events
	steps []step // where the walk ended, one for each unit
	gaps  [weightings]Gap
	// asLand tells that people were divided as the land, because there are none.
	asLand bool
	err    error

	group    []movement // what happens next
	division int        // the event at which a unit was last divided
}

// movement is one event that carries something out of a unit.
type movement struct {
	kind      territory.EventKind
	index, to int
	day       store.Day
	remains   bool
}

// amounts returns how many inhabitants and square metres a movement carries; -1 is not recorded.
func (f *follower) amounts(m movement) (amounts [counted]int64) {
	amounts[ByArea], amounts[ByPopulation] = f.table.Part(f.table.Event(m.index))
	return amounts
}

// outgoing yields what leaves a unit at any time, in the order of the events.
func (f *follower) outgoing(ref int) iter.Seq[movement] {
	return func(yield func(movement) bool) {
		if f.flows != nil {
			f.flows.outgoing(ref)(yield)
			return
		}
		for mentions := f.table.Mentions(ref); ; {
			i, ok := mentions.Next()
			if !ok {
				return
			}
			e := f.table.Event(i)
			if e.From != ref || e.To == store.None || !e.Kind.Moves() {
				continue
			}
			if !yield(movement{e.Kind, i, e.To, f.table.MeasureOf(i).Effective(), e.Remains || e.To == ref}) {
				return
			}
		}
	}
}

// next finds what leaves the unit on the first day on which something does, not before the day since, and returns that
// day. If nothing does, the day is zero, and the group means nothing.
func (f *follower) next(ref int, since store.Day) store.Day {
	for {
		var first store.Day
		transfers := false
		for m := range f.outgoing(ref) {
			if m.day < since || m.day > f.to || first != 0 && m.day > first {
				continue
			}
			if m.day != first {
				first, f.group, transfers = m.day, f.group[:0], false
			}
			f.group = append(f.group, m)
			transfers = transfers || m.kind == territory.PartialTransfer
		}
		if !transfers || f.settle(ref) {
			return first
		}
		since = first + 1
	}
}

// settle leaves out of the group the transfers that another measure undid with effect from the same day, and reports whether
// anything is left. So a transfer that was undone and repeated counts once.
func (f *follower) settle(ref int) bool {
	kept := slices.DeleteFunc(slices.Clone(f.group), func(m movement) bool { return f.isUndone(ref, m) })
	if len(kept) == len(f.group) {
		return true
	}
	f.group = slices.DeleteFunc(f.group[:copy(f.group, kept)], func(m movement) bool {
		return m.remains && !slices.ContainsFunc(kept, func(other movement) bool {
			return !other.remains && f.number(other) == f.number(m)
		})
	})
	return len(f.group) > 0
}

// isUndone reports whether a transfer of the group is one that was undone: there are more transfers back, by other measures and
// of just as many people and square metres, than transfers like it before it.
func (f *follower) isUndone(ref int, m movement) bool {
	amounts := f.amounts(m)
	if m.kind != territory.PartialTransfer || m.remains || amounts[ByArea] <= 0 {
		return false
	}
	back := 0
	for other := range f.outgoing(m.to) {
		if other.to == ref && other.day == m.day && other.kind == m.kind && f.amounts(other) == amounts && f.number(other) != f.number(m) {
			back++
		}
	}
	for _, other := range f.group {
		if other.index < m.index && other.to == m.to && other.kind == m.kind && f.amounts(other) == amounts {
			back--
		}
	}
	return back > 0
}

// number returns the official number of the measure of a movement.
func (f *follower) number(m movement) string { return f.table.NumberOf(f.table.MeasureOf(m.index)) }

// since returns the day from which on events count for a unit that something has come to on a day: the day itself if the unit
// ends on it, because all goes on to another, and otherwise any later day.
func (f *follower) since(ref int, day store.Day) store.Day {
	if ref < f.table.Units() && f.table.ValidOn(ref, day) {
		return day + 1
	}
	for m := range f.outgoing(ref) {
		if m.to != ref && m.kind != territory.PartialTransfer && m.day == day {
			return day
		}
	}
	return day + 1
}

// arrival returns the step to a unit to which something comes on a day.
func (f *follower) arrival(ref int, day store.Day) step {
	s := step{ref: ref, since: f.since(ref, day)}
	if ref >= f.table.Units() {
		s.left = day
	}
	return s
}

// isOver reports whether nothing more is known of what has come to a step. The next event of it is that of a day, 0 if there
// is none. Outside the directory only events of the same day are known to follow directly.
func (s step) isOver(day store.Day) bool { return day == 0 || s.left != 0 && day != s.left }

// walk follows a step to its end and adds the parts in which it ends.
func (f *follower) walk(s step) {
	for f.err == nil {
		day := f.next(s.ref, s.since)
		if s.isOver(day) {
			f.arrive(s)
			return
		}
		if s.depth++; s.depth > deepest {
			f.err = f.broken(s.ref)
			return
		}
		if to, event, ok := f.single(s.ref); ok {
			next := f.arrival(to, day)
			next.shares, next.events, next.depth = s.shares, s.events, s.depth
			if !f.quiet {
				next.events = append(next.events, Event{f.table, int32(event)})
			}
			s = next
			continue
		}
		f.divide(s, day)
		return
	}
}

// single returns the only unit to which everything goes.
func (f *follower) single(ref int) (to, event int, ok bool) {
	to = f.group[0].to
	for _, m := range f.group {
		if m.kind == territory.PartialTransfer || m.to != to || m.to == ref {
			return 0, 0, false
		}
	}
	return to, f.group[0].index, true
}

// divide follows all parts into which a unit falls.
func (f *follower) divide(s step, day store.Day) {
	group := slices.Clone(f.group)
	rest, dissolved := s.ref, false
	for _, m := range group {
		switch m.kind {
		case territory.NewKey:
			rest = m.to
		case territory.Dissolution:
			dissolved = true
		}
	}
	f.division = group[0].index
	targets, amounts, events := f.targets(group, rest, dissolved)
	weights := f.weights(s, amounts, day)
	peopleAreKnown := weights[ByPopulation] != nil
	for i, to := range targets {
		part := f.arrival(to, day)
		part.events, part.depth = slices.Clip(s.events), s.depth
		for _, event := range events[i] {
			if !f.quiet {
				part.events = append(part.events, Event{f.table, int32(event)})
			}
		}
		for by := range Weighting(weightings) {
			part.shares[by] = portion(s.shares[by], weights[by], i)
			if by == ByArea && peopleAreKnown && s.shares[ByPopulationElseArea] == s.shares[ByPopulation] {
				part.shares[ByPopulationElseArea] = part.shares[ByPopulation] // as mostly, and computed already
				break
			}
		}
		if to == s.ref {
			part.since = day + 1
		}
		f.walk(part)
	}
}

// targets sums the movements by target. A weight of -1 is not known.
func (f *follower) targets(group []movement, rest int, dissolved bool) (refs []int, weights [counted][]int64, events [][]int) {
	add := func(ref, event int, amounts [counted]int64) {
		i := slices.Index(refs, ref)
		if i < 0 {
			i = len(refs)
			refs = append(refs, ref)
			events = append(events, nil)
			for by := range weights {
				weights[by] = append(weights[by], 0)
			}
		}
		if event >= 0 {
			events[i] = append(events[i], event)
		}
		for by, amount := range amounts {
			if amount < 0 || weights[by][i] < 0 {
				weights[by][i] = -1
			} else {
				weights[by][i] += amount
			}
		}
	}
	remainder := false
	for _, m := range group {
		amounts := f.amounts(m)
		switch {
		case m.kind == territory.NewKey:
		case m.remains || m.kind == territory.PartialTransfer && m.to == rest:
			if !dissolved {
				remainder = true
				add(rest, -1, amounts)
			}
		default:
			add(m.to, m.index, amounts)
		}
	}
	if dissolved {
		return refs, weights, events
	}
	if !remainder {
		amounts := [counted]int64{-1, -1}
		for by := range amounts {
			if nothing(weights[by]) { // what left was nothing, so all the rest stayed
				amounts[by] = 1
			}
		}
		add(rest, -1, amounts)
	}
	for _, m := range group {
		if m.kind == territory.NewKey {
			i := slices.Index(refs, rest)
			events[i] = append(events[i], m.index)
		}
	}
	return refs, weights, events
}

func nothing(amounts []int64) bool {
	return !slices.ContainsFunc(amounts, func(n int64) bool { return n != 0 })
}

// weights returns by what a step is divided; nil is not known, and where something is divided that is a gap.
func (f *follower) weights(s step, amounts [counted][]int64, day store.Day) (weights [weightings][]int64) {
	people, land := amounts[ByPopulation], amounts[ByArea]
	if !areKnown(land) {
		land = nil
	}
	if !areKnown(people) {
		people = nil
		if f.isUninhabited(s.ref, day) {
			people = land
			f.asLand = f.asLand || len(land) > 1
		}
	}
	weights = [weightings][]int64{ByPopulation: people, ByArea: land, ByPopulationElseArea: people}
	if people == nil {
		weights[ByPopulationElseArea] = land
	}
	for by, list := range weights {
		isNothing := s.shares[by] != nil && s.shares[by].Sign() == 0
		if list == nil && !isNothing && f.gaps[by].isZero() && len(amounts[ByArea]) > 1 {
			f.gaps[by] = Gap{Event: Event{f.table, int32(f.division)}}
		}
	}
	return weights
}

// areKnown reports whether amounts tell shares.
func areKnown(amounts []int64) bool {
	var sum int64
	for _, n := range amounts {
		if n < 0 {
			return false
		}
		sum += n
	}
	return sum > 0
}

// isUninhabited reports whether nobody lived in a municipality before the day, by the figures of the registers.
func (f *follower) isUninhabited(ref int, day store.Day) bool {
	if ref >= f.table.Units() {
		return false
	}
	population, ok := Unit{f.table, int32(ref), day - 1}.Population()
	return ok && population.Value == 0
}

// portion returns share × weights[i] / sum of the weights, and the share itself where the weights are not known.
func portion(share *big.Rat, weights []int64, i int) *big.Rat {
	if len(weights) <= 1 {
		return share
	}
	var sum int64
	for _, w := range weights {
		sum += w
	}
	part := big.NewRat(weights[i], sum)
	if share != nil {
		part.Mul(part, share)
	}
	return part
}

// arrive notes where a walk ended. Walks that end in the same unit are put together.
func (f *follower) arrive(s step) {
	if s.ref < f.table.Units() && !f.table.ValidOn(s.ref, f.to) {
		f.err = f.broken(s.ref)
		return
	}
	i := slices.IndexFunc(f.steps, func(other step) bool { return other.ref == s.ref })
	if i < 0 {
		f.steps = append(f.steps, s)
		return
	}
	other := &f.steps[i]
	other.left = min(other.left, s.left)
	for by, share := range s.shares {
		if share != nil && other.shares[by] != nil {
			other.shares[by] = new(big.Rat).Add(other.shares[by], share)
		}
	}
	for _, event := range s.events {
		if !slices.Contains(other.events, event) {
			other.events = append(slices.Clip(other.events), event)
		}
	}
	slices.SortFunc(other.events, func(a, b Event) int { return cmp.Compare(a.index, b.index) })
}

// result returns the parts by key.
func (f *follower) result() []Part {
	if len(f.steps) == 1 {
		f.gaps = [weightings]Gap{}
		f.steps[0].shares = [weightings]*big.Rat{}
	}
	for by := range f.gaps {
		if f.gaps[by].isZero() && !f.fits(Weighting(by)) {
			f.gaps[by] = Gap{Event: Event{f.table, int32(f.division)}, TooFine: true}
		}
	}
	parts := make([]Part, len(f.steps))
	for i, s := range f.steps {
		_, number := f.table.Identify(s.ref)
		parts[i] = Part{AGS: store.AGS(number), Events: s.events, ref: s.ref}
		if s.ref < f.table.Units() {
			parts[i].Unit = Unit{f.table, int32(s.ref), f.to}
		} else {
			parts[i].Left = s.left.Date()
		}
		if f.gaps[ByPopulation].isZero() {
			parts[i].ByPopulation, _ = share(s.shares[ByPopulation])
		}
		if f.gaps[ByArea].isZero() {
			parts[i].ByArea, _ = share(s.shares[ByArea])
		}
		if f.gaps[ByPopulationElseArea].isZero() {
			parts[i].elseArea, _ = share(s.shares[ByPopulationElseArea])
		}
	}
	slices.SortFunc(parts, func(p, q Part) int { return p.AGS.Compare(q.AGS) })
	return parts
}

func (f *follower) fits(by Weighting) bool {
	if len(f.steps) == 1 {
		return true
	}
	return fit(func(yield func(*big.Rat) bool) {
		for _, s := range f.steps {
			if !yield(s.shares[by]) {
				return
			}
		}
	})
}

// fit reports whether all shares, and their sums in any order, can be held exactly: their least common denominator can.
func fit(shares iter.Seq[*big.Rat]) bool {
	common := int64(1)
	for r := range shares {
		if r == nil {
			continue
		}
		if !r.Denom().IsInt64() {
			return false
		}
		denominator := r.Denom().Int64()
		factor := denominator / divisor(common, denominator)
		if common > math.MaxInt64/factor {
			return false
		}
		common *= factor
	}
	return true
}

// share converts a fraction of the whole.
func share(r *big.Rat) (finance.Share, error) {
	if r == nil {
		return finance.Whole(), nil
	}
	return finance.Fraction(r.Num().Int64(), r.Denom().Int64())
}

func (f *follower) broken(ref int) error {
	_, number := f.table.Identify(ref)
	e := &BrokenChainError{AGS: store.AGS(number)}
	if ref < f.table.Units() {
		_, through := f.table.Valid(ref)
		e.Day = through.Date()
	}
	return e
}

// legal follows the legal person.
func (f *follower) legal(ref int, since store.Day) (step, Continuity) {
	continuity := Continued
	s := step{ref: ref, since: since}
	for range deepest {
		day := f.next(s.ref, s.since)
		if s.isOver(day) {
			break
		}
		target := s.ref
		for _, m := range f.group {
			switch m.kind {
			case territory.NewKey:
				target = m.to
			case territory.Dissolution:
				if target != s.ref && target != m.to {
					return s, Divided
				}
				target, continuity = m.to, Absorbed
			}
		}
		if target == s.ref {
			s.since = day + 1
		} else {
			s = f.arrival(target, day)
		}
	}
	if s.left != 0 && s.left < f.to {
		return s, LeftDirectory
	}
	return s, continuity
}

// LeftError tells that it is not known where something is, because it went to a municipality outside the directory before.
type LeftError struct {
	AGS key.AGS    // of the municipality outside, on the day
	Day civil.Date // on which it left the directory
}

func (e *LeftError) Error() string {
	return fmt.Sprintf("directory: what became of %s since %s lies outside the directory; one of all Germany may know it",
		e.AGS, e.Day)
}

// Text returns the error for readers.
func (e *LeftError) Text(tag language.Tag) string {
	return bilingual.Sprintf("was seit dem %[2]s aus %[1]s wurde, liegt außerhalb des Verzeichnisses; eines für ganz Deutschland kann es wissen",
		"what became of %[1]s since %[2]s lies outside the directory; one of all Germany may know it", e.AGS, bilingual.FormatOf(e.Day)).In(tag)
}
