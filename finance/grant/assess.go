package grant

import (
	"fmt"
	"slices"
	"time"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Assessment is what an application gets, and why. It prepares the decision of the authority and is not that decision.
type Assessment struct {
	Programme   Programme
	Application Application
	On          civil.Date // the day of the decision

	Total    finance.Amount // all cost
	Eligible finance.Amount // cost of the items that are supported, without what is not eligible
	Rate     finance.Share  // with all bonuses; zero where no rate counts
	Grant    finance.Amount // zero where a blocking finding stands against it
	Decision Decision       // what the decision says; taken from the programme, for the caller to set in the single case
	Findings []Finding

	bases   []basis
	byForm  finance.Amount // what the form of financing gives, before all cuts
	hasForm bool           // that much could be computed
	means   means
	gap     finance.Amount            // what own funds and other money leave open of the cost
	minimum Sourced[finance.Amount]   // not recorded where there is none
	budget  law.Dated[finance.Amount] // of the year; zero where none is recorded
}

// basis is something on which an assessment rests.
type basis struct {
	name   bilingual.Text
	source law.Source
}

// Approved reports whether a grant can be given: there is one, and no finding stands against it.
func (r Assessment) Approved() bool {
	return r.Grant.Sign() > 0 && !r.isBlocked()
}

// Evidence returns how well the assessment is known: no better than the weakest value on which it rests.
func (r Assessment) Evidence() law.Evidence {
	grades := make([]law.Evidence, len(r.bases))
	for i, b := range r.bases {
		grades[i] = b.source.Evidence
	}
	return law.Weakest(grades...)
}

// Unread returns the names of all values that rest on less than the norm itself, with their sources; a caller may want to
// check these values or to replace them in the programme.
func (r Assessment) Unread() []Sourced[bilingual.Text] {
	var unread []Sourced[bilingual.Text]
	for _, b := range r.bases {
		if b.source.Evidence != law.Primary {
			unread = append(unread, Known(b.name, b.source))
		}
	}
	return unread
}

// Assess assesses an application under a programme on the day of the decision.
//
// The grant is, by form of financing: the rate, with the bonus for cooperation, of the eligible cost; what own funds and
// other money leave open of it; the fixed amount; or the whole eligible cost less other money. It is rounded as the
// programme says, down where it says nothing. It is then cut to what was asked for, to the cap, to the gap in the
// financing and, as a finding that stands against it, measured against the budget of the year.
//
// Figures that make no sense, such as a negative cost, days in the wrong order, a rounding that is none or a rate above 100 %, are an
// [*ApplicationError], sums that do not fit a [*finance.OverflowError]. Everything else is a [Finding] in the assessment; what
// the programme does not record is one, too.
func Assess(p Programme, a Application, on civil.Date) (Assessment, error) {
	// The assessment keeps what it was made from, whatever the caller does with the slices afterwards.
	p.Items, p.Bonus = slices.Clone(p.Items), slices.Clone(p.Bonus)
	a.Items, a.Partners = slices.Clone(a.Items), slices.Clone(a.Partners)
	a.Contributions = slices.Clone(a.Contributions)
	r := Assessment{Programme: p, Application: a, On: on, Decision: p.Decision}
	r.bases = append(make([]basis, 0, usualBases), basis{both("Programm", "programme"), p.Source})
	if err := r.checkInput(); err != nil {
		return Assessment{}, err
	}
	if err := r.addUp(); err != nil {
		return Assessment{}, err
	}
	r.checkApplicant()
	r.checkItems()
	if err := r.checkDates(); err != nil {
		return Assessment{}, err
	}
	if err := r.compute(); err != nil {
		return Assessment{}, err
	}
	if r.isBlocked() {
		r.Grant = finance.Amount{}
	}
	return r, nil
}

// usualBases is on how many facts an assessment rests as a rule.
const usualBases = 8

func (r *Assessment) isBlocked() bool {
	return slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Blocking })
}

// both is a text in both languages.
func both(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

func (r *Assessment) find(fault Fault, blocking bool, subject string, source law.Source) {
	r.Findings = append(r.Findings, Finding{Fault: fault, Blocking: blocking, Subject: subject, Source: source})
}

func (r *Assessment) findAmount(fault Fault, blocking bool, amount finance.Amount, source law.Source) {
	r.Findings = append(r.Findings, Finding{Fault: fault, Blocking: blocking, Amount: amount, HasAmount: true,
		Source: source})
}

func (r *Assessment) restsOn(german, english string, source law.Source) {
	r.bases = append(r.bases, basis{bilingual.Text{German: german, English: english}, source})
}

// checkInput refuses figures and days that cannot be.
func (r *Assessment) checkInput() error {
	a := &r.Application
	switch {
	case r.On.IsZero():
		return wrong("es fehlt der Tag der Entscheidung", "want the day of the decision")
	case len(a.Items) == 0:
		return wrong("verlangt ist mindestens ein Posten", "want at least one item")
	}
	if err := a.checkBodies(); err != nil {
		return err
	}
	if err := checkCosts(a.Items); err != nil {
		return err
	}
	if err := checkContributions(a.Contributions); err != nil {
		return err
	}
	err := checkSums(namedSum{"Eigenmittel", "own funds", a.OwnFunds}, namedSum{"Drittmittel", "other money", a.ThirdParty},
		namedSum{"beantragter Betrag", "sum asked for", a.Requested})
	if err != nil {
		return err
	}
	if err := r.Programme.check(); err != nil {
		return err
	}
	start := namedDay{"Beginn des Vorhabens", "start of the project", a.Start}
	if err := checkOrder(start, namedDay{"Ende des Vorhabens", "end of the project", a.End}); err != nil {
		return err
	}
	return checkOrder(namedDay{"Eingang des Antrags", "arrival of the application", a.Submitted},
		namedDay{"Tag der Entscheidung", "day of the decision", r.On})
}

// checkBodies refuses a body that is named twice, for it would count as two that cooperate. Bodies without a key are not compared.
func (a *Application) checkBodies() error {
	for i, partner := range a.Partners {
		isNamed := partner.Key == a.Applicant.Key || slices.ContainsFunc(a.Partners[:i], func(p Applicant) bool { return p.Key == partner.Key })
		if partner.Key != nil && isNamed {
			return wrong("%s (%s) ist mehrmals beteiligt; jede Stelle einmal nennen", "%s (%s) takes part more than once; name each body once",
				partner.Name, partner.Key.String())
		}
	}
	return nil
}

// check refuses figures of a programme that cannot be.
func (p *Programme) check() error {
	if rate := p.Rate.Value; rate.Compare(finance.Share{}) < 0 || rate.Compare(finance.Whole()) > 0 {
		return wrong("der Fördersatz des Programms, %s, muss zwischen 0 %% und 100 %% liegen",
			"the rate of the programme, %s, must lie between 0%% and 100%%", bilingual.FormatOf(rate))
	}
	if p.Rounding != 0 && !p.Rounding.IsValid() {
		return wrong("die Rundung des Programms, %d, ist keine; verlangt ist HalfUp, HalfEven, Down oder Up",
			"the rounding of the programme, %d, is none; want HalfUp, HalfEven, Down or Up", uint8(p.Rounding))
	}
	for _, bonus := range p.Bonus {
		if bonus.Points.Compare(finance.Share{}) < 0 || bonus.Points.Compare(finance.Whole()) > 0 {
			return &ApplicationError{Item: -1, Line: bonus.Name.English, Reason: bilingual.Sprintf(
				"der Zuschlag, %s, muss zwischen 0 und 100 Prozentpunkten liegen",
				"the bonus, %s, must lie between 0 and 100 percentage points", bilingual.FormatOf(finance.Points{Share: bonus.Points}))}
		}
	}
	return checkSums(namedSum{"Höchstbetrag des Programms", "highest grant of the programme", p.Cap.Value},
		namedSum{"Mindestbetrag des Programms", "lowest grant of the programme", p.Minimum.Value},
		namedSum{"Festbetrag des Programms", "fixed amount of the programme", p.FixedAmount.Value},
		namedSum{"bereits bewilligte Mittel", "what has been granted so far", p.Committed})
}

// addUp adds up the cost and the money besides the grant.
func (r *Assessment) addUp() error {
	a, supported := &r.Application, finderOf(r.Programme.Items)
	var err error
	for i, cost := range a.Items {
		if r.Total, err = r.Total.Add(cost.Amount); err != nil {
			return err
		}
		if supported.find(cost.Item) == nil {
			continue
		}
		if r.Eligible, err = r.Eligible.Add(a.Items[i].eligible()); err != nil {
			return err
		}
	}
	if r.means, err = meansOf(a.OwnFunds, a.ThirdParty, a.Contributions); err != nil {
		return err
	}
	r.gap, err = left(r.Total, r.means.own, r.means.other)
	return err
}

// finder finds the items of a programme by their ID: few by looking through them, many by an index.
type finder struct {
	items []Item
	index map[string]int
}

const fewItems = 16

func finderOf(items []Item) finder {
	f := finder{items: items}
	if len(items) > fewItems {
		f.index = make(map[string]int, len(items))
		for i := range slices.Backward(items) {
			f.index[items[i].ID] = i // the first of several, as without an index
		}
	}
	return f
}

// find returns nil where there is no such item.
func (f finder) find(id string) *Item {
	if f.index != nil {
		if i, ok := f.index[id]; ok {
			return &f.items[i]
		}
		return nil
	}
	for i := range f.items {
		if f.items[i].ID == id {
			return &f.items[i]
		}
	}
	return nil
}

func (r *Assessment) checkApplicant() {
	p, a := &r.Programme, &r.Application
	if !p.InForce.Contains(r.On) {
		r.find(NotInForce, true, r.On.String(), p.Source)
	}
	if p.Applicants.Recorded() {
		r.restsOn("Antragsberechtigung", "who may apply", p.Applicants.Source)
		allowed := p.Applicants.Value
		check := func(body *Applicant) {
			if !slices.Contains(allowed.Levels, body.Level) || !allowed.Land.IsZero() && body.land() != allowed.Land {
				r.find(NotEntitled, true, body.Name, p.Applicants.Source)
			}
		}
		check(&a.Applicant)
		for i := range a.Partners {
			check(&a.Partners[i])
		}
	}
	if p.MaxPopulation.Recorded() {
		r.restsOn("Größe", "size", p.MaxPopulation.Source)
		switch {
		case a.Applicant.Population == 0:
			r.find(PopulationMissing, true, a.Applicant.Name, p.MaxPopulation.Source)
		case a.Applicant.Population > p.MaxPopulation.Value:
			r.find(TooManyInhabitants, true, a.Applicant.Name, p.MaxPopulation.Source)
		}
	}
	if p.Partners.Recorded() {
		r.restsOn("Zahl der Beteiligten", "number of cooperating bodies", p.Partners.Source)
		if 1+len(a.Partners) < p.Partners.Value.AtLeast {
			r.find(TooFewPartners, !p.Partners.Value.Usually, fmt.Sprint(1+len(a.Partners)), p.Partners.Source)
		}
	}
}

func (r *Assessment) checkItems() {
	supported := finderOf(r.Programme.Items)
	var seen map[law.Source]bool // sources of items besides that of the programme, which most items share
	for _, cost := range r.Application.Items {
		item := supported.find(cost.Item)
		if item == nil {
			r.Findings = append(r.Findings, Finding{Fault: ItemUnknown, Subject: cost.line(), Amount: cost.Amount, HasAmount: true,
				Source: r.Programme.Source})
			continue
		}
		if suspended := &item.Suspended; suspended.Recorded() && !r.On.Before(suspended.Value) {
			r.find(ItemSuspended, true, cost.line(), suspended.Source)
		} else if suspended.Recorded() {
			r.find(SuspensionUncertain, false, cost.line(), suspended.Source)
		}
		if item.Source == r.Programme.Source || seen[item.Source] {
			continue
		}
		if seen == nil {
			seen = map[law.Source]bool{}
		}
		seen[item.Source] = true
		r.bases = append(r.bases, basis{item.Name, item.Source})
	}
}

func (r *Assessment) checkDates() error {
	p, a := &r.Programme, &r.Application
	if p.Deadline.Recorded() {
		r.restsOn("Antragsfrist", "deadline", p.Deadline.Source)
		switch {
		case a.Submitted.IsZero():
			return wrong("es fehlt der Tag, an dem der Antrag eingegangen ist, denn das Programm hat eine Antragsfrist",
				"want the day on which the application arrived, for the programme has a deadline")
		case a.Submitted.After(p.Deadline.Value):
			r.find(DeadlineMissed, true, a.Submitted.String(), p.Deadline.Source)
		}
	}
	if a.Start.IsZero() || !a.Start.Before(r.On) {
		return nil
	}
	early := p.Provisions.EarlyStart
	if !early.Recorded() {
		r.find(StartUndecided, false, a.Start.String(), law.Source{})
		return nil
	}
	r.restsOn("vorzeitiger Beginn", "early start", early.Source)
	if !a.Consent.IsZero() && !a.Consent.After(a.Start) {
		return nil
	}
	if r.Total.Less(early.Value.FreeBelow) {
		if a.Submitted.IsZero() {
			return wrong("es fehlt der Tag, an dem der Antrag eingegangen ist, denn von da an darf das Vorhaben beginnen",
				"want the day on which the application arrived, for the project may begin from then on")
		}
		if !a.Submitted.After(a.Start) {
			return nil
		}
	}
	r.find(EarlyStarted, true, a.Start.String(), early.Source)
	return nil
}

// compute finds the grant, or what stands against it.
func (r *Assessment) compute() error {
	p, a := &r.Programme, &r.Application
	if !p.Financing.Recorded() || !p.Financing.Value.IsValid() {
		r.find(FormUnknown, true, "", law.Source{})
		return nil
	}
	r.restsOn("Finanzierungsart", "form of financing", p.Financing.Source)
	var err error
	if r.hasForm, err = r.applyForm(); err != nil || !r.hasForm {
		return err
	}
	r.byForm = r.Grant
	if !a.Requested.IsZero() && a.Requested.Less(r.Grant) {
		r.Grant = a.Requested
		r.findAmount(RequestApplied, false, a.Requested, law.Source{})
	}
	if p.Cap.Recorded() {
		r.restsOn("Höchstbetrag", "highest grant", p.Cap.Source)
		if p.Cap.Value.Less(r.Grant) {
			r.Grant = p.Cap.Value
			r.findAmount(CapApplied, false, p.Cap.Value, p.Cap.Source)
		}
	}
	if err := r.closeGap(); err != nil {
		return err
	}
	if err := r.checkMinimum(); err != nil {
		return err
	}
	return r.checkBudget()
}

// applyForm finds what the form of financing gives, before any cut. It reports false where a figure is not recorded.
func (r *Assessment) applyForm() (known bool, err error) {
	p, a := &r.Programme, &r.Application
	switch p.Financing.Value {
	case ShareFinancing:
		if !p.Rate.Recorded() {
			r.find(RateUnknown, true, "", law.Source{})
			return false, nil
		}
		r.restsOn("Fördersatz", "rate", p.Rate.Source)
		if err := r.addBonus(); err != nil {
			return false, err
		}
		r.Grant, err = r.Rate.Of(r.Eligible, p.rounding())
	case DeficitFinancing:
		if open := p.Provisions.DeficitFinancing; open.Recorded() && !open.Value && isMunicipal(a.Applicant.Level) {
			r.find(FormClosed, false, "", open.Source)
		}
		r.Grant, err = left(r.Eligible, r.means.own, r.means.other)
	case FixedAmountFinancing:
		if !p.FixedAmount.Recorded() {
			r.find(FixedAmountUnknown, true, "", law.Source{})
			return false, nil
		}
		r.restsOn("Festbetrag", "fixed amount", p.FixedAmount.Source)
		r.Grant = p.FixedAmount.Value
		if r.Eligible.Less(r.Grant) {
			r.Grant = r.Eligible
			r.findAmount(BelowFixedAmount, false, p.FixedAmount.Value, p.FixedAmount.Source)
		}
	case FullFinancing:
		r.Grant, err = left(r.Eligible, r.means.other)
	}
	return err == nil, err
}

// addBonus finds the rate with all bonuses that count, at most 100 %.
func (r *Assessment) addBonus() (err error) {
	r.Rate = r.Programme.Rate.Value
	for i := range r.Programme.Bonus {
		bonus := &r.Programme.Bonus[i]
		if !r.earns(bonus) {
			continue
		}
		r.bases = append(r.bases, basis{bonus.Name, bonus.Source})
		if r.Rate, err = r.Rate.Add(bonus.Points); err != nil {
			return err
		}
	}
	if r.Rate.Compare(finance.Whole()) > 0 {
		r.find(RateCut, false, "", law.Source{})
		r.Rate = finance.Whole()
	}
	return nil
}

// earns reports whether enough bodies cooperate for the bonus.
func (r *Assessment) earns(bonus *Bonus) bool { return 1+len(r.Application.Partners) >= bonus.Partners }

func isMunicipal(level governance.Level) bool {
	return level == governance.District || level == governance.Association || level == governance.Municipality
}

func (p *Programme) rounding() finance.Rounding {
	if p.Rounding.IsValid() {
		return p.Rounding
	}
	return finance.Down
}

// left returns what is left of the sum after the deductions, at least zero.
func left(sum finance.Amount, deductions ...finance.Amount) (finance.Amount, error) {
	for _, deduction := range deductions {
		var err error
		if sum, err = sum.Sub(deduction); err != nil {
			return finance.Amount{}, err
		}
	}
	if sum.Sign() < 0 {
		return finance.Amount{}, nil
	}
	return sum, nil
}

// notBeyondNeed is why a grant must not pay what others pay: it is given only where the purpose cannot be reached without it
// (§ 14 HGrG, with it § 23 BHO and the same § of the Länder).
func notBeyondNeed() law.Source { return theNotBeyondNeed.Get(makeNotBeyondNeed) }

var theNotBeyondNeed lazy.Value[law.Source]

func makeNotBeyondNeed() law.Source { return cite(law.HGrG, "§ 14", federalLaw, law.Derived) }

// closeGap cuts the grant to what own funds and other money leave open of the cost. It finds, too, what is missing, and that
// others pay everything.
func (r *Assessment) closeGap() error {
	if !r.Total.IsZero() && !r.means.other.Less(r.Total) {
		r.findAmount(GrantNotNeeded, false, r.means.other, notBeyondNeed())
	}
	switch {
	case r.gap.Less(r.Grant):
		r.restsOn("keine Überfinanzierung", "no financing beyond the cost", notBeyondNeed())
		excess, err := r.Grant.Sub(r.gap)
		if err != nil {
			return err
		}
		r.findAmount(OverFinanced, false, excess, notBeyondNeed())
		r.Grant = r.gap
	case r.Grant.Less(r.gap):
		missing, err := r.gap.Sub(r.Grant)
		if err != nil {
			return err
		}
		r.findAmount(NotFinanced, false, missing, notBeyondNeed())
	}
	return nil
}

func (r *Assessment) checkMinimum() error {
	p := &r.Programme
	r.minimum = p.Minimum
	if above := p.Provisions.MinimumGrant; !r.minimum.Recorded() && above.Recorded() {
		// "More than" a sum is one cent more than it.
		lowest, err := above.Value.Add(finance.Cent(1))
		if err != nil {
			return err
		}
		r.minimum = Known(lowest, above.Source)
	}
	if r.minimum.Recorded() {
		r.restsOn("Mindestbetrag", "lowest grant", r.minimum.Source)
		if r.Grant.Less(r.minimum.Value) {
			r.findAmount(BelowMinimum, true, r.minimum.Value, r.minimum.Source)
		}
	}
	return nil
}

func (r *Assessment) checkBudget() error {
	p := &r.Programme
	if p.Budget.Len() == 0 {
		return nil
	}
	lastDay, err := civil.Of(r.On.Year(), time.December, 31)
	if err != nil {
		return err
	}
	budget, ok := p.Budget.On(lastDay)
	if !ok {
		r.find(BudgetUnknown, false, fmt.Sprint(r.On.Year()), law.Source{})
		return nil
	}
	r.budget = budget
	r.restsOn("Haushaltsmittel", "budget", budget.Source)
	available, err := left(budget.Value, p.Committed)
	if err != nil {
		return err
	}
	if available.Less(r.Grant) {
		r.findAmount(BudgetExceeded, true, available, budget.Source)
	}
	return nil
}
