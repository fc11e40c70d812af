package thueringen_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/thueringen"
)

func TestUmlegungsKey(t *testing.T) {
	k, err := thueringen.UmlegungsKey(civil.Period{From: civil.MustParse("2024-01-01")}, "Verbandssatzung, § 12",
		law.Primary,
		[]finance.Weight{{ID: "16063003", Name: "Bad Salzungen", Value: 3}, {ID: "16063051", Name: "Leimbach", Value: 1}})
	require.NoError(t, err)
	allocations, err := k.Apportion(finance.Euro(1_000), finance.LargestRemainder)
	require.NoError(t, err)
	require.Equal(t, finance.Euro(750), allocations[0].Amount)
	require.Equal(t, "§ 17 Abs. 2 Nr. 5 ThürKGG (Verbandssatzung, § 12)", k.Source().String())
	_, err = thueringen.UmlegungsKey(civil.Period{}, "Satzung", law.Primary, nil)
	require.ErrorAs(t, err, new(*finance.KeyError))
}

func ExampleUmlegungsKey() {
	k, err := thueringen.UmlegungsKey(civil.Period{}, "Verbandssatzung", law.Primary,
		[]finance.Weight{{ID: "16063003", Name: "Bad Salzungen", Value: 23_000},
			{ID: "16063051", Name: "Leimbach", Value: 2_000}})
	share, _ := k.Share("16063051")
	fmt.Println(share, err)
	// Output: 8% <nil>
}
