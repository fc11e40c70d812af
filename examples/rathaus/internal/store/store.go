// Package store keeps the agreements of a town in a database: SQLite in a file, or PostgreSQL.
//
// Nothing that was acknowledged is lost when the process is killed or the machine loses its power: SQLite writes its log to the disk before it
// answers (WAL, synchronous=FULL), and PostgreSQL does the same as it is delivered. A change names the version on which it rests, and one
// that rests on an older version is refused, so that no change overwrites another unseen.
package store

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Agreement is one version of a stored agreement.
type Agreement struct {
	ID        string // made by the store; those of later agreements sort behind
	Version   int    // from 1
	Title     string
	Document  []byte // as it was handed in: JSON of agreement.Schema
	Saved     time.Time
	KeepUntil civil.Date // last day of the retention period; zero where there is none
}

// Draft is what somebody hands in to be stored.
type Draft struct {
	Title     string
	Document  []byte
	KeepUntil civil.Date
}

// mostTitle is how many characters a title may have: those of real agreements fill some lines at most.
const mostTitle = 500

func (d Draft) check() error {
	title := d.Title
	switch {
	case strings.TrimSpace(title) == "":
		return &DraftError{bilingual.Text{German: "Der Titel fehlt.", English: "The title is missing."}}
	case !utf8.ValidString(title) || strings.ContainsFunc(title, unicode.IsControl):
		return &DraftError{bilingual.Text{German: "Der Titel enthält Zeichen, die kein Text sind; erlaubt ist eine Zeile Text.",
			English: "The title holds characters that are no text; want one line of text."}}
	case utf8.RuneCountInString(title) > mostTitle:
		return &DraftError{bilingual.Sprintf("Der Titel ist zu lang: erlaubt sind höchstens %d Zeichen.", "The title is too long: want at most %d characters.", mostTitle)}
	}
	return nil
}

// DraftError tells why a draft cannot be stored.
type DraftError struct{ Reason bilingual.Text }

func (e *DraftError) Error() string { return e.Reason.English }

// Text returns the error for readers.
func (e *DraftError) Text(tag language.Tag) string { return e.Reason.In(tag) }

// NotFoundError tells that there is no such agreement, or no such version of it.
type NotFoundError struct {
	ID      string
	Version int // 0 where no version was asked for
}

func (e *NotFoundError) Error() string {
	if e.Version != 0 {
		return fmt.Sprintf("agreement %q has no version %d", e.ID, e.Version)
	}
	return fmt.Sprintf("there is no agreement %q", e.ID)
}

// ConflictError tells that a change rests on a version that is not the current one: somebody else has changed the agreement since.
type ConflictError struct {
	ID       string
	Expected int // the version on which the change rests
	Current  int // the version that is stored
}

func (e *ConflictError) Error() string {
	return fmt.Sprintf("agreement %q is of version %d and no longer of version %d; read it again and repeat the change", e.ID, e.Current, e.Expected)
}
