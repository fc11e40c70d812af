// Package oparl reads and writes the two keys with which a body of OParl, the interface of council information systems, says which unit it
// belongs to: ags with the eight digits of an AGS, rgs with the twelve of an ARS.
//
// Servers in use keep to that loosely: a Kreis delivers its five digits as ags, a kreisfreie Stadt its AGS filled up to twelve. [Find]
// therefore reads any key, and a directory decides.
package oparl

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/law"
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{Where: "OParl, Schema (github.com/OParl/spec); #401", Evidence: law.Primary}
}

// BodyKeys are the properties ags and rgs of a body.
type BodyKeys struct {
	AGS string `json:"ags,omitempty"`
	RGS string `json:"rgs,omitempty"`
}

// Of returns the properties of the body of a unit: both of a municipality, as the schema has them. A kreisfreie Stadt that was asked for
// as a Kreis is that municipality. Units of other levels have neither, and both stay empty; so
// they do for a municipality that there is not on the day of the snapshot.
func Of(s directory.Snapshot, u directory.Unit) BodyKeys {
	ags := city(u).AGS()
	if ags.IsZero() {
		return BodyKeys{}
	}
	ars, ok := s.ARS(ags)
	if !ok {
		return BodyKeys{}
	}
	return BodyKeys{AGS: ags.String(), RGS: ars.String()}
}

// Find returns the unit to which a body belongs on the day of the snapshot, by whichever of the two properties it has. An AGS in the place
// of an ARS, the key of a Kreis, and digits that were filled up with zeros are read as [directory.Snapshot.Resolve] reads them.
// Properties that lead to two units, and none at all, are an [*interop.FormError]; other errors are those of Resolve.
func Find(s directory.Snapshot, body BodyKeys) (directory.Unit, error) {
	var found []directory.Unit
	for _, cell := range []string{body.RGS, body.AGS} {
		if cell == "" {
			continue
		}
		r, err := s.Resolve(cell)
		switch {
		case err != nil:
			return directory.Unit{}, err
		case r.ByName:
			return directory.Unit{}, misfit(cell, bilingual.Text{German: "hier steht ein Schlüssel und kein Name", English: "here stands a key and no name"})
		}
		found = append(found, city(r.Unit))
	}
	switch {
	case len(found) == 0:
		return directory.Unit{}, misfit("", bilingual.Text{German: "ags und rgs fehlen beide", English: "ags and rgs are both missing"})
	case len(found) == 2 && found[0] != found[1]:
		return directory.Unit{}, misfit(body.RGS, bilingual.Sprintf(
			"rgs führt zu %s, ags zu %s", "rgs leads to %s, ags to %s", found[0].String(), found[1].String()))
	}
	return found[0], nil
}

// city returns the municipality that a kreisfreie Stadt is as well, and any other unit itself.
func city(u directory.Unit) directory.Unit {
	if u.Fills(governance.Municipality) {
		for municipality := range u.Municipalities() {
			return municipality
		}
	}
	return u
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: "OParl", Input: input, Reason: reason}
}
