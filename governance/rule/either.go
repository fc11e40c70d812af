package rule

import (
	"cmp"
	"reflect"
	"slices"
)

// Either returns what is certain where this report or the other one is right and nobody knows which, because the fact at the pointer
// is not recorded: both are on the same subject, by the same set of rules, on two days that it may have. What both say stands. A rule
// of which they say different things is [Undecidable] for want of the fact, and what it found is left out; one that has nothing to say
// in either of them is [NotApplicable], or [NotInForce] where it is so in both.
//
// merge returns the value that stands for two different values of a parameter, and false where none does; nil merges none. The day
// and everything else that the report says of itself is that of r. Reports of different sets cannot be compared, and r is returned
// as it is. It comes before [Report.WithCoverage].
func (r Report) Either(other Report, missing string, merge func(a, b any) (any, bool)) Report {
	if len(r.outcomes) != len(other.outcomes) || r.Edition != other.Edition || r.isAbsent || r.uncovered+other.uncovered > 0 {
		return r
	}
	ours, theirs := r.findingsByRule(), other.findingsByRule()
	certain := r
	certain.outcomes, certain.missing, certain.findings, certain.omitted = slices.Clone(r.outcomes), nil, nil, nil
	kept := map[string][]Finding{}
	for i, outcome := range r.outcomes {
		id := r.infos[i].ID
		findings, same := mergeFindings(ours[id], theirs[id], merge)
		switch {
		case outcome == NotCovered || other.outcomes[i] == NotCovered:
			certain.outcomes[i] = NotCovered
		case isSilent(outcome) && isSilent(other.outcomes[i]):
			certain.outcomes[i] = min(outcome, other.outcomes[i])
		case same && outcome == other.outcomes[i] && slices.Equal(r.factsFor(i), other.factsFor(i)):
			kept[id] = findings
			if facts := r.factsFor(i); len(facts) > 0 {
				certain.missing = append(certain.missing, lack{i, facts})
			}
		default:
			certain.outcomes[i] = Undecidable
			certain.missing = append(certain.missing, lack{i, []fact{{pointer: missing}}})
		}
	}
	for _, f := range slices.Concat(r.findings, r.omitted) { // in the order of the report
		if list := kept[f.Rule]; len(list) > 0 {
			certain.findings = append(certain.findings, list[0])
			kept[f.Rule] = list[1:]
		}
	}
	certain.failures = slices.Clone(r.failures)
	isHeld := make(map[string]bool, len(r.failures))
	for _, failure := range r.failures {
		isHeld[failure.Rule] = true
	}
	for _, failure := range other.failures {
		if !isHeld[failure.Rule] {
			certain.failures = append(certain.failures, failure)
		}
	}
	return certain
}

// factsFor returns the facts that the rule would need.
func (r Report) factsFor(rule int) []fact {
	at, found := slices.BinarySearchFunc(r.missing, rule, func(l lack, rule int) int { return cmp.Compare(l.rule, rule) })
	if !found {
		return nil
	}
	return r.missing[at].facts
}

// isSilent reports whether a rule with the outcome has nothing to say.
func isSilent(o Outcome) bool { return o == NotApplicable || o == NotInForce }

func (r Report) findingsByRule() map[string][]Finding {
	list := map[string][]Finding{}
	for _, f := range slices.Concat(r.findings, r.omitted) {
		list[f.Rule] = append(list[f.Rule], f)
	}
	return list
}

// mergeFindings returns the findings of one rule that two reports share. It reports false where they differ.
func mergeFindings(ours, theirs []Finding, merge func(a, b any) (any, bool)) ([]Finding, bool) {
	if len(ours) != len(theirs) {
		return nil, false
	}
	list := slices.Clone(ours)
	for i, b := range theirs {
		a := &list[i]
		if a.Pointer != b.Pointer || a.Severity != b.Severity || a.Doubtful != b.Doubtful || !reflect.DeepEqual(a.Basis, b.Basis) ||
			len(a.Params) != len(b.Params) {
			return nil, false
		}
		a.Params = slices.Clone(a.Params)
		for j, p := range b.Params {
			if a.Params[j].Name == p.Name && reflect.DeepEqual(a.Params[j].Value, p.Value) {
				continue
			}
			if merge == nil || a.Params[j].Name != p.Name {
				return nil, false
			}
			value, ok := merge(a.Params[j].Value, p.Value)
			if !ok {
				return nil, false
			}
			a.Params[j].Value = value
		}
	}
	return list, true
}
