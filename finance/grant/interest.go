package grant

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// InterestTerms say how interest is computed. [RepaymentTerms] and [UnusedMoneyTerms] return those of the law of the
// Federation; the Länder have theirs. A caller may change a copy.
type InterestTerms struct {
	Margin    law.Series[finance.Points] // above the base rate, per year, with the norm that commands it
	BaseRates law.Series[finance.Share]  // see [BaseRates]
	Days      DayCount
	Rounding  finance.RoundingRule
}

// InterestError tells that interest cannot be computed.
type InterestError struct {
	Day    civil.Date   // the first day without a base rate or a margin; zero where that is not the matter
	Margin bool         // the margin is not recorded for the day, and not the base rate
	Known  civil.Period // the days for which it is recorded; set where Day is, zero where it is recorded for none
	Reason string       // in English
	german string       // the reason in German
}

func interestError(reason bilingual.Text) *InterestError {
	return &InterestError{Reason: reason.English, german: reason.German}
}

func (e *InterestError) Error() string { return "grant: interest: " + e.Text(language.English) }

// Text returns the error for readers.
func (e *InterestError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}
	if e.Day.IsZero() {
		return reason.In(tag)
	}
	what := bilingual.Text{German: "Basiszinssatz", English: "base rate"}
	if e.Margin {
		what = bilingual.Text{German: "Aufschlag auf den Basiszinssatz", English: "margin above the base rate"}
	}
	known := bilingual.Text{German: "für keinen Tag", English: "for no day"}
	if e.Known != (civil.Period{}) {
		known = bilingual.FormatOf(e.Known)
	}
	remedy := bilingual.Text{German: "oder nur bis zu ihrem letzten Tag rechnen", English: "or ask up to its last day"}
	if e.Day.Before(e.Known.From) {
		remedy = bilingual.Text{German: "oder erst ab ihrem ersten Tag rechnen", English: "or ask from its first day on"}
	}
	return bilingual.Sprintf("der %s am %s ist nicht erfasst (%s), nur %s; eine Reihe angeben, die ihn enthält, %s",
		"the %s on %s is not recorded (%s), only %s; hand in a series that holds it, %s",
		what, bilingual.FormatOf(e.Day), reason, known, remedy).In(tag)
}

// RepaymentTerms returns the terms for a grant that must be repaid: five percentage points above the base rate per year
// (§ 49a Abs. 3 VwVfG), counted by day, the days of a leap year as 1/366, and rounded half up once at the end. Day count
// and rounding are not in the norm; they are assumed.
//
// The margin is recorded from 1 July 2002 on, until the end of 2012 from a published table: the text of the act was read from 28 December
// 2012 on. Before, it was three points: of the four rates that the table gives for 2002 three fall into the first half-year, and the day
// of the change was not read.
//
// The terms are those of the Federation. A Land has them in an act of its own or by reference to the act of the Federation; its
// package gives them where they are known. Margins of Länder have differed.
func RepaymentTerms() InterestTerms {
	return InterestTerms{Margin: theRepaymentMargin.Get(makeRepaymentMargin), BaseRates: BaseRates(), Days: ActualActual,
		Rounding: finance.RoundingRule{Rounding: finance.HalfUp, Order: finance.SumThenRound,
			Source: cite(law.VwVfG, "§ 49a Abs. 3 S. 1", "", law.Assumed)}}
}

// UnusedMoneyTerms returns the terms for money that was not used promptly: the same rate for the time until it is used
// (§ 49a Abs. 4 VwVfG).
func UnusedMoneyTerms() InterestTerms {
	terms := RepaymentTerms()
	terms.Margin = theUnusedMoneyMargin.Get(makeUnusedMoneyMargin)
	return terms
}

const (
	federalLaw = "gesetze-im-internet.de, Stand 29.04.2026"
	// federalTextRead is the day after the youngest change in the oldest copy of federal law that was read. § 49a says the same in the
	// copy of the VwVfG with changes until 14 August 2009 (GitHub nikhilkalige/markdown-test-data, cc1f3ff) as in that of 29 April 2026.
	federalTextRead = "2012-12-28"
)

var theRepaymentMargin, theUnusedMoneyMargin lazy.Value[law.Series[finance.Points]]

func makeRepaymentMargin() law.Series[finance.Points] { return federalMargin("§ 49a Abs. 3 S. 1") }

func makeUnusedMoneyMargin() law.Series[finance.Points] { return federalMargin("§ 49a Abs. 4") }

func federalMargin(place string) law.Series[finance.Points] {
	five := finance.Points{Share: finance.MustPercent("5")}
	read := civil.MustParse(federalTextRead)
	return law.MustSeries(law.BeforeRecords, law.AfterRecords, []law.Dated[finance.Points]{
		{Period: civil.Period{From: halfYear(2002, 1).From, Through: read.AddDays(-1)}, Value: five,
			Source: cite(law.VwVfG, place, "datenbank.nwb.de, Dokument 4924", law.Secondary)},
		{Period: civil.Period{From: read}, Value: five, Source: cite(law.VwVfG, place, federalLaw, law.Primary)},
	})
}

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
	Days       int // as the day count of the terms finds them
	DaysOfYear int
	Base       law.Dated[finance.Share]
	Margin     law.Dated[finance.Points]
	Rate       finance.Share // per year, base and margin together
	Part       finance.Share // of the principal, exactly

	// Amount is the interest of the span. Where the terms round only the sum, it is the exact interest rounded up or down, so
	// that the spans add up to the sum.
	Amount finance.Amount
}

// RepaymentInterest returns the interest on a grant that must be repaid, from the first day to the last, both included,
// with [RepaymentTerms]. The first day is the one on which the grant became invalid, the last the one on which the money
// arrived. It may be waived for a recipient without fault who pays in time. A [Ledger] reckons with several sums and with part
// payments.
func RepaymentInterest(principal finance.Amount, from, through civil.Date) (Interest, error) {
	return RepaymentTerms().Interest(principal, from, through)
}

// Interest returns the interest on a principal from the first day to the last, both included. The base rate changes on 1
// January and 1 July; the period is split there. The rate is the base rate plus the margin, however low; it is not
// floored.
//
// A negative principal, a missing day, a period that ends before it begins, a day count that is none and days without a recorded
// base rate or margin are an [*InterestError]; there is no interest for a part of the period. Rates whose common denominator has
// more than 18 digits, and interest beyond the range of an amount, are a [*finance.OverflowError].
func (t InterestTerms) Interest(principal finance.Amount, from, through civil.Date) (Interest, error) {
	interest := Interest{Principal: principal, Period: civil.Period{From: from, Through: through}, Terms: t}
	if principal.Sign() < 0 {
		return Interest{}, interestError(bilingual.Sprintf("der zu verzinsende Betrag %s ist negativ", "the principal %s is negative",
			bilingual.FormatOf(principal)))
	}
	if err := t.check(); err != nil {
		return Interest{}, err
	}
	var err error
	if interest.Spans, err = t.spans(from, through); err != nil {
		return Interest{}, err
	}
	cents := exactCents{denominator: 1, floors: make([]int64, 0, len(interest.Spans)),
		rests: make([]uint64, 0, len(interest.Spans))}
	for i := range interest.Spans {
		if cents.denominator, err = interest.Spans[i].denominator(cents.denominator); err != nil {
			return Interest{}, err
		}
	}
	for i := range interest.Spans {
		span := &interest.Spans[i]
		span.Days = t.Days.Days(span.Period.From, span.Period.Through)
		part, err := span.times(span.Days, cents.denominator)
		if err != nil {
			return Interest{}, err
		}
		if span.Part, err = finance.Fraction(part, int64(cents.denominator)); err != nil {
			return Interest{}, err
		}
		if err := cents.add(principal, part); err != nil {
			return Interest{}, err
		}
	}
	amounts, sum, err := cents.amounts(t.Rounding)
	if err != nil {
		return Interest{}, err
	}
	for i, amount := range amounts {
		interest.Spans[i].Amount = amount
	}
	interest.Amount = sum
	return interest, nil
}

// check reports what of the terms is no term.
func (t InterestTerms) check() error {
	if !t.Days.IsValid() {
		return interestError(bilingual.Sprintf("%d ist keine Zählung der Tage; verlangt ist ActualActual, Actual365 oder Thirty360",
			"%d is no day count; want ActualActual, Actual365 or Thirty360", t.Days))
	}
	if _, err := t.Rounding.Order.MarshalText(); err != nil {
		return err // says that it is no order
	}
	_, err := t.Rounding.Rounding.MarshalText()
	return err
}

// spans divides a period where the rate or the length of the year changes.
func (t InterestTerms) spans(from, through civil.Date) ([]InterestSpan, error) {
	period := civil.Period{From: from, Through: through}
	switch {
	case from.IsZero() || through.IsZero():
		return nil, interestError(bilingual.Text{German: "verlangt sind der erste und der letzte Tag", English: "want the first and the last day"})
	case period.IsEmpty():
		return nil, interestError(bilingual.Sprintf("der Zeitraum %s endet, bevor er beginnt", "the period %s ends before it begins",
			bilingual.FormatOf(period)))
	}
	const halfYears = 2
	spans := make([]InterestSpan, 0, min(halfYears*(through.Year()-from.Year()+1), halfYears*t.BaseRates.Len()))
	for day := from; !day.IsZero() && !day.After(through); {
		span, err := t.span(day, through)
		if err != nil {
			return nil, err
		}
		spans = append(spans, span)
		day = span.Period.Through.AddDays(1)
	}
	return spans, nil
}

// span returns the longest part of the period from the day on that has one rate and lies in one year.
func (t InterestTerms) span(day, through civil.Date) (InterestSpan, error) {
	base, ok := t.BaseRates.On(day)
	if !ok {
		return InterestSpan{}, notRecorded(t.BaseRates, day, false)
	}
	margin, ok := t.Margin.On(day)
	if !ok {
		return InterestSpan{}, notRecorded(t.Margin, day, true)
	}
	last := through
	for _, end := range [...]civil.Date{halfYear(day.Year(), 1).Through, base.Period.Through, margin.Period.Through} {
		if !end.IsZero() && end.Before(last) {
			last = end
		}
	}
	rate, err := base.Value.Add(margin.Value.Share)
	return InterestSpan{Period: civil.Period{From: day, Through: last}, DaysOfYear: t.Days.daysOfYear(day.Year()),
		Base: base, Margin: margin, Rate: rate}, err
}

func notRecorded[T any](series law.Series[T], day civil.Date, margin bool) error {
	why, gap := series.Absent(day)
	reason := bilingual.TextOf(why)
	if gap != "" {
		reason = bilingual.Sprintf("%s: %s", "%s: %s", reason, gap)
	}
	fault := interestError(reason)
	fault.Day, fault.Margin = day, margin
	if values := series.Values(); len(values) > 0 {
		fault.Known = civil.Period{From: values[0].Period.From, Through: values[len(values)-1].Period.Through}
	}
	return fault
}

// denominator returns the least common denominator of those found so far and of the interest of a day.
func (s *InterestSpan) denominator(found uint64) (uint64, error) {
	return commonDenominator(found, s.Rate.Denominator(), int64(s.DaysOfYear))
}

// times returns the interest of a number of days, as a part of the principal, over a denominator of [InterestSpan.denominator].
func (s *InterestSpan) times(days int, denominator uint64) (int64, error) {
	perDay := int64(denominator) / (s.Rate.Denominator() * int64(s.DaysOfYear))
	part, err := finance.Cent(s.Rate.Numerator()).Mul(perDay)
	if err == nil {
		part, err = part.Mul(int64(days))
	}
	if err != nil {
		return 0, tooFine()
	}
	return part.Cents(), nil
}

// Calculation returns the Rechenweg: the margin, one step for each span, and the sum.
func (i Interest) Calculation() finance.Calculation {
	c := finance.Calculation{Title: wording("Zinsen", "Interest")}
	c.Steps = append(c.Steps, finance.Step{Name: principalName, Result: i.Principal})
	for n, span := range i.Spans {
		if n == 0 || i.Spans[n-1].Margin != span.Margin {
			c.Steps = append(c.Steps, span.marginStep())
		}
	}
	sum := finance.Step{Name: wording("Zinsen insgesamt", "interest in total"), Formula: wording("Summe", "sum"), Result: i.Amount}
	for _, span := range i.Spans {
		step := span.step(i.Principal, i.Terms.Rounding)
		step.Name = spanName(span.Period)
		c.Steps = append(c.Steps, step)
		sum.Inputs = append(sum.Inputs, finance.Input{Name: step.Name, Value: step.Result})
	}
	sum.Rounding = i.Terms.Rounding.Rounding
	c.Steps = append(c.Steps, sum, i.Terms.waysStep())
	return c
}

func wording(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

var principalName = bilingual.Text{German: "Betrag", English: "principal"}

func spanName(period civil.Period) bilingual.Text {
	return bilingual.Sprintf("Zinsen %s", "interest %s", bilingual.FormatOf(period))
}

// marginStep says where the margin of the span stands.
func (s InterestSpan) marginStep() finance.Step {
	return finance.Step{Name: bilingual.Sprintf("Aufschlag auf den Basiszinssatz ab %s", "margin above the base rate from %s on",
		bilingual.FormatOf(s.Period.From)), Result: s.Margin.Value, Source: s.Margin.Source}
}

// step returns the interest of the span on a principal as a step without a name.
func (s InterestSpan) step(principal finance.Amount, rule finance.RoundingRule) finance.Step {
	step := finance.Step{
		Formula: wording("Betrag × (Basiszinssatz + Aufschlag) × Tage / Tage des Jahres",
			"principal × (base rate + margin) × days / days of the year"),
		Inputs: []finance.Input{
			{Name: principalName, Value: principal},
			{Name: wording("erster Tag", "first day"), Value: s.Period.From},
			{Name: wording("letzter Tag", "last day"), Value: s.Period.Through},
			{Name: wording("Basiszinssatz", "base rate"), Value: s.Base.Value},
			{Name: wording("Aufschlag", "margin"), Value: s.Margin.Value},
			{Name: wording("Tage", "days"), Value: finance.Number(s.Days)},
			{Name: wording("Tage des Jahres", "days of the year"), Value: finance.Number(s.DaysOfYear)},
		},
		Result: s.Amount, Source: s.Base.Source,
	}
	if rule.Order == finance.RoundEachThenSum {
		step.Rounding = rule.Rounding
		return step
	}
	step.Formula.German += ", Anteil an der gerundeten Summe"
	step.Formula.English += ", share of the rounded sum"
	return step
}

// waysStep says once how days are counted and how the sum is rounded.
func (t InterestTerms) waysStep() finance.Step {
	return finance.Step{Name: wording("Zählung der Tage und Rundung", "day count and rounding"),
		Inputs: []finance.Input{
			{Name: wording("Tage", "days"), Value: bilingual.TextOf(t.Days)},
			{Name: wording("erster und letzter Tag", "first and last day"), Value: wording("zählen beide mit", "both count")},
			{Name: wording("Rundung", "rounding"), Value: bilingual.TextOf(t.Rounding.Order)},
		}, Source: t.Rounding.Source}
}
