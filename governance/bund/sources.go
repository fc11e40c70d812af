package bund

import (
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// federalCorpus is where the acts of the Federation were read.
const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// federalLaw2022 is where federal law was read as it stood before.
const federalLaw2022 = "github.com/bundestag/gesetze, Stand 26.03.2022"

// read are places in an act whose text was read.
func read(act law.Act, places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, review.Read(act, place, federalCorpus))
	}
	return basis
}

// textOf2012 is the day after the youngest change in the oldest copy of federal law that was read. What stands there as it does
// today surely held since then; when it began is known from elsewhere, or is general knowledge.
var textOf2012 = day{2012, 12, 28}

func sinceTextOf2012() civil.Period { return civil.Period{From: textOf2012.date()} }

// inForce is the period in which the act is in force.
func inForce(act law.Act) civil.Period {
	period, _ := act.InForce()
	return period
}

// advice is what we conclude from a norm that binds somebody and says nothing of agreements: that the agreement had better say it.
func advice(act law.Act, place string) law.Source {
	return review.Inferred(act, place, "dass die Vereinbarung es regelt, ist ein Rat")
}

// decisionOnReuse is the decision of the IT-Planungsrat on who pays for focus services that are used again.
func decisionOnReuse() law.Source {
	return review.Read(law.ITPLR, "", "it-planungsrat.de, Beschluss 2023/35 vom 10.10.2023")
}
