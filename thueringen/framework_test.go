package thueringen_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

// The agreement is the one of 16 October 2018: three parties, each with the signature of its office holder.
func TestFrameworkAgreement(t *testing.T) {
	a := thueringen.FrameworkAgreement()
	require.Equal(t, agreement.FrameworkAgreement, a.Form)
	require.Equal(t, civil.MustParse("2018-10-16"), a.Signed)
	require.Equal(t, "Erfurt", a.Place)
	var signers []string
	for _, party := range a.Parties {
		require.Len(t, party.Signatures, 1)
		signers = append(signers, party.Signatures[0].Name)
	}
	require.Equal(t, []string{"Dr. Hartmut Schubert", "Michael Brychcy", "Martina Schweinsburg"}, signers)
	require.Equal(t, "§ 27 ThürEGovG", a.Basis[0].Citation.String())
}

// The text of the agreement was not read: nothing in it may claim so, and whatever was not reported is a gap.
func TestNothingClaimsToBeRead(t *testing.T) {
	a := thueringen.FrameworkAgreement()
	for _, clause := range a.Clauses {
		require.NoError(t, clause.Origin().Check(), clause.Kind())
		require.NotEqual(t, law.Primary, clause.Origin().Evidence, clause.Kind())
	}
	for _, party := range a.Parties {
		for _, s := range party.Signatures {
			require.Equal(t, law.Assumed, s.Source.Evidence, "that they signed by hand is assumed")
		}
	}
	for _, kind := range agreement.ClauseKinds() {
		require.NotEqual(t, agreement.Absent, a.State(kind), "%s is either reported or a gap", kind)
	}
	for _, kind := range []agreement.ClauseKind{agreement.KindTerm, agreement.KindRenewal, agreement.KindTermination, agreement.KindDisputes, agreement.KindChange} {
		require.Equal(t, agreement.NotRecorded, a.State(kind))
	}
}

// The agreement keeps its meaning through its JSON form, but for the offices and the Land of partners, which documents do not hold.
func TestFrameworkAgreementRoundTrip(t *testing.T) {
	want := thueringen.FrameworkAgreement()
	var document bytes.Buffer
	require.NoError(t, agreement.Encode(&document, want))
	got, err := agreement.Decode(&document)
	require.NoError(t, err)
	for i := range want.Parties {
		require.NotEmpty(t, want.Parties[i].Partner.Offices)
		want.Parties[i].Partner.Offices, want.Parties[i].Partner.Land = nil, key.Land{}
	}
	require.Equal(t, want, got)
}

// Each call returns a value of its own, so that a caller who changes it harms nobody.
func TestValuesAreIndependent(t *testing.T) {
	a := thueringen.FrameworkAgreement()
	a.Parties[0].ID = "changed"
	a.Clauses[0] = agreement.Severability{}
	partners := thueringen.Partners()
	partners[0].ID = "changed"
	require.NotEqual(t, a.Parties[0].ID, thueringen.FrameworkAgreement().Parties[0].ID)
	require.NotEqual(t, partners[0].ID, thueringen.Partners()[0].ID)
}

// Offices answer for the days that are recorded, and tell vacancies and unknown days from each other.
func TestOffices(t *testing.T) {
	for _, test := range []struct {
		partner, office, on string
		holder              string
		recorded            bool
	}{
		{thueringen.Finanzministerium, "Beauftragter des Freistaats Thüringen für E-Government und IT", "2018-10-16", "Dr. Hartmut Schubert", true},
		{thueringen.Finanzministerium, "Beauftragter des Freistaats Thüringen für E-Government und IT", "2017-05-09", "", false},
		{thueringen.Finanzministerium, "Beauftragter des Freistaats Thüringen für E-Government und IT", "2024-12-01", "", false},
		{thueringen.Digitalministerium, "Beauftragte des Freistaats Thüringen für E-Government und IT", "2025-02-01", "", true},
		{thueringen.Digitalministerium, "Beauftragte des Freistaats Thüringen für E-Government und IT", "2025-05-15", "", false},
		{thueringen.Digitalministerium, "Beauftragte des Freistaats Thüringen für E-Government und IT", "2025-07-23", "Milen Starke", true},
		{thueringen.Staedtebund, "Präsident", "2024-09-24", "Michael Brychcy", true},
		{thueringen.Staedtebund, "Präsident", "2024-09-25", "Steffen Kania", true},
		{thueringen.Landkreistag, "Präsidentin", "2018-10-16", "Martina Schweinsburg", true},
		{thueringen.Landkreistag, "Präsident", "2024-10-15", "", false},
		{thueringen.Landkreistag, "Präsident", "2024-11-01", "Christian Herrgott", true},
	} {
		partner, ok := thueringen.Partner(test.partner)
		require.True(t, ok)
		office, ok := partner.Office(test.office)
		require.True(t, ok, test.office)
		holder, recorded := office.On(civil.MustParse(test.on))
		require.Equal(t, test.recorded, recorded, "%s on %s", test.office, test.on)
		require.Equal(t, test.holder, holder.Value.Name, "%s on %s", test.office, test.on)
	}
	_, ok := thueringen.Partner("th-kultusministerium")
	require.False(t, ok)
}
