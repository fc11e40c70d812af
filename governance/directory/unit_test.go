package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func TestUnitDescribesItself(t *testing.T) {
	u := municipality(t, sample(t).Latest(), "16063003")
	require.Equal(t, "Bad Salzungen, Stadt", u.Name())
	require.Equal(t, "Bad Salzungen", u.ShortName())
	require.Equal(t, "16063003 Bad Salzungen, Stadt", u.String())
	require.Equal(t, key.MustParseAGS("16063003"), u.AGS())
	require.Equal(t, key.MustParseARS("160635051003"), u.ARS())
	require.Equal(t, key.Key(key.MustParseAGS("16063003")), u.Key())
	require.Equal(t, governance.Stadt, u.Kind())
	require.Equal(t, governance.Municipality, u.Level())
	require.Equal(t, civil.Period{From: civil.MustParse("1994-07-01")}, u.Valid())
	require.Equal(t, "36433", u.PostalCode())
	population, ok := u.Population()
	require.True(t, ok)
	require.Equal(t, directory.Figure{Value: 22557, AsOf: civil.MustParse("2024-12-31")}, population)
	area, ok := u.Area()
	require.True(t, ok)
	require.Equal(t, directory.Figure{Value: 15202, AsOf: civil.MustParse("2024-12-31")}, area)
	_, ok = u.Seat()
	require.False(t, ok, "registers record no seat of a municipality")
}

func TestFiguresAreThoseOfTheDay(t *testing.T) {
	d := sample(t)
	tests := []struct {
		day, asOf string
		value     int64
	}{{"1991-01-01", "1990-12-31", 208989}, {"2024-12-30", "1990-12-31", 208989}, {"2024-12-31", "2024-12-31", 218793}, {"2025-11-30", "2024-12-31", 218793}}
	for _, test := range tests {
		got, ok := municipality(t, on(t, d, test.day), "16051000").Population()
		require.True(t, ok)
		require.Equal(t, directory.Figure{Value: test.value, AsOf: civil.MustParse(test.asOf)}, got, test.day)
	}
}

func TestFiguresOfHigherLevelsAreSumsOrNotRecorded(t *testing.T) {
	s := sample(t).Latest()
	association, _ := s.Unit(key.MustParse("160635051"))
	population, ok := association.Population()
	require.True(t, ok)
	require.Equal(t, directory.Figure{Value: 22557 + 1726, AsOf: civil.MustParse("2024-12-31")}, population)
	kreis, _ := s.Unit(key.MustParse("16064"))
	_, ok = kreis.Population()
	require.False(t, ok, "not all members have a figure")
	_, ok = municipality(t, s, "16061024").Population()
	require.False(t, ok)
}

func TestKreisfreieStadtFillsTwoLevels(t *testing.T) {
	s := sample(t).Latest()
	city := municipality(t, s, "16051000")
	kreis, _ := s.Unit(key.MustParse("16051"))
	for _, u := range []directory.Unit{city, kreis} {
		require.True(t, u.Fills(governance.District))
		require.True(t, u.Fills(governance.Municipality))
		require.False(t, u.Fills(governance.Land))
		require.False(t, u.Fills(governance.Federation))
	}
	eisenach := municipality(t, s, "16063105")
	require.True(t, eisenach.Fills(governance.Municipality))
	require.False(t, eisenach.Fills(governance.District))
	landkreis, _ := s.Unit(key.MustParse("16063"))
	require.False(t, landkreis.Fills(governance.Municipality))
	early := municipality(t, on(t, sample(t), "1991-01-01"), "16051000")
	require.Zero(t, early.Kind())
	require.True(t, early.Fills(governance.District), "where the kind is not recorded the key tells")
	require.False(t, directory.Unit{}.Fills(governance.Municipality))
}

func TestChainLeadsThroughTheAssociationToTheFederation(t *testing.T) {
	s := sample(t).Latest()
	names := func(u directory.Unit) (list []string) {
		for above := range u.Chain() {
			list = append(list, above.Name())
		}
		return list
	}
	require.Equal(t, []string{"Leimbach", "Bad Salzungen, Stadt", "Wartburgkreis", "Thüringen", "Bundesrepublik Deutschland"}, names(municipality(t, s, "16063051")))
	require.Equal(t, []string{"Eisenach, Stadt", "Wartburgkreis", "Thüringen", "Bundesrepublik Deutschland"}, names(municipality(t, s, "16063105")))
	require.Equal(t, []string{"Erfurt, Stadt", "Erfurt, Stadt", "Thüringen", "Bundesrepublik Deutschland"}, names(municipality(t, s, "16051000")))
	require.Empty(t, names(directory.Unit{}))
}

func TestChildrenAreTheUnitsWithThisParent(t *testing.T) {
	s := sample(t).Latest()
	for level := governance.Federation; level <= governance.Municipality; level++ {
		for u := range s.Units(level) {
			parent, ok := u.Parent()
			require.Equal(t, level != governance.Federation, ok)
			if ok {
				require.Contains(t, slices.Collect(parent.Children()), u)
			}
			for child := range u.Children() {
				parent, _ := child.Parent()
				require.Equal(t, u, parent)
			}
		}
	}
}

func TestAdministration(t *testing.T) {
	d := sample(t)
	tests := []struct {
		day, key, acting string
		form             directory.AdministrationForm
	}{
		{"2025-11-30", "16063051", "16063003 Bad Salzungen, Stadt", directory.ErfuellendeGemeinde},
		{"2025-11-30", "16063003", "16063003 Bad Salzungen, Stadt", directory.OwnAdministration},
		{"2025-11-30", "160635051", "16063003 Bad Salzungen, Stadt", directory.ErfuellendeGemeinde},
		{"2025-11-30", "16061024", "16061119 Uder", directory.ErfuellendeGemeinde},
		{"2025-11-30", "16071038", "160715008 Mellingen", directory.Verwaltungsgemeinschaft},
		{"2025-11-30", "160715008", "160715008 Mellingen", directory.OwnAdministration},
		{"2025-11-30", "16063105", "16063105 Eisenach, Stadt", directory.OwnAdministration},
		{"2025-11-30", "16051000", "16051000 Erfurt, Stadt", directory.OwnAdministration},
		{"2025-11-30", "16063", "16063 Wartburgkreis", directory.OwnAdministration},
		{"2000-01-01", "16063051", "", directory.NotRecorded}, // its association is known only from 2009 on
		{"1992-01-01", "16034350", "", directory.NotRecorded},
	}
	for _, test := range tests {
		u, err := on(t, d, test.day).Lookup(key.MustParse(test.key))
		require.NoError(t, err)
		acting, form := u.Administration()
		require.Equal(t, test.form, form, "%s on %s", test.key, test.day)
		require.Equal(t, test.acting, acting.String(), "%s on %s", test.key, test.day)
	}
	acting, form := directory.Unit{}.Administration()
	require.True(t, acting.IsZero())
	require.Equal(t, directory.NotRecorded, form)
}

func TestActingMemberSaysHowItWasFound(t *testing.T) {
	s := sample(t).Latest()
	tests := []struct {
		key, acting string
		found       directory.Acting
	}{
		{"160635051", "16063003 Bad Salzungen, Stadt", directory.ActingByName},
		{"160615051", "16061119 Uder", directory.ActingByName},
		{"160715008", "", directory.ActingItself},
		{"16063051", "", directory.ActingNotRecorded},
		{"160640046", "", directory.ActingNotRecorded},
	}
	for _, test := range tests {
		u, err := s.Lookup(key.MustParse(test.key))
		require.NoError(t, err)
		acting, found := u.ActingMember()
		require.Equal(t, test.found, found, test.key)
		require.Equal(t, test.acting, acting.String())
	}
}

// The Kreis of a unit is the one above it; what is above the Kreise, or outside them, has none.
func TestDistrictOfUnits(t *testing.T) {
	s := bund.Directory().Latest()
	for digits, want := range map[string]string{
		"09171114":  "09171", // a member of an association in a Land with Regierungsbezirke
		"091715101": "09171",
		"09171":     "09171",
		"091":       "",
		"09":        "",
		"16051000":  "16051", // a kreisfreie Stadt as a municipality and as a Kreis
		"16051":     "16051",
		"11000000":  "11000", // Berlin as a municipality, as a Kreis and as a Land
		"11000":     "11000",
		"11":        "",
		"13000999":  "", // coastal waters
		"07000999":  "", // shared with Luxemburg
	} {
		u, err := s.Lookup(key.MustParse(digits))
		require.NoError(t, err)
		kreis, ok := u.District()
		require.Equal(t, want != "", ok, digits)
		if !ok {
			require.Zero(t, kreis)
			continue
		}
		require.Equal(t, governance.District, kreis.Level())
		require.Equal(t, want, kreis.Key().String(), digits)
	}
	_, ok := directory.Unit{}.District()
	require.False(t, ok)
}

// A unit above is found if and only if the chain has it.
func TestAboveIsInTheChain(t *testing.T) {
	for _, digits := range []string{"09171114", "16063051", "16063105", "16051000", "13000999", "091715101", "16"} {
		u, err := bund.Directory().Latest().Lookup(key.MustParse(digits))
		require.NoError(t, err)
		byLevel := map[governance.Level]directory.Unit{}
		for above := range u.Chain() {
			byLevel[above.Level()] = above
		}
		for level := range governance.Municipality + 2 {
			above, ok := u.Above(level)
			want, inChain := byLevel[level]
			require.Equal(t, inChain, ok, "%s above %s", level, u)
			require.Equal(t, want, above)
		}
	}
}

func TestPartnerOfUnits(t *testing.T) {
	s := sample(t).Latest()
	for digits, want := range map[string]governance.PartnerKind{
		"16": governance.LandPartner, "16063": governance.UnitPartner, "160635051": governance.UnitPartner,
		"16063051": governance.UnitPartner,
	} {
		u, err := s.Lookup(key.MustParse(digits))
		require.NoError(t, err)
		require.Equal(t, governance.Partner{Name: u.Name(), Kind: want, Unit: governance.UnitKey{Key: u.Key()}}, u.Partner())
	}
	federation, _ := municipality(t, s, "16063051").Above(governance.Federation)
	require.Equal(t,
		governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}, federation.Partner())
	require.Zero(t, directory.Unit{}.Partner())
}

// Inhabitants that are not recorded are an error and never the weight 0.
func TestInhabitants(t *testing.T) {
	s := sample(t).Latest()
	weight, err := directory.Inhabitants(municipality(t, s, "16063051"))
	require.NoError(t, err)
	require.Equal(t, finance.Weight{ID: "16063051", Name: "Leimbach", Value: 1726, AsOf: civil.MustParse("2024-12-31"),
		Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"}}, weight)

	unrecorded := municipality(t, s, "16061024")
	_, err = directory.Inhabitants(unrecorded)
	require.Equal(t, &directory.FigureError{Unit: unrecorded, By: directory.ByPopulation}, err)
	require.EqualError(t, err, "directory: the population of 16061024 Dietzenrode/Vatterode is not recorded")

	federation, _ := unrecorded.Above(governance.Federation)
	var argument *directory.ArgumentError
	for _, u := range []directory.Unit{{}, federation} {
		_, err = directory.Inhabitants(u)
		require.ErrorAs(t, err, &argument)
	}
}

func TestZeroValuesAnswerNothing(t *testing.T) {
	var u directory.Unit
	require.True(t, u.IsZero())
	require.Empty(t, u.Name())
	require.Nil(t, u.Key())
	require.Zero(t, u.Level())
	require.Zero(t, u.AGS())
	require.Zero(t, u.ARS())
	require.Zero(t, u.Valid())
	require.Zero(t, u.Unchanged())
	require.Empty(t, u.PostalCode())
	_, ok := u.Parent()
	require.False(t, ok)
	_, ok = u.Population()
	require.False(t, ok)
	require.Empty(t, slices.Collect(u.Children()))
	var s directory.Snapshot
	require.True(t, s.IsZero())
	require.Nil(t, s.Directory())
	_, ok = s.Municipality(key.MustParseAGS("16051000"))
	require.False(t, ok)
	require.Empty(t, s.Find("Erfurt"))
	require.Empty(t, slices.Collect(s.PostalCode("99084")))
	require.Empty(t, directory.Event{}.String())
	for u := range sample(t).Latest().Units(governance.Federation) {
		require.Nil(t, u.Key())
		require.Zero(t, u.Kind())
		require.Equal(t, "Bundesrepublik Deutschland", u.String())
		_, ok := u.Parent()
		require.False(t, ok)
	}
}
