package finance

import (
	"errors"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

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
	Index  int    // of the bounds at fault; -1 where it is all of them together
	Reason string // what is wrong, in English
	german string // the reason in German
}

func boundsError(index int, reason bilingual.Text) *BoundsError {
	return &BoundsError{index, reason.English, reason.German}
}

func (e *BoundsError) Error() string {
	return "finance: apportionment within bounds: " + e.Text(language.English)
}

// Text returns the error for readers. Bounds are counted from 0.
func (e *BoundsError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}
	if e.Index < 0 {
		return reason.In(tag)
	}
	return bilingual.Sprintf("Grenzen an Stelle %d: %s", "index %d: %s", e.Index, reason).In(tag)
}

// ApportionWithin splits the total by the weights so that each part keeps within its bounds; there is one for each weight.
// A part that would fall below its floor gets the floor, one that would exceed its cap gets the cap, and the others share
// what remains by their weights. The parts add up to the total. A weight of zero gets its floor.
//
// With [Method.RefusingTies], equal claims to the last cents are a [*TieError] only if each of the parts at issue could have
// them: a part that its cap keeps from another cent has no claim to one.
//
// The total must not be negative. Floors that are together higher than the total, caps that are together lower, a floor
// above its cap and a negative floor are a [*BoundsError]; so is something left over that only weights of zero could take.
// A negative weight and no weights at all are a [*WeightError].
func ApportionWithin(total Amount, weights []int64, bounds []Bounds, method Method) ([]Amount, error) {
	return apportionWithin(total, weights, bounds, method, nil)
}

// boundRound is one round of [ApportionWithin]: what the open parts share, and which of them their bounds fix.
type boundRound struct {
	rest        Amount
	open, fixed []int
}

// apportionWithin tells of each round where somebody listens. The last one fixes nothing, or all where only weights of zero are left.
func apportionWithin(total Amount, weights []int64, bounds []Bounds, method Method, listen func(boundRound)) ([]Amount, error) {
	if err := checkBounds(total, weights, bounds, method); err != nil {
		return nil, err
	}
	parts := make([]Amount, len(weights))
	open := make([]int, len(weights)) // indices of the parts that no bound has fixed yet
	for i := range open {
		open[i] = i
	}
	for rest := total; ; {
		relative := make([]int64, len(open))
		for place, i := range open {
			relative[place] = weights[i]
		}
		if !slices.ContainsFunc(relative, func(weight int64) bool { return weight > 0 }) {
			if listen != nil {
				listen(boundRound{rest, open, open})
			}
			return fillFloors(parts, rest, open, bounds)
		}
		still, left, err := fixBound(parts, rest, relative, open, bounds, method.base())
		if err != nil {
			return nil, err
		}
		if listen != nil {
			listen(boundRound{rest, open, without(open, still)})
		}
		if len(still) == len(open) {
			return fillShares(parts, rest, relative, open, bounds, method)
		}
		open, rest = still, left
	}
}

// without returns the numbers that are not among those taken away; both lists ascend.
func without(numbers, taken []int) []int {
	left := make([]int, 0, len(numbers)-len(taken))
	for _, n := range numbers {
		if len(taken) > 0 && taken[0] == n {
			taken = taken[1:]
			continue
		}
		left = append(left, n)
	}
	return left
}

// claim is what a part would get of the rest if it had no bounds: whole cents and, by largest remainders, the fraction of a
// cent over the sum of the weights. That keeps ties out of the question which bounds bind.
type claim struct {
	cents    uint64
	fraction wide
}

func (c claim) below(floor Amount) bool { return c.cents < uint64(floor.cents) }

func (c claim) above(limit Amount) bool {
	return c.cents > uint64(limit.cents) || c.cents == uint64(limit.cents) && c.fraction != (wide{})
}

func claimsTo(rest Amount, weights []int64, method Method, sum *divisor) ([]claim, error) {
	claims := make([]claim, len(weights))
	if method == LargestRemainder {
		for i, weight := range weights {
			claims[i].cents, claims[i].fraction = sum.divide(times(uint64(rest.cents), uint64(weight)))
		}
		return claims, nil
	}
	trial, err := Apportion(rest, weights, method)
	for i, part := range trial {
		claims[i].cents = uint64(part.cents)
	}
	return claims, err
}

// fixBound sets parts that their bounds fix and returns those that stay open with what is left for them. What floors demand
// beyond the claims and caps cut off decides which side is fixed: the other may turn out not to bind once the rest has
// changed. Where the two are equal, both are fixed.
func fixBound(
	parts []Amount, rest Amount, weights []int64, open []int, bounds []Bounds, method Method,
) (still []int, left Amount, err error) {
	total, err := sumOf(weights)
	if err != nil {
		return nil, rest, err
	}
	sum := divisorOf(total)
	claims, err := claimsTo(rest, weights, method, &sum)
	if err != nil {
		return nil, rest, err
	}
	// Floors demand more than caps cut off where the bounds that bind are together higher than the claims to them.
	var fixed, claimed, fractions wide
	for place, i := range open {
		c, b := claims[place], bounds[i]
		switch {
		case c.below(b.Floor):
			fixed = fixed.add(uint64(b.Floor.cents))
		case b.Capped && c.above(b.Cap):
			fixed = fixed.add(uint64(b.Cap.cents))
		default:
			continue
		}
		claimed, fractions = claimed.add(c.cents), fractions.plus(c.fraction)
	}
	carried, fraction := sum.divide(fractions)
	order := fixed.compare(claimed.add(carried))
	if order == 0 && fraction != (wide{}) {
		order = -1
	}
	for place, i := range open {
		c, b := claims[place], bounds[i]
		switch {
		case order >= 0 && c.below(b.Floor):
			parts[i] = b.Floor
		case order <= 0 && b.Capped && c.above(b.Cap):
			parts[i] = b.Cap
		default:
			still = append(still, i)
		}
		rest.cents -= parts[i].cents // still zero where nothing is fixed
	}
	return still, rest, nil
}

// fillFloors gives each open part its floor. Their weights are zero, so that they cannot take what is left above it.
func fillFloors(parts []Amount, rest Amount, open []int, bounds []Bounds) ([]Amount, error) {
	for _, i := range open {
		parts[i] = bounds[i].Floor
		rest.cents -= parts[i].cents
	}
	if !rest.IsZero() {
		return nil, boundsError(-1, bilingual.Sprintf("%s bleiben übrig, und nur Gewichte von null könnten sie nehmen",
			"%s is left over, and only weights of zero are left to take it", rest.named()))
	}
	return parts, nil
}

// fillShares gives each open part its share of the rest, which no bound touches any more.
func fillShares(
	parts []Amount, rest Amount, weights []int64, open []int, bounds []Bounds, method Method,
) ([]Amount, error) {
	shares, err := Apportion(rest, weights, method.base())
	if err != nil {
		return nil, err
	}
	for place, i := range open {
		parts[i] = shares[place]
	}
	if method == method.base() {
		return parts, nil
	}
	var found *TieError
	if _, err = Apportion(rest, weights, method); !errors.As(err, &found) {
		return parts, err
	}
	// The cents can lie otherwise if one of those that got one can do without it, and one of those that got none can take it.
	tie := &TieError{}
	for n, place := range found.Indices {
		i := open[place]
		got := n < found.Cents // equal claims are served in their order
		switch {
		case got && bounds[i].Floor.Less(parts[i]):
			tie.Cents++
		case got, bounds[i].Capped && parts[i] == bounds[i].Cap:
			continue
		}
		tie.Indices = append(tie.Indices, i)
	}
	if tie.Cents == 0 || tie.Cents == len(tie.Indices) {
		return parts, nil
	}
	return nil, tie
}

func checkBounds(total Amount, weights []int64, bounds []Bounds, method Method) error {
	if total.beyond {
		return overflow(bilingual.Sprintf("eine Aufteilung von %s", "an apportionment of %s", total.named()))
	}
	if total.cents < 0 {
		return boundsError(-1, bilingual.Sprintf("der Betrag %s ist negativ; Mindest- und Höchstbeträge gibt es nur für Beträge ab null",
			"the total %s is negative; floors and caps are defined for totals from zero up", total.named()))
	}
	if err := methods.Check(method); err != nil {
		return err
	}
	if len(bounds) != len(weights) {
		return boundsError(-1, bilingual.Sprintf("%d Gewichte und %d Grenzen; verlangt ist für jedes Gewicht eine",
			"%d weights and %d bounds; want one for each weight", len(weights), len(bounds)))
	}
	if len(weights) == 0 {
		return weightError(-1, 0, bilingual.Text{German: "es gibt kein Gewicht", English: "there is no weight"})
	}
	var floors, caps wide
	allCapped := true
	for i, b := range bounds {
		switch {
		case weights[i] < 0:
			return negativeWeight(i, weights[i])
		case b.Floor.beyond || b.Cap.beyond:
			return boundsError(i, bilingual.Text{German: "eine Grenze ist zu groß", English: "a bound is out of range"})
		case b.Floor.cents < 0:
			return boundsError(i, bilingual.Sprintf("der Mindestbetrag %s ist negativ", "the floor %s is negative", b.Floor.named()))
		case b.Capped && b.Cap.Less(b.Floor):
			return boundsError(i, bilingual.Sprintf("der Mindestbetrag %s liegt über dem Höchstbetrag %s", "the floor %s is above the cap %s",
				b.Floor.named(), b.Cap.named()))
		}
		floors = floors.add(uint64(b.Floor.cents))
		caps = caps.add(uint64(b.Cap.cents))
		allCapped = allCapped && b.Capped
	}
	sum := wide{0, uint64(total.cents)}
	if sum.less(floors) {
		return boundsError(-1, bilingual.Sprintf("die Mindestbeträge sind zusammen höher als %s", "the floors are together higher than %s", total.named()))
	}
	if allCapped && caps.less(sum) {
		return boundsError(-1, bilingual.Sprintf("die Höchstbeträge sind zusammen niedriger als %s", "the caps are together lower than %s", total.named()))
	}
	return nil
}
