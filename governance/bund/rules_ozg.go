package bund

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func ozg4_3() review.Rule {
	return review.Rule{
		ID: "DE-OZG-4-3", Severity: rule.Hint, Basis: read(law.OZG, "§ 4 Abs. 3"), InForce: inForce(law.OZGAendG),
		Title: bilingual.Text{
			German:  "Komponenten sollen offene Standards nutzen und vorrangig als Open-Source-Software entwickelt werden.",
			English: "Components should use open standards and be developed primarily as open source software.",
		},
		Finding: bilingual.Text{
			German:  "Die Parteien sehen keine quelloffene Software vor.",
			English: "The parties do not provide for open source software.",
		},
		Remedy: bilingual.Text{
			German:  "Open-Source-Software vorsehen oder den Grund nennen, der dagegen spricht.",
			English: "Provide for open source software, or give the reason against it.",
		},
		Applies: rule.And(review.With(agreement.KindOpenStandards), online()),
		Check: func(c review.Case, r *rule.Result) {
			for i, standards := range agreement.All[agreement.OpenStandards](c.Agreement) {
				review.Expect(r, agreement.Yes, standards.OpenSource, i, "openSource")
			}
		},
	}
}

// ozg5 is read as it stands since the act of 2024; whether § 5 said the same in the OZG of 2017 was not read.
func ozg5() review.Rule {
	return review.Rule{
		ID: "DE-OZG-5", Severity: rule.Error, Basis: read(law.OZG, "§ 5"), InForce: inForce(law.OZGAendG), Since: law.OZG.Enacted(),
		Title: bilingual.Text{
			German: "Die Standards der IT-Sicherheit für Komponenten des Portalverbunds sind für alle verbindlich, die " +
				"solche Komponenten nutzen.",
			English: "The IT security standards for components of the Portalverbund bind all bodies that use such components.",
		},
		Finding: bilingual.Text{
			German:  "Die Parteien weichen von einem Sicherheitsstandard ab.",
			English: "The parties depart from a security standard.",
		},
		Remedy:  bilingual.Text{German: "Den Standard einhalten.", English: "Comply with the standard."},
		Applies: rule.And(review.With(agreement.KindSecurity), online()),
		Check: func(c review.Case, r *rule.Result) {
			for i, security := range agreement.All[agreement.Security](c.Agreement) {
				review.Expect(r, agreement.No, security.Deviates, i, "deviates")
			}
		},
	}
}

func ozg6_3() review.Rule {
	return review.Rule{
		ID: "DE-OZG-6-3", Severity: rule.Error, Basis: read(law.OZG, "§ 6 Abs. 3"), InForce: inForce(law.OZGAendG),
		Title: bilingual.Text{
			German: "Die Vorgaben für Architektur, Qualität und Interoperabilität sind für alle verbindlich, deren " +
				"Leistungen über den Portalverbund angeboten werden.",
			English: "Requirements for architecture, quality and interoperability bind all bodies whose services are offered " +
				"through the Portalverbund.",
		},
		Finding: bilingual.Text{
			German:  "Die Parteien weichen von einem gesetzten Standard ab.",
			English: "The parties depart from a standard that was set.",
		},
		Remedy:  bilingual.Text{German: "Den Standard einhalten.", English: "Comply with the standard."},
		Applies: rule.And(review.With(agreement.KindOpenStandards), online()),
		Check: func(c review.Case, r *rule.Result) {
			for i, standards := range agreement.All[agreement.OpenStandards](c.Agreement) {
				review.Expect(r, agreement.No, standards.Deviates, i, "deviates")
			}
		},
	}
}

// online holds for agreements on services that administrations offer online.
func online() review.Condition {
	return rule.Or(review.With(agreement.KindService), restsOn(law.OZG))
}
