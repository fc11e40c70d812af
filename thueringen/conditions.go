package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// inThueringen holds for agreements under the law of Thüringen for which all conditions hold.
func inThueringen(conditions ...review.Condition) review.Condition {
	return rule.And(slices.Concat([]review.Condition{review.Under(law.Thueringen)}, conditions)...)
}

// ofForm holds for agreements of the form under the law of Thüringen for which all conditions hold. The form is asked first, for
// it tells most agreements apart.
func ofForm(form agreement.Form, conditions ...review.Condition) review.Condition {
	return rule.And(review.OfForm(form), inThueringen(conditions...))
}

// inFormOfKGG holds for agreements of one of the forms of the ThürKGG.
func inFormOfKGG() review.Condition {
	return rule.When("in einer Form des ThürKGG", "in a form of the ThürKGG", func(c review.Case) bool {
		switch c.Agreement.Form {
		case agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft, agreement.Zweckvereinbarung,
			agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt:
			return true
		}
		return false
	})
}

// withJointTask holds for agreements by which the parties perform a task together.
func withJointTask() review.Condition {
	return rule.When("mit gemeinschaftlich durchgeführten Aufgaben", "with tasks performed jointly",
		func(c review.Case) bool { return hasJointTask(c.Agreement) == agreement.Yes })
}

// fundedByLand holds for agreements in which the Land promises money.
func fundedByLand() review.Condition { return review.FundedBy(governance.LandPartner) }
