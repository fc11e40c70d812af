// Package data holds what the application knows of the world: the directory of all units of Germany, the law, and the duties. All of it is
// of one edition, and a newer one takes the place of the whole.
package data

import (
	"path/filepath"
	"sync/atomic"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// File is the name of a newer edition of the directory in its folder, as the command newedition writes it.
const File = "directory.bin"

// Data is one edition. It does not change and is safe for concurrent use.
type Data struct {
	Directory *directory.Directory // all of Germany
	Reviewer  *review.Reviewer     // the law of the Federation, of Thüringen and of Sachsen
	Duties    *duty.Collection     // of the same three
	Edition   directory.Edition
}

// Open returns the edition in a folder: that of its file [File], and the embedded one where the folder has none or its name is empty. A
// file that is damaged, older or of something else is an error.
func Open(folder string) (*Data, error) {
	national := bund.Directory()
	if folder != "" {
		var err error
		if national, err = directory.OpenFileOr(filepath.Join(folder, File), bund.Directory); err != nil {
			return nil, err
		}
	}
	ask := func() *directory.Directory { return national }
	return &Data{
		Directory: national,
		Reviewer:  review.New(bund.Law(), renewed(thueringen.Law(), national), renewed(sachsen.Law(), national)).Asking(ask),
		Duties:    duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties()),
		Edition:   national.Edition(),
	}, nil
}

// renewed returns the law of a Land with the national directory in the place of its own, where that knows later days.
func renewed(l review.Law, national *directory.Directory) review.Law {
	if national.Span().Through.After(l.Directory().Span().Through) {
		l.Directory = func() *directory.Directory { return national }
	}
	return l
}

// Current holds the edition that answers now. Its zero value holds none; it must not be copied.
type Current struct{ data atomic.Pointer[Data] }

// Data returns the edition that answers now. Whoever answers a request asks once, so that one answer is of one edition.
func (c *Current) Data() *Data { return c.data.Load() }

// Load puts the edition of a folder in the place of the one before, which goes on answering where it is being asked. After an error the one
// before stays.
func (c *Current) Load(folder string) error {
	d, err := Open(folder)
	if err != nil {
		return err
	}
	c.data.Store(d)
	return nil
}
