package agreement

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// ProfileOf returns what is recorded of a form in the law of the Federation and of the European Union. It reports false for
// forms that only a Land knows, such as the Zweckvereinbarung.
func ProfileOf(form Form) (Profile, bool) {
	for _, profile := range federalProfiles() {
		if profile.Form == form {
			return profile, true
		}
	}
	return Profile{}, false
}

// federalProfiles are the forms that rest on federal or European law.
func federalProfiles() []Profile {
	norm := func(act law.Act, place string) law.Source {
		return law.Source{Citation: law.MustCite(act, place), Where: federalCorpus, Evidence: law.Primary}
	}
	concept := law.Source{Where: "Begriff der Form", Evidence: law.Derived}
	gdpr := law.Source{Citation: law.MustCite(law.DSGVO, "Art. 28 Abs. 3"), Where: "allgemeine Kenntnis",
		Evidence: law.Assumed}
	may := func(kinds ...ClauseKind) []Content {
		var list []Content
		for _, kind := range kinds {
			list = append(list, Content{Clause: kind, Duty: May, Source: concept})
		}
		return list
	}
	contract := Provision{
		rule.Text{German: "Kündigung nach der Vereinbarung; bei wesentlich geänderten Verhältnissen Anpassung oder Kündigung.",
			English: "Termination as agreed; after an essential change of circumstances, adaptation or termination."},
		norm(law.VwVfG, "§ 60 Abs. 1"),
	}
	signatures := Provision{
		rule.Text{German: "Mit der letzten Unterschrift; betrifft der Vertrag Rechte Dritter oder die Mitwirkung " +
			"einer Behörde, erst mit deren Zustimmung.",
			English: "With the last signature; where the contract touches rights of third parties or needs another " +
				"authority, with their consent."},
		norm(law.VwVfG, "§ 58"),
	}
	return []Profile{
		{
			Form: Staatsvertrag, Jurisdiction: law.Federation, Source: norm(law.GG, "Art. 91c Abs. 1"), LegalPerson: No,
			Parties: []Eligible{{Kind: governance.FederationPartner, Source: norm(law.GG, "Art. 91c Abs. 1")},
				{Kind: governance.LandPartner, Source: norm(law.GG, "Art. 91c Abs. 1")}},
			Contents: append([]Content{{Clause: KindCostSharing, Duty: Must, Rule: "DE-GG-91C-2-4", Source: norm(law.GG,
				"Art. 91c Abs. 2 S. 4")}},
				may(KindPurpose, KindTasks, KindBodies, KindTerm, KindTermination, KindSettlement, KindChange,
					KindOpenStandards, KindEntryIntoForce,
					KindIdentity, KindStaff, KindSecurity, KindDataProtection)...),
			Supervision: Provision{
				rule.Text{German: "Bundestag und Volksvertretungen der beteiligten Länder stimmen zu, wo Standards " +
					"mit qualifizierter Mehrheit beschlossen werden.",
					English: "The Bundestag and the parliaments of the Länder consent where standards are adopted by " +
						"a qualified majority."},
				norm(law.GG, "Art. 91c Abs. 2"),
			},
			End: Provision{
				rule.Text{German: "Durch Kündigung, die nicht ausgeschlossen werden kann.",
					English: "By termination, which cannot be excluded."},
				norm(law.GG, "Art. 91c Abs. 2 S. 3"),
			},
		},
		{
			Form: Verwaltungsvereinbarung, Jurisdiction: law.Federation, Source: norm(law.VwVfG, "§ 54 S. 1"),
			LegalPerson: No,
			Contents: may(KindPurpose, KindTasks, KindBodies, KindCostSharing, KindFunding, KindFullCost, KindService,
				KindOpenStandards, KindServiceLevels, KindSecurity,
				KindDataProtection, KindStaff, KindProcurement, KindVAT, KindTerm, KindRenewal, KindTermination,
				KindExtraordinaryTermination, KindSettlement, KindChange,
				KindDisputes, KindEntryIntoForce, KindAnnexes, KindSeverability),
			EntryIntoForce: signatures, End: contract,
		},
		{
			Form: ServiceReuseAgreement, Jurisdiction: law.Federation, Source: concept, LegalPerson: No,
			Contents: append([]Content{
				{
					Clause: KindService, Duty: Must, Rule: "DE-NACHNUTZUNG-DIENST", Source: concept,
					Demand: rule.Text{German: "Eine Nachnutzung benennt den Dienst, wer ihn betreibt und wer ihn nutzt.",
						English: "A re-use names the service, who runs it and who uses it."},
				},
				{
					Clause: KindCostSharing, Duty: Should, Rule: "DE-NACHNUTZUNG-KOSTEN", Source: concept,
					Demand: rule.Text{German: "Eine Nachnutzung sagt, wie die Kosten des Dienstes verteilt werden.",
						English: "A re-use says how the cost of the service is shared."},
				},
				{
					Clause: KindServiceLevels, Duty: Should, Rule: "DE-NACHNUTZUNG-DIENSTGUETE", Source: concept,
					Demand: rule.Text{German: "Eine Nachnutzung sagt, welche Güte der Dienst hat.",
						English: "A re-use says how good the service is."},
				},
			}, may(KindPurpose, KindOpenStandards, KindReuse, KindSecurity, KindDataProtection, KindProcurement, KindVAT,
				KindTerm, KindRenewal, KindTermination,
				KindExtraordinaryTermination, KindSettlement, KindChange, KindEntryIntoForce, KindAnnexes,
				KindSeverability)...),
			EntryIntoForce: signatures, End: contract,
		},
		{
			Form: ProviderParticipation, Jurisdiction: law.Federation, Source: concept, LegalPerson: Unknown,
			Contents: append([]Content{
				{
					Clause: KindJointProvider, Duty: Must, Rule: "DE-BETEILIGUNG-DIENSTLEISTER", Source: concept,
					Demand: rule.Text{German: "Eine Beteiligung benennt den IT-Dienstleister und seine Eigentümer.",
						English: "A participation names the IT provider and its owners."},
				},
				{Clause: KindProcurement, Duty: Should, Rule: "DE-GWB-108", Source: norm(law.GWB, "§ 108")},
				{
					Clause: KindVAT, Duty: Should, Rule: "DE-USTG-2B-KLAUSEL", Source: norm(law.UStG, "§ 2b"),
					Demand: rule.Text{German: "Eine Beteiligung sagt, ob die Leistungen des Dienstleisters der " +
						"Umsatzsteuer unterliegen.",
						English: "A participation says whether the provider's services are subject to value added tax."},
				},
			}, may(KindPurpose, KindBodies, KindCostSharing, KindService, KindServiceLevels, KindSecurity,
				KindDataProtection, KindStaff, KindApproval, KindTerm,
				KindTermination, KindExtraordinaryTermination, KindSettlement, KindChange, KindEntryIntoForce,
				KindAnnexes, KindSeverability)...),
			EntryIntoForce: signatures, End: contract,
		},
		{
			Form: CommissionedProcessing, Jurisdiction: law.EuropeanUnion, Source: gdpr, LegalPerson: No,
			Contents: append([]Content{
				{
					Clause: KindDataProtection, Duty: Must, Rule: "EU-DSGVO-28-3-KLAUSEL", Source: gdpr,
					Demand: rule.Text{German: "Eine Auftragsverarbeitung regelt Gegenstand, Dauer, Art und Zweck, " +
						"Daten, betroffene Personen und die Pflichten der Beteiligten.",
						English: "Commissioned processing settles subject, duration, nature and purpose, data, " +
							"persons concerned and the duties of both sides."},
				},
			}, may(KindPurpose, KindTasks, KindService, KindServiceLevels, KindSecurity, KindCostSharing, KindTerm,
				KindTermination, KindChange, KindAnnexes,
				KindEntryIntoForce, KindSeverability)...),
			EntryIntoForce: signatures, End: contract,
		},
	}
}

// formRules are the rules on the content of the forms of federal and European law.
func formRules() []rule.Rule[Case] {
	var rules []rule.Rule[Case]
	for _, profile := range federalProfiles() {
		rules = append(rules, profile.ContentRules()...)
	}
	return rules
}
