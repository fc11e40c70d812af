package directory_test

import (
	"encoding/xml"
	"flag"
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

var update = flag.Bool("update", false, "write the pictures of timelines anew; look at them before you keep them")

// The pictures of these timelines were looked at, and so they stay: places with everything that a timeline shows, one whose days are not
// known, a city, and more steps than are drawn.
func TestPicturesOfTimelines(t *testing.T) {
	invented, _ := drawn(t)
	bad := on(t, thueringen.Directory(), "2025-11-30")
	for name, timeline := range map[string]directory.Timeline{
		"invented":      invented,
		"bad-salzungen": municipality(t, bad, "16063003").Timeline(),
		"eisenach":      municipality(t, bad, "16063105").Timeline(),
		"anrode":        unitOn(t, thueringen.Directory(), "16064076", "2020-01-01").Timeline(),
		"many-steps":    crowded(t),
		"none":          {},
	} {
		for _, tag := range []language.Tag{language.German, language.English} {
			var page strings.Builder
			require.NoError(t, timeline.WriteHTML(&page, tag))
			file := "testdata/timelines/" + name + "." + tag.String() + ".html"
			if *update {
				require.NoError(t, os.MkdirAll("testdata/timelines", 0o755))
				require.NoError(t, os.WriteFile(file, []byte(page.String()), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), page.String(), file)
		}
	}
}

// crowded is the timeline of a place that got a part of a neighbour on each of fifty days.
func crowded(t *testing.T) directory.Timeline {
	t.Helper()
	var events []directory.EventRecord
	for i := range 50 {
		event := part(directory.PartialTransfer, fmt.Sprintf("16/2010/%04d", i), "16098002", "16098001", 1, 1)
		event.Day = day("2010-01-01").AddDays(i * 20)
		events = append(events, event)
	}
	d := kreise(t, events, place("16098001", civil.Period{}, nil), place("16098002", civil.Period{}, nil))
	return unitOn(t, d, "16098001", "2012-01-01").Timeline()
}

// picture is what is drawn of a timeline.
type picture struct {
	Height  int    `xml:"height,attr"`
	Width   int    `xml:"width,attr"`
	ViewBox string `xml:"viewBox,attr"`
	Texts   []struct {
		X      int    `xml:"x,attr"`
		Y      int    `xml:"y,attr"`
		Size   int    `xml:"font-size,attr"`
		Anchor string `xml:"text-anchor,attr"`
		Is     string `xml:",chardata"`
	} `xml:"text"`
	Boxes []struct {
		X      int `xml:"x,attr"`
		Y      int `xml:"y,attr"`
		Width  int `xml:"width,attr"`
		Height int `xml:"height,attr"`
	} `xml:"rect"`
	Paths []struct {
		D string `xml:"d,attr"`
	} `xml:"path"`
}

// The timeline of a place that was renamed, became a city in the same hour, changed a part and was renamed again: 2000 to 2020.
func drawn(t *testing.T) (directory.Timeline, picture) {
	t.Helper()
	record := func(name, from, through string) directory.UnitRecord {
		u := place("16098001", period(from, through), nil)
		u.Name = name
		return u
	}
	d := kreise(t, []directory.EventRecord{
		{Kind: directory.NewName, Day: day("2005-07-02"), From: key.MustParseAGS("16098001"), To: key.MustParseAGS("16098001")},
		part(directory.PartialTransfer, "16/2010/0001", "16098002", "16098001", 1234, 10),
		part(directory.PartialTransfer, "16/2010/0001", "16098003", "16098001", 7, 10),
	}, record("Altort", "", "2005-07-01"), record("Neuort", "2005-07-02", "2015-12-31"), record("Altneuort", "2016-01-01", ""),
		place("16098002", civil.Period{}, nil), place("16098003", civil.Period{}, nil))
	timeline := unitOn(t, d, "16098001", "2012-01-01").Timeline()
	require.Len(t, timeline.Periods, 3)
	require.Len(t, timeline.Steps, 4)
	var p picture
	require.NoError(t, xml.Unmarshal([]byte(svgText(t, timeline, language.English)), &p))
	return timeline, p
}

// requirePlace requires that something lies where its day lies on the axis between two edges, to the pixel.
func requirePlace(t *testing.T, timeline directory.Timeline, on civil.Date, x int) {
	t.Helper()
	const left, right = 12, 788
	share := float64(on.DaysSince(timeline.Span.From)) / float64(timeline.Span.Through.DaysSince(timeline.Span.From))
	require.InDelta(t, left+share*(right-left), x, 1, "%s", on)
}

// Each period is a bar from its first day to its last, and the one that goes on reaches the edge; the bars stand below their texts and
// above the next, within the picture.
func TestBarsOfATimeline(t *testing.T) {
	timeline, p := drawn(t)
	require.Equal(t, fmt.Sprintf("0 0 %d %d", p.Width, p.Height), p.ViewBox)
	ground, bars := p.Boxes[0], p.Boxes[1:]
	require.Equal(t, [2]int{p.Width, p.Height}, [2]int{ground.Width, ground.Height}, "white of its own")
	require.Len(t, bars, 3)
	requirePlace(t, timeline, day("2000-01-01"), bars[0].X)
	requirePlace(t, timeline, day("2005-07-01"), bars[0].X+bars[0].Width)
	requirePlace(t, timeline, day("2005-07-02"), bars[1].X)
	requirePlace(t, timeline, day("2015-12-31"), bars[1].X+bars[1].Width)
	requirePlace(t, timeline, day("2016-01-01"), bars[2].X)
	requirePlace(t, timeline, day("2020-12-31"), bars[2].X+bars[2].Width)
	for i, name := range []string{"16098001 Altort (Musterkreis; Thüringen)", "16098001 Neuort (Musterkreis; Thüringen)", "16098001 Altneuort (Musterkreis; Thüringen)"} {
		var baselines []int
		for _, text := range p.Texts {
			if text.Is == name || text.Anchor == "end" && text.Y < bars[i].Y && (i == 0 || text.Y > bars[i-1].Y) {
				baselines = append(baselines, text.Y)
				require.Less(t, text.Y, bars[i].Y)
				if i > 0 {
					require.Greater(t, text.Y-text.Size, bars[i-1].Y+bars[i-1].Height-1, "below the bar before")
				}
			}
		}
		require.Len(t, baselines, 2, "its name and its days")
		require.Equal(t, baselines[0], baselines[1], "in one line")
		require.Less(t, bars[i].Y-baselines[0], bars[i].Height, "right above it")
	}
}

// Every fifth year has a line through all bars, and its number above them.
func TestYearsOfATimeline(t *testing.T) {
	timeline, p := drawn(t)
	bars := p.Boxes[1:]
	years := map[string]int{}
	for _, text := range p.Texts {
		if text.Anchor == "middle" {
			years[text.Is] = text.X
			require.Less(t, text.Y, bars[0].Y-bars[0].Height, text.Is)
			require.Greater(t, text.Y-text.Size, p.Texts[0].Y, "below the title")
		}
	}
	require.Len(t, years, 4, "2005, 2010, 2015 and 2020")
	lines := 0
	for _, path := range p.Paths {
		var x, from, to int
		if n, _ := fmt.Sscanf(path.D, "M%d %dV%d", &x, &from, &to); n != 3 {
			continue
		}
		lines++
		require.Less(t, from, bars[0].Y)
		require.Greater(t, to, bars[2].Y+bars[2].Height, "beyond the last bar")
		require.Less(t, to, bars[2].Y+2*bars[2].Height+bars[2].Height, "and not into the steps")
		require.Contains(t, []int{years["2005"], years["2010"], years["2015"], years["2020"]}, x)
	}
	require.Equal(t, 4, lines)
	for year, x := range years {
		requirePlace(t, timeline, day(year+"-01-01"), x)
	}
}

// On every day of a period on which something happened there is one mark, in the middle of its bar; below all bars every step has its
// line, with the people who changed hands.
func TestMarksAndStepsOfATimeline(t *testing.T) {
	timeline, p := drawn(t)
	bars := p.Boxes[1:]
	var marks [][2]int
	for _, path := range p.Paths {
		var x, y int
		if diamond := "l6 6l-6 6l-6 -6z"; strings.HasSuffix(path.D, diamond) {
			_, err := fmt.Sscanf(path.D, "M%d %d"+diamond, &x, &y)
			require.NoError(t, err)
			marks = append(marks, [2]int{x, y + 6})
		}
	}
	require.Len(t, marks, 3, "two parts came on one day")
	for i, want := range []struct {
		day string
		bar int
	}{{"2005-07-02", 1}, {"2010-01-01", 1}, {"2016-01-01", 2}} {
		requirePlace(t, timeline, day(want.day), marks[i][0])
		require.Equal(t, bars[want.bar].Y+bars[want.bar].Height/2, marks[i][1])
	}
	var steps []string
	last := bars[2].Y + bars[2].Height
	for _, text := range p.Texts {
		if !strings.HasPrefix(text.Is, "◆ ") {
			continue
		}
		steps = append(steps, text.Is)
		require.Greater(t, text.Y-text.Size, last, "no line in another")
		last = text.Y
	}
	require.Equal(t, []string{
		"◆ 2 July 2005  new name: Neuort; before Altort", "◆ 1 January 2010  a part of Ort 16098002 (16098002) comes in, inhabitants: 1,234",
		"◆ 1 January 2010  a part of Ort 16098003 (16098003) comes in, inhabitants: 7", "◆ 1 January 2016  new name: Altneuort; before Neuort",
	}, steps)
	require.Less(t, last, p.Height)
	require.Less(t, p.Height-last, 2*14, "no empty line below")
}

// The notes stand below what was drawn, within the picture, and a text is cut where its letters would leave it: wide ones count twice.
func TestNotesAndLengthsOfATimeline(t *testing.T) {
	timeline, _ := drawn(t)
	for range directory.MostSteps {
		timeline.Steps = append(timeline.Steps, timeline.Steps[0])
	}
	var p picture
	require.NoError(t, xml.Unmarshal([]byte(svgText(t, timeline, language.English)), &p))
	last := p.Texts[len(p.Texts)-1]
	require.Equal(t, "not listed: 4 of 44 events", last.Is)
	require.Greater(t, last.Y-last.Size, p.Texts[len(p.Texts)-2].Y)
	require.Less(t, last.Y, p.Height)

	for name, want := range map[string]int{"a": 60, "ä": 60, "“": 60, "漢": 30, "ᄀ": 30, "。": 30} {
		d := kreise(t, nil, directory.UnitRecord{Key: key.MustParseAGS("16098001"), Name: strings.Repeat(name, 100)})
		title := unitOn(t, d, "16098001", "2012-01-01").Timeline()
		var p picture
		require.NoError(t, xml.Unmarshal([]byte(svgText(t, title, language.English)), &p))
		cut, ok := strings.CutSuffix(p.Texts[0].Is, "…")
		require.True(t, ok)
		require.Equal(t, "Timeline: "+strings.Repeat(name, want), cut)
	}
}
