package key

import (
	"cmp"
	"iter"
)

// Compare is the order of the official municipality register (Gemeindeverzeichnis GV100AD), over keys of all types. It
// returns -1, 0 or +1 as a stands before, with or after b.
//
// A unit stands before the units whose keys continue its own: the Land, then its first Regierungsbezirk, then the first
// Kreis in it. Within a Kreis first come all its associations, then all its municipalities in the order of their AGS.
// The association therefore does not divide the municipalities of a Kreis: Leimbach (160635051051) stands before Treffurt
// (160630076076), because 051 is before 076. Where the AGS is the same, the AGS itself comes first, then the ARS by the digits of their
// associations.
//
// A zero value stands before all keys that name a unit, and a nil Key before the zero values. Only equal keys of the
// same type compare as 0; a pointer to a key is that key.
func Compare(a, b Key) int {
	a, b = Plain(a), Plain(b)
	if a == nil || b == nil {
		return cmp.Compare(known(a), known(b))
	}
	return cmp.Or(
		cmp.Compare(place(a), place(b)),
		cmp.Compare(rank(a), rank(b)),
		cmp.Compare(a.number(), b.number()),
	)
}

// Compare orders Länder by their digits.
func (k Land) Compare(l Land) int { return cmp.Compare(k.n, l.n) }

// Compare orders Regierungsbezirke by their digits.
func (k Region) Compare(l Region) int { return cmp.Compare(k.n, l.n) }

// Compare orders Kreise by their digits.
func (k District) Compare(l District) int { return cmp.Compare(k.n, l.n) }

// Compare orders associations by their digits.
func (k Association) Compare(l Association) int { return cmp.Compare(k.n, l.n) }

// Compare orders municipalities by their digits.
func (k AGS) Compare(l AGS) int { return cmp.Compare(k.n, l.n) }

// Compare orders municipalities as the official register and the function [Compare] do: by their AGS, and by the digits
// of the association only where the AGS is the same.
func (k ARS) Compare(l ARS) int {
	return cmp.Or(cmp.Compare(k.AGS().n, l.AGS().n), cmp.Compare(k.n, l.n))
}

// Prefixes yields the shorter keys that k begins with, from the nearest to the Land: of an ARS its association, Kreis,
// Regierungsbezirk and Land, of an AGS the same without the association.
//
// These are digits, not answers: a Land without Regierungsbezirke has the digit 0, another keeps those it has abolished.
// Which unit was above another on a given day, a directory tells.
func Prefixes(k Key) iter.Seq[Key] {
	return func(yield func(Key) bool) {
		k := Plain(k)
		if k == nil || k.IsZero() {
			return
		}
		if k, ok := k.(interface{ Association() Association }); ok && !yield(k.Association()) {
			return
		}
		if k, ok := k.(interface{ District() District }); ok && !yield(k.District()) {
			return
		}
		if k, ok := k.(interface{ Region() Region }); ok && !yield(k.Region()) {
			return
		}
		if k.Len() > landDigits {
			yield(k.Land())
		}
	}
}

// DistrictOf returns the Kreis in which a unit with the key lies by its digits: of a [District] the key itself, of an
// [Association], an [AGS] and an [ARS] their first five digits. A [Land] and a [Region] lie in no Kreis, and no key and a zero
// value name none: the second result is false. What is said at [Prefixes] holds here too.
func DistrictOf(k Key) (District, bool) {
	switch k := Plain(k).(type) {
	case District:
		return k, !k.IsZero()
	case interface{ District() District }:
		district := k.District()
		return district, !district.IsZero()
	}
	return District{}, false
}

// IsKreisfrei reports whether k is the key of a municipality that is a Kreis of its own, as [AGS.IsKreisfrei] tells of an [AGS]; an [ARS]
// is asked by its AGS. Keys of other types are those of no municipality: of the Kreis of a kreisfreie Stadt it is false.
func IsKreisfrei(k Key) bool {
	switch k := Plain(k).(type) {
	case AGS:
		return k.IsKreisfrei()
	case ARS:
		return k.AGS().IsKreisfrei()
	}
	return false
}

// place is where the register puts the key: the eight digits of its record, with 0 for those the key does not have.
func place(k Key) uint64 {
	n := k.number()
	switch k.Len() {
	case landDigits:
		return n * 1_000_000
	case regionDigits:
		return n * 100_000
	case districtDigits:
		return n * 1_000
	case associationDigits:
		return n / 10_000 * 1_000
	case arsDigits:
		return ARS{digits[twelve]{n}}.AGS().n
	}
	return n
}

// rank orders the types in one place, as the kind of record (Satzart) does in the register. That is the order of their
// lengths, but for the association, which stands before the municipalities of its Kreis.
func rank(k Key) int {
	const justBeforeAGS = agsDigits - 1
	if k.Len() == associationDigits {
		return justBeforeAGS
	}
	return k.Len()
}

func known(k Key) int {
	if k == nil {
		return 0
	}
	return 1
}
