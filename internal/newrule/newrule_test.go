package main

import (
	"bytes"
	"flag"
	"io"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/internal/rulebook"
)

// clone copies the repository, without its history.
func clone(t *testing.T) string {
	t.Helper()
	folder, err := os.Getwd()
	require.NoError(t, err)
	root, err := rootOf(folder)
	require.NoError(t, err)
	to := t.TempDir()
	err = filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.Name() == ".git":
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		relative, err := filepath.Rel(root, name)
		if err != nil {
			return err
		}
		if entry.IsDir() {
			return os.MkdirAll(filepath.Join(to, relative), 0o755)
		}
		text, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(to, relative), text, 0o644)
	})
	require.NoError(t, err)
	return to
}

// tree returns the texts of all files.
func tree(t *testing.T, root string) map[string]string {
	t.Helper()
	files := map[string]string{}
	err := filepath.WalkDir(root, func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		text, err := os.ReadFile(name)
		relative, _ := filepath.Rel(root, name)
		files[filepath.ToSlash(relative)] = string(text)
		return err
	})
	require.NoError(t, err)
	return files
}

// replace changes a file; each text that is to be replaced must be there.
func replace(t *testing.T, root, name string, oldnew ...string) {
	t.Helper()
	file := filepath.Join(root, filepath.FromSlash(name))
	text, err := os.ReadFile(file)
	require.NoError(t, err)
	for i := 0; i < len(oldnew); i += 2 {
		require.Contains(t, string(text), oldnew[i], name)
		text = bytes.ReplaceAll(text, []byte(oldnew[i]), []byte(oldnew[i+1]))
	}
	require.NoError(t, os.WriteFile(file, text, 0o644))
}

// goCommand runs the go command in a clone. Paths are trimmed, so that what is compiled once serves all clones.
func goCommand(root string, args ...string) (string, error) {
	command := exec.Command("go", args...)
	command.Dir = root
	command.Env = append(os.Environ(), "GOFLAGS="+strings.TrimSpace(os.Getenv("GOFLAGS")+" -trimpath"), "GOWORK=off")
	out, err := command.CombinedOutput()
	return string(out), err
}

// From the command to a finished rule: the skeleton compiles, and its test fails; whoever does what the command says is left to
// do has a rule that all tests know.
func TestFromSkeletonToRule(t *testing.T) {
	effort.OrSkip(t, "compiles packages of a clone")
	const (
		id     = "TH-KGG-99-1"
		breaks = "thueringen/testdata/corpus/th-kgg-99-1-verletzt"
	)
	root := clone(t)
	var out bytes.Buffer
	require.NoError(t, run(filepath.Join(root, "thueringen"), []string{id}, &out))
	require.Contains(t, out.String(), "Read § 99 Abs. 1 ThürKGG.")

	said, err := goCommand(root, "test", "-run", "^(TestKGG99_1|TestCorpus)$", "./thueringen")
	require.Error(t, err, "the test of a rule that is not written must fail:\n%s", said)
	require.Contains(t, said, "--- FAIL: TestKGG99_1")
	require.Contains(t, said, "--- FAIL: TestCorpus/th-kgg-99-1-verletzt")
	require.NotContains(t, said, "--- FAIL: TestCorpus/th-kgg-99-1 ")

	replace(t, root, holder(t, tree(t, root), id),
		"// STILL TO BE WRITTEN: r.Violate(pointer) where the agreement breaks the norm, r.Lack(pointer) where a fact is not recorded.",
		"if c.Agreement.Place == \"Nirgendwo\" {\nr.Violate(\"/place\")\n}",
		"NOCH ZU SCHREIBEN: ", "Muster, ", "STILL TO BE WRITTEN: ", "Sample, ")
	document, err := os.ReadFile(filepath.Join(root, breaks+".json"))
	require.NoError(t, err)
	a, err := agreement.Decode(bytes.NewReader(document))
	require.NoError(t, err)
	a.Place = "Nirgendwo"
	a.Remarks = []string{"Erfunden: unterzeichnet nirgendwo."}
	var changed bytes.Buffer
	require.NoError(t, agreement.Encode(&changed, a))
	require.NoError(t, os.WriteFile(filepath.Join(root, breaks+".json"), changed.Bytes(), 0o644))
	replace(t, root, breaks+".expected.txt", "/clauses\n", "/place\n", " NOCH ZU SCHREIBEN: wodurch, mit Gewicht und Stelle.", "")

	for _, args := range [][]string{
		{"test", "-run", "^(TestKGG99_1|TestCorpus|TestCorpusIsCanonical)$", "./thueringen"},
		{"generate", "./internal/rulebook"},
		{"test", "-run", "^(TestRule.*|TestNoDocument.*|TestEveryRuleIsFoundByItsID)$", "./internal/rulebook", "./internal"},
	} {
		said, err := goCommand(root, args...)
		require.NoError(t, err, said)
	}
	ids, err := os.ReadFile(filepath.Join(root, rulebook.IDsFile))
	require.NoError(t, err)
	require.Contains(t, string(ids), id+"\n")
}

// holder returns the file with the function of a rule.
func holder(t *testing.T, files map[string]string, id string) string {
	t.Helper()
	for name, text := range files {
		if strings.Contains(text, "\t\tID: \""+id+"\",") {
			return name
		}
	}
	require.FailNow(t, "no function makes "+id)
	return ""
}

// Each rule begins beside the one that comes before it in its act, or in a file of its own, and is named in one list. What was
// there before loses no line, and nothing else changes.
func TestFiles(t *testing.T) {
	const from = "th-zweckvereinbarung-anzeige"
	for _, trial := range []struct {
		args   []string
		beside string // a rule in the same file, or the file
		test   string
	}{
		{[]string{"TH-KGG-12-1-ZUSATZ"}, "TH-KGG-12-1-TAG", "thueringen/rules_kgg12_1zusatz_test.go"},
		{[]string{"-from", from, "DE-ITNETZG-5"}, "DE-ITNETZG-3-1", "thueringen/rules_itnetzg5_test.go"},
		{[]string{"EU-DSGVO-1-NEU"}, "EU-DSGVO-26-1", "thueringen/rules_dsgvo1neu_test.go"},
		{[]string{"-from", from, "TH-BEKVO-1-2"}, "thueringen/rules_bekvo.go", "thueringen/rules_bekvo1_2_test.go"},
	} {
		root := clone(t)
		before := tree(t, root)
		require.NoError(t, run(root, trial.args, io.Discard))
		after := tree(t, root)
		id := trial.args[len(trial.args)-1]
		document := "thueringen/testdata/corpus/" + strings.ToLower(id)
		file := trial.beside
		if !strings.HasSuffix(file, ".go") {
			file = holder(t, before, trial.beside)
		}
		want := []string{file, trial.test, document + ".json", document + ".expected.txt",
			document + "-verletzt.json", document + "-verletzt.expected.txt"}
		lists := 0
		for name, text := range after {
			if before[name] == text {
				continue
			}
			isNamed := strings.Contains(text, "\t"+rulebook.FunctionName(id)+"(),\n")
			require.True(t, isNamed || slices.Contains(want, name), "%s changes with %s", name, id)
			for line := range strings.Lines(before[name]) {
				require.Contains(t, text, line, "%s loses a line", name)
			}
			if isNamed {
				lists++
			}
			want = slices.DeleteFunc(want, func(w string) bool { return w == name })
		}
		require.Empty(t, want, id)
		require.Equal(t, 1, lists, id)
		require.Equal(t, file, holder(t, after, id))
		require.Contains(t, after[trial.test], id)
	}
}

// What cannot be a rule is refused with the reason, and nothing is written.
func TestRefusals(t *testing.T) {
	root := clone(t)
	replace(t, root, rulebook.IDsFile, "retired:\n", "retired:\nTH-KGG-98 the norm was repealed\n")
	before := tree(t, root)
	for _, trial := range []struct {
		args []string
		want string
	}{
		{nil, "want the ID of one rule: go run ./internal/newrule TH-KGG-99-1"},
		{[]string{"TH-KGG-99", "TH-KGG-98"}, "want the ID of one rule: go run ./internal/newrule TH-KGG-99-1"},
		{[]string{"th-kgg-99-1"}, `"th-kgg-99-1" is no ID of a rule; did you mean TH-KGG-99-1?`},
		{[]string{"TH KGG §99"}, `"TH KGG §99" is no ID of a rule; did you mean TH-KGG-99?`},
		{[]string{"XX-KGG-9"}, `"XX-KGG-9" is no ID of a rule; it begins with no jurisdiction, want jurisdiction, act and place, ` +
			`such as TH-KGG-17-2-5`},
		{[]string{"TH-KGG"}, `"TH-KGG" is no ID of a rule; want jurisdiction, act and place, such as TH-KGG-17-2-5, in capital ` +
			`letters and digits with hyphens between`},
		{[]string{"TH-KGG-9-3"}, "there is a rule TH-KGG-9-3 already; the function kgg9_3 makes it, see docs/rules.md"},
		{[]string{"TH-KGG-98"}, "TH-KGG-98 was given up and is never used again (the norm was repealed); take another ID"},
		{[]string{"EU-ABC-1"}, "no act begins its rules with EU-ABC; add it to the table of governance/law, or take one of: " +
			"EU-DSGVO, EU-SDGVO. A rule that rests on no act is written by hand, beside its sisters"},
		{[]string{"TH-VWVFG-99"}, "TH-VWVFG-99 is a rule of administrative procedure, which is made for all such laws at once: " +
			"write a method in governance/review/rules_vwvfg.go and name it in the list there"},
		{[]string{"BB-EGOVG-1"}, "the house has no rules of BB yet; see “Add a Land” in CONTRIBUTING.md"},
		{[]string{"TH-BEKVO-1"}, "no correct document of the corpus is one for rules of the ThürBekVO; name a document to start from, " +
			"such as -from th-zweckvereinbarung-anzeige"},
		{[]string{"-from", "nichts", "TH-KGG-99"}, "the corpus has no document nichts"},
	} {
		require.EqualError(t, run(root, trial.args, io.Discard), trial.want)
	}
	require.ErrorContains(t, run(t.TempDir(), []string{"TH-KGG-99"}, io.Discard), "belongs to no clone of the library")
	require.ErrorIs(t, run(root, []string{"-h"}, io.Discard), flag.ErrHelp)
	require.Equal(t, before, tree(t, root))
}

// Every act, form and jurisdiction has a constant that the skeleton can name.
func TestConstantName(t *testing.T) {
	root := filepath.Join("..", "..")
	for _, act := range law.Acts() {
		name, err := constantName(root, "governance/law", act)
		require.NoError(t, err)
		require.NotEmpty(t, name)
	}
	for _, form := range agreement.Forms() {
		_, err := constantName(root, "governance/agreement", form)
		require.NoError(t, err)
	}
	for value, want := range map[any]string{
		law.ThuerKGG: "ThuerKGG", law.Thueringen: "Thueringen", law.Federation: "Federation",
	} {
		name, err := constantName(root, "governance/law", value)
		require.NoError(t, err)
		require.Equal(t, want, name)
	}
	_, err := constantName(root, "governance/law", law.Jurisdiction("XX"))
	require.EqualError(t, err, `governance/law has no constant for "XX"`)
}

// The place is read off the ID as far as it is certain.
func TestPlaceOf(t *testing.T) {
	for id, want := range map[string]string{
		"TH-KGG-99": "§ 99 ThürKGG", "TH-KGG-99-1": "§ 99 Abs. 1 ThürKGG", "TH-KGG-17-2-5": "§ 17 Abs. 2 ThürKGG",
		"DE-GG-91C-2-3": "Art. 91c Abs. 2 GG", "DE-USTG-2B-KLAUSEL": "§ 2b UStG", "TH-EGOVRL-2": "Nr. 2 ThürEGovRL",
		"TH-EGOVRL-SATZ": "ThürEGovRL",
	} {
		act, err := actOf(id)
		require.NoError(t, err)
		require.Equal(t, want, placeOf(act, id).String(), id)
	}
}

// Rules stand in the order of their places.
func TestCompareIDs(t *testing.T) {
	ordered := []string{"DE-GG-28-2", "DE-GG-91", "DE-GG-91-2", "DE-GG-91-10", "DE-GG-91-KLAUSEL", "DE-GG-91A", "DE-GG-91C-1", "DE-GG-104A"}
	for i, a := range ordered {
		for j, b := range ordered {
			require.Equal(t, i < j, compareIDs(a, b) < 0, "%s and %s", a, b)
			require.Equal(t, i == j, compareIDs(a, b) == 0, "%s and %s", a, b)
		}
	}
}

// A list of calls and a list of functions are both lists of rules; other lists are not.
func TestLists(t *testing.T) {
	for _, trial := range []struct{ name, source, want string }{
		{"calls", "package p\n\nvar a = []review.Rule{\n\tkgg4(),\n\tkgg10(),\n}\n",
			"package p\n\nvar a = []review.Rule{\n\tkgg4(),\n\tkgg5(),\n\tkgg10(),\n}\n"},
		{"functions", "package p\n\nvar a = []func() Rule{\n\tkgg4,\n}\n", "package p\n\nvar a = []func() Rule{\n\tkgg4,\n\tkgg5,\n}\n"},
		{"no rules", "package p\n\nvar a = []Text{kgg4()}\n", ""},
		{"no names", "package p\n\nvar a = []Rule{{ID: \"TH-KGG-4\"}}\n", ""},
	} {
		lists, err := listsOf([]byte(trial.source))
		require.NoError(t, err, trial.name)
		if trial.want == "" {
			require.Empty(t, lists, trial.name)
			continue
		}
		require.Len(t, lists, 1, trial.name)
		require.Equal(t, "kgg4", lists[0][0].function, trial.name)
		text, err := nameIn([]byte(trial.source), lists[0][0], true, "kgg5")
		require.NoError(t, err, trial.name)
		require.Equal(t, trial.want, string(text), trial.name)
	}
	const source = "package p\n\nvar a = []Rule{\n\tkgg6(),\n}\n"
	lists, err := listsOf([]byte(source))
	require.NoError(t, err)
	text, err := nameIn([]byte(source), lists[0][0], false, "kgg5")
	require.NoError(t, err)
	require.Equal(t, "package p\n\nvar a = []Rule{\n\tkgg5(),\n\tkgg6(),\n}\n", string(text))
}

// The rule before is the nearest, whatever the order of the functions; without one it is the rule after.
func TestNeighbour(t *testing.T) {
	o := order{id: "TH-KGG-5", known: map[string]string{
		"kgg4": "TH-KGG-4", "kgg2": "TH-KGG-2", "kgg10": "TH-KGG-10", "kgg9": "TH-KGG-9",
	}}
	for _, trial := range []struct {
		functions []string
		name      string
		after     bool
	}{
		{[]string{"kgg10", "kgg2", "kgg4", "ko3"}, "kgg4", true},
		{[]string{"kgg4", "kgg2"}, "kgg4", true},
		{[]string{"kgg10", "kgg9", "ko3"}, "kgg9", false},
		{[]string{"ko3"}, "", false},
	} {
		name, after := o.neighbour(trial.functions)
		require.Equal(t, trial.name, name, "%v", trial.functions)
		require.Equal(t, trial.after, after, "%v", trial.functions)
	}
}

// A function stands after its neighbour, or at the end; a file gets the imports that it lacks, whether it has any yet or not.
func TestAddFunction(t *testing.T) {
	o := order{id: "TH-KGG-5", known: map[string]string{"kgg4": "TH-KGG-4"}}
	for _, trial := range []struct{ name, source, want string }{
		{"new", "package p\n", "package p\n\nimport (\n\t\"a/law\"\n\t\"a/rule\"\n)\n\nfunc kgg5() {}\n"},
		{"some", "package p\n\nimport (\n\t\"a/rule\"\n)\n\nfunc kgg4() {}\n\nfunc ko1() {}\n",
			"package p\n\nimport (\n\t\"a/law\"\n\t\"a/rule\"\n)\n\nfunc kgg4() {}\n\nfunc kgg5() {}\n\nfunc ko1() {}\n"},
		{"all", "package p\n\nimport (\n\t\"a/law\"\n\t\"a/rule\"\n)\n\nfunc kgg6() {}\n",
			"package p\n\nimport (\n\t\"a/law\"\n\t\"a/rule\"\n)\n\nfunc kgg6() {}\n\nfunc kgg5() {}\n"},
	} {
		text, err := o.addFunction([]byte(trial.source), "\nfunc kgg5() {}\n")
		require.NoError(t, err, trial.name)
		text, err = addImports(text, []string{"a/law", "a/rule"})
		require.NoError(t, err, trial.name)
		require.Equal(t, trial.want, string(text), trial.name)
	}
}
