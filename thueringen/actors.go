package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// The IDs of actors in Thüringen beside the partners of agreements.
const (
	actorLandesverwaltungsamt = "th-landesverwaltungsamt"
	actorKIV                  = "th-kiv"

	// PostCIO is the office of the Land's commissioner for E-Government and IT, which stood at two ministries.
	PostCIO = "th-cio"
)

// Actors returns the bodies that take part in E-Government in Thüringen, with their offices over time and with what is not known of them.
// The list is the caller's own; what is in it is shared and must not be changed.
func Actors() []actor.Actor { return slices.Clone(knownActors()) }

// Actor returns the actor with the ID.
func Actor(id string) (actor.Actor, bool) {
	for _, a := range knownActors() {
		if a.ID == id {
			return a, true
		}
	}
	return actor.Actor{}, false
}

func knownActors() []actor.Actor { return actors.Get(recordedActors) }

var actors lazy.Value[[]actor.Actor]

// actorsRead is the reference day of the record of the actors; where a holder was last seen on an earlier day, the office has that day.
const actorsRead = "2026-11-25"

func recordedActors() []actor.Actor {
	return actor.AsOf(civil.MustParse(actorsRead), slices.Concat(ministriesOfThueringen(), authoritiesOfThueringen(), associationsOfThueringen(), bodiesOfThueringen()))
}

// missing is what is not recorded of an actor.
func missing(aspect actor.Aspect, german, english string) actor.Missing {
	return actor.Missing{Aspect: aspect, Reason: bilingual.Text{German: german, English: english}}
}

func noStart() actor.Missing {
	return missing(actor.Start, "Der Tag der Errichtung ist nicht bekannt.", "The day of its foundation is not known.")
}

func noSeat() actor.Missing {
	return missing(actor.Seat, "Der Sitz ist nicht erfasst.", "The seat is not recorded.")
}

// officeNamed returns an office of a partner of agreements.
func officeNamed(partner governance.Partner, title string) governance.Office {
	office, _ := partner.Office(title)
	return office
}

// cio is the office that moved from the Finanzministerium to the new ministry. It was vacant from December 2024; on which
// day until June 2025 the place changed is not known. Milen Starke was last seen in it on 17 February 2026.
func cio() actor.Post {
	first, second := officeNamed(finanzministerium(), officeCIO), officeNamed(digitalministerium(), officeCIO)
	moved := period("2024-12-01", "2024-12-31")
	source := review.Press("move-online")
	list := slices.Concat(first.Holders.Values(), second.Holders.Values())
	gaps := append(second.Holders.Gaps(), law.Gap{Period: moved,
		Reason: "Das Amt wurde im Dezember 2024 frei; der Tag ist nicht bekannt.", Source: source})
	return actor.Post{ID: PostCIO, AsOf: civil.MustParse("2026-02-17"),
		Office: governance.Office{Title: officeCIO, FeminineTitle: officeCIOFeminine, Holders: holders(list, gaps...)},
		At: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[string]{
			{Period: period("2017-05-10", "2024-11-30"), Value: Finanzministerium, Source: review.Press("kommune21, move-online")},
			{Period: period("2025-07-01", ""), Value: Digitalministerium, Source: review.Press("move-online; verwaltung.thueringen.de")},
		}, law.Gap{Period: period("2024-12-01", "2025-06-30"), Reason: "Der Tag, an dem die Zuständigkeit wechselte, ist nicht bekannt; das Amt war unbesetzt.", Source: source})}
}

func ministriesOfThueringen() []actor.Actor {
	ministry := bilingual.Text{German: "Ministerium des Freistaats, Behörde ohne eigene Rechtsperson", English: "ministry of the Land, no legal person of its own"}
	digital := digitalministerium()
	return []actor.Actor{
		{
			ID: Finanzministerium, Name: "Thüringer Finanzministerium", Short: "TFM", Kind: governance.LandPartner, LegalForm: ministry, Level: governance.Land,
			Role: bilingual.Text{German: "für E-Government und IT zuständig, bis das neue Ministerium sie übernahm; Partei der Rahmenvereinbarung von 2018",
				English: "competent for E-Government and IT until the new ministry took them over; party of the framework agreement of 2018"},
			Handovers: []actor.Handover{{To: Digitalministerium, About: bilingual.Text{German: "Dezember 2024 oder später; auf Fachseiten 2024/25", English: "December 2024 or later; on pages of 2024/25"},
				What:   bilingual.Text{German: "E-Government, IT und digitale Verwaltung", English: "E-Government, IT and digital administration"},
				Source: review.Press("verwaltung.thueringen.de, zwei Fassungen der Fachseiten")}},
			Posts: []actor.Post{cio()}, Missing: []actor.Missing{noStart(), noSeat()}, Source: review.Press("kommune21, 17.10.2018"),
		},
		{
			ID: Digitalministerium, Name: "Thüringer Ministerium für Digitales und Infrastruktur", Short: "TMDI", Kind: governance.LandPartner, LegalForm: ministry,
			Level: governance.Land, Founded: bilingual.Text{German: "Dezember 2024", English: "December 2024"},
			Role: bilingual.Text{German: "zuständig für E-Government, IT und digitale Verwaltung", English: "competent for E-Government, IT and digital administration"},
			Posts: []actor.Post{cio(), {ID: "th-digitalminister", AsOf: civil.MustParse("2026-02-11"), Office: officeNamed(digital, "Minister für Digitales und Infrastruktur"),
				At: standsAt(Digitalministerium, "2025-01-01", digital.Source)}},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: review.Press("dpa, Januar 2025"),
		},
		{
			ID: "th-staatskanzlei", Name: "Thüringer Staatskanzlei", Kind: governance.LandPartner, LegalForm: ministry, Level: governance.Land,
			Role: bilingual.Text{German: "Behörde des Ministerpräsidenten", English: "office of the minister president"},
			Posts: []actor.Post{
				{ID: "th-ministerpraesident", AsOf: civil.MustParse("2026-02-28"), At: standsAt("th-staatskanzlei", "2025-01-01", review.Press("Presse")), Office: governance.Office{Title: "Ministerpräsident", FeminineTitle: "Ministerpräsidentin",
					Holders: holders([]law.Dated[governance.Holder]{{Period: period("2025-01-01", ""),
						Value: governance.Holder{Name: "Mario Voigt", FromAbout: true}, Source: review.Press("Presse: im Amt seit Dezember 2024, gesehen im Februar 2026")}})}},
				{ID: "th-chef-der-staatskanzlei", At: standsAt("th-staatskanzlei", "2025-11-30", review.Press("Presse")), Office: governance.Office{Title: "Chef der Staatskanzlei", FeminineTitle: "Chefin der Staatskanzlei",
					Holders: holders([]law.Dated[governance.Holder]{{Period: period("2025-11-30", "2025-11-30"),
						Value: governance.Holder{Name: "Stefan Gruhner", FromAbout: true, ThroughAbout: true}, Source: review.Press("Presse: gesehen im November 2025")}})}},
			},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: review.Press("Presse"),
		},
		{
			ID: "th-innenministerium", Name: "für Kommunalangelegenheiten zuständiges Ministerium (Innenministerium)", Kind: governance.LandPartner, LegalForm: ministry,
			Level: governance.Land,
			Role: bilingual.Text{German: "oberste Rechtsaufsichtsbehörde (§ 118 Abs. 3 ThürKO)",
				English: "highest authority of legal supervision (§ 118 Abs. 3 ThürKO)"},
			Posts: []actor.Post{{ID: "th-staatssekretaer-kommunales", AsOf: civil.MustParse("2026-03-03"), At: standsAt("th-innenministerium", "2025-06-30", review.Press("Presse")),
				Office: governance.Office{Title: "Staatssekretär für Kommunales", FeminineTitle: "Staatssekretärin für Kommunales", Holders: municipalStateSecretary()}}},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: review.Read(law.ThuerKO, "§ 118 Abs. 3", anwalt24),
		},
	}
}

// municipalStateSecretary are those who were seen in the office; when it changed hands is not known.
func municipalStateSecretary() law.Series[governance.Holder] {
	return holders([]law.Dated[governance.Holder]{
		{Period: period("2025-06-30", "2025-08-01"), Value: governance.Holder{Name: "Andreas Bausewein", FromAbout: true, ThroughAbout: true},
			Source: review.Press("Presse: gesehen von Juni bis August 2025, nicht mehr im März 2026")},
		{Period: period("2026-03-03", ""), Value: governance.Holder{Name: "Norman Müller", FromAbout: true}, Source: review.Press("Presse: gesehen am 03.03.2026")},
	}, law.Gap{Period: period("2025-08-02", "2026-03-02"), Reason: "Der Tag des Wechsels ist nicht bekannt.", Source: review.Press("Presse")})
}

// standsAt is an office that stands at one actor, as far as recorded.
func standsAt(id, from string, source law.Source) law.Series[string] {
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[string]{{Period: period(from, ""), Value: id, Source: source}})
}

func authoritiesOfThueringen() []actor.Actor {
	part := bilingual.Text{German: "Behörde des Freistaats ohne eigene Rechtsperson", English: "authority of the Land, no legal person of its own"}
	supervises := func(place string) law.Source { return review.Read(law.ThuerKO, place, anwalt24) }
	return []actor.Actor{
		{
			ID: actorLandesverwaltungsamt, Name: "Thüringer Landesverwaltungsamt", Short: "TLVwA", Kind: governance.LandPartner, LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "einzige Mittelbehörde; Rechtsaufsicht über Landkreise, kreisfreie Städte und die Große Kreisstadt, obere über den Landratsämtern",
				English: "the one middle authority; legal supervision over Landkreise, kreisfreie Städte and the Große Kreisstadt, upper authority above the Landratsämter"},
			Missing: []actor.Missing{noStart(), noSeat(), missing(actor.Holders, "Die Leitung ist nicht erfasst.", "Who leads it is not recorded.")},
			Source:  supervises("§ 118 Abs. 2"),
		},
		{
			ID: "th-landratsamt-staatlich", Name: "Landratsamt als untere staatliche Verwaltungsbehörde", Kind: governance.LandPartner, LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "führt als Behörde des Landes die Rechtsaufsicht über kreisangehörige Gemeinden und Verwaltungsgemeinschaften",
				English: "has legal supervision over kreisangehörige Gemeinden and Verwaltungsgemeinschaften, as authority of the Land"},
			Missing: []actor.Missing{noStart()}, Source: supervises("§ 111 Abs. 2"),
		},
		{
			ID: "th-landratsamt-kommunal", Name: "Landratsamt als Behörde des Landkreises", Kind: governance.DependentUnit, Level: governance.District,
			LegalForm: bilingual.Text{German: "Behörde des Landkreises ohne eigene Rechtsperson", English: "office of the Landkreis, no legal person of its own"},
			Role: bilingual.Text{German: "verwaltet den Landkreis in eigenen und übertragenen Aufgaben",
				English: "administers the Landkreis in own and transferred tasks"},
			Missing: []actor.Missing{noStart()}, Source: supervises("§ 111 Abs. 1, 3"),
		},
		{
			ID: "th-tlfdi", Name: "Thüringer Landesbeauftragter für den Datenschutz und die Informationsfreiheit", Short: "TLfDI", Level: governance.Land,
			Role: bilingual.Text{German: "Aufsicht über den Datenschutz öffentlicher Stellen des Landes, der Gemeinden und Gemeindeverbände",
				English: "supervises data protection of public bodies of the Land, the Gemeinden and Gemeindeverbände"},
			Missing: []actor.Missing{missing(actor.LegalForm, "Die Vorschriften über die Stellung wurden nicht gelesen.", "The provisions on its standing were not read."),
				noStart(), noSeat(), missing(actor.Holders, "Die Amtsinhaber sind nicht erfasst.", "The holders are not recorded.")},
			Source: law.Source{Where: "ThürDSG, datenschutzgesetze.eu; Zuständigkeit angenommen", Evidence: law.Assumed},
		},
		{
			ID: "th-barrierefreiheit-ueberwachung", Name: "Zentrale Überwachungsstelle digitale Barrierefreiheit", Bearer: Finanzministerium, Kind: governance.LandPartner,
			LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "überwacht die Barrierefreiheit von Websites öffentlicher Stellen; 2020 bis 2021 wurden 52 geprüft",
				English: "monitors the accessibility of websites of public bodies; 52 were tested from 2020 to 2021"},
			Missing: []actor.Missing{noStart(), missing(actor.Place, "Bei welchem Ministerium sie seit Dezember 2024 steht, wurde nicht gelesen.",
				"At which ministry it stands since December 2024 was not read.")},
			Source: review.Press("finanzen.thueringen.de"),
		},
		{
			ID: "th-barrierefreiheit-durchsetzung", Name: "Landesdurchsetzungsstelle beim Landesbeauftragten für Menschen mit Behinderungen", Kind: governance.LandPartner,
			LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "setzt den Anspruch auf barrierefreie Websites durch, auch gegenüber Kommunen",
				English: "enforces accessible websites, against municipalities too"},
			Missing: []actor.Missing{noStart(), noSeat(), missing(actor.Holders, "Die Amtsinhaber sind nicht erfasst.", "The holders are not recorded.")},
			Source:  law.Source{Where: "tlmb-thueringen.de", Evidence: law.Secondary},
		},
		{
			ID: "th-tlrz", Name: "Thüringer Landesrechenzentrum", Short: "TLRZ", Kind: governance.LandPartner, LegalForm: part, Level: governance.Land, Founded: bilingual.Text{German: "2011 (GVBl. Nr. 11/2011)", English: "2011 (GVBl. Nr. 11/2011)"},
			Role:    bilingual.Text{German: "Rechenzentrum des Landes mit eigenem Bereich für Sicherheit", English: "data centre of the Land with a unit for security"},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: law.Source{Where: "GVBl. Nr. 11/2011, Inhaltsübersicht", Evidence: law.Secondary},
		},
		{
			ID: "th-cert", Name: "ThüringenCERT", Kind: governance.LandPartner, Level: governance.Land, Founded: bilingual.Text{German: "Aufbau seit Juni 2018, 7 Stellen", English: "being built since June 2018, 7 posts"},
			Role:    bilingual.Text{German: "Notfallteam für die Sicherheit der Informationstechnik", English: "emergency team for the security of information technology"},
			Missing: []actor.Missing{missing(actor.LegalForm, "Rechtsform und Träger sind nicht erfasst.", "Legal form and bearer are not recorded."), noStart(), noSeat()},
			Source:  review.Press("Thüringer Allgemeine, 06.06.2018"),
		},
	}
}

func associationsOfThueringen() []actor.Actor {
	speaks := bilingual.Text{German: "vertritt Gemeinden und Städte, ohne sie zu binden; ist anzuhören (Art. 91 Abs. 4 ThürVerf)",
		English: "speaks for Gemeinden and towns without binding them; has a right to be heard (Art. 91 Abs. 4 ThürVerf)"}
	speaksForDistricts := bilingual.Text{German: "vertritt die Landkreise, ohne sie zu binden; ist anzuhören (Art. 91 Abs. 4 ThürVerf)",
		English: "speaks for the Landkreise without binding them; has a right to be heard (Art. 91 Abs. 4 ThürVerf)"}
	form := bilingual.Text{German: "eingetragener Verein", English: "registered association"}
	gstb, tlt := staedtebund(), landkreistag()
	return []actor.Actor{
		{ID: Staedtebund, Name: gstb.Name, Short: "GStB", Kind: gstb.Kind, LegalForm: form, Level: governance.Municipality, Role: speaks,
			Posts: []actor.Post{{ID: "th-gstb-praesident", Office: officeNamed(gstb, president), At: standsAt(Staedtebund, "2007-01-01", gstb.Source)},
				vicePresident("th-gstb-vizepraesident", Staedtebund, "2024-09-25", governance.Holder{Name: "Peter Kleine"}, review.Press("mdr.de: gewählt am 25.09.2024"))},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: gstb.Source},
		{ID: Landkreistag, Name: tlt.Name, Kind: tlt.Kind, LegalForm: form, Level: governance.District, Role: speaksForDistricts,
			Posts: []actor.Post{{ID: "th-tlt-praesident", Office: officeNamed(tlt, president), At: standsAt(Landkreistag, "2018-10-16", tlt.Source)},
				vicePresident("th-tlt-vizepraesident", Landkreistag, "2024-11-01", governance.Holder{Name: "Onno Eckert", FromAbout: true}, review.Press("dpa/Volksstimme: seit Oktober 2024"))},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: tlt.Source},
		{ID: "th-kdgt", Name: "KDGT mbH", Kind: governance.PublicCompany, Level: governance.Municipality, Bearer: Staedtebund, Founded: bilingual.Text{German: "2002", English: "2002"},
			LegalForm: bilingual.Text{German: "Gesellschaft mit beschränkter Haftung, zu 100 % Tochter des Gemeinde- und Städtebunds",
				English: "limited company, wholly owned by the Gemeinde- und Städtebund"},
			Role:    bilingual.Text{German: "Dienstleister des Gemeinde- und Städtebunds", English: "service company of the Gemeinde- und Städtebund"},
			Missing: []actor.Missing{noStart(), noSeat()}, Source: review.Press("gstb-thueringen.de")},
	}
}

// vicePresident is the second office of an association, with the holder who is recorded.
func vicePresident(id, association, from string, holder governance.Holder, source law.Source) actor.Post {
	return actor.Post{ID: id, At: standsAt(association, from, source), Office: governance.Office{Title: "Vizepräsident", FeminineTitle: "Vizepräsidentin",
		Holders: holders([]law.Dated[governance.Holder]{{Period: period(from, ""), Value: holder, Source: source}})}}
}

func bodiesOfThueringen() []actor.Actor {
	return []actor.Actor{
		{
			ID: "th-beirat-kommunales-egovernment", Name: "Beirat für kommunales E-Government", Level: governance.Land,
			LegalForm: bilingual.Text{German: "gesetzliches Gremium ohne eigene Rechtsperson", English: "statutory body, no legal person of its own"},
			Role: bilingual.Text{German: "Zusammenarbeit von Land und Kommunen; durch ihn läuft die Rahmenvereinbarung von 2018",
				English: "cooperation of Land and municipalities; the framework agreement of 2018 works through it"},
			Missing: []actor.Missing{noStart(), missing(actor.Composition, "Sitze und Stimmen sind nicht bekannt; § 27 ThürEGovG ist nur der Überschrift nach bekannt.",
				"Seats and votes are not known; of § 27 ThürEGovG only the heading is.")},
			Source: review.SecondHand(law.ThuerEGovG, "§ 27", "Überschrift; egovernment.de a-778887"),
		},
		{
			ID: "th-digitalbeirat", Name: "Digitalbeirat", Level: governance.Land, Founded: bilingual.Text{German: "2025", English: "2025"},
			LegalForm: bilingual.Text{German: "beratendes Gremium mit 18 Mitgliedern", English: "advisory body of 18 members"},
			Role: bilingual.Text{German: "berät die Landesregierung; nicht der gesetzliche Beirat des § 27 ThürEGovG",
				English: "advises the government of the Land; not the statutory Beirat of § 27 ThürEGovG"},
			Missing: []actor.Missing{noStart()}, Source: review.Press("Presse"),
		},
		{
			ID: "th-kompetenzzentrum", Name: "Kompetenzzentrum Verwaltung 4.0", Level: governance.Land,
			Role: bilingual.Text{German: "unterstützt Kommunen bei der Umsetzung des ThürEGovG; in der Rahmenvereinbarung von 2018 angekündigt",
				English: "supports municipalities with the ThürEGovG; announced in the framework agreement of 2018"},
			Missing: []actor.Missing{missing(actor.LegalForm, "Rechtsform und Träger sind nicht bekannt.", "Legal form and bearer are not known."), noStart(), noSeat()},
			Source:  review.Press("dpa/SZ, 16.10.2018"),
		},
		{
			ID: actorKIV, Name: "KIV Kommunale Informationsverarbeitung Thüringen GmbH", Short: "KIV", Kind: governance.PublicCompany, Level: governance.Municipality,
			LegalForm: bilingual.Text{German: "Gesellschaft mit beschränkter Haftung", English: "limited company"}, Seat: "Gotha",
			Founded: bilingual.Text{German: "hervorgegangen aus der älteren KIV GmbH; neue Verträge am 27.05.2020 beurkundet",
				English: "grew out of the older KIV GmbH; new articles notarised on 27 May 2020"},
			Role: bilingual.Text{German: "kommunaler IT-Dienstleister; Gesellschafter seit dem 27.05.2020: Gemeinde- und Städtebund, Freistaat (200.000 EUR), ekom21; 2021 etwa 80, im August 2021 mehr als 140 Kommunen",
				English: "municipal IT provider; owners since 27 May 2020: Gemeinde- und Städtebund, the Land (200,000 EUR), ekom21; in 2021 about 80 municipalities, in August 2021 more than 140"},
			Missing: []actor.Missing{noStart(), missing(actor.Composition, "Anteile in Prozent und die heutigen Gesellschafter sind nicht bekannt.",
				"Shares in percent and the owners of today are not known.")},
			Source: review.Press("behoerden-spiegel, 27.05.2020; finanzen.thueringen.de; Sitz nach dem Fahrplan: dpa, 17.09.2019"),
		},
		{
			ID: "th-kits", Name: "KITS des Landkreises Schmalkalden-Meiningen", Kind: governance.DependentUnit, Level: governance.District,
			Role: bilingual.Text{German: "IT-Dienste des Landkreises für Gemeinden durch Zweckvereinbarung, gesehen seit Oktober 2021",
				English: "IT services of the Landkreis for Gemeinden by Zweckvereinbarung, seen since October 2021"},
			Missing: []actor.Missing{missing(actor.LegalForm, "Die Rechtsform ist nicht bekannt.", "The legal form is not known."), noStart(),
				missing(actor.Composition, "Die beteiligten Gemeinden sind nicht erfasst.", "The Gemeinden that take part are not recorded.")},
			Source: review.Press("rhoenkanal.de"),
		},
	}
}
