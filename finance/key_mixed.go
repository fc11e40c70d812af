package finance

import (
	"fmt"

	"github.com/foederal/foederal/governance/bilingual"
)

// ingredient is a key that is no mixed one, somewhere in a mixed key.
type ingredient struct {
	key    Key
	share  Share // of the whole
	shares []Input
}

// ingredients returns of what a key is made in the end. A mixed key in it is opened, too, unless its shares of the whole do not fit.
func (k Key) ingredients(share Share, path []Input) []ingredient {
	var all []ingredient
	for _, c := range k.mixed {
		of, err := share.Mul(c.Share)
		if err != nil {
			return []ingredient{{k, share, path}}
		}
		name := bilingual.Sprintf("Anteil von %s", "share of %s",
			bilingual.Text{German: operand(c.Key.name.German), English: operand(c.Key.name.English)})
		along := append(path[:len(path):len(path)], Input{name, c.Share})
		if len(c.Key.mixed) > 0 {
			all = append(all, c.Key.ingredients(of, along)...)
			continue
		}
		all = append(all, ingredient{c.Key, of, along})
	}
	return all
}

// mixed shows the components of a mixed key, and how the share of each part comes from them.
func (r *reckoning) mixed() {
	all := r.key.ingredients(Whole(), nil)
	for n, in := range all {
		r.addIngredient(n+1, in)
	}
	for i, part := range r.key.parts {
		var formula bilingual.Text
		var inputs []Input
		for n, in := range all {
			place := in.key.place(part.ID)
			if place < 0 {
				continue
			}
			share, weight := in.key.term(place, fmt.Sprint(" ", n+1)), weightOf(n+1)
			sum := bilingual.Text{}
			if !formula.IsZero() {
				sum = bilingual.Sprintf("%s + ", "%s + ", formula)
			}
			formula = bilingual.Sprintf("%s%s × %s", "%s%s × %s", sum, weight, share.formula)
			inputs = append(append(inputs, Input{weight, in.share}), share.inputs...)
		}
		r.add(Step{
			Name:    bilingual.Sprintf("Anteil, %s", "share, %s", r.names[i]),
			Formula: formula, Inputs: inputs, Result: part.Share,
		})
	}
}

func weightOf(n int) bilingual.Text { return bilingual.Sprintf("Bestandteil %d", "component %d", n) }

// addIngredient shows one component: its share, its period, what it counts and where it stands.
func (r *reckoning) addIngredient(n int, in ingredient) {
	s := Step{
		Name:   bilingual.Sprintf("Bestandteil %d: %s", "component %d: %s", n, in.key.name),
		Inputs: numbered(in.shares),
		Result: in.share,
		Source: in.key.source,
	}
	for at, input := range s.Inputs {
		if len(s.Inputs) == 1 {
			break
		}
		if at > 0 {
			s.Formula = bilingual.Sprintf("%s × %s", "%s × %s", s.Formula, input.Name)
		} else {
			s.Formula = input.Name
		}
	}
	if len(s.Inputs) == 1 {
		s.Inputs = nil
	}
	s.Inputs = append(s.Inputs, periodInput(in.key.period)...)
	r.add(s)
	if in.key.origin != nil {
		r.add(Step{
			Name:   bilingual.Sprintf("%s in seinem eigenen Zeitraum", "%s in its own period", in.key.name),
			Inputs: periodInput(in.key.origin.Period),
			Source: in.key.origin.Source,
		})
	}
	if in.key.count != nil {
		r.steps = append(r.steps, in.key.countSteps(fmt.Sprint(" ", n), distinctNames(in.key.parts))...)
	}
}

// numbered returns inputs whose names differ in each language: those that are called like one before them get a number.
func numbered(inputs []Input) []Input {
	german, english := map[string]int{}, map[string]int{}
	out := make([]Input, len(inputs))
	for i, input := range inputs {
		german[input.Name.German]++
		english[input.Name.English]++
		if n := max(german[input.Name.German], english[input.Name.English]); n > 1 {
			input.Name = bilingual.Sprintf("%s, %d", "%s, %d", input.Name, n)
		}
		out[i] = input
	}
	return out
}
