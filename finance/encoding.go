package finance

import (
	"bytes"
	"encoding/json"
	"fmt"

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

func (e *DecodeError) Error() string { return fmt.Sprintf("finance: JSON of a %s: %v", e.Kind, e.Err) }

// Unwrap returns what is wrong.
func (e *DecodeError) Unwrap() error { return e.Err }

type keyDocument struct {
	Name   bilingual.Text `json:"name"`
	Period civil.Period   `json:"period"`
	Source law.Source     `json:"source"`
	Parts  []KeyPart      `json:"parts"`
	Count  *count         `json:"weights,omitempty"`
}

type planDocument struct {
	Entries []PlanEntry `json:"entries"`
}

func keyCodec() *strictjson.Codec[keyDocument] { return theKeyCodec.Get(makeKeyCodec) }

var theKeyCodec lazy.Value[*strictjson.Codec[keyDocument]]

func makeKeyCodec() *strictjson.Codec[keyDocument] {
	return strictjson.New[keyDocument](strictjson.Config{})
}

func planCodec() *strictjson.Codec[planDocument] { return thePlanCodec.Get(makePlanCodec) }

var thePlanCodec lazy.Value[*strictjson.Codec[planDocument]]

func makePlanCodec() *strictjson.Codec[planDocument] {
	return strictjson.New[planDocument](strictjson.Config{})
}

// MarshalJSON writes the key with its name in both languages, its period, its source and its parts, and a key by weight with
// its weights. The zero Key has nothing to write and is a [*KeyError].
func (k Key) MarshalJSON() ([]byte, error) {
	if k.Len() == 0 {
		return nil, &KeyError{"", "", "the zero key distributes nothing and has no JSON"}
	}
	return json.Marshal(keyDocument{k.name, k.period, k.source, k.parts, k.count})
}

// UnmarshalJSON reads what [Key.MarshalJSON] writes, with the checks of [NewKey]. Weights may be missing; where they are there,
// they must yield the shares exactly, or they are a [*KeyError]. Whatever else is missing, unknown, null or there twice is a
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
	*k = key
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
