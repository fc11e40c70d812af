package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Procedure is a law of administrative procedure as it governs the agreements of one jurisdiction: the act of the Land or the
// Federation itself, or the VwVfG of the Federation where the law of a Land applies it.
type Procedure struct {
	// Jurisdiction is whose agreements it governs, the Federation or a Land.
	Jurisdiction law.Jurisdiction
	// Act has the sections of the VwVfG: §§ 4 to 8 on Amtshilfe, §§ 54 to 62 on contracts.
	Act law.Act
	// Evidence and Where say how well the text of the act is known. On the text itself ([law.Primary]) violations of what makes a
	// contract void or unlawful are errors, on anything less they are warnings.
	Evidence law.Evidence
	Where    string
	// By is how a Land applies the act of the Federation; zero where the act holds by itself. Rules cite places in the act together
	// with the norm that applies it, and are known no better than that.
	By law.Reference
	// InForce and Since are the period of the rules, as in [rule.Rule]. A provision that is younger begins on its own day.
	InForce civil.Period
	Since   civil.Date
	// Earlier is the act in whose sections the same stood between Since and InForce, cited as a whole, and how well its text is
	// known; zero where it was the same act.
	Earlier law.Source
	// Exempt tells of the parties whose signatures follow another law: a special norm, or the law of another Land. nil exempts none.
	Exempt func(c Case, party int) bool
}

// ContractRules returns the rules of a law of administrative procedure that an agreement can break: those on public-law contracts
// (§§ 54 to 62) and those on help between authorities (Amtshilfe, §§ 4 to 8). The IDs name the jurisdiction and the act, such as
// SN-VWVFG-57 for § 57 VwVfG under the law of Sachsen.
//
// An act with other sections, an act of another Land, and a jurisdiction that is neither the Federation nor a Land are a
// [*ProcedureError].
func ContractRules(p Procedure) ([]Rule, error) {
	if reason := procedureFault(p); reason != "" {
		return nil, &ProcedureError{p.Jurisdiction, p.Act, reason}
	}
	contract := rule.And(Under(p.Jurisdiction), neitherTreatyNorArticles(), OfPublicLaw())
	return procedure{Procedure: p, contract: contract, signedContract: rule.And(contract, Signed())}.rules(), nil
}

// MustContractRules is [ContractRules] for lists of rules in the source code; it panics where ContractRules returns an error.
func MustContractRules(p Procedure) []Rule {
	rules, err := ContractRules(p)
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

func procedureFault(p Procedure) string {
	acts, jurisdiction, act := procedureActs(), p.Jurisdiction, p.Act
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
	case !p.By.IsZero() && (p.By.Act != act || p.By.By.Act().Jurisdiction() != jurisdiction):
		return "the reference is to another act, or by the law of another jurisdiction"
	}
	return ""
}

// procedureActs are the acts with the sections of the VwVfG: §§ 4 to 8 on Amtshilfe, §§ 54 to 62 on contracts.
func procedureActs() []law.Act { return []law.Act{law.VwVfG, law.ThuerVwVfG} }

// neitherTreatyNorArticles holds for agreements that are contracts by their form.
func neitherTreatyNorArticles() Condition {
	return rule.When("weder Staatsvertrag noch Satzung (Zweckverband, gemeinsame kommunale Anstalt)",
		"neither a state treaty nor the articles of a body (Zweckverband, gemeinsame kommunale Anstalt)", isContract)
}

// isContract reports whether the agreement is a contract under administrative law. Treaties between states are not, and the
// articles of bodies are by-laws.
func isContract(c Case) bool {
	switch c.Agreement.Form {
	case agreement.Staatsvertrag, agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt:
		return false
	}
	return true
}

// procedure makes the rules of a [Procedure].
type procedure struct {
	Procedure

	contract, signedContract Condition // the agreements that are contracts under this law, and those of them that are no drafts
}

func (p procedure) rules() []Rule {
	contracts := []Rule{
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
	}
	for i := range contracts {
		contracts[i].Check = PublicLawCheck(contracts[i].Check)
	}
	rules := append(contracts,
		// Amtshilfe: supplementary help of one authority to another, on request, in a single case and without a fee
		p.vwvfg4_2(),
		p.vwvfg4_1Dauer(),
		p.vwvfg8_1_1(),
		p.vwvfg8_1_2(),
		p.vwvfg8_1_3(),
	)
	for i := range rules {
		p.date(&rules[i])
	}
	return rules
}

// date gives a rule the period of the procedure, and what it rested on before. A rule that comes with a period of its own, or with
// a first doubtful day, holds no earlier than that.
func (p procedure) date(r *Rule) {
	isDoubtful := !r.Since.IsZero() || r.InForce == (civil.Period{})
	begins := cmp.Or(p.Since, p.InForce.From)
	r.InForce = civil.Period{From: later(p.InForce.From, r.InForce.From), Through: p.InForce.Through}
	r.Since = later(begins, r.Since)
	if !isDoubtful || !r.Since.Before(r.InForce.From) {
		r.Since = civil.Date{}
	}
	if !r.Since.IsZero() && r.Since.Before(p.InForce.From) && !p.Earlier.IsZero() {
		r.Earlier = p.earlier(r.Basis)
	}
}

// earlier is a basis in the act that stood in the place of this one.
func (p procedure) earlier(basis rule.Basis) rule.Basis {
	var earlier rule.Basis
	for _, source := range basis {
		if source.Citation.Act() == p.Act {
			source.Citation = law.MustCite(p.Earlier.Citation.Act(), source.Citation.Place())
		}
		if source.Where == p.where() {
			source.Where, source.Evidence = p.Earlier.Where, p.Earlier.Evidence
		}
		earlier = append(earlier, source)
	}
	return earlier
}

func later(a, b civil.Date) civil.Date {
	if a.Before(b) {
		return b
	}
	return a
}

// id returns the ID of the rule at a place in the act, such as TH-VWVFG-57.
func (p procedure) id(place string) string {
	code := strings.TrimPrefix(p.Act.RulePrefix(), string(p.Act.Jurisdiction())+"-")
	return string(p.Jurisdiction) + "-" + code + "-" + place
}

// on is the basis of a rule that rests on places in the act.
func (p procedure) on(places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, law.Source{Citation: p.cite(place), Where: p.where(), Evidence: p.evidence()})
	}
	return basis
}

// inferred is our own reading of a place in the act, as [Inferred] is.
func (p procedure) inferred(place, reading string) law.Source {
	return law.Source{Citation: p.cite(place), Where: reading, Evidence: law.Derived}
}

// cite names a place in the act, together with the norm that applies it.
func (p procedure) cite(place string) law.Citation {
	if p.By.IsZero() {
		return law.MustCite(p.Act, place)
	}
	c, err := p.By.Cite(place)
	if err != nil {
		panic(err) // a rule on a section that the Land does not take over; the tests of its package would have found it
	}
	return c
}

// where says where the act was read, and the norm that applies it.
func (p procedure) where() string {
	if p.By.IsZero() || p.By.Source.Where == p.Where {
		return p.Where
	}
	return p.Where + "; " + p.By.Source.Where
}

// evidence is how well the act is known, and that it applies.
func (p procedure) evidence() law.Evidence {
	if p.By.IsZero() {
		return p.Evidence
	}
	return law.Weakest(p.Evidence, p.By.Source.Evidence)
}

// hard is the severity of what makes a contract void or unlawful.
func (p procedure) hard() rule.Severity {
	if p.evidence() == law.Primary {
		return rule.Error
	}
	return rule.Warning
}

// judges reports whether the signatures of the party are for this law to judge.
func (p procedure) judges(c Case, party int) bool { return p.Exempt == nil || !p.Exempt(c, party) }
