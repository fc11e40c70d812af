// Package digits holds the digits of a key of any type as one small value, so that they are written without an allocation.
package digits

import "github.com/foederal/foederal/governance/key"

// Full is how many digits the longest key has.
const Full = 12

// Digits are the digits of a key. The zero value is that of no key.
type Digits struct {
	text [Full]byte
	n    uint8
}

// Of returns the digits of a key: none of a zero value, a nil key and a nil pointer.
func Of[K key.Key](k K) Digits {
	if d, ok := plain(any(k)); ok {
		return d
	}
	d, _ := plain(key.Plain(k))
	return d
}

func plain(k any) (Digits, bool) {
	switch k := k.(type) {
	case key.Land:
		return from(k.Number(), 2), true
	case key.Region:
		return from(k.Number(), 3), true
	case key.District:
		return from(k.Number(), 5), true
	case key.AGS:
		return from(k.Number(), 8), true
	case key.Association:
		return from(k.Number(), 9), true
	case key.ARS:
		return from(k.Number(), Full), true
	}
	return Digits{}, false
}

func from(number uint64, n uint8) Digits {
	if number == 0 {
		return Digits{}
	}
	d := Digits{n: n}
	for i := range d.text {
		d.text[i] = '0'
	}
	for i := int(n) - 1; i >= 0; i-- {
		d.text[i] = '0' + byte(number%10)
		number /= 10
	}
	return d
}

// IsZero reports whether these are the digits of no key.
func (d Digits) IsZero() bool { return d.n == 0 }

// Len returns the number of digits.
func (d Digits) Len() int { return int(d.n) }

// Append appends the digits.
func (d Digits) Append(b []byte) []byte { return append(b, d.text[:d.n]...) }

// AppendPadded appends the digits, filled up with zeros behind them to twelve; nothing for no key.
func (d Digits) AppendPadded(b []byte) []byte {
	if d.IsZero() {
		return b
	}
	return append(b, d.text[:]...)
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
