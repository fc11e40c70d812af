// Package api answers programs: JSON under /v1, described by the OpenAPI document at /v1/openapi.json.
package api

import (
	"bytes"
	_ "embed"
	"encoding/json"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// MostBody is how many bytes a request may have: as many as agreement.Decode takes.
const MostBody = 4 << 20

//go:embed openapi.json
var openAPI []byte

// Options are what the handlers need.
type Options struct {
	Store    *store.Store
	Data     func() *data.Data        // the edition that answers now; asked once for each request
	MayWrite func(*http.Request) bool // whether the request may change what is stored
	Log      *slog.Logger
}

// handlers is Options with the handlers as methods. A handler that returns an error has written nothing.
type handlers struct{ Options }

// New returns the handlers of everything under /v1.
func New(o Options) http.Handler {
	h := handlers{o}
	mux := http.NewServeMux()
	for pattern, handle := range map[string]func(http.ResponseWriter, *http.Request) error{
		"GET /v1/units/{key}":                        h.unit,
		"POST /v1/check":                             h.check,
		"GET /v1/edition":                            h.edition,
		"POST /v1/dating":                            h.dating,
		"GET /v1/agreements":                         h.list,
		"POST /v1/agreements":                        h.writing(h.create),
		"GET /v1/agreements/{id}":                    h.get,
		"PUT /v1/agreements/{id}":                    h.writing(h.put),
		"DELETE /v1/agreements/{id}":                 h.writing(h.remove),
		"GET /v1/agreements/{id}/versions":           h.versions,
		"GET /v1/agreements/{id}/versions/{version}": h.version,
		"GET /v1/problems/{name}":                    h.problem,
		"GET /v1/openapi.json":                       constant("application/openapi+json", openAPI),
		"GET /v1/agreement.schema.json":              constant("application/schema+json", agreement.Schema()),
	} {
		mux.Handle(pattern, h.answering(handle))
	}
	mux.Handle(rest, elsewhere(mux))
	return web.Bounded(MostBody, mux)
}

// rest is the pattern of what no handler answers.
const rest = "/v1/"

// elsewhere answers where there is no handler: with the methods that the path has, or that there is none.
func elsewhere(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var allowed []string
		for _, method := range [...]string{"GET", "HEAD", "POST", "PUT", "DELETE"} {
			other := &http.Request{Method: method, URL: r.URL, Host: r.Host}
			if _, pattern := mux.Handler(other); pattern != rest {
				allowed = append(allowed, method)
			}
		}
		if len(allowed) == 0 {
			problem.NotFound.With(bilingual.Text{German: "Unter diesem Pfad antwortet nichts; /v1/openapi.json nennt alle Pfade.",
				English: "Nothing answers at this path; /v1/openapi.json names all paths."}).Write(w, r)
			return
		}
		list := strings.Join(allowed, ", ")
		w.Header().Set("Allow", list)
		problem.Method.With(bilingual.Sprintf("Vorgesehen: %s.", "Provided: %s.", list)).Write(w, r)
	})
}

// refusal is a problem as an error.
type refusal struct{ problem.Problem }

func (r refusal) Error() string { return r.Type }

func refuse(p problem.Problem) error { return refusal{p} }

// answering answers with the problem that a handler returns. What is none is a fault of the application, which is logged and not told.
func (h handlers) answering(handle func(http.ResponseWriter, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		err := handle(w, r)
		if err == nil {
			return
		}
		var known refusal
		if errors.As(err, &known) {
			known.Write(w, r)
			return
		}
		if r.Context().Err() != nil {
			return // nobody waits for the answer
		}
		h.Log.Error("request failed", "route", r.Pattern, "error", err)
		problem.Internal.With(bilingual.Text{German: "Der Fehler ist verzeichnet.", English: "The fault is logged."}).Write(w, r)
	})
}

// write answers with JSON.
func write(w http.ResponseWriter, status int, value any) error {
	var body bytes.Buffer
	encoder := json.NewEncoder(&body)
	encoder.SetEscapeHTML(false)
	if err := encoder.Encode(value); err != nil {
		return err
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	_, _ = w.Write(body.Bytes())
	return nil
}

func constant(mediaType string, body []byte) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, _ *http.Request) error {
		w.Header().Set("Content-Type", mediaType)
		w.Header().Set("Cache-Control", "no-cache")
		_, _ = w.Write(body)
		return nil
	}
}

// read reads the body of a request.
func read(r *http.Request) ([]byte, error) {
	body, err := io.ReadAll(r.Body)
	var tooLarge *http.MaxBytesError
	switch {
	case errors.As(err, &tooLarge):
		return nil, refuse(web.TooLarge(tooLarge.Limit))
	case err != nil:
		return nil, refuse(problem.Unreadable.With(bilingual.Text{German: "Der Inhalt der Anfrage kam nicht vollständig an.",
			English: "The body of the request did not arrive as a whole."}))
	}
	return body, nil
}

// decode reads a document, and refuses one that cannot be read with the places at which something is wrong.
func decode(document []byte) (*agreement.Agreement, error) {
	a, err := agreement.Decode(bytes.NewReader(document))
	if err != nil {
		return nil, refuse(badDocument(err, "", 0, 0))
	}
	return a, nil
}

// badDocument is the problem of a document that begins at a place of the body: at a pointer, a line and a column. Where these are 0 it is the whole body.
func badDocument(err error, pointer string, line, column int) problem.Problem {
	p := problem.BadDocument.With(bilingual.Text{German: "Das Dokument folgt nicht dem Schema unter /v1/agreement.schema.json.",
		English: "The document does not follow the schema at /v1/agreement.schema.json."})
	var mistakes agreement.DocumentErrors
	if !errors.As(err, &mistakes) {
		return p
	}
	return p.At(func(tag language.Tag) (places []problem.Place) {
		for _, mistake := range mistakes {
			place := problem.Place{Pointer: pointer + mistake.Pointer, Line: mistake.Line, Column: mistake.Column, Detail: mistake.ReasonIn(tag)}
			if line > 0 && place.Line == 1 {
				place.Column += column - 1
			}
			if line > 0 && place.Line > 0 {
				place.Line += line - 1
			}
			places = append(places, place)
		}
		return places
	})
}

func (h handlers) check(w http.ResponseWriter, r *http.Request) error {
	document, err := read(r)
	if err != nil {
		return err
	}
	a, err := decode(document)
	if err != nil {
		return err
	}
	report, err := h.Data().Reviewer.Check(a)
	if err != nil {
		return refuse(problem.DocumentDay.With(dayText(err)))
	}
	body, err := report.MarshalJSON() // as it is: an encoder would read it once more
	if err != nil {
		return err
	}
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Set("Content-Type", "application/json")
	_, _ = w.Write(body)
	return nil
}

// kindAnswer describes a kind of problem.
type kindAnswer struct {
	Type   string         `json:"type"`
	Status int            `json:"status"`
	Title  bilingual.Text `json:"title"`
}

func (h handlers) problem(w http.ResponseWriter, r *http.Request) error {
	for _, kind := range problem.Kinds() {
		if kind.Name == r.PathValue("name") {
			return write(w, http.StatusOK, kindAnswer{problem.Base + kind.Name, kind.Status, kind.Title})
		}
	}
	return refuse(problem.NotFound.With(bilingual.Text{German: "Eine solche Art von Problem gibt es nicht.", English: "There is no such kind of problem."}))
}
