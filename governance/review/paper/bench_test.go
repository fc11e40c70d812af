package paper_test

import (
	"bytes"
	"io"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// The page of a usual agreement under all rules, in both languages.
func BenchmarkWriteHTML(b *testing.B) {
	a := document(b, corpus+"th-zweckvereinbarung-falsche-aufsicht.json")
	report, err := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory).Check(a)
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		if err := paper.New(a, report).WriteHTML(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// large returns an agreement with so many clauses, one finding in each and as many parties, and the report on it.
func large(t testing.TB, clauses int) (*agreement.Agreement, rule.Report) {
	a := &agreement.Agreement{Title: "Vertrag", Form: agreement.Zweckvereinbarung, Jurisdiction: "TH"}
	for i := range clauses {
		id := agreement.PartyID("partei" + strconv.Itoa(i))
		party := agreement.Party{ID: id}
		party.Partner.Name, party.Partner.Kind = "Gemeinde Nummer "+strconv.Itoa(i), governance.UnitPartner
		a.Parties = append(a.Parties, party)
		a.Clauses = append(a.Clauses, agreement.Approval{Authority: "Landratsamt", Notice: agreement.Yes},
			agreement.Tasks{Tasks: []agreement.Task{{Name: "Aufgabe", From: []agreement.PartyID{id}, To: id}}})
	}
	return a, rules(t).Evaluate(review.Case{Agreement: a}, civil.MustParse("2020-01-01"))
}

// The page of the largest document that is read (4 MB) with a finding in every other clause, all of them shown.
func BenchmarkWriteHTMLLargest(b *testing.B) {
	a, report := large(b, 9_000)
	var document bytes.Buffer
	require.NoError(b, agreement.Encode(&document, a))
	b.ReportMetric(float64(document.Len())/1e6, "MB")
	b.ReportAllocs()
	for b.Loop() {
		if err := paper.New(a, report, paper.Limit(-1)).WriteHTML(io.Discard); err != nil {
			b.Fatal(err)
		}
	}
}

// Twice as many clauses, parties and findings cost about twice as much and not four times.
func TestWritingIsLinear(t *testing.T) {
	cost := func(clauses int) float64 {
		a, report := large(t, clauses)
		return testing.AllocsPerRun(1, func() {
			require.NoError(t, paper.New(a, report, paper.Limit(-1)).WriteHTML(io.Discard))
		})
	}
	require.Less(t, cost(2000), 2.3*cost(1000))
}
