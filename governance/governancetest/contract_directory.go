package governancetest

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"testing"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// TestDirectory tests that a directory answers as programs take for granted, and fails the test with what it does not:
//
//   - The span: both of its days are answered, the days around it are a [*directory.SpanError], and the edition is of its last day.
//   - A day: each unit is found under its key, lies in the units that its key names, is of the day that was asked for, and somebody acts
//     for it; names are found, and a name that several bear is not chosen for anybody; the order is that of the official register.
//   - The history: a municipality that is there on one day and not on a later one has successors, whose shares make the whole; one
//     that is not there on the earlier day has predecessors; no unit is the successor of a stranger. A directory that
//     lacks an event fails here.
//   - The file: what [directory.Directory.WriteTo] writes is read by [directory.Open] as the same directory.
//
// Units that are expected are compared with what the directory says of them on the first and the last day of their period: key, name,
// kind, seat and postal code, as far as they are set.
//
// It looks at the days of the span on which something happened, at most at forty of them, so that it is quick for a directory of all
// of Germany, too.
func TestDirectory(t testing.TB, d *directory.Directory, expected ...directory.UnitRecord) {
	t.Helper()
	var b breaches
	checkDirectory(&b, d, expected)
	b.report(t, "the directory")
}

func checkDirectory(b *breaches, d *directory.Directory, expected []directory.UnitRecord) {
	if d == nil {
		b.addf("there is none; the pointer is nil")
		return
	}
	c := directoryCheck{breaches: b, d: d, span: d.Span()}
	b.try("the span", c.checkSpan)
	if len(b.list) > 0 {
		return // nothing else can be asked
	}
	days := c.days()
	for i, day := range days {
		if b.full() {
			return
		}
		b.try(fmt.Sprintf("a question on %s", day), func() { c.checkDay(day, i == 0 || i == len(days)-1) })
	}
	for i := 1; i < len(days) && !b.full(); i++ {
		b.try(fmt.Sprintf("what happened from %s to %s", days[i-1], days[i]), func() { c.checkHistory(days[i-1], days[i]) })
	}
	b.try("the file", c.checkFile)
	for _, unit := range expected {
		b.try(fmt.Sprintf("the unit %v", unit.Key), func() { c.checkExpected(unit) })
	}
}

// directoryCheck tests one directory.
type directoryCheck struct {
	*breaches
	d    *directory.Directory
	span civil.Period
}

func (c directoryCheck) checkSpan() {
	if c.span.IsEmpty() || c.span.From.IsZero() || c.span.Through.IsZero() {
		c.addf("its span is %q; want a first and a last day", c.span)
		return
	}
	for _, day := range []civil.Date{c.span.From, c.span.Through} {
		if s, err := c.d.On(day); err != nil || s.Date() != day {
			c.addf("On(%s) is of %q with the error %v; want the day of the span that was asked for", day, s.Date(), err)
		}
	}
	for _, day := range []civil.Date{c.span.From.AddDays(-1), c.span.Through.AddDays(1), {}} {
		var span *directory.SpanError
		if _, err := c.d.On(day); !errors.As(err, &span) {
			c.addf("On(%q) has the error %v; want a *directory.SpanError, for the day lies outside the span %s", day, err, c.span)
		}
	}
	if asOf := c.d.Edition().AsOf; asOf != c.span.Through {
		c.addf("its edition is of %s; want the last day of its span, %s", asOf, c.span.Through)
	}
	if latest := c.d.Latest().Date(); latest != c.span.Through {
		c.addf("Latest is of %s; want the last day of the span, %s", latest, c.span.Through)
	}
}

// mostDays is on how many days a directory is asked.
const mostDays = 40

// days returns the first and the last day and, evenly among those on which something happened, the days before and of events.
func (c directoryCheck) days() []civil.Date {
	var eventful []civil.Date
	for e := range c.d.Events(directory.EventFilter{}) {
		if day := e.Legal(); c.span.Contains(day) && c.span.Contains(day.AddDays(-1)) {
			eventful = append(eventful, day)
		}
	}
	slices.SortFunc(eventful, civil.Date.Compare)
	eventful = slices.Compact(eventful)
	days := []civil.Date{c.span.From, c.span.Through}
	step := max(1, (2*len(eventful)+mostDays-1)/mostDays)
	for i := 0; i < len(eventful); i += step {
		days = append(days, eventful[i].AddDays(-1), eventful[i])
	}
	slices.SortFunc(days, civil.Date.Compare)
	return slices.Compact(days)
}

// checkDay asks all that can be asked of one day; names are looked for only where told to, for that takes the longest.
func (c directoryCheck) checkDay(day civil.Date, names bool) {
	s, err := c.d.On(day)
	if err != nil {
		c.addf("On(%s): %v; want an answer, for the day lies in the span", day, err)
		return
	}
	looked, children, below := 0, 0, 0
	for level := governance.Land; level <= governance.Municipality; level++ {
		var before key.Key
		for u := range s.Units(level) {
			if c.full() {
				return
			}
			if before != nil && key.Compare(before, u.Key()) >= 0 {
				c.addf("on %s %v stands after %v; want the order of the official register, each key once", day, u.Key(), before)
			}
			before = u.Key()
			c.checkUnit(s, u, level)
			for child := range u.Children() {
				children++
				if parent, _ := child.Parent(); parent != u {
					c.addf("on %s %v has %v among its units, above which is %v", day, u, child, parent)
				}
			}
			if level != governance.Land {
				below++
			}
			if names && looked < 500 {
				looked++
				c.checkName(s, u)
			}
		}
	}
	if children != below {
		c.addf("on %s all units together have %d units among them, and %d lie below the Länder; want the same number", day, children, below)
	}
}

func (c directoryCheck) checkUnit(s directory.Snapshot, u directory.Unit, level governance.Level) {
	day := s.Date()
	switch again, err := s.Lookup(u.Key()); {
	case err != nil || again != u:
		c.addf("on %s %v is among the units and Lookup finds %q with the error %v; want the same unit", day, u, again, err)
	case u.Level() != level || governance.LevelOf(u.Key()) != level:
		c.addf("on %s %v is of the level %s by its key and stands among those of the level %s", day, u, governance.LevelOf(u.Key()), level)
	case u.Date() != day:
		c.addf("%v was asked for on %s and is of %s", u, day, u.Date())
	case !u.Valid().Contains(day) || !u.Unchanged().Contains(day):
		c.addf("on %s %v is valid %s and unchanged %s; want periods with the day in them", day, u, u.Valid(), u.Unchanged())
	case u.Name() == "":
		c.addf("on %s %v has no name; want the official one", day, u.Key())
	case u.Kind() != 0 && u.Kind().Code(level) == 0:
		c.addf("on %s %v has the kind %q, which no unit of the level %s has", day, u, u.Kind(), level)
	}
	c.checkAbove(s, u)
	if level == governance.Municipality {
		c.checkMunicipality(s, u)
	}
}

// checkAbove asks in which units a unit lies.
func (c directoryCheck) checkAbove(s directory.Snapshot, u directory.Unit) {
	steps := 0
	for above := range u.Chain() {
		if steps++; steps > int(governance.Municipality)+1 {
			c.addf("on %s the chain above %v has no end", s.Date(), u)
			return
		}
		if above.Date() != s.Date() {
			c.addf("on %s %v lies in %v of %s; want a unit of the same day", s.Date(), u, above, above.Date())
		}
	}
	if u.Level() == governance.Land {
		return
	}
	if land, ok := u.Above(governance.Land); !ok || land.Key() != key.Key(u.Key().Land()) {
		c.addf("on %s %v lies in the Land %q; want %v, by its first two digits", s.Date(), u, land, u.Key().Land())
	}
	if _, ok := u.Parent(); !ok {
		c.addf("on %s nothing is above %v; want at least its Land", s.Date(), u)
	}
}

func (c directoryCheck) checkMunicipality(s directory.Snapshot, u directory.Unit) {
	if same, ok := s.Municipality(u.AGS()); !ok || same != u {
		c.addf("on %s Municipality(%v) is %q; want %v", s.Date(), u.AGS(), same, u)
	}
	if ars := u.ARS(); !ars.IsZero() && ars.AGS() != u.AGS() {
		c.addf("on %s %v has the ARS %v, which is that of %v", s.Date(), u, ars, ars.AGS())
	}
	acting, form := u.Administration()
	switch {
	case form == directory.NotRecorded && acting.IsZero():
	case acting.IsZero() || acting.Date() != s.Date():
		c.addf("on %s %q acts for %v in the form %q; want a unit of the day, or nobody and %q", s.Date(), acting, u, form, directory.NotRecorded)
	case form == directory.OwnAdministration && acting != u && acting.Key().Land() != u.Key().Land():
		c.addf("on %s %v has its own administration, and %v acts for it", s.Date(), u, acting)
	}
}

// checkName looks for a unit by its official name: it is found, or one of those that are named.
func (c directoryCheck) checkName(s directory.Snapshot, u directory.Unit) {
	found, err := s.FindOne(u.Name(), directory.OnLevel(u.Level()))
	var several *directory.AmbiguousError
	switch {
	case errors.As(err, &several):
	case err != nil:
		c.addf("on %s nobody is found by the name %q, which is that of %v: %v", s.Date(), u.Name(), u.Key(), err)
	case found != u && found.Name() != u.Name():
		c.addf("on %s the name %q, which is that of %v, finds %v", s.Date(), u.Name(), u.Key(), found)
	case found != u:
		c.addf("on %s the name %q is that of %v and %v, and one is chosen; want a *directory.AmbiguousError", s.Date(), u.Name(), u.Key(), found)
	}
}

// checkHistory asks what became of the municipalities between two days.
func (c directoryCheck) checkHistory(from, to civil.Date) {
	earlier, errFrom := c.d.On(from)
	later, errTo := c.d.On(to)
	if errFrom != nil || errTo != nil {
		return // checkDay has told of it
	}
	for u := range earlier.Units(governance.Municipality) {
		if c.full() {
			return
		}
		if same, ok := later.Municipality(u.AGS()); !ok || same.Valid() != u.Valid() {
			c.checkSuccessors(u, to)
		}
	}
	for u := range later.Units(governance.Municipality) {
		if same, ok := earlier.Municipality(u.AGS()); !c.full() && (!ok || same.Valid() != u.Valid()) {
			c.checkPredecessors(u, from)
		}
	}
}

func (c directoryCheck) checkSuccessors(u directory.Unit, to civil.Date) {
	s, err := c.d.Successors(u.AGS(), u.Date(), to)
	var left *directory.LeftError
	switch {
	case errors.As(err, &left):
		return // to a Land of which the directory knows nothing
	case err != nil:
		c.addf("%v is there on %s and not on %s, and has no successors: %v; want an event that tells where it went", u, u.Date(), to, err)
		return
	case len(s.Parts) == 0:
		c.addf("%v has successors on %s without any part; want at least one", u, to)
		return
	}
	shares := make([]finance.Share, len(s.Parts))
	for i, part := range s.Parts {
		shares[i] = part.ByPopulation
		if part.Left.IsZero() && part.Unit.Date() != to {
			c.addf("a successor of %v is %v of %s; want units of %s", u, part.Unit, part.Unit.Date(), to)
		}
	}
	if _, gap := s.Gap(directory.ByPopulation); gap {
		return // a number is not recorded, and the directory says so
	}
	if sum, err := finance.SumShares(shares...); err != nil || sum != finance.Whole() {
		c.addf("the people of %v go from %s to %s in shares that make %v; want the whole", u, u.Date(), to, sum)
	}
}

func (c directoryCheck) checkPredecessors(u directory.Unit, from civil.Date) {
	a, err := c.d.Predecessors(u.AGS(), from, u.Date())
	switch {
	case err != nil:
		c.addf("%v is there on %s and not on %s, and has no predecessors: %v; want an event that tells of what it was made", u, u.Date(), from, err)
	case len(a.Parts) == 0 && !c.isFormed(u):
		c.addf("%v is there on %s and not on %s, and comes from nothing; want an event that tells of what it was made", u, u.Date(), from)
	}
}

// isFormed reports whether an event says that the municipality was made of nothing, such as a gemeindefreies Gebiet on the coast.
func (c directoryCheck) isFormed(u directory.Unit) bool {
	for e := range c.d.Events(directory.EventFilter{Kind: directory.Formation}) {
		if e.To().Key == u.Key() {
			return true
		}
	}
	return false
}

func (c directoryCheck) checkFile() {
	var file bytes.Buffer
	n, err := c.d.WriteTo(&file)
	if err != nil || n != int64(file.Len()) {
		c.addf("WriteTo says that it wrote %d bytes and wrote %d, with the error %v", n, file.Len(), err)
		return
	}
	again, err := directory.Open(file.String())
	switch {
	case err != nil:
		c.addf("what WriteTo wrote cannot be opened: %v", err)
	case again.Hash() != c.d.Hash() || again.Span() != c.span:
		c.addf("what WriteTo wrote is the directory %s of %s when it is opened; want %s of %s", again.Hash(), again.Span(), c.d.Hash(), c.span)
	}
}

// checkExpected compares what is expected of a unit with what the directory says.
func (c directoryCheck) checkExpected(want directory.UnitRecord) {
	if want.Key == nil || want.Key.IsZero() {
		c.addf("a unit that is expected has no key; want one")
		return
	}
	period := c.span
	if from := want.Valid.From; from.After(period.From) {
		period.From = from
	}
	if through := want.Valid.Through; !through.IsZero() && through.Before(period.Through) {
		period.Through = through
	}
	if period.IsEmpty() {
		c.addf("%v is expected %s, outside the span %s", want.Key, want.Valid, c.span)
		return
	}
	for _, day := range slices.Compact([]civil.Date{period.From, period.Through}) {
		s, err := c.d.On(day)
		if err != nil {
			continue // checkDay has told of it
		}
		u, err := s.Lookup(plainKey(want.Key))
		if err != nil {
			c.addf("%v %s is expected on %s: %v", want.Key, want.Name, day, err)
			continue
		}
		c.compare(u, want)
	}
}

func (c directoryCheck) compare(u directory.Unit, want directory.UnitRecord) {
	if want.Name != "" && u.Name() != want.Name {
		c.addf("on %s %v has the name %q; want %q", u.Date(), u.Key(), u.Name(), want.Name)
	}
	if want.Kind != 0 && u.Kind() != want.Kind {
		c.addf("on %s %v has the kind %q; want %q", u.Date(), u, u.Kind(), want.Kind)
	}
	if ars, ok := key.Plain(want.Key).(key.ARS); ok && u.ARS() != ars {
		c.addf("on %s %v has the ARS %q; want %v", u.Date(), u, u.ARS(), ars)
	}
	if seat, _ := u.Seat(); want.Seat != "" && seat != want.Seat {
		c.addf("on %s %v has the seat %q; want %q", u.Date(), u, seat, want.Seat)
	}
	if want.PostalCode != "" && u.PostalCode() != want.PostalCode {
		c.addf("on %s %v has the postal code %q; want %q", u.Date(), u, u.PostalCode(), want.PostalCode)
	}
}
