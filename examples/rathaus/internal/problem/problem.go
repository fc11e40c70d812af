// Package problem answers requests that cannot be done with problem details (RFC 9457), in the language that the request asks for.
package problem

import (
	"encoding/json"
	"net/http"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Base is the path under which the kinds are described; a Type is a kind behind it.
const Base = "/v1/problems/"

// Kind is a kind of problem.
type Kind struct {
	Name   string // as its Type ends
	Status int
	Title  bilingual.Text
}

// The kinds.
var (
	Unreadable   = kind("unreadable-request", 400, "Die Anfrage ist nicht lesbar", "The request cannot be read")
	MalformedKey = kind("malformed-key", 400, "Der Schlüssel ist nicht lesbar", "The key cannot be read")
	MalformedDay = kind("malformed-day", 400, "Der Tag ist nicht lesbar", "The day cannot be read")
	BadDocument  = kind("unreadable-document", 400, "Das Dokument ist nicht lesbar", "The document cannot be read")
	CrossSite    = kind("cross-site", 403, "Anfragen von anderen Seiten werden nicht angenommen", "Requests from other sites are refused")
	ReadOnly     = kind("read-only", 403, "Ohne Anmeldung kann nur gelesen werden", "Without login everything is read-only")
	NotFound     = kind("not-found", 404, "Das gibt es nicht", "There is no such thing")
	UnknownUnit  = kind("unknown-unit", 404, "Eine solche Gebietseinheit ist nicht bekannt", "No such unit is known")
	NotOnThatDay = kind("not-on-that-day", 404, "Die Gebietseinheit gibt es an diesem Tag nicht", "There is no such unit on that day")
	DayOutside   = kind("day-outside-span", 404, "Der Tag liegt außerhalb des Verzeichnisses", "The day is outside the directory")
	Method       = kind("method-not-allowed", 405, "Die Methode ist hier nicht vorgesehen", "The method is not provided here")
	Conflict     = kind("changed-meanwhile", 412, "Inzwischen hat jemand anderes geändert", "Somebody else has changed it meanwhile")
	TooLarge     = kind("too-large", 413, "Die Anfrage ist zu groß", "The request is too large")
	Misdirected  = kind("misdirected", 421, "Unter diesem Namen wird nicht geantwortet", "There is no answer under this name")
	DocumentDay  = kind("document-day-outside", 422, "Für den Tag des Dokuments liegt kein Verzeichnis vor", "No directory knows the day of the document")
	BadDraft     = kind("unfit-to-store", 422, "So kann die Vereinbarung nicht gespeichert werden", "The agreement cannot be stored like this")
	NeedsVersion = kind("version-required", 428, "Die Fassung, die geändert werden soll, ist nicht genannt", "The version to be changed is not named")
	TooMany      = kind("too-many-requests", 429, "Zu viele Anfragen", "Too many requests")
	Internal     = kind("internal", 500, "Ein Fehler der Anwendung", "A fault of the application")
	NotReady     = kind("not-ready", 503, "Die Anwendung ist nicht bereit", "The application is not ready")
)

var kinds []Kind

func kind(name string, status int, german, english string) Kind {
	k := Kind{name, status, bilingual.Text{German: german, English: english}}
	kinds = append(kinds, k)
	return k
}

// Kinds returns all kinds.
func Kinds() []Kind { return slices.Clone(kinds) }

// Place is a place in a document at which something is wrong.
type Place struct {
	Pointer string `json:"pointer"`
	Line    int    `json:"line,omitempty"`
	Column  int    `json:"column,omitempty"`
	Detail  string `json:"detail"`
}

// Period is a period of days, both included; an open side is null.
type Period struct {
	From    civil.Date `json:"from"`
	Through civil.Date `json:"through"`
}

// PeriodOf returns a period as it is written.
func PeriodOf(p civil.Period) Period { return Period{p.From, p.Through} }

// Problem is one answer. Its members beyond those of RFC 9457 are there where they say something.
type Problem struct {
	Type   string `json:"type"`
	Title  string `json:"title"`
	Status int    `json:"status"`
	Detail string `json:"detail,omitempty"`

	Errors  []Place    `json:"errors,omitempty"`  // what is wrong with a document
	On      civil.Date `json:"on,omitzero"`       // the day that was asked for
	Span    *Period    `json:"span,omitempty"`    // the days that the directory knows
	Known   []Period   `json:"known,omitempty"`   // when there is such a unit
	Near    []string   `json:"near,omitempty"`    // keys that differ in one digit
	Current int        `json:"current,omitempty"` // the version that is stored

	detail bilingual.Text
	places func(language.Tag) []Place
	kind   Kind
}

// With returns a problem of the kind.
func (k Kind) With(detail bilingual.Text) Problem {
	return Problem{Type: Base + k.Name, Status: k.Status, kind: k, detail: detail}
}

// At returns the problem with the places at which something is wrong, which are asked for in the language of the answer.
func (p Problem) At(places func(language.Tag) []Place) Problem {
	p.places = places
	return p
}

// Write answers the request.
func (p Problem) Write(w http.ResponseWriter, r *http.Request) {
	tag := Language(r)
	p.Title, p.Detail = p.kind.Title.In(tag), p.detail.In(tag)
	if p.places != nil {
		p.Errors = p.places(tag)
	}
	body, err := json.Marshal(p)
	if err != nil { // no field of a problem can fail
		http.Error(w, p.Title, p.Status)
		return
	}
	h := w.Header()
	h.Del("ETag")
	h.Set("Content-Type", "application/problem+json")
	h.Set("Content-Language", tag.String())
	h.Set("Cache-Control", "no-store")
	h.Add("Vary", "Accept-Language")
	w.WriteHeader(p.Status)
	_, _ = w.Write(append(body, '\n'))
}

var matcher = language.NewMatcher([]language.Tag{language.German, language.English})

const mostLanguages = 200 // bytes of a header that are read

// Language returns the language in which a request wants to be answered: German or English, and German where it does not say.
func Language(r *http.Request) language.Tag {
	accept := r.Header.Get("Accept-Language")
	if accept == "" || len(accept) > mostLanguages {
		return language.German
	}
	tags, _, err := language.ParseAcceptLanguage(accept)
	if err != nil {
		return language.German
	}
	if _, index, _ := matcher.Match(tags...); index == 1 {
		return language.English
	}
	return language.German
}
