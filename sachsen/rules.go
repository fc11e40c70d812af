package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Rules returns the rules that an agreement under the law of Sachsen is checked against: those of the Land and of its treaty with
// Thüringen, of the Federation, and those that hold in every Land.
func Rules() rule.Set[review.Case] { return rules.Get(joinedRules) }

var rules lazy.Value[rule.Set[review.Case]]

func joinedRules() rule.Set[review.Case] {
	joined, err := rule.Join("foederal, Sachsen", bund.Rules(), ownRules.Get(makeOwnRules))
	if err != nil {
		panic(err) // two rules with one ID; the tests of this package would have found it
	}
	return joined
}

// landRules are the rules of the Land: those of its acts, and those on what an agreement of each form says, which are made from
// the profiles of the forms.
func landRules() []review.Rule {
	land := slices.Concat(contractRules(), komzgRules(), komzgZweckvereinbarungRules(), komzgZweckverbandRules(), signatureRules(),
		treatyRules())
	for _, profile := range landProfiles() {
		land = append(land, profile.ContentRules()...)
	}
	return dated(land)
}

// komzgRules are the rules of the SächsKomZG on who can be party, on the Arbeitsgemeinschaft and on supervision.
func komzgRules() []review.Rule {
	return []review.Rule{
		komzg36(),
		komzg2_1(),
		komzg73A(),
		komzg74(),
	}
}

// komzgZweckvereinbarungRules are the rules of the SächsKomZG on the Zweckvereinbarung.
func komzgZweckvereinbarungRules() []review.Rule {
	return []review.Rule{
		komzg71(),
		komzg72_1(),
		komzg72Anzeige(),
		komzg72Klausel(),
		komzg72Aenderung(),
	}
}

// komzgZweckverbandRules are the rules of the SächsKomZG on the Zweckverband, beside those on what its articles say.
func komzgZweckverbandRules() []review.Rule {
	return []review.Rule{
		komzg11_2Bekanntmachung(),
		komzg11_2Mitglieder(),
		komzg13Tag(),
		komzg19_3(),
		komzg44(),
		komzg44Privat(),
		komzg49(),
		komzg49Klausel(),
		komzg52_1(),
		komzg52_1Einheitlich(),
		komzg52_2(),
		komzg57(),
		komzg60(),
		komzg61(),
		komzg61Aufgabe(),
		komzg61Genehmigung(),
		komzg62(),
		komzg62Ausschluss(),
	}
}

// signatureRules are the rules of SächsGemO and SächsLKrO on how a Gemeinde and a Landkreis bind themselves.
func signatureRules() []review.Rule {
	return []review.Rule{
		gemo60(),
		gemo60Papier(),
		gemo60Amt(),
		gemo60Zwei(),
		lkro56(),
		lkro56Elektronisch(),
	}
}

// treatyRules are the rules of the treaty of 1997 on cooperation across the border with Thüringen.
func treatyRules() []review.Rule {
	return []review.Rule{
		snTh_1(),
		snTh_2Aufgabe(),
		snTh_2Bindung(),
		snTh_2Sitz(),
		snTh_3_1(),
		snTh_3_2(),
		snTh_3_4(),
		snTh_3_4Klausel(),
	}
}
