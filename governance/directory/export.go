package directory

import (
	"cmp"
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
	"strconv"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory/internal/store"
)

// Exported are the rows that [WriteCSV] and [WriteJSON] write.
type Exported interface {
	UnitRow | CorrespondenceRow | Change
	fields() []field
}

// field is one column of a row.
type field struct {
	name  string
	value any // a string, an int64, a bool, or nil where it is not recorded
}

// WriteCSV writes rows as comma-separated values (RFC 4180) with a head that names the columns. What is not recorded is empty; keys
// keep their zeros, and shares are exact, as [finance.ParseShare] reads them. A text that a spreadsheet would run as a formula has an
// apostrophe in front ([finance.GuardFormula]). Where there is no row there is no head either.
func WriteCSV[R Exported](w io.Writer, rows iter.Seq[R]) error {
	out := csv.NewWriter(w)
	var cells []string
	write := func(cell func(field) string, fields []field) error {
		cells = cells[:0]
		for _, f := range fields {
			cells = append(cells, cell(f))
		}
		return out.Write(cells)
	}
	isFirst := true
	for row := range rows {
		fields := row.fields()
		if isFirst {
			if err := write(func(f field) string { return f.name }, fields); err != nil {
				return err
			}
			isFirst = false
		}
		if err := write(field.text, fields); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func (f field) text() string {
	switch value := f.value.(type) {
	case string:
		return bilingual.Printable(finance.GuardFormula(value))
	case int64:
		return strconv.FormatInt(value, 10)
	case bool:
		return strconv.FormatBool(value)
	}
	return ""
}

// WriteJSON writes rows as a JSON array with one object a line. The members are the columns of [WriteCSV]; what is not recorded is
// null, and numbers are numbers.
func WriteJSON[R Exported](w io.Writer, rows iter.Seq[R]) error {
	line := []byte("[")
	for row := range rows {
		if len(line) > 1 {
			line = append(line[:0], ',')
		}
		line = append(line, "\n{"...)
		for i, f := range row.fields() {
			if i > 0 {
				line = append(line, ',')
			}
			line = strconv.AppendQuote(line, f.name)
			value, err := json.Marshal(f.value)
			if err != nil {
				return err
			}
			line = append(append(line, ':'), value...)
		}
		line = append(line, '}')
		if _, err := w.Write(line); err != nil {
			return err
		}
	}
	if len(line) == 1 {
		_, err := io.WriteString(w, "[]\n")
		return err
	}
	_, err := io.WriteString(w, "\n]\n")
	return err
}

// UnitRow is a unit as a row of an export: keys, name, kind, the units above it, population and area with their days, and the postal
// code of its seat with the days of the registers around the day that show it.
type UnitRow struct{ Unit Unit }

// Rows yields the units of a level as rows for [WriteCSV] and [WriteJSON], as [Snapshot.Units] does.
func (s Snapshot) Rows(level governance.Level) iter.Seq[UnitRow] {
	return func(yield func(UnitRow) bool) {
		for u := range s.Units(level) {
			if !yield(UnitRow{u}) {
				return
			}
		}
	}
}

func (r UnitRow) fields() []field {
	u := r.Unit
	above := func(level governance.Level) any {
		if unit, _ := u.Above(level); level < u.Level() {
			return keyText(unit)
		}
		return nil
	}
	list := []field{
		{"date", dateText(u.Date())}, {"level", textOrNil(u.Level().String())}, {"key", keyText(u)}, {"ars", textOrNil(u.ARS().String())},
		{"name", textOrNil(u.Name())}, {"kind", textOrNil(u.Kind().String())}, {"association", above(governance.Association)},
		{"district", above(governance.District)}, {"region", above(governance.GovernmentRegion)}, {"land", above(governance.Land)},
	}
	for _, c := range [...]struct {
		name string
		by   Weighting
		of   func() (Figure, bool)
	}{{"population", ByPopulation, u.Population}, {"area_ha", ByArea, u.Area}} {
		values := [3]any{}
		if figure, ok := c.of(); ok {
			register, _ := u.FigureRegister(c.by)
			values = [3]any{figure.Value, dateText(figure.AsOf), dateText(register)}
		}
		list = append(list, field{c.name, values[0]}, field{c.name + "_as_of", values[1]}, field{c.name + "_register", values[2]})
	}
	days, _ := u.PostalCodeAsOf()
	return append(list, field{"postal_code", textOrNil(u.PostalCode())}, field{"postal_code_register_before", dateText(days.From)},
		field{"postal_code_register_after", dateText(days.Through)}, editionField(u.table))
}

func (r CorrespondenceRow) fields() []field {
	list := []field{
		{"from_date", dateText(r.From.Date())}, {"from", keyText(r.From)}, {"from_name", textOrNil(r.From.Name())},
		{"to_date", dateText(r.To.Date())}, {"to", keyText(r.To)}, {"to_name", textOrNil(r.To.Name())},
		{"outside", textOrNil(r.Outside.String())},
	}
	for by, name := range [...]string{ByPopulation: "by_population", ByArea: "by_area"} {
		list = append(list, r.shareFields(Weighting(by), name)...)
	}
	var elseArea any
	if r.Gap(ByPopulationElseArea) == nil {
		elseArea = r.Share(ByPopulationElseArea).String()
	}
	return append(list, field{"by_population_else_area", elseArea}, editionField(cmp.Or(r.From.table, r.To.table)))
}

// shareFields are the share, and where it is not known the reason, with the bounds that are.
func (r CorrespondenceRow) shareFields(by Weighting, name string) []field {
	var share, reason, least, most any
	if gap := r.Gap(by); gap == nil {
		share = r.Share(by).String()
	} else {
		reason = strings.TrimPrefix(gap.Error(), "directory: ")
		if low, high, ok := r.Bounds(by); ok {
			least, most = low.String(), high.String()
		}
	}
	return []field{{name, share}, {"gap_" + name, reason}, {"least_" + name, least}, {"most_" + name, most}}
}

func (c Change) fields() []field {
	var kinds, numbers []string
	for _, kind := range c.Kinds() {
		kinds = append(kinds, kind.String())
	}
	last := ""
	for _, event := range c.Events {
		if n := event.Number(); n != "" && n != last {
			numbers, last = append(numbers, n), n
		}
	}
	list := []field{
		{"number", textOrNil(c.Number())}, {"date", dateText(c.Day)}, {"undated", c.Undated}, {"level", textOrNil(c.unit().Level().String())},
		{"kinds", textOrNil(strings.Join(kinds, ", "))}, {"measures", textOrNil(strings.Join(numbers, ", "))},
	}
	for _, side := range [...]struct {
		name string
		unit Unit
	}{{"before", c.Before}, {"after", c.After}} {
		list = append(list, field{side.name, keyText(side.unit)}, field{side.name + "_name", textOrNil(side.unit.Name())},
			field{side.name + "_ars", textOrNil(side.unit.ARS().String())}, field{side.name + "_kind", textOrNil(side.unit.Kind().String())})
	}
	return append(list, editionField(cmp.Or(c.After.table, c.Before.table)))
}

// editionField is the last column of every row: who gets a table by itself can tell which edition it came from.
func editionField(t *store.Table) field {
	if t == nil {
		return field{"edition", nil}
	}
	_, through := t.Span()
	return field{"edition", Edition{AsOf: through.Date(), Hash: t.Hash()}.String()}
}

func textOrNil(s string) any {
	if s == "" {
		return nil
	}
	return s
}

func dateText(d civil.Date) any { return textOrNil(d.String()) }

func keyText(u Unit) any {
	if k := u.Key(); k != nil {
		return k.String()
	}
	return nil
}
