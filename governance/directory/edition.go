package directory

import (
	"cmp"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// Edition tells which edition of the directory this is: up to which day it is complete and from which files it was made.
type Edition struct {
	AsOf    civil.Date // last day of the span (Gebietsstand)
	Beyond  civil.Date // later day of which keys and names are known; zero if there is none
	Hash    string     // SHA-256 of the content, in hexadecimal digits, made of the content itself
	Sources []SourceFile
}

// SourceFile is an official file from which a directory was made.
type SourceFile struct {
	Title  string // what it is, in German as its publisher calls it
	File   string
	SHA256 string     // of the file, in hexadecimal digits
	AsOf   civil.Date // day of a register; last day that a list of changes covers
}

// String returns the date and the beginning of the hash, such as "2026-06-30 (3f1c09ab)"; "" for the edition of an empty
// directory.
func (e Edition) String() string {
	if e.AsOf.IsZero() {
		return ""
	}
	return fmt.Sprintf("%s (%.8s)", e.AsOf, e.Hash)
}

// Age returns how many days before a day the span of the edition ends, so that a program can tell its users that the data are old. It
// is negative for a day within the span, and false for the edition of an empty directory and for the zero day. The
// library knows no clock; the day is handed in.
func (e Edition) Age(on civil.Date) (days int, ok bool) {
	if e.AsOf.IsZero() || on.IsZero() {
		return 0, false
	}
	return on.DaysSince(e.AsOf), true
}

// Edition returns which edition of the directory this is. The first call reads the whole table for its hash, so that a table
// which somebody has changed does not pass for the edition that it was.
func (d *Directory) Edition() Edition {
	if d.isEmpty() {
		return Edition{}
	}
	return editionOf(d.table)
}

// Edition returns the edition of the directory that gave the snapshot; see [Directory.Edition].
func (s Snapshot) Edition() Edition { return editionOf(s.table) }

// Edition returns the edition of the directory that gave the unit; see [Directory.Edition].
func (u Unit) Edition() Edition { return editionOf(u.table) }

// Edition returns the edition of the directory that gave the event; see [Directory.Edition].
func (e Event) Edition() Edition { return editionOf(e.table) }

// Edition returns the edition of the directory that gave the row; see [Directory.Edition].
func (r CorrespondenceRow) Edition() Edition { return editionOf(cmp.Or(r.From.table, r.To.table)) }

// Edition returns the edition of the directory that gave the change, and where two were compared that of the later one; see
// [Directory.Edition].
func (c Change) Edition() Edition { return editionOf(cmp.Or(c.After.table, c.Before.table)) }

// Edition returns the edition of the directory that gave the succession; see [Directory.Edition].
func (s Succession) Edition() Edition { return editionOf(s.Unit.table) }

// Edition returns the edition of the directory that gave the ancestry; see [Directory.Edition].
func (a Ancestry) Edition() Edition { return editionOf(a.Unit.table) }

// Edition returns the edition of the directory by which the rows are restated; see [Directory.Edition].
func (m *Migration) Edition() Edition {
	if m == nil {
		return Edition{}
	}
	return m.directory.Edition()
}

func editionOf(t *store.Table) Edition {
	if t == nil {
		return Edition{}
	}
	_, through := t.Span()
	e := Edition{AsOf: through.Date(), Beyond: t.Beyond().Date(), Hash: t.Hash()}
	for _, s := range t.Sources() {
		e.Sources = append(e.Sources, SourceFile(s))
	}
	return e
}

// WriteTo writes the directory as a table that [Open] reads, such as one that [Extend] made. It returns how many bytes it wrote. An
// empty directory is an [*ArgumentError]; any other error is that of w.
func (d *Directory) WriteTo(w io.Writer) (int64, error) {
	if d.isEmpty() {
		return 0, &ArgumentError{"d", "is empty; want a directory with units"}
	}
	n, err := io.WriteString(w, d.table.Data())
	return int64(n), err
}

// OpenFileOr opens the table in a file, and where its folder has no such file the embedded directory: so an edition that is newer than the
// program takes effect without a release of it. No name of a file is an [*ArgumentError], and a folder that does not exist is an error.
//
//	d, err := directory.OpenFileOr("directory.bin", bund.Directory)
//
// A file that is there is never passed over silently. One that is damaged or was changed after it was written is an error, as
// [Open] says, and one that cannot take the place of the embedded directory an [*EditionError]: it must end on the same day or later,
// begin on the same or earlier, hold the same Länder, and on the last day of the embedded directory have the same units with the
// same ARS. Names may differ, because some are reported late.
func OpenFileOr(file string, embedded func() *Directory) (*Directory, error) {
	if embedded == nil {
		return nil, &ArgumentError{"embedded", "is nil; want a function such as bund.Directory"}
	}
	if file == "" {
		return nil, &ArgumentError{"file", "is empty; want the name of a file"}
	}
	table, err := os.ReadFile(file)
	if errors.Is(err, fs.ErrNotExist) {
		if _, err = os.Stat(filepath.Dir(file)); err == nil {
			return embedded(), nil
		}
	}
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	d, err := Open(string(table))
	if err != nil {
		return nil, fmt.Errorf("%w (%s)", err, file)
	}
	if err := replaces(d, embedded()); err != nil {
		return nil, err
	}
	return d, nil
}

// EditionError tells why a file cannot take the place of an edition, or lead on from it.
type EditionError struct {
	Edition Edition      // that is there
	Span    civil.Period // of that edition
	File    civil.Period // what the file covers; of a register one day
	Reason  string       // why these days do not do, and what would; "" if they do
	german  string       // the reason in German
	// Lacks are the Länder of the edition that the file does not have.
	Lacks []key.Land
	// Differences are the units of the other Länder that only one of the two has on the last day of the edition, or that have another
	// ARS there.
	Differences []Change
}

func (e *EditionError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers, in lines where there are differences.
func (e *EditionError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("eine Datei, die %s reicht, passt nicht zur Ausgabe %v, die %s gilt",
		"a file that runs %s does not fit the edition %v, which holds %s", bilingual.FormatOf(e.File), e.Edition, bilingual.FormatOf(e.Span)).In(tag)
	if e.Reason != "" {
		text += ": " + bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}.In(tag)
	}
	if len(e.Lacks) > 0 {
		text += bilingual.Sprintf("; es fehlt das Land %v", "; it lacks Land %v", listed(e.Lacks)).In(tag)
	}
	if n := len(e.Differences); n > 0 {
		text += bilingual.Sprintf("; Gebietseinheiten, die am %v abweichen: %d", "; units that differ on %v: %d", dayOf(e.Span.Through), n).In(tag)
	}
	for _, c := range e.Differences {
		var kinds []string
		for _, kind := range c.Kinds() {
			kinds = append(kinds, kind.Text(language.German))
		}
		text += "\n\t" + bilingual.Text{German: fmt.Sprintf("%s: %s", c.unit(), enumerate(kinds, "und")),
			English: fmt.Sprintf("%s: %s", c.unit(), join(c.Kinds(), "and"))}.In(tag)
	}
	return text
}

// because sets the reason.
func (e *EditionError) because(reason bilingual.Text) {
	e.Reason, e.german = reason.English, reason.German
}

// replaces checks that a directory can take the place of another.
func replaces(d, other *Directory) error {
	if other.isEmpty() {
		return nil
	}
	e := &EditionError{Edition: other.Edition(), Span: other.Span(), File: d.Span()}
	switch {
	case e.File.Through.Before(e.Span.Through):
		e.because(bilingual.Sprintf("sie ist älter; verlangt ist eine bis %s oder länger", "it is older; want one up to %s or later", dayOf(e.Span.Through)))
	case e.File.From.After(e.Span.From):
		e.because(bilingual.Sprintf("sie beginnt später; verlangt ist eine ab %s oder früher", "it begins later; want one from %s or earlier on", dayOf(e.Span.From)))
	}
	for land := range other.Latest().Units(governance.Land) {
		if _, ok := d.Latest().Unit(land.Key()); !ok {
			e.Lacks = append(e.Lacks, land.Key().(key.Land))
		}
	}
	if s, err := d.On(e.Span.Through); err == nil {
		for c := range other.Latest().ChangesTo(s) {
			isOther := c.Before.IsZero() || c.After.IsZero() || c.Before.ARS() != c.After.ARS()
			if isOther && !slices.Contains(e.Lacks, c.unit().Key().Land()) {
				e.Differences = append(e.Differences, c)
			}
		}
	}
	if e.Reason == "" && len(e.Lacks)+len(e.Differences) == 0 {
		return nil
	}
	return e
}
