package internal

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

func allActors() []actor.Actor {
	return slices.Concat(bund.Actors(), thueringen.Actors(), sachsen.Actors())
}

// Every actor has a name, a level, a role in both languages and a source, is named once, and hands over only to actors that are there. What
// is not known of it is said: where no first day, no seat and no legal form is recorded, it is recorded as missing.
func TestActorsAreWhole(t *testing.T) {
	ids := map[string]bool{}
	for _, a := range allActors() {
		require.False(t, ids[a.ID], a.ID)
		ids[a.ID] = true
	}
	for _, a := range allActors() {
		require.NotEmpty(t, a.Name, a.ID)
		require.True(t, a.Level.IsValid(), a.ID)
		require.NotEmpty(t, a.Role.German, a.ID)
		require.NotEmpty(t, a.Role.English, a.ID)
		require.NoError(t, a.Source.Check(), a.ID)
		require.True(t, a.Bearer == "" || ids[a.Bearer], a.ID)
		lacks := func(aspect actor.Aspect) bool {
			return slices.ContainsFunc(a.Missing, func(m actor.Missing) bool { return m.Aspect == aspect })
		}
		require.True(t, !a.LegalForm.IsZero() || lacks(actor.LegalForm), "%s: neither a legal form nor that it is missing", a.ID)
		require.True(t, !a.Exists.From.IsZero() || lacks(actor.Start), "%s: neither a first day nor that it is missing", a.ID)
		for _, h := range a.Handovers {
			require.True(t, ids[h.To], "%s hands over to %s", a.ID, h.To)
			require.True(t, h.On.IsZero() != h.About.IsZero(), "%s: a day, or what is known of it", a.ID)
			require.NoError(t, h.Source.Check(), a.ID)
		}
		require.False(t, a.AsOf.IsZero(), a.ID)
		for _, p := range a.Posts {
			require.False(t, p.AsOf.IsZero() || p.AsOf.After(a.AsOf), p.ID)
			require.NotEmpty(t, p.Title, a.ID)
			require.NotEmpty(t, p.FeminineTitle, a.ID)
			require.Positive(t, p.Holders.Len(), p.ID)
			for _, at := range p.At.Values() {
				require.True(t, ids[at.Value], "%s stands at %s", p.ID, at.Value)
			}
		}
	}
}

// The CIO of Thüringen stood at two ministries, that of Sachsen at three: the office goes on where the ministry does not.
func TestOfficesMove(t *testing.T) {
	for _, test := range []struct {
		actor, post, day string
		state            actor.Occupied
		holder, at       string
	}{
		{"th-finanzministerium", thueringen.PostCIO, "2018-10-16", actor.Held, "Dr. Hartmut Schubert", "th-finanzministerium"},
		{"th-finanzministerium", thueringen.PostCIO, "2024-12-15", actor.Unstated, "", ""},
		{"th-finanzministerium", thueringen.PostCIO, "2025-02-01", actor.Vacant, "", ""},
		{"th-digitalministerium", thueringen.PostCIO, "2025-06-01", actor.Unstated, "", ""},
		{"th-digitalministerium", thueringen.PostCIO, "2026-02-17", actor.Held, "Milen Starke", "th-digitalministerium"},
		{"th-finanzministerium", thueringen.PostCIO, "2026-02-18", actor.Unstated, "", ""},
		{"th-digitalministerium", thueringen.PostCIO, "2040-01-01", actor.Unstated, "", ""},
		{"sn-justizministerium", sachsen.PostCIO, "2014-12-31", actor.Held, "Dr. Wilfried Bernhardt", "sn-justizministerium"},
		{"sn-justizministerium", sachsen.PostCIO, "2015-01-19", actor.Unstated, "", ""},
		{"sn-justizministerium", sachsen.PostCIO, "2015-01-20", actor.Held, "Dr. Michael Wilhelm", "sn-innenministerium"},
		{"sn-staatskanzlei", sachsen.PostCIO, "2018-08-31", actor.Held, "Thomas Popp", "sn-staatskanzlei"},
		{"sn-staatskanzlei", sachsen.PostCIO, "2025-05-18", actor.Unstated, "", ""},
		{"de-it-planungsrat", "de-it-planungsrat-vorsitz", "2025-07-01", actor.Unstated, "", "de-it-planungsrat"},
		{"de-it-planungsrat", "de-it-planungsrat-vorsitz", "2026-07-01", actor.Held, "Prof. Dr. Luise Hölscher", "de-it-planungsrat"},
	} {
		list := allActors()
		a := list[slices.IndexFunc(list, func(a actor.Actor) bool { return a.ID == test.actor })]
		p := a.Posts[slices.IndexFunc(a.Posts, func(p actor.Post) bool { return p.ID == test.post })]
		day := civil.MustParse(test.day)
		o := p.On(day)
		require.Equal(t, test.state, o.State, "%s on %s", test.post, test.day)
		require.Equal(t, test.holder, o.Holder.Name, "%s on %s", test.post, test.day)
		require.Equal(t, test.at, o.At, "%s on %s", test.post, test.day)
	}
}

// The table of actors by level and of what is not known of them.
func TestActorTable(t *testing.T) {
	count := map[governance.Level][3]int{}
	missing := map[actor.Aspect]int{}
	for i, list := range [][]actor.Actor{bund.Actors(), thueringen.Actors(), sachsen.Actors()} {
		for _, a := range list {
			row := count[a.Level]
			row[i]++
			count[a.Level] = row
			for _, m := range a.Missing {
				missing[m.Aspect]++
			}
		}
	}
	var table strings.Builder
	for level := governance.Federation; level <= governance.Municipality; level++ {
		row := count[level]
		fmt.Fprintf(&table, "%-20s Bund %2d  Thüringen %2d  Sachsen %2d\n", level.Text(language.German), row[0], row[1], row[2])
	}
	for aspect := actor.LegalForm; aspect.IsValid(); aspect++ {
		fmt.Fprintf(&table, "fehlt: %-20s %2d\n", aspect.Text(language.German), missing[aspect])
	}
	t.Log("\n" + table.String())
	require.GreaterOrEqual(t, len(allActors()), 45)
	require.Zero(t, count[governance.Land][0], "the Federation's list has no bodies of a Land")
}
