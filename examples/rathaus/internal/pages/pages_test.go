package pages_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/thueringen"
)

// town is a running application with an empty database, and one agreement in two versions in it.
type town struct {
	*testing.T
	handler  http.Handler
	store    *store.Store
	id       string
	writable bool
}

func newTown(t *testing.T) *town {
	t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "rathaus.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	var current data.Current
	require.NoError(t, current.Load(""))
	town := &town{T: t, store: s, writable: true}
	town.handler = pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: func(*http.Request) bool { return town.writable },
		Now: func() time.Time { return time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC) }})
	kept, err := s.Create(context.Background(), store.Draft{Title: "Rahmenvereinbarung", Document: framework(t, "")})
	require.NoError(t, err)
	_, err = s.Save(context.Background(), kept.ID, 1, store.Draft{Title: "Rahmenvereinbarung", Document: framework(t, "Weimar")})
	require.NoError(t, err)
	town.id = kept.ID
	return town
}

// framework is the document of the framework agreement, signed at another place if one is given.
func framework(t *testing.T, place string) []byte {
	t.Helper()
	a := *thueringen.FrameworkAgreement()
	if place != "" {
		a.Place = place
	}
	var out bytes.Buffer
	require.NoError(t, agreement.Encode(&out, &a))
	return out.Bytes()
}

func (tn *town) get(path string) *http.Response {
	return tn.do(httptest.NewRequest(http.MethodGet, path, nil))
}

func (tn *town) do(r *http.Request) *http.Response {
	w := httptest.NewRecorder()
	tn.handler.ServeHTTP(w, r)
	return w.Result()
}

func (tn *town) post(path string, fields map[string]string) *http.Response {
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for name, value := range fields {
		require.NoError(tn, form.WriteField(name, value))
	}
	require.NoError(tn, form.Close())
	r := httptest.NewRequest(http.MethodPost, path, &body)
	r.Header.Set("Content-Type", form.FormDataContentType())
	return tn.do(r)
}

func text(t testing.TB, r *http.Response) string {
	t.Helper()
	body, err := io.ReadAll(r.Body)
	require.NoError(t, err)
	return string(body)
}

// everyPage are all pages that have an address, without the language before it.
func (tn *town) everyPage() []string {
	grantQuery := url.Values{"programme": {"th-egovrl-2019"}, "applicant": {"16067029"}, "item1": {"dms"}, "cost1": {"50.000,00"}, "own": {"10000"},
		"submitted": {"2024-01-10"}, "start": {"2024-06-01"}, "end": {"2024-12-31"}, "on": {"2024-05-02"}, "calculate": {"1"}}
	plan := url.Values{"plan": {"2018; land; Land; 500\n2019; stadt; Stadt Gotha; 30.000,00"}, "ceilings": {"1"}}
	return []string{
		"/", "/units", "/units?q=Leimbach", "/units?q=xqzxqz", "/units?q=Jena&on=gestern", "/units/16063051", "/units/16051000", "/units/16067", "/units/16",
		"/units/09162000", "/units/14612000", "/units/16063051?on=1995-06-01",
		"/agreements", "/agreements/new", "/agreements/new?sample=1", "/agreements/" + tn.id, "/agreements/" + tn.id + "?version=1",
		"/agreements/" + tn.id + "/versions", "/agreements/" + tn.id + "/edit", "/agreements/" + tn.id + "/delete", "/agreements/" + tn.id + "/why/TH-KGG-13-3",
		"/calendar", "/calendar?from=2018-01-01&through=2023-01-01", "/calendar?from=x", "/money", "/money/grant", "/money/grant?" + grantQuery.Encode(),
		"/money/grant?calculate=1&cost1=viel", "/money/budget", "/money/budget?" + plan.Encode(), "/money/budget?plan=x", "/tables", "/tables?sample=1", "/data",
		"/privacy", "/imprint", "/accessibility", "/units/99999999", "/nirgends", "/agreements/fehlt",
	}
}

var wantStatus = map[string]int{
	"/units?q=Jena&on=gestern": http.StatusBadRequest, "/calendar?from=x": http.StatusBadRequest, "/money/grant?calculate=1&cost1=viel": http.StatusUnprocessableEntity,
	"/money/budget?plan=x": http.StatusUnprocessableEntity, "/units/99999999": http.StatusNotFound, "/nirgends": http.StatusNotFound, "/agreements/fehlt": http.StatusNotFound,
}

var heading = regexp.MustCompile(`<h1[ >]`)

// Every page answers in both languages with its status, its language, a title, one heading of the first level, what it does not cover
// before all else, that it is no official site, and nothing that a strict policy for contents would refuse.
func TestEveryPage(t *testing.T) {
	tn := newTown(t)
	titles := map[string]bool{}
	for _, path := range tn.everyPage() {
		for _, lang := range []string{"de", "en"} {
			t.Run(lang+path, func(t *testing.T) {
				r := tn.get("/" + lang + path)
				body := text(t, r)
				status := http.StatusOK
				if want, ok := wantStatus[path]; ok {
					status = want
				}
				require.Equal(t, status, r.StatusCode, body)
				require.Equal(t, "text/html; charset=utf-8", r.Header.Get("Content-Type"))
				require.Equal(t, lang, r.Header.Get("Content-Language"))
				require.Contains(t, body, `<html lang="`+lang+`">`)
				require.NotContains(t, body, "<title> –")
				require.Len(t, heading.FindAllString(body, -1), 1)
				notice := map[string]string{"de": "Dies ist kein amtliches Angebot.", "en": "This is no official site."}[lang]
				require.Contains(t, body, notice)
				if status == http.StatusOK {
					_, rest, _ := strings.Cut(body, "</h1>")
					require.True(t, strings.HasPrefix(strings.TrimSpace(rest), `<section class="covered"`), "the page begins with what it does not cover")
				}
				require.NotRegexp(t, `(?i)<script|<style|[ "]style=|[ "]on[a-z]+=|javascript:|https?://[^ "]*\.(js|css|woff2?|png|jpe?g|svg|gif)`, body)
				require.NotContains(t, body, "%!", "a format was given too little")
				title, _, _ := strings.Cut(strings.SplitN(body, "<title>", 2)[1], "</title>")
				titles[title] = true
			})
		}
	}
	require.Greater(t, len(titles), 40)
}

// The mother of all questions of a town hall: who administers Leimbach, and who supervises it (§ 118 Abs. 1 ThürKO).
func TestUnitTellsWhoActs(t *testing.T) {
	body := text(t, newTown(t).get("/de/units/16063051"))
	for _, want := range []string{"Bad Salzungen, Stadt", "erfüllende Gemeinde", "Landratsamt Wartburgkreis", "§ 118 Abs. 1 ThürKO", "16063051",
		"http://dcat-ap.de/def/politicalGeocoding/municipalityKey/16063051"} {
		require.Contains(t, body, want)
	}
}

// Areas are in hectares, as the register has them: the Landkreis Gotha has some 936 km².
func TestAreaIsInHectares(t *testing.T) {
	require.Regexp(t, `Fläche in Hektar</dt><dd>93\.6\d\d `, text(t, newTown(t).get("/de/units/16067")))
}

// The history stands as a drawing with its table: Erfurt has taken in municipalities since 1994.
func TestTimeline(t *testing.T) {
	body := text(t, newTown(t).get("/de/units/16051000"))
	require.Contains(t, body, `role="img"`)
	require.Contains(t, body, "01.07.1994")
}

// A page that a browser has already is not sent again, and the page of another day, language or unit is another one.
func TestUnitPageIsKept(t *testing.T) {
	tn := newTown(t)
	tags := map[string]bool{}
	for _, path := range []string{"/de/units/16063051", "/en/units/16063051", "/de/units/16063051?on=1995-06-01", "/de/units/16051000"} {
		first, second := tn.get(path), tn.get(path)
		require.Equal(t, text(t, first), text(t, second))
		tag := first.Header.Get("ETag")
		require.NotEmpty(t, tag)
		tags[tag] = true
		r := httptest.NewRequest(http.MethodGet, path, nil)
		r.Header.Set("If-None-Match", tag)
		require.Equal(t, http.StatusNotModified, tn.do(r).StatusCode)
	}
	require.Len(t, tags, 4)
}

// A page comes packed to whoever takes that, and is the same page.
func TestUnitPageIsPacked(t *testing.T) {
	tn := newTown(t)
	plain := text(t, tn.get("/de/units/16063051"))
	for accept, packed := range map[string]bool{"gzip, deflate, br": true, "br;q=1.0, GZIP;q=0.5": true, "gzip;q=0": false, "gzip;q=x": false, "br": false, "xgzip": false, "": false} {
		r := httptest.NewRequest(http.MethodGet, "/de/units/16063051", nil)
		r.Header.Set("Accept-Encoding", accept)
		answer := tn.do(r)
		require.Contains(t, answer.Header.Values("Vary"), "Accept-Encoding")
		if !packed {
			require.Empty(t, answer.Header.Get("Content-Encoding"), accept)
			require.Equal(t, plain, text(t, answer), accept)
			continue
		}
		require.Equal(t, "gzip", answer.Header.Get("Content-Encoding"), accept)
		require.Less(t, answer.ContentLength, int64(len(plain)/3), accept)
		unpacked, err := gzip.NewReader(answer.Body)
		require.NoError(t, err)
		body, err := io.ReadAll(unpacked)
		require.NoError(t, err)
		require.Equal(t, plain, string(body), accept)
	}
}

// Requests by other ways are refused with a page, too, and HEAD answers like GET without the page.
func TestRefusals(t *testing.T) {
	tn := newTown(t)
	r := tn.do(httptest.NewRequest(http.MethodDelete, "/de/units", nil))
	require.Equal(t, http.StatusMethodNotAllowed, r.StatusCode)
	require.Contains(t, r.Header.Get("Allow"), "GET")
	require.Contains(t, text(t, r), "<h1")

	r = tn.do(httptest.NewRequest(http.MethodHead, "/en/units/16063051", nil))
	require.Equal(t, http.StatusOK, r.StatusCode)
	require.Empty(t, text(t, r))

	r = tn.post("/de/agreements/check", map[string]string{"document": strings.Repeat("x", pages.MostDocument+1)})
	require.Equal(t, http.StatusRequestEntityTooLarge, r.StatusCode)
	require.Contains(t, text(t, r), "1024 KiB")

	r = tn.post("/de/tables", map[string]string{"table": strings.Repeat("x", 4<<20)})
	require.Equal(t, http.StatusRequestEntityTooLarge, r.StatusCode)

	for _, path := range []string{"/static/", "/static/kern/", "/static/../pages.go", "/static/%2e%2e/pages.go", "/fr/", "/de/agreements/..%2f..%2fetc"} {
		r = tn.get(path)
		require.Contains(t, []int{http.StatusNotFound, http.StatusMovedPermanently, http.StatusTemporaryRedirect}, r.StatusCode, path)
	}
}

// Where writing is not allowed, nothing is stored, changed or deleted, and no page offers it.
func TestReadOnly(t *testing.T) {
	tn := newTown(t)
	tn.writable = false
	document := string(framework(t, ""))
	for _, path := range []string{"/de/agreements", "/de/agreements/" + tn.id + "/edit", "/de/agreements/" + tn.id + "/delete"} {
		require.Equal(t, http.StatusForbidden, tn.post(path, map[string]string{"document": document, "version": "2"}).StatusCode, path)
	}
	list, err := tn.store.List(context.Background(), "", 10)
	require.NoError(t, err)
	require.Len(t, list, 1)
	require.Equal(t, 2, list[0].Version)
	require.NotContains(t, text(t, tn.get("/de/agreements/"+tn.id)), "/edit")
}

// A document is checked without being stored, stored on demand, changed, compared, and deleted; a change that rests on an older version
// is refused and not lost.
func TestJourneyOfAnAgreement(t *testing.T) {
	tn := newTown(t)
	document := string(framework(t, ""))
	r := tn.post("/de/agreements/check", map[string]string{"document": document})
	require.Equal(t, http.StatusOK, r.StatusCode)
	require.Contains(t, text(t, r), "Befunde")

	r = tn.post("/de/agreements", map[string]string{"document": document, "keep-until": "2031-12-31"})
	require.Equal(t, http.StatusSeeOther, r.StatusCode)
	place := r.Header.Get("Location")
	require.Contains(t, text(t, tn.get(place)), "31.12.2031")

	changed := string(framework(t, "Gera"))
	r = tn.post(place+"/edit", map[string]string{"document": changed, "version": "1"})
	require.Equal(t, http.StatusSeeOther, r.StatusCode)
	require.Contains(t, text(t, tn.get(place+"/versions")), "Gera")

	r = tn.post(place+"/edit", map[string]string{"document": string(framework(t, "Suhl")), "version": "1"})
	require.Equal(t, http.StatusConflict, r.StatusCode)
	body := text(t, r)
	require.Contains(t, body, "Suhl", "the change that was refused still stands in the form")
	require.Contains(t, body, "Gera", "and what was stored meanwhile is told")

	for format, want := range map[string]string{"sarif": `"version": "2.1.0"`, "json": `"findings"`, "html": "<!doctype html>", "txt": "§", "document": `"title"`} {
		r = tn.get(place + "/export/" + format)
		require.Equal(t, http.StatusOK, r.StatusCode, format)
		require.Contains(t, strings.ToLower(text(t, r)), strings.ToLower(want), format)
		require.Contains(t, r.Header.Get("Content-Disposition"), "attachment", format)
	}
	require.Equal(t, http.StatusNotFound, tn.get(place+"/export/exe").StatusCode)
	require.Equal(t, 4, strings.Count(text(t, tn.get("/de/agreements/all.jsonl")), "\n"), "two agreements in two versions each")

	require.Equal(t, http.StatusConflict, tn.post(place+"/delete", map[string]string{"version": "1"}).StatusCode)
	require.Equal(t, http.StatusSeeOther, tn.post(place+"/delete", map[string]string{"version": "2"}).StatusCode)
	require.Equal(t, http.StatusNotFound, tn.get(place).StatusCode)
}

// Mistakes in a document are told with their lines, beside the field.
func TestMistakesOfADocument(t *testing.T) {
	tn := newTown(t)
	for document, want := range map[string]string{"": "Es ist kein Dokument da", "{": "Zeile", `{"title": "x", "fom": 1}`: "fom"} {
		r := tn.post("/de/agreements/check", map[string]string{"document": document})
		require.Equal(t, http.StatusUnprocessableEntity, r.StatusCode)
		body := text(t, r)
		require.Contains(t, body, want)
		require.Contains(t, body, `aria-invalid="true"`)
		require.Contains(t, body, `href="#document"`)
	}
}

// Names in documents can neither bring markup into a page nor turn its text around.
func TestHostileTexts(t *testing.T) {
	tn := newTown(t)
	a := *thueringen.FrameworkAgreement()
	a.Title = "<script>alert(1)</script>\u202egnurednä"
	a.Remarks = []string{"</textarea><img src=x onerror=alert(1)>"}
	var out bytes.Buffer
	require.NoError(t, agreement.Encode(&out, &a))
	for _, path := range []string{"/de/agreements/check", "/en/agreements/check"} {
		r := tn.post(path, map[string]string{"document": out.String()})
		body := text(t, r)
		require.Equal(t, http.StatusOK, r.StatusCode, body)
		require.NotContains(t, body, "<script")
		require.NotContains(t, body, "</textarea><img")
		require.NotContains(t, body, "\u202e")
		require.Contains(t, body, `\u202e`)
	}
	for _, query := range []string{"<b>x", "\x00", "\u202ex", strings.Repeat("a", 5000), strings.Repeat("a", 500), `"><i>`} {
		body := text(t, tn.get("/de/units?q="+url.QueryEscape(query)))
		require.NotContains(t, body, "<b>x")
		require.NotContains(t, body, `"><i>`)
		require.NotContains(t, body, "\u202e")
		require.NotContains(t, body, "\x00")
	}
}

// The head of a report says how many answers may be errors, and that nobody read the text of the framework agreement.
func TestReportSaysWhatIsOpen(t *testing.T) {
	tn := newTown(t)
	require.Contains(t, text(t, tn.get("/de/agreements/"+tn.id)), "Fehler: 0, Warnungen: 0, Hinweise: 0; 6 Fragen sind offen, "+
		"darunter 2, deren Antwort ein Fehler sein kann; die Vereinbarung ist nur aus zweiter Hand bekannt</p>")
	require.Contains(t, text(t, tn.get("/en/agreements/"+tn.id)), "hints: 0; 6 questions are open, "+
		"of these 2 whose answer may be an error; the agreement is known at second hand only</p>")
}

// A draft has the parties that were named; what is no party is told at its field.
func TestDraft(t *testing.T) {
	tn := newTown(t)
	r := tn.post("/de/agreements/draft", map[string]string{"form": "zweckvereinbarung", "parties": "Bad Salzungen\n16063051\n", "day": "2025-01-01"})
	body := text(t, r)
	require.Equal(t, http.StatusOK, r.StatusCode, body)
	require.Contains(t, body, "Leimbach")
	require.Contains(t, body, "Offene Fragen")
	r = tn.post("/de/agreements/draft", map[string]string{"form": "zweckvereinbarung", "parties": "Xqzxqz\n", "day": "gestern"})
	body = text(t, r)
	require.Equal(t, http.StatusUnprocessableEntity, r.StatusCode)
	require.Contains(t, body, "Xqzxqz")
	require.Contains(t, body, "gestern")
}

// A table of 2018 is dated and restated, and no application is lost on the way: Eisenach has had another key since 1 July 2021, and
// Urnshausen went into Dermbach on 1 January 2019.
func TestTable(t *testing.T) {
	tn := newTown(t)
	table := "AGS;Anträge\n16056000;7\n16063081;5\n16067029;3\n"
	r := tn.post("/de/tables", map[string]string{"table": table})
	body := text(t, r)
	require.Equal(t, http.StatusOK, r.StatusCode, body)
	require.Contains(t, body, "Die Summen stimmen")
	require.Contains(t, body, "16063105")
	require.Contains(t, body, "31.12.2018", "the last day on which all three keys held")
	r = tn.post("/de/tables/restated.csv", map[string]string{"table": table})
	require.Equal(t, http.StatusOK, r.StatusCode)
	file := text(t, r)
	require.Contains(t, file, "16063015;Dermbach;in einer anderen Einheit aufgegangen;16063081;5\r\n")
	require.Equal(t, "text/csv; charset=utf-8", r.Header.Get("Content-Type"))

	r = tn.post("/de/tables/restated.csv", map[string]string{"table": "Name;=1+1\nGotha;3\n"})
	require.Contains(t, text(t, r), ";'=1+1", "a spreadsheet would run it")
	for _, bad := range []string{"", "nur eine Zeile", "a;b\n1;\"", "a;b\nx;y\n", strings.Repeat("a;b\n", 20_002)} {
		require.Equal(t, http.StatusUnprocessableEntity, tn.post("/de/tables", map[string]string{"table": bad}).StatusCode, bad)
	}
}

// The calendar of all agreements can be subscribed to, by its short address too.
func TestCalendarFile(t *testing.T) {
	tn := newTown(t)
	require.Equal(t, "/de/calendar.ics", tn.get("/calendar.ics").Header.Get("Location"))
	for _, path := range []string{"/de/calendar.ics", "/en/calendar.ics", "/de/units/16063051/duties.ics"} {
		r := tn.get(path)
		require.Equal(t, http.StatusOK, r.StatusCode)
		require.True(t, strings.HasPrefix(text(t, r), "BEGIN:VCALENDAR\r\n"))
	}
}

// The language comes from ?lang, else from the browser; the page in the other language is one link away.
func TestLanguages(t *testing.T) {
	tn := newTown(t)
	for header, want := range map[string]string{"": "/de/", "en-GB,en;q=0.9": "/en/", "de": "/de/", "fr": "/de/", ";;": "/de/"} {
		r := httptest.NewRequest(http.MethodGet, "/", nil)
		r.Header.Set("Accept-Language", header)
		require.Equal(t, want, tn.do(r).Header.Get("Location"), header)
	}
	require.Equal(t, "/en/", tn.get("/?lang=en").Header.Get("Location"))
	require.Equal(t, "/en/units?q=Jena", tn.get("/de/units?q=Jena&lang=en").Header.Get("Location"))
	require.Contains(t, text(t, tn.get("/de/units?q=Jena")), `href="/en/units?q=Jena"`)
}

func BenchmarkUnitPage(b *testing.B) {
	s, err := store.Open(context.Background(), filepath.Join(b.TempDir(), "rathaus.db"))
	require.NoError(b, err)
	defer func() { _ = s.Close() }()
	var current data.Current
	require.NoError(b, current.Load(""))
	handler := pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: func(*http.Request) bool { return true }})
	var paths []string
	for unit := range current.Data().Directory.Latest().Units(governance.Municipality) {
		paths = append(paths, "/de/units/"+unit.Key().String())
	}
	for name, step := range map[string]int{"kept": 0, "made": 7} { // the same page, and one after the other
		b.Run(name, func(b *testing.B) {
			for i := 0; b.Loop(); i++ {
				w := httptest.NewRecorder()
				handler.ServeHTTP(w, httptest.NewRequest(http.MethodGet, paths[i*step%len(paths)], nil))
				require.Equal(b, http.StatusOK, w.Code)
			}
		})
	}
}
