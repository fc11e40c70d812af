package strictjson_test

import (
	"io"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/internal/strictjson"
)

// Every value of a document has its place; what is not there has none.
func TestPositions(t *testing.T) {
	positions, err := strictjson.ReadPositions(strings.NewReader("{\n  \"ä/b\": [10, {\"c~d\": \"x\"}],\n  \"\": true\n}\n"))
	require.NoError(t, err)
	for _, test := range []struct {
		pointer      string
		line, column int
		ok           bool
	}{
		{"", 1, 1, true},
		{"/ä~1b", 2, 10, true},
		{"/ä~1b/0", 2, 11, true},
		{"/ä~1b/1", 2, 15, true},
		{"/ä~1b/1/c~0d", 2, 23, true},
		{"/", 3, 7, true},
		{"/ä~1b/2", 0, 0, false},
		{"/ä~1b/00", 0, 0, false},
		{"/ä~1b/-1", 0, 0, false},
		{"/ä~1b/0/x", 0, 0, false},
		{"/missing", 0, 0, false},
		{"no pointer", 0, 0, false},
	} {
		line, column, ok := positions.Of(test.pointer)
		require.Equal(t, test.ok, ok, test.pointer)
		require.Equal(t, [2]int{test.line, test.column}, [2]int{line, column}, test.pointer)
	}
	_, _, ok := strictjson.Positions{}.Of("")
	require.False(t, ok, "the zero Positions belong to no document")
}

// In documents of many kilobytes, in one line or in many, with characters of one to four bytes, the place of every element is the one
// that counting lines and characters from the beginning gives.
func TestPositionsFarInto(t *testing.T) {
	for _, between := range []string{",", ",\n", ", \"𝄞ß€\",\r\n "} {
		var text strings.Builder
		text.WriteString("[")
		wantLine, wantColumn := 1, 2
		type place struct{ index, line, column int }
		var want []place
		step := strings.Count(between, ",")
		for n := range 1500 {
			element := "\"" + strings.Repeat("ä€", n%7) + "\""
			if n > 0 {
				text.WriteString(between)
				for _, r := range between {
					wantColumn++
					if r == '\n' {
						wantLine, wantColumn = wantLine+1, 1
					}
				}
			}
			want = append(want, place{n * step, wantLine, wantColumn})
			text.WriteString(element)
			wantColumn += len([]rune(element))
		}
		text.WriteString("]")
		positions, err := strictjson.ReadPositions(strings.NewReader(text.String()))
		require.NoError(t, err)
		for _, w := range want {
			line, column, ok := positions.Of("/" + strconv.Itoa(w.index))
			require.True(t, ok)
			require.Equal(t, w, place{w.index, line, column}, "%q", between)
		}
	}
}

// A document that is no JSON has no positions, and a reader that fails says so.
func TestPositionsRefuse(t *testing.T) {
	_, err := strictjson.ReadPositions(strings.NewReader("{"))
	var errs strictjson.Errors
	require.ErrorAs(t, err, &errs)
	_, err = strictjson.ReadPositions(iotest.ErrReader(io.ErrUnexpectedEOF))
	require.ErrorIs(t, err, io.ErrUnexpectedEOF)
}
