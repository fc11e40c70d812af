package batch

import (
	"errors"
	"io"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// notReadable says that a document cannot be read; why follows.
var notReadable = bilingual.Text{German: "Das Dokument ist nicht lesbar", English: "The document cannot be read"}

// Unreadable says why the file cannot be read, one line for each mistake; empty where it can.
func (in Input) Unreadable(tag language.Tag) string {
	if in.Err == nil {
		return ""
	}
	return notReadable.In(tag) + ":\n" + Message(in.Name, in.Err, tag) + "\n"
}

// WriteProblem writes problem details (RFC 9457) about a file that cannot be read, with each mistake and its place, in the language of the
// reader. The status is 400.
func (in Input) WriteProblem(w io.Writer, tag language.Tag) error {
	type mistake struct {
		Pointer string `json:"pointer"`
		Line    int    `json:"line"`
		Column  int    `json:"column"`
		Detail  string `json:"detail"`
	}
	problem := struct {
		Type   string    `json:"type"`
		Title  string    `json:"title"`
		Status int       `json:"status"`
		Detail string    `json:"detail"`
		Errors []mistake `json:"errors"`
	}{"about:blank", notReadable.In(tag), 400, bilingual.ErrorText(in.Err, tag), []mistake{}}
	var mistakes agreement.DocumentErrors
	errors.As(in.Err, &mistakes)
	for _, m := range mistakes {
		problem.Errors = append(problem.Errors, mistake{"#" + m.Pointer, m.Line, m.Column, m.ReasonIn(tag)})
	}
	return encode(w, problem)
}
