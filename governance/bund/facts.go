package bund

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// has reports whether the agreement has a clause of the type.
func has[C agreement.Clause](c review.Case) bool {
	for _, clause := range c.Agreement.Clauses {
		if _, ok := clause.(C); ok {
			return true
		}
	}
	return false
}

// hasParty reports whether a partner of the kind is party to the agreement.
func hasParty(c review.Case, kind governance.PartnerKind) bool {
	for i := range c.Agreement.Parties {
		if c.Agreement.Parties[i].Partner.Kind == kind {
			return true
		}
	}
	return false
}

// kindOf returns the legal kind of a party; 0 where the agreement has no such party.
func kindOf(c review.Case, id agreement.PartyID) governance.PartnerKind {
	for i := range c.Agreement.Parties {
		if party := &c.Agreement.Parties[i]; party.ID == id {
			return party.Partner.Kind
		}
	}
	return 0
}

// ownerKind returns the legal kind of an owner; 0 if it is not recorded.
func ownerKind(c review.Case, owner *agreement.Owner) governance.PartnerKind {
	if owner.Party != "" {
		return kindOf(c, owner.Party)
	}
	return owner.Kind
}

// nameOf returns what an owner is called.
func nameOf(c review.Case, owner *agreement.Owner) string {
	if party, _, ok := c.Agreement.Party(owner.Party); ok {
		return party.Partner.Name
	}
	return owner.Name
}
