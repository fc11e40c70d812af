package directory_test

import (
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/effort"
	"github.com/foederal/foederal/thueringen"
)

func day(s string) civil.Date {
	if s == "" {
		return civil.Date{}
	}
	return civil.MustParse(s)
}

func period(from, through string) civil.Period {
	return civil.Period{From: day(from), Through: day(through)}
}

func counted(n int64) []directory.Figure {
	return []directory.Figure{{Value: n, AsOf: day("2020-12-31")}}
}

// plan is what Build takes.
type plan struct {
	span   civil.Period
	units  []directory.UnitRecord
	events []directory.EventRecord
}

func (p plan) build() (*directory.Directory, error) {
	return directory.Build(p.span, p.units, p.events)
}

// musterkreis is a Kreis that never was. On 2022-01-01 Unterdorf goes into Oberdorf, Teilungen is divided between Oberdorf and
// Neustadt, Altenau gets the key of another Kreis, and Neustadt gives a part to Altenau on 2023-01-01.
func musterkreis() plan {
	land, kreis, other := key.MustParseLand("16"), key.MustParseDistrict("16098"), key.MustParseDistrict("16099")
	before, since := period("", "2021-12-31"), period("2022-01-01", "")
	teilungen := key.MustParseAGS("16098004")
	return plan{
		span: period("2020-01-01", "2023-12-31"),
		units: []directory.UnitRecord{
			{Key: land, Name: "Thüringen"},
			{Key: kreis, Name: "Musterkreis", Kind: governance.Landkreis, Seat: "Neustadt"},
			{Key: &other, Name: "Nachbarkreis", Kind: governance.Landkreis}, // a pointer to a key is the key
			{Key: key.MustParseAssociation("160985001"), Name: "Mustertal", Kind: governance.Verwaltungsgemeinschaft, Seat: "Oberdorf"},
			{Key: key.MustParseARS("160985001001"), Name: "Oberdorf", Kind: governance.KreisangehoerigeGemeinde, PostalCode: "99999",
				Population: counted(1200), Area: counted(900)},
			{Key: key.MustParseARS("160985001002"), Name: "Unterdorf", Kind: governance.KreisangehoerigeGemeinde, Valid: before,
				Population: counted(300), Area: counted(100)},
			{Key: key.MustParseARS("160980003003"), Name: "Neustadt", Valid: period("", "2020-06-30"), Population: counted(9000)},
			{Key: key.MustParseARS("160980003003"), Name: "Neustadt, Stadt", Kind: governance.Stadt, Valid: period("2020-07-01", "")},
			{Key: key.MustParseARS("160980004004"), Name: "Teilungen", Kind: governance.KreisangehoerigeGemeinde, Valid: before},
			{Key: key.MustParseAGS("16098005"), Name: "Altenau", Valid: before},
			{Key: key.MustParseAGS("16099001"), Name: "Altenau", Valid: since},
		},
		events: []directory.EventRecord{
			{Kind: directory.PartialTransfer, Day: day("2023-01-01"), From: key.MustParseAGS("16098003"), To: key.MustParseAGS("16099001"),
				Population: new(int64(100))},
			{Kind: directory.PartialTransfer, Day: day("2023-01-01"), From: key.MustParseAGS("16098003"), To: key.MustParseAGS("16098003"),
				Population: new(int64(9900))},
			{Kind: directory.NewName, Day: day("2020-07-01"), From: key.MustParseAGS("16098003"), To: key.MustParseARS("160980003003")},
			{Kind: directory.NewKind, Day: day("2020-07-01"), From: key.MustParseAGS("16098003"), To: key.MustParseAGS("16098003")},
			{Kind: directory.Dissolution, Day: day("2022-01-01"), Number: "16/2021/0001-R", From: key.MustParseARS("160985001002"),
				To: key.MustParseAGS("16098001"), Population: new(int64(300))},
			{Kind: directory.Dissolution, Day: day("2022-01-01"), Number: "16/2021/0002-R", From: teilungen,
				To: key.MustParseAGS("16098001"), Population: new(int64(200)), Area: new(int64(3_000_000))},
			{Kind: directory.Dissolution, Day: day("2022-01-01"), Number: "16/2021/0002-R", From: teilungen,
				To: key.MustParseAGS("16098003"), Population: new(int64(600)), Area: new(int64(1_000_000))},
			{Kind: directory.NewKey, Day: day("2022-01-01"), From: key.MustParseAGS("16098005"), To: key.MustParseAGS("16099001")},
		},
	}
}

// A directory that was built answers the questions that any other answers.
func TestBuildAnswersLikeAnyDirectory(t *testing.T) {
	d, err := musterkreis().build()
	require.NoError(t, err)
	require.Equal(t, "2020-01-01/2023-12-31", d.Span().String())
	require.Equal(t, "2023-12-31", d.Edition().AsOf.String())
	_, ok := d.Beyond()
	require.False(t, ok)

	then := on(t, d, "2021-12-31")
	unterdorf := municipality(t, then, "16098002")
	acting, form := unterdorf.Administration()
	require.Equal(t, "160985001 Mustertal", acting.String())
	require.Equal(t, directory.Verwaltungsgemeinschaft, form)
	acting, form = municipality(t, then, "16098003").Administration()
	require.Equal(t, "16098003 Neustadt, Stadt", acting.String())
	require.Equal(t, directory.OwnAdministration, form)
	kreis, ok := unterdorf.District()
	require.True(t, ok)
	require.Equal(t, "16098 Musterkreis", kreis.String())
	seat, _ := kreis.Seat()
	require.Equal(t, "Neustadt", seat)
	require.Equal(t, "160985001002", unterdorf.ARS().String())
	require.Zero(t, municipality(t, then, "16098005").ARS(), "it was not written down")
	require.Len(t, slices.Collect(then.PostalCode("99999")), 1)

	oberdorf := municipality(t, d.Latest(), "16098001")
	_, ok = oberdorf.Population()
	require.False(t, ok, "Teilungen, of which a part came, has no figure")
	population, ok := municipality(t, then, "16098001").Population()
	require.True(t, ok)
	require.Equal(t, directory.Figure{Value: 1200, AsOf: day("2020-12-31")}, population)

	s, err := d.Successors(key.MustParseAGS("16098002"), day("2020-01-01"), day("2023-12-31"))
	require.NoError(t, err)
	successor, err := s.Successor()
	require.NoError(t, err)
	require.Equal(t, oberdorf, successor)
	s, err = d.Successors(key.MustParseAGS("16098004"), day("2020-01-01"), day("2023-12-31"))
	require.NoError(t, err)
	require.Len(t, s.Parts, 3, "a part of what came to Neustadt went on to Altenau")
	require.Equal(t, finance.MustFraction(1, 4), s.Parts[0].ByPopulation)
	require.Equal(t, finance.MustFraction(3*99, 4*100), s.Parts[1].ByPopulation)
	_, gap := s.Gap(directory.ByArea)
	require.True(t, gap, "the land of the last part was not written down")
	a, err := d.Predecessors(key.MustParseAGS("16098001"), day("2020-01-01"), day("2022-01-01"))
	require.NoError(t, err)
	require.Len(t, a.Parts, 3)
	parts, err := d.DistrictSuccessors(key.MustParseDistrict("16099"), day("2022-01-01"), day("2022-12-31"), directory.ByArea)
	require.NoError(t, err)
	require.Len(t, parts, 1)

	m, err := d.Migrate(day("2022-12-31"), directory.ByPopulation)
	require.NoError(t, err)
	row, err := m.Restate(directory.Row{Key: "16098004", Date: day("2021-12-31"), Values: []int64{80}})
	require.NoError(t, err)
	require.Equal(t, directory.Split, row.Outcome)
	require.Equal(t, []int64{20}, row.Parts[0].Values)
	require.Equal(t, []int64{60}, row.Parts[1].Values)

	var history []string
	for u := range d.History(key.MustParseAGS("16098003")) {
		history = append(history, u.Unchanged().String()+" "+u.Name())
	}
	require.Equal(t, []string{"../2020-06-30 Neustadt", "2020-07-01/.. Neustadt, Stadt"}, history)
	found, err := d.Latest().FindOne("Unterdorf")
	require.NoError(t, err)
	require.Equal(t, oberdorf, found, "a former name leads to the successor")
	var events []string
	for e := range d.Events(directory.EventFilter{Period: period("2022-01-01", "2022-01-01"), Kind: directory.Dissolution}) {
		events = append(events, e.Number()+" "+e.String())
	}
	require.Equal(t, []string{
		"16/2021/0001-R 2022-01-01 dissolution 16098002 Unterdorf → 16098001 Oberdorf",
		"16/2021/0002-R 2022-01-01 dissolution 16098004 Teilungen → 16098001 Oberdorf",
		"16/2021/0002-R 2022-01-01 dissolution 16098004 Teilungen → 16098003 Neustadt, Stadt",
	}, events)
}

// The order in which units are written down makes no difference, and what the caller wrote stays as it is.
func TestBuildDependsOnNoOrder(t *testing.T) {
	p := musterkreis()
	d, err := p.build()
	require.NoError(t, err)
	slices.Reverse(p.units)
	reversed, err := p.build()
	require.NoError(t, err)
	require.Equal(t, d.Edition(), reversed.Edition())

	p = musterkreis()
	figures := []directory.Figure{{Value: 2, AsOf: day("2021-12-31")}, {Value: 1, AsOf: day("2020-12-31")}}
	p.units[4].Population = figures
	d, err = p.build()
	require.NoError(t, err)
	require.Equal(t, int64(2), figures[0].Value)
	population, _ := municipality(t, on(t, d, "2021-12-31"), "16098001").Population()
	require.Equal(t, int64(2), population.Value, "the newest counts")
}

// The units of a real Land, read out of its directory and built again, have the same names, parents, administrations and
// inhabitants.
func TestBuildOfARealLand(t *testing.T) {
	real := on(t, thueringen.Directory(), "2025-11-30")
	p := plan{span: civil.Period{From: real.Date(), Through: real.Date()}}
	for level := governance.Land; level <= governance.Municipality; level++ {
		for u := range real.Units(level) {
			p.units = append(p.units, recordOf(u))
		}
	}
	d, err := p.build()
	require.NoError(t, err)
	for level := governance.Land; level <= governance.Municipality; level++ {
		built := slices.Collect(d.Latest().Units(level))
		require.Len(t, built, len(slices.Collect(real.Units(level))))
		for _, u := range built {
			want, err := real.Lookup(u.Key())
			require.NoError(t, err)
			require.Equal(t, describe(want), describe(u))
			found, err := d.Latest().FindOne(u.Name(), directory.OnLevel(level), directory.InUnit(u.Key()))
			require.NoError(t, err)
			require.Equal(t, u, found)
		}
	}
}

func recordOf(u directory.Unit) directory.UnitRecord {
	r := directory.UnitRecord{Key: u.Key(), Name: u.Name(), Kind: u.Kind(), PostalCode: u.PostalCode()}
	r.Seat, _ = u.Seat()
	if u.Level() != governance.Municipality {
		return r
	}
	r.Key = u.ARS()
	if population, ok := u.Population(); ok {
		population.Joined = false
		r.Population = []directory.Figure{population}
	}
	return r
}

func describe(u directory.Unit) string {
	acting, form := u.Administration()
	population, ok := u.Population()
	parent, _ := u.Parent()
	return fmt.Sprint(u, u.ARS(), u.Kind(), u.PostalCode(), parent, acting, form, population.Value, ok)
}

// A directory that was built can be extended by official files.
func TestBuildCanBeExtended(t *testing.T) {
	ars := func(s string) key.ARS { return key.MustParseARS(s) }
	built, err := directory.Build(period("2024-01-01", "2025-01-01"), []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen"},
		{Key: key.MustParseDistrict("16063"), Name: "Wartburgkreis", Kind: governance.Landkreis},
		{Key: key.MustParseAssociation("160635051"), Name: "Bad Salzungen, Stadt", Kind: governance.ErfuellendeGemeinde},
		{Key: ars("160635051003"), Name: "Bad Salzungen, Stadt", Kind: governance.Stadt},
		{Key: ars("160635051051"), Name: "Leimbach", Kind: governance.KreisangehoerigeGemeinde},
		{Key: ars("160635051055"), Name: "Merkers", Kind: governance.KreisangehoerigeGemeinde},
	}, nil)
	require.NoError(t, err)
	changes := changesHead +
		"2025\t16/2025/0001-R\tGemeinde\t160635051055\t16063055\tMerkers\t1\t8630000\tqm\t700\t160635051051\t16063051\tLeimbach\t2025-07-01\t2025-07-01\n"
	after := map[string]string{"003": "Bad Salzungen, Stadt", "051": "Leimbach"}
	later, err := directory.Extend(built, strings.NewReader(changes), strings.NewReader(register("20260101", after)))
	require.NoError(t, err)
	s, err := later.Successors(key.MustParseAGS("16063055"), day("2024-01-01"), day("2026-01-01"))
	require.NoError(t, err)
	successor, err := s.Successor()
	require.NoError(t, err)
	require.Equal(t, "16063051 Leimbach", successor.String())
}

// A kreisfreie Stadt has two records, a unit can go to a Land outside, and a directory without units has none on any day.
func TestBuildSpecialCases(t *testing.T) {
	d, err := directory.Build(period("2020-01-01", "2021-12-31"), nil, nil)
	require.NoError(t, err)
	require.Empty(t, slices.Collect(d.Latest().Units(governance.Municipality)))
	require.Empty(t, d.Latest().Find("Erfurt"))

	p := musterkreis()
	p.units = append(p.units,
		directory.UnitRecord{Key: key.MustParseDistrict("16097"), Name: "Freistadt", Kind: governance.KreisfreieStadt},
		directory.UnitRecord{Key: key.MustParseARS("160970000000"), Name: "Freistadt", Kind: governance.KreisfreieStadt},
		directory.UnitRecord{Key: key.MustParseAGS("16000999"), Name: "Wasser", Kind: governance.UnbewohntesGemeindefreiesGebiet},
		directory.UnitRecord{Key: key.MustParseAGS("16098009"), Name: "Grenzdorf", Valid: period("", "2021-12-31")})
	p.events = append(p.events, directory.EventRecord{
		Kind: directory.NewKey, Day: day("2022-01-01"), From: key.MustParseAGS("16098009"), To: key.MustParseAGS("14045600")})
	d, err = p.build()
	require.NoError(t, err)
	city := municipality(t, d.Latest(), "16097000")
	require.True(t, city.Fills(governance.District))
	s, err := d.Successors(key.MustParseAGS("16098009"), day("2021-12-31"), day("2023-12-31"))
	require.NoError(t, err)
	_, err = s.Successor()
	require.Equal(t, &directory.LeftError{AGS: key.MustParseAGS("14045600"), Day: day("2022-01-01")}, err)
}

// refusal is a change to musterkreis after which nothing can be built, and the error.
type refusal struct {
	change func(*plan)
	want   string
}

func requireRefused(t *testing.T, refusals map[string]refusal) {
	t.Helper()
	for name, test := range refusals {
		t.Run(name, func(t *testing.T) {
			p := musterkreis()
			test.change(&p)
			d, err := p.build()
			var argument *directory.ArgumentError
			require.ErrorAs(t, err, &argument)
			require.EqualError(t, err, "directory: "+test.want)
			require.Nil(t, d)
		})
	}
}

// Units that do not fit together are refused, with the place and with what would be right.
func TestBuildRefusesUnits(t *testing.T) {
	const unterdorf = 5
	unit := func(i int, change func(*directory.UnitRecord)) func(*plan) {
		return func(p *plan) { change(&p.units[i]) }
	}
	add := func(u directory.UnitRecord) func(*plan) { return func(p *plan) { p.units = append(p.units, u) } }
	remove := func(i int) func(*plan) { return func(p *plan) { p.units = slices.Delete(p.units, i, i+1) } }
	ags := key.MustParseAGS
	requireRefused(t, map[string]refusal{
		"no first day": {
			func(p *plan) { p.span.From = civil.Date{} },
			"span: ../2023-12-31; want a first day and a last day that is not before it",
		},
		"a span that ends before it begins": {func(p *plan) { p.span.Through = day("2019-01-01") },
			"span: 2020-01-01/2019-01-01; want a first day and a last day that is not before it"},

		"no key": {
			unit(0, func(u *directory.UnitRecord) { u.Key = nil }),
			`units[0]: "Thüringen" has no key; want its official key`,
		},
		"a nil pointer": {
			unit(0, func(u *directory.UnitRecord) { u.Key = (*key.Land)(nil) }),
			`units[0]: "Thüringen" has no key; want its official key`,
		},
		"a zero key": {
			unit(0, func(u *directory.UnitRecord) { u.Key = key.Land{} }),
			`units[0]: "Thüringen" has no key; want its official key`,
		},
		"no name": {
			unit(0, func(u *directory.UnitRecord) { u.Name = " " }),
			`units[0]: 16: has no name; want the official one`,
		},
		"a wrong kind": {
			unit(1, func(u *directory.UnitRecord) { u.Kind = governance.Stadt }),
			`units[1]: 16098 Musterkreis: no district has the kind "stadt"; want one of the level, or 0 if it is not recorded`,
		},
		"a kind of none": {
			unit(0, func(u *directory.UnitRecord) { u.Kind = 99 }),
			`units[0]: 16 Thüringen: no land has the kind ""; want one of the level, or 0 if it is not recorded`,
		},
		"an empty period": {unit(unterdorf, func(u *directory.UnitRecord) { u.Valid.From = day("2022-01-01") }),
			"units[5]: 16098002 Unterdorf: ends on 2021-12-31, before it begins on 2022-01-01; want the earlier day in From"},
		"outside the span": {unit(unterdorf, func(u *directory.UnitRecord) { u.Valid.Through = day("2019-12-31") }),
			"units[5]: 16098002 Unterdorf: its period ../2019-12-31 lies outside the span 2020-01-01/2023-12-31"},
		"a seat of a municipality": {unit(unterdorf, func(u *directory.UnitRecord) { u.Seat = "Unterdorf" }),
			"units[5]: 16098002 Unterdorf: has a seat; registers record seats only above the municipalities"},
		"a postal code of a Kreis": {unit(1, func(u *directory.UnitRecord) { u.PostalCode = "99999" }),
			"units[1]: 16098 Musterkreis: has a postal code; registers record postal codes of municipalities only"},
		"a postal code of four digits": {unit(unterdorf, func(u *directory.UnitRecord) { u.PostalCode = "9999" }),
			`units[5]: 16098002 Unterdorf: has the postal code "9999"; want five digits`},
		"a postal code of letters": {unit(unterdorf, func(u *directory.UnitRecord) { u.PostalCode = "9999x" }),
			`units[5]: 16098002 Unterdorf: has the postal code "9999x"; want five digits`},
		"figures of a Kreis": {unit(1, func(u *directory.UnitRecord) { u.Area = counted(1) }),
			"units[1]: 16098 Musterkreis: has figures of its own; want those of its municipalities, which the directory adds up"},
		"overlapping periods": {add(directory.UnitRecord{Key: ags("16098002"), Name: "Unterdorf", Valid: period("2021-12-31", "")}),
			"units[11]: 16098002 Unterdorf: its period 2021-12-31/.. overlaps ../2021-12-31, that of units[5]; want periods without a common day"},
		"the same record twice": {add(directory.UnitRecord{Key: key.MustParseLand("16"), Name: "Thüringen"}),
			"units[11]: 16 Thüringen: its period ../.. overlaps ../.., that of units[0]; want periods without a common day"},
		"no Land": {
			remove(0),
			"units[0]: 16098 Musterkreis: lies in land 16, which has no record for 2020-01-01; want one for every day of 2020-01-01/2023-12-31",
		},
		"no Kreis": {add(directory.UnitRecord{Key: ags("16001001"), Name: "Nirgends"}),
			"units[11]: 16001001 Nirgends: lies in district 16001, which has no record for 2020-01-01; want one for every day of 2020-01-01/2023-12-31"},
		"no association": {add(directory.UnitRecord{Key: key.MustParseARS("160985002009"), Name: "Nirgends"}),
			"units[11]: 16098009 Nirgends: lies in association 160985002, which has no record for 2020-01-01; want one for every day of 2020-01-01/2023-12-31"},
		"a Kreis that ends too early": {unit(1, func(u *directory.UnitRecord) { u.Valid.Through = day("2021-06-30") }),
			"units[3]: 160985001 Mustertal: lies in district 16098, which has no record for 2021-07-01; want one for every day of 2020-01-01/2023-12-31"},
		"a kreisfreie Stadt that is no municipality": {
			add(directory.UnitRecord{Key: key.MustParseDistrict("16097"), Name: "Freistadt", Kind: governance.KreisfreieStadt}),
			"units[11]: 16097 Freistadt: is a municipality too, but 16097000 has no record for 2020-01-01; want one for every day of 2020-01-01/2023-12-31"},
		"a figure below zero": {unit(unterdorf, func(u *directory.UnitRecord) { u.Population[0].Value = -1 }),
			"units[5]: 16098002 Unterdorf: its population is -1; want a number from 0"},
		"more people than a table holds": {unit(unterdorf, func(u *directory.UnitRecord) { u.Population[0].Value = math.MaxInt64 }),
			"units[5]: 16098002 Unterdorf: its population is 9223372036854775807; want at most 4294967294"},
		"more land than a table holds": {unit(unterdorf, func(u *directory.UnitRecord) { u.Area[0].Value = 1<<40 - 1 }),
			"units[5]: 16098002 Unterdorf: its area is 1099511627775; want at most 1099511627774"},
		"a figure of two records": {
			func(p *plan) {
				p.units[7].Population = counted(9100)
				p.units[6].Population[0].AsOf = day("2020-12-31")
			},
			"units[7]: 16098003 Neustadt, Stadt: its population of 2020-12-31 is in units[6] too; want it once"},
		"a figure of a day that no table holds": {
			unit(unterdorf, func(u *directory.UnitRecord) { u.Population[0].AsOf = day("1949-12-31") }),
			"units[5]: 16098002 Unterdorf: its population is of 1949-12-31; want a day in the years 1950 to 2077"},
		"a day that no table holds": {unit(2, func(u *directory.UnitRecord) { u.Valid.From = day("1500-01-01") }),
			"units[2]: 16099 Nachbarkreis: its period 1500-01-01/.. lies outside the years 1950 to 2077; want days in them, or none where it is open"},
		"a last day that no table holds": {unit(2, func(u *directory.UnitRecord) { u.Valid.Through = day("2078-01-01") }),
			"units[2]: 16099 Nachbarkreis: its period ../2078-01-01 lies outside the years 1950 to 2077; want days in them, or none where it is open"},
		"a name that is not UTF-8": {unit(unterdorf, func(u *directory.UnitRecord) { u.Name = "Unter\xe4dorf" }),
			`units[5]: 16098002: its name is "Unter\xe4dorf", which is not UTF-8`},
		"a name of two lines": {unit(unterdorf, func(u *directory.UnitRecord) { u.Name = "Unter\ndorf" }),
			`units[5]: 16098002: its name is "Unter\ndorf"; want one without control characters`},
		"a seat with a zero byte": {unit(1, func(u *directory.UnitRecord) { u.Seat = "Neu\x00stadt" }),
			`units[1]: 16098: its seat is "Neu\x00stadt"; want one without control characters`},
		"a name that is too long": {unit(unterdorf, func(u *directory.UnitRecord) { u.Name = strings.Repeat("x", 1<<24) }),
			"units[5]: 16098002: its name has 16777216 bytes; want at most 1000"},
		"a joined figure": {unit(unterdorf, func(u *directory.UnitRecord) { u.Area[0].Joined = true }),
			"units[5]: 16098002 Unterdorf: its area is joined; want one that was counted, the directory adds up those of merged municipalities"},
		"a figure without a day": {unit(unterdorf, func(u *directory.UnitRecord) { u.Area[0].AsOf = civil.Date{} }),
			`units[5]: 16098002 Unterdorf: its area is of ""; want a day of ../2021-12-31, in which it has its key`},
		"a figure of a later day": {unit(unterdorf, func(u *directory.UnitRecord) { u.Area[0].AsOf = day("2022-01-01") }),
			`units[5]: 16098002 Unterdorf: its area is of "2022-01-01"; want a day of ../2021-12-31, in which it has its key`},
		"two figures of one day": {unit(unterdorf, func(u *directory.UnitRecord) { u.Area = append(u.Area, u.Area...) }),
			"units[5]: 16098002 Unterdorf: its area of 2020-12-31 is there twice; want it once"},
	})
}

// Events that do not fit the units are refused, with the place and with what would be right.
func TestBuildRefusesEvents(t *testing.T) {
	const unterdorf = 5
	unit := func(i int, change func(*directory.UnitRecord)) func(*plan) {
		return func(p *plan) { change(&p.units[i]) }
	}
	event := func(i int, change func(*directory.EventRecord)) func(*plan) {
		return func(p *plan) { change(&p.events[i]) }
	}
	happens := func(e directory.EventRecord) func(*plan) { return func(p *plan) { p.events = append(p.events, e) } }
	ags, newYear := key.MustParseAGS, day("2022-01-01")
	requireRefused(t, map[string]refusal{
		"no kind of event": {event(4, func(e *directory.EventRecord) { e.Kind = 0 }),
			`events[4]:  on "2022-01-01": there is no kind 0 of events; want one from Dissolution to NewKind`},
		"an unknown kind of event": {event(4, func(e *directory.EventRecord) { e.Kind = 200 }),
			`events[4]:  on "2022-01-01": there is no kind 200 of events; want one from Dissolution to NewKind`},
		"a new key that is the old one": {event(4, func(e *directory.EventRecord) { e.Kind, e.To = directory.NewKey, e.From }),
			`events[4]: new key on "2022-01-01": both sides are 16098002; want two different keys`},
		"an event outside the span": {event(4, func(e *directory.EventRecord) { e.Day = day("2024-01-01") }),
			`events[4]: dissolution on "2024-01-01": the day lies outside the span 2020-01-01/2023-12-31`},
		"an event without a day": {event(4, func(e *directory.EventRecord) { e.Day = civil.Date{} }),
			`events[4]: dissolution on "": the day lies outside the span 2020-01-01/2023-12-31`},
		"an event of no unit": {event(4, func(e *directory.EventRecord) { e.From, e.To = nil, (*key.AGS)(nil) }),
			`events[4]: dissolution on "2022-01-01": neither side is in a Land of which there are units`},
		"an event of another Land": {event(4, func(e *directory.EventRecord) { e.From, e.To = ags("14045600"), ags("15045600") }),
			`events[4]: dissolution on "2022-01-01": neither side is in a Land of which there are units`},
		"an event between levels": {event(4, func(e *directory.EventRecord) { e.To = key.MustParseDistrict("16098") }),
			`events[4]: dissolution on "2022-01-01": 16098002 and 16098 are keys of different levels`},
		"an event that names no unit": {event(4, func(e *directory.EventRecord) { e.To = ags("16098077") }),
			`events[4]: dissolution on "2022-01-01": no unit has the key 16098077; want a record of it`},
		"an event with another ARS": {event(4, func(e *directory.EventRecord) { e.From = key.MustParseARS("160980002002") }),
			`events[4]: dissolution on "2022-01-01": the ARS of 16098002 is "160985001002" and not 160980002002`},
		"people below zero": {event(4, func(e *directory.EventRecord) { e.Population = new(int64(-1)) }),
			`events[4]: dissolution on "2022-01-01": it moves less than nothing; want numbers from 0, or nil where they are not recorded`},
		"land below zero": {event(4, func(e *directory.EventRecord) { e.Area = new(int64(-1)) }),
			`events[4]: dissolution on "2022-01-01": it moves less than nothing; want numbers from 0, or nil where they are not recorded`},
		"more people than a table holds": {event(0, func(e *directory.EventRecord) { e.Population = new(int64(1<<32 - 1)) }),
			`events[0]: partial transfer on "2023-01-01": what it moves is too large; want at most 4294967294 inhabitants and 1099511627774 square metres`},
		"more land than a table holds": {event(0, func(e *directory.EventRecord) { e.Area = new(int64(1<<40 - 1)) }),
			`events[0]: partial transfer on "2023-01-01": what it moves is too large; want at most 4294967294 inhabitants and 1099511627774 square metres`},
		"a number that is not UTF-8": {event(4, func(e *directory.EventRecord) { e.Number = "16\xff" }),
			`events[4]: dissolution on "2022-01-01": its number is "16\xff", which is not UTF-8`},
		"no old side": {event(4, func(e *directory.EventRecord) { e.From = nil }),
			`events[4]: dissolution on "2022-01-01": it has no old side; want the key of the unit to which it happens`},
		"no new side": {event(4, func(e *directory.EventRecord) { e.To = nil }),
			`events[4]: dissolution on "2022-01-01": it has no new side; want the key of the unit to which it leads`},
		"dissolved into itself": {event(4, func(e *directory.EventRecord) { e.To = e.From }),
			`events[4]: dissolution on "2022-01-01": both sides are 16098002; want two different keys`},
		"dissolved and still there": {unit(unterdorf, func(u *directory.UnitRecord) { u.Valid.Through = civil.Date{} }),
			`events[4]: dissolution on "2022-01-01": 16098002 does not end by it; want a record of it up to the day before, and none of the day`},
		"dissolved when it was gone": {unit(unterdorf, func(u *directory.UnitRecord) { u.Valid.Through = day("2021-12-30") }),
			`events[4]: dissolution on "2022-01-01": 16098002 does not end by it; want a record of it up to the day before, and none of the day`},
		"dissolved a year before": {event(4, func(e *directory.EventRecord) { e.Day = day("2021-01-01") }),
			`events[4]: dissolution on "2021-01-01": 16098002 does not end by it; want a record of it up to the day before, and none of the day`},
		"dissolved into one that is gone": {event(4, func(e *directory.EventRecord) { e.To = ags("16098004") }),
			`events[4]: dissolution on "2022-01-01": 16098004 is not there; want a record of it for the day`},
		"a new key that another has": {event(7, func(e *directory.EventRecord) { e.To = ags("16098001") }),
			`events[7]: new key on "2022-01-01": 16098001 does not begin by it; want a record of it from the day on, and none of the day before`},
		"a part to one that is gone": {event(0, func(e *directory.EventRecord) { e.To = ags("16098002") }),
			`events[0]: partial transfer on "2023-01-01": 16098002 is not there; want a record of it for the day`},
		"a transfer from one that is gone": {event(0, func(e *directory.EventRecord) { e.From = ags("16098002") }),
			`events[0]: partial transfer on "2023-01-01": 16098002 does not go on; want a record of it for the day before and for the day`},
		"a formation out of another": {happens(directory.EventRecord{Kind: directory.Formation, Day: newYear, From: ags("16098001"), To: ags("16099001")}),
			`events[8]: formation on "2022-01-01": its old side is 16098001; want none`},
		"a formation of one that was there": {happens(directory.EventRecord{Kind: directory.Formation, Day: newYear, To: ags("16098001")}),
			`events[8]: formation on "2022-01-01": 16098001 does not begin by it; want a record of it from the day on, and none of the day before`},
		"a name of another": {event(2, func(e *directory.EventRecord) { e.To = ags("16098001") }),
			`events[2]: new name on "2020-07-01": it leads from 16098003 to 16098001; want the same key on both sides`},
		"a name that does not change": {event(2, func(e *directory.EventRecord) { e.Day = newYear }),
			`events[2]: new name on "2022-01-01": 16098003 is the same before and after; want a record with the old value up to the day before`},
		"a kind that does not change": {event(3, func(e *directory.EventRecord) { e.Day = newYear }),
			`events[3]: new kind on "2022-01-01": 16098003 is the same before and after; want a record with the old value up to the day before`},
		"an ARS that does not change": {event(2, func(e *directory.EventRecord) { e.Kind = directory.NewRegionalKey }),
			`events[2]: new regional key on "2020-07-01": 16098003 is the same before and after; want a record with the old value up to the day before`},
		"a name of one that begins": {happens(directory.EventRecord{Kind: directory.NewName, Day: newYear, From: ags("16099001"), To: ags("16099001")}),
			`events[8]: new name on "2022-01-01": 16099001 does not go on; want a record of it for the day before and for the day`},
	})
}

// What the table cannot hold is refused as well.
func TestBuildHasLimits(t *testing.T) {
	var argument *directory.ArgumentError
	for _, outside := range []civil.Period{period("1949-01-01", "2023-12-31"), period("1900-01-01", "1900-12-31"), period("2020-01-01", "2078-01-01")} {
		p := musterkreis()
		p.span = outside
		_, err := p.build()
		require.ErrorAs(t, err, &argument)
		require.Equal(t, "span", argument.Argument)
		require.ErrorContains(t, err, "lies outside the years 1950 to 2077")
	}

	p := musterkreis()
	p.units[4].Population = nil
	for i := range 65 {
		p.units[4].Population = append(p.units[4].Population, directory.Figure{Value: 1, AsOf: day("1990-12-31").AddDays(i)})
	}
	_, err := p.build()
	require.ErrorAs(t, err, &argument)
	require.Equal(t, "units and events", argument.Argument)
	require.ErrorContains(t, err, "the format holds 64")
}

// The largest figures that Build takes add up in the units above, without an overflow.
func TestBuildAddsUpTheLargestFigures(t *testing.T) {
	const people, land = 1<<32 - 2, 1<<40 - 2
	p := musterkreis()
	p.units, p.events = p.units[:3], nil
	for i := range 3 {
		municipality, err := p.units[1].Key.(key.District).Municipality(uint16(i + 1))
		require.NoError(t, err)
		p.units = append(p.units, directory.UnitRecord{Key: municipality, Name: "Groß", Population: counted(people), Area: counted(land)})
	}
	d, err := p.build()
	require.NoError(t, err)
	kreis, _ := d.Latest().Unit(key.MustParseDistrict("16098"))
	population, _ := kreis.Population()
	require.Equal(t, int64(3*people), population.Value)
	area, _ := kreis.Area()
	require.Equal(t, int64(3*land), area.Value)
}

// Four times as many records of one key take about four times as long and not sixteen times: a Kreis that changes its name
// every day with a municipality that does.
func TestBuildIsLinearInTheRecordsOfAKey(t *testing.T) {
	effort.OrSkip(t, "measures time")
	duration := func(n int) time.Duration {
		p := plan{span: period("1950-01-01", "2077-12-31"), units: []directory.UnitRecord{{Key: key.MustParseLand("16"), Name: "Thüringen"}}}
		ags := key.MustParseAGS("16098001")
		for i := range n {
			valid := civil.Period{From: p.span.From.AddDays(i), Through: p.span.From.AddDays(i)}
			if i == n-1 {
				valid.Through = civil.Date{}
			}
			if i == 0 {
				valid.From = civil.Date{}
			}
			name := fmt.Sprintf("Tag %d", i)
			p.units = append(p.units, directory.UnitRecord{Key: key.MustParseDistrict("16098"), Name: name, Valid: valid},
				directory.UnitRecord{Key: ags, Name: name, Valid: valid})
		}
		start := time.Now()
		_, err := p.build()
		require.NoError(t, err)
		return time.Since(start)
	}
	var few, many time.Duration
	for range 4 { // another program may have slowed down one measurement
		if few, many = duration(2_500), duration(10_000); many < 9*few {
			return
		}
	}
	require.Fail(t, "Build is not linear", "%s for four times what took %s", many, few)
}

// A unit needs those above it on its own days only: a Kreis that is there as long as its municipality, no Kreis where the key names none, as that
// of the coastal waters, and no association where the ARS says that the municipality is in none.
func TestBuildAsksForUnitsAboveOnTheirDays(t *testing.T) {
	valid := period("2010-01-01", "2012-12-31")
	land := directory.UnitRecord{Key: key.MustParseLand("13"), Name: "Mecklenburg-Vorpommern"}
	kreis := directory.UnitRecord{Key: key.MustParseDistrict("13098"), Name: "Musterkreis", Kind: governance.Landkreis, Valid: valid}
	ort := func(k, ars string, valid civil.Period) directory.UnitRecord {
		u := place(k, valid, nil)
		if ars != "" {
			u.Key = key.MustParseARS(ars)
		}
		return u
	}
	for name, test := range map[string]struct {
		units []directory.UnitRecord
		fault string
	}{
		"as long as the Kreis":          {[]directory.UnitRecord{kreis, ort("13098001", "", valid)}, ""},
		"longer than the Kreis":         {[]directory.UnitRecord{kreis, ort("13098001", "", period("2010-01-01", "2013-01-01"))}, "13098"},
		"before the Kreis":              {[]directory.UnitRecord{kreis, ort("13098001", "", period("2009-12-31", "2012-12-31"))}, "13098"},
		"coastal waters":                {[]directory.UnitRecord{ort("13000999", "", civil.Period{})}, ""},
		"no Kreis":                      {[]directory.UnitRecord{ort("13099001", "", civil.Period{})}, "13099"},
		"in no association, by zeros":   {[]directory.UnitRecord{kreis, ort("13098001", "130980000001", valid)}, ""},
		"in no association, by a nine":  {[]directory.UnitRecord{kreis, ort("13098001", "130989001001", valid)}, ""},
		"in no association, by a zero":  {[]directory.UnitRecord{kreis, ort("13098001", "130980001001", valid)}, ""},
		"in an association that is not": {[]directory.UnitRecord{kreis, ort("13098001", "130985001001", valid)}, "130985001"},
		"a longer life than the span":   {[]directory.UnitRecord{kreis, ort("13098001", "", valid), ort("13000999", "", period("1990-01-01", "2050-12-31"))}, ""},
	} {
		_, err := directory.Build(period("2000-01-01", "2020-12-31"), append([]directory.UnitRecord{land}, test.units...), nil)
		if test.fault == "" {
			require.NoError(t, err, name)
			continue
		}
		var argument *directory.ArgumentError
		require.ErrorAs(t, err, &argument, name)
		require.ErrorContains(t, err, test.fault, name)
	}
	for _, span := range []civil.Period{period("2000-01-01", ""), period("", "2020-12-31"), period("2000-01-02", "2000-01-01")} {
		_, err := directory.Build(span, []directory.UnitRecord{land}, nil)
		require.ErrorContains(t, err, "want a first day and a last day that is not before it", span)
	}
}
