// Command rathaus is the municipal application.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
)

func main() {
	s, err := store.Open(context.Background(), "rathaus.db")
	if err != nil {
		log.Fatal(err)
	}
	var current data.Current
	if err := current.Load(""); err != nil {
		log.Fatal(err)
	}
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", pages.New(pages.Options{Store: s, Data: current.Data,
		MayWrite: func(*http.Request) bool { return true }})))
}
