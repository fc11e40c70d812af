package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

const (
	gdprApplies = "2018-05-25"
	idnrgBegins = "2023-08-31"
)

// gdpr are places in the DSGVO whose text was read.
func gdpr(citations ...string) []law.Source {
	var list []law.Source
	for _, citation := range citations {
		list = append(list, sourced(citation, officialGDPR, law.Primary))
	}
	return list
}

// privateLaw is all who are of private law.
func privateLaw() duty.Classes { return duty.ClassesOf(duty.PublicCompany, duty.PrivatePerson) }

func dataProtectionDuties() []duty.Duty {
	return []duty.Duty{
		gdprJoint(), gdprProcessor(), gdprRecord(), gdprSecurity(), gdprBreach(), gdprInform(), gdprAssessment(), gdprOfficer(),
	}
}

func gdprJoint() duty.Duty {
	proviso := &duty.Proviso{ID: "joint-controllers", Question: words("Legt die Stelle mit anderen gemeinsam Zwecke und Mittel einer Verarbeitung fest?",
		"Does the body decide on purposes and means of a processing jointly with others?")}
	return duty.Duty{
		ID: "EU-DSGVO-JOINT", Personal: true,
		Title: words("Vereinbarung gemeinsam Verantwortlicher", "Arrangement of joint controllers"),
		Deed: words("In einer Vereinbarung festlegen, wer welche Pflicht erfüllt, und das Wesentliche den betroffenen Personen zugänglich machen.",
			"Lay down in an arrangement who fulfils which duty, and make its essence available to data subjects."),
		Norms:      gdpr("Art. 26 DSGVO"),
		Scopes:     []duty.Scope{duty.Asks(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies, proviso)},
		Exceptions: []bilingual.Text{words("soweit Rechtsvorschriften die Aufgaben festlegen", "as far as law fixes the split of tasks")},
	}
}

func gdprProcessor() duty.Duty {
	proviso := &duty.Proviso{ID: "commissions-processing", Question: words("Verarbeitet ein anderer personenbezogene Daten im Auftrag der Stelle, oder sie für andere?",
		"Does somebody process personal data on behalf of the body, or the body for others?")}
	return duty.Duty{
		ID: "EU-DSGVO-PROCESSOR", Personal: true,
		Title: words("Vertrag über die Auftragsverarbeitung", "Contract on processing"),
		Deed: words("Einen Vertrag mit den Inhalten des Art. 28 Abs. 3 Buchst. a bis h schließen, schriftlich oder elektronisch.",
			"Conclude a contract with the contents of Art. 28 (3) a to h, in writing or electronically."),
		Norms:  gdpr("Art. 28 DSGVO"),
		Scopes: []duty.Scope{duty.Asks(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies, proviso)},
	}
}

func gdprRecord() duty.Duty {
	proviso := &duty.Proviso{ID: "record-of-processing", Question: words(
		"Beschäftigt das Unternehmen 250 oder mehr Personen oder verarbeitet es personenbezogene Daten nicht nur gelegentlich?",
		"Does the company employ 250 persons or more, or process personal data more than occasionally?")}
	return duty.Duty{
		ID: "EU-DSGVO-RECORD", Personal: true,
		Title:  words("Verzeichnis von Verarbeitungstätigkeiten", "Record of processing"),
		Deed:   words("Ein Verzeichnis aller Verarbeitungstätigkeiten führen, schriftlich oder elektronisch.", "Keep a record of all processing, in writing or electronically."),
		Norms:  gdpr("Art. 30 DSGVO"),
		Scopes: []duty.Scope{duty.Binds(publicBodies(), gdprApplies), duty.Asks(privateLaw(), gdprApplies, proviso)},
	}
}

func gdprSecurity() duty.Duty {
	return duty.Duty{
		ID: "EU-DSGVO-SECURITY", Personal: true,
		Title: words("Sicherheit der Verarbeitung", "Security of processing"),
		Deed: words("Dem Risiko angemessene technische und organisatorische Maßnahmen treffen und regelmäßig prüfen.",
			"Take technical and organisational measures that fit the risk, and test them regularly."),
		Norms:  gdpr("Art. 32 DSGVO"),
		Scopes: []duty.Scope{duty.Binds(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies)},
	}
}

func gdprBreach() duty.Duty {
	return duty.Duty{
		ID: "EU-DSGVO-BREACH", Personal: true,
		Title: words("Verletzungen des Schutzes personenbezogener Daten melden", "Notify data breaches"),
		Deed: words("Eine Verletzung unverzüglich und möglichst binnen 72 Stunden der Aufsichtsbehörde melden, eine spätere Meldung begründen, und jede Verletzung dokumentieren.",
			"Notify a breach to the supervisory authority without delay and where possible within 72 hours, give reasons for a later notice, and document each breach."),
		Norms:      gdpr("Art. 33 DSGVO"),
		Scopes:     []duty.Scope{duty.Binds(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies)},
		Exceptions: []bilingual.Text{words("die Verletzung führt voraussichtlich zu keinem Risiko", "the breach is unlikely to result in a risk")},
	}
}

func gdprInform() duty.Duty {
	proviso := &duty.Proviso{ID: "breach-of-high-risk", Question: words("Hat eine Verletzung voraussichtlich ein hohes Risiko für Personen zur Folge?",
		"Is a breach likely to result in a high risk to persons?")}
	return duty.Duty{
		ID: "EU-DSGVO-INFORM", Personal: true,
		Title:  words("Betroffene Personen benachrichtigen", "Inform data subjects of a breach"),
		Deed:   words("Die betroffenen Personen unverzüglich benachrichtigen.", "Inform the data subjects without delay."),
		Norms:  gdpr("Art. 34 DSGVO"),
		Scopes: []duty.Scope{duty.Asks(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies, proviso)},
	}
}

func gdprAssessment() duty.Duty {
	proviso := &duty.Proviso{ID: "high-risk-processing", Question: words("Hat eine Verarbeitung voraussichtlich ein hohes Risiko zur Folge?",
		"Is a processing likely to result in a high risk?")}
	return duty.Duty{
		ID: "EU-DSGVO-ASSESSMENT", Personal: true,
		Title: words("Datenschutz-Folgenabschätzung", "Data protection impact assessment"),
		Deed: words("Vorab die Folgen abschätzen, den Datenschutzbeauftragten beteiligen und bei verbleibendem hohem Risiko die Aufsichtsbehörde anhören.",
			"Assess the impact beforehand with the advice of the data protection officer, and consult the authority where a high risk remains."),
		Norms:  gdpr("Art. 35 DSGVO", "Art. 36 DSGVO"),
		Scopes: []duty.Scope{duty.Asks(publicBodies().With(duty.PublicCompany, duty.PrivatePerson), gdprApplies, proviso)},
	}
}

func gdprOfficer() duty.Duty {
	proviso := &duty.Proviso{ID: "public-task-and-owner", Question: words(
		"Nimmt das Unternehmen Aufgaben der öffentlichen Verwaltung wahr, und ist eine öffentliche Stelle an ihm beteiligt?",
		"Does the company do tasks of public administration, with a public body taking part in it?")}
	company := duty.Asks(duty.ClassesOf(duty.PublicCompany), gdprApplies, proviso)
	company.Source = corpus("§ 2 Abs. 3 BDSG")[0]
	company.Why = words("Für Unternehmen, an denen Stellen eines Landes beteiligt sind, entscheidet das Datenschutzgesetz des Landes (in Thüringen § 2 Abs. 2 ThürDSG).",
		"Of companies in which bodies of a Land take part the data protection act of the Land decides (in Thüringen § 2 Abs. 2 ThürDSG).")
	return duty.Duty{
		ID: "EU-DSGVO-OFFICER", Personal: true,
		Title: words("Datenschutzbeauftragter", "Data protection officer"),
		Deed: words("Einen Datenschutzbeauftragten benennen, auch gemeinsam mit anderen Stellen, seine Kontaktdaten veröffentlichen und der Aufsichtsbehörde mitteilen.",
			"Name a data protection officer, also jointly with other bodies, publish the contact data and report them to the authority."),
		Norms:  gdpr("Art. 37 Abs. 1 DSGVO", "Art. 37 Abs. 3 DSGVO", "Art. 37 Abs. 7 DSGVO"),
		Scopes: []duty.Scope{duty.Binds(publicBodies(), gdprApplies), company},
	}
}

func idnrgDuties() []duty.Duty {
	return []duty.Duty{idnrgRegister(), idnrgIntermediary(), idnrgMunicipal(), idnrgLogs()}
}

// keepsRegister is the question whether a body keeps one of the registers of the annex to the IDNrG.
func keepsRegister() *duty.Proviso {
	return &duty.Proviso{ID: "keeps-register", Question: words(
		"Führt die Stelle ein Register der Anlage zum IDNrG (etwa Melde-, Personenstands-, Gewerbe- oder Wohngeldregister)?",
		"Does the body keep a register of the annex to the IDNrG (such as residents, civil status, trade or housing benefit)?")}
}

func idnrgRegister() duty.Duty {
	return duty.Duty{
		ID:    "DE-IDNRG-REGISTER",
		Title: words("Identifikationsnummer in die Register", "Identification number in registers"),
		Deed: words("Die Identifikationsnummer in den Registern der Anlage speichern und die Basisdaten ersetzen und pflegen.",
			"Store the identification number in the registers of the annex, and replace and update the basic data."),
		Norms:  corpus("§ 2 IDNrG"),
		Scopes: []duty.Scope{duty.Asks(publicBodies(), idnrgBegins, keepsRegister())},
		Milestones: []duty.Milestone{duty.By("2028-12-31", computed("§ 2 Nr. 1 IDNrG"),
			"Bis dahin ist die Identifikationsnummer gespeichert (Ende des fünften folgenden Kalenderjahrs).",
			"By then the identification number is stored (end of the fifth following calendar year).")},
	}
}

func idnrgIntermediary() duty.Duty {
	proviso := &duty.Proviso{ID: "transfers-between-areas", Question: words(
		"Übermittelt die Stelle Daten unter der Identifikationsnummer in einen anderen Verwaltungsbereich?",
		"Does the body transfer data under the identification number to another area of administration?")}
	return duty.Duty{
		ID:    "DE-IDNRG-INTERMEDIARY",
		Title: words("Übermittlung zwischen Bereichen über eine Vermittlungsstelle", "Transfers between areas through an intermediary"),
		Deed: words("Daten zwischen Verwaltungsbereichen nur über Vermittlungsstellen übermitteln.",
			"Transfer data between areas of administration through intermediaries only."),
		Norms: corpus("§ 7 Abs. 2 IDNrG"), Scopes: []duty.Scope{duty.Asks(publicBodies(), idnrgBegins, proviso)},
	}
}

func idnrgMunicipal() duty.Duty {
	proviso := &duty.Proviso{ID: "transfers-inside", Question: words(
		"Übermittelt die Gemeinde im eigenen Haus Daten unter der Identifikationsnummer zwischen Verwaltungsbereichen?",
		"Does the municipality transfer data under the identification number between areas inside its own administration?")}
	return duty.Duty{
		ID:    "DE-IDNRG-INTERMEDIARY-MUNICIPAL",
		Title: words("Vermittlungsstelle innerhalb einer Gemeinde", "Intermediary inside a municipality"),
		Deed: words("Auch Übermittlungen zwischen Bereichen innerhalb einer Gemeinde über eine Vermittlungsstelle führen.",
			"Lead transfers between areas inside one municipality through an intermediary, too."),
		Norms:  corpus("§ 7 Abs. 3 IDNrG"),
		Scopes: []duty.Scope{duty.Asks(duty.Municipal(), idnrgBegins, proviso)},
		Milestones: []duty.Milestone{duty.By("2030-08-31", computed("§ 7 Abs. 3 IDNrG"),
			"Bis dahin ist die Vermittlungsstelle eingerichtet (sieben Jahre).", "By then the intermediary is in place (seven years).")},
	}
}

func idnrgLogs() duty.Duty {
	return duty.Duty{
		ID:    "DE-IDNRG-LOGS",
		Title: words("Übermittlungen protokollieren", "Log transfers"),
		Deed: words("Übermittlungen unter der Identifikationsnummer protokollieren, die Protokolle zwei Jahre aufbewahren und danach löschen.",
			"Log transfers under the identification number, keep the logs for two years, and delete them then."),
		Norms: corpus("§ 9 IDNrG"), Scopes: []duty.Scope{duty.Asks(publicBodies(), idnrgBegins, keepsRegister())},
		Exceptions: []bilingual.Text{words("dokumentierter Bedarf, sie länger zu behalten", "documented need to keep them longer")},
	}
}

func openDataDuties() []duty.Duty { return []duty.Duty{egovgOpenData(), dngReuse()} }

func egovgOpenData() duty.Duty {
	return duty.Duty{
		ID:    "DE-EGOVG-OPENDATA",
		Title: words("Offene Daten des Bundes", "Open data of the Federation"),
		Deed:  words("Unbearbeitete Daten zum Abruf über öffentliche Netze bereitstellen.", "Provide unprocessed data for retrieval over public networks."),
		Norms: corpus("§ 12a EGovG", "§ 19 EGovG"),
		Scopes: []duty.Scope{
			duty.Binds(federal(), "2017-07-13"),
			duty.Spares(ofTheLaender(), reading("§ 12a EGovG"), "Der Wortlaut nennt nur Stellen des Bundes.", "The text names bodies of the Federation alone."),
		},
		Exceptions: []bilingual.Text{words("die Fälle des § 12a Abs. 3 EGovG", "the cases of § 12a Abs. 3 EGovG")},
	}
}

func dngReuse() duty.Duty {
	proviso := &duty.Proviso{ID: "publishes-data", Question: words("Stellt die Stelle Daten bereit?", "Does the body provide data?")}
	scope := duty.Asks(publicBodies().With(duty.PublicCompany), "", proviso)
	scope = scope.SeenBetween("2021-01-01", "2022-01-01")
	return duty.Duty{
		ID:    "DE-DNG-REUSE",
		Title: words("Datennutzung: Weiterverwendung bereitgestellter Daten", "Use of data that were provided"),
		Deed: words("Bereitgestellte Daten für jeden Zweck nutzen lassen; hochwertige Datensätze über Schnittstellen und als Massendownload. Eine Pflicht, Daten bereitzustellen, besteht nicht.",
			"Let data that were provided be used for any purpose; high-value data sets by API and bulk download. There is no duty to provide data."),
		Norms:      corpus("§ 9 DNG", "§§ 1, 2 und 4 DNG"),
		Scopes:     []duty.Scope{scope},
		Exceptions: []bilingual.Text{words("die Fälle des § 2 Abs. 3 DNG", "the cases of § 2 Abs. 3 DNG")},
	}
}
