package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A municipality that the records connect with none of the other day has a row of its own in both directions, without a share, which says why:
// it ended and nothing tells what became of it, or it is new and nothing tells what it was.
func TestARowOfAUnitThatIsConnectedWithNone(t *testing.T) {
	d := kreise(t, nil, place("16098007", civil.Period{}, nil), place("16098008", period("", "2009-12-31"), nil), place("16098009", period("2010-01-01", ""), nil))
	for _, days := range [][2]string{{"2009-12-31", "2010-01-01"}, {"2010-01-01", "2009-12-31"}} {
		require.Equal(t, 3, len(tableOf(t, d, days[0], days[1], governance.Municipality)))
		rows, err := d.Correspondence(day(days[0]), day(days[1]), governance.Municipality)
		require.NoError(t, err)
		for row := range rows {
			unit := row.From
			if unit.IsZero() {
				unit = row.To
			}
			for by := directory.ByPopulation; by <= directory.ByPopulationElseArea; by++ {
				var broken *directory.BrokenChainError
				var unconnected *directory.UnconnectedError
				switch gap := row.Gap(by); unit.Key().String() {
				case "16098007":
					require.Equal(t, finance.Whole(), row.Share(by))
					require.Equal(t, row.From.Key(), row.To.Key())
				case "16098008":
					require.ErrorAs(t, gap, &broken)
					require.Equal(t, &directory.BrokenChainError{AGS: key.MustParseAGS("16098008"), Day: day("2009-12-31")}, broken)
				default:
					require.ErrorAs(t, gap, &unconnected)
					require.Equal(t, "16098009", unconnected.Unit.Key().String())
					require.Equal(t, day("2009-12-31"), unconnected.Day)
				}
				_, _, ok := row.Bounds(by)
				require.Equal(t, row.Gap(by) == nil, ok)
			}
		}
	}
}

// Which share of a municipality outside came, nobody can know, also where nobody lived on it. Of the taker the share by the people is known then:
// none. What is made of nothing else came as a whole, of which nobody knows how much.
func TestSharesOfWhatCameFromOutside(t *testing.T) {
	d := kreise(t, []directory.EventRecord{
		part(directory.PartialTransfer, "stba/2010/0001", "14521010", "16098001", 0, 5*hectare),
		part(directory.NewKey, "stba/2010/0002", "14521020", "16098002", -1, -1),
	}, place("16098001", civil.Period{}, people(1000)), place("16098002", period("2010-01-01", ""), nil))
	unknown, whole, none := shares{"?", "?", "?"}, finance.Whole().String(), finance.Share{}.String()
	require.Equal(t, map[string]shares{"16098001 → 16098001": all(), "14521010 → 16098001": unknown, "14521020 → 16098002": unknown},
		tableOf(t, d, "2009-12-31", "2010-01-01", governance.Municipality))
	require.Equal(t, map[string]shares{"16098001 → 16098001": {whole, "?", whole}, "16098001 → 14521010": {none, "?", none}, "16098002 → 14521020": unknown},
		tableOf(t, d, "2010-01-01", "2009-12-31", governance.Municipality))
}

// Each unit above stands for its municipalities on its own days: before a Kreis is there, a municipality that lies in none stands for itself.
func TestAKreisStandsForItsMunicipalitiesOnItsDays(t *testing.T) {
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), []directory.UnitRecord{
		{Key: key.MustParseLand("13"), Name: "Mecklenburg-Vorpommern"},
		{Key: key.MustParseDistrict("13000"), Name: "Küstengewässer", Valid: period("2010-01-01", "")},
		place("13000999", civil.Period{}, nil),
	}, nil)
	require.NoError(t, err)
	for days, want := range map[[2]string]string{
		{"2009-12-31", "2010-01-01"}: "13000999 → 13000", {"2010-01-01", "2009-12-31"}: "13000 → 13000999",
		{"2009-12-30", "2009-12-31"}: "13000999 → 13000999", {"2010-01-01", "2010-01-02"}: "13000 → 13000",
	} {
		require.Equal(t, map[string]shares{want: all()}, tableOf(t, d, days[0], days[1], governance.District), days)
	}
}
