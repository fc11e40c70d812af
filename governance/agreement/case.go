package agreement

import "github.com/foederal/foederal/governance/directory"

// Case is what rules see: an agreement, and the directory on the day.
type Case struct {
	Agreement *Agreement
	Snapshot  directory.Snapshot
}

// DataEdition names the edition of the directory; empty where the case has none.
func (c Case) DataEdition() string {
	if c.Snapshot.IsZero() {
		return ""
	}
	return c.Snapshot.Directory().Edition().String()
}
