package thueringen

import (
	_ "embed"

	"github.com/foederal/foederal/governance/directory"
)

//go:generate go run ../governance/directory/internal/generate -land 16 -out directory.bin

//go:embed directory.bin
var directoryTable string

var embedded directory.Embedded

// Directory returns the directory of Thüringen from 3 October 1990 to 30 June 2026, with what units of other Länder became or
// gave as far as its events name them. The first call reads the embedded table once through.
func Directory() *directory.Directory { return embedded.MustOpen(directoryTable) }
