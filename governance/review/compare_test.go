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
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// changing is a directory of Thüringen in which a municipality is dissolved in 2020.
func changing() *directory.Directory {
	d, err := directory.Build(civil.MustParsePeriod("2000-01-01/2024-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16077"), Name: "Altenburger Land", Kind: governance.Landkreis},
		{Key: key.MustParse("16077043"), Name: "Schmölln", Kind: governance.Stadt},
		{Key: key.MustParse("16077044"), Name: "Nöbdenitz", Kind: governance.KreisangehoerigeGemeinde, Valid: civil.MustParsePeriod("2000-01-01/2019-12-31")},
	}, nil)
	if err != nil {
		panic(err)
	}
	return d
}

// sampleRule is a rule with the words of a sample.
func sampleRule(id, inForce string, check func(review.Case, *rule.Result)) review.Rule {
	words := bilingual.Text{German: "Muster " + id, English: "sample " + id}
	r := review.Rule{
		ID: id, Severity: rule.Warning, Title: words, Finding: words, Remedy: words,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: check,
	}
	if inForce != "" {
		r.InForce = civil.MustParsePeriod(inForce)
	}
	return r
}

func comparing() *review.Reviewer {
	return review.New(review.Law{Jurisdiction: law.Thueringen, Directory: changing, Rules: rule.MustSet("Muster",
		sampleRule("TH-ALT", "2005-01-01/2019-12-31", func(_ review.Case, r *rule.Result) { r.Violate("/form") }),
		sampleRule("TH-EINHEIT", "", func(c review.Case, r *rule.Result) {
			for i := range review.Units(c.Agreement) {
				if _, ok := review.UnitOf(c, r, i); !ok && !r.Noted() {
					r.Violate(review.AtParty(i, "partner", "unit"))
				}
			}
		}),
		sampleRule("TH-IMMER", "", func(review.Case, *rule.Result) {}),
		sampleRule("TH-NEU", "2020-01-01/..", func(_ review.Case, r *rule.Result) { r.Lack("/place") }),
		sampleRule("TH-TAG", "", func(c review.Case, r *rule.Result) {
			if c.Agreement.Signed != civil.MustParse("2018-05-01") {
				r.Violate("/signed")
			}
		}),
	)})
}

func ofTwo() *agreement.Agreement {
	return &agreement.Agreement{Title: "Vereinbarung", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Signed: civil.MustParse("2018-05-01"), Parties: []agreement.Party{unitParty("16077043"), unitParty("16077044")}}
}

// The law and the directory are those of the two days, and the days of the agreement stay what they are.
func TestCompareDays(t *testing.T) {
	c, err := comparing().Compare(ofTwo(), civil.Date{}, civil.MustParse("2021-01-01"))
	require.NoError(t, err)
	require.Equal(t, "2018-05-01", c.Before.On.String())
	require.Equal(t, "2021-01-01", c.After.On.String())
	require.Equal(t, "gewählter Tag", c.After.OnIs.German)
	var got []string
	for _, change := range c.Changes {
		got = append(got, fmt.Sprintf("%s %s %s", change.Rule.ID, change.Before, change.After))
	}
	require.Equal(t, []string{"TH-ALT violated not-in-force", "TH-EINHEIT satisfied violated", "TH-NEU not-in-force undecidable"}, got)
	require.Equal(t, "/parties/1/partner/unit", c.Changes[1].FindingsAfter[0].Pointer)
	german := c.Text(language.German)
	for _, line := range []string{
		"1. Regeln: foederal, Thüringen; Recht am: 01.05.2018 (Tag der Unterzeichnung)", "2. Regeln: foederal, Thüringen; Recht am: 01.01.2021 (gewählter Tag)",
		"Regeln, die zu einem anderen Ergebnis kommen: 3\n", "\nTH-ALT  Muster TH-ALT\n  verletzt → nicht in Kraft\n", "\nTH-EINHEIT  Muster TH-EINHEIT\n  erfüllt → verletzt\n",
		"  Grundlage: Muster [abgeleitet], in Kraft seit 01.01.2005, bis 31.12.2019\n", "  Warnung: Muster TH-EINHEIT [/parties/1/partner/unit]\n",
	} {
		require.Contains(t, german, line)
	}
	require.NotContains(t, german, "nichts zu prüfen hatten")
	requireChangesAsJSON(t, c)

	again, err := comparing().Compare(ofTwo(), civil.MustParse("2021-01-01"), civil.Date{})
	require.NoError(t, err)
	require.Len(t, again.Changes, 3)
	require.Equal(t, c.Changes[1].After, again.Changes[1].Before)
	same, err := comparing().Compare(ofTwo(), civil.MustParse("2018-05-01"), civil.Date{})
	require.NoError(t, err)
	require.Empty(t, same.Changes)
	require.Contains(t, same.Text(language.German), "Keine Regel kommt zu einem anderen Ergebnis.")
}

// requireChangesAsJSON demands that the first change is written with both outcomes and with its period, and the second without one.
func requireChangesAsJSON(t *testing.T, c review.Comparison) {
	t.Helper()
	document, err := json.Marshal(c)
	require.NoError(t, err)
	var read struct{ Changes []map[string]any }
	require.NoError(t, json.Unmarshal(document, &read))
	require.Equal(t, "violated", read.Changes[0]["before"])
	require.Equal(t, "not-in-force", read.Changes[0]["after"])
	require.Equal(t, "2005-01-01/2019-12-31", read.Changes[0]["inForce"])
	require.NotContains(t, read.Changes[1], "inForce")
}

// On its own day an agreement is judged as ever, what rests on its day of signing included; a draft without any day on the last one.
func TestCompareOnItsOwnDay(t *testing.T) {
	a := signedBy(agreement.Verwaltungsvereinbarung, "2020-03-01", agreement.Publication{On: day("2020-02-01")})
	a.Relations = []agreement.Relation{{Title: "Vertrag", Signed: day("2020-04-01")}}
	c, err := nationwide().Compare(a, civil.Date{}, a.Signed)
	require.NoError(t, err)
	require.Empty(t, c.Changes)
	require.Equal(t, rule.Violated, c.After.Outcome("DE-URKUNDE-BEZUG"))
	a.Signed, a.Clauses = civil.Date{}, nil
	c, err = nationwide().Compare(a, civil.Date{}, bund.Directory().Latest().Date())
	require.NoError(t, err)
	require.Empty(t, c.Changes)
}

// A finding at the same place is another one where it weighs more.
func TestCompareSeverities(t *testing.T) {
	of := func(severity rule.Severity) *review.Reviewer {
		r := sampleRule("TH-SCHWERE", "", func(_ review.Case, r *rule.Result) { r.Violate("/form") })
		r.Severity = severity
		return review.New(review.Law{Jurisdiction: law.Thueringen, Directory: changing, Rules: rule.MustSet("Muster", r)})
	}
	c, err := of(rule.Hint).CompareWith(ofTwo(), of(rule.Warning))
	require.NoError(t, err)
	require.Len(t, c.Changes, 1)
	require.Contains(t, c.Text(language.German), "verletzt → verletzt, Befunde: 1 → 1\n")
	c, err = of(rule.Hint).CompareWith(ofTwo(), of(rule.Hint))
	require.NoError(t, err)
	require.Empty(t, c.Changes)
}

// An agreement without a day of signing keeps the day on which it would be judged.
func TestCompareOfDrafts(t *testing.T) {
	a := ofTwo()
	a.Signed = civil.Date{}
	a.Clauses = []agreement.Clause{agreement.EntryIntoForce{On: civil.MustParse("2018-05-01")}}
	c, err := comparing().Compare(a, civil.Date{}, civil.MustParse("2021-01-01"))
	require.NoError(t, err)
	require.Len(t, c.Changes, 3, "TH-TAG is satisfied on both days")
}

// A day that no directory knows is an error; an agreement that is not there is not compared.
func TestCompareWithoutAnswer(t *testing.T) {
	for _, days := range [][2]string{{"1890-01-01", "2021-01-01"}, {"2021-01-01", "2030-01-01"}} {
		_, err := comparing().Compare(ofTwo(), civil.MustParse(days[0]), civil.MustParse(days[1]))
		require.ErrorAs(t, err, new(*directory.SpanError))
	}
	c, err := comparing().Compare(nil, civil.MustParse("2018-05-01"), civil.MustParse("2021-01-01"))
	require.NoError(t, err)
	require.Empty(t, c.Changes)
	_, err = comparing().CompareWith(ofTwo(), review.New(thuringian(), thuringian()))
	require.ErrorAs(t, err, new(*review.LawError))
	_, err = review.New(thuringian(), thuringian()).CompareWith(ofTwo(), comparing())
	require.ErrorAs(t, err, new(*review.LawError))
	c, err = new(review.Reviewer).CompareWith(ofTwo(), new(review.Reviewer))
	require.NoError(t, err)
	require.Empty(t, c.Changes)
}

// A rule that only one of two reviewers has is not known to the other, and what no law covers is no rule.
func TestCompareReviewers(t *testing.T) {
	c, err := comparing().CompareWith(ofTwo(), review.New(thuringian()))
	require.NoError(t, err)
	var got []string
	for _, change := range c.Changes {
		got = append(got, fmt.Sprintf("%s %s→%s", change.Rule.ID, change.Before, change.After))
	}
	require.Equal(t, []string{
		"TH-ALT violated→", "TH-EINHEIT satisfied→", "TH-IMMER satisfied→", "TH-MUSTER-1 →satisfied", "TH-NEU not-in-force→", "TH-TAG satisfied→",
	}, got)
	require.Contains(t, c.Text(language.German), "verletzt → hier nicht bekannt")
	require.Contains(t, c.Text(language.English), "not known here → satisfied")
	require.Contains(t, c.Text(language.English), "not all applicable law is covered")
	require.Contains(t, c.Text(language.English), "Rules that had nothing to check either time, for different reasons: 1 (TH-NEU)")

	document, err := json.Marshal(c)
	require.NoError(t, err)
	var read struct {
		Before  struct{ On, Edition string }
		Changes []struct{ Rule, Before, After string }
	}
	require.NoError(t, json.Unmarshal(document, &read))
	require.Equal(t, "2018-05-01", read.Before.On)
	require.Equal(t, "violated", read.Changes[0].Before)
	require.Empty(t, read.Changes[0].After)
	require.Equal(t, "TH-MUSTER-1", read.Changes[3].Rule)
}

// A day for which somebody asks is that of the case, and its directory is the right one then.
func TestDayOfACase(t *testing.T) {
	snapshot, err := changing().On(civil.MustParse("2021-01-01"))
	require.NoError(t, err)
	a := ofTwo()
	require.False(t, review.Case{Agreement: a, Snapshot: snapshot}.HasUnitsOfDay())
	require.Equal(t, a.Signed, review.Case{Agreement: a, Snapshot: snapshot}.Day())
	a.Signed = civil.Date{}
	require.True(t, review.Case{Agreement: a, Snapshot: snapshot}.HasUnitsOfDay())
	require.Equal(t, snapshot.Date(), review.Case{Agreement: a, Snapshot: snapshot}.Day())
	require.Zero(t, review.Case{Agreement: a}.Day())
}

func ExampleReviewer_Compare() {
	words := bilingual.Text{German: "Der Dienst ist barrierefrei.", English: "The service is accessible."}
	reviewer := review.New(review.Law{Jurisdiction: law.Federation, Rules: rule.MustSet("sample", review.Rule{
		ID: "DE-MUSTER-1", Severity: rule.Hint, Title: words, Finding: words, Remedy: words,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, InForce: civil.MustParsePeriod("2020-01-01/.."),
		Check: func(_ review.Case, r *rule.Result) { r.Lack("/clauses") },
	})})
	a := &agreement.Agreement{Title: "Vereinbarung", Jurisdiction: law.Federation, Signed: civil.MustParse("2018-10-16")}
	comparison, err := reviewer.Compare(a, a.Signed, civil.MustParse("2025-01-01"))
	if err != nil {
		panic(err)
	}
	for _, change := range comparison.Changes {
		fmt.Println(change.Rule.ID+":", change.Before, "→", change.After, "since", change.Rule.InForce.From)
	}
	// Output: DE-MUSTER-1: not-in-force → undecidable since 2020-01-01
}
