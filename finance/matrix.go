package finance

import (
	"fmt"
	"math"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// MatrixError tells that amounts cannot be split over rows and columns.
//
// Where weights of zero are the reason, Rows and Columns name those that block: all weights above zero of these rows stand in these
// columns, and the rows must place more (Needs) than the columns take (Room). Where the input is at fault, they name the row, the
// column or the weight of the fault, and are empty where it is all of it together.
type MatrixError struct {
	Rows, Columns []int  // in ascending order, counted from 0
	Needs, Room   Amount // what the rows must place and what the columns take; of differing sums that of all rows and of all columns
	Reason        string // what is wrong, and what would be right, in English
	german        string // the reason in German
}

func matrixError(rows, columns []int, reason bilingual.Text) *MatrixError {
	return &MatrixError{Rows: rows, Columns: columns, Reason: reason.English, german: reason.German}
}

func (e *MatrixError) Error() string { return "finance: matrix: " + e.Text(language.English) }

// Text returns the error for readers. Rows and columns are counted from 0, as in Rows and Columns.
func (e *MatrixError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}.In(tag)
	switch {
	case len(e.Rows) > 0 && len(e.Columns) > 0:
		return bilingual.Sprintf("Zeilen %s, Spalten %s: %s", "rows %s, columns %s: %s",
			listed(e.Rows), listed(e.Columns), reason).In(tag)
	case len(e.Rows) > 0:
		return bilingual.Sprintf("Zeilen %s: %s", "rows %s: %s", listed(e.Rows), reason).In(tag)
	case len(e.Columns) > 0:
		return bilingual.Sprintf("Spalten %s: %s", "columns %s: %s", listed(e.Columns), reason).In(tag)
	}
	return reason
}

// ApportionMatrix splits amounts over rows and columns at once, such as the money of several years over the members of an
// association: the cells of row i add up to rows[i] and those of column j to columns[j], exactly. weights[i][j] says in which
// proportion the cell (i, j) shares in its row and its column; a weight of zero gets nothing.
//
// Where the rows of the weights are multiples of each other, each cell is rows[i] × columns[j] / total rounded down or up.
// Otherwise the weights are fitted to the sums first: each row and each column is multiplied by a factor of its own, so that both
// sums are right (biproportional fit), and the result is rounded to cents. Larger fractions are rounded up first. Of equal ones the cent
// goes to the first row, and in it to the first column; there is no way to refuse such ties, and [ExplainMatrix] tells them. Where a cell has to leave its two neighbouring cents for the sums to be exact, it does:
// whatever can be split without breaking a sum is split.
//
// Rows and columns with different sums, negative sums and weights, and rows of weights of another length are a [*MatrixError]; so are
// sums that weights of zero make impossible, and the error then names the rows and columns that block. A total that does not fit is
// an [*OverflowError]. All arithmetic is on whole numbers, so that every machine gets the same cents.
func ApportionMatrix(rows, columns []Amount, weights [][]int64) ([][]Amount, error) {
	m, err := newMatrix(rows, columns, weights)
	if err != nil {
		return nil, err
	}
	if _, err := m.solve(); err != nil {
		return nil, err
	}
	return m.amounts(), nil
}

// solve fills the cells, and reports whether each is the product of its sums by the total.
func (m *matrix) solve() (isProduct bool, err error) {
	if err := m.close(); err != nil {
		return false, err
	}
	pivot := m.pivot()
	if isProduct = pivot < 0 || m.isProduct(pivot); isProduct {
		m.multiply()
	} else {
		m.fit()
	}
	m.round()
	return isProduct, nil
}

// matrix is a split over rows and columns under way. The cells stand row by row.
type matrix struct {
	rows, columns []int64 // the sums, in cents
	total         int64
	weights       []int64  // of the cells; zero where nothing may stand
	cells         []int64  // what the cells hold, in cents
	fractions     []uint64 // of a cent that the cells lack; all of them over the same denominator
	tied          []tiedCell
}

func newMatrix(rows, columns []Amount, weights [][]int64) (*matrix, error) {
	if len(weights) != len(rows) {
		return nil, matrixError(nil, nil, bilingual.Sprintf("%d Zeilen und Gewichte für %d; verlangt ist für jede Zeile eine Liste von Gewichten",
			"%d rows and weights for %d; want one list of weights for each row", len(rows), len(weights)))
	}
	size := len(rows) * len(columns)
	m := &matrix{weights: make([]int64, 0, size), cells: make([]int64, size), fractions: make([]uint64, size)}
	var err error
	if m.rows, err = sumsOf(rows, func(i int, reason bilingual.Text) error { return matrixError([]int{i}, nil, reason) }); err != nil {
		return nil, err
	}
	if m.columns, err = sumsOf(columns, func(j int, reason bilingual.Text) error { return matrixError(nil, []int{j}, reason) }); err != nil {
		return nil, err
	}
	for i, row := range weights {
		if len(row) != len(columns) {
			return nil, matrixError([]int{i}, nil, bilingual.Sprintf("%d Gewichte bei %d Spalten; verlangt ist eines für jede Spalte",
				"%d weights for %d columns; want one for each column", len(row), len(columns)))
		}
		for j, weight := range row {
			if weight < 0 {
				return nil, matrixError([]int{i}, []int{j}, bilingual.Sprintf("das Gewicht %d ist negativ; verlangt ist 0 oder mehr",
					"the weight %d is negative; want zero or more", weight))
			}
			if m.rows[i] == 0 || m.columns[j] == 0 {
				weight = 0
			}
			m.weights = append(m.weights, weight)
		}
	}
	return m, m.compareSums(rows, columns)
}

// sumsOf returns the cents of sums that must not be negative.
func sumsOf(sums []Amount, fault func(index int, reason bilingual.Text) error) ([]int64, error) {
	cents := make([]int64, len(sums))
	for i, sum := range sums {
		switch {
		case sum.beyond:
			return nil, overflow(bilingual.Sprintf("eine Aufteilung von %s", "an apportionment of %s", sum.named()))
		case sum.cents < 0:
			return nil, fault(i, bilingual.Sprintf("die Summe %s ist negativ; verlangt ist 0,00 EUR oder mehr",
				"the sum %s is negative; want EUR 0.00 or more", bilingual.FormatOf(sum)))
		}
		cents[i] = sum.cents
	}
	return cents, nil
}

func (m *matrix) compareSums(rows, columns []Amount) error {
	total, err := Sum(rows...)
	if err != nil {
		return err
	}
	other, err := Sum(columns...)
	if err != nil {
		return err
	}
	if total != other {
		e := matrixError(nil, nil, bilingual.Sprintf("die Zeilen ergeben zusammen %s und die Spalten %s; verlangt ist dieselbe Summe",
			"the rows add up to %s and the columns to %s; want the same sum", bilingual.FormatOf(total), bilingual.FormatOf(other)))
		e.Needs, e.Room = total, other
		return e
	}
	m.total = total.cents
	return nil
}

// pivot returns the first cell that may hold something; -1 if there is none.
func (m *matrix) pivot() int {
	for at, weight := range m.weights {
		if weight > 0 {
			return at
		}
	}
	return -1
}

// isProduct reports whether the rows of the weights are multiples of that of the cell at pivot. In rows and columns that hold nothing all
// weights are zero, which is a multiple of anything.
func (m *matrix) isProduct(pivot int) bool {
	n := len(m.columns)
	row, column := pivot/n*n, pivot%n
	corner := uint64(m.weights[pivot])
	for i := range m.rows {
		beside := uint64(m.weights[i*n+column])
		for j := range m.columns {
			if times(uint64(m.weights[i*n+j]), corner) != times(beside, uint64(m.weights[row+j])) {
				return false
			}
		}
	}
	return true
}

// multiply sets each cell to the product of its sums by the total, rounded down.
func (m *matrix) multiply() {
	if m.total == 0 {
		return
	}
	total := divisorOf(wide{0, uint64(m.total)})
	for i, row := range m.rows {
		for j, column := range m.columns {
			at := i*len(m.columns) + j
			cents, remainder := total.divide(times(uint64(row), uint64(column)))
			m.cells[at], m.fractions[at] = int64(cents), remainder.low
		}
	}
}

func (m *matrix) amounts() [][]Amount {
	all := make([]Amount, len(m.cells))
	for at, cents := range m.cells {
		all[at].cents = cents
	}
	out := make([][]Amount, len(m.rows))
	for i := range out {
		n := len(m.columns)
		out[i] = all[i*n : (i+1)*n : (i+1)*n]
	}
	return out
}

// blocked returns the error that rows cannot be placed in the only columns that are open to them.
func (m *matrix) blocked(rows, columns []int) error {
	var needs, room Amount // parts of a total that fits
	for _, i := range rows {
		needs.cents += m.rows[i]
	}
	for _, j := range columns {
		room.cents += m.columns[j]
	}
	e := matrixError(rows, columns, bilingual.Sprintf(
		"die Zeilen haben nur in diesen Spalten Gewichte über null; sie müssen dort %s unterbringen, die Spalten nehmen nur %s auf",
		"the rows have weights above zero in these columns only; they must place %s there, and the columns take %s", bilingual.FormatOf(needs), bilingual.FormatOf(room)))
	e.Needs, e.Room = needs, room
	return e
}

// The most numbers that an error lists.
const mostListed = 10

// listed returns the first numbers of a list, and how many more there are.
func listed(numbers []int) string {
	if len(numbers) <= mostListed {
		return fmt.Sprint(numbers)
	}
	shown := fmt.Sprint(numbers[:mostListed])
	return fmt.Sprintf("%s … +%d]", shown[:len(shown)-1], len(numbers)-mostListed)
}

// unlimited is the room of a cell beside what it holds already.
func unlimited(held int64) int64 { return math.MaxInt64 - held }
