// Package accepted reads which findings somebody has accepted, with the reason, the name and the last day for which that holds.
//
// A finding that is accepted stays a finding: the law is what it is. Only the pipeline that checks documents does not stop for it. The
// list is a JSON file that is kept beside the documents and reviewed with them:
//
//	{"accepted": [{
//	  "file": "vertraege/*.json",
//	  "rule": "TH-KGG-8",
//	  "pointer": "/clauses/2",
//	  "reason": "Die Satzung wird im Frühjahr angepasst, Vorlage 2026/17.",
//	  "author": "M. Muster, Rechtsamt",
//	  "expires": "2027-03-31"
//	}]}
//
// A [Ledger] is such a list on one day. It says of each finding whether it is accepted, and keeps account of entries that have
// expired, of those that were good for nothing, and of those of which nobody knows because their file was not judged ([Ledger.Remarks]).
package accepted

import (
	"bytes"
	"io"
	"path"
	"reflect"
	"slices"
	"strings"
	"unicode"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/internal/lazy"
	"github.com/foederal/foederal/internal/strictjson"
)

// List is what somebody has accepted.
type List struct {
	Entries []Entry `json:"accepted" doc:"die Befunde, die hingenommen werden|the findings that are accepted"`
}

// Entry accepts the findings of one rule.
type Entry struct {
	// File is a pattern as of [path.Match], with slashes, for the files that the entry is about; empty for all. A pattern without a
	// slash is for the files with such a name in every folder.
	File string `json:"file,omitempty" doc:"für welche Dateien, etwa vertraege/*.json; ohne Angabe für alle|for which files, such as vertraege/*.json; for all where it is left out"`
	// Rule is the ID of the rule.
	Rule string `json:"rule" doc:"die Kennung der Regel, etwa TH-KGG-8|the ID of the rule, such as TH-KGG-8"`
	// Pointer is where in the document, as the finding names it (JSON Pointer, RFC 6901); empty for every place.
	Pointer string `json:"pointer,omitempty" doc:"die Stelle im Dokument, wie der Befund sie nennt; ohne Angabe jede|the place in the document as the finding names it; every one where it is left out"`
	// Reason says why the finding is accepted, Author who accepted it.
	Reason string `json:"reason" doc:"warum der Befund hingenommen wird|why the finding is accepted"`
	Author string `json:"author" doc:"wer ihn hinnimmt|who accepts it"`
	// Expires is the last day on which that holds.
	Expires civil.Date `json:"expires" doc:"der letzte Tag, an dem das gilt|the last day on which that holds"`
}

// DocumentErrors are the mistakes in a list, each with its place, in German and English.
type DocumentErrors = strictjson.Errors

var theLists lazy.Value[*strictjson.Codec[List]]

func lists() *strictjson.Codec[List] {
	return theLists.Get(func() *strictjson.Codec[List] {
		return strictjson.New[List](strictjson.Config{
			ID:    "https://github.com/foederal/foederal/schema/accepted-1.json",
			Title: "foederal accepted findings, version 1",
			Description: bilingual.Text{
				German:  "Befunde, die hingenommen werden: wer sie warum und bis wann hinnimmt.",
				English: "Findings that are accepted: by whom, why and until when.",
			},
			Describe: map[reflect.Type]strictjson.Description{
				reflect.TypeFor[civil.Date](): {Format: "date", Pattern: `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`, Text: bilingual.Text{
					German: `ein Tag in der Form JJJJ-MM-TT, etwa "2027-03-31"`, English: `a day in the form YYYY-MM-DD, such as "2027-03-31"`}},
			},
		})
	})
}

// Decode reads a list from JSON. It is strict: unknown, missing and repeated names, null, an entry without a reason, an author or a rule, a
// pattern or a pointer that is none, and anything after the document are refused by [DocumentErrors], which say where and what would be
// right. Every other error comes from r. No list is returned with an error.
func Decode(r io.Reader) (*List, error) {
	if r == nil {
		return lists().Decode(nil)
	}
	data, err := io.ReadAll(io.LimitReader(r, strictjson.MaxBytes+1))
	if err != nil {
		return nil, err
	}
	list, err := lists().Decode(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	mistakes := list.mistakes()
	if len(mistakes) == 0 {
		return list, nil
	}
	positions, err := strictjson.ReadPositions(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	for _, mistake := range mistakes {
		mistake.Line, mistake.Column, _ = positions.Of(mistake.Pointer)
	}
	return nil, mistakes
}

// Schema returns the JSON Schema (draft 2020-12) of the documents that [Decode] reads. What a schema cannot say, such as that a reason is not blank,
// Decode checks beyond it.
func Schema() []byte { return lists().Schema() }

var (
	isBlank = bilingual.Text{
		German:  "hier steht nichts: verlangt sind Worte",
		English: "there is nothing here: want words",
	}
	noRule = bilingual.Text{
		German:  `das ist keine Kennung einer Regel: verlangt ist eine wie "TH-KGG-8"`,
		English: `this is no ID of a rule: want one such as "TH-KGG-8"`,
	}
	noPointer = bilingual.Text{
		German:  `das ist keine Stelle: verlangt ist eine, wie der Befund sie nennt, etwa "/clauses/2"; für jede Stelle die Angabe weglassen`,
		English: `this is no place: want one as the finding names it, such as "/clauses/2"; leave it out for every place`,
	}
	noPattern = bilingual.Text{
		German:  `das ist kein Muster für Dateien: verlangt ist eines wie "vertraege/*.json", mit einer ] zu jeder [`,
		English: `this is no pattern for files: want one such as "vertraege/*.json", with a ] for every [`,
	}
)

// mistakes returns what the types do not refuse, at most as many as are told at once.
func (l *List) mistakes() (mistakes DocumentErrors) {
	for i := range l.Entries {
		e := &l.Entries[i]
		for _, field := range [...]struct {
			name    string
			isWrong bool
			reason  bilingual.Text
		}{
			{"file", !isPattern(e.File), noPattern},
			{"rule", e.Rule == "" || strings.ContainsFunc(e.Rule, isNoRule), noRule},
			{"pointer", e.Pointer != "" && e.Pointer[0] != '/', noPointer},
			{"reason", strings.TrimSpace(e.Reason) == "", isBlank},
			{"author", strings.TrimSpace(e.Author) == "", isBlank},
		} {
			if field.isWrong {
				mistakes = append(mistakes, strictjson.NewError(pointerTo(i, field.name), field.reason))
			}
			if len(mistakes) == strictjson.MaxErrors {
				return mistakes
			}
		}
	}
	return mistakes
}

// isNoRule reports whether a character stands in no ID.
func isNoRule(r rune) bool {
	return r != '-' && !unicode.IsUpper(r) && !unicode.IsDigit(r)
}

// isPattern reports whether [path.Match] takes the text as a pattern.
func isPattern(text string) bool {
	_, err := path.Match(text, "")
	return err == nil
}

// matches reports whether the entry is about the file with a name that is clean and has slashes.
func (e *Entry) matches(file string) bool {
	if e.File == "" {
		return true
	}
	pattern := path.Clean(e.File)
	if !strings.Contains(e.File, "/") {
		file = path.Base(file)
	}
	ok, err := path.Match(pattern, file)
	return ok && err == nil
}

// clone returns the entries as they are now.
func (l *List) clone() []Entry {
	if l == nil {
		return nil
	}
	return slices.Clone(l.Entries)
}
