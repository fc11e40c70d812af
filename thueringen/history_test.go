package thueringen_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/thueringen"
)

// Events stand in the order of their days, after the signing, each with its source; of other agreements there are none.
func TestHistory(t *testing.T) {
	a := thueringen.FrameworkAgreement()
	facts, missing := thueringen.History(a)
	require.True(t, slices.IsSortedFunc(facts, func(a, b dossier.LaterFact) int { return a.On.Compare(b.On) }))
	for _, fact := range facts {
		require.True(t, fact.On.After(a.Signed))
		require.False(t, fact.Source.IsZero())
	}
	require.Len(t, missing, 3)
	for _, other := range []*agreement.Agreement{nil, {}, {ID: "x"}} {
		facts, missing = thueringen.History(other)
		require.Empty(t, facts)
		require.Empty(t, missing)
	}
}

func ExampleHistory() {
	facts, missing := thueringen.History(thueringen.FrameworkAgreement())
	fmt.Println(facts[0].On, facts[0].Text.English)
	fmt.Println(missing[0].English)
	// Output:
	// 2019-09-17 Road map for the joint IT provider with its seat in Gotha
	// How much of the ceilings was called off is not recorded.
}
