// Package key holds the official keys of German territorial units.
//
// The keys are digits with fixed places. An eight-digit key (Amtlicher Gemeindeschlüssel, [AGS]) names a municipality
// by Land (2), Regierungsbezirk (1), Kreis (2) and Gemeinde (3); a twelve-digit key (Amtlicher Regionalschlüssel,
// [ARS]) puts the Gemeindeverband (4) between Kreis and Gemeinde:
//
//	16 0 63 5051 051    ARS of Leimbach
//	16 0 63      051    AGS of Leimbach
//
// Every prefix is a key of its own: [Land], [Region], [District], [Association]. Going up is therefore always free.
// Going from an AGS to an ARS never is: the four digits of the association depend on the date and stand only in a
// directory.
//
// A key that was parsed is well-formed and nothing more. Whether the unit exists, and on which day, is a question to a
// directory.
//
// # Start here
//
//	ags, err := key.ParseAGS("16063051")             // strict: eight digits and nothing else
//	ags, repaired, err := key.RepairAGS("1 001 000") // 01001000, and what was changed to read it
//	readings, err := key.Readings("5334")            // of any level: the Kreis 05334; a directory decides between several
//	k, repaired, err := key.InLand(land, "411000")   // 06411000 where the land is 06: Hessen writes its keys without it
//	k, err := key.Parse("16063")                     // any of the six; the number of digits decides
//	district, ok := key.DistrictOf(k)                // the Kreis of a key of any type
//	wartburgkreis := key.MustParseDistrict("16063")  // for keys that stand in the source code
//
// # Keys are not numbers
//
// Länder 01 to 09 lose their leading zero when a key is treated as a number. All decoders here therefore refuse numbers
// and say why: a JSON number, an SQL integer. [RepairAGS], [RepairARS] and [Readings] read tables in which the damage is
// done, and tell what they changed.
//
// # Text, JSON, XML and SQL
//
// All types read and write their digits in text, in JSON (as a string, and as the key of an object), in XML (element and
// attribute), in SQL (CHAR), as command-line flags with [flag.TextVar] and in log records. The zero value names no unit:
// it is the empty text, JSON null and SQL NULL, and each of them is read back as the zero value. So every value survives
// its way out and in again, and a missing key is never taken for a unit; where a key is required, ask IsZero. The Parse
// functions do not know the empty text.
//
// All types are small values, comparable with ==, and fit as keys of maps.
package key

import (
	"fmt"

	"github.com/foederal/foederal/governance/bilingual"
)

// Key is one of the six key types of this package, and no other: what [Plain] makes of anything else, its readers take it for.
type Key interface {
	fmt.Stringer
	// Len is the number of digits, which tells the types apart: 2, 3, 5, 8, 9 or 12.
	Len() int
	// Land is the Land in which the unit lies.
	Land() Land
	// IsZero reports whether this is the zero value, which names no unit.
	IsZero() bool

	number() uint64
}

// Land is the two-digit key of a Land.
type Land struct{ digits[two] }

// Region is the three-digit key of a Regierungsbezirk. Länder without one have the digit 0, and some Länder keep the
// digits of regions they have abolished.
type Region struct{ digits[three] }

// District is the five-digit key of a Kreis: a Landkreis or a kreisfreie Stadt.
type District struct{ digits[five] }

// Association is the nine-digit key of a Gemeindeverband. A municipality outside any association has a nine-digit key
// too, made of a 0 and its own three digits.
type Association struct{ digits[nine] }

// AGS is the eight-digit Amtlicher Gemeindeschlüssel of a municipality.
type AGS struct{ digits[eight] }

// ARS is the twelve-digit Amtlicher Regionalschlüssel of a municipality.
type ARS struct{ digits[twelve] }

// AGSFromNumber returns the key whose [AGS.Number] is n; 0 is the zero AGS. A number with more than eight digits, or with the
// digits of Land 00, is a [*ParseError].
func AGSFromNumber(n uint64) (AGS, error) {
	k, err := fromNumber[eight](n)
	return AGS{k}, err
}

// ARSFromNumber returns the key whose [ARS.Number] is n; 0 is the zero ARS. A number with more than twelve digits, or with
// the digits of Land 00, is a [*ParseError].
func ARSFromNumber(n uint64) (ARS, error) {
	k, err := fromNumber[twelve](n)
	return ARS{k}, err
}

// Municipality returns the AGS with the given three digits in the Kreis. A number above 999 and the zero District are a
// [*ParseError].
func (k District) Municipality(gemeinde uint16) (AGS, error) {
	if k.IsZero() || gemeinde > 999 {
		return AGS{}, parseError(fmt.Sprintf("%s%03d", k, gemeinde), districtDigits, bilingual.Text{
			German: "verlangt sind ein Kreis und eine Zahl von 0 bis 999", English: "want a Kreis and a number from 0 to 999",
		})
	}
	return AGS{digits[eight]{k.n*1_000 + uint64(gemeinde)}}, nil
}

// IsKreisfrei reports whether the municipality is a Kreis of its own, as a kreisfreie Stadt, Berlin and Hamburg are: exactly these
// have the number 000 in their Kreis.
func (k AGS) IsKreisfrei() bool { return !k.IsZero() && k.n%1_000 == 0 }

// Land returns the key itself.
func (k Land) Land() Land { return k }

// Land returns the first two digits.
func (k Region) Land() Land { return Land{digits[two]{k.n / 10}} }

// Land returns the first two digits.
func (k District) Land() Land { return Land{digits[two]{k.n / 1_000}} }

// Land returns the first two digits.
func (k Association) Land() Land { return Land{digits[two]{k.n / 10_000_000}} }

// Land returns the first two digits.
func (k AGS) Land() Land { return Land{digits[two]{k.n / 1_000_000}} }

// Land returns the first two digits.
func (k ARS) Land() Land { return Land{digits[two]{k.n / 10_000_000_000}} }

// Region returns the first three digits.
func (k District) Region() Region { return Region{digits[three]{k.n / 100}} }

// Region returns the first three digits.
func (k Association) Region() Region { return Region{digits[three]{k.n / 1_000_000}} }

// Region returns the first three digits.
func (k AGS) Region() Region { return Region{digits[three]{k.n / 100_000}} }

// Region returns the first three digits.
func (k ARS) Region() Region { return Region{digits[three]{k.n / 1_000_000_000}} }

// District returns the first five digits.
func (k Association) District() District { return District{digits[five]{k.n / 10_000}} }

// District returns the first five digits.
func (k AGS) District() District { return District{digits[five]{k.n / 1_000}} }

// District returns the first five digits.
func (k ARS) District() District { return District{digits[five]{k.n / 10_000_000}} }

// Association returns the first nine digits.
func (k ARS) Association() Association { return Association{digits[nine]{k.n / 1_000}} }

// AGS returns the key without the four digits of the association.
func (k ARS) AGS() AGS { return AGS{digits[eight]{k.n/10_000_000*1_000 + k.n%1_000}} }
