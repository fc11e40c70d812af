package grant

import (
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// trail is a Rechenweg in the making. Each step has every operand of its formula as an input under the name that the formula
// uses, so that whoever has only the print can reckon it again.
type trail struct{ steps []finance.Step }

// is takes a value over.
func (t *trail) is(name bilingual.Text, value finance.Value, source law.Source, inputs ...finance.Input) {
	t.steps = append(t.steps, finance.Step{Name: name, Inputs: inputs, Result: value, Source: source})
}

// reckon adds a step with a formula.
func (t *trail) reckon(name, formula bilingual.Text, result finance.Value, inputs ...finance.Input) *finance.Step {
	t.steps = append(t.steps, finance.Step{Name: name, Formula: formula, Inputs: inputs, Result: result})
	return &t.steps[len(t.steps)-1]
}

// sum adds a step that adds up its inputs; those that begin with "abzüglich" are taken away. Nothing adds up to zero.
func (t *trail) sum(name bilingual.Text, result finance.Amount, inputs []finance.Input) *finance.Step {
	var formula bilingual.Text
	if len(inputs) > 0 {
		formula = both("Summe der folgenden Beträge", "sum of the following amounts")
	}
	return t.reckon(name, formula, result, inputs...)
}

// atMost adds a step that cuts a value to a limit.
func (t *trail) atMost(name bilingual.Text, value, limit finance.Input, result finance.Amount, source law.Source) {
	t.reckon(name, both(value.Name.German+", höchstens "+limit.Name.German, value.Name.English+", at most "+limit.Name.English),
		result, value, limit).Source = source
}

func (t *trail) findings(findings []Finding) {
	for _, f := range findings {
		t.steps = append(t.steps, f.step())
	}
}

func in(name bilingual.Text, value finance.Value) finance.Input {
	return finance.Input{Name: name, Value: value}
}

// less makes the name of an input that a sum takes away.
func less(german, english string) bilingual.Text { return both("abzüglich "+german, "less "+english) }

// unformula takes from a name what would be read as part of a formula.
var unformula = strings.NewReplacer(" + ", "+", " − ", "−", " × ", "×", " / ", "/", " = ", "=", "(", "[", ")", "]", ": ", " ",
	", höchstens ", " höchstens ", ", at most ", " at most ", ", mindestens ", " mindestens ", ", at least ", " at least ")

// plain returns a name that somebody gave as the name of an input: it is no formula, and no sum takes it away.
func plain(name string) string {
	if strings.ContainsAny(name, "+−×/=(),:") {
		name = unformula.Replace(name)
	}
	if strings.HasPrefix(name, "abzüglich ") || strings.HasPrefix(name, "less ") {
		return "„" + name + "“"
	}
	return name
}

// names tells apart what has one name: the second "Server" is "Server, 2".
type names map[bilingual.Text]int

func (n names) of(name bilingual.Text) bilingual.Text {
	n[name]++
	for n[name] > 1 {
		again := both(name.German+", "+strconv.Itoa(n[name]), name.English+", "+strconv.Itoa(n[name]))
		if n[again] == 0 {
			n[again] = 1
			return again
		}
		n[name]++
	}
	return name
}

// title returns the name of a line for readers: as it is called in the plan, else as the programme calls its item.
func title(supported finder, item, line string) bilingual.Text {
	if line == item {
		if known := supported.find(item); known != nil {
			return both(plain(known.Name.German), plain(known.Name.English))
		}
	}
	line = plain(line)
	return both(line, line)
}

// The names of inputs and results that more than one step has.
func nameOfTotal() bilingual.Text    { return both("Gesamtausgaben", "total cost") }
func nameOfEligible() bilingual.Text { return both("zuwendungsfähige Ausgaben", "eligible cost") }
func nameOfOwn() bilingual.Text      { return both("Eigenmittel", "own funds") }
func nameOfOther() bilingual.Text    { return both("andere Mittel", "other money") }
func nameOfGap() bilingual.Text      { return both("Finanzierungslücke", "gap in the financing") }
func nameOfGranted() bilingual.Text  { return both("bewilligte Zuwendung", "grant as decided") }
func nameOfRate() bilingual.Text     { return both("Fördersatz", "rate") }
func nameOfPlanned() bilingual.Text {
	return both("geplante zuwendungsfähige Ausgaben", "planned eligible cost")
}
func nameOfRecognised() bilingual.Text {
	return both("anerkannte zuwendungsfähige Ausgaben", "recognised eligible cost")
}
func nameOfSaving() bilingual.Text { return both("Ersparnis", "saving") }
func nameOfBase() bilingual.Text   { return both("maßgebliche Ausgaben", "cost that counts") }
func nameOfSettled() bilingual.Text {
	return both("Zuwendung nach Abrechnung", "grant after settlement")
}

// means adds where the money besides the grant comes from: own funds, then all other money.
func (t *trail) means(m means, own, third finance.Amount, list []Contribution) {
	t.contributions(nameOfOwn(), m.own, own, list, func(k ContributionKind) bool { return k == OwnMoney })
	t.contributions(nameOfOther(), m.other, third, list, func(k ContributionKind) bool { return k != OwnMoney })
}

func (t *trail) contributions(
	name bilingual.Text, sum, lump finance.Amount, list []Contribution, counts func(ContributionKind) bool,
) {
	var inputs []finance.Input
	used := names{}
	for i := range list {
		if c := &list[i]; counts(c.Kind) {
			as := c.Name
			if as == "" {
				as = c.ID
			}
			as = plain(as)
			inputs = append(inputs, in(used.of(both(as+", "+c.Kind.Text(language.German), as+", "+c.Kind.Text(language.English))), c.Amount))
		}
	}
	if len(inputs) == 0 {
		t.is(name, sum, law.Source{})
		return
	}
	if !lump.IsZero() {
		inputs = append(inputs, in(used.of(both("nicht einzeln genannt", "not named one by one")), lump))
	}
	t.sum(name, sum, inputs)
}
