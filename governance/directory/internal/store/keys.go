package store

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/key"
)

const (
	landDigits        = 2
	regionDigits      = 3
	districtDigits    = 5
	agsDigits         = 8
	associationDigits = 9
	arsDigits         = 12

	// PerDistrict is how many numbers a Kreis has for its municipalities.
	PerDistrict = 1_000
	// PerAssociation is how many numbers a Kreis has for its associations.
	PerAssociation = 10_000
)

var digitCount = [...]int{
	governance.Land: landDigits, governance.GovernmentRegion: regionDigits, governance.District: districtDigits,
	governance.Association: associationDigits, governance.Municipality: agsDigits,
}

// Digits returns how many digits the keys of a level have.
func Digits(level governance.Level) int { return digitCount[level] }

// Number returns the digits of the key as a number, 0 for no key. An ARS counts as its AGS.
func Number(k key.Key) uint32 {
	switch k := k.(type) {
	case key.Land:
		return uint32(k.Number())
	case key.Region:
		return uint32(k.Number())
	case key.District:
		return uint32(k.Number())
	case key.Association:
		return uint32(k.Number())
	case key.AGS:
		return uint32(k.Number())
	case key.ARS:
		return uint32(k.AGS().Number())
	}
	return 0
}

// Key returns the key of a level with the given digits.
func Key(level governance.Level, number uint32) key.Key {
	var b [associationDigits]byte
	switch level {
	case governance.Land:
		var k key.Land
		_ = k.UnmarshalText(digitsOf(b[:landDigits], uint64(number)))
		return k
	case governance.GovernmentRegion:
		var k key.Region
		_ = k.UnmarshalText(digitsOf(b[:regionDigits], uint64(number)))
		return k
	case governance.District:
		var k key.District
		_ = k.UnmarshalText(digitsOf(b[:districtDigits], uint64(number)))
		return k
	case governance.Association:
		var k key.Association
		_ = k.UnmarshalText(digitsOf(b[:associationDigits], uint64(number)))
		return k
	case governance.Municipality:
		return AGS(number)
	}
	return nil
}

// AGS returns the key of a municipality with the given digits.
func AGS(number uint32) key.AGS {
	k, _ := key.AGSFromNumber(uint64(number)) // a damaged table has the zero key
	return k
}

// ARS returns the twelve-digit key of a municipality with the four digits of its association.
func ARS(municipality uint32, association int) key.ARS {
	n := uint64(municipality/PerDistrict)*PerAssociation*PerDistrict +
		uint64(association)*PerDistrict + uint64(municipality%PerDistrict)
	k, _ := key.ARSFromNumber(n) // a damaged table has the zero key
	return k
}

// digitsOf fills b with n and leading zeros.
func digitsOf(b []byte, n uint64) []byte {
	for i := len(b) - 1; i >= 0; i-- {
		b[i] = '0' + byte(n%10)
		n /= 10
	}
	return b
}
