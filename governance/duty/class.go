package duty

import (
	"database/sql/driver"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Class is the class of bodies to which duties are addressed. The zero value is none.
type Class uint8

// The classes.
const (
	FederalBody          Class = iota + 1 // authority or other body of the Federation
	LandBody                              // authority of a Land
	Gemeinde                              // kreisangehörige Gemeinde
	KreisfreieStadt                       // Gemeinde and Kreis in one
	Landkreis                             // Landkreis
	MunicipalCorporation                  // corporation that administers municipalities: Verwaltungsgemeinschaft in Thüringen, Verwaltungsverband in Sachsen
	Zweckverband                          // Zweckverband
	SupervisedBody                        // another corporation or institution of public law under the supervision of the Land
	PublicCompany                         // company or other person of private law that public bodies own
	DependentUnit                         // Eigenbetrieb or another unit without legal personality
	PrivatePerson                         // company or other person of private law with private owners
)

// Their words for readers stand in the plural, as sentences about duties need them.
var classes = bilingual.Words[Class]{Name: "class of bodies", List: []bilingual.Word[Class]{
	{Value: FederalBody, Word: "federal-body", Text: bilingual.Text{German: "Stellen des Bundes", English: "bodies of the Federation"}},
	{Value: LandBody, Word: "land-body", Text: bilingual.Text{German: "Behörden des Landes", English: "authorities of the Land"}},
	{Value: Gemeinde, Word: "gemeinde", Text: bilingual.Text{German: "kreisangehörige Gemeinden", English: "municipalities of a Landkreis"}},
	{Value: KreisfreieStadt, Word: "kreisfreie-stadt", Text: bilingual.Text{German: "kreisfreie Städte", English: "kreisfreie Städte"}},
	{Value: Landkreis, Word: "landkreis", Text: bilingual.Text{German: "Landkreise", English: "Landkreise"}},
	{Value: MunicipalCorporation, Word: "municipal-corporation", Text: bilingual.Text{
		German:  "Verwaltungsgemeinschaften und Verwaltungsverbände mit eigener Rechtspersönlichkeit",
		English: "Verwaltungsgemeinschaften and Verwaltungsverbände that are legal persons",
	}},
	{Value: Zweckverband, Word: "zweckverband", Text: bilingual.Text{German: "Zweckverbände", English: "Zweckverbände"}},
	{Value: SupervisedBody, Word: "supervised-body", Text: bilingual.Text{
		German:  "andere Körperschaften und Anstalten unter der Aufsicht des Landes",
		English: "other public-law bodies under the supervision of the Land",
	}},
	{Value: PublicCompany, Word: "public-company", Text: bilingual.Text{
		German: "Unternehmen in öffentlicher Hand", English: "publicly owned companies",
	}},
	{Value: DependentUnit, Word: "dependent-unit", Text: bilingual.Text{
		German: "unselbständige Einrichtungen", English: "dependent units",
	}},
	{Value: PrivatePerson, Word: "private-person", Text: bilingual.Text{
		German: "private Unternehmen und andere Private", English: "private companies and other private persons",
	}},
}}

// IsValid reports whether c is one of the classes.
func (c Class) IsValid() bool { return classes.Has(c) }

// String returns the class as data writes it, such as "land-body"; "" for the zero value.
func (c Class) String() string { return classes.String(c) }

// Text returns the words for readers, in the plural.
func (c Class) Text(tag language.Tag) string { return classes.Text(c, tag) }

// MarshalText returns [Class.String]; what is no class is a [*bilingual.WordError].
func (c Class) MarshalText() ([]byte, error) { return classes.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *Class) UnmarshalText(text []byte) error { return classes.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c Class) Value() (driver.Value, error) { return classes.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *Class) Scan(column any) error { return classes.Scan(c, column) }

// Classes is a set of classes. The zero value is the empty set.
type Classes struct{ bits uint16 }

// ClassesOf returns the set of the classes; what is no class is left out.
func ClassesOf(list ...Class) Classes {
	var set Classes
	for _, c := range list {
		if c.IsValid() {
			set.bits |= 1 << c
		}
	}
	return set
}

// Municipal returns the class of everything that the law calls Gemeinden and Gemeindeverbände: Gemeinden, kreisfreie Städte,
// Landkreise and the corporations that administer municipalities. Zweckverbände are not among them.
func Municipal() Classes {
	return ClassesOf(Gemeinde, KreisfreieStadt, Landkreis, MunicipalCorporation)
}

// With returns the set with more classes.
func (s Classes) With(list ...Class) Classes { return Classes{s.bits | ClassesOf(list...).bits} }

// Has reports whether the class is in the set.
func (s Classes) Has(c Class) bool { return s.bits&(1<<c) != 0 }

// IsZero reports whether the set is empty.
func (s Classes) IsZero() bool { return s.bits == 0 }

// All returns the classes of the set in their order.
func (s Classes) All() []Class {
	var list []Class
	for _, c := range classes.Values() {
		if s.Has(c) {
			list = append(list, c)
		}
	}
	return list
}
