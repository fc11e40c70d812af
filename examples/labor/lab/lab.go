// Package lab is what the page of examples/labor asks the library: texts go in, and what came of them comes out as values that are
// written as JSON, in both languages. It knows nothing of browsers, so that what runs in one can be held against what runs anywhere.
package lab

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// Lab answers questions with the law of the Federation, Thüringen and Sachsen and with the national directory.
type Lab struct {
	reviewer *review.Reviewer
	national *directory.Directory
}

// New returns a lab with the national directory on a table, that of bund.Directory for example. A table that is damaged or of
// another version is an error.
func New(table string) (*Lab, error) {
	national, err := directory.Open(table)
	if err != nil {
		return nil, err
	}
	asked := func() *directory.Directory { return national }
	return &Lab{review.New(bund.Law(), thueringen.Law(), sachsen.Law()).Asking(asked), national}, nil
}

// Checked is what came of a draft.
type Checked struct {
	// Summary says in one sentence what came of it; where the draft could not be checked, why.
	Summary   bilingual.Text `json:"summary"`
	IsChecked bool           `json:"isChecked"`
	Mistakes  []Mistake      `json:"mistakes,omitempty"`
	// Uncovered is what should have been checked and was not.
	Uncovered []bilingual.Text `json:"uncovered,omitempty"`
	Findings  []Finding        `json:"findings,omitempty"`
	Omitted   int              `json:"omitted,omitempty"` // findings that are left out
	Questions []Question       `json:"questions,omitempty"`
	// On is the day of the law, and which day that is; Edition is that of the directory.
	On      bilingual.Text `json:"on,omitzero"`
	Edition string         `json:"edition,omitempty"`
}

// Finding is a violation of a rule.
type Finding struct {
	Rule     string         `json:"rule"`
	Grade    string         `json:"grade"` // error, warning or hint
	Severity bilingual.Text `json:"severity"`
	Text     bilingual.Text `json:"text"`
	Remedy   bilingual.Text `json:"remedy"`
	Place    bilingual.Text `json:"place"`
	Basis    bilingual.Text `json:"basis"` // the norms, and how well they are known
}

// Mistake is why a document cannot be read.
type Mistake struct {
	Line   int            `json:"line"`
	Column int            `json:"column"`
	Text   bilingual.Text `json:"text"`
}

// Question is what the draft does not say and a rule must know.
type Question struct {
	Rule string         `json:"rule"`
	Text bilingual.Text `json:"text"`
}

// Check checks a draft.
func (l *Lab) Check(text string) Checked {
	a, report, err := l.review(text)
	if err != nil {
		return refused(err)
	}
	checked := Checked{
		Summary:   summaryOfReport(report),
		IsChecked: true,
		Omitted:   report.Omitted(),
		On:        bilingual.Sprintf("%s (%s)", "%s (%s)", inBoth(report.On), report.OnIs),
		Edition:   report.DataEdition(),
	}
	for o := range report.Outcomes() {
		if o.Outcome == rule.NotCovered {
			checked.Uncovered = append(checked.Uncovered, o.Rule.Title.Printable())
		}
	}
	for found := range report.Findings() {
		checked.Findings = append(checked.Findings, findingOf(a, found))
	}
	for _, question := range review.Questions(report, a) {
		checked.Questions = append(checked.Questions, Question{question.Rule, question.Text.Printable()})
	}
	return checked
}

// summaryOfReport says how many errors and warnings there are, whether anything was left out, and what became of the rules.
func summaryOfReport(report rule.Report) bilingual.Text {
	whole := bilingual.Text{
		German:  strings.Join(report.Coverage(language.German), " "),
		English: strings.Join(report.Coverage(language.English), " "),
	}
	if !report.Complete() {
		whole = bilingual.Sprintf("Nicht vollständig geprüft (ohne Antwort: %d).", "Not wholly checked (without an answer: %d).", report.Count(rule.NotCovered))
	}
	return bilingual.Sprintf("Fehler: %d, Warnungen: %d, Hinweise: %d. %s Angewandte Regeln: %d (erfüllt %d, verletzt %d); nicht anwendbar: %d; nicht in Kraft: %d; nicht entscheidbar: %d.",
		"Errors: %d, warnings: %d, hints: %d. %s Rules applied: %d (satisfied %d, violated %d); not applicable: %d; not in force: %d; undecidable: %d.",
		report.CountSeverity(rule.Error), report.CountSeverity(rule.Warning), report.CountSeverity(rule.Hint), whole,
		report.Count(rule.Satisfied)+report.Count(rule.Violated), report.Count(rule.Satisfied), report.Count(rule.Violated),
		report.Count(rule.NotApplicable), report.Count(rule.NotInForce), report.Count(rule.Undecidable))
}

func findingOf(a *agreement.Agreement, found rule.Finding) Finding {
	chapter, field := a.LabelAt(found.Pointer)
	evidence := bilingual.Text{German: found.Basis.EvidenceText(language.German), English: found.Basis.EvidenceText(language.English)}
	return Finding{
		Rule: found.Rule, Grade: found.Severity.String(), Severity: bilingual.TextOf(found.Severity),
		Text:   bilingual.Text{German: found.Text(language.German), English: found.Text(language.English)}.Printable(),
		Remedy: bilingual.Text{German: found.Remedy(language.German), English: found.Remedy(language.English)}.Printable(),
		Place:  joined(chapter, field),
		Basis:  bilingual.Sprintf("%s (%s)", "%s (%s)", found.Basis.String(), evidence),
	}
}

// Why tells why a rule came to its outcome for a draft.
func (l *Lab) Why(text, ruleID string) (bilingual.Text, error) {
	a, err := agreement.Decode(strings.NewReader(text))
	if err != nil {
		return bilingual.Text{}, err
	}
	why, err := l.reviewer.Why(a, ruleID)
	if err != nil {
		return bilingual.Text{}, err
	}
	return bilingual.TextOf(why), nil
}

// JSON returns the report on a draft as a machine reads it, with its receipt.
func (l *Lab) JSON(text string) (string, error) {
	_, report, err := l.review(text)
	if err != nil {
		return "", err
	}
	out, err := json.MarshalIndent(report, "", "  ")
	return string(out), err
}

// HTML returns the report on a draft as a page for people, in both languages, with why the rules came to their outcomes.
func (l *Lab) HTML(text string) (string, error) {
	a, report, err := l.review(text)
	if err != nil {
		return "", err
	}
	explanations, _, err := l.reviewer.WhyAll(a, report)
	if err != nil {
		return "", err
	}
	options := []paper.Option{paper.Explained(explanations...)}
	if units, err := l.national.On(report.On); err == nil {
		options = append(options, paper.Units(units))
	}
	var out strings.Builder
	err = paper.New(a, report, options...).WriteHTML(&out)
	return out.String(), err
}

// SARIF returns the log on a draft for tools that show findings in files; one that cannot be read is a result, too.
func (l *Lab) SARIF(name, text string, tag language.Tag) (string, error) {
	file := rule.File{Name: name}
	file.URI = rule.URI(name)
	if _, file.Report, file.Unreadable = l.review(text); file.Unreadable == nil {
		file.Position, file.Unreadable = agreement.Positions(strings.NewReader(text))
	}
	var out strings.Builder
	err := rule.WriteSARIF(&out, tag, file)
	return out.String(), err
}

// Sample returns the draft that the page starts with: the Thuringian framework agreement of 2018.
func Sample() string {
	var out bytes.Buffer
	if err := agreement.Encode(&out, thueringen.FrameworkAgreement()); err != nil {
		return ""
	}
	return out.String()
}

// review reads a draft and checks it. Very many findings are cut off, and the report counts them.
func (l *Lab) review(text string) (*agreement.Agreement, rule.Report, error) {
	a, err := agreement.Decode(strings.NewReader(text))
	if err != nil {
		return nil, rule.Report{}, err
	}
	report, err := l.reviewer.Check(a)
	if err != nil {
		return nil, rule.Report{}, err
	}
	report = report.Limited(rule.MostFindings)
	if with, err := report.WithReceipt(); err == nil {
		report = with // a document that would be too long in its canonical form has none
	}
	return a, report, nil
}

var outside = bilingual.Text{
	German:  "Nicht geprüft: Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit %s.",
	English: "Not checked: the day that counts lies outside the municipality register, which covers the time %s.",
}

// refused says why a draft could not be checked.
func refused(err error) Checked {
	var span *directory.SpanError
	if errors.As(err, &span) {
		return Checked{Summary: bilingual.Sprintf(outside.German, outside.English, inBoth(span.Span))}
	}
	var mistakes agreement.DocumentErrors
	if !errors.As(err, &mistakes) {
		return Checked{Summary: inWords(err)}
	}
	checked := Checked{Summary: bilingual.Text{German: "Der Entwurf kann nicht gelesen werden.", English: "The draft cannot be read."}}
	for _, m := range mistakes {
		reason := bilingual.Text{German: m.ReasonIn(language.German), English: m.ReasonIn(language.English)}
		checked.Mistakes = append(checked.Mistakes, Mistake{m.Line, m.Column, reason.Printable()})
	}
	return checked
}

// Answer writes an answer as JSON: an object with the value as "ok", or with the words of the error in both languages as "error".
func Answer(value any, err error) string {
	out := map[string]any{"ok": value}
	if err != nil {
		out = map[string]any{"error": inWords(err)}
	}
	text, err := json.Marshal(out)
	if err != nil {
		return Answer(nil, err)
	}
	return string(text)
}

// inWords returns what an error says, in both languages where it speaks them.
func inWords(err error) bilingual.Text {
	var speaker interface{ Text(language.Tag) string }
	if errors.As(err, &speaker) {
		return bilingual.TextOf(speaker).Printable()
	}
	return bilingual.Text{German: err.Error(), English: err.Error()}.Printable()
}

// joined returns where a chapter and a field lead.
func joined(chapter, field bilingual.Text) bilingual.Text {
	if !chapter.IsZero() && !field.IsZero() {
		chapter = bilingual.Sprintf("%s, %s", "%s, %s", chapter, field)
	}
	return cmp.Or(chapter, field).Printable()
}

// inBoth tells a day or a period in both languages.
func inBoth(value interface{ Format(language.Tag) string }) bilingual.Text {
	return bilingual.Text{German: value.Format(language.German), English: value.Format(language.English)}
}
