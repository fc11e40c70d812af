package faults

import (
	"fmt"
	"math"
	"math/big"

	"github.com/Rhymond/go-money"
	"github.com/cockroachdb/apd/v3"
	govalues "github.com/govalues/decimal"
	"github.com/shopspring/decimal"

	"github.com/foederal/foederal/finance"
)

func amounts() []Fault {
	return []Fault{
		{"github.com/Rhymond/go-money", "cents of 1136.35 euro that came as a float64", "113634", "113635",
			func() string { return fmt.Sprint(money.NewFromFloat(1136.35, money.EUR).Amount()) },
			func() string { return parsed("1136.35", finance.Amount.Cents) }},
		{"github.com/Rhymond/go-money", "add a cent to the largest amount", "-9223372036854775808", refused,
			func() string {
				sum, err := money.New(math.MaxInt64, money.EUR).Add(money.New(1, money.EUR))
				return outcome(fmt.Sprint(sum.Amount()), err)
			},
			func() string {
				sum, err := finance.Cent(math.MaxInt64).Add(finance.Cent(1))
				return outcome(fmt.Sprint(sum.Cents()), err)
			}},
		{"github.com/shopspring/decimal", "read 1.50 euro and write it again", "1.5", "1.50",
			func() string { d, err := decimal.NewFromString("1.50"); return outcome(d.String(), err) },
			func() string { return parsed("1.50", finance.Amount.String) }},
		{"github.com/shopspring/decimal", "a third of 100, three times", "99.9999999999999999", "100.00",
			func() string { return decimal.New(100, 0).Div(decimal.New(3, 0)).Mul(decimal.New(3, 0)).String() },
			thirdOfHundred},
		{"github.com/cockroachdb/apd/v3", "add a cent to 12,345,678,901,234,567.89 euro in a context of 16 digits, which tells no error", "1.234567890123457E+16", "12345678901234567.90",
			func() string {
				a, _, err := apd.NewFromString("12345678901234567.89")
				if err != nil {
					return refused
				}
				var sum apd.Decimal
				_, err = apd.BaseContext.WithPrecision(16).Add(&sum, a, apd.New(1, -2))
				return outcome(sum.String(), err)
			},
			func() string {
				a, err := finance.ParseDecimal("12345678901234567.89")
				if err != nil {
					return refused
				}
				sum, err := a.Add(finance.Cent(1))
				return outcome(sum.String(), err)
			}},
		{"github.com/cockroachdb/apd/v3", "read NaN from a column of amounts", "NaN", refused,
			func() string { d, _, err := apd.NewFromString("NaN"); return outcome(d.String(), err) },
			func() string { return parsed("NaN", finance.Amount.String) }},
		{"github.com/govalues/decimal", "read 1234567890123456789.55", "1234567890123456790", refused,
			func() string { d, err := govalues.Parse("1234567890123456789.55"); return outcome(d.String(), err) },
			func() string { return parsed("1234567890123456789.55", finance.Amount.String) }},
		{"math/big", "read 0x10 from a column of amounts", "16.00", refused,
			func() string {
				r, ok := new(big.Rat).SetString("0x10")
				if !ok {
					return refused
				}
				return r.FloatString(2)
			},
			func() string { return parsed("0x10", finance.Amount.String) }},
	}
}

func parsed[T any](s string, tell func(finance.Amount) T) string {
	a, err := finance.ParseDecimal(s)
	return outcome(fmt.Sprint(tell(a)), err)
}

// thirdOfHundred takes a third of a hundred as a share, which is a fraction, and puts the three together.
func thirdOfHundred() string {
	third, err := finance.Fraction(1, 3)
	if err != nil {
		return refused
	}
	thirds, err := finance.ApportionShares(finance.Euro(100), []finance.Share{third, third, third}, finance.LargestRemainder)
	if err != nil {
		return refused
	}
	sum, err := finance.Sum(thirds...)
	return outcome(sum.String(), err)
}
