package finance

import (
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"math/big"
	"reflect"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Value is what a [Calculation] computes with and a [Table] shows: an [Amount], a [Share], a [Number], a [civil.Date], a
// [Plain] or a [bilingual.Text]. Any other type is taken for a text. Machines get what MarshalText writes, and of a text in two
// languages the English one. Nil, also as a pointer, is no value.
type Value interface {
	Format(language.Tag) string // for readers
}

// machineText returns the value for machines.
func machineText(v Value) (string, error) {
	switch v := v.(type) {
	case bilingual.Text:
		return v.English, nil
	case encoding.TextMarshaler:
		text, err := v.MarshalText()
		return string(text), err
	}
	return v.Format(language.English), nil
}

// kindOf returns what JSON calls the kind of the value.
func kindOf(v Value) string {
	switch v.(type) {
	case Amount:
		return "amount"
	case Share:
		return "share"
	case Points:
		return "points"
	case Number:
		return "number"
	case civil.Date:
		return "date"
	}
	return "text"
}

// isNil reports whether there is no value.
func isNil(v Value) bool {
	if v == nil {
		return true
	}
	pointer := reflect.ValueOf(v)
	return pointer.Kind() == reflect.Pointer && pointer.IsNil()
}

// shown returns the value for readers; a value that is not there is empty.
func shown(v Value, tag language.Tag) string {
	if isNil(v) {
		return ""
	}
	return v.Format(tag)
}

// reckoned returns the value for readers who reckon with it. A share whose percentage does not end is the fraction that counts, with
// the percentage rounded to four places beside it.
func reckoned(v Value, tag language.Tag) string {
	text := shown(v, tag)
	share, ok := v.(Share)
	if !ok || strings.HasSuffix(text, "%") {
		return text
	}
	millionths, err := share.Of(Amount{cents: 1_000_000}, HalfUp)
	if err != nil {
		return text
	}
	return text + " (" + reduced(millionths.cents, 1_000_000).Format(tag) + ")"
}

// Number is a number of inhabitants, days or other things that are counted.
type Number int64

// Format returns the number with groups of thousands: "103.987" in German, "103,987" in every other language.
func (n Number) Format(tag language.Tag) string {
	b := make([]byte, 0, len("-9,223,372,036,854,775,808"))
	if n < 0 {
		b = append(b, '-')
	}
	if bilingual.German(tag) {
		return string(appendGrouped(b, magnitude(int64(n)), '.'))
	}
	return string(appendGrouped(b, magnitude(int64(n)), ','))
}

// MarshalText returns the digits; the error is always nil.
func (n Number) MarshalText() ([]byte, error) { return strconv.AppendInt(nil, int64(n), 10), nil }

// Points is a number of percentage points, such as what a rate is raised by: 5 points on 80 % are 85 %. Its share is that of the whole:
// 5/100.
type Points struct{ Share }

// Format returns the points for readers: "5 Prozentpunkte" in German, "5 percentage points" in every other language. A number
// of points whose decimals do not end is a fraction, such as "1/3 Prozentpunkte".
func (p Points) Format(tag language.Tag) string {
	number := p.Share.Format(tag)
	percent := strings.TrimSuffix(strings.TrimSuffix(number, "%"), " ")
	if percent == number { // its decimals do not end
		percent = new(big.Rat).Mul(p.Rat(), big.NewRat(100, 1)).RatString()
	}
	if p.Share == (Share{1, 100}) {
		return bilingual.Sprintf("%s Prozentpunkt", "%s percentage point", percent).In(tag)
	}
	return bilingual.Sprintf("%s Prozentpunkte", "%s percentage points", percent).In(tag)
}

// Plain is a text that is the same in both languages, such as a name.
type Plain string

// Format returns the text.
func (p Plain) Format(language.Tag) string { return string(p) }

// MarshalText returns the text; the error is always nil.
func (p Plain) MarshalText() ([]byte, error) { return []byte(p), nil }

// Calculation is the Rechenweg of a result: the steps that lead to it, each with its basis.
type Calculation struct {
	Title bilingual.Text
	Steps []Step
}

// Step is one step of a [Calculation].
type Step struct {
	Name     bilingual.Text // what is found, such as "Zuwendung"
	Formula  bilingual.Text // how, in the words of the inputs; empty where a value is only taken over
	Inputs   []Input        // with what
	Rounding Rounding       // 0 where nothing is rounded
	Result   Value          // what comes out; nil where the step only states something
	Source   law.Source     // on which line of law it rests; zero for plain arithmetic
}

// Input is a value that enters a [Step].
type Input struct {
	Name  bilingual.Text
	Value Value
}

// Evidence returns how well the result is known: no better than the weakest source of its steps. A step without a source is
// plain arithmetic and weakens nothing; without any source, and with one that does not say how well it is known, the
// result is 0.
func (c Calculation) Evidence() law.Evidence {
	var grades []law.Evidence
	for _, step := range c.Steps {
		if !step.Source.IsZero() {
			grades = append(grades, step.Source.Evidence)
		}
	}
	return law.Weakest(grades...)
}

// Text returns the calculation for readers: one paragraph for each step.
func (c Calculation) Text(tag language.Tag) string {
	var out strings.Builder
	_ = c.WriteText(&out, tag) // a strings.Builder takes everything
	return out.String()
}

// WriteText writes what [Calculation.Text] returns. Names that others gave are shown as [bilingual.Printable] does.
func (c Calculation) WriteText(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	in := func(text bilingual.Text) string { return bilingual.Printable(text.In(tag)) }
	out.WriteString(in(c.Title) + "\n")
	for i, step := range c.Steps {
		fmt.Fprintf(&out, "%3d. %s", i+1, in(step.Name))
		if !step.Formula.IsZero() {
			out.WriteString(" = " + in(step.Formula))
		}
		out.WriteByte('\n')
		for _, input := range step.Inputs {
			fmt.Fprintf(&out, "     %s: %s\n", in(input.Name), bilingual.Printable(reckoned(input.Value, tag)))
		}
		if result := bilingual.Printable(reckoned(step.Result, tag)); result != "" {
			out.WriteString("     = " + result)
			if step.Rounding.IsValid() {
				out.WriteString(" (" + step.Rounding.Text(tag) + ")")
			}
			out.WriteByte('\n')
		}
		if !step.Source.IsZero() {
			out.WriteString("     [" + bilingual.Printable(step.Source.String()))
			if known := step.Source.EvidenceText(tag); known != "" {
				out.WriteString("; " + known)
			}
			out.WriteString("]\n")
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

type jsonValue struct {
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

// valueJSON returns nil where there is no value.
func valueJSON(v Value) (*jsonValue, error) {
	if isNil(v) {
		return nil, nil
	}
	text, err := machineText(v)
	return &jsonValue{kindOf(v), text}, err
}

type jsonInput struct {
	Name bilingual.Text `json:"name"`
	*jsonValue
}

type jsonStep struct {
	Name     bilingual.Text `json:"name"`
	Formula  bilingual.Text `json:"formula,omitzero"`
	Inputs   []jsonInput    `json:"inputs,omitempty"`
	Rounding Rounding       `json:"rounding,omitzero"`
	Result   *jsonValue     `json:"result"`
	Source   law.Source     `json:"source,omitzero"`
}

// MarshalJSON writes the calculation with its texts in both languages and its values in the form for machines. A result
// that is not there is null.
func (c Calculation) MarshalJSON() ([]byte, error) {
	steps := make([]jsonStep, len(c.Steps))
	for i, step := range c.Steps {
		result, err := valueJSON(step.Result)
		if err != nil {
			return nil, err
		}
		steps[i] = jsonStep{Name: step.Name, Formula: step.Formula, Rounding: step.Rounding, Result: result,
			Source: step.Source}
		for _, input := range step.Inputs {
			value, err := valueJSON(input.Value)
			if err != nil {
				return nil, err
			}
			steps[i].Inputs = append(steps[i].Inputs, jsonInput{input.Name, value})
		}
	}
	return json.Marshal(struct {
		Title bilingual.Text `json:"title"`
		Steps []jsonStep     `json:"steps"`
	}{c.Title, steps})
}
