package faults

import (
	"fmt"
	"math/big"

	"github.com/Rhymond/go-money"
	govalues "github.com/govalues/decimal"
	"github.com/shopspring/decimal"

	"github.com/foederal/foederal/finance"
)

func parts() []Fault {
	return []Fault{
		{"github.com/Rhymond/go-money", "one cent by the weights 0, 1 and 1", "[1 0 0]", "[0 1 0]",
			func() string { return allocated(1, 0, 1, 1) }, func() string { return apportioned(1, 0, 1, 1) }},
		{"github.com/Rhymond/go-money", "10,000,000,000 euro by the weights 18,000,000 and 13,000,000", "a panic", "[580645161290 419354838710]",
			func() string { return allocated(1_000_000_000_000, 18_000_000, 13_000_000) },
			func() string { return apportioned(1_000_000_000_000, 18_000_000, 13_000_000) }},
		{"github.com/govalues/decimal", "the sum of three thirds of 100, each rounded to cents", "99.99", "100.00",
			func() string {
				third, err := govalues.MustNew(100, 0).Quo(govalues.MustNew(3, 0))
				if err != nil {
					return refused
				}
				third = third.Round(2)
				sum, err := govalues.Sum(third, third, third)
				return outcome(sum.String(), err)
			}, thirdOfHundred},
		{"github.com/shopspring/decimal", "the sum of three thirds of 100, each rounded to cents", "99.99", "100.00",
			func() string {
				third := decimal.New(100, 0).DivRound(decimal.New(3, 0), 2)
				return decimal.Sum(third, third, third).StringFixed(2)
			}, thirdOfHundred},
		{"math/big", "the sum of three thirds of 100, each written in cents", "99.99", "100.00",
			func() string {
				third, ok := new(big.Rat).SetString(big.NewRat(100, 3).FloatString(2))
				if !ok {
					return refused
				}
				return third.Mul(third, big.NewRat(3, 1)).FloatString(2)
			}, thirdOfHundred},
	}
}

func allocated(cents int64, weights ...int) (text string) {
	defer func() {
		if recover() != nil {
			text = "a panic"
		}
	}()
	all, err := money.New(cents, money.EUR).Allocate(weights...)
	var parts []int64
	for _, part := range all {
		parts = append(parts, part.Amount())
	}
	return outcome(fmt.Sprint(parts), err)
}

func apportioned(cents int64, weights ...int64) string {
	all, err := finance.Apportion(finance.Cent(cents), weights, finance.LargestRemainder)
	var parts []int64
	for _, part := range all {
		parts = append(parts, part.Cents())
	}
	return outcome(fmt.Sprint(parts), err)
}
