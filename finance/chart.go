package finance

import (
	"fmt"
	"html"
	"io"
	"math/bits"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Chart is a bar chart with the table of its figures. Bars lie one below the other in their order, each with its name and its value as
// text; those below zero go to the left and are dashed, so that the chart is read without colours and on paper too.
type Chart struct {
	Title       bilingual.Text
	Description bilingual.Text // what the bars show, in a sentence for those who do not see them; may be empty
	Bars        []Bar
	Table       Table // the figures in full; without columns, the names and values of the bars stand in its place
}

// Bar is one bar of a [Chart].
type Bar struct {
	Name  bilingual.Text
	Value Value // an Amount or a Number, in all bars the same; nil where there is no value or it is not recorded
}

// MostBars is how many bars a [Chart] draws. Of further ones it says how many they are and what they come to together.
const MostBars = 40

// ChartError tells which bar cannot be drawn.
type ChartError struct {
	Index  int    // of the bar at fault
	Reason string // what is wrong with it, in English
	german string
}

func (e *ChartError) Error() string { return "finance: chart: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *ChartError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Balken %d: %s", "bar %d: %s", e.Index, bilingual.Text{German: e.german, English: e.Reason}).In(tag)
}

// sizes returns the values of the bars in cents, or in whole numbers.
func (c Chart) sizes() ([]int64, error) {
	sizes := make([]int64, len(c.Bars))
	kind := ""
	for i, bar := range c.Bars {
		if isNil(bar.Value) {
			continue
		}
		switch v := bar.Value.(type) {
		case Amount:
			if v.beyond {
				return nil, &OverflowError{Operation: v.describe()}
			}
			sizes[i] = v.cents
		case Number:
			sizes[i] = int64(v)
		default:
			return nil, &ChartError{i, "want an amount or a number", "verlangt ist ein Betrag oder eine Anzahl"}
		}
		if own := kindOf(bar.Value); kind == "" {
			kind = own
		} else if own != kind {
			return nil, &ChartError{i, "has another kind of value than those before it", "hat eine andere Art von Wert als die vorigen"}
		}
	}
	return sizes, nil
}

// The measures of a chart, in pixels.
const (
	chartWidth  = 800
	chartLeft   = 8              // where names and bars begin
	chartBars   = 536            // width of all bars, beside the longest amount that there is
	chartRight  = chartWidth - 8 // where values end
	chartTop    = 44             // below the title
	chartRow    = 44             // height of a name and its bar
	chartBar    = 14             // height of a bar
	chartName   = 76             // characters of a name; wide ones count twice
	chartTenths = 10 * chartBars // bars are measured in tenths
	chartInk    = "#1b1b1b"      // 17:1 on white
	chartAbove  = "#0b4f9e"      // 8:1 on white
	chartBelow  = "#b00020"      // 7:1 on white
	chartFont   = "sans-serif"   // of the reader
	chartSVG    = "http://www.w3.org/2000/svg"
)

// WriteSVG draws the chart for the language of the reader, without script, style sheet or identifiers, so that it stands in a file of
// its own or in a page. A screen reader tells its title and its description. A value that is neither an Amount nor a Number, and
// values of two kinds, are a [*ChartError]; an amount out of range is an [*OverflowError].
func (c Chart) WriteSVG(w io.Writer, tag language.Tag) error {
	sizes, err := c.sizes()
	if err != nil {
		return err
	}
	drawn := min(len(c.Bars), MostBars)
	scale := scaleOf(sizes[:drawn])
	notes := c.notes(sizes, tag)
	height := chartTop + drawn*chartRow + len(notes)*chartRow/2 + 8
	var out strings.Builder
	text := func(x, y, size int, attributes, s string) {
		fmt.Fprintf(&out, "<text x=\"%d\" y=\"%d\" font-size=\"%d\"%s>%s</text>\n", x, y, size, attributes, svgText(s))
	}
	fmt.Fprintf(&out, "<svg xmlns=\"%s\" lang=\"%[2]s\" xml:lang=\"%[2]s\" role=\"img\" viewBox=\"0 0 %[3]d %[4]d\" width=\"%[3]d\" height=\"%[4]d\" "+
		"font-family=\"%[5]s\" fill=\"%[6]s\">\n", chartSVG, htmlLanguage(tag), chartWidth, height, chartFont, chartInk)
	fmt.Fprintf(&out, "<title>%s</title>\n<desc>%s</desc>\n", svgText(c.Title.In(tag)), svgText(c.describe(sizes, tag)))
	fmt.Fprintf(&out, "<rect width=\"%d\" height=\"%d\" fill=\"#ffffff\"/>\n", chartWidth, height)
	text(chartLeft, 26, 16, ` font-weight="bold"`, cutName(c.Title.In(tag)))
	for i, bar := range c.Bars[:drawn] {
		y := chartTop + i*chartRow
		text(chartLeft, y+14, 14, "", cutName(bar.Name.In(tag)))
		text(chartRight, y+20+chartBar-2, 14, ` text-anchor="end"`, barValue(bar, tag))
		out.WriteString(scale.bar(sizes[i], y+20))
	}
	for i, note := range notes {
		text(chartLeft, chartTop+drawn*chartRow+14+i*chartRow/2, 14, "", note)
	}
	out.WriteString("</svg>\n")
	_, err = io.WriteString(w, out.String())
	return err
}

// chartScale turns values into tenths of a pixel.
type chartScale struct {
	span uint64 // from the lowest to the highest value, with zero between them
	left int    // tenths from the left end of the bars to zero
}

func scaleOf(sizes []int64) chartScale {
	var above, below uint64
	for _, size := range sizes {
		if size > 0 {
			above = max(above, uint64(size))
		} else {
			below = max(below, magnitude(size))
		}
	}
	s := chartScale{span: above + below} // at most 2⁶⁴ - 1
	s.left = s.tenths(below)
	return s
}

// tenths returns the length of a value. What is not zero has a length that can be seen.
func (s chartScale) tenths(size uint64) int {
	if size == 0 {
		return 0
	}
	high, low := bits.Mul64(size, chartTenths)
	length, _ := bits.Div64(high, low, s.span) // size is at most span, and so the length at most chartTenths
	return max(int(length), 10)
}

// bar draws one bar with its upper end at y, and the line at zero.
func (s chartScale) bar(size int64, y int) string {
	length := s.tenths(magnitude(size))
	begin, look := chartLeft*10+s.left, "fill=\""+chartAbove+"\""
	if size < 0 {
		begin -= length
		look = "fill=\"#ffffff\" stroke=\"" + chartBelow + "\" stroke-dasharray=\"4 2\""
	}
	zero := fmt.Sprintf("<path d=\"M%s %dv%d\" stroke=\"%s\"/>\n", tenths(chartLeft*10+s.left), y-3, chartBar+6, chartInk)
	if length == 0 {
		return zero
	}
	return fmt.Sprintf("<rect x=\"%s\" y=\"%d\" width=\"%s\" height=\"%d\" %s/>\n", tenths(begin), y, tenths(length), chartBar, look) + zero
}

func tenths(n int) string { return fmt.Sprintf("%d.%d", n/10, n%10) }

var noValue = bilingual.Text{German: "kein Wert", English: "no value"}

func barValue(bar Bar, tag language.Tag) string {
	if isNil(bar.Value) {
		return noValue.In(tag)
	}
	return bar.Value.Format(tag)
}

// notes are the lines below the bars: that there are none, or what was not drawn.
func (c Chart) notes(sizes []int64, tag language.Tag) []string {
	if len(sizes) == 0 {
		return []string{noValue.In(tag)}
	}
	if len(sizes) <= MostBars {
		return nil
	}
	note := bilingual.Sprintf("nicht gezeichnet: %d von %d Balken", "not drawn: %d of %d bars", len(sizes)-MostBars, len(sizes)).In(tag)
	var rest []Amount
	var kind Value
	for i, bar := range c.Bars[MostBars:] {
		if !isNil(bar.Value) {
			rest, kind = append(rest, Cent(sizes[MostBars+i])), bar.Value
		}
	}
	sum, err := Sum(rest...)
	if err != nil || kind == nil {
		return []string{note}
	}
	var together Value = sum
	if _, isNumber := kind.(Number); isNumber {
		together = Number(sum.cents)
	}
	return []string{note + bilingual.Text{German: ", zusammen ", English: ", together "}.In(tag) + together.Format(tag)}
}

// describe tells the chart to those who do not see it: what it shows, how many bars, the lowest and the highest.
func (c Chart) describe(sizes []int64, tag language.Tag) string {
	text := bilingual.Sprintf("Balkendiagramm, Anzahl der Balken: %d.", "Bar chart, number of bars: %d.", len(c.Bars)).In(tag)
	if !c.Description.IsZero() {
		text = c.Description.In(tag) + " " + text
	}
	lowest, highest := -1, -1
	for i, bar := range c.Bars {
		if isNil(bar.Value) {
			continue
		}
		if lowest < 0 || sizes[i] < sizes[lowest] {
			lowest = i
		}
		if highest < 0 || sizes[i] > sizes[highest] {
			highest = i
		}
	}
	if lowest < 0 {
		return text
	}
	told := func(i int) string { return c.Bars[i].Name.In(tag) + ", " + barValue(c.Bars[i], tag) }
	return text + bilingual.Sprintf(" Niedrigster Wert: %s. Höchster Wert: %s.", " Lowest value: %s. Highest value: %s.", told(lowest), told(highest)).In(tag)
}

// cutName shortens a name to one line. The table has it in full.
func cutName(name string) string {
	width := 0
	for i, r := range name {
		width++
		if r >= 0x1100 { // from here on characters are up to twice as wide
			width++
		}
		if width > chartName {
			return strings.TrimRight(name[:i], " ") + "…"
		}
	}
	return name
}

func svgText(s string) string { return html.EscapeString(bilingual.Printable(s)) }

// WriteHTML writes the chart and the table of its figures as a part of a page: one figure element, see [Chart.WriteSVG] and
// [Table.WriteHTML].
func (c Chart) WriteHTML(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	out.WriteString("<figure lang=\"" + htmlLanguage(tag) + "\">\n")
	if err := c.WriteSVG(&out, tag); err != nil {
		return err
	}
	table := c.Table
	if len(table.Columns) == 0 {
		table = c.barTable()
	}
	if err := table.WriteHTML(&out, tag); err != nil {
		return err
	}
	out.WriteString("</figure>\n")
	_, err := io.WriteString(w, out.String())
	return err
}

func (c Chart) barTable() Table {
	t := Table{Title: c.Title, Columns: []bilingual.Text{{German: "Name", English: "name"}, {German: "Wert", English: "value"}}}
	for _, bar := range c.Bars {
		t.Rows = append(t.Rows, []Value{bar.Name, bar.Value})
	}
	return t
}
