package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/review"
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

func ExamplePartners() {
	fmt.Println(len(thueringen.Partners()))
	// Output: 4
}

func ExamplePartner() {
	partner, ok := thueringen.Partner(thueringen.Finanzministerium)
	fmt.Println(partner.Name, ok)
	// Output: Freistaat Thüringen, Thüringer Finanzministerium true
}

func ExampleFrameworkAgreement() {
	a := thueringen.FrameworkAgreement()
	fmt.Println(a.Signed, a.Place, a.State(agreement.KindFunding).Text(language.English))
	// Output: 2018-10-16 Erfurt present
}

func ExampleCeilings() {
	of, _ := thueringen.Ceilings().On(civil.MustParse("2018-07-01"))
	fmt.Println(of.Value.Format(language.German))
	// Output: 10.000.000,00 EUR
}

func ExampleDirectory() {
	d := thueringen.Directory()
	leimbach, _ := d.Latest().Municipality(key.MustParseAGS("16063051"))
	fmt.Println(d.Span(), leimbach.Name())
	// Output: 1990-10-03/2026-06-30 Leimbach
}

func ExampleLaw() {
	report, err := review.New(bund.Law(), thueringen.Law()).Check(thueringen.FrameworkAgreement())
	fmt.Println(report.OK(), err)
	// Output: true <nil>
}
