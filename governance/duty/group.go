package duty

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Group is the verdicts of one status.
type Group struct {
	Status   Status    `json:"status"`
	Verdicts []Verdict `json:"duties"`
}

// Groups returns verdicts, such as [Collection.For] lists them, by their status: one group for each, in the order of the statuses, also
// where none has it. Within a group they keep their order. A zero Verdict is in none.
func Groups(verdicts []Verdict) []Group {
	var groups []Group
	for _, status := range statuses.Values() {
		group := Group{Status: status, Verdicts: []Verdict{}}
		for _, v := range verdicts {
			if v.Status() == status {
				group.Verdicts = append(group.Verdicts, v)
			}
		}
		groups = append(groups, group)
	}
	return groups
}

// Text returns the words for the status and how many verdicts have it: "gilt: 12".
func (g Group) Text(tag language.Tag) string {
	return fmt.Sprintf("%s: %d", g.Status.Text(tag), len(g.Verdicts))
}

var groupLabels = struct{ deed, why, since, decision, stages, who, basis, except bilingual.Text }{
	deed:     bilingual.Text{German: "Inhalt", English: "content"},
	why:      bilingual.Text{German: "Warum", English: "why"},
	since:    bilingual.Text{German: "Erster Tag", English: "first day"},
	decision: bilingual.Text{German: "Beginnt mit", English: "begins with"},
	stages:   bilingual.Text{German: "Stufen", English: "stages"},
	who:      bilingual.Text{German: "Wer handelt", English: "who acts"},
	basis:    bilingual.Text{German: "Grundlage", English: "basis"},
	except:   bilingual.Text{German: "Ausnahme", English: "exception"},
}

// WriteText writes the verdicts of the group for readers, in German or English: each with what is to be done, the reason, the first day or
// the decision with which it begins, who must act, the norm with how well it is known, and the exceptions. A group without verdicts writes
// nothing. Texts of strangers, such as the name of a body, are shown as [bilingual.Printable] does.
func (g Group) WriteText(w io.Writer, tag language.Tag) error {
	if len(g.Verdicts) == 0 {
		return nil
	}
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "%s\n", g.Text(tag))
	for _, v := range g.Verdicts {
		fmt.Fprintf(out, "\n  %s [%s]\n", v.duty.Title.In(tag), v.ID())
		line := func(label bilingual.Text, text string) {
			if text != "" {
				fmt.Fprintf(out, "    %s: %s\n", label.In(tag), bilingual.Printable(text))
			}
		}
		deed := v.duty.Deed.In(tag)
		if force := v.Force(); force != 0 {
			deed += " (" + force.Text(tag) + ")"
		}
		line(groupLabels.deed, deed)
		line(groupLabels.why, v.Reason().In(tag))
		if day, ok := v.Starts(); ok {
			line(groupLabels.since, day.Format(tag))
		}
		if opening, ok := v.Opening(); ok {
			line(groupLabels.decision, opening.Who.In(tag)+" "+opening.What.In(tag))
			line(groupLabels.stages, opening.stages(tag))
		}
		for _, a := range v.Addressees() {
			line(groupLabels.who, a.told(v.Norm(), tag))
		}
		line(groupLabels.basis, sourceText(v.Norm(), tag))
		for _, exception := range v.duty.Exceptions {
			line(groupLabels.except, exception.In(tag))
		}
	}
	return out.Flush()
}

// stages returns the states from the first to the one in which the duty binds.
func (o Opening) stages(tag language.Tag) string {
	var words []string
	for _, stage := range o.Stages {
		words = append(words, stage.In(tag))
	}
	return strings.Join(words, " → ")
}

// told returns who acts, in which matters and why, with the norm where it is not that of the duty.
func (a Addressee) told(norm law.Source, tag language.Tag) string {
	text := a.Name
	if !a.Matter.IsZero() {
		text += " (" + a.Matter.In(tag) + ")"
	}
	if text != "" {
		text += ". "
	}
	text += a.Reason.In(tag)
	if a.Source.IsZero() || a.Source == norm {
		return text
	}
	return text + " " + sourceText(a.Source, tag)
}

// sourceText returns a source with how well it is known; "" for none.
func sourceText(s law.Source, tag language.Tag) string {
	if s.IsZero() {
		return ""
	}
	return s.String() + " [" + s.EvidenceText(tag) + "]"
}
