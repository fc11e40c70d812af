package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"text/template"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/rulebook"
)

// file is what is to be written, with its name from the root.
type file struct {
	name string
	text []byte
	what string
}

const module = "github.com/foederal/foederal"

// files returns everything that the rule needs. Only the file of the act and the list of rules may be there before.
func (o order) files() ([]file, error) {
	rule, err := o.ruleFile()
	if err != nil {
		return nil, err
	}
	list, err := o.listFile(rule)
	if err != nil {
		return nil, err
	}
	files := []file{rule}
	if list.name == rule.name {
		files[0].text, files[0].what = list.text, rule.what+", and "+list.what
	} else {
		files = append(files, list)
	}
	test, err := o.testFile()
	if err != nil {
		return nil, err
	}
	documents, err := o.documents()
	if err != nil {
		return nil, err
	}
	fresh := append([]file{test}, documents...)
	for _, f := range fresh {
		if _, err := os.Stat(filepath.Join(o.root, filepath.FromSlash(f.name))); !errors.Is(err, os.ErrNotExist) {
			return nil, fmt.Errorf("%s is there already (%v)", f.name, err)
		}
	}
	return append(files, fresh...), nil
}

// function is the rule before it is written. It is a hint, and its norm counts as unread, until somebody read it.
const function = `
func {{.Function}}() {{.Kit}}Rule {
	return {{.Kit}}Rule{
		ID: "{{.ID}}", Severity: rule.Hint, Basis: rule.Basis{ {{.Kit}}Unread(law.{{.Act}}, "{{.Place}}")},
		Title: bilingual.Text{German: "{{.German}}: was die Norm verlangt.",
			English: "{{.English}}: what the norm demands."},
		Finding: bilingual.Text{German: "{{.German}}: was die Vereinbarung stattdessen sagt.",
			English: "{{.English}}: what the agreement says instead."},
		Remedy: bilingual.Text{German: "{{.German}}: was richtig wäre.",
			English: "{{.English}}: what would be right."},
		Applies: {{.Applies}},
		Check: func(c {{.Kit}}Case, r *rule.Result) {
			// {{.English}}: r.Violate(pointer) where the agreement breaks the norm, r.Lack(pointer) where a fact is not recorded.
		},
	}
}
`

const test = `package {{.Package}}_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"{{.Module}}/internal/corpus"
	"{{.Module}}/{{.Home}}"
)

// {{.English}}: in one sentence, what keeps to {{.Norm}} and what breaks it.
func Test{{.TestName}}(t *testing.T) {
	documents := corpus.Read(t, corpus.Folder, corpus.With({{.Package}}.Rules(), {{.Package}}.Directory()))
	require.Equal(t, "satisfied", corpus.Named(t, documents, "{{.Keeps}}").Report.Outcome("{{.ID}}").String())
	require.Equal(t, "violated", corpus.Named(t, documents, "{{.Breaks}}").Report.Outcome("{{.ID}}").String())
}
`

// fields are what the templates name.
type fields struct {
	ID, Function, TestName, Norm, Act, Place string
	Kit                                      string // how the package of the rule calls review: with a dot, or not at all
	Applies                                  string
	Package, Home, Module                    string
	Keeps, Breaks                            string
	German, English                          string // what marks a text that is still to be written
}

func (o order) fields() (fields, error) {
	act, err := constantName(o.root, "governance/law", o.act)
	if err != nil {
		return fields{}, err
	}
	form, err := constantName(o.root, "governance/agreement", o.base.Agreement.Form)
	if err != nil {
		return fields{}, err
	}
	kit := "review."
	if path.Base(o.folder) == "review" {
		kit = ""
	}
	applies := kit + "OfForm(agreement." + form + ")"
	if jurisdiction := o.act.Jurisdiction(); jurisdiction != law.Federation && jurisdiction != law.EuropeanUnion {
		land, err := constantName(o.root, "governance/law", jurisdiction)
		if err != nil {
			return fields{}, err
		}
		applies = "rule.And(" + kit + "Under(law." + land + "), " + applies + ")"
	}
	keeps, breaks := o.names()
	return fields{
		ID: o.id, Function: o.function, TestName: o.testName(), Norm: o.citation.String(),
		Act: act, Place: o.citation.Place(), Kit: kit, Applies: applies,
		Package: path.Base(o.home.Folder), Home: o.home.Folder, Module: module, Keeps: keeps, Breaks: breaks,
		German: rulebook.Unwritten().German, English: rulebook.Unwritten().English,
	}, nil
}

// testName returns the name of the function with the act in capital letters.
func (o order) testName() string {
	code := strings.SplitN(o.id, "-", 3)[1]
	return code + o.function[len(code):]
}

func (o order) fill(text string) ([]byte, error) {
	f, err := o.fields()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	err = template.Must(template.New("").Parse(text)).Execute(&out, f)
	return out.Bytes(), err
}

// ruleFile returns the file of the act with the function of the rule in it.
func (o order) ruleFile() (file, error) {
	text, err := o.fill(function)
	if err != nil {
		return file{}, err
	}
	source, err := os.ReadFile(filepath.Join(o.root, filepath.FromSlash(o.file)))
	if errors.Is(err, os.ErrNotExist) {
		source, err = []byte("package "+path.Base(o.folder)+"\n"), nil
	}
	if err != nil {
		return file{}, err
	}
	imports := []string{module + "/governance/agreement", module + "/governance/bilingual", module + "/governance/law",
		module + "/governance/rule"}
	if path.Base(o.folder) != "review" {
		imports = append(imports, module+"/governance/review")
	}
	if source, err = o.addFunction(source, string(text)); err != nil {
		return file{}, err
	}
	source, err = addImports(source, imports)
	return file{o.file, source, "the function " + o.function}, err
}

// listFile returns the file with the list in which the rule is named: beside its neighbour, or at the end of the longest list
// where no list names a rule of the act. The rule is the file of its act as it will be.
func (o order) listFile(rule file) (file, error) {
	sources, err := o.sources()
	if err != nil {
		return file{}, err
	}
	sources[rule.name] = rule.text
	type place struct {
		listed
		file string
	}
	var last place
	longest := 0
	places := map[string]place{}
	for _, name := range slices.Sorted(maps.Keys(sources)) {
		lists, err := listsOf(sources[name])
		if err != nil {
			return file{}, fmt.Errorf("%s: %w", name, err)
		}
		for _, list := range lists {
			for _, l := range list {
				places[l.function] = place{l, name}
			}
			if len(list) > longest {
				longest, last = len(list), place{list[len(list)-1], name}
			}
		}
	}
	if longest == 0 {
		return file{}, fmt.Errorf("%s has no list of rules", o.folder)
	}
	at, after := last, true
	if neighbour, isAfter := o.neighbour(slices.Collect(maps.Keys(places))); neighbour != "" {
		at, after = places[neighbour], isAfter
	}
	text, err := nameIn(sources[at.file], at.listed, after, o.function)
	return file{at.file, text, "its line in the list of rules"}, err
}

// sources returns the texts of the Go files in the package of the rule, without tests.
func (o order) sources() (map[string][]byte, error) {
	names, err := fs.Glob(os.DirFS(o.root), path.Join(o.folder, "*.go"))
	if err != nil {
		return nil, err
	}
	sources := map[string][]byte{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		if sources[name], err = fs.ReadFile(os.DirFS(o.root), name); err != nil {
			return nil, err
		}
	}
	return sources, nil
}

func (o order) testFile() (file, error) {
	text, err := o.fill(test)
	return file{path.Join(o.home.Folder, "rules_"+strings.ToLower(o.function)+"_test.go"), text, "its test"}, err
}

// names returns the names of the document that keeps to the norm, and of the one that breaks it.
func (o order) names() (keeps, breaks string) {
	keeps = strings.ToLower(o.id)
	return keeps, keeps + "-verletzt"
}

// documents returns the two documents, each with what the rules are expected to find: what they find in the document as which
// it began, and in the one that breaks the norm the rule itself.
func (o order) documents() ([]file, error) {
	keeps, breaks := o.names()
	expected, err := os.ReadFile(filepath.Join(o.root, filepath.FromSlash(o.home.Folder), corpus.Folder, o.base.Name+".expected.txt"))
	if err != nil {
		return nil, err
	}
	todo := rulebook.Unwritten().German
	kept, err := o.document(keeps, "hält "+o.id+" ein.", "# "+o.citation.String()+" ist eingehalten.\n"+findings(string(expected)))
	if err != nil {
		return nil, err
	}
	broken, err := o.document(breaks, "verletzt "+o.id+". "+todo+": wodurch.",
		"# "+o.citation.String()+" ist verletzt. "+todo+": wodurch, mit Gewicht und Stelle.\n"+findings(string(expected))+
			"hint    "+o.id+"  /clauses\n")
	return append(kept, broken...), err
}

func (o order) document(name, remark, expected string) ([]file, error) {
	a := *o.base.Agreement
	a.ID = "" // the copy is not the agreement that the library knows
	a.Remarks = []string{"Erfunden, begonnen als Abschrift von " + o.base.Name + ": " + remark}
	var text bytes.Buffer
	if err := agreement.Encode(&text, &a); err != nil {
		return nil, err
	}
	at := path.Join(o.home.Folder, corpus.Folder, name)
	return []file{
		{at + ".json", text.Bytes(), "a document, a copy of " + o.base.Name},
		{at + ".expected.txt", []byte(expected), "what the rules find in it"},
	}, nil
}

// findings returns the lines of expectations without those that are remarks alone.
func findings(expected string) string {
	var out strings.Builder
	for line := range strings.Lines(expected) {
		if before, _, _ := strings.Cut(line, "#"); strings.TrimSpace(before) != "" {
			out.WriteString(strings.TrimRight(line, "\n") + "\n")
		}
	}
	return out.String()
}

// report says what was written and what is left to do.
func (o order) report(out io.Writer, files []file) error {
	var text strings.Builder
	for _, f := range files {
		fmt.Fprintf(&text, "%s\n    %s\n", f.name, f.what)
	}
	f, err := o.fields()
	if err != nil {
		return err
	}
	fmt.Fprintf(&text, `
What is left to do:
 1. Read %[1]s.
 2. Write the check and the texts in %[2]s. Say where the norm was read (review.Read) or who
    tells of it (review.SecondHand). The hint may become a warning, and an error only where the text itself was read.
 3. Change %[3]s.json so that it breaks the norm, and write into the
    file beside it what the rules find then: from the norms, not from the output.
 4. go test ./%[4]s -run 'Test%[5]s|TestCorpus' until both documents are judged rightly.
 5. go generate ./internal/rulebook adds the rule to docs and to the list of IDs.
 6. go test ./... tells what else knows every rule, such as the tables of trials in the tests of each jurisdiction.
`, f.Norm, o.file, path.Join(o.home.Folder, corpus.Folder, f.Breaks), o.home.Folder, f.TestName)
	_, err = io.WriteString(out, text.String())
	return err
}
