package agreement

import (
	"reflect"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// otherText stands for a text of which only matters that it is another one.
const otherText = "…"

// mostParties is how many parties are tried at most where another one could be named.
const mostParties = 8

// Others returns other values that the fact could have, for [Place.Try]: the other answers and words, no answer, the other parties, a
// blank text and another one, no entry, and the entries that could be there. Of many parties it takes one of each kind. Values that
// have an order and no list, such as days and amounts, are only left out here. Of the values that the caller knows those are
// added that have the type of the fact and are not what is recorded.
func (p Place) Others(known ...any) []any {
	switch p.kind {
	case Changed:
		return p.otherValues(known)
	case Removed:
		return []any{nil}
	case Added:
		return p.entries(known)
	}
	return nil
}

func (p Place) otherValues(known []any) []any {
	recorded, typ := p.target.Interface(), p.target.Type()
	if p.isPartyID() { // that of another party would give two of them one name
		return []any{PartyID(otherText), PartyID("")}
	}
	var others []any
	add := func(value any) {
		if value != recorded && !slices.Contains(others, value) {
			others = append(others, value)
		}
	}
	for _, value := range known {
		if reflect.TypeOf(value) == typ && p.bench.exists(value) {
			add(value)
		}
	}
	for _, value := range p.bench.listed(typ) {
		add(value)
	}
	if typ.Kind() == reflect.String && p.bench.listed(typ) == nil {
		add(reflect.ValueOf(otherText).Convert(typ).Interface())
	}
	add(reflect.Zero(typ).Interface())
	return others
}

// entries returns what could be added to a list.
func (p Place) entries(known []any) []any {
	if p.blank != nil {
		return []any{p.bench.sample(reflect.TypeOf(p.blank), p.blank)}
	}
	if p.plan.name == "none" {
		return p.bench.unsaid(p.whole)
	}
	typ := p.target.Type().Elem()
	var entries []any
	add := func(value any) {
		for i := range p.target.Len() {
			if typ.Comparable() && p.target.Index(i).Interface() == value {
				return
			}
		}
		entries = append(entries, value)
	}
	for _, value := range known {
		if reflect.TypeOf(value) == typ && p.bench.exists(value) {
			add(value)
		}
	}
	switch {
	case typ.Kind() == reflect.Struct:
		entries = append(entries, p.bench.samples(typ, known)...)
	case typ.Kind() == reflect.Int:
		for n := p.plan.least; n <= min(p.plan.most, p.plan.least+mostNumbers); n++ {
			add(n)
		}
	case p.bench.listed(typ) == nil:
		if strings.HasSuffix(strings.ToLower(p.plan.name), "items") {
			for _, letter := range letters {
				add(letter)
			}
		}
		add(reflect.ValueOf(otherText).Convert(typ).Interface())
	default:
		for _, value := range p.bench.listed(typ) {
			add(value)
		}
	}
	return entries
}

// mostNumbers is how many numbers are tried at most in a list of numbers.
const mostNumbers = 16

// letters are those by which norms count, for the lists that name them.
var letters = [...]string{"a", "b", "c", "d", "e", "f", "g", "h"}

// listed returns the values of a type that has a list of them; nil for all others.
func (b *bench) listed(t reflect.Type) []any {
	if t != reflect.TypeFor[PartyID]() {
		return listedValues()[t]
	}
	if b.parties == nil {
		b.parties = b.somePartyIDs()
	}
	return b.parties
}

// somePartyIDs returns the IDs of the parties; where there are many, those of the first of each kind.
func (b *bench) somePartyIDs() []any {
	ids := []any{}
	var kinds []governance.PartnerKind
	for i := range b.agreement.Parties {
		party := &b.agreement.Parties[i]
		isFew, isKnown := len(b.agreement.Parties) <= mostParties, slices.Contains(kinds, party.Partner.Kind)
		if (isFew || !isKnown) && len(ids) < mostParties && party.ID != "" {
			ids, kinds = append(ids, party.ID), append(kinds, party.Partner.Kind)
		}
	}
	return ids
}

func listedValues() map[reflect.Type][]any { return theListedValues.Get(makeListedValues) }

var theListedValues lazy.Value[map[reflect.Type][]any]

func makeListedValues() map[reflect.Type][]any {
	all := map[reflect.Type][]any{}
	for _, list := range [][]any{
		anys([]Fact{Yes, No}), anys(forms.Values()), anys(contractLaws.Values()), anys(signatureForms.Values()),
		anys(capacities.Values()), anys(noticeDays.Values()), anys(relationKinds.Values()), anys(staffWays.Values()),
		anys(foundations.Values()), anys(stages.Values()), anys(measures.Values()), anys(transfers.Values()),
		anys(matters.Values()), anys(grounds.Values()), anys(clauseKinds().Values()), anys(law.Jurisdictions()),
		anys(counted[governance.PartnerKind]()), anys(counted[governance.Role]()), anys(counted[governance.Sphere]()),
		anys(someDecisions()),
	} {
		all[reflect.TypeOf(list[0])] = list
	}
	return all
}

func anys[T any](values []T) []any {
	list := make([]any, len(values))
	for i, value := range values {
		list[i] = value
	}
	return list
}

// counted returns the words of a vocabulary that counts them from 1.
func counted[T interface {
	~uint8
	IsValid() bool
}]() []T {
	var words []T
	for word := T(1); word.IsValid(); word++ {
		words = append(words, word)
	}
	return words
}

// someDecisions returns the ways of deciding, each alone and of the votes by which norms reckon.
func someDecisions() []Decision {
	var list []Decision
	for _, base := range []VoteBase{"", StatutoryVotes, VotesCast, Members} {
		for _, how := range decisions.Values() {
			switch {
			case base != "":
				list = append(list, how+" of "+Decision(base))
			case how != ConsentOf: // whose is needed
				list = append(list, how)
			}
		}
	}
	return list
}

// unsaid returns the fields of a clause that are open, by their names in documents: its text could say nothing of them.
func (b *bench) unsaid(clause reflect.Value) []any {
	var names []any
	for _, f := range b.plans[clause.Type()] {
		if f.name != "" && clause.Field(f.index).IsZero() {
			names = append(names, f.name)
		}
	}
	note := clause.Interface().(Clause).Remark()
	return slices.DeleteFunc(names, func(name any) bool { return note.IsNone(name.(string)) })
}

// samples returns entries that a list of structs could have: one for each party or word by which they differ.
func (b *bench) samples(t reflect.Type, known []any) []any {
	if t == reflect.TypeFor[Party]() {
		return b.partySamples()
	}
	blank := reflect.ValueOf(b.sample(t, reflect.Zero(t).Interface()))
	for _, i := range b.distinguishing(t) {
		var samples []any
		field := t.Field(i).Type
		values := append(b.ofType(known, field), b.listed(field)...)
		for n, value := range values {
			if slices.Contains(values[:n], value) {
				continue
			}
			entry := reflect.New(t).Elem()
			entry.Set(blank)
			entry.Field(i).Set(reflect.ValueOf(value))
			samples = append(samples, entry.Interface())
		}
		if len(samples) > 0 {
			return samples
		}
	}
	return []any{blank.Interface()}
}

func (b *bench) ofType(values []any, t reflect.Type) []any {
	return slices.DeleteFunc(slices.Clone(values), func(value any) bool { return reflect.TypeOf(value) != t || !b.exists(value) })
}

// exists reports whether a value is no name of a party, or that of one that there is.
func (b *bench) exists(value any) bool {
	id, ok := value.(PartyID)
	return !ok || b.agreement.index(id) >= 0
}

// distinguishing returns the fields of a struct that tell entries apart by a party, a word or a norm.
func (b *bench) distinguishing(t reflect.Type) []int {
	var fields []int
	for _, f := range b.plans[t] {
		typ := t.Field(f.index).Type
		if typ == reflect.TypeFor[law.Citation]() || b.listed(typ) != nil && typ != reflect.TypeFor[Fact]() {
			fields = append(fields, f.index)
		}
	}
	return fields
}

// partySamples returns a further party of each kind.
func (b *bench) partySamples() []any {
	var samples []any
	for _, kind := range counted[governance.PartnerKind]() {
		samples = append(samples, Party{ID: otherText, Partner: governance.Partner{Name: otherText, Kind: kind}})
	}
	return samples
}

// sample returns an entry in which the texts that no document leaves out say something, and lists and words name the first that they
// can.
func (b *bench) sample(t reflect.Type, blank any) any {
	entry := reflect.New(t).Elem()
	entry.Set(reflect.ValueOf(blank))
	b.fill(entry)
	return entry.Interface()
}

func (b *bench) fill(v reflect.Value) {
	for i := range b.plans[v.Type()] {
		f := &b.plans[v.Type()][i]
		field := v.Field(f.index)
		switch {
		case f.optional:
		case field.Kind() == reflect.Int:
			field.SetInt(int64(f.least))
		case len(b.listed(field.Type())) > 0:
			field.Set(reflect.ValueOf(b.listed(field.Type())[0]))
		case field.Kind() == reflect.String:
			field.SetString(otherText)
		}
	}
}
