package finance

import (
	"iter"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Weight is the number on which the share of one body in a [Key] depends, such as its inhabitants.
type Weight struct {
	ID, Name string
	Value    int64
	Unit     bilingual.Text // what is counted, such as "Einwohner", "inhabitants"; empty for a bare number
	AsOf     civil.Date     // the day for which it was counted; zero if there is none
}

// count holds from which numbers the shares of a key were computed, so that the Rechenweg can show them.
type count struct {
	Unit   bilingual.Text `json:"unit,omitzero"`
	AsOf   civil.Date     `json:"asOf,omitzero"`
	Source law.Source     `json:"source"`
	Values []int64        `json:"values"` // of the parts, in their order
	sum    int64          `json:"-"`
}

// KeyByWeight makes a key of weights: each share is the weight by the sum of all. The key keeps the weights, and
// [Key.Explain] shows them with their unit, their day and the source. That source may be the record in which the weights
// stand or the norm that makes them count; a key that is applied on another basis later ([Key.During]) keeps it beside that
// basis.
//
// Weights of different units or of different days and a unit in one language only are a [*KeyError], a negative weight and
// nothing but zeros a [*WeightError], a sum that does not fit an [*OverflowError]; for the rest see [NewKey].
func KeyByWeight(name bilingual.Text, period civil.Period, source law.Source, weights []Weight) (Key, error) {
	if len(weights) == 0 {
		return NewKey(name, period, source, nil)
	}
	c := count{Unit: weights[0].Unit, AsOf: weights[0].AsOf, Source: source, Values: make([]int64, len(weights))}
	for i, w := range weights {
		if reason := c.refuses(w); !reason.IsZero() {
			return Key{}, keyError(name.German, w.ID, reason)
		}
		c.Values[i] = w.Value
	}
	if err := c.addUp(); err != nil {
		return Key{}, err
	}
	parts := make([]KeyPart, len(weights))
	for i, w := range weights {
		parts[i] = KeyPart{w.ID, w.Name, c.share(i)}
	}
	key, err := NewKey(name, period, source, parts)
	if err != nil {
		return Key{}, err
	}
	key.count = &c
	return key, nil
}

// KeyOf makes a key straight from units of any kind, such as the units of a directory: weigh tells the ID, the name and
// the weight of one. An error of weigh, for instance because a population is not recorded, ends it and is returned.
func KeyOf[U any](
	name bilingual.Text, period civil.Period, source law.Source,
	units iter.Seq[U], weigh func(U) (Weight, error),
) (Key, error) {
	var weights []Weight
	for unit := range units {
		weight, err := weigh(unit)
		if err != nil {
			return Key{}, err
		}
		weights = append(weights, weight)
	}
	return KeyByWeight(name, period, source, weights)
}

// EqualKey makes a key with the same share for every ID.
func EqualKey(name bilingual.Text, period civil.Period, source law.Source, ids ...string) (Key, error) {
	parts := make([]KeyPart, len(ids))
	for i, id := range ids {
		parts[i] = KeyPart{ID: id, Share: reduced(1, int64(len(ids)))}
	}
	return NewKey(name, period, source, parts)
}

// refuses says why a weight cannot be added to the others; nothing if it can.
func (c *count) refuses(w Weight) bilingual.Text {
	switch {
	case (w.Unit.German == "") != (w.Unit.English == ""):
		return bilingual.Text{German: "verlangt ist die Einheit des Gewichts auf Deutsch und auf Englisch",
			English: "want the unit of the weight in German and English"}
	case w.Unit != c.Unit:
		return bilingual.Sprintf("zählt %q, der erste Teil aber %q; die Gewichte eines Schlüssels müssen dasselbe zählen",
			"counts %q where the first part counts %q; the weights of a key must count the same", w.Unit, c.Unit)
	case w.AsOf != c.AsOf:
		return bilingual.Sprintf("ist am %s gezählt, der erste Teil aber am %s; Zahlen verschiedener Tage ergeben keinen Schlüssel",
			"is counted as of %q where the first part is counted as of %q; figures of different days make no key", w.AsOf.String(), c.AsOf.String())
	}
	return bilingual.Text{}
}

func (c *count) addUp() error {
	sum, err := sumOf(c.Values)
	if err != nil {
		return err
	}
	var ok bool
	if c.sum, ok = signed(sum.high, sum.low, false); !ok {
		return overflow(bilingual.Text{German: "die Summe der Gewichte", English: "the sum of the weights"})
	}
	return nil
}

func (c *count) share(i int) Share { return reduced(c.Values[i], c.sum) }

// check adds up what was read from a document and compares it with the shares of the key.
func (c *count) check(name string, parts []KeyPart) error {
	if len(c.Values) != len(parts) {
		return keyError(name, "", bilingual.Sprintf("hat %d Teile und %d Gewichte; verlangt ist für jeden Teil eines",
			"has %d parts and %d weights; want one for each part", len(parts), len(c.Values)))
	}
	if reason := c.refuses(Weight{Unit: c.Unit, AsOf: c.AsOf}); !reason.IsZero() {
		return keyError(name, "", reason)
	}
	if err := c.Source.Check(); err != nil {
		return keyError(name, "", bilingual.Sprintf("Gewichte: %s", "weights: %s", sourceFault(err)))
	}
	if err := c.addUp(); err != nil {
		return err
	}
	for i, part := range parts {
		if want := c.share(i); part.Share != want {
			return keyError(name, part.ID, bilingual.Sprintf("der Anteil %s ist nicht das Gewicht %d von %d",
				"the share %s is not the weight %d of %d", bilingual.FormatOf(part.Share), c.Values[i], c.sum))
		}
	}
	return nil
}
