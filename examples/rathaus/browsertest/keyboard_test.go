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
	r.reach("Leimbach")
	r.press(kb.Enter)
	r.arrive("Leimbach")

	r.reach("Vereinbarungen")
	r.press(kb.Enter)
	r.arrive("Vereinbarungen")
	r.reach("Eine Vereinbarung prüfen, hochladen oder entwerfen")
	r.press(kb.Enter)
	r.arrive("Vereinbarung prüfen oder entwerfen")
	r.reach("parties")
	r.press("Bad Salzungen" + kb.Enter + "16063051")
	r.reach("Entwerfen")
	r.press(kb.Enter)
	r.arrive("Prüfbericht")
	r.reach("Warum?")
	r.press(kb.Enter)
	r.arrive("Prüfbericht")
	r.reach("Speichern")
	r.press(kb.Enter)
	r.arrive("Prüfbericht")
	r.reach("Ändern")
	r.press(kb.Enter)
	r.arrive("Ändern")
	r.reach("Neue Fassung speichern")
	r.press(kb.Enter)
	r.arrive("Prüfbericht")
	r.reach("Fassungen vergleichen")
	r.press(kb.Enter)
	r.arrive("Fassungen")
	r.reach("Zum Bericht")
	r.press(kb.Enter)
	r.arrive("Prüfbericht")
	r.reach("Löschen")
	r.press(kb.Enter)
	r.arrive("Löschen")
	r.reach("Endgültig löschen")
	r.press(kb.Enter)
	r.arrive("Vereinbarungen")

	r.reach("Termine")
	r.press(kb.Enter)
	r.arrive("Termine aller Vereinbarungen")
	r.reach("Geld")
	r.press(kb.Enter)
	r.arrive("Geld")
	r.reach("Zuwendung berechnen")
	r.press(kb.Enter)
	r.arrive("Zuwendung berechnen")
	r.reach("applicant")
	r.press("16067029")
	r.reach("cost1")
	r.press("50.000,00" + kb.Enter)
	r.arrive("Zuwendung berechnen")

	r.reach("Tabellen")
	r.press(kb.Enter)
	r.arrive("Tabelle auf einen anderen Tag bringen")
	r.reach("Ein Beispiel einsetzen")
	r.press(kb.Enter)
	r.arrive("Tabelle auf einen anderen Tag bringen")
	r.reach("Rechnen und zeigen")
	r.press(kb.Enter)
	r.arrive("Tabelle auf einen anderen Tag bringen")
	r.reach("Als CSV herunterladen")
	r.reach("Barrierefreiheit")
	r.press(kb.Enter)
	r.arrive("Erklärung zur Barrierefreiheit")
}
