package voting

import (
	"math/big"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
)

// Strength is a number of votes, members or inhabitants, or a part of the financing shares.
type Strength struct {
	Number  int64         // where IsShare is false
	Share   finance.Share // where IsShare is true
	IsShare bool
}

// Format returns the figure for readers.
func (f Strength) Format(tag language.Tag) string {
	if f.IsShare {
		return f.Share.Format(tag)
	}
	return finance.Number(f.Number).Format(tag)
}

// scale is one for which all weights of a base are whole numbers: 1 for votes and members, a common denominator for shares.
type scale struct {
	unit    int64
	isShare bool
}

// figure returns what a sum of weights says.
func (s scale) figure(weight int64) Strength {
	if !s.isShare {
		return Strength{Number: weight}
	}
	return Strength{Share: finance.MustFraction(weight, s.unit), IsShare: true}
}

// weights returns the weight of every member in a base, and their scale. It reports false where the shares have no common
// denominator that a whole number holds.
func weights(members []Member, of agreement.VoteBase) ([]int64, scale, bool) {
	list, s := make([]int64, len(members)), scale{unit: 1, isShare: of == agreement.FinancingShares}
	if s.isShare {
		unit := big.NewInt(1)
		for i := range members {
			d := big.NewInt(members[i].Share.Denominator())
			unit.Mul(unit, new(big.Int).Quo(d, new(big.Int).GCD(nil, nil, unit, d)))
			if unit.BitLen() > 48 { // so that the sum of all fits as well
				return nil, scale{}, false
			}
		}
		s.unit = unit.Int64()
	}
	for i := range members {
		list[i] = weight(&members[i], of, s.unit)
	}
	return list, s, true
}

func weight(m *Member, of agreement.VoteBase, unit int64) int64 {
	one := func(counts bool) int64 {
		if counts && m.Votes > 0 {
			return 1
		}
		return 0
	}
	switch of {
	case agreement.VotesCast, agreement.VotesPresent, agreement.StatutoryVotes:
		return int64(m.Votes)
	case agreement.Members, agreement.MembersPresent, "":
		return one(true)
	case agreement.TheLaender, agreement.TheFederation:
		return one(m.Group == string(of))
	case agreement.FinancingShares:
		return m.Share.Numerator() * (unit / m.Share.Denominator())
	case agreement.Inhabitants:
		return int64(m.Inhabitants)
	}
	return 0
}

// need returns how much a majority needs of a base, at least 1: nobody decides without a vote. It reports false for what is no
// number of votes.
func need(m agreement.Majority, base int64) (int64, bool) {
	least := int64(0)
	switch m.How {
	case agreement.SimpleMajority, agreement.AbsoluteMajority:
		least = base/2 + 1
	case agreement.TwoThirds:
		least = ceiling(finance.MustFraction(2, 3), base)
	case agreement.ThreeQuarters:
		least = ceiling(finance.MustFraction(3, 4), base)
	case agreement.Unanimity, agreement.Consensus, agreement.ConsentOf:
		least = base
	case "":
		least = int64(m.Number)
		if m.Number == 0 {
			least = ceiling(m.Share, base)
		}
	default:
		return 0, false
	}
	return max(least, 1), m.Of != "" || isOfAnything(m)
}

// isOfAnything reports whether all must agree and nothing says all of what: of the members, or of those who vote.
func isOfAnything(m agreement.Majority) bool {
	return m.Of == "" && (m.How == agreement.Unanimity || m.How == agreement.Consensus)
}

// ceiling returns the least whole number that is the share of the base or more.
func ceiling(share finance.Share, base int64) int64 {
	product := new(big.Int).Mul(big.NewInt(share.Numerator()), big.NewInt(base))
	quotient, rest := new(big.Int).QuoRem(product, big.NewInt(share.Denominator()), new(big.Int))
	if rest.Sign() > 0 {
		quotient.Add(quotient, big.NewInt(1))
	}
	return quotient.Int64()
}

// isOfThoseThere reports whether the base depends on who came, or on who voted.
func isOfThoseThere(of agreement.VoteBase) bool {
	return of == agreement.VotesCast || of == agreement.VotesPresent || of == agreement.MembersPresent
}

// nameOf names a majority for readers: "mit 11 Ländern".
func nameOf(m agreement.Majority) bilingual.Text { return bilingual.TextOf(m) }
