// Package wikidata names the properties under which Wikidata holds official keys, and writes the text of a query for the item of a unit.
// It asks no server.
//
// Items of units that are gone keep their keys, and keys were used again: a query may find more than one item.
package wikidata

import (
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

// The properties of units.
const (
	AGS      = "P439"
	District = "P440"
	ARS      = "P1388"
)

// The properties of other identifiers of places. They are general knowledge; see [IdentifierSource].
const (
	NUTS     = "P605"
	LAU      = "P782"
	ISO3166  = "P300" // ISO 3166-2
	GeoNames = "P1566"
	GND      = "P227"
)

// Source says on what the properties of units rest.
func Source() law.Source {
	return law.Source{Where: "wikidata.org, Property talk:P440, P439, P1388", Evidence: law.Secondary}
}

// IdentifierSource says on what the properties of other identifiers rest, and the language of the query.
func IdentifierSource() law.Source {
	return law.Source{Where: "wikidata.org, SPARQL", Evidence: law.Assumed}
}

// Property returns the property that holds keys of the type: of a municipality its AGS or its ARS, of a Kreis. It is "" for other keys.
func Property[K key.Key](k K) string {
	switch digits.Of(k).Len() {
	case 5:
		return District
	case 8:
		return AGS
	case digits.Full:
		return ARS
	}
	return ""
}

// Query returns the text of a query in SPARQL for the items that have a key; "" where [Property] is "".
func Query[K key.Key](k K) string {
	var room [192]byte
	return string(AppendQuery(room[:0], k))
}

// AppendQuery appends what [Query] returns.
func AppendQuery[K key.Key](b []byte, k K) []byte {
	property := Property(k)
	if property == "" {
		return b
	}
	b = append(b, "SELECT ?item ?itemLabel WHERE { ?item wdt:"...)
	b = append(append(b, property...), ` "`...)
	b = digits.Of(k).Append(b)
	return append(b, `" . SERVICE wikibase:label { bd:serviceParam wikibase:language "de" . } }`...)
}
