package main

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/labor/lab"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/effort"
)

// What the program answers in a browser is, byte for byte, what it answers here: the reports on all documents of the repository, as JSON,
// HTML and SARIF, and why; what it refuses; and the day of a table.
func TestAnswersAreThoseOfTheMachine(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not here, so nothing runs WebAssembly without a browser")
	}
	effort.OrSkip(t, "building the program for browsers takes half a minute")
	b, err := build(t.TempDir())
	require.NoError(t, err)
	require.LessOrEqual(t, b.Directory.Gzip, b.Directory.Limit)
	require.LessOrEqual(t, b.Program.Gzip, 3_200_000, "the program grows away from the %d bytes that were planned", b.Program.Limit)
	asks, want := questions(t)
	input, err := json.Marshal(asks)
	require.NoError(t, err)
	command := exec.Command(node, filepath.Join("testdata", "run.mjs"), b.Folder)
	command.Stdin = bytes.NewReader(input)
	var stderr bytes.Buffer
	command.Stderr = &stderr
	output, err := command.Output()
	require.NoError(t, err, stderr.String())
	lines := strings.Split(strings.TrimSuffix(string(output), "\n"), "\n")
	require.Equal(t, `{"ok":true}`, lines[0])
	require.Len(t, lines[1:], len(want))
	for i, line := range lines[1:] {
		if line != want[i] {
			require.Equal(t, want[i], line, "%s of %.200s", asks[i][0], asks[i][len(asks[i])-1])
		}
	}
}

// questions returns questions to the program, and its answers on this machine.
func questions(t *testing.T) (asks [][]string, want []string) {
	t.Helper()
	var table strings.Builder
	_, err := bund.Directory().WriteTo(&table)
	require.NoError(t, err)
	l, err := lab.New(table.String())
	require.NoError(t, err)
	ask := func(value any, err error, question ...string) {
		asks = append(asks, question)
		want = append(want, lab.Answer(value, err))
	}
	files, err := corpus.Files(filepath.Join("..", ".."))
	require.NoError(t, err)
	require.Greater(t, len(files), 100)
	for i, file := range files {
		content, err := os.ReadFile(file)
		require.NoError(t, err)
		text := string(content)
		checked := l.Check(text)
		require.True(t, checked.IsChecked, file)
		ask(checked, nil, "check", text)
		report, err := l.JSON(text)
		ask(report, err, "json", text)
		log, err := l.SARIF(file, text, language.English)
		ask(log, err, "sarif", file, text, "en")
		if i%10 == 0 { // pages with every reason take long
			html, err := l.HTML(text)
			ask(html, err, "html", text)
		}
	}
	for _, text := range []string{"", "{", "[]", "\x00", `{"form":"Pakt"}`, "\ufeff{}", strings.Repeat("[", 20_000)} {
		ask(l.Check(text), nil, "check", text)
		_, err := l.JSON(text)
		ask("", err, "json", text)
	}
	why, err := l.Why(lab.Sample(), "TH-KGG-13-3")
	ask(why, err, "why", lab.Sample(), "TH-KGG-13-3")
	_, err = l.Why(lab.Sample(), "NO-SUCH-RULE")
	ask(nil, err, "why", lab.Sample(), "NO-SUCH-RULE")
	for _, text := range []string{"", "16056000\n16063105", "AGS;Name\n16.056.000;Eisenach", "x"} {
		ask(l.Date(text), nil, "date", text)
	}
	return asks, want
}

func TestCommandLine(t *testing.T) {
	for _, test := range []struct {
		args []string
		want int
		says string
	}{
		{[]string{"-h"}, 0, "-build"},
		{[]string{"-lang", "fr"}, 2, "-build"},
		{[]string{"more"}, 2, "-build"},
		{[]string{"-build", filepath.Join("main.go", "below")}, 2, "main.go"},
	} {
		var stderr bytes.Buffer
		require.Equal(t, test.want, run(test.args, strings.NewReader(""), io.Discard, &stderr), test.args)
		require.Contains(t, stderr.String(), test.says)
	}
}

// Both figures are told, with what was planned.
func TestTell(t *testing.T) {
	b := page{Folder: "F", Program: sizes{Bytes: 1, Gzip: 2_500_001, Limit: 2_500_000}, Directory: sizes{Bytes: 2, Gzip: 1_800_000, Limit: 1_800_000}}
	var out strings.Builder
	require.NoError(t, tell(&out, b, language.English, false))
	require.Contains(t, out.String(), "by gzip -9 2,500,001; planned at most 2,500,000: missed")
	require.Contains(t, out.String(), "by gzip -9 1,800,000; planned at most 1,800,000: held")
	require.True(t, strings.HasPrefix(out.String(), "page: F/index.html\nto serve it: "), "where the page is comes before how large it is")
}

// The policy stands in the page, too, for servers that send none, and nothing in the page is inline.
func TestPolicy(t *testing.T) {
	folder := t.TempDir()
	require.NoError(t, writePage(folder, nil))
	index, err := os.ReadFile(filepath.Join(folder, "index.html"))
	require.NoError(t, err)
	require.Contains(t, string(index), `content="`+policy+`"`)
	require.NotRegexp(t, `<style|\sstyle=|\son[a-z]+=|<script>|https?://`, string(index))
	recorder := httptest.NewRecorder()
	handler(folder).ServeHTTP(recorder, httptest.NewRequest(http.MethodGet, "/", nil))
	require.Equal(t, http.StatusOK, recorder.Code)
	require.Contains(t, recorder.Header().Get("Content-Security-Policy"), "connect-src 'self'")
	require.NotContains(t, policy, "unsafe-inline")
	require.NotContains(t, policy, "http")
}
