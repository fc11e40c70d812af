package main

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/http/httputil"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/running"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
)

// emptyDatabase makes a database on the PostgreSQL server of the tests, and returns its address.
func emptyDatabase(t *testing.T) string {
	t.Helper()
	server := os.Getenv("FOEDERAL_POSTGRES")
	if server == "" {
		t.Skip("without PostgreSQL: FOEDERAL_POSTGRES names no server; run bash ../../.ci/postgres go test ./...")
	}
	conn, err := pgx.Connect(t.Context(), server)
	require.NoError(t, err)
	name := fmt.Sprintf("rathaus_several_%d", time.Now().UnixNano())
	_, err = conn.Exec(t.Context(), "CREATE DATABASE "+name)
	require.NoError(t, err)
	t.Cleanup(func() {
		_, err := conn.Exec(context.Background(), "DROP DATABASE "+name+" WITH (FORCE)")
		require.NoError(t, err)
		require.NoError(t, conn.Close(context.Background()))
	})
	address, err := url.Parse(server)
	require.NoError(t, err)
	address.Path = "/" + name
	return address.String()
}

// balancer sends one request to the one process and the next to the other, as a proxy in front of them does. Each answer names the process
// in the header X-Process.
func balancer(t *testing.T, processes []*running.Process) string {
	t.Helper()
	var next atomic.Int64
	var proxies []http.Handler
	for i, p := range processes {
		target, err := url.Parse(p.URL)
		require.NoError(t, err)
		proxies = append(proxies, &httputil.ReverseProxy{
			Rewrite: func(r *httputil.ProxyRequest) {
				r.SetURL(target)
				r.SetXForwarded()
				r.Out.Host = r.In.Host
			},
			ModifyResponse: func(r *http.Response) error { r.Header.Set("X-Process", fmt.Sprint(i)); return nil },
		})
	}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		proxies[int(next.Add(1)-1)%len(proxies)].ServeHTTP(w, r)
	}))
	t.Cleanup(server.Close)
	return server.URL
}

// twoProcesses starts two processes on one empty database behind a balancer, at once, so that both find it without tables. Who signs in as
// "amt" may write.
func twoProcesses(t *testing.T) (address string, processes []*running.Process) {
	t.Helper()
	dsn, users := emptyDatabase(t), filepath.Join(t.TempDir(), "users")
	line, err := web.UserLine("amt", "ein langes Passwort")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(users, []byte(line+"\n"), 0o600))
	processes = make([]*running.Process, 2)
	var wait sync.WaitGroup
	for i := range processes {
		folder := t.TempDir()
		wait.Go(func() { processes[i] = start(t, folder, "-db", dsn, "-login", users, "-trusted-proxy", "127.0.0.1") })
	}
	wait.Wait()
	for _, p := range processes {
		t.Cleanup(func() { _ = p.Kill() })
	}
	return balancer(t, processes), processes
}

// client is a browser behind which stands the same person.
type client struct {
	*testing.T
	address string
	http    http.Client
	process string // that gave the last answer
}

func newClient(t *testing.T, address string) *client {
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	c := &client{T: t, address: address}
	c.http = http.Client{Jar: jar, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	return c
}

// do sends a request, and decodes an answer in JSON.
func (c *client) do(method, path, body, match string) (status int, answer struct {
	ID, Title        string
	Version, Current int
}) {
	c.Helper()
	request, err := http.NewRequest(method, c.address+path, strings.NewReader(body))
	require.NoError(c, err)
	if match != "" {
		request.Header.Set("If-Match", match)
	}
	if strings.HasPrefix(path, "/de/") {
		request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	}
	response, err := c.http.Do(request)
	require.NoError(c, err)
	defer response.Body.Close()
	c.process = response.Header.Get("X-Process")
	if strings.Contains(response.Header.Get("Content-Type"), "json") {
		require.NoError(c, json.NewDecoder(response.Body).Decode(&answer))
	}
	return response.StatusCode, answer
}

// Two processes on one PostgreSQL are one application, whichever of them answers: a session that began at the one holds at the other, what the one
// stores the other has, a change that rests on an older version is refused by both, and when one is killed nothing is lost.
func TestTwoProcesses(t *testing.T) {
	address, processes := twoProcesses(t)
	c := newClient(t, address)
	status, _ := c.do("POST", "/v1/agreements", draft, "")
	require.Equal(t, 403, status)
	status, _ = c.do("POST", "/de/login", url.Values{"name": {"amt"}, "password": {"ein langes Passwort"}}.Encode(), "")
	require.Equal(t, 303, status)
	entered := c.process

	status, made := c.do("POST", "/v1/agreements", draft, "")
	require.Equal(t, 201, status)
	require.NotEqual(t, entered, c.process, "the session holds where it did not begin")
	wrote := c.process
	path := "/v1/agreements/" + made.ID
	status, read := c.do("GET", path, "", "")
	require.Equal(t, 200, status)
	require.NotEqual(t, wrote, c.process)
	require.Equal(t, "Vereinbarung", read.Title)

	for range 2 { // the first change, then one on the same version at the other process
		status, read = c.do("PUT", path, draft, `"1"`)
	}
	require.Equal(t, 412, status)
	require.Equal(t, 2, read.Current)

	statuses := make([]int, 8)
	var wait sync.WaitGroup
	for i := range statuses { // at the same moment, four at each process
		other := &client{T: t, address: address, http: c.http}
		wait.Go(func() { statuses[i], _ = other.do("PUT", path, draft, `"2"`) })
	}
	wait.Wait()
	count := map[int]int{}
	for _, status := range statuses {
		count[status]++
	}
	require.Equal(t, map[int]int{200: 1, 412: 7}, count)

	require.NoError(t, processes[1].Kill())
	alone := newClient(t, processes[0].URL)
	status, read = alone.do("GET", path, "", "")
	require.Equal(t, 200, status)
	require.Equal(t, 3, read.Version)
}

// Signing out at one process ends the session at both.
func TestSigningOutEverywhere(t *testing.T) {
	address, _ := twoProcesses(t)
	c := newClient(t, address)
	status, _ := c.do("POST", "/de/login", url.Values{"name": {"amt"}, "password": {"ein langes Passwort"}}.Encode(), "")
	require.Equal(t, 303, status)
	root, err := url.Parse(address)
	require.NoError(t, err)
	kept := c.http.Jar.Cookies(root)
	require.Len(t, kept, 1)
	status, _ = c.do("POST", "/de/logout", "", "")
	require.Equal(t, 303, status)
	c.http.Jar.SetCookies(root, kept) // as somebody who has taken the cookie would
	for range 2 {
		status, _ = c.do("POST", "/v1/agreements", draft, "")
		require.Equal(t, 403, status, c.process)
	}
}
