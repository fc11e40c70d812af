package grant

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// Table returns the numerical proof (zahlenmäßiger Nachweis): plan and actual of each line of cost and of each source of
// money, the grant among them, with the difference, what is recognised, the sums of both sides and what the sides differ by. A
// settlement that is not decided has no grant after settlement; its cells are empty.
func (s Settlement) Table() (finance.Table, error) {
	b := proofTable{Table: finance.Table{
		Title: both("Zahlenmäßiger Nachweis: "+s.Assessment.Programme.Name.German,
			"Numerical proof: "+s.Assessment.Programme.Name.English),
		Columns: []bilingual.Text{both("Seite", "side"), both("Bezeichnung", "name"), both("laut Plan", "planned"),
			both("laut Nachweis", "actual"), both("Unterschied", "difference"), both("davon anerkannt", "of it recognised")},
	}}
	var cost, money side
	supported := finderOf(s.Assessment.Programme.Items)
	for i := range s.Lines {
		line := &s.Lines[i]
		b.row(&cost, costSide(), title(supported, line.Item, line.Name), line.Planned, line.Actual, line.Recognised)
	}
	b.sum(costSide(), cost, s.Recognised)
	for _, c := range sourcesOf(&s) {
		b.row(&money, moneySide(), c.name, c.planned, c.actual, nil)
	}
	if s.Decided() {
		b.row(&money, moneySide(), both("diese Zuwendung", "this grant"), s.Assessment.Grant, s.Grant, nil)
		b.sum(moneySide(), money, nil)
		b.difference(money, cost)
	}
	return b.Table, b.err
}

func costSide() bilingual.Text  { return both("Ausgaben", "cost") }
func moneySide() bilingual.Text { return both("Finanzierung", "financing") }

// side is what one side of the proof adds up to.
type side struct{ planned, actual finance.Amount }

// proofTable is the table in the making, with the first sum that did not fit.
type proofTable struct {
	finance.Table
	err error
}

func (b *proofTable) keep(amount finance.Amount, err error) finance.Amount {
	if b.err == nil {
		b.err = err
	}
	return amount
}

func (b *proofTable) row(of *side, part, name bilingual.Text, planned, actual finance.Amount, recognised finance.Value) {
	of.planned, of.actual = b.keep(of.planned.Add(planned)), b.keep(of.actual.Add(actual))
	b.Rows = append(b.Rows, []finance.Value{part, name, planned, actual, b.keep(actual.Sub(planned)), recognised})
}

func (b *proofTable) sum(part bilingual.Text, of side, recognised finance.Value) {
	b.Rows = append(b.Rows, []finance.Value{part, both("Summe", "sum"), of.planned, of.actual, b.keep(of.actual.Sub(of.planned)), recognised})
}

// difference is by how much the money exceeds the cost.
func (b *proofTable) difference(money, cost side) {
	planned, actual := b.keep(money.planned.Sub(cost.planned)), b.keep(money.actual.Sub(cost.actual))
	b.Rows = append(b.Rows, []finance.Value{both("Finanzierung − Ausgaben", "financing − cost"), nil, planned, actual,
		b.keep(actual.Sub(planned)), nil})
}

// sourceRow is a source of money as planned and as shown.
type sourceRow struct {
	name            bilingual.Text
	planned, actual finance.Amount
}

// sourcesOf returns the sources of money besides the grant, in the order of plan and proof, at last what neither names.
func sourcesOf(s *Settlement) []sourceRow {
	type sourceKey struct {
		kind  ContributionKind
		title string
	}
	var rows []sourceRow
	index := map[sourceKey]int{}
	at := func(c *Contribution) *sourceRow {
		key := sourceKey{c.Kind, c.title()}
		n, known := index[key]
		if !known {
			n, index[key] = len(rows), len(rows)
			name := c.Name
			if name == "" {
				name = c.ID
			}
			kind := bilingual.TextOf(c.Kind)
			rows = append(rows, sourceRow{name: both(name+", "+kind.German, name+", "+kind.English)})
		}
		return &rows[n]
	}
	a, proof := &s.Assessment.Application, &s.Proof
	for i := range a.Contributions {
		row := at(&a.Contributions[i])
		row.planned, _ = row.planned.Add(a.Contributions[i].Amount) // a part of a sum that fits
	}
	for i := range proof.Contributions {
		row := at(&proof.Contributions[i])
		row.actual, _ = row.actual.Add(proof.Contributions[i].Amount)
	}
	for _, lump := range []sourceRow{{nameOfOwn(), a.OwnFunds, proof.OwnFunds},
		{both("Mittel Dritter", "money of others"), a.ThirdParty, proof.ThirdParty}} {
		if !lump.planned.IsZero() || !lump.actual.IsZero() {
			rows = append(rows, lump)
		}
	}
	return rows
}
