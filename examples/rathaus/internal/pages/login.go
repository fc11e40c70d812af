package pages

import (
	"net/http"

	"github.com/foederal/foederal/examples/rathaus/internal/web"
)

const mostLogin = 4 << 10 // bytes of the form with name and password

// loginRoutes are the pages of a login.
var loginRoutes = map[string]func(*request) error{
	"GET /login":   (*request).login,
	"POST /login":  (*request).enter,
	"POST /logout": (*request).leave,
}

// loginBody is the page on which somebody signs in, or sees who is signed in.
type loginBody struct {
	Name   string // as it was typed
	Errors map[string]string
	Faults []fault
}

func (q *request) login() error { return q.showLogin(http.StatusOK, &loginBody{}) }

func (q *request) showLogin(status int, body *loginBody) error {
	body.Errors = q.errorsOf(body.Faults)
	q.show(status, "login", &page{Title: q.text("Anmeldung", "Sign in"), Section: "login", Covered: []string{
		q.text("Lesen und prüfen kann jede Person ohne Anmeldung; angemeldet sein muss, wer Vereinbarungen speichert, ändert oder löscht.",
			"Everybody can read and check without signing in; whoever stores, changes or deletes agreements has to be signed in."),
		q.text("Ein Passwort kann hier weder vergeben noch geändert werden; das tut, wer die Anwendung betreibt.",
			"Passwords are neither given nor changed here; whoever runs the application does that."),
	}, Body: body})
	return nil
}

// enter starts a session. Which of name and password was wrong is not told.
func (q *request) enter() error {
	body := &loginBody{Name: q.PostForm.Get("name")}
	refused, err := q.site.Login.Enter(q.w, q.Request, body.Name, q.PostForm.Get("password"))
	switch {
	case err != nil:
		return err
	case refused == web.TooManyAttempts:
		body.Faults = []fault{{"name", q.text("Von hier kommen zu viele Versuche; bitte warten Sie eine Minute.", "Too many attempts come from here; please wait a minute.")}}
		return q.showLogin(http.StatusTooManyRequests, body)
	case refused != 0:
		body.Faults = []fault{{"name", q.text("Name oder Passwort stimmen nicht.", "The name or the password is wrong.")}}
		return q.showLogin(http.StatusForbidden, body)
	}
	return q.redirect("/agreements")
}

// leave ends the session.
func (q *request) leave() error {
	if err := q.site.Login.Leave(q.w, q.Request); err != nil {
		return err
	}
	return q.redirect("/login")
}
