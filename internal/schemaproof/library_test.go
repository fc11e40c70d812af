package schemaproof

import (
	"errors"
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

// Library uses everything that documents may consist of.
type Library struct {
	Kind    Kind     `json:"kind" doc:"wer sie unterhält|who keeps it"`
	Name    string   `json:"name"`
	Town    Key      `json:"town"`
	Founded Year     `json:"founded,omitzero"`
	Open    Ternary  `json:"open,omitzero"`
	Public  bool     `json:"public,omitempty"`
	Floors  int8     `json:"floors,omitempty"`
	Seats   uint16   `json:"seats,omitempty"`
	Media   []Medium `json:"media"`
	Head    *Person  `json:"head,omitempty" label:"Leitung|head" formerly:"director"`
	notes
}

type notes struct {
	Notes []string `json:"notes,omitempty"`
}

type Person struct {
	Name   string  `json:"name"`
	Deputy *Person `json:"deputy,omitempty"`
}

type Kind string

// Key is a text of eight digits.
type Key string

func (k Key) MarshalText() ([]byte, error) { return []byte(k), nil }

func (k *Key) UnmarshalText(text []byte) error {
	if len(text) != 8 || strings.Trim(string(text), "0123456789") != "" {
		return errors.New("want eight digits")
	}
	*k = Key(text)
	return nil
}

// Year is any text.
type Year string

func (y Year) MarshalText() ([]byte, error) { return []byte(y), nil }

func (y *Year) UnmarshalText(text []byte) error {
	*y = Year(text)
	return nil
}

// Ternary is true, false or not known.
type Ternary int8

func (t Ternary) MarshalJSON() ([]byte, error) {
	if t > 0 {
		return []byte("true"), nil
	}
	return []byte("false"), nil
}

func (t *Ternary) UnmarshalJSON(data []byte) error {
	*t = -1
	if string(data) == "true" {
		*t = 1
	}
	return nil
}

// Medium is what a Library lends.
type Medium interface{ medium() }

type Book struct {
	Title   string   `json:"title"`
	Authors []Person `json:"authors,omitempty"`
}

type Box struct {
	Media []Medium `json:"media"`
}

// Gap is a medium that is missing.
type Gap struct{}

func (Book) medium() {}
func (Box) medium()  {}
func (Gap) medium()  {}

func libraries() *strictjson.Codec[Library] {
	return strictjson.New[Library](strictjson.Config{
		ID:       "https://example.org/library.json",
		Title:    "Library",
		LabelTag: "label",
		Unions:   []strictjson.Union{strictjson.OneOf("type", map[string]Medium{"book": Book{}, "box": Box{}, "gap": Gap{}})},
		Describe: map[reflect.Type]strictjson.Description{
			reflect.TypeFor[Kind](): {Enum: []strictjson.Word{
				{Word: "municipal", Text: bilingual.Text{German: "Gemeinde", English: "municipality"}},
				{Word: "district", Text: bilingual.Text{German: "Landkreis", English: "district"}},
				{Word: "church", Text: bilingual.Text{German: "Kirche", English: "church"}},
			}},
			reflect.TypeFor[Key](): {
				Text: bilingual.Text{German: "amtlicher Gemeindeschlüssel", English: "official key of a municipality"}, Pattern: "^[0-9]{8}$",
			},
			reflect.TypeFor[Ternary](): {Type: "boolean"},
			reflect.TypeFor[Book]():    {Text: bilingual.Text{German: "Buch", English: "book"}},
		},
	})
}
