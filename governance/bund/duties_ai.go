package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// aiAmended is the day on which Regulation (EU) 2026/1744 came into force, which moved the days of the AI Act.
const aiAmended = "2026-07-27"

// aiAct are places in the AI Act whose text was read.
func aiAct(citations ...string) []law.Source {
	var list []law.Source
	for _, citation := range citations {
		list = append(list, sourced(citation, textOfAIAct, law.Primary))
	}
	return list
}

// usesAI is the question whether the AI Act concerns a body at all.
func usesAI() *duty.Proviso {
	return &duty.Proviso{ID: "uses-ai", Question: words("Betreibt die Stelle ein KI-System oder bietet sie eines an?",
		"Does the body deploy an AI system, or provide one?")}
}

// usesHighRiskAI is the question for the duties on high-risk systems.
func usesHighRiskAI() *duty.Proviso {
	return &duty.Proviso{ID: "uses-high-risk-ai", Question: words(
		"Betreibt die Stelle ein Hochrisiko-KI-System des Anhangs III, etwa für Sozialleistungen, Personal, Schulen oder kritische Infrastruktur?",
		"Does the body deploy a high-risk AI system of Annex III, such as for benefits, staff, schools or critical infrastructure?")}
}

// usesAnyHighRiskAI asks as well for systems of Annex I, for which the duties of deployers begin later.
func usesAnyHighRiskAI() *duty.Proviso {
	return &duty.Proviso{ID: "uses-high-risk-ai-of-any-annex", Question: words(
		"Betreibt die Stelle ein Hochrisiko-KI-System, sei es des Anhangs I oder des Anhangs III?",
		"Does the body deploy a high-risk AI system, be it of Annex I or of Annex III?")}
}

func aiDuties() []duty.Duty {
	return []duty.Duty{aiProhibited(), aiLiteracy(), aiTransparency(), aiHighRisk(), aiRegistration(), aiRights()}
}

func aiProhibited() duty.Duty {
	return duty.Duty{
		ID: "EU-KIVO-PROHIBITED", Personal: true,
		Title:  words("Verbotene Praktiken der KI", "Prohibited practices of AI"),
		Deed:   words("Keine der verbotenen Praktiken verwenden.", "Use none of the prohibited practices."),
		Norms:  aiAct("Art. 5 KI-VO", "Art. 113 KI-VO"),
		Scopes: []duty.Scope{duty.Asks(anybody(), "2025-02-02", usesAI())},
		Milestones: []duty.Milestone{{Kind: duty.Amended, Day: readOn("2026-12-02"), Source: aiAct("Art. 113 KI-VO")[0],
			Text: words("Weitere Verbote gelten von diesem Tag an.", "Further prohibitions apply from this day on.")}},
	}
}

func aiLiteracy() duty.Duty {
	return duty.Duty{
		ID: "EU-KIVO-LITERACY", Personal: true,
		Title: words("KI-Kompetenz", "AI literacy"),
		Deed: words("Die KI-Kompetenz der Beschäftigten fördern; ein bestimmtes Niveau ist seit 27.07.2026 nicht mehr zu gewährleisten.",
			"Support the AI literacy of staff; since 27 July 2026 no level need be guaranteed any more."),
		Norms:  aiAct("Art. 4 KI-VO"),
		Scopes: []duty.Scope{duty.Asks(anybody(), "2025-02-02", usesAI())},
		Milestones: []duty.Milestone{{Kind: duty.Amended, Day: readOn(aiAmended), Source: aiAct("Art. 4 KI-VO")[0],
			Text: words("Die Pflicht wurde abgeschwächt: fördern statt gewährleisten.", "The duty was softened: support instead of guarantee.")}},
	}
}

func aiTransparency() duty.Duty {
	return duty.Duty{
		ID: "EU-KIVO-TRANSPARENCY", Personal: true,
		Title: words("Transparenz von KI-Systemen", "Transparency of AI systems"),
		Deed: words("Offenlegen, dass jemand mit einer KI spricht; erzeugte Inhalte kennzeichnen; Deepfakes und Texte von öffentlichem Interesse offenlegen.",
			"Tell people that they deal with AI; mark generated content; disclose deep fakes and texts of public interest."),
		Norms:  aiAct("Art. 50 KI-VO", "Art. 111 Abs. 4 KI-VO"),
		Scopes: []duty.Scope{duty.Asks(anybody(), "2026-08-02", usesAI())},
		Milestones: []duty.Milestone{duty.By("2026-12-02", aiAct("Art. 111 Abs. 4 KI-VO")[0],
			"Anbieter kennzeichnen bis dahin auch Inhalte aus Systemen, die vor dem 02.08.2026 auf dem Markt waren.",
			"By then providers mark content of systems, too, that were on the market before 2 August 2026.")},
		Exceptions: []bilingual.Text{words("ein Mensch hat geprüft und jemand trägt die redaktionelle Verantwortung",
			"a human has reviewed it and somebody holds editorial responsibility")},
	}
}

// movedStart is how the start of the duties on high-risk systems was moved.
func movedStart() duty.Milestone {
	return duty.Milestone{
		Kind: duty.Moved, Day: readOn(aiAmended), Was: readOn("2026-08-02"), Now: readOn("2027-12-02"), Source: aiAct("Art. 113 KI-VO")[0],
		Text: words("Der Beginn für Systeme des Anhangs III wurde durch die Verordnung (EU) 2026/1744 vom 02.08.2026 auf den 02.12.2027 verschoben.",
			"Regulation (EU) 2026/1744 moved the start for systems of Annex III from 2 August 2026 to 2 December 2027."),
	}
}

func aiHighRisk() duty.Duty {
	return duty.Duty{
		ID: "EU-KIVO-HIGHRISK", Personal: true,
		Title: words("Pflichten der Betreiber von Hochrisiko-KI", "Duties of deployers of high-risk AI"),
		Deed: words("Nach der Anleitung betreiben, menschliche Aufsicht sichern, überwachen und anhalten, Protokolle mindestens sechs Monate aufbewahren, Beschäftigte informieren.",
			"Use by the instructions, ensure human oversight, monitor and stop, keep logs for at least six months, inform staff."),
		Norms: aiAct("Art. 26 KI-VO", "Art. 113 KI-VO"),
		Scopes: []duty.Scope{
			duty.Asks(anybody(), "2027-12-02", usesHighRiskAI()).Until("2028-08-01"),
			duty.Asks(anybody(), "2028-08-02", usesAnyHighRiskAI()),
		},
		Milestones: []duty.Milestone{
			movedStart(),
			{Kind: duty.Amended, Day: readOn("2028-08-02"), Source: aiAct("Art. 113 KI-VO")[0], Text: words(
				"Von da an gelten die Pflichten auch für Systeme des Anhangs I.", "From then on the duties hold for systems of Annex I, too.")},
			duty.By("2030-08-02", aiAct("Art. 111 Abs. 2 KI-VO")[0], "Bis dahin genügen auch ältere Systeme, die für Behörden bestimmt sind.",
				"By then older systems that are meant for authorities comply, too."),
		},
	}
}

func aiRegistration() duty.Duty {
	start := sourced("Art. 49 KI-VO", textOfAIAct+"; Beginn aus Art. 113 geschlossen", law.Derived)
	scope := duty.Asks(publicBodies(), "2027-12-02", usesHighRiskAI())
	scope.Source = start
	bites := movedStart()
	bites.Source = start
	bites.Text = words("Art. 113 verschiebt Art. 49 nicht. Die Pflicht greift aber erst, wenn die Regeln über Hochrisiko-Systeme gelten: nicht schon am 02.08.2026, sondern am 02.12.2027.",
		"Art. 113 does not move Art. 49. The duty bites, however, only when the rules on high-risk systems hold: not on 2 August 2026 but on 2 December 2027.")
	return duty.Duty{
		ID: "EU-KIVO-REGISTRATION", Personal: true,
		Title: words("Registrierung der Verwendung von Hochrisiko-KI", "Registration of the use of high-risk AI"),
		Deed: words("Sich und die Verwendung vor dem Einsatz in der EU-Datenbank registrieren und kein System einsetzen, das nicht registriert ist.",
			"Register the body and the use in the EU database before use, and use no system that is not registered."),
		Norms:      aiAct("Art. 49 Abs. 3 KI-VO", "Art. 26 Abs. 8 KI-VO"),
		Scopes:     []duty.Scope{scope},
		Milestones: []duty.Milestone{bites},
	}
}

func aiRights() duty.Duty {
	proviso := &duty.Proviso{ID: "high-risk-ai-for-public-services", Question: words(
		"Erbringt das Unternehmen öffentliche Dienste und setzt dabei ein Hochrisiko-KI-System ein?",
		"Does the company provide public services and deploy a high-risk AI system for them?")}
	return duty.Duty{
		ID: "EU-KIVO-RIGHTS", Personal: true,
		Title: words("Grundrechte-Folgenabschätzung", "Fundamental rights impact assessment"),
		Deed: words("Vor dem ersten Einsatz die Folgen für die Grundrechte abschätzen und der Marktüberwachungsbehörde mitteilen.",
			"Assess the impact on fundamental rights before first use, and notify the market surveillance authority."),
		Norms:      aiAct("Art. 27 KI-VO", "Art. 113 KI-VO"),
		Scopes:     []duty.Scope{duty.Asks(publicBodies(), "2027-12-02", usesHighRiskAI()), duty.Asks(privateLaw(), "2027-12-02", proviso)},
		Milestones: []duty.Milestone{movedStart()},
	}
}
