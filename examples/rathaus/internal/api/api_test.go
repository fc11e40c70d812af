package api_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/pb33f/libopenapi"
	validator "github.com/pb33f/libopenapi-validator"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/api"
	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/thueringen"
)

const corpus = "../../../../thueringen/testdata/corpus"

var current = sync.OnceValue(func() *data.Data {
	d, err := data.Open("")
	if err != nil {
		panic(err)
	}
	return d
})

// server is the handlers on an empty database. What it answers is held against the OpenAPI document.
type server struct {
	t       testing.TB
	handler http.Handler
	mayNot  bool // write
	seen    map[string]bool
	check   func(*http.Request, *http.Response) error
}

func newServer(t testing.TB) *server {
	t.Helper()
	s, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "rathaus.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	srv := &server{t: t, seen: map[string]bool{}}
	srv.handler = api.New(api.Options{Store: s, Data: current, MayWrite: func(*http.Request) bool { return !srv.mayNot }, Log: slog.New(slog.DiscardHandler)})
	return srv
}

type headers map[string]string

func (s *server) do(method, target, body string, h headers) *http.Response {
	s.t.Helper()
	request := httptest.NewRequest(method, target, strings.NewReader(body))
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	for name, value := range h {
		request.Header.Set(name, value)
	}
	if s.check != nil && len(body) > api.MostBody {
		request.ContentLength = -1 // so that the handler itself finds out
	}
	recorder := httptest.NewRecorder()
	s.handler.ServeHTTP(recorder, request)
	response := recorder.Result()
	s.seen[fmt.Sprintf("%s %d", request.Pattern, response.StatusCode)] = true
	if method == http.MethodHead {
		s.seen[fmt.Sprintf("HEAD %d", response.StatusCode)] = true
	}
	if s.check != nil && response.StatusCode != http.StatusMethodNotAllowed {
		if err := s.check(request, response); err != nil {
			s.t.Errorf("%s %s: %v", method, target, err)
		}
	}
	return response
}

func decode[T any](t testing.TB, response *http.Response) (value T) {
	t.Helper()
	require.NoError(t, json.NewDecoder(response.Body).Decode(&value))
	return value
}

// kind returns the kind of a problem.
func kind(t testing.TB, response *http.Response) string {
	t.Helper()
	require.Equal(t, "application/problem+json", response.Header.Get("Content-Type"))
	p := decode[problem.Problem](t, response)
	require.Equal(t, response.StatusCode, p.Status)
	require.NotEmpty(t, p.Title)
	require.NotEmpty(t, p.Detail)
	return strings.TrimPrefix(p.Type, problem.Base)
}

func document(t testing.TB) string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join(corpus, "bw-e-government-pakt-2019.json"))
	require.NoError(t, err)
	return string(text)
}

// Units of every level are found by every key, on the last day of the span or on the day that is named; and of the three ways not to find, each is told. The
// facts are those of the official registers: Eisenach was a kreisfreie Stadt until 30 June 2021 and has been a municipality of the Wartburgkreis since.
func TestUnits(t *testing.T) {
	s := newServer(t)
	for _, c := range []struct {
		target, name, level, on, kind string
		status                        int
	}{
		{target: "16063051", name: "Leimbach", level: "municipality", on: "2025-11-30", status: 200},
		{target: "160635051051", name: "Leimbach", level: "municipality", on: "2025-11-30", status: 200},
		{target: "160635051", name: "Bad Salzungen, Stadt", level: "association", on: "2025-11-30", status: 200},
		{target: "16063", name: "Wartburgkreis", level: "district", on: "2025-11-30", status: 200},
		{target: "091", name: "Oberbayern", level: "government-region", on: "2025-11-30", status: 200},
		{target: "16", name: "Thüringen", level: "land", on: "2025-11-30", status: 200},
		{target: "16056000?on=2021-06-30", name: "Eisenach, Stadt", level: "municipality", on: "2021-06-30", status: 200},
		{target: "16063105?on=2021-07-01", name: "Eisenach, Stadt", level: "municipality", on: "2021-07-01", status: 200},
		{target: "16063105?on=2026-06-30", name: "Eisenach, Stadt", level: "municipality", on: "2026-06-30", status: 200},
		{target: "16056000?on=2021-07-01", kind: "not-on-that-day", status: 404},
		{target: "16056000", kind: "not-on-that-day", status: 404},
		{target: "16063999", kind: "unknown-unit", status: 404},
		{target: "16063051?on=1990-10-02", kind: "day-outside-span", status: 404},
		{target: "16063051?on=2026-01-01", kind: "day-outside-span", status: 404},
		{target: "16063051?on=2021-02-30", kind: "malformed-day", status: 400},
		{target: "16063051?on=", kind: "malformed-day", status: 400},
		{target: "16063051?on=2021-01-01&on=2022-01-01", kind: "malformed-day", status: 400},
		{target: "16063051?on=%zz", kind: "unreadable-request", status: 400},
		{target: "1606305", kind: "malformed-key", status: 400},
		{target: "Leimbach", kind: "malformed-key", status: 400},
		{target: "%00", kind: "malformed-key", status: 400},
		{target: "..%2F..%2Fetc%2Fpasswd", kind: "malformed-key", status: 400},
	} {
		response := s.do("GET", "/v1/units/"+c.target, "", nil)
		require.Equal(t, c.status, response.StatusCode, c.target)
		if c.status != 200 {
			require.Equal(t, c.kind, kind(t, response), c.target)
			continue
		}
		got := decode[struct{ Name, Level, On string }](t, response)
		require.Equal(t, c.name, got.Name, c.target)
		require.Equal(t, c.level, got.Level, c.target)
		require.Equal(t, c.on, got.On, c.target)
	}
}

// A client that has the edition is told that nothing has changed, and HEAD says the same as GET without a body.
func TestUnitsAreCached(t *testing.T) {
	s := newServer(t)
	first := s.do("GET", "/v1/units/16063051", "", nil)
	tag := first.Header.Get("ETag")
	require.Contains(t, tag, current().Edition.Hash)
	require.Equal(t, 304, s.do("GET", "/v1/units/16063051", "", headers{"If-None-Match": `"other", W/` + tag}).StatusCode)
	require.Equal(t, 200, s.do("GET", "/v1/units/16063051", "", headers{"If-None-Match": `"other"`}).StatusCode)
	require.Equal(t, 404, s.do("GET", "/v1/units/16056000", "", headers{"If-None-Match": tag}).StatusCode)
	head := httptest.NewServer(s.handler)
	defer head.Close()
	for path, status := range map[string]int{"16063051": 200, "16056000": 404, "Leimbach": 400} {
		response, err := http.Head(head.URL + "/v1/units/" + path)
		require.NoError(t, err)
		require.Equal(t, status, response.StatusCode)
		body, err := io.ReadAll(response.Body)
		require.NoError(t, err)
		require.Empty(t, body)
		require.NoError(t, response.Body.Close())
	}
}

// Every document of the corpus gets the report that the library makes of it, with 200 whatever was found; and nothing is stored.
func TestCheck(t *testing.T) {
	s := newServer(t)
	files, err := filepath.Glob(filepath.Join(corpus, "*.json"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	failed := 0
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		response := s.do("POST", "/v1/check", string(text), nil)
		require.Equal(t, 200, response.StatusCode, file)
		if !decode[struct{ OK bool }](t, response).OK {
			failed++
		}
	}
	require.NotZero(t, failed, "the corpus holds documents with errors")
	require.Empty(t, decode[struct{ Agreements []any }](t, s.do("GET", "/v1/agreements", "", nil)).Agreements)
}

// What cannot be read is refused with the place, in the language that is asked for; never with 200 or 500.
func TestCheckRefuses(t *testing.T) {
	s := newServer(t)
	for name, c := range map[string]struct {
		body, kind, pointer string
		status, line        int
	}{
		"empty":       {"", "unreadable-document", "", 400, 1},
		"no JSON":     {"{", "unreadable-document", "", 400, 1},
		"a number":    {"{\n\"title\": 3}", "unreadable-document", "/title", 400, 2},
		"latin 1":     {"{\"title\": \"Th\xfcringen\"}", "unreadable-document", "", 400, 1},
		"deep":        {strings.Repeat("[", 100_000), "unreadable-document", "", 400, 1},
		"too large":   {`{"title": "` + strings.Repeat("x", api.MostBody) + `"}`, "too-large", "", 413, 0},
		"another day": {strings.Replace(document(t), `"title"`, `"signed": "1960-01-01", "title"`, 1), "", "", 0, 0},
	} {
		response := s.do("POST", "/v1/check", c.body, headers{"Accept-Language": "en"})
		if c.status == 0 { // depends on what else the document says; only 4xx is asked for
			require.Contains(t, []int{400, 422}, response.StatusCode, name)
			continue
		}
		require.Equal(t, c.status, response.StatusCode, name)
		p := decode[problem.Problem](t, response)
		require.Equal(t, problem.Base+c.kind, p.Type, name)
		if c.line == 0 {
			continue
		}
		found := false
		for _, place := range p.Errors {
			found = found || place.Line == c.line && strings.HasPrefix(place.Pointer, c.pointer)
			require.NotEmpty(t, place.Detail)
		}
		require.True(t, found, "%s: %+v", name, p.Errors)
	}
	german := decode[problem.Problem](t, s.do("POST", "/v1/check", "{", nil))
	require.Equal(t, "Das Dokument ist nicht lesbar", german.Title)
}

// A body without a length that turns out too long is refused like one that says so before.
func TestTooLargeWithoutLength(t *testing.T) {
	live := httptest.NewServer(newServer(t).handler)
	defer live.Close()
	response, err := http.Post(live.URL+"/v1/check", "application/json", io.LimitReader(zeros{}, api.MostBody+1))
	require.NoError(t, err)
	require.Equal(t, 413, response.StatusCode)
	require.NoError(t, response.Body.Close())
}

type zeros struct{}

func (zeros) Read(b []byte) (int, error) {
	for i := range b {
		b[i] = ' '
	}
	return len(b), nil
}

func wrapped(t testing.TB, title string) string {
	return fmt.Sprintf("{\"title\": %q, \"keepUntil\": \"2030-12-31\",\n \"document\": %s}", title, document(t))
}

// An agreement goes from its first version to its end: each change names the version on which it rests.
func TestAgreements(t *testing.T) {
	s := newServer(t)
	made := s.do("POST", "/v1/agreements", wrapped(t, "Pakt"), nil)
	require.Equal(t, 201, made.StatusCode)
	path, tag := made.Header.Get("Location"), made.Header.Get("ETag")
	require.Equal(t, `"1"`, tag)
	type stored struct {
		ID, Title, KeepUntil string
		Version              int
		Document             json.RawMessage
	}
	first := decode[stored](t, made)
	require.JSONEq(t, document(t), string(first.Document))
	require.Equal(t, "2030-12-31", first.KeepUntil)
	require.Equal(t, 304, s.do("GET", path, "", headers{"If-None-Match": tag}).StatusCode)

	require.Equal(t, "version-required", kind(t, s.do("PUT", path, wrapped(t, "neu"), nil)))
	require.Equal(t, "version-required", kind(t, s.do("DELETE", path, "", nil)))
	saved := s.do("PUT", path, wrapped(t, "neu"), headers{"If-Match": tag})
	require.Equal(t, 200, saved.StatusCode)
	require.Equal(t, `"2"`, saved.Header.Get("ETag"))
	for _, old := range []string{tag, `"0"`, `W/"2"`, `"x"`, "2", `"1", "2"`} {
		response := s.do("PUT", path, wrapped(t, "zu spät"), headers{"If-Match": old})
		require.Equal(t, 412, response.StatusCode, old)
		require.Equal(t, 2, decode[problem.Problem](t, response).Current, old)
	}
	require.Equal(t, 412, s.do("DELETE", path, "", headers{"If-Match": tag}).StatusCode)

	require.Equal(t, "Pakt", decode[stored](t, s.do("GET", path+"/versions/1", "", nil)).Title)
	require.Len(t, decode[struct{ Versions []stored }](t, s.do("GET", path+"/versions", "", nil)).Versions, 2)
	require.Equal(t, 200, s.do("PUT", path, wrapped(t, "immer"), headers{"If-Match": "*"}).StatusCode)
	require.Equal(t, 204, s.do("DELETE", path, "", headers{"If-Match": `"3"`}).StatusCode)
	for _, gone := range []string{path, path + "/versions", path + "/versions/1"} {
		require.Equal(t, 404, s.do("GET", gone, "", nil).StatusCode, gone)
	}
	for _, method := range []string{"PUT", "DELETE"} {
		require.Equal(t, 404, s.do(method, path, wrapped(t, "weg"), headers{"If-Match": `"3"`}).StatusCode)
	}
}

// Of two who change the same version at once, one gets 200 and the other 412.
func TestTwoWriters(t *testing.T) {
	s := newServer(t)
	path := s.do("POST", "/v1/agreements", wrapped(t, "Pakt"), nil).Header.Get("Location")
	live := httptest.NewServer(s.handler)
	defer live.Close()
	statuses := make(chan int, 2)
	body := wrapped(t, "von zweien")
	for range 2 {
		go func() {
			request, _ := http.NewRequest("PUT", live.URL+path, strings.NewReader(body))
			request.Header.Set("If-Match", `"1"`)
			response, err := http.DefaultClient.Do(request)
			if err != nil {
				statuses <- 0
				return
			}
			response.Body.Close()
			statuses <- response.StatusCode
		}()
	}
	require.ElementsMatch(t, []int{200, 412}, []int{<-statuses, <-statuses})
}

// Without the right to write nothing is changed, and everything can be read.
func TestReadOnly(t *testing.T) {
	s := newServer(t)
	path := s.do("POST", "/v1/agreements", wrapped(t, "Pakt"), nil).Header.Get("Location")
	s.mayNot = true
	for target, method := range map[string]string{"/v1/agreements": "POST", path: "PUT", path + "?": "DELETE"} {
		require.Equal(t, "read-only", kind(t, s.do(method, target, wrapped(t, "x"), headers{"If-Match": `"1"`})))
	}
	require.Equal(t, 200, s.do("GET", path, "", nil).StatusCode)
	require.Equal(t, 200, s.do("POST", "/v1/check", document(t), nil).StatusCode)
}

// Drafts that cannot be read are refused with the place in what was sent, not in the document inside.
func TestDraftsRefused(t *testing.T) {
	s := newServer(t)
	for body, want := range map[string]string{
		"{}": "unreadable-request", "[]": "unreadable-request", "": "unreadable-document", "{": "unreadable-document",
		`{"document": {}, "owner": "me"}`:                 "unreadable-request",
		`{"document": {}, "document": {}}`:                "unreadable-document",
		`{"keepUntil": "31.12.2030", "document": {}}`:     "unreadable-request",
		`{"title": " ", "document": ` + document(t) + `}`: "unfit-to-store",
	} {
		require.Equal(t, want, kind(t, s.do("POST", "/v1/agreements", body, nil)), body)
	}
	p := decode[problem.Problem](t, s.do("POST", "/v1/agreements", "{\"title\": \"x\",\n  \"document\": {\"title\": 3}}", nil))
	found := false
	for _, place := range p.Errors {
		found = found || place.Pointer == "/document/title" && place.Line == 2 && place.Column == len(`  "document": {"title": 3`)
	}
	require.True(t, found, "%+v", p.Errors)
}

// A column of a table tells its day: Eisenach as a kreisfreie Stadt, and the Wartburgkreis before it took it in.
func TestDating(t *testing.T) {
	s := newServer(t)
	type answer struct {
		Readable, Cells int
		Periods         []struct {
			From, Through string
			Held          int
		}
		Misfits []struct{ Index int }
	}
	json := s.do("POST", "/v1/dating", `["16056000", "16063051", "nirgendwo"]`, nil)
	require.Equal(t, 200, json.StatusCode)
	want := decode[answer](t, json)
	require.Equal(t, 3, want.Cells)
	require.Equal(t, 2, want.Readable)
	require.Equal(t, "2021-06-30", want.Periods[0].Through)
	require.Equal(t, 2, want.Misfits[0].Index)
	csv := s.do("POST", "/v1/dating?column=2&separator=%3B", "a;16056000\nb;16063051\nc;nirgendwo\n", headers{"Content-Type": "text/csv; charset=utf-8"})
	require.Equal(t, want, decode[answer](t, csv))
	for target, body := range map[string]string{"": "{}", "?": `[1]`, "?x": "", "?column=0": "a", "?column=x": "a", "?separator=ab": "a", "?separator=%22": "a"} {
		h := headers{}
		if strings.Contains(target, "=") {
			h["Content-Type"] = "text/csv"
		}
		require.Equal(t, "unreadable-request", kind(t, s.do("POST", "/v1/dating"+target, body, h)), target)
	}
	require.Equal(t, 413, s.do("POST", "/v1/dating", strings.Repeat("a\n", 50_001), headers{"Content-Type": "text/csv"}).StatusCode)
	require.Equal(t, 400, s.do("POST", "/v1/dating", strings.Repeat("a", 201), headers{"Content-Type": "text/csv"}).StatusCode)
}

// Methods that a path does not have are told from paths that are not there.
func TestElsewhere(t *testing.T) {
	s := newServer(t)
	response := s.do("DELETE", "/v1/units/16", "", nil)
	require.Equal(t, 405, response.StatusCode)
	require.Equal(t, "GET, HEAD", response.Header.Get("Allow"))
	require.Equal(t, "method-not-allowed", kind(t, response))
	s.check = nil
	for _, path := range []string{"/v1/", "/v1/nothing", "/v1/units/16/more", "/v1/check/x"} {
		require.Equal(t, "not-found", kind(t, s.do("GET", path, "", nil)), path)
	}
}

// The OpenAPI document is valid, and says what the handlers do: every path that it names answers, with every status that it names, and every answer is as its
// schema says. Statuses that the layers around the handlers give are tested there.
func TestOpenAPI(t *testing.T) {
	s := newServer(t)
	response := s.do("GET", "/v1/openapi.json", "", nil)
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	parsed, err := libopenapi.NewDocument(text)
	require.NoError(t, err)
	v, errs := validator.NewValidator(parsed)
	require.Empty(t, errs)
	valid, problems := v.ValidateDocument()
	require.True(t, valid, "%v", problems)

	s.check = func(request *http.Request, response *http.Response) error {
		body, err := io.ReadAll(response.Body)
		if err != nil {
			return err
		}
		response.Body = io.NopCloser(bytes.NewReader(body))
		ok, problems := v.ValidateHttpResponse(request, response)
		response.Body = io.NopCloser(bytes.NewReader(body))
		if ok || response.StatusCode == http.StatusNotModified || response.StatusCode == http.StatusNoContent {
			return nil
		}
		var all []error
		for _, p := range problems {
			all = append(all, errors.New(p.Error()))
			for _, place := range p.SchemaValidationErrors {
				all = append(all, fmt.Errorf("%s at %s", place.Reason, place.FieldPath))
			}
		}
		return errors.Join(all...)
	}
	everyAnswer(t, s)

	var named struct {
		Paths map[string]map[string]struct{ Responses map[string]any }
	}
	require.NoError(t, json.Unmarshal(text, &named))
	layers := map[string]bool{"421": true, "429": true, "500": true, "403": true} // 403 of what stores nothing is that of another site
	for path, operations := range named.Paths {
		for method, operation := range operations {
			if method == "head" {
				continue // the same handler
			}
			for status := range operation.Responses {
				key := strings.ToUpper(method) + " " + path + " " + status
				require.True(t, s.seen[key] || layers[status], "%s is named and was not seen", key)
				delete(s.seen, key)
			}
		}
	}
	for key := range s.seen {
		require.True(t, strings.HasPrefix(key, "/v1/ ") || strings.HasPrefix(key, "HEAD "), "%s was seen and is not named", key)
	}
}

// everyAnswer asks for every status of every path.
func everyAnswer(t *testing.T, s *server) {
	t.Helper()
	made := s.do("POST", "/v1/agreements", wrapped(t, "Pakt"), nil)
	path, one := made.Header.Get("Location"), headers{"If-Match": `"1"`, "If-None-Match": `"1"`}
	s.do("POST", "/v1/agreements", wrapped(t, "Zweiter Pakt"), nil)
	absent := "/v1/agreements/00000000-0000-7000-8000-000000000000"
	large := `{"title": "` + strings.Repeat("x", api.MostBody) + `"}`
	tag := s.do("GET", "/v1/units/16", "", nil).Header.Get("ETag")
	for _, request := range []struct {
		method, target, body string
		h                    headers
	}{
		{"GET", "/v1/units/16063051", "", nil}, {"GET", "/v1/units/1", "", nil}, {"GET", "/v1/units/16056000", "", nil}, {"GET", "/v1/units/99", "", nil},
		{"GET", "/v1/units/16?on=1950-01-01", "", nil}, {"GET", "/v1/units/11000000", "", nil}, {"GET", "/v1/units/16?on=1991-01-01", "", nil},
		{"GET", "/v1/units/16", "", headers{"If-None-Match": tag}}, {"GET", "/v1/units/09162?on=2026-06-30", "", nil},
		{"POST", "/v1/check", document(t), nil}, {"POST", "/v1/check", "{}", nil}, {"POST", "/v1/check", large, nil}, {"POST", "/v1/check", early, nil},
		{"GET", "/v1/edition", "", nil}, {"POST", "/v1/dating", `["16056000", "16063105", "nirgendwo"]`, nil}, {"POST", "/v1/dating", "{}", nil}, {"POST", "/v1/dating", large, nil},
		{"GET", "/v1/agreements?limit=1", "", nil}, {"GET", "/v1/agreements?limit=0", "", nil}, {"GET", "/v1/agreements?after=x", "", nil},
		{"POST", "/v1/agreements", "{}", nil}, {"POST", "/v1/agreements", large, nil}, {"POST", "/v1/agreements", wrapped(t, " "), nil},
		{"GET", path, "", nil}, {"GET", path, "", one}, {"GET", absent, "", nil}, {"GET", path + "/versions", "", nil}, {"GET", absent + "/versions", "", nil},
		{"GET", path + "/versions/1", "", nil}, {"GET", path + "/versions/1", "", one}, {"GET", path + "/versions/x", "", nil}, {"GET", path + "/versions/9", "", nil},
		{"PUT", path, "{}", one}, {"PUT", path, large, one}, {"PUT", path, wrapped(t, " "), one}, {"PUT", path, wrapped(t, "x"), nil}, {"PUT", absent, wrapped(t, "x"), one},
		{"PUT", path, wrapped(t, "x"), one}, {"PUT", path, wrapped(t, "x"), one}, {"DELETE", path, "", one}, {"DELETE", path, "", nil}, {"DELETE", absent, "", one},
		{"DELETE", path, "", headers{"If-Match": `"2"`}}, {"GET", "/v1/problems/too-large", "", nil}, {"GET", "/v1/problems/none", "", nil},
		{"GET", "/v1/openapi.json", "", nil}, {"GET", "/v1/agreement.schema.json", "", nil},
	} {
		s.do(request.method, request.target, request.body, request.h)
	}
	s.mayNot = true
	s.do("POST", "/v1/agreements", "{}", nil)
	s.do("PUT", path, "{}", one)
	s.do("DELETE", path, "", one)
}

// early is an agreement of a day that no directory knows.
const early = `{"title": "Vereinbarung von 1960", "form": "zweckvereinbarung", "jurisdiction": "TH", "signed": "1960-01-01", "parties": [], "clauses": []}`

// Whatever is sent to a handler, it answers, and never with a fault of its own.
func FuzzHandlers(f *testing.F) {
	s := newServer(f)
	for _, seed := range []struct{ method, target, body string }{
		{"GET", "/v1/units/16063051?on=2021-01-01", ""}, {"POST", "/v1/check", document(f)}, {"POST", "/v1/dating", `["16056000"]`},
		{"POST", "/v1/agreements", wrapped(f, "x")}, {"PUT", "/v1/agreements/00000000-0000-7000-8000-000000000000", "{}"}, {"GET", "/v1/agreements?after=x&limit=3", ""},
		{"DELETE", "/v1/agreements/x/versions/1", ""}, {"GET", "/v1/agreements/x/versions/99999999999999999999", ""},
	} {
		f.Add(seed.method, seed.target, seed.body)
	}
	f.Fuzz(func(t *testing.T, method, target, body string) {
		request, err := http.NewRequest(method, "http://localhost"+target, strings.NewReader(body))
		if err != nil || !strings.HasPrefix(target, "/v1/") {
			return // nothing that arrives here
		}
		request.Header.Set("If-Match", `"1"`)
		recorder := httptest.NewRecorder()
		s.handler.ServeHTTP(recorder, request)
		require.Less(t, recorder.Code, 500)
	})
}

// What the two requests cost that come most often, without the network.
func BenchmarkHandlers(b *testing.B) {
	s := newServer(b)
	var framework bytes.Buffer
	require.NoError(b, agreement.Encode(&framework, thueringen.FrameworkAgreement()))
	for name, request := range map[string]struct{ method, target, body string }{
		"unit": {"GET", "/v1/units/16063051", ""}, "check": {"POST", "/v1/check", framework.String()},
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				recorder := httptest.NewRecorder()
				s.handler.ServeHTTP(recorder, httptest.NewRequest(request.method, request.target, strings.NewReader(request.body)))
				require.Equal(b, http.StatusOK, recorder.Code)
			}
		})
	}
}
