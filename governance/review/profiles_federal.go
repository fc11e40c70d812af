package review

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// ProfileOf returns what is recorded of a form in the law of the Federation and of the European Union. It reports false for
// forms that only a Land knows, such as the Zweckvereinbarung.
func ProfileOf(form agreement.Form) (Profile, bool) {
	for _, profile := range FederalProfiles() {
		if profile.Form == form {
			return profile, true
		}
	}
	return Profile{}, false
}

// FederalProfiles returns the profiles of the forms that rest on federal or European law.
func FederalProfiles() []Profile {
	return []Profile{
		staatsvertrag(),
		verwaltungsvereinbarung(),
		serviceReuse(),
		providerParticipation(),
		commissionedProcessing(),
		officialAssistance(),
	}
}

// concept is the source of what follows from the nature of a form, and stands in no norm.
func concept() law.Source {
	return law.Source{Where: "Art der Vereinbarung (keine Rechtsvorschrift)", Evidence: law.Derived}
}

// effectOfContract and endOfContract are what the VwVfG says of all public-law contracts.
func effectOfContract() Provision {
	return Provision{
		Text: bilingual.Text{
			German: "Mit der letzten Unterschrift; betrifft der Vertrag Rechte Dritter oder die Mitwirkung einer Behörde, " +
				"erst mit deren Zustimmung.",
			English: "With the last signature; where the contract infringes the rights of third parties or requires another authority, " +
				"with their consent.",
		},
		Source: Read(law.VwVfG, "§ 58", federalCorpus),
	}
}

func endOfContract() Provision {
	return Provision{
		Text: bilingual.Text{
			German:  "Kündigung nach der Vereinbarung; bei wesentlich geänderten Verhältnissen Anpassung oder Kündigung.",
			English: "Termination as agreed; after a material change of circumstances, adaptation or termination.",
		},
		Source: Read(law.VwVfG, "§ 60 Abs. 1", federalCorpus),
	}
}

func staatsvertrag() Profile {
	cooperation := gg("Art. 91c Abs. 1")
	return Profile{
		Form: agreement.Staatsvertrag, Jurisdiction: law.Federation, Source: cooperation, LegalPerson: agreement.No,
		Parties: []Eligible{
			{Kind: governance.FederationPartner, Source: cooperation},
			{Kind: governance.LandPartner, Source: cooperation},
		},
		Contents: append([]Content{
			{Clause: agreement.KindCostSharing, Force: Must, Rule: "DE-GG-91C-2-4", Source: gg("Art. 91c Abs. 2 S. 4")},
		}, MaySay(concept(),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindBodies, agreement.KindTerm, agreement.KindTermination,
			agreement.KindSettlement, agreement.KindChange, agreement.KindOpenStandards, agreement.KindEntryIntoForce,
			agreement.KindIdentity, agreement.KindStaff, agreement.KindSecurity, agreement.KindDataProtection)...),
		Supervision: Provision{
			Text: bilingual.Text{
				German: "Bundestag und Volksvertretungen der beteiligten Länder stimmen zu, wo Standards mit qualifizierter Mehrheit " +
					"beschlossen werden.",
				English: "The Bundestag and the legislatures of the Länder consent where standards are adopted by a qualified majority.",
			},
			Source: gg("Art. 91c Abs. 2"),
		},
		End: Provision{
			Text: bilingual.Text{German: "Durch Kündigung, die nicht ausgeschlossen werden kann.",
				English: "By termination, which cannot be excluded."},
			Source: gg("Art. 91c Abs. 2 S. 3"),
		},
	}
}

func verwaltungsvereinbarung() Profile {
	return Profile{
		Form: agreement.Verwaltungsvereinbarung, Jurisdiction: law.Federation,
		Source: Read(law.VwVfG, "§ 54 S. 1", federalCorpus), LegalPerson: agreement.No,
		Contents: MaySay(concept(),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindBodies, agreement.KindCostSharing, agreement.KindFunding,
			agreement.KindFullCost, agreement.KindService, agreement.KindOpenStandards, agreement.KindServiceLevels,
			agreement.KindSecurity, agreement.KindDataProtection, agreement.KindStaff, agreement.KindProcurement, agreement.KindVAT,
			agreement.KindTerm, agreement.KindRenewal, agreement.KindTermination, agreement.KindExtraordinaryTermination,
			agreement.KindSettlement, agreement.KindChange, agreement.KindDisputes, agreement.KindEntryIntoForce,
			agreement.KindAnnexes, agreement.KindSeverability),
		EntryIntoForce: effectOfContract(), End: endOfContract(),
	}
}

func serviceReuse() Profile {
	return Profile{
		Form: agreement.ServiceReuseAgreement, Jurisdiction: law.Federation, Source: concept(), LegalPerson: agreement.No,
		Contents: append([]Content{
			nachnutzungDienst(),
			nachnutzungKosten(),
			nachnutzungDienstguete(),
		}, MaySay(concept(),
			agreement.KindPurpose, agreement.KindOpenStandards, agreement.KindReuse, agreement.KindSecurity,
			agreement.KindDataProtection, agreement.KindProcurement, agreement.KindVAT, agreement.KindTerm, agreement.KindRenewal,
			agreement.KindTermination, agreement.KindExtraordinaryTermination, agreement.KindSettlement, agreement.KindChange,
			agreement.KindEntryIntoForce, agreement.KindAnnexes, agreement.KindSeverability)...),
		EntryIntoForce: effectOfContract(), End: endOfContract(),
	}
}

func nachnutzungDienst() Content {
	return Content{
		Clause: agreement.KindService, Force: Must, Rule: "DE-NACHNUTZUNG-DIENST", Source: concept(),
		Demand: bilingual.Text{German: "Eine Nachnutzungsvereinbarung benennt den Dienst, wer ihn betreibt und wer ihn nutzt.",
			English: "A re-use agreement names the service, the party that runs it and the parties that use it."},
	}
}

func nachnutzungKosten() Content {
	return Content{
		Clause: agreement.KindCostSharing, Force: Should, Rule: "DE-NACHNUTZUNG-KOSTEN", Source: concept(),
		Demand: bilingual.Text{German: "Eine Nachnutzungsvereinbarung bestimmt, wie die Kosten des Dienstes verteilt werden.",
			English: "A re-use agreement states how the cost of the service is shared."},
	}
}

func nachnutzungDienstguete() Content {
	return Content{
		Clause: agreement.KindServiceLevels, Force: Should, Rule: "DE-NACHNUTZUNG-DIENSTGUETE", Source: concept(),
		Demand: bilingual.Text{German: "Eine Nachnutzungsvereinbarung legt die Dienstgüte fest.",
			English: "A re-use agreement states the service levels."},
	}
}

func providerParticipation() Profile {
	return Profile{
		Form: agreement.ProviderParticipation, Jurisdiction: law.Federation, Source: concept(), LegalPerson: agreement.Unknown,
		Contents: append([]Content{
			beteiligungDienstleister(),
			{Clause: agreement.KindProcurement, Force: Should, Rule: "DE-GWB-108", Source: Read(law.GWB, "§ 108", federalCorpus)},
			ustg2BKlausel(),
		}, MaySay(concept(),
			agreement.KindPurpose, agreement.KindBodies, agreement.KindCostSharing, agreement.KindService,
			agreement.KindServiceLevels, agreement.KindSecurity, agreement.KindDataProtection, agreement.KindStaff,
			agreement.KindApproval, agreement.KindTerm, agreement.KindTermination, agreement.KindExtraordinaryTermination,
			agreement.KindSettlement, agreement.KindChange, agreement.KindEntryIntoForce, agreement.KindAnnexes,
			agreement.KindSeverability)...),
		EntryIntoForce: effectOfContract(), End: endOfContract(),
	}
}

func beteiligungDienstleister() Content {
	return Content{
		Clause: agreement.KindJointProvider, Force: Must, Rule: "DE-BETEILIGUNG-DIENSTLEISTER", Source: concept(),
		Demand: bilingual.Text{German: "Eine Beteiligung benennt den IT-Dienstleister und seine Eigentümer.",
			English: "A participation agreement names the IT provider and its owners."},
	}
}

func ustg2BKlausel() Content {
	return Content{
		Clause: agreement.KindVAT, Force: Should, Rule: "DE-USTG-2B-KLAUSEL",
		Source:  Inferred(law.UStG, "§ 2b", "dass die Vereinbarung es regelt, ist ein Rat"),
		InForce: civil.Period{From: civil.MustParse("2017-01-01")},
		Demand: bilingual.Text{
			German:  "Eine Beteiligung sagt, ob die Leistungen des Dienstleisters der Umsatzsteuer unterliegen.",
			English: "A participation agreement states whether the provider's services are subject to value added tax.",
		},
	}
}

func officialAssistance() Profile {
	return Profile{
		Form: agreement.OfficialAssistance, Jurisdiction: law.Federation,
		Source: Read(law.VwVfG, "§ 4 Abs. 1", federalCorpus), LegalPerson: agreement.No,
		Contents: MaySay(concept(),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindSupport, agreement.KindCostSharing, agreement.KindPrice,
			agreement.KindDataProtection, agreement.KindConfidentiality, agreement.KindLiability, agreement.KindTerm,
			agreement.KindTermination, agreement.KindChange, agreement.KindEntryIntoForce, agreement.KindSeverability),
		EntryIntoForce: effectOfContract(), End: endOfContract(),
	}
}

func commissionedProcessing() Profile {
	return Profile{
		Form: agreement.CommissionedProcessing, Jurisdiction: law.EuropeanUnion, Source: dsgvo28_3(), LegalPerson: agreement.No,
		Contents: append([]Content{dsgvo28_3Klausel()}, MaySay(concept(),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindService, agreement.KindServiceLevels, agreement.KindSecurity,
			agreement.KindCostSharing, agreement.KindTerm, agreement.KindTermination, agreement.KindChange, agreement.KindAnnexes,
			agreement.KindEntryIntoForce, agreement.KindSeverability)...),
		EntryIntoForce: effectOfContract(), End: endOfContract(),
	}
}

func dsgvo28_3Klausel() Content {
	applies, _ := law.DSGVO.InForce()
	return Content{
		Clause: agreement.KindDataProtection, Force: Must, Rule: "EU-DSGVO-28-3-KLAUSEL", Source: dsgvo28_3(),
		InForce: applies,
		Demand: bilingual.Text{
			German: "Der Vertrag oder das andere Rechtsinstrument über eine Auftragsverarbeitung legt Gegenstand und Dauer, Art und " +
				"Zweck der Verarbeitung, die Art der personenbezogenen Daten, die Kategorien betroffener Personen und die Pflichten " +
				"und Rechte des Verantwortlichen fest.",
			English: "The contract or other legal act on processing on behalf of a controller sets out the subject-matter and " +
				"duration, the nature and purpose of the processing, the type of personal data, the categories of data subjects and " +
				"the obligations and rights of the controller.",
		},
	}
}

func dsgvo28_3() law.Source {
	return Read(law.DSGVO, "Art. 28 Abs. 3", law.DSGVO.Source().Where)
}
