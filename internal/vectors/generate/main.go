// Command generate writes the files of vectors for implementations in other languages into a folder, out of the tables of
// internal/vectors and files of the repository:
//
//	go generate ./internal/vectors
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/internal/vectors"
)

func main() {
	root := flag.String("root", ".", "the root of the repository")
	folder := flag.String("o", "vectors", "the folder into which the files are written")
	flag.Parse()
	if err := write(*root, *folder); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func write(root, folder string) error {
	families, err := vectors.Families(os.DirFS(root))
	if err != nil {
		return err
	}
	for _, family := range families {
		text, err := family.Encode()
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(folder, family.FileName()), text, 0o644); err != nil {
			return err
		}
	}
	return nil
}
