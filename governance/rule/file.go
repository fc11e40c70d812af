package rule

import (
	"errors"
	"net/url"
	"path/filepath"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/strictjson"
)

// File is one file in a log about several: the report on what it holds, or why it cannot be read.
type File struct {
	Artifact
	// Name is how people call the file; where it is empty, they read its URI.
	Name string
	// Report is the report on the content.
	Report Report
	// Unreadable is why the file cannot be read; there is no report then. The mistakes of a document that package agreement refuses
	// are told one by one, each at its place.
	Unreadable error
	// Accepted tells which findings somebody has accepted. Nil accepts none.
	Accepted func(Finding) Acceptance
}

// Acceptance is what became of a finding that somebody may have accepted: a pipeline does not stop for it, though it stays a finding.
type Acceptance struct {
	Holds bool           // whether the finding is accepted
	Note  bilingual.Text // who accepted it and why, or why that does not count any more; zero where there is nothing to say
}

// Readable is the ID under which logs tell that a file cannot be read. It is no rule of law.
const Readable = "LESBARKEIT"

var readableTexts = struct{ title, help bilingual.Text }{
	title: bilingual.Text{German: "Das Dokument ist lesbar.", English: "The document can be read."},
	help: bilingual.Text{
		German:  "Was nicht gelesen werden kann, wird nicht geprüft. Jede Stelle, die zu berichtigen ist, ist ein eigener Befund.",
		English: "What cannot be read is not checked. Every place that must be put right is a finding of its own.",
	},
}

// URI returns a path of this system as a relative reference for an [Artifact]: with slashes, and with everything that a URI cannot hold
// as %20 and the like.
func URI(path string) string { return (&url.URL{Path: filepath.ToSlash(path)}).String() }

// name returns how people call the file.
func (f *File) name() string {
	if f.Name != "" {
		return f.Name
	}
	return f.URI
}

// OK reports whether the file was read and has no error that is not accepted, whether a limit shows it or not. Like [Report.OK] it says
// nothing about what was not checked.
func (f File) OK() bool {
	if f.Unreadable != nil {
		return false
	}
	for _, list := range [][]Finding{f.Report.findings, f.Report.omitted} {
		for _, finding := range list {
			if finding.Severity == Error && !f.accepted(finding).Holds {
				return false
			}
		}
	}
	return true
}

// How a program that checks files ends: the exit codes that [File.Exit] returns.
const (
	ExitComplete   = 0 // the report is complete ([Report.Complete]), and no error counts
	ExitErrors     = 1 // errors count
	ExitUnreadable = 2 // something cannot be read
	ExitIncomplete = 3 // no error counts, but something was not covered
)

// Exit returns how a program that checks this file alone ends.
func (f File) Exit() int {
	switch {
	case f.Unreadable != nil:
		return ExitUnreadable
	case !f.OK():
		return ExitErrors
	case !f.Report.Complete():
		return ExitIncomplete
	}
	return ExitComplete
}

// WorstExit returns how a program ends that checks several files, from the exit codes of each: the worst counts, which is 2 before 1
// before 3 before 0. What is none of these codes is as bad as a file that cannot be read.
func WorstExit(codes ...int) int {
	order := [...]int{ExitComplete, ExitIncomplete, ExitErrors, ExitUnreadable}
	worst := 0
	for _, code := range codes {
		at := slices.Index(order[:], code)
		if at < 0 {
			at = len(order) - 1
		}
		worst = max(worst, at)
	}
	return order[worst]
}

// accepted returns what became of a finding.
func (f *File) accepted(finding Finding) Acceptance {
	if f.Accepted == nil {
		return Acceptance{}
	}
	return f.Accepted(finding)
}

// mistake is one reason for which a file cannot be read.
type mistake struct {
	pointer      string
	line, column int // 0 for the file as a whole
	text         string
}

// mistakes returns why the file cannot be read; nil where it can.
func (f *File) mistakes(tag language.Tag) []mistake {
	if f.Unreadable == nil {
		return nil
	}
	var places strictjson.Errors
	if !errors.As(f.Unreadable, &places) {
		text := f.Unreadable.Error()
		var speaker interface{ Text(language.Tag) string }
		if errors.As(f.Unreadable, &speaker) {
			text = speaker.Text(tag)
		}
		return []mistake{{text: bilingual.Printable(text)}}
	}
	list := make([]mistake, len(places))
	for i, place := range places {
		list[i] = mistake{place.Pointer, place.Line, place.Column, bilingual.Printable(place.ReasonIn(tag))}
	}
	return list
}

// unreadable says why a file cannot be read, one line for each mistake.
func (f *File) unreadable(tag language.Tag) string {
	var lines []string
	var places strictjson.Errors
	if errors.As(f.Unreadable, &places) {
		for line := range strings.SplitSeq(places.Text(tag), "\n") {
			lines = append(lines, bilingual.Printable(line))
		}
	} else {
		for _, m := range f.mistakes(tag) {
			lines = append(lines, m.text)
		}
	}
	return strings.Join(lines, "\n") + "\n"
}

// Limited returns the report with at most n findings, the first ones, as [Limit] keeps them; [Report.Omitted] counts the others too. A
// negative number is no limit.
func (r Report) Limited(n int) Report {
	r.limited = true
	if n >= 0 && n < len(r.findings) {
		left := r.findings[n:]
		r.findings = r.findings[:n:n]
		r.omitted = append(left[:len(left):len(left)], r.omitted...)
	}
	return r
}
