package gv100_test

import (
	"bufio"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/gv100"
	"github.com/foederal/foederal/governance/key"
)

// TestOfficialRegisters proves that the published files are read completely. The counts and sums were taken from the
// files by other means, and the sums agree with the published populations of Germany and Thüringen.
func TestOfficialRegisters(t *testing.T) {
	type counts struct{ land, region, planning, district, association, municipality int }
	tests := []struct {
		file           string
		date           string
		records        counts
		municipalities int // without the areas that belong to no municipality
		inhabited      int // of these areas
		uninhabited    int
		thueringen     int
		population     int64
		populationTH   int64
	}{
		{"GV100AD_30112025.txt", "2025-11-30", counts{16, 29, 12, 400, 4590, 10953}, 10751, 2, 200, 605, 83_577_140,
			2_100_277},
		{"GV100AD_301123.txt.gz", "2023-11-30", counts{16, 29, 12, 400, 4597, 10981}, 10773, 2, 206, 624, 84_358_845,
			2_126_846},
		{"GV100AD_31122021.txt.gz", "2021-12-31", counts{16, 29, 12, 400, 4606, 10997}, 10787, 2, 208, 631,
			83_237_124, 2_108_863},
		{"GV100AD_301121.ASC.gz", "2021-11-30", counts{16, 29, 12, 400, 4606, 10997}, 10787, 2, 208, 631, 83_155_031,
			2_120_237},
		{"GV100AD_300921.txt.gz", "2021-09-30", counts{16, 29, 12, 400, 4608, 11000}, 10790, 2, 208, 631, 83_155_031,
			2_120_237},
		{"GV100AD_300918.ASC.gz", "2018-09-30", counts{16, 29, 12, 401, 4511, 11089}, 11012, 2, 75, 821, 82_385_138,
			2_158_128},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			var records counts
			var municipalities, inhabited, uninhabited, thueringen int
			var population, populationTH int64
			for record, err := range gv100.Read(sharedData(t, "gv100ad", test.file)) {
				require.NoError(t, err)
				require.Equal(t, civil.MustParse(test.date), record.Date)
				switch record.Level {
				case gv100.Land:
					records.land++
				case gv100.GovernmentRegion:
					records.region++
				case gv100.PlanningRegion:
					records.planning++
				case gv100.District:
					records.district++
				case gv100.Association:
					records.association++
				case gv100.Municipality:
					records.municipality++
				}
				if record.Level != gv100.Municipality {
					continue
				}
				switch record.Kind {
				case 65:
					inhabited++
				case 66:
					uninhabited++
				default:
					municipalities++
				}
				population += record.Population
				if record.Land.String() == "16" {
					thueringen++
					populationTH += record.Population
				}
			}
			require.Equal(t, test.records, records)
			require.Equal(t, test.municipalities, municipalities)
			require.Equal(t, test.inhabited, inhabited)
			require.Equal(t, test.uninhabited, uninhabited)
			require.Equal(t, test.thueringen, thueringen)
			require.Equal(t, test.population, population)
			require.Equal(t, test.populationTH, populationTH)
		})
	}
}

// TestOfficialNames proves that names come through whole and unharmed: as the key list of the following summer has them,
// in another format from another path, for every municipality that kept key and name.
func TestOfficialNames(t *testing.T) {
	names := map[string]string{}
	scanner := bufio.NewScanner(sharedData(t, "schluessel", "schluessel-2026-06-30.tsv"))
	for scanner.Scan() {
		columns := strings.Split(scanner.Text(), "\t")
		require.GreaterOrEqual(t, len(columns), 3)
		names[columns[1]] = columns[2]
	}
	require.NoError(t, scanner.Err())

	var same, different, cut int
	for record, err := range gv100.Read(sharedData(t, "gv100ad", "GV100AD_30112025.txt")) {
		require.NoError(t, err)
		name, found := names[record.ARS.String()]
		switch {
		case record.Level != gv100.Municipality || !found:
		case strings.Join(strings.Fields(record.Name), " ") == name:
			same++
		case record.NameFillsField() && strings.HasPrefix(name, record.Name):
			cut++
		default:
			different++
		}
	}
	require.Equal(t, 1, cut, "Bautzen, whose Sorbian name is longer than the field")
	require.Less(t, different, 20, "a few municipalities took a new name in the half year between")
	require.Greater(t, same, 10_900)
}

// TestOfficialChanges proves that every row of every list of changes can be read, and that the places where the lists do
// not keep to their form are known. All numbers were counted in the files by other means.
func TestOfficialChanges(t *testing.T) {
	type place struct {
		kind   gv100.OddityKind
		column string
	}
	tests := []struct {
		file       string
		rows       int
		undated    int
		formations int
		within     int // sides of which the list has only the Kreis
		oddities   map[place]int
	}{
		{"gebietsaenderungen-1990-2025-02.tsv", 41_778, 1, 563 + 1_190 + 1 + 3 + 1, 0, map[place]int{
			{gv100.NotAKey, "ars_old"}:             4 + 1,              // municipalities, Region 081
			{gv100.NotAKey, "ars_new"}:             6 + 23 + 2 + 5 + 1, // 11, 8 and fewer digits; associations; Region 081
			{gv100.KeysContradict, "ars_old"}:      5,
			{gv100.KeysContradict, "ars_new"}:      9,
			{gv100.KeyInOtherColumn, "ags_old"}:    1, // Zerbst, 1994
			{gv100.LevelFromKeys, "unit"}:          5, // blank twice, Verband, Gemeindec, an association called Gemeinde
			{gv100.FootnoteMark, "id"}:             2,
			{gv100.FootnoteMark, "ars_old"}:        1,
			{gv100.FootnoteMark, "ars_new"}:        1,
			{gv100.FootnoteMark, "name_new"}:       2,
			{gv100.SquareKilometres, "area"}:       21,
			{gv100.FiguresDisplaced, "population"}: 2, // Milmersdorf, 1993
		}},
		{"gebietsaenderungen-1950-1989.tsv.gz", 75_227, 0, 8_140 + 12 + 2 + 2 + 2, 24_370 + 61, map[place]int{
			{gv100.NotAKey, "ars_old"}:          11 + 10, // Kreise and Regierungsbezirke with two keys in one
			{gv100.NotAKey, "ars_new"}:          3 + 9,
			{gv100.NotAKey, "ags_new"}:          1, // Marktredwitz, 1969
			{gv100.KeyInOtherColumn, "ags_old"}: 3,
			{gv100.KeyInOtherColumn, "ags_new"}: 11, // most of them from the Saarland, 1956
			{gv100.LevelFromKeys, "unit"}:       6,  // Kreise called Gemeinde
			{gv100.SquareKilometres, "area"}:    15,
		}},
		{"umstellung-regionalschluessel-2009-01-01.tsv.gz", 13_085, 0, 2_818 + 391, 0, map[place]int{
			{gv100.KeysContradict, "ars_new"}: 1,
			{gv100.LevelFromKeys, "unit"}:     391,
		}},
		{"thueringen-1990-2025-02.tsv", 4_425, 0, 174, 0, map[place]int{
			{gv100.NotAKey, "ars_old"}:        3,
			{gv100.KeysContradict, "ars_old"}: 1,
			{gv100.KeysContradict, "ars_new"}: 2,
			{gv100.LevelFromKeys, "unit"}:     1,
			{gv100.SquareKilometres, "area"}:  1,
		}},
		{"thueringen-2025-03-2026-06.tsv", 7, 1, 0, 0, map[place]int{}},
	}
	for _, test := range tests {
		t.Run(test.file, func(t *testing.T) {
			var rows, undated, formations, within int
			oddities := map[place]int{}
			for change, err := range gv100.ReadChanges(sharedData(t, "gebietsaenderungen", test.file)) {
				require.NoError(t, err)
				rows++
				require.Equal(t, rows+1, change.Line)
				require.NotZero(t, change.Level)
				if change.Legal.IsZero() {
					undated++
				}
				if change.Kinds.Has(gv100.Formation) {
					formations++
				}
				for _, side := range []gv100.Side{change.Old, change.New} {
					if !side.Within.IsZero() {
						within++
					}
				}
				for _, oddity := range change.Oddities {
					oddities[place{oddity.Kind, oddity.Column}]++
				}
			}
			require.Equal(t, test.rows, rows)
			require.Equal(t, test.undated, undated)
			require.Equal(t, test.formations, formations)
			require.Equal(t, test.within, within)
			require.Equal(t, test.oddities, oddities)
		})
	}
}

// TestOfficialDecimals proves what the reader assumes about hectares with decimals: that they are square kilometres. Every
// unit that was dissolved with such a number, and that an earlier register of areas in square kilometres has, has the
// same number there.
func TestOfficialDecimals(t *testing.T) {
	compared := 0
	areas := map[key.AGS][]int64{} // square metres, in all editions
	for _, edition := range []string{"1983-12-31", "1988-01-01", "1991-01-01", "1994-12-31", "1998-12-31", "2002-12-31"} {
		scanner := bufio.NewScanner(sharedData(t, "gv-auszug", "gv-auszug-"+edition+".tsv.gz"))
		for scanner.Scan() {
			columns := strings.Split(scanner.Text(), "\t")
			ags, err := key.ParseAGS(strings.Join([]string{columns[2], columns[3], columns[4], columns[6]}, ""))
			area, errArea := strconv.ParseFloat(columns[8], 64)
			if err == nil && errArea == nil {
				areas[ags] = append(areas[ags], int64(area*1_000_000+0.5))
			}
		}
		require.NoError(t, scanner.Err())
	}
	for change, err := range gv100.ReadChanges(sharedData(t, "gebietsaenderungen", "gebietsaenderungen-1990-2025-02.tsv")) {
		require.NoError(t, err)
		for _, oddity := range change.Oddities {
			if oddity.Kind != gv100.SquareKilometres || change.Kinds != gv100.Dissolution {
				continue
			}
			compared++
			ags := change.Old.Key.(key.AGS)
			require.NotEmpty(t, areas[ags], "%s %s", change.ID, change.Old.Name)
			const tolerance = 20_000 // the registers round to hectares and were measured in different years
			require.InDelta(t, areas[ags][len(areas[ags])-1], change.Area.Value, tolerance, "%s %s", change.ID,
				change.Old.Name)
		}
	}
	require.Equal(t, 17, compared)
}
