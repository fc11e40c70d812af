package sachsen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// egovgBegins is the day on which the SächsEGovG came into force; what was read is its wording since a large change of 2019.
const egovgBegins = "2014-08-09"

// since is a scope of the SächsEGovG: surely as of the day on which it was read, surely not before the act.
func since(scope duty.Scope) duty.Scope { return scope.SeenBetween(egovgBegins, normsRead) }

func egovgAccess() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-ACCESS",
		Title: dutyWords("Elektronischer Zugang und Verschlüsselung", "Electronic access and encryption"),
		Deed:  dutyWords("Elektronische Kommunikation ermöglichen, Verschlüsselung anbieten und in der Regel verwenden.", "Enable electronic communication, and offer encryption and as a rule use it."),
		Norms: []law.Source{readAt("§ 2 Abs. 1 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
	}
}

func egovgForm() duty.Duty {
	proviso := &duty.Proviso{ID: "new-federal-form", Question: dutyWords("Hat das Bundesrecht eine neue Möglichkeit geschaffen, und stehen Haushaltsmittel bereit?",
		"Did federal law create a new way, and does the budget provide for it?")}
	return duty.Duty{
		ID:    "SN-EGOVG-FORM",
		Title: dutyWords("Elektronischer Ersatz der Schriftform", "Electronic replacement of the written form"),
		Deed:  dutyWords("Neue Möglichkeiten des Bundesrechts, die Schriftform zu ersetzen, binnen zwei Jahren anbieten; unter Haushaltsvorbehalt.", "Offer new ways of federal law to replace the written form within two years, as far as the budget allows."),
		Norms: []law.Source{readAt("§ 2 Abs. 2 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(allBodies(), "", proviso)),
		},
	}
}

func egovgTraffic() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-TRAFFIC",
		Title: dutyWords("Elektronischer Verkehr zwischen Behörden", "Electronic traffic between authorities"),
		Deed:  dutyWords("Mit anderen Behörden elektronisch verkehren.", "Deal with other authorities electronically."),
		Norms: []law.Source{readAt("§ 2 Abs. 3 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
		Exceptions: []bilingual.Text{dutyWords("wichtige Gründe stehen entgegen", "important reasons oppose it")},
	}
}

func egovgProofs() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-PROOFS",
		Title: dutyWords("Nachweise selbst abrufen", "Retrieve proofs"),
		Deed:  dutyWords("Nachweise mit Einwilligung unmittelbar bei der ausstellenden Stelle abrufen; das ist eine Befugnis.", "Retrieve proofs with consent from the body that issued them; that is a power."),
		Norms: []law.Source{readAt("§ 2a Abs. 2 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Spares(allBodies(), law.Source{}, "Die Vorschrift gibt eine Befugnis und keine Pflicht.", "The provision gives a power and no duty.")),
		},
	}
}

func egovgStatus() duty.Duty {
	proviso := &duty.Proviso{ID: "procedure-changed", Question: dutyWords("Führt die Stelle ein elektronisches Verfahren neu ein oder ändert sie es wesentlich?",
		"Does the body introduce or change an electronic procedure?")}
	return duty.Duty{
		ID:    "SN-EGOVG-STATUS",
		Title: dutyWords("Bezahlen und Sachstand im Verfahren", "Payment and status within the procedure"),
		Deed:  dutyWords("Bezahlung und Abruf des Sachstands sollen im elektronischen Verfahren möglich sein.", "Payment and retrieval of the status should be possible within the electronic procedure."),
		Norms: []law.Source{readAt("§ 2a Abs. 3 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(allBodies(), "", proviso)).Should(),
		},
	}
}

func egovgEID() duty.Duty {
	proviso := &duty.Proviso{ID: "identity-needed", Question: dutyWords("Ist in einem Verfahren die Identität nachzuweisen?",
		"Must identity be proven in a procedure?")}
	return duty.Duty{
		ID:    "SN-EGOVG-EID",
		Title: dutyWords("Elektronischer Identitätsnachweis", "Electronic proof of identity"),
		Deed:  dutyWords("Den elektronischen Identitätsnachweis anbieten.", "Offer electronic proof of identity."),
		Norms: []law.Source{readAt("§ 2a Abs. 5 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(allBodies(), "", proviso)),
		},
	}
}

func egovgPayment() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-PAYMENT",
		Title: dutyWords("Elektronisches Bezahlen", "Electronic payment"),
		Deed:  dutyWords("Elektronische Zahlung ermöglichen.", "Enable electronic payment."),
		Norms: []law.Source{readAt("§ 3 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
	}
}

func egovgInvoice() duty.Duty {
	value := &duty.Proviso{ID: "eu-threshold", Question: dutyWords("Erreicht der Auftragswert den EU-Schwellenwert?",
		"Does the value of the contract reach the EU threshold?")}
	authority := &duty.Proviso{ID: "contracting-authority-and-threshold", Question: dutyWords("Ist das Unternehmen öffentlicher Auftraggeber nach § 98 GWB im sächsischen Nachprüfungsbereich, und erreicht der Auftragswert den EU-Schwellenwert?",
		"Is the company a contracting authority under § 98 GWB of the Saxon review area, and does the value reach the EU threshold?")}
	return duty.Duty{
		ID: "SN-EGOVG-INVOICE", Personal: true,
		Title: dutyWords("Elektronische Rechnungen empfangen", "Receive electronic invoices"),
		Deed:  dutyWords("Elektronische Rechnungen empfangen und verarbeiten; staatliche Behörden unabhängig vom Auftragswert.", "Receive and process electronic invoices; authorities of the Land whatever the value of the contract."),
		Norms: []law.Source{readAt("§ 3a Abs. 1 SächsEGovG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "2020-04-18"),
			duty.Asks(selfGoverning(), "2020-04-18", value),
			duty.Asks(duty.ClassesOf(duty.PublicCompany, duty.PrivatePerson), "2020-04-18", authority),
		},
	}
}

func egovgdvoInvoiceFormat() duty.Duty {
	proviso := &duty.Proviso{ID: "receives-e-invoices", Question: dutyWords("Muss die Stelle elektronische Rechnungen empfangen (§ 3a SächsEGovG)?",
		"Must the body receive electronic invoices (§ 3a SächsEGovG)?")}
	return duty.Duty{
		ID: "SN-EGOVGDVO-INVOICEFORMAT", Personal: true,
		Title: dutyWords("Format elektronischer Rechnungen", "Format of electronic invoices"),
		Deed:  dutyWords("XRechnung über ein Portal empfangen; mit Leitweg-ID, Bankverbindung, Zahlungsbedingungen und E-Mail-Adresse.", "Receive XRechnung through a portal, with Leitweg-ID, bank details, terms of payment and e-mail address."),
		Norms: []law.Source{readAt("§§ 15 und 16 SächsEGovGDVO")},
		Scopes: []duty.Scope{
			since(duty.Asks(allBodies(), "", proviso)),
		},
	}
}

func egovgAccessibility() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-ACCESSIBILITY",
		Title: dutyWords("Barrierefreie elektronische Verwaltung", "Accessible electronic administration"),
		Deed:  dutyWords("Elektronische Kommunikation und Dokumente schrittweise barrierefrei gestalten.", "Make electronic communication and documents accessible step by step."),
		Norms: []law.Source{readAt("§ 6 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
	}
}

func egovgGeo() duty.Duty {
	proviso := &duty.Proviso{ID: "new-register", Question: dutyWords("Baut die Stelle ein Register neu auf oder überarbeitet sie es?",
		"Does the body set up a register, or revise one?")}
	return duty.Duty{
		ID:    "SN-EGOVG-GEOREFERENCE",
		Title: dutyWords("Georeferenz in Registern", "Georeference in registers"),
		Deed:  dutyWords("Eine Koordinate in das Register aufnehmen.", "Add a georeference to the register."),
		Norms: []law.Source{readAt("§ 7 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(allBodies(), "", proviso)),
		},
	}
}

func egovgOpenData() duty.Duty {
	proviso := &duty.Proviso{ID: "publishes-data-voluntarily", Question: dutyWords("Stellt die Stelle freiwillig Daten bereit? Dann gelten die Regeln über ihre Nutzung.",
		"Does the body provide data of its own accord? The rules on their use then hold.")}
	return duty.Duty{
		ID:    "SN-EGOVG-OPENDATA",
		Title: dutyWords("Offene Daten", "Open data"),
		Deed:  dutyWords("Daten bereitstellen, die nach dem 21.06.2019 erhoben wurden.", "Provide data that were collected after 21 June 2019."),
		Norms: []law.Source{readAt("§ 8 SächsEGovG"), readAt("§ 13a SächsEGovG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "2019-06-22"),
			since(duty.Asks(selfGoverning(), "", proviso)).Because(readAt("§ 13a SächsEGovG")),
		},
	}
}

func egovgComponents() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-COMPONENTS",
		Title: dutyWords("Basiskomponenten", "Base components"),
		Deed:  dutyWords("Die Basiskomponenten des Landes verwenden.", "Use the base components of the Land."),
		Norms: []law.Source{readAt("§ 10 SächsEGovG"), readAt("§ 14 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(ofLand(), "")),
			duty.Spares(selfGoverning(), readAt("§ 14 SächsEGovG"), "Träger der Selbstverwaltung dürfen sie nutzen und müssen es nicht.", "Self-governing bodies may use them and need not."),
		},
	}
}

func egovgDirectoryData() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-DIRECTORYDATA",
		Title: dutyWords("Verzeichnisdaten liefern", "Deliver directory data"),
		Deed:  dutyWords("Die Verzeichnisdaten der Stelle liefern und jedes Jahr aktualisieren.", "Deliver the directory data of the body, and update them every year."),
		Norms: []law.Source{readAt("§ 14 SächsEGovG"), readAt("§ 10 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
	}
}

func egovgAmt24() duty.Duty {
	proviso := &duty.Proviso{ID: "offers-electronically", Question: dutyWords("Bietet die Stelle Leistungen elektronisch an?",
		"Does the body offer services electronically?")}
	return duty.Duty{
		ID:    "SN-EGOVG-AMT24",
		Title: dutyWords("Portal Amt24", "Portal Amt24"),
		Deed:  dutyWords("Elektronische Leistungen auch im Portal Amt24 anbieten.", "Offer electronic services in the portal Amt24, too."),
		Norms: []law.Source{readAt("§ 11a SächsEGovG"), readAt("§ 15a SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(ofLand(), "")),
			since(duty.Asks(selfGoverning(), "", proviso)).Because(readAt("§ 15a SächsEGovG")),
		},
	}
}

func egovgFiles() duty.Duty {
	proviso := &duty.Proviso{ID: "decided-on-e-files", Question: dutyWords("Hat die Stelle beschlossen, ihre Akten elektronisch zu führen?",
		"Has the body decided to keep its files electronically?")}
	return duty.Duty{
		ID:    "SN-EGOVG-FILES",
		Title: dutyWords("Elektronische Akte", "Electronic files"),
		Deed:  dutyWords("Akten sollen elektronisch geführt werden; unter Haushaltsvorbehalt.", "Files should be kept electronically, as far as the budget allows."),
		Norms: []law.Source{readAt("§ 12 SächsEGovG"), readAt("§ 16 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(ofLand(), "")).Should(),
			since(duty.Asks(selfGoverning(), "", proviso)).Because(readAt("§ 16 SächsEGovG")),
		},
	}
}

func egovgStandards() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-STANDARDS",
		Title: dutyWords("Verbindliche Standards des IT-Planungsrats", "Binding standards of the IT-Planungsrat"),
		Deed:  dutyWords("Die verbindlichen Standards in den eigenen Systemen beachten.", "Observe the binding standards in the own systems."),
		Norms: []law.Source{readAt("§ 13 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Awaits(selfGoverning(), "")),
		},
		Opening: duty.Opening{Who: dutyWords("Beschluss des IT-Planungsrats:", "Decision of the IT-Planungsrat:"), What: dutyWords("er nennt Standard und Frist.", "it names the standard and the period.")},
	}
}

func egovgNetwork() duty.Duty {
	return duty.Duty{
		ID:    "SN-EGOVG-NETWORK",
		Title: dutyWords("Sächsisches Verwaltungsnetz", "Sächsisches Verwaltungsnetz"),
		Deed:  dutyWords("Daten zwischen Land und Kommunen über das Sächsische Verwaltungsnetz austauschen.", "Exchange data between Land and municipalities through the Sächsisches Verwaltungsnetz."),
		Norms: []law.Source{readAt("§ 15 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Binds(allBodies(), "")),
		},
		Exceptions: []bilingual.Text{dutyWords("die Fälle des § 11 SächsISichG", "the cases of § 11 SächsISichG")},
	}
}

func egovgTrial() duty.Duty {
	proviso := &duty.Proviso{ID: "allows-exceptions", Question: dutyWords("Ist die Stelle ein Ministerium, das nach der Experimentierklausel Ausnahmen zulassen will?",
		"Is the body a ministry that wants to allow exceptions under the trial clause?")}
	return duty.Duty{
		ID:    "SN-EGOVG-TRIAL",
		Title: dutyWords("Experimentierklausel", "Trial clause"),
		Deed:  dutyWords("Ausnahmen durch Verordnung auf höchstens fünf Jahre befristen und das Einvernehmen des Innenministeriums einholen.", "Limit exceptions by regulation to five years at most, with the consent of the interior ministry."),
		Norms: []law.Source{readAt("§ 20 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(ofLand(), "", proviso)),
			duty.Spares(selfGoverning(), law.Source{}, "Die Klausel richtet sich an Ministerien.", "The clause is addressed to ministries."),
		},
	}
}

func egovgEvaluation() duty.Duty {
	proviso := &duty.Proviso{ID: "is-government", Question: dutyWords("Ist die Stelle die Staatsregierung?",
		"Is the body the Staatsregierung?")}
	return duty.Duty{
		ID:    "SN-EGOVG-EVALUATION",
		Title: dutyWords("Bericht über das Gesetz", "Report on the act"),
		Deed:  dutyWords("2021 und danach alle zwei Jahre über die Umsetzung berichten; der Tag ist nicht erfasst.", "Report on the act in 2021 and every two years afterwards; the day is not recorded."),
		Norms: []law.Source{readAt("§ 21 SächsEGovG")},
		Scopes: []duty.Scope{
			since(duty.Asks(ofLand(), "", proviso)),
			duty.Spares(selfGoverning(), law.Source{}, "Die Pflicht trifft die Staatsregierung.", "The duty is one of the Staatsregierung."),
		},
	}
}
