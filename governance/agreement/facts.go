package agreement

import (
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Place is where an agreement records a fact, or could record one: an answer, a day, a number, an amount, a share, a word, a text, a
// party that is named, or the presence of a clause, a party or another entry of a list. [Agreement.Places] yields them, and
// [Place.Try] shows the agreement with that one fact changed. The zero Place is no place.
type Place struct {
	kind   DifferenceKind
	bench  *bench
	up     *crumb        // in what it lies
	plan   *factField    // of the field; nil for what stands in no field of its own
	target reflect.Value // the field, or the list
	index  int           // of the entry in the list
	blank  any           // of a clause or a gap that is not there: one of its kind
	clause int           // the index of the clause in which it lies
	whole  reflect.Value // the copy of that clause in which fields can be set; none where an entry of a list in it is set instead
}

// crumb is one step from the agreement to a place.
type crumb struct {
	up    *crumb
	step  string // the name of the field in documents; of an entry of a list, its number from 0
	label bilingual.Text
	index int           // of an entry, -1 for a field
	entry reflect.Value // the entry
	rank  int           // the largest index on the way
}

// Places yields every fact that the agreement records or could record, in the order of the document: after the entries of a list the
// one that it could have besides, after the clauses one for each kind that the agreement has not. It leaves out what tells only of the
// reading: where a source was found, how well it is known, and when it was checked. The norm that a source cites is among them.
//
// The agreement itself is never changed. A nil agreement has the places of an empty one. Places of one sequence share a copy, and are
// tried one after the other and not at the same time.
func (a *Agreement) Places() iter.Seq[Place] {
	return func(yield func(Place) bool) {
		b := &bench{agreement: *a.Plain(), plans: factPlans(), yield: yield, clause: -1, kept: map[reflect.Type]reflect.Value{}}
		whole := reflect.ValueOf(&b.agreement).Elem()
		b.separate(whole)
		b.fields(whole, nil)
	}
}

// bench is where facts are changed: a copy of the agreement that shares nothing with it that is ever set.
type bench struct {
	agreement Agreement
	plans     map[reflect.Type][]factField
	yield     func(Place) bool
	stopped   bool
	parties   []any                          // the parties that are tried where one is named
	kept      map[reflect.Type]reflect.Value // for the values that are put aside
	isTrying  bool

	clause int           // where the walk is
	whole  reflect.Value // the copy of that clause
}

// factField is what the walk knows of a field.
type factField struct {
	index       int
	name        string
	label       bilingual.Text
	leaf        bool
	optional    bool // whether documents leave it out where it says nothing
	least, most int  // the range of a whole number; 0 and 0 where it has none
}

func factPlans() map[reflect.Type][]factField { return theFactPlans.Get(makeFactPlans) }

var theFactPlans lazy.Value[map[reflect.Type][]factField]

func makeFactPlans() map[reflect.Type][]factField {
	plans := make(map[reflect.Type][]factField, len(records()))
	for t, r := range records() {
		fields := []factField{}
		for _, f := range r.fields {
			if t == reflect.TypeFor[law.Source]() && f.name != "citation" || t == reflect.TypeFor[Gap]() {
				continue // a gap is there or not
			}
			tag := t.Field(f.index).Tag
			plan := factField{index: f.index, name: f.name, label: f.label, leaf: f.leaf, optional: strings.Contains(tag.Get("json"), ",omit")}
			if low, high, ok := strings.Cut(tag.Get("range"), ".."); ok {
				plan.least, _ = strconv.Atoi(low)
				plan.most, _ = strconv.Atoi(high)
			}
			fields = append(fields, plan)
		}
		plans[t] = fields
	}
	return plans
}

// separate gives every list in a struct its own copy. Clauses are copied when the walk comes to them.
func (b *bench) separate(v reflect.Value) {
	for i := range b.plans[v.Type()] {
		f := &b.plans[v.Type()][i]
		field := v.Field(f.index)
		switch {
		case f.leaf:
		case field.Kind() == reflect.Struct:
			b.separate(field)
		case field.Len() > 0:
			own := reflect.MakeSlice(field.Type(), field.Len(), field.Len())
			reflect.Copy(own, field)
			field.Set(own)
			for j := range own.Len() {
				b.separate(own.Index(j))
			}
		}
	}
}

// fields walks over the fields of a struct.
func (b *bench) fields(v reflect.Value, up *crumb) {
	plans := b.plans[v.Type()]
	for i := range plans {
		f := &plans[i]
		field := v.Field(f.index)
		switch {
		case b.stopped:
			return
		case f.name == "":
			b.fields(field, up)
		case f.leaf:
			b.visit(Place{kind: Changed, up: up, plan: f, target: field})
		case field.Kind() == reflect.Struct:
			b.fields(field, up.field(f))
		default:
			b.list(field, f, up.field(f))
		}
	}
}

// list walks over the entries of a list, and over those that it could have besides.
func (b *bench) list(v reflect.Value, f *factField, up *crumb) {
	for i := 0; i < v.Len() && !b.stopped; i++ {
		entry := v.Index(i)
		if entry.Kind() == reflect.Interface && entry.IsNil() {
			continue
		}
		at := up.element(i, entry)
		b.visit(Place{kind: Removed, up: at, plan: f, target: v, index: i})
		switch entry.Kind() {
		case reflect.Struct:
			if !isLeaf(entry.Type()) {
				b.entry(entry, at)
			}
		case reflect.Interface:
			b.clauseAt(i, entry, at)
		}
	}
	switch v.Type().Elem() {
	case reflect.TypeFor[Clause]():
		b.absent(v, f, up, func(blank Clause) (any, bool) { return blank, !b.agreement.Has(blank.Kind()) })
	case reflect.TypeFor[Gap]():
		b.absent(v, f, up, func(blank Clause) (any, bool) {
			return Gap{Clause: blank.Kind(), Reason: otherText}, b.agreement.State(blank.Kind()) == Absent
		})
	default:
		b.visit(Place{kind: Added, up: up, plan: f, target: v, index: v.Len()})
	}
}

// entry walks over the fields of an entry of a list. A clause that has the list sees what is set there.
func (b *bench) entry(v reflect.Value, at *crumb) {
	whole := b.whole
	b.whole = reflect.Value{}
	b.fields(v, at)
	b.whole = whole
}

// clauseAt walks over the fields of a clause.
func (b *bench) clauseAt(i int, entry reflect.Value, at *crumb) {
	b.clause, b.whole = i, reflect.New(entry.Elem().Type()).Elem()
	b.whole.Set(entry.Elem())
	b.separate(b.whole)
	entry.Set(b.whole) // so that what is changed in its lists is seen there
	b.fields(b.whole, at)
	b.clause, b.whole = -1, reflect.Value{}
}

// absent visits what could be there for each kind of clause, where the function says so.
func (b *bench) absent(v reflect.Value, f *factField, up *crumb, of func(blank Clause) (any, bool)) {
	for _, t := range clauseTypes {
		if blank, ok := of(t.blank); ok {
			b.visit(Place{kind: Added, up: up, plan: f, target: v, index: v.Len(), blank: blank})
		}
	}
}

func (b *bench) visit(p Place) {
	p.bench, p.clause, p.whole = b, b.clause, b.whole
	b.stopped = b.stopped || !b.yield(p)
}

func (c *crumb) field(f *factField) *crumb {
	return &crumb{up: c, step: f.name, label: f.label, index: -1, rank: c.largest()}
}

func (c *crumb) element(i int, entry reflect.Value) *crumb {
	return &crumb{up: c, index: i, entry: entry, label: c.label, rank: max(i, c.largest())}
}

func (c *crumb) largest() int {
	if c == nil {
		return 0
	}
	return c.rank
}

// pointer returns the place of the step as a JSON Pointer.
func (c *crumb) pointer() string {
	switch {
	case c == nil:
		return ""
	case c.index >= 0:
		return c.up.pointer() + "/" + strconv.Itoa(c.index)
	}
	return c.up.pointer() + rule.Pointer(c.step)
}

// Pointer returns where the fact stands (JSON Pointer, RFC 6901). It ends in "/-" for an entry that a list has not.
func (p Place) Pointer() string {
	switch p.kind {
	case Changed:
		return p.up.pointer() + rule.Pointer(p.plan.name)
	case Removed:
		return p.up.pointer()
	case Added:
		return p.up.pointer() + "/-"
	}
	return ""
}

// Kind tells what can become of the fact: a value can be [Changed], an entry of a list [Removed], and one that is not there [Added].
func (p Place) Kind() DifferenceKind { return p.kind }

// Rank is the largest index among the entries in which the place lies; 0 for what lies in no list, and in first entries only.
func (p Place) Rank() int { return p.up.largest() }

// Range returns the least and the most that a whole number may be; both are 0 where it has no limits of its own.
func (p Place) Range() (least, most int) {
	if p.plan == nil {
		return 0, 0
	}
	return p.plan.least, p.plan.most
}

// Clause returns the kind of clause of which the place tells whether it is there; "" for all others.
func (p Place) Clause() ClauseKind {
	switch entry := p.entry().(type) {
	case Clause:
		return entry.Kind()
	case Gap:
		return entry.Clause
	}
	return ""
}

// entry returns the entry that can be removed, or the one that can be added where only one can.
func (p Place) entry() any {
	if p.kind == Removed {
		return p.up.entry.Interface()
	}
	return p.blank
}

// Recorded returns what is recorded, with its own type; the zero value of the type where nothing is, and nil for an entry that is not
// there.
func (p Place) Recorded() any {
	switch p.kind {
	case Changed:
		return p.target.Interface()
	case Removed:
		return p.up.entry.Interface()
	}
	return nil
}

// Try shows the agreement with the fact changed to the value, which has the type of the fact: another value in its place, nil where an
// entry is removed, and the new entry where one is added. A clause that is removed leaves nil in its place, so that the indexes of the
// others hold; other lists close up. The agreement is gone when look returns. Try reports false, and shows nothing, for a value that
// does not fit.
func (p Place) Try(value any, look func(*Agreement)) bool {
	set, ok := p.with(value)
	if !ok {
		return false
	}
	a := &p.bench.agreement
	old := p.bench.keep(p.target)
	byID := a.byID
	if p.kind != Changed || p.plan.name == "id" {
		a.byID = nil
	}
	var clause Clause
	if p.whole.IsValid() {
		clause = a.Clauses[p.clause]
	}
	isInner := p.bench.isTrying
	p.bench.isTrying = true
	defer func() {
		p.bench.isTrying = isInner
		p.target.Set(old)
		a.byID = byID
		if p.whole.IsValid() {
			a.Clauses[p.clause] = clause
		}
	}()
	p.target.Set(set)
	if p.whole.IsValid() {
		a.Clauses[p.clause] = p.whole.Interface().(Clause)
	}
	look(a)
	return true
}

// keep puts a value aside while another one is in its place.
func (b *bench) keep(v reflect.Value) reflect.Value {
	kept, ok := b.kept[v.Type()]
	if !ok || b.isTrying {
		kept = reflect.New(v.Type()).Elem()
		b.kept[v.Type()] = kept
	}
	kept.Set(v)
	return kept
}

// with returns the field, or the list, as it is with the change.
func (p Place) with(value any) (reflect.Value, bool) {
	v := reflect.ValueOf(value)
	switch p.kind {
	case Changed:
		return v, v.IsValid() && v.Type() == p.target.Type()
	case Removed:
		without := reflect.MakeSlice(p.target.Type(), p.target.Len(), p.target.Len())
		reflect.Copy(without, p.target)
		if without.Type() == reflect.TypeFor[[]Clause]() {
			without.Index(p.index).SetZero()
			return without, value == nil
		}
		reflect.Copy(without.Slice(p.index, without.Len()), p.target.Slice(p.index+1, p.target.Len()))
		return without.Slice(0, without.Len()-1), value == nil
	case Added:
		if !v.IsValid() || !v.Type().AssignableTo(p.target.Type().Elem()) {
			return reflect.Value{}, false
		}
		return reflect.Append(p.target.Slice3(0, p.index, p.index), v), true
	}
	return reflect.Value{}, false
}

// Label returns how readers call the fact: its field, the kind of a clause, or the list in which an entry stands.
func (p Place) Label() bilingual.Text {
	switch entry := p.entry().(type) {
	case Clause:
		kind := inBoth(entry.Kind())
		return bilingual.Text{German: p.plan.label.German + " „" + kind.German + "“", English: p.plan.label.English + " “" + kind.English + "”"}
	case Gap:
		return withName(p.plan.label, inBoth(entry.Clause))
	}
	if p.plan == nil {
		return bilingual.Text{}
	}
	return p.plan.label
}

// Context says for readers in what the fact lies, with numbers from 1 as they count: "Klausel 4 „§ 7“ (Kostenverteilung), Anteil 2
// (Gotha)". It is zero for what stands at the agreement itself.
func (p Place) Context() bilingual.Text {
	var parts []bilingual.Text
	for c := p.up; c != nil; c = c.up {
		switch {
		case c.index >= 0 && isLeaf(c.entry.Type()): // its value is its name
			parts = append(parts, numbered(c.label, c.index+1))
			c = c.up // the list says the same
		case c.index >= 0:
			parts = append(parts, p.bench.named(c))
			c = c.up
		case p.kind == Added && c == p.up: // the label of the place says it
		default:
			parts = append(parts, c.label)
		}
	}
	slices.Reverse(parts)
	return joined(parts)
}

func joined(parts []bilingual.Text) bilingual.Text {
	var german, english []string
	for _, part := range parts {
		if !part.IsZero() {
			german, english = append(german, part.German), append(english, part.English)
		}
	}
	return bilingual.Text{German: strings.Join(german, ", "), English: strings.Join(english, ", ")}
}

// named says which entry of a list it is.
func (b *bench) named(c *crumb) bilingual.Text {
	label := numbered(c.label, c.index+1)
	if clause, ok := c.entry.Interface().(Clause); ok {
		if heading := clause.Remark().Heading; heading != "" {
			label.German, label.English = label.German+" „"+heading+"“", label.English+" “"+heading+"”"
		}
		return withName(label, inBoth(clause.Kind()))
	}
	differ := differ{records: records()}
	return withName(label, differ.identify(&b.agreement, c.entry).name)
}

// numbered puts the number of an entry behind the label of its list; a label that ends in a number is kept apart from it.
func numbered(label bilingual.Text, number int) bilingual.Text {
	digits := " " + strconv.Itoa(number)
	if strings.TrimRight(label.German, "0123456789") != label.German {
		return bilingual.Text{German: label.German + ", Nr." + digits, English: label.English + ", no." + digits}
	}
	return bilingual.Text{German: label.German + digits, English: label.English + digits}
}

func withName(label, name bilingual.Text) bilingual.Text {
	if name.IsZero() {
		return label
	}
	return bilingual.Text{German: label.German + " (" + name.German + ")", English: label.English + " (" + name.English + ")"}
}

// Say returns a value of the fact for readers. Whole entries, such as clauses, are present or absent.
func (p Place) Say(value any) bilingual.Text {
	v := reflect.ValueOf(value)
	switch {
	case p.kind == 0:
		return bilingual.Text{}
	case value == nil:
		return bilingual.TextOf(Absent)
	case !isLeaf(v.Type()):
		if p.Clause() == "" && p.kind == Added {
			return withName(bilingual.TextOf(Present), p.bench.nameOfEntry(v))
		}
		return bilingual.TextOf(Present)
	case value == otherText || value == PartyID(otherText):
		return bilingual.Text{German: "eine andere Angabe", English: "something else"}
	}
	name := ""
	if id, _ := value.(PartyID); !p.isPartyID() {
		name = p.bench.agreement.nameOf(id)
	}
	return bilingual.Text{German: valueText(value, name, language.German), English: valueText(value, name, language.English)}
}

// isPartyID reports whether the fact is how the agreement calls a party of its own.
func (p Place) isPartyID() bool {
	return p.plan.name == "id" && p.target.Type() == reflect.TypeFor[PartyID]()
}

// nameOfEntry returns how readers tell an entry from others; zero where nothing does.
func (b *bench) nameOfEntry(v reflect.Value) bilingual.Text {
	differ := differ{records: records()}
	if name := differ.identify(&b.agreement, v).name; !strings.Contains(name.German, otherText) {
		return name
	}
	return bilingual.Text{}
}
