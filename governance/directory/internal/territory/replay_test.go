package territory

import (
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// place is a municipality in a small register: its ARS, its name and its Textkennzeichen.
type place struct {
	ars, name string
	kind      gv100.Textkennzeichen
}

// records makes the records of a small register. The units above are named after their keys, the association records of
// municipalities outside any association after the municipality. More names replace these.
func records(asOf string, names map[string]string, places ...place) iter.Seq2[gv100.Record, error] {
	return func(yield func(gv100.Record, error) bool) {
		seen := map[key.Key]bool{}
		give := func(k key.Key, r gv100.Record) bool {
			if seen[k] {
				return true
			}
			seen[k] = true
			r.Date = civil.MustParse(asOf)
			if name, ok := names[k.String()]; ok {
				r.Name = name
			} else if r.Name == "" {
				r.Name = "Einheit " + k.String()
			}
			return yield(r, nil)
		}
		for _, p := range places {
			ars := key.MustParseARS(p.ars)
			association := gv100.Record{Level: gv100.Association, Association: ars.Association(), Kind: 54}
			if first := p.ars[5]; first == '0' || first == '9' {
				association.Name, association.Kind = p.name, 50
			}
			kind := p.kind
			if kind == 0 {
				kind = 64
			}
			if !give(ars.Land(), gv100.Record{Level: gv100.Land, Land: ars.Land()}) ||
				p.ars[2] != '0' && !give(ars.Region(), gv100.Record{Level: gv100.GovernmentRegion, Region: ars.Region()}) ||
				!give(ars.District(), gv100.Record{Level: gv100.District, District: ars.District(), Kind: 44}) ||
				!give(ars.Association(), association) ||
				!give(ars.AGS(), gv100.Record{Level: gv100.Municipality, AGS: ars.AGS(), ARS: ars, Name: p.name, Kind: kind,
					PostalCode: "99999", Area: 100, Population: 1000}) {
				return
			}
		}
	}
}

// rows makes a list of changes. The columns are: number, unit, old key, old name, kind, population, new key, new name,
// legal day and, where it differs, statistical day. Keys of municipalities are ARS.
func rows(t testing.TB, lines ...string) iter.Seq2[gv100.Change, error] {
	t.Helper()
	text := []string{"list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new" +
		"\tname_new\tdate_legal\tdate_statistical"}
	ags := func(k string) string {
		if len(k) != 12 {
			return ""
		}
		ars := key.MustParseARS(k)
		return ars.AGS().String()
	}
	for _, line := range lines {
		c := strings.Split(line, "|")
		for i := range c {
			c[i] = strings.TrimSpace(c[i])
		}
		require.GreaterOrEqual(t, len(c), 9, line)
		statistical := c[8]
		if len(c) > 9 {
			statistical = c[9]
		}
		text = append(text, strings.Join([]string{"test", c[0], c[1], c[2], ags(c[2]), c[3], c[4], "", "qm", c[5], c[6],
			ags(c[6]), c[7], c[8], statistical}, "\t"))
	}
	return gv100.ReadChanges(strings.NewReader(strings.Join(text, "\n") + "\n"))
}

func extend(t testing.TB, before iter.Seq2[gv100.Record, error], changes iter.Seq2[gv100.Change, error],
	after iter.Seq2[gv100.Record, error]) (History, error) {
	t.Helper()
	h, err := FromRegister(before)
	require.NoError(t, err)
	return Extend(h, changes, after)
}

// lives lists the periods in which a key was in use.
func lives(h History, k string) []string {
	var periods []string
	for _, u := range h.Units {
		if u.Key.String() == k {
			periods = append(periods, u.Valid.String())
		}
	}
	return periods
}

func stateOn(t testing.TB, h History, k, day string) State {
	t.Helper()
	unit := h.find(key.MustParse(k), civil.MustParse(day))
	require.NotNil(t, unit, "%s on %s", k, day)
	return *unit.on(civil.MustParse(day))
}

const (
	first  = "2020-01-01"
	second = "2024-12-31"
)

// Every case is a rule of replaying: it fails if the rule is left out, because the second register would not come out.
func TestReplayLeadsToTheNextRegister(t *testing.T) {
	cases := []struct {
		name   string
		before []place
		names  map[string]string // of units above, in the second register
		rows   []string
		after  []place
		lives  map[string][]string
	}{
		{"a dissolved municipality ends on the day before, the receiver goes on",
			[]place{{"160635051051", "Leimbach", 0}, {"160635051003", "Bad Salzungen, Stadt", 63}}, nil,
			[]string{"16/1|Gemeinde|160635051051|Leimbach|1|1000|160635051003|Bad Salzungen, Stadt|2023-01-01"},
			[]place{{"160635051003", "Bad Salzungen, Stadt", 63}},
			map[string][]string{"16063051": {"../2022-12-31"}, "16063003": {"../.."}}},
		{"a municipality without a row of its own begins as the receiver of others",
			[]place{{"160635051051", "A", 0}, {"160635051052", "B", 0}}, nil,
			[]string{"16/1|Gemeinde|160635051051|A|1|1|160635051099|C|2023-01-01",
				"16/1|Gemeinde|160635051052|B|1|1|160635051099|C|2023-01-01"},
			[]place{{"160635051099", "C", 0}},
			map[string][]string{"16063051": {"../2022-12-31"}, "16063052": {"../2022-12-31"}, "16063099": {"2023-01-01/.."}}},
		{"a municipality that is dissolved into three ends once",
			[]place{{"160640073073", "Anrode", 0}, {"160640001001", "A", 0}, {"160640002002", "B", 0}, {"160610003003", "C", 0}}, nil,
			[]string{"16/1|Gemeinde|160640073073|Anrode|1|100|160640001001|A|2023-01-01",
				"16/1|Gemeinde|160640073073|Anrode|1|200|160640002002|B|2023-01-01",
				"16/1|Gemeinde|160640073073|Anrode|1|300|160610003003|C|2023-01-01"},
			[]place{{"160640001001", "A", 0}, {"160640002002", "B", 0}, {"160610003003", "C", 0}},
			map[string][]string{"16064073": {"../2022-12-31"}, "16061003": {"../.."}}},
		{"a municipality that passes on a part goes on",
			[]place{{"160635051051", "A", 0}, {"160635051052", "B", 0}}, nil,
			[]string{"16/1|Gemeinde|160635051051|A|2|0|160635051052|B|2023-01-01",
				"16/1|Gemeinde|160635051051|A|2|100|160635051051|A|2023-01-01"},
			[]place{{"160635051051", "A", 0}, {"160635051052", "B", 0}},
			map[string][]string{"16063051": {"../.."}}},
		{"what remains follows the new key of the same day",
			[]place{{"084159086086", "Gutsbezirk", 66}, {"084155003053", "Münsingen, Stadt", 63}}, nil,
			[]string{"08/1|Gemeinde|084159086086|Gutsbezirk|2|81|084155003053|Münsingen, Stadt|2023-01-01",
				"08/1|Gemeinde|084159086086|Gutsbezirk|2|0|084159086086|Gutsbezirk|2023-01-01",
				"08/1|Gemeinde|084159086086|Gutsbezirk|3||084159971971|Gutsbezirk|2023-01-01"},
			[]place{{"084159971971", "Gutsbezirk", 66}, {"084155003053", "Münsingen, Stadt", 63}},
			map[string][]string{"08415086": {"../2022-12-31"}, "08415971": {"2023-01-01/.."}}},
		{"two municipalities that pass their keys on in a ring are both there afterwards",
			[]place{{"160635051051", "A", 0}, {"160635051052", "B", 0}}, nil,
			[]string{"16/1|Gemeinde|160635051051|A|3||160635051052|A|2023-01-01",
				"16/1|Gemeinde|160635051052|B|3||160635051053|B|2023-01-01"},
			[]place{{"160635051052", "A", 0}, {"160635051053", "B", 0}},
			map[string][]string{"16063052": {"../2022-12-31", "2023-01-01/.."}, "16063053": {"2023-01-01/.."}}},
		{"the legal day makes the order, not the statistical one and not the order of the rows",
			[]place{{"160730001001", "Roda", 0}, {"160730002002", "Großgeschwenda", 0}, {"160730003003", "Probstzella", 0}}, nil,
			[]string{"16/2|Gemeinde|160730002002|Großgeschwenda|1|1|160730003003|Probstzella|2023-04-09|2023-04-01",
				"16/1|Gemeinde|160730001001|Roda|1|1|160730002002|Großgeschwenda|2023-04-06|2023-04-01"},
			[]place{{"160730003003", "Probstzella", 0}},
			map[string][]string{"16073001": {"../2023-04-05"}, "16073002": {"../2023-04-08"}}},
		{"a change of name wins over the old name in the row of a dissolved municipality, whichever comes first",
			[]place{{"160730001001", "A", 0}, {"160730002002", "Königsee-Rottenbach", 0}}, nil,
			[]string{"16/1|Gemeindeverband|160730002|Königsee-Rottenbach|4||160730002|Königsee, Stadt|2023-01-01",
				"16/1|Gemeinde|160730002002|Königsee-Rottenbach|4||160730002002|Königsee, Stadt|2023-01-01",
				"16/1|Gemeinde|160730001001|A|1|1|160730002002|Königsee-Rottenbach|2023-01-01"},
			[]place{{"160730002002", "Königsee, Stadt", 63}},
			map[string][]string{"16073002": {"../.."}}},
		{"a new municipality takes the name of its own row, not that of the row that forms it",
			[]place{{"160730001001", "A", 0}}, nil,
			[]string{"16/1|Gemeinde|160730001001|A|1|1|160730009009|A und B|2023-01-01",
				"16/1|Gemeinde|160730009009|A und B|4||160730009009|C|2023-01-01"},
			[]place{{"160730009009", "C", 0}},
			map[string][]string{"16073009": {"2023-01-01/.."}}},
		{"an association ends with its last member, and the municipality outside gets a record of its own",
			[]place{{"160775052003", "Dobitschen", 0}, {"160775052043", "Schmölln, Stadt", 63}}, nil,
			[]string{"16/1|Gemeinde|160775052003|Dobitschen|1|411|160770043043|Schmölln, Stadt|2024-01-01",
				"16/1|Gemeinde|160775052043|Schmölln, Stadt|3||160770043043|Schmölln, Stadt|2024-01-01"},
			[]place{{"160770043043", "Schmölln, Stadt", 63}},
			map[string][]string{"160775052": {"../2023-12-31"}, "160770043": {"2024-01-01/.."}, "16077043": {"../.."}}},
		{"a Kreis ends with its last municipality",
			[]place{{"160560000000", "Eisenach, Stadt", 61}, {"160635105001", "A", 0}}, nil,
			[]string{"16/1|Kreis|16056|Eisenach, Stadt|1||16063|Wartburgkreis|2021-07-01",
				"16/1|Gemeinde|160560000000|Eisenach, Stadt|3||160630105105|Eisenach, Stadt|2021-07-01"},
			[]place{{"160630105105", "Eisenach, Stadt", 63}, {"160635105001", "A", 0}},
			map[string][]string{"16056": {"../2021-06-30"}, "16056000": {"../2021-06-30"}, "16063105": {"2021-07-01/.."}}},
		{"associations that shift their keys on one day are other associations under the same key",
			[]place{{"071315703001", "A", 0}, {"071315706002", "B", 0}},
			map[string]string{"071315701": "Adenau", "071315703": "Bad Breisig"},
			[]string{"07/1|Gemeindeverband|071315703|Adenau|3||071315701|Adenau|2023-01-01",
				"07/1|Gemeindeverband|071315706|Bad Breisig|3||071315703|Bad Breisig|2023-01-01",
				"07/1|Gemeinde|071315703001|A|3||071315701001|A|2023-01-01",
				"07/1|Gemeinde|071315706002|B|3||071315703002|B|2023-01-01"},
			[]place{{"071315701001", "A", 0}, {"071315703002", "B", 0}},
			map[string][]string{"071315703": {"../2022-12-31", "2023-01-01/.."}, "071315701": {"2023-01-01/.."}}},
		{"an association that takes in another keeps its name",
			[]place{{"072315003001", "A", 0}, {"072315008002", "B", 0}}, nil,
			[]string{"07/1|Gemeindeverband|072315003|Manderscheid|3||072315008|Manderscheid|2023-01-01",
				"07/1|Gemeinde|072315003001|A|3||072315008001|A|2023-01-01"},
			[]place{{"072315008001", "A", 0}, {"072315008002", "B", 0}},
			map[string][]string{"072315003": {"../2022-12-31"}, "072315008": {"../.."}}},
		{"an association is renamed by a change of name",
			[]place{{"160615051001", "A", 0}}, map[string]string{"160615051": "Uder"},
			[]string{"16/1|Gemeindeverband|160615051|EG Uder|4||160615051|Uder|2023-01-01"},
			[]place{{"160615051001", "A", 0}},
			map[string][]string{"160615051": {"../.."}}},
		{"a name that is reported after the register is not in it yet",
			[]place{{"120710057057", "Drebkau, Stadt", 63}}, map[string]string{"120710057": "Drebkau, Stadt"},
			[]string{"12/1|Gemeinde|120710057057|Drebkau, Stadt|4||120710057057|Drebkau/Drjowk, Stadt|2023-01-01|2025-07-01"},
			[]place{{"120710057057", "Drebkau, Stadt", 63}},
			map[string][]string{"12071057": {"../.."}}},
		{"a key that is used again is a second unit",
			[]place{{"160755059059", "Liebschütz", 0}, {"160755059001", "A", 0}}, nil,
			[]string{"16/1|Gemeinde|160755059059|Liebschütz|1|588|160755059001|A|2021-07-01",
				"16/2|Gemeinde|160755059001|A|2|560|160755059059|Liebschütz|2023-01-01",
				"16/2|Gemeinde|160755059001|A|2|1000|160755059001|A|2023-01-01"},
			[]place{{"160755059059", "Liebschütz", 0}, {"160755059001", "A", 0}},
			map[string][]string{"16075059": {"../2021-06-30", "2023-01-01/.."}}},
		{"a municipality goes over to another Land",
			[]place{{"160725001001", "A", 0}, {"160725001003", "C", 0}, {"145235001002", "B", 0}}, nil,
			[]string{"stba/1|Gemeinde|160725001001|A|3||145235001099|A|2023-01-01"},
			[]place{{"160725001003", "C", 0}, {"145235001002", "B", 0}, {"145235001099", "A", 0}},
			map[string][]string{"16072001": {"../2022-12-31"}, "14523099": {"2023-01-01/.."}}},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			h, err := extend(t, records(first, nil, c.before...), rows(t, c.rows...), records(second, c.names, c.after...))
			require.NoError(t, err)
			require.Equal(t, civil.Period{From: civil.MustParse(first), Through: civil.MustParse(second)}, h.Span)
			for k, want := range c.lives {
				require.Equal(t, want, lives(h, k), k)
			}
			requireSound(t, h)
		})
	}
}

// What the second register alone tells is dated by what is known.
func TestKindsAreDatedByWhatTouchesTheUnit(t *testing.T) {
	const a, b, c = "160635051001", "160635051002", "160635051003"
	h, err := extend(t,
		records(first, nil, place{a, "A", 64}, place{b, "B", 64}, place{c, "C", 64}),
		rows(t,
			"16/1|Gemeinde|"+a+"|A|4||"+a+"|A, Stadt|2022-05-01",
			"16/2|Gemeinde|"+c+"|C|1|1|160635051009|D|2023-01-01"),
		records(second, nil, place{a, "A, Stadt", 63}, place{b, "B", 63}, place{"160635051009", "D", 63}))
	require.NoError(t, err)

	require.Equal(t, governance.KreisangehoerigeGemeinde, stateOn(t, h, "16063001", "2022-04-30").Kind)
	require.Equal(t, governance.Stadt, stateOn(t, h, "16063001", "2022-05-01").Kind, "its name got the tail on this day")
	require.False(t, stateOn(t, h, "16063001", second).Undated)

	require.Equal(t, governance.KreisangehoerigeGemeinde, stateOn(t, h, "16063002", "2024-12-30").Kind)
	require.Equal(t, governance.Stadt, stateOn(t, h, "16063002", second).Kind, "only the register tells it")
	require.True(t, stateOn(t, h, "16063002", second).Undated)

	require.Equal(t, governance.Stadt, stateOn(t, h, "16063009", "2023-01-01").Kind, "it is new")

	var events []string
	for _, e := range h.Events {
		if e.Kind == NewKind {
			require.True(t, e.Derived)
			require.Equal(t, second, e.Statistical.String())
			events = append(events, e.To.String()+" "+e.Legal.String())
		}
	}
	require.Equal(t, []string{"16063002 ", "16063001 2022-05-01"}, events)
}

func TestNewUnitsHaveTheirFiguresAndPostalCodesFromTheRegister(t *testing.T) {
	h, err := extend(t, records(first, nil, place{"160635051001", "A", 64}),
		rows(t, "16/1|Gemeinde|160635051001|A|3||160640001001|A|2023-01-01"),
		records(second, nil, place{"160640001001", "A", 64}))
	require.NoError(t, err)
	require.Equal(t, "99999", stateOn(t, h, "16064001", "2023-01-01").PostalCode)
	require.Equal(t, governance.VerbandsfreieGemeinde, stateOn(t, h, "160640001", "2023-01-01").Kind, "the key tells it")
	old := h.find(key.MustParseAGS("16063001"), civil.MustParse(first))
	require.Equal(t, []Figure{{Territory: civil.MustParse(first), Value: 1000}}, old.Population, "the register does not tell the day")
}

// An error of Extend has every difference, of all kinds at once.
func TestEveryDifferenceIsListed(t *testing.T) {
	_, err := extend(t,
		records(first, nil, place{"160635051001", "A", 0}, place{"160635051002", "B", 0}, place{"160635051003", "C", 0},
			place{"160635051004", "D", 0}),
		rows(t,
			"16/1|Gemeinde|160635051077|X|1|1|160635051001|A|2021-01-01",
			"16/2|Gemeinde|160635051001|A|3||160635051002|A|2022-01-01",
			"16/3|Gemeinde|160635051004|D|4||160635051004|E|",
			"16/4|Gemeinde||D|3||160635051004|D|2022-01-01",
			"16/5|Gemeindeverband||||||X|2022-01-01"),
		records(second, nil, place{"160635051002", "B", 0}, place{"160645051003", "C", 0}, place{"160635052004", "F", 0}))
	var found *DifferenceError
	require.ErrorAs(t, err, &found)
	var got []string
	for _, d := range found.Differences {
		got = append(got, d.String())
		require.Contains(t, err.Error(), d.String())
	}
	require.Equal(t, []string{
		`16063004: a row has no day on which the change takes effect: changes "E", register "" (16/3)`,
		`2022-01-01 16063004: a row does not name the units that it changes: changes "D", register "" (16/4)`,
		`2022-01-01 : a row does not name the units that it changes: changes "X", register "" (16/5)`,
		`2021-01-01 16063077: a row changes a unit that is not there: changes "A", register "" (16/1)`,
		`2022-01-01 16063002: a row gives a unit a key that another unit has: changes "A", register "" (16/2)`,
		`2024-12-31 16064: the register has a unit that the changes do not lead to: changes "", register "Einheit 16064"`,
		`2024-12-31 160645051: the register has a unit that the changes do not lead to: changes "", register "Einheit 160645051"`,
		`2024-12-31 16064003: the register has a unit that the changes do not lead to: changes "", register "C"`,
		`2024-12-31 160635052: the register has a unit that the changes do not lead to: changes "", register "Einheit 160635052"`,
		`2024-12-31 16063004: the names differ: changes "D", register "F"`,
		`2024-12-31 16063004: the ARS differ: changes "160635051004", register "160635052004"`,
		`2024-12-31 16063003: the changes leave a unit that the register does not have: changes "C", register ""`,
	}, got)
}

func TestExtendRefusesWhatItCannotProve(t *testing.T) {
	h, err := FromRegister(records(second, nil, place{"160635051001", "A", 0}))
	require.NoError(t, err)

	_, err = Extend(h, rows(t, "16/1|Gemeinde|160635051001|A|4||160635051001|B|2025-01-01"),
		records(second, nil, place{"160635051001", "A", 0}))
	require.ErrorContains(t, err, "not later than 2024-12-31")

	_, err = Extend(h, gv100.ReadChanges(strings.NewReader("no list")), records("2025-12-31", nil, place{"160635051001", "A", 0}))
	var damaged *gv100.Error
	require.ErrorAs(t, err, &damaged)

	_, err = FromRegister(gv100.Read(strings.NewReader("no register")))
	require.ErrorAs(t, err, &damaged)
	_, err = FromRegister(func(func(gv100.Record, error) bool) {})
	require.ErrorContains(t, err, "no records")
}

// A history of one Land is extended by national files: what concerns other Länder only is left out, and a unit that
// leaves or comes is followed as far as the Land reaches.
func TestExtendOfOneLandTakesNationalFiles(t *testing.T) {
	before := []place{{"160725001001", "A", 0}, {"160725001003", "C", 0}}
	saxony := []place{{"145235001002", "B", 0}, {"145235001004", "D", 0}, {"145235001005", "E", 0}}
	h, err := FromRegister(records(first, nil, before...))
	require.NoError(t, err)
	h, err = Extend(h, rows(t,
		"14/1|Gemeinde|145235001002|B|1|1|145235001004|D|2022-01-01",
		"stba/1|Gemeinde|160725001001|A|3||145235001099|A|2023-01-01",
		"stba/2|Gemeinde|145235001005|E|3||160725001098|E|2023-01-01",
	), records(second, nil, append(saxony[1:2:2], place{"145235001099", "A", 0}, before[1], place{"160725001098", "E", 0})...))
	require.NoError(t, err)
	require.Equal(t, []string{"../2022-12-31"}, lives(h, "16072001"))
	require.Equal(t, []string{"2023-01-01/.."}, lives(h, "16072098"))
	require.Empty(t, lives(h, "14523099"))
	require.Len(t, h.Events, 2, "the event of the other Land is left out")
}

// The rows that a history covers already are not applied again, and neither are rows after the register.
func TestExtendAppliesOnlyTheRowsBetween(t *testing.T) {
	h, err := extend(t, records(first, nil, place{"160635051001", "A", 0}),
		rows(t,
			"16/1|Gemeinde|160635051001|Z|4||160635051001|A|"+first,
			"16/2|Gemeinde|160635051001|A|4||160635051001|B|2022-01-01",
			"16/3|Gemeinde|160635051001|B|4||160635051001|C|2025-01-01"),
		records(second, nil, place{"160635051001", "B", 0}))
	require.NoError(t, err)
	require.Len(t, h.Events, 1)
	require.Equal(t, "16/2", h.Events[0].Number)
}

// A name may become valid in law years before it is reported. It holds from its legal day, also where that lies in the
// span that the history covered already.
func TestNamesThatAreReportedLateHoldFromTheirLegalDay(t *testing.T) {
	const row = "12/1|Gemeinde|120715301057|Drebkau, Stadt|4||120715301057|Drebkau/Drjowk, Stadt|2019-01-01|"
	before := records(first, nil, place{"120715301057", "Drebkau, Stadt", 63})
	after := records(second, nil, place{"120715301057", "Drebkau/Drjowk, Stadt", 63})

	h, err := extend(t, before, rows(t, row+"2022-07-01"), after)
	require.NoError(t, err)
	require.Equal(t, "Drebkau, Stadt", stateOn(t, h, "12071057", "2018-12-31").Name)
	require.Equal(t, "Drebkau/Drjowk, Stadt", stateOn(t, h, "12071057", first).Name)
	require.Len(t, h.Events, 1)

	_, err = extend(t, before, rows(t, row+"2019-01-01"), after)
	require.ErrorContains(t, err, "the names differ", "the register of the first day should have had it")

	_, err = extend(t, before, rows(t, strings.ReplaceAll(row, "057", "058")+"2022-07-01"), after)
	require.ErrorContains(t, err, "a unit that is not there")
}

// A name of fifty characters is cut in the register; its beginning must still be right.
func TestCutNamesMustBeginRight(t *testing.T) {
	const full = "Bautzen / Budyšin, Stadt, Hochschulstadt / Wysokošulske město"
	cut := string([]rune(full)[:50])
	list := "14/1|Gemeinde|146250020020|Bautzen|4||146250020020|" + full + "|2022-01-01"
	names := map[string]string{"146250020": "Bautzen"}
	h, err := extend(t, records(first, nil, place{"146250020020", "Bautzen", 63}), rows(t, list),
		records(second, names, place{"146250020020", cut, 63}))
	require.NoError(t, err)
	require.Equal(t, full, stateOn(t, h, "14625020", second).Name, "the list has the full name")

	_, err = extend(t, records(first, nil, place{"146250020020", "Bautzen", 63}), rows(t, list),
		records(second, names, place{"146250020020", "X" + cut[1:], 63}))
	require.ErrorContains(t, err, "the names differ")
}

// What is known beyond the span gives way to what a list tells.
func TestExtendReplacesWhatWasUndated(t *testing.T) {
	h, err := FromRegister(records(first, nil, place{"160635051001", "A", 0}))
	require.NoError(t, err)
	r := resume(h)
	r.applyUndated(civil.MustParse("2022-06-30"), []change{undated(civil.MustParse("2022-06-30"), gv100.NameChange,
		key.MustParseAGS("16063001"), "A", key.MustParseAGS("16063001"), "B", "test")})
	undatedHistory := r.history()
	undatedHistory.Span, undatedHistory.Beyond = h.Span, civil.MustParse("2022-06-30")
	require.True(t, stateOn(t, undatedHistory, "16063001", "2022-06-30").Undated)
	require.Len(t, undatedHistory.Events, 1)

	h, err = Extend(undatedHistory, rows(t, "16/1|Gemeinde|160635051001|A|4||160635051001|B|2022-03-01"),
		records(second, nil, place{"160635051001", "B", 0}))
	require.NoError(t, err)
	require.False(t, stateOn(t, h, "16063001", "2022-03-01").Undated)
	require.Equal(t, "B", stateOn(t, h, "16063001", "2022-03-01").Name)
	require.Len(t, h.Events, 1)
	require.True(t, h.Beyond.IsZero())
}

// requireSound holds what every history promises.
func requireSound(t testing.TB, h History) {
	t.Helper()
	require.True(t, slices.IsSortedFunc(h.Units, compareUnits))
	require.True(t, slices.IsSortedFunc(h.Events, func(a, b Event) int { return a.Legal.Compare(b.Legal) }))
	for i, u := range h.Units {
		require.False(t, u.Valid.IsEmpty(), u.Key)
		require.Equal(t, u.Level, governance.LevelOf(u.Key), u.Key)
		require.NotEmpty(t, u.States, u.Key)
		require.Equal(t, u.Valid.From, u.States[0].From, u.Key)
		for j, s := range u.States {
			require.NotEmpty(t, s.Name, "%s from %s", u.Key, s.From)
			require.True(t, j == 0 || u.States[j-1].From.Before(s.From) && u.Valid.Contains(s.From), u.Key)
			if !s.ARS.IsZero() {
				require.Equal(t, u.Key, key.Key(s.ARS.AGS()))
			}
		}
		if i > 0 && h.Units[i-1].Key == u.Key {
			require.False(t, h.Units[i-1].Valid.Overlaps(u.Valid), u.Key)
		}
	}
}

// Lists come from outside. Whatever they hold, Extend gives a sound history or an error.
func FuzzExtend(f *testing.F) {
	f.Add("1", "160635051001", "16063001", "160635051002", "16063002", "2022-01-01")
	f.Add("3", "160635051001", "16063001", "160640001001", "16064001", "2022-01-01")
	f.Add("2.4", "160635051001", "16063001", "160635051001", "16063001", "2022-01-01")
	f.Add("", "Neuaufnahme", "", "160635051009", "16063009", "2022-01-01")
	f.Add("3, 4", "", "", "160635051002", "16063002", "")
	f.Fuzz(func(t *testing.T, kind, oldARS, oldAGS, newARS, newAGS, day string) {
		head := "list\tid\tunit\tars_old\tags_old\tname_old\tkind\tarea\tarea_unit\tpopulation\tars_new\tags_new\tname_new\tdate_legal\tdate_statistical\n"
		list := ""
		for _, unit := range []string{"Gemeinde", "Gemeindeverband", "Kreis"} {
			list += strings.Join([]string{"x", "16/1", unit, oldARS, oldAGS, "A", kind, "", "qm", "", newARS, newAGS, "B", day, day}, "\t") + "\n"
		}
		before := []place{{"160635051001", "A", 0}, {"160635051002", "B", 0}, {"160560000000", "C", 61}}
		h, err := FromRegister(records(first, nil, before...))
		require.NoError(t, err)
		h, err = Extend(h, gv100.ReadChanges(strings.NewReader(head+list)), records(second, nil, before...))
		if err == nil {
			requireSound(t, h)
		}
	})
}
