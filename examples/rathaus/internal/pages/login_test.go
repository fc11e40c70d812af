package pages_test

import (
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
)

const password = "ein langes Passwort"

// newTownWithLogin is a town in which the user "Kämmerei <b>" can sign in, and only who is signed in may write.
func newTownWithLogin(t *testing.T) *town {
	t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "rathaus.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, s.Close()) })
	line, err := web.UserLine("Kämmerei <b>", password)
	require.NoError(t, err)
	login, err := web.NewLogin(strings.NewReader(line), s, nil, func() time.Time { return time.Date(2026, 11, 26, 12, 0, 0, 0, time.UTC) })
	require.NoError(t, err)
	var current data.Current
	require.NoError(t, current.Load(""))
	handler := pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: web.MayWrite(login, true), Login: login})
	return &town{T: t, handler: handler, store: s}
}

// send posts a form as a browser does, with a cookie where there is one.
func (tn *town) send(path string, form url.Values, cookie *http.Cookie) *http.Response {
	r := httptest.NewRequest(http.MethodPost, path, strings.NewReader(form.Encode()))
	r.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	if cookie != nil {
		r.AddCookie(cookie)
	}
	return tn.do(r)
}

func (tn *town) getWith(path string, cookie *http.Cookie) *http.Response {
	r := httptest.NewRequest(http.MethodGet, path, nil)
	r.AddCookie(cookie)
	return tn.do(r)
}

// Where a login is configured every page leads to it, and its page is in both languages; elsewhere there is none.
func TestLoginPage(t *testing.T) {
	tn := newTownWithLogin(t)
	for _, path := range []string{"/de/", "/de/units/16063051", "/de/nirgends"} {
		require.Contains(t, text(t, tn.get(path)), `<a href="/de/login">Anmelden</a>`, path)
	}
	require.Equal(t, "/de/login", tn.get("/login").Header.Get("Location"))
	require.Contains(t, text(t, tn.get("/de/login")), "<h1 class=\"kern-heading-large\">Anmeldung</h1>")
	english := text(t, tn.get("/en/login"))
	require.Contains(t, english, "<h1 class=\"kern-heading-large\">Sign in</h1>")
	require.Contains(t, english, `autocomplete="current-password"`)

	without := newTown(t)
	require.NotContains(t, text(t, without.get("/de/")), "/login")
	require.Equal(t, http.StatusNotFound, without.get("/de/login").StatusCode)
	require.Equal(t, http.StatusNotFound, without.get("/login").StatusCode)
}

// Who signs in is named on every page, may write, and is nobody again after signing out. What others see does not name her.
func TestSigningInAndOut(t *testing.T) {
	tn := newTownWithLogin(t)
	document := url.Values{"document": {string(framework(t, ""))}}
	require.Equal(t, http.StatusForbidden, tn.send("/de/agreements", document, nil).StatusCode)
	anonymous := tn.get("/de/units/16063051")

	r := tn.send("/de/login", url.Values{"name": {"Kämmerei <b>"}, "password": {password}}, nil)
	require.Equal(t, http.StatusSeeOther, r.StatusCode)
	require.Equal(t, "/de/agreements", r.Header.Get("Location"))
	cookie := r.Cookies()[0]
	for _, path := range []string{"/de/agreements", "/de/login", "/de/units/16063051", "/de/nirgends"} {
		r := tn.getWith(path, cookie)
		require.Contains(t, r.Header.Get("Cache-Control"), "private", path)
		require.Contains(t, r.Header.Values("Vary"), "Cookie", path)
		require.Empty(t, r.Header.Get("ETag"), "a page that names somebody is not the one that others have")
		require.Contains(t, text(t, r), "<strong>Kämmerei &lt;b&gt;</strong>", path)
	}
	require.Contains(t, text(t, tn.getWith("/en/login", cookie)), `<form action="/en/logout" method="post">`)
	require.Equal(t, http.StatusSeeOther, tn.send("/de/agreements", document, cookie).StatusCode)
	require.Equal(t, text(t, anonymous), text(t, tn.get("/de/units/16063051")))

	require.Equal(t, http.StatusSeeOther, tn.send("/de/logout", nil, cookie).StatusCode)
	require.Equal(t, http.StatusForbidden, tn.send("/de/agreements", document, cookie).StatusCode)
	require.NotContains(t, text(t, tn.getWith("/de/login", cookie)), "Kämmerei")
	require.Equal(t, http.StatusMethodNotAllowed, tn.get("/de/logout").StatusCode, "a link of another page must sign nobody out")
}

// A wrong password and an unknown name are refused alike, the name that was typed stays as text, and what is no form of ours is refused.
func TestSigningInRefused(t *testing.T) {
	tn := newTownWithLogin(t)
	for name, secret := range map[string]string{"Kämmerei <b>": "falsch", `"><script>`: password, "": ""} {
		r := tn.send("/en/login", url.Values{"name": {name}, "password": {secret}}, nil)
		require.Equal(t, http.StatusForbidden, r.StatusCode, name)
		require.Empty(t, r.Cookies())
		body := text(t, r)
		require.Contains(t, body, "The name or the password is wrong.")
		require.Contains(t, body, `aria-describedby="name-error" aria-invalid="true"`)
		require.NotContains(t, body, "<script")
		require.NotContains(t, body, "falsch")
	}
	require.Equal(t, http.StatusRequestEntityTooLarge, tn.send("/de/login", url.Values{"password": {strings.Repeat("x", 5000)}}, nil).StatusCode)
	require.Equal(t, http.StatusForbidden, tn.send("/de/login?name=x&password=y", nil, nil).StatusCode, "what stands in the address is not read")
	for range 6 { // four attempts were made above
		tn.send("/de/login", url.Values{"name": {"x"}, "password": {"y"}}, nil)
	}
	r := tn.send("/de/login", url.Values{"name": {"Kämmerei <b>"}, "password": {password}}, nil)
	require.Equal(t, http.StatusTooManyRequests, r.StatusCode)
	require.Contains(t, text(t, r), "zu viele Versuche")
}
