// Package pages holds the pages of the application.
package pages

import (
	"net/http"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
)

// Options are what the pages need.
type Options struct {
	Store    *store.Store
	Data     func() *data.Data        // the edition that answers now; asked once for each request
	MayWrite func(*http.Request) bool // whether the request may change what is stored
}

// New returns the pages.
func New(o Options) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("rathaus: " + o.Data().Edition.String() + "\n"))
	})
	return mux
}
