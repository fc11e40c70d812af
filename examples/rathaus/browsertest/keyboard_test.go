package browsertest

import (
	"context"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
	"github.com/stretchr/testify/require"
)

// mostStops is how often Tab is pressed before a thing counts as out of reach.
const mostStops = 200

// reader uses the pages by keyboard alone.
type reader struct {
	*testing.T
	tab context.Context
}

func (r *reader) press(keys string) {
	r.Helper()
	require.NoError(r, chromedp.Do(r.tab, chromedp.KeyEvent(keys)))
}

// focused returns what the focus is on: its text or label, and its ID.
func (r *reader) focused() (name, id string, ringed bool) {
	r.Helper()
	found, err := chromedp.Run(r.tab, chromedp.Evaluate[[]string](`(() => {
		const e = document.activeElement;
		if (e == document.body) return ["", "", ""];
		const style = getComputedStyle(e);
		const ring = style.outlineStyle != "none" && parseFloat(style.outlineWidth) >= 2 || style.boxShadow != "none";
		return [(e.innerText || e.labels?.[0]?.innerText || "").trim(), e.id, ring ? "ring" : ""];
	})()`))
	require.NoError(r, err)
	return found[0], found[1], found[2] != ""
}

// reach presses Tab until the focus is on what has the name or the ID. Every stop on the way shows its focus.
func (r *reader) reach(want string) {
	r.Helper()
	for range mostStops {
		r.press(kb.Tab)
		name, id, ringed := r.focused()
		if name == "" && id == "" {
			continue // the window itself, or a region without words
		}
		require.True(r, ringed, "the focus on %q (%s) cannot be seen", name, id)
		if id == want || strings.HasPrefix(name, want) {
			return
		}
	}
	r.Fatalf("%q is not reached by keyboard", want)
}

// arrive waits until a page has the heading.
func (r *reader) arrive(heading string) {
	r.Helper()
	var last string
	for range 100 {
		text, err := chromedp.Run(r.tab, chromedp.Text(chromedp.CSS("h1")))
		if last = text; err == nil && strings.Contains(text, heading) {
			return
		}
		time.Sleep(50 * time.Millisecond)
	}
	r.Fatalf("the page %q is not reached, but %q", heading, last)
}

// follow reaches a link or a button, presses Enter and waits for the page.
func (r *reader) follow(want, heading string) {
	r.Helper()
	r.reach(want)
	r.press(kb.Enter)
	r.arrive(heading)
}

// The whole journey by keyboard alone: look up a municipality, make a draft, store it, ask why, change it, compare, see the calendar,
// compute a grant, restate a table, delete the agreement.
func TestJourneyByKeyboard(t *testing.T) {
	tab := browser(t)
	address, _ := town(t)
	r := &reader{t, tab}
	require.NoError(t, chromedp.Do(tab, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address+"/de/")))

	r.press(kb.Tab)
	name, _, ringed := r.focused()
	require.Equal(t, "Zum Inhalt springen", name)
	require.True(t, ringed)
	r.press(kb.Enter)
	r.reach("q") // the first field behind the skip link
	r.press("Leimbach" + kb.Enter)
	r.arrive("Suche nach „Leimbach“")
	r.follow("Leimbach", "Leimbach")

	r.follow("Vereinbarungen", "Vereinbarungen")
	r.follow("Eine Vereinbarung prüfen, hochladen oder entwerfen", "Vereinbarung prüfen oder entwerfen")
	r.reach("parties")
	r.press("Bad Salzungen" + kb.Enter + "16063051")
	r.follow("Entwerfen", "Prüfbericht")
	r.follow("Warum?", "Prüfbericht")
	r.follow("Speichern", "Prüfbericht")
	r.follow("Ändern", "Ändern")
	r.follow("Neue Fassung speichern", "Prüfbericht")
	r.follow("Fassungen vergleichen", "Fassungen")
	r.follow("Zum Bericht", "Prüfbericht")
	r.follow("Löschen", "Löschen")
	r.follow("Endgültig löschen", "Vereinbarungen")

	r.follow("Termine", "Termine aller Vereinbarungen")
	r.follow("Geld", "Geld")
	r.follow("Zuwendung berechnen", "Zuwendung berechnen")
	r.reach("applicant")
	r.press("16067029")
	r.reach("cost1")
	r.press("50.000,00" + kb.Enter)
	r.arrive("Zuwendung berechnen")

	r.follow("Tabellen", "Tabelle auf einen anderen Tag bringen")
	r.follow("Ein Beispiel einsetzen", "Tabelle auf einen anderen Tag bringen")
	r.follow("Rechnen und zeigen", "Tabelle auf einen anderen Tag bringen")
	r.reach("Als CSV herunterladen")
	r.follow("Barrierefreiheit", "Erklärung zur Barrierefreiheit")
}

// Signing in and out by keyboard alone, from a page that has nothing to do with it.
func TestLoginByKeyboard(t *testing.T) {
	tab := browser(t)
	address, _ := town(t)
	r := &reader{t, tab}
	require.NoError(t, chromedp.Do(tab, chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address+"/de/data")))
	r.follow("Anmelden", "Anmeldung")
	r.reach("name")
	r.press(userName)
	r.reach("password")
	r.press(password + kb.Enter)
	r.arrive("Vereinbarungen")
	r.follow("Abmelden", "Anmeldung")
}
