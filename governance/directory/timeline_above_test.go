package directory_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
)

// A municipality that changes its name on the day on which its Kreis and its association do is in no others since. One that gets the key of
// another Kreis, or the ARS of another association, is.
func TestAUnitAboveThatIsRenamedIsNoOther(t *testing.T) {
	before, since := period("", "2009-12-31"), period("2010-01-01", "")
	kreis := func(k, name string, valid civil.Period) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParseDistrict(k), Name: name, Kind: governance.Landkreis, Valid: valid}
	}
	ort := func(k, name string, valid civil.Period) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParse(k), Name: name, Valid: valid}
	}
	verband := func(k, name string, valid civil.Period) directory.UnitRecord {
		return directory.UnitRecord{Key: key.MustParseAssociation(k), Name: name, Kind: governance.Verwaltungsgemeinschaft, Valid: valid}
	}
	d, err := directory.Build(period("2000-01-01", "2020-12-31"), []directory.UnitRecord{
		{Key: key.MustParseLand("16"), Name: "Thüringen"},
		kreis("16098", "Altkreis", before), kreis("16098", "Neukreis", since), kreis("16099", "Nachbarkreis", civil.Period{}),
		verband("160985001", "Alttal", before), verband("160985001", "Neutal", since), verband("160985002", "Nachbartal", civil.Period{}),
		ort("160985001001", "Altort", before), ort("160985001001", "Neuort", since),
		ort("160985001003", "Talort", before), ort("160985002003", "Talort", since),
		ort("160980004004", "Freiort", before), ort("160989004004", "Freiort", since),
		ort("16098002", "Wechselburg", before), ort("16099002", "Wechselburg", since),
	}, []directory.EventRecord{
		{Kind: directory.NewKey, Day: day("2010-01-01"), From: key.MustParseAGS("16098002"), To: key.MustParseAGS("16099002")},
	})
	require.NoError(t, err)
	for k, want := range map[string][]string{
		"16098001": {"neuer Name: Neuort; vorher Altort"},
		"16098003": {"anderer Verband: Nachbartal (160985002); vorher Alttal (160985001)"},
		"16098004": {"neuer Regionalschlüssel: 160989004004; vorher 160980004004"},
		"16099002": {"neuer Schlüssel; vorher Wechselburg (16098002)", "anderer Kreis: Nachbarkreis (16099); vorher Altkreis (16098)"},
	} {
		var got []string
		for _, step := range municipality(t, d.Latest(), k).Timeline().Steps {
			require.Equal(t, day("2010-01-01"), step.Day, k)
			got = append(got, step.Text.German)
		}
		require.Equal(t, want, got, k)
	}
}
