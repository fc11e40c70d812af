package sachsen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func saxonDuties() *duty.Collection {
	return duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties())
}

// dutyDay is the day for which the text of Saxon acts is confirmed.
const dutyDay = "2025-05-18"

// saxonUnit returns a unit of Sachsen by its key, as of the day or the last one that the directory knows.
func saxonUnit(t testing.TB, k string, day civil.Date) directory.Unit {
	t.Helper()
	table := bund.Directory()
	if last := table.Span().Through; day.After(last) {
		day = last
	}
	snapshot, err := table.On(day)
	require.NoError(t, err)
	unit, ok := snapshot.Unit(key.MustParse(k))
	require.True(t, ok, k)
	return unit
}

// The duties of Sachsen, on Leipzig, the kreisangehörige Plauen, the Landkreis Zwickau, the Land, a Zweckverband and a company.
func TestDutiesOfSachsen(t *testing.T) {
	const leipzig, plauen, zwickau, land, kisa, company = "14713000", "14523320", "14524", "14", "KISA", "a company"
	tests := []struct {
		id, body, day string
		want          duty.Status
	}{
		{"SN-EGOVG-ACCESS", leipzig, "2014-08-08", duty.NotBinding}, {"SN-EGOVG-ACCESS", leipzig, "2025-05-17", duty.NotRecorded},
		{"SN-EGOVG-ACCESS", leipzig, dutyDay, duty.Binding}, {"SN-EGOVG-ACCESS", plauen, dutyDay, duty.Binding},
		{"SN-EGOVG-ACCESS", kisa, dutyDay, duty.Binding}, {"SN-EGOVG-ACCESS", company, dutyDay, duty.NotRecorded},
		{"SN-EGOVG-FORM", zwickau, dutyDay, duty.Conditional}, {"SN-EGOVG-TRAFFIC", land, dutyDay, duty.Binding},
		{"SN-EGOVG-PROOFS", leipzig, dutyDay, duty.NotBinding}, {"SN-EGOVG-STATUS", leipzig, dutyDay, duty.Conditional},
		{"SN-EGOVG-EID", leipzig, dutyDay, duty.Conditional}, {"SN-EGOVG-PAYMENT", plauen, dutyDay, duty.Binding},
		{"SN-EGOVG-INVOICE", land, "2020-04-17", duty.NotBinding}, {"SN-EGOVG-INVOICE", land, "2020-04-18", duty.Binding},
		{"SN-EGOVG-INVOICE", leipzig, "2020-04-18", duty.Conditional}, {"SN-EGOVG-INVOICE", company, dutyDay, duty.Conditional},
		{"SN-EGOVGDVO-INVOICEFORMAT", leipzig, dutyDay, duty.Conditional}, {"SN-EGOVG-ACCESSIBILITY", leipzig, dutyDay, duty.Binding},
		{"SN-EGOVG-GEOREFERENCE", leipzig, dutyDay, duty.Conditional},
		{"SN-EGOVG-OPENDATA", land, "2019-06-21", duty.NotBinding}, {"SN-EGOVG-OPENDATA", land, "2019-06-22", duty.Binding},
		{"SN-EGOVG-OPENDATA", leipzig, dutyDay, duty.Conditional},
		{"SN-EGOVG-COMPONENTS", land, dutyDay, duty.Binding}, {"SN-EGOVG-COMPONENTS", leipzig, dutyDay, duty.NotBinding},
		{"SN-EGOVG-DIRECTORYDATA", leipzig, dutyDay, duty.Binding},
		{"SN-EGOVG-AMT24", land, dutyDay, duty.Binding}, {"SN-EGOVG-AMT24", leipzig, dutyDay, duty.Conditional},
		{"SN-EGOVG-FILES", land, dutyDay, duty.Binding}, {"SN-EGOVG-FILES", leipzig, dutyDay, duty.Conditional},
		{"SN-EGOVG-STANDARDS", leipzig, dutyDay, duty.StartsOnDecision}, {"SN-EGOVG-STANDARDS", land, dutyDay, duty.NotRecorded},
		{"SN-EGOVG-NETWORK", kisa, dutyDay, duty.Binding}, {"SN-EGOVG-TRIAL", leipzig, dutyDay, duty.NotBinding},
		{"SN-EGOVG-TRIAL", land, dutyDay, duty.Conditional}, {"SN-EGOVG-EVALUATION", leipzig, dutyDay, duty.NotBinding},
		{"SN-ISICHG-MEASURES", leipzig, dutyDay, duty.Binding}, {"SN-ISICHG-STANDARDS", leipzig, dutyDay, duty.Binding},
		{"SN-ISICHG-STANDARDS", land, dutyDay, duty.NotRecorded}, {"SN-ISICHG-ISMS", land, dutyDay, duty.Binding},
		{"SN-ISICHG-ISMS", leipzig, dutyDay, duty.NotBinding}, {"SN-ISICHG-OFFICER", leipzig, dutyDay, duty.Binding},
		{"SN-ISICHG-INCIDENT", land, dutyDay, duty.Binding}, {"SN-ISICHG-INCIDENT", leipzig, dutyDay, duty.Conditional},
		{"SN-ISICHG-DANGER", leipzig, dutyDay, duty.Conditional}, {"SN-ISICHG-LOGS", zwickau, dutyDay, duty.Binding},
		{"SN-ISICHG-LOGS", zwickau, "2025-05-17", duty.NotRecorded},
		{"SN-BFWEBG-WEBSITES", leipzig, "2019-09-22", duty.NotBinding}, {"SN-BFWEBG-WEBSITES", leipzig, "2019-09-23", duty.Binding},
		{"SN-BFWEBG-WEBSITES", company, dutyDay, duty.Conditional},
		{"SN-TRANSPG-REGISTER", land, dutyDay, duty.Binding}, {"SN-TRANSPG-REGISTER", leipzig, dutyDay, duty.Conditional},
		{"SN-ARCHIVG-ARCHIVE", leipzig, dutyDay, duty.Binding}, {"SN-DSDG-DATAPROTECTION", leipzig, dutyDay, duty.Binding},
		{"SN-DSDG-DATAPROTECTION", land, dutyDay, duty.Binding}, {"SN-DSDG-DATAPROTECTION", kisa, dutyDay, duty.Binding},
		{"DE-EGOVG-ACCESS", leipzig, "2026-06-30", duty.Conditional}, {"DE-OZG-PORTALS", zwickau, dutyDay, duty.Binding},
	}
	tried := map[string]bool{}
	for _, test := range tests {
		day := civil.MustParse(test.day)
		subject := duty.Subject{Land: key.MustParseLand("14")}
		switch test.body {
		case kisa:
			subject.Partner = governance.Partner{Name: kisa, Kind: governance.Zweckverband}
		case company:
			subject.Partner = governance.Partner{Name: company, Kind: governance.PublicCompany}
		default:
			subject.Unit = saxonUnit(t, test.body, day)
		}
		verdict, ok := saxonDuties().Of(test.id, subject, day)
		require.True(t, ok, test)
		require.Equal(t, test.want, verdict.Status(), "%v: %s", test, verdict.Reason().English)
		tried[test.id] = true
	}
	for _, d := range sachsen.Duties().Duties {
		require.True(t, tried[d.ID], "%s is tried by nothing", d.ID)
		require.Equal(t, law.Primary, d.Norms[0].Evidence, d.ID)
	}
}

// Adequate measures should be taken; binding standards must be kept.
func TestBindingStandardsOfSecurityMustBeKept(t *testing.T) {
	day := civil.MustParse(dutyDay)
	leipzig := duty.Subject{Unit: saxonUnit(t, "14713000", day)}
	for id, want := range map[string]review.Force{"SN-ISICHG-MEASURES": review.Should, "SN-ISICHG-STANDARDS": review.Must} {
		verdict, _ := saxonDuties().Of(id, leipzig, day)
		require.Equal(t, want, verdict.Force(), id)
	}
}

// A chapter is complete: each duty has its texts, its norm and its addressees.
func TestChapterOfDutiesIsComplete(t *testing.T) {
	require.NoError(t, sachsen.Duties().Check())
	require.NoError(t, thueringen.Duties().Check())
	require.NoError(t, bund.Duties().Check())
}

// A Verwaltungsgemeinschaft is no legal person in Sachsen: it has no duties, and for its members a municipality acts whose name the
// register does not tell. A Verwaltungsverband is one, and does what passes to it by law.
func TestWhoMustActInSachsen(t *testing.T) {
	day := civil.MustParse(dutyDay)
	seen := map[governance.Kind]bool{}
	snapshot, err := bund.Directory().On(day)
	require.NoError(t, err)
	for unit := range snapshot.Units(governance.Association) {
		if unit.Key().Land() != key.MustParseLand("14") || seen[unit.Kind()] {
			continue
		}
		seen[unit.Kind()] = true
		verdict, _ := saxonDuties().Of("SN-EGOVG-PAYMENT", duty.Subject{Unit: unit}, day)
		switch unit.Kind() {
		case governance.Verwaltungsgemeinschaft:
			require.Equal(t, duty.NotCovered, verdict.Status())
			require.Contains(t, verdict.Reason().English, "no corporation")
			for member := range unit.Municipalities() {
				verdict, _ := saxonDuties().Of("SN-EGOVG-PAYMENT", duty.Subject{Unit: member}, day)
				addressees := verdict.Addressees()
				require.Len(t, addressees, 2)
				require.Equal(t, member, addressees[0].Unit)
				require.True(t, addressees[1].Unit.IsZero())
				require.Equal(t, "erfüllende Gemeinde ("+unit.Name()+")", addressees[1].Name)
				require.Contains(t, addressees[1].Reason.English, "which one that is the register does not tell")
			}
		case governance.Verwaltungsverband:
			require.Equal(t, duty.Binding, verdict.Status())
			for member := range unit.Municipalities() {
				verdict, _ := saxonDuties().Of("SN-EGOVG-PAYMENT", duty.Subject{Unit: member}, day)
				require.Equal(t, unit, verdict.Addressees()[1].Unit)
			}
		}
	}
	require.True(t, seen[governance.Verwaltungsgemeinschaft])
	require.True(t, seen[governance.Verwaltungsverband])
}

// Who must act for a duty is who does the matter under the law of the Land, by the same norm.
func TestAddresseesOfDutiesInSachsenHaveTheirNorms(t *testing.T) {
	tests := map[string]struct {
		unit, day string
		want      []string // name, norm
	}{
		"kreisfreie Stadt":               {"14713000", dutyDay, []string{"Leipzig, Stadt, § 2 SächsGemO"}},
		"Landkreis":                      {"14523", dutyDay, []string{"Vogtlandkreis, § 2 SächsLKrO"}},
		"member of a Verwaltungsverband": {bergen, dutyDay, []string{"Bergen, § 8 SächsKomZG", "Jägerswald, § 7 SächsKomZG"}},
		"before the text was read":       {"14713000", "2024-06-01", []string{", § 3 SächsEGovG"}},
		"the Land itself":                {"14", dutyDay, []string{"Sachsen, § 3 SächsEGovG"}},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			day := civil.MustParse(test.day)
			verdict, ok := saxonDuties().Of("SN-EGOVG-PAYMENT", duty.Subject{Unit: saxonUnit(t, test.unit, day)}, day)
			require.True(t, ok)
			var got []string
			for _, a := range verdict.Addressees() {
				got = append(got, a.Name+", "+a.Source.Citation.String())
			}
			require.Equal(t, test.want, got)
		})
	}
}

// Of a day whose law was not read nobody is named, and the reason says so.
func TestAddresseesOfDutiesBeforeTheLawWasRead(t *testing.T) {
	day := civil.MustParse("2024-06-01")
	verdict, _ := saxonDuties().Of("SN-EGOVG-PAYMENT", duty.Subject{Unit: saxonUnit(t, "14713000", day)}, day)
	require.Len(t, verdict.Addressees(), 1)
	require.True(t, verdict.Addressees()[0].Unit.IsZero())
	require.Contains(t, verdict.Addressees()[0].Reason.German, "nicht gelesen")
	written, err := verdict.MarshalJSON()
	require.NoError(t, err)
	require.NotContains(t, string(written), "addressees")
}

// Duties of one Land say nothing of units of another. Where the chapter of the Land is missing nothing is judged, and that is said.
func TestALandThatWasNotGivenIsNotCovered(t *testing.T) {
	day := civil.MustParse(dutyDay)
	leipzig, hof := saxonUnit(t, "14713000", day), saxonUnit(t, "09464000", day)
	for _, verdict := range saxonDuties().For(leipzig, day) {
		require.NotContains(t, verdict.ID(), "TH-")
	}
	_, ok := saxonDuties().Of("TH-EGOVG-INVOICE", duty.Subject{Unit: leipzig}, day)
	require.False(t, ok)

	verdicts := saxonDuties().For(hof, day)
	require.Len(t, verdicts, len(bund.Duties().Duties)+1)
	require.Equal(t, "BY-LAW-MISSING", verdicts[len(verdicts)-1].ID())
	for _, verdict := range verdicts {
		require.Equal(t, duty.NotCovered, verdict.Status(), verdict.ID())
		require.Empty(t, verdict.Addressees())
	}
	calendar := saxonDuties().Calendar(hof, day, civil.MustParse("2030-12-31"))
	require.Len(t, calendar, 1)
	require.Equal(t, duty.Uncovered, calendar[0].Kind)
	require.Contains(t, calendar[0].Text.German, "Bayern")

	withoutFederation := duty.New(sachsen.Duties()).For(leipzig, day)
	require.Len(t, withoutFederation, len(sachsen.Duties().Duties)+1)
	require.Equal(t, "DE-LAW-MISSING", withoutFederation[len(withoutFederation)-1].ID())
	require.Equal(t, duty.Uncovered, duty.New(sachsen.Duties()).Calendar(leipzig, day, day)[0].Kind)
}
