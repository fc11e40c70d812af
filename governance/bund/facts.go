package bund

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// kindOf returns the legal kind of a party; 0 where the agreement has no such party.
func kindOf(c review.Case, id agreement.PartyID) governance.PartnerKind {
	party, _, _ := c.Agreement.Party(id)
	return party.Partner.Kind
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

// setOf returns the parties as a set.
func setOf(ids []agreement.PartyID) map[agreement.PartyID]bool {
	set := make(map[agreement.PartyID]bool, len(ids))
	for _, id := range ids {
		set[id] = true
	}
	return set
}
