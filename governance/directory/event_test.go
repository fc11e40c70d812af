package directory_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func TestEventsOfAUnit(t *testing.T) {
	d := sample(t)
	var list []string
	for e := range d.Events(directory.EventFilter{Unit: key.MustParseAGS("16075059")}) {
		list = append(list, e.String())
	}
	require.Equal(t, []string{
		"1994-07-01 new key 16027200 Liebschütz → 16075059 Liebschütz",
		"1996-01-01 new regional key 16075059 Liebschütz → 16075059 Liebschütz",
		"1999-07-01 dissolution 16075059 Liebschütz → 16075134 Remptendorf",
		"2000-01-01 partial transfer 16075134 Remptendorf → 16075059 Liebschütz",
		"2000-09-29 dissolution 16075059 Liebschütz → 16075134 Remptendorf",
	}, list)
	require.Empty(t, slices.Collect(d.Events(directory.EventFilter{Unit: key.MustParseAGS("16075999")})))
}

func TestEventsByKindAndPeriod(t *testing.T) {
	d := sample(t)
	year2023 := civil.Period{From: civil.MustParse("2023-01-01"), Through: civil.MustParse("2023-12-31")}
	events := slices.Collect(d.Events(directory.EventFilter{Kind: directory.Dissolution, Period: year2023}))
	require.Len(t, events, 3)
	population, ok := events[0].Population()
	require.True(t, ok)
	require.EqualValues(t, 1126, population)
	area, ok := events[0].Area()
	require.True(t, ok)
	require.EqualValues(t, 24622179, area)
	require.Equal(t, "16/2023/0019-R", events[0].Number())
	require.Equal(t, governance.Municipality, events[0].Level())
	require.Equal(t, civil.MustParse("2023-01-01"), events[0].Statistical())
	require.Len(t, slices.Collect(d.Events(directory.EventFilter{})), 20)
	for range d.Events(directory.EventFilter{}) {
		break
	}
}

func TestEventTellsWhatIsNotRecorded(t *testing.T) {
	d := sample(t)
	formation := slices.Collect(d.Events(directory.EventFilter{Kind: directory.Formation}))[0]
	require.Nil(t, formation.From().Key)
	require.Equal(t, "160635051", formation.To().Key.String())
	require.Equal(t, governance.Association, formation.Level())
	require.True(t, formation.Derived())
	require.Equal(t, "Vergleich der Verzeichnisse", formation.Note())
	require.Empty(t, formation.Number())
	require.True(t, formation.Statistical().IsZero())
	_, ok := formation.Population()
	require.False(t, ok)
	_, ok = formation.Area()
	require.False(t, ok)
	require.Equal(t, "2009-01-01 formation 160635051 Bad Salzungen, Stadt", formation.String())
}

func TestSidesHaveTheARSOfTheList(t *testing.T) {
	for e := range sample(t).Events(directory.EventFilter{Unit: key.MustParseAGS("16063105")}) {
		require.Equal(t, "160560000000", e.From().ARS.String())
		require.Equal(t, "160630105105", e.To().ARS.String())
		require.False(t, e.Remains())
	}
}

func TestTheZeroEventIsNoEvent(t *testing.T) {
	var e directory.Event
	require.True(t, e.IsZero())
	require.Zero(t, e.Kind())
	require.Empty(t, e.Kind().String())
	require.True(t, e.Legal().IsZero())
	require.True(t, e.Statistical().IsZero())
	require.Empty(t, e.Number())
	require.Zero(t, e.From())
	require.Zero(t, e.To())
	require.Zero(t, e.Level())
	_, ok := e.Population()
	require.False(t, ok)
	_, ok = e.Area()
	require.False(t, ok)
	require.False(t, e.Remains())
	require.False(t, e.Derived())
	require.Empty(t, e.Note())
	require.Empty(t, e.String())
	for e := range sample(t).Events(directory.EventFilter{}) {
		require.False(t, e.IsZero())
	}
}

// Only sides that are municipalities have an ARS, and it begins with the Kreis of their AGS; a change of the association shows both.
func TestSidesOfEventsTellTheirRegionalKey(t *testing.T) {
	d := thueringen.Directory()
	with := 0
	for e := range d.Events(directory.EventFilter{}) {
		for _, side := range []directory.Side{e.From(), e.To()} {
			ags, isMunicipality := side.Key.(key.AGS)
			if !isMunicipality {
				require.True(t, side.ARS.IsZero(), "%s: %v", e, side.Key)
			} else if !side.ARS.IsZero() {
				with++
				require.Equal(t, ags, side.ARS.AGS(), "%s", e)
			}
		}
	}
	require.Positive(t, with)
	for e := range d.Events(directory.EventFilter{Unit: key.MustParseAGS("16075059"), Kind: directory.NewRegionalKey}) {
		require.Equal(t, "160757509059", e.To().ARS.String())
		require.Equal(t, "160750000059", e.From().ARS.String())
	}
}
