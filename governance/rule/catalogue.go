package rule

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

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
	ID       string       `json:"id"`
	Severity Severity     `json:"severity"`
	InForce  civil.Period `json:"inForce,omitzero"`
	Basis    []jsonBasis  `json:"basis"`
	Title    Text         `json:"title"`
	Finding  Text         `json:"finding"`
	Remedy   Text         `json:"remedy"`
}

// MarshalJSON writes the catalogue with the texts in both languages; placeholders of parameters stand in braces.
func (c Catalogue) MarshalJSON() ([]byte, error) {
	rules := make([]jsonInfo, len(c.Rules))
	for i, r := range c.Rules {
		rules[i] = jsonInfo{r.ID, r.Severity, r.InForce, basisJSON(r.Basis), r.Title, r.Finding, r.Remedy}
	}
	return json.Marshal(struct {
		Edition string     `json:"edition"`
		Rules   []jsonInfo `json:"rules"`
	}{c.Edition, rules})
}

var explainLabels = struct{ basis, severity, finding, remedy, inForce Text }{
	basis:    Text{German: "Grundlage", English: "Basis"},
	severity: Text{German: "Gewicht", English: "Severity"},
	finding:  Text{German: "Befund", English: "Finding"},
	remedy:   Text{German: "Abhilfe", English: "Remedy"},
	inForce:  Text{German: "In Kraft", English: "In force"},
}

// Explain writes one rule for readers: what the norm demands, what a violation is called, what would be right, and on
// which sources it rests.
func (i Info) Explain(w io.Writer, tag language.Tag) error {
	var out strings.Builder
	fmt.Fprintf(&out, "%s  %s\n", i.ID, i.Title.In(tag))
	line := func(label Text, text string) { fmt.Fprintf(&out, "  %-10s %s\n", label.In(tag)+":", text) }
	line(explainLabels.severity, i.Severity.Text().In(tag))
	for _, source := range i.Basis {
		line(explainLabels.basis, fmt.Sprintf("%s [%s]", source, source.Evidence.Text(tag)))
	}
	if i.InForce != (civil.Period{}) {
		line(explainLabels.inForce, i.InForce.String())
	}
	line(explainLabels.finding, i.Finding.In(tag))
	line(explainLabels.remedy, i.Remedy.In(tag))
	_, err := io.WriteString(w, out.String())
	return err
}
