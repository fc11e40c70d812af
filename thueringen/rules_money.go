package thueringen

import (
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

const (
	grantNorm     = "fdokument.com, § 44 ThürLHO mit VV"
	guidelinePage = "verwaltung.thueringen.de/thüregovrl"
	fagPage       = "verwaltung.thueringen.de, Förderung nach ThürFAG"
)

// moneyRules are the rules on cost, grants and programmes.
func moneyRules() []review.Rule {
	return []review.Rule{
		fag1_1(),
		lho44_1(),
		lho44_1Pruefung(),
		egovg30(),
		egovrlSatz(),
		egovrlJahr(),
		egovrlEmpfaenger(),
		fag24_2Partner(),
		fag24_2Betrag(),
		verf93_1(),
	}
}

func fourFifths() finance.Share { return finance.MustFraction(4, 5) }

func quarter() finance.Share { return finance.MustFraction(1, 4) }

// hasOwnRuleOnCost reports whether another rule demands the clause on cost that the agreement needs.
func hasOwnRuleOnCost(a *agreement.Agreement) bool {
	switch a.Form {
	case agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt, agreement.ServiceReuseAgreement,
		agreement.CommissionedProcessing:
		return true
	case agreement.Zweckvereinbarung:
		return hasJointTask(a) == agreement.Yes || receives(a, governance.Association)
	}
	return false
}

func isFundedByLand(a *agreement.Agreement) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isFromLand(a, funding.Funder) {
			return true
		}
	}
	return false
}

func isFromLand(a *agreement.Agreement, funder agreement.PartyID) bool {
	for i := range a.Parties {
		if a.Parties[i].ID == funder {
			return a.Parties[i].Partner.Kind == governance.LandPartner
		}
	}
	return false
}

// isUnder reports whether money flows through the programme, which the clause names by its norm or abbreviation.
func isUnder(funding agreement.Funding, programme string) bool {
	return strings.Contains(funding.Programme, programme)
}

// funded returns the condition that money flows through the programme.
func funded(programme string) func(review.Case) bool {
	return func(c review.Case) bool { return governed(c) && flowsThrough(c.Agreement, programme) }
}

func flowsThrough(a *agreement.Agreement, programme string) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isUnder(funding, programme) {
			return true
		}
	}
	return false
}

// landTransfersTask reports whether the Land gives a task of the transferred sphere to others.
func landTransfersTask(c review.Case) bool {
	if !governed(c) {
		return false
	}
	for _, task := range eachTask(c.Agreement) {
		if isTransferredByLand(c.Agreement, task) {
			return true
		}
	}
	return false
}

func isTransferredByLand(a *agreement.Agreement, task *agreement.Task) bool {
	return task.Sphere == governance.TransferredSphere && task.Transfer == agreement.TaskTransferred && givenByLand(a, task)
}

func grantOfLand(c review.Case) bool { return governed(c) && isFundedByLand(c.Agreement) }
