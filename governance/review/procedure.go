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

// effect are the rules on what a contract needs before it takes effect, and on what is left where a part is void.
func (p procedure) effect() []Rule {
	return []Rule{
		p.vwvfg58_1(),
		p.vwvfg58_2(),
		p.vwvfg58_2Tag(),
		p.vwvfg59_3(),
	}
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

// assistance are the rules on Amtshilfe: supplementary help of one authority to another, on request, in a single case and
// without a fee.
func (p procedure) assistance() []Rule {
	return []Rule{
		p.vwvfg4_2(),
		p.vwvfg4_1Dauer(),
		p.vwvfg8_1_1(),
		p.vwvfg8_1_2(),
		p.vwvfg8_1_3(),
	}
}
