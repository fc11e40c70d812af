package review

import (
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// Demand notes a violation where the agreement has no clause of the kind, and a missing fact where nobody knows whether it
// has one, or where it stands beside an earlier agreement that may have it. It reports whether it has one.
//
//	review.Demand(r, c.Agreement, agreement.KindTasks)
func Demand(r *rule.Result, a *agreement.Agreement, kind agreement.ClauseKind, params ...rule.Param) bool {
	if a.Has(kind) {
		return true
	}
	switch gap, isGap := a.Gap(kind); {
	case isGap:
		r.Lack(rule.Pointer("gaps", gap))
	case standsInEarlier(a, kind) >= 0:
		r.Lack(rule.Pointer("relations", standsInEarlier(a, kind)))
	default:
		r.Violate("/clauses", params...)
	}
	return false
}

// standsInEarlier returns the index of the relation to an earlier agreement that goes on beside this one and may have the clause that
// this one has not: one that it changes, that it joins, or that is its framework. It is -1 where there is none, and for what an agreement
// goes through itself: approval, publication and entry into force.
func standsInEarlier(a *agreement.Agreement, kind agreement.ClauseKind) int {
	switch {
	case a == nil, kind == agreement.KindApproval, kind == agreement.KindPublication, kind == agreement.KindEntryIntoForce:
		return -1
	}
	return slices.IndexFunc(a.Relations, func(relation agreement.Relation) bool {
		switch relation.Kind {
		case agreement.Changes, agreement.Joins, agreement.IndividualContract:
			return true
		}
		return false
	})
}

// Expect notes a violation where the answer to a question about a clause is not the wanted one, and a missing fact where it
// is not recorded. The steps lead to the answer, as in [At].
//
//	review.Expect(r, agreement.No, task.LeviesTaxes, i, "tasks", j, "leviesTaxes")
func Expect(r *rule.Result, want, answer agreement.Fact, clause int, steps ...any) {
	switch answer {
	case want:
	case agreement.Unknown:
		r.Lack(agreement.At(clause, steps...))
	default:
		r.Violate(agreement.At(clause, steps...))
	}
}

// Missing notes that a field of the clause at the index is empty although the norm demands that it says something: a violation where
// the text says nothing of it ([agreement.Note.IsNone]), and otherwise a missing fact.
//
//	review.Missing(r, termination, i, "notice")
func Missing(r *rule.Result, clause agreement.Clause, at int, field string, params ...rule.Param) {
	if clause.Remark().IsNone(field) {
		r.Violate(agreement.At(at, field), params...)
		return
	}
	r.Lack(agreement.At(at, field))
}

// PlaceOf returns the JSON Pointer of the first clause of the kind, or of the gap for it; "/clauses" where there is neither.
func PlaceOf(a *agreement.Agreement, kind agreement.ClauseKind) string {
	a = a.Plain()
	for i, clause := range a.Clauses {
		if clause != nil && clause.Kind() == kind {
			return agreement.At(i)
		}
	}
	if gap, ok := a.Gap(kind); ok {
		return rule.Pointer("gaps", gap)
	}
	return "/clauses"
}

// LackWords notes that words which a rule needs are missing: in the document where there are none, and otherwise here, where they are not
// understood.
func LackWords(r *rule.Result, words, pointer string) {
	if words == "" {
		r.Lack(pointer)
		return
	}
	r.LackHere(pointer)
}
