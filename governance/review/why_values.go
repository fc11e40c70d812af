package review

import (
	"cmp"
	"math"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// foundChange is another value with which the rule comes to something else, and how far it is from what is recorded.
type foundChange struct {
	value    any
	distance float64
}

// tryPlace tries other values of the fact and keeps those that change something.
func (t *trials) tryPlace() {
	known := t.known
	recorded := t.place.Recorded()
	if unit, ok := recorded.(governance.UnitKey); ok {
		known = t.otherUnits(unit)
	}
	for _, value := range t.place.Others(slices.Concat(known, t.valuesNear(recorded))...) {
		if t.changes(value) {
			t.found = append(t.found, foundChange{value, distance(recorded, value)})
		}
	}
	line, ok := t.lineOf(recorded)
	if recorded == (civil.Date{}) && len(t.found) == 0 { // about the day of the law, which changed nothing
		line, ok = t.lineOf(t.on)
	}
	if ok {
		t.search(line, 1)
		t.search(line, -1)
	}
}

// distance orders changes: those of days, numbers and money by how far they are from what is recorded, and all others after them as
// they were tried. That nothing is recorded any more comes last.
func distance(recorded, value any) float64 {
	if zero, ok := value.(interface{ IsZero() bool }); value == 0 || ok && zero.IsZero() {
		return math.Inf(1)
	}
	if far, ok := apart(recorded, value); ok {
		return far
	}
	return math.MaxFloat64
}

// apart returns how many steps of a [line] are between two values.
func apart(from, to any) (float64, bool) {
	switch to := to.(type) {
	case civil.Date:
		if from, _ := from.(civil.Date); !from.IsZero() {
			return math.Abs(float64(to.DaysSince(from))), true
		}
	case finance.Amount:
		return math.Abs(float64(to.Cents()) - float64(from.(finance.Amount).Cents())), true
	case finance.Share:
		if far, err := to.Sub(from.(finance.Share)); err == nil {
			return math.Abs(float64(far.Numerator())/float64(far.Denominator())) * stepsOfWhole, true
		}
	case int:
		if from, ok := from.(int); ok {
			return math.Abs(float64(to - from)), true
		}
	}
	return 0, false
}

// stepsOfWhole is how many steps a share has: hundredths of a percent.
const stepsOfWhole = 10_000

// line is the values on both sides of a recorded one, in steps: days, cents, hundredths of a percent, or ones.
type line struct {
	at      func(steps int64) (any, bool) // reports false where the line has ended
	factor  int64                         // by which the steps of the search grow
	longest int64
}

// lineOf returns the line of a value; for an amount, a share or a number that is not recorded it begins at nothing.
func (t *trials) lineOf(recorded any) (line, bool) {
	switch v := recorded.(type) {
	case civil.Date:
		return line{func(n int64) (any, bool) { day := v.AddDays(int(n)); return day, !day.IsZero() }, 4, 1 << 14}, !v.IsZero()
	case finance.Amount:
		return line{func(n int64) (any, bool) {
			sum, _ := v.Add(finance.Cent(n)) // zero beyond all money
			return sum, sum.Sign() > 0 || v.Sign() < 0 && sum.Sign() < 0
		}, 100, 1e14}, true
	case finance.Share:
		return line{func(n int64) (any, bool) {
			sum, _ := v.Add(finance.MustFraction(n, stepsOfWhole)) // zero where there is no such fraction
			return sum, isPart(sum)
		}, 10, stepsOfWhole}, true
	case int:
		least, most := t.place.Range()
		return line{func(n int64) (any, bool) {
			sum := int64(v) + n
			return int(sum), int64(least) <= sum && sum <= int64(most) && sum != 0
		}, 8, 1 << 21}, true
	case agreement.Duration:
		return line{func(n int64) (any, bool) {
			d := agreement.Duration{Number: v.Number + int(n), Unit: v.Unit}
			return d, d.IsValid()
		}, 4, 1 << 12}, !v.IsZero()
	case agreement.Month:
		months := 1
		if v.Year {
			months = 12
		}
		return line{func(n int64) (any, bool) {
			first := v.First.AddMonths(months * int(n))
			return agreement.Month{First: first, Year: v.Year}, !first.IsZero()
		}, 4, 1 << 8}, !v.IsZero()
	}
	return line{}, false
}

// search looks in one direction for the nearest value that changes something: in growing steps to the end of the line, and then between
// the last value that changed nothing and the first that did.
func (t *trials) search(l line, direction int64) {
	same := int64(0)
	for steps := int64(1); steps <= l.longest; steps *= l.factor {
		value, ok := l.at(direction * steps)
		if !ok {
			if steps, value = l.end(direction, same, steps); steps == same {
				return
			}
		}
		if !t.changes(value) {
			same = steps
			continue
		}
		for steps-same > 1 {
			middle := same + (steps-same)/2
			between, _ := l.at(direction * middle)
			if t.changes(between) {
				steps, value = middle, between
			} else {
				same = middle
			}
		}
		t.found = append(t.found, foundChange{value, float64(steps)})
		return
	}
}

// end returns how many steps lead to the end of the line, and the value there, between a number of steps that lies on it and one beyond.
func (l line) end(direction, on, beyond int64) (steps int64, value any) {
	for beyond-on > 1 {
		middle := on + (beyond-on)/2
		if between, ok := l.at(direction * middle); ok {
			on, value = middle, between
		} else {
			beyond = middle
		}
	}
	return on, value
}

// knownTo returns the values that the findings and the norm name: what is demanded is often among them.
func knownTo(e *Explanation) []any {
	var known []any
	for _, finding := range e.Findings {
		for _, param := range finding.Params {
			switch value := param.Value.(type) {
			case nil, bilingual.Text:
			case string:
				known = append(known, value, agreement.PartyID(value))
			case civil.Date, finance.Amount, finance.Share, int, agreement.Duration, agreement.Month:
				known = append(known, value)
			}
			if len(known) >= mostKnown {
				return known
			}
		}
	}
	for _, source := range slices.Concat(e.Rule.Basis, e.Rule.Earlier) {
		if !source.Citation.IsZero() {
			known = append(known, source.Citation)
		}
	}
	return known
}

// mostKnown is how many values of findings are tried at most.
const mostKnown = 24

// valuesNear returns values beside those that are known: days about the day of the law where none is recorded, and what makes up for
// the difference of two amounts or shares that the findings name.
func (t *trials) valuesNear(recorded any) []any {
	switch v := recorded.(type) {
	case civil.Date:
		if v.IsZero() {
			return []any{t.on, t.on.AddDays(-1), t.on.AddDays(1)}
		}
	case agreement.Duration:
		return durationsNear(v)
	case agreement.Month:
		if v.IsZero() {
			return []any{agreement.Month{First: t.on.AddDays(1 - t.on.Day())}}
		}
	case finance.Amount:
		return amountsNear(v, ofKind[finance.Amount](t.known))
	case finance.Share:
		return sharesNear(v, append(ofKind[finance.Share](t.known), finance.Whole()))
	}
	return nil
}

func durationsNear(d agreement.Duration) []any {
	numbers := []int{1, 6, 12, 1200}
	if !d.IsZero() {
		numbers = []int{d.Number}
	}
	var list []any
	for _, unit := range []agreement.TimeUnit{agreement.Months, agreement.Years, agreement.Days} {
		for _, number := range numbers {
			list = append(list, agreement.Duration{Number: number, Unit: unit})
		}
	}
	return list
}

func ofKind[T any](values []any) []T {
	var list []T
	for _, value := range values {
		if v, ok := value.(T); ok {
			list = append(list, v)
		}
	}
	return list
}

func amountsNear(v finance.Amount, known []finance.Amount) []any {
	var list []any
	for _, a := range known {
		for _, b := range known {
			difference, _ := a.Sub(b) // of both, as of the sum, zero beyond all money
			if sum, _ := v.Add(difference); sum.Sign() > 0 {
				list = append(list, sum)
			}
		}
	}
	return list
}

func sharesNear(v finance.Share, known []finance.Share) []any {
	list := []any{finance.Whole(), finance.MustFraction(1, 2)}
	for _, a := range known {
		for _, b := range known {
			difference, _ := a.Sub(b) // of both, as of the sum, zero where there is no such fraction
			if sum, _ := v.Add(difference); isPart(sum) {
				list = append(list, sum)
			}
		}
	}
	return list
}

// isPart reports whether a share is more than nothing and no more than the whole.
func isPart(share finance.Share) bool {
	return share.Numerator() > 0 && share.Compare(finance.Whole()) <= 0
}

// otherUnits returns keys of other units that exist on the day: for the Land of the recorded one, or of the first party that has one,
// the Land itself and the first units of each kind.
func (t *trials) otherUnits(recorded governance.UnitKey) []any {
	plain := key.Plain(recorded.Key)
	for i := 0; (plain == nil || plain.IsZero()) && i < len(t.base.Agreement.Parties); i++ {
		plain = key.Plain(t.base.Agreement.Parties[i].Partner.Unit.Key)
	}
	if plain == nil {
		return nil
	}
	land := plain.Land().String()
	if units, ok := t.units[land]; ok {
		return units
	}
	if t.units == nil {
		t.units = map[string][]any{}
	}
	t.units[land] = unitsOf(t.base.Snapshot, plain.Land())
	return t.units[land]
}

// unitsOf returns the keys of the Land, and of some units in it: of each kind two of those that lie first in one of the first Kreise
// (or Regierungsbezirke), kreisfreie Städte among them.
func unitsOf(snapshot directory.Snapshot, land key.Land) []any {
	whole, ok := snapshot.Unit(land)
	if !ok {
		return nil
	}
	var keys []any
	seen := map[governance.Kind]int{}
	add := func(unit directory.Unit) {
		if kind := unit.Kind(); seen[kind] < 2 {
			seen[kind]++
			keys = append(keys, governance.UnitKey{Key: unit.Key()})
		}
	}
	add(whole)
	belows := 0
	for below := range whole.Children() {
		if belows++; belows > 12 {
			break
		}
		add(below)
		left := 2
		for unit := range below.Municipalities() {
			add(unit)
			if above, ok := unit.Parent(); ok {
				add(above)
			}
			if left--; left == 0 {
				break
			}
		}
	}
	return keys
}

// note keeps a fact that changes something, with the smallest change for each thing that comes of it.
func (t *trials) note() {
	slices.SortStableFunc(t.found, func(a, b foundChange) int { return cmp.Compare(a.distance, b.distance) })
	fact := DecisiveFact{
		Pointer: t.place.Pointer(), Where: t.place.Context(), Label: t.place.Label(), Recorded: t.place.Recorded(),
	}
	fact.Value = t.say(fact.Recorded)
	if isFurtherParty(t.place) {
		fact.Label = bilingual.Text{German: "eine weitere Partei", English: "another party"}
		fact.Value = bilingual.Text{German: "keine", English: "none"}
	}
	var seen []state
	for _, found := range t.found {
		t.try(found.value, func(report *rule.Report, _ *state) {
			is := stateOf(*report)
			if slices.ContainsFunc(seen, is.equals) {
				return
			}
			seen = append(seen, is)
			fact.Changes = append(fact.Changes, FactChange{
				Kind: t.place.Kind(), New: found.value, Value: t.say(found.value), Outcome: is.outcome,
				Findings: slices.Collect(report.Findings()), Missing: is.missing,
			})
		})
	}
	if _, ok := fact.Recorded.(law.Jurisdiction); ok && len(fact.Changes) == 1 && len(t.found) >= len(law.Jurisdictions())-1 {
		fact.Changes[0].Value = bilingual.Text{German: "jedes andere Recht", English: "any other law"}
	}
	t.explanation.Facts = append(t.explanation.Facts, fact)
	if unit, ok := fact.Recorded.(governance.UnitKey); ok {
		t.explanation.Units = append(t.explanation.Units, decisiveUnit(t.base.Snapshot, fact.Pointer, unit))
	}
}

// isFurtherParty reports whether the place is that of a party that the agreement has not.
func isFurtherParty(place agreement.Place) bool {
	return place.Kind() == agreement.Added && place.Pointer() == "/parties/-"
}

// say returns a value for readers: a further party by what it is, and a key with the unit that has it on the day.
func (t *trials) say(value any) bilingual.Text {
	switch value := value.(type) {
	case agreement.Party:
		if !isFurtherParty(t.place) {
			break
		}
		kind := bilingual.TextOf(value.Partner.Kind)
		if value.Partner.Kind == governance.UnitPartner && value.Partner.Unit.IsZero() {
			return bilingual.Sprintf("%s ohne Schlüssel", "%s without a key", kind)
		}
		return kind
	case governance.UnitKey:
		if unit := decisiveUnit(t.base.Snapshot, "", value); unit.Name != "" {
			name := bilingual.Text{German: unit.Name, English: unit.Name}
			if k := key.Plain(value.Key); k.Land().String() == k.String() {
				name = bilingual.Sprintf("Land %s", "Land %s", unit.Name)
			}
			return bilingual.Sprintf("%s (%s)", "%s (%s)", value, name)
		}
	}
	return t.place.Say(value)
}

func (s state) equals(other state) bool {
	return s.outcome == other.outcome && slices.Equal(s.findings, other.findings) && slices.Equal(s.missing, other.missing)
}

// decisiveUnit returns what the directory knows of a key.
func decisiveUnit(snapshot directory.Snapshot, pointer string, k governance.UnitKey) DecisiveUnit {
	known := DecisiveUnit{Pointer: pointer, Key: k}
	unit, ok := snapshot.Unit(k.Key)
	if !ok {
		return known
	}
	known.Name, known.Kind = unit.Name(), unit.Kind()
	if district, ok := unit.District(); ok {
		known.District = district.Name()
	}
	acting, form := unit.Administration()
	known.Form = form
	if !acting.IsZero() {
		known.Administration = acting.Name()
	}
	return known
}
