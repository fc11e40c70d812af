package finance_test

import (
	"encoding/json"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

func ExampleMustParseAmount() {
	fmt.Println(finance.MustParseAmount("85,27 EUR"))
	// Output: 85.27
}

func ExampleAmount_Sub() {
	fmt.Println(finance.Euro(100).Sub(finance.Cent(1)))
	// Output: 99.99 <nil>
}

func ExampleAmount_Mul() {
	perInhabitant := finance.Euro(154)
	fmt.Println(perInhabitant.Mul(103_987))
	// Output: 16013998.00 <nil>
}

func ExampleAmount_Neg() {
	_, err := finance.Cent(-1 << 63).Neg()
	fmt.Println(finance.Euro(5).Neg())
	fmt.Println(err)
	// Output:
	// -5.00 <nil>
	// finance: 0.00 EUR - -92233720368547758.08 EUR is outside the range that can be held exactly
}

func ExampleAmount_Compare() {
	low, high := finance.Cent(99), finance.Euro(1)
	fmt.Println(low.Compare(high), low.Less(high), high.Sign(), finance.Amount{}.IsZero())
	// Output: -1 true 1 true
}

func ExampleAmount_InRange() {
	tooMuch := finance.Euro(1 << 60)
	_, err := json.Marshal(tooMuch)
	fmt.Println(tooMuch.InRange(), tooMuch, err != nil)
	// Output: false >92233720368547758.07 true
}

func ExampleAmount_Cents() {
	fmt.Println(finance.MustParseAmount("1.234,56 EUR").Cents())
	// Output: 123456
}

func ExampleAmount_AppendFormat() {
	line := []byte("Summe: ")
	fmt.Println(string(finance.Euro(1234).AppendFormat(line, language.German)))
	// Output: Summe: 1.234,00 EUR
}

func ExampleAmount_UnmarshalJSON() {
	var paid struct{ Amount finance.Amount }
	fmt.Println(json.Unmarshal([]byte(`{"amount":"1.234,56 EUR"}`), &paid), paid.Amount)
	fmt.Println(json.Unmarshal([]byte(`{"amount":1234.56}`), &paid))
	// Output:
	// <nil> 1234.56
	// finance: "1234.56" is not an amount: want a JSON string such as "1234.56"; numbers lose cents on the way, and null is not zero
}

func ExampleAmount_Scan() {
	var a finance.Amount
	fmt.Println(a.Scan([]byte("1234.56")), a)
	fmt.Println(a.Scan(int64(1234)) != nil, "integers may be euro or cents")
	// Output:
	// <nil> 1234.56
	// true integers may be euro or cents
}

func ExampleWhole() {
	rest, err := finance.Whole().Sub(finance.MustPercent("53.4"))
	fmt.Println(rest, err)
	// Output: 46.6% <nil>
}

func ExampleMustPercent() {
	fmt.Println(finance.MustPercent("2,63211 %"))
	// Output: 2.63211%
}

func ExampleMustFraction() {
	fmt.Println(finance.MustFraction(2, 3))
	// Output: 2/3
}

func ExampleShare_Add() {
	fmt.Println(finance.MustFraction(1, 3).Add(finance.MustFraction(1, 6)))
	// Output: 50% <nil>
}

func ExampleShare_Mul() {
	fmt.Println(finance.MustPercent("75").Mul(finance.MustPercent("2.63211")))
	// Output: 1.9740825% <nil>
}

func ExampleShare_Compare() {
	fmt.Println(finance.MustFraction(2, 3).Compare(finance.MustPercent("66.66667")))
	// Output: -1
}

func ExampleShare_Format() {
	share := finance.MustFraction(263211, 10_000_000)
	fmt.Println(share.Format(language.German), "|", share.Format(language.English), "|",
		finance.MustFraction(1, 3).Format(language.German))
	// Output: 2,63211 % | 2.63211% | 1/3
}

func ExampleShare_UnmarshalJSON() {
	var key struct{ Share finance.Share }
	fmt.Println(json.Unmarshal([]byte(`{"share":"1/3"}`), &key), key.Share)
	fmt.Println(json.Unmarshal([]byte(`{"share":0.25}`), &key))
	// Output:
	// <nil> 1/3
	// finance: "0.25" is not a share: want a JSON string such as "2.63211%" or "1/3"
}

func ExampleMethod_Text() {
	method := finance.LargestRemainder.RefusingTies()
	fmt.Println(method, "|", method.Text(language.German))
	// Output: largest-remainder,refusing-ties | größte Reste (Hare/Niemeyer), ohne Vorrang bei gleichen Ansprüchen
}

func ExampleMethod_UnmarshalText() {
	var rule struct{ Method finance.Method }
	fmt.Println(json.Unmarshal([]byte(`{"method":"dhondt,refusing-ties"}`), &rule))
	fmt.Println(rule.Method == finance.DHondt.RefusingTies())
	// Output:
	// <nil>
	// true
}

func ExampleRounding_Text() {
	fmt.Println(finance.HalfUp, "|", finance.HalfUp.Text(language.German))
	// Output: half-up | kaufmännisch gerundet
}

func ExampleRoundingOrder_Text() {
	fmt.Println(finance.SumThenRound, "|", finance.SumThenRound.Text(language.English))
	// Output: sum-then-round | summed exactly, then rounded
}

func ExampleAtLeast() {
	bounds := []finance.Bounds{finance.AtLeast(finance.Euro(20)), {}}
	fmt.Println(finance.ApportionWithin(finance.Euro(100), []int64{1, 9}, bounds, finance.LargestRemainder))
	// Output: [20.00 80.00] <nil>
}

func ExampleAtMost() {
	bounds := []finance.Bounds{{}, finance.AtMost(finance.Euro(50))}
	fmt.Println(finance.ApportionWithin(finance.Euro(100), []int64{1, 9}, bounds, finance.LargestRemainder))
	// Output: [50.00 50.00] <nil>
}

func ExampleBetween() {
	within := finance.Between(finance.Euro(20), finance.Euro(70))
	fmt.Println(finance.ApportionWithin(finance.Euro(100), []int64{1, 9}, []finance.Bounds{within, within},
		finance.LargestRemainder))
	// Output: [30.00 70.00] <nil>
}

func ExampleNumber_Format() {
	fmt.Println(finance.Number(2_126_846).Format(language.German))
	// Output: 2.126.846
}

func ExampleValue() {
	for _, value := range []finance.Value{finance.Euro(1234), finance.MustPercent("2.5"), finance.Number(1234),
		civil.MustParse("2018-10-16"), finance.Plain("Gera, Stadt"), bilingual.Text{German: "ja", English: "yes"}} {
		fmt.Println(value.Format(language.German), "|", value.Format(language.English))
	}
	// Output:
	// 1.234,00 EUR | EUR 1,234.00
	// 2,5 % | 2.5%
	// 1.234 | 1,234
	// 16.10.2018 | 16 October 2018
	// Gera, Stadt | Gera, Stadt
	// ja | yes
}
