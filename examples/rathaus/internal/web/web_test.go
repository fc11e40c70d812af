package web_test

import (
	"bytes"
	"context"
	"errors"
	"io"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/netip"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
)

var done = http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) { _, _ = io.WriteString(w, "done") })

func answer(h http.Handler, r *http.Request) *httptest.ResponseRecorder {
	w := httptest.NewRecorder()
	h.ServeHTTP(w, r)
	return w
}

// request is a request from an address, with headers in pairs.
func request(method, target, from string, headers ...string) *http.Request {
	r := httptest.NewRequest(method, target, nil)
	r.RemoteAddr = from
	for i := 0; i < len(headers); i += 2 {
		r.Header.Set(headers[i], headers[i+1])
	}
	return r
}

// The address of a client is that of the connection, unless a proxy that is trusted names another; what a client writes itself never counts.
func TestClient(t *testing.T) {
	proxies, err := web.ParseProxies("10.0.0.0/8, 192.0.2.7,fd00::/8")
	require.NoError(t, err)
	for _, c := range []struct{ from, forwarded, want string }{
		{"198.51.100.1:5", "", "198.51.100.1"},
		{"198.51.100.1:5", "203.0.113.9", "198.51.100.1"},
		{"10.1.2.3:5", "203.0.113.9", "203.0.113.9"},
		{"10.1.2.3:5", "1.1.1.1, 203.0.113.9", "203.0.113.9"},
		{"10.1.2.3:5", "203.0.113.9, 192.0.2.7", "203.0.113.9"},
		{"10.1.2.3:5", "", "10.1.2.3"},
		{"10.1.2.3:5", "nonsense", "10.1.2.3"},
		{"10.1.2.3:5", "203.0.113.9, nonsense", "10.1.2.3"},
		{"[::ffff:10.1.2.3]:5", "2001:db8::1", "2001:db8::1"},
		{"[fd00::1]:5", "2001:db8::1", "2001:db8::1"},
	} {
		r := request("GET", "/", c.from)
		if c.forwarded != "" {
			r.Header.Set("X-Forwarded-For", c.forwarded)
		}
		require.Equal(t, netip.MustParseAddr(c.want), proxies.Client(r), "%+v", c)
	}
	for _, list := range []string{"10.0.0.0/33", "proxy", "10.0.0.0/8;"} {
		_, err := web.ParseProxies(list)
		require.Error(t, err, list)
	}
}

// An address has its share and no more, other addresses theirs, and all networks of one customer of IPv6 are one.
func TestLimiter(t *testing.T) {
	now := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	h := web.NewLimiter(2, nil, func() time.Time { return now }).Wrap(done)
	from := func(address string) int { return answer(h, request("GET", "/", address)).Code }
	for range 4 {
		require.Equal(t, 200, from("198.51.100.1:1"))
	}
	refused := answer(h, request("GET", "/", "198.51.100.1:2"))
	require.Equal(t, 429, refused.Code)
	require.Equal(t, "1", refused.Header().Get("Retry-After"))
	require.NotContains(t, refused.Body.String(), "198.51")
	require.Equal(t, 200, from("198.51.100.2:1"))
	now = now.Add(500 * time.Millisecond)
	require.Equal(t, 200, from("198.51.100.1:1"))
	require.Equal(t, 429, from("198.51.100.1:1"))
	for range 4 {
		require.Equal(t, 200, from("[2001:db8::1]:1"))
	}
	require.Equal(t, 429, from("[2001:db8::ffff]:1"))
	require.Equal(t, 200, from("[2001:db8:0:1::1]:1"))
}

// Every answer has the headers, and none of them lets a script in.
func TestHeaders(t *testing.T) {
	h := answer(web.Headers(done), request("GET", "/", "127.0.0.1:1")).Header()
	require.Equal(t, "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
		h.Get("Content-Security-Policy"))
	require.Equal(t, "nosniff", h.Get("X-Content-Type-Options"))
	require.Empty(t, h.Get("Set-Cookie"))
}

// What changes something and comes from a page elsewhere is refused, by either of the two headers; programs and pages of this site are let through.
func TestSameSite(t *testing.T) {
	for _, c := range []struct {
		method, header, value string
		status                int
	}{
		{"POST", "Sec-Fetch-Site", "cross-site", 403}, {"POST", "Sec-Fetch-Site", "same-site", 403}, {"POST", "Origin", "https://evil.example", 403},
		{"DELETE", "Origin", "null", 403}, {"PUT", "Origin", "http://example.com:81", 403},
		{"POST", "Sec-Fetch-Site", "same-origin", 200}, {"POST", "Origin", "http://example.com", 200}, {"POST", "Accept", "*/*", 200},
		{"GET", "Sec-Fetch-Site", "cross-site", 200},
	} {
		w := answer(web.SameSite(done), request(c.method, "http://example.com/", "127.0.0.1:1", c.header, c.value))
		require.Equal(t, c.status, w.Code, "%+v", c)
	}
}

// A body above the limit is refused before it is read, or where it turns out to be.
func TestBounded(t *testing.T) {
	h := web.Bounded(4, http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_, err := io.ReadAll(r.Body)
		var tooLarge *http.MaxBytesError
		if errors.As(err, &tooLarge) {
			web.TooLarge(tooLarge.Limit).Write(w, r)
		}
	}))
	for body, status := range map[string]int{"1234": 200, "12345": 413} {
		known := httptest.NewRequest("POST", "/", strings.NewReader(body))
		require.Equal(t, status, answer(h, known).Code, body)
		unknown := httptest.NewRequest("POST", "/", io.MultiReader(strings.NewReader(body)))
		require.Equal(t, int64(-1), unknown.ContentLength)
		require.Equal(t, status, answer(h, unknown).Code, body)
	}
}

// Neither the log nor the figures hold an address, a query, a path or a text that a client wrote.
func TestObservedWithoutPersonalData(t *testing.T) {
	var log bytes.Buffer
	metrics := &web.Metrics{}
	mux := http.NewServeMux()
	mux.Handle("GET /v1/agreements/{id}", done)
	mux.HandleFunc("GET /panic", func(http.ResponseWriter, *http.Request) { panic("Geheimnis") })
	logger := slog.New(slog.NewJSONHandler(&log, nil))
	h := web.Observed(logger, metrics, web.Recovered(logger, web.Headers(mux)))
	require.Equal(t, 200, answer(h, request("GET", "/v1/agreements/Mustermann?name=Mustermann", "198.51.100.1:1", "User-Agent", "Mustermann")).Code)
	require.Equal(t, 404, answer(h, request("GET", "/Mustermann", "198.51.100.1:1")).Code)
	require.Equal(t, 404, answer(h, request("MUSTERMANN", "/Mustermann", "198.51.100.1:1")).Code)
	failed := answer(h, request("GET", "/panic", "198.51.100.1:1"))
	require.Equal(t, 500, failed.Code)
	require.NotContains(t, failed.Body.String(), "Geheimnis")
	figures := answer(metrics, request("GET", "/metrics", "127.0.0.1:1")).Body.String()
	require.Contains(t, figures, `rathaus_http_request_duration_seconds_count{method="GET",route="GET /v1/agreements/{id}",status="200"} 1`)
	require.Contains(t, log.String(), `"route":"GET /v1/agreements/{id}"`)
	for _, text := range []string{"ustermann", "USTERMANN", "198.51", "Geheimnis"} {
		require.NotContains(t, log.String(), text)
		require.NotContains(t, figures, text)
	}
}

// The application is ready while its database answers and it is not told to stop.
func TestReadiness(t *testing.T) {
	var failure error
	ready := &web.Readiness{Ping: func(context.Context) error { return failure }}
	status := func() int { return answer(ready, request("GET", "/readyz", "127.0.0.1:1")).Code }
	require.Equal(t, 200, status())
	failure = errors.New("down")
	require.Equal(t, 503, status())
	failure = nil
	ready.Stop()
	require.Equal(t, 503, status())
}

// Without a login only who sits at the machine may write: not what a proxy passes on, and not a page that gave its own name the address of this machine.
func TestMayWriteWithoutLogin(t *testing.T) {
	for _, c := range []struct {
		loopback bool
		host     string
		from     string
		headers  []string
		want     bool
	}{
		{true, "localhost:8080", "127.0.0.1:1", nil, true},
		{true, "127.0.0.1:8080", "127.0.0.1:1", nil, true},
		{true, "[::1]:8080", "[::1]:1", nil, true},
		{true, "evil.example:8080", "127.0.0.1:1", nil, false},
		{true, "localhost.evil.example", "127.0.0.1:1", nil, false},
		{true, "localhost", "127.0.0.1:1", []string{"X-Forwarded-For", "127.0.0.1"}, false},
		{true, "localhost", "198.51.100.1:1", nil, false},
		{false, "localhost", "127.0.0.1:1", nil, false},
	} {
		r := request("POST", "/", c.from, c.headers...)
		r.Host = c.host
		require.Equal(t, c.want, web.MayWrite(nil, c.loopback)(r), "%+v", c)
		if c.host != "localhost" || c.from == "127.0.0.1:1" {
			require.Equal(t, web.IsLoopbackHost(c.host), answer(web.OnlyLocalNames(done), r).Code == 200, "%+v", c)
		}
	}
}

// Who knows a name and its password gets a session in a cookie that no script and no other site sees; nobody else does.
func TestLogin(t *testing.T) {
	sessions, err := store.Open(t.Context(), filepath.Join(t.TempDir(), "rathaus.db"))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, sessions.Close()) })
	line, err := web.UserLine("kämmerei", "ein langes Passwort")
	require.NoError(t, err)
	now := time.Date(2026, 7, 1, 12, 0, 0, 0, time.UTC)
	proxies, err := web.ParseProxies("10.0.0.1")
	require.NoError(t, err)
	login, err := web.NewLogin(strings.NewReader("# Nutzer\n\n"+line+"\n"), sessions, proxies, func() time.Time { return now })
	require.NoError(t, err)
	enter := func(name, password, from string) (web.Refusal, []*http.Cookie) {
		w := httptest.NewRecorder()
		refused, err := login.Enter(w, request("POST", "/login", from, "X-Forwarded-Proto", "https"), name, password)
		require.NoError(t, err)
		return refused, w.Result().Cookies()
	}
	for name, password := range map[string]string{"kämmerei": "falsch", "niemand": "ein langes Passwort", "": ""} {
		refused, cookies := enter(name, password, "198.51.100.1:1")
		require.Equal(t, web.WrongPassword, refused, name)
		require.Empty(t, cookies)
	}
	refused, cookies := enter("kämmerei", "ein langes Passwort", "10.0.0.1:1")
	require.Zero(t, refused)
	cookie := cookies[0]
	require.True(t, cookie.HttpOnly && cookie.Secure && cookie.SameSite == http.SameSiteStrictMode, "%v", cookie)
	_, cookies = enter("kämmerei", "ein langes Passwort", "198.51.100.1:1")
	require.False(t, cookies[0].Secure, "the word of a stranger on TLS counts for nothing")

	may := func() bool {
		r := request("POST", "/", "198.51.100.1:1")
		r.AddCookie(&http.Cookie{Name: cookie.Name, Value: cookie.Value})
		return web.MayWrite(login, true)(r)
	}
	require.True(t, may())
	require.False(t, web.MayWrite(login, true)(request("POST", "/", "127.0.0.1:1")))
	now = now.Add(12 * time.Hour)
	require.False(t, may(), "a session ends after twelve hours")
	now = now.Add(-time.Hour)
	require.True(t, may())
	leave := request("POST", "/logout", "198.51.100.1:1")
	leave.AddCookie(&http.Cookie{Name: cookie.Name, Value: cookie.Value})
	require.NoError(t, login.Leave(httptest.NewRecorder(), leave))
	require.False(t, may())

	for range 10 {
		enter("kämmerei", "falsch", "203.0.113.5:1")
	}
	refused, _ = enter("kämmerei", "ein langes Passwort", "203.0.113.5:1")
	require.Equal(t, web.TooManyAttempts, refused)
}

// A file of users that is not right is refused as a whole.
func TestUsers(t *testing.T) {
	line, err := web.UserLine("a", "zwölf Zeichen")
	require.NoError(t, err)
	for _, users := range []string{"", "# nobody", "a", "a:plain", ":" + line[2:], line + "\n" + line} {
		_, err := web.NewLogin(strings.NewReader(users), nil, nil, time.Now)
		require.Error(t, err, users)
	}
	for name, password := range map[string]string{"": "ein langes Passwort", "a:b": "ein langes Passwort", "a": "zu kurz", " a": "ein langes Passwort", "b": strings.Repeat("x", 73)} {
		_, err := web.UserLine(name, password)
		require.Error(t, err, name)
	}
}
