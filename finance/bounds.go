package finance

import "fmt"

// Bounds is a floor and a cap for one part. Both are included.
type Bounds struct {
	Floor Amount
	// Cap is the most that the part gets; it holds only where Capped is true, for a cap of zero is a cap too.
	Cap    Amount
	Capped bool
}

// AtLeast is a floor without a cap.
func AtLeast(floor Amount) Bounds { return Bounds{Floor: floor} }

// AtMost is a cap without a floor.
func AtMost(limit Amount) Bounds { return Bounds{Cap: limit, Capped: true} }

// Between is a floor and a cap.
func Between(floor, limit Amount) Bounds { return Bounds{floor, limit, true} }

// BoundsError tells that an amount cannot be split within floors and caps.
type BoundsError struct {
	Index  int // of the bounds at fault; -1 where it is all of them together
	Reason string
}

func (e *BoundsError) Error() string {
	if e.Index < 0 {
		return "finance: apportionment within bounds: " + e.Reason
	}
	return fmt.Sprintf("finance: apportionment within bounds: index %d: %s", e.Index, e.Reason)
}

// ApportionWithin splits the total by the weights so that each part keeps within its bounds; there is one for each weight.
// A part that would fall below its floor gets the floor, one that would exceed its cap gets the cap, and the others share
// what remains by their weights. The parts add up to the total.
//
// The total must not be negative. Floors that are together higher than the total, caps that are together lower, a floor
// above its cap and a negative floor are a [*BoundsError]; so are caps that leave something over which only weights of zero
// could take.
func ApportionWithin(total Amount, weights []int64, bounds []Bounds, method Method) ([]Amount, error) {
	if err := checkBounds(total, weights, bounds); err != nil {
		return nil, err
	}
	var (
		parts    = make([]Amount, len(weights))
		open     = make([]int, len(weights)) // indices of the parts that no bound has fixed yet
		trial    = make([]Amount, 0, len(weights))
		relative = make([]int64, 0, len(weights))
	)
	for i := range open {
		open[i] = i
	}
	for rest := total.cents; len(open) > 0; {
		relative = relative[:0]
		var sum wide
		for _, i := range open {
			relative = append(relative, weights[i])
			sum = sum.add(uint64(max(weights[i], 0)))
		}
		var err error
		if sum == (wide{}) && rest == 0 {
			trial = append(trial[:0], make([]Amount, len(open))...)
		} else if trial, err = AppendApportion(trial[:0], Cent(rest), relative, method); err != nil {
			if sum == (wide{}) {
				err = &BoundsError{-1, Cent(rest).describe() +
					" is left over, and only weights of zero are left to take it"}
			}
			return nil, err
		}
		// What floors demand beyond the trial and caps cut off decides which side is fixed in this round: the other may
		// turn out not to bind once the rest has changed.
		var demanded, cut wide
		for place, i := range open {
			if floor := bounds[i].Floor; trial[place].Less(floor) {
				demanded = demanded.add(uint64(floor.cents - trial[place].cents))
			} else if bounds[i].Capped && bounds[i].Cap.Less(trial[place]) {
				cut = cut.add(uint64(trial[place].cents - bounds[i].Cap.cents))
			}
		}
		still := open[:0]
		for place, i := range open {
			floor, limit := bounds[i].Floor, bounds[i].Cap
			switch {
			case trial[place].Less(floor) && !demanded.less(cut):
				parts[i] = floor
			case bounds[i].Capped && limit.Less(trial[place]) && !cut.less(demanded):
				parts[i] = limit
			case demanded == cut:
				parts[i] = trial[place]
			default:
				still = append(still, i)
				continue
			}
			rest -= parts[i].cents
		}
		open = still
	}
	return parts, nil
}

func checkBounds(total Amount, weights []int64, bounds []Bounds) error {
	if total.beyond {
		return &OverflowError{Operation: "an apportionment of " + total.describe()}
	}
	if total.cents < 0 {
		return &BoundsError{-1, "the total " + total.describe() +
			" is negative; floors and caps are defined for totals from zero up"}
	}
	if len(bounds) != len(weights) {
		return &BoundsError{-1, fmt.Sprintf("%d weights and %d bounds; want one for each weight", len(weights),
			len(bounds))}
	}
	if _, err := sumOf(weights); err != nil {
		return err
	}
	var floors, caps wide
	allCapped := true
	for i, b := range bounds {
		switch {
		case b.Floor.beyond || b.Cap.beyond:
			return &BoundsError{i, "a bound is out of range"}
		case b.Floor.cents < 0:
			return &BoundsError{i, "the floor " + b.Floor.describe() + " is negative"}
		case b.Capped && b.Cap.Less(b.Floor):
			return &BoundsError{i, "the floor " + b.Floor.describe() + " is above the cap " + b.Cap.describe()}
		}
		floors = floors.add(uint64(b.Floor.cents))
		caps = caps.add(uint64(b.Cap.cents))
		allCapped = allCapped && b.Capped
	}
	sum := wide{0, uint64(total.cents)}
	if sum.less(floors) {
		return &BoundsError{-1, "the floors are together higher than " + total.describe()}
	}
	if allCapped && caps.less(sum) {
		return &BoundsError{-1, "the caps are together lower than " + total.describe()}
	}
	return nil
}
