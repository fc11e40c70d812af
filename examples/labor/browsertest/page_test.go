package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/cdproto/network"
	"github.com/chromedp/cdproto/page"
	"github.com/chromedp/cdproto/runtime"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

const axeVersion = "4.14.1"

// start builds the page, serves it and opens a browser; stop ends the server alone.
func start(t *testing.T) (ctx context.Context, address string, stop func()) {
	t.Helper()
	chromium := browserOf(t)
	look(t)
	folder := t.TempDir()
	t.Log(run(t, "go", "run", "./examples/labor", "-build", folder))
	return open(t, chromium, folder)
}

// browserOf returns the program, or ends the test where there is none.
func browserOf(t *testing.T) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			return found
		}
	}
	t.Skip("no Chromium is here (Debian's package chromium), so the page is not tried in a browser")
	return ""
}

// run runs a command in the root of the repository.
func run(t *testing.T, name string, args ...string) string {
	t.Helper()
	command := exec.Command(name, args...)
	command.Dir = filepath.Join("..", "..", "..")
	output, err := command.CombinedOutput()
	require.NoError(t, err, string(output))
	return string(output)
}

// open serves a folder and opens a browser.
func open(t *testing.T, chromium, folder string) (ctx context.Context, address string, stop func()) {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	server := &http.Server{Handler: http.FileServer(http.Dir(folder)), ReadHeaderTimeout: time.Minute}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })

	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(chromium), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true), chromedp.WSURLReadTimeout(2*time.Minute))
	ctx, cancel := chromedp.NewExecAllocator(t.Context(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	ctx, cancel = context.WithTimeout(ctx, 8*time.Minute)
	t.Cleanup(cancel)
	return ctx, "http://" + listener.Addr().String() + "/", func() { server.Close() }
}

// look opens the sources of the page, so that the go command does not take a result of before they changed.
func look(t *testing.T) {
	t.Helper()
	files, err := filepath.Glob(filepath.Join("..", "*", "*.*"))
	require.NoError(t, err)
	builder, err := filepath.Glob(filepath.Join("..", "*.go"))
	require.NoError(t, err)
	for _, file := range append(files, builder...) {
		_, err := os.ReadFile(file)
		require.NoError(t, err)
	}
}

// ready waits until the program and the directory are there.
func ready() chromedp.Action {
	return chromedp.WaitEnabled("#check", chromedp.ByQuery)
}

// answered waits until a text of the page contains a word.
func answered(id, text string) chromedp.Action {
	return chromedp.PollFunction(`(id, text) => document.getElementById(id).textContent.includes(text)`, nil,
		chromedp.WithPollingArgs(id, text), chromedp.WithPollingInterval(100*time.Millisecond), chromedp.WithPollingTimeout(3*time.Minute))
}

// offline cuts the page, or connects it again.
func offline(is bool) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		return network.EmulateNetworkConditions(is, 0, -1, -1).Do(ctx)
	})
}

// screenshot keeps what the page looks like, where LABOR_SHOTS names a folder.
func screenshot(name string) chromedp.Action {
	return chromedp.ActionFunc(func(ctx context.Context) error {
		folder := os.Getenv("LABOR_SHOTS")
		if folder == "" {
			return nil
		}
		var picture []byte
		if err := chromedp.FullScreenshot(&picture, 100).Do(ctx); err != nil {
			return err
		}
		return os.WriteFile(filepath.Join(folder, name+".png"), picture, 0o644)
	})
}

// The whole journey: a draft checked, why, the network cut, checked again, the day of a table, the log saved; at last the server is gone
// and the page loads again. Nothing is asked of anybody but the server.
func TestJourney(t *testing.T) {
	ctx, address, stop := start(t)
	saved := t.TempDir()
	asked := make(chan string, 1000)
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*network.EventRequestWillBeSent); ok {
			asked <- e.Request.URL
		}
	})
	done := make(chan string, 10)
	chromedp.ListenTarget(ctx, func(event any) {
		if e, ok := event.(*browser.EventDownloadProgress); ok && e.State == browser.DownloadProgressStateCompleted {
			done <- e.GUID
		}
	})
	var why string
	require.NoError(t, chromedp.Run(ctx, network.Enable(), chromedp.Navigate(address), ready(),
		chromedp.Click("#check"), answered("report", "Warum?"), answered("report", "Recht vom 16.10.2018"), screenshot("report-de"),
		chromedp.Click("#report .findings button"), chromedp.Text("#report .why:not([hidden])", &why),
		offline(true),
		chromedp.SetValue("#draft", `{"form": "Pakt"}`), chromedp.Click("#check"), answered("verdict", "kann nicht gelesen werden"),
		answered("report", "Zeile 1"),
		chromedp.Click("#sample"), chromedp.Click("#check"), answered("report", "Recht vom 16.10.2018"),
		chromedp.SetValue("#table", "16056000\n16051000\n"), chromedp.Click("#date"), answered("day", "30.06.2021"),
		chromedp.Click("#en"), answered("day", "2 of 2 cells"), answered("report", "Why?"), screenshot("offline-en"),
		browser.SetDownloadBehavior(browser.SetDownloadBehaviorBehaviorAllowAndName).WithDownloadPath(saved).WithEventsEnabled(true),
		chromedp.Click("#save-sarif"),
	))
	require.NotEmpty(t, why)
	kept := func() []byte {
		select {
		case name := <-done:
			content, err := os.ReadFile(filepath.Join(saved, name))
			require.NoError(t, err)
			return content
		case <-time.After(2 * time.Minute):
			t.Fatal("nothing was saved")
			return nil
		}
	}
	var log struct {
		Version string `json:"version"`
		Runs    []any  `json:"runs"`
	}
	require.NoError(t, json.Unmarshal(kept(), &log))
	require.Equal(t, "2.1.0", log.Version)
	require.Len(t, log.Runs, 1)
	require.NoError(t, chromedp.Run(ctx, chromedp.Click("#save-html")))
	require.Contains(t, string(kept()), "</html>")

	// The service worker has all files by now, or soon: then the page lives without its server.
	require.NoError(t, chromedp.Run(ctx, offline(false), chromedp.Poll(
		`navigator.serviceWorker.getRegistration().then((r) => Boolean(r && r.active))`, nil, chromedp.WithPollingTimeout(2*time.Minute))))
	stop()
	require.NoError(t, chromedp.Run(ctx, chromedp.Navigate(address+"?lang=en"), ready(),
		chromedp.Click("#check"), answered("report", "Law of")))
	for len(asked) > 0 {
		url := <-asked
		require.True(t, strings.HasPrefix(url, address) || strings.HasPrefix(url, "blob:"+strings.TrimSuffix(address, "/")), "%s was asked", url)
	}
}

// A keyboard is enough, in the order of the page.
func TestKeyboard(t *testing.T) {
	ctx, address, _ := start(t)
	var at string
	require.NoError(t, chromedp.Run(ctx, chromedp.Navigate(address), ready(), chromedp.Focus("#draft"),
		chromedp.KeyEvent("\t"), chromedp.KeyEvent("\t"), chromedp.Evaluate(`document.activeElement.id`, &at)))
	require.Equal(t, "check", at)
	require.NoError(t, chromedp.Run(ctx, chromedp.KeyEvent("\r"), answered("report", "Recht vom"),
		chromedp.Evaluate(`document.activeElement.id`, &at)))
	require.Equal(t, "check", at, "the focus stays")
}

// axe returns the source of axe-core: from the folder that AXE_CORE names, or from npm.
func axe(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("AXE_CORE")
	if folder == "" {
		folder = t.TempDir()
		npm := exec.Command("npm", "install", "--prefix", folder, "--no-audit", "--no-fund", "--ignore-scripts", "axe-core@"+axeVersion)
		if output, err := npm.CombinedOutput(); err != nil {
			t.Skipf("axe-core cannot be had from npm (%v): %s", err, output)
		}
		folder = filepath.Join(folder, "node_modules", "axe-core")
	}
	source, err := os.ReadFile(filepath.Join(folder, "axe.min.js"))
	require.NoError(t, err)
	return string(source)
}

const askAxe = `axe.run({runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}).then((r) => r.violations)`

// violation is what axe-core finds, with its places.
type violation struct {
	ID    string `json:"id"`
	Help  string `json:"help"`
	Nodes []struct {
		HTML string `json:"html"`
	} `json:"nodes"`
}

// axe-core finds nothing against WCAG 2.2 AA, in both languages, light and dark, wide and at 320 px, with everything shown that there is;
// and at 320 px nothing is wider than the window.
func TestAccessible(t *testing.T) {
	source := axe(t)
	wrong, err := os.ReadFile(filepath.Join("..", "..", "rahmenvereinbarung", "testdata", "zehn-fehler.json"))
	require.NoError(t, err)
	ctx, address, _ := start(t)
	require.NoError(t, chromedp.Run(ctx, page.SetBypassCSP(true), chromedp.Navigate(address), ready(),
		chromedp.SetValue("#table", "AGS;Name\n16056000;Eisenach\n16051000;Erfurt\n16063105;Eisenach\n"),
		chromedp.Click("#date"), answered("day", "zwei Gebietsständen"),
		chromedp.SetValue("#draft", string(wrong)), chromedp.Click("#check"), answered("report", "Befunde"), chromedp.Evaluate(source, nil)))
	for _, lang := range []string{"de", "en"} {
		for _, scheme := range []string{"light", "dark"} {
			for _, width := range []int64{1200, 320} {
				name := fmt.Sprintf("%s-%s-%d", lang, scheme, width)
				var violations []violation
				var wide int64
				require.NoError(t, chromedp.Run(ctx,
					emulation.SetEmulatedMedia().WithFeatures([]*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}),
					chromedp.EmulateViewport(width, 900), chromedp.Click("#"+lang), chromedp.Click("#report .findings button"), chromedp.WaitVisible("#report .why:not([hidden])"),
					screenshot(name), chromedp.Evaluate(`document.documentElement.scrollWidth`, &wide),
					chromedp.Evaluate(askAxe, &violations, awaited)))
				require.Empty(t, violations, name)
				require.LessOrEqual(t, wide, width, name)
			}
		}
	}
}

// awaited waits for a promise.
func awaited(p *runtime.EvaluateParams) *runtime.EvaluateParams { return p.WithAwaitPromise(true) }
