// Package interop is what the packages below it have in common. Each of them writes an official key, or a number of another kind,
// in the spelling of one family of formats, and reads it back:
//
//   - dcatap, gdide: open data and geodata (URIs)
//   - xoev, genericode: code lists of XÖV and the XRepository
//   - fitconnect, pvog, fim, dvdv: who is responsible for a service, and where its electronic door is
//   - nina, dwd: warnings
//   - osm, oparl, genesis: maps, council data, statistics
//   - iso3166, nuts, ocd, geonames, wikidata, gnd: other names for the same place
//   - eli, ecli, itplr: law, judgments and decisions
//   - rowcheck: whether key and names in one row of a table fit each other
//
// What such a package writes is well-formed and nothing more. It never claims that an address, a version or a unit is there.
// Each has a function Source, which says where its form was read and how well it is known.
//
// Functions whose names begin with Append do not allocate. The zero value of a key, a nil key and a nil pointer name no unit:
// nothing is appended for them, and the text is "".
package interop

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
)

// Regional are the keys that a twelve-digit ARS begins with. An [key.AGS] is none: the four digits of the association stand in
// the middle of its ARS, and only a directory knows them.
type Regional interface {
	key.Land | key.Region | key.District | key.Association | key.ARS
	key.Key
}

// FormError tells that a text, or a part for one, does not have the form of a format.
type FormError struct {
	Format string         // its name, such as "DCAT-AP.de"
	Input  string         // what was given
	Reason bilingual.Text // what is wrong, and what would be right
}

func (e *FormError) Error() string {
	return fmt.Sprintf("interop: %s: %q: %s", e.Format, clip(e.Input), e.Reason.English)
}

// Text returns the error for readers.
func (e *FormError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%s: %q passt nicht: %s", "%s: %q does not fit: %s", e.Format, clip(e.Input), e.Reason).In(tag)
}

// clip keeps error texts short however long the input was.
func clip(s string) string {
	const most = 120
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "…"
}
