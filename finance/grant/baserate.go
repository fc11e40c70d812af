package grant

import (
	"time"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// baseRates holds the Basiszinssatz in hundredths of a percent from 1 January and from 1 July of each year from 2002 on.
var baseRates = [...]int16{
	257, 247, 197, 122, 114, 113, 121, 117, 137, 195, 270, 319, 332, 319, 162, 12, 12, 12, 12, 37, 12, 12, -13, -38, -63, -73,
	-83, -83, -83, -88, -88, -88, -88, -88, -88, -88, -88, -88, -88, -88, -88, -88, 162, 312, 362, 337, 227, 127, 127, 152,
}

const firstBaseRate = 2002

// BaseRates returns the Basiszinssatz (§ 247 BGB) by half-year from 1 January 2002 through 31 December 2026. It was negative
// from 2013 through 2022 and is not floored. A half-year in which it did not change is derived from the one before, for the
// source lists changes only. The two rates of 2026 are known at second hand. The rate from 1 January 2027 is not recorded.
func BaseRates() law.Series[finance.Share] { return recordedBaseRates() }

func recordedBaseRates() law.Series[finance.Share] {
	return theRecordedBaseRates.Get(makeRecordedBaseRates)
}

var theRecordedBaseRates lazy.Value[law.Series[finance.Share]]

func makeRecordedBaseRates() law.Series[finance.Share] {
	values := make([]law.Dated[finance.Share], len(baseRates))
	for i, rate := range baseRates {
		source := cite(law.BGB, "§ 247 Abs. 1", "Zeitreihe der Deutschen Bundesbank, Abruf 02.10.2025", law.Secondary)
		if i > 0 && rate == baseRates[i-1] {
			source.Evidence = law.Derived
		}
		switch i {
		case len(baseRates) - 2:
			source = cite(law.BGB, "§ 247 Abs. 1", "zwei Pressemeldungen zum 01.01.2026", law.Secondary)
		case len(baseRates) - 1:
			source = cite(law.BGB, "§ 247 Abs. 1", "mehrere öffentliche Tabellen nach der Deutschen Bundesbank", law.Secondary)
		}
		values[i] = law.Dated[finance.Share]{
			Period: halfYear(firstBaseRate+i/2, i%2),
			Value:  finance.MustFraction(int64(rate), 10_000),
			Source: source,
		}
	}
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, values)
}

// halfYear returns the first (0) or the second (1) half of a year.
func halfYear(year, half int) civil.Period {
	if half == 0 {
		return civil.Period{From: must(civil.Of(year, time.January, 1)), Through: must(civil.Of(year, time.June, 30))}
	}
	return civil.Period{From: must(civil.Of(year, time.July, 1)), Through: must(civil.Of(year, time.December, 31))}
}

// must is for dates that are written in the source code and covered by tests.
func must(day civil.Date, err error) civil.Date {
	if err != nil {
		panic(err)
	}
	return day
}
