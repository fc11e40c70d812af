package review

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

var (
	// unreadTexts say of one agreement how it is known where nobody has read its text.
	unreadTexts = map[law.Evidence]bilingual.Text{
		law.Secondary: {German: "die Vereinbarung ist nur aus zweiter Hand bekannt", English: "the agreement is known at second hand only"},
		law.Derived:   {German: "was in der Vereinbarung steht, ist nur abgeleitet", English: "what the agreement says is only derived"},
		law.Assumed:   {German: "was in der Vereinbarung steht, ist nur angenommen", English: "what the agreement says is only assumed"},
	}
	oneUnread = bilingual.Text{German: "von den Vereinbarungen ist mindestens eine nicht im Wortlaut gelesen",
		English: "of the agreements, the text of at least one was not read"}
)

// Reservation says how well an agreement is known where its source does not rest on its text: at second hand, derived or assumed. A report on
// it is true of what was told, and nobody knows whether of the agreement. Of several agreements it says that the text of at least one was not
// read. It is zero where every text was read, and where a source does not say.
func Reservation(agreements ...*agreement.Agreement) bilingual.Text {
	for _, a := range agreements {
		if a == nil {
			continue
		}
		text, isUnread := unreadTexts[a.Source.Evidence]
		switch {
		case isUnread && len(agreements) == 1:
			return text
		case isUnread:
			return oneUnread
		}
	}
	return bilingual.Text{}
}
