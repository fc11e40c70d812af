package agreement_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// A clause whose main field has two answers is open where neither is given.
func TestOpenClauses(t *testing.T) {
	shares := []agreement.PartyShare{{Party: "a", Share: finance.MustPercent("30")}}
	share, amount := finance.MustPercent("10"), finance.Euro(5)
	for _, test := range []struct {
		open   interface{ Open() string }
		field  string
		closed []interface{ Open() string }
	}{
		{agreement.CostSharing{}, "measure", []interface{ Open() string }{agreement.CostSharing{Measure: agreement.ByArea}, agreement.CostSharing{Shares: shares}}},
		{agreement.Levy{}, "measure", []interface{ Open() string }{agreement.Levy{Measure: agreement.ByArea}, agreement.Levy{Shares: shares}}},
		{agreement.GrantDistribution{}, "measure", []interface{ Open() string }{
			agreement.GrantDistribution{Measure: agreement.ByArea}, agreement.GrantDistribution{Shares: shares}}},
		{agreement.OwnShare{}, "rate", []interface{ Open() string }{agreement.OwnShare{Rate: share}, agreement.OwnShare{Amount: amount}}},
		{agreement.Price{}, "amount", []interface{ Open() string }{agreement.Price{Amount: amount}}},
		{agreement.Publication{}, "gazette", []interface{ Open() string }{
			agreement.Publication{Gazette: "ThürStAnz"}, agreement.Publication{On: civil.MustParse("2020-01-10")}}},
		{agreement.Termination{Excluded: agreement.No}, "notice", []interface{ Open() string }{
			agreement.Termination{Excluded: agreement.Yes}, agreement.Termination{Notice: agreement.Duration{Number: 6, Unit: agreement.Months}}}},
		{agreement.Identity{Name: "Zweckverband"}, "seat", []interface{ Open() string }{agreement.Identity{Seat: "Gotha"}}},
		{agreement.Settlement{}, "rule", []interface{ Open() string }{agreement.Settlement{Rule: "x"}}},
		{agreement.ConsentRights{}, "rights", []interface{ Open() string }{agreement.ConsentRights{Rights: make([]agreement.ConsentRight, 1)}}},
		{agreement.Bylaws{}, "by", []interface{ Open() string }{agreement.Bylaws{By: "a"}}},
		{agreement.Transition{}, "rule", []interface{ Open() string }{agreement.Transition{Rule: "x"}}},
		{agreement.StaffTransfer{}, "way", []interface{ Open() string }{agreement.StaffTransfer{Way: agreement.StaffMoves}}},
	} {
		require.Equal(t, test.field, test.open.Open(), "%T", test.open)
		for _, closed := range test.closed {
			require.Empty(t, closed.Open(), "%#v", closed)
		}
	}
}

// Names and negative numbers are found in lists as well, in each entry and in lists of names themselves, and places are those of the
// entry.
func TestReferencesAndNumbersInLists(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a"}},
		Clauses: []agreement.Clause{
			agreement.Renewal{Years: 0},
			agreement.CostSharing{Shares: []agreement.PartyShare{
				{Party: "a", Share: finance.MustPercent("30")}, {Party: "nobody", Share: finance.MustPercent("-1")}}},
			agreement.Funding{Funder: "a", Recipients: []agreement.PartyID{"a", "stranger"}, Ceilings: []agreement.Ceiling{
				{Year: 2020, Amount: finance.Euro(0)}, {Year: 2021, Amount: finance.Euro(-1)}}},
			agreement.Bodies{Bodies: []agreement.Body{{Name: "A"}, {Name: "B", Seats: []agreement.Seat{{Party: "a"}, {Holder: "x"}, {Party: "else", Number: -1}}}}},
		},
	}
	require.Equal(t, []agreement.StrayReference{
		{Pointer: "/clauses/1/shares/1/party", Party: "nobody"}, {Pointer: "/clauses/2/recipients/1", Party: "stranger"},
		{Pointer: "/clauses/3/bodies/1/seats/2/party", Party: "else"},
	}, a.StrayReferences())
	require.Equal(t, []agreement.NegativeValue{
		{Pointer: "/clauses/1/shares/1/share", Value: finance.MustPercent("-1")}, {Pointer: "/clauses/2/ceilings/1/amount", Value: finance.Euro(-1)},
		{Pointer: "/clauses/3/bodies/1/seats/2/number", Value: -1},
	}, a.Negatives())
}

// The parts by which decisions are taken, each against a part that is just reached and one that is not.
func TestDecisionsReachTheirPartAndNoMore(t *testing.T) {
	for text, part := range map[agreement.Decision][2]finance.Share{
		"absolute-majority of votes-cast": {finance.MustFraction(1, 2), finance.MustFraction(501, 1000)},
		"two-thirds of votes-cast":        {finance.MustFraction(2, 3), finance.MustFraction(667, 1000)},
		"three-quarters of votes-cast":    {finance.MustFraction(3, 4), finance.MustFraction(751, 1000)},
		"3/5 of votes-cast":               {finance.MustFraction(3, 5), finance.MustFraction(601, 1000)},
	} {
		_, err := agreement.ParseDecision(string(text))
		require.NoError(t, err)
		require.Equal(t, agreement.Yes, text.Reaches(part[0], agreement.VotesCast), text)
		require.Equal(t, agreement.No, text.Reaches(part[1], agreement.VotesCast), text)
		require.Equal(t, agreement.No, text.Reaches(part[0], agreement.StatutoryVotes), text)
	}
}

// A majority is a number up to a million or a fraction up to the whole, written without leading zeros and in nine digits at most.
func TestNumbersOfDecisions(t *testing.T) {
	for text, ok := range map[string]bool{
		"1": true, "0": false, "-1": false, "01": false, "1000000": true, "1000001": false, "+5": false,
		"3/3": true, "4/3": false, "0/3": false, "1/0": false, "01/3": false, "1/03": false, "1/3/5": false, "1/": false, "/3": false,
		"1x/3": false, "1/3x": false, "-1/3": false, "+1/3": false, "1 /3": false,
		"100000000/999999999": true, "1/1000000000": false, "3/5 of members": true, "3/5 of horses": false, "5 of members": true,
		"consent": false, "consent of members": true, "unanimity and 2/3 of members": true, "unanimity and": false,
	} {
		_, err := agreement.ParseDecision(text)
		require.Equal(t, ok, err == nil, "%q: %v", text, err)
	}
	_, err := agreement.ParseDecision("11 and " + strings.Repeat("1 and ", 32) + "1")
	require.NoError(t, err, "200 bytes")
	_, err = agreement.ParseDecision("111 and " + strings.Repeat("1 and ", 32) + "1")
	require.Error(t, err, "201 bytes")
	for length, want := range map[int]string{60: strings.Repeat("x", 60), 61: strings.Repeat("x", 60) + "…"} {
		_, err := agreement.ParseDecision(strings.Repeat("x", length))
		var fault *agreement.DecisionError
		require.ErrorAs(t, err, &fault)
		require.Equal(t, want, fault.Input)
	}
}

// Whoever stops at a place is shown no further one.
func TestPlacesCanBeLeftAnywhere(t *testing.T) {
	a := full(t)
	a.Clauses, a.Gaps = a.Clauses[:3], a.Gaps[:1]
	total := 0
	for range a.Places() {
		total++
	}
	for leave := 1; leave <= total; leave++ {
		seen := 0
		for range a.Places() {
			if seen++; seen == leave {
				break
			}
		}
		require.Equal(t, leave, seen)
	}
}

func placeAt(t *testing.T, a *agreement.Agreement, pointer string) agreement.Place {
	t.Helper()
	for place := range a.Places() {
		if place.Pointer() == pointer {
			return place
		}
	}
	require.Fail(t, "no such place", pointer)
	return agreement.Place{}
}

// What is tried at a place is what could stand there: decisions that can be read, names of parties that there are, norms that are known
// to the caller, and of a clause what it does not say yet.
func TestOthersCouldStandThere(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a"}, {}, {ID: "c"}},
		Clauses: []agreement.Clause{agreement.Change{}, agreement.Termination{Excluded: agreement.Yes, Note: agreement.Note{None: []string{"to"}}}, agreement.FullCost{Funder: "a"}},
	}
	decisions := placeAt(t, a, "/clauses/0/decision").Others()
	for _, value := range decisions {
		if value != agreement.Decision("") {
			_, err := agreement.ParseDecision(string(value.(agreement.Decision)))
			require.NoError(t, err, "%q", value)
		}
	}
	for _, want := range []agreement.Decision{"unanimity", "two-thirds of statutory-votes", "consent of members", "simple-majority of votes-cast"} {
		require.Contains(t, decisions, want)
	}
	require.Equal(t, []any{"notice", "firstTo", "written", "conditions"}, placeAt(t, a, "/clauses/1/none/-").Others())
	require.Equal(t, []any{agreement.PartyID("c"), agreement.PartyID("")}, placeAt(t, a, "/clauses/2/funder").Others())
	norm := law.MustParseCitation("§ 9 ThürKGG")
	require.Equal(t, []any{law.Source{Citation: norm}}, placeAt(t, a, "/basis/-").Others(norm))
}

// Readers are told of a nested field, and of an entry that could be added, by what they call them.
func TestPlacesInPartsForReaders(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a", Partner: governance.Partner{Name: "Stadt A"}}},
		Clauses: []agreement.Clause{agreement.CostSharing{}},
	}
	clause := placeAt(t, a, "/clauses/-")
	require.Equal(t, "vorhanden", clause.Say(clause.Others()[0]).German)
	share := placeAt(t, a, "/clauses/0/shares/-")
	require.Equal(t, "vorhanden (Stadt A)", share.Say(agreement.PartyShare{Party: "a"}).German)
}

// Entries that have no name are told by their number, from 1; of two names the first that is there tells them.
func TestDiffNumbersEntriesWithoutAName(t *testing.T) {
	for _, test := range []struct {
		change          func(*agreement.Agreement)
		german, english string
	}{
		{func(a *agreement.Agreement) {
			a.Parties[1].Signatures = []agreement.Signature{{Capacity: agreement.Attorney}}
		},
			"Gotha: neu: Unterschrift 1", "Gotha: added: signature 1"},
		{func(a *agreement.Agreement) { a.Remarks = []string{"", "Anlage fehlt"} }, "neu: Anmerkung 1", "added: remark 1"},
		{func(a *agreement.Agreement) { a.Parties = append(a.Parties, agreement.Party{}) }, "neu: Partei 4", "added: party 4"},
		{func(a *agreement.Agreement) { a.Parties = append(a.Parties, agreement.Party{ID: "tambach"}) }, "neu: Partei tambach", "added: party tambach"},
		{with(agreement.CostSharing{Shares: []agreement.PartyShare{{Share: finance.MustPercent("1")}}}), "Kostenverteilung: neu: Anteil 1", "cost sharing: added: share 1"},
		{with(agreement.Tasks{Tasks: []agreement.Task{{}}}), "Aufgaben: neu: Aufgabe 1", "tasks: added: task 1"},
		{with(agreement.Bodies{Bodies: []agreement.Body{{Name: "Beirat", Seats: []agreement.Seat{{Holder: "Vorsitz"}}}}}),
			"Gremien: neu: Gremium „Beirat“", "bodies: added: body “Beirat”"},
		{with(agreement.JointProvider{Owners: []agreement.Owner{{Name: "Freistaat Sachsen"}}}),
			"gemeinsamer IT-Dienstleister: neu: Eigentümer „Freistaat Sachsen“", "joint IT provider: added: owner “Freistaat Sachsen”"},
		{with(agreement.JointProvider{Owners: []agreement.Owner{{Party: "gotha", Name: "Stadt"}}}),
			"gemeinsamer IT-Dienstleister: neu: Eigentümer (Gotha)", "joint IT provider: added: owner of Gotha"},
		{with(agreement.JointProvider{Owners: []agreement.Owner{{}}}), "gemeinsamer IT-Dienstleister: neu: Eigentümer 1", "joint IT provider: added: owner 1"},
		{with(agreement.Funding{Ceilings: []agreement.Ceiling{{Year: 2024}}}), "Finanzierungszusage: neu: Jahresbetrag 2024", "funding promise: added: yearly ceiling 2024"},
	} {
		before, after := gotha(), gotha()
		test.change(after)
		for i, clause := range after.Clauses[3:] { // before the entry was there
			before.Clauses = append(before.Clauses, agreement.Blank(clause.Kind()))
			require.Zero(t, i)
		}
		differences := agreement.Diff(before, after)
		require.NotEmpty(t, differences)
		require.Equal(t, test.german, differences[0].Text(language.German))
		require.Equal(t, test.english, differences[0].Text(language.English))
	}
}

// with adds a clause.
func with(clause agreement.Clause) func(*agreement.Agreement) {
	return func(a *agreement.Agreement) { a.Clauses = append(a.Clauses, clause) }
}

// A month is written as readers of the language do, a year alone as a year.
func TestMonthsForReaders(t *testing.T) {
	february := civil.MustParse("2019-02-01")
	for _, test := range []struct {
		month           agreement.Month
		german, english string
	}{
		{agreement.Month{First: february}, "02.2019", "2019-02"},
		{agreement.Month{First: february, Year: true}, "2019", "2019"},
		{agreement.Month{}, "", ""},
	} {
		require.Equal(t, test.german, test.month.Text(language.German))
		require.Equal(t, test.english, test.month.Text(language.English))
	}
}

// Of parties with the same ID the first is meant, be there few or many.
func TestTheFirstOfPartiesWithTheSameID(t *testing.T) {
	for _, others := range []int{1, 31, 32, 100} {
		a := &agreement.Agreement{Parties: []agreement.Party{{ID: "a", Partner: governance.Partner{Name: "first"}}}}
		for range others {
			a.Parties = append(a.Parties, agreement.Party{ID: "x"}, agreement.Party{ID: "a", Partner: governance.Partner{Name: "second"}})
		}
		for _, plain := range []*agreement.Agreement{a, a.Plain(), a.Plain().Plain()} {
			party, index, ok := plain.Party("a")
			require.True(t, ok)
			require.Zero(t, index)
			require.Equal(t, "first", party.Partner.Name)
			_, index, ok = plain.Party("nobody")
			require.False(t, ok)
			require.Equal(t, -1, index)
		}
	}
}

// Entries that could be added say what documents cannot leave out: the first of the parties and words, a number that is allowed, a text.
// Lists of letters are offered those that they have not, and one text beside them.
func TestSamplesSayWhatDocumentsCannotLeaveOut(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a"}},
		Clauses: []agreement.Clause{agreement.Funding{}, agreement.DataProtection{Items: []string{"h"}}},
	}
	for place := range a.Places() {
		if place.Pointer() != "/clauses/-" {
			continue
		}
		switch sample := place.Others()[0].(type) {
		case agreement.Settlement:
			require.NotEmpty(t, sample.Rule)
		case agreement.FullCost:
			require.Equal(t, agreement.PartyID("a"), sample.Funder)
		case agreement.Term:
			require.Zero(t, sample, "documents can leave out all of it")
		}
	}
	ceilings := placeAt(t, a, "/clauses/0/ceilings/-").Others()
	require.NotEmpty(t, ceilings)
	require.Positive(t, ceilings[0].(agreement.Ceiling).Year)

	items := placeAt(t, a, "/clauses/1/items/-").Others()
	require.Subset(t, items, []any{"a", "b", "c", "d", "e", "f", "g"})
	require.NotContains(t, items, "h", "it is there")
	require.Len(t, items, 8)

	kinds := map[governance.PartnerKind]bool{}
	for _, party := range placeAt(t, a, "/parties/-").Others() {
		require.NotEmpty(t, party.(agreement.Party).ID)
		kinds[party.(agreement.Party).Partner.Kind] = true
	}
	for kind := governance.PartnerKind(1); kind.IsValid(); kind++ {
		require.True(t, kinds[kind], kind)
	}

	require.Equal(t, "deliverables", agreement.Deliverables{}.Open())
	require.Empty(t, agreement.Deliverables{Deliverables: make([]agreement.Deliverable, 1)}.Open())
}

// Percents are meant as a fraction, as long as they are a part that can decide.
func TestPercentsAreMeantAsFractions(t *testing.T) {
	for text, meant := range map[string]string{"60 %": `"3/5"`, "60 Prozent": `"3/5"`, "60 percent": `"3/5"`, "1%": `"1/100"`, "99%": `"99/100"`} {
		_, err := agreement.ParseDecision(text)
		require.ErrorContains(t, err, meant, text)
	}
	for _, text := range []string{"0 %", "-1 %", "100 %", "101 %", "x %"} {
		_, err := agreement.ParseDecision(text)
		require.Error(t, err)
		require.NotContains(t, err.Error(), "did you mean", text)
	}
}

// One is told in the singular, more in the plural.
func TestNumbersOfMembersForReaders(t *testing.T) {
	for decision, want := range map[agreement.Decision][2]string{
		"1 of members": {"mit 1 Mitglied", "by 1 member"}, "2 of members": {"mit 2 Mitgliedern", "by 2 members"},
	} {
		require.Equal(t, want, [2]string{decision.Text(language.German), decision.Text(language.English)})
	}
}
