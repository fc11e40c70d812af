package directory

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/directory/internal/territory"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// FromGV100AD reads a municipality register in the format GV100AD of the Federal Statistical Office and returns a
// directory for its one day. It knows no history: its span is that day and its units have no known beginning. The format
// does not tell the dates of population and area; their AsOf is zero.
//
// A file that is damaged, cut within a record or of mixed days is an error ([*gv100.Error] tells the line), never part of a
// directory. The format has no count of its records: a file that lacks whole records at its end passes where the units that are left
// have those above them. Compare the number of units with that of the publisher, or lead on with [Extend], which proves them.
func FromGV100AD(r io.Reader) (*Directory, error) { return fromGV100AD(r, gv100.Read) }

// FromGV100ADPart is [FromGV100AD] for a part of a register, such as the records of one Land or one Kreis. The Kreis
// and the association of every municipality have to be there, and none of them without a municipality. That no other municipality of the
// Kreis is missing, nothing in the format tells and nobody checks here; the Land above it is there only if its record is. [Extend] takes such a directory as well.
func FromGV100ADPart(r io.Reader) (*Directory, error) { return fromGV100AD(r, gv100.ReadPart) }

func fromGV100AD(r io.Reader, read func(io.Reader) iter.Seq2[gv100.Record, error]) (*Directory, error) {
	if r == nil {
		return nil, &ArgumentError{"r", "is nil; want a file"}
	}
	hash := sha256.New()
	h, err := territory.FromRegister(read(io.TeeReader(r, hash)))
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	h.Sources = append(h.Sources, source("Gemeindeverzeichnis GV100AD", hash.Sum(nil), h.Span.Through))
	return fromHistory(h)
}

// Extend returns the directory with a later list of changes applied to it, complete up to the day of a later register.
//
// changes is a list in the form that [gv100.ReadChanges] reads, register a file in the format GV100AD. Rows that the
// directory covers already, and rows after the day of the register, are passed over; so are rows and records of Länder
// that the directory does not hold. What the directory knew beyond its span is replaced. The result is proven: where the
// changes do not lead exactly to the register, the error is a [*DifferenceError] with every difference, and there is no
// directory. Neither is there one for a damaged file. The directory d stays as it is.
//
// A row without a day cannot be applied and is such a difference, whatever its year, if it concerns a Land of the directory.
// The official list of the years 1990 to 2025 has one (14/1999/0104, the association Lohmen in Sachsen), so it cannot be
// given as a whole: hand in the rows of the years that are new, as d does not need the others.
//
// A register that is not later than the span of d is an [*EditionError]. The result answers as any other directory does, under the same
// names; [Directory.WriteTo] keeps it for [Open] and [OpenFileOr], and the command newedition does both.
//
// An empty directory, and a reader that is nil, is an [*ArgumentError].
func Extend(d *Directory, changes, register io.Reader) (*Directory, error) {
	switch {
	case d.isEmpty():
		return nil, &ArgumentError{"d", "is empty; want a directory with units, such as FromGV100AD returns"}
	case changes == nil:
		return nil, &ArgumentError{"changes", "is nil; want a list of changes"}
	case register == nil:
		return nil, &ArgumentError{"register", "is nil; want a file"}
	}
	listHash, registerHash := sha256.New(), sha256.New()
	h, err := territory.Extend(d.table.History(),
		gv100.ReadChanges(io.TeeReader(changes, listHash)), gv100.Read(io.TeeReader(register, registerHash)))
	if old := new(territory.OldRegisterError); errors.As(err, &old) {
		e := &EditionError{Edition: d.Edition(), Span: d.Span(), File: civil.Period{From: old.Register, Through: old.Register}}
		e.because(bilingual.Sprintf("verlangt ist ein Verzeichnis nach dem %s", "want a register of a day after %s", dayOf(old.Through)))
		return nil, e
	}
	if err != nil {
		return nil, differences(err)
	}
	asOf := h.Span.Through
	h.Sources = append(h.Sources,
		source("Gemeindeverzeichnis GV100AD", registerHash.Sum(nil), asOf),
		source("Namens-, Grenz- und Schlüsseländerungen", listHash.Sum(nil), asOf))
	return fromHistory(h)
}

func source(title string, hash []byte, asOf civil.Date) territory.Source {
	return territory.Source{Title: title, SHA256: hex.EncodeToString(hash), AsOf: asOf}
}

func fromHistory(h territory.History) (*Directory, error) {
	data, err := store.Encode(h)
	if err != nil {
		return nil, fmt.Errorf("directory: %w", err)
	}
	return opened(store.OpenKnown(string(data)))
}

// Difference is one place at which a list of changes does not lead to a register.
type Difference struct {
	Day       civil.Date // of the register, or of the row
	Level     governance.Level
	Key       key.Key
	Reason    string // what does not fit
	Changes   string // what the changes lead to
	Register  string // what the register has
	RowNumber string // official number of the row; "" where no single row is to blame
}

// String describes the difference in one line.
func (d Difference) String() string {
	var b strings.Builder
	if !d.Day.IsZero() {
		fmt.Fprintf(&b, "%s ", d.Day)
	}
	fmt.Fprintf(&b, "%v: %s", d.Key, d.Reason)
	if d.Changes != "" || d.Register != "" {
		fmt.Fprintf(&b, " (changes: %q, register: %q)", d.Changes, d.Register)
	}
	if d.RowNumber != "" {
		fmt.Fprintf(&b, ", row %s", d.RowNumber)
	}
	return b.String()
}

// DifferenceError tells that a list of changes does not lead to a register.
type DifferenceError struct{ Differences []Difference }

func (e *DifferenceError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers; what does not fit at each place is said as [Difference.String] does.
func (e *DifferenceError) Text(tag language.Tag) string {
	var lines strings.Builder
	for _, d := range e.Differences {
		lines.WriteString("\n\t" + d.String())
	}
	places := bilingual.Text{German: "einer Stelle", English: "1 place"}
	if n := len(e.Differences); n != 1 {
		places = bilingual.Sprintf("%d Stellen", "%d places", n)
	}
	return bilingual.Sprintf("die Änderungen führen nicht zum Verzeichnis, an %s:%s", "the changes do not lead to the register, in %s:%s",
		places, lines.String()).In(tag)
}

func differences(err error) error {
	var found *territory.DifferenceError
	if !errors.As(err, &found) {
		return fmt.Errorf("directory: %w", err)
	}
	e := &DifferenceError{}
	for _, d := range found.Differences {
		e.Differences = append(e.Differences, Difference{
			Day: d.Day, Level: d.Level, Key: d.Key, Reason: d.What.String(),
			Changes: d.Replayed, Register: d.Register, RowNumber: d.Row,
		})
	}
	return e
}
