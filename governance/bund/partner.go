package bund

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
)

// Partner returns the Federation as a partner of agreements, by [FederationID]. No other partner is known by its ID here; its authorities
// are actors ([Actor]).
func Partner(id string) (governance.Partner, bool) {
	if id != FederationID {
		return governance.Partner{}, false
	}
	return governance.Partner{ID: FederationID, Name: "Bundesrepublik Deutschland", Kind: governance.FederationPartner,
		Source: law.Source{Where: "Name des Staates", Evidence: law.Assumed}}, true
}
