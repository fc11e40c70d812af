package bund

import (
	_ "embed"

	"github.com/foederal/foederal/governance/directory"
)

//go:generate go run ../directory/internal/generate -out directory.bin -proof ../../docs/directory-proof.md

//go:embed directory.bin
var directoryTable string

var embedded directory.Embedded

// Directory returns the directory of all of Germany: complete from 3 October 1990 to 30 November 2025, and with keys and
// names of 30 June 2026 beyond that (see Beyond of [directory.Directory]).
//
// The table of about 3 MB is linked into a program only if it calls this function, or another that does. The first call
// checks it; nothing is done when the package is imported.
func Directory() *directory.Directory { return embedded.MustOpen(directoryTable) }
