package bund

import (
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// restsOn holds for agreements that name the act as their basis, or that are what the act is called after.
func restsOn(act law.Act) review.Condition {
	return rule.Or(basedOn(act), standsIn(act))
}

// basedOn holds for agreements that name a place in the act as their basis.
func basedOn(act law.Act) review.Condition {
	cites := func(source law.Source) bool { return source.Citation.Act() == act }
	return rule.When(
		"mit der Rechtsgrundlage "+act.String(),
		"with the legal basis "+act.String(),
		func(c review.Case) bool { return slices.ContainsFunc(c.Agreement.Basis, cites) },
	)
}

// standsIn holds for agreements whose own text stands in the act, such as the IT-Staatsvertrag itself.
func standsIn(act law.Act) review.Condition {
	return rule.When(
		"mit der Quelle "+act.String(),
		"with the source "+act.String(),
		func(c review.Case) bool { return c.Agreement.Source.Citation.Act() == act },
	)
}

// providesIT holds for agreements on a joint IT provider that is not merely being examined.
func providesIT() review.Condition {
	return rule.And(review.With(agreement.KindJointProvider), rule.Not(examinesProvider()))
}

// examinesProvider holds for agreements whose parties have yet to decide whether they found or join an IT provider.
func examinesProvider() review.Condition {
	return review.WithFirst(
		"mit einem IT-Dienstleister in Prüfung",
		"with an IT provider under examination",
		func(provider agreement.JointProvider) bool { return provider.Stage == agreement.Examined },
	)
}
