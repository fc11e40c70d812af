package review_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
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
	contractLaw, notice, signature := a.DescriptionAt("/contractLaw"), a.DescriptionAt("/clauses/10/notice"), a.DescriptionAt("/parties/0/signatures")
	require.True(t, strings.HasPrefix(notice.German, "Kündigungsfrist"), "it begins with the name of the field, which is not said twice")
	require.Equal(t, []review.Question{
		{"TH-M-10", rule.Warning, "/nowhere", bilingual.Text{German: "Vereinbarung: Was ist vereinbart zu „Muster TH-M-10“?",
			English: "Agreement: what is agreed on “sample TH-M-10”?"}},
		{"TH-M-7", rule.Warning, "/contractLaw", bilingual.Text{German: "Vereinbarung: Rechtsnatur (" + contractLaw.German + ")?",
			English: "Agreement: legal nature (" + contractLaw.English + ")?"}},
		{"TH-M-8", rule.Warning, "/parties", bilingual.Text{German: "Parteien: Was ist von ihnen noch anzugeben zu „Muster TH-M-8“?",
			English: "Parties: what is still to be recorded of them on “sample TH-M-8”?"}},
		{"TH-M-9", rule.Warning, "/parties/0", bilingual.Text{German: "Partei „Stadt Gotha“: Was ist von ihr noch anzugeben?",
			English: "Party “Stadt Gotha”: what is still to be recorded of it?"}},
		{"TH-M-4", rule.Warning, "/parties/0/signatures", bilingual.Text{German: "Partei „Stadt Gotha“: Unterschrift (" + signature.German + ")? Partei „Landkreis Gotha“: Unterschrift?",
			English: "Party “Stadt Gotha”: signature (" + signature.English + ")? Party “Landkreis Gotha”: signature?"}},
		{"TH-M-6", rule.Warning, "/clauses", bilingual.Text{German: "Vereinbarung: Was ist vereinbart zu „Muster TH-M-6“?",
			English: "Agreement: what is agreed on “sample TH-M-6”?"}},
		{"TH-M-13", rule.Warning, "/clauses/2", bilingual.Text{German: "Klausel „Aufgaben“: Was ist vereinbart?",
			English: "Clause “tasks”: what is agreed?"}},
		{"TH-M-2", rule.Warning, "/clauses/2/tasks/0/leviesTaxes", bilingual.Text{German: "Klausel „Aufgaben“, Recht zur Steuererhebung („Steueramt“): Geht mit der Aufgabe das Recht über, Steuern zu erheben?",
			English: "Clause “tasks”, right to levy taxes of “Steueramt”: Does the right to levy taxes pass with the task?"}},
		{"TH-M-1", rule.Warning, "/clauses/10/notice", bilingual.Text{German: "Klausel „ordentliche Kündigung“: " + notice.German + "?",
			English: "Clause “ordinary termination”: " + notice.English + "?"}},
		{"TH-M-3", rule.Warning, "/clauses/10/notice", bilingual.Text{German: "Klausel „ordentliche Kündigung“: " + notice.German + "?",
			English: "Clause “ordinary termination”: " + notice.English + "?"}},
		{"TH-M-5", rule.Warning, "/gaps/0", bilingual.Text{German: "Klausel „Umsatzsteuer“: Was ist vereinbart?",
			English: "Clause “value added tax”: what is agreed?"}},
	}, got)
}

// textOf asks for what a rule misses at the pointers.
func textOf(a *agreement.Agreement, r review.Rule, pointers ...string) bilingual.Text {
	r.Check = func(_ review.Case, result *rule.Result) {
		for _, pointer := range pointers {
			result.Lack(pointer)
		}
	}
	return review.Questions(rule.MustSet("Muster", r).Evaluate(review.Case{Agreement: a}, civil.MustParse("2026-03-01")), a)[0].Text
}

// What stands in an earlier agreement is asked of it, for each clause by its name; what is recorded of the earlier one in a sentence.
func TestQuestionsOnEarlierAgreements(t *testing.T) {
	a := &agreement.Agreement{Title: "Änderung", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Relations: []agreement.Relation{{Kind: agreement.Changes, Title: "Zweckvereinbarung Standesamt"}}}
	profile := review.Profile{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen}
	for _, kind := range []agreement.ClauseKind{agreement.KindTasks, agreement.KindTerm} {
		profile.Contents = append(profile.Contents, review.Content{Clause: kind, Force: review.Must, Rule: "TH-MUSTER-" + strings.ToUpper(string(kind)),
			Demand: bilingual.Text{German: "Muster", English: "sample"}, Source: law.Source{Where: "Muster", Evidence: law.Derived}})
	}
	report := rule.MustSet("Muster", profile.ContentRules()...).Evaluate(review.Case{Agreement: a}, civil.MustParse("2026-03-01"))
	var german, english []string
	for _, question := range review.Questions(report, a) {
		german, english = append(german, question.Text.German), append(english, question.Text.English)
	}
	require.Equal(t, []string{"Geänderte Vereinbarung „Zweckvereinbarung Standesamt“: Enthält sie die Klausel „Aufgaben“?",
		"Geänderte Vereinbarung „Zweckvereinbarung Standesamt“: Enthält sie die Klausel „Laufzeit“?"}, german)
	require.Equal(t, []string{"Changed agreement “Zweckvereinbarung Standesamt”: does it have the clause “tasks”?",
		"Changed agreement “Zweckvereinbarung Standesamt”: does it have the clause “term”?"}, english)

	other := misses("TH-M-1", review.Condition{}, nil)
	require.Equal(t, "Geänderte Vereinbarung „Zweckvereinbarung Standesamt“: Was ist vereinbart zu „Muster TH-M-1“?", textOf(a, other, "/relations/0").German)
	require.Equal(t, "Vereinbarung, Bezug „Zweckvereinbarung Standesamt“: "+a.QuestionAt("/relations/0/approved").German, textOf(a, other, "/relations/0/approved").German)
	for kind, want := range map[agreement.RelationKind]string{agreement.Joins: "Vereinbarung, der beigetreten wird", agreement.IndividualContract: "Rahmenvereinbarung",
		agreement.Repeals: "Frühere Vereinbarung"} {
		a.Relations[0].Kind = kind
		require.Contains(t, textOf(a, other, "/relations/0").German, want+" „Zweckvereinbarung Standesamt“: ")
	}
}

// A clause is named once, its fields follow in the order of the document, what one description says of several is said once, and nothing
// is asked twice.
func TestQuestionsNameAClauseOnce(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat"}, {Name: "Lenkungskreis"}}}, agreement.Disputes{}}}
	r := misses("TH-M-1", review.Condition{}, nil)
	require.Equal(t, "Klausel „Gremien“: Gremium „Beirat“? Gremium „Lenkungskreis“?", textOf(a, r, "/clauses/0/bodies/1", "/clauses/0/bodies/0", "/clauses/0/bodies/0").German)
	require.Equal(t, "Klausel „Streitbeilegung“: Stelle ("+a.DescriptionAt("/clauses/1/body").German+")? sofortige Vollstreckung: "+
		a.QuestionAt("/clauses/1/enforcement").German+" Wortlaut ("+a.DescriptionAt("/clauses/1/text").German+")?",
		textOf(a, r, "/clauses/1/text", "/clauses/1/enforcement", "/clauses/1/body").German)
	both := textOf(a, r, "/clauses/0/bodies/1/seats", "/clauses/0/bodies/0/seats")
	require.Equal(t, 1, strings.Count(both.German, a.DescriptionAt("/clauses/0/bodies/0/seats").German))
	require.Contains(t, both.German, "Sitze („Lenkungskreis“)?")
}

// Whoever misses the signatures of all parties asks who signed.
func TestQuestionsOnSignatures(t *testing.T) {
	r := misses("TH-M-1", review.Condition{}, nil)
	r.Basis = append(r.Basis, law.Source{Citation: law.MustParseCitation("§ 126 Abs. 2 BGB"), Evidence: law.Primary})
	require.Equal(t, bilingual.Text{German: "Parteien: Wer hat für die Parteien unterschrieben?", English: "Parties: who signed for the parties?"},
		textOf(&agreement.Agreement{}, r, "/parties"))
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
	for parties, likewise := range map[int]string{10: "", 11: "Likewise in other places: 1."} {
		few := &agreement.Agreement{Parties: a.Parties[:parties]}
		text := review.Questions(rule.MustSet("Probe", all).Evaluate(review.Case{Agreement: few}, civil.Date{}), few)[0].Text.English
		require.Contains(t, text, "“Stadt 9”: signature?")
		require.Equal(t, likewise != "", strings.Contains(text, "Likewise"), parties)
		require.True(t, strings.HasSuffix(text, likewise), text)
	}
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
	// DE-VWVFG-54 Vereinbarung: Rechtsnatur (Öffentlich-rechtlicher (public-law) oder privatrechtlicher Vertrag (private-law); leer, wenn es aus der Rechtsform folgt)?
	// DE-VWVFG-59-3 Vereinbarung: Rechtsnatur (Öffentlich-rechtlicher (public-law) oder privatrechtlicher Vertrag (private-law); leer, wenn es aus der Rechtsform folgt)?
	// DE-VWVFG-60-1 Vereinbarung: Rechtsnatur (Öffentlich-rechtlicher (public-law) oder privatrechtlicher Vertrag (private-law); leer, wenn es aus der Rechtsform folgt)?
	// DE-VWVFG-62 Vereinbarung: Rechtsnatur (Öffentlich-rechtlicher (public-law) oder privatrechtlicher Vertrag (private-law); leer, wenn es aus der Rechtsform folgt)?
	// DE-NACHNUTZUNG-KOSTEN Klausel „Kostenverteilung“: Maßstab (Wonach die Kosten verteilt werden, etwa population (nach Einwohnern))?
	// DE-NACHNUTZUNG-DIENST Klausel „Dienst“: Was ist vereinbart?
	// DE-NACHNUTZUNG-DIENSTGUETE Klausel „Dienstgüte“: Was ist vereinbart?
}

func ExampleStillOpen() {
	report, err := review.New(bund.Law(), thueringen.Law()).Check(thueringen.FrameworkAgreement())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(review.StillOpen(review.Questions(report, thueringen.FrameworkAgreement())).English)
	fmt.Println(review.StillOpen().IsZero())
	// Output:
	// 6 questions are open, of these 2 whose answer may be an error
	// true
}

// What two rules of a document ask in the same words is one question, which may be an error where one of them says so; what two documents ask
// are two.
func TestStillOpen(t *testing.T) {
	q := func(words string, severity rule.Severity) review.Question {
		return review.Question{Severity: severity, Pointer: "/clauses", Text: bilingual.Text{German: words, English: words}}
	}
	for want, documents := range map[string][][]review.Question{
		"":                  {nil, {}},
		"1 Frage ist offen": {{q("a", rule.Warning), q("a", rule.Hint)}},
		"1 Frage ist offen, deren Antwort ein Fehler sein kann": {{q("a", rule.Error), q("a", rule.Hint)}},
		"2 Fragen sind offen": {{q("a", rule.Warning)}, {q("a", rule.Warning)}},
		"2 Fragen sind offen, deren Antwort ein Fehler sein kann":             {{q("a", rule.Error), q("b", rule.Error)}},
		"3 Fragen sind offen, darunter 1, deren Antwort ein Fehler sein kann": {{q("a", rule.Hint), q("b", rule.Error)}, {q("b", rule.Hint)}},
	} {
		require.Equal(t, want, review.StillOpen(documents...).German)
	}
}
