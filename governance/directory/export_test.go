package directory_test

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/thueringen"
)

// readCSV reads rows by the names of their columns.
func readCSV(t *testing.T, text string) []map[string]string {
	t.Helper()
	records, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	require.NoError(t, err)
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range records[0] {
			_, isTwice := row[name]
			require.False(t, isTwice, name)
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}

// both writes rows as CSV and as JSON, checks that both say the same, and returns them.
func both[R directory.Exported](t *testing.T, rows func(func(R) bool)) []map[string]string {
	t.Helper()
	var asCSV, asJSON strings.Builder
	require.NoError(t, directory.WriteCSV(&asCSV, rows))
	require.NoError(t, directory.WriteJSON(&asJSON, rows))
	var objects []map[string]any
	decoder := json.NewDecoder(strings.NewReader(asJSON.String()))
	decoder.UseNumber()
	require.NoError(t, decoder.Decode(&objects))
	list := readCSV(t, asCSV.String())
	require.Len(t, objects, len(list))
	for i, object := range objects {
		require.Len(t, object, len(list[i]))
		for name, value := range object {
			if value == nil {
				require.Empty(t, list[i][name], name)
			} else {
				require.Equal(t, list[i][name], fmt.Sprint(value), name)
			}
		}
	}
	return list
}

// The units of a day as a table: Erfurt as in the register of 2021-12-31, and every unit once with what stands above it.
func TestASnapshotIsATable(t *testing.T) {
	s, err := thueringen.Directory().On(civil.MustParse("2021-12-31"))
	require.NoError(t, err)
	for level := governance.Land; level <= governance.Municipality; level++ {
		units := slices.Collect(s.Units(level))
		if len(units) == 0 {
			continue // no Regierungsbezirke in Thüringen
		}
		rows := both(t, s.Rows(level))
		require.Len(t, rows, len(units))
		for i, u := range units {
			require.Equal(t, u.Key().String(), rows[i]["key"])
			require.Equal(t, u.Name(), rows[i]["name"])
			require.Equal(t, level.String(), rows[i]["level"])
			require.Equal(t, "2021-12-31", rows[i]["date"])
			if district, ok := u.District(); ok && level > governance.District {
				require.Equal(t, district.Key().String(), rows[i]["district"])
			}
			for column, above := range map[string]governance.Level{"association": governance.Association, "district": governance.District,
				"region": governance.GovernmentRegion, "land": governance.Land} {
				if above >= level {
					require.Empty(t, rows[i][column], "%s is above nothing of its own level", u)
				}
			}
		}
	}
	for _, row := range both(t, s.Rows(governance.Municipality)) {
		if row["key"] != "16051000" {
			continue
		}
		for name, want := range map[string]string{
			"ars": "160510000000", "name": "Erfurt, Stadt", "kind": "kreisfreie-stadt", "district": "16051", "land": "16", "region": "",
			"population": "213227", "population_as_of": "2021-12-31", "population_register": "2021-12-31", "area_ha": "26991",
			"postal_code": "99084", "postal_code_register_before": "2021-12-31", "postal_code_register_after": "2021-12-31",
		} {
			require.Equal(t, want, row[name], name)
		}
	}
}

// Shares come back from a table as the exact fractions that they were, and a gap says why and between what the share lies.
func TestACorrespondenceIsATable(t *testing.T) {
	d, gaps := thueringen.Directory(), 0
	for _, days := range [][2]string{{"1994-12-31", "2013-12-31"}, {"2025-12-31", "1990-10-03"}} {
		seq, err := d.Correspondence(civil.MustParse(days[0]), civil.MustParse(days[1]), governance.Municipality)
		require.NoError(t, err)
		table, i := both(t, seq), 0
		for row := range seq {
			cells := table[i]
			i++
			if row.Gap(directory.ByPopulation) != nil {
				gaps++
				require.Empty(t, cells["by_population"])
				require.NotEmpty(t, cells["gap_by_population"])
				continue
			}
			share, err := finance.ParseShare(cells["by_population"])
			require.NoError(t, err)
			require.Equal(t, row.ByPopulation, share)
		}
		require.Len(t, table, i)
	}
	require.NotZero(t, gaps)
}

func TestTheFeedIsATable(t *testing.T) {
	seq, err := thueringen.Directory().Changes(civil.MustParse("1996-12-31"), civil.MustParse("1997-12-31"))
	require.NoError(t, err)
	table, i := both(t, seq), 0
	for change := range seq {
		require.Equal(t, change.Number(), table[i]["number"])
		require.Equal(t, fmt.Sprint(change.Undated), table[i]["undated"])
		i++
	}
	require.Len(t, table, i)
	require.NotZero(t, i)
}

// No rows are an empty table.
func TestNothingIsAnEmptyTable(t *testing.T) {
	var asCSV, asJSON strings.Builder
	require.NoError(t, directory.WriteCSV(&asCSV, directory.Snapshot{}.Rows(governance.Municipality)))
	require.NoError(t, directory.WriteJSON(&asJSON, directory.Snapshot{}.Rows(governance.Municipality)))
	require.Empty(t, asCSV.String())
	require.JSONEq(t, "[]", asJSON.String())
}

// A name that a spreadsheet would run as a formula is none in a table for spreadsheets; JSON has it as it is.
func TestWriteCSVGuardsFormulas(t *testing.T) {
	d, err := directory.Build(period("2024-01-01", "2025-01-01"), []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: `=HYPERLINK("https://example.org")`},
	}, nil)
	require.NoError(t, err)
	var asCSV, asJSON strings.Builder
	require.NoError(t, directory.WriteCSV(&asCSV, d.Latest().Rows(governance.Land)))
	require.NoError(t, directory.WriteJSON(&asJSON, d.Latest().Rows(governance.Land)))
	require.Equal(t, `'=HYPERLINK("https://example.org")`, readCSV(t, asCSV.String())[0]["name"])
	require.Contains(t, asJSON.String(), `"=HYPERLINK(\"https://example.org\")"`)
}

// A change names the measures that led to it, each once, also where several events are of one measure.
func TestChangesNameTheirMeasures(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.Dissolution, "16/2010/0001", "16098001", "16098002", 30, 30), part(directory.Dissolution, "16/2010/0001", "16098001", "16098003", 70, 70),
		part(directory.Dissolution, "16/2010/0002", "16098004", "16098003", 10, 10), part(directory.PartialTransfer, "", "16098002", "16098003", 1, 1),
	}, place("16098001", period("", "2009-12-31"), people(100)), place("16098002", civil.Period{}, people(1)), place("16098003", civil.Period{}, people(1)),
		place("16098004", period("", "2009-12-31"), people(10)))
	changes, err := d.Changes(day("2009-12-31"), day("2010-01-01"))
	require.NoError(t, err)
	measures := map[string]string{}
	for _, row := range both(t, changes) {
		measures[row["before"]] = row["measures"]
	}
	require.Equal(t, map[string]string{"16098001": "16/2010/0001", "16098004": "16/2010/0002"}, measures)
}
