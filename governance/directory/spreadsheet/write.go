package spreadsheet

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// groups are the remarks as the text has them, the first that fits.
var groups = [...]struct {
	title bilingual.Text
	holds func(RowRemark) bool
}{
	{bilingual.Text{German: "Ohne Platz", English: "Without a place"}, func(m RowRemark) bool { return m.Err != nil }},
	{bilingual.Text{German: "Aufgeteilt (geschätzt nach Einwohnern, sonst nach Fläche)", English: "Split (estimated by people, else by land)"},
		func(m RowRemark) bool { return m.Outcome == directory.Split || m.Gap != nil }},
	{bilingual.Text{German: "Zu einem anderen Tag genommen", English: "Taken as of another day"}, func(m RowRemark) bool { return !m.Day.IsZero() }},
	{bilingual.Text{German: "Repariert", English: "Repaired"}, func(RowRemark) bool { return true }},
}

// WriteText writes for readers what became of the table: first what is open, then of which day it is, the sums, and each row of which there
// is something to tell; of each kind so many as most says, or all where it is negative. The table itself is [Restatement.Table].
func (r *Restatement) WriteText(w io.Writer, tag language.Tag, most int) error {
	out := bufio.NewWriter(w)
	line := func(german, english string, args ...any) {
		fmt.Fprintln(out, bilingual.Printable(bilingual.Sprintf(german, english, args...).In(tag)))
	}
	fmt.Fprintln(out, r.Summary(tag))
	line("Gebietsstand der Tabelle: %s.", "Day of the table: %s.", r.Dated())
	line("Umgerechnet auf den %s (Zeilen: %s, Einheiten daraus: %s); Gemeindeverzeichnis, Ausgabe %s.", "Restated to %s (rows: %s, units that they make: %s); municipality register, edition %s.",
		inBoth(r.To), count(r.Rows), count(len(r.Units)), r.Edition)
	line("Spalte der Schlüssel oder Namen: %s.", "Column of keys or names: %s.", r.Column)
	for _, note := range r.Notes() {
		fmt.Fprintln(out, bilingual.Printable(note.In(tag)))
	}
	if len(r.Columns) > 0 {
		fmt.Fprintln(out)
		line("Summen", "Sums")
	}
	for i, c := range r.Columns {
		line("  %s: %s vorher = %s umgerechnet + %s ohne Platz", "  %s: %s before = %s restated + %s without a place", c.Name,
			c.text(r.Before[i]), c.text(r.Placed[i]), c.text(r.Left[i]))
	}
	var grouped [len(groups)][]RowRemark
	for _, remark := range r.Remarks {
		for i, group := range groups {
			if group.holds(remark) {
				grouped[i] = append(grouped[i], remark)
				break
			}
		}
	}
	for i, remarks := range grouped {
		if len(remarks) == 0 {
			continue
		}
		fmt.Fprintf(out, "\n%s (%s)\n", groups[i].title.In(tag), count(len(remarks)).In(tag))
		for at, remark := range remarks {
			if most >= 0 && at == most {
				line("  und %s weitere", "  and %s more", count(len(remarks)-most))
				break
			}
			line("  Zeile %d „%s“ %s", "  line %[1]d %[2]q %[3]s", remark.Line, remark.Cell, r.Tell(remark))
		}
	}
	return out.Flush()
}

// text tells a number of the column; it is of no currency.
func (c NumberColumn) text(n int64) bilingual.Text {
	format := func(tag language.Tag) string {
		return strings.Trim(c.value(n).Format(tag), " \u00a0EUR€")
	}
	return bilingual.Text{German: format(language.German), English: format(language.English)}
}

// count is a number of rows or units as readers see it, with groups of thousands.
func count(n int) bilingual.Text { return inBoth(finance.Number(n)) }

// Summary says in one line whether every row has its place, and if not why.
func (r *Restatement) Summary(tag language.Tag) string {
	open := r.Open()
	if len(open) == 0 {
		return bilingual.Sprintf("Vollständig: Jede Zeile (%s) hat ihren Platz, und die Summen sind vorher und nachher gleich.",
			"Complete: every row (%s) has its place, and the sums are the same before and after.", count(r.Rows)).In(tag)
	}
	parts := make([]string, len(open))
	for i, text := range open {
		parts[i] = text.In(tag)
	}
	return bilingual.Printable(bilingual.Text{German: "NICHT VOLLSTÄNDIG: ", English: "NOT COMPLETE: "}.In(tag) + strings.Join(parts, "; ") + ".")
}

// Table returns the restated table: each unit with its values, then each row without a place, and the sums of both, which are those of
// the table before. [finance.Table.WriteCSV] writes it safely for spreadsheets.
func (r *Restatement) Table() finance.Table {
	t := finance.Table{
		Title: bilingual.Sprintf("Umgerechnet auf den %s", "Restated to %s", inBoth(r.To)),
		Columns: []bilingual.Text{{German: "Schlüssel", English: "key"}, {German: "Name", English: "name"},
			{German: "Zeilen", English: "rows"}, {German: "geschätzt", English: "estimated"}},
		Sum: true,
	}
	for _, c := range r.Columns {
		t.Columns = append(t.Columns, bilingual.Text{German: c.Name, English: c.Name})
	}
	add := func(key, name finance.Value, rows int, estimated bool, values []int64) {
		row := []finance.Value{key, name, finance.Number(rows), yesNo(estimated)}
		for i, c := range r.Columns {
			row = append(row, c.value(values[i]))
		}
		t.Rows = append(t.Rows, row)
	}
	for _, u := range r.Units {
		add(finance.Plain(u.Key.String()), finance.Plain(u.Name), u.Rows, u.Estimated, u.Values)
	}
	for _, m := range r.Remarks {
		if m.Err != nil {
			add(nil, bilingual.Sprintf("ohne Platz, Zeile %d: %s", "without a place, line %d: %s", m.Line, m.Cell), 1, false, m.Values)
		}
	}
	sums := make([]int64, len(r.Columns))
	for i := range sums {
		sums[i] = r.Placed[i] + r.Left[i]
	}
	add(nil, bilingual.Text{German: "Summe", English: "sum"}, r.Rows, false, sums)
	t.Rows[len(t.Rows)-1][3] = nil
	return t
}

func yesNo(yes bool) bilingual.Text {
	if yes {
		return bilingual.Text{German: "ja", English: "yes"}
	}
	return bilingual.Text{German: "nein", English: "no"}
}

// document is what MarshalJSON writes.
type document struct {
	Complete bool             `json:"complete"`
	Open     []bilingual.Text `json:"open"`
	Notes    []bilingual.Text `json:"notes"`
	Column   string           `json:"column"`
	Columns  []NumberColumn   `json:"columns"`
	Day      civil.Date       `json:"day"`
	Period   civil.Period     `json:"period"`
	Mixed    []civil.Period   `json:"mixed,omitempty"`
	To       civil.Date       `json:"to"`
	Edition  string           `json:"edition"`
	Rows     int              `json:"rows"`
	Before   []finance.Value  `json:"before"`
	Placed   []finance.Value  `json:"placed"`
	Left     []finance.Value  `json:"left"`
	Balanced bool             `json:"balanced"`
	Units    []documentUnit   `json:"units"`
	Remarks  []documentRemark `json:"remarks"`
}

type documentUnit struct {
	Key       string          `json:"key"`
	Name      string          `json:"name"`
	Values    []finance.Value `json:"values"`
	Rows      int             `json:"rows"`
	Estimated bool            `json:"estimated"`
}

type documentRemark struct {
	Line    int                  `json:"line"`
	Cell    string               `json:"cell"`
	Outcome directory.RowOutcome `json:"outcome"`
	Repair  key.Repair           `json:"repair"`
	ByName  bool                 `json:"byName"`
	Former  bool                 `json:"former"`
	Day     civil.Date           `json:"day,omitzero"`
	Parts   []documentPart       `json:"parts"`
	Values  []finance.Value      `json:"values"`
	Text    bilingual.Text       `json:"text"`
}

type documentPart struct {
	Key    string          `json:"key"`
	Name   string          `json:"name"`
	Values []finance.Value `json:"values"`
}

// MarshalJSON writes the result for programs. Numbers are texts such as "1234" and "1234.56", so that nothing rounds them.
func (r *Restatement) MarshalJSON() ([]byte, error) {
	d := document{Complete: len(r.Open()) == 0, Open: append([]bilingual.Text{}, r.Open()...), Notes: append([]bilingual.Text{}, r.Notes()...),
		Column: r.Column, Columns: append([]NumberColumn{}, r.Columns...), Day: r.Day, To: r.To, Edition: r.Edition.String(), Rows: r.Rows,
		Before: r.values(r.Before), Placed: r.values(r.Placed), Left: r.values(r.Left), Balanced: r.Balanced(),
		Units: []documentUnit{}, Remarks: []documentRemark{}}
	if len(r.Dating.Periods) > 0 {
		d.Period = r.Dating.Periods[0].Period
	}
	if r.Dating.Mixture {
		d.Mixed = r.Dating.Mixed[:]
	}
	for _, u := range r.Units {
		d.Units = append(d.Units, documentUnit{u.Key.String(), u.Name, r.values(u.Values), u.Rows, u.Estimated})
	}
	for _, m := range r.Remarks {
		parts := []documentPart{}
		for _, part := range m.Parts {
			parts = append(parts, documentPart{part.Key.String(), part.Name, r.values(part.Values)})
		}
		d.Remarks = append(d.Remarks, documentRemark{m.Line, m.Cell, m.Outcome, m.Repair, m.ByName, m.Former, m.Day, parts, r.values(m.Values), r.Tell(m)})
	}
	return json.Marshal(d)
}

// values returns numbers as the columns have them.
func (r *Restatement) values(list []int64) []finance.Value {
	out := make([]finance.Value, len(list))
	for i, n := range list {
		out[i] = r.Columns[i].value(n)
	}
	return out
}
