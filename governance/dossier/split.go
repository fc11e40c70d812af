package dossier

import (
	"fmt"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

// Split is a thought experiment: the ceiling of a year split over units by their inhabitants. No norm says that it is split so.
type Split struct {
	Year        int                 `json:"year"`
	Total       finance.Amount      `json:"total"`
	On          civil.Date          `json:"on"`             // the day for which the units are taken
	AsOf        civil.Date          `json:"populationAsOf"` // the day for which their inhabitants were counted
	Units       []SplitUnit         `json:"districts"`
	Calculation finance.Calculation `json:"calculation"`
	// Others is how many more clauses on money there are, whose amounts are not split.
	Others int `json:"otherClauses,omitzero"`
}

// SplitUnit is what a unit would get.
type SplitUnit struct {
	Key        string         `json:"key"`
	Name       string         `json:"name"`
	Population int64          `json:"population"`
	Amount     finance.Amount `json:"amount"`
}

// PopulationError tells of a unit that its inhabitants are not recorded for the same day as those of the units before it.
type PopulationError struct{ Unit directory.Unit }

func (e *PopulationError) Error() string { return "dossier: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *PopulationError) Text(tag language.Tag) string {
	return bilingual.Sprintf("die Einwohner von %s sind nicht für denselben Tag erfasst wie die der anderen",
		"the population of %s is not recorded for the same day as that of the others", e.Unit.Name()).In(tag)
}

// newSplit splits the ceiling of the year over the Kreise of the snapshot; it returns nil where there is none.
func newSplit(a *agreement.Agreement, year int, units directory.Snapshot) (*Split, error) {
	funding, more := withCeilings(a)
	if funding == nil || !slices.ContainsFunc(funding.Ceilings, func(c agreement.Ceiling) bool { return c.Year == year }) {
		return nil, nil
	}
	total, err := ceilingOf(funding.Ceilings, year, year)
	if err != nil {
		return nil, err
	}
	w, err := split(year, total, units)
	if err != nil {
		return nil, err
	}
	w.Others = more
	return w, nil
}

// withCeilings returns the first funding clause that names ceilings, and how many funding clauses there are beside it; nil where none
// names any.
func withCeilings(a *agreement.Agreement) (first *agreement.Funding, more int) {
	for _, clause := range agreement.All[agreement.Funding](a) {
		if first == nil && len(clause.Ceilings) > 0 {
			first = &clause
		} else {
			more++
		}
	}
	return first, more
}

// furtherClauses says that there are more clauses on money.
func furtherClauses(more int) bilingual.Text {
	return bilingual.Sprintf("Weitere Klauseln „%s“: %d; ihre Beträge stehen hier nicht.",
		"Further clauses “%s”: %d; their amounts are not told here.", bilingual.TextOf(agreement.KindFunding), more)
}

// ceilingOf adds up the ceilings from one year through another. A document may name several for a year.
func ceilingOf(ceilings []agreement.Ceiling, from, through int) (sum finance.Amount, err error) {
	for _, ceiling := range ceilings {
		if ceiling.Year < from || ceiling.Year > through {
			continue
		}
		if sum, err = sum.Add(ceiling.Amount); err != nil {
			return finance.Amount{}, err
		}
	}
	return sum, nil
}

func split(year int, total finance.Amount, snapshot directory.Snapshot) (*Split, error) {
	w := &Split{Year: year, Total: total, On: snapshot.Date()}
	var weights []finance.Weight
	for unit := range snapshot.Units(governance.District) {
		population, ok := unit.Population()
		if !ok || !w.AsOf.IsZero() && w.AsOf != population.AsOf {
			return nil, &PopulationError{unit}
		}
		w.AsOf = population.AsOf
		w.Units = append(w.Units, SplitUnit{Key: unit.Key().String(), Name: unit.Name(), Population: population.Value})
		weights = append(weights, finance.Weight{
			ID: unit.Key().String(), Name: unit.Name(), Value: population.Value,
			Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"}, AsOf: population.AsOf,
		})
	}
	name := bilingual.Text{German: "Landkreise und kreisfreie Städte nach Einwohnern", English: "Landkreise and kreisfreie Städte by population"}
	source := law.Source{Where: fmt.Sprintf("Gemeindeverzeichnis GV-ISys, Einwohner am %s", w.AsOf.Format(language.German)), Evidence: law.Derived}
	key, err := finance.KeyByWeight(name, civil.Period{From: w.On, Through: w.On}, source, weights)
	if err != nil {
		return nil, err
	}
	allocations, err := key.Apportion(total, finance.LargestRemainder)
	if err != nil {
		return nil, err
	}
	for i, allocation := range allocations {
		w.Units[i].Amount = allocation.Amount
	}
	w.Calculation, err = key.Explain(total, finance.LargestRemainder)
	return w, err
}
