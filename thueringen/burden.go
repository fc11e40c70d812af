package thueringen

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"slices"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// Recipient is a kind of recipient of the Mehrbelastungsausgleich, the compensation for transferred tasks (§ 23 Abs. 1
// ThürFAG).
type Recipient uint8

// The four kinds. A unit is of one of them, which [RecipientOf] tells.
const (
	ToKreisfreieStadt Recipient = iota + 1 // kreisfreie Stadt
	ToLandkreis                            // Landkreis, including the supervision that it exercises for the Land
	ToGrosseStadt                          // Große Kreisstadt and Große kreisangehörige Stadt
	ToGemeinde                             // Verwaltungsgemeinschaft, erfüllende Gemeinde, other independent Gemeinde
	lastRecipient     = ToGemeinde
)

var recipients = bilingual.Words[Recipient]{Name: "recipient of the Mehrbelastungsausgleich", List: []bilingual.Word[Recipient]{
	{Value: ToKreisfreieStadt, Word: "kreisfreie-stadt",
		Text: bilingual.Text{German: "kreisfreie Stadt", English: "kreisfreie Stadt"}},
	{Value: ToLandkreis, Word: "landkreis", Text: bilingual.Text{German: "Landkreis", English: "Landkreis"}},
	{Value: ToGrosseStadt, Word: "grosse-stadt", Text: bilingual.Text{
		German:  "Große Kreisstadt oder Große kreisangehörige Stadt",
		English: "Große Kreisstadt or Große kreisangehörige Stadt",
	}},
	{Value: ToGemeinde, Word: "gemeinde", Text: bilingual.Text{
		German:  "Verwaltungsgemeinschaft, erfüllende oder selbstständige Gemeinde",
		English: "Verwaltungsgemeinschaft, erfüllende or independent Gemeinde",
	}},
}}

// String returns the kind as data writes it, such as "landkreis"; "" for anything else.
func (r Recipient) String() string { return recipients.String(r) }

// Text returns the name of the kind for readers; legal types keep their German names.
func (r Recipient) Text(tag language.Tag) string { return recipients.Text(r, tag) }

// IsValid reports whether r is one of the four kinds.
func (r Recipient) IsValid() bool { return recipients.Has(r) }

// MarshalText returns [Recipient.String]; what is no recipient is a [*bilingual.WordError].
func (r Recipient) MarshalText() ([]byte, error) { return recipients.Marshal(r) }

// UnmarshalText reads what MarshalText writes.
func (r *Recipient) UnmarshalText(text []byte) error { return recipients.Unmarshal(r, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (r Recipient) Value() (driver.Value, error) { return recipients.Value(r) }

// Scan reads the word from a database; see [bilingual.Words].
func (r *Recipient) Scan(column any) error { return recipients.Scan(r, column) }

// burdenRates are euro per inhabitant: in 2020, in 2021, in 2022 and 2023, in 2024 and, by the same text, in 2025.
var burdenRates = [...][4]uint8{
	ToKreisfreieStadt: {139, 142, 172, 210},
	ToLandkreis:       {100, 101, 108, 154},
	ToGrosseStadt:     {49, 61, 58, 68},
	ToGemeinde:        {37, 38, 43, 45}, // 2024: 40, raised to 45 by § 23 Abs. 1 S. 2
}

// BurdenCompensation returns the Mehrbelastungsausgleich per inhabitant and year for a kind of recipient from 2020 to 2025.
// The amount of 2020 held before, too, but since when is not recorded; the amounts from 2026 on are not, either. Those of 2025
// are derived: the ThürFAG was not changed between 21 December 2023 and 30 December 2025, so that the text of 2024 held on.
// Whether § 23 Abs. 4 ThürFAG moves the amounts from year to year was not read. For anything but a Recipient the series is
// empty.
func BurdenCompensation(r Recipient) law.Series[finance.Amount] {
	if !r.IsValid() {
		return law.Series[finance.Amount]{}
	}
	return burdens.Get(recordedBurdens)[r]
}

var burdens lazy.Value[[]law.Series[finance.Amount]]

// recordedBurdens are the series of all kinds of recipients, each at its number.
func recordedBurdens() []law.Series[finance.Amount] {
	all := make([]law.Series[finance.Amount], len(burdenRates))
	for r := ToKreisfreieStadt; int(r) < len(burdenRates); r++ {
		all[r] = recordedBurden(r)
	}
	return all
}

func recordedBurden(r Recipient) law.Series[finance.Amount] {
	const where = "Haufe HI6702096; finanzen.thueringen.de"
	var values []law.Dated[finance.Amount]
	for i, held := range [...]civil.Period{years(2020, 2020), years(2021, 2021), years(2022, 2023), years(2024, 2024)} {
		source := review.Read(law.ThuerFAG, "§ 23 Abs. 1", where)
		if r == ToGemeinde && held.From.Year() == 2024 {
			source = review.Read(law.ThuerFAG, "§ 23 Abs. 1 S. 2", where)
		}
		values = append(values, law.Dated[finance.Amount]{
			Period: held, Value: finance.Euro(int64(burdenRates[r][i])), Source: source,
		})
	}
	last := values[len(values)-1]
	last.Period = years(2025, 2025)
	last.Source.Where, last.Source.Evidence = amendmentOf2025, law.Derived
	values = append(values, last)
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, values)
}

// FinanceError tells that a figure of municipal finance cannot be given, because something it needs is not recorded or does
// not exist.
type FinanceError struct {
	Unit   string // name or key of the unit
	Year   int
	Reason string // why, in English
	german string // the same in German
}

func financeError(unit string, year int, reason bilingual.Text) *FinanceError {
	return &FinanceError{unit, year, reason.English, reason.German}
}

func (e *FinanceError) Error() string {
	if e.Unit == "" {
		return fmt.Sprintf("thueringen: %d: %s", e.Year, e.Reason)
	}
	return fmt.Sprintf("thueringen: %s in %d: %s", e.Unit, e.Year, e.Reason)
}

// Text returns the error for readers.
func (e *FinanceError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: cmp.Or(e.german, e.Reason), English: e.Reason}
	if e.Unit == "" {
		return bilingual.Sprintf("%d: %s", "%d: %s", e.Year, reason).In(tag)
	}
	return bilingual.Sprintf("%s im Jahr %d: %s", "%s in %d: %s", e.Unit, e.Year, reason).In(tag)
}

// The towns that are, or may be, Große Kreisstadt or Große kreisangehörige Stadt: five names from general knowledge, and
// Eisenach, a kreisfreie Stadt until 2021. No list was read.
var townsOfUncertainRank = [...]string{
	eisenach,
	"16077001", // Altenburg
	"16067029", // Gotha
	"16070029", // Ilmenau
	"16064046", // Mühlhausen
	"16062041", // Nordhausen
}

// RecipientOf returns which kind of recipient a unit is. A municipality that a Verwaltungsgemeinschaft or an erfüllende
// Gemeinde administers gets nothing itself. An erfüllende Gemeinde gets it for all that it administers; the unit for that
// is its association record, and not the municipality alone. Which towns are Große Kreisstadt or Große kreisangehörige Stadt
// is not recorded. All three are a [*FinanceError].
func RecipientOf(unit directory.Unit) (Recipient, error) {
	fault := func(german, english string, args ...any) (Recipient, error) {
		return 0, financeError(unit.Name(), unit.Date().Year(), bilingual.Sprintf(german, english, args...))
	}
	switch kind := unit.Kind(); {
	case kind == governance.KreisfreieStadt:
		return ToKreisfreieStadt, nil
	case kind == governance.Landkreis:
		return ToLandkreis, nil
	case kind == governance.Verwaltungsgemeinschaft, kind == governance.ErfuellendeGemeinde:
		return ToGemeinde, nil
	case unit.Level() != governance.Municipality:
		return fault("eine Einheit dieser Art bekommt keinen eigenen Mehrbelastungsausgleich",
			"a unit of this kind gets no Mehrbelastungsausgleich of its own")
	case isOfUncertainRank(unit):
		return fault("ob sie Große Kreisstadt oder Große kreisangehörige Stadt ist, ist nicht erfasst; die Art des Empfängers ist selbst anzugeben",
			"whether it is a Große Kreisstadt or Große kreisangehörige Stadt is not recorded; name the kind of recipient yourself")
	}
	if administration, _ := unit.Administration(); administration != unit {
		return fault("sie wird von %s verwaltet, und diese bekommt den Mehrbelastungsausgleich",
			"it is administered by %s, which gets the Mehrbelastungsausgleich", administration.Name())
	}
	if association, ok := erfuellendeAssociation(unit); ok {
		return fault("als erfüllende Gemeinde bekommt sie den Mehrbelastungsausgleich auch für andere; gefragt ist der Verband %s",
			"as erfüllende Gemeinde it gets the Mehrbelastungsausgleich for others too; ask for the association %s", association.Key())
	}
	return ToGemeinde, nil
}

// erfuellendeAssociation returns the record of those for which one municipality acts as erfüllende Gemeinde, where the
// municipality is one of them.
func erfuellendeAssociation(municipality directory.Unit) (association directory.Unit, ok bool) {
	association, _ = municipality.Above(governance.Association)
	return association, association.Kind() == governance.ErfuellendeGemeinde
}

func isOfUncertainRank(unit directory.Unit) bool {
	return slices.Contains(townsOfUncertainRank[:], unit.AGS().String())
}

// Compensation is the Mehrbelastungsausgleich of one unit in one year.
type Compensation struct {
	Unit       directory.Unit // on a day whose territory the population belongs to
	Recipient  Recipient
	Year       int
	Rate       law.Dated[finance.Amount] // per inhabitant
	Population directory.Figure
	Amount     finance.Amount
}

// CompensationOf computes the Mehrbelastungsausgleich of a unit for a year: the amount per inhabitant times the inhabitants on
// 31 December of the year before the previous one (§ 30 Abs. 1 ThürFAG). Add-ons for further tasks (§ 23 Abs. 1a) are not
// in it.
//
// The recipient must be the one that [RecipientOf] tells; only for the towns of which it cannot tell the rank may the caller
// choose. Anything else is a [*FinanceError], and so are a year without a recorded amount, a unit that did not exist on that
// day, a population that is not recorded for it, and a Landkreis of which a single municipality has no figure of that day.
func CompensationOf(unit key.Key, r Recipient, year int) (Compensation, error) {
	unit = key.Plain(unit)
	if unit == nil {
		return Compensation{}, financeError("", year, bilingual.Text{German: "verlangt ist der Schlüssel einer Einheit", English: "want the key of a unit"})
	}
	if !r.IsValid() {
		return Compensation{}, financeError(unit.String(), year, bilingual.Text{German: "verlangt ist eine Art von Empfänger", English: "want a kind of recipient"})
	}
	y, ok := newBurdenYear(year)
	if !ok {
		return Compensation{}, financeError(unit.String(), year, outOfCalendar)
	}
	return y.compensation(unit, r)
}

// burdenYear is a year of the Mehrbelastungsausgleich and its days.
type burdenYear struct {
	year              int
	firstDay, lastDay civil.Date
	// counted is the day of the count of inhabitants: 31 December of the year before the previous one.
	counted civil.Date
	// territory holds the units on the last day for which this count is the newest, 30 December of the previous year, which is
	// also the closest to the year; it is zero outside the directory.
	territory directory.Snapshot
}

var outOfCalendar = bilingual.Text{German: "das Jahr muss zwischen 1 und 9999 liegen", English: "the year must lie between 1 and 9999"}

// newBurdenYear reports false for a year that is none of the calendar.
func newBurdenYear(year int) (burdenYear, bool) {
	firstDay, err := civil.Of(year, time.January, 1)
	if err != nil {
		return burdenYear{}, false
	}
	y := burdenYear{
		year: year, firstDay: firstDay, lastDay: firstDay.AddMonths(11).AddDays(30),
		counted: firstDay.AddMonths(-12).AddDays(-1),
	}
	if snapshot, err := Directory().On(firstDay.AddDays(-2)); err == nil {
		y.territory = snapshot
	}
	return y, true
}

// compensation is what a unit gets in the year.
func (y burdenYear) compensation(unit key.Key, r Recipient) (Compensation, error) {
	fault := func(german, english string, arg any) (Compensation, error) {
		return Compensation{}, financeError(unit.String(), y.year, bilingual.Sprintf(german, english, arg))
	}
	rate, ok := BurdenCompensation(r).On(y.lastDay)
	if !ok {
		why, _ := BurdenCompensation(r).Absent(y.lastDay)
		return fault("kein Mehrbelastungsausgleich je Einwohner ist erfasst: %v",
			"no Mehrbelastungsausgleich per inhabitant is recorded: %v", bilingual.Text{German: why.Text(language.German), English: why.String()})
	}
	found, _ := y.territory.Unit(unit)
	population, _ := found.Population()
	if population.AsOf != y.counted { // none is recorded, or none of that day
		return fault("die Einwohnerzahl am %v ist nicht erfasst", "its population on %v is not recorded",
			bilingual.Text{German: y.counted.Format(language.German), English: y.counted.String()})
	}
	if err := fits(found, r); err != nil {
		return Compensation{}, err
	}
	amount, err := rate.Value.Mul(population.Value)
	if err != nil {
		return Compensation{}, err
	}
	return Compensation{found, r, y.year, rate, population, amount}, nil
}

// fits returns an error where the unit is no recipient of the kind. For a town of which nobody recorded the rank, the caller
// decides whether it is one of the large ones.
func fits(unit directory.Unit, r Recipient) error {
	own, err := RecipientOf(unit)
	_, forOthers := erfuellendeAssociation(unit)
	switch {
	case own == r, isOfUncertainRank(unit) && (r == ToGrosseStadt || r == ToGemeinde && !forOthers):
		return nil
	case err == nil || isOfUncertainRank(unit):
		return financeError(unit.Name(), unit.Date().Year(), bilingual.Sprintf(
			"sie ist kein Empfänger der Art „%s“", "it is no recipient of the kind %s", r.Text(language.German)))
	}
	return err
}

// Calculation returns the Rechenweg.
func (c Compensation) Calculation() finance.Calculation {
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	rate, inhabitants := text("Betrag je Einwohner", "amount per inhabitant"), text("Einwohner", "inhabitants")
	people := finance.Number(c.Population.Value)
	counted := finance.Step{Name: inhabitants, Result: people,
		Inputs: []finance.Input{
			{Name: text("Stichtag", "day"), Value: c.Population.AsOf},
			{Name: text("maßgeblich", "what counts"),
				Value: text("31.12. des vorvergangenen Jahres", "31 December of the year before the previous one")},
		},
		Source: law.Source{Citation: law.MustCite(law.ThuerFAG, "§ 30 Abs. 1"),
			Where: "statistik.thueringen.de ge001633; Gemeindeverzeichnis", Evidence: law.Secondary}}
	if c.Population.Joined {
		counted.Inputs = append(counted.Inputs, finance.Input{Name: text("Gebiet", "territory"),
			Value: text("seither zusammengeschlossene Gemeinden addiert", "municipalities that have merged since are added up")})
		counted.Source.Evidence = law.Derived
	}
	recipient := []finance.Input{{Name: text("Empfänger", "recipient"), Value: bilingual.TextOf(c.Recipient)}}
	if c.Rate.Source.Evidence == law.Derived {
		recipient = append(recipient, finance.Input{Name: text("Wortlaut", "wording"),
			Value: unchangedWording})
	}
	title := fmt.Sprintf("Mehrbelastungsausgleich %d: %s", c.Year, c.Unit.Name())
	return finance.Calculation{Title: text(title, title), Steps: []finance.Step{
		{Name: rate, Inputs: recipient, Result: c.Rate.Value, Source: c.Rate.Source},
		counted,
		{Name: text("Mehrbelastungsausgleich", "Mehrbelastungsausgleich"),
			Formula: text("Betrag je Einwohner × Einwohner", "amount per inhabitant × inhabitants"),
			Inputs:  []finance.Input{{Name: rate, Value: c.Rate.Value}, {Name: inhabitants, Value: people}},
			Result:  c.Amount, Source: c.Rate.Source},
	}}
}

// BurdenTable returns the Mehrbelastungsausgleich of all that are Landkreis or kreisfreie Stadt at the start of a year, with
// the sum. The title names the day of the inhabitants, and the last column says how well each sum is known. A figure that is not
// recorded for one of them is a [*FinanceError]; there is no table with holes.
func BurdenTable(year int) (finance.Table, error) {
	t := finance.Table{
		Sum: true,
		Columns: []bilingual.Text{
			{German: "Schlüssel", English: "key"},
			{German: "Name", English: "name"},
			{German: "Einwohner", English: "inhabitants"},
			{German: "je Einwohner", English: "per inhabitant"},
			{German: "Betrag", English: "amount"},
			{German: "Beleg", English: "evidence"},
		},
	}
	y, ok := newBurdenYear(year)
	if !ok {
		return finance.Table{}, financeError("", year, outOfCalendar)
	}
	t.Title = y.title()
	snapshot, err := Directory().On(y.firstDay)
	if err != nil {
		return finance.Table{}, err
	}
	var amounts []finance.Amount
	var grades []law.Evidence
	var people int64
	for unit := range snapshot.Units(governance.District) {
		r, err := RecipientOf(unit)
		if err != nil {
			return finance.Table{}, err
		}
		c, err := y.compensation(unit.Key(), r)
		if err != nil {
			return finance.Table{}, err
		}
		t.Rows = append(t.Rows, []finance.Value{
			finance.Plain(unit.Key().String()), finance.Plain(unit.ShortName()), finance.Number(c.Population.Value), c.Rate.Value,
			c.Amount, bilingual.TextOf(c.Calculation().Evidence()),
		})
		amounts, grades = append(amounts, c.Amount), append(grades, c.Calculation().Evidence())
		people += c.Population.Value
	}
	sum, err := finance.Sum(amounts...)
	if err != nil {
		return finance.Table{}, err
	}
	t.Rows = append(t.Rows, []finance.Value{
		finance.Plain(landKey), finance.Plain("Σ"), finance.Number(people), nil, sum, bilingual.TextOf(law.Weakest(grades...)),
	})
	return t, nil
}

// title names the day of the inhabitants and, where the amounts per inhabitant are derived, from what.
func (y burdenYear) title() bilingual.Text {
	counted := bilingual.FormatOf(y.counted)
	title := bilingual.Sprintf("Mehrbelastungsausgleich %d, Einwohner am %s", "Mehrbelastungsausgleich %d, inhabitants on %s", y.year, counted)
	if rate, _ := BurdenCompensation(ToLandkreis).On(y.lastDay); rate.Source.Evidence == law.Derived {
		title = bilingual.Sprintf("%s, Beträge je Einwohner nach dem Wortlaut %s", "%s, amounts per inhabitant by the wording %s", title, unchangedWording)
	}
	return title
}

var unchangedWording = bilingual.Text{
	German: "von 2024, bis zum 30.12.2025 nicht geändert", English: "of 2024, unchanged until 30 December 2025",
}
