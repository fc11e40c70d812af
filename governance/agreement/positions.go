package agreement

import (
	"io"

	"github.com/foederal/foederal/internal/strictjson"
)

// Positions reads a document and returns where its values stand: a function from JSON Pointer to line and column,
// both from 1, as the Artifact of package rule wants it. The document need be no agreement; one that is no JSON is
// refused by [DocumentErrors].
func Positions(r io.Reader) (func(pointer string) (line, column int, ok bool), error) {
	positions, err := strictjson.ReadPositions(r)
	if err != nil {
		return nil, err
	}
	return positions.Of, nil
}
