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
		share, known := c.Key.Share(land.String())
		switch {
		case !known:
			return Decision{}, &VoteError{land, "it is no part of the key " + c.Key.Name().German}
		case seen[land]:
			return Decision{}, &VoteError{land, "it stands there twice"}
		}
		seen[land] = true
		shares = append(shares, share)
	}
	var err error
	d.Share, err = finance.SumShares(shares...)
	return d, err
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
	shares := norm
	if d.key.Len() > 0 {
		shares = d.key.Source()
	}
	return finance.Calculation{
		Title: bilingual.Text{German: "Beschluss des IT-Planungsrats", English: "Decision of the IT-Planungsrat"},
		Steps: []finance.Step{
			{
				Name:    bilingual.Text{German: "Zustimmung des Bundes", English: "consent of the Federation"},
				Formula: bilingual.Text{German: "nötig", English: "needed"},
				Result:  consent, Source: norm,
			},
			{
				Name:    bilingual.Text{German: "zustimmende Länder", English: "agreeing Länder"},
				Formula: bilingual.Text{German: "mindestens 11", English: "at least 11"},
				Result:  finance.Number(d.Laender), Source: norm,
			},
			{
				Name: bilingual.Text{
					German:  "Finanzierungsanteile der zustimmenden Länder",
					English: "financing shares of the agreeing Länder",
				},
				Formula: bilingual.Text{German: "mindestens 2/3", English: "at least 2/3"},
				Result:  d.Share, Source: shares,
			},
			{
				Name:    bilingual.Text{German: "Beschluss", English: "decision"},
				Formula: bilingual.Text{German: "alle drei Bedingungen erfüllt", English: "all three conditions met"},
				Result:  outcome, Source: norm,
			},
		},
	}
}
