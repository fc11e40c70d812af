package directory_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// Whoever reads an answer of the directory reads it in German or in English.
func TestAnswersSpeakBothLanguages(t *testing.T) {
	d := bund.Directory()
	s := on(t, d, "2022-12-31")
	gotha, _ := s.Unit(key.MustParseDistrict("16067"))
	ended := key.MustParseAGS("16056000")
	_, unknown := s.Lookup(ended)
	_, never := s.Lookup(key.MustParseAGS("16063999"))
	_, otherARS := s.Lookup(key.MustParseARS("160635052051"))
	_, none := s.Lookup(nil)
	_, empty := directory.Snapshot{}.Lookup(ended)
	_, padded := s.Lookup(key.MustParseAGS("01051000"))
	_, leftOut := s.Resolve("09162000", directory.InUnit(key.MustParseLand("16")))
	_, letters := s.Resolve("M\ufffdnchen")
	_, other := s.Resolve("16063 Landkreis Gotha")
	day := civil.MustParse("2022-12-31")
	for name, err := range map[string]error{
		"ended": unknown, "never": never, "other ARS": otherARS, "no key": none, "empty": empty, "padded": padded,
		"left out": leftOut, "letters": letters, "other name": other,
		"several":     &directory.SeveralUnitsError{Cell: "Achim", Units: []directory.Unit{gotha}},
		"level":       &directory.LevelError{Unit: gotha},
		"gap":         &directory.GapError{By: directory.ByArea},
		"too fine":    &directory.GapError{By: directory.ByArea, Gap: directory.Gap{TooFine: true}},
		"figure":      &directory.FigureError{Unit: gotha, By: directory.ByPopulation, AsOf: day},
		"unconnected": &directory.UnconnectedError{Unit: gotha, Day: day},
		"edition":     &directory.EditionError{Span: d.Span(), Lacks: []key.Land{key.MustParseLand("16")}},
		"difference":  &directory.DifferenceError{Differences: []directory.Difference{{Key: ended, Reason: "?"}}},
		"uninhabited": &directory.UninhabitedError{Unit: gotha},
	} {
		told, ok := err.(interface{ Text(language.Tag) string })
		require.True(t, ok, name)
		german, english := told.Text(language.German), told.Text(language.English)
		require.NotEqual(t, german, english, name)
		require.Equal(t, "directory: "+english, err.Error(), name)
		for _, text := range []string{german, english} {
			require.NotContains(t, text, "%!", name)
		}
		for _, word := range []string{" the ", " is ", " no ", " and "} {
			require.NotContains(t, german, word, name)
		}
	}
	require.Equal(t, "16056000 ist am 31.12.2022 keine Gebietseinheit, nur vom 01.01.1998 bis 30.06.2021; daraus wurde 16063105 Eisenach, Stadt",
		strings.Split(unknown.(*directory.UnknownKeyError).Text(language.German), "; ähnliche")[0])
}

// A text repeats no more than the beginning of a cell, and no day where there is none.
func TestTextsAreShort(t *testing.T) {
	huge := strings.Repeat("Jena", 20_000)
	s := bund.Directory().Latest()
	_, err := s.FindOne(huge)
	require.Less(t, len(err.Error()), 200)
	for _, cell := range []string{huge, "16063 " + huge, "\ufffd" + huge, huge + "\ufffd"} {
		_, err := s.Resolve(cell)
		require.Less(t, len(err.Error()), 400)
	}
	_, err = directory.Snapshot{}.FindOne("Jena")
	require.EqualError(t, err, `directory: no unit is called "Jena"`)
	hannover, err := s.Resolve("03241001")
	require.NoError(t, err)
	text := (&directory.AmbiguousError{Name: "?", Candidates: []directory.Match{{Unit: hannover.Unit}}}).Text(language.German)
	require.Contains(t, text, ", Region Hannover,")
	require.NotContains(t, text, "Kreis Region")
}

// A figure that is missing is named in both languages, with the day of those beside it where there are some.
func TestTheMissingFigureIsNamed(t *testing.T) {
	unit := unitOn(t, sample(t), "16063051", "2025-11-30")
	for by, want := range map[directory.Weighting][2]string{
		directory.ByPopulation:         {"die Einwohnerzahl von 16063051 Leimbach ist nicht erfasst", "the population of 16063051 Leimbach is not recorded"},
		directory.ByArea:               {"die Fläche von 16063051 Leimbach ist nicht erfasst", "the area of 16063051 Leimbach is not recorded"},
		directory.ByPopulationElseArea: {"die Einwohnerzahl, ersatzweise die Fläche von 16063051 Leimbach ist nicht erfasst", "the population, else area of 16063051 Leimbach is not recorded"},
	} {
		e := &directory.FigureError{Unit: unit, By: by}
		require.Equal(t, want, [2]string{e.Text(language.German), e.Text(language.English)})
		e.AsOf = day("2024-12-31")
		require.Equal(t, want[0]+" zum 31.12.2024, dem Tag der Angaben der Nachbarn", e.Text(language.German))
		require.Equal(t, want[1]+" as of 2024-12-31, the day of that of its neighbours", e.Text(language.English))
	}
}
