package thueringen_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/thueringen"
)

const (
	plauen    = "14523320" // Sachsen
	leipzig   = "14713000" // Sachsen
	noOutcome = supervision.Outcome(0)
)

func unitOn(t testing.TB, k, day string) directory.Unit {
	t.Helper()
	unit, err := directoryOn(t, day).Lookup(key.MustParse(k))
	require.NoError(t, err)
	return unit
}

// § 118 ThürKO on three days of the framework agreement: the day of its signing, the day on which Eisenach entered the Wartburgkreis,
// and the last day that the directory knows. With the norm of each answer.
func TestSupervisionAndAddresseeOnThreeDays(t *testing.T) {
	const (
		lower = "Landratsamt "
		upper = "Landesverwaltungsamt, § 118 Abs. 2 ThürKO"
	)
	all := []string{"2018-10-16", "2021-07-01", "2026-06-30"}
	for _, test := range []struct {
		unit             string
		days             []string
		legal            string
		evidence         law.Evidence
		own, transferred string
		agent            string // who acts in the own sphere
	}{
		{"16056000", all[:1], upper, law.Primary, "Eisenach, Stadt, § 1 Abs. 2 ThürKO", "Eisenach, Stadt, § 3 Abs. 1 ThürKO", ""},
		{"16063105", all[1:], upper, law.Secondary, "Eisenach, Stadt, § 1 Abs. 2 ThürKO", "Eisenach, Stadt, § 3 Abs. 1 ThürKO", ""},
		{"16063051", all, lower + "Wartburgkreis, § 118 Abs. 1 ThürKO", law.Primary,
			"Leimbach, § 51 ThürKO", "Bad Salzungen, Stadt, § 51 ThürKO", "Bad Salzungen, Stadt"},
		{"16063003", all, lower + "Wartburgkreis, § 118 Abs. 1 ThürKO", law.Primary,
			"Bad Salzungen, Stadt, § 1 Abs. 2 ThürKO", "Bad Salzungen, Stadt, § 3 Abs. 1 ThürKO", ""},
		{"16051000", all, upper, law.Primary, "Erfurt, Stadt, § 1 Abs. 2 ThürKO", "Erfurt, Stadt, § 3 Abs. 1 ThürKO", ""},
		{"16061114", all, lower + "Eichsfeld, § 118 Abs. 1 ThürKO", law.Primary,
			"Teistungen, § 47 Abs. 2 ThürKO", "Lindenberg/Eichsfeld, § 47 Abs. 1 ThürKO", "Lindenberg/Eichsfeld"},
		{"160615001", all, lower + "Eichsfeld, § 118 Abs. 1 ThürKO", law.Primary,
			"Lindenberg/Eichsfeld, § 46 Abs. 1 ThürKO", "Lindenberg/Eichsfeld, § 47 Abs. 1 ThürKO", ""},
		{"16067", all, upper, law.Primary, "Gotha, § 87 Abs. 1 ThürKO", "Gotha, § 6 Abs. 3 ThürKO", ""},
	} {
		for _, day := range test.days {
			unit := unitOn(t, test.unit, day)
			o := thueringen.Supervision(unit)
			require.Equal(t, day, o.On.String())
			inDoubt, evidence := "", test.evidence
			if day == all[0] {
				inDoubt, evidence = " (bedingt)", law.Assumed // § 118 was changed when the Große Kreisstadt came
			}
			legal := strings.Replace(test.legal, ", §", inDoubt+", §", 1)
			require.Equal(t, legal, o.Legal.Text(language.German), "%s on %s", unit, day)
			require.Equal(t, evidence, o.Legal.Source.Evidence, "%s on %s", unit, day)
			require.Equal(t, "für Kommunalangelegenheiten zuständiges Ministerium"+inDoubt+", § 118 Abs. 3 ThürKO", o.Highest.Text(language.German))

			own := thueringen.Addressee(unit, governance.OwnSphere)
			require.Equal(t, test.own, own.Text(language.German), "%s on %s", unit, day)
			require.Equal(t, test.agent, own.Agent.Name(), "%s on %s", unit, day)
			transferred := thueringen.Addressee(unit, governance.TransferredSphere)
			require.Equal(t, test.transferred, transferred.Text(language.German), "%s on %s", unit, day)
			require.Equal(t, transferred.Unit.Name(), transferred.Body.Name)
		}
	}
}

// A Zweckverband of two towns on the same three days.
func TestSupervisionAndAddresseeOfAZweckverband(t *testing.T) {
	for _, day := range []string{"2018-10-16", "2021-07-01", "2026-06-30"} {
		c := supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse(day),
			Parties: []governance.Partner{partnerOf(schmalkalde), partnerOf(zellaMehlis)}}
		o := thueringen.SupervisionOfCooperation(c)
		require.Equal(t, "Landratsamt Schmalkalden-Meiningen, § 46 ThürKGG", o.Legal.Text(language.German), day)
		require.Equal(t, "Landesverwaltungsamt, § 118 Abs. 2 ThürKO", o.Upper.Text(language.German), day)
		require.Equal(t, "Landesverwaltungsamt, § 118 Abs. 1 S. 2 ThürKO", o.Interested.Text(language.German), day)
		require.Equal(t, "nicht erfasst, § 45 ThürKGG", o.Technical.Text(language.German), day)
		require.True(t, o.Consent.IsZero())

		body := governance.Partner{Name: "Zweckverband A", Kind: governance.Zweckverband}
		a := thueringen.AddresseeOfCooperation(c, body)
		require.Equal(t, "Zweckverband A (bedingt), § 20 ThürKGG", a.Text(language.German), day)
		require.Equal(t, law.Assumed, a.Source.Evidence, "§ 20 was not read")
	}
}

// The authority above, the one that decides where the Landkreis is itself concerned, and the Fachaufsicht follow from the first.
func TestOversight(t *testing.T) {
	for _, test := range []struct {
		unit                               string
		legal, upper, interested, techical string
	}{
		{schmalkalde, "Landratsamt Schmalkalden-Meiningen", "Landesverwaltungsamt", "Landesverwaltungsamt", "Landratsamt Schmalkalden-Meiningen"},
		{dolmar, "Landratsamt Schmalkalden-Meiningen", "Landesverwaltungsamt", "Landesverwaltungsamt", "Landratsamt Schmalkalden-Meiningen"},
		{landkreis, "Landesverwaltungsamt", "", "", "Landesverwaltungsamt"},
		{erfurt, "Landesverwaltungsamt", "", "", "Landesverwaltungsamt"},
		{"16051", "Landesverwaltungsamt", "", "", "Landesverwaltungsamt"},
	} {
		o := thueringen.Supervision(unitOn(t, test.unit, "2021-10-01"))
		for want, answer := range map[string]supervision.Competence{test.legal: o.Legal, test.techical: o.Technical} {
			require.Equal(t, supervision.Known, answer.Outcome, test.unit)
			require.Equal(t, want, answer.Authority.Text(language.German), test.unit)
		}
		for _, above := range []struct {
			want   string
			answer supervision.Competence
		}{{test.upper, o.Upper}, {test.interested, o.Interested}} {
			require.Equal(t, above.want, above.answer.Authority.Text(language.German), test.unit)
			require.Equal(t, above.want == "", above.answer.Outcome == supervision.Nobody, test.unit)
		}
		require.False(t, o.Technical.Unless.IsZero(), "an act can name another authority")
	}
}

// Where nobody supervises or nobody can tell, the answer says which of the two, and why.
func TestUnsupervised(t *testing.T) {
	for _, test := range []struct {
		unit, on string
		outcome  supervision.Outcome
	}{
		{"16", "2021-10-01", supervision.Nobody},
		{"160665050", "2021-10-01", supervision.Nobody}, // the record of Meiningen with those for whom it acts: no corporation
		{"16015", "1993-12-31", supervision.NotCovered},
		{"16063051", "2003-01-27", supervision.NotCovered},
		{"16063051", "2003-01-28", supervision.Conditional},
		{"16063051", "2020-12-31", supervision.Conditional},
		{"16063051", "2021-01-01", supervision.Known},
	} {
		o := thueringen.Supervision(unitOn(t, test.unit, test.on))
		require.Equal(t, test.outcome, o.Legal.Outcome, "%s on %s", test.unit, test.on)
		require.Equal(t, test.outcome, o.Highest.Outcome, "%s on %s", test.unit, test.on)
		require.NotEmpty(t, o.Legal.Reason.German)
		require.NotEmpty(t, o.Legal.Reason.English)
		require.Equal(t, test.outcome == supervision.Conditional, !o.Legal.Condition.IsZero())
		require.Equal(t, test.outcome != supervision.Conditional, o.Legal.Source.Evidence != law.Assumed)
	}
	require.Equal(t, supervision.Undecidable, thueringen.Supervision(directory.Unit{}).Legal.Outcome)
	require.Equal(t, supervision.Undecidable, thueringen.Addressee(directory.Unit{}, governance.OwnSphere).Outcome)
	require.Empty(t, thueringen.Supervision(directory.Unit{}).Tools())
}

// The law of areas outside any municipality was not read, whether anybody lives there or not.
func TestAreasOutsideAnyMunicipality(t *testing.T) {
	for _, kind := range []governance.Kind{governance.BewohntesGemeindefreiesGebiet, governance.UnbewohntesGemeindefreiesGebiet} {
		d, err := directory.Build(civil.MustParsePeriod("2020-01-01/2021-12-31"), []directory.UnitRecord{
			{Key: key.MustParse("16"), Name: "Thüringen"},
			{Key: key.MustParse("16066"), Name: "Schmalkalden-Meiningen", Kind: governance.Landkreis},
			{Key: key.MustParse("160660444444"), Name: "Forst", Kind: kind},
		}, nil)
		require.NoError(t, err)
		snapshot, err := d.On(civil.MustParse("2021-10-01"))
		require.NoError(t, err)
		forest, ok := snapshot.Municipality(key.MustParseAGS("16066444"))
		require.True(t, ok)
		o := thueringen.Supervision(forest)
		require.Equal(t, supervision.NotRecorded, o.Legal.Outcome, kind)
		require.Equal(t, "Das Recht der gemeindefreien Gebiete wurde nicht gelesen.", o.Legal.Reason.German, kind)
		require.Equal(t, supervision.NotRecorded, thueringen.Addressee(forest, governance.OwnSphere).Outcome, kind)
	}
}

// Of a große kreisangehörige Stadt the Fachaufsicht is divided, and whether a town is one is proven of Nordhausen alone.
func TestTechnicalSupervisionOfLargeTowns(t *testing.T) {
	for town, evidence := range map[string]law.Evidence{"16062041": law.Secondary, "16067029": law.Assumed, "16064046": law.Assumed} {
		o := thueringen.Supervision(unitOn(t, town, "2021-10-01"))
		require.Equal(t, supervision.Conditional, o.Technical.Outcome, town)
		require.Equal(t, evidence, o.Technical.Source.Evidence, town)
		condition := o.Technical.Condition
		require.Contains(t, condition.German, "dort ist es das Landesverwaltungsamt; welche das sind, ist nicht erfasst", town)
		require.Contains(t, condition.English, "there it is the Landesverwaltungsamt; which ones these are is not recorded", town)
		require.Equal(t, evidence == law.Assumed, strings.Contains(condition.German, "nicht belegt"), town)
		require.Equal(t, evidence == law.Assumed, strings.Contains(condition.English, "not proven"), town)
		require.Equal(t, supervision.Known, o.Legal.Outcome, "the Rechtsaufsicht is that of the Landratsamt")
	}
}

// What the authorities can do stands in §§ 120 to 122 ThürKO; the Fachaufsicht can direct and enforce nothing.
func TestMeansOfSupervision(t *testing.T) {
	o := thueringen.Supervision(unitOn(t, schmalkalde, "2021-10-01"))
	var duties, directions int
	for _, tool := range o.Tools() {
		require.NoError(t, tool.Source.Check())
		require.Equal(t, law.Primary, tool.Source.Evidence)
		if tool.Must {
			duties++
		}
		if tool.Kind == supervision.TechnicalSupervision {
			directions++
			require.Equal(t, "§ 120 Abs. 2 ThürKO", tool.Source.Citation.String())
		}
	}
	i := slices.IndexFunc(o.Tools(), func(tool supervision.Tool) bool { return tool.Name.German == "Auflösung des Rates" })
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, "für Kommunalangelegenheiten zuständiges Ministerium", o.Tools()[i].By.Text(language.German))
	require.Equal(t, 2, duties, "substitute performance and the enforcement of directions")
	require.Equal(t, 1, directions)
	for _, limit := range o.Limits() {
		require.Equal(t, "6 weeks", limit.Duration.String())
		require.True(t, limit.Effect.IsZero(), "what the end of the period brings was not read")
	}
	require.Len(t, o.Special(), 2)
	require.Empty(t, o.Reservations())
	tools := o.Tools()
	tools[0].Must = true
	require.False(t, o.Tools()[0].Must, "the list is the caller's own")
}

// Of a day whose law was not read, the means of supervision are not told either; and while it is in doubt who supervises, for § 118 ThürKO
// was changed in 2021, so are they.
func TestMeansOfSupervisionInTheirTime(t *testing.T) {
	for day, want := range map[string]supervision.Outcome{
		"1993-06-30": supervision.NotCovered,
		"1994-06-30": supervision.NotCovered,
		"2003-01-27": supervision.NotCovered,
		"2003-01-28": supervision.Conditional,
		"2020-12-31": supervision.Conditional,
		"2021-01-01": supervision.Known,
	} {
		k := erfurt
		if day < "1994-07-01" {
			k = "16001000" // its key before the reform of the Kreise
		}
		o := thueringen.Supervision(unitOn(t, k, day))
		require.Equal(t, want, o.Legal.Outcome, day)
		require.Equal(t, want == supervision.NotCovered, len(o.Tools()) == 0, day)
		require.Equal(t, want == supervision.NotCovered, len(o.Limits()) == 0, day)
		for _, tool := range o.Tools() {
			require.Equal(t, o.Legal.Condition, tool.Condition, day)
			require.Equal(t, want == supervision.Conditional, tool.Source.Evidence == law.Assumed, day)
		}
		for _, limit := range o.Limits() {
			require.Equal(t, o.Legal.Condition, limit.Condition, day)
		}
	}
}

// A cooperation is supervised by the means of the ThürKO, but only where the ThürKGG says by whom; what the treaty reserves is as sure as
// the treaty.
func TestMeansOfCooperationInTheirTime(t *testing.T) {
	for _, test := range []struct {
		day         string
		tools       bool
		underKGG    bool
		underTreaty bool
	}{
		{"2001-10-09", false, false, false},
		{"2003-01-28", true, true, true},
		{"2013-07-31", true, false, true},
		{"2025-05-18", true, false, false},
	} {
		c := supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse(test.day),
			Parties: []governance.Partner{partnerOf(leipzig), partnerOf(schmalkalde)}, Seat: partnerOf(schmalkalde).Unit}
		o := thueringen.SupervisionOfCooperation(c)
		require.Equal(t, test.tools, len(o.Tools()) > 0, test.day)
		require.Equal(t, test.tools, len(o.Reservations()) == 1, test.day)
		for _, tool := range o.Tools() {
			require.Equal(t, test.underKGG, tool.Condition == o.Legal.Condition && !tool.Condition.IsZero(), test.day)
		}
		for _, r := range o.Reservations() {
			require.Equal(t, test.underTreaty, !r.Condition.IsZero(), test.day)
			require.Equal(t, o.Consent.Condition, r.Condition, test.day)
		}
	}
}

func partnerOf(k string) governance.Partner {
	return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
}

// Cooperation is supervised by § 46 ThürKGG: the highest authority that any party calls for.
func TestSupervisionOfCooperation(t *testing.T) {
	kind := func(k governance.PartnerKind) governance.Partner { return governance.Partner{Kind: k} }
	for name, test := range map[string]struct {
		parties   []governance.Partner
		seat      string
		outcome   supervision.Outcome
		authority string
		consent   supervision.Outcome
	}{
		"one Landkreis": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(zellaMehlis), partnerOf(dolmar)}, "",
			supervision.Known, "Landratsamt Schmalkalden-Meiningen", noOutcome},
		"several, with a seat": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(anrode)}, anrode,
			supervision.Known, "Landratsamt Unstrut-Hainich-Kreis", noOutcome},
		"several, without a seat": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(anrode)}, "",
			supervision.Undecidable, "", noOutcome},
		"a Landkreis": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(landkreis)}, "",
			supervision.Known, "Landesverwaltungsamt", noOutcome},
		"a kreisfreie Stadt": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(erfurt)}, "",
			supervision.Known, "Landesverwaltungsamt", noOutcome},
		"the Land": {[]governance.Partner{partnerOf(landkreis), kind(governance.LandPartner)}, "",
			supervision.Known, "für Kommunalangelegenheiten zuständiges Ministerium", noOutcome},
		"the Federation": {[]governance.Partner{partnerOf(landkreis), kind(governance.FederationPartner)}, "",
			supervision.Known, "für Kommunalangelegenheiten zuständiges Ministerium", noOutcome},
		"a town of Bayern": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(coburg)}, schmalkalde,
			supervision.Known, "für Kommunalangelegenheiten zuständiges Ministerium", supervision.NotRecorded},
		"a town of Bayern, without a seat": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(coburg)}, "",
			supervision.Undecidable, "", noOutcome},
		"a town of Sachsen, seat here": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(plauen)}, schmalkalde,
			supervision.Known, "für Kommunalangelegenheiten zuständiges Ministerium", supervision.Conditional},
		"a town of Sachsen, seat there": {[]governance.Partner{partnerOf(schmalkalde), partnerOf(plauen)}, plauen,
			supervision.NotCovered, "", supervision.Conditional},
		"members that nobody knows": {[]governance.Partner{partnerOf(schmalkalde), kind(governance.Zweckverband)}, "",
			supervision.Undecidable, "", noOutcome},
		"the Land beside unknown members": {[]governance.Partner{kind(governance.Zweckverband), kind(governance.LandPartner)}, "",
			supervision.Known, "für Kommunalangelegenheiten zuständiges Ministerium", noOutcome},
		"a unit without a key": {[]governance.Partner{partnerOf(schmalkalde), kind(governance.UnitPartner)}, "",
			supervision.Undecidable, "", noOutcome},
		"a company changes nothing": {[]governance.Partner{partnerOf(schmalkalde), kind(governance.PublicCompany)}, "",
			supervision.Known, "Landratsamt Schmalkalden-Meiningen", noOutcome},
		"nobody": {nil, "", supervision.Undecidable, "", noOutcome},
	} {
		c := supervision.Cooperation{Form: agreement.Zweckverband, Parties: test.parties, On: civil.MustParse("2021-10-01")}
		if test.seat != "" {
			c.Seat.Key = key.MustParse(test.seat)
		}
		o := thueringen.SupervisionOfCooperation(c)
		require.Equal(t, test.outcome, o.Legal.Outcome, name)
		require.Equal(t, test.authority, o.Legal.Authority.Text(language.German), name)
		require.Equal(t, test.consent, o.Consent.Outcome, name)
		require.NotEmpty(t, o.Legal.Reason.German, name)
		if o.Legal.Outcome == supervision.Known {
			isHighest := strings.Contains(test.authority, "Ministerium")
			require.Equal(t, isHighest, o.Highest.Outcome == supervision.Nobody, "above the highest authority there is none: %s", name)
		}
	}
}

// A Thuringian town in KISA, whose seat is in Leipzig: the law of Sachsen applies, the Thuringian ministry must agree. In force is the
// treaty surely since its text was seen as law; before, nobody knows from which day on.
func TestAcrossTheBorderToSachsen(t *testing.T) {
	for day, consent := range map[string]supervision.Outcome{
		"1997-10-12": supervision.NotCovered,
		"1997-10-13": supervision.Conditional,
		"2025-05-17": supervision.Conditional,
		"2025-05-18": supervision.Known,
	} {
		c := supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse(day),
			Parties: []governance.Partner{partnerOf(leipzig), partnerOf(schmalkalde)}, Seat: partnerOf(leipzig).Unit}
		o := thueringen.SupervisionOfCooperation(c)
		require.Equal(t, supervision.NotCovered, o.Legal.Outcome, day)
		require.Equal(t, consent, o.Consent.Outcome, day)
		if consent == supervision.Known {
			require.Equal(t, "Thüringer Innenministerium", o.Consent.Authority.Text(language.German))
			c.Seat = partnerOf(schmalkalde).Unit
			here := thueringen.SupervisionOfCooperation(c)
			require.Equal(t, "Sächsisches Staatsministerium des Innern", here.Consent.Authority.Text(language.German))
			require.Equal(t, "für Kommunalangelegenheiten zuständiges Ministerium, § 46 ThürKGG", here.Legal.Text(language.German))
			require.Len(t, here.Reservations(), 1, "joining and exit always need approval")
		}
	}
}

// The reason names the kind of the unit that was asked for: there was no Große Kreisstadt in 2018.
func TestTheReasonNamesTheKindOfTheUnit(t *testing.T) {
	for _, test := range []struct{ unit, day, word, other string }{
		{erfurt, "2018-10-16", "kreisfreie Städte", "Große Kreisstadt"},
		{landkreis, "2018-10-16", "Landkreise", "Große Kreisstadt"},
		{eisenachAGS, "2021-07-01", "Große Kreisstadt", "kreisfreie"},
	} {
		o := thueringen.Supervision(unitOf(t, test.unit, civil.MustParse(test.day)))
		require.Contains(t, o.Legal.Reason.German, test.word, test.unit)
		require.NotContains(t, o.Legal.Reason.German, test.other, test.unit)
	}
}

// Whose agreement is needed across the border depends on the form: Art. 3 speaks of the Zweckverband and, in its fourth paragraph, of the
// Zweckvereinbarung. It is silent on an Arbeitsgemeinschaft, whose law the parties may choose, and on a Land that takes part itself.
func TestWhatTheTreatySaysDependsOnTheForm(t *testing.T) {
	town, ministry := partnerOf(plauen), governance.Partner{Name: "Freistaat Thüringen", Kind: governance.LandPartner}
	for name, test := range map[string]struct {
		form        agreement.Form
		with        []governance.Partner
		legal       supervision.Outcome
		unless      string // beside that of § 46 ThürKGG
		consent     supervision.Outcome
		article     string
		reservation string
	}{
		"Zweckverband":        {agreement.Zweckverband, nil, supervision.Known, ", oder das Innenministerium hat eine andere Behörde bestimmt (Art. 3 Staatsvertrag SN-TH)", supervision.Known, "Art. 3", "Art. 3 Abs. 2"},
		"Zweckvereinbarung":   {agreement.Zweckvereinbarung, nil, supervision.Known, ", oder das Innenministerium hat eine andere Behörde bestimmt (Art. 3 Staatsvertrag SN-TH)", supervision.Known, "Art. 3 Abs. 4", "Art. 3 Abs. 4"},
		"Arbeitsgemeinschaft": {agreement.SimpleArbeitsgemeinschaft, nil, supervision.Conditional, "", supervision.NotRecorded, "Art. 3", ""},
		"with the Freistaat":  {agreement.Zweckverband, []governance.Partner{ministry}, supervision.Known, "", supervision.NotRecorded, "Art. 1", ""},
	} {
		c := supervision.Cooperation{Form: test.form, On: civil.MustParse("2026-06-30"), Seat: partnerOf(schmalkalde).Unit,
			Parties: append([]governance.Partner{partnerOf(schmalkalde), town}, test.with...)}
		o := thueringen.SupervisionOfCooperation(c)
		require.Equal(t, test.legal, o.Legal.Outcome, name)
		require.Equal(t, "die Behörde hat die Zuständigkeit schriftlich auf eine nachgeordnete übertragen"+test.unless, o.Legal.Unless.German, name)
		require.Equal(t, test.consent, o.Consent.Outcome, name)
		require.Equal(t, test.article+" Staatsvertrag SN-TH", o.Consent.Source.Citation.String(), name)
		require.Equal(t, test.article == "Art. 1", o.Consent.Source.Evidence == law.Derived, "of a Land that takes part it is concluded: %s", name)
		if test.reservation == "" {
			require.Empty(t, o.Reservations(), name)
			continue
		}
		require.Len(t, o.Reservations(), 1, name)
		require.Equal(t, test.reservation+" Staatsvertrag SN-TH", o.Reservations()[0].Source.Citation.String(), name)
	}
}

// A treaty of two Länder says nothing sure of a cooperation of three, whichever of them is named first.
func TestThreeLaender(t *testing.T) {
	bavarian := governance.Partner{ID: "hof", Name: "Hof", Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParseAGS("09464000")}}
	own, saxon := partnerOf(schmalkalde), partnerOf(plauen)
	for _, parties := range [][]governance.Partner{{own, saxon, bavarian}, {own, bavarian, saxon}} {
		o := thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, Parties: parties, Seat: own.Unit, On: civil.MustParse("2026-06-30")})
		require.Equal(t, supervision.NotRecorded, o.Consent.Outcome)
		require.Contains(t, o.Consent.Reason.German, "mehr als zwei Länder")
		require.Empty(t, o.Reservations())
		require.NotContains(t, o.Legal.Unless.German, "Staatsvertrag")
	}
}

// Where the wording of the day is in doubt and the parties could choose the law, the answer hangs on both.
func TestBothConditionsAreTold(t *testing.T) {
	o := thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.SimpleArbeitsgemeinschaft,
		Parties: []governance.Partner{partnerOf(schmalkalde), partnerOf(plauen)}, On: civil.MustParse("2005-06-01")})
	require.Equal(t, supervision.Conditional, o.Legal.Outcome)
	require.Contains(t, o.Legal.Condition.German, "belegt ist ihr Wortlaut ab dem 31.07.2013")
	require.Contains(t, o.Legal.Condition.German, "sofern die Beteiligten nicht sächsisches Recht gewählt haben")
}

// The days for which § 46 ThürKGG is known.
func TestSupervisionOfCooperationInItsTime(t *testing.T) {
	for day, want := range map[string]supervision.Outcome{
		"2001-10-09": supervision.NotCovered,
		"2001-10-10": supervision.Conditional,
		"2013-07-30": supervision.Conditional,
		"2013-07-31": supervision.Known,
	} {
		c := supervision.Cooperation{Form: agreement.Zweckvereinbarung, Parties: []governance.Partner{partnerOf(schmalkalde), partnerOf(zellaMehlis)}, On: civil.MustParse(day)}
		require.Equal(t, want, thueringen.SupervisionOfCooperation(c).Legal.Outcome, day)
	}
	require.Equal(t, supervision.NotCovered, thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckvereinbarung,
		Parties: []governance.Partner{partnerOf(schmalkalde), partnerOf(zellaMehlis)}}).Legal.Outcome, "without a day")
}

// The ThürKGG rules its own forms, and cooperation is one of two: nothing else has a supervision by § 46.
func TestSupervisionOfWhatIsNoCooperation(t *testing.T) {
	two := []governance.Partner{partnerOf(schmalkalde), partnerOf(zellaMehlis)}
	for _, form := range append(agreement.Forms(), "", "nonsense") {
		want := supervision.NotCovered
		switch form {
		case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft, agreement.Zweckvereinbarung, agreement.Zweckverband,
			agreement.GemeinsameKommunaleAnstalt:
			want = supervision.Known
		case "", "nonsense":
			want = supervision.Undecidable
		}
		o := thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: form, Parties: two, On: civil.MustParse("2021-10-01")})
		require.Equal(t, want, o.Legal.Outcome, form)
		require.Equal(t, want == supervision.Known, len(o.Tools()) > 0, form)
	}
	for name, parties := range map[string][]governance.Partner{
		"one member": two[:1], "one twice": {two[0], two[1], two[0]}, "a city by two keys": {partnerOf(erfurt), partnerOf("16051")},
		"one body twice": {{ID: "th-kiv", Kind: governance.PublicCompany}, two[0], {ID: "th-kiv", Kind: governance.PublicCompany}},
	} {
		o := thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, Parties: parties, On: civil.MustParse("2021-10-01")})
		require.Equal(t, supervision.Undecidable, o.Legal.Outcome, name)
	}
}

// Of a Zweckvereinbarung the party is bound that takes the task, of an Arbeitsgemeinschaft nobody.
func TestAddresseeOfCooperation(t *testing.T) {
	c := supervision.Cooperation{Form: agreement.Zweckvereinbarung, On: civil.MustParse("2021-10-01"),
		Parties: []governance.Partner{unitOn(t, schmalkalde, "2021-10-01").Partner(), unitOn(t, zellaMehlis, "2021-10-01").Partner()}}
	require.Equal(t, supervision.Undecidable, thueringen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
	c.Seat = partnerOf(zellaMehlis).Unit
	require.Equal(t, "Zella-Mehlis, Stadt (bedingt), § 7 Abs. 2 ThürKGG",
		thueringen.AddresseeOfCooperation(c, governance.Partner{}).Text(language.German))
	c.Form = agreement.SpecialArbeitsgemeinschaft
	require.Equal(t, supervision.Nobody, thueringen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
	require.Equal(t, supervision.Nobody, thueringen.SupervisionOfCooperation(c).Technical.Outcome)
}

// In the transferred sphere others act for a small municipality, in the own sphere nobody but itself.
func TestAddressee(t *testing.T) {
	for _, test := range []struct {
		unit      string
		sphere    governance.Sphere
		addressee string
	}{
		{belrieth, governance.TransferredSphere, dolmar},
		{belrieth, governance.OwnSphere, belrieth},
		{dolmar, governance.TransferredSphere, dolmar},
		{"16063051", governance.TransferredSphere, "16063003"}, // Leimbach, for which Bad Salzungen acts
		{"16063003", governance.TransferredSphere, "16063003"},
		{schmalkalde, governance.TransferredSphere, schmalkalde},
		{landkreis, governance.TransferredSphere, landkreis},
	} {
		unit := unitOn(t, test.unit, "2021-10-01")
		a := thueringen.Addressee(unit, test.sphere)
		require.Equal(t, supervision.Known, a.Outcome, test.unit)
		require.Equal(t, test.addressee, a.Unit.Key().String(), test.unit)
		require.Equal(t, supervision.Undecidable, thueringen.Addressee(unit, 0).Outcome, "without a sphere there is no answer")
	}
	require.Equal(t, supervision.NotCovered, thueringen.Addressee(unitOn(t, "16063051", "2000-01-01"), governance.OwnSphere).Outcome)
	require.Equal(t, supervision.Known, thueringen.Addressee(unitOn(t, "16063051", "2010-01-01"), governance.OwnSphere).Outcome)
}

// The answers cost little: they are asked for every unit of a list.
func BenchmarkSupervision(b *testing.B) {
	unit := unitOn(b, schmalkalde, "2021-10-01")
	b.ReportAllocs()
	for b.Loop() {
		if thueringen.Supervision(unit).Legal.Outcome != supervision.Known {
			b.Fatal("not known")
		}
	}
}

func BenchmarkAddressee(b *testing.B) {
	unit := unitOn(b, belrieth, "2021-10-01")
	b.ReportAllocs()
	for b.Loop() {
		if thueringen.Addressee(unit, governance.TransferredSphere).Outcome != supervision.Known {
			b.Fatal("not known")
		}
	}
}

func ExampleSupervision() {
	then, err := thueringen.Directory().On(civil.MustParse("2021-10-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	schmalkalden, _ := then.Municipality(key.MustParseAGS("16066063"))
	o := thueringen.Supervision(schmalkalden)
	fmt.Println(o.Legal.Text(language.German))
	fmt.Println(o.Interested.Reason.German)
	// Output:
	// Landratsamt Schmalkalden-Meiningen, § 118 Abs. 1 ThürKO
	// Ist der Landkreis selbst beteiligt, entscheidet statt des Landratsamts das Landesverwaltungsamt.
}

func ExampleSupervisionOfCooperation() {
	unit := func(k string) governance.Partner {
		return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
	}
	o := thueringen.SupervisionOfCooperation(supervision.Cooperation{Form: agreement.Zweckvereinbarung,
		Parties: []governance.Partner{unit("16066063"), unit("16066")}, On: civil.MustParse("2021-10-01")})
	fmt.Println(o.Legal.Text(language.German))
	// Output: Landesverwaltungsamt, § 46 ThürKGG
}

func ExampleAddressee() {
	then, err := thueringen.Directory().On(civil.MustParse("2021-10-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	belrieth, _ := then.Municipality(key.MustParseAGS("16066005"))
	fmt.Println(thueringen.Addressee(belrieth, governance.TransferredSphere).Text(language.German))
	// Output: Dolmar-Salzbrücke, § 47 Abs. 1 ThürKO
}

func ExampleAddresseeOfCooperation() {
	body := governance.Partner{Name: "Zweckverband Wasser", Kind: governance.Zweckverband}
	a := thueringen.AddresseeOfCooperation(supervision.Cooperation{Form: agreement.Zweckverband, On: civil.MustParse("2021-10-01")}, body)
	fmt.Println(a.Text(language.English))
	// Output: Zweckverband Wasser (conditional), § 20 ThürKGG
}
