package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// ProfileOf returns what is recorded of a form under the law of Thüringen: the forms of the ThürKGG and the framework
// agreement, and for all others what federal and European law say.
func ProfileOf(form agreement.Form) (review.Profile, bool) {
	for _, profile := range landProfiles() {
		if profile.Form == form {
			return profile, true
		}
	}
	return review.ProfileOf(form)
}

// landProfiles are the forms that rest on the law of the Land.
func landProfiles() []review.Profile {
	return []review.Profile{
		frameworkProfile(),
		simpleArbeitsgemeinschaftProfile(),
		specialArbeitsgemeinschaftProfile(),
		zweckvereinbarungProfile(),
		zweckverbandProfile(),
		gemeinsameKommunaleAnstaltProfile(),
	}
}

// frameworkReported is what is known of the norm on framework agreements.
func frameworkReported() law.Source {
	return review.SecondHand(law.ThuerEGovG, "§ 27", "Überschrift des § 27; kommune21, 17.10.2018")
}

func frameworkProfile() review.Profile {
	reported := frameworkReported()
	return review.Profile{
		Form: agreement.FrameworkAgreement, Jurisdiction: law.Thueringen, Source: reported, LegalPerson: agreement.No,
		Parties: []review.Eligible{
			{Kind: governance.LandPartner, Source: reported},
			{Kind: governance.MunicipalAssociation, Source: reported},
		},
		Contents: append([]review.Content{
			egovg27Zweck(),
			egovg27Anlage(),
			egovg27Streit(),
		}, review.MaySay(reported,
			agreement.KindParity, agreement.KindBodies,
			agreement.KindFunding, agreement.KindFullCost,
			agreement.KindGrantDistribution, agreement.KindOwnShare,
			agreement.KindReuse, agreement.KindJointProvider, agreement.KindSupport, agreement.KindStaff,
			agreement.KindOpenStandards, agreement.KindDeliverables, agreement.KindAudit,
			agreement.KindTerm, agreement.KindRenewal, agreement.KindTermination, agreement.KindChange,
			agreement.KindAccession, agreement.KindExit, agreement.KindTransition, agreement.KindEntryIntoForce,
		)...),
		End: review.Provision{
			Text: bilingual.Text{
				German:  "Kündigung nach der Vereinbarung; bei wesentlich geänderten Verhältnissen Anpassung oder Kündigung.",
				English: "Termination as agreed; after a material change of circumstances, adaptation or termination.",
			},
			Source: law.Source{Citation: throughVwVfG("§ 60"), Where: federalCorpus, Evidence: law.Primary},
		},
	}
}

func simpleArbeitsgemeinschaftProfile() review.Profile {
	source := review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline)
	return review.Profile{
		Form: agreement.SimpleArbeitsgemeinschaft, Jurisdiction: law.Thueringen, Source: source, LegalPerson: agreement.No,
		Contents: arbeitsgemeinschaftMaySay(source),
	}
}

func specialArbeitsgemeinschaftProfile() review.Profile {
	source := review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline)
	return review.Profile{
		Form: agreement.SpecialArbeitsgemeinschaft, Jurisdiction: law.Thueringen, Source: source, LegalPerson: agreement.No,
		Contents: append([]review.Content{kgg5_1Bindung()}, arbeitsgemeinschaftMaySay(source)...),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Bildung, Änderung und Ende sind anzuzeigen; der Vertrag ist vorzulegen.",
				English: "Formation, change and end must be notified, and the contract submitted."},
			Source: review.Read(law.ThuerKGG, "§ 5 Abs. 2", gesetzeCo),
		},
	}
}

func arbeitsgemeinschaftMaySay(source law.Source) []review.Content {
	return review.MaySay(source,
		agreement.KindPurpose, agreement.KindTasks, agreement.KindBodies, agreement.KindCostSharing,
		agreement.KindDeliverables, agreement.KindConfidentiality, agreement.KindLiability, agreement.KindAudit,
		agreement.KindTerm, agreement.KindTermination, agreement.KindAccession, agreement.KindExit, agreement.KindChange,
		agreement.KindTransition, agreement.KindDisputes, agreement.KindEntryIntoForce, agreement.KindAnnexes,
	)
}

func zweckvereinbarungProfile() review.Profile {
	return review.Profile{
		Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, LegalPerson: agreement.No,
		Source:  review.Read(law.ThuerKGG, "§ 7 Abs. 1", anwalt24),
		Parties: zweckvereinbarungParties(),
		Contents: append(append([]review.Content{
			kgg9_1(),
			kgg9_4(),
			kgg13_3(),
			kgg13_4(),
		}, review.MaySay(review.Unread(law.ThuerKGG, "§ 10"), agreement.KindBylaws)...), review.MaySay(
			review.Read(law.ThuerKGG, "§ 9", gesetzeCo),
			agreement.KindPurpose, agreement.KindBodies, agreement.KindConsentRights, agreement.KindPrice,
			agreement.KindService, agreement.KindServiceLevels, agreement.KindDeliverables, agreement.KindSecurity,
			agreement.KindDataProtection, agreement.KindConfidentiality, agreement.KindLiability, agreement.KindAudit,
			agreement.KindStaff, agreement.KindStaffTransfer, agreement.KindVAT, agreement.KindProcurement,
			agreement.KindTerm, agreement.KindRenewal, agreement.KindExtraordinaryTermination, agreement.KindAccession,
			agreement.KindExit, agreement.KindChange, agreement.KindTransition, agreement.KindDisputes,
			agreement.KindPublication, agreement.KindApproval, agreement.KindEntryIntoForce,
			agreement.KindAnnexes, agreement.KindSeverability,
		)...),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Genehmigung, wo mit den Aufgaben Befugnisse übergehen, sonst Anzeige.",
				English: "Approval where powers pass with the tasks, otherwise notice."},
			Source: review.Unread(law.ThuerKGG, "§ 11"),
		},
		Publication: review.Provision{
			Text: bilingual.Text{German: "Genehmigte Zweckvereinbarungen im Amtsblatt der Aufsichtsbehörde.",
				English: "Approved ones are published in the gazette of the supervisory authority."},
			Source: review.Read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo),
		},
		EntryIntoForce: review.Provision{
			Text: bilingual.Text{
				German: "Genehmigte am Tag nach der Bekanntmachung, angezeigte, sobald alle beschlossen und unterzeichnet " +
					"haben; ein anderer Tag kann vereinbart werden.",
				English: "Approved ones on the day after publication, notified ones once all have passed their resolutions and signed; " +
					"another day can be agreed.",
			},
			Source: review.Read(law.ThuerKGG, "§ 12", gesetzeCo),
		},
		End: review.Provision{
			Text: bilingual.Text{
				German: "Aufhebung, ordentliche Kündigung nach der Vereinbarung, Kündigung aus wichtigem Grund, Wegfall " +
					"eines Beteiligten.",
				English: "Cancellation, ordinary termination as agreed, termination for good cause, end of a party.",
			},
			Source: review.Read(law.ThuerKGG, "§§ 13–14", wolters+"; "+gesetzeCo),
		},
	}
}

func zweckvereinbarungParties() []review.Eligible {
	return []review.Eligible{
		{
			Kind: governance.UnitPartner, Levels: []governance.Level{governance.Municipality, governance.District},
			Source: review.Read(law.ThuerKGG, "§ 7 Abs. 1", anwalt24),
		},
		{
			Kind: governance.UnitPartner, Levels: []governance.Level{governance.Association},
			Source: review.Read(law.ThuerKGG, "§ 1 Abs. 1", umweltOnline),
		},
		{Kind: governance.Zweckverband, Source: review.Read(law.ThuerKGG, "§ 1 Abs. 2", umweltOnline)},
	}
}

func zweckverbandProfile() review.Profile {
	return review.Profile{
		Form: agreement.Zweckverband, Jurisdiction: law.Thueringen, LegalPerson: agreement.Yes,
		Source: review.Read(law.ThuerKGG, "§ 17 Abs. 1", wolters),
		Contents: append([]review.Content{
			kgg17_2_1(),
			kgg17_2_3(),
			kgg17_2_4(),
			kgg17_2_5(),
		}, review.MaySay(review.Read(law.ThuerKGG, "§ 17 Abs. 3", wolters),
			agreement.KindPurpose, agreement.KindSettlement, agreement.KindDisputes, agreement.KindStaff, agreement.KindStaffTransfer,
			agreement.KindBylaws, agreement.KindPrice, agreement.KindLiability, agreement.KindConfidentiality, agreement.KindAudit,
			agreement.KindChange, agreement.KindTransition, agreement.KindAccession, agreement.KindExit,
			agreement.KindTermination, agreement.KindExtraordinaryTermination,
			agreement.KindPublication, agreement.KindApproval, agreement.KindEntryIntoForce,
			agreement.KindService, agreement.KindSecurity, agreement.KindDataProtection, agreement.KindVAT,
			agreement.KindAnnexes, agreement.KindSeverability,
		)...),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Genehmigung der Aufsichtsbehörde.",
				English: "Approval by the supervisory authority."},
			Source: review.Read(law.ThuerKGG, "§ 18", wolters),
		},
		Publication: review.Provision{
			Text: bilingual.Text{German: "Satzung und Genehmigung werden bekannt gemacht; die Behörde ist genannt.",
				English: "The articles and the approval are published, and the authority is named."},
			Source: review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
		},
		EntryIntoForce: review.Provision{
			Text: bilingual.Text{German: "Der Zweckverband entsteht mit der Bekanntmachung.",
				English: "The Zweckverband comes into being with the publication."},
			Source: review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey),
		},
		End: review.Provision{
			Text: bilingual.Text{
				German:  "Auflösung mit zwei Dritteln der satzungsmäßigen Stimmen; von selbst, wenn nur ein Mitglied bleibt.",
				English: "Dissolution by two thirds of the votes under the articles; automatically where only one member is left.",
			},
			Source: review.Read(law.ThuerKGG, "§ 40", wolters),
		},
	}
}

// gemeinsameKommunaleAnstaltProfile knows the form; what its articles must hold was not read.
func gemeinsameKommunaleAnstaltProfile() review.Profile {
	return review.Profile{
		Form: agreement.GemeinsameKommunaleAnstalt, Jurisdiction: law.Thueringen, LegalPerson: agreement.Yes,
		Source: review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Rechtsaufsicht, im übertragenen Wirkungskreis auch Fachaufsicht.",
				English: "Legal supervision, in the transferred sphere also technical supervision."},
			Source: review.Read(law.ThuerKGG, "§ 45", anwalt24),
		},
	}
}
