package directory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/table"
)

const (
	landDigits        = 2
	regionDigits      = 3
	districtDigits    = 5
	agsDigits         = 8
	associationDigits = 9
	arsDigits         = 12

	perDistrict    = 1_000  // numbers of municipalities in a Kreis
	perAssociation = 10_000 // numbers of associations in a Kreis
)

// numberOf returns the digits of a municipality's key as a number.
func numberOf(k key.AGS) uint32 {
	var buffer [agsDigits]byte
	b, _ := k.AppendText(buffer[:0])
	return number(b)
}

func number(digits []byte) uint32 {
	var n uint32
	for _, c := range digits {
		n = 10*n + uint32(c-'0')
	}
	return n
}

// split returns the level and the digits of a key as a number; level 0 stands for no key. An ARS counts as its AGS.
func split(k key.Key) (governance.Level, uint32) {
	var buffer [arsDigits]byte
	b := buffer[:0]
	switch k := k.(type) {
	case key.Land:
		b, _ = k.AppendText(b)
	case key.Region:
		b, _ = k.AppendText(b)
	case key.District:
		b, _ = k.AppendText(b)
	case key.Association:
		b, _ = k.AppendText(b)
	case key.AGS:
		b, _ = k.AppendText(b)
	case key.ARS:
		b, _ = k.AGS().AppendText(b)
	default:
		return 0, 0
	}
	if len(b) == 0 {
		return 0, 0
	}
	return table.LevelOf(k), number(b)
}

// digitsOf writes n with leading zeros.
func digitsOf(b []byte, n uint64) []byte {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = '0' + byte(n%10)
		n /= 10
	}
	return b
}

func agsOf(n uint32) (k key.AGS) {
	var b [agsDigits]byte
	_ = k.UnmarshalText(digitsOf(b[:], uint64(n)))
	return k
}

func arsOf(municipality uint32, association int) (k key.ARS) {
	n := uint64(municipality/perDistrict)*perAssociation*perDistrict + uint64(association)*perDistrict + uint64(municipality%perDistrict)
	var b [arsDigits]byte
	_ = k.UnmarshalText(digitsOf(b[:], n))
	return k
}

// keyOf returns the key of a unit of a level.
func keyOf(level governance.Level, n uint32) key.Key {
	var b [associationDigits]byte
	switch level {
	case governance.Land:
		var k key.Land
		_ = k.UnmarshalText(digitsOf(b[:landDigits], uint64(n)))
		return k
	case governance.GovernmentRegion:
		var k key.Region
		_ = k.UnmarshalText(digitsOf(b[:regionDigits], uint64(n)))
		return k
	case governance.District:
		var k key.District
		_ = k.UnmarshalText(digitsOf(b[:districtDigits], uint64(n)))
		return k
	case governance.Association:
		var k key.Association
		_ = k.UnmarshalText(digitsOf(b[:associationDigits], uint64(n)))
		return k
	case governance.Municipality:
		return agsOf(n)
	}
	return nil
}

// prefix returns the digits of the unit of a level above that a number of a level begins with. The association of
// a municipality is not in its number.
func prefix(level governance.Level, n uint32, above governance.Level) uint32 {
	for l := digitCount[level]; l > digitCount[above]; l-- {
		n /= 10
	}
	return n
}

var digitCount = [...]int{
	governance.Land: landDigits, governance.GovernmentRegion: regionDigits, governance.District: districtDigits,
	governance.Association: associationDigits, governance.Municipality: agsDigits,
}
