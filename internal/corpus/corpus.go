// Package corpus runs agreements that stand in files: folders named testdata/corpus hold documents as JSON, and beside each
// a file that says what the rules find in it. It serves tests, of any jurisdiction.
//
// What a document is expected to say stands in NAME.expected.txt, one line for each finding and each missing fact, in any
// order; the words after # are for readers:
//
//	error   TH-KGG-9-1  /clauses  # no task is named
//	missing TH-KGG-9-3  /clauses/2/atMostCost
//	unrecorded DE-URKUNDE-GRUNDLAGE /basis/0  # since when the act is in force
//
// These files are written by hand, from the norms. Nothing here writes them.
package corpus

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Folder is where the corpus of a package lies, seen from the package.
const Folder = "testdata/corpus"

const (
	documentEnding = ".json"
	expectedEnding = ".expected.txt"
)

// Document is a document of a corpus and what the rules say about it.
type Document struct {
	// Name is that of the file, without its ending.
	Name string
	// Text is the file as it stands.
	Text      []byte
	Agreement *agreement.Agreement
	Report    rule.Report

	folder string
	check  Checker
}

// Check checks another agreement, such as one that differs from the document, as the document itself was checked.
func (d Document) Check(a *agreement.Agreement) (rule.Report, error) { return d.check(a) }

// Checker checks an agreement. Its error means that it could not look, not that it found something.
type Checker func(*agreement.Agreement) (rule.Report, error)

// With returns the checker that holds agreements against the rules, as the law and the units of the directory stood on the
// day of signing, or on the first day of its month where no more is known; for drafts, on the last day of the directory. A day outside
// the directory is its error.
func With(rules rule.Set[review.Case], units *directory.Directory) Checker {
	return func(a *agreement.Agreement) (rule.Report, error) {
		snapshot := units.Latest()
		if day := cmp.Or(a.Signed, a.SignedIn.Period().From); !day.IsZero() {
			var err error
			if snapshot, err = units.On(day); err != nil {
				return rule.Report{}, err
			}
		}
		return rules.Evaluate(review.Case{Agreement: a, Snapshot: snapshot}, snapshot.Date()), nil
	}
}

// Read reads the documents in a folder and checks each, as [Load] does; an error, and a folder without documents, ends the test.
func Read(t testing.TB, folder string, check Checker) []Document {
	t.Helper()
	documents, err := Load(folder, check)
	if err != nil {
		t.Fatal(err)
	}
	if len(documents) == 0 {
		t.Fatalf("no documents in %s", folder)
	}
	return documents
}

// Load reads the documents in a folder and checks each. A folder that is not there holds none. The error names the file that
// cannot be read or checked.
func Load(folder string, check Checker) ([]Document, error) {
	files, err := filepath.Glob(filepath.Join(folder, "*"+documentEnding))
	if err != nil {
		return nil, err
	}
	documents := make([]Document, len(files))
	for i, file := range files {
		if documents[i], err = read(file, check); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return documents, nil
}

func read(file string, check Checker) (Document, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return Document{}, err
	}
	a, err := agreement.Decode(bytes.NewReader(text))
	if err != nil {
		return Document{}, err
	}
	report, err := check(a)
	return Document{
		Name: strings.TrimSuffix(filepath.Base(file), documentEnding), Text: text, Agreement: a, Report: report,
		folder: filepath.Dir(file), check: check,
	}, err
}

// Named returns the document with the name. A name that none of them has ends the test.
func Named(t testing.TB, documents []Document, name string) Document {
	t.Helper()
	i := slices.IndexFunc(documents, func(d Document) bool { return d.Name == name })
	if i < 0 {
		t.Fatalf("the corpus has no document %s", name)
	}
	return documents[i]
}

// Expect holds each document against the file beside it, as a test of its own. Each must say in its remarks whether it is
// real or made up, and why it is in the corpus; a file of expectations without a document is an error too.
func Expect(t *testing.T, documents []Document) {
	t.Helper()
	for _, d := range documents {
		t.Run(d.Name, func(t *testing.T) {
			if len(d.Agreement.Remarks) == 0 {
				t.Error("no remarks; they say whether the document is real or made up, and why it is in the corpus")
			}
			expected, err := os.ReadFile(filepath.Join(d.folder, d.Name+expectedEnding))
			if err != nil {
				t.Fatal(err)
			}
			differences, err := compare(d.Report, string(expected))
			if err != nil {
				t.Fatal(err)
			}
			for _, difference := range differences {
				t.Error(difference)
			}
		})
	}
	for _, file := range orphans(documents) {
		t.Errorf("%s stands beside no document", file)
	}
}

// orphans returns the files of expectations that no document has, in the folders of the documents.
func orphans(documents []Document) []string {
	var files []string
	known := map[string]bool{}
	seen := map[string]bool{}
	for _, d := range documents {
		known[filepath.Join(d.folder, d.Name+expectedEnding)] = true
		if !seen[d.folder] {
			seen[d.folder] = true
			found, _ := filepath.Glob(filepath.Join(d.folder, "*"+expectedEnding)) // fails for bad patterns only
			files = append(files, found...)
		}
	}
	return slices.DeleteFunc(files, func(file string) bool { return known[file] })
}

// expectation is what became of a rule, and where.
type expectation struct{ outcome, rule, pointer string }

func (e expectation) String() string { return fmt.Sprintf("%-11s %s %s", e.outcome, e.rule, e.pointer) }

// compare tells what a report says and is not expected to, and the other way round.
func compare(report rule.Report, expected string) (differences []string, err error) {
	want, err := parse(expected)
	if err != nil {
		return nil, err
	}
	for _, found := range outcomes(report) {
		at := slices.Index(want, found.expectation)
		if at < 0 {
			differences = append(differences, fmt.Sprintf("not expected: %s\n\t%s", found.expectation, found.text))
			continue
		}
		want = slices.Delete(want, at, at+1)
	}
	for _, e := range want {
		differences = append(differences, fmt.Sprintf("not found: %s (the rule is %s)", e,
			cmp.Or(report.Outcome(e.rule).String(), "unknown")))
	}
	return differences, nil
}

// outcome is what a report says, beside a text for whoever did not expect it.
type outcome struct {
	expectation
	text string
}

// outcomes returns the violations and the missing facts of a report.
func outcomes(report rule.Report) (list []outcome) {
	for f := range report.Findings() {
		list = append(list, outcome{expectation{f.Severity.String(), f.Rule, f.Pointer}, f.Text(language.German)})
	}
	for o := range report.Outcomes() {
		if o.Outcome != rule.Undecidable {
			continue
		}
		for _, pointer := range o.Missing {
			list = append(list, outcome{expectation{"missing", o.Rule.ID, pointer}, o.Rule.Title.German})
		}
		for _, pointer := range o.Unrecorded {
			list = append(list, outcome{expectation{"unrecorded", o.Rule.ID, pointer}, o.Rule.Title.German})
		}
	}
	return list
}

// parse reads expectations: the outcome (error, warning, hint, missing or unrecorded), the rule, the pointer.
func parse(text string) ([]expectation, error) {
	var list []expectation
	for line := range strings.Lines(text) {
		line, _, _ = strings.Cut(line, "#")
		fields := strings.Fields(line)
		switch len(fields) {
		case 0:
		case 2, 3:
			list = append(list, expectation{fields[0], fields[1], strings.Join(fields[2:], "")})
		default:
			return nil, fmt.Errorf("want outcome, rule and pointer: %s", line)
		}
	}
	return list, nil
}

// Canonical demands that each document stands in canonical form, and that reading and writing it changes nothing. With
// update it writes the documents in that form instead.
func Canonical(t testing.TB, documents []Document, update bool) {
	t.Helper()
	for _, d := range documents {
		var canonical bytes.Buffer
		if err := agreement.Encode(&canonical, d.Agreement); err != nil {
			t.Fatalf("%s: %v", d.Name, err)
		}
		if update {
			if err := os.WriteFile(filepath.Join(d.folder, d.Name+documentEnding), canonical.Bytes(), 0o644); err != nil {
				t.Fatal(err)
			}
			continue
		}
		if !bytes.Equal(canonical.Bytes(), d.Text) {
			t.Errorf("%s is not in canonical form; go test -update writes it so:\n%s", d.Name, canonical.Bytes())
		}
		again, err := agreement.Decode(&canonical)
		if err != nil {
			t.Fatalf("%s, as it was written: %v", d.Name, err)
		}
		changes := agreement.Diff(d.Agreement, again)
		if len(changes) > 0 || !reflect.DeepEqual(d.Agreement, again) {
			t.Errorf("%s changes when it is written: %v", d.Name, changes)
		}
	}
}

// Folders returns the folders of documents in all of the repository, from its root and with slashes.
func Folders(root string) ([]string, error) {
	var folders []string
	err := fs.WalkDir(os.DirFS(root), ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case !entry.IsDir():
			return nil
		case name != "." && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case name == Folder || strings.HasSuffix(name, "/"+Folder):
			folders = append(folders, name)
			return fs.SkipDir
		}
		return nil
	})
	return folders, err
}

// Files returns the documents in all of the repository, as files below its root.
func Files(root string) ([]string, error) {
	folders, err := Folders(root)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, folder := range folders {
		names, err := fs.Glob(os.DirFS(root), path.Join(folder, "*"+documentEnding))
		if err != nil {
			return nil, err
		}
		for _, name := range names {
			files = append(files, filepath.Join(root, filepath.FromSlash(name)))
		}
	}
	return files, nil
}
