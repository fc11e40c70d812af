// Package literals holds literals, right and wrong.
package literals

import (
	"time"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/leitweg"
)

const short = "1606305"

func wrong() []any {
	_, err := key.ParseAGS("160630 51")                                                             // want `ParseAGS always returns an error`
	day, dayErr := civil.Of(2023, time.February, 29)                                                // want `Of always returns an error: .*February 2023 has 28 days`
	_, numberErr := key.AGSFromNumber(1)                                                            // want `AGSFromNumber always returns an error`
	_, partsErr := key.AGSFromParts("16", "0", "63", "5a")                                          // want `AGSFromParts always returns an error`
	_, durationErr := agreement.ParseDuration("sechs Wochen")                                       // want `ParseDuration always returns an error`
	_, leitwegErr := leitweg.New("1606", "0001")                                                    // want `New always returns an error: .*`
	_, districtErr := nuts.ParseDistrict("DEX99", 2024)                                             // want `ParseDistrict always returns an error`
	_, _, listErr := xoev.ParseURN("urn:xoev-de")                                                   // want `ParseURN always returns an error`
	_, tagErr := osm.Parse("ref", "16063051")                                                       // want `Parse always returns an error`
	_, placeErr := dcatap.Parse("http://dcat-ap.de/def/politicalGeocoding/regionalKey/15002000000") // want `Parse always returns an error`
	var clause agreement.CostSharing
	clause.Measure = "populaton"       // want `"populaton" is no agreement.Measure`
	if clause.Measure == "Einwohner" { // want `"Einwohner" is no agreement.Measure`
		clause.Measure = agreement.Measure("area")
	}
	return []any{
		clause, law.Jurisdiction("XX"), // want `"XX" is no law.Jurisdiction`
		err, day, dayErr, numberErr, partsErr, durationErr, leitwegErr, districtErr, listErr, tagErr, placeErr,
		key.MustParseAGS("1606305"),                    // want `MustParseAGS always panics: .*"1606305".*7 digits`
		key.MustParseAGS(short),                        // want `MustParseAGS always panics`
		key.MustParseAGS("16063" + "05"),               // want `MustParseAGS always panics`
		key.MustParseARS("16063105"),                   // want `MustParseARS always panics`
		key.MustParseLand("1"),                         // want `MustParseLand always panics`
		key.MustParse("1606"),                          // want `MustParse always panics`
		civil.MustParse("2018-02-30"),                  // want `MustParse always panics: .*February 2018 has 28 days`
		civil.MustParse("16.10.2018"),                  // want `MustParse always panics: .*2018-10-16`
		civil.MustParsePeriod("2018-10-16"),            // want `MustParsePeriod always panics`
		civil.MustParsePeriod("2022-12-31/2018-10-16"), // want `the period 2022-12-31/2018-10-16 ends before it begins`
		civil.Period{From: civil.MustParse("2022-12-31"), Through: civil.MustParse("2018-10-16")}, // want `the period 2022-12-31/2018-10-16 ends before it begins`
		civil.Period{civil.MustParse("2022-12-31"), civil.MustParse("2018-10-16")},                // want `the period 2022-12-31/2018-10-16 ends before it begins`
		leitweg.MustParse("16068058-0001-74"),                                                     // want `MustParse always panics: .*73`
		fim.MustParse("9910700600100"),                                                            // want `MustParse always panics`
		finance.MustParseAmount("1.234"),                                                          // want `MustParseAmount always panics`
		finance.MustPercent("zehn"),                                                               // want `MustPercent always panics`
		finance.MustFraction(1, 0),                                                                // want `MustFraction always panics`
		law.MustParseCitation("§ 17 Abs. ThürKGG"),                                                // want `MustParseCitation always panics`
		law.MustCite(law.ThuerKGG, "§ 17 Abs."),                                                   // want `MustCite always panics`
	}
}

func right(text string) []any {
	parsed, err := key.ParseAGS(text)
	var measure agreement.Measure = "population"
	measure = "pop" + "ulation"
	return []any{
		measure, agreement.Measure(text), law.Jurisdiction("TH"), agreement.CostSharing{}.Measure == "",
		parsed, err, leitweg.MustParse("16068058-0001-73"),
		key.MustParseAGS("16063105"), key.MustParse("16063"), key.MustParseAGS(text),
		civil.MustParse("2024-02-29"), civil.MustParsePeriod("2018-10-16/.."),
		civil.Period{From: civil.MustParse("2018-10-16")}, civil.Period{Through: civil.MustParse("2018-10-16")},
		finance.MustParseAmount("1.234,56"), finance.MustPercent("2.63211"), finance.MustFraction(1, 3),
		law.MustParseCitation("§ 17 Abs. 2 Nr. 5 ThürKGG"), law.MustCite(law.ThuerKGG, "§ 17 Abs. 2 Nr. 5"), law.MustCite(law.ThuerKGG, ""),
		law.MustCite(law.GG, "Art. 91c Abs. 2"),
	}
}

// A comment at the end of a line speaks of that line alone, and one that has a line to itself of the next.
func onPurpose() []error {
	_, first := key.ParseAGS("1606305")  //foederal:wrong shows the error to readers
	_, second := key.ParseAGS("1606306") // want `ParseAGS always returns an error`
	//foederal:wrong
	_, third := key.ParseAGS("1606307")
	_, fourth := key.ParseAGS("1606308") // want `ParseAGS always returns an error`
	return []error{first, second, third, fourth}
}
