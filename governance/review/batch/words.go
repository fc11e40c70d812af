package batch

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

var (
	isFolder   = bilingual.Text{German: "Das ist ein Ordner; verlangt ist eine Datei.", English: "This is a folder; want a file."}
	isNoFile   = bilingual.Text{German: "Das ist keine gewöhnliche Datei und wird nicht ersetzt.", English: "This is no regular file and is not replaced."}
	isInput    = bilingual.Text{German: "Das ist eine der Dateien, die gelesen werden; sie wird nicht ersetzt.", English: "This is one of the files that are read; it is not replaced."}
	isEmpty    = bilingual.Text{German: "Da ist nichts zu lesen: Die Eingabe ist leer.", English: "There is nothing to read: the input is empty."}
	isRepeated = bilingual.Text{German: "%s: Die Datei ist mehrmals genannt; sie wird einmal geprüft.", English: "%s: The file is named more than once; it is checked once."}
	noSuchRule = bilingual.Text{German: "Eine Regel mit der Kennung %q gibt es nicht; docs/rules.md nennt alle.", English: "There is no rule with the ID %q; docs/rules.md names all."}
	perhaps    = bilingual.Text{German: " Gemeint ist vielleicht %s.", English: " Perhaps %s is meant."}
	notRead    = bilingual.Text{German: "Die Datei kann nicht gelesen oder geschrieben werden.", English: "The file cannot be read or written."}
)

// FileError tells in words why a file cannot be read or written, or why nothing can be said of any.
type FileError struct {
	text bilingual.Text
	err  error
}

func (e *FileError) Error() string { return e.text.English }

// Text returns the error for readers.
func (e *FileError) Text(tag language.Tag) string { return e.text.In(tag) }

// Unwrap returns the error that is put into words; nil where there was none.
func (e *FileError) Unwrap() error { return e.err }

// told returns what an error says to readers of both languages.
func told(err error) bilingual.Text {
	return bilingual.Text{German: bilingual.ErrorText(err, language.German), English: bilingual.ErrorText(err, language.English)}
}

// explained puts errors of the system, and IDs of no rule, into words.
func explained(err error) error {
	var file *fs.PathError
	var link *os.LinkError
	var unknown *rule.UnknownRuleError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &unknown):
		text := bilingual.Sprintf(noSuchRule.German, noSuchRule.English, unknown.ID)
		if len(unknown.Near) > 0 {
			text = bilingual.Sprintf("%s%s", "%s%s", text, bilingual.Sprintf(perhaps.German, perhaps.English, strings.Join(unknown.Near, ", ")))
		}
		return &FileError{text, err}
	case errors.Is(err, fs.ErrNotExist):
		return &FileError{told(fs.ErrNotExist), err}
	case errors.Is(err, fs.ErrPermission):
		return &FileError{told(fs.ErrPermission), err}
	case errors.As(err, &file):
		if info, statErr := os.Stat(file.Path); statErr == nil && info.IsDir() {
			return &FileError{isFolder, err}
		}
		return &FileError{notRead, err}
	case errors.As(err, &link):
		return &FileError{notRead, err}
	}
	return err
}

// Message says what is wrong with a file; a list of mistakes has a line for each. Without a name it says it of all. Names and texts are
// shown as [bilingual.Printable] does.
func Message(name string, err error, tag language.Tag) string {
	var lines []string
	for line := range strings.SplitSeq(bilingual.ErrorText(err, tag), "\n") {
		if name != "" {
			line = name + ": " + line
		}
		lines = append(lines, bilingual.Printable(line))
	}
	return strings.Join(lines, "\n")
}

var (
	summaries = map[int]bilingual.Text{
		rule.ExitComplete:   {German: "Ergebnis 0: nach allen Regeln geprüft, die es dafür gibt, kein Fehler", English: "Result 0: checked by all rules that there are for it, no error"},
		rule.ExitErrors:     {German: "Ergebnis 1: die Prüfung ergab Fehler", English: "Result 1: the check found errors"},
		rule.ExitUnreadable: {German: "Ergebnis 2: nicht alles ist lesbar", English: "Result 2: not everything can be read"},
		rule.ExitIncomplete: {German: "Ergebnis 3: kein Fehler, aber nicht alles ist geprüft", English: "Result 3: no error, but not everything was checked"},
	}
	withAccepted = bilingual.Text{German: " (hingenommene Befunde zählen nicht)", English: " (accepted findings do not count)"}
	sampled      = bilingual.Text{German: "[eingebautes Beispiel]", English: "[built-in sample]"}
)

// Summary says in one line how the program ends and why, and how many questions are open.
func (c Checked) Summary(tag language.Tag) string {
	exit := c.Exit()
	text := summaries[exit].In(tag)
	for _, file := range c.Files {
		if file.Accepted != nil && exit != rule.ExitUnreadable {
			text += withAccepted.In(tag)
			break
		}
	}
	why, open := c.why(tag), review.StillOpen(c.questions()...).In(tag)
	isSentence := strings.HasSuffix(why, ".") // the title of a rule
	if why != "" {
		text += ": " + strings.TrimSuffix(why, ".")
	}
	if open != "" {
		text += "; " + open
	}
	reservation := review.Reservation(c.agreements()...).In(tag)
	if reservation != "" {
		text += "; " + reservation
	}
	if why == "" || isSentence || open != "" || reservation != "" {
		text += "."
	}
	if slices.ContainsFunc(c.Inputs, func(in Input) bool { return in.IsSample }) {
		text += " " + sampled.In(tag)
	}
	return bilingual.Printable(text)
}

func (c Checked) agreements() []*agreement.Agreement {
	agreements := make([]*agreement.Agreement, len(c.Inputs))
	for i, in := range c.Inputs {
		agreements[i] = in.Agreement
	}
	return agreements
}

// why names the first document that is the reason for how the program ends, and of an incomplete check what was not covered.
func (c Checked) why(tag language.Tag) string {
	exit := c.Exit()
	for _, file := range c.Files {
		switch {
		case exit == rule.ExitUnreadable && file.Unreadable != nil, exit == rule.ExitErrors && file.Unreadable == nil && !file.OK():
			return file.Name
		case exit == rule.ExitIncomplete && !file.Report.Complete():
			for outcome := range file.Report.Outcomes() {
				if outcome.Outcome == rule.NotCovered {
					return file.Name + ": " + outcome.Rule.Title.In(tag)
				}
			}
			return file.Name
		}
	}
	return ""
}

// questions returns those that each document leaves open.
func (c Checked) questions() (open [][]review.Question) {
	for i, file := range c.Files {
		if file.Unreadable == nil {
			open = append(open, review.Questions(file.Report, c.Inputs[i].Agreement))
		}
	}
	return open
}
