package agreement_test

import (
	"bytes"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
)

// pointerTo returns a pointer to a copy of the clause, as a clause.
func pointerTo(clause agreement.Clause) agreement.Clause {
	pointer := reflect.New(reflect.TypeOf(clause))
	pointer.Elem().Set(reflect.ValueOf(clause))
	return pointer.Interface().(agreement.Clause)
}

// byPointers returns the agreement with every clause given by a pointer.
func byPointers(a *agreement.Agreement) *agreement.Agreement {
	b := *a
	b.Clauses = make([]agreement.Clause, len(a.Clauses))
	for i, clause := range a.Clauses {
		b.Clauses[i] = pointerTo(clause)
	}
	return &b
}

// hollow returns the agreement with a nil pointer of every type of clause before its clauses.
func hollow(a *agreement.Agreement) *agreement.Agreement {
	b := *a
	b.Clauses = nil
	for _, clause := range agreement.Blanks() {
		b.Clauses = append(b.Clauses, reflect.Zero(reflect.PointerTo(reflect.TypeOf(clause))).Interface().(agreement.Clause))
	}
	b.Clauses = append(b.Clauses, a.Clauses...)
	return &b
}

// A clause given by a pointer means what the clause means, for each type and for everything that is done with an agreement.
func TestClausesByPointers(t *testing.T) {
	want := full(t)
	got := byPointers(want)
	for i, clause := range want.Clauses {
		require.Equal(t, clause, agreement.Plain(clause))
		require.Equal(t, clause, agreement.Plain(got.Clauses[i]))
		require.True(t, got.Has(clause.Kind()), clause.Kind())
		require.Equal(t, agreement.Present, got.State(clause.Kind()), clause.Kind())
	}
	require.Equal(t, want, got.Plain())
	require.NoError(t, got.Check())
	require.Empty(t, agreement.Diff(want, got))
	require.Empty(t, agreement.Diff(got, want))
	var values, pointers bytes.Buffer
	require.NoError(t, agreement.Encode(&values, want))
	require.NoError(t, agreement.Encode(&pointers, got))
	require.Equal(t, values.String(), pointers.String())

	first, at, ok := agreement.First[agreement.Tasks](got)
	require.True(t, ok)
	require.Equal(t, want.Clauses[at], first)
	seen := 0
	for i, tasks := range agreement.All[agreement.Tasks](got) {
		require.Equal(t, at, i)
		require.Equal(t, first, tasks)
		seen++
	}
	require.Equal(t, 1, seen)
}

// The mistakes of a clause are found behind a pointer too, and a difference holds the clause itself.
func TestMistakesBehindPointers(t *testing.T) {
	wrong := byPointers(&agreement.Agreement{Clauses: []agreement.Clause{
		agreement.Funding{Funder: "nobody", Total: finance.Euro(-1), Rate: finance.MustPercent("-1")},
		agreement.Renewal{Years: -1},
	}})
	require.Equal(t, []agreement.StrayReference{{Pointer: "/clauses/0/funder", Party: "nobody"}}, wrong.StrayReferences())
	require.Equal(t, []agreement.NegativeValue{
		{Pointer: "/clauses/0/total", Value: finance.Euro(-1)}, {Pointer: "/clauses/0/rate", Value: finance.MustPercent("-1")},
		{Pointer: "/clauses/1/years", Value: -1},
	}, wrong.Negatives())

	before, after := gotha(), gotha()
	after.Clauses = append(after.Clauses, &agreement.Reuse{Required: agreement.Yes})
	differences := agreement.Diff(before, after)
	require.Len(t, differences, 1)
	require.Equal(t, agreement.Reuse{Required: agreement.Yes}, differences[0].New)
}

// A nil pointer, like nil, is no clause: it keeps its place and is passed over everywhere, but it cannot be written.
func TestNilPointersToClauses(t *testing.T) {
	empty, more := hollow(new(agreement.Agreement)), hollow(gotha())
	n := len(empty.Clauses)
	for i, kind := range agreement.ClauseKinds() {
		require.False(t, empty.Has(kind), kind)
		require.Equal(t, agreement.Absent, empty.State(kind), kind)
		require.Nil(t, agreement.Plain(empty.Clauses[i]))
	}
	require.Equal(t, make([]agreement.Clause, n), empty.Plain().Clauses)
	require.Empty(t, agreement.Diff(empty, new(agreement.Agreement)))
	require.Empty(t, agreement.Diff(gotha(), more))
	require.Empty(t, empty.StrayReferences())
	require.Empty(t, empty.Negatives())
	_, at, ok := agreement.First[agreement.Funding](more)
	require.True(t, ok)
	require.Equal(t, n+1, at)
	for at := range agreement.All[agreement.Funding](more) {
		require.Equal(t, n+1, at)
	}
	require.Len(t, pointers(t, more.Check()), 20)
	require.ErrorContains(t, agreement.Encode(&bytes.Buffer{}, more), "/clauses/0: there is no value")
}

// borrowed is a type from elsewhere that embeds whatever clause there is, or none.
type borrowed struct{ agreement.Clause }

// A type from elsewhere that embeds a clause is no clause: everything that is asked agrees that there is none, and the agreement
// is no document.
func TestClausesFromElsewhere(t *testing.T) {
	none := new(agreement.Agreement)
	for _, clause := range []agreement.Clause{foreign{}, &foreign{}, (*foreign)(nil), borrowed{}, borrowed{agreement.Tasks{}}} {
		require.Nil(t, agreement.Plain(clause))
		a := &agreement.Agreement{Clauses: []agreement.Clause{clause}}
		require.False(t, a.Has(agreement.KindTasks))
		require.Equal(t, agreement.Absent, a.State(agreement.KindTasks))
		_, _, ok := agreement.First[agreement.Tasks](a)
		require.False(t, ok)
		require.Equal(t, []agreement.Clause{nil}, a.Plain().Clauses)
		require.Empty(t, a.StrayReferences())
		require.Empty(t, a.Negatives())
		require.Empty(t, agreement.Diff(a, none))
		require.Empty(t, agreement.Diff(none, a))
		valid := gotha()
		valid.Clauses = a.Clauses
		require.Equal(t, []string{"/clauses/0"}, pointers(t, valid.Check()))
		err := agreement.Encode(new(bytes.Buffer), valid)
		require.ErrorContains(t, err, "/clauses/0: ")
		require.Equal(t, clause == agreement.Clause((*foreign)(nil)), strings.Contains(err.Error(), "there is no value"), "%#v: %v", clause, err)
		require.Equal(t, clause, a.Clauses[0], "the agreement of the caller stays as it is")
	}
}

// All and First find the structs of the package, and nothing under any other type.
func TestAllOfWhatIsNoStruct(t *testing.T) {
	a := &agreement.Agreement{Clauses: []agreement.Clause{agreement.Tasks{}, &agreement.Tasks{}, foreign{}, &foreign{}}}
	for range agreement.All[*agreement.Tasks](a) {
		require.Fail(t, "a pointer type finds nothing")
	}
	for range agreement.All[agreement.Clause](a) {
		require.Fail(t, "an interface finds nothing")
	}
	for range agreement.All[foreign](a) {
		require.Fail(t, "a type from elsewhere finds nothing")
	}
	found := 0
	for range agreement.All[agreement.Tasks](a) {
		found++
	}
	require.Equal(t, 2, found)
}

// A key given by a pointer means the key, for each of the six types; a nil pointer names no unit.
func TestKeysByPointers(t *testing.T) {
	land, region, district := key.MustParse("16").(key.Land), key.MustParse("160").(key.Region), key.MustParse("16067").(key.District)
	association, ags, ars := key.MustParse("160675009").(key.Association), key.MustParseAGS("16067029"), key.MustParseARS("160670029029")
	for _, test := range []struct{ value, pointer, none key.Key }{
		{land, &land, (*key.Land)(nil)}, {region, &region, (*key.Region)(nil)}, {district, &district, (*key.District)(nil)},
		{association, &association, (*key.Association)(nil)}, {ags, &ags, (*key.AGS)(nil)}, {ars, &ars, (*key.ARS)(nil)},
	} {
		with := func(k key.Key) *agreement.Agreement {
			a := gotha()
			a.Parties[1].Partner.Unit = governance.UnitKey{Key: k}
			return a
		}
		want := with(test.value)
		require.Equal(t, want, with(test.pointer).Plain())
		require.Equal(t, gotha(), with(test.none).Plain())
		require.Empty(t, agreement.Diff(want, with(test.pointer)))
		require.Empty(t, agreement.Diff(gotha(), with(test.none)))
		require.Len(t, agreement.Diff(with(test.none), with(test.pointer)), 1)
		require.NoError(t, with(test.pointer).Check())
		require.NoError(t, with(test.none).Check())
		for _, pair := range [][2]*agreement.Agreement{{want, with(test.pointer)}, {gotha(), with(test.none)}} {
			var value, pointer bytes.Buffer
			require.NoError(t, agreement.Encode(&value, pair[0]))
			require.NoError(t, agreement.Encode(&pointer, pair[1]))
			require.Equal(t, value.String(), pointer.String())
		}
	}
}

// Where nothing is to be changed, the plain form of an agreement is the agreement itself and costs nothing; otherwise the agreement
// stays as it is.
func TestPlainCopiesOnlyWhatItMust(t *testing.T) {
	a := full(t)
	require.Same(t, a, a.Plain())
	require.Zero(t, testing.AllocsPerRun(100, func() { a.Plain() }))
	require.Zero(t, testing.AllocsPerRun(100, func() { a.StrayReferences() }))
	require.Zero(t, testing.AllocsPerRun(100, func() { a.Negatives() }))

	district := key.MustParse("16067").(key.District)
	b := byPointers(a)
	b.Parties[0].Partner.Unit = governance.UnitKey{Key: &district}
	pointer := b.Clauses[0]
	require.NotSame(t, b, b.Plain())
	missing := &agreement.Agreement{Clauses: []agreement.Clause{nil, agreement.Term{}}}
	require.Same(t, missing, missing.Plain(), "there is nothing to change about a clause that is not there")
	for parties, isFew := range map[int]bool{29: true, 30: false} { // and three more
		a := crowd(parties)
		plain := a.Plain()
		require.Equal(t, isFew, a == plain, "a table is made for more than 32 parties")
		require.Same(t, plain, plain.Plain(), "an agreement that is plain stays what it is")
		last := len(plain.Parties) - 1
		_, at, _ := plain.Party(plain.Parties[last].ID)
		require.Equal(t, last, at)
	}
	require.Equal(t, key.Key(&district), b.Parties[0].Partner.Unit.Key)
	require.Same(t, pointer, b.Clauses[0])
}

// Of nil, everything is answered as of an empty agreement.
func TestNilAgreement(t *testing.T) {
	var a *agreement.Agreement
	require.Equal(t, new(agreement.Agreement), a.Plain())
	_, at, ok := a.Party("land")
	require.False(t, ok)
	require.Equal(t, -1, at)
	require.Zero(t, a.SignedBy(agreement.Signature{}))
	require.Equal(t, civil.MustParse("2020-01-10"), a.SignedBy(agreement.Signature{On: civil.MustParse("2020-01-10")}))
	require.Equal(t, agreement.Absent, a.State(agreement.KindTasks))
	require.False(t, a.Has(agreement.KindTasks))
	_, ok = a.Gap(agreement.KindTasks)
	require.False(t, ok)
	require.Empty(t, a.StrayReferences())
	require.Empty(t, a.Negatives())
	_, at, ok = agreement.First[agreement.Tasks](a)
	require.False(t, ok)
	require.Equal(t, -1, at)
	for range agreement.All[agreement.Tasks](a) {
		t.Fail()
	}
	require.EqualError(t, agreement.Encode(&bytes.Buffer{}, a), "there is no agreement: want one")
}

// The zero Difference says nothing, and one that was put together by hand names its place.
func TestDifferenceByHand(t *testing.T) {
	require.Empty(t, agreement.Difference{}.Text(language.German))
	require.Empty(t, agreement.Difference{Kind: 9}.Text(language.English))
	require.Equal(t, "/signed: nicht angegeben → 10.01.2020", agreement.Difference{
		Kind: agreement.Changed, OldPointer: "/signed", NewPointer: "/signed", New: civil.MustParse("2020-01-10"),
	}.Text(language.German))
	require.Equal(t, "removed: /clauses/3", agreement.Difference{Kind: agreement.Removed, OldPointer: "/clauses/3"}.Text(language.English))
}

// crowd is an agreement with so many parties, each of which many clauses name.
func crowd(n int) *agreement.Agreement {
	a := gotha()
	service := agreement.Service{Name: "x", Provider: "p0"}
	for i := range n {
		id := agreement.PartyID("p" + strconv.Itoa(i))
		a.Parties = append(a.Parties, agreement.Party{ID: id, Partner: governance.Partner{Name: fmt.Sprint("Gemeinde ", i), Kind: governance.UnitPartner}})
		service.Users = append(service.Users, agreement.PartyID("p"+strconv.Itoa(n-1)))
	}
	a.Clauses = append(a.Clauses, service)
	return a
}

// Agreements with very many parties are looked through in a time that grows with their length and not with its square: as long as
// each name was looked for among all parties, this took half a minute. They mean the same.
func TestManyParties(t *testing.T) {
	a := crowd(25_000)
	start := time.Now()
	require.Empty(t, a.StrayReferences())
	require.NoError(t, a.Check())
	require.Empty(t, agreement.Diff(a, a))
	require.Less(t, time.Since(start), 10*time.Second)

	plain := a.Plain()
	for _, id := range []agreement.PartyID{"landkreis", "p0", "p24999", "p25000", ""} {
		wantParty, wantAt, wantOK := a.Party(id)
		party, at, ok := plain.Party(id)
		require.Equal(t, wantParty, party)
		require.Equal(t, wantAt, at)
		require.Equal(t, wantOK, ok)
	}
	a.Parties[20_000].ID = "p0"
	_, at, _ := a.Plain().Party("p0")
	require.Equal(t, 3, at, "of two parties with the same ID the first one is meant")
	require.Equal(t, []string{"/parties/20000/id"}, pointers(t, a.Check()))

	after := crowd(25_000)
	after.Clauses = slices.Clone(after.Clauses)
	service := after.Clauses[3].(agreement.Service)
	service.Provider = "p1"
	after.Clauses[3] = service
	differences := agreement.Diff(crowd(25_000), after)
	require.Len(t, differences, 1)
	require.Equal(t, "service: provider: Gemeinde 0 → Gemeinde 1", differences[0].Text(language.English))
}
