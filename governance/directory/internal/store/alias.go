package store

import (
	"bytes"
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/foederal/foederal/governance"
)

// Alias is a name that units have besides the one that the register writes: the name without the word for the kind before it, or the
// second, Sorbian name.
type Alias struct {
	Name   string // folded
	String int    // the name that the register writes
	// Level is that of the units that the word before the name stands for.
	Level governance.Level
	// Own tells that the name is that of the unit wherever it stands. Otherwise it is so only among the units of the level: "Köln"
	// alone is not "Reg.-Bez. Köln".
	Own bool
}

// fronts are words for the kind that the register writes before the names of some units, as [Folded] folds them. A Kreis that the
// register calls "Landkreis Rostock" is named Rostock, as those are that it calls without the word.
var fronts = [...]struct {
	words string
	level governance.Level
	own   bool
}{
	{"landkreis", governance.District, true},
	{"kreis", governance.District, true},
	{"region", governance.District, false},
	{"stadteregion", governance.District, false},
	{"regionalverband", governance.District, false},
	{"stadtverband", governance.District, false},
	{"gvv", governance.Association, false},
	{"vvg d stadt", governance.Association, false},
	{"vvg d gemeinde", governance.Association, false},
	{"eg", governance.Association, false},
	{"reg bez", governance.GovernmentRegion, false},
	{"fruher reg bez", governance.GovernmentRegion, false},
	{"fruher direktionsbezirk", governance.GovernmentRegion, false},
	{"statistische region", governance.GovernmentRegion, false},
}

// lusatia are the Kreise in which places have Sorbian names: Cottbus, Dahme-Spreewald, Oberspreewald-Lausitz, Spree-Neiße, Bautzen and
// Görlitz.
var lusatia = [...]uint32{12052, 12061, 12066, 12071, 14625, 14626}

// Aliases returns the aliases with a folded name.
func (t *Table) Aliases(name []byte) []Alias {
	all := t.aliases()
	first := sort.Search(len(all), func(i int) bool { return all[i].Name >= string(name) })
	end := first
	for end < len(all) && all[end].Name == string(name) {
		end++
	}
	return all[first:end]
}

// makeAliases finds all aliases and puts them in order.
func (t *Table) makeAliases() []Alias {
	var list []Alias
	var name Folded
	for _, front := range fronts {
		words := []byte(front.words + " ")
		first := sort.Search(t.Strings(), func(i int) bool {
			name.Fold(t.String(i))
			return bytes.Compare(name.Text(), words) >= 0
		})
		for id := first; id < t.Strings(); id++ {
			name.Fold(t.String(id))
			if !bytes.HasPrefix(name.Text(), words) {
				break
			}
			list = appendAliases(list, &name, len(words), Alias{String: id, Level: front.level, Own: front.own})
		}
	}
	for _, district := range lusatia {
		unit, end := t.Range(governance.Municipality, district*PerDistrict, district*PerDistrict+PerDistrict-1)
		for ; unit < end; unit++ {
			for id := range t.names(unit) {
				if second := secondName(t.String(id)); second != "" {
					name.Fold(second)
					list = appendAliases(list, &name, 0, Alias{String: id, Level: governance.Municipality, Own: true})
				}
			}
		}
	}
	slices.SortFunc(list, func(a, b Alias) int { return cmp.Or(cmp.Compare(a.Name, b.Name), cmp.Compare(a.String, b.String)) })
	return slices.Compact(list)
}

// appendAliases appends what a name is from a place on, and, where it differs, without the addition that tells it from others.
func appendAliases(list []Alias, name *Folded, from int, alias Alias) []Alias {
	for _, part := range [...][]byte{name.Base(), name.Core()} {
		if len(part) <= from {
			continue
		}
		if alias.Name = string(part[from:]); !slices.Contains(list, alias) {
			list = append(list, alias)
		}
	}
	return list
}

// names yields the names that a unit has had.
func (t *Table) names(unit int) func(func(int) bool) {
	return func(yield func(int) bool) {
		r := t.details(unit)
		var s State
		for range r.count() {
			if !r.state(&s) || !yield(s.Name) {
				return
			}
		}
	}
}

// secondName returns what a name has behind its slash that is the Sorbian name: "Chóśebuz" of "Cottbus/Chóśebuz, Stadt". The landscapes
// and other words that tell places of one name apart are none ("Lübbenau/Spreewald"); where these stand, too, the register writes
// blanks around the slash between the names.
func secondName(name string) string {
	if _, second, ok := strings.Cut(name, " / "); ok {
		second, _, _ = strings.Cut(second, ",")
		return second
	}
	name, _, _ = strings.Cut(name, ",")
	_, second, _ := strings.Cut(name, "/")
	switch second {
	case "Spreewald", "Spree", "N.L.", "O.L.", "Lausitz", "Oberlausitz", "Brand":
		return ""
	}
	return second
}
