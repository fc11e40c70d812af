package agreement_test

import (
	"bytes"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/internal/doubling"
)

// clausesOf is an agreement of n clauses, each a service for one of n parties, and of n gaps.
func clausesOf(n int) *agreement.Agreement {
	a := crowd(n)
	for i := range n {
		a.Clauses = append(a.Clauses, agreement.Service{Name: "s", Provider: "p0", Users: []agreement.PartyID{agreement.PartyID(fmt.Sprint("p", i))}})
		a.Gaps = append(a.Gaps, agreement.Gap{Clause: agreement.KindVAT, Reason: "x"})
	}
	return a
}

// Documents are read, checked, compared, located and written in a time that grows with their length, whether parties, clauses, gaps or
// references are what they are full of.
func TestDoubling(t *testing.T) {
	var cases []doubling.Case
	for of, make := range map[string]func(n int) *agreement.Agreement{"parties and one list of references": crowd, "parties, clauses and gaps": clausesOf} {
		add := func(name string, work func(a *agreement.Agreement, text string) error) {
			cases = append(cases, doubling.Case{Name: name, Of: of, From: 1_500, Limit: 16_000, Prepare: func(t testing.TB, n int) func() {
				a := make(n)
				var text bytes.Buffer
				require.NoError(t, agreement.Encode(&text, a))
				return func() { require.NoError(t, work(a, text.String())) }
			}})
		}
		add("agreement.Decode", func(_ *agreement.Agreement, text string) error {
			_, err := agreement.Decode(strings.NewReader(text))
			return err
		})
		add("agreement.Encode", func(a *agreement.Agreement, _ string) error { return agreement.Encode(io.Discard, a) })
		add("agreement.Agreement.Check agreement.Agreement.StrayReferences agreement.Agreement.Negatives agreement.Agreement.Plain", func(a *agreement.Agreement, _ string) error {
			a.StrayReferences()
			a.Negatives()
			return a.Plain().Check()
		})
		add("agreement.Positions agreement.Agreement.SortPointers", func(a *agreement.Agreement, text string) error { return locate(a, text) })
		add("agreement.Diff", func(a *agreement.Agreement, _ string) error {
			other := *a
			other.Parties, other.Clauses = slices.Clone(a.Parties), slices.Clone(a.Clauses)
			slices.Reverse(other.Parties)
			slices.Reverse(other.Clauses)
			_ = agreement.Diff(a, &other)
			return nil
		})
		add("agreement.Agreement.Places", func(a *agreement.Agreement, _ string) error {
			for range a.Places() {
			}
			return nil
		})
	}
	doubling.Run(t, append(cases, lookCases()...))
}

// locate asks for the place of every party and clause.
func locate(a *agreement.Agreement, text string) error {
	find, err := agreement.Positions(strings.NewReader(text))
	if err != nil {
		return err
	}
	var pointers []string
	for i := range a.Parties {
		pointers = append(pointers, fmt.Sprintf("/parties/%d/partner/name", i))
	}
	for i := range a.Clauses {
		pointers = append(pointers, agreement.At(i, "type"))
	}
	for _, pointer := range pointers {
		if _, _, ok := find(pointer); !ok {
			return fmt.Errorf("%s is not found", pointer)
		}
	}
	a.SortPointers(pointers)
	return nil
}

func lookCases() []doubling.Case {
	return []doubling.Case{
		{Name: "agreement.All agreement.First agreement.Agreement.Has agreement.Agreement.State agreement.Agreement.Gap agreement.Agreement.Party", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			a := clausesOf(n)
			return func() {
				for range agreement.All[agreement.Service](a) {
				}
				agreement.First[agreement.Reuse](a)
				a.Has(agreement.KindReuse)
				a.State(agreement.KindReuse)
				a.Gap(agreement.KindReuse)
				a.Party("none")
			}
		}},
		{Name: "agreement.Agreement.Party", Of: "of a plain agreement, for each party", From: 2_000, Prepare: func(t testing.TB, n int) func() {
			a := crowd(n).Plain()
			return func() {
				for i := range a.Parties {
					a.Party(a.Parties[i].ID)
				}
			}
		}},
		{Name: "agreement.Decode", Of: "mistakes", From: 2_000, Limit: 20_000, Prepare: func(_ testing.TB, n int) func() {
			text := `{"title":"x","parties":[` + strings.Repeat(`{"id":7,"partnr":{}},`, n) + `{}]}`
			return func() { _, _ = agreement.Decode(strings.NewReader(text)) }
		}},
		{Name: "agreement.ParseDecision agreement.ParseDuration agreement.ParseMonth", From: 50_000, Prepare: func(_ testing.TB, n int) func() {
			text := strings.Repeat("two-thirds and ", n)
			return func() {
				_, _ = agreement.ParseDecision(text)
				_, _ = agreement.ParseDuration(text)
				_, _ = agreement.ParseMonth(text)
			}
		}},
	}
}
