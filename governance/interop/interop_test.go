package interop_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/interop/ecli"
	"github.com/foederal/foederal/governance/interop/eli"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genericode"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/interop/gnd"
	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/interop/itplr"
	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/interop/ocd"
	"github.com/foederal/foederal/governance/interop/oparl"
	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/interop/wikidata"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// conversion is one way out of this library, as a text and appended.
type conversion struct {
	name   string
	text   func() string
	append func([]byte) []byte
}

// conversions are all that have a form without an allocation.
func conversions(t testing.TB) []conversion {
	land, district := key.MustParseLand("16"), key.MustParseDistrict("16063")
	association, ags, ars := key.MustParseAssociation("160635051"), key.MustParseAGS("16063051"), key.MustParseARS("160635051051")
	day, service := civil.MustParse("2021-07-31"), fim.MustParse("99050012104000")
	id, err := gnd.Parse("4034724-2")
	require.NoError(t, err)
	work := eli.Work{Agent: "bgbl-1", Year: 2024, Number: "10"}
	text := eli.Expression{Work: work, Day: day, Version: 1, Language: "deu"}
	judgment := ecli.Judgment{Court: "FGRLP", Year: 1969, Ordinal: "0905.IV85.68.0A"}
	decision := itplr.DecisionNumber{Year: 2026, Number: 19, Suffix: "IT"}
	return []conversion{
		{"dcatap.URI", func() string { return dcatap.URI(ags) }, func(b []byte) []byte { return dcatap.AppendURI(b, ags) }},
		{"gdide.URI", func() string { return gdide.URI(ars) }, func(b []byte) []byte { return gdide.AppendURI(b, ars) }},
		{"nina.District", func() string { return nina.District(district) }, func(b []byte) []byte { return nina.AppendDistrict(b, district) }},
		{"dwd.District", func() string { return dwd.District(district) }, func(b []byte) []byte { return dwd.AppendDistrict(b, district) }},
		{"dwd.Municipality", func() string { return dwd.Municipality(ags) }, func(b []byte) []byte { return dwd.AppendMunicipality(b, ags) }},
		{"pvog.ARS", func() string { return pvog.ARS(association) }, func(b []byte) []byte { return pvog.AppendARS(b, association) }},
		{"fitconnect.AreaURN", func() string { return fitconnect.AreaURN(association) },
			func(b []byte) []byte { return fitconnect.AppendAreaURN(b, association) }},
		{"xoev.VersionURN", func() string { return xoev.VersionURN(xoev.RS, day) },
			func(b []byte) []byte { return xoev.AppendVersionURN(b, xoev.RS, day) }},
		{"fim.LeistungKey.URN", service.URN, service.AppendURN},
		{"dvdv.FromAGS", func() string { k, _ := dvdv.FromAGS("wgb", ags, 0, 0); return k.String() },
			func(b []byte) []byte { b, _ = dvdv.AppendFromAGS(b, "wgb", ags, 0, 0); return b }},
		{"osm.RegionalValue", func() string { return osm.RegionalValue(association) },
			func(b []byte) []byte { return osm.AppendRegionalValue(b, association) }},
		{"genesis.Code", func() string { return genesis.Code(ags) }, func(b []byte) []byte { return genesis.AppendCode(b, ags) }},
		{"genesis.ShortARS", func() string { s, _ := genesis.ShortARS(ars); return s },
			func(b []byte) []byte { b, _ = genesis.AppendShortARS(b, ars); return b }},
		{"iso3166.Land", func() string { return iso3166.Land(land) }, func(b []byte) []byte { return iso3166.AppendLand(b, land) }},
		{"nuts.Land", func() string { return nuts.Land(land) }, func(b []byte) []byte { return nuts.AppendLand(b, land) }},
		{"nuts.District", func() string { s, _ := nuts.District(district, directory.NUTS2021); return s },
			func(b []byte) []byte { b, _ = nuts.AppendDistrict(b, district, directory.NUTS2021); return b }},
		{"ocd.Land", func() string { return ocd.Land(land) }, func(b []byte) []byte { return ocd.AppendLand(b, land) }},
		{"geonames.Land", func() string { return geonames.Land(land) }, func(b []byte) []byte { return geonames.AppendLand(b, land) }},
		{"gnd.Identifier.URI", id.URI, id.AppendURI},
		{"eli.Work", work.String, work.Append},
		{"eli.Expression", text.String, text.Append},
		{"ecli.Judgment", judgment.String, judgment.Append},
		{"itplr.DecisionNumber", decision.String, decision.Append},
		{"wikidata.Query", func() string { return wikidata.Query(ags) }, func(b []byte) []byte { return wikidata.AppendQuery(b, ags) }},
	}
}

// The appended form is the text, costs no memory, and the text costs one allocation at most.
func TestConversionsCostNoMoreThanTheirText(t *testing.T) {
	room := make([]byte, 0, 256)
	for _, c := range conversions(t) {
		require.NotEmpty(t, c.text(), c.name)
		require.Equal(t, "x"+c.text(), string(c.append([]byte("x"))), c.name)
		require.Zero(t, testing.AllocsPerRun(100, func() { room = c.append(room[:0]) }), c.name)
		var text string
		require.LessOrEqual(t, testing.AllocsPerRun(100, func() { text = c.text() }), 1.0, c.name)
		require.NotEmpty(t, text)
	}
}

func BenchmarkConversions(b *testing.B) {
	room := make([]byte, 0, 256)
	for _, c := range conversions(b) {
		b.Run(c.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_ = c.text()
			}
		})
		b.Run(c.name+"/append", func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				room = c.append(room[:0])
			}
		})
	}
}

// Of every unit of Germany what is written leads back to its key.
func TestEveryUnitComesBack(t *testing.T) {
	units := 0
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range bund.Directory().Latest().Units(level) {
			k, err := dcatap.Parse(dcatap.URI(u.Key()))
			require.NoError(t, err)
			require.Equal(t, u.Key(), k)
			k, err = xoev.CodeOf(u.Key(), u.Date()).Key()
			require.NoError(t, err)
			require.Equal(t, u.Key(), k)
			if level == governance.Municipality {
				requireMunicipality(t, u)
			}
			units++
		}
	}
	require.Greater(t, units, 11_000)
}

func requireMunicipality(t *testing.T, u directory.Unit) {
	t.Helper()
	ags, ars := u.AGS(), u.ARS()
	back, err := fitconnect.ParseAreaURN(fitconnect.AreaURN(ars))
	require.NoError(t, err)
	require.Equal(t, key.Key(ars), back)
	for _, readings := range []func() ([]key.Reading, error){
		func() ([]key.Reading, error) { return gdide.Parse(gdide.URI(ars)) },
		func() ([]key.Reading, error) { return pvog.Parse(pvog.ARS(ars)) },
		func() ([]key.Reading, error) { return osm.Parse(osm.Regional, osm.RegionalValue(ars)) },
	} {
		list, err := readings()
		require.NoError(t, err)
		require.True(t, slices.ContainsFunc(list, func(r key.Reading) bool { return r.Key == ars }), u)
	}
	district, err := nina.Parse(nina.District(ags.District()))
	require.NoError(t, err)
	require.Equal(t, ags.District(), district)
	if number := dwd.Municipality(ags); number != "" {
		k, err := dwd.Parse(number)
		require.NoError(t, err)
		require.Equal(t, key.Key(ags), k)
	}
	k, err := dvdv.FromAGS("abc", ags, 0, 0)
	require.NoError(t, err)
	found, ok := k.AGS()
	require.True(t, ok)
	require.Equal(t, ags, found)
}

// Whoever reads pays for the key that comes back, and for nothing else.
func BenchmarkParsers(b *testing.B) {
	for name, parse := range map[string]func() error{
		"dcatap.Parse": func() error {
			_, err := dcatap.Parse("http://dcat-ap.de/def/politicalGeocoding/municipalityKey/16051000")
			return err
		},
		"xoev.ParseURN": func() error {
			_, _, err := xoev.ParseURN("urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs_2021-07-31")
			return err
		},
		"fitconnect.ParseAreaURN": func() error {
			_, err := fitconnect.ParseAreaURN("urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:120645410")
			return err
		},
		"nina.Parse":         func() error { _, err := nina.Parse("160700000000"); return err },
		"dwd.Parse":          func() error { _, err := dwd.Parse("808118054"); return err },
		"fim.Parse":          func() error { _, err := fim.Parse("99050012104000"); return err },
		"dvdv.Parse":         func() error { _, err := dvdv.Parse("wgb010540880000"); return err },
		"genesis.Parse":      func() error { _, err := genesis.Parse("16063"); return err },
		"iso3166.Parse":      func() error { _, err := iso3166.Parse("DE-TH"); return err },
		"ocd.Parse":          func() error { _, err := ocd.Parse("ocd-division/country:de/state:th"); return err },
		"geonames.Parse":     func() error { _, err := geonames.Parse("http://www.geonames.org/2822542/"); return err },
		"nuts.ParseLand":     func() error { _, err := nuts.ParseLand("DEG"); return err },
		"nuts.ParseDistrict": func() error { _, err := nuts.ParseDistrict("DEG0M", directory.NUTS2021); return err },
		"gnd.Parse":          func() error { _, err := gnd.Parse("4034724-2"); return err },
		"eli.ParseWork":      func() error { _, err := eli.ParseWork("eli/bund/bgbl-1/2017/s419"); return err },
		"ecli.Parse":         func() error { _, err := ecli.Parse("ECLI:DE:FGRLP:1969:0905.IV85.68.0A"); return err },
		"itplr.Parse":        func() error { _, err := itplr.Parse("B-2026/19-IT"); return err },
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := parse(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// Each format says on what it rests, and how well that is known; what is general knowledge says so.
func TestSources(t *testing.T) {
	for name, source := range map[string]law.Source{
		"dcatap": dcatap.Source(), "dvdv": dvdv.Source(), "dwd": dwd.Source(), "ecli": ecli.Source(), "eli": eli.Source(), "fim": fim.Source(),
		"fitconnect": fitconnect.Source(), "gdide": gdide.Source(), "genesis": genesis.Source(), "geonames": geonames.Source(), "gnd": gnd.Source(),
		"iso3166": iso3166.Source(), "itplr": itplr.Source(), "nina": nina.Source(), "ocd": ocd.Source(), "oparl": oparl.Source(), "osm": osm.Source(),
		"pvog": pvog.Source(), "wikidata": wikidata.Source(), "xoev": xoev.Source(),
	} {
		require.NoError(t, source.Check(), name)
		require.NotEqual(t, law.Assumed, source.Evidence, name)
	}
	for name, source := range map[string]law.Source{
		"ecli": ecli.LimitSource(), "fim": fim.PartsSource(), "genericode": genericode.Source(), "nuts": nuts.Source(), "lau": nuts.LAUSource(),
		"osm": osm.QuerySource(), "wikidata": wikidata.IdentifierSource(), "xoev": xoev.CodeSource(),
	} {
		require.NoError(t, source.Check(), name)
		require.Equal(t, law.Assumed, source.Evidence, name)
	}
}

func TestFormErrorStaysShort(t *testing.T) {
	err := &interop.FormError{Format: "X", Input: strings.Repeat("ä", 1_000), Reason: bilingual.Text{German: "falsch", English: "wrong"}}
	require.Less(t, len(err.Error()), 200)
	require.Contains(t, err.Text(language.German), "passt nicht: falsch")
	require.Contains(t, err.Text(language.English), "does not fit: wrong")
}
