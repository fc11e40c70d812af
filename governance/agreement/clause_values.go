package agreement

import (
	"reflect"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/internal/lazy"
)

// StrayReference is a place in a clause that names somebody who is no party.
type StrayReference struct {
	Pointer string // where it stands (JSON Pointer, RFC 6901)
	Party   PartyID
}

// StrayReferences returns every place in which a clause names somebody who is no party.
func (a *Agreement) StrayReferences() []StrayReference {
	s := search{agreement: a.Plain()}
	ways := waysOf()
	for i, clause := range s.agreement.Clauses {
		if to := ways[reflect.TypeOf(clause)]; to != nil {
			s.look(i, clause, to.parties)
		}
	}
	return s.stray
}

// NegativeValue is an amount, a share or a whole number in a clause that is negative and makes no sense so.
type NegativeValue struct {
	Pointer string // where it stands (JSON Pointer, RFC 6901)
	Value   any    // a [finance.Amount], a [finance.Share] or an int
}

// Negatives returns every amount, share and whole number of a clause that is negative and makes no sense so.
func (a *Agreement) Negatives() []NegativeValue {
	s := search{agreement: a.Plain()}
	ways := waysOf()
	for i, clause := range s.agreement.Clauses {
		if to := ways[reflect.TypeOf(clause)]; to != nil {
			s.look(i, clause, to.numbers)
		}
	}
	return s.negatives
}

// way leads from a clause to a value in it, field by field; where a field is a list it leads on in each of its entries.
type way struct {
	turns []turn
	to    goal
}

type turn struct {
	field int
	name  string // of the field in documents; empty for an embedded struct
	list  bool
}

// goal is what stands at the end of a way.
type goal uint8

const (
	aParty goal = iota
	anAmount
	aShare
	aNumber
)

// clauseWays are the ways to values in the clauses of a type.
type clauseWays struct {
	parties []way // to names of parties
	numbers []way // to amounts, shares and numbers that must not be negative
}

func waysOf() map[reflect.Type]*clauseWays { return theWaysOf.Get(makeWaysOf) }

var theWaysOf lazy.Value[map[reflect.Type]*clauseWays]

func makeWaysOf() map[reflect.Type]*clauseWays {
	all := make(map[reflect.Type]*clauseWays, len(clauseTypes))
	for _, t := range clauseTypes {
		ways := new(clauseWays)
		ways.add(reflect.TypeOf(t.blank), nil)
		all[reflect.TypeOf(t.blank)] = ways
	}
	return all
}

// add adds the ways that go on through a struct to which the turns lead.
func (w *clauseWays) add(t reflect.Type, turns []turn) {
	for _, f := range records()[t].fields {
		typ := t.Field(f.index).Type
		next := append(slices.Clip(turns), turn{f.index, f.name, typ.Kind() == reflect.Slice})
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		switch {
		case typ == reflect.TypeFor[PartyID]():
			w.parties = append(w.parties, way{next, aParty})
		case f.negative:
		case typ == reflect.TypeFor[finance.Amount]():
			w.numbers = append(w.numbers, way{next, anAmount})
		case typ == reflect.TypeFor[finance.Share]():
			w.numbers = append(w.numbers, way{next, aShare})
		case typ.Kind() == reflect.Int:
			w.numbers = append(w.numbers, way{next, aNumber})
		case !isLeaf(typ):
			w.add(typ, next)
		}
	}
}

// search follows ways through the clauses of an agreement and collects what stands at their ends and should not.
type search struct {
	agreement *Agreement
	stray     []StrayReference
	negatives []NegativeValue

	// where it stands: the clause, the way, and the entry in each list on the way
	clause  int
	way     *way
	entries [4]int
}

// look follows the ways through a clause.
func (s *search) look(i int, clause Clause, ways []way) {
	s.clause = i
	for j := range ways {
		s.way = &ways[j]
		s.follow(s.way.turns, 0, reflect.ValueOf(clause))
	}
}

// follow goes on along the rest of a way, from a value that lies in so many lists.
func (s *search) follow(rest []turn, lists int, v reflect.Value) {
	if len(rest) == 0 {
		s.judge(v)
		return
	}
	v = v.Field(rest[0].field)
	if !rest[0].list {
		s.follow(rest[1:], lists, v)
		return
	}
	for i := range v.Len() {
		s.entries[lists] = i
		s.follow(rest[1:], lists+1, v.Index(i))
	}
}

// judge looks at the value at the end of a way.
func (s *search) judge(v reflect.Value) {
	switch s.way.to {
	case aParty:
		if id := PartyID(v.String()); id != "" && s.agreement.index(id) < 0 {
			s.stray = append(s.stray, StrayReference{s.pointer(), id})
		}
	case anAmount:
		if amount := valueOf[finance.Amount](v); amount.Sign() < 0 {
			s.negatives = append(s.negatives, NegativeValue{s.pointer(), amount})
		}
	case aShare:
		if share := valueOf[finance.Share](v); share.Numerator() < 0 {
			s.negatives = append(s.negatives, NegativeValue{s.pointer(), share})
		}
	case aNumber:
		if number := v.Int(); number < 0 {
			s.negatives = append(s.negatives, NegativeValue{s.pointer(), int(number)})
		}
	}
}

// valueOf returns the value without moving it to the heap.
func valueOf[T any](v reflect.Value) T {
	if v.CanAddr() {
		return *v.Addr().Interface().(*T)
	}
	return v.Interface().(T)
}

// pointer returns where the search stands, as a JSON Pointer.
func (s *search) pointer() string {
	var steps []any
	entries := s.entries[:]
	for _, turn := range s.way.turns {
		if turn.name != "" {
			steps = append(steps, turn.name)
		}
		if turn.list {
			steps, entries = append(steps, entries[0]), entries[1:]
		}
	}
	return At(s.clause, steps...)
}
