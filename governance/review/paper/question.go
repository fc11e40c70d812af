package paper

import (
	"reflect"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
)

// question is what must be known before rules can be decided.
type question struct {
	text     bilingual.Text
	pointers []string // of what is missing
	rules    []int    // the outcomes that depend on it
}

// askAll asks for what the agreement leaves out, as [review.Questions] does, and once for all rules that need the same.
func (p *Paper) askAll() {
	known, asked := map[string]int{}, review.Questions(p.report, p.agreement)
	p.stillOpen = review.StillOpen(asked)
	for _, q := range asked {
		i := p.rules[q.Rule]
		same := q.Pointer + "\n" + q.Text.German
		at, ok := known[same]
		if !ok {
			at = len(p.questions)
			known[same] = at
			p.questions = append(p.questions, question{text: q.Text, pointers: p.outcomes[i].Missing})
		}
		p.questions[at].rules = append(p.questions[at].rules, i)
	}
}

// questionsPart shows the questions, with the places that they are about and what depends on each.
func (s *scribe) questionsPart() part {
	all := part{anchor: s.chapter("questions"), heading: plain(s.in(words.questions))}
	if len(s.questions) == 0 {
		all.lines = []line{plain(s.in(words.noQuestions))}
		return all
	}
	all.heading = all.heading.then(" (" + s.numbers.Sprint(len(s.questions)) + ")")
	for i, q := range s.questions {
		if s.options.most >= 0 && i >= s.options.most {
			all.parts = append(all.parts, part{lines: []line{plain(s.count(len(s.questions)-i, moreQuestions))}})
			break
		}
		one := part{heading: plain(s.in(q.text)), entries: s.places(s.in(words.place), s.answerable(q.pointers), s.answerAt)}
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

// answerable returns those of the pointers that lead into a clause or a party: there the answer has its place.
func (s *scribe) answerable(pointers []string) (list []string) {
	for _, pointer := range pointers {
		if strings.HasPrefix(pointer, "/clauses/") || strings.HasPrefix(pointer, "/parties/") {
			list = append(list, pointer)
		}
	}
	return list
}

// answerAt is a place at which an answer is missing, and how it would read where it can only be one of two.
func (s *scribe) answerAt(pointer string) line {
	where, v := s.lead(pointer)
	if v.IsValid() && v.Type() == reflect.TypeFor[agreement.Fact]() {
		return where.then(s.in(words.yesOrNo))
	}
	return where
}
