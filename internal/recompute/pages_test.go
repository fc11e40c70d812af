package recompute_test

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/internal/recompute"
)

// printed finds the Rechenwege of a text: a line that is not indented, and the numbered steps below it.
var printed = regexp.MustCompile(`(?m)^[^\s|<#].*\n(?:  ? ?\d+\. .*\n(?:     .*\n)*)+`)

// What the documentation and the example program print can be reckoned again by their readers, from the page alone.
func TestPagesCanBeReckonedFromTheirPrint(t *testing.T) {
	for _, page := range []struct {
		name   string
		tag    language.Tag
		indent string // how far the Rechenwege are indented
		count  int    // how many of them stand on it
		least  int    // how many steps come out at least
	}{
		{"docs/grant-worked-example.de.md", language.German, "", 4, 40},
		{"docs/grant-worked-example.md", language.English, "", 4, 40},
		{"examples/rahmenvereinbarung/testdata/rahmenvereinbarung.de.txt", language.German, "   ", 1, 24},
		{"examples/rahmenvereinbarung/testdata/rahmenvereinbarung.en.txt", language.English, "   ", 1, 24},
	} {
		t.Run(page.name, func(t *testing.T) {
			data, err := os.ReadFile("../../" + page.name)
			require.NoError(t, err)
			text := strings.ReplaceAll("\n"+string(data), "\n"+page.indent, "\n")
			found := printed.FindAllString(text, -1)
			require.Len(t, found, page.count)
			reckoned := 0
			for _, print := range found {
				report := recompute.Text(strings.TrimSuffix(print, "\n"), page.tag)
				require.Empty(t, report.Faults, print)
				reckoned += report.Recomputed
			}
			require.GreaterOrEqual(t, reckoned, page.least)
		})
	}
}
