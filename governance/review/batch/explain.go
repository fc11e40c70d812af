package batch

import (
	"errors"
	"fmt"
	"io"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// Explained is why one rule came to its outcome for each of several files.
type Explained struct{ files []jsonFile }

// Explain explains the rule with the ID for each document. An ID of no rule is a [*FileError] that wraps a
// [*rule.UnknownRuleError].
func (c Checker) Explain(id string, inputs ...Input) (Explained, error) {
	files := make([]jsonFile, len(inputs))
	for i, in := range inputs {
		why, err := review.Explanation{}, in.Err
		if err == nil {
			why, err = c.Reviewer.Why(in.Agreement, id)
		}
		var unknown *rule.UnknownRuleError
		var span *directory.SpanError
		switch {
		case errors.As(err, &unknown):
			return Explained{}, explained(err)
		case errors.As(err, &span):
			files[i] = jsonFile{File: in.Name, Exit: rule.ExitIncomplete, Outside: review.DayNotCovered(span).Title}
		case err != nil:
			files[i] = unreadable(in.Name, err)
		default:
			files[i] = jsonFile{File: in.Name, Why: &why}
		}
	}
	return Explained{files}, nil
}

// Exit returns how a program ends that explains a rule: with 0, with 2 where a document cannot be read, and with 3 where no directory knows
// the day of one.
func (e Explained) Exit() int {
	codes := make([]int, len(e.files))
	for i := range e.files {
		codes[i] = e.files[i].Exit
	}
	return rule.WorstExit(codes...)
}

// Write writes the explanations as "text" or as "json"; another format is a [*FormatError].
func (e Explained) Write(w io.Writer, format string, tag language.Tag) error {
	switch format {
	case "json":
		return encode(w, e.files)
	case "text":
		return e.writeText(w, tag)
	}
	return &FormatError{format}
}

func (e Explained) writeText(w io.Writer, tag language.Tag) error {
	for i, file := range e.files {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintf(w, "%s\n\n", bilingual.Printable(file.File))
		text := file.Reason.In(tag) + "\n"
		switch {
		case file.Why != nil:
			text = file.Why.Text(tag)
		case !file.Outside.IsZero():
			text = file.Outside.In(tag) + "\n"
		}
		if _, err := io.WriteString(w, text); err != nil {
			return err
		}
	}
	return nil
}
