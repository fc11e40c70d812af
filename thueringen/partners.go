package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// The IDs of the partners that the library knows in Thüringen.
const (
	Finanzministerium  = "th-finanzministerium"
	Digitalministerium = "th-digitalministerium"
	Staedtebund        = "th-gemeinde-und-staedtebund"
	Landkreistag       = "th-landkreistag"
)

const (
	officeCIO         = "Beauftragter des Freistaats Thüringen für E-Government und IT"
	officeCIOFeminine = "Beauftragte des Freistaats Thüringen für E-Government und IT"
	president         = "Präsident"
	presidentFeminine = "Präsidentin"
)

// Partners returns the partners that the library knows in Thüringen, with their offices and the holders over time as far as
// they are recorded. All holders are known from the press; days that the press does not tell are gaps, not guesses.
// The list and all in it are the caller's own.
func Partners() []governance.Partner {
	list := slices.Clone(knownPartners())
	for i := range list {
		list[i].Offices = slices.Clone(list[i].Offices)
	}
	return list
}

// Partner returns the partner with the ID. It is the caller's own.
func Partner(id string) (governance.Partner, bool) {
	known := knownPartner(id)
	if known == nil {
		return governance.Partner{}, false
	}
	partner := *known
	partner.Offices = slices.Clone(partner.Offices)
	return partner, true
}

// knownPartner returns the partner with the ID, or nil.
func knownPartner(id string) *governance.Partner {
	list := knownPartners()
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

func knownPartners() []governance.Partner { return partners.Get(recordedPartners) }

var partners lazy.Value[[]governance.Partner]

func recordedPartners() []governance.Partner {
	return []governance.Partner{finanzministerium(), digitalministerium(), staedtebund(), landkreistag()}
}

// holders are who held an office, in the order of their days; of the days before and after nothing is recorded.
func holders(list []law.Dated[governance.Holder], gaps ...law.Gap) law.Series[governance.Holder] {
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, list, gaps...)
}

func finanzministerium() governance.Partner {
	return governance.Partner{
		ID: Finanzministerium, Name: "Freistaat Thüringen, Thüringer Finanzministerium",
		Kind: governance.LandPartner, Unit: governance.UnitKey{Key: land()},
		Source: review.Press("kommune21, 17.10.2018"),
		Offices: []governance.Office{{
			Title: officeCIO, FeminineTitle: officeCIOFeminine,
			Holders: holders([]law.Dated[governance.Holder]{{
				Period: period("2017-05-10", "2024-11-30"),
				Value:  governance.Holder{Name: "Dr. Hartmut Schubert", FromAbout: true, ThroughAbout: true},
				Source: review.Press("kommune21; move-online: im Amt gesehen seit 10.05.2017, ausgeschieden im Dezember 2024"),
			}}),
		}},
	}
}

func digitalministerium() governance.Partner {
	return governance.Partner{
		ID: Digitalministerium, Name: "Freistaat Thüringen, Thüringer Ministerium für Digitales und Infrastruktur",
		Kind: governance.LandPartner, Unit: governance.UnitKey{Key: land()},
		Source: review.Press("verwaltung.thueringen.de, Anschriften der Fachseiten"),
		Offices: []governance.Office{
			{
				Title: officeCIO, FeminineTitle: officeCIOFeminine,
				Holders: holders([]law.Dated[governance.Holder]{
					{
						Period: period("2025-01-01", "2025-04-30"),
						Source: review.Press("move-online: Amt unbesetzt von Dezember 2024 bis Mai oder Juni 2025"),
					},
					{
						Period: period("2025-07-01", ""),
						Value:  governance.Holder{Name: "Milen Starke", FromAbout: true},
						Source: review.Press("move-online; tbb; Mitteilung vom 23.07.2025"),
					},
				}, law.Gap{
					Period: period("2025-05-01", "2025-06-30"),
					Reason: "Der Tag des Amtsantritts im Mai oder Juni 2025 ist nicht bekannt.",
					Source: review.Press("move-online"),
				}),
			},
			{
				Title: "Minister für Digitales und Infrastruktur", FeminineTitle: "Ministerin für Digitales und Infrastruktur",
				Holders: holders([]law.Dated[governance.Holder]{{
					Period: period("2025-01-01", ""),
					Value:  governance.Holder{Name: "Steffen Schütz", FromAbout: true},
					Source: review.Press("dpa, Januar 2025: im Amt seit Dezember 2024"),
				}}),
			},
		},
	}
}

func staedtebund() governance.Partner {
	return governance.Partner{
		ID: Staedtebund, Name: "Gemeinde- und Städtebund Thüringen e. V.", Kind: governance.MunicipalAssociation, Land: land(),
		Source: review.Press("kommune21, 17.10.2018"),
		Offices: []governance.Office{{
			Title: president, FeminineTitle: presidentFeminine,
			Holders: holders([]law.Dated[governance.Holder]{
				{
					Period: period("2007-01-01", "2024-09-24"),
					Value:  governance.Holder{Name: "Michael Brychcy", FromAbout: true},
					Source: review.Press("radiolotte, jenapolis, mdr: im Amt seit 2006 oder früher, wiedergewählt am 26.09.2012"),
				},
				{
					Period: period("2024-09-25", ""),
					Value:  governance.Holder{Name: "Steffen Kania"},
					Source: review.Press("mdr.de: gewählt am 25.09.2024"),
				},
			}),
		}},
	}
}

func landkreistag() governance.Partner {
	return governance.Partner{
		ID: Landkreistag, Name: "Thüringischer Landkreistag e. V.", Kind: governance.MunicipalAssociation, Land: land(),
		Source: review.Press("kommune21, 17.10.2018"),
		Offices: []governance.Office{{
			Title: president, FeminineTitle: presidentFeminine,
			Holders: holders([]law.Dated[governance.Holder]{
				{
					Period: period("2018-10-16", "2024-09-30"),
					Value:  governance.Holder{Name: "Martina Schweinsburg", FromAbout: true, ThroughAbout: true},
					Source: review.Press("kommune21, 17.10.2018; dpa: Nachfolge im Oktober 2024"),
				},
				{
					Period: period("2024-11-01", ""),
					Value:  governance.Holder{Name: "Christian Herrgott", FromAbout: true},
					Source: review.Press("dpa/Volksstimme: seit Oktober 2024"),
				},
			}, law.Gap{
				Period: period("2024-10-01", "2024-10-31"),
				Reason: "Der Tag des Wechsels im Oktober 2024 ist nicht bekannt.",
				Source: review.Press("dpa"),
			}),
		}},
	}
}
