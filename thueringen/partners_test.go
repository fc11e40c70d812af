package thueringen_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/thueringen"
)

// Whoever changes what was handed out changes nobody else's partners.
func TestPartnersAreTheCallersOwn(t *testing.T) {
	ofPartner := func() governance.Partner {
		partner, ok := thueringen.Partner(thueringen.Finanzministerium)
		require.True(t, ok)
		return partner
	}
	for name, hand := range map[string]func() governance.Partner{
		"Partner":  ofPartner,
		"Partners": func() governance.Partner { return thueringen.Partners()[0] },
		"FrameworkAgreement": func() governance.Partner {
			for _, party := range thueringen.FrameworkAgreement().Parties {
				if party.Partner.ID == thueringen.Finanzministerium {
					return party.Partner
				}
			}
			return governance.Partner{}
		},
	} {
		mine := hand()
		require.NotEmpty(t, mine.Offices, name)
		mine.Offices[0] = governance.Office{Title: "Portier"}
		require.NotEqual(t, "Portier", hand().Offices[0].Title, name)
		require.NotEqual(t, "Portier", ofPartner().Offices[0].Title, name)
	}
}
