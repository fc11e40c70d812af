package governance_test

import (
	"encoding"
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// The register's table of codes (Textkennzeichen) is complete, and each code finds its kind and comes back from it.
func TestKindOf(t *testing.T) {
	for _, test := range []struct {
		code  int
		kind  governance.Kind
		level governance.Level
	}{
		{41, governance.KreisfreieStadt, governance.District}, {42, governance.Stadtkreis, governance.District},
		{43, governance.Kreis, governance.District}, {44, governance.Landkreis, governance.District},
		{45, governance.Regionalverband, governance.District},
		{50, governance.VerbandsfreieGemeinde, governance.Association}, {51, governance.Amt, governance.Association},
		{52, governance.Samtgemeinde, governance.Association}, {53, governance.Verbandsgemeinde, governance.Association},
		{54, governance.Verwaltungsgemeinschaft, governance.Association}, {55, governance.Kirchspielslandgemeinde, governance.Association},
		{56, governance.Verwaltungsverband, governance.Association}, {57, governance.VerwaltungsgemeinschaftTraegermodell, governance.Association},
		{58, governance.ErfuellendeGemeinde, governance.Association},
		{60, governance.Markt, governance.Municipality}, {61, governance.KreisfreieStadt, governance.Municipality},
		{62, governance.Stadtkreis, governance.Municipality}, {63, governance.Stadt, governance.Municipality},
		{64, governance.KreisangehoerigeGemeinde, governance.Municipality}, {65, governance.BewohntesGemeindefreiesGebiet, governance.Municipality},
		{66, governance.UnbewohntesGemeindefreiesGebiet, governance.Municipality}, {67, governance.GrosseKreisstadt, governance.Municipality},
	} {
		kind, ok := governance.KindOf(test.code)
		require.True(t, ok, test.code)
		require.Equal(t, test.kind, kind, test.code)
		require.Equal(t, test.code, kind.Code(test.level), "%s at %s", kind, test.level)
		require.NotEmpty(t, kind.Text(language.German))
	}
	for _, code := range []int{-1, 0, 40, 46, 49, 59, 68, 300} {
		_, ok := governance.KindOf(code)
		require.False(t, ok, code)
	}
	require.Zero(t, governance.Landkreis.Code(governance.Municipality))
	require.Zero(t, governance.Kind(0).Code(governance.District))
	require.Zero(t, governance.Kind(200).Level())
}

type word interface {
	encoding.TextMarshaler
	String() string
	Text(language.Tag) string
}

// Every word of the vocabulary has a name in data and a text in both languages, and reads back as itself.
func TestVocabularyRoundTrip(t *testing.T) {
	check := func(t *testing.T, value word, again interface {
		encoding.TextUnmarshaler
	}, read func() word) {
		text, err := value.MarshalText()
		require.NoError(t, err)
		require.NoError(t, again.UnmarshalText(text))
		require.Equal(t, value, read())
		require.NotEmpty(t, value.Text(language.German), value)
		require.NotEmpty(t, value.Text(language.English), value)
		var wrong *bilingual.WordError
		require.ErrorAs(t, again.UnmarshalText([]byte("nothing of the kind")), &wrong)
		require.NotEmpty(t, wrong.Words)
	}
	for v := governance.Federation; v <= governance.Municipality; v++ {
		var again governance.Level
		check(t, v, &again, func() word { return again })
	}
	for v := governance.KreisfreieStadt; v <= governance.GrosseKreisstadt; v++ {
		var again governance.Kind
		check(t, v, &again, func() word { return again })
	}
	for v := governance.OwnSphere; v <= governance.TransferredSphere; v++ {
		var again governance.Sphere
		check(t, v, &again, func() word { return again })
	}
	for v := governance.Funder; v <= governance.Supervisor; v++ {
		var again governance.Role
		check(t, v, &again, func() word { return again })
	}
	for v := governance.FederationPartner; v <= governance.PrivateCompany; v++ {
		var again governance.PartnerKind
		check(t, v, &again, func() word { return again })
	}
}

// The zero values are no words: they print as nothing and cannot be written.
func TestZeroValues(t *testing.T) {
	for _, zero := range []word{governance.Level(0), governance.Kind(0), governance.Sphere(0), governance.Role(0), governance.PartnerKind(0),
		governance.Level(99), governance.Kind(99)} {
		require.Empty(t, zero.String())
		require.Empty(t, zero.Text(language.German))
		_, err := zero.MarshalText()
		require.Error(t, err)
	}
}

// A key in a document keeps its digits and its level, and a damaged one is refused.
func TestUnitKey(t *testing.T) {
	for _, digits := range []string{"16", "16051", "160635051", "16051000", "160510000000"} {
		data, err := json.Marshal(governance.Partner{Name: "x", Kind: governance.UnitPartner,
			Unit: governance.UnitKey{Key: key.MustParse(digits)}, Source: law.Source{Where: "y", Evidence: law.Primary}})
		require.NoError(t, err)
		var again governance.Partner
		require.NoError(t, json.Unmarshal(data, &again))
		require.Equal(t, digits, again.Unit.String())
		require.Len(t, digits, again.Unit.Key.Len())
	}
	var k governance.UnitKey
	require.True(t, k.IsZero())
	require.Empty(t, k.String())
	empty, err := k.MarshalText()
	require.NoError(t, err)
	require.NoError(t, k.UnmarshalText(empty))
	require.True(t, k.IsZero())
	require.Error(t, k.UnmarshalText([]byte("1605100")))
	require.True(t, k.IsZero(), "a refused key leaves nothing behind")
}

// The key of a unit is stored as its digits with their leading zero, and no number is taken for one; only no unit is NULL.
func TestUnitKeyInDatabase(t *testing.T) {
	var back governance.UnitKey
	for _, digits := range []string{"09", "16051", "160635051", "01051044", "010510044044"} {
		column, err := governance.UnitKey{Key: key.MustParse(digits)}.Value()
		require.NoError(t, err)
		require.Equal(t, digits, column)
		for _, stored := range []any{digits, []byte(digits)} {
			require.NoError(t, back.Scan(stored))
			require.Equal(t, governance.UnitKey{Key: key.MustParse(digits)}, back)
		}
	}
	for _, bad := range []any{int64(1051044), 16051000.0, true, time.Time{}} {
		require.ErrorAs(t, back.Scan(bad), new(*bilingual.ColumnError))
	}
	require.ErrorAs(t, back.Scan("1051044"), new(*key.ParseError))
	require.Equal(t, "010510044044", back.String(), "a refused column changes nothing")
	column, err := governance.UnitKey{}.Value()
	require.NoError(t, err)
	require.Nil(t, column)
	require.NoError(t, back.Scan(nil))
	require.True(t, back.IsZero())
}

// An office answers who held it, tells a vacancy from not knowing, and keeps the source.
func TestOffice(t *testing.T) {
	source := law.Source{Where: "move-online", Evidence: law.Secondary}
	day := civil.MustParse
	office := governance.Office{Title: "Beauftragter für E-Government und IT", Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[governance.Holder]{
		{Period: civil.Period{From: day("2017-05-10"), Through: day("2024-12-12")}, Value: governance.Holder{Name: "Dr. Hartmut Schubert"}, Source: source},
		{Period: civil.Period{From: day("2024-12-13"), Through: day("2025-05-31")}, Source: source},
	})}
	holder, ok := office.On(day("2018-10-16"))
	require.True(t, ok)
	require.Equal(t, "Dr. Hartmut Schubert", holder.Value.Name)
	vacancy, ok := office.On(day("2025-01-01"))
	require.True(t, ok)
	require.Empty(t, vacancy.Value.Name)
	_, ok = office.On(day("2016-01-01"))
	require.False(t, ok)
	partner := governance.Partner{Offices: []governance.Office{office}}
	_, ok = partner.Office("Präsident")
	require.False(t, ok)
	found, ok := partner.Office(office.Title)
	require.True(t, ok)
	require.Equal(t, 2, found.Holders.Len())
}

// Errors name what was wanted and what there is.
func TestWordError(t *testing.T) {
	var level governance.Level
	require.EqualError(t, level.UnmarshalText([]byte("Kreis")),
		`"Kreis" is no level; want one of federation, land, government-region, district, association, municipality`)
	require.False(t, level.IsValid())
	require.True(t, governance.Land.IsValid())
}

// The type of a key tells the level of its unit.
func TestLevelOf(t *testing.T) {
	for digits, want := range map[string]governance.Level{"09": governance.Land, "094": governance.GovernmentRegion, "09463": governance.District,
		"160635051": governance.Association, "16063051": governance.Municipality, "160635051051": governance.Municipality} {
		require.Equal(t, want, governance.LevelOf(key.MustParse(digits)), digits)
	}
	require.Zero(t, governance.LevelOf(nil))
}
