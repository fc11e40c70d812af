package review

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

func MajorityTooWeak() bilingual.Text {
	return bilingual.Text{
		German:  "Nach der Satzung wird darüber {decision} entschieden; das erreicht nicht immer die Mehrheit, die das Gesetz verlangt.",
		English: "Under the articles, this is decided as follows: {decision}; that does not always reach the majority that the act demands."}
}

// ExpectMajority notes a decision that does not reach the majority that the law demands, and a missing fact where it may: nobody
// recorded of which votes it is a part. Articles that are silent leave the majority to the law. The steps lead to the decision.
func ExpectMajority(r *rule.Result, decision agreement.Decision, reaches agreement.Fact, clause int, steps ...any) {
	switch {
	case decision == "" || reaches == agreement.Yes:
	case reaches == agreement.Unknown || !decision.IsValid():
		r.Lack(agreement.At(clause, steps...))
	default:
		r.Violate(agreement.At(clause, steps...), rule.P("decision", decision))
	}
}

// HasMajorityOf tells whether a decision always has more than half of the votes. A simple majority of votes that are counted whether
// they are cast or not is one. It is not recorded where nothing says of which votes, and of members, who may have several.
func HasMajorityOf(decision agreement.Decision, votes agreement.VoteBase) agreement.Fact {
	switch {
	case !decision.IsValid():
		return agreement.Unknown
	case decision.Reaches(finance.Whole(), votes) == agreement.Yes: // as where all members agree
		return agreement.Yes
	}
	answer := agreement.No
	for _, m := range decision.Majorities() {
		isFraction := m.How == "" && m.Number == 0
		switch {
		case m.How == agreement.ConsentOf, m.How == agreement.Recommendation:
		case isFraction && m.Share.Compare(finance.MustFraction(1, 2)) <= 0:
		case m.Of == votes && m.Number == 0:
			return agreement.Yes
		case m.Of == votes, m.Of == agreement.Members, m.Of == "":
			answer = agreement.Unknown
		}
	}
	return answer
}

// IsAnyMajority tells whether a decision always has a majority, of whatever votes. Of a mere number it is not known.
func IsAnyMajority(decision agreement.Decision) agreement.Fact {
	if !decision.IsValid() {
		return agreement.Unknown
	}
	answer := agreement.No
	for _, m := range decision.Majorities() {
		switch {
		case m.How == agreement.ConsentOf, m.How == agreement.Recommendation:
		case m.Number > 0:
			answer = agreement.Unknown
		case m.How != "" || m.Share.Compare(finance.MustFraction(1, 2)) > 0:
			return agreement.Yes
		}
	}
	return answer
}
