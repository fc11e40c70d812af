package review_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
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

// asking returns a reviewer with one rule on agreements of every form, in force since 2010, and a small directory.
func asking(check func(review.Case, *rule.Result)) *review.Reviewer {
	words := bilingual.Text{German: "Muster", English: "sample"}
	return review.New(review.Law{
		Jurisdiction: law.Thueringen, Directory: small,
		Rules: rule.MustSet("Muster", review.Rule{
			ID: "TH-MUSTER-1", Severity: rule.Warning, Title: words, Finding: words, Remedy: words,
			Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, InForce: civil.MustParsePeriod("2010-01-01/.."),
			Applies: rule.When("mit einem Titel", "with a title", func(c review.Case) bool { return c.Agreement.Title != "" }),
			Check:   check,
		}),
	})
}

func titled() agreement.Agreement {
	return agreement.Agreement{Title: "Vereinbarung", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Signed: civil.MustParse("2021-02-01"),
		Parties: []agreement.Party{unitParty("16077043")}}
}

// told returns the facts of an explanation: pointer, and for each change the value and the outcome.
func told(e review.Explanation) map[string][]string {
	facts := map[string][]string{}
	for _, fact := range e.Facts {
		for _, change := range fact.Changes {
			facts[fact.Pointer] = append(facts[fact.Pointer], change.Value.English+": "+change.Outcome.String())
		}
	}
	return facts
}

// Of days, amounts, shares and numbers the nearest value is found at which the outcome is another one, on either side.
func TestWhyFindsThresholds(t *testing.T) {
	price := func(c review.Case) agreement.Price {
		price, _, _ := agreement.First[agreement.Price](c.Agreement)
		return price
	}
	for name, test := range map[string]struct {
		clause  agreement.Clause
		isBad   func(review.Case) bool
		pointer string
		want    []string
	}{
		"an amount over a limit": {agreement.Price{Amount: finance.Euro(30_000)},
			func(c review.Case) bool { return finance.Euro(25_000).Less(price(c).Amount) }, "/clauses/0/amount",
			[]string{"EUR 25,000.00: satisfied"}},
		"an amount under a limit": {agreement.Price{Amount: finance.Euro(25_000)},
			func(c review.Case) bool { return finance.Euro(25_000).Less(price(c).Amount) }, "/clauses/0/amount",
			[]string{"EUR 25,000.01: violated"}},
		"no amount": {agreement.Price{}, func(c review.Case) bool { return finance.Euro(25_000).Less(price(c).Amount) }, "/clauses/0/amount",
			[]string{"EUR 25,000.01: violated"}},
		"a share": {agreement.OwnShare{Rate: finance.MustPercent("5")}, func(c review.Case) bool {
			share, _, ok := agreement.First[agreement.OwnShare](c.Agreement)
			return ok && share.Rate.Compare(finance.MustPercent("10")) < 0
		}, "/clauses/0/rate", []string{"10%: satisfied"}},
		"a number between two limits": {agreement.Price{Instalments: 4}, func(c review.Case) bool {
			return price(c).Instalments < 2 || price(c).Instalments > 12
		}, "/clauses/0/instalments", []string{"1: violated"}},
		"a day": {agreement.EntryIntoForce{On: civil.MustParse("2021-03-01")}, func(c review.Case) bool {
			entry, _, ok := agreement.First[agreement.EntryIntoForce](c.Agreement)
			return ok && entry.On.Before(civil.MustParse("2020-02-29"))
		}, "/clauses/0/on", []string{"28 February 2020: violated"}},
		"a period of notice": {agreement.Termination{Notice: agreement.Duration{Number: 18, Unit: agreement.Months}}, func(c review.Case) bool {
			termination, _, _ := agreement.First[agreement.Termination](c.Agreement)
			months, ok := termination.Notice.Months()
			return ok && months > 12
		}, "/clauses/0/notice", []string{"12 months: satisfied"}},
	} {
		a := titled()
		a.Clauses = []agreement.Clause{test.clause}
		e, err := asking(func(c review.Case, r *rule.Result) {
			if test.isBad(c) {
				r.Violate("/clauses")
			}
		}).Why(&a, "TH-MUSTER-1")
		require.NoError(t, err, name)
		require.Equal(t, test.want, told(e)[test.pointer], name)
	}
}

// What two figures of a finding differ by is tried where it could be made up for, such as in one share of several.
func TestWhyMakesUpForDifferences(t *testing.T) {
	a := titled()
	a.Clauses = []agreement.Clause{agreement.CostSharing{Shares: []agreement.PartyShare{
		{Party: "16077043", Share: finance.MustPercent("30")}, {Party: "16077043", Share: finance.MustPercent("60")}}}}
	e, err := review.New(review.Law{Jurisdiction: law.Federation, Rules: review.Rules(), Directory: small}).Why(&a, "DE-URKUNDE-ANTEILE")
	require.NoError(t, err)
	require.Equal(t, rule.Violated, e.Outcome)
	facts := told(e)
	require.Equal(t, []string{"40%: satisfied"}, facts["/clauses/0/shares/0/share"])
	require.Equal(t, []string{"70%: satisfied"}, facts["/clauses/0/shares/1/share"])
	require.Equal(t, []string{"absent: not-applicable"}, facts["/clauses/0"])
	require.Len(t, e.Figures, 1)
	require.Equal(t, "90%", e.Figures[0].Text(language.English))
}

// A change of the day is judged by the law and the directory of the new day, and one of a key by what the directory knows of it.
func TestWhyAsksTheDirectoryOfTheDay(t *testing.T) {
	a := titled()
	e, err := asking(func(c review.Case, r *rule.Result) {
		for i := range review.Units(c.Agreement) {
			if unit, ok := review.UnitOf(c, r, i); ok && unit.Level() == governance.Municipality {
				r.Violate(review.AtParty(i))
			}
		}
	}).Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	facts := told(e)
	require.Equal(t, []string{"31 December 2009: not-in-force"}, facts["/signed"])
	require.Equal(t, []string{"16 (Land Thüringen): satisfied", "not recorded: undecidable"}, facts["/parties/0/partner/unit"])
	require.Equal(t, []string{"absent: satisfied"}, facts["/parties/0"])
	require.Equal(t, []review.DecisiveUnit{{Pointer: "/parties/0/partner/unit", Key: a.Parties[0].Partner.Unit, Name: "Schmölln",
		Kind: governance.Stadt, District: "Altenburger Land"}}, e.Units, "the small directory records no administration")
	require.Contains(t, facts, "/title", "a title is what makes the rule apply")
	require.Equal(t, []rule.Answer{{Condition: bilingual.Text{German: "mit einem Titel", English: "with a title"}, Holds: true}}, e.Conditions)
}

// An agreement that names no day of signing is judged on another one; that the day is taken away is a change of the document all the
// same, even where the same day remains.
func TestWhyOfAnotherDay(t *testing.T) {
	reviewer := asking(func(c review.Case, r *rule.Result) {
		if c.Agreement.Signed != civil.MustParse("2021-02-01") {
			r.Violate("/signed")
		}
	})
	a := titled()
	a.Clauses = []agreement.Clause{agreement.EntryIntoForce{On: a.Signed}}
	e, err := reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Equal(t, map[string][]string{"/signed": {"2 February 2021: violated"}, "/title": {"not recorded: not-applicable"}}, told(e),
		"without a day of signing it is judged on that of entry into force")
	a.Signed = civil.Date{}
	e, err = reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Equal(t, rule.Satisfied, e.Outcome)
	require.NotContains(t, told(e), "/place", "what is changed elsewhere is judged on the same day")
	require.Contains(t, told(e), "/clauses/0/on")
	require.Contains(t, told(e), "/clauses/0")
}

// Findings of entries that moved up are the same findings; one that is gone with its entry is a change.
func TestWhyOfListsThatCloseUp(t *testing.T) {
	a := titled()
	a.Parties = []agreement.Party{{ID: "a"}, {ID: "bad"}, {ID: "c"}, {ID: "bad"}}
	e, err := asking(func(c review.Case, r *rule.Result) {
		for i := range c.Agreement.Parties {
			if strings.HasPrefix(string(c.Agreement.Parties[i].ID), "bad") {
				r.Violate(review.AtParty(i, "id"))
			}
		}
	}).Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Len(t, e.Findings, 2)
	facts := told(e)
	require.NotContains(t, facts, "/parties/0")
	require.NotContains(t, facts, "/parties/2")
	require.Equal(t, []string{"absent: violated"}, facts["/parties/1"])
	require.Equal(t, []string{"absent: violated"}, facts["/parties/3"])
	require.Contains(t, e.Text(language.German), "Partei 2 (bad): vorhanden → nicht vorhanden: weiterhin verletzt, Befunde: 1 statt 2")
}

// Who asks for a rule that there is not is told which one may be meant; nothing else is an error, and nothing panics.
func TestWhyWithoutAnswer(t *testing.T) {
	a := titled()
	reviewer := asking(func(review.Case, *rule.Result) { panic("broken") })
	e, err := reviewer.Why(&a, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Equal(t, rule.NotCovered, e.Outcome)
	require.Equal(t, "TH-MUSTER-1", e.Failure.Rule)
	require.Contains(t, e.Text(language.English), "broken")
	document, err := json.Marshal(e)
	require.NoError(t, err)
	require.Contains(t, string(document), "broken")

	e, err = reviewer.Why(nil, "TH-MUSTER-1")
	require.NoError(t, err)
	require.Equal(t, rule.NotApplicable, e.Outcome)
	require.Empty(t, e.Facts)
	require.Zero(t, e.Tried)

	var unknown *rule.UnknownRuleError
	_, err = reviewer.Why(&a, "TH-MUSTER-2")
	require.ErrorAs(t, err, &unknown)
	require.Equal(t, []string{"TH-MUSTER-1"}, unknown.Near)
	require.Equal(t, "Eine Regel „TH-MUSTER-2“ gibt es nicht. Ähnlich heißen: TH-MUSTER-1.", unknown.Text(language.German))
	require.Equal(t, "There is no rule “TH-MUSTER-2”. These are written almost like it: TH-MUSTER-1.", unknown.Text(language.English))
	_, err = new(review.Reviewer).Why(&a, "TH-MUSTER-1")
	require.ErrorAs(t, err, &unknown)
	require.Empty(t, unknown.Near)

	a.Signed = civil.MustParse("1890-01-01")
	_, err = reviewer.Why(&a, "TH-MUSTER-1")
	require.ErrorAs(t, err, new(*directory.SpanError))
	var twice *review.LawError
	_, err = review.New(bund.Law(), bund.Law()).Why(&a, "DE-GG-28-2")
	require.True(t, errors.As(err, &twice))
}

// The same agreement has the same explanation every time, and is not changed by it.
func TestWhyIsTheSameEveryTime(t *testing.T) {
	a := titled()
	a.Clauses = []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{{Name: "A"}}}, &agreement.Price{Amount: finance.Euro(1)}, nil}
	reviewer := review.New(review.Law{Jurisdiction: law.Federation, Rules: review.Rules(), Directory: small})
	first, err := reviewer.Why(&a, "DE-URKUNDE-PARTEIEN")
	require.NoError(t, err)
	want, err := json.Marshal(first)
	require.NoError(t, err)
	for range 5 {
		again, err := reviewer.Why(&a, "DE-URKUNDE-PARTEIEN")
		require.NoError(t, err)
		got, err := json.Marshal(again)
		require.NoError(t, err)
		require.Equal(t, string(want), string(got))
	}
	require.Nil(t, a.Clauses[2])
	require.Equal(t, agreement.Price{Amount: finance.Euro(1)}, *a.Clauses[1].(*agreement.Price))
	require.Equal(t, "A", a.Clauses[0].(agreement.Tasks).Tasks[0].Name)
}

// Of a large agreement no more facts are tried than the constant says, and of a very large one the fewer the larger it is, those that a
// finding names among them; the explanation tells how many were not. Of a large one of the usual kind all are tried.
func TestWhyOfHugeAgreements(t *testing.T) {
	reviewer := asking(func(c review.Case, r *rule.Result) {
		for i, tasks := range agreement.All[agreement.Tasks](c.Agreement) {
			for j := range tasks.Tasks {
				if tasks.Tasks[j].LeviesTaxes == agreement.Yes {
					r.Violate(agreement.At(i, "tasks", j, "leviesTaxes"))
				}
			}
		}
	})
	explain := func(clauses, parties int) (review.Explanation, time.Duration) {
		a := titled()
		for i := range parties {
			a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID(fmt.Sprint("p", i)), Partner: governance.Partner{Kind: governance.UnitPartner}})
		}
		for i := range clauses {
			levies := agreement.No
			if i == clauses-5 {
				levies = agreement.Yes
			}
			a.Clauses = append(a.Clauses, agreement.Tasks{Tasks: []agreement.Task{{Name: "A", LeviesTaxes: levies}}})
		}
		begin := time.Now()
		e, err := reviewer.Why(&a, "TH-MUSTER-1")
		require.NoError(t, err)
		return e, time.Since(begin)
	}
	e, took := explain(1000, 5000)
	t.Logf("1,000 clauses and 5,000 parties: %d facts tried, %d not, in %v", e.Tried, e.Untried, took)
	require.Greater(t, e.Untried, 50_000)
	require.GreaterOrEqual(t, e.Tried, 100)
	require.LessOrEqual(t, e.Tried*(e.Tried+e.Untried), 5000*review.MostFacts, "the work is that of an agreement of five thousand facts")
	facts := told(e)
	require.Equal(t, []string{"no: satisfied"}, facts["/clauses/995/tasks/0/leviesTaxes"])
	require.Equal(t, []string{"yes: violated"}, facts["/clauses/0/tasks/0/leviesTaxes"])
	require.Contains(t, e.Text(language.German), "weil die Vereinbarung sehr groß ist")

	e, took = explain(150, 200)
	t.Logf("150 clauses and 200 parties: %d facts tried, %d not, in %v", e.Tried, e.Untried, took)
	require.LessOrEqual(t, e.Tried+e.Untried, 5000)
	require.Equal(t, review.MostFacts, e.Tried)

	e, took = explain(100, 10)
	t.Logf("100 clauses and 10 parties: %d facts tried, %d not, in %v", e.Tried, e.Untried, took)
	require.Zero(t, e.Untried)
	require.NotContains(t, e.Text(language.German), "weil die Vereinbarung sehr groß ist")
}

func ExampleReviewer_Why() {
	a := &agreement.Agreement{
		Title: "Vereinbarung über die Kosten", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation,
		Parties: []agreement.Party{{ID: "bund", Partner: governance.Partner{Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner}}},
		Clauses: []agreement.Clause{agreement.Funding{
			Funder: "bund", Total: finance.Euro(300),
			Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(100)}, {Year: 2026, Amount: finance.Euro(150)}},
			Note:     agreement.Note{Heading: "§ 3"},
		}},
	}
	reviewer := review.New(review.Law{Jurisdiction: law.Federation, Rules: review.Rules()})
	explanation, err := reviewer.Why(a, "DE-URKUNDE-SUMME")
	if err != nil {
		panic(err)
	}
	fmt.Print(explanation.Text(language.German))
	// Output:
	// DE-URKUNDE-SUMME  Die Jahresbeträge einer Zusage ergeben die zugesagte Summe.
	// Verletzt
	//   Warnung: Die Jahresbeträge ergeben 250,00 EUR, zugesagt sind 300,00 EUR. [/clauses/0/total]
	//   Abhilfe: Jahresbeträge oder Summe berichtigen.
	// Grundlage: Stimmigkeit des Dokuments (keine Rechtsvorschrift) [abgeleitet]
	//
	// Die Regel gilt für Vereinbarungen:
	//   - mit Jahresbeträgen in einer Klausel „Finanzierungszusage“: ja
	//
	// Das Ergebnis hängt ab von:
	//   - Klausel 1 „§ 3“ (Finanzierungszusage): vorhanden → nicht vorhanden: nicht anwendbar
	//   - Klausel 1 „§ 3“ (Finanzierungszusage), Summe: 300,00 EUR → 250,00 EUR: erfüllt; nicht angegeben: nicht entscheidbar, Angabe fehlt
	//   - Klausel 1 „§ 3“ (Finanzierungszusage), Jahresbetrag 1 (2025), Betrag: 100,00 EUR → 150,00 EUR: erfüllt
	//   - Klausel 1 „§ 3“ (Finanzierungszusage), Jahresbetrag 2 (2026), Betrag: 150,00 EUR → 200,00 EUR: erfüllt
	// Probeweise einzeln geänderte Angaben: 138.
	//
	// Zahlen des Befunds:
	//   - sum: 250,00 EUR
	//   - total: 300,00 EUR
}

// Readers see what was tried: a further party by what it is, a law that stands for all others, and the unit that has a key.
func TestWhySaysWhatWasTried(t *testing.T) {
	words := bilingual.Text{German: "Muster", English: "sample"}
	reviewer := reviewing(func(l *review.Law) {
		l.Rules = rule.MustSet("Muster", review.Rule{ID: "TH-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words,
			Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Applies: review.Under(law.Thueringen),
			Check: func(c review.Case, r *rule.Result) {
				for i := range c.Agreement.Parties {
					partner := &c.Agreement.Parties[i].Partner
					switch {
					case partner.Kind == governance.FederationPartner:
						r.Violate(review.AtParty(i))
					case partner.Kind == governance.UnitPartner && partner.Unit.IsZero():
						r.Lack(review.AtParty(i, "partner", "unit"))
					}
				}
			}})
	})
	e, err := reviewer.Why(agreed(), "TH-MUSTER-1")
	require.NoError(t, err)
	german, english := e.Text(language.German), e.Text(language.English)
	federation, unit := governance.FederationPartner, governance.UnitPartner
	require.Contains(t, german, "eine weitere Partei: keine → "+federation.Text(language.German)+": verletzt; "+unit.Text(language.German)+" ohne Schlüssel: nicht entscheidbar")
	require.Contains(t, english, "another party: none → "+federation.Text(language.English)+": violated; "+unit.Text(language.English)+" without a key: undecidable")
	require.Contains(t, german, ": Thüringen → jedes andere Recht: nicht anwendbar")
	require.Contains(t, english, ": Thüringen → any other law: not applicable")
	require.Contains(t, german, "16077043 „Schmölln“ (Art: Stadt), Kreis: Altenburger Land")
	require.Contains(t, english, "16077043 “Schmölln” (kind: "+governance.Stadt.Text(language.English)+"), Kreis: Altenburger Land")
}

// All rules that found something or are open are explained, up to a number that is told.
func TestWhyAll(t *testing.T) {
	reviewer := review.New(bund.Law())
	a := &agreement.Agreement{Title: "Zusage", Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("2025-01-01"),
		Clauses: []agreement.Clause{agreement.Funding{Total: finance.Euro(300), Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(100)}}}}}
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	explanations, left, err := reviewer.WhyAll(a, report)
	require.NoError(t, err)
	require.Len(t, explanations, min(review.MostExplained, report.Count(rule.Violated)+report.Count(rule.Undecidable)))
	require.Equal(t, report.Count(rule.Violated)+report.Count(rule.Undecidable)-len(explanations), left)
	for _, e := range explanations {
		require.Equal(t, report.Outcome(e.Rule.ID), e.Outcome)
	}
}

func ExampleReviewer_WhyAll() {
	reviewer := review.New(bund.Law())
	a := &agreement.Agreement{Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation, Signed: civil.MustParse("2025-01-01"),
		Clauses: []agreement.Clause{agreement.Funding{Total: finance.Euro(300), Ceilings: []agreement.Ceiling{{Year: 2025, Amount: finance.Euro(100)}}}}}
	report, _ := reviewer.Check(a)
	explanations, left, err := reviewer.WhyAll(a, report)
	for _, e := range explanations {
		if e.Rule.ID == "DE-URKUNDE-SUMME" {
			fmt.Println(e.FactText(e.Facts[1], language.English))
		}
	}
	fmt.Println(left, err)
	// Output:
	// clause 1 (funding promise), total: EUR 300.00 → EUR 100.00: satisfied; not recorded: undecidable, fact missing
	// 0 <nil>
}

// Explanations and comparisons are read in a terminal, and names in agreements come from strangers: no control character and none that
// turns the direction of writing around reaches it.
func TestTextsShowNoControlCharacters(t *testing.T) {
	const hostile = "Gera\x1b[2J\u202e"
	named := func(inForce string) *review.Reviewer {
		r := sampleRule("TH-NAME", inForce, func(c review.Case, r *rule.Result) {
			r.Violate("/title", rule.P("name", c.Agreement.Title))
		})
		r.Finding = bilingual.Text{German: "Der Titel ist {name}.", English: "The title is {name}."}
		return review.New(review.Law{Jurisdiction: law.Thueringen, Directory: small, Rules: rule.MustSet("Muster", r)})
	}
	a := titled()
	a.Title = hostile
	explanation, err := named("").Why(&a, "TH-NAME")
	require.NoError(t, err)
	comparison, err := named("2030-01-01/..").CompareWith(&a, named(""))
	require.NoError(t, err)
	for _, tag := range []language.Tag{language.German, language.English} {
		for _, text := range []string{explanation.Text(tag), comparison.Text(tag)} {
			require.NotContains(t, text, "\x1b")
			require.NotContains(t, text, "\u202e")
			require.Contains(t, text, `Gera\x1b[2J\u202e`)
		}
	}
}

// The text tells what was left untried, also where that is one fact, and the units of which nothing is known.
func TestTheTextTellsWhatIsLeft(t *testing.T) {
	text := func(e review.Explanation, tag language.Tag) string {
		var out strings.Builder
		require.NoError(t, e.WriteText(&out, tag))
		return out.String()
	}
	e := review.Explanation{Tried: 3, Units: []review.DecisiveUnit{{Pointer: "/parties/0/partner/unit", Key: governance.UnitKey{Key: key.MustParseAGS("16067029")}}}}
	require.NotContains(t, text(e, language.German), "Nicht geändert, weil")
	require.Contains(t, text(e, language.German), "\n\nIm Gemeindeverzeichnis steht dazu:\n  - ")
	e.Units = nil
	require.NotContains(t, text(e, language.German), "Gemeindeverzeichnis steht")
	e.Untried = 1
	require.Contains(t, text(e, language.German), "Nicht geändert, weil die Vereinbarung sehr groß ist: 1.")
	require.Contains(t, text(e, language.English), "Not changed, because the agreement is very large: 1.")
}
