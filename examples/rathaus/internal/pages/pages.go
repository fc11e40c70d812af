// Package pages holds the pages of the application: HTML in German and English, made on the server, that need no script and take nothing
// from elsewhere.
//
// An address begins with the language of its page, as in /de/units/16051000. What is written for readers says in its first lines what it
// does not cover. Nothing that somebody hands in is stored unless she or he asks for it, and only where the request may write.
package pages

import (
	"embed"
	"io/fs"
	"net/http"
	"strings"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
	"github.com/foederal/foederal/governance/civil"
)

// Options are what the pages need.
type Options struct {
	Store    *store.Store
	Data     func() *data.Data        // the edition that answers now; asked once for each request
	MayWrite func(*http.Request) bool // whether the request may change what is stored
	Login    *web.Login               // nil where nobody can sign in
	Now      func() time.Time         // nil for the clock of the machine
}

//go:embed static
var static embed.FS

// Most is how much the pages take from one request.
const (
	MostDocument = 1 << 20 // bytes of a document
	MostTable    = 2 << 20 // bytes of a table
	mostForm     = 3 << 20 // bytes of a whole form, encoded
	mostListed   = 500     // agreements on one page and in the calendar
)

// site is the pages with what they need.
type site struct {
	Options
	views map[string]*views // by language
	kept  kept
}

// New returns the pages.
func New(o Options) http.Handler {
	if o.Now == nil {
		o.Now = time.Now
	}
	s := &site{Options: o, views: map[string]*views{}}
	for _, tag := range []language.Tag{language.German, language.English} {
		s.views[tag.String()] = newViews(tag)
	}
	return s.errorPages(s.routes())
}

func (s *site) routes() *http.ServeMux {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", toLanguage("/"))
	mux.Handle("GET /static/", cached(http.FileServerFS(static)))
	for pattern, show := range map[string]func(*request) error{
		"GET /{$}":                             (*request).home,
		"GET /units":                           (*request).search,
		"GET /units/{key}":                     (*request).unit,
		"GET /units/{key}/duties.ics":          (*request).dutiesCalendar,
		"GET /agreements":                      (*request).agreements,
		"GET /agreements/all.jsonl":            (*request).exportAll,
		"GET /agreements/new":                  (*request).newAgreement,
		"POST /agreements/draft":               (*request).draft,
		"POST /agreements/check":               (*request).check,
		"POST /agreements/export":              (*request).exportUnsaved,
		"POST /agreements":                     (*request).create,
		"GET /agreements/{id}":                 (*request).agreement,
		"GET /agreements/{id}/why/{rule}":      (*request).why,
		"GET /agreements/{id}/edit":            (*request).edit,
		"POST /agreements/{id}/edit":           (*request).save,
		"GET /agreements/{id}/delete":          (*request).confirmDelete,
		"POST /agreements/{id}/delete":         (*request).delete,
		"GET /agreements/{id}/versions":        (*request).versions,
		"GET /agreements/{id}/export/{format}": (*request).export,
		"GET /calendar":                        (*request).calendar,
		"GET /calendar.ics":                    (*request).calendarFile,
		"GET /money":                           (*request).money,
		"GET /money/grant":                     (*request).grant,
		"GET /money/budget":                    (*request).budget,
		"GET /tables":                          (*request).tables,
		"POST /tables":                         (*request).table,
		"POST /tables/restated.csv":            (*request).tableFile,
		"GET /data":                            (*request).about,
		"GET /privacy":                         (*request).privacy,
		"GET /imprint":                         (*request).imprint,
		"GET /accessibility":                   (*request).accessibility,
	} {
		s.route(mux, pattern, show)
	}
	if s.Login != nil {
		for pattern, show := range loginRoutes {
			s.route(mux, pattern, show)
		}
		mux.HandleFunc("GET /login", toLanguage("/login"))
	}
	mux.HandleFunc("GET /calendar.ics", toLanguage("/calendar.ics"))
	return mux
}

// route lets a page answer in both languages.
func (s *site) route(mux *http.ServeMux, pattern string, show func(*request) error) {
	method, path, _ := strings.Cut(pattern, " ")
	for lang := range s.views {
		mux.HandleFunc(method+" /"+lang+path, s.handle(lang, show))
	}
}

// cached lets browsers keep the static files for a day. Folders are not listed.
func cached(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if info, err := fs.Stat(static, r.URL.Path[1:]); err != nil || info.IsDir() {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Cache-Control", "public, max-age=86400")
		next.ServeHTTP(w, r)
	})
}

// languageOf returns the language that the reader asked for: by ?lang, or else by what the browser prefers.
func languageOf(r *http.Request) string {
	if lang := r.URL.Query().Get("lang"); lang == "de" || lang == "en" {
		return lang
	}
	matcher := language.NewMatcher([]language.Tag{language.German, language.English})
	wanted, _, err := language.ParseAcceptLanguage(r.Header.Get("Accept-Language"))
	if err != nil {
		return "de"
	}
	_, index, confidence := matcher.Match(wanted...)
	if confidence > language.No && index == 1 {
		return "en"
	}
	return "de"
}

// toLanguage sends to a page in the language of the reader.
func toLanguage(path string) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Vary", "Accept-Language")
		http.Redirect(w, r, "/"+languageOf(r)+path, http.StatusFound)
	}
}

// today is the day of the request, by the clock of the machine.
func (s *site) today() civil.Date {
	day, err := civil.OfTime(s.Now())
	if err != nil {
		return civil.Date{}
	}
	return day
}
