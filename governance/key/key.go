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
// Keys are not numbers: Länder 01 to 09 lose their leading zero when a key is treated as one. All decoders here refuse
// numbers and say why.
package key

import (
	"cmp"
	"fmt"
)

// Key is one of the six key types of this package.
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
type Land struct{ n uint8 }

// Region is the three-digit key of a Regierungsbezirk. Länder without one have the digit 0, and some Länder keep the
// digits of regions they have abolished.
type Region struct{ n uint16 }

// District is the five-digit key of a Kreis: a Landkreis or a kreisfreie Stadt.
type District struct{ n uint32 }

// Association is the nine-digit key of a Gemeindeverband. A municipality outside any association has a nine-digit key
// too, made of a 0 and its own three digits.
type Association struct{ n uint32 }

// AGS is the eight-digit Amtlicher Gemeindeschlüssel of a municipality.
type AGS struct{ n uint32 }

// ARS is the twelve-digit Amtlicher Regionalschlüssel of a municipality.
type ARS struct{ n uint64 }

const (
	landDigits        = 2
	regionDigits      = 3
	districtDigits    = 5
	agsDigits         = 8
	associationDigits = 9
	arsDigits         = 12
)

// ParseError tells that a text is no key.
type ParseError struct {
	Input  string // what was given, shortened when long
	Offset int    // byte at which the reading stopped
	Reason string // what is wrong there, and what would be right
}

func (e *ParseError) Error() string {
	return fmt.Sprintf("key: %q at byte %d: %s", e.Input, e.Offset, e.Reason)
}

// ParseLand reads the two digits of a Land.
func ParseLand(s string) (Land, error) {
	n, err := parse(s, landDigits)
	return Land{uint8(n)}, err
}

// ParseRegion reads the three digits of a Regierungsbezirk.
func ParseRegion(s string) (Region, error) {
	n, err := parse(s, regionDigits)
	return Region{uint16(n)}, err
}

// ParseDistrict reads the five digits of a Kreis.
func ParseDistrict(s string) (District, error) {
	n, err := parse(s, districtDigits)
	return District{uint32(n)}, err
}

// ParseAGS reads the eight digits of a municipality: digits only, no blanks, no Land 00.
func ParseAGS(s string) (AGS, error) {
	n, err := parse(s, agsDigits)
	return AGS{uint32(n)}, err
}

// ParseAssociation reads the nine digits of a Gemeindeverband.
func ParseAssociation(s string) (Association, error) {
	n, err := parse(s, associationDigits)
	return Association{uint32(n)}, err
}

// ParseARS reads the twelve digits of a municipality: digits only, no blanks, no Land 00.
func ParseARS(s string) (ARS, error) {
	n, err := parse(s, arsDigits)
	return ARS{n}, err
}

// MustParseAGS is [ParseAGS] for keys that stand in the source code; it panics where ParseAGS returns an error.
func MustParseAGS(s string) AGS { return must(ParseAGS(s)) }

// MustParseARS is [ParseARS] for keys that stand in the source code; it panics where ParseARS returns an error.
func MustParseARS(s string) ARS { return must(ParseARS(s)) }

// MustParse is [Parse] for keys that stand in the source code; it panics where Parse returns an error.
func MustParse(s string) Key { return must(Parse(s)) }

// Parse reads a key of any of the six types; the number of digits decides which.
func Parse(s string) (Key, error) {
	switch len(s) {
	case landDigits:
		return asKey(ParseLand(s))
	case regionDigits:
		return asKey(ParseRegion(s))
	case districtDigits:
		return asKey(ParseDistrict(s))
	case agsDigits:
		return asKey(ParseAGS(s))
	case associationDigits:
		return asKey(ParseAssociation(s))
	case arsDigits:
		return asKey(ParseARS(s))
	}
	return nil, &ParseError{Input: clip(s), Offset: len(s),
		Reason: fmt.Sprintf("%d characters; keys have 2, 3, 5, 8, 9 or 12 digits", len(s))}
}

func asKey[K Key](k K, err error) (Key, error) {
	if err != nil {
		return nil, err
	}
	return k, nil
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// Municipality returns the AGS with the given three digits in the Kreis.
func (k District) Municipality(gemeinde uint16) (AGS, error) {
	if k.IsZero() || gemeinde > 999 {
		return AGS{}, &ParseError{Input: fmt.Sprintf("%s%03d", k, gemeinde), Offset: districtDigits,
			Reason: "want a Kreis and a number from 0 to 999"}
	}
	return AGS{k.n*1_000 + uint32(gemeinde)}, nil
}

// Land returns the first two digits.
func (k Land) Land() Land { return k }

// Land returns the first two digits.
func (k Region) Land() Land { return Land{uint8(k.n / 10)} }

// Land returns the first two digits.
func (k District) Land() Land { return Land{uint8(k.n / 1_000)} }

// Land returns the first two digits.
func (k Association) Land() Land { return Land{uint8(k.n / 10_000_000)} }

// Land returns the first two digits.
func (k AGS) Land() Land { return Land{uint8(k.n / 1_000_000)} }

// Land returns the first two digits.
func (k ARS) Land() Land { return Land{uint8(k.n / 10_000_000_000)} }

// Region returns the first three digits.
func (k District) Region() Region { return Region{uint16(k.n / 100)} }

// Region returns the first three digits.
func (k Association) Region() Region { return Region{uint16(k.n / 1_000_000)} }

// Region returns the first three digits.
func (k AGS) Region() Region { return Region{uint16(k.n / 100_000)} }

// Region returns the first three digits.
func (k ARS) Region() Region { return Region{uint16(k.n / 1_000_000_000)} }

// District returns the first five digits.
func (k Association) District() District { return District{k.n / 10_000} }

// District returns the first five digits.
func (k AGS) District() District { return District{k.n / 1_000} }

// District returns the first five digits.
func (k ARS) District() District { return District{uint32(k.n / 10_000_000)} }

// Association returns the first nine digits.
func (k ARS) Association() Association { return Association{uint32(k.n / 1_000)} }

// AGS returns the key without the digits of the association.
func (k ARS) AGS() AGS { return AGS{uint32(k.n/10_000_000*1_000 + k.n%1_000)} }

// Len returns 2.
func (Land) Len() int { return landDigits }

// Len returns 3.
func (Region) Len() int { return regionDigits }

// Len returns 5.
func (District) Len() int { return districtDigits }

// Len returns 9.
func (Association) Len() int { return associationDigits }

// Len returns 8.
func (AGS) Len() int { return agsDigits }

// Len returns 12.
func (ARS) Len() int { return arsDigits }

func (k Land) number() uint64        { return uint64(k.n) }
func (k Region) number() uint64      { return uint64(k.n) }
func (k District) number() uint64    { return uint64(k.n) }
func (k Association) number() uint64 { return uint64(k.n) }
func (k AGS) number() uint64         { return uint64(k.n) }
func (k ARS) number() uint64         { return k.n }

// IsZero reports whether k names no Land.
func (k Land) IsZero() bool { return k == Land{} }

// IsZero reports whether k names no Regierungsbezirk.
func (k Region) IsZero() bool { return k == Region{} }

// IsZero reports whether k names no Kreis.
func (k District) IsZero() bool { return k == District{} }

// IsZero reports whether k names no Gemeindeverband.
func (k Association) IsZero() bool { return k == Association{} }

// IsZero reports whether k names no municipality.
func (k AGS) IsZero() bool { return k == AGS{} }

// IsZero reports whether k names no municipality.
func (k ARS) IsZero() bool { return k == ARS{} }

// Compare orders keys of one type by their digits, as the official directory does.
func (k Land) Compare(l Land) int { return cmp.Compare(k.n, l.n) }

// Compare orders keys of one type by their digits, as the official directory does.
func (k Region) Compare(l Region) int { return cmp.Compare(k.n, l.n) }

// Compare orders keys of one type by their digits, as the official directory does.
func (k District) Compare(l District) int { return cmp.Compare(k.n, l.n) }

// Compare orders keys of one type by their digits, as the official directory does.
func (k Association) Compare(l Association) int { return cmp.Compare(k.n, l.n) }

// Compare orders keys of one type by their digits, as the official directory does.
func (k AGS) Compare(l AGS) int { return cmp.Compare(k.n, l.n) }

// Compare orders keys of one type by their digits, as the official directory does.
func (k ARS) Compare(l ARS) int { return cmp.Compare(k.n, l.n) }

// String returns the two digits, and "" for the zero value.
func (k Land) String() string { return text(k) }

// String returns the three digits, and "" for the zero value.
func (k Region) String() string { return text(k) }

// String returns the five digits, and "" for the zero value.
func (k District) String() string { return text(k) }

// String returns the nine digits, and "" for the zero value.
func (k Association) String() string { return text(k) }

// String returns the eight digits, and "" for the zero value.
func (k AGS) String() string { return text(k) }

// String returns the twelve digits, and "" for the zero value.
func (k ARS) String() string { return text(k) }

func text[K Key](k K) string {
	var b [arsDigits]byte
	return string(appendDigits(b[:0], k.number(), k.Len()))
}

// appendDigits appends n with leading zeros to the given length; n = 0 is the zero key and appends nothing.
func appendDigits(b []byte, n uint64, length int) []byte {
	if n == 0 {
		return b
	}
	start := len(b)
	for range length {
		b = append(b, '0')
	}
	for i := len(b) - 1; i >= start; i-- {
		b[i] += byte(n % 10)
		n /= 10
	}
	return b
}

// parse reads exactly length digits. Land 00 does not exist; its digits are what padding and lost data look like.
func parse(s string, length int) (uint64, error) {
	if len(s) != length {
		return 0, lengthError(s, length)
	}
	var n uint64
	for i := range len(s) {
		c := s[i] - '0'
		if c > 9 {
			return 0, &ParseError{Input: clip(s), Offset: i, Reason: fmt.Sprintf("want %d digits and nothing else", length)}
		}
		n = 10*n + uint64(c)
	}
	if s[0] == '0' && s[1] == '0' {
		return 0, &ParseError{Input: s, Offset: 0, Reason: "there is no Land 00; Länder are numbered from 01"}
	}
	return n, nil
}

func lengthError(s string, length int) error {
	reason := fmt.Sprintf("%d characters, want %d digits", len(s), length)
	if len(s) == length-1 {
		reason += "; a leading zero may have been lost"
	}
	return &ParseError{Input: clip(s), Offset: min(len(s), length), Reason: reason}
}

func clip(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return s[:most] + "…"
}
