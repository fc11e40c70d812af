package directory_test

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// A damaged key of a table of 2019 leads to the municipality of today, its Kreis and its administration.
func Example() {
	d := thueringen.Directory()
	ags, repaired, err := key.RepairAGS("16.056.000")
	if err != nil {
		fmt.Println(err) // no key, or one that can be read in several ways
		return
	}
	then, err := d.LastKnownDay(2019)
	if err != nil {
		fmt.Println(err) // the directory does not reach that far
		return
	}
	s, err := d.Successors(ags, then, d.Span().Through)
	if err != nil {
		fmt.Println(err) // no municipality had the key on that day
		return
	}
	today, err := s.Successor()
	if err != nil {
		fmt.Println(err) // it was divided, or went to another Land
		return
	}
	kreis, _ := today.District()
	acting, form := today.Administration()
	fmt.Printf("%s (%s) is %s\n", ags, repaired.Text(language.English), today)
	fmt.Printf("%s; %s: %s\n", kreis, form, acting)
	// Output:
	// 16056000 (removed separators) is 16063105 Eisenach, Stadt
	// 16063 Wartburgkreis; eigene Verwaltung: 16063105 Eisenach, Stadt
}

// A question has a date: who acted for Leimbach when the framework agreement was signed.
func ExampleDirectory() {
	snapshot, err := thueringen.Directory().On(civil.MustParse("2018-10-16"))
	if err != nil {
		fmt.Println(err)
		return
	}
	leimbach, err := snapshot.Lookup(key.MustParseAGS("16063051"))
	if err != nil {
		fmt.Println(err)
		return
	}
	acting, form := leimbach.Administration()
	fmt.Printf("%s: %s, %s\n", leimbach.Name(), form, acting.Name())
	// Output: Leimbach: erfüllende Gemeinde, Bad Salzungen, Stadt
}

func ExampleOpen() {
	table, err := os.ReadFile("../../thueringen/directory.bin")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := directory.Open(string(table))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(d.Span())
	// Output: 1990-10-03/2026-06-30
}

// A directory of three municipalities, of which one goes into another, for a test of your own.
func ExampleBuild() {
	day := civil.MustParse
	counted := func(people int64) []directory.Figure {
		return []directory.Figure{{Value: people, AsOf: day("2023-12-31")}}
	}
	d, err := directory.Build(
		civil.Period{From: day("2024-01-01"), Through: day("2025-12-31")},
		[]directory.UnitRecord{
			{Key: key.MustParseLand("16"), Name: "Thüringen"},
			{Key: key.MustParseDistrict("16099"), Name: "Musterkreis", Kind: governance.Landkreis},
			{Key: key.MustParseAssociation("160995001"), Name: "Mustertal", Kind: governance.Verwaltungsgemeinschaft},
			{Key: key.MustParseARS("160995001001"), Name: "Oberdorf", Kind: governance.KreisangehoerigeGemeinde,
				Population: counted(1200)},
			{Key: key.MustParseARS("160995001002"), Name: "Unterdorf", Kind: governance.KreisangehoerigeGemeinde,
				Population: counted(300), Valid: civil.Period{Through: day("2024-12-31")}},
			{Key: key.MustParseARS("160990003003"), Name: "Neustadt, Stadt", Kind: governance.Stadt,
				Population: counted(9000)},
		},
		[]directory.EventRecord{{Kind: directory.Dissolution, Day: day("2025-01-01"),
			From: key.MustParseAGS("16099002"), To: key.MustParseAGS("16099001")}},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	s, err := d.Successors(key.MustParseAGS("16099002"), day("2024-12-31"), day("2025-12-31"))
	if err != nil {
		fmt.Println(err)
		return
	}
	today, err := s.Successor()
	population, _ := today.Population()
	acting, form := today.Administration()
	fmt.Println(today, err)
	fmt.Println(population.Value, "inhabitants,", form, acting.Name())
	// Output:
	// 16099001 Oberdorf <nil>
	// 1500 inhabitants, Verwaltungsgemeinschaft Mustertal
}

func ExampleEmbedded() {
	table, err := os.ReadFile("../../thueringen/directory.bin") // a package embeds it: //go:embed directory.bin
	if err != nil {
		fmt.Println(err)
		return
	}
	var embedded directory.Embedded
	fmt.Println(embedded.MustOpen(string(table)).Span())
	// Output: 1990-10-03/2026-06-30
}

func ExampleFromGV100AD() {
	_, err := directory.FromGV100AD(strings.NewReader("a file that is no register\n"))
	fmt.Println(err != nil)
	// Output: true
}

// A file with the records of Thüringen alone is no whole register, but a directory can be made of it.
func ExampleFromGV100ADPart() {
	file, err := os.Open("../gv100/testdata/thueringen-latin1-crlf.asc")
	if err != nil {
		fmt.Println(err)
		return
	}
	defer file.Close()
	d, err := directory.FromGV100ADPart(file)
	if err != nil {
		fmt.Println(err)
		return
	}
	for kreis := range d.Latest().Units(governance.District) {
		fmt.Println(d.Span().From, kreis, len(slices.Collect(kreis.Children())))
	}
	// Output:
	// 2025-11-30 16051 Erfurt, Stadt 1
	// 2025-11-30 16077 Altenburger Land 9
}

func ExampleExtend() {
	changes, register := strings.NewReader("a list of changes"), strings.NewReader("the register to which it leads")
	_, err := directory.Extend(thueringen.Directory(), changes, register)
	var differences *directory.DifferenceError
	if errors.As(err, &differences) {
		for _, difference := range differences.Differences {
			fmt.Println(difference)
		}
	}
	fmt.Println(err != nil)
	// Output: true
}

func ExampleDirectory_Edition() {
	edition := bund.Directory().Edition()
	fmt.Println("Gebietsstand", edition.AsOf, "- keys and names of", edition.Beyond, "are known")
	// Output: Gebietsstand 2025-11-30 - keys and names of 2026-06-30 are known
}

func ExampleDirectory_On() {
	_, err := bund.Directory().On(civil.MustParse("2026-03-01"))
	fmt.Println(err)
	// Output:
	// directory: 2026-03-01 lies outside the span 1990-10-03/2025-11-30 of the directory; keys and names of 2026-06-30 are known, see Beyond
}

func ExampleDirectory_LastKnownDay() {
	for _, year := range []int{2025, 2026, 2027} {
		fmt.Println(thueringen.Directory().LastKnownDay(year))
	}
	// Output:
	// 2025-12-31 <nil>
	// 2026-06-30 <nil>
	//  directory: 2027-12-31 lies outside the span 1990-10-03/2026-06-30 of the directory
}

func ExampleDirectory_Latest() {
	fmt.Println(thueringen.Directory().Latest().Date())
	// Output: 2026-06-30
}

func ExampleDirectory_Beyond() {
	if beyond, ok := bund.Directory().Beyond(); ok {
		hanau, _ := beyond.Municipality(key.MustParseAGS("06415000"))
		fmt.Println(beyond.Date(), hanau)
	}
	// Output: 2026-06-30 06415000 Hanau, Brüder-Grimm-Stadt
}

func ExampleDirectory_History() {
	for u := range thueringen.Directory().History(key.MustParseAGS("16056000")) {
		fmt.Println(u.Unchanged(), u.Name(), u.Kind())
	}
	fmt.Println("and then:")
	for u := range thueringen.Directory().History(key.MustParseAGS("16063105")) {
		fmt.Println(u.Unchanged(), u.Name(), u.Kind())
	}
	// Output:
	// 1998-01-01/2021-06-30 Eisenach, Stadt kreisfreie-stadt
	// and then:
	// 2021-07-01/.. Eisenach, Stadt stadt
}

func ExampleDirectory_Events() {
	for event := range thueringen.Directory().Events(directory.EventFilter{
		Kind:   directory.Dissolution,
		Period: civil.Period{From: civil.MustParse("2026-01-01"), Through: civil.MustParse("2026-12-31")},
	}) {
		if event.Level() == governance.Municipality {
			fmt.Println(event)
		}
	}
	// Output:
	// 2026-01-01 dissolution 16071038 Kiliansroda → 16071056 Mellingen
	// 2026-01-01 dissolution 16071042 Kleinschwabhausen → 16071025 Großschwabhausen
	// 2026-01-01 dissolution 16071055 Mechelroda → 16071056 Mellingen
	// 2026-01-01 dissolution 16077003 Dobitschen → 16077043 Schmölln, Stadt
}

func ExampleDirectory_Successors() {
	s, err := thueringen.Directory().Successors(key.MustParseAGS("16064073"),
		civil.MustParse("2022-12-31"), civil.MustParse("2023-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, part := range s.Parts {
		fmt.Println(part.Unit, part.ByPopulation)
	}
	_, continuity := s.Legal()
	fmt.Println(s.Unit.Name(), "was", continuity)
	// Output:
	// 16061118 Dingelstädt, Stadt 1699/3138
	// 16064046 Mühlhausen/Thüringen, Stadt 313/3138
	// 16064071 Unstruttal 563/1569
	// Anrode was divided
}

func ExampleSuccession_Legal() {
	s, err := thueringen.Directory().Successors(key.MustParseAGS("16056000"),
		civil.MustParse("2021-06-30"), civil.MustParse("2021-07-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	successor, continuity := s.Legal()
	fmt.Println(successor, continuity)
	// Output: 16063105 continued
}

func ExampleSuccession_Successor() {
	d := thueringen.Directory()
	for _, ags := range []string{"16056000", "16064073"} { // Eisenach, Anrode
		s, err := d.Successors(key.MustParseAGS(ags), civil.MustParse("2020-12-31"), d.Span().Through)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(s.Successor())
	}
	// Output:
	// 16063105 Eisenach, Stadt <nil>
	//  directory: 16064073 Anrode was divided, and the registers do not name its legal successor; its people and land are in 16061118 Dingelstädt, Stadt, 16064046 Mühlhausen/Thüringen, Stadt and 16064071 Unstruttal
}

func ExampleSuccession_Gap() {
	s, err := bund.Directory().Successors(key.MustParseAGS("01053075"),
		civil.MustParse("2006-01-31"), civil.MustParse("2006-02-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	if gap, ok := s.Gap(directory.ByPopulation); ok {
		fmt.Println("not recorded at:", gap.Event)
	}
	// Output: not recorded at: 2006-02-01 partial transfer 01053075 Krummesse → 01003000 Lübeck, Hansestadt
}

func ExampleDirectory_Predecessors() {
	a, err := thueringen.Directory().Predecessors(key.MustParseAGS("16071056"),
		civil.MustParse("2025-12-31"), civil.MustParse("2026-01-01"))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, part := range a.Parts {
		fmt.Println(part.Unit, part.ByPopulation)
	}
	// Output:
	// 16071038 Kiliansroda 100%
	// 16071055 Mechelroda 100%
	// 16071056 Mellingen 100%
}

func ExampleDirectory_DistrictSuccessors() {
	wartburgkreis := key.MustParseDistrict("16063")
	parts, err := thueringen.Directory().DistrictSuccessors(wartburgkreis,
		civil.MustParse("2018-12-31"), civil.MustParse("2019-01-01"), directory.ByArea)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, part := range parts {
		fmt.Println(part.Unit, part.Share)
	}
	// Output:
	// 16063 Wartburgkreis 126697/130745
	// 16066 Schmalkalden-Meiningen 4048/130745
}

func ExampleSnapshot_Municipality() {
	latest := thueringen.Directory().Latest()
	_, ok := latest.Municipality(key.MustParseAGS("16056000"))
	fmt.Println(ok)
	// Output: false
}

func ExampleSnapshot_Lookup() {
	latest := thueringen.Directory().Latest()
	_, err := latest.Lookup(key.MustParseAGS("16056000"))
	var unknown *directory.UnknownKeyError
	if errors.As(err, &unknown) {
		fmt.Println("known:", unknown.Known)
	}
	_, err = latest.Lookup(key.MustParseAGS("16063150"))
	if errors.As(err, &unknown) {
		fmt.Println("known:", unknown.Known, "near:", unknown.Near)
	}
	// Output:
	// known: [1998-01-01/2021-06-30]
	// known: [] near: [16063105]
}

func ExampleSnapshot_Unit() {
	latest := thueringen.Directory().Latest()
	for _, k := range []string{"16", "16063", "160635051", "16063051", "160635051051"} {
		u, _ := latest.Unit(key.MustParse(k))
		fmt.Println(u.Level(), u.Name())
	}
	// Output:
	// land Thüringen
	// district Wartburgkreis
	// association Bad Salzungen, Stadt
	// municipality Leimbach
	// municipality Leimbach
}

func ExampleSnapshot_ARS() {
	ars, _ := thueringen.Directory().Latest().ARS(key.MustParseAGS("16063051"))
	fmt.Println(ars)
	// Output: 160635051051
}

func ExampleSnapshot_Units() {
	count := 0
	for range thueringen.Directory().Latest().Units(governance.Municipality) {
		count++
	}
	fmt.Println(count, "municipalities")
	// Output: 601 municipalities
}

func ExampleSnapshot_PostalCode() {
	for u := range thueringen.Directory().Latest().PostalCode("36433") {
		fmt.Println(u)
	}
	// Output:
	// 16063003 Bad Salzungen, Stadt
	// 16063051 Leimbach
}

func ExampleSnapshot_Find() {
	latest := thueringen.Directory().Latest()
	for _, name := range []string{"Sankt Gangloff", "Muehlhausen/Thür.", "Wiessensee", "Kiliansroda"} {
		for _, match := range latest.Find(name, directory.Limit(1)) {
			fmt.Println(match.Unit, match.Rank, match.Former)
		}
	}
	// Output:
	// 16074093 St.Gangloff equivalent false
	// 16064046 Mühlhausen/Thüringen, Stadt short false
	// 16068058 Weißensee, Stadt typo false
	// 16071056 Mellingen exact true
}

func ExampleWholeNames() {
	latest := thueringen.Directory().Latest()
	fmt.Println(len(latest.Find("Wiessensee")), len(latest.Find("Wiessensee", directory.WholeNames())))
	// Output: 1 0
}

func ExampleSnapshot_FindOne() {
	latest := thueringen.Directory().Latest()
	_, err := latest.FindOne("Elxleben")
	fmt.Println(err)
	u, _ := latest.FindOne("Elxleben", directory.InUnit(key.MustParse("16070")))
	fmt.Println(u)
	// Output:
	// directory: "Elxleben" is not one unit on 2026-06-30, but 16068009 Elxleben (kreisangehörige Gemeinde, Kreis Sömmerda, Thüringen, 2,229 inhabitants) and 16070013 Elxleben (kreisangehörige Gemeinde, Ilm-Kreis, Thüringen, 645 inhabitants); say which by its kind, its level, its Kreis or its Land
	// 16070013 Elxleben
}

func ExampleSnapshot_Resolve() {
	s := bund.Directory().Latest()
	for _, cell := range []string{"09162000", "5334", "1051000", `="16063105"`, "16;0;63;003", "Gerstungen", "16063999"} {
		found, err := s.Resolve(cell)
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Printf("%s: %s (%s)\n", cell, found.Unit, found.Repair.Text(language.English))
	}
	// Output:
	// 09162000: 09162000 München, Landeshauptstadt (nothing changed)
	// 5334: 05334 Städteregion Aachen (added a lost leading zero)
	// 1051000: 01051 Dithmarschen (added a lost leading zero, removed zeros that filled up the key)
	// ="16063105": 16063105 Eisenach, Stadt (removed quotation marks and other marks around the key)
	// 16;0;63;003: 16063003 Bad Salzungen, Stadt (joined the columns)
	// Gerstungen: 16063097 Gerstungen (nothing changed)
	// directory: no unit ever had the key 16063999 (asked for 2025-11-30); near keys: 16063099
}

func ExampleDirectory_Dating() {
	// A table of Kreise that lost their zeros, and does not say of which day it is.
	table := bund.Directory().Dating([]string{"5313", "5354", "9162", "3152", "16063"})
	best := table.Periods[0]
	fmt.Println(best.Held, "of", table.Readable, "hold in", best.Period)
	// One Kreis of 2009 among those of 2021.
	mixed := bund.Directory().Dating([]string{"5334", "5313", "9162", "16063"})
	fmt.Println(mixed.Mixture)
	for _, misfit := range mixed.Misfits {
		fmt.Println(misfit.Cell, misfit.Known)
	}
	// Output:
	// 5 of 5 hold in 1994-07-01/2009-10-20
	// true
	// 5313 [1990-10-03/2009-10-20]
}

// Of a current table the best period ends with the span. What holds on the day beyond it is a period of its own.
func ExampleDirectory_Dating_current() {
	d := bund.Directory()
	best := d.Dating([]string{"16063105"}).Periods[0]
	s, err := d.On(best.Period.Through)
	if err != nil {
		fmt.Println(err)
		return
	}
	found, err := s.Resolve("16063105")
	fmt.Println(best.Period, best.Beyond)
	fmt.Println(found.Unit, err)
	// Output:
	// 2021-07-01/2025-11-30 false
	// 16063105 Eisenach, Stadt <nil>
}

func ExampleOnLevel() {
	latest := thueringen.Directory().Latest()
	for _, level := range []governance.Level{governance.Municipality, governance.District} {
		u, err := latest.FindOne("Gotha", directory.OnLevel(level))
		fmt.Println(u, err)
	}
	// Output:
	// 16067029 Gotha, Stadt <nil>
	// 16067 Gotha <nil>
}

// The register calls the city "München, Landeshauptstadt" and the Landkreis "München".
func ExampleOfKind() {
	latest := bund.Directory().Latest()
	_, err := latest.FindOne("München")
	var ambiguous *directory.AmbiguousError
	fmt.Println(errors.As(err, &ambiguous))
	for _, kind := range []governance.Kind{governance.KreisfreieStadt, governance.Landkreis} {
		u, err := latest.FindOne("München", directory.OfKind(kind))
		fmt.Println(u, err)
	}
	// Output:
	// true
	// 09162000 München, Landeshauptstadt <nil>
	// 09184 München <nil>
}

func ExampleWithoutUninhabited() {
	helmstedt := []directory.FindOption{directory.OnLevel(governance.Municipality), directory.WholeNames()}
	for _, match := range bund.Directory().Latest().Find("Helmstedt", helmstedt...) {
		fmt.Println(match.Unit)
	}
	u, err := bund.Directory().Latest().FindOne("Helmstedt", directory.OnLevel(governance.Municipality), directory.WithoutUninhabited())
	fmt.Println(u, err)
	// Output:
	// 03154028 Helmstedt, Stadt
	// 03154502 Helmstedt, gemfr. Gebiet
	// 03154028 Helmstedt, Stadt <nil>
}

func ExampleInUnit() {
	for _, match := range bund.Directory().Latest().Find("Leimbach", directory.InUnit(key.MustParse("16"))) {
		fmt.Println(match.Unit, match.Former)
	}
	// Output:
	// 16063051 Leimbach false
	// 16062041 Nordhausen, Stadt true
}

func ExampleLimit() {
	fmt.Println(len(thueringen.Directory().Latest().Find("Bad", directory.Limit(3))))
	// Output: 3
}

func ExampleUnit_Administration() {
	latest := thueringen.Directory().Latest()
	for _, ags := range []string{"16063051", "16063003", "16071001", "16051000"} {
		u, ok := latest.Municipality(key.MustParseAGS(ags))
		if !ok {
			continue
		}
		acting, form := u.Administration()
		fmt.Printf("%s: %s (%s)\n", u.Name(), acting.Name(), form)
	}
	// Output:
	// Leimbach: Bad Salzungen, Stadt (erfüllende Gemeinde)
	// Bad Salzungen, Stadt: Bad Salzungen, Stadt (eigene Verwaltung)
	// Apolda, Stadt: Apolda, Stadt (eigene Verwaltung)
	// Erfurt, Stadt: Erfurt, Stadt (eigene Verwaltung)
}

func ExampleUnit_ActingMember() {
	association, _ := thueringen.Directory().Latest().Unit(key.MustParse("160635051"))
	acting, found := association.ActingMember()
	fmt.Println(acting, found == directory.ActingByName)
	// Output: 16063003 Bad Salzungen, Stadt true
}

func ExampleUnit_Chain() {
	u, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	for above := range u.Chain() {
		fmt.Println(above.Level(), above)
	}
	// Output:
	// municipality 16063051 Leimbach
	// association 160635051 Bad Salzungen, Stadt
	// district 16063 Wartburgkreis
	// land 16 Thüringen
	// federation Bundesrepublik Deutschland
}

func ExampleUnit_Above() {
	leimbach, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	fmt.Println(leimbach.Above(governance.Association))
	fmt.Println(leimbach.Above(governance.Land))
	// Output:
	// 160635051 Bad Salzungen, Stadt true
	// 16 Thüringen true
}

func ExampleUnit_District() {
	latest := thueringen.Directory().Latest()
	for _, digits := range []string{"16063051", "160635051", "16051000", "16063", "16"} {
		u, _ := latest.Unit(key.MustParse(digits))
		kreis, ok := u.District()
		fmt.Printf("%s: %q %t\n", u, kreis, ok)
	}
	// Output:
	// 16063051 Leimbach: "16063 Wartburgkreis" true
	// 160635051 Bad Salzungen, Stadt: "16063 Wartburgkreis" true
	// 16051000 Erfurt, Stadt: "16051 Erfurt, Stadt" true
	// 16063 Wartburgkreis: "16063 Wartburgkreis" true
	// 16 Thüringen: "" false
}

func ExampleUnit_Partner() {
	leimbach, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16063051"))
	partner := leimbach.Partner()
	fmt.Println(partner.Name, partner.Kind, partner.Unit)
	// Output: Leimbach unit 16063051
}

func ExampleInhabitants() {
	association, _ := thueringen.Directory().Latest().Unit(key.MustParse("160635051"))
	source := law.Source{Where: "Gemeindeverzeichnis", Evidence: law.Primary}
	byPopulation, err := finance.KeyOf(bilingual.Text{German: "Einwohner", English: "population"}, civil.Period{}, source,
		association.Municipalities(), directory.Inhabitants)
	if err != nil {
		fmt.Println(err)
		return
	}
	for part := range byPopulation.Parts() {
		fmt.Println(part.ID, part.Name, part.Share)
	}
	// Output:
	// 16063003 Bad Salzungen, Stadt 22557/24283
	// 16063051 Leimbach 1726/24283
}

func ExampleUnit_Children() {
	association, _ := thueringen.Directory().Latest().Unit(key.MustParse("160635051"))
	fmt.Println(slices.Collect(association.Children()))
	// Output: [16063003 Bad Salzungen, Stadt 16063051 Leimbach]
}

func ExampleUnit_Fills() {
	erfurt, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16051000"))
	fmt.Println(erfurt.Fills(governance.Municipality), erfurt.Fills(governance.District), erfurt.Fills(governance.Land))
	// Output: true true false
}

func ExampleUnit_Population() {
	s, _ := thueringen.Directory().On(civil.MustParse("2025-11-30"))
	erfurt, _ := s.Municipality(key.MustParseAGS("16051000"))
	population, ok := erfurt.Population()
	fmt.Println(population.Value, "as of", population.AsOf, ok)
	// Output: 218793 as of 2024-12-31 true
}

// A federal institute went on with the key of Eisenach for two weeks after it had ended.
func ExampleTolerance() {
	m, err := bund.Directory().Migrate(civil.MustParse("2025-11-30"), directory.ByPopulation, directory.Tolerance(30))
	if err != nil {
		fmt.Println(err)
		return
	}
	restated, err := m.Restate(directory.Row{Key: "16056000", Date: civil.MustParse("2021-07-13"), Values: []int64{17}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(restated.Outcome, "as of", restated.Day, restated.Parts[0].Key)
	// Output:
	// rekeyed as of 2021-06-30 16063105
}

// A table of Hessen writes its keys without the Land.
func ExampleCells() {
	hessen := directory.InUnit(key.MustParseLand("06"))
	m, err := bund.Directory().Migrate(civil.MustParse("2025-11-30"), directory.ByPopulation, directory.Cells(hessen))
	if err != nil {
		fmt.Println(err)
		return
	}
	restated, err := m.Restate(directory.Row{Key: "411000", Date: civil.MustParse("2022-12-31"), Values: []int64{17}})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(restated.Parts[0].Key, restated.Repair.Text(language.English))
	// Output:
	// 06411000 put the Land in front
}

func ExampleMigration() {
	m, err := thueringen.Directory().Migrate(civil.MustParse("2026-06-30"), directory.ByPopulation)
	if err != nil {
		fmt.Println(err)
		return
	}
	endOf2020 := civil.MustParse("2020-12-31")
	for _, row := range []directory.Row{
		{Key: "16056000", Date: endOf2020, Values: []int64{41970}},
		{Key: " 16064073", Date: endOf2020, Values: []int64{3200}},
		{Key: "16063999", Date: endOf2020, Values: []int64{17}},
	} {
		restated, err := m.Restate(row)
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(row.Key, restated.Outcome)
		for _, part := range restated.Parts {
			fmt.Println("\t", part.Key, part.Values)
		}
	}
	report := m.Report()
	fmt.Println(report.Before, "=", report.Placed, "+", report.Left, report.Balanced())
	// Output:
	// 16056000 rekeyed
	// 	 16063105 [41970]
	//  16064073 split
	// 	 16061118 [1733]
	// 	 16064046 [319]
	// 	 16064071 [1148]
	// 16063999 unknown
	// [45187] = [45170] + [17] true
}
