// Command labor makes a page that checks agreements in the browser and needs no server behind it: the library compiled to WebAssembly.
//
//	go run ./examples/labor [-lang de|en] [-json] [-build FOLDER] [-addr 127.0.0.1:8080]
//
// It says first where the page is and how to serve it, and then how large it is.
//
// Paste a draft and read the report, why each rule came to its outcome, and save the report as a page or as SARIF; paste a column of
// keys or names of municipalities and read of which day it is. What is pasted stays on the machine, and after the first loading the page
// works without a network.
//
// It builds the page into the folder, or into a new temporary one, and tells the size of what a browser loads, against what was planned.
// With -addr it serves the page there, until it is interrupted; any other server of files will do as well. It ends with 0 where the page
// was built and with 2 where it could not be, or where the command line is wrong. It needs the go command and the sources of this module.
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bilingual/commandline"
)

func main() { os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr)) }

const (
	exitBuilt  = 0
	exitFailed = 2
)

func run(args []string, _ io.Reader, stdout, stderr io.Writer) int {
	flags := flag.NewFlagSet("labor", flag.ContinueOnError)
	flags.SetOutput(stderr)
	tag, folder, addr, asJSON := language.German, "", "", false
	flags.Func("lang", "Sprache der Ausgabe / language of the output: de, en", bilingual.Choose(&tag))
	flags.StringVar(&folder, "build", "", "Ordner für die Seite / folder for the page")
	flags.StringVar(&addr, "addr", "", "Adresse, unter der die Seite ausgeliefert wird / address at which the page is served")
	flags.BoolVar(&asJSON, "json", false, "Ausgabe für Maschinen / output for machines")
	flags.Usage = func() {
		fmt.Fprintln(stderr, "labor [-lang de|en] [-json] [-build ORDNER/FOLDER] [-addr 127.0.0.1:8080]")
		flags.PrintDefaults()
	}
	if err := commandline.Parse(flags, args, &tag, commandline.AtMost(0)); errors.Is(err, flag.ErrHelp) {
		return exitBuilt
	} else if err != nil {
		return exitFailed
	}
	isTemporary := folder == ""
	if isTemporary {
		var err error
		if folder, err = os.MkdirTemp("", "labor-"); err != nil {
			return failed(stderr, err)
		}
	}
	if isTemporary && addr != "" {
		defer os.RemoveAll(folder)
	}
	built, err := build(folder)
	if err != nil {
		return failed(stderr, err)
	}
	if err = tell(stdout, built, tag, asJSON); err != nil {
		return failed(stderr, err)
	}
	if addr == "" {
		return exitBuilt
	}
	if err = serve(addr, folder, stderr, tag); err != nil {
		return failed(stderr, err)
	}
	return exitBuilt
}

func failed(stderr io.Writer, err error) int {
	fmt.Fprintln(stderr, bilingual.Printable(err.Error()))
	return exitFailed
}

var (
	builtText = bilingual.Text{German: "Seite: %s/index.html", English: "page: %s/index.html"}
	serveText = bilingual.Text{
		German:  "Ausliefern: go run ./examples/labor -addr 127.0.0.1:8080 (oder den Ordner mit einem anderen Dateiserver; direkt aus dem Ordner lädt kein Browser WebAssembly)",
		English: "to serve it: go run ./examples/labor -addr 127.0.0.1:8080 (or the folder with another server of files; no browser loads WebAssembly straight from a folder)",
	}
	sizeText = bilingual.Text{
		German:  "%s: %s Bytes, mit gzip -9 %s; geplant höchstens %s: %s",
		English: "%s: %s bytes, by gzip -9 %s; planned at most %s: %s",
	}
	heldText   = bilingual.Text{German: "eingehalten", English: "held"}
	missedText = bilingual.Text{German: "verfehlt", English: "missed"}
	atText     = bilingual.Text{German: "Die Seite steht unter http://%s/, bis das Programm mit Strg+C beendet wird.",
		English: "The page is at http://%s/ until the program is ended by Ctrl+C."}
)

// tell says what was built and how large it is.
func tell(w io.Writer, b page, tag language.Tag, asJSON bool) error {
	if asJSON {
		encoder := json.NewEncoder(w)
		encoder.SetIndent("", "  ")
		return encoder.Encode(b)
	}
	if _, err := fmt.Fprintf(w, builtText.In(tag)+"\n"+serveText.In(tag)+"\n", b.Folder); err != nil {
		return err
	}
	for _, file := range []sizes{b.Program, b.Directory} {
		verdict := heldText
		if file.Gzip > file.Limit {
			verdict = missedText
		}
		number := func(n int) string { return grouped(n, tag) }
		_, err := fmt.Fprintf(w, sizeText.In(tag)+"\n", file.What.In(tag), number(file.Bytes), number(file.Gzip), number(file.Limit), verdict.In(tag))
		if err != nil {
			return err
		}
	}
	return nil
}

// grouped writes a number with the separator of thousands of the language.
func grouped(n int, tag language.Tag) string {
	if n < 1000 {
		return fmt.Sprint(n)
	}
	separator := bilingual.Text{German: ".", English: ","}
	return fmt.Sprintf("%s%s%03d", grouped(n/1000, tag), separator.In(tag), n%1000)
}

// serve serves the folder until the program is interrupted.
func serve(addr, folder string, stderr io.Writer, tag language.Tag) error {
	listener, err := net.Listen("tcp", addr)
	if err != nil {
		return err
	}
	server := &http.Server{Handler: handler(folder), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	interrupted := make(chan os.Signal, 1)
	signal.Notify(interrupted, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-interrupted
		server.Close()
	}()
	fmt.Fprintf(stderr, atText.In(tag)+"\n", listener.Addr())
	if err = server.Serve(listener); errors.Is(err, http.ErrServerClosed) {
		return nil
	}
	return err
}

// handler serves the files of a page with the policy that the page names itself, too: nothing comes from, or goes, elsewhere.
func handler(folder string) http.Handler {
	files := http.FileServer(http.Dir(folder))
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Content-Security-Policy", policy+"; frame-ancestors 'none'")
		w.Header().Set("X-Content-Type-Options", "nosniff")
		w.Header().Set("Referrer-Policy", "no-referrer")
		w.Header().Set("Cache-Control", "no-cache")
		files.ServeHTTP(w, r)
	})
}
