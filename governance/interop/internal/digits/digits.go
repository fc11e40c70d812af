// Package digits holds the digits of a key of any type as one small value, so that they are written without an allocation.
package digits

import "github.com/foederal/foederal/governance/key"

// Full is how many digits the longest key has.
const Full = 12

// Digits are the digits of a key. The zero value is that of no key.
type Digits struct {
	number uint64
	n      uint8
}

// Of returns the digits of a key: none of a zero value, a nil key and a nil pointer.
func Of[K key.Key](k K) Digits {
	if d := plain(any(k)); d.n > 0 {
		return d
	}
	return plain(key.Plain(k))
}

func plain(k any) Digits {
	switch k := k.(type) {
	case key.Land:
		return Digits{k.Number(), 2}.orNone()
	case key.Region:
		return Digits{k.Number(), 3}.orNone()
	case key.District:
		return Digits{k.Number(), 5}.orNone()
	case key.AGS:
		return Digits{k.Number(), 8}.orNone()
	case key.Association:
		return Digits{k.Number(), 9}.orNone()
	case key.ARS:
		return Digits{k.Number(), Full}.orNone()
	}
	return Digits{}
}

// orNone makes the digits of a zero value those of no key.
func (d Digits) orNone() Digits {
	if d.number == 0 {
		return Digits{}
	}
	return d
}

// IsZero reports whether these are the digits of no key.
func (d Digits) IsZero() bool { return d.n == 0 }

// Len returns the number of digits.
func (d Digits) Len() int { return int(d.n) }

// Land returns the number of the Land, the first two of the digits; 0 for no key.
func (d Digits) Land() int {
	number := d.number
	for range int(d.n) - 2 {
		number /= 10
	}
	return int(number)
}

// Append appends the digits.
func (d Digits) Append(b []byte) []byte { return d.append(b, int(d.n)) }

// AppendPadded appends the digits, filled up with zeros behind them to twelve; nothing for no key.
func (d Digits) AppendPadded(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	return d.append(b, Full)
}

// append appends the digits and zeros behind them.
func (d Digits) append(b []byte, width int) []byte {
	const zeros = "000000000000"
	b = append(b, zeros[:width]...)
	text := b[len(b)-width:]
	number := d.number
	for i := int(d.n) - 1; i >= 0 && i < len(text); i-- {
		text[i] = '0' + byte(number%10)
		number /= 10
	}
	return b
}

// Only reports whether a text is made of so many digits and nothing else.
func Only(s string, n int) bool {
	if len(s) != n {
		return false
	}
	for i := range n {
		if s[i]-'0' > 9 {
			return false
		}
	}
	return true
}
