package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Rules returns the rules that an agreement under the law of Thüringen is checked against: those of the Land, of the
// Federation, and those that hold in every Land.
func Rules() rule.Set[review.Case] { return rules.Get(joinedRules) }

var rules lazy.Value[rule.Set[review.Case]]

func joinedRules() rule.Set[review.Case] {
	joined, err := rule.Join("foederal, Thüringen", bund.Rules(), ownRules.Get(makeOwnRules))
	if err != nil {
		panic(err) // two rules with one ID; the tests of this package would have found it
	}
	return joined
}

// landRules are the rules of the Land: those of its acts, and those on what an agreement of each form says, which are made from
// the profiles of the forms.
func landRules() []review.Rule {
	land := slices.Concat(
		contractRules(),
		kggRules(), kggZweckvereinbarungRules(), kggZweckverbandRules(),
		koRules(), egovgRules(), fagRules(), lhoRules(), programmeRules(), constitutionRules(), officeRules(),
	)
	for _, profile := range landProfiles() {
		land = append(land, profile.ContentRules()...)
	}
	return dated(land)
}

// kggRules are the rules of the ThürKGG on all forms of kommunale Zusammenarbeit and on the Arbeitsgemeinschaft.
func kggRules() []review.Rule {
	return []review.Rule{
		kgg1_4(),
		kgg2_1(),
		kgg2_2(),
		kgg3_2(),
		kgg3_2_1(),
		kgg5_1_2(),
		kgg5_2(),
		kgg44(),
		kgg46(),
		kgg46Funktion(),
	}
}

// kggZweckvereinbarungRules are the rules of the ThürKGG on the Zweckvereinbarung, beside those on what it says.
func kggZweckvereinbarungRules() []review.Rule {
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
		kgg13_1Aenderung(),
		kgg13_2(),
		kgg13_2Aenderung(),
		kgg13_3_2(),
		kgg13_3Ausschluss(),
		kgg13_3Form(),
		kgg13_3Voraussetzungen(),
		kgg14_1(),
		kgg14_1Beginn(),
	}
}

// kggZweckverbandRules are the rules of the ThürKGG on the Zweckverband, beside those on what its articles say.
func kggZweckverbandRules() []review.Rule {
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
		kgg28_1Stimmabgabe(),
		kgg28_1_7(),
		kgg29_1(),
		kgg29_1Dringend(),
		kgg30_1(),
		kgg30_1_3(),
		kgg30_2(),
		kgg37(),
		kgg38Aufgabe(),
		kgg38Austritt(),
		kgg38Ausschluss(),
		kgg38Aenderung(),
		kgg39(),
		kgg40_1(),
		kgg42(),
		kgg42Aenderung(),
	}
}

// koRules are the rules of the ThürKO on municipalities and Landkreise as parties.
func koRules() []review.Rule {
	return []review.Rule{
		ko1(),
		ko1Kreis(),
		ko3_2(),
		ko31_1(),
		ko31_2(),
		ko31_2_3Bedienstete(),
		ko31_2_3Vollmacht(),
		ko31_2Amt(),
		ko31_2Elektronisch(),
		ko46_1(),
		ko46_2(),
		ko47_1(),
		ko50_1(),
		ko51(),
		ko72(),
		ko72Frist(),
		ko73(),
		ko87_2(),
	}
}

// egovgRules are the rules of the ThürEGovG, and the one on who acts for the Land in E-Government.
func egovgRules() []review.Rule {
	return []review.Rule{
		egovg1_3(),
		egovg4(),
		egovg27(),
		egovg27Beirat(),
		egovg27Nachnutzung(),
		egovg30(),
		ressortEgov(),
	}
}

// fagRules are the rules of the ThürFAG on who bears the cost, and on money for cooperation.
func fagRules() []review.Rule {
	return []review.Rule{
		fag1_1(),
		fag24_2Partner(),
		fag24_2Betrag(),
	}
}

// lhoRules are the rules of the ThürLHO on grants, and on the Land in a Zweckverband.
func lhoRules() []review.Rule {
	return []review.Rule{
		lho39A(),
		lho44_1(),
		lho44_1Pruefung(),
	}
}

// programmeRules are the rules of the ThürEGovRL.
func programmeRules() []review.Rule {
	return []review.Rule{
		egovrlSatz(),
		egovrlJahr(),
		egovrlEmpfaenger(),
	}
}

// constitutionRules are the rules of the Constitution of the Land.
func constitutionRules() []review.Rule {
	return []review.Rule{
		verf93_1(),
	}
}

// officeRules compare signatures with the offices that are recorded in Thüringen; the norm is federal.
func officeRules() []review.Rule {
	return []review.Rule{
		bgb164_1(),
	}
}
