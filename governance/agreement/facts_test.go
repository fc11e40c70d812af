package agreement_test

import (
	"bytes"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
)

// The walk comes by every value of a document in which every field says something, but for what tells only of the reading, and shows
// what is recorded there.
func TestPlacesMissNoFact(t *testing.T) {
	a := full(t)
	places := map[string]any{}
	for place := range a.Places() {
		if place.Kind() != agreement.Added {
			places[place.Pointer()] = place.Recorded()
			require.False(t, place.Label().IsZero(), place.Pointer())
		}
	}
	leaves(a, func(pointer string, leaf reflect.Value, _ func()) {
		for _, step := range []string{"/where", "/checked", "/evidence"} {
			if strings.HasSuffix(pointer, step) && (strings.Contains(pointer, "ource") || strings.HasPrefix(pointer, "/basis")) {
				return
			}
		}
		if strings.HasPrefix(pointer, "/gaps/0/") { // the gap as a whole is the fact
			return
		}
		require.Contains(t, places, pointer)
		require.Equal(t, leaf.Interface(), places[pointer], pointer)
	})
	for i := range a.Clauses {
		require.Contains(t, places, agreement.At(i))
	}
	require.Contains(t, places, "/parties/0")
	require.Contains(t, places, "/gaps/0")
}

// Each trial changes the one fact that it says, which Diff tells at that place and nowhere else, and leaves no trace: neither in the
// next trial nor in the agreement itself.
func TestTryChangesOneFact(t *testing.T) {
	a := full(t)
	a.Clauses = a.Clauses[:8]
	before := encoded(t, a)
	tried := 0
	for place := range a.Places() {
		for _, value := range place.Others(law.MustParseCitation("§ 9 ThürKGG"), finance.Euro(5)) {
			require.True(t, place.Try(value, func(changed *agreement.Agreement) {
				tried++
				found := agreement.Diff(a, changed)
				require.NotEmpty(t, found, "%s: %v", place.Pointer(), value)
				for _, d := range found {
					pointer := d.OldPointer
					if place.Kind() == agreement.Added {
						pointer = d.NewPointer
					}
					require.True(t, strings.HasPrefix(pointer, strings.TrimSuffix(place.Pointer(), "/-")) ||
						strings.HasPrefix(place.Pointer(), pointer), "%s: %v: %s", place.Pointer(), value, pointer)
				}
			}), "%s: %v", place.Pointer(), value)
		}
		require.True(t, place.Kind() == agreement.Added || len(place.Others()) > 0, place.Pointer())
	}
	require.Greater(t, tried, 300)
	require.Equal(t, before, encoded(t, a))
	for place := range a.Places() {
		require.False(t, place.Try(struct{}{}, func(*agreement.Agreement) { t.Fatal("shown") }), place.Pointer())
		break
	}
}

func encoded(t *testing.T, a *agreement.Agreement) string {
	t.Helper()
	var text bytes.Buffer
	require.NoError(t, agreement.Encode(&text, a))
	return text.String()
}

// A trial that panics leaves no trace either, and neither does one within another.
func TestTryPutsBack(t *testing.T) {
	a := &agreement.Agreement{Title: "A", Place: "B"}
	var places []agreement.Place
	for place := range a.Places() {
		if place.Pointer() == "/title" || place.Pointer() == "/place" {
			places = append(places, place)
		}
	}
	require.Len(t, places, 2)
	require.Panics(t, func() { places[0].Try("C", func(*agreement.Agreement) { panic("no") }) })
	places[0].Try("C", func(*agreement.Agreement) {
		places[1].Try("D", func(both *agreement.Agreement) {
			require.Equal(t, "CD", both.Title+both.Place)
		})
	})
	places[1].Try("E", func(one *agreement.Agreement) { require.Equal(t, "AE", one.Title+one.Place) })
	require.Equal(t, "AB", a.Title+a.Place)
	require.False(t, agreement.Place{}.Try("", func(*agreement.Agreement) { t.Fatal("shown") }))
	require.Empty(t, agreement.Place{}.Pointer()+agreement.Place{}.Label().German+agreement.Place{}.Context().German)
}

// Clauses keep their indexes when one is removed; other lists close up.
func TestTryRemoves(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a"}, {ID: "b"}, {ID: "c"}},
		Clauses: []agreement.Clause{agreement.Purpose{}, &agreement.Term{}, agreement.Change{}},
	}
	got := map[string]string{}
	for place := range a.Places() {
		if place.Kind() == agreement.Removed {
			place.Try(nil, func(changed *agreement.Agreement) {
				text := ""
				for _, party := range changed.Parties {
					text += string(party.ID)
				}
				for _, clause := range changed.Clauses {
					text += fmt.Sprintf(" %T", clause)
				}
				got[place.Pointer()] = strings.ReplaceAll(text, "agreement.", "")
			})
		}
	}
	require.Equal(t, map[string]string{
		"/parties/0": "bc Purpose Term Change", "/parties/1": "ac Purpose Term Change", "/parties/2": "ab Purpose Term Change",
		"/clauses/0": "abc <nil> Term Change", "/clauses/1": "abc Purpose <nil> Change", "/clauses/2": "abc Purpose Term <nil>",
	}, got)
}

// What could be recorded and is not: each kind of clause that the agreement has not, a gap for it, a further entry of every list, and
// that a clause says nothing of a field.
func TestPlacesThatAreNotThere(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a", Partner: governance.Partner{Name: "Stadt A"}}},
		Clauses: []agreement.Clause{agreement.Termination{Note: agreement.Note{Heading: "§ 3"}}},
		Gaps:    []agreement.Gap{{Clause: agreement.KindTerm}},
	}
	var clauses, gaps, others []string
	for place := range a.Places() {
		if place.Kind() != agreement.Added {
			continue
		}
		require.Nil(t, place.Recorded())
		switch place.Pointer() {
		case "/clauses/-":
			clauses = append(clauses, place.Clause().String())
		case "/gaps/-":
			gaps = append(gaps, place.Clause().String())
		default:
			others = append(others, place.Pointer())
		}
	}
	var kinds []string
	for _, kind := range agreement.ClauseKinds() {
		if kind != agreement.KindTermination {
			kinds = append(kinds, kind.String())
		}
	}
	require.Equal(t, kinds, clauses)
	require.Equal(t, slices.DeleteFunc(slices.Clone(kinds), func(kind string) bool { return kind == "term" }), gaps)
	require.Equal(t, []string{
		"/basis/-", "/relations/-", "/parties/0/roles/-", "/parties/0/signatures/-", "/parties/0/onlyTasks/-", "/parties/0/onlyParts/-",
		"/parties/-", "/clauses/0/none/-", "/remarks/-",
	}, others)
	for place := range a.Places() {
		if place.Pointer() == "/clauses/0/none/-" {
			require.Equal(t, []any{"excluded", "notice", "to", "firstTo", "written", "conditions"}, place.Others())
		}
	}
}

// Readers are told where a fact stands as they count, from 1, and see values in their language.
func TestPlacesForReaders(t *testing.T) {
	a := &agreement.Agreement{
		Parties: []agreement.Party{{ID: "a", Partner: governance.Partner{Name: "Stadt A"}}},
		Clauses: []agreement.Clause{
			agreement.CostSharing{Measure: agreement.ByArea, Shares: []agreement.PartyShare{{Party: "a", Share: finance.MustPercent("30")}},
				Note: agreement.Note{Heading: "§ 7 Kosten"}},
			agreement.DataProtection{Items: []string{"h"}},
		},
	}
	type told struct{ where, label, value string }
	got := map[string]told{}
	for place := range a.Places() {
		got[place.Pointer()] = told{place.Context().German, place.Label().German, place.Say(place.Recorded()).German}
	}
	for pointer, want := range map[string]told{
		"/signed":                   {"", "Tag der letzten Unterschrift", "nicht angegeben"},
		"/parties/0":                {"Partei 1 (Stadt A)", "Partei", "vorhanden"},
		"/parties/0/id":             {"Partei 1 (Stadt A)", "Bezeichnung in der Vereinbarung", "a"},
		"/clauses/0":                {"Klausel 1 „§ 7 Kosten“ (Kostenverteilung)", "Klausel „Kostenverteilung“", "vorhanden"},
		"/clauses/0/measure":        {"Klausel 1 „§ 7 Kosten“ (Kostenverteilung)", "Maßstab", "nach Fläche"},
		"/clauses/0/shares/0/share": {"Klausel 1 „§ 7 Kosten“ (Kostenverteilung), Anteil 1 (Stadt A)", "Anteil", "30 %"},
		"/clauses/0/shares/0/party": {"Klausel 1 „§ 7 Kosten“ (Kostenverteilung), Anteil 1 (Stadt A)", "Partei", "Stadt A"},
		"/clauses/0/shares/-":       {"Klausel 1 „§ 7 Kosten“ (Kostenverteilung)", "Anteil", "nicht vorhanden"},
		"/clauses/1/items/0":        {"Klausel 2 (Datenschutz), Buchstabe des Art. 28 Abs. 3, Nr. 1", "Buchstabe des Art. 28 Abs. 3", "„h“"},
		"/clauses/1/subject":        {"Klausel 2 (Datenschutz)", "Gegenstand der Verarbeitung", "nicht angegeben"},
		"/gaps/-":                   {"", "nicht bekannte Klausel (salvatorische Klausel)", "nicht vorhanden"},
	} {
		require.Equal(t, want, got[pointer], pointer)
	}
}

// Where many parties could be named, those of each kind are tried and no more; values that a caller knows are tried where they fit.
func TestOthers(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.FullCost{Funder: "p0"}}}
	for i := range 40 {
		kind := governance.UnitPartner
		if i == 30 {
			kind = governance.LandPartner
		}
		a.Parties = append(a.Parties, agreement.Party{ID: agreement.PartyID(fmt.Sprint("p", i)), Partner: governance.Partner{Kind: kind}})
	}
	for place := range a.Places() {
		switch place.Pointer() {
		case "/clauses/0/funder":
			require.Equal(t, []any{agreement.PartyID("p7"), agreement.PartyID("p30"), agreement.PartyID("")},
				place.Others(agreement.PartyID("p7"), agreement.PartyID("nobody"), "p8", finance.Euro(1)))
		case "/parties/3/id":
			place.Try(agreement.PartyID("new"), func(changed *agreement.Agreement) {
				_, i, ok := changed.Plain().Party("new")
				require.True(t, ok)
				require.Equal(t, 3, i)
			})
		case "/form":
			require.Len(t, place.Others(), len(agreement.Forms()), "an agreement without a form can have any")
		}
	}
}

// An agreement that is not there has the places of an empty one.
func TestPlacesOfNothing(t *testing.T) {
	var nothing *agreement.Agreement
	pointers := func(a *agreement.Agreement) map[string]bool {
		all := map[string]bool{}
		for place := range a.Places() {
			all[place.Pointer()] = true
		}
		return all
	}
	want := pointers(new(agreement.Agreement))
	require.Contains(t, slices.Collect(maps.Keys(want)), "/signed")
	require.Equal(t, want, pointers(nothing))
}

func ExampleAgreement_Places() {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Termination{Excluded: agreement.Yes}}}
	for place := range a.Places() {
		if place.Pointer() != "/clauses/0/excluded" {
			continue
		}
		fmt.Println(place.Context().In(language.English)+":", place.Label().In(language.English))
		for _, other := range place.Others() {
			place.Try(other, func(changed *agreement.Agreement) {
				termination, _, _ := agreement.First[agreement.Termination](changed)
				fmt.Println(place.Say(other).In(language.English), "→ open:", termination.Open() != "")
			})
		}
	}
	// Output:
	// clause 1 (ordinary termination): excluded
	// no → open: true
	// not recorded → open: true
}
