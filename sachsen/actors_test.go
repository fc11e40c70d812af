package sachsen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/sachsen"
)

func ExampleActor() {
	sakd, _ := sachsen.Actor("sn-sakd")
	fmt.Println(sakd.Name, sakd.Seat)
	// Output: SAKD Bischofswerda
}

// Partners and actors are the same bodies: every partner of Sachsen is an actor under its ID, and holders of its offices are the same on
// the same days.
func TestPartnersAreActors(t *testing.T) {
	for _, partner := range sachsen.Partners() {
		body, ok := sachsen.Actor(partner.ID)
		require.True(t, ok, partner.ID)
		for _, office := range partner.Offices {
			require.Len(t, body.Posts, 1)
			require.Equal(t, office.Title, body.Posts[0].Title)
			for _, held := range office.Holders.Values() {
				o := body.Posts[0].On(held.Period.From)
				require.Equal(t, held.Value, o.Holder, partner.ID)
				require.Equal(t, held.Period, o.Period, partner.ID)
				require.Equal(t, partner.ID, o.At)
			}
		}
	}
}

// How long the office of CIO stood at the Staatskanzlei was not read: of 2026 its place is not told.
func TestThePlaceOfTheCIOIsNotTaken(t *testing.T) {
	body, _ := sachsen.Actor(sachsen.Staatskanzlei)
	require.Equal(t, sachsen.Staatskanzlei, body.Posts[0].On(civil.MustParse("2018-08-31")).At)
	for _, day := range []string{"2015-01-10", "2018-05-01", "2020-01-01", "2026-06-30"} {
		require.Empty(t, body.Posts[0].On(civil.MustParse(day)).At, day)
	}
}

// The CIO moved twice: on 20 January 2015 from the Justizministerium to the Innenministerium (smi.sachsen.de), and in August 2018 with the
// SID to the Staatskanzlei (dpa, kommune21). What rests on Saxon acts has their day.
func TestHandoversOfTheCIO(t *testing.T) {
	justice, ok := sachsen.Actor(sachsen.Justizministerium)
	require.True(t, ok)
	require.Len(t, justice.Handovers, 1)
	require.Equal(t, sachsen.Innenministerium, justice.Handovers[0].To)
	require.Equal(t, "2015-01-20", justice.Handovers[0].On.String())
	interior, ok := sachsen.Actor(sachsen.Innenministerium)
	require.True(t, ok)
	require.Equal(t, "SMI", interior.Short)
	require.Len(t, interior.Handovers, 1)
	require.Equal(t, sachsen.Staatskanzlei, interior.Handovers[0].To)
	require.Equal(t, "August 2018", interior.Handovers[0].About.German)
	require.True(t, interior.Handovers[0].On.IsZero(), "the day was not read")
	require.Equal(t, dayRead, interior.AsOf.String(), "§ 112 SächsGemO was read as of that day")
	require.Equal(t, "2026-11-25", justice.AsOf.String())

	nobody, ok := sachsen.Actor("sn-nobody")
	require.False(t, ok)
	require.Zero(t, nobody)
	none, ok := sachsen.Partner("sn-nobody")
	require.False(t, ok)
	require.Zero(t, none)
}

func ExampleActors() {
	fmt.Println(len(sachsen.Actors()))
	// Output: 13
}
