package pages_test

import (
	"context"
	"net/http"
	"net/url"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
)

// forms are what takes words of a visitor, each with the input wherever it has room for it.
var forms = []func(tn *town, input string) *http.Response{
	func(tn *town, input string) *http.Response { return tn.get("/de/units?q=" + url.QueryEscape(input)) },
	func(tn *town, input string) *http.Response {
		return tn.get("/en/units/16063051?on=" + url.QueryEscape(input))
	},
	func(tn *town, input string) *http.Response { return tn.get("/de/units/" + url.PathEscape(input)) },
	func(tn *town, input string) *http.Response {
		return tn.get("/de/money/budget?plan=" + url.QueryEscape(input))
	},
	func(tn *town, input string) *http.Response {
		quoted := url.QueryEscape(input)
		return tn.get("/de/money/grant?calculate=1&applicant=" + quoted + "&cost1=" + quoted + "&rate=" + quoted)
	},
	func(tn *town, input string) *http.Response {
		return tn.post("/de/tables", map[string]string{"table": input, "column": "0"})
	},
	func(tn *town, input string) *http.Response {
		return tn.post("/en/tables/restated.csv", map[string]string{"table": input})
	},
	func(tn *town, input string) *http.Response {
		return tn.post("/de/agreements/check", map[string]string{"document": input, "why": input})
	},
	func(tn *town, input string) *http.Response {
		return tn.post("/de/agreements/draft", map[string]string{"form": "zweckvereinbarung", "parties": input, "day": input})
	},
}

// Whatever somebody writes into a form, no page fails, and no markup or character that nobody can see comes back out of it.
func FuzzForms(f *testing.F) {
	for _, text := range []string{"", "Leimbach", "16063051", "Gotha\n16063051", "a;b\n16051000;1\n", "2026; land; Land; 1,00", `{"title":"x"}`, "\u202e<script>", "\x00\xff", "=1+1;2\n"} {
		for form := range forms {
			f.Add(byte(form+1), text)
		}
	}
	s, err := store.Open(context.Background(), filepath.Join(f.TempDir(), "rathaus.db"))
	require.NoError(f, err)
	f.Cleanup(func() { _ = s.Close() })
	var current data.Current
	require.NoError(f, current.Load(""))
	handler := pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: func(*http.Request) bool { return false }})
	f.Fuzz(func(t *testing.T, form byte, input string) {
		filled := forms // all of them for 0, as the seeds of the tree have it
		if i := int(form) % (len(forms) + 1); i > 0 {
			filled = forms[i-1 : i]
		}
		tn := &town{T: t, handler: handler}
		for _, fill := range filled {
			r := fill(tn, input)
			require.Less(t, r.StatusCode, http.StatusInternalServerError)
			if body := text(t, r); r.Header.Get("Content-Type") == "text/html; charset=utf-8" {
				require.NotContains(t, strings.ToLower(body), "<script")
				require.NotContains(t, strings.ToLower(body), "<img")
				require.False(t, strings.ContainsAny(body, "\x00\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"), "%q", body)
			}
		}
	})
}
