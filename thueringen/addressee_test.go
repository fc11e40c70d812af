package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/supervision"
	"github.com/foederal/foederal/thueringen"
)

// The own sphere of each kind of unit rests on a norm of its own.
func TestTheOwnSphereOfEachKind(t *testing.T) {
	for _, test := range []struct{ unit, norm string }{
		{landkreis, "§ 87 Abs. 1 ThürKO"}, {dolmar, "§ 46 Abs. 1 ThürKO"}, {schmalkalde, "§ 1 Abs. 2 ThürKO"}, {belrieth, "§ 47 Abs. 2 ThürKO"},
		{"16063051", "§ 51 ThürKO"}, // Leimbach, for which Bad Salzungen acts
	} {
		a := thueringen.Addressee(unitOn(t, test.unit, "2021-10-01"), governance.OwnSphere)
		require.Equal(t, supervision.Known, a.Outcome, test.unit)
		require.Equal(t, test.norm, a.Source.Citation.String(), test.unit)
	}
	require.Equal(t, "§ 6 Abs. 3 ThürKO", thueringen.Addressee(unitOn(t, landkreis, "2021-10-01"), governance.TransferredSphere).Source.Citation.String())
}

// Where two municipalities of one size could be the erfüllende Gemeinde, nobody knows who does a transferred task; an own one stays with
// the municipality, and who acts for it is not said. The directory is made up.
func TestNobodyKnowsWhoActs(t *testing.T) {
	counted := []directory.Figure{{Value: 4000, AsOf: civil.MustParse("2020-12-31")}}
	d, err := directory.Build(civil.MustParsePeriod("2020-12-31/2021-12-31"), []directory.UnitRecord{
		{Key: key.MustParse("16"), Name: "Thüringen"},
		{Key: key.MustParse("16062"), Name: "Nordhausen", Kind: governance.Landkreis},
		{Key: key.MustParse("160625041"), Name: "Harztor", Kind: governance.ErfuellendeGemeinde},
		{Key: key.MustParse("160625041022"), Name: "Ilfeld", Kind: governance.KreisangehoerigeGemeinde, Population: counted},
		{Key: key.MustParse("160625041037"), Name: "Niedersachswerfen", Kind: governance.KreisangehoerigeGemeinde, Population: counted},
	}, nil)
	require.NoError(t, err)
	snapshot, err := d.On(civil.MustParse("2021-10-01"))
	require.NoError(t, err)
	ilfeld, ok := snapshot.Municipality(key.MustParseAGS("16062022"))
	require.True(t, ok)
	a := thueringen.Addressee(ilfeld, governance.TransferredSphere)
	require.Equal(t, supervision.NotRecorded, a.Outcome)
	require.Equal(t, "Das Register sagt nicht, wer die Gemeinde verwaltet.", a.Reason.German)
	a = thueringen.Addressee(ilfeld, governance.OwnSphere)
	require.Equal(t, supervision.Known, a.Outcome)
	require.Equal(t, ilfeld, a.Unit)
	require.True(t, a.Agent.IsZero())
	require.Contains(t, a.Reason.German, "ob eine andere Verwaltung für sie handelt, sagt das Register nicht")
}

// Of a Zweckvereinbarung without the unit that takes the task, or with a unit that is no party, nobody can tell who does it.
func TestWhoTakesTheTaskIsNoParty(t *testing.T) {
	c := supervision.Cooperation{Form: agreement.Zweckvereinbarung, On: civil.MustParse("2021-10-01"), Parties: []governance.Partner{
		unitOn(t, schmalkalde, "2021-10-01").Partner(), {Name: "Zweckverband KISA", Kind: governance.Zweckverband}}}
	for seat, unit := range map[string]governance.UnitKey{"none": {}, "no party": partnerOf(zellaMehlis).Unit} {
		c.Seat = unit
		a := thueringen.AddresseeOfCooperation(c, governance.Partner{})
		require.Equal(t, supervision.Undecidable, a.Outcome, seat)
		require.Equal(t, governance.Partner{}, a.Body, seat)
	}
	// a party may be told by its key alone
	c.Parties[0] = governance.Partner{Kind: governance.UnitPartner, Unit: partnerOf(schmalkalde).Unit}
	c.Seat = partnerOf(schmalkalde).Unit
	require.Equal(t, supervision.Conditional, thueringen.AddresseeOfCooperation(c, governance.Partner{}).Outcome)
}
