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
	f := faultFinder{agreement: a.Plain()}
	paths := pathsOf()
	for i, clause := range f.agreement.Clauses {
		if of := paths[reflect.TypeOf(clause)]; of != nil {
			f.clauseAt(i, clause, of.parties)
		}
	}
	return f.stray
}

// NegativeValue is an amount, a share or a whole number in a clause that is negative and makes no sense so.
type NegativeValue struct {
	Pointer string // where it stands (JSON Pointer, RFC 6901)
	Value   any    // a [finance.Amount], a [finance.Share] or an int
}

// Negatives returns every amount, share and whole number of a clause that is negative and makes no sense so.
func (a *Agreement) Negatives() []NegativeValue {
	f := faultFinder{agreement: a.Plain()}
	paths := pathsOf()
	for i, clause := range f.agreement.Clauses {
		if of := paths[reflect.TypeOf(clause)]; of != nil {
			f.clauseAt(i, clause, of.numbers)
		}
	}
	return f.negatives
}

// path leads from a clause to a value in it, field by field; where a field is a list, it goes on in each of its entries. That to
// the amounts of the ceilings of a [Funding] has the fields "ceilings", a list, and "amount", and the value anAmount.
type path struct {
	fields []pathField
	value  valueKind
}

type pathField struct {
	index  int    // in the struct
	name   string // of the field in documents; empty for an embedded struct
	isList bool
}

// valueKind is what stands at the end of a path.
type valueKind uint8

const (
	aParty valueKind = iota
	anAmount
	aShare
	aNumber
)

// clausePaths are the paths to values in the clauses of a type.
type clausePaths struct {
	parties []path // to names of parties
	numbers []path // to amounts, shares and numbers that must not be negative
}

// pathsOf returns the paths of every type of clause.
func pathsOf() map[reflect.Type]*clausePaths { return thePathsOf.Get(makePathsOf) }

var thePathsOf lazy.Value[map[reflect.Type]*clausePaths]

func makePathsOf() map[reflect.Type]*clausePaths {
	all := make(map[reflect.Type]*clausePaths, len(clauseTypes))
	for _, t := range clauseTypes {
		paths := new(clausePaths)
		paths.add(reflect.TypeOf(t.blank), nil)
		all[reflect.TypeOf(t.blank)] = paths
	}
	return all
}

// add adds the paths that go on through a struct to which the fields lead.
func (p *clausePaths) add(t reflect.Type, fields []pathField) {
	for _, f := range records()[t].fields {
		typ := t.Field(f.index).Type
		next := append(slices.Clip(fields), pathField{f.index, f.name, typ.Kind() == reflect.Slice})
		if typ.Kind() == reflect.Slice {
			typ = typ.Elem()
		}
		switch {
		case typ == reflect.TypeFor[PartyID]():
			p.parties = append(p.parties, path{next, aParty})
		case f.negative:
		case typ == reflect.TypeFor[finance.Amount]():
			p.numbers = append(p.numbers, path{next, anAmount})
		case typ == reflect.TypeFor[finance.Share]():
			p.numbers = append(p.numbers, path{next, aShare})
		case typ.Kind() == reflect.Int:
			p.numbers = append(p.numbers, path{next, aNumber})
		case !isLeaf(typ):
			p.add(typ, next)
		}
	}
}

// maxLists is how many lists a path goes through at most.
const maxLists = 4

// faultFinder goes along paths through the clauses of an agreement and collects the values that should not stand at their ends.
type faultFinder struct {
	agreement *Agreement
	stray     []StrayReference
	negatives []NegativeValue

	// where it is: in "/clauses/3/ceilings/1/amount" the clause is 3 and the first entry 1
	clause  int
	path    *path
	entries [maxLists]int
}

// clauseAt goes along the paths through a clause.
func (f *faultFinder) clauseAt(i int, clause Clause, paths []path) {
	f.clause = i
	for j := range paths {
		f.path = &paths[j]
		f.along(f.path.fields, 0, reflect.ValueOf(clause))
	}
}

// along goes along the remaining fields of a path, from a value that lies in so many lists.
func (f *faultFinder) along(fields []pathField, lists int, v reflect.Value) {
	if len(fields) == 0 {
		f.check(v)
		return
	}
	v = v.Field(fields[0].index)
	if !fields[0].isList {
		f.along(fields[1:], lists, v)
		return
	}
	for i := range v.Len() {
		f.entries[lists] = i
		f.along(fields[1:], lists+1, v.Index(i))
	}
}

// check notes the value at the end of a path if it should not be there.
func (f *faultFinder) check(v reflect.Value) {
	switch f.path.value {
	case aParty:
		if id := PartyID(v.String()); id != "" && f.agreement.index(id) < 0 {
			f.stray = append(f.stray, StrayReference{f.pointer(), id})
		}
	case anAmount:
		if amount := valueOf[finance.Amount](v); amount.Sign() < 0 {
			f.negatives = append(f.negatives, NegativeValue{f.pointer(), amount})
		}
	case aShare:
		if share := valueOf[finance.Share](v); share.Numerator() < 0 {
			f.negatives = append(f.negatives, NegativeValue{f.pointer(), share})
		}
	case aNumber:
		if number := v.Int(); number < 0 {
			f.negatives = append(f.negatives, NegativeValue{f.pointer(), int(number)})
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

// pointer returns the place as a JSON Pointer.
func (f *faultFinder) pointer() string {
	var steps []any
	entries := f.entries[:]
	for _, field := range f.path.fields {
		if field.name != "" {
			steps = append(steps, field.name)
		}
		if field.isList {
			steps, entries = append(steps, entries[0]), entries[1:]
		}
	}
	return At(f.clause, steps...)
}
