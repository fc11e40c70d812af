package review

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// FundedBy holds for agreements in which a partner of the kind promises money.
func FundedBy(kind governance.PartnerKind) Condition {
	return rule.When("mit einer Finanzierungszusage einer Partei der Art „"+kind.Text(language.German)+"“",
		"with a funding promise by a party of the kind “"+kind.Text(language.English)+"”",
		func(c Case) bool { return isFundedBy(c.Agreement, kind) })
}

func isFundedBy(a *agreement.Agreement, kind governance.PartnerKind) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if PartyIs(a, funding.Funder, kind) {
			return true
		}
	}
	return false
}

// FundedUnder holds for agreements by which money flows through the programme; see [IsUnder].
func FundedUnder(programme string) Condition {
	return rule.When("mit einer Finanzierungszusage nach „"+programme+"“", "with a funding promise under “"+programme+"”",
		func(c Case) bool { return isFundedUnder(c.Agreement, programme) })
}

func isFundedUnder(a *agreement.Agreement, programme string) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if IsUnder(funding, programme) {
			return true
		}
	}
	return false
}

// IsUnder reports whether the promised money flows through the programme: whether the clause names its norm or abbreviation,
// perhaps among other words.
func IsUnder(funding agreement.Funding, programme string) bool {
	return strings.Contains(funding.Programme, programme)
}

// MeansProvided tells whether a clause provides the means for a task: one on the full cost or on cost sharing, or a promise of
// money that is no mere ceiling. Where that is not recorded, open are the JSON Pointers of what is missing.
func MeansProvided(a *agreement.Agreement) (answer agreement.Fact, open []string) {
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

// HasShare reports whether the party is among those that bear a share.
func HasShare(shares []agreement.PartyShare, party agreement.PartyID) bool {
	for _, share := range shares {
		if share.Party == party {
			return true
		}
	}
	return false
}
