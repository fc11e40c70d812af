package pages_test

import (
	"context"
	"net/http"
	"net/url"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
)

// Whatever somebody writes into a form, no page fails, and no markup or character that nobody can see comes back out of it.
func FuzzForms(f *testing.F) {
	for _, text := range []string{"", "Leimbach", "16063051", "Gotha\n16063051", "a;b\n16051000;1\n", "2026; land; Land; 1,00", `{"title":"x"}`, "\u202e<script>", "\x00\xff", "=1+1;2\n"} {
		f.Add(text)
	}
	s, err := store.Open(context.Background(), filepath.Join(f.TempDir(), "rathaus.db"))
	require.NoError(f, err)
	f.Cleanup(func() { _ = s.Close() })
	var current data.Current
	require.NoError(f, current.Load(""))
	handler := pages.New(pages.Options{Store: s, Data: current.Data, MayWrite: func(*http.Request) bool { return false }})
	f.Fuzz(func(t *testing.T, input string) {
		tn := &town{T: t, handler: handler}
		quoted := url.QueryEscape(input)
		for _, r := range []*http.Response{
			tn.get("/de/units?q=" + quoted), tn.get("/en/units/16063051?on=" + quoted), tn.get("/de/units/" + url.PathEscape(input)),
			tn.get("/de/money/budget?plan=" + quoted), tn.get("/de/money/grant?calculate=1&applicant=" + quoted + "&cost1=" + quoted + "&rate=" + quoted),
			tn.post("/de/tables", map[string]string{"table": input, "column": "0"}), tn.post("/en/tables/restated.csv", map[string]string{"table": input}),
			tn.post("/de/agreements/check", map[string]string{"document": input, "why": input}),
			tn.post("/de/agreements/draft", map[string]string{"form": "zweckvereinbarung", "parties": input, "day": input}),
		} {
			require.Less(t, r.StatusCode, http.StatusInternalServerError)
			if body := text(t, r); r.Header.Get("Content-Type") == "text/html; charset=utf-8" {
				require.NotRegexp(t, "(?i)<script|<img|[\x00\u202a-\u202e\u2066-\u2069]", body)
			}
		}
	})
}
