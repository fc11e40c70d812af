package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

func egovgDuties() []duty.Duty {
	return []duty.Duty{
		egovgAccess(), egovgEID(), egovgInformation(), egovgPayment(), egovgOnce(), egovgOnceLog(), egovgEndToEnd(), egovgEndToEndLaender(),
		egovgFiles(),
	}
}

func egovgExceptions() []bilingual.Text {
	return []bilingual.Text{words("Strafsachen, Bußgelder, Steuerfahndung, Patentsachen, SGB II (§ 1 EGovG)",
		"criminal matters, fines, tax investigation, patents, SGB II (§ 1 EGovG)")}
}

// underFederalLaw is a duty of the EGovG: it binds bodies of the Federation, and all others as far as they execute federal law.
func underFederalLaw() []duty.Scope {
	return []duty.Scope{
		duty.Binds(federal(), "").SeenOn(egovgRead), duty.Asks(ofTheLaender(), "", federalLaw()).SeenOn(egovgRead),
	}
}

// federalOnly is a duty of the EGovG that binds bodies of the Federation alone.
func federalOnly(citation string) []duty.Scope {
	return []duty.Scope{
		duty.Binds(federal(), "").SeenOn(egovgRead),
		duty.Spares(ofTheLaender(), reading(citation), "Der Wortlaut nennt nur Stellen des Bundes.", "The text names bodies of the Federation alone."),
	}
}

func egovgAccess() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-ACCESS",
		Title: words("Elektronischer Zugang zur Verwaltung", "Electronic access to the administration"),
		Deed: words("Einen Zugang für elektronische Dokumente eröffnen, auch mit qualifizierter elektronischer Signatur und Siegel.",
			"Open a channel for electronic documents, also with qualified electronic signature and seal."),
		Norms:      corpus("§ 2 Abs. 1 EGovG", "§ 1 Abs. 2 EGovG"),
		Scopes:     underFederalLaw(),
		Exceptions: egovgExceptions(),
	}
}

func egovgEID() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-EID",
		Title: words("Elektronischer Identitätsnachweis", "Electronic proof of identity"),
		Deed: words("Den elektronischen Identitätsnachweis anbieten; die Anbindung an das Nutzerkonto genügt.",
			"Offer electronic proof of identity; being connected to the user account suffices."),
		Norms: corpus("§ 2 Abs. 2 EGovG"), Scopes: federalOnly("§ 2 Abs. 2 EGovG"),
	}
}

func egovgInformation() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-INFORMATION",
		Title: words("Grundinformationen im Netz", "Basic information online"),
		Deed: words("Anschrift, Geschäftszeiten, Leistungen, Gebühren, Unterlagen und Formulare im Netz nennen.",
			"Publish address, hours, services, fees, documents needed and forms online."),
		Norms: corpus("§ 3 Abs. 1 und 2 EGovG", "§ 3 Abs. 4 EGovG"),
		Scopes: []duty.Scope{
			duty.Binds(federal(), "").SeenOn(egovgRead),
			duty.Asks(duty.ClassesOf(duty.LandBody), "", federalLaw()).SeenOn(egovgRead),
			duty.Unknown(duty.Municipal(), corpus("§ 3 Abs. 4 EGovG")[0],
				"Gemeinden und Gemeindeverbände bindet die Pflicht nur, wenn das Recht des Landes es anordnet; ob es das tut, wurde nicht gelesen.",
				"Municipalities and their associations are bound only where the law of the Land says so; whether it does was not read."),
		},
		Exceptions: egovgExceptions(),
	}
}

func egovgPayment() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-PAYMENT",
		Title: words("Elektronisches Bezahlen", "Electronic payment"),
		Deed: words("In einem elektronischen Verfahren nach Bundesrecht die Zahlung mit mehreren üblichen Verfahren ermöglichen.",
			"Allow payment by several usual methods in an electronic procedure under federal law."),
		Norms:      corpus("§ 4 Abs. 1 EGovG"),
		Scopes:     []duty.Scope{duty.Asks(publicBodies(), "", procedureOnline()).SeenOn(egovgRead)},
		Exceptions: egovgExceptions(),
	}
}

func egovgOnce() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-ONCE",
		Title: words("Nachweise nur einmal vorlegen", "Proofs only once"),
		Deed: words("In elektronischen Antragsverfahren Nachweise selbst abrufen, wenn der Antragsteller das wählt, und ihm eine Vorschau zeigen.",
			"Retrieve proofs in electronic application procedures where the applicant chooses so, and show a preview."),
		Norms:  corpus("§ 5 Abs. 1 EGovG", "§ 5 Abs. 3 EGovG"),
		Scopes: []duty.Scope{duty.Asks(publicBodies(), "", procedureOnline()).SeenOn(egovgRead)},
		Exceptions: append(egovgExceptions(), words("der Nachweis liegt nicht elektronisch vor oder ist nicht abrufbar",
			"the proof is not electronic or cannot be retrieved")),
	}
}

func egovgOnceLog() duty.Duty {
	scope := duty.Awaits(publicBodies(), "").SeenOn(egovgRead).If(procedureOnline())
	scope.Why = words("Ob es die Bekanntmachung schon gibt, ist nicht erfasst.", "Whether the notice was given yet is not recorded.")
	return duty.Duty{
		ID:     "DE-EGOVG-ONCE-LOG",
		Title:  words("Abrufe von Nachweisen protokollieren", "Log the retrieval of proofs"),
		Deed:   words("Jeden Abruf eines Nachweises protokollieren.", "Log each retrieval of a proof."),
		Norms:  corpus("§ 5 Abs. 5 EGovG"),
		Scopes: []duty.Scope{scope},
		Opening: duty.Opening{
			Who:  words("Bekanntmachung des Bundes:", "Notice of the Federation:"),
			What: words("die Pflicht beginnt am Tag danach.", "the duty begins on the day after it."),
			Stages: []bilingual.Text{words("nicht bekannt gemacht", "no notice"), words("Pflicht seit dem Tag nach der Bekanntmachung",
				"duty since the day after the notice")},
		},
	}
}

func egovgEndToEnd() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-ENDTOEND",
		Title: words("Wesentliche Leistungen des Bundes durchgängig digital", "Essential services of the Federation digital from end to end"),
		Deed: words("Die wesentlichen Leistungen bis Ende 2029 vollständig elektronisch abwickeln.",
			"Handle the essential services electronically from end to end by the end of 2029."),
		Norms: corpus("§ 6 Abs. 1 EGovG"), Scopes: federalOnly("§ 6 Abs. 1 EGovG"),
		Milestones: []duty.Milestone{duty.By("2029-12-31", computed("§ 6 Abs. 1 EGovG"),
			"Bis dahin sind die wesentlichen Leistungen des Bundes durchgängig digital.",
			"By then the essential services of the Federation are digital from end to end.")},
	}
}

func egovgEndToEndLaender() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-ENDTOEND-LAENDER",
		Title: words("Leistungen der Länder und Gemeinden durchgängig digital", "Services of Länder and municipalities digital from end to end"),
		Deed: words("Die durch Rechtsverordnung bestimmten Leistungen vollständig elektronisch abwickeln.",
			"Handle the services that a regulation names electronically from end to end."),
		Norms:  corpus("§ 6 Abs. 3 EGovG"),
		Scopes: []duty.Scope{duty.Awaits(duty.Municipal().With(duty.LandBody), "").SeenOn(egovgRead)},
		Opening: duty.Opening{
			Who:  words("Rechtsverordnung des Bundes mit Zustimmung des Bundesrates:", "Regulation of the Federation with the consent of the Bundesrat:"),
			What: words("sie nennt die Leistungen.", "it names the services."),
		},
		Exceptions: []bilingual.Text{words("Länder dürfen abweichen", "Länder may deviate")},
	}
}

func egovgFiles() duty.Duty {
	scopes := federalOnly("§ 6a EGovG")
	scopes[0] = scopes[0].Should()
	return duty.Duty{
		ID:         "DE-EGOVG-FILES",
		Title:      words("Elektronische Akte des Bundes", "Electronic files of the Federation"),
		Deed:       words("Akten sollen elektronisch geführt werden.", "Files should be kept electronically."),
		Norms:      corpus("§ 6a EGovG"),
		Scopes:     scopes,
		Exceptions: []bilingual.Text{words("unwirtschaftlich", "uneconomical")},
	}
}

func invoiceDuties() []duty.Duty { return []duty.Duty{egovgInvoice(), erechvSend()} }

func egovgInvoice() duty.Duty {
	top := &duty.Proviso{ID: "highest-federal-body", Question: words("Ist die Stelle eine oberste Bundesbehörde?",
		"Is the body a highest federal authority?")}
	return duty.Duty{
		ID:    "DE-EGOVG-INVOICE",
		Title: words("Elektronische Rechnungen empfangen (Bund)", "Receive electronic invoices (Federation)"),
		Deed:  words("Elektronische Rechnungen empfangen und verarbeiten.", "Receive and process electronic invoices."),
		Norms: corpus("§ 4a EGovG", "§ 11 E-RechV"),
		Scopes: []duty.Scope{
			duty.Asks(federal(), "2018-11-27", top).Until("2019-11-26"), duty.Binds(federal(), "2019-11-27"),
			duty.Spares(ofTheLaender(), reading("§ 4a EGovG"), "Für Länder und Gemeinden gilt das Recht des Landes.",
				"Of Länder and municipalities the law of the Land decides."),
		},
		Exceptions: []bilingual.Text{words("geheimhaltungsbedürftige Aufträge, Auswärtiger Dienst", "secret orders, foreign service")},
	}
}

func erechvSend() duty.Duty {
	proviso := &duty.Proviso{ID: "invoices-federation", Question: words("Stellt die Stelle dem Bund Rechnungen?", "Does the body send invoices to the Federation?")}
	companies := duty.ClassesOf(duty.PublicCompany, duty.PrivatePerson)
	return duty.Duty{
		ID:    "DE-ERECHV-SEND",
		Title: words("Dem Bund elektronische Rechnungen stellen", "Send electronic invoices to the Federation"),
		Deed: words("Rechnungen an den Bund elektronisch stellen, mit Leitweg-ID, Bankverbindung, Zahlungsbedingungen und E-Mail-Adresse.",
			"Invoice the Federation electronically, with Leitweg-ID, bank details, terms of payment and e-mail address."),
		Norms:  corpus("§ 3 E-RechV", "§ 5 E-RechV", "§ 11 Abs. 3 E-RechV"),
		Scopes: []duty.Scope{duty.Asks(companies, "2020-11-27", proviso)},
		Exceptions: []bilingual.Text{words("Direktauftrag bis 1.000 Euro, geheime Aufträge, Organleihe",
			"direct orders up to 1,000 EUR, secret orders, organs lent by another body")},
	}
}

func nootsDuties() []duty.Duty { return []duty.Duty{nootsConnect(), itstvStandards()} }

func nootsConnect() duty.Duty {
	municipal := duty.Awaits(duty.Municipal(), "2026-02-01").Because(reading("§ 5 NOOTS-Staatsvertrag"))
	municipal.Why = words("Gemeinden sind nicht Vertragspartei; als liefernde und anfordernde Stellen erreicht sie die Pflicht über ihr Land.",
		"Municipalities are no party; as supplying and requesting bodies they are reached through their Land.")
	parties := duty.Awaits(duty.ClassesOf(duty.FederalBody, duty.LandBody), "2026-02-01")
	parties.Why = words("Welche Länder am Anfang ratifiziert hatten, ist nicht erfasst. Ein weiteres Land bindet der Vertrag ab dem Tag nach der Hinterlegung (§ 11).",
		"Which Länder had ratified at the start is not recorded. A further Land is bound from the day after its deposit on (§ 11).")
	return duty.Duty{
		ID:    "DE-NOOTSSTV-CONNECT",
		Title: words("Anschluss an das NOOTS", "Connect to the NOOTS"),
		Deed: words("Nachweise über das NOOTS bereitstellen, anfordernde Stellen anschließen und es für Leistungen nach dem OZG nutzen.",
			"Make proofs available through the NOOTS, connect requesting bodies, and use it for services under the OZG."),
		Norms: corpus("§ 5 Abs. 1 NOOTS-Staatsvertrag", "§ 9 NOOTS-Staatsvertrag"),
		Scopes: []duty.Scope{
			parties, municipal,
		},
		Opening: duty.Opening{
			Who: words("IT-Planungsrat mit der Konferenz der Minister und der zuständigen Vertretung des Bundes:",
				"IT-Planungsrat with the conference of ministers and the representative of the Federation:"),
			What: words("nach der technischen Betriebsbereitschaft legen sie die Übergangsfrist fest (§ 9).",
				"after technical readiness they set the period of transition (§ 9)."),
			Stages: []bilingual.Text{
				words("nicht betriebsbereit", "not ready"), words("technisch betriebsbereit", "technically ready"),
				words("Übergangsfrist läuft", "period of transition runs"), words("Pflicht gilt", "duty binds"),
			},
		},
	}
}

func itstvStandards() duty.Duty {
	return duty.Duty{
		ID:    "DE-ITSTV-STANDARDS",
		Title: words("Verbindliche Standards des IT-Planungsrats", "Binding standards of the IT-Planungsrat"),
		Deed: words("Die beschlossenen Standards innerhalb der Frist umsetzen, die der IT-Planungsrat setzt.",
			"Implement the standards that were decided within the period that the IT-Planungsrat sets."),
		Norms: corpus("§ 2 Abs. 2 IT-Staatsvertrag"),
		Scopes: []duty.Scope{
			duty.Awaits(duty.ClassesOf(duty.FederalBody, duty.LandBody), "").SeenBetween("2010-04-01", "2019-10-01"),
			duty.Spares(duty.Municipal(), reading("§ 2 Abs. 2 IT-Staatsvertrag"), "Gemeinden erreicht der Beschluss nur über das Recht ihres Landes.",
				"Municipalities are reached through the law of their Land only."),
		},
		Opening: duty.Opening{
			Who:  words("Beschluss des IT-Planungsrats:", "Decision of the IT-Planungsrat:"),
			What: words("er nennt Standard und Frist.", "it names the standard and the period."),
		},
	}
}

func sdgDuties() []duty.Duty { return []duty.Duty{sdgInformation(), sdgProcedures()} }

func sdgInformation() duty.Duty {
	return duty.Duty{
		ID:    "EU-SDGVO-INFORMATION",
		Title: words("Informationen im einheitlichen digitalen Zugangstor", "Information in the Single Digital Gateway"),
		Deed: words("Informationen über Rechte und Verfahren im einheitlichen digitalen Zugangstor bereitstellen.",
			"Provide information on rights and procedures in the Single Digital Gateway."),
		Norms: []law.Source{sourced("Art. 39 SDG-VO", ozgGuide, law.Secondary)},
		Scopes: []duty.Scope{
			duty.Binds(duty.ClassesOf(duty.FederalBody, duty.LandBody), "2020-12-12"), duty.Binds(duty.Municipal(), "2022-12-12"),
		},
	}
}

func sdgProcedures() duty.Duty {
	proviso := &duty.Proviso{ID: "sdg-procedure", Question: words("Ist die Stelle für eines der 21 Verfahren der Verordnung zuständig?",
		"Is the body competent for one of the 21 procedures of the regulation?")}
	return duty.Duty{
		ID:    "EU-SDGVO-PROCEDURES",
		Title: words("21 Verfahren online und grenzüberschreitend", "21 procedures online and across borders"),
		Deed: words("Die Verfahren vollständig online anbieten, auch für Nutzer aus anderen Staaten, und Nachweise grenzüberschreitend austauschen.",
			"Offer the procedures fully online, also to users of other states, and exchange proofs across borders."),
		Norms:  []law.Source{sourced("Art. 6, 13 und 14 SDG-VO", ozgGuide, law.Secondary)},
		Scopes: []duty.Scope{duty.Asks(publicBodies(), "2023-12-12", proviso)},
	}
}
