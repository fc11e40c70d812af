package territory

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// above lists the keys of the units that follow from a municipality. The special areas on the coast and on the Mosel lie
// in no Kreis; their digits of the Kreis are zeros.
func above(ags key.AGS, ars key.ARS) []key.Key {
	keys := []key.Key{ags.Land()}
	if digits := ags.String(); digits[2:5] != "000" || isCityState(ags) {
		keys = append(keys, ags.District())
		if digits[2] != '0' {
			keys = append(keys, ags.Region())
		}
	}
	if !ars.IsZero() {
		keys = append(keys, ars.Association())
	}
	return keys
}

// isCityState tells Hamburg and Berlin, whose keys have zeros only after the Land.
func isCityState(ags key.AGS) bool {
	digits := ags.String()
	return digits == "02000000" || digits == "11000000"
}

// isCity tells whether a municipality is a Kreis of its own.
func isCity(ags key.AGS) bool { return strings.HasSuffix(ags.String(), "000") }

// everyMunicipalityInAssociation tells whether the register has an association record for every municipality on a day.
func everyMunicipalityInAssociation(day civil.Date) bool {
	return !day.Before(civil.MustParse("2009-01-01"))
}

// isOwn tells whether an association is nothing but a municipality: 0 or 9 and its three digits, or 0000 for a
// kreisfreie Stadt. Real associations have numbers from 5001 on; before 2009 they had others.
func isOwn(association key.Association, day civil.Date) bool {
	first := association.String()[5]
	return everyMunicipalityInAssociation(day) && (first == '0' || first == '9')
}

// existsAbove tells whether the register has a unit for a prefix. Before 2009 an association of 0000 meant: none.
func existsAbove(k key.Key, day civil.Date) bool {
	association, ok := k.(key.Association)
	return !ok || everyMunicipalityInAssociation(day) || !strings.HasSuffix(association.String(), "0000")
}

// kindByKey tells the kinds that the form of a key tells: the association record of a municipality outside any
// association, and the kreisfreie Stadt. Before the first register with kinds nothing is recorded.
func (r *replay) kindByKey(k key.Key, day civil.Date) governance.Kind {
	switch k := k.(type) {
	case key.Association:
		if isOwn(k, day) {
			return governance.VerbandsfreieGemeinde
		}
	case key.AGS:
		if r.last.kinds && isCity(k) {
			return kindOfCity(k.Land())
		}
	}
	return 0
}

// kindOfCity is the kind of a city that is a Kreis of its own.
func kindOfCity(land key.Land) governance.Kind {
	if land.String() == "08" {
		return governance.Stadtkreis
	}
	return governance.KreisfreieStadt
}

// deriveAbove opens and closes what follows from the municipalities, and names it by the rows of the day.
func (r *replay) deriveAbove(day civil.Date, list []change) {
	names := namesAbove(list)
	for k := range names {
		r.touched[k] = true
	}
	passedOn := keysPassedOn(list)
	r.nameAfterwards(list)
	touched := sortedKeys(r.touched)
	clear(r.touched)
	for _, k := range touched {
		if governance.LevelOf(k) == governance.Municipality {
			continue
		}
		unit, exists := r.open[k], r.members[k] > 0 && existsAbove(k, day)
		if unit != nil && (!exists || passedOn[k]) {
			r.closeUnit(k, day)
			unit = nil
		}
		switch name := names[k]; {
		case exists && unit == nil:
			r.openUnit(k, day, name.text)
		case exists && name.renames && name.text != unit.last().Name:
			r.change(unit, day, func(s *State) { s.Name = name.text })
		}
	}
	for _, k := range touched {
		if ags, ok := k.(key.AGS); ok && r.open[ags] != nil {
			r.nameOwn(ags, day)
		}
	}
}

// keysPassedOn finds keys above the municipality that one unit leaves and another takes on the same day.
func keysPassedOn(list []change) map[key.Key]bool {
	left, passedOn := map[key.Key]bool{}, map[key.Key]bool{}
	for i := range list {
		if c := &list[i]; c.event.Level != governance.Municipality && c.event.From != nil &&
			(c.rekeys() || c.is(gv100.Dissolution)) {
			left[c.event.From] = true
		}
	}
	for i := range list {
		if c := &list[i]; left[c.event.To] && (c.rekeys() || c.is(gv100.Formation)) {
			passedOn[c.event.To] = true
		}
	}
	return passedOn
}

// nameAbove is a name that a list gives to a unit above the municipality.
type nameAbove struct {
	text    string
	renames bool // also a unit that was there before
	rank    int
}

// namesAbove collects the names of units above the municipality. A change of name wins over the row that forms the unit,
// that over a new key, and that over the name in a row that ends another unit; of equals the later one wins. A unit that
// was there before takes a name only from a change of name.
func namesAbove(list []change) map[key.Key]nameAbove {
	names := map[key.Key]nameAbove{}
	for i := range list {
		c := &list[i]
		if c.event.Level == governance.Municipality || c.event.To == nil || c.event.ToName == "" {
			continue
		}
		name := nameAbove{text: c.event.ToName, renames: c.is(gv100.NameChange)}
		switch {
		case name.renames:
			name.rank = 3
		case c.is(gv100.Formation):
			name.rank = 2
		case c.rekeys():
			name.rank = 1
		}
		if name.rank >= names[c.event.To].rank {
			names[c.event.To] = name
		}
	}
	return names
}

// nameAfterwards names units that began without a name in the lists by the row that changes or ends them.
func (r *replay) nameAfterwards(list []change) {
	for i := range list {
		e := &list[i].event
		if unit := r.open[e.From]; e.From != nil && unit != nil && unit.last().Name == "" {
			unit.from(unit.Valid.From, func(s *State) { s.Name = e.FromName })
		}
	}
}

// nameOwn names what is nothing but a municipality and began without a name in the lists: the association record of a
// municipality outside any association, and the Kreis of a kreisfreie Stadt. Later it is renamed by rows of its own.
func (r *replay) nameOwn(ags key.AGS, day civil.Date) {
	name := r.open[ags].last().Name
	if district := r.open[ags.District()]; isCity(ags) && district != nil && district.Valid.From == day {
		district.from(day, func(s *State) {
			if s.Name == "" {
				s.Name = name
			}
			if r.last.kinds {
				s.Kind = kindOfCity(ags.Land())
			}
		})
	}
	ars := r.regional[ags]
	if ars.IsZero() || !isOwn(ars.Association(), day) {
		return
	}
	if own := r.open[ars.Association()]; own != nil && own.last().Name == "" {
		own.from(day, func(s *State) { s.Name = name })
	}
}
