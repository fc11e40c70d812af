package thueringen

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// vwvfgApplies is how the VwVfG of the Federation holds in Thüringen since 2025.
func vwvfgApplies() law.Reference {
	reference, ok := law.ReferenceTo(law.VwVfG, law.Thueringen, civil.MustParse("2025-01-01"))
	if !ok {
		panic("thueringen: nothing applies the VwVfG") // the tests of package law would have found it
	}
	return reference
}

// throughVwVfG names a place in the VwVfG as it holds in Thüringen.
func throughVwVfG(place string) law.Citation {
	c, err := vwvfgApplies().Cite(place)
	if err != nil {
		panic(err) // a place that does not hold in Thüringen; the tests of this package would have found it
	}
	return c
}

// oldVwVfG is the act of the Land that held before.
func oldVwVfG() law.Source {
	return law.Source{Citation: law.MustCite(law.ThuerVwVfG, ""), Evidence: law.Assumed,
		Where: "alter Wortlaut nicht gelesen; Bundesgesetz mit gleichen Paragraphen"}
}

// contractRules are the rules on public-law contracts and on Amtshilfe: since 2025 those of the VwVfG, before that those of the
// old ThürVwVfG. They hold only where the law of the Land says nothing of its own (§ 1 Abs. 1 S. 2 ThürVwVfG).
func contractRules() []review.Rule {
	reference := vwvfgApplies()
	contracts := review.MustContractRules(review.Procedure{
		Jurisdiction: law.Thueringen, Act: law.VwVfG, Evidence: law.Primary, Where: federalCorpus, By: reference,
		InForce: civil.Period{From: reference.Since},
		Since:   civil.MustParse("1991-08-07"), // enactment of the old act, general knowledge
		Earlier: oldVwVfG(),
		Exempt:  signsUnderOtherLaw,
	})
	for i := range contracts {
		r := &contracts[i]
		if slices.Contains(ownInZweckvereinbarung(), r.ID) {
			r.Applies = rule.And(rule.Not(review.OfForm(agreement.Zweckvereinbarung)), r.Applies)
		}
		switch r.ID {
		case "TH-VWVFG-4-2", "TH-VWVFG-54", "TH-VWVFG-60-2": // a definition, and two conclusions, make nothing void
			r.Severity = rule.Warning
		case "TH-VWVFG-61-1": // in doubt until the text of today is known, whatever act holds; its check says so
			r.InForce.From = reference.Since
		}
	}
	return append(contracts, vwvfg1_1Zitat())
}

// vwvfg1_1Zitat finds agreements that cite the ThürVwVfG by the numbers of the act before 2025, whose sections those of the VwVfG are.
func vwvfg1_1Zitat() review.Rule {
	return review.Rule{
		ID: "TH-VWVFG-" + "1-1-ZITAT", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerVwVfG, "§ 1 Abs. 1", umweltOnline),
			review.Inferred(law.ThuerVwVfG, "§ 1 Abs. 1", "dass die Vorschrift des früheren Gesetzes gemeint ist"),
		},
		InForce: civil.Period{From: vwvfgApplies().Since},
		Title: bilingual.Text{
			German:  "Seit dem 01.01.2025 stehen die Vorschriften über das Verwaltungsverfahren im VwVfG, auf das das ThürVwVfG verweist.",
			English: "Since 1 January 2025, the provisions on administrative procedure have been those of the VwVfG, to which the ThürVwVfG refers.",
		},
		Finding: bilingual.Text{German: "{basis} ist heute eine andere Vorschrift oder entfallen.",
			English: "{basis} is now another provision, or no longer exists."},
		Remedy: bilingual.Text{German: "Die Vorschrift nennen, die seitdem gilt: {today}.",
			English: "Name the provision that has applied since: {today}."},
		Applies: inThueringen(review.WithBasis()),
		Check: func(c review.Case, r *rule.Result) {
			for i, source := range c.Agreement.Basis {
				if source.Citation.Act() != law.ThuerVwVfG || source.Citation.Place() == "" {
					continue
				}
				for place := range source.Citation.Places() {
					// §§ 1 and 2, in which the act of 2025 speaks of itself, are among those of the VwVfG that it does not apply
					if today, err := vwvfgApplies().Cite(place.Place()); err == nil {
						r.Violate(rule.Pointer("basis", i), rule.P("basis", place), rule.P("today", today))
					}
				}
			}
		},
	}
}

// ownInZweckvereinbarung are the rules for which the ThürKGG has its own on Zweckvereinbarungen: on approval § 12, on termination
// § 13.
func ownInZweckvereinbarung() []string {
	return []string{"TH-VWVFG-58-2", "TH-VWVFG-58-2-TAG", "TH-VWVFG-60-1", "TH-VWVFG-60-1-AUSSCHLUSS", "TH-VWVFG-60-2"}
}

// signsUnderOtherLaw reports whether the signature of the party is not for the general law of Thüringen to judge: a Gemeinde of the
// Land signs by § 31 ThürKO, and a party of another Land by the law of that.
func signsUnderOtherLaw(c review.Case, party int) bool {
	partner := &c.Agreement.Parties[party].Partner
	return !partner.Unit.IsZero() && (!isThuringian(partner.Unit.Key) || isThuringianMunicipality(partner))
}

// isThuringianMunicipality reports whether the partner is a Gemeinde of Thüringen, by its key.
func isThuringianMunicipality(partner *governance.Partner) bool {
	return partner.Kind == governance.UnitPartner && isThuringian(partner.Unit.Key) &&
		governance.LevelOf(partner.Unit.Key) == governance.Municipality
}
