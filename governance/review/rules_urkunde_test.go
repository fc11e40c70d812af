package review_test

import (
	"math"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// signedBy is an agreement of Gotha and Eisenach with a day of signing.
func signedBy(form agreement.Form, on string, clauses ...agreement.Clause) *agreement.Agreement {
	return &agreement.Agreement{Title: "Vereinbarung", Form: form, Jurisdiction: law.Thueringen, Signed: day(on),
		Parties: []agreement.Party{unitParty("16067029"), unitParty("16063105")}, Clauses: clauses}
}

// finds checks an agreement nationwide, and demands that a rule comes to an outcome, with what it finds or lacks at these places.
func finds(t *testing.T, name string, a *agreement.Agreement, id string, want rule.Outcome, pointers ...string) {
	t.Helper()
	report, err := nationwide().Check(a)
	require.NoError(t, err, name)
	outcome := outcomeOf(t, report, id)
	require.Equal(t, want.String(), outcome.Outcome.String(), name)
	got := slices.Concat(outcome.Missing, outcome.Unrecorded)
	for finding := range report.Findings() {
		if finding.Rule == id {
			got = append(got, finding.Pointer)
			require.NotContains(t, finding.Text(language.German)+finding.Text(language.English), "{", name)
		}
	}
	require.Equal(t, pointers, got, name)
}

// The amounts of every promise count, and a sum that no amount can hold is not the promised one.
func TestSumOfAnyPromise(t *testing.T) {
	most := finance.Cent(math.MaxInt64)
	promise := func(total finance.Amount, years ...finance.Amount) agreement.Funding {
		f := agreement.Funding{Total: total}
		for i, amount := range years {
			f.Ceilings = append(f.Ceilings, agreement.Ceiling{Year: 2024 + i, Amount: amount})
		}
		return f
	}
	hundred := finance.Euro(100)
	for _, test := range []struct {
		name     string
		clauses  []agreement.Clause
		want     rule.Outcome
		pointers []string
	}{
		{"too much", []agreement.Clause{promise(hundred, hundred, most)}, rule.Violated, []string{"/clauses/0/total"}},
		{"the most there is", []agreement.Clause{promise(most, most)}, rule.Satisfied, nil},
		{"the second", []agreement.Clause{promise(hundred), promise(hundred, finance.Euro(90))}, rule.Violated, []string{"/clauses/1/total"}},
		{"none", []agreement.Clause{promise(hundred), promise(hundred)}, rule.NotApplicable, nil},
	} {
		finds(t, test.name, signedBy(agreement.Verwaltungsvereinbarung, "2024-02-01", test.clauses...), "DE-URKUNDE-SUMME", test.want, test.pointers...)
	}
}

// Every clause on the term is held against all that the earlier ones say, and what rests on the end counts whichever clause names it.
func TestTermInSeveralClauses(t *testing.T) {
	from, through := agreement.Term{From: day("2024-01-01")}, agreement.Term{Through: day("2025-12-31")}
	late := agreement.Termination{FirstTo: day("2030-12-31")}
	years := func(n int) agreement.Duration { return agreement.Duration{Number: n, Unit: agreement.Years} }
	for _, test := range []struct {
		name     string
		clauses  []agreement.Clause
		want     rule.Outcome
		pointers []string
	}{
		{"an end, and another", []agreement.Clause{from, through, agreement.Term{Through: day("2029-12-31")}}, rule.Violated, []string{"/clauses/2"}},
		{"beginning and end", []agreement.Clause{from, through}, rule.Satisfied, nil},
		{"unlimited after an end", []agreement.Clause{from, through, agreement.Term{Unlimited: agreement.Yes}}, rule.Violated, []string{"/clauses/2"}},
		{"notice after the end", []agreement.Clause{from, through, late}, rule.Violated, []string{"/clauses/2/firstTo"}},
		{"a long period of notice", []agreement.Clause{from, through, agreement.Termination{Notice: years(3)}}, rule.Violated, []string{"/clauses/2/notice"}},
		{"a long minimum", []agreement.Clause{agreement.Term{Minimum: years(3)}, through, from}, rule.Violated, []string{"/clauses/0/minimum"}},
		{"no beginning", []agreement.Clause{agreement.Term{Minimum: years(3)}, through}, rule.Undecidable, []string{"/clauses/1/from"}},
		{"renewed", []agreement.Clause{from, through, late, agreement.Renewal{}}, rule.Satisfied, nil},
	} {
		finds(t, test.name, signedBy(agreement.Verwaltungsvereinbarung, "2023-12-01", test.clauses...), "DE-URKUNDE-LAUFZEIT", test.want, test.pointers...)
	}
}

// Where nobody knows whether the agreement is renewed, a notice after its end is neither wrong nor in order.
func TestTermWithUnknownRenewal(t *testing.T) {
	a := signedBy(agreement.Verwaltungsvereinbarung, "2023-12-01",
		agreement.Term{From: day("2024-01-01"), Through: day("2025-12-31")}, agreement.Termination{FirstTo: day("2030-12-31")})
	a.Gaps = []agreement.Gap{{Clause: agreement.KindRenewal, Reason: "nicht überliefert"}}
	finds(t, "gap", a, "DE-URKUNDE-LAUFZEIT", rule.Undecidable, "/gaps/0")
	a.Clauses[1] = agreement.Termination{FirstTo: day("2025-12-31")}
	finds(t, "in order with and without renewal", a, "DE-URKUNDE-LAUFZEIT", rule.Satisfied)
}

// An early day is noted unless a rule of the Land says so: one that holds on that day, and applies to such an agreement.
func TestRetroactiveUnlessSaidByTheLand(t *testing.T) {
	entry, later := agreement.EntryIntoForce{On: day("2020-01-01")}, day("2020-06-01")
	approval := func(notice agreement.Fact) agreement.Approval { return agreement.Approval{Notice: notice, On: later} }
	publication := agreement.Publication{On: later}
	for _, test := range []struct {
		name    string
		form    agreement.Form
		clauses []agreement.Clause
		at      string // empty where the rule is satisfied
	}{
		{"§ 12 Abs. 3 ThürKGG", agreement.Zweckvereinbarung, []agreement.Clause{entry, approval(agreement.No), publication}, ""},
		{"approval in the second clause", agreement.Zweckvereinbarung,
			[]agreement.Clause{entry, approval(agreement.Yes), approval(agreement.No), publication}, ""},
		{"nobody knows whether it was approved", agreement.Zweckvereinbarung, []agreement.Clause{entry, approval(agreement.Unknown), publication}, "/clauses/0/on"},
		{"approved and not published", agreement.Zweckvereinbarung, []agreement.Clause{entry, approval(agreement.No)}, "/clauses/0/on"},
		{"§ 19 Abs. 1 ThürKGG", agreement.Zweckverband, []agreement.Clause{entry, publication}, ""},
		{"§ 58 Abs. 2 VwVfG", agreement.Verwaltungsvereinbarung, []agreement.Clause{entry, approval(agreement.No)}, ""},
		{"the same, of a second part", agreement.Verwaltungsvereinbarung,
			[]agreement.Clause{agreement.EntryIntoForce{On: day("2020-12-01")}, entry, approval(agreement.No)}, "/clauses/1/on"},
		{"under private law", agreement.ProviderParticipation, []agreement.Clause{entry, approval(agreement.No)}, "/clauses/0/on"},
		{"articles of a body", agreement.GemeinsameKommunaleAnstalt, []agreement.Clause{entry, approval(agreement.No)}, "/clauses/0/on"},
	} {
		want, pointers := rule.Satisfied, []string(nil)
		if test.at != "" {
			want, pointers = rule.Violated, []string{test.at}
		}
		finds(t, test.name, signedBy(test.form, "2020-03-01", test.clauses...), "DE-URKUNDE-RUECKWIRKUNG", want, pointers...)
	}
	early := agreement.EntryIntoForce{On: day("2010-01-01")}
	for _, form := range []agreement.Form{agreement.Zweckvereinbarung, agreement.Zweckverband} {
		finds(t, "before the act is known", signedBy(form, "2010-03-01", early, approval(agreement.No), publication),
			"DE-URKUNDE-RUECKWIRKUNG", rule.Violated, "/clauses/0/on")
	}
}

// A resolution after the signature is for § 12 Abs. 2 ThürKGG to note, since that surely holds.
func TestResolutionUnlessSaidByTheLand(t *testing.T) {
	notice, approval := agreement.Approval{Notice: agreement.Yes}, agreement.Approval{Notice: agreement.No}
	for _, test := range []struct {
		signed, decision string
		clauses          []agreement.Clause
		want             rule.Outcome
	}{
		{"2013-07-31", "2013-08-01", []agreement.Clause{notice}, rule.Satisfied},
		{"2013-07-30", "2013-08-01", []agreement.Clause{notice}, rule.Violated},
		{"2000-05-02", "2000-06-01", []agreement.Clause{notice}, rule.Violated},
		{"2020-05-02", "2020-06-01", []agreement.Clause{notice, approval}, rule.Violated},
		{"2020-05-02", "2020-06-01", []agreement.Clause{notice, agreement.EntryIntoForce{On: day("2020-07-01")}}, rule.Violated},
		{"2020-05-02", "2020-06-01", []agreement.Clause{notice, agreement.EntryIntoForce{On: day("2020-05-15")}}, rule.Satisfied},
	} {
		a := signedBy(agreement.Zweckvereinbarung, test.signed, test.clauses...)
		a.Parties[1].CouncilDecision = day(test.decision)
		var pointers []string
		if test.want == rule.Violated {
			pointers = []string{"/parties/1/councilDecision"}
		}
		finds(t, test.signed, a, "DE-URKUNDE-BESCHLUSS", test.want, pointers...)
	}

	other := signedBy(agreement.ServiceReuseAgreement, "2013-07-31", notice) // § 12 ThürKGG is about the Zweckvereinbarung alone
	other.Parties[1].CouncilDecision = day("2013-08-01")
	finds(t, "another form", other, "DE-URKUNDE-BESCHLUSS", rule.Violated, "/parties/1/councilDecision")
}

// Whether a publication came too early is open where nobody knows whether what followed was an approval.
func TestPublicationBeforeUnknownApproval(t *testing.T) {
	publication := agreement.Publication{On: day("2020-04-01")}
	for _, test := range []struct {
		name     string
		clauses  []agreement.Clause
		want     rule.Outcome
		pointers []string
	}{
		{"unknown", []agreement.Clause{publication, agreement.Approval{On: day("2020-05-01")}}, rule.Undecidable, []string{"/clauses/1/notice"}},
		{"unknown, and earlier", []agreement.Clause{publication, agreement.Approval{On: day("2020-04-01")}}, rule.Satisfied, nil},
		{"a notice", []agreement.Clause{publication, agreement.Approval{Notice: agreement.Yes, On: day("2020-05-01")}}, rule.Satisfied, nil},
		{"an approval in the second clause", []agreement.Clause{publication, agreement.Approval{Notice: agreement.Yes, On: day("2020-03-01")},
			agreement.Approval{Notice: agreement.No, On: day("2020-05-01")}}, rule.Violated, []string{"/clauses/0/on"}},
	} {
		finds(t, test.name, signedBy(agreement.Zweckvereinbarung, "2020-03-01", test.clauses...), "DE-URKUNDE-ABFOLGE", test.want, test.pointers...)
	}
}

// Every dependent unit is held against the first other party of its bearer, by name or by key, and a pair of units is noted once.
func TestBearers(t *testing.T) {
	unit := func(name, bearer string) agreement.Party {
		return agreement.Party{ID: agreement.PartyID(name), Partner: governance.Partner{Name: name, Kind: governance.DependentUnit, Bearer: bearer}}
	}
	a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01")
	a.Parties = []agreement.Party{unit("Stadtwerk", "stadt Gotha"), unit("Forst", "Land"), unit("Bauhof", "Stadt Gotha "), unit("Archiv", "")}
	finds(t, "two units of one bearer", a, "DE-URKUNDE-TRAEGER", rule.Violated, "/parties/0")
	a.Parties = append(a.Parties, unitParty("16067029"))
	a.Parties[4].Partner.Name = "Stadt Gotha"
	finds(t, "and the bearer", a, "DE-URKUNDE-TRAEGER", rule.Violated, "/parties/0", "/parties/2")
	report, err := nationwide().Check(a)
	require.NoError(t, err)
	var others []string
	for finding := range report.Findings() {
		if finding.Rule == "DE-URKUNDE-TRAEGER" {
			others = append(others, finding.Text(language.English))
		}
	}
	require.Contains(t, others[0], "“Stadtwerk” belongs to “Bauhof”", "the first other one")
	require.Contains(t, others[1], "“Bauhof” belongs to “Stadt Gotha”", "an earlier unit was noted there")
}

// Two clauses of a kind that nothing tells apart say the same, or different things of which one is silent; a heading, words or a
// condition make two of them.
func TestDoubleClauses(t *testing.T) {
	months := func(n int) agreement.Duration { return agreement.Duration{Number: n, Unit: agreement.Months} }
	note := func(heading, text string) agreement.Note { return agreement.Note{Heading: heading, Text: text} }
	for _, test := range []struct {
		name     string
		clauses  []agreement.Clause
		want     rule.Outcome
		pointers []string
	}{
		{"notice", []agreement.Clause{agreement.Termination{Notice: months(6)}, agreement.Termination{Notice: months(12)}},
			rule.Violated, []string{"/clauses/1/notice"}},
		{"day of effect", []agreement.Clause{agreement.Termination{To: agreement.YearEnd}, agreement.Termination{To: agreement.MonthEnd}},
			rule.Violated, []string{"/clauses/1/to"}},
		{"the same again", []agreement.Clause{agreement.Termination{Notice: months(6)}, agreement.Termination{Notice: months(6)}}, rule.Satisfied, nil},
		{"each says its part", []agreement.Clause{agreement.Termination{Notice: months(6)}, agreement.Termination{To: agreement.YearEnd}}, rule.Satisfied, nil},
		{"headings", []agreement.Clause{agreement.Termination{Notice: months(6)}, agreement.Termination{Notice: months(12), Note: note("§ 9", "")}},
			rule.Satisfied, nil},
		{"words", []agreement.Clause{agreement.CostSharing{Measure: agreement.ByPopulation, Note: note("", "Betriebskosten")},
			agreement.CostSharing{Measure: agreement.Equally}}, rule.Satisfied, nil},
		{"a condition", []agreement.Clause{agreement.Termination{Notice: months(6)}, agreement.Termination{Notice: months(12), Conditions: "bei Austritt"}},
			rule.Satisfied, nil},
		{"a third day", []agreement.Clause{agreement.EntryIntoForce{}, agreement.EntryIntoForce{On: day("2020-05-01")}, agreement.EntryIntoForce{On: day("2020-05-02")}},
			rule.Violated, []string{"/clauses/2/on"}},
		{"measures", []agreement.Clause{agreement.CostSharing{Measure: agreement.ByPopulation}, agreement.CostSharing{Measure: agreement.Equally}},
			rule.Violated, []string{"/clauses/1/measure"}},
		{"beside a clause that is not there", []agreement.Clause{nil, agreement.Termination{Notice: months(6)}, (*agreement.Term)(nil), agreement.Termination{Notice: months(12)}},
			rule.Violated, []string{"/clauses/3/notice"}},
		{"other kinds", []agreement.Clause{agreement.Severability{}, agreement.Severability{}}, rule.NotApplicable, nil},
	} {
		finds(t, test.name, signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01", test.clauses...), "DE-URKUNDE-DOPPELT", test.want, test.pointers...)
	}
}

// A key of another Land stands in the national directory on the day of the agreement. One of Thüringen is not for this rule to say,
// and a directory without the Land does not know.
func TestKeyOfAnotherLand(t *testing.T) {
	for _, test := range []struct {
		name, key string
		want      rule.Outcome
		pointers  []string
	}{
		{"Coburg", "09463000", rule.Satisfied, nil},
		{"no such town", "09463999", rule.Violated, []string{"/parties/0/partner/unit"}},
		{"no such Landkreis", "09499", rule.Violated, []string{"/parties/0/partner/unit"}},
		{"no such town of Thüringen", "16055999", rule.NotApplicable, nil},
	} {
		a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01")
		a.Parties = []agreement.Party{unitParty(test.key)}
		finds(t, test.name, a, "DE-URKUNDE-SCHLUESSEL", test.want, test.pointers...)
	}
	a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01")
	a.Parties = []agreement.Party{unitParty("09463999")}
	report, err := review.New(bund.Law(), thuringian()).Check(a)
	require.NoError(t, err)
	outcome := outcomeOf(t, report, "DE-URKUNDE-SCHLUESSEL")
	require.Equal(t, rule.Undecidable, outcome.Outcome)
	require.Equal(t, []string{"/parties/0/partner/unit"}, outcome.Unrecorded)
}

// What the clause on value added tax says of the legal nature may be the same as the agreement says, or nothing.
func TestLegalNatureOfTheClauseOnTax(t *testing.T) {
	for _, test := range []struct {
		nature agreement.ContractLaw
		public agreement.Fact
		want   rule.Outcome
	}{
		{agreement.PublicLawContract, agreement.Yes, rule.Satisfied},
		{agreement.PublicLawContract, agreement.Unknown, rule.Satisfied},
		{agreement.PublicLawContract, agreement.No, rule.Violated},
		{agreement.PrivateLawContract, agreement.No, rule.Satisfied},
		{agreement.PrivateLawContract, agreement.Unknown, rule.Satisfied},
		{agreement.PrivateLawContract, agreement.Yes, rule.Violated},
	} {
		a := signedBy(agreement.ServiceReuseAgreement, "2020-03-01", agreement.VAT{PublicLaw: test.public})
		a.ContractLaw = test.nature
		var pointers []string
		if test.want == rule.Violated {
			pointers = []string{"/clauses/0/publicLaw"}
		}
		finds(t, test.nature.Text(language.German)+" "+test.public.Text(language.German), a, "DE-URKUNDE-RECHTSNATUR", test.want, pointers...)
	}
}
