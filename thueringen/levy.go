package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// UmlegungsKey makes the key by which the members of a Zweckverband bear its cost (Umlegungsschlüssel): each by its weight,
// such as its inhabitants, its seats or its use. A Zweckverband without such a measure does not come into being (§ 17 Abs. 2
// Nr. 5, § 19 Abs. 1 ThürKGG). Its articles (Verbandssatzung) set the measure: the text says where that was read, and the
// evidence how well the weights are known. The unit of the weights says what they count, so that the Rechenweg can show it. A key
// that cannot be made is a [*finance.KeyError].
func UmlegungsKey(
	inForce civil.Period, articles string, evidence law.Evidence, members []finance.Weight,
) (finance.Key, error) {
	return finance.KeyByWeight(bilingual.Text{German: "Umlegungsschlüssel", English: "Umlegungsschlüssel"}, inForce,
		law.Source{Citation: law.MustCite(law.ThuerKGG, "§ 17 Abs. 2 Nr. 5"), Where: articles, Evidence: evidence}, members)
}
