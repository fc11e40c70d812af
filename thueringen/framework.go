package thueringen

import (
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// The parties of the framework agreement, as its clauses call them.
const (
	partyLand         agreement.PartyID = "land"
	partyStaedtebund  agreement.PartyID = "staedtebund"
	partyLandkreistag agreement.PartyID = "landkreistag"
)

// FrameworkAgreement returns the Rahmenvereinbarung über die Zusammenarbeit in den Bereichen E-Government und
// Informationstechnik of 16 October 2018 between the Thüringer Finanzministerium, the Gemeinde- und Städtebund Thüringen
// and the Thüringischer Landkreistag.
//
// Its full text is not public. What stands here was reported by the press and by the parties, and each clause says where;
// every type of clause on which nothing was reported is a gap. Each call returns a value of its own.
func FrameworkAgreement() *agreement.Agreement {
	return &agreement.Agreement{
		ID:           "th-rahmenvereinbarung-2018",
		Title:        "Rahmenvereinbarung über die Zusammenarbeit in den Bereichen E-Government und Informationstechnik",
		Form:         agreement.FrameworkAgreement,
		Jurisdiction: law.Thueringen,
		Signed:       civil.MustParse("2018-10-16"),
		Place:        "Erfurt",
		Basis:        []law.Source{review.SecondHand(law.ThuerEGovG, "§ 27", "Überschrift des § 27; Presse")},
		Parties:      reportedParties(),
		Clauses:      slices.Concat(reportedGoals(), reportedMoney(), reportedPlans()),
		Gaps:         gapsOfAgreement(),
		Remarks: []string{
			"Bei der Unterzeichnung war auch Landrätin Antje Hochwind anwesend (egovernment.de, Bildunterschrift); " +
				"ob sie unterschrieben hat, ist nicht überliefert.",
			"Die einzelnen Gemeinden und Landkreise sind nicht Partei.",
		},
		Source: review.Press("Pressebeiträge zum 16.10.2018; der Volltext ist nicht öffentlich"),
	}
}

func reportedParties() []agreement.Party {
	party := func(id agreement.PartyID, partnerID, name, office string, roles ...governance.Role) agreement.Party {
		partner, _ := Partner(partnerID)
		return agreement.Party{ID: id, Partner: partner, Roles: roles, Signatures: []agreement.Signature{{
			Name: name, Office: office, Form: agreement.Handwritten, Capacity: agreement.OfficeHolder,
			Source: law.Source{
				Where:    "kommune21, 17.10.2018; egovernment.de; dass von Hand unterschrieben wurde, ist angenommen",
				Evidence: law.Assumed,
			},
		}}}
	}
	return []agreement.Party{
		party(partyLand, Finanzministerium, "Dr. Hartmut Schubert", officeCIO, governance.Funder, governance.Coordinator),
		party(partyStaedtebund, Staedtebund, "Michael Brychcy", president, governance.Representative),
		party(partyLandkreistag, Landkreistag, "Martina Schweinsburg", presidentFeminine, governance.Representative),
	}
}

// note is a clause in our words, and who reported it.
func note(text, where string) agreement.Note {
	return agreement.Note{Text: text, Source: review.Press(where)}
}

// reportedGoals are the clauses on what the parties want, and by which bodies.
func reportedGoals() []agreement.Clause {
	return []agreement.Clause{
		agreement.Purpose{
			Goals: []string{
				"ebenenübergreifende Zusammenarbeit von Land und Kommunen unter Beachtung des ThürEGovG",
				"aufgabengerechter Auf- und Ausbau von E-Government-Strukturen in Landes- und Kommunalverwaltung",
			},
			Note: agreement.Note{Heading: "Zweck", Source: review.Press("kommune21, 17.10.2018")},
		},
		agreement.Purpose{
			Goals: []string{
				"flächendeckende elektronische Verwaltung, vor allem für kleine Einheiten",
				"einheitliche Regeln beim Aufbau der Strukturen",
			},
			Note: agreement.Note{Heading: "Ziel", Source: review.Press("egovernment-computing.de a-767063; landeswelle.de")},
		},
		agreement.Parity{
			EqualFooting: agreement.Yes, RespectsSelfGovernment: agreement.Yes,
			Note: note("Partnerschaft auf Augenhöhe, Achtung der kommunalen Selbstverwaltung.",
				"kommune21, 17.10.2018; egovernment.de"),
		},
		agreement.Bodies{
			Bodies: []agreement.Body{
				{Name: "Beirat für kommunales E-Government", Foundation: agreement.FoundedByStatute},
				{Name: "Steuerungsgremien (Namen nicht überliefert)", Foundation: agreement.FoundedByAgreement},
			},
			Note: note("Gremien treiben einheitliche Lösungen voran; die Zusammenarbeit läuft über den gesetzlichen Beirat. "+
				"Sitze und Abstimmungsregeln sind nicht überliefert.",
				"haskala.de, 16.10.2018; egovernment.de a-778887"),
		},
	}
}

// reportedMoney are the clauses on what the Land pays.
func reportedMoney() []agreement.Clause {
	return []agreement.Clause{
		agreement.Funding{
			Funder: partyLand, RecipientDescription: "Thüringer Kommunen",
			Total: finance.Euro(80_000_000), Ceilings: ceilingsOfAgreement(),
			UpTo: agreement.Yes, Procedure: agreement.Yes,
			Note: note("Bis zu 80 Millionen Euro bis 2022; Antragsverfahren und Bedingungen sind geregelt. "+
				"Die Jahresbeträge stehen im ThürEGovG.",
				"haskala.de, 16.10.2018; egovernment.de; Jahresbeträge: jenapolis.de, 05.05.2018"),
		},
		agreement.FullCost{
			Funder: partyLand, Sphere: governance.TransferredSphere,
			Of:   "IT-Verfahren, die sich aus Aufgaben des übertragenen Wirkungskreises ergeben",
			Note: note("Das Land finanziert diese Verfahren vollständig.", "egovernment.de a-778887 (Brychcy)"),
		},
	}
}

// reportedPlans are the clauses on what the parties do together.
func reportedPlans() []agreement.Clause {
	return []agreement.Clause{
		agreement.Reuse{
			Required: agreement.Yes, ToolsProvided: agreement.Yes,
			Note: note("Funktionierende Lösungen müssen von anderen nachgenutzt werden können; "+
				"das Land gibt Werkzeuge und Bausteine weiter.",
				"egovernment.de; egovernment-computing.de a-767063"),
		},
		agreement.JointProvider{
			Stage: agreement.Examined,
			Note: note("Die Beteiligten prüfen die Gründung eines gemeinsamen kommunalen IT-Dienstleisters; "+
				"Ziele sind IT-Sicherheit und Kosten.",
				"dpa/SZ, 16.10.2018"),
		},
		agreement.Support{
			Name: "Kompetenzzentrum (Verwaltung) 4.0", For: "unterstützt die Kommunen bei der Umsetzung des ThürEGovG",
			Note: note("", "dpa/SZ, 16.10.2018"),
		},
		agreement.Staff{
			JointRecruitment: agreement.Yes,
			Note:             note("Gemeinsame Suche nach IT-Fachkräften.", "landeswelle.de, 16.10.2018"),
		},
	}
}

// gapsOfAgreement lists every type of clause on which nothing was reported: the full text was not read.
func gapsOfAgreement() []agreement.Gap {
	reported := []agreement.ClauseKind{
		agreement.KindPurpose, agreement.KindParity, agreement.KindBodies, agreement.KindFunding, agreement.KindFullCost,
		agreement.KindReuse, agreement.KindJointProvider, agreement.KindSupport, agreement.KindStaff,
	}
	var gaps []agreement.Gap
	for _, kind := range agreement.ClauseKinds() {
		if !slices.Contains(reported, kind) {
			gaps = append(gaps, agreement.Gap{Clause: kind,
				Reason: "Der Volltext lag nicht vor; kein Bericht nennt eine solche Klausel."})
		}
	}
	return gaps
}

// ceilingsOfAgreement are the yearly ceilings of the act, which add up to the sum that the agreement promises.
func ceilingsOfAgreement() []agreement.Ceiling {
	var ceilings []agreement.Ceiling
	for _, value := range Ceilings().Values() {
		ceilings = append(ceilings, agreement.Ceiling{Year: value.Period.From.Year(), Amount: value.Value, Source: value.Source})
	}
	return ceilings
}
