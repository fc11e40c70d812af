package review

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

var whyLabels = struct {
	day, edition, basis, from, through, since, applies, holds, holdsNot, missing, remedy, facts, noFacts, still, findings, gone, lacking, severity bilingual.Text
	units, unknownUnit, kind, district, acting, figures, tried, untried                                                                            bilingual.Text
}{
	day:         bilingual.Text{German: "Recht am", English: "Law as of"},
	edition:     bilingual.Text{German: "Regeln", English: "Rules"},
	basis:       bilingual.Text{German: "Grundlage", English: "Basis"},
	from:        bilingual.Text{German: "in Kraft seit %s", English: "in force since %s"},
	through:     bilingual.Text{German: "bis %s", English: "until %s"},
	since:       bilingual.Text{German: "möglicherweise schon seit %s", English: "possibly since %s"},
	applies:     bilingual.Text{German: "Die Regel gilt für Vereinbarungen:", English: "The rule applies to agreements:"},
	holds:       bilingual.Text{German: "ja", English: "yes"},
	holdsNot:    bilingual.Text{German: "nein", English: "no"},
	missing:     bilingual.Text{German: "es fehlt", English: "missing"},
	remedy:      bilingual.Text{German: "Abhilfe", English: "Remedy"},
	facts:       bilingual.Text{German: "Das Ergebnis hängt ab von:", English: "The outcome depends on:"},
	noFacts:     bilingual.Text{German: "Keine einzelne Angabe der Vereinbarung ändert das Ergebnis.", English: "No single fact of the agreement changes the outcome."},
	still:       bilingual.Text{German: "weiterhin", English: "still"},
	findings:    bilingual.Text{German: "Befunde: %d statt %d", English: "findings: %d instead of %d"},
	gone:        bilingual.Text{German: "an anderer Stelle", English: "in another place"},
	lacking:     bilingual.Text{German: "fehlende Angaben: %d statt %d", English: "facts missing: %d instead of %d"},
	severity:    bilingual.Text{German: "als %s", English: "with severity %s"},
	units:       bilingual.Text{German: "Im Gemeindeverzeichnis steht dazu:", English: "The municipality register has on this:"},
	unknownUnit: bilingual.Text{German: "an diesem Tag nicht im Gemeindeverzeichnis", English: "not in the municipality register on that day"},
	kind:        bilingual.Text{German: "Art", English: "kind"},
	district:    bilingual.Text{German: "Kreis", English: "Kreis"},
	acting:      bilingual.Text{German: "Verwaltung", English: "administration"},
	figures:     bilingual.Text{German: "Zahlen des Befunds:", English: "Figures of the findings:"},
	tried:       bilingual.Text{German: "Probeweise einzeln geänderte Angaben: %d.", English: "Facts changed one at a time: %d."},
	untried:     bilingual.Text{German: "Nicht geändert, weil die Vereinbarung sehr groß ist: %d.", English: "Not changed, because the agreement is very large: %d."},
}

// Text returns what [Explanation.WriteText] writes.
func (e Explanation) Text(tag language.Tag) string {
	var out bytes.Buffer
	_ = e.WriteText(&out, tag) // a buffer takes everything
	return out.String()
}

// WriteText writes the explanation for readers, in German or English: what was found, under which law, why the rule applies, and on
// which facts the outcome depends, a line for each. Its error is that of the writer.
func (e Explanation) WriteText(w io.Writer, tag language.Tag) error {
	p := whyPrinter{bufio.NewWriter(w), tag}
	p.line("%s  %s", e.Rule.ID, e.Rule.Title.In(tag))
	p.line("%s", upperFirst(e.Outcome.Text(tag)))
	if e.Failure != nil {
		p.line("  %s", e.Failure.Error())
	}
	for _, finding := range e.Findings {
		p.line("  %s: %s [%s]", finding.Severity.Text(tag), finding.Text(tag), finding.Pointer)
		p.line("  %s: %s", whyLabels.remedy.In(tag), finding.Remedy(tag))
	}
	if len(e.Missing) > 0 {
		p.line("  %s: %s", whyLabels.missing.In(tag), strings.Join(e.Missing, ", "))
	}
	p.law(e)
	if len(e.Conditions) > 0 {
		p.line("\n%s", whyLabels.applies.In(tag))
		for _, answer := range e.Conditions {
			p.line("  - %s: %s", answer.Condition.In(tag), p.answer(answer.Holds))
		}
	}
	p.facts(e)
	p.units(e.Units)
	if len(e.Figures) > 0 {
		p.line("\n%s", whyLabels.figures.In(tag))
		for _, figure := range e.Figures {
			p.line("  - %s: %s", figure.Name, figure.Text(tag))
		}
	}
	return p.out.Flush()
}

type whyPrinter struct {
	out *bufio.Writer
	tag language.Tag
}

// line writes a line; texts in it may come from the agreement, and so from strangers.
func (p whyPrinter) line(format string, args ...any) {
	for i, arg := range args {
		if text, ok := arg.(string); ok {
			args[i] = bilingual.Printable(text)
		}
	}
	fmt.Fprintf(p.out, format+"\n", args...)
}

func (p whyPrinter) answer(holds bool) string {
	if holds {
		return whyLabels.holds.In(p.tag)
	}
	return whyLabels.holdsNot.In(p.tag)
}

// law writes on what the rule rests, since when, and as of which day it was asked.
func (p whyPrinter) law(e Explanation) {
	if len(e.Rule.Basis) > 0 {
		basis := fmt.Sprintf("%s: %s [%s]", whyLabels.basis.In(p.tag), e.Rule.Basis, e.Rule.Basis.EvidenceText(p.tag))
		p.line("%s%s", basis, inForceText(e.Rule, p.tag))
	}
	if !e.On.IsZero() {
		p.line("%s: %s", whyLabels.day.In(p.tag), dayText(e.On, e.OnIs, p.tag))
	}
}

// inForceText says when a rule holds; "" for one that holds on any day.
func inForceText(info rule.Info, tag language.Tag) string {
	text := ""
	for _, part := range []struct {
		label bilingual.Text
		day   civil.Date
	}{{whyLabels.from, info.InForce.From}, {whyLabels.through, info.InForce.Through}, {whyLabels.since, info.Since}} {
		if !part.day.IsZero() {
			text += ", " + fmt.Sprintf(part.label.In(tag), part.day.Format(tag))
		}
	}
	return text
}

// dayText returns a day and which one it is.
func dayText(on civil.Date, is bilingual.Text, tag language.Tag) string {
	if is.IsZero() {
		return on.Format(tag)
	}
	return on.Format(tag) + " (" + is.In(tag) + ")"
}

func (p whyPrinter) facts(e Explanation) {
	if len(e.Facts) == 0 {
		p.line("\n%s", whyLabels.noFacts.In(p.tag))
	} else {
		p.line("\n%s", whyLabels.facts.In(p.tag))
	}
	for _, fact := range e.Facts {
		p.line("  - %s", e.FactText(fact, p.tag))
	}
	counts := message.NewPrinter(p.tag)
	tried := counts.Sprintf(whyLabels.tried.In(p.tag), e.Tried)
	if e.Untried > 0 {
		tried += " " + counts.Sprintf(whyLabels.untried.In(p.tag), e.Untried)
	}
	p.line("%s", tried)
}

// FactText says in one line where one of the facts stands, what it is, and what would come of other values.
func (e *Explanation) FactText(f DecisiveFact, tag language.Tag) string {
	parts := []string{}
	if where := f.Where.In(tag); where != "" {
		parts = append(parts, where)
	}
	isEntry := len(f.Changes) > 0 && f.Changes[0].Kind == agreement.Removed
	if !isEntry || f.Where.IsZero() {
		parts = append(parts, f.Label.In(tag))
	}
	changes := make([]string, len(f.Changes))
	for i, change := range f.Changes {
		changes[i] = change.Value.In(tag) + ": " + change.text(tag, e)
	}
	return strings.Join(parts, ", ") + ": " + f.Value.In(tag) + " → " + strings.Join(changes, "; ")
}

// text says what comes of the change.
func (c FactChange) text(tag language.Tag, e *Explanation) string {
	outcome := c.Outcome.Text(tag)
	if c.Outcome != e.Outcome {
		return outcome
	}
	return whyLabels.still.In(tag) + " " + outcome + ", " + c.difference(tag, e)
}

// difference says in what the same outcome differs.
func (c FactChange) difference(tag language.Tag, e *Explanation) string {
	switch {
	case len(c.Findings) != len(e.Findings):
		return fmt.Sprintf(whyLabels.findings.In(tag), len(c.Findings), len(e.Findings))
	case len(c.Missing) != len(e.Missing):
		return fmt.Sprintf(whyLabels.lacking.In(tag), len(c.Missing), len(e.Missing))
	case len(c.Findings) > 0 && c.Findings[0].Severity != e.Findings[0].Severity:
		return fmt.Sprintf(whyLabels.severity.In(tag), c.Findings[0].Severity.Text(tag))
	}
	return whyLabels.gone.In(tag)
}

func (p whyPrinter) units(units []DecisiveUnit) {
	if len(units) == 0 {
		return
	}
	p.line("\n%s", whyLabels.units.In(p.tag))
	for _, unit := range units {
		p.line("  - %s", unit.text(p.tag))
	}
}

func (u DecisiveUnit) text(tag language.Tag) string {
	if u.Name == "" {
		return u.Key.String() + ": " + whyLabels.unknownUnit.In(tag)
	}
	text := u.Key.String() + " " + bilingual.Sprintf("„%s“", "“%s”", u.Name).In(tag)
	if u.Kind != 0 {
		text += " (" + whyLabels.kind.In(tag) + ": " + u.Kind.Text(tag) + ")"
	}
	if u.District != "" {
		text += ", " + whyLabels.district.In(tag) + ": " + u.District
	}
	if u.Administration != "" {
		text += ", " + whyLabels.acting.In(tag) + ": " + u.Administration + " (" + u.Form.Text(tag) + ")"
	}
	return text
}

// Text returns the value for readers.
func (f NamedFigure) Text(tag language.Tag) string {
	if value, ok := f.Value.(interface{ Format(language.Tag) string }); ok {
		return value.Format(tag)
	}
	return fmt.Sprint(f.Value)
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

type jsonExplanation struct {
	Rule        string         `json:"rule"`
	Title       bilingual.Text `json:"title"`
	Basis       []jsonSource   `json:"basis"`
	InForce     string         `json:"inForce,omitempty"`
	Since       civil.Date     `json:"since,omitzero"`
	Edition     string         `json:"edition"`
	DataEdition string         `json:"dataEdition,omitempty"`
	On          civil.Date     `json:"on,omitzero"`
	OnIs        bilingual.Text `json:"onIs,omitzero"`
	Outcome     rule.Outcome   `json:"outcome,omitzero"`
	Failure     string         `json:"failure,omitempty"`
	Findings    []rule.Finding `json:"findings"`
	Missing     []string       `json:"missing,omitempty"`
	Conditions  []jsonAnswer   `json:"conditions"`
	Facts       []jsonFact     `json:"facts"`
	Units       []jsonUnit     `json:"units"`
	Figures     []jsonFigure   `json:"figures"`
	Tried       int            `json:"tried"`
	Untried     int            `json:"untried"`
}

type jsonSource struct {
	Citation string       `json:"citation"`
	Evidence law.Evidence `json:"evidence"`
}

type jsonAnswer struct {
	Condition bilingual.Text `json:"condition"`
	Holds     bool           `json:"holds"`
}

type jsonFact struct {
	Pointer string         `json:"pointer"`
	Where   bilingual.Text `json:"where,omitzero"`
	Label   bilingual.Text `json:"label"`
	Value   bilingual.Text `json:"value"`
	Changes []jsonChange   `json:"changes"`
}

type jsonChange struct {
	Kind     agreement.DifferenceKind `json:"kind"`
	Value    bilingual.Text           `json:"value"`
	Outcome  rule.Outcome             `json:"outcome"`
	Findings []string                 `json:"findings,omitempty"`
	Missing  []string                 `json:"missing,omitempty"`
}

type jsonUnit struct {
	Pointer        string                        `json:"pointer"`
	Key            string                        `json:"key"`
	Name           string                        `json:"name,omitempty"`
	Kind           *governance.Kind              `json:"kind,omitempty"`
	District       string                        `json:"district,omitempty"`
	Administration string                        `json:"administration,omitempty"`
	Form           *directory.AdministrationForm `json:"form,omitempty"`
}

type jsonFigure struct {
	Finding int    `json:"finding"`
	Name    string `json:"name"`
	Value   any    `json:"value"`
}

// MarshalJSON writes the explanation with all texts in both languages. The findings of changes are written as their pointers.
func (e Explanation) MarshalJSON() ([]byte, error) {
	out := jsonExplanation{
		Rule: e.Rule.ID, Title: e.Rule.Title, Basis: sourcesJSON(e.Rule.Basis), Since: e.Rule.Since, Edition: e.Edition,
		DataEdition: e.DataEdition, On: e.On, OnIs: e.OnIs, Outcome: e.Outcome, Missing: e.Missing, Tried: e.Tried, Untried: e.Untried,
		Findings: append([]rule.Finding{}, e.Findings...), Conditions: []jsonAnswer{}, Facts: []jsonFact{}, Units: []jsonUnit{}, Figures: []jsonFigure{},
	}
	if e.Rule.InForce != (civil.Period{}) {
		out.InForce = e.Rule.InForce.String()
	}
	if e.Failure != nil {
		out.Failure = e.Failure.Error()
	}
	for _, answer := range e.Conditions {
		out.Conditions = append(out.Conditions, jsonAnswer(answer))
	}
	for _, fact := range e.Facts {
		out.Facts = append(out.Facts, fact.json())
	}
	for _, unit := range e.Units {
		out.Units = append(out.Units, unit.json())
	}
	for _, figure := range e.Figures {
		out.Figures = append(out.Figures, jsonFigure(figure))
	}
	return json.Marshal(out)
}

func sourcesJSON(basis rule.Basis) []jsonSource {
	list := make([]jsonSource, len(basis))
	for i, source := range basis {
		list[i] = jsonSource{rule.Basis{source}.String(), source.Evidence}
	}
	return list
}

func (f DecisiveFact) json() jsonFact {
	out := jsonFact{Pointer: f.Pointer, Where: f.Where, Label: f.Label, Value: f.Value, Changes: []jsonChange{}}
	for _, change := range f.Changes {
		written := jsonChange{Kind: change.Kind, Value: change.Value, Outcome: change.Outcome, Missing: change.Missing}
		for _, finding := range change.Findings {
			written.Findings = append(written.Findings, finding.Pointer)
		}
		out.Changes = append(out.Changes, written)
	}
	return out
}

func (u DecisiveUnit) json() jsonUnit {
	out := jsonUnit{Pointer: u.Pointer, Key: u.Key.String(), Name: u.Name, District: u.District, Administration: u.Administration}
	if u.Kind != 0 {
		out.Kind = &u.Kind
	}
	if u.Form != directory.NotRecorded {
		out.Form = &u.Form
	}
	return out
}
