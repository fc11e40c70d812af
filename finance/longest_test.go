package finance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
)

// Every reader takes a text of a hundred bytes, here one that is filled up with zeros that say nothing, and refuses a longer one.
func TestTextsOfAHundredBytesAreRead(t *testing.T) {
	for name, reader := range map[string]struct {
		before, after string
		read          func(string) error
	}{
		"ParseAmount":          {"5,", "", func(s string) error { _, err := finance.ParseAmount(s); return err }},
		"ParseDecimal":         {"5.", "", func(s string) error { _, err := finance.ParseDecimal(s); return err }},
		"ParseBusinessAmount":  {"5,", "-", func(s string) error { _, err := finance.ParseBusinessAmount(s); return err }},
		"Percent":              {"5,", "", func(s string) error { _, err := finance.Percent(s); return err }},
		"ParseShare":           {"5,", "%", func(s string) error { _, err := finance.ParseShare(s); return err }},
		"ParseShare, fraction": {"1/", "3", func(s string) error { _, err := finance.ParseShare(s); return err }},
		"ParseBusinessShare":   {"5,", " v. H.", func(s string) error { _, err := finance.ParseBusinessShare(s); return err }},
		"ParseBusinessPoints":  {"5,", " Prozentpunkte", func(s string) error { _, err := finance.ParseBusinessPoints(s); return err }},
	} {
		filled := func(length int) string {
			return reader.before + strings.Repeat("0", length-len(reader.before)-len(reader.after)) + reader.after
		}
		require.NoError(t, reader.read(filled(100)), name)
		require.Error(t, reader.read(filled(101)), name)
	}
}

// An error quotes a text of forty bytes in full and cuts a longer one, never within a character.
func TestErrorsQuoteFortyBytes(t *testing.T) {
	for text, want := range map[string]string{
		strings.Repeat("9", 40):        strings.Repeat("9", 40) + " is",
		strings.Repeat("9", 41):        strings.Repeat("9", 40) + "… is",
		strings.Repeat("9", 38) + " €": strings.Repeat("9", 38) + " … is",
	} {
		_, err := finance.ParseAmount(text)
		require.ErrorContains(t, err, want)
	}
}
