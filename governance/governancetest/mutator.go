package governancetest

import (
	"fmt"
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Mutator changes an agreement that is the test's own. It panics where the agreement has not what is to be changed: a test that spoils nothing
// proves nothing.
type Mutator = func(*agreement.Agreement)

// Edit changes the first clause of its type:
//
//	governancetest.Edit(func(c *agreement.CostSharing) { c.AtMostCost = agreement.No })
func Edit[C agreement.Clause](change func(*C)) Mutator {
	return func(a *agreement.Agreement) {
		for i, clause := range a.Clauses {
			if typed, ok := agreement.Plain(clause).(C); ok {
				change(&typed)
				a.Clauses[i] = typed
				return
			}
		}
		panic(fmt.Sprintf("governancetest: the agreement has no clause of the type %T", *new(C)))
	}
}

// EditAt changes the clause at an index, which must be of the type.
func EditAt[C agreement.Clause](at int, change func(*C)) Mutator {
	return func(a *agreement.Agreement) {
		if at < 0 || at >= len(a.Clauses) {
			panic(fmt.Sprintf("governancetest: the agreement has no clause %d", at))
		}
		typed, ok := agreement.Plain(a.Clauses[at]).(C)
		if !ok {
			panic(fmt.Sprintf("governancetest: clause %d is of the type %T and not %T", at, a.Clauses[at], typed))
		}
		change(&typed)
		a.Clauses[at] = typed
	}
}

// With adds clauses at the end.
func With(clauses ...agreement.Clause) Mutator {
	return func(a *agreement.Agreement) { a.Clauses = append(slices.Clip(a.Clauses), clauses...) }
}

// Without takes away every clause of these kinds; the agreement has none. Where there is none of a kind, nothing happens.
func Without(kinds ...agreement.ClauseKind) Mutator {
	return func(a *agreement.Agreement) {
		a.Clauses = slices.DeleteFunc(slices.Clone(a.Clauses), func(c agreement.Clause) bool {
			return c != nil && slices.Contains(kinds, c.Kind())
		})
	}
}

// Unread takes away every clause of these kinds and records that nobody knows whether the agreement has one ([agreement.Gap]): a rule
// that asks for it is undecidable, and not violated.
func Unread(kinds ...agreement.ClauseKind) Mutator {
	return func(a *agreement.Agreement) {
		Without(kinds...)(a)
		for _, kind := range kinds {
			if _, known := a.Gap(kind); !known {
				a.Gaps = append(slices.Clip(a.Gaps), agreement.Gap{Clause: kind, Reason: "nicht überliefert"})
			}
		}
	}
}

// Join adds parties.
func Join(parties ...agreement.Party) Mutator {
	return func(a *agreement.Agreement) { a.Parties = append(slices.Clip(a.Parties), parties...) }
}

// Parties puts these parties in the place of all.
func Parties(parties ...agreement.Party) Mutator {
	return func(a *agreement.Agreement) { a.Parties = slices.Clone(parties) }
}

// SignedOn sets the day of the last signature; "" makes it a draft. A day that [civil.Parse] does not read panics at once.
func SignedOn(day string) Mutator {
	var on civil.Date
	if day != "" {
		on = civil.MustParse(day)
	}
	return func(a *agreement.Agreement) { a.Signed, a.SignedIn = on, agreement.Month{} }
}

// Under puts the agreement under the law of a jurisdiction.
func Under(jurisdiction law.Jurisdiction) Mutator {
	return func(a *agreement.Agreement) { a.Jurisdiction = jurisdiction }
}

// All is several changes as one, in their order.
func All(changes ...Mutator) Mutator {
	return func(a *agreement.Agreement) {
		for _, change := range changes {
			change(a)
		}
	}
}
