package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// ContractRules returns the rules of a law of administrative procedure that an agreement can break: those on public-law contracts
// (§§ 54 to 62) and those on help between authorities (Amtshilfe, §§ 4 to 8). They govern the agreements under the law of the
// jurisdiction, the Federation or a Land. The act is its own, or the VwVfG of the Federation where the law of the Land refers to
// it; the IDs name the jurisdiction and the act, such as SN-VWVFG-57 for § 57 VwVfG under the law of Sachsen.
//
// Evidence and where say how well the text of the act is known. On the text itself ([law.Primary]) violations are errors, on
// anything less they are warnings.
//
// An act with other sections, an act of another Land, and a jurisdiction that is neither the Federation nor a Land are a
// [*ProcedureError].
func ContractRules(jurisdiction law.Jurisdiction, act law.Act, evidence law.Evidence, where string) ([]Rule, error) {
	if reason := procedureFault(jurisdiction, act); reason != "" {
		return nil, &ProcedureError{jurisdiction, act, reason}
	}
	contract := rule.And(Under(jurisdiction), rule.When("weder Staatsvertrag noch Satzung", "neither state treaty nor statute", isContract))
	p := procedure{
		jurisdiction: jurisdiction, act: act, evidence: evidence, where: where,
		contract: contract, signedContract: rule.And(contract, Signed()),
	}
	return p.rules(), nil
}

// MustContractRules is [ContractRules] for lists of rules in the source code; it panics where ContractRules returns an error.
func MustContractRules(jurisdiction law.Jurisdiction, act law.Act, evidence law.Evidence, where string) []Rule {
	rules, err := ContractRules(jurisdiction, act, evidence, where)
	if err != nil {
		panic(err)
	}
	return rules
}

// ProcedureError tells why [ContractRules] has no rules for a jurisdiction from an act.
type ProcedureError struct {
	Jurisdiction law.Jurisdiction
	Act          law.Act
	Reason       string
}

func (e *ProcedureError) Error() string {
	return fmt.Sprintf("review: no rules on contracts under the law of %q from the act %q: %s",
		string(e.Jurisdiction), e.Act, e.Reason)
}

func procedureFault(jurisdiction law.Jurisdiction, act law.Act) string {
	acts := procedureActs()
	switch {
	case !jurisdiction.IsValid() || jurisdiction == law.EuropeanUnion:
		return "want the Federation or a Land"
	case !slices.Contains(acts, act):
		names := make([]string, len(acts))
		for i := range acts {
			names[i] = acts[i].String()
		}
		return "it is no law of administrative procedure with the sections of the VwVfG; want " + strings.Join(names, " or ")
	case act.Jurisdiction() != jurisdiction && act.Jurisdiction() != law.Federation:
		return "it is the act of another Land; want that of the Land itself, or that of the Federation"
	}
	return ""
}

// procedureActs are the acts with the sections of the VwVfG: §§ 4 to 8 on Amtshilfe, §§ 54 to 62 on contracts.
func procedureActs() []law.Act { return []law.Act{law.VwVfG, law.ThuerVwVfG} }

// isContract reports whether the agreement is a contract under administrative law. Treaties between states are not, and the
// statutes of bodies are by-laws.
func isContract(c Case) bool {
	switch c.Agreement.Form {
	case agreement.Staatsvertrag, agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt:
		return false
	}
	return true
}

// procedure is a law of administrative procedure, whose agreements it governs, and how well its text is known.
type procedure struct {
	jurisdiction law.Jurisdiction
	act          law.Act
	evidence     law.Evidence
	where        string

	contract, signedContract Condition // the agreements that are contracts under this law, and those of them that are no drafts
}

func (p procedure) rules() []Rule {
	return []Rule{
		// how a contract comes about
		p.vwvfg54(),
		p.vwvfg57(),
		p.vwvfg3A_3(),
		p.vwvfg62(),
		p.vwvfg62_126A_1(),
		p.vwvfg62_126A_2(),

		// what it needs before it takes effect, and what is left where a part is void
		p.vwvfg58_1(),
		p.vwvfg58_2(),
		p.vwvfg58_2Tag(),
		p.vwvfg59_3(),

		// Only contracts in the place of an administrative act (§ 54 S. 2): parties that meet as equals, such as a Land and the
		// kommunale Spitzenverbände, are free of these. Where it is not recorded how they meet, the rules cannot be decided.
		p.vwvfg56_1(),
		p.vwvfg56_2(),
		p.vwvfg61_1(),

		// how it ends
		p.vwvfg60_1(),
		p.vwvfg60_1Ausschluss(),
		p.vwvfg60_2(),

		// Amtshilfe: supplementary help of one authority to another, on request, in a single case and without a fee
		p.vwvfg4_2(),
		p.vwvfg4_1Dauer(),
		p.vwvfg8_1_1(),
		p.vwvfg8_1_2(),
		p.vwvfg8_1_3(),
	}
}

// id returns the ID of the rule at a place in the act, such as TH-VWVFG-57.
func (p procedure) id(place string) string {
	code := strings.TrimPrefix(p.act.RulePrefix(), string(p.act.Jurisdiction())+"-")
	return string(p.jurisdiction) + "-" + code + "-" + place
}

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
