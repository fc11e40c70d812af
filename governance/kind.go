package governance

import (
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

type kind struct {
	name
	code, municipalityCode uint8 // the second only where the municipality record has a code of its own
	level                  Level
}

var kinds = [...]kind{
	KreisfreieStadt:                      {name{"kreisfreie-stadt", both("kreisfreie Stadt")}, 41, 61, District},
	Stadtkreis:                           {name{"stadtkreis", both("Stadtkreis")}, 42, 62, District},
	Kreis:                                {name{"kreis", both("Kreis")}, 43, 0, District},
	Landkreis:                            {name{"landkreis", both("Landkreis")}, 44, 0, District},
	Regionalverband:                      {name{"regionalverband", both("Regionalverband")}, 45, 0, District},
	VerbandsfreieGemeinde:                {name{"verbandsfreie-gemeinde", both("verbandsfreie Gemeinde")}, 50, 0, Association},
	Amt:                                  {name{"amt", both("Amt")}, 51, 0, Association},
	Samtgemeinde:                         {name{"samtgemeinde", both("Samtgemeinde")}, 52, 0, Association},
	Verbandsgemeinde:                     {name{"verbandsgemeinde", both("Verbandsgemeinde")}, 53, 0, Association},
	Verwaltungsgemeinschaft:              {name{"verwaltungsgemeinschaft", both("Verwaltungsgemeinschaft")}, 54, 0, Association},
	Kirchspielslandgemeinde:              {name{"kirchspielslandgemeinde", both("Kirchspielslandgemeinde")}, 55, 0, Association},
	Verwaltungsverband:                   {name{"verwaltungsverband", both("Verwaltungsverband")}, 56, 0, Association},
	VerwaltungsgemeinschaftTraegermodell: {name{"verwaltungsgemeinschaft-traegermodell", both("Verwaltungsgemeinschaft (Trägermodell)")}, 57, 0, Association},
	ErfuellendeGemeinde:                  {name{"erfuellende-gemeinde", both("erfüllende Gemeinde")}, 58, 0, Association},
	Markt:                                {name{"markt", both("Markt")}, 60, 60, Municipality},
	Stadt:                                {name{"stadt", both("Stadt")}, 63, 63, Municipality},
	KreisangehoerigeGemeinde:             {name{"kreisangehoerige-gemeinde", both("kreisangehörige Gemeinde")}, 64, 64, Municipality},
	BewohntesGemeindefreiesGebiet:        {name{"bewohntes-gemeindefreies-gebiet", both("gemeindefreies Gebiet, bewohnt")}, 65, 65, Municipality},
	UnbewohntesGemeindefreiesGebiet:      {name{"unbewohntes-gemeindefreies-gebiet", both("gemeindefreies Gebiet, unbewohnt")}, 66, 66, Municipality},
	GrosseKreisstadt:                     {name{"grosse-kreisstadt", both("Große Kreisstadt")}, 67, 67, Municipality},
}

// both is a German legal term that has no English name.
func both(term string) bilingual.Text { return bilingual.Text{German: term, English: term} }

// KindOf returns the kind with the code (Textkennzeichen) of the register, from 41 to 67. It reports false for codes that
// the register does not have.
func KindOf(code int) (Kind, bool) {
	for k := KreisfreieStadt; k <= GrosseKreisstadt; k++ {
		if row := kinds[k]; code > 0 && (int(row.code) == code || int(row.municipalityCode) == code) {
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
	switch row := kinds[k]; {
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
	return kinds[k].level
}

// String returns the kind as data writes it, such as "kreisfreie-stadt"; "" where none is recorded.
func (k Kind) String() string {
	if !k.IsValid() {
		return ""
	}
	return kinds[k].id
}

// Text returns the German term, which readers of both languages get.
func (k Kind) Text(tag language.Tag) string {
	if !k.IsValid() {
		return ""
	}
	return kinds[k].text.In(tag)
}

// MarshalText returns [Kind.String]. A kind that is not recorded is an error.
func (k Kind) MarshalText() ([]byte, error) {
	if !k.IsValid() {
		return nil, &NameError{"kind", "", kindIDs()}
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads what [Kind.MarshalText] writes.
func (k *Kind) UnmarshalText(text []byte) error {
	for candidate := KreisfreieStadt; candidate <= GrosseKreisstadt; candidate++ {
		if kinds[candidate].id == string(text) {
			*k = candidate
			return nil
		}
	}
	return &NameError{"kind", string(text), kindIDs()}
}

func kindIDs() []string {
	var list []string
	for k := KreisfreieStadt; k <= GrosseKreisstadt; k++ {
		list = append(list, k.String())
	}
	return list
}
