package bund

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// Law returns what the Federation and the European Union bring to a review: the rules of [Rules], and which forms of agreement
// under federal law they cover. It brings no directory, so that nobody links the national one without asking for it; hand
// [Directory] to [review.Reviewer.Asking] where parties may be of any Land.
func Law() review.Law {
	return review.Law{Jurisdiction: law.Federation, Rules: Rules(), Profiles: review.FederalProfiles(), Covers: covers}
}

// covers reports whether the general federal law on such an agreement was read. Treaties are covered only where they rest on
// Art. 91c GG or are one of the treaties that the library knows; of participations, of contracts under private law, and of the forms that only a Land knows,
// there is no federal law, or it was not read.
func covers(a *agreement.Agreement, on civil.Date) bool {
	switch a.Form {
	case agreement.Verwaltungsvereinbarung, agreement.FrameworkAgreement, agreement.ServiceReuseAgreement, agreement.OfficialAssistance:
		return !on.Before(textOf2012.date()) && review.ContractLawOf(a) != agreement.PrivateLawContract
	case agreement.CommissionedProcessing:
		return inForce(law.DSGVO).Contains(on)
	case agreement.Staatsvertrag:
		return !on.Before(jointITBegins.date()) && isKnownTreaty(a)
	}
	return false
}

// isKnownTreaty reports whether the treaty rests on Art. 91c GG, or is the IT-Staatsvertrag or the NOOTS-Staatsvertrag.
func isKnownTreaty(a *agreement.Agreement) bool {
	return restsOn91c().Holds(review.Case{Agreement: a}) || isAct(a, law.NOOTSStV)
}
