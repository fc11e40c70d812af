package territory

import (
	"bytes"
	"cmp"
	"fmt"
	"io/fs"
	"path"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// Where the official lists lie in the data folder.
const (
	mainList       = "gebietsaenderungen/gebietsaenderungen-1990-2025-02.tsv"
	technicalList  = "gebietsaenderungen/umstellung-regionalschluessel-2009-01-01.tsv.gz"
	supplementList = "gebietsaenderungen/thueringen-2025-03-2026-06.tsv"
	comparisonList = "gebietsaenderungen/unterschiede-2025-11-30-2026-06-30.tsv"
)

// registerFile is a register below the data folder.
type registerFile struct {
	asOf string
	file string
	// figuresAsOf is the day of its populations and areas; "" = not recorded. The days stand in the notes to the
	// registers, not in the files.
	figuresAsOf string
	figuresLand string // the only Land for which that day is recorded; "" = all
}

func registerFiles() []registerFile {
	return []registerFile{
		{"1991-01-01", "gv-auszug/gv-auszug-1991-01-01.tsv.gz", "1990-12-31", ""},
		{"1994-12-31", "gv-auszug/gv-auszug-1994-12-31.tsv.gz", "1994-12-31", ""},
		{"1998-12-31", "gv-auszug/gv-auszug-1998-12-31.tsv.gz", "1997-12-31", ""},
		{"2002-12-31", "gv-auszug/gv-auszug-2002-12-31.tsv.gz", "2002-12-31", ""},
		{"2005-12-31", "gv-auszug/gv-auszug-2005-12-31.tsv.gz", "2005-12-31", ""},
		{"2009-12-31", "gv-auszug/gv-auszug-2009-12-31.tsv.gz", "2009-12-31", ""},
		{"2013-12-31", "gv-auszug/gv-auszug-2013-12-31.tsv.gz", "2013-12-31", ""},
		{"2018-09-30", "gv100ad/GV100AD_300918.ASC.gz", "2016-12-31", "16"},
		{"2021-09-30", "gv100ad/GV100AD_300921.txt.gz", "2020-12-31", ""},
		{"2021-11-30", "gv100ad/GV100AD_301121.ASC.gz", "2020-12-31", ""},
		{"2021-12-31", "gv100ad/GV100AD_31122021.txt.gz", "2021-12-31", ""},
		{"2023-11-30", "gv100ad/GV100AD_301123.txt.gz", "2022-12-31", ""},
		{"2023-12-31", "gv-auszug/gv-auszug-2023-12-31.tsv.gz", "2023-12-31", ""},
		{"2024-12-31", "gv-auszug/gv-auszug-2024-12-31.tsv.gz", "2023-12-31", ""},
		{"2025-11-30", "gv100ad/GV100AD_30112025.txt", "2024-12-31", ""},
		{"2026-06-30", "schluessel/schluessel-2026-06-30.tsv", "", ""},
	}
}

// loadRegister reads a register in one of the three forms in which they lie in the data folder, and corrects it.
func loadRegister(fsys fs.FS, f registerFile, proof *Proof) (register, Source, error) {
	asOf := civil.MustParse(f.asOf)
	content, source, err := open(fsys, f.file, "Auszug aus dem Gemeindeverzeichnis", asOf)
	if err != nil {
		return register{}, Source{}, err
	}
	var reg register
	switch path.Dir(f.file) {
	case "gv100ad":
		source.Title = "Gemeindeverzeichnis GV100AD"
		reg, err = fromRecords(gv100.Read(bytes.NewReader(content)))
	case "schluessel":
		reg, err = readKeyTable(f.file, content, asOf)
	default:
		reg, err = readAuszug(f.file, content, asOf)
	}
	if err == nil && reg.asOf != asOf {
		err = fmt.Errorf("territory: %s is the register of %s, want %s", f.file, reg.asOf, asOf)
	}
	if err != nil {
		return register{}, Source{}, err
	}
	if f.figuresAsOf != "" {
		day := civil.MustParse(f.figuresAsOf)
		reg.figuresAsOf = func(land key.Land) (civil.Date, bool) {
			return day, f.figuresLand == "" || f.figuresLand == land.String()
		}
	}
	return reg, source, reg.correct(proof)
}

// correct replaces what the register has wrong.
func (reg *register) correct(proof *Proof) error {
	day := reg.asOf.String()
	for _, c := range nameCorrections() {
		if day < c.from || day > c.last {
			continue
		}
		e := reg.find(c.key)
		if e == nil || e.name != c.was {
			return fmt.Errorf("territory: the correction of %s expects %q in the register of %s", c.key, c.was, reg.asOf)
		}
		e.name = c.is
		proof.note(Correction{reg.asOf, "register", c.key, c.was, c.is, c.why, e.key.Land()})
	}
	for _, c := range kindCorrections() {
		if day != c.register {
			continue
		}
		e := reg.find(c.key)
		if e == nil || e.kind != c.was {
			return fmt.Errorf("territory: the correction of %s expects %s in the register of %s", c.key, c.was, reg.asOf)
		}
		e.kind = c.is
		proof.note(Correction{reg.asOf, "register", c.key, c.was.String(), c.is.String(), c.why, e.key.Land()})
	}
	return nil
}

func (reg *register) find(key string) *entry {
	i := slices.IndexFunc(reg.entries, func(e entry) bool { return e.key.String() == key })
	if i < 0 {
		return nil
	}
	return &reg.entries[i]
}

// loadChanges reads all lists and puts their rows in the order of their days.
func loadChanges(fsys fs.FS, proof *Proof) ([]change, []Source, error) {
	files := []struct {
		name, title string
		through     string
		corrections []rowCorrection
	}{
		{mainList, "Namens-, Grenz- und Schlüsseländerungen 1990 bis Februar 2025", "2025-02-28", mainCorrections()},
		{technicalList, "Umstellung des Regionalschlüssels am 01.01.2009", "2009-01-01", technicalCorrections()},
		{supplementList, "Namens-, Grenz- und Schlüsseländerungen in Thüringen ab März 2025", "2026-06-30",
			supplementCorrections()},
	}
	var list []change
	var sources []Source
	for _, f := range files {
		content, source, err := open(fsys, f.name, f.title, civil.MustParse(f.through))
		if err != nil {
			return nil, nil, err
		}
		rows, corrected, err := readChanges(bytes.NewReader(content), f.corrections)
		if err != nil {
			return nil, nil, fmt.Errorf("%s: %w", f.name, err)
		}
		proof.note(corrected...)
		for i := range rows {
			rows[i].technical = f.name == technicalList
		}
		list = append(list, rows...)
		sources = append(sources, source)
	}
	added, err := addedChanges()
	if err != nil {
		return nil, nil, err
	}
	list = append(list, added...)
	proof.note(noted(added, "missing row")...)
	byDay(list)
	return list, sources, nil
}

func addedChanges() ([]change, error) {
	var list []change
	for _, row := range addedRows() {
		c := change{kinds: row.kinds, event: Event{
			Legal: civil.MustParse(row.legal), Statistical: civil.MustParse(row.statistical), Number: row.number,
			FromName: row.fromName, ToName: row.toName, Area: -1, Population: -1, Derived: true, Note: row.why,
		}}
		e := &c.event
		for _, side := range []struct {
			text string
			key  *key.Key
			ars  *key.ARS
		}{{row.from, &e.From, &e.FromARS}, {row.to, &e.To, &e.ToARS}} {
			if side.text == "" {
				continue
			}
			k, err := key.Parse(side.text)
			if err != nil {
				return nil, err
			}
			if ars, ok := k.(key.ARS); ok {
				k, *side.ars = ars.AGS(), ars
			}
			*side.key, e.Level = k, governance.LevelOf(k)
		}
		list = append(list, c)
	}
	return list, nil
}

// noted lists changes that stand in no list as corrections.
func noted(list []change, where string) []Correction {
	var corrections []Correction
	for i := range list {
		e := &list[i].event
		side := func(k key.Key, ars key.ARS, name string) string {
			switch {
			case k == nil:
				return ""
			case ars.IsZero():
				return k.String() + " " + name
			}
			return ars.String() + " " + name
		}
		corrections = append(corrections, Correction{Day: cmp.Or(e.Legal, e.Statistical), Where: where,
			Key: firstKey(e).String(), Was: side(e.From, e.FromARS, e.FromName), Is: side(e.To, e.ToARS, e.ToName),
			Why: e.Note, Land: firstKey(e).Land()})
	}
	return corrections
}

// undatedChanges returns the changes that only a register tells.
func undatedChanges(day civil.Date) []change {
	var list []change
	for _, name := range undatedNames() {
		if name.register != day.String() {
			continue
		}
		list = append(list, undated(day, gv100.NameChange, key.MustParse(name.key), name.was, key.MustParse(name.key),
			name.is, name.why))
	}
	if day.String() == undatedAreaRegister {
		ars := key.MustParseARS(undatedArea)
		c := undated(day, gv100.Formation, nil, "", ars.AGS(), undatedAreaName, noList)
		c.event.ToARS = ars
		list = append(list, c)
	}
	return list
}

// undated makes a change whose day is not known; the statistical day is the first register that shows it.
func undated(
	day civil.Date, kinds gv100.Kinds, from key.Key, fromName string, to key.Key, toName, why string,
) change {
	level := governance.LevelOf(to)
	if to == nil {
		level = governance.LevelOf(from)
	}
	return change{kinds: kinds, event: Event{Statistical: day, Level: level, From: from, To: to, FromName: fromName,
		ToName: toName, Area: -1, Population: -1, Derived: true, Note: why}}
}

// loadComparison reads what differs between the last two registers. Units above the municipality follow from it, and
// only their names are taken.
func loadComparison(fsys fs.FS) ([]change, Source, error) {
	content, source, err := open(fsys, comparisonList,
		"Unterschiede der Gemeindeverzeichnisse vom 30.11.2025 und 30.06.2026", beyond())
	if err != nil {
		return nil, Source{}, err
	}
	rows, err := lines(comparisonList, content, "ebene", "art", "schluessel_alt", "name_alt", "schluessel_neu",
		"name_neu")
	if err != nil {
		return nil, Source{}, err
	}
	var list []change
	for i := range rows {
		c, err := readComparison(&rows[i])
		if err != nil {
			return nil, Source{}, err
		}
		if c.event.Level == governance.Municipality || c.is(gv100.NameChange) {
			list = append(list, c)
		}
	}
	return list, source, nil
}

func readComparison(row *line) (change, error) {
	from, fromARS, err := readSide(row, "schluessel_alt")
	if err != nil {
		return change{}, err
	}
	to, toARS, err := readSide(row, "schluessel_neu")
	if err != nil {
		return change{}, err
	}
	kinds, ok := map[string]gv100.Kinds{"entfallen": gv100.Dissolution, "neu": gv100.Formation,
		"ars_geaendert": gv100.KeyChange, "name_geaendert": gv100.NameChange,
		"name_war_abgeschnitten": gv100.NameChange}[row.get("art")]
	if !ok || from == nil && to == nil {
		return change{}, row.fail("art",
			"want a key, and entfallen, neu, ars_geaendert, name_geaendert or name_war_abgeschnitten")
	}
	c := undated(beyond(), kinds, from, collapse(row.get("name_alt")), to, collapse(row.get("name_neu")),
		"only the comparison of the registers of 2025-11-30 and 2026-06-30 tells it")
	c.event.FromARS, c.event.ToARS = fromARS, toARS
	if c.event.Level == 0 || c.event.Level != levelOfWord(row.get("ebene")) {
		return change{}, row.fail("ebene", "does not fit the number of digits of the keys")
	}
	return c, nil
}

func readSide(row *line, column string) (key.Key, key.ARS, error) {
	text := row.get(column)
	if text == "" {
		return nil, key.ARS{}, nil
	}
	k, err := key.Parse(text)
	if err != nil {
		return nil, key.ARS{}, row.fail(column, err.Error())
	}
	if ars, ok := k.(key.ARS); ok {
		return ars.AGS(), ars, nil
	}
	return k, key.ARS{}, nil
}

// stillMissing leaves out what dated changes have brought about already.
func (r *replay) stillMissing(list []change) []change {
	return slices.DeleteFunc(slices.Clone(list), func(c change) bool {
		e := &c.event
		switch {
		case c.is(gv100.Dissolution):
			return r.open[e.From] == nil
		case c.is(gv100.Formation):
			return r.open[e.To] != nil
		case c.is(gv100.KeyChange):
			return r.regionalOf(e.To) == e.ToARS
		}
		unit := r.open[e.To]
		return unit != nil && unit.last().Name == e.ToName
	})
}
