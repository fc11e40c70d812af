package finance

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
	"github.com/foederal/foederal/internal/strictjson"
)

// DecodeError tells that a JSON document is no [Key] or no [Plan].
type DecodeError struct {
	Kind string // "key" or "plan"
	Err  error  // what is wrong, with lines, columns and pointers
}

func (e *DecodeError) Error() string {
	if e.Err == nil {
		return "finance: JSON of no key and no plan"
	}
	return fmt.Sprintf("finance: JSON of a %s: %v", e.Kind, e.Err)
}

// Text returns the error for readers.
func (e *DecodeError) Text(tag language.Tag) string {
	what := bilingual.Text{German: "Der Verteilungsschlüssel kann nicht gelesen werden", English: "The key cannot be read"}
	if e.Kind == "plan" {
		what = bilingual.Text{German: "Der Finanzierungsplan kann nicht gelesen werden", English: "The plan cannot be read"}
	}
	if e.Err == nil {
		return what.In(tag) + "."
	}
	return what.In(tag) + ": " + bilingual.ErrorText(e.Err, tag)
}

// Unwrap returns what is wrong.
func (e *DecodeError) Unwrap() error { return e.Err }

type keyDocument struct {
	Name   bilingual.Text `json:"name"`
	Period civil.Period   `json:"period"`
	Source law.Source     `json:"source"`
	Parts  []KeyPart      `json:"parts"`
	Count  *count         `json:"weights,omitempty"`
	Mixed  []component    `json:"components,omitempty"`
	Origin *origin        `json:"origin,omitempty"`
}

type component struct {
	Share Share `json:"share"`
	Key   Key   `json:"key"`
}

type planDocument struct {
	Entries []PlanEntry `json:"entries"`
}

func keyCodec() *strictjson.Codec[keyDocument] { return theKeyCodec.Get(makeKeyCodec) }

var theKeyCodec lazy.Value[*strictjson.Codec[keyDocument]]

func makeKeyCodec() *strictjson.Codec[keyDocument] {
	return strictjson.New[keyDocument](strictjson.Config{Describe: map[reflect.Type]strictjson.Description{
		reflect.TypeFor[Key](): {Text: bilingual.Text{German: "ein Verteilungsschlüssel", English: "a distribution key"}, Type: "object"},
	}})
}

func planCodec() *strictjson.Codec[planDocument] { return thePlanCodec.Get(makePlanCodec) }

var thePlanCodec lazy.Value[*strictjson.Codec[planDocument]]

func makePlanCodec() *strictjson.Codec[planDocument] {
	return strictjson.New[planDocument](strictjson.Config{})
}

// MarshalJSON writes the key with its name in both languages, its period, its source and its parts, a key by weight with
// its weights, a mixed key with its components, and a key that is applied in another period with its own period and source. The zero Key has nothing to write and is a [*KeyError].
func (k Key) MarshalJSON() ([]byte, error) {
	if k.Len() == 0 {
		return nil, keyError("", "", bilingual.Text{German: "der leere Schlüssel verteilt nichts und hat kein JSON", English: "the zero key distributes nothing and has no JSON"})
	}
	var mixed []component
	for _, c := range k.mixed {
		mixed = append(mixed, component{c.Share, c.Key})
	}
	return json.Marshal(keyDocument{k.name, k.period, k.source, k.parts, k.count, mixed, k.origin})
}

// UnmarshalJSON reads what [Key.MarshalJSON] writes, with the checks of [NewKey]. Weights and components may be missing; where they
// are there, they must yield the shares exactly, or they are a [*KeyError]. Whatever else is missing, unknown, null or there twice is a
// [*DecodeError]. After an error k is what it was before.
func (k *Key) UnmarshalJSON(data []byte) error {
	in, err := keyCodec().Decode(bytes.NewReader(data))
	if err != nil {
		return &DecodeError{"key", err}
	}
	key, err := NewKey(in.Name, in.Period, in.Source, in.Parts)
	if err != nil {
		return err
	}
	if in.Count != nil {
		if err := in.Count.check(in.Name.German, key.parts); err != nil {
			return err
		}
		key.count = in.Count
	}
	if in.Origin != nil {
		if err := in.Origin.check(in.Name.German); err != nil {
			return err
		}
		key.origin = in.Origin
	}
	if key.mixed, err = mixedFrom(in.Mixed, key); err != nil {
		return err
	}
	*k = key
	return nil
}

// mixedFrom returns the components of a document, which must yield the parts of the key.
func mixedFrom(in []component, key Key) ([]Component, error) {
	if len(in) == 0 {
		return nil, nil
	}
	components := make([]Component, len(in))
	for i, c := range in {
		components[i] = Component{c.Key, c.Share}
	}
	parts, err := mix(key.name.German, components)
	if err != nil {
		return nil, err
	}
	if len(parts) != key.Len() {
		return nil, keyError(key.name.German, "", bilingual.Sprintf("hat %d Teile und seine Bestandteile %d; verlangt sind gleich viele",
			"has %d parts and its components %d; want the same", key.Len(), len(parts)))
	}
	for _, part := range parts {
		if share, _ := key.Share(part.ID); share != part.Share {
			return nil, keyError(key.name.German, part.ID, bilingual.Sprintf("der Anteil %s ist nicht der aus den Bestandteilen, %s",
				"the share %s is not that of the components, %s", bilingual.FormatOf(share), bilingual.FormatOf(part.Share)))
		}
	}
	return components, nil
}

func (o *origin) check(name string) error {
	if err := o.Source.Check(); err != nil {
		return keyError(name, "", bilingual.Sprintf("Herkunft: %s", "origin: %s", sourceFault(err)))
	}
	if o.Period.IsEmpty() {
		return keyError(name, "", bilingual.Sprintf("Herkunft: %s", "origin: %s", periodFault(o.Period)))
	}
	return nil
}

// MarshalJSON writes the entries by year.
func (p Plan) MarshalJSON() ([]byte, error) {
	entries := p.entries
	if entries == nil {
		entries = []PlanEntry{}
	}
	return json.Marshal(planDocument{entries})
}

// UnmarshalJSON reads what [Plan.MarshalJSON] writes, with the checks of [NewPlan]. Whatever is missing, unknown, null or
// there twice is a [*DecodeError]. After an error p is what it was before.
func (p *Plan) UnmarshalJSON(data []byte) error {
	in, err := planCodec().Decode(bytes.NewReader(data))
	if err != nil {
		return &DecodeError{"plan", err}
	}
	plan, err := NewPlan(in.Entries...)
	if err != nil {
		return err
	}
	*p = plan
	return nil
}
