package finance

import (
	"fmt"
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Chart returns the plan as a bar chart with its table: one bar for what all pay together in each year.
func (p Plan) Chart() Chart {
	t := p.Table()
	c := Chart{
		Title:       t.Title,
		Description: bilingual.Text{German: "Was alle Zahlenden zusammen in jedem Jahr zahlen.", English: "What all payers pay together in each year."},
		Table:       t,
	}
	sums := t.Rows[len(t.Rows)-1]
	for i := 2; i < len(t.Columns)-1; i++ { // between the names and the sum
		c.Bars = append(c.Bars, Bar{t.Columns[i], sums[i]})
	}
	return c
}

// AllocationTable returns who gets or pays what as a table: name, ID, share and amount of each body, and the sums. A sum that does
// not fit is an [*OverflowError].
func AllocationTable(title bilingual.Text, allocations []Allocation) (Table, error) {
	t := Table{
		Title: title,
		Columns: []bilingual.Text{bodyColumn, idColumn, {German: "Anteil", English: "share"},
			{German: "Betrag", English: "amount"}},
		Sum: true,
	}
	shares, amounts := make([]Share, len(allocations)), make([]Amount, len(allocations))
	for i, a := range allocations {
		shares[i], amounts[i] = a.Share, a.Amount
		t.Rows = append(t.Rows, []Value{Plain(a.Name), Plain(a.ID), a.Share, a.Amount})
	}
	share, err := SumShares(shares...)
	if err != nil {
		return Table{}, err
	}
	amount, err := Sum(amounts...)
	if err != nil {
		return Table{}, err
	}
	t.Rows = append(t.Rows, []Value{Plain("Σ"), nil, share, amount})
	return t, nil
}

// AllocationChart returns who gets or pays what as a bar chart with the table that [AllocationTable] makes, and with its errors.
func AllocationChart(title bilingual.Text, allocations []Allocation) (Chart, error) {
	t, err := AllocationTable(title, allocations)
	if err != nil {
		return Chart{}, err
	}
	c := Chart{
		Title:       title,
		Description: bilingual.Text{German: "Der Betrag jedes Beteiligten.", English: "The amount of each body."},
		Table:       t,
	}
	for _, a := range allocations {
		c.Bars = append(c.Bars, Bar{bilingual.Text{German: a.Name, English: a.Name}, a.Amount})
	}
	return c, nil
}

// CeilingTable returns the ceilings of funds as a table: one row for each, with the days between which it holds, the source and how well
// it is known. An open end is an empty cell. Ceilings are not added up: each holds for its own period.
func CeilingTable(title bilingual.Text, ceilings law.Series[Amount]) Table {
	t := Table{
		Title: title,
		Columns: []bilingual.Text{
			{German: "von", English: "from"}, {German: "bis", English: "through"}, {German: "Obergrenze", English: "ceiling"},
			{German: "Quelle", English: "source"}, {German: "Beleg", English: "evidence"},
		},
	}
	day := func(d civil.Date) Value {
		if d.IsZero() {
			return nil
		}
		return d
	}
	for _, c := range ceilings.Values() {
		t.Rows = append(t.Rows, []Value{day(c.Period.From), day(c.Period.Through), c.Value, Plain(c.Source.String()),
			bilingual.Text{German: c.Source.EvidenceText(language.German), English: c.Source.EvidenceText(language.English)}})
	}
	return t
}

// CeilingChart returns the ceilings of funds as a bar chart with the table that [CeilingTable] makes: one bar for each ceiling, named after
// its year or its period.
func CeilingChart(title bilingual.Text, ceilings law.Series[Amount]) Chart {
	c := Chart{
		Title:       title,
		Description: bilingual.Text{German: "Die Obergrenze jedes Zeitraums.", English: "The ceiling of each period."},
		Table:       CeilingTable(title, ceilings),
	}
	for _, ceiling := range ceilings.Values() {
		c.Bars = append(c.Bars, Bar{periodName(ceiling.Period), ceiling.Value})
	}
	return c
}

// periodName calls a calendar year by its number.
func periodName(p civil.Period) bilingual.Text {
	first, err := civil.Of(p.From.Year(), time.January, 1)
	if err == nil && p == (civil.Period{From: first, Through: first.AddMonths(11).AddDays(30)}) {
		year := fmt.Sprint(p.From.Year())
		return bilingual.Text{German: year, English: year}
	}
	return bilingual.FormatOf(p)
}
