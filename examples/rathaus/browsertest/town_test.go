package browsertest

import (
	"bytes"
	"context"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/thueringen"
)

// town starts the pages with one agreement in two versions, under the headers of the application.
func town(t *testing.T) (address, id string) {
	t.Helper()
	s, err := store.Open(context.Background(), filepath.Join(t.TempDir(), "rathaus.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = s.Close() })
	var current data.Current
	require.NoError(t, current.Load(""))
	line, err := web.UserLine(userName, password)
	require.NoError(t, err)
	login, err := web.NewLogin(strings.NewReader(line), s, nil, clock())
	require.NoError(t, err)
	handler := pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: func(*http.Request) bool { return true }, Login: login})
	server := httptest.NewServer(web.Headers(web.SameSite(handler)))
	t.Cleanup(server.Close)
	kept, err := s.Create(context.Background(), store.Draft{Title: "Rahmenvereinbarung", Document: document(t, "")})
	require.NoError(t, err)
	_, err = s.Save(context.Background(), kept.ID, 1, store.Draft{Title: "Rahmenvereinbarung", Document: document(t, "Weimar")})
	require.NoError(t, err)
	return server.URL, kept.ID
}

// The one who can sign in.
const userName, password = "kämmerei", "ein langes Passwort"

// clock is a clock that goes ten seconds at each look, so that the attempts to sign in are never too many.
func clock() func() time.Time {
	var looks atomic.Int64
	begin := time.Now()
	return func() time.Time { return begin.Add(time.Duration(looks.Add(1)) * 10 * time.Second) }
}

// document is the framework agreement, signed at another place if one is given.
func document(t *testing.T, place string) []byte {
	t.Helper()
	a := *thueringen.FrameworkAgreement()
	if place != "" {
		a.Place = place
	}
	var out bytes.Buffer
	require.NoError(t, agreement.Encode(&out, &a))
	return out.Bytes()
}

// browser starts Chromium. Without it the test is skipped.
func browser(t *testing.T) context.Context {
	t.Helper()
	path, err := exec.LookPath("chromium")
	if err != nil {
		t.Skip("there is no chromium on this machine (apt-get install chromium)")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-background-networking", true), chromedp.Flag("disable-component-update", true),
		chromedp.Flag("disable-sync", true), chromedp.UserDataDir(t.TempDir()))
	allocated, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	tab, cancel := chromedp.NewContext(allocated)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(tab))
	return tab
}

// everyPage are all pages that have an address, without the language before it; their names are those of their pictures.
func everyPage(id string) []struct{ Name, Path string } {
	grant := url.Values{"programme": {"th-egovrl-2019"}, "applicant": {"16067029"}, "item1": {"dms"}, "cost1": {"50.000,00"}, "own": {"10000"},
		"submitted": {"2024-01-10"}, "start": {"2024-06-01"}, "end": {"2024-12-31"}, "on": {"2024-05-02"}, "calculate": {"1"}}
	plan := url.Values{"plan": {"2018; land; Land; 5.000.000,00\n2019; stadt; Stadt Gotha; 30.000,00"}, "ceilings": {"1"}}
	return []struct{ Name, Path string }{
		{"home", "/"}, {"search", "/units?q=Altdorf"}, {"search-none", "/units?q=xqzxqz"}, {"search-fault", "/units?q=Jena&on=gestern"},
		{"unit-municipality", "/units/16063051"}, {"unit-city", "/units/16051000"}, {"unit-district", "/units/16067"}, {"unit-land", "/units/14"},
		{"unit-elsewhere", "/units/09162000"},
		{"agreements", "/agreements"}, {"new", "/agreements/new"}, {"report", "/agreements/" + id}, {"versions", "/agreements/" + id + "/versions"},
		{"edit", "/agreements/" + id + "/edit"}, {"delete", "/agreements/" + id + "/delete"}, {"why", "/agreements/" + id + "/why/TH-KGG-13-3"},
		{"calendar", "/calendar?from=2018-01-01&through=2023-01-01"}, {"calendar-fault", "/calendar?from=x"},
		{"money", "/money"}, {"grant", "/money/grant?" + grant.Encode()}, {"grant-fault", "/money/grant?calculate=1&cost1=viel"},
		{"budget", "/money/budget?" + plan.Encode()}, {"tables", "/tables?sample=1"}, {"data", "/data"}, {"privacy", "/privacy"},
		{"imprint", "/imprint"}, {"accessibility", "/accessibility"}, {"login", "/login"}, {"not-found", "/nirgends"},
	}
}

// shoot writes a picture of the whole page, where SHOTS names a folder for them.
func shoot(t *testing.T, tab context.Context, name string) {
	t.Helper()
	folder := os.Getenv("SHOTS")
	if folder == "" {
		return
	}
	picture, err := chromedp.Run(tab, chromedp.FullScreenshot(100))
	require.NoError(t, err)
	require.NoError(t, os.MkdirAll(folder, 0o755))
	require.NoError(t, os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644))
}
