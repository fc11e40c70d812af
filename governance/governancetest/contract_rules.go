package governancetest

import (
	"bytes"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// TestRuleSet tests that rules behave as reports take for granted, on subjects as the law stood on a day, and fails the test with
// each rule that does not:
//
//   - no rule panics, on none of the subjects and not on the zero one;
//   - a rule says the same whenever it is asked, alone or among the others, once or at several places at the same time, and changes nothing in the
//     subject;
//   - the place of a finding, and of a missing fact, is a JSON Pointer that leads to something in the subject;
//   - the texts of a finding, in German and in English, have a value for each of their parameters;
//   - of agreements: what is not known is no violation. A rule that is not violated by an agreement is not violated by the same one of which
//     nobody has read a kind of clause, and not for want of a directory.
//
// Without subjects, rules on agreements are tried on all [Documents] and their [Document.Mutants] with [SampleDirectory], each on its
// own day. Whether the rules say what the law says, only tests of the rules themselves can tell; see [RequireFinding] and [Coverage].
func TestRuleSet[T any](t testing.TB, set rule.Set[T], on civil.Date, subjects ...T) {
	t.Helper()
	var b breaches
	if cases, ok := any(&subjects).(*[]review.Case); ok && len(subjects) == 0 {
		*cases = sampleCases()
	}
	checkRuleSet(&b, set, on, subjects)
	b.report(t, fmt.Sprintf("the rules %q", set.Edition()))
}

// sampleCases are all documents and their mutants, with the sample directory as of their day.
func sampleCases() []review.Case {
	var cases []review.Case
	for _, d := range Documents() {
		cases = append(cases, sampleCase(d.New()))
		for mutant := range d.Mutants() {
			cases = append(cases, sampleCase(mutant.Agreement))
		}
	}
	return cases
}

func sampleCase(a *agreement.Agreement) review.Case {
	c := review.Case{Agreement: a}
	if s, err := SampleDirectory().On(a.Signed); err == nil {
		c.Snapshot = s
	}
	return c
}

func checkRuleSet[T any](b *breaches, set rule.Set[T], on civil.Date, subjects []T) {
	if set.Len() == 0 {
		b.addf("there is none; a report of an empty set finds nothing, and says nothing")
		return
	}
	if len(subjects) == 0 {
		b.addf("there is no subject to try them on; want at least one")
	}
	var none T
	c := ruleCheck[T]{b, set, on}
	b.try("the zero subject", func() { c.checkOutcomes("the zero subject", nil, set.Evaluate(none, on)) })
	for i, subject := range subjects {
		if b.full() {
			return
		}
		c.checkSubject(nameOf(i, subject), subject)
	}
}

// nameOf says which subject it is.
func nameOf(i int, subject any) string {
	if c, ok := subject.(review.Case); ok && c.Agreement != nil {
		return fmt.Sprintf("subject %d (%s, %q)", i, c.Agreement.Form, c.Agreement.Title)
	}
	return fmt.Sprintf("subject %d", i)
}

// ruleCheck tests rules as the law stood on a day; the zero day is that of each agreement.
type ruleCheck[T any] struct {
	*breaches
	set rule.Set[T]
	on  civil.Date
}

// dayOf is the day for a subject.
func (c ruleCheck[T]) dayOf(subject T) civil.Date {
	if agreed, ok := any(subject).(review.Case); ok && c.on.IsZero() && agreed.Agreement != nil {
		return agreed.Day()
	}
	return c.on
}

func (c ruleCheck[T]) checkSubject(name string, subject T) {
	day := c.dayOf(subject)
	before := written(subject)
	report := c.set.Evaluate(subject, day)
	c.checkOutcomes(name, subject, report)
	if after := written(subject); !bytes.Equal(before, after) {
		c.addf("%s is another one after it was looked at; a rule must not change what it is asked about", name)
		return
	}
	first := outcomesOf(report)
	var wait sync.WaitGroup
	again := make([][]string, 3)
	for i := range again {
		wait.Go(func() { again[i] = outcomesOf(c.set.Evaluate(subject, day)) })
	}
	wait.Wait()
	for _, other := range again {
		if breach := difference(first, other); breach != "" {
			c.addf("%s gets two answers when it is asked twice: %s", name, breach)
			return
		}
	}
	c.checkAlone(name, subject, report)
	if agreed, ok := any(subject).(review.Case); ok && agreed.Agreement != nil {
		c.checkUnknown(name, agreed, report)
	}
}

// written is a subject as text, in which a change would be seen; nil for one that cannot be written.
func written(subject any) []byte {
	if c, ok := subject.(review.Case); ok && c.Agreement != nil {
		text, _ := c.Document()
		return text
	}
	text, _ := json.Marshal(subject)
	return text
}

// outcomesOf is what a report says of each rule, in one line each.
func outcomesOf(report rule.Report) []string {
	var lines []string
	for o := range report.Outcomes() {
		lines = append(lines, fmt.Sprint(o.Rule.ID, " ", o.Outcome, " ", o.Missing, " ", o.Unrecorded))
	}
	for f := range report.Findings() {
		lines = append(lines, fmt.Sprintf("%s at %q: %s", f.Rule, f.Pointer, f.Text(language.English)))
	}
	return lines
}

// difference is the first line in which two reports differ; "" if there is none.
func difference(one, other []string) string {
	for i := range max(len(one), len(other)) {
		line := func(lines []string) string {
			if i < len(lines) {
				return lines[i]
			}
			return "nothing"
		}
		if line(one) != line(other) {
			return fmt.Sprintf("%q and %q", line(one), line(other))
		}
	}
	return ""
}

// checkOutcomes looks at what a report says, and whether it leads anywhere.
func (c ruleCheck[T]) checkOutcomes(name string, subject any, report rule.Report) {
	for o := range report.Outcomes() {
		if o.Failure != nil {
			c.addOnce(o.Rule.ID, "%s panics on %s: %v; want an outcome, or Result.Lack where a fact is missing", o.Rule.ID, name, o.Failure.Value)
		}
		for _, pointer := range slices.Concat(o.Missing, o.Unrecorded) {
			c.checkPointer(o.Rule.ID, name, subject, pointer, true)
		}
	}
	for f := range report.Findings() {
		c.checkPointer(f.Rule, name, subject, f.Pointer, false)
		for _, tag := range []language.Tag{language.German, language.English} {
			for _, text := range []string{f.Text(tag), f.Remedy(tag)} {
				if strings.ContainsAny(text, "{}") || strings.Contains(text, "%!") || strings.Contains(text, "<nil>") {
					c.addOnce(f.Rule, "%s says of %s %q; a parameter has no value, or one that does not print: give it by rule.P", f.Rule, name, text)
				}
			}
		}
	}
}

func (c ruleCheck[T]) checkPointer(id, name string, subject any, pointer string, missing bool) {
	if agreed, ok := subject.(review.Case); ok {
		subject = agreed.Agreement.Plain()
	}
	if subject == nil {
		return
	}
	if err := follow(reflect.ValueOf(subject), pointer, missing); err != nil {
		c.addOnce(id, "%s points to %q in %s: %v; build pointers by rule.Pointer, agreement.At or review.AtParty", id, pointer, name, err)
	}
}

// checkAlone asks each rule alone.
func (c ruleCheck[T]) checkAlone(name string, subject T, report rule.Report) {
	for o := range report.Outcomes() {
		only, err := c.set.Only(o.Rule.ID)
		if err != nil {
			c.addf("the set has a rule %s and cannot tell it alone: %v", o.Rule.ID, err)
			return
		}
		if alone := only.Evaluate(subject, c.dayOf(subject)).Outcome(o.Rule.ID); alone != o.Outcome {
			c.addOnce(o.Rule.ID, "%s is %s on %s when it is asked alone, and %s among the others; a rule must depend on nothing but its subject",
				o.Rule.ID, alone, name, o.Outcome)
		}
	}
}

// checkUnknown takes away what is known of an agreement: no rule may be violated for that.
func (c ruleCheck[T]) checkUnknown(name string, known review.Case, report rule.Report) {
	set, ok := any(c.set).(rule.Set[review.Case])
	if !ok {
		return
	}
	day := known.Day()
	if !c.on.IsZero() {
		day = c.on
	}
	against := func(what string, subject review.Case) {
		for o := range set.Evaluate(subject, day).Outcomes() {
			if o.Outcome == rule.Violated && report.Outcome(o.Rule.ID) == rule.Satisfied {
				c.addOnce(o.Rule.ID, "%s is satisfied by %s and violated when %s; want undecidable, for what is not known is no violation", o.Rule.ID, name, what)
			}
		}
	}
	against("there is no directory", review.Case{Agreement: known.Agreement})
	for _, clause := range known.Agreement.Plain().Clauses {
		if clause == nil {
			continue
		}
		unread := *known.Agreement.Plain()
		Unread(clause.Kind())(&unread)
		against(fmt.Sprintf("nobody has read whether it has a clause %q", clause.Kind()), review.Case{Agreement: &unread, Snapshot: known.Snapshot})
	}
}

// follow follows a JSON Pointer through a value by the names that its JSON has. A missing fact may be one entry behind the last one of a list. What stands
// inside values that write their JSON themselves is not looked at.
func follow(v reflect.Value, pointer string, missing bool) error {
	if pointer == "" {
		return nil
	}
	if pointer[0] != '/' {
		return errors.New("it does not begin with a slash")
	}
	steps := strings.Split(pointer[1:], "/")
	for i, step := range steps {
		for v.IsValid() && (v.Kind() == reflect.Pointer || v.Kind() == reflect.Interface) {
			v = v.Elem()
		}
		switch {
		case !v.IsValid() || i > 0 && writesItself(v.Type()):
			return nil // nothing is known below
		case v.Kind() == reflect.Slice || v.Kind() == reflect.Array:
			n, err := strconv.Atoi(step)
			switch {
			case err != nil || n < 0:
				return fmt.Errorf("%q is no place in a list", step)
			case n == v.Len() && missing:
				return nil
			case n >= v.Len():
				return fmt.Errorf("the list /%s has %d entries", strings.Join(steps[:i], "/"), v.Len())
			}
			v = v.Index(n)
		case v.Kind() == reflect.Struct:
			field, ok := fieldNamed(v, strings.ReplaceAll(strings.ReplaceAll(step, "~1", "/"), "~0", "~"))
			if !ok {
				return fmt.Errorf("/%s has no field %q", strings.Join(steps[:i], "/"), step)
			}
			v = field
		default:
			return nil
		}
	}
	return nil
}

var (
	jsonMarshaler = reflect.TypeFor[json.Marshaler]()
	textMarshaler = reflect.TypeFor[encoding.TextMarshaler]()
)

func writesItself(t reflect.Type) bool {
	return t.Implements(jsonMarshaler) || t.Implements(textMarshaler)
}

// fieldNamed returns the field of a struct with the name in JSON. The kind of a clause is a field that stands in no struct.
func fieldNamed(v reflect.Value, name string) (reflect.Value, bool) {
	for i := range v.NumField() {
		field := v.Type().Field(i)
		tag, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		switch {
		case tag == name && tag != "" || tag == "" && strings.EqualFold(field.Name, name) && field.IsExported():
			return v.Field(i), true
		case field.Anonymous && field.Type.Kind() == reflect.Struct:
			if inner, ok := fieldNamed(v.Field(i), name); ok {
				return inner, true
			}
		}
	}
	return reflect.Value{}, false
}
