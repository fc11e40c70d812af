// Package identifiers lists how everybody names one unit: its official keys, and its key in the spelling of each consumer that a package
// below governance/interop knows.
//
// What is listed is well-formed and nothing more: whether a register or a server has the unit, only that knows. Identifiers that
// others assign and that this module does not hold are listed as not recorded, and those that there are not for the level as such.
package identifiers

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/interop/gnd"
	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/interop/ocd"
	"github.com/foederal/foederal/governance/interop/oparl"
	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/interop/wikidata"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/leitweg"
)

// Spelling is one unit as one consumer names it.
type Spelling struct {
	Name  bilingual.Text `json:"name"`
	Value string         `json:"value,omitempty"` // "" where there is none
	// NotRecorded tells that there may be an identifier, and that the module does not hold it. Where there is no value either way, the
	// level has none.
	NotRecorded bool       `json:"notRecorded,omitempty"`
	Source      law.Source `json:"source,omitzero"` // on what the form rests; zero for official keys
}

// Of returns the identifiers of a unit on its day, always the same list in the same order. Where only Kreise have one, it is that of
// the Kreis in which the unit lies, and the name says so. Of the zero Unit there is nothing.
func Of(u directory.Unit) []Spelling {
	if u.IsZero() {
		return nil
	}
	l := &list{unit: u}
	l.official()
	l.regional()
	l.ofLand()
	l.ofDistrict()
	l.ofMunicipality()
	l.assigned()
	return l.rows
}

type list struct {
	unit directory.Unit
	rows []Spelling
}

func (l *list) add(german, english, value string, source law.Source) {
	l.rows = append(l.rows, Spelling{Name: bilingual.Text{German: german, English: english}, Value: value, Source: source})
}

func (l *list) notRecorded(german, english string, source law.Source) {
	l.add(german, english, "", source)
	l.rows[len(l.rows)-1].NotRecorded = true
}

// addIf adds a value, or that it is not recorded.
func (l *list) addIf(ok bool, german, english, value string, source law.Source) {
	if ok {
		l.add(german, english, value, source)
		return
	}
	l.notRecorded(german, english, source)
}

func (l *list) official() {
	k := l.unit.Key()
	official := ""
	if k != nil {
		official = k.String()
	}
	regional := official
	if l.unit.Level() == governance.Municipality {
		regional = l.unit.ARS().String()
	}
	l.add("amtlicher Schlüssel (AGS, bei Kreis und Land dessen Anfang)", "official key (AGS; of a Kreis and a Land its beginning)", official, law.Source{})
	l.addIf(k == nil || regional != "", "Regionalschlüssel (ARS, bei Verband, Kreis und Land dessen Anfang)", "regional key (ARS; of an association, a Kreis and a Land its beginning)", regional, law.Source{})
	if k == nil {
		return
	}
	uri, _ := dcatap.LevelURI(l.unit.Level())
	l.add("DCAT-AP.de, Ebene", "DCAT-AP.de, level", uri, dcatap.Source())
	l.add("DCAT-AP.de, dcterms:spatial", "DCAT-AP.de, dcterms:spatial", dcatap.URI(k), dcatap.Source())
	code := xoev.CodeOf(k, civil.Date{})
	l.add("XÖV, Liste "+code.ListURI, "XÖV, list "+code.ListURI, code.Code, xoev.CodeSource())
	property, value := "", ""
	if p := wikidata.Property(k); p != "" {
		property, value = " "+p, official
	}
	l.add("Wikidata, Eigenschaft"+property, "Wikidata, property"+property, value, wikidata.Source())
	name, value, _ := fitconnect.AreaParam(l.unit)
	l.add("FIT-Connect, Zuständigkeitssuche "+name, "FIT-Connect, routing parameter "+name, value, fitconnect.Source())
}

// regional adds the spellings of the twelve digits.
func (l *list) regional() {
	switch k := l.unit.Key().(type) {
	case key.Land:
		addRegional(l, k)
	case key.Region:
		addRegional(l, k)
	case key.District:
		addRegional(l, k)
	case key.Association:
		addRegional(l, k)
	case key.AGS:
		addRegional(l, l.unit.ARS())
	}
}

func addRegional[K interop.Regional](l *list, k K) {
	isKnown := l.unit.Level() != governance.Municipality || !l.unit.ARS().IsZero()
	l.addIf(isKnown, "PVOG, Suchdienst", "PVOG, search service", pvog.ARS(k), pvog.Source())
	l.addIf(isKnown, "FIT-Connect, Gebiet eines Zustellpunkts", "FIT-Connect, area of a destination", fitconnect.AreaURN(k), fitconnect.Source())
	l.addIf(isKnown, "GDI-DE", "GDI-DE", gdide.URI(k), gdide.Source())
	l.addIf(isKnown, "OpenStreetMap, "+osm.Regional, "OpenStreetMap, "+osm.Regional, osm.RegionalValue(k), osm.Source())
}

func (l *list) ofLand() {
	land, _ := l.unit.Key().(key.Land)
	l.add("ISO 3166-2", "ISO 3166-2", iso3166.Land(land), iso3166.Source())
	l.add("NUTS 1", "NUTS 1", nuts.Land(land), nuts.Source())
	l.add("Open Civic Data", "Open Civic Data", ocd.Land(land), ocd.Source())
	l.addIf(!land.IsZero(), "GeoNames", "GeoNames", geonames.Land(land), geonames.Source())
	l.add("GENESIS, Land", "GENESIS, Land", genesis.Code(land), genesis.Source())
}

// ofDistrict adds what only Kreise have, of the Kreis of the unit.
func (l *list) ofDistrict() {
	var district key.District
	of := ""
	if above, ok := l.unit.District(); ok {
		district, _ = above.Key().(key.District)
		of = " (" + above.String() + ")"
	}
	for _, version := range [...]struct {
		year int
		name string
	}{{directory.NUTS2021, "NUTS 3, 2021"}, {directory.NUTS2024, "NUTS 3, 2024"}} {
		region, ok := directory.NUTS3(district, version.year)
		l.addIf(ok || district.IsZero(), version.name+of, version.name+of, region.Code, regionSource(region))
	}
	l.add("NINA"+of, "NINA"+of, nina.District(district), nina.Source())
	l.add("Deutscher Wetterdienst, Kreis"+of, "Deutscher Wetterdienst, Kreis"+of, dwd.District(district), dwd.Source())
	l.add("GENESIS, Kreis"+of, "GENESIS, Kreis"+of, genesis.Code(district), genesis.Source())
}

// regionSource says on what the code of a region rests; see [directory.NUTSRegion].
func regionSource(region directory.NUTSRegion) law.Source {
	switch region.Evidence {
	case law.Primary:
		return law.Source{Where: "Statistisches Bundesamt, 04-Kreise, 31.12.2021", Evidence: law.Primary}
	case law.Secondary:
		return law.Source{Where: "NUTS 3, Umschlüsselungstabellen", Evidence: law.Secondary}
	}
	return law.Source{}
}

func (l *list) ofMunicipality() {
	ags := l.unit.AGS()
	l.add("LAU (EU)", "LAU (EU)", nuts.LAU(ags), nuts.LAUSource())
	l.add("Deutscher Wetterdienst, Gemeinde", "Deutscher Wetterdienst, municipality", dwd.Municipality(ags), dwd.Source())
	l.add("GENESIS, Gemeinde", "GENESIS, municipality", genesis.Code(ags), genesis.Source())
	short, _ := genesis.ShortARS(l.unit.ARS())
	isTold := ags.IsZero() || ags.IsKreisfrei() || !l.unit.ARS().IsZero() // a kreisfreie Stadt is in no association
	l.addIf(isTold, "Regionaldatenbank, elf Ziffern (nur in Verbänden)", "Regionaldatenbank, eleven digits (in associations only)", short, genesis.Source())
	l.add("OpenStreetMap, "+osm.Municipality, "OpenStreetMap, "+osm.Municipality, osm.MunicipalityValue(ags), osm.Source())
	var body oparl.BodyKeys
	if !ags.IsZero() {
		body = oparl.BodyKeys{AGS: ags.String(), RGS: l.unit.ARS().String()}
	}
	l.add("OParl, ags", "OParl, ags", body.AGS, oparl.Source())
	l.addIf(ags.IsZero() || body.RGS != "", "OParl, rgs", "OParl, rgs", body.RGS, oparl.Source())
}

// assigned adds what others assign and no key tells.
func (l *list) assigned() {
	id, err := leitweg.Of(l.unit.Key(), "")
	value := id.Coarse()
	l.addIf(err == nil, "Leitweg-ID, Grobadressierung (vergeben wird sie vom Empfänger)", "Leitweg-ID, coarse part (IDs are issued by the receiver)", value, leitweg.Source())
	l.notRecorded("Leitweg-ID, ganze", "Leitweg-ID, whole", leitweg.Source())
	l.notRecorded("NUTS 2", "NUTS 2", law.Source{})
	l.notRecorded("Wikidata, Objekt (Q…)", "Wikidata, item (Q…)", wikidata.Source())
	l.notRecorded("GND", "GND", gnd.Source())
	l.notRecorded("DVDV, Organisationsschlüssel", "DVDV, key of the organisation", dvdv.Source())
}
