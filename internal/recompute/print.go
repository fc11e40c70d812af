package recompute

import (
	"math/big"
	"slices"
	"strings"
	"unicode"
)

// vocabulary is what a language calls the things of a Rechenweg.
type vocabulary struct {
	group, point          string // in numbers
	atMost, atLeast       string
	sum, sumOf, less      string
	cents, units, rounded string // how the tails of formulas begin
	unit, to              string
	served, waiting       string // how the names of quotients begin
	divisor               string
	ties                  []string // words, in small letters
	roundings             map[string]way
	points                []string
	before, behind        string // what stands around an amount
}

var german = vocabulary{
	group: ".", point: ",", atMost: ", höchstens ", atLeast: ", mindestens ",
	sum: "Summe", sumOf: "Summe der ", less: "abzüglich ",
	cents: ", Restcent: ", units: ", Rest: ", rounded: ", Anteil an der gerundeten Summe",
	served: "niedrigste berücksichtigte Höchstzahl, ", waiting: "höchste nicht berücksichtigte Höchstzahl, ", divisor: "Teiler",
	unit: "Einheit", to: "auf ", ties: []string{"gleichstand"},
	roundings: map[string]way{"kaufmännisch gerundet": halfUp, "zur geraden Ziffer gerundet": halfEven,
		"abgerundet": down, "aufgerundet": up},
	points: []string{" Prozentpunkte", " Prozentpunkt"}, behind: " EUR",
}

var english = vocabulary{
	group: ",", point: ".", atMost: ", at most ", atLeast: ", at least ",
	sum: "sum", sumOf: "sum of ", less: "less ",
	cents: ", remaining cents: ", units: ", remainder: ", rounded: ", share of the rounded sum",
	served: "lowest quotient served, ", waiting: "highest quotient not served, ", divisor: "divisor",
	unit: "unit", to: "to ", ties: []string{"tie", "ties"},
	roundings: map[string]way{"rounded half away from zero": halfUp, "rounded half to even": halfEven,
		"rounded down": down, "rounded up": up},
	points: []string{" percentage points", " percentage point"}, before: "EUR ",
}

// step is one step of a print.
type step struct {
	line          int
	name, formula string
	inputs        []input
	printed       string
	result        value
	rounding      rounding

	base   *big.Rat // what the formula comes to before its limits
	exact  *big.Rat // and after them; nil where it could not be computed
	limits []limit
	kin    formula // what the steps of one apportionment have in common; they may have limits of their own
	failed bool
}

type input struct {
	name  string
	value value
}

// number returns the value of the input with the name.
func (s *step) number(name string) (*big.Rat, bool) {
	for _, in := range s.inputs {
		if in.name == name && in.value.kind != text {
			return in.value.number, true
		}
	}
	return nil, false
}

const indent = "     " // before every line of a step but the first

// heading reads the first line of a step: its number, a point and what follows.
func heading(line string) (words string, ok bool) {
	number, words, ok := strings.Cut(strings.TrimLeft(line, " "), ". ")
	return words, ok && areDigits(number)
}

// steps reads the steps of a print, whose first line is its title.
func (w vocabulary) steps(print string) (steps []step, faults []Fault) {
	for number, line := range strings.Split(strings.TrimSuffix(print, "\n"), "\n") {
		body, inside := strings.CutPrefix(line, indent)
		words, isHeading := heading(line)
		switch {
		case number == 0:
		case !inside && isHeading:
			name, formula, _ := strings.Cut(words, " = ")
			steps = append(steps, step{line: number + 1, name: name, formula: formula})
		case !inside || len(steps) == 0:
			faults = append(faults, Fault{Line: number + 1, Printed: line, Reason: "the line is no part of a step"})
		default:
			s := &steps[len(steps)-1]
			if reason := w.read(s, body); reason != "" {
				faults = append(faults, Fault{number + 1, s.name, line, reason})
			}
		}
	}
	return steps, faults
}

// read takes a line of a step, or says what is wrong with it.
func (w vocabulary) read(s *step, line string) (reason string) {
	if result, ok := strings.CutPrefix(line, "= "); ok {
		if s.printed != "" {
			return "the step has a second result"
		}
		s.printed = result
		s.result, s.rounding, reason = w.result(result)
		return reason
	}
	if strings.HasPrefix(line, "[") && strings.HasSuffix(line, "]") {
		return ""
	}
	at := strings.LastIndex(line, ": ")
	if at < 0 {
		return "the line is no input, no result and no source"
	}
	v, reason := w.value(line[at+2:])
	if v.kind == text {
		at = strings.Index(line, ": ")
	}
	s.inputs = append(s.inputs, input{line[:at], v})
	return reason
}

// result reads a result with its rounding in parentheses.
func (w vocabulary) result(printed string) (value, rounding, string) {
	at := strings.LastIndex(printed, " (")
	if at < 0 || !strings.HasSuffix(printed, ")") {
		v, reason := w.value(printed)
		return v, rounding{}, reason
	}
	r, ok := w.rounding(printed[at+2 : len(printed)-1])
	if !ok {
		v, reason := w.value(printed)
		return v, rounding{}, reason
	}
	v, reason := w.value(printed[:at])
	return v, r, reason
}

// rounding reads how a result was rounded, "kaufmännisch gerundet" or "kaufmännisch gerundet auf 100,00 EUR".
func (w vocabulary) rounding(words string) (rounding, bool) {
	for phrase, how := range w.roundings {
		rest, found := strings.CutPrefix(words, phrase)
		if !found {
			continue
		}
		if rest == "" {
			return rounding{way: how}, true
		}
		unit, found := strings.CutPrefix(rest, " "+w.to)
		v, reason := w.value(unit)
		if found && reason == "" && v.kind != text && v.number.Sign() > 0 {
			return rounding{how, v.number}, true
		}
	}
	return rounding{}, false
}

// forbids returns what in the name of an input would make formulas ambiguous, and "" where there is nothing.
func (w vocabulary) forbids(name string) string {
	for _, sign := range []string{" + ", " − ", " × ", " / ", w.atMost, w.atLeast, "(", ")"} {
		if strings.Contains(name, sign) {
			return sign
		}
	}
	return ""
}

// tellsTie reports whether words tell of a tie.
func (w vocabulary) tellsTie(words string) bool {
	fields := strings.FieldsFunc(words, func(r rune) bool { return !unicode.IsLetter(r) })
	return slices.ContainsFunc(fields, func(word string) bool { return slices.Contains(w.ties, strings.ToLower(word)) })
}
