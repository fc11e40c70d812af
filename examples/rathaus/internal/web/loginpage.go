package web

import (
	"errors"
	"html/template"
	"net/http"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/problem"
	"github.com/foederal/foederal/governance/bilingual"
)

const mostLoginForm = 4 << 10

var loginTemplate = template.Must(template.New("login").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{{.Title}}</title></head>
<body>
<main>
<h1>{{.Title}}</h1>
{{with .User}}<p>{{$.LoggedIn}} <strong>{{.}}</strong></p>
<form method="post" action="/logout"><button>{{$.Leave}}</button></form>
{{else}}{{with .Refused}}<p role="alert">{{.}}</p>{{end}}
<form method="post" action="/login">
<p><label for="name">{{.Name}}</label><br><input id="name" name="name" autocomplete="username" required></p>
<p><label for="password">{{.Password}}</label><br><input id="password" name="password" type="password" autocomplete="current-password" required></p>
<p><button>{{.Enter}}</button></p>
</form>
{{end}}<p><a href="/">{{.Home}}</a></p>
</main>
</body>
</html>
`))

// loginWords are what the page says.
type loginWords struct{ Lang, Title, LoggedIn, Leave, Name, Password, Enter, Home, User, Refused string }

func wordsIn(tag language.Tag) loginWords {
	in := func(german, english string) string { return bilingual.Text{German: german, English: english}.In(tag) }
	return loginWords{Lang: tag.String(), Title: in("Anmeldung", "Login"), LoggedIn: in("Angemeldet als", "Logged in as"), Leave: in("Abmelden", "Log out"),
		Name: in("Name", "Name"), Password: in("Passwort", "Password"), Enter: in("Anmelden", "Log in"), Home: in("Zur Startseite", "To the start page")}
}

var refusals = map[Refusal]bilingual.Text{
	WrongPassword:   {German: "Name oder Passwort stimmen nicht.", English: "The name or the password is wrong."},
	TooManyAttempts: {German: "Zu viele Versuche; bitte etwas warten.", English: "Too many attempts; please wait a little."},
}

// Pages returns the page for logging in, at /login, and what ends a session, at /logout. They work without a script and without a style.
func (l *Login) Pages() http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /login", func(w http.ResponseWriter, r *http.Request) { l.show(w, r, 0) })
	mux.HandleFunc("POST /login", l.enter)
	mux.HandleFunc("POST /logout", func(w http.ResponseWriter, r *http.Request) {
		if err := l.Leave(w, r); err != nil {
			fault(w, r)
			return
		}
		http.Redirect(w, r, "/", http.StatusSeeOther)
	})
	return mux
}

func (l *Login) enter(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, mostLoginForm)
	if err := r.ParseForm(); err != nil {
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			TooLarge(tooLarge.Limit).Write(w, r)
			return
		}
		problem.Unreadable.With(bilingual.Text{German: "Das Formular ist nicht lesbar.", English: "The form cannot be read."}).Write(w, r)
		return
	}
	refused, err := l.Enter(w, r, r.PostForm.Get("name"), r.PostForm.Get("password"))
	switch {
	case err != nil:
		fault(w, r)
	case refused != 0:
		l.show(w, r, refused)
	default:
		http.Redirect(w, r, "/", http.StatusSeeOther)
	}
}

func (l *Login) show(w http.ResponseWriter, r *http.Request, refused Refusal) {
	tag := problem.Language(r)
	words := wordsIn(tag)
	words.User, words.Refused = l.User(r), refusals[refused].In(tag)
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	w.Header().Add("Vary", "Accept-Language, Cookie")
	switch refused {
	case WrongPassword:
		w.WriteHeader(http.StatusForbidden)
	case TooManyAttempts:
		w.WriteHeader(http.StatusTooManyRequests)
	}
	_ = loginTemplate.Execute(w, words) // fails only where the client has gone
}

func fault(w http.ResponseWriter, r *http.Request) {
	problem.Internal.With(bilingual.Text{German: "Die Sitzung konnte nicht gespeichert werden.", English: "The session could not be stored."}).Write(w, r)
}
