// Package dcatap writes places and levels as the URIs of DCAT-AP.de, the German profile for catalogues of open data.
//
// The URIs begin with http and without www, although the pages about them are served by https. Which list a key is in follows from
// its type: a municipality has a URI by its AGS (municipalityKey) and one by its ARS (regionalKey). The Federation has no key; it is
// the level "federal".
//
// Since DCAT-AP.de 3.0 the property dcatde:politicalGeocodingURI is deprecated; the same URI goes into dcterms:spatial.
//
// The specification itself has examples that are wrong: "regionalKey/15002000000" for Halle has eleven digits, one table writes
// "level/federal" with a small letter, and the sample of 2024-02-22 has "stateKey/17", a Land that is not there. [Parse] and
// [ParseLevel] refuse them and say why.
package dcatap

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	format = "DCAT-AP.de"
	base   = "http://dcat-ap.de/def/politicalGeocoding/"
	levels = "Level/"
	last   = 16 // the highest number of a Land
)

// The properties of a dataset that hold such a URI.
const (
	Property           = "dcterms:spatial"
	DeprecatedProperty = "dcatde:politicalGeocodingURI"
)

// Source says on what the form rests.
func Source() law.Source {
	return law.Source{
		Where:    "DCAT-AP.de, Spezifikation und Konventionenhandbuch 2.0 (github.com/GovDataOfficial/DCAT-AP.de, 2cc6629)",
		Evidence: law.Primary,
	}
}

// URI returns the URI of the unit with a key: "http://dcat-ap.de/def/politicalGeocoding/municipalityKey/16051000";
// "" for the zero key and for one of a Land that is not there, such as 17.
func URI[K key.Key](k K) string {
	var room [96]byte
	return string(AppendURI(room[:0], k))
}

// AppendURI appends what [URI] returns.
func AppendURI[K key.Key](b []byte, k K) []byte {
	d := digits.Of(k)
	if d.IsZero() || d.Land() > last {
		return b
	}
	b = append(b, base...)
	b = append(b, listOf(d.Len())...)
	b = append(b, '/')
	return d.Append(b)
}

// listOf returns the list in which the keys with so many digits are.
func listOf(n int) string {
	switch n {
	case 2:
		return "stateKey"
	case 3:
		return "governmentDistrictKey"
	case 5:
		return "districtKey"
	case 8:
		return "municipalityKey"
	case 9:
		return "municipalAssociationKey"
	}
	return "regionalKey"
}

// Parse reads the URI of a place, and returns the key in it. It is strict; the [*interop.FormError] says what would be right.
func Parse(uri string) (key.Key, error) {
	rest, ok := strings.CutPrefix(uri, base)
	if !ok {
		return nil, misfit(uri, beginning(uri))
	}
	list, text, _ := strings.Cut(rest, "/")
	k, err := key.Parse(text)
	switch {
	case list == "Level" || list == "level":
		return nil, misfit(uri, bilingual.Text{
			German: "das ist eine Ebene und kein Ort; siehe ParseLevel", English: "this is a level and no place; see ParseLevel",
		})
	case !isList(list):
		return nil, misfit(uri, bilingual.Text{
			German:  "keine Liste heißt so; es gibt stateKey, governmentDistrictKey, districtKey, municipalityKey, municipalAssociationKey und regionalKey",
			English: "no list is called so; there are stateKey, governmentDistrictKey, districtKey, municipalityKey, municipalAssociationKey and regionalKey",
		})
	case err != nil || listOf(k.Len()) != list:
		return nil, misfit(uri, bilingual.Sprintf("%q ist kein Schlüssel der Liste %s", "%q is no key of the list %s", text, list))
	case k.Land().Number() > last:
		return nil, misfit(uri, bilingual.Text{German: "die Länder zählen von 01 bis 16", English: "the Länder are numbered from 01 to 16"})
	}
	return k, nil
}

func isList(name string) bool {
	for _, n := range []int{2, 3, 5, 8, 9, digits.Full} {
		if listOf(n) == name {
			return true
		}
	}
	return false
}

// beginning says what is wrong with the beginning of a URI.
func beginning(uri string) bilingual.Text {
	if _, after, ok := strings.Cut(uri, "://"); ok && strings.HasPrefix(strings.TrimPrefix(after, "www."), "dcat-ap.de/def/politicalGeocoding/") {
		return bilingual.Text{
			German:  "die Kennung beginnt mit http:// und ohne www, auch wenn die Seite mit https geliefert wird",
			English: "the identifier begins with http:// and without www, although the page is served by https",
		}
	}
	return bilingual.Text{German: "verlangt ist " + base + "…", English: "want " + base + "…"}
}

func misfit(uri string, reason bilingual.Text) error {
	return &interop.FormError{Format: format, Input: uri, Reason: reason}
}

// LevelURI returns the URI of a level: Federation, Land, Kreis or municipality. The second result is false for a Regierungsbezirk and
// an association, for which the list has nothing.
func LevelURI(level governance.Level) (string, bool) {
	switch level {
	case governance.Federation:
		return base + levels + "federal", true
	case governance.Land:
		return base + levels + "state", true
	case governance.District:
		return base + levels + "administrativeDistrict", true
	case governance.Municipality:
		return base + levels + "municipality", true
	}
	return "", false
}

// ParseLevel reads the URI of a level, strictly: Level has a capital letter.
func ParseLevel(uri string) (governance.Level, error) {
	for _, level := range []governance.Level{governance.Federation, governance.Land, governance.District, governance.Municipality} {
		if known, ok := LevelURI(level); ok && known == uri {
			return level, nil
		}
	}
	if rest, ok := strings.CutPrefix(uri, base+"level/"); ok {
		return 0, misfit(uri, bilingual.Sprintf("Level wird groß geschrieben: %s", "Level has a capital letter: %s", base+levels+rest))
	}
	return 0, misfit(uri, bilingual.Text{
		German:  "verlangt ist " + base + levels + " und federal, state, administrativeDistrict oder municipality",
		English: "want " + base + levels + " and federal, state, administrativeDistrict or municipality",
	})
}
