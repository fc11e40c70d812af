package bulk

import (
	"encoding/json"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/foederal/foederal/governance/bilingual"
)

// OpenState reads the state of an earlier run from the file with the name; it is nil where there is no such file. A file that is no
// state is a [*StateError].
func OpenState(name string) (*State, error) {
	text, err := os.ReadFile(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil
	case err != nil:
		return nil, err
	}
	state := &State{}
	if err := json.Unmarshal(text, state); err != nil || state.Offset < 0 || state.Tally.Rows < 0 {
		return nil, &StateError{bilingual.Sprintf("%q enthält keinen Stand einer Prüfung", "%q holds no state of a run", name)}
	}
	return state, nil
}

// WriteFile writes the state into the file with the name in one step: whoever is interrupted has the old state or the new one.
func (s State) WriteFile(name string) error {
	text, err := json.Marshal(s)
	if err != nil {
		return err
	}
	file, err := os.CreateTemp(filepath.Dir(name), filepath.Base(name)+".*")
	if err != nil {
		return err
	}
	_, err = file.Write(text)
	err = errors.Join(err, file.Sync(), file.Close())
	if err == nil {
		err = os.Rename(file.Name(), name)
	}
	if err != nil {
		return errors.Join(err, os.Remove(file.Name()))
	}
	return nil
}
