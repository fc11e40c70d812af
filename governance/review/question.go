package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

// Question asks for what an agreement does not say and a rule must know.
type Question struct {
	// Rule is the ID of the rule that cannot be decided.
	Rule string
	// Pointer is the place of what is missing (JSON Pointer, RFC 6901), or the first of several.
	Pointer string
	// Text asks for everything that the rule misses, in words of readers: "Klausel „Aufgaben“: Aufgabe?". Of very many places it names
	// the first ten and counts the others.
	Text bilingual.Text
}

// mostPlaces is how many places one question names.
const mostPlaces = 10

// Questions returns one question for each rule that the report calls undecidable, in the order of their pointers and, at the same
// place, of the IDs of rules. The agreement is the one that was checked. What was not covered, and what is not recorded here,
// is no question: nobody who knows the agreement can answer it.
func Questions(report rule.Report, a *agreement.Agreement) []Question {
	a = a.Plain()
	var list []Question
	for outcome := range report.Outcomes() {
		if outcome.Outcome != rule.Undecidable {
			continue
		}
		if len(outcome.Missing) == 0 {
			continue // what is missing is not in the document
		}
		missing := slices.Clone(outcome.Missing)
		slices.SortStableFunc(missing, comparePlaces)
		question := Question{Rule: outcome.Rule.ID, Pointer: missing[0]}
		var german, english []string
		for _, pointer := range missing[:min(len(missing), mostPlaces)] {
			if text := questionAt(a, pointer); !slices.Contains(german, text.German) {
				german, english = append(german, text.German), append(english, text.English)
			}
		}
		if more := len(missing) - mostPlaces; more > 0 {
			german, english = append(german, fmt.Sprintf("Ebenso an weiteren Stellen: %d.", more)), append(english, fmt.Sprintf("Likewise in other places: %d.", more))
		}
		question.Text = bilingual.Text{German: strings.Join(german, " "), English: strings.Join(english, " ")}
		list = append(list, question)
	}
	slices.SortStableFunc(list, func(a, b Question) int { return comparePlaces(a.Pointer, b.Pointer) }) // outcomes are in the order of IDs
	return list
}

// questionAt asks for what is missing at a place of the agreement. Better words for a question have their place here.
func questionAt(a *agreement.Agreement, pointer string) bilingual.Text {
	chapter, field := a.LabelAt(pointer)
	isParty := strings.HasPrefix(pointer, "/parties/")
	switch {
	case pointer == "/parties":
		return bilingual.Text{German: "Parteien: Was ist von ihnen und ihren Unterschriften noch anzugeben?",
			English: "Parties: what is still to be recorded of them and their signatures?"}
	case pointer == "/clauses" || chapter.IsZero() && field.IsZero():
		return bilingual.Text{German: "Vereinbarung: Was ist hierzu vereinbart?", English: "Agreement: what is agreed on this?"}
	case chapter.IsZero():
		return bilingual.Text{German: "Vereinbarung: " + field.German + "?", English: "Agreement: " + field.English + "?"}
	case field.IsZero() && isParty:
		field = bilingual.Text{German: "Was ist von ihr noch anzugeben", English: "what is still to be recorded of it"}
	case field.IsZero():
		field = bilingual.Text{German: "Was ist vereinbart", English: "what is agreed"}
	}
	kind := bilingual.Text{German: "Klausel", English: "Clause"}
	if isParty {
		kind = bilingual.Text{German: "Partei", English: "Party"}
	}
	german, english := kind.German+" „"+chapter.German+"“", kind.English+" “"+chapter.English+"”"
	if question := a.QuestionAt(pointer); !question.IsZero() {
		return bilingual.Text{German: german + ", " + field.German + ": " + question.German, English: english + ", " + field.English + ": " + question.English}
	}
	return bilingual.Text{German: german + ": " + field.German + "?", English: english + ": " + field.English + "?"}
}

// comparePlaces orders JSON Pointers step by step, and numbers as numbers: clause 10 comes after clause 2.
func comparePlaces(a, b string) int {
	return slices.CompareFunc(strings.Split(a, "/"), strings.Split(b, "/"), func(a, b string) int {
		if isNumber(a) && isNumber(b) {
			return cmp.Or(len(a)-len(b), strings.Compare(a, b))
		}
		return strings.Compare(a, b)
	})
}

func isNumber(step string) bool { return step != "" && strings.Trim(step, "0123456789") == "" }
