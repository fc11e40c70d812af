// Package vectors holds questions with their answers for implementations in other languages: the files in the folder vectors at the
// root of the repository, the answers that this library gives to the same questions, and how both are written.
//
//	go generate ./internal/vectors
//
// writes the files anew. An answer that a source gives stands in the tables of this package, beside the source, and is compared with
// that of the library; only what no source gives is taken from the library, and says so.
package vectors

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io/fs"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/version"
	"github.com/foederal/foederal/thueringen"
)

//go:generate go run ./generate -root ../.. -o ../../vectors

// Format is the version of the form of the files and of the questions and answers in them. It grows when a program that reads them
// would have to be changed.
const Format = 1

// Vector is a question with the answer that is right.
type Vector struct {
	// ID names the vector for ever, such as "keys/lookup/eisenach-before".
	ID string `json:"id"`
	// Ask is the question, Want the answer.
	Ask  json.RawMessage `json:"ask"`
	Want json.RawMessage `json:"want"`
	// Evidence tells how well the answer is known. It is law.Derived where the answer is that of this library.
	Evidence law.Evidence `json:"evidence"`
	// Source is where the answer stands; "" for a derived one.
	Source string `json:"source,omitempty"`
	// Note is for readers.
	Note string `json:"note,omitempty"`
}

// Data names an edition of a directory on which answers rest.
type Data struct {
	Directory string `json:"directory"`
	AsOf      string `json:"asOf"`
	SHA256    string `json:"sha256"`
}

// Family is the content of one file.
type Family struct {
	Name    string
	Data    []Data
	Vectors []Vector
}

// FileName is that of the family in the folder of vectors.
func (f Family) FileName() string { return f.Name + ".json" }

// entry is a row of the tables of this package.
type entry struct {
	name string // the end of the ID, behind the family and the question
	ask  question
	want string // "" where the library is to be asked
	from source // where the answer stands; the zero source where the library is asked
	note string
}

// source is where an answer stands, and how well it is known.
type source struct {
	where    string
	evidence law.Evidence
}

// table makes the entries of a family. Its files are those of the repository.
type table struct {
	family string
	rows   func(files fs.FS) ([]entry, error)
	rests  bool // on a directory
}

var tables = []table{
	{"keys", keyRows, true},
	{"names", nameRows, true},
	{"repairs", repairRows, true},
	{"leitweg", leitwegRows, false},
	{"conversions", conversionRows, true},
	{"apportionment", apportionmentRows, false},
	{"successors", successorRows, true},
	{"correspondence", correspondenceRows, true},
	{"datings", datingRows, true},
	{"documents", documentRows, true},
	{"receipts", receiptRows, true},
}

// Families makes all families out of the tables of this package and of the files of the repository, which lie in files. An error
// tells of a vector whose answer in the tables is another one than that of the library.
func Families(files fs.FS) ([]Family, error) {
	families := make([]Family, 0, len(tables))
	for _, t := range tables {
		rows, err := t.rows(files)
		if err != nil {
			return nil, fmt.Errorf("vectors: %s: %w", t.family, err)
		}
		family := Family{Name: t.family, Data: []Data{}}
		if t.rests {
			family.Data = editions()
		}
		for _, row := range rows {
			v, err := row.vector(t.family)
			if err != nil {
				return nil, fmt.Errorf("vectors: %w", err)
			}
			family.Vectors = append(family.Vectors, v)
		}
		families = append(families, family)
	}
	return families, nil
}

// editions are those of the directories that are asked.
func editions() []Data {
	data := func(name string, d *directory.Directory) Data {
		e := d.Edition()
		return Data{name, e.AsOf.String(), e.Hash}
	}
	return []Data{data(germany, bund.Directory()), data(land16, thueringen.Directory())}
}

func (e entry) vector(family string) (Vector, error) {
	v := Vector{
		ID: family + "/" + e.ask.name() + "/" + e.name, Ask: encode(e.ask),
		Evidence: law.Derived, Source: e.from.where, Note: e.note,
	}
	answered, err := json.Marshal(e.ask.answer())
	if err != nil {
		return Vector{}, fmt.Errorf("%s: %w", v.ID, err)
	}
	got, err := normal(answered)
	switch {
	case err != nil:
		return Vector{}, fmt.Errorf("%s: %w", v.ID, err)
	case e.want == "":
		v.Want = got
		return v, nil
	case e.from == source{}:
		return Vector{}, fmt.Errorf("%s: the answer has no source", v.ID)
	}
	v.Evidence = e.from.evidence
	if v.Want, err = normal([]byte(e.want)); err != nil {
		return Vector{}, fmt.Errorf("%s: %w", v.ID, err)
	}
	if !bytes.Equal(v.Want, got) {
		return Vector{}, fmt.Errorf("%s: the library answers %s, and by its source it is %s", v.ID, got, v.Want)
	}
	return v, nil
}

// normal returns JSON as it is compared: without blanks, names in their order.
func normal(text []byte) (json.RawMessage, error) {
	var value any
	decoder := json.NewDecoder(bytes.NewReader(text))
	decoder.UseNumber()
	if err := decoder.Decode(&value); err != nil {
		return nil, err
	}
	return json.Marshal(value)
}

// Encode returns the file of a family: one vector a line, so that changes can be read.
func (f Family) Encode() ([]byte, error) {
	var b bytes.Buffer
	head := []struct {
		name  string
		value any
	}{
		{"format", Format}, {"family", f.Name}, {"library", version.Version}, {"data", f.Data},
	}
	b.WriteString("{\n")
	for _, h := range head {
		value, err := plainJSON(h.value)
		if err != nil {
			return nil, err
		}
		fmt.Fprintf(&b, "%q: %s,\n", h.name, value)
	}
	b.WriteString("\"vectors\": [\n")
	for i, v := range f.Vectors {
		line, err := plainJSON(v)
		if err != nil {
			return nil, err
		}
		b.Write(line)
		if i < len(f.Vectors)-1 {
			b.WriteByte(',')
		}
		b.WriteByte('\n')
	}
	b.WriteString("]\n}\n")
	return b.Bytes(), nil
}

// plainJSON is JSON with <, > and & as they are.
func plainJSON(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}
