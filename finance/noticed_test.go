package finance_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// A key for some of the bodies of a key that is applied in another period was made in the same period and on the same source.
func TestAmongKeepsWhatTheKeyWasBefore(t *testing.T) {
	later := civil.MustParsePeriod("2030-01-01/2030-12-31")
	during, err := exampleKey().During(later, law.Source{Where: "Vereinbarung, § 7", Evidence: law.Secondary})
	require.NoError(t, err)
	ids := []string{}
	for part := range during.Parts() {
		ids = append(ids, part.ID)
	}
	among, err := during.Among(ids[:2]...)
	require.NoError(t, err)
	first := func(k finance.Key) finance.Step {
		calculation, err := k.Explain(finance.Euro(100), finance.LargestRemainder)
		require.NoError(t, err)
		for _, step := range calculation.Steps {
			if step.Name.German == "Schlüssel in seinem eigenen Zeitraum" {
				return step
			}
		}
		return finance.Step{}
	}
	require.Equal(t, exampleKey().Source(), first(during).Source)
	require.Equal(t, first(during), first(among))
	alone, err := exampleKey().Among(ids[:2]...)
	require.NoError(t, err)
	require.Zero(t, first(alone), "it is applied in its own period")
}

// A missing amount is not zero, and a number is no amount.
func TestAmountsAreNoNumbers(t *testing.T) {
	for _, text := range []string{`null`, `12`, `12.50`, `true`, `{}`} {
		var amount finance.Amount
		require.ErrorContains(t, json.Unmarshal([]byte(text), &amount), "numbers lose cents on the way, and null is not zero", text)
	}
}
