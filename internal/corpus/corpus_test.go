package corpus_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/thueringen"
)

const document = `{"title":"Muster","form":"framework-agreement","jurisdiction":"TH",
"parties":[],"clauses":[],"remarks":["erfunden"]}`

// hint is a rule that does what the function does.
func hint(id string, check func(review.Case, *rule.Result)) review.Rule {
	text := bilingual.Text{German: "Muster.", English: "Sample."}
	return review.Rule{ID: id, Severity: rule.Hint, Title: text, Finding: text, Remedy: text,
		Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: check}
}

// rules are one that every agreement violates, and one that lacks a fact.
func rules() rule.Set[review.Case] {
	return rule.MustSet("Muster",
		hint("DE-URKUNDE-1", func(_ review.Case, r *rule.Result) { r.Violate("/title") }),
		hint("DE-URKUNDE-2", func(_ review.Case, r *rule.Result) { r.Lack("/place") }))
}

func read(t *testing.T, files map[string]string) []corpus.Document {
	t.Helper()
	folder := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	return corpus.Read(t, folder, corpus.With(rules(), thueringen.Directory()))
}

// A document passes where the file beside it says exactly what the rules find: nothing more, nothing less.
func TestDifferences(t *testing.T) {
	d := read(t, map[string]string{"a.json": document})[0]
	for _, trial := range []struct {
		name, expected string
		want           []string
	}{
		{"all of it", "# why\nhint DE-URKUNDE-1 /title # a reason\n\nmissing DE-URKUNDE-2 /place\n", nil},
		{"in any order", "missing DE-URKUNDE-2 /place\nhint DE-URKUNDE-1 /title\n", nil},
		{"a finding too many", "missing DE-URKUNDE-2 /place\n", []string{"not expected: hint        DE-URKUNDE-1 /title"}},
		{"a fact too many", "hint DE-URKUNDE-1 /title\n", []string{"not expected: missing     DE-URKUNDE-2 /place"}},
		{"another severity", "error DE-URKUNDE-1 /title\nmissing DE-URKUNDE-2 /place\n", []string{
			"not expected: hint        DE-URKUNDE-1 /title", "not found: error       DE-URKUNDE-1 /title (the rule is violated)"}},
		{"twice", "hint DE-URKUNDE-1 /title\nhint DE-URKUNDE-1 /title\nmissing DE-URKUNDE-2 /place\n",
			[]string{"not found: hint        DE-URKUNDE-1 /title (the rule is violated)"}},
		{"no such rule", "hint DE-URKUNDE-1 /title\nmissing DE-URKUNDE-2 /place\nhint DE-URKUNDE-3\n",
			[]string{"not found: hint        DE-URKUNDE-3  (the rule is unknown)"}},
	} {
		differences, err := corpus.Compare(d.Report, trial.expected)
		require.NoError(t, err, trial.name)
		require.Len(t, differences, len(trial.want), trial.name)
		for i, want := range trial.want {
			first, _, _ := strings.Cut(differences[i], "\n")
			require.Equal(t, want, first, trial.name)
		}
	}
	_, err := corpus.Compare(d.Report, "hint DE-URKUNDE-1 /title because\n")
	require.ErrorContains(t, err, "want outcome, rule and pointer")
}

// A file of expectations whose document is gone does not lie there unread.
func TestOrphans(t *testing.T) {
	documents := read(t, map[string]string{"a.json": document, "a.expected.txt": "", "b.expected.txt": ""})
	require.Len(t, corpus.Orphans(documents), 1)
	require.Equal(t, "b.expected.txt", filepath.Base(corpus.Orphans(documents)[0]))
}

// A signed document is checked as of its day, a draft as of the last day of the directory; there is no other day.
func TestDay(t *testing.T) {
	var day civil.Date
	asked := rule.MustSet("Muster", hint("DE-URKUNDE-1", func(c review.Case, _ *rule.Result) { day = c.Snapshot.Date() }))
	check := corpus.With(asked, thueringen.Directory())

	_, err := check(&agreement.Agreement{})
	require.NoError(t, err)
	require.Equal(t, thueringen.Directory().Latest().Date(), day)

	_, err = check(&agreement.Agreement{Signed: civil.MustParse("2018-10-16")})
	require.NoError(t, err)
	require.Equal(t, civil.MustParse("2018-10-16"), day)

	_, err = check(&agreement.Agreement{Signed: civil.MustParse("1989-11-09")})
	require.Error(t, err)
}

// The canonical form is what Encode writes; update writes it into the file.
func TestCanonical(t *testing.T) {
	folder := t.TempDir()
	file := filepath.Join(folder, "a.json")
	require.NoError(t, os.WriteFile(file, []byte(document), 0o600))
	check := corpus.With(rules(), thueringen.Directory())
	corpus.Canonical(t, corpus.Read(t, folder, check), true)
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	require.NotEqual(t, document, string(text))
	corpus.Canonical(t, corpus.Read(t, folder, check), false)
}

// All documents of the repository are found, wherever a corpus lies.
func TestFiles(t *testing.T) {
	folders, err := corpus.Folders("../..")
	require.NoError(t, err)
	require.Contains(t, folders, "thueringen/testdata/corpus")
	files, err := corpus.Files("../..")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 80)
	for _, file := range files {
		require.FileExists(t, file)
	}
}

// A change leaves one thing out or puts another in its place, and says so; the words for readers stay, and whoever has seen enough stops.
func TestChanges(t *testing.T) {
	d := corpus.Document{Text: []byte(`{"title":"x","signed":"2018-10-16","clauses":[{"type":"levy","share":"20%"},{"type":"term","unlimited":true}]}`)}
	all, err := d.Changes()
	require.NoError(t, err)
	texts := map[string][]string{}
	for change := range all {
		texts[change.String()] = append(texts[change.String()], string(change.Text))
		require.Contains(t, string(change.Text), `"title":"x"`)
		require.NotEqual(t, string(d.Text), string(change.Text))
	}
	require.Equal(t, []string{`{"clauses":[{"type":"term","unlimited":true}],"signed":"2018-10-16","title":"x"}`}, texts["levy left out"])
	require.Equal(t, []string{`{"clauses":[{"share":"20%","type":"levy"},{"type":"term","unlimited":false}],"signed":"2018-10-16","title":"x"}`}, texts["term.unlimited changed"])
	require.Len(t, texts["levy.share changed"], 3)
	require.Len(t, texts["signed changed"], 2)
	for change := range all {
		require.Equal(t, "clauses left out", change.String())
		break
	}
	_, err = corpus.Document{Text: []byte("[")}.Changes()
	require.Error(t, err)
}
