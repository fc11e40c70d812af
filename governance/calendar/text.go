package calendar

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

var textLabels = struct{ none, undated, basis, all bilingual.Text }{
	none:    bilingual.Text{German: "keine Termine", English: "no events"},
	undated: bilingual.Text{German: "Ohne Tag (nicht vermerkt):", English: "Without a day (not recorded):"},
	basis:   bilingual.Text{German: "Grundlage", English: "Basis"},
	all:     bilingual.Text{German: "ohne Grenze", English: "without limits"},
}

// WriteText writes the calendar for readers, in German or English: the events, each with its basis and how well that is known, and what
// has no day. Texts of strangers are shown as [bilingual.Printable] does, each of their lines on one of its own.
func (c Calendar) WriteText(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	sources := func(sources []law.Source) {
		for _, s := range sources {
			line("    %s: %s [%s]", textLabels.basis.In(tag), oneLine(s.String()), s.EvidenceText(tag))
		}
	}
	period := c.Period.Format(tag)
	if period == "" {
		period = textLabels.all.In(tag)
	}
	line("%s (%s)", oneLine(c.Title.In(tag)), period)
	if len(c.Events) == 0 {
		line("\n%s", textLabels.none.In(tag))
	}
	for _, e := range c.Events {
		day := e.Day.Format(tag)
		if !e.Through.IsZero() {
			day += " – " + e.Through.Format(tag)
		}
		line("\n%s  %s", day, oneLine(e.Title.In(tag)))
		if text := e.Text.In(tag); text != "" {
			line("    %s", strings.Join(printableLines(text), indented))
		}
		sources(e.Sources)
	}
	if len(c.Undated) > 0 {
		line("\n%s", textLabels.undated.In(tag))
	}
	for _, u := range c.Undated {
		line("\n%s: %s", oneLine(u.Title.In(tag)), strings.Join(printableLines(u.Reason.In(tag)), indented))
		sources(u.Sources)
	}
	return out.Flush()
}

// indented begins a further line of a text.
const indented = "\n    "

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// printableLines returns the lines of a text of strangers as [bilingual.Printable] shows them.
func printableLines(text string) []string {
	lines := strings.Split(lineBreaks.Replace(text), "\n")
	for i := range lines {
		lines[i] = bilingual.Printable(lines[i])
	}
	return lines
}

// oneLine returns a text of strangers as a title: on one line.
func oneLine(text string) string { return strings.Join(printableLines(text), " ") }
