package directory

import (
	"math/big"
	"slices"

	"github.com/foederal/foederal/finance"
)

// bounds are the least and the most that a share can be.
type bounds struct {
	least, most finance.Share
	known       bool
}

// Bounds returns the least and the most that the share by a weighting can be. Where the share is known both are the share. Where a
// list of changes does not tell which part of a municipality went where, it may be nothing or all of it: what that is of the whole of
// From bounds the share. The last result is false where nothing is known, because a figure is missing, a part came from outside the
// directory, or what became of a part is not recorded.
func (r CorrespondenceRow) Bounds(by Weighting) (least, most finance.Share, ok bool) {
	switch {
	case by >= weightings || r.From.IsZero():
		return finance.Share{}, finance.Share{}, false
	case r.gaps[by] == nil:
		share := r.Share(by)
		return share, share, true
	case r.bounds == nil:
		return finance.Share{}, finance.Share{}, false
	}
	b := r.bounds[by]
	return b.least, b.most, b.known
}

// bound finds the bounds of the rows of one unit, whose strands are weighed.
func (c *crossing) bound(rows []CorrespondenceRow, group []strand, by Weighting, isBackward bool) {
	least, most := make([]*big.Rat, len(rows)), make([]*big.Rat, len(rows))
	whole := map[int]int64{} // by municipality
	i := 0
	for part := range chunks(group, sameEnd) {
		unknown := map[int]int64{}
		least[i], most[i] = new(big.Rat), new(big.Rat)
		for _, s := range part {
			isGap := s.gaps != nil && s.gaps[by] != nil
			switch {
			case s.municipality == nowhere, s.to == nowhere:
				return // nobody knows how much came from outside, nor where it is that is not followed
			case isGap:
				unknown[s.municipality] = s.weight
			default:
				least[i].Add(least[i], s.amount(by))
			}
			whole[s.municipality] = s.weight
		}
		most[i].Set(least[i])
		for _, weight := range unknown {
			most[i].Add(most[i], new(big.Rat).SetInt64(weight))
		}
		i++
	}
	for i := range rows {
		low, high := new(big.Rat), new(big.Rat) // of what the share is a share
		if isBackward {
			low.Set(least[i])
			high.Set(most[i])
			for j := range rows {
				if j != i {
					low.Add(low, most[j])
					high.Add(high, least[j])
				}
			}
		} else {
			for _, weight := range whole {
				low.Add(low, new(big.Rat).SetInt64(weight))
			}
			high.Set(low)
		}
		if rows[i].bounds == nil {
			rows[i].bounds = new([weightings]bounds)
		}
		rows[i].bounds[by] = boundsOf(least[i], low, most[i], high)
	}
}

// boundsOf returns least of low and most of high as shares, if they can be held exactly.
func boundsOf(least, low, most, high *big.Rat) bounds {
	if low.Sign() == 0 || high.Sign() == 0 {
		return bounds{}
	}
	from, through := new(big.Rat).Quo(least, low), new(big.Rat).Quo(most, high)
	if !fit(slices.Values([]*big.Rat{from})) || !fit(slices.Values([]*big.Rat{through})) {
		return bounds{}
	}
	var b bounds
	b.least, _ = share(from)
	b.most, _ = share(through)
	b.known = true
	return b
}

// amount returns how much of a municipality a strand has.
func (s strand) amount(by Weighting) *big.Rat {
	amount := new(big.Rat).SetInt64(s.weight)
	if s.shares[by] != nil {
		amount.Mul(amount, s.shares[by])
	}
	return amount
}
