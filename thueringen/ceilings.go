package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/internal/lazy"
)

// Ceilings returns how much the Land may spend on municipal E-Government in each year from 2018 to 2022, together 80
// million euro. These are ceilings ("bis zu") and no entitlements. The text of § 30 ThürEGovG was not read; the amounts
// come from a report on the act.
func Ceilings() law.Series[finance.Amount] { return ceilings.Get(recordedCeilings) }

var ceilings lazy.Value[law.Series[finance.Amount]]

// firstCeiling is the year of the first ceiling.
const firstCeiling = 2018

// ceilingMillions are the ceilings in millions of euro, one for each year.
var ceilingMillions = [...]int64{10, 20, 20, 20, 10}

// ceilingOf returns the ceiling of a year; it reports false where none is recorded.
func ceilingOf(year int) (finance.Amount, bool) {
	i := year - firstCeiling
	if i < 0 || i >= len(ceilingMillions) {
		return finance.Amount{}, false
	}
	return finance.Euro(ceilingMillions[i] * 1_000_000), true
}

func recordedCeilings() law.Series[finance.Amount] {
	source := review.SecondHand(law.ThuerEGovG, "§ 30", "jenapolis.de, 05.05.2018")
	var values []law.Dated[finance.Amount]
	for i := range ceilingMillions {
		year := firstCeiling + i
		ceiling, _ := ceilingOf(year)
		values = append(values, law.Dated[finance.Amount]{
			Period: years(year, year),
			Value:  ceiling,
			Source: source,
		})
	}
	return law.MustSeries(law.NotYetInForce, law.AfterRecords, values)
}
