package main

import (
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// words are the headings and sentences of the notes.
var words = struct{ told, rules, isNew, changed, gone, fields, keys, edition, after, withdrawn, corrected, none, first bilingual.Text }{
	told:      bilingual.Text{German: "Was neu ist (auf Englisch, aus CHANGELOG.md)", English: "What is new (from CHANGELOG.md)"},
	rules:     bilingual.Text{German: "Regeln", English: "Rules"},
	isNew:     bilingual.Text{German: "Neu", English: "New"},
	changed:   bilingual.Text{German: "Geändert", English: "Changed"},
	gone:      bilingual.Text{German: "Aufgegeben", English: "Given up"},
	fields:    bilingual.Text{German: "anders sind", English: "changed are"},
	keys:      bilingual.Text{German: "Amtliche Schlüssel", English: "Official keys"},
	edition:   bilingual.Text{German: "Verzeichnis vom", English: "Directory of"},
	after:     bilingual.Text{German: "nach dem vom", English: "after that of"},
	withdrawn: bilingual.Text{German: "Nicht mehr oder jetzt anders angegeben", English: "No longer told, or otherwise"},
	corrected: bilingual.Text{German: "Am letzten Tag der früheren Ausgabe jetzt anders", English: "Otherwise on the last day of the earlier edition"},
	none:      bilingual.Text{German: "Keine.", English: "None."},
	first:     bilingual.Text{German: "Erste Version; es gibt keine frühere zum Vergleich.", English: "First version; there is no earlier one to compare with."},
}

// writeNotes prints the notes of a release: what the changelog says, and then every changed rule and key.
func writeNotes(root, since string, tag language.Tag, out io.Writer) error {
	changes, err := compare(root, since)
	if err != nil {
		return err
	}
	if err := requireContact(root, changes.To.Version); err != nil {
		return err
	}
	log, err := os.ReadFile(filepath.Join(root, "CHANGELOG.md"))
	if err != nil {
		return err
	}
	told, err := newestOf(string(log))
	if err != nil {
		return err
	}
	_, err = io.WriteString(out, changes.notes(told, tag))
	return err
}

// newestOf returns the uppermost section of the changelog, without its heading.
func newestOf(log string) (string, error) {
	_, sections, ok := strings.Cut(log, "\n## ")
	if !ok {
		return "", fmt.Errorf("CHANGELOG.md has no section")
	}
	newest, _, _ := strings.Cut(sections, "\n## ")
	_, text, _ := strings.Cut(newest, "\n")
	return strings.TrimSpace(text), nil
}

func (c Changes) notes(told string, tag language.Tag) string {
	var out strings.Builder
	fmt.Fprintf(&out, "# foederal %s\n\n## %s\n\n%s\n\n## %s\n\n", c.To.Version, words.told.In(tag), told, words.rules.In(tag))
	if c.From == nil {
		fmt.Fprintf(&out, "%s\n", words.first.In(tag))
	} else {
		c.writeRules(&out, tag)
	}
	fmt.Fprintf(&out, "\n## %s\n\n%s %s (%.8s)", words.keys.In(tag), words.edition.In(tag), c.To.AsOf.Format(tag), c.To.Hash)
	if c.From == nil {
		fmt.Fprintf(&out, ". %s\n", words.first.In(tag))
		return out.String()
	}
	fmt.Fprintf(&out, ", %s %s (%.8s).\n\n", words.after.In(tag), c.From.AsOf.Format(tag), c.From.Hash)
	writeKeys(&out, c.Keys, tag)
	for _, part := range [...]struct {
		heading bilingual.Text
		keys    []KeyChange
	}{{words.withdrawn, c.Withdrawn}, {words.corrected, c.Corrected}} {
		if len(part.keys) > 0 {
			fmt.Fprintf(&out, "\n### %s\n\n", part.heading.In(tag))
			writeKeys(&out, part.keys, tag)
		}
	}
	return out.String()
}

func (c Changes) writeRules(out *strings.Builder, tag language.Tag) {
	if len(c.Rules) == 0 {
		fmt.Fprintf(out, "%s\n", words.none.In(tag))
	}
	for _, kind := range [...]struct {
		what    string
		heading bilingual.Text
	}{{"new", words.isNew}, {"changed", words.changed}, {"gone", words.gone}} {
		heading := "### " + kind.heading.In(tag) + "\n\n"
		for _, r := range c.Rules {
			if r.What != kind.what {
				continue
			}
			fmt.Fprintf(out, "%s- `%s` %s", heading, r.ID, r.titleIn(tag))
			heading = ""
			if len(r.Fields) > 0 {
				fmt.Fprintf(out, " (%s: %s)", words.fields.In(tag), strings.Join(r.Fields, ", "))
			}
			if r.Reason != "" {
				fmt.Fprintf(out, " – %s", r.Reason)
			}
			out.WriteString("\n")
		}
		if heading == "" {
			out.WriteString("\n")
		}
	}
}

// titleIn returns the title of a rule as docs/rules.json has it; "" where it has none.
func (r RuleChange) titleIn(tag language.Tag) string {
	var title struct{ De, En string }
	if json.Unmarshal(r.title, &title) != nil {
		return ""
	}
	return bilingual.Text{German: title.De, English: title.En}.In(tag)
}

func writeKeys(out *strings.Builder, keys []KeyChange, tag language.Tag) {
	if len(keys) == 0 {
		fmt.Fprintf(out, "%s\n", words.none.In(tag))
	}
	for _, k := range keys {
		var kinds []string
		for _, kind := range k.Kinds {
			kinds = append(kinds, kind.Text(tag))
		}
		fmt.Fprintf(out, "- %s: %s → %s (%s)\n", k.Day.Format(tag), k.Before, k.After, strings.Join(kinds, ", "))
	}
}

// String returns the key and the name; "–" for no unit.
func (u *Unit) String() string {
	if u == nil {
		return "–"
	}
	return u.Key + " " + u.Name
}
