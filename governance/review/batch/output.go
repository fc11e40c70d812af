package batch

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
)

// Output is a file for what a program writes.
type Output struct {
	// Name is that of the file.
	Name string
	// Inputs are the names of files that the program reads, and Stdin is what it reads beside them; nil where it reads none.
	Inputs []string
	Stdin  io.Reader
}

// Check refuses what must not be replaced: a folder, a device, and the files that are read, also where one of them comes from standard
// input. A file that is not there is good.
func (o Output) Check() error {
	info, err := os.Lstat(o.Name)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return nil
	case err != nil:
		return explained(err)
	case info.IsDir():
		return &FileError{isFolder, nil}
	case !info.Mode().IsRegular():
		return &FileError{isNoFile, nil}
	}
	var inputs []os.FileInfo
	for _, input := range o.Inputs {
		if other, err := os.Stat(input); err == nil {
			inputs = append(inputs, other)
		}
	}
	if file, ok := o.Stdin.(*os.File); ok {
		if other, err := file.Stat(); err == nil {
			inputs = append(inputs, other)
		}
	}
	if slices.ContainsFunc(inputs, func(other os.FileInfo) bool { return os.SameFile(info, other) }) {
		return &FileError{isInput, nil}
	}
	return nil
}

// Replace writes the file in one step: whoever reads it sees the old content or the new one, and after an error the old one. Who may read a
// file that is there already stays the same. What [Output.Check] refuses is not replaced, also where nobody has asked it before.
func (o Output) Replace(content []byte) error {
	if err := o.Check(); err != nil {
		return err
	}
	mode := os.FileMode(0o644)
	if info, err := os.Stat(o.Name); err == nil {
		mode = info.Mode().Perm()
	}
	file, err := os.CreateTemp(filepath.Dir(o.Name), ".foederal-*")
	if err != nil {
		return explained(err)
	}
	defer os.Remove(file.Name()) // gone by then where all went well
	_, err = file.Write(content)
	if err = errors.Join(err, file.Chmod(mode), file.Close()); err != nil {
		return explained(err)
	}
	return explained(os.Rename(file.Name(), o.Name))
}

// Write replaces the file by what write writes, as [Output.Replace] does; where write fails, the old content stays. Without a name nothing is
// written.
func (o Output) Write(write func(io.Writer) error) error {
	if o.Name == "" {
		return nil
	}
	var content bytes.Buffer
	if err := write(&content); err != nil {
		return err
	}
	return o.Replace(content.Bytes())
}
