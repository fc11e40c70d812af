package bund

import (
	"fmt"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// ITPlanungsrat is the rule by which the council of the Federation and the Länder for IT decides on standards and money.
type ITPlanungsrat struct {
	// Key gives the financing shares of the Länder, a Königsteiner Schlüssel.
	Key finance.Key
}

// LaenderNeeded is how many Länder must agree besides the Federation.
const LaenderNeeded = 11

// ShareNeeded returns the part of the financing shares that the agreeing Länder must cover: two thirds.
func ShareNeeded() finance.Share { return finance.MustFraction(2, 3) }

// VoteError tells that a vote cannot be counted.
type VoteError struct {
	Land   key.Land
	Reason string
}

func (e *VoteError) Error() string {
	return fmt.Sprintf("bund: the vote of Land %q in the IT-Planungsrat: %s", e.Land, e.Reason)
}

// Decision is the outcome of a vote with its reasons.
type Decision struct {
	Federation bool          // the Federation agrees
	Laender    int           // how many Länder agree
	Share      finance.Share // their financing shares together
	key        finance.Key
	parts      []finance.KeyPart // of the key, those of the Länder that agree
}

// Enough reports whether each of the three conditions is met: the Federation agrees, at least 11 Länder agree, and these
// cover at least two thirds of the financing shares.
func (d Decision) Enough() (federation, laender, share bool) {
	return d.Federation, d.Laender >= LaenderNeeded, d.Share.Compare(ShareNeeded()) >= 0
}

// Adopted reports whether the decision is taken: all three conditions of § 1 Abs. 7 S. 1 IT-Staatsvertrag are met.
func (d Decision) Adopted() bool {
	federation, laender, share := d.Enough()
	return federation && laender && share
}

// Decide counts a vote. A Land that is no part of the key, or that is named twice, is a [*VoteError].
func (c ITPlanungsrat) Decide(federation bool, laender ...key.Land) (Decision, error) {
	d := Decision{Federation: federation, Laender: len(laender), key: c.Key}
	seen := make(map[key.Land]bool, len(laender))
	shares := make([]finance.Share, 0, len(laender))
	for _, land := range laender {
		part, known := partOf(c.Key, land)
		switch {
		case !known:
			return Decision{}, &VoteError{land, "it is no part of the key " + c.Key.Name().German}
		case seen[land]:
			return Decision{}, &VoteError{land, "it stands there twice"}
		}
		seen[land] = true
		shares = append(shares, part.Share)
		d.parts = append(d.parts, part)
	}
	var err error
	d.Share, err = finance.SumShares(shares...)
	return d, err
}

// partOf returns the part of a Land in a key.
func partOf(k finance.Key, land key.Land) (finance.KeyPart, bool) {
	for part := range k.Parts() {
		if part.ID == land.String() {
			return part, true
		}
	}
	return finance.KeyPart{}, false
}

// Calculation returns the reasons of the decision as steps.
func (d Decision) Calculation() finance.Calculation {
	norm := review.Read(law.ITStV, "§ 1 Abs. 7 S. 1", federalCorpus)
	consent := bilingual.Text{German: "nein", English: "no"}
	if d.Federation {
		consent = bilingual.Text{German: "ja", English: "yes"}
	}
	outcome := bilingual.Text{German: "abgelehnt", English: "rejected"}
	if d.Adopted() {
		outcome = bilingual.Text{German: "angenommen", English: "adopted"}
	}
	needed := func(german, english string, value finance.Value) finance.Input {
		return finance.Input{Name: bilingual.Text{German: german, English: english}, Value: value}
	}
	return finance.Calculation{
		Title: bilingual.Text{German: "Beschluss des IT-Planungsrats", English: "Decision of the IT-Planungsrat"},
		Steps: []finance.Step{
			{
				Name:   bilingual.Text{German: "Zustimmung des Bundes", English: "consent of the Federation"},
				Result: consent, Source: norm,
			},
			{
				Name:   bilingual.Text{German: "Zahl der zustimmenden Länder", English: "number of the agreeing Länder"},
				Result: finance.Number(d.Laender), Source: norm,
			},
			d.shareStep(norm),
			{
				Name: bilingual.Text{German: "Beschluss", English: "decision"},
				Inputs: []finance.Input{
					needed("nötige Zustimmung", "consent needed", bilingual.Text{German: "Bund", English: "the Federation"}),
					needed("nötige Zahl der Länder", "number of Länder needed", finance.Number(LaenderNeeded)),
					needed("nötige Finanzierungsanteile", "financing shares needed", ShareNeeded()),
				},
				Result: outcome, Source: norm,
			},
		},
	}
}

// shareStep adds up the financing shares of the Länder that agree.
func (d Decision) shareStep(norm law.Source) finance.Step {
	step := finance.Step{
		Name: bilingual.Text{
			German:  "Finanzierungsanteile der zustimmenden Länder",
			English: "financing shares of the agreeing Länder",
		},
		Result: d.Share, Source: norm,
	}
	if d.key.Len() > 0 {
		step.Source = d.key.Source()
		step.Inputs = []finance.Input{{Name: bilingual.Text{German: "Schlüssel", English: "key"}, Value: d.key.Name()}}
	}
	if len(d.parts) > 0 {
		step.Formula = bilingual.Text{German: "Summe der Anteile", English: "sum of the shares"}
	}
	for _, part := range d.parts {
		step.Inputs = append(step.Inputs,
			finance.Input{Name: bilingual.Text{German: part.Name, English: part.Name}, Value: part.Share})
	}
	return step
}
