package pages

import (
	"bytes"
	"compress/gzip"
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"strconv"
	"strings"
	"sync"

	"github.com/foederal/foederal/examples/rathaus/internal/data"
)

// mostKept is how many bytes of pages of units are kept in memory, packed: room for those of all municipalities of Germany.
const mostKept = 128 << 20

// kept holds pages of units that were made from one edition of the data. Those of an older edition are dropped.
type kept struct {
	mu      sync.RWMutex
	edition *data.Data
	pages   map[string]keptPage
	size    int
}

// keptPage is a page, packed by gzip as browsers take it.
type keptPage struct {
	packed []byte
	etag   string // weak, for a page is the same packed and unpacked
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

// put keeps a page. Where there are too many already, it begins anew.
func (k *kept) put(edition *data.Data, name string, text []byte) (keptPage, error) {
	packed, err := pack(text)
	if err != nil {
		return keptPage{}, err
	}
	sum := sha256.Sum256(text)
	page := keptPage{packed, `W/"` + hex.EncodeToString(sum[:12]) + `"`}
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.edition != edition || k.size+len(packed) > mostKept {
		k.edition, k.pages, k.size = edition, make(map[string]keptPage), 0
	}
	k.pages[name] = page
	k.size += len(packed)
	return page, nil
}

// packers are writers of gzip, which are large and can be used again.
var packers = sync.Pool{New: func() any {
	w, err := gzip.NewWriterLevel(io.Discard, gzip.BestSpeed)
	if err != nil {
		panic(err) // the level is one of the package's own
	}
	return w
}}

func pack(text []byte) ([]byte, error) {
	out := buffers.Get().(*bytes.Buffer)
	defer buffers.Put(out)
	out.Reset()
	w := packers.Get().(*gzip.Writer)
	defer packers.Put(w)
	w.Reset(out)
	if _, err := w.Write(text); err != nil {
		return nil, err
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return bytes.Clone(out.Bytes()), nil
}

// answerKept answers with a kept page: packed where the reader takes that, and not at all where the reader has it already.
func (q *request) answerKept(page keptPage) error {
	header := q.w.Header()
	header.Set("ETag", page.etag)
	header.Add("Vary", "Accept-Encoding")
	if q.Header.Get("If-None-Match") == page.etag {
		q.w.WriteHeader(http.StatusNotModified)
		return nil
	}
	if takesGzip(q.Header.Get("Accept-Encoding")) {
		header.Set("Content-Encoding", "gzip")
		q.answer(http.StatusOK, page.packed)
		return nil
	}
	r, err := gzip.NewReader(bytes.NewReader(page.packed))
	if err != nil {
		return err
	}
	text, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	q.answer(http.StatusOK, text)
	return nil
}

// takesGzip reports whether the header Accept-Encoding names gzip, and not with the weight 0.
func takesGzip(accept string) bool {
	for part := range strings.SplitSeq(accept, ",") {
		name, weight, isWeighed := strings.Cut(part, ";")
		if !strings.EqualFold(strings.TrimSpace(name), "gzip") {
			continue
		}
		q, err := strconv.ParseFloat(strings.TrimPrefix(strings.TrimSpace(weight), "q="), 64)
		return !isWeighed || err == nil && q > 0
	}
	return false
}
