package internal

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/interop/dcatap"
	"github.com/foederal/foederal/governance/interop/dvdv"
	"github.com/foederal/foederal/governance/interop/dwd"
	"github.com/foederal/foederal/governance/interop/ecli"
	"github.com/foederal/foederal/governance/interop/eli"
	"github.com/foederal/foederal/governance/interop/fim"
	"github.com/foederal/foederal/governance/interop/fitconnect"
	"github.com/foederal/foederal/governance/interop/gdide"
	"github.com/foederal/foederal/governance/interop/genericode"
	"github.com/foederal/foederal/governance/interop/genesis"
	"github.com/foederal/foederal/governance/interop/geonames"
	"github.com/foederal/foederal/governance/interop/gnd"
	"github.com/foederal/foederal/governance/interop/iso3166"
	"github.com/foederal/foederal/governance/interop/itplr"
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
)

// consumer is who asks for a key in a spelling of his own.
type consumer struct {
	name   bilingual.Text
	asks   bilingual.Text
	sample string // for Leimbach on its last recorded day or its Kreis or Land; "" where no key leads to it
	pack   string // below governance/interop
	source law.Source
}

// consumers are all, with what each package makes of Leimbach (AGS 16063051).
func consumers(t *testing.T) []consumer {
	t.Helper()
	snapshot, err := bund.Directory().On(civil.MustParse("2025-11-30"))
	require.NoError(t, err)
	unit, ok := snapshot.Municipality(key.MustParseAGS("16063051"))
	require.True(t, ok)
	return slices.Concat(catalogues(unit), services(snapshot, unit), others(unit))
}

// catalogues are consumers of data: catalogues, registers and statistics.
func catalogues(unit directory.Unit) []consumer {
	ags, ars := unit.AGS(), unit.ARS()
	district, land := ags.District(), ags.Land()
	third, _ := nuts.District(district, 2021)
	short, _ := genesis.ShortARS(ars)
	return []consumer{
		{both("DCAT-AP.de (offene Daten)", "DCAT-AP.de (open data)"), both("URI der Gemeinde (AGS) oder der Region (ARS)", "URI of the municipality (AGS) or of the region (ARS)"),
			dcatap.URI(ags), "dcatap", dcatap.Source()},
		{both("GDI-DE (Geodaten)", "GDI-DE (geodata)"), both("URI mit zwölf Ziffern", "URI with twelve digits"), gdide.URI(ars), "gdide", gdide.Source()},
		{both("XRepository und XÖV", "XRepository and XÖV"), both("URN der Liste, dazu der Code", "URN of the list, with the code"), xoev.URN(xoev.ListOf(ars)), "xoev", xoev.Source()},
		{both("Codelisten in genericode", "code lists in genericode"), both("Zeilen einer Liste", "rows of a list"), "", "genericode", genericode.Source()},
		{both("GENESIS und Regionaldatenbank", "GENESIS and Regionaldatenbank"), both("AGS; früher auch elf Ziffern des ARS", "AGS; formerly eleven digits of the ARS, too"),
			genesis.Code(ags) + ", " + short, "genesis", genesis.Source()},
		{both("Eurostat: NUTS", "Eurostat: NUTS"), both("Land und Kreis, je Fassung", "Land and Kreis, by version"), nuts.Land(land) + ", " + third, "nuts", nuts.Source()},
		{both("Eurostat: LAU", "Eurostat: LAU"), both("der AGS", "the AGS"), nuts.LAU(ags), "nuts", nuts.LAUSource()},
		{both("ISO 3166-2", "ISO 3166-2"), both("nur Länder", "Länder only"), iso3166.Land(land), "iso3166", iso3166.Source()},
		{both("OpenStreetMap", "OpenStreetMap"), both("zwölf Ziffern, Gemeinden auch acht", "twelve digits, municipalities eight, too"),
			osm.RegionalValue(ars), "osm", osm.Source()},
		{both("Wikidata", "Wikidata"), both("Eigenschaft für den Schlüssel", "property for the key"), wikidata.Property(ags), "wikidata", wikidata.Source()},
		{both("GeoNames", "GeoNames"), both("nur Länder", "Länder only"), geonames.Land(land), "geonames", geonames.Source()},
		{both("Open Civic Data", "Open Civic Data"), both("nur Länder", "Länder only"), ocd.Land(land), "ocd", ocd.Source()},
		{both("GND (Bibliotheken)", "GND (libraries)"), both("eine eigene Nummer", "a number of its own"), "", "gnd", gnd.Source()},
	}
}

// services are consumers that deliver or warn.
func services(snapshot directory.Snapshot, unit directory.Unit) []consumer {
	ags, ars := unit.AGS(), unit.ARS()
	name, value, _ := fitconnect.AreaParam(unit)
	keys := oparl.Of(snapshot, unit)
	return []consumer{
		{both("FIT-Connect (Zustellung)", "FIT-Connect (delivery)"), both("genau ein Parameter, nicht mit Nullen aufgefüllt", "exactly one parameter, not filled up with zeros"),
			name + "=" + value, "fitconnect", fitconnect.Source()},
		{both("PVOG (Suchdienst)", "PVOG (search service)"), both("zwölf Ziffern, und alle Ebenen darüber", "twelve digits, and every level above"), pvog.ARS(ars), "pvog", pvog.Source()},
		{both("DVDV (Diensteverzeichnis)", "DVDV (directory of services)"), both("Organisationsschlüssel; bei manchen Kategorien aus dem AGS gebildet",
			"key of the organisation; for some categories made of the AGS"), "", "dvdv", dvdv.Source()},
		{both("OParl (Ratsinformation)", "OParl (council information)"), both("ags mit acht, rgs mit zwölf Ziffern", "ags with eight, rgs with twelve digits"),
			keys.AGS + ", " + keys.RGS, "oparl", oparl.Source()},
		{both("NINA (Warnungen)", "NINA (warnings)"), both("nur der Kreis, auf zwölf Ziffern", "the Kreis only, with twelve digits"), nina.District(ags.District()), "nina", nina.Source()},
		{both("DWD (Wetterwarnungen)", "DWD (weather warnings)"), both("WarnCellID der Gemeinde oder des Kreises", "WarnCellID of the municipality or the Kreis"),
			dwd.Municipality(ags) + ", " + dwd.District(ags.District()), "dwd", dwd.Source()},
	}
}

// others are numbers of services, of law and of decisions, to which no key of a place leads.
func others(directory.Unit) []consumer {
	return []consumer{
		{both("FIM, LeiKa (Leistungen)", "FIM, LeiKa (services)"), both("vierzehn Ziffern, die mit 99 beginnen", "fourteen digits that begin with 99"), "", "fim", fim.Source()},
		{both("ELI (Gesetze des Bundes)", "ELI (federal law)"), both("Werk oder Fassung", "work or expression"), "", "eli", eli.Source()},
		{both("ECLI (Urteile)", "ECLI (judgments)"), both("fünf Teile", "five parts"), "", "ecli", ecli.Source()},
		{both("Beschlüsse des IT-Planungsrats", "decisions of the IT-Planungsrat"), both("Jahr und Nummer", "year and number"), "", "itplr", itplr.Source()},
	}
}

func consumersPage(all []consumer, tag language.Tag) []byte {
	say := func(german, english string) string { return both(german, english).In(tag) }
	var out bytes.Buffer
	out.WriteString(say("# Welcher Schlüssel für welchen Abnehmer\n\n*[English version](keys.md)*\n\n", "# Which key for which consumer\n\n*[Deutsche Fassung](keys.de.md)*\n\n"))
	out.WriteString(say("Ein Schlüssel gehört zu einem Tag: Schlüssel wurden neu vergeben, und der ARS einer Gemeinde ändert sich mit ihrer Verwaltungsgemeinschaft. "+
		"Erst das Verzeichnis fragen, dann schreiben. Diese Seite wird aus den Paketen gemacht (`go generate ./internal`); das Beispiel ist Leimbach im Wartburgkreis "+
		"am 30.11.2025, sein Kreis oder sein Land.\n\n",
		"A key belongs to a day: keys were used again, and the ARS of a municipality changes with its association. Ask the directory first, then write. "+
			"This page is made of the packages (`go generate ./internal`); the sample is Leimbach in the Wartburgkreis on 30 November 2025, its Kreis or its Land.\n\n"))
	out.WriteString(say("| Abnehmer | Schlüssel | Beispiel | Paket | Quelle |\n", "| consumer | key | sample | package | source |\n") + "| --- | --- | --- | --- | --- |\n")
	cell := strings.NewReplacer("|", "\\|")
	for _, c := range all {
		sample := say("aus dem Ort nicht zu bilden", "no place leads to it")
		if c.sample != "" {
			sample = "`" + strings.ReplaceAll(c.sample, ", ", "`, `") + "`"
		}
		fmt.Fprintf(&out, "| %s | %s | %s | `governance/interop/%s` | %s [%s] |\n",
			c.name.In(tag), c.asks.In(tag), sample, c.pack, cell.Replace(c.source.String()), c.source.EvidenceText(tag))
	}
	out.WriteString(say("\nDie Leitweg-ID der E-Rechnung steht in `governance/leitweg`; sie wird vergeben und nicht aus einem Schlüssel gebildet. ",
		"\nThe Leitweg-ID of electronic invoices is in `governance/leitweg`; it is assigned, and not made of a key. "))
	out.WriteString(say("`governance/interop/rowcheck` prüft, ob die Felder einer Zeile dieselbe Einheit meinen.\n",
		"`governance/interop/rowcheck` checks whether the fields of a row mean the same unit.\n"))
	return out.Bytes()
}

// The page lists every package of governance/interop, with what it makes of one municipality and on what it rests.
func TestConsumersAreListed(t *testing.T) {
	all := consumers(t)
	listed := map[string]bool{"rowcheck": true}
	for _, c := range all {
		require.NoError(t, c.source.Check(), c.pack)
		listed[c.pack] = true
	}
	there := map[string]bool{}
	for _, file := range sources(t) {
		if pack, ok := strings.CutPrefix(file.dir, "governance/interop/"); ok && !strings.HasPrefix(pack, "internal") {
			there[pack] = true
		}
	}
	require.Equal(t, there, listed)
	requireGolden(t, "docs/keys.md", consumersPage(all, language.English))
	requireGolden(t, "docs/keys.de.md", consumersPage(all, language.German))
}
