package bund

import (
	"fmt"
	"iter"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// UnitFigureError tells that a key by population or area cannot be made because a figure of a unit is missing, or is of
// another day than those of the units before it; or that the unit is the zero Unit or the Federation, which have no official key.
type UnitFigureError struct {
	Unit  directory.Unit
	Found civil.Date // day of the figure of this unit; zero if none is recorded
	Want  civil.Date // day of the figures before it
}

func (e *UnitFigureError) Error() string {
	switch {
	case e.Unit.Key() == nil:
		return "bund: a unit without an official key, such as the zero Unit, has no place in a key; want units of a directory below the Federation"
	case e.Found.IsZero():
		return fmt.Sprintf("bund: the figure of %s (%s) is not recorded", e.Unit.Name(), e.Unit.Key())
	}
	return fmt.Sprintf("bund: the figure of %s (%s) is as of %s, those before it as of %s; "+
		"figures of different days make no key", e.Unit.Name(), e.Unit.Key(), e.Found, e.Want)
}

// Text returns the error for readers.
func (e *UnitFigureError) Text(tag language.Tag) string {
	switch {
	case e.Unit.Key() == nil:
		return bilingual.Text{
			German:  "eine Einheit ohne amtlichen Schlüssel hat in einem Verteilungsschlüssel keinen Platz; verlangt sind Einheiten eines Verzeichnisses unterhalb des Bundes",
			English: "a unit without an official key has no place in a distribution key; want units of a directory below the Federation",
		}.In(tag)
	case e.Found.IsZero():
		return bilingual.Sprintf("der Wert von %s (%s) ist nicht erfasst", "the figure of %s (%s) is not recorded", e.Unit.Name(), e.Unit.Key()).In(tag)
	}
	return bilingual.Sprintf("der Wert von %s (%s) hat den Stand %s, die davor haben den Stand %s; Werte verschiedener Tage ergeben keinen Schlüssel",
		"the figure of %s (%s) is as of %s, those before it as of %s; figures of different days make no key",
		e.Unit.Name(), e.Unit.Key(), bilingual.FormatOf(e.Found), bilingual.FormatOf(e.Want)).In(tag)
}

// PopulationKey makes a distribution key of units of a directory by their inhabitants. All figures must be of the same day,
// which is the period of the key; a missing figure or one of another day, and a unit without an official key, is a
// [*UnitFigureError]. A nil units has none. The IDs are the official
// keys of the units. The Rechenweg of the key ([finance.Key.Explain]) shows the inhabitants of each unit, their sum, the day
// and the register.
//
// The figures count the territory that the units have on their day. Where one of them is the sum of municipalities that have
// merged since ([directory.Figure]), the key is derived and its source says so.
func PopulationKey(units iter.Seq[directory.Unit]) (finance.Key, error) {
	return unitsKey(bilingual.Text{German: "Einwohner", English: "population"},
		bilingual.Text{German: "Einwohner", English: "inhabitants"}, units, directory.Unit.Population)
}

// AreaKey makes a distribution key of units of a directory by their area in hectares, like [PopulationKey].
func AreaKey(units iter.Seq[directory.Unit]) (finance.Key, error) {
	return unitsKey(bilingual.Text{German: "Fläche", English: "area"},
		bilingual.Text{German: "Hektar", English: "hectares"}, units, directory.Unit.Area)
}

func unitsKey(
	name, counted bilingual.Text, units iter.Seq[directory.Unit], figure func(directory.Unit) (directory.Figure, bool),
) (finance.Key, error) {
	var asOf civil.Date
	var joined bool
	var weights []finance.Weight
	if units == nil {
		units = func(func(directory.Unit) bool) {}
	}
	for unit := range units {
		found, ok := figure(unit)
		if !ok || unit.Key() == nil || !asOf.IsZero() && found.AsOf != asOf {
			return finance.Key{}, &UnitFigureError{unit, found.AsOf, asOf}
		}
		asOf, joined = found.AsOf, joined || found.Joined
		weights = append(weights, finance.Weight{
			ID: unit.Key().String(), Name: unit.Name(), Value: found.Value, Unit: counted, AsOf: asOf,
		})
	}
	source := law.Source{
		Where:    "Gemeindeverzeichnis der Statistischen Ämter, Stand " + asOf.Format(language.German),
		Evidence: law.Primary,
	}
	if joined {
		source.Where += ", seither zusammengeschlossene Gemeinden addiert"
		source.Evidence = law.Derived
	}
	return finance.KeyByWeight(name, civil.Period{From: asOf, Through: asOf}, source, weights)
}
