package review

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/rule"
)

// ContractLawOf returns under which law an agreement is a contract: what the agreement says, or else what follows from its form.
// A Zweckvereinbarung, the articles of a Zweckverband and of a gemeinsame kommunale Anstalt, and a state treaty are of public law
// whatever the agreement says. It is empty where neither tells, as with the re-use of a service.
func ContractLawOf(a *agreement.Agreement) agreement.ContractLaw {
	switch {
	case isPublicByForm(a.Form):
		return agreement.PublicLawContract
	case a.ContractLaw != "":
		return a.ContractLaw
	}
	switch a.Form {
	case agreement.Verwaltungsvereinbarung, agreement.FrameworkAgreement, agreement.OfficialAssistance,
		agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft:
		return agreement.PublicLawContract
	case agreement.ProviderParticipation:
		return agreement.PrivateLawContract
	}
	return ""
}

// isPublicByForm reports whether agreements of the form cannot be of private law.
func isPublicByForm(form agreement.Form) bool {
	switch form {
	case agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt, agreement.Staatsvertrag,
		agreement.PublicLawAgreement, agreement.VerwaltungsgemeinschaftForm:
		return true
	}
	return false
}

// OfPublicLaw holds for agreements that are not contracts under private law, and its words say so. Rules for public-law contracts
// are made with [PublicLawCheck], too.
func OfPublicLaw() Condition {
	return rule.When("öffentlich-rechtlich (oder nicht bekannt)", "under public law (or not recorded)",
		func(c Case) bool { return ContractLawOf(c.Agreement) != agreement.PrivateLawContract })
}

// PublicLawCheck makes a check that finds faults in public-law contracts only. Where it is open which law governs the contract,
// whatever the check would note comes down to that one question, and a contract in which it would note nothing is in order
// under either law.
func PublicLawCheck(check func(Case, *rule.Result)) func(Case, *rule.Result) {
	return func(c Case, r *rule.Result) {
		if ContractLawOf(c.Agreement) != "" {
			check(c, r)
			return
		}
		var supposed rule.Result
		if check(c, &supposed); supposed.Noted() {
			r.Lack("/contractLaw")
		}
	}
}
