package sachsen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

func isichgMeasures() duty.Duty {
	return duty.Duty{
		ID: "SN-ISICHG-MEASURES", Personal: true,
		Title: dutyWords("Angemessene Maßnahmen der Informationssicherheit", "Adequate measures of information security"),
		Deed:  dutyWords("Angemessene Maßnahmen nach dem Stand der Technik sollen getroffen werden; die Standards des BSI sind Trägern der Selbstverwaltung nur empfohlen.", "Adequate measures of the state of the art should be taken; to self-governing bodies the standards of the BSI are recommended only."),
		Norms: []law.Source{readAt("§ 4 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(allBodies(), "").SeenOn(normsRead).Should(),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgStandards() duty.Duty {
	return duty.Duty{
		ID: "SN-ISICHG-STANDARDS", Personal: true,
		Title: dutyWords("Verbindliche Standards der Informationssicherheit", "Binding standards of information security"),
		Deed:  dutyWords("Verbindliche Standards des IT-Planungsrats und Standards nach § 5 OZG einhalten.", "Keep to binding standards of the IT-Planungsrat and to standards under § 5 OZG."),
		Norms: []law.Source{readAt("§ 4 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(selfGoverning(), "").SeenOn(normsRead),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgISMS() duty.Duty {
	return duty.Duty{
		ID: "SN-ISICHG-ISMS", Personal: true,
		Title: dutyWords("Managementsystem für Informationssicherheit", "Information security management system"),
		Deed:  dutyWords("Ein Managementsystem für Informationssicherheit aufbauen und betreiben.", "Build and maintain an information security management system."),
		Norms: []law.Source{readAt("§ 4 Abs. 1 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "").SeenOn(normsRead),
			duty.Spares(selfGoverning(), law.Source{}, "Die Pflicht trifft staatliche Behörden.", "The duty is one of authorities of the Land."),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgOfficer() duty.Duty {
	return duty.Duty{
		ID: "SN-ISICHG-OFFICER", Personal: true,
		Title: dutyWords("Beauftragter für Informationssicherheit", "Information security officer"),
		Deed:  dutyWords("Einen Beauftragten bestellen, auch gemeinsam oder extern, und ihn binnen eines Monats dem Landesbeauftragten mitteilen.", "Appoint an officer, also jointly or from outside, and report this to the officer of the Land within one month."),
		Norms: []law.Source{readAt("§ 7 SächsISichG"), readAt("§ 8 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "").SeenOn(normsRead),
			duty.Binds(selfGoverning(), "").SeenOn(normsRead).Should(),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgIncident() duty.Duty {
	proviso := &duty.Proviso{ID: "connected-to-network", Question: dutyWords("Ist die Stelle an das Landesnetz oder das kommunale Netz angeschlossen?",
		"Is the body connected to the network of the Land or of the municipalities?")}
	return duty.Duty{
		ID: "SN-ISICHG-INCIDENT", Personal: true,
		Title: dutyWords("Sicherheitsvorfälle melden", "Report security incidents"),
		Deed:  dutyWords("Sicherheitsvorfälle melden.", "Report security incidents."),
		Norms: []law.Source{readAt("§ 16 SächsISichG"), readAt("§ 17 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "").SeenOn(normsRead),
			duty.Asks(selfGoverning(), "", proviso).SeenOn(normsRead),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgDanger() duty.Duty {
	proviso := &duty.Proviso{ID: "connected-to-network", Question: dutyWords("Ist die Stelle an das Landesnetz oder das kommunale Netz angeschlossen?",
		"Is the body connected to the network of the Land or of the municipalities?")}
	return duty.Duty{
		ID: "SN-ISICHG-DANGER", Personal: true,
		Title: dutyWords("Gefahren dem Notfallteam mitteilen", "Tell the emergency team about dangers"),
		Deed:  dutyWords("Gefahren sofort dem Notfallteam mitteilen.", "Tell the emergency team about dangers at once."),
		Norms: []law.Source{readAt("§ 15 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Asks(allBodies(), "", proviso).SeenOn(normsRead),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func isichgLogs() duty.Duty {
	return duty.Duty{
		ID: "SN-ISICHG-LOGS", Personal: true,
		Title: dutyWords("Protokolldaten löschen", "Delete log data"),
		Deed:  dutyWords("Protokolldaten höchstens 90 Tage, Inhaltsdaten höchstens 60 Tage aufbewahren.", "Keep log data for 90 days at most, data on content for 60 days at most."),
		Norms: []law.Source{readAt("§ 13 SächsISichG")},
		Scopes: []duty.Scope{
			duty.Binds(allBodies(), "").SeenOn(normsRead),
		},
		Exceptions: []bilingual.Text{dutyWords("soweit das BSIG gilt (§ 2 Abs. 4 SächsISichG, der noch das BSIG von 2009 nennt)", "as far as the BSIG applies (§ 2 Abs. 4 SächsISichG, which still names the BSIG of 2009)")},
	}
}

func bfwebgWebsites() duty.Duty {
	proviso := &duty.Proviso{ID: "publicly-controlled", Question: dutyWords("Wird das Unternehmen zu mehr als 50 Prozent von öffentlichen Stellen finanziert oder beherrscht?",
		"Is the company financed or controlled by public bodies to more than 50 percent?")}
	return duty.Duty{
		ID: "SN-BFWEBG-WEBSITES", Personal: true,
		Title: dutyWords("Barrierefreie Websites und Anwendungen", "Accessible websites and apps"),
		Deed:  dutyWords("Websites und Apps barrierefrei gestalten, eine Erklärung abgeben und sie jedes Jahr und bei jeder wesentlichen Änderung erneuern, Rückmeldungen ermöglichen.", "Make websites and apps accessible, publish a statement and renew it every year and at each essential change, and offer a way for feedback."),
		Norms: []law.Source{readAt("§§ 1–6 BfWebG"), readAt("§ 2 BfWebVO")},
		Scopes: []duty.Scope{
			duty.Binds(allBodies(), "2019-09-23"),
			duty.Asks(duty.ClassesOf(duty.PublicCompany), "2019-09-23", proviso),
		},
		Milestones: []duty.Milestone{
			duty.By("2019-09-23", readAt("§§ 1–6 BfWebG i. V. m. § 2 BfWebVO"), "Neue Websites sind barrierefrei.", "New websites are accessible."),
			duty.By("2020-09-23", readAt("§§ 1–6 BfWebG i. V. m. § 2 BfWebVO"), "Auch alte Websites sind barrierefrei.", "Old websites, too, are accessible."),
			duty.By("2021-06-23", readAt("§§ 1–6 BfWebG i. V. m. § 2 BfWebVO"), "Auch Anwendungen für mobile Geräte sind barrierefrei.", "Apps, too, are accessible."),
		},
	}
}

func transpgRegister() duty.Duty {
	proviso := &duty.Proviso{ID: "transparency-by-law", Question: dutyWords("Hat sich die Kommune durch Satzung gebunden?",
		"Has the municipality bound itself by a by-law?")}
	return duty.Duty{
		ID: "SN-TRANSPG-REGISTER", Personal: true,
		Title: dutyWords("Transparenz", "Transparency"),
		Deed:  dutyWords("Informationen nach dem Transparenzgesetz zugänglich machen.", "Make information accessible under the transparency act."),
		Norms: []law.Source{readAt("§ 4 SächsTranspG")},
		Scopes: []duty.Scope{
			duty.Binds(ofLand(), "").SeenOn(normsRead),
			duty.Asks(duty.Municipal(), "", proviso).SeenOn(normsRead).Because(readAt("§ 4 Abs. 2 SächsTranspG")),
		},
	}
}

func archivgArchive() duty.Duty {
	return duty.Duty{
		ID: "SN-ARCHIVG-ARCHIVE", Personal: true,
		Title: dutyWords("Archiv", "Archive"),
		Deed:  dutyWords("Ein eigenes oder gemeinsames Archiv in öffentlich-rechtlicher Form unterhalten.", "Keep an own or joint archive in a form of public law."),
		Norms: []law.Source{readAt("§ 13 SächsArchivG")},
		Scopes: []duty.Scope{
			duty.Binds(selfGoverning(), "").SeenOn(normsRead),
		},
	}
}

func dsdgDataProtection() duty.Duty {
	return duty.Duty{
		ID: "SN-DSDG-DATAPROTECTION", Personal: true,
		Title: dutyWords("Datenschutz der öffentlichen Stellen", "Data protection of public bodies"),
		Deed:  dutyWords("Personenbezogene Daten nach dem SächsDSDG verarbeiten; Aufsicht führt der Sächsische Datenschutzbeauftragte.", "Process personal data under the SächsDSDG; the Saxon commissioner is the supervisory authority."),
		Norms: []law.Source{readAt("§ 2 SächsDSDG"), readAt("§ 14 SächsDSDG")},
		Scopes: []duty.Scope{
			duty.Binds(allBodies(), "").SeenOn(normsRead),
		},
	}
}
