package thueringen

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

func barrwebgWebsites() duty.Duty {
	standard := norm("§ 1 Abs. 1 ThürBarrWebG", umweltOnline, law.Primary)
	dates := norm("§ 1 ThürBarrWebG", "bfsg-testen.de", law.Secondary)
	company := duty.Unknown(duty.ClassesOf(duty.PublicCompany), norm("§ 2 ThürBarrWebG", "Wortlaut nicht gelesen", law.Assumed),
		"Ob das Gesetz Unternehmen in öffentlicher Hand nennt, wurde nicht gelesen.", "Whether the act names publicly owned companies was not read.")
	return duty.Duty{
		ID: "TH-BARRWEBG-WEBSITES", Personal: true,
		Title: inWords("Barrierefreie Websites und Anwendungen", "Accessible websites and apps"),
		Deed:  inWords("Websites, Apps und das Intranet barrierefrei gestalten (BITV 2.0), eine Erklärung und einen Weg für Rückmeldungen anbieten, und schon beim Einkauf darauf achten.", "Make websites, apps and the intranet accessible (BITV 2.0), offer a statement and a way for feedback, and see to it when buying."),
		Norms: []law.Source{standard, norm("§ 3 BITV 2.0 i. V. m. ThürBITVO", "verbraucherschutz.thueringen.de", law.Secondary)},
		Scopes: []duty.Scope{
			duty.Binds(ofTheLand(), "").SeenBetween("2019-07-30", "2020-09-23"),
			duty.Binds(duty.Municipal().With(duty.Zweckverband, duty.SupervisedBody), "").SeenBetween("2019-07-30", "2020-09-23").
				Because(norm("§ 1 ThürBarrWebG", umweltOnline+"; Kommunen als Adressat: tlmb-thueringen.de", law.Secondary)),
			company,
		},
		Milestones: []duty.Milestone{
			duty.By("2020-09-23", dates, "Auch alte Websites sind barrierefrei und haben eine Erklärung.", "Old websites, too, are accessible and have a statement."),
			duty.By("2021-06-23", dates, "Auch Anwendungen für mobile Geräte sind barrierefrei.", "Apps, too, are accessible."),
		},
		Exceptions: []bilingual.Text{
			inWords("die Inhalte des § 1 Abs. 2, etwa alte Dateien und Aufzeichnungen", "the content of § 1 Abs. 2, such as old files and recordings"),
			inWords("unverhältnismäßige Belastung im Einzelfall (§ 1 Abs. 7)", "undue burden in the single case (§ 1 Abs. 7)"),
		},
	}
}

func tgAccess() duty.Duty {
	return duty.Duty{
		ID: "TH-TG-ACCESS", Personal: true,
		Title: inWords("Zugang zu Informationen, Transparenz", "Access to information, transparency"),
		Deed:  inWords("Amtliche Informationen auf Antrag oder im Transparenzregister zugänglich machen; Daten sollen zur Weiterverwendung veröffentlicht werden.", "Give access to official information on request or in the register; data should be published for reuse."),
		Norms: norms("§§ 1 und 2 ThürTG", "fragdenstaat.de", law.Primary),
		Scopes: []duty.Scope{
			duty.Binds(ofTheLand().With(duty.Municipal().All()...), "2020-01-01"),
			duty.Binds(underSupervision(), "2020-01-01").Because(norm("§ 2 ThürTG", "fragdenstaat.de; Zweckverbände: eigene Lesart", law.Derived)),
		},
		Exceptions: []bilingual.Text{inWords("die Ausnahmen des Gesetzes", "the exceptions of the act")},
	}
}

func dsgPublicBody() duty.Duty {
	proviso := &duty.Proviso{ID: "public-task-and-owner", Question: inWords(
		"Nimmt das Unternehmen Aufgaben der öffentlichen Verwaltung wahr, und ist eine öffentliche Stelle an ihm beteiligt?",
		"Does the company do tasks of public administration, with a public body taking part in it?")}
	where := "datenschutzgesetze.eu"
	return duty.Duty{
		ID: "TH-DSG-PUBLICBODY", Personal: true,
		Title: inWords("Datenschutz der öffentlichen Stellen", "Data protection of public bodies"),
		Deed:  inWords("Personenbezogene Daten nach dem Thüringer Datenschutzgesetz verarbeiten.", "Process personal data under the data protection act of Thüringen."),
		Norms: norms("§ 2 Abs. 1 ThürDSG", where, law.Primary),
		Scopes: []duty.Scope{
			duty.Binds(everyBody(), "").SeenBetween("2018-06-06", copiesRead),
			duty.Asks(duty.ClassesOf(duty.PublicCompany), "", proviso).SeenBetween("2018-06-06", copiesRead).
				Because(norm("§ 2 Abs. 2 ThürDSG", where, law.Primary)),
		},
		Exceptions: []bilingual.Text{inWords("besondere Vorschriften gehen vor (§ 2 Abs. 3)", "special law goes first (§ 2 Abs. 3)")},
	}
}

func archivgArchive() duty.Duty {
	return duty.Duty{
		ID:     "TH-ARCHIVG-ARCHIVE",
		Title:  inWords("Archiv", "Archive"),
		Deed:   inWords("Was das Thüringer Archivgesetz verlangt, wurde nicht gelesen.", "What the archives act of Thüringen demands was not read."),
		Norms:  noText("ThürArchivG"),
		Scopes: []duty.Scope{duty.Unknown(everyBody(), law.Source{}, "Das Gesetz wurde nicht gelesen.", "The act was not read.")},
	}
}

// billOf2026 is the day on which a bill on the written form of municipalities was known; what it says of § 31 ThürKO, and whether it was
// adopted, was not read.
const billOf2026 = "2026-03-03"

func koForm() duty.Duty {
	source := norm("§ 31 Abs. 2 ThürKO", anwalt24, law.Primary)
	gemeinden := duty.ClassesOf(duty.Gemeinde, duty.KreisfreieStadt)
	now := duty.Binds(gemeinden, "").SeenOn(billOf2026).Because(norm("§ 31 Abs. 2 ThürKO", anwalt24+", Abschrift ohne Tag; Geltung geschlossen", law.Derived))
	now.Why = inWords("Ein Gesetzentwurf vom 03.03.2026 lässt mehr elektronische Form zu; ob er § 31 ändert und ob er beschlossen wurde, ist nicht erfasst.",
		"A bill of 3 March 2026 allows more electronic form; whether it changes § 31 and whether it was adopted is not recorded.")
	return duty.Duty{
		ID: "TH-KO-FORM", Personal: true,
		Title: inWords("Form von Verpflichtungserklärungen", "Form of obligations"),
		Deed:  inWords("Erklärungen, die verpflichten, schriftlich abgeben, vom Bürgermeister handschriftlich mit Amtsbezeichnung unterzeichnet.", "Make binding declarations in writing, with the handwritten signature of the mayor and the official title."),
		Norms: []law.Source{source},
		Scopes: []duty.Scope{
			now,
			duty.Unknown(duty.ClassesOf(duty.Landkreis, duty.MunicipalCorporation).With(duty.Zweckverband), source,
				"Welche Vorschrift für Landkreise, Verwaltungsgemeinschaften und Zweckverbände gilt, wurde nicht gelesen.",
				"Which provision holds for Landkreise, Verwaltungsgemeinschaften and Zweckverbände was not read."),
		},
		Exceptions: []bilingual.Text{inWords("Vollmacht in derselben Form", "power of attorney in the same form")},
	}
}

func kggNotice() duty.Duty {
	source := norm("§§ 11 und 13 ThürKGG", "wolterskluwer-online.de; § 11 nach der bayerischen Parallelvorschrift", law.Assumed)
	return duty.Duty{
		ID: "TH-KGG-NOTICE", Personal: true,
		Title: inWords("Zusammenarbeit anzeigen oder genehmigen lassen", "Notify cooperation, or have it approved"),
		Deed:  inWords("Eine Zweckvereinbarung der Aufsichtsbehörde anzeigen, und sie genehmigen lassen, wenn Aufgaben mit Befugnissen übergehen; Änderung und Ende folgen der Art.", "Notify a Zweckvereinbarung to the supervisory authority, and have it approved where tasks pass with powers; change and end follow the type."),
		Norms: []law.Source{source, norm("§ 13 ThürKGG", wolters, law.Primary)},
		Scopes: []duty.Scope{
			duty.Binds(duty.Municipal().With(duty.Zweckverband), "").SeenOn("2013-07-31"),
		},
	}
}
