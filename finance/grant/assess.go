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
)

// ApplicationError tells that the figures of an application or of a proof of use make no sense.
type ApplicationError struct {
	Item   int // index of the item at fault; -1 where it is none
	Reason string
}

func (e *ApplicationError) Error() string {
	if e.Item < 0 {
		return "grant: " + e.Reason
	}
	return fmt.Sprintf("grant: item at index %d: %s", e.Item, e.Reason)
}

// Assessment is what an application gets, and why. It prepares the decision of the authority and is not that decision.
type Assessment struct {
	Programme   Programme
	Application Application
	On          civil.Date // the day of the decision

	Total    finance.Amount // all cost
	Eligible finance.Amount // cost of the items that are supported, without what is not eligible
	Rate     finance.Share  // with all bonuses; zero where no rate counts
	Grant    finance.Amount // zero where a blocking finding stands against it
	Findings []Finding

	bases  []basis
	byRate finance.Amount // before cap, gap and budget
}

// basis is something on which an assessment rests.
type basis struct {
	name   bilingual.Text
	source law.Source
}

// Approved reports whether a grant can be given: there is one, and no finding stands against it.
func (r Assessment) Approved() bool {
	return r.Grant.Sign() > 0 && !slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Blocking })
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
// Figures that make no sense, such as a negative cost, are an [*ApplicationError], sums that do not fit a
// [*finance.OverflowError]. Everything else is a [Finding] in the assessment; what the programme does not record is one, too.
func Assess(p Programme, a Application, on civil.Date) (Assessment, error) {
	// The assessment keeps what it was made from, whatever the caller does with the slices afterwards.
	p.Items, p.Bonus = slices.Clone(p.Items), slices.Clone(p.Bonus)
	a.Items, a.Partners = slices.Clone(a.Items), slices.Clone(a.Partners)
	r := Assessment{Programme: p, Application: a, On: on}
	r.bases = append(r.bases, basis{bilingual.Text{German: "Programm", English: "programme"}, p.Source})
	if on.IsZero() {
		return Assessment{}, &ApplicationError{-1, "want the day of the decision"}
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
	if slices.ContainsFunc(r.Findings, func(f Finding) bool { return f.Blocking }) {
		r.Grant = finance.Amount{}
	}
	return r, nil
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

// addUp checks and adds up the cost.
func (r *Assessment) addUp() error {
	a := &r.Application
	if err := checkMoney(a.Items, a.OwnFunds, a.ThirdParty, a.Requested); err != nil {
		return err
	}
	if len(a.Items) == 0 {
		return &ApplicationError{-1, "want at least one item"}
	}
	var all, eligible []finance.Amount
	for _, cost := range a.Items {
		all = append(all, cost.Amount)
		if _, known := r.Programme.Item(cost.Item); known {
			eligible = append(eligible, finance.Cent(cost.Amount.Cents()-cost.Ineligible.Cents()))
		}
	}
	var err error
	if r.Total, err = finance.Sum(all...); err != nil {
		return err
	}
	r.Eligible, err = finance.Sum(eligible...)
	return err
}

func checkMoney(items []Cost, others ...finance.Amount) error {
	for i, cost := range items {
		switch {
		case !cost.Amount.InRange() || cost.Amount.Sign() < 0:
			return &ApplicationError{i, "the cost " + cost.Amount.String() + " EUR is negative or out of range"}
		case cost.Ineligible.Sign() < 0 || cost.Amount.Less(cost.Ineligible):
			return &ApplicationError{i, "the part that is not eligible, " + cost.Ineligible.String() +
				" EUR, must lie between zero and the cost"}
		}
	}
	for _, amount := range others {
		if !amount.InRange() || amount.Sign() < 0 {
			return &ApplicationError{-1, "the amount " + amount.String() + " EUR is negative or out of range"}
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
		for _, body := range append([]Applicant{a.Applicant}, a.Partners...) {
			if !slices.Contains(allowed.Levels, body.Level) || !allowed.Land.IsZero() && body.land() != allowed.Land {
				r.find(NotEntitled, true, body.Name, p.Applicants.Source)
			}
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
	for _, cost := range r.Application.Items {
		item, known := r.Programme.Item(cost.Item)
		switch suspended := item.Suspended; {
		case !known:
			r.find(ItemUnknown, false, cost.Item, r.Programme.Source)
		case suspended.Recorded() && !r.On.Before(suspended.Value):
			r.find(ItemSuspended, true, cost.Item, suspended.Source)
		case suspended.Recorded():
			r.find(SuspensionUncertain, false, cost.Item, suspended.Source)
		}
		if known && !slices.ContainsFunc(r.bases, func(b basis) bool { return b.source == item.Source }) {
			r.bases = append(r.bases, basis{item.Name, item.Source})
		}
	}
}

func (r *Assessment) checkDates() error {
	p, a := &r.Programme, &r.Application
	if p.Deadline.Recorded() {
		r.restsOn("Antragsfrist", "deadline", p.Deadline.Source)
		switch {
		case a.Submitted.IsZero():
			return &ApplicationError{-1, "want the day on which the application arrived, for the programme has a deadline"}
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
			return &ApplicationError{-1, "want the day on which the application arrived, for the project may begin from then on"}
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
	known, err := r.byForm()
	if err != nil || !known {
		return err
	}
	r.byRate = r.Grant
	if !a.Requested.IsZero() && a.Requested.Less(r.Grant) {
		r.Grant = a.Requested
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
	minimum := p.Minimum
	if !minimum.Recorded() && p.Provisions.MinimumGrant.Recorded() {
		// "More than" a sum is one cent more than it.
		minimum = Known(finance.Cent(p.Provisions.MinimumGrant.Value.Cents()+1), p.Provisions.MinimumGrant.Source)
	}
	if minimum.Recorded() {
		r.restsOn("Mindestbetrag", "lowest grant", minimum.Source)
		if r.Grant.Less(minimum.Value) {
			r.findAmount(BelowMinimum, true, minimum.Value, minimum.Source)
		}
	}
	return r.checkBudget()
}

// byForm finds what the form of financing gives, before any cut. It reports false where a figure is not recorded.
func (r *Assessment) byForm() (known bool, err error) {
	p, a := &r.Programme, &r.Application
	switch p.Financing.Value {
	case ShareFinancing:
		if !p.Rate.Recorded() {
			r.find(RateUnknown, true, "", law.Source{})
			return false, nil
		}
		r.restsOn("Fördersatz", "rate", p.Rate.Source)
		r.Rate = p.Rate.Value
		for _, bonus := range p.Bonus {
			if 1+len(a.Partners) < bonus.Partners {
				continue
			}
			r.bases = append(r.bases, basis{bonus.Name, bonus.Source})
			if r.Rate, err = r.Rate.Add(bonus.Points); err != nil {
				return false, err
			}
		}
		if r.Rate.Compare(finance.Whole()) > 0 {
			r.Rate = finance.Whole()
		}
		r.Grant, err = r.Rate.Of(r.Eligible, p.rounding())
	case DeficitFinancing:
		if open := p.Provisions.DeficitFinancing; open.Recorded() && !open.Value && isMunicipal(a.Applicant.Level) {
			r.find(FormClosed, false, "", open.Source)
		}
		r.Grant, err = left(r.Eligible, a.OwnFunds, a.ThirdParty)
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
		r.Grant, err = left(r.Eligible, a.ThirdParty)
	}
	return err == nil, err
}

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

// closeGap cuts the grant to what own funds and other money leave open of the cost: a grant must not pay what others pay
// (§ 14 HGrG, § 23 BHO). It finds, too, what is missing.
func (r *Assessment) closeGap() error {
	a := &r.Application
	gap, err := left(r.Total, a.OwnFunds, a.ThirdParty)
	if err != nil {
		return err
	}
	source := cite(law.HGrG, "§ 14", federalLaw, law.Derived)
	switch {
	case gap.Less(r.Grant):
		r.restsOn("keine Überfinanzierung", "no financing beyond the cost", source)
		r.findAmount(OverFinanced, false, gap, source)
		r.Grant = gap
	case r.Grant.Less(gap):
		missing, err := gap.Sub(r.Grant)
		if err != nil {
			return err
		}
		r.findAmount(NotFinanced, false, missing, source)
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

// Calculation returns the Rechenweg of the assessment.
func (r Assessment) Calculation() finance.Calculation {
	p, a := &r.Programme, &r.Application
	text := func(german, english string) bilingual.Text { return bilingual.Text{German: german, English: english} }
	c := finance.Calculation{Title: text("Zuwendung: "+p.Name.German, "Grant: "+p.Name.English)}
	inputs := make([]finance.Input, len(a.Items))
	for i, cost := range a.Items {
		name := cost.Name
		if name == "" {
			name = cost.Item
		}
		inputs[i] = finance.Input{Name: text(name, name), Value: cost.Amount}
	}
	c.Steps = append(c.Steps,
		finance.Step{Name: text("Gesamtausgaben", "total cost"), Formula: text("Summe der Ausgaben", "sum of the cost"),
			Inputs: inputs, Result: r.Total},
		finance.Step{Name: text("zuwendungsfähige Ausgaben", "eligible cost"),
			Formula: text("geförderte Gegenstände ohne nicht zuwendungsfähige Teile",
				"supported items without parts that are not eligible"), Result: r.Eligible, Source: p.Source})
	form := finance.Step{Name: bilingual.TextOf(p.Financing.Value), Result: r.byRate, Source: p.Financing.Source}
	own := finance.Input{Name: text("Eigenmittel", "own funds"), Value: a.OwnFunds}
	others := finance.Input{Name: text("Drittmittel", "other money"), Value: a.ThirdParty}
	switch p.Financing.Value {
	case ShareFinancing:
		form.Formula = text("zuwendungsfähige Ausgaben × Fördersatz", "eligible cost × rate")
		form.Inputs = []finance.Input{{Name: text("Fördersatz", "rate"), Value: r.Rate}}
		form.Rounding, form.Source = p.rounding(), p.Rate.Source
	case DeficitFinancing:
		form.Formula = text("zuwendungsfähige Ausgaben − Eigenmittel − Drittmittel",
			"eligible cost − own funds − other money")
		form.Inputs = []finance.Input{own, others}
	case FixedAmountFinancing:
		form.Formula = text("Festbetrag, höchstens zuwendungsfähige Ausgaben", "fixed amount, at most the eligible cost")
		form.Source = p.FixedAmount.Source
	case FullFinancing:
		form.Formula = text("zuwendungsfähige Ausgaben − Drittmittel", "eligible cost − other money")
		form.Inputs = []finance.Input{others}
	}
	c.Steps = append(c.Steps, form)
	for _, f := range r.Findings {
		c.Steps = append(c.Steps, f.step())
	}
	c.Steps = append(c.Steps, finance.Step{
		Name: text("Zuwendung", "grant"),
		Formula: text("Ergebnis der Finanzierungsart, höchstens beantragter Betrag, Höchstbetrag und Finanzierungslücke",
			"result of the form of financing, at most the sum asked for, the highest grant and the gap in the financing"),
		Result: r.Grant,
	})
	return c
}
