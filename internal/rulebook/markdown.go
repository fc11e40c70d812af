package rulebook

import (
	"bytes"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/rule"
)

// Markdown returns the book for readers: counts, then every rule under the act on which it rests most. Forms are the legal
// forms of the documents that each rule had something to say about.
func Markdown(book rule.Catalogue, forms map[string][]string) []byte {
	var out bytes.Buffer
	fmt.Fprintf(&out, "# The rules\n\nThe %d rules of the edition “%s”, made from the code. Machines read `rules.json`.\n",
		len(book.Rules), book.Edition)
	out.WriteString("A finding of severity *error* means that the agreement is void, unlawful or inapplicable, and rests on a provision that was read; " +
		"a warning or a hint may rest on less.\n")
	count(&out, book, "jurisdiction", func(i rule.Info) []string {
		jurisdiction, _, _ := strings.Cut(i.ID, "-")
		return []string{jurisdiction}
	})
	count(&out, book, "severity", func(i rule.Info) []string { return []string{i.Severity.String()} })
	count(&out, book, "evidence", func(i rule.Info) []string { return []string{i.Basis.Evidence().String()} })
	count(&out, book, "form, by the documents of the corpus", func(i rule.Info) []string { return forms[i.ID] })
	for _, act := range headings(book.Rules) {
		fmt.Fprintf(&out, "\n## %s\n", act)
		for _, info := range book.Rules {
			if heading(info) == act {
				entry(&out, info)
			}
		}
	}
	return out.Bytes()
}

// count writes how many rules there are of each kind.
func count(out *bytes.Buffer, book rule.Catalogue, title string, kinds func(rule.Info) []string) {
	counts := map[string]int{}
	for _, info := range book.Rules {
		for _, kind := range kinds(info) {
			counts[kind]++
		}
	}
	fmt.Fprintf(out, "\n| %s | rules |\n| --- | ---: |\n", title)
	for _, kind := range slices.Sorted(maps.Keys(counts)) {
		fmt.Fprintf(out, "| %s | %d |\n", kind, counts[kind])
	}
}

func entry(out *bytes.Buffer, info rule.Info) {
	fmt.Fprintf(out, "\n### %s\n\n%s, %s", info.ID, info.Severity, info.Basis.Evidence())
	if info.InForce != (civil.Period{}) {
		fmt.Fprintf(out, ", in force %s", periodWords(info.InForce).English)
	}
	out.WriteString("\n\n")
	for _, source := range info.Basis {
		fmt.Fprintf(out, "- %s [%s]\n", source, source.Evidence)
	}
	out.WriteString("\n| | Deutsch | English |\n| --- | --- | --- |\n")
	cell := strings.NewReplacer("|", "\\|")
	row := func(name string, text bilingual.Text) {
		fmt.Fprintf(out, "| %s | %s | %s |\n", name, cell.Replace(text.German), cell.Replace(text.English))
	}
	row("Regel / rule", info.Title)
	row("Gilt für Vereinbarungen / applies to agreements", appliesTo(info))
	row("Befund / finding", info.Finding)
	row("Abhilfe / remedy", info.Remedy)
}

// appliesTo says for which agreements the rule is.
func appliesTo(info rule.Info) bilingual.Text {
	if info.Applies.IsZero() {
		return bilingual.Text{German: "aller Art", English: "of every kind"}
	}
	return info.Applies
}

const noAct = "Ohne Norm / no norm"

// heading is the act that a rule cites first.
func heading(info rule.Info) string {
	for _, source := range info.Basis {
		if !source.Citation.IsZero() {
			act := source.Citation.Act()
			return act.String() + " – " + act.Title()
		}
	}
	return noAct
}

func headings(infos []rule.Info) []string {
	names := map[string]bool{}
	for _, info := range infos {
		names[heading(info)] = true
	}
	delete(names, noAct)
	return append(slices.Sorted(maps.Keys(names)), noAct)
}
