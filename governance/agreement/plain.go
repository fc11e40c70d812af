package agreement

import (
	"reflect"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/key"
)

// manyParties is from how many parties on a party is found by a table and no longer by looking at one after the other.
const manyParties = 32

// Plain returns the agreement in the form in which everybody who reads it may take it: clauses and keys that are given by
// pointers stand there as values, nil pointers as nil in their places, and nil is an empty agreement. Where nothing is to be
// changed it is the agreement itself and costs nothing, otherwise a copy that shares the rest with it.
//
// The copy of an agreement with very many parties finds them faster, and must not be changed.
func (a *Agreement) Plain() *Agreement {
	if a == nil {
		return new(Agreement)
	}
	clauses, keys := a.hasClauseByPointer(), a.hasKeyByPointer()
	many := len(a.Parties) > manyParties && a.byID == nil
	if !clauses && !keys && !many {
		return a
	}
	plain := *a
	if clauses {
		plain.Clauses = make([]Clause, len(a.Clauses))
		for i, clause := range a.Clauses {
			plain.Clauses[i] = Plain(clause)
		}
	}
	if keys {
		plain.Parties = slices.Clone(a.Parties)
		for i := range plain.Parties {
			unit := &plain.Parties[i].Partner.Unit
			*unit = governance.UnitKey{Key: key.Plain(unit.Key)}
		}
	}
	if many {
		plain.byID = make(map[PartyID]int, len(a.Parties))
		for i := len(a.Parties) - 1; i >= 0; i-- { // of parties with the same ID the first one is meant
			plain.byID[a.Parties[i].ID] = i
		}
	}
	return &plain
}

func (a *Agreement) hasClauseByPointer() bool {
	for _, clause := range a.Clauses {
		if reflect.ValueOf(clause).Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}

func (a *Agreement) hasKeyByPointer() bool {
	for i := range a.Parties {
		if reflect.ValueOf(a.Parties[i].Partner.Unit.Key).Kind() == reflect.Pointer {
			return true
		}
	}
	return false
}
