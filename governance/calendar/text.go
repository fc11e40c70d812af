package calendar

import (
	"bufio"
	"fmt"
	"io"

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
// has no day. Texts of strangers are shown as [bilingual.Printable] does.
func (c Calendar) WriteText(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	line := func(format string, args ...any) { fmt.Fprintf(out, format+"\n", args...) }
	sources := func(sources []law.Source) {
		for _, s := range sources {
			line("    %s: %s [%s]", textLabels.basis.In(tag), bilingual.Printable(s.String()), s.EvidenceText(tag))
		}
	}
	period := c.Period.Format(tag)
	if period == "" {
		period = textLabels.all.In(tag)
	}
	line("%s (%s)", bilingual.Printable(c.Title.In(tag)), period)
	if len(c.Events) == 0 {
		line("\n%s", textLabels.none.In(tag))
	}
	for _, e := range c.Events {
		day := e.Day.Format(tag)
		if !e.Through.IsZero() {
			day += " – " + e.Through.Format(tag)
		}
		line("\n%s  %s", day, bilingual.Printable(e.Title.In(tag)))
		if text := e.Text.In(tag); text != "" {
			line("    %s", bilingual.Printable(text))
		}
		sources(e.Sources)
	}
	if len(c.Undated) > 0 {
		line("\n%s", textLabels.undated.In(tag))
	}
	for _, u := range c.Undated {
		line("\n%s: %s", bilingual.Printable(u.Title.In(tag)), bilingual.Printable(u.Reason.In(tag)))
		sources(u.Sources)
	}
	return out.Flush()
}
