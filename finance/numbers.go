package finance

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// NumberError tells that whole numbers cannot be split.
type NumberError struct {
	Index  int // of the minimum at fault; -1 where it is the total or all of them together
	Number int64
	Reason string // what is wrong, and what would be right, in English
	german string // the reason in German
}

func numberError(index int, number int64, reason bilingual.Text) *NumberError {
	return &NumberError{index, number, reason.English, reason.German}
}

func (e *NumberError) Error() string {
	return "finance: apportionment of numbers: " + e.Text(language.English)
}

// Text returns the error for readers. Minima are counted from 0.
func (e *NumberError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}
	if e.Index < 0 {
		return reason.In(tag)
	}
	return bilingual.Sprintf("Mindestzahl %d an Stelle %d: %s", "minimum %d at index %d: %s", e.Number, e.Index, reason).In(tag)
}

// NumberAllocation is how many seats, posts or devices one body gets.
type NumberAllocation struct {
	KeyPart
	Number Number `json:"number"`
}

var unitsOfAnything = bilingual.Text{German: "Einheiten", English: "units"}

// ApportionNumber splits a whole number of seats, posts or devices by the weights, as [Apportion] splits cents. The minimum is how
// many each gets at least: none is given, one for all weights, or one for each of them. Who would get less gets the minimum, and the
// others share the rest by their weights.
//
// A negative total, a negative minimum, minima that exceed the total and a wrong number of them are a [*NumberError], for the rest
// see [Apportion]. A [*TieError] speaks of units.
func ApportionNumber(total int64, weights []int64, method Method, minimum ...int64) ([]int64, error) {
	bounds, err := minima(total, len(weights), minimum)
	if err != nil {
		return nil, err
	}
	var parts []Amount
	if bounds == nil {
		parts, err = Apportion(Cent(total), weights, method)
	} else {
		if _, err := sumOf(weights); err != nil {
			return nil, err
		}
		parts, err = ApportionWithin(Cent(total), weights, bounds, method)
	}
	if err != nil {
		return nil, countedIn(unitsOfAnything, err)
	}
	numbers := make([]int64, len(parts))
	for i, part := range parts {
		numbers[i] = part.cents
	}
	return numbers, nil
}

// minima returns minimum numbers as bounds; nil if there are none.
func minima(total int64, count int, minimum []int64) ([]Bounds, error) {
	switch {
	case total < 0:
		return nil, numberError(-1, total, bilingual.Sprintf("%d ist negativ; verlangt ist 0 oder mehr", "%d is negative; want zero or more", total))
	case len(minimum) == 0:
		return nil, nil
	case len(minimum) != 1 && len(minimum) != count:
		return nil, numberError(-1, int64(len(minimum)), bilingual.Sprintf("%d Mindestzahlen für %d Gewichte; verlangt ist eine für alle oder für jedes eine",
			"%d minima for %d weights; want one for all or one for each", len(minimum), count))
	}
	bounds := make([]Bounds, count)
	var sum wide
	for i := range bounds {
		at := min(i, len(minimum)-1)
		if minimum[at] < 0 {
			return nil, numberError(at, minimum[at], bilingual.Text{German: "ist negativ; verlangt ist 0 oder mehr", English: "is negative; want zero or more"})
		}
		bounds[i] = AtLeast(Cent(minimum[at]))
		sum = sum.add(uint64(minimum[at]))
	}
	if (wide{0, uint64(total)}).less(sum) {
		return nil, numberError(-1, total, bilingual.Sprintf("die Mindestzahlen sind zusammen höher als %d; verlangt ist höchstens das",
			"the minima are together higher than %d; want that at most", total))
	}
	return bounds, nil
}

// countedIn names the unit in an error that speaks of cents.
func countedIn(unit bilingual.Text, err error) error {
	if tie, ok := err.(*TieError); ok {
		return &TieError{tie.Indices, tie.Cents, unit}
	}
	return err
}

// ApportionNumber splits a whole number by the key, such as seats; see the function [ApportionNumber].
func (k Key) ApportionNumber(total int64, method Method, minimum ...int64) ([]NumberAllocation, error) {
	numbers, err := ApportionNumber(total, k.weights, method, minimum...)
	if err != nil {
		return nil, err
	}
	allocations := make([]NumberAllocation, len(numbers))
	for i, number := range numbers {
		allocations[i] = NumberAllocation{k.parts[i], Number(number)}
	}
	return allocations, nil
}

// ExplainNumber returns the Rechenweg of [Key.ApportionNumber]; what says what is split, such as "Sitze", "seats". A name in one
// language only is a [*NumberError].
func (k Key) ExplainNumber(total int64, what bilingual.Text, method Method, minimum ...int64) (Calculation, error) {
	if what.German == "" || what.English == "" {
		return Calculation{}, numberError(-1, total, bilingual.Text{
			German:  "was geteilt wird, hat keinen Namen; verlangt ist einer auf Deutsch und auf Englisch",
			English: "what is split has no name; want one in German and English",
		})
	}
	bounds, err := minima(total, k.Len(), minimum)
	if err != nil {
		return Calculation{}, err
	}
	r := reckoning{
		key: k, method: method, bounds: bounds,
		whole: bilingual.Text{German: "Anzahl", English: "number"},
		unit:  what,
		show:  func(a Amount) Value { return Number(a.cents) },
	}
	r.bound.floor = bilingual.Text{German: "Mindestzahl", English: "minimum"}
	r.describe(bilingual.Sprintf("%s, insgesamt", "%s in total", what), Number(total))
	if err := r.split(Cent(total), r.whole); err != nil {
		return Calculation{}, countedIn(what, err)
	}
	return r.finish(bilingual.Sprintf("Aufteilung, %s", "Apportionment, %s", what), r.results(), Number(total)), nil
}
