package directory

import (
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/internal/lazy"
)

// Embedded is the directory of a package that embeds a table which the generator of this module wrote. It opens the table when
// it is first asked for and only once:
//
//	//go:embed directory.bin
//	var table string
//
//	var embedded directory.Embedded
//
//	// Directory returns the directory of this Land.
//	func Directory() *directory.Directory { return embedded.MustOpen(table) }
//
// The zero value is ready to use, so a program that imports the package pays nothing at its start; and as only the function
// names the table, a program that never calls it does not hold it. An Embedded is safe for concurrent use and must not be copied.
type Embedded struct{ opened lazy.Value[*Directory] }

// MustOpen returns the directory on the table that the first call hands over. It panics where the table is damaged or of another
// version, in every call: the table is part of the program. For the same reason it does not compare the hash, as [Open] does; a test of
// the package that embeds the table opens it with Open.
func (e *Embedded) MustOpen(table string) *Directory {
	return e.opened.Get(func() *Directory {
		d, err := opened(store.OpenKnown(table))
		if err != nil {
			panic(err)
		}
		return d
	})
}
