package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Each undecidable rule is one question, at the place of the first thing that it misses; rules that miss the same ask alike. Rules with
// another outcome ask nothing.
func TestQuestions(t *testing.T) {
	lacks := func(id string, pointers ...string) review.Rule {
		return misses(id, review.Condition{}, func(_ *agreement.Agreement, r *rule.Result) {
			for _, pointer := range pointers {
				r.Lack(pointer)
			}
		})
	}
	rules := rule.MustSet("Muster",
		lacks("TH-M-1", "/clauses/10/notice"), lacks("TH-M-2", "/clauses/2/tasks/0/leviesTaxes"), lacks("TH-M-3", "/clauses/10/notice"),
		lacks("TH-M-4", "/parties/1/signatures", "/parties/0/signatures", "/parties/0/signatures"), lacks("TH-M-5", "/gaps/0"), lacks("TH-M-6", "/clauses"),
		lacks("TH-M-7", "/contractLaw"), lacks("TH-M-8", "/parties"), lacks("TH-M-9", "/parties/0"), lacks("TH-M-10", "/nowhere"), lacks("TH-M-11"),
		misses("TH-M-12", review.Condition{}, func(_ *agreement.Agreement, r *rule.Result) { r.Lack("/clauses/2"); r.Violate("/clauses/2") }),
		lacks("TH-M-13", "/clauses/2"))
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "gotha", Partner: governance.Partner{Name: "Stadt Gotha"}}, {ID: "kreis", Partner: governance.Partner{Name: "Landkreis Gotha"}}},
		Clauses: make([]agreement.Clause, 11),
		Gaps:    []agreement.Gap{{Clause: agreement.KindVAT}},
	}
	a.Clauses[2], a.Clauses[10] = &agreement.Tasks{Tasks: []agreement.Task{{Name: "Steueramt"}}}, agreement.Termination{}
	got := review.Questions(rules.Evaluate(review.Case{Agreement: a}, civil.MustParse("2026-03-01")), a)
	require.Equal(t, []review.Question{
		{"TH-M-6", "/clauses", bilingual.Text{German: "Vereinbarung: Was ist hierzu vereinbart?", English: "Agreement: what is agreed on this?"}},
		{"TH-M-13", "/clauses/2", bilingual.Text{German: "Klausel „Aufgaben“: Was ist vereinbart?", English: "Clause “tasks”: what is agreed?"}},
		{"TH-M-2", "/clauses/2/tasks/0/leviesTaxes", bilingual.Text{German: "Klausel „Aufgaben“, Recht zur Steuererhebung von „Steueramt“: Geht mit der Aufgabe das Recht über, Steuern zu erheben?",
			English: "Clause “tasks”, right to levy taxes of “Steueramt”: Does the right to levy taxes pass with the task?"}},
		{"TH-M-1", "/clauses/10/notice", bilingual.Text{German: "Klausel „ordentliche Kündigung“: Kündigungsfrist?",
			English: "Clause “ordinary termination”: period of notice?"}},
		{"TH-M-3", "/clauses/10/notice", bilingual.Text{German: "Klausel „ordentliche Kündigung“: Kündigungsfrist?",
			English: "Clause “ordinary termination”: period of notice?"}},
		{"TH-M-7", "/contractLaw", bilingual.Text{German: "Vereinbarung: Rechtsnatur?", English: "Agreement: nature of the contract?"}},
		{"TH-M-5", "/gaps/0", bilingual.Text{German: "Klausel „Umsatzsteuer“: Was ist vereinbart?", English: "Clause “value added tax”: what is agreed?"}},
		{"TH-M-10", "/nowhere", bilingual.Text{German: "Vereinbarung: Was ist hierzu vereinbart?", English: "Agreement: what is agreed on this?"}},
		{"TH-M-8", "/parties", bilingual.Text{German: "Parteien: Was ist von ihnen und ihren Unterschriften noch anzugeben?",
			English: "Parties: what is still to be recorded of them and their signatures?"}},
		{"TH-M-9", "/parties/0", bilingual.Text{German: "Partei „Stadt Gotha“: Was ist von ihr noch anzugeben?",
			English: "Party “Stadt Gotha”: what is still to be recorded of it?"}},
		{"TH-M-4", "/parties/0/signatures", bilingual.Text{German: "Partei „Stadt Gotha“: Unterschrift? Partei „Landkreis Gotha“: Unterschrift?",
			English: "Party “Stadt Gotha”: signature? Party “Landkreis Gotha”: signature?"}},
	}, got)
}

// There is nothing to ask of nothing.
func TestQuestionsOfNothing(t *testing.T) {
	require.Empty(t, review.Questions(rule.Report{}, nil))
	report, err := review.New(bund.Law()).Check(nil)
	require.NoError(t, err)
	require.Empty(t, review.Questions(report, nil))
}

// Of very many places the first are named and the others counted: nobody reads a thousand questions in one.
func TestQuestionsNameTheFirstPlaces(t *testing.T) {
	a := &agreement.Agreement{Title: "Vertrag"}
	for i := range 1000 {
		a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID(fmt.Sprint(i)), Partner: governance.Partner{Name: fmt.Sprint("Stadt ", i)}})
	}
	all := misses("TH-M-1", review.Condition{}, func(a *agreement.Agreement, r *rule.Result) {
		for i := range a.Parties {
			r.Lack(review.AtParty(i, "signatures"))
		}
	})
	questions := review.Questions(rule.MustSet("Probe", all).Evaluate(review.Case{Agreement: a}, civil.Date{}), a)
	require.Len(t, questions, 1)
	require.Contains(t, questions[0].Text.German, "„Stadt 9“: Unterschrift? Ebenso an weiteren Stellen: 990.")
	require.Contains(t, questions[0].Text.English, "“Stadt 9”: signature? Likewise in other places: 990.")
	require.NotContains(t, questions[0].Text.German, "Stadt 10")
}

func ExampleQuestions() {
	reviewer := review.New(bund.Law())
	parties := []agreement.Party{{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}}}
	a, err := reviewer.Draft(agreement.ServiceReuseAgreement, parties, civil.MustParse("2026-03-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	report, err := reviewer.Check(a)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, question := range review.Questions(report, a) {
		fmt.Println(question.Rule, question.Text.German)
	}
	// Output:
	// DE-NACHNUTZUNG-KOSTEN Klausel „Kostenverteilung“: Maßstab?
	// DE-VWVFG-54 Vereinbarung: Rechtsnatur?
	// DE-VWVFG-59-3 Vereinbarung: Rechtsnatur?
	// DE-VWVFG-60-1 Vereinbarung: Rechtsnatur?
	// DE-VWVFG-62 Vereinbarung: Rechtsnatur?
	// DE-NACHNUTZUNG-DIENST Klausel „Dienst“: Was ist vereinbart?
	// DE-NACHNUTZUNG-DIENSTGUETE Klausel „Dienstgüte“: Was ist vereinbart?
}
