package finance

import (
	"encoding"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/bilingual"
)

// Value is what a [Calculation] reckons with and a [Table] shows: an [Amount], a
// [Share], a [Number], a [Day], a [Word] or a [Phrase].
type Value interface {
	Format(language.Tag) string // for readers
	encoding.TextMarshaler      // for machines
	kind() string
}

func (Amount) kind() string { return "amount" }
func (Share) kind() string  { return "share" }
func (Number) kind() string { return "number" }
func (Day) kind() string    { return "date" }
func (Word) kind() string   { return "text" }
func (Phrase) kind() string { return "text" }

// shown returns the value for readers; a value that is not there is empty.
func shown(v Value, tag language.Tag) string {
	if v == nil {
		return ""
	}
	return v.Format(tag)
}

// Number is a number of inhabitants, days or other things that are counted.
type Number int64

// Format returns the number with groups of thousands: "103.987" in German, "103,987" in every other language.
func (n Number) Format(tag language.Tag) string {
	b := make([]byte, 0, 27)
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

// Day is a calendar day in a calculation.
type Day civil.Date

// Format returns the day as "31.12.2022" in German and as "2022-12-31" in every other language.
func (d Day) Format(tag language.Tag) string {
	date := civil.Date(d)
	if bilingual.German(tag) && !date.IsZero() {
		return fmt.Sprintf("%02d.%02d.%04d", date.Day(), date.Month(), date.Year())
	}
	return date.String()
}

// MarshalText returns the day as "2022-12-31"; the error is always nil.
func (d Day) MarshalText() ([]byte, error) { return civil.Date(d).MarshalText() }

// Word is a name or another text that is the same in both languages.
type Word string

// Format returns the text.
func (w Word) Format(language.Tag) string { return string(w) }

// MarshalText returns the text; the error is always nil.
func (w Word) MarshalText() ([]byte, error) { return []byte(w), nil }

// Phrase is a text that differs between the languages, such as the outcome of a vote.
type Phrase Text

// Format returns the text in the language of the reader.
func (p Phrase) Format(tag language.Tag) string { return Text(p).In(tag) }

// MarshalText returns the English text; the error is always nil.
func (p Phrase) MarshalText() ([]byte, error) { return []byte(p.English), nil }

// Calculation is the Rechenweg of a result: the steps that lead to it, each with its basis.
type Calculation struct {
	Title Text
	Steps []Step
}

// Step is one step of a [Calculation].
type Step struct {
	Name     Text       // what is found, such as "Zuwendung"
	Formula  Text       // how, in the words of the inputs; empty where a value is only taken over
	Inputs   []Input    // with what
	Rounding Rounding   // 0 where nothing is rounded
	Result   Value      // what comes out
	Source   law.Source // on which line of law it rests; zero for plain arithmetic
}

// Input is a value that enters a [Step].
type Input struct {
	Name  Text
	Value Value
}

// Evidence returns how well the result is known: no better than the weakest source of its steps. It is 0 if no step has a
// source.
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

// WriteText writes what [Calculation.Text] returns.
func (c Calculation) WriteText(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	out.WriteString(c.Title.In(tag) + "\n")
	for i, step := range c.Steps {
		fmt.Fprintf(&out, "%3d. %s", i+1, step.Name.In(tag))
		if !step.Formula.IsZero() {
			out.WriteString(" = " + step.Formula.In(tag))
		}
		out.WriteByte('\n')
		for _, input := range step.Inputs {
			fmt.Fprintf(&out, "     %s: %s\n", input.Name.In(tag), shown(input.Value, tag))
		}
		out.WriteString("     = " + shown(step.Result, tag))
		if step.Rounding.IsValid() {
			out.WriteString(" (" + step.Rounding.Format(tag) + ")")
		}
		out.WriteByte('\n')
		if !step.Source.IsZero() {
			fmt.Fprintf(&out, "     [%s; %s]\n", step.Source, step.Source.Evidence.Text(tag))
		}
	}
	_, err := io.WriteString(w, out.String())
	return err
}

type jsonValue struct {
	Kind  string `json:"kind,omitempty"` // missing where there is no value
	Value string `json:"value"`
}

func valueJSON(v Value) (jsonValue, error) {
	if v == nil {
		return jsonValue{}, nil
	}
	text, err := v.MarshalText()
	return jsonValue{v.kind(), string(text)}, err
}

type jsonInput struct {
	Name Text `json:"name"`
	jsonValue
}

type jsonStep struct {
	Name     Text        `json:"name"`
	Formula  Text        `json:"formula,omitzero"`
	Inputs   []jsonInput `json:"inputs,omitempty"`
	Rounding Rounding    `json:"rounding,omitzero"`
	Result   jsonValue   `json:"result"`
	Source   law.Source  `json:"source,omitzero"`
}

// MarshalJSON writes the calculation with its texts in both languages and its values in the form for machines.
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
		Title Text       `json:"title"`
		Steps []jsonStep `json:"steps"`
	}{c.Title, steps})
}
