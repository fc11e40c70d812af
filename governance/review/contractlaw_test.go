package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// The form tells which law a contract is of where the agreement is silent, and comes before the agreement where it cannot be
// otherwise.
func TestContractLawOf(t *testing.T) {
	const public, private = agreement.PublicLawContract, agreement.PrivateLawContract
	for form, want := range map[agreement.Form][3]agreement.ContractLaw{ // silent, said to be public, said to be private
		agreement.Zweckvereinbarung:          {public, public, public},
		agreement.Zweckverband:               {public, public, public},
		agreement.GemeinsameKommunaleAnstalt: {public, public, public},
		agreement.Staatsvertrag:              {public, public, public},
		agreement.Verwaltungsvereinbarung:    {public, public, private},
		agreement.FrameworkAgreement:         {public, public, private},
		agreement.SimpleArbeitsgemeinschaft:  {public, public, private},
		agreement.SpecialArbeitsgemeinschaft: {public, public, private},
		agreement.ProviderParticipation:      {private, public, private},
		agreement.CommissionedProcessing:     {"", public, private},
		agreement.ServiceReuseAgreement:      {"", public, private},
		"":                                   {"", public, private},
	} {
		for i, said := range []agreement.ContractLaw{"", public, private} {
			require.Equal(t, want[i], review.ContractLawOf(&agreement.Agreement{Form: form, ContractLaw: said}), "%s %s", form, said)
		}
	}
}

// What a rule on public-law contracts would find in a contract whose law is open comes down to one question; it says nothing of
// contracts under private law, and Amtshilfe does not depend on it.
func TestContractRulesAskForTheLawOfTheContract(t *testing.T) {
	set := rule.MustSet("procedure", review.MustContractRules(federalProcedure())...)
	for said, want := range map[agreement.ContractLaw]rule.Outcome{
		"": rule.Undecidable, agreement.PublicLawContract: rule.Violated, agreement.PrivateLawContract: rule.NotApplicable,
	} {
		document := contract()
		document.Form, document.ContractLaw = agreement.ServiceReuseAgreement, said
		document.Parties[0].Signatures = []agreement.Signature{{Name: "Max Muster", Form: agreement.SimpleElectronic}}
		strike(severability)(document)
		revise(func(s *agreement.Support) { s.Fee = agreement.Yes })(document)
		report := set.Evaluate(review.Case{Agreement: document}, document.Signed)
		for _, id := range []string{"DE-VWVFG-57", "DE-VWVFG-59-3"} {
			require.Equal(t, want.String(), report.Outcome(id).String(), "%s of a contract said to be %q", id, said)
		}
		for outcome := range report.Outcomes() {
			if outcome.Outcome == rule.Undecidable {
				require.Equal(t, []string{"/contractLaw"}, outcome.Missing, outcome.Rule.ID)
			}
		}
		require.Equal(t, rule.Violated.String(), report.Outcome("DE-VWVFG-8-1-1").String())
		if said != agreement.PrivateLawContract {
			require.Equal(t, rule.Satisfied.String(), report.Outcome("DE-VWVFG-62").String(), "in order under either law")
		}
	}
}

// A municipality that re-uses a service of another may have concluded a contract under either law.
func ExampleContractLawOf() {
	a := &agreement.Agreement{Form: agreement.ServiceReuseAgreement}
	fmt.Printf("%q\n", review.ContractLawOf(a))
	a.ContractLaw = agreement.PrivateLawContract
	fmt.Printf("%q\n", review.ContractLawOf(a))
	a.Form = agreement.Zweckvereinbarung
	fmt.Printf("%q\n", review.ContractLawOf(a))
	// Output:
	// ""
	// "private-law"
	// "public-law"
}
