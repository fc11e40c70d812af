package main

import (
	"context"
	"io"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/running"
)

// program is built once for all tests.
var program = sync.OnceValues(func() (string, error) {
	folder, err := os.MkdirTemp("", "rathaus-test-*")
	if err != nil {
		return "", err
	}
	return running.Build(context.Background(), folder)
})

func TestMain(m *testing.M) {
	code := m.Run()
	if path, err := program(); err == nil {
		_ = os.RemoveAll(filepath.Dir(path))
	}
	os.Exit(code)
}

func start(t *testing.T, folder string, args ...string) *running.Process {
	t.Helper()
	path, err := program()
	require.NoError(t, err)
	p, err := running.Start(path, folder, args...)
	require.NoError(t, err)
	return p
}

const draft = `{"document": {"title": "Vereinbarung", "form": "zweckvereinbarung", "jurisdiction": "TH", "parties": [], "clauses": []}}`

func send(t *testing.T, method, url, body string, headers ...string) (status int, answer string) {
	t.Helper()
	request, err := http.NewRequest(method, url, strings.NewReader(body))
	require.NoError(t, err)
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
	}
	if host := request.Header.Get("Host"); host != "" {
		request.Host = host
	}
	response, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, string(text)
}

// Started in an empty folder with no flag but a free port, it makes its database there, answers, is ready, and ends in order.
func TestEmptyFolder(t *testing.T) {
	folder := t.TempDir()
	p := start(t, folder)
	require.FileExists(t, filepath.Join(folder, "rathaus.db"))
	for path, want := range map[string]int{"/": 200, "/healthz": 200, "/readyz": 200, "/metrics": 200, "/v1/units/16063051": 200, "/v1/edition": 200, "/../etc/passwd": 404} {
		status, _ := send(t, "GET", p.URL+path, "")
		require.Equal(t, want, status, path)
	}
	status, _ := send(t, "POST", p.URL+"/v1/agreements", draft)
	require.Equal(t, 201, status)
	status, _ = send(t, "POST", p.URL+"/v1/agreements", draft, "Origin", "https://evil.example")
	require.Equal(t, 403, status)
	status, _ = send(t, "GET", p.URL+"/v1/agreements", "", "Host", "evil.example")
	require.Equal(t, 421, status)
	require.NoError(t, p.Stop())
}

// A client that is slow with its head is cut off, and others are answered meanwhile.
func TestSlowClient(t *testing.T) {
	p := start(t, t.TempDir())
	defer p.Kill()
	slow, err := net.Dial("tcp", strings.TrimPrefix(p.URL, "http://"))
	require.NoError(t, err)
	defer slow.Close()
	_, err = io.WriteString(slow, "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ")
	require.NoError(t, err)
	status, _ := send(t, "GET", p.URL+"/healthz", "")
	require.Equal(t, 200, status)
	require.NoError(t, slow.SetReadDeadline(time.Now().Add(3*headTime)))
	begin := time.Now()
	_, err = io.ReadAll(slow)
	require.NoError(t, err, "the server closes the connection")
	require.Greater(t, time.Since(begin), headTime/2)
}

// The commands work on the database of an application that runs.
func TestCommands(t *testing.T) {
	folder := t.TempDir()
	p := start(t, folder)
	defer p.Kill()
	db, backup := filepath.Join(folder, "rathaus.db"), filepath.Join(folder, "backup.db")
	status, _ := send(t, "POST", p.URL+"/v1/agreements", strings.Replace(draft, "{", `{"keepUntil": "2000-01-01", `, 1))
	require.Equal(t, 201, status)
	command := func(want int, args ...string) string {
		t.Helper()
		var out, errs strings.Builder
		require.Equal(t, want, run(t.Context(), append([]string{"-db", db}, args...), strings.NewReader("ein langes Passwort\n"), &out, &errs), errs.String())
		return out.String()
	}
	before := command(exitDone, "export", "-")
	require.Contains(t, before, `"title":"Vereinbarung"`)
	command(exitDone, "backup", backup)
	require.Contains(t, command(exitDone, "expire"), ": 1")
	require.Empty(t, command(exitDone, "export", "-"))
	command(exitDone, "restore", backup)
	require.Equal(t, before, command(exitDone, "export", "-"))
	command(exitFailure, "restore", backup)
	command(exitDone, "restore", "-replace", backup)
	status, text := send(t, "GET", p.URL+"/v1/agreements", "")
	require.Equal(t, 200, status)
	require.Contains(t, text, `"title":"Vereinbarung"`)
	require.True(t, strings.HasPrefix(command(exitDone, "user", "kämmerei"), "kämmerei:$2a$12$"))
	for _, args := range [][]string{{"delete"}, {"backup"}, {"expire", "now"}, {"-lang", "fr"}, {"-rate", "-1"}, {"-trusted-proxy", "x"}} {
		command(exitUsage, args...)
	}
}

// Elsewhere than on this machine nothing can be written without a login, and with one only by who is logged in.
func TestReadOnlyElsewhere(t *testing.T) {
	path, err := program()
	require.NoError(t, err)
	folder := t.TempDir()
	p, err := running.Start(path, folder, "-addr", "0.0.0.0:0")
	require.NoError(t, err)
	defer p.Kill()
	url := strings.NewReplacer("[::]", "127.0.0.1", "0.0.0.0", "127.0.0.1").Replace(p.URL)
	status, _ := send(t, "POST", url+"/v1/agreements", draft)
	require.Equal(t, 403, status)
	status, _ = send(t, "GET", url+"/v1/agreements", "")
	require.Equal(t, 200, status)
}
