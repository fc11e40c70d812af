package sachsen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
)

// meansOfSupervision are the tools and time limits of §§ 113 to 117, 119 and 123 SächsGemO. Which of the sections holds which tool is
// not recorded; they are cited together.
func meansOfSupervision() supervision.Means {
	return supervision.Means{Tools: toolsOfSupervision(), Limits: limitsOfSupervision(), Special: specialSupervision()}
}

func toolsOfSupervision() []supervision.Tool {
	tool := func(place string, must bool, name, text bilingual.Text) supervision.Tool {
		return supervision.Tool{Kind: supervision.LegalSupervision, Must: must, Name: name, Text: text, Source: read(law.SaechsGemO, place)}
	}
	return []supervision.Tool{
		tool("§§ 113–117", false, bilingual.Text{German: "Information", English: "information"},
			bilingual.Text{German: "sich über einzelne Angelegenheiten unterrichten", English: "ask about single matters"}),
		tool("§§ 113–117", false, bilingual.Text{German: "Beanstandung", English: "objection"},
			bilingual.Text{German: "rechtswidrige Beschlüsse beanstanden; eine vorläufige Maßnahme endet nach einem Monat",
				English: "object to unlawful decisions; a provisional measure ends after one month"}),
		tool("§§ 113–117", false, bilingual.Text{German: "Anordnung", English: "order"},
			bilingual.Text{German: "die Erfüllung gesetzlicher Pflichten anordnen", English: "order the fulfilment of legal duties"}),
		tool("§§ 113–117", false, bilingual.Text{German: "Ersatzvornahme", English: "substitute performance"},
			bilingual.Text{German: "an Stelle der Körperschaft handeln; deren Kosten können vorab verlangt werden",
				English: "act instead of the body; its cost can be demanded in advance"}),
		tool("§§ 113–117", false, bilingual.Text{German: "Beauftragter", English: "commissioner"},
			bilingual.Text{German: "einen Beauftragten bestellen", English: "appoint a commissioner"}),
		tool("§ 123 Abs. 2", false, bilingual.Text{German: "Durchsetzung einer Weisung der Fachaufsicht", English: "enforcement of a direction"},
			bilingual.Text{German: "dafür ist allein die Rechtsaufsichtsbehörde zuständig", English: "the authority of legal supervision alone is competent for it"}),
	}
}

func limitsOfSupervision() []supervision.Limit {
	complete := bilingual.Text{German: "ab vollständigem Antrag; kann verlängert werden", English: "from the complete application on; can be extended"}
	return []supervision.Limit{
		{
			Name:     bilingual.Text{German: "vorzulegende Beschlüsse", English: "decisions that must be submitted"},
			Duration: agreement.Duration{Number: 1, Unit: agreement.Months},
			Runs:     bilingual.Text{German: "ab der Vorlage", English: "from the submission on"},
			Effect: bilingual.Text{German: "ohne Beanstandung darf der Beschluss vollzogen werden, auch ohne Bestätigung",
				English: "without an objection the decision may be executed, even without a confirmation"},
			Source: read(law.SaechsGemO, "§ 119 Abs. 1"),
		},
		{
			Name:     bilingual.Text{German: "vorläufige Maßnahme bei einer Beanstandung", English: "provisional measure with an objection"},
			Duration: agreement.Duration{Number: 1, Unit: agreement.Months},
			Effect:   bilingual.Text{German: "die Maßnahme endet", English: "the measure ends"},
			Source:   read(law.SaechsGemO, "§§ 113–117"),
		},
		{
			Name:     bilingual.Text{German: "Genehmigung im Recht der Unternehmen", English: "approval in the law on enterprises"},
			Duration: agreement.Duration{Number: 8, Unit: agreement.Weeks}, Runs: complete,
			Source: read(law.SaechsGemO, "§ 102 Abs. 1"),
		},
		{
			Name:     bilingual.Text{German: "Genehmigung der Satzung eines Verwaltungsverbands", English: "approval of the articles of a Verwaltungsverband"},
			Duration: agreement.Duration{Number: 8, Unit: agreement.Weeks},
			Runs:     bilingual.Text{German: "kann verlängert werden; ab wann sie läuft, ist nicht erfasst", English: "can be extended; from when it runs is not recorded"},
			Source:   read(law.SaechsKomZG, "§ 12"),
		},
	}
}

// specialSupervision is the supervision over single subjects.
func specialSupervision() []supervision.Special {
	return []supervision.Special{
		{
			Subject: bilingual.Text{German: "Datenschutz", English: "data protection"},
			Answer: supervision.Competence{Outcome: supervision.Known,
				Authority: supervision.Authority{Title: bilingual.Text{German: "Sächsische Datenschutzbeauftragte oder Sächsischer Datenschutzbeauftragter",
					English: "Saxon commissioner for data protection"}},
				Reason: bilingual.Text{German: "Das SächsDSDG gilt auch für Gemeinden.", English: "The SächsDSDG applies to municipalities too."},
				Source: law.Source{Citation: law.MustParseCitation("§ 14 SächsDSDG"), Where: revosax, Evidence: law.Primary}},
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
