package batch

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// writers write what came of a check in each format.
var writers = map[string]func(io.Writer, Checked, language.Tag) error{
	"text": func(w io.Writer, c Checked, tag language.Tag) error { return paper.WriteText(w, tag, c.sheets()...) },
	"markdown": func(w io.Writer, c Checked, tag language.Tag) error {
		return paper.WriteMarkdown(w, tag, c.sheets()...)
	},
	"html":  func(w io.Writer, c Checked, tag language.Tag) error { return paper.WriteHTML(w, tag, c.sheets()...) },
	"sarif": func(w io.Writer, c Checked, tag language.Tag) error { return c.writeSARIF(w, tag) },
	"junit": func(w io.Writer, c Checked, tag language.Tag) error { return rule.WriteJUnit(w, tag, c.Files...) },
	"json":  func(w io.Writer, c Checked, _ language.Tag) error { return c.writeJSON(w) },
}

// Formats returns the formats that [Checked.Write] knows.
func Formats() []string { return []string{"text", "json", "sarif", "junit", "html", "markdown"} }

// ChooseFormat returns what [flag.FlagSet.Func] takes for the format of a program's output: it sets format to one of [Formats], and answers a
// [*FormatError] for any other word.
func ChooseFormat(format *string) func(string) error {
	return func(text string) error {
		if !slices.Contains(Formats(), text) {
			return &FormatError{text}
		}
		*format = text
		return nil
	}
}

// FormatError tells that there is no such format.
type FormatError struct{ Format string }

func (e *FormatError) Error() string {
	return fmt.Sprintf("batch: %q is no format; want one of %q", e.Format, Formats())
}

// Text returns the error for readers.
func (e *FormatError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Das Format %q gibt es nicht; verlangt ist eines von %s.", "There is no format %q; want one of %s.",
		e.Format, strings.Join(Formats(), ", ")).In(tag)
}

// Write writes the reports on all files in one of [Formats], as one output: one text, one page of HTML with a list of the documents, one
// run of SARIF, a suite of JUnit for each, an array of JSON in both languages. Another format is a [*FormatError].
func (c Checked) Write(w io.Writer, format string, tag language.Tag) error {
	write := writers[format]
	if write == nil {
		return &FormatError{format}
	}
	return write(w, c, tag)
}

// writeSARIF writes the findings at the lines at which they stand.
func (c Checked) writeSARIF(w io.Writer, tag language.Tag) error {
	files := slices.Clone(c.Files)
	for i := range files {
		if position, err := agreement.Positions(bytes.NewReader(c.Inputs[i].Text)); err == nil { // an agreement of no file has no lines
			files[i].Position = position
		}
	}
	return rule.WriteSARIF(w, tag, files...)
}

type (
	jsonFile struct {
		File     string              `json:"file"`
		Exit     int                 `json:"exit"`
		Report   *rule.Report        `json:"report,omitempty"`
		Accepted []jsonAcceptance    `json:"accepted,omitempty"`
		Reason   bilingual.Text      `json:"unreadable,omitzero"`
		Mistakes []jsonMistake       `json:"mistakes,omitempty"`
		Why      *review.Explanation `json:"explanation,omitempty"`
		// Outside says why there is no explanation of a document that can be read: no directory knows its day.
		Outside bilingual.Text `json:"notCovered,omitzero"`
	}
	// jsonAcceptance is about a finding of the report, by its number from 0, and whether that counts: only errors do.
	jsonAcceptance struct {
		Finding int            `json:"finding"`
		Counts  bool           `json:"counts"`
		Note    bilingual.Text `json:"note"`
	}
	jsonMistake struct {
		Pointer string         `json:"pointer"`
		Line    int            `json:"line"`
		Column  int            `json:"column"`
		Text    bilingual.Text `json:"text"`
	}
)

// writeJSON writes an array with a value for each file; what cannot be read has its mistakes in both languages.
func (c Checked) writeJSON(w io.Writer) error {
	out := make([]jsonFile, len(c.Files))
	for i, file := range c.Files {
		if file.Unreadable != nil {
			out[i] = unreadable(file.Name, file.Unreadable)
			continue
		}
		report := file.Report
		if !c.all {
			report = report.Limited(rule.MostFindings)
		}
		if with, err := report.WithReceipt(); err == nil {
			report = with // a document that would be too long in its canonical form has none
		}
		out[i] = jsonFile{File: file.Name, Exit: file.Exit(), Report: &report}
		if file.Accepted == nil {
			continue
		}
		number := 0
		for finding := range report.Findings() {
			if a := file.Accepted(finding); !a.Note.IsZero() {
				out[i].Accepted = append(out[i].Accepted, jsonAcceptance{number, finding.Severity == rule.Error && !a.Holds, a.Note})
			}
			number++
		}
	}
	return encode(w, out)
}

// unreadable says why a file cannot be read, with all mistakes in it.
func unreadable(name string, err error) jsonFile {
	out := jsonFile{File: name, Exit: rule.ExitUnreadable, Reason: told(err)}
	var mistakes agreement.DocumentErrors
	errors.As(err, &mistakes)
	for _, m := range mistakes {
		text := bilingual.Text{German: m.ReasonIn(language.German), English: m.ReasonIn(language.English)}
		out.Mistakes = append(out.Mistakes, jsonMistake{m.Pointer, m.Line, m.Column, text})
	}
	return out
}

func encode(w io.Writer, value any) error {
	encoder := json.NewEncoder(w)
	encoder.SetIndent("", "  ")
	encoder.SetEscapeHTML(false)
	return encoder.Encode(value)
}
