package table

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

// LevelOf returns the level whose units have keys of this type, and 0 for no key.
func LevelOf(k key.Key) governance.Level {
	switch k.(type) {
	case key.Land:
		return governance.Land
	case key.Region:
		return governance.GovernmentRegion
	case key.District:
		return governance.District
	case key.Association:
		return governance.Association
	case key.AGS, key.ARS:
		return governance.Municipality
	}
	return 0
}

// Number returns the digits of the key as a number, 0 for no key. An ARS counts as its AGS.
func Number(k key.Key) uint32 {
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
		return NumberOfAGS(k)
	case key.ARS:
		return NumberOfAGS(k.AGS())
	}
	var n uint32
	for _, c := range b {
		n = 10*n + uint32(c-'0')
	}
	return n
}

// NumberOfAGS is Number for the keys that are asked most.
func NumberOfAGS(k key.AGS) uint32 {
	if k.IsZero() {
		return 0
	}
	var b [agsDigits]byte
	_, _ = k.AppendText(b[:0])
	return 10_000*four(b[0], b[1], b[2], b[3]) + four(b[4], b[5], b[6], b[7])
}

func four(a, b, c, d byte) uint32 {
	return 1_000*uint32(a-'0') + 100*uint32(b-'0') + 10*uint32(c-'0') + uint32(d-'0')
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
func AGS(number uint32) (k key.AGS) {
	var b [agsDigits]byte
	_ = k.UnmarshalText(digitsOf(b[:], uint64(number)))
	return k
}

// ARS returns the twelve-digit key of a municipality with the four digits of its association.
func ARS(municipality uint32, association int) (k key.ARS) {
	n := uint64(municipality/PerDistrict)*PerAssociation*PerDistrict +
		uint64(association)*PerDistrict + uint64(municipality%PerDistrict)
	var b [arsDigits]byte
	_ = k.UnmarshalText(digitsOf(b[:], n))
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
