package duty

import (
	"slices"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/lazy"
)

// shelf is a chapter with what its duties are to each class of bodies. The tables are made when they are first asked for.
type shelf struct {
	Chapter
	tables [PrivatePerson + 1]lazy.Value[table] // by class
}

// table is what the duties of a chapter are to bodies of one class: between two days nothing changes.
type table struct {
	days []civil.Date // on which an answer changes
	rows [][]ruling   // rows[i] holds before days[i], and from days[i-1] on
}

// ruling is what a duty is to bodies of a class on a day.
type ruling struct {
	duty   *Duty
	law    *Chapter
	scope  *Scope // that decides; nil where none names the class
	status Status
	cause  cause
}

// on returns what the duties of the chapter are to bodies of the class on the day, in their order.
func (s *shelf) on(class Class, day civil.Date) []ruling {
	t := s.tables[class].Get(func() table { return s.table(class) })
	i, isThere := slices.BinarySearchFunc(t.days, day, civil.Date.Compare)
	if isThere {
		i++
	}
	return t.rows[i]
}

func (s *shelf) table(class Class) table {
	var t table
	for i := range s.Duties {
		for j := range s.Duties[i].Scopes {
			if scope := &s.Duties[i].Scopes[j]; scope.Classes.Has(class) {
				t.days = append(t.days, scope.From, scope.Seen, scope.NotBefore)
				if !scope.Through.IsZero() {
					t.days = append(t.days, scope.Through.AddDays(1))
				}
			}
		}
	}
	slices.SortFunc(t.days, civil.Date.Compare)
	t.days = slices.Compact(slices.DeleteFunc(t.days, civil.Date.IsZero))
	t.rows = append(t.rows, s.row(class, civil.Date{}))
	for _, day := range t.days {
		t.rows = append(t.rows, s.row(class, day))
	}
	return t
}

func (s *shelf) row(class Class, day civil.Date) []ruling {
	row := make([]ruling, len(s.Duties))
	for i := range s.Duties {
		row[i] = s.rule(i, class, day)
	}
	return row
}

// rule tells what a duty of the chapter is to bodies of the class on the day.
func (s *shelf) rule(i int, class Class, day civil.Date) ruling {
	r := s.Duties[i].rule(class, day)
	r.law = &s.Chapter
	return r
}

// rule tells what the duty is to bodies of the class on the day. The zero day lies before all others.
func (d *Duty) rule(class Class, day civil.Date) ruling {
	r := ruling{duty: d, status: NotRecorded, cause: causeUnnamed}
	for i := range d.Scopes {
		s := &d.Scopes[i]
		if !s.Classes.Has(class) {
			continue
		}
		switch s.place(day) {
		case within:
			r.scope, r.status, r.cause = s, s.Status, causeScope
			return r
		case doubtful:
			r.scope, r.status, r.cause = s, NotRecorded, causeStart
			return r
		case early:
			if r.cause != causeEarly || s.begins().Before(r.scope.begins()) {
				r.scope, r.status, r.cause = s, NotBinding, causeEarly
			}
		case late:
			if r.cause == causeUnnamed || r.cause == causeLate && s.Through.After(r.scope.Through) {
				r.scope, r.status, r.cause = s, NotBinding, causeLate
			}
		}
	}
	return r
}
