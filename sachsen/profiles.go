package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// ProfileOf returns what is recorded of a form under the law of Sachsen: the forms of the SächsKomZG, and for all others what federal
// and European law say.
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
	return []review.Profile{arbeitsgemeinschaftProfile(), zweckvereinbarungProfile(), zweckverbandProfile()}
}

func arbeitsgemeinschaftProfile() review.Profile {
	return review.Profile{
		Form: agreement.SimpleArbeitsgemeinschaft, Jurisdiction: law.Sachsen, Source: komzg("§ 73a"), LegalPerson: agreement.No,
		Contents: review.MaySay(komzg("§ 73a"),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindBodies, agreement.KindCostSharing, agreement.KindDeliverables,
			agreement.KindConfidentiality, agreement.KindTerm, agreement.KindTermination, agreement.KindAccession, agreement.KindExit,
			agreement.KindChange, agreement.KindDisputes, agreement.KindEntryIntoForce, agreement.KindAnnexes),
	}
}

func zweckvereinbarungProfile() review.Profile {
	return review.Profile{
		Form: agreement.Zweckvereinbarung, Jurisdiction: law.Sachsen, Source: komzg("§ 71"), LegalPerson: agreement.No,
		Parties: municipalParties(komzg("§ 71")),
		Contents: review.MaySay(komzg("§ 72"),
			agreement.KindPurpose, agreement.KindTasks, agreement.KindCostSharing, agreement.KindPrice, agreement.KindBodies,
			agreement.KindService, agreement.KindServiceLevels, agreement.KindSecurity, agreement.KindDataProtection,
			agreement.KindConfidentiality, agreement.KindLiability, agreement.KindStaff, agreement.KindStaffTransfer, agreement.KindVAT,
			agreement.KindProcurement, agreement.KindTerm, agreement.KindRenewal, agreement.KindTermination,
			agreement.KindExtraordinaryTermination, agreement.KindSettlement, agreement.KindChange, agreement.KindDisputes,
			agreement.KindApproval, agreement.KindPublication, agreement.KindEntryIntoForce, agreement.KindAnnexes, agreement.KindSeverability),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Genehmigung, wo Aufgaben übergehen oder eine gemeinsame Dienststelle betrieben wird, sonst keine.",
				English: "Approval where tasks pass or a joint office is run, otherwise none."},
			Source: komzg("§ 72"),
		},
		End: review.Provision{
			Text: bilingual.Text{
				German:  "Aus Gründen des Wohls der Allgemeinheit mit Genehmigung; ohne Genehmigung, wenn die Vereinbarung selbst keine brauchte.",
				English: "For reasons of the common good with approval; without it where the agreement itself needed none.",
			},
			Source: komzg("§§ 71–73"),
		},
	}
}

// municipalParties are who forms cooperations: Gemeinden, Verwaltungsverbände, Landkreise and Zweckverbände, and other corporations and
// institutions of public law beside them.
func municipalParties(source law.Source) []review.Eligible {
	return []review.Eligible{
		{Kind: governance.UnitPartner, Levels: []governance.Level{governance.Municipality, governance.District, governance.Association}, Source: source},
		{Kind: governance.VerwaltungsverbandPartner, Source: source},
		{Kind: governance.Zweckverband, Source: source},
		{Kind: governance.PublicCorporation, Source: komzg("§ 44 Abs. 2")},
		{Kind: governance.PublicInstitution, Source: komzg("§ 44 Abs. 2")},
	}
}

func zweckverbandProfile() review.Profile {
	return review.Profile{
		Form: agreement.Zweckverband, Jurisdiction: law.Sachsen, Source: komzg("§ 44"), LegalPerson: agreement.Yes,
		Contents: append([]review.Content{
			komzg11_2Aufgaben(),
			komzg11_2Name(),
			komzg11_2Organe(),
			komzg11_2Umlage(),
			{Clause: agreement.KindPublication, Force: review.Must, Rule: "SN-KOMZG-11-2-BEKANNTMACHUNG", Source: articlesSay()},
			komzg11_2Aufloesung(),
		}, review.MaySay(komzg("§ 48 Abs. 1"),
			agreement.KindPurpose, agreement.KindStaff, agreement.KindStaffTransfer, agreement.KindBylaws, agreement.KindPrice,
			agreement.KindChange, agreement.KindAccession, agreement.KindExit, agreement.KindTermination, agreement.KindApproval,
			agreement.KindEntryIntoForce, agreement.KindDisputes, agreement.KindAudit, agreement.KindLiability, agreement.KindAnnexes)...),
		Supervision: review.Provision{
			Text: bilingual.Text{
				German:  "Genehmigung; bei Weisungsaufgaben nach Ermessen und mit Zustimmung der Fachaufsicht.",
				English: "Approval; for tasks under direction at discretion and with the consent of the technical supervision.",
			},
			Source: komzg("§ 49"),
		},
		Publication: review.Provision{
			Text: bilingual.Text{German: "Genehmigung und Satzung im Sächsischen Amtsblatt.",
				English: "Approval and articles in the Sächsisches Amtsblatt."},
			Source: komzg("§ 13"),
		},
		EntryIntoForce: review.Provision{
			Text: bilingual.Text{German: "Am Tag nach der Bekanntmachung oder an einem späteren Tag.",
				English: "On the day after the publication, or on a later day."},
			Source: komzg("§ 13"),
		},
		End: review.Provision{
			Text: bilingual.Text{
				German:  "Auflösung mit drei Vierteln der satzungsmäßigen Stimmen und Genehmigung; von selbst, wenn nur ein Mitglied bleibt.",
				English: "Dissolution by three quarters of the votes under the articles with approval; by itself where one member is left.",
			},
			Source: komzg("§ 62"),
		},
	}
}
