package paper

import (
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// question is what must be known before rules can be decided.
type question struct {
	text  line
	also  []string // the pointers of what must be known besides
	rules []int    // the outcomes that depend on it
}

// ask asks for what the agreement leaves out, once for all rules that need the same.
func (s *scribe) ask() []question {
	var list []question
	known := map[string]int{}
	for i := range s.outcomes {
		o := &s.outcomes[i]
		if o.Outcome != rule.Undecidable || len(o.Missing) == 0 {
			continue
		}
		same := strings.Join(o.Missing, " ")
		at, asked := known[same]
		if !asked {
			at = len(list)
			known[same] = at
			list = append(list, question{text: s.questionAt(o.Missing[0]), also: o.Missing[1:]})
		}
		list[at].rules = append(list[at].rules, i)
	}
	return list
}

// questionAt makes a question of a pointer to something that is missing.
func (s *scribe) questionAt(pointer string) line {
	where, v := s.lead(pointer)
	switch {
	case strings.HasPrefix(pointer, "/gaps/") && v.IsValid() && v.Type() == reflect.TypeFor[agreement.Gap]():
		return plain(capital(v.Interface().(agreement.Gap).Clause.Text(s.tag)) + ": " + s.in(words.whatOfClause))
	case v.IsValid() && v.Type() == reflect.TypeFor[agreement.Fact]():
		return where.then(s.in(words.yesOrNo))
	case pointer == "/clauses", pointer == "":
		return plain(s.in(words.whatElse))
	case pointer == "/parties", v.IsValid() && v.Type() == reflect.TypeFor[agreement.Party]():
		return where.then(": " + s.in(words.ofParty))
	}
	return where.then("?")
}

// questionsPart shows the questions with what depends on each.
func (s *scribe) questionsPart() part {
	all := part{anchor: s.chapter("questions"), heading: plain(s.in(words.questions))}
	list := s.questions
	if len(list) == 0 {
		all.lines = []line{plain(s.in(words.noQuestions))}
		return all
	}
	all.heading = all.heading.then(" (" + s.numbers.Sprint(len(list)) + ")")
	for i, q := range list {
		if s.options.most >= 0 && i >= s.options.most {
			all.parts = append(all.parts, part{lines: []line{plain(s.count(len(list)-i, moreQuestions))}})
			break
		}
		one := part{heading: q.text, entries: s.places(s.in(words.also), q.also)}
		for _, at := range q.rules {
			info := &s.outcomes[at].Rule
			one.entries = append(one.entries, entry{
				label: s.in(words.whatFor),
				value: plain(s.in(info.Title) + " ").and(line{{text: s.basis(info.Basis), to: s.ruleAnchor(info.ID)}}),
			})
		}
		all.parts = append(all.parts, one)
	}
	return all
}
