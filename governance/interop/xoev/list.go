package xoev

import (
	"database/sql/driver"

	"github.com/foederal/foederal/governance/bilingual"
)

// CodeList is one of the code lists of official keys. The zero value is no list.
type CodeList uint8

// The code lists.
const (
	RS              CodeList = iota + 1 // regional keys, twelve digits
	AGS                                 // municipalities, eight digits
	Kreis                               // Kreise, five digits
	Bezirk                              // Regierungsbezirke, three digits
	Bundesland                          // Länder, two digits
	Gemeindeverband                     // associations, nine digits
	Staat                               // states, for which this library has no keys
)

var lists = bilingual.Words[CodeList]{Name: "code list", List: []bilingual.Word[CodeList]{
	{Value: RS, Word: "rs", Text: bilingual.Text{German: "Regionalschlüssel", English: "regional keys"}},
	{Value: AGS, Word: "ags", Text: bilingual.Text{German: "Gemeindeschlüssel", English: "keys of municipalities"}},
	{Value: Kreis, Word: "kreis", Text: bilingual.Text{German: "Kreise", English: "districts"}},
	{Value: Bezirk, Word: "bezirk", Text: bilingual.Text{German: "Regierungsbezirke", English: "government regions"}},
	{Value: Bundesland, Word: "bundesland", Text: bilingual.Text{German: "Länder", English: "Länder"}},
	{Value: Gemeindeverband, Word: "gemeindeverband",
		Text: bilingual.Text{German: "Gemeindeverbände", English: "associations of municipalities"}},
	{Value: Staat, Word: "staat", Text: bilingual.Text{German: "Staaten", English: "states"}},
}}

// IsValid reports whether l is one of the lists.
func (l CodeList) IsValid() bool { return lists.Has(l) }

// String returns the last part of the URN, such as "rs"; "" for no list.
func (l CodeList) String() string { return lists.String(l) }

// MarshalText returns [CodeList.String]; what is no list is a [*bilingual.WordError].
func (l CodeList) MarshalText() ([]byte, error) { return lists.Marshal(l) }

// UnmarshalText reads what MarshalText writes.
func (l *CodeList) UnmarshalText(text []byte) error { return lists.Unmarshal(l, text) }

// Value stores the word in a database; see [bilingual.Words].
func (l CodeList) Value() (driver.Value, error) { return lists.Value(l) }

// Scan reads the word from a database; see [bilingual.Words].
func (l *CodeList) Scan(column any) error { return lists.Scan(l, column) }
