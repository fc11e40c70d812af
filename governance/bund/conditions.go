package bund

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// restsOn holds for agreements that name the act as their basis, or that are what the act is called after.
func restsOn(act law.Act) review.Condition {
	return rule.Or(basedOn(act), isItself(act))
}

// basedOn holds for agreements that name a place in the act as their basis.
func basedOn(act law.Act) review.Condition {
	cites := func(source law.Source) bool { return source.Citation.Act() == act }
	return rule.When(
		"mit einer Rechtsgrundlage im "+act.String(),
		"with a legal basis in the "+act.String(),
		func(c review.Case) bool { return slices.ContainsFunc(c.Agreement.Basis, cites) },
	)
}

// isItself holds for agreements that are the act, such as the IT-Staatsvertrag itself.
func isItself(act law.Act) review.Condition {
	return rule.When(
		"bestehend aus dem "+act.String()+" selbst (nach Titel oder Quelle)",
		"consisting of the "+act.String()+" itself (by title or source)",
		func(c review.Case) bool { return isAct(c.Agreement, act) },
	)
}

// isAct reports whether the agreement is the act: its own text stands there, or it is a state treaty with the title of the act. A
// treaty that only rests on another is not that other.
func isAct(a *agreement.Agreement, act law.Act) bool {
	if a.Source.Citation.Act() == act {
		return true
	}
	treaty, ok := law.TreatyTitled(a.Title)
	return ok && treaty == act && a.Form == agreement.Staatsvertrag
}

// treaty holds for the treaty that is the act.
func treaty(act law.Act) review.Condition {
	return rule.And(review.OfForm(agreement.Staatsvertrag), isItself(act))
}

// whole holds for the treaty that is the act, but not for one that only changes it: that need not say everything again.
func whole(act law.Act) review.Condition {
	return rule.And(treaty(act), rule.Not(rule.When("mit einem Titel, der eine Änderung nennt", "with a title that speaks of a change",
		func(c review.Case) bool {
			return strings.Contains(c.Agreement.Title, "zur Änderung") || strings.Contains(c.Agreement.Title, "nderungsstaatsvertrag")
		})))
}

// providesIT holds for agreements on a joint IT provider that is not merely being examined.
func providesIT() review.Condition {
	return rule.And(review.With(agreement.KindJointProvider), rule.Not(examinesProvider()))
}

// examinesProvider holds for agreements whose parties have yet to decide whether they found or join an IT provider.
func examinesProvider() review.Condition {
	return review.WithFirst(
		"mit einem IT-Dienstleister, dessen Gründung oder Beitritt erst geprüft wird",
		"with an IT provider that the parties are only considering",
		func(provider agreement.JointProvider) bool { return provider.Stage == agreement.Examined },
	)
}
