package paper

import (
	"encoding"
	"reflect"
	"strings"
	"sync"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// field is what is known of a field of a struct in documents, from its tags.
type field struct {
	index    int
	name     string         // in documents; empty for an embedded struct
	label    bilingual.Text // zero where its parts speak for themselves
	isID     bool           // whether it tells the entries of a list apart
	optional bool           // whether documents leave it out where it says nothing, so that zero says nothing either
	isLeaf   bool           // whether it is shown as one value, or as a list of such
}

// fieldsByType holds the fields of each struct, once they were asked for.
var fieldsByType sync.Map

func fieldsOf(t reflect.Type) []field {
	if fields, ok := fieldsByType.Load(t); ok {
		return fields.([]field)
	}
	var fields []field
	for i := range t.NumField() {
		f := t.Field(i)
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		if name == "-" || !f.IsExported() {
			continue
		}
		fields = append(fields, field{
			index: i, name: name, label: labelOf(t, name, f.Tag.Get("label")), isID: f.Tag.Get("id") == "entry",
			optional: strings.HasPrefix(options, "omit"), isLeaf: isLeaf(f.Type),
		})
	}
	fieldsByType.Store(t, fields)
	return fields
}

// labelOf returns what readers call a field. The fields of structs of other packages have no tag for it.
func labelOf(t reflect.Type, name, tag string) bilingual.Text {
	if german, english, ok := strings.Cut(tag, "|"); ok {
		return bilingual.Text{German: german, English: english}
	}
	switch t {
	case reflect.TypeFor[governance.Partner]():
		return partnerLabels[name]
	case reflect.TypeFor[law.Source]():
		return sourceLabels[name]
	}
	return bilingual.Text{}
}

var partnerLabels = map[string]bilingual.Text{
	"id":     {German: "Kennung des Partners", English: "ID of the partner"},
	"name":   {German: "Name", English: "name"},
	"kind":   {German: "Art des Partners", English: "kind of partner"},
	"unit":   {German: "amtlicher Schlüssel", English: "official key"},
	"bearer": {German: "Träger", English: "parent body"},
	"source": {German: "Quelle", English: "source"},
}

var sourceLabels = map[string]bilingual.Text{
	"citation": {German: "Norm", English: "provision"},
	"where":    {German: "Fundstelle", English: "where found"},
	"checked":  {German: "zuletzt geprüft", English: "last checked"},
	"evidence": {German: "Beleg", English: "evidence"},
}

// isLeaf reports whether a value of the type is shown as one value: a text, a number, a day, a word, a source.
func isLeaf(t reflect.Type) bool {
	if t == reflect.TypeFor[law.Source]() {
		return true
	}
	switch t.Kind() {
	case reflect.Slice:
		return isLeaf(t.Elem())
	case reflect.Struct:
		return t.Implements(reflect.TypeFor[encoding.TextMarshaler]())
	case reflect.Interface:
		return false
	}
	return true
}

// fieldNamed returns the field with the name in documents and its value, also of an embedded struct.
func fieldNamed(v reflect.Value, name string) (field, reflect.Value, bool) {
	for _, f := range fieldsOf(v.Type()) {
		switch {
		case f.name == name:
			return f, v.Field(f.index), true
		case f.name == "":
			if inner, value, ok := fieldNamed(v.Field(f.index), name); ok {
				return inner, value, true
			}
		}
	}
	return field{}, reflect.Value{}, false
}
