package agreement

import "github.com/foederal/foederal/governance/directory"

// Case is what rules see: an agreement, and the directory on the day. Without an agreement, rules see an empty one; nil clauses
// are passed over.
type Case struct {
	Agreement *Agreement
	Snapshot  directory.Snapshot
}

// Completed returns the case as rules see it: with an empty agreement where it has none.
func (c Case) Completed() Case {
	c.Agreement = orEmpty(c.Agreement)
	return c
}

// orEmpty returns the agreement, or an empty one in the place of nil.
func orEmpty(a *Agreement) *Agreement {
	if a == nil {
		return new(Agreement)
	}
	return a
}

// DataEdition names the edition of the directory; empty where the case has none.
func (c Case) DataEdition() string {
	if c.Snapshot.IsZero() {
		return ""
	}
	return c.Snapshot.Directory().Edition().String()
}
