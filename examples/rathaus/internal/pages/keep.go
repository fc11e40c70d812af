package pages

import (
	"crypto/sha256"
	"encoding/hex"
	"sync"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
)

// mostKept is how many pages of units are kept in memory; each has some 50 KB.
const mostKept = 1000

// kept holds pages of units that were made from one edition of the data. Those of an older edition are dropped.
type kept struct {
	mu      sync.RWMutex
	edition *data.Data
	pages   map[string]keptPage
}

type keptPage struct {
	text []byte
	etag string
}

func (k *kept) get(edition *data.Data, name string) (keptPage, bool) {
	k.mu.RLock()
	defer k.mu.RUnlock()
	if k.edition != edition {
		return keptPage{}, false
	}
	page, ok := k.pages[name]
	return page, ok
}

// put keeps a copy of a page. Where there are too many already, it begins anew.
func (k *kept) put(edition *data.Data, name string, text []byte) keptPage {
	sum := sha256.Sum256(text)
	page := keptPage{append([]byte(nil), text...), `"` + hex.EncodeToString(sum[:12]) + `"`}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.edition != edition || len(k.pages) >= mostKept {
		k.edition, k.pages = edition, make(map[string]keptPage)
	}
	k.pages[name] = page
	return page
}
