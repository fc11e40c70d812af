// Package governance is the vocabulary of the German federal structure: the levels of the state, the official kinds of
// units, the spheres in which a municipality acts, and the partners of agreements with their offices.
package governance

import (
	"database/sql/driver"

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

var levels = bilingual.Words[Level]{Name: "level", List: []bilingual.Word[Level]{
	{Value: Federation, Word: "federation", Text: bilingual.Text{German: "Bund", English: "Federation"}},
	{Value: Land, Word: "land", Text: bilingual.Text{German: "Land", English: "Land"}},
	{Value: GovernmentRegion, Word: "government-region",
		Text: bilingual.Text{German: "Regierungsbezirk", English: "government region"}},
	{Value: District, Word: "district", Text: bilingual.Text{German: "Kreis", English: "district"}},
	{Value: Association, Word: "association",
		Text: bilingual.Text{German: "Gemeindeverband", English: "association of municipalities"}},
	{Value: Municipality, Word: "municipality", Text: bilingual.Text{German: "Gemeinde", English: "municipality"}},
}}

// LevelOf returns the level whose units have keys of this type; 0 for no key. A pointer to a key means the key.
func LevelOf(k key.Key) Level {
	switch key.Plain(k).(type) {
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

// IsValid reports whether l is one of the six levels.
func (l Level) IsValid() bool { return levels.Has(l) }

// String returns the level as data writes it, such as "government-region"; "" for the zero value.
func (l Level) String() string { return levels.String(l) }

// Text returns the word for readers.
func (l Level) Text(tag language.Tag) string { return levels.Text(l, tag) }

// MarshalText returns [Level.String]; what is no level is a [*bilingual.WordError].
func (l Level) MarshalText() ([]byte, error) { return levels.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *Level) UnmarshalText(text []byte) error { return levels.Unmarshal(l, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (l Level) Value() (driver.Value, error) { return levels.Value(l) }

// Scan reads the word from a database; see [bilingual.Words].
func (l *Level) Scan(column any) error { return levels.Scan(l, column) }
