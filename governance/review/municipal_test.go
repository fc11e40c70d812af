package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/review"
)

// A signature for a Landkreis or the Land is none for a municipality.
func TestSignedForMunicipality(t *testing.T) {
	for i, want := range []bool{false, false, true} {
		a := between()
		a.Parties[i].Signatures = []agreement.Signature{{Name: "N. N."}}
		require.Equal(t, want, review.SignedForMunicipality().Holds(review.Case{Agreement: a}), a.Parties[i].ID)
	}
}

// A provider that is only being examined is neither founded nor joined.
func TestFoundingOrJoiningProvider(t *testing.T) {
	for stage, want := range map[agreement.Stage]bool{"": false, agreement.Examined: false, agreement.Founded: true, agreement.Joined: true} {
		c := review.Case{Agreement: between(agreement.JointProvider{Stage: stage}, agreement.JointProvider{Stage: agreement.Examined})}
		require.Equal(t, want, review.FoundingOrJoiningProvider().Holds(c), stage)
	}
	require.False(t, review.FoundingOrJoiningProvider().Holds(review.Case{Agreement: between()}))
}

// Bund, Länder and units can have civil servants, companies and registered associations cannot, and of the rest nobody can say
// without looking.
func TestCanEmployCivilServants(t *testing.T) {
	for kind, want := range map[governance.PartnerKind]agreement.Fact{
		governance.FederationPartner: agreement.Yes, governance.LandPartner: agreement.Yes, governance.UnitPartner: agreement.Yes,
		governance.MunicipalAssociation: agreement.No, governance.PublicCompany: agreement.No, governance.PrivateCompany: agreement.No,
		governance.Zweckverband: agreement.Unknown, governance.PublicInstitution: agreement.Unknown,
		governance.PublicCorporation: agreement.Unknown, 0: agreement.Unknown,
	} {
		require.Equal(t, want, review.CanEmployCivilServants(kind), kind)
	}
}

func ExampleWithDirectory() {
	c := review.Case{Agreement: between()}
	fmt.Println(review.WithDirectory().Holds(c))
	c.Snapshot = bund.Directory().Latest()
	fmt.Println(review.WithDirectory().Holds(c))
	// Output:
	// false
	// true
}

func ExampleWithMunicipality() {
	a := between()
	fmt.Println(review.WithMunicipality().Holds(review.Case{Agreement: a}))
	a.Parties = a.Parties[:2] // the Land and the Landkreis
	fmt.Println(review.WithMunicipality().Holds(review.Case{Agreement: a}))
	// Output:
	// true
	// false
}

func ExampleSignedForMunicipality() {
	fmt.Println(review.SignedForMunicipality().Text(language.German))
	// Output: mit einer Unterschrift für eine Gemeinde
}

func ExampleFoundingOrJoiningProvider() {
	fmt.Println(review.FoundingOrJoiningProvider().Text(language.English))
	// Output: with founding or joining in the first clause “joint IT provider”
}

func ExampleCanEmployCivilServants() {
	fmt.Println(review.CanEmployCivilServants(governance.PrivateCompany) == agreement.No)
	// Output: true
}
