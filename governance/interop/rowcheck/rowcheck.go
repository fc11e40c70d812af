// Package rowcheck asks whether the fields of one row of a table mean the same unit: its key, the names of Land, Kreis and
// municipality, the postal code. Rows of real tables contradict themselves; which field is wrong, no program knows. This package says
// which fields agree, proposes the unit for which most of them speak, and never changes anything.
package rowcheck

import (
	"errors"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/internal/laender"
	"github.com/foederal/foederal/governance/key"
)

// CheckRow is what a row of a table says of a unit, as it stands there. A field that the table does not have is "".
type CheckRow struct {
	Key   string // of any level, sound or damaged
	Land  string // name, key, or code such as "TH" or "DE-TH"
	Kreis string // name or key
	Name  string // of the unit itself
	PLZ   string // postal code
}

// RowCheck is the answer to a [CheckRow].
type RowCheck struct {
	// Proposal is the unit for which more fields speak than for any other, and more than against it; the zero Unit where there is
	// none. A kreisfreie Stadt is the municipality. It is a proposal: the row itself stays as it is.
	Proposal directory.Unit
	// Candidates are all units to which key, name or postal code lead and for which as many fields speak as for the best of them, in
	// the order in which the fields led there. It is only the proposal where there is one.
	Candidates []directory.Unit
	// The verdicts on the fields, measured at the proposal. Without one, each is NotGiven or Undecided.
	Key, Land, Kreis, Name, PLZ Verdict
	// Repair tells what was changed to read the key, PLZRepair what to read the postal code: a lost zero was put back, blanks, the ".0" of
	// a spreadsheet or the sign of the country ("D-36433") were taken off.
	Repair, PLZRepair key.Repair
}

// Agrees reports whether there is a proposal that no field contradicts.
func (c RowCheck) Agrees() bool {
	return !c.Proposal.IsZero() && !slices.Contains(c.verdicts(), Contradicts)
}

func (c RowCheck) verdicts() []Verdict { return []Verdict{c.Key, c.Land, c.Kreis, c.Name, c.PLZ} }

// In checks the row against the directory of a day.
//
// The postal code speaks against a municipality only where the register says that it has no other than that of its seat. A name that no unit
// of the day has may be that of a village, and a former name that of another unit: both are undecided. So are Land and Kreis that
// are no unit, the name of a Kreis of before, a postal code that does not have five digits even when it is repaired, and a cell for the
// key that holds none, such as "k. A.". A key that no unit has contradicts every unit.
func (r CheckRow) In(s directory.Snapshot) RowCheck {
	f := read(s, r)
	var best []directory.Unit
	var most score
	for _, u := range f.candidates {
		switch own := f.score(u); {
		case len(best) == 0 || own.above(most):
			best, most = []directory.Unit{u}, own
		case own == most:
			best = append(best, u)
		}
	}
	check := RowCheck{Candidates: best, Repair: f.repair, PLZRepair: f.plzRepair}
	if len(best) == 1 && most.agree > most.contradict {
		check.Proposal = best[0]
	}
	check.Key, check.Land, check.Kreis, check.Name, check.PLZ = f.judge(check.Proposal)
	return check
}

// score counts the fields that speak for and against a unit.
type score struct{ agree, contradict int }

func (s score) above(t score) bool {
	return s.agree > t.agree || s.agree == t.agree && s.contradict < t.contradict
}

// fields are the units to which the fields of a row lead.
type fields struct {
	row        CheckRow
	candidates []directory.Unit
	byKey      []directory.Unit
	noKey      bool // the cell for the key holds none
	repair     key.Repair
	land       directory.Unit
	kreise     []directory.Unit
	names      []directory.Match
	plz        string // the five digits, or ""
	plzRepair  key.Repair
	hasThisPLZ []directory.Unit
}

func read(s directory.Snapshot, r CheckRow) fields {
	f := fields{row: CheckRow{
		Key: strings.TrimSpace(r.Key), Land: strings.TrimSpace(r.Land), Kreis: strings.TrimSpace(r.Kreis),
		Name: strings.TrimSpace(r.Name), PLZ: strings.TrimSpace(r.PLZ),
	}}
	if f.row.Key != "" {
		f.readKey(s)
	}
	if f.row.Name != "" {
		f.names = s.Find(f.row.Name, directory.WholeNames())
	}
	f.land = landOf(s, f.row.Land)
	f.kreise = kreiseOf(s, f.row.Kreis)
	f.plz, f.plzRepair = readPostalCode(f.row.PLZ)
	f.hasThisPLZ = slices.Collect(s.PostalCode(f.plz))
	for _, u := range f.byKey {
		f.add(u)
	}
	for _, m := range f.names {
		f.add(m.Unit)
	}
	for _, u := range f.hasThisPLZ {
		f.add(u)
	}
	return f
}

// add takes up a candidate once. Of a kreisfreie Stadt that is the municipality.
func (f *fields) add(u directory.Unit) {
	if u = city(u); !slices.Contains(f.candidates, u) {
		f.candidates = append(f.candidates, u)
	}
}

// readKey finds the units for which the key may stand: one, or several that an ambiguous key names.
func (f *fields) readKey(s directory.Snapshot) {
	r, err := s.Resolve(f.row.Key)
	var ambiguous *directory.AmbiguousError
	switch {
	case err == nil && !r.ByName:
		f.byKey, f.repair = []directory.Unit{city(r.Unit)}, r.Repair
	case errors.As(err, &ambiguous):
		for _, m := range ambiguous.Candidates {
			f.byKey = append(f.byKey, city(m.Unit))
		}
	}
	if len(f.byKey) == 0 {
		_, err := key.Readings(f.row.Key)
		f.noKey = err != nil
	}
}

// landOf returns the Land that a cell means by its name, its key or its code; the zero Unit where it means none.
func landOf(s directory.Snapshot, cell string) directory.Unit {
	if cell == "" {
		return directory.Unit{}
	}
	code := strings.TrimPrefix(strings.ToUpper(cell), "DE-")
	if k, ok := laender.Find(code, func(l *laender.Land) string { return l.ISO }); ok {
		u, _ := s.Unit(k)
		return u
	}
	if len(cell) == 1 {
		cell = "0" + cell
	}
	r, err := s.Resolve(cell, directory.OnLevel(governance.Land))
	if err != nil {
		return directory.Unit{}
	}
	return r.Unit
}

// kreiseOf returns the Kreise that a cell means: by a key one, by a name perhaps several. By the name of a Kreis of before it means none,
// for the municipalities of a dissolved Kreis are not all those of the one that took it in.
func kreiseOf(s directory.Snapshot, cell string) []directory.Unit {
	if cell == "" {
		return nil
	}
	if r, err := s.Resolve(cell, directory.OnLevel(governance.District)); err == nil {
		if r.Former {
			return nil
		}
		return []directory.Unit{r.Unit}
	}
	var list []directory.Unit
	for _, m := range s.Find(cell, directory.OnLevel(governance.District), directory.WholeNames()) {
		if !m.Former {
			list = append(list, m.Unit)
		}
	}
	return list
}

// city returns the municipality that a kreisfreie Stadt is as well, and any other unit itself.
func city(u directory.Unit) directory.Unit {
	if u.Fills(governance.Municipality) {
		for municipality := range u.Municipalities() {
			return municipality
		}
	}
	return u
}

func (f *fields) score(u directory.Unit) score {
	var s score
	k, l, d, n, p := f.judge(u)
	for _, v := range []Verdict{k, l, d, n, p} {
		switch v {
		case Agrees:
			s.agree++
		case Contradicts:
			s.contradict++
		}
	}
	return s
}

// judge measures the fields at a unit. At the zero Unit nothing is decided.
func (f *fields) judge(u directory.Unit) (k, land, kreis, name, plz Verdict) {
	given := func(cell string, judge func() Verdict) Verdict {
		switch {
		case cell == "":
			return NotGiven
		case u.IsZero():
			return Undecided
		}
		return judge()
	}
	k = given(f.row.Key, func() Verdict {
		if f.noKey {
			return Undecided
		}
		return is(slices.Contains(f.byKey, u))
	})
	land = given(f.row.Land, func() Verdict {
		own, ok := u.Above(governance.Land)
		if !ok || f.land.IsZero() {
			return Undecided
		}
		return is(own == f.land)
	})
	kreis = given(f.row.Kreis, func() Verdict {
		own, ok := u.District()
		if !ok || len(f.kreise) == 0 {
			return Undecided
		}
		return is(slices.Contains(f.kreise, own))
	})
	name = given(f.row.Name, func() Verdict { return f.judgeName(u) })
	plz = given(f.row.PLZ, func() Verdict {
		switch {
		case slices.Contains(f.hasThisPLZ, u):
			return Agrees
		case f.plz == "" || u.PostalCode() == "" || u.HasMorePostalCodes():
			return Undecided
		}
		return Contradicts
	})
	return k, land, kreis, name, plz
}

func (f *fields) judgeName(u directory.Unit) Verdict {
	undecided := len(f.names) == 0
	for _, m := range f.names {
		if city(m.Unit) == u {
			if !m.Former {
				return Agrees
			}
			undecided = true
		}
	}
	if undecided {
		return Undecided
	}
	return Contradicts
}

func is(same bool) Verdict {
	if same {
		return Agrees
	}
	return Contradicts
}
