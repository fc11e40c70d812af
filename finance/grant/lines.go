package grant

import (
	"github.com/foederal/foederal/finance"
)

// Line is a line of the financing plan (Einzelansatz), with what was planned and what the proof of use shows for it.
type Line struct {
	Item       string         // ID of the item in the programme
	Name       string         // Line of the [Cost], else its Name, else its Item
	Supported  bool           // whether the programme supports the item
	InPlan     bool           // whether the financing plan has the line
	Planned    finance.Amount // all cost
	Actual     finance.Amount
	Eligible   finance.Amount // planned, without what is not eligible; zero for an item that is not supported
	Shown      finance.Amount // the same of the proof
	Recognised finance.Amount // what of it counts

	limit finance.Amount // up to which it counts; zero where there is no limit
}

// lineKey tells lines apart: two items may have lines of one name.
type lineKey struct{ item, name string }

// several marks an item that has more than one line in the plan.
const several = -1

// plan is the financing plan with the proof of use beside it.
type plan struct {
	lines []Line
	byKey map[lineKey]int
	only  map[string]int // the line of an item that has one alone
	cost  []int          // the line of each cost of the application
	proof []int          // the line of each cost of the proof
}

// newPlan adds up the costs of the application by line.
func newPlan(supported finder, costs []Cost) (plan, error) {
	p := plan{lines: make([]Line, 0, len(costs)), byKey: make(map[lineKey]int, len(costs)), only: make(map[string]int, len(costs)),
		cost: make([]int, len(costs))}
	for i := range costs {
		cost := &costs[i]
		key := lineKey{cost.Item, cost.line()}
		n, known := p.byKey[key]
		if !known {
			n = p.add(supported, key, true)
			if _, more := p.only[cost.Item]; more {
				p.only[cost.Item] = several
			} else {
				p.only[cost.Item] = n
			}
		}
		p.cost[i] = n
		line := &p.lines[n]
		if err := sumUp(&line.Planned, &line.Eligible, cost, line.Supported); err != nil {
			return plan{}, err
		}
	}
	return p, nil
}

func (p *plan) add(supported finder, key lineKey, inPlan bool) int {
	p.lines = append(p.lines, Line{Item: key.item, Name: key.name, InPlan: inPlan, Supported: supported.find(key.item) != nil})
	p.byKey[key] = len(p.lines) - 1
	return len(p.lines) - 1
}

// show adds the costs of the proof to their lines: to the line of their item and name, else to the line of their item if it is
// the only one in the plan, else to a line that is not in the plan.
func (p *plan) show(supported finder, costs []Cost) error {
	p.proof = make([]int, len(costs))
	for i := range costs {
		cost := &costs[i]
		key := lineKey{cost.Item, cost.line()}
		n, known := p.byKey[key]
		if only, one := p.only[cost.Item]; !known && one && only != several {
			n, known = only, true
		}
		if !known {
			n = p.add(supported, key, false)
		}
		p.proof[i] = n
		line := &p.lines[n]
		if err := sumUp(&line.Actual, &line.Shown, cost, line.Supported); err != nil {
			return err
		}
	}
	return nil
}

// sumUp adds a cost to a sum of all cost and, where the item is supported, to one of what is eligible.
func sumUp(all, eligible *finance.Amount, cost *Cost, supported bool) (err error) {
	if *all, err = all.Add(cost.Amount); err != nil || !supported {
		return err
	}
	*eligible, err = eligible.Add(cost.eligible())
	return err
}
