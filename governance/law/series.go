package law

import (
	"cmp"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"sort"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Dated is a value that holds in a period, with the source on which it rests.
type Dated[T any] struct {
	Period civil.Period `json:"period"`
	Value  T            `json:"value"`
	Source Source       `json:"source"`
}

// Absence tells why a [Series] has no value on a day. The zero value means that it has one.
type Absence uint8

const (
	NotYetInForce Absence = iota + 1 // the rule did not exist before
	BeforeRecords                    // there was something before, and it is not recorded here
	Interrupted                      // a gap between two values, with its reason
	Abolished                        // the rule has ended
	AfterRecords                     // what holds later is not recorded here
	NoDate                           // the question named no day
)

var absences = bilingual.Words[Absence]{Name: "reason for having no value", List: []bilingual.Word[Absence]{
	{Value: NotYetInForce, Word: "not yet in force", Text: bilingual.Text{German: "noch nicht in Kraft", English: "not yet in force"}},
	{Value: BeforeRecords, Word: "before our records",
		Text: bilingual.Text{German: "vor Beginn der Erfassung", English: "before our records"}},
	{Value: Interrupted, Word: "interrupted", Text: bilingual.Text{German: "unterbrochen", English: "interrupted"}},
	{Value: Abolished, Word: "abolished", Text: bilingual.Text{German: "außer Kraft", English: "abolished"}},
	{Value: AfterRecords, Word: "after our records",
		Text: bilingual.Text{German: "nach Ende der Erfassung", English: "after our records"}},
	{Value: NoDate, Word: "no date given", Text: bilingual.Text{German: "kein Tag angegeben", English: "no date given"}},
}}

// String returns the reason as data writes it, such as "not yet in force", and "" for anything else.
func (a Absence) String() string { return absences.String(a) }

// Text returns the reason for readers.
func (a Absence) Text(tag language.Tag) string { return absences.Text(a, tag) }

// IsValid reports whether a is one of the six reasons.
func (a Absence) IsValid() bool { return absences.Has(a) }

// MarshalText returns [Absence.String]; what is no reason is a [*bilingual.WordError].
func (a Absence) MarshalText() ([]byte, error) { return absences.Marshal(a) }

// UnmarshalText reads what MarshalText writes.
func (a *Absence) UnmarshalText(text []byte) error { return absences.Unmarshal(a, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (a Absence) Value() (driver.Value, error) { return absences.Value(a) }

// Scan reads the word from a database; see [bilingual.Words].
func (a *Absence) Scan(column any) error { return absences.Scan(a, column) }

// Gap explains why a [Series] has no value in a period between two of its values.
type Gap struct {
	Period civil.Period `json:"period"`
	Reason string       `json:"reason"`
	Source Source       `json:"source"`
}

// Series is a value over time: a rate, a ceiling, a holder of an office. Its periods neither overlap nor leave a gap that
// nobody explained. The zero Series has no value at all. A Series is immutable.
type Series[T any] struct {
	values []Dated[T]
	gaps   []Gap
	before Absence
	after  Absence
}

// SeriesError tells why dated values form no [Series].
type SeriesError struct {
	Period civil.Period // the period at fault
	Reason string
}

func (e *SeriesError) Error() string { return fmt.Sprintf("law: series at %s: %s", e.Period, e.Reason) }

// NewSeries puts dated values in order. The two absences say what a day outside means: before is [NotYetInForce] or
// [BeforeRecords], after is [Abolished] or [AfterRecords]. Overlapping values, gaps without a [Gap], periods that end
// before they begin and values without a valid source are a [*SeriesError].
func NewSeries[T any](before, after Absence, values []Dated[T], gaps ...Gap) (Series[T], error) {
	if before != NotYetInForce && before != BeforeRecords {
		return Series[T]{}, &SeriesError{Reason: "the time before must be NotYetInForce or BeforeRecords"}
	}
	if after != Abolished && after != AfterRecords {
		return Series[T]{}, &SeriesError{Reason: "the time after must be Abolished or AfterRecords"}
	}
	s := Series[T]{values: append([]Dated[T](nil), values...), gaps: append([]Gap(nil), gaps...), before: before, after: after}
	sort.SliceStable(s.values, func(i, j int) bool { return s.values[i].Period.From.Before(s.values[j].Period.From) })
	isExplained, isMissing := make(map[civil.Period]bool, len(s.gaps)), make(map[civil.Period]bool, len(s.gaps))
	for _, g := range s.gaps {
		isExplained[g.Period] = true
	}
	for i, v := range s.values {
		if v.Period.IsEmpty() {
			return Series[T]{}, &SeriesError{v.Period, "the period ends before it begins"}
		}
		if err := v.Source.Check(); err != nil {
			return Series[T]{}, &SeriesError{v.Period, err.Error()}
		}
		if i == 0 {
			continue
		}
		previous := s.values[i-1].Period
		if previous.Overlaps(v.Period) {
			return Series[T]{}, &SeriesError{v.Period, "overlaps " + previous.String()}
		}
		missing := civil.Period{From: previous.Through.AddDays(1), Through: v.Period.From.AddDays(-1)}
		if missing.IsEmpty() {
			continue
		}
		if !isExplained[missing] {
			return Series[T]{}, &SeriesError{missing, "no value and no reason why; state a Gap for exactly these days"}
		}
		isMissing[missing] = true
	}
	for _, g := range s.gaps {
		if g.Reason == "" {
			return Series[T]{}, &SeriesError{g.Period, "the gap has no reason"}
		}
		if err := g.Source.Check(); err != nil {
			return Series[T]{}, &SeriesError{g.Period, err.Error()}
		}
		if !isMissing[g.Period] {
			return Series[T]{}, &SeriesError{g.Period, "there is no gap between two values here"}
		}
	}
	return s, nil
}

// MustSeries is [NewSeries] for values that stand in the source code; it panics where NewSeries returns an error.
func MustSeries[T any](before, after Absence, values []Dated[T], gaps ...Gap) Series[T] {
	s, err := NewSeries(before, after, values, gaps...)
	if err != nil {
		panic(err)
	}
	return s
}

// On returns the value that holds on the day. Where it reports false, [Series.Absent] says why.
func (s Series[T]) On(day civil.Date) (Dated[T], bool) {
	if i := s.last(day); i >= 0 && s.values[i].Period.Contains(day) {
		return s.values[i], true
	}
	return Dated[T]{}, false
}

// last returns the index of the last value that has begun on the day, or -1.
func (s Series[T]) last(day civil.Date) int {
	low, high := 0, len(s.values)
	for low < high {
		if middle := (low + high) / 2; s.values[middle].Period.From.After(day) {
			high = middle
		} else {
			low = middle + 1
		}
	}
	return low - 1
}

// Absent tells why there is no value on the day; it returns 0 where there is one. For [Interrupted], reason is the
// reason of the gap.
func (s Series[T]) Absent(day civil.Date) (why Absence, reason string) {
	switch {
	case day.IsZero():
		return NoDate, ""
	case len(s.values) == 0:
		return cmp.Or(s.before, BeforeRecords), ""
	}
	i := s.last(day)
	switch {
	case i < 0:
		return s.before, ""
	case s.values[i].Period.Contains(day):
		return 0, ""
	case i == len(s.values)-1:
		return s.after, ""
	}
	for _, g := range s.gaps {
		if g.Period.Contains(day) {
			return Interrupted, g.Reason
		}
	}
	return Interrupted, ""
}

// Values returns the values in order of time.
func (s Series[T]) Values() []Dated[T] { return append([]Dated[T](nil), s.values...) }

// Gaps returns the explained gaps.
func (s Series[T]) Gaps() []Gap { return append([]Gap(nil), s.gaps...) }

// Len returns the number of values.
func (s Series[T]) Len() int { return len(s.values) }

type jsonSeries[T any] struct {
	Before Absence    `json:"before"`
	Values []Dated[T] `json:"values"`
	Gaps   []Gap      `json:"gaps,omitempty"`
	After  Absence    `json:"after"`
}

// MarshalJSON writes the values and gaps in order of time, and what the time before and after means. The zero Series is null.
func (s Series[T]) MarshalJSON() ([]byte, error) {
	if s.before == 0 {
		return []byte("null"), nil
	}
	return json.Marshal(jsonSeries[T]{s.before, s.values, s.gaps, s.after})
}

// UnmarshalJSON reads what [Series.MarshalJSON] writes, with the checks of [NewSeries].
func (s *Series[T]) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*s = Series[T]{}
		return nil
	}
	var read jsonSeries[T]
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	series, err := NewSeries(read.Before, read.After, read.Values, read.Gaps...)
	if err != nil {
		return err
	}
	*s = series
	return nil
}
