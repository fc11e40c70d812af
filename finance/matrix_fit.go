package finance

import (
	"math/bits"
	"slices"
)

// scaled is the number mantissa × 2^exponent; the top bit of the mantissa is set unless the number is zero. It has the range of a
// floating-point number and its arithmetic is that of whole numbers, rounded down: the same on every machine.
type scaled struct {
	mantissa uint64
	exponent int
}

func scaledOf(n uint64) scaled {
	if n == 0 {
		return scaled{}
	}
	shift := bits.LeadingZeros64(n)
	return scaled{n << shift, -shift}
}

func (s scaled) times(t scaled) scaled {
	high, low := bits.Mul64(s.mantissa, t.mantissa)
	if high>>63 == 0 {
		return scaled{high<<1 | low>>63, s.exponent + t.exponent + 63}
	}
	return scaled{high, s.exponent + t.exponent + 64}
}

func (s scaled) plus(t scaled) scaled {
	switch {
	case s.mantissa == 0:
		return t
	case t.mantissa == 0:
		return s
	case s.exponent < t.exponent:
		s, t = t, s
	}
	sum, carry := bits.Add64(s.mantissa, t.mantissa>>uint(s.exponent-t.exponent), 0)
	if carry != 0 {
		return scaled{1<<63 | sum>>1, s.exponent + 1}
	}
	return scaled{sum, s.exponent}
}

// by returns s / t; t is not zero.
func (s scaled) by(t scaled) scaled {
	quotient, _ := bits.Div64(s.mantissa>>1, s.mantissa<<63, t.mantissa)
	if quotient>>63 == 0 {
		return scaled{quotient << 1, s.exponent - t.exponent - 64}
	}
	return scaled{quotient, s.exponent - t.exponent - 63}
}

// split returns the whole number and the fraction, in 2⁶⁴ths; the number is below 2⁶³.
func (s scaled) split() (whole int64, fraction uint64) {
	if s.exponent <= -64 {
		return 0, s.mantissa >> uint(-s.exponent-64)
	}
	return int64(s.mantissa >> uint(-s.exponent)), s.mantissa << uint(64+s.exponent)
}

// isNear reports whether two numbers agree in their leading bits.
func (s scaled) isNear(t scaled, leading int) bool {
	if s.exponent != t.exponent {
		return false
	}
	return max(s.mantissa, t.mantissa)-min(s.mantissa, t.mantissa) < 1<<uint(64-leading)
}

const (
	mostSweeps  = 400 // over rows and columns; most matrices take less than thirty
	mostLeading = 58  // bits of a factor that can be exact, after sums over many cells
	spareBits   = 12  // by which a factor is more exact than the cents of the total ask
)

// fit multiplies each row and each column of the weights by a factor, in turn, until both sums are right, and sets the cells to the
// result rounded down. That converges for the weights that close leaves; it ends after mostSweeps in any case, and what is then
// missing from the sums is for round to place.
func (m *matrix) fit() {
	n := len(m.columns)
	weights := make([]scaled, len(m.weights))
	for at, weight := range m.weights {
		weights[at] = scaledOf(uint64(weight))
	}
	byRow, byColumn, sums := make([]scaled, len(m.rows)), make([]scaled, n), make([]scaled, n)
	for j := range byColumn {
		byColumn[j] = scaledOf(1)
	}
	leading := min(bits.Len64(uint64(m.total))+spareBits, mostLeading)
	for range mostSweeps {
		settled := true
		clear(sums)
		for i := range m.rows {
			row := weights[i*n : (i+1)*n]
			var sum scaled
			for j, weight := range row {
				if weight.mantissa != 0 {
					sum = sum.plus(weight.times(byColumn[j]))
				}
			}
			if sum.mantissa == 0 {
				continue
			}
			factor := scaledOf(uint64(m.rows[i])).by(sum)
			settled = settled && factor.isNear(byRow[i], leading)
			byRow[i] = factor
			for j, weight := range row {
				if weight.mantissa != 0 {
					sums[j] = sums[j].plus(weight.times(factor))
				}
			}
		}
		for j, sum := range sums {
			if sum.mantissa != 0 {
				byColumn[j] = scaledOf(uint64(m.columns[j])).by(sum)
			}
		}
		if settled {
			break
		}
	}
	for at, weight := range weights {
		i, j := at/n, at%n
		cents, fraction := weight.times(byRow[i]).times(byColumn[j]).split()
		if limit := min(m.rows[i], m.columns[j]); cents >= limit {
			cents, fraction = limit, 0
		}
		m.cells[at], m.fractions[at] = cents, fraction
	}
}

// round gives the cells what their sums lack: a cent to those with the largest fractions first, then along paths that move a cent
// from cell to cell, and where even that does not suffice, along paths without that limit.
func (m *matrix) round() {
	m.trim()
	f := m.flow()
	if f.isDone() {
		return
	}
	lacks := m.largestFractions()
	for len(lacks) > 0 {
		equal := 1
		for equal < len(lacks) && lacks[equal].fraction == lacks[0].fraction {
			equal++
		}
		m.serve(f, lacks[:equal])
		lacks = lacks[equal:]
	}
	if f.augment(); f.isDone() {
		return
	}
	for at, weight := range m.weights {
		f.up[at], f.down[at] = 0, m.cells[at]
		if weight > 0 {
			f.up[at] = unlimited(m.cells[at])
		}
	}
	f.augment()
}

// serve gives a cent to cells that lack the same fraction, in their order, as far as their rows and columns have one left. Where that is
// not enough for all that could take one, it notes the first such tie.
func (m *matrix) serve(f *flow, cells []lack) {
	n := len(m.columns)
	canTake := func(at int) bool { return f.rows[at/n] > 0 && f.columns[at%n] > 0 }
	claims := cells[:0]
	for _, c := range cells {
		f.up[c.at] = 1
		if canTake(c.at) {
			claims = append(claims, c)
		}
	}
	served := 0
	for _, c := range claims {
		if canTake(c.at) {
			f.rows[c.at/n]--
			f.columns[c.at%n]--
			f.push(c.at, 1)
			served++
		}
	}
	if served == len(claims) || m.tied != nil {
		return
	}
	for _, c := range claims {
		held := m.cells[c.at]
		if f.down[c.at] > 0 {
			held--
		}
		m.tied = append(m.tied, tiedCell{c.at, held})
	}
}

// tiedCell is a cell with a claim that is equal to those of others, and what it held before.
type tiedCell struct {
	at   int
	held int64
}

// tie returns the equal claims that were decided by their order, and the cells that won; nil where there are none. The indices count
// the cells row by row.
func (m *matrix) tie() (tie *TieError, won []int) {
	tie = &TieError{}
	for _, c := range m.tied {
		tie.Indices = append(tie.Indices, c.at)
		if m.cells[c.at] > c.held {
			won = append(won, c.at)
		}
	}
	if tie.Cents = len(won); tie.Cents == 0 || tie.Cents == len(tie.Indices) {
		return nil, nil
	}
	return tie, won
}

// lack is the fraction that a cell lacks.
type lack struct {
	fraction uint64
	at       int
}

// largestFractions returns the cells that lack a fraction, the largest fractions first.
func (m *matrix) largestFractions() []lack {
	parts := make([]lack, 0, len(m.cells))
	for at, fraction := range m.fractions {
		if fraction > 0 {
			parts = append(parts, lack{fraction, at})
		}
	}
	slices.SortFunc(parts, func(a, b lack) int {
		switch {
		case a.fraction > b.fraction:
			return -1
		case a.fraction < b.fraction:
			return 1
		}
		return a.at - b.at
	})
	return parts
}

// trim takes from rows and columns what they hold too much, which happens where the fit has not converged.
func (m *matrix) trim() {
	n := len(m.columns)
	line, parts := make([]int64, 0, max(n, len(m.rows))), make([]Amount, 0, max(n, len(m.rows)))
	fill := func(first, step, count int, sum int64) {
		line = line[:0]
		var held wide
		for k := range count {
			line = append(line, m.cells[first+k*step])
			held = held.add(uint64(line[k]))
		}
		if !(wide{0, uint64(sum)}).less(held) {
			return
		}
		parts, _ = AppendApportion(parts[:0], Amount{cents: sum}, line, LargestRemainder) // held is above zero
		for k, part := range parts {
			m.cells[first+k*step] = part.cents
		}
	}
	for i, sum := range m.rows {
		fill(i*n, 1, n, sum)
	}
	for j, sum := range m.columns {
		fill(j, n, len(m.rows), sum)
	}
}
