package review_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/review"
)

// A promise of money counts by who makes it and by the programme that it names, whichever clause it is.
func TestConditionsOnFunding(t *testing.T) {
	byLand, underGuideline := review.FundedBy(governance.LandPartner), review.FundedUnder("ThürEGovRL")
	for _, test := range []struct {
		name                       string
		funding                    agreement.Funding
		isByLand, isUnderGuideline bool
	}{
		{"the Land, by the guideline", agreement.Funding{Funder: "land", Programme: "Richtlinie (ThürEGovRL) 2024"}, true, true},
		{"the Landkreis", agreement.Funding{Funder: "kreis", Programme: "ThürEGovRL"}, false, true},
		{"another programme", agreement.Funding{Funder: "land", Programme: "§ 24 Abs. 2 ThürFAG"}, true, false},
		{"nobody that is a party", agreement.Funding{Funder: "bund"}, false, false},
	} {
		c := review.Case{Agreement: between(agreement.Funding{}, test.funding)}
		require.Equal(t, test.isByLand, byLand.Holds(c), test.name)
		require.Equal(t, test.isUnderGuideline, underGuideline.Holds(c), test.name)
	}
	require.False(t, byLand.Holds(review.Case{Agreement: between()}))
}

// A promise “up to” provides no means, and what is not recorded is named.
func TestMeansProvided(t *testing.T) {
	upTo := func(fact agreement.Fact) agreement.Clause { return agreement.Funding{Funder: "land", UpTo: fact} }
	for _, test := range []struct {
		name    string
		clauses []agreement.Clause
		gaps    []agreement.Gap
		want    agreement.Fact
		open    []string
	}{
		{"full cost", []agreement.Clause{agreement.FullCost{}}, nil, agreement.Yes, nil},
		{"cost sharing beside a ceiling", []agreement.Clause{upTo(agreement.Yes), agreement.CostSharing{}}, nil, agreement.Yes, nil},
		{"an entitlement", []agreement.Clause{upTo(agreement.Unknown), upTo(agreement.No)}, nil, agreement.Yes, nil},
		{"a ceiling", []agreement.Clause{upTo(agreement.Yes)}, nil, agreement.No, nil},
		{"nothing", nil, nil, agreement.No, nil},
		{"not recorded which", []agreement.Clause{agreement.Severability{}, upTo(agreement.Unknown)}, nil, agreement.Unknown,
			[]string{"/clauses/1/upTo"}},
		{"clauses not recorded", []agreement.Clause{upTo(agreement.Yes)},
			[]agreement.Gap{{Clause: agreement.KindTerm}, {Clause: agreement.KindFullCost}}, agreement.Unknown, []string{"/gaps/1"}},
	} {
		a := between(test.clauses...)
		a.Gaps = test.gaps
		answer, open := review.MeansProvided(a)
		require.Equal(t, test.want, answer, test.name)
		require.Equal(t, test.open, open, test.name)
	}
}

func ExampleFundedBy() {
	a := between(agreement.Funding{Funder: "land", Total: finance.Euro(1_000)})
	fmt.Println(review.FundedBy(governance.LandPartner).Holds(review.Case{Agreement: a}))
	// Output: true
}

func ExampleFundedUnder() {
	fmt.Println(review.FundedUnder("ThürEGovRL").Text(language.English))
	// Output: with a funding promise under “ThürEGovRL”
}

func ExampleIsUnder() {
	fmt.Println(review.IsUnder(agreement.Funding{Programme: "Zuwendung nach § 24 Abs. 2 ThürFAG"}, "§ 24 Abs. 2 ThürFAG"))
	// Output: true
}

func ExampleMeansProvided() {
	provided, open := review.MeansProvided(between(agreement.Funding{Funder: "land"}))
	fmt.Println(provided == agreement.Unknown, open)
	// Output: true [/clauses/0/upTo]
}

func ExampleHasShare() {
	shares := []agreement.PartyShare{{Party: "kreis", Share: finance.MustFraction(1, 1)}}
	fmt.Println(review.HasShare(shares, "kreis"), review.HasShare(shares, "gemeinde"))
	// Output: true false
}
