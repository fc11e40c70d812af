package bund

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// federalCorpus is where the acts of the Federation were read.
const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// read are places in an act whose text was read.
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

// decisionOnReuse is the decision of the IT-Planungsrat on who pays for focus services that are used again.
func decisionOnReuse() law.Source {
	return review.Read(law.ITPLR, "", "it-planungsrat.de, Beschluss 2023/35 vom 10.10.2023")
}
