package agreement

import (
	"cmp"
	"database/sql/driver"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"
	"golang.org/x/text/message"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// DifferenceKind is what happened between two versions of an agreement.
type DifferenceKind uint8

// Added and Removed concern whole parties, clauses and entries of lists, Changed a value in one of them.
const (
	Added     DifferenceKind = iota + 1 // the new version has a party, clause or entry that the old one has not
	Removed                             // the old version has one that the new one has not
	Changed                             // a value is another one
	Reordered                           // the same entries stand in another order
)

var differenceKinds = bilingual.Words[DifferenceKind]{Name: "kind of difference", List: []bilingual.Word[DifferenceKind]{
	{Value: Added, Word: "added", Text: bilingual.Text{German: "neu", English: "added"}},
	{Value: Removed, Word: "removed", Text: bilingual.Text{German: "entfallen", English: "removed"}},
	{Value: Changed, Word: "changed", Text: bilingual.Text{German: "geändert", English: "changed"}},
	{Value: Reordered, Word: "reordered", Text: bilingual.Text{German: "Reihenfolge geändert", English: "order changed"}},
}}

// String returns "added", "removed", "changed" or "reordered"; "" for what is no kind of difference.
func (k DifferenceKind) String() string { return differenceKinds.String(k) }

// Text returns the word for readers.
func (k DifferenceKind) Text(tag language.Tag) string { return differenceKinds.Text(k, tag) }

// IsValid reports whether it is one of the four.
func (k DifferenceKind) IsValid() bool { return differenceKinds.Has(k) }

// MarshalText returns [DifferenceKind.String]; what is no kind of difference is a [*bilingual.WordError].
func (k DifferenceKind) MarshalText() ([]byte, error) { return differenceKinds.Marshal(k) }

// UnmarshalText reads what MarshalText writes.
func (k *DifferenceKind) UnmarshalText(text []byte) error { return differenceKinds.Unmarshal(k, text) }

// Value stores the word in a database; see [bilingual.Words].
func (k DifferenceKind) Value() (driver.Value, error) { return differenceKinds.Value(k) }

// Scan reads the word from a database; see [bilingual.Words].
func (k *DifferenceKind) Scan(column any) error { return differenceKinds.Scan(k, column) }

// Difference is one difference between two versions of an agreement.
type Difference struct {
	Kind DifferenceKind
	// OldPointer and NewPointer are the places in the old and in the new version (JSON Pointer, RFC 6901). The place
	// of what is added is empty in the old version, the place of what is removed in the new one.
	OldPointer, NewPointer string
	// Old and New are the values with their own types, such as a finance.Share, a civil.Date, a Party or a Clause.
	// The value of what is not there is nil. Reordered lists are not repeated here.
	Old, New any

	trail        trail
	oldID, newID string // names of the parties where Old and New are PartyIDs
}

// trail says for readers where a difference lies.
type trail struct {
	context  bilingual.Text // the clause or party; empty for the agreement as a whole
	elements []bilingual.Text
	fields   []bilingual.Text
}

var (
	fieldOf    = bilingual.Text{German: "%s (%s)", English: "%s of %s"}
	wordUnsaid = bilingual.Text{German: "nicht angegeben", English: "not recorded"}
)

// Text tells the difference in German or English: "cost sharing: share of Landkreis Gotha: 30% → 35%". It is empty for the zero
// Difference. What the agreement says stands in it as [bilingual.Printable] shows it.
func (d Difference) Text(tag language.Tag) string { return bilingual.Printable(d.text(tag)) }

func (d Difference) text(tag language.Tag) string {
	text := cmp.Or(d.trail.text(tag), d.NewPointer, d.OldPointer)
	switch d.Kind {
	case Added, Removed:
		text = d.Kind.Text(tag) + ": " + text
	case Reordered:
		text += ": " + d.Kind.Text(tag)
	case Changed:
		text += ": " + valueText(d.Old, d.oldID, tag) + " → " + valueText(d.New, d.newID, tag)
	default:
		return ""
	}
	if d.trail.context.IsZero() {
		return text
	}
	return d.trail.context.In(tag) + ": " + text
}

// text joins the field and the entries in which it lies: "share of Landkreis Gotha".
func (t trail) text(tag language.Tag) string {
	var fields, elements []string
	for _, field := range t.fields {
		fields = append(fields, field.In(tag))
	}
	for i := len(t.elements) - 1; i >= 0; i-- {
		elements = append(elements, t.elements[i].In(tag))
	}
	field, element := strings.Join(fields, ", "), strings.Join(elements, ", ")
	if element == "" {
		return field
	}
	return fmt.Sprintf(fieldOf.In(tag), field, element)
}

// valueText prints a value for readers; name is that of the party that a PartyID names.
func valueText(value any, name string, tag language.Tag) string {
	v := reflect.ValueOf(value)
	if !v.IsValid() || v.IsZero() {
		return wordUnsaid.In(tag)
	}
	switch value := value.(type) {
	case PartyID:
		return cmp.Or(name, string(value))
	case string:
		if bilingual.German(tag) {
			return "„" + value + "“"
		}
		return "“" + value + "”"
	case word:
		return inBoth(value).In(tag)
	case interface{ Format(language.Tag) string }:
		return value.Format(tag)
	case fmt.Stringer:
		return value.String()
	case int:
		if value < 10_000 { // it may be a year
			return strconv.Itoa(value)
		}
	}
	return message.NewPrinter(tag).Sprint(value)
}

// Diff tells how a new version of an agreement differs from an old one, in the order of the document: first what
// stands at the agreement itself, then parties, clauses, gaps and remarks. Entries of lists are compared with those
// that are about the same: parties with the same ID, clauses of the same type, shares of the same party, ceilings of
// the same year.
//
// No difference means that both versions are the same document ([Encode] writes them alike). A nil agreement counts as an
// empty one, and nil clauses are no entries.
func Diff(before, after *Agreement) []Difference {
	before, after = before.Plain(), after.Plain()
	d := differ{before: before, after: after, records: records()}
	d.structs(reflect.ValueOf(before).Elem(), reflect.ValueOf(after).Elem(), spot{})
	return d.found
}

type differ struct {
	before, after *Agreement
	records       map[reflect.Type]record
	found         []Difference
}

// spot is where the comparison stands, in both versions and for readers.
type spot struct {
	before, after string
	trail         trail
}

// field goes into a field of the record at s.
func (s spot) field(f field) spot {
	step := rule.Pointer(f.name)
	s.before += step
	s.after += step
	if !f.label.IsZero() {
		s.trail.fields = append(slices.Clip(s.trail.fields), f.label)
	}
	return s
}

// element goes into an entry of the list at s.
func (s spot) element(before, after int, id identity) spot {
	s.before += "/" + strconv.Itoa(before)
	s.after += "/" + strconv.Itoa(after)
	s.trail.fields = nil
	if !id.context.IsZero() {
		s.trail.context = id.context
		return s
	}
	s.trail.elements = append(slices.Clip(s.trail.elements), id.name)
	return s
}

func (d *differ) structs(before, after reflect.Value, at spot) {
	for _, f := range d.records[before.Type()].fields {
		old, changed := before.Field(f.index), after.Field(f.index)
		switch {
		case f.name == "":
			d.structs(old, changed, at)
		case f.leaf:
			if !old.Equal(changed) {
				d.leaves(old.Interface(), changed.Interface(), at.field(f))
			}
		case old.Kind() == reflect.Slice:
			if old.Len() > 0 || changed.Len() > 0 {
				d.lists(old, changed, at.field(f))
			}
		default:
			d.structs(old, changed, at.field(f))
		}
	}
}

// leaves notes that a value is another one, unless both are ways of saying nothing.
func (d *differ) leaves(before, after any, at spot) {
	if old, ok := before.(interface{ IsZero() bool }); ok && old.IsZero() && after.(interface{ IsZero() bool }).IsZero() {
		return
	}
	difference := Difference{Kind: Changed, OldPointer: at.before, NewPointer: at.after, Old: before, New: after, trail: at.trail}
	if id, ok := before.(PartyID); ok {
		difference.oldID, difference.newID = d.before.nameOf(id), d.after.nameOf(after.(PartyID))
	}
	d.found = append(d.found, difference)
}

// nameOf returns the name of the party that the agreement calls id, or the ID where it has none of that ID.
func (a *Agreement) nameOf(id PartyID) string {
	if i := a.index(id); i >= 0 && a.Parties[i].Partner.Name != "" {
		return a.Parties[i].Partner.Name
	}
	return string(id)
}

// identity says what an entry of a list is about.
type identity struct {
	// Entries with the same exact identity are the same. Of those left over, entries with the same loose one are taken for
	// changed versions of each other; an empty one matches nothing.
	exact, loose string
	// name is how readers call the entry, context is set where the entry is a chapter of its own, such as a clause.
	name, context bilingual.Text
	// belongs tells that name is not the entry's own but that of whom it belongs to: the share of Landkreis Gotha.
	belongs bool
}

func same(name string) bilingual.Text { return bilingual.Text{German: name, English: name} }

// quoted is what an entry is about that is told by a text; an empty text tells nothing.
func quoted(text string) identity {
	if text == "" {
		return identity{}
	}
	return identity{exact: text, name: bilingual.Text{German: "„" + text + "“", English: "“" + text + "”"}}
}

// identify says what an entry of a list of the agreement is about.
func (d *differ) identify(a *Agreement, entry reflect.Value) identity {
	switch e := entry.Interface().(type) {
	case Clause:
		kind := e.Kind()
		title := inBoth(kind)
		if heading := e.Remark().Heading; heading != "" {
			title.German += " (" + heading + ")"
			title.English += " (" + heading + ")"
		}
		return identity{exact: string(kind) + "\x00" + e.Remark().Heading, loose: string(kind), name: title, context: title}
	case Party:
		name := same(a.nameOf(e.ID))
		return identity{exact: string(e.ID), name: name, context: name}
	case Signature:
		return identity{exact: e.Name, loose: "signature", name: same(e.Name), belongs: e.Name != ""}
	case Gap:
		return identity{exact: string(e.Clause), name: inBoth(e.Clause)}
	case law.Source:
		return identity{exact: e.String(), name: same(e.String())}
	case PartyID:
		return identity{exact: string(e), name: same(a.nameOf(e))}
	case string:
		return quoted(e)
	case word:
		return identity{exact: bare(e), name: inBoth(e)}
	}
	return d.identifyByTag(a, entry)
}

// identifyByTag says what an entry of a list is about whose type tells it by its tags, such as a task by its name, or whose value
// is all it says.
func (d *differ) identifyByTag(a *Agreement, entry reflect.Value) identity {
	ids := d.records[entry.Type()].ids
	for n, i := range ids {
		told := entry.Field(i)
		if told.IsZero() && n < len(ids)-1 {
			continue
		}
		if id := PartyID(told.String()); told.Type() == reflect.TypeFor[PartyID]() && id != "" {
			return identity{exact: string(id), name: same(a.nameOf(id)), belongs: true}
		}
		if told.Kind() == reflect.String {
			return quoted(told.String())
		}
		entry = told
	}
	text := fmt.Sprint(entry.Interface())
	return identity{exact: text, name: same(text)}
}

// lists compares the entries of two lists. First every entry finds its equal, then what is left finds what it may
// have been.
func (d *differ) lists(before, after reflect.Value, at spot) {
	before, after = withoutNil(before), withoutNil(after)
	olds, news := d.identities(d.before, before), d.identities(d.after, after)
	partner := make([]int, len(news)) // the old entry of each new one, -1 for none
	used := make([]bool, len(olds))
	for i := range partner {
		partner[i] = -1
	}
	pair := func(key func(identity) string) {
		left := map[string][]int{} // the old entries without a partner, in their order
		for j, old := range olds {
			if !used[j] && key(old) != "" {
				left[key(old)] = append(left[key(old)], j)
			}
		}
		for i, id := range news {
			if waiting := left[key(id)]; partner[i] < 0 && len(waiting) > 0 {
				partner[i], used[waiting[0]] = waiting[0], true
				left[key(id)] = waiting[1:]
			}
		}
	}
	pair(func(id identity) string { return id.exact })
	pair(func(id identity) string { return id.loose })

	for j, old := range olds {
		if !used[j] {
			d.entry(Removed, before.Index(j).Interface(), at.before+"/"+strconv.Itoa(j), at, old)
		}
	}
	last, inOrder := -1, true
	for i, id := range news {
		j := partner[i]
		if j < 0 {
			d.entry(Added, after.Index(i).Interface(), at.after+"/"+strconv.Itoa(i), at, id)
			continue
		}
		inOrder = inOrder && last < j
		last = j
		d.entries(before.Index(j), after.Index(i), at.element(j, i, id))
	}
	if !inOrder {
		d.found = append(d.found, Difference{Kind: Reordered, OldPointer: at.before, NewPointer: at.after, trail: at.trail})
	}
}

// withoutNil returns a list without the entries that are nil.
func withoutNil(list reflect.Value) reflect.Value {
	clauses, _ := list.Interface().([]Clause) // no other list has such entries
	if !slices.Contains(clauses, nil) {
		return list
	}
	return reflect.ValueOf(slices.DeleteFunc(slices.Clone(clauses), func(clause Clause) bool { return clause == nil }))
}

// entries compares two entries that are about the same; entries without parts of their own are equal then.
func (d *differ) entries(before, after reflect.Value, at spot) {
	if before.Kind() == reflect.Interface {
		before, after = before.Elem(), after.Elem()
	}
	if before.Kind() == reflect.Struct {
		d.structs(before, after, at)
	}
}

// entry notes an entry that only one version has.
func (d *differ) entry(kind DifferenceKind, value any, pointer string, at spot, id identity) {
	difference := Difference{Kind: kind, trail: at.trail}
	if id.belongs {
		difference.trail.elements = append(at.trail.elements[:len(at.trail.elements):len(at.trail.elements)], id.name)
	} else {
		difference.trail.fields = named(at.trail.fields, id.name)
	}
	if kind == Added {
		difference.NewPointer, difference.New = pointer, value
	} else {
		difference.OldPointer, difference.Old = pointer, value
	}
	d.found = append(d.found, difference)
}

// named puts the name of an entry behind the label of its list: "party Waltershausen".
func named(labels []bilingual.Text, name bilingual.Text) []bilingual.Text {
	last := labels[len(labels)-1]
	joined := bilingual.Text{German: last.German + " " + name.German, English: last.English + " " + name.English}
	return append(labels[:len(labels)-1:len(labels)-1], joined)
}

// identities says what the entries of a list are about. Readers see the number of entries without a name.
func (d *differ) identities(a *Agreement, list reflect.Value) []identity {
	ids := make([]identity, list.Len())
	for i := range ids {
		ids[i] = d.identify(a, list.Index(i))
		ids[i].exact = "=" + ids[i].exact // never empty: entries without a name are the same, in their order
		if ids[i].name.German == "" {
			ids[i].name = same(strconv.Itoa(i + 1))
		}
	}
	return ids
}
