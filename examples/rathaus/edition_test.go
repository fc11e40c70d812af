package main

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// changeList is the official form of a list of changes, with one that never happened: the municipality Leimbach takes another name.
const changeList = "list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new\tname_new\tdate_legal\tdate_statistical\n" +
	"2025\t16/2025/9999-R\tGemeinde\t160635051051\t16063051\tLeimbach\t4\t\t\t\t160635051051\t16063051\tMusterleimbach\t2025-12-15\t2025-12-15\n"

// otherwise are names of municipalities as the official register writes them in the record of the association that is none.
var otherwise = map[string]string{"033590010": "Buxtehude, Stadt", "081250058": "Leingarten", "091770117": "Erding, St", "091790142": "Olching", "091790145": "Puchheim",
	"130009999": "Küstengewässer einschl. Anteil am Festlandsockel", "130750136": "Ueckermünde, Seebad, Stadt", "130760014": "Boizenburg/Elbe, Stadt"}

// newerEdition makes an edition of Germany that is a month later than the embedded one, in the way a town does: out of a register in the
// official format and a list of changes.
func newerEdition(t *testing.T) *directory.Directory {
	t.Helper()
	var lines []string
	known := map[string]bool{}
	for _, level := range []governance.Level{governance.Land, governance.GovernmentRegion, governance.District, governance.Association, governance.Municipality} {
		for unit := range bund.Directory().Latest().Units(level) {
			lines = append(lines, registerLine(unit))
			switch k := unit.Key().(type) {
			case key.Association:
				known[k.String()] = true
			case key.AGS: // what is in no association stands under one that is none
				if within := unit.ARS().String()[:9]; !known[within] {
					known[within] = true
					lines = append(lines, pad("5020251231"+pad(within[:5], 8)+within[5:]+pad(cmp.Or(otherwise[within], unit.Name()), 50)+pad("", 50)+"50", 220)+"\n")
				}
			}
		}
	}
	position := func(line string) string { return line[10:18] + line[:2] + line[18:22] }
	slices.SortFunc(lines, func(a, b string) int { return cmp.Compare(position(a), position(b)) })
	newer, err := directory.Extend(bund.Directory(), strings.NewReader(changeList), strings.NewReader(strings.Join(lines, "")))
	require.NoError(t, err)
	return newer
}

// pad writes a text into a field, of a longer one as much as has room, as the registers do.
func pad(text string, places int) string {
	letters := []rune(text)
	return string(letters[:min(places, len(letters))]) + strings.Repeat(" ", max(0, places-len(letters)))
}

// registerLine is the record of a unit in the format GV100AD, of 31 December 2025 and without figures.
func registerLine(u directory.Unit) string {
	digits, association, kind, figures := u.Key().String(), "", "", ""
	record := map[governance.Level]string{governance.Land: "10", governance.GovernmentRegion: "20",
		governance.District: "40", governance.Association: "50", governance.Municipality: "60"}[u.Level()]
	switch u.Key().(type) {
	case key.Association:
		digits, association = digits[:5], digits[5:]
	case key.AGS:
		association, figures = u.ARS().String()[5:9], strings.Repeat("0", 33)
	}
	if u.Kind() != 0 {
		kind = fmt.Sprintf("%02d", u.Kind().Code(u.Level()))
	}
	name := u.Name()
	if digits == "16063051" {
		name = "Musterleimbach"
	}
	seat, _ := u.Seat()
	line := record + "20251231" + pad(digits, 8) + pad(association, 4) + pad(name, 50) + pad(seat, 50) + pad(kind, 6) + pad(figures, 37) + u.PostalCode()
	return pad(line, 220) + "\n"
}

// asked is what the clients found who asked all the time.
type asked struct {
	stop    atomic.Bool
	wait    sync.WaitGroup
	mutex   sync.Mutex
	failed  []string
	answers map[string]int // by name of the unit, and by path
}

// ask sends requests until it is told to stop, and keeps every answer that is not 200.
func (a *asked) ask(method, url, body string) {
	for !a.stop.Load() {
		request, _ := http.NewRequest(method, url, strings.NewReader(body))
		response, err := http.DefaultClient.Do(request)
		var text []byte
		if err == nil {
			text, err = io.ReadAll(response.Body)
			_ = response.Body.Close()
		}
		a.mutex.Lock()
		switch {
		case err != nil:
			a.failed = append(a.failed, err.Error())
		case response.StatusCode != http.StatusOK:
			a.failed = append(a.failed, response.Status)
		case strings.Contains(string(text), "Musterleimbach"):
			a.answers["new "+request.URL.Path]++
		default:
			a.answers["old "+request.URL.Path]++
		}
		a.mutex.Unlock()
	}
}

// count is how many answers there were of an edition.
func (a *asked) count(edition, path string) int {
	a.mutex.Lock()
	defer a.mutex.Unlock()
	return a.answers[edition+" "+path]
}

// A newer edition is taken while requests are being answered, and one whose body is still on its way. None fails, and afterwards all answers are of the
// newer edition: the API, the page that was kept in memory, and what the application tells of its data. A file that is no edition changes nothing.
func TestNewerEdition(t *testing.T) {
	newer := newerEdition(t)
	folder, editions := t.TempDir(), t.TempDir()
	p := start(t, folder, "-data", editions)
	defer p.Kill()
	const unit, page, check = "/v1/units/16063051", "/de/units/16063051", "/v1/check"
	a := &asked{answers: map[string]int{}}
	document := strings.TrimSuffix(strings.TrimPrefix(draft, `{"document": `), "}")
	for _, path := range []string{unit, page, check} {
		a.wait.Go(func() {
			if path == check {
				a.ask("POST", p.URL+path, document)
			} else {
				a.ask("GET", p.URL+path, "")
			}
		})
	}
	told := func(want string) {
		t.Helper()
		require.Eventually(t, func() bool {
			text, err := os.ReadFile(filepath.Join(folder, "log"))
			return err == nil && strings.Contains(string(text), want)
		}, time.Minute, 20*time.Millisecond, want)
	}
	file := filepath.Join(editions, "directory.bin")
	require.NoError(t, os.WriteFile(file, []byte("no edition"), 0o600))
	require.NoError(t, p.Signal(syscall.SIGHUP))
	told("the one before stays")

	reader, writer := io.Pipe() // a request that begins before the change and ends after it
	late := make(chan int, 1)
	go func() {
		response, err := http.Post(p.URL+check, "application/json", reader)
		if err != nil {
			late <- 0
			return
		}
		_ = response.Body.Close()
		late <- response.StatusCode
	}()
	_, err := io.WriteString(writer, document[:10])
	require.NoError(t, err)
	for _, path := range []string{unit, page, check} {
		require.Eventually(t, func() bool { return a.count("old", path) > 0 }, time.Minute, 10*time.Millisecond, path)
	}

	beside := file + ".new" // as a town does: written beside, then renamed
	made, err := os.Create(beside)
	require.NoError(t, err)
	_, err = newer.WriteTo(made)
	require.NoError(t, err)
	require.NoError(t, made.Close())
	require.NoError(t, os.Rename(beside, file))
	require.NoError(t, p.Signal(syscall.SIGHUP))
	told("edition taken")
	for _, path := range []string{unit, page} {
		require.Eventually(t, func() bool { return a.count("new", path) > 0 }, time.Minute, 10*time.Millisecond, path)
	}
	_, err = io.WriteString(writer, document[10:])
	require.NoError(t, err)
	require.NoError(t, writer.Close())
	require.Equal(t, 200, <-late)
	a.stop.Store(true)
	a.wait.Wait()
	require.Empty(t, a.failed)

	_, text := send(t, "GET", p.URL+"/v1/edition", "")
	var edition struct {
		AsOf, Hash string
		Span       struct{ Through string }
	}
	require.NoError(t, json.Unmarshal([]byte(text), &edition))
	require.Equal(t, newer.Hash(), edition.Hash)
	require.NotEqual(t, bund.Directory().Hash(), edition.Hash)
	require.Equal(t, "2025-12-31", edition.Span.Through)
	for path, want := range map[string]string{unit: `"name":"Musterleimbach"`, unit + "?on=2025-12-14": `"name":"Leimbach"`, page: "<h1 class=\"kern-heading-large\">Musterleimbach</h1>",
		page + "?on=2025-12-14": "<h1 class=\"kern-heading-large\">Leimbach</h1>"} {
		status, text := send(t, "GET", p.URL+path, "")
		require.Equal(t, 200, status, path)
		require.Contains(t, text, want, path)
	}
}
