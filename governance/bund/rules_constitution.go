package bund

import (
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// constitutionRules are the rules of the Basic Law on agreements of the Federation and the Länder on information technology
// (Art. 91c), and on who bears which cost (Art. 104a, 106).
func constitutionRules() []review.Rule {
	return []review.Rule{
		gg91C_1(),
		gg91C_2_3(),
		gg91C_2_3Parlamente(),
		gg91C_2_4(),
		gg104A_1(),
		gg106_9(),
	}
}

// restsOn91c reports whether the agreement rests on Art. 91c of the Basic Law, but for the cooperation of the Länder alone
// (paragraph 3): it says so, or it is a treaty of the Federation.
func restsOn91c(c review.Case) bool {
	return restsOnParagraph(c, "Art. 91c Abs. 1") || restsOn91c2(c)
}

// restsOn91c2 reports whether it rests on paragraph 2, on the foundations of cooperation.
func restsOn91c2(c review.Case) bool {
	return c.Agreement.Form == agreement.Staatsvertrag && hasParty(c, governance.FederationPartner) || restsOnParagraph(c, "Art. 91c Abs. 2")
}

// restsOnParagraph reports whether the agreement names the paragraph of the Basic Law, or a place in it, or its whole article.
func restsOnParagraph(c review.Case, paragraph string) bool {
	for i := range c.Agreement.Basis {
		citation := c.Agreement.Basis[i].Citation
		if citation.Act() != law.GG {
			continue
		}
		place := citation.Place()
		if place == paragraph || strings.HasPrefix(place, paragraph+" ") || strings.HasPrefix(paragraph, place+" ") {
			return true
		}
	}
	return false
}
