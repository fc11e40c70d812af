package agreement

import (
	"encoding"
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/internal/lazy"
)

// record is what is known of the fields of a struct in documents. Beside the tags that package strictjson reads, a field may
// have these:
//
//	doc:"…?|…?"                          the question that a yes-or-no answer answers; of other fields, what belongs in
//	label:"Jahresbetrag|yearly ceiling"  what readers call it, in German and English; a list is called as one of its entries is
//	id:"entry"                           its value tells the entries of a list apart; of several, the first that is not empty
//	negative:"allowed"                   an amount, a share or a number that makes sense below zero
//
// A field of type [PartyID] in a clause names a party; it needs no tag.
type record struct {
	fields []field
	ids    []int // the fields that tell entries apart
}

// field is a field of a record.
type field struct {
	index    int
	name     string         // in documents; empty for an embedded struct, whose fields stand among the others
	question bilingual.Text // what to ask where it is not recorded; zero for what is no yes-or-no question
	doc      bilingual.Text // what belongs in it
	label    bilingual.Text // zero where readers are not told of it, because its parts speak for themselves
	leaf     bool           // is written as one value and not as an object or array
	negative bool           // may be negative
}

// labelsElsewhere are the labels of fields in structs of other packages.
var labelsElsewhere = [...]struct {
	field string
	label bilingual.Text
}{
	{"Partner.id", bilingual.Text{German: "Kennung des Partners", English: "ID of the partner"}},
	{"Partner.name", bilingual.Text{German: "Name", English: "name"}},
	{"Partner.kind", bilingual.Text{German: "Art des Partners", English: "kind of partner"}},
	{"Partner.unit", bilingual.Text{German: "amtlicher Schlüssel", English: "official key"}},
	{"Partner.bearer", bilingual.Text{German: "Träger", English: "parent body"}},
	{"Partner.source", bilingual.Text{German: "Quelle", English: "source"}},
	{"Source.citation", bilingual.Text{German: "Norm", English: "provision"}},
	{"Source.where", bilingual.Text{German: "Fundstelle", English: "where found"}},
	{"Source.checked", bilingual.Text{German: "zuletzt geprüft", English: "last checked"}},
	{"Source.evidence", bilingual.Text{German: "Beleg", English: "evidence"}},
}

// records holds the record of every struct that a document consists of.
func records() map[reflect.Type]record { return theRecords.Get(makeRecords) }

var theRecords lazy.Value[map[reflect.Type]record]

func makeRecords() map[reflect.Type]record {
	all := map[reflect.Type]record{}
	addRecords(all, reflect.TypeFor[Agreement]())
	for _, t := range clauseTypes {
		addRecords(all, reflect.TypeOf(t.blank))
	}
	return all
}

// addRecords adds the record of a struct, and those of the structs in it.
func addRecords(all map[reflect.Type]record, t reflect.Type) {
	if t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct || isLeaf(t) {
		return
	}
	r := recordOf(t)
	all[t] = r
	for _, f := range r.fields {
		addRecords(all, t.Field(f.index).Type)
	}
}

func recordOf(t reflect.Type) record {
	var r record
	for i := range t.NumField() {
		f := t.Field(i)
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" {
			continue
		}
		if f.Tag.Get("id") == "entry" {
			r.ids = append(r.ids, i)
		}
		r.fields = append(r.fields, field{
			index: i, name: name, label: labelOf(t, f.Tag.Get("label"), name),
			doc: docOf(f), question: questionOf(f), leaf: isLeaf(f.Type), negative: f.Tag.Get("negative") == "allowed",
		})
	}
	return r
}

// docOf returns the description of a field.
func docOf(f reflect.StructField) bilingual.Text {
	german, english, _ := strings.Cut(f.Tag.Get("doc"), "|")
	return bilingual.Text{German: german, English: english}
}

// questionOf returns the description of a field that is a question, as that of every answer is.
func questionOf(f reflect.StructField) bilingual.Text {
	if f.Type != reflect.TypeFor[Fact]() {
		return bilingual.Text{}
	}
	return docOf(f)
}

// labelOf returns the label that stands in the tag, or among those of other packages.
func labelOf(t reflect.Type, tag, name string) bilingual.Text {
	if german, english, ok := strings.Cut(tag, "|"); ok {
		return bilingual.Text{German: german, English: english}
	}
	for _, l := range labelsElsewhere {
		if l.field == t.Name()+"."+name {
			return l.label
		}
	}
	return bilingual.Text{}
}

// Label returns how readers call a field of the clauses of a kind, by its name in documents. It is zero where there is no such field.
func Label(kind ClauseKind, field string) bilingual.Text {
	for _, t := range clauseTypes {
		if t.blank.Kind() == kind {
			return labelIn(reflect.TypeOf(t.blank), field)
		}
	}
	return bilingual.Text{}
}

func labelIn(t reflect.Type, name string) bilingual.Text {
	for _, f := range records()[t].fields {
		if f.name == name {
			return f.label
		}
		if f.name == "" {
			if label := labelIn(t.Field(f.index).Type, name); !label.IsZero() {
				return label
			}
		}
	}
	return bilingual.Text{}
}

// isLeaf reports whether values of the type are written as one value and not as an object or array.
func isLeaf(t reflect.Type) bool {
	switch t.Kind() {
	case reflect.Struct, reflect.Slice, reflect.Interface:
		return t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	}
	return true
}
