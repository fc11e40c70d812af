package agreement

import (
	"reflect"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/key"
)

// manyParties is from how many parties on a party is found by a table and no longer by looking at one after the other.
const manyParties = 32

// Plain returns the agreement with every pointer replaced by its value; nil pointers, and clauses that are none of the structs of
// this package, are nil in their places, and a nil agreement is an empty one. Where nothing is to be changed it is the agreement
// itself and costs nothing, otherwise a copy that shares the rest with it.
//
// The copy of an agreement with very many parties finds them faster, and must not be changed.
func (a *Agreement) Plain() *Agreement {
	if a == nil {
		return new(Agreement)
	}
	clauses, keys := !a.hasPlainClauses(), !a.hasPlainKeys()
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

func (a *Agreement) hasPlainClauses() bool {
	return !slices.ContainsFunc(a.Clauses, func(clause Clause) bool { return clause != nil && !isStruct(clause) })
}

func (a *Agreement) hasPlainKeys() bool {
	for i := range a.Parties {
		switch a.Parties[i].Partner.Unit.Key.(type) {
		case nil, key.Land, key.Region, key.District, key.Association, key.AGS, key.ARS:
		default:
			return false
		}
	}
	return true
}

// forDocument is the plain agreement, in which clauses from elsewhere stand as they are: writing it tells what they are.
func (a *Agreement) forDocument() *Agreement {
	plain := a.Plain()
	for i, clause := range a.Clauses {
		v := reflect.ValueOf(clause)
		if isNil := clause == nil || v.Kind() == reflect.Pointer && v.IsNil(); !isNil && plain.Clauses[i] == nil {
			plain.Clauses[i] = clause // not in the list of the caller: the agreement was not plain
		}
	}
	return plain
}
