package interop_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/interop/oparl"
	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/interop/rowcheck"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/leitweg"
	"github.com/foederal/foederal/thueringen"
)

// problem is one of those that developers report again and again about official keys. It is shown by a test here, by a test that stands
// elsewhere, or lies outside this library for a reason.
type problem struct {
	name      string
	test      func(*testing.T)
	elsewhere [2]string // file and function
	outside   string
}

func problems() []problem {
	return []problem{
		{name: "P01 leading zero lost", test: leadingZeroLost},
		{name: "P02 texts and numbers in one JSON file", test: textsAndNumbers},
		{name: "P03 trailing zeros stripped", test: trailingZeros},
		{name: "P04 padded with blanks", test: roundTrip},
		{name: "P05 AGS and ARS mixed up", test: mixedUp},
		{name: "P06 ARS guessed from the AGS", test: arsNotGuessed},
		{name: "P07 blanks and split columns", test: splitColumns},
		{name: "P08 well-formed and wrong", test: wellFormedAndWrong},
		{name: "P09 shortened regional keys", test: shortened},
		{name: "P10 only Kreise, with seven zeros", test: sevenZeros},
		{name: "P11 the key of a kreisfreie Stadt", test: kreisfreieStadt},
		{name: "P12 association left out", test: associationInChain},
		{name: "P13 who administers Leimbach", test: leimbach},
		{name: "P14 areas outside municipalities", test: uninhabited},
		{name: "P15 city states", test: cityStates},
		{name: "P16 the third digit is history", test: thirdDigit},
		{name: "P17 reform in Thüringen", test: eisenach},
		{name: "P18 other reforms", test: goettingen},
		{name: "P19 one unit becomes several", test: divided},
		{name: "P20 frozen data", test: editions},
		{name: "P21 ARS changes and AGS does not", test: arsChanges},
		{name: "P22 deletions to make data fit", elsewhere: [2]string{
			"../directory/internal/territory/germany_test.go", "TestCorrectionsMustMeetTheirRows"}},
		{name: "P23 a postal code is no municipality", test: postalCode},
		{name: "P24 tails of names", test: tails},
		{name: "P25 umlauts and abbreviations", test: umlauts},
		{name: "P26 same name twice", test: sameName},
		{name: "P27 names change", test: namesChange},
		{name: "P28 rule stored at the wrong level", outside: "the library stores no responsibilities for services; who asks climbs " +
			"Unit.Chain, which names the level of each unit (P12)"},
		{name: "P29 another authority for each service", outside: "which authority is competent for a service stands in the PVOG; the " +
			"library has the roles of partners in an agreement, and asks no service"},
		{name: "P30 empty answer read as nobody", test: notRecorded},
		{name: "P31 evidence lost", test: evidence},
		{name: "P32 bytes and characters of the register", elsewhere: [2]string{"../gv100/record_test.go", "TestEncodingsAndLineEnds"}},
		{name: "P33 bodies with 8, 5 or 12 digits", test: bodies},
		{name: "P34 four vocabularies of places", test: vocabularies},
		{name: "P35 Leitweg-ID and geography", test: leitwegHint},
		{name: "P36 fields contradict each other", test: contradiction},
	}
}

// Every problem is there, in order, and has an answer.
func TestProblems(t *testing.T) {
	list := problems()
	require.Len(t, list, 36)
	for i, p := range list {
		require.Equal(t, fmt.Sprintf("P%02d", i+1), p.name[:3])
		t.Run(p.name, func(t *testing.T) {
			switch {
			case p.test != nil:
				p.test(t)
			case p.elsewhere[0] != "":
				text, err := os.ReadFile(p.elsewhere[0])
				require.NoError(t, err)
				require.Contains(t, string(text), "func "+p.elsewhere[1]+"(")
			default:
				require.NotEmpty(t, p.outside)
				t.Log("outside: " + p.outside)
			}
		})
	}
}

func on(t *testing.T, day string) directory.Snapshot {
	t.Helper()
	s, err := bund.Directory().On(civil.MustParse(day))
	require.NoError(t, err)
	return s
}

func today() directory.Snapshot { return bund.Directory().Latest() }

func municipality(t *testing.T, s directory.Snapshot, ags string) directory.Unit {
	t.Helper()
	u, ok := s.Municipality(key.MustParseAGS(ags))
	require.True(t, ok, ags)
	return u
}

func leadingZeroLost(t *testing.T) {
	_, err := key.ParseAGS("1001000")
	require.ErrorContains(t, err, "it is 01001000")
	ags, repair, err := key.RepairAGS("1001000")
	require.NoError(t, err)
	require.Equal(t, key.AddedZero, repair)
	require.Equal(t, "Flensburg, Stadt", municipality(t, today(), ags.String()).Name())
	_, _, err = key.RepairAGS("1001") // a Kreis, or junk
	require.Error(t, err)
}

func textsAndNumbers(t *testing.T) {
	var row struct{ A, B key.District }
	err := json.Unmarshal([]byte(`{"A":"07131","B":16077}`), &row)
	require.ErrorContains(t, err, "a JSON number is no key")
	readings, err := key.Readings("16077")
	require.NoError(t, err)
	require.Contains(t, readings, key.Reading{Key: key.MustParseDistrict("16077")})
}

func trailingZeros(t *testing.T) {
	var levels []string
	for k := range key.Prefixes(key.MustParseARS("147300070070")) {
		levels = append(levels, k.String())
	}
	require.Equal(t, []string{"147300070", "14730", "147", "14"}, levels)
	u, err := today().Lookup(key.MustParseARS("147300070070"))
	require.NoError(t, err)
	parent, ok := u.Parent()
	require.True(t, ok)
	require.Equal(t, key.MustParseDistrict("14730"), parent.Key())
}

func roundTrip(t *testing.T) {
	for u := range today().Units(governance.Municipality) {
		ags, err := key.ParseAGS(u.AGS().String())
		require.NoError(t, err)
		require.Equal(t, u.AGS(), ags)
		ars, err := key.ParseARS(u.ARS().String())
		require.NoError(t, err)
		require.Equal(t, u.ARS(), ars)
	}
}

func mixedUp(t *testing.T) {
	_, err := key.ParseAGS("160635051051")
	require.ErrorContains(t, err, "this is an ARS, and the AGS in it is 16063051")
	_, err = key.ParseARS("16063051")
	require.ErrorContains(t, err, "this is an AGS")
}

func arsNotGuessed(t *testing.T) {
	ars, ok := today().ARS(key.MustParseAGS("16063051"))
	require.True(t, ok)
	require.Equal(t, key.MustParseARS("160635051051"), ars, "the guess would be 160630051051")
}

func splitColumns(t *testing.T) {
	_, err := key.ParseAGS("16 0 66 065")
	require.Error(t, err)
	ags, repair, err := key.RepairAGS("G;16;0;66;065;Schwarza")
	require.NoError(t, err)
	require.True(t, repair.Has(key.JoinedColumns))
	parts, err := key.AGSFromParts("16", "0", "66", "065")
	require.NoError(t, err)
	require.Equal(t, parts, ags)
}

func wellFormedAndWrong(t *testing.T) {
	_, err := today().Lookup(key.MustParseDistrict("05354")) // what an official feed had for 05334, Aachen
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown)
	require.Contains(t, unknown.Near, key.Key(key.MustParseDistrict("05334")))
}

func shortened(t *testing.T) {
	ars, err := genesis.ParseShort("03353406035")
	require.NoError(t, err)
	require.Equal(t, key.MustParseARS("033535406035"), ars)
}

func sevenZeros(t *testing.T) {
	require.Equal(t, "160700000000", nina.District(municipality(t, today(), "16070004").AGS().District()))
}

func kreisfreieStadt(t *testing.T) {
	erfurt, ok := today().Unit(key.MustParseDistrict("16051"))
	require.True(t, ok)
	require.True(t, erfurt.Fills(governance.Municipality))
	name, value, ok := fitconnect.AreaParam(erfurt)
	require.Equal(t, []any{"ags", "16051000", true}, []any{name, value, ok})
	_, err := today().Lookup(key.MustParseAGS("06438000"))
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, key.MustParseDistrict("06438"), unknown.Kreis.Key(), "a Landkreis, filled up with zeros")
}

func associationInChain(t *testing.T) {
	var levels []governance.Level
	for u := range municipality(t, today(), "16063051").Chain() {
		levels = append(levels, u.Level())
	}
	require.Contains(t, levels, governance.Association)
	require.Contains(t, pvog.Chain(key.MustParseARS("160635051051")), "160635051000")
}

func leimbach(t *testing.T) {
	acting, form := municipality(t, today(), "16063051").Administration()
	require.Equal(t, key.MustParseAGS("16063003"), acting.AGS())
	require.Equal(t, "erfüllende Gemeinde", form.String())
}

func uninhabited(t *testing.T) {
	count := 0
	for u := range today().Units(governance.Municipality) {
		if u.Kind() == governance.UnbewohntesGemeindefreiesGebiet {
			require.NotEqual(t, "16", u.AGS().Land().String())
			count++
		}
	}
	require.Equal(t, 200, count)
	for _, m := range today().Find("Starnberger See", directory.WithoutUninhabited()) {
		require.NotEqual(t, governance.UnbewohntesGemeindefreiesGebiet, m.Unit.Kind())
	}
}

func cityStates(t *testing.T) {
	berlin := municipality(t, today(), "11000000")
	require.True(t, berlin.Fills(governance.Land))
	_, err := today().Lookup(key.MustParseARS("110010001001")) // Mitte, in data sets of Berlin
	var unknown *directory.UnknownKeyError
	require.ErrorAs(t, err, &unknown)
	require.Empty(t, unknown.Known)
}

func thirdDigit(t *testing.T) {
	_, ok := municipality(t, today(), "16063051").Above(governance.GovernmentRegion)
	require.False(t, ok)
	require.Equal(t, key.MustParseRegion("160"), key.MustParseAGS("16063051").Region(), "digits, and no Regierungsbezirk")
	bezirk, ok := municipality(t, today(), "09162000").Above(governance.GovernmentRegion)
	require.True(t, ok)
	require.Equal(t, "Oberbayern", bezirk.ShortName())
}

func eisenach(t *testing.T) {
	for through, want := range map[string]string{"2021-06-30": "16056000", "2021-07-01": "16063105"} {
		s, err := bund.Directory().Successors(key.MustParseAGS("16056000"), civil.MustParse("2021-06-30"), civil.MustParse(through))
		require.NoError(t, err)
		legal, _ := s.Legal()
		require.Equal(t, key.MustParseAGS(want), legal)
	}
}

func goettingen(t *testing.T) {
	before := civil.MustParse("2016-10-31")
	was, err := on(t, "2016-10-31").FindOne("Göttingen", directory.OnLevel(governance.Municipality))
	require.NoError(t, err)
	require.Equal(t, "03152", was.AGS().District().String())
	s, err := bund.Directory().Successors(was.AGS(), before, civil.MustParse("2016-11-01"))
	require.NoError(t, err)
	is, err := s.Successor()
	require.NoError(t, err)
	require.Equal(t, "03159", is.AGS().District().String())
}

func divided(t *testing.T) {
	s, err := bund.Directory().Successors(key.MustParseAGS("16064073"), civil.MustParse("2022-12-31"), civil.MustParse("2023-01-01"))
	require.NoError(t, err)
	require.Len(t, s.Parts, 3)
	_, err = s.Successor()
	var several *directory.DividedError
	require.ErrorAs(t, err, &several)
}

func editions(t *testing.T) {
	through := bund.Directory().Span().Through
	require.False(t, through.IsZero())
	_, err := bund.Directory().On(through.AddDays(1))
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)
	require.Contains(t, xoev.VersionURN(xoev.RS, through), through.String(), "no version stands in the code")
}

func arsChanges(t *testing.T) {
	ags := key.MustParseAGS("16077043") // Schmölln
	for day, want := range map[string]string{"2025-12-31": "160775052043", "2026-01-01": "160770043043"} {
		s, err := thueringen.Directory().On(civil.MustParse(day))
		require.NoError(t, err)
		ars, ok := s.ARS(ags)
		require.True(t, ok)
		require.Equal(t, key.MustParseARS(want), ars)
	}
}

func postalCode(t *testing.T) {
	require.Greater(t, len(slices.Collect(today().PostalCode("36433"))), 1)
}

func tails(t *testing.T) {
	u := municipality(t, today(), "16063003")
	require.Equal(t, "Bad Salzungen, Stadt", u.Name())
	require.Equal(t, "Bad Salzungen", u.ShortName())
}

func umlauts(t *testing.T) {
	for query, name := range map[string]string{
		"Sankt Gangloff": "St.Gangloff", "Bruenn": "Brünn/Thür.", "Graitschen bei Bürgel": "Graitschen b. Bürgel",
	} {
		found := today().Find(query, directory.InUnit(key.MustParseLand("16")), directory.WholeNames())
		require.NotEmpty(t, found, query)
		require.Equal(t, name, found[0].Name)
	}
}

func sameName(t *testing.T) {
	_, err := today().FindOne("Elxleben", directory.InUnit(key.MustParseLand("16")))
	var ambiguous *directory.AmbiguousError
	require.ErrorAs(t, err, &ambiguous)
	var keys []string
	for _, m := range ambiguous.Candidates {
		keys = append(keys, m.Unit.AGS().String())
	}
	require.ElementsMatch(t, []string{"16068009", "16070013"}, keys)
}

func namesChange(t *testing.T) {
	found := today().Find("Königsee-Rottenbach", directory.WholeNames())
	require.NotEmpty(t, found)
	require.True(t, found[0].Former)
	require.Equal(t, "Königsee", found[0].Unit.ShortName())
}

func notRecorded(t *testing.T) {
	s, err := thueringen.Directory().On(civil.MustParse("1994-12-31"))
	require.NoError(t, err)
	counts := map[directory.AdministrationForm]int{}
	for u := range s.Units(governance.Municipality) {
		_, form := u.Administration()
		counts[form]++
	}
	require.NotZero(t, counts[directory.NotRecorded], "associations had no keys before 1996: that is not to have none")
}

func evidence(t *testing.T) {
	require.NoError(t, dcatap.Source().Check())
	require.Equal(t, law.Assumed, xoev.CodeSource().Evidence)
	require.Equal(t, bund.Directory().Edition(), municipality(t, today(), "16063051").Edition())
}

func bodies(t *testing.T) {
	for ags, want := range map[string]string{"05166": "05166", "051140000000": "05114000", "16063051": "16063051"} {
		u, err := oparl.Find(today(), oparl.BodyKeys{AGS: ags})
		require.NoError(t, err)
		require.Equal(t, want, u.Key().String())
	}
}

func vocabularies(t *testing.T) {
	require.Equal(t, "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/16051000", dcatap.URI(key.MustParseAGS("16051000")))
	require.Equal(t, "https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/160510000000", gdide.URI(key.MustParseARS("160510000000")))
	require.Equal(t, "dcterms:spatial", dcatap.Property)
}

func leitwegHint(t *testing.T) {
	require.Equal(t, "Weißensee, Stadt", today().LeitwegHint(leitweg.MustParse("16068058-0001-73")).Unit.Name())
	require.NotNil(t, today().LeitwegHint(leitweg.MustParse("16502400-0001-42")).Unknown)
	_, err := leitweg.Parse("16068058-0001-37")
	var check *leitweg.CheckError
	require.True(t, errors.As(err, &check))
}

func contradiction(t *testing.T) {
	row := rowcheck.CheckRow{Key: "16063051", Land: "Thüringen", Kreis: "Sömmerda", Name: "Weißensee"}
	check := row.In(today())
	require.Equal(t, rowcheck.Contradicts, check.Key)
	require.Equal(t, key.MustParseAGS("16068058"), check.Proposal.AGS())
}
