// Package osm writes units as the tags of OpenStreetMap, and the text of a query that finds their boundaries. It asks no server.
//
// de:regionalschluessel has twelve digits, those of shorter keys filled up with zeros, and nine for associations;
// de:amtlicher_gemeindeschluessel has the eight of an AGS.
package osm

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// The keys of the tags.
const (
	Regional     = "de:regionalschluessel"
	Municipality = "de:amtlicher_gemeindeschluessel"
)

const ofAssociation = 9

// Source says on what the form of the tags rests. Of the query, see [QuerySource].
func Source() law.Source {
	return law.Source{Where: "wiki.openstreetmap.org, DE:Key:de:regionalschluessel", Evidence: law.Secondary}
}

// QuerySource says on what the language of the query rests.
func QuerySource() law.Source {
	return law.Source{Where: "Overpass QL", Evidence: law.Assumed}
}

// RegionalValue returns the value of the tag [Regional]: "160635051051", "160635051" for an association, "160630000000" for a Kreis.
func RegionalValue[K interop.Regional](k K) string {
	var room [digits.Full]byte
	return string(AppendRegionalValue(room[:0], k))
}

// AppendRegionalValue appends what [RegionalValue] returns.
func AppendRegionalValue[K interop.Regional](b []byte, k K) []byte {
	d := digits.Of(k)
	if d.Len() == ofAssociation {
		return d.Append(b)
	}
	return d.AppendPadded(b)
}

// MunicipalityValue returns the value of the tag [Municipality]: "16063051".
func MunicipalityValue(k key.AGS) string { return k.String() }

// Parse returns the keys for which the value of a tag may stand, as [key.Readings] does: twelve digits with zeros at the end may be a
// shorter key that is filled up, and a directory decides. Another tag, and a value with another number of digits, are an
// [*interop.FormError].
func Parse(tag, value string) ([]key.Reading, error) {
	ok := false
	switch tag {
	case Regional:
		ok = digits.Only(value, digits.Full) || digits.Only(value, ofAssociation)
	case Municipality:
		ok = digits.Only(value, 8)
	default:
		return nil, misfit(tag, bilingual.Text{
			German: "die Schlüssel stehen in " + Regional + " und " + Municipality, English: "the keys are in " + Regional + " and " + Municipality,
		})
	}
	if ok {
		if k, err := key.Parse(value); err == nil && len(value) < digits.Full {
			return []key.Reading{{Key: k}}, nil
		}
		if readings, err := key.Readings(value); err == nil {
			return readings, nil
		}
	}
	return nil, misfit(value, bilingual.Sprintf("kein Wert für %s", "no value for %s", tag))
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: "OpenStreetMap", Input: input, Reason: reason}
}

// RegionalQuery returns the text of a query, in the language of the Overpass servers, for the relations whose tag [Regional] has the value
// of a key; "" for no key.
func RegionalQuery[K interop.Regional](k K) string { return query(Regional, RegionalValue(k)) }

// MunicipalityQuery is the same with the tag [Municipality].
func MunicipalityQuery(k key.AGS) string { return query(Municipality, k.String()) }

// query needs no escapes: values are digits.
func query(tag, value string) string {
	if value == "" {
		return ""
	}
	return `[out:json];relation["boundary"="administrative"]["` + tag + `"="` + value + `"];out geom;`
}
