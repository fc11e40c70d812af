package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// record writes one record of a GV100AD file: 220 characters, with fields at their places (counted from 1).
func record(fields map[int]string) string {
	line := []rune(strings.Repeat(" ", 220))
	for at, text := range fields {
		copy(line[at-1:], []rune(text))
	}
	return string(line) + "\n"
}

// register writes a register of a day: one kreisfreie Stadt in each Land, and in Land 16 a Kreis with two or three municipalities.
func register(day string, members map[string]string) string {
	var b strings.Builder
	for land := 1; land <= 16; land++ {
		key, name := fmt.Sprintf("%s%02d", day, land), fmt.Sprintf("Stadt %02d", land)
		b.WriteString(record(map[int]string{1: "10" + key, 23: name, 73: name}))
		b.WriteString(record(map[int]string{1: "40" + key + "000", 23: name, 73: name, 123: "41"}))
		b.WriteString(record(map[int]string{1: "50" + key + "000", 19: "0000", 23: name, 123: "50"}))
		b.WriteString(record(map[int]string{1: "60" + key + "000000" + "0000", 23: name, 123: "61", 129: strings.Repeat("00000000001", 3), 166: "00001"}))
	}
	b.WriteString(record(map[int]string{1: "40" + day + "16063", 23: "Wartburgkreis", 73: "Bad Salzungen", 123: "44"}))
	b.WriteString(record(map[int]string{1: "50" + day + "16063", 19: "5051", 23: "Bad Salzungen, Stadt", 73: "Bad Salzungen", 123: "58"}))
	for _, number := range []string{"003", "051", "055"} {
		if name, ok := members[number]; ok {
			b.WriteString(record(map[int]string{
				1: "60" + day + "16063" + number + "5051", 23: name, 123: "64", 129: "00000000863" + "00000001726" + "00000000826", 166: "36433",
			}))
		}
	}
	return b.String()
}

const head = "list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new\tname_new\tdate_legal\tdate_statistical\n"

// The list takes Merkers to Leimbach, and gives Bad Salzungen a name that is reported after the register.
const list = head +
	"2025\t16/2025/0001-R\tGemeinde\t160635051055\t16063055\tMerkers\t1\t8630000\tqm\t700\t160635051051\t16063051\tLeimbach\t2025-07-01\t2025-07-01\n" +
	"2025\t16/2025/0002-R\tGemeinde\t160635051003\t16063003\tBad Salzungen, Stadt\t4\t\t\t\t160635051003\t16063003\tBad Salzungen, Kurstadt\t2025-12-01\t2026-03-01\n"

// workshop is a folder with an edition of 2025-01-01, the list, and the register of 2026-01-01.
type workshop struct {
	t      *testing.T
	folder string
}

func newWorkshop(t *testing.T) workshop {
	t.Helper()
	w := workshop{t, t.TempDir()}
	w.write("before.txt", register("20250101", map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach", "055": "Merkers"}))
	w.write("after.txt", register("20260101", map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach"}))
	w.write("list.tsv", list)
	require.NoError(t, run([]string{"-register", w.path("before.txt"), "-out", w.path("before.bin"), "-proof", w.path("before.md")}, &strings.Builder{}))
	return w
}

func (w workshop) path(name string) string { return filepath.Join(w.folder, name) }

func (w workshop) write(name, content string) {
	w.t.Helper()
	require.NoError(w.t, os.WriteFile(w.path(name), []byte(content), 0o600))
}

func (w workshop) read(name string) string {
	w.t.Helper()
	content, err := os.ReadFile(w.path(name))
	require.NoError(w.t, err)
	return string(content)
}

// make makes the edition of 2026-01-01.
func (w workshop) make() (report string, err error) {
	var b strings.Builder
	err = run([]string{"-from", w.path("before.bin"), "-changes", w.path("list.tsv"), "-register", w.path("after.txt"),
		"-out", w.path("after.bin"), "-proof", w.path("after.md")}, &b)
	return b.String(), err
}

// Official files go in, and an edition comes out that Open takes, with a page that names its files, its changes and the names that the
// register has otherwise.
func TestOfficialFilesMakeAnEditionWithItsProof(t *testing.T) {
	w := newWorkshop(t)
	report, err := w.make()
	require.NoError(t, err)
	was, err := directory.Open(w.read("before.bin"))
	require.NoError(t, err)
	is, err := directory.OpenFileOr(w.path("after.bin"), func() *directory.Directory { return was })
	require.NoError(t, err)
	require.Contains(t, report, is.Hash())
	require.Contains(t, report, was.Edition().String())
	require.Equal(t, "2025-01-01/2026-01-01", is.Span().String())
	s, err := is.Successors(key.MustParseAGS("16063055"), civil.MustParse("2025-06-30"), civil.MustParse("2026-01-01"))
	require.NoError(t, err)
	successor, err := s.Successor()
	require.NoError(t, err)
	require.Equal(t, "16063051 Leimbach", successor.String())

	page := w.read("after.md")
	require.Contains(t, page, is.Hash())
	require.Contains(t, page, was.Hash())
	require.Contains(t, page, "| municipality | 18 | 0 |")
	require.Contains(t, page, "| 2025-07-01/16063055 | 16063055 Merkers | – | 16/2025/0001-R |")
	require.Contains(t, page, "## Names that the register has otherwise")
	require.Contains(t, page, "| 16063003 | Bad Salzungen, Stadt | Bad Salzungen, Kurstadt |")
	for _, source := range is.Edition().Sources {
		require.Contains(t, page, source.SHA256)
	}
	require.Len(t, is.Edition().Sources, 3)
	require.Contains(t, w.read("before.md"), "of one day and without a history")
	require.NotContains(t, w.read("before.md"), "## Changes")
}

// Whatever is wrong with a file, nothing is written, and the message says which file it is and what is different.
func TestFilesThatDoNotFitAreRefused(t *testing.T) {
	rest := strings.Index(list, "2025\t16/2025/0002")
	for name, c := range map[string]struct {
		spoil func(w workshop)
		says  []string
	}{
		"a row is missing": {func(w workshop) { w.write("list.tsv", head+list[rest:]) },
			[]string{"in 1 place:", "16063055: the changes leave a unit that the register does not have"}},
		"two places": {func(w workshop) {
			w.write("list.tsv", head+list[rest:])
			w.write("after.txt", strings.Replace(w.read("after.txt"), "Leimbach", "Heimbach", 1))
		}, []string{"in 2 places", "16063055", `(changes: "Leimbach", register: "Heimbach")`}},
		"the register is damaged":     {func(w workshop) { w.write("after.txt", w.read("after.txt")[:5000]) }, []string{"after.txt", "line 23"}},
		"the register is something":   {func(w workshop) { w.write("after.txt", "Leimbach\n") }, []string{"after.txt", "line 1"}},
		"the register is not later":   {func(w workshop) { w.write("after.txt", w.read("before.txt")) }, []string{"want a register of a day after 2025-01-01"}},
		"the list is something":       {func(w workshop) { w.write("list.tsv", "Leimbach\n") }, []string{"list.tsv", "line 1"}},
		"the list has no rows":        {func(w workshop) { w.write("list.tsv", head) }, []string{"the list has no rows"}},
		"the edition is damaged":      {func(w workshop) { w.write("before.bin", w.read("before.bin")[1:]) }, []string{"before.bin"}},
		"the edition is a register":   {func(w workshop) { w.write("before.bin", w.read("before.txt")) }, []string{"before.bin"}},
		"there is no list":            {func(w workshop) { require.NoError(w.t, os.Remove(w.path("list.tsv"))) }, []string{"list.tsv"}},
		"there is no register":        {func(w workshop) { require.NoError(w.t, os.Remove(w.path("after.txt"))) }, []string{"after.txt"}},
		"there is no former edition":  {func(w workshop) { require.NoError(w.t, os.Remove(w.path("before.bin"))) }, []string{"before.bin"}},
		"the proof cannot be written": {func(w workshop) { require.NoError(w.t, os.Mkdir(w.path("after.md"), 0o700)) }, []string{"after.md"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorkshop(t)
			c.spoil(w)
			report, err := w.make()
			require.Error(t, err)
			require.Empty(t, report)
			for _, text := range c.says {
				require.ErrorContains(t, err, text)
			}
			require.NoFileExists(t, w.path("after.bin"))
			left, err := filepath.Glob(w.path("after.*.*"))
			require.NoError(t, err)
			require.Empty(t, left, "no half file stays behind")
		})
	}
}

// An edition of one Land leads on from what the register has of that Land.
func TestAnEditionOfOneLandLeadsOn(t *testing.T) {
	w := newWorkshop(t)
	unit := func(k, name string, kind governance.Kind) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParse(k), Name: name, Kind: kind}
	}
	land, err := directory.Build(civil.Period{From: civil.MustParse("2024-01-01"), Through: civil.MustParse("2025-01-01")}, []directory.UnitRecord{
		unit("16", "Stadt 16", 0), unit("16000", "Stadt 16", governance.KreisfreieStadt),
		unit("160000000", "Stadt 16", governance.VerbandsfreieGemeinde), unit("160000000000", "Stadt 16", governance.KreisfreieStadt),
		unit("16063", "Wartburgkreis", governance.Landkreis), unit("160635051", "Bad Salzungen, Stadt", governance.ErfuellendeGemeinde),
		unit("160635051003", "Bad Salzungen, Stadt", governance.KreisangehoerigeGemeinde),
		unit("160635051051", "Leimbach", governance.KreisangehoerigeGemeinde),
		unit("160635051055", "Merkers", governance.KreisangehoerigeGemeinde),
	}, nil)
	require.NoError(t, err)
	var table bytes.Buffer
	_, err = land.WriteTo(&table)
	require.NoError(t, err)
	w.write("before.bin", table.String())
	report, err := w.make()
	require.NoError(t, err)
	require.Contains(t, report, "complete 2024-01-01/2026-01-01")
	require.Contains(t, w.read("after.md"), "| land | 1 | 0 |")
	require.Contains(t, w.read("after.md"), "| municipality | 3 | 0 |")
}

// The proof does not take the word of whoever made the edition: units that the register has otherwise, and a former edition that told
// something else of its last day, are errors.
func TestTheProofComparesByItself(t *testing.T) {
	read := func(day string, members map[string]string) *directory.Directory {
		d, err := directory.FromGV100AD(strings.NewReader(register(day, members)))
		require.NoError(t, err)
		return d
	}
	two, three := map[string]string{"003": "A", "051": "B"}, map[string]string{"003": "A", "051": "B", "055": "C"}
	none := &directory.Directory{}
	_, err := prove(none, read("20260101", two), read("20260101", three))
	require.ErrorContains(t, err, "the edition is not what the register has")
	require.ErrorContains(t, err, "16063055 C")
	_, err = prove(read("20260101", three), read("20260101", two), read("20260101", two))
	require.ErrorContains(t, err, "otherwise than the one before")
	_, err = prove(read("20250101", two), read("20260101", two), read("20260101", two))
	var span *directory.SpanError
	require.ErrorAs(t, err, &span, "an edition that does not hold the day of the former one does not lead on from it")
}

func TestArguments(t *testing.T) {
	for _, arguments := range [][]string{
		{}, {"-register", "r.txt"}, {"-out", "d.bin"}, {"-unknown"}, {"-register", "r.txt", "-out", "d.bin", "more"},
		{"-from", "d.bin", "-register", "r.txt", "-out", "d.bin"}, {"-register", "no/such.txt.gz", "-out", "d.bin"},
	} {
		require.Error(t, run(arguments, &strings.Builder{}), arguments)
	}
}

// The official files of 2021 make an edition of the end of that year. To the register of 2023-11-30 the list does not lead, because the
// register misspells an association.
func TestTheOfficialFilesOf2021(t *testing.T) {
	data := filepath.Join("..", "..", "..", "..", "shared", "data")
	changes, err := os.ReadFile(filepath.Join(data, "gebietsaenderungen", "gebietsaenderungen-1990-2025-02.tsv"))
	if os.IsNotExist(err) {
		t.Skip("the official files do not lie beside the module")
	}
	require.NoError(t, err)
	kept := []string{}
	for row := range strings.SplitSeq(strings.TrimSuffix(string(changes), "\n"), "\n") {
		if year, _, _ := strings.Cut(row, "\t"); year >= "2021" {
			kept = append(kept, row)
		}
	}
	folder := t.TempDir()
	recent, first, second := filepath.Join(folder, "list.tsv"), filepath.Join(folder, "1.bin"), filepath.Join(folder, "2.bin")
	require.NoError(t, os.WriteFile(recent, []byte(strings.Join(kept, "\n")+"\n"), 0o600))
	of := func(name string) string { return filepath.Join(data, "gv100ad", name) }
	require.NoError(t, run([]string{"-register", of("GV100AD_300921.txt.gz"), "-out", first}, &strings.Builder{}))
	proof := filepath.Join(folder, "proof.md")
	require.NoError(t, run([]string{"-from", first, "-changes", recent, "-register", of("GV100AD_31122021.txt.gz"), "-out", second,
		"-proof", proof}, &strings.Builder{}))
	page, err := os.ReadFile(proof)
	require.NoError(t, err)
	require.Contains(t, string(page), "| municipality | 10997 | 0 |")

	err = run([]string{"-from", second, "-changes", recent, "-register", of("GV100AD_301123.txt.gz"), "-out", filepath.Join(folder, "3.bin")},
		&strings.Builder{})
	require.ErrorContains(t, err, `071325009: the names differ (changes: "Betzdorf-Gebhardshain", register: "Betzdorf-Gebardshain")`)
	require.NoFileExists(t, filepath.Join(folder, "3.bin"))
}

// Nothing that is read is written over, however its name is spelled, and the two files that are written are two.
func TestFilesAreNotWrittenOver(t *testing.T) {
	w := newWorkshop(t)
	require.NoError(t, os.Link(w.path("after.txt"), w.path("linked.txt")))
	register, list := w.read("after.txt"), w.read("list.tsv")
	for _, test := range []struct{ out, proof, flags string }{
		{"after.txt", "", "-out and -register"},
		{"./after.txt", "", "-out and -register"},
		{"linked.txt", "", "-out and -register"},
		{"list.tsv", "", "-out and -changes"},
		{"new.bin", "new.bin", "-out and -proof"},
		{"new.bin", "./new.bin", "-out and -proof"},
		{"new.bin", "after.txt", "-proof and -register"},
		{"new.bin", "list.tsv", "-proof and -changes"},
		{"new.bin", "before.bin", "-proof and -from"},
	} {
		arguments := []string{"-from", w.path("before.bin"), "-changes", w.path("list.tsv"), "-register", w.path("after.txt"),
			"-out", w.folder + "/" + test.out}
		if test.proof != "" {
			arguments = append(arguments, "-proof", w.folder+"/"+test.proof)
		}
		err := run(arguments, &strings.Builder{})
		require.ErrorContains(t, err, test.flags+" name the same file")
		require.Equal(t, register, w.read("after.txt"))
		require.Equal(t, list, w.read("list.tsv"))
		require.NoFileExists(t, w.path("new.bin"))
	}
	require.NoError(t, run([]string{"-from", w.path("before.bin"), "-changes", w.path("list.tsv"), "-register", w.path("after.txt"),
		"-out", w.path("before.bin")}, &strings.Builder{}), "the edition that was led on from may be replaced")
}

// The page of an edition of one day says that nothing independent was compared.
func TestTheProofOfOneDaySaysThatNothingWasCompared(t *testing.T) {
	w := newWorkshop(t)
	require.Contains(t, w.read("before.md"), "Nothing independent was compared")
	_, err := w.make()
	require.NoError(t, err)
	require.NotContains(t, w.read("after.md"), "Nothing independent was compared")
}
