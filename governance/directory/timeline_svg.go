package directory

import (
	"fmt"
	"html"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// MostSteps is how many steps [Timeline.WriteSVG] lists below the drawing. Of further ones it says how many they are.
const MostSteps = 40

// The measures of a timeline, in pixels.
const (
	lineWidth  = 800
	lineLeft   = 12                     // where texts and the axis begin
	lineLength = lineWidth - 2*lineLeft // of the axis
	lineTop    = 44                     // below the title
	lineAxis   = 28                     // height of the years
	lineRow    = 46                     // height of a period with its text
	lineBar    = 14                     // height of its bar
	lineStep   = 22                     // height of a step
	lineText   = 98                     // characters of a step; wide ones count twice
	lineName   = 70                     // characters of a period, beside its days
	lineInk    = "#1b1b1b"              // 17:1 on white
	lineFill   = "#0b4f9e"              // 8:1 on white
	linePale   = "#767676"              // 4.5:1 on white; the years
	lineSVG    = "http://www.w3.org/2000/svg"
)

// WriteSVG draws the timeline for the language of the reader: one bar for each period on an axis of years, a mark on it for each
// step, and the steps as lines below. It has no script, style sheet or identifiers, so that it stands in a file of its own or in a
// page; it is drawn on white of its own and read without colours, and so in grey and on dark pages too. A screen reader tells
// its title and its description, and the figures are in [Timeline.Table]. No writer is an [*ArgumentError]; any other error is that
// of w.
func (t Timeline) WriteSVG(w io.Writer, tag language.Tag) error {
	drawn := min(len(t.Steps), MostSteps)
	notes := t.notes(drawn)
	below := lineTop + lineAxis + len(t.Periods)*lineRow + 14
	height := below + (drawn+len(notes))*lineStep + 4
	var out strings.Builder
	d := drawing{&out, t.Span}
	fmt.Fprintf(&out, "<svg xmlns=\"%s\" lang=\"%[2]s\" xml:lang=\"%[2]s\" role=\"img\" viewBox=\"0 0 %[3]d %[4]d\" width=\"%[3]d\" height=\"%[4]d\" "+
		"font-family=\"sans-serif\" fill=\"%[5]s\">\n", lineSVG, languageOf(tag), lineWidth, height, lineInk)
	fmt.Fprintf(&out, "<title>%s</title>\n<desc>%s</desc>\n", escaped(t.title().In(tag)), escaped(t.describe(tag)))
	fmt.Fprintf(&out, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", lineWidth, height)
	d.text(26, 16, ` font-weight="bold"`, cut(t.title().In(tag), lineName))
	if len(t.Periods) > 0 {
		d.axis(lineTop, below-14)
	}
	for i, p := range t.Periods {
		d.period(p, lineTop+lineAxis+i*lineRow, tag)
		for _, step := range t.stepsIn(i) {
			d.mark(step.Day, lineTop+lineAxis+i*lineRow+20+lineBar/2)
		}
	}
	for i, step := range t.Steps[:drawn] {
		d.text(below+i*lineStep+14, 14, "", cut("◆ "+step.line(tag), lineText))
	}
	for i, note := range notes {
		d.text(below+(drawn+i)*lineStep+14, 14, "", note.In(tag))
	}
	out.WriteString("</svg>\n")
	return writeAll(w, out.String())
}

// WriteText writes the timeline for readers: the periods, and below them the rows of [Timeline.Table], one line each.
func (t Timeline) WriteText(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	out.WriteString(bilingual.Printable(t.title().In(tag)) + "\n")
	for _, p := range t.Periods {
		out.WriteString("  " + bilingual.Printable(p.Unit.String()+inBrackets(p.Unit.above())) + ": " + daysOf(p.Period).In(tag) + "\n")
	}
	for _, row := range t.Table().Rows {
		line := row[0].Format(tag) + "  " + row[1].Format(tag)
		if people := row[6]; people != nil {
			line += bilingual.Text{German: ", Einwohner: ", English: ", inhabitants: "}.In(tag) + people.Format(tag)
		}
		if evidence := row[8]; evidence != nil {
			line += " [" + evidence.Format(tag) + "]"
		}
		out.WriteString(bilingual.Printable(line) + "\n")
	}
	for _, note := range t.notes(len(t.Steps)) {
		out.WriteString(note.In(tag) + "\n")
	}
	return writeAll(w, out.String())
}

// WriteHTML writes the timeline and its table as a part of a page: one figure element; see [Timeline.WriteSVG] and
// [finance.Table.WriteHTML].
func (t Timeline) WriteHTML(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	out.WriteString("<figure lang=\"" + languageOf(tag) + "\">\n")
	if err := t.WriteSVG(&out, tag); err != nil {
		return err
	}
	if err := t.Table().WriteHTML(&out, tag); err != nil {
		return err
	}
	out.WriteString("</figure>\n")
	return writeAll(w, out.String())
}

func writeAll(w io.Writer, text string) error {
	if w == nil {
		return &ArgumentError{"w", "is nil; want a writer"}
	}
	_, err := io.WriteString(w, text)
	return err
}

// drawing writes a timeline whose axis is a span of days.
type drawing struct {
	out  *strings.Builder
	span civil.Period
}

// x returns where a day lies on the axis. A zero date, and one outside the span, is the end of the axis given.
func (d drawing) x(day civil.Date, end int) int {
	days := d.span.Through.DaysSince(d.span.From)
	switch {
	case day.IsZero() || days <= 0:
		return end
	case day.Before(d.span.From):
		return lineLeft
	case day.After(d.span.Through):
		return lineLeft + lineLength
	}
	return lineLeft + day.DaysSince(d.span.From)*lineLength/days
}

func (d drawing) text(y, size int, attributes, s string) {
	fmt.Fprintf(d.out, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n", lineLeft, y, size, attributes, escaped(s))
}

// axis draws every fifth year.
func (d drawing) axis(y, below int) {
	for year := (d.span.From.Year() + 5) / 5 * 5; year <= d.span.Through.Year(); year += 5 {
		x := d.x(civil.MustParse(fmt.Sprintf("%04d-01-01", year)), lineLeft)
		fmt.Fprintf(d.out, "<path d=\"M%d %dV%d\" stroke=\"#c8c8c8\"/>\n", x, y+16, below)
		fmt.Fprintf(d.out, "<text x=\"%d\" y=\"%d\" font-size=\"12\" text-anchor=\"middle\" fill=\"%s\">%d</text>\n", x, y+10, linePale, year)
	}
}

// period draws a bar with its text above it.
func (d drawing) period(p TimelinePeriod, y int, tag language.Tag) {
	d.text(y+14, 14, "", cut(p.Unit.String()+inBrackets(p.Unit.above()), lineName))
	fmt.Fprintf(d.out, "<text x=\"%d\" y=\"%d\" font-size=\"14\" text-anchor=\"end\">%s</text>\n",
		lineLeft+lineLength, y+14, escaped(daysOf(p.Period).In(tag)))
	from, to := d.x(p.Period.From, lineLeft), d.x(p.Period.Through, lineLeft+lineLength)
	fmt.Fprintf(d.out, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>\n", from, y+20, max(to-from, 2), lineBar, lineFill)
}

// mark draws a diamond around the middle of a bar.
func (d drawing) mark(day civil.Date, y int) {
	fmt.Fprintf(d.out, "<path d=\"M%d %dl6 6l-6 6l-6 -6z\" fill=\"#ffffff\" stroke=\"%s\" stroke-width=\"2\"/>\n", d.x(day, lineLeft), y-6, lineInk)
}

// stepsIn returns one step for each day of a period on which something happened; what ends the last period is its own.
func (t Timeline) stepsIn(period int) []TimelineStep {
	p := t.Periods[period].Period
	if period == len(t.Periods)-1 {
		p.Through = civil.Date{}
	}
	var steps []TimelineStep
	for _, step := range t.Steps {
		if p.Contains(step.Day) && (len(steps) == 0 || steps[len(steps)-1].Day != step.Day) {
			steps = append(steps, step)
		}
	}
	return steps
}

// line is the step in one line, with the people who changed hands.
func (s TimelineStep) line(tag language.Tag) string {
	text := s.Day.Format(tag) + "  " + s.told().In(tag)
	people, ok := s.Event.Population()
	if kind := s.Event.Kind(); ok && (kind == Dissolution || kind == PartialTransfer) {
		text += bilingual.Sprintf(", Einwohner: %s", ", inhabitants: %s", bilingual.FormatOf(finance.Number(people))).In(tag)
	}
	return text
}

// notes are the lines below the steps: that there is nothing, or what was not listed.
func (t Timeline) notes(drawn int) []bilingual.Text {
	switch {
	case len(t.Periods) == 0:
		return []bilingual.Text{{German: "nicht aufgezeichnet", English: "not recorded"}}
	case len(t.Steps) == 0:
		return []bilingual.Text{{German: "kein Ereignis aufgezeichnet", English: "no event recorded"}}
	case drawn < len(t.Steps):
		return []bilingual.Text{bilingual.Sprintf("nicht aufgeführt: %d von %d Ereignissen", "not listed: %d of %d events", len(t.Steps)-drawn, len(t.Steps))}
	}
	return nil
}

// describe tells the timeline to those who do not see it.
func (t Timeline) describe(tag language.Tag) string {
	if len(t.Periods) == 0 {
		return t.notes(0)[0].In(tag)
	}
	text := bilingual.Sprintf("Aufgezeichnet %s. Abschnitte: %d, Ereignisse: %d.", "Recorded %s. Periods: %d, events: %d.",
		bilingual.TextOf(formatted{t.Span}), len(t.Periods), len(t.Steps)).In(tag)
	if last := len(t.Steps) - 1; last >= 0 {
		text += bilingual.Text{German: " Zuletzt: ", English: " Latest: "}.In(tag) + t.Steps[last].line(tag)
	}
	return text
}

// formatted is a period as a text for readers.
type formatted struct{ civil.Period }

func (f formatted) Text(tag language.Tag) string { return f.Format(tag) }

// daysOf returns a period for readers, also where it has no end to either side.
func daysOf(p civil.Period) bilingual.Text {
	if p == (civil.Period{}) {
		return bilingual.Text{German: "durchgehend", English: "throughout"}
	}
	return bilingual.TextOf(formatted{p})
}

func inBrackets(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// cut shortens a text to one line. The table has it in full.
func cut(text string, most int) string {
	width := 0
	for i, r := range text {
		width++
		if r >= 0x1100 && r < 0x2000 || r > 0x2fff { // characters that are up to twice as wide
			width++
		}
		if width > most {
			return strings.TrimRight(text[:i], " ") + "…"
		}
	}
	return text
}

func escaped(s string) string { return html.EscapeString(bilingual.Printable(s)) }

func languageOf(tag language.Tag) string {
	return bilingual.Text{German: "de", English: "en"}.In(tag)
}
