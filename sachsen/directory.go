package sachsen

import (
	_ "embed"

	"github.com/foederal/foederal/governance/directory"
)

//go:generate go run ../governance/directory/internal/generate -land 14 -out directory.bin

//go:embed directory.bin
var directoryTable string

var embedded directory.Embedded

// Directory returns the directory of Sachsen: complete from 3 October 1990 to 30 November 2025, and with keys and names of 30 June
// 2026 beyond that (see Beyond of [directory.Directory]). It knows what units of other Länder became or gave as far as its events
// name them. The first call reads the embedded table once through.
func Directory() *directory.Directory { return embedded.MustOpen(directoryTable) }
