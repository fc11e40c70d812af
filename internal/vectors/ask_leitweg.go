package vectors

import (
	"errors"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/leitweg"
)

// wrongCheck is the word for check digits that are not those of the rest of an ID.
const wrongCheck = "check-digits"

// parseLeitweg asks what a text is as a Leitweg-ID, strictly.
type parseLeitweg struct {
	Text string `json:"text"`
}

func (parseLeitweg) name() string { return "parse-leitweg" }

func (q parseLeitweg) answer() answer {
	id, err := leitweg.Parse(q.Text)
	if err != nil {
		return notLeitweg(err)
	}
	return answer{"id": id.String(), "coarse": id.Coarse(), "fine": id.Fine(), "check": id.Check(), "participant": id.Participant()}
}

// notLeitweg is the answer that an error is.
func notLeitweg(err error) answer {
	var check *leitweg.CheckError
	if errors.As(err, &check) {
		return answer{"error": wrongCheck, "computed": check.Computed}
	}
	return fail(malformed)
}

// computeLeitweg asks for the ID with a coarse and a fine part.
type computeLeitweg struct {
	Coarse string `json:"coarse"`
	Fine   string `json:"fine"` // "" for an ID without one
}

func (computeLeitweg) name() string { return "compute-leitweg" }

func (q computeLeitweg) answer() answer {
	id, err := leitweg.New(q.Coarse, q.Fine)
	if err != nil {
		return notLeitweg(err)
	}
	return answer{"id": id.String()}
}

// readLeitweg asks what a text is as a Leitweg-ID that people have typed, and in what it departs from the strict grammar.
type readLeitweg struct {
	Text string `json:"text"`
}

func (readLeitweg) name() string { return "read-leitweg" }

func (q readLeitweg) answer() answer {
	read, err := leitweg.Read(q.Text)
	if err != nil {
		return notLeitweg(err)
	}
	departures := []string{}
	if read.Departure != 0 {
		departures = strings.Split(read.Departure.String(), ", ")
	}
	slices.Sort(departures)
	a := answer{"coarse": read.Coarse, "fine": read.Fine, "check": read.Check, "departures": departures, "id": nil}
	if !read.ID.IsZero() {
		a["id"] = read.ID.String()
	}
	return a
}
