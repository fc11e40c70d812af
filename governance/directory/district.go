package directory

import (
	"cmp"
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
	"github.com/foederal/foederal/governance/key"
)

func (w Weighting) check() error {
	if w >= weightings {
		return &ArgumentError{"by", fmt.Sprintf("there is no weighting %d; want ByPopulation, ByArea or ByPopulationElseArea", uint8(w))}
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

func (e *FigureError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *FigureError) Text(tag language.Tag) string {
	figure := "die Einwohnerzahl"
	switch e.By {
	case ByArea:
		figure = "die Fläche"
	case ByPopulationElseArea:
		figure = "die Einwohnerzahl, ersatzweise die Fläche"
	}
	text := bilingual.Sprintf("%v von %v ist nicht erfasst", "the %v of %v is not recorded",
		bilingual.Text{German: figure, English: e.By.String()}, e.Unit).In(tag)
	if e.AsOf.IsZero() {
		return text
	}
	return text + bilingual.Sprintf(" zum %v, dem Tag der Angaben der Nachbarn", " as of %v, the day of that of its neighbours", dayOf(e.AsOf)).In(tag)
}

// GapError tells that a share is not known, because an event does not tell which part went where.
type GapError struct {
	Gap Gap
	By  Weighting
}

func (e *GapError) Error() string { return "directory: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *GapError) Text(tag language.Tag) string {
	if e.Gap.TooFine {
		return bilingual.Sprintf("die Anteile %v sind zu fein, um genau gehalten zu werden",
			"the shares by %v are too fine to be held exactly", e.By.word()).In(tag)
	}
	return bilingual.Sprintf("die Anteile %v sind nicht erfasst bei %q", "shares by %v are not recorded at %q", e.By.word(),
		e.Gap.Event.String()).In(tag)
}

// word is the weighting as the errors write it.
func (w Weighting) word() bilingual.Text {
	return bilingual.Text{German: w.Text(language.German), English: w.String()}
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
	district, err := Snapshot{d.table, start}.Lookup(k)
	if err != nil {
		return nil, err
	}
	return d.crossing(start, end, governance.District).districtParts(district, by)
}

// districtParts is DistrictSuccessors of a Kreis.
func (c *crossing) districtParts(district Unit, by Weighting) ([]DistrictPart, error) {
	c.pooled, c.strands = true, c.strands[:0]
	table := c.directory.table
	number := district.number() * store.PerDistrict
	first, last := table.Range(governance.Municipality, number, number+store.PerDistrict-1)
	c.strands = slices.Grow(c.strands, last-first)
	for unit := first; unit < last; unit++ {
		if table.ValidOn(unit, c.start) {
			c.crossFrom(int(district.id), unit)
		}
	}
	group, err := c.known(by)
	if err != nil {
		return nil, err
	}
	slices.SortStableFunc(group, func(a, b strand) int { return cmp.Compare(a.to, b.to) })
	if len(group) == 0 {
		return nil, &FigureError{Unit: district, By: by}
	}
	var parts []DistrictPart
	for part := range chunks(group, func(a, b strand) bool { return a.to == b.to }) {
		parts = append(parts, c.districtPart(part[0].to))
	}
	if len(parts) == 1 {
		parts[0].Share = finance.Whole()
		return parts, nil
	}
	shares, err := c.shares(group, by)
	for i := range shares {
		parts[i].Share = shares[i]
	}
	if err != nil {
		return nil, err
	}
	slices.SortFunc(parts, func(p, q DistrictPart) int { return p.District.Compare(q.District) })
	return parts, nil
}

// districtPart returns the part in a Kreis that is a unit, or the digits of one that is none; see [crossing.carrier].
func (c *crossing) districtPart(ref int) DistrictPart {
	if digits := ref - c.directory.table.References(); digits >= 0 {
		return DistrictPart{District: store.Key(governance.District, uint32(digits)).(key.District)}
	}
	u := Unit{c.directory.table, int32(ref), c.end}
	return DistrictPart{District: u.Key().(key.District), Unit: u}
}

// known returns the strands without what has left the directory if nothing of it counts. Anything else that has left before the last
// day is a [*LeftError], and what is lost within the directory a [*BrokenChainError].
func (c *crossing) known(by Weighting) ([]strand, error) {
	known := c.strands[:0]
	for _, s := range c.strands {
		switch {
		case s.to == nowhere:
			return nil, s.gaps[by]
		case s.left == 0 || s.left >= c.end:
			known = append(known, s)
		case s.shares[by] == nil || s.shares[by].Sign() != 0 || s.gaps != nil && s.gaps[by] != nil:
			_, number := c.directory.table.Identify(s.last)
			return nil, &LeftError{store.AGS(number), s.left.Date()}
		}
	}
	return known, nil
}
