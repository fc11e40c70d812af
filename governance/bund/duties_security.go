package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

func accessibilityDuties() []duty.Duty { return []duty.Duty{bggAccess(), bfsgProducts()} }

func bggAccess() duty.Duty {
	source := corpus("§§ 12a und 12b BGG")
	return duty.Duty{
		ID:    "DE-BGG-WEBSITES",
		Title: words("Barrierefreie Websites und Anwendungen des Bundes", "Accessible websites and apps of the Federation"),
		Deed: words("Websites, Apps und die internen elektronischen Akten und Vorgänge barrierefrei gestalten, eine Erklärung abgeben und Rückmeldungen binnen eines Monats beantworten.",
			"Make websites, apps and internal electronic files and workflows accessible, publish a statement, and answer feedback within one month."),
		Norms: source,
		Scopes: []duty.Scope{
			duty.Binds(federal(), "").SeenOn("2021-06-23"),
			duty.Spares(ofTheLaender(), reading("§ 12a BGG"), "Der Wortlaut nennt nur Stellen des Bundes.", "The text names bodies of the Federation alone."),
		},
		Milestones: []duty.Milestone{
			duty.By("2019-09-23", source[0], "Erklärung zur Barrierefreiheit für neue Websites.", "Statement for new websites."),
			duty.By("2020-09-23", source[0], "Erklärung zur Barrierefreiheit für alte Websites.", "Statement for old websites."),
			duty.By("2021-06-23", source[0], "Anwendungen für mobile Geräte, elektronische Akten und Vorgänge.", "Apps, electronic files and workflows."),
		},
		Exceptions: []bilingual.Text{words("unverhältnismäßige Belastung", "undue burden")},
	}
}

func bfsgProducts() duty.Duty {
	proviso := &duty.Proviso{ID: "consumer-services", Question: words(
		"Bietet die Stelle Verbrauchern Dienste wie einen Webshop oder den Verkauf von Fahrkarten an?",
		"Does the body offer services to consumers, such as a web shop or the sale of tickets?")}
	scope := duty.Asks(anybody(), "2025-06-29", proviso) // after 28 June 2025
	scope.Source = law.Source{Citation: law.MustParseCitation("§ 1 BFSG"), Where: federalCorpus + "; Anwendung auf öffentliche Stellen: eigene Lesart", Evidence: law.Derived}
	return duty.Duty{
		ID:    "DE-BFSG-SERVICES",
		Title: words("Barrierefreie Produkte und Dienstleistungen für Verbraucher", "Accessible products and services for consumers"),
		Deed: words("Produkte und Dienstleistungen der Liste, auch im elektronischen Geschäftsverkehr, barrierefrei anbieten.",
			"Offer the listed products and services, electronic commerce included, in an accessible form."),
		Norms: corpus("§ 1 BFSG"), Scopes: []duty.Scope{scope},
	}
}

func securityDuties() []duty.Duty {
	return []duty.Duty{bsigEntities(), bsigFederal(), kritisOperator()}
}

// bsigBegins is the day after the promulgation of the BSIG; the act itself was not read for it.
const bsigBegins = "2025-12-06"

// bsigStart is a section of the BSIG with the day on which it came into force, which was not read in the act.
func bsigStart(citation string) law.Source {
	return sourced(citation, federalCorpus+"; Tag des Inkrafttretens angenommen", law.Assumed)
}

func bsigStartUnread() bilingual.Text {
	return words("Der Tag des Inkrafttretens wurde nicht im Gesetz selbst gelesen.", "The day of entry into force was not read in the act itself.")
}

func bsigEntities() duty.Duty {
	size := &duty.Proviso{ID: "bsig-entity", Question: words(
		"Ist die Stelle in einer Art der Anlage 1 oder 2 BSIG gegen Entgelt tätig und hat mindestens 50 Beschäftigte, oder Umsatz und Bilanzsumme über je 10 Millionen Euro?",
		"Is the body active for money in a kind of annex 1 or 2 BSIG, with at least 50 staff, or turnover and balance above 10 million EUR each?")}
	scope := duty.Asks(duty.ClassesOf(duty.PublicCompany, duty.PrivatePerson, duty.DependentUnit, duty.Zweckverband, duty.SupervisedBody), bsigBegins, size)
	scope.Source, scope.Why = bsigStart("§ 28 BSIG"), bsigStartUnread()
	return duty.Duty{
		ID: "DE-BSIG-ENTITIES", Personal: true,
		Title: words("IT-Sicherheit wichtiger Einrichtungen (NIS-2)", "IT security of important entities (NIS-2)"),
		Deed: words("Sich binnen drei Monaten registrieren, Risiken behandeln (§ 30) und erhebliche Vorfälle melden: binnen 24 Stunden früh, binnen 72 Stunden, abschließend einen Monat danach.",
			"Register within three months, manage risks (§ 30) and report serious incidents: early within 24 hours, within 72 hours, finally one month later."),
		Norms: corpus("§ 28 BSIG", "§ 30 BSIG", "§ 32 BSIG", "§ 33 BSIG"),
		Scopes: []duty.Scope{scope, duty.Spares(duty.Municipal().With(duty.LandBody), reading("§§ 28 und 29 BSIG"),
			"Als Behörden sind Länder und Gemeinden nicht genannt; ihre Eigenbetriebe und Unternehmen können es sein.",
			"As authorities Länder and municipalities are not named; their dependent units and companies may be.")},
		Milestones: []duty.Milestone{{Kind: duty.Amended, Day: readOn("2026-03-11"), Source: corpus("§ 28 BSIG")[0], Text: words(
			"Gesetz vom 11.03.2026 (BGBl. 2026 I Nr. 66) geändert; der Tag ist der des Gesetzes.",
			"Changed by the act of 11 March 2026 (BGBl. 2026 I Nr. 66); the day is that of the act.")}},
		Exceptions: []bilingual.Text{words(
			"Einrichtungen allein von Gebietskörperschaften, die der Verwaltung dienen und vergleichbarem Landesrecht unterliegen (§ 28 Abs. 8 BSIG)",
			"bodies owned only by territorial authorities that serve administrations under comparable Land law (§ 28 Abs. 8 BSIG)")},
	}
}

func bsigFederal() duty.Duty {
	scope := duty.Binds(federal(), bsigBegins).Because(bsigStart("§ 29 BSIG"))
	scope.Why = bsigStartUnread()
	return duty.Duty{
		ID:    "DE-BSIG-FEDERAL",
		Title: words("IT-Sicherheit der Bundesverwaltung (NIS-2)", "IT security of the federal administration (NIS-2)"),
		Deed: words("Die Regeln für besonders wichtige Einrichtungen einhalten, mit den Ausnahmen des § 29.",
			"Keep to the rules on especially important entities, with the exceptions of § 29."),
		Norms: corpus("§ 29 BSIG"),
		Scopes: []duty.Scope{scope, duty.Spares(ofTheLaender(), reading("§ 29 BSIG"),
			"Der Wortlaut nennt nur Stellen des Bundes.", "The text names bodies of the Federation alone.")},
	}
}

func kritisOperator() duty.Duty {
	proviso := &duty.Proviso{ID: "critical-facility", Question: words("Hat die Stelle bestimmenden Einfluss auf eine kritische Anlage?",
		"Has the body decisive influence on a critical facility?")}
	scope := duty.Asks(ofTheLaender().With(duty.PublicCompany, duty.PrivatePerson, duty.DependentUnit), "", proviso)
	scope = scope.SeenBetween("2026-03-11", "2026-04-01")
	scope.Why = words("Über § 2 hinaus wurde das Gesetz nicht gelesen.", "Beyond § 2 the act was not read.")
	return duty.Duty{
		ID:    "DE-KRITISDACHG-OPERATOR",
		Title: words("Betreiber kritischer Anlagen", "Operators of critical facilities"),
		Deed:  words("Die Pflichten zur Widerstandsfähigkeit erfüllen.", "Fulfil the duties of resilience."),
		Norms: corpus("§ 2 KRITISDachG"), Scopes: []duty.Scope{scope},
	}
}

func vatDuties() []duty.Duty { return []duty.Duty{ustgInvoice(), ustgCooperation()} }

func ustgInvoice() duty.Duty {
	proviso := &duty.Proviso{ID: "entrepreneur", Question: words("Handelt die Stelle als Unternehmer und rechnet mit anderen Unternehmern ab?",
		"Does the body act as entrepreneur and settle with other entrepreneurs?")}
	transition := corpus("§ 27 Abs. 38 UStG")[0]
	return duty.Duty{
		ID: "DE-USTG-INVOICE", Personal: true,
		Title:  words("Elektronische Rechnungen zwischen Unternehmern", "Electronic invoices between entrepreneurs"),
		Deed:   words("Elektronische Rechnungen empfangen und nach Ablauf der Übergangsfristen auch ausstellen.", "Receive electronic invoices, and issue them after the transitions."),
		Norms:  corpus("§ 14 Abs. 1 und 2 UStG", "§ 27 Abs. 38 UStG"),
		Scopes: []duty.Scope{duty.Asks(anybody(), "2025-01-01", proviso)},
		Milestones: []duty.Milestone{
			duty.By("2026-12-31", transition, "Letzter Tag für Rechnungen auf Papier oder in anderem Format.", "Last day for invoices on paper or in another format."),
			duty.By("2027-12-31", transition, "Letzter Tag der Übergangsfrist bei einem Umsatz bis 800.000 Euro und für EDI-Verfahren.",
				"Last day of the transition for a turnover up to 800,000 EUR and for EDI."),
		},
		Exceptions: []bilingual.Text{words("Kleinbeträge, steuerfreie Umsätze nach § 4 Nr. 8 bis 29 UStG, Empfänger, die keine Unternehmer sind",
			"small amounts, turnover exempt under § 4 Nr. 8 to 29 UStG, recipients that are no entrepreneurs")},
	}
}

func ustgCooperation() duty.Duty {
	chosen := &duty.Proviso{ID: "old-vat-law-not-chosen", Question: words(
		"Wendet die Stelle schon § 2b UStG an, weil sie bis 31.12.2016 keine Erklärung abgegeben oder sie widerrufen hat?",
		"Does the body apply § 2b UStG already, as it made no declaration by 31 December 2016 or has revoked it?")}
	persons := ofTheLaender().With(duty.FederalBody)
	old := duty.Asks(persons, "2017-01-01", chosen)
	old.Source = computed("§ 27 Abs. 22a UStG")
	now := duty.Binds(persons, "2027-01-01")
	now.Source = computed("§ 27 Abs. 22a S. 1 UStG")
	return duty.Duty{
		ID: "DE-USTG-COOPERATION", Personal: true,
		Title: words("Umsatzsteuer auf Zusammenarbeit", "VAT on cooperation"),
		Deed: words("Leistungen an andere Körperschaften an § 2b UStG messen und versteuern, was er nicht ausnimmt.",
			"Measure services to other bodies by § 2b UStG, and tax what it does not except."),
		Norms: corpus("§ 2b UStG", "§ 27 Abs. 22a UStG"),
		Scopes: []duty.Scope{old.Until("2026-12-31"), now, duty.Spares(privateLaw(), reading("§ 2b UStG"),
			"§ 2b richtet sich an juristische Personen des öffentlichen Rechts; Unternehmen sind ohnehin Unternehmer.",
			"§ 2b is addressed to persons of public law; companies are entrepreneurs anyway.")},
		Milestones: []duty.Milestone{duty.By("2026-12-31", computed("§ 27 Abs. 22a S. 1 UStG"),
			"Letzter Tag, für den die Erklärung zum alten Recht gelten kann.", "Last day for which the declaration for the old law can hold.")},
		Exceptions: []bilingual.Text{words("Zusammenarbeit, die alle vier Kriterien des § 2b Abs. 3 Nr. 2 UStG erfüllt",
			"cooperation that meets all four criteria of § 2b Abs. 3 Nr. 2 UStG")},
	}
}
