package bund_test

import (
	"encoding/json"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/effort"
)

// trial is a document, what is changed in it, and what becomes of one rule.
type trial struct {
	rule   string
	name   string
	of     func() *agreement.Agreement
	change []func(*agreement.Agreement)
	on     string // the day; today in these tests where it is left out
	want   rule.Outcome
	at     string // pointer of the only finding, or of the only missing fact; empty for more than one
}

const today = "2026-04-29"

// The ways to spoil a document, in short.
var (
	with    = governancetest.With
	without = governancetest.Without
	unread  = governancetest.Unread
)

func edit[C agreement.Clause](change func(*C)) governancetest.Mutator {
	return governancetest.Edit(change)
}

func changes(list ...func(*agreement.Agreement)) []func(*agreement.Agreement) { return list }

// party is a party that has signed with a qualified electronic signature.
func party(id agreement.PartyID, name string, kind governance.PartnerKind) agreement.Party {
	return agreement.Party{ID: id, Partner: governance.Partner{Name: name, Kind: kind},
		Signatures: []agreement.Signature{{Name: "Erika Mustermann", Form: agreement.QualifiedElectronic}}}
}

func read(act law.Act, place string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: "gesetze-im-internet.de", Evidence: law.Primary}
}

func allTrials() []trial {
	return slices.Concat(gwbTrials(), ustgTrials(), dsgvoTrials(), bsigTrials(), ggTrials(), itstvTrials(), ozgTrials())
}

// Every trial ends as its norm demands, at the place that is to blame, with texts for readers of both languages.
func TestFederalRules(t *testing.T) {
	for i, trial := range allTrials() {
		t.Run(trial.rule+"/"+trial.name, func(t *testing.T) {
			document := trial.of()
			for _, change := range trial.change {
				change(document)
			}
			on := trial.on
			if on == "" {
				on = today
			}
			report := bund.Rules().Evaluate(review.Case{Agreement: document}, civil.MustParse(on))
			require.Equal(t, trial.want.String(), report.Outcome(trial.rule).String())
			if effort.Full() || i%8 == 0 {
				data, err := json.Marshal(report)
				require.NoError(t, err)
				require.True(t, json.Valid(data))
				require.NoError(t, report.WriteSARIF(io.Discard, language.German, rule.Artifact{URI: "a.json"}))
				require.NoError(t, report.WriteJUnit(io.Discard, language.English, "a.json"))
			}

			var pointers []string
			for finding := range report.Findings() {
				if finding.Rule != trial.rule {
					continue
				}
				pointers = append(pointers, finding.Pointer)
				for _, tag := range []language.Tag{language.German, language.English} {
					require.NotContains(t, finding.Text(tag), "{")
					require.NotContains(t, finding.Text(tag), "„“", "a parameter is empty")
					require.NotContains(t, finding.Text(tag), "“”", "a parameter is empty")
					require.NotContains(t, finding.Remedy(tag), "{")
				}
			}
			if trial.want == rule.Undecidable {
				for outcome := range report.Outcomes() {
					if outcome.Rule.ID == trial.rule {
						pointers = slices.Concat(outcome.Missing, outcome.Unrecorded)
					}
				}
			}
			if trial.at != "" {
				require.Equal(t, []string{trial.at}, pointers)
			}
		})
	}
}

// refusal is a document to which a rule does not apply, and the words of the only condition that does not hold.
type refusal struct {
	rule            string
	of              func() *agreement.Agreement
	change          []func(*agreement.Agreement)
	german, english string
}

func refusals() []refusal {
	large := edit(func(p *agreement.JointProvider) {
		p.Employees, p.ServesAdministrations, p.LandSecurityLaw = 50, agreement.Yes, agreement.Yes
	})
	examined := edit(func(p *agreement.JointProvider) { p.Stage = agreement.Examined })
	opted := edit(func(v *agreement.VAT) { v.OldLaw = agreement.Yes })
	paid := with(agreement.FullCost{Funder: "bund", Sphere: governance.OwnSphere})
	return []refusal{
		{
			"DE-GWB-108-1-1", horizontal, nil,
			"gestützt auf § 108 Abs. 1 GWB (Inhouse-Vergabe)", "relying on § 108 Abs. 1 GWB (in-house award)",
		},
		{
			"DE-GWB-108", inHouse, changes(examined),
			"nicht mit einem IT-Dienstleister, dessen Gründung oder Beitritt erst geprüft wird",
			"not with an IT provider that the parties are only considering",
		},
		{
			"DE-BSIG-30-1", provider, nil,
			"mit einem IT-Dienstleister von der Größe einer wichtigen oder besonders wichtigen Einrichtung (§ 28 BSIG)",
			"with an IT provider of the size of an important or particularly important entity (§ 28 BSIG)",
		},
		{
			"DE-BSIG-30-1", provider, changes(large),
			"nicht mit einem nach § 28 Abs. 8 BSIG ausgenommenen IT-Dienstleister",
			"not with an IT provider that § 28 Abs. 8 BSIG exempts",
		},
		{
			"DE-USTG-2B-3-WAHL-22A", cooperation, changes(opted),
			"nicht mit der Option für das alte Recht (§ 27 Abs. 22 und 22a UStG)",
			"not with the option for the old law (§ 27 Abs. 22 and 22a UStG)",
		},
		{
			"EU-DSGVO-28-9", processing, changes(func(a *agreement.Agreement) { a.Signed = civil.Date{} }),
			"mit einem Tag der Unterzeichnung", "with a day of signing",
		},
		{
			"DE-GG-104A-1", treaty, changes(paid, func(a *agreement.Agreement) { a.Basis = nil }),
			"weder bestehend aus dem IT-Staatsvertrag selbst (nach Titel oder Quelle) noch gestützt auf Art. 91c Abs. 1 GG oder " +
				"Art. 91c GG als Ganzes noch gestützt auf Art. 91c Abs. 2 GG oder Art. 91c GG als Ganzes",
			"neither consisting of the IT-Staatsvertrag itself (by title or source) nor based on Art. 91c Abs. 1 GG or on " +
				"Art. 91c GG as a whole nor based on Art. 91c Abs. 2 GG or on Art. 91c GG as a whole",
		},
		{
			"DE-NOOTSSTV-12-3", treaty, nil,
			"bestehend aus dem NOOTS-Staatsvertrag selbst (nach Titel oder Quelle)",
			"consisting of the NOOTS-Staatsvertrag itself (by title or source)",
		},
	}
}

// A report says which of the conditions of a federal rule kept it from applying, in the words of both languages.
func TestReportsSayWhyAFederalRuleDoesNotApply(t *testing.T) {
	for _, test := range refusals() {
		document := test.of()
		for _, change := range test.change {
			change(document)
		}
		report := bund.Rules().Evaluate(review.Case{Agreement: document}, civil.MustParse(today))
		require.Equal(t, rule.NotApplicable.String(), report.Outcome(test.rule).String(), test.rule)
		var failed []bilingual.Text
		for _, answer := range report.Conditions(test.rule) {
			if !answer.Holds {
				failed = append(failed, answer.Condition)
			}
		}
		require.Equal(t, []bilingual.Text{{German: test.german, English: test.english}}, failed, test.rule)
	}
}

// Every rule of federal law but those on contracts, which are tried where they stand, has a document that passes and one
// that fails.
func TestEveryFederalRuleIsTried(t *testing.T) {
	tried := map[string]map[rule.Outcome]bool{}
	for _, trial := range allTrials() {
		if tried[trial.rule] == nil {
			tried[trial.rule] = map[rule.Outcome]bool{}
		}
		tried[trial.rule][trial.want] = true
	}
	for _, info := range bund.Rules().Rules() {
		if _, general := review.Rules().Rule(info.ID); general || strings.HasPrefix(info.ID, law.VwVfG.RulePrefix()+"-") {
			continue
		}
		require.True(t, tried[info.ID][rule.NotApplicable], "%s: no document has nothing to do with it", info.ID)
		if info.ID == "DE-GG-104B" { // its norms were not read: no document passes, and none fails
			require.True(t, tried[info.ID][rule.Undecidable])
			continue
		}
		require.True(t, tried[info.ID][rule.Satisfied], "%s: no document passes", info.ID)
		require.True(t, tried[info.ID][rule.Violated], "%s: no document fails", info.ID)
	}
}

// The base documents of these tests break no rule, and no fact is missing in them: what a trial finds comes from its change.
func TestBaseDocumentsAreInOrder(t *testing.T) {
	for name, document := range map[string]func() *agreement.Agreement{
		"in-house": inHouse, "in-house joint": inHouseJoint, "horizontal": horizontal, "untaxed cooperation": cooperation, "processing": processing,
		"provider": provider, "treaty": treaty, "re-use": reuse, "everything": everything,
	} {
		t.Run(name, func(t *testing.T) {
			federal := bund.Rules().Select(func(info rule.Info) bool {
				_, general := review.Rules().Rule(info.ID)
				return !general
			})
			report := federal.Evaluate(review.Case{Agreement: document()}, civil.MustParse(today))
			for finding := range report.Findings() {
				require.Fail(t, "finding", "%s at %s: %s", finding.Rule, finding.Pointer, finding.Text(language.English))
			}
			for outcome := range report.Outcomes() {
				require.NotEqual(t, rule.Undecidable.String(), outcome.Outcome.String(), "%s lacks %v", outcome.Rule.ID, outcome.Missing)
			}
		})
	}
}

// Federal law adds at least 45 rules to those that hold everywhere. Its errors rest on the text of norms, and of the General Data
// Protection Regulation those rules are errors that say what the contract must contain, and in which form.
func TestEvidenceOfFederalRules(t *testing.T) {
	require.GreaterOrEqual(t, bund.Rules().Len()-review.Rules().Len(), 45)
	for _, info := range bund.Rules().Rules() {
		if info.Severity == rule.Error {
			require.Equal(t, law.Primary, info.Basis.Evidence(), info.ID)
		}
		if strings.HasPrefix(info.ID, law.DSGVO.RulePrefix()) {
			require.Equal(t, ofTheContract(info.ID), info.Severity == rule.Error, info.ID)
		}
	}
}

// ofTheContract reports whether a rule says what Art. 28 of the Regulation demands of the contract.
func ofTheContract(id string) bool {
	switch place := strings.TrimPrefix(id, "EU-DSGVO-"); place {
	case "28-2", "28-3", "28-3-KLAUSEL", "28-9":
		return true
	default:
		return len(place) == len("28-3-A") && strings.HasPrefix(place, "28-3-")
	}
}

// everything is an agreement with most types of clauses: a portal that two cities run together, with a processor of personal data,
// at cost and untaxed.
func everything() *agreement.Agreement {
	a := processing()
	a.Clauses = append(a.Clauses, horizontal().Clauses...)
	a.Clauses = append(a.Clauses, cooperation().Clauses[1:]...)
	with(
		agreement.Service{Name: "Serviceportal", Provider: "verband", Users: []agreement.PartyID{"jena", "weimar"}},
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Lenkungskreis", Decision: agreement.Unanimity, BindsMunicipalities: agreement.No}}},
		agreement.Security{Measures: []string{"Verschlüsselung"}, Deviates: agreement.No},
		agreement.OpenStandards{Standards: []string{"XÖV"}, OpenSource: agreement.Yes, Deviates: agreement.No},
		agreement.Support{Name: "Aushilfe", Assistance: agreement.Yes, Permanent: agreement.No, OwnTask: agreement.No, Instructed: agreement.No, Fee: agreement.No},
		agreement.Termination{Excluded: agreement.No, Written: agreement.Yes, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}},
		agreement.ExtraordinaryTermination{Excluded: agreement.No},
		agreement.Settlement{Rule: "nach Anteilen"},
		agreement.Change{Decision: agreement.Unanimity, Written: agreement.Yes},
		agreement.Disputes{Body: "Landesverwaltungsamt"},
		agreement.Approval{Authority: "Landesverwaltungsamt", Notice: agreement.No, On: civil.MustParse("2025-03-15")},
		agreement.EntryIntoForce{On: civil.MustParse("2025-04-01")},
		agreement.Severability{},
	)(a)
	return a
}

func BenchmarkValidDocument(b *testing.B) {
	rules, document, on := bund.Rules(), everything(), civil.MustParse(today)
	b.ReportAllocs()
	for b.Loop() {
		if report := rules.Evaluate(review.Case{Agreement: document}, on); !report.OK() {
			b.Fatal("the document is in order")
		}
	}
}

// A case without an agreement, and clauses that are nil, are passed over and not a fault of the program.
func TestFederalRulesWithoutAgreement(t *testing.T) {
	require.True(t, bund.Rules().Evaluate(review.Case{}, civil.MustParse("2025-03-01")).OK())
	for _, trial := range allTrials() {
		a := trial.of()
		a.Clauses = append(a.Clauses, nil)
		require.NotPanics(t, func() { bund.Rules().Evaluate(review.Case{Agreement: a}, a.Signed) }, trial.name)
	}
}
