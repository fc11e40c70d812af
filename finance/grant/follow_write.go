package grant

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
)

// Summary returns the first lines: what is not recorded, what the grant is and what is left of it, the interest, what does not fit in the
// budget, and which facts rest on less than the norm itself.
func (f Followed) Summary(tag language.Tag) string {
	var lines []string
	line := func(label bilingual.Text, texts ...string) {
		if len(texts) > 0 {
			lines = append(lines, bilingual.Printable(label.In(tag)+": "+strings.Join(texts, "; ")))
		}
	}
	line(both("Nicht vollständig", "Not complete"), textsIn(f.Open(), tag)...)
	a := f.Assessment
	sum := a.Grant.Format(tag)
	if !f.isSettled() {
		sum = both("steht nicht fest", "not known").In(tag)
	}
	line(both("Zuwendung", "Grant"), sum+", "+a.Programme.Name.In(tag)+", "+a.On.Format(tag))
	if f.Refused() {
		line(both("Keine Zuwendung", "No grant"), findingTexts(a.Findings, tag)...)
	}
	label := both("Nach der Abrechnung", "After settlement")
	if f.Project.Proof == nil {
		label = both("Wenn es kommt wie geplant", "If it comes as planned")
	}
	for _, s := range f.Settlements {
		texts := []string{both("Zuwendung ", "grant ").In(tag) + s.Grant.Format(tag), both("zu erstatten ", "to be repaid ").In(tag) + s.Repay.Format(tag),
			both("noch auszuzahlen ", "still to be paid out ").In(tag) + s.Due.Format(tag)}
		if !s.Decided() {
			texts = findingTexts(s.Findings, tag)
		}
		if s.Reading.Recorded() {
			texts = append(texts, both("Lesart: ", "reading: ").In(tag)+s.Reading.Value.Text(tag))
		}
		line(label, texts...)
	}
	if r := f.Reckoning; r != nil {
		owed := both("offen mit Zinsen ", "owed with interest ")
		if r.Owed.IsZero() && !r.Total.IsZero() {
			owed = both("offen nur Zinsen ", "owed: interest alone ")
		}
		line(bilingual.Sprintf("Zinsen bis %s", "Interest through %s", bilingual.FormatOf(r.Ledger.Through)), r.Interest.Format(tag),
			owed.In(tag)+r.Total.Format(tag))
	}
	line(both("Passt nicht", "Does not fit"), textsIn(f.Remarks, tag)...)
	var unread []string
	for _, fact := range a.Unread() {
		unread = append(unread, fact.Value.In(tag)+" ("+fact.Source.EvidenceText(tag)+")")
	}
	line(both("Nicht am Wortlaut der Norm geprüft", "Not checked against the text of the norm"), unread...)
	return strings.Join(lines, "\n")
}

// textsIn returns the texts in one language.
func textsIn(texts []bilingual.Text, tag language.Tag) []string {
	var out []string
	for _, text := range texts {
		out = append(out, text.In(tag))
	}
	return out
}

func findingTexts(findings []Finding, tag language.Tag) []string {
	var out []string
	for _, finding := range findings {
		if finding.Blocking {
			out = append(out, finding.Text(tag))
		}
	}
	return out
}

// WriteText writes all of it for readers, in German or English: the summary, the table of what would be, the budget, and the Rechenweg of
// the assessment, of each settlement with its numerical proof, and of the interest. A sum that does not fit is a [*finance.OverflowError].
func (f Followed) WriteText(w io.Writer, tag language.Tag) error {
	out := bufio.NewWriter(w)
	fmt.Fprintln(out, f.Summary(tag))
	var failed error
	keep := func(err error) {
		if failed == nil {
			failed = err
		}
	}
	table := func(t finance.Table) {
		fmt.Fprintln(out)
		keep(t.WriteText(out, tag))
	}
	steps := func(c finance.Calculation) {
		fmt.Fprintln(out)
		keep(c.WriteText(out, tag))
	}
	if len(f.Settlements) > 0 {
		table(f.WhatIfTable())
	}
	if len(f.Budget.Years()) > 0 {
		table(f.Budget.Table())
	}
	steps(f.Assessment.Calculation())
	for _, s := range f.Settlements {
		steps(s.Calculation())
		t, err := s.Table()
		keep(err)
		table(t)
	}
	if f.Reckoning != nil {
		steps(f.Reckoning.Calculation())
	}
	keep(out.Flush())
	return failed
}

// MarshalJSON writes what is open, the findings, the Rechenweg of each step and the tables. A sum that is not known is null.
func (f Followed) MarshalJSON() ([]byte, error) {
	type settled struct {
		Reading     CapReading          `json:"reading,omitzero"`
		Grant       *finance.Amount     `json:"grant"`
		Repay       *finance.Amount     `json:"repay"`
		Due         *finance.Amount     `json:"due"`
		Findings    []Finding           `json:"findings"`
		Calculation finance.Calculation `json:"calculation"`
	}
	out := struct {
		Open        []bilingual.Text     `json:"open"`
		Remarks     []bilingual.Text     `json:"remarks,omitempty"`
		Programme   string               `json:"programme"`
		Approved    bool                 `json:"approved"`
		Grant       *finance.Amount      `json:"grant"`
		Findings    []Finding            `json:"findings"`
		Calculation finance.Calculation  `json:"calculation"`
		Settlements []settled            `json:"settlements,omitempty"`
		WhatIf      finance.Table        `json:"whatIf"`
		Ledger      *finance.Calculation `json:"ledger,omitempty"`
		Interest    *finance.Amount      `json:"interest,omitempty"`
		Budget      finance.Table        `json:"budget"`
	}{Open: f.Open(), Remarks: f.Remarks, Programme: f.Assessment.Programme.ID, Approved: f.Assessment.Approved(), Grant: amountIf(f.isSettled(), f.Assessment.Grant),
		Findings: append([]Finding{}, f.Assessment.Findings...), Calculation: f.Assessment.Calculation(), WhatIf: f.WhatIfTable(), Budget: f.Budget.Table()}
	for _, s := range f.Settlements {
		out.Settlements = append(out.Settlements, settled{s.Reading.Value, amountIf(s.Decided(), s.Grant), amountIf(s.Decided(), s.Repay),
			amountIf(s.Decided(), s.Due), append([]Finding{}, s.Findings...), s.Calculation()})
	}
	if f.Reckoning != nil {
		calculation := f.Reckoning.Calculation()
		out.Ledger, out.Interest = &calculation, &f.Reckoning.Interest
	}
	return json.Marshal(out)
}

// amountIf returns the amount where it is known, and nil elsewhere.
func amountIf(isKnown bool, amount finance.Amount) *finance.Amount {
	if !isKnown {
		return nil
	}
	return &amount
}
