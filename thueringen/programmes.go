package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// IDs of the programmes of [Programmes]. They are stable.
const (
	EGovRL2019      = "th-egovrl-2019"       // E-Government-Richtlinie, versions before 1 July 2024
	EGovRL2024      = "th-egovrl-2024"       // E-Government-Richtlinie from 1 July 2024
	Cooperation     = "th-fag-24-2"          // § 24 Abs. 2 ThürFAG: voluntary cooperation
	ExpertReport    = "th-fag-24-2-report"   // § 24 Abs. 2 ThürFAG: expert report before a cooperation
	DigitalVillages = "th-dorfentwicklung-2" // digital projects in villages, call until 15 January 2022
)

// Programmes returns the grant programmes for the digital work of municipalities in Thüringen, as far as they are recorded.
// What no source says is not recorded: [grant.Assess] then says that it cannot compute the grant. Each programme is a
// value of its own; a caller who has read the guideline changes a copy.
func Programmes() []grant.Programme {
	provisions := Provisions()
	return []grant.Programme{egovRL2019(provisions), egovRL2024(provisions), cooperation(provisions),
		expertReport(provisions), digitalVillages(provisions)}
}

// Programme returns the programme with the ID.
func Programme(id string) (grant.Programme, bool) {
	for _, p := range Programmes() {
		if p.ID == id {
			return p, true
		}
	}
	return grant.Programme{}, false
}

// ProgrammeNamed returns the programme with the ID, as a program asks that was given one; any other text is a [*bilingual.WordError] that
// names the IDs.
func ProgrammeNamed(id string) (grant.Programme, error) {
	words := bilingual.Words[string]{Name: "programme"}
	for _, p := range Programmes() {
		words.List = append(words.List, bilingual.Word[string]{Value: p.ID, Word: p.ID, Text: p.Name})
	}
	id, err := words.Parse(id)
	if err != nil {
		return grant.Programme{}, err
	}
	p, _ := Programme(id)
	return p, nil
}

const (
	egovRLPage     = "verwaltung.thueringen.de, Förderung nach ThürEGovRL, ältere Fassung"
	egovRLPageTMDI = "verwaltung.thueringen.de, Förderung nach ThürEGovRL, neuere Fassung"
	egovRLPress    = "Pressemitteilung des Finanzministeriums vom 01.07.2024; kommune21, 03.07.2024"
)

func egovRL(where string) law.Source {
	return review.SecondHand(law.ThuerEGovRL, "", where)
}

func egovRLName() bilingual.Text {
	return bilingual.Text{German: "Richtlinie zur Förderung von E-Government und IT in Thüringer Kommunen",
		English: "Guideline on grants for E-Government and IT in municipalities of Thüringen"}
}

// municipalApplicants are Gemeinden and Gemeindeverbände of Thüringen. That Landkreise count among the Gemeindeverbände is
// assumed.
func municipalApplicants(source law.Source) grant.Sourced[grant.Applicants] {
	levels := []governance.Level{governance.Municipality, governance.Association, governance.District}
	return grant.Known(grant.Applicants{Land: land(), Levels: levels}, source)
}

// The items of the guideline. Only two numbers are recorded, 2c and 2f; the other items have names of ours.
func egovRLItems(source law.Source) []grant.Item {
	item := func(id, german, english string) grant.Item {
		return grant.Item{ID: id, Name: bilingual.Text{German: german, English: english}, Source: source}
	}
	return []grant.Item{
		item("2c", "Schnittstellen", "interfaces"),
		item("2f", "Schulung von Informationssicherheitsbeauftragten und andere Schulung",
			"training of information security officers and other training"),
		item("dms", "Einführung eines Dokumentenmanagementsystems", "introduction of a document management system"),
		item("online-services", "elektronische Verwaltungsleistungen und Fachverfahren",
			"electronic services and specialist procedures"),
		item("isms", "Informationssicherheitsmanagement", "information security management"),
		item("e-invoice", "elektronische Rechnung", "electronic invoice"),
		item("strategy", "digitale Agenden und Strategien", "digital agendas and strategies"),
	}
}

func egovRL2019(provisions grant.Provisions) grant.Programme {
	source := egovRL(egovRLPage)
	return grant.Programme{
		ID: EGovRL2019, Name: egovRLName(), Jurisdiction: law.Thueringen,
		// The programme exists since 2019; neither the first day nor the versions of 2019 and 2021 are recorded.
		InForce:    period("2019-01-01", "2024-06-30"),
		Source:     source,
		Authority:  grant.Known("Thüringer Finanzministerium", source),
		Applicants: municipalApplicants(source),
		Items:      egovRLItems(source),
		Financing:  grant.Known(grant.ShareFinancing, source),
		Rate:       grant.Known(finance.MustPercent("80"), source),
		Provisions: provisions,
	}
}

// suspensionKnown is the last day of the year of the page that tells of the suspension; the day on which it began is not
// recorded.
func suspensionKnown() civil.Date { return civil.MustParse("2025-12-31") }

func egovRL2024(provisions grant.Provisions) grant.Programme {
	page, press := egovRL(egovRLPageTMDI), egovRL(egovRLPress)
	items := egovRLItems(page)
	for i := range items {
		if items[i].ID != "2c" && items[i].ID != "2f" {
			items[i].Suspended = grant.Known(suspensionKnown(), page)
		}
	}
	return grant.Programme{
		ID: EGovRL2024, Name: egovRLName(), Jurisdiction: law.Thueringen,
		InForce:    civil.Period{From: civil.MustParse("2024-07-01")},
		Source:     press,
		Authority:  grant.Known("Thüringer Ministerium für Digitales und Infrastruktur, zuvor Finanzministerium", page),
		Applicants: municipalApplicants(page),
		Items:      items,
		// Share financing and fixed amounts exist side by side; which item has which, and the rate, are not recorded.
		Budget:     egovRLBudget.Get(recordedEGovRLBudget),
		Provisions: provisions,
	}
}

var egovRLBudget lazy.Value[law.Series[finance.Amount]]

// recordedEGovRLBudget is "up to 10 million euro per year", from the year of the guideline on.
func recordedEGovRLBudget() law.Series[finance.Amount] {
	return law.MustSeries(law.NotYetInForce, law.AfterRecords, []law.Dated[finance.Amount]{
		{Period: period("2024-07-01", ""), Value: finance.Euro(10_000_000), Source: egovRL(egovRLPress)},
	})
}

func cooperation(provisions grant.Provisions) grant.Programme {
	source := review.SecondHand(law.ThuerFAG, "§ 24 Abs. 2", fagPage)
	return grant.Programme{
		ID: Cooperation,
		Name: bilingual.Text{German: "Freiwillige Zusammenarbeit von Kommunen",
			English: "Voluntary cooperation of municipalities"},
		Jurisdiction: law.Thueringen,
		Source:       source,
		Authority:    grant.Known("Thüringer Landesverwaltungsamt, Referat 500", source),
		Applicants: grant.Known(grant.Applicants{Land: land(),
			Levels: []governance.Level{governance.Municipality, governance.District}}, source),
		Items: []grant.Item{
			{ID: "cooperation", Name: bilingual.Text{German: "Zusammenarbeit, vor allem zur Digitalisierung",
				English: "cooperation, above all on digital work"}, Source: source},
			{ID: "report", Name: bilingual.Text{
				German:  "Eigenanteil eines zuvor geförderten Gutachtens, höchstens 10.000 EUR",
				English: "own share of an expert report supported before, at most EUR 10,000",
			}, Source: source},
		},
		// The form of financing and the rate are not recorded, only the highest sum.
		Cap:        grant.Known(finance.Euro(500_000), source),
		Partners:   grant.Known(grant.Partners{AtLeast: 3, Usually: true}, source),
		Provisions: provisions,
	}
}

func expertReport(provisions grant.Provisions) grant.Programme {
	source := review.SecondHand(law.ThuerFAG, "§ 24 Abs. 2", fagPage)
	return grant.Programme{
		ID: ExpertReport,
		Name: bilingual.Text{German: "Gutachten vor einer freiwilligen Zusammenarbeit",
			English: "Expert report before a voluntary cooperation"},
		Jurisdiction: law.Thueringen,
		Source:       source,
		Authority:    grant.Known("Thüringer Landesverwaltungsamt, Referat 500", source),
		Applicants: grant.Known(grant.Applicants{Land: land(),
			Levels: []governance.Level{governance.Municipality, governance.District}}, source),
		Items: []grant.Item{{ID: "report", Name: bilingual.Text{German: "Gutachten", English: "expert report"},
			Source: source}},
		Financing:  grant.Known(grant.ShareFinancing, source),
		Rate:       grant.Known(finance.MustPercent("75"), source),
		Cap:        grant.Known(finance.Euro(30_000), source),
		Provisions: provisions,
	}
}

func digitalVillages(provisions grant.Provisions) grant.Programme {
	source := review.Press("nhz-th.de; a-nachrichten.de")
	return grant.Programme{
		ID: DigitalVillages,
		Name: bilingual.Text{German: "Digitale Projekte in der Dorfentwicklung",
			English: "Digital projects in villages"},
		Jurisdiction: law.Thueringen,
		Source:       source,
		Applicants: grant.Known(grant.Applicants{Land: land(), Levels: []governance.Level{governance.Municipality}},
			source),
		MaxPopulation: grant.Known(int64(10_000), source),
		Items: []grant.Item{{ID: "digital",
			Name: bilingual.Text{German: "digitales Projekt", English: "digital project"}, Source: source}},
		Financing: grant.Known(grant.ShareFinancing, source),
		Rate:      grant.Known(finance.MustPercent("65"), source),
		Deadline:  grant.Known(civil.MustParse("2022-01-15"), source),
		Budget: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Amount]{
			{Value: finance.Euro(4_200_000), Source: source}, // one pot for the whole call
		}),
		Provisions: provisions,
	}
}
