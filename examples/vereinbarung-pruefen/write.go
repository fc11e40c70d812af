package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
)

// writers write what came of a check in each format.
var writers = map[string]func(io.Writer, result, job) error{
	"text": func(w io.Writer, r result, j job) error {
		fmt.Fprintln(w) // below what run says
		return paper.WriteText(w, j.tag, r.sheets(j)...)
	},
	"markdown": func(w io.Writer, r result, j job) error { return paper.WriteMarkdown(w, j.tag, r.sheets(j)...) },
	"html":     func(w io.Writer, r result, j job) error { return paper.WriteHTML(w, j.tag, r.sheets(j)...) },
	"sarif":    func(w io.Writer, r result, j job) error { return rule.WriteSARIF(w, j.tag, r.files...) },
	"junit":    func(w io.Writer, r result, j job) error { return rule.WriteJUnit(w, j.tag, r.files...) },
	"json":     writeJSON,
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

func writeJSON(w io.Writer, r result, j job) error {
	out := make([]jsonFile, len(r.files))
	for i, file := range r.files {
		if file.Unreadable != nil {
			out[i] = unreadable(file.Name, file.Unreadable)
			continue
		}
		report := file.Report
		if !j.all {
			report = report.Limited(rule.MostFindings)
		}
		if with, err := report.WithReceipt(); err == nil {
			report = with // a document that would be too long in its canonical form has none
		}
		out[i] = jsonFile{File: file.Name, Exit: exitOf(file), Report: &report}
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
	out := jsonFile{File: name, Exit: exitUnreadable, Reason: bilingual.Text{German: reason(err, language.German), English: reason(err, language.English)}}
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

// explainers write why a rule came to its outcome for each file.
var explainers = map[string]func(io.Writer, []jsonFile, job) error{
	"json": func(w io.Writer, files []jsonFile, _ job) error { return encode(w, files) },
	"text": func(w io.Writer, files []jsonFile, j job) error {
		for i, file := range files {
			if i > 0 {
				fmt.Fprintln(w)
			}
			fmt.Fprintf(w, "%s\n\n", bilingual.Printable(file.File))
			text := file.Reason.In(j.tag) + "\n"
			switch {
			case file.Why != nil:
				text = file.Why.Text(j.tag)
			case !file.Outside.IsZero():
				text = file.Outside.In(j.tag) + "\n"
			}
			if _, err := io.WriteString(w, text); err != nil {
				return err
			}
		}
		return nil
	},
}

// explainAll explains one rule for each document. It ends with 0, with 2 where a document cannot be read, and with 3 where no
// directory knows the day of one.
func (j job) explainAll(out, stderr io.Writer, documents []document) (exit int, err error) {
	reviewer := newReviewer()
	files := make([]jsonFile, len(documents))
	for i, d := range documents {
		why, err := review.Explanation{}, d.err
		if err == nil {
			why, err = reviewer.Why(d.agreement, j.explain)
		}
		if unknown := new(rule.UnknownRuleError); errors.As(err, &unknown) {
			return exitUnreadable, explained(err)
		}
		span := new(directory.SpanError)
		switch {
		case errors.As(err, &span):
			files[i] = jsonFile{File: d.name, Exit: exitIncomplete, Outside: outsideOf(span)}
		case err != nil:
			files[i] = unreadable(d.name, err)
		default:
			files[i] = jsonFile{File: d.name, Why: &why}
		}
		exit = worst(exit, files[i].Exit)
	}
	return exit, explainers[j.format](out, files, j)
}

// checkOutput refuses what must not be replaced: a folder, a device, and the files that are read, also where one of them comes from
// standard input.
func (j job) checkOutput(stdin io.Reader) error {
	name := j.output
	if name == "" {
		return nil
	}
	info, err := os.Lstat(name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return explained(err)
	case info.IsDir():
		return spoken{isFolder, nil}
	case !info.Mode().IsRegular():
		return spoken{isNoFile, nil}
	}
	var inputs []os.FileInfo
	for _, input := range append(slices.Clone(j.files), j.accepted) {
		if other, err := os.Stat(input); err == nil {
			inputs = append(inputs, other)
		}
	}
	if file, ok := stdin.(*os.File); ok && (len(j.files) == 0 || slices.Contains(j.files, "-")) {
		if other, err := file.Stat(); err == nil {
			inputs = append(inputs, other)
		}
	}
	if slices.ContainsFunc(inputs, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
		return spoken{isInput, nil}
	}
	return nil
}

// replace writes a file in one step: whoever reads it sees the old content or the new one, and after an error the old one. Who may read a
// file that is there already stays the same.
func replace(name string, content []byte) error {
	mode := os.FileMode(0o644)
	if info, err := os.Stat(name); err == nil {
		mode = info.Mode().Perm()
	}
	file, err := os.CreateTemp(filepath.Dir(name), ".vereinbarung-pruefen-*")
	if err != nil {
		return explained(err)
	}
	defer os.Remove(file.Name()) // gone by then where all went well
	_, err = file.Write(content)
	if err = errors.Join(err, file.Chmod(mode), file.Close()); err != nil {
		return explained(err)
	}
	return explained(os.Rename(file.Name(), name))
}
