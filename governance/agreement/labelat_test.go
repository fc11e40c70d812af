package agreement_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

func ExampleBlank() {
	fmt.Println(agreement.Blank(agreement.KindTasks).Open(), agreement.Blank("coffee") == nil)
	// Output: tasks true
}

func ExampleAgreement_LabelAt() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Tasks{Tasks: []agreement.Task{{Name: "Meldewesen"}}},
	}}
	clause, field := a.LabelAt("/clauses/0/tasks/0/leviesTaxes")
	fmt.Printf("%s: %s\n", clause.German, field.German)
	// Output: Aufgaben: Recht zur Steuererhebung („Meldewesen“)
}

func ExampleAgreement_DescriptionAt() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Disputes{}}}
	fmt.Println(a.DescriptionAt("/clauses/0/body").English)
	// Output: Who settles disputes, such as a board of conciliation
}

func ExampleAgreement_SortPointers() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Term{}, agreement.Disputes{}}}
	pointers := []string{"/clauses/1/enforcement", "/clauses/1/body", "/contractLaw"}
	a.SortPointers(pointers)
	fmt.Println(pointers)
	// Output: [/contractLaw /clauses/1/body /clauses/1/enforcement]
}

// Every kind has a blank clause, and it is of that kind. One that leaves a main field open can stand in a document.
func TestBlank(t *testing.T) {
	for _, kind := range agreement.ClauseKinds() {
		blank := agreement.Blank(kind)
		require.Equal(t, kind, blank.Kind())
		if blank.Open() != "" {
			require.NoError(t, (&agreement.Agreement{Title: "Entwurf", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
				Parties: []agreement.Party{}, Clauses: []agreement.Clause{blank}}).Check(), kind)
		}
	}
}

// placed is an agreement with something at every sort of place.
func placed() *agreement.Agreement {
	return &agreement.Agreement{
		Parties: []agreement.Party{{ID: "gotha", Partner: governance.Partner{Name: "Stadt Gotha"},
			Signatures: []agreement.Signature{{Name: "N. N."}}}},
		Clauses: []agreement.Clause{nil, (*agreement.Levy)(nil),
			&agreement.CostSharing{Shares: []agreement.PartyShare{{Party: "gotha"}}},
			agreement.Termination{Note: agreement.Note{Heading: "§ 7"}},
		},
		Gaps:    []agreement.Gap{{Clause: agreement.KindVAT}},
		Remarks: []string{"a/b~c"},
	}
}

// A pointer leads readers to the clause or party and the field, in their words; where it leads nowhere they hear as much as is true.
func TestLabelAt(t *testing.T) {
	for pointer, want := range map[string][2]bilingual.Text{
		"/contractLaw":              {{}, {German: "Rechtsnatur", English: "legal nature"}},
		"/parties/0":                {{German: "Stadt Gotha", English: "Stadt Gotha"}, {}},
		"/parties/0/partner/unit":   {{German: "Stadt Gotha", English: "Stadt Gotha"}, {German: "amtlicher Schlüssel", English: "official key"}},
		"/parties/0/signatures":     {{German: "Stadt Gotha", English: "Stadt Gotha"}, {German: "Unterschrift", English: "signature"}},
		"/clauses/2/measure":        {{German: "Kostenverteilung", English: "cost sharing"}, {German: "Maßstab", English: "measure"}},
		"/clauses/3/notice":         {{German: "ordentliche Kündigung (§ 7)", English: "ordinary termination (§ 7)"}, {German: "Kündigungsfrist", English: "period of notice"}},
		"/clauses/3/text":           {{German: "ordentliche Kündigung (§ 7)", English: "ordinary termination (§ 7)"}, {German: "Wortlaut", English: "text"}},
		"/clauses/3/notice/number":  {{German: "ordentliche Kündigung (§ 7)", English: "ordinary termination (§ 7)"}, {German: "Kündigungsfrist", English: "period of notice"}},
		"/gaps/0":                   {{German: "Umsatzsteuer", English: "value added tax"}, {}},
		"/clauses/0":                {{}, {German: "Klausel", English: "clause"}},
		"/clauses/1/measure":        {{}, {German: "Klausel", English: "clause"}},
		"/clauses/4":                {{}, {German: "Klausel", English: "clause"}},
		"/clauses/-1":               {{}, {German: "Klausel", English: "clause"}},
		"/clauses/2/coffee":         {{German: "Kostenverteilung", English: "cost sharing"}, {}},
		"/clauses/2/coffee/measure": {{German: "Kostenverteilung", English: "cost sharing"}, {}},
		"/clauses/x":                {{}, {German: "Klausel", English: "clause"}},
		"/clauses/99/2/measure":     {{}, {German: "Klausel", English: "clause"}},
		"/parties/first/signatures": {{}, {German: "Partei", English: "party"}},
		"/coffee/contractLaw":       {},
		"/coffee":                   {},
		"":                          {},
	} {
		chapter, field := placed().LabelAt(pointer)
		require.Equal(t, want, [2]bilingual.Text{chapter, field}, pointer)
	}
	_, share := placed().LabelAt("/clauses/2/shares/0/share")
	require.Equal(t, "Anteil (Stadt Gotha)", share.German)
	chapter, field := (*agreement.Agreement)(nil).LabelAt("/clauses/0")
	require.Equal(t, [2]bilingual.Text{{}, {German: "Klausel", English: "clause"}}, [2]bilingual.Text{chapter, field})
}

// An entry of a list is called by what readers call one of its entries, and one without a name by its number.
func TestLabelAtEntries(t *testing.T) {
	a := &agreement.Agreement{
		Relations: []agreement.Relation{{Kind: agreement.Changes, Title: "Zweckvereinbarung Standesamt"}},
		Basis:     []law.Source{{Citation: law.MustParseCitation("§ 13 Abs. 1 ThürKGG"), Evidence: law.Primary}},
		Parties:   []agreement.Party{{ID: "gotha", Partner: governance.Partner{Name: "Stadt Gotha"}, Signatures: []agreement.Signature{{Name: "K. Muster"}, {}}}},
		Clauses: []agreement.Clause{agreement.Bodies{Bodies: []agreement.Body{
			{Name: "Lenkungskreis", Seats: []agreement.Seat{{Party: "gotha"}}},
		}}},
		Remarks: []string{"Anlage fehlt"},
	}
	for pointer, want := range map[string][2]string{
		"/relations/0":                {"Bezug „Zweckvereinbarung Standesamt“", "relation to “Zweckvereinbarung Standesamt”"},
		"/relations/0/coffee":         {"Bezug „Zweckvereinbarung Standesamt“", "relation to “Zweckvereinbarung Standesamt”"},
		"/relations/0/approved":       {"war genehmigt („Zweckvereinbarung Standesamt“)", "was approved of “Zweckvereinbarung Standesamt”"},
		"/basis/0":                    {"Rechtsgrundlage § 13 Abs. 1 ThürKGG", "legal basis § 13 Abs. 1 ThürKGG"},
		"/parties/0/signatures/0":     {"Unterschrift (K. Muster)", "signature of K. Muster"},
		"/parties/0/signatures/1":     {"Unterschrift 2", "signature 2"},
		"/clauses/0/bodies/0":         {"Gremium „Lenkungskreis“", "body “Lenkungskreis”"},
		"/clauses/0/bodies/0/seats/0": {"Sitze (Stadt Gotha, „Lenkungskreis“)", "seats of Stadt Gotha, “Lenkungskreis”"},
		"/remarks/0":                  {"Anmerkung „Anlage fehlt“", "remark “Anlage fehlt”"},
	} {
		_, field := a.LabelAt(pointer)
		require.Equal(t, want, [2]string{field.German, field.English}, pointer)
	}
}

// No pointer breaks it, and a longer one never tells less of the clause.
func FuzzLabelAt(f *testing.F) {
	for _, pointer := range []string{"/clauses/2/shares/0/share", "/parties/0/partner/unit", "/remarks/0", "/gaps/0/reason", "//~1~0", "/clauses/99999999999999999999"} {
		f.Add(pointer)
	}
	f.Fuzz(func(t *testing.T, pointer string) {
		chapter, _ := placed().LabelAt(pointer)
		longer, _ := placed().LabelAt(pointer + rule.Pointer("coffee"))
		require.Equal(t, chapter, longer)
	})
}

// Pointers come as documents write what they lead to: clauses by their number and not its digits, fields in the order of their struct, the
// fields that all clauses have behind their own, and what leads nowhere where its known part leads.
func TestSortPointers(t *testing.T) {
	a := new(agreement.Agreement)
	for range 12 {
		a.Clauses = append(a.Clauses, agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat"}, {Name: "Ausschuss"}}})
	}
	sorted := []string{
		"/coffee/title", "/title", "/signed", "/clauses", "/clauses/x", "/clauses/2", "/clauses/2/coffee/heading", "/clauses/2/bodies/0/name", "/clauses/2/bodies/0/foundation",
		"/clauses/2/bodies/1/name", "/clauses/2/heading", "/clauses/2/text", "/clauses/2/none", "/clauses/10/bodies", "/clauses/10/heading", "/remarks",
	}
	for shift := range sorted {
		pointers := append(slices.Clone(sorted[shift:]), sorted[:shift]...)
		a.SortPointers(pointers)
		require.Equal(t, sorted, pointers)
		slices.Reverse(pointers)
		a.SortPointers(pointers)
		require.Equal(t, sorted, pointers)
	}
}

// The fields that all clauses have are called and described like those of their own.
func TestFieldsOfAllClauses(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{}}}
	require.Equal(t, "Überschrift", agreement.Label(agreement.KindTermination, "heading").German)
	require.Equal(t, "Heading of the clause in the document, or its number", a.DescriptionAt("/clauses/0/heading").English)
	require.Equal(t, "source", agreement.Label(agreement.KindTermination, "source").English)
	for _, kind := range []agreement.ClauseKind{agreement.KindTermination, "coffee"} {
		require.Zero(t, agreement.Label(kind, "coffee"))
		require.Zero(t, agreement.Label(kind, "shares"))
	}
	require.Zero(t, a.DescriptionAt("/clauses/0/coffee"))
	require.Zero(t, a.DescriptionAt("/clauses/0"), "an entry of a list is no field")
}

// An open yes-or-no answer is asked for in a sentence, wherever it stands; of anything else there is no such question.
func TestQuestionAt(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a", Signatures: []agreement.Signature{{}}}},
		Clauses: []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{{Name: "Registerführung"}}}, nil, agreement.Funding{},
			agreement.Change{Dissolution: agreement.ThreeQuarters}},
	}
	for pointer, want := range map[string]string{
		"/clauses/0/tasks/0/leviesTaxes": "Geht mit der Aufgabe das Recht über, Steuern zu erheben?",
		"/clauses/0/tasks/0/name":        "",
		"/clauses/0/tasks/1/leviesTaxes": "",
		"/clauses/1/leviesTaxes":         "",
		"/clauses/2/upTo/x":              "",
		"/clauses/2/nothing":             "",
		"/signed":                        "",
		"/clauses/3/exit":                "",
		"/clauses/3/dissolution":         "Angegeben ist „mit drei Vierteln“: von welchen Stimmen, den abgegebenen oder den satzungsmäßigen?",
		"":                               "",
	} {
		require.Equal(t, want, a.QuestionAt(pointer).German, pointer)
	}
	for _, pointer := range []string{"/clauses/2/upTo", "/parties/0/signatures/0/titleGiven"} {
		question := a.QuestionAt(pointer)
		require.True(t, strings.HasSuffix(question.German, "?") && strings.HasSuffix(question.English, "?"), pointer)
	}
}
