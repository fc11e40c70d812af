package thueringen

import (
	"slices"
	"sync"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[review.Case]
)

// Rules returns the rules that an agreement under the law of Thüringen is checked against: those of the Land, of the
// Federation, and those that hold in every Land.
func Rules() rule.Set[review.Case] {
	rulesOnce.Do(func() {
		land := contractRules()
		for _, profile := range landProfiles() {
			land = append(land, profile.ContentRules()...)
		}
		land = slices.Concat(land, frameworkRules(), municipalRules(), cooperationRules(), arbeitsgemeinschaftRules(),
			zweckvereinbarungRules(),
			wegfallRules(), zweckverbandRules(), moneyRules())
		joined, err := rule.Join("foederal, Thüringen", bund.Rules(), rule.MustSet("Thüringen", land...))
		if err != nil {
			panic(err) // two rules with one ID; the tests of this package would have found it
		}
		rules = joined
	})
	return rules
}

// cooperationRules are the rules of the ThürKGG on all forms of kommunale Zusammenarbeit.
func cooperationRules() []review.Rule {
	return []review.Rule{
		kgg1_4(),
		kgg2_1(),
		kgg2_2(),
		kgg3_2_1(),
		kgg3_2(),
		kgg46(),
	}
}

// arbeitsgemeinschaftRules are the rules on the besondere Arbeitsgemeinschaft.
func arbeitsgemeinschaftRules() []review.Rule {
	return []review.Rule{
		kgg5_1_2(),
		kgg5_2(),
	}
}

// zweckvereinbarungRules are the rules of the third part of the ThürKGG, beside those on its mandatory content.
func zweckvereinbarungRules() []review.Rule {
	return []review.Rule{
		kgg7_1(),
		kgg7_2(),
		kgg8(),
		kgg9_3(),
		kgg11(),
		kgg12_1(),
		kgg12_1Schwebend(),
		kgg12_1Tag(),
		kgg12_2(),
		kgg13_1(),
		kgg13_2(),
		kgg13_3Ausschluss(),
		kgg13_3_2(),
	}
}

// wegfallRules are the rules on parties that are merged or divided after they signed.
func wegfallRules() []review.Rule {
	return []review.Rule{
		kgg14_1(),
		kgg14_1Beginn(),
		kgg39(),
	}
}

// zweckverbandRules are the rules of the fourth part of the ThürKGG, beside those on the mandatory content of the statute.
func zweckverbandRules() []review.Rule {
	return []review.Rule{
		kgg17_2_2(),
		kgg17_2_4Mitglied(),
		kgg18(),
		kgg18Klausel(),
		kgg19_1(),
		kgg19_1Behoerde(),
		kgg19_1Schwebend(),
		kgg19_1Tag(),
		kgg21(),
		kgg37(),
		kgg38Aufgabe(),
		kgg38Austritt(),
		kgg40_1(),
		kgg38Ausschluss(),
		kgg42(),
		lho39A(),
	}
}

// municipalRules are the rules of the Thüringer Kommunalordnung on municipalities as parties.
func municipalRules() []review.Rule {
	return []review.Rule{
		ko1(),
		ko31_2(),
		ko31_2Amt(),
		ko31_2Elektronisch(),
		ko3_2(),
		ko46_2(),
		ko47_1(),
		ko50_1(),
		ko72(),
		ko72Frist(),
		ko87_2(),
	}
}

// frameworkRules are the rules on framework agreements of the Land and the kommunale Spitzenverbände.
func frameworkRules() []review.Rule {
	return []review.Rule{
		egovg27(),
		egovg27Beirat(),
		egovg1_3(),
		egovg4(),
		egovg27Nachnutzung(),
		ressortEgov(),
		bgb164_1(),
	}
}

// moneyRules are the rules on cost, grants and programmes.
func moneyRules() []review.Rule {
	return []review.Rule{
		fag1_1(),
		lho44_1(),
		lho44_1Pruefung(),
		egovg30(),
		egovrlSatz(),
		egovrlJahr(),
		egovrlEmpfaenger(),
		fag24_2Partner(),
		fag24_2Betrag(),
		verf93_1(),
	}
}
