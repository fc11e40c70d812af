package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
)

// A figure stands as long as nothing of what it counts moved: land without people leaves the population, and people without land leave the
// area as they were, also where an event tells how much stayed. What is not recorded may be anything.
func TestAFigureStandsWhereNothingOfItsKindMoved(t *testing.T) {
	const a, b = "16098001", "16098002"
	for _, test := range []struct {
		name                   string
		people, land           int64
		hasPopulation, hasArea bool
	}{
		{"land without people", 0, 5 * hectare, true, false},
		{"people without land", 5, 0, false, true},
		{"both", 5, 5 * hectare, false, false},
		{"neither", 0, 0, true, true},
		{"not recorded", -1, -1, false, false},
	} {
		d := kreise(t, []directory.EventRecord{
			part(directory.PartialTransfer, "16/2010/0001", a, b, test.people, test.land),
			part(directory.PartialTransfer, "16/2010/0001", a, a, 95, 95*hectare),
		}, place(a, civil.Period{}, people(100)), place(b, civil.Period{}, people(200)))
		for k, want := range map[string]int64{a: 100, b: 200} {
			require.NotZero(t, unitOn(t, d, k, "2009-12-31"))
			u := unitOn(t, d, k, "2010-01-01")
			population, ok := u.Population()
			require.Equal(t, test.hasPopulation, ok, "%s: %s", test.name, k)
			area, measured := u.Area()
			require.Equal(t, test.hasArea, measured, "%s: %s", test.name, k)
			if ok {
				require.Equal(t, want, population.Value, "%s: %s", test.name, k)
			}
			if measured {
				require.Equal(t, want, area.Value, "%s: %s", test.name, k)
			}
		}
	}
}

// The figures of a municipality that ended are part of those of the one that took it over as a whole. One of which two took something is in
// neither of their figures, except that of which one took all: the people of one who took no more than land are none.
func TestFiguresOfADividedMunicipalityAreAddedToNone(t *testing.T) {
	const gone, a, b = "16098001", "16098002", "16098003"
	for _, test := range []struct {
		name         string
		people, land int64 // that went to b
		population   map[string]int64
		area         map[string]int64
	}{
		{"both took both", 40, 40 * hectare, nil, nil},
		{"one took all the people", 0, 40 * hectare, map[string]int64{a: 300, b: 400}, nil},
		{"one took all the land", 40, 0, nil, map[string]int64{a: 300, b: 400}},
		{"not recorded", -1, -1, nil, nil},
	} {
		d := kreise(t, []directory.EventRecord{
			part(directory.Dissolution, "16/2010/0001", gone, a, 60, 60*hectare),
			part(directory.Dissolution, "16/2010/0001", gone, b, test.people, test.land),
		}, place(gone, period("", "2009-12-31"), people(100)), place(a, civil.Period{}, people(200)), place(b, civil.Period{}, people(400)))
		for _, k := range []string{a, b} {
			u := unitOn(t, d, k, "2010-01-01")
			population, ok := u.Population()
			require.Equal(t, test.population != nil, ok, "%s: %s", test.name, k)
			require.Equal(t, test.population[k], population.Value, "%s: %s", test.name, k)
			area, ok := u.Area()
			require.Equal(t, test.area != nil, ok, "%s: %s", test.name, k)
			require.Equal(t, test.area[k], area.Value, "%s: %s", test.name, k)
		}
	}
}
