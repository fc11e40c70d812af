package rule

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

var textLabels = struct{ rules, data, day, omitted, missing, unrecorded, remedy, basis, whole bilingual.Text }{
	rules:      bilingual.Text{German: "Regeln", English: "Rules"},
	data:       bilingual.Text{German: "Daten", English: "Data"},
	day:        bilingual.Text{German: "Recht am", English: "Law as of"},
	omitted:    bilingual.Text{German: "weitere Befunde nicht gezeigt", English: "more findings not shown"},
	missing:    bilingual.Text{German: "es fehlt", English: "missing"},
	unrecorded: bilingual.Text{German: "hier nicht hinterlegt", English: "not recorded here"},
	remedy:     bilingual.Text{German: "Abhilfe", English: "Remedy"},
	basis:      bilingual.Text{German: "Grundlage", English: "Basis"},
	whole:      bilingual.Text{German: "(ganzes Dokument)", English: "(whole document)"},
}

// WriteText writes the report for readers, in German or English: what was checked and what was not, every finding with its place,
// remedy and basis, every rule that could not be decided with the pointers of the facts that are missing, in the subject or in the
// library, and the IDs of all other rules by outcome. Lines are at most 100 characters long where words allow it. Texts of the subject
// are shown as [bilingual.Printable] does, and of very many findings the first [MostFindings], unless a [Limit] says otherwise.
//
// Places are JSON Pointers, for a report can be on anything; package paper shows one on an agreement in the words of its readers.
func (r Report) WriteText(w io.Writer, tag language.Tag) error {
	p := textPrinter{bufio.NewWriter(w), tag}
	p.paragraph("", r.Summary(tag))
	p.paragraph("", p.edition(r))
	p.coverage(r)
	findings, omitted := r.shown()
	for _, f := range findings {
		p.finding(f)
	}
	if omitted > 0 {
		p.line("\n%d %s", omitted, textLabels.omitted.In(tag))
	}
	p.undecidable(r)
	for _, outcome := range [...]Outcome{Satisfied, NotApplicable, NotInForce} {
		p.rules(r, outcome)
	}
	return p.out.Flush()
}

type textPrinter struct {
	out *bufio.Writer
	tag language.Tag
}

func (p textPrinter) line(format string, args ...any) { fmt.Fprintf(p.out, format+"\n", args...) }

// edition names the rules, the data and the day, as far as the report has them.
func (p textPrinter) edition(r Report) string {
	parts := []string{textLabels.rules.In(p.tag) + ": " + r.Edition}
	if data := r.DataEdition(); data != "" {
		parts = append(parts, textLabels.data.In(p.tag)+": "+data)
	}
	if r.On != (civil.Date{}) {
		day := textLabels.day.In(p.tag) + ": " + r.On.Format(p.tag)
		if !r.OnIs.IsZero() {
			day += " (" + r.OnIs.In(p.tag) + ")"
		}
		parts = append(parts, day)
	}
	return strings.Join(parts, "; ")
}

func (p textPrinter) finding(f Finding) {
	pointer := f.Pointer
	if pointer == "" {
		pointer = textLabels.whole.In(p.tag)
	}
	const indent = "          "
	p.line("\n%-9s %s  %s", f.Severity.Text(p.tag), f.Rule, bilingual.Printable(pointer))
	p.paragraph(indent, f.Text(p.tag))
	p.paragraph(indent, textLabels.remedy.In(p.tag)+": "+f.Remedy(p.tag))
	p.paragraph(indent, fmt.Sprintf("%s: %s [%s]", textLabels.basis.In(p.tag), f.Basis, f.Basis.EvidenceText(p.tag)))
}

// coverage writes what [Report.Coverage] returns, and why rules broke off.
func (p textPrinter) coverage(r Report) {
	for _, sentence := range r.Coverage(p.tag) {
		p.paragraph("", sentence)
	}
	for _, failure := range r.failures {
		p.paragraph("  ", failure.Error())
	}
}

// Coverage says in sentences whether the report is complete ([Report.Complete]), and if not, what was not checked: "nicht geprüft: …". It
// belongs into the first lines of whatever shows the report.
func (r Report) Coverage(tag language.Tag) []string {
	if r.Complete() {
		sentence := coverageTexts.complete.In(tag)
		missing, unrecorded := r.open()
		if missing > 0 {
			sentence += " " + message.NewPrinter(tag).Sprintf(coverageTexts.open.In(tag), missing)
		}
		if unrecorded > 0 {
			sentence += " " + message.NewPrinter(tag).Sprintf(coverageTexts.openHere.In(tag), unrecorded)
		}
		return []string{sentence}
	}
	var sentences []string
	notChecked := NotCovered.Text(tag) + ": "
	switch {
	case r.IsEmpty():
		sentences = append(sentences, notChecked+coverageTexts.all.In(tag))
	case !r.assessed:
		sentences = append(sentences, notChecked+coverageTexts.unknown.In(tag))
	}
	for i, outcome := range r.outcomes {
		if outcome != NotCovered {
			continue
		}
		text := notChecked + r.infos[i].Title.In(tag)
		if missing := r.missingFor(i, false); len(missing) > 0 {
			text += " (" + strings.Join(missing, ", ") + ")"
		}
		sentences = append(sentences, text+" ["+r.infos[i].ID+"]")
	}
	return sentences
}

var coverageTexts = struct{ complete, open, openHere, all, unknown bilingual.Text }{
	complete: bilingual.Text{
		German:  "Vollständig: Für das anzuwendende allgemeine Recht sind Regeln hinterlegt; das Fachrecht einzelner Aufgaben wird nicht geprüft.",
		English: "Complete: there are rules for the general law that applies; the special law of single tasks is not checked.",
	},
	open: bilingual.Text{
		German:  "Regeln, die offen bleiben, weil Angaben fehlen: %d.",
		English: "Rules that stay open because facts are missing: %d.",
	},
	openHere: bilingual.Text{
		German:  "Regeln, die offen bleiben, weil hier etwas nicht hinterlegt ist: %d.",
		English: "Rules that stay open because something is not recorded here: %d.",
	},
	all: bilingual.Text{German: "alles", English: "everything"},
	unknown: bilingual.Text{
		German:  "ob diese Regeln alles Recht erfassen, das anzuwenden ist",
		English: "whether these rules cover all applicable law",
	},
}

func (p textPrinter) undecidable(r Report) {
	missing, unrecorded := r.open()
	p.open(r, missing, Undecidable.Text(p.tag), func(o RuleOutcome) bool { return o.Outcome == Undecidable && !o.lacksHereOnly() })
	p.open(r, unrecorded, undecidableHere.In(p.tag), RuleOutcome.lacksHereOnly)
}

// open writes the rules that are undecidable for one reason, with the pointers.
func (p textPrinter) open(r Report, number int, heading string, is func(RuleOutcome) bool) {
	if number == 0 {
		return
	}
	p.line("\n%s (%d):", heading, number)
	for o := range r.Outcomes() {
		if !is(o) {
			continue
		}
		p.paragraph("  ", o.Rule.ID+"  "+o.Rule.Title.In(p.tag))
		if len(o.Missing) > 0 {
			p.paragraph("    ", textLabels.missing.In(p.tag)+": "+strings.Join(o.Missing, ", "))
		}
		if len(o.Unrecorded) > 0 {
			p.paragraph("    ", textLabels.unrecorded.In(p.tag)+": "+strings.Join(o.Unrecorded, ", "))
		}
	}
}

func (p textPrinter) rules(r Report, outcome Outcome) {
	if r.Count(outcome) == 0 {
		return
	}
	var ids []string
	for o := range r.Outcomes() {
		if o.Outcome == outcome {
			ids = append(ids, o.Rule.ID)
		}
	}
	p.line("\n%s (%d):", outcome.Text(p.tag), len(ids))
	p.paragraph("  ", strings.Join(ids, ", "))
}

// paragraph writes a text in lines of at most 100 characters, each with the indentation before it.
func (p textPrinter) paragraph(indent, text string) {
	const width = 100
	line, length := indent, len(indent)
	for word := range strings.FieldsSeq(text) {
		word = bilingual.Printable(word)
		size := len([]rune(word))
		switch {
		case length == len(indent):
			line, length = line+word, length+size
		case length+1+size > width:
			p.line("%s", line)
			line, length = indent+word, len(indent)+size
		default:
			line, length = line+" "+word, length+1+size
		}
	}
	p.line("%s", line)
}
