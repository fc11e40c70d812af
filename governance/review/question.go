package review

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Question asks for what an agreement does not say and a rule must know.
type Question struct {
	// Rule is the ID of the rule that cannot be decided, and Severity that of its finding, should the answer break it.
	Rule     string        `json:"rule"`
	Severity rule.Severity `json:"severity"`
	// Pointer is the place of what is missing (JSON Pointer, RFC 6901), or the first of several.
	Pointer string `json:"pointer"`
	// Text asks for everything that the rule misses, in words of readers, and names each clause and each
	// party once: "Klausel „Kostenverteilung“: Maßstab (Wonach die Kosten verteilt werden)?". Of very many places it names the first ten and counts the
	// others.
	Text bilingual.Text `json:"text"`
}

// mostPlaces is how many places one question names.
const mostPlaces = 10

// Questions returns one question for each rule that the report calls undecidable, in the order of the document and, at the same
// place, of the IDs of rules. The agreement is the one that was checked. What was not covered, and what is not recorded here,
// is no question: nobody who knows the agreement can answer it.
//
// The answer to a question about a gap is the clause itself; whoever writes it removes the gap. Answers may open new questions, for
// they may bring other rules to apply: check the agreement again and ask for what is open then.
func Questions(report rule.Report, a *agreement.Agreement) []Question {
	a = a.Plain()
	var list []Question
	var places []string
	for outcome := range report.Outcomes() {
		if outcome.Outcome != rule.Undecidable {
			continue
		}
		if len(outcome.Missing) == 0 {
			continue // what is missing is not in the document
		}
		missing := slices.Clone(outcome.Missing)
		a.SortPointers(missing)
		list, places = append(list, Question{outcome.Rule.ID, outcome.Rule.Severity, missing[0], textOfAll(a, outcome.Rule, missing)}), append(places, missing[0])
	}
	a.SortPointers(places)
	order := make(map[string]int, len(places))
	for i, place := range places {
		order[place] = i
	}
	slices.SortStableFunc(list, func(a, b Question) int { return order[a.Pointer] - order[b.Pointer] }) // outcomes are in the order of IDs
	return list
}

// asked is what is asked of a clause, of a party or of the agreement itself.
type asked struct {
	of    bilingual.Text // such as: Klausel „Aufgaben“; zero where the questions name it themselves
	items []item
}

// item is one question.
type item struct {
	text    bilingual.Text
	belongs bilingual.Text // what belongs in the field, where its name alone does not say so
	isNamed bool           // whether it begins with the name of a field or an entry, which stands behind that of the clause
}

// textOfAll asks for what a rule misses at several places, which are sorted.
func textOfAll(a *agreement.Agreement, info rule.Info, missing []string) bilingual.Text {
	var all []asked
	var told []bilingual.Text
	for _, pointer := range missing[:min(len(missing), mostPlaces)] {
		of, next := questionAt(a, info, pointer)
		i := slices.IndexFunc(all, func(other asked) bool { return other.of == of })
		if i < 0 {
			i, all = len(all), append(all, asked{of: of})
		}
		if slices.ContainsFunc(all[i].items, func(other item) bool { return other.text == next.text }) {
			continue
		}
		if slices.Contains(told, next.belongs) {
			next.belongs = bilingual.Text{}
		}
		all[i].items, told = append(all[i].items, next), append(told, next.belongs)
	}
	var texts []bilingual.Text
	for _, one := range all {
		texts = append(texts, one.text())
	}
	if more := len(missing) - mostPlaces; more > 0 {
		texts = append(texts, bilingual.Sprintf("Ebenso an weiteren Stellen: %d.", "Likewise in other places: %d.", more))
	}
	return inSequence(texts).Printable()
}

func (a asked) text() bilingual.Text {
	var texts []bilingual.Text
	for _, one := range a.items {
		text := one.text
		if !one.belongs.IsZero() {
			text = bilingual.Sprintf("%s (%s)?", "%s (%s)?", bilingual.Text{German: strings.TrimSuffix(text.German, "?"), English: strings.TrimSuffix(text.English, "?")}, one.belongs)
		}
		texts = append(texts, text)
	}
	text := inSequence(texts)
	switch {
	case a.of.IsZero():
		return text
	case a.items[0].isNamed:
		return bilingual.Sprintf("%s, %s", "%s, %s", a.of, text)
	}
	return bilingual.Sprintf("%s: %s", "%s: %s", a.of, text)
}

// inSequence joins sentences.
func inSequence(texts []bilingual.Text) bilingual.Text {
	var german, english []string
	for _, text := range texts {
		german, english = append(german, text.German), append(english, text.English)
	}
	return bilingual.Text{German: strings.Join(german, " "), English: strings.Join(english, " ")}
}

// questionAt asks for what a rule misses at a place of the agreement, and says of what it asks. Better words for a question have their
// place here.
func questionAt(a *agreement.Agreement, info rule.Info, pointer string) (of bilingual.Text, question item) {
	chapter, field := a.LabelAt(pointer)
	isParty := strings.HasPrefix(pointer, "/parties/")
	switch {
	case pointer == "/parties":
		return bilingual.Text{German: "Parteien", English: "Parties"}, item{text: ofParties(info)}
	case pointer == "/clauses" || chapter.IsZero() && field.IsZero():
		return theAgreement, item{text: whatIsAgreedOn(info)}
	case chapter.IsZero():
		return ofAgreement(a, info, pointer, field)
	case isParty:
		of = bilingual.Sprintf("Partei „%s“", "Party “%s”", chapter)
	default:
		of = bilingual.Sprintf("Klausel „%s“", "Clause “%s”", chapter)
	}
	switch closed := a.QuestionAt(pointer); {
	case !closed.IsZero():
		return of, item{text: bilingual.Sprintf("%s: %s", "%s: %s", field, closed), isNamed: true}
	case field.IsZero() && isParty:
		return of, item{text: bilingual.Text{German: "Was ist von ihr noch anzugeben?", English: "what is still to be recorded of it?"}}
	case field.IsZero():
		return of, item{text: bilingual.Text{German: "Was ist vereinbart?", English: "what is agreed?"}}
	}
	return of, openQuestion(field, a.DescriptionAt(pointer))
}

var theAgreement = bilingual.Text{German: "Vereinbarung", English: "Agreement"}

// openQuestion asks for a field, and says what belongs in it unless its name begins to say so.
func openQuestion(field, description bilingual.Text) item {
	if strings.HasPrefix(strings.ToLower(description.German), strings.ToLower(field.German)) && !description.IsZero() {
		return item{text: bilingual.Sprintf("%s?", "%s?", description)}
	}
	return item{text: bilingual.Sprintf("%s?", "%s?", field), belongs: description}
}

// ofAgreement asks for what stands in no clause and with no party.
func ofAgreement(a *agreement.Agreement, info rule.Info, pointer string, field bilingual.Text) (of bilingual.Text, question item) {
	for i := range a.Relations {
		if pointer == rule.Pointer("relations", i) { // to the relation as a whole
			return bilingual.Text{}, item{text: ofRelation(a.Relations[i], info)}
		}
	}
	closed := a.QuestionAt(pointer)
	if closed.IsZero() {
		return theAgreement, openQuestion(field, a.DescriptionAt(pointer))
	}
	if _, entry := a.LabelAt(pointer[:strings.LastIndexByte(pointer, '/')]); !entry.IsZero() {
		field = entry
	}
	return theAgreement, item{text: bilingual.Sprintf("%s: %s", "%s: %s", field, closed), isNamed: true}
}

// ofRelation asks for what stands in an earlier agreement: for the clause that the rule demands, or for what the rule is about.
func ofRelation(relation agreement.Relation, info rule.Info) bilingual.Text {
	which := bilingual.Text{German: "Frühere Vereinbarung", English: "Earlier agreement"}
	switch relation.Kind {
	case agreement.Changes:
		which = bilingual.Text{German: "Geänderte Vereinbarung", English: "Changed agreement"}
	case agreement.Joins:
		which = bilingual.Text{German: "Vereinbarung, der beigetreten wird", English: "Agreement that is joined"}
	case agreement.IndividualContract:
		which = bilingual.Text{German: "Rahmenvereinbarung", English: "Framework agreement"}
	}
	if kind := clauseOf(info); kind != "" {
		return bilingual.Sprintf("%s „%s“: Enthält sie die Klausel „%s“?", "%s “%s”: does it have the clause “%s”?", which, relation.Title, bilingual.TextOf(kind))
	}
	return bilingual.Sprintf("%s „%s“: %s", "%s “%s”: %s", which, relation.Title, whatIsAgreedOn(info))
}

// whatIsAgreedOn asks for what a rule is about.
func whatIsAgreedOn(info rule.Info) bilingual.Text {
	return bilingual.Sprintf("Was ist vereinbart zu „%s“?", "what is agreed on “%s”?", titleOf(info))
}

// titleOf returns the title of a rule without its full stop.
func titleOf(info rule.Info) bilingual.Text {
	return bilingual.Text{German: strings.TrimSuffix(info.Title.German, "."), English: strings.TrimSuffix(info.Title.English, ".")}
}

// ofParties asks for what a rule misses of the parties. One that rests on the written form misses who signed.
func ofParties(info rule.Info) bilingual.Text {
	form := bgb("§ 126 Abs. 2").Citation
	if slices.ContainsFunc(info.Basis, func(source law.Source) bool { return source.Citation == form }) {
		return bilingual.Text{German: "Wer hat für die Parteien unterschrieben?", English: "who signed for the parties?"}
	}
	return bilingual.Sprintf("Was ist von ihnen noch anzugeben zu „%s“?", "what is still to be recorded of them on “%s”?", titleOf(info))
}

// StillOpen says in one sentence how many questions documents leave open, and of how many the answer may be an error: "6 Fragen sind offen,
// darunter 2, deren Antwort ein Fehler sein kann". It takes the questions of each document; what several rules of one ask in the same words
// counts once. It is zero where nothing is open.
func StillOpen(documents ...[]Question) bilingual.Text {
	questions, grave := 0, 0
	for _, document := range documents {
		severest := make(map[string]rule.Severity, len(document))
		for _, q := range document {
			same := q.Pointer + "\n" + q.Text.German
			severest[same] = max(severest[same], q.Severity)
		}
		questions += len(severest)
		for _, severity := range severest {
			if severity == rule.Error {
				grave++
			}
		}
	}
	german, english := "%d Fragen sind offen", "%d questions are open"
	if questions == 1 {
		german, english = "%d Frage ist offen", "%d question is open"
	}
	switch {
	case questions == 0:
		return bilingual.Text{}
	case grave == 0:
	case grave == questions:
		german, english = german+", deren Antwort ein Fehler sein kann", english+", whose answer may be an error"
	default:
		return bilingual.Sprintf(german+", darunter %d, deren Antwort ein Fehler sein kann", english+", of these %d whose answer may be an error", questions, grave)
	}
	return bilingual.Sprintf(german, english, questions)
}
