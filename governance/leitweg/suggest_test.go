package leitweg_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/leitweg"
)

func ExampleSuggest() {
	id, why, ok := leitweg.Suggest("16068058-0001-37")
	fmt.Println(id, why.English, ok)
	// Output:
	// 16068058-0001-73 if only the check digits are wrong true
}

func TestSuggest(t *testing.T) {
	for text, want := range map[string]string{
		"Leitweg-ID: 16068058–0001–73": "16068058-0001-73",
		"0204:16068058-0001-73":        "16068058-0001-73",
		"Leitweg-ID 16068058–0001–37":  "16068058-0001-73",
		"16068058-0001-73":             "", // nothing to suggest
		"":                             "",
		"Gotha":                        "",
		"1606805-0001-73":              "",
	} {
		id, why, ok := leitweg.Suggest(text)
		require.Equal(t, want, id.String(), text)
		require.Equal(t, want != "", ok, text)
		require.Equal(t, ok, !why.IsZero(), text)
	}
}
