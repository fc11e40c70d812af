package bund

import (
	"slices"
	"sync"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[review.Case]
)

// Rules returns the rules of federal and European law on agreements, joined with those that hold in every Land.
func Rules() rule.Set[review.Case] {
	rulesOnce.Do(func() {
		federal := rule.MustSet("foederal, Bund", slices.Concat(
			review.ContractRules(law.VwVfG, law.Primary, federalCorpus),
			procurementRules(),
			vatRules(),
			dataProtectionRules(),
			securityRules(),
			constitutionRules(),
			treatyRules(),
			onlineAccessRules(),
		)...)
		joined, err := rule.Join("foederal, Bund", review.Rules(), federal)
		if err != nil {
			panic(err) // two rules with one ID; the tests of this package would have found it
		}
		rules = joined
	})
	return rules
}

// read is the text of places that were read.
func read(act law.Act, places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, law.Source{Citation: law.MustCite(act, place), Where: federalCorpus, Evidence: law.Primary})
	}
	return basis
}

// inferred is a reading of our own that leans on a place; it weakens the basis that it stands in.
func inferred(act law.Act, place, reading string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: reading, Evidence: law.Derived}
}

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

// rests reports whether the agreement names the act as its basis, or is itself what the act is called after.
func rests(c review.Case, act law.Act) bool {
	for i := range c.Agreement.Basis {
		if c.Agreement.Basis[i].Citation.Act() == act {
			return true
		}
	}
	return c.Agreement.Source.Citation.Act() == act
}
