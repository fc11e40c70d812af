package directory_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// partsOf returns where the people and the land of a municipality are on the later day: "key population area"; a gap is "?".
func partsOf(t *testing.T, d *directory.Directory, k, from, to string) (parts []string) {
	t.Helper()
	s, err := d.Successors(key.MustParseAGS(k), day(from), day(to))
	require.NoError(t, err)
	text := func(p directory.Part, by directory.Weighting) string {
		if _, gap := s.Gap(by); gap {
			return "?"
		}
		return p.Share(by).String()
	}
	for _, p := range s.Parts {
		parts = append(parts, p.AGS.String()+" "+text(p, directory.ByPopulation)+" "+text(p, directory.ByArea))
	}
	return parts
}

func sharesOf(k string, population, area finance.Share) string {
	return fmt.Sprintf("%s %s %s", k, population, area)
}

func wholeOf(k string) []string { return []string{sharesOf(k, finance.Whole(), finance.Whole())} }

// Oberkrämer and Velten: 86 people and 45,447 m² went to Velten, back, and again, all with effect from one day. A transfer that
// another measure undid from the same day is none; one that was repeated counts once.
func TestATransferThatWasUndone(t *testing.T) {
	const oberkraemer, velten, third = "16098001", "16098002", "16098003"
	there := func(number string, population, area int64) directory.EventRecord {
		return part(directory.PartialTransfer, number, oberkraemer, velten, population, area)
	}
	back := func(number string, population, area int64) directory.EventRecord {
		return part(directory.PartialTransfer, number, velten, oberkraemer, population, area)
	}
	stays := func(number, k string, population, area int64) directory.EventRecord {
		return part(directory.PartialTransfer, number, k, k, population, area)
	}
	went := []string{sharesOf(oberkraemer, finance.MustFraction(914, 1000), finance.MustFraction(954_553, 1_000_000)),
		sharesOf(velten, finance.MustFraction(86, 1000), finance.MustFraction(45_447, 1_000_000))}
	came := []string{sharesOf(oberkraemer, finance.MustFraction(86, 2000), finance.MustFraction(45_447, 1_000_000)),
		sharesOf(velten, finance.MustFraction(1914, 2000), finance.MustFraction(954_553, 1_000_000))}
	const one, two, three = "12/2021/0011", "12/2021/0012", "12/2021/0013"
	left := stays(one, oberkraemer, 914, 954_553)
	for _, test := range []struct {
		name          string
		events        []directory.EventRecord
		first, second []string
	}{
		{"once", []directory.EventRecord{there(one, 86, 45_447), left}, went, wholeOf(velten)},
		{"undone", []directory.EventRecord{there(one, 86, 45_447), left, back(two, 86, 45_447), stays(two, velten, 1914, 954_553)},
			wholeOf(oberkraemer), wholeOf(velten)},
		{"undone and repeated", []directory.EventRecord{there(one, 86, 45_447), left, back(two, 86, 45_447), stays(two, velten, 1914, 954_553),
			there(three, 86, 45_447), stays(three, oberkraemer, 914, 954_553)}, went, wholeOf(velten)},
		{"others in exchange", []directory.EventRecord{there(one, 86, 45_447), left, back(one, 86, 45_447), stays(one, velten, 1914, 954_553)}, went, came},
		{"other people", []directory.EventRecord{there(one, 86, 45_447), left, back(two, 87, 45_447), stays(two, velten, 1913, 954_553)}, went,
			[]string{sharesOf(oberkraemer, finance.MustFraction(87, 2000), finance.MustFraction(45_447, 1_000_000)),
				sharesOf(velten, finance.MustFraction(1913, 2000), finance.MustFraction(954_553, 1_000_000))}},
		{"other land", []directory.EventRecord{there(one, 86, 45_447), left, back(two, 86, 45_448), stays(two, velten, 1914, 954_552)}, went,
			[]string{sharesOf(oberkraemer, finance.MustFraction(86, 2000), finance.MustFraction(45_448, 1_000_000)),
				sharesOf(velten, finance.MustFraction(1914, 2000), finance.MustFraction(954_552, 1_000_000))}},
		{"no land is no sign", []directory.EventRecord{there(one, 86, 0), stays(one, oberkraemer, 914, 1000), back(two, 86, 0), stays(two, velten, 1914, 1000)},
			[]string{sharesOf(oberkraemer, finance.MustFraction(914, 1000), finance.Whole()), sharesOf(velten, finance.MustFraction(86, 1000), finance.Share{})},
			[]string{sharesOf(oberkraemer, finance.MustFraction(86, 2000), finance.Share{}), sharesOf(velten, finance.MustFraction(1914, 2000), finance.Whole())}},
		{"from a third", []directory.EventRecord{there(one, 86, 45_447), left, part(directory.PartialTransfer, two, velten, third, 86, 45_447),
			stays(two, velten, 1914, 954_553)}, went,
			[]string{sharesOf(velten, finance.MustFraction(1914, 2000), finance.MustFraction(954_553, 1_000_000)),
				sharesOf(third, finance.MustFraction(86, 2000), finance.MustFraction(45_447, 1_000_000))}},
		{"undone, and another that stands", []directory.EventRecord{there(one, 86, 45_447), left, back(two, 86, 45_447), stays(two, velten, 1914, 954_553),
			part(directory.PartialTransfer, three, oberkraemer, third, 10, 20), stays(three, oberkraemer, 990, 980)},
			[]string{sharesOf(oberkraemer, finance.MustFraction(990, 1000), finance.MustFraction(980, 1000)),
				sharesOf(third, finance.MustFraction(10, 1000), finance.MustFraction(20, 1000))}, wholeOf(velten)},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := kreise(t, test.events, place(oberkraemer, civil.Period{}, people(1000)), place(velten, civil.Period{}, people(2000)),
				place(third, civil.Period{}, people(3000)))
			require.Equal(t, test.first, partsOf(t, d, oberkraemer, "2009-12-31", "2010-01-01"))
			require.Equal(t, test.second, partsOf(t, d, velten, "2009-12-31", "2010-01-01"))
			require.Equal(t, wholeOf(oberkraemer), partsOf(t, d, oberkraemer, "2010-01-01", "2020-12-31"), "what took effect on the day is over")
			checkSuccession(t, d, []string{"2009-12-31", "2010-01-01", "2020-12-31"})
		})
	}
}

// What comes to a unit goes on with it from the next day. The parts of a chain are shares of shares, and what meets again is one part.
func TestTransfersOneAfterAnother(t *testing.T) {
	on := func(e directory.EventRecord, on string) directory.EventRecord {
		e.Day = day(on)
		return e
	}
	const a, b, c = "16098001", "16098002", "16098003"
	const one, two = "16/2010/0001", "16/2010/0002"
	half := func(number, from, to string) []directory.EventRecord {
		return []directory.EventRecord{part(directory.PartialTransfer, number, from, to, 50, 50), part(directory.PartialTransfer, number, from, from, 50, 50)}
	}
	next := func(events []directory.EventRecord) []directory.EventRecord {
		var list []directory.EventRecord
		for _, e := range events {
			list = append(list, on(e, "2010-01-02"))
		}
		return list
	}
	share := func(k string, part, of int64) string {
		return sharesOf(k, finance.MustFraction(part, of), finance.MustFraction(part, of))
	}
	until := func(through string) civil.Period { return period("", through) }
	for _, test := range []struct {
		name   string
		events []directory.EventRecord
		b      civil.Period
		want   []string
	}{
		{"the day after", append(half(one, a, b), next(half(two, b, c))...), civil.Period{}, []string{share(a, 1, 2), share(b, 1, 4), share(c, 1, 4)}},
		{"the same day", append(half(one, a, b), half(two, b, c)...), civil.Period{}, []string{share(a, 1, 2), share(b, 1, 2)}},
		{"back the day after", append(half(one, a, b), next(half(two, b, a))...), civil.Period{}, []string{share(a, 3, 4), share(b, 1, 4)}},
		{"into one that ends the day after", append(half(one, a, b), on(part(directory.Dissolution, two, b, c, 7, 7), "2010-01-02")), until("2010-01-01"),
			[]string{share(a, 1, 2), share(c, 1, 2)}},
		{"into one that ends in it", append(half(one, a, b), on(part(directory.Dissolution, two, b, a, 7, 7), "2010-01-02")), until("2010-01-01"), wholeOf(a)},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := kreise(t, test.events, place(a, civil.Period{}, people(100)), place(b, test.b, people(100)), place(c, civil.Period{}, people(100)))
			require.Equal(t, test.want, partsOf(t, d, a, "2009-12-31", "2010-06-01"))
			s, err := d.Successors(key.MustParseAGS(a), day("2009-12-31"), day("2010-06-01"))
			require.NoError(t, err)
			legal, continuity := s.Legal()
			require.Equal(t, a, legal.String(), "parts left it, it itself goes on")
			require.Equal(t, directory.Continued, continuity)
			checkSuccession(t, d, []string{"2009-12-31", "2010-01-01", "2010-01-02", "2010-06-01"})
		})
	}
}

// A part of which one number is missing has no shares by it, and names the event that lacks it. Where nothing left, all the rest
// stayed, though no row tells how much that was.
func TestWhatStayedWithoutARowOfItsOwn(t *testing.T) {
	const a, b = "16098001", "16098002"
	share := func(k string, population, area string) string { return k + " " + population + " " + area }
	whole, none := finance.Whole().String(), finance.Share{}.String()
	for _, test := range []struct {
		name             string
		population, area int64
		want             []string
	}{
		{"people and land", 10, 20, []string{share(a, "?", "?"), share(b, "?", "?")}},
		{"land alone", 0, 20, []string{share(a, whole, "?"), share(b, none, "?")}},
		{"people alone", 10, 0, []string{share(a, "?", whole), share(b, "?", none)}},
		{"nothing", 0, 0, []string{share(a, whole, whole), share(b, none, none)}},
		{"not recorded", -1, -1, []string{share(a, "?", "?"), share(b, "?", "?")}},
	} {
		t.Run(test.name, func(t *testing.T) {
			d := kreise(t, []directory.EventRecord{part(directory.PartialTransfer, "16/2010/0001", a, b, test.population, test.area)},
				place(a, civil.Period{}, people(100)), place(b, civil.Period{}, people(100)))
			require.Equal(t, test.want, partsOf(t, d, a, "2009-12-31", "2010-01-01"))
			s, err := d.Successors(key.MustParseAGS(a), day("2009-12-31"), day("2010-01-01"))
			require.NoError(t, err)
			for by := directory.ByPopulation; by <= directory.ByArea; by++ {
				if gap, ok := s.Gap(by); ok {
					require.Equal(t, "16/2010/0001", gap.Event.Number())
					require.False(t, gap.TooFine)
				}
			}
			require.False(t, s.ByLandAlone())
		})
	}
}

// Of a municipality in which nobody lived the people are parted as the land, which is told; where somebody lived they are not.
func TestTheLandOfAForestPartsItsPeople(t *testing.T) {
	const a, b, c = "16098001", "16098002", "16098003"
	for _, test := range []struct {
		figures     []directory.Figure
		populations [2]int64
		population  string
		alone       bool
	}{
		{people(0), [2]int64{-1, -1}, "1/4", true}, {people(0), [2]int64{0, 0}, "1/4", true},
		{people(1), [2]int64{-1, -1}, "?", false}, {nil, [2]int64{-1, -1}, "?", false}, {people(0), [2]int64{1, 1}, "1/2", false},
	} {
		u := place(a, period("", "2009-12-31"), test.figures)
		d := kreise(t, []directory.EventRecord{
			part(directory.Dissolution, "16/2010/0001", a, b, test.populations[0], 25), part(directory.Dissolution, "16/2010/0001", a, c, test.populations[1], 75),
		}, u, place(b, civil.Period{}, people(1)), place(c, civil.Period{}, people(1)))
		s, err := d.Successors(key.MustParseAGS(a), day("2009-12-31"), day("2010-01-01"))
		require.NoError(t, err)
		require.Equal(t, test.alone, s.ByLandAlone(), test)
		require.Equal(t, finance.MustFraction(1, 4), s.Parts[0].ByArea)
		_, gap := s.Gap(directory.ByPopulation)
		require.Equal(t, test.population == "?", gap)
		switch test.population {
		case "1/4":
			require.Equal(t, finance.MustFraction(1, 4), s.Parts[0].ByPopulation)
		case "1/2":
			require.Equal(t, finance.MustFraction(1, 2), s.Parts[0].ByPopulation)
		default:
			require.Equal(t, finance.MustFraction(1, 4), s.Parts[0].Share(directory.ByPopulationElseArea), "the land stands in for the people")
		}
		_, continuity := s.Legal()
		require.Equal(t, directory.Divided, continuity)
	}
}

// What a municipality outside the directory gave is a part of what a municipality was made of, if it was something: people, or land, or
// what nobody recorded. What came later or went elsewhere is none.
func TestPredecessorsFromOutside(t *testing.T) {
	const own, other, outside = "16098001", "16098002", "14521010"
	for _, test := range []struct {
		name    string
		event   directory.EventRecord
		arrives bool
	}{
		{"people and land", part(directory.PartialTransfer, "1", outside, own, 10, 10), true},
		{"people alone", part(directory.PartialTransfer, "1", outside, own, 10, 0), true},
		{"land alone", part(directory.PartialTransfer, "1", outside, own, 0, 10), true},
		{"neither", part(directory.PartialTransfer, "1", outside, own, 0, 0), false},
		{"not recorded", part(directory.PartialTransfer, "1", outside, own, -1, -1), true},
		{"a municipality without people or land", part(directory.Dissolution, "1", outside, own, 0, 0), true},
		{"to another", part(directory.PartialTransfer, "1", outside, other, 10, 10), false},
		{"away", part(directory.PartialTransfer, "1", own, outside, 10, 10), false},
	} {
		d := kreise(t, []directory.EventRecord{test.event}, place(own, civil.Period{}, people(100)), place(other, civil.Period{}, people(100)))
		for _, days := range []struct {
			from, to string
			within   bool
		}{{"2009-12-31", "2010-01-01", true}, {"2010-01-01", "2010-01-02", false}, {"2009-12-30", "2009-12-31", false}, {"2001-01-01", "2020-12-31", true}} {
			a, err := d.Predecessors(key.MustParseAGS(own), day(days.from), day(days.to))
			require.NoError(t, err, test.name)
			var from []string
			for _, p := range a.Parts {
				from = append(from, p.AGS.String())
				require.Equal(t, p.AGS.String() == outside, p.Unit.IsZero(), test.name)
			}
			want := []string{own}
			if test.arrives && days.within {
				want = []string{outside, own}
			}
			require.ElementsMatch(t, want, from, "%s %s", test.name, days.from)
		}
	}
}

// Each part names the events that led to it, each once and in their order: the one by which it went where it is, and all of them where the parts
// come together again.
func TestPartsNameTheirEvents(t *testing.T) {
	const first, old, goesOn, took, last = "16099001", "16098001", "16098002", "16098003", "16098004"
	later := func(e directory.EventRecord, on string) directory.EventRecord {
		e.Day = day(on)
		return e
	}
	d := kreise(t, []directory.EventRecord{
		part(directory.NewKey, "0", first, old, -1, -1),
		later(part(directory.Dissolution, "1", old, goesOn, 90, 80), "2011-01-01"), later(part(directory.Dissolution, "2", old, took, 10, 20), "2011-01-01"),
		later(part(directory.Dissolution, "3", goesOn, last, 90, 80), "2012-01-01"), later(part(directory.Dissolution, "4", took, last, 60, 40), "2012-01-01"),
	}, place(first, period("", "2009-12-31"), people(100)), place(old, period("2010-01-01", "2010-12-31"), nil),
		place(goesOn, period("2011-01-01", "2011-12-31"), nil), place(took, period("", "2011-12-31"), people(50)),
		place(last, civil.Period{}, people(7)))
	told := func(from, to string) (list []string) {
		s, err := d.Successors(key.MustParseAGS(first), day(from), day(to))
		require.NoError(t, err)
		for _, p := range s.Parts {
			var events []string
			for _, e := range p.Events {
				events = append(events, e.Number())
			}
			list = append(list, fmt.Sprint(p.AGS.String(), events, p.Share(directory.ByPopulation), p.Share(directory.ByArea)))
		}
		return list
	}
	require.ElementsMatch(t, []string{fmt.Sprint(goesOn, []string{"0", "1"}, finance.MustFraction(9, 10), finance.MustFraction(8, 10)),
		fmt.Sprint(took, []string{"0", "2"}, finance.MustFraction(1, 10), finance.MustFraction(2, 10))}, told("2009-12-31", "2011-12-31"))
	require.Equal(t, []string{fmt.Sprint(last, []string{"0", "1", "2", "3", "4"}, finance.Whole(), finance.Whole())}, told("2009-12-31", "2012-01-01"))
}

// Municipalities that got a new key and gave parts away on the same day, with the figures of the official lists of changes: what was not given
// goes on under the new key, and so does the legal person.
func TestPartsBesideANewKey(t *testing.T) {
	type want struct {
		ags          string
		people, land int64 // of the list
	}
	for _, test := range []struct {
		ags, before, after string
		goesOn             string
		parts              []want
	}{
		{"12043470", "1993-12-05", "1993-12-06", "12066316", []want{{"12066064", 818, 20_850_000}, {"12066316", 1021, 8_730_000}}},                                                 // Tettau
		{"12017490", "1993-12-05", "1993-12-06", "12069640", []want{{"12051000", 118, 8_960_000}, {"12069640", 212, 11_170_000}}},                                                  // Viesen
		{"15040010", "1990-12-31", "1991-01-01", "15340010", []want{{"15340010", 1763, 26_440_000}, {"15340030", 82, 4_260_000}}},                                                  // Arneburg
		{"16019460", "1994-06-30", "1994-07-01", "16076061", []want{{"16052000", 115, 2_180_000}, {"16076061", 6609, 19_190_000}}},                                                 // Ronneburg
		{"07137503", "1994-06-11", "1994-06-12", "07137214", []want{{"07137208", 715, 3_770_000}, {"07137214", 1406, 5_320_000}}},                                                  // Löf
		{"07137502", "1994-03-31", "1994-04-01", "07137112", []want{{"07137102", 582, 4_520_000}, {"07137112", 889, 6_800_000}}},                                                   // Welling
		{"15036040", "1990-12-31", "1991-01-01", "15336040", []want{{"15336040", 310, 9_160_000}, {"15336370", 5, 0}}},                                                             // Barnebeck: a part without land
		{"08415086", "2010-12-31", "2011-01-01", "08415971", []want{{"08415053", 81, 962_686}, {"08415971", 0, 64_620_011}, {"08425108", 0, 562_687}, {"08425139", 120, 775_116}}}, // Gutsbezirk Münsingen
	} {
		s, err := bund.Directory().Successors(key.MustParseAGS(test.ags), day(test.before), day(test.after))
		require.NoError(t, err, test.ags)
		var people, land int64
		for _, p := range test.parts {
			people, land = people+p.people, land+p.land
		}
		require.Len(t, s.Parts, len(test.parts), test.ags)
		for i, p := range s.Parts {
			require.Equal(t, test.parts[i].ags, p.AGS.String())
			require.Equal(t, finance.MustFraction(test.parts[i].people, people), p.Share(directory.ByPopulation), p.AGS)
			require.Equal(t, finance.MustFraction(test.parts[i].land, land), p.Share(directory.ByArea), p.AGS)
			isNewKey := func(e directory.Event) bool { return e.Kind() == directory.NewKey }
			require.Equal(t, p.AGS.String() == test.goesOn, slices.ContainsFunc(p.Events, isNewKey), p.AGS)
			for at, e := range p.Events {
				require.NotContains(t, p.Events[:at], e, "each event once")
				require.Equal(t, p.AGS.String(), e.To().Key.String(), e)
			}
		}
		person, continuity := s.Legal()
		require.Equal(t, test.goesOn, person.String())
		require.Equal(t, directory.Continued, continuity, test.ags)
	}
}

// What share of a municipality came from outside the directory nobody knows: by people where people came, by land where land did, and by both
// where that is not recorded. The last day on which something came is told, and every event.
func TestSharesFromOutsideAreNotKnown(t *testing.T) {
	const own, outside = "16098001", "14521010"
	for _, test := range []struct {
		population, area             int64
		byPeople, byLand, peopleElse bool
	}{
		{10, 10, true, true, true}, {10, 0, true, false, true}, {0, 10, false, true, false}, {-1, -1, true, true, true},
		{-1, 0, true, false, false}, {-1, 10, true, true, true}, {0, -1, false, true, false},
	} {
		later := part(directory.PartialTransfer, "2", outside, own, test.population, test.area)
		later.Day = day("2011-01-01")
		d := kreise(t, []directory.EventRecord{part(directory.PartialTransfer, "1", outside, own, test.population, test.area), later},
			place(own, civil.Period{}, people(100)))
		a, err := d.Predecessors(key.MustParseAGS(own), day("2009-12-31"), day("2012-01-01"))
		require.NoError(t, err)
		for by, want := range map[directory.Weighting]bool{directory.ByPopulation: test.byPeople, directory.ByArea: test.byLand, directory.ByPopulationElseArea: test.peopleElse} {
			gap, isGap := a.Gap(by)
			require.Equal(t, want, isGap, "%v %v", test, by)
			if isGap {
				require.Equal(t, "1", gap.Event.Number(), "the first that makes it unknown")
			}
		}
		i := slices.IndexFunc(a.Parts, func(p directory.Part) bool { return p.AGS.String() == outside })
		require.Equal(t, day("2011-01-01"), a.Parts[i].Left)
		require.Len(t, a.Parts[i].Events, 2)
	}
}

// What went to a municipality outside the directory that was formed and ended on one day comes from inside, and not from there.
func TestThroughAMunicipalityOfOneDay(t *testing.T) {
	const own, gone, outside = "16098001", "16098002", "14521010"
	for kind, arrives := range map[directory.EventKind]bool{directory.Dissolution: false, directory.NewKey: false, directory.PartialTransfer: true} {
		valid := period("", "2009-12-31")
		if kind == directory.PartialTransfer {
			valid = civil.Period{}
		}
		d := kreise(t, []directory.EventRecord{part(kind, "1", gone, outside, 100, 100), part(directory.Dissolution, "2", outside, own, 100, 100)},
			place(own, civil.Period{}, people(100)), place(gone, valid, people(100)))
		a, err := d.Predecessors(key.MustParseAGS(own), day("2009-12-31"), day("2010-01-01"))
		require.NoError(t, err, kind)
		isOutside := func(p directory.Part) bool { return p.AGS.String() == outside }
		require.Equal(t, arrives, slices.ContainsFunc(a.Parts, isOutside), kind)
	}
}

// What went to a municipality outside the directory years ago is its own: what it gives now comes from outside.
func TestWhatComesBackYearsLaterComesFromOutside(t *testing.T) {
	const own, gone, outside = "16098001", "16098002", "14521010"
	back := part(directory.PartialTransfer, "2", outside, own, 10, 10)
	back.Day = day("2012-01-01")
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "1", gone, outside, 100, 100), back},
		place(own, civil.Period{}, people(100)), place(gone, period("", "2009-12-31"), people(100)))
	a, err := d.Predecessors(key.MustParseAGS(own), day("2009-12-31"), day("2012-01-01"))
	require.NoError(t, err)
	require.True(t, slices.ContainsFunc(a.Parts, func(p directory.Part) bool { return p.AGS.String() == outside }))
	_, isGap := a.Gap(directory.ByPopulation)
	require.True(t, isGap)
}

// A municipality that ended without an event that says what became of it is told, with its last day.
func TestAChainThatIsBroken(t *testing.T) {
	d := kreise(t, nil, place("16098001", period("", "2009-12-31"), people(100)), place("16098002", civil.Period{}, people(1)))
	_, err := d.Successors(key.MustParseAGS("16098001"), day("2009-12-31"), day("2010-01-01"))
	var broken *directory.BrokenChainError
	require.ErrorAs(t, err, &broken)
	require.Equal(t, directory.BrokenChainError{AGS: key.MustParseAGS("16098001"), Day: day("2009-12-31")}, *broken)
	require.Equal(t, "die Gemeinde 16098001 endete am 31.12.2009; was aus ihr wurde, ist nicht erfasst", broken.Text(language.German))
}

// The first event of the directory is among those that led to the parts of a municipality that was divided.
func TestPartsNameTheFirstEvent(t *testing.T) {
	d := kreise(t, []directory.EventRecord{part(directory.Dissolution, "1", "16098001", "16098002", 30, 30), part(directory.Dissolution, "1", "16098001", "16098003", 70, 70)},
		place("16098001", period("", "2009-12-31"), people(100)), place("16098002", civil.Period{}, people(1)), place("16098003", civil.Period{}, people(1)))
	s, err := d.Successors(key.MustParseAGS("16098001"), day("2009-12-31"), day("2010-01-01"))
	require.NoError(t, err)
	require.Len(t, s.Parts, 2)
	for _, p := range s.Parts {
		require.Len(t, p.Events, 1, p)
		require.Equal(t, p.AGS.String(), p.Events[0].To().Key.String())
	}
}
