package finance

import (
	"strconv"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// MatrixLine is a row or a column of [ExplainMatrix].
type MatrixLine struct {
	Name string // for readers
	Sum  Amount
}

// ExplainMatrix returns the Rechenweg of [ApportionMatrix]. A cell of proportional weights is shown as the product of its sums by the
// total, rounded down or up; of other weights it is shown with its weight only, for the fit is found in many rounds. That the cells of
// each row and of each column add up can be reckoned in any case. Where equal claims were served in the order of the rows and columns, a
// step says whose, and who got the cent. The source is on what the weights rest.
func ExplainMatrix(title bilingual.Text, source law.Source, rows, columns []MatrixLine, weights [][]int64) (Calculation, error) {
	m, err := newMatrix(sumsOfLines(rows), sumsOfLines(columns), weights)
	if err != nil {
		return Calculation{}, err
	}
	isProduct, err := m.solve()
	if err != nil {
		return Calculation{}, err
	}
	c := Calculation{Title: title, Steps: []Step{{Name: toApportion, Result: Amount{cents: m.total}}}}
	rowNames, columnNames := namesOfLines(rows), namesOfLines(columns)
	cells := m.amounts()
	for i, row := range rows {
		inputs := make([]Input, len(columns))
		for j, column := range columns {
			inputs[j] = Input{columnNames[j], cells[i][j]}
			s := Step{Name: bilingual.Sprintf("%s, %s", "%s, %s", rowNames[i], columnNames[j]), Result: cells[i][j], Source: source}
			if isProduct && m.total > 0 {
				m.product(&s, row.Sum, column.Sum)
			} else {
				s.Inputs = []Input{{bilingual.Text{German: "Gewicht", English: "weight"}, Number(weights[i][j])}}
			}
			c.Steps = append(c.Steps, s)
		}
		c.Steps = append(c.Steps, Step{
			Name: bilingual.Sprintf("Probe: Zeile %s", "check: row %s", rowNames[i]), Formula: sumOfAll, Inputs: inputs, Result: row.Sum,
		})
	}
	for j, column := range columns {
		inputs := make([]Input, len(rows))
		for i := range rows {
			inputs[i] = Input{rowNames[i], cells[i][j]}
		}
		c.Steps = append(c.Steps, Step{
			Name: bilingual.Sprintf("Probe: Spalte %s", "check: column %s", columnNames[j]), Formula: sumOfAll, Inputs: inputs, Result: column.Sum,
		})
	}
	if tie, won := m.tie(); tie != nil {
		c.Steps = append(c.Steps, tieInOrder(tie, won, func(at int) bilingual.Text {
			return bilingual.Sprintf("%s, %s", "%s, %s", rowNames[at/len(columns)], columnNames[at%len(columns)])
		}))
	}
	return c, nil
}

// tieInOrder says which cells had equal claims and which of them won.
func tieInOrder(tie *TieError, won []int, name func(at int) bilingual.Text) Step {
	return Step{Name: bilingual.Sprintf(
		"Gleichstand: gleiche Ansprüche von %s auf %s, vergeben nach der Reihenfolge an die zuerst genannten, für die noch etwas übrig war, %s",
		"tie: equal claims of %s to %s, given in their order to those named first for which something was left, %s",
		named(tie.Indices, name), tie.claimed(), named(won, name))}
}

// product shows a cell as the product of its sums by the total.
func (m *matrix) product(s *Step, row, column Amount) {
	names := [...]bilingual.Text{
		{German: "Zeilensumme", English: "sum of the row"}, {German: "Spaltensumme", English: "sum of the column"},
		{German: "Gesamtbetrag", English: "total"},
	}
	total := Amount{cents: m.total}
	s.Formula = bilingual.Sprintf("%s × %s / %s", "%s × %s / %s", names[0], names[1], names[2])
	s.Inputs = []Input{{names[0], row}, {names[1], column}, {names[2], total}}
	s.Rounding = Down
	d := wide{0, uint64(m.total)}
	if compareQuotient(times(uint64(row.cents), uint64(column.cents)), d, uint64(s.Result.(Amount).cents)) < 0 {
		s.Rounding = Up
	}
}

func sumsOfLines(lines []MatrixLine) []Amount {
	sums := make([]Amount, len(lines))
	for i, line := range lines {
		sums[i] = line.Sum
	}
	return sums
}

func namesOfLines(lines []MatrixLine) []bilingual.Text {
	parts := make([]KeyPart, len(lines))
	for i, line := range lines {
		parts[i] = KeyPart{ID: strconv.Itoa(i), Name: line.Name}
	}
	return distinctNames(parts)
}
