package finance

import (
	"database/sql/driver"
	"fmt"
	"slices"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Plan is a financing plan (Finanzierungsplan) over years: who pays how much in which calendar year. A Plan is immutable;
// the zero Plan is empty.
type Plan struct {
	entries []PlanEntry // by year, then in the order given
}

// PlanEntry is what one body pays in one year.
type PlanEntry struct {
	Year   int    `json:"year"` // calendar year, 1 to 9999
	ID     string `json:"id"`   // of the payer, for programs; "" is not allowed
	Name   string `json:"name"` // of the payer, for readers; "" means that it is the ID
	Amount Amount `json:"amount"`
}

// PlanError tells why entries form no [Plan].
type PlanError struct {
	Index  int // of the entry at fault
	Entry  PlanEntry
	Reason string // what is wrong, and what would be right, in English
	german string // the reason in German
}

func planError(index int, entry PlanEntry, reason bilingual.Text) *PlanError {
	return &PlanError{index, entry, reason.English, reason.German}
}

func (e *PlanError) Error() string { return "finance: plan: " + e.Text(language.English) }

// Text returns the error for readers. Entries are counted from 0.
func (e *PlanError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Eintrag %d (%q im Jahr %d): %s", "entry %d (%q in %d): %s", e.Index, e.Entry.ID, e.Entry.Year,
		bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// What is wrong with entries of plans and sums of years.
var (
	noYear         = bilingual.Text{German: "das Jahr muss zwischen 1 und 9999 liegen", English: "the year must lie between 1 and 9999"}
	negativePaying = bilingual.Text{German: "der Betrag ist negativ; ein Plan enthält Zahlungen", English: "the amount is negative; a plan holds payments"}
)

// MostPlanCells is how many years times payers a plan may have: 20 years of every municipality in Germany, and some.
const MostPlanCells = 1 << 18

// PlanSizeError tells that a plan has more years and payers than a table of them can hold; see [MostPlanCells].
type PlanSizeError struct{ Years, Payers int }

func (e *PlanSizeError) Error() string { return "finance: plan: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *PlanSizeError) Text(tag language.Tag) string {
	return bilingual.Sprintf("%s Jahre mal %s Zahlende sind mehr als %s Felder; nach Jahren oder Zahlenden auf mehrere Pläne aufteilen",
		"%s years times %s payers are more than %s cells; divide it into several plans, by years or by payers", grouped(e.Years), grouped(e.Payers), grouped(MostPlanCells)).In(tag)
}

// grouped returns a count as readers see it, with groups of thousands.
func grouped(n int) bilingual.Text { return bilingual.FormatOf(Number(n)) }

// NewPlan makes a plan. A year outside 1 to 9999, a missing ID, a negative amount and a second entry of the same body for
// the same year are a [*PlanError]; more than [MostPlanCells] years times payers are a [*PlanSizeError]; a sum that does not fit is
// an [*OverflowError].
func NewPlan(entries ...PlanEntry) (Plan, error) {
	p := Plan{entries: slices.Clone(entries)}
	type place struct {
		year int
		id   string
	}
	seen := make(map[place]bool, len(entries))
	for i, e := range entries {
		fault := func(reason bilingual.Text) (Plan, error) { return Plan{}, planError(i, e, reason) }
		switch at := (place{e.Year, e.ID}); {
		case e.Year < 1 || e.Year > 9999:
			return fault(noYear)
		case e.ID == "":
			return fault(bilingual.Text{German: "der Zahlende hat keine Kennung", English: "the payer has no ID"})
		case e.Amount.Sign() < 0:
			return fault(negativePaying)
		case seen[at]:
			return fault(bilingual.Text{German: "der Zahlende hat für dieses Jahr schon einen Eintrag; beide zusammenzählen",
				English: "the payer has an entry for this year already; add the two up"})
		case e.Name == "":
			p.entries[i].Name = e.ID
			fallthrough
		default:
			seen[at] = true
		}
	}
	slices.SortStableFunc(p.entries, func(a, b PlanEntry) int { return a.Year - b.Year })
	if err := p.checkSize(); err != nil {
		return Plan{}, err
	}
	if _, err := p.Total(); err != nil {
		return Plan{}, err
	}
	return p, nil
}

// checkSize counts years and payers only where there are so many entries that both may be too many.
func (p Plan) checkSize() error {
	entries := int64(len(p.entries))
	if entries*entries <= MostPlanCells { // there are no more years and no more payers than entries
		return nil
	}
	years := len(p.Years())
	if int64(years)*entries <= MostPlanCells {
		return nil
	}
	if payers := len(p.payers()); int64(years)*int64(payers) > MostPlanCells {
		return &PlanSizeError{years, payers}
	}
	return nil
}

// Entries returns the entries by year.
func (p Plan) Entries() []PlanEntry { return slices.Clone(p.entries) }

// Years returns the years with entries in ascending order.
func (p Plan) Years() []int {
	var years []int
	for _, e := range p.entries {
		if n := len(years); n == 0 || years[n-1] != e.Year {
			years = append(years, e.Year)
		}
	}
	return years
}

// Total returns what all pay in all years.
func (p Plan) Total() (Amount, error) {
	return p.sum(func(PlanEntry) bool { return true })
}

// In returns what all pay in the year.
func (p Plan) In(year int) Amount { return p.part(func(e PlanEntry) bool { return e.Year == year }) }

// Of returns what the body pays in all years.
func (p Plan) Of(id string) Amount { return p.part(func(e PlanEntry) bool { return e.ID == id }) }

// part adds up some entries: no error, for NewPlan has added up all of them and none is negative.
func (p Plan) part(wanted func(PlanEntry) bool) Amount {
	sum, _ := p.sum(wanted)
	return sum
}

func (p Plan) sum(wanted func(PlanEntry) bool) (Amount, error) {
	var amounts []Amount
	for _, e := range p.entries {
		if wanted(e) {
			amounts = append(amounts, e.Amount)
		}
	}
	return Sum(amounts...)
}

// payers returns every payer once, in the order of the first entry.
func (p Plan) payers() []PlanEntry {
	var payers []PlanEntry
	seen := make(map[string]bool, len(p.entries))
	for _, e := range p.entries {
		if !seen[e.ID] {
			payers = append(payers, e)
		}
		seen[e.ID] = true
	}
	return payers
}

// PlanFault is what is wrong with a [Plan].
type PlanFault uint8

// What can be wrong with a plan.
const (
	CeilingExceeded PlanFault = iota + 1 // more is planned than the ceiling of the year
	CeilingAbsent                        // there is no ceiling for the year, and so no money
	CeilingUnknown                       // the ceiling of the year is not recorded
	ShareNotMet                          // a body pays more or less than its share
	PayerUnknown                         // a body pays that is no part of the key
)

var planFaults = bilingual.Words[PlanFault]{Name: "fault of a plan", List: []bilingual.Word[PlanFault]{
	{Value: CeilingExceeded, Word: "ceiling-exceeded",
		Text: bilingual.Text{German: "Obergrenze überschritten", English: "ceiling exceeded"}},
	{Value: CeilingAbsent, Word: "ceiling-absent", Text: bilingual.Text{
		German:  "keine Obergrenze und damit keine Mittel in diesem Jahr",
		English: "no ceiling and so no money in this year",
	}},
	{Value: CeilingUnknown, Word: "ceiling-unknown",
		Text: bilingual.Text{German: "Obergrenze nicht erfasst", English: "ceiling not recorded"}},
	{Value: ShareNotMet, Word: "share-not-met",
		Text: bilingual.Text{German: "Betrag weicht vom Anteil ab", English: "amount differs from the share"}},
	{Value: PayerUnknown, Word: "payer-unknown", Text: bilingual.Text{
		German:  "zahlt, ohne am Schlüssel beteiligt zu sein",
		English: "pays without being part of the key",
	}},
}}

// IsValid reports whether f is one of the faults.
func (f PlanFault) IsValid() bool { return planFaults.Has(f) }

// String returns the fault as data writes it, such as "ceiling-exceeded", and "" for anything else.
func (f PlanFault) String() string { return planFaults.String(f) }

// Text returns the fault for readers.
func (f PlanFault) Text(tag language.Tag) string { return planFaults.Text(f, tag) }

// MarshalText returns [PlanFault.String]; what is no fault is a [*bilingual.WordError].
func (f PlanFault) MarshalText() ([]byte, error) { return planFaults.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *PlanFault) UnmarshalText(text []byte) error { return planFaults.Unmarshal(f, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (f PlanFault) Value() (driver.Value, error) { return planFaults.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *PlanFault) Scan(column any) error { return planFaults.Scan(f, column) }

// PlanFinding is one fault of a plan with its figures.
type PlanFinding struct {
	Fault   PlanFault `json:"fault"`
	Year    int       `json:"year,omitzero"` // 0 where it concerns all years together
	ID      string    `json:"id,omitempty"`  // of the payer; "" where it concerns all payers together
	Planned Amount    `json:"planned"`
	Allowed Amount    `json:"allowed"` // the ceiling, or what the share demands; zero where there is none
	// Tolerance is by how much the years together may differ from a share where each of them is rounded to a cent: one cent a year. It
	// is zero where a plan has one year, and where nothing is shared.
	Tolerance Amount     `json:"tolerance,omitzero"`
	Source    law.Source `json:"source,omitzero"` // of the ceiling or the key; zero where there is none
}

// Text returns the finding for readers, such as "2019: Obergrenze überschritten: 21.000.000,00 EUR statt 20.000.000,00 EUR".
func (f PlanFinding) Text(tag language.Tag) string {
	subject := f.ID
	if f.Year != 0 {
		subject = fmt.Sprint(f.Year)
		if f.ID != "" {
			subject += ", " + f.ID
		}
	}
	text := subject + ": " + f.Fault.Text(tag) + ": " + f.Planned.Format(tag)
	if f.Fault == CeilingExceeded || f.Fault == ShareNotMet {
		text += bilingual.Text{German: " statt ", English: " instead of "}.In(tag) + f.Allowed.Format(tag)
	}
	if f.Tolerance.Sign() > 0 {
		text += bilingual.Text{
			German:  " (auch Jahr für Jahr nicht der auf den Cent gerundete Anteil)",
			English: " (nor is each year the share rounded to a cent)",
		}.In(tag)
	}
	return text
}

// CheckCeilings compares what one body pays in each year with the ceilings of its funds on the last day of that year. An
// empty ID means all bodies together. The findings stand in the order of the years.
func (p Plan) CheckCeilings(id string, ceilings law.Series[Amount]) []PlanFinding {
	years := make(map[int]Amount)
	for _, e := range p.entries {
		if id == "" || e.ID == id {
			years[e.Year] = Cent(years[e.Year].cents + e.Amount.cents) // fits, for NewPlan has added up all entries and none is negative
		}
	}
	var findings []PlanFinding
	for _, year := range p.Years() {
		planned := years[year]
		finding := PlanFinding{Year: year, ID: id, Planned: planned}
		if planned.IsZero() {
			continue
		}
		lastDay, _ := civil.Of(year, time.December, 31) // a plan has years from 1 to 9999 only
		if ceiling, ok := ceilings.On(lastDay); ok {
			if !ceiling.Value.Less(planned) {
				continue
			}
			finding.Fault, finding.Allowed, finding.Source = CeilingExceeded, ceiling.Value, ceiling.Source
		} else if why, _ := ceilings.Absent(lastDay); why == law.BeforeRecords || why == law.AfterRecords {
			finding.Fault = CeilingUnknown
		} else {
			finding.Fault = CeilingAbsent
		}
		findings = append(findings, finding)
	}
	return findings
}

// CheckShares compares what each body pays with its share by the key. A body keeps to it if it pays in all years together, to the
// cent, what the key gives it of the whole; or in each year what the key gives it of that year; or, in a plan of several years, in each
// year its share rounded down or up to a cent, as [Key.ApportionYears] does. The findings name the share of the whole, and stand in the
// order of the key, then of the bodies that are no part of it.
func (p Plan) CheckShares(key Key, method Method) ([]PlanFinding, error) {
	total, err := p.Total()
	if err != nil {
		return nil, err
	}
	allocations, err := key.Apportion(total, method)
	if err != nil {
		return nil, err
	}
	years, err := p.yearly(key, method)
	if err != nil {
		return nil, err
	}
	var findings []PlanFinding
	for i, a := range allocations {
		if planned := years.total[a.ID]; planned != a.Amount && !years.keeps(i) {
			finding := PlanFinding{Fault: ShareNotMet, ID: a.ID, Planned: planned, Allowed: a.Amount, Source: key.source}
			if n := len(years.years); n > 1 {
				finding.Tolerance = Cent(int64(n))
			}
			findings = append(findings, finding)
		}
	}
	for _, payer := range p.payers() {
		if _, known := key.Share(payer.ID); !known {
			findings = append(findings, PlanFinding{Fault: PayerUnknown, ID: payer.ID, Planned: years.total[payer.ID],
				Source: key.source})
		}
	}
	return findings, nil
}

// Table returns the plan as a table: one row for each payer, with the ID, one column for each year, and the sums. It has at most
// [MostPlanCells] cells of years and payers, for [NewPlan] makes no larger plan.
func (p Plan) Table() Table {
	t := Table{
		Title:   bilingual.Text{German: "Finanzierungsplan", English: "Financing plan"},
		Columns: []bilingual.Text{{German: "Zahlende", English: "payer"}, idColumn},
		Sum:     true,
	}
	years, payers := p.Years(), p.payers()
	for _, year := range years {
		t.Columns = append(t.Columns, bilingual.Text{German: fmt.Sprint(year), English: fmt.Sprint(year)})
	}
	t.Columns = append(t.Columns, bilingual.Text{German: "Summe", English: "sum"})
	var nothing Value = Amount{}
	const names = 2 // columns before the years
	rows := make(map[string]int, len(payers))
	for i, payer := range payers {
		row := slices.Repeat([]Value{nothing}, len(t.Columns))
		row[0], row[1] = Plain(payer.Name), Plain(payer.ID)
		t.Rows, rows[payer.ID] = append(t.Rows, row), i
	}
	byPayer, byYear, total := make([]Amount, len(payers)), make([]Amount, len(years)), Amount{}
	year := 0
	for _, e := range p.entries { // no sum fails, for NewPlan has added up all of them and none is negative
		if e.Year != years[year] {
			year++
		}
		row := rows[e.ID]
		t.Rows[row][names+year] = e.Amount
		byPayer[row], _ = byPayer[row].Add(e.Amount)
		byYear[year], _ = byYear[year].Add(e.Amount)
		total, _ = total.Add(e.Amount)
	}
	last := []Value{Plain("Σ"), nil}
	for _, sum := range byYear {
		last = append(last, sum)
	}
	for i, sum := range byPayer {
		t.Rows[i][names+len(years)] = sum
	}
	t.Rows = append(t.Rows, append(last, total))
	return t
}
