package agreement

import (
	"cmp"
	"iter"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Blank returns the clause of the kind that says nothing yet; nil where there is no such kind. Not every blank clause can stand in
// a document: some must name a party, or a word of a list. [Agreement.Check] tells which.
func Blank(kind ClauseKind) Clause {
	for _, t := range clauseTypes {
		if t.blank.Kind() == kind {
			return t.blank
		}
	}
	return nil
}

// LabelAt says for readers where a JSON Pointer leads: to which clause or party, by its name, and to what in it, such as
// "right to levy taxes of “registers”" or, for an entry of a list, "task “registers”". The chapter is zero for what stands at the
// agreement itself, the field for a clause or a party as a whole; a gap is called as the clause that is not known. Of a pointer that
// leads nowhere it is the part that leads somewhere. What the agreement says stands in both as [bilingual.Printable] shows it.
func (a *Agreement) LabelAt(pointer string) (chapter, field bilingual.Text) {
	d := differ{before: a.Plain(), records: records()}
	v, at := reflect.ValueOf(d.before).Elem(), spot{}
	var told trail
	for step := range steps(pointer) {
		list := at.trail
		next, in, ok := d.step(v, at, step)
		if !ok {
			break
		}
		told = in.trail
		if len(in.trail.elements) > len(list.elements) {
			told = d.entryTrail(list, in.trail, next)
		}
		v, at = next, in
	}
	return told.context.Printable(), bilingual.Text{German: told.text(language.German), English: told.text(language.English)}.Printable()
}

// entryTrail names an entry of a list by what readers call one of its entries.
func (d *differ) entryTrail(list, in trail, entry reflect.Value) trail {
	if _, ok := entry.Interface().(Relation); ok {
		list.fields = []bilingual.Text{{German: "Bezug", English: "relation to"}}
	}
	if len(list.fields) == 0 {
		return in
	}
	if id := d.identify(d.before, entry); id.belongs {
		in.fields = list.fields
		return in
	}
	list.fields = named(list.fields, in.elements[len(in.elements)-1])
	return list
}

// steps returns the steps of a JSON Pointer.
func steps(pointer string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
			if !yield(unescaped.Replace(step)) {
				return
			}
		}
	}
}

// QuestionAt returns the question that is open where a JSON Pointer leads to a yes-or-no answer: “Does the right to levy taxes pass with
// the task?” Where it leads to a majority that is stated, the question is of which votes. It is zero where the pointer leads to anything
// else.
func (a *Agreement) QuestionAt(pointer string) bilingual.Text {
	f, v := a.fieldAt(pointer)
	if !v.IsValid() {
		return bilingual.Text{}
	}
	if decision, _ := v.Interface().(Decision); decision.IsValid() {
		return bilingual.Text{
			German:  "Angegeben ist „" + decision.Text(language.German) + "“: von welchen Stimmen, den abgegebenen oder den satzungsmäßigen?",
			English: "“" + decision.Text(language.English) + "” is stated: of which votes, those cast or those under the articles?",
		}
	}
	return f.question
}

// DescriptionAt says what belongs in the field to which a JSON Pointer leads, as the schema of documents does: “By what cost is divided”. It
// is zero for an entry of a list, and where the pointer leads nowhere.
func (a *Agreement) DescriptionAt(pointer string) bilingual.Text {
	f, _ := a.fieldAt(pointer)
	return f.doc
}

// fieldAt returns the field to which a pointer leads, and what it holds; an entry of a list is no field, and its field is zero.
func (a *Agreement) fieldAt(pointer string) (field, reflect.Value) {
	d := differ{before: a.Plain(), records: records()}
	v, at := reflect.ValueOf(d.before).Elem(), spot{}
	var f field
	for step := range steps(pointer) {
		f = d.fieldIn(v, step)
		var ok bool
		if v, at, ok = d.step(v, at, step); !ok {
			return field{}, reflect.Value{}
		}
	}
	return f, v
}

// fieldIn returns a field of a struct, or of one that is embedded in it, by its name in documents; the zero field where there is none.
func (d *differ) fieldIn(v reflect.Value, name string) field {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return field{}
	}
	for _, f := range d.records[v.Type()].fields {
		if f.name == name {
			return f
		}
		if f.name == "" {
			if inner := d.fieldIn(v.Field(f.index), name); inner.name != "" {
				return inner
			}
		}
	}
	return field{}
}

// SortPointers sorts JSON Pointers in the order of the document: fields as documents write them, entries of lists by their numbers, and
// whatever holds others before them. Those that lead nowhere come where the part of them stands that leads somewhere.
func (a *Agreement) SortPointers(pointers []string) {
	d := differ{before: a.Plain(), records: records()}
	order := make(map[string][]int, len(pointers))
	for _, pointer := range pointers {
		if _, known := order[pointer]; !known {
			order[pointer] = d.order(pointer)
		}
	}
	slices.SortStableFunc(pointers, func(a, b string) int {
		return cmp.Or(slices.Compare(order[a], order[b]), strings.Compare(a, b))
	})
}

// order returns the numbers of the fields and entries through which a pointer leads.
func (d *differ) order(pointer string) []int {
	v, at := reflect.ValueOf(d.before).Elem(), spot{}
	var order []int
	for step := range steps(pointer) {
		next, in, ok := d.step(v, at, step)
		if !ok {
			break
		}
		if v.Kind() == reflect.Slice {
			number, _ := strconv.Atoi(step)
			order = append(order, number)
		} else {
			order = append(order, d.numbers(v, step)...)
		}
		v, at = next, in
	}
	return order
}

// numbers returns the number of a field in a struct, and behind that of an embedded struct the number in it.
func (d *differ) numbers(v reflect.Value, name string) []int {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	for _, f := range d.records[v.Type()].fields {
		if f.name == name {
			return []int{f.index}
		}
		if f.name == "" {
			if inner := d.numbers(v.Field(f.index), name); inner != nil {
				return append([]int{f.index}, inner...)
			}
		}
	}
	return nil
}

// unescaped reads what [rule.Pointer] escapes.
var unescaped = strings.NewReplacer("~1", "/", "~0", "~")

// step goes from a value into the field or the entry that the step of a pointer names. It reports false where there is none.
func (d *differ) step(v reflect.Value, at spot, step string) (reflect.Value, spot, bool) {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	switch v.Kind() {
	case reflect.Slice:
		i, err := strconv.Atoi(step)
		if err != nil || i < 0 || i >= v.Len() || v.Index(i).Kind() == reflect.Interface && v.Index(i).IsNil() {
			return v, at, false
		}
		id := d.identify(d.before, v.Index(i))
		if gap, ok := v.Index(i).Interface().(Gap); ok {
			id.context = inBoth(gap.Clause)
		}
		if id.exact == "" {
			id.name = same(strconv.Itoa(i + 1))
		}
		return v.Index(i), at.element(i, i, id), true
	case reflect.Struct:
		for _, f := range d.records[v.Type()].fields {
			switch {
			case f.name == step:
				return v.Field(f.index), at.field(f), true
			case f.name == "":
				if inner, in, ok := d.step(v.Field(f.index), at, step); ok {
					return inner, in, true
				}
			}
		}
	}
	return v, at, false
}
