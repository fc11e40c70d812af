package territory

import (
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// register is what an official register says for one day.
type register struct {
	asOf    civil.Date
	entries []entry
	// associations, kinds, postalCodes, sharedPostalCodes and seats tell what the register records at all.
	associations, kinds, postalCodes, sharedPostalCodes, seats bool
	// figuresAsOf is the day of the population and area of a municipality. It is nil where the register does not tell, and
	// reports false for a Land whose figures have a day that is not known.
	figuresAsOf func(key.Land) (civil.Date, bool)
}

// entry is one unit of a register.
type entry struct {
	level            governance.Level
	key              key.Key
	ars              key.ARS
	name             string
	nameCut          bool // the name fills its field and may go on
	kind             governance.Kind
	seat             string
	postalCode       string
	postalCodeShared bool
	population, area int64 // -1 = not recorded
}

// readAuszug reads an "Auszug aus dem Gemeindeverzeichnis".
func readAuszug(file string, content []byte, asOf civil.Date) (register, error) {
	rows, err := lines(file, content, "satzart", "textkennzeichen", "land", "rb", "kreis", "vb", "gem", "name",
		"flaeche_km2", "bevoelkerung", "plz", "plz_mehrfach")
	if err != nil {
		return register{}, err
	}
	reg := register{asOf: asOf, entries: make([]entry, 0, len(rows))}
	for i := range rows {
		e, ok, err := readAuszugRow(&rows[i])
		if err != nil {
			return register{}, err
		}
		if !ok {
			continue
		}
		reg.entries = append(reg.entries, e)
		reg.associations = reg.associations || e.level == governance.Association
		reg.kinds = reg.kinds || e.kind != 0
		reg.postalCodes = reg.postalCodes || e.postalCode != ""
		reg.sharedPostalCodes = reg.sharedPostalCodes || e.postalCodeShared
	}
	return reg, nil
}

func readAuszugRow(row *line) (e entry, ok bool, err error) {
	e = entry{name: row.get("name"), population: -1, area: -1}
	district := row.get("land") + row.get("rb") + row.get("kreis")
	column, text := "", ""
	switch row.get("satzart") {
	case "10":
		e.level, column, text = governance.Land, "land", row.get("land")
	case "20":
		e.level, column, text = governance.GovernmentRegion, "rb", row.get("land")+row.get("rb")
	case "30": // planning regions of Baden-Württemberg
		return entry{}, false, nil
	case "40":
		e.level, column, text = governance.District, "kreis", district
	case "50":
		e.level, column, text = governance.Association, "vb", district+row.get("vb")
	case "60":
		e.level, column, text = governance.Municipality, "gem", district+row.get("gem")
	default:
		return entry{}, false, row.fail("satzart", "want 10, 20, 30, 40, 50 or 60")
	}
	if e.key, err = key.Parse(text); err != nil {
		return entry{}, false, row.fail(column, err.Error())
	}
	if governance.LevelOf(e.key) != e.level {
		return entry{}, false, row.fail(column, "with the columns before it, want the key of a "+e.level.String())
	}
	if code := row.get("textkennzeichen"); code != "" {
		n, err := strconv.Atoi(code)
		kind, ok := governance.KindOf(n)
		if err != nil || !ok {
			return entry{}, false, row.fail("textkennzeichen", "want one of the codes 41 to 67")
		}
		e.kind = kind
	}
	if e.level != governance.Municipality {
		return e, true, nil
	}
	return e, true, readMunicipality(row, district, &e)
}

func readMunicipality(row *line, district string, e *entry) (err error) {
	// Before 1994 the column counts the associations of a Kreis with Roman numerals, which are no part of a key.
	if association := row.get("vb"); len(association) == 4 && association[0] <= '9' {
		e.ars, err = key.ParseARS(district + association + row.get("gem"))
		if err != nil {
			return row.fail("vb", err.Error())
		}
	}
	e.postalCode = row.get("plz")
	e.postalCodeShared = row.get("plz_mehrfach") != ""
	if row.get("bevoelkerung") != "" {
		if e.population, err = readCount(row, "bevoelkerung"); err != nil {
			return err
		}
	}
	if row.get("flaeche_km2") != "" {
		if e.area, err = readSquareKilometres(row, "flaeche_km2"); err != nil {
			return err
		}
	}
	return nil
}

// readSquareKilometres returns hectares from square kilometres with up to two decimals.
func readSquareKilometres(row *line, column string) (int64, error) {
	whole, hundredths, _ := strings.Cut(row.get(column), ".")
	if len(hundredths) > 2 {
		return 0, row.fail(column, "want square kilometres with up to two decimals")
	}
	n, err := strconv.ParseUint(whole+(hundredths + "00")[:2], 10, 40)
	if err != nil {
		return 0, row.fail(column, "want square kilometres with up to two decimals")
	}
	return int64(n), nil
}

// readKeyTable reads a table of keys and names, without anything else.
func readKeyTable(file string, content []byte, asOf civil.Date) (register, error) {
	rows, err := lines(file, content, "ebene", "schluessel", "name")
	if err != nil {
		return register{}, err
	}
	reg := register{asOf: asOf, associations: true, entries: make([]entry, 0, len(rows))}
	for i := range rows {
		k, err := key.Parse(rows[i].get("schluessel"))
		if err != nil {
			return register{}, rows[i].fail("schluessel", err.Error())
		}
		e := entry{key: k, name: collapse(rows[i].get("name")), population: -1, area: -1}
		if ars, ok := k.(key.ARS); ok {
			e.ars, e.key = ars, ars.AGS()
		}
		e.level = governance.LevelOf(e.key)
		if e.level != levelOfWord(rows[i].get("ebene")) {
			return register{}, rows[i].fail("ebene", "does not fit the number of digits of "+k.String())
		}
		reg.entries = append(reg.entries, e)
	}
	return reg, nil
}

// levelOfWord reads the level in the tables of keys.
func levelOfWord(word string) governance.Level {
	switch word {
	case "land":
		return governance.Land
	case "regierungsbezirk":
		return governance.GovernmentRegion
	case "kreis":
		return governance.District
	case "gemeindeverband":
		return governance.Association
	case "gemeinde":
		return governance.Municipality
	}
	return 0
}

// fromRecords takes over a GV100AD register. White space in names is collapsed, because editions differ in it.
func fromRecords(records iter.Seq2[gv100.Record, error]) (register, error) {
	reg := register{associations: true, kinds: true, postalCodes: true, sharedPostalCodes: true, seats: true}
	for r, err := range records {
		if err != nil {
			return register{}, fmt.Errorf("territory: %w", err)
		}
		e := entry{name: collapse(r.Name), nameCut: r.NameFillsField(), seat: collapse(r.Seat), population: -1, area: -1}
		e.kind, _ = governance.KindOf(int(r.Kind)) // 0, not recorded, on levels without a kind
		switch r.Level {
		case gv100.Land:
			e.key = r.Land
		case gv100.GovernmentRegion:
			e.key = r.Region
		case gv100.PlanningRegion:
			continue
		case gv100.District:
			e.key = r.District
		case gv100.Association:
			e.key = r.Association
		case gv100.Municipality:
			e.key, e.ars = r.AGS, r.ARS
			e.postalCode, e.postalCodeShared = r.PostalCode, r.PostalCodeShared
			e.population, e.area = r.Population, r.Area
		}
		e.level = governance.LevelOf(e.key)
		reg.asOf = r.Date
		reg.entries = append(reg.entries, e)
	}
	return reg, nil
}

func collapse(s string) string { return strings.Join(strings.Fields(s), " ") }

func readCount(row *line, column string) (int64, error) {
	n, err := strconv.ParseUint(row.get(column), 10, 48)
	if err != nil {
		return 0, row.fail(column, "want a whole number")
	}
	return int64(n), nil
}
