package bund_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/bund"
)

// The Federation alone is a partner here.
func TestPartner(t *testing.T) {
	for _, id := range []string{"", "de", "16", "th-landkreistag"} {
		partner, ok := bund.Partner(id)
		require.False(t, ok, id)
		require.Zero(t, partner)
	}
}

func ExamplePartner() {
	partner, ok := bund.Partner(bund.FederationID)
	fmt.Println(partner.Name, partner.Kind, ok)
	// Output: Bundesrepublik Deutschland federation true
}
