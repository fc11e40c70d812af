package finance

import (
	"errors"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Scheme is how a key is applied where it alone does not say who gets how much: with base amounts, a minimum and a cap for each body,
// and a rounding to more than cents. The zero Scheme adds nothing to the key.
type Scheme struct {
	Method Method
	// BaseShare is the share of the total that all bodies bear in equal parts before the key splits the rest, such as a base of 25 %.
	// It is that of the whole total, also where there are base amounts beside it, but without what is beyond a multiple of the unit.
	BaseShare Share
	// Base is the amount that each body has before the key splits the rest (Sockelbetrag).
	Base Amount
	// Each is the floor and the cap for every body that stands not in Bounds. The zero value is a floor of zero and no cap. Floors and
	// caps hold for all that a body gets, its base amount included.
	Each Bounds
	// Bounds are the floor and the cap for single bodies, by their IDs.
	Bounds map[string]Bounds
	// Unit is what every part is a multiple of, such as a euro or a thousand; zero is a cent. Base amounts, floors and caps must be
	// multiples of it.
	Unit Amount
	// Remainder is the ID of the body that takes what the total has beyond a multiple of the unit; where it is "", such a total is a
	// [*UnitError]. The body's floor and cap hold without it.
	Remainder string
	// Source is on what all this rests; zero where it is the source of the key.
	Source law.Source
}

// applied is a scheme in numbers of its unit.
type applied struct {
	scheme Scheme
	key    Key // with the base share in it
	unit   Amount
	total  Amount // without the remainder
	// baseShare is the base share as one of what the base amounts leave.
	baseShare Share
	// What follows is in units, held as cents.
	base, rest Amount
	bounds     []Bounds // nil if there are none
	// remainder is what the body at the place takes beyond the total; the place is -1 where there is no such body.
	remainder Amount
	place     int
}

// ApportionBy splits the total by the key and the scheme. The amounts always add up to the total.
//
// A total that is no multiple of the unit is a [*UnitError] that names its two neighbours, unless a body takes the remainder; a base
// amount, a floor or a cap that is none is a [*UnitError], too. What base amounts, floors and caps make impossible is a
// [*BoundsError], an ID that is no part of the key and a base share above 100 % or below zero a [*KeyError]. A base share beside base
// amounts whose exact shares do not fit is an [*OverflowError]. For the rest see [Apportion].
func (k Key) ApportionBy(total Amount, scheme Scheme) ([]Allocation, error) {
	a, err := k.apply(total, scheme)
	if err != nil {
		return nil, err
	}
	var parts []Amount
	if a.bounds == nil {
		parts, err = Apportion(a.rest, a.key.weights, scheme.Method)
	} else {
		parts, err = ApportionWithin(a.rest, a.key.weights, a.bounds, scheme.Method)
	}
	if err != nil {
		return nil, a.fault(err)
	}
	allocations := make([]Allocation, len(parts))
	for i, part := range parts {
		allocations[i] = Allocation{k.parts[i], a.amount(i, part)}
	}
	return allocations, nil
}

// apply checks a scheme and brings it into its unit.
func (k Key) apply(total Amount, scheme Scheme) (applied, error) {
	a := applied{scheme: scheme, key: k, unit: scheme.Unit, total: total, place: -1}
	if a.unit.IsZero() {
		a.unit = Cent(1)
	}
	if scheme.Remainder != "" {
		if a.place = k.place(scheme.Remainder); a.place < 0 {
			return a, k.stranger(scheme.Remainder)
		}
		var err error
		if a.total, err = total.Round(a.unit, Down); err != nil {
			return a, err
		}
		a.remainder.cents = total.cents - a.total.cents // of the same sign, and less than a unit
	}
	var err error
	if a.rest.cents, err = unitsOf(a.total, a.unit); err != nil {
		return a, err
	}
	if err := k.checkBaseShare(scheme.BaseShare); err != nil {
		return a, err
	}
	if err := a.takeBase(); err != nil {
		return a, err
	}
	if err := a.takeBaseShare(); err != nil {
		return a, err
	}
	return a, a.setBounds()
}

// checkBaseShare refuses what is no share of a total.
func (k Key) checkBaseShare(base Share) error {
	if base.Compare(Share{}) < 0 || base.Compare(Whole()) > 0 {
		return keyError(k.name.German, "", bilingual.Sprintf("der Sockelanteil ist %s; verlangt ist einer von null bis 100 %%",
			"the base share is %s; want one from zero to 100%%", bilingual.FormatOf(base)))
	}
	return nil
}

// takeBaseShare mixes the base share into the key. The key splits what the base amounts leave, so that the share is brought to that.
func (a *applied) takeBaseShare() (err error) {
	a.baseShare = a.scheme.BaseShare
	if a.baseShare.IsZero() {
		return nil
	}
	if !a.base.IsZero() {
		if a.baseShare, err = a.ofRest(); err != nil {
			return err
		}
	}
	a.key, err = a.key.withBase(a.scheme, a.baseShare)
	return err
}

// ofRest returns the base share as a share of what the base amounts leave. Totals with base amounts are not negative.
func (a *applied) ofRest() (Share, error) {
	tooHigh := boundsError(-1, bilingual.Sprintf("die Sockelbeträge und der Sockelanteil von %s sind zusammen höher als %s",
		"the base amounts and the base share of %s are together higher than %s", bilingual.FormatOf(a.baseShare), a.total.named()))
	if a.rest.IsZero() {
		return Share{}, tooHigh
	}
	whole, err := Fraction(a.rest.cents+a.base.cents*int64(a.key.Len()), a.rest.cents) // parts of the total, in units
	if err != nil {
		return Share{}, err
	}
	share, err := a.baseShare.Mul(whole)
	if share.Compare(Whole()) > 0 {
		return Share{}, tooHigh
	}
	return share, err
}

func (k Key) stranger(id string) error {
	return keyError(k.name.German, id, bilingual.Text{German: "steht nicht in diesem Schlüssel", English: "is no part of this key"})
}

// withBase returns the key that splits the base share in equal parts and the rest as k does.
func (k Key) withBase(scheme Scheme, base Share) (Key, error) {
	rest, err := Whole().Sub(base)
	if err != nil {
		return Key{}, err
	}
	source := scheme.Source
	if source.IsZero() {
		source = k.source
	}
	parts := make([]KeyPart, len(k.parts))
	for i, part := range k.parts {
		parts[i] = KeyPart{part.ID, part.Name, reduced(1, int64(len(k.parts)))}
	}
	equal, err := NewKey(bilingual.Text{German: "Sockel zu gleichen Teilen", English: "base in equal parts"}, k.period, source, parts)
	if err != nil {
		return Key{}, err
	}
	return MixKeys(k.name, k.period, source, Component{equal, base}, Component{k, rest})
}

// takeBase takes the base amounts from what the key splits.
func (a *applied) takeBase() error {
	if a.scheme.Base.IsZero() {
		return nil
	}
	if a.scheme.Base.Sign() < 0 || a.total.Sign() < 0 {
		return boundsError(-1, bilingual.Sprintf("der Sockelbetrag %s oder der Betrag %s ist negativ; Sockelbeträge gibt es nur für Beträge ab null",
			"the base amount %s or the total %s is negative; base amounts are defined for totals from zero up", a.scheme.Base.named(), a.total.named()))
	}
	base, err := unitsOf(a.scheme.Base, a.unit)
	if err != nil {
		return err
	}
	a.base.cents = base
	all, err := a.base.Mul(int64(a.key.Len()))
	if err != nil || a.rest.Less(all) {
		return boundsError(-1, bilingual.Sprintf("die Sockelbeträge sind zusammen höher als %s", "the base amounts are together higher than %s", a.total.named()))
	}
	a.rest.cents -= all.cents
	return nil
}

// setBounds brings floors and caps into the unit, and takes the base amounts from them.
func (a *applied) setBounds() error {
	if len(a.scheme.Bounds) == 0 && a.scheme.Each == (Bounds{}) {
		return nil
	}
	bounds := make([]Bounds, a.key.Len())
	for i := range bounds {
		bounds[i] = a.scheme.Each
	}
	for id, own := range a.scheme.Bounds {
		place := a.key.place(id)
		if place < 0 {
			return a.key.stranger(id)
		}
		bounds[place] = own
	}
	if err := checkBounds(a.total, a.key.weights, bounds, a.scheme.Method); err != nil {
		return err
	}
	a.bounds = make([]Bounds, len(bounds))
	for i, b := range bounds {
		floor, err := unitsOf(b.Floor, a.unit)
		if err != nil {
			return err
		}
		limit, err := unitsOf(b.Cap, a.unit)
		if err != nil {
			return err
		}
		if b.Capped && limit < a.base.cents {
			return boundsError(i, bilingual.Sprintf("der Höchstbetrag %s liegt unter dem Sockelbetrag %s", "the cap %s is below the base amount %s",
				b.Cap.named(), a.scheme.Base.named()))
		}
		a.bounds[i] = Bounds{Floor: Cent(max(floor-a.base.cents, 0)), Cap: Cent(limit - a.base.cents), Capped: b.Capped}
		if !b.Capped {
			a.bounds[i].Cap = Amount{}
		}
	}
	if err := checkBounds(a.rest, a.key.weights, a.bounds, a.scheme.Method); err != nil {
		return boundsError(-1, bilingual.Sprintf("Sockel-, Mindest- und Höchstbeträge ergeben zusammen nicht %s",
			"base amounts, floors and caps together do not add up to %s", a.total.named()))
	}
	return nil
}

// amount returns what a body gets that has so many units beside its base amount.
func (a *applied) amount(i int, part Amount) Amount {
	amount := Amount{cents: (a.base.cents + part.cents) * a.unit.cents} // a part of the total
	if i == a.place {
		amount.cents += a.remainder.cents
	}
	return amount
}

// fault returns an error about units as one about amounts.
func (a *applied) fault(err error) error {
	var bounds *BoundsError
	switch {
	case errors.As(err, &bounds):
		return boundsError(bounds.Index, bilingual.Sprintf("von %s bleibt etwas übrig, und nur Gewichte von null könnten es nehmen",
			"something of %s is left over, and only weights of zero are left to take it", a.total.named()))
	case a.unit != Cent(1):
		return countedIn(a.named(), err)
	}
	return err
}

// named returns what ties call the unit: "× 100,00 EUR".
func (a *applied) named() bilingual.Text {
	return bilingual.Sprintf(timesUnit+"%s", timesUnit+"%s", bilingual.FormatOf(a.unit))
}

// ExplainBy returns the Rechenweg of [Key.ApportionBy].
func (k Key) ExplainBy(total Amount, scheme Scheme) (Calculation, error) {
	a, err := k.apply(total, scheme)
	if err != nil {
		return Calculation{}, err
	}
	r := reckoning{
		key: a.key, method: scheme.Method, bounds: a.bounds, whole: wholeAmount,
		show: func(units Amount) Value { return Amount{cents: units.cents * a.unit.cents} },
		bound: boundNames{
			bilingual.Text{German: "Mindestbetrag", English: "minimum"}, bilingual.Text{German: "Höchstbetrag", English: "maximum"},
		},
	}
	if a.unit != Cent(1) {
		r.unit, r.each = a.named(), a.unit
	}
	r.begin(toApportion, total)
	of := a.explainRest(&r, total)
	r.describeKey()
	if err := r.split(a.rest, of); err != nil {
		return Calculation{}, a.fault(err)
	}
	results := make([]Value, len(r.parts))
	for i, part := range r.parts {
		results[i] = a.amount(i, part)
		a.explainSum(&r, i)
	}
	return r.finish(apportionmentOf, results, total), nil
}

var (
	baseName      = bilingual.Text{German: "Sockelbetrag", English: "base amount"}
	remainderName = bilingual.Text{German: "Rest unter der Rundungseinheit", English: "remainder below the rounding unit"}
)

// explainRest shows what is left for the key, and returns its name.
func (a *applied) explainRest(r *reckoning, total Amount) bilingual.Text {
	of := wholeAmount
	if !a.remainder.IsZero() {
		whole := bilingual.Text{German: "Betrag in vollen Einheiten", English: "amount in whole units"}
		r.add(Step{
			Name:    whole,
			Formula: bilingual.Sprintf("%s − %s", "%s − %s", of, remainderName),
			Inputs:  []Input{{of, total}, {remainderName, a.remainder}, {bilingual.Text{German: "Rundungseinheit", English: "rounding unit"}, a.unit}},
			Result:  a.total, Source: a.scheme.Source,
		})
		of = whole
	}
	if a.base.IsZero() {
		return of
	}
	all := bilingual.Text{German: "Sockelbeträge", English: "base amounts"}
	number := bilingual.Text{German: "Anzahl", English: "number"}
	sum := r.show(Amount{cents: a.base.cents * int64(a.key.Len())})
	r.add(Step{
		Name: all, Formula: bilingual.Sprintf("%s × %s", "%s × %s", number, baseName),
		Inputs: []Input{{number, Number(a.key.Len())}, {baseName, a.scheme.Base}},
		Result: sum, Source: a.scheme.Source,
	})
	rest := bilingual.Text{German: "Rest nach Sockelbeträgen", English: "rest after base amounts"}
	r.add(Step{
		Name: rest, Formula: bilingual.Sprintf("%s − %s", "%s − %s", of, all),
		Inputs: []Input{{of, a.total}, {all, sum}},
		Result: r.show(a.rest),
	})
	a.explainBaseShare(r, Input{of, a.total}, Input{rest, r.show(a.rest)})
	r.bound.floor = bilingual.Text{German: "Mindestbetrag über dem Sockelbetrag", English: "minimum above the base amount"}
	r.bound.limit = bilingual.Text{German: "Höchstbetrag über dem Sockelbetrag", English: "maximum above the base amount"}
	return rest
}

// explainBaseShare shows the base share as one of what the base amounts leave.
func (a *applied) explainBaseShare(r *reckoning, whole, rest Input) {
	if a.baseShare.IsZero() {
		return
	}
	name := bilingual.Text{German: "Sockelanteil am Gesamtbetrag", English: "base share of the total"}
	r.add(Step{
		Name:    bilingual.Sprintf("Sockelanteil am %s", "base share of the %s", rest.Name),
		Formula: bilingual.Sprintf("%s × %s / %s", "%s × %s / %s", name, whole.Name, rest.Name),
		Inputs:  []Input{{name, a.scheme.BaseShare}, whole, rest},
		Result:  a.baseShare, Source: a.scheme.Source,
	})
}

// explainSum shows what a body gets in all, where that is more than its part by the key.
func (a *applied) explainSum(r *reckoning, i int) {
	byKey := Input{bilingual.Text{German: "nach dem Schlüssel", English: "by the key"}, r.show(r.parts[i])}
	formula, inputs := byKey.Name, []Input{byKey}
	if !a.base.IsZero() {
		formula = bilingual.Sprintf("%s + %s", "%s + %s", baseName, formula)
		inputs = append(inputs, Input{baseName, a.scheme.Base})
	}
	if i == a.place && !a.remainder.IsZero() {
		formula = bilingual.Sprintf("%s + %s", "%s + %s", formula, remainderName)
		inputs = append(inputs, Input{remainderName, a.remainder})
	}
	if len(inputs) == 1 {
		return
	}
	r.names[i] = bilingual.Sprintf("%s, insgesamt", "%s in all", r.names[i])
	r.add(Step{
		Name:    r.names[i],
		Formula: formula, Inputs: inputs, Result: a.amount(i, r.parts[i]), Source: a.scheme.Source,
	})
}
