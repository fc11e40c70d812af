package bilingual_test

import (
	"fmt"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
)

func ExamplePrintable() {
	fmt.Println(bilingual.Printable("Vertrag\x1b[2Jkeine Fehler"))
	// Output: Vertrag\x1b[2Jkeine Fehler
}

// What could erase a screen, turn text around or hide in it is shown as an escape; umlauts, other scripts and emoji are not.
func TestPrintable(t *testing.T) {
	for text, want := range map[string]string{
		"": "", "Gänsefüßchen „x“ – § 17": "Gänsefüßchen „x“ – § 17", "Ћирилица 漢字 👍": "Ћирилица 漢字 👍", "Pfle\u00adge": "Pfle\u00adge",
		"a\x00b\x07c\x1b[31m": `a\x00b\x07c\x1b[31m`, "Zeile\nTab\t\r": `Zeile\x0aTab\x09\x0d`, "\x7f\u0085\u009b": `\x7f\u0085\u009b`,
		"gut\u202eldrht": `gut\u202eldrht`, "\u2066x\u2069": `\u2066x\u2069`, "\u200e\u200f\u061c": `\u200e\u200f\u061c`, "null\u200bbreite": `null\u200bbreite`,
		"\ufeff": `\ufeff`, "a\u2028b\u2029": `a\u2028b\u2029`, "\xff\xfe": `\xff\xfe`, "\u00fc\xc3": "ü" + `\xc3`, "\ufffd": "\ufffd", "\U000e0041": `\U000e0041`, "\ufffe\uffff": `\ufffe\uffff`, "\U0001ffff": `\U0001ffff`,
		"a\u034fb\u115f\u3164\uffa0": `a\u034fb\u115f\u3164\uffa0`, "\u2800": `\u2800`, "\ufe00\U000e0100": `\ufe00\U000e0100`, "\ue000\U000f0000": `\ue000\U000f0000`,
		"☎\ufe0e❤\ufe0f": "☎\ufe0e❤\ufe0f", "u\u0308 und e\u0301": "u\u0308 und e\u0301",
	} {
		require.Equal(t, want, bilingual.Printable(text))
	}
	plain := "Zweckvereinbarung über das Standesamt"
	require.Zero(t, testing.AllocsPerRun(100, func() { _ = bilingual.Printable(plain) }))
}

func FuzzPrintable(f *testing.F) {
	f.Add("Vertrag\x1b[2J\u202e\xff")
	f.Fuzz(func(t *testing.T, text string) {
		shown := bilingual.Printable(text)
		require.True(t, utf8.ValidString(shown))
		require.Equal(t, shown, bilingual.Printable(shown))
	})
}
