package review_test

import (
	"errors"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

var federation = agreement.Party{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}}

// land is a Land as a party, by its key.
func land(k string) agreement.Party {
	return agreement.Party{ID: agreement.PartyID("land-" + k), Partner: governance.Partner{Name: "Land " + k, Kind: governance.LandPartner,
		Unit: governance.UnitKey{Key: key.MustParse(k)}}}
}

// knowing is a law of a Land that knows the forms, and what the profile of each demands.
func knowing(jurisdiction law.Jurisdiction, contents []review.Content, forms ...agreement.Form) review.Law {
	l := review.Law{Jurisdiction: jurisdiction}
	for _, form := range forms {
		l.Profiles = append(l.Profiles, review.Profile{Form: form, Jurisdiction: jurisdiction, Contents: contents})
	}
	return l
}

// What makes no draft is told by its place and in both languages, and never breaks anything.
func TestDraftErrors(t *testing.T) {
	schmoelln, dresden := unitParty("16077043"), unitParty("14612000")
	both := review.New(bund.Law(), knowing(law.Thueringen, nil, agreement.Zweckvereinbarung), knowing(law.Sachsen, nil, agreement.Zweckvereinbarung))
	thuringian := review.New(bund.Law(), knowing(law.Thueringen, nil, agreement.Zweckvereinbarung))
	for name, test := range map[string]struct {
		reviewer *review.Reviewer
		form     agreement.Form
		parties  []agreement.Party
		pointer  string
		possible []law.Jurisdiction
		german   string
	}{
		"no form":         {both, "vertrag", []agreement.Party{schmoelln}, "/form", nil, "„vertrag“ ist keine Form einer Vereinbarung; möglich sind framework-agreement, einfache-arbeitsgemeinschaft, "},
		"an empty form":   {both, "", []agreement.Party{schmoelln}, "/form", nil, "keine Form"},
		"no parties":      {both, agreement.Zweckvereinbarung, nil, "/parties", nil, "es ist keine Partei genannt"},
		"a party without": {both, agreement.Zweckvereinbarung, []agreement.Party{schmoelln, {}}, "/parties/1/id", nil, "Partei 2 hat keine Bezeichnung"},
		"a party twice":   {both, agreement.Zweckvereinbarung, []agreement.Party{dresden, schmoelln, dresden}, "/parties/2/id", nil, "„14612000“ bezeichnet Partei 1 und Partei 3"},
		"of two Länder":   {both, agreement.Zweckvereinbarung, []agreement.Party{schmoelln, dresden}, "/jurisdiction", []law.Jurisdiction{law.Thueringen, law.Sachsen}, "möglich ist das Recht von Thüringen, Sachsen"},
		"of no Land":      {both, agreement.Zweckvereinbarung, []agreement.Party{federation}, "/jurisdiction", []law.Jurisdiction{law.Thueringen, law.Sachsen}, "möglich ist das Recht von Thüringen, Sachsen"},
		"of another Land": {thuringian, agreement.Zweckvereinbarung, []agreement.Party{dresden}, "/jurisdiction", []law.Jurisdiction{law.Thueringen}, "möglich ist das Recht von Thüringen"},
		"no law knows it": {thuringian, agreement.Membership, []agreement.Party{schmoelln}, "/form", nil,
			"ist in den vorhandenen Rechten kein Profil hinterlegt; die Vereinbarung lässt sich von Hand anlegen"},
		"no law at all": {review.New(), agreement.Zweckvereinbarung, []agreement.Party{schmoelln}, "/form", nil, "kein Profil hinterlegt, und das Recht eines Landes ist nicht darunter; die Vereinbarung"},
		"no law of a Land": {review.New(bund.Law(), review.Law{Jurisdiction: law.EuropeanUnion}), agreement.Zweckvereinbarung, []agreement.Party{schmoelln}, "/form", nil,
			"kein Profil hinterlegt, und das Recht eines Landes ist nicht darunter"},
		"the zero Reviewer": {new(review.Reviewer), agreement.Zweckvereinbarung, []agreement.Party{schmoelln}, "/form", nil, "kein Profil hinterlegt, und das Recht eines Landes ist nicht darunter; die Vereinbarung"},
	} {
		a, err := test.reviewer.Draft(test.form, test.parties, civil.MustParse("2026-03-01"))
		require.Nil(t, a, name)
		var fault *review.DraftError
		require.ErrorAs(t, err, &fault, name)
		require.Equal(t, test.pointer, fault.Pointer, name)
		require.Equal(t, test.possible, fault.Possible, name)
		require.Contains(t, fault.Text(language.German), test.german, name)
		require.Equal(t, "review: no draft: "+fault.Text(language.English), err.Error(), name)
	}
	_, err := both.Draft(agreement.Zweckvereinbarung, []agreement.Party{schmoelln, {}}, civil.Date{})
	require.ErrorContains(t, err, "party 2 has no ID")
	_, err = both.Draft(agreement.Zweckvereinbarung, []agreement.Party{dresden, schmoelln, dresden}, civil.Date{})
	require.ErrorContains(t, err, `"14612000" is the ID of party 1 and of party 3`)
}

// Names that no document may hold, days that no directory knows and laws that do not go together are told as elsewhere.
func TestDraftErrorsOfOthers(t *testing.T) {
	reviewer := review.New(bund.Law(), thuringian())
	broken := unitParty("16077043")
	broken.Partner.Name = "Schm\xf6lln"
	_, err := reviewer.Draft(agreement.Verwaltungsvereinbarung, []agreement.Party{broken}, civil.MustParse("2020-01-01"))
	var faults agreement.DocumentErrors
	require.ErrorAs(t, err, &faults)

	_, err = reviewer.Draft(agreement.Verwaltungsvereinbarung, []agreement.Party{unitParty("16077043")}, civil.MustParse("1999-12-31"))
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)

	_, err = review.New(bund.Law(), bund.Law()).Draft(agreement.Verwaltungsvereinbarung, []agreement.Party{federation}, civil.Date{})
	var twice *review.LawError
	require.ErrorAs(t, err, &twice)
}

// The law of a draft is that of the one Land to which parties belong and whose law is at hand, and otherwise that of the Federation.
func TestJurisdictionOfADraft(t *testing.T) {
	both := review.New(bund.Law(), knowing(law.Thueringen, nil, agreement.Zweckvereinbarung), knowing(law.Sachsen, nil, agreement.Zweckvereinbarung))
	for name, test := range map[string]struct {
		reviewer *review.Reviewer
		form     agreement.Form
		parties  []agreement.Party
		want     law.Jurisdiction
	}{
		"one Land":                        {both, agreement.Zweckvereinbarung, []agreement.Party{unitParty("14612000"), land("14")}, law.Sachsen},
		"one Land and a body of no Land":  {both, agreement.Verwaltungsvereinbarung, []agreement.Party{federation, land("16")}, law.Thueringen},
		"two Länder":                      {both, agreement.ServiceReuseAgreement, []agreement.Party{land("14"), land("16")}, law.Federation},
		"a Land whose law is not at hand": {both, agreement.Verwaltungsvereinbarung, []agreement.Party{unitParty("09162000")}, law.Federation},
		"and one whose law is":            {both, agreement.Zweckvereinbarung, []agreement.Party{unitParty("09162000"), unitParty("16077043")}, law.Thueringen},
		"European law":                    {both, agreement.CommissionedProcessing, []agreement.Party{federation}, law.Federation},
		"a state treaty":                  {both, agreement.Staatsvertrag, []agreement.Party{federation, land("16")}, law.Federation},
		"no law of a Land":                {review.New(bund.Law()), agreement.Verwaltungsvereinbarung, []agreement.Party{land("16")}, law.Federation},
	} {
		a, err := test.reviewer.Draft(test.form, test.parties, civil.MustParse("2026-03-01"))
		require.NoError(t, err, name)
		require.Equal(t, test.want, a.Jurisdiction, name)
	}
	keyed := unitParty("16077043")
	keyed.Partner.Unit.Key = new(key.AGS)
	a, err := both.Draft(agreement.Verwaltungsvereinbarung, []agreement.Party{keyed}, civil.Date{})
	require.NoError(t, err, "a pointer to the zero key is no key")
	require.Equal(t, law.Federation, a.Jurisdiction)
}

// misses is a rule of a made-up law of Thüringen that looks at the clauses of an agreement.
func misses(id string, when review.Condition, check func(*agreement.Agreement, *rule.Result)) review.Rule {
	words := bilingual.Text{German: "Muster " + id, English: "sample " + id}
	return review.Rule{ID: id, Severity: rule.Warning, Title: words, Finding: words, Remedy: words, Applies: when,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Check: func(c review.Case, r *rule.Result) { check(c.Agreement, r) }}
}

func demands(kind agreement.ClauseKind) func(*agreement.Agreement, *rule.Result) {
	return func(a *agreement.Agreement, r *rule.Result) { review.Demand(r, a, kind) }
}

// A clause is put in blank where a rule then asks for something in it. It is a gap where nothing in it would tell that it is open, where it
// cannot stand in a document, and where it would violate a rule. What only a clause of the draft brings about is found, too, and what
// no rule misses stays out.
func TestHowADraftSaysThatAClauseIsOpen(t *testing.T) {
	ours := knowing(law.Thueringen, []review.Content{
		{Clause: agreement.KindTasks, Force: review.Must, Rule: "TH-M-1"},
		{Clause: agreement.KindLevy, Force: review.Should, Rule: "TH-M-10"},
		{Clause: agreement.KindAudit, Force: review.Should, Rule: "TH-M-NONE"},
		{Clause: "coffee", Force: review.Must, Rule: "TH-M-NONE"},
		{Clause: agreement.KindStaff, Force: review.Must, Rule: "TH-M-LATER"},
		{Clause: agreement.KindVAT, Force: review.May},
	}, agreement.Zweckvereinbarung)
	notYet := misses("TH-M-LATER", review.Condition{}, demands(agreement.KindStaff))
	notYet.InForce = civil.Period{From: civil.MustParse("2024-01-01")}
	ours.Rules = rule.MustSet("Muster", notYet,
		misses("TH-M-1", review.Condition{}, func(a *agreement.Agreement, r *rule.Result) {
			if tasks, i, ok := agreement.First[agreement.Tasks](a); ok && tasks.Open() != "" {
				r.Lack(agreement.At(i, "tasks"))
			}
		}),
		misses("TH-M-2", review.With(agreement.KindTasks), demands(agreement.KindSettlement)), // a task brings it about
		misses("TH-M-3", review.With(agreement.KindSettlement), func(a *agreement.Agreement, r *rule.Result) { r.Violate(review.PlaceOf(a, agreement.KindSettlement)) }),
		misses("TH-M-4", review.Condition{}, demands(agreement.KindService)),
		misses("TH-M-5", review.Condition{}, demands(agreement.KindBodies)), // and nobody asks what they are
		misses("TH-M-6", rule.Not(review.With(agreement.KindPurpose)), func(_ *agreement.Agreement, r *rule.Result) { r.Violate("/clauses") }),
		misses("TH-M-7", review.With(agreement.KindPurpose), func(a *agreement.Agreement, r *rule.Result) {
			r.Lack(review.PlaceOf(a, agreement.KindPurpose) + "/goals")
		}), // a purpose would silence the rule before and answers nothing
		misses("TH-M-8", review.Condition{}, func(a *agreement.Agreement, r *rule.Result) {
			if _, i, ok := agreement.First[agreement.ConsentRights](a); ok {
				r.Lack(agreement.At(i, "rights"))
				return
			}
			r.Lack("/clauses")
		}),
		misses("TH-M-9", review.With(agreement.KindConsentRights), demands(agreement.KindIdentity)), // which stands before it
		misses("TH-M-11", review.Condition{}, func(a *agreement.Agreement, r *rule.Result) { // what it lacks is no clause, whatever else there is
			if a.Has(agreement.KindDisputes) {
				r.Lack("/title")
				return
			}
			r.Lack("/place")
		}),
		misses("TH-M-10", review.Condition{}, func(a *agreement.Agreement, r *rule.Result) { // a levy, or a price
			if _, i, ok := agreement.First[agreement.Price](a); ok {
				r.Lack(agreement.At(i, "amount"))
				return
			}
			review.Demand(r, a, agreement.KindLevy)
		}),
	)
	a, err := review.New(ours).Draft(agreement.Zweckvereinbarung, []agreement.Party{unitParty("16077043")}, civil.MustParse("2020-01-01"))
	require.NoError(t, err)
	require.Equal(t, []agreement.Clause{agreement.Tasks{}, agreement.ConsentRights{}, agreement.Price{},
		agreement.EntryIntoForce{On: civil.MustParse("2020-01-01")}}, a.Clauses)
	require.Equal(t, []agreement.Gap{
		{Clause: agreement.KindIdentity, Reason: "im Entwurf noch offen"},
		{Clause: agreement.KindBodies, Reason: "im Entwurf noch offen"},
		{Clause: agreement.KindLevy, Reason: "im Entwurf noch offen"},
		{Clause: agreement.KindService, Reason: "im Entwurf noch offen"},
		{Clause: agreement.KindAudit, Reason: "im Entwurf noch offen"},
		{Clause: agreement.KindSettlement, Reason: "im Entwurf noch offen; ohne Inhalt verstieße die Klausel gegen TH-M-3: Muster TH-M-3"},
	}, a.Gaps)
}

// Without a day a draft names none, is judged on the last day that is known, and has everything whatever the day of the norm.
func TestDraftWithoutADay(t *testing.T) {
	a, err := review.New(bund.Law(), thuringian()).Draft(agreement.Verwaltungsvereinbarung, []agreement.Party{unitParty("16077043")}, civil.Date{})
	require.NoError(t, err)
	require.False(t, a.Has(agreement.KindEntryIntoForce))
	a, err = review.Draft(agreement.CommissionedProcessing, []agreement.Party{federation}, civil.Date{})
	require.NoError(t, err)
	require.Equal(t, agreement.NotRecorded, a.State(agreement.KindDataProtection))
	require.NoError(t, a.Check())
}

// A draft is a value of its own: the parties of the caller stay what they are.
func TestDraftLeavesPartiesAlone(t *testing.T) {
	parties := []agreement.Party{unitParty("16077043"), federation}
	a, err := review.Draft(agreement.Verwaltungsvereinbarung, parties, civil.MustParse("2026-03-01"))
	require.NoError(t, err)
	require.Equal(t, parties, a.Parties)
	a.Parties[0].ID = "other"
	require.Equal(t, agreement.PartyID("16077043"), parties[0].ID)
}

// Forms that only a Land knows are no forms of the law that holds everywhere, and all others are.
func TestDraftOfEveryForm(t *testing.T) {
	for _, form := range agreement.Forms() {
		_, known := review.ProfileOf(form)
		_, err := review.Draft(form, []agreement.Party{federation, land("16")}, civil.MustParse("2026-03-01"))
		var fault *review.DraftError
		require.Equal(t, known, err == nil, form)
		require.Equal(t, !known, errors.As(err, &fault), form)
	}
}

func ExampleReviewer_Draft() {
	parties := []agreement.Party{
		{ID: "gotha", Partner: governance.Partner{Name: "Stadt Gotha", Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParseAGS("16067029")}}},
		{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}},
	}
	a, err := review.New(bund.Law()).Draft(agreement.Verwaltungsvereinbarung, parties, civil.MustParse("2026-03-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(a.Title)
	for _, clause := range a.Clauses {
		fmt.Println(clause.Kind().Text(language.German))
	}
	for _, gap := range a.Gaps {
		fmt.Printf("%s: %s\n", gap.Clause.Text(language.German), gap.Reason)
	}
	// Output:
	// Entwurf: Verwaltungsvereinbarung
	// ordentliche Kündigung
	// Inkrafttreten
	// salvatorische Klausel: im Entwurf noch offen
}

func ExampleDraft() {
	parties := []agreement.Party{{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}}}
	_, err := review.Draft(agreement.Zweckvereinbarung, parties, civil.MustParse("2026-03-01"))
	fmt.Println(err)
	// Output: review: no draft: none of the laws at hand has a profile of the form “Zweckvereinbarung”, and that of a Land is not among them; write the agreement by hand and check it
}
