package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
)

// The entry into force goes before the term, and the term before the signature.
func TestBeginning(t *testing.T) {
	signed, from, on := civil.MustParse("2021-10-01"), civil.MustParse("2022-01-01"), civil.MustParse("2022-02-01")
	for _, test := range []struct {
		clauses []agreement.Clause
		want    civil.Date
	}{
		{[]agreement.Clause{agreement.Term{From: from}, agreement.EntryIntoForce{On: on}}, on},
		{[]agreement.Clause{agreement.Term{From: from}, agreement.EntryIntoForce{AfterPublication: agreement.Yes}}, from},
		{[]agreement.Clause{agreement.Term{Unlimited: agreement.Yes}}, signed},
		{nil, signed},
	} {
		a := between(test.clauses...)
		a.Signed = signed
		require.Equal(t, test.want, review.Beginning(a))
	}
	require.True(t, review.Beginning(between()).IsZero())
}

func ExampleBeginning() {
	a := between(agreement.EntryIntoForce{On: civil.MustParse("2022-01-01")})
	a.Signed = civil.MustParse("2021-10-01")
	fmt.Println(review.Beginning(a))
	// Output: 2022-01-01
}
