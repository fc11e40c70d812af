package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// The IDs of the partners that the library knows in Sachsen.
const (
	Staatskanzlei     = "sn-staatskanzlei"
	Innenministerium  = "sn-innenministerium"
	Justizministerium = "sn-justizministerium"
	Staedtetag        = "sn-staedte-und-gemeindetag"
	Landkreistag      = "sn-landkreistag"
	SAKD              = "sn-sakd"
	KISA              = "sn-kisa"
)

// officeCIO moved from ministry to ministry; each has it with the holders of its own time.
const officeCIO = "CIO des Freistaats Sachsen"

// Partners returns the partners that the library knows in Sachsen, with their offices and the holders over time as far as they are
// recorded. The presidents of the kommunale Spitzenverbände, and who is CIO today, were not read.
// The list and all in it are the caller's own.
func Partners() []governance.Partner {
	list := slices.Clone(partners.Get(recordedPartners))
	for i := range list {
		list[i].Offices = slices.Clone(list[i].Offices)
	}
	return list
}

// Partner returns the partner with the ID. It is the caller's own.
func Partner(id string) (governance.Partner, bool) {
	for _, partner := range Partners() {
		if partner.ID == id {
			return partner, true
		}
	}
	return governance.Partner{}, false
}

var partners lazy.Value[[]governance.Partner]

func recordedPartners() []governance.Partner {
	associations := read(law.SaechsEGovG, "§ 18")
	return []governance.Partner{
		ministry(Staatskanzlei, "Freistaat Sachsen, Staatskanzlei"),
		ministry(Innenministerium, "Freistaat Sachsen, Staatsministerium des Innern"),
		ministry(Justizministerium, "Freistaat Sachsen, Justizministerium"),
		{ID: Staedtetag, Name: "Sächsischer Städte- und Gemeindetag", Kind: governance.MunicipalAssociation, Land: land(), Source: associations},
		{ID: Landkreistag, Name: "Sächsischer Landkreistag", Kind: governance.MunicipalAssociation, Land: land(), Source: associations},
		{ID: SAKD, Name: "SAKD", Kind: governance.PublicInstitution, Land: land(), Source: associations},
		{ID: KISA, Name: "Zweckverband Kommunale Informationsverarbeitung Sachsen (KISA)", Kind: governance.Zweckverband, Land: land(),
			Source: review.Press("it-fachtag-leipzig.de; de.wikipedia: Sitz Leipzig, gegründet 01.01.2004")},
	}
}

// ministry is a part of the Land that had the office of CIO for a time.
func ministry(id, name string) governance.Partner {
	holder := holderOfCIO(id)
	return governance.Partner{
		ID: id, Name: name, Kind: governance.LandPartner, Unit: governance.UnitKey{Key: land()}, Source: holder.Source,
		Offices: []governance.Office{{Title: officeCIO, FeminineTitle: officeCIO,
			Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[governance.Holder]{holder})}},
	}
}

// holderOfCIO is who was CIO at the ministry, on the days for which that is sure.
func holderOfCIO(ministry string) law.Dated[governance.Holder] {
	switch ministry {
	case Staatskanzlei:
		return law.Dated[governance.Holder]{Period: period("2018-08-31", "2018-08-31"),
			Value:  governance.Holder{Name: "Thomas Popp", FromAbout: true, ThroughAbout: true},
			Source: review.Press("dpa; kommune21: im Amt seit August 2018, wie lange, wurde nicht gelesen")}
	case Innenministerium:
		return law.Dated[governance.Holder]{Period: period("2015-01-20", "2017-12-31"),
			Value:  governance.Holder{Name: "Dr. Michael Wilhelm", ThroughAbout: true},
			Source: review.Press("smi.sachsen.de: im Amt seit 20.01.2015, bis 2018")}
	}
	return law.Dated[governance.Holder]{Period: period("2011-01-01", "2014-12-31"),
		Value:  governance.Holder{Name: "Dr. Wilfried Bernhardt", FromAbout: true, ThroughAbout: true},
		Source: review.Press("kommune21: fünf Jahre im Amt, abgelöst im Januar 2015")}
}
