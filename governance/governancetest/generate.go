package governancetest

import (
	"bytes"
	"fmt"
	"math/rand"
	"reflect"
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Generated are the types of which values are made: keys, days, periods, amounts, shares and agreements.
type Generated interface {
	key.Land | key.Region | key.District | key.Association | key.AGS | key.ARS | civil.Date | civil.Period | finance.Amount | finance.Share |
		*agreement.Agreement
}

// Valid makes a valid value of the type: a key that is well-formed, of one of the sixteen Länder; a day or period from 1950 to 2077; an amount of up to ten
// million euro, also below zero; a share of the whole; an agreement that is one of [Documents] with one change or none, and can be
// written. The same source makes the same values.
func Valid[T Generated](r *rand.Rand) T {
	var value T
	switch v := any(&value).(type) {
	case *civil.Date:
		*v = randomDay(r)
	case *civil.Period:
		*v = civil.Period{From: randomDay(r)}
		if r.Intn(4) > 0 {
			v.Through = v.From.AddDays(r.Intn(4000))
		}
	case *finance.Amount:
		*v = finance.Cent(r.Int63n(2_000_000_001) - 1_000_000_000)
	case *finance.Share:
		denominator := r.Int63n(1000) + 1
		*v = finance.MustFraction(r.Int63n(denominator+1), denominator)
	case **agreement.Agreement:
		*v = randomAgreement(r)
	case textual:
		randomKey(r, v)
	}
	return value
}

// textual is a key that can be read and tells its length.
type textual interface {
	UnmarshalText(text []byte) error
	Len() int
}

func randomKey(r *rand.Rand, k textual) {
	digits := fmt.Appendf(nil, "%02d", r.Intn(16)+1)
	for len(digits) < k.Len() {
		digit := byte('0')
		if r.Intn(3) > 0 { // zeros are where the traps are
			digit += byte(r.Intn(10))
		}
		digits = append(digits, digit)
	}
	if err := k.UnmarshalText(digits); err != nil {
		panic("governancetest: " + err.Error())
	}
}

func randomDay(r *rand.Rand) civil.Date { return civil.MustParse("1950-01-01").AddDays(r.Intn(46_751)) }

func randomAgreement(r *rand.Rand) *agreement.Agreement {
	d := Documents()[r.Intn(len(Documents()))]
	a := d.New()
	kind := a.Clauses[r.Intn(len(a.Clauses))].Kind()
	switch r.Intn(4) {
	case 0:
		Without(kind)(a)
	case 1:
		Unread(kind)(a)
	case 2:
		a.Signed = randomDay(r)
	}
	return a
}

// QuickValues fills the arguments of a property with valid values of the type, for testing/quick:
//
//	quick.Check(func(k key.AGS) bool { … }, &quick.Config{Values: governancetest.QuickValues[key.AGS]})
func QuickValues[T Generated](args []reflect.Value, r *rand.Rand) {
	for i := range args {
		args[i] = reflect.ValueOf(Valid[T](r))
	}
}

// Text is how a generated value stands in files: the digits of a key, a day as 2021-10-01, a period as two days with a slash, an amount
// and a share as databases hold them, an agreement as its JSON document.
func Text[T Generated](value T) string {
	if a, ok := any(value).(*agreement.Agreement); ok {
		var out bytes.Buffer
		if err := agreement.Encode(&out, a); err != nil {
			panic("governancetest: " + err.Error())
		}
		return out.String()
	}
	return any(value).(fmt.Stringer).String()
}

// NearlyValid makes a text that is the text of a valid value ([Text]) but for one fault, such as a letter in it, a digit too few, a blank,
// or a lost leading zero. Now and then what is spoilt is valid again, as another value: ask the strict reader, not this function, what it
// is.
func NearlyValid[T Generated](r *rand.Rand) string {
	text := Text(Valid[T](r))
	at := r.Intn(len(text))
	switch r.Intn(8) {
	case 0:
		return text[:at] + text[at+1:]
	case 1:
		return text[:at] + text[at:at+1] + text[at:]
	case 2:
		return text[:at] + "x" + text[at+1:]
	case 3:
		return text[:at] + " " + text[at:]
	case 4:
		return strings.TrimLeft(text, "0")
	case 5:
		return text[:at] + "\u00a0" + text[at:]
	case 6:
		return text + text[:at]
	}
	return text[:at] + string(text[at]^1) + text[at+1:]
}

// Failing returns the smallest texts that a strict reader of the type refuses, each for a reason of its own, in a fixed order. The
// reason is for the message of a test.
func Failing[T Generated]() []Failure {
	var none T
	switch any(none).(type) {
	case civil.Date:
		return slices.Clone(failingDays)
	case civil.Period:
		return slices.Clone(failingPeriods)
	case finance.Amount:
		return slices.Clone(failingAmounts)
	case finance.Share:
		return slices.Clone(failingShares)
	case *agreement.Agreement:
		return slices.Clone(failingAgreements)
	}
	sound := strings.Repeat("1", any(none).(interface{ Len() int }).Len())
	return []Failure{
		{"a digit too few", sound[1:]}, {"a digit too many", sound + "1"}, {"a letter", sound[1:] + "x"}, {"no Land 00", "00" + sound[2:]},
		{"a blank before", " " + sound}, {"a blank behind", sound + " "}, {"a sign", "+" + sound[1:]}, {"other digits", strings.Repeat("１", len(sound))},
		{"a decimal", sound + ".0"}, {"not UTF-8", "\xff" + sound[1:]},
	}
}

// Failure is a text that a reader refuses.
type Failure struct{ Reason, Text string }

var (
	failingDays = []Failure{
		{"no 30 February", "2021-02-30"}, {"no leap year", "2021-02-29"}, {"no month 13", "2021-13-01"}, {"no day 0", "2021-01-00"},
		{"two digits of the year", "21-01-01"}, {"German order", "01.01.2021"}, {"a time", "2021-01-01T00:00:00"}, {"a blank", " 2021-01-01"},
		{"no zero", "2021-1-1"},
	}
	failingPeriods = []Failure{
		{"nothing", ""}, {"one day", "2021-01-01"}, {"no 30 February", "2021-02-30/.."},
		{"three days", "2021-01-01/2021-01-02/2021-01-03"}, {"a blank", "2021-01-01 / .."},
	}
	failingAmounts = []Failure{
		{"nothing", ""}, {"a word", "viel"}, {"three decimals", "1.2345"}, {"two commas", "1,2,3"}, {"an exponent", "1e3"}, {"no number", "NaN"},
		{"too large", "999999999999999999999999999999"}, {"a sign alone", "-"},
	}
	failingShares = []Failure{
		{"nothing", ""}, {"a word", "die Hälfte"}, {"divided by zero", "1/0"}, {"no number", "NaN"}, {"a slash alone", "/"}, {"three parts", "1/2/3"},
	}
	failingAgreements = []Failure{
		{"nothing", ""}, {"no object", "[]"}, {"null", "null"}, {"cut off", "{"}, {"an unknown field", `{"titel":"Muster"}`},
		{"an unknown form", `{"title":"Muster","form":"vertrag","jurisdiction":"TH","parties":[],"clauses":[]}`},
		{"an unknown clause", `{"title":"Muster","form":"zweckverband","jurisdiction":"TH","parties":[],"clauses":[{"kind":"kosten"}]}`},
		{"two documents", `{}{}`},
	}
)

// Seeds returns texts for a fuzz test of a reader: some valid, all of [Failing], some nearly valid. They are the same each time.
//
//	for _, seed := range governancetest.Seeds[key.AGS]() {
//		f.Add(seed)
//	}
func Seeds[T Generated]() []string {
	r := rand.New(rand.NewSource(1))
	var seeds []string
	for range 8 {
		seeds = append(seeds, Text(Valid[T](r)))
	}
	for _, failure := range Failing[T]() {
		seeds = append(seeds, failure.Text)
	}
	for range 8 {
		seeds = append(seeds, NearlyValid[T](r))
	}
	return seeds
}
