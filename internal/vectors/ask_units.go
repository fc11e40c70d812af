package vectors

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// The directories that a question can name.
const (
	germany = "germany"
	land16  = "thueringen"
)

// parseKey asks what a text is as a key, by its form alone.
type parseKey struct {
	Text string `json:"text"`
}

func (parseKey) name() string { return "parse-key" }

func (q parseKey) answer() answer {
	k, err := key.Parse(q.Text)
	if err != nil {
		return fail(malformed)
	}
	a := answer{"key": k.String(), "type": typeOf(k)}
	for shorter := range key.Prefixes(k) {
		a[typeOf(shorter)] = shorter.String()
	}
	if ars, ok := k.(key.ARS); ok {
		a["ags"] = ars.AGS().String()
	}
	return a
}

// typeOf names the type of a key.
func typeOf(k key.Key) string {
	switch k.(type) {
	case key.Land:
		return "land"
	case key.Region:
		return "region"
	case key.District:
		return "district"
	case key.Association:
		return "association"
	case key.AGS:
		return "ags"
	default:
		return "ars"
	}
}

// where is a place in time: a day of a directory.
type where struct {
	Day string `json:"day"`
	// Directory is germany or thueringen; germany where it is left out.
	Directory string `json:"directory,omitempty"`
}

// directoryNamed returns the directory with a name, nil for any other name.
func directoryNamed(name string) *directory.Directory {
	switch name {
	case "", germany:
		return bund.Directory()
	case land16:
		return thueringen.Directory()
	}
	return nil
}

// snapshot returns the directory on the day; the answer is nil where there is one.
func (w where) snapshot() (directory.Snapshot, answer) {
	d := directoryNamed(w.Directory)
	if d == nil {
		return directory.Snapshot{}, fail(wrongRequest)
	}
	day, err := civil.Parse(w.Day)
	if err != nil {
		return directory.Snapshot{}, fail(malformed)
	}
	if beyond, ok := d.Beyond(); ok && beyond.Date() == day {
		return beyond, nil
	}
	s, err := d.On(day)
	if err != nil {
		return s, fail(outsideSpan)
	}
	return s, nil
}

// lookupKey asks which unit has a key on a day.
type lookupKey struct {
	Key string `json:"key"`
	where
}

func (lookupKey) name() string { return "lookup-key" }

func (q lookupKey) answer() answer {
	k, err := key.Parse(q.Key)
	if err != nil {
		return fail(malformed)
	}
	s, failed := q.snapshot()
	if failed != nil {
		return failed
	}
	u, err := s.Lookup(k)
	if err != nil {
		return failure(err)
	}
	a := answer{"key": u.Key().String(), "name": u.Name(), "level": u.Level().String()}
	if !u.ARS().IsZero() {
		a["ars"] = u.ARS().String()
	}
	if kreis, ok := u.District(); ok {
		a["district"] = kreis.Key().String()
	}
	if acting, form := u.Administration(); form != directory.NotRecorded {
		a["administration"] = acting.Key().String()
	}
	return a
}

// failure is the answer that an error of a directory is.
func failure(err error) answer {
	var (
		parse      *key.ParseError
		unknownKey *directory.UnknownKeyError
		several    *directory.AmbiguousError
	)
	switch {
	case errors.As(err, &parse):
		return fail(malformed)
	case errors.As(err, &unknownKey) && len(unknownKey.Known) == 0:
		return fail(unknown)
	case errors.As(err, &unknownKey):
		a := fail(notThatDay)
		a["known"] = texts(unknownKey.Known, civil.Period.String)
		a["successors"] = texts(unknownKey.Successors, keyOf)
		return a
	case errors.As(err, &several):
		a := fail(ambiguous)
		candidates := texts(several.Candidates, func(m directory.Match) string { return keyOf(m.Unit) })
		slices.Sort(candidates)
		a["candidates"] = candidates
		return a
	case errors.As(err, new(*directory.NotFoundError)):
		return fail(notFound)
	case errors.As(err, new(*directory.LeftOutError)):
		return fail(leftOut)
	case errors.As(err, new(*directory.LettersError)):
		return fail(lostLetters)
	case errors.As(err, new(*directory.SpanError)):
		return fail(outsideSpan)
	default:
		return fail(wrongRequest)
	}
}

// texts returns a text for each value, never nil.
func texts[T any](values []T, text func(T) string) []string {
	list := make([]string, len(values))
	for i, v := range values {
		list[i] = text(v)
	}
	return list
}

// federationKey stands for the Federation, which has no key.
const federationKey = ""

func keyOf(u directory.Unit) string {
	if k := u.Key(); k != nil {
		return k.String()
	}
	return federationKey
}

// narrow restricts a search.
type narrow struct {
	Level string `json:"level,omitempty"` // a word of governance.Level
	In    string `json:"in,omitempty"`    // the key of a unit in which what is looked for lies
}

// options returns the restrictions; false where a word is none.
func (n narrow) options() (options []directory.FindOption, ok bool) {
	if n.Level != "" {
		var level governance.Level
		if level.UnmarshalText([]byte(n.Level)) != nil {
			return nil, false
		}
		options = append(options, directory.OnLevel(level))
	}
	if n.In != "" {
		k, err := key.Parse(n.In)
		if err != nil {
			return nil, false
		}
		options = append(options, directory.InUnit(k))
	}
	return options, true
}

// findName asks for the one unit that has a name.
type findName struct {
	Name string `json:"name"`
	where
	narrow
}

func (findName) name() string { return "find-name" }

func (q findName) answer() answer {
	s, failed := q.snapshot()
	options, ok := q.options()
	switch {
	case failed != nil:
		return failed
	case !ok:
		return fail(wrongRequest)
	}
	u, err := s.FindOne(q.Name, options...)
	if err != nil {
		return failure(err)
	}
	return answer{"key": keyOf(u)}
}

// resolveCell asks for the unit for which a cell of a table stands, and how it was read.
type resolveCell struct {
	Cell string `json:"cell"`
	where
	narrow
}

func (resolveCell) name() string { return "resolve-cell" }

func (q resolveCell) answer() answer {
	s, failed := q.snapshot()
	options, ok := q.options()
	switch {
	case failed != nil:
		return failed
	case !ok:
		return fail(wrongRequest)
	}
	got, err := s.Resolve(q.Cell, options...)
	if err != nil {
		return failure(err)
	}
	repairs := []string{}
	if got.Repair != 0 {
		repairs = strings.Split(got.Repair.String(), ", ")
	}
	slices.Sort(repairs)
	return answer{"key": keyOf(got.Unit), "byName": got.ByName, "repairs": repairs}
}

// dateColumn asks of which days a column of keys or names may be.
type dateColumn struct {
	Cells     []string `json:"cells"`
	Directory string   `json:"directory,omitempty"`
}

func (dateColumn) name() string { return "date-column" }

func (q dateColumn) answer() answer {
	d := directoryNamed(q.Directory)
	if d == nil {
		return fail(wrongRequest)
	}
	dating := d.Dating(q.Cells)
	best, held := []string{}, 0
	if len(dating.Periods) > 0 {
		held = dating.Periods[0].Held
	}
	for _, p := range dating.Periods {
		if p.Held == held {
			best = append(best, p.Period.String())
		}
	}
	slices.SortFunc(best, cmp.Compare[string])
	misfits := make([]int, 0, len(dating.Misfits))
	for _, m := range dating.Misfits {
		misfits = append(misfits, m.Index)
	}
	return answer{"readable": dating.Readable, "held": held, "best": best, "mixture": dating.Mixture, "misfits": misfits}
}
