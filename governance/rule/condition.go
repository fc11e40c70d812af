package rule

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
)

// Condition is a question about a subject, with its words in both languages: under which circumstances a rule has something to
// say. It is made by [When] and put together by [And], [Or] and [Not]. The zero Condition always holds.
//
// The words are a short phrase that says what the subject is or has, such as "unterzeichnet" / "signed" or "mit Aufgaben" /
// "with tasks", so that conditions read well when they are put together: "eine Zweckvereinbarung und unterzeichnet".
type Condition[T any] struct {
	text   bilingual.Text
	holds  func(T) bool
	joined joining
	parts  []Condition[T]
}

// joining is how a condition is made of parts.
type joining uint8

const (
	single joining = iota
	allOf
	anyOf
	negated
)

// When returns the condition with these words that holds where the function says so. Both are needed: [NewSet] refuses a rule with
// a condition that lacks one.
func When[T any](german, english string, holds func(T) bool) Condition[T] {
	return Condition[T]{text: bilingual.Text{German: german, English: english}, holds: holds}
}

// And returns the condition that holds where all of them hold. Without any it always holds.
func And[T any](conditions ...Condition[T]) Condition[T] { return join(allOf, conditions) }

// Or returns the condition that holds where at least one of them holds. Without any it is the zero Condition, which always holds:
// a list of alternatives that is empty restricts nothing, as everywhere in this module.
func Or[T any](conditions ...Condition[T]) Condition[T] { return join(anyOf, conditions) }

// Not returns the condition that holds where the other one does not.
func Not[T any](condition Condition[T]) Condition[T] {
	return Condition[T]{joined: negated, parts: []Condition[T]{condition}}
}

// join puts conditions together; parts that are joined in the same way, and those that always hold in an And, leave no trace.
func join[T any](joined joining, conditions []Condition[T]) Condition[T] {
	var parts []Condition[T]
	for _, c := range conditions {
		switch {
		case c.joined == joined:
			parts = append(parts, c.parts...)
		case c.IsZero() && joined == anyOf:
			return Condition[T]{}
		case !c.IsZero():
			parts = append(parts, c)
		}
	}
	switch len(parts) {
	case 0:
		return Condition[T]{}
	case 1:
		return parts[0]
	}
	return Condition[T]{joined: joined, parts: parts}
}

// IsZero reports whether the condition asks nothing and always holds.
func (c Condition[T]) IsZero() bool {
	return c.joined == single && c.holds == nil && c.text == (bilingual.Text{})
}

// Holds reports whether the condition holds for the subject.
func (c Condition[T]) Holds(subject T) bool { return c.met(subject) }

// met asks a single question itself and leaves the others to joinedMet, so that the compiler can inline it: conditions are asked
// for every rule and every subject.
func (c *Condition[T]) met(subject T) bool {
	if c.joined == single {
		return c.holds == nil || c.holds(subject)
	}
	return c.joinedMet(subject)
}

func (c *Condition[T]) joinedMet(subject T) bool {
	switch c.joined {
	case allOf:
		for i := range c.parts {
			if !c.parts[i].met(subject) {
				return false
			}
		}
		return true
	case anyOf:
		for i := range c.parts {
			if c.parts[i].met(subject) {
				return true
			}
		}
		return false
	}
	return !c.parts[0].met(subject)
}

// Answer is a [Condition] that was asked about a subject.
type Answer struct {
	Condition bilingual.Text
	Holds     bool
}

// Answers asks the condition about the subject: the parts of an [And] one by one, everything else as a whole.
func (c Condition[T]) Answers(subject T) []Answer {
	if c.IsZero() {
		return nil
	}
	if c.joined != allOf {
		return []Answer{{c.Words(), c.met(subject)}}
	}
	answers := make([]Answer, len(c.parts))
	for i := range c.parts {
		answers[i] = Answer{c.parts[i].Words(), c.parts[i].met(subject)}
	}
	return answers
}

// Words returns the words of the condition in both languages; none for the zero Condition.
func (c Condition[T]) Words() bilingual.Text {
	if c.IsZero() {
		return bilingual.Text{}
	}
	return bilingual.Text{German: c.words(language.German, false), English: c.words(language.English, false)}
}

// Text returns the words of the condition in the language of the tag.
func (c Condition[T]) Text(tag language.Tag) string { return c.Words().In(tag) }

// words joins the words of the parts. Inside a condition that is joined in another way they stand in parentheses.
func (c *Condition[T]) words(tag language.Tag, inside bool) string {
	if c.joined == single {
		return c.text.In(tag)
	}
	if c.joined == negated && c.parts[0].joined != anyOf {
		return joiners[negated].In(tag) + c.parts[0].words(tag, true)
	}
	text := c.joinedWords(tag)
	if inside {
		return "(" + text + ")"
	}
	return text
}

// joinedWords joins the words of several parts; the denial of an [Or] reads neither … nor.
func (c *Condition[T]) joinedWords(tag language.Tag) string {
	parts, before, between := c.parts, "", joiners[c.joined].In(tag)
	if c.joined == negated {
		parts, before, between = c.parts[0].parts, neither.In(tag), nor.In(tag)
	}
	words := make([]string, len(parts))
	for i := range parts {
		words[i] = parts[i].words(tag, true)
	}
	return before + strings.Join(words, between)
}

var (
	neither = bilingual.Text{German: "weder ", English: "neither "}
	nor     = bilingual.Text{German: " noch ", English: " nor "}
)

var joiners = [...]bilingual.Text{
	allOf:   {German: " und ", English: " and "},
	anyOf:   {German: " oder ", English: " or "},
	negated: {German: "nicht ", English: "not "},
}

// isMute reports whether a part of the condition has words and no function that says when it holds.
func (c *Condition[T]) isMute() bool {
	if c.joined == single {
		return c.holds == nil && c.text != (bilingual.Text{})
	}
	for i := range c.parts {
		if c.parts[i].isMute() {
			return true
		}
	}
	return false
}

// isWordless reports whether a part of the condition lacks its words in one of the languages.
func (c *Condition[T]) isWordless() bool {
	if c.joined == single {
		return c.holds != nil && (c.text.German == "" || c.text.English == "")
	}
	for i := range c.parts {
		if c.parts[i].IsZero() || c.parts[i].isWordless() {
			return true
		}
	}
	return false
}
