package finance

import (
	"fmt"
	"iter"
	"slices"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Key is a distribution key (Verteilungsschlüssel): who bears which share, in which period, and on which source that
// rests. The shares of a key add up to exactly 100 %. A Key is immutable; the zero Key distributes nothing.
type Key struct {
	name    bilingual.Text
	period  civil.Period
	source  law.Source
	parts   []KeyPart
	places  map[string]int // of the parts, by their IDs
	weights []int64        // the shares over their common denominator
	count   *count         // from which the shares were computed; nil for a key that was made of shares
	mixed   []Component    // of which the key was made; nil for a key that is no mixed one
	origin  *origin        // of a key that is applied in another period; nil for one that is applied in its own
}

// origin is what a key was before it was applied in another period: when it held, and on which source.
type origin struct {
	Period civil.Period `json:"period"`
	Source law.Source   `json:"source"`
}

// KeyPart is the share of one body in a [Key].
type KeyPart struct {
	ID    string `json:"id"`   // for programs, such as the key of a Land, "16"; "" is not allowed
	Name  string `json:"name"` // for readers; "" means that it is the ID
	Share Share  `json:"share"`
}

// Allocation is what one body gets or pays.
type Allocation struct {
	KeyPart
	Amount Amount `json:"amount"`
}

// KeyError tells why parts form no [Key].
type KeyError struct {
	Key    string // name of the key in German
	Part   string // ID of the part at fault; "" where it is all of them together
	Reason string // what is wrong, in English
	German string // the reason in German; "" where nobody has said it in German
}

func keyError(key, part string, reason bilingual.Text) *KeyError {
	return &KeyError{key, part, reason.English, reason.German}
}

func (e *KeyError) Error() string { return "finance: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *KeyError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.German, English: e.Reason}
	if reason.German == "" {
		reason.German = e.Reason
	}
	if e.Part == "" {
		return bilingual.Sprintf("Schlüssel %q: %s", "key %q: %s", e.Key, reason).In(tag)
	}
	return bilingual.Sprintf("Schlüssel %q: Teil %q: %s", "key %q: part %q: %s", e.Key, e.Part, reason).In(tag)
}

// sourceFault says what a source lacks.
func sourceFault(err error) bilingual.Text {
	return bilingual.Text{German: "die Quelle sagt nicht, worauf sie beruht oder wie gut die Angabe belegt ist", English: err.Error()}
}

// periodFault says that a period is empty.
func periodFault(period civil.Period) bilingual.Text {
	return bilingual.Sprintf("der Zeitraum %s endet, bevor er beginnt", "the period %s ends before it begins", period.String())
}

// PeriodError tells that a mixed key would hold on days on which one of its components does not.
type PeriodError struct {
	Key       string // name of the mixed key in German
	Period    civil.Period
	Component string       // name of the component in German
	Holds     civil.Period // when the component holds
}

func (e *PeriodError) Error() string {
	return fmt.Sprintf("finance: key %q: the period %s is not within %s, in which %q holds; "+
		"want a period within it, or say with Key.During on what its use in another one rests",
		e.Key, e.Period, e.Holds, e.Component)
}

// Text returns the error for readers.
func (e *PeriodError) Text(tag language.Tag) string {
	return bilingual.Sprintf("Schlüssel %q: Der Zeitraum %s liegt nicht in %s, wofür %q gilt; verlangt ist ein Zeitraum darin, "+
		"oder eine Angabe, worauf es beruht, dass der Schlüssel auch für einen anderen gilt",
		"key %q: the period %s is not within %s, in which %q holds; want a period within it, or the source on which its use in another one rests",
		e.Key, bilingual.FormatOf(e.Period), bilingual.FormatOf(e.Holds), e.Component).In(tag)
}

// ShareSumError tells that shares which must add up to a whole do not.
type ShareSumError struct{ Sum Share }

func (e *ShareSumError) Error() string { return "finance: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *ShareSumError) Text(tag language.Tag) string {
	text := bilingual.Sprintf("die Anteile ergeben zusammen %s; verlangt sind genau 100 %%",
		"the shares add up to %s; want exactly 100%%", bilingual.FormatOf(e.Sum)).In(tag)
	if !e.isNear() {
		return text
	}
	return text + bilingual.Text{
		German:  ". Veröffentlichte Prozentsätze, die gerundet sind, sind Gewichte: KeyByWeight nimmt sie, etwa 3333 für 33,33 %",
		English: ". Published percentages that were rounded are weights: KeyByWeight takes them, such as 3333 for 33.33%",
	}.In(tag)
}

// isNear reports whether the sum is less than a percentage point away from 100 %, as that of rounded percentages is.
func (e *ShareSumError) isNear() bool {
	return e.Sum.Compare(Share{99, 100}) > 0 && e.Sum.Compare(Share{101, 100}) < 0
}

// NewKey makes a key of shares. No name, a source that is not valid, no parts, an ID that is missing or stands there twice
// and a negative share are a [*KeyError]; shares that do not add up to 100 % are a [*ShareSumError].
func NewKey(name bilingual.Text, period civil.Period, source law.Source, parts []KeyPart) (Key, error) {
	k := Key{name: name, period: period, source: source, parts: slices.Clone(parts), places: make(map[string]int, len(parts))}
	fault := func(id string, reason bilingual.Text) (Key, error) { return Key{}, keyError(name.German, id, reason) }
	switch err := source.Check(); {
	case name.German == "" || name.English == "":
		return fault("", bilingual.Text{German: "verlangt ist ein Name auf Deutsch und auf Englisch", English: "want a name in German and English"})
	case err != nil:
		return fault("", sourceFault(err))
	case len(parts) == 0:
		return fault("", bilingual.Text{German: "verlangt ist mindestens ein Teil", English: "want at least one part"})
	case period.IsEmpty():
		return fault("", periodFault(period))
	}
	shares := make([]Share, len(parts))
	for i, part := range k.parts {
		switch _, isKnown := k.places[part.ID]; {
		case part.ID == "":
			return fault("", bilingual.Sprintf("der Teil an Stelle %d hat keine Kennung", "the part at index %d has no ID", i))
		case isKnown:
			return fault(part.ID, bilingual.Text{German: "steht zweimal da", English: "stands there twice"})
		case part.Share.Compare(Share{}) < 0:
			return fault(part.ID, bilingual.Text{German: "der Anteil ist negativ", English: "the share is negative"})
		case part.Name == "":
			k.parts[i].Name = part.ID
		}
		k.places[part.ID], shares[i] = i, part.Share
	}
	weights, err := weightsOf(shares)
	if err != nil {
		return Key{}, err
	}
	k.weights = weights
	return k, nil
}

// weightsOf brings shares that must add up to 100 % over their common denominator.
func weightsOf(shares []Share) ([]int64, error) {
	common := int64(1)
	for _, s := range shares {
		multiple, ok := product(common/int64(gcd(uint64(common), uint64(s.Denominator()))), s.Denominator())
		if !ok {
			return nil, overflow(bilingual.Text{German: "der gemeinsame Nenner der Anteile", English: "the common denominator of the shares"})
		}
		common = multiple
	}
	sum, err := SumShares(shares...)
	if err != nil {
		return nil, err
	}
	if sum != Whole() {
		return nil, &ShareSumError{sum}
	}
	weights := make([]int64, len(shares))
	for i, s := range shares {
		weights[i] = s.numerator * (common / s.Denominator()) // at most common, for no share is above 100 %
	}
	return weights, nil
}

// ApportionShares is [Apportion] by shares, which must add up to exactly 100 % or are a [*ShareSumError]. A negative share
// is a [*ShareError].
func ApportionShares(total Amount, shares []Share, method Method) ([]Amount, error) {
	for _, s := range shares {
		if s.Compare(Share{}) < 0 {
			return nil, shareError(s.String(), bilingual.Text{
				German: "ein Anteil, nach dem geteilt wird, darf nicht negativ sein", English: "a share to split by must not be negative",
			})
		}
	}
	weights, err := weightsOf(shares)
	if err != nil {
		return nil, err
	}
	return Apportion(total, weights, method)
}

// Component is a key and its share in a mixed key.
type Component struct {
	Key   Key
	Share Share
}

// MixKeys makes one key of several, such as 60 % by population and 40 % equal. The shares of the components must add up
// to 100 %. A body that stands in several components has the sum of its shares; the order is that of the first component,
// then of the bodies that the next one adds. The key keeps its components ([Key.Components]), and [Key.Explain] shows them. More than
// [MostComponents] keys in the end are a [*KeyError].
//
// The result is known no better than what it is made of: its evidence is the weakest of the source and the components. It
// holds no longer, either: a period that is not within those of all components is a [*PeriodError]. Where a key is applied
// outside its own period, [Key.During] says on what that rests.
func MixKeys(name bilingual.Text, period civil.Period, source law.Source, components ...Component) (Key, error) {
	for _, c := range components {
		if c.Key.Len() != 0 && !within(period, c.Key.period) {
			return Key{}, &PeriodError{name.German, period, c.Key.name.German, c.Key.period}
		}
		source.Evidence = law.Weakest(source.Evidence, c.Key.source.Evidence)
	}
	parts, err := mix(name.German, components)
	if err != nil {
		return Key{}, err
	}
	key, err := NewKey(name, period, source, parts)
	if err != nil {
		return Key{}, err
	}
	key.mixed = slices.Clone(components)
	return key, nil
}

// MostComponents is of how many keys a mixed key may be made in the end, those within its components counted. A key that is mixed with
// itself doubles them each time.
const MostComponents = 1024

// made returns of how many keys a key is made in the end.
func (k Key) made() int {
	if len(k.mixed) == 0 {
		return 1
	}
	sum := 0
	for _, c := range k.mixed {
		sum += c.Key.made()
	}
	return sum
}

// mix returns the parts of a key that is made of components.
func mix(name string, components []Component) ([]KeyPart, error) {
	made := 0
	shares := make([]Share, len(components))
	at := map[string]int{}
	var parts []KeyPart
	var terms [][]Share // of the parts
	for i, c := range components {
		shares[i] = c.Share
		switch {
		case c.Key.Len() == 0:
			return nil, keyError(name, "", bilingual.Sprintf("der Bestandteil an Stelle %d ist kein Schlüssel", "the component at index %d is no key", i))
		case c.Share.Compare(Share{}) < 0:
			return nil, keyError(name, "", bilingual.Sprintf("der Anteil von %s ist negativ", "the share of %s is negative", c.Key.name.German))
		}
		if made += c.Key.made(); made > MostComponents {
			return nil, keyError(name, "", bilingual.Sprintf("besteht am Ende aus mehr als %d Schlüsseln; verlangt sind weniger, die man einmal mischt",
				"is made of more than %d keys in the end; want fewer, mixed once", MostComponents))
		}
		for _, part := range c.Key.parts {
			share, err := part.Share.Mul(c.Share)
			if err != nil {
				return nil, err
			}
			place, known := at[part.ID]
			if !known {
				place = len(parts)
				at[part.ID] = place
				parts, terms = append(parts, KeyPart{ID: part.ID, Name: part.Name}), append(terms, nil)
			}
			terms[place] = append(terms[place], share)
		}
	}
	if sum, err := SumShares(shares...); err != nil {
		return nil, err
	} else if sum != Whole() {
		return nil, &ShareSumError{sum}
	}
	for place := range parts {
		var err error
		if parts[place].Share, err = SumShares(terms[place]...); err != nil {
			return nil, err
		}
	}
	return parts, nil
}

// within reports whether every day of the one period is a day of the other.
func within(period, other civil.Period) bool {
	return !period.From.Before(other.From) &&
		(other.Through.IsZero() || !period.Through.IsZero() && !period.Through.After(other.Through))
}

// During returns the key as it is applied in another period than its own, such as that of an earlier year in years that
// have none. The source says on what that rests; the result is known no better than this source and the key itself, and
// [Key.Explain] shows the key's own period and source beside it. The zero Key, an empty period and a source that is not valid are a [*KeyError].
func (k Key) During(period civil.Period, source law.Source) (Key, error) {
	source.Evidence = law.Weakest(source.Evidence, k.source.Evidence)
	during, err := NewKey(k.name, period, source, k.parts)
	if err != nil {
		return Key{}, err
	}
	during.count, during.mixed, during.origin = k.count, k.mixed, k.origin
	if during.origin == nil {
		during.origin = &origin{k.period, k.source}
	}
	return during, nil
}

// Among returns the key for some of its bodies only: they bear the whole in the proportion of their shares. The result is
// derived; its source says so. An unknown ID is a [*KeyError].
func (k Key) Among(ids ...string) (Key, error) {
	weights := make([]Weight, len(ids))
	for i, id := range ids {
		place := k.place(id)
		if place < 0 {
			return Key{}, k.stranger(id)
		}
		weights[i] = Weight{ID: id, Name: k.parts[place].Name, Value: k.weights[place]}
		if k.count != nil {
			weights[i].Value, weights[i].Unit, weights[i].AsOf = k.count.Values[place], k.count.Unit, k.count.AsOf
		}
	}
	source := k.source
	source.Evidence = law.Weakest(source.Evidence, law.Derived)
	among, err := KeyByWeight(k.name, k.period, source, weights)
	switch {
	case err != nil:
		return Key{}, err
	case k.count == nil:
		among.count = nil
	default:
		among.count.Source = k.count.Source
	}
	among.origin = k.origin
	return among, nil
}

// place returns the index of the part with the ID, and -1 if there is none.
func (k Key) place(id string) int {
	if place, isKnown := k.places[id]; isKnown {
		return place
	}
	return -1
}

// Name returns the name of the key.
func (k Key) Name() bilingual.Text { return k.name }

// Period returns when the key holds.
func (k Key) Period() civil.Period { return k.period }

// Source returns on what the key rests.
func (k Key) Source() law.Source { return k.source }

// Len returns the number of parts.
func (k Key) Len() int { return len(k.parts) }

// Parts returns the parts in their order.
func (k Key) Parts() iter.Seq[KeyPart] { return slices.Values(k.parts) }

// Components returns of which keys a mixed key was made; it is empty for every other key.
func (k Key) Components() []Component { return slices.Clone(k.mixed) }

// Share returns the share of the body; false means that it is no part of the key.
func (k Key) Share(id string) (Share, bool) {
	if place := k.place(id); place >= 0 {
		return k.parts[place].Share, true
	}
	return Share{}, false
}

// Apportion splits the total by the key. The amounts always add up to the total; see [Apportion].
func (k Key) Apportion(total Amount, method Method) ([]Allocation, error) {
	amounts, err := Apportion(total, k.weights, method)
	if err != nil {
		return nil, err
	}
	allocations := make([]Allocation, len(amounts))
	for i, amount := range amounts {
		allocations[i] = Allocation{k.parts[i], amount}
	}
	return allocations, nil
}
