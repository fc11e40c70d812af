// Command rathaus is the municipal application: units, agreements, money and tables of a town hall, as pages for people and as JSON for programs.
//
//	cd examples/rathaus && go run . [-addr HOST:PORT] [-db FILE|postgres://…] [-login FILE] [-data DIR]
//	    [-rate N] [-trusted-proxy CIDR,…] [-lang de|en] [COMMAND]
//
// Without a command it serves until it is interrupted. In a folder without any flag it makes its database rathaus.db there. It prints its address,
// its database, who may write and how to stop it. The commands work on the same database, also while it serves:
//
//	backup FILE             all agreements with all versions in one file
//	restore [-replace] FILE takes them back; -replace deletes what is there before
//	export FILE             the same as JSON, one version a line; - is standard output
//	expire                  deletes the agreements whose retention period is over
//	user NAME               reads a password from standard input and prints the line for the file of -login
//
// Writing needs no login where it listens on a loopback address; elsewhere it needs -login, and without that everything is read-only. SIGHUP takes a newer
// edition of the directory from the file directory.bin in the folder of -data. It ends with 0, with 1 after a failure and with 2 for a wrong command line.
package main

import (
	"bufio"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/examples/rathaus/internal/store"
	"github.com/foederal/foederal/examples/rathaus/internal/web"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

const (
	exitDone    = 0
	exitFailure = 1
	exitUsage   = 2
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// settings are what the command line says.
type settings struct {
	addr, db, login, data string
	rate                  float64
	proxies               web.Proxies
	tag                   language.Tag
	command               []string
}

func parse(args []string, stderr io.Writer) (s settings, err error) {
	flags := flag.NewFlagSet("rathaus", flag.ContinueOnError)
	flags.SetOutput(stderr)
	flags.StringVar(&s.addr, "addr", "127.0.0.1:8080", "`host:port` to listen on")
	flags.StringVar(&s.db, "db", "rathaus.db", "database: a `file` of SQLite, or postgres://…")
	flags.StringVar(&s.login, "login", "", "`file` of those who may write, NAME:BCRYPT-HASH a line")
	flags.StringVar(&s.data, "data", "", "`folder` with a newer edition of the directory, read anew on SIGHUP")
	flags.Float64Var(&s.rate, "rate", 0, "requests a second that one address may send; 0 for any number")
	proxies := flags.String("trusted-proxy", "", "`networks` of proxies whose X-Forwarded-For is taken, such as 10.0.0.0/8")
	s.tag = language.German
	flags.Func("lang", "language where a request names none: de or en (default de)", bilingual.Choose(&s.tag))
	flags.Usage = func() {
		fmt.Fprintln(stderr, "rathaus [flags] [backup FILE | restore [-replace] FILE | export FILE | expire | user NAME]")
		flags.PrintDefaults()
	}
	if err := flags.Parse(args); err != nil {
		return s, err
	}
	if s.proxies, err = web.ParseProxies(*proxies); err != nil {
		err = fmt.Errorf("-trusted-proxy: %w", err)
	}
	if !(s.rate >= 0) {
		err = errors.New("-rate: want a number from 0")
	}
	if err != nil {
		fmt.Fprintln(stderr, "rathaus:", err)
	}
	s.command = flags.Args()
	return s, err
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	s, err := parse(args, stderr)
	switch {
	case errors.Is(err, flag.ErrHelp):
		return exitDone
	case err != nil:
		return exitUsage
	}
	if len(s.command) == 0 {
		err = serve(ctx, s, stdout, stderr)
	} else {
		err = s.do(ctx, stdin, stdout)
	}
	var usage usageError
	switch {
	case errors.As(err, &usage):
		fmt.Fprintln(stderr, "rathaus:", usage)
		return exitUsage
	case err != nil:
		fmt.Fprintln(stderr, "rathaus:", err)
		return exitFailure
	}
	return exitDone
}

// usageError is a wrong command line.
type usageError string

func (e usageError) Error() string { return string(e) }

// do runs a command.
func (s settings) do(ctx context.Context, stdin io.Reader, stdout io.Writer) error {
	name, args := s.command[0], s.command[1:]
	replace := name == "restore" && len(args) == 2 && args[0] == "-replace"
	if replace {
		args = args[1:]
	}
	wants := map[string]int{"backup": 1, "restore": 1, "export": 1, "expire": 0, "user": 1}
	if n, known := wants[name]; !known || len(args) != n {
		return usageError("want backup FILE, restore [-replace] FILE, export FILE, expire, user NAME, or no command")
	}
	if name == "user" {
		return printUser(args[0], stdin, stdout)
	}
	db, err := store.Open(ctx, s.db)
	if err != nil {
		return err
	}
	switch name {
	case "backup":
		err = db.Backup(ctx, args[0])
	case "restore":
		err = db.Restore(ctx, args[0], replace)
	case "export":
		err = export(ctx, db, args[0], stdout)
	case "expire":
		err = s.expire(ctx, db, stdout)
	}
	return errors.Join(err, db.Close())
}

func printUser(name string, stdin io.Reader, stdout io.Writer) error {
	password, err := bufio.NewReader(io.LimitReader(stdin, 1<<10)).ReadString('\n')
	if err != nil && !errors.Is(err, io.EOF) {
		return err
	}
	line, err := web.UserLine(name, strings.TrimRight(password, "\r\n"))
	if err == nil {
		_, err = fmt.Fprintln(stdout, line)
	}
	return err
}

func export(ctx context.Context, db *store.Store, file string, stdout io.Writer) (err error) {
	if file == "-" {
		return db.Export(ctx, stdout)
	}
	f, err := os.OpenFile(file, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	return db.Export(ctx, f)
}

func (s settings) expire(ctx context.Context, db *store.Store, stdout io.Writer) error {
	today, err := civil.OfTime(time.Now())
	if err != nil {
		return err
	}
	n, err := db.Expire(ctx, today)
	if err == nil {
		_, err = fmt.Fprintln(stdout, bilingual.Sprintf("Vereinbarungen gelöscht, deren Aufbewahrungsfrist abgelaufen ist: %d",
			"agreements deleted whose retention period is over: %d", n).In(s.tag))
	}
	return err
}
