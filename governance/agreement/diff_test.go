package agreement_test

import (
	"bytes"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/effort"
)

// gotha is an agreement on shared cost between a Landkreis and two towns.
func gotha() *agreement.Agreement {
	party := func(id agreement.PartyID, name string) agreement.Party {
		return agreement.Party{ID: id, Partner: governance.Partner{Name: name, Kind: governance.UnitPartner}}
	}
	return &agreement.Agreement{
		Title: "Zweckvereinbarung", Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen,
		Signed:  civil.MustParse("2020-01-10"),
		Parties: []agreement.Party{party("landkreis", "Landkreis Gotha"), party("gotha", "Gotha"), party("ohrdruf", "Ohrdruf")},
		Clauses: []agreement.Clause{
			agreement.CostSharing{Measure: agreement.ByShares, Shares: []agreement.PartyShare{
				{Party: "landkreis", Share: finance.MustPercent("30")},
				{Party: "gotha", Share: finance.MustPercent("50")},
				{Party: "ohrdruf", Share: finance.MustPercent("20")},
			}},
			agreement.Funding{Funder: "landkreis", Ceilings: []agreement.Ceiling{{Year: 2020, Amount: finance.Euro(1000)}, {Year: 2021, Amount: finance.Euro(2000)}}},
			agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}},
		},
	}
}

// Differences are told in clauses and parties, not in fields of a file.
func TestDiffSpeaksInClauses(t *testing.T) {
	for _, test := range []struct {
		name            string
		change          func(*agreement.Agreement)
		kind            agreement.DifferenceKind
		old, new        string
		german, english string
	}{
		{"a share", func(a *agreement.Agreement) {
			a.Clauses[0].(agreement.CostSharing).Shares[0].Share = finance.MustPercent("35")
		}, agreement.Changed, "/clauses/0/shares/0/share", "/clauses/0/shares/0/share",
			"Kostenverteilung: Anteil (Landkreis Gotha): 30 % → 35 %", "cost sharing: share of Landkreis Gotha: 30% → 35%"},
		{"an amount", func(a *agreement.Agreement) {
			a.Clauses[1].(agreement.Funding).Ceilings[1].Amount = finance.Euro(2500)
		}, agreement.Changed, "/clauses/1/ceilings/1/amount", "/clauses/1/ceilings/1/amount",
			"Finanzierungszusage: Betrag (2021): 2.000,00 EUR → 2.500,00 EUR", "funding promise: amount of 2021: EUR 2,000.00 → EUR 2,500.00"},
		{"a clause is added", func(a *agreement.Agreement) { a.Clauses = append(a.Clauses, agreement.Reuse{Required: agreement.Yes}) },
			agreement.Added, "", "/clauses/3", "neu: Klausel Nachnutzung", "added: clause re-use"},
		{"a clause is removed", func(a *agreement.Agreement) { a.Clauses = a.Clauses[1:] },
			agreement.Removed, "/clauses/0", "", "entfallen: Klausel Kostenverteilung", "removed: clause cost sharing"},
		{"a party is added", func(a *agreement.Agreement) {
			a.Parties = append(a.Parties, agreement.Party{ID: "waltershausen", Partner: governance.Partner{Name: "Waltershausen"}})
		}, agreement.Added, "", "/parties/3", "neu: Partei Waltershausen", "added: party Waltershausen"},
		{"a share is removed", func(a *agreement.Agreement) {
			c := a.Clauses[0].(agreement.CostSharing)
			c.Shares = c.Shares[:2]
			a.Clauses[0] = c
		}, agreement.Removed, "/clauses/0/shares/2", "", "Kostenverteilung: entfallen: Anteil (Ohrdruf)", "cost sharing: removed: share of Ohrdruf"},
		{"a signature is added", func(a *agreement.Agreement) {
			a.Parties[1].Signatures = []agreement.Signature{{Name: "Knut Kreuch"}}
		}, agreement.Added, "", "/parties/1/signatures/0", "Gotha: neu: Unterschrift (Knut Kreuch)", "Gotha: added: signature of Knut Kreuch"},
		{"the day", func(a *agreement.Agreement) { a.Signed = civil.MustParse("2020-02-01") }, agreement.Changed, "/signed", "/signed",
			"Tag der letzten Unterschrift: 10.01.2020 → 01.02.2020", "day of the last signature: 10 January 2020 → 1 February 2020"},
		{"what was not recorded", func(a *agreement.Agreement) {
			a.Clauses[2] = agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}, Written: agreement.Yes}
		}, agreement.Changed, "/clauses/2/written", "/clauses/2/written",
			"ordentliche Kündigung: schriftlich: nicht angegeben → ja", "ordinary termination: in writing: not recorded → yes"},
		{"another funder", func(a *agreement.Agreement) {
			c := a.Clauses[1].(agreement.Funding)
			c.Funder = "gotha"
			a.Clauses[1] = c
		}, agreement.Changed, "/clauses/1/funder", "/clauses/1/funder",
			"Finanzierungszusage: Geldgeber: Landkreis Gotha → Gotha", "funding promise: funder: Landkreis Gotha → Gotha"},
		{"a heading", func(a *agreement.Agreement) {
			a.Clauses[2] = agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}, Note: agreement.Note{Heading: "§ 9"}}
		}, agreement.Changed, "/clauses/2/heading", "/clauses/2/heading",
			"ordentliche Kündigung (§ 9): Überschrift: nicht angegeben → „§ 9“", "ordinary termination (§ 9): heading: not recorded → “§ 9”"},
		{"the order", func(a *agreement.Agreement) { slices.Reverse(a.Clauses) }, agreement.Reordered, "/clauses", "/clauses",
			"Klausel: Reihenfolge geändert", "clause: order changed"},
	} {
		t.Run(test.name, func(t *testing.T) {
			after := gotha()
			test.change(after)
			differences := agreement.Diff(gotha(), after)
			require.Len(t, differences, 1)
			d := differences[0]
			require.Equal(t, test.kind, d.Kind)
			require.Equal(t, test.old, d.OldPointer)
			require.Equal(t, test.new, d.NewPointer)
			require.Equal(t, test.german, d.Text(language.German))
			require.Equal(t, test.english, d.Text(language.English))
		})
	}
}

// The values of a difference keep their types.
func TestDiffIsTyped(t *testing.T) {
	after := gotha()
	after.Clauses[0].(agreement.CostSharing).Shares[0].Share = finance.MustPercent("35")
	after.Parties[2].Signatures = []agreement.Signature{{Name: "Stefan Schambach"}}
	differences := agreement.Diff(gotha(), after)
	require.Len(t, differences, 2)
	require.Equal(t, agreement.Signature{Name: "Stefan Schambach"}, differences[0].New)
	require.Nil(t, differences[0].Old)
	require.Equal(t, finance.MustPercent("30"), differences[1].Old)
	require.Equal(t, finance.MustPercent("35"), differences[1].New)
	require.Equal(t, []string{"added", "changed"}, []string{differences[0].Kind.String(), differences[1].Kind.String()})
	require.Empty(t, agreement.DifferenceKind(0).String())
}

// A clause that moves and changes is still the same clause; its old and new places differ.
func TestDiffFollowsMovedClauses(t *testing.T) {
	after := gotha()
	after.Clauses = after.Clauses[1:]
	after.Clauses[1] = agreement.Termination{Notice: agreement.Duration{Number: 12, Unit: agreement.Months}}
	differences := agreement.Diff(gotha(), after)
	require.Len(t, differences, 2)
	require.Equal(t, agreement.Removed, differences[0].Kind)
	require.Equal(t, "/clauses/2/notice", differences[1].OldPointer)
	require.Equal(t, "/clauses/1/notice", differences[1].NewPointer)
	require.Equal(t, "ordinary termination: period of notice: 6 months → 12 months", differences[1].Text(language.English))
}

// Entries that nothing tells from each other, such as two clauses of one type, are compared in their order.
func TestDiffOfTwins(t *testing.T) {
	before, after := gotha(), gotha()
	before.Clauses = []agreement.Clause{agreement.FullCost{Of: "A"}, agreement.FullCost{Of: "B"}}
	after.Clauses = []agreement.Clause{agreement.FullCost{Of: "A"}, agreement.FullCost{Of: "C"}, agreement.FullCost{Of: "D"}}
	var texts []string
	for _, d := range agreement.Diff(before, after) {
		texts = append(texts, d.Kind.String()+" "+d.OldPointer+" "+d.NewPointer)
	}
	require.Equal(t, []string{"changed /clauses/1/of /clauses/1/of", "added  /clauses/2"}, texts)
}

// No two documents that are written differently are without a difference, whatever field it is that differs; and what
// is told names a place at or above the field.
func TestDiffMissesNoField(t *testing.T) {
	unchanged := full(t)
	require.Empty(t, agreement.Diff(unchanged, full(t)))
	fields := 0
	var pointers []string
	leaves(full(t), func(pointer string, _ reflect.Value, _ func()) { pointers = append(pointers, pointer) })
	for i, wanted := range pointers {
		if !effort.Full() && i%8 > 0 {
			continue
		}
		changed := full(t)
		done := false
		leaves(changed, func(pointer string, leaf reflect.Value, put func()) {
			if pointer == wanted && !done && !leaf.IsZero() {
				done = true
				leaf.SetZero()
				put()
			}
		})
		if !done {
			continue
		}
		fields++
		differences := agreement.Diff(unchanged, changed)
		require.NotEmpty(t, differences, wanted)
		for _, d := range differences {
			require.NotContains(t, d.Text(language.German), "%!", wanted)
			require.False(t, strings.HasPrefix(d.Text(language.English), ": "), "%s has no label: %s", wanted, d.Text(language.English))
		}
	}
	require.True(t, fields > 200 || !effort.Full(), fields)
}

// Of clauses of one type those with the same heading are the same, and of the others each has been one of the others.
func TestDiffOfClausesWithHeadings(t *testing.T) {
	paragraphs := func(headings ...string) *agreement.Agreement {
		a := gotha()
		a.Clauses = nil
		for _, heading := range headings {
			a.Clauses = append(a.Clauses, agreement.FullCost{Of: "x", Note: agreement.Note{Heading: heading}})
		}
		return a
	}
	for _, test := range []struct {
		before, after []string
		want          []string
	}{
		{[]string{"§ 1", "§ 2"}, []string{"§ 1", "§ 3"}, []string{"changed /clauses/1/heading /clauses/1/heading"}},
		{[]string{"§ 1", "§ 2", "§ 3"}, []string{"§ 2", "§ 1", "§ 3"}, []string{"reordered /clauses /clauses"}},
		{[]string{"§ 1", "§ 2", "§ 3"}, []string{"§ 1", "§ 3"}, []string{"removed /clauses/1 "}},
		{[]string{"§ 1", "§ 2"}, []string{"§ 2", "§ 4", "§ 5"},
			[]string{"changed /clauses/0/heading /clauses/1/heading", "added  /clauses/2", "reordered /clauses /clauses"}},
	} {
		var told []string
		for _, d := range agreement.Diff(paragraphs(test.before...), paragraphs(test.after...)) {
			told = append(told, d.Kind.String()+" "+d.OldPointer+" "+d.NewPointer)
		}
		require.Equal(t, test.want, told, "%v", test.after)
	}
}

// Lists as long as documents allow are compared without looking at every pair.
func TestDiffOfLongLists(t *testing.T) {
	before, after := gotha(), gotha()
	for i := range 50_000 {
		before.Remarks = append(before.Remarks, strconv.Itoa(i))
		after.Remarks = append(after.Remarks, strconv.Itoa(i+1))
	}
	differences := agreement.Diff(before, after)
	require.Len(t, differences, 2)
	require.Equal(t, "0", differences[0].Old)
	require.Equal(t, "50000", differences[1].New)
}

// Every field of a document has a name for readers in both languages, but for the partner of a party, whose parts speak for
// themselves.
func TestEveryFieldHasALabel(t *testing.T) {
	fields := 0
	for field, label := range agreement.Labels() {
		fields++
		if field == "Party.partner" {
			require.Zero(t, label)
			continue
		}
		require.NotEmpty(t, label.German, "%s has no label", field)
		require.NotEmpty(t, label.English, "%s has no label", field)
	}
	require.Greater(t, fields, 200)
}

// Whatever two documents are, they are without a difference exactly where they are written alike.
func FuzzDiff(f *testing.F) {
	var whole, small bytes.Buffer
	require.NoError(f, agreement.Encode(&whole, full(f)))
	require.NoError(f, agreement.Encode(&small, gotha()))
	f.Add(whole.Bytes(), small.Bytes())
	f.Add(small.Bytes(), small.Bytes())
	f.Fuzz(func(t *testing.T, first, second []byte) {
		a, err := agreement.Decode(bytes.NewReader(first))
		if err != nil {
			return
		}
		b, err := agreement.Decode(bytes.NewReader(second))
		if err != nil {
			return
		}
		var writtenA, writtenB bytes.Buffer
		require.NoError(t, agreement.Encode(&writtenA, a))
		require.NoError(t, agreement.Encode(&writtenB, b))
		differences := agreement.Diff(a, b)
		require.Equal(t, bytes.Equal(writtenA.Bytes(), writtenB.Bytes()), len(differences) == 0)
		for _, d := range differences {
			require.NotEmpty(t, d.Text(language.German))
			require.NotEmpty(t, d.Text(language.English))
		}
	})
}
