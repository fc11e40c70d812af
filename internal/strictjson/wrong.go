package strictjson

import (
	"encoding"
	"encoding/json"
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

var kindNames = [...]bilingual.Text{
	objectKind: {German: "ein Objekt in geschweiften Klammern { }", English: "an object"},
	arrayKind:  {German: "eine Liste in eckigen Klammern [ ]", English: "an array"},
	stringKind: {German: "ein Text in doppelten Anführungszeichen", English: "a string"},
	numberKind: {German: "eine Zahl", English: "a number"},
	boolKind:   {German: "true (ja) oder false (nein)", English: "true or false"},
	nullKind:   {German: "null", English: "null"},
}

// wanted says what a value of the type is.
func (p *plan) wanted() bilingual.Text {
	switch {
	case p.shape == pointerShape:
		return p.elem.wanted()
	case len(p.describe.Enum) > 0:
		return bilingual.Sprintf("eines dieser Wörter: %s", "one of %s", enumerated(p.describe.Enum))
	case (p.shape == textShape || p.shape == rawShape) && !p.describe.Text.IsZero():
		return both("%s: %s", kindNames[p.wants], p.describe.Text)
	}
	return ending(kindNames[p.wants], ", ", p.shown())
}

// shown shows how an object or an array of objects is written, where its fields are known.
func (p *plan) shown() bilingual.Text {
	if sketch := p.sketch(); strings.Contains(sketch, `"`) {
		return bilingual.Sprintf("etwa so: %s", "such as %s", sketch)
	}
	return bilingual.Text{}
}

// sketch shows the brackets and required fields of a value.
func (p *plan) sketch() string {
	switch p.shape {
	case pointerShape:
		return p.elem.sketch()
	case sliceShape:
		return "[" + p.elem.sketch() + "]"
	case unionShape:
		return "{" + quote(p.discriminator) + ": …}"
	case structShape:
		var fields []string
		for _, f := range p.fields {
			if !f.optional {
				fields = append(fields, quote(f.name)+": …")
			}
		}
		if len(fields) > 0 {
			return "{" + strings.Join(fields, ", ") + "}"
		}
	}
	if p.wants == objectKind {
		return "{…}"
	}
	return "…"
}

// wrongKind says that a value is of another kind than its place asks for, and how it would be right.
func (b *binder) wrongKind(p *plan, at int) bilingual.Text {
	is := b.nodes[at].kind
	if is == nullKind {
		return bilingual.Sprintf("null besagt nichts: weglassen oder angeben, was verlangt ist, nämlich %s",
			"null says nothing: leave it out, or give %s", p.wanted())
	}
	if is == numberKind && p.wants == stringKind {
		return ending(bilingual.Text{
			German:  "verlangt ist ein Text in doppelten Anführungszeichen, hier steht eine Zahl",
			English: "want a string, but this is a number",
		}, ": ", b.numberAsText(p, at))
	}
	reason := bilingual.Sprintf("verlangt ist %s, hier steht %s", "want %s, but this is %s", kindNames[p.wants], kindNames[is])
	if rewritten := b.rewritten(p, at); !rewritten.IsZero() {
		return ending(reason, ": ", rewritten)
	}
	if is == stringKind && p.shape == structShape && len(b.str(at)) <= longestName {
		if sketch := p.sketchWith(b.str(at)); sketch != "" {
			return ending(reason, "; ", bilingual.Sprintf("etwa so: %s", "such as %s", sketch))
		}
	}
	return ending(reason, "; ", p.shown())
}

// sketchWith shows an object with a text in the field where it belongs, and the fields that it needs besides; "" where no field takes it.
func (p *plan) sketchWith(text string) string {
	taking := p.taking(text)
	var fields []string
	for i := range p.fields {
		f := &p.fields[i]
		switch words := f.plan.describe.Enum; {
		case i == taking:
			fields = append(fields, quote(f.name)+": "+quote(text))
		case f.optional:
		case len(words) > 0 && len(words) <= mostShown:
			fields = append(fields, quote(f.name)+": "+quote(words[0].Word))
		default:
			fields = append(fields, quote(f.name)+": …")
		}
	}
	if taking < 0 {
		return ""
	}
	return "{" + strings.Join(fields, ", ") + "}"
}

// mostShown is of how many words at most the first is shown for all of them.
const mostShown = 4

// taking returns the index of the field to which a text belongs: the first that reads it as what it is, or else the first that takes any
// text and must be there; -1 where there is none.
func (p *plan) taking(text string) int {
	anyText := -1
	for i := range p.fields {
		f := p.fields[i].plan
		switch {
		case len(f.describe.Enum) > 0 || f.wants != stringKind:
		case f.shape == textShape:
			if reflect.New(f.typ).Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(text)) == nil {
				return i
			}
		case anyText < 0 && !p.fields[i].optional:
			anyText = i
		}
	}
	return anyText
}

// numberAsText says how a number is written where a text is wanted.
func (b *binder) numberAsText(p *plan, at int) bilingual.Text {
	raw := b.raw(at)
	written := raw
	switch {
	case len(p.describe.Enum) > 0 || len(raw) > longestName:
		return p.wanted()
	case p.shape == textShape:
		value := reflect.New(p.typ)
		if err := value.Interface().(encoding.TextUnmarshaler).UnmarshalText([]byte(raw)); err != nil {
			return ending(told(err), "; ", p.remedy(b.pointer(at), raw))
		}
		if text, err := value.Interface().(encoding.TextMarshaler).MarshalText(); err == nil {
			written = string(text)
		}
	}
	return ending(bilingual.Sprintf("%s schreiben, mit den Anführungszeichen", "write %s, with the double quotes", quote(written)),
		"; ", p.remedy(b.pointer(at), raw))
}

// truth returns how a word for yes or no stands in a document, "" for another word.
func truth(word string) string {
	for _, known := range [...]struct{ word, written string }{
		{"ja", "true"}, {"yes", "true"}, {"wahr", "true"}, {"true", "true"},
		{"nein", "false"}, {"no", "false"}, {"falsch", "false"}, {"false", "false"},
	} {
		if len(word) <= longestName && SameSpelling(word, known.word) {
			return known.written
		}
	}
	return ""
}

// rewritten says how the value itself would be right, where it is clear what it means.
func (b *binder) rewritten(p *plan, at int) bilingual.Text {
	is := b.nodes[at].kind
	switch {
	case is == stringKind && p.wants == boolKind:
		if word := truth(b.str(at)); word != "" {
			return bilingual.Sprintf("%s schreiben, ohne Anführungszeichen", "write %s, without quotes", word)
		}
	case is == stringKind && p.wants == numberKind:
		if s := b.str(at); len(s) <= longestName && json.Valid([]byte(s)) && kindOf(s[0]) == numberKind {
			return bilingual.Sprintf("%s schreiben, ohne Anführungszeichen", "write %s, without quotes", s)
		}
	case p.shape == sliceShape && is == p.elem.wants:
		return bilingual.Text{
			German:  "eckige Klammern [ ] darum setzen, auch um einen einzigen Eintrag",
			English: "put square brackets [ ] around it, even around a single entry",
		}
	}
	return bilingual.Text{}
}

// remedy returns what the configuration knows of a text that the type refuses.
func (p *plan) remedy(pointer, text string) bilingual.Text {
	if p.describe.Remedy == nil || len(text) > longestName {
		return bilingual.Text{}
	}
	return p.describe.Remedy(pointer, text)
}

// knows reports whether a text is one of those that the type has.
func (p *plan) knows(s string) bool {
	for i := range p.describe.Enum {
		if p.describe.Enum[i].Word == s {
			return true
		}
	}
	return len(p.describe.Enum) == 0
}

// unknown says that a text is none of those that the type has.
func (p *plan) unknown(pointer, s string) bilingual.Text {
	what := bilingual.Sprintf("unbekannter Wert %s", "unknown value %s", quote(s))
	if remedy := p.remedy(pointer, s); !remedy.IsZero() {
		return both("%s: %s", what, remedy)
	}
	return both("%s: %s", what, suggest(s, p.describe.Enum))
}

// fieldWords are the names of the fields of a struct, with what readers call them and what they were called before.
func (p *plan) fieldWords() []Word {
	words := make([]Word, len(p.fields))
	for i, f := range p.fields {
		words[i] = Word{Word: f.name, Text: f.label}
		if f.former != "" {
			words[i].also = []string{f.former}
		}
	}
	return words
}

// missing says that an object lacks a field.
func missing(pointer string, name Word, wanted bilingual.Text) bilingual.Text {
	if pointer == "" {
		return bilingual.Sprintf("ganz oben im Dokument fehlt das Feld %s: verlangt ist %s",
			"at the top of the document the field %s is missing: want %s", name.told(), wanted)
	}
	return bilingual.Sprintf("das Feld %s fehlt: verlangt ist %s", "the field %s is missing: want %s", name.told(), wanted)
}

// variantWords are the names of the structs of a union, with what readers call them.
func (p *plan) variantWords() []Word {
	words := make([]Word, len(p.names))
	for i, name := range p.names {
		words[i] = Word{Word: name, Text: p.variants[i].describe.Text}
	}
	return words
}
