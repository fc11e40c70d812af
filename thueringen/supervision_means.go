package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/supervision"
)

// meansOfSupervision are the tools and time limits of the ThürKO as far as they were read; § 119 was not.
func meansOfSupervision() supervision.Means {
	return supervision.Means{Tools: toolsOfSupervision(), Limits: limitsOfSupervision(), Special: specialSupervision()}
}

func toolsOfSupervision() []supervision.Tool {
	tool := func(kind supervision.Supervision, must bool, place string, name, text bilingual.Text) supervision.Tool {
		return supervision.Tool{Kind: kind, Name: name, Text: text, Must: must, Source: review.Read(law.ThuerKO, place, anwalt24)}
	}
	dissolution := tool(supervision.LegalSupervision, false, "§ 122 Abs. 2",
		bilingual.Text{German: "Auflösung des Rates", English: "dissolution of the council"},
		bilingual.Text{German: "als letztes Mittel; es wird neu gewählt", English: "as a last resort; a new one is elected"})
	dissolution.By = authority(ministry, key.District{})
	return []supervision.Tool{
		tool(supervision.LegalSupervision, false, "§ 120 Abs. 1",
			bilingual.Text{German: "Beanstandung und Anordnung", English: "objection and order"},
			bilingual.Text{
				German: "rechtswidrige Beschlüsse, Anordnungen, Maßnahmen und Bürgerentscheide beanstanden und ihre Aufhebung verlangen; die " +
					"Erfüllung gesetzlicher Pflichten anordnen",
				English: "object to unlawful decisions, orders, measures and citizens' decisions and demand their repeal; order the fulfilment " +
					"of legal duties"}),
		tool(supervision.TechnicalSupervision, false, "§ 120 Abs. 2",
			bilingual.Text{German: "Weisung", English: "direction"},
			bilingual.Text{German: "Weisungen im übertragenen Wirkungskreis; mehr nicht, außer im Widerspruchsverfahren",
				English: "directions in the transferred sphere; nothing more, except in objection proceedings"}),
		tool(supervision.LegalSupervision, true, "§ 121 Abs. 1",
			bilingual.Text{German: "Ersatzvornahme", English: "substitute performance"},
			bilingual.Text{German: "nach angemessener Frist an Stelle und auf Kosten der Körperschaft handeln",
				English: "act instead of the body and at its cost after a reasonable period"}),
		tool(supervision.LegalSupervision, true, "§ 121 Abs. 2",
			bilingual.Text{German: "Durchsetzung einer Weisung der Fachaufsicht", English: "enforcement of a direction"},
			bilingual.Text{German: "auf Verlangen der Fachaufsichtsbehörde, die selbst nichts durchsetzen kann",
				English: "on request of the authority of technical supervision, which can enforce nothing itself"}),
		tool(supervision.LegalSupervision, false, "§ 122 Abs. 1",
			bilingual.Text{German: "Beauftragter", English: "commissioner"},
			bilingual.Text{German: "wenn die übrigen Mittel nicht genügen", English: "where the other means do not suffice"}),
		dissolution,
	}
}

func limitsOfSupervision() []supervision.Limit {
	return []supervision.Limit{
		{
			Name:     bilingual.Text{German: "Genehmigung", English: "approval"},
			Duration: agreement.Duration{Number: 6, Unit: agreement.Weeks},
			Runs: bilingual.Text{German: "ab vollständigen Unterlagen; welche nötig sind, bestimmt die Behörde",
				English: "from complete papers on; the authority says which are needed"},
			Source: law.Source{Citation: law.MustCite(law.ThuerKO, "§ 123 Abs. 3"), Where: ovgParticipation + "; die Folge des Ablaufs wurde nicht gelesen",
				Evidence: law.Secondary},
		},
		{
			Name:     bilingual.Text{German: "Anzeige eines Unternehmens", English: "notice of an enterprise"},
			Duration: agreement.Duration{Number: 6, Unit: agreement.Weeks},
			Runs: bilingual.Text{German: "vor der Gründung, Übernahme oder Erweiterung",
				English: "before the enterprise is founded, taken over or enlarged"},
			Source: review.Read(law.ThuerKO, "§ 72", anwalt24),
		},
	}
}

// specialSupervision is the supervision over single subjects.
func specialSupervision() []supervision.Special {
	return []supervision.Special{
		{
			Subject: bilingual.Text{German: "Datenschutz", English: "data protection"},
			Answer: supervision.Competence{Outcome: supervision.Known,
				Authority: supervision.Authority{Title: bilingual.Text{German: "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit (TLfDI)",
					English: "Thuringian commissioner for data protection and freedom of information (TLfDI)"}},
				Reason: bilingual.Text{German: "Für öffentliche Stellen des Landes, der Gemeinden und Gemeindeverbände ist der TLfDI zuständig.",
					English: "The TLfDI is competent for public bodies of the Land, the Gemeinden and Gemeindeverbände."},
				Source: law.Source{Where: "ThürDSG; die Vorschrift über die Zuständigkeit wurde nicht gelesen", Evidence: law.Assumed}},
		},
		{
			Subject: bilingual.Text{German: "Marktüberwachung über KI-Systeme", English: "market surveillance over AI systems"},
			Answer: supervision.Competence{Outcome: supervision.NotRecorded,
				Reason: bilingual.Text{German: "Über Stellen des Landes und der Kommunen wacht eine Behörde, die das Landesrecht bestimmt; welche, ist nicht bekannt.",
					English: "Bodies of the Land and the municipalities are watched by an authority that Land law names; which one is not known."},
				Source: law.Source{Citation: law.MustParseCitation("§ 2 Abs. 6 KI-MIG"), Where: "englische Übersetzung", Evidence: law.Secondary}},
		},
	}
}
