// Package governance is the vocabulary of the German federal structure: the levels of the state, the official kinds of
// units, the spheres in which a municipality acts, and the partners of agreements with their offices.
package governance

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
)

// Level is a level of the state. The zero value is no level.
type Level uint8

// The levels from the top down. Their English names follow the official translation of the Basic Law.
const (
	Federation       Level = iota + 1 // Bund
	Land                              // Land
	GovernmentRegion                  // Regierungsbezirk; most Länder have none
	District                          // Kreis: Landkreis or kreisfreie Stadt
	Association                       // Gemeindeverband: Amt, Samtgemeinde, Verwaltungsgemeinschaft …
	Municipality                      // Gemeinde
)

// name is how a value of the vocabulary is called: ID in data, and a word for readers in both languages.
type name struct {
	id   string
	text bilingual.Text
}

var levelNames = [...]name{
	Federation:       {"federation", bilingual.Text{German: "Bund", English: "Federation"}},
	Land:             {"land", bilingual.Text{German: "Land", English: "Land"}},
	GovernmentRegion: {"government-region", bilingual.Text{German: "Regierungsbezirk", English: "government region"}},
	District:         {"district", bilingual.Text{German: "Kreis", English: "district"}},
	Association:      {"association", bilingual.Text{German: "Gemeindeverband", English: "association of municipalities"}},
	Municipality:     {"municipality", bilingual.Text{German: "Gemeinde", English: "municipality"}},
}

// NameError tells that a text or a number is no value of the vocabulary.
type NameError struct {
	What  string // what was wanted, such as "level"
	Input string
	Want  []string // the names that exist
}

func (e *NameError) Error() string {
	return fmt.Sprintf("governance: %q is no %s; want one of %v", e.Input, e.What, e.Want)
}

// IsValid reports whether l is one of the six levels.
func (l Level) IsValid() bool { return l >= Federation && l <= Municipality }

// LevelOf returns the level whose units have keys of this type; 0 for no key.
func LevelOf(k key.Key) Level {
	switch k.(type) {
	case key.Land:
		return Land
	case key.Region:
		return GovernmentRegion
	case key.District:
		return District
	case key.Association:
		return Association
	case key.AGS, key.ARS:
		return Municipality
	}
	return 0
}

// String returns the level as data writes it, such as "government-region"; "" for the zero value.
func (l Level) String() string { return id(levelNames[:], int(l)) }

// Text returns the word for readers.
func (l Level) Text(tag language.Tag) string { return word(levelNames[:], int(l), tag) }

// MarshalText returns [Level.String].
func (l Level) MarshalText() ([]byte, error) { return marshal("level", levelNames[:], int(l)) }

// UnmarshalText reads what [Level.MarshalText] writes.
func (l *Level) UnmarshalText(text []byte) error {
	return unmarshal(l, "level", levelNames[:], text)
}

// The tables of names begin at index 1; index 0 stays empty, since zero values have no name.

func id(names []name, i int) string {
	if i <= 0 || i >= len(names) {
		return ""
	}
	return names[i].id
}

func word(names []name, i int, tag language.Tag) string {
	if i <= 0 || i >= len(names) {
		return ""
	}
	return names[i].text.In(tag)
}

func marshal(what string, names []name, i int) ([]byte, error) {
	if id(names, i) == "" {
		return nil, &NameError{what, fmt.Sprint(i), ids(names)}
	}
	return []byte(names[i].id), nil
}

func unmarshal[T ~uint8](target *T, what string, names []name, text []byte) error {
	for i := 1; i < len(names); i++ {
		if names[i].id == string(text) {
			*target = T(i)
			return nil
		}
	}
	return &NameError{what, string(text), ids(names)}
}

func ids(names []name) []string {
	list := make([]string, 0, len(names))
	for _, n := range names[1:] {
		list = append(list, n.id)
	}
	return list
}
