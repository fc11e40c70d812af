package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
)

// Of several records that do not fit, Build names the first one that the caller wrote down, whatever the order of their keys, and does so every time.
func TestBuildNamesTheFirstFault(t *testing.T) {
	p := musterkreis()
	p.events = nil
	sound := len(p.units)
	for _, k := range []string{"16097009", "16095001", "16096004", "16094002", "16093007", "16092003"} { // of Kreise that are not there
		p.units = append(p.units, place(k, civil.Period{}, nil))
	}
	for first := sound; first < len(p.units); first++ {
		_, err := directory.Build(p.span, append(p.units[:sound:sound], p.units[first:]...), nil)
		var argument *directory.ArgumentError
		require.ErrorAs(t, err, &argument)
		require.Equal(t, "units[11]", argument.Argument)
		require.ErrorContains(t, err, p.units[first].Key.String())
	}
	// Each second record has a figure of a day of which the record before it has one.
	p = musterkreis()
	p.units, p.events = p.units[:3], nil
	for _, k := range []string{"16098009", "16098001", "16098005", "16098003"} {
		before, since := place(k, period("", "2020-12-31"), counted(1)), place(k, period("2021-01-01", ""), counted(1))
		p.units = append(p.units, before, since)
	}
	_, err := p.build()
	require.ErrorContains(t, err, "units[4]: 16098009")
}
