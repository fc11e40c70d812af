package pages

import (
	"bytes"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// request is one request with what answers it.
type request struct {
	*http.Request
	site *site
	w    http.ResponseWriter
	tag  language.Tag
	data *data.Data
	user string // who is signed in; "" where nobody is
}

// handle makes a handler of what shows a page. An error of it becomes the page that tells it.
func (s *site) handle(lang string, show func(*request) error) http.HandlerFunc {
	tag := s.views[lang].tag
	return func(w http.ResponseWriter, r *http.Request) {
		q := &request{Request: r, site: s, w: w, data: s.Data(), tag: tag}
		if lang := r.URL.Query().Get("lang"); r.Method == http.MethodGet && (lang == "de" || lang == "en") && lang != q.lang() {
			http.Redirect(w, r, q.inLanguage(lang), http.StatusFound)
			return
		}
		if s.Login != nil {
			q.user = s.Login.User(r)
		}
		err := q.parse()
		if err == nil {
			err = show(q)
		}
		if err != nil {
			q.fail(err)
		}
	}
}

func (q *request) lang() string { return q.tag.String() }

// inLanguage returns the address of the same page in the other language. A page that answers a form has none of its own: there it is the
// page of the form.
func (q *request) inLanguage(lang string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(q.URL.Path, "/"), "/")
	if q.Method == http.MethodPost {
		switch {
		case strings.HasPrefix(rest, "agreements/check"), strings.HasPrefix(rest, "agreements/draft"), rest == "agreements":
			rest = "agreements/new"
		case strings.HasPrefix(rest, "tables"):
			rest = "tables"
		case rest == "logout":
			rest = "login"
		}
		return "/" + lang + "/" + rest
	}
	query := q.URL.Query()
	query.Del("lang")
	if encoded := query.Encode(); encoded != "" {
		rest += "?" + encoded
	}
	return "/" + lang + "/" + rest
}

func (q *request) text(german, english string, args ...any) string {
	return bilingual.Sprintf(german, english, args...).In(q.tag)
}

// failure is an error with the page that tells it.
type failure struct {
	status int
	title  bilingual.Text
	text   bilingual.Text
}

func (f *failure) Error() string { return f.text.English }

func notFound(german, english string, args ...any) *failure {
	return &failure{http.StatusNotFound, bilingual.Text{German: "Nicht gefunden", English: "Not found"}, bilingual.Sprintf(german, english, args...)}
}

func badRequest(german, english string, args ...any) *failure {
	return &failure{http.StatusBadRequest, bilingual.Text{German: "Die Anfrage ist nicht lesbar", English: "The request cannot be read"},
		bilingual.Sprintf(german, english, args...)}
}

func readOnly() *failure {
	return &failure{http.StatusForbidden, bilingual.Text{German: "Hier kann nur gelesen werden", English: "This is for reading only"},
		bilingual.Text{German: "Geschrieben wird nur auf diesem Rechner selbst oder nach einer Anmeldung.",
			English: "Writing is possible on this machine itself, or after a login."}}
}

func tooLarge(most int) *failure {
	return &failure{http.StatusRequestEntityTooLarge, bilingual.Text{German: "Zu groß", English: "Too large"},
		bilingual.Sprintf("Angenommen werden höchstens %d KiB.", "At most %d KiB are taken.", most>>10)}
}

// parse reads the form of a request that has one, as a whole: what is cut off or damaged must not pass for an empty form.
func (q *request) parse() error {
	if q.Method != http.MethodPost {
		return nil
	}
	most := int64(mostForm)
	if strings.HasSuffix(q.URL.Path, "/login") {
		most = mostLogin
	}
	q.Body = http.MaxBytesReader(q.w, q.Body, most)
	if err := q.ParseForm(); err != nil {
		return unreadableForm(err)
	}
	if err := q.ParseMultipartForm(mostForm); err != nil && !errors.Is(err, http.ErrNotMultipart) {
		return unreadableForm(err)
	}
	return nil
}

// unreadableForm is a form that is too large, or damaged.
func unreadableForm(err error) error {
	var large *http.MaxBytesError
	if errors.As(err, &large) {
		return err
	}
	return badRequest("Das Formular ist beschädigt angekommen.", "The form has arrived damaged.")
}

// fail shows the page of an error. What is no fault of the reader is told without its inner words.
func (q *request) fail(err error) {
	var f *failure
	var missing *store.NotFoundError
	var large *http.MaxBytesError
	switch {
	case errors.As(err, &f):
	case errors.As(err, &large):
		f = tooLarge(int(large.Limit))
	case errors.As(err, &missing):
		f = notFound("Diese Vereinbarung, oder diese Fassung von ihr, ist nicht gespeichert.", "This agreement, or this version of it, is not stored.")
	default:
		slog.ErrorContext(q.Context(), "a page failed", "pattern", q.Pattern, "error", err)
		f = &failure{http.StatusInternalServerError, bilingual.Text{German: "Störung", English: "Fault"},
			bilingual.Text{German: "Die Anwendung konnte das nicht beantworten. Was schon gespeichert war, ist unverändert.",
				English: "The application could not answer this. What was stored before is unchanged."}}
	}
	q.show(f.status, "error", &page{Title: f.title.In(q.tag), Body: f.text.In(q.tag)})
}

// errorPages shows the errors of the mux (no such page, another method) as pages too.
func (s *site) errorPages(mux *http.ServeMux) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if _, pattern := mux.Handler(r); pattern != "" {
			mux.ServeHTTP(w, r)
			return
		}
		plain := &statusWriter{header: http.Header{}}
		mux.ServeHTTP(plain, r)
		if plain.status >= 300 && plain.status < 400 {
			mux.ServeHTTP(w, r)
			return
		}
		if allow := plain.header.Get("Allow"); allow != "" {
			w.Header().Set("Allow", allow)
		}
		s.handleError(w, r, plain.status)
	})
}

func (s *site) handleError(w http.ResponseWriter, r *http.Request, status int) {
	q := &request{Request: r, site: s, w: w, data: s.Data(), tag: language.German}
	lang, _, _ := strings.Cut(strings.TrimPrefix(r.URL.Path, "/"), "/")
	if lang != "de" && lang != "en" {
		lang = languageOf(r)
	}
	if lang == "en" {
		q.tag = language.English
	}
	if s.Login != nil {
		q.user = s.Login.User(r)
	}
	if status == http.StatusMethodNotAllowed {
		q.fail(&failure{status, bilingual.Text{German: "So nicht erlaubt", English: "Not allowed this way"},
			bilingual.Sprintf("Diese Adresse nimmt die Methode %s nicht an.", "This address does not take the method %s.", r.Method)})
		return
	}
	q.fail(notFound("Diese Seite gibt es nicht.", "There is no such page."))
}

// statusWriter takes the status of an answer and drops its text.
type statusWriter struct {
	header http.Header
	status int
}

func (w *statusWriter) Header() http.Header         { return w.header }
func (w *statusWriter) WriteHeader(status int)      { w.status = status }
func (w *statusWriter) Write(b []byte) (int, error) { return len(b), nil }

// redirect sends the reader to another page after a change.
func (q *request) redirect(path string) error {
	http.Redirect(q.w, q.Request, "/"+q.lang()+path, http.StatusSeeOther)
	return nil
}

// download answers with a file to keep.
func (q *request) download(name, contentType string, write func(io.Writer) error) error {
	var out bytes.Buffer
	if err := write(&out); err != nil {
		return err
	}
	q.w.Header().Set("Content-Type", contentType)
	q.w.Header().Set("Content-Disposition", `attachment; filename="`+name+`"`)
	q.w.Header().Set("Content-Length", strconv.Itoa(out.Len()))
	if q.Method == http.MethodHead {
		return nil
	}
	_, _ = out.WriteTo(q.w)
	return nil
}

// day reads a day of the form, and dflt where the field is empty.
func (q *request) day(field string, dflt civil.Date) (civil.Date, error) {
	text := strings.TrimSpace(q.FormValue(field))
	if text == "" {
		return dflt, nil
	}
	return civil.Parse(text)
}

// upload reads what was pasted into a field, or else the file of another one. Line ends are those of Unix.
func (q *request) upload(field, file string, most int) (string, error) {
	text := q.FormValue(field)
	if text == "" && q.MultipartForm != nil {
		for _, header := range q.MultipartForm.File[file] {
			f, err := header.Open()
			if err != nil {
				return "", err
			}
			content, err := io.ReadAll(io.LimitReader(f, int64(most)+1))
			_ = f.Close()
			if err != nil {
				return "", err
			}
			text = string(content)
		}
	}
	if len(text) > most {
		return "", tooLarge(most)
	}
	return strings.ReplaceAll(text, "\r\n", "\n"), nil
}
