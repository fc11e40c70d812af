package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// stepsOf returns the steps of a timeline as a German reader sees them.
func stepsOf(u directory.Unit) []string {
	var steps []string
	for _, step := range u.Timeline().Steps {
		steps = append(steps, step.Day.String()+" "+step.Text.German)
	}
	return steps
}

// A municipality comes in as a whole unless on the same day, as it ends, another takes a part of it. What it gave away years before does not count.
func TestAWholeIsWhatGoesToOneAlone(t *testing.T) {
	const before, divided, a, b = "16098001", "16098002", "16098003", "16098004"
	gone := period("", "2009-12-31")
	d := kreise(t, []directory.EventRecord{
		later(part(directory.PartialTransfer, "16/2005/0001", before, b, 5, 5), "2005-01-01"),
		part(directory.Dissolution, "16/2010/0001", before, a, 95, 95),
		part(directory.Dissolution, "16/2010/0002", divided, a, 50, 50),
		part(directory.Dissolution, "16/2010/0002", divided, b, 50, 50),
	}, place(before, gone, nil), place(divided, gone, nil), place(a, civil.Period{}, nil), place(b, civil.Period{}, nil))
	for _, test := range []struct {
		key, on string
		want    []string
	}{
		{before, "2009-01-01", []string{"2005-01-01 ein Teil kommt zu Ort 16098004 (16098004)", "2010-01-01 endet und kommt ganz zu Ort 16098003 (16098003)"}},
		{divided, "2009-01-01", []string{"2010-01-01 endet; ein Teil kommt zu Ort 16098003 (16098003)", "2010-01-01 endet; ein Teil kommt zu Ort 16098004 (16098004)"}},
		{a, "2020-01-01", []string{"2010-01-01 Ort 16098001 (16098001) endet und kommt ganz hinzu", "2010-01-01 Ort 16098002 (16098002) endet und kommt zum Teil hinzu"}},
		{b, "2020-01-01", []string{"2005-01-01 ein Teil von Ort 16098001 (16098001) kommt hinzu", "2010-01-01 Ort 16098002 (16098002) endet und kommt zum Teil hinzu"}},
	} {
		require.Equal(t, test.want, stepsOf(unitOn(t, d, test.key, test.on)), test.key)
	}
}

// Every unit that ended has one last step that says so: the event that tells it, or else its end. The day of an end that only the register beyond
// the span shows is not known.
func TestEveryEndIsOneStep(t *testing.T) {
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "16/2010/0001", "16098001", "16098003", -1, -1)},
		place("16098001", period("", "2009-12-31"), nil), place("16098002", period("", "2009-12-31"), nil), place("16098003", civil.Period{}, nil))
	require.Equal(t, []string{"2010-01-01 endet und kommt ganz zu Ort 16098003 (16098003)"}, stepsOf(unitOn(t, d, "16098001", "2009-01-01")))
	require.Equal(t, []string{"2010-01-01 endet"}, stepsOf(unitOn(t, d, "16098002", "2009-01-01")))
	require.False(t, unitOn(t, d, "16098002", "2009-01-01").Timeline().Steps[0].Undated)
	require.Empty(t, stepsOf(municipality(t, d.Latest(), "16098003"))[1:])

	kiliansroda, err := sample(t).Latest().Lookup(key.MustParseAGS("16071038"))
	require.NoError(t, err)
	steps := kiliansroda.Timeline().Steps
	last := steps[len(steps)-1]
	require.Equal(t, "endet", last.Text.German)
	require.Equal(t, day("2026-06-30"), last.Day)
	require.True(t, last.Undated)
}
