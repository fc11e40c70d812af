package leitweg

import "github.com/foederal/foederal/governance/bilingual"

var (
	wrongParts = bilingual.Text{
		German:  "verlangt ist die Form 16068058-0001-73: Grobadressierung, Feinadressierung und zwei Prüfziffern mit Bindestrichen dazwischen",
		English: "want the form 16068058-0001-73: coarse part, fine part and two check digits with hyphens between them",
	}
	wrongFine = bilingual.Text{
		German:  "die Feinadressierung hat 1 bis 30 Ziffern und Buchstaben von A bis Z; ohne sie fällt auch ihr Bindestrich weg",
		English: "the fine part has 1 to 30 digits and letters from A to Z; without it, its hyphen is left out as well",
	}
	wrongCoarse = bilingual.Text{
		German:  "die Grobadressierung ist ein amtlicher Schlüssel mit 2, 3, 5, 8, 9 oder 12 Ziffern",
		English: "the coarse part is an official key with 2, 3, 5, 8, 9 or 12 digits",
	}
	wrongLand = bilingual.Text{
		German:  "die Grobadressierung beginnt mit einem Land, 01 bis 16, oder für den Bund mit 99",
		English: "the coarse part begins with a Land, 01 to 16, or with 99 for the Federation",
	}
	wrongFederal = bilingual.Text{
		German:  "die Grobadressierung des Bundes ist 99 und höchstens eine Ziffer mehr",
		English: "the coarse part of the Federation is 99 and at most one more digit",
	}
	wrongScheme = bilingual.Text{
		German:  "eine Leitweg-ID steht in Peppol hinter 0204 und einem Doppelpunkt",
		English: "in Peppol a Leitweg-ID stands behind 0204 and a colon",
	}
)

func wrongLength(n int) bilingual.Text {
	return bilingual.Sprintf("%d Zeichen; eine Leitweg-ID hat %d bis %d", "%d characters; a Leitweg-ID has %d to %d", n, shortest, longest)
}

func isDigit(c byte) bool { return c-'0' <= 9 }

// leadingDigits returns how many digits a text begins with.
func leadingDigits(s string) int {
	for i := range len(s) {
		if !isDigit(s[i]) {
			return i
		}
	}
	return len(s)
}

func isFederal(coarse string) bool { return len(coarse) >= 2 && coarse[:2] == "99" }

// checkCoarse returns what is wrong with a coarse part, and nil where nothing is.
func checkCoarse(coarse string) *bilingual.Text {
	n := len(coarse)
	switch {
	case leadingDigits(coarse) < n || n < 2:
		return &wrongCoarse
	case isFederal(coarse):
		if n > 3 {
			return &wrongFederal
		}
		return nil
	case coarse[:2] < "01" || coarse[:2] > "16":
		return &wrongLand
	}
	switch n {
	case 2, 3, 5, 8, 9, 12:
		return nil
	}
	return &wrongCoarse
}

// fineForm is what is known of a fine part after one look at it.
type fineForm struct {
	remainder uint64 // of the coarse part that goes on with it
	small     bool   // it has small letters
	at        int    // where it goes wrong; -1 where it does not
}

// readFine looks at a fine part, which may be empty, behind a coarse part.
func readFine(coarse, fine string) fineForm {
	form := fineForm{remainder: remainder(coarse), at: -1}
	if len(fine) > longestFine {
		form.at = longestFine
		return form
	}
	n := form.remainder
	for i := range len(fine) {
		switch c := fine[i]; {
		case isDigit(c):
			n = 10*n + uint64(c-'0')
		case 'A' <= c && c <= 'Z':
			n = 100*n + uint64(c-'A') + ten
		case 'a' <= c && c <= 'z':
			n = 100*n + uint64(c-'a') + ten
			form.small = true
		default:
			form.at = i
			return form
		}
		if n >= roomy {
			n %= modulus
		}
	}
	form.remainder = n % modulus
	return form
}

// check returns the check digits of ISO/IEC 7064, MOD 97-10, as a number from 2 to 98: with them behind it the whole number
// leaves the remainder 1.
func (f fineForm) check() uint8 { return uint8(modulus + 1 - f.remainder*100%modulus) }

const (
	modulus = 97
	ten     = 10 // what the letter A counts as
	// The number may have up to 74 digits. Its remainder is taken on the way, as soon as 100 times it might not fit into 64 bits.
	roomy = 1 << 56
)

// remainder returns the remainder of a number of at most 12 digits.
func remainder(digits string) uint64 {
	n := uint64(0)
	for i := range len(digits) {
		n = 10*n + uint64(digits[i]-'0')
	}
	return n % modulus
}

// numerals are the numbers from 00 to 99 one after the other, so that two digits of a number cost no memory.
const numerals = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849" +
	"5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

func twoDigits(n uint8) string { return numerals[2*int(n) : 2*int(n)+2] }
