package directory_test

import (
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// official opens one of the official files, which are not part of the module.
func official(t *testing.T, name string) io.Reader {
	t.Helper()
	file, err := os.Open(filepath.Join("..", "..", "..", "shared", "data", filepath.FromSlash(name)))
	if errors.Is(err, os.ErrNotExist) {
		t.Skip("the official files do not lie beside the module")
	}
	require.NoError(t, err)
	t.Cleanup(func() { _ = file.Close() })
	if !strings.HasSuffix(name, ".gz") {
		return file
	}
	unpacked, err := gzip.NewReader(file)
	require.NoError(t, err)
	return unpacked
}

func TestOfficialRegisterGivesTheUnitsOfTheEmbeddedDirectory(t *testing.T) {
	d, err := directory.FromGV100AD(official(t, "gv100ad/GV100AD_30112025.txt"))
	require.NoError(t, err)
	read, embedded := d.Latest(), bund.Directory().Latest()
	require.Equal(t, embedded.Date(), read.Date())
	for level := governance.Land; level <= governance.Municipality; level++ {
		require.Len(t, slices.Collect(read.Units(level)), len(slices.Collect(embedded.Units(level))), level)
		for u := range read.Units(level) {
			same, err := embedded.Lookup(u.Key())
			require.NoError(t, err)
			require.Equal(t, u.ARS(), same.ARS())
			require.Equal(t, u.Kind(), same.Kind(), "%s", u)
			require.Equal(t, u.PostalCode(), same.PostalCode(), "%s", u)
		}
	}
}

// The records of Thüringen alone make the directory that the whole register makes of them, and the official list extends it to the
// register of the end of the year.
func TestPartOfTheOfficialRegister(t *testing.T) {
	content, err := io.ReadAll(official(t, "gv100ad/GV100AD_300921.txt.gz"))
	require.NoError(t, err)
	var part strings.Builder
	for line := range strings.Lines(string(content)) {
		if line[10:12] == "16" {
			part.WriteString(line)
		}
	}
	d, err := directory.FromGV100ADPart(strings.NewReader(part.String()))
	require.NoError(t, err)
	s := on(t, bund.Directory(), "2021-09-30")
	for level := governance.Land; level <= governance.Municipality; level++ {
		var want []string
		for u := range s.Units(level) {
			if u.Key().Land().String() == "16" {
				want = append(want, u.String())
			}
		}
		var got []string
		for u := range d.Latest().Units(level) {
			got = append(got, u.String())
		}
		require.Equal(t, want, got)
	}
	list := since2021(t, official(t, "gebietsaenderungen/gebietsaenderungen-1990-2025-02.tsv"))
	extended, err := directory.Extend(d, list, official(t, "gv100ad/GV100AD_31122021.txt.gz"))
	require.NoError(t, err)
	require.Equal(t, "2021-09-30/2021-12-31", extended.Span().String())
}

// since2021 leaves of the list the rows of the yearly lists from 2021 on.
func since2021(t *testing.T, list io.Reader) io.Reader {
	t.Helper()
	text, err := io.ReadAll(list)
	require.NoError(t, err)
	head, rows, _ := strings.Cut(string(text), "\n")
	kept := []string{head}
	for row := range strings.SplitSeq(rows, "\n") {
		if year, _, _ := strings.Cut(row, "\t"); year >= "2021" {
			kept = append(kept, row)
		}
	}
	return strings.NewReader(strings.Join(kept, "\n") + "\n")
}

// A directory made from the register of 2021-09-30 is extended by the official list and leads exactly to the register of the
// end of that year. The register of 2023-11-30 misspells an association; the error names this place and no other.
func TestOfficialListExtendsARegister(t *testing.T) {
	d, err := directory.FromGV100AD(official(t, "gv100ad/GV100AD_300921.txt.gz"))
	require.NoError(t, err)
	const list = "gebietsaenderungen/gebietsaenderungen-1990-2025-02.tsv"
	extended, err := directory.Extend(d, since2021(t, official(t, list)), official(t, "gv100ad/GV100AD_31122021.txt.gz"))
	require.NoError(t, err)
	require.Equal(t, "2021-09-30/2021-12-31", extended.Span().String())
	require.Len(t, slices.Collect(extended.Latest().Units(governance.Municipality)), 10997)
	merged := 0
	for range extended.Events(directory.EventFilter{Kind: directory.Dissolution}) {
		merged++
	}
	require.NotZero(t, merged)

	_, err = directory.Extend(extended, since2021(t, official(t, list)), official(t, "gv100ad/GV100AD_301123.txt.gz"))
	var found *directory.DifferenceError
	require.ErrorAs(t, err, &found)
	require.Equal(t, []directory.Difference{{
		Day: civil.MustParse("2023-11-30"), Level: governance.Association, Key: key.MustParse("071325009"),
		Reason: "the names differ", Changes: "Betzdorf-Gebhardshain", Register: "Betzdorf-Gebardshain",
	}}, found.Differences)
}
