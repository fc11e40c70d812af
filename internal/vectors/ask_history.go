package vectors

import (
	"fmt"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// between are two days of a directory.
type between struct {
	From      string `json:"from"`
	To        string `json:"to"`
	Directory string `json:"directory,omitempty"`
}

// days returns the directory and the days; the answer is nil where all three are there.
func (b between) days() (d *directory.Directory, from, to civil.Date, failed answer) {
	if d = directoryNamed(b.Directory); d == nil {
		return nil, from, to, fail(wrongRequest)
	}
	from, err := civil.Parse(b.From)
	if err == nil {
		to, err = civil.Parse(b.To)
	}
	if err != nil {
		return nil, from, to, fail(malformed)
	}
	return d, from, to, nil
}

// fraction writes a share as a fraction in lowest terms.
func fraction(s finance.Share) string { return fmt.Sprintf("%d/%d", s.Numerator(), s.Denominator()) }

// known returns the fraction of a share, and nil where it is not known.
func known(s finance.Share, gap bool) any {
	if gap {
		return nil
	}
	return fraction(s)
}

// successors asks what became of a municipality from one day to a later one.
type successors struct {
	Key string `json:"key"`
	between
}

func (successors) name() string { return "successors" }

func (q successors) answer() answer {
	k, err := key.ParseAGS(q.Key)
	if err != nil {
		return fail(malformed)
	}
	d, from, to, failed := q.days()
	if failed != nil {
		return failed
	}
	s, err := d.Successors(k, from, to)
	if err != nil {
		return failure(err)
	}
	_, noPeople := s.Gap(directory.ByPopulation)
	_, noLand := s.Gap(directory.ByArea)
	parts := make([]answer, len(s.Parts))
	for i, p := range s.Parts {
		parts[i] = answer{"key": p.AGS.String(), "population": known(p.ByPopulation, noPeople), "area": known(p.ByArea, noLand)}
		if !p.Left.IsZero() {
			parts[i]["left"] = p.Left.String()
		}
	}
	legal, continuity := s.Legal()
	a := answer{"continuity": continuity.String(), "parts": parts, "successor": nil}
	if !legal.IsZero() {
		a["successor"] = legal.String()
	}
	return a
}

// correspondence asks for the rows of the table of correspondence of two days: all of a level, or those of one unit of the first day.
type correspondence struct {
	Level string `json:"level"`
	Unit  string `json:"unit,omitempty"`
	between
}

func (correspondence) name() string { return "correspondence" }

func (q correspondence) answer() answer {
	var level governance.Level
	if level.UnmarshalText([]byte(q.Level)) != nil {
		return fail(wrongRequest)
	}
	d, from, to, failed := q.days()
	if failed != nil {
		return failed
	}
	table, err := d.Correspondence(from, to, level)
	if err != nil {
		return failure(err)
	}
	rows := []answer{}
	for r := range table {
		if q.Unit != "" && keyOf(r.From) != q.Unit {
			continue
		}
		rows = append(rows, answer{
			"from": keyOf(r.From), "to": keyOf(r.To),
			"population": known(r.ByPopulation, r.Gap(directory.ByPopulation) != nil),
			"area":       known(r.ByArea, r.Gap(directory.ByArea) != nil),
		})
	}
	return answer{"rows": rows}
}
