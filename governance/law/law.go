// Package law cites the law: acts, places in them, how well a fact is known, and values that change over time.
//
// An [Act] comes from a closed table; a [Citation] names a place in one, such as "§ 17 Abs. 2 Nr. 5 ThürKGG" or
// "Art. 91c Abs. 2 S. 3 GG". Both are types and not texts, so that a place that cannot exist, or a fortieth of June
// as its date, cannot be built. A citation may be of any act: one outside the table, as in "§ 6 ThürAGPStG", is kept, printed and
// compared, and nothing is known of it. A [Source] adds where the fact was read and the [Evidence], how well it is known. A
// [Series] holds what the law changes over time, and tells the days before our records from those on which a rule did
// not exist yet. A [Reference] tells which act applies another one.
//
// Citations are written as German lawyers write them; see [ParseCitation] for the grammar.
package law

import (
	"database/sql/driver"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Act is an act, treaty, regulation or administrative rule of the table in this package. The zero value is no act.
//
// Text, JSON and databases hold an act by its official abbreviation. Its number changes from one version of the library to the
// next and is nothing to keep.
type Act uint16

// The acts that the library cites. Names are the official abbreviations, with ä written ae and so on.
const (
	GG       Act = iota + 1 // Grundgesetz
	BGB                     // Bürgerliches Gesetzbuch
	BDSG                    // Bundesdatenschutzgesetz
	BHO                     // Bundeshaushaltsordnung
	BSIG                    // BSI-Gesetz
	EGovG                   // E-Government-Gesetz of the Federation
	ERechV                  // E-Rechnungsverordnung of the Federation
	ITPLR                   // decisions of the IT-Planungsrat
	GaFinHG                 // carries the Königsteiner Schlüssel for 2019
	GWB                     // procurement
	HGrG                    // budget principles for Federation and Länder
	IDNrG                   // Identifikationsnummerngesetz
	ITNetzG                 // federal network
	ITStV                   // IT-Staatsvertrag
	LuKIFG                  // Länder and municipal infrastructure
	NOOTSStV                // NOOTS treaty
	OZG                     // Onlinezugangsgesetz
	OZGAendG                // its amendment of 2024
	UStG                    // Umsatzsteuergesetz
	VwVfG                   // Verwaltungsverfahrensgesetz of the Federation
	DSGVO                   // General Data Protection Regulation
	SDGVO                   // Single Digital Gateway Regulation
	ThuerAllgVwKostO
	ThuerBekVO
	ThuerEGovG
	ThuerEGovRL
	ThuerFAG
	ThuerKGG
	ThuerKO
	ThuerLHO
	ThuerVerf
	ThuerVwGebBVO
	ThuerVwVfG
	ThuerVwZVG
	VVThuerLHO     // administrative rules on § 44 ThürLHO
	ANBestGk       // side provisions for grants to municipalities, Federation
	ANBestP        // side provisions for project grants, Federation
	ANBestKSachsen // side provisions for grants to municipalities, Sachsen
	VwVSaeHO       // administrative rules on the budget code of Sachsen
	VVKSachsen     // administrative rules on grants to municipalities, Sachsen
	ANBestKSchleswigHolstein
	BayKommZG
	SaechsEGovG
	SaechsKomZG
	SaechsGemO
	SaechsLKrO
	SaechsVwVfZG
	StVSachsenThueringen // treaty of 1997 on municipal cooperation across the border of the two Länder
	BbgEGovG
	EGovGNRW
	lastAct = EGovGNRW
)

// Jurisdiction is who made an act: the European Union, the Federation (alone or with the Länder by treaty), or a Land.
type Jurisdiction string

// The jurisdictions. A Land stands with its two letters of ISO 3166-2:DE.
const (
	EuropeanUnion         Jurisdiction = "EU"
	Federation            Jurisdiction = "DE"
	BadenWuerttemberg     Jurisdiction = "BW"
	Bayern                Jurisdiction = "BY"
	Berlin                Jurisdiction = "BE"
	Brandenburg           Jurisdiction = "BB"
	Bremen                Jurisdiction = "HB"
	Hamburg               Jurisdiction = "HH"
	Hessen                Jurisdiction = "HE"
	MecklenburgVorpommern Jurisdiction = "MV"
	Niedersachsen         Jurisdiction = "NI"
	NordrheinWestfalen    Jurisdiction = "NW"
	RheinlandPfalz        Jurisdiction = "RP"
	Saarland              Jurisdiction = "SL"
	Sachsen               Jurisdiction = "SN"
	SachsenAnhalt         Jurisdiction = "ST"
	SchleswigHolstein     Jurisdiction = "SH"
	Thueringen            Jurisdiction = "TH"
)

var jurisdictions = bilingual.Words[Jurisdiction]{Name: "jurisdiction", List: []bilingual.Word[Jurisdiction]{
	{Value: EuropeanUnion, Word: "EU", Text: bilingual.Text{German: "Europäische Union", English: "European Union"}},
	{Value: Federation, Word: "DE", Text: bilingual.Text{German: "Bund", English: "Federation"}},
	{Value: BadenWuerttemberg, Word: "BW", Text: bilingual.Text{German: "Baden-Württemberg", English: "Baden-Württemberg"}},
	{Value: Bayern, Word: "BY", Text: bilingual.Text{German: "Bayern", English: "Bayern"}},
	{Value: Berlin, Word: "BE", Text: bilingual.Text{German: "Berlin", English: "Berlin"}},
	{Value: Brandenburg, Word: "BB", Text: bilingual.Text{German: "Brandenburg", English: "Brandenburg"}},
	{Value: Bremen, Word: "HB", Text: bilingual.Text{German: "Bremen", English: "Bremen"}},
	{Value: Hamburg, Word: "HH", Text: bilingual.Text{German: "Hamburg", English: "Hamburg"}},
	{Value: Hessen, Word: "HE", Text: bilingual.Text{German: "Hessen", English: "Hessen"}},
	{Value: MecklenburgVorpommern, Word: "MV", Text: bilingual.Text{German: "Mecklenburg-Vorpommern", English: "Mecklenburg-Vorpommern"}},
	{Value: Niedersachsen, Word: "NI", Text: bilingual.Text{German: "Niedersachsen", English: "Niedersachsen"}},
	{Value: NordrheinWestfalen, Word: "NW", Text: bilingual.Text{German: "Nordrhein-Westfalen", English: "Nordrhein-Westfalen"}},
	{Value: RheinlandPfalz, Word: "RP", Text: bilingual.Text{German: "Rheinland-Pfalz", English: "Rheinland-Pfalz"}},
	{Value: Saarland, Word: "SL", Text: bilingual.Text{German: "Saarland", English: "Saarland"}},
	{Value: Sachsen, Word: "SN", Text: bilingual.Text{German: "Sachsen", English: "Sachsen"}},
	{Value: SachsenAnhalt, Word: "ST", Text: bilingual.Text{German: "Sachsen-Anhalt", English: "Sachsen-Anhalt"}},
	{Value: SchleswigHolstein, Word: "SH", Text: bilingual.Text{German: "Schleswig-Holstein", English: "Schleswig-Holstein"}},
	{Value: Thueringen, Word: "TH", Text: bilingual.Text{German: "Thüringen", English: "Thüringen"}},
}}

// Jurisdictions returns all jurisdictions.
func Jurisdictions() []Jurisdiction { return jurisdictions.Values() }

// String returns the letters, such as "TH"; "" for what is no jurisdiction.
func (j Jurisdiction) String() string { return jurisdictions.String(j) }

// Text returns the name for readers. Länder keep their German names.
func (j Jurisdiction) Text(tag language.Tag) string { return jurisdictions.Text(j, tag) }

// IsValid reports whether it is one of the list.
func (j Jurisdiction) IsValid() bool { return jurisdictions.Has(j) }

// MarshalText returns [Jurisdiction.String]; what is no jurisdiction is a [*bilingual.WordError].
func (j Jurisdiction) MarshalText() ([]byte, error) { return jurisdictions.Marshal(j) }

// UnmarshalText reads what MarshalText writes.
func (j *Jurisdiction) UnmarshalText(text []byte) error { return jurisdictions.Unmarshal(j, text) }

// Value stores the letters in a database; see [bilingual.Words].
func (j Jurisdiction) Value() (driver.Value, error) { return jurisdictions.Value(j) }

// Scan reads the letters from a database; see [bilingual.Words].
func (j *Jurisdiction) Scan(column any) error { return jurisdictions.Scan(j, column) }

// division is what an act is divided into at the top.
type division uint8

const (
	sections division = iota // §
	articles                 // Art.
	numbers                  // Nr.
)

// day is a date that the compiler can lay out in a table.
type day struct {
	year  uint16
	month uint8
	day   uint8
}

func (d day) date() civil.Date {
	if d == (day{}) {
		return civil.Date{}
	}
	date, err := civil.Of(int(d.year), time.Month(d.month), int(d.day))
	if err != nil {
		panic(err) // a test reads every date of the table
	}
	return date
}

type act struct {
	code         string // in rule IDs
	prefix       string // of rule IDs where it is not jurisdiction and code; empty for most acts
	abbreviation string
	aliases      []string // abbreviations that are in use beside it; they are read and not printed
	title        string
	jurisdiction Jurisdiction
	division     division
	treaty       bool // of the Federation with the Länder, or of Länder with each other
	enacted      day  // Ausfertigung or conclusion; of the current announcement where the act was announced anew
	renews       bool
	promulgated  day // the day of the gazette
	inForce      day // the first day in force
	gazette      string
	eli          string
	// How well enactment, promulgation and gazette are known, or the text where none of them is recorded. Titles are general
	// knowledge everywhere.
	evidence        Evidence
	inForceEvidence Evidence
	readOn          day // a day on which the act surely held, as its text was read
	where           string
}

const (
	federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"
	umweltOnline  = "umwelt-online.de"
	revosax       = "revosax.sachsen.de, Stand 18.05.2025"
)

var acts = [...]act{
	GG: {code: "GG", abbreviation: "GG", aliases: []string{"GrundG", "Grundgesetz"}, title: "Grundgesetz für die Bundesrepublik Deutschland", jurisdiction: Federation, division: articles,
		enacted: day{1949, 5, 23}, gazette: "BGBl. 1949 S. 1", evidence: Assumed},
	BGB: {code: "BGB", abbreviation: "BGB", title: "Bürgerliches Gesetzbuch", jurisdiction: Federation, evidence: Assumed},
	BDSG: {code: "BDSG", abbreviation: "BDSG", title: "Bundesdatenschutzgesetz", jurisdiction: Federation,
		renews: true, inForce: day{2018, 5, 25}, evidence: Assumed, inForceEvidence: Assumed, where: federalCorpus},
	BHO: {code: "BHO", abbreviation: "BHO", title: "Bundeshaushaltsordnung", jurisdiction: Federation, evidence: Assumed},
	BSIG: {code: "BSIG", abbreviation: "BSIG", title: "Gesetz über das Bundesamt für Sicherheit in der Informationstechnik und über die Sicherheit in der Informationstechnik von Einrichtungen",
		jurisdiction: Federation, renews: true, enacted: day{2025, 12, 2}, inForce: day{2025, 12, 6}, evidence: Primary, inForceEvidence: Assumed, where: federalCorpus},
	EGovG:   {code: "EGOVG", abbreviation: "EGovG", title: "Gesetz zur Förderung der elektronischen Verwaltung", jurisdiction: Federation, evidence: Assumed},
	ERechV:  {code: "ERECHV", abbreviation: "E-RechV", title: "E-Rechnungsverordnung", jurisdiction: Federation, evidence: Assumed},
	ITPLR:   {code: "ITPLR", abbreviation: "IT-PLR", title: "Beschlüsse des IT-Planungsrats", jurisdiction: Federation, division: numbers, evidence: Primary, where: "it-planungsrat.de"},
	GaFinHG: {code: "GAFINHG", abbreviation: "GaFinHG", title: "Ganztagsfinanzhilfegesetz", jurisdiction: Federation, evidence: Assumed},
	GWB:     {code: "GWB", abbreviation: "GWB", title: "Gesetz gegen Wettbewerbsbeschränkungen", jurisdiction: Federation, evidence: Assumed},
	HGrG:    {code: "HGRG", abbreviation: "HGrG", title: "Haushaltsgrundsätzegesetz", jurisdiction: Federation, evidence: Assumed},
	IDNrG: {code: "IDNRG", abbreviation: "IDNrG", title: "Identifikationsnummerngesetz", jurisdiction: Federation,
		inForce: day{2023, 8, 31}, evidence: Assumed, inForceEvidence: Primary, where: federalCorpus},
	ITNetzG: {code: "ITNETZG", abbreviation: "IT-NetzG", title: "Gesetz über die Verbindung der informationstechnischen Netze des Bundes und der Länder", jurisdiction: Federation,
		inForce: day{2009, 8, 18}, evidence: Assumed, inForceEvidence: Assumed, where: federalCorpus},
	ITStV: {code: "ITSTV", abbreviation: "IT-Staatsvertrag", title: "Vertrag zur Ausführung von Artikel 91c GG", jurisdiction: Federation, treaty: true,
		inForce: day{2010, 4, 1}, evidence: Assumed, inForceEvidence: Primary, where: federalCorpus},
	LuKIFG: {code: "LUKIFG", abbreviation: "LuKIFG", title: "Länder-und-Kommunal-Infrastrukturfinanzierungsgesetz", jurisdiction: Federation, evidence: Assumed},
	NOOTSStV: {code: "NOOTSSTV", abbreviation: "NOOTS-Staatsvertrag", title: "Vertrag über das National-Once-Only-Technical-System", jurisdiction: Federation, treaty: true,
		enacted: day{2025, 3, 24}, inForce: day{2026, 2, 1}, evidence: Primary, inForceEvidence: Primary, where: federalCorpus},
	OZG: {code: "OZG", abbreviation: "OZG", title: "Onlinezugangsgesetz", jurisdiction: Federation,
		enacted: day{2017, 8, 14}, inForce: day{2017, 8, 18}, gazette: "BGBl. 2017 I S. 3122, 3138", evidence: Primary, inForceEvidence: Assumed, where: federalCorpus},
	OZGAendG: {code: "OZGAENDG", abbreviation: "OZG-Änderungsgesetz", title: "Gesetz zur Änderung des Onlinezugangsgesetzes", jurisdiction: Federation, division: articles,
		enacted: day{2024, 7, 19}, inForce: day{2024, 7, 24}, gazette: "BGBl. 2024 I Nr. 245", eli: "eli/bund/bgbl-1/2024/245", evidence: Primary, inForceEvidence: Primary, where: federalCorpus},
	UStG: {code: "USTG", abbreviation: "UStG", title: "Umsatzsteuergesetz", jurisdiction: Federation, evidence: Primary, where: federalCorpus},
	VwVfG: {code: "VWVFG", abbreviation: "VwVfG", title: "Verwaltungsverfahrensgesetz", jurisdiction: Federation,
		inForce: day{1977, 1, 1}, evidence: Primary, inForceEvidence: Assumed, where: federalCorpus},
	DSGVO: {code: "DSGVO", abbreviation: "DSGVO", aliases: []string{"DS-GVO"}, title: "Datenschutz-Grundverordnung, Verordnung (EU) 2016/679", jurisdiction: EuropeanUnion, division: articles,
		enacted: day{2016, 4, 27}, promulgated: day{2016, 5, 4}, inForce: day{2018, 5, 25}, gazette: "ABl. L 119 vom 4.5.2016",
		evidence: Primary, inForceEvidence: Primary, where: "Amtsblatt L 119 vom 4.5.2016, deutsche Fassung (Berichtigungen nicht eingearbeitet)"},
	SDGVO:            {code: "SDGVO", abbreviation: "SDG-VO", title: "Verordnung (EU) 2018/1724 über das einheitliche digitale Zugangstor", jurisdiction: EuropeanUnion, division: articles, evidence: Assumed},
	ThuerAllgVwKostO: {code: "ALLGVWKOSTO", abbreviation: "ThürAllgVwKostO", title: "Thüringer Allgemeine Verwaltungskostenordnung", jurisdiction: Thueringen, evidence: Assumed},
	ThuerBekVO:       {code: "BEKVO", abbreviation: "ThürBekVO", title: "Thüringer Bekanntmachungsverordnung", jurisdiction: Thueringen, evidence: Assumed},
	ThuerEGovG: {code: "EGOVG", abbreviation: "ThürEGovG", title: "Thüringer Gesetz zur Förderung der elektronischen Verwaltung", jurisdiction: Thueringen,
		enacted: day{2018, 5, 10}, promulgated: day{2018, 5, 23}, inForce: day{2018, 5, 24}, gazette: "GVBl. 2018 S. 212, ber. S. 294", evidence: Primary, inForceEvidence: Assumed, where: umweltOnline},
	ThuerEGovRL: {code: "EGOVRL", abbreviation: "ThürEGovRL", title: "Richtlinie zur Förderung von E-Government und IT in Thüringer Kommunen", jurisdiction: Thueringen, division: numbers,
		evidence: Secondary, where: "verwaltung.thueringen.de"},
	ThuerFAG: {code: "FAG", abbreviation: "ThürFAG", title: "Thüringer Finanzausgleichsgesetz", jurisdiction: Thueringen, evidence: Assumed},
	ThuerKGG: {code: "KGG", abbreviation: "ThürKGG", title: "Thüringer Gesetz über die kommunale Gemeinschaftsarbeit", jurisdiction: Thueringen,
		renews: true, enacted: day{2001, 10, 10}, evidence: Primary, where: "anwalt24.de, gesetze.co, wolterskluwer-online.de"},
	ThuerKO: {code: "KO", abbreviation: "ThürKO", title: "Thüringer Gemeinde- und Landkreisordnung (Thüringer Kommunalordnung)", jurisdiction: Thueringen,
		renews: true, enacted: day{2003, 1, 28}, gazette: "GVBl. 2003 S. 41", evidence: Primary, where: umweltOnline},
	ThuerLHO:  {code: "LHO", abbreviation: "ThürLHO", title: "Thüringer Landeshaushaltsordnung", jurisdiction: Thueringen, evidence: Assumed},
	ThuerVerf: {code: "VERF", abbreviation: "ThürVerf", title: "Verfassung des Freistaats Thüringen", jurisdiction: Thueringen, division: articles, evidence: Assumed},
	ThuerVwGebBVO: {code: "VWGEBBVO", abbreviation: "ThürVwGebBVO", title: "Thüringer Verwaltungsgebührenbemessungsverordnung", jurisdiction: Thueringen,
		enacted: day{2018, 8, 23}, gazette: "GVBl. 2018 S. 401", evidence: Primary, where: umweltOnline},
	ThuerVwVfG: {code: "VWVFG", abbreviation: "ThürVwVfG", title: "Thüringer Verwaltungsverfahrensgesetz", jurisdiction: Thueringen,
		renews: true, enacted: day{2024, 7, 2}, inForce: day{2025, 1, 1}, gazette: "GVBl. 2024 S. 277, ber. S. 522", evidence: Primary, inForceEvidence: Primary, where: umweltOnline},
	ThuerVwZVG:     {code: "VWZVG", abbreviation: "ThürVwZVG", title: "Thüringer Verwaltungszustellungs- und Vollstreckungsgesetz", jurisdiction: Thueringen, evidence: Assumed},
	VVThuerLHO:     {code: "VVLHO44", abbreviation: "VV zu § 44 ThürLHO", title: "Verwaltungsvorschriften zu § 44 ThürLHO", jurisdiction: Thueringen, division: numbers, evidence: Assumed},
	ANBestGk:       {code: "ANBESTGK", abbreviation: "ANBest-Gk", title: "Allgemeine Nebenbestimmungen für Zuwendungen zur Projektförderung an Gebietskörperschaften und Zusammenschlüsse von Gebietskörperschaften", jurisdiction: Federation, division: numbers, evidence: Assumed},
	ANBestP:        {code: "ANBESTP", abbreviation: "ANBest-P", title: "Allgemeine Nebenbestimmungen für Zuwendungen zur Projektförderung", jurisdiction: Federation, division: numbers, evidence: Assumed},
	ANBestKSachsen: {code: "ANBESTK", abbreviation: "ANBest-K (Sachsen)", title: "Allgemeine Nebenbestimmungen für Zuwendungen an kommunale Körperschaften", jurisdiction: Sachsen, division: numbers, evidence: Primary, where: revosax},
	VwVSaeHO:       {code: "VWVSAEHO", abbreviation: "VwV-SäHO", title: "Verwaltungsvorschriften zur Sächsischen Haushaltsordnung", jurisdiction: Sachsen, division: numbers, evidence: Primary, where: revosax},
	VVKSachsen:     {code: "VVK", abbreviation: "VVK (Sachsen)", title: "Verwaltungsvorschrift für Zuwendungen an kommunale Körperschaften", jurisdiction: Sachsen, division: numbers, evidence: Primary, where: revosax},
	ANBestKSchleswigHolstein: {code: "ANBESTK", abbreviation: "ANBest-K (Schleswig-Holstein)", title: "Allgemeine Nebenbestimmungen für Zuwendungen an kommunale Körperschaften", jurisdiction: SchleswigHolstein, division: numbers,
		enacted: day{2020, 11, 24}, evidence: Primary, where: "schleswig-holstein.de"},
	BayKommZG: {code: "KOMMZG", abbreviation: "BayKommZG", aliases: []string{"KommZG"}, title: "Gesetz über die kommunale Zusammenarbeit", jurisdiction: Bayern, division: articles, evidence: Assumed},
	SaechsEGovG: {code: "EGOVG", abbreviation: "SächsEGovG", title: "Sächsisches E-Government-Gesetz", jurisdiction: Sachsen,
		inForce: day{2014, 8, 9}, evidence: Primary, inForceEvidence: Secondary, where: revosax},
	SaechsKomZG: {code: "KOMZG", abbreviation: "SächsKomZG", title: "Sächsisches Gesetz über kommunale Zusammenarbeit", jurisdiction: Sachsen, evidence: Primary, where: revosax, readOn: day{2025, 5, 18}},
	SaechsGemO:  {code: "GEMO", abbreviation: "SächsGemO", title: "Sächsische Gemeindeordnung", jurisdiction: Sachsen, evidence: Primary, where: revosax, readOn: day{2025, 5, 18}},
	SaechsLKrO:  {code: "LKRO", abbreviation: "SächsLKrO", title: "Sächsische Landkreisordnung", jurisdiction: Sachsen, evidence: Primary, where: revosax, readOn: day{2025, 5, 18}},
	SaechsVwVfZG: {code: "VWVFG", abbreviation: "SächsVwVfZG", title: "Gesetz zur Regelung des Verwaltungsverfahrens- und des Verwaltungszustellungsrechts für den Freistaat Sachsen", jurisdiction: Sachsen,
		enacted: day{2010, 5, 19}, evidence: Secondary, where: "zitiert in § 2 SächsEGovG"},
	StVSachsenThueringen: {code: "STVSNTH", prefix: "STV-SN-TH", abbreviation: "Staatsvertrag SN-TH", title: "Staatsvertrag zwischen dem Freistaat Sachsen und dem Freistaat Thüringen über kommunale Zusammenarbeit",
		jurisdiction: Federation, division: articles, treaty: true, enacted: day{1997, 5, 15}, evidence: Primary, where: revosax},
	BbgEGovG: {code: "EGOVG", abbreviation: "BbgEGovG", title: "Brandenburgisches E-Government-Gesetz", jurisdiction: Brandenburg,
		enacted: day{2018, 11, 23}, evidence: Secondary, where: "mik.brandenburg.de"},
	EGovGNRW: {code: "EGOVG", abbreviation: "EGovG NRW", title: "E-Government-Gesetz Nordrhein-Westfalen", jurisdiction: NordrheinWestfalen, evidence: Assumed},
}

// Acts returns all acts of the table.
func Acts() []Act {
	list := make([]Act, 0, lastAct)
	for a := GG; a <= lastAct; a++ {
		list = append(list, a)
	}
	return list
}

// ActNamed returns the act of the table with the official abbreviation, such as "ThürKGG", or with one that is used as well, such as
// DS-GVO. Any other text is a [*CitationError], which names the abbreviation that is spelled almost like it, if there is one.
func ActNamed(abbreviation string) (Act, error) {
	if act, ok := actAbbreviated(abbreviation); ok {
		return act, nil
	}
	if act, ok := actSpelled(abbreviation); ok {
		return 0, misspelled(clip(abbreviation), act).at(abbreviation, 0)
	}
	return 0, unrecorded(clip(abbreviation)).at(abbreviation, 0)
}

// TreatyTitled returns the treaty of the table that a title names: by its abbreviation or its title, as whole words, which may
// stand among others or in brackets. "IT-Staatsvertrags" is another word, and so is "IT-Staatsvertrag-Änderungsgesetz". It
// reports false where the title names none.
func TreatyTitled(title string) (Act, bool) {
	for a := GG; a <= lastAct; a++ {
		if acts[a].treaty && (hasWords(title, acts[a].abbreviation) || hasWords(title, acts[a].title)) {
			return a, true
		}
	}
	return 0, false
}

// hasWords reports whether the words stand in the text without a letter, a digit or a hyphen on either side.
func hasWords(text, words string) bool {
	joins := func(r rune) bool { return r == '-' || unicode.IsLetter(r) || unicode.IsDigit(r) }
	for rest := text; ; {
		at := strings.Index(rest, words)
		if at < 0 {
			return false
		}
		before, _ := utf8.DecodeLastRuneInString(rest[:at])
		after, _ := utf8.DecodeRuneInString(rest[at+len(words):])
		if !joins(before) && !joins(after) {
			return true
		}
		rest = rest[at+len(words):]
	}
}

// IsValid reports whether a is an act of the table.
func (a Act) IsValid() bool { return a >= GG && a <= lastAct }

func (a Act) row() *act {
	if !a.IsValid() {
		return &acts[0]
	}
	return &acts[a]
}

// String returns the official abbreviation, such as "ThürEGovG".
func (a Act) String() string { return a.row().abbreviation }

// Text returns the abbreviation too: readers of both languages know German acts by it.
func (a Act) Text(language.Tag) string { return a.String() }

// Title returns the title in German, in the form in which the act is commonly cited where its full title is long.
func (a Act) Title() string { return a.row().title }

// Jurisdiction returns who made the act. Treaties stand under [Federation], those of Länder with each other too: they are the law of
// no single Land.
func (a Act) Jurisdiction() Jurisdiction { return a.row().jurisdiction }

// RulePrefix returns how the IDs of rules on this act begin, such as "TH-KGG" or "DE-VWVFG". A treaty of Länder with each other names
// them: "STV-SN-TH".
func (a Act) RulePrefix() string {
	switch {
	case !a.IsValid():
		return ""
	case a.row().prefix != "":
		return a.row().prefix
	}
	return string(a.row().jurisdiction) + "-" + a.row().code
}

// Enacted returns the day of the act (Ausfertigung), or of its current announcement where it was announced anew; zero if
// not recorded.
func (a Act) Enacted() civil.Date { return a.row().enacted.date() }

// Promulgated returns the day of the gazette; zero if not recorded.
func (a Act) Promulgated() civil.Date { return a.row().promulgated.date() }

// Renews reports whether an earlier act or wording of the same name held before the one in the table: before its days the
// act may have been in force all the same.
func (a Act) Renews() bool { return a.row().renews }

// InForce returns since when the act is in force, or applies where that is later, as with the DSGVO, and how well that day is
// known; a zero From is not recorded. Whether an act has ended is not recorded.
func (a Act) InForce() (civil.Period, Evidence) {
	return civil.Period{From: a.row().inForce.date()}, a.row().inForceEvidence
}

// ReadOn returns a day on which the act held as its text was read, where no first day in force is recorded; zero if not recorded.
func (a Act) ReadOn() civil.Date { return a.row().readOn.date() }

// Gazette returns the place of publication, such as "GVBl. 2018 S. 212, ber. S. 294"; empty if not recorded.
func (a Act) Gazette() string { return a.row().gazette }

// ELI returns the European Legislation Identifier of the act, derived from its gazette; empty where none is recorded.
func (a Act) ELI() string { return a.row().eli }

// Source says how well the days of enactment and promulgation and the gazette are known, and from where; where none of them is
// recorded, how well the text is known. Titles are general knowledge everywhere.
func (a Act) Source() Source {
	where := a.row().where
	if where == "" {
		where = "allgemeine Kenntnis"
	}
	return Source{Citation: Citation{norm: norm{act: a}}, Where: where, Evidence: a.row().evidence}
}

// MarshalText returns the abbreviation. What is no act of the table is a [*CitationError].
func (a Act) MarshalText() ([]byte, error) {
	if !a.IsValid() {
		return nil, noSuchAct().at(strconv.Itoa(int(a)), 0)
	}
	return []byte(a.String()), nil
}

// UnmarshalText reads an abbreviation as [ActNamed] does.
func (a *Act) UnmarshalText(text []byte) error {
	found, err := ActNamed(string(text))
	if err != nil {
		return err
	}
	*a = found
	return nil
}

// Value stores the abbreviation in a database column of text, and the zero Act as NULL. Any other value that is no act of the
// table is a [*CitationError].
func (a Act) Value() (driver.Value, error) {
	if a == 0 {
		return nil, nil
	}
	text, err := a.MarshalText()
	if err != nil {
		return nil, err
	}
	return string(text), nil
}

// Scan reads an abbreviation from a database column of text; NULL is the zero Act. Numbers are a [*bilingual.ColumnError]: the
// number of an act changes when another is added to the table.
func (a *Act) Scan(column any) error { return bilingual.ScanText("act", a, column) }
