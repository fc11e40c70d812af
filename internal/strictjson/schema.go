package strictjson

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
)

// schema is the part of JSON Schema that documents need, in the order in which readers want it.
type schema struct {
	Draft                string             `json:"$schema,omitempty"`
	ID                   string             `json:"$id,omitempty"`
	Ref                  string             `json:"$ref,omitempty"`
	Title                string             `json:"title,omitempty"`
	Description          string             `json:"description,omitempty"`
	Type                 string             `json:"type,omitempty"`
	Const                string             `json:"const,omitempty"`
	Format               string             `json:"format,omitempty"`
	Pattern              string             `json:"pattern,omitempty"`
	MinLength            int                `json:"minLength,omitempty"`
	MaxItems             *int               `json:"maxItems,omitempty"`
	Minimum              json.Number        `json:"minimum,omitempty"`
	Maximum              json.Number        `json:"maximum,omitempty"`
	Items                *schema            `json:"items,omitempty"`
	AnyOf                []*schema          `json:"anyOf,omitempty"`
	OneOf                []*schema          `json:"oneOf,omitempty"`
	Properties           properties         `json:"properties,omitzero"`
	Required             []string           `json:"required,omitempty"`
	AdditionalProperties *bool              `json:"additionalProperties,omitempty"`
	Defs                 map[string]*schema `json:"$defs,omitempty"`
}

type property struct {
	name   string
	schema *schema
}

// properties is written as an object in the order of the Go types.
type properties []property

func (p properties) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, property := range p {
		if i > 0 {
			out = append(out, ',')
		}
		out = append(appendString(out, property.name), ':')
		out = append(out, property.schema.encode("")...)
	}
	return append(out, '}'), nil
}

// encode is json.Marshal without escape sequences for HTML.
func (s *schema) encode(indent string) []byte {
	var out bytes.Buffer
	e := json.NewEncoder(&out)
	e.SetEscapeHTML(false)
	e.SetIndent("", indent)
	if err := e.Encode(s); err != nil {
		panic("strictjson: a schema that cannot be written: " + err.Error())
	}
	return out.Bytes()
}

// definition is what has an entry of its own under $defs: a type, and as the struct of a union also its name there.
type definition struct {
	typ           reflect.Type
	discriminator string
	variant       string
	namesSchema   bool // the whole document, which may name its schema
}

type describer struct {
	names map[definition]string
	defs  map[string]*schema
}

func schemaOf(config Config, root *plan) []byte {
	d := describer{names: make(map[definition]string), defs: make(map[string]*schema)}
	var top schema
	if root.shape == structShape {
		top = *d.structure(root, definition{typ: root.typ, namesSchema: config.ID != ""})
	} else {
		top = *d.schema(root)
	}
	top.Draft = "https://json-schema.org/draft/2020-12/schema"
	top.ID, top.Title, top.Defs = config.ID, config.Title, d.defs
	if !config.Description.IsZero() {
		top.Description = description(config.Description)
	}
	return top.encode("  ")
}

// description puts both languages on one line, German first: editors show a description as one paragraph.
func description(text bilingual.Text) string {
	if text.IsZero() {
		return ""
	}
	return text.German + " / " + text.English
}

// schema returns the schema of a type: what it is, or a reference to its definition.
func (d *describer) schema(p *plan) *schema {
	switch p.shape {
	case pointerShape:
		return d.schema(p.elem)
	case structShape:
		return d.structure(p, definition{typ: p.typ})
	case unionShape:
		return d.define(definition{typ: p.typ}, func(s *schema) {
			for i, v := range p.variants {
				s.OneOf = append(s.OneOf, d.structure(v, definition{typ: v.typ, discriminator: p.discriminator, variant: p.names[i]}))
			}
			s.Description = description(p.describe.Text)
		})
	}
	leaf := d.leaf(p)
	if leaf.Description == "" && leaf.AnyOf == nil && leaf.Pattern == "" {
		return leaf
	}
	return d.define(definition{typ: p.typ}, func(s *schema) { *s = *leaf })
}

func (d *describer) leaf(p *plan) *schema {
	s := &schema{
		Description: description(p.describe.Text), Format: p.describe.Format, Pattern: p.describe.Pattern,
		Minimum: json.Number(p.lowest), Maximum: json.Number(p.highest), AnyOf: words(p.describe.Enum),
	}
	switch p.shape {
	case stringShape:
		s.Type = "string"
	case boolShape:
		s.Type = "boolean"
	case signedShape, unsignedShape:
		s.Type = "integer"
	case textShape:
		s.Type = "string"
		if s.Pattern == "" && s.AnyOf == nil {
			s.MinLength = 1
		}
	case rawShape:
		s.Type = p.describe.Type
	case sliceShape:
		s.Type, s.Items = "array", d.schema(p.elem)
	}
	return s
}

// words returns one schema for each word of a closed list. The keyword enum has no place for descriptions, and only some editors read
// the keyword enumDescriptions beside it; a description beside a const is part of JSON Schema: editors complete the word and
// show it, and validators report it as an annotation. No two words are the same, so that anyOf says what oneOf would, and a validator can
// stop at the first.
func words(enum []Word) []*schema {
	var list []*schema
	for _, w := range enum {
		list = append(list, &schema{Const: w.Word, Description: description(w.Text)})
	}
	return list
}

func (d *describer) structure(p *plan, key definition) *schema {
	return d.define(key, func(s *schema) {
		closed := false
		s.Type, s.Description, s.AdditionalProperties = "object", description(p.describe.Text), &closed
		s.Properties = properties{}
		if key.namesSchema {
			s.Properties = append(s.Properties, property{schemaField, &schema{Type: "string", Description: description(bilingual.Text{
				German:  "Schema, nach dem Editoren das Dokument prüfen; beim Lesen ohne Bedeutung",
				English: "schema by which editors check the document; without meaning where it is read",
			})}})
		}
		if key.discriminator != "" {
			s.Properties = append(s.Properties, property{key.discriminator, &schema{
				Const: key.variant, Description: description(p.describe.Text),
			}})
			s.Required = append(s.Required, key.discriminator)
		}
		for i, f := range p.fields {
			described := *d.schema(f.plan)
			if i == p.absent-1 {
				described = absent(p.absentable())
			}
			if !f.doc.IsZero() {
				described.Description = description(f.doc)
			} else if described.Description == "" {
				described.Description = description(f.plan.describe.Text)
			}
			s.Properties = append(s.Properties, property{f.name, &described})
			if !f.optional {
				s.Required = append(s.Required, f.name)
			}
		}
	})
}

// absent is the schema of a list of fields that are absent.
func absent(known []Word) schema {
	if len(known) == 0 {
		return schema{Type: "array", MaxItems: new(int)}
	}
	return schema{Type: "array", Items: &schema{Type: "string", AnyOf: words(known)}}
}

// define returns a reference to a definition, which fill makes when it is needed for the first time. A type without a
// name is described where it stands.
func (d *describer) define(key definition, fill func(*schema)) *schema {
	if key.typ.Name() == "" {
		s := new(schema)
		fill(s)
		return s
	}
	name, known := d.names[key]
	if !known {
		name = definitionName(key.typ)
		for i := 2; d.defs[name] != nil; i++ {
			name = fmt.Sprint(definitionName(key.typ), i)
		}
		s := new(schema)
		d.names[key], d.defs[name] = name, s
		fill(s)
	}
	return &schema{Ref: "#/$defs/" + name}
}

// definitionName returns the name of a type without packages: "Dated[example.org/finance.Amount]" becomes DatedAmount.
func definitionName(t reflect.Type) string {
	parts := strings.FieldsFunc(t.Name(), func(r rune) bool { return strings.ContainsRune("[],*", r) })
	for i, part := range parts {
		parts[i] = part[strings.LastIndexAny(part, "./")+1:]
	}
	return strings.Join(parts, "")
}
