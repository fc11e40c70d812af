package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// requireFound requires that each query finds the unit with the key, and none where the key is empty.
func requireFound(t *testing.T, s directory.Snapshot, keys map[string]string) {
	t.Helper()
	for query, want := range keys {
		u, err := s.FindOne(query)
		if want == "" {
			var missing *directory.NotFoundError
			require.ErrorAs(t, err, &missing, query)
			continue
		}
		require.NoError(t, err, query)
		require.Equal(t, want, u.Key().String(), query)
	}
}

// claimed is a directory of one Kreis with its Kreisstadt, and of places with designations.
func claimed(t *testing.T, seat string) directory.Snapshot {
	t.Helper()
	named := func(k, name string, kind governance.Kind) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParseAGS(k), Name: name, Kind: kind}
	}
	units := []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen", Seat: "Erfurt"},
		{Key: key.MustParseDistrict("16099"), Name: "Nachbarkreis", Kind: governance.Landkreis, Seat: seat},
		named("16099001", "Gotha/Thür., Stadt", governance.Stadt), named("16099002", "Nebenort, Stadt", governance.Stadt), named("16099003", "Dorfen", governance.KreisangehoerigeGemeinde),
		named("16099004", "Seehafen, Hanse- und Universitätsstadt", governance.Stadt), named("16099005", "Bergort, Stadt, Hochschulstadt / Montanstadt", governance.Stadt),
		named("16099006", "Badenau, Ostseebad", governance.KreisangehoerigeGemeinde), named("16099007", "Altfeld, Flecken", governance.KreisangehoerigeGemeinde),
		{Key: key.MustParseAGS("16099008"), Name: "Gotha", Valid: civil.Period{Through: civil.MustParse("2005-12-31")}},
		{Key: key.MustParseAGS("16099008"), Name: "Unterau", Valid: civil.Period{From: civil.MustParse("2006-01-01")}},
	}
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), units, nil)
	require.NoError(t, err)
	return on(t, d, "2010-01-01")
}

// A designation is true of a unit that has it in the tail of its name, alone or with others, or by its kind. What is not true of it is
// not the unit that was meant, though it may be like it.
func TestDesignationsInTheTail(t *testing.T) {
	s := claimed(t, "Gotha")
	requireFound(t, s, map[string]string{
		"Stadt Nebenort": "16099002", "Nebenort, Stadt": "16099002", "Nebenort (Stadt)": "16099002", "Gemeinde Dorfen": "16099003", "Stadt Dorfen": "", "Dorfen, Stadt": "",
		"Hansestadt Seehafen": "16099004", "Universitätsstadt Seehafen": "16099004", "Seehafen, Hanse- und Universitätsstadt": "16099004", "Hochschulstadt Seehafen": "", "Domstadt Seehafen": "",
		"Seehafen, Hansestadt": "16099004", "Seehafen, Stadt": "16099004", "Hochschulstadt Bergort": "16099005", "Montanstadt Bergort": "16099005", "Bergort, Montanstadt": "16099005",
		"Hansestadt Bergort": "", "Ostseebad Badenau": "16099006", "Badenau, Ostseebad": "16099006", "Seebad Badenau": "", "Nordseebad Badenau": "", "Badenau, Stadt": "",
		"Flecken Altfeld": "16099007", "Altfeld, Flecken": "16099007", "Markt Altfeld": "", "Flecken Dorfen": "",
		"Landkreis Dorfen": "", "Landkreis Nachbarkreis": "16099", "Nachbarkreis (Landkreis)": "16099", "Stadt Nachbarkreis": "",
	})
}

// The Kreisstadt is the city that is the seat of its Kreis, as the register names the seat; where no seat is recorded any city of the
// Kreis may be it, but no village, and none by a name that it had before.
func TestTheSeatIsTheKreisstadt(t *testing.T) {
	for _, test := range []struct {
		seat, query string
		want        string
	}{
		{"Gotha", "Kreisstadt Gotha", "16099001"}, {"Gotha", "Gotha, Kreisstadt", "16099001"}, {"Gotha", "Kreisstadt Nebenort", ""}, {"Gotha", "Kreisstadt Dorfen", ""},
		{"Gotha", "Landeshauptstadt Gotha", ""}, {"", "Kreisstadt Nebenort", "16099002"}, {"", "Kreisstadt Gotha", "16099001"}, {"", "Kreisstadt Dorfen", ""},
		{"Nebenort", "Kreisstadt Nebenort", "16099002"}, {"Nebenort", "Kreisstadt Gotha", ""}, {"Gotha/Thüringen", "Kreisstadt Gotha", "16099001"},
		{"Gotha", "Kreisstadt Nachbarkreis", ""}, {"Dorfen", "Kreisstadt Dorfen", ""},
	} {
		u, err := claimed(t, test.seat).FindOne(test.query)
		if test.want == "" {
			var missing *directory.NotFoundError
			require.ErrorAs(t, err, &missing, "%s, seat %q", test.query, test.seat)
			continue
		}
		require.NoError(t, err, "%s, seat %q", test.query, test.seat)
		require.Equal(t, test.want, u.Key().String(), "%s, seat %q", test.query, test.seat)
	}
}

// The place behind a name is a unit in which it lies, by its name with or without a word for its kind, or the letters of its Land; the
// unit itself is no place in which it lies, but the letters of a Land may stand behind it.
func TestPlacesInWhichAUnitLies(t *testing.T) {
	s := claimed(t, "Gotha")
	for query, fits := range map[string]bool{
		"Dorfen (Nachbarkreis)": true, "Dorfen, Nachbarkreis": true, "Dorfen (Landkreis Nachbarkreis)": true, "Dorfen (LK Nachbarkreis)": true, "Dorfen (Thüringen)": true,
		"Dorfen (TH)": true, "Dorfen, TH": true, "Dorfen/TH": true, "Dorfen/Nachbarkreis": false, "Dorfen (Freistaat Thüringen)": true, "Dorfen (Freie Hansestadt Thüringen)": false, "Dorfen (BY)": false,
		"Dorfen (Bayern)": false, "Dorfen (Dorfen)": false, "Dorfen (Gemeinde Dorfen)": false, "Dorfen (Nebenort)": false, "Dorfen (Stadt Nachbarkreis)": false,
		"Dorfen (Bundesrepublik Deutschland)": false, "Dorfen (Deutschland)": false, "Nachbarkreis (TH)": true, "Thüringen (TH)": true, "Thüringen (BY)": false, "Deutschland (TH)": false, "Dorfen, Nachbarkreis, TH": true,
		"Dorfen, Nachbarkreis, BY": false,
	} {
		matches := s.Find(query, directory.WholeNames())
		_, err := s.FindOne(query)
		if fits {
			require.NoError(t, err, query)
			require.Less(t, matches[0].Rank, directory.Similar, query)
			continue
		}
		var missing *directory.NotFoundError
		require.ErrorAs(t, err, &missing, query)
		for _, m := range matches {
			require.Equal(t, directory.Similar, m.Rank, query)
		}
	}
}

// Of a former name it has to be recorded that the municipality was a city, by its kind or by the tail of the name; that it was a Gemeinde is true
// of each. What of the day is of no recorded kind may be a city, and the Kreisstadt, but not a Kreis.
func TestKindsThatAreNotRecorded(t *testing.T) {
	city := called("16098003", "Großau", "Neudorf")
	for i := range city {
		city[i].Kind = governance.Stadt
	}
	kreis := []directory.UnitRecord{{Key: key.MustParseDistrict("16095"), Name: "Seeland", Kind: governance.Landkreis, Seat: "Altenfeld"}}
	s := snapshotWith(t, called("16098001", "Ruhla", "Neuhof"), called("16098002", "Thal, Stadt", "Neustadt"), city, kreis, called("16095001", "Altenfeld"), called("16095002", "Neuenfeld"))
	requireFound(t, s, map[string]string{
		"Gemeinde Ruhla": "16098001", "Stadt Ruhla": "", "Ruhla": "16098001", "Thal, Stadt": "16098002", "Thal, St": "16098002", "Stadt Thal": "16098002", "Ruhla, St": "", "Stadt Großau": "16098003",
		"Markt Großau": "", "Stadt Altenfeld": "16095001", "Kreisstadt Altenfeld": "16095001", "Kreisstadt Neuenfeld": "", "Landkreis Altenfeld": "", "Landkreis Seeland": "16095",
	})
}

// The erfüllende Gemeinde is the municipality that acts for its neighbours, and no other of them; among the associations it is the record of
// that kind. A Verwaltungsgemeinschaft is no Samtgemeinde, and a Landkreis no Regionalverband.
func TestWordsForAssociationsAndKreise(t *testing.T) {
	s, association := on(t, sample(t), "2025-11-30"), directory.OnLevel(governance.Association)
	for _, test := range []struct {
		query, want string
		options     []directory.FindOption
	}{
		{"erfüllende Gemeinde Bad Salzungen", "16063003", nil}, {"erfüllende Gemeinde Leimbach", "", nil}, {"EG Mellingen", "", nil},
		{"erfüllende Gemeinde Bad Salzungen", "160635051", []directory.FindOption{association}}, {"erfüllende Gemeinde Mellingen", "", []directory.FindOption{association}},
		{"VG Mellingen", "160715008", nil}, {"VG Mellingen", "160715008", []directory.FindOption{association}}, {"Samtgemeinde Mellingen", "", nil}, {"Amt Mellingen", "", []directory.FindOption{association}},
		{"Landkreis Eichsfeld", "16061", nil}, {"Regionalverband Eichsfeld", "", nil}, {"Landkreis Erfurt", "", []directory.FindOption{directory.OnLevel(governance.District)}},
		{"Landkreis Erfurt", "", nil},
	} {
		u, err := s.FindOne(test.query, test.options...)
		if test.want == "" {
			var missing *directory.NotFoundError
			require.ErrorAs(t, err, &missing, test.query)
			continue
		}
		require.NoError(t, err, test.query)
		require.Equal(t, test.want, u.Key().String(), test.query)
	}
}

// Before 1994 no kind is recorded, but a Kreis that is a city is none with municipalities: Jena was both, each under its own key.
func TestAKreisOfBefore1994IsNoCity(t *testing.T) {
	s, kreise := on(t, bund.Directory(), "1992-01-01"), directory.OnLevel(governance.District)
	require.Equal(t, []string{"16003", "16025"}, keysOf(t, s, "Jena", kreise))
	require.Equal(t, []string{"16025"}, keysOf(t, s, "Landkreis Jena", kreise))
}

// The designation of a city that is a Kreis or a Land of its own is also that of its record there, which the register calls by the name alone.
func TestDesignationsOfCitiesAboveTheMunicipalities(t *testing.T) {
	s := on(t, bund.Directory(), "2010-01-01")
	for _, test := range []struct {
		level       governance.Level
		query, want string
	}{
		{governance.District, "Mannheim, Universitätsstadt", "08222"}, {governance.District, "Universitätsstadt Mannheim", "08222"}, {governance.Municipality, "Mannheim, Universitätsstadt", "08222000"},
		{governance.Land, "Hamburg, Freie und Hansestadt", "02"}, {governance.Land, "Hansestadt Hamburg", "02"}, {governance.Municipality, "Hansestadt Hamburg", "02000000"},
	} {
		require.Equal(t, []string{test.want}, keysOf(t, s, test.query, directory.OnLevel(test.level)), test.query)
	}
	for _, query := range []string{"Heilbronn, Universitätsstadt", "Rhein-Neckar-Kreis, Universitätsstadt"} {
		_, err := s.FindOne(query, directory.OnLevel(governance.District))
		require.Error(t, err, query)
	}
}

// What is only similar by its name stays so where it also lacks a designation.
func TestSimilarNamesThatLackADesignation(t *testing.T) {
	found := snapshotWith(t, called("16098001", "Dorf/Saale")).Find("Dorf/Elster, Domstadt", directory.WholeNames())
	require.Len(t, found, 1)
	require.Equal(t, directory.Similar, found[0].Rank)
}

// What is of another kind than the query says is not found, and named as near.
func TestAnotherKindIsNear(t *testing.T) {
	s := claimed(t, "Gotha")
	for _, query := range []string{"Landkreis Dorfen", "Stadt Dorfen", "Dorfen, Stadt"} {
		require.Empty(t, s.Find(query), query)
		_, err := s.FindOne(query)
		var missing *directory.NotFoundError
		require.ErrorAs(t, err, &missing)
		require.Len(t, missing.Near, 1, query)
		require.Equal(t, "16099003", missing.Near[0].Unit.Key().String())
		require.Equal(t, directory.Similar, missing.Near[0].Rank)
	}
}
