package bund

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

const (
	actorBMI           = "de-bmi"
	actorBMDS          = "de-bmds"
	actorITPlanungsrat = "de-it-planungsrat"
	actorFITKO         = "de-fitko"
)

// bmdsFounded is the day of the Organisationserlass that made the ministry.
const bmdsFounded = "2025-05-06"

// Actors returns the bodies that take part in E-Government at the level of the Federation, and those that Federation and Länder have in
// common, with their offices over time and with what is not known of them. The list is the caller's own; what is in it is shared and
// must not be changed.
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
	return actor.AsOf(civil.MustParse(actorsRead), slices.Concat(federalMinistries(), federalAuthorities(), commonBodies(), municipalAssociations()))
}

// absent is what is not recorded of an actor.
func absent(aspect actor.Aspect, german, english string) actor.Missing {
	return actor.Missing{Aspect: aspect, Reason: bilingual.Text{German: german, English: english}}
}

func withoutStart() actor.Missing {
	return absent(actor.Start, "Der Tag der Errichtung ist nicht erfasst.", "The day of its foundation is not recorded.")
}

func withoutSeat() actor.Missing {
	return absent(actor.Seat, "Der Sitz ist nicht erfasst.", "The seat is not recorded.")
}

// days returns the days from the day on, through an open end or the second day.
func days(from, through string) civil.Period {
	p := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		p.Through = civil.MustParse(through)
	}
	return p
}

// post is an office that stands at one actor, with its holders.
func post(id, at, title, feminine string, list []law.Dated[governance.Holder], gaps ...law.Gap) actor.Post {
	places := []law.Dated[string]{{Period: civil.Period{From: list[0].Period.From, Through: list[len(list)-1].Period.Through}, Value: at, Source: list[0].Source}}
	return actor.Post{ID: id,
		Office: governance.Office{Title: title, FeminineTitle: feminine, Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, list, gaps...)},
		At:     law.MustSeries(law.BeforeRecords, law.AfterRecords, places)}
}

// holder is who held an office in a period; about tells that the days are those on which the person was seen in it.
func holder(name, from, through string, about bool, source law.Source) law.Dated[governance.Holder] {
	return law.Dated[governance.Holder]{Period: days(from, through), Source: source,
		Value: governance.Holder{Name: name, FromAbout: about, ThroughAbout: about && through != ""}}
}

func federalMinistries() []actor.Actor {
	form := bilingual.Text{German: "oberste Bundesbehörde, keine eigene Rechtsperson", English: "supreme federal authority, no legal person of its own"}
	council := review.Press("it-planungsrat.de")
	return []actor.Actor{
		{
			ID: actorBMI, Name: "Bundesministerium des Innern", Short: "BMI", Kind: governance.FederationPartner, LegalForm: form, Level: governance.Federation,
			Role: bilingual.Text{German: "bis 05.05.2025 zuständig für die digitale Verwaltung; weiter für die Sicherheit der Informationstechnik (BSI)",
				English: "competent for digital administration through 5 May 2025; still for the security of information technology (BSI)"},
			Handovers: []actor.Handover{{To: actorBMDS, On: civil.MustParse(bmdsFounded), Source: review.Press("behoerden-spiegel, 07.05.2025; Organisationserlass"),
				What: bilingual.Text{
					German:  "digitale Verwaltung, Steuerung der Informationstechnik des Bundes, Netze des Bundes, Recht der digitalen Verwaltung; nicht Pass- und Ausweiswesen",
					English: "digital administration, steering of federal information technology, federal networks, law of digital administration; not passports and identity documents"}}},
			Posts:   []actor.Post{post("de-cio", actorBMI, "Bundes-CIO", "Bundes-CIO", []law.Dated[governance.Holder]{holder("Dr. Markus Richter", "2024-01-31", "2024-12-31", true, council)})},
			Missing: []actor.Missing{withoutStart(), withoutSeat()}, Source: review.Press("behoerden-spiegel, 07.05.2025"),
		},
		{
			ID: actorBMDS, Name: "BMDS", Kind: governance.FederationPartner, LegalForm: form,
			Level: governance.Federation, Exists: days(bmdsFounded, ""),
			Role: bilingual.Text{
				German:  "zuständig für die digitale Verwaltung; wo OZG, EGovG und IT-NetzG noch das BMI nennen, ist es gemeint (eigener Schluss)",
				English: "competent for digital administration; where OZG, EGovG and IT-NetzG still name the BMI, it is meant (our conclusion)"},
			Posts: []actor.Post{post("de-bmds-parlamentarischer-staatssekretaer", actorBMDS, "Parlamentarischer Staatssekretär", "Parlamentarische Staatssekretärin",
				[]law.Dated[governance.Holder]{holder("Philipp Amthor", "2026-02-28", "2026-02-28", true, review.Press("Presse: gesehen im Februar 2026"))})},
			Missing: []actor.Missing{withoutSeat(), absent(actor.Holders, "Ministerin oder Minister ist nicht erfasst.", "The minister is not recorded.")},
			Source:  review.Press("behoerden-spiegel, 07.05.2025"),
		},
	}
}

func federalAuthorities() []actor.Actor {
	form := bilingual.Text{German: "Bundesoberbehörde, keine eigene Rechtsperson", English: "higher federal authority, no legal person of its own"}
	authority := func(id, name, short, bearer string, role bilingual.Text, source law.Source) actor.Actor {
		return actor.Actor{ID: id, Name: name, Short: short, Kind: governance.FederationPartner, LegalForm: form, Level: governance.Federation, Bearer: bearer,
			Role: role, Missing: []actor.Missing{withoutStart(), withoutSeat()}, Source: source}
	}
	bnetza := authority("de-bundesnetzagentur", "Bundesnetzagentur", "", "", bilingual.Text{
		German:  "seit 29.07.2026 Marktüberwachung über KI-Systeme; nicht über Stellen der Länder und Kommunen (§ 2 Abs. 6 KI-MIG)",
		English: "market surveillance over AI systems since 29 July 2026; not over bodies of the Länder and municipalities (§ 2 Abs. 6 KI-MIG)"},
		law.Source{Citation: law.MustParseCitation("§ 2 KI-MIG"), Where: "englische Übersetzung", Evidence: law.Secondary})
	return []actor.Actor{
		authority("de-bsi", "Bundesamt für Sicherheit in der Informationstechnik", "BSI", actorBMI,
			bilingual.Text{German: "Behörde für die Sicherheit der Informationstechnik", English: "authority for the security of information technology"},
			review.Read(law.BSIG, "§ 1", federalCorpus)),
		authority("de-bundesverwaltungsamt", "Bundesverwaltungsamt", "", "",
			bilingual.Text{German: "Registermodernisierungsbehörde; seit 01.02.2026 Betreiber des NOOTS", English: "authority for the modernisation of registers; operator of the NOOTS since 1 February 2026"},
			law.Source{Citation: law.MustParseCitation("§ 3 IDNrG"), Where: federalCorpus + "; Betreiber: §§ 3, 4 und 7 NOOTS-Staatsvertrag", Evidence: law.Primary}),
		bnetza,
	}
}

func commonBodies() []actor.Actor {
	treaty := func(place string) law.Source {
		return review.Read(law.ITStV, place, "revosax.sachsen.de, Stand 18.05.2025")
	}
	noPerson := bilingual.Text{German: "Gremium eines Staatsvertrags, keine Rechtsperson", English: "body of a treaty, no legal person"}
	page := review.Press("it-planungsrat.de; fitko.de")
	return []actor.Actor{
		{
			ID: actorITPlanungsrat, Name: "IT-Planungsrat", LegalForm: noPerson, Level: governance.Federation, Exists: days("2010-04-01", ""),
			Role: bilingual.Text{
				German:  "Koordinierung, verbindliche Standards, Projekte und Produkte, Verbindungsnetz; 17 Stimmen, beratend drei kommunale Vertreter, BfDI und Präsident der FITKO",
				English: "coordination, binding standards, projects and products, Verbindungsnetz; 17 votes, advisory: three municipal representatives, BfDI and the president of FITKO"},
			Posts: []actor.Post{post("de-it-planungsrat-vorsitz", actorITPlanungsrat, "Vorsitzender", "Vorsitzende", []law.Dated[governance.Holder]{
				holder("Dr. Markus Richter", "2024-01-01", "2024-12-31", false, page),
				holder("Prof. Dr. Luise Hölscher", "2026-01-01", "2026-12-31", false, page),
			}, law.Gap{Period: days("2025-01-01", "2025-12-31"), Reason: "Den Vorsitz hatte Mecklenburg-Vorpommern; wer ihn führte, ist nicht erfasst.", Source: page})},
			Missing: []actor.Missing{withoutSeat()}, Source: treaty("§ 1"),
		},
		{
			ID: "de-abteilungsleiterrunde", Name: "Abteilungsleiterrunde des IT-Planungsrats", LegalForm: noPerson, Level: governance.Federation, Bearer: actorITPlanungsrat,
			Role:    bilingual.Text{German: "bereitet Beschlüsse vor und entscheidet über ihre Ausführung", English: "prepares decisions and decides on their execution"},
			Missing: []actor.Missing{withoutStart()}, Source: page,
		},
		{
			ID: actorFITKO, Name: "FITKO (Föderale IT-Kooperation)", Short: "FITKO", Kind: governance.PublicInstitution, Level: governance.Federation,
			LegalForm: bilingual.Text{German: "Anstalt des öffentlichen Rechts; Träger sind Bund und Länder zu gleichen Teilen, es gilt hessisches Recht",
				English: "public-law institution; owned by Federation and Länder in equal parts, under the law of Hessen"},
			Seat: "Frankfurt am Main", Exists: days("2020-01-01", ""),
			Role: bilingual.Text{German: "unterstützt den IT-Planungsrat, führt Projekte und Produkte; Rechtsaufsicht: Hessen nach Abstimmung mit den anderen",
				English: "supports the IT-Planungsrat, runs projects and products; legal supervision: Hessen after agreement with the others"},
			Posts:  []actor.Post{fitkoPresident(page)},
			Source: treaty("§§ 5–10"),
		},
		{
			ID: "de-architekturboard", Name: "Föderales IT-Architekturboard", LegalForm: noPerson, Level: governance.Federation, Bearer: actorITPlanungsrat,
			Founded: bilingual.Text{German: "Beschluss vom 22.02.2021; Beginn der Arbeit 2021", English: "decision of 22 February 2021; work began in 2021"},
			Role:    bilingual.Text{German: "Richtlinien der Architektur; Vorsitz FITKO", English: "architecture guidelines; chaired by FITKO"},
			Missing: []actor.Missing{withoutStart(), absent(actor.Composition, "Die heutigen Mitglieder sind nicht erfasst.", "The members of today are not recorded.")}, Source: page,
		},
		{
			ID: "de-standardisierungsboard", Name: "Föderales IT-Standardisierungsboard", LegalForm: noPerson, Level: governance.Federation, Bearer: actorITPlanungsrat,
			Role:    bilingual.Text{German: "Bedarf an Standards, empfiehlt die verbindliche Nutzung; einfache Mehrheit", English: "need for standards, recommends binding use; simple majority"},
			Missing: []actor.Missing{withoutStart()}, Source: page,
		},
		{
			ID: "de-kosit", Name: "Koordinierungsstelle für IT-Standards", Short: "KoSIT", Level: governance.Federation,
			LegalForm: bilingual.Text{German: "Stelle ohne eigene Rechtsperson", English: "office, no legal person of its own"},
			Role:      bilingual.Text{German: "unterstützt den IT-Planungsrat bei Standards (XÖV, XRechnung, OSCI)", English: "supports the IT-Planungsrat with standards (XÖV, XRechnung, OSCI)"},
			Missing: []actor.Missing{withoutStart(), withoutSeat(), absent(actor.Place,
				"Beim Senator für Finanzen Bremen (angenommen) und nach einem Verzeichnis von 2026 bei der FITKO; wie sich beides verhält, ist nicht bekannt.",
				"At the Senator für Finanzen Bremen (assumed) and by a register of 2026 at FITKO; how the two relate is not known.")},
			Source: law.Source{Where: "allgemein bekannt; Verzeichnis öffentlicher Stellen, 2026", Evidence: law.Assumed},
		},
	}
}

// fitkoPresident is the office of FITKO. Dr. André Göbel was seen in it in January 2026.
func fitkoPresident(page law.Source) actor.Post {
	p := post("de-fitko-praesident", actorFITKO, "Präsident", "Präsidentin", []law.Dated[governance.Holder]{
		{Period: days("2020-01-01", "2022-11-10"), Value: governance.Holder{Name: "Dr. Annette Schmidt", ThroughAbout: true},
			Source: review.Press("behoerden-spiegel, 24.10.2019; am 10.11.2022 wurde die Suche nach der Nachfolge beschlossen")},
		holder("Dr. André Göbel", "2026-01-31", "", true, review.Press("fitko.de: im Amt gesehen im Januar 2026")),
	}, law.Gap{Period: days("2022-11-11", "2026-01-30"), Reason: "Der Tag des Wechsels wurde nicht gelesen.", Source: page})
	p.AsOf = civil.MustParse("2026-01-31")
	return p
}

func municipalAssociations() []actor.Actor {
	role := func(german, english string) bilingual.Text {
		return bilingual.Text{German: german + "; ohne Aufsicht und ohne Gemeinden zu binden", English: english + "; without supervision and without binding Gemeinden"}
	}
	registered := bilingual.Text{German: "eingetragener Verein", English: "registered association"}
	assumed := absent(actor.LegalForm, "Dass er ein eingetragener Verein ist, ist angenommen.", "That it is a registered association is assumed.")
	return []actor.Actor{
		{ID: "de-staedtetag", Name: "Deutscher Städtetag", Kind: governance.MunicipalAssociation, LegalForm: registered, Level: governance.Municipality,
			Founded: bilingual.Text{German: "1905", English: "1905"},
			Role:    role("vertritt 3.200 bis 3.400 Städte, etwa 200 davon als unmittelbare Mitglieder", "speaks for 3,200 to 3,400 towns, about 200 of them direct members"),
			Missing: []actor.Missing{assumed, withoutStart(), withoutSeat()}, Source: review.Press("das-parlament.de, 2016; unternehmerin-kommune.de")},
		{ID: "de-landkreistag", Name: "Deutscher Landkreistag", Kind: governance.MunicipalAssociation, LegalForm: registered, Level: governance.District,
			Role:    role("vertritt 294 Landkreise durch 13 Landesverbände", "speaks for 294 Landkreise through 13 Land associations"),
			Missing: []actor.Missing{assumed, withoutStart(), withoutSeat()}, Source: review.Press("das-parlament.de, 2016; unternehmerin-kommune.de")},
		{ID: "de-staedte-und-gemeindebund", Name: "Deutscher Städte- und Gemeindebund e. V.", Kind: governance.MunicipalAssociation, LegalForm: registered,
			Level:   governance.Municipality,
			Role:    role("vertritt etwa 11.000 Kommunen durch 17 Landesverbände", "speaks for about 11,000 municipalities through 17 Land associations"),
			Missing: []actor.Missing{withoutStart(), withoutSeat()}, Source: review.Press("gstbrp.de; mtrlegal.com")},
		{ID: "de-bundesvereinigung", Name: "Bundesvereinigung der kommunalen Spitzenverbände", Level: governance.Federation,
			LegalForm: bilingual.Text{German: "gemeinsame Plattform der drei Verbände", English: "joint platform of the three associations"},
			Founded:   bilingual.Text{German: "1953", English: "1953"},
			Role:      role("entsendet die kommunale Seite; der Vorsitz wechselt jährlich", "sends the municipal side; the chair changes yearly"),
			Missing:   []actor.Missing{withoutStart(), withoutSeat()}, Source: review.Press("das-parlament.de, 2016")},
	}
}
