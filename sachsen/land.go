package sachsen

import (
	"iter"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func land() key.Land { return key.MustParseLand("14") }

// liesInSachsen reports whether the key is one of Sachsen.
func liesInSachsen(k key.Key) bool {
	k = key.Plain(k)
	return k != nil && k.Land() == land()
}

// saxonUnits yields the parties that are units of Sachsen of the level by their key, with their indexes.
func saxonUnits(a *agreement.Agreement, level governance.Level) iter.Seq2[int, *agreement.Party] {
	return func(yield func(int, *agreement.Party) bool) {
		for i := range a.Parties {
			if isSaxonUnit(&a.Parties[i].Partner, level) && !yield(i, &a.Parties[i]) {
				return
			}
		}
	}
}

func isSaxonUnit(partner *governance.Partner, level governance.Level) bool {
	return partner.Kind == governance.UnitPartner && liesInSachsen(partner.Unit.Key) && governance.LevelOf(partner.Unit.Key) == level
}

// inSachsen holds for agreements under the law of Sachsen.
func inSachsen() review.Condition { return review.Under(law.Sachsen) }

// ofForm holds for agreements of the form under the law of Sachsen for which all conditions hold.
func ofForm(form agreement.Form, conditions ...review.Condition) review.Condition {
	return rule.And(append([]review.Condition{review.OfForm(form), inSachsen()}, conditions...)...)
}

// withMunicipality holds for agreements to which a Gemeinde of Sachsen is party, whatever law governs them.
func withMunicipality() review.Condition {
	return rule.When("mit einer Gemeinde Sachsens als Partei", "with a Gemeinde of Sachsen as a party",
		func(c review.Case) bool { return hasSaxonUnit(c.Agreement, governance.Municipality) })
}

// withLandkreis holds for agreements to which a Landkreis of Sachsen is party, whatever law governs them.
func withLandkreis() review.Condition {
	return rule.When("mit einem Landkreis Sachsens als Partei", "with a Landkreis of Sachsen as a party",
		func(c review.Case) bool { return hasSaxonUnit(c.Agreement, governance.District) })
}

// withAssociation holds for agreements to which an association of Gemeinden of Sachsen is party, whatever law governs them.
func withAssociation() review.Condition {
	return rule.When("mit einem Gemeindeverband Sachsens als Partei", "with an association of Gemeinden of Sachsen as a party",
		func(c review.Case) bool { return hasSaxonUnit(c.Agreement, governance.Association) })
}

func hasSaxonUnit(a *agreement.Agreement, level governance.Level) bool {
	for range saxonUnits(a, level) {
		return true
	}
	return false
}
