package vectors

import (
	"io/fs"
	"slices"

	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/interop/ecli"
	"github.com/foederal/foederal/governance/interop/eli"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/interop/gnd"
	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/interop/itplr"
	"github.com/foederal/foederal/governance/interop/nina"
	"github.com/foederal/foederal/governance/interop/nuts"
	"github.com/foederal/foederal/governance/interop/ocd"
	"github.com/foederal/foederal/governance/interop/osm"
	"github.com/foederal/foederal/governance/interop/pvog"
	"github.com/foederal/foederal/governance/interop/xoev"
	"github.com/foederal/foederal/governance/law"
)

// as returns the source of a format for the tables.
func as(s law.Source) source { return source{s.Where, s.Evidence} }

// conversionRows are keys and numbers in the spelling of other formats.
func conversionRows(fs.FS) ([]entry, error) {
	return numbered(slices.Concat(spelledRows(), landRows(), unspelledRows(), misspeltRows(), routeRows(), listRows(), numberRows())), nil
}

// both are the vectors that write a key and read it back.
func both(scheme, k, text string, from source) []entry {
	return []entry{written(scheme, k, text, from),
		{name: scheme + "-" + k, ask: readKey{text, scheme}, want: `{"keys":["` + k + `"]}`, from: from}}
}

func written(scheme, k, text string, from source) entry {
	return entry{name: scheme + "-" + k, ask: writeKey{k, scheme}, want: `{"text":"` + text + `"}`, from: from}
}

// spelledRows are the examples and the patterns of the formats.
func spelledRows() []entry {
	const (
		place  = "http://dcat-ap.de/def/politicalGeocoding/"
		area   = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:"
		geo    = "https://registry.gdi-de.org/id/de.bund.bkg.regschluessel/"
		lists  = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:"
		region = "160635051051"
	)
	return slices.Concat(
		both("dcat-ap", "16", place+"stateKey/16", as(dcatap.Source())),
		both("dcat-ap", "095", place+"governmentDistrictKey/095", as(dcatap.Source())),
		both("dcat-ap", "16070", place+"districtKey/16070", as(dcatap.Source())),
		both("dcat-ap", "160635051", place+"municipalAssociationKey/160635051", as(dcatap.Source())),
		both("dcat-ap", "16051000", place+"municipalityKey/16051000", as(dcatap.Source())),
		both("dcat-ap", "160510000000", place+"regionalKey/160510000000", as(dcatap.Source())),
		both("dwd", "09477", "109477000", as(dwd.Source())),
		both("dwd", "08118054", "808118054", as(dwd.Source())),
		both("nina", "16070", "160700000000", as(nina.Source())),
		both("fit-connect-area", "120645410", area+"120645410", as(fitconnect.Source())),
		both("fit-connect-area", "16", area+"16", as(fitconnect.Source())),
		both("genesis", "16", "16", as(genesis.Source())),
		both("genesis", "16063", "16063", as(genesis.Source())),
		both("genesis", "16063051", "16063051", as(genesis.Source())),
		both("genesis-short", "033535406035", "03353406035", as(genesis.Source())),
		both("osm-municipality", "16063051", "16063051", as(osm.Source())),
		both("nuts-3-2021", "16077", "DEG0M", source{"gist klischka/39c1ff3606859abcffae018cffc1b7b5", law.Secondary}),
		both("lau", "16063051", "16063051", as(nuts.LAUSource())),
		both("pvog", region, region, as(pvog.Source())),
		[]entry{
			written("gdi-de", "16", geo+"160000000000", as(gdide.Source())),
			written("gdi-de", "160510000000", geo+"160510000000", as(gdide.Source())),
			written("pvog", "16", "160000000000", as(pvog.Source())),
			written("pvog", "16070", "160700000000", as(pvog.Source())),
			written("osm-regional", region, region, as(osm.Source())),
			written("osm-regional", "160635051", "160635051", as(osm.Source())),
			written("osm-regional", "16063", "160630000000", as(osm.Source())),
			written("xoev", "16063051", lists+"ags", as(xoev.Source())),
			written("xoev", region, lists+"rs", as(xoev.Source())),
			written("xoev", "16063", lists+"kreis", as(xoev.Source())),
			written("xoev", "160635051", lists+"gemeindeverband", as(xoev.Source())),
			{name: "genesis-germany", ask: readKey{"DG", "genesis"}, want: `{"keys":[""]}`, from: as(genesis.Source())},
			{name: "pvog-padded", ask: readKey{"160510000000", "pvog"}, note: "zeros at the end do not tell whether they fill up a shorter key"},
			{name: "gdi-de-padded", ask: readKey{geo + "160000000000", "gdi-de"}},
			{name: "osm-regional-padded", ask: readKey{"160630000000", "osm-regional"}},
		})
}

// laender is the table of the Länder in other vocabularies: ISO 3166-2, OpenCivicData, NUTS 1, GeoNames.
var laender = [16][4]string{
	{"DE-SH", "sh", "DEF", "2838632"}, {"DE-HH", "hh", "DE6", "2911297"}, {"DE-NI", "ni", "DE9", "2862926"}, {"DE-HB", "hb", "DE5", "2944387"},
	{"DE-NW", "nw", "DEA", "2861876"}, {"DE-HE", "he", "DE7", "2905330"}, {"DE-RP", "rp", "DEB", "2847618"}, {"DE-BW", "bw", "DE1", "2953481"},
	{"DE-BY", "by", "DE2", "2951839"}, {"DE-SL", "sl", "DEC", "2842635"}, {"DE-BE", "be", "DE3", "2950157"}, {"DE-BB", "bb", "DE4", "2945356"},
	{"DE-MV", "mv", "DE8", "2872567"}, {"DE-SN", "sn", "DED", "2842566"}, {"DE-ST", "st", "DEE", "2842565"}, {"DE-TH", "th", "DEG", "2822542"},
}

func landRows() []entry {
	var rows []entry
	for i, land := range laender {
		k := string([]byte{'0' + byte((i+1)/10), '0' + byte((i+1)%10)})
		rows = slices.Concat(rows,
			both("iso-3166-2", k, land[0], as(iso3166.Source())),
			both("ocd", k, "ocd-division/country:de/state:"+land[1], as(ocd.Source())),
			both("nuts-1", k, land[2], as(nuts.Source())),
			both("geonames", k, "http://www.geonames.org/"+land[3]+"/", as(geonames.Source())))
	}
	return rows
}

// unspelledRows are keys for which a scheme has no spelling: nothing is minted for them.
func unspelledRows() []entry {
	no := func(scheme, k, note string, from source) entry {
		return entry{name: scheme + "-no-" + k, ask: writeKey{k, scheme}, want: `{"error":"no-spelling"}`, from: from, note: note}
	}
	return []entry{
		no("ocd", "16063", "only Länder are registered", as(ocd.Source())),
		no("ocd", "16063051", "only Länder are registered", as(ocd.Source())),
		no("nina", "16070004", "only Kreise have warnings", as(nina.Source())),
		no("gdi-de", "16051000", "the association in the key stands only in a directory", as(gdide.Source())),
		no("fit-connect-area", "16051000", "the list rs holds no key of eight digits", as(fitconnect.Source())),
		no("genesis-short", "160680058058", "outside associations another key would have the same form", as(genesis.Source())),
		{name: "malformed", ask: writeKey{"1606305", "dcat-ap"}, want: `{"error":"malformed"}`, from: layout},
		{name: "unknown-scheme", ask: writeKey{"16", "insee"}},
		{name: "unknown-scheme", ask: readKey{"16", "insee"}},
	}
}

// misspeltRows are texts that are none of their scheme, some of them from the documents of the scheme itself.
func misspeltRows() []entry {
	const place = "http://dcat-ap.de/def/politicalGeocoding/"
	var rows []entry
	for _, r := range []struct {
		scheme, text, note string
		from               source
	}{
		{"dcat-ap", place + "regionalKey/15002000000", "Halle in the specification itself: eleven digits", as(dcatap.Source())},
		{"dcat-ap", place + "stateKey/16051", "", as(dcatap.Source())},
		{"dcat-ap", place + "municipalKey/16051000", "", as(dcatap.Source())},
		{"dcat-ap", place + "municipalityKey/16051000/", "", as(dcatap.Source())},
		{"dcat-ap", "https" + place[4:] + "stateKey/16", "the identifier begins with http, the page with https", as(dcatap.Source())},
		{"dcat-ap", "http://www." + place[7:] + "stateKey/16", "", as(dcatap.Source())},
		{"dcat-ap", "", "", as(dcatap.Source())},
		{"dwd", "109477001", "", as(dwd.Source())},
		{"dwd", "209477000", "", as(dwd.Source())},
		{"nina", "16070", "", as(nina.Source())},
		{"nina", "160700004004", "a municipality", as(nina.Source())},
		{"genesis", "dg", "", as(genesis.Source())},
		{"genesis", "095", "", as(genesis.Source())},
		{"fit-connect-area", "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:rs:16051000", "eight digits are no key of this list", as(fitconnect.Source())},
		{"iso-3166-2", "DE-XX", "", as(iso3166.Source())},
		{"nuts-1", "DEX", "", as(nuts.Source())},
	} {
		rows = append(rows, entry{name: "malformed-" + r.scheme + "-" + slug(r.text), ask: readKey{r.text, r.scheme}, want: `{"error":"malformed"}`,
			from: r.from, note: r.note})
	}
	return rows
}

// routeRows are the ways in which interfaces are asked for a unit.
func routeRows() []entry {
	at := where{Day: "2025-11-30"}
	parameter := func(name, k, want string) entry {
		return entry{name: name, ask: fitConnectParameter{k, at}, want: want, from: as(fitconnect.Source())}
	}
	return []entry{
		parameter("kreisfrei", "16051000", `{"name":"ags","value":"16051000"}`),
		parameter("kreisfrei-as-kreis", "16051", `{"name":"ags","value":"16051000"}`),
		{name: "land", ask: fitConnectParameter{"16", at}},
		{name: "kreis", ask: fitConnectParameter{"16063", at}},
		{name: "municipality", ask: fitConnectParameter{"16063051", at}},
		{name: "association", ask: fitConnectParameter{"160635051", at}},
		{name: "not-on-that-day", ask: fitConnectParameter{"16056", at}},
		{name: "leimbach", ask: pvogChain{"160635051051"},
			want: `{"texts":["160635051051","160635051000","160630000000","160000000000","000000000000"]}`, from: as(pvog.Source()),
			note: "the association is not left out"},
		{name: "erfurt", ask: pvogChain{"160510000000"}, want: `{"texts":["160510000000","160000000000","000000000000"]}`, from: as(pvog.Source())},
		{name: "weissensee", ask: pvogChain{"160680058058"}},
		{name: "malformed", ask: pvogChain{"16051000"}, want: `{"error":"malformed"}`, from: layout},
	}
}

// listRows are versions of code lists. That a URN is well-formed does not tell that there is such a version.
func listRows() []entry {
	const base = "urn:de:bund:destatis:bevoelkerungsstatistik:schluessel:"
	var rows []entry
	for _, v := range []struct{ list, day string }{
		{"rs", "2021-07-31"}, {"rs", "2025-09-30"}, {"kreis", "2025-03-31"}, {"gemeindeverband", "2019-05-31"}, {"bundesland", "2010-04-01"},
	} {
		urn := base + v.list + "_" + v.day
		rows = append(rows,
			entry{name: v.list + "-" + v.day, ask: xoevVersion{v.list, v.day}, want: `{"text":"` + urn + `"}`, from: as(xoev.Source())},
			entry{name: v.list + "-" + v.day, ask: xoevParse{urn}, want: `{"list":"` + v.list + `","day":"` + v.day + `"}`, from: as(xoev.Source())})
	}
	return append(rows,
		entry{name: "canonical", ask: xoevParse{base + "ags"}, want: `{"list":"ags","day":""}`, from: as(xoev.Source())},
		entry{name: "malformed-list", ask: xoevParse{base + "land_2021-07-31"}, want: `{"error":"malformed"}`, from: as(xoev.Source())},
		entry{name: "malformed-day", ask: xoevParse{base + "rs_2021-02-30"}, want: `{"error":"malformed"}`, from: as(xoev.Source())},
		entry{name: "malformed-hyphen", ask: xoevParse{base + "rs-2021-07-31"}, want: `{"error":"malformed"}`, from: as(xoev.Source())},
		entry{name: "malformed-list", ask: xoevVersion{"land", "2021-07-31"}, want: `{"error":"malformed"}`, from: as(xoev.Source())})
}

// numberRows are identifiers that no key leads to.
func numberRows() []entry {
	var rows []entry
	for _, r := range []struct {
		of, text string
		from     source
	}{
		{"fim", "99050012104000", as(fim.Source())},
		{"fim-any", "77000000000316", source{"publiccode.yml, German extension", law.Secondary}},
		{"dvdv", "wgb010540880000", as(dvdv.Source())},
		{"ecli", "ECLI:DE:FGRLP:1969:0905.IV85.68.0A", as(ecli.Source())},
		{"eli-work", "eli/bund/bgbl-1/2017/s419", as(eli.Source())},
		{"eli-work", "eli/bund/bgbl-1/2024/10", as(eli.Source())},
		{"eli-text", "eli/bund/bgbl-1/2024/10/2024-01-15/1/deu", as(eli.Source())},
		{"gnd", "4034724-2", as(gnd.Source())},
		{"it-planungsrat", "2023/35", as(itplr.Source())},
		{"it-planungsrat", "B-2026/19-IT", as(itplr.Source())},
	} {
		rows = append(rows, entry{name: r.of + "-" + slug(r.text), ask: readNumber{r.text, r.of}, want: `{"text":"` + r.text + `"}`, from: r.from})
	}
	for _, r := range []struct {
		of, text string
		from     source
	}{
		{"fim", "77000000000316", as(fim.Source())},
		{"fim", "9905001210400", as(fim.Source())},
		{"fim-urn", "urn:de:fim:leika:leistung:77000000000316", as(fim.Source())},
		{"dvdv", "WGB010540880000", as(dvdv.Source())},
		{"dvdv", "wgb01054088000", as(dvdv.Source())},
		{"ecli", "ECLI:AT:FGRLP:1969:0905.IV85.68.0A", as(ecli.Source())},
		{"eli-work", "eli/th/gvbl/2024/10", as(eli.Source())},
		{"gnd", "4034724-", as(gnd.Source())},
		{"it-planungsrat", "2023/0", as(itplr.Source())},
		{"it-planungsrat", "B-2026/19", as(itplr.Source())},
	} {
		rows = append(rows, entry{name: "malformed-" + r.of + "-" + slug(r.text), ask: readNumber{r.text, r.of}, want: `{"error":"malformed"}`, from: r.from})
	}
	return append(rows,
		entry{name: "fim-urn", ask: readNumber{"urn:de:fim:leika:leistung:99050012104000", "fim-urn"}, want: `{"text":"99050012104000"}`, from: as(fim.Source())},
		entry{name: "gnd-uri", ask: readNumber{"https://d-nb.info/gnd/4034724-2", "gnd-uri"}, want: `{"text":"4034724-2"}`, from: as(gnd.Source())},
		entry{name: "unknown-kind", ask: readNumber{"1", "isbn"}})
}
