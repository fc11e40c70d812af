package grant

import (
	"database/sql/driver"
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Fault is what an assessment or a settlement finds.
type Fault uint8

// What can be found in an application or in a proof of use.
const (
	NotInForce            Fault = iota + 1 // the programme is not in force on the day of the decision
	NotEntitled                            // the applicant may not apply
	TooManyInhabitants                     // the applicant has more inhabitants than the programme allows
	PopulationMissing                      // the number of inhabitants matters and was not given
	ItemUnknown                            // the programme does not support the item
	ItemSuspended                          // the item is not granted for the time being
	SuspensionUncertain                    // the item may have been suspended already on the day
	TooFewPartners                         // fewer bodies cooperate than the programme wants
	DeadlineMissed                         // the application came too late
	EarlyStarted                           // the project began before the decision, and without consent
	StartUndecided                         // whether the project may have begun is not recorded
	FormUnknown                            // the form of financing is not recorded, so no grant can be computed
	FormClosed                             // the form of financing is not open to municipalities
	RateUnknown                            // the rate is not recorded, so no grant can be computed
	FixedAmountUnknown                     // the fixed amount is not recorded, so no grant can be computed
	CapApplied                             // the grant was cut to the highest sum
	OverFinanced                           // grant, own funds and other money exceed the cost; the grant was cut by the excess
	NotFinanced                            // grant, own funds and other money do not reach the cost
	BelowMinimum                           // the grant would be too small
	BudgetExceeded                         // the budget of the year does not suffice
	BudgetUnknown                          // the budget of the year is not recorded
	ItemExceeded                           // an item cost more than planned, beyond the tolerance; the excess is not recognised
	ItemToleranceUnknown                   // an item cost more than planned, and the tolerance is not recorded
	TotalExceeded                          // the eligible cost is higher than planned; the excess is the recipient's
	SavingIgnored                          // the change is too small to matter
	SavingUndecided                        // what becomes of the grant when cost falls is not recorded
	NoticeDue                              // the reduction of cost must be reported
	WaiverPossible                         // the repayment is so small that it should not be claimed where the purpose was missed
	ProofLate                              // the proof of use came too late
	ProofUndated                           // when the proof of use is due is not recorded
	BelowFixedAmount                       // the cost fell below the fixed amount
	ItemNotPlanned                         // an item stands in the proof and not in the plan; it is not recognised
	InterestIgnored                        // the interest is too small to be claimed
	RequestApplied                         // the grant was cut to what was asked for
	RateCut                                // the rate with all bonuses was cut to 100 %
	GrantNotNeeded                         // other money alone covers the cost
	ExcessNotCut                           // at settlement grant, own funds and other money exceed the cost; the grant is not cut
	CoverNotShown                          // at settlement grant, own funds and other money do not reach the cost
	PaidEarly                              // cost was paid before the approval period began
	PaidLate                               // cost was paid after the approval period ended
	OwnFundsRose                           // at settlement own funds are higher than planned; the grant does not fall for it
	SavingLimitUnknown                     // whether a small change leaves the grant as it is, is not recorded
	NoticeUnknown                          // from which reduction of cost on it must be reported is not recorded
	RepaymentLimitUnknown                  // whether a small repayment is not claimed is not recorded
)

var faults = bilingual.Words[Fault]{Name: "fault of an application or of a proof of use", List: []bilingual.Word[Fault]{
	{Value: NotInForce, Word: "not-in-force", Text: bilingual.Text{
		German:  "Das Programm ist am Tag der Entscheidung nicht in Kraft",
		English: "the programme is not in force on the day of the decision",
	}},
	{Value: NotEntitled, Word: "not-entitled",
		Text: bilingual.Text{German: "Nicht antragsberechtigt", English: "the applicant is not entitled to apply"}},
	{Value: TooManyInhabitants, Word: "too-many-inhabitants", Text: bilingual.Text{
		German:  "Mehr Einwohner, als das Programm zulässt",
		English: "more inhabitants than the programme allows",
	}},
	{Value: PopulationMissing, Word: "population-missing",
		Text: bilingual.Text{German: "Einwohnerzahl fehlt", English: "the number of inhabitants is missing"}},
	{Value: ItemUnknown, Word: "item-unknown", Text: bilingual.Text{
		German:  "Gegenstand wird vom Programm nicht gefördert, Ausgaben",
		English: "the programme does not support the item; cost",
	}},
	{Value: ItemSuspended, Word: "item-suspended", Text: bilingual.Text{
		German:  "Gegenstand wird derzeit nicht bewilligt",
		English: "the item is not granted for the time being",
	}},
	{Value: SuspensionUncertain, Word: "suspension-uncertain", Text: bilingual.Text{
		German:  "Ob die Bewilligung des Gegenstands schon ausgesetzt war, ist nicht erfasst",
		English: "whether the item was suspended already is not recorded",
	}},
	{Value: TooFewPartners, Word: "too-few-partners",
		Text: bilingual.Text{German: "Zu wenige Beteiligte", English: "too few cooperating bodies"}},
	{Value: DeadlineMissed, Word: "deadline-missed",
		Text: bilingual.Text{German: "Antragsfrist versäumt", English: "the deadline for applications was missed"}},
	{Value: EarlyStarted, Word: "early-started", Text: bilingual.Text{
		German:  "Vor der Entscheidung ohne Zustimmung begonnen",
		English: "begun before the decision and without consent",
	}},
	{Value: StartUndecided, Word: "start-undecided", Text: bilingual.Text{
		German:  "Ob vorzeitig begonnen werden durfte, ist nicht erfasst",
		English: "whether an early start was allowed is not recorded",
	}},
	{Value: FormUnknown, Word: "form-unknown",
		Text: bilingual.Text{German: "Finanzierungsart nicht erfasst", English: "the form of financing is not recorded"}},
	{Value: FormClosed, Word: "form-closed", Text: bilingual.Text{
		German:  "Finanzierungsart steht Kommunen nicht offen",
		English: "the form of financing is not open to municipalities",
	}},
	{Value: RateUnknown, Word: "rate-unknown",
		Text: bilingual.Text{German: "Fördersatz nicht erfasst", English: "the rate is not recorded"}},
	{Value: FixedAmountUnknown, Word: "fixed-amount-unknown",
		Text: bilingual.Text{German: "Festbetrag nicht erfasst", English: "the fixed amount is not recorded"}},
	{Value: CapApplied, Word: "cap-applied",
		Text: bilingual.Text{German: "Auf den Höchstbetrag gekürzt", English: "cut to the highest sum"}},
	{Value: OverFinanced, Word: "over-financed", Text: bilingual.Text{
		German:  "Finanzierung übersteigt die Ausgaben, Zuwendung gekürzt um",
		English: "the financing exceeds the cost; the grant was cut by",
	}},
	{Value: NotFinanced, Word: "not-financed", Text: bilingual.Text{
		German:  "Gesamtfinanzierung nicht gesichert, es fehlen",
		English: "the financing is incomplete; missing",
	}},
	{Value: BelowMinimum, Word: "below-minimum",
		Text: bilingual.Text{German: "Mindestbetrag nicht erreicht", English: "below the lowest grant"}},
	{Value: BudgetExceeded, Word: "budget-exceeded", Text: bilingual.Text{
		German:  "Haushaltsmittel des Jahres reichen nicht, verfügbar",
		English: "the budget of the year does not suffice; available",
	}},
	{Value: BudgetUnknown, Word: "budget-unknown", Text: bilingual.Text{
		German:  "Haushaltsmittel des Jahres nicht erfasst",
		English: "the budget of the year is not recorded",
	}},
	{Value: ItemExceeded, Word: "item-exceeded", Text: bilingual.Text{
		German:  "Einzelansatz zu weit überschritten, anerkannt bis",
		English: "the item was exceeded too far; recognised up to",
	}},
	{Value: ItemToleranceUnknown, Word: "item-tolerance-unknown", Text: bilingual.Text{
		German:  "Einzelansatz überschritten, Spielraum nicht erfasst, geplant",
		English: "the item was exceeded, the tolerance is not recorded; planned",
	}},
	{Value: TotalExceeded, Word: "total-exceeded", Text: bilingual.Text{
		German:  "Gesamtausgaben überschritten, Mehrausgaben trägt der Empfänger, geplant",
		English: "the total was exceeded, the recipient bears the excess; planned",
	}},
	{Value: SavingIgnored, Word: "saving-ignored",
		Text: bilingual.Text{German: "Änderung bleibt ohne Folgen bis", English: "the change has no consequence up to"}},
	{Value: SavingUndecided, Word: "saving-undecided", Text: bilingual.Text{
		German:  "Folgen der Minderausgaben oder Mehreinnahmen nicht erfasst",
		English: "what a saving or a higher income does to the grant is not recorded; change",
	}},
	{Value: NoticeDue, Word: "notice-due", Text: bilingual.Text{
		German:  "Minderung der Ausgaben ist anzuzeigen ab",
		English: "the reduction of cost must be reported from",
	}},
	{Value: WaiverPossible, Word: "waiver-possible", Text: bilingual.Text{
		German:  "Bei Zweckverfehlung soll nicht zurückgefordert werden bis",
		English: "where the purpose was missed nothing should be reclaimed up to",
	}},
	{Value: ProofLate, Word: "proof-late",
		Text: bilingual.Text{German: "Verwendungsnachweis verspätet", English: "the proof of use is late"}},
	{Value: ProofUndated, Word: "proof-undated", Text: bilingual.Text{
		German:  "Frist des Verwendungsnachweises nicht erfasst",
		English: "when the proof of use is due is not recorded",
	}},
	{Value: BelowFixedAmount, Word: "below-fixed-amount",
		Text: bilingual.Text{German: "Ausgaben unter dem Festbetrag", English: "the cost is below the fixed amount"}},
	{Value: ItemNotPlanned, Word: "item-not-planned", Text: bilingual.Text{
		German:  "Nicht im Finanzierungsplan, nicht anerkannt",
		English: "not in the financing plan, not recognised",
	}},
	{Value: InterestIgnored, Word: "interest-ignored",
		Text: bilingual.Text{German: "Zinsen werden nicht erhoben bis", English: "interest is not claimed up to"}},
	{Value: RequestApplied, Word: "request-applied", Text: bilingual.Text{
		German:  "Auf den beantragten Betrag gekürzt",
		English: "cut to the sum asked for",
	}},
	{Value: RateCut, Word: "rate-cut", Text: bilingual.Text{
		German:  "Fördersatz mit Zuschlägen auf 100 % begrenzt",
		English: "the rate with its bonuses was cut to 100%",
	}},
	{Value: GrantNotNeeded, Word: "grant-not-needed", Text: bilingual.Text{
		German:  "Andere decken die Ausgaben allein, eine Zuwendung ist nicht nötig; andere Mittel",
		English: "others cover the cost alone, no grant is needed; other money",
	}},
	{Value: ExcessNotCut, Word: "excess-not-cut", Text: bilingual.Text{
		German:  "Zuwendung, eigene und andere Mittel übersteigen die Ausgaben; kein Bescheid ist erfasst, der deshalb kürzt; Überschuss",
		English: "grant, own funds and other money exceed the cost; no decision is recorded that cuts the grant for it; excess",
	}},
	{Value: CoverNotShown, Word: "cover-not-shown", Text: bilingual.Text{
		German:  "Deckung der Ausgaben nicht nachgewiesen, es fehlen",
		English: "how the cost was covered is not shown; missing",
	}},
	{Value: PaidEarly, Word: "paid-early", Text: bilingual.Text{
		German:  "Vor Beginn des Bewilligungszeitraums gezahlt",
		English: "paid before the approval period began",
	}},
	{Value: PaidLate, Word: "paid-late", Text: bilingual.Text{
		German:  "Nach Ende des Bewilligungszeitraums gezahlt",
		English: "paid after the approval period ended",
	}},
	{Value: OwnFundsRose, Word: "own-funds-rose", Text: bilingual.Text{
		German: "Mehr Eigenmittel als geplant, deshalb nicht gekürzt; ob sie die Zuwendung mindern, ist nicht erfasst und im Bescheid zu " +
			"prüfen; Überschuss daraus",
		English: "more own funds than planned, the grant is not cut for it; whether they lower it is not recorded, see the decision; " +
			"excess from it",
	}},
	{Value: SavingLimitUnknown, Word: "saving-limit-unknown", Text: bilingual.Text{
		German:  "Ob kleine Änderungen ohne Folgen bleiben, ist nicht erfasst; Änderung",
		English: "whether small changes have no consequence is not recorded; change",
	}},
	{Value: NoticeUnknown, Word: "notice-unknown", Text: bilingual.Text{
		German:  "Ab welcher Höhe eine Minderung der Ausgaben anzuzeigen ist, ist nicht erfasst; Minderung",
		English: "from which amount on a reduction of cost must be reported is not recorded; reduction",
	}},
	{Value: RepaymentLimitUnknown, Word: "repayment-limit-unknown", Text: bilingual.Text{
		German:  "Ob kleine Beträge nicht zurückgefordert werden, ist nicht erfasst; Erstattung",
		English: "whether small amounts are not reclaimed is not recorded; repayment",
	}},
}}

// IsValid reports whether f is one of the faults.
func (f Fault) IsValid() bool { return faults.Has(f) }

// String returns the fault as data writes it, such as "early-started", and "" for anything else.
func (f Fault) String() string { return faults.String(f) }

// Text returns what the fault says, for readers, without its subject and its figure.
func (f Fault) Text(tag language.Tag) string { return faults.Text(f, tag) }

// MarshalText returns [Fault.String]; what is no fault is a [*bilingual.WordError].
func (f Fault) MarshalText() ([]byte, error) { return faults.Marshal(f) }

// UnmarshalText reads what MarshalText writes.
func (f *Fault) UnmarshalText(text []byte) error { return faults.Unmarshal(f, text) }

// Value stores the word in a database, and the zero value as NULL; see [bilingual.Words].
func (f Fault) Value() (driver.Value, error) { return faults.Value(f) }

// Scan reads the word from a database; see [bilingual.Words].
func (f *Fault) Scan(column any) error { return faults.Scan(f, column) }

// Finding is one fault with its place, its figure and its basis.
type Finding struct {
	Fault     Fault
	Blocking  bool           // no grant can be given or computed because of it
	Subject   string         // the item, the body or the day in question, a day as 2024-03-01; may be empty
	Amount    finance.Amount // the limit or the sum of which the fault speaks, where HasAmount is true
	HasAmount bool
	Source    law.Source // zero where the fault is that nothing is recorded
}

// MarshalJSON writes the finding with its text in both languages.
func (f Finding) MarshalJSON() ([]byte, error) {
	out := struct {
		Fault    Fault           `json:"fault"`
		Blocking bool            `json:"blocking"`
		Subject  string          `json:"subject,omitempty"`
		Amount   *finance.Amount `json:"amount,omitempty"`
		Source   law.Source      `json:"source,omitzero"`
		Text     bilingual.Text  `json:"text"`
	}{
		Fault: f.Fault, Blocking: f.Blocking, Subject: f.Subject, Source: f.Source,
		Text: bilingual.TextOf(f),
	}
	if f.HasAmount {
		out.Amount = &f.Amount
	}
	return json.Marshal(out)
}

// Text returns the finding for readers.
func (f Finding) Text(tag language.Tag) string {
	var out strings.Builder
	if f.Subject != "" {
		out.WriteString(f.subject().In(tag) + ": ")
	}
	out.WriteString(f.Fault.Text(tag))
	if f.HasAmount {
		out.WriteString(" " + f.Amount.Format(tag))
	}
	if !f.Source.IsZero() {
		out.WriteString(" [" + f.Source.String())
		if f.Source.Evidence != law.Primary {
			out.WriteString("; " + f.Source.EvidenceText(tag))
		}
		out.WriteByte(']')
	}
	return out.String()
}

// subject returns the subject for readers: a day as they write it.
func (f Finding) subject() bilingual.Text {
	switch f.Fault {
	case NotInForce, DeadlineMissed, StartUndecided, EarlyStarted, PaidEarly, PaidLate, ProofLate:
		if day, err := civil.Parse(f.Subject); err == nil {
			return bilingual.FormatOf(day)
		}
	}
	return both(f.Subject, f.Subject)
}

// step returns the finding as a step of a calculation, which states and reckons nothing.
func (f Finding) step() finance.Step {
	step := finance.Step{Name: bilingual.TextOf(f.Fault), Source: f.Source}
	if f.Subject != "" {
		step.Inputs = []finance.Input{{Name: both("betrifft", "concerns"), Value: f.subject()}}
	}
	if f.HasAmount {
		step.Result = f.Amount
	}
	return step
}
