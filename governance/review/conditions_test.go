package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func isReplacing(answer agreement.Fact) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Clauses = []agreement.Clause{agreement.Purpose{ReplacesAct: answer}} }
}

func replacesAct(a *agreement.Agreement) agreement.Fact {
	purpose, _, _ := agreement.First[agreement.Purpose](a)
	return purpose.ReplacesAct
}

// Every condition of the kit holds for an agreement that is as its words say, and not for one that is not.
func TestKitConditions(t *testing.T) {
	clauses := func(list ...agreement.Clause) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) { a.Clauses = list }
	}
	under := func(jurisdiction law.Jurisdiction) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) { a.Jurisdiction = jurisdiction }
	}
	form := func(form agreement.Form) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) { a.Form = form }
	}
	signature := func(form agreement.SignatureForm) func(*agreement.Agreement) {
		return func(a *agreement.Agreement) {
			a.Parties = []agreement.Party{{}, {Signatures: []agreement.Signature{{Form: form}}}}
		}
	}
	untouched := func(*agreement.Agreement) {}
	day := civil.MustParse("2025-03-01")
	isFixed := func(e agreement.EntryIntoForce) bool { return !e.On.IsZero() }

	for _, test := range []struct {
		condition       review.Condition
		german, english string
		holds, not      func(*agreement.Agreement)
	}{
		{review.Under(law.Thueringen), "nach dem Recht von Thüringen", "under the law of Thüringen",
			under(law.Thueringen), under(law.Federation)},
		{review.Under(law.Federation), "nach dem Recht des Bundes", "under the law of the Federation", under(law.Federation), untouched},
		{review.Under(law.EuropeanUnion), "nach dem Recht der Europäischen Union", "under the law of the European Union",
			under(law.EuropeanUnion), under(law.Federation)},
		{review.Under(law.Saarland), "nach dem Recht des Saarlandes", "under the law of Saarland", under(law.Saarland), untouched},
		{review.OfForm(agreement.Zweckvereinbarung), "in der Form „Zweckvereinbarung“", "of the form “Zweckvereinbarung”",

			form(agreement.Zweckvereinbarung), form(agreement.Staatsvertrag)},
		{review.OfForm(agreement.FrameworkAgreement, agreement.Staatsvertrag), "in der Form „Rahmenvereinbarung“ oder in der Form „Staatsvertrag“",
			"of the form “framework agreement” or of the form “state treaty”", form(agreement.Staatsvertrag), form(agreement.Zweckvereinbarung)},
		{review.With(agreement.KindTasks), "mit der Klausel „Aufgaben“", "with the clause “tasks”",
			clauses(agreement.Term{}, agreement.Tasks{}), clauses(agreement.Term{})},
		{review.WithFirst("mit einem festen Tag", "with a fixed day", isFixed), "mit einem festen Tag", "with a fixed day",
			clauses(agreement.EntryIntoForce{On: day}, agreement.EntryIntoForce{}),
			clauses(agreement.EntryIntoForce{}, agreement.EntryIntoForce{On: day})},
		{review.WithFirst("ohne festen Tag", "without a fixed day", func(e agreement.EntryIntoForce) bool { return e.On.IsZero() }),
			"ohne festen Tag", "without a fixed day", clauses(agreement.EntryIntoForce{}), untouched},
		{review.WithBasis(), "mit Angabe einer Rechtsgrundlage", "naming a legal basis",
			func(a *agreement.Agreement) { a.Basis = make([]law.Source, 1) }, untouched},
		{review.WithPartner(governance.UnitPartner), "mit einer Partei der Art „Gebietskörperschaft oder Gemeindeverband“",
			"with a party of the kind “territorial authority or association of municipalities”",
			func(a *agreement.Agreement) {
				a.Parties = []agreement.Party{{}, {Partner: governance.Partner{Kind: governance.UnitPartner}}}
			},
			func(a *agreement.Agreement) {
				a.Parties = []agreement.Party{{Partner: governance.Partner{Kind: governance.LandPartner}}}
			}},
		{review.Signed(), "mit einem Tag der Unterzeichnung", "with a day of signing",
			func(a *agreement.Agreement) { a.Signed = day }, signature(agreement.Handwritten)},
		{review.WithSignature(), "mit einer Unterschrift", "with a signature",
			signature(""), func(a *agreement.Agreement) { a.Signed, a.Parties = day, make([]agreement.Party, 2) }},
		{review.WithSignatureForm(agreement.QualifiedSeal), "mit einer Unterschrift der Form „qualifiziertes elektronisches Siegel“",
			"with a signature of the form “qualified electronic seal”", signature(agreement.QualifiedSeal), signature(agreement.Handwritten)},
		{review.Possibly("geschlossen anstelle eines Verwaltungsakts", "concluded instead of an administrative act", replacesAct),
			"geschlossen anstelle eines Verwaltungsakts (oder nicht bekannt)",
			"concluded instead of an administrative act (or not recorded)",
			isReplacing(agreement.Unknown), isReplacing(agreement.No)},
	} {
		require.Equal(t, bilingual.Text{German: test.german, English: test.english}, test.condition.Words())
		holds, not := new(agreement.Agreement), new(agreement.Agreement)
		test.holds(holds)
		test.not(not)
		require.True(t, test.condition.Holds(review.Case{Agreement: holds}), test.english)
		require.False(t, test.condition.Holds(review.Case{Agreement: not}), test.english)
	}
}

// A condition that asks nothing, or that nobody gave words, does not come into a set of rules.
func TestKitConditionsWithoutWords(t *testing.T) {
	for name, condition := range map[string]review.Condition{
		"no form":     review.OfForm(),
		"first":       review.WithFirst("", "", func(agreement.Term) bool { return true }),
		"possibly":    review.Possibly("", "", replacesAct),
		"one lacking": review.Possibly("anstelle eines Verwaltungsakts", "", replacesAct),
	} {
		_, err := rule.NewSet("sample", taxRule(condition))
		require.EqualError(t, err, "rule: DE-MUSTER-1: a condition needs a text in German and in English", name)
	}
	require.False(t, review.OfForm().Holds(review.Case{Agreement: new(agreement.Agreement)}))
}

// Asking a condition of the kit and of the rules costs no memory.
func TestConditionsDoNotAllocate(t *testing.T) {
	conditions := map[string]review.Condition{
		"first":          review.WithFirst("mit Frist", "with a period", func(c agreement.Termination) bool { return !c.Notice.IsZero() }),
		"partner":        review.WithPartner(governance.LandPartner),
		"signature":      review.WithSignature(),
		"signature form": review.WithSignatureForm(agreement.Oral),
		"possibly": review.Possibly("geschlossen anstelle eines Verwaltungsakts",
			"concluded instead of an administrative act", replacesAct),
	}
	for _, r := range review.MustContractRules(federalProcedure()) {
		conditions[r.ID] = r.Applies
	}
	c := review.Case{Agreement: contract()}
	for name, condition := range conditions {
		require.Zero(t, testing.AllocsPerRun(10, func() { condition.Holds(c) }), name)
	}
}

// Whoever reads why a rule does not apply reads words in both languages, and of each part whether it holds.
func TestRulesSayToWhatTheyApply(t *testing.T) {
	contracts := rule.MustSet("contracts", review.MustContractRules(federalProcedure())...)
	all, err := rule.Join("all", review.Rules(), contracts)
	require.NoError(t, err)
	for _, info := range all.Rules() {
		require.NotContains(t, info.Applies.German+info.Applies.English, "?", info.ID)
	}

	draft := contract()
	draft.Signed = civil.Date{}
	report := contracts.Evaluate(review.Case{Agreement: draft}, civil.MustParse("2026-04-29"))
	require.Equal(t, rule.NotApplicable.String(), report.Outcome("DE-VWVFG-62-126A-1").String())
	require.Equal(t, []rule.Answer{
		{Condition: bilingual.Text{German: "nach dem Recht des Bundes", English: "under the law of the Federation"}, Holds: true},
		{Condition: bilingual.Text{German: "weder Staatsvertrag noch Satzung (Zweckverband, gemeinsame kommunale Anstalt)",
			English: "neither a state treaty nor the articles of a body (Zweckverband, gemeinsame kommunale Anstalt)"}, Holds: true},
		{Condition: bilingual.Text{German: "öffentlich-rechtlich (oder nicht bekannt)", English: "under public law (or not recorded)"}, Holds: true},
		{Condition: bilingual.Text{German: "mit einem Tag der Unterzeichnung", English: "with a day of signing"}},
		{Condition: bilingual.Text{German: "mit einer Unterschrift der Form „qualifiziert elektronisch“",
			English: "with a signature of the form “qualified electronic signature”"}, Holds: true},
	}, report.Conditions("DE-VWVFG-62-126A-1"))
}

// taxRule is a rule of no law, for examples: no right to levy taxes passes with a task.
func taxRule(applies review.Condition) review.Rule {
	return review.Rule{
		ID: "DE-MUSTER-1", Severity: rule.Hint, Basis: rule.Basis{{Where: "Muster", Evidence: law.Assumed}}, Applies: applies,
		Title:   bilingual.Text{German: "Steuern bleiben, wo sie sind.", English: "Taxes stay where they are."},
		Finding: bilingual.Text{German: "Mit „{task}“ gehen Steuern über.", English: "Taxes pass with “{task}”."},
		Remedy:  bilingual.Text{German: "Ausnehmen.", English: "Except them."},
		Check: func(c review.Case, r *rule.Result) {
			for at, task := range review.Tasks(c.Agreement) {
				if task.LeviesTaxes == agreement.Yes {
					r.Violate(at.At("leviesTaxes"), rule.P("task", task.Name))
				}
			}
		},
	}
}

func ExampleUnder() {
	fmt.Println(review.Under(law.Federation).Text(language.German))
	fmt.Println(rule.And(review.Under(law.Thueringen), review.Signed()).Text(language.English))
	// Output:
	// nach dem Recht des Bundes
	// under the law of Thüringen and with a day of signing
}

func ExampleOfForm() {
	bodies := review.OfForm(agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt)
	fmt.Println(rule.And(review.Signed(), rule.Not(bodies)).Text(language.English))
	// Output:
	// with a day of signing and (neither of the form “articles of a Zweckverband” nor of the form “gemeinsame kommunale Anstalt”)
}

func ExampleWith() {
	unlimited := review.Case{Agreement: &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{Notice: agreement.Duration{Number: 12, Unit: agreement.Months}}}}}
	fmt.Println(review.With(agreement.KindTermination).Holds(unlimited), review.With(agreement.KindTerm).Holds(unlimited))
	// Output: true false
}

func ExampleWithFirst() {
	unlimited := review.WithFirst("unbefristet", "unlimited", func(t agreement.Term) bool { return t.Unlimited == agreement.Yes })
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Term{Unlimited: agreement.Yes}}}
	fmt.Println(unlimited.Text(language.German), unlimited.Holds(review.Case{Agreement: a}))
	// Output: unbefristet true
}

func ExampleWithBasis() {
	a := &agreement.Agreement{Basis: []law.Source{{Citation: law.MustCite(law.ThuerEGovG, "§ 27"), Evidence: law.Primary}}}
	fmt.Println(review.WithBasis().Holds(review.Case{Agreement: a}))
	// Output: true
}

func ExampleWithPartner() {
	fmt.Println(review.WithPartner(governance.FederationPartner).Text(language.German))
	// Output: mit einer Partei der Art „Bund“
}

func ExampleHasPartner() {
	a := &agreement.Agreement{Parties: []agreement.Party{{Partner: governance.Partner{Kind: governance.LandPartner}}}}
	fmt.Println(review.HasPartner(a, governance.LandPartner), review.HasPartner(a, governance.UnitPartner))
	// Output: true false
}

func ExampleSigned() {
	draft := review.Case{Agreement: new(agreement.Agreement)}
	fmt.Println(review.Signed().Holds(draft), rule.Not(review.Signed()).Text(language.English))
	// Output: false not with a day of signing
}

func ExampleWithSignature() {
	a := &agreement.Agreement{Parties: []agreement.Party{{Signatures: []agreement.Signature{{Name: "Erika Mustermann"}}}}}
	fmt.Println(review.WithSignature().Holds(review.Case{Agreement: a}))
	// Output: true
}

func ExampleWithSignatureForm() {
	fmt.Println(review.WithSignatureForm(agreement.Handwritten).Text(language.German))
	// Output: mit einer Unterschrift der Form „eigenhändig“
}

func ExamplePossibly() {
	automatic := review.Possibly("mit selbsttätiger Verlängerung", "renewed by itself", func(a *agreement.Agreement) agreement.Fact {
		renewal, _, _ := agreement.First[agreement.Renewal](a)
		return renewal.Automatic
	})
	for _, answer := range []agreement.Fact{agreement.Yes, agreement.No, agreement.Unknown} {
		a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Renewal{Automatic: answer}}}
		fmt.Println(automatic.Holds(review.Case{Agreement: a}))
	}
	fmt.Println(automatic.Text(language.English))
	// Output:
	// true
	// false
	// true
	// renewed by itself (or not recorded)
}
