package spreadsheet

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/rule"
)

// Exit returns how a program ends that restates a table: with [rule.ExitErrors] where a cell is no key and no name of any unit, or sums are
// not the same, with [rule.ExitIncomplete] where there is anything in [Restatement.Open], and else with [rule.ExitComplete].
func (r *Restatement) Exit() int {
	switch {
	case !r.Balanced(), r.count(directory.Unknown)+r.count(directory.Malformed) > 0:
		return rule.ExitErrors
	case len(r.Open()) > 0:
		return rule.ExitIncomplete
	}
	return rule.ExitComplete
}

// count returns how many rows without a place had an outcome.
func (r *Restatement) count(o directory.RowOutcome) (n int) {
	for _, remark := range r.Remarks {
		if remark.Err != nil && remark.Outcome == o {
			n++
		}
	}
	return n
}

// Open tells what is wrong, ambiguous or left out: what a reader of the result has to know first. It is empty where every row has its place
// and nothing of the table was left out.
func (r *Restatement) Open() []bilingual.Text {
	var list []bilingual.Text
	add := func(german, english string, args ...any) {
		list = append(list, bilingual.Sprintf(german, english, args...))
	}
	if !r.Balanced() {
		add("die Summen stimmen nicht überein", "the sums are not the same")
	}
	if mixed := r.Dating.Mixed; r.Dating.Mixture && !r.dayGiven {
		add("die Tabelle ist aus zwei Gebietsständen zusammengesetzt: %s und %s", "the table is put together from two days: one of %s and one of %s",
			inBoth(mixed[0]), inBoth(mixed[1]))
	}
	if n := r.equals(); n > 0 && !r.dayGiven {
		add("ebenso gut passen andere Zeiträume (%s)", "other periods fit as well (%s)", count(n))
	}
	left, why := 0, bilingual.Text{}
	for o := directory.Malformed; o.IsValid(); o++ {
		if n := r.count(o); n > 0 {
			if left > 0 {
				why = bilingual.Sprintf("%s, ", "%s, ", why)
			}
			left += n
			why = bilingual.Sprintf("%s%s × %s", "%s%s × %s", why, count(n), bilingual.TextOf(o))
		}
	}
	if left > 0 {
		add("%s von %s Zeilen haben keinen Platz gefunden (%s)", "%s of %s rows have found no place (%s)", count(left), count(r.Rows), why)
	}
	if r.isHeadless {
		add("die erste Zeile gilt als Kopf, und darin steht mit „%s“ eine Gebietseinheit; ihre Zahlen sind nicht umgerechnet",
			"the first line counts as the names of the columns, and has a unit, %q; its numbers are not restated", r.Column)
	}
	for _, c := range r.skipped {
		switch {
		case c.hasUnits:
			add("auch die Spalte „%s“ enthält Gebietseinheiten; umgerechnet ist nach der Spalte „%s“", "the column %q has units, too; restated is by the column %q",
				c.Name, r.Column)
		case c.isDoubtful:
			add("die Spalte „%s“ ist nicht umgerechnet, denn ob sich ihre Zahlen addieren lassen, lässt ihr Name offen",
				"the column %q is not restated, for its name leaves open whether its numbers add up", c.Name)
		case c.mostly:
			add("die Spalte „%s“ ist nicht umgerechnet, denn in Zeile %d steht „%s“", "the column %[1]q is not restated, for line %[2]d has %[3]q",
				c.Name, c.Line, c.Cell)
		}
	}
	if n := len(r.sheet.Wrong); n > 0 {
		add("%s Zeilen haben mehr Zellen als die erste, zuerst Zeile %d", "%s lines have more cells than the first, line %d before others", count(n), r.sheet.Wrong[0])
	}
	if n := len(r.sheet.Quoted); n > 0 {
		add("Anführungszeichen fassen andere Zellen oder Zeilen ein (%s), zuerst in Zeile %d; was darin steht, ist nicht umgerechnet",
			"quotation marks take in other cells or lines (%s), line %d before others; what stands in them is not restated", count(n), r.sheet.Quoted[0])
	}
	if len(r.Columns) == 0 {
		add("keine Spalte enthält Zahlen, die sich addieren lassen", "no column has numbers that add up")
	}
	return list
}

// equals returns how many more periods hold as many cells as the first, without the day beyond the span.
func (r *Restatement) equals() (n int) {
	for i, p := range r.Dating.Periods {
		if i > 0 && !p.Beyond && p.Held == r.Dating.Periods[0].Held {
			n++
		}
	}
	return n
}

// Notes tell what was guessed and what was not restated.
func (r *Restatement) Notes() []bilingual.Text {
	list := append([]bilingual.Text(nil), r.sheet.Notes...)
	var sums, text []string
	for _, c := range r.skipped {
		switch {
		case c.hasUnits, c.isDoubtful: // told in Open
		case c.Line == 0:
			sums = append(sums, c.Name)
		case !c.mostly:
			text = append(text, c.Name)
		}
	}
	if len(sums) > 0 {
		list = append(list, bilingual.Sprintf("Dem Namen nach keine Zahlen, die sich addieren lassen, und nicht umgerechnet: %s.",
			"By their names no numbers that add up, and not restated: %s.", strings.Join(sums, ", ")))
	}
	if len(text) > 0 {
		list = append(list, bilingual.Sprintf("Überwiegend keine Zahlen und nicht umgerechnet: %s.", "Mostly no numbers, and not restated: %s.", strings.Join(text, ", ")))
	}
	for _, c := range r.Columns {
		if c.Empty > 0 {
			list = append(list, bilingual.Sprintf("In der Spalte „%s“ sind %s Zellen leer; sie zählen als 0.",
				"%[2]s cells of the column %[1]q are empty; they count as 0.", c.Name, count(c.Empty)))
		}
	}
	return list
}

// Dated says of which day the table is, and how well that fits.
func (r *Restatement) Dated() bilingual.Text {
	if r.dayGiven || len(r.Dating.Periods) == 0 {
		return bilingual.Sprintf("%s (angegeben)", "%s (as given)", inBoth(r.Day))
	}
	best := r.Dating.Periods[0]
	period := inBoth(best.Period)
	if r.Beyond {
		period = bilingual.Sprintf("%s, nur als Stichtag bekannt", "%s, known as a single day only", inBoth(best.Period.Through))
	}
	return bilingual.Sprintf("%s; %s von %s Zellen halten an jedem Tag davon; genommen ist der %s",
		"%s; %s of %s cells hold on each of its days; taken as of %s", period, count(best.Held), count(r.Rows), inBoth(r.Day))
}

// inBoth tells a day or a period in both languages.
func inBoth[T interface{ Format(language.Tag) string }](value T) bilingual.Text {
	return bilingual.Text{German: value.Format(language.German), English: value.Format(language.English)}
}

// Tell tells what became of a row, without its line and its cell.
func (r *Restatement) Tell(m RowRemark) bilingual.Text {
	return bilingual.Text{German: r.tell(m, language.German), English: r.tell(m, language.English)}
}

func (r *Restatement) tell(m RowRemark, tag language.Tag) string {
	var parts []string
	add := func(german, english string, args ...any) {
		parts = append(parts, bilingual.Sprintf(german, english, args...).In(tag))
	}
	if len(m.Parts) > 0 {
		units := make([]string, len(m.Parts))
		for i, part := range m.Parts {
			units[i] = part.Key.String() + " " + part.Name
			if len(m.Parts) > 1 {
				units[i] += r.numbersOf(part.Values, tag)
			}
		}
		add("→ %s", "→ %s", strings.Join(units, "; "))
	}
	if m.Repair != 0 {
		add("%s", "%s", m.Repair.Text(tag))
	}
	if m.ByName {
		add("als Name gelesen", "read as a name")
	}
	if m.Err == nil && m.Outcome >= directory.Renamed {
		add("%s", "%s", m.Outcome.Text(tag))
	}
	if m.Former {
		add("ein Name von früher", "a name of before")
	}
	if !m.Day.IsZero() {
		add("genommen zum %s", "taken as of %s", inBoth(m.Day))
	}
	if m.Err != nil {
		add("%s%s: %s", "%s%s: %s", m.Outcome.Text(tag), r.numbersOf(m.Values, tag), bilingual.ErrorText(m.Err, tag))
	}
	if m.Gap != nil {
		add("nach Fläche geteilt, denn %s", "parted by land, for %s", bilingual.ErrorText(m.Gap, tag))
	}
	return bilingual.Printable(strings.Join(parts, ", "))
}

// numbersOf tells the numbers of a row in brackets.
func (r *Restatement) numbersOf(values []int64, tag language.Tag) string {
	list := make([]string, len(values))
	for i, n := range values {
		list[i] = r.Columns[i].Name + " " + r.Columns[i].text(n).In(tag)
	}
	if len(list) == 0 {
		return ""
	}
	return " (" + strings.Join(list, ", ") + ")"
}
