package vectors

import (
	"bytes"
	"encoding/json"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/corpus"
	"github.com/foederal/foederal/thueringen"
)

// checkDocument asks what the rules of Thüringen, of the Federation and those that hold everywhere find in an agreement, as the law
// and the municipalities of Thüringen stood on the day of signing.
type checkDocument struct {
	Document json.RawMessage `json:"document"`
}

func (checkDocument) name() string { return "check-document" }

func (q checkDocument) answer() answer {
	report, failed := checked(q.Document)
	if failed != nil {
		return failed
	}
	found := []finding{}
	for f := range report.Findings() {
		found = append(found, finding{f.Severity.String(), f.Rule, f.Pointer})
	}
	for o := range report.Outcomes() {
		if o.Outcome != rule.Undecidable {
			continue
		}
		for _, pointer := range o.Missing {
			found = append(found, finding{"missing", o.Rule.ID, pointer})
		}
		for _, pointer := range o.Unrecorded {
			found = append(found, finding{"unrecorded", o.Rule.ID, pointer})
		}
	}
	return foundIn(found)
}

// finding is what a rule says of a place in a document.
type finding struct {
	Outcome string `json:"outcome"` // error, warning, hint, missing or unrecorded
	Rule    string `json:"rule"`
	Pointer string `json:"pointer"`
}

// compare orders findings by rule, place and outcome.
func (f finding) compare(g finding) int {
	return strings.Compare(f.Rule+"\x00"+f.Pointer+"\x00"+f.Outcome, g.Rule+"\x00"+g.Pointer+"\x00"+g.Outcome)
}

// foundIn is the answer with the findings: they say whether there is an error among them.
func foundIn(found []finding) answer {
	slices.SortFunc(found, finding.compare)
	isError := func(f finding) bool { return f.Outcome == "error" }
	list := make([]answer, len(found))
	for i, f := range found {
		list[i] = answer{"outcome": f.Outcome, "rule": f.Rule, "pointer": f.Pointer}
	}
	return answer{"ok": !slices.ContainsFunc(found, isError), "found": list}
}

// checked decodes a document and holds it against the rules.
func checked(document []byte) (rule.Report, answer) {
	a, err := agreement.Decode(bytes.NewReader(document))
	if err != nil {
		return rule.Report{}, fail(malformed)
	}
	report, err := corpus.With(thueringen.Rules(), thueringen.Directory())(a)
	if err != nil {
		return rule.Report{}, fail(outsideSpan)
	}
	return report, nil
}

// outcomes asks what became of every rule of checkDocument.
type outcomes struct {
	Document json.RawMessage `json:"document"`
}

func (outcomes) name() string { return "outcomes" }

func (q outcomes) answer() answer {
	report, failed := checked(q.Document)
	if failed != nil {
		return failed
	}
	words := answer{}
	for o := range report.Outcomes() {
		words[o.Rule.ID] = o.Outcome.String()
	}
	return answer{"outcomes": words}
}

// receipt asks for the receipt of the review of an agreement under the laws of Thüringen, the Federation and the European Union, and
// whether the report is complete.
type receipt struct {
	Document json.RawMessage `json:"document"`
}

func (receipt) name() string { return "receipt" }

func (q receipt) answer() answer {
	a, err := agreement.Decode(bytes.NewReader(q.Document))
	if err != nil {
		return fail(malformed)
	}
	report, err := thueringen.Check(a)
	if err != nil {
		return fail(outsideSpan)
	}
	made, err := report.Receipt()
	if err != nil {
		return fail(malformed)
	}
	return answer{"ok": report.OK(), "complete": report.Complete(), "receipt": made}
}

// parseReceipt asks whether a text is a receipt.
type parseReceipt struct {
	Text string `json:"text"`
}

func (parseReceipt) name() string { return "parse-receipt" }

func (q parseReceipt) answer() answer {
	made, err := rule.ParseReceipt([]byte(q.Text))
	if err != nil {
		return fail(malformed)
	}
	return answer{"library": made.Library, "on": made.On.String()}
}
