package governancetest_test

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// euroKey gives three quarters to one and a quarter to another.
func euroKey() finance.Key {
	key, err := finance.NewKey(bilingual.Text{German: "Muster", English: "sample"}, civil.MustParsePeriod("2021-01-01/2021-12-31"),
		law.Source{Where: "Urkunde", Evidence: law.Primary}, []finance.KeyPart{
			{ID: "kreis", Share: finance.MustPercent("75")}, {ID: "stadt", Share: finance.MustPercent("25")}})
	if err != nil {
		panic(err)
	}
	return key
}
