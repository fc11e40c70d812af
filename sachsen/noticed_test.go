package sachsen_test

import (
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
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/governance/transfer"
	"github.com/foederal/foederal/governance/voting"
	"github.com/foederal/foederal/sachsen"
)

// §§ 7 and 8 SächsKomZG speak of the Verwaltungsverband; that they hold for the erfüllende Gemeinde, too (§ 36), is a reading. Only the
// Verwaltungsverband has articles that could be changed.
func TestWhatHoldsForTheErfuellendeGemeindeIsAReading(t *testing.T) {
	count := map[governance.Kind]int{}
	for _, edge := range sachsen.Transfers().Edges {
		kind := edge.To[0].Kind
		if kind != governance.Verwaltungsverband && kind != governance.ErfuellendeGemeinde || edge.Permission != transfer.Conditional || len(edge.To) != 1 {
			continue
		}
		count[kind]++
		want := law.Primary
		if kind == governance.ErfuellendeGemeinde {
			want = law.Derived
		}
		require.Equal(t, want, edge.Source.Evidence, "%s", edge.Reason.German)
		if edge.Instrument == transfer.PublicLawAgreement {
			reason := "Weitere Aufgaben gehen durch öffentlich-rechtlichen Vertrag über"
			if kind == governance.Verwaltungsverband {
				reason += ", wirksam erst mit der Änderung der Satzung"
			}
			require.Equal(t, reason+".", edge.Reason.German)
		}
	}
	require.Equal(t, map[governance.Kind]int{governance.Verwaltungsverband: 3, governance.ErfuellendeGemeinde: 3}, count)
}

// § 71 SächsKomZG: whether the task passes or is only performed decides what the reason says.
func TestReasonsOfZweckvereinbarungen(t *testing.T) {
	reasons := map[agreement.Transfer]string{}
	for _, edge := range sachsen.Transfers().Edges {
		if edge.Instrument == transfer.Zweckvereinbarung && edge.Permission == transfer.Allowed && edge.Source.Citation.String() == "§ 71 SächsKomZG" {
			reasons[edge.Effect] = edge.Reason.German
		}
	}
	require.Contains(t, reasons[agreement.TaskTransferred], "gehen über")
	require.Contains(t, reasons[agreement.TaskPerformed], "im Namen und nach Weisung der anderen")
}

// That a Große Kreisstadt is a kreisangehörige Gemeinde, over which the Landratsamt has legal supervision (§ 112 SächsGemO), is a reading.
// The register marks none; a directory that does is answered so.
func TestTheGrosseKreisstadtIsAReading(t *testing.T) {
	d, err := directory.Build(civil.Period{From: civil.MustParse("2025-01-01"), Through: civil.MustParse("2025-12-31")}, []directory.UnitRecord{
		{Key: key.MustParseLand("14"), Name: "Sachsen"},
		{Key: key.MustParseDistrict("14523"), Name: "Vogtlandkreis", Kind: governance.Landkreis},
		{Key: key.MustParseAGS(townPlauen), Name: "Plauen, Stadt", Kind: governance.GrosseKreisstadt},
		{Key: key.MustParseAGS("14523010"), Name: "Adorf/Vogtl., Stadt", Kind: governance.Stadt},
	}, nil)
	require.NoError(t, err)
	snapshot, err := d.On(civil.MustParse(dayRead))
	require.NoError(t, err)
	for k, want := range map[string]law.Evidence{townPlauen: law.Derived, "14523010": law.Primary} {
		unit, err := snapshot.Lookup(key.MustParse(k))
		require.NoError(t, err)
		legal := sachsen.Supervision(unit).Legal
		require.Equal(t, supervision.Known, legal.Outcome)
		require.Equal(t, "Landratsamt Vogtlandkreis", legal.Authority.Text(language.German))
		require.Equal(t, want, legal.Source.Evidence, k)
		require.Equal(t, want == law.Derived, legal.Reason.German != "" && legal.Reason.German[len(legal.Reason.German)-len("eigene Lesart."):] == "eigene Lesart.", k)
	}
}

// The kinds that the act knows are answered with their norm.
func TestKindOfAnswersForEachKind(t *testing.T) {
	for _, kind := range sachsen.Kinds() {
		if kind.Kind == 0 {
			continue // the Zweckverband is no kind of the register
		}
		got, ok := sachsen.KindOf(kind.Kind)
		require.True(t, ok, kind.Name)
		require.Equal(t, kind.Source.Citation, got.Source.Citation)
	}
}

// A Landkreis does its own tasks as what they are, and Weisungsaufgaben as the body to which they are given.
func TestALandkreisDoesBothKindsOfTasks(t *testing.T) {
	bautzen := unitOf(t, kreisBautzen, dayRead)
	own, instruction := sachsen.Addressee(bautzen, governance.OwnSphere), sachsen.Addressee(bautzen, governance.TransferredSphere)
	require.Equal(t, "Freiwillige Aufgaben und Pflichtaufgaben ohne Weisung sind Sache der Körperschaft selbst.", own.Reason.German)
	require.NotEqual(t, own.Reason, instruction.Reason)
	require.Equal(t, "§ 2 SächsLKrO", own.Source.Citation.String())
	require.Equal(t, "§ 2 SächsLKrO", instruction.Source.Citation.String())
}

// Whether approval is needed rests on the norm of the decision; ordinary decisions need none, and members may object to them alone.
func TestApprovalsRestOnTheirNorm(t *testing.T) {
	for motion, norm := range map[voting.Motion]string{
		voting.ChangeOfTask: "§§ 26 und 61 SächsKomZG", voting.ChangeOfArticles: "§§ 26 und 61 SächsKomZG", voting.Exit: "§ 62 SächsKomZG",
		voting.Exclusion: "§ 62 SächsKomZG", voting.Dissolution: "§ 62 SächsKomZG", voting.Ordinary: "", voting.Budget: "",
	} {
		body := sachsen.Verbandsversammlung("X", motion, voters(1, 1)...)
		requirements := body.Requirements.Values()
		require.NotEmpty(t, requirements)
		for _, dated := range requirements {
			r := dated.Value
			require.Equal(t, norm, r.Approval.Source.Citation.String(), motion)
			require.Equal(t, norm == "", r.Objection != nil, motion)
		}
	}
}

// More documents in which one fact decides whether a rule of the treaty or of the form of signature holds.
func TestOneFactDecidesAcrossTheBorder(t *testing.T) {
	for name, c := range map[string]struct {
		document, rule string
		change         func(*testing.T, *agreement.Agreement)
		outcome        rule.Outcome
	}{
		"the other Land itself is party": {"sn-zweckvereinbarung", "STV-SN-TH-1", func(_ *testing.T, a *agreement.Agreement) {
			a.Parties = append(a.Parties, agreement.Party{ID: "th", Partner: governance.Partner{Name: "Freistaat Thüringen",
				Kind: governance.LandPartner, Unit: governance.UnitKey{Key: key.MustParseLand("16")}}})
		}, rule.NotApplicable},
		"a town of the other Land is party": {"sn-zweckvereinbarung", "STV-SN-TH-1", func(_ *testing.T, a *agreement.Agreement) {
			a.Parties = append(a.Parties, agreement.Party{ID: "schmoelln", Partner: partnerWith("16077043")})
		}, rule.Satisfied},
		"an office of the other Land that is no ministry": {"sn-crimmitschau-schmoelln", "STV-SN-TH-3-1", func(_ *testing.T, a *agreement.Agreement) {
			for i, clause := range a.Clauses {
				if approval, ok := clause.(agreement.Approval); ok && strings.Contains(approval.Authority, "Thüring") {
					approval.Authority = "Thüringer Landesamt für innere Dienste"
					a.Clauses[i] = approval
				}
			}
		}, rule.Violated},
		"the ministry of the other Land": {"sn-crimmitschau-schmoelln", "STV-SN-TH-3-1", func(*testing.T, *agreement.Agreement) {}, rule.Satisfied},
		"nobody joined the Zweckverband": {"sn-kisa-beitritt-nur-angezeigt", "STV-SN-TH-3-2", func(_ *testing.T, a *agreement.Agreement) {
			a.Relations = nil
		}, rule.NotApplicable},
		"nobody is recorded to have signed": {"sn-zweckvereinbarung", "SN-GEMO-60", func(_ *testing.T, a *agreement.Agreement) {
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
		}, rule.Undecidable},
	} {
		a := document(t, c.document)
		c.change(t, a)
		report := sachsen.Rules().Evaluate(review.Case{Agreement: a, Snapshot: directoryOn(t, a.Signed.String())}, a.Signed)
		require.Equal(t, c.outcome.String(), report.Outcome(c.rule).String(), name)
	}
}

// Where the Landratsamt supervises, the Landesdirektion does in its place as soon as the Landkreis is itself concerned; where the
// Landesdirektion supervises, it belongs to no Landkreis. Who has technical supervision is not recorded in either case.
func TestInterestedSupervisionOfCooperation(t *testing.T) {
	for name, c := range map[string]struct {
		parties []string
		outcome supervision.Outcome
		want    string
	}{
		"one Landkreis":      {[]string{townPlauen, bergen}, supervision.Known, direktion},
		"several Landkreise": {[]string{townPlauen, baerenstein}, supervision.Nobody, ""},
	} {
		cooperation := supervision.Cooperation{Form: agreement.Zweckvereinbarung, On: civil.MustParse(dayRead)}
		for _, k := range c.parties {
			cooperation.Parties = append(cooperation.Parties, partnerWith(k))
		}
		o := sachsen.SupervisionOfCooperation(cooperation)
		require.Equal(t, c.outcome, o.Interested.Outcome, name)
		require.Equal(t, c.want, o.Interested.Authority.Text(language.German), name)
		require.Equal(t, supervision.NotRecorded, o.Technical.Outcome, name)
		require.Contains(t, o.Technical.Reason.German, "Fachaufsicht", name)
	}
}
