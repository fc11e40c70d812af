package directory

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

// split returns the level and the digits of a key as a number; level 0 stands for no key. An ARS counts as its AGS.
func split(k key.Key) (governance.Level, uint32) {
	k = key.Plain(k)
	if k == nil || k.IsZero() {
		return 0, 0
	}
	return governance.LevelOf(k), store.Number(k)
}

// prefix returns the digits of the unit of a level above that a number of a level begins with. The association of a
// municipality is not in its number.
func prefix(level governance.Level, n uint32, above governance.Level) uint32 {
	for l := store.Digits(level); l > store.Digits(above); l-- {
		n /= 10
	}
	return n
}
