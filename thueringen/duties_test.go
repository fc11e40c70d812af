package thueringen_test

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// dutyRows is the consolidated table of duties of Thuringian bodies, row by row: which duties stand for a row, and on what each rests.
var dutyRows = []struct {
	row      int
	id, norm string
	evidence law.Evidence
}{
	{1, "DE-OZG-PORTALS-2017", "§ 1 OZG", law.Primary},
	{2, "DE-OZG-PORTALS", "§ 1a Abs. 1 S. 1 OZG", law.Primary},
	{3, "DE-OZG-COMPANIES", "§ 1a Abs. 1 S. 2 OZG", law.Primary},
	{4, "DE-OZG-CLAIM", "§ 1a Abs. 2 OZG", law.Primary},
	{5, "DE-OZG-CONNECT", "§ 1a Abs. 3 S. 2 OZG", law.Primary},
	{6, "DE-OZG-SECURITY", "§ 5 OZG", law.Primary},
	{6, "DE-OZG-STANDARDS", "§ 6 OZG", law.Primary},
	{7, "DE-EGOVG-ACCESS", "§ 2 Abs. 1 EGovG", law.Primary},
	{8, "TH-EGOVG-ACCESS", "§ 6 ThürEGovG", law.Secondary},
	{9, "DE-EGOVG-INFORMATION", "§ 3 Abs. 1 und 2 EGovG", law.Primary},
	{10, "TH-EGOVG-INFORMATION", "§ 11 ThürEGovG", law.Assumed},
	{11, "DE-EGOVG-PAYMENT", "§ 4 Abs. 1 EGovG", law.Primary},
	{12, "TH-EGOVG-PAYMENT", "§ 13 ThürEGovG", law.Secondary},
	{13, "DE-EGOVG-ONCE", "§ 5 Abs. 1 EGovG", law.Primary},
	{13, "DE-EGOVG-ONCE-LOG", "§ 5 Abs. 5 EGovG", law.Primary},
	{14, "DE-NOOTSSTV-CONNECT", "§ 5 Abs. 1 NOOTS-Staatsvertrag", law.Primary},
	{15, "DE-IDNRG-REGISTER", "§ 2 IDNrG", law.Primary},
	{16, "DE-IDNRG-INTERMEDIARY-MUNICIPAL", "§ 7 Abs. 3 IDNrG", law.Primary},
	{17, "EU-SDGVO-INFORMATION", "Art. 39 SDG-VO", law.Secondary},
	{18, "EU-SDGVO-PROCEDURES", "Art. 6, 13 und 14 SDG-VO", law.Secondary},
	{19, "TH-EGOVG-INVOICE", "§ 14 Abs. 1 ThürEGovG", law.Secondary},
	{20, "DE-EGOVG-INVOICE", "§ 4a EGovG", law.Primary},
	{21, "DE-USTG-INVOICE", "§ 14 Abs. 1 und 2 UStG", law.Primary},
	{22, "TH-EGOVG-FILES", "§ 16 Abs. 3 S. 1 ThürEGovG", law.Secondary},
	{23, "TH-EGOVG-FILES-MUNICIPAL", "§ 16 ThürEGovG", law.Assumed},
	{24, "DE-EGOVG-FILES", "§ 6a EGovG", law.Primary},
	{25, "TH-EGOVG-TRIAL", "§ 12 Abs. 2 ThürEGovG", law.Primary},
	{26, "DE-ITSTV-STANDARDS", "§ 2 Abs. 2 IT-Staatsvertrag", law.Primary},
	{26, "TH-EGOVG-STANDARDS", "§ 26 ThürEGovG", law.Assumed},
	{27, "TH-BARRWEBG-WEBSITES", "§ 1 Abs. 1 ThürBarrWebG", law.Primary},
	{28, "DE-BGG-WEBSITES", "§§ 12a und 12b BGG", law.Primary},
	{29, "EU-DSGVO-OFFICER", "Art. 37 Abs. 1 DSGVO", law.Primary},
	{30, "EU-DSGVO-RECORD", "Art. 30 DSGVO", law.Primary},
	{31, "EU-DSGVO-BREACH", "Art. 33 DSGVO", law.Primary},
	{32, "EU-DSGVO-PROCESSOR", "Art. 28 DSGVO", law.Primary},
	{33, "EU-DSGVO-ASSESSMENT", "Art. 35 DSGVO", law.Primary},
	{34, "TH-TG-ACCESS", "§§ 1 und 2 ThürTG", law.Primary},
	{35, "DE-EGOVG-OPENDATA", "§ 12a EGovG", law.Primary},
	{35, "DE-DNG-REUSE", "§ 9 DNG", law.Primary},
	{36, "TH-ARCHIVG-ARCHIVE", "ThürArchivG", law.Assumed},
	{37, "DE-BSIG-ENTITIES", "§ 28 BSIG", law.Primary},
	{38, "DE-BSIG-FEDERAL", "§ 29 BSIG", law.Primary},
	{39, "TH-EGOVRL-SECURITYOFFICER", "Nr. 2f ThürEGovRL", law.Secondary},
	{40, "DE-KRITISDACHG-OPERATOR", "§ 2 KRITISDachG", law.Primary},
	{41, "EU-KIVO-LITERACY", "Art. 4 KI-VO", law.Primary},
	{42, "EU-KIVO-TRANSPARENCY", "Art. 50 KI-VO", law.Primary},
	{43, "EU-KIVO-HIGHRISK", "Art. 26 KI-VO", law.Primary},
	{43, "EU-KIVO-REGISTRATION", "Art. 49 Abs. 3 KI-VO", law.Primary},
	{43, "EU-KIVO-RIGHTS", "Art. 27 KI-VO", law.Primary},
	{44, "DE-USTG-COOPERATION", "§ 2b UStG", law.Primary},
	{45, "TH-KO-FORM", "§ 31 Abs. 2 ThürKO", law.Primary},
	{46, "TH-KGG-NOTICE", "§§ 11 und 13 ThürKGG", law.Assumed},
	{47, "DE-OZSV-STANDARDS", "§§ 1 und 2 OZSV", law.Secondary},
}

func duties() *duty.Collection { return duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()) }

// Every row of the table is built, and rests on the norm that the table names, known as well as it says.
func TestEveryRowOfTheTableIsADuty(t *testing.T) {
	collection := duties()
	rows := map[int]bool{}
	for _, row := range dutyRows {
		rows[row.row] = true
		d, ok := collection.Duty(row.id)
		require.True(t, ok, row.id)
		require.Equal(t, row.norm, d.Norms[0].Citation.String(), row.id)
		require.Equal(t, row.evidence, d.Norms[0].Evidence, row.id)
	}
	for row := range 47 {
		require.True(t, rows[row+1], "row %d", row+1)
	}
}

// unitOf returns a unit of Thüringen by its key on the day; "16" is the Land.
func unitOf(t testing.TB, k string, day civil.Date) directory.Unit {
	t.Helper()
	directory := thueringen.Directory()
	if last := directory.Span().Through; day.After(last) {
		day = last
	}
	snapshot, err := directory.On(day)
	require.NoError(t, err)
	unit, ok := snapshot.Unit(key.MustParse(k))
	require.True(t, ok, k)
	return unit
}

// Bodies of the tests: units by their key, all others by a name.
const (
	erfurtAGS   = "16051000"  // kreisfreie Stadt
	eisenachAGS = "16063105"  // Große Kreisstadt
	salzungen   = "16063003"  // erfüllende Gemeinde
	leimbachAGS = "16063051"  // for which Bad Salzungen acts
	ellingsh    = "16066018"  // member of the VG Dolmar-Salzbrücke
	dolmarVG    = "160665014" // that VG
	gothaKey    = "16067"     // Landkreis
	landTH      = "16"
	ministry    = "a ministry of the Federation"
	zweckv      = "a Zweckverband"
	kiv         = "a company of municipalities"
	eigenb      = "an Eigenbetrieb"
	contractor  = "a private company"
	institution = "a public-law institution"
)

func subjectOf(t testing.TB, name string, day civil.Date) duty.Subject {
	t.Helper()
	kinds := map[string]governance.PartnerKind{
		ministry: governance.FederationPartner, zweckv: governance.Zweckverband, kiv: governance.PublicCompany,
		eigenb: governance.DependentUnit, contractor: governance.PrivateCompany, institution: governance.PublicInstitution,
	}
	if kind := kinds[name]; kind != 0 {
		subject := duty.Subject{Partner: governance.Partner{Name: name, Kind: kind}}
		if kind != governance.FederationPartner {
			subject.Land = key.MustParseLand("16")
		}
		return subject
	}
	return duty.Subject{Unit: unitOf(t, name, day)}
}

// dutyTrial is a duty, a body, a day, and what the table says.
type dutyTrial struct {
	id, body, day string
	want          duty.Status
}

func requireDutyTrials(t *testing.T, trials []dutyTrial) {
	t.Helper()
	collection := duties()
	for _, c := range trials {
		day := civil.MustParse(c.day)
		verdict, ok := collection.Of(c.id, subjectOf(t, c.body, day), day)
		require.True(t, ok, c)
		require.Equal(t, c.want, verdict.Status(), "%v: %s", c, verdict.Reason().English)
		require.NotEmpty(t, verdict.Reason().German, c)
		require.NotEqual(t, verdict.Reason().German, verdict.Reason().English, c)
		require.NoError(t, verdict.Norm().Check(), c)
	}
}

const dayOfUnits = "2026-06-30"

// The federal and European rows, on real bodies: each with one that is bound and, where the row tells, one that is not, and with
// the days on which the answer changes.
func TestDutiesOfTheFederationOnBodiesOfThueringen(t *testing.T) {
	requireDutyTrials(t, []dutyTrial{
		{"DE-OZG-PORTALS-2017", erfurtAGS, "2017-08-13", duty.NotBinding}, {"DE-OZG-PORTALS-2017", erfurtAGS, "2017-12-31", duty.NotRecorded},
		{"DE-OZG-PORTALS-2017", erfurtAGS, "2018-01-01", duty.Binding},
		{"DE-OZG-PORTALS-2017", gothaKey, "2024-07-23", duty.Binding}, {"DE-OZG-PORTALS-2017", gothaKey, "2024-07-24", duty.NotBinding},
		{"DE-OZG-PORTALS-2017", zweckv, "2020-01-01", duty.NotRecorded},
		{"DE-OZG-PORTALS", leimbachAGS, "2024-07-23", duty.NotBinding}, {"DE-OZG-PORTALS", leimbachAGS, "2024-07-24", duty.Binding},
		{"DE-OZG-PORTALS", zweckv, dayOfUnits, duty.Binding}, {"DE-OZG-PORTALS", kiv, dayOfUnits, duty.NotRecorded},
		{"DE-OZG-COMPANIES", ministry, dayOfUnits, duty.Binding}, {"DE-OZG-COMPANIES", erfurtAGS, dayOfUnits, duty.Conditional},
		{"DE-OZG-CLAIM", ministry, "2028-12-31", duty.NotBinding}, {"DE-OZG-CLAIM", ministry, "2029-01-01", duty.Binding},
		{"DE-OZG-CLAIM", erfurtAGS, dayOfUnits, duty.NotBinding}, {"DE-OZG-CLAIM", landTH, dayOfUnits, duty.NotBinding},
		{"DE-OZG-CONNECT", landTH, dayOfUnits, duty.Binding}, {"DE-OZG-CONNECT", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"DE-OZG-SECURITY", erfurtAGS, dayOfUnits, duty.StartsOnDecision}, {"DE-OZG-STANDARDS", zweckv, "2025-09-30", duty.StartsOnDecision},
		{"DE-OZG-STANDARDS", zweckv, "2025-10-01", duty.Conditional},
		{"DE-EGOVG-ACCESS", erfurtAGS, "2025-12-01", duty.NotRecorded}, {"DE-EGOVG-ACCESS", erfurtAGS, "2025-12-02", duty.Conditional},
		{"DE-EGOVG-ACCESS", ministry, dayOfUnits, duty.Binding}, {"DE-EGOVG-ACCESS", zweckv, dayOfUnits, duty.Conditional},
		{"DE-EGOVG-INFORMATION", landTH, dayOfUnits, duty.Conditional}, {"DE-EGOVG-INFORMATION", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"DE-EGOVG-PAYMENT", gothaKey, dayOfUnits, duty.Conditional},
		{"DE-EGOVG-ONCE", gothaKey, dayOfUnits, duty.Conditional}, {"DE-EGOVG-ONCE-LOG", gothaKey, dayOfUnits, duty.StartsOnDecision},
		{"DE-EGOVG-ONCE-LOG", gothaKey, "2010-01-01", duty.NotRecorded}, {"DE-EGOVG-ENDTOEND-LAENDER", gothaKey, "2010-01-01", duty.NotRecorded},
		{"DE-EGOVG-ENDTOEND-LAENDER", gothaKey, "2025-12-02", duty.StartsOnDecision},
		{"DE-NOOTSSTV-CONNECT", landTH, "2026-01-31", duty.NotBinding}, {"DE-NOOTSSTV-CONNECT", landTH, "2026-02-01", duty.StartsOnDecision},
		{"DE-NOOTSSTV-CONNECT", ministry, "2030-01-01", duty.StartsOnDecision}, {"DE-NOOTSSTV-CONNECT", erfurtAGS, dayOfUnits, duty.StartsOnDecision},
		{"DE-IDNRG-REGISTER", erfurtAGS, "2023-08-30", duty.NotBinding}, {"DE-IDNRG-REGISTER", erfurtAGS, "2023-08-31", duty.Conditional},
		{"DE-IDNRG-INTERMEDIARY-MUNICIPAL", leimbachAGS, dayOfUnits, duty.Conditional},
		{"EU-SDGVO-INFORMATION", landTH, "2020-12-12", duty.Binding}, {"EU-SDGVO-INFORMATION", erfurtAGS, "2022-12-11", duty.NotBinding},
		{"EU-SDGVO-INFORMATION", erfurtAGS, "2022-12-12", duty.Binding}, {"EU-SDGVO-PROCEDURES", erfurtAGS, "2023-12-12", duty.Conditional},
		{"DE-EGOVG-INVOICE", ministry, "2018-11-26", duty.NotBinding}, {"DE-EGOVG-INVOICE", ministry, "2018-11-27", duty.Conditional},
		{"DE-EGOVG-INVOICE", ministry, "2019-11-27", duty.Binding}, {"DE-EGOVG-INVOICE", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"DE-USTG-INVOICE", erfurtAGS, "2024-12-31", duty.NotBinding}, {"DE-USTG-INVOICE", erfurtAGS, "2025-01-01", duty.Conditional},
		{"DE-USTG-INVOICE", kiv, "2025-01-01", duty.Conditional},
		{"DE-EGOVG-FILES", ministry, dayOfUnits, duty.Binding}, {"DE-EGOVG-FILES", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"DE-ITSTV-STANDARDS", landTH, dayOfUnits, duty.StartsOnDecision}, {"DE-ITSTV-STANDARDS", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"DE-BGG-WEBSITES", ministry, "2019-09-22", duty.NotRecorded}, {"DE-BGG-WEBSITES", ministry, "2021-06-23", duty.Binding},
		{"DE-BFSG-SERVICES", kiv, "2025-06-28", duty.NotBinding}, {"DE-BFSG-SERVICES", kiv, "2025-06-29", duty.Conditional}, {"DE-BGG-WEBSITES", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"EU-DSGVO-OFFICER", leimbachAGS, "2018-05-24", duty.NotBinding}, {"EU-DSGVO-OFFICER", leimbachAGS, "2018-05-25", duty.Binding},
		{"EU-DSGVO-OFFICER", kiv, dayOfUnits, duty.Conditional}, {"EU-DSGVO-OFFICER", contractor, dayOfUnits, duty.NotRecorded},
		{"EU-DSGVO-RECORD", zweckv, dayOfUnits, duty.Binding}, {"EU-DSGVO-RECORD", kiv, dayOfUnits, duty.Conditional},
		{"EU-DSGVO-BREACH", contractor, dayOfUnits, duty.Binding}, {"EU-DSGVO-PROCESSOR", erfurtAGS, dayOfUnits, duty.Conditional},
		{"EU-DSGVO-ASSESSMENT", erfurtAGS, dayOfUnits, duty.Conditional},
		{"DE-EGOVG-OPENDATA", ministry, "2017-07-13", duty.Binding}, {"DE-EGOVG-OPENDATA", erfurtAGS, dayOfUnits, duty.NotBinding},
		{"DE-DNG-REUSE", erfurtAGS, "2020-12-31", duty.NotBinding}, {"DE-DNG-REUSE", erfurtAGS, "2021-06-30", duty.NotRecorded},
		{"DE-DNG-REUSE", erfurtAGS, "2022-01-01", duty.Conditional},
		{"DE-BSIG-ENTITIES", erfurtAGS, dayOfUnits, duty.NotBinding}, {"DE-BSIG-ENTITIES", kiv, "2025-12-05", duty.NotBinding},
		{"DE-BSIG-ENTITIES", kiv, "2025-12-06", duty.Conditional}, {"DE-BSIG-ENTITIES", eigenb, dayOfUnits, duty.Conditional},
		{"DE-BSIG-FEDERAL", ministry, dayOfUnits, duty.Binding}, {"DE-BSIG-FEDERAL", gothaKey, dayOfUnits, duty.NotBinding},
		{"DE-KRITISDACHG-OPERATOR", erfurtAGS, "2026-03-10", duty.NotBinding}, {"DE-KRITISDACHG-OPERATOR", erfurtAGS, "2026-03-20", duty.NotRecorded},
		{"DE-KRITISDACHG-OPERATOR", eigenb, dayOfUnits, duty.Conditional},
		{"EU-KIVO-LITERACY", erfurtAGS, "2025-02-01", duty.NotBinding}, {"EU-KIVO-LITERACY", erfurtAGS, "2025-02-02", duty.Conditional},
		{"EU-KIVO-TRANSPARENCY", erfurtAGS, "2026-08-01", duty.NotBinding}, {"EU-KIVO-TRANSPARENCY", erfurtAGS, "2026-08-02", duty.Conditional},
		{"EU-KIVO-HIGHRISK", erfurtAGS, "2026-08-02", duty.NotBinding}, {"EU-KIVO-HIGHRISK", erfurtAGS, "2027-12-02", duty.Conditional},
		{"EU-KIVO-REGISTRATION", gothaKey, "2027-12-02", duty.Conditional}, {"EU-KIVO-REGISTRATION", kiv, "2027-12-02", duty.NotRecorded},
		{"EU-KIVO-RIGHTS", gothaKey, "2027-12-01", duty.NotBinding}, {"EU-KIVO-RIGHTS", kiv, "2027-12-02", duty.Conditional},
		{"DE-USTG-COOPERATION", zweckv, "2016-12-31", duty.NotBinding}, {"DE-USTG-COOPERATION", zweckv, "2026-12-31", duty.Conditional},
		{"DE-USTG-COOPERATION", zweckv, "2027-01-01", duty.Binding}, {"DE-USTG-COOPERATION", kiv, "2027-01-01", duty.NotBinding},
		{"DE-OZSV-STANDARDS", erfurtAGS, "2025-09-30", duty.NotBinding}, {"DE-OZSV-STANDARDS", erfurtAGS, "2025-10-01", duty.Conditional},
	})
}

// The rows of the law of Thüringen. What was not read and what was not found is not recorded, and never not binding.
func TestDutiesOfThueringen(t *testing.T) {
	requireDutyTrials(t, []dutyTrial{
		{"TH-EGOVG-ACCESS", landTH, "2018-12-31", duty.NotBinding}, {"TH-EGOVG-ACCESS", landTH, "2019-01-01", duty.Binding},
		{"TH-EGOVG-ACCESS", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVG-INFORMATION", erfurtAGS, dayOfUnits, duty.NotRecorded}, {"TH-EGOVG-INFORMATION", landTH, "2018-01-01", duty.NotRecorded},
		{"TH-EGOVG-PAYMENT", landTH, "2018-05-09", duty.NotBinding}, {"TH-EGOVG-PAYMENT", landTH, "2018-07-01", duty.NotRecorded},
		{"TH-EGOVG-PAYMENT", landTH, "2019-01-01", duty.Binding}, {"TH-EGOVG-PAYMENT", gothaKey, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVG-INVOICE", leimbachAGS, "2019-11-26", duty.NotBinding}, {"TH-EGOVG-INVOICE", leimbachAGS, "2019-11-27", duty.Binding},
		{"TH-EGOVG-INVOICE", zweckv, dayOfUnits, duty.Binding}, {"TH-EGOVG-INVOICE", dolmarVG, dayOfUnits, duty.Binding},
		{"TH-EGOVG-INVOICE", kiv, dayOfUnits, duty.Conditional}, {"TH-EGOVG-INVOICE", eigenb, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVG-FILES", landTH, "2022-12-31", duty.NotBinding}, {"TH-EGOVG-FILES", landTH, "2023-01-01", duty.Binding},
		{"TH-EGOVG-FILES", landTH, "2024-07-17", duty.Binding}, {"TH-EGOVG-FILES", landTH, "2024-07-18", duty.NotRecorded},
		{"TH-EGOVG-ACCOUNTS", landTH, "2023-02-23", duty.Binding}, {"TH-EGOVG-ACCOUNTS", landTH, "2023-02-24", duty.NotRecorded},
		{"TH-EGOVG-FILES", erfurtAGS, dayOfUnits, duty.NotRecorded}, {"TH-EGOVG-FILES-MUNICIPAL", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVG-TRIAL", landTH, "2026-12-31", duty.Conditional}, {"TH-EGOVG-TRIAL", institution, "2029-12-31", duty.Conditional},
		{"TH-EGOVG-TRIAL", landTH, "2030-01-01", duty.NotBinding}, {"TH-EGOVG-TRIAL", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVG-TRIAL", institution, "2030-06-01", duty.NotBinding}, {"TH-EGOVG-TRIAL", zweckv, "2030-06-01", duty.NotRecorded},
		{"TH-EGOVG-STANDARDS", landTH, dayOfUnits, duty.StartsOnDecision}, {"TH-EGOVG-STANDARDS", landTH, "2018-05-23", duty.NotRecorded},
		{"TH-EGOVG-STANDARDS", landTH, "2018-05-24", duty.NotRecorded}, {"TH-EGOVG-STANDARDS", landTH, "2018-05-09", duty.NotBinding}, {"TH-EGOVG-STANDARDS", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-BARRWEBG-WEBSITES", gothaKey, "2019-07-29", duty.NotBinding}, {"TH-BARRWEBG-WEBSITES", gothaKey, "2020-01-01", duty.NotRecorded},
		{"TH-BARRWEBG-WEBSITES", gothaKey, "2020-09-23", duty.Binding}, {"TH-BARRWEBG-WEBSITES", kiv, dayOfUnits, duty.NotRecorded},
		{"TH-TG-ACCESS", erfurtAGS, "2019-12-31", duty.NotBinding}, {"TH-TG-ACCESS", erfurtAGS, "2020-01-01", duty.Binding},
		{"TH-TG-ACCESS", zweckv, dayOfUnits, duty.Binding},
		{"TH-ARCHIVG-ARCHIVE", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-EGOVRL-SECURITYOFFICER", erfurtAGS, dayOfUnits, duty.NotRecorded},
		{"TH-KO-FORM", erfurtAGS, "1994-07-01", duty.NotRecorded}, {"TH-KO-FORM", erfurtAGS, "2005-01-01", duty.NotRecorded},
		{"TH-KO-FORM", erfurtAGS, "2026-03-02", duty.NotRecorded}, {"TH-KO-FORM", erfurtAGS, dayOfUnits, duty.Binding},
		{"TH-KO-FORM", gothaKey, dayOfUnits, duty.NotRecorded},
		{"TH-KGG-NOTICE", gothaKey, "2013-07-31", duty.Binding}, {"TH-KGG-NOTICE", gothaKey, "2013-07-30", duty.NotRecorded},
		{"TH-KGG-NOTICE", gothaKey, "2001-10-09", duty.NotRecorded},
		{"TH-DSG-PUBLICBODY", kiv, "2026-11-25", duty.Conditional}, {"TH-DSG-PUBLICBODY", erfurtAGS, "2026-11-25", duty.Binding},
	})
}

// A copy that bears no day does not prove since when its text has held: that the form of obligations held in 2026 is our conclusion.
func TestACopyWithoutADayProvesNoDay(t *testing.T) {
	for _, day := range []string{"2005-01-01", "2026-03-03"} {
		date := civil.MustParse(day)
		verdict, _ := duties().Of("TH-KO-FORM", subjectOf(t, erfurtAGS, date), date)
		require.Equal(t, law.Derived, verdict.Norm().Evidence, day)
	}
}

// The day on which the BSIG came into force was not read in the act, and that stands in each verdict which rests on it.
func TestTheStartOfTheBSIGIsAssumed(t *testing.T) {
	for id, body := range map[string]string{"DE-BSIG-ENTITIES": kiv, "DE-BSIG-FEDERAL": ministry} {
		for _, day := range []string{"2025-12-05", "2025-12-06"} {
			date := civil.MustParse(day)
			verdict, _ := duties().Of(id, subjectOf(t, body, date), date)
			require.Equal(t, law.Assumed, verdict.Norm().Evidence, "%s on %s", id, day)
			for _, m := range verdict.Milestones() {
				if m.Kind == duty.Begin {
					require.Equal(t, law.Assumed, m.Source.Evidence, id)
				}
			}
		}
		verdict, _ := duties().Of(id, subjectOf(t, body, civil.MustParse("2026-01-01")), civil.MustParse("2026-01-01"))
		require.Contains(t, verdict.Reason().German, "nicht im Gesetz selbst gelesen", id)
	}
}

// The wording of 2017 cannot have been read in a corpus of 2026.
func TestTheWordingOf2017WasReadInItsTime(t *testing.T) {
	d, _ := duties().Duty("DE-OZG-PORTALS-2017")
	require.Contains(t, d.Norms[0].Where, "26.03.2022")
	require.NotContains(t, d.Norms[0].Where, "2026")
}

// A municipality is no party of the NOOTS treaty, but is reached through its Land: the duty waits for the decision, by our reading.
func TestNOOTSReachesMunicipalitiesThroughTheirLand(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	verdict, _ := duties().Of("DE-NOOTSSTV-CONNECT", subjectOf(t, erfurtAGS, day), day)
	require.Equal(t, law.Derived, verdict.Norm().Evidence)
	require.Contains(t, verdict.Reason().German, "über ihr Land")
}

// Who deploys no system of Annex III may deploy one of Annex I, for which the duties begin in August 2028.
func TestAnnexIIsAskedForOnItsOwn(t *testing.T) {
	subject := subjectOf(t, zweckv, civil.MustParse(dayOfUnits))
	subject.Told = map[string]bool{"uses-high-risk-ai": false}
	for day, want := range map[string]duty.Status{"2028-08-01": duty.NotBinding, "2028-08-02": duty.Conditional, "2029-06-01": duty.Conditional} {
		verdict, _ := duties().Of("EU-KIVO-HIGHRISK", subject, civil.MustParse(day))
		require.Equal(t, want, verdict.Status(), day)
	}
	subject.Told["uses-high-risk-ai-of-any-annex"] = true
	verdict, _ := duties().Of("EU-KIVO-HIGHRISK", subject, civil.MustParse("2029-06-01"))
	require.Equal(t, duty.Binding, verdict.Status())
}

// Art. 113 moved the rules on high-risk systems, and not Art. 49: that registration begins later is a conclusion.
func TestRegistrationWasNotMovedByArticle113(t *testing.T) {
	d, _ := duties().Duty("EU-KIVO-REGISTRATION")
	require.Len(t, d.Milestones, 1)
	require.Equal(t, law.Derived, d.Milestones[0].Source.Evidence)
	require.Contains(t, d.Milestones[0].Text.German, "verschiebt Art. 49 nicht")
}

// § 1 Abs. 3 S. 1 ThürEGovG covers other bodies under supervision plainly; the doubt on Zweckverbände is none of theirs.
func TestOtherSupervisedBodiesAreNoZweckverbaende(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	verdict, _ := duties().Of("TH-EGOVG-PORTAL", subjectOf(t, institution, day), day)
	require.Equal(t, duty.NotRecorded, verdict.Status())
	require.Contains(t, verdict.Reason().German, "§ 1 Abs. 3 S. 1")
	require.NotContains(t, verdict.Reason().German, "Zweckverb")
	verdict, _ = duties().Of("TH-EGOVG-TRIAL", subjectOf(t, institution, day), civil.MustParse("2030-06-01"))
	require.Contains(t, verdict.Reason().German, "nur bis 31.12.2029")
}

// No section of the ThürEGovG but § 14 binds a municipality, on no day.
func TestTheThuerEGovGBindsMunicipalitiesOnlyInSection14(t *testing.T) {
	for _, day := range []string{"2018-10-16", "2021-07-01", dayOfUnits} {
		date := civil.MustParse(day)
		for _, verdict := range duties().For(unitOf(t, erfurtAGS, date), date) {
			if !strings.HasPrefix(verdict.ID(), "TH-EGOVG-") {
				continue
			}
			if verdict.ID() == "TH-EGOVG-INVOICE" && day != "2018-10-16" {
				require.Equal(t, duty.Binding, verdict.Status())
				continue
			}
			require.Contains(t, []duty.Status{duty.NotRecorded, duty.NotBinding}, verdict.Status(), verdict.ID())
		}
	}
}

// Who must act: the unit itself, the Verwaltungsgemeinschaft in the transferred sphere, or the erfüllende Gemeinde.
func TestWhoMustActForAUnit(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	tests := []struct {
		id, unit string
		want     []string
	}{
		{"DE-EGOVG-ACCESS", erfurtAGS, []string{": Erfurt, Stadt"}},
		{"DE-EGOVG-ACCESS", gothaKey, []string{": Gotha"}},
		{"DE-EGOVG-ACCESS", dolmarVG, []string{": Dolmar-Salzbrücke"}},
		{"DE-EGOVG-ACCESS", ellingsh, []string{"own: Ellingshausen", "transferred: Dolmar-Salzbrücke"}},
		{"DE-EGOVG-ACCESS", leimbachAGS, []string{"own: Leimbach", "transferred: Bad Salzungen, Stadt"}},
		{"DE-EGOVG-ACCESS", salzungen, []string{": Bad Salzungen, Stadt"}},
		{"DE-EGOVG-ACCESS", eisenachAGS, []string{": Eisenach, Stadt"}},
		{"TH-EGOVG-INVOICE", leimbachAGS, []string{": Leimbach"}},
		{"TH-KO-FORM", ellingsh, []string{": Ellingshausen"}},
		{"DE-EGOVG-ACCESS", zweckv, []string{": a Zweckverband"}},
		{"DE-OZG-CLAIM", leimbachAGS, nil},
	}
	for _, test := range tests {
		verdict, ok := duties().Of(test.id, subjectOf(t, test.unit, day), day)
		require.True(t, ok)
		var got []string
		for _, addressee := range verdict.Addressees() {
			got = append(got, addressee.Sphere.String()+": "+addressee.Name)
			require.NotEmpty(t, addressee.Reason.German)
			require.NoError(t, addressee.Source.Check())
		}
		require.Equal(t, test.want, got, "%s for %s", test.id, test.unit)
	}
}

// Who must act for a duty is who does the matter under the ThürKO, by the same norm; in the transferred sphere a regulation may say
// otherwise.
func TestAddresseesOfDutiesHaveTheirNorms(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	tests := map[string]struct {
		unit         string
		norms        []string
		english      string // of the reason of the last
		isRegulation bool   // may change the last
	}{
		"Gemeinde":                            {schmalkalde, []string{"§ 3 Abs. 1 ThürKO"}, "own administration", false},
		"Landkreis":                           {gothaKey, []string{"§ 6 Abs. 3 ThürKO"}, "own administration", false},
		"member of a Verwaltungsgemeinschaft": {ellingsh, []string{"§ 47 Abs. 2 ThürKO", "§ 47 Abs. 1 ThürKO"}, "all tasks of its members", true},
		"Verwaltungsgemeinschaft":             {dolmarVG, []string{"§ 47 Abs. 1 ThürKO"}, "The own sphere is the matter of the body itself. In the transferred", true},
		"under an erfüllende Gemeinde":        {leimbachAGS, []string{"§ 51 ThürKO", "§ 51 ThürKO"}, "same rules apply", true},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			verdict, ok := duties().Of("DE-EGOVG-ACCESS", subjectOf(t, test.unit, day), day)
			require.True(t, ok)
			var norms []string
			var last duty.Addressee
			for _, last = range verdict.Addressees() {
				norms = append(norms, last.Source.Citation.String())
			}
			require.Equal(t, test.norms, norms)
			require.Contains(t, last.Reason.English, test.english)
			require.Equal(t, test.isRegulation, !last.Unless.IsZero())
		})
	}
}

// Dates that were deleted or moved stand in the calendar where the change was made, and where they had been.
func TestChangedDatesStandInTheCalendar(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	land, gothaKey := unitOf(t, landTH, day), unitOf(t, gothaKey, day)
	from, through := civil.MustParse("2017-01-01"), civil.MustParse("2031-12-31")
	days := func(unit directory.Unit, id string) (list []string) {
		for _, m := range duties().Calendar(unit, from, through) {
			if m.Kind != duty.Uncovered {
				require.NoError(t, m.Source.Check(), m.DutyID)
			}
			if m.DutyID == id {
				list = append(list, m.Day.String()+" "+m.Kind.String())
			}
		}
		return list
	}
	require.Equal(t, []string{"2019-01-01 begin", "2019-01-01 dropped", "2023-02-09 deleted"}, days(land, "TH-EGOVG-ACCESS"))
	require.Equal(t, []string{"2023-01-01 begin", "2023-01-01 dropped", "2024-07-02 deleted"}, days(land, "TH-EGOVG-FILES"),
		"only the date was deleted: that the duty ended nobody has read")
	require.Equal(t, []string{"2019-01-01 begin", "2019-01-01 dropped", "2023-02-09 deleted"}, days(land, "TH-EGOVG-ACCOUNTS"))
	require.Equal(t, []string{"2024-07-02 moved", "2026-12-31 dropped", "2029-12-31 end"}, days(land, "TH-EGOVG-TRIAL"))
	require.Equal(t, []string{"2026-07-27 moved", "2026-08-02 dropped", "2027-12-02 begin", "2028-08-02 begin", "2028-08-02 amended", "2030-08-02 deadline"},
		days(gothaKey, "EU-KIVO-HIGHRISK"))
	require.Equal(t, []string{"2025-02-02 begin", "2026-07-27 amended"}, days(gothaKey, "EU-KIVO-LITERACY"))
	require.Equal(t, []string{"2017-01-01 begin", "2026-12-31 deadline", "2027-01-01 begin"}, days(gothaKey, "DE-USTG-COOPERATION"))
	require.Equal(t, []string{"2022-12-31 deadline", "2024-07-23 end"}, days(gothaKey, "DE-OZG-PORTALS-2017"))
	require.Empty(t, days(gothaKey, "DE-OZG-CLAIM"), "not addressed to a Landkreis")
	require.Empty(t, days(land, "DE-NOOTSSTV-CONNECT"), "begins with a decision and has no day")
}

// A unit is asked for as of its own day; a description of another day covers nothing where the unit has changed since.
func TestTheUnitMustBeThatOfTheDay(t *testing.T) {
	before := unitOf(t, "16056000", civil.MustParse("2018-10-16")) // Eisenach as kreisfreie Stadt
	for _, verdict := range duties().For(before, civil.MustParse(dayOfUnits)) {
		require.Equal(t, duty.NotCovered, verdict.Status(), verdict.ID())
		require.Contains(t, verdict.Reason().English, "ask the directory")
	}
	calendar := duties().Calendar(before, civil.MustParse("2021-01-01"), civil.MustParse("2022-12-31"))
	var changes []string
	for _, m := range calendar {
		if m.Kind == duty.UnitChanges {
			changes = append(changes, m.Day.String())
		}
		require.False(t, m.Day.After(civil.MustParse("2021-07-01")), m)
	}
	require.Equal(t, []string{"2021-07-01"}, changes)

	day := civil.MustParse("2018-10-16")
	units := allMunicipalities(t)
	now := units[slices.IndexFunc(units, func(u directory.Unit) bool { return u.Valid().Contains(day) && !u.Unchanged().Contains(day) })]
	verdict, _ := duties().Of("EU-DSGVO-OFFICER", duty.Subject{Unit: now}, day)
	require.Equal(t, duty.Binding, verdict.Status(), "it had its key, so that the answer is known")
	verdict, _ = duties().Of("DE-OZG-PORTALS-2017", duty.Subject{Unit: now}, day)
	require.Contains(t, verdict.Addressees()[0].Reason.English, "ask the directory", "and who acted for it is not")
}

// The questions that a body answers decide.
func TestWhatABodyToldDecides(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	subject := subjectOf(t, kiv, day)
	for told, want := range map[bool]duty.Status{true: duty.Binding, false: duty.NotBinding} {
		subject.Told = map[string]bool{"bsig-entity": told}
		verdict, _ := duties().Of("DE-BSIG-ENTITIES", subject, day)
		require.Equal(t, want, verdict.Status())
		_, asks := verdict.Proviso()
		require.False(t, asks)
	}
}

// How many duties stand for each act, Land and grade of evidence; printed with -v.
func TestDutiesAreCounted(t *testing.T) {
	byAct, byEvidence, byJurisdiction := map[string]int{}, map[string]int{}, map[string]int{}
	all := duties().Duties()
	for _, d := range all {
		byAct[d.Norms[0].Citation.ActName()]++
		byEvidence[d.Norms[0].Evidence.Text(language.English)]++
		byJurisdiction[d.ID[:2]]++
	}
	for _, table := range []map[string]int{byJurisdiction, byEvidence, byAct} {
		sum := 0
		var lines []string
		for name, count := range table {
			sum += count
			lines = append(lines, fmt.Sprintf("%4d %s", count, name))
		}
		slices.SortFunc(lines, func(a, b string) int { return cmp.Compare(b, a) })
		t.Log("\n" + strings.Join(lines, "\n"))
		require.Equal(t, len(all), sum)
	}
}

// allMunicipalities are the 601 municipalities on the day.
func allMunicipalities(t testing.TB) []directory.Unit {
	snapshot, err := thueringen.Directory().On(civil.MustParse(dayOfUnits))
	require.NoError(t, err)
	return slices.Collect(snapshot.Units(governance.Municipality))
}

// Every municipality of Thüringen gets an answer to every duty, each with a reason and a source, and the chapters keep their order.
func TestEveryMunicipalityGetsEveryAnswer(t *testing.T) {
	day := civil.MustParse(dayOfUnits)
	want := len(bund.Duties().Duties) + len(thueringen.Duties().Duties)
	units := allMunicipalities(t)
	require.Len(t, units, 601)
	collection := duties()
	for _, unit := range units {
		verdicts := collection.For(unit, day)
		require.Len(t, verdicts, want)
		for _, verdict := range verdicts {
			require.True(t, verdict.Status().IsValid())
			require.NotEqual(t, duty.NotCovered, verdict.Status(), "%s for %s", verdict.ID(), unit)
		}
	}
}

func BenchmarkDutiesOfAMunicipality(b *testing.B) {
	collection, day := duties(), civil.MustParse(dayOfUnits)
	unit := unitOf(b, leimbachAGS, day)
	for b.Loop() {
		collection.For(unit, day)
	}
}

func BenchmarkOneDutyOfAMunicipality(b *testing.B) {
	collection, day := duties(), civil.MustParse(dayOfUnits)
	subject := duty.Subject{Unit: unitOf(b, leimbachAGS, day)}
	for b.Loop() {
		collection.Of("TH-EGOVG-INVOICE", subject, day)
	}
}

func BenchmarkDutiesOfAllMunicipalities(b *testing.B) {
	collection, day, units := duties(), civil.MustParse(dayOfUnits), allMunicipalities(b)
	for b.Loop() {
		for _, unit := range units {
			for _, verdict := range collection.For(unit, day) {
				_ = verdict.Status()
			}
		}
	}
}

func BenchmarkAddresseesOfAllMunicipalities(b *testing.B) {
	collection, day, units := duties(), civil.MustParse(dayOfUnits), allMunicipalities(b)
	for b.Loop() {
		for _, unit := range units {
			for _, verdict := range collection.For(unit, day) {
				verdict.Addressees()
			}
		}
	}
}

func BenchmarkCalendarOfAMunicipality(b *testing.B) {
	collection, day := duties(), civil.MustParse(dayOfUnits)
	unit := unitOf(b, leimbachAGS, day)
	through := civil.MustParse("2030-12-31")
	for b.Loop() {
		collection.Calendar(unit, day, through)
	}
}
