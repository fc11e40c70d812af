package main

import (
	"bytes"
	"fmt"
	"io"
	"mime/multipart"
	"net"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// raw sends bytes as they are and returns the first line of the answer; "" where the connection was closed without one.
func raw(t *testing.T, address, request string) string {
	t.Helper()
	conn, err := net.Dial("tcp", strings.TrimPrefix(address, "http://"))
	require.NoError(t, err)
	defer conn.Close()
	require.NoError(t, conn.SetDeadline(time.Now().Add(time.Minute)))
	_, _ = io.WriteString(conn, request)
	answer, _ := io.ReadAll(conn)
	line, _, _ := strings.Cut(string(answer), "\r\n")
	return line
}

// Requests that no browser sends are refused or answered, never with a fault and never with a file that is not meant to be read; and the application
// goes on.
func TestHostileRequests(t *testing.T) {
	p := start(t, t.TempDir())
	defer p.Kill()
	const end = " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
	for name, c := range map[string]struct{ request, want string }{
		"up":                 {"GET /static/%2e%2e/%2e%2e/rathaus.db" + end, "404|30[178]"},
		"up, half encoded":   {"GET /static/..%2f..%2frathaus.db" + end, "404|30[178]"},
		"up, twice encoded":  {"GET /static/%252e%252e/rathaus.db" + end, "404"},
		"backslash":          {"GET /static/..\\..\\rathaus.db" + end, "404|400"},
		"two slashes":        {"GET //evil.example/de/" + end, "404|30[178]"},
		"NUL in a path":      {"GET /static/kern/kern.css%00.html" + end, "404"},
		"NUL in a unit":      {"GET /de/units/16063051%00" + end, "404"},
		"no UTF-8":           {"GET /de/units/%ff%fe" + end, "404"},
		"whole address":      {"GET http://evil.example/" + end, "421|400"},
		"no host":            {"GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "400"},
		"two hosts":          {"GET / HTTP/1.1\r\nHost: localhost\r\nHost: evil\r\nConnection: close\r\n\r\n", "400"},
		"long head":          {"GET / HTTP/1.1\r\nHost: localhost\r\nX: " + strings.Repeat("x", 40<<10) + "\r\n\r\n", "431|"},
		"many heads":         {"GET / HTTP/1.1\r\nHost: localhost\r\n" + strings.Repeat("X: y\r\n", 20_000) + "\r\n", "431|"},
		"long path":          {"GET /" + strings.Repeat("a/", 30<<10) + end, "431|"},
		"length and chunks":  {"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n", "400"},
		"two lengths":        {"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\n12345", "400"},
		"length of a giant":  {"POST /v1/check HTTP/1.1\r\nHost: localhost\r\nContent-Length: 99999999999\r\nConnection: close\r\n\r\n", "413"},
		"line in a redirect": {"GET /de/units?q=x%0d%0aSet-Cookie:%20a=b&lang=en" + end, "302"},
		"unknown method":     {"BREW / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "405"},
		"cookies":            {"GET /de/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + strings.Repeat("rathaus=x; ", 1000) + "\r\n\r\n", "200"},
		"languages":          {"GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Language: " + strings.Repeat("a-b-c-d,", 2000) + "\r\n\r\n", "302"},
		"no HTTP":            {"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", "400|"},
	} {
		line := raw(t, p.URL, c.request)
		if line == "" {
			require.True(t, strings.HasSuffix(c.want, "|"), "%s: no answer", name)
			continue
		}
		require.Regexp(t, `^HTTP/1\.[01] (`+c.want+`)( |$)`, line, name)
	}
	for path, want := range map[string]string{"/de/units?q=" + url.QueryEscape("x\r\nSet-Cookie: a=b") + "&lang=en": "q=x%0D%0ASet-Cookie"} {
		client := http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
		response, err := client.Get(p.URL + path)
		require.NoError(t, err)
		require.NoError(t, response.Body.Close())
		require.Contains(t, response.Header.Get("Location"), want)
		require.Empty(t, response.Cookies())
	}
	status, _ := send(t, "GET", p.URL+"/healthz", "")
	require.Equal(t, 200, status)
	require.NoError(t, p.Stop())
}

// formOf writes a form with the content of each part.
func formOf(t *testing.T, n int, name string, content string) (body, contentType string) {
	t.Helper()
	var out bytes.Buffer
	form := multipart.NewWriter(&out)
	for range n {
		require.NoError(t, form.WriteField(name, content))
	}
	require.NoError(t, form.Close())
	return out.String(), form.FormDataContentType()
}

// Forms and documents that are made to wear the application out, or to bring something into it, are refused or shown as text.
func TestHostileForms(t *testing.T) {
	p := start(t, t.TempDir())
	defer p.Kill()
	many, manyType := formOf(t, 10_000, "document", "x")
	same, sameType := formOf(t, 2, "document", "{}")
	whole, wholeType := formOf(t, 1, "document", "{}")
	const encoded = "application/x-www-form-urlencoded"
	deep := strings.Repeat(`{"a":`, 50_000) + "1" + strings.Repeat("}", 50_000)
	for name, c := range map[string]struct{ path, contentType, body, want string }{
		"10,000 parts":       {"/de/agreements/check", manyType, many, "400"},
		"a field twice":      {"/de/agreements/check", sameType, same, "200|422"},
		"cut off":            {"/de/agreements/check", wholeType, whole[:len(whole)-20], "400"},
		"no boundary":        {"/de/agreements/check", "multipart/form-data", whole, "400|422"},
		"another boundary":   {"/de/agreements/check", "multipart/form-data; boundary=x", whole, "400"},
		"100,000 fields":     {"/de/agreements/check", encoded, strings.Repeat("a=b&", 100_000), "422|400|413"},
		"half an escape":     {"/de/agreements/check", encoded, "document=%zz", "400|422"},
		"a huge form":        {"/de/tables", encoded, "table=" + strings.Repeat("x", 4<<20), "413"},
		"deep JSON":          {"/v1/check", "application/json", deep, "400"},
		"deep in a form":     {"/de/agreements/check", encoded, "document=" + url.QueryEscape(deep), "422"},
		"a member twice":     {"/v1/check", "application/json", `{"title": "a", "title": "b"}`, "400"},
		"a number too large": {"/v1/check", "application/json", `{"title": 1e999999}`, "400"},
		"NUL in a title":     {"/v1/agreements", "application/json", strings.Replace(draft, "Vereinbarung", "\\u0000", 1), "4.."},
	} {
		status, text := send(t, "POST", p.URL+c.path, c.body, "Content-Type", c.contentType)
		require.Regexp(t, "^("+c.want+")$", fmt.Sprint(status), "%s: %.300s", name, text)
	}
	const script = `<script>alert(1)</script>`
	table := url.Values{"table": {"AGS;" + script + ";=cmd|x\n16063051;5;7\n"}}.Encode()
	_, text := send(t, "POST", p.URL+"/de/tables", table, "Content-Type", encoded)
	require.NotContains(t, text, "<script")
	require.Contains(t, text, "&lt;script&gt;")
	_, text = send(t, "POST", p.URL+"/de/tables/restated.csv", table, "Content-Type", encoded)
	require.Contains(t, text, ";'=cmd|x")
	for _, cell := range []string{"=1+1", "+1", "-1+x", "@SUM(A1)", "\t=1", "\r=1"} {
		_, text = send(t, "POST", p.URL+"/de/tables/restated.csv", url.Values{"table": {"AGS;A\n16063051;1\n\"" + cell + "\";2\n"}}.Encode(), "Content-Type", encoded)
		require.NotRegexp(t, `(?m)(^|;)"?[=+@\t\r-]`, strings.ReplaceAll(text, "\r\n", "\n"), "%q", cell)
	}
	status, text := send(t, "POST", p.URL+"/v1/agreements", strings.ReplaceAll(draft, "Vereinbarung", `\"; filename=x.exe\r\nSet-Cookie: a=b`))
	if status == 201 { // a title may have marks, but names no file
		require.NotContains(t, text, "\r")
	}
}
