package bund

import (
	"slices"

	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

var rules lazy.Value[rule.Set[review.Case]]

// Rules returns the rules of federal and European law on agreements, joined with those that hold in every Land.
func Rules() rule.Set[review.Case] { return rules.Get(makeRules) }

func makeRules() rule.Set[review.Case] {
	federal := rule.MustSet("foederal, Bund", slices.Concat(
		contractRules(),
		gwbRules(),
		ustgRules(),
		dsgvoRules(),
		bsigRules(),
		ggRules(),
		itstvRules(),
		ozgRules(),
	)...)
	joined, err := rule.Join("foederal, Bund", review.Rules(), federal)
	if err != nil {
		panic(err) // two rules with one ID; the tests of this package would have found it
	}
	return joined
}

// contractRules are the rules of the VwVfG on public-law contracts and on Amtshilfe.
func contractRules() []review.Rule {
	begins, _ := law.VwVfG.InForce()
	return review.MustContractRules(review.Procedure{
		Jurisdiction: law.Federation, Act: law.VwVfG, Evidence: law.Primary, Where: federalCorpus,
		InForce: sinceTextOf2012(), Since: begins.From,
	})
}

// gwbRules are the rules of Part 4 GWB on agreements of public bodies with each other: when no tender is needed.
func gwbRules() []review.Rule {
	return []review.Rule{
		gwb106_1(),
		gwb108(),
		gwb108_1_1(),
		gwb108_1_2(),
		gwb108_1_3(),
		gwb108_3(),
		gwb108_4_2(),
		gwb108_4_3(),
		gwb108_5_1(),
		gwb108_5_2(),
		gwb108_5_3(),
		gwb108_6(),
		gwb108_6_1(),
		gwb108_6_2(),
		gwb108_6_3(),
		gwb108_7(),
		gwb132_3(),
	}
}

// ustgRules are the rules of § 2b UStG and its transition on services that public bodies render to each other untaxed.
func ustgRules() []review.Rule {
	return []review.Rule{
		ustg2B(),
		ustg2B_1(),
		ustg2B_3(),
		ustg2B_3Wahl(),
		ustg2B_3Wahl_22A(),
		ustg27_22_5(),
		ustg27_22A_1(),
	}
}

// dsgvoRules are the rules of the General Data Protection Regulation, and of the BDSG beside it, on who is responsible for
// personal data. What Art. 28 demands of the contract itself are errors; what the Regulation demands of the parties, and may stand
// elsewhere, are warnings and hints.
func dsgvoRules() []review.Rule {
	return []review.Rule{
		dsgvo26_1(),
		dsgvo26_2(),
		dsgvo28_2(),
		dsgvo28_3(),
		dsgvo28_3Vertrag(),
		dsgvo28_3A(),
		dsgvo28_3B(),
		dsgvo28_3C(),
		dsgvo28_3D(),
		dsgvo28_3E(),
		dsgvo28_3F(),
		dsgvo28_3G(),
		dsgvo28_3H(),
		dsgvo28_9(),
		dsgvo28_10(),
		dsgvo32_1(),
		dsgvo33_2(),
		dsgvo35_1(),
		dsgvo37_1(),
		bdsg2_3(),
	}
}

// bsigRules are the rules of the BSIG on joint IT providers. What it demands it demands of the provider, and of no agreement, so
// that none of the rules is an error.
func bsigRules() []review.Rule {
	return []review.Rule{
		bsig28(),
		bsig28_8(),
		bsig30_1(),
		bsig30_2(),
		bsig32_1(),
		bsig33_1(),
		bsig43_3(),
	}
}

// ggRules are the rules of the Basic Law on agreements of the Federation and the Länder on information technology (Art. 91c),
// and on who bears which cost (Art. 104a to 104d, 106).
func ggRules() []review.Rule {
	return []review.Rule{
		gg91C_1(),
		gg91C_2_3(),
		gg91C_2_3Parlamente(),
		gg91C_2_4(),
		gg104A_1(),
		gg104B(),
		gg106_9(),
	}
}

// itstvRules are the rules of the IT-Staatsvertrag, and of the other treaties, acts and decisions by which the Federation and
// the Länder work together on information technology.
func itstvRules() []review.Rule {
	return []review.Rule{
		itstv1_2(),
		itstv6_1(),
		itstv6_2(),
		itstv7_2(),
		itstv9_4(),
		itstv11_1(),
		itstv11_2(),
		itstv11_4(),
		itstv12_2(),
		nootsstv8_1(),
		nootsstv12_2(),
		nootsstv12_3(),
		itplr2023_35(),
		itnetzg3(),
		itnetzg3_1(),
		itnetzg7_2(),
		organisationserlass2025(),
	}
}

// ozgRules are the rules of the OZG, as changed in 2024, that an agreement on digital services can break.
func ozgRules() []review.Rule {
	return []review.Rule{
		ozg4_3(),
		ozg5(),
		ozg6_3(),
	}
}
