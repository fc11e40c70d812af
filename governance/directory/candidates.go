package directory

import (
	"errors"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// Candidate is one of the units that a question may mean, with what tells it from the others.
type Candidate struct {
	Key    key.Key        `json:"key"`
	Name   string         `json:"name"`
	On     civil.Date     `json:"on"`              // a day on which the unit has the key and the name
	Period civil.Period   `json:"period,omitzero"` // in which it had the key, where that is what tells the units apart
	Text   bilingual.Text `json:"text"`            // key and name, kind, Kreis, Land, inhabitants; for readers
}

// Candidates returns the units among which an error of [Snapshot.Resolve], [Snapshot.FindOne] or [Snapshot.Lookup] leaves the choice: of
// an [*AmbiguousError] its candidates, and of an [*UnknownKeyError] the units that had the key on other days, the earliest first, one
// of each period. Of other errors there are none.
func (s Snapshot) Candidates(err error) []Candidate {
	var (
		list      []Candidate
		ambiguous *AmbiguousError
		unknown   *UnknownKeyError
	)
	switch {
	case errors.As(err, &ambiguous):
		for _, m := range ambiguous.Candidates {
			list = append(list, candidate(m))
		}
	case errors.As(err, &unknown) && !s.IsZero():
		for _, period := range unknown.Known {
			on := period.Through
			if on.IsZero() {
				on = period.From
			}
			other, err := s.Directory().On(on)
			if err != nil {
				continue
			}
			if u, ok := other.Unit(unknown.Key); ok {
				c := candidate(Match{Unit: u})
				c.Period = period
				list = append(list, c)
			}
		}
	}
	return list
}

func candidate(m Match) Candidate {
	return Candidate{Key: m.Unit.Key(), Name: m.Unit.Name(), On: m.Unit.Date(), Text: m.describe()}
}

// Describe returns the candidate for readers, with the period if it has one: "16028260 Hümpfershausen (Gemeinde, Thüringen), bis 31.12.1990".
func (c Candidate) Describe(tag language.Tag) string {
	text := c.Text.In(tag)
	if c.Period != (civil.Period{}) {
		text += ", " + c.Period.Format(tag)
	}
	return text
}
