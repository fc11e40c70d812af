package review

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// WithDirectory holds for cases with a directory of municipalities.
func WithDirectory() Condition {
	return rule.When("mit einem Gemeindeverzeichnis geprüft", "checked with a municipality register",
		func(c Case) bool { return !c.Snapshot.IsZero() })
}

// WithMunicipality holds for agreements to which a Gemeinde is party, by its key.
func WithMunicipality() Condition {
	return rule.When("mit einer Gemeinde als Partei", "with a municipality as a party",
		func(c Case) bool { return hasMunicipality(c.Agreement) })
}

func hasMunicipality(a *agreement.Agreement) bool {
	for range Municipalities(a) {
		return true
	}
	return false
}

// SignedForMunicipality holds for agreements that somebody signed for a Gemeinde.
func SignedForMunicipality() Condition {
	return rule.When("mit einer Unterschrift für eine Gemeinde", "with a signature for a municipality",
		func(c Case) bool { return isSignedForMunicipality(c.Agreement) })
}

func isSignedForMunicipality(a *agreement.Agreement) bool {
	for _, party := range Municipalities(a) {
		if len(party.Signatures) > 0 {
			return true
		}
	}
	return false
}

// FoundingOrJoiningProvider holds for agreements by which a joint IT provider is founded or joined, by what the first clause on
// one says.
func FoundingOrJoiningProvider() Condition {
	return inFirst("mit der Gründung oder dem Beitritt", "with founding or joining",
		func(c agreement.JointProvider) bool {
			return c.Stage == agreement.Founded || c.Stage == agreement.Joined
		})
}

// CanEmployCivilServants tells whether partners of the kind can have civil servants of their own. It is not recorded of those of
// which some can and some cannot, such as corporations and institutions of public law.
func CanEmployCivilServants(kind governance.PartnerKind) agreement.Fact {
	switch kind {
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner:
		return agreement.Yes
	case governance.MunicipalAssociation, governance.PublicCompany, governance.PrivateCompany, governance.Genossenschaft,
		governance.Verein:
		return agreement.No
	}
	return agreement.Unknown
}
