package finance

import "math"

// byDivisor gives the units to the highest quotients weight/divisor, where the divisors of a weight grow with each unit it
// gets: 1, 2, 3 … for D'Hondt and 1, 3, 5 … for Sainte-Laguë. The result is the set of the highest quotients, as many as
// there are units.
//
// It does not give unit by unit. Every bound on the quotients defines such a set at once, by one division for each weight;
// a bound near the true one leaves a few units to add or to take away, about the square root of the number of weights.
func (s *apportionment) byDivisor(method Method, refuseTies bool) error {
	step, offset := uint64(1), uint64(1) // the divisor of the next unit is step × units + offset
	aim := s.units
	if method == SainteLague {
		step = 2
	} else {
		aim += uint64(len(s.weights)) / 2 // rounding down loses half a unit for each weight
	}
	q := quotients{s, step, offset}
	var given uint64
	for i, weight := range s.weights {
		units, remainder := s.sum.divide(times(aim, uint64(weight)))
		if method == SainteLague && !remainder.less(s.sum.sub(remainder)) {
			units++
		}
		s.parts[i] = Amount{cents: int64(units)}
		given += units
	}
	if given < s.units {
		q.add(s.units - given)
	} else if given > s.units {
		q.take(given - s.units)
	}
	if refuseTies {
		return q.tie()
	}
	return nil
}

// quotients compares the claims of the weights to one more unit, or on their last one.
type quotients struct {
	*apportionment
	step, offset uint64
}

// next returns the divisor of the unit that the weight would get next, last that of the unit it got last.
func (q quotients) next(i int) uint64 { return q.step*uint64(q.parts[i].cents) + q.offset }
func (q quotients) last(i int) uint64 { return q.next(i) - q.step }

// higher reports whether weights[i]/divisorI is higher than weights[j]/divisorJ.
func (q quotients) higher(i int, divisorI uint64, j int, divisorJ uint64) bool {
	return times(uint64(q.weights[j]), divisorI).less(times(uint64(q.weights[i]), divisorJ))
}

// claims reports whether the weight i has a better claim to the next unit than the weight j.
func (q quotients) claims(i, j int) bool {
	nextI, nextJ := q.next(i), q.next(j)
	return q.higher(i, nextI, j, nextJ) || i < j && !q.higher(j, nextJ, i, nextI)
}

// yields reports whether the weight i must give its last unit back before the weight j.
func (q quotients) yields(i, j int) bool {
	if q.parts[i].cents == 0 || q.parts[j].cents == 0 {
		return q.parts[i].cents != 0
	}
	return !q.keeps(i, j)
}

// keeps reports whether the weight i has a better claim to its last unit than the weight j to its own.
func (q quotients) keeps(i, j int) bool {
	lastI, lastJ := q.last(i), q.last(j)
	return q.higher(i, lastI, j, lastJ) || i < j && !q.higher(j, lastJ, i, lastI)
}

func (q quotients) add(units uint64) {
	if len(q.weights) > fewWeights {
		heap := newHeap(len(q.weights), q.claims)
		for ; units > 0; units-- {
			q.parts[heap.head()].cents++
		}
		return
	}
	for ; units > 0; units-- {
		best, weight, divisor := 0, uint64(0), uint64(1)
		for i := range q.weights {
			if next := q.next(i); times(weight, next).less(times(uint64(q.weights[i]), divisor)) {
				best, weight, divisor = i, uint64(q.weights[i]), next
			}
		}
		q.parts[best].cents++
	}
}

func (q quotients) take(units uint64) {
	if len(q.weights) > fewWeights {
		heap := newHeap(len(q.weights), q.yields)
		for ; units > 0; units-- {
			q.parts[heap.head()].cents--
		}
		return
	}
	for ; units > 0; units-- {
		worst, weight, divisor := 0, uint64(1), uint64(0) // higher than any quotient
		for i := range q.weights {
			if q.parts[i].cents == 0 {
				continue
			}
			if last := q.last(i); !times(weight, last).less(times(uint64(q.weights[i]), divisor)) {
				worst, weight, divisor = i, uint64(q.weights[i]), last
			}
		}
		q.parts[worst].cents--
	}
}

// tie returns a *TieError if the lowest quotient that got a unit equals the highest that got none.
func (q quotients) tie() error {
	lowest, highest := 0, 0
	for i := range q.weights {
		if q.yields(i, lowest) {
			lowest = i
		}
		if q.claims(i, highest) {
			highest = i
		}
	}
	// Where nobody got a unit, there is nothing to compete for; nor is there where one got all 2⁶³ of the lowest int64, after which
	// the divisors of Sainte-Laguë end.
	switch held := q.parts[lowest].cents; {
	case held == 0, held == math.MinInt64, q.higher(lowest, q.last(lowest), highest, q.next(highest)):
		return nil
	}
	tie := &TieError{}
	for i := range q.weights {
		got := q.parts[i].cents != 0 && !q.higher(i, q.last(i), lowest, q.last(lowest))
		if got {
			tie.Cents++
		}
		if got || !q.higher(highest, q.next(highest), i, q.next(i)) {
			tie.Indices = append(tie.Indices, i)
		}
	}
	return tie
}

// heap keeps indices so that each comes before the two at twice its place and one further.
type heap struct {
	indices []int32
	before  func(i, j int) bool
}

func newHeap(count int, before func(i, j int) bool) heap {
	h := heap{make([]int32, count), before}
	for i := range h.indices {
		h.indices[i] = int32(i)
	}
	for i := count/2 - 1; i > 0; i-- {
		h.sink(i)
	}
	return h
}

// head returns the index that comes before all others. Since the last question only the rank of the index returned then
// may have changed.
func (h heap) head() int {
	h.sink(0)
	return int(h.indices[0])
}

// sink moves the index down to the place where it belongs.
func (h heap) sink(place int) {
	for {
		child := 2*place + 1
		if child >= len(h.indices) {
			return
		}
		if child+1 < len(h.indices) && h.before(int(h.indices[child+1]), int(h.indices[child])) {
			child++
		}
		if !h.before(int(h.indices[child]), int(h.indices[place])) {
			return
		}
		h.indices[place], h.indices[child] = h.indices[child], h.indices[place]
		place = child
	}
}
