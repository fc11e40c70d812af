// Package xoev writes the URNs of the code lists of official keys in the XRepository, and keys as code elements of the XÖV standards.
//
// A URN names a list, and with a day behind it a version: "…:schluessel:rs_2021-07-31". Versions are dated extracts of the register, and
// not every day has one. A URN that is formed here is well-formed; whether the XRepository has the version, only the XRepository
// knows.
//
// The list rs of regional keys holds no associations, they have a list of their own; and it fills up shorter keys with zeros.
package xoev

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/internal/digits"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
)

const (
	format     = "XRepository"
	base       = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:"
	repository = "https://www.xrepository.de/"
)

// Source says on what the form of the URNs rests. That of the code element is less well known; see [CodeSource].
func Source() law.Source {
	return law.Source{
		Where:    "xrepository.de (github.com/hd-gmbh-dev/xoev-xwasser-rs); DCAT-AP.de #12",
		Evidence: law.Secondary,
	}
}

// CodeSource says on what the form of [Code] rests: the handbook of XÖV was not read.
func CodeSource() law.Source {
	return law.Source{Where: "XÖV-Handbuch, Code", Evidence: law.Assumed}
}

// URN returns the URN of a list without a version, the canonical one; "" for no list.
func URN(list CodeList) string {
	if !list.IsValid() {
		return ""
	}
	return base + list.String()
}

// VersionURN returns the URN of the version of a list that bears a day: "…:schluessel:rs_2021-07-31". For the zero Date it is [URN].
func VersionURN(list CodeList, day civil.Date) string {
	var room [96]byte
	return string(AppendVersionURN(room[:0], list, day))
}

// AppendVersionURN appends what [VersionURN] returns.
func AppendVersionURN(b []byte, list CodeList, day civil.Date) []byte {
	if !list.IsValid() {
		return b
	}
	b = append(append(b, base...), list.String()...)
	if day.IsZero() {
		return b
	}
	b = append(b, '_')
	b, _ = day.AppendText(b) // the error is always nil
	return b
}

// ParseURN reads the URN of a list, and of a version its day; without a version the day is zero. What is no such URN, a day that is not
// in the calendar too, is an [*interop.FormError].
func ParseURN(urn string) (CodeList, civil.Date, error) {
	rest, ok := strings.CutPrefix(urn, base)
	name, version, hasVersion := strings.Cut(rest, "_")
	list, err := lists.Parse(name)
	if !ok || err != nil {
		return 0, civil.Date{}, misfit(urn, bilingual.Sprintf(
			"verlangt ist %s und eine von %s", "want %s and one of %s", base, strings.Join(lists.Strings(), ", ")))
	}
	if !hasVersion {
		return list, civil.Date{}, nil
	}
	day, err := civil.Parse(version)
	if err != nil {
		return 0, civil.Date{}, misfit(urn, bilingual.Sprintf(
			"hinter dem Unterstrich steht ein Tag wie 2021-07-31, nicht %q", "behind the underscore stands a day such as 2021-07-31, not %q", version))
	}
	return list, day, nil
}

func misfit(input string, reason bilingual.Text) error {
	return &interop.FormError{Format: format, Input: input, Reason: reason}
}

// PageURL returns the address of the page about a list or a version, by its URN.
func PageURL(urn string) string { return repository + "details/" + urn }

// GenericodeURL returns the address from which a version would be loaded in the form genericode, by its URN.
func GenericodeURL(versionURN string) string {
	return repository + "api/xrepository/" + versionURN + ":technischerBestandteilGenericode"
}

// Code is a key as a code element: <x listURI="…" listVersionID="…"><code>16051000</code></x>. The name of the element is that of the
// schema in which it stands.
type Code struct {
	ListURI       string `xml:"listURI,attr,omitempty" json:"listURI,omitempty"`
	ListVersionID string `xml:"listVersionID,attr,omitempty" json:"listVersionID,omitempty"`
	Code          string `xml:"code" json:"code"`
}

// CodeOf returns the code element of a key in the version of its list that bears a day; the zero Date leaves the version open. It is
// the zero Code for no key.
func CodeOf[K key.Key](k K, day civil.Date) Code {
	d := digits.Of(k)
	if d.IsZero() {
		return Code{}
	}
	c := Code{ListURI: URN(listOf(d.Len())), Code: string(d.Append(nil))}
	if !day.IsZero() {
		c.ListVersionID = day.String()
	}
	return c
}

// Key returns the key in a code element, read by the list that it names. A code of the list rs may be a shorter key that is filled up
// with zeros; it is returned as the [key.ARS] that it is by its form. An element of another list, and a code that is none of its
// list, are an [*interop.FormError].
func (c Code) Key() (key.Key, error) {
	list, _, err := ParseURN(c.ListURI)
	if err != nil {
		return nil, err
	}
	k, err := key.Parse(c.Code)
	if err != nil || ListOf(k) != list {
		return nil, misfit(c.Code, bilingual.Sprintf("kein Schlüssel der Liste %s (%s)", "no key of the list %s (%s)", list.String(), list))
	}
	return k, nil
}

// Version returns the day in the version of the list; false where there is none, or no day.
func (c Code) Version() (civil.Date, bool) {
	day, err := civil.Parse(c.ListVersionID)
	return day, err == nil
}

// ListOf returns the list in which keys of the type are; 0 for no key. The list rs has the keys of Länder, Regierungsbezirke and Kreise,
// too, filled up with zeros.
func ListOf[K key.Key](k K) CodeList { return listOf(digits.Of(k).Len()) }

func listOf(n int) CodeList {
	switch n {
	case 2:
		return Bundesland
	case 3:
		return Bezirk
	case 5:
		return Kreis
	case 8:
		return AGS
	case 9:
		return Gemeindeverband
	case digits.Full:
		return RS
	}
	return 0
}

// Text returns what the list holds, for readers.
func (l CodeList) Text(tag language.Tag) string { return lists.Text(l, tag) }
