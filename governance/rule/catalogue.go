package rule

import (
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Catalogue is what a set of rules says about itself, as data: users want to know the checks before they are checked.
type Catalogue struct {
	Edition string
	Rules   []Info
}

// Catalogue returns all rules of the set with their citations and texts.
func (s Set[T]) Catalogue() Catalogue { return Catalogue{s.edition, s.Rules()} }

type jsonInfo struct {
	ID       string         `json:"id"`
	Severity Severity       `json:"severity"`
	InForce  civil.Period   `json:"inForce,omitzero"`
	Since    civil.Date     `json:"since,omitzero"`
	Applies  bilingual.Text `json:"appliesTo,omitzero"`
	Basis    []jsonBasis    `json:"basis"`
	Earlier  []jsonBasis    `json:"earlier,omitempty"`
	Title    bilingual.Text `json:"title"`
	Finding  bilingual.Text `json:"finding"`
	Remedy   bilingual.Text `json:"remedy"`
}

// MarshalJSON writes the catalogue with the texts in both languages; placeholders of parameters stand in braces.
func (c Catalogue) MarshalJSON() ([]byte, error) {
	rules := make([]jsonInfo, len(c.Rules))
	for i, r := range c.Rules {
		rules[i] = jsonInfo{r.ID, r.Severity, r.InForce, r.Since, r.Applies, basisJSON(r.Basis), basisJSON(r.Earlier), r.Title, r.Finding, r.Remedy}
	}
	return json.Marshal(struct {
		Edition string     `json:"edition"`
		Rules   []jsonInfo `json:"rules"`
	}{c.Edition, rules})
}

var explainLabels = struct{ basis, severity, finding, remedy, inForce, since, applies bilingual.Text }{
	basis:    bilingual.Text{German: "Grundlage", English: "Basis"},
	severity: bilingual.Text{German: "Schwere", English: "Severity"},
	finding:  bilingual.Text{German: "Befund", English: "Finding"},
	remedy:   bilingual.Text{German: "Abhilfe", English: "Remedy"},
	inForce:  bilingual.Text{German: "In Kraft", English: "In force"},
	since:    bilingual.Text{German: "möglicherweise schon seit", English: "possibly since"},
	applies:  bilingual.Text{German: "Geltung", English: "Applies"},
}

// Explain writes one rule for readers: what the norm demands, what a violation is called, what would be right, and on
// which sources it rests.
func (i Info) Explain(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	i.explain(&out, tag)
	_, err := io.WriteString(w, out.String())
	return err
}

func (i Info) explain(out *strings.Builder, tag language.Tag) {
	fmt.Fprintf(out, "%s  %s\n", bilingual.Printable(i.ID), bilingual.Printable(i.Title.In(tag)))
	line := func(label bilingual.Text, text string) {
		fmt.Fprintf(out, "  %-10s %s\n", label.In(tag)+":", bilingual.Printable(text))
	}
	if i.Severity == 0 { // what no rule covers has a title and nothing else
		return
	}
	line(explainLabels.severity, i.Severity.Text(tag))
	for _, source := range i.Basis {
		line(explainLabels.basis, fmt.Sprintf("%s [%s]", source, source.EvidenceText(tag)))
	}
	if i.InForce != (civil.Period{}) {
		inForce := i.InForce.Format(tag)
		if !i.Since.IsZero() {
			inForce += "; " + explainLabels.since.In(tag) + " " + i.Since.Format(tag)
		}
		line(explainLabels.inForce, inForce)
	}
	if !i.Applies.IsZero() {
		line(explainLabels.applies, i.Applies.In(tag))
	}
	line(explainLabels.finding, blanks(i.Finding.In(tag)))
	line(explainLabels.remedy, blanks(i.Remedy.In(tag)))
}

// blanks returns the text of a rule as readers see it where there is no case: with "…" for every value that a report would give.
func blanks(text string) string {
	before, rest, _ := strings.Cut(text, "{")
	_, after, found := strings.Cut(rest, "}")
	if !found {
		return text
	}
	return before + "…" + blanks(after)
}

// Explain writes the rule with the ID for readers, as [Info.Explain] does. An ID that the set does not have is an
// [*UnknownRuleError].
func (s Set[T]) Explain(w io.Writer, id string, tag language.Tag) error {
	info, ok := s.Rule(id)
	if !ok {
		return &UnknownRuleError{ID: id, Near: near(id, s.infos)}
	}
	return info.Explain(w, tag)
}

// UnknownRuleError tells that a set has no rule with an ID.
type UnknownRuleError struct {
	ID   string
	Near []string // IDs of the set that are written almost like it, the nearest first; at most three
}

func (e *UnknownRuleError) Error() string {
	if len(e.Near) == 0 {
		return fmt.Sprintf("rule: there is no rule %q", e.ID)
	}
	return fmt.Sprintf("rule: there is no rule %q; did you mean %s?", e.ID, strings.Join(e.Near, " or "))
}

// Text says that there is no such rule, and which ones are written almost like it.
func (e *UnknownRuleError) Text(tag language.Tag) string {
	text := fmt.Sprintf(unknownRule.In(tag), e.ID)
	if len(e.Near) > 0 {
		text += " " + fmt.Sprintf(nearRules.In(tag), strings.Join(e.Near, ", "))
	}
	return text
}

var (
	unknownRule = bilingual.Text{German: "Eine Regel „%s“ gibt es nicht.", English: "There is no rule “%s”."}
	nearRules   = bilingual.Text{German: "Ähnlich heißen: %s.", English: "These are written almost like it: %s."}
)

// near returns the IDs of which at most a third must be changed to get the wanted one.
func near(id string, infos []Info) []string {
	const most, longest = 3, 64
	if len(id) > longest {
		return nil
	}
	type candidate struct {
		id       string
		distance int
	}
	var candidates []candidate
	wanted := strings.ToUpper(id)
	for _, info := range infos {
		if d := distance(wanted, info.ID); d <= len(info.ID)/3 {
			candidates = append(candidates, candidate{info.ID, d})
		}
	}
	slices.SortStableFunc(candidates, func(a, b candidate) int { return cmp.Compare(a.distance, b.distance) })
	var ids []string
	for _, c := range candidates[:min(most, len(candidates))] {
		ids = append(ids, c.id)
	}
	return ids
}

// distance returns how many letters must be changed, added or left out to make one word of the other.
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			change := diagonal
			if a[i] != b[j] {
				change++
			}
			diagonal = row[j+1]
			row[j+1] = min(change, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}
