package grant

import (
	"database/sql/driver"
	"fmt"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// InterestTerms say how interest is computed. [RepaymentTerms] and [UnusedMoneyTerms] return those of the law; a caller may
// change a copy.
type InterestTerms struct {
	Margin    finance.Share             // percentage points above the base rate, per year
	BaseRates law.Series[finance.Share] // see [BaseRates]
	Days      DayCount
	Rounding  finance.RoundingRule
	Source    law.Source // of the margin
}

// DayCount says which part of a year a day is.
type DayCount uint8

const (
	ActualActual DayCount = iota + 1 // 1/365, and 1/366 in a leap year
	Actual365                        // 1/365 in every year
)

var dayCounts = bilingual.Words[DayCount]{Name: "day count", List: []bilingual.Word[DayCount]{
	{Value: ActualActual, Word: "actual-actual",
		Text: bilingual.Text{German: "Tage durch die Tage des Jahres", English: "days by the days of the year"}},
	{Value: Actual365, Word: "actual-365", Text: bilingual.Text{German: "Tage durch 365", English: "days by 365"}},
}}

// IsValid reports whether c is one of the two.
func (c DayCount) IsValid() bool { return dayCounts.Has(c) }

// String returns "actual-actual" or "actual-365", and "" for anything else.
func (c DayCount) String() string { return dayCounts.String(c) }

// Text returns how days are counted, for readers.
func (c DayCount) Text(tag language.Tag) string { return dayCounts.Text(c, tag) }

// MarshalText returns [DayCount.String]; what is no day count is a [*bilingual.WordError].
func (c DayCount) MarshalText() ([]byte, error) { return dayCounts.Marshal(c) }

// UnmarshalText reads what MarshalText writes.
func (c *DayCount) UnmarshalText(text []byte) error { return dayCounts.Unmarshal(c, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (c DayCount) Value() (driver.Value, error) { return dayCounts.Value(c) }

// Scan reads the word from a database; see [bilingual.Words].
func (c *DayCount) Scan(column any) error { return dayCounts.Scan(c, column) }

// InterestError tells that interest cannot be computed.
type InterestError struct {
	Day    civil.Date   // the first day without a base rate; zero where that is not the matter
	Known  civil.Period // the days for which base rates are recorded; set where Day is
	Reason string
}

func (e *InterestError) Error() string {
	if e.Day.IsZero() {
		return "grant: interest: " + e.Reason
	}
	return fmt.Sprintf("grant: interest: the base rate from %s on is not recorded (%s), only for %s; "+
		"hand in a series that holds it, or ask up to its last day", e.Day, e.Reason, e.Known)
}

// RepaymentTerms returns the terms for a grant that must be repaid: five percentage points above the base rate per year
// (§ 49a Abs. 3 VwVfG), counted by day, the days of a leap year as 1/366, and rounded half up once at the end. Day count
// and rounding are not in the norm; they are assumed.
//
// The terms are those of the Federation. The Länder have the same rule in acts of their own, which for Thüringen was not
// read.
func RepaymentTerms() InterestTerms {
	return InterestTerms{
		Margin:    finance.MustPercent("5"),
		BaseRates: BaseRates(),
		Days:      ActualActual,
		Rounding: finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.SumThenRound,
			Source: law.Source{Where: "kaufmännische Rundung des Gesamtbetrags, angenommen", Evidence: law.Assumed}},
		Source: cite(law.VwVfG, "§ 49a Abs. 3 S. 1", federalLaw, law.Primary),
	}
}

// UnusedMoneyTerms returns the terms for money that was not used promptly: the same rate for the time until it is used
// (§ 49a Abs. 4 VwVfG).
func UnusedMoneyTerms() InterestTerms {
	terms := RepaymentTerms()
	terms.Source = cite(law.VwVfG, "§ 49a Abs. 4", federalLaw, law.Primary)
	return terms
}

const federalLaw = "gesetze-im-internet.de, Stand 29.04.2026"

// Interest is the interest on a sum over a period.
type Interest struct {
	Principal finance.Amount
	Period    civil.Period
	Amount    finance.Amount
	Spans     []InterestSpan
	Terms     InterestTerms
}

// InterestSpan is a part of the period with one rate and one length of the year.
type InterestSpan struct {
	Period     civil.Period
	Days       int
	DaysOfYear int
	Base       law.Dated[finance.Share]
	Rate       finance.Share  // per year, base and margin together
	Part       finance.Share  // of the principal
	Amount     finance.Amount // rounded by itself; the total is rounded in the order that the terms name
}

// RepaymentInterest returns the interest on a grant that must be repaid, from the first day to the last, both included,
// with [RepaymentTerms]. The first day is the one on which the grant became invalid, the last the one on which the money
// arrived. It may be waived for a recipient without fault who pays in time.
func RepaymentInterest(principal finance.Amount, from, through civil.Date) (Interest, error) {
	return RepaymentTerms().Interest(principal, from, through)
}

// Interest returns the interest on a principal from the first day to the last, both included. The base rate changes on 1
// January and 1 July; the period is split there. The rate is the base rate plus the margin, however low; it is not
// floored.
//
// A negative principal, a missing day, a period that ends before it begins and days without a recorded base rate are an
// [*InterestError]; there is no interest for a part of the period.
func (t InterestTerms) Interest(principal finance.Amount, from, through civil.Date) (Interest, error) {
	interest := Interest{Principal: principal, Period: civil.Period{From: from, Through: through}, Terms: t}
	switch {
	case principal.Sign() < 0:
		return Interest{}, &InterestError{Reason: "the principal " + principal.String() + " EUR is negative"}
	case from.IsZero() || through.IsZero():
		return Interest{}, &InterestError{Reason: "want the first and the last day"}
	case interest.Period.IsEmpty():
		return Interest{}, &InterestError{Reason: "the period " + interest.Period.String() + " ends before it begins"}
	case t.Days != ActualActual && t.Days != Actual365:
		return Interest{}, &InterestError{Reason: fmt.Sprintf("day count %d is neither ActualActual nor Actual365", t.Days)}
	}
	var shares []finance.Share
	var each []finance.Amount
	for day := from; !day.IsZero() && !day.After(through); {
		span, err := t.span(principal, day, through)
		if err != nil {
			return Interest{}, err
		}
		interest.Spans = append(interest.Spans, span)
		shares, each = append(shares, span.Part), append(each, span.Amount)
		day = span.Period.Through.AddDays(1)
	}
	whole, err := finance.SumShares(shares...)
	if err != nil {
		return Interest{}, err
	}
	switch t.Rounding.Order {
	case finance.SumThenRound:
		interest.Amount, err = whole.Of(principal, t.Rounding.Rounding)
	case finance.RoundEachThenSum:
		interest.Amount, err = finance.Sum(each...)
	default:
		_, err = t.Rounding.Order.MarshalText() // says that it is no order
	}
	if err != nil {
		return Interest{}, err
	}
	return interest, nil
}

// span returns the longest part of the period from the day on that has one rate and lies in one year.
func (t InterestTerms) span(principal finance.Amount, day, through civil.Date) (InterestSpan, error) {
	base, ok := t.BaseRates.On(day)
	if !ok {
		return InterestSpan{}, t.noRate(day)
	}
	last := halfYear(day.Year(), 1).Through
	if !base.Period.Through.IsZero() && base.Period.Through.Before(last) {
		last = base.Period.Through
	}
	if through.Before(last) {
		last = through
	}
	s := InterestSpan{Period: civil.Period{From: day, Through: last}, Days: last.DaysSince(day) + 1, DaysOfYear: 365,
		Base: base}
	if t.Days == ActualActual {
		year := halfYear(day.Year(), 0).From
		s.DaysOfYear = halfYear(day.Year(), 1).Through.DaysSince(year) + 1
	}
	var err error
	if s.Rate, err = base.Value.Add(t.Margin); err != nil {
		return InterestSpan{}, err
	}
	ofYear, err := finance.Fraction(int64(s.Days), int64(s.DaysOfYear))
	if err != nil {
		return InterestSpan{}, err
	}
	if s.Part, err = s.Rate.Mul(ofYear); err != nil {
		return InterestSpan{}, err
	}
	s.Amount, err = s.Part.Of(principal, t.Rounding.Rounding)
	return s, err
}

func (t InterestTerms) noRate(day civil.Date) error {
	fault := &InterestError{Day: day}
	why, reason := t.BaseRates.Absent(day)
	fault.Reason = why.String()
	if reason != "" {
		fault.Reason += ": " + reason
	}
	if values := t.BaseRates.Values(); len(values) > 0 {
		fault.Known = civil.Period{From: values[0].Period.From, Through: values[len(values)-1].Period.Through}
	}
	return fault
}

// Calculation returns the Rechenweg: one step for each rate, and the sum.
func (i Interest) Calculation() finance.Calculation {
	c := finance.Calculation{Title: bilingual.Text{German: "Zinsen", English: "Interest"}}
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	c.Steps = append(c.Steps, finance.Step{Name: text("zu verzinsender Betrag", "principal"), Result: i.Principal})
	for _, s := range i.Spans {
		c.Steps = append(c.Steps, finance.Step{
			Name: text("Zinsen ab "+s.Period.From.Format(language.German),
				"interest from "+s.Period.From.Format(language.English)),
			Formula: text("Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres",
				"principal × (base rate + margin) × days / days of the year"),
			Inputs: []finance.Input{
				{Name: text("letzter Tag", "last day"), Value: s.Period.Through},
				{Name: text("Basiszinssatz", "base rate"), Value: s.Base.Value},
				{Name: text("Aufschlag", "margin"), Value: i.Terms.Margin},
				{Name: text("Tage", "days"), Value: finance.Number(s.Days)},
				{Name: text("Tage des Jahres", "days of the year"), Value: finance.Number(s.DaysOfYear)},
			},
			Rounding: i.Terms.Rounding.Rounding, Result: s.Amount, Source: s.Base.Source,
		})
	}
	c.Steps = append(c.Steps,
		finance.Step{Name: text("Zinsen insgesamt", "interest in total"),
			Formula:  bilingual.TextOf(i.Terms.Rounding.Order),
			Rounding: i.Terms.Rounding.Rounding, Result: i.Amount, Source: i.Terms.Source},
		finance.Step{Name: text("Zählung der Tage und Rundung", "day count and rounding"), Result: i.Amount,
			Source: i.Terms.Rounding.Source})
	return c
}
