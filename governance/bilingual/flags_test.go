package bilingual_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

type damage uint8

const (
	torn damage = 1 << iota
	wet
)

var damages = bilingual.Flags[damage]{Name: "set of damages", List: []bilingual.Word[damage]{
	{Value: wet, Word: "wet", Text: bilingual.Text{German: "nass", English: "wet"}},
	{Value: torn, Word: "torn", Text: bilingual.Text{German: "zerrissen", English: "torn"}},
}}

// Every set is the words of its flags in the order of the list, in data, for readers and in a database, and reads itself back.
func TestFlags(t *testing.T) {
	for value, want := range map[damage]struct {
		word, german string
		column       any
	}{
		0:          {"", "", nil},
		torn:       {"torn", "zerrissen", "torn"},
		wet:        {"wet", "nass", "wet"},
		torn | wet: {"wet, torn", "nass, zerrissen", "wet, torn"},
	} {
		require.True(t, damages.Has(value))
		require.Equal(t, want.word, damages.String(value))
		require.Equal(t, want.german, damages.Text(value, language.German))
		text, err := damages.Marshal(value)
		require.NoError(t, err)
		require.Equal(t, want.word, string(text))
		column, err := damages.Value(value)
		require.NoError(t, err)
		require.Equal(t, want.column, column)
		for _, stored := range []any{column, text} {
			back := damage(99)
			require.NoError(t, damages.Scan(&back, stored))
			require.Equal(t, value, back)
		}
	}
	var back damage
	require.NoError(t, damages.Unmarshal(&back, []byte("torn, wet")), "the order does not matter")
	require.Equal(t, torn|wet, back)
}

// Bits without a word are neither shown nor written, and what is no word is not read and changes nothing.
func TestFlagsRefuse(t *testing.T) {
	for _, bad := range []damage{4, 4 | torn, 255} {
		require.False(t, damages.Has(bad))
		require.Empty(t, damages.String(bad)+damages.Text(bad, language.German))
		_, err := damages.Marshal(bad)
		require.ErrorAs(t, err, new(*bilingual.WordError))
		_, err = damages.Value(bad)
		require.EqualError(t, err, fmt.Sprintf(`"%d" is no set of damages; want one of wet, torn`, bad))
	}
	kept := wet
	for _, bad := range []string{"Wet", "wet,torn", "wet, ", ", ", "wet, burnt", "2"} {
		require.ErrorAs(t, damages.Scan(&kept, bad), new(*bilingual.WordError), bad)
		require.Equal(t, wet, kept)
	}
	for _, bad := range []any{int64(2), 1.0, true} {
		require.ErrorAs(t, damages.Scan(&kept, bad), new(*bilingual.ColumnError), bad)
		require.Equal(t, wet, kept)
	}
}

func ExampleFlags() {
	fmt.Println(damages.Text(torn|wet, language.German))
	_, err := damages.Value(8)
	fmt.Println(err)
	// Output:
	// nass, zerrissen
	// "8" is no set of damages; want one of wet, torn
}

// However long the input was, the error stays short and shows whole letters.
func TestWordErrorStaysShort(t *testing.T) {
	_, err := colours.Parse(strings.Repeat("ä", 1000))
	require.EqualError(t, err, `"`+strings.Repeat("ä", 30)+`…" is no colour; want one of red, green`)
	_, err = colours.Parse("x" + strings.Repeat("ä", 1000))
	require.EqualError(t, err, `"x`+strings.Repeat("ä", 29)+`…" is no colour; want one of red, green`)
}

// Check says of a value whether it is in the list.
func TestCheck(t *testing.T) {
	require.NoError(t, colours.Check(green))
	require.EqualError(t, colours.Check(9), `"9" is no colour; want one of red, green`)
}
