package directory

import (
	"fmt"
	"iter"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Directory holds the territorial units of one area with their history. It is immutable and safe for concurrent use.
//
// The zero Directory, and a nil pointer to one, is empty: it has no unit and no event, its Span and its Edition are zero, and
// every day that it is asked for is a [*SpanError].
type Directory struct{ table *store.Table }

func (d *Directory) isEmpty() bool { return d == nil || d.table == nil }

// Open opens a directory on data that the generator of this module wrote. It checks the data completely and then reads
// in it; nothing is copied. Data that is damaged, was changed after it was written, or is of another version is an error.
func Open(data string) (*Directory, error) { return opened(store.Open(data)) }

func opened(t *store.Table, err error) (*Directory, error) {
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	return &Directory{t}, nil
}

// Hash returns the SHA-256 of the content in hexadecimal digits, which is that of the [Edition]; "" for an empty directory.
func (d *Directory) Hash() string {
	if d.isEmpty() {
		return ""
	}
	return d.table.Hash()
}

// Span returns the period for which the directory is complete: every day in it can be asked. Of an empty directory it is the
// zero Period.
func (d *Directory) Span() civil.Period {
	if d.isEmpty() {
		return civil.Period{}
	}
	from, through := d.table.Span()
	return civil.Period{From: from.Date(), Through: through.Date()}
}

// SpanError tells that a day lies outside the span of a directory.
type SpanError struct {
	Day    civil.Date
	Span   civil.Period // zero if the directory is empty
	Beyond civil.Date   // the one later day known by keys and names (see [Directory.Beyond]); zero if there is none
}

func (e *SpanError) Error() string {
	day := e.Day.String()
	if e.Day.IsZero() {
		day = "no date"
	}
	if (e.Span == civil.Period{}) {
		return fmt.Sprintf("directory: %s lies outside the directory, which is empty", day)
	}
	text := fmt.Sprintf("directory: %s lies outside the span %s of the directory", day, e.Span)
	if !e.Beyond.IsZero() && e.Day.After(e.Span.Through) {
		text += fmt.Sprintf("; keys and names of %s are known, see Beyond", e.Beyond)
	}
	return text
}

// Text returns the error for readers.
func (e *SpanError) Text(tag language.Tag) string {
	day := bilingual.Text{German: "ein fehlender Tag", English: "a day that is not named"}
	if !e.Day.IsZero() {
		day = bilingual.Text{German: "der Tag " + e.Day.Format(language.German), English: "the day " + e.Day.Format(language.English)}
	}
	if (e.Span == civil.Period{}) {
		return bilingual.Sprintf("%s liegt außerhalb des Verzeichnisses, das leer ist", "%s lies outside the directory, which is empty", day).In(tag)
	}
	period := bilingual.Text{German: e.Span.Format(language.German), English: e.Span.Format(language.English)}
	return bilingual.Sprintf("%s liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit %s",
		"%s lies outside the municipality register, which covers the time %s", day, period).In(tag)
}

// On returns the directory as of a day. A day outside the span is a [*SpanError].
func (d *Directory) On(day civil.Date) (Snapshot, error) {
	packed, err := d.within(day)
	if err != nil {
		return Snapshot{}, err
	}
	return Snapshot{d.table, packed}, nil
}

// LastKnownDay returns the last day of a year that the directory knows: 31 December, or the last day of the span if the span
// ends in the year. So a table "of 2026" can be asked for before the year is over. A year without a day in the span is a
// [*SpanError].
func (d *Directory) LastKnownDay(year int) (civil.Date, error) {
	end, err := civil.Of(year, time.December, 31)
	if err != nil {
		return civil.Date{}, &ArgumentError{"year", err.Error()}
	}
	if through := d.Span().Through; through.Year() == year {
		return through, nil
	}
	_, err = d.within(end)
	if err != nil {
		return civil.Date{}, err
	}
	return end, nil
}

func (d *Directory) within(day civil.Date) (store.Day, error) {
	if d.isEmpty() {
		return 0, &SpanError{Day: day}
	}
	packed, ok := store.DayOf(day)
	if from, through := d.table.Span(); !ok || packed < from || packed > through {
		return 0, &SpanError{day, d.Span(), d.table.Beyond().Date()}
	}
	return packed, nil
}

// until is within for the end of a period, which may be the day beyond the span.
func (d *Directory) until(day civil.Date) (store.Day, error) {
	if beyond, ok := d.Beyond(); ok && beyond.Date() == day {
		return beyond.day, nil
	}
	return d.within(day)
}

// OnOrLatest returns the directory as of a day or, of a later day than its last one and of the zero Date, as of its last day: for programs
// that are asked for today and know that the register lags behind. The Date of the snapshot tells which day it is. A day before the first
// one is a [*SpanError], as of [Directory.On].
func (d *Directory) OnOrLatest(day civil.Date) (Snapshot, error) {
	if last := d.Span().Through; !last.IsZero() && (day.IsZero() || day.After(last)) {
		day = last
	}
	return d.On(day)
}

// Latest returns the directory as of the last day of its span; of an empty directory it is the zero Snapshot.
func (d *Directory) Latest() Snapshot {
	if d.isEmpty() {
		return Snapshot{}
	}
	_, through := d.table.Span()
	return Snapshot{d.table, through}
}

// Beyond returns what is known of one day after the span: keys and names of an official register that was published
// without the list of changes that led there, so that the days of those changes are not known (see [Unit.Undated]), and
// kinds, seats, population and area are those from before. The second result is false if nothing is known.
func (d *Directory) Beyond() (Snapshot, bool) {
	if d.isEmpty() || d.table.Beyond() == 0 {
		return Snapshot{}, false
	}
	return Snapshot{d.table, d.table.Beyond()}, true
}

// History returns what the directory holds under the key of a municipality at all times, one unit for every period in
// which nothing changed ([Unit.Unchanged]), each as of the first day of that period within the span. Two municipalities
// that had the key one after the other both appear; a gap between their periods shows it.
func (d *Directory) History(k key.AGS) iter.Seq[Unit] {
	return func(yield func(Unit) bool) {
		if d.isEmpty() {
			return
		}
		number := uint32(k.Number())
		unit, ok := d.table.FirstMunicipality(number)
		start, _ := d.table.Span()
		for ; ok && unit < d.table.Units() && d.table.Number(unit) == number; unit++ {
			if _, through := d.table.Valid(unit); through != 0 && through < start {
				continue
			}
			for day, _ := d.table.Valid(unit); ; {
				next := d.table.StateOn(unit, day).Next
				if (next == 0 || next > start) && !yield(Unit{d.table, int32(unit), max(day, start)}) {
					return
				}
				if next == 0 {
					break
				}
				day = next
			}
		}
	}
}

// known returns the periods in which a unit had the key.
func known(t *store.Table, level governance.Level, number uint32) []civil.Period {
	first, end := t.Range(level, number, number)
	var periods []civil.Period
	for unit := first; unit < end; unit++ {
		from, through := t.Valid(unit)
		periods = append(periods, civil.Period{From: from.Date(), Through: through.Date()})
	}
	return periods
}

// recorded returns the periods in which a municipality had an ARS.
func recorded(t *store.Table, number uint32, ars key.ARS) []civil.Period {
	first, end := t.Range(governance.Municipality, number, number)
	var periods []civil.Period
	for unit := first; unit < end; unit++ {
		from, through := t.Valid(unit)
		joins := false // the period before ends on the day before
		for day := from; ; {
			state := t.StateOn(unit, day)
			last := through.Date()
			if state.Next != 0 {
				last = state.Next.Date().AddDays(-1)
			}
			has := Unit{t, int32(unit), day}.ARS() == ars
			switch {
			case has && joins:
				periods[len(periods)-1].Through = last
			case has:
				periods = append(periods, civil.Period{From: day.Date(), Through: last})
			}
			joins = has
			if state.Next == 0 {
				break
			}
			day = state.Next
		}
	}
	return periods
}
