package gv100

import (
	"bytes"
	"cmp"
	"fmt"
	"slices"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// laender is the number of Länder; their keys run from 01 to 16.
const laender = 16

// forParts says what reads a file of which something is missing on purpose.
var forParts = bilingual.Text{
	German:  "einen Teil liest ReadPart, oder directory.FromGV100ADPart",
	English: "read a part with ReadPart, or with directory.FromGV100ADPart",
}

// tree checks that the records form the tree of units they are to form. It remembers the way from the Land down to the
// current Kreis, and the associations of that Kreis.
type tree struct {
	whole bool // the file is to be complete
	line  int
	date  civil.Date
	last  place

	laender      int // how many there were
	land         node[key.Land]
	region       node[key.Region]
	district     node[key.District]
	associations []node[key.Association] // of the current Kreis, sorted by key
}

// node is a unit that was seen, and how many units below it were.
type node[K key.Key] struct {
	key   K
	line  int
	below int
}

// place is where a record belongs in the file: by positions 11 to 18, then by Satzart. A Kreis and its associations share
// the positions; the Kreis has no digits of an association and comes first, and the associations follow by theirs.
type place struct {
	position    [8]byte
	association key.Association
}

func (p place) compare(q place) int {
	return cmp.Or(bytes.Compare(p.position[:], q.position[:]), p.association.Compare(q.association))
}

// add takes the next record; position holds the positions 11 to 18 of its line.
func (t *tree) add(r *Record, position [8]byte, line int) error {
	t.line = line
	if t.date.IsZero() {
		t.date = r.Date
	}
	if r.Date != t.date {
		return t.fault(dateField, r.Date.String(),
			bilingual.Sprintf("verlangt ist %s wie in den Sätzen davor; eine Datei zeigt die Einheiten eines Tages",
				"want %s as in the records before; a file shows the units of one day", t.date))
	}
	next := place{position: position}
	if r.Level == Association {
		next.association = r.Association
	}
	switch order := next.compare(t.last); {
	case order == 0:
		return t.fault(keyField, string(position[:]), bilingual.Text{German: "der Satz davor hat denselben Schlüssel; verlangt ist jede Einheit einmal",
			English: "the record before has the same key; want every unit once"})
	case order < 0:
		return t.fault(keyField, string(position[:]), bilingual.Text{
			German:  "der Satz davor gehört hinter diesen; verlangt ist die Ordnung nach den Stellen 11 bis 18, dann nach der Satzart",
			English: "the record before belongs behind this one; want the order of positions 11 to 18, then of the Satzart"})
	}
	t.last = next

	switch r.Level {
	case Land:
		return t.addLand(r)
	case GovernmentRegion:
		return t.addRegion(r)
	case PlanningRegion:
		return t.addPlanningRegion(r)
	case District:
		return t.addDistrict(r)
	case Association:
		return t.addAssociation(r)
	}
	return t.addMunicipality(r)
}

func (t *tree) addLand(r *Record) error {
	if err := t.endLand(); err != nil {
		return err
	}
	t.laender++
	if n := fmt.Sprintf("%02d", t.laender); t.whole && r.Land.String() != n {
		return t.fault(landField, r.Land.String(), bilingual.Sprintf("davor fehlt der Satz des Landes %s; verlangt sind alle sechzehn; %s",
			"the record of Land %s is missing before; want all sixteen, or %s", n, forParts))
	}
	t.land = node[key.Land]{key: r.Land, line: t.line}
	return nil
}

func (t *tree) addRegion(r *Record) error {
	if err := t.endRegion(); err != nil {
		return err
	}
	t.region = node[key.Region]{key: r.Region, line: t.line}
	return t.inLand(r)
}

func (t *tree) addPlanningRegion(r *Record) error {
	if err := t.endDistrict(); err != nil {
		return err
	}
	return t.inRegion(r)
}

func (t *tree) addDistrict(r *Record) error {
	if err := t.endDistrict(); err != nil {
		return err
	}
	t.district = node[key.District]{key: r.District, line: t.line}
	t.land.below++
	t.region.below++
	return t.inRegion(r)
}

func (t *tree) addAssociation(r *Record) error {
	if err := t.inDistrict(r); err != nil {
		return err
	}
	t.associations = append(t.associations, node[key.Association]{key: r.Association, line: t.line})
	return nil
}

func (t *tree) addMunicipality(r *Record) error {
	if err := t.inDistrict(r); err != nil {
		return err
	}
	i, found := slices.BinarySearchFunc(t.associations, r.Association,
		func(n node[key.Association], k key.Association) int { return n.key.Compare(k) })
	if !found {
		return t.fault(associationField, r.Association.String(), bilingual.Text{German: "kein Satz 50 für diesen Gemeindeverband in seinem Kreis",
			English: "no record 50 for this association in its Kreis"})
	}
	t.associations[i].below++
	t.district.below++
	return nil
}

// inLand demands, in a complete file, that the record of the Land came before.
func (t *tree) inLand(r *Record) error {
	if t.whole && t.land.key != r.Land {
		return t.fault(landField, r.Land.String(), bilingual.Sprintf("davor kein Satz 10 für dieses Land; %s",
			"no record 10 for this Land before; %s", forParts))
	}
	return nil
}

// inRegion demands, in a complete file, the Land and the Regierungsbezirk. The digit 0 means that the Land has none.
func (t *tree) inRegion(r *Record) error {
	if err := t.inLand(r); err != nil {
		return err
	}
	if region := r.Region.String(); t.whole && t.region.key != r.Region && region[2] != '0' {
		return t.fault(regionField, region, bilingual.Sprintf("davor kein Satz 20 für diesen Regierungsbezirk; %s",
			"no record 20 for this Regierungsbezirk before; %s", forParts))
	}
	return nil
}

// inDistrict demands that the record of the Kreis came before. Areas that belong to no Kreis, such as coastal waters,
// have Kreis 000 and an association from 9000 up; they are the only ones without.
func (t *tree) inDistrict(r *Record) error {
	if t.district.key == r.District {
		return nil
	}
	if err := t.endDistrict(); err != nil {
		return err
	}
	if digits := r.Association.String(); digits[2:6] != "0009" {
		return t.fault(districtField, digits[:5], bilingual.Text{
			German:  "davor kein Satz 40 für diesen Kreis",
			English: "no record 40 for this Kreis before",
		})
	}
	t.district = node[key.District]{key: r.District, line: t.line}
	return t.inLand(r)
}

// endDistrict demands that nothing in the Kreis that ends here is empty.
func (t *tree) endDistrict() error {
	for _, a := range t.associations {
		if a.below == 0 {
			return empty(a.line, associationField, a.key, bilingual.Text{
				German:  "zu diesem Gemeindeverband gehört keine Gemeinde",
				English: "no municipality belongs to this association",
			})
		}
	}
	if d := t.district; !d.key.IsZero() && d.below == 0 {
		return empty(d.line, districtField, d.key, bilingual.Text{
			German:  "zu diesem Kreis gehört keine Gemeinde",
			English: "no municipality belongs to this Kreis",
		})
	}
	t.associations = t.associations[:0]
	return nil
}

func (t *tree) endRegion() error {
	if err := t.endDistrict(); err != nil {
		return err
	}
	if r := t.region; t.whole && !r.key.IsZero() && r.below == 0 {
		return empty(r.line, regionField, r.key, bilingual.Text{
			German:  "zu diesem Regierungsbezirk gehört kein Kreis",
			English: "no Kreis belongs to this Regierungsbezirk",
		})
	}
	return nil
}

func (t *tree) endLand() error {
	if err := t.endRegion(); err != nil {
		return err
	}
	if l := t.land; t.whole && !l.key.IsZero() && l.below == 0 {
		return empty(l.line, landField, l.key, bilingual.Text{German: "zu diesem Land gehört kein Kreis", English: "no Kreis belongs to this Land"})
	}
	return nil
}

// end demands that the file may end here.
func (t *tree) end() error {
	if t.line == 0 {
		return Error{}.because(bilingual.Text{German: "die Datei ist leer", English: "the file is empty"})
	}
	if err := t.endLand(); err != nil {
		return err
	}
	if t.whole && t.laender < laender {
		return Error{Line: t.line}.because(bilingual.Sprintf("die Datei endet nach %d Ländern, verlangt sind %d; %s",
			"the file ends after %d Länder, want %d; %s", t.laender, laender, forParts))
	}
	return nil
}

func (t *tree) fault(f field, found string, reason bilingual.Text) error {
	return Error{Line: t.line, Column: f.from, Field: f.name, Found: found}.because(reason)
}

func empty(line int, f field, k key.Key, reason bilingual.Text) error {
	return Error{Line: line, Column: f.from, Field: f.name, Found: k.String()}.because(
		bilingual.Sprintf("%s; die Datei ist unvollständig", "%s; the file is incomplete", reason))
}
