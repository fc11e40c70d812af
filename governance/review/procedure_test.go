package review_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/governancetest"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// contract is an approved contract of the Federation with a town in the place of an administrative act, in which one thing is
// promised for another, with Amtshilfe beside it. It is in order.
func contract() *agreement.Agreement {
	signature := []agreement.Signature{{Name: "Erika Mustermann", Form: agreement.QualifiedElectronic}}
	return &agreement.Agreement{
		Title: "Vertrag", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("2025-03-01"),
		Parties: []agreement.Party{
			{ID: "bund", Partner: governance.Partner{Name: "Bundesverwaltungsamt", Kind: governance.FederationPartner}, Signatures: signature},
			{ID: "stadt", Partner: governance.Partner{Name: "Stadt Gotha", Kind: governance.UnitPartner}, Signatures: signature},
		},
		Clauses: []agreement.Clause{
			agreement.Purpose{ReplacesAct: agreement.Yes, CounterPerformance: agreement.CounterPerformance{
				PurposeNamed: agreement.Yes, PublicTask: agreement.Yes, Adequate: agreement.Yes, Connected: agreement.Yes,
				ClaimExists: agreement.Yes, SideProvision: agreement.Yes,
			}},
			agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat", BindsMunicipalities: agreement.Yes, Consented: agreement.Yes}}},
			agreement.Support{Name: "Aushilfe", Assistance: agreement.Yes, Permanent: agreement.No, OwnTask: agreement.No, Instructed: agreement.No,
				Fee: agreement.No, Expenses: finance.MustParseAmount("35.01"), SamePerson: agreement.No},
			agreement.Termination{Written: agreement.Yes, Notice: agreement.Duration{Number: 12, Unit: agreement.Months}},
			agreement.ExtraordinaryTermination{Excluded: agreement.No},
			agreement.Disputes{Body: "Verwaltungsgericht", Enforcement: agreement.Yes, EnforcementSigned: agreement.Yes},
			agreement.Approval{Authority: "Ministerium", Notice: agreement.No, On: civil.MustParse("2025-04-01")},
			agreement.EntryIntoForce{On: civil.MustParse("2025-04-01")},
			agreement.Severability{},
		},
	}
}

// federalProcedure is the VwVfG of the Federation, and assumedProcedure an act of a Land of which nobody read the text.
func federalProcedure() review.Procedure {
	return review.Procedure{Jurisdiction: law.Federation, Act: law.VwVfG, Evidence: law.Primary, Where: "gesetze-im-internet.de"}
}

func assumedProcedure() review.Procedure {
	return review.Procedure{Jurisdiction: law.Thueringen, Act: law.ThuerVwVfG, Evidence: law.Assumed, Where: "nicht gelesen"}
}

// revise changes the first clause of its type.
func revise[C agreement.Clause](change func(*C)) governancetest.Mutator {
	return governancetest.Edit(change)
}

func strike(at int) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Clauses = append(a.Clauses[:at], a.Clauses[at+1:]...) }
}

func unread(at int) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Gaps = []agreement.Gap{{Clause: a.Clauses[at].Kind(), Reason: "nicht gelesen"}}
		strike(at)(a)
	}
}

// signs gives the second party, of some kind, a signature of its own.
func signs(kind governance.PartnerKind, s agreement.Signature) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) {
		a.Parties[1].Partner.Kind, a.Parties[1].Signatures = kind, []agreement.Signature{s}
	}
}

const (
	purpose = iota
	bodies
	support
	termination
	extraordinary
	disputes
	approval
	entry
	severability
)

type contractTrial struct {
	rule, name string
	change     func(*agreement.Agreement)
	want       rule.Outcome
	at         string
}

func contractTrials() []contractTrial {
	asIs := func(*agreement.Agreement) {}
	draft := func(a *agreement.Agreement) { a.Signed = civil.Date{} }
	signed := func(on string) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) { a.Signed = civil.MustParse(on) }
	}
	treaty := func(a *agreement.Agreement) { a.Form = agreement.Staatsvertrag }
	asEquals := revise(func(p *agreement.Purpose) { p.ReplacesAct = agreement.No })
	unclear := revise(func(p *agreement.Purpose) { p.ReplacesAct = agreement.Unknown })
	promise := func(change func(*agreement.CounterPerformance)) func(*agreement.Agreement) {
		return revise(func(p *agreement.Purpose) { change(&p.CounterPerformance) })
	}
	help := func(change func(*agreement.Support)) func(*agreement.Agreement) { return revise(change) }
	noHelp := help(func(s *agreement.Support) { s.Assistance = agreement.No })
	expenses := func(amount string) func(*agreement.Agreement) {
		return help(func(s *agreement.Support) { s.Expenses = finance.MustParseAmount(amount) })
	}
	permanent := func(fee agreement.Fact, paid string) func(*agreement.Agreement) {
		return help(func(s *agreement.Support) {
			s.Permanent, s.Fee, s.Expenses = agreement.Yes, fee, finance.MustParseAmount(paid)
		})
	}
	body := func(consented agreement.Fact) func(*agreement.Agreement) {
		return revise(func(b *agreement.Bodies) { b.Bodies[0].Consented = consented })
	}
	pending := func(notice agreement.Fact) func(*agreement.Agreement) {
		return revise(func(a *agreement.Approval) { a.Notice, a.On = notice, civil.Date{} })
	}
	effective := func(on string) func(*agreement.Agreement) {
		return revise(func(e *agreement.EntryIntoForce) { e.On = civil.MustParse(on) })
	}
	written := func(answer agreement.Fact) func(*agreement.Agreement) {
		return revise(func(t *agreement.Termination) { t.Written = answer })
	}
	excluded := func(answer agreement.Fact) func(*agreement.Agreement) {
		return revise(func(t *agreement.ExtraordinaryTermination) { t.Excluded = answer })
	}
	enforced := func(by agreement.Fact) func(*agreement.Agreement) {
		return revise(func(d *agreement.Disputes) { d.EnforcementSigned = by })
	}
	limited := func(a *agreement.Agreement) {
		a.Clauses = append(a.Clauses, agreement.Term{Through: civil.MustParse("2030-12-31")})
	}
	hand := agreement.Signature{Name: "Max Muster", Form: agreement.Handwritten}
	seal := agreement.Signature{Name: "Stadt Gotha", Form: agreement.QualifiedSeal}
	nameless := agreement.Signature{Form: agreement.QualifiedElectronic}
	paper := func(a *agreement.Agreement) {
		for i := range a.Parties {
			a.Parties[i].Signatures = []agreement.Signature{hand}
		}
	}

	return []contractTrial{
		{"54", "two parties", asIs, rule.Satisfied, ""},
		{"54", "one party", func(a *agreement.Agreement) { a.Parties = a.Parties[:1] }, rule.Violated, "/parties"},
		{"54", "a treaty between states", treaty, rule.NotApplicable, ""},

		{"57", "qualified signatures", asIs, rule.Satisfied, ""},
		{"57", "by hand", paper, rule.Satisfied, ""},
		{"57", "text form", signs(governance.UnitPartner, agreement.Signature{Name: "Max Muster", Form: agreement.TextForm}),
			rule.Violated, "/parties/1/signatures/0/form"},
		{"57", "a seal of 2024", all(signs(governance.UnitPartner, seal), signed("2024-01-01")), rule.Satisfied, ""},
		{"57", "a seal of 2023", all(signs(governance.UnitPartner, seal), signed("2023-12-31")),
			rule.Violated, "/parties/1/signatures/0/form"},
		{"57", "electronic, when there was an electronic form", signed("2003-02-01"), rule.Satisfied, ""},
		{"57", "by hand, before there was an electronic form", all(paper, signed("2003-01-31")), rule.Satisfied, ""},
		{"57", "form not recorded", signs(governance.UnitPartner, agreement.Signature{Name: "Max Muster"}),
			rule.Undecidable, "/parties/1/signatures/0/form"},
		{"57", "draft", draft, rule.NotApplicable, ""},
		{"57", "no signature to judge", func(a *agreement.Agreement) {
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
		}, rule.NotApplicable, ""},

		{"3A-3", "seal of a town", signs(governance.UnitPartner, seal), rule.Satisfied, ""},
		{"3A-3", "seal of an association", signs(governance.MunicipalAssociation, seal),
			rule.Violated, "/parties/1/signatures/0/form"},
		{"3A-3", "no seal", asIs, rule.NotApplicable, ""},

		{"62", "all signed", asIs, rule.Satisfied, ""},
		{"62", "one did not", func(a *agreement.Agreement) { a.Parties[1].Signatures = nil },
			rule.Violated, "/parties/1/signatures"},
		{"62", "no signature recorded", func(a *agreement.Agreement) {
			for i := range a.Parties {
				a.Parties[i].Signatures = nil
			}
		}, rule.Undecidable, "/parties"},
		{"62", "draft", draft, rule.NotApplicable, ""},

		{"62-126A-1", "names", asIs, rule.Satisfied, ""},
		{"62-126A-1", "no name", signs(governance.UnitPartner, nameless), rule.Violated, "/parties/1/signatures/0/name"},
		{"62-126A-1", "on paper", paper, rule.NotApplicable, ""},

		{"62-126A-2", "all on paper", paper, rule.Satisfied, ""},
		{"62-126A-2", "one on paper", signs(governance.UnitPartner, hand), rule.Violated, "/parties/0/signatures/0/form"},
		{"62-126A-2", "nobody on paper", asIs, rule.NotApplicable, ""},

		{"58-1", "third parties consented", asIs, rule.Satisfied, ""},
		{"58-1", "third parties did not consent", body(agreement.No), rule.Violated, "/clauses/1/bodies/0/bindsMunicipalities"},
		{"58-1", "consent not recorded", body(agreement.Unknown), rule.Undecidable, "/clauses/1/bodies/0/consented"},
		{"58-1", "nobody is bound", all(body(agreement.No), revise(func(b *agreement.Bodies) { b.Bodies[0].BindsMunicipalities = agreement.No })),
			rule.Satisfied, ""},
		{"58-1", "a treaty between states", treaty, rule.NotApplicable, ""},

		{"58-2", "approved", asIs, rule.Satisfied, ""},
		{"58-2", "pending", pending(agreement.No), rule.Violated, "/clauses/6/on"},
		{"58-2", "only a notice", pending(agreement.Yes), rule.Satisfied, ""},
		{"58-2", "approval or notice", pending(agreement.Unknown), rule.Undecidable, "/clauses/6/notice"},
		{"58-2", "no authority", strike(approval), rule.NotApplicable, ""},
		{"58-2", "draft", all(draft, pending(agreement.No)), rule.NotApplicable, ""},

		{"58-2-TAG", "on the day of the approval", asIs, rule.Satisfied, ""},
		{"58-2-TAG", "a day before the approval", effective("2025-03-31"), rule.Violated, "/clauses/7/on"},
		{"58-2-TAG", "before a mere notice", all(effective("2025-03-31"), revise(func(a *agreement.Approval) { a.Notice = agreement.Yes })),
			rule.Satisfied, ""},
		{"58-2-TAG", "no fixed day", strike(entry), rule.NotApplicable, ""},

		{"59-3", "clause", asIs, rule.Satisfied, ""},
		{"59-3", "no clause", strike(severability), rule.Violated, "/clauses"},
		{"59-3", "not read", unread(severability), rule.Undecidable, "/gaps/0"},
		{"59-3", "a treaty between states", treaty, rule.NotApplicable, ""},

		{"56-1", "all conditions", asIs, rule.Satisfied, ""},
		{"56-1", "not adequate", promise(func(p *agreement.CounterPerformance) { p.Adequate = agreement.No }),
			rule.Violated, "/clauses/0/counterPerformance/adequate"},
		{"56-1", "purpose not named", promise(func(p *agreement.CounterPerformance) { p.PurposeNamed = agreement.No }),
			rule.Violated, "/clauses/0/counterPerformance/purposeNamed"},
		{"56-1", "not recorded", promise(func(p *agreement.CounterPerformance) { p.Connected = agreement.Unknown }),
			rule.Undecidable, "/clauses/0/counterPerformance/connected"},
		{"56-1", "nobody says how the parties meet", unclear, rule.Undecidable, "/clauses/0/replacesAct"},
		{"56-1", "parties meet as equals", asEquals, rule.NotApplicable, ""},
		{"56-1", "equals may promise what they like", all(asEquals, promise(func(p *agreement.CounterPerformance) { p.Adequate = agreement.No })),
			rule.NotApplicable, ""},
		{"56-1", "nothing promised", promise(func(p *agreement.CounterPerformance) { *p = agreement.CounterPerformance{} }),
			rule.NotApplicable, ""},

		{"56-2", "could be an ancillary provision", asIs, rule.Satisfied, ""},
		{"56-2", "could not be one", promise(func(p *agreement.CounterPerformance) { p.SideProvision = agreement.No }),
			rule.Violated, "/clauses/0/counterPerformance"},
		{"56-2", "claim not recorded", promise(func(p *agreement.CounterPerformance) {
			p.ClaimExists, p.SideProvision = agreement.Unknown, agreement.No
		}), rule.Undecidable, "/clauses/0/counterPerformance/claimExists"},
		{"56-2", "not recorded", promise(func(p *agreement.CounterPerformance) { p.SideProvision = agreement.Unknown }),
			rule.Undecidable, "/clauses/0/counterPerformance/sideProvision"},
		{"56-2", "nobody says how the parties meet", all(unclear, promise(func(p *agreement.CounterPerformance) { p.SideProvision = agreement.No })),
			rule.Undecidable, "/clauses/0/replacesAct"},
		{"56-2", "no claim", promise(func(p *agreement.CounterPerformance) { p.ClaimExists = agreement.No }),
			rule.NotApplicable, ""},
		{"56-2", "parties meet as equals", asEquals, rule.NotApplicable, ""},

		{"61-1", "head of the authority", asIs, rule.Satisfied, ""},
		{"61-1", "somebody else", all(enforced(agreement.No), signed("2025-08-20")), rule.Violated, "/clauses/5/enforcementSigned"},
		{"61-1", "somebody else, while diploma jurists of the GDR may have been enough", all(enforced(agreement.No), signed("2025-08-19")),
			rule.Undecidable, "/clauses/5/enforcementSigned"},
		{"61-1", "not recorded", enforced(agreement.Unknown), rule.Undecidable, "/clauses/5/enforcementSigned"},
		{"61-1", "nobody says how the parties meet", unclear, rule.Undecidable, "/clauses/0/replacesAct"},
		{"61-1", "no purpose at all", strike(purpose), rule.Undecidable, "/clauses"},
		{"61-1", "parties meet as equals", all(asEquals, enforced(agreement.No)), rule.NotApplicable, ""},
		{"61-1", "nobody submits", strike(disputes), rule.NotApplicable, ""},

		{"60-1", "clause", asIs, rule.Satisfied, ""},
		{"60-1", "no clause", strike(termination), rule.Violated, "/clauses"},
		{"60-1", "no end either", all(strike(termination), with(agreement.Term{Unlimited: agreement.Yes})), rule.Violated, "/clauses"},
		{"60-1", "ends by itself", all(strike(termination), limited), rule.Satisfied, ""},
		{"60-1", "not read", unread(termination), rule.Undecidable, "/gaps/0"},
		{"60-1", "a treaty between states", treaty, rule.NotApplicable, ""},

		{"60-1-AUSSCHLUSS", "not excluded", asIs, rule.Satisfied, ""},
		{"60-1-AUSSCHLUSS", "excluded", excluded(agreement.Yes), rule.Violated, "/clauses/4/excluded"},
		{"60-1-AUSSCHLUSS", "not recorded", excluded(agreement.Unknown), rule.Undecidable, "/clauses/4/excluded"},
		{"60-1-AUSSCHLUSS", "no clause", strike(extraordinary), rule.NotApplicable, ""},

		{"60-2", "in writing", asIs, rule.Satisfied, ""},
		{"60-2", "not in writing", written(agreement.No), rule.Violated, "/clauses/3/written"},
		{"60-2", "not recorded", written(agreement.Unknown), rule.Undecidable, "/clauses/3/written"},
		{"60-2", "no clause", strike(termination), rule.NotApplicable, ""},

		{"4-2", "supplementary help", asIs, rule.Satisfied, ""},
		{"4-2", "own task", help(func(s *agreement.Support) { s.OwnTask = agreement.Yes }),
			rule.Violated, "/clauses/2/ownTask"},
		{"4-2", "instructions", help(func(s *agreement.Support) { s.Instructed = agreement.Yes }),
			rule.Violated, "/clauses/2/instructed"},
		{"4-2", "not recorded", help(func(s *agreement.Support) { s.Instructed = agreement.Unknown }),
			rule.Undecidable, "/clauses/2/instructed"},
		{"4-2", "no Amtshilfe", noHelp, rule.NotApplicable, ""},

		{"4-1-DAUER", "single case", asIs, rule.Satisfied, ""},
		{"4-1-DAUER", "permanent operation for a fee", permanent(agreement.Yes, "0.00"), rule.Violated, "/clauses/2"},
		{"4-1-DAUER", "permanent operation for expenses", permanent(agreement.No, "500.00"), rule.Violated, "/clauses/2"},
		{"4-1-DAUER", "permanent and free", permanent(agreement.No, "0.00"), rule.Satisfied, ""},
		{"4-1-DAUER", "payment not recorded", permanent(agreement.Unknown, "0.00"), rule.Undecidable, "/clauses/2/fee"},
		{"4-1-DAUER", "duration not recorded", help(func(s *agreement.Support) { s.Permanent = agreement.Unknown }),
			rule.Undecidable, "/clauses/2/permanent"},
		{"4-1-DAUER", "no Amtshilfe", noHelp, rule.NotApplicable, ""},

		{"8-1-1", "no fee", asIs, rule.Satisfied, ""},
		{"8-1-1", "fee", help(func(s *agreement.Support) { s.Fee = agreement.Yes }), rule.Violated, "/clauses/2/fee"},
		{"8-1-1", "not recorded", help(func(s *agreement.Support) { s.Fee = agreement.Unknown }),
			rule.Undecidable, "/clauses/2/fee"},
		{"8-1-1", "no Amtshilfe", noHelp, rule.NotApplicable, ""},

		{"8-1-2", "a cent above 35 euro", expenses("35.01"), rule.Satisfied, ""},
		{"8-1-2", "exactly 35 euro do not exceed 35 euro", expenses("35.00"), rule.Violated, "/clauses/2/expenses"},
		{"8-1-2", "no expenses", expenses("0.00"), rule.NotApplicable, ""},

		{"8-1-3", "two legal persons", asIs, rule.Satisfied, ""},
		{"8-1-3", "one legal person", help(func(s *agreement.Support) { s.SamePerson = agreement.Yes }),
			rule.Violated, "/clauses/2/expenses"},
		{"8-1-3", "not recorded", help(func(s *agreement.Support) { s.SamePerson = agreement.Unknown }),
			rule.Undecidable, "/clauses/2/samePerson"},
		{"8-1-3", "no expenses", expenses("0.00"), rule.NotApplicable, ""},
	}
}

// The rules end alike under the law of the Federation, which was read, under that of Thüringen, which is assumed to say the same,
// and under that of a Land that refers to the act of the Federation: only their IDs and their weight differ.
func TestContractRules(t *testing.T) {
	for _, procedure := range []struct {
		jurisdiction law.Jurisdiction
		act          law.Act
		evidence     law.Evidence
		prefix       string
	}{
		{law.Federation, law.VwVfG, law.Primary, "DE-VWVFG-"},
		{law.Thueringen, law.ThuerVwVfG, law.Assumed, "TH-VWVFG-"},
		{law.Sachsen, law.VwVfG, law.Primary, "SN-VWVFG-"},
	} {
		set := rule.MustSet("procedure",
			review.MustContractRules(review.Procedure{Jurisdiction: procedure.jurisdiction, Act: procedure.act, Evidence: procedure.evidence, Where: "where it was read"})...)
		for _, trial := range contractTrials() {
			id := procedure.prefix + trial.rule
			t.Run(id+"/"+trial.name, func(t *testing.T) {
				document := contract()
				document.Jurisdiction = procedure.jurisdiction
				trial.change(document)
				report := set.Evaluate(review.Case{Agreement: document}, civil.MustParse("2026-04-29"))
				require.Equal(t, trial.want.String(), report.Outcome(id).String())
				for finding := range report.Findings() {
					for _, tag := range []language.Tag{language.German, language.English} {
						require.NotContains(t, finding.Text(tag)+finding.Remedy(tag), "{")
						require.NotContains(t, finding.Text(tag), "„“")
					}
					if finding.Rule == id {
						require.Equal(t, trial.at, finding.Pointer)
					}
				}
				for outcome := range report.Outcomes() {
					if outcome.Rule.ID == id && trial.want == rule.Undecidable {
						require.Equal(t, []string{trial.at}, outcome.Missing)
					}
				}
			})
		}
	}
}

// Each rule on contracts and Amtshilfe is tried with a contract that passes, one that fails, and one that it does not concern.
func TestEveryContractRuleIsTried(t *testing.T) {
	tried := map[string]map[rule.Outcome]bool{}
	for _, trial := range contractTrials() {
		if tried[trial.rule] == nil {
			tried[trial.rule] = map[rule.Outcome]bool{}
		}
		tried[trial.rule][trial.want] = true
	}
	for _, r := range review.MustContractRules(federalProcedure()) {
		place := strings.TrimPrefix(r.ID, "DE-VWVFG-")
		require.True(t, tried[place][rule.Satisfied] && tried[place][rule.Violated] && tried[place][rule.NotApplicable], r.ID)
	}
}

// What was not read is never an error.
func TestContractRulesAreNoHarderThanTheirEvidence(t *testing.T) {
	hard := 0
	for _, r := range review.MustContractRules(federalProcedure()) {
		if r.Severity == rule.Error {
			hard++
		}
	}
	require.Positive(t, hard)
	for _, r := range review.MustContractRules(assumedProcedure()) {
		require.NotEqual(t, rule.Error, r.Severity, r.ID)
	}
}

// The rules of each jurisdiction leave the contracts of all others alone, also where they cite the same act, and so they stand in
// one set without speaking twice.
func TestContractRulesKeepToTheirJurisdiction(t *testing.T) {
	set := rule.MustSet("procedures", slices.Concat(
		review.MustContractRules(federalProcedure()),
		review.MustContractRules(review.Procedure{Jurisdiction: law.Sachsen, Act: law.VwVfG, Evidence: law.Assumed, Where: "nicht gelesen"}),
		review.MustContractRules(assumedProcedure()),
	)...)
	document := contract() // signed in all forms, so that every rule has something to say
	document.Parties[0].Signatures = []agreement.Signature{{Form: agreement.Handwritten}, {Form: agreement.QualifiedSeal}}
	for jurisdiction, prefix := range map[law.Jurisdiction]string{
		law.Hessen: "none", law.EuropeanUnion: "none", "": "none", law.Federation: "DE-", law.Sachsen: "SN-", law.Thueringen: "TH-",
	} {
		document.Jurisdiction = jurisdiction
		for outcome := range set.Evaluate(review.Case{Agreement: document}, civil.MustParse("2026-04-29")).Outcomes() {
			speaks := outcome.Outcome != rule.NotApplicable
			require.Equal(t, strings.HasPrefix(outcome.Rule.ID, prefix), speaks, "%s under the law of %q", outcome.Rule.ID, jurisdiction)
		}
	}
}

// Rules are made only of an act with the sections of the VwVfG, for whom it can govern.
func TestContractRulesRefuse(t *testing.T) {
	for _, test := range []struct {
		jurisdiction law.Jurisdiction
		act          law.Act
		want         string
	}{
		{law.Sachsen, law.SaechsKomZG, `review: no rules on contracts under the law of "SN" from the act "SächsKomZG": ` +
			"it is no law of administrative procedure with the sections of the VwVfG; want VwVfG or ThürVwVfG"},
		{law.Federation, law.GG, `review: no rules on contracts under the law of "DE" from the act "GG": ` +
			"it is no law of administrative procedure with the sections of the VwVfG; want VwVfG or ThürVwVfG"},
		{law.Thueringen, 0, `review: no rules on contracts under the law of "TH" from the act "": ` +
			"it is no law of administrative procedure with the sections of the VwVfG; want VwVfG or ThürVwVfG"},
		{law.Sachsen, law.ThuerVwVfG, `review: no rules on contracts under the law of "SN" from the act "ThürVwVfG": ` +
			"it is the act of another Land; want that of the Land itself, or that of the Federation"},
		{law.Federation, law.ThuerVwVfG, `review: no rules on contracts under the law of "DE" from the act "ThürVwVfG": ` +
			"it is the act of another Land; want that of the Land itself, or that of the Federation"},
		{law.EuropeanUnion, law.VwVfG, `review: no rules on contracts under the law of "EU" from the act "VwVfG": ` +
			"want the Federation or a Land"},
		{"XX", law.VwVfG, `review: no rules on contracts under the law of "XX" from the act "VwVfG": want the Federation or a Land`},
	} {
		rules, err := review.ContractRules(review.Procedure{Jurisdiction: test.jurisdiction, Act: test.act, Evidence: law.Primary, Where: "where it was read"})
		require.Empty(t, rules)
		var refused *review.ProcedureError
		require.ErrorAs(t, err, &refused)
		require.Equal(t, test.jurisdiction, refused.Jurisdiction)
		require.Equal(t, test.act, refused.Act)
		require.EqualError(t, err, test.want)
		require.PanicsWithError(t, test.want, func() {
			review.MustContractRules(review.Procedure{Jurisdiction: test.jurisdiction, Act: test.act, Evidence: law.Primary, Where: "where it was read"})
		})
	}
}

// A Land that applies the act of the Federation since some day cites the norm by which it does; before that day its rules rest on
// its old act, and a provision that is younger begins on its own day.
func TestContractRulesOfALandThatAppliesTheActOfTheFederation(t *testing.T) {
	since, sure := civil.MustParse("1990-01-01"), civil.MustParse("2025-01-01")
	by, ok := law.ReferenceTo(law.VwVfG, law.Thueringen, sure)
	require.True(t, ok)
	set := rule.MustSet("procedure", review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.VwVfG, Evidence: law.Primary, Where: "gelesen", By: by,
		InForce: civil.Period{From: sure}, Since: since,
		Earlier: law.Source{Citation: law.MustCite(law.ThuerVwVfG, ""), Where: "nicht gelesen", Evidence: law.Assumed},
	})...)
	written, _ := set.Rule("TH-VWVFG-57")
	require.Equal(t, "§ 57 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG; § 3a Abs. 2 VwVfG i. V. m. § 1 Abs. 1 ThürVwVfG", written.Basis.String())
	require.Equal(t, "§ 57 ThürVwVfG; § 3a Abs. 2 ThürVwVfG", written.Earlier.String())
	require.Equal(t, law.Assumed, written.Earlier.Evidence())
	require.Equal(t, "gelesen; "+by.Source.Where, written.Basis[0].Where, "both were read where they stand")
	require.Equal(t, rule.Error, written.Severity)
	require.Equal(t, civil.Period{From: sure}, written.InForce)
	require.Equal(t, since, written.Since)
	seal, _ := set.Rule("TH-VWVFG-3A-3")
	require.Empty(t, seal.Earlier, "of a provision that is younger there was none in the old act")
}

// The reference must be to the act whose rules are made, by the law of those whom they govern.
func TestContractRulesRefuseAnotherReference(t *testing.T) {
	reference := law.References()[0]
	for _, p := range []review.Procedure{
		{Jurisdiction: law.Thueringen, Act: law.ThuerVwVfG, By: reference, Evidence: law.Primary, Where: "gelesen"},
		{Jurisdiction: law.Hessen, Act: law.VwVfG, By: reference, Evidence: law.Primary, Where: "gelesen"},
	} {
		_, err := review.ContractRules(p)
		var fault *review.ProcedureError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, "the reference is to another act, or by the law of another jurisdiction", fault.Reason)
	}
}

// A violation is known no better than the norm that applies the act.
func TestContractRulesKnowNoMoreThanTheReference(t *testing.T) {
	reference := law.References()[0]
	reference.Source.Evidence, reference.Source.Where = law.Secondary, "gelesen"
	rules := review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.VwVfG, By: reference, Evidence: law.Primary, Where: "gelesen",
	})
	for _, r := range rules {
		require.Less(t, r.Severity, rule.Error, r.ID)
		require.NotContains(t, r.Basis[0].Where, ";", "both were read in one place")
	}
}

// Parties whose signatures follow another law are left to it.
func TestContractRulesLeaveExemptPartiesAlone(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(review.Procedure{
		Jurisdiction: law.Federation, Act: law.VwVfG, Evidence: law.Primary, Where: "gelesen",
		Exempt: func(_ review.Case, party int) bool { return party == 1 },
	})...)
	for _, test := range []struct {
		name       string
		signatures []agreement.Signature
	}{
		{"oral", []agreement.Signature{{Name: "Max Muster", Form: agreement.Oral}}},
		{"none", nil},
		{"without a name", []agreement.Signature{{Form: agreement.QualifiedElectronic}}},
	} {
		for party, want := range []bool{false, true} {
			document := contract()
			document.Parties[party].Signatures = test.signatures
			report := set.Evaluate(review.Case{Agreement: document}, civil.MustParse("2026-04-29"))
			require.Equal(t, want, report.OK(), "%s for party %d", test.name, party)
		}
	}
}

// A private company may sign by hand beside an authority that seals, and any other form than a seal is judged under the earlier act as ever.
func TestSealsOfAuthoritiesOnly(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(federalProcedure())...)
	document := contract()
	document.Parties[0].Signatures = []agreement.Signature{{Name: "Bundesverwaltungsamt", Form: agreement.QualifiedSeal}}
	for form, want := range map[agreement.SignatureForm]rule.Outcome{agreement.Handwritten: rule.Satisfied, agreement.QualifiedSeal: rule.Violated} {
		signs(governance.PrivateCompany, agreement.Signature{Name: "X GmbH", Form: form})(document)
		report := set.Evaluate(review.Case{Agreement: document}, document.Signed)
		require.Equal(t, want.String(), report.Outcome("DE-VWVFG-3A-3").String(), form)
	}
}

// Help that costs nothing beside help that costs enough has no expenses that are too low.
func TestExpensesOfAssistance(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(federalProcedure())...)
	for amount, want := range map[string]rule.Outcome{"0.00": rule.Satisfied, "0.01": rule.Violated, "35.00": rule.Violated, "35.01": rule.Satisfied} {
		document := contract()
		document.Clauses = append(document.Clauses,
			agreement.Support{Name: "Auskunft", Assistance: agreement.Yes, Expenses: finance.MustParseAmount(amount)},
			agreement.Support{Name: "Hilfe", Assistance: agreement.No, Expenses: finance.MustParseAmount("1.00")})
		report := set.Evaluate(review.Case{Agreement: document}, document.Signed)
		require.Equal(t, want.String(), report.Outcome("DE-VWVFG-8-1-2").String(), amount)
	}
}

// Beside what the rules on Amtshilfe and on consideration are about there may stand what they are not about: help that is none, a promise
// among equals, and purposes for which nothing is promised. It changes no outcome.
func TestWhatIsNotMeantChangesNothing(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(federalProcedure())...)
	before, document := contract(), contract()
	document.Clauses = append(document.Clauses,
		agreement.Support{Name: "Weisung", Assistance: agreement.No, Permanent: agreement.Yes, OwnTask: agreement.Yes, Instructed: agreement.Yes,
			Fee: agreement.Yes, Expenses: finance.MustParseAmount("1.00"), SamePerson: agreement.Yes},
		agreement.Purpose{ReplacesAct: agreement.No, CounterPerformance: agreement.CounterPerformance{PurposeNamed: agreement.No, PublicTask: agreement.No,
			Adequate: agreement.No, Connected: agreement.No, ClaimExists: agreement.Yes, SideProvision: agreement.No}},
		agreement.Purpose{ReplacesAct: agreement.Yes})
	want := set.Evaluate(review.Case{Agreement: before}, before.Signed)
	report := set.Evaluate(review.Case{Agreement: document}, document.Signed)
	for outcome := range want.Outcomes() {
		require.Equal(t, outcome.Outcome.String(), report.Outcome(outcome.Rule.ID).String(), outcome.Rule.ID)
	}
	require.Equal(t, rule.Satisfied, want.Outcome("DE-VWVFG-4-2"))
	require.Equal(t, rule.Satisfied, want.Outcome("DE-VWVFG-56-1"))

	// Where nobody says how the parties meet, that is all that is missing, whatever the conditions are.
	unclear := contract()
	revise(func(p *agreement.Purpose) {
		p.ReplacesAct, p.CounterPerformance.Adequate, p.CounterPerformance.SideProvision = agreement.Unknown, agreement.No, agreement.No
	})(unclear)
	report = set.Evaluate(review.Case{Agreement: unclear}, unclear.Signed)
	for _, id := range []string{"DE-VWVFG-56-1", "DE-VWVFG-56-2"} {
		require.Equal(t, rule.Undecidable.String(), report.Outcome(id).String(), id)
	}
	require.Empty(t, slices.Collect(report.Findings()))
}

// Whether the earlier act of a Land let a seal suffice was not read.
func TestSealUnderAnEarlierAct(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.VwVfG, Evidence: law.Primary, Where: "gelesen",
		InForce: civil.Period{From: civil.MustParse("2025-01-01")}, Since: civil.MustParse("1990-01-01"),
		Earlier: law.Source{Citation: law.MustCite(law.ThuerVwVfG, ""), Where: "nicht gelesen", Evidence: law.Assumed},
	})...)
	for day, want := range map[string]rule.Outcome{"2024-12-31": rule.Undecidable, "2025-01-01": rule.Satisfied} {
		document := contract()
		signs(governance.UnitPartner, agreement.Signature{Name: "Stadt Gotha", Form: agreement.QualifiedSeal})(document)
		document.Jurisdiction, document.Signed = law.Thueringen, civil.MustParse(day)
		report := set.Evaluate(review.Case{Agreement: document}, document.Signed)
		require.Equal(t, want.String(), report.Outcome("TH-VWVFG-57").String(), day)
		signs(governance.UnitPartner, agreement.Signature{Name: "Stadt Gotha", Form: agreement.Oral})(document)
		report = set.Evaluate(review.Case{Agreement: document}, document.Signed)
		require.Equal(t, rule.Violated.String(), report.Outcome("TH-VWVFG-57").String(), "what is said is not written, whatever the act")
	}
}

// A provision that is younger than the act begins on its own day.
func TestPeriodsOfContractRules(t *testing.T) {
	procedure := federalProcedure()
	procedure.InForce, procedure.Since = civil.Period{From: civil.MustParse("2012-12-28")}, civil.MustParse("1977-01-01")
	set := rule.MustSet("procedure", review.MustContractRules(procedure)...)
	for id, want := range map[string][2]string{
		"DE-VWVFG-57":        {"2012-12-28", "1977-01-01"},
		"DE-VWVFG-3A-3":      {"2024-01-01", ""},
		"DE-VWVFG-8-1-2":     {"2012-12-28", "2003-02-01"},
		"DE-VWVFG-62-126A-1": {"2012-12-28", "2003-02-01"},
		"DE-VWVFG-61-1":      {"2025-08-20", "1977-01-01"},
	} {
		info, _ := set.Rule(id)
		require.Equal(t, want, [2]string{info.InForce.From.String(), info.Since.String()}, id)
		require.Empty(t, info.Earlier, id)
	}
}
