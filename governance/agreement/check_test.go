package agreement_test

import (
	"encoding/json"
	"math"
	"os"
	"path/filepath"
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
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/effort"
)

// pointers returns where the mistakes are that an error tells.
func pointers(t *testing.T, err error) []string {
	t.Helper()
	if err == nil {
		return nil
	}
	var errs agreement.DocumentErrors
	require.ErrorAs(t, err, &errs)
	var list []string
	for _, e := range errs {
		require.NotEmpty(t, e.Reason)
		list = append(list, e.Pointer)
	}
	return list
}

// notUTF8 stands in documents for the byte 0xFF, which JSON cannot say otherwise.
const notUTF8 = "NOT-UTF-8"

// fault is a value that no document may hold: in Go, and as a document would write it.
type fault struct {
	value   any
	written string
}

// faultsOf returns values that a leaf must not have. A leaf that has none, such as a day, cannot be given a wrong value in Go.
func faultsOf(leaf reflect.Value) []fault {
	switch leaf.Interface().(type) {
	case agreement.Fact:
		return []fault{{agreement.Fact(7), `"vielleicht"`}}
	case finance.Amount:
		return []fault{{finance.Euro(math.MaxInt64), `"9223372036854775807.00"`}}
	case law.Evidence, governance.PartnerKind, governance.Role, governance.Sphere:
		return []fault{{reflect.ValueOf(uint8(99)).Convert(leaf.Type()).Interface(), `"unsinn"`}}
	}
	switch leaf.Kind() {
	case reflect.String:
		faults := []fault{{"\xff", `"` + notUTF8 + `"`}}
		if word, ok := leaf.Interface().(interface{ IsValid() bool }); ok && word.IsValid() {
			faults = append(faults, fault{"unsinn", `"unsinn"`})
		}
		return faults
	case reflect.Int:
		return []fault{{-7, `-7`}, {99_999_999, `99999999`}}
	}
	return nil
}

// written returns the document of the full agreement with other values at some places.
func written(t *testing.T, values map[string]string) string {
	t.Helper()
	document, err := os.ReadFile(filepath.Join("testdata", "full.json"))
	require.NoError(t, err)
	var tree any
	require.NoError(t, json.Unmarshal(document, &tree))
	for pointer, value := range values {
		node := tree
		steps := strings.Split(pointer[1:], "/")
		for i, step := range steps {
			last := i == len(steps)-1
			switch parent := node.(type) {
			case map[string]any:
				if last {
					parent[step] = json.RawMessage(value)
				}
				node = parent[step]
			case []any:
				at, err := strconv.Atoi(step)
				require.NoError(t, err)
				if last {
					parent[at] = json.RawMessage(value)
				}
				node = parent[at]
			}
		}
	}
	text, err := json.Marshal(tree)
	require.NoError(t, err)
	return strings.ReplaceAll(string(text), notUTF8, "\xff")
}

// edited returns the full agreement with other values at some places.
func edited(t *testing.T, values map[string]any) *agreement.Agreement {
	t.Helper()
	a := full(t)
	done := 0
	leaves(a, func(pointer string, leaf reflect.Value, put func()) {
		if value, ok := values[pointer]; ok {
			leaf.Set(reflect.ValueOf(value).Convert(leaf.Type()))
			put()
			done++
		}
	})
	require.Equal(t, len(values), done)
	return a
}

// Whatever value of whatever field Decode refuses in a document, Check refuses in Go, with the same pointer and nothing more.
func TestCheckRefusesWhatDecodeRefuses(t *testing.T) {
	require.NoError(t, full(t).Check())
	tested := 0
	leaves(full(t), func(pointer string, leaf reflect.Value, _ func()) {
		if pointer == "/parties/0/id" { // where it is wrong, so is every reference to the party
			return
		}
		for _, fault := range faultsOf(leaf) {
			if tested++; !effort.Full() && tested%8 > 0 {
				continue
			}
			_, err := decode(written(t, map[string]string{pointer: fault.written}))
			require.Equal(t, []string{pointer}, pointers(t, err), "Decode of %s", fault.written)
			require.Equal(t, []string{pointer}, pointers(t, edited(t, map[string]any{pointer: fault.value}).Check()), "Check of %v", fault.value)
		}
	})
	require.Greater(t, tested, 200)
}

// at returns the pointer of a field of the clause of a kind in the full agreement.
func at(t *testing.T, kind agreement.ClauseKind, steps ...any) string {
	t.Helper()
	i := slices.IndexFunc(full(t).Clauses, func(clause agreement.Clause) bool { return clause.Kind() == kind })
	return agreement.At(i, steps...)
}

// Required values that say nothing are refused as well, and several mistakes at once, with the pointers of Decode.
func TestCheckTellsAllMistakes(t *testing.T) {
	stage, years := at(t, agreement.KindJointProvider, "stage"), at(t, agreement.KindRenewal, "years")
	_, err := decode(written(t, map[string]string{
		"/form": `""`, "/jurisdiction": `""`, "/basis/0/evidence": `""`, "/parties/0/partner/kind": `""`, "/gaps/0/clause": `""`,
		stage: `""`, years: `-1`,
	}))
	want := pointers(t, err)
	require.Len(t, want, 7)
	require.ElementsMatch(t, want, pointers(t, edited(t, map[string]any{
		"/form": "", "/jurisdiction": "", "/basis/0/evidence": law.Evidence(0), "/parties/0/partner/kind": governance.PartnerKind(0),
		"/gaps/0/clause": "", stage: "", years: -1,
	}).Check()))
}

// foreign is a clause that is made elsewhere, by embedding one of this package.
type foreign struct{ agreement.Tasks }

// Beyond what Decode refuses, Check finds what no agreement means: names that are empty, that two parties have, or that no party
// has. Each mistake stands at its place, in the order of the document.
func TestCheckFindsMore(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*agreement.Agreement)
		want   []string
	}{
		{"nothing", func(*agreement.Agreement) {}, nil},
		{"no title", func(a *agreement.Agreement) { a.Title = "" }, []string{"/title: the title is empty: want the official title"}},
		{"a blank title", func(a *agreement.Agreement) { a.Title = " \n" }, []string{"/title: the title is empty: want the official title"}},
		{"a party without an ID", func(a *agreement.Agreement) { a.Parties[1].ID = "" }, []string{
			"/parties/1/id: the name of a party is empty: want one",
			`/clauses/0/shares/1/party: "gotha" is not a party to the agreement: want the ID of one under /parties`,
		}},
		{"two parties of one ID", func(a *agreement.Agreement) { a.Parties[2].ID = "landkreis" }, []string{
			`/parties/2/id: "landkreis" is the ID of /parties/0 too: want an ID for each party`,
			`/clauses/0/shares/2/party: "ohrdruf" is not a party to the agreement: want the ID of one under /parties`,
		}},
		{"a stranger and nobody", func(a *agreement.Agreement) {
			a.Clauses = []agreement.Clause{
				agreement.Service{Name: "x", Provider: "", Users: []agreement.PartyID{"gotha", "erfurt", ""}},
				agreement.Tasks{Tasks: []agreement.Task{{Name: "x", From: []agreement.PartyID{"weimar"}}}},
				agreement.Bodies{Bodies: []agreement.Body{{Name: "x", Seats: []agreement.Seat{{Holder: "y"}, {Party: "jena"}}}}},
			}
		}, []string{
			"/clauses/0/provider: the name of a party is empty: want one",
			`/clauses/0/users/1: "erfurt" is not a party to the agreement: want the ID of one under /parties`,
			"/clauses/0/users/2: the name of a party is empty: want one",
			`/clauses/1/tasks/0/from/0: "weimar" is not a party to the agreement: want the ID of one under /parties`,
			`/clauses/2/bodies/0/seats/1/party: "jena" is not a party to the agreement: want the ID of one under /parties`,
		}},
		{"a clause that is none", func(a *agreement.Agreement) {
			a.Clauses = []agreement.Clause{nil, (*agreement.Tasks)(nil), &agreement.Renewal{Years: -1}, foreign{}}
		}, []string{
			"/clauses/0: there is no value: want one", "/clauses/1: there is no value: want one",
			"/clauses/2/years: want a whole number from 1 to 100, but this is -1",
			"/clauses/3: a agreement_test.foreign has no name in documents",
		}},
		{"more than a document holds", func(a *agreement.Agreement) { a.Place = strings.Repeat("x", 5<<20) },
			[]string{"/parties: the document is too long: want at most 4194304 bytes"}},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := gotha()
			test.change(a)
			err := a.Check()
			if test.want == nil {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, strings.Join(test.want, "\n"))
			var errs agreement.DocumentErrors
			require.ErrorAs(t, err, &errs)
			require.Zero(t, errs[0].Line)
			require.Zero(t, errs[0].Column)
		})
	}
}

// Without an agreement there is a mistake and no panic.
func TestCheckNothing(t *testing.T) {
	var none *agreement.Agreement
	require.EqualError(t, none.Check(), "there is no agreement: want one")
	require.Equal(t, []string{""}, pointers(t, none.Check()))
	require.Equal(t, []string{"/title", "/form", "/jurisdiction"}, pointers(t, new(agreement.Agreement).Check()))
}

// A clause that names a party almost as its ID or by its official name is answered with the ID, in both languages.
func TestCheckSuggestsTheParty(t *testing.T) {
	for named, want := range map[agreement.PartyID]string{"Gotha": `"gotha" (Stadt Gotha)`, "gohta": `"gotha" (Stadt Gotha)`, "Landkreis Gotha": `"kreis" (Landkreis Gotha)`} {
		a := gotha()
		a.Parties = []agreement.Party{
			{ID: "gotha", Partner: governance.Partner{Name: "Stadt Gotha", Kind: governance.UnitPartner}},
			{ID: "kreis", Partner: governance.Partner{Name: "Landkreis Gotha", Kind: governance.UnitPartner}},
		}
		a.Clauses = []agreement.Clause{agreement.Levy{Shares: []agreement.PartyShare{{Party: named, Share: finance.Whole()}}}}
		var errs agreement.DocumentErrors
		require.ErrorAs(t, a.Check(), &errs)
		require.Len(t, errs, 1)
		require.Equal(t, `/clauses/0/shares/0/party: „`+string(named)+`“ ist keine Partei der Vereinbarung: verlangt ist die ID einer Partei unter /parties; `+
			`gemeint ist vielleicht `+want, errs[0].Text(language.German))
		require.Contains(t, errs[0].Reason, "did you mean "+want+"?")
	}
}
