package leitweg

import (
	"github.com/foederal/foederal/governance/bilingual"
)

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

// checkCoarse returns what is wrong with a coarse part.
func checkCoarse(coarse string) (bilingual.Text, bool) {
	n := len(coarse)
	switch {
	case leadingDigits(coarse) < n || n < 2:
		return wrongCoarse, false
	case isFederal(coarse):
		return wrongFederal, n <= 3
	case coarse[:2] < "01" || coarse[:2] > "16":
		return wrongLand, false
	}
	switch n {
	case 2, 3, 5, 8, 9, 12:
		return bilingual.Text{}, true
	}
	return wrongCoarse, false
}

// checkFine returns where a fine part goes wrong. It may be empty only where there is none.
func checkFine(fine string, present bool) (at int, ok bool) {
	if present && fine == "" || len(fine) > longestFine {
		return min(len(fine), longestFine), false
	}
	for i := range len(fine) {
		if _, ok := valueOf(fine[i]); !ok {
			return i, false
		}
	}
	return 0, true
}

// valueOf returns what a character counts as for the check digits: a digit itself, A and a 10, Z and z 35.
func valueOf(c byte) (uint64, bool) {
	switch {
	case isDigit(c):
		return uint64(c - '0'), true
	case 'A' <= c && c <= 'Z':
		return uint64(c-'A') + 10, true
	case 'a' <= c && c <= 'z':
		return uint64(c-'a') + 10, true
	}
	return 0, false
}

const modulus = 97

// checkOf returns the check digits of ISO/IEC 7064, MOD 97-10, as a number from 2 to 98: with them behind it the whole number
// leaves the remainder 1.
func checkOf(coarse, fine string) uint8 {
	n := remainder(remainder(0, coarse), fine)
	return uint8(modulus + 1 - n*100%modulus)
}

// remainder returns the remainder of a number that is continued by a text. The number may have up to 74 digits, so the
// remainder is taken on the way, before the next digits could overflow.
func remainder(n uint64, text string) uint64 {
	const roomy = 1 << 56 // times 100 it still fits into 64 bits
	for i := range len(text) {
		v, _ := valueOf(text[i])
		if v < 10 {
			n = 10*n + v
		} else {
			n = 100*n + v
		}
		if n >= roomy {
			n %= modulus
		}
	}
	return n % modulus
}

// numerals are the numbers from 00 to 99 one after the other, so that two digits of a number cost no memory.
const numerals = "0001020304050607080910111213141516171819202122232425262728293031323334353637383940414243444546474849" +
	"5051525354555657585960616263646566676869707172737475767778798081828384858687888990919293949596979899"

func twoDigits(n uint8) string { return numerals[2*int(n) : 2*int(n)+2] }
