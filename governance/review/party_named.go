package review

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// PartiesNamed returns the parties that texts name, as people who start a draft write them: the ID of a partner that one of the functions
// knows, such as thueringen.Partner, or else the official key of a unit. What stands before an equals sign is how the clauses call the
// party; without it they call it by the ID or the key.
//
//	gotha=16067029
//	th-landkreistag
//
// Units are those of the day in the directory of their own Land, or else in another one at hand; for the zero date, and for a day that is
// later than anything is known, those of the last day that is known.
//
// Errors: a [*key.ParseError] for what is neither ID nor key, a [*directory.UnknownKeyError] for a key that no unit has on the day, a
// [*directory.SpanError] for a day before the directory begins.
func (r *Reviewer) PartiesNamed(names []string, day civil.Date, known ...func(id string) (governance.Partner, bool)) ([]agreement.Party, error) {
	r = r.orNone()
	parties := make([]agreement.Party, len(names))
	for i, name := range names {
		id, who, isCalled := strings.Cut(name, "=")
		if !isCalled {
			who = id
		}
		partner, err := r.partnerNamed(who, day, known)
		if err != nil {
			return nil, err
		}
		parties[i] = agreement.Party{ID: agreement.PartyID(id), Partner: partner}
	}
	return parties, nil
}

func (r *Reviewer) partnerNamed(who string, day civil.Date, known []func(id string) (governance.Partner, bool)) (governance.Partner, error) {
	for _, partner := range known {
		if found, ok := partner(who); ok {
			return found, nil
		}
	}
	k, err := key.Parse(who)
	if err != nil {
		return governance.Partner{}, err
	}
	snapshot, err := r.snapshotFor(k, day)
	if err != nil {
		return governance.Partner{}, err
	}
	unit, err := snapshot.Lookup(k)
	return unit.Partner(), err
}

// snapshotFor returns the units of the day, or of the last day that is known before it, from a directory that knows the Land of the key:
// its own one, where it is at hand. Without any it is the zero snapshot.
func (r *Reviewer) snapshotFor(k key.Key, day civil.Date) (directory.Snapshot, error) {
	own, _ := governance.JurisdictionOf(k.Land())
	for _, open := range r.directories(own) {
		units := open()
		snapshot := units.Latest()
		if isOutside(snapshot, k) {
			continue
		}
		if day.IsZero() || day.After(snapshot.Date()) {
			return snapshot, nil
		}
		return units.On(day)
	}
	return directory.Snapshot{}, nil
}
