package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// ozgReform is the day on which the OZG of today came into force.
const ozgReform = "2024-07-24"

func ozgDuties() []duty.Duty {
	return []duty.Duty{
		ozgPortals2017(), ozgPortals(), ozgCompanies(), ozgClaim(), ozgConnect(), ozgComponents(), ozgSecurity(), ozgStandards(),
		ozgOpenSource(), ozsvStandards(),
	}
}

func ozgPortals2017() duty.Duty {
	laender := duty.Municipal().With(duty.FederalBody, duty.LandBody)
	return duty.Duty{
		ID:    "DE-OZG-PORTALS-2017",
		Title: words("Verwaltungsleistungen online (Fassung von 2017)", "Services online (wording of 2017)"),
		Deed: words("Alle Verwaltungsleistungen auch elektronisch über Verwaltungsportale anbieten, spätestens bis 31.12.2022.",
			"Offer all services electronically through portals as well, by 31 December 2022 at the latest."),
		Norms: []law.Source{sourced("§ 1 OZG", federalLaw2022, law.Primary)},
		Scopes: []duty.Scope{
			duty.Binds(laender, "").SeenBetween("2017-08-14", "2018-01-01").Until("2024-07-23"),
			duty.Unknown(duty.ClassesOf(duty.Zweckverband, duty.SupervisedBody), law.Source{},
				"Ob die Fassung von 2017 andere Körperschaften unter Aufsicht nannte, wurde nicht gelesen.",
				"Whether the wording of 2017 named other bodies under supervision was not read."),
		},
		Milestones: []duty.Milestone{duty.By("2022-12-31", computed("§ 1 Abs. 1 OZG"),
			"Bis dahin sind alle Leistungen online anzubieten (Ende des fünften Kalenderjahrs nach der Verkündung).",
			"By then all services must be online (end of the fifth calendar year after promulgation).")},
	}
}

func ozgPortals() duty.Duty {
	return duty.Duty{
		ID:    "DE-OZG-PORTALS",
		Title: words("Verwaltungsleistungen auch elektronisch über Portale", "Services also electronically through portals"),
		Deed: words("Verwaltungsleistungen dauerhaft auch elektronisch über Verwaltungsportale anbieten; eine Frist gibt es nicht mehr.",
			"Offer services permanently also electronically through portals; there is no deadline any more."),
		Norms:      corpus("§ 1a Abs. 1 S. 1 OZG", "§ 1 Abs. 1 Nr. 2 OZG"),
		Scopes:     []duty.Scope{duty.Binds(publicBodies(), ozgReform)},
		Exceptions: []bilingual.Text{words("die Bereiche, die § 1 OZG ausnimmt", "the fields that § 1 OZG excepts")},
	}
}

func ozgCompanies() duty.Duty {
	proviso := &duty.Proviso{ID: "services-for-companies", Question: words(
		"Bietet die Stelle Unternehmen Leistungen nach Bundesrecht an?", "Does the body offer services under federal law to companies?")}
	return duty.Duty{
		ID:    "DE-OZG-COMPANIES",
		Title: words("Leistungen für Unternehmen nur noch elektronisch", "Services for companies electronically only"),
		Deed: words("Leistungen nach Bundesrecht für Unternehmen sollen spätestens Ende 2029 nur noch elektronisch angeboten werden.",
			"Services under federal law for companies should be offered electronically only, by the end of 2029."),
		Norms:  corpus("§ 1a Abs. 1 S. 2 OZG"),
		Scopes: []duty.Scope{duty.Binds(federal(), ozgReform).Should(), duty.Asks(ofTheLaender(), ozgReform, proviso).Should()},
		Milestones: []duty.Milestone{duty.By("2029-12-31", computed("§ 1a Abs. 1 S. 2 OZG"),
			"Bis dahin sollen die Leistungen für Unternehmen umgestellt sein (Ende des fünften Kalenderjahrs).",
			"By then services for companies should have been switched over (end of the fifth calendar year).")},
		Exceptions: []bilingual.Text{words("berechtigtes Interesse des Nutzers", "justified interest of the user")},
	}
}

func ozgClaim() duty.Duty {
	return duty.Duty{
		ID:    "DE-OZG-CLAIM",
		Title: words("Anspruch auf elektronischen Zugang", "Claim to electronic access"),
		Deed: words("Jeder kann verlangen, dass Leistungen des Bundes elektronisch zugänglich sind; Schadensersatz ist ausgeschlossen.",
			"Everybody can demand electronic access to services of the Federation; damages are excluded."),
		Norms: corpus("§ 1a Abs. 2 OZG"),
		Scopes: []duty.Scope{
			{Classes: federal(), Status: duty.Binding, From: readOn("2029-01-01"), Source: computed("§ 1a Abs. 2 OZG")},
			duty.Spares(ofTheLaender(), law.Source{}, "Der Anspruch besteht nur für Leistungen des Bundes.",
				"The claim is one to services of the Federation only."),
		},
	}
}

func ozgConnect() duty.Duty {
	return duty.Duty{
		ID:    "DE-OZG-CONNECT",
		Title: words("Anbindung der Gemeinden an den Portalverbund", "Connecting municipalities to the Portalverbund"),
		Deed: words("Die technischen und organisatorischen Voraussetzungen dafür schaffen, dass sich die Gemeinden anbinden können.",
			"Secure the technical and organisational conditions under which municipalities can connect."),
		Norms: corpus("§ 1a Abs. 3 S. 2 OZG"),
		Scopes: []duty.Scope{
			duty.Binds(duty.ClassesOf(duty.LandBody), ozgReform),
			duty.Spares(duty.Municipal(), law.Source{}, "Die Pflicht trifft das Land; die Gemeinden sind begünstigt.",
				"The duty is one of the Land; municipalities benefit from it."),
			duty.Spares(federal(), law.Source{}, "Die Pflicht trifft die Länder.", "The duty is one of the Länder."),
		},
	}
}

// ozgRegulation is the decision by which a duty of the OZG begins that a regulation spells out.
func ozgRegulation(german, english string) duty.Opening {
	return duty.Opening{
		Who: words("Rechtsverordnung des Bundes:", "Regulation of the Federation:"), What: words(german, english),
		Stages: []bilingual.Text{words("keine Verordnung", "no regulation"), words("Verordnung in Kraft", "regulation in force")},
	}
}

func ozgComponents() duty.Duty {
	return duty.Duty{
		ID:         "DE-OZG-COMPONENTS",
		Title:      words("Vorgegebene IT-Komponenten", "Prescribed IT components"),
		Deed:       words("Die durch Rechtsverordnung vorgegebenen IT-Komponenten verwenden.", "Use the IT components that a regulation prescribes."),
		Norms:      corpus("§ 4 OZG"),
		Scopes:     []duty.Scope{duty.Awaits(ofTheLaender(), ozgReform)},
		Opening:    ozgRegulation("sie gibt die Komponente vor.", "it prescribes the component."),
		Exceptions: []bilingual.Text{words("Länder dürfen mit eigenen geeigneten Komponenten abweichen", "Länder may deviate with suitable components of their own")},
	}
}

func ozgSecurity() duty.Duty {
	return duty.Duty{
		ID:    "DE-OZG-SECURITY",
		Title: words("IT-Sicherheitsstandards im Portalverbund", "Standards of IT security in the Portalverbund"),
		Deed: words("Die durch Rechtsverordnung festgelegten Sicherheitsstandards einhalten; abweichen darf niemand.",
			"Keep to the standards of security that a regulation sets; nobody may deviate."),
		Norms:   corpus("§ 5 OZG"),
		Scopes:  []duty.Scope{duty.Awaits(publicBodies(), ozgReform)},
		Opening: ozgRegulation("sie legt die Standards fest.", "it sets the standards."),
	}
}

func ozgStandards() duty.Duty {
	toSet := duty.By("2026-12-31", computed("§ 6 OZG"),
		"Bis dahin sind die Standards festzulegen (Ende des zweiten Kalenderjahrs); das ist Sache des Bundes.",
		"By then the standards must be set (end of the second calendar year); that is for the Federation to do.")
	toSet.Classes = federal()
	regulated := duty.Asks(publicBodies(), ozsvBegins, runsPortalSystems()).Because(sourced("§§ 1 und 2 OZSV", bmdsPage, law.Secondary))
	regulated.Why = words("Seit 01.10.2025 legt die Onlinezugang-Standardverordnung (OZSV) Standards nach § 6 fest, siehe DE-OZSV-STANDARDS; für andere braucht es eine weitere Verordnung.",
		"Since 1 October 2025 the OZSV sets standards under § 6, see DE-OZSV-STANDARDS; for others it takes another regulation.")
	return duty.Duty{
		ID:    "DE-OZG-STANDARDS",
		Title: words("Architektur-, Qualitäts- und Interoperabilitätsstandards", "Standards of architecture, quality and interoperability"),
		Deed: words("Die festgelegten Standards einhalten, wenn Leistungen über den Portalverbund angeboten werden; abweichen darf niemand.",
			"Keep to the standards that are set where services are offered through the Portalverbund; nobody may deviate."),
		Norms:      corpus("§ 6 OZG"),
		Scopes:     []duty.Scope{duty.Awaits(publicBodies(), ozgReform).Until("2025-09-30"), regulated},
		Opening:    ozgRegulation("sie legt im Einvernehmen mit dem IT-Planungsrat die Standards fest.", "it sets the standards in agreement with the IT-Planungsrat."),
		Milestones: []duty.Milestone{toSet},
	}
}

func ozgOpenSource() duty.Duty {
	proviso := &duty.Proviso{ID: "provides-components", Question: words("Stellt die Stelle IT-Komponenten für den Portalverbund bereit?",
		"Does the body provide IT components for the Portalverbund?")}
	return duty.Duty{
		ID:    "DE-OZG-OPENSOURCE",
		Title: words("Offene Standards und offener Quellcode zuerst", "Open standards and open source first"),
		Deed: words("Bei IT-Komponenten sollen offene Standards und offener Quellcode Vorrang haben.",
			"Open standards and open source should come first for IT components."),
		Norms:  corpus("§ 4 Abs. 3 OZG"),
		Scopes: []duty.Scope{duty.Asks(publicBodies(), ozgReform, proviso).Should()},
	}
}

// ozsvBegins is the day since which the regulation on § 6 OZG holds.
const ozsvBegins = "2025-10-01"

func runsPortalSystems() *duty.Proviso {
	return &duty.Proviso{ID: "portal-systems", Question: words("Betreibt die Stelle Systeme für den Zugang im Portalverbund?",
		"Does the body run systems of access in the Portalverbund?")}
}

func ozsvStandards() duty.Duty {
	scope := duty.Asks(anybody(), ozsvBegins, runsPortalSystems())
	scope.Why = words("Wen die Verordnung genau nennt, wurde nicht gelesen.", "Whom exactly the regulation names was not read.")
	return duty.Duty{
		ID:    "DE-OZSV-STANDARDS",
		Title: words("Standards für den Zugang zu Leistungen (OZSV)", "Standards for access to services (OZSV)"),
		Deed: words("Die Föderale IT-Architekturrichtlinie und die DIN SPEC 66336 (Servicestandard) einhalten.",
			"Keep to the federal guideline on IT architecture and to DIN SPEC 66336 (service standard)."),
		Norms: []law.Source{sourced("§§ 1 und 2 OZSV", bmdsPage, law.Secondary), corpus("§ 6 OZG")[0]}, Scopes: []duty.Scope{scope},
	}
}
