package main

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"embed"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
)

// pageFiles is the page; what a build adds stands in build.
//
//go:embed page
var pageFiles embed.FS

const (
	policy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; " +
		"worker-src 'self'; base-uri 'none'; form-action 'none'"
	program        = "github.com/foederal/foederal/examples/labor/wasm"
	programLimit   = 2_500_000
	directoryLimit = 1_800_000
)

// sizes is how large a file is that a browser loads.
type sizes struct {
	What  bilingual.Text `json:"what"`
	File  string         `json:"file"`
	Bytes int            `json:"bytes"`
	Gzip  int            `json:"gzip"`  // bytes
	Limit int            `json:"limit"` // bytes by gzip that were planned at most
}

// page is a page that was built.
type page struct {
	Folder    string `json:"folder"`
	Program   sizes  `json:"program"`
	Directory sizes  `json:"directory"`
}

// build builds the page into a folder, which is made where it is not there.
func build(folder string) (page, error) {
	b := page{
		Folder: folder,
		Program: sizes{File: "labor.wasm.gz", Limit: programLimit,
			What: bilingual.Text{German: "Programm mit dem Recht von Bund, Thüringen und Sachsen", English: "program with the law of the Federation, Thüringen and Sachsen"}},
		Directory: sizes{File: "directory.bin.gz", Limit: directoryLimit,
			What: bilingual.Text{German: "Gemeindeverzeichnis von Deutschland", English: "municipality register of Germany"}},
	}
	if err := os.MkdirAll(folder, 0o755); err != nil {
		return b, err
	}
	code, err := compile()
	if err != nil {
		return b, err
	}
	if err = b.Program.write(folder, code); err != nil {
		return b, err
	}
	var table bytes.Buffer
	if _, err = bund.Directory().WriteTo(&table); err != nil {
		return b, err
	}
	if err = b.Directory.write(folder, table.Bytes()); err != nil {
		return b, err
	}
	return b, writePage(folder, []string{b.Program.File, b.Directory.File})
}

// compile returns the program for the browser. Without inlining it is a seventh smaller, and quick enough for one document.
func compile() ([]byte, error) {
	folder, err := os.MkdirTemp("", "labor-")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(folder)
	file := filepath.Join(folder, "labor.wasm")
	command := exec.Command("go", "build", "-trimpath", "-buildvcs=false", "-gcflags=all=-l", "-ldflags=-s -w", "-o", file, program)
	command.Env = append(os.Environ(), "GOOS=js", "GOARCH=wasm", "GOFLAGS=", "CGO_ENABLED=0")
	if output, err := command.CombinedOutput(); err != nil {
		return nil, fmt.Errorf("go build %s: %w\n%s", program, err, output)
	}
	return os.ReadFile(file)
}

// write writes a file as gzip -9 makes it, and notes its sizes.
func (s *sizes) write(folder string, content []byte) error {
	var packed bytes.Buffer
	writer, err := gzip.NewWriterLevel(&packed, gzip.BestCompression)
	if err != nil {
		return err
	}
	if _, err = writer.Write(content); err != nil {
		return err
	}
	if err = writer.Close(); err != nil {
		return err
	}
	s.Bytes, s.Gzip = len(content), packed.Len()
	return os.WriteFile(filepath.Join(folder, s.File), packed.Bytes(), 0o644)
}

// writePage writes the page, and a service worker that keeps all its files, under a name that changes with any of them.
func writePage(folder string, loaded []string) error {
	files, err := fs.Sub(pageFiles, "page")
	if err != nil {
		return err
	}
	names, err := fs.Glob(files, "*")
	if err != nil {
		return err
	}
	content := map[string][]byte{}
	for _, name := range names {
		if content[name], err = fs.ReadFile(files, name); err != nil {
			return err
		}
	}
	if content["wasm_exec.js"], err = glue(); err != nil {
		return err
	}
	content["index.html"] = bytes.ReplaceAll(content["index.html"], []byte("{{policy}}"), []byte(policy))
	hash := sha256.New()
	for _, name := range loaded {
		text, err := os.ReadFile(filepath.Join(folder, name))
		if err != nil {
			return err
		}
		hash.Write(text)
	}
	kept := slices.Concat([]string{"./"}, loaded)
	for _, name := range slices.Sorted(maps.Keys(content)) {
		hash.Write(content[name])
		if name != worker && name != "index.html" { // the page is kept as "./": servers lead from one to the other
			kept = append(kept, name)
		}
	}
	head := fmt.Sprintf("const EDITION = \"%x\";\nconst FILES = [\"%s\"];\n", hash.Sum(nil)[:8], strings.Join(kept, `", "`))
	content[worker] = append([]byte(head), content[worker]...)
	for name, text := range content {
		if err = os.WriteFile(filepath.Join(folder, name), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}

const worker = "worker.js"

// glue returns what the Go distribution puts between its programs and JavaScript; it must be that of the compiler.
func glue() ([]byte, error) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	if err != nil {
		return nil, fmt.Errorf("go env GOROOT: %w", err)
	}
	return os.ReadFile(filepath.Join(strings.TrimSpace(string(root)), "lib", "wasm", "wasm_exec.js"))
}
