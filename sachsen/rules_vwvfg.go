package sachsen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// vwvfgApplies is how the VwVfG of the Federation holds in Sachsen: by § 1 S. 1 of the SächsVwVfZG of 19 May 2010, which is known from
// another act that cites it. Its first day is not known, so the relation is recorded from 2011 on; what it excepts was not read.
func vwvfgApplies() law.Reference {
	by := law.MustCite(law.SaechsVwVfZG, "§ 1 S. 1")
	return law.Reference{Act: law.VwVfG, By: by, Since: civil.MustParse("2011-01-01"),
		Source: law.Source{Citation: by, Where: "zitiert in § 2 SächsEGovG", Evidence: law.Secondary}}
}

// contractRules are the rules on public-law contracts and on Amtshilfe: those of the VwVfG. As the act that applies it was not read, what
// breaks them is a warning at most.
func contractRules() []review.Rule {
	reference := vwvfgApplies()
	contracts := review.MustContractRules(review.Procedure{
		Jurisdiction: law.Sachsen, Act: law.VwVfG, Evidence: law.Primary, Where: federalCorpus, By: reference,
		InForce: civil.Period{From: reference.Since},
		Exempt:  signsUnderOtherLaw,
	})
	for i := range contracts {
		if r := &contracts[i]; slices.Contains(ownInZweckvereinbarung(), r.ID) {
			r.Applies = rule.And(rule.Not(review.OfForm(agreement.Zweckvereinbarung)), r.Applies)
		}
	}
	return contracts
}

// ownInZweckvereinbarung are the rules for which the SächsKomZG has its own on Zweckvereinbarungen, on form and approval (§ 72).
func ownInZweckvereinbarung() []string {
	return []string{"SN-VWVFG-57", "SN-VWVFG-58-2", "SN-VWVFG-58-2-TAG"}
}

// signsUnderOtherLaw reports whether the signature of the party is not for the general law of Sachsen to judge: Gemeinden and Landkreise
// sign by § 60 SächsGemO and § 56 SächsLKrO, and a party of another Land by the law of that.
func signsUnderOtherLaw(c review.Case, party int) bool {
	partner := &c.Agreement.Parties[party].Partner
	k := key.Plain(partner.Unit.Key)
	if k == nil || k.IsZero() {
		return false
	}
	return !liesInSachsen(k) || isSaxonUnit(partner, governance.Municipality) || isSaxonUnit(partner, governance.District)
}
