package gv100

import (
	"io"
	"iter"
	"unicode/utf8"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Record is one record of GV100AD. The keys of all levels above the unit are filled in too; the keys below it are zero.
// Texts are as the register writes them, without the blanks that pad them.
type Record struct {
	Level Level      // Satzart
	Date  civil.Date // Gebietsstand: the day whose units and keys the file shows; the same in all records of a file

	Land           key.Land
	Region         key.Region      // Regierungsbezirk, from level 20 down; its last digit is 0 where the Land has none
	PlanningRegion string          // four digits, only at level 30: no other record tells its Region
	District       key.District    // Kreis, from level 40 down
	Association    key.Association // Gemeindeverband, from level 50 down
	AGS            key.AGS         // only municipalities
	ARS            key.ARS         // only municipalities

	Name string          // the official name; see NameFillsField
	Seat string          // of the government, administration or association; "" at level 60 and where none is recorded
	Kind Textkennzeichen // zero above level 40

	// The rest is recorded for municipalities only and is zero on all other records.

	Area             int64          // hectares
	Population       int64          // all inhabitants
	Male             int64          // of these, male
	PostalCode       string         // of the seat of the administration; "" for uninhabited areas
	PostalCodeShared bool           // the municipality has further postal codes
	TaxOffice        string         // four digits, Finanzamtsbezirk; "" = not recorded
	Court            string         // four characters: Oberlandesgericht, Landgericht, Amtsgericht (2); "" = not recorded
	EmploymentAgency string         // five digits, Arbeitsagenturbezirk; "" = not recorded
	Constituencies   Constituencies // for elections to the Bundestag; zero = not recorded
	LandUse          string         // a field of twenty characters that is free for the Land; "" in all known files
}

// Constituencies are the Bundestagswahlkreise that a municipality has a part in. Where First and Last differ, numbers
// between them may belong to others: the register tells the lowest and the highest only.
type Constituencies struct{ First, Last uint16 }

// NameFillsField reports whether the name takes up all fifty characters of its field. The register cuts longer names
// there without a mark, so the official name may go on.
func (r Record) NameFillsField() bool {
	return utf8.RuneCountInString(r.Name) == nameField.through-nameField.from+1
}

// Read reads a complete GV100AD file: all sixteen Länder and everything in them. The sequence can be used once, because
// it consumes r. After the first error, which is an [*Error], the sequence ends.
//
// These are refused: an empty file; a line that does not have 220 characters; a Satzart other than the six; records of
// different Gebietsstand; letters where digits belong and blanks where something must stand; numbers without their
// eleven digits; a Textkennzeichen that does not belong to the Satzart; more men than inhabitants; records that are
// doubled, out of order (by positions 11 to 18, then Satzart), or without the unit they lie in; a Land or
// Regierungsbezirk without a Kreis, a Kreis without a municipality, an association without a member; missing Länder;
// control characters.
//
// A file that breaks off is found by these rules unless it breaks off exactly at the end of a line in the last Land, at
// a point where no association and no Kreis is left without its members. Nothing in the format would show that: compare
// the number of municipalities with the published one where it matters.
//
// Lines end with LF or CRLF; the last one may lack its end. Blank lines and the mark ^Z behind the last record are no damage. A file
// of which an editor has taken off the blanks at the ends of all lines is read as if they were there, for nothing is lost; a single
// short line, and a last one without its line end in such a file, are refused.
//
// The text may be UTF-8, with or without a byte order mark, or ISO-8859-1, in which Destatis wrote until about 2019. The
// first line that is not plain ASCII decides: it is UTF-8 if it is well-formed UTF-8, which no ISO-8859-1 name is. A
// later line in the other encoding is an error.
func Read(r io.Reader) iter.Seq2[Record, error] { return read(r, true) }

// ReadPart is [Read] for a part of a file, such as the records of one Land or one Kreis. Länder may be missing, and so
// may the records of the levels above the Kreise. Every Kreis must be complete, and all other rules hold.
func ReadPart(r io.Reader) iter.Seq2[Record, error] { return read(r, false) }

func read(r io.Reader, whole bool) iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		lines := newLines(r)
		tree := tree{whole: whole}
		for {
			ok, err := lines.next()
			if err != nil {
				yield(Record{}, err)
				return
			}
			if !ok {
				break
			}
			var record Record
			if err = lines.record(&record); err == nil {
				err = tree.add(&record, lines.position(), lines.number)
			}
			if err != nil {
				yield(Record{}, err)
				return
			}
			if !yield(record, nil) {
				return
			}
		}
		if err := tree.end(); err != nil {
			yield(Record{}, err)
		}
	}
}
