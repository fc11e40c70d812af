package finance

import (
	"database/sql/driver"
	"math/bits"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Method says who gets the cents that a division leaves over. The zero value is [LargestRemainder].
type Method uint8

// The methods. All of them give nothing to a weight of zero and are indifferent to the scale and, ties apart, to the order
// of the weights.
const (
	// LargestRemainder (Hare/Niemeyer) rounds every part down and gives one cent more to the parts with the largest
	// remainders. No part is more than a cent away from its exact share. It is what budgets use.
	LargestRemainder Method = iota
	// SainteLague (Sainte-Laguë/Schepers, Webster) gives cent by cent to the highest weight/(2·part+1). When the total
	// grows, no part shrinks.
	SainteLague
	// DHondt (D'Hondt, Jefferson) gives cent by cent to the highest weight/(part+1). When the total grows, no part
	// shrinks; no part falls below its exact share rounded down, and large weights are favoured.
	DHondt

	refuseTies Method = 1 << 7
)

// RefusingTies returns the method with another answer to ties: where equal claims compete for the last cents, the result
// is a [*TieError] instead of the cents going to the lower indices.
func (m Method) RefusingTies() Method { return m | refuseTies }

func (m Method) base() Method { return m &^ refuseTies }

var methods = bilingual.Words[Method]{Name: "method of apportionment", List: []bilingual.Word[Method]{
	{Value: LargestRemainder, Word: "largest-remainder",
		Text: bilingual.Text{German: "größte Reste (Hare/Niemeyer)", English: "largest remainders (Hare/Niemeyer)"}},
	{Value: SainteLague, Word: "sainte-lague",
		Text: bilingual.Text{German: "Sainte-Laguë/Schepers", English: "Sainte-Laguë/Schepers"}},
	{Value: DHondt, Word: "dhondt", Text: bilingual.Text{German: "D'Hondt", English: "D'Hondt"}},
	{Value: LargestRemainder | refuseTies, Word: "largest-remainder,refusing-ties", Text: bilingual.Text{
		German:  "größte Reste (Hare/Niemeyer), ohne Vorrang bei gleichen Ansprüchen",
		English: "largest remainders (Hare/Niemeyer), no precedence among equal claims",
	}},
	{Value: SainteLague | refuseTies, Word: "sainte-lague,refusing-ties", Text: bilingual.Text{
		German:  "Sainte-Laguë/Schepers, ohne Vorrang bei gleichen Ansprüchen",
		English: "Sainte-Laguë/Schepers, no precedence among equal claims",
	}},
	{Value: DHondt | refuseTies, Word: "dhondt,refusing-ties", Text: bilingual.Text{
		German:  "D'Hondt, ohne Vorrang bei gleichen Ansprüchen",
		English: "D'Hondt, no precedence among equal claims",
	}},
}}

// IsValid reports whether m is one of the methods, with or without [Method.RefusingTies].
func (m Method) IsValid() bool { return methods.Has(m) }

// String returns "largest-remainder", "sainte-lague" or "dhondt", followed by ",refusing-ties" where that is so, and "" for
// anything else.
func (m Method) String() string { return methods.String(m) }

// Text returns the name of the method for readers.
func (m Method) Text(tag language.Tag) string { return methods.Text(m, tag) }

// MarshalText returns [Method.String]; what is no method is a [*bilingual.WordError].
func (m Method) MarshalText() ([]byte, error) { return methods.Marshal(m) }

// UnmarshalText reads what MarshalText writes.
func (m *Method) UnmarshalText(text []byte) error { return methods.Unmarshal(m, text) }

// Value stores the word in a database; see [bilingual.Words].
func (m Method) Value() (driver.Value, error) { return methods.Value(m) }

// Scan reads the word from a database; see [bilingual.Words].
func (m *Method) Scan(column any) error { return methods.Scan(m, column) }

// WeightError tells that amounts cannot be split by the weights.
type WeightError struct {
	Index  int // of the weight at fault; -1 where it is all of them together
	Weight int64
	Reason string // what is wrong, in English
	german string // the reason in German
}

func weightError(index int, weight int64, reason bilingual.Text) *WeightError {
	return &WeightError{index, weight, reason.English, reason.German}
}

func (e *WeightError) Error() string { return "finance: apportionment: " + e.Text(language.English) }

// Text returns the error for readers. Weights are counted from 0.
func (e *WeightError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}
	if e.Index < 0 {
		return reason.In(tag)
	}
	return bilingual.Sprintf("Gewicht %d an Stelle %d: %s", "weight %d at index %d: %s", e.Weight, e.Index, reason).In(tag)
}

// TieError tells that equal claims compete for fewer cents, or other units, than there are claims.
type TieError struct {
	Indices []int          // of the weights with equal claims, in ascending order
	Cents   int            // how many of them would get one cent more, or one unit where other units are split
	Unit    bilingual.Text // what is split, such as "Sitze", "seats"; zero where it is cents
}

func (e *TieError) Error() string { return "finance: apportionment: " + e.Text(language.English) }

// Text returns the error for readers. It lists the first indices only, counted from 0.
func (e *TieError) Text(tag language.Tag) string {
	return bilingual.Sprintf("gleiche Ansprüche der Gewichte %s auf %s; zu entscheiden ist durch Los oder Regel, oder die ersten erhalten sie",
		"equal claims of the weights at %s to %s; decide by lot or by rule, or give them to the first",
		listed(e.Indices), e.claimed()).In(tag)
}

// claimed returns what the equal claims are to: "1 Cent", "1 × 100,00 EUR", "1 der Sitze".
func (e *TieError) claimed() bilingual.Text {
	switch {
	case e.Unit.IsZero():
		return bilingual.Sprintf("%d Cent", "%d cent", e.Cents)
	case strings.HasPrefix(e.Unit.German, timesUnit):
		return bilingual.Sprintf("%d %s", "%d %s", e.Cents, e.Unit)
	}
	return bilingual.Sprintf("%d der %s", "%d of the %s", e.Cents, e.Unit)
}

// timesUnit begins the name of a unit that is an amount.
const timesUnit = "× "

// Apportion splits the total by the weights, one part for each weight. The parts always add up to the total, exactly.
//
// Every total from the lowest to the highest int64 and all weights from zero up are split without loss. A negative total
// gives the same parts as the positive one with the other sign. A total with fewer cents than there are parts leaves
// some of them empty. A weight of zero gets nothing. Equal claims are served in the order of the weights, unless the
// method is [Method.RefusingTies].
//
// A negative weight, no weights at all and nothing but zeros are a [*WeightError], also where the total is zero and there is
// nothing to split. A total out of range is an [*OverflowError], what is no method a [*bilingual.WordError].
func Apportion(total Amount, weights []int64, method Method) ([]Amount, error) {
	parts, err := AppendApportion(make([]Amount, 0, len(weights)), total, weights, method)
	if err != nil {
		return nil, err
	}
	return parts, nil
}

// AppendApportion appends what [Apportion] returns to parts. Up to 32 weights it does not allocate when parts has room
// for them. After an error parts is what it was before.
func AppendApportion(parts []Amount, total Amount, weights []int64, method Method) ([]Amount, error) {
	if total.beyond {
		return parts, overflow(bilingual.Sprintf("eine Aufteilung von %s", "an apportionment of %s", total.named()))
	}
	if err := methods.Check(method); err != nil {
		return parts, err
	}
	sum, err := sumOf(weights)
	if err != nil {
		return parts, err
	}
	start := len(parts)
	parts = slices.Grow(parts, len(weights))[:start+len(weights)]
	s := apportionment{
		units:   magnitude(total.cents),
		weights: weights,
		parts:   parts[start:],
		sum:     divisorOf(sum),
	}
	switch method.base() {
	case LargestRemainder:
		err = s.byRemainder(method&refuseTies != 0)
	default:
		err = s.byDivisor(method.base(), method&refuseTies != 0)
	}
	if err != nil {
		return parts[:start], err
	}
	if total.cents < 0 {
		for i := range s.parts {
			s.parts[i].cents = -s.parts[i].cents
		}
	}
	return parts, nil
}

func sumOf(weights []int64) (wide, error) {
	var sum wide
	for i, weight := range weights {
		if weight < 0 {
			return wide{}, negativeWeight(i, weight)
		}
		sum = sum.add(uint64(weight))
	}
	if sum == (wide{}) {
		return wide{}, weightError(-1, 0, bilingual.Text{German: "es gibt kein Gewicht über null", English: "there is no weight above zero"})
	}
	return sum, nil
}

func negativeWeight(index int, weight int64) *WeightError {
	return weightError(index, weight, bilingual.Text{German: "verlangt ist null oder mehr", English: "want zero or more"})
}

// apportionment is one split under way: units are the cents of the total without their sign, and parts[i].cents grows to
// the number of units of weights[i]. Counts of units are kept as uint64, for the lowest int64 has 2⁶³ of them.
type apportionment struct {
	units   uint64
	weights []int64
	sum     divisor
	parts   []Amount
}

// Up to this many weights an apportionment needs no memory of its own.
const fewWeights = 32

func (s *apportionment) byRemainder(refuseTies bool) error {
	if s.sum.high == 0 && len(s.weights) <= fewWeights {
		if tied := s.bySmallRemainder(); !tied || !refuseTies {
			return nil
		}
	}
	var few [fewWeights]wide
	remainders := slices.Grow(few[:0], len(s.weights))[:len(s.weights)]
	left := s.units
	for i, weight := range s.weights {
		units, remainder := s.sum.divide(times(s.units, uint64(weight)))
		s.parts[i] = Amount{cents: int64(units)}
		remainders[i] = remainder
		left -= units
	}
	// What is left is the sum of the remainders by the sum of the weights, so it is less than the number of remainders
	// above zero.
	if left == 0 {
		return nil
	}
	threshold := nthLargest(remainders, int(left))
	equal := 0
	for i, remainder := range remainders {
		if threshold.less(remainder) {
			s.parts[i].cents++
			left--
		} else if remainder == threshold {
			equal++
		}
	}
	if refuseTies && int(left) < equal {
		tie := &TieError{Indices: make([]int, 0, equal), Cents: int(left)}
		for i, remainder := range remainders {
			if remainder == threshold {
				tie.Indices = append(tie.Indices, i)
			}
		}
		return tie
	}
	for i := 0; left > 0; i++ {
		if remainders[i] == threshold {
			s.parts[i].cents++
			left--
		}
	}
	return nil
}

// bySmallRemainder is byRemainder for few weights whose sum fits 64 bits, as most do. It tells whether it came upon a tie.
func (s *apportionment) bySmallRemainder() (tied bool) {
	var few [fewWeights]uint64 // the remainders; zero is also what has its cent
	claims := few[:len(s.weights)]
	sum, left := s.sum.low, s.units
	for i, weight := range s.weights {
		high, low := bits.Mul64(s.units, uint64(weight))
		units := low / sum
		remainder := low - units*sum
		if high != 0 {
			units, remainder = bits.Div64(high, low, sum)
		}
		s.parts[i] = Amount{cents: int64(units)}
		claims[i] = remainder
		left -= units
	}
	if left == 0 {
		return false
	}
	var last uint64
	for ; left > 0; left-- {
		last = slices.Max(claims)
		best := slices.Index(claims, last)
		s.parts[best].cents++
		claims[best] = 0
	}
	return slices.Contains(claims, last)
}

// nthLargest returns the n-th largest of the numbers, counted from 1. Few numbers are sorted; among many it is found digit
// by digit.
func nthLargest(numbers []wide, n int) wide {
	if len(numbers) > fewWeights {
		high, n := nthLargestWord(numbers, n, func(w wide) (uint64, bool) { return w.high, true })
		low, _ := nthLargestWord(numbers, n, func(w wide) (uint64, bool) { return w.low, w.high == high })
		return wide{high, low}
	}
	var sorted [fewWeights]wide
	for count, number := range numbers {
		place := count
		for ; place > 0 && sorted[place-1].less(number); place-- {
			sorted[place] = sorted[place-1]
		}
		sorted[place] = number
	}
	return sorted[n-1]
}

// nthLargestWord returns the n-th largest of those words that count, and which one it is among the words equal to it. It
// fixes one byte of the word after the other, from the top: that of the n-th word follows from how often each byte occurs.
func nthLargestWord(numbers []wide, n int, word func(wide) (w uint64, counts bool)) (found uint64, rank int) {
	var all uint64
	for _, number := range numbers {
		if w, counts := word(number); counts {
			all |= w
		}
	}
	for shift := (bits.Len64(all) + 7) / 8 * 8; shift > 0; shift -= 8 {
		var occurs [256]int
		for _, number := range numbers {
			if w, counts := word(number); counts && w>>shift == found {
				occurs[byte(w>>(shift-8))]++
			}
		}
		digit := 255
		for ; n > occurs[digit]; digit-- {
			n -= occurs[digit]
		}
		found = found<<8 | uint64(digit)
	}
	return found, n
}
