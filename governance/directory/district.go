package directory

import (
	"fmt"
	"maps"
	"math/big"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

func (w Weighting) check() error {
	if w >= weightings {
		return &ArgumentError{"by", fmt.Sprintf("there is no weighting %d; want ByPopulation or ByArea", uint8(w))}
	}
	return nil
}

// DistrictPart is one of the Kreise in which people or land of another are found on a later day.
type DistrictPart struct {
	District key.District
	Unit     Unit // zero if the Kreis lies outside the directory
	Share    finance.Share
}

// FigureError tells that something cannot be computed because the figure of a unit is not recorded, or not as of the same day
// as those of its neighbours.
type FigureError struct {
	Unit Unit
	By   Weighting
	AsOf civil.Date // of the figures of its neighbours; zero if the unit has no figure of any day
}

func (e *FigureError) Error() string {
	text := fmt.Sprintf("directory: the %s of %s is not recorded", e.By, e.Unit)
	if e.AsOf.IsZero() {
		return text
	}
	return fmt.Sprintf("%s as of %s, the day of that of its neighbours", text, e.AsOf)
}

// GapError tells that a share is not known, because an event does not tell which part went where.
type GapError struct {
	Gap Gap
	By  Weighting
}

func (e *GapError) Error() string {
	if e.Gap.TooFine {
		return fmt.Sprintf("directory: the shares by %s are too fine to be held exactly", e.By)
	}
	return fmt.Sprintf("directory: shares by %s are not recorded at %q", e.By, e.Gap.Event)
}

// DistrictSuccessors tells in which Kreise the people or the land of a Kreis are on the later day, by key. The shares add
// up to exactly 100 %. They are computed from the municipalities: from what became of each, and from how many inhabitants
// or hectares it had on the day from (see [Unit.Population]). The lists of changes have rows for Kreise too, but not for
// every municipality that changed its Kreis, so they would give other shares.
//
// Where all municipalities come to one Kreis, no figures are needed. Errors: [*ArgumentError] for a weighting that does not exist
// and where from is the later day, [*SpanError], [*UnknownKeyError], [*BrokenChainError], [*LeftError] where a part of the
// Kreis left the directory before the later day, [*FigureError], [*GapError].
func (d *Directory) DistrictSuccessors(k key.District, from, to civil.Date, by Weighting) ([]DistrictPart, error) {
	if err := by.check(); err != nil {
		return nil, err
	}
	start, end, err := d.period(from, to)
	if err != nil {
		return nil, err
	}
	s := Snapshot{d.table, start}
	district, err := s.Lookup(k)
	if err != nil {
		return nil, err
	}
	shares, err := d.districtShares(district, end, by)
	if err != nil {
		return nil, err
	}
	parts := make([]DistrictPart, 0, len(shares))
	for number, r := range shares {
		part := DistrictPart{District: store.Key(governance.District, number).(key.District)}
		part.Unit, _ = Snapshot{d.table, end}.find(governance.District, number)
		part.Share, err = share(r)
		if err != nil {
			return nil, err
		}
		parts = append(parts, part)
	}
	slices.SortFunc(parts, func(p, q DistrictPart) int { return p.District.Compare(q.District) })
	return parts, nil
}

// member is a municipality of a Kreis and what became of it.
type member struct {
	unit Unit
	ends []step
	gap  Gap
}

// districtShares returns the shares of a district by the numbers of the districts in which they are on the day end; nil is
// the whole.
func (d *Directory) districtShares(district Unit, end store.Day, by Weighting) (map[uint32]*big.Rat, error) {
	var members []member
	targets := map[uint32]*big.Rat{}
	for u := range district.Municipalities() {
		f := follower{table: d.table, to: end}
		f.walk(step{ref: int(u.id), since: u.day + 1})
		if f.err != nil {
			return nil, f.err
		}
		ends, err := f.known(by)
		if err != nil {
			return nil, err
		}
		members = append(members, member{u, ends, f.gaps[by]})
		for _, s := range ends {
			targets[d.districtOf(s.ref)] = nil
		}
	}
	if len(targets) == 1 {
		return targets, nil
	}
	for number := range targets {
		targets[number] = new(big.Rat)
	}
	weights, total, err := weigh(district, members, by)
	if err != nil {
		return nil, err
	}
	for i, m := range members {
		ends := m.ends
		if d.inOne(ends) {
			ends = []step{{ref: ends[0].ref}}
		} else if !m.gap.isZero() {
			return nil, &GapError{m.gap, by}
		}
		for _, s := range ends {
			part := big.NewRat(weights[i], total)
			if s.shares[by] != nil {
				part.Mul(part, s.shares[by])
			}
			sum := targets[d.districtOf(s.ref)]
			sum.Add(sum, part)
		}
	}
	if !fit(maps.Values(targets)) {
		return nil, &GapError{Gap{TooFine: true}, by}
	}
	return targets, nil
}

// known returns where the walks ended, without what has left the directory if nothing of it counts. Anything
// else that has left before the last day is a [*LeftError].
func (f *follower) known(by Weighting) ([]step, error) {
	var ends []step
	for _, s := range f.steps {
		part := s.shares[by]
		switch {
		case s.left == 0 || s.left >= f.to:
			ends = append(ends, s)
		case part == nil || part.Sign() != 0 || !f.gaps[by].isZero():
			_, number := f.table.Identify(s.ref)
			return nil, &LeftError{store.AGS(number), s.left.Date()}
		}
	}
	return ends, nil
}

// weigh returns what each municipality of a Kreis counts, and all together.
func weigh(district Unit, members []member, by Weighting) (weights []int64, total int64, err error) {
	var asOf civil.Date
	for i, m := range members {
		figure, ok := m.unit.Population()
		if by == ByArea {
			figure, ok = m.unit.Area()
		}
		if !ok {
			return nil, 0, &FigureError{Unit: m.unit, By: by}
		}
		if i > 0 && figure.AsOf != asOf {
			return nil, 0, &FigureError{m.unit, by, asOf}
		}
		asOf = figure.AsOf
		weights = append(weights, figure.Value)
		total += figure.Value
	}
	if total == 0 {
		return nil, 0, &FigureError{Unit: district, By: by}
	}
	return weights, total, nil
}

// inOne reports whether walks end in one Kreis.
func (d *Directory) inOne(ends []step) bool {
	for _, s := range ends[1:] {
		if d.districtOf(s.ref) != d.districtOf(ends[0].ref) {
			return false
		}
	}
	return true
}

func (d *Directory) districtOf(ref int) uint32 {
	_, number := d.table.Identify(ref)
	return number / store.PerDistrict
}
