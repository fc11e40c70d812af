package gv100_test

import (
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/gv100"
)

// strip takes the blanks off the ends of lines, as editors do.
func strip(lines []string) []string {
	stripped := slices.Clone(lines)
	for i := range stripped {
		stripped[i] = strings.TrimRight(stripped[i], " ")
	}
	return stripped
}

// What editors and old programs do to a file without a loss is no damage: the records are the same.
func TestHarmlessChangesAreRead(t *testing.T) {
	want := readAll(t, text(part()))
	for name, input := range map[string]string{
		"blank last line":            text(part()) + "\n",
		"two blank lines":            text(part()) + "\r\n   \r\n",
		"mark of the end":            text(part()) + "\x1a",
		"mark behind the record":     strings.TrimSuffix(text(part()), "\n") + "\x1a",
		"mark and line end":          text(part()) + "\x1a\r\n",
		"blanks taken off":           text(strip(part())),
		"the same with CRLF":         strings.ReplaceAll(text(strip(part())), "\n", "\r\n"),
		"the same with a blank line": text(strip(part())) + "\n",
		"the same in ISO-8859-1":     latin1(t, text(strip(part()))),
	} {
		require.Equal(t, want, readAll(t, input), name)
	}
}

// What may have lost something is refused as before.
func TestStrippedFilesAreToldFromDamagedOnes(t *testing.T) {
	change := func(line int, to func(string) string) string {
		lines := strip(part())
		lines[line] = to(lines[line])
		return text(lines)
	}
	one := part()
	one[4] = strip(one)[4]
	for _, test := range []struct {
		name, input string
		line        int
		reason      string
	}{
		{"one stripped line", text(one), 5, "want 220 characters"},
		{"blanks in one line", change(3, func(s string) string { return s + " " }), 4, "want them everywhere or nowhere"},
		{"last line without its end", strings.TrimSuffix(text(strip(part())), "\n"), 7, "may be cut off"},
		{"cut in the numbers", change(4, func(s string) string { return s[:145] }), 5, "want 11 digits"},
		{"blank line between", strings.Replace(text(part()), "\n", "\n\n", 1), 2, "want 220 characters, found 0"},
		{"mark between", strings.Replace(text(part()), "\n", "\x1a\n", 1), 1, "U+001A"},
		{"too long", change(4, func(s string) string { return s + strings.Repeat("x", 220) }), 5, "want 220 characters"},
	} {
		t.Run(test.name, func(t *testing.T) {
			var wrong *gv100.Error
			require.ErrorAs(t, firstError(gv100.ReadPart, test.input), &wrong)
			require.Equal(t, test.line, wrong.Line, "%v", wrong)
			require.Contains(t, wrong.Reason, test.reason)
			requireGerman(t, wrong)
		})
	}
}

// The newest register gives the same records when its blanks are taken off.
func TestOfficialRegisterWithoutItsBlanks(t *testing.T) {
	content, err := io.ReadAll(sharedData(t, "gv100ad", "GV100AD_30112025.txt"))
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSuffix(string(content), "\n"), "\n")
	require.Equal(t, readAll(t, string(content)), readAll(t, text(strip(lines))))
}
