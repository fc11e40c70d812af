package thueringen

import (
	"fmt"
	"sync"
	"time"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

var (
	ceilingsOnce sync.Once
	ceilings     law.Series[finance.Amount]
)

// Ceilings returns how much the Land may spend on municipal E-Government in each year from 2018 to 2022, together 80
// million euro. These are ceilings ("bis zu") and no entitlements. The text of § 30 ThürEGovG was not read; the amounts
// come from a report on the act.
func Ceilings() law.Series[finance.Amount] {
	ceilingsOnce.Do(func() { ceilings = recordedCeilings() })
	return ceilings
}

// ceilingOf returns the ceiling of a year. It reports false for the years of which none is recorded.
func ceilingOf(year int) (finance.Amount, bool) {
	day, err := civil.Of(year, time.December, 31)
	if err != nil {
		return finance.Amount{}, false
	}
	ceiling, recorded := Ceilings().On(day)
	return ceiling.Value, recorded
}

func recordedCeilings() law.Series[finance.Amount] {
	source := law.Source{Citation: law.MustCite(law.ThuerEGovG, "§ 30"), Where: "jenapolis.de, 05.05.2018", Evidence: law.Secondary}
	var values []law.Dated[finance.Amount]
	for i, millions := range []int64{10, 20, 20, 20, 10} {
		year := 2018 + i
		values = append(values, law.Dated[finance.Amount]{
			Period: period(fmt.Sprintf("%d-01-01", year), fmt.Sprintf("%d-12-31", year)),
			Value:  finance.Euro(millions * 1_000_000),
			Source: source,
		})
	}
	return law.MustSeries(law.NotYetInForce, law.AfterRecords, values)
}
