package review

import (
	"sync"

	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[Case]
)

// Rules returns the rules that hold in every Land: what any document must not contradict within itself, and what the Basic
// Law says to agreements between levels.
func Rules() rule.Set[Case] {
	rulesOnce.Do(func() {
		var all []Rule
		all = append(all, documentRules()...)
		all = append(all, termRules()...)
		all = append(all, constitutionRules()...)
		all = append(all, formRules()...)
		rules = rule.MustSet("foederal, Vereinbarungen", all...)
	})
	return rules
}

// consistency is the basis of the rules on the document itself: no norm demands it, but a document that contradicts itself
// has no clear meaning.
func consistency() rule.Basis {
	return rule.Basis{{Where: "Widerspruchsfreiheit der Urkunde", Evidence: law.Derived}}
}

func documentRules() []Rule {
	return []Rule{
		urkundeParteien(),
		urkundeForm(),
		urkundeBetraege(),
		urkundeSumme(),
		urkundeAnteile(),
		urkundeTag(),
		urkundeGrundlage(),
	}
}

// termRules are the rules on a document that says two things at once about time, seats and measures.
func termRules() []Rule {
	return []Rule{
		urkundeLaufzeit(),
		urkundeVerlaengerung(),
		urkundeKuendigung(),
		urkundeJahre(),
		urkundeSitze(),
		urkundeMassstab(),
		urkundeLuecke(),
		urkundeRecht(),
	}
}

func gg(place string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(law.GG, place), Where: federalCorpus, Evidence: law.Primary}}
}

func constitutionRules() []Rule {
	return []Rule{
		gg28_2(),
		gg84_1_7(),
	}
}
