package agreement_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
)

// Of a source only the norm is a fact, and of a gap only that it is there: where something was read, and why it could not be, is none.
func TestPlacesLeaveOutTheReading(t *testing.T) {
	norms := 0
	for place := range full(t).Places() {
		pointer := place.Pointer()
		require.False(t, strings.HasPrefix(pointer, "/gaps/0/"), pointer)
		if strings.Contains(pointer, "/source/") || strings.HasPrefix(pointer, "/basis/0/") {
			require.True(t, strings.HasSuffix(pointer, "/citation"), pointer)
			norms++
		}
	}
	require.Greater(t, norms, len(agreement.ClauseKinds()), "each clause has one, and so has the agreement")
}

// Whatever is offered at a place can be tried there, in every clause.
func TestWhatIsOfferedCanBeTried(t *testing.T) {
	known := []any{law.MustParseCitation("§ 9 ThürKGG"), finance.Euro(5), agreement.PartyID("land"), agreement.PartyID("nobody"), "text", 7, agreement.Task{Name: "x"}}
	for place := range full(t).Places() {
		for _, value := range place.Others(known...) {
			require.True(t, place.Try(value, func(*agreement.Agreement) {}), "%s: %v", place.Pointer(), value)
			require.False(t, place.Say(value).IsZero(), "%s: %v", place.Pointer(), value)
		}
	}
}

// A value that does not fit is not shown: none and one of another type as a new entry, and anything at all where one is removed.
func TestTryRefusesWhatDoesNotFit(t *testing.T) {
	a := &agreement.Agreement{Parties: []agreement.Party{{ID: "a"}}, Remarks: []string{"x"}, Clauses: []agreement.Clause{agreement.Term{}}}
	for pointer, wrong := range map[string][]any{
		"/remarks/-": {nil, 7, agreement.Term{}}, "/parties/-": {nil, "b", agreement.PartyID("b")}, "/clauses/-": {nil, "term"},
		"/remarks/0": {"y", ""}, "/parties/0": {agreement.Party{ID: "b"}}, "/clauses/0": {agreement.Term{}},
		"/title": {nil, 7, agreement.PartyID("x")},
	} {
		place := placeAt(t, a, pointer)
		for _, value := range wrong {
			require.False(t, place.Try(value, func(*agreement.Agreement) { t.Fatal("shown") }), "%s: %v", pointer, value)
		}
	}
}

// Parties that are removed, added and renamed in a trial are found as they are then, also where there are so many that a table finds them.
func TestTryWithVeryManyParties(t *testing.T) {
	a := crowd(60)
	place := placeAt(t, a, "/parties/5")
	require.True(t, place.Try(nil, func(changed *agreement.Agreement) {
		require.Len(t, changed.Parties, 62)
		_, at, _ := changed.Party(a.Parties[6].ID)
		require.Equal(t, 5, at, "the others have closed up")
		_, _, ok := changed.Party(a.Parties[5].ID)
		require.False(t, ok, "who was removed is no party")
	}))
	place = placeAt(t, a, "/parties/-")
	require.True(t, place.Try(agreement.Party{ID: "new"}, func(changed *agreement.Agreement) {
		_, at, _ := changed.Party("new")
		require.Equal(t, 63, at)
	}))
	place = placeAt(t, a, "/parties/5/id")
	require.True(t, place.Try(agreement.PartyID("other"), func(changed *agreement.Agreement) {
		_, at, _ := changed.Party("other")
		require.Equal(t, 5, at)
	}))
}

// A clause that is removed stays away while something else is tried beside it.
func TestTryBesideAClauseThatIsRemoved(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Term{Unlimited: agreement.Yes}, agreement.Disputes{Body: "Schiedsstelle"}}}
	places := map[string]agreement.Place{}
	for place := range a.Places() {
		if place.Kind() != agreement.Added || place.Clause() == agreement.KindPurpose {
			places[place.Pointer()] = place
		}
	}
	for removed, tried := range map[string]map[string]any{
		"/clauses/0": {"/clauses/1": nil, "/clauses/1/body": "Landrat", "/clauses/-": agreement.Purpose{}, "/gaps/-": agreement.Gap{}},
		"/clauses/1": {"/clauses/0": nil, "/clauses/0/unlimited": agreement.No, "/clauses/-": agreement.Purpose{}, "/gaps/-": agreement.Gap{}},
	} {
		for pointer, value := range tried {
			require.True(t, places[removed].Try(nil, func(*agreement.Agreement) {
				require.True(t, places[pointer].Try(value, func(both *agreement.Agreement) {
					index := int(removed[len(removed)-1] - '0')
					require.Nil(t, both.Clauses[index], "%s beside %s", pointer, removed)
				}))
			}))
		}
	}
}

// A trial costs nothing where it changes an entry of a list, one trial like the next, also behind one within another.
func TestTryAtAnEntryCostsNothing(t *testing.T) {
	a := gotha()
	place, other := placeAt(t, a, "/clauses/0/shares/1/party"), placeAt(t, a, "/title")
	look := func(*agreement.Agreement) {}
	var party, title any = agreement.PartyID("ohrdruf"), "Vertrag"
	require.True(t, other.Try(title, func(*agreement.Agreement) { other.Try(title, look) }))
	require.True(t, place.Try(party, func(*agreement.Agreement) { place.Try(party, look) }))
	require.Zero(t, testing.AllocsPerRun(100, func() { place.Try(party, look) }))
	require.Zero(t, testing.AllocsPerRun(100, func() { other.Try(title, look) }))
}

// The rank is the largest number among the entries in which something lies, counted from 0.
func TestRank(t *testing.T) {
	a := gotha()
	for pointer, rank := range map[string]int{
		"/title": 0, "/remarks/-": 0, "/parties/0/id": 0, "/parties/2/id": 2, "/parties/2": 2, "/clauses/0": 0, "/clauses/0/shares/2/share": 2,
		"/clauses/0/shares/0/share": 0, "/clauses/1/ceilings/0/year": 1, "/clauses/2/notice": 2,
	} {
		require.Equal(t, rank, placeAt(t, a, pointer).Rank(), pointer)
	}
}

// Only whole numbers with limits of their own have a range.
func TestRange(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Renewal{}, agreement.Security{}}}
	for pointer, want := range map[string][2]int{
		"/clauses/0/years": {1, 100}, "/clauses/1/riskMeasures/-": {1, 10}, "/clauses/1/reportHours": {1, 8784}, "/title": {}, "/clauses/0": {},
	} {
		least, most := placeAt(t, a, pointer).Range()
		require.Equal(t, want, [2]int{least, most}, pointer)
	}
	least, most := agreement.Place{}.Range()
	require.Equal(t, [2]int{}, [2]int{least, most}, "no place has none")
}

// Readers are told in which part of a clause something lies, and of an entry that is nothing but a text its number and no more.
func TestContextOfParts(t *testing.T) {
	a := &agreement.Agreement{
		Basis:   []law.Source{{Citation: law.MustParseCitation("§ 7 Abs. 1 ThürKGG")}},
		Clauses: []agreement.Clause{agreement.Purpose{Goals: []string{"Bürgernähe"}}, agreement.DataProtection{Items: []string{"a", "h"}}},
	}
	for pointer, want := range map[string][2]string{
		"/clauses/0/source/citation":                 {"Klausel 1 (Zweck), Quelle", "clause 1 (purpose), source"},
		"/clauses/0/counterPerformance/purposeNamed": {"Klausel 1 (Zweck), Gegenleistung", "clause 1 (purpose), consideration"},
		"/basis/0/citation":                          {"Rechtsgrundlage 1 (§ 7 Abs. 1 ThürKGG)", "legal basis 1 (§ 7 Abs. 1 ThürKGG)"},
		"/clauses/0/goals/0":                         {"Klausel 1 (Zweck), Ziel 1", "clause 1 (purpose), objective 1"},
		"/clauses/0/goals/-":                         {"Klausel 1 (Zweck)", "clause 1 (purpose)"},
		"/clauses/1/items/1":                         {"Klausel 2 (Datenschutz), Buchstabe des Art. 28 Abs. 3, Nr. 2", "clause 2 (data protection), point of Art. 28 (3), no. 2"},
		"/clauses/-":                                 {"", ""},
	} {
		context := placeAt(t, a, pointer).Context()
		require.Equal(t, want, [2]string{context.German, context.English}, pointer)
	}
}

// Readers see a party by its name, but as its own clauses call it where the name itself is the fact; and they see that a text is
// another one, of which no more is known.
func TestSayForReaders(t *testing.T) {
	a := gotha()
	a.Remarks = []string{"Anlage fehlt"}
	for _, test := range []struct {
		pointer string
		value   any
		german  string
	}{
		{"/parties/1/id", agreement.PartyID("gotha"), "gotha"},
		{"/clauses/0/shares/1/party", agreement.PartyID("ohrdruf"), "Ohrdruf"},
		{"/clauses/0/shares/1/party", agreement.PartyID("nobody"), "nobody"},
		{"/clauses/0/shares/1/party", agreement.PartyID(""), "nicht angegeben"},
		{"/remarks/0", nil, "nicht vorhanden"},
		{"/remarks/0", "Anlage fehlt", "„Anlage fehlt“"},
		{"/remarks/-", "Anlage liegt vor", "„Anlage liegt vor“"},
		{"/clauses/0/shares/-", agreement.PartyShare{Party: "gotha"}, "vorhanden (Gotha)"},
		{"/clauses/0/shares/-", agreement.PartyShare{}, "vorhanden"},
		{"/clauses/0/shares/0", agreement.PartyShare{Party: "landkreis"}, "vorhanden"},
	} {
		require.Equal(t, test.german, placeAt(t, a, test.pointer).Say(test.value).German, "%s: %v", test.pointer, test.value)
	}
	for number, english := range map[int]string{2021: "2021", 9_999: "9999", 10_000: "10,000", 1_000_000: "1,000,000"} {
		require.Equal(t, english, placeAt(t, a, "/clauses/1/ceilings/0/year").Say(number).English, "years are not grouped, large numbers are")
	}
	for _, pointer := range []string{"/title", "/parties/1/id"} {
		place := placeAt(t, a, pointer)
		other := place.Others()[0]
		require.Equal(t, "eine andere Angabe", place.Say(other).German, pointer)
		require.Equal(t, "something else", place.Say(other).In(language.English), pointer)
	}
	require.True(t, agreement.Place{}.Say("x").IsZero())
}

// Names of parties that are offered are those of parties, the first one included; in a list, those that it does not name yet.
func TestOthersNameParties(t *testing.T) {
	a := gotha()
	a.Clauses[1] = agreement.Funding{Funder: "gotha", Recipients: []agreement.PartyID{"ohrdruf"}, Ceilings: []agreement.Ceiling{{Year: 2020}}}
	landkreis, gotha, nobody := agreement.PartyID("landkreis"), agreement.PartyID("gotha"), agreement.PartyID("nobody")
	require.Equal(t, []any{landkreis, agreement.PartyID("ohrdruf"), agreement.PartyID("")},
		placeAt(t, a, "/clauses/1/funder").Others(landkreis, nobody))
	require.Equal(t, []any{landkreis, gotha}, placeAt(t, a, "/clauses/1/recipients/-").Others(nobody))
	shares := placeAt(t, a, "/clauses/0/shares/-").Others(nobody, landkreis, finance.MustPercent("3"))
	for _, share := range shares {
		require.NotEqual(t, nobody, share.(agreement.PartyShare).Party, "who is no party has no share")
		require.Zero(t, share.(agreement.PartyShare).Share)
	}
	require.Equal(t, agreement.PartyShare{Party: landkreis}, shares[0], "first what the caller knows")
	require.Len(t, shares, 3, "and each party once")
	ceilings := placeAt(t, a, "/clauses/1/ceilings/-").Others(finance.Euro(5))
	require.Equal(t, []any{agreement.Ceiling{Year: 1900}}, ceilings, "no amount tells ceilings apart")
}

// Values that a caller knows are offered where they have the type of the fact and are another one.
func TestOthersThatAreKnown(t *testing.T) {
	a := gotha()
	year, amount := 2022, finance.Euro(5)
	require.Equal(t, []any{amount}, placeAt(t, a, "/clauses/1/total").Others(year, amount, "5"))
	require.Equal(t, []any{amount, finance.Amount{}}, placeAt(t, a, "/clauses/1/ceilings/0/amount").Others(finance.Euro(1000), amount, amount))
	require.Equal(t, []any{year, 0}, placeAt(t, a, "/clauses/1/ceilings/0/year").Others(year, 2020))
	require.Equal(t, []any{"Anlage fehlt", "…"}, placeAt(t, a, "/remarks/-").Others("Anlage fehlt"))
	task := agreement.Task{Name: "Standesamt", From: []agreement.PartyID{"gotha"}}
	a.Clauses = []agreement.Clause{agreement.Tasks{Tasks: []agreement.Task{task}}, agreement.Security{RiskMeasures: []int{2}}}
	require.NotEmpty(t, placeAt(t, a, "/clauses/0/tasks/-").Others(task), "tasks cannot be compared, and are offered again")
	require.Equal(t, []any{1, 3, 4, 5, 6, 7, 8, 9, 10}, placeAt(t, a, "/clauses/1/riskMeasures/-").Others(2))
}

// Up to eight parties are all offered; of nine of one kind one is enough, and of many kinds eight are.
func TestOthersOfManyParties(t *testing.T) {
	for _, test := range []struct {
		parties int
		kind    func(i int) governance.PartnerKind
		offered int
	}{
		{8, func(int) governance.PartnerKind { return governance.UnitPartner }, 8},
		{9, func(int) governance.PartnerKind { return governance.UnitPartner }, 1},
		{12, func(i int) governance.PartnerKind { return governance.PartnerKind(1 + i) }, 8},
		{12, func(i int) governance.PartnerKind { return governance.PartnerKind(1 + i%2) }, 2},
	} {
		a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.FullCost{}}}
		for i := range test.parties {
			a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID("p" + string(rune('a'+i))), Partner: governance.Partner{Kind: test.kind(i)}})
		}
		require.Len(t, placeAt(t, a, "/clauses/0/funder").Others(), test.offered, "%d parties", test.parties)
	}
}

// A clause can be silent of each of its own fields.
func TestClausesCanBeSilent(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Disputes{}, agreement.Renewal{Years: 2}}}
	require.Equal(t, []any{"body", "enforcement", "enforcementSigned"}, placeAt(t, a, "/clauses/0/none/-").Others())
	require.NotContains(t, placeAt(t, a, "/clauses/1/none/-").Others(), "years")
}

// Entries are told apart by a word, and not by the answers in them.
func TestSamplesDifferByWords(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.CostSharing{}, agreement.ConsentRights{}}}
	kinds := map[agreement.RelationKind]bool{}
	for _, relation := range placeAt(t, a, "/relations/-").Others() {
		require.NotEmpty(t, relation.(agreement.Relation).Title, "no document can leave it out")
		kinds[relation.(agreement.Relation).Kind] = true
	}
	require.Len(t, kinds, 5)
	var measures []any
	for _, part := range placeAt(t, a, "/clauses/0/parts/-").Others() {
		measures = append(measures, part.(agreement.MeasurePart).Measure)
	}
	require.Greater(t, len(measures), 5)
	require.Equal(t, measures, placeAt(t, a, "/clauses/0/measure").Others())
	rights := placeAt(t, a, "/clauses/1/rights/-").Others()
	require.Len(t, rights, 1)
	require.NotEmpty(t, rights[0].(agreement.ConsentRight).Matter, "a right that no document can leave without its matter")
}
