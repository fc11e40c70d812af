package agreement

import (
	"reflect"
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
// "right to levy taxes of “registers”". The chapter is zero for what stands at the agreement itself, the field for a clause or a
// party as a whole; a gap is called as the clause that is not known. Of a pointer that leads nowhere it is the part that leads
// somewhere.
func (a *Agreement) LabelAt(pointer string) (chapter, field bilingual.Text) {
	d := differ{before: a.Plain(), records: records()}
	v, at := reflect.ValueOf(d.before).Elem(), spot{}
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		var ok bool
		if v, at, ok = d.step(v, at, unescaped.Replace(step)); !ok {
			break
		}
	}
	return at.trail.context, bilingual.Text{German: at.trail.text(language.German), English: at.trail.text(language.English)}
}

// QuestionAt returns the question that is open where a JSON Pointer leads to a yes-or-no answer: “Does the right to levy taxes pass with
// the task?” Where it leads to a majority that is stated, the question is of which votes. It is zero where the pointer leads to anything
// else.
func (a *Agreement) QuestionAt(pointer string) bilingual.Text {
	d := differ{before: a.Plain(), records: records()}
	v, at := reflect.ValueOf(d.before).Elem(), spot{}
	var question bilingual.Text
	for step := range strings.SplitSeq(strings.TrimPrefix(pointer, "/"), "/") {
		question = d.questionIn(v, step)
		var ok bool
		if v, at, ok = d.step(v, at, unescaped.Replace(step)); !ok {
			return bilingual.Text{}
		}
	}
	if decision, ok := v.Interface().(Decision); ok && decision.IsValid() {
		return bilingual.Text{
			German:  "Angegeben ist „" + decision.Text(language.German) + "“: von welchen Stimmen, den abgegebenen oder den satzungsmäßigen?",
			English: "“" + decision.Text(language.English) + "” is stated: of which votes, those cast or those under the articles?",
		}
	}
	return question
}

// questionIn returns the question of a field of a struct, by its name in documents.
func (d *differ) questionIn(v reflect.Value, name string) bilingual.Text {
	if v.Kind() == reflect.Interface {
		v = v.Elem()
	}
	if v.Kind() != reflect.Struct {
		return bilingual.Text{}
	}
	for _, f := range d.records[v.Type()].fields {
		if f.name == name {
			return f.question
		}
	}
	return bilingual.Text{}
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
