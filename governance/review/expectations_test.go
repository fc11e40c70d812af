package review_test

import (
	"fmt"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

func ExamplePlaceOf() {
	a := between(agreement.Severability{}, agreement.Term{})
	a.Gaps = []agreement.Gap{{Clause: agreement.KindRenewal, Reason: "nicht überliefert"}}
	fmt.Println(review.PlaceOf(a, agreement.KindTerm), review.PlaceOf(a, agreement.KindRenewal), review.PlaceOf(a, agreement.KindChange))
	// Output: /clauses/1 /gaps/0 /clauses
}
