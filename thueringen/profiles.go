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
		frameworkProfile(), arbeitsgemeinschaft(agreement.SimpleArbeitsgemeinschaft),
		arbeitsgemeinschaft(agreement.SpecialArbeitsgemeinschaft),
		zweckvereinbarung(), zweckverband(), gemeinsameKommunaleAnstalt(),
	}
}

func may(source law.Source, kinds ...agreement.ClauseKind) []review.Content {
	list := make([]review.Content, len(kinds))
	for i, kind := range kinds {
		list[i] = review.Content{Clause: kind, Force: review.May, Source: source}
	}
	return list
}

func frameworkProfile() review.Profile {
	reported := law.Source{Citation: law.MustCite(law.ThuerEGovG, "§ 27"),
		Where: "Überschrift des § 27; kommune21, 17.10.2018", Evidence: law.Secondary}
	compared := law.Source{Where: "Vergleich der Vereinbarungen der Länder mit ihren Kommunen", Evidence: law.Derived}
	return review.Profile{
		Form: agreement.FrameworkAgreement, Jurisdiction: law.Thueringen, Source: reported, LegalPerson: agreement.No,
		Parties: []review.Eligible{
			{Kind: governance.LandPartner, Source: reported},
			{Kind: governance.MunicipalAssociation, Source: reported},
		},
		Contents: append([]review.Content{
			{
				Clause: agreement.KindPurpose, Force: review.Must, Rule: "TH-EGOVG-27-ZWECK", Source: reported,
				Demand: bilingual.Text{German: "Eine Rahmenvereinbarung sagt, wozu Land und Kommunen zusammenarbeiten.",
					English: "A framework agreement says to what end the Land and the municipalities cooperate."},
			},
			{
				Clause: agreement.KindAnnexes, Force: review.Should, Rule: "TH-EGOVG-27-ANLAGE", Source: compared,
				Demand: bilingual.Text{German: "Einer Rahmenvereinbarung liegt eine Liste der Vorhaben bei, die " +
					"regelmäßig fortgeschrieben wird.",
					English: "A framework agreement comes with a list of projects that is reviewed regularly."},
			},
			{
				Clause: agreement.KindDisputes, Force: review.Should, Rule: "TH-EGOVG-27-STREIT", Source: compared,
				Demand: bilingual.Text{German: "Eine Rahmenvereinbarung sagt, wer entscheidet, wenn sich die Seiten nicht einigen.",
					English: "A framework agreement says who decides where the sides do not agree."},
			},
		}, may(reported, agreement.KindParity, agreement.KindBodies, agreement.KindFunding, agreement.KindFullCost,
			agreement.KindReuse, agreement.KindJointProvider,
			agreement.KindSupport, agreement.KindStaff, agreement.KindOpenStandards, agreement.KindTerm,
			agreement.KindRenewal, agreement.KindTermination, agreement.KindChange,
			agreement.KindEntryIntoForce)...),
		End: review.Provision{
			Text: bilingual.Text{German: "Kündigung nach der Vereinbarung; bei wesentlich geänderten Verhältnissen " +
				"Anpassung oder Kündigung.",
				English: "Termination as agreed; after an essential change of circumstances, adaptation or termination."},
			Source: review.Unread(law.ThuerVwVfG, "§ 60"),
		},
	}
}

func arbeitsgemeinschaft(form agreement.Form) review.Profile {
	p := review.Profile{
		Form: form, Jurisdiction: law.Thueringen, Source: review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline), LegalPerson: agreement.No,
		Contents: may(review.Read(law.ThuerKGG, "§ 2 Abs. 1", umweltOnline), agreement.KindPurpose, agreement.KindTasks, agreement.KindBodies,
			agreement.KindCostSharing, agreement.KindTerm,
			agreement.KindTermination, agreement.KindChange, agreement.KindDisputes, agreement.KindEntryIntoForce,
			agreement.KindAnnexes),
	}
	if form == agreement.SpecialArbeitsgemeinschaft {
		p.Contents = append([]review.Content{{
			Clause: agreement.KindBodies, Force: review.Should, Rule: "TH-KGG-5-1-BINDUNG", Source: review.Read(law.ThuerKGG, "§ 5 Abs. 1",
				gesetzeCo),
			Demand: bilingual.Text{German: "Eine besondere Arbeitsgemeinschaft vereinbart, durch wessen Beschlüsse die " +
				"Beteiligten gebunden sind; sonst ist sie eine einfache.",
				English: "A besondere Arbeitsgemeinschaft agrees on whose decisions bind its members; otherwise it " +
					"is an einfache one."},
		}}, p.Contents...)
		p.Supervision = review.Provision{
			Text: bilingual.Text{German: "Bildung, Änderung und Ende sind anzuzeigen; der Vertrag ist vorzulegen.",
				English: "Formation, change and end must be notified, and the contract submitted."},
			Source: review.Read(law.ThuerKGG, "§ 5 Abs. 2", gesetzeCo),
		}
	}
	return p
}

func zweckvereinbarung() review.Profile {
	municipal := func(place, where string, levels ...governance.Level) review.Eligible {
		return review.Eligible{Kind: governance.UnitPartner, Levels: levels, Source: review.Read(law.ThuerKGG, place, where)}
	}
	return review.Profile{
		Form: agreement.Zweckvereinbarung, Jurisdiction: law.Thueringen, Source: review.Read(law.ThuerKGG, "§ 7 Abs. 1", anwalt24),
		LegalPerson: agreement.No,
		Parties: []review.Eligible{
			municipal("§ 7 Abs. 1", anwalt24, governance.Municipality, governance.District),
			municipal("§ 1 Abs. 1", umweltOnline, governance.Association),
			{Kind: governance.Zweckverband, Source: review.Read(law.ThuerKGG, "§ 1 Abs. 2", umweltOnline)},
		},
		Contents: append([]review.Content{
			{
				Clause: agreement.KindTasks, Force: review.Must, Rule: "TH-KGG-9-1", Source: review.Read(law.ThuerKGG, "§ 9 Abs. 1", gesetzeCo),
				Demand: bilingual.Text{German: "Eine Zweckvereinbarung führt die Aufgaben auf, um die es geht.",
					English: "A Zweckvereinbarung lists the tasks that it is about."},
			},
			{
				Clause: agreement.KindCostSharing, Force: review.Must, Rule: "TH-KGG-9-4", Source: review.Read(law.ThuerKGG, "§ 9 Abs. 4",
					gesetzeCo), When: review.Prerequisite{
					Text:  bilingual.Text{German: "mit gemeinschaftlich durchgeführten Aufgaben", English: "with tasks performed together"},
					Holds: hasJointTask, RestsOn: agreement.KindTasks},
				Demand: bilingual.Text{German: "Wer Aufgaben gemeinschaftlich durchführt, legt fest, nach welchem Maßstab " +
					"die Kosten verteilt werden.",
					English: "Whoever performs tasks together settles the measure by which the cost is shared."},
			},
			{
				Clause: agreement.KindTermination, Force: review.Must, Rule: "TH-KGG-13-3",
				Source: review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters), When: review.Prerequisite{
					Text: bilingual.Text{German: "auf mehr als 20 Jahre oder unbefristet geschlossen",
						English: "concluded for more than 20 years or without limit"},
					Holds: isLong, RestsOn: agreement.KindTerm},
				Demand: bilingual.Text{
					German: "Eine unbefristete oder auf mehr als 20 Jahre geschlossene Zweckvereinbarung bestimmt " +
						"Voraussetzungen, Frist und Form der ordentlichen Kündigung.",
					English: "A Zweckvereinbarung without limit or for more than 20 years settles conditions, period " +
						"and form of ordinary termination.",
				},
			},
			{
				Clause: agreement.KindSettlement, Force: review.Should, Rule: "TH-KGG-13-4",
				Source: review.Read(law.ThuerKGG, "§ 13 Abs. 4 S. 2", wolters),
				Demand: bilingual.Text{German: "Eine Zweckvereinbarung soll bestimmen, wie sich die Beteiligten bei " +
					"Aufhebung oder Ausscheiden auseinandersetzen.",
					English: "A Zweckvereinbarung should settle how its parties part when it ends or one of them leaves."},
			},
		}, may(review.Read(law.ThuerKGG, "§ 9", gesetzeCo), agreement.KindPurpose, agreement.KindBodies, agreement.KindService,
			agreement.KindServiceLevels, agreement.KindSecurity,
			agreement.KindDataProtection, agreement.KindStaff, agreement.KindVAT, agreement.KindProcurement,
			agreement.KindTerm, agreement.KindRenewal,
			agreement.KindExtraordinaryTermination, agreement.KindChange, agreement.KindDisputes,
			agreement.KindPublication, agreement.KindApproval,
			agreement.KindEntryIntoForce, agreement.KindAnnexes, agreement.KindSeverability)...),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Genehmigung, wo mit den Aufgaben Befugnisse übergehen, sonst Anzeige.",
				English: "Approval where powers pass with the tasks, otherwise notice."},
			Source: review.Unread(law.ThuerKGG, "§ 11"),
		},
		Publication: review.Provision{
			Text: bilingual.Text{German: "Genehmigte Zweckvereinbarungen im Amtsblatt der Aufsichtsbehörde.",
				English: "Approved ones in the gazette of the supervisory authority."},
			Source: review.Read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo),
		},
		EntryIntoForce: review.Provision{
			Text: bilingual.Text{
				German: "Genehmigte am Tag nach der Bekanntmachung, angezeigte, sobald alle beschlossen und " +
					"unterzeichnet haben; ein anderer Tag kann vereinbart werden.",
				English: "Approved ones on the day after publication, notified ones once all have resolved and " +
					"signed; another day can be agreed.",
			},
			Source: review.Read(law.ThuerKGG, "§ 12", gesetzeCo),
		},
		End: review.Provision{
			Text: bilingual.Text{German: "Aufhebung, ordentliche Kündigung nach der Vereinbarung, Kündigung aus wichtigem " +
				"Grund, Wegfall eines Beteiligten.",
				English: "Cancellation, ordinary termination as agreed, termination for good cause, end of a party."},
			Source: review.Read(law.ThuerKGG, "§§ 13–14", wolters+"; "+gesetzeCo),
		},
	}
}

func zweckverband() review.Profile {
	item := func(clause agreement.ClauseKind, number string, demand bilingual.Text) review.Content {
		return review.Content{Clause: clause, Force: review.Must, Rule: "TH-KGG-17-2-" + number,
			Source: review.Read(law.ThuerKGG, "§ 17 Abs. 2 Nr. "+number, wolters), Demand: demand}
	}
	return review.Profile{
		Form: agreement.Zweckverband, Jurisdiction: law.Thueringen, Source: review.Read(law.ThuerKGG, "§ 17 Abs. 1", wolters),
		LegalPerson: agreement.Yes,
		Contents: append([]review.Content{
			item(agreement.KindIdentity, "1", bilingual.Text{German: "Die Verbandssatzung enthält Namen und Sitz des Zweckverbands.",
				English: "The statute holds name and seat of the Zweckverband."}),
			item(agreement.KindTasks, "3", bilingual.Text{German: "Die Verbandssatzung enthält die Aufgaben des Zweckverbands.",
				English: "The statute holds the tasks of the Zweckverband."}),
			item(agreement.KindBodies, "4", bilingual.Text{German: "Die Verbandssatzung verteilt Sitze und Stimmen in der " +
				"Verbandsversammlung.",
				English: "The statute distributes seats and votes in the assembly."}),
			item(agreement.KindLevy, "5", bilingual.Text{German: "Die Verbandssatzung enthält den Umlegungsschlüssel; " +
				"ohne ihn entsteht der Zweckverband nicht.",
				English: "The statute holds the levy key (Umlegungsschlüssel); without it the Zweckverband does not " +
					"come into being."}),
		}, may(review.Read(law.ThuerKGG, "§ 17 Abs. 3", wolters), agreement.KindPurpose, agreement.KindSettlement, agreement.KindDisputes,
			agreement.KindStaff, agreement.KindChange,
			agreement.KindTermination, agreement.KindExtraordinaryTermination, agreement.KindPublication,
			agreement.KindApproval, agreement.KindEntryIntoForce,
			agreement.KindService, agreement.KindSecurity, agreement.KindDataProtection, agreement.KindVAT,
			agreement.KindAnnexes, agreement.KindSeverability)...),
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Genehmigung der Aufsichtsbehörde.",
				English: "Approval by the supervisory authority."}, Source: review.Read(law.ThuerKGG, "§ 18", wolters),
		},
		Publication: review.Provision{
			Text: bilingual.Text{German: "Satzung und Genehmigung werden bekannt gemacht; die Behörde ist genannt.",
				English: "Statute and approval are published, and the authority is named."},
			Source: review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1 S. 1", ovgApproval),
		},
		EntryIntoForce: review.Provision{
			Text: bilingual.Text{German: "Der Zweckverband entsteht mit der Bekanntmachung.",
				English: "The Zweckverband comes into being with the publication."},
			Source: review.SecondHand(law.ThuerKGG, "§ 19 Abs. 1", ovgLevyKey),
		},
		End: review.Provision{
			Text: bilingual.Text{German: "Auflösung mit zwei Dritteln der satzungsmäßigen Stimmen; von selbst, wenn nur " +
				"ein Mitglied bleibt.",
				English: "Dissolution by two thirds of the statutory votes; by itself where one member is left."},
			Source: review.Read(law.ThuerKGG, "§ 40", wolters),
		},
	}
}

// gemeinsameKommunaleAnstalt is known as a form; what its statute must hold was not read.
func gemeinsameKommunaleAnstalt() review.Profile {
	return review.Profile{
		Form: agreement.GemeinsameKommunaleAnstalt, Jurisdiction: law.Thueringen, Source: review.Read(law.ThuerKGG, "§ 2 Abs. 1",
			umweltOnline), LegalPerson: agreement.Yes,
		Supervision: review.Provision{
			Text: bilingual.Text{German: "Rechtsaufsicht, im übertragenen Wirkungskreis auch Fachaufsicht.",
				English: "Rechtsaufsicht, in the transferred sphere also Fachaufsicht."},
			Source: review.Read(law.ThuerKGG, "§ 45", anwalt24),
		},
	}
}
