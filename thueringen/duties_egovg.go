package thueringen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// Where it was read what the ThürEGovG demands.
const (
	debateOf2018    = "Landtag, Plenum 27.04.2018"
	amendmentOf2023 = umweltOnline + ", Gesetz vom 09.02.2023, GVBl. S. 29"
	amendmentOf2024 = umweltOnline + ", Gesetz vom 02.07.2024, GVBl. S. 370"
)

// The ThürEGovG was enacted on 10 May 2018. Of duties that hold since 2018 no more is known than the year.
const (
	egovgEnacted = "2018-05-10"
	after2018    = "2019-01-01"
)

// The days on which the amending acts were promulgated. Until then the old text held; from which day the new one holds was not read.
const (
	promulgated2023 = "2023-02-24"
	promulgated2024 = "2024-07-18"
)

// eve is the day before a day.
func eve(day string) string { return civil.MustParse(day).AddDays(-1).String() }

// deletedDay is a day of the ThürEGovG that an amending act deleted. From which day the change holds was not read, so that the milestone
// stands on the day of the act.
func deletedDay(was, act string, source law.Source, german, english string) duty.Milestone {
	return duty.Milestone{Kind: duty.Deleted, Day: civil.MustParse(act), Was: civil.MustParse(was), Source: source,
		Text: inWords(german+" Der Tag ist der des Gesetzes; von wann an die Änderung gilt, ist nicht erfasst.",
			english+" The day is that of the act; from when the change holds is not recorded.")}
}

func egovgOpenStandards() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-OPENSTANDARDS",
		Title: inWords("Offene Standards und freie Software", "Open standards and free software"),
		Deed:  inWords("Offene Standards und freie Software einsetzen, wo es technisch möglich und wirtschaftlich ist.", "Use open standards and free software where technically possible and economical."),
		Norms: norms("§ 4 ThürEGovG", debateOf2018, law.Secondary),
		Scopes: append([]duty.Scope{duty.Binds(ofTheLand(), "").SeenBetween(egovgEnacted, after2018)},
			unlessNamed()...),
	}
}

func egovgPortal() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-PORTAL",
		Title: inWords("Zentrales E-Government-Portal", "Central E-Government portal"),
		Deed:  inWords("Ein zentrales Portal für Land und Kommunen betreiben, mit einer Funktion für Rückmeldungen.", "Run one central portal for Land and municipalities, with a function for feedback."),
		Norms: norms("§ 5 ThürEGovG", debateOf2018, law.Secondary),
		Scopes: append([]duty.Scope{duty.Binds(ofTheLand(), "").SeenBetween(egovgEnacted, after2018)},
			unlessNamed()...),
	}
}

func egovgAccess() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-ACCESS",
		Title: inWords("Elektronischer Zugang (Landesrecht)", "Electronic access (law of the Land)"),
		Deed:  inWords("Einen Zugang für elektronische Dokumente eröffnen und mindestens ein gängiges Verschlüsselungsverfahren anbieten.", "Open a channel for electronic documents, and offer at least one common encryption method."),
		Norms: norms("§ 6 ThürEGovG", debateOf2018, law.Secondary),
		Scopes: append([]duty.Scope{duty.Binds(ofTheLand(), "2019-01-01")},
			unlessNamed()...),
		Milestones: []duty.Milestone{deletedDay("2019-01-01", "2023-02-09", norm("§ 6 Abs. 2 ThürEGovG", amendmentOf2023, law.Primary),
			"In Abs. 2 (zweiter Zugang) wurde der Tag 01.01.2019 gestrichen.", "In Abs. 2 (second channel) the day 1 January 2019 was deleted.")},
		Exceptions: []bilingual.Text{inWords("unwirtschaftlich; das ist regelmäßig neu zu prüfen", "uneconomical, which is to be checked again periodically")},
	}
}

func egovgAccounts() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-ACCOUNTS",
		Title: inWords("Servicekonten", "Service accounts"),
		Deed:  inWords("Servicekonten bereitstellen.", "Provide service accounts."),
		Norms: norms("§ 7 Abs. 1 ThürEGovG", amendmentOf2023, law.Secondary),
		Scopes: append([]duty.Scope{
			duty.Binds(ofTheLand(), "2019-01-01").Until(eve(promulgated2023)),
			duty.Unknown(ofTheLand(), law.Source{}, "Der Tag wurde 2023 gestrichen; was seither gilt, wurde nicht gelesen.", "The day was deleted in 2023; what holds since was not read.").
				SeenBetween(promulgated2023, promulgated2023),
		}, unlessNamed()...),
		Milestones: []duty.Milestone{deletedDay("2019-01-01", "2023-02-09", norm("§ 7 Abs. 1 ThürEGovG", amendmentOf2023, law.Primary),
			"Der Tag 01.01.2019 wurde gestrichen.", "The day 1 January 2019 was deleted.")},
	}
}

func egovgInformation() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-INFORMATION",
		Title: inWords("Informationen im Portal des Landes", "Information in the portal of the Land"),
		Deed:  inWords("Was die Vorschrift verlangt, wurde nicht gelesen.", "What the provision demands was not read."),
		Norms: noText("§ 11 ThürEGovG"),
		Scopes: []duty.Scope{duty.Unknown(everyBody().With(duty.PublicCompany), law.Source{}, "Die Vorschrift wurde nicht gelesen.",
			"The provision was not read.")},
	}
}

func egovgTrial() duty.Duty {
	proviso := &duty.Proviso{ID: "uses-trial-clause", Question: inWords("Will die Stelle die Schriftform nach der Experimentierklausel ersetzen?",
		"Does the body want to replace the written form under the trial clause?")}
	ends := norm("§ 12 Abs. 2 ThürEGovG", amendmentOf2024, law.Primary)
	return duty.Duty{
		ID:    "TH-EGOVG-TRIAL",
		Title: inWords("Experimentierklausel: Zustimmung einholen", "Trial clause: obtain consent"),
		Deed:  inWords("Vorher die Zustimmung der obersten Aufsichtsbehörde einholen; sie gilt sechs Wochen nach Eingang vollständiger Unterlagen als erteilt.", "Obtain the consent of the highest supervisory authority first; it is deemed given six weeks after complete papers."),
		Norms: []law.Source{ends},
		Scopes: []duty.Scope{
			duty.Asks(ofTheLand().With(duty.SupervisedBody), "", proviso).SeenBetween(egovgEnacted, after2018).Until("2029-12-31"),
			unlessNamed()[0], unlessNamed()[1],
		},
		Milestones: []duty.Milestone{{Kind: duty.Moved, Day: civil.MustParse("2024-07-02"), Was: civil.MustParse("2026-12-31"), Now: civil.MustParse("2029-12-31"), Source: ends,
			Text: inWords("Das Ende der Experimentierklausel wurde vom 31.12.2026 auf den 31.12.2029 verschoben. Der Tag ist der des Gesetzes.", "The end of the trial clause was moved from 31 December 2026 to 31 December 2029. The day is that of the act.")}},
	}
}

func egovgPayment() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-PAYMENT",
		Title: inWords("Elektronisches Bezahlen (Landesrecht)", "Electronic payment (law of the Land)"),
		Deed:  inWords("Die elektronische Bezahlung ermöglichen.", "Allow electronic payment."),
		Norms: norms("§ 13 ThürEGovG", "dpa/SZ 14.04.2019; mittelstandswiki 11.2017", law.Secondary),
		Scopes: append([]duty.Scope{duty.Binds(ofTheLand(), "").SeenBetween(egovgEnacted, after2018)},
			unlessNamed()...),
	}
}

func egovgInvoice() duty.Duty {
	proviso := &duty.Proviso{ID: "contracting-authority", Question: inWords("Ist das Unternehmen öffentlicher Auftraggeber nach § 98 GWB mit Sitz in Thüringen?",
		"Is the company a contracting authority under § 98 GWB with its seat in Thüringen?")}
	return duty.Duty{
		ID: "TH-EGOVG-INVOICE", Personal: true,
		Title: inWords("Elektronische Rechnungen empfangen", "Receive electronic invoices"),
		Deed:  inWords("Strukturierte elektronische Rechnungen (EN 16931, XRechnung) empfangen und verarbeiten, unabhängig vom Auftragswert.", "Receive and process structured electronic invoices (EN 16931, XRechnung), whatever the value of the contract."),
		Norms: norms("§ 14 Abs. 1 ThürEGovG", "schleusegrund.de; zugferd-community.net", law.Secondary),
		Scopes: []duty.Scope{duty.Binds(everyBody(), "2019-11-27"),
			duty.Asks(duty.ClassesOf(duty.PublicCompany, duty.PrivatePerson), "2019-11-27", proviso)},
	}
}

func egovgFiles() duty.Duty {
	change := norm("§ 16 Abs. 3 ThürEGovG", amendmentOf2024, law.Primary)
	return duty.Duty{
		ID:    "TH-EGOVG-FILES",
		Title: inWords("Elektronische Akte (Land)", "Electronic files (Land)"),
		Deed:  inWords("Akten elektronisch führen.", "Keep files electronically."),
		Norms: norms("§ 16 Abs. 3 S. 1 ThürEGovG", "umwelt-online.de, Gesetz vom 02.07.2024; mittelstandswiki 11.2017", law.Secondary),
		Scopes: []duty.Scope{
			duty.Binds(ofTheLand(), "2023-01-01").Until(eve(promulgated2024)),
			duty.Unknown(ofTheLand(), change, "Der Tag 01.01.2023 wurde 2024 gestrichen; ob und von wann an die Pflicht jetzt gilt, wurde nicht gelesen.",
				"The day 1 January 2023 was deleted in 2024; whether and since when the duty holds now was not read.").
				SeenBetween(promulgated2024, promulgated2024),
			duty.Unknown(duty.Municipal().With(duty.Zweckverband, duty.SupervisedBody), norm("§ 1 Abs. 3 S. 2 ThürEGovG", umweltOnline, law.Primary),
				"Genannt sind Landesbehörden; eine Pflicht der Gemeinden wurde nicht gefunden.",
				"Authorities of the Land are named; no duty of municipalities was found."),
		},
		Milestones: []duty.Milestone{deletedDay("2023-01-01", "2024-07-02", change, "Der Tag 01.01.2023 wurde gestrichen.", "The day 1 January 2023 was deleted.")},
	}
}

func egovgFilesMunicipal() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-FILES-MUNICIPAL",
		Title: inWords("Elektronische Akte (Gemeinden)", "Electronic files (municipalities)"),
		Deed:  inWords("Eine Pflicht der Gemeinden zur elektronischen Akte wurde nicht gefunden.", "No duty of municipalities to keep files electronically was found."),
		Norms: noText("§ 16 ThürEGovG"),
		Scopes: []duty.Scope{duty.Unknown(everyBody(), law.Source{}, "Gefunden wurde keine Pflicht; der Wortlaut wurde nicht gelesen.",
			"No duty was found; the text was not read.")},
	}
}

func egovgStandards() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVG-STANDARDS",
		Title: inWords("Standards des IT-Planungsrats (Landesrecht)", "Standards of the IT-Planungsrat (law of the Land)"),
		Deed:  inWords("Verbindliche Standards des IT-Planungsrats umsetzen.", "Implement binding standards of the IT-Planungsrat."),
		Norms: noText("§ 26 ThürEGovG"),
		Scopes: append([]duty.Scope{duty.Awaits(ofTheLand(), "").SeenBetween(egovgEnacted, after2018)},
			unlessNamed()...),
		Opening: duty.Opening{Who: inWords("Beschluss des IT-Planungsrats:", "Decision of the IT-Planungsrat:"),
			What: inWords("er nennt Standard und Frist.", "it names the standard and the period.")},
	}
}

func egovrlSecurityOfficer() duty.Duty {
	return duty.Duty{
		ID:    "TH-EGOVRL-SECURITYOFFICER",
		Title: inWords("Beauftragter für Informationssicherheit", "Information security officer"),
		Deed:  inWords("Eine Pflicht nach Thüringer Recht wurde nicht gefunden; die Ausbildung wird gefördert.", "No duty under the law of Thüringen was found; training is supported by grants."),
		Norms: norms("Nr. 2f ThürEGovRL", guidelinePage, law.Secondary),
		Scopes: []duty.Scope{duty.Unknown(everyBody(), law.Source{}, "Gefunden wurde keine Pflicht; die Richtlinie fördert nur.",
			"No duty was found; the guideline gives grants alone.")},
	}
}
