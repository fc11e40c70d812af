package directory_test

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// A program that looks for a newer edition beside it and finds none has the embedded one.
func ExampleOpenFileOr() {
	d, err := directory.OpenFileOr("no-such-directory.bin", thueringen.Directory)
	if err != nil {
		fmt.Println(err) // there is a file, and it is damaged, older or of something else
		return
	}
	fmt.Println(d.Edition().AsOf)
	// Output: 2026-06-30
}

// A directory that was made at run time is kept for the next start.
func ExampleDirectory_WriteTo() {
	var table bytes.Buffer
	if _, err := thueringen.Directory().WriteTo(&table); err != nil {
		fmt.Println(err)
		return
	}
	again, err := directory.Open(table.String())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(again.Hash() == thueringen.Directory().Hash())
	// Output: true
}

// merged is the list in which Merkers goes to Leimbach on 2025-07-01, and after are the members that are left.
const merged = changesHead +
	"2025\t16/2025/0001-R\tGemeinde\t160635051055\t16063055\tMerkers\t1\t8630000\tqm\t700\t160635051051\t16063051\tLeimbach\t2025-07-01\t2025-07-01\n"

var after = map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach"}

// extended is the register of 2025-01-01 with the list applied to it, up to the register of 2026-01-01.
func extended(t *testing.T) (was, is *directory.Directory) {
	t.Helper()
	was, err := directory.FromGV100AD(strings.NewReader(register("20250101", before)))
	require.NoError(t, err)
	is, err = directory.Extend(was, strings.NewReader(merged), strings.NewReader(register("20260101", after)))
	require.NoError(t, err)
	return was, is
}

func write(t *testing.T, d *directory.Directory) string {
	t.Helper()
	var table bytes.Buffer
	n, err := d.WriteTo(&table)
	require.NoError(t, err)
	require.Equal(t, int64(table.Len()), n)
	name := filepath.Join(t.TempDir(), "directory.bin")
	require.NoError(t, os.WriteFile(name, table.Bytes(), 0o600))
	return name
}

// The file goes before the embedded directory where it fits, and nothing else stands in for it where it does not.
func TestAFileTakesThePlaceOfTheEmbeddedDirectory(t *testing.T) {
	was, is := extended(t)
	embedded := func(d *directory.Directory) func() *directory.Directory {
		return func() *directory.Directory { return d }
	}

	newer, err := directory.OpenFileOr(write(t, is), embedded(was))
	require.NoError(t, err)
	require.Equal(t, is.Edition(), newer.Edition())
	same, err := directory.OpenFileOr(write(t, was), embedded(was))
	require.NoError(t, err)
	require.Equal(t, was.Hash(), same.Hash())
	none, err := directory.OpenFileOr(filepath.Join(t.TempDir(), "directory.bin"), embedded(was))
	require.NoError(t, err)
	require.Same(t, was, none)

	for name, damage := range map[string]func([]byte) []byte{
		"cut":    func(table []byte) []byte { return table[:len(table)-1] },
		"turned": func(table []byte) []byte { table[len(table)/2] ^= 1; return table },
		"empty":  func([]byte) []byte { return nil },
		"other":  func([]byte) []byte { return []byte(register("20260101", after)) },
	} {
		file := write(t, is)
		table, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(file, damage(table), 0o600))
		d, err := directory.OpenFileOr(file, embedded(was))
		require.ErrorContains(t, err, file, name)
		require.Nil(t, d)
	}
	_, err = directory.OpenFileOr(t.TempDir(), embedded(was))
	require.Error(t, err, "a folder is no file")
	var argument *directory.ArgumentError
	_, err = directory.OpenFileOr(filepath.Join(t.TempDir(), "no", "directory.bin"), embedded(was))
	require.ErrorIs(t, err, fs.ErrNotExist, "a folder that is missing is a mistake in the configuration")

	_, err = directory.OpenFileOr("", embedded(was))
	require.ErrorAs(t, err, &argument)
	require.Equal(t, "file", argument.Argument)

	_, err = directory.OpenFileOr("directory.bin", nil)
	require.ErrorAs(t, err, &argument)
	_, err = (&directory.Directory{}).WriteTo(&bytes.Buffer{})
	require.ErrorAs(t, err, &argument)
}

// Older and foreign files are refused with all that is otherwise in them.
func TestOlderAndForeignFilesAreRefused(t *testing.T) {
	was, is := extended(t)
	refused := func(file, embedded *directory.Directory) *directory.EditionError {
		_, err := directory.OpenFileOr(write(t, file), func() *directory.Directory { return embedded })
		var edition *directory.EditionError
		require.ErrorAs(t, err, &edition)
		require.Equal(t, embedded.Edition(), edition.Edition)
		require.ErrorContains(t, err, edition.Reason)
		return edition
	}
	older := refused(was, is)
	require.Equal(t, "it is older; want one up to 2026-01-01 or later", older.Reason)
	require.NotContains(t, older.Error(), "differ")
	require.NotContains(t, older.Error(), "lacks")

	later, err := directory.FromGV100AD(strings.NewReader(register("20260101", after)))
	require.NoError(t, err)
	require.Equal(t, "it begins later; want one from 2025-01-01 or earlier on", refused(later, is).Reason)

	other := strings.ReplaceAll(register("20260101", after), "160630035051", "160630045051")
	foreign, err := directory.FromGV100AD(strings.NewReader(strings.ReplaceAll(other, "160630515051", "160630525051")))
	require.NoError(t, err)
	found := refused(foreign, later)
	require.Empty(t, found.Reason)
	require.Len(t, found.Differences, 4, "two keys each on both sides")
	require.ErrorContains(t, found, "16063052 Leimbach: formation")
	require.ErrorContains(t, found, "16063051 Leimbach: dissolution")

	land, err := directory.Build(period("2025-01-01", "2026-01-01"), []directory.UnitRecord{{Key: key.MustParseLand("01"), Name: "Land 01"}}, nil)
	require.NoError(t, err)
	found = refused(land, is)
	require.Len(t, found.Lacks, 15)
	require.ErrorContains(t, found, "it lacks Land 02, 03, ")

	// A unit that only the one knows, or that has another ARS, makes an edition another one; a name alone does not, and of a Land that is
	// missing no unit is listed.
	build := func(lands string, places ...directory.UnitRecord) *directory.Directory {
		units := []directory.UnitRecord{{Key: key.MustParseDistrict("16098"), Name: "Musterkreis", Kind: governance.Landkreis}}
		for _, land := range strings.Fields(lands) {
			units = append(units, directory.UnitRecord{Key: key.MustParseLand(land), Name: "Land " + land})
		}
		d, err := directory.Build(period("2025-01-01", "2026-01-01"), append(units, places...), nil)
		require.NoError(t, err)
		return d
	}
	renamed := place("16098001", civil.Period{}, nil)
	renamed.Name = "Neuort"
	one, two := place("16098001", civil.Period{}, nil), place("16098002", civil.Period{}, nil)
	for name, test := range map[string]struct {
		file, embedded *directory.Directory
		text           string // of the difference
	}{
		"one more":     {build("16", one, two), build("16", one), "16098002 Ort 16098002: formation"},
		"one less":     {build("16", one), build("16", one, two), "16098002 Ort 16098002: dissolution"},
		"another Land": {build("16", one), build("16 14", one), "it lacks Land 14"},
		"two Länder":   {build("16", one), build("16 14 13", one), "it lacks Land 13 and 14"},
	} {
		found := refused(test.file, test.embedded)
		require.ErrorContains(t, found, test.text, name)
		require.Equal(t, strings.Contains(test.text, "lacks"), strings.Contains(found.Error(), "lacks"), name)
		require.Equal(t, !strings.Contains(test.text, "lacks"), len(found.Differences) == 1, name)
	}
	_, err = directory.OpenFileOr(write(t, build("16", renamed)), func() *directory.Directory { return build("16", one) })
	require.NoError(t, err)

	_, err = directory.Extend(is, strings.NewReader(merged), strings.NewReader(register("20250101", before)))
	var edition *directory.EditionError
	require.ErrorAs(t, err, &edition)
	require.Equal(t, "want a register of a day after 2026-01-01", edition.Reason)
	require.Equal(t, civil.MustParse("2025-01-01"), edition.File.From)
	require.Contains(t, edition.Text(language.German), "eine Datei, die vom 01.01.2025 bis 01.01.2025 reicht, passt nicht", "each language has its days")
	require.ErrorContains(t, edition, "a file that runs from 1 January 2025 to 1 January 2025 does not fit")
}

// A newer edition is asked for by the same names as an embedded one: units, figures with their register, seats and postal codes,
// events, feed and correspondence.
func TestWhatComesThroughExtendIsAskedForByTheSameNames(t *testing.T) {
	was, is := extended(t)
	first, last := was.Latest().Date(), is.Latest().Date()
	leimbach := municipality(t, is.Latest(), "16063051")
	for by, figure := range map[directory.Weighting]func() (directory.Figure, bool){
		directory.ByPopulation: leimbach.Population, directory.ByArea: leimbach.Area,
	} {
		value, ok := figure()
		require.True(t, ok)
		require.Equal(t, map[directory.Weighting]int64{directory.ByPopulation: 1726, directory.ByArea: 863}[by], value.Value)
		register, ok := leimbach.FigureRegister(by)
		require.True(t, ok)
		require.Equal(t, last, register)
	}
	require.Equal(t, "36433", leimbach.PostalCode())
	days, ok := leimbach.PostalCodeAsOf()
	require.True(t, ok)
	require.Equal(t, civil.Period{From: last, Through: last}, days)
	district, ok := leimbach.District()
	require.True(t, ok)
	seat, ok := district.Seat()
	require.True(t, ok)
	require.Equal(t, "Bad Salzungen", seat)

	feed, err := is.Changes(first, last)
	require.NoError(t, err)
	changes := slices.Collect(feed)
	require.Len(t, changes, 1)
	require.Equal(t, "2025-07-01/16063055", changes[0].Number())
	require.Equal(t, "16/2025/0001-R", changes[0].Events[0].Number())
	rows, err := is.Correspondence(first, last, governance.Municipality)
	require.NoError(t, err)
	found := false
	for row := range rows {
		if row.From.Name() == "Merkers" {
			found = true
			require.Equal(t, leimbach, row.To)
			require.Equal(t, finance.Whole(), row.ByPopulation)
		}
	}
	require.True(t, found)
	mergers, err := is.IrreversibleBetween(first, last, governance.Municipality)
	require.NoError(t, err)
	list := slices.Collect(mergers)
	require.Len(t, list, 1)
	require.Equal(t, leimbach, list[0].Into)
	require.Len(t, list[0].Of, 2)
}

// Each answer tells which edition gave it, so that two answers of two editions are not mistaken for each other.
func TestAnswersTellTheirEdition(t *testing.T) {
	was, is := extended(t)
	require.NotEqual(t, was.Edition(), is.Edition())
	first, last := was.Latest().Date(), is.Latest().Date()
	merkers := key.MustParseAGS("16063055")
	s, err := is.Successors(merkers, first, last)
	require.NoError(t, err)
	a, err := is.Predecessors(key.MustParseAGS("16063051"), first, last)
	require.NoError(t, err)
	m, err := is.Migrate(last, directory.ByArea)
	require.NoError(t, err)
	rows, err := is.Correspondence(last, first, governance.Municipality)
	require.NoError(t, err)
	answers := []interface{ Edition() directory.Edition }{is.Latest(), s.Parts[0].Unit, s.Parts[0].Events[0], s, a, m}
	for row := range rows {
		answers = append(answers, row)
	}
	feed, err := is.Changes(first, last)
	require.NoError(t, err)
	for change := range feed {
		answers = append(answers, change)
	}
	for change := range was.Latest().ChangesTo(is.Latest()) {
		if !change.After.IsZero() {
			answers = append(answers, change)
		}
	}
	for _, answer := range answers {
		require.Equal(t, is.Edition(), answer.Edition(), "%T", answer)
	}
	require.Equal(t, was.Edition(), was.Latest().Edition())

	var csv strings.Builder
	require.NoError(t, directory.WriteCSV(&csv, is.Latest().Rows(governance.Land)))
	require.Equal(t, 16, strings.Count(csv.String(), ","+is.Edition().String()+"\n"))
	require.Zero(t, (*directory.Migration)(nil).Edition())
}

// What cannot be written is an error of the writer.
func TestWriteToReportsTheWriter(t *testing.T) {
	_, is := extended(t)
	failure := errors.New("no space left")
	_, err := is.WriteTo(failing{failure})
	require.ErrorIs(t, err, failure)
	require.ErrorIs(t, directory.WriteCSV(failing{failure}, is.Latest().Rows(governance.Land)), failure)
	require.ErrorIs(t, directory.WriteJSON(failing{failure}, is.Latest().Rows(governance.Land)), failure)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// The age of an edition is counted from the last day of its span, also where keys and names of a later day are known.
func TestAgeOfAnEdition(t *testing.T) {
	edition := directory.Edition{AsOf: civil.MustParse("2025-11-30"), Beyond: civil.MustParse("2026-06-30")}
	for day, want := range map[string]int{"2025-11-30": 0, "2025-12-01": 1, "2026-11-30": 365, "2025-11-29": -1} {
		days, ok := edition.Age(civil.MustParse(day))
		require.True(t, ok)
		require.Equal(t, want, days, day)
	}
	_, ok := directory.Edition{}.Age(civil.MustParse("2026-01-01"))
	require.False(t, ok, "an empty directory has no age")
	_, ok = edition.Age(civil.Date{})
	require.False(t, ok, "no day was asked about")
}
