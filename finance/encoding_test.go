package finance_test

import (
	"encoding"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

var (
	_ json.Marshaler   = finance.Key{}
	_ json.Unmarshaler = new(finance.Key)
	_ json.Marshaler   = finance.Plan{}
	_ json.Unmarshaler = new(finance.Plan)
)

var seats = bilingual.Text{German: "Sitze", English: "seats"}

func jsonTestKey(t *testing.T) finance.Key {
	t.Helper()
	source := law.Source{Citation: law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), Where: "Satzung",
		Checked: civil.MustParse("2024-03-01"), Evidence: law.Secondary}
	key, err := finance.KeyByWeight(testName,
		civil.Period{From: civil.MustParse("2024-01-01"), Through: civil.MustParse("2024-12-31")}, source,
		[]finance.Weight{
			{ID: "16063", Name: "Wartburgkreis", Value: 3, Unit: seats},
			{ID: "16067", Value: 7, Unit: seats},
			{ID: "none", Value: 0, Unit: seats},
		})
	require.NoError(t, err)
	return key
}

// What is written is read back as the same key, also inside another document, and splits alike.
func TestKeyThroughJSON(t *testing.T) {
	key := jsonTestKey(t)
	data, err := json.Marshal(map[string]finance.Key{"k": key})
	require.NoError(t, err)
	var back map[string]finance.Key
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, key, back["k"])
	_, err = json.Marshal(finance.Key{})
	require.ErrorAs(t, err, new(*finance.KeyError), "the zero key is no key, and not {}")
}

// A document from before the weights were written is read as a key of shares and written again as it was.
func TestKeyWithoutWeightsFromJSON(t *testing.T) {
	document := `{"name":{"de":"Umlegungsschlüssel","en":"levy key"},"period":{"from":"2024-01-01"},
		"source":{"citation":"§ 17 Abs. 2 Nr. 5 ThürKGG","evidence":"primary"},
		"parts":[{"id":"a","name":"Gotha","share":"2/3"},{"id":"b","name":"Ohrdruf","share":"1/3"}]}`
	var key finance.Key
	require.NoError(t, json.Unmarshal([]byte(document), &key))
	calculation, err := key.Explain(finance.Euro(3), finance.LargestRemainder)
	require.NoError(t, err)
	require.Contains(t, calculation.Text(language.German), "Anteil: 2/3")
	again, err := json.Marshal(key)
	require.NoError(t, err)
	require.JSONEq(t, document, string(again))
}

func TestPlanThroughJSON(t *testing.T) {
	plan, err := finance.NewPlan(
		finance.PlanEntry{Year: 2019, ID: "TH", Name: "Freistaat Thüringen", Amount: finance.Cent(123456)},
		finance.PlanEntry{Year: 2018, ID: "x"})
	require.NoError(t, err)
	data, err := json.Marshal(plan)
	require.NoError(t, err)
	require.JSONEq(t, `{"entries":[{"year":2018,"id":"x","name":"x","amount":"0.00"},
		{"year":2019,"id":"TH","name":"Freistaat Thüringen","amount":"1234.56"}]}`, string(data))
	var back finance.Plan
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, plan, back)

	data, err = json.Marshal(finance.Plan{})
	require.NoError(t, err)
	require.Equal(t, `{"entries":[]}`, string(data))
	require.NoError(t, json.Unmarshal(data, &back))
	require.Empty(t, back.Entries())
}

// A document is checked like the arguments of a constructor, and an error changes nothing.
func TestKeysAndPlansFromBadJSON(t *testing.T) {
	key := jsonTestKey(t)
	plan, err := finance.NewPlan(finance.PlanEntry{Year: 2024, ID: "a", Amount: finance.Euro(1)})
	require.NoError(t, err)
	goodKey, err := json.Marshal(key)
	require.NoError(t, err)
	goodPlan, err := json.Marshal(plan)
	require.NoError(t, err)
	for _, c := range []struct {
		good     []byte
		old, new string
		target   any
	}{
		{goodKey, `"evidence":"secondary"`, `"evidence":"hearsay"`, new(*finance.DecodeError)},
		{goodKey, `"evidence":"secondary"`, `"proof":1`, new(*finance.DecodeError)},
		{goodKey, `"share":"30%"`, `"share":30`, new(*finance.DecodeError)},
		{goodKey, `,"share":"30%"`, ``, new(*finance.DecodeError)},
		{goodKey, `"share":"30%"`, `"share":"30%","share":"30%"`, new(*finance.DecodeError)},
		{goodKey, string(goodKey), `null`, new(*finance.DecodeError)},
		{goodKey, string(goodKey), `{}`, new(*finance.DecodeError)},
		{goodKey, `"share":"30%"`, `"share":"29%"`, new(*finance.ShareSumError)},
		{goodKey, `"id":"16063"`, `"id":"16067"`, new(*finance.KeyError)},
		{goodKey, `"2024-12-31"`, `"2023-12-31"`, new(*finance.KeyError)},
		{goodKey, `"values":[3,7,0]`, `"values":[7,3,0]`, new(*finance.KeyError)},
		{goodKey, `"values":[3,7,0]`, `"values":[3,7]`, new(*finance.KeyError)},
		{goodKey, `"values":[3,7,0]`, `"values":[-3,-7,0]`, new(*finance.WeightError)},
		{goodKey, `"values":[3,7,0]`, `"values":[3.0,7,0]`, new(*finance.DecodeError)},
		{goodKey, `"en":"seats"`, `"en":""`, new(*finance.KeyError)},
		{goodPlan, `"amount":"1.00"`, `"amount":"1.234"`, new(*finance.DecodeError)},
		{goodPlan, `,"amount":"1.00"`, ``, new(*finance.DecodeError)},
		{goodPlan, string(goodPlan), `null`, new(*finance.DecodeError)},
		{goodPlan, string(goodPlan), `{}`, new(*finance.DecodeError)},
		{goodPlan, `"amount":"1.00"`, `"amount":"-1.00"`, new(*finance.PlanError)},
		{goodPlan, `"year":2024`, `"year":0`, new(*finance.PlanError)},
	} {
		bad := strings.Replace(string(c.good), c.old, c.new, 1)
		require.NotEqual(t, string(c.good), bad)
		k, p := key, plan
		if string(c.good) == string(goodPlan) {
			err = p.UnmarshalJSON([]byte(bad))
		} else {
			err = k.UnmarshalJSON([]byte(bad))
		}
		require.ErrorAs(t, err, c.target, bad)
		require.Equal(t, key, k)
		require.Equal(t, plan, p)
	}
	err = new(finance.Plan).UnmarshalJSON([]byte(strings.Replace(string(goodPlan), `"1.00"`, `"1.234"`, 1)))
	require.ErrorAs(t, err, new(*finance.AmountError), "what the type says of itself is kept")
	require.ErrorContains(t, err, "finance: JSON of a plan: ")
}

func FuzzKeyJSON(f *testing.F) {
	f.Add(`{"name":{"de":"a","en":"b"},"period":{},"source":{"where":"x","evidence":"assumed"},
		"parts":[{"id":"a","name":"","share":"1/3"},{"id":"b","name":"B","share":"2/3"}]}`)
	f.Add(`{"name":{"de":"a","en":"b"},"period":{"from":"2024-01-01"},"source":{"where":"x","evidence":"assumed"},
		"parts":[{"id":"a","name":"a","share":"100%"}]}`)
	f.Add(`{"name":{"de":"a","en":"b"},"period":{},"source":{"where":"x","evidence":"assumed"},
		"parts":[{"id":"a","name":"","share":"1/3"},{"id":"b","name":"B","share":"2/3"}],
		"weights":{"unit":{"de":"c","en":"d"},"asOf":"2024-12-31","source":{"where":"y","evidence":"primary"},"values":[2,4]}}`)
	f.Fuzz(func(t *testing.T, document string) {
		var key finance.Key
		if key.UnmarshalJSON([]byte(document)) != nil {
			require.Equal(t, finance.Key{}, key)
			return
		}
		data, err := json.Marshal(key)
		require.NoError(t, err)
		var back finance.Key
		require.NoError(t, json.Unmarshal(data, &back))
		require.Equal(t, key, back)
	})
}

// named is what all constants of the package offer to data and to readers.
type named interface {
	String() string
	Text(language.Tag) string
	encoding.TextMarshaler
}

// The names of constants in data are stable: a document that was written with one of them can be read for ever.
func TestNamesOfConstants(t *testing.T) {
	same := func(constant named, read encoding.TextUnmarshaler, value func() named, id string) {
		t.Helper()
		text, err := constant.MarshalText()
		require.NoError(t, err)
		require.Equal(t, id, string(text))
		require.Equal(t, id, constant.String())
		require.NoError(t, read.UnmarshalText(text))
		require.Equal(t, constant, value())
		require.NotEmpty(t, constant.Text(language.German))
		require.NotEmpty(t, constant.Text(language.English))
	}
	for method, id := range map[finance.Method]string{
		finance.LargestRemainder: "largest-remainder", finance.SainteLague: "sainte-lague", finance.DHondt: "dhondt",
		finance.LargestRemainder.RefusingTies(): "largest-remainder,refusing-ties",
		finance.SainteLague.RefusingTies():      "sainte-lague,refusing-ties",
		finance.DHondt.RefusingTies():           "dhondt,refusing-ties",
	} {
		back := finance.Method(99)
		same(method, &back, func() named { return back }, id)
	}
	for rounding, id := range map[finance.Rounding]string{
		finance.HalfUp: "half-up", finance.HalfEven: "half-even", finance.Down: "down", finance.Up: "up",
	} {
		var back finance.Rounding
		same(rounding, &back, func() named { return back }, id)
	}
	for order, id := range map[finance.RoundingOrder]string{
		finance.RoundEachThenSum: "each-then-sum", finance.SumThenRound: "sum-then-round",
	} {
		var back finance.RoundingOrder
		same(order, &back, func() named { return back }, id)
	}
	for fault, id := range map[finance.PlanFault]string{
		finance.CeilingExceeded: "ceiling-exceeded", finance.CeilingAbsent: "ceiling-absent",
		finance.CeilingUnknown: "ceiling-unknown", finance.ShareNotMet: "share-not-met",
		finance.PayerUnknown: "payer-unknown",
	} {
		var back finance.PlanFault
		same(fault, &back, func() named { return back }, id)
	}
	require.Equal(t, "D'Hondt, ohne Vorrang bei gleichen Ansprüchen",
		finance.DHondt.RefusingTies().Text(language.German))
}

// What is no constant has no name, and no other name is read.
func TestWhatIsNoConstant(t *testing.T) {
	for _, none := range []named{finance.Method(3), finance.Method(3).RefusingTies(), finance.Rounding(0),
		finance.Rounding(5), finance.RoundingOrder(0), finance.RoundingOrder(3), finance.PlanFault(0),
		finance.PlanFault(6)} {
		_, err := none.MarshalText()
		require.Error(t, err)
		require.Empty(t, none.String()+none.Text(language.German))
	}
	method, rounding, order, fault := finance.DHondt, finance.Up, finance.SumThenRound, finance.PayerUnknown
	for _, text := range []string{"", "hare", ",refusing-ties", "dhondt,", "Down", "sum", "0"} {
		require.ErrorAs(t, method.UnmarshalText([]byte(text)), new(*bilingual.WordError), text)
		require.ErrorAs(t, rounding.UnmarshalText([]byte(text)), new(*bilingual.WordError), text)
		require.ErrorAs(t, order.UnmarshalText([]byte(text)), new(*bilingual.WordError), text)
		require.ErrorAs(t, fault.UnmarshalText([]byte(text)), new(*bilingual.WordError), text)
	}
	require.Equal(t, []any{finance.DHondt, finance.Up, finance.SumThenRound, finance.PayerUnknown},
		[]any{method, rounding, order, fault}, "an error changes nothing")
}

// A finding without a source, because nothing is recorded, is written without one and read back.
func TestPlanFindingThroughJSON(t *testing.T) {
	finding := finance.PlanFinding{Fault: finance.CeilingUnknown, Year: 2020, ID: "TH", Planned: finance.Euro(2)}
	data, err := json.Marshal(finding)
	require.NoError(t, err)
	require.JSONEq(t, `{"fault":"ceiling-unknown","year":2020,"id":"TH","planned":"2.00","allowed":"0.00"}`, string(data))
	var back finance.PlanFinding
	require.NoError(t, json.Unmarshal(data, &back))
	require.Equal(t, finding, back)
}

// A value that is not there is empty for readers and null for machines, in a calculation as in a table.
func TestValuesThatAreNotThere(t *testing.T) {
	var none *finance.Amount
	calculation := finance.Calculation{Steps: []finance.Step{{}, {Inputs: []finance.Input{{}, {Value: none}}, Result: none}}}
	require.Equal(t, "\n  1. \n  2. \n     : \n     : \n", calculation.Text(language.German))
	data, err := json.Marshal(calculation)
	require.NoError(t, err)
	require.Contains(t, string(data), `"inputs":[{"name":{"de":"","en":""}},{"name":{"de":"","en":""}}],"result":null}`)

	table := finance.Table{Columns: []bilingual.Text{testName}, Rows: [][]finance.Value{{nil}, {none}}}
	var text, csv strings.Builder
	require.NoError(t, table.WriteText(&text, language.German))
	require.Equal(t, "\nTestschlüssel\n\n\n", text.String())
	require.NoError(t, table.WriteCSV(&csv))
	require.Equal(t, "\ufeffTestschlüssel\r\n\r\n\r\n", csv.String())
	data, err = json.Marshal(table)
	require.NoError(t, err)
	require.Contains(t, string(data), `"rows":[[null],[null]]`)
}

// Plain arithmetic weakens nothing; a source that does not say how well it is known says so for the whole.
func TestEvidenceOfACalculation(t *testing.T) {
	step := func(evidence law.Evidence) finance.Step {
		return finance.Step{Name: testName, Source: law.Source{Where: "test", Evidence: evidence}}
	}
	for _, c := range []struct {
		steps []finance.Step
		want  law.Evidence
	}{
		{nil, 0},
		{[]finance.Step{{}}, 0},
		{[]finance.Step{{}, step(law.Primary), {}}, law.Primary},
		{[]finance.Step{step(law.Primary), step(law.Assumed), step(law.Derived)}, law.Assumed},
		{[]finance.Step{step(law.Primary), step(0)}, 0},
	} {
		require.Equal(t, c.want, finance.Calculation{Steps: c.steps}.Evidence())
	}
	unsaid := finance.Calculation{Steps: []finance.Step{step(0)}}
	require.Contains(t, unsaid.Text(language.German), "[test]\n")
	_, err := json.Marshal(unsaid)
	var fault *bilingual.WordError
	require.True(t, errors.As(err, &fault), "%v", err)
	require.Equal(t, "grade of evidence", fault.Name)
}

// An error put together by hand can be printed, whatever it lacks.
func TestDecodeErrorByHand(t *testing.T) {
	require.EqualError(t, &finance.DecodeError{}, "finance: JSON of no key and no plan")
	require.Equal(t, "Der Finanzierungsplan kann nicht gelesen werden.", (&finance.DecodeError{Kind: "plan"}).Text(language.German))
}

// Names that others gave do nothing to the screen of a reader.
func TestTextsShowHostileNames(t *testing.T) {
	const hostile = "Gotha\x1b[2J\u202e\n"
	name := bilingual.Text{German: hostile, English: hostile}
	table := finance.Table{Title: name, Columns: []bilingual.Text{name}, Rows: [][]finance.Value{{finance.Plain(hostile)}}}
	calculation := finance.Calculation{Title: name, Steps: []finance.Step{{
		Name: name, Formula: name, Inputs: []finance.Input{{Name: name, Value: finance.Plain(hostile)}}, Result: finance.Plain(hostile),
		Source: law.Source{Where: hostile, Evidence: law.Derived},
	}}}
	for _, tag := range []language.Tag{language.German, language.English} {
		var text strings.Builder
		require.NoError(t, table.WriteText(&text, tag))
		require.Equal(t, 3, strings.Count(text.String(), `Gotha\x1b[2J\u202e\x0a`))
		require.Equal(t, 3, strings.Count(text.String(), "\n"))
		require.Equal(t, 7, strings.Count(calculation.Text(tag), `Gotha\x1b[2J\u202e\x0a`))
		require.NotContains(t, text.String()+calculation.Text(tag), "\x1b")
	}
}
