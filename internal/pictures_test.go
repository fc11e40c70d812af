package internal

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/directory"
)

// card is a box of a picture: its colour, where it stands, a name and lines below it.
type card struct {
	letter        string // of the colour of its edge
	at            point
	width, height int
	name          string
	lines         []string
}

// arrow goes from one point to another.
type arrow struct{ from, to point }

// picture is a drawing for the page on concepts.
type picture struct {
	title, description string
	width, height      int
	cards              []card
	arrows             []arrow
}

// pictures are both, by the beginning of the names of their files.
func pictures(t *testing.T, tag language.Tag) map[string]picture {
	t.Helper()
	directory := bund.Directory()
	snapshot, err := directory.On(directory.Span().Through)
	require.NoError(t, err)
	return map[string]picture{"levels": levelsPicture(snapshot, tag), "flow": flowPicture(tag)}
}

// keyOfLevel says which key names the units of a level.
func keyOfLevel(level governance.Level, tag language.Tag) string {
	digits := func(n int) string { return strconv.Itoa(n) + " " + both("Ziffern", "digits").In(tag) }
	switch level {
	case governance.Land:
		return digits(2) + ": 16"
	case governance.GovernmentRegion:
		return digits(3) + ": 095"
	case governance.District:
		return digits(5) + ": 16063"
	case governance.Association:
		return digits(9) + ": 160635051"
	case governance.Municipality:
		return "AGS: 16063051, ARS: 160635051051"
	}
	return both("kein amtlicher Schlüssel", "no official key").In(tag)
}

// levelsPicture shows the levels of the state from the top down, with their keys and how many units each has.
func levelsPicture(snapshot directory.Snapshot, tag language.Tag) picture {
	const height, gap, step = 54, 14, 26
	p := picture{title: both("Die Ebenen des Staates und ihre Schlüssel", "The levels of the state and their keys").In(tag), width: 680}
	day := snapshot.Date().Format(tag)
	var words []string
	y := 50
	for level := governance.Federation; level.IsValid(); level++ {
		n := 0
		for unit := range snapshot.Units(level) {
			if unit.Kind() != governance.BewohntesGemeindefreiesGebiet && unit.Kind() != governance.UnbewohntesGemeindefreiesGebiet {
				n++
			}
		}
		name := level.Text(language.German)
		if english := level.Text(language.English); !bilingual.German(tag) && english != name {
			name = english + " (" + name + ")"
		}
		lines := []string{keyOfLevel(level, tag)}
		if n > 0 {
			lines[0] += " · " + both(fmt.Sprintf("%d am %s", n, day), fmt.Sprintf("%d on %s", n, day)).In(tag)
			if level == governance.GovernmentRegion { // the register keeps those that were dissolved
				lines[0] += both(", frühere eingeschlossen", ", former ones included").In(tag)
			}
		}
		c := card{"T", point{margin + step*int(level-1), y}, 500, height, name, lines}
		if level > governance.Federation {
			p.arrows = append(p.arrows, arrow{point{c.at.x + 10, y - gap}, point{c.at.x + 10, y}})
		}
		p.cards = append(p.cards, c)
		words = append(words, name+": "+lines[0])
		y += height + gap
	}
	p.height = y + 6
	p.description = strings.Join(words, ". ") + "."
	return p
}

// flowPicture shows what goes in, what is made of it, and what comes out.
func flowPicture(tag language.Tag) picture {
	say := func(german, english string) string { return both(german, english).In(tag) }
	p := picture{title: say("Wie aus Registern, Recht und Urkunde ein Bericht wird", "How registers, law and a document become a report"), width: 890, height: 440}
	left, middle, right, far := margin, 240, 460, 680
	p.cards = []card{
		{"T", point{left, 60}, 190, 66, say("Amtliche Register", "Official registers"), []string{say("1991–2026, mit", "1991–2026, with lists"), say("Änderungslisten bis 2025", "of changes until 2025")}},
		{"U", point{left, 160}, 190, 66, say("Urkunde", "Document"), []string{say("eine Vereinbarung", "an agreement"), say("als strenges JSON", "as strict JSON")}},
		{"S", point{left, 260}, 190, 66, say("Recht", "Law"), []string{say("Fundstelle, Zeitraum,", "place, period,"), say("Grad der Kenntnis", "how well it is known")}},
		{"B", point{left, 360}, 190, 66, say("Betrag, Schlüssel", "Amount, key"), []string{say("Cent und genaue Brüche", "cents and exact fractions")}},
		{"T", point{middle, 60}, 190, 66, say("Verzeichnis", "Directory"), []string{say("an jedem Register bewiesen", "proven for each register"), say("an einem Tag befragt", "asked for a day")}},
		{"U", point{middle, 160}, 190, 66, say("Gelesen", "Decoded"), []string{say("Klauseln und Lücken,", "clauses and gaps,"), say("jede mit ihrer Stelle", "each with its place")}},
		{"S", point{middle, 260}, 190, 66, say("Regeln", "Rules"), []string{say("Bund und Länder,", "Federation and Länder,"), say("in Kraft an diesem Tag", "in force on that day")}},
		{"B", point{middle, 360}, 190, 66, say("Rechenweg", "Rechenweg"), []string{say("Schritte mit Zahlen,", "steps with figures,"), say("die Teile gehen auf", "the parts add up")}},
		{"U", point{right, 160}, 190, 66, say("Prüfung", "Check"), []string{say("jede Regel gibt eine", "each rule gives one"), say("von sechs Antworten", "of six answers")}},
		{"U", point{far, 160}, 190, 66, say("Bericht", "Report"), []string{say("Befunde, offene Fragen,", "findings, open questions,"), say("was niemand prüfte", "what nobody checked")}},
		{"U", point{far, 260}, 190, 66, say("Ausgabe", "Output"), []string{say("Text, HTML, Markdown,", "text, HTML, Markdown,"), "JSON, SARIF, JUnit"}},
		{"B", point{far, 360}, 190, 66, say("Tabelle", "Table"), []string{say("Text, CSV, JSON,", "text, CSV, JSON,"), say("mit jeder Summe", "with every sum")}},
	}
	p.arrows = []arrow{
		{point{210, 93}, point{240, 93}}, {point{210, 193}, point{240, 193}}, {point{210, 293}, point{240, 293}}, {point{210, 393}, point{240, 393}},
		{point{430, 93}, point{510, 160}}, {point{430, 193}, point{460, 193}}, {point{430, 293}, point{510, 226}},
		{point{650, 193}, point{680, 193}}, {point{775, 226}, point{775, 260}}, {point{430, 393}, point{680, 393}},
	}
	var words []string
	for _, c := range p.cards {
		words = append(words, c.name+": "+strings.Join(c.lines, " "))
	}
	p.description = strings.Join(words, ". ") + ". " + say("Register, Urkunde und Recht gehen in die Prüfung ein, aus der der Bericht kommt.",
		"Registers, document and law go into the check, from which the report comes.")
	return p
}

// draw returns the picture as SVG.
func (p picture) draw(tag language.Tag) []byte {
	var d drawing
	d.line(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%[1]d" height="%[2]d"`, p.width, p.height)
	d.line(`role="img" aria-labelledby="title desc" lang="%s">`, tag)
	d.line(`<title id="title">%s</title>`, escaped(p.title))
	d.line(`<desc id="desc">%s</desc>`, escaped(p.description))
	d.style()
	d.line(`<rect class="paper" width="%d" height="%d"/>`, p.width, p.height)
	d.line(`<text class="text title" x="%d" y="30">%s</text>`, margin, escaped(p.title))
	for _, a := range p.arrows {
		d.line(`<path class="way way-text" d="M%d %dL%d %d"/>`, a.from.x, a.from.y, a.to.x, a.to.y)
		d.line(`<circle class="text" cx="%d" cy="%d" r="4"/>`, a.to.x, a.to.y)
	}
	for _, c := range p.cards {
		d.line(`<rect class="room way-%s" stroke-width="2" x="%d" y="%d" width="%d" height="%d" rx="5"/>`, c.letter, c.at.x, c.at.y, c.width, c.height)
		d.line(`<text class="%s title" x="%d" y="%d">%s</text>`, c.letter, c.at.x+10, c.at.y+22, escaped(c.name))
		for i, line := range c.lines {
			d.line(`<text class="text" x="%d" y="%d">%s</text>`, c.at.x+10, c.at.y+40+16*i, escaped(line))
		}
	}
	d.line(`</svg>`)
	return d.out.Bytes()
}

// The pictures are drawn from the levels, the directory and the words of the library, in both languages.
func TestPicturesAreDrawn(t *testing.T) {
	for tag, ending := range map[language.Tag]string{language.English: ".svg", language.German: ".de.svg"} {
		for name, p := range pictures(t, tag) {
			requireGolden(t, "docs/"+name+ending, p.draw(tag))
		}
	}
}

// A picture is an image with title and description that loads and runs nothing; its cards stand inside it and apart, what is written in
// one fits, and can be read on light and dark pages.
func TestPicturesCanBeRead(t *testing.T) {
	const titleWidth = 10
	colour := map[string]ink{}
	for _, i := range inks {
		colour[i.name] = i
	}
	for _, tag := range []language.Tag{language.English, language.German} {
		for name, p := range pictures(t, tag) {
			requireImage(t, p.draw(tag))
			require.NotEmpty(t, p.cards, name)
			for i, c := range p.cards {
				require.LessOrEqual(t, c.at.x+c.width, p.width, c.name)
				require.LessOrEqual(t, c.at.y+c.height, p.height, c.name)
				require.Less(t, utf8.RuneCountInString(c.name)*titleWidth, c.width, c.name)
				for _, line := range c.lines {
					require.Less(t, utf8.RuneCountInString(line)*letterWidth, c.width, line)
				}
				for _, other := range p.cards[:i] {
					apart := c.at.x >= other.at.x+other.width || other.at.x >= c.at.x+c.width ||
						c.at.y >= other.at.y+other.height || other.at.y >= c.at.y+c.height
					require.True(t, apart, "%s and %s", c.name, other.name)
				}
				a, b := colour[c.letter], colour["room"]
				require.GreaterOrEqual(t, contrast(t, a.light, b.light), 4.5, c.name)
				require.GreaterOrEqual(t, contrast(t, a.dark, b.dark), 4.5, c.name)
			}
		}
	}
}

func requireImage(t *testing.T, svg []byte) {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	elements := map[string]int{}
	for {
		token, err := decoder.Token()
		if err == io.EOF {
			break
		}
		require.NoError(t, err)
		if start, ok := token.(xml.StartElement); ok {
			elements[start.Name.Local]++
		}
	}
	require.Equal(t, 1, elements["title"])
	require.Equal(t, 1, elements["desc"])
	for element := range elements {
		require.Contains(t, []string{"svg", "title", "desc", "style", "rect", "text", "path", "circle"}, element)
	}
	require.NotContains(t, string(svg), "url(")
}
