package finance_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// mixedKey is 25 % in equal parts under an agreement and 75 % by inhabitants of a register, applied a year later.
func mixedKey(t testing.TB) finance.Key {
	t.Helper()
	agreement := law.Source{Where: "ITKo-Vereinbarung", Evidence: law.Primary}
	equal, err := finance.EqualKey(bilingual.Text{German: "gleiche Teile", English: "equal parts"}, civil.Period{}, agreement, "a", "b", "c")
	require.NoError(t, err)
	year := func(n string) civil.Period {
		return civil.Period{From: civil.MustParse(n + "-01-01"), Through: civil.MustParse(n + "-12-31")}
	}
	population, err := finance.KeyByWeight(bilingual.Text{German: "Einwohner (2024)", English: "inhabitants (2024)"}, year("2024"),
		law.Source{Where: "Register 2024", Evidence: law.Secondary}, []finance.Weight{people("b", 100), people("c", 300), people("d", 0)})
	require.NoError(t, err)
	population, err = population.During(year("2025"), law.Source{Where: "Satzung, § 12", Evidence: law.Assumed})
	require.NoError(t, err)
	key, err := finance.MixKeys(testName, year("2025"), agreement,
		finance.Component{Key: equal, Share: finance.MustPercent("25")}, finance.Component{Key: population, Share: finance.MustPercent("75")})
	require.NoError(t, err)
	return key
}

// An auditor asks which keys a mixed key is made of: each stands there with its share, its period, its source, and what it counts. From
// that the share of each body can be reckoned: 25 % / 3 are 1/12 for a, 25 % / 3 + 75 % × 100/400 are 13/48 for b and 25 % / 3 + 75 % ×
// 300/400 are 31/48 for c.
func TestAMixedKeyKeepsItsComponents(t *testing.T) {
	key := mixedKey(t)
	calculation, err := key.Explain(finance.Euro(48), finance.LargestRemainder)
	require.NoError(t, err)
	german := calculation.Text(language.German)
	for _, want := range []string{
		"Bestandteil 1: gleiche Teile\n     = 25 %\n     [ITKo-Vereinbarung; amtliche Quelle gelesen]\n",
		"Bestandteil 2: Einwohner (2024)\n     Zeitraum: vom 01.01.2025 bis 31.12.2025\n     = 75 %\n     [Satzung, § 12; angenommen]\n",
		"Einwohner (2024) in seinem eigenen Zeitraum\n     Zeitraum: vom 01.01.2024 bis 31.12.2024\n     [Register 2024; aus zweiter Hand]\n",
		"Zählung, Einwohner 2\n     Stand: 31.12.2024\n     [Register 2024; aus zweiter Hand]\n",
		"Einwohner insgesamt 2 = Summe\n     b: 100\n     c: 300\n     d: 0\n     = 400\n",
		"Anteil, a = Bestandteil 1 × Anteil 1\n     Bestandteil 1: 25 %\n     Anteil 1: 1/3 (33,3333 %)\n     = 1/12 (8,3333 %)\n",
		"Anteil, b = Bestandteil 1 × Anteil 1 + Bestandteil 2 × Einwohner 2 / Einwohner insgesamt 2\n     Bestandteil 1: 25 %\n     Anteil 1: 1/3 (33,3333 %)\n" +
			"     Bestandteil 2: 75 %\n     Einwohner 2: 100\n     Einwohner insgesamt 2: 400\n     = 13/48 (27,0833 %)\n",
		"Anteil, c = Bestandteil 1 × Anteil 1 + Bestandteil 2 × Einwohner 2 / Einwohner insgesamt 2\n     Bestandteil 1: 25 %\n     Anteil 1: 1/3 (33,3333 %)\n" +
			"     Bestandteil 2: 75 %\n     Einwohner 2: 300\n     Einwohner insgesamt 2: 400\n     = 31/48 (64,5833 %)\n",
		"c = Betrag × Anteil, Restcent: größte Reste (Hare/Niemeyer)\n     Betrag: 48,00 EUR\n     Anteil: 31/48 (64,5833 %)\n     = 31,00 EUR\n",
	} {
		require.Contains(t, german, want)
	}
	require.Equal(t, law.Assumed, calculation.Evidence())
	components := key.Components()
	require.Len(t, components, 2)
	require.Equal(t, finance.MustPercent("75"), components[1].Share)
	components[0] = finance.Component{}
	require.NotEqual(t, components[0], key.Components()[0], "the key is its own")

	within, err := finance.MixKeys(testName, key.Period(), assumed, finance.Component{Key: key, Share: finance.MustPercent("40")},
		finance.Component{Key: key.Components()[0].Key, Share: finance.MustPercent("60")})
	require.NoError(t, err)
	calculation, err = within.Explain(finance.Euro(48), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Bestandteil 2: Einwohner (2024) = Anteil von Testschlüssel × Anteil von Einwohner [2024]\n"+
		"     Anteil von Testschlüssel: 40 %\n     Anteil von Einwohner [2024]: 75 %\n")
}

// Components and the own period of a key outlive a document; documents from before they were written are read as they are.
func TestAMixedKeyThroughJSON(t *testing.T) {
	key := mixedKey(t)
	data, err := json.Marshal(key)
	require.NoError(t, err)
	var back finance.Key
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, key, back)
	before, err := key.Explain(finance.Euro(7), finance.SainteLague)
	require.NoError(t, err)
	after, err := back.Explain(finance.Euro(7), finance.SainteLague)
	require.NoError(t, err)
	require.Equal(t, before, after)

	var document map[string]any
	require.NoError(t, json.Unmarshal(data, &document))
	without := func(change func()) error {
		require.NoError(t, json.Unmarshal(data, &document))
		change()
		changed, err := json.Marshal(document)
		require.NoError(t, err)
		return json.Unmarshal(changed, &back)
	}
	require.NoError(t, without(func() { delete(document, "components") }))
	require.Empty(t, back.Components())
	component := func(n int) map[string]any { return document["components"].([]any)[n].(map[string]any) }
	require.ErrorAs(t, without(func() { component(0)["share"], component(1)["share"] = "50%", "50%" }), new(*finance.KeyError))
	require.ErrorAs(t, without(func() { component(0)["share"] = "26%" }), new(*finance.ShareSumError))
	require.Error(t, without(func() { component(1)["key"].(map[string]any)["origin"].(map[string]any)["source"] = map[string]any{} }))
	require.Error(t, without(func() {
		component(1)["key"].(map[string]any)["origin"].(map[string]any)["period"] = map[string]any{"from": "2024-01-01", "through": "2023-01-01"}
	}))
	require.ErrorAs(t, without(func() {
		component(0)["share"] = "100%"
		document["components"] = document["components"].([]any)[:1]
	}), new(*finance.KeyError))
}

// Who has the cent by order stands there by name.
func TestTheRechenwegNamesTies(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "Vacha", "Buttlar", "Leimbach")
	require.NoError(t, err)
	for _, method := range allMethods {
		calculation, err := key.Explain(finance.Cent(5), method)
		require.NoError(t, err)
		require.Contains(t, calculation.Text(language.German),
			"Gleichstand: gleiche Ansprüche von Vacha; Buttlar; Leimbach auf 2 Cent, vergeben nach der Reihenfolge an die zuerst genannten, Vacha; Buttlar\n")
		require.Contains(t, calculation.Text(language.English), "tie: equal claims of Vacha; Buttlar; Leimbach to 2 cent, given in their order to those named first, Vacha; Buttlar\n")
		calculation, err = key.Explain(finance.Cent(6), method)
		require.NoError(t, err)
		require.NotContains(t, calculation.Text(language.German), "Gleichstand")
	}
}

// A mixed key may be made of one that is called as its own component is, in one language at least: both shares stand in the formula, and
// the second has a number.
func TestSharesOfKeysThatAreCalledAlike(t *testing.T) {
	source := law.Source{Where: "Vereinbarung", Evidence: law.Secondary}
	equal, err := finance.EqualKey(bilingual.Text{German: "Umlage", English: "levy"}, civil.Period{}, source, "a", "b")
	require.NoError(t, err)
	mix := func(name string, first finance.Key, share string) finance.Key {
		rest, err := finance.Whole().Sub(finance.MustPercent(share))
		require.NoError(t, err)
		other, err := finance.EqualKey(bilingual.Text{German: "Rest", English: "rest"}, civil.Period{}, source, "a", "b", "c")
		require.NoError(t, err)
		key, err := finance.MixKeys(bilingual.Text{German: name, English: name}, civil.Period{}, source,
			finance.Component{Key: first, Share: finance.MustPercent(share)}, finance.Component{Key: other, Share: rest})
		require.NoError(t, err)
		return key
	}
	calculation, err := mix("Haushalt", mix("Umlage", equal, "40"), "50").Explain(finance.Euro(1), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Bestandteil 1: Umlage = Anteil von Umlage × Anteil von Umlage, 2\n"+
		"     Anteil von Umlage: 50 %\n     Anteil von Umlage, 2: 40 %\n     = 20 %\n")
	require.Contains(t, calculation.Text(language.German), "Bestandteil 3: Rest\n     = 50 %\n")
	require.NotContains(t, calculation.Text(language.German), "Bestandteil 4", "the mixed one is opened and is no component itself")
	calculation, err = mix("budget", mix("levy", equal, "40"), "50").Explain(finance.Euro(1), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.English), "     share of levy: 50%\n     share of levy, 2: 40%\n")
	require.Contains(t, calculation.Text(language.German), "     Anteil von levy: 50 %\n     Anteil von Umlage, 2: 40 %\n", "the number is the same in both")
}

// A component that holds from a day on says so.
func TestTheRechenwegTellsAnOpenPeriod(t *testing.T) {
	since := civil.MustParsePeriod("2024-01-01/..")
	part, err := finance.EqualKey(bilingual.Text{German: "gleiche Teile", English: "equal parts"}, since, assumed, "a")
	require.NoError(t, err)
	key, err := finance.MixKeys(testName, since, assumed, finance.Component{Key: part, Share: finance.Whole()})
	require.NoError(t, err)
	calculation, err := key.Explain(finance.Euro(1), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "     Zeitraum: seit 01.01.2024\n")
}

// The inputs of a step have different names, and none that a formula could take for its own signs.
func TestNamesInARechenweg(t *testing.T) {
	var weights []finance.Weight
	for _, id := range []string{"1", "2", "3", "4", "5"} {
		weights = append(weights, finance.Weight{ID: id, Name: "Neustadt (Kreis) + Umland", Value: 1,
			Unit: bilingual.Text{German: "Einwohner / km² (Stand: 2024)", English: "inhabitants × km, at least one"}})
	}
	weights[2].Name, weights[3].Name, weights[4].Name = "Buttlar", "less Vacha", "abzüglich Vacha"
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, weights)
	require.NoError(t, err)
	calculation, err := key.Explain(finance.Euro(1), finance.LargestRemainder)
	require.NoError(t, err)
	for _, step := range calculation.Steps {
		seen := map[bilingual.Text]bool{}
		for _, input := range step.Inputs {
			require.False(t, seen[input.Name], "%s in %s", input.Name.German, step.Name.German)
			seen[input.Name] = true
			for _, sign := range []string{" + ", " − ", " × ", " / ", "(", ")", ": ", ", at least "} {
				require.NotContains(t, input.Name.German+input.Name.English, sign)
			}
			require.NotRegexp(t, "^(abzüglich|less) ", input.Name.German)
		}
	}
	last := calculation.Steps[len(calculation.Steps)-1]
	require.Equal(t, "Neustadt [Kreis] und Umland [2]", last.Inputs[1].Name.German)
}

// Only what is less than a percentage point away from the whole may come of rounding.
func TestSumsThatMayComeOfRounding(t *testing.T) {
	for second, near := range map[string]bool{"49": false, "49.01": true, "50.99": true, "51": false} {
		_, err := finance.NewKey(testName, civil.Period{}, assumed,
			[]finance.KeyPart{{ID: "a", Share: finance.MustPercent("50")}, {ID: "b", Share: finance.MustPercent(second)}})
		require.ErrorAs(t, err, new(*finance.ShareSumError))
		require.Equal(t, near, strings.Contains(err.Error(), "Published percentages"), second)
	}
}

// Three published thirds of 33.33 % are no whole; as weights they are thirds.
func TestPublishedPercentages(t *testing.T) {
	third := finance.MustPercent("33.33")
	_, err := finance.NewKey(testName, civil.Period{}, assumed,
		[]finance.KeyPart{{ID: "a", Share: third}, {ID: "b", Share: third}, {ID: "c", Share: third}})
	require.EqualError(t, err, "finance: the shares add up to 99.99%; want exactly 100%. "+
		"Published percentages that were rounded are weights: KeyByWeight takes them, such as 3333 for 33.33%")
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, []finance.Weight{{ID: "a", Value: 3333}, {ID: "b", Value: 3333}, {ID: "c", Value: 3333}})
	require.NoError(t, err)
	share, ok := key.Share("b")
	require.True(t, ok)
	require.Equal(t, finance.MustFraction(1, 3), share)
}

// A key of 400,000 bodies is asked for each of them, and for all among themselves, in no time.
func TestLargeKeysAreAskedByID(t *testing.T) {
	weights := make([]finance.Weight, 400_000)
	ids := make([]string, len(weights))
	for i := range weights {
		ids[i] = fmt.Sprint(i)
		weights[i] = finance.Weight{ID: ids[i], Value: int64(i)}
	}
	key, err := finance.KeyByWeight(testName, civil.Period{}, assumed, weights)
	require.NoError(t, err)
	for i, id := range ids {
		if share, ok := key.Share(id); !ok || int64(i)*share.Denominator() != share.Numerator()*(399_999*200_000) {
			require.FailNow(t, "a share is wrong", "%s: %s", id, share)
		}
	}
	among, err := key.Among(slices.Clone(ids)...)
	require.NoError(t, err)
	require.Equal(t, key.Len(), among.Len())
	_, ok := key.Share("400000")
	require.False(t, ok)
}

func ExampleKeyByWeight_percentages() {
	// Percentages as a newspaper prints them, 33.33 % three times, add up to 99.99 %. As weights they are thirds.
	key, err := finance.KeyByWeight(bilingual.Text{German: "Drittel", English: "thirds"}, civil.Period{},
		law.Source{Where: "Presse", Evidence: law.Secondary},
		[]finance.Weight{{ID: "a", Value: 3333}, {ID: "b", Value: 3333}, {ID: "c", Value: 3333}})
	share, _ := key.Share("a")
	fmt.Println(share, err)
	// Output: 1/3 <nil>
}

func ExampleKey_Components() {
	name := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	source := law.Source{Where: "Vereinbarung", Evidence: law.Primary}
	equal, _ := finance.EqualKey(name("gleich", "equal"), civil.Period{}, source, "a", "b")
	large, _ := finance.EqualKey(name("die Große", "the large one"), civil.Period{}, source, "a")
	key, err := finance.MixKeys(name("gemischt", "mixed"), civil.Period{}, source,
		finance.Component{Key: equal, Share: finance.MustPercent("80")}, finance.Component{Key: large, Share: finance.MustPercent("20")})
	for _, c := range key.Components() {
		fmt.Println(c.Key.Name().English, c.Share)
	}
	fmt.Println(err)
	// Output:
	// equal 80%
	// the large one 20%
	// <nil>
}

// A key that is mixed with itself ten times is made of 1,024; once more is refused, also where the key comes from JSON.
func TestAKeyIsMadeOfSoManyKeysAtMost(t *testing.T) {
	key, err := finance.EqualKey(testName, civil.Period{}, assumed, "a", "b")
	require.NoError(t, err)
	half := finance.MustPercent("50")
	for made := 2; made <= finance.MostComponents; made *= 2 {
		key, err = finance.MixKeys(testName, civil.Period{}, assumed, finance.Component{Key: key, Share: half}, finance.Component{Key: key, Share: half})
		require.NoError(t, err)
	}
	_, err = finance.MixKeys(testName, civil.Period{}, assumed, finance.Component{Key: key, Share: half}, finance.Component{Key: key, Share: half})
	var fault *finance.KeyError
	require.ErrorAs(t, err, &fault)
	require.Contains(t, fault.Text(language.German), "aus mehr als 1024 Schlüsseln")
	inner, err := json.Marshal(key)
	require.NoError(t, err)
	document := strings.Replace(string(inner), `"components":[`, `"components":[{"share":"0%","key":`+string(inner)+`},`, 1)
	require.ErrorAs(t, new(finance.Key).UnmarshalJSON([]byte(document)), &fault)
	require.Contains(t, fault.Reason, "more than 1024 keys")
}

// A mixture holds on no day on which one of its components does not, also where that is the key of one body.
func TestAMixtureHoldsNoLongerThanItsComponents(t *testing.T) {
	during := civil.MustParsePeriod("2024-01-01/2024-12-31")
	one, err := finance.EqualKey(testName, during, assumed, "a")
	require.NoError(t, err)
	for period, holds := range map[string]bool{
		"2024-01-01/2024-12-31": true, "2024-03-01/2024-12-30": true,
		"2024-01-01/2025-01-01": false, "2023-12-31/2024-12-31": false, "2024-01-01/..": false, "../2024-12-31": false,
	} {
		_, err := finance.MixKeys(testName, civil.MustParsePeriod(period), assumed, finance.Component{Key: one, Share: finance.Whole()})
		if holds {
			require.NoError(t, err, period)
			continue
		}
		var fault *finance.PeriodError
		require.ErrorAs(t, err, &fault, period)
	}
}
