package directory

import (
	"cmp"
	"fmt"
	"maps"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// CategoryRow is what a category of an earlier day, such as "rural" or the name of a supervisory authority, is for a unit of a later
// day. Categories do not add up: where the units that it was made of disagree, none is chosen.
type CategoryRow struct {
	Unit     Unit   // as of the later day
	Category string // of all units that it was made of; "" where they disagree or none has one
	// Disagree tells that the units had different categories, or some of them none. A part from outside the directory has none.
	Disagree bool
	Of       []CategorySource // the units of the earlier day, by key, and then those outside the directory
}

// CategorySource is a unit with its category.
type CategorySource struct {
	Unit     Unit // as of the earlier day; zero for one outside the directory, whose key is Outside of Part
	Category string
	Known    bool              // whether the table has a category for it; never for one outside the directory
	Part     CorrespondenceRow // which part of the later unit it is
}

// RestateCategories restates a table of categories by key for the units of a later day, by key. A key of another level, or one that
// is no unit on the day from, is an [*UnknownKeyError]. The table can have no category for what came from outside the directory; a
// unit that is partly of that has none, then. Two keys of one unit (AGS and ARS) with different categories are an
// [*ArgumentError], as is a day from that is the later one. Other errors are those of [Directory.Correspondence].
func (d *Directory) RestateCategories(categories map[key.Key]string, from, to civil.Date, level governance.Level) ([]CategoryRow, error) {
	start, _, err := d.period(from, to)
	if err != nil {
		return nil, err
	}
	rows, err := d.Correspondence(to, from, level)
	if err != nil {
		return nil, err
	}
	table, err := Snapshot{d.table, start}.categories(categories, level)
	if err != nil {
		return nil, err
	}
	var list []CategoryRow
	for row := range rows {
		if row.From.IsZero() {
			continue
		}
		if n := len(list); n == 0 || list[n-1].Unit != row.From {
			list = append(list, CategoryRow{Unit: row.From})
		}
		last := &list[len(list)-1]
		if row.To.IsZero() && row.Outside.IsZero() {
			continue
		}
		category, known := table[row.To]
		last.Of = append(last.Of, CategorySource{row.To, category, known, row})
	}
	for i := range list {
		list[i].decide()
	}
	return list, nil
}

// categories returns a table of categories by unit of a level. Of several errors it is the same one in every run.
func (s Snapshot) categories(categories map[key.Key]string, level governance.Level) (map[Unit]string, error) {
	table := make(map[Unit]string, len(categories))
	keys := slices.SortedFunc(maps.Keys(categories), func(a, b key.Key) int { return cmp.Compare(fmt.Sprint(a), fmt.Sprint(b)) })
	for _, k := range keys {
		u, _ := s.Unit(k)
		if u.Level() != level {
			return nil, s.unknown(k)
		}
		if category, twice := table[u]; twice && category != categories[k] {
			return nil, &ArgumentError{"categories", fmt.Sprintf("%s has two, %q and %q; want one", u, category, categories[k])}
		}
		table[u] = categories[k]
	}
	return table, nil
}

// decide finds whether the units agree.
func (r *CategoryRow) decide() {
	if len(r.Of) == 0 {
		return
	}
	first := r.Of[0]
	r.Disagree = slices.ContainsFunc(r.Of, func(s CategorySource) bool { return s.Known != first.Known || s.Category != first.Category })
	if !r.Disagree {
		r.Category = first.Category
	}
}
