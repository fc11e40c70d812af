package directory_test

import (
	"encoding/json"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// The two units that are called München, with what tells them apart, for readers and for programs.
func TestCandidatesOfAName(t *testing.T) {
	latest := bund.Directory().Latest()
	_, err := latest.Resolve("München")
	list := latest.Candidates(err)
	require.Len(t, list, 2)
	require.Equal(t, "09162000", list[0].Key.String())
	require.Contains(t, list[0].Describe(language.German), "(kreisfreie Stadt, Bayern, ")
	require.Equal(t, "09184", list[1].Key.String())
	require.Contains(t, list[1].Describe(language.English), "(Landkreis, Bayern, ")

	text, err := json.Marshal(list[1])
	require.NoError(t, err)
	require.Contains(t, string(text), `{"key":"09184","name":"München","on":"2025-11-30","text":{"de":"09184 München (`)
}

// Hümpfershausen had the key 16028260 until the end of 1990 and again from 1992 on, so the register has two units of it. A day decides.
func TestCandidatesOfAKey(t *testing.T) {
	latest := bund.Directory().Latest()
	_, err := latest.Resolve("16028260")
	list := latest.Candidates(err)
	require.Len(t, list, 2)
	require.Equal(t, "/1990-12-31 1992-01-01/1994-06-30", list[0].Period.From.String()+"/"+list[0].Period.Through.String()+" "+list[1].Period.String())
	for _, c := range list {
		on, err := bund.Directory().On(c.On)
		require.NoError(t, err)
		unit, err := on.Lookup(c.Key)
		require.NoError(t, err)
		require.Equal(t, c.Name, unit.Name())
	}
}

// Errors that leave no choice have no candidates.
func TestNoCandidates(t *testing.T) {
	latest := bund.Directory().Latest()
	_, err := latest.Resolve("99999999")
	for _, err := range []error{nil, err, errors.New("another")} {
		require.Empty(t, latest.Candidates(err))
	}
	_, err = latest.Resolve("16028260")
	require.Empty(t, directory.Snapshot{}.Candidates(err))
}
