package bilingual_test

import (
	"errors"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bilingual"
)

// initials are stored as text, without a list of words.
type initials struct{ first, last byte }

var errInitials = errors.New("want two letters")

func (i *initials) UnmarshalText(text []byte) error {
	if len(text) != 2 {
		return errInitials
	}
	i.first, i.last = text[0], text[1]
	return nil
}

// Text is read by the type itself, NULL is the zero value, and no other column is guessed at.
func TestScanText(t *testing.T) {
	for column, want := range map[any]initials{"AB": {'A', 'B'}, nil: {}} {
		got := initials{'X', 'Y'}
		require.NoError(t, bilingual.ScanText("pair of initials", &got, column))
		require.Equal(t, want, got)
	}
	var got initials
	require.NoError(t, bilingual.ScanText("pair of initials", &got, []byte("CD")))
	require.Equal(t, initials{'C', 'D'}, got)

	require.ErrorIs(t, bilingual.ScanText("pair of initials", &got, "ABC"), errInitials)
	for _, column := range []any{int64(1), 1.5, true, time.Time{}} {
		var e *bilingual.ColumnError
		require.ErrorAs(t, bilingual.ScanText("pair of initials", &got, column), &e)
		require.Equal(t, bilingual.ColumnError{Name: "pair of initials", Type: fmt.Sprintf("%T", column)}, *e)
	}
	require.Equal(t, initials{'C', 'D'}, got, "an error changes nothing")
	require.EqualError(t, &bilingual.ColumnError{Name: "act", Type: "int64"}, "an act is stored as text; the column holds int64")
}

func ExampleScanText() {
	var got initials
	fmt.Println(bilingual.ScanText("pair of initials", &got, int64(7)))
	// Output: a pair of initials is stored as text; the column holds int64
}
