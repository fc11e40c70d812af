package finance_test

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func both(s string) bilingual.Text { return bilingual.Text{German: s, English: s} }

// element is what XML says of one element.
type element struct {
	name       string
	attributes map[string]string
	text       string
}

// elements reads markup as XML, which HTML fragments of this package are too, and refuses whatever is not well-formed.
func elements(t *testing.T, markup string) []element {
	t.Helper()
	var all []element
	var open []int
	for decoder := xml.NewDecoder(strings.NewReader(markup)); ; {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			require.Empty(t, open)
			return all
		}
		require.NoError(t, err, markup)
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name.Local, attributes: map[string]string{}}
			for _, a := range token.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			open, all = append(open, len(all)), append(all, e)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(token)
			}
		}
	}
}

func elementsNamed(all []element, name string) []element {
	var found []element
	for _, e := range all {
		if e.name == name {
			found = append(found, e)
		}
	}
	return found
}

func svgOf(t *testing.T, c finance.Chart, tag language.Tag) []element {
	t.Helper()
	var out strings.Builder
	require.NoError(t, c.WriteSVG(&out, tag))
	for _, active := range []string{"<script", "<style", " id=", " style=", "href", "onload"} {
		require.NotContains(t, out.String(), active)
	}
	return elements(t, out.String())
}

// span is where a bar begins and how long it is, in pixels.
type span struct{ x, width float64 }

// bars returns the bars of a drawing, without its background, and proves that all lie within it.
func bars(t *testing.T, svg []element) []span {
	t.Helper()
	var found []span
	height, err := strconv.ParseFloat(svg[0].attributes["height"], 64)
	require.NoError(t, err)
	for _, rect := range elementsNamed(svg, "rect")[1:] {
		var s span
		s.x, err = strconv.ParseFloat(rect.attributes["x"], 64)
		require.NoError(t, err)
		s.width, err = strconv.ParseFloat(rect.attributes["width"], 64)
		require.NoError(t, err)
		y, err := strconv.ParseFloat(rect.attributes["y"], 64)
		require.NoError(t, err)
		require.GreaterOrEqual(t, s.x, 8.0)
		require.LessOrEqual(t, s.x+s.width, 545.0+1, "no bar reaches the values")
		require.Less(t, y+14, height)
		found = append(found, s)
	}
	return found
}

// Bars are as long as their values, those below zero end where the others begin, and what is not zero can be seen.
func TestBarsAreAsLongAsTheirValues(t *testing.T) {
	bar := func(v finance.Value) finance.Bar { return finance.Bar{Name: both("x"), Value: v} }
	for name, c := range map[string]struct {
		values []finance.Value
		want   []span
	}{
		"one":          {[]finance.Value{finance.Cent(5)}, []span{{8, 536}}},
		"proportional": {[]finance.Value{finance.Euro(100), finance.Euro(25)}, []span{{8, 536}, {8, 134}}},
		"below zero":   {[]finance.Value{finance.Euro(300), finance.Euro(-100)}, []span{{142, 402}, {8, 134}}},
		"only below":   {[]finance.Value{finance.Euro(-2), finance.Euro(-1)}, []span{{8, 536}, {276, 268}}},
		"zero":         {[]finance.Value{finance.Euro(0), nil, finance.Euro(1)}, []span{{8, 536}}},
		"all zero":     {[]finance.Value{finance.Euro(0), nil}, nil},
		"tiny":         {[]finance.Value{finance.Cent(1), finance.Euro(1_000_000)}, []span{{8, 1}, {8, 536}}},
		"ends of the range": {[]finance.Value{finance.Cent(math.MaxInt64), finance.Cent(math.MinInt64)},
			[]span{{276, 267.9}, {8, 268}}},
		"numbers": {[]finance.Value{finance.Number(10), finance.Number(-10)}, []span{{276, 268}, {8, 268}}},
	} {
		chart := finance.Chart{Title: both("t")}
		for _, v := range c.values {
			chart.Bars = append(chart.Bars, bar(v))
		}
		got := bars(t, svgOf(t, chart, language.English))
		require.Len(t, got, len(c.want), name)
		for i := range c.want {
			require.InDelta(t, c.want[i].x, got[i].x, 0.11, name)
			require.InDelta(t, c.want[i].width, got[i].width, 0.11, name)
		}
	}
}

// Nothing covers anything: each name stands above its bar, each value beside it, the rows are equally far apart, and what is told of bars
// that are not drawn stands below all of them and within the drawing.
func TestNothingInAChartCoversAnything(t *testing.T) {
	chart := finance.Chart{Title: both("t")}
	for i := range finance.MostBars + 2 {
		chart.Bars = append(chart.Bars, finance.Bar{Name: both(fmt.Sprint(i)), Value: finance.Euro(int64(i) + 1)})
	}
	svg := svgOf(t, chart, language.German)
	measure := func(e element, name string) int {
		n, err := strconv.Atoi(e.attributes[name])
		require.NoError(t, err)
		return n
	}
	texts, rects := elementsNamed(svg, "text"), elementsNamed(svg, "rect")[1:]
	require.Len(t, texts, 1+2*finance.MostBars+1)
	require.Len(t, rects, finance.MostBars)
	below, apart := measure(texts[0], "y"), measure(rects[1], "y")-measure(rects[0], "y")
	for i, rect := range rects {
		name, value, top := texts[1+2*i], texts[2+2*i], measure(rect, "y")
		require.GreaterOrEqual(t, measure(name, "y")-measure(name, "font-size"), below, "what stands above the name ends there")
		require.Greater(t, top, measure(name, "y"))
		below = top + measure(rect, "height")
		require.Greater(t, measure(value, "y"), top)
		require.LessOrEqual(t, measure(value, "y"), below)
		require.Equal(t, measure(rects[0], "y")+i*apart, top)
	}
	note := texts[len(texts)-1]
	require.GreaterOrEqual(t, measure(note, "y")-measure(note, "font-size"), below)
	require.Less(t, measure(note, "y"), measure(svg[0], "height"))
}

// A row of 44 pixels holds a name on its line 14, a bar of 14 pixels from its line 20, and the value two pixels above the lower end of the
// bar. The line at zero reaches three pixels beyond the bar at either end. Notes are half a row apart, and eight pixels are left below all.
func TestTheRowsOfAChartFollowItsGrid(t *testing.T) {
	const head, row, foot = 44, 44, 8
	for _, drawn := range []int{0, 1, finance.MostBars, finance.MostBars + 1} {
		chart := finance.Chart{Title: both("t")}
		for range drawn {
			chart.Bars = append(chart.Bars, finance.Bar{Name: both("x"), Value: finance.Euro(2)})
		}
		rows, notes := min(drawn, finance.MostBars), 0
		if rows == 0 || rows < drawn {
			notes = 1
		}
		svg := svgOf(t, chart, language.German)
		texts, zeros := elementsNamed(svg, "text"), elementsNamed(svg, "path")
		require.Equal(t, fmt.Sprint(head+rows*row+notes*row/2+foot), svg[0].attributes["height"])
		require.Len(t, texts, 1+2*rows+notes)
		require.Equal(t, map[string]string{"x": "8", "y": "26", "font-size": "16", "font-weight": "bold"}, texts[0].attributes)
		for i, rect := range elementsNamed(svg, "rect")[1:] {
			top := head + i*row
			require.Equal(t, map[string]string{"x": "8", "y": fmt.Sprint(top + 14), "font-size": "14"}, texts[1+2*i].attributes)
			require.Equal(t, map[string]string{"x": "792", "y": fmt.Sprint(top + 32), "font-size": "14", "text-anchor": "end"}, texts[2+2*i].attributes)
			require.Equal(t, fmt.Sprint(top+20), rect.attributes["y"])
			require.Equal(t, "14", rect.attributes["height"])
			require.Equal(t, fmt.Sprintf("M8.0 %dv20", top+17), zeros[i].attributes["d"])
		}
		for _, note := range texts[1+2*rows:] {
			require.Equal(t, map[string]string{"x": "8", "y": fmt.Sprint(head + rows*row + 14), "font-size": "14"}, note.attributes)
		}
	}
}

// A screen reader tells title, description and language; names and values stand there as text, and names that others gave do nothing.
func TestChartIsReadWithoutEyesAndColours(t *testing.T) {
	const hostile = "</text><script>x</script>\x1b[2J\u202e & \"Gotha\""
	chart := finance.Chart{
		Title:       bilingual.Text{German: "Umlage <2024>", English: "levy <2024>"},
		Description: bilingual.Text{German: "Was alle zahlen.", English: "What all pay."},
		Bars: []finance.Bar{{Name: both(hostile), Value: finance.Euro(1234)}, {Name: both(strings.Repeat("Amt ", 40)), Value: finance.Euro(-5)},
			{Name: both(strings.Repeat("漢", 60))}},
	}
	svg := svgOf(t, chart, language.German)
	require.Equal(t, "svg", svg[0].name)
	require.Equal(t, "img", svg[0].attributes["role"])
	require.Equal(t, "de", svg[0].attributes["lang"])
	require.Equal(t, "title", svg[1].name, "the first child names the drawing")
	require.Equal(t, "Umlage <2024>", svg[1].text)
	require.Contains(t, svg[2].text, "Was alle zahlen. Balkendiagramm, Anzahl der Balken: 3. Niedrigster Wert: Amt")
	require.Contains(t, svg[2].text, "1.234,00 EUR")
	var texts []string
	for _, e := range elementsNamed(svg, "text") {
		texts = append(texts, e.text)
	}
	require.Equal(t, []string{"Umlage <2024>", `</text><script>x</script>\x1b[2J\u202e & "Gotha"`, "1.234,00 EUR",
		strings.TrimRight(strings.Repeat("Amt ", 19), " ") + "…", "-5,00 EUR", strings.Repeat("漢", 38) + "…", "kein Wert"}, texts)
	below := elementsNamed(svg, "rect")[2].attributes
	require.Equal(t, "#ffffff", below["fill"], "what is below zero differs in more than its colour")
	require.NotEmpty(t, below["stroke-dasharray"])
	for i, euro := range []int64{1, 3, 3} {
		chart.Bars[i] = finance.Bar{Name: both(fmt.Sprint("bar", i)), Value: finance.Euro(euro)}
	}
	require.Contains(t, svgOf(t, chart, language.German)[2].text, "Niedrigster Wert: bar0, 1,00 EUR. Höchster Wert: bar1, 3,00 EUR.")
	require.Contains(t, svgOf(t, chart, language.French)[2].text, "What all pay. Bar chart, number of bars: 3. Lowest value: ")
}

// What is written or drawn stands out from white by more than 4.5 to 1, by the formula of WCAG 2.
func TestChartColoursHaveContrast(t *testing.T) {
	chart := finance.Chart{Bars: []finance.Bar{{Value: finance.Euro(1)}, {Value: finance.Euro(-1)}}}
	light := func(channel string) float64 {
		n, err := strconv.ParseUint(channel, 16, 8)
		require.NoError(t, err)
		if c := float64(n) / 255; c > 0.04045 {
			return math.Pow((c+0.055)/1.055, 2.4)
		}
		return float64(n) / 255 / 12.92
	}
	seen := map[string]bool{}
	for _, e := range svgOf(t, chart, language.German) {
		for _, attribute := range []string{"fill", "stroke"} {
			colour := e.attributes[attribute]
			if colour == "" || colour == "#ffffff" {
				continue
			}
			seen[colour] = true
			luminance := 0.2126*light(colour[1:3]) + 0.7152*light(colour[3:5]) + 0.0722*light(colour[5:7])
			require.Greater(t, 1.05/(luminance+0.05), 4.5, colour)
		}
	}
	require.Len(t, seen, 3)
}

// Of many bars the first are drawn, and the rest is told with its sum.
func TestChartOfMany(t *testing.T) {
	chart := finance.Chart{Title: both("t")}
	for i := range finance.MostBars + 12 {
		chart.Bars = append(chart.Bars, finance.Bar{Name: both(fmt.Sprint(i)), Value: finance.Euro(2)})
	}
	told := func(tag language.Tag) string {
		texts := elementsNamed(svgOf(t, chart, tag), "text")
		return texts[len(texts)-1].text
	}
	require.Len(t, bars(t, svgOf(t, chart, language.German)), finance.MostBars)
	require.Equal(t, "nicht gezeichnet: 12 von 52 Balken, zusammen 24,00 EUR", told(language.German))
	require.Equal(t, "not drawn: 12 of 52 bars, together EUR 24.00", told(language.English))
	chart.Bars[finance.MostBars-1].Value, chart.Bars[finance.MostBars+1].Value = finance.Euro(1000), finance.Euro(102)
	require.Equal(t, "not drawn: 12 of 52 bars, together EUR 124.00", told(language.English), "what is drawn does not count")
	for i := range chart.Bars {
		chart.Bars[i].Value = finance.Number(3)
	}
	chart.Bars[45].Value = nil
	require.Equal(t, "not drawn: 12 of 52 bars, together 33", told(language.English))
	for i := range chart.Bars {
		chart.Bars[i].Value = finance.Number(math.MaxInt64)
	}
	require.Equal(t, "not drawn: 12 of 52 bars", told(language.English), "a sum that does not fit is not told")
	for i := range finance.MostBars + 12 {
		chart.Bars[i].Value = nil
		if i < finance.MostBars {
			chart.Bars[i].Value = finance.Euro(5)
		}
	}
	require.Equal(t, "not drawn: 12 of 52 bars", told(language.English), "those without a value have no sum")
	chart.Bars = nil
	require.Equal(t, "no value", told(language.English))
}

// A chart without a table of its own has one of its bars.
func TestAChartWithoutATableTabulatesItsBars(t *testing.T) {
	var page strings.Builder
	chart := finance.Chart{Title: both("t"), Bars: []finance.Bar{{Name: both("Gera"), Value: finance.Euro(5)}, {Name: both("Jena"), Value: finance.Euro(7)}}}
	require.NoError(t, chart.WriteHTML(&page, language.German))
	_, table, found := strings.Cut(page.String(), "</svg>")
	require.True(t, found)
	for _, want := range []string{"Name", "Wert", "Gera", "5,00 EUR", "Jena", "7,00 EUR"} {
		require.Contains(t, table, want)
	}
}

func TestChartsAreRefused(t *testing.T) {
	var fault *finance.ChartError
	err := finance.Chart{Bars: []finance.Bar{{}, {Value: finance.Plain("x")}}}.WriteSVG(io.Discard, language.German)
	require.ErrorAs(t, err, &fault)
	require.Equal(t, 1, fault.Index)
	require.EqualError(t, err, "finance: chart: bar 1: want an amount or a number")
	err = finance.Chart{Bars: []finance.Bar{{Value: finance.Euro(1)}, {Value: finance.Number(1)}}}.WriteHTML(io.Discard, language.German)
	require.ErrorAs(t, err, &fault)
	require.Equal(t, "Balken 1: hat eine andere Art von Wert als die vorigen", fault.Text(language.German))
	require.ErrorAs(t, finance.Chart{Bars: []finance.Bar{{Value: finance.Euro(1 << 62)}}}.WriteSVG(io.Discard, language.German),
		new(*finance.OverflowError))
	require.ErrorAs(t, finance.Chart{Table: finance.Table{Columns: []bilingual.Text{testName}, Rows: [][]finance.Value{nil}}}.
		WriteHTML(io.Discard, language.German), new(*finance.TableError))
}

// A plan, ceilings and an apportionment are each drawn with their table beside them.
func TestChartsOfPlansCeilingsAndApportionments(t *testing.T) {
	var out strings.Builder
	require.NoError(t, examplePlan().Chart().WriteHTML(&out, language.English))
	figure := elements(t, out.String())
	require.Equal(t, "figure", figure[0].name)
	require.Len(t, elementsNamed(figure, "svg"), 1)
	require.Equal(t, []string{"Financing plan", "2018", "EUR 12.00", "2019", "EUR 20.00"}, textsOf(figure, "text"))
	require.Equal(t, []string{"payer", "ID", "2018", "2019", "sum", "Freistaat Thüringen", "Landkreis Gotha", "Σ"}, textsOf(figure, "th"))

	source := law.Source{Where: "Beispiel", Evidence: law.Assumed}
	day := civil.MustParse
	ceilings := law.MustSeries(law.NotYetInForce, law.AfterRecords, []law.Dated[finance.Amount]{
		{Period: civil.Period{From: day("2018-01-01"), Through: day("2018-12-31")}, Value: finance.Euro(10), Source: source},
		{Period: civil.Period{From: day("2019-01-01"), Through: day("2019-06-30")}, Value: finance.Euro(20), Source: source},
		{Period: civil.Period{From: day("2019-07-01")}, Value: finance.Euro(5), Source: source},
	})
	chart := finance.CeilingChart(both("Obergrenzen"), ceilings)
	require.Equal(t, []string{"Obergrenzen", "2018", "10,00 EUR", "vom 01.01.2019 bis 30.06.2019", "20,00 EUR", "seit 01.07.2019", "5,00 EUR"},
		textsOf(svgOf(t, chart, language.German), "text"))
	always := finance.CeilingChart(both("Obergrenze"), law.MustSeries(law.NotYetInForce, law.AfterRecords,
		[]law.Dated[finance.Amount]{{Value: finance.Euro(5), Source: source}}))
	require.Equal(t, bilingual.FormatOf(civil.Period{}), always.Bars[0].Name, "a period without ends is no year")
	out.Reset()
	require.NoError(t, chart.Table.WriteText(&out, language.German))
	require.Equal(t, `Obergrenzen
       von         bis  Obergrenze  Quelle    Beleg
01.01.2018  31.12.2018   10,00 EUR  Beispiel  angenommen
01.01.2019  30.06.2019   20,00 EUR  Beispiel  angenommen
01.07.2019                5,00 EUR  Beispiel  angenommen
`, out.String())

	allocations, err := exampleKey().Apportion(finance.Euro(1000), finance.LargestRemainder)
	require.NoError(t, err)
	chart, err = finance.AllocationChart(both("Umlage"), allocations)
	require.NoError(t, err)
	require.Equal(t, []string{"Umlage", "Erfurt", "512,08 EUR", "Gera", "223,05 EUR", "Jena", "264,87 EUR"},
		textsOf(svgOf(t, chart, language.German), "text"))
	require.Equal(t, []finance.Value{finance.Plain("Σ"), nil, finance.Whole(), finance.Euro(1000)}, chart.Table.Rows[3])

	most := finance.Allocation{KeyPart: finance.KeyPart{ID: "a", Share: finance.Whole()}, Amount: finance.Cent(math.MaxInt64)}
	_, err = finance.AllocationChart(both("x"), []finance.Allocation{most, most})
	require.ErrorAs(t, err, new(*finance.OverflowError))
	most.Share = finance.MustFraction(math.MaxInt64, 1)
	_, err = finance.AllocationTable(both("x"), []finance.Allocation{most, most})
	require.ErrorAs(t, err, new(*finance.OverflowError))
	empty := finance.Plan{}.Chart()
	require.Equal(t, []string{"Finanzierungsplan", "kein Wert"}, textsOf(svgOf(t, empty, language.German), "text"))
}

func textsOf(all []element, name string) []string {
	var texts []string
	for _, e := range elementsNamed(all, name) {
		texts = append(texts, e.text)
	}
	return texts
}

// A table for a page says what its headings are for, keeps strangers' names as text, and has its sum as its foot.
func TestTableAsHTML(t *testing.T) {
	table := finance.Table{Title: bilingual.Text{German: "Titel & mehr", English: "title"}, Columns: []bilingual.Text{both("Name"), both("<b>Betrag</b>")},
		Rows: [][]finance.Value{{finance.Plain("<script>\x1b\u202e\n"), finance.Euro(-1)}, {nil, nil}, {finance.Plain("Σ"), finance.Euro(-1)}}, Sum: true}
	var out strings.Builder
	require.NoError(t, table.WriteHTML(&out, language.German))
	require.Equal(t, `<table lang="de">
<caption>Titel &amp; mehr</caption>
<thead>
<tr><th scope="col">Name</th><th scope="col" class="figure">&lt;b&gt;Betrag&lt;/b&gt;</th></tr>
</thead>
<tbody>
<tr><th scope="row">&lt;script&gt;\x1b\u202e\x0a</th><td class="figure">-1,00 EUR</td></tr>
<tr><td></td><td class="figure"></td></tr>
</tbody>
<tfoot>
<tr><th scope="row">Σ</th><td class="figure">-1,00 EUR</td></tr>
</tfoot>
</table>
`, out.String())
	elements(t, out.String())
	out.Reset()
	require.NoError(t, finance.Table{Sum: true}.WriteHTML(&out, language.English))
	require.Contains(t, out.String(), "<table lang=\"en\">\n<caption></caption>\n<thead>\n<tr></tr>\n</thead>\n<tbody>\n</tbody>\n</table>\n")
	elements(t, out.String())
}

// No name breaks out of its cell, and none is read as markup.
func TestTableAsMarkdown(t *testing.T) {
	table := finance.Table{Title: both("a*b"), Columns: []bilingual.Text{both("Name|x"), both("Betrag")},
		Rows: [][]finance.Value{{finance.Plain("a|b\nc\\|d"), finance.Euro(1)}, {finance.Plain("<img src=x> [l](u) `c` _k_ ~~d~~ $x$"), nil}}}
	var out strings.Builder
	require.NoError(t, table.WriteMarkdown(&out, language.English))
	require.Equal(t, "**a\\*b**\n\n| Name\\|x | Betrag |\n| --- | ---: |\n| a\\|b\\\\x0ac\\\\\\|d | EUR 1.00 |\n"+
		"| \\<img src=x\\> \\[l\\](u) \\`c\\` \\_k\\_ \\~\\~d\\~\\~ \\$x\\$ |  |\n", out.String())
	table.Rows = append(table.Rows, nil)
	require.ErrorAs(t, table.WriteMarkdown(&out, language.English), new(*finance.TableError))
	require.ErrorAs(t, table.WriteHTML(&out, language.English), new(*finance.TableError))
}

// Whatever a name is, the markup is well-formed and the cells of a row stay as many as there are columns.
func FuzzTableMarkup(f *testing.F) {
	for _, seed := range []string{"a|b", "\\|", "<td>", "\"'&", "\x00\x1b\u202e", "\xff", "\ufffe", "\n", "漢"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, name string) {
		chart := finance.Chart{Title: both(name), Description: both(name), Bars: []finance.Bar{{Name: both(name), Value: finance.Euro(1)}}}
		var out strings.Builder
		require.NoError(t, chart.WriteHTML(&out, language.German))
		all := elements(t, out.String())
		require.Equal(t, bilingual.Printable(name), elementsNamed(all, "caption")[0].text)
		require.Len(t, elementsNamed(all, "svg"), 1)

		out.Reset()
		table := finance.Table{Title: both("t"), Columns: []bilingual.Text{both(name), both("x")}, Rows: [][]finance.Value{{finance.Plain(name), nil}}}
		require.NoError(t, table.WriteMarkdown(&out, language.German))
		require.Equal(t, 5, strings.Count(out.String(), "\n"))
		unescaped := strings.NewReplacer(`\\`, "", `\|`, "").Replace(out.String())
		require.Equal(t, 9, strings.Count(unescaped, "|"))
	})
}
