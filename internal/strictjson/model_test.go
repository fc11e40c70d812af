package strictjson_test

import (
	"errors"
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

// Treaty is a document that uses everything a document may consist of.
type Treaty struct {
	Form    Form     `json:"form" doc:"was die Parteien schließen|what the parties conclude"`
	Title   string   `json:"title"`
	Signed  Day      `json:"signed,omitzero"`
	Written Ternary  `json:"written,omitzero"`
	Copies  uint8    `json:"copies,omitempty" formerly:"specimens"`
	Offset  int8     `json:"offset,omitempty"`
	Large   int64    `json:"large,omitempty"`
	Public  bool     `json:"public,omitempty"`
	Parties []Party  `json:"parties"`
	Clauses []Clause `json:"clauses,omitempty"`
	Main    Clause   `json:"main,omitempty"`
	origin
}

// origin is embedded; its fields are those of the Treaty.
type origin struct {
	Source string   `json:"source,omitempty"`
	Days   []Day    `json:"days,omitempty"`
	Where  *Address `json:"where,omitempty"`
	Copied bool     `json:"-"`
}

type Party struct {
	Key  Key    `json:"key"`
	Name string `json:"name" label:"Name der Partei|name of the party"`
	Role Role   `json:"role,omitempty"`
}

type Address struct {
	Street string `json:"street,omitempty"`
	Town   string `json:"town"`
	Floor  *int16 `json:"floor,omitempty"`
}

type Form string

func (f Form) MarshalText() ([]byte, error) { return []byte(f), nil }

func (f *Form) UnmarshalText([]byte) error {
	return errors.New("a string with an enum is read as the string")
}

type Role uint8

const (
	Payer Role = iota + 1
	Payee
	Judge // has a text, but not in documents
)

func (r Role) MarshalText() ([]byte, error) {
	if r > Judge {
		return nil, fmt.Errorf("%d is no role", uint8(r))
	}
	return []byte([...]string{"", "payer", "payee", "judge"}[r]), nil
}

func (r *Role) UnmarshalText(text []byte) error {
	switch string(text) {
	case "payer":
		*r = Payer
	case "payee":
		*r = Payee
	default:
		return errors.New("no role")
	}
	return nil
}

// Day is a date that reads itself, also from JSON; the codec must prefer the text.
type Day struct{ text string }

type DayError struct{ Text string }

func (e *DayError) Error() string { return fmt.Sprintf("%q is not a day: want 2006-01-02", e.Text) }

func (d Day) MarshalText() ([]byte, error) { return []byte(d.text), nil }

func (d *Day) UnmarshalText(text []byte) error {
	if len(text) != 10 || text[4] != '-' || text[7] != '-' || strings.Trim(string(text), "0123456789-") != "" {
		return &DayError{string(text)}
	}
	d.text = string(text)
	return nil
}

func (d *Day) UnmarshalJSON([]byte) error { return errors.New("text comes first") }

// Key is a text of five digits.
type Key string

func (k Key) MarshalText() ([]byte, error) { return []byte(k), nil }

func (k *Key) UnmarshalText(text []byte) error {
	if len(text) != 5 || strings.Trim(string(text), "0123456789") != "" {
		return fmt.Errorf("%q is not a key: want five digits", text)
	}
	*k = Key(text)
	return nil
}

// Ternary is true, false or not known.
type Ternary int8

func (t Ternary) MarshalJSON() ([]byte, error) {
	switch t {
	case 1:
		return []byte("true"), nil
	case -1:
		return []byte("false"), nil
	case 0:
		return []byte("null"), nil
	}
	return nil, fmt.Errorf("%d is no truth value", int8(t))
}

func (t *Ternary) UnmarshalJSON(data []byte) error {
	switch string(data) {
	case "true":
		*t = 1
	case "false":
		*t = -1
	default:
		return fmt.Errorf("%s is no truth value", data)
	}
	return nil
}

// Clause is what a Treaty says.
type Clause interface{ clause() }

type sealed struct{}

func (sealed) clause() {}

type Share struct {
	sealed
	Payer   Key   `json:"payer"`
	Percent uint8 `json:"percent"`
}

type Term struct {
	sealed
	Months Months `json:"months" formerly:"years"`
	From   Day    `json:"from,omitzero"`
}

// Months were years in an earlier version of the documents.
type Months uint16

func (m *Months) UnmarshalFormer(name string, value []byte) error {
	years, err := strconv.ParseUint(string(value), 10, 8)
	if err != nil {
		return fmt.Errorf("want a number of %s, but this is %s", name, value)
	}
	*m = Months(12 * years)
	return nil
}

// Group holds clauses again.
type Group struct {
	sealed
	Clauses []Clause `json:"clauses"`
}

// Silence says nothing.
type Silence struct{ sealed }

func config() strictjson.Config {
	return strictjson.Config{
		ID:    "https://example.org/treaty.json",
		Title: "Treaty",
		Description: text("Ein Dokument, das alles nutzt, woraus <ein Dokument> bestehen kann.",
			"A document that uses everything <a document> may consist of."),
		LabelTag: "label",
		Label: func(of reflect.Type, field string) bilingual.Text {
			if of == reflect.TypeFor[Address]() && field == "town" {
				return text("Ort", "town")
			}
			return bilingual.Text{}
		},
		Unions: []strictjson.Union{strictjson.OneOf("type", map[string]Clause{
			"share": Share{}, "term": Term{}, "group": Group{}, "silence": Silence{},
		})},
		Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[Day](): {Text: text("ein Kalendertag", "a calendar day"), Format: "date", Pattern: `^\d{4}-\d{2}-\d{2}$`},
			reflect.TypeFor[Key](): {Pattern: `^\d{5}$`, Remedy: func(pointer, written string) bilingual.Text {
				if digits := strings.ReplaceAll(written, " ", ""); len(digits) == 5 {
					return text(digits+" schreiben", "write "+digits+" at "+pointer)
				}
				return bilingual.Text{}
			}},
			reflect.TypeFor[Form](): {Enum: []strictjson.Word{
				{Word: "framework", Text: text("Rahmenvereinbarung", "framework agreement")},
				{Word: "purpose", Text: text("Zweckvereinbarung", "agreement for a purpose")},
				{Word: "lease", Text: text("Mietvertrag", "lease")},
			}},
			reflect.TypeFor[Role]():    {Enum: []strictjson.Word{{Word: "payer"}, {Word: "payee"}}},
			reflect.TypeFor[Ternary](): {Type: "boolean"},
			reflect.TypeFor[Party]():   {Text: text("eine Seite des Vertrags", "one side of the treaty")},
			reflect.TypeFor[Term]():    {Text: text("Laufzeit", "duration")},
		},
	}
}

func text(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

func treaties() *strictjson.Codec[Treaty] { return strictjson.New[Treaty](config()) }

// full has a value in every field.
func full() *Treaty {
	floor := int16(-1)
	return &Treaty{
		Form: "framework", Title: "Öffentlich \"<&>\" \\ \t\u2028😀", Signed: Day{"2018-10-16"}, Written: -1, Copies: 255,
		Offset: -128, Large: -1 << 63, Public: true,
		Parties: []Party{{"16063", "Wartburgkreis", Payer}, {"16066", "Schmalkalden-Meiningen", 0}},
		Clauses: []Clause{Share{Payer: "16063", Percent: 30}, Group{Clauses: []Clause{Silence{}, Group{}}}},
		Main:    Term{Months: 12, From: Day{"2019-01-01"}},
		origin: origin{
			Source: "ThürStAnz", Days: []Day{{"2018-10-16"}, {"2018-10-17"}}, Where: &Address{Town: "Erfurt", Floor: &floor},
		},
	}
}

const small = `{"form":"purpose","title":"t","parties":[]}`

func decode(t *testing.T, text string) (*Treaty, error) {
	t.Helper()
	value, err := treaties().Decode(strings.NewReader(text))
	require.Equal(t, err == nil, value != nil, "a value without an error, or an error without a value")
	return value, err
}
