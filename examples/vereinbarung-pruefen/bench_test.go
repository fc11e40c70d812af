package main

import (
	"bytes"
	"io"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review/batch"
	"github.com/foederal/foederal/governance/rule"
)

// largest are documents of three to four megabytes, which is as much as is read: one of parties and clauses, one of parties alone, and
// one of a single line that has findings in each clause.
func largest(t testing.TB) map[string][]byte {
	clauses := &agreement.Agreement{Title: "Vertrag", Form: agreement.Zweckvereinbarung, Jurisdiction: "TH"}
	for i := range 9_000 {
		id := agreement.PartyID("partei" + strconv.Itoa(i))
		party := agreement.Party{ID: id}
		party.Partner.Name, party.Partner.Kind = "Gemeinde Nummer "+strconv.Itoa(i), governance.UnitPartner
		clauses.Parties = append(clauses.Parties, party)
		clauses.Clauses = append(clauses.Clauses, agreement.Approval{Authority: "Landratsamt", Notice: agreement.Yes},
			agreement.Tasks{Tasks: []agreement.Task{{Name: "Aufgabe", From: []agreement.PartyID{id}, To: id}}})
	}
	var text bytes.Buffer
	require.NoError(t, agreement.Encode(&text, clauses))

	var parties strings.Builder
	parties.WriteString(`{"title": "Vertrag", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [`)
	for i := range 28_000 {
		if i > 0 {
			parties.WriteString(",\n")
		}
		parties.WriteString(`{"id": "p` + strconv.Itoa(i) + `", "partner": {"name": "` + strings.Repeat("n", 75) + `", "kind": "unit"}}`)
	}
	parties.WriteString(`], "clauses": []}`)

	const service = `{"type":"service","name":"s","provider":"q","users":["r"]}`
	services := `{"title": "` + strings.Repeat("ä", 1_000_000) + `", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [], "clauses": [` + service + strings.Repeat(","+service, 20_000) + "]}"
	all := map[string][]byte{"clauses": text.Bytes(), "parties": []byte(parties.String()), "one line": []byte(services)}
	return all
}

// Every format of the largest documents is written within a second.
func BenchmarkLargest(b *testing.B) {
	for name, text := range largest(b) {
		for _, format := range slices.Sorted(slices.Values(batch.Formats())) {
			b.Run(strings.ReplaceAll(name, " ", "-")+"/"+format, func(b *testing.B) {
				b.SetBytes(int64(len(text)))
				size := 0
				for b.Loop() {
					var out bytes.Buffer
					exit := run([]string{"-format", format, "-"}, today, bytes.NewReader(text), &out, io.Discard)
					require.NotEqual(b, rule.ExitUnreadable, exit)
					size = out.Len()
				}
				b.ReportMetric(float64(size)/1e6, "MB")
			})
		}
	}
}
