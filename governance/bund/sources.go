package bund

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// read is the text of places that were read.
func read(act law.Act, places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, review.Read(act, place, federalCorpus))
	}
	return basis
}

// inferred is a reading of our own that leans on a place; it weakens the basis that it stands in.
func inferred(act law.Act, place, reading string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: reading, Evidence: law.Derived}
}

// inForce is the period in which the act is in force.
func inForce(act law.Act) civil.Period {
	period, _ := act.InForce()
	return period
}
