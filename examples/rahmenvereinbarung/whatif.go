package main

import (
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// whatIf is a thought experiment: the ceiling of a year split over the Landkreise and kreisfreie Städte by population. No
// norm says that it is split so.
type whatIf struct {
	year        int
	total       finance.Amount
	on          civil.Date // the day for which the Kreise are taken
	asOf        civil.Date // the day for which their inhabitants were counted
	districts   []district
	calculation finance.Calculation
}

type district struct {
	unit       directory.Unit
	population int64
	amount     finance.Amount
}

const whatIfYear = 2019

// newWhatIf splits the ceiling of 2019 of the first funding clause; it returns nil for agreements without.
func newWhatIf(a *agreement.Agreement) (*whatIf, error) {
	funding, _, ok := agreement.First[agreement.Funding](a)
	if !ok {
		return nil, nil
	}
	for _, ceiling := range funding.Ceilings {
		if ceiling.Year == whatIfYear {
			return split(ceiling.Amount)
		}
	}
	return nil, nil
}

func split(total finance.Amount) (*whatIf, error) {
	snapshot := thueringen.Directory().Latest()
	w := &whatIf{year: whatIfYear, total: total, on: snapshot.Date()}
	var weights []finance.Weight
	for unit := range snapshot.Units(governance.District) {
		population, ok := unit.Population()
		if !ok || !w.asOf.IsZero() && w.asOf != population.AsOf {
			return nil, fmt.Errorf("the population of %s is not recorded for the same day as that of the others", unit.Name())
		}
		w.asOf = population.AsOf
		w.districts = append(w.districts, district{unit: unit, population: population.Value})
		weights = append(weights, finance.Weight{
			ID: unit.Key().String(), Name: unit.Name(), Value: population.Value,
			Unit: bilingual.Text{German: "Einwohner", English: "inhabitants"}, AsOf: population.AsOf,
		})
	}
	name := bilingual.Text{German: "Landkreise und kreisfreie Städte nach Einwohnern", English: "Landkreise and kreisfreie Städte by population"}
	source := law.Source{Where: fmt.Sprintf("Gemeindeverzeichnis GV-ISys, Einwohner am %s", w.asOf.Format(language.German)), Evidence: law.Derived}
	key, err := finance.KeyByWeight(name, civil.Period{From: w.on, Through: w.on}, source, weights)
	if err != nil {
		return nil, err
	}
	allocations, err := key.Apportion(total, finance.LargestRemainder)
	if err != nil {
		return nil, err
	}
	for i, allocation := range allocations {
		w.districts[i].amount = allocation.Amount
	}
	w.calculation, err = key.Explain(total, finance.LargestRemainder)
	return w, err
}
