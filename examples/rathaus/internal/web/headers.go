package web

import (
	"log/slog"
	"net/http"
	"runtime/debug"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance/bilingual"
)

// Policy is the Content-Security-Policy of every answer: no script, and nothing from elsewhere.
const Policy = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'"

// Headers sets the headers that every answer has.
func Headers(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", Policy)
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("X-Frame-Options", "DENY")
		h.Set("Referrer-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		next.ServeHTTP(w, r)
	})
}

// Bounded bounds the body of every request. Reading more is a *http.MaxBytesError, and one that says before that it is larger is refused at once.
func Bounded(limit int64, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ContentLength > limit {
			w.Header().Set("Connection", "close")
			TooLarge(limit).Write(w, r)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, limit)
		next.ServeHTTP(w, r)
	})
}

// TooLarge is the problem of a body above a limit in bytes.
func TooLarge(limit int64) problem.Problem {
	return problem.TooLarge.With(bilingual.Sprintf("Erlaubt sind höchstens %d Bytes.", "At most %d bytes are taken.", limit))
}

// SameSite refuses requests that change something and come from a page of another site, by Sec-Fetch-Site and Origin. Programs that are no browsers send
// neither and are let through.
func SameSite(next http.Handler) http.Handler {
	protection := http.NewCrossOriginProtection()
	protection.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		problem.CrossSite.With(bilingual.Text{German: "Die Anfrage kommt von der Seite eines anderen Anbieters; sie muss von hier kommen.",
			English: "The request comes from a page of another site; it has to come from here."}).Write(w, r)
	}))
	return protection.Handler(next)
}

// Recovered answers with a problem where a handler panics, and logs where.
func Recovered(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			failure := recover()
			if failure == nil {
				return
			}
			if failure == http.ErrAbortHandler {
				panic(failure)
			}
			log.Error("panic", "pattern", r.Pattern, "stack", string(debug.Stack()))
			problem.Internal.With(bilingual.Text{German: "Der Fehler ist verzeichnet.", English: "The fault is logged."}).Write(w, r)
		}()
		next.ServeHTTP(w, r)
	})
}

// Speaking makes a language that of all requests that name none.
func Speaking(accept string, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Accept-Language") == "" {
			r.Header.Set("Accept-Language", accept)
		}
		next.ServeHTTP(w, r)
	})
}

// OnlyLocalNames refuses requests under any other name than one of this machine: a page of another site can give its own name the address of this
// machine, and would read what is stored here.
func OnlyLocalNames(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !IsLoopbackHost(r.Host) {
			problem.Misdirected.With(bilingual.Text{
				German:  "Die Anwendung antwortet nur unter Namen dieses Rechners, etwa localhost. Hinter einem Proxy ist sie mit -trusted-proxy zu starten.",
				English: "The application answers under names of this machine alone, such as localhost. Behind a proxy start it with -trusted-proxy."}).Write(w, r)
			return
		}
		next.ServeHTTP(w, r)
	})
}
