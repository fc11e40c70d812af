package main

import (
	"bytes"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/internal/rulebook"
)

// order is a rule that is to be begun.
type order struct {
	root     string
	id       string
	act      law.Act
	citation law.Citation
	function string
	// folder is that of the package of the rule, file the file of its act in it; both from the root, with slashes.
	folder, file string
	// known are the IDs of the functions in the package that make a rule.
	known map[string]string
	// base is the document as which the two documents begin, home the jurisdiction in whose corpus it stands.
	base corpus.Document
	home rulebook.Jurisdiction
}

func isLibrary(goMod []byte) bool {
	return bytes.HasPrefix(goMod, []byte("module github.com/foederal/foederal\n"))
}

// ask looks whether there can be a rule with the ID, and where it belongs.
func ask(root, id string) (order, error) {
	if err := checkID(id); err != nil {
		return order{}, err
	}
	book, err := rulebook.Join(rulebook.Jurisdictions())
	if err != nil {
		return order{}, err
	}
	if slices.ContainsFunc(book.Rules, func(info rule.Info) bool { return info.ID == id }) {
		return order{}, fmt.Errorf("there is a rule %s already; the function %s makes it, see docs/rules.md",
			id, rulebook.FunctionName(id))
	}
	if err := checkRetired(root, id); err != nil {
		return order{}, err
	}
	act, err := actOf(id)
	if err != nil {
		return order{}, err
	}
	o := order{root: root, id: id, act: act, citation: placeOf(act, id), function: rulebook.FunctionName(id), known: map[string]string{}}
	for _, info := range book.Rules {
		if strings.HasPrefix(info.ID, act.RulePrefix()+"-") {
			o.known[rulebook.FunctionName(info.ID)] = info.ID
		}
	}
	o.folder, o.file, err = o.place()
	return o, err
}

// checkID asks what sets of rules ask of an ID, and that it names an act and a place.
func checkID(id string) error {
	const want = "want jurisdiction, act and place, such as TH-KGG-17-2-5"
	text := bilingual.Text{German: "Muster.", English: "Sample."}
	isWellFormed := func(id string) bool {
		_, err := rule.NewSet("IDs", review.Rule{ID: id, Title: text, Finding: text, Remedy: text, Severity: rule.Hint,
			Basis: rule.Basis{{Where: "Muster", Evidence: law.Derived}}, Check: func(review.Case, *rule.Result) {}})
		return err == nil && len(strings.SplitN(id, "-", 3)) == 3
	}
	if isWellFormed(id) {
		return nil
	}
	if better := strings.NewReplacer(" ", "-", "_", "-", ".", "-", "§", "").Replace(strings.ToUpper(id)); isWellFormed(better) {
		return fmt.Errorf("%q is no ID of a rule; did you mean %s?", id, better)
	}
	if jurisdiction, _, _ := strings.Cut(id, "-"); !law.Jurisdiction(jurisdiction).IsValid() {
		return fmt.Errorf("%q is no ID of a rule; it begins with no jurisdiction, %s", id, want)
	}
	return fmt.Errorf("%q is no ID of a rule; %s, in capital letters and digits with hyphens between", id, want)
}

// checkRetired refuses an ID that was given up.
func checkRetired(root, id string) error {
	text, err := os.ReadFile(filepath.Join(root, rulebook.IDsFile))
	if err != nil {
		return err
	}
	list, err := rulebook.ParseIDs(string(text))
	if err != nil {
		return err
	}
	for _, retired := range list.Retired {
		if retired.ID == id {
			return fmt.Errorf("%s was given up and is never used again (%s); take another ID", id, retired.Reason)
		}
	}
	return nil
}

// actOf returns the act after which the ID is named.
func actOf(id string) (law.Act, error) {
	steps := strings.SplitN(id, "-", 3)
	if strings.Contains(steps[1], "VWVF") {
		return 0, fmt.Errorf("%s is a rule of administrative procedure, which is made for all such laws at once: "+
			"write a method in governance/review/rules_vwvfg.go and name it in the list there", id)
	}
	var prefixes []string
	for _, act := range law.Acts() {
		if act.RulePrefix() == steps[0]+"-"+steps[1] {
			return act, nil
		}
		if act.Jurisdiction() == law.Jurisdiction(steps[0]) {
			prefixes = append(prefixes, act.RulePrefix())
		}
	}
	slices.Sort(prefixes)
	return 0, fmt.Errorf("no act begins its rules with %s-%s; add it to the table of governance/law, or take one of: %s. "+
		"A rule that rests on no act is written by hand, beside its sisters",
		steps[0], steps[1], strings.Join(slices.Compact(prefixes), ", "))
}

// placeOf returns the place in the act that the ID names, as far as paragraph or article and Absatz: the steps after them do
// not say what they are. Where the first step is a word, it is the act as a whole.
func placeOf(act law.Act, id string) law.Citation {
	steps := strings.Split(strings.TrimPrefix(id, act.RulePrefix()+"-"), "-")
	numbers := slices.IndexFunc(steps, func(step string) bool { return step[0] < '0' || step[0] > '9' })
	if numbers < 0 {
		numbers = len(steps)
	}
	for _, division := range []law.Division{law.Section, law.Article, law.Number} {
		for _, depth := range []int{2, 1} {
			if depth > numbers {
				continue
			}
			place := division.String() + " " + strings.ToLower(steps[0])
			if depth == 2 {
				place += " " + law.Paragraph.String() + " " + strings.ToLower(steps[1])
			}
			if citation, err := law.Cite(act, place); err == nil {
				return citation
			}
		}
	}
	return law.MustCite(act, "")
}

// place returns the folder and the file of the rule: the file in which its neighbour stands, or else one of its own. Federal and
// European law stand in the package of the Federation, and in review what holds without it; the law of a Land stands in its
// package.
func (o order) place() (folder, file string, err error) {
	jurisdiction := o.act.Jurisdiction()
	if jurisdiction == law.EuropeanUnion {
		jurisdiction = law.Federation
	}
	all := rulebook.Jurisdictions()
	i := slices.IndexFunc(all, func(j rulebook.Jurisdiction) bool { return j.Law == jurisdiction })
	if i < 0 {
		return "", "", fmt.Errorf("the house has no rules of %s yet; see “Add a Land” in CONTRIBUTING.md", jurisdiction)
	}
	folders := []string{all[i].Folder}
	if jurisdiction == law.Federation {
		folders = append(folders, "governance/review")
	}
	for _, folder := range folders {
		o.folder = folder
		sources, err := o.sources()
		if err != nil {
			return "", "", err
		}
		files := map[string]string{}
		for name, source := range sources {
			if !strings.HasPrefix(path.Base(name), "rules_") {
				continue // functions of profiles make no rules, they demand them
			}
			functions, _, err := functionsOf(source)
			if err != nil {
				return "", "", fmt.Errorf("%s: %w", name, err)
			}
			for _, f := range functions {
				files[f] = name
			}
		}
		if neighbour, _ := o.neighbour(slices.Collect(maps.Keys(files))); neighbour != "" {
			return folder, files[neighbour], nil
		}
	}
	_, code, _ := strings.Cut(strings.ToLower(o.act.RulePrefix()), "-")
	return folders[0], path.Join(folders[0], "rules_"+code+".go"), nil
}

// begin finds the document as which the two documents of the rule begin: the one with the name, or else a correct one to which
// most rules of the act apply.
func (o *order) begin(name string) error {
	applied := 0
	for _, j := range rulebook.Jurisdictions() {
		documents, err := corpus.Load(filepath.Join(o.root, filepath.FromSlash(j.Folder), corpus.Folder), j.Check())
		if err != nil {
			return err
		}
		for _, d := range documents {
			if d.Name == name {
				o.base, o.home = d, j
				return nil
			}
			if n := o.applied(d.Report); name == "" && n > applied {
				o.base, o.home, applied = d, j, n
			}
		}
	}
	switch {
	case name != "":
		return fmt.Errorf("the corpus has no document %s", name)
	case applied == 0:
		return fmt.Errorf("no correct document of the corpus is one for rules of the %s; name a document to start from, "+
			"such as -from th-zweckvereinbarung-anzeige", o.act)
	}
	return nil
}

// applied counts the rules of the act that a document satisfies; 0 where any rule has an error or a warning to report.
func (o order) applied(report rule.Report) (n int) {
	if !report.OK() || report.CountSeverity(rule.Warning) > 0 {
		return 0
	}
	for outcome := range report.Outcomes() {
		if outcome.Outcome == rule.Satisfied && strings.HasPrefix(outcome.Rule.ID, o.act.RulePrefix()+"-") {
			n++
		}
	}
	return n
}
