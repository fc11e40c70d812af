package governance

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Kind is the official kind of a unit, as the Textkennzeichen of the municipality register tells it. The zero value
// means that no kind is recorded. German names are kept, because legal types have no true English name.
type Kind uint8

// The kinds. The numbers in the comments are the codes in the register; a city that is a Kreis of its own has one code
// in the record of the Kreis and another in the record of the Gemeinde.
const (
	KreisfreieStadt                      Kind = iota + 1 // 41 and 61
	Stadtkreis                                           // 42 and 62, Baden-Württemberg
	Kreis                                                // 43, Schleswig-Holstein and Nordrhein-Westfalen
	Landkreis                                            // 44
	Regionalverband                                      // 45, Saarbrücken
	VerbandsfreieGemeinde                                // 50, the association record of a municipality outside any association
	Amt                                                  // 51
	Samtgemeinde                                         // 52, Niedersachsen
	Verbandsgemeinde                                     // 53
	Verwaltungsgemeinschaft                              // 54
	Kirchspielslandgemeinde                              // 55, Schleswig-Holstein
	Verwaltungsverband                                   // 56
	VerwaltungsgemeinschaftTraegermodell                 // 57, foreseen in the register and never used so far
	ErfuellendeGemeinde                                  // 58
	Markt                                                // 60, Bayern
	Stadt                                                // 63
	KreisangehoerigeGemeinde                             // 64
	BewohntesGemeindefreiesGebiet                        // 65
	UnbewohntesGemeindefreiesGebiet                      // 66
	GrosseKreisstadt                                     // 67
)

var kinds = bilingual.Words[Kind]{Name: "kind", List: []bilingual.Word[Kind]{
	{Value: KreisfreieStadt, Word: "kreisfreie-stadt",
		Text: bilingual.Text{German: "kreisfreie Stadt", English: "kreisfreie Stadt"}},
	{Value: Stadtkreis, Word: "stadtkreis", Text: bilingual.Text{German: "Stadtkreis", English: "Stadtkreis"}},
	{Value: Kreis, Word: "kreis", Text: bilingual.Text{German: "Kreis", English: "Kreis"}},
	{Value: Landkreis, Word: "landkreis", Text: bilingual.Text{German: "Landkreis", English: "Landkreis"}},
	{Value: Regionalverband, Word: "regionalverband",
		Text: bilingual.Text{German: "Regionalverband", English: "Regionalverband"}},
	{Value: VerbandsfreieGemeinde, Word: "verbandsfreie-gemeinde",
		Text: bilingual.Text{German: "verbandsfreie Gemeinde", English: "verbandsfreie Gemeinde"}},
	{Value: Amt, Word: "amt", Text: bilingual.Text{German: "Amt", English: "Amt"}},
	{Value: Samtgemeinde, Word: "samtgemeinde", Text: bilingual.Text{German: "Samtgemeinde", English: "Samtgemeinde"}},
	{Value: Verbandsgemeinde, Word: "verbandsgemeinde",
		Text: bilingual.Text{German: "Verbandsgemeinde", English: "Verbandsgemeinde"}},
	{Value: Verwaltungsgemeinschaft, Word: "verwaltungsgemeinschaft",
		Text: bilingual.Text{German: "Verwaltungsgemeinschaft", English: "Verwaltungsgemeinschaft"}},
	{Value: Kirchspielslandgemeinde, Word: "kirchspielslandgemeinde",
		Text: bilingual.Text{German: "Kirchspielslandgemeinde", English: "Kirchspielslandgemeinde"}},
	{Value: Verwaltungsverband, Word: "verwaltungsverband",
		Text: bilingual.Text{German: "Verwaltungsverband", English: "Verwaltungsverband"}},
	{Value: VerwaltungsgemeinschaftTraegermodell, Word: "verwaltungsgemeinschaft-traegermodell",
		Text: bilingual.Text{German: "Verwaltungsgemeinschaft (Trägermodell)", English: "Verwaltungsgemeinschaft (Trägermodell)"}},
	{Value: ErfuellendeGemeinde, Word: "erfuellende-gemeinde",
		Text: bilingual.Text{German: "erfüllende Gemeinde", English: "erfüllende Gemeinde"}},
	{Value: Markt, Word: "markt", Text: bilingual.Text{German: "Markt", English: "Markt"}},
	{Value: Stadt, Word: "stadt", Text: bilingual.Text{German: "Stadt", English: "Stadt"}},
	{Value: KreisangehoerigeGemeinde, Word: "kreisangehoerige-gemeinde",
		Text: bilingual.Text{German: "kreisangehörige Gemeinde", English: "kreisangehörige Gemeinde"}},
	{Value: BewohntesGemeindefreiesGebiet, Word: "bewohntes-gemeindefreies-gebiet",
		Text: bilingual.Text{German: "gemeindefreies Gebiet, bewohnt", English: "gemeindefreies Gebiet, bewohnt"}},
	{Value: UnbewohntesGemeindefreiesGebiet, Word: "unbewohntes-gemeindefreies-gebiet",
		Text: bilingual.Text{German: "gemeindefreies Gebiet, unbewohnt", English: "gemeindefreies Gebiet, unbewohnt"}},
	{Value: GrosseKreisstadt, Word: "grosse-kreisstadt",
		Text: bilingual.Text{German: "Große Kreisstadt", English: "Große Kreisstadt"}},
}}

// registered is how the register writes a kind.
type registered struct {
	code, municipalityCode uint8 // the second only where the municipality record has a code of its own
	level                  Level
}

var register = [...]registered{
	KreisfreieStadt:                      {41, 61, District},
	Stadtkreis:                           {42, 62, District},
	Kreis:                                {43, 0, District},
	Landkreis:                            {44, 0, District},
	Regionalverband:                      {45, 0, District},
	VerbandsfreieGemeinde:                {50, 0, Association},
	Amt:                                  {51, 0, Association},
	Samtgemeinde:                         {52, 0, Association},
	Verbandsgemeinde:                     {53, 0, Association},
	Verwaltungsgemeinschaft:              {54, 0, Association},
	Kirchspielslandgemeinde:              {55, 0, Association},
	Verwaltungsverband:                   {56, 0, Association},
	VerwaltungsgemeinschaftTraegermodell: {57, 0, Association},
	ErfuellendeGemeinde:                  {58, 0, Association},
	Markt:                                {60, 60, Municipality},
	Stadt:                                {63, 63, Municipality},
	KreisangehoerigeGemeinde:             {64, 64, Municipality},
	BewohntesGemeindefreiesGebiet:        {65, 65, Municipality},
	UnbewohntesGemeindefreiesGebiet:      {66, 66, Municipality},
	GrosseKreisstadt:                     {67, 67, Municipality},
}

// KindOf returns the kind with the code (Textkennzeichen) of the register, from 41 to 67. It reports false for codes that
// the register does not have.
func KindOf(code int) (Kind, bool) {
	for k := KreisfreieStadt; k <= GrosseKreisstadt; k++ {
		if row := register[k]; code > 0 && (int(row.code) == code || int(row.municipalityCode) == code) {
			return k, true
		}
	}
	return 0, false
}

// Code returns the code (Textkennzeichen) that the register writes for the kind in its records of the level; 0 where
// there are no such records.
func (k Kind) Code(level Level) int {
	if !k.IsValid() {
		return 0
	}
	switch row := register[k]; {
	case level == Municipality:
		return int(row.municipalityCode)
	case level == row.level:
		return int(row.code)
	}
	return 0
}

// IsValid reports whether k is a kind of the register.
func (k Kind) IsValid() bool { return k >= KreisfreieStadt && k <= GrosseKreisstadt }

// Level returns the level of the units that have the kind. A city that is a Kreis of its own stands at [District] and is
// a municipality all the same.
func (k Kind) Level() Level {
	if !k.IsValid() {
		return 0
	}
	return register[k].level
}

// String returns the kind as data writes it, such as "kreisfreie-stadt"; "" where none is recorded.
func (k Kind) String() string { return kinds.String(k) }

// Text returns the German term, which readers of both languages get.
func (k Kind) Text(tag language.Tag) string { return kinds.Text(k, tag) }

// MarshalText returns [Kind.String]; a kind that is not recorded is a [*bilingual.WordError].
func (k Kind) MarshalText() ([]byte, error) { return kinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *Kind) UnmarshalText(text []byte) error { return kinds.Unmarshal(k, text) }

// Value stores the word in a database, and none as NULL; see [bilingual.Words].
func (k Kind) Value() (driver.Value, error) { return kinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *Kind) Scan(column any) error { return kinds.Scan(k, column) }
