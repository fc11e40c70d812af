package gv100_test

import (
	"compress/gzip"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/gv100"
)

// put writes text over a line, from a position that is counted in characters from 1.
func put(line string, position int, text string) string {
	characters := []rune(line)
	copy(characters[position-1:], []rune(text))
	return string(characters)
}

// lineOf makes a record of the given Satzart with key and name, and all that the Satzart needs.
func lineOf(satzart, key, association, name string) string {
	line := put(strings.Repeat(" ", 220), 1, satzart+"20251130"+key)
	line = put(line, 19, association)
	line = put(line, 23, name)
	switch satzart {
	case "40":
		line = put(line, 123, "44")
	case "50":
		line = put(line, 123, "50")
	case "60":
		line = put(line, 123, "64    "+"00000000196"+"00000000336"+"00000000174")
	}
	return line
}

// part returns the records of one small Kreis that keep every rule of ReadPart.
func part() []string {
	return []string{
		lineOf("10", "16", "", "Thüringen"),
		lineOf("40", "16072", "", "Sonneberg"),
		lineOf("50", "16072", "0011", "Lauscha, Stadt"),
		lineOf("50", "16072", "5051", "Neuhaus am Rennweg, Stadt"),
		lineOf("60", "16072006", "5051", "Goldisthal"),
		lineOf("60", "16072011", "0011", "Lauscha, Stadt"),
		lineOf("60", "16072013", "5051", "Neuhaus am Rennweg, Stadt"),
	}
}

// whole returns the records of sixteen Länder that keep every rule of Read: a Kreis of one municipality in each, and a
// Regierungsbezirk, a Region and an area without a Kreis where the register has them too.
func whole() []string {
	var lines []string
	for _, land := range []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12", "13", "14",
		"15", "16"} {
		lines = append(lines, lineOf("10", land, "", "Land "+land))
		region := "0"
		if land == "08" {
			region = "1"
			lines = append(lines, lineOf("20", "081", "", "Stuttgart"), lineOf("30", "0811", "", "Stuttgart"))
		}
		if land == "13" {
			lines = append(lines, lineOf("50", "13000", "9999", "Küstengewässer"),
				lineOf("60", "13000999", "9999", "Küstengewässer"))
		}
		lines = append(lines,
			lineOf("40", land+region+"11", "", "Kreis "+land),
			lineOf("50", land+region+"11", "0001", "Gemeinde "+land),
			lineOf("60", land+region+"11001", "0001", "Gemeinde "+land))
	}
	return lines
}

// text joins lines, each with a line end.
func text(lines []string) string { return strings.Join(lines, "\n") + "\n" }

// latin1 returns the text in ISO-8859-1.
func latin1(t testing.TB, s string) string {
	encoded, err := charmap.ISO8859_1.NewEncoder().String(s)
	require.NoError(t, err)
	return encoded
}

// readAll returns all records, and fails at the first error.
func readAll(t testing.TB, input string) []gv100.Record {
	t.Helper()
	var records []gv100.Record
	for record, err := range gv100.ReadPart(strings.NewReader(input)) {
		require.NoError(t, err)
		records = append(records, record)
	}
	return records
}

// testdata returns a file of the testdata folder.
func testdata(t testing.TB, name string) string {
	t.Helper()
	content, err := os.ReadFile(filepath.Join("testdata", name))
	require.NoError(t, err)
	return string(content)
}

// sharedData opens a file of the collection of official data that lies beside the module, unpacked. Without the
// collection the test is skipped.
func sharedData(t testing.TB, path ...string) io.Reader {
	t.Helper()
	name := filepath.Join(append([]string{moduleRoot(t), "..", "shared", "data"}, path...)...)
	file, err := os.Open(name)
	if os.IsNotExist(err) {
		t.Skipf("the official files are not part of the module; looked for %s", filepath.Join(path...))
	}
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, file.Close()) })
	if filepath.Ext(name) != ".gz" {
		return file
	}
	unpacked, err := gzip.NewReader(file)
	require.NoError(t, err)
	return unpacked
}

func moduleRoot(t testing.TB) string {
	t.Helper()
	folder, err := os.Getwd()
	require.NoError(t, err)
	for {
		if _, err := os.Stat(filepath.Join(folder, "go.mod")); err == nil {
			return folder
		}
		require.NotEqual(t, filepath.Dir(folder), folder, "no go.mod above the working folder")
		folder = filepath.Dir(folder)
	}
}

type reader = func(io.Reader) iter.Seq2[gv100.Record, error]

// firstError returns the error with which reading ends, or nil.
func firstError(read reader, input string) error {
	for _, err := range read(strings.NewReader(input)) {
		if err != nil {
			return err
		}
	}
	return nil
}

// requireError demands an *Error at a place.
func requireError(t testing.TB, err error, line, column int, field, reason string) {
	t.Helper()
	var e *gv100.Error
	require.ErrorAs(t, err, &e)
	require.Contains(t, e.Reason, reason)
	require.Equal(t, [2]int{line, column}, [2]int{e.Line, e.Column}, "line and column of: %v", err)
	require.Equal(t, field, e.Field)
	requireGerman(t, e)
}

// requireGerman demands that an error says the same to German readers: another text, with the place in their words.
func requireGerman(t testing.TB, e *gv100.Error) {
	t.Helper()
	german := e.Text(language.German)
	require.Equal(t, e.Error(), "gv100: "+e.Text(language.English))
	require.NotContains(t, german, e.Reason, "in German, too")
	require.Equal(t, e.Line > 0, strings.HasPrefix(german, "Zeile "), german)
	require.Equal(t, e.Column > 0, strings.Contains(german, "Spalte "), german)
	require.Contains(t, german, e.Field)
}

// endlessReader gives one letter for ever and counts.
type endlessReader struct{ given int }

func (r *endlessReader) Read(p []byte) (int, error) {
	for i := range p {
		p[i] = 'x'
	}
	r.given += len(p)
	return len(p), nil
}
