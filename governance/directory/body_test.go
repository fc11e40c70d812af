package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

func federation(t *testing.T) directory.Unit {
	t.Helper()
	for u := range bund.Directory().Latest().Units(governance.Federation) {
		return u
	}
	require.Fail(t, "there is no Federation")
	return directory.Unit{}
}

// Berlin and Hamburg are Land, Kreis and Gemeinde at once, Bremen is two cities in a Land, and a kreisfreie Stadt is Kreis and Gemeinde.
func TestLevelsThatAUnitFills(t *testing.T) {
	const land, district, municipality = governance.Land, governance.District, governance.Municipality
	all, city := []governance.Level{land, district, municipality}, []governance.Level{district, municipality}
	for k, want := range map[string][]governance.Level{
		"11": all, "11000": all, "11000000": all, "02": all, "02000": all, "02000000": all, "04": {land}, "04011": city, "04011000": city,
		"16": {land}, "16051": city, "16051000": city, "16063": {district}, "16063003": {municipality}, "091": {governance.GovernmentRegion},
		"160635051": {governance.Association}, "14": {land}, "09162000": city, "09162": city, "09184": {district},
	} {
		u, err := bund.Directory().Latest().Lookup(key.MustParse(k))
		require.NoError(t, err)
		for level := range governance.Municipality + 2 {
			require.Equal(t, slices.Contains(want, level), u.Fills(level), "%s, %s", u, level)
			require.Equal(t, level == governance.Federation, federation(t).Fills(level))
			require.False(t, directory.Unit{}.Fills(level))
		}
	}
}

// The Federation has a name, and nothing that a register records.
func TestTheFederationIsInNoRegister(t *testing.T) {
	bund := federation(t)
	require.Zero(t, bund.Kind())
	require.Zero(t, bund.Valid())
	require.Zero(t, bund.Unchanged())
	require.False(t, bund.Undated())
	_, ok := bund.Seat()
	require.False(t, ok)
	require.Empty(t, bund.PostalCode())
	require.False(t, bund.HasMorePostalCodes())
	_, ok = bund.Parent()
	require.False(t, ok)
	require.Equal(t, []directory.Unit{bund}, slices.Collect(bund.Chain()))
	children := slices.Collect(bund.Children())
	require.Len(t, children, 16)
	for _, land := range children {
		parent, ok := land.Parent()
		require.True(t, ok)
		require.Equal(t, bund, parent)
	}
	require.Equal(t, governance.FederationPartner, bund.Partner().Kind)
}

// Who acts for a municipality of which no association is recorded, its ARS tells where it has the digits of the municipality itself: it
// is in none. The digits 0000, and those of an association that is not recorded, tell nothing.
func TestAdministrationBeforeAssociationsAreRecorded(t *testing.T) {
	for _, test := range []struct {
		key, day string
		own      bool
	}{
		{"16064046", "2000-01-01", true}, {"16061118", "2020-01-01", true}, {"16073067", "2000-01-01", false}, {"16075059", "1998-01-01", false},
		{"16075059", "1995-01-01", false}, {"16028160", "1992-01-01", false}, {"16051000", "2000-01-01", true}, {"16051000", "1992-01-01", true},
	} {
		u := unitOn(t, sample(t), test.key, test.day)
		acting, form := u.Administration()
		if test.own {
			require.Equal(t, u, acting, test)
			require.Equal(t, directory.OwnAdministration, form, test)
		} else {
			require.Zero(t, acting, test)
			require.Equal(t, directory.NotRecorded, form, test)
		}
	}
}

// In an association with an erfüllende Gemeinde the member acts that has its name; where none or several have it, the one with the most
// inhabitants; and where that is not one either, the registers do not tell.
func TestTheMemberThatActs(t *testing.T) {
	member := func(ars, name string, population []directory.Figure) directory.UnitRecord {
		u := place("16098001", civil.Period{}, nil)
		u.Key, u.Name, u.Population = key.MustParseARS(ars), name, population
		return u
	}
	const first, second = "160985001001", "160985001002"
	for _, test := range []struct {
		name    string
		members []directory.UnitRecord
		acting  string
		found   directory.Acting
	}{
		{"by its name", []directory.UnitRecord{member(first, "Musterort, Stadt", people(1)), member(second, "Nachbarort", people(2))}, "16098001", directory.ActingByName},
		{"by its name without the tail", []directory.UnitRecord{member(first, "Nachbarort", people(2)), member(second, "Musterort", people(1))}, "16098002", directory.ActingByName},
		{"two with the name", []directory.UnitRecord{member(first, "Musterort", people(1)), member(second, "Musterort, Stadt", people(2))}, "", directory.ActingNotRecorded},
		{"by its people", []directory.UnitRecord{member(first, "Nachbarort", people(2)), member(second, "Hinterort", people(1))}, "16098001", directory.ActingByPopulation},
		{"by its people, the second", []directory.UnitRecord{member(first, "Nachbarort", people(1)), member(second, "Hinterort", people(2))}, "16098002", directory.ActingByPopulation},
		{"as many people", []directory.UnitRecord{member(first, "Nachbarort", people(2)), member(second, "Hinterort", people(2))}, "", directory.ActingNotRecorded},
		{"nobody", []directory.UnitRecord{member(first, "Nachbarort", people(0)), member(second, "Hinterort", nil)}, "", directory.ActingNotRecorded},
		{"one is counted", []directory.UnitRecord{member(first, "Nachbarort", people(3)), member(second, "Hinterort", nil)}, "16098001", directory.ActingByPopulation},
		{"no figures", []directory.UnitRecord{member(first, "Nachbarort", nil), member(second, "Hinterort", nil)}, "", directory.ActingNotRecorded},
	} {
		association := directory.UnitRecord{Key: key.MustParse("160985001"), Name: "EG Musterort, Stadt", Kind: governance.ErfuellendeGemeinde}
		d := kreise(t, nil, append(test.members, association)...)
		a := unitOn(t, d, "160985001", "2010-01-01")
		acting, found := a.ActingMember()
		require.Equal(t, test.found, found, test.name)
		ags := ""
		if !acting.IsZero() {
			ags = acting.Key().String()
		}
		require.Equal(t, test.acting, ags, test.name)
		who, form := a.Administration()
		require.Equal(t, acting, who, test.name)
		require.Equal(t, directory.ErfuellendeGemeinde, form)
		for _, m := range []string{"16098001", "16098002"} {
			u := unitOn(t, d, m, "2010-01-01")
			who, form := u.Administration()
			require.Equal(t, acting, who, test.name)
			require.Equal(t, acting == u, form == directory.OwnAdministration, test.name)
		}
	}
}

// A Verwaltungsgemeinschaft of Thüringen or Bayern has an administration of its own; in Baden-Württemberg and Sachsen one of the members
// acts, and the registers do not tell which.
func TestWhoActsForAVerwaltungsgemeinschaft(t *testing.T) {
	want := map[string]directory.Acting{"08": directory.ActingNotRecorded, "14": directory.ActingNotRecorded, "09": directory.ActingItself, "16": directory.ActingItself}
	seen := map[string]bool{}
	for u := range bund.Directory().Latest().Units(governance.Association) {
		if u.Kind() != governance.Verwaltungsgemeinschaft {
			continue
		}
		land := u.Key().String()[:2]
		seen[land] = true
		acting, found := u.ActingMember()
		require.Zero(t, acting)
		require.Equal(t, want[land], found, u)
	}
	require.Len(t, seen, len(want))
}

// What is unchanged around a day begins with the last change and ends the day before the next, or with the unit.
func TestUnchangedEndsBeforeTheNextChange(t *testing.T) {
	for _, test := range []struct{ key, day, want string }{
		{"16064073", "2008-12-31", "1997-01-01/2008-12-31"}, {"16064073", "2009-01-01", "2009-01-01/2022-12-31"}, {"16075059", "1995-12-31", "1994-07-01/1995-12-31"},
		{"16051000", "1994-06-30", "../1994-06-30"}, {"16051000", "1994-07-01", "1994-07-01/.."},
	} {
		require.Equal(t, test.want, unitOn(t, sample(t), test.key, test.day).Unchanged().String(), test)
	}
}
