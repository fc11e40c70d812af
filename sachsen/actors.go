package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// PostCIO is the office of the Land's commissioner for information technology, which stood at three ministries.
const PostCIO = "sn-cio"

// Actors returns the bodies that take part in E-Government in Sachsen, with their offices over time and with what is not known of them.
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

// actorsRead is the reference day of the record of the actors; those that rest on the text of Saxon acts have the day of that text.
const actorsRead = "2026-11-25"

func recordedActors() []actor.Actor {
	list := slices.Concat(ministriesOfSachsen(), bodiesOfSachsen(), associationsOfSachsen())
	for i := range list {
		if list[i].Source.Evidence == law.Primary {
			list[i].AsOf = civil.MustParse(normsRead)
		}
	}
	return actor.AsOf(civil.MustParse(actorsRead), list)
}

// lacking is what is not recorded of an actor.
func lacking(aspect actor.Aspect, german, english string) actor.Missing {
	return actor.Missing{Aspect: aspect, Reason: bilingual.Text{German: german, English: english}}
}

func lackingStart() actor.Missing {
	return lacking(actor.Start, "Der Tag der Errichtung ist nicht erfasst.", "The day of its foundation is not recorded.")
}

func lackingSeat() actor.Missing {
	return lacking(actor.Seat, "Der Sitz ist nicht erfasst.", "The seat is not recorded.")
}

func reported(where string) law.Source { return law.Source{Where: where, Evidence: law.Secondary} }

// cio is the office that moved from the Justizministerium to the Innenministerium in January 2015 and to the Staatskanzlei in August 2018.
// How long it stood there was not read.
func cio() actor.Post {
	var list []law.Dated[governance.Holder]
	var at []law.Dated[string]
	for _, id := range [...]string{Justizministerium, Innenministerium, Staatskanzlei} {
		held := holderOfCIO(id)
		list = append(list, held)
		at = append(at, law.Dated[string]{Period: held.Period, Value: id, Source: held.Source})
	}
	gaps := []law.Gap{
		{Period: period("2015-01-01", "2015-01-19"), Reason: "Der Wechsel fällt in den Januar 2015; der letzte Tag des Vorgängers ist nicht bekannt.", Source: list[0].Source},
		{Period: period("2018-01-01", "2018-08-30"), Reason: "Der Wechsel fällt in das Jahr 2018, spätestens August; der Tag ist nicht bekannt.", Source: list[2].Source},
	}
	return actor.Post{ID: PostCIO,
		Office: governance.Office{Title: officeCIO, FeminineTitle: officeCIO, Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, list, gaps...)},
		At:     law.MustSeries(law.BeforeRecords, law.AfterRecords, at, gaps...)}
}

func ministriesOfSachsen() []actor.Actor {
	form := bilingual.Text{German: "Staatsministerium, keine eigene Rechtsperson", English: "state ministry, no legal person of its own"}
	function := bilingual.Text{German: "Amt des CIO", English: "office of the CIO"}
	ministry := func(id, name string, role bilingual.Text, source law.Source) actor.Actor {
		return actor.Actor{ID: id, Name: name, Kind: governance.LandPartner, LegalForm: form, Level: governance.Land, Role: role, Source: source,
			Posts: []actor.Post{cio()}, Missing: []actor.Missing{lackingStart(), lackingSeat()}}
	}
	justice := ministry(Justizministerium, "Justizministerium", bilingual.Text{German: "bis Januar 2015 Sitz des CIO", English: "place of the CIO until January 2015"},
		reported("kommune21"))
	justice.Handovers = []actor.Handover{{To: Innenministerium, What: function, On: civil.MustParse("2015-01-20"), Source: reported("smi.sachsen.de")}}
	interior := ministry(Innenministerium, "Sächsisches Staatsministerium des Innern", bilingual.Text{
		German:  "oberste Rechtsaufsichtsbehörde (§ 112 SächsGemO); von 2015 bis 2018 Sitz des CIO",
		English: "highest authority of legal supervision (§ 112 SächsGemO); place of the CIO from 2015 to 2018"}, read(law.SaechsGemO, "§ 112"))
	interior.Short = "SMI"
	interior.Handovers = []actor.Handover{{To: Staatskanzlei, What: bilingual.Text{German: "Amt des CIO und SID", English: "office of the CIO and the SID"},
		About: bilingual.Text{German: "August 2018", English: "August 2018"}, Source: reported("dpa; kommune21")}}
	chancellery := ministry(Staatskanzlei, "Sächsische Staatskanzlei", bilingual.Text{German: "im August 2018 Sitz des CIO geworden", English: "became the place of the CIO in August 2018"},
		reported("dpa; kommune21"))
	chancellery.Missing = append(chancellery.Missing, lacking(actor.Holders, "Bis wann Thomas Popp CIO war und wer es seit 2024 ist, wurde nicht gelesen.", "Until when Thomas Popp was CIO, and who has been since 2024, was not read."),
		lacking(actor.Place, "Wie lange das Amt des CIO hier stand, wurde nicht gelesen.", "How long the office of the CIO stood here was not read."))
	return []actor.Actor{justice, interior, chancellery}
}

func bodiesOfSachsen() []actor.Actor {
	part := bilingual.Text{German: "Behörde des Freistaats, keine eigene Rechtsperson", English: "authority of the Land, no legal person of its own"}
	sakd := func(place string) law.Source {
		return law.Source{Citation: law.MustParseCitation(place + " SAKD-Gesetz"), Where: revosax, Evidence: law.Primary}
	}
	return []actor.Actor{
		{
			ID: "sn-landesdirektion", Name: "Landesdirektion Sachsen", Kind: governance.LandPartner, LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "obere Rechtsaufsichtsbehörde; erste über Landkreise und Kreisfreie Städte",
				English: "upper authority of legal supervision; the first over Landkreise and Kreisfreie Städte"},
			Missing: []actor.Missing{lackingStart(), lackingSeat(), lacking(actor.Holders, "Die Leitung ist nicht erfasst.", "Who leads it is not recorded.")},
			Source:  read(law.SaechsGemO, "§ 112"),
		},
		{
			ID: "sn-landratsamt", Name: "Landratsamt", Kind: governance.DependentUnit, Level: governance.District,
			LegalForm: bilingual.Text{German: "Behörde des Landkreises, keine eigene Rechtsperson", English: "office of the Landkreis, no legal person of its own"},
			Role: bilingual.Text{German: "Rechtsaufsicht über kreisangehörige Gemeinden, dabei an Weisungen gebunden",
				English: "legal supervision over kreisangehörige Gemeinden, bound by directions"},
			Missing: []actor.Missing{lackingStart()}, Source: read(law.SaechsGemO, "§ 112"),
		},
		{
			ID: SAKD, Name: "SAKD", Kind: governance.PublicInstitution, Level: governance.Municipality,
			LegalForm: bilingual.Text{German: "Anstalt des öffentlichen Rechts; Rechtsaufsicht: Staatsministerium des Innern (§ 11)",
				English: "public-law institution; legal supervision: state ministry of the interior (§ 11)"},
			Seat: "Bischofswerda",
			Role: bilingual.Text{German: "berät und koordiniert die Kommunen, führt das elektronische kommunale Archiv; verkauft keine Technik",
				English: "advises and coordinates the municipalities, runs the electronic municipal archive; sells no hardware, software or processing"},
			Missing: []actor.Missing{lackingStart(), lacking(actor.Holders, "Direktorin oder Direktor ist nicht erfasst.", "The director is not recorded.")},
			Source:  sakd("§§ 3, 4"),
		},
		{
			ID: "sn-it-kooperationsrat", Name: "IT-Kooperationsrat", Level: governance.Land,
			LegalForm: bilingual.Text{German: "gesetzliches Gremium, keine Rechtsperson", English: "statutory body, no legal person"},
			Role: bilingual.Text{German: "empfiehlt einstimmig; Land: CIO (Vorsitz), Staatskanzlei, SMI, Ressorts nach Thema; Kommunen: SSG, SLKT, SAKD je ein Mitglied",
				English: "recommends unanimously; Land: CIO (chair), Staatskanzlei, SMI, ministries by topic; municipal side: SSG, SLKT, SAKD one member each"},
			Missing: []actor.Missing{lackingStart()}, Source: read(law.SaechsEGovG, "§ 18"),
		},
		{
			ID: KISA, Name: "Zweckverband Kommunale Informationsverarbeitung Sachsen", Short: "KISA", Kind: governance.Zweckverband, Level: governance.Municipality,
			LegalForm: bilingual.Text{German: "Zweckverband, Körperschaft des öffentlichen Rechts", English: "Zweckverband, public-law corporation"},
			Seat:      "Leipzig", Exists: civil.Period{From: civil.MustParse("2004-01-01")},
			Role: bilingual.Text{German: "IT-Dienstleister seiner Mitglieder", English: "IT provider of its members"},
			Missing: []actor.Missing{lacking(actor.Composition, "Die Mitglieder sind nicht erfasst.", "The members are not recorded."),
				lacking(actor.Seat, "Seit wann der Sitz in Leipzig ist, ist nicht erfasst; ein Zeitungsbericht nennt früher Limbach-Oberfrohna.",
					"Since when the seat has been in Leipzig is not recorded; a newspaper names Limbach-Oberfrohna earlier.")},
			Source: reported("de.wikipedia.org; it-fachtag-leipzig.de, 2025"),
		},
		{
			ID: "sn-datenschutz", Name: "Sächsische Datenschutzbeauftragte oder Sächsischer Datenschutzbeauftragter", Level: governance.Land,
			Role: bilingual.Text{German: "Aufsicht über den Datenschutz, auch der Gemeinden", English: "supervises data protection, of municipalities too"},
			Missing: []actor.Missing{lackingStart(), lackingSeat(), lacking(actor.Holders, "Die Amtsinhaber sind nicht erfasst.", "The holders are not recorded."),
				lacking(actor.LegalForm, "Die Vorschriften über die Stellung sind nicht erfasst.", "The provisions on the standing are not recorded.")},
			Source: law.Source{Citation: law.MustParseCitation("§ 14 SächsDSDG"), Where: revosax, Evidence: law.Primary},
		},
		{
			ID: "sn-barrierefreiheit-durchsetzung", Name: "Durchsetzungsstelle für barrierefreie Websites beim Beauftragten", Kind: governance.LandPartner, LegalForm: part, Level: governance.Land,
			Role: bilingual.Text{German: "setzt die Barrierefreiheit der Websites öffentlicher Stellen durch, auch der Gemeinden",
				English: "enforces the accessibility of websites of public bodies, of Gemeinden too"},
			Missing: []actor.Missing{lackingStart(), lackingSeat(),
				lacking(actor.Place, "Welcher Beauftragte es ist, ist nicht erfasst.", "Which commissioner it is, is not recorded.")},
			Source: law.Source{Citation: law.MustParseCitation("§§ 1–6 BfWebG"), Where: revosax, Evidence: law.Primary},
		},
		{
			ID: "sn-barrierefreiheit-ueberwachung", Name: "Deutsche Zentralbücherei für Blinde zu Leipzig", Level: governance.Land,
			Role: bilingual.Text{German: "überwacht die Barrierefreiheit der Websites öffentlicher Stellen, auch der Gemeinden",
				English: "monitors the accessibility of websites of public bodies, of Gemeinden too"},
			Missing: []actor.Missing{lackingStart(), lacking(actor.LegalForm, "Die Rechtsform ist nicht erfasst.", "The legal form is not recorded.")},
			Source:  law.Source{Citation: law.MustParseCitation("§§ 1–6 BfWebG"), Where: revosax, Evidence: law.Primary},
		},
	}
}

func associationsOfSachsen() []actor.Actor {
	association := func(id, name, short string, level governance.Level, role bilingual.Text) actor.Actor {
		return actor.Actor{ID: id, Name: name, Short: short, Kind: governance.MunicipalAssociation, Level: level, Role: role,
			Source: read(law.SaechsEGovG, "§ 18"), Missing: []actor.Missing{lackingStart(), lackingSeat(),
				lacking(actor.LegalForm, "Die Rechtsform wurde nicht gelesen.", "The legal form was not read."),
				lacking(actor.Holders, "Die Präsidenten wurden nicht gelesen.", "The presidents were not read.")}}
	}
	return []actor.Actor{
		association(Staedtetag, "Sächsischer Städte- und Gemeindetag", "SSG", governance.Municipality,
			bilingual.Text{German: "vertritt Städte und Gemeinden, im IT-Kooperationsrat mit einem Mitglied", English: "speaks for towns and Gemeinden, one member of the IT-Kooperationsrat"}),
		association(Landkreistag, "Sächsischer Landkreistag", "SLKT", governance.District,
			bilingual.Text{German: "vertritt die Landkreise, im IT-Kooperationsrat mit einem Mitglied", English: "speaks for the Landkreise, one member of the IT-Kooperationsrat"}),
	}
}
