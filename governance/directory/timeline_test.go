package directory_test

import (
	"encoding/json"
	"encoding/xml"
	"fmt"
	"io"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

func ExampleUnit_Timeline() {
	eisenach, _ := thueringen.Directory().Latest().Municipality(key.MustParseAGS("16063105"))
	timeline := eisenach.Timeline()
	for _, p := range timeline.Periods {
		fmt.Println(p.Period, p.Unit)
	}
	last := timeline.Steps[len(timeline.Steps)-1]
	fmt.Println(last.Day, last.Text.English)
	_ = timeline.WriteSVG(io.Discard, language.German) // the drawing; timeline.Table() are its rows
	// Output:
	// ../1994-06-30 16016150 Eisenach, Stadt
	// 1994-07-01/1997-12-31 16063022 Eisenach, Stadt
	// 1998-01-01/2021-06-30 16056000 Eisenach, Stadt
	// 2021-07-01/.. 16063105 Eisenach, Stadt
	// 2021-07-01 another Kreis: Wartburgkreis (16063); before none (kreisfrei)
}

// The steps of real units, as the official lists of changes have them: from any of its keys Eisenach is one history.
func TestTimelineSteps(t *testing.T) {
	for _, test := range []struct {
		key, day string
		want     []string // day, text, number of the measure
	}{
		{"16063003", "2025-11-30", []string{
			"1994-07-01 neuer Schlüssel; vorher Bad Salzungen, Stadt (16015520) 16/1994/0140",
			"1994-07-01 anderer Kreis: Wartburgkreis (16063); vorher Bad Salzungen (16015) 16/1994/0140",
			"2000-12-01 anderer Verband: Bad Salzungen, Stadt (160636351); vorher keiner 16/2000/0007",
			"2009-01-01 anderer Verband: Bad Salzungen, Stadt (160635051); vorher Bad Salzungen, Stadt (160636351) stba/2009/0018-R",
			"2018-07-06 Frauensee (16063029) endet und kommt ganz hinzu 16/2018/0043-R",
			"2018-07-06 Tiefenort (16063075) endet und kommt ganz hinzu 16/2018/0043-R",
			"2018-07-06 Ettenhausen a.d. Suhl (16063024) endet und kommt ganz hinzu 16/2018/0043-R",
			"2020-12-01 Moorgrund (16063094) endet und kommt ganz hinzu 16/2020/0008-R",
		}},
		{"16063", "2025-11-30", []string{
			"1994-07-01 wird gebildet ",
			"1994-07-01 Bad Salzungen (16015) endet und kommt ganz hinzu 16/1994/0140",
			"1994-07-01 Eisenach (16016) endet und kommt ganz hinzu 16/1994/0140",
			"1994-07-01 Langensalza (16026) endet und kommt zum Teil hinzu 16/1994/0140",
			"2021-07-01 Eisenach, Stadt (16056) endet und kommt ganz hinzu 16/2021/0006-R",
		}},
		{"16", "2025-11-30", nil},
	} {
		u, err := on(t, thueringen.Directory(), test.day).Lookup(key.MustParse(test.key))
		require.NoError(t, err)
		var got []string
		for _, step := range u.Timeline().Steps {
			require.False(t, step.Undated)
			got = append(got, step.Day.String()+" "+step.Text.German+" "+step.Event.Number())
		}
		require.Equal(t, test.want, got)
	}
	frauensee := municipality(t, on(t, thueringen.Directory(), "2018-07-05"), "16063029").Timeline()
	last := frauensee.Steps[len(frauensee.Steps)-1]
	require.Equal(t, "endet und kommt ganz zu Bad Salzungen, Stadt (16063003)", last.Text.German)
	require.True(t, last.After.IsZero())
	require.Equal(t, civil.MustParse("2018-07-05"), frauensee.Periods[len(frauensee.Periods)-1].Period.Through)
	old := municipality(t, on(t, thueringen.Directory(), "2000-01-01"), "16056000").Timeline()
	recent := municipality(t, thueringen.Directory().Latest(), "16063105").Timeline()
	require.Equal(t, old.Steps, recent.Steps)
	require.Equal(t, old.Periods, recent.Periods)
}

// The rows say how many people came, and tell the evidence; what is older than the records begins with them.
func TestTimelineTable(t *testing.T) {
	var out strings.Builder
	table := municipality(t, thueringen.Directory().Latest(), "16063003").Timeline().Table()
	require.NoError(t, table.WriteCSV(&out))
	rows := strings.Split(strings.TrimPrefix(out.String(), "\ufeff"), "\r\n")
	require.Equal(t, "Tag;Ereignis;Schlüssel danach;Name danach;Art danach;liegt in;Einwohner;Quadratmeter;Nachweis", rows[0])
	require.Equal(t, "03.10.1990;besteht bei Beginn der Aufzeichnungen;16015520;Bad Salzungen, Stadt;;Bad Salzungen; Thüringen;;;",
		strings.ReplaceAll(rows[1], `"`, ""))
	require.Equal(t, "01.12.2020;Moorgrund (16063094) endet und kommt ganz hinzu;16063003;Bad Salzungen, Stadt;Stadt;"+
		"Bad Salzungen, Stadt; Wartburgkreis; Thüringen;3358;53516076;16/2020/0008-R", strings.ReplaceAll(rows[9], `"`, ""))
}

// A change between the span and the day of the register beyond it has no known day, and the timeline says so.
func TestTimelineBeyondTheSpan(t *testing.T) {
	d := sample(t)
	uder, _ := d.Latest().Lookup(key.MustParse("160615051"))
	steps := uder.Timeline().Steps
	require.Len(t, steps, 2)
	require.Equal(t, "neuer Name: Uder; vorher EG Uder", steps[1].Text.German)
	require.True(t, steps[1].Undated)
	require.Equal(t, civil.MustParse("2026-06-30"), steps[1].Day)

	ended := municipality(t, d.Latest(), "16071038").Timeline().Steps
	require.True(t, ended[len(ended)-1].After.IsZero())
	require.Contains(t, ended[len(ended)-1].Text.German, "endet")
	for row := range strings.Lines(svgText(t, uder.Timeline(), language.English)) {
		require.NotContains(t, row, "..")
	}
	require.Contains(t, svgText(t, uder.Timeline(), language.English), "day not known: first register that shows it")
}

// Of every unit of Germany the periods follow each other without a gap, every step lies in the records, and a step that ends the
// unit is the last.
func TestTimelinesAreWhole(t *testing.T) {
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range bund.Directory().Latest().Units(level) {
			timeline := u.Timeline()
			require.NotEmpty(t, timeline.Periods)
			for i := 1; i < len(timeline.Periods); i++ {
				require.Equal(t, timeline.Periods[i-1].Period.Through.AddDays(1), timeline.Periods[i].Period.From, u)
			}
			for _, step := range timeline.Steps {
				require.True(t, timeline.Span.Contains(step.Day), u)
				require.NotEmpty(t, step.Text.English, u)
			}
		}
	}
}

func svgText(t *testing.T, timeline directory.Timeline, tag language.Tag) string {
	t.Helper()
	var out strings.Builder
	require.NoError(t, timeline.WriteSVG(&out, tag))
	require.NoError(t, xml.Unmarshal([]byte(out.String()), new(struct{})))
	return out.String()
}

// A unit that went into one that was there before, as Manderscheid into Wittlich-Land on 1 July 2014, does not go on as that one, although
// the official list calls it a new key.
func TestTimelineEndsInAnother(t *testing.T) {
	on, err := bund.Directory().On(civil.MustParse("2010-01-01"))
	require.NoError(t, err)
	for u := range on.Units(governance.Association) {
		periods := u.Timeline().Periods
		for i := 1; i < len(periods); i++ {
			require.Equal(t, periods[i-1].Period.Through.AddDays(1), periods[i].Period.From, "%s", u)
		}
	}
	manderscheid, err := on.Lookup(key.MustParse("072315003"))
	require.NoError(t, err)
	timeline := manderscheid.Timeline()
	require.Equal(t, "Manderscheid", timeline.Periods[len(timeline.Periods)-1].Unit.Name())
	last := timeline.Steps[len(timeline.Steps)-1]
	require.Equal(t, civil.MustParse("2014-07-01"), last.Day)
	require.Contains(t, last.Text.German, "neuer Schlüssel, unter dem es schon eine Einheit gibt: ")
	require.Contains(t, last.Text.German, "(072315008)")
}

// A name with script and marks of direction is shown as text, the drawing needs no style sheet, and the page is well-formed.
func TestTimelineIsReadWithoutEyesAndScript(t *testing.T) {
	const hostile = "</text><script>x</script>\u202e & \"Gotha\""
	span := civil.Period{From: civil.MustParse("2000-01-01"), Through: civil.MustParse("2020-12-31")}
	d, err := directory.Build(span, []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16067"), Name: hostile, Kind: governance.Landkreis},
		{Key: key.MustParse("16067001"), Name: hostile, Kind: governance.Stadt, Valid: civil.Period{Through: civil.MustParse("2009-12-31")}},
		{Key: key.MustParse("16067001"), Name: strings.Repeat("漢", 60), Kind: governance.Stadt, Valid: civil.Period{From: civil.MustParse("2010-01-01")}},
	}, nil)
	require.NoError(t, err)
	timeline := municipality(t, d.Latest(), "16067001").Timeline()
	var page strings.Builder
	require.NoError(t, timeline.WriteHTML(&page, language.English))
	require.NoError(t, xml.Unmarshal([]byte(page.String()), new(struct{})))
	require.NotContains(t, page.String(), "<script")
	require.NotContains(t, page.String(), "\u202e")
	require.NotContains(t, page.String(), "style=")
	require.Contains(t, page.String(), `\u202e`)
	svg := svgText(t, timeline, language.English)
	require.Contains(t, svg, `role="img"`)
	require.Contains(t, svg, "<desc>Recorded from 1 January 2000 to 31 December 2020. Periods: 2, events: 1. Latest: 1 January 2010")
	require.Contains(t, svg, "…</text>", "a name of 60 wide letters is cut")
}

// The text for readers and the form for programs say the same.
func TestTimelineAsTextAndJSON(t *testing.T) {
	timeline := municipality(t, thueringen.Directory().Latest(), "16063003").Timeline()
	var text strings.Builder
	require.NoError(t, timeline.WriteText(&text, language.English))
	require.Contains(t, text.String(), "  16063003 Bad Salzungen, Stadt (Wartburgkreis; Thüringen): from 1 July 1994 to 30 November 2000\n")
	require.Contains(t, text.String(), "6 July 2018  Tiefenort (16063075) ends and comes in as a whole, inhabitants: 3,869 [16/2018/0043-R]\n")
	data, err := json.Marshal(timeline)
	require.NoError(t, err)
	var read struct {
		Key     string
		Periods []struct {
			Key, Name string
			Period    civil.Period
		}
		Steps struct{ Rows [][]any }
	}
	require.NoError(t, json.Unmarshal(data, &read))
	require.Equal(t, "16063003", read.Key)
	require.Equal(t, "16015520", read.Periods[0].Key)
	require.Equal(t, civil.MustParse("1994-06-30"), read.Periods[0].Period.Through)
	require.Len(t, read.Steps.Rows, len(timeline.Steps)+1)
	empty, err := json.Marshal(directory.Timeline{})
	require.NoError(t, err)
	require.Contains(t, string(empty), `"periods":[]`)
}

// Nothing to draw is said, and of many steps how many are left out.
func TestTimelineWithoutAndWithMany(t *testing.T) {
	require.Contains(t, svgText(t, directory.Timeline{}, language.German), ">nicht aufgezeichnet</text>")
	require.Empty(t, directory.Timeline{}.Table().Rows)
	var federation directory.Unit
	for u := range bund.Directory().Latest().Units(governance.Federation) {
		federation = u
	}
	require.Empty(t, federation.Timeline().Periods)
	berlin := municipality(t, bund.Directory().Latest(), "11000000").Timeline()
	require.Contains(t, svgText(t, berlin, language.English), "no event recorded")
	require.Contains(t, svgText(t, berlin, language.English), ">throughout</text>")
	for range directory.MostSteps + 3 {
		berlin.Steps = append(berlin.Steps, directory.TimelineStep{Day: berlin.Span.From})
	}
	require.Contains(t, svgText(t, berlin, language.English), "not listed: 3 of 43 events")
}
