package grant

import (
	"slices"
	"sort"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// Ledger is the account of one grant over time: what was paid out, used, claimed back and repaid. [Ledger.Reckon] finds the interest
// on all of it.
type Ledger struct {
	Movements []Movement // in the order of their days; those of one day in the order in which they happened

	// Provisions say within how many months money must be used: PromptUseMonths, and where these are not recorded CallOffMonths. A
	// movement with a day of its own does not need them.
	Provisions Provisions

	LateUse   InterestTerms // for money that was not used promptly; see [UnusedMoneyTerms]
	Repayment InterestTerms // for money that must be repaid; see [RepaymentTerms]
	Through   civil.Date    // the last day for which is reckoned

	// FromPayment lets interest for late use begin on the day of the payment. Otherwise it begins on the day after the last day of
	// prompt use. § 49a Abs. 4 VwVfG does not name the day.
	FromPayment bool
}

// LedgerError tells what is wrong with a [Ledger] or with a file of movements.
type LedgerError struct {
	Line   int    // the line of the file, or the number of the movement, counted from 1; 0 for the ledger or file as a whole
	Column string // the heading of the column in the file, where the fault is in one cell
	Reason string // what is wrong, and what would be right, in English
	Err    error  // the cause, if another error is one
	german string // the reason in German
}

func ledgerError(line int, reason bilingual.Text) *LedgerError {
	return &LedgerError{Line: line, Reason: reason.English, german: reason.German}
}

func (e *LedgerError) Error() string { return "grant: ledger: " + e.Text(language.English) }

// Unwrap returns the cause.
func (e *LedgerError) Unwrap() error { return e.Err }

// Text returns the error for readers.
func (e *LedgerError) Text(tag language.Tag) string {
	reason := bilingual.Text{German: e.german, English: e.Reason}.In(tag)
	switch {
	case e.Line > 0 && e.Column != "":
		return bilingual.Sprintf("Zeile %d, Spalte %q: ", "line %d, column %q: ", e.Line, e.Column).In(tag) + reason
	case e.Line > 0:
		return bilingual.Sprintf("Zeile %d: ", "line %d: ", e.Line).In(tag) + reason
	}
	return reason
}

// Portion is a part of a payment, or of a claim for repayment, that ended in one way.
type Portion struct {
	Start    int            // the index of the payment or of the claim among the movements
	End      int            // the index of the movement that ended it; -1 where it was still open at the end
	Amount   finance.Amount // the part
	UseBy    civil.Date     // the last day of prompt use; zero for a claim
	Bears    civil.Period   // the days for which it bears interest, both included; zero where it bears none
	Interest finance.Amount // its part of the interest that was rounded once
}

// Reckoning is what a [Ledger] comes to.
type Reckoning struct {
	Ledger   Ledger
	Portions []Portion      // those of payments first, then those of claims, each in the order of time
	Interest finance.Amount // on all portions together, rounded once
	Unused   finance.Amount // paid out, and at the end neither used, nor repaid, nor claimed back
	Owed     finance.Amount // claimed back and not repaid at the end, without interest

	// UsedAfterClaim was not used on the day on which it was claimed back, and was used later. It is still owed, and bears the interest
	// on the claim only.
	UsedAfterClaim finance.Amount

	Total finance.Amount // owed, with the interest
	spans []InterestSpan // of the rates
	lines []ledgerLine
}

// ledgerLine is the interest on one portion in one span.
type ledgerLine struct {
	portion int
	span    int // the index of the rate
	period  civil.Period
	days    int
	amount  finance.Amount
}

// Reckon returns the interest on all sums of the ledger in one reckoning: exact over all sums and days, and rounded as the terms
// say, which is once at the end.
//
// Money that was paid out first counts as used first, and what is repaid beyond all claims counts as the oldest money that was not
// used. Money that is used late, given back late or kept bears interest for late use (§ 49a Abs. 4 VwVfG) through the day on which
// that ends. A claim bears interest from its day on (§ 49a Abs. 3 VwVfG); what is repaid pays the oldest claim first, and falls out
// of it after the day on which the money arrived. As in [InterestTerms.Interest] the first and the last day count. Interest bears no
// interest, and small sums are left in; see [Provisions.ClaimsInterest].
//
// A claim takes the oldest money that is not used on its day, and only beyond it money that was used; the norm does not say which.
// What it takes bears no interest for late use from the day of the claim on, even if it is used later: it would bear interest twice
// for the same days. Only where money is used late and the claim for it is entered behind that on the same day, the day counts for both.
// Money that is claimed back counts as used last, and cannot be used after it was repaid; what is repaid on a claim
// gives back its money that is not used first.
//
// A movement that is no movement, one before its predecessor or after the last day, and one that uses, claims or repays more than
// there is, are a [*LedgerError] with their line; so is a payment without a last day of prompt use. Days without a rate are an
// [*InterestError].
func (l Ledger) Reckon() (Reckoning, error) {
	l.Movements = slices.Clone(l.Movements)
	b := booking{ledger: &l, ofPayments: make([]Portion, 0, 2*len(l.Movements))}
	if err := b.check(); err != nil {
		return Reckoning{}, err
	}
	for i := range l.Movements {
		if err := b.book(i); err != nil {
			return Reckoning{}, err
		}
	}
	b.close()
	r := Reckoning{Ledger: l, Portions: append(b.ofPayments, b.ofClaims...)}
	if err := r.reckonInterest(len(b.ofPayments)); err != nil {
		return Reckoning{}, err
	}
	r.Unused, r.Owed, r.UsedAfterClaim = b.unused.sum, b.claims.sum, b.usedAfterClaim
	var err error
	r.Total, err = r.Owed.Add(r.Interest)
	return r, err
}

// line returns how an error names the movement.
func (l *Ledger) line(i int) int {
	if line := l.Movements[i].Line; line > 0 {
		return line
	}
	return i + 1
}

// useBy returns the last day of prompt use of a payment.
func (l *Ledger) useBy(payment Movement) (civil.Date, bool) {
	if !payment.UseBy.IsZero() {
		return payment.UseBy, true
	}
	months, ok := l.months()
	if !ok {
		return civil.Date{}, false
	}
	day := payment.Day.AddMonths(months.Value)
	return day, !day.Before(payment.Day)
}

// months returns within how many months money must be used.
func (l *Ledger) months() (Sourced[int], bool) {
	if months := l.Provisions.PromptUseMonths; months.Recorded() {
		return months, true
	}
	return l.Provisions.CallOffMonths, l.Provisions.CallOffMonths.Recorded()
}

// openSums are sums of which parts end over time, the oldest first.
type openSums struct {
	list []openSum
	next int            // the oldest that is still open
	sum  finance.Amount // of all that are open
}

type openSum struct {
	start int // index of the movement
	left  finance.Amount
	useBy civil.Date
}

// add opens a sum.
func (o *openSums) add(s openSum) (err error) {
	o.sum, err = o.sum.Add(s.left)
	o.list = append(o.list, s)
	return err
}

// take ends sums up to an amount, which must be open, by the movement.
func (o *openSums) take(amount finance.Amount, end int, portions []Portion) []Portion {
	o.sum = minus(o.sum, amount)
	for amount.Sign() > 0 {
		s := &o.list[o.next]
		part := lesser(s.left, amount)
		portions = append(portions, Portion{Start: s.start, End: end, Amount: part, UseBy: s.useBy})
		s.left, amount = minus(s.left, part), minus(amount, part)
		if s.left.IsZero() {
			o.next++
		}
	}
	return portions
}

// of returns what is open of a sum that is the oldest open one; zero if it is not.
func (o *openSums) of(start int) finance.Amount {
	if o.next < len(o.list) && o.list[o.next].start == start {
		return o.list[o.next].left
	}
	return finance.Amount{}
}

func lesser(a, b finance.Amount) finance.Amount {
	if a.Less(b) {
		return a
	}
	return b
}

// minus is for amounts from zero on of which the first is not less.
func minus(a, b finance.Amount) finance.Amount { return finance.Cent(a.Cents() - b.Cents()) }

// booking is the work of entering the movements of a ledger.
type booking struct {
	ledger               *Ledger
	unused, claims       openSums // not used and not claimed; claimed and not repaid
	held                 openSums // of the claims: what was not used on their day, and is neither used nor repaid since
	ofPayments, ofClaims []Portion
	paid, claimed        finance.Amount // paid out and not given back; claimed in all
	usedAfterClaim       finance.Amount
	scratch              []Portion // what ended of held; the portions of payments hold it already
}

// check finds what is wrong with the ledger as a whole.
func (b *booking) check() error {
	l := b.ledger
	if l.Through.IsZero() {
		return ledgerError(0, bilingual.Text{German: "es fehlt der letzte Tag, bis zu dem zu rechnen ist (Through)",
			English: "the last day for which is to be reckoned is missing (Through)"})
	}
	if err := l.LateUse.check(); err != nil {
		return err
	}
	if err := l.Repayment.check(); err != nil {
		return err
	}
	late, repayment := l.LateUse, l.Repayment
	if late.Days != repayment.Days || late.Rounding.Rounding != repayment.Rounding.Rounding ||
		late.Rounding.Order != repayment.Rounding.Order {
		return ledgerError(0, bilingual.Text{
			German:  "LateUse und Repayment zählen Tage oder runden verschieden; eine Rechnung hat eine Zählung und eine Rundung",
			English: "LateUse and Repayment count days or round in different ways; one reckoning has one count and one rounding",
		})
	}
	return nil
}

// checkMovement finds what is wrong with one movement beside its predecessor.
func (b *booking) checkMovement(i int) error {
	l := b.ledger
	m, line := l.Movements[i], l.line(i)
	switch {
	case !m.Kind.IsValid():
		return ledgerError(line, bilingual.Sprintf("%d ist keine Art von Buchung; verlangt ist PaidOut, Used, RepaymentClaimed oder Repaid",
			"%d is no kind of movement; want PaidOut, Used, RepaymentClaimed or Repaid", m.Kind))
	case m.Day.IsZero():
		return ledgerError(line, bilingual.Text{German: "es fehlt der Tag der Buchung", English: "the day of the movement is missing"})
	case !m.Amount.InRange():
		return b.ledger.overflow(i, &finance.OverflowError{Operation: m.Amount.String() + " EUR"})
	case m.Amount.Sign() <= 0:
		return ledgerError(line, bilingual.Sprintf("der Betrag %s ist nicht größer als 0; eine Rückzahlung ist als Erstattung zu buchen, "+
			"eine Berichtigung in der Zeile, die sie berichtigt", "the amount %s is not above zero; enter money that came back as repaid, "+
			"and a correction in the line that it corrects", bilingual.FormatOf(m.Amount)))
	case i > 0 && m.Day.Before(l.Movements[i-1].Day):
		return ledgerError(line, bilingual.Sprintf("der %s liegt vor dem %s der Zeile davor; die Buchungen nach Tagen ordnen",
			"%s is before %s of the line above; put the movements in the order of their days", bilingual.FormatOf(m.Day), bilingual.FormatOf(l.Movements[i-1].Day)))
	case m.Day.After(l.Through):
		return ledgerError(line, bilingual.Sprintf("der %s liegt nach dem %s, bis zu dem gerechnet wird; einen späteren letzten Tag angeben "+
			"oder die Buchung weglassen", "%s is after %s, the last day for which is reckoned; hand in a later last day or leave the movement out",
			bilingual.FormatOf(m.Day), bilingual.FormatOf(l.Through)))
	case !m.UseBy.IsZero() && (m.Kind != PaidOut || m.UseBy.Before(m.Day)):
		return ledgerError(line, bilingual.Sprintf("der letzte Tag der Verwendung %s gehört nur zu einer Auszahlung und liegt nicht vor ihr",
			"the last day of use %s belongs to a payment only, and is not before it", bilingual.FormatOf(m.UseBy)))
	}
	return nil
}

// book enters one movement.
func (b *booking) book(i int) error {
	if err := b.checkMovement(i); err != nil {
		return err
	}
	switch m := b.ledger.Movements[i]; m.Kind {
	case PaidOut:
		return b.pay(i, m)
	case Used:
		return b.use(i, m)
	case RepaymentClaimed:
		return b.claim(i, m)
	case Repaid:
		return b.repay(i, m)
	}
	return nil
}

// use takes the money that is not claimed first.
func (b *booking) use(i int, m Movement) error {
	free := lesser(m.Amount, b.unused.sum)
	claimed := minus(m.Amount, free)
	if b.held.sum.Less(claimed) {
		return ledgerError(b.ledger.line(i), bilingual.Sprintf("verwendet sind %s, ausgezahlt und weder verwendet noch zurückgezahlt nur %s; nur "+
			"Geld der Zuwendung buchen, und was vor der Auszahlung ausgegeben wurde, mit deren Tag", "%s are used, but only %s are paid out and "+
			"neither used nor repaid yet; enter money of the grant only, and what was spent before it was paid out with the day of the payment",
			bilingual.FormatOf(m.Amount), bilingual.FormatOf(plus(b.unused.sum, b.held.sum))))
	}
	b.ofPayments = b.unused.take(free, i, b.ofPayments)
	b.scratch = b.held.take(claimed, i, b.scratch[:0])
	b.usedAfterClaim = plus(b.usedAfterClaim, claimed)
	return nil
}

// claim takes the money that is not used; the rest of it is for money that was used.
func (b *booking) claim(i int, m Movement) error {
	if rest := minus(b.paid, b.claimed); rest.Less(m.Amount) {
		return ledgerError(b.ledger.line(i), bilingual.Sprintf("zurückgefordert sind %s, von dem, was ausgezahlt ist, können es nur noch %s "+
			"sein; die Forderung ab dem Tag der Auszahlung buchen oder kürzen", "%s are claimed back, but of what is paid out only %s are left; "+
			"enter the claim from the day of the payment on, or a lower one", bilingual.FormatOf(m.Amount), bilingual.FormatOf(rest)))
	}
	b.claimed = plus(b.claimed, m.Amount) // at most what is paid out
	if held := lesser(m.Amount, b.unused.sum); !held.IsZero() {
		b.ofPayments = b.unused.take(held, i, b.ofPayments)
		if err := b.held.add(openSum{start: i, left: held}); err != nil {
			return err
		}
	}
	return b.claims.add(openSum{start: i, left: m.Amount})
}

// repay pays the claims, and gives back what is not used beyond them.
func (b *booking) repay(i int, m Movement) error {
	ofClaims := lesser(m.Amount, b.claims.sum)
	given := minus(m.Amount, ofClaims)
	if b.unused.sum.Less(given) {
		return ledgerError(b.ledger.line(i), bilingual.Sprintf("erstattet sind %s, geschuldet nur %s und noch nicht verwendet nur %s; gezahlte "+
			"Zinsen gehören nicht in die Buchungen, und die Forderung ist vor der Erstattung zu buchen", "%s are repaid, but only %s are owed "+
			"and only %s are not used; leave out interest that was paid, and enter the claim before its repayment",
			bilingual.FormatOf(m.Amount), bilingual.FormatOf(b.claims.sum), bilingual.FormatOf(b.unused.sum)))
	}
	first := len(b.ofClaims)
	b.ofClaims = b.claims.take(ofClaims, i, b.ofClaims)
	for _, paid := range b.ofClaims[first:] {
		b.scratch = b.held.take(lesser(paid.Amount, b.held.of(paid.Start)), i, b.scratch[:0])
	}
	b.ofPayments = b.unused.take(given, i, b.ofPayments)
	b.paid = minus(b.paid, given)
	return nil
}

func (b *booking) pay(i int, m Movement) error {
	useBy, ok := b.ledger.useBy(m)
	if !ok {
		return ledgerError(b.ledger.line(i), bilingual.Text{
			German: "bis wann das Geld zu verwenden ist, ist nicht erfasst; PromptUseMonths der Nebenbestimmungen mit ihrer Quelle " +
				"angeben oder den Tag bei der Auszahlung (UseBy)",
			English: "by when the money must be used is not recorded; hand in PromptUseMonths of the side provisions with their source, " +
				"or the day with the payment (UseBy)",
		})
	}
	var err error
	if b.paid, err = b.paid.Add(m.Amount); err != nil {
		return b.ledger.overflow(i, err)
	}
	return b.unused.add(openSum{start: i, left: m.Amount, useBy: useBy}) // at most what is paid out
}

// overflow tells that a movement leads beyond the range of an amount.
func (l *Ledger) overflow(i int, err error) error {
	fault := ledgerError(l.line(i), bilingual.Text{
		German:  "mit diesem Betrag wird eine Summe oder ein Zins größer, als genau darstellbar ist; den Betrag prüfen",
		English: "with this amount a sum or the interest is beyond what can be held exactly; check the amount",
	})
	fault.Err = err
	return fault
}

// close leaves open what is open, and says for which days each part bears interest.
func (b *booking) close() {
	movements := b.ledger.Movements
	unused, claims := b.unused, b.claims
	b.ofPayments = unused.take(unused.sum, -1, b.ofPayments)
	b.ofClaims = claims.take(claims.sum, -1, b.ofClaims)
	for i := range b.ofPayments {
		b.ofPayments[i].Bears = b.ledger.late(b.ofPayments[i])
	}
	for i := range b.ofClaims {
		p := &b.ofClaims[i]
		p.Bears = civil.Period{From: movements[p.Start].Day, Through: b.ledger.Through}
		if p.End >= 0 {
			p.Bears.Through = movements[p.End].Day
		}
	}
}

// late returns the days for which a part of a payment bears interest for late use.
func (l *Ledger) late(p Portion) civil.Period {
	through := l.Through
	if p.End >= 0 {
		through = l.Movements[p.End].Day
		if l.Movements[p.End].Kind == RepaymentClaimed {
			through = through.AddDays(-1) // the claim bears interest from its day on
		}
	}
	if !through.After(p.UseBy) {
		return civil.Period{}
	}
	from := p.UseBy.AddDays(1)
	if l.FromPayment {
		from = l.Movements[p.Start].Day
	}
	return civil.Period{From: from, Through: through}
}

// reckonInterest finds the interest on all portions, the first of which are those of payments.
func (r *Reckoning) reckonInterest(ofPayments int) error {
	late, err := spansOf(r.Ledger.LateUse, r.Portions[:ofPayments])
	if err != nil {
		return err
	}
	repayment, err := spansOf(r.Ledger.Repayment, r.Portions[ofPayments:])
	if err != nil {
		return err
	}
	r.spans = append(late, repayment...)
	room := 2 * len(r.Portions) // most sums are open for less than a year
	r.lines = make([]ledgerLine, 0, room)
	cents := exactCents{denominator: 1, floors: make([]int64, 0, room), rests: make([]uint64, 0, room)}
	for i := range r.spans {
		if cents.denominator, err = r.spans[i].denominator(cents.denominator); err != nil {
			return err
		}
	}
	for i, p := range r.Portions {
		first, end := 0, len(late)
		if i >= ofPayments {
			first, end = len(late), len(r.spans)
		}
		if p.Bears.From.IsZero() {
			continue
		}
		if err := r.addLines(i, first, end, &cents); err != nil {
			return r.Ledger.overflow(p.Start, err)
		}
	}
	amounts, sum, err := cents.amounts(r.Ledger.Repayment.Rounding)
	if err != nil {
		return err
	}
	for i, amount := range amounts {
		r.lines[i].amount = amount
		p := &r.Portions[r.lines[i].portion]
		if p.Interest, err = p.Interest.Add(amount); err != nil {
			return r.Ledger.overflow(p.Start, err)
		}
	}
	r.Interest = sum
	return nil
}

// spansOf returns the spans of all days for which portions bear interest.
func spansOf(terms InterestTerms, portions []Portion) ([]InterestSpan, error) {
	var all civil.Period
	for _, p := range portions {
		if p.Bears.From.IsZero() {
			continue
		}
		if all.From.IsZero() || p.Bears.From.Before(all.From) {
			all.From = p.Bears.From
		}
		if p.Bears.Through.After(all.Through) {
			all.Through = p.Bears.Through
		}
	}
	if all.From.IsZero() {
		return nil, nil
	}
	return terms.spans(all.From, all.Through)
}

// addLines adds the interest on one portion, by the spans from the first up to the end.
func (r *Reckoning) addLines(portion, first, end int, cents *exactCents) error {
	p := &r.Portions[portion]
	first += sort.Search(end-first, func(i int) bool { return !r.spans[first+i].Period.Through.Before(p.Bears.From) })
	for i := first; i < end && !r.spans[i].Period.From.After(p.Bears.Through); i++ {
		span := &r.spans[i]
		period := span.Period
		if period.From.Before(p.Bears.From) {
			period.From = p.Bears.From
		}
		if period.Through.After(p.Bears.Through) {
			period.Through = p.Bears.Through
		}
		days := r.Ledger.Repayment.Days.Days(period.From, period.Through)
		part, err := span.times(days, cents.denominator)
		if err != nil {
			return err
		}
		if err := cents.add(p.Amount, part); err != nil {
			return err
		}
		r.lines = append(r.lines, ledgerLine{portion: portion, span: i, period: period, days: days})
	}
	return nil
}
