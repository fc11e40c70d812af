package main

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

var (
	notThere   = bilingual.Text{German: "Die Datei gibt es nicht.", English: "There is no such file."}
	notAllowed = bilingual.Text{German: "Die Datei darf nicht gelesen oder geschrieben werden.", English: "The file must not be read or written."}
	isFolder   = bilingual.Text{German: "Das ist ein Ordner; verlangt ist eine Datei.", English: "This is a folder; want a file."}
	isNoFile   = bilingual.Text{German: "Das ist keine gewöhnliche Datei und wird nicht ersetzt.", English: "This is no regular file and is not replaced."}
	isInput    = bilingual.Text{German: "Das ist eine der Dateien, die gelesen werden; sie wird nicht ersetzt.", English: "This is one of the files that are read; it is not replaced."}
	isRepeated = bilingual.Text{German: "Die Datei ist mehrmals genannt; sie wird einmal geprüft.", English: "The file is named more than once; it is checked once."}
	notRead    = bilingual.Text{German: "Die Datei kann nicht gelesen oder geschrieben werden.", English: "The file cannot be read or written."}
	noSuchRule = bilingual.Text{German: "Eine Regel mit der Kennung %q gibt es nicht; docs/rules.md nennt alle.", English: "There is no rule with the ID %q; docs/rules.md names all."}
	perhaps    = bilingual.Text{German: " Gemeint ist vielleicht %s.", English: " Perhaps %s is meant."}
)

// spoken is an error in both languages.
type spoken struct {
	text bilingual.Text
	err  error
}

func (e spoken) Error() string                { return e.Text(language.English) }
func (e spoken) Text(tag language.Tag) string { return e.text.In(tag) }
func (e spoken) Unwrap() error                { return e.err }

// explained puts errors of the system, and IDs of no rule, into words.
func explained(err error) error {
	var file *fs.PathError
	var link *os.LinkError
	var rules *rule.UnknownRuleError
	switch {
	case err == nil:
		return nil
	case errors.As(err, &rules):
		text := bilingual.Sprintf(noSuchRule.German, noSuchRule.English, rules.ID)
		if len(rules.Near) > 0 {
			text = bilingual.Sprintf("%s%s", "%s%s", text, bilingual.Sprintf(perhaps.German, perhaps.English, strings.Join(rules.Near, ", ")))
		}
		return spoken{text, err}
	case errors.Is(err, fs.ErrNotExist):
		return spoken{notThere, err}
	case errors.Is(err, fs.ErrPermission):
		return spoken{notAllowed, err}
	case errors.As(err, &file):
		if info, statErr := os.Stat(file.Path); statErr == nil && info.IsDir() {
			return spoken{isFolder, err}
		}
		return spoken{notRead, err}
	case errors.As(err, &link):
		return spoken{notRead, err}
	}
	return err
}

// reason returns what an error says, in the language of the reader where it speaks it.
func reason(err error, tag language.Tag) string {
	var speaker interface{ Text(language.Tag) string }
	if errors.As(err, &speaker) {
		return speaker.Text(tag)
	}
	return err.Error()
}

// inOneLine says what is wrong with a file; a list of mistakes has a line for each.
func inOneLine(name string, err error, tag language.Tag) string {
	var lines []string
	for line := range strings.SplitSeq(reason(err, tag), "\n") {
		if name != "" {
			line = name + ": " + line
		}
		lines = append(lines, bilingual.Printable(line))
	}
	return strings.Join(lines, "\n")
}

// isTerminal reports whether somebody would have to type what is read from the file.
func isTerminal(file *os.File) bool {
	info, err := file.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

var (
	summaries = map[int]bilingual.Text{
		exitValid:      {German: "Ergebnis 0: vollständig geprüft, kein Fehler", English: "Result 0: checked completely, no error"},
		exitFindings:   {German: "Ergebnis 1: die Prüfung ergab Fehler", English: "Result 1: the check found errors"},
		exitUnreadable: {German: "Ergebnis 2: nicht alles ist lesbar", English: "Result 2: not everything can be read"},
		exitIncomplete: {German: "Ergebnis 3: kein Fehler, aber nicht alles ist geprüft", English: "Result 3: no error, but not everything was checked"},
	}
	withAccepted = bilingual.Text{German: " (hingenommene Befunde zählen nicht)", English: " (accepted findings do not count)"}
	sample       = bilingual.Text{German: " [eingebautes Beispiel]", English: " [built-in sample]"}
)

// summary says in one line how the program ends and why.
func (r result) summary(tag language.Tag) string {
	text := summaries[r.exit].In(tag)
	for _, file := range r.files {
		if file.Accepted != nil && r.exit != exitUnreadable {
			text += withAccepted.In(tag)
			break
		}
	}
	if why := r.why(tag); why != "" {
		text += ": " + why
	} else {
		text += "."
	}
	if r.documents[0].isSample {
		text += sample.In(tag)
	}
	return bilingual.Printable(text)
}

// why names the first document that is the reason for how the program ends, and of an incomplete check what was not covered.
func (r result) why(tag language.Tag) string {
	for _, file := range r.files {
		switch {
		case r.exit == exitUnreadable && file.Unreadable != nil, r.exit == exitFindings && file.Unreadable == nil && !file.OK():
			return file.Name
		case r.exit == exitIncomplete && !file.Report.Complete():
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
