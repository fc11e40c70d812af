package review

import (
	"slices"

	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

var rules lazy.Value[rule.Set[Case]]

// Rules returns the rules that hold in every Land: what any document must not contradict within itself, what the Basic Law says
// to agreements between levels, and what agreements of the forms of federal and European law must and should say.
func Rules() rule.Set[Case] { return rules.Get(makeRules) }

func makeRules() rule.Set[Case] {
	return rule.MustSet("foederal, Vereinbarungen", slices.Concat(
		[]Rule{
			urkundeParteien(),
			urkundeForm(),
			urkundeBetraege(),
			urkundeSumme(),
			urkundeAnteile(),
			urkundeTag(),
			urkundeGrundlage(),
			urkundeLaufzeit(),
			urkundeVerlaengerung(),
			urkundeKuendigung(),
			urkundeJahre(),
			urkundeSitze(),
			urkundeMassstab(),
			urkundeLuecke(),
			urkundeRecht(),
			urkundeRechtsnatur(),
			urkundeName(),
			urkundeNameFrueher(),
			urkundeAbfolge(),
			urkundeGenehmigung(),
			urkundeBeschluss(),
			urkundeRueckwirkung(),
			urkundeMonat(),
			urkundeBezug(),
			urkundeAufgaben(),
			urkundeEinrichtung(),
			urkundeTraeger(),
			urkundeTeilmassstab(),
			urkundeEigenanteil(),
			urkundePreis(),
			urkundeDoppelt(),
			urkundeSchluessel(),
			gg28_2(),
			gg84_1_7(),
		},
		serviceReuse().ContentRules(),
		providerParticipation().ContentRules(),
		commissionedProcessing().ContentRules(),
	)...)
}
