package finance

import (
	"github.com/foederal/foederal/governance/bilingual"
)

// ApportionYears splits the sums of several years by the key, so that each year adds up to its sum and each body pays over all years
// what [Key.Apportion] gives it of the whole. The leftover cents of the years go to different bodies: nobody pays them for ever. Each
// amount of a year is the body's share rounded down or up to a cent; where a body's sum over the years asks for more, it differs by
// as much as that takes.
//
// Equal claims are served in the order of the bodies, and of each in that of its years; a method that is refusing ties makes them a
// [*TieError] whose indices count the years of the first body, then those of the second.
//
// A year outside 1 to 9999, a negative sum and a year that stands there twice are a [*PlanError]; for the rest see [Apportion].
func (k Key) ApportionYears(years []YearAmount, method Method) (Plan, error) {
	m, err := k.overYears(years, method)
	if err != nil {
		return Plan{}, err
	}
	entries := make([]PlanEntry, 0, len(m.cells))
	for j, year := range years {
		for i, part := range k.parts {
			entries = append(entries, PlanEntry{year.Year, part.ID, part.Name, Amount{cents: m.cells[i*len(years)+j]}})
		}
	}
	return NewPlan(entries...)
}

// overYears splits years over bodies: the rows are the bodies, the columns are the years.
func (k Key) overYears(years []YearAmount, method Method) (*matrix, error) {
	sums, seen := make([]Amount, len(years)), make(map[int]bool, len(years))
	for i, year := range years {
		fault := func(reason bilingual.Text) error {
			return planError(i, PlanEntry{Year: year.Year, Amount: year.Amount}, reason)
		}
		switch {
		case year.Year < 1 || year.Year > 9999:
			return nil, fault(noYear)
		case year.Amount.Sign() < 0:
			return nil, fault(negativePaying)
		case seen[year.Year]:
			return nil, fault(bilingual.Text{German: "das Jahr steht zweimal da; beide zusammenzählen", English: "the year stands there twice; add the two up"})
		}
		sums[i], seen[year.Year] = year.Amount, true
	}
	total, err := Sum(sums...)
	if err != nil {
		return nil, err
	}
	bodies, err := Apportion(total, k.weights, method)
	if err != nil {
		return nil, err
	}
	n := len(years)
	m := &matrix{
		rows: make([]int64, len(bodies)), columns: make([]int64, n), total: total.cents,
		weights: make([]int64, len(bodies)*n), cells: make([]int64, len(bodies)*n), fractions: make([]uint64, len(bodies)*n),
	}
	for j, sum := range sums {
		m.columns[j] = sum.cents
	}
	whole := divisorOf(k.denominator())
	for i, body := range bodies {
		m.rows[i] = body.cents
		for j := range n {
			at := i*n + j
			cents, remainder := whole.divide(times(uint64(m.columns[j]), uint64(k.weights[i])))
			m.weights[at], m.cells[at], m.fractions[at] = k.weights[i], int64(cents), remainder.low
		}
	}
	m.round()
	if tie, _ := m.tie(); tie != nil && method != method.base() {
		return nil, tie
	}
	return m, nil
}

// ExplainYears returns the Rechenweg of [Key.ApportionYears]: what each body pays in all, what it pays in each year, and that both add
// up.
func (k Key) ExplainYears(years []YearAmount, method Method) (Calculation, error) {
	m, err := k.overYears(years, method)
	if err != nil {
		return Calculation{}, err
	}
	total := Amount{cents: m.total}
	r := reckoning{key: k, method: method, whole: bilingual.Text{German: "Betrag aller Jahre", English: "amount of all years"},
		show: func(a Amount) Value { return a }}
	r.describe(toApportion, total)
	names := make([]bilingual.Text, len(years))
	inputs := make([]Input, len(years))
	for j, year := range years {
		names[j] = bilingual.Sprintf("Betrag %d", "amount %d", year.Year)
		inputs[j] = Input{names[j], year.Amount}
	}
	r.add(Step{Name: r.whole, Formula: sumOfAll, Inputs: inputs, Result: total})
	all := k.denominator()
	if err := r.split(total, r.whole); err != nil {
		return Calculation{}, err
	}
	r.tellTie(m, years)
	for j, year := range years {
		cells := make([]Input, k.Len())
		for i := range k.parts {
			cells[i] = Input{r.cellName(i, year.Year), Amount{cents: m.cells[i*len(years)+j]}}
			r.addCell(i, Input{names[j], year.Amount}, year.Year, m.cells[i*len(years)+j], all)
		}
		r.add(Step{Name: bilingual.Sprintf("Probe: Summe %d", "check: sum of %d", year.Year), Formula: sumOfAll, Inputs: cells, Result: year.Amount})
	}
	for i := range k.parts {
		cells := make([]Input, len(years))
		for j := range years {
			cells[j] = Input{r.cellName(i, years[j].Year), Amount{cents: m.cells[i*len(years)+j]}}
		}
		r.add(Step{Name: bilingual.Sprintf("Probe: %s, alle Jahre", "check: %s, all years", r.names[i]), Formula: sumOfAll, Inputs: cells, Result: r.parts[i]})
	}
	return r.finish(bilingual.Text{German: "Aufteilung über Jahre", English: "Apportionment over years"}, r.results(), total), nil
}

// tellTie says which equal claims on cents of the years were decided.
func (r *reckoning) tellTie(m *matrix, years []YearAmount) {
	if tie, won := m.tie(); tie != nil {
		r.add(tieInOrder(tie, won, func(at int) bilingual.Text { return r.cellName(at/len(years), years[at%len(years)].Year) }))
	}
}

// cellName is what formulas call that which a body pays in a year.
func (r *reckoning) cellName(i, year int) bilingual.Text {
	return bilingual.Sprintf("%s, %d", "%s, %d", r.names[i], year)
}

// addCell adds what a body pays in a year: its share of the year, rounded down or up. Where it had to be something else, only the result
// is told.
func (r *reckoning) addCell(i int, of Input, year int, cents int64, all wide) {
	share := r.key.term(i, "")
	s := Step{
		Name:   r.cellName(i, year),
		Inputs: append([]Input{of}, share.inputs...),
		Result: Amount{cents: cents},
		Source: r.key.source,
	}
	switch r.key.away(i, cents, of.Value.(Amount), all) {
	case 0, -1:
		s.Rounding = Down
	case 1:
		s.Rounding = Up
	default:
		s.Inputs = append(s.Inputs, Input{
			bilingual.Text{German: "abweichend", English: "differs"},
			bilingual.Text{German: "damit beide Summen stimmen", English: "so that both sums are right"},
		})
		r.add(s)
		return
	}
	s.Formula = bilingual.Sprintf("%s × %s", "%s × %s", of.Name, share.formula)
	r.add(s)
}

// denominator returns what the weights add up to: they are shares over it, so that it fits 63 bits.
func (k Key) denominator() wide {
	var sum wide
	for _, weight := range k.weights {
		sum = sum.add(uint64(weight))
	}
	return sum
}

// away tells how far an amount is from the share of a part in a sum: 0 if it is exact, -1 and 1 if it is less than a cent below and above,
// 2 if it is further away. The weights add up to all.
func (k Key) away(i int, cents int64, of Amount, all wide) int {
	exact, held := times(uint64(of.cents), uint64(k.weights[i])), times(uint64(cents), all.low)
	switch {
	case exact == held:
		return 0
	case exact.sub(held).less(all): // a difference below zero wraps, and is not less
		return -1
	case held.sub(exact).less(all):
		return 1
	}
	return 2
}

// yearly is what the years of a plan have to do with a key.
type yearly struct {
	key   Key
	all   wide // what the weights of the key add up to
	years []int
	sums  []Amount            // of the years
	split [][]Amount          // of the years: what the key gives to each part
	paid  []map[string]Amount // of the years: what each body pays
	total map[string]Amount   // what each body pays in all years
}

func (p Plan) yearly(key Key, method Method) (yearly, error) {
	y := yearly{key: key, all: key.denominator(), total: map[string]Amount{}}
	for _, e := range p.entries {
		if n := len(y.years); n == 0 || y.years[n-1] != e.Year {
			y.years, y.sums = append(y.years, e.Year), append(y.sums, Amount{})
			y.paid = append(y.paid, map[string]Amount{})
		}
		last := len(y.years) - 1
		y.sums[last].cents += e.Amount.cents // parts of a sum that NewPlan has added up
		y.paid[last][e.ID] = e.Amount
		y.total[e.ID] = Amount{cents: y.total[e.ID].cents + e.Amount.cents}
	}
	for _, sum := range y.sums {
		parts, err := Apportion(sum, key.weights, method)
		if err != nil {
			return yearly{}, err
		}
		y.split = append(y.split, parts)
	}
	return y, nil
}

// keeps reports whether a body pays its share in every year: what the key gives it, or, where there are several years, its exact
// share rounded down or up to a cent.
func (y yearly) keeps(place int) bool {
	asSplit, within := true, len(y.years) > 1
	id := y.key.parts[place].ID
	for n := range y.years {
		paid := y.paid[n][id]
		away := y.key.away(place, paid.cents, y.sums[n], y.all)
		asSplit = asSplit && paid == y.split[n][place]
		within = within && away < 2
	}
	return asSplit || within
}
