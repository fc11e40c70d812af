package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// municipalRules are the rules of the Thüringer Kommunalordnung on municipalities as parties.
func municipalRules() []review.Rule {
	return []review.Rule{
		ko1(),
		ko31_2(),
		ko31_2Amt(),
		ko31_2Elektronisch(),
		ko3_2(),
		ko46_2(),
		ko47_1(),
		ko50_1(),
		ko72(),
		ko72Frist(),
		ko87_2(),
	}
}

func hasUnit(a *agreement.Agreement) bool {
	for range unitParties(a) {
		return true
	}
	return false
}

// municipalities yields the parties that are Gemeinden, with their indexes.
func municipalities(a *agreement.Agreement) func(yield func(int, *agreement.Party) bool) {
	return func(yield func(int, *agreement.Party) bool) {
		for i, party := range unitParties(a) {
			if governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality && !yield(i, party) {
				return
			}
		}
	}
}

// hasMunicipalSignature reports whether anybody signed for a Gemeinde.
func hasMunicipalSignature(a *agreement.Agreement) bool {
	for _, party := range municipalities(a) {
		if len(party.Signatures) > 0 {
			return true
		}
	}
	return false
}

// mayBeMunicipality reports whether the party is a Gemeinde, or a unit whose key is not recorded.
func mayBeMunicipality(party *agreement.Party) bool {
	return party.Partner.Unit.IsZero() || governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality
}

func mayHaveMunicipality(a *agreement.Agreement) bool {
	for _, party := range unitParties(a) {
		if mayBeMunicipality(party) {
			return true
		}
	}
	return false
}

// meansProvided tells whether a clause provides the means for a task, and the places of what is not recorded. A promise that
// is only a ceiling provides none.
func meansProvided(a *agreement.Agreement) (answer agreement.Fact, open []string) {
	if a.Has(agreement.KindFullCost) || a.Has(agreement.KindCostSharing) {
		return agreement.Yes, nil
	}
	for i, funding := range agreement.All[agreement.Funding](a) {
		switch funding.UpTo {
		case agreement.No:
			return agreement.Yes, nil
		case agreement.Unknown:
			open = append(open, agreement.At(i, "upTo"))
		}
	}
	for _, kind := range [...]agreement.ClauseKind{agreement.KindFullCost, agreement.KindCostSharing, agreement.KindFunding} {
		if gap, ok := a.Gap(kind); ok {
			open = append(open, rule.Pointer("gaps", gap))
		}
	}
	if len(open) > 0 {
		return agreement.Unknown, open
	}
	return agreement.No, nil
}

// isNotified reports whether the enterprise was notified (angezeigt), or whether nobody knows; then it notes the missing fact.
// An approval of the agreement is no notice.
func isNotified(a *agreement.Agreement, r *rule.Result) bool {
	var open []string
	for i, notice := range agreement.All[agreement.Approval](a) {
		switch notice.Notice {
		case agreement.Yes:
			return true
		case agreement.Unknown:
			open = append(open, agreement.At(i, "notice"))
		}
	}
	if gap, ok := a.Gap(agreement.KindApproval); ok {
		open = append(open, rule.Pointer("gaps", gap))
	}
	for _, pointer := range open {
		r.Lack(pointer)
	}
	return len(open) > 0
}

// mayHaveNotice reports whether a clause is, or may be, a notice to the supervisory authority.
func mayHaveNotice(a *agreement.Agreement) bool {
	for _, notice := range agreement.All[agreement.Approval](a) {
		if notice.Notice != agreement.No {
			return true
		}
	}
	return false
}

// takesPart reports whether the parties found or join an enterprise.
func takesPart(a *agreement.Agreement) bool {
	provider, _, ok := agreement.First[agreement.JointProvider](a)
	return ok && (provider.Stage == agreement.Founded || provider.Stage == agreement.Joined)
}

func givenByLand(a *agreement.Agreement, task *agreement.Task) bool {
	for _, from := range task.From {
		if giver, _, ok := a.Party(from); ok && giver.Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}

func municipal(c review.Case) bool { return governed(c) && hasUnit(c.Agreement) }

func municipalSignature(c review.Case) bool { return governed(c) && hasMunicipalSignature(c.Agreement) }
