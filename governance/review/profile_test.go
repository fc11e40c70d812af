package review_test

import (
	"encoding/json"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Federal law knows six of the forms; the others only a Land knows.
func TestProfileOf(t *testing.T) {
	known := map[agreement.Form]bool{agreement.Staatsvertrag: true, agreement.Verwaltungsvereinbarung: true,
		agreement.ServiceReuseAgreement: true,
		agreement.ProviderParticipation: true, agreement.CommissionedProcessing: true, agreement.OfficialAssistance: true}
	for _, form := range agreement.Forms() {
		profile, ok := review.ProfileOf(form)
		require.Equal(t, known[form], ok, form)
		if ok {
			require.Equal(t, form, profile.Form)
			require.NoError(t, profile.Source.Check(), form)
			require.NotEmpty(t, profile.Contents, form)
		}
	}
}

// Who may be party is answered with yes, no, or not recorded.
func TestAdmits(t *testing.T) {
	profile := review.Profile{Parties: []review.Eligible{
		{Kind: governance.UnitPartner, Levels: []governance.Level{governance.Municipality, governance.District}},
		{Kind: governance.LandPartner},
	}}
	unit := func(k string) governance.Partner {
		return governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}
	}
	for name, test := range map[string]struct {
		partner governance.Partner
		want    agreement.Fact
	}{
		"a municipality":       {unit("16063051"), agreement.Yes},
		"by its long key":      {unit("160635051051"), agreement.Yes},
		"a Landkreis":          {unit("16063"), agreement.Yes},
		"an association":       {unit("160635051"), agreement.No},
		"a Land as unit":       {unit("16"), agreement.No},
		"a Land":               {governance.Partner{Kind: governance.LandPartner}, agreement.Yes},
		"a unit without a key": {governance.Partner{Kind: governance.UnitPartner}, agreement.Unknown},
		"a company":            {governance.Partner{Kind: governance.PrivateCompany}, agreement.No},
	} {
		require.Equal(t, test.want, profile.Admits(test.partner), name)
	}
	require.Equal(t, agreement.Unknown, review.Profile{}.Admits(unit("16063")), "a profile without parties leaves it open")
}

// The severity of what must be there follows the evidence: only what was read in the norm is an error.
func TestContentRules(t *testing.T) {
	content := func(force review.Force, evidence law.Evidence) review.Content {
		return review.Content{Clause: agreement.KindTerm, Force: force, Rule: "DE-MUSTER",
			Demand: bilingual.Text{German: "Laufzeit.", English: "Term."},
			Source: law.Source{Where: "Muster", Evidence: evidence}}
	}
	for _, test := range []struct {
		content review.Content
		want    rule.Severity
	}{
		{content(review.Must, law.Primary), rule.Error},
		{content(review.Must, law.Secondary), rule.Warning},
		{content(review.Should, law.Primary), rule.Hint},
	} {
		made := review.Profile{Contents: []review.Content{test.content}}.ContentRules()
		require.Len(t, made, 1)
		require.Equal(t, test.want, made[0].Severity)
	}
	elsewhere := content(review.Must, law.Primary)
	elsewhere.Demand = bilingual.Text{}
	require.Empty(t, review.Profile{Contents: []review.Content{elsewhere}}.ContentRules(),
		"a rule that stands elsewhere is not made again")
}

// A profile of the law of a Land says nothing to agreements under the law of another; federal law holds everywhere.
func TestContentRulesKeepToTheirLaw(t *testing.T) {
	made := func(jurisdiction law.Jurisdiction) func(review.Case) bool {
		return review.Profile{Form: agreement.Zweckverband, Jurisdiction: jurisdiction, Contents: []review.Content{{
			Clause: agreement.KindLevy, Force: review.Must, Rule: "XX-1", Demand: bilingual.Text{German: "x", English: "x"},
			Source: law.Source{Where: "Muster", Evidence: law.Primary}}}}.ContentRules()[0].Applies.Holds
	}
	saxon := review.Case{Agreement: &agreement.Agreement{Form: agreement.Zweckverband, Jurisdiction: law.Sachsen}}
	require.False(t, made(law.Thueringen)(saxon))
	require.True(t, made(law.Sachsen)(saxon))
	require.True(t, made(law.Federation)(saxon))
}

func ExampleProfileOf() {
	profile, _ := review.ProfileOf(agreement.ServiceReuseAgreement)
	for _, content := range profile.ContentsWith(review.Must) {
		fmt.Println(content.Rule, content.Demand.In(language.English))
	}
	// Output: DE-NACHNUTZUNG-DIENST A re-use agreement names the service, the party that runs it and the parties that use it.
}

func ExampleDemand() {
	a := &agreement.Agreement{Gaps: []agreement.Gap{{Clause: agreement.KindTerm, Reason: "not read"}}}
	needsTerm := rule.MustSet("sample", rule.Rule[review.Case]{
		ID: "DE-TERM", Severity: rule.Hint, Basis: rule.Basis{{Where: "sample", Evidence: law.Assumed}},
		Title:   bilingual.Text{German: "Laufzeit.", English: "Term."},
		Finding: bilingual.Text{German: "Sie fehlt.", English: "It is missing."},
		Remedy:  bilingual.Text{German: "Aufnehmen.", English: "Add it."},
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindTerm) },
	})
	fmt.Println(needsTerm.Evaluate(review.Case{Agreement: a}, a.Signed).Outcome("DE-TERM"))
	fmt.Println(needsTerm.Evaluate(review.Case{Agreement: &agreement.Agreement{}}, a.Signed).Outcome("DE-TERM"))
	// Output:
	// undecidable
	// violated
}

func ExampleExpect() {
	check := func(a *agreement.Agreement) any {
		taxes := rule.MustSet("sample", rule.Rule[review.Case]{
			ID: "DE-TAX", Severity: rule.Hint, Basis: rule.Basis{{Where: "sample", Evidence: law.Assumed}},
			Title:   bilingual.Text{German: "Keine Steuern.", English: "No taxes."},
			Finding: bilingual.Text{German: "Steuern gehen über.", English: "Taxes pass."},
			Remedy:  bilingual.Text{German: "Ausnehmen.", English: "Except them."},
			Check: func(c review.Case, r *rule.Result) {
				for i, tasks := range agreement.All[agreement.Tasks](c.Agreement) {
					review.Expect(r, agreement.No, tasks.Tasks[0].LeviesTaxes, i, "tasks", 0, "leviesTaxes")
				}
			},
		})
		return taxes.Evaluate(review.Case{Agreement: a}, a.Signed).Outcome("DE-TAX")
	}
	for _, answer := range []agreement.Fact{agreement.No, agreement.Yes, agreement.Unknown} {
		task := agreement.Task{Name: "Standesamt", LeviesTaxes: answer}
		fmt.Println(check(&agreement.Agreement{Clauses: []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{task}}}}))
	}
	// Output:
	// satisfied
	// violated
	// undecidable
}

func ExampleProfile_Admits() {
	treaty, _ := review.ProfileOf(agreement.Staatsvertrag)
	fmt.Println(treaty.Admits(governance.Partner{Kind: governance.LandPartner}) == agreement.Yes)
	fmt.Println(treaty.Admits(governance.Partner{Kind: governance.UnitPartner}) == agreement.No)
	// Output:
	// true
	// true
}

// How binding a content is goes through JSON and a database as its word, and no number comes back as one.
func TestForce(t *testing.T) {
	for force, word := range map[review.Force]string{review.May: "may", review.Should: "should", review.Must: "must"} {
		data, err := json.Marshal(force)
		require.NoError(t, err)
		require.JSONEq(t, `"`+word+`"`, string(data))
		column, err := force.Value()
		require.NoError(t, err)
		require.Equal(t, word, column)

		var decoded, scanned review.Force
		require.NoError(t, json.Unmarshal(data, &decoded))
		require.NoError(t, scanned.Scan(column))
		require.Equal(t, force, decoded)
		require.Equal(t, force, scanned)
	}
	var refused *bilingual.ColumnError
	require.ErrorAs(t, new(review.Force).Scan(int64(3)), &refused)
	require.False(t, review.Force(4).IsValid())
}

func ExampleForce() {
	fmt.Println(review.Must, review.Must.Text(language.German), review.Must.Text(language.English))
	// Output: must muss must
}

func ExampleProfile_ContentsWith() {
	profile, _ := review.ProfileOf(agreement.ServiceReuseAgreement)
	for _, content := range profile.ContentsWith(review.Should) {
		fmt.Println(content.Clause, content.Rule)
	}
	// Output:
	// cost-sharing DE-NACHNUTZUNG-KOSTEN
	// service-levels DE-NACHNUTZUNG-DIENSTGUETE
}

func ExampleProfile_ContentRules() {
	profile, _ := review.ProfileOf(agreement.CommissionedProcessing)
	for _, r := range profile.ContentRules() {
		fmt.Println(r.ID, r.Severity, r.Applies.Text(language.German))
	}
	// Output: EU-DSGVO-28-3-KLAUSEL error in der Form „Auftragsverarbeitung“ und nicht zur bloßen Aufhebung einer früheren Vereinbarung
}

func ExampleMaySay() {
	source := review.Read(law.ThuerKGG, "§ 2 Abs. 1", "umwelt-online.de")
	for _, content := range review.MaySay(source, agreement.KindTerm, agreement.KindStaff) {
		fmt.Println(content.Force, content.Clause)
	}
	// Output:
	// may term
	// may staff
}
