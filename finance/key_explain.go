package finance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Explain returns the Rechenweg of [Key.Apportion]. Of a key by weight it shows the weight of each body, their sum, their day
// and where they were read, of every other key the shares.
func (k Key) Explain(total Amount, method Method) (Calculation, error) {
	amounts, err := Apportion(total, k.weights, method)
	if err != nil {
		return Calculation{}, err
	}
	sum, err := Sum(amounts...)
	if err != nil {
		return Calculation{}, err
	}
	c := Calculation{
		Title: bilingual.Text{German: "Aufteilung: " + k.name.German, English: "Apportionment: " + k.name.English},
		Steps: []Step{{Name: bilingual.Text{German: "Aufzuteilender Betrag", English: "amount to apportion"}, Result: total}},
	}
	formula := bilingual.Text{German: "Betrag × Anteil", English: "amount × share"}
	if k.count != nil {
		c.Steps = append(c.Steps, k.count.step())
		formula = k.count.formula()
	}
	formula.German += ", Restcent: " + method.Text(language.German)
	formula.English += ", remaining cents: " + method.Text(language.English)
	for i, amount := range amounts {
		name := k.parts[i].Name
		c.Steps = append(c.Steps, Step{
			Name:    bilingual.Text{German: name, English: name},
			Formula: formula,
			Inputs:  k.inputs(i),
			Result:  amount,
			Source:  k.source,
		})
	}
	c.Steps = append(c.Steps, Step{
		Name:   bilingual.Text{German: "Probe: Summe der Anteile", English: "check: sum of the parts"},
		Result: sum,
	})
	return c, nil
}

// inputs returns on what the amount of a part depends.
func (k Key) inputs(i int) []Input {
	if k.count == nil {
		return []Input{{bilingual.Text{German: "Anteil", English: "share"}, k.parts[i].Share}}
	}
	return []Input{{k.count.unit(), Number(k.count.Values[i])}, {k.count.whole(), Number(k.count.sum)}}
}

// unit returns what is counted.
func (c *count) unit() bilingual.Text {
	if c.Unit.IsZero() {
		return bilingual.Text{German: "Gewicht", English: "weight"}
	}
	return c.Unit
}

// whole returns what the sum of the weights is called.
func (c *count) whole() bilingual.Text {
	unit := c.unit()
	return bilingual.Text{German: unit.German + " insgesamt", English: unit.English + " in total"}
}

func (c *count) formula() bilingual.Text {
	unit, whole := c.unit(), c.whole()
	return bilingual.Text{
		German:  "Betrag × " + unit.German + " / " + whole.German,
		English: "amount × " + unit.English + " / " + whole.English,
	}
}

// step returns the sum of the weights, with its day and its source.
func (c *count) step() Step {
	s := Step{
		Name:    c.whole(),
		Formula: bilingual.Text{German: "Summe über alle Beteiligten", English: "sum over all bodies"},
		Result:  Number(c.sum),
		Source:  c.Source,
	}
	if !c.AsOf.IsZero() {
		s.Inputs = []Input{{bilingual.Text{German: "Stand", English: "as of"}, c.AsOf}}
	}
	return s
}
