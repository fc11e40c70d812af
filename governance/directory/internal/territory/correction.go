package territory

import (
	"cmp"
	"fmt"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// rowCorrection repairs one row of a list of changes or leaves it out.
type rowCorrection struct {
	line   int    // in the file, counted from 1
	number string // official number of the row, so that a correction cannot meet another row
	what   part
	was    string // what the list has
	is     string // what is right
	why    string
}

// part is what a correction repairs in a row.
type part uint8

const (
	wholeRow part = iota // is left out
	fromKey
	toKey
	fromARS
	toARS
	toName
	legalDay
	kindsOfRow
)

// correct makes the change of a row, with the corrections that belong to its line.
func correct(row gv100.Change, corrections []rowCorrection) (c change, keep bool, made []Correction, err error) {
	c, keep = newChange(row), true
	for _, correction := range corrections {
		if correction.line != row.Line {
			continue
		}
		if row.ID != correction.number {
			return change{}, false, nil, fmt.Errorf("territory: line %d has number %q, its correction expects %q",
				row.Line, row.ID, correction.number)
		}
		c.event.Note = correction.why
		if correction.what == wholeRow {
			keep = false
		} else if err := c.repair(correction); err != nil {
			return change{}, false, nil, err
		}
		made = append(made, correction.made(&c.event))
	}
	c.settle()
	return c, keep, made, nil
}

// made describes a correction for the proof.
func (r rowCorrection) made(e *Event) Correction {
	k := firstKey(e)
	made := Correction{Day: e.Legal, Where: fmt.Sprintf("%s, line %d", cmp.Or(r.number, "without number"), r.line),
		Was: r.was, Is: r.is, Why: r.why}
	if k != nil {
		made.Key, made.Land = k.String(), k.Land()
	}
	if r.what == wholeRow {
		made.Was = "the row " + written(e.From) + " → " + written(e.To)
	}
	return made
}

func (c *change) repair(r rowCorrection) (err error) {
	e := &c.event
	was := ""
	switch r.what {
	case fromKey:
		was = written(e.From)
		e.From, err = key.Parse(r.is)
	case toKey:
		was = written(e.To)
		e.To, err = key.Parse(r.is)
	case fromARS:
		was = e.FromARS.String()
		e.FromARS, err = key.ParseARS(r.is)
	case toARS:
		was = e.ToARS.String()
		e.ToARS, err = key.ParseARS(r.is)
	case toName:
		was, e.ToName = e.ToName, r.is
	case legalDay:
		was = e.Legal.String()
		e.Legal, err = civil.Parse(r.is)
	case kindsOfRow:
		was = c.kinds.String()
		c.kinds = 0
		for _, digit := range r.is {
			c.kinds |= gv100.Dissolution << (digit - '1')
		}
	}
	if err == nil && was != r.was {
		err = fmt.Errorf("it has %q, the correction expects %q", was, r.was)
	}
	if err != nil {
		return fmt.Errorf("territory: correcting line %d (%s): %w", r.line, r.number, err)
	}
	return nil
}

func written(k key.Key) string {
	if k == nil {
		return ""
	}
	return k.String()
}
