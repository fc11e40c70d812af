package bund_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/internal/doubling"
	"github.com/foederal/foederal/internal/effort"
)

// reviewing looks up units, too.
func reviewing() *review.Reviewer { return review.New(bund.Law()) }

// Checking, comparing, explaining, drafting and writing an agreement takes twice as long for twice as much, whatever it is full of.
func TestDoubling(t *testing.T) {
	doubling.Run(t, slices.Concat(checkCases(), writeCases(), draftCases()))
}

func checkCases() (cases []doubling.Case) {
	for of, make := range largeDocuments() {
		cases = append(cases, doubling.Case{Name: "review.Reviewer.Check review.Reviewer.CheckAnyDay review.Questions review.StillOpen review.Reservation review.Reviewer.Compare " +
			"review.Reviewer.CompareWith review.Comparison.WriteText review.Comparison.Text review.Comparison.MarshalJSON review.Reviewer.Verify", Of: of, From: 700, Limit: 8_000, Prepare: func(t testing.TB, n int) func() {
			a := make(n)
			return func() {
				report, err := reviewing().Check(a)
				require.NoError(t, err)
				review.StillOpen(review.Questions(report, a))
				review.Reservation(a)
				receipt, err := report.Receipt()
				require.NoError(t, err)
				_, err = reviewing().Verify(receipt, a)
				require.NoError(t, err)
				c, err := reviewing().Compare(a, a.Signed, civil.MustParse("2026-06-30"))
				require.NoError(t, err)
				require.NoError(t, c.WriteText(io.Discard, language.German))
				_ = c.Text(language.German)
				_, err = json.Marshal(c)
				require.NoError(t, err)
			}
		}})
	}
	return append(cases, whyCase(), keyCase())
}

// whyCase begins where the number of facts that are tried has reached its bound.
func whyCase() doubling.Case {
	return doubling.Case{Name: "review.Reviewer.Why review.Reviewer.WhyAll review.Explanation.WriteText review.Explanation.Text review.Explanation.MarshalJSON", From: 2_000, Limit: 4_000, Prepare: func(t testing.TB, n int) func() {
		a := large(n, func(ids []agreement.PartyID) []agreement.Clause {
			return []agreement.Clause{agreement.Service{Name: "s", Provider: ids[0], Users: ids, Focus: agreement.Yes}}
		})
		return func() {
			explanation, err := reviewing().Why(a, "DE-URKUNDE-PARTEIEN")
			require.NoError(t, err)
			require.NoError(t, explanation.WriteText(io.Discard, language.German))
			_ = explanation.Text(language.German)
			_, err = json.Marshal(explanation)
			require.NoError(t, err)
		}
	}}
}

// keyCase makes keys of the municipalities of Germany.
func keyCase() doubling.Case {
	return doubling.Case{Name: "bund.PopulationKey bund.AreaKey", From: 1_000, Limit: 10_000, Prepare: func(t testing.TB, n int) func() {
		var units []directory.Unit
		for u := range bund.Directory().Latest().Units(governance.Municipality) {
			if population, ok := u.Population(); ok && population.Value > 0 && len(units) < n {
				units = append(units, u)
			}
		}
		require.Len(t, units, n)
		return func() {
			_, err := bund.PopulationKey(slices.Values(units))
			require.NoError(t, err)
			_, err = bund.AreaKey(slices.Values(units))
			require.NoError(t, err)
		}
	}}
}

func writeCases() (cases []doubling.Case) {
	for of, make := range largeDocuments() {
		cases = append(cases, doubling.Case{Name: "batch.Read batch.Checker.Check batch.Checked.Write batch.Checked.Summary batch.Checked.Exit paper.New paper.Paper.WriteText paper.Paper.WriteMarkdown " +
			"paper.Paper.WriteHTML paper.Paper.WriteQuestions dossier.New dossier.Dossier.WriteText dossier.Dossier.MarshalJSON", Of: of, From: 1_500, Limit: 8_000, Prepare: func(t testing.TB, n int) func() {
			a := make(n)
			var text bytes.Buffer
			require.NoError(t, agreement.Encode(&text, a))
			return func() {
				checked := batch.Checker{Reviewer: reviewing()}.Check(batch.Read("x.json", bytes.NewReader(text.Bytes())))
				checked.Summary(language.German)
				checked.Exit()
				for _, format := range batch.Formats() {
					require.NoError(t, checked.Write(io.Discard, format, language.German))
				}
				require.NoError(t, paper.New(a, checked.Files[0].Report).WriteQuestions(io.Discard, language.German))
				d := dossier.New(a, checked.Files[0].Report, dossier.Known{})
				require.NoError(t, d.WriteText(io.Discard, language.German))
				_, err := json.Marshal(d)
				require.NoError(t, err)
			}
		}})
	}
	return cases
}

func draftCases() []doubling.Case {
	return []doubling.Case{
		{Name: "review.Draft review.Reviewer.Draft", From: 1_000, Limit: 20_000, Prepare: func(t testing.TB, n int) func() {
			parties := large(n, func([]agreement.PartyID) []agreement.Clause { return nil }).Parties
			return func() {
				_, err := reviewing().Draft(agreement.Verwaltungsvereinbarung, parties, civil.MustParse(today))
				require.NoError(t, err)
			}
		}},
		{Name: "review.Reviewer.PartiesNamed", From: 20, Prepare: func(t testing.TB, n int) func() {
			names := make([]string, n)
			for i := range names {
				names[i] = fmt.Sprintf("p%d=16063051", i)
			}
			return func() {
				parties, err := reviewing().Asking(bund.Directory).PartiesNamed(names, civil.MustParse("2025-11-30"))
				require.NoError(t, err)
				require.Len(t, parties, n)
			}
		}},
	}
}

// The largest documents are read, checked and written in every format within a second of processor time each, and what is written
// without a wish for more is bounded, however much there is to say.
func TestTheLargestDocumentInEveryFormat(t *testing.T) {
	effort.OrSkip(t, "checks documents of the largest size")
	for name, make := range largeDocuments() {
		a := make(largest)
		var text bytes.Buffer
		require.NoError(t, agreement.Encode(&text, a), name)
		var size int
		for _, step := range largestSteps(t, text.Bytes(), &size) {
			took := doubling.Least(2, step.work)
			t.Logf("%s: %s of %d bytes: %v, %d bytes out", name, step.name, text.Len(), took, size)
			require.Less(t, took, time.Second, "%s: %s", name, step.name)
			most := 4 << 20
			if slices.Contains([]string{"text", "html", "markdown"}, step.name) { // pages show the document as well, which is not cut
				most += 2 * text.Len()
			}
			require.Less(t, size, most, "%s: %s writes too much by default", name, step.name)
			size = 0
		}
	}
}

type step struct {
	name string
	work func()
}

// largestSteps are what is done with a document, one after the other; size is how much the last step wrote.
func largestSteps(t testing.TB, text []byte, size *int) []step {
	var input batch.Input
	var checked batch.Checked
	steps := []step{
		{"decode", func() { input = batch.Read("x.json", bytes.NewReader(text)); require.NoError(t, input.Err) }},
		{"check", func() { checked = batch.Checker{Reviewer: reviewing()}.Check(input) }},
	}
	for _, format := range batch.Formats() {
		steps = append(steps, step{format, func() {
			var out bytes.Buffer
			require.NoError(t, checked.Write(&out, format, language.German))
			*size = out.Len()
		}})
	}
	return steps
}

// The largest document is decoded, checked and written in every format.
func BenchmarkLargestDocument(b *testing.B) {
	var text bytes.Buffer
	require.NoError(b, agreement.Encode(&text, largeDocuments()["users"](largest)))
	var size int
	for _, step := range largestSteps(b, text.Bytes(), &size) {
		b.Run(step.name, func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(text.Len()))
			for b.Loop() {
				step.work()
			}
			b.ReportMetric(float64(size), "B-out")
		})
	}
}
