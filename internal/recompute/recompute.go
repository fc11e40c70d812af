// Package recompute reckons a printed Rechenweg again, from its print alone, as an auditor with a pencil does. It knows nothing of
// the packages that make the Rechenweg: it reads the lines, computes with exact fractions, and tells of every step that does not
// come out, of every operand that is not printed and of every formula that it cannot read.
//
// The print is what finance.Calculation.Text returns, in German or English:
//
//  3. NAME = FORMULA
//     INPUT NAME: VALUE
//     = RESULT (ROUNDING)
//     [SOURCE; …]
//
// A formula computes with the names of the inputs of its step and with whole numbers. It knows +, −, ×, / with spaces around
// them and parentheses. After the arithmetic may follow ", höchstens X" and ", mindestens X" (", at most X", ", at least X"), from
// left to right. "Summe" or "Summe der …" ("sum", "sum of …") adds up the inputs that are of the kind of the result, and
// subtracts those whose name begins with "abzüglich " ("less "). At the end stands how a step hangs together with its
// neighbours:
//
//   - ", Restcent: METHOD" (", remaining cents: METHOD"), or ", Rest: METHOD" (", remainder: METHOD") where the unit is no cent:
//     the steps with the same formula are the parts of one apportionment. The unit stands in an input "Einheit" ("unit"); without
//     it, it is 1 of what is counted, and of money the largest of 1,000, 100, 10 and 1 euro that divides all parts.
//   - ", Anteil an der gerundeten Summe" (", share of the rounded sum"): the step is shown with a cent more or less, so that all
//     of its kind add up to the rounded sum.
//
// Where the method divides (D'Hondt, Sainte-Laguë), the steps "niedrigste berücksichtigte Höchstzahl, NAME" and "höchste nicht
// berücksichtigte Höchstzahl, NAME" ("lowest quotient served", "highest quotient not served") must show those of the apportionment, with
// their "Teiler" ("divisor").
//
// A step without a formula states something; it is counted and believed. An input that is named as an earlier step must have the
// value that came out there.
package recompute

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"
)

// Fault is a step, or a line, that does not come out.
type Fault struct {
	Line    int    // of the print, from 1
	Step    string // the name of the step; empty where the line belongs to none
	Printed string // the result in the print
	Reason  string // what comes out instead, or why nothing does
}

func (f Fault) String() string {
	return fmt.Sprintf("line %d, %q: printed %q: %s", f.Line, f.Step, f.Printed, f.Reason)
}

// Report is what came of reckoning a print again.
type Report struct {
	Recomputed int     // steps that came out
	Stated     int     // steps without a formula
	Faults     []Fault // in the order of the lines
}

// Text reckons a print in the language again. A print without steps is a fault, too.
func Text(print string, tag language.Tag) Report {
	base, _ := tag.Base()
	words := english
	if base.String() == "de" {
		words = german
	}
	c := checker{words: words}
	c.steps, c.report.Faults = words.steps(print)
	if len(c.steps) == 0 && len(c.report.Faults) == 0 {
		c.report.Faults = []Fault{{Line: 1, Reason: "there are no steps"}}
	}
	for i := range c.steps {
		c.check(i)
	}
	c.checkApportionments()
	c.checkSpans()
	slices.SortStableFunc(c.report.Faults, func(a, b Fault) int { return a.Line - b.Line })
	return c.report
}

// checker holds a print while it is reckoned.
type checker struct {
	words  vocabulary
	steps  []step
	report Report
}

// fault notes that a step does not come out.
func (c *checker) fault(s *step, format string, values ...any) {
	s.failed = true
	c.report.Faults = append(c.report.Faults, Fault{s.line, s.name, s.printed, fmt.Sprintf(format, values...)})
}

// check reckons one step. The parts of an apportionment and the spans are only computed here, and judged together later.
func (c *checker) check(i int) {
	s := &c.steps[i]
	c.checkInputs(i)
	if s.formula == "" {
		c.report.Stated++
		return
	}
	if s.result.kind == text {
		c.fault(s, "the result is no number")
		return
	}
	f := c.words.formula(s.formula)
	if err := f.compute(s, c.words); err != nil {
		c.fault(s, "%s", err)
		return
	}
	if s.kin = f; f.tail != alone {
		return
	}
	if want := s.rounding.round(s.exact, s.result); want.Cmp(s.result.number) != 0 {
		c.fault(s, "it comes to %s", shown(want, s.result.kind))
		return
	}
	c.report.Recomputed++
}

// checkInputs looks for inputs that nobody can refer to, and for those that are not what came out before.
func (c *checker) checkInputs(i int) {
	s := &c.steps[i]
	seen := map[string]bool{}
	for _, in := range s.inputs {
		switch {
		case seen[in.name]:
			c.fault(s, "two inputs are named %q", in.name)
		case c.words.forbids(in.name) != "":
			c.fault(s, "the name of the input %q holds %q, which is a sign of formulas", in.name, c.words.forbids(in.name))
		}
		seen[in.name] = true
		var before []value
		for _, earlier := range c.steps[:i] {
			if earlier.name == in.name && earlier.result.kind != text {
				before = append(before, earlier.result)
			}
		}
		if in.value.kind != text && len(before) > 0 && !slices.ContainsFunc(before, in.value.equals) {
			c.fault(s, "the input %q is not what came out in the step of that name", in.name)
		}
	}
}

// tieIsTold reports whether the print says that equal claims were decided.
func (c *checker) tieIsTold() bool {
	return slices.ContainsFunc(c.steps, func(s step) bool {
		return c.words.tellsTie(s.name) || c.words.tellsTie(s.formula) || c.words.tellsTie(s.printed) ||
			slices.ContainsFunc(s.inputs, func(in input) bool { return c.words.tellsTie(in.name) })
	})
}
