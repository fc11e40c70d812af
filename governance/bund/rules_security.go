package bund

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// bsig are places in the BSIG that were read; its first day is general knowledge.
func bsig(places ...string) rule.Basis {
	_, evidence := law.BSIG.InForce()
	return append(read(law.BSIG, places...), law.Source{Citation: law.MustCite(law.BSIG, ""),
		Where: "Inkrafttreten am Tag nach der Verkündung vom 05.12.2025, allgemeine Kenntnis", Evidence: evidence})
}

// securityRules are the rules of the BSIG on common IT providers. Its text was read, but the day from which it holds is
// general knowledge, so that none of the rules is an error.
func securityRules() []review.Rule {
	return []review.Rule{
		bsig28(),
		bsig28_8(),
		bsig30_1(),
		bsig30_2(),
		bsig32_1(),
		bsig33_1(),
		bsig43_3(),
	}
}

// entityClass is the class of an entity by its size (§ 28 BSIG).
type entityClass uint8

const (
	smallEntity entityClass = iota
	importantEntity
	especiallyImportantEntity
)

// word names a class that has duties. By its size an entity is at least important where not all figures are recorded.
func (class entityClass) word() bilingual.Text {
	if class == especiallyImportantEntity {
		return bilingual.Text{German: "eine besonders wichtige Einrichtung", English: "an especially important entity"}
	}
	return bilingual.Text{German: "mindestens eine wichtige Einrichtung", English: "at least an important entity"}
}

// classOf returns the class of a provider by its size. Especially important is who has 250 employees, or a turnover above 50
// and a balance sheet above 43 million euro; important is who has 50 employees, or both above 10 million euro. Where a fact
// that decides is not recorded, missing names its field.
func classOf(provider *agreement.JointProvider) (class entityClass, missing string) {
	above := func(turnover, balance int64) bool {
		return provider.Turnover.Compare(finance.Euro(turnover)) > 0 && provider.BalanceSheet.Compare(finance.Euro(balance)) > 0
	}
	switch {
	case provider.Employees >= 250 || above(50_000_000, 43_000_000):
		return especiallyImportantEntity, ""
	case provider.Employees >= 50 || above(10_000_000, 10_000_000):
		return importantEntity, ""
	case provider.Employees == 0:
		return smallEntity, "employees"
	case provider.Turnover.IsZero():
		return smallEntity, "turnover"
	case provider.BalanceSheet.IsZero():
		return smallEntity, "balanceSheet"
	}
	return smallEntity, ""
}

// offersDigitalServices reports whether a provider that is founded or joined offers services of the annexes of the BSIG.
func offersDigitalServices(c review.Case) bool {
	provider, _, ok := agreement.First[agreement.JointProvider](c.Agreement)
	return ok && provider.Stage != agreement.Examined && provider.DigitalServices == agreement.Yes
}

// isRegulated reports whether the BSIG puts duties on the provider of the agreement.
func isRegulated(c review.Case) bool {
	if !offersDigitalServices(c) {
		return false
	}
	provider, _, _ := agreement.First[agreement.JointProvider](c.Agreement)
	class, missing := classOf(&provider)
	return missing == "" && class != smallEntity && !isOutside(c, &provider)
}

// isRegulatedWithClause reports whether a clause says how the provider fulfils these duties.
func isRegulatedWithClause(c review.Case) bool {
	return has[agreement.Security](c) && isRegulated(c)
}

// isOutside reports whether the opening of § 28 Abs. 8 BSIG is met: only territorial bodies other than the Federation own the
// provider, it was set up to serve administrations, and a Land has comparable rules.
func isOutside(c review.Case, provider *agreement.JointProvider) bool {
	if len(provider.Owners) == 0 || provider.ServesAdministrations != agreement.Yes || provider.LandSecurityLaw != agreement.Yes {
		return false
	}
	for i := range provider.Owners {
		if !isLandOrUnit(ownerKind(c, &provider.Owners[i])) {
			return false
		}
	}
	return true
}

func isLandOrUnit(kind governance.PartnerKind) bool {
	return kind == governance.LandPartner || kind == governance.UnitPartner
}

// checkOutsideBSIG looks at each condition of § 28 Abs. 8 BSIG.
func checkOutsideBSIG(c review.Case, r *rule.Result) {
	provider, at, _ := agreement.First[agreement.JointProvider](c.Agreement)
	if len(provider.Owners) == 0 {
		r.Lack(agreement.At(at, "owners"))
	}
	for i := range provider.Owners {
		switch kind := ownerKind(c, &provider.Owners[i]); {
		case kind == 0:
			r.Lack(agreement.At(at, "owners", i, "kind"))
		case !isLandOrUnit(kind):
			r.Violate(agreement.At(at, "owners", i), rule.P("condition",
				bilingual.Text{German: "Eigentümer ist auch „" + nameOf(c, &provider.Owners[i]) + "“",
					English: "“" + nameOf(c, &provider.Owners[i]) + "” is an owner, too"}))
		}
	}
	for _, condition := range [...]struct {
		met   agreement.Fact
		field string
		name  bilingual.Text
	}{
		{provider.ServesAdministrations, "servesAdministrations", bilingual.Text{German: "für Verwaltungen in öffentlichem Auftrag errichtet",
			English: "set up to serve administrations on public order"}},
		{provider.LandSecurityLaw, "landSecurityLaw", bilingual.Text{German: "vergleichbares Landesgesetz",
			English: "comparable law of a Land"}},
	} {
		switch condition.met {
		case agreement.No:
			r.Violate(agreement.At(at, condition.field), rule.P("condition", condition.name))
		case agreement.Unknown:
			r.Lack(agreement.At(at, condition.field))
		}
	}
}
