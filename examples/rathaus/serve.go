package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"log/slog"
	"net"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/foederal/foederal/examples/rathaus/internal/api"
	"github.com/foederal/foederal/examples/rathaus/internal/data"
	"github.com/foederal/foederal/examples/rathaus/internal/pages"
	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
	"github.com/foederal/foederal/governance/bilingual"
)

// How long a client may take, and how much it may send.
const (
	headTime  = 5 * time.Second
	readTime  = 30 * time.Second
	writeTime = 60 * time.Second
	idleTime  = 120 * time.Second
	stopTime  = 25 * time.Second
	mostHead  = 32 << 10
	mostBody  = 16 << 20 // of any request; the API and the pages take less
)

// serve answers until the context ends, and then ends what was begun.
func serve(ctx context.Context, s settings, stdout, stderr io.Writer) (err error) {
	log := slog.New(slog.NewJSONHandler(stderr, nil))
	database := s.database()
	db, err := store.Open(ctx, s.db)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.Close()) }()
	current := &data.Current{}
	if err := current.Load(s.data); err != nil {
		return fmt.Errorf("-data: %w", err)
	}
	login, err := s.openLogin(db)
	if err != nil {
		return fmt.Errorf("-login: %w", err)
	}
	listener, err := net.Listen("tcp", s.addr)
	if err != nil {
		return err
	}
	ready := &web.Readiness{Ping: db.Ping}
	server := &http.Server{
		Handler:           s.handler(parts{db, current, login, log, ready, isLoopback(listener)}),
		ReadHeaderTimeout: headTime, ReadTimeout: readTime, WriteTimeout: writeTime, IdleTimeout: idleTime, MaxHeaderBytes: mostHead,
		ErrorLog: slog.NewLogLogger(withoutText{log.Handler()}, slog.LevelWarn),
	}
	reload(ctx, s.data, current, log)
	s.tell(stdout, listener, database)
	failed := make(chan error, 1)
	go func() { failed <- server.Serve(listener) }()
	select {
	case err := <-failed:
		return err
	case <-ctx.Done():
	}
	ready.Stop()
	ending, cancel := context.WithTimeout(context.WithoutCancel(ctx), stopTime)
	defer cancel()
	if err := server.Shutdown(ending); err != nil {
		return err
	}
	fmt.Fprintln(stdout, stoppedText.In(s.tag))
	return nil
}

// What the start and the stop say.
var (
	madeText     = bilingual.Text{German: "Datenbank: %s, neu angelegt", English: "database: %s, newly made"}
	openedText   = bilingual.Text{German: "Datenbank: %s, vorhanden und geöffnet", English: "database: %s, was there and is open"}
	loginText    = bilingual.Text{German: "Schreiben darf, wer sich anmeldet.", English: "Whoever signs in may write."}
	localText    = bilingual.Text{German: "Schreiben darf ohne Anmeldung jeder an diesem Rechner.", English: "Everybody at this machine may write, without signing in."}
	readOnlyText = bilingual.Text{German: "Schreiben darf niemand; mit -login dürfen es die, die sich anmelden.", English: "Nobody may write; with -login those may who sign in."}
	stopText     = bilingual.Text{German: "Beenden: Strg+C", English: "to stop: Ctrl+C"}
	stoppedText  = bilingual.Text{German: "Beendet; was begonnen war, ist beantwortet.", English: "Stopped; what was begun has been answered."}
	everyText    = bilingual.Text{German: "Erreichbar unter jeder Adresse dieses Rechners.", English: "It is reached at every address of this machine."}
)

// database says which database there is, before it is opened. The address of a server may hold a password and is not told.
func (s settings) database() string {
	if strings.HasPrefix(s.db, "postgres://") || strings.HasPrefix(s.db, "postgresql://") {
		return fmt.Sprintf(openedText.In(s.tag), "PostgreSQL")
	}
	text := openedText
	if _, err := os.Stat(s.db); errors.Is(err, fs.ErrNotExist) {
		text = madeText
	}
	return fmt.Sprintf(text.In(s.tag), bilingual.Printable(s.db))
}

// tell says where the application is, the address alone in the first line, and what holds there.
func (s settings) tell(stdout io.Writer, listener net.Listener, database string) {
	lines := []string{"http://" + listener.Addr().String()}
	if address, ok := listener.Addr().(*net.TCPAddr); ok && address.IP.IsUnspecified() {
		lines = []string{fmt.Sprintf("http://localhost:%d", address.Port), everyText.In(s.tag)}
	}
	mayWrite := readOnlyText
	switch {
	case s.login != "":
		mayWrite = loginText
	case isLoopback(listener) && len(s.proxies) == 0:
		mayWrite = localText
	}
	lines = append(lines, database, mayWrite.In(s.tag), stopText.In(s.tag))
	fmt.Fprintln(stdout, strings.Join(lines, "\n"))
}

func (s settings) openLogin(sessions web.Sessions) (*web.Login, error) {
	if s.login == "" {
		return nil, nil
	}
	file, err := os.Open(s.login)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return web.NewLogin(file, sessions, s.proxies, time.Now)
}

func isLoopback(listener net.Listener) bool {
	address, ok := listener.Addr().(*net.TCPAddr)
	return ok && address.IP.IsLoopback()
}

// parts are what the handlers are made of.
type parts struct {
	db         *store.Store
	current    *data.Current
	login      *web.Login // nil without -login
	log        *slog.Logger
	ready      *web.Readiness
	isLoopback bool
}

// handler puts everything together, the outermost layer last.
func (s settings) handler(p parts) http.Handler {
	mayWrite := web.MayWrite(p.login, p.isLoopback && len(s.proxies) == 0)
	metrics := &web.Metrics{}
	mux := http.NewServeMux()
	mux.Handle("/v1/", api.New(api.Options{Store: p.db, Data: p.current.Data, MayWrite: mayWrite, Log: p.log}))
	mux.Handle("/", pages.New(pages.Options{Store: p.db, Data: p.current.Data, MayWrite: mayWrite, Login: p.login}))
	handler := web.SameSite(mux)
	if p.isLoopback && len(s.proxies) == 0 {
		handler = web.OnlyLocalNames(handler)
	}
	if s.rate > 0 {
		handler = web.NewLimiter(s.rate, s.proxies, time.Now).Wrap(handler)
	}
	handler = web.Bounded(mostBody, handler)

	outer := http.NewServeMux()
	outer.Handle("/", handler)
	outer.HandleFunc("GET /healthz", web.Alive)
	outer.Handle("GET /readyz", p.ready)
	outer.Handle("GET /metrics", metrics)
	handler = web.Recovered(p.log, web.Headers(outer))
	return web.Observed(p.log, metrics, web.Speaking(s.tag.String(), handler))
}

// reload takes a newer edition at every SIGHUP, until the context ends. Requests that are being answered keep the one before.
func reload(ctx context.Context, folder string, current *data.Current, log *slog.Logger) {
	hangups := make(chan os.Signal, 1)
	signal.Notify(hangups, syscall.SIGHUP)
	go func() {
		defer signal.Stop(hangups)
		for {
			select {
			case <-ctx.Done():
				return
			case <-hangups:
			}
			if folder == "" {
				log.Warn("no edition was taken: started without -data")
				continue
			}
			if err := current.Load(folder); err != nil {
				log.Error("no edition was taken; the one before stays", "error", err)
				continue
			}
			log.Info("edition taken", "edition", current.Data().Edition.String())
		}
	}()
}

// withoutText logs that the server of net/http had something to say about a connection, but not what: it names the address.
type withoutText struct{ slog.Handler }

func (h withoutText) Handle(ctx context.Context, record slog.Record) error {
	return h.Handler.Handle(ctx, slog.NewRecord(record.Time, record.Level, "a connection failed", record.PC))
}
