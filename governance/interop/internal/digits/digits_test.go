package digits_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
)

// The digits of keys of all types are those of their text, handed in as a value, as an interface or by a pointer.
func TestOf(t *testing.T) {
	for _, text := range []string{"01", "091", "01051", "01051044", "160635051", "160635051051"} {
		k := key.MustParse(text)
		d := digits.Of(k)
		require.Equal(t, text, string(d.Append(nil)))
		require.Equal(t, len(text), d.Len())
		require.Equal(t, (text + "0000000000")[:12], string(d.AppendPadded(nil)))
	}
	ags := key.MustParseAGS("01051044")
	require.Equal(t, "x01051044", string(digits.Of(ags).Append([]byte("x"))))
	require.Equal(t, "01051044", string(digits.Of(&ags).Append(nil)))
	require.Equal(t, "01051044", string(digits.Of(struct{ key.AGS }{ags}).Append(nil)))
	for _, none := range []key.Key{nil, key.AGS{}, key.ARS{}, (*key.AGS)(nil)} {
		require.True(t, digits.Of(none).IsZero())
		require.Empty(t, digits.Of(none).Append(nil))
		require.Empty(t, digits.Of(none).AppendPadded(nil))
	}
}

func TestOnly(t *testing.T) {
	require.True(t, digits.Only("0123", 4))
	for _, s := range []string{"", "123", "12345", "12a4", "12 4", "１234"} {
		require.False(t, digits.Only(s, 4), s)
	}
}

// Neither a value nor its way into the interface costs memory.
func TestOfDoesNotAllocate(t *testing.T) {
	ags := key.MustParseAGS("01051044")
	room := make([]byte, 0, 16)
	require.Zero(t, testing.AllocsPerRun(100, func() { room = digits.Of(ags).Append(room[:0]) }))
}
