package main

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory"
)

// edition is a new edition with what proves it.
type edition struct {
	was, is *directory.Directory
	changes []directory.Change // from the last day of the one to that of the other
	// others are the names that the register has otherwise: it cuts them, or they were reported after its day.
	others []directory.Change
	late   []directory.Change // names of the last day of the former edition that were reported since
}

// prove compares an edition with the register, which was read by itself for it, and with the former edition. [directory.Extend] has
// compared them too; this proof asks the finished directory the questions that everybody can ask.
func prove(was, is, register *directory.Directory) (*edition, error) {
	e := &edition{was: was, is: is}
	for c := range register.Latest().ChangesTo(is.Latest()) {
		land := cmp.Or(c.Before, c.After).Key().Land()
		if _, ok := is.Latest().Unit(land); !ok {
			continue // a directory of single Länder leads on from what the register has of them
		}
		if !slices.Equal(c.Kinds(), []directory.EventKind{directory.NewName}) {
			return nil, fmt.Errorf("the edition is not what the register has: %s", c)
		}
		e.others = append(e.others, c)
	}
	from := was.Span().Through
	if from.IsZero() {
		return e, nil
	}
	then, err := is.On(from)
	if err != nil {
		return nil, err
	}
	for c := range was.Latest().ChangesTo(then) {
		if !slices.Equal(c.Kinds(), []directory.EventKind{directory.NewName}) {
			return nil, fmt.Errorf("the edition tells of %s otherwise than the one before: %s", from, c)
		}
		e.late = append(e.late, c)
	}
	feed, err := is.Changes(from, is.Span().Through)
	if err != nil {
		return nil, err
	}
	e.changes = slices.Collect(feed)
	return e, nil
}

const notice = `Data: © Daten (im Auftrag der Herausgebergemeinschaft Statistische Ämter des Bundes und der Länder) Statistisches
Bundesamt (Destatis); Gemeindeverzeichnis-Informationssystem GV-ISys; Daten verändert.
`

// page is the proof as a page.
func (e *edition) page() string {
	var b strings.Builder
	edition := e.is.Edition()
	fmt.Fprintf(&b, "# How the edition %s is proven\n\n", edition)
	fmt.Fprintf(&b, "The edition is complete for %s. SHA-256 of its content: `%s`.\n\n", e.is.Span(), edition.Hash)
	if before := e.was.Edition(); !before.AsOf.IsZero() {
		fmt.Fprintf(&b, "It leads on from the edition %s, SHA-256 of the content `%s`. The list of changes leads from there exactly to the\n"+
			"register of %s: in keys (AGS and ARS) and names of all units on all levels.\n\n", before, before.Hash, edition.AsOf)
	} else {
		fmt.Fprintf(&b, "It is the register of %s, of one day and without a history. Nothing independent was compared: that the edition\n"+
			"has no differences from the register says that it was read as it is, and not that the file is complete.\n\n", edition.AsOf)
	}
	b.WriteString(notice)
	b.WriteString("\n## Units on the last day\n\n| level | units | differences from the register |\n| --- | --: | --: |\n")
	for level := governance.Land; level <= governance.Municipality; level++ {
		count := 0
		for range e.is.Latest().Units(level) {
			count++
		}
		fmt.Fprintf(&b, "| %s | %d | 0 |\n", level, count)
	}
	writeNames(&b, "Names that the register has otherwise",
		"The register cuts them at the end of their field, or the list says that they were reported after its day.", e.others)
	writeNames(&b, "Names that were reported late", "They hold since before the last day of the former edition, which did not have them yet.",
		e.late)
	e.writeChanges(&b)
	b.WriteString("\n## Sources\n\n| as of | file | SHA-256 |\n| --- | --- | --- |\n")
	for _, s := range edition.Sources {
		fmt.Fprintf(&b, "| %s | %s | `%s` |\n", s.AsOf, s.Title, s.SHA256)
	}
	return b.String()
}

func writeNames(b *strings.Builder, title, why string, names []directory.Change) {
	if len(names) == 0 {
		return
	}
	fmt.Fprintf(b, "\n## %s\n\n%s\n\n| unit | there | in the edition |\n| --- | --- | --- |\n", title, why)
	for _, c := range names {
		fmt.Fprintf(b, "| %s | %s | %s |\n", c.After.Key(), c.Before.Name(), c.After.Name())
	}
}

func (e *edition) writeChanges(b *strings.Builder) {
	if len(e.changes) == 0 {
		return
	}
	b.WriteString("\n## Changes since the former edition\n\n| number | was | is | measures |\n| --- | --- | --- | --- |\n")
	for _, c := range e.changes {
		var measures []string
		for _, event := range c.Events {
			if number := event.Number(); number != "" && !slices.Contains(measures, number) {
				measures = append(measures, number)
			}
		}
		fmt.Fprintf(b, "| %s | %s | %s | %s |\n", c.Number(), side(c.Before), side(c.After), strings.Join(measures, ", "))
	}
}

func side(u directory.Unit) string {
	if u.IsZero() {
		return "–"
	}
	return u.String()
}
