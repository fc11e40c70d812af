package review_test

import (
	"bytes"
	"errors"
	"fmt"
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
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// thuringian is a law of Thüringen with one rule, which covers Zweckvereinbarungen since 2013-07-31.
func thuringian() review.Law {
	words := bilingual.Text{German: "Die Parteien sind bekannt.", English: "The parties are known."}
	return review.Law{
		Jurisdiction: law.Thueringen,
		Rules: rule.MustSet("Muster", review.Rule{
			ID: "TH-MUSTER-1", Severity: rule.Warning, Title: words, Finding: words, Remedy: words,
			Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
			Check: func(c review.Case, r *rule.Result) {
				for i, party := range review.Units(c.Agreement) {
					if !c.Knows(party.Partner.Unit.Key) {
						r.Lack(review.AtParty(i, "partner", "unit"))
					}
				}
			},
		}),
		Covers: func(a *agreement.Agreement, on civil.Date) bool {
			return a.Form == agreement.Zweckvereinbarung && !on.Before(civil.MustParse("2013-07-31"))
		},
		Directory: small,
	}
}

// small is a directory of Thüringen with one municipality.
func small() *directory.Directory {
	d, err := directory.Build(civil.MustParsePeriod("2000-01-01/2024-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16077"), Name: "Altenburger Land", Kind: governance.Landkreis},
		{Key: key.MustParse("16077043"), Name: "Schmölln", Kind: governance.Stadt},
	}, nil)
	if err != nil {
		panic(err)
	}
	return d
}

func unitParty(k string) agreement.Party {
	return agreement.Party{ID: agreement.PartyID(k), Partner: governance.Partner{
		Name: k, Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse(k)}}}
}

// What the laws at hand do not cover of the law that applies is an outcome, and keeps the report from being complete.
func TestCoverageOfAReview(t *testing.T) {
	signed := civil.MustParse("2021-02-01")
	ours := unitParty("16077043")
	for name, test := range map[string]struct {
		a    agreement.Agreement
		laws []review.Law
		want []string // "ID pointers"
	}{
		"covered": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed, Parties: []agreement.Party{ours}},
			[]review.Law{bund.Law(), thuringian()}, nil},
		"the law of a Land that is not at hand": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Bayern, Signed: signed},
			[]review.Law{bund.Law(), thuringian()}, []string{"BY-RECHT /jurisdiction"}},
		"a party of another Land": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
			Parties: []agreement.Party{ours, unitParty("14524030")}},
			[]review.Law{bund.Law(), thuringian()}, []string{"SN-RECHT-PARTEI /parties/1"}},
		"a party of another Land whose law is at hand": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
			Parties: []agreement.Party{ours, unitParty("14524030")}}, []review.Law{bund.Law(), thuringian(), {Jurisdiction: law.Sachsen}}, nil},
		"a form that was not read": {agreement.Agreement{Form: agreement.GemeinsameKommunaleAnstalt, Jurisdiction: law.Thueringen, Signed: signed},
			[]review.Law{bund.Law(), thuringian()}, []string{"TH-FORM-GEMEINSAME-KOMMUNALE-ANSTALT /form"}},
		"a day before the text": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: civil.MustParse("2013-07-30")},
			[]review.Law{bund.Law(), thuringian()}, []string{"TH-FORM-ZWECKVEREINBARUNG /form"}},
		"without federal law": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed},
			[]review.Law{thuringian()}, []string{"DE-RECHT "}},
		"a contract under private law": {agreement.Agreement{Form: agreement.ProviderParticipation, Jurisdiction: law.Thueringen, Signed: signed},
			[]review.Law{bund.Law(), thuringian()}, []string{"TH-FORM-PROVIDER-PARTICIPATION /form", "DE-PRIVATRECHT /form"}},
		"a Land without a key": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
			Parties: []agreement.Party{ours, {ID: "sn", Partner: governance.Partner{Name: "Freistaat Sachsen", Kind: governance.LandPartner}}}},
			[]review.Law{bund.Law(), thuringian()}, []string{"DE-RECHT-PARTEI-OFFEN /parties/1/partner/unit"}},
		"a key of no Land": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
			Parties: []agreement.Party{ours, unitParty("17067999")}},
			[]review.Law{bund.Law(), thuringian()}, []string{"DE-RECHT-PARTEI-OFFEN /parties/1/partner/unit"}},
		"a town without a key": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: signed,
			Parties: []agreement.Party{{ID: "x", Partner: governance.Partner{Name: "Stadt X", Kind: governance.UnitPartner}}, ours,
				{ID: "gmbh", Partner: governance.Partner{Name: "X GmbH", Kind: governance.PrivateCompany}}}},
			[]review.Law{bund.Law(), thuringian()}, []string{"DE-RECHT-PARTEI-OFFEN /parties/0/partner/unit"}},
		"no law named": {agreement.Agreement{Form: agreement.Zweckvereinbarung, Signed: signed},
			[]review.Law{bund.Law(), thuringian()}, []string{"DE-RECHT-OFFEN /jurisdiction"}},
		"no form named": {agreement.Agreement{Jurisdiction: law.Thueringen, Signed: signed},
			[]review.Law{bund.Law(), thuringian()}, []string{"TH-FORM-OFFEN /form"}},
	} {
		test.a.Clauses = []agreement.Clause{agreement.Term{}}
		if test.a.Parties == nil {
			test.a.Parties = []agreement.Party{ours}
		}
		report, err := review.New(test.laws...).Check(&test.a)
		require.NoError(t, err, name)
		var got []string
		for o := range report.Outcomes() {
			if o.Outcome == rule.NotCovered {
				got = append(got, o.Rule.ID+" "+strings.Join(o.Missing, " "))
				require.NotEmpty(t, o.Rule.Title.German, name)
				require.NotEmpty(t, o.Rule.Title.English, name)
			}
		}
		require.Equal(t, test.want, got, name)
		require.Equal(t, len(test.want) == 0, report.Complete(), name)
		var text bytes.Buffer
		require.NoError(t, report.WriteText(&text, language.German))
		require.Equal(t, len(test.want) > 0, strings.Contains(text.String(), "nicht geprüft: "), name)
	}
}

// A unit of a Land that the directory does not know is not known here; it is never said not to exist. The national directory
// knows it.
func TestUnitsOfOtherLaender(t *testing.T) {
	a := &agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: civil.MustParse("2021-02-01"),
		Parties: []agreement.Party{unitParty("16077043"), unitParty("14524030")}}
	reviewer := review.New(bund.Law(), thuringian())
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	require.Equal(t, rule.Undecidable, report.Outcome("TH-MUSTER-1"))
	bavarian := &agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Bayern, Signed: a.Signed, Parties: a.Parties[:1]}
	report, err = reviewer.Check(bavarian)
	require.NoError(t, err)
	require.Equal(t, rule.Satisfied, report.Outcome("TH-MUSTER-1"), "the directory of another Land than the one that governs is asked, too")
	report, err = reviewer.Asking(bund.Directory).Check(a)
	require.NoError(t, err)
	require.Equal(t, rule.Satisfied, report.Outcome("TH-MUSTER-1"))
}

// An agreement is judged on the day of signing, or on the first other day that it names, and the report says which.
func TestDayOf(t *testing.T) {
	on := civil.MustParse
	entry, term := agreement.EntryIntoForce{On: on("2020-05-01")}, agreement.Term{From: on("2020-06-01")}
	publication := agreement.Publication{On: on("2020-04-01")}
	for want, a := range map[string]agreement.Agreement{
		"2020-03-01 Tag der Unterzeichnung":                                                 {Signed: on("2020-03-01"), Clauses: []agreement.Clause{entry}},
		"2020-05-01 Tag des Inkrafttretens, der Tag der Unterzeichnung ist nicht angegeben": {Clauses: []agreement.Clause{publication, term, entry}},
		"2020-06-01 Beginn der Laufzeit, der Tag der Unterzeichnung ist nicht angegeben":    {Clauses: []agreement.Clause{publication, term, agreement.EntryIntoForce{}}},
		"2020-04-01 Tag der Bekanntmachung, der Tag der Unterzeichnung ist nicht angegeben": {Clauses: []agreement.Clause{publication}},
		"2020-03-01 erster Tag des Monats der Unterzeichnung (03.2020), der Tag ist nicht angegeben": {SignedIn: month("2020-03"),
			Clauses: []agreement.Clause{entry}},
		"2020-01-01 erster Tag des Jahres der Unterzeichnung (2020), der Tag ist nicht angegeben": {SignedIn: month("2020")},
		"2020-03-02 Tag der Unterzeichnung":                                          {Signed: on("2020-03-02"), SignedIn: month("2020-03")},
		" letzter Tag des Gemeindeverzeichnisses, die Vereinbarung nennt keinen Tag": {},
	} {
		day, is := review.DayOf(&a)
		text := day.String()
		if day.IsZero() {
			text = ""
		}
		require.Equal(t, want, text+" "+is.German)
		a.Form, a.Jurisdiction = agreement.Zweckvereinbarung, law.Thueringen
		report, err := review.New(bund.Law(), thuringian()).Check(&a)
		require.NoError(t, err)
		require.Equal(t, is, report.OnIs)
		if day.IsZero() {
			day = on("2024-12-31")
		}
		require.Equal(t, day, report.On)
	}
}

// A state treaty is judged on the day on which it became law, where that is recorded.
func TestDayOfTreaty(t *testing.T) {
	signed, entry := civil.MustParse("2009-11-20"), civil.MustParse("2010-04-01")
	treaty := &agreement.Agreement{Form: agreement.Staatsvertrag, Jurisdiction: law.Federation, Signed: signed}
	day, is := review.DayOf(treaty)
	require.Equal(t, signed, day)
	require.Equal(t, "Tag der Unterzeichnung", is.German)
	treaty.Clauses = []agreement.Clause{agreement.EntryIntoForce{On: entry}}
	day, is = review.DayOf(treaty)
	require.Equal(t, entry, day)
	require.Equal(t, "Tag des Inkrafttretens des Staatsvertrags", is.German)
	treaty.Form = agreement.Verwaltungsvereinbarung
	day, _ = review.DayOf(treaty)
	require.Equal(t, signed, day)
	treaty.Form, treaty.Signed, treaty.SignedIn = agreement.Staatsvertrag, civil.Date{}, month("2009-11")
	day, _ = review.DayOf(treaty)
	require.Equal(t, entry, day)
	treaty.Clauses = nil
	day, is = review.DayOf(treaty)
	require.Equal(t, civil.MustParse("2009-11-01"), day)
	require.Equal(t, "erster Tag des Monats der Unterzeichnung (11.2009), der Tag ist nicht angegeben", is.German)
}

// Rules see the day on which the agreement is judged, and the units of that day: of a treaty that of its entry into force, or the last one
// that is known.
func TestDayThatRulesSee(t *testing.T) {
	var seen []string
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Directory: small, Rules: rule.MustSet("Muster", sampleRule("TH-TAG", "", func(c review.Case, _ *rule.Result) {
		require.True(t, c.HasUnitsOfDay())
		seen = append(seen, c.Day().String())
	}))})
	for _, test := range []struct {
		form                agreement.Form
		signed, entry, want string
	}{
		{agreement.Zweckvereinbarung, "2009-11-20", "2010-04-01", "2009-11-20"},
		{agreement.Staatsvertrag, "2009-11-20", "2010-04-01", "2010-04-01"},
		{agreement.Staatsvertrag, "2010-04-01", "2010-04-01", "2010-04-01"},
		{agreement.Staatsvertrag, "2024-03-01", "2030-01-01", "2024-12-31"},
	} {
		seen = nil
		a := &agreement.Agreement{Title: "Vertrag", Form: test.form, Jurisdiction: law.Thueringen, Signed: day(test.signed),
			Parties: []agreement.Party{unitParty("16077043")}, Clauses: []agreement.Clause{agreement.EntryIntoForce{On: day(test.entry)}}}
		_, err := reviewer.Check(a)
		require.NoError(t, err)
		require.Equal(t, []string{test.want}, seen, "%s of %s", test.form, test.signed)
	}
}

// Where only the month of the signature is known, that stands which holds on its first and on its last day; the rest is undecidable,
// and no day is told that nobody knows.
func TestMonthOfSigning(t *testing.T) {
	for _, test := range []struct {
		in, decision string
		want         rule.Outcome
		text         string
	}{
		{"2020-03", "2020-02-10", rule.Satisfied, ""},
		{"2020-03", "2020-03-01", rule.Satisfied, ""}, // a day that is equal is in order
		{"2020-03", "2020-03-15", rule.Undecidable, ""},
		{"2020-03", "2020-04-01", rule.Violated, "„16077043“ hat erst am 01.04.2020 beschlossen; unterzeichnet ist die Vereinbarung seit dem 03.2020."},
		{"2020", "2020-12-31", rule.Undecidable, ""},
		{"2020", "2019-12-31", rule.Satisfied, ""},
	} {
		a := &agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Bayern, SignedIn: month(test.in),
			Parties: []agreement.Party{unitParty("16077043")}}
		a.Parties[0].CouncilDecision = day(test.decision)
		report, err := review.New(bund.Law()).Asking(bund.Directory).Check(a)
		require.NoError(t, err)
		require.Equal(t, test.want.String(), report.Outcome("DE-URKUNDE-BESCHLUSS").String(), test.decision)
		for o := range report.Outcomes() {
			if o.Rule.ID == "DE-URKUNDE-BESCHLUSS" && test.want == rule.Undecidable {
				require.Equal(t, []string{"/signed"}, o.Missing)
			}
		}
		for f := range report.Findings() {
			if f.Rule == "DE-URKUNDE-BESCHLUSS" {
				require.Equal(t, test.text, f.Text(language.German))
			}
		}
		require.Zero(t, a.Signed, "the agreement is what it was")
	}
}

// Law that began in the month of the signature holds on some of its days only. A month that has not ended for the directory is looked at
// as far as the directory goes, and one before it is an error.
func TestMonthAtTheBorder(t *testing.T) {
	reviewer := review.New(bund.Law()).Asking(small)
	a := &agreement.Agreement{Form: agreement.CommissionedProcessing, Jurisdiction: law.Thueringen, SignedIn: month("2018-05"),
		Clauses: []agreement.Clause{agreement.DataProtection{}}}
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	begun := 0
	for o := range report.Outcomes() {
		if slices.Equal(o.Missing, []string{"/signed"}) {
			require.Equal(t, civil.MustParse("2018-05-25"), o.Rule.InForce.From, o.Rule.ID)
			begun++
		}
	}
	require.Positive(t, begun)

	a.SignedIn = month("2025") // small ends with 2024
	_, err = reviewer.Check(a)
	require.ErrorAs(t, err, new(*directory.SpanError), "it is signed, and no draft")

	short := func() *directory.Directory {
		d, err := directory.Build(civil.MustParsePeriod("2000-01-01/2024-05-10"), []directory.UnitRecord{{Key: key.MustParse("16"), Name: "Thüringen"}}, nil)
		require.NoError(t, err)
		return d
	}
	for _, in := range []string{"2024-05", "2024"} {
		a.SignedIn = month(in)
		report, err = review.New(bund.Law()).Asking(short).Check(a)
		require.NoError(t, err)
		require.Equal(t, a.SignedIn.First, report.On)
	}
	a.SignedIn = month("1999-12")
	_, err = reviewer.Check(a)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)
}

// Another day that stands in for that of the signature is no day of signing: nothing is before or after it.
func TestOtherDayIsNoDayOfSigning(t *testing.T) {
	a := &agreement.Agreement{Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Thueringen, Parties: []agreement.Party{unitParty("16077043")},
		Clauses: []agreement.Clause{agreement.EntryIntoForce{On: day("2020-05-01")}, agreement.Publication{On: day("2020-04-01")}}}
	a.Parties[0].Signatures = []agreement.Signature{{Name: "N. N.", On: day("2020-06-01")}}
	report, err := review.New(bund.Law()).Asking(bund.Directory).Check(a)
	require.NoError(t, err)
	require.Equal(t, rule.Satisfied, report.Outcome("DE-URKUNDE-ABFOLGE"))
	require.Equal(t, rule.NotApplicable, report.Outcome("DE-URKUNDE-TAG"))
}

// A draft that is to take effect later than anything is known is checked on the last day that is.
func TestDraftForLater(t *testing.T) {
	a := &agreement.Agreement{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Clauses: []agreement.Clause{agreement.Term{From: civil.MustParse("2027-01-01")}}}
	report, err := review.New(bund.Law(), thuringian()).Check(a)
	require.NoError(t, err)
	require.Equal(t, civil.MustParse("2024-12-31"), report.On)
	require.Equal(t, "letzter Tag des Gemeindeverzeichnisses, der Tag in der Vereinbarung liegt danach", report.OnIs.German)
}

// A nil reviewer has no laws, like the zero one; and a party without a key is known to every directory.
func TestReviewerOfNothing(t *testing.T) {
	var none *review.Reviewer
	a := titled()
	for _, reviewer := range []*review.Reviewer{none, new(review.Reviewer)} {
		report, err := reviewer.Check(&a)
		require.NoError(t, err)
		require.Empty(t, slices.Collect(report.Findings()))
		require.False(t, report.Complete())
		require.Empty(t, reviewer.Rules().Rules())
		report, err = reviewer.CheckAnyDay(&a)
		require.NoError(t, err)
		require.False(t, report.Complete())
	}
	_, err := none.PartiesNamed([]string{"16077043"}, day("2021-02-01"))
	require.Error(t, err, "it knows no unit")
	_, err = none.Draft(agreement.Zweckvereinbarung, a.Parties, day("2021-02-01"))
	require.Error(t, err, "it knows no form of a Land")
	comparison, err := none.Compare(&a, day("2021-02-01"), day("2022-02-01"))
	require.NoError(t, err)
	require.Empty(t, comparison.Changes)
	require.NotEmpty(t, none.Profiles(agreement.Verwaltungsvereinbarung), "federal law has forms of its own")

	a.Parties = []agreement.Party{{ID: "a", Partner: governance.Partner{Kind: governance.UnitPartner}}}
	report, err := review.New(thuringian()).Asking(bund.Directory).Check(&a)
	require.NoError(t, err)
	require.Equal(t, small().Edition().String(), report.DataEdition())
	a.Parties[0].Partner.Unit = governance.UnitKey{Key: key.AGS{}}
	report, err = review.New(thuringian()).Asking(bund.Directory).Check(&a)
	require.NoError(t, err)
	require.Equal(t, small().Edition().String(), report.DataEdition(), "the zero key is none")
}

// Mistakes of the program are told by Check and not by a wrong report; a day that no directory knows is an error.
func TestReviewerErrors(t *testing.T) {
	a := &agreement.Agreement{Jurisdiction: law.Thueringen}
	_, err := review.New(bund.Law(), bund.Law()).Check(a)
	require.EqualError(t, err, "review: the law of DE stands twice; join its rules into one law")
	twice := thuringian()
	twice.Jurisdiction = law.Sachsen
	_, err = review.New(thuringian(), twice).Check(a)
	var set *rule.SetError
	require.ErrorAs(t, err, &set)

	a.Signed = civil.MustParse("1999-12-31")
	_, err = review.New(bund.Law(), thuringian()).Check(a)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)

	report, err := review.New(bund.Law(), thuringian()).Check(nil)
	require.NoError(t, err)
	require.True(t, report.IsEmpty())
	require.False(t, report.Complete())
	report, err = new(review.Reviewer).Check(&agreement.Agreement{Jurisdiction: law.Thueringen})
	require.NoError(t, err)
	require.True(t, report.IsEmpty(), "nor does the zero Reviewer look at anything")
	report, err = review.New().Check(&agreement.Agreement{Jurisdiction: law.Thueringen})
	require.NoError(t, err)
	require.True(t, report.IsEmpty(), "a reviewer without laws looks at nothing")
	require.False(t, report.Complete())
}

// An agreement of nobody, and one of which no clause is at hand, is not checked completely, whatever its form: nothing of it was looked at.
// What is known to be missing was looked at.
func TestNothingIsNotComplete(t *testing.T) {
	reviewer := review.New(bund.Law(), thuringian())
	parties := []agreement.Party{unitParty("16077043")}
	clauses := []agreement.Clause{agreement.Term{}}
	for _, test := range []struct {
		name string
		a    agreement.Agreement
		want []string
	}{
		{"nothing", agreement.Agreement{}, []string{"DE-INHALT-OFFEN", "DE-PARTEIEN-OFFEN"}},
		{"clauses that say nothing", agreement.Agreement{Clauses: []agreement.Clause{nil, (*agreement.Term)(nil)}, Parties: parties}, []string{"DE-INHALT-OFFEN"}},
		{"nobody", agreement.Agreement{Clauses: clauses}, []string{"DE-PARTEIEN-OFFEN"}},
		{"gaps", agreement.Agreement{Gaps: []agreement.Gap{{}}, Parties: parties}, nil},
		{"both", agreement.Agreement{Clauses: clauses, Parties: parties}, nil},
	} {
		test.a.Form, test.a.Jurisdiction, test.a.Signed = agreement.Zweckvereinbarung, law.Thueringen, civil.MustParse("2021-02-01")
		report, err := reviewer.Check(&test.a)
		require.NoError(t, err, test.name)
		var got []string
		for o := range report.Outcomes() {
			if o.Outcome == rule.NotCovered {
				got = append(got, o.Rule.ID)
			}
		}
		require.Equal(t, test.want, got, test.name)
		require.Equal(t, test.want == nil, report.Complete(), test.name)
	}
}

func ExampleReviewer_Check() {
	reviewer := review.New(bund.Law())
	report, err := reviewer.Check(&agreement.Agreement{Title: "Muster", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Bayern})
	if err != nil {
		panic(err) // a day that no directory knows
	}
	for o := range report.Outcomes() {
		if o.Outcome == rule.NotCovered {
			fmt.Println(o.Rule.ID, o.Rule.Title.English)
		}
	}
	fmt.Println(report.OK(), report.Complete())
	// Output:
	// BY-RECHT The law of Bayern, which governs the agreement, is not covered here.
	// DE-INHALT-OFFEN No clause of the agreement is at hand; its content was not checked.
	// DE-PARTEIEN-OFFEN The agreement names no parties; what the law demands of them was not checked.
	// true false
}

func ExampleReviewer_Profiles() {
	reviewer := review.New(bund.Law(), review.Law{Jurisdiction: law.Thueringen, Profiles: []review.Profile{
		{Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen},
	}})
	for _, form := range []agreement.Form{agreement.Zweckvereinbarung, agreement.OfficialAssistance, agreement.Membership} {
		for _, profile := range reviewer.Profiles(form) {
			fmt.Println(form, profile.Jurisdiction)
		}
	}
	// Output:
	// zweckvereinbarung TH
	// amtshilfevereinbarung DE
}

// The profiles of federal law are known to a reviewer without it, and each is told once.
func TestProfilesOfFederalLaw(t *testing.T) {
	for _, reviewer := range []*review.Reviewer{review.New(), review.New(bund.Law()), review.New(bund.Law(), thuringian())} {
		for _, form := range agreement.Forms() {
			_, isFederal := review.ProfileOf(form)
			require.Equal(t, isFederal, len(reviewer.Profiles(form)) == 1, form)
		}
	}
}

// On a day that no directory knows the rules alone are asked, and the report says that this is not all.
func TestCheckAnyDay(t *testing.T) {
	reviewer := review.New(bund.Law()).Asking(bund.Directory)
	a := &agreement.Agreement{Title: "Muster", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("1980-10-16")}
	_, err := reviewer.Check(a)
	var span *directory.SpanError
	require.ErrorAs(t, err, &span)
	report, err := reviewer.CheckAnyDay(a)
	require.NoError(t, err)
	require.False(t, report.Complete())
	require.Equal(t, a.Signed, report.On)
	require.Equal(t, rule.NotCovered, report.Outcome(review.DayNotCovered(span).ID))
	_, err = review.New(bund.Law(), bund.Law()).CheckAnyDay(a)
	require.Error(t, err, "laws that do not go together")
}

func ExampleDayNotCovered() {
	_, err := bund.Directory().On(civil.MustParse("1980-10-16"))
	var span *directory.SpanError
	if errors.As(err, &span) {
		uncovered := review.DayNotCovered(span)
		fmt.Println(uncovered.ID)
	}
	// Output: DE-GEMEINDEVERZEICHNIS
}
