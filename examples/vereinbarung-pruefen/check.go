package main

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/review/accepted"
	"github.com/foederal/foederal/governance/review/paper"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/thueringen"
)

// document is what was read of a file.
type document struct {
	name      string
	isSample  bool
	text      []byte
	agreement *agreement.Agreement // nil where the file cannot be read
	err       error                // why it cannot
}

// distinct returns each file once, as it is named first, and those that are named again: "./a.json" is "a.json", though "./-" is not
// standard input.
func distinct(names []string) (files, repeated []string) {
	times := make(map[string]int, len(names))
	for _, name := range names {
		path := name
		if name != "-" {
			path = "./" + filepath.Clean(name)
		}
		times[path]++
		switch times[path] {
		case 1:
			files = append(files, name)
		case 2:
			repeated = append(repeated, name)
		}
	}
	return files, repeated
}

// load reads the files, standard input for "-" and where none is named, and the built-in sample where that is empty, too. Standard input
// that cannot be read is not empty.
func load(files []string, stdin io.Reader) []document {
	if len(files) == 0 {
		d := read("-", stdin)
		var mistakes agreement.DocumentErrors // what an empty document has; other errors are those of reading
		if len(d.text) > 0 || !errors.As(d.err, &mistakes) {
			return []document{d}
		}
		var text bytes.Buffer
		err := agreement.Encode(&text, thueringen.FrameworkAgreement())
		return []document{{name: "beispiel.json", isSample: true, text: text.Bytes(), agreement: thueringen.FrameworkAgreement(), err: err}}
	}
	documents := make([]document, len(files))
	for i, file := range files {
		documents[i] = open(file, stdin)
	}
	return documents
}

func open(name string, stdin io.Reader) document {
	if name == "-" {
		return read(name, stdin)
	}
	file, err := os.Open(name)
	if err != nil {
		return document{name: name, err: explained(err)}
	}
	defer file.Close()
	return read(name, file)
}

func read(name string, from io.Reader) document {
	if file, ok := from.(*os.File); ok && isTerminal(file) {
		from = bytes.NewReader(nil) // nobody types a document
	}
	var text bytes.Buffer
	d := document{name: name}
	d.agreement, d.err = agreement.Decode(io.TeeReader(from, &text))
	d.text, d.err = text.Bytes(), explained(d.err)
	return d
}

func loadAccepted(name string) (*accepted.List, error) {
	if name == "" {
		return nil, nil
	}
	file, err := os.Open(name)
	if err != nil {
		return nil, explained(err)
	}
	defer file.Close()
	list, err := accepted.Decode(file)
	return list, explained(err)
}

// result is what became of all documents.
type result struct {
	files     []rule.File
	documents []document
	remarks   []accepted.Remark
	exit      int
}

// check checks the documents.
func check(documents []document, list *accepted.List, j job) result {
	reviewer := newReviewer()
	r := result{documents: documents, files: make([]rule.File, len(documents))}
	ledger := list.On(j.on)
	for i, d := range documents {
		file := &r.files[i]
		file.Name, file.URI, file.Unreadable = d.name, rule.URI(d.name), d.err
		if d.err == nil {
			file.Report, file.Unreadable = judge(reviewer, d.agreement)
		}
		if file.Unreadable == nil && j.format == "sarif" {
			file.Position, file.Unreadable = agreement.Positions(bytes.NewReader(d.text))
		}
		exit := exitUnreadable
		if file.Unreadable != nil {
			ledger.Unreadable(d.name)
		} else {
			if list != nil {
				file.Accepted = ledger.Judge(d.name, file.Report)
			}
			exit = exitOf(*file)
			if j.all {
				file.Report = file.Report.Limited(-1)
			}
		}
		r.exit = worst(r.exit, exit)
	}
	r.remarks = ledger.Remarks()
	return r
}

func exitOf(file rule.File) int {
	switch {
	case !file.OK():
		return exitFindings
	case !file.Report.Complete():
		return exitIncomplete
	}
	return exitValid
}

// newReviewer returns who knows all law that is at hand.
func newReviewer() *review.Reviewer {
	return review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory)
}

var outside = bilingual.Text{
	German:  "Der Tag, auf den es ankommt, liegt außerhalb des Gemeindeverzeichnisses; es umfasst die Zeit %s.",
	English: "The day that counts lies outside the municipality register, which covers the time %s.",
}

// outsideOf says that a day lies outside the register, in the words of both languages.
func outsideOf(span *directory.SpanError) bilingual.Text {
	period := bilingual.FormatOf(span.Span)
	return bilingual.Sprintf(outside.German, outside.English, period)
}

// judge checks an agreement. On a day that no directory knows, it looks at the rules alone, and the report says that this is not all.
func judge(reviewer *review.Reviewer, a *agreement.Agreement) (rule.Report, error) {
	report, err := reviewer.Check(a)
	var span *directory.SpanError
	if !errors.As(err, &span) {
		return report, err
	}
	on, is := review.DayOf(a)
	report = reviewer.Rules().Evaluate(review.Case{Agreement: a}, on)
	report.OnIs = is
	return report.WithCoverage(rule.Uncovered{ID: "DE-GEMEINDEVERZEICHNIS", Title: outsideOf(span)}), nil
}

// sheets returns the papers on all documents.
func (r result) sheets(j job) []paper.Sheet {
	sheets := make([]paper.Sheet, len(r.files))
	for i, file := range r.files {
		sheets[i] = paper.Sheet{Name: file.Name, Unreadable: file.Unreadable}
		if file.Unreadable != nil {
			continue
		}
		options := []paper.Option{paper.Accepted(file.Accepted)}
		if units, err := bund.Directory().On(file.Report.On); err == nil {
			options = append(options, paper.Units(units))
		}
		if j.all {
			options = append(options, paper.All(), paper.Limit(-1))
		}
		sheets[i].Paper = paper.New(r.documents[i].agreement, file.Report, options...)
	}
	return sheets
}
