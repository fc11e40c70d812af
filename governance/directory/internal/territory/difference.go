package territory

import (
	"fmt"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Contradiction tells in what a replay and a register, or a row of a list, contradict each other.
type Contradiction uint8

// The contradictions. The zero value is none.
const (
	NotThere         Contradiction = iota + 1 // a row ends, renames or re-keys a unit that is not there on that day
	AlreadyThere                              // a row gives a unit a key that another unit has
	Incomplete                                // a row does not name the units that it changes
	WithoutDay                                // a row has no day on which the change takes effect
	NotInRegister                             // the replay has a unit that the register does not have
	OnlyInRegister                            // the register has a unit that the replay does not have
	OtherName                                 // the names differ
	OtherRegionalKey                          // the ARS differ
)

// String says it in words.
func (c Contradiction) String() string {
	switch c {
	case NotThere:
		return "a row changes a unit that is not there"
	case AlreadyThere:
		return "a row gives a unit a key that another unit has"
	case Incomplete:
		return "a row does not name the units that it changes"
	case WithoutDay:
		return "a row has no day on which the change takes effect"
	case NotInRegister:
		return "the changes leave a unit that the register does not have"
	case OnlyInRegister:
		return "the register has a unit that the changes do not lead to"
	case OtherName:
		return "the names differ"
	case OtherRegionalKey:
		return "the ARS differ"
	}
	return "no contradiction"
}

// Difference is one place at which a replay does not fit the official sources.
type Difference struct {
	Day      civil.Date // of the register or of the row
	Level    governance.Level
	Key      key.Key
	What     Contradiction
	Replayed string // what the changes lead to
	Register string // what the register has
	Row      string // official number of the row; "" where no single row is to blame
}

// String describes the difference in one line.
func (d Difference) String() string {
	text := fmt.Sprintf("%s: %s", written(d.Key), d.What)
	if !d.Day.IsZero() {
		text = d.Day.String() + " " + text
	}
	if d.Replayed != "" || d.Register != "" {
		text += fmt.Sprintf(": changes %q, register %q", d.Replayed, d.Register)
	}
	if d.Row != "" {
		text += " (" + d.Row + ")"
	}
	return text
}

// DifferenceError tells that a list of changes does not lead from one register to the next. It has every difference.
type DifferenceError struct {
	Differences []Difference
}

// Error names all differences, one a line.
func (e *DifferenceError) Error() string {
	var text strings.Builder
	fmt.Fprintf(&text, "territory: the changes do not lead to the register: %d differences", len(e.Differences))
	for _, d := range e.Differences {
		text.WriteString("\n\t" + d.String())
	}
	return text.String()
}
