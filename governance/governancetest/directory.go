package governancetest

import (
	_ "embed"
	"fmt"
	"strconv"
	"strings"
	"testing"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/internal/lazy"
)

// The span of a directory that [NewDirectory] makes.
const (
	firstDay = "1990-10-03"
	lastDay  = "2029-12-31"
)

// NewDirectory makes a directory of these units alone, for a test that needs places which never were, or a history that no register
// tells. Its span is 3 October 1990 to 31 December 2029.
//
// The units above are added where no record has their key: the Land under its own name, a Landkreis, a Verwaltungsgemeinschaft
// where the digits of an ARS name an association, and for a kreisfreie Stadt the other one of its two records. They hold on all days. A unit
// without a name has one made of its key. What does not fit together ends the test; [directory.Build] says what that is.
//
// A unit that ends by an event, and has successors, needs the event: see [NewHistory].
func NewDirectory(t testing.TB, units ...directory.UnitRecord) *directory.Directory {
	t.Helper()
	return NewHistory(t, nil, units...)
}

// NewHistory is [NewDirectory] with events: mergers, divisions, new keys and new names.
func NewHistory(t testing.TB, events []directory.EventRecord, units ...directory.UnitRecord) *directory.Directory {
	t.Helper()
	span := civil.Period{From: civil.MustParse(firstDay), Through: civil.MustParse(lastDay)}
	d, err := directory.Build(span, withUnitsAbove(units), events)
	if err != nil {
		t.Fatalf("governancetest: these units make no directory: %v", err)
	}
	return d
}

// withUnitsAbove returns the units with names, and with those that a directory needs beside them.
func withUnitsAbove(units []directory.UnitRecord) []directory.UnitRecord {
	h := household{given: map[key.Key]bool{}, known: map[key.Key]bool{}}
	for _, u := range units {
		h.given[plainKey(u.Key)], h.known[plainKey(u.Key)] = true, true
	}
	for _, u := range units {
		u.Key = key.Plain(u.Key)
		if u.Key != nil && !u.Key.IsZero() && strings.TrimSpace(u.Name) == "" {
			u.Name = madeName(plainKey(u.Key))
		}
		h.list = append(h.list, u)
		h.addAbove(u)
	}
	return h.list
}

// plainKey is the key under which a unit is known: of a municipality always the AGS.
func plainKey(k key.Key) key.Key {
	k = key.Plain(k)
	if ars, ok := k.(key.ARS); ok {
		return ars.AGS()
	}
	return k
}

// household collects units with those above them.
type household struct {
	given map[key.Key]bool // of units that the test has handed in
	known map[key.Key]bool
	list  []directory.UnitRecord
}

func (h *household) add(u directory.UnitRecord) {
	if k := plainKey(u.Key); !h.known[k] {
		h.known[k] = true
		h.list = append(h.list, u)
	}
}

// addOther adds the other record of a kreisfreie Stadt, one for each time in which it is one.
func (h *household) addOther(u directory.UnitRecord) {
	if k := plainKey(u.Key); !h.given[k] {
		h.known[k] = true
		h.list = append(h.list, u)
	}
}

func (h *household) addAbove(u directory.UnitRecord) {
	if u.Key == nil || u.Key.IsZero() {
		return // Build says what is wrong
	}
	isCity := u.Kind == governance.KreisfreieStadt || u.Kind == governance.Stadtkreis
	land := u.Key.Land()
	h.add(directory.UnitRecord{Key: land, Name: landName(land)})
	if ars, ok := u.Key.(key.ARS); ok && ars.String()[5] == '5' {
		h.add(directory.UnitRecord{Key: ars.Association(), Name: madeName(ars.Association()), Kind: governance.Verwaltungsgemeinschaft})
	}
	district, ok := key.DistrictOf(u.Key)
	switch _, isDistrict := u.Key.(key.District); {
	case !ok:
	case isDistrict && isCity:
		if city, err := key.ParseARS(district.String() + "0000000"); err == nil {
			h.addOther(directory.UnitRecord{Key: city, Name: u.Name, Kind: u.Kind, Valid: u.Valid})
		}
	case isCity:
		h.addOther(directory.UnitRecord{Key: district, Name: u.Name, Kind: u.Kind, Valid: u.Valid})
	default:
		h.add(directory.UnitRecord{Key: district, Name: madeName(district), Kind: governance.Landkreis})
	}
}

// landName is the name of the Land with the key; of a key that no Land has it is made up.
func landName(land key.Land) string {
	if jurisdiction, ok := governance.JurisdictionOf(land); ok {
		return jurisdiction.Text(language.German)
	}
	return madeName(land)
}

// madeName is a name for a unit that has none.
func madeName(k key.Key) string {
	return governance.LevelOf(k).Text(language.German) + " " + k.String()
}

// SampleHash is the hash of [SampleDirectory]: the SHA-256 of its content, as [directory.Directory.Hash] tells it.
const SampleHash = "619af58b0f5406232142bb4d62af5d9a2bfef6ade175a3439145aa4702e149a3"

// SampleDirectory returns a directory of 37 municipalities of Thüringen, Sachsen and Bayern, 24 of which are there on its last day, with the units above them, from 1 January 1999
// to 31 December 2024. It is an excerpt of the official register with its history, and holds every special case:
//
//   - a kreisfreie Stadt (Erfurt 16051000), and one that is none any more (Eisenach, 16056000 until 30 June 2021, then 16063105);
//   - members of a Verwaltungsgemeinschaft (Belrieth 16066005) and of a Verwaltungsverband (Quitzdorf am See 14626440), and a municipality for which
//     an erfüllende Gemeinde acts (Leimbach 16063051, by Bad Salzungen);
//   - gemeindefreie Gebiete (Starnberger See 09188451), which had another key until 2018;
//   - new names (Schmalkalden 16066063, Quitzdorf am See), a new kind (Borna), new regional keys (2009, almost everywhere);
//   - a merger by which two become one (Jahnatal 14522275), one by which one goes into another (Sülzfeld into Meiningen), and a division (Anrode 16064073 among three);
//   - another Kreis by a reform (Chemnitz, Borna, Ostrau in 2008), with another Regierungsbezirk;
//   - a key that was used twice (Liebschütz 16075059), one name for two municipalities (Elxleben 16068009 and 16070013), and the
//     same name for a city and a Landkreis (Coburg 09463 and 09473).
//
// An excerpt is not the register: whoever else went into one of these municipalities, or gave land to it, is not there, and the
// figures of units above the municipalities are sums of the excerpt. It is frozen within a major version ([SampleHash]), so that a
// test may count on it; for what is true today ask the directory of package bund. The data are those of the Statistische Ämter des Bundes und
// der Länder; the notice is in the file LICENSES/LicenseRef-Destatis-GV-ISys.txt.
func SampleDirectory() *directory.Directory { return sample.Get(makeSample) }

var sample lazy.Value[*directory.Directory]

// sampleTable has a line for each record: "unit", key, name, kind, first and last day, seat, postal code, population and area with
// their day; or "event", kind, day, number, old and new key, inhabitants and square metres. The columns are divided by tabs; those at the end may be
// missing.
//
//go:embed sample.txt
var sampleTable string

func makeSample() *directory.Directory {
	units, events, err := readSample(sampleTable)
	if err != nil {
		panic(err)
	}
	d, err := directory.Build(civil.MustParsePeriod("1999-01-01/2024-12-31"), units, events)
	if err != nil {
		panic(err)
	}
	return d
}

// readSample reads the table of the sample.
func readSample(table string) (units []directory.UnitRecord, events []directory.EventRecord, err error) {
	for line := range strings.Lines(table) {
		row := sampleRow{columns: strings.Split(strings.TrimSuffix(line, "\n"), "\t")}
		switch kind := row.text(0); kind {
		case "unit":
			units = append(units, row.unit())
		case "event":
			events = append(events, row.event())
		default:
			row.err = fmt.Errorf("want a unit or an event")
		}
		if row.err != nil {
			return nil, nil, fmt.Errorf("governancetest: %q: %w", line, row.err)
		}
	}
	return units, events, nil
}

// sampleRow is a line of the table that is being read; the first thing that cannot be read stays in err.
type sampleRow struct {
	columns []string
	err     error
}

func (r *sampleRow) unit() directory.UnitRecord {
	u := directory.UnitRecord{Key: r.key(1), Name: r.text(2), Valid: civil.Period{From: r.day(4), Through: r.day(5)},
		Seat: r.text(6), PostalCode: r.text(7), Population: r.figures(8), Area: r.figures(9)}
	if kind := r.text(3); kind != "" {
		r.note(u.Kind.UnmarshalText([]byte(kind)))
	}
	return u
}

func (r *sampleRow) event() directory.EventRecord {
	e := directory.EventRecord{Day: r.day(2), Number: r.text(3), From: r.key(4), To: r.key(5), Population: r.number(6), Area: r.number(7)}
	r.note(e.Kind.UnmarshalText([]byte(r.text(1))))
	return e
}

func (r *sampleRow) note(err error) {
	if r.err == nil {
		r.err = err
	}
}

func (r *sampleRow) text(column int) string {
	if column < len(r.columns) {
		return r.columns[column]
	}
	return ""
}

func (r *sampleRow) key(column int) key.Key {
	text := r.text(column)
	if text == "" {
		return nil
	}
	k, err := key.Parse(text)
	r.note(err)
	return k
}

func (r *sampleRow) day(column int) civil.Date {
	text := r.text(column)
	if text == "" {
		return civil.Date{}
	}
	day, err := civil.Parse(text)
	r.note(err)
	return day
}

func (r *sampleRow) number(column int) *int64 {
	text := r.text(column)
	if text == "" {
		return nil
	}
	n, err := strconv.ParseInt(text, 10, 64)
	r.note(err)
	return &n
}

// figures reads a number with its day, as in 9926@2024-12-31.
func (r *sampleRow) figures(column int) []directory.Figure {
	number, day, found := strings.Cut(r.text(column), "@")
	if !found {
		return nil
	}
	n, err := strconv.ParseInt(number, 10, 64)
	r.note(err)
	asOf, err := civil.Parse(day)
	r.note(err)
	return []directory.Figure{{Value: n, AsOf: asOf}}
}
