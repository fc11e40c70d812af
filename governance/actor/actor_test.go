package actor_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

func days(from, through string) civil.Period {
	p := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		p.Through = civil.MustParse(through)
	}
	return p
}

// An office tells who holds it and where it stands, that it is vacant, or why nothing is recorded.
func TestPostOn(t *testing.T) {
	source := law.Source{Where: "Presse", Evidence: law.Secondary}
	p := actor.Post{
		Office: governance.Office{Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[governance.Holder]{
			{Period: days("2020-01-01", "2020-06-30"), Value: governance.Holder{Name: "A"}, Source: source},
			{Period: days("2020-07-01", "2020-12-31"), Source: source},
			{Period: days("2021-02-01", "2021-12-31"), Value: governance.Holder{Name: "B"}, Source: source},
		}, law.Gap{Period: days("2021-01-01", "2021-01-31"), Reason: "Tag nicht bekannt", Source: source})},
		At: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[string]{{Period: days("2020-01-01", ""), Value: "x", Source: source}}),
	}
	for day, want := range map[string]actor.Occupancy{
		"2019-12-31": {State: actor.Unstated, Why: law.BeforeRecords},
		"2020-06-30": {State: actor.Held, Holder: governance.Holder{Name: "A"}, At: "x", Period: days("2020-01-01", "2020-06-30"), Source: source},
		"2020-07-01": {State: actor.Vacant, At: "x", Period: days("2020-07-01", "2020-12-31"), Source: source},
		"2021-01-31": {State: actor.Unstated, At: "x", Why: law.Interrupted, Reason: "Tag nicht bekannt"},
		"2022-01-01": {State: actor.Unstated, At: "x", Why: law.AfterRecords},
	} {
		want.On = civil.MustParse(day)
		require.Equal(t, want, p.On(want.On), day)
	}
}

// After the day for which the record was read, nobody knows who holds an office, nor whether a body is there.
func TestNothingIsRecordedAfterTheReading(t *testing.T) {
	source := law.Source{Where: "Presse", Evidence: law.Secondary}
	read := civil.MustParse("2026-11-25")
	body := actor.Actor{Exists: days("2020-01-01", ""), Posts: []actor.Post{{
		Office: governance.Office{Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords,
			[]law.Dated[governance.Holder]{{Period: days("2020-01-01", ""), Value: governance.Holder{Name: "A"}, Source: source}})},
		At: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[string]{{Period: days("2020-01-01", ""), Value: "x", Source: source}}),
	}}}
	list := []actor.Actor{body}
	known := actor.AsOf(read, list)[0]
	require.Equal(t, actor.Held, known.Posts[0].On(read).State)
	exists, isKnown := known.On(read)
	require.True(t, exists && isKnown)
	later := read.AddDays(1)
	require.Equal(t, actor.Occupancy{On: later, State: actor.Unstated, Why: law.AfterRecords,
		Last:   actor.Seen{On: read, Holder: governance.Holder{Name: "A"}, At: "x", Source: source},
		Reason: "Die Angaben reichen bis zum 25.11.2026; was später gilt, ist nicht erfasst."}, known.Posts[0].On(later))
	_, isKnown = known.On(later)
	require.False(t, isKnown)
	require.Equal(t, actor.Held, list[0].Posts[0].On(later).State, "what was handed in stays as it was")
}

// An office whose holder was last seen on a day of its own keeps that day, and an actor that rests on an older text keeps its own.
func TestAsOfKeepsTheDayThatIsSet(t *testing.T) {
	seen, text := civil.MustParse("2026-02-17"), civil.MustParse("2025-05-18")
	list := actor.AsOf(civil.MustParse("2026-11-25"), []actor.Actor{{Posts: []actor.Post{{AsOf: seen}, {}}}, {AsOf: text, Posts: []actor.Post{{}}}})
	require.Equal(t, "2026-11-25", list[0].AsOf.String())
	require.Equal(t, seen, list[0].Posts[0].AsOf)
	require.Equal(t, "2026-11-25", list[0].Posts[1].AsOf.String())
	require.Equal(t, text, list[1].AsOf)
	require.Equal(t, text, list[1].Posts[0].AsOf)
}

func ExampleAsOf() {
	body := actor.AsOf(civil.MustParse("2026-11-25"), []actor.Actor{{Exists: civil.Period{From: civil.MustParse("2020-01-01")}}})[0]
	for _, day := range []string{"2026-11-25", "2040-01-01"} {
		exists, known := body.On(civil.MustParse(day))
		fmt.Println(day, exists, known)
	}
	// Output:
	// 2026-11-25 true true
	// 2040-01-01 false false
}

// Of a holder without a last day nothing is told after the day on which he was last seen.
func ExamplePost_On() {
	post := actor.Post{
		Office: governance.Office{Holders: law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[governance.Holder]{{
			Period: civil.Period{From: civil.MustParse("2025-07-01")}, Value: governance.Holder{Name: "Milen Starke"},
			Source: law.Source{Where: "move-online", Evidence: law.Secondary}}})},
		AsOf: civil.MustParse("2026-02-17"),
	}
	for _, day := range []string{"2025-01-01", "2026-01-31", "2026-06-30"} {
		o := post.On(civil.MustParse(day))
		fmt.Printf("%s %s %q, last %q %q\n", day, o.State, o.Holder.Name, o.Last.Holder.Name, o.Last.On)
	}
	// Output:
	// 2025-01-01 not-recorded "", last "" ""
	// 2026-01-31 held "Milen Starke", last "" ""
	// 2026-06-30 not-recorded "", last "Milen Starke" "2026-02-17"
}

// Whether a body was there is known only where its first day is.
func TestActorOn(t *testing.T) {
	dated := actor.Actor{Exists: days("2020-01-01", "2021-12-31")}
	for day, want := range map[string][2]bool{"2019-12-31": {false, true}, "2020-01-01": {true, true}, "2021-12-31": {true, true}, "2022-01-01": {false, true}} {
		exists, known := dated.On(civil.MustParse(day))
		require.Equal(t, want, [2]bool{exists, known}, day)
	}
	_, known := actor.Actor{}.On(civil.MustParse("2020-01-01"))
	require.False(t, known)
	_, known = dated.On(civil.Date{})
	require.False(t, known)
}

// A handover without a day is told on every day, before those of which it is known that they had been; it is not passed over.
func TestSuccessorsOn(t *testing.T) {
	body := actor.Actor{Handovers: []actor.Handover{{To: "b", On: civil.MustParse("2021-07-01")}, {To: "c"}, {To: "d", On: civil.MustParse("2023-01-01")}}}
	for day, want := range map[string][]string{
		"2021-06-30": {"c"}, "2021-07-01": {"c", "b"}, "2022-12-31": {"c", "b"}, "2023-01-01": {"c", "b", "d"},
	} {
		var to []string
		for _, h := range body.SuccessorsOn(civil.MustParse(day)) {
			to = append(to, h.To)
			require.Equal(t, h.To == "c", h.On.IsZero(), day)
		}
		require.Equal(t, want, to, day)
	}
	require.Empty(t, body.SuccessorsOn(civil.Date{}), "nothing was asked")
	require.Empty(t, actor.Actor{}.SuccessorsOn(civil.MustParse("2023-01-01")))
}
