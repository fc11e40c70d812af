package directory

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// OtherNameError tells that a cell holds the key of a unit, and behind it something that is no name of that unit on any day: the name
// of another ("16063 Landkreis Gotha"), or no name at all ("5334 km").
type OtherNameError struct {
	Cell string
	Name string // what follows the key
	Unit Unit   // that has the key
	// Named are units that have the name, up to five. Where the digits are no key but a postal code, it is one of them.
	Named []Match
}

func (e *OtherNameError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *OtherNameError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("%q enthält den Schlüssel von %s, die nie %q hieß", "%q holds the key of %s, which was never called %q",
		clip(e.Cell), e.Unit, clip(e.Name)).In(tag)
	if len(e.Named) > 0 {
		text += bilingual.Sprintf("; so heißt: %s", "; so is called: %s", describe(e.Named)).In(tag)
	}
	if number, _, _ := strings.Cut(strings.TrimSpace(e.Cell), " "); len(number) == postalDigits {
		text += bilingual.Sprintf("; ist %s eine Postleitzahl, so ist nur der Name anzugeben",
			"; if %s is a postal code, give the name alone", number).In(tag)
	}
	return text
}

const postalDigits = 5

// clip shortens what a text repeats of a long cell.
func clip(text string) string {
	const most = 40
	count := 0
	for at := range text {
		if count == most {
			return text[:at] + "…"
		}
		count++
	}
	return text
}

// nameIn returns the name in what follows a key: the first column with letters that is not a word for a kind alone; "" if there is none.
func nameIn(rest string) string {
	kind := ""
	for column := range strings.FieldsFuncSeq(rest, func(r rune) bool { return r == ';' || r == '\t' || r == '|' }) {
		column = trimName(column)
		if inner, ok := strings.CutPrefix(column, "("); ok {
			column = strings.TrimSuffix(inner, ")")
		}
		switch {
		case !strings.ContainsFunc(column, func(r rune) bool { return unicode.IsLetter(r) || r == utf8.RuneError }):
		case findKindWord(column) == nil:
			return column
		case kind == "":
			kind = column
		}
	}
	return kind
}

// fitsRest tells whether what follows a key in a cell is a name of the unit, on any day, or of the same body.
func fitsRest(u Unit, rest string) (repair key.Repair, ok bool) {
	if rest == "" {
		return 0, true
	}
	name := nameIn(rest)
	if name == "" || isCalled(u, name) {
		return 0, true
	}
	if restored, ok := restore(name); ok && isCalled(u, restored) {
		return key.RestoredLetters, true
	}
	for _, text := range completed(name, 2) {
		if isCalled(u, text) {
			return 0, true
		}
	}
	return 0, false
}

// isCalled reports whether a unit has, had or will have a name, alone or with words that are true of it.
func isCalled(u Unit, name string) bool {
	var wanted, own store.Folded
	wanted.Fold(name)
	if len(name) > longestQuery || len(wanted.Base()) == 0 {
		return false
	}
	for id := range namesOf(u) {
		own.Fold(u.table.String(id))
		if bytes.Equal(wanted.Text(), own.Text()) || len(wanted.Base()) == len(wanted.Text()) &&
			(bytes.Equal(wanted.Base(), own.Base()) || bytes.Equal(wanted.Base(), own.Core())) {
			return true
		}
	}
	_, last := u.table.Valid(int(u.id))
	if _, end := u.table.Span(); last == 0 || last > end {
		last = max(end, u.day)
	}
	q := search{Snapshot: Snapshot{u.table, last}, most: -1, query: name, whole: true, only: u.Level()}
	if q.finds(u) {
		return true
	}
	q.found, q.claims, q.query, q.only = nil, claims{}, name, 0
	return q.finds(u)
}

// finds reports whether a search finds a unit, or another record of the same body, by a name of its own.
func (q *search) finds(u Unit) bool {
	q.run()
	u.day = q.day
	for _, f := range q.found {
		bearer := Unit{q.table, int32(f.unit), q.day}
		if !f.isWhole() || !sameBody(bearer, u) && !sameBody(u, bearer) {
			continue
		}
		for id := range namesOf(bearer) {
			if id == f.name {
				return true
			}
		}
	}
	return false
}

// namesOf yields the names that a unit has on all its days.
func namesOf(u Unit) func(func(int) bool) {
	return func(yield func(int) bool) {
		for day, _ := u.table.Valid(int(u.id)); ; {
			state := u.table.StateOn(int(u.id), day)
			if !yield(state.Name) || state.Next == 0 {
				return
			}
			day = state.Next
		}
	}
}

// hasName reports whether a unit has an official name on any day.
func hasName(u Unit, name string) bool {
	for id := range namesOf(u) {
		if u.table.String(id) == name {
			return true
		}
	}
	return false
}

// byPostalCode finds the municipality for a cell that begins with a postal code and goes on with the place: the number is that which
// is recorded of the one municipality with the name, or begins like the key of no Land.
func (q *search) byPostalCode(readings []key.Reading) (Resolution, bool) {
	first := readings[0]
	name := nameIn(first.Rest)
	if first.Key.Len() != postalDigits || name == "" {
		return Resolution{}, false
	}
	code := first.Key.String()
	municipalities := *q
	municipalities.only, municipalities.query, municipalities.whole, municipalities.most = governance.Municipality, name, true, -1
	if q.only != 0 && q.only != governance.Municipality {
		return Resolution{}, false
	}
	municipalities.run()
	var places []Unit
	bearers := municipalities.bearers(municipalities.list(), false)
	for _, f := range bearers {
		if u := (Unit{q.table, int32(f.unit), q.day}); u.PostalCode() == code || len(bearers) == 1 && code[:2] > lastLand {
			places = append(places, u)
		}
	}
	if len(places) != 1 {
		return Resolution{}, false
	}
	repair := first.Repair&^key.TookColumn | key.TookName
	return Resolution{Unit: places[0], Repair: repair, ByName: true, Name: places[0].Name()}, true
}

// lastLand is the highest key of a Land.
const lastLand = "16"
