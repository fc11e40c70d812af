package browsertest

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/cdp"
	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

// axeVersion is the version of axe-core with which the pages were judged.
const axeVersion = "4.14.1"

// finding is a rule of axe-core with the elements that it names.
type finding struct {
	ID, Help string
	Nodes    []struct {
		Target  []any  `json:"target"`
		HTML    string `json:"html"`
		Summary string `json:"failureSummary"`
		Open    open   `json:"open"`
	}
}

type results struct {
	Violations, Incomplete []finding
}

// judged are the rules of which axe-core leaves elements open, with why they are no fault here. It cannot tell the background of a cell
// that is scrolled out of its region; on the wide screen, where every cell is in sight, it judges the same cells and finds nothing. And it
// cannot tell that of a text in a drawing; charts and timelines draw on their own white, at 4.5 to 1 and more.
var judged = map[string]func(open) bool{
	"color-contrast": func(o open) bool { return o.Scrolled && (o.Drawn || o.Narrow) },
}

// open is an element that axe-core leaves open.
type open struct {
	Scrolled bool // stands in a region that scrolls of its own
	Drawn    bool // is a text of a drawing
	Narrow   bool // was looked at on the narrow screen
}

func axe(t *testing.T) string {
	t.Helper()
	folder := os.Getenv("AXE_CORE")
	if folder == "" {
		t.Skip("AXE_CORE names no folder of axe-core (npm install axe-core@" + axeVersion + ")")
	}
	source, err := os.ReadFile(filepath.Join(folder, "axe.min.js"))
	require.NoError(t, err)
	require.Contains(t, string(source[:200]), "axe v"+axeVersion, "another version than the one with which the pages were judged")
	return string(source)
}

// look opens a page and lets axe-core look at it. The source runs through the protocol of the browser, so the page keeps its policy.
func look(tab context.Context, address, source string) (results, error) {
	if err := chromedp.Do(tab, chromedp.Navigate(address)); err != nil {
		return results{}, err
	}
	return examine(tab, source)
}

func examine(tab context.Context, source string) (results, error) {
	if err := chromedp.Do(tab, chromedp.Evaluate[chromedp.Void](source)); err != nil {
		return results{}, err
	}
	text, err := chromedp.Run(tab, chromedp.Evaluate[string](`axe.run(document, {runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"],
		resultTypes: ["violations", "incomplete"]}).then(r => {
			for (const node of r.incomplete.flatMap(rule => rule.nodes)) {
				const element = document.querySelector(node.target[0]);
				node.open = {Scrolled: !!element?.closest(".scroll"), Drawn: !!element?.closest("svg"), Narrow: innerWidth <= 320};
			}
			return JSON.stringify({violations: r.violations, incomplete: r.incomplete});
		})`, chromedp.EvalAwaitPromise))
	if err != nil {
		return results{}, err
	}
	var found results
	return found, json.Unmarshal([]byte(text), &found)
}

// screen sets the width of the window and whether the reader prefers dark pages.
func screen(width int64, scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Steps(chromedp.EmulateViewport(width, 900), media("", scheme))
}

// media sets for what a page is shown ("print", or "" for the screen), and whether the reader prefers dark pages.
func media(kind, scheme string) chromedp.Action[chromedp.Void] {
	return chromedp.Func(func(ctx context.Context, t *chromedp.Target) error {
		_, err := cdp.Call(ctx, t, emulation.SetEmulatedMedia, emulation.SetEmulatedMediaParams{Media: kind,
			Features: []*emulation.MediaFeature{{Name: "prefers-color-scheme", Value: scheme}}})
		return err
	})
}

// axe-core finds nothing on any page in either language, light and dark, on a narrow and on a wide screen; what it leaves open is judged.
// No page is wider than the screen.
func TestAccessibility(t *testing.T) {
	source := axe(t)
	tab := browser(t)
	address, id := town(t)
	left := map[string]int{}
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			require.NoError(t, chromedp.Do(tab, screen(width, scheme)))
			for _, p := range everyPage(id) {
				for _, lang := range []string{"de", "en"} {
					name := fmt.Sprintf("%s-%s-%s-%d", p.Name, lang, scheme, width)
					t.Run(name, func(t *testing.T) {
						found, err := look(tab, address+"/"+lang+p.Path, source)
						require.NoError(t, err)
						if lang == "de" || width == 1280 && scheme == "light" {
							shoot(t, tab, name)
						}
						clean(t, found, left)
						narrow(t, tab)
					})
				}
			}
		}
	}
	t.Log("left open by axe-core, and judged: ", left)
}

// clean requires that nothing was found, and that what was left open is judged. It counts that.
func clean(t *testing.T, found results, left map[string]int) {
	t.Helper()
	require.Empty(t, told(found.Violations))
	for _, rule := range found.Incomplete {
		left[rule.ID] += len(rule.Nodes)
		require.Contains(t, judged, rule.ID, told([]finding{rule}))
		for _, node := range rule.Nodes {
			require.True(t, judged[rule.ID](node.Open), "%s: %v %s", rule.ID, node.Target, node.Summary)
		}
	}
}

// narrow requires that the page does not scroll sideways.
func narrow(t *testing.T, tab context.Context) {
	t.Helper()
	over, err := chromedp.Run(tab, chromedp.Evaluate[int](`document.documentElement.scrollWidth - document.documentElement.clientWidth`))
	require.NoError(t, err)
	require.LessOrEqual(t, over, 0, "the page is wider than the screen")
}

func told(findings []finding) string {
	var out strings.Builder
	for _, rule := range findings {
		fmt.Fprintf(&out, "%s: %s\n", rule.ID, rule.Help)
		for i, node := range rule.Nodes {
			if i < 4 {
				fmt.Fprintf(&out, "  %v %.200s\n    %s\n", node.Target, node.HTML, node.Summary)
			}
		}
	}
	return out.String()
}

// The pages that answer a form are looked at as well: the report of a document that is not stored, one with mistakes, a draft, a table.
func TestAccessibilityOfAnswers(t *testing.T) {
	source := axe(t)
	tab := browser(t)
	address, _ := town(t)
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			for _, lang := range []string{"de", "en"} {
				require.NoError(t, chromedp.Do(tab, screen(width, scheme)))
				for name, fill := range map[string][]chromedp.Action[chromedp.Void]{
					"answer-report": {chromedp.Navigate(address + "/" + lang + "/agreements/new?sample=1"), chromedp.Submit(chromedp.CSS("#document"))},
					"answer-fault":  {chromedp.Navigate(address + "/" + lang + "/agreements/new"), chromedp.SetValue(chromedp.CSS("#document"), `{"title": 1}`), chromedp.Submit(chromedp.CSS("#document"))},
					"answer-draft":  {chromedp.Navigate(address + "/" + lang + "/agreements/new"), chromedp.SetValue(chromedp.CSS("#parties"), "Bad Salzungen\n16063051"), chromedp.Submit(chromedp.CSS("#parties"))},
					"answer-table":  {chromedp.Navigate(address + "/" + lang + "/tables?sample=1"), chromedp.Submit(chromedp.CSS("#table"))},
				} {
					name := fmt.Sprintf("%s-%s-%s-%d", name, lang, scheme, width)
					t.Run(name, func(t *testing.T) {
						require.NoError(t, chromedp.Do(tab, append(fill, chromedp.WaitReady(chromedp.CSS("footer.site")))...))
						found, err := examine(tab, source)
						require.NoError(t, err)
						if lang == "de" {
							shoot(t, tab, name)
						}
						clean(t, found, map[string]int{})
						narrow(t, tab)
					})
				}
			}
		}
	}
}

// The page on which somebody signs in is looked at after a wrong password as well, and pages as they are for who is signed in.
func TestAccessibilityOfLogin(t *testing.T) {
	source := axe(t)
	tab := browser(t)
	address, _ := town(t)
	looked := func(name string, actions ...chromedp.Action[chromedp.Void]) {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, chromedp.Do(tab, append(actions, chromedp.WaitReady(chromedp.CSS("footer.site")))...))
			found, err := examine(tab, source)
			require.NoError(t, err)
			shoot(t, tab, name)
			clean(t, found, map[string]int{})
			narrow(t, tab)
		})
	}
	for _, width := range []int64{320, 1280} {
		for _, scheme := range []string{"light", "dark"} {
			for _, lang := range []string{"de", "en"} {
				require.NoError(t, chromedp.Do(tab, screen(width, scheme)))
				kind := fmt.Sprintf("-%s-%s-%d", lang, scheme, width)
				enter := func(password string) []chromedp.Action[chromedp.Void] {
					return []chromedp.Action[chromedp.Void]{chromedp.Navigate(address + "/" + lang + "/login"), chromedp.SetValue(chromedp.CSS("#name"), userName),
						chromedp.SetValue(chromedp.CSS("#password"), password), chromedp.Submit(chromedp.CSS("#password"))}
				}
				looked("login-fault"+kind, enter("falsch")...)
				looked("login-done"+kind, enter(password)...)
				looked("login-user"+kind, chromedp.Navigate(address+"/"+lang+"/login"))
				require.NoError(t, chromedp.Do(tab, chromedp.Submit(chromedp.CSS(".who button")), chromedp.WaitReady(chromedp.CSS("#password"))))
			}
		}
	}
}

// At 400 % of a window 1280 pixels wide a page has 320; with letters twice as large it does not scroll sideways either. On paper there is
// no navigation and no form.
func TestZoomAndPrint(t *testing.T) {
	tab := browser(t)
	address, id := town(t)
	for _, p := range everyPage(id) {
		t.Run(p.Name, func(t *testing.T) {
			require.NoError(t, chromedp.Do(tab, chromedp.EmulateViewport(320, 256, chromedp.EmulateScale(4)), chromedp.Navigate(address+"/de"+p.Path)))
			narrow(t, tab)
			require.NoError(t, chromedp.Do(tab, chromedp.EmulateViewport(640, 900), chromedp.Evaluate[chromedp.Void](`document.documentElement.style.fontSize = "200%"`)))
			narrow(t, tab)
			require.NoError(t, chromedp.Do(tab, media("print", "light")))
			shown, err := chromedp.Run(tab, chromedp.Evaluate[int](`[...document.querySelectorAll("nav, form")].filter(e => e.getClientRects().length > 0).length`))
			require.NoError(t, err)
			pdf, err := chromedp.Run(tab, chromedp.PrintToPDF())
			require.NoError(t, err)
			require.NotEmpty(t, pdf)
			require.NoError(t, chromedp.Do(tab, media("", "light")))
			require.Zero(t, shown)
		})
	}
}
