package bilingual_test

import (
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/bilingual"
)

// Readers of German get German, all others English.
func TestIn(t *testing.T) {
	text := bilingual.Text{German: "Gemeinde", English: "municipality"}
	for tag, want := range map[string]string{"de": "Gemeinde", "de-AT": "Gemeinde", "en": "municipality", "fr": "municipality", "und": "municipality"} {
		require.Equal(t, want, text.In(language.MustParse(tag)), tag)
	}
}

func TestDate(t *testing.T) {
	day := civil.MustParse("2018-10-06")
	require.Equal(t, "06.10.2018", bilingual.Date(day, language.German))
	require.Equal(t, "6 October 2018", bilingual.Date(day, language.English))
	require.Empty(t, bilingual.Date(civil.Date{}, language.German))
}
