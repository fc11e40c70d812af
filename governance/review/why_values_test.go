package review_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// whyOf explains the sample rule for a titled agreement with the change.
func whyOf(t *testing.T, edit func(*agreement.Agreement), check func(review.Case, *rule.Result)) review.Explanation {
	t.Helper()
	a := titled()
	edit(&a)
	e, err := asking(check).Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	return e
}

// withClause has the clause alone.
func withClause(clause agreement.Clause) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Clauses = []agreement.Clause{clause} }
}

// first returns the first clause of a type.
func first[C agreement.Clause](c review.Case) C {
	clause, _, _ := agreement.First[C](c.Agreement)
	return clause
}

// sides notes another place on each side, and that nothing is recorded.
func sides(isLess, isMore, isNothing bool) func(*rule.Result) {
	return func(r *rule.Result) {
		switch {
		case isNothing:
			r.Lack("/nothing")
		case isMore:
			r.Violate("/more")
		case isLess:
			r.Violate("/less")
		}
	}
}

// Where values on both sides come to different things, each side is told by its nearest value, the nearer one first, and that nothing is
// recorded last.
func TestWhyOnBothSides(t *testing.T) {
	for name, test := range map[string]struct {
		edit    func(*agreement.Agreement)
		check   func(review.Case) func(*rule.Result)
		pointer string
		want    []string
	}{
		"an amount": {withClause(agreement.Price{Amount: finance.Euro(5)}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.Price](c).Amount
			return sides(is.Less(finance.Euro(1)), finance.Euro(10).Less(is), is.IsZero())
		}, "/clauses/0/amount", []string{"EUR 0.99", "EUR 10.01", "not recorded"}},
		"a share": {withClause(agreement.OwnShare{Rate: finance.MustPercent("30")}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.OwnShare](c).Rate
			return sides(is.Compare(finance.MustPercent("20")) < 0, is.Compare(finance.MustPercent("60")) > 0, is.IsZero())
		}, "/clauses/0/rate", []string{"19.99%", "60.01%", "not recorded"}},
		"more, and the whole": {withClause(agreement.OwnShare{Rate: finance.MustPercent("30")}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.OwnShare](c).Rate
			return sides(is == finance.Whole(), is.Compare(finance.MustPercent("60")) >= 0 && is != finance.Whole(), false)
		}, "/clauses/0/rate", []string{"60%", "100%"}},
		"a number": {withClause(agreement.Price{Instalments: 4}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.Price](c).Instalments
			return sides(is < 3, is > 12, is == 0)
		}, "/clauses/0/instalments", []string{"2", "13", "not recorded"}},
		"a day": {withClause(agreement.EntryIntoForce{On: day("2021-03-01")}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.EntryIntoForce](c).On
			return sides(is.Before(day("2021-02-20")), is.After(day("2021-03-20")), is.IsZero())
		}, "/clauses/0/on", []string{"19 February 2021", "21 March 2021", "not recorded"}},
		"a period": {withClause(agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.Termination](c).Notice
			months, ok := is.Months()
			return sides(ok && months < 5, ok && months > 9, is.IsZero())
		}, "/clauses/0/notice", []string{"4 months", "10 months", "not recorded"}},
		"a month": {func(a *agreement.Agreement) { a.SignedIn = month("2021-05") }, func(c review.Case) func(*rule.Result) {
			is := c.Agreement.SignedIn
			return sides(is.First.Before(day("2021-04-01")), is.First.After(day("2021-08-01")), is.IsZero())
		}, "/signedIn", []string{"2021-03", "2021-09", "not recorded"}},
		"a year": {func(a *agreement.Agreement) { a.SignedIn = month("2021") }, func(c review.Case) func(*rule.Result) {
			is := c.Agreement.SignedIn
			return sides(is.First.Before(day("2020-01-01")), is.First.After(day("2023-01-01")), is.IsZero())
		}, "/signedIn", []string{"2019", "2024", "not recorded"}},
		"just beside it, above first": {withClause(agreement.Renewal{Years: 7}), func(c review.Case) func(*rule.Result) {
			is := first[agreement.Renewal](c).Years
			return sides(is < 7, is > 7, is == 0)
		}, "/clauses/0/years", []string{"8", "6", "not recorded"}},
	} {
		e := whyOf(t, test.edit, func(c review.Case, r *rule.Result) { test.check(c)(r) })
		require.Equal(t, rule.Satisfied, e.Outcome, name)
		var values []string
		for _, fact := range e.Facts {
			if fact.Pointer == test.pointer {
				for _, change := range fact.Changes {
					values = append(values, change.Value.English)
				}
			}
		}
		require.Equal(t, test.want, values, name)
	}
}

// Values are tried to the end of what could stand there, and not beyond it: amounts and shares from the smallest one, shares up to the whole,
// numbers as far as their field allows.
func TestWhyTriesWhatCouldStandThere(t *testing.T) {
	var seen []agreement.Clause
	note := func(c review.Case, isBad bool) func(*rule.Result) {
		seen = append(seen, c.Agreement.Clauses...)
		return sides(isBad, false, false)
	}
	for name, test := range map[string]struct {
		clause  agreement.Clause
		isBad   func(review.Case) bool
		pointer string
		want    []string
	}{
		"one cent": {agreement.Price{Amount: finance.Euro(50)}, func(c review.Case) bool { return first[agreement.Price](c).Amount == finance.Cent(1) },
			"/clauses/0/amount", []string{"EUR 0.01: violated"}},
		"a negative amount": {agreement.Price{Amount: finance.Euro(-5)}, func(c review.Case) bool { return finance.Euro(-7).Less(first[agreement.Price](c).Amount) },
			"/clauses/0/amount", []string{"-EUR 7.00: satisfied"}},
		"the smallest share": {agreement.OwnShare{Rate: finance.MustPercent("30")},
			func(c review.Case) bool { return first[agreement.OwnShare](c).Rate == finance.MustPercent("0.01") }, "/clauses/0/rate", []string{"0.01%: violated"}},
		"the whole": {agreement.OwnShare{Rate: finance.MustPercent("30")},
			func(c review.Case) bool { return first[agreement.OwnShare](c).Rate == finance.Whole() }, "/clauses/0/rate", []string{"100%: violated"}},
		"the most years": {agreement.Renewal{Years: 30}, func(c review.Case) bool { return first[agreement.Renewal](c).Years == 100 },
			"/clauses/0/years", []string{"100: violated"}},
		"the fewest years": {agreement.Renewal{Years: 30}, func(c review.Case) bool { return first[agreement.Renewal](c).Years == 1 },
			"/clauses/0/years", []string{"1: violated"}},
		"the longest period": {agreement.Termination{Notice: agreement.Duration{Number: 9, Unit: agreement.Weeks}},
			func(c review.Case) bool { return first[agreement.Termination](c).Notice.Number == 1200 }, "/clauses/0/notice", []string{"1200 weeks: violated"}},
		"the year": {agreement.Funding{Ceilings: []agreement.Ceiling{{Year: 2020}}}, func(c review.Case) bool {
			ceilings := first[agreement.Funding](c).Ceilings
			return len(ceilings) > 0 && ceilings[0].Year == 9999
		}, "/clauses/0/ceilings/0/year", []string{"9999: violated"}},
	} {
		e := whyOf(t, withClause(test.clause), func(c review.Case, r *rule.Result) { note(c, len(c.Agreement.Clauses) > 0 && test.isBad(c))(r) })
		require.Equal(t, test.want, told(e)[test.pointer], name)
	}
	require.NotEmpty(t, seen)
	for _, clause := range seen {
		switch clause := clause.(type) {
		case agreement.OwnShare:
			require.LessOrEqual(t, clause.Rate.Compare(finance.Whole()), 0)
			require.GreaterOrEqual(t, clause.Rate.Numerator(), int64(0))
		case agreement.Renewal:
			require.True(t, clause.Years >= 0 && clause.Years <= 100, clause.Years)
		case agreement.Termination:
			require.True(t, clause.Notice.IsZero() || clause.Notice.IsValid(), clause.Notice)
		}
	}
}

// Where nothing is recorded, what is tried first is near at hand: the day of the law and those beside it, or its month, a period of one, six
// or twelve months, the smallest share and number.
func TestWhyOfWhatIsNotRecorded(t *testing.T) {
	entry := func(c review.Case) civil.Date { return first[agreement.EntryIntoForce](c).On }
	months := func(c review.Case, least int) bool {
		is, ok := first[agreement.Termination](c).Notice.Months()
		return ok && is >= least
	}
	for name, test := range map[string]struct {
		clause  agreement.Clause
		isBad   func(review.Case) bool
		pointer string
		want    []string
	}{
		"a day soon after":  {agreement.EntryIntoForce{}, func(c review.Case) bool { return entry(c) == day("2021-02-02") }, "/clauses/0/on", []string{"2 February 2021: violated"}},
		"a day before":      {agreement.EntryIntoForce{}, func(c review.Case) bool { return entry(c) == day("2021-01-31") }, "/clauses/0/on", []string{"31 January 2021: violated"}},
		"a day long after":  {agreement.EntryIntoForce{}, func(c review.Case) bool { return entry(c).After(day("2031-06-30")) }, "/clauses/0/on", []string{"1 July 2031: violated"}},
		"a day long before": {agreement.EntryIntoForce{}, func(c review.Case) bool { return !entry(c).IsZero() && entry(c).Before(day("2001-06-30")) }, "/clauses/0/on", []string{"29 June 2001: violated"}},
		"one month":         {agreement.Termination{}, func(c review.Case) bool { return months(c, 1) }, "/clauses/0/notice", []string{"1 month: violated"}},
		"six months":        {agreement.Termination{}, func(c review.Case) bool { return months(c, 2) }, "/clauses/0/notice", []string{"6 months: violated"}},
		"a year":            {agreement.Termination{}, func(c review.Case) bool { return months(c, 7) }, "/clauses/0/notice", []string{"12 months: violated"}},
		"a century":         {agreement.Termination{}, func(c review.Case) bool { return months(c, 1000) }, "/clauses/0/notice", []string{"1200 months: violated"}},
		"days": {agreement.Termination{}, func(c review.Case) bool { return first[agreement.Termination](c).Notice.Unit == agreement.Days },
			"/clauses/0/notice", []string{"1 day: violated"}},
		"years": {agreement.Termination{}, func(c review.Case) bool { return first[agreement.Termination](c).Notice.Unit == agreement.Years },
			"/clauses/0/notice", []string{"1 year: violated"}},
		"in another unit": {agreement.Termination{Notice: agreement.Duration{Number: 8, Unit: agreement.Weeks}}, func(c review.Case) bool { return months(c, 1) },
			"/clauses/0/notice", []string{"8 months: violated"}},
		"a share": {agreement.OwnShare{}, func(c review.Case) bool { return !first[agreement.OwnShare](c).Rate.IsZero() }, "/clauses/0/rate", []string{"0.01%: violated"}},
		"half of it": {agreement.OwnShare{}, func(c review.Case) bool { return first[agreement.OwnShare](c).Rate == finance.MustFraction(1, 2) },
			"/clauses/0/rate", []string{"50%: violated"}},
		"a number": {agreement.Price{}, func(c review.Case) bool { return first[agreement.Price](c).Instalments > 0 }, "/clauses/0/instalments", []string{"1: violated"}},
	} {
		e := whyOf(t, withClause(test.clause), func(c review.Case, r *rule.Result) { sides(test.isBad(c), false, false)(r) })
		require.Equal(t, test.want, told(e)[test.pointer], name)
	}
	e := whyOf(t, withClause(agreement.EntryIntoForce{}), func(c review.Case, r *rule.Result) {
		sides(!entry(c).IsZero() && entry(c).Before(c.Agreement.Signed), entry(c).After(c.Agreement.Signed), entry(c) == c.Agreement.Signed)(r)
	})
	require.Equal(t, []string{"1 February 2021: undecidable", "31 January 2021: violated", "2 February 2021: violated"}, told(e)["/clauses/0/on"])
	e = whyOf(t, func(a *agreement.Agreement) { a.Signed = day("2021-02-15") }, func(c review.Case, r *rule.Result) { sides(!c.Agreement.SignedIn.IsZero(), false, false)(r) })
	for _, fact := range e.Facts {
		if fact.Pointer == "/signedIn" {
			require.Equal(t, month("2021-02"), fact.Changes[0].New)
		}
	}
	require.Contains(t, told(e), "/signedIn")
}

// What a finding names is tried: a party among very many, an amount that makes up for another, and the norm on which the rule rests.
func TestWhyTriesWhatIsNamed(t *testing.T) {
	crowd := func(a *agreement.Agreement) {
		for i := range 12 {
			a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID(fmt.Sprint("p", i)), Partner: governance.Partner{Kind: governance.UnitPartner}})
		}
		a.Clauses = []agreement.Clause{agreement.FullCost{Funder: "p0"}}
	}
	for _, named := range []any{"p9", "nobody", 9, nil} {
		e := whyOf(t, crowd, func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Clauses) > 0 && first[agreement.FullCost](c).Funder != "p9" {
				r.Violate("/clauses/0/funder", rule.P("party", named), rule.P("more", bilingual.Text{German: "x", English: "x"}))
			}
		})
		want := []string(nil)
		if named == "p9" {
			want = []string{"p9: satisfied"}
		}
		require.Equal(t, want, told(e)["/clauses/0/funder"], named)
		figures := 0
		if named == 9 {
			figures = 1
		}
		require.Len(t, e.Figures, figures, "a number is one, a name and a text are none")
	}

	words, norm := bilingual.Text{German: "Muster", English: "sample"}, law.MustCite(law.ThuerEGovG, "§ 27")
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Directory: small, Rules: rule.MustSet("Muster", review.Rule{
		ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words,
		Basis: rule.Basis{{Citation: norm, Where: "Muster", Evidence: law.Derived}},
		Check: func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Basis) == 0 || c.Agreement.Basis[0].Citation != norm {
				r.Violate("/basis")
			}
		}})})
	a := titled()
	e, err := reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Contains(t, told(e), "/basis/-")
	require.Contains(t, told(e)["/basis/-"][0], ": satisfied")
}

// Each thing that a change comes to is told once: another outcome without any finding, other findings with the same outcome, and other
// facts that are missing.
func TestWhyTellsEachThingOnce(t *testing.T) {
	words := bilingual.Text{German: "Muster", English: "sample"}
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Directory: small, Rules: rule.MustSet("Muster", review.Rule{
		ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words, Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Applies: rule.Not(review.OfForm(agreement.Zweckverband, agreement.Membership)),
		Check: func(c review.Case, r *rule.Result) {
			switch c.Agreement.Form {
			case agreement.Zweckvereinbarung:
				r.Violate("/form")
			case agreement.Verwaltungsvereinbarung:
				r.Violate("/title")
			case agreement.Staatsvertrag:
				r.Lack("/form")
			case agreement.FrameworkAgreement:
				r.Lack("/title")
			}
		}})})
	a := titled()
	e, err := reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	counts := map[string]int{}
	for _, fact := range e.Facts {
		if fact.Pointer == "/form" {
			for _, change := range fact.Changes {
				counts[change.Outcome.String()]++
			}
		}
	}
	require.Equal(t, map[string]int{"satisfied": 1, "not-applicable": 1, "violated": 1, "undecidable": 2}, counts)
}

// What is noted behind an entry that is taken away moves up with it, one finding or one fact that is missing as well as several; what
// is noted of an entry that there is not stays where it is.
func TestWhyOfWhatMovesUp(t *testing.T) {
	for name, note := range map[string]func(*rule.Result, int){
		"found":   func(r *rule.Result, i int) { r.Violate(review.AtParty(i, "id")) },
		"missing": func(r *rule.Result, i int) { r.Lack(review.AtParty(i, "id")) },
		"both": func(r *rule.Result, i int) {
			r.Violate(review.AtParty(i))
			r.Lack(review.AtParty(i, "id"))
		},
		"nowhere": func(r *rule.Result, _ int) { r.Violate("/parties/-") },
		"outside": func(r *rule.Result, _ int) { r.Violate("/partiesAndMore/0") },
	} {
		e := whyOf(t, func(a *agreement.Agreement) { a.Parties = []agreement.Party{{ID: "a"}, {ID: "bad"}, {ID: "c"}} }, func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				if c.Agreement.Parties[i].ID == "bad" {
					note(r, i)
				}
			}
		})
		facts := told(e)
		require.NotContains(t, facts, "/parties/0", name)
		require.NotContains(t, facts, "/parties/2", name)
		require.Equal(t, []string{"absent: satisfied"}, facts["/parties/1"], name)
	}
	e := whyOf(t, func(a *agreement.Agreement) { a.Parties = []agreement.Party{{ID: "a"}, {ID: "b"}} }, func(c review.Case, r *rule.Result) {
		if len(c.Agreement.Parties) > 0 {
			r.Violate(review.AtParty(0, "id"))
		}
	})
	require.Equal(t, []string{"absent: violated"}, told(e)["/parties/0"], "what was noted of it is gone, and the same is noted of the next one")
	require.NotContains(t, told(e), "/parties/1")
}

// Only what is found stands in an explanation: no conditions where there are none, no figures, and no units; a further entry is called what
// it is, and "any other law" are only other laws.
func TestWhyTellsNoMoreThanThereIs(t *testing.T) {
	words := bilingual.Text{German: "Muster", English: "sample"}
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Directory: small, Rules: rule.MustSet("Muster", review.Rule{
		ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words, Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Check: func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Remarks) == 0 || first[agreement.Change](c).Decision != agreement.Unanimity {
				r.Violate("/remarks")
			}
		}})})
	a := titled()
	a.Clauses = []agreement.Clause{agreement.Change{Decision: agreement.Unanimity}}
	e, err := reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	text := e.Text(language.German)
	for _, none := range []string{"Die Regel gilt für", "Zahlen des Befunds", "es fehlt", "Im Gemeindeverzeichnis", "in Kraft seit", "eine weitere Partei"} {
		require.NotContains(t, text, none)
	}
	require.Contains(t, text, "  - Anmerkung: nicht vorhanden → ")
	require.NotContains(t, text, "Keine einzelne Angabe")
	lacking := asking(func(_ review.Case, r *rule.Result) { r.Lack("/place") })
	open, err := lacking.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Contains(t, open.Text(language.German), "  es fehlt: /place\n")
	none, err := lacking.Why(nil, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Contains(t, none.Text(language.German), "Keine einzelne Angabe der Vereinbarung ändert das Ergebnis.\n")
	document, err := json.Marshal(e)
	require.NoError(t, err)
	require.NotContains(t, string(document), "inForce")
	document, err = json.Marshal(whyOf(t, func(*agreement.Agreement) {}, func(review.Case, *rule.Result) {}))
	require.NoError(t, err)
	require.Contains(t, string(document), `"inForce":"2010-01-01/.."`)
	require.Contains(t, string(document), `"facts":[{"pointer":"/title",`)
	require.Contains(t, string(document), `"conditions":[{"condition":{"de":"mit einem Titel","en":"with a title"},"holds":true}]`)

	a.Remarks = []string{"Anlage fehlt"}
	e, err = reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	for _, fact := range e.Facts {
		if fact.Pointer == "/clauses/0/decision" {
			require.Len(t, fact.Changes, 1, "every other way of deciding comes to the same")
			require.NotEqual(t, "any other law", fact.Changes[0].Value.English)
		}
	}
	require.Contains(t, told(e), "/clauses/0/decision")
}

// Keys that are tried are those of the Land of the party, or of the first one that has a key: the Land and, of each kind of unit, no more
// than two. Readers see whose they are.
func TestWhyTriesKeysOfTheLand(t *testing.T) {
	reviewer := func(seen map[governance.Kind]map[string]bool) *review.Reviewer {
		l := thuringian()
		words := bilingual.Text{German: "Muster", English: "sample"}
		l.Directory, l.Rules = bund.Directory, rule.MustSet("Muster", review.Rule{
			ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words, Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
			Check: func(c review.Case, r *rule.Result) {
				unit, ok := c.Snapshot.Unit(c.Agreement.Parties[0].Partner.Unit.Key)
				if !ok {
					return
				}
				if seen[unit.Kind()] == nil {
					seen[unit.Kind()] = map[string]bool{}
				}
				seen[unit.Kind()][unit.Key().String()] = true
				if unit.Kind() == governance.Landkreis {
					r.Violate(review.AtParty(0))
				}
			}})
		return review.New(l)
	}
	for name, parties := range map[string][]agreement.Party{
		"its own":        {unitParty("16067029")},
		"of the second":  {{ID: "a", Partner: governance.Partner{Kind: governance.UnitPartner}}, unitParty("16063105"), unitParty("09463000")},
		"of a zero key":  {{ID: "a", Partner: governance.Partner{Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.AGS{}}}}, unitParty("16063105")},
		"of another one": {{ID: "a"}, {ID: "b"}, unitParty("16063105")},
	} {
		seen := map[governance.Kind]map[string]bool{}
		a := titled()
		a.Parties = parties
		e, err := reviewer(seen).Why(&a, "TH-MUSTER-1")
		require.NoError(t, err)
		for kind, keys := range seen {
			require.LessOrEqual(t, len(keys), 3, "%s: %s", name, kind) // and its own
			for k := range keys {
				require.Equal(t, "16", k[:2], name)
			}
		}
		for _, kind := range []governance.Kind{governance.Landkreis, governance.KreisfreieStadt, governance.Stadt, governance.Verwaltungsgemeinschaft} {
			require.GreaterOrEqual(t, len(seen[kind]), 2, "%s: %s", name, kind)
		}
		facts := told(e)
		require.Len(t, facts["/parties/0/partner/unit"], 1, name)
		require.Regexp(t, `^160\d\d \(.+\): violated$`, facts["/parties/0/partner/unit"][0], name)
		require.NotContains(t, facts["/parties/0/partner/unit"][0], "Land ", name)
		require.Equal(t, name == "its own", strings.Contains(e.Text(language.German), "Verwaltung: Gotha, Stadt (eigene Verwaltung)"), name)
	}
}

// Whether a party is there decides which directory is asked, and that is told.
func TestWhyAsksTheOtherDirectory(t *testing.T) {
	l := thuringian()
	words := bilingual.Text{German: "Muster", English: "sample"}
	l.Rules = rule.MustSet("Muster", review.Rule{
		ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words, Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Check: func(c review.Case, r *rule.Result) {
			if c.Knows(key.MustParse("09")) {
				r.Violate("/parties")
			}
		}})
	a := titled()
	a.Parties = append(a.Parties, unitParty("09463000"))
	e, err := review.New(l).Asking(bund.Directory).Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Equal(t, rule.Violated, e.Outcome, "the small directory does not know Bayern")
	facts := told(e)
	require.Equal(t, []string{"absent: satisfied"}, facts["/parties/1"])
	require.Contains(t, facts["/parties/1/partner/unit"], "not recorded: satisfied")
	require.NotContains(t, facts, "/parties/0")
	require.NotContains(t, facts, "/title")
}
