package agreement

import (
	"encoding"
	"encoding/json"
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

// The kinds of differences.
const (
	Added     DifferenceKind = iota + 1 // the new version has a party, clause or entry that the old one has not
	Removed                             // the old version has one that the new one has not
	Changed                             // a value is another one
	Reordered                           // the same entries stand in another order
)

var differenceKinds = [...]string{Added: "added", Removed: "removed", Changed: "changed", Reordered: "reordered"}

// String returns "added", "removed", "changed" or "reordered".
func (k DifferenceKind) String() string {
	if k < Added || k > Reordered {
		return ""
	}
	return differenceKinds[k]
}

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
	wordAdded     = bilingual.Text{German: "neu", English: "added"}
	wordRemoved   = bilingual.Text{German: "entfallen", English: "removed"}
	wordReordered = bilingual.Text{German: "Reihenfolge geändert", English: "order changed"}
	wordOf        = bilingual.Text{German: " von ", English: " of "}
	wordYes       = bilingual.Text{German: "ja", English: "yes"}
	wordNo        = bilingual.Text{German: "nein", English: "no"}
	wordUnsaid    = bilingual.Text{German: "nicht angegeben", English: "not recorded"}
)

// Text tells the difference in German or English: "cost sharing: share of Landkreis Gotha: 30% → 35%".
func (d Difference) Text(tag language.Tag) string {
	var out strings.Builder
	if !d.trail.context.IsZero() {
		out.WriteString(d.trail.context.In(tag) + ": ")
	}
	switch d.Kind {
	case Added:
		out.WriteString(wordAdded.In(tag) + ": " + d.trail.text(tag))
	case Removed:
		out.WriteString(wordRemoved.In(tag) + ": " + d.trail.text(tag))
	case Reordered:
		out.WriteString(d.trail.text(tag) + ": " + wordReordered.In(tag))
	default:
		fmt.Fprintf(&out, "%s: %s → %s", d.trail.text(tag), valueText(d.Old, d.oldID, tag), valueText(d.New, d.newID, tag))
	}
	return out.String()
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
	text := strings.Join(fields, ", ")
	if len(elements) > 0 {
		text += wordOf.In(tag) + strings.Join(elements, ", ")
	}
	return text
}

// valueText prints a value for readers.
func valueText(value any, name string, tag language.Tag) string {
	switch v := value.(type) {
	case Fact:
		return [...]bilingual.Text{Unknown: wordUnsaid, Yes: wordYes, No: wordNo}[v].In(tag)
	case PartyID:
		if v == "" {
			return wordUnsaid.In(tag)
		}
		return name
	}
	if reflect.ValueOf(value).IsZero() {
		return wordUnsaid.In(tag)
	}
	switch v := value.(type) {
	case string:
		if bilingual.German(tag) {
			return "„" + v + "“"
		}
		return "“" + v + "”"
	case word:
		return v.Text(tag)
	case interface{ Format(language.Tag) string }:
		return v.Format(tag)
	case fmt.Stringer:
		return v.String()
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
	before, after = orEmpty(before), orEmpty(after)
	d := differ{before: before, after: after}
	d.structs(reflect.ValueOf(*before), reflect.ValueOf(*after), place{})
	return d.found
}

type differ struct {
	before, after *Agreement
	found         []Difference
}

// place is where the comparison stands, in both versions and for readers.
type place struct {
	before, after string
	trail         trail
}

// field goes into a field that the reader is told of.
func (p place) field(name string, label bilingual.Text) place {
	p.before += rule.Pointer(name)
	p.after += rule.Pointer(name)
	if !label.IsZero() {
		p.trail.fields = append(p.trail.fields[:len(p.trail.fields):len(p.trail.fields)], label)
	}
	return p
}

// element goes into an entry of the list at p.
func (p place) element(before, after int, id identity) place {
	p.before += "/" + strconv.Itoa(before)
	p.after += "/" + strconv.Itoa(after)
	p.trail.fields = nil
	if !id.context.IsZero() {
		p.trail.context = id.context
		return p
	}
	p.trail.elements = append(p.trail.elements[:len(p.trail.elements):len(p.trail.elements)], id.name)
	return p
}

func (d *differ) structs(before, after reflect.Value, at place) {
	for i := range before.NumField() {
		field := before.Type().Field(i)
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case name == "-":
			continue
		case field.Anonymous:
			d.structs(before.Field(i), after.Field(i), at)
		default:
			d.values(before.Field(i), after.Field(i), at.field(name, label(before.Type().Name(), name)))
		}
	}
}

func (d *differ) values(before, after reflect.Value, at place) {
	switch {
	case isLeaf(before):
		d.leaves(before.Interface(), after.Interface(), at)
	case before.Kind() == reflect.Slice:
		d.lists(before, after, at)
	default:
		d.structs(before, after, at)
	}
}

// isLeaf reports whether a value is written as one value and not as an object or array.
func isLeaf(v reflect.Value) bool {
	switch v.Interface().(type) {
	case encoding.TextMarshaler, json.Marshaler:
		return true
	}
	return v.Kind() != reflect.Struct && v.Kind() != reflect.Slice && v.Kind() != reflect.Interface
}

func (d *differ) leaves(before, after any, at place) {
	if before == after {
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
	if party, _, ok := a.Party(id); ok && party.Partner.Name != "" {
		return party.Partner.Name
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

// word is a word of a vocabulary, which readers see in their language.
type word interface{ Text(language.Tag) string }

func inBoth(w word) bilingual.Text {
	return bilingual.Text{German: w.Text(language.German), English: w.Text(language.English)}
}

func same(name string) bilingual.Text { return bilingual.Text{German: name, English: name} }

// identify says what an entry of a list of the agreement is about.
func identify(a *Agreement, entry any) identity {
	called := func(name string) identity { return identity{exact: name, name: same(name)} }
	quoted := func(text string) identity {
		return identity{exact: text, name: bilingual.Text{German: "„" + text + "“", English: "“" + text + "”"}}
	}
	party := func(id PartyID, otherwise string) identity {
		if id == "" {
			return quoted(otherwise)
		}
		return identity{exact: string(id), name: same(a.nameOf(id)), belongs: true}
	}
	switch e := entry.(type) {
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
		return identity{exact: e.Name, loose: "signature", name: same(e.Name), belongs: true}
	case Gap:
		return identity{exact: string(e.Clause), name: inBoth(e.Clause)}
	case law.Source:
		return called(e.String())
	case PartyID:
		return identity{exact: string(e), name: same(a.nameOf(e))}
	case PartyShare:
		return party(e.Party, "")
	case Seat:
		return party(e.Party, e.Holder)
	case Owner:
		return party(e.Party, e.Name)
	case Task:
		return quoted(e.Name)
	case Body:
		return quoted(e.Name)
	case ServiceLevel:
		return quoted(e.What)
	case Annex:
		return quoted(e.Title)
	case string:
		return quoted(e)
	case Ceiling:
		return called(strconv.Itoa(e.Year))
	case YearTurnover:
		return called(strconv.Itoa(e.Year))
	case word:
		return identity{exact: fmt.Sprint(e), name: inBoth(e)}
	}
	return called(fmt.Sprint(entry))
}

// lists compares the entries of two lists. First every entry finds its equal, then what is left finds what it may
// have been.
func (d *differ) lists(before, after reflect.Value, at place) {
	before, after = withoutNil(before), withoutNil(after)
	olds, news := identities(d.before, before), identities(d.after, after)
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
	clauses, ok := list.Interface().([]Clause)
	if !ok || !slices.Contains(clauses, nil) {
		return list
	}
	return reflect.ValueOf(slices.DeleteFunc(slices.Clone(clauses), func(clause Clause) bool { return clause == nil }))
}

// entries compares two entries that are about the same; entries without parts of their own are equal then.
func (d *differ) entries(before, after reflect.Value, at place) {
	if before.Kind() == reflect.Interface {
		before, after = before.Elem(), after.Elem()
	}
	if before.Kind() == reflect.Struct && !isLeaf(before) {
		d.structs(before, after, at)
	}
}

// entry notes an entry that only one version has.
func (d *differ) entry(kind DifferenceKind, value any, pointer string, at place, id identity) {
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
func identities(a *Agreement, list reflect.Value) []identity {
	ids := make([]identity, list.Len())
	for i := range ids {
		ids[i] = identify(a, list.Index(i).Interface())
		ids[i].exact = "=" + ids[i].exact // never empty: entries without a name are the same, in their order
		if ids[i].name.German == "" {
			ids[i].name = same(strconv.Itoa(i + 1))
		}
	}
	return ids
}

// orEmpty returns the agreement, or an empty one in the place of nil.
func orEmpty(a *Agreement) *Agreement {
	if a == nil {
		return new(Agreement)
	}
	return a
}
