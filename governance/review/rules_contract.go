package review

import (
	"slices"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// ContractRules returns the rules of a law of administrative procedure that an agreement can break: those on public-law contracts
// (§§ 54 to 62) and those on help between authorities (Amtshilfe, §§ 4 to 8). The Federation and the Länder have laws of their
// own with the same numbers; evidence and where say how well the text of this one is known. On the text itself (law.Primary)
// violations are errors, on anything less they are warnings.
func ContractRules(act law.Act, evidence law.Evidence, where string) []Rule {
	p := procedure{act, evidence, where}
	return slices.Concat(p.conclusion(), p.effect(), p.exchange(), p.ending(), p.assistance())
}

// procedure is a law of administrative procedure and how well its text is known.
type procedure struct {
	act      law.Act
	evidence law.Evidence
	where    string
}

func (p procedure) id(place string) string { return p.act.RulePrefix() + "-" + place }

func (p procedure) on(place string) law.Source {
	return law.Source{Citation: law.MustCite(p.act, place), Where: p.where, Evidence: p.evidence}
}

// hard is the severity of what makes a contract void or unlawful.
func (p procedure) hard() rule.Severity {
	if p.evidence == law.Primary {
		return rule.Error
	}
	return rule.Warning
}

func bgb(place string) law.Source {
	return law.Source{Citation: law.MustCite(law.BGB, place), Where: federalCorpus, Evidence: law.Primary}
}

// governs reports whether the contract is one under this law.
func (p procedure) governs(c Case) bool {
	return c.Agreement.Jurisdiction == p.act.Jurisdiction() && isContract(c.Agreement.Form)
}

func (p procedure) governsSigned(c Case) bool { return !c.Agreement.Signed.IsZero() && p.governs(c) }

// conclusion are the rules on how a contract comes about: parties, writing, signatures.
func (p procedure) conclusion() []Rule {
	return []Rule{
		p.vwvfg54(),
		p.vwvfg57(),
		p.vwvfg3a3(),
		p.vwvfg62(),
		p.vwvfg62_126A_1(),
		p.vwvfg62_126A_2(),
	}
}

// cooperation is the basis of the rules on approvals. The norm speaks of contracts in the place of an act; that agreements of
// equals wait for the approval they need as well is our reading.
func (p procedure) cooperation() rule.Basis {
	return rule.Basis{p.on("§ 58 Abs. 2"),
		{Citation: law.MustCite(p.act, "§ 58 Abs. 2"), Where: "entsprechend für genehmigungsbedürftige Vereinbarungen " +
			"von Gleichgeordneten", Evidence: law.Derived}}
}

// effect are the rules on what a contract needs before it takes effect, and on what is left where a part is void.
func (p procedure) effect() []Rule {
	return []Rule{
		p.vwvfg58_1(),
		p.vwvfg58_2(),
		p.vwvfg58_2Tag(),
		p.vwvfg59_3(),
	}
}

// promised reports whether the contract promises something in exchange that concerns the rule.
func (p procedure) promised(c Case, concerns func(agreement.CounterPerformance) bool) bool {
	for _, purpose := range agreement.All[agreement.Purpose](c.Agreement) {
		promise := purpose.CounterPerformance
		if promise != (agreement.CounterPerformance{}) && purpose.ReplacesAct != agreement.No && concerns(promise) {
			return p.governs(c)
		}
	}
	return false
}

// exchange are the rules that hold only for contracts in the place of an administrative act (§ 54 S. 2). Parties that meet as
// equals, such as a Land and the kommunale Spitzenverbände, are free of them; where it is not recorded how the parties meet,
// they cannot be decided.
func (p procedure) exchange() []Rule {
	return []Rule{
		p.vwvfg56_1(),
		p.vwvfg56_2(),
		p.vwvfg61_1(),
	}
}

// ending are the rules on how a contract ends.
func (p procedure) ending() []Rule {
	return []Rule{
		p.vwvfg60_1(),
		p.vwvfg60_1Ausschluss(),
		p.vwvfg60_2(),
	}
}

const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// isContract reports whether an agreement of the form is a contract under administrative law. Treaties between states are
// not, and the statutes of bodies are by-laws.
func isContract(form agreement.Form) bool {
	switch form {
	case agreement.Staatsvertrag, agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt:
		return false
	}
	return true
}

// hasSignature reports whether any party has a signature to judge.
func hasSignature(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if len(a.Parties[i].Signatures) > 0 {
			return true
		}
	}
	return false
}

// signedBy reports whether anybody signed in the form.
func signedBy(a *agreement.Agreement, form agreement.SignatureForm) bool {
	for i := range a.Parties {
		for j := range a.Parties[i].Signatures {
			if a.Parties[i].Signatures[j].Form == form {
				return true
			}
		}
	}
	return false
}

// replacesAct tells whether the contract stands in the place of an administrative act.
func replacesAct(a *agreement.Agreement) agreement.Fact {
	for _, purpose := range agreement.All[agreement.Purpose](a) {
		if purpose.ReplacesAct != agreement.Unknown {
			return purpose.ReplacesAct
		}
	}
	return agreement.Unknown
}

// purposePointer returns the pointer of a field in the first clause on the purpose, or of the clauses where there is none.
func purposePointer(a *agreement.Agreement, field string) string {
	if _, at, ok := agreement.First[agreement.Purpose](a); ok {
		return agreement.At(at, field)
	}
	return "/clauses"
}
