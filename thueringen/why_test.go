package thueringen_test

import (
	"bytes"
	"encoding/json"
	"reflect"
	"slices"
	"strconv"
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
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

func whyReviewer() *review.Reviewer { return review.New(bund.Law(), thueringen.Law()) }

// Every change that an explanation names is made in a document that is read anew, and the whole check comes to what the explanation
// says. Rules that checked something are explained for every document, all others for some. A violation always has a fact on which it
// turns.
func TestChangesThatExplanationsName(t *testing.T) {
	reviewer := whyReviewer()
	var explained, violated, withFact, facts, changes, kept int
	var without []string
	for i, d := range documents(t) {
		if !effort.Full() && i%8 > 0 {
			continue
		}
		report, err := reviewer.Check(d.Agreement)
		require.NoError(t, err, d.Name)
		number := 0
		for o := range report.Outcomes() {
			number++
			_, isRule := reviewer.Rules().Rule(o.Rule.ID)
			if hasChecked := o.Outcome == rule.Violated || o.Outcome == rule.Satisfied || o.Outcome == rule.Undecidable; !isRule || !hasChecked && (number+i)%40 > 0 {
				continue
			}
			e, err := reviewer.Why(d.Agreement, o.Rule.ID)
			require.NoError(t, err, "%s: %s", d.Name, o.Rule.ID)
			require.Equal(t, o.Outcome, e.Outcome, "%s: %s", d.Name, o.Rule.ID)
			explained++
			if o.Outcome == rule.Violated {
				violated++
				if len(e.Facts) > 0 {
					withFact++
				} else {
					without = append(without, d.Name+" "+o.Rule.ID)
				}
			}
			for _, fact := range e.Facts {
				facts++
				for _, change := range fact.Changes {
					changes++
					if requireChange(t, reviewer, d, &e, fact, change) {
						kept++
					}
				}
			}
		}
	}
	t.Logf("%d explanations, %d facts, %d changes, of which %d do what they say; violations %d, with a fact %d, without: %v",
		explained, facts, changes, kept, violated, withFact, without)
	require.Equal(t, changes, kept)
	require.Empty(t, without)
	require.NotZero(t, violated)
}

// requireChange makes the change in a document and demands that the outcome is the one that was told, and another than before.
func requireChange(t *testing.T, reviewer *review.Reviewer, d corpus.Document, e *review.Explanation, fact review.DecisiveFact, change review.FactChange) bool {
	t.Helper()
	a, err := agreement.Decode(bytes.NewReader(d.Text))
	require.NoError(t, err)
	put(t, reflect.ValueOf(a).Elem(), strings.Split(fact.Pointer, "/")[1:], change)
	report, err := reviewer.Check(a)
	require.NoError(t, err)
	var told, found []string
	for _, finding := range change.Findings {
		told = append(told, finding.Severity.String()+" "+finding.Text(language.German))
	}
	for finding := range report.Findings() {
		if finding.Rule == e.Rule.ID {
			found = append(found, finding.Severity.String()+" "+finding.Text(language.German))
		}
	}
	is := report.Outcome(e.Rule.ID)
	if is != change.Outcome || !slices.Equal(told, found) {
		t.Errorf("%s: %s: %s → %s: told %s %q, is %s %q", d.Name, e.Rule.ID, fact.Pointer, change.Value.English, change.Outcome, told, is, found)
		return false
	}
	return true
}

// put makes a change at the end of the steps of a pointer. It goes its own way: by the names of fields in documents.
func put(t *testing.T, v reflect.Value, steps []string, change review.FactChange) {
	t.Helper()
	if v.Kind() == reflect.Interface {
		clause := reflect.New(v.Elem().Type()).Elem()
		clause.Set(v.Elem())
		put(t, clause, steps, change)
		v.Set(clause)
		return
	}
	if v.Kind() == reflect.Slice {
		switch i, err := strconv.Atoi(steps[0]); {
		case steps[0] == "-":
			v.Set(reflect.Append(v, reflect.ValueOf(change.New)))
		case err == nil && len(steps) == 1:
			v.Set(reflect.AppendSlice(v.Slice(0, i), v.Slice(i+1, v.Len())))
		default:
			require.NoError(t, err)
			put(t, v.Index(i), steps[1:], change)
		}
		return
	}
	field, ok := named(v, steps[0])
	require.True(t, ok, steps)
	if len(steps) == 1 {
		field.Set(reflect.ValueOf(change.New))
		return
	}
	put(t, field, steps[1:], change)
}

// named returns the field with a name in documents, embedded ones among them.
func named(v reflect.Value, name string) (reflect.Value, bool) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		if written, _, _ := strings.Cut(field.Tag.Get("json"), ","); written == name && name != "" {
			return v.Field(i), true
		}
		if field.Anonymous {
			if found, ok := named(v.Field(i), name); ok {
				return found, true
			}
		}
	}
	return reflect.Value{}, false
}

// What the directory knows of a unit is that of the day: Leimbach had Bad Salzungen for its erfüllende Gemeinde in 2018.
func TestWhyTellsWhatTheDirectoryKnows(t *testing.T) {
	words := bilingual.Text{German: "Muster", English: "sample"}
	reviewer := review.New(review.Law{Jurisdiction: law.Thueringen, Directory: thueringen.Directory, Rules: rule.MustSet("Muster", review.Rule{
		ID: "TH-MUSTER", Severity: rule.Hint, Title: words, Finding: words, Remedy: words,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}},
		Check: func(c review.Case, r *rule.Result) {
			for i := range review.Units(c.Agreement) {
				if unit, ok := review.UnitOf(c, r, i); ok && unit.Level() == governance.Municipality {
					r.Violate(review.AtParty(i))
				}
			}
		},
	})})
	a := &agreement.Agreement{Title: "A", Jurisdiction: law.Thueringen, Signed: civil.MustParse("2018-10-16"), Parties: []agreement.Party{{
		ID: "leimbach", Partner: governance.Partner{Name: "Leimbach", Kind: governance.UnitPartner, Unit: governance.UnitKey{Key: key.MustParse("16063051")}},
	}}}
	e, err := reviewer.Why(a, "TH-MUSTER")
	require.NoError(t, err)
	require.Len(t, e.Units, 1)
	unit := e.Units[0]
	require.Equal(t, "/parties/0/partner/unit", unit.Pointer)
	require.Equal(t, "Leimbach", unit.Name)
	require.Equal(t, "Wartburgkreis", unit.District)
	require.Equal(t, "Bad Salzungen, Stadt", unit.Administration)
	require.Equal(t, directory.ErfuellendeGemeinde, unit.Form)
	require.Contains(t, e.Text(language.German), "16063051 „Leimbach“ (Art: kreisangehörige Gemeinde), Kreis: Wartburgkreis, Verwaltung: Bad Salzungen, Stadt (erfüllende Gemeinde)")
}

// Eisenach was kreisfrei until 2021-06-30 and is a Gemeinde of the Wartburgkreis since: its new key is wrong in an agreement of 2020
// and would be right today.
func TestCompareEisenach(t *testing.T) {
	a := corpus.Named(t, documents(t), "th-zweckvereinbarung-eisenach-zu-frueh").Agreement
	c, err := whyReviewer().Compare(a, civil.MustParse("2021-06-30"), civil.MustParse("2021-07-01"))
	require.NoError(t, err)
	i := slices.IndexFunc(c.Changes, func(change review.OutcomeChange) bool { return change.Rule.ID == "TH-KO-1" })
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, rule.Violated, c.Changes[i].Before)
	require.Equal(t, rule.Satisfied, c.Changes[i].After)
	require.Equal(t, "§ 1 Abs. 2 ThürKO", c.Changes[i].Rule.Basis.String())
}

// On its own day an agreement is what Check says of it: a comparison of that day with itself finds nothing, for any document. One of
// which only the month is known has no day of its own.
func TestCompareWithTheSameDay(t *testing.T) {
	for _, d := range documents(t) {
		if d.Agreement.Signed.IsZero() && !d.Agreement.SignedIn.IsZero() {
			continue
		}
		report, err := whyReviewer().Check(d.Agreement)
		require.NoError(t, err, d.Name)
		c, err := whyReviewer().Compare(d.Agreement, report.On, civil.Date{})
		require.NoError(t, err, d.Name)
		require.Empty(t, c.Changes, d.Name)
	}
}

// No document that can be read makes an explanation panic, of whatever rule.
func FuzzWhy(f *testing.F) {
	for i, d := range documents(f) {
		f.Add(d.Text, uint16(7*i))
	}
	reviewer := whyReviewer()
	rules := reviewer.Rules().Rules()
	f.Fuzz(func(t *testing.T, document []byte, number uint16) {
		a, err := agreement.Decode(bytes.NewReader(document))
		if err != nil {
			return
		}
		e, err := reviewer.Why(a, rules[int(number)%len(rules)].ID)
		if err != nil {
			require.ErrorAs(t, err, new(*directory.SpanError))
			return
		}
		require.Nil(t, e.Failure)
		require.NotEmpty(t, e.Text(language.German))
		_, err = json.Marshal(e)
		require.NoError(t, err)
		for _, fact := range e.Facts {
			require.NotEmpty(t, fact.Changes)
			for _, change := range fact.Changes {
				require.NotEqual(t, rule.NotCovered, change.Outcome, "%s: %s", fact.Pointer, change.Value.English)
			}
		}
	})
}

// What it costs to explain one rule, for the framework agreement and for a Zweckvereinbarung.
func BenchmarkWhy(b *testing.B) {
	reviewer := whyReviewer()
	for _, test := range []struct{ document, rule string }{
		{"th-rahmenvereinbarung-2018", "TH-VWVFG-57"},
		{"th-rahmenvereinbarung-2018", "DE-URKUNDE-SUMME"},
		{"th-zweckvereinbarung-steuern", "TH-KGG-7-2"},
		{"th-zweckvereinbarung-genehmigung", "TH-VWVFG-57"},
		{"th-zweckvereinbarung-25-jahre-unkuendbar", "TH-VWVFG-60-1"},
	} {
		a := corpus.Named(b, documents(b), test.document).Agreement
		_, err := reviewer.Why(a, test.rule)
		require.NoError(b, err)
		b.Run(test.document+" "+test.rule, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _ = reviewer.Why(a, test.rule)
			}
		})
	}
}
