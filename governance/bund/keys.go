package bund

//go:generate go run keys_generate.go

import (
	"cmp"
	"fmt"
	"slices"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// FederationID is the ID of the Federation in distribution keys; a Land has its two-digit key, "16" for Thüringen.
const FederationID = "DE"

const federationName = "Bund"

type day struct {
	year       uint16
	month, day uint8
}

func (d day) date() civil.Date {
	date, err := civil.Of(int(d.year), time.Month(d.month), int(d.day))
	if err != nil {
		panic(err) // a test reads every date of the table
	}
	return date
}

type koenigsteinerYear struct {
	year      int
	gazette   string
	published day
	shares    [16]int32 // hundred-thousandths of a percent
}

const koenigsteinerUnits = 100 * 100_000 // 100 percent

// The Länder in the order of their keys, 01 to 16.
var landNames = [16]string{
	"Schleswig-Holstein", "Hamburg", "Niedersachsen", "Bremen", "Nordrhein-Westfalen", "Hessen", "Rheinland-Pfalz",
	"Baden-Württemberg", "Bayern", "Saarland", "Berlin", "Brandenburg", "Mecklenburg-Vorpommern", "Sachsen",
	"Sachsen-Anhalt", "Thüringen",
}

func landID(index int) string { return fmt.Sprintf("%02d", index+1) }

// KeyError tells that no Königsteiner Schlüssel is recorded for what was asked.
type KeyError struct {
	Asked  string     // the year or the day
	First  int        // the first year recorded
	Last   int        // the last year recorded
	Newest law.Source // where the key of the last year stands
	german string     // what was asked, as German readers see it; "" where it is the same
}

// Text returns the error for readers.
func (e *KeyError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Für %s ist kein Königsteiner Schlüssel erfasst, nur für %d bis %d; der neueste ist der für %d (%s). "+
		"Welcher gilt, wo es keinen eigenen gibt, sagt die Regelung, die auf ihn verweist: oft der zuletzt veröffentlichte, "+
		"nach § 45 AsylG der für das Vorjahr veröffentlichte",
		"no Königsteiner Schlüssel is recorded for %s, only for %d to %d; the newest is that of %d (%s). Which key applies where there is none "+
			"of its own is for the rule to say that refers to it: often the newest published one, under § 45 AsylG the one published for the year before",
		bilingual.Text{German: cmp.Or(e.german, e.Asked), English: e.Asked}, e.First, e.Last, e.Last, e.Newest.Where).In(tag)
}

func (e *KeyError) Error() string {
	return fmt.Sprintf("bund: no Königsteiner Schlüssel is recorded for %s, only for %d to %d; the newest is that of %d (%s). "+
		"Which key applies where there is none of its own is for the rule to say that refers to it: often the newest "+
		"published one (KoenigsteinerKeyOn), under § 45 AsylG the one published for the year before",
		e.Asked, e.First, e.Last, e.Last, e.Newest.Where)
}

// KoenigsteinerKey returns the Königsteiner Schlüssel for a year from 2010 to 2020: the shares of the sixteen Länder, two
// thirds by tax revenue and one third by population, as the Gemeinsame Wissenschaftskonferenz computes them and the
// Bundesanzeiger publishes them. The IDs of the parts are the keys of the Länder.
//
// No newer key is recorded. What applies to a later year is not guessed: the answer is a [*KeyError] that names the newest
// key and where it was published.
//
// The key of 2019 also stands in § 5 GaFinHG, where it was read; the others were read in a copy of the table of the
// Gemeinsame Wissenschaftskonferenz and are of secondary evidence.
func KoenigsteinerKey(year int) (finance.Key, error) {
	for i := range koenigsteinerYears {
		if koenigsteinerYears[i].year == year {
			return koenigsteinerYears[i].key()
		}
	}
	return finance.Key{}, noKey(fmt.Sprint(year), "")
}

// KoenigsteinerKeyOn returns the newest Königsteiner Schlüssel that the Bundesanzeiger had published by the day. Keys come
// out years after the year that they are for: that of 2020 on 4 November 2025. A day before the first recorded
// publication is a [*KeyError].
func KoenigsteinerKeyOn(on civil.Date) (finance.Key, error) {
	for i := len(koenigsteinerYears) - 1; i >= 0; i-- {
		if k := &koenigsteinerYears[i]; !on.Before(k.published.date()) {
			return k.key()
		}
	}
	return finance.Key{}, noKey(on.String(), on.Format(language.German))
}

func noKey(asked, german string) error {
	last := koenigsteinerYears[len(koenigsteinerYears)-1]
	return &KeyError{asked, koenigsteinerYears[0].year, last.year, last.source(), german}
}

func (k *koenigsteinerYear) source() law.Source {
	source := law.Source{Where: k.gazette + ", Tabelle der Gemeinsamen Wissenschaftskonferenz", Evidence: law.Secondary}
	if k.year == 2019 {
		source.Citation, source.Evidence = law.MustCite(law.GaFinHG, "§ 5"), law.Primary
	}
	return source
}

func (k *koenigsteinerYear) key() (finance.Key, error) {
	name := fmt.Sprintf("Königsteiner Schlüssel %d", k.year)
	year := civil.Period{From: day{uint16(k.year), 1, 1}.date(), Through: day{uint16(k.year), 12, 31}.date()}
	return laenderKey(bilingual.Text{German: name, English: name}, year, k.source(), k.shares)
}

func laenderKey(name bilingual.Text, period civil.Period, source law.Source, shares [16]int32) (finance.Key, error) {
	parts := make([]finance.KeyPart, len(shares))
	for i, share := range shares {
		fraction, err := finance.Fraction(int64(share), koenigsteinerUnits)
		if err != nil {
			return finance.Key{}, err
		}
		parts[i] = finance.KeyPart{ID: landID(i), Name: landNames[i], Share: fraction}
	}
	return finance.NewKey(name, period, source, parts)
}

// LuKIFGKey returns the shares of the Länder in the 100 billion euro that the Federation gives them for infrastructure. The
// act sets them in percent; they are close to the Königsteiner Schlüssel and not the same.
func LuKIFGKey() (finance.Key, error) {
	return laenderKey(
		bilingual.Text{German: "Verteilung nach § 2 LuKIFG", English: "distribution under § 2 LuKIFG"},
		civil.Period{},
		review.Read(law.LuKIFG, "§ 2", federalCorpus),
		[16]int32{
			343080, 265860, 942410, 94085, 2109560, 743735, 484570, 1314980,
			1570230, 117910, 521980, 299920, 192510, 483800, 261390, 253980,
		},
	)
}

// withFederation mixes a fixed share of the Federation with a key of the Länder for the rest. The result holds while both
// the rule and the key of the Länder do.
func withFederation(
	name bilingual.Text, period civil.Period, source law.Source, federation finance.Share, laender finance.Key,
) (finance.Key, error) {
	whole := []finance.KeyPart{{ID: FederationID, Name: federationName, Share: finance.Whole()}}
	bund, err := finance.NewKey(bilingual.Text{German: federationName, English: "Federation"}, period, source, whole)
	if err != nil {
		return finance.Key{}, err
	}
	rest, err := finance.Whole().Sub(federation)
	if err != nil {
		return finance.Key{}, err
	}
	return finance.MixKeys(name, common(period, laender.Period()), source,
		finance.Component{Key: bund, Share: federation}, finance.Component{Key: laender, Share: rest})
}

// common returns the days of a period that lie in another one too, and the period itself where there are none.
func common(period, other civil.Period) civil.Period {
	if !period.Overlaps(other) {
		return period
	}
	if period.From.Before(other.From) {
		period.From = other.From
	}
	if period.Through.IsZero() || !other.Through.IsZero() && other.Through.Before(period.Through) {
		period.Through = other.Through
	}
	return period
}

// FITKOKey returns who pays for the FITKO and the projects of the IT-Planungsrat: 25 % the Federation, the rest the Länder
// by their key (§ 9 Abs. 4 IT-Staatsvertrag). The Sitzlandquote is not in it; see [FITKOContributions].
//
// Here and in the keys below the result holds on those days of the rule on which the key of the Länder holds, too; where
// there are none it is a [*finance.PeriodError]. Which Königsteiner Schlüssel is used for a year that has none of its own is
// not recorded: [finance.Key.During] applies one to it and says on what that rests.
func FITKOKey(laender finance.Key) (finance.Key, error) {
	return withFederation(
		bilingual.Text{German: "FITKO-Schlüssel", English: "FITKO key"},
		civil.Period{From: fitkoBegins.date()},
		financingOfFITKO(),
		finance.MustPercent("25"),
		laender,
	)
}

// DigitalisierungsbudgetKey returns who paid for the digitalisation budget of 2020 to 2022, up to 180 million euro: 35 % the
// Federation, 65 % the Länder. That the Länder share their part by the Königsteiner Schlüssel follows from the rule for
// the FITKO in the same paragraph and is derived.
func DigitalisierungsbudgetKey(laender finance.Key) (finance.Key, error) {
	return withFederation(
		bilingual.Text{German: "Digitalisierungsbudget 35/65", English: "digitalisation budget 35/65"},
		civil.Period{From: day{2020, 1, 1}.date(), Through: day{2022, 12, 31}.date()},
		review.Inferred(law.ITStV, "§ 9 Abs. 4", federalCorpus+" (Fassung 2019); fitko.de"),
		finance.MustPercent("35"),
		laender,
	)
}

// NOOTSKey returns who pays for the National-Once-Only-Technical-System from 2027: 53.4 % by the key of the FITKO, 46.6 %
// the Federation in addition (NOOTS-Staatsvertrag). For 2025 and 2026 the money comes through the plan of the FITKO, so
// that [FITKOKey] applies.
func NOOTSKey(laender finance.Key) (finance.Key, error) {
	fitko, err := FITKOKey(laender)
	if err != nil {
		return finance.Key{}, err
	}
	return withFederation(
		bilingual.Text{German: "NOOTS-Schlüssel ab 2027", English: "NOOTS key from 2027"},
		civil.Period{From: nootsKeyBegins.date()},
		review.Read(law.NOOTSStV, "§ 8", federalCorpus),
		finance.MustPercent("46.6"),
		fitko,
	)
}

// EfAReuseKey returns who pays from 2024 for focus services that other Länder use again ("Einer für Alle"): 50 % the Länder
// that use them, 25 % the Federation, 25 % all Länder by their key. How the using Länder share their half is not decided;
// the caller says so by the key among them.
func EfAReuseKey(among, laender finance.Key) (finance.Key, error) {
	name := bilingual.Text{German: "EfA-Nachnutzung 50/25/25", English: "EfA re-use 50/25/25"}
	half := finance.MustPercent("50")
	all, err := withFederation(name, civil.Period{From: efaBegins.date()}, decisionOnReuse(), half, laender)
	if err != nil {
		return finance.Key{}, err
	}
	return finance.MixKeys(name, common(all.Period(), among.Period()), decisionOnReuse(),
		finance.Component{Key: among, Share: half}, finance.Component{Key: all, Share: half})
}

// EqualLaenderKey returns the key by which each Land has one sixteenth.
func EqualLaenderKey() (finance.Key, error) {
	parts := make([]finance.KeyPart, len(landNames))
	for i, name := range landNames {
		parts[i] = finance.KeyPart{ID: landID(i), Name: name, Share: finance.MustFraction(1, int64(len(landNames)))}
	}
	name := bilingual.Text{German: "gleiche Anteile der Länder", English: "equal shares of the Länder"}
	return finance.NewKey(name, civil.Period{}, law.Source{Where: "Rechnung", Evidence: law.Derived}, parts)
}

// Contributions is who pays how much for a year of the FITKO.
type Contributions struct {
	StaffAndAdministration finance.Amount // cost from which the Sitzlandquote is taken
	Projects               finance.Amount // all other cost
	Sitzlandquote          finance.Amount // what Hessen pays in advance; part of its allocation
	Allocations            []finance.Allocation
	rest                   finance.Amount
	key                    finance.Key
}

const seatOfFITKO = "06" // Hessen

// FITKOContributions splits the cost of a year of the FITKO. First the Land of the seat, Hessen, pays a Sitzlandquote of 10 %
// of the cost of staff and administration; then the Federation and the Länder bear the rest by [FITKOKey] (§ 9 Abs. 4
// IT-Staatsvertrag). That the 25 % of the Federation are computed from what remains after the Sitzlandquote, and that the
// Sitzlandquote is rounded half up, is our reading. A negative cost is a [*finance.AmountError].
func FITKOContributions(staffAndAdministration, projects finance.Amount, laender finance.Key) (Contributions, error) {
	for _, cost := range []finance.Amount{staffAndAdministration, projects} {
		if cost.Sign() < 0 {
			return Contributions{}, &finance.AmountError{Input: cost.String(), Reason: "a cost must not be negative"}
		}
	}
	c := Contributions{StaffAndAdministration: staffAndAdministration, Projects: projects}
	var err error
	if c.Sitzlandquote, err = sitzlandquote().Of(staffAndAdministration, finance.HalfUp); err != nil {
		return Contributions{}, err
	}
	total, err := staffAndAdministration.Add(projects)
	if err != nil {
		return Contributions{}, err
	}
	if c.rest, err = total.Sub(c.Sitzlandquote); err != nil {
		return Contributions{}, err
	}
	if c.key, err = FITKOKey(laender); err != nil {
		return Contributions{}, err
	}
	if c.Allocations, err = c.key.Apportion(c.rest, finance.LargestRemainder); err != nil {
		return Contributions{}, err
	}
	for i, a := range c.Allocations {
		if a.ID == seatOfFITKO {
			c.Allocations[i].Amount, err = a.Amount.Add(c.Sitzlandquote)
			return c, err
		}
	}
	return Contributions{}, &finance.KeyError{Key: laender.Name().German, Part: seatOfFITKO,
		Reason: "Hessen, the Land of the seat, is no part of the key", German: "Hessen, das Sitzland, steht nicht im Schlüssel"}
}

func sitzlandquote() finance.Share { return finance.MustPercent("10") }

func financingOfFITKO() law.Source {
	return review.Read(law.ITStV, "§ 9 Abs. 4", federalCorpus+"; buzer.de")
}

// Calculation returns the Rechenweg of the contributions: the cost in all, the Sitzlandquote, how the rest is split, with the
// Königsteiner Schlüssel and where it was published, and what Hessen and all together pay.
func (c Contributions) Calculation() (finance.Calculation, error) {
	total, err := c.StaffAndAdministration.Add(c.Projects)
	if err != nil {
		return finance.Calculation{}, err
	}
	calculation, err := c.key.Explain(c.rest, finance.LargestRemainder)
	if err != nil {
		return finance.Calculation{}, err
	}
	calculation.Title = bilingual.Text{German: "Finanzierung der FITKO", English: "Financing of the FITKO"}
	calculation.Steps = slices.Concat(c.restSteps(total), calculation.Steps, c.totalSteps(total))
	return calculation, nil
}

var contributionNames = struct{ all, staff, projects, quota, seat bilingual.Text }{
	all:      bilingual.Text{German: "Kosten insgesamt", English: "cost in all"},
	staff:    bilingual.Text{German: "Personal- und Verwaltungskosten", English: "cost of staff and administration"},
	projects: bilingual.Text{German: "übrige Kosten", English: "other cost"},
	quota:    bilingual.Text{German: "Quote", English: "quota"},
	seat:     bilingual.Text{German: "Sitzlandquote", English: "Sitzlandquote"},
}

// restSteps show what is left of the cost for the Federation and the Länder.
func (c Contributions) restSteps(total finance.Amount) []finance.Step {
	names := contributionNames
	return []finance.Step{
		{
			Name:    names.all,
			Formula: bilingual.Sprintf("%s + %s", "%s + %s", names.staff, names.projects),
			Inputs:  []finance.Input{{Name: names.staff, Value: c.StaffAndAdministration}, {Name: names.projects, Value: c.Projects}},
			Result:  total,
		},
		{
			Name:     bilingual.Text{German: "Sitzlandquote Hessen", English: "Sitzlandquote of Hessen"},
			Formula:  bilingual.Sprintf("%s × %s", "%s × %s", names.staff, names.quota),
			Inputs:   []finance.Input{{Name: names.staff, Value: c.StaffAndAdministration}, {Name: names.quota, Value: sitzlandquote()}},
			Rounding: finance.HalfUp, Result: c.Sitzlandquote,
			Source: financingOfFITKO(),
		},
		{
			Name:    bilingual.Text{German: "Rest für Bund und Länder", English: "rest for the Federation and the Länder"},
			Formula: bilingual.Sprintf("%s − %s", "%s − %s", names.all, names.seat),
			Inputs:  []finance.Input{{Name: names.all, Value: total}, {Name: names.seat, Value: c.Sitzlandquote}},
			Result:  c.rest,
			Source: law.Source{
				Citation: law.MustCite(law.ITStV, "§ 9 Abs. 4"),
				Where:    "Bemessungsgrundlage der 25 % nach eigener Lesart",
				Evidence: law.Assumed,
			},
		},
	}
}

// totalSteps show what Hessen pays in all, and that all contributions add up to the cost.
func (c Contributions) totalSteps(total finance.Amount) []finance.Step {
	names := contributionNames
	var inHessen finance.Step
	hessenInAll := bilingual.Text{German: "Hessen, insgesamt", English: "Hessen in all"}
	check := finance.Step{
		Name:    bilingual.Text{German: "Probe: Summe der Beiträge", English: "check: sum of the contributions"},
		Formula: bilingual.Text{German: "Summe", English: "sum"},
		Result:  total,
	}
	for _, a := range c.Allocations {
		name := bilingual.Text{German: a.Name, English: a.Name}
		if a.ID == seatOfFITKO {
			name = hessenInAll
		}
		check.Inputs = append(check.Inputs, finance.Input{Name: name, Value: a.Amount})
		if a.ID != seatOfFITKO {
			continue
		}
		byKey, err := a.Amount.Sub(c.Sitzlandquote)
		if err != nil {
			continue // was added to it, so that it can be taken from it
		}
		share := bilingual.Text{German: "Anteil nach dem Schlüssel", English: "share by the key"}
		inHessen = finance.Step{
			Name:    hessenInAll,
			Formula: bilingual.Sprintf("%s + %s", "%s + %s", names.seat, share),
			Inputs:  []finance.Input{{Name: names.seat, Value: c.Sitzlandquote}, {Name: share, Value: byKey}},
			Result:  a.Amount,
			Source:  financingOfFITKO(),
		}
	}
	return []finance.Step{inHessen, check}
}
