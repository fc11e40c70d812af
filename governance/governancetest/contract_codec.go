package governancetest

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/foederal/foederal/governance/key"
)

// Keys are the types of official keys.
type Keys interface {
	key.Land | key.Region | key.District | key.Association | key.AGS | key.ARS
	key.Key
}

// KeyCodec is how a program writes keys of one type and reads them back: in a column of its database, in a URI, in a file.
type KeyCodec[K Keys] struct {
	Format func(K) string
	Parse  func(string) (K, error)
}

// TestKeyCodec tests that a codec loses no key, and fails the test with what it loses:
//
//   - every key is read back as itself, and no two keys have the same text: of all Länder (those below 10 lose their leading zero where a
//     key is treated as a number), with zeros at the end, and those that are handed in;
//   - one key has one text: what Parse reads, Format writes as it was. A text with blanks around it, with a digit too few or too many, with
//     letters, with the digits of another script or with the key of another level is refused. Lenient reading is another function, which says what it repaired
//     (see [key.RepairAGS]). Refused means an error: the zero key alone does not tell a fault from a field that is not filled in;
//   - the zero key and the empty text name no unit: neither becomes a key, and the text of the zero key, if it can be read, is the zero key again;
//   - nothing panics.
func TestKeyCodec[K Keys](t testing.TB, c KeyCodec[K], keys ...K) {
	t.Helper()
	var b breaches
	check := codecCheck[K]{&b, c, map[string]K{}}
	if c.Format == nil || c.Parse == nil {
		b.addf("it lacks a function; want Format and Parse")
	} else {
		check.checkAll(append(keysOf[K](), keys...))
	}
	b.report(t, fmt.Sprintf("the codec of %T", *new(K)))
}

// codecCheck tests one codec.
type codecCheck[K Keys] struct {
	*breaches
	codec KeyCodec[K]
	texts map[string]K
}

func (c codecCheck[K]) checkAll(keys []K) {
	for _, k := range keys {
		if !k.IsZero() {
			c.try(fmt.Sprintf("the key %v", k), func() { c.checkKey(k) })
		}
	}
	c.try("the zero key", c.checkZero)
	for _, k := range keys {
		if k.IsZero() || c.full() {
			continue
		}
		for _, text := range c.spoilt(k) {
			c.try(fmt.Sprintf("the text %q", text), func() { c.checkText(text) })
		}
	}
	for _, text := range hostileTexts() {
		c.try(fmt.Sprintf("the text %q", text), func() { c.checkText(text) })
	}
}

func (c codecCheck[K]) checkKey(k K) {
	text := c.codec.Format(k)
	if again := c.codec.Format(k); again != text {
		c.addf("%v is written as %q and then as %q", k, text, again)
	}
	if other, taken := c.texts[text]; taken && other != k {
		c.addf("%v and %v are both written as %q; want a text for each", other, k, text)
	}
	c.texts[text] = k
	switch back, err := c.codec.Parse(text); {
	case err != nil:
		c.addf("%v is written as %q, which Parse refuses: %v%s", k, text, err, zeroHint(k, text))
	case back != k:
		c.addf("%v is written as %q, which is read back as %q%s", k, text, back, zeroHint(k, text))
	}
}

// zeroHint tells of the leading zero where it is gone.
func zeroHint(k key.Key, text string) string {
	if digits := k.String(); strings.HasPrefix(digits, "0") && !strings.Contains(text, digits) && strings.Contains(text, digits[1:]) {
		return "; the leading zero is lost: keys are digits and no numbers"
	}
	return ""
}

func (c codecCheck[K]) checkZero() {
	var none K
	if k, err := c.codec.Parse(""); err == nil && !k.IsZero() {
		c.addf("the empty text is read as %v; want the zero key or an error, for it names no unit", k)
	}
	text := c.codec.Format(none)
	if k, taken := c.texts[text]; taken {
		c.addf("the zero key is written as %q, and so is %v; a unit that is not there would become one", text, k)
	}
	if k, err := c.codec.Parse(text); err == nil && !k.IsZero() {
		c.addf("the zero key is written as %q, which is read as %v; want the zero key or an error", text, k)
	}
}

// checkText reads a text that may be no text of a key: it is refused, or it is what the key is written as.
func (c codecCheck[K]) checkText(text string) {
	k, err := c.codec.Parse(text)
	switch {
	case err != nil && !k.IsZero():
		c.addOnce("both", "%q is refused, and the key %v comes with the error; want the zero key", text, k)
	case err != nil:
	case k.IsZero():
		var none K
		if text != "" && text != c.codec.Format(none) {
			c.addOnce("swallowed", "%q is read as the zero key without an error; want an error, for only the empty text and that of the zero key are no key", text)
		}
	case c.codec.Format(k) != text:
		c.addOnce(kindOfFault(k, text), "%q is read as %v, which is written as %q; want an error, for one key has one text", text, k, c.codec.Format(k))
	}
}

// kindOfFault tells faults apart, so that each is told once.
func kindOfFault(k key.Key, text string) string {
	switch {
	case strings.TrimSpace(text) != text:
		return "blanks"
	case strings.ContainsFunc(text, func(r rune) bool { return r > 127 }):
		return "script"
	case len(text) < len(k.String()):
		return "short"
	}
	return "other"
}

// spoilt returns the text of a key with one fault each.
func (c codecCheck[K]) spoilt(k K) []string {
	var text string
	c.try(fmt.Sprintf("the key %v", k), func() { text = c.codec.Format(k) })
	if text == "" {
		return nil
	}
	digits := k.String()
	list := []string{
		" " + text, text + " ", text + "\n", "\u00a0" + text, text + "0", text[:len(text)-1], text[1:], "0" + text, text + text, "+" + text, text + ".0",
	}
	if strings.Contains(text, digits) {
		with := func(other string) { list = append(list, strings.Replace(text, digits, other, 1)) }
		with(strings.TrimLeft(digits, "0"))
		with(strings.TrimRight(digits, "0"))
		with(digits[:len(digits)-1] + "x")
		with("00" + digits[2:])
		with(strings.Map(func(r rune) rune { return r - '0' + '０' }, digits))
		for _, length := range []int{2, 3, 5, 8, 9, 12} {
			if length != len(digits) {
				with((digits + "000000000000")[:length])
			}
		}
	}
	return list
}

// hostileTexts are texts that are the key of nobody.
func hostileTexts() []string {
	return []string{" ", "\x00", "-1", "0", "null", "NULL", "nil", "\xff\xfe", strings.Repeat("9", 400), "1.6051e7", "16.051.000", "16 051 000", "٠١٠٠١٠٠٠"}
}

// keysOf returns keys of the type, of every Land and with every trap.
func keysOf[K Keys]() []K {
	var keys []K
	length := len(keyText[K]())
	for land := 1; land <= 16; land++ {
		for _, rest := range []string{"0000000000", "1000000000", "0510000000", "0635051051", "9999999999", "0010010001"} {
			keys = append(keys, keyFrom[K]((fmt.Sprintf("%02d", land) + rest)[:length]))
		}
	}
	return keys
}

// keyText is the text of some key of the type.
func keyText[K Keys]() string {
	var none K
	return strings.Repeat("1", any(none).(interface{ Len() int }).Len())
}

// keyFrom is the key with the digits, which are sound.
func keyFrom[K Keys](digits string) K {
	var k K
	if err := any(&k).(encoding.TextUnmarshaler).UnmarshalText([]byte(digits)); err != nil {
		panic("governancetest: " + err.Error())
	}
	return k
}
