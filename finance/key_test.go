package finance_test

import (
	"encoding/json"
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

var (
	assumed  = law.Source{Where: "test", Evidence: law.Assumed}
	testName = bilingual.Text{German: "Testschlüssel", English: "test key"}
)

func amounts(allocations []finance.Allocation) []int64 {
	out := make([]int64, len(allocations))
	for i, a := range allocations {
		out[i] = a.Amount.Cents()
	}
	return out
}

// 60 % by population and 40 % equal, for three towns with 100, 200 and 700 inhabitants: 60·0.1 + 40/3 and so on.
func TestMixedKey(t *testing.T) {
	population, err := finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{{ID: "a", Value: 100}, {ID: "b", Value: 200}, {ID: "c", Value: 700}})
	require.NoError(t, err)
	equal, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b", "c", "d")
	require.NoError(t, err)
	mixed, err := finance.MixKeys(testName, civil.Period{}, assumed,
		finance.Component{Key: population, Share: finance.MustPercent("60")},
		finance.Component{Key: equal, Share: finance.MustPercent("40")})
	require.NoError(t, err)
	for id, want := range map[string]string{"a": "16", "b": "22", "c": "52", "d": "10"} {
		share, ok := mixed.Share(id)
		require.True(t, ok)
		require.Equal(t, finance.MustPercent(want), share, id)
	}
	allocations, err := mixed.Apportion(finance.Euro(1000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []int64{16000, 22000, 52000, 10000}, amounts(allocations))

	_, err = finance.MixKeys(testName, civil.Period{}, assumed,
		finance.Component{Key: equal, Share: finance.MustPercent("60")})
	var sum *finance.ShareSumError
	require.ErrorAs(t, err, &sum)
	require.Equal(t, finance.MustPercent("60"), sum.Sum)
	_, err = finance.MixKeys(testName, civil.Period{}, assumed,
		finance.Component{Key: equal, Share: finance.MustPercent("160")}, finance.Component{Key: population,
			Share: finance.MustPercent("-60")})
	require.ErrorAs(t, err, new(*finance.KeyError))
}

// A mixed key is known no better than its components and holds no longer: neither a better source nor an open period helps.
func TestAMixedKeyLaundersNothing(t *testing.T) {
	primary := law.Source{Where: "statute", Evidence: law.Primary}
	year := func(y string) civil.Period {
		return civil.Period{From: civil.MustParse(y + "-01-01"), Through: civil.MustParse(y + "-12-31")}
	}
	key := func(y string, evidence law.Evidence) finance.Component {
		k, err := finance.EqualKey(testName, year(y), law.Source{Where: "test", Evidence: evidence}, "a", "b")
		require.NoError(t, err)
		return finance.Component{Key: k, Share: finance.MustPercent("50")}
	}
	var fault *finance.PeriodError
	for name, c := range map[string]struct {
		period civil.Period
		second string
	}{
		"open, of two years":       {civil.Period{}, "2019"},
		"open, of one year":        {civil.Period{}, "2014"},
		"open at the end":          {civil.Period{From: civil.MustParse("2014-01-01")}, "2014"},
		"open at the beginning":    {civil.Period{Through: civil.MustParse("2014-12-31")}, "2014"},
		"within one of them only":  {year("2014"), "2019"},
		"one day more than it has": {civil.Period{From: civil.MustParse("2013-12-31"), Through: civil.MustParse("2014-12-31")}, "2014"},
	} {
		_, err := finance.MixKeys(testName, c.period, primary, key("2014", law.Assumed), key(c.second, law.Assumed))
		require.ErrorAs(t, err, &fault, name)
	}
	_, err := finance.MixKeys(testName, year("2014"), primary, key("2014", law.Assumed), key("2019", law.Assumed))
	require.EqualError(t, err, `finance: key "Testschlüssel": the period 2014-01-01/2014-12-31 is not within `+
		`2019-01-01/2019-12-31, in which "Testschlüssel" holds; want a period within it, `+
		`or say with Key.During on what its use in another one rests`)

	mixed, err := finance.MixKeys(testName, year("2014"), primary, key("2014", law.Secondary), key("2014", law.Derived))
	require.NoError(t, err)
	require.Equal(t, law.Source{Where: "statute", Evidence: law.Derived}, mixed.Source())
	require.Equal(t, year("2014"), mixed.Period())

	old := key("2014", law.Secondary)
	old.Key, err = old.Key.During(year("2019"), law.Source{Where: "newest key there is", Evidence: law.Assumed})
	require.NoError(t, err)
	require.Equal(t, year("2019"), old.Key.Period())
	mixed, err = finance.MixKeys(testName, year("2019"), primary, old, key("2019", law.Primary))
	require.NoError(t, err)
	require.Equal(t, law.Assumed, mixed.Source().Evidence)

	better, err := key("2014", law.Assumed).Key.During(year("2019"), primary)
	require.NoError(t, err)
	require.Equal(t, law.Assumed, better.Source().Evidence, "a norm that applies a key makes it no better known")
	_, err = finance.Key{}.During(year("2019"), primary)
	require.ErrorAs(t, err, new(*finance.KeyError))
	_, err = finance.MixKeys(testName, year("2014"), primary, finance.Component{Share: finance.Whole()})
	require.EqualError(t, err, `finance: key "Testschlüssel": the component at index 0 is no key`)
}

// The shares of a body in many components may add up to a share that fits although a sum on the way does not.
func TestMixingAddsUpWhatFitsInAnyOrder(t *testing.T) {
	two := func(a finance.Share) finance.Key {
		b, err := finance.Whole().Sub(a)
		require.NoError(t, err)
		k, err := finance.NewKey(testName, civil.Period{}, assumed,
			[]finance.KeyPart{{ID: "a", Share: a}, {ID: "b", Share: b}})
		require.NoError(t, err)
		return k
	}
	const p, q = 2147483647, 4294967291
	mixed, err := finance.MixKeys(testName, civil.Period{}, assumed,
		finance.Component{Key: two(finance.MustFraction(1, p)), Share: finance.MustPercent("50")},
		finance.Component{Key: two(finance.MustFraction(1, q)), Share: finance.MustPercent("50")})
	require.NoError(t, err)
	share, _ := mixed.Share("a")
	require.Equal(t, finance.MustFraction((p+q)/2, p*q), share)
}

func TestKeysAreRefused(t *testing.T) {
	part := func(id, percent string) finance.KeyPart {
		return finance.KeyPart{ID: id, Share: finance.MustPercent(percent)}
	}
	whole := []finance.KeyPart{part("a", "100")}
	march, april := civil.MustParse("2020-03-01"), civil.MustParse("2020-04-01")
	for name, c := range map[string]struct {
		name   bilingual.Text
		period civil.Period
		source law.Source
		parts  []finance.KeyPart
		target any
	}{
		"no name":   {bilingual.Text{German: "nur deutsch"}, civil.Period{}, assumed, whole, new(*finance.KeyError)},
		"no source": {testName, civil.Period{}, law.Source{}, whole, new(*finance.KeyError)},
		"no parts":  {testName, civil.Period{}, assumed, nil, new(*finance.KeyError)},
		"no ID":     {testName, civil.Period{}, assumed, []finance.KeyPart{part("", "100")}, new(*finance.KeyError)},
		"twice": {testName, civil.Period{}, assumed, []finance.KeyPart{part("a", "50"), part("a", "50")},
			new(*finance.KeyError)},
		"negative": {testName, civil.Period{}, assumed, []finance.KeyPart{part("a", "150"), part("b", "-50")},
			new(*finance.KeyError)},
		"too little": {testName, civil.Period{}, assumed, []finance.KeyPart{part("a", "99.99999")},
			new(*finance.ShareSumError)},
		"backward dates": {testName, civil.Period{From: april, Through: march}, assumed, whole, new(*finance.KeyError)},
	} {
		_, err := finance.NewKey(c.name, c.period, c.source, c.parts)
		require.ErrorAs(t, err, c.target, name)
		require.NotEmpty(t, err.Error())
	}
	_, err := finance.KeyByWeight(testName, civil.Period{}, assumed, nil)
	require.ErrorAs(t, err, new(*finance.KeyError))
	_, err = finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{{ID: "a", Value: -1}})
	require.ErrorAs(t, err, new(*finance.WeightError))
	_, err = finance.KeyByWeight(testName, civil.Period{}, assumed,
		[]finance.Weight{{ID: "a", Value: math.MaxInt64}, {ID: "b", Value: 1}})
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

func TestSharesMustBeAWholeToSplitBy(t *testing.T) {
	third := finance.MustFraction(1, 3)
	parts, err := finance.ApportionShares(finance.Cent(100), []finance.Share{third, third, third}, finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []int64{34, 33, 33}, cents(parts))
	parts, err = finance.ApportionShares(finance.Cent(100), []finance.Share{finance.Whole(), {}}, finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, []int64{100, 0}, cents(parts), "a share of nothing is one")
	_, err = finance.ApportionShares(finance.Cent(100), []finance.Share{third, third}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.ShareSumError))
	_, err = finance.ApportionShares(finance.Cent(100),
		[]finance.Share{finance.MustPercent("120"), finance.MustPercent("-20")}, finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.ShareError))
}

// Who takes part changes the shares: of 50, 30 and 20 % the last two alone bear 60 and 40 %. The result is derived.
func TestKeyAmongSomeOfItsBodies(t *testing.T) {
	source := law.Source{Where: "test", Evidence: law.Primary}
	key, err := finance.NewKey(testName, civil.Period{}, source, []finance.KeyPart{
		{ID: "a", Share: finance.MustPercent("50")}, {ID: "b", Share: finance.MustPercent("30")}, {ID: "c",
			Share: finance.MustPercent("20")}})
	require.NoError(t, err)
	some, err := key.Among("b", "c")
	require.NoError(t, err)
	require.Equal(t, 2, some.Len())
	share, _ := some.Share("b")
	require.Equal(t, finance.MustPercent("60"), share)
	require.Equal(t, law.Derived, some.Source().Evidence)
	require.Equal(t, law.Primary, key.Source().Evidence)
	_, err = key.Among("b", "z")
	require.ErrorAs(t, err, new(*finance.KeyError))
	_, ok := some.Share("a")
	require.False(t, ok)
}

func TestKeyAsJSON(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{From: civil.MustParse("2024-01-01")}, assumed, "a", "b", "c")
	require.NoError(t, err)
	data, err := json.Marshal(key)
	require.NoError(t, err)
	require.JSONEq(t, `{"name":{"de":"Testschlüssel","en":"test key"},"period":{"from":"2024-01-01"},"source":{"where":"test","evidence":"assumed"},
		"parts":[{"id":"a","name":"a","share":"1/3"},{"id":"b","name":"b","share":"1/3"},{"id":"c","name":"c","share":"1/3"}]}`, string(data))
	allocations, err := key.Apportion(finance.Cent(1), finance.LargestRemainder)
	require.NoError(t, err)
	data, err = json.Marshal(allocations[0])
	require.NoError(t, err)
	require.JSONEq(t, `{"id":"a","name":"a","share":"1/3","amount":"0.01"}`, string(data))
}

func TestKeyOfUnits(t *testing.T) {
	type town struct {
		name   string
		people int64
	}
	towns := slices.Values([]town{{"Erfurt", 214_969}, {"Gera", 93_634}})
	weigh := func(t town) (finance.Weight, error) {
		return finance.Weight{ID: t.name, Value: t.people}, nil
	}
	key, err := finance.KeyOf(testName, civil.Period{}, assumed, towns, weigh)
	require.NoError(t, err)
	share, _ := key.Share("Gera")
	require.Equal(t, finance.MustFraction(93_634, 308_603), share)
	missing := &finance.KeyError{Part: "Gera", Reason: "population not recorded"}
	_, err = finance.KeyOf(testName, civil.Period{}, assumed, towns,
		func(town) (finance.Weight, error) { return finance.Weight{}, missing })
	require.ErrorIs(t, err, missing)
}

func TestTheRechenwegOfAKeyProvesItself(t *testing.T) {
	source := law.Source{Citation: law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), Evidence: law.Primary}
	key, err := finance.NewKey(bilingual.Text{German: "Umlegungsschlüssel", English: "levy key"}, civil.Period{}, source,
		[]finance.KeyPart{{ID: "a", Name: "Gotha", Share: finance.MustFraction(2, 3)},
			{ID: "b", Name: "Ohrdruf", Share: finance.MustFraction(1, 3)}})
	require.NoError(t, err)
	calculation, err := key.Explain(finance.Euro(1000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, law.Primary, calculation.Evidence())
	require.Equal(t, `Aufteilung: Umlegungsschlüssel
  1. Aufzuteilender Betrag
     = 1.000,00 EUR
  2. Gotha = Betrag × Anteil, Restcent: größte Reste (Hare/Niemeyer)
     Betrag: 1.000,00 EUR
     Anteil: 2/3 (66,6667 %)
     = 666,67 EUR
     [§ 17 Abs. 2 Nr. 5 ThürKGG; Wortlaut gelesen]
  3. Ohrdruf = Betrag × Anteil, Restcent: größte Reste (Hare/Niemeyer)
     Betrag: 1.000,00 EUR
     Anteil: 1/3 (33,3333 %)
     = 333,33 EUR
     [§ 17 Abs. 2 Nr. 5 ThürKGG; Wortlaut gelesen]
  4. Probe: Summe der Anteile = Summe
     Gotha: 666,67 EUR
     Ohrdruf: 333,33 EUR
     = 1.000,00 EUR
`, calculation.Text(language.German))
	english := calculation.Text(language.English)
	require.Contains(t, english, "Apportionment: levy key")
	require.Contains(t, english, "= EUR 666.67\n     [§ 17 Abs. 2 Nr. 5 ThürKGG; text of the provision read]")

	data, err := json.Marshal(calculation)
	require.NoError(t, err)
	require.Contains(t, string(data), `{"name":{"de":"Gotha","en":"Gotha"},`)
	require.Contains(t, string(data), `{"name":{"de":"Anteil","en":"share"},"kind":"share","value":"2/3"}],"result":{"kind":"amount","value":"666.67"}`)
	_, err = key.Explain(finance.Euro(math.MaxInt64), finance.LargestRemainder)
	require.ErrorAs(t, err, new(*finance.OverflowError))
}

func people(id string, value int64) finance.Weight {
	return finance.Weight{ID: id, Value: value, Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"},
		AsOf: civil.MustParse("2024-12-31")}
}

// A treasurer sees the inhabitants of each body, their sum, their day and the register; 300 of 4,200 is not cut down to 1/14.
func TestTheRechenwegShowsTheInhabitants(t *testing.T) {
	register := law.Source{Where: "Gemeindeverzeichnis", Evidence: law.Primary}
	key, err := finance.KeyByWeight(bilingual.Text{German: "Umlage", English: "levy"}, civil.Period{}, register,
		[]finance.Weight{people("Alkersleben", 300), people("Kirchheim", 3_900)})
	require.NoError(t, err)
	const german = `Aufteilung: Umlage
  1. Aufzuteilender Betrag
     = 1.400,00 EUR
  2. Zählung, Einwohner
     Stand: 31.12.2024
     [Gemeindeverzeichnis; amtliche Quelle gelesen]
  3. Einwohner insgesamt = Summe
     Alkersleben: 300
     Kirchheim: 3.900
     = 4.200
     [Gemeindeverzeichnis; amtliche Quelle gelesen]
  4. Alkersleben = Betrag × Einwohner / Einwohner insgesamt, Restcent: größte Reste (Hare/Niemeyer)
     Betrag: 1.400,00 EUR
     Einwohner: 300
     Einwohner insgesamt: 4.200
     = 100,00 EUR
     [Gemeindeverzeichnis; amtliche Quelle gelesen]
  5. Kirchheim = Betrag × Einwohner / Einwohner insgesamt, Restcent: größte Reste (Hare/Niemeyer)
     Betrag: 1.400,00 EUR
     Einwohner: 3.900
     Einwohner insgesamt: 4.200
     = 1.300,00 EUR
     [Gemeindeverzeichnis; amtliche Quelle gelesen]
  6. Probe: Summe der Anteile = Summe
     Alkersleben: 100,00 EUR
     Kirchheim: 1.300,00 EUR
     = 1.400,00 EUR
`
	calculation, err := key.Explain(finance.Euro(1_400), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, german, calculation.Text(language.German))
	require.Contains(t, calculation.Text(language.English), "2. count, inhabitants\n     as of: 31 December 2024\n")
	require.Contains(t, calculation.Text(language.English), "inhabitants: 300\n     inhabitants in total: 4,200\n     = EUR 100.00")
	data, err := json.Marshal(calculation)
	require.NoError(t, err)
	require.Contains(t, string(data), `"inputs":[{"name":{"de":"Stand","en":"as of"},"kind":"date","value":"2024-12-31"}]`)
	require.Contains(t, string(data), `{"name":{"de":"Einwohner","en":"inhabitants"},"kind":"number","value":"300"}`)

	written, err := json.Marshal(key)
	require.NoError(t, err)
	var back finance.Key
	require.NoError(t, json.Unmarshal(written, &back))
	calculation, err = back.Explain(finance.Euro(1_400), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, german, calculation.Text(language.German), "the weights outlive the document")
}

// Where a key by weight is applied on another basis, the register stays beside it; among some bodies, the sum is theirs.
func TestWeightsStayWithDerivedKeys(t *testing.T) {
	register := law.Source{Where: "Gemeindeverzeichnis", Evidence: law.Primary}
	key, err := finance.KeyByWeight(testName, civil.Period{}, register,
		[]finance.Weight{people("a", 100), people("b", 200), people("c", 700)})
	require.NoError(t, err)
	text := func(key finance.Key, err error) string {
		t.Helper()
		require.NoError(t, err)
		calculation, err := key.Explain(finance.Euro(10), finance.LargestRemainder)
		require.NoError(t, err)
		return calculation.Text(language.German)
	}
	during := text(key.During(civil.Period{From: civil.MustParse("2026-01-01")}, law.Source{Where: "Vereinbarung, § 7", Evidence: law.Secondary}))
	require.Contains(t, during, "= 1.000\n     [Gemeindeverzeichnis; amtliche Quelle gelesen]")
	require.Contains(t, during, "Einwohner: 700\n     Einwohner insgesamt: 1.000\n     = 7,00 EUR\n     [Vereinbarung, § 7; aus zweiter Hand]")
	among := text(key.Among("b", "a"))
	require.Contains(t, among, "     b: 200\n     a: 100\n     = 300\n     [Gemeindeverzeichnis; amtliche Quelle gelesen]")
	require.Contains(t, among, "Einwohner: 200\n     Einwohner insgesamt: 300\n     = 6,67 EUR\n     [Gemeindeverzeichnis; abgeleitet]")
	mixed := text(finance.MixKeys(testName, civil.Period{}, register, finance.Component{Key: key, Share: finance.Whole()}))
	require.Contains(t, mixed, "Anteil: 70 %")
	require.Contains(t, mixed, "Einwohner 1: 700\n     Einwohner insgesamt 1: 1.000\n     = 70 %", "a mixture shows what its components count")

	bare := text(finance.KeyByWeight(testName, civil.Period{}, register, []finance.Weight{{ID: "a", Value: 1}, {ID: "b", Value: 3}}))
	require.Contains(t, bare, "Betrag × Gewicht / Gewicht insgesamt")
	require.Contains(t, bare, "Gewicht: 3\n     Gewicht insgesamt: 4\n     = 7,50 EUR")
	equal, err := finance.EqualKey(testName, civil.Period{}, register, "a", "b", "c")
	require.Contains(t, text(equal, err), "Anteil: 1/3")
	require.Contains(t, text(equal.Among("a", "b")), "Anteil: 50 %")
}

func TestWeightsThatCountDifferentThingsMakeNoKey(t *testing.T) {
	for name, second := range map[string]finance.Weight{
		"unit":          {ID: "b", Value: 1, Unit: bilingual.Text{German: "Hektar", English: "hectares"}, AsOf: civil.MustParse("2024-12-31")},
		"no unit":       {ID: "b", Value: 1, AsOf: civil.MustParse("2024-12-31")},
		"half a unit":   {ID: "b", Value: 1, Unit: bilingual.Text{German: "Einwohner"}, AsOf: civil.MustParse("2024-12-31")},
		"day":           {ID: "b", Value: 1, Unit: people("", 0).Unit, AsOf: civil.MustParse("2023-12-31")},
		"day not given": {ID: "b", Value: 1, Unit: people("", 0).Unit},
	} {
		_, err := finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{people("a", 1), second})
		var fault *finance.KeyError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, "b", fault.Part, name)
	}
}

func TestValuesForReadersAndMachines(t *testing.T) {
	for _, c := range []struct {
		value                    finance.Value
		german, english, machine string
	}{
		{finance.Number(2_126_846), "2.126.846", "2,126,846", "2126846"},
		{finance.Number(-1000), "-1.000", "-1,000", "-1000"},
		{civil.MustParse("2022-12-31"), "31.12.2022", "31 December 2022", "2022-12-31"},
		{civil.Date{}, "", "", ""},
		{finance.Plain("Gera, Stadt"), "Gera, Stadt", "Gera, Stadt", "Gera, Stadt"},
		{bilingual.Text{German: "ja", English: "yes"}, "ja", "yes", "yes"},
		{finance.MustPercent("4.12"), "4,12 %", "4.12%", "4.12%"},
		{finance.Cent(8527), "85,27 EUR", "EUR 85.27", "85.27"},
	} {
		require.Equal(t, c.german, c.value.Format(language.German))
		require.Equal(t, c.english, c.value.Format(language.English))
		machine, err := json.Marshal(finance.Calculation{Steps: []finance.Step{{Result: c.value}}})
		require.NoError(t, err)
		require.Contains(t, string(machine), `"value":"`+c.machine+`"`)
	}
}
