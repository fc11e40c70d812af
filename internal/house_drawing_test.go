package internal

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
)

// Measures of the drawing.
const (
	margin      = 20
	roomsFrom   = 60 // left of it stand the numbers of the floors
	roomsTop    = 60
	letterWidth = 7 // of a name, at most
	smallWidth  = 6 // of the folder above it
	roomHeight  = 38
	lineHeight  = 52 // of a line of the table
	roomGap     = 12
	badgeWidth  = 24
	badgeHeight = 16
	badgeGap    = 4
	stop        = 18 // from one stop of a way to the next
	legendLine  = 20
)

// ink is a colour on a light and on a dark page.
type ink struct{ name, light, dark string }

// inks are the colours of the drawing; the names are those of its classes.
var inks = []ink{
	{"paper", "#ffffff", "#0d1117"},
	{"text", "#1f2328", "#e6edf3"},
	{"room", "#f3f5f7", "#1c2128"},
	{"edge", "#6e7781", "#8b949e"},
	{"T", "#0550ae", "#79c0ff"},
	{"S", "#116329", "#7ee787"},
	{"B", "#8a3800", "#ffa657"},
	{"U", "#6639ba", "#d2a8ff"},
}

// drawing collects the elements of an SVG.
type drawing struct{ out bytes.Buffer }

func (d *drawing) line(format string, args ...any) { fmt.Fprintf(&d.out, format+"\n", args...) }

func escaped(text string) string {
	var out bytes.Buffer
	if err := xml.EscapeText(&out, []byte(text)); err != nil {
		panic(err) // a buffer takes everything
	}
	return out.String()
}

// point is where something stands.
type point struct{ x, y int }

// box is a room in the drawing.
type box struct {
	room     string
	at       point
	width    int
	stations []string // the badges in it, such as "T1"
}

// name returns how the room is called, and the folder above it.
func (b box) name() (folder, name string) {
	if i := strings.LastIndex(strings.TrimSuffix(b.room, "/*"), "/"); i >= 0 {
		return b.room[:i+1], b.room[i+1:]
	}
	return "", b.room
}

// stationsIn returns the badges of the stations in a room.
func stationsIn(room string) []string {
	var badges []string
	for _, w := range ways {
		for i, s := range w.stations {
			if s.room == room {
				badges = append(badges, w.letter+strconv.Itoa(i+1))
			}
		}
	}
	return badges
}

// layOut places the rooms, the highest floor first, and returns how far they reach.
func layOut() (boxes []box, reach point) {
	reach.y = roomsTop
	for _, line := range slices.Backward(floors) {
		x := roomsFrom
		for _, room := range line.rooms {
			b := box{room: room, at: point{x, reach.y}, stations: stationsIn(room)}
			folder, name := b.name()
			b.width = max(len(folder)*smallWidth, len(name)*letterWidth+len(b.stations)*(badgeWidth+badgeGap)+badgeGap) + 20
			boxes = append(boxes, b)
			x += b.width + roomGap
		}
		reach = point{max(reach.x, x), reach.y + lineHeight}
	}
	return boxes, reach
}

// lane is the room that a way has beside the house.
type lane struct {
	way   way
	x     int
	stops []point
}

// lanes returns the ways beside the rooms: each stop stands at the height of its room, and to the right of the stop before.
func lanes(boxes []box, from int) (all []lane, reach int) {
	x := from + margin
	for _, w := range ways {
		l := lane{way: w, x: x}
		for i, s := range w.stations {
			at := slices.IndexFunc(boxes, func(b box) bool { return b.room == s.room })
			l.stops = append(l.stops, point{x + stop/2 + i*stop, boxes[at].at.y + roomHeight/2})
		}
		all = append(all, l)
		x += len(w.stations)*stop + stop
	}
	return all, x + margin - stop/2
}

// drawHouse returns docs/house.svg.
func drawHouse() []byte {
	boxes, reach := layOut()
	beside, width := lanes(boxes, reach.x)
	var legend []string
	for _, w := range ways {
		legend = append(legend, legendOf(w, width)...)
	}
	height := reach.y + legendLine*len(legend) + margin
	var d drawing
	d.line(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d"`, width, height)
	d.line(`role="img" aria-labelledby="title desc">`)
	d.line(`<title id="title">The house: its floors, and four ways through it</title>`)
	d.line(`<desc id="desc">%s</desc>`, escaped(description()))
	d.style()
	d.line(`<rect class="paper" width="%d" height="%d"/>`, width, height)
	d.line(`<text class="text title" x="%d" y="32">The house, from the top floor down</text>`, margin)
	d.floors(width)
	for _, b := range boxes {
		d.box(b)
	}
	for _, l := range beside {
		d.lane(l)
	}
	for i, text := range legend {
		letter, rest, _ := strings.Cut(text, " ")
		y := reach.y + 10 + legendLine*i
		if letter != "" {
			d.badge(point{margin + badgeWidth/2, y - 4}, letter, letter)
		}
		d.line(`<text class="text" x="%d" y="%d">%s</text>`, margin+badgeWidth+10, y, escaped(rest))
	}
	d.line(`</svg>`)
	return d.out.Bytes()
}

// description says in words what the drawing shows.
func description() string {
	var parts []string
	for _, line := range slices.Backward(floors) {
		parts = append(parts, fmt.Sprintf("Floor %d: %s.", line.floor, strings.Join(line.rooms, ", ")))
	}
	for _, w := range ways {
		parts = append(parts, w.german+": "+strings.Join(stationNames(w), ", then ")+".")
	}
	return strings.Join(parts, " ")
}

func stationNames(w way) []string {
	names := make([]string, len(w.stations))
	for i, s := range w.stations {
		names[i] = s.String()
	}
	return names
}

// legendOf returns the lines that name the stations of a way. A line begins with the letter of the way, or with nothing.
func legendOf(w way, width int) []string {
	lines := []string{w.letter + " " + w.german + " (" + w.english + "):"}
	for i, name := range stationNames(w) {
		item := " " + strconv.Itoa(i+1) + " " + name
		last := &lines[len(lines)-1]
		if utf8.RuneCountInString(*last+item)*letterWidth > width-3*margin-badgeWidth {
			lines = append(lines, "")
			last = &lines[len(lines)-1]
		}
		*last += item
	}
	return lines
}

// style gives each colour its class, for light pages and for dark ones. Text is filled, edges and ways are drawn.
func (d *drawing) style() {
	d.line(`<style>`)
	d.line(`text { font: 11px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace }`)
	d.line(`.small { font-size: 9px } .title { font-size: 15px; font-weight: bold } .middle { text-anchor: middle }`)
	d.line(`.edge { stroke-width: 1 } .way { fill: none; stroke-width: 2 } .planned { stroke-dasharray: 4 3 }`)
	for _, i := range inks {
		d.line(`%s`, i.rules(i.light))
	}
	d.line(`@media (prefers-color-scheme: dark) {`)
	for _, i := range inks {
		d.line(`%s`, i.rules(i.dark))
	}
	d.line(`}`)
	d.line(`</style>`)
}

func (i ink) rules(colour string) string {
	if i.name == "edge" {
		return fmt.Sprintf(".edge { stroke: %s }", colour)
	}
	return fmt.Sprintf(".%s { fill: %s } .way-%[1]s { stroke: %s }", i.name, colour)
}

// floors draws a line above each floor, with its number.
func (d *drawing) floors(width int) {
	y := roomsTop
	for i, line := range slices.Backward(floors) {
		if i == len(floors)-1 || floors[i+1].floor != line.floor {
			d.line(`<path class="edge" d="M%d %dH%d"/>`, margin, y-(lineHeight-roomHeight)/2, width-margin)
			d.line(`<text class="text title" x="%d" y="%d">%d</text>`, margin, y+24, line.floor)
		}
		y += lineHeight
	}
}

// box draws a room: the folder above it, its name, and the stations in it.
func (d *drawing) box(b box) {
	dashes := ""
	if slices.Contains(planned, b.room) {
		dashes = " planned"
	}
	folder, name := b.name()
	d.line(`<rect class="room edge%s" x="%d" y="%d" width="%d" height="%d" rx="5"/>`, dashes, b.at.x, b.at.y, b.width, roomHeight)
	if folder != "" {
		d.line(`<text class="text small" x="%d" y="%d">%s</text>`, b.at.x+10, b.at.y+13, escaped(folder))
	}
	d.line(`<text class="text" x="%d" y="%d">%s</text>`, b.at.x+10, b.at.y+28, escaped(name))
	for i, badge := range b.stations {
		x := b.at.x + b.width - 10 - (len(b.stations)-i)*(badgeWidth+badgeGap) + badgeGap + badgeWidth/2
		d.badge(point{x, b.at.y + 24}, badge, badge[:1])
	}
}

// lane draws a way from stop to stop, under its name.
func (d *drawing) lane(l lane) {
	d.line(`<text class="%s" x="%d" y="%d">%s</text>`, l.way.letter, l.x, roomsTop-14, escaped(l.way.german))
	var path strings.Builder
	for i, p := range l.stops {
		fmt.Fprintf(&path, "%c%d %d", "ML"[min(i, 1)], p.x, p.y)
	}
	d.line(`<path class="way way-%s" d="%s"/>`, l.way.letter, path.String())
	for i, p := range l.stops {
		d.line(`<circle class="%s" cx="%d" cy="%d" r="8"/>`, l.way.letter, p.x, p.y)
		d.line(`<text class="paper middle" x="%d" y="%d">%d</text>`, p.x, p.y+4, i+1)
	}
}

// badge draws a station: the letter of its way and its number, on the colour of the way.
func (d *drawing) badge(at point, text, letter string) {
	d.line(`<rect class="%s" x="%d" y="%d" width="%d" height="%d" rx="4"/>`,
		letter, at.x-badgeWidth/2, at.y-badgeHeight/2, badgeWidth, badgeHeight)
	d.line(`<text class="paper middle" x="%d" y="%d">%s</text>`, at.x, at.y+4, text)
}

// The drawing is that of the floors and the ways; go generate ./internal draws it anew.
func TestHouseIsDrawn(t *testing.T) {
	file := filepath.Join(root, "docs", "house.svg")
	if *update {
		require.NoError(t, os.WriteFile(file, drawHouse(), 0o644))
	}
	drawn, err := os.ReadFile(file)
	require.NoError(t, err)
	require.True(t, bytes.Equal(drawHouse(), drawn), "docs/house.svg is out of date; go generate ./internal draws it anew")
}

// The drawing is an image that any page can show: XML with title and description, without a script and without anything from
// outside.
func TestDrawingIsAnImage(t *testing.T) {
	decoder := xml.NewDecoder(bytes.NewReader(drawHouse()))
	elements := map[string]int{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		start, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		elements[start.Name.Local]++
		for _, attribute := range start.Attr {
			require.NotContains(t, []string{"href", "src"}, attribute.Name.Local)
			require.False(t, strings.HasPrefix(attribute.Name.Local, "on"), attribute.Name.Local)
		}
	}
	require.Equal(t, 1, elements["title"])
	require.Equal(t, 1, elements["desc"])
	require.Zero(t, elements["script"])
	require.Equal(t, len(ways), strings.Count(string(drawHouse()), `class="way `))
	require.NotContains(t, string(drawHouse()), "url(")
}

// No room stands in another or in a way, and all that is drawn is inside the picture.
func TestRoomsHaveTheirPlace(t *testing.T) {
	boxes, reach := layOut()
	beside, width := lanes(boxes, reach.x)
	for i, b := range boxes {
		require.LessOrEqual(t, b.at.x+b.width, reach.x, b.room)
		if i > 0 && boxes[i-1].at.y == b.at.y {
			require.Greater(t, b.at.x, boxes[i-1].at.x+boxes[i-1].width, b.room)
		}
	}
	require.Len(t, beside, len(ways))
	for i, l := range beside {
		require.Len(t, l.stops, len(l.way.stations))
		require.Greater(t, l.stops[0].x, reach.x)
		require.Less(t, l.stops[len(l.stops)-1].x, width)
		if i > 0 {
			previous := beside[i-1].stops
			require.Greater(t, l.x, previous[len(previous)-1].x+stop/2)
		}
	}
	require.Less(t, width, 1100, "a page shows it without making it small")
}

// What is written can be read on light and on dark pages: the contrast is at least 4.5 to 1, as WCAG 2.2 asks for text.
func TestDrawingCanBeRead(t *testing.T) {
	colour := map[string]ink{}
	for _, i := range inks {
		colour[i.name] = i
	}
	pairs := [][2]string{{"text", "paper"}, {"text", "room"}}
	for _, w := range ways {
		pairs = append(pairs, [2]string{"paper", w.letter})
	}
	for _, pair := range pairs {
		a, b := colour[pair[0]], colour[pair[1]]
		require.GreaterOrEqual(t, contrast(t, a.light, b.light), 4.5, "%v on light pages", pair)
		require.GreaterOrEqual(t, contrast(t, a.dark, b.dark), 4.5, "%v on dark pages", pair)
	}
}

// contrast is the ratio of the luminances of two colours, as WCAG 2.2 defines it.
func contrast(t *testing.T, a, b string) float64 {
	t.Helper()
	luminance := func(colour string) float64 {
		number, err := strconv.ParseUint(strings.TrimPrefix(colour, "#"), 16, 32)
		require.NoError(t, err)
		channel := func(shift int) float64 {
			c := float64(number>>shift&255) / 255
			if c <= 0.04045 {
				return c / 12.92
			}
			return math.Pow((c+0.055)/1.055, 2.4)
		}
		return 0.2126*channel(16) + 0.7152*channel(8) + 0.0722*channel(0)
	}
	light, dark := luminance(a), luminance(b)
	return (max(light, dark) + 0.05) / (min(light, dark) + 0.05)
}
