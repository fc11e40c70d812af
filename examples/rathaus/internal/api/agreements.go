package api

import (
	"bytes"
	"encoding/json"
	"errors"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

const (
	usualPage = 50
	mostPage  = 500
)

// entry is a version of an agreement without its document.
type entry struct {
	ID        string     `json:"id"`
	Version   int        `json:"version"`
	Title     string     `json:"title"`
	Saved     time.Time  `json:"saved"`
	KeepUntil civil.Date `json:"keepUntil,omitzero"`
}

// whole is a version of an agreement.
type whole struct {
	entry
	Document json.RawMessage `json:"document"`
}

type listAnswer struct {
	Agreements []entry `json:"agreements"`
	Next       string  `json:"next,omitempty"` // what ?after= of the next page is; left out on the last
}

type versionsAnswer struct {
	Versions []entry `json:"versions"`
}

func entryOf(a store.Agreement) entry { return entry{a.ID, a.Version, a.Title, a.Saved, a.KeepUntil} }

func entriesOf(list []store.Agreement) []entry {
	entries := make([]entry, len(list))
	for i, a := range list {
		entries[i] = entryOf(a)
	}
	return entries
}

// writing refuses requests that may not change what is stored.
func (h handlers) writing(handle func(http.ResponseWriter, *http.Request) error) func(http.ResponseWriter, *http.Request) error {
	return func(w http.ResponseWriter, r *http.Request) error {
		if !h.MayWrite(r) {
			return refuse(problem.ReadOnly.With(bilingual.Text{German: "Ändern kann nur, wer angemeldet ist oder ohne Anmeldung an diesem Rechner selbst arbeitet.",
				English: "Only who is logged in may change anything, or, without login, who works at this machine itself."}))
		}
		return handle(w, r)
	}
}

// stored turns the errors of the store into problems.
func stored(err error) error {
	var notFound *store.NotFoundError
	var conflict *store.ConflictError
	var draft *store.DraftError
	switch {
	case errors.As(err, &notFound) && notFound.Version != 0:
		return refuse(problem.NotFound.With(bilingual.Sprintf("Diese Vereinbarung oder ihre Fassung %d gibt es nicht.", "There is no such agreement, or no version %d of it.", notFound.Version)))
	case errors.As(err, &notFound):
		return refuse(problem.NotFound.With(bilingual.Text{German: "Diese Vereinbarung gibt es nicht oder nicht mehr.", English: "There is no such agreement, or no longer."}))
	case errors.As(err, &conflict):
		p := problem.Conflict.With(bilingual.Sprintf("Gespeichert ist inzwischen Fassung %d; bitte neu lesen und die Änderung wiederholen.",
			"Version %d is stored by now; read it again and repeat the change.", conflict.Current))
		p.Current = conflict.Current
		return refuse(p)
	case errors.As(err, &draft):
		return refuse(problem.BadDraft.With(draft.Reason))
	}
	return err
}

// show answers with one version and its ETag.
func show(w http.ResponseWriter, r *http.Request, status int, a store.Agreement) error {
	tag := `"` + strconv.Itoa(a.Version) + `"`
	w.Header().Set("ETag", tag)
	w.Header().Set("Cache-Control", "no-cache, private")
	if r.Method != http.MethodPut && matches(r.Header.Values("If-None-Match"), tag) {
		w.WriteHeader(http.StatusNotModified)
		return nil
	}
	return write(w, status, whole{entryOf(a), a.Document})
}

func (h handlers) list(w http.ResponseWriter, r *http.Request) error {
	query, err := url.ParseQuery(r.URL.RawQuery)
	limit := usualPage
	if text := query.Get("limit"); err == nil && text != "" {
		limit, err = strconv.Atoi(text)
	}
	if err != nil || limit < 1 || limit > mostPage {
		return refuse(problem.Unreadable.With(bilingual.Sprintf("limit muss eine Zahl von 1 bis %d sein.", "limit has to be a number from 1 to %d.", mostPage)))
	}
	found, err := h.Store.Entries(r.Context(), query.Get("after"), limit+1)
	if err != nil {
		return stored(err)
	}
	var a listAnswer
	if len(found) > limit {
		found = found[:limit]
		a.Next = found[limit-1].ID
	}
	a.Agreements = entriesOf(found)
	w.Header().Set("Cache-Control", "no-cache, private")
	return write(w, http.StatusOK, a)
}

func (h handlers) get(w http.ResponseWriter, r *http.Request) error {
	a, err := h.Store.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		return stored(err)
	}
	return show(w, r, http.StatusOK, a)
}

func (h handlers) versions(w http.ResponseWriter, r *http.Request) error {
	found, err := h.Store.VersionEntries(r.Context(), r.PathValue("id"))
	if err != nil {
		return stored(err)
	}
	w.Header().Set("Cache-Control", "no-cache, private")
	return write(w, http.StatusOK, versionsAnswer{entriesOf(found)})
}

func (h handlers) version(w http.ResponseWriter, r *http.Request) error {
	n, err := strconv.ParseInt(r.PathValue("version"), 10, 32)
	if err != nil || n < 1 {
		return unreadable("Die Fassung muss eine Zahl ab 1 sein.", "The version has to be a number from 1.")
	}
	a, err := h.Store.Version(r.Context(), r.PathValue("id"), int(n))
	if err != nil {
		return stored(err)
	}
	return show(w, r, http.StatusOK, a)
}

func (h handlers) create(w http.ResponseWriter, r *http.Request) error {
	d, err := draftOf(r)
	if err != nil {
		return err
	}
	a, err := h.Store.Create(r.Context(), d)
	if err != nil {
		return stored(err)
	}
	w.Header().Set("Location", "/v1/agreements/"+a.ID)
	return show(w, r, http.StatusCreated, a)
}

func (h handlers) put(w http.ResponseWriter, r *http.Request) error {
	expected, err := h.expected(r)
	if err != nil {
		return err
	}
	d, err := draftOf(r)
	if err != nil {
		return err
	}
	a, err := h.Store.Save(r.Context(), r.PathValue("id"), expected, d)
	if err != nil {
		return stored(err)
	}
	return show(w, r, http.StatusOK, a)
}

func (h handlers) remove(w http.ResponseWriter, r *http.Request) error {
	expected, err := h.expected(r)
	if err != nil {
		return err
	}
	if err := h.Store.Delete(r.Context(), r.PathValue("id"), expected); err != nil {
		return stored(err)
	}
	w.WriteHeader(http.StatusNoContent)
	return nil
}

// expected returns the version that If-Match names; "*" is whichever there is. A tag that names no version can be that of none, and so can a weak one.
func (h handlers) expected(r *http.Request) (int, error) {
	tags := r.Header.Values("If-Match")
	if len(tags) == 0 {
		return 0, refuse(problem.NeedsVersion.With(bilingual.Text{German: "If-Match muss das ETag der Fassung nennen, die geändert werden soll.",
			English: "If-Match has to name the ETag of the version that is to be changed."}))
	}
	if len(tags) == 1 && strings.TrimSpace(tags[0]) != "*" {
		text, ok := strings.CutPrefix(strings.TrimSpace(tags[0]), `"`)
		text, end := strings.CutSuffix(text, `"`)
		if n, err := strconv.ParseInt(text, 10, 31); ok && end && err == nil && n >= 1 && strconv.FormatInt(n, 10) == text {
			return int(n), nil
		}
	}
	current, err := h.Store.Get(r.Context(), r.PathValue("id"))
	if err != nil {
		return 0, stored(err)
	}
	if len(tags) == 1 && strings.TrimSpace(tags[0]) == "*" {
		return current.Version, nil
	}
	return 0, stored(&store.ConflictError{ID: current.ID, Current: current.Version})
}

// sent is what a client sends to be stored. Without a title it is that of the document.
type sent struct {
	Title     string          `json:"title"`
	KeepUntil civil.Date      `json:"keepUntil"`
	Document  json.RawMessage `json:"document"`
}

func draftOf(r *http.Request) (store.Draft, error) {
	body, err := read(r)
	if err != nil {
		return store.Draft{}, err
	}
	position, err := agreement.Positions(bytes.NewReader(body))
	if err != nil { // no JSON, or the same name twice
		return store.Draft{}, refuse(badDocument(err, "", 0, 0))
	}
	var s sent
	decoder := json.NewDecoder(bytes.NewReader(body))
	decoder.DisallowUnknownFields()
	if err := decoder.Decode(&s); err != nil || len(s.Document) == 0 {
		return store.Draft{}, unreadable("Erwartet wird ein Objekt mit document, auf Wunsch mit title und keepUntil (etwa 2030-12-31), und nichts sonst.",
			"Want an object with document, perhaps with title and keepUntil (such as 2030-12-31), and nothing else.")
	}
	line, column, _ := position("/document")
	a, err := agreement.Decode(bytes.NewReader(s.Document))
	if err != nil {
		return store.Draft{}, refuse(badDocument(err, "/document", line, column))
	}
	if s.Title == "" {
		s.Title = a.Title
	}
	return store.Draft{Title: s.Title, Document: s.Document, KeepUntil: s.KeepUntil}, nil
}
