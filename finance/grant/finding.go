package grant

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Fault is what an assessment or a settlement finds.
type Fault uint8

// What can be found in an application or in a proof of use.
const (
	NotInForce           Fault = iota + 1 // the programme is not in force on the day of the decision
	NotEntitled                           // the applicant may not apply
	TooManyInhabitants                    // the applicant has more inhabitants than the programme allows
	PopulationMissing                     // the number of inhabitants matters and was not given
	ItemUnknown                           // the programme does not support the item
	ItemSuspended                         // the item is not granted for the time being
	SuspensionUncertain                   // the item may have been suspended already on the day
	TooFewPartners                        // fewer bodies cooperate than the programme wants
	DeadlineMissed                        // the application came too late
	EarlyStarted                          // the project began before the decision, and without consent
	StartUndecided                        // whether the project may have begun is not recorded
	FormUnknown                           // the form of financing is not recorded, so no grant can be reckoned
	FormClosed                            // the form of financing is not open to municipalities
	RateUnknown                           // the rate is not recorded, so no grant can be reckoned
	FixedAmountUnknown                    // the fixed amount is not recorded, so no grant can be reckoned
	CapApplied                            // the grant was cut to the highest sum
	OverFinanced                          // grant, own funds and other money exceed the cost; the grant was cut
	NotFinanced                           // grant, own funds and other money do not reach the cost
	BelowMinimum                          // the grant would be too small
	BudgetExceeded                        // the budget of the year does not suffice
	BudgetUnknown                         // the budget of the year is not recorded
	ItemExceeded                          // an item cost more than planned, beyond the tolerance; the excess is not recognised
	ItemToleranceUnknown                  // an item cost more than planned, and the tolerance is not recorded
	TotalExceeded                         // the eligible cost is higher than planned; the excess is the recipient's
	SavingIgnored                         // the change is too small to matter
	SavingUndecided                       // what becomes of the grant when cost falls is not recorded
	NoticeDue                             // the reduction of cost must be reported
	WaiverPossible                        // the repayment is so small that it should not be claimed where the purpose was missed
	ProofLate                             // the proof of use came too late
	ProofUndated                          // when the proof of use is due is not recorded
	BelowFixedAmount                      // the cost fell below the fixed amount
	ItemNotPlanned                        // an item stands in the proof and not in the plan; it is not recognised
	InterestIgnored                       // the interest is too small to be claimed
)

var faults = [...]name{
	NotInForce: {"not-in-force", "Das Programm ist am Tag der Entscheidung nicht in Kraft",
		"the programme is not in force on the day of the decision"},
	NotEntitled: {"not-entitled", "Nicht antragsberechtigt", "the applicant is not entitled to apply"},
	TooManyInhabitants: {"too-many-inhabitants", "Mehr Einwohner, als das Programm zulässt",
		"more inhabitants than the programme allows"},
	PopulationMissing: {"population-missing", "Einwohnerzahl fehlt", "the number of inhabitants is missing"},
	ItemUnknown: {"item-unknown", "Gegenstand wird vom Programm nicht gefördert",
		"the programme does not support the item"},
	ItemSuspended: {"item-suspended", "Gegenstand wird derzeit nicht bewilligt",
		"the item is not granted for the time being"},
	SuspensionUncertain: {"suspension-uncertain", "Ob die Bewilligung des Gegenstands schon ausgesetzt war, ist nicht erfasst",
		"whether the item was suspended already is not recorded"},
	TooFewPartners: {"too-few-partners", "Zu wenige Beteiligte", "too few cooperating bodies"},
	DeadlineMissed: {"deadline-missed", "Antragsfrist versäumt", "the deadline for applications was missed"},
	EarlyStarted: {"early-started", "Vor der Entscheidung ohne Zustimmung begonnen",
		"begun before the decision and without consent"},
	StartUndecided: {"start-undecided", "Ob vorzeitig begonnen werden durfte, ist nicht erfasst",
		"whether an early start was allowed is not recorded"},
	FormUnknown: {"form-unknown", "Finanzierungsart nicht erfasst", "the form of financing is not recorded"},
	FormClosed: {"form-closed", "Finanzierungsart steht Kommunen nicht offen",
		"the form of financing is not open to municipalities"},
	RateUnknown:        {"rate-unknown", "Fördersatz nicht erfasst", "the rate is not recorded"},
	FixedAmountUnknown: {"fixed-amount-unknown", "Festbetrag nicht erfasst", "the fixed amount is not recorded"},
	CapApplied:         {"cap-applied", "Auf den Höchstbetrag gekürzt", "cut to the highest sum"},
	OverFinanced: {"over-financed", "Finanzierung übersteigt die Ausgaben, Zuwendung gekürzt",
		"the financing exceeds the cost; the grant was cut"},
	NotFinanced: {"not-financed", "Gesamtfinanzierung nicht gesichert, es fehlen",
		"the financing is incomplete; missing"},
	BelowMinimum: {"below-minimum", "Mindestbetrag nicht erreicht", "below the lowest grant"},
	BudgetExceeded: {"budget-exceeded", "Haushaltsmittel des Jahres reichen nicht, verfügbar",
		"the budget of the year does not suffice; available"},
	BudgetUnknown: {"budget-unknown", "Haushaltsmittel des Jahres nicht erfasst",
		"the budget of the year is not recorded"},
	ItemExceeded: {"item-exceeded", "Einzelansatz zu weit überschritten, anerkannt bis",
		"the item was exceeded too far; recognised up to"},
	ItemToleranceUnknown: {"item-tolerance-unknown", "Einzelansatz überschritten, Spielraum nicht erfasst, geplant",
		"the item was exceeded, the tolerance is not recorded; planned"},
	TotalExceeded: {"total-exceeded", "Gesamtausgaben überschritten, Mehrausgaben trägt der Empfänger, geplant",
		"the total was exceeded, the recipient bears the excess; planned"},
	SavingIgnored: {"saving-ignored", "Änderung bleibt ohne Folgen bis", "the change has no consequence up to"},
	SavingUndecided: {"saving-undecided", "Folgen der Minderausgaben oder Mehreinnahmen nicht erfasst",
		"what a saving or a higher income does to the grant is not recorded; change"},
	NoticeDue: {"notice-due", "Minderung der Ausgaben ist anzuzeigen ab",
		"the reduction of cost must be reported from"},
	WaiverPossible: {"waiver-possible", "Bei Zweckverfehlung soll nicht zurückgefordert werden bis",
		"where the purpose was missed nothing should be reclaimed up to"},
	ProofLate: {"proof-late", "Verwendungsnachweis verspätet", "the proof of use is late"},
	ProofUndated: {"proof-undated", "Frist des Verwendungsnachweises nicht erfasst",
		"when the proof of use is due is not recorded"},
	BelowFixedAmount: {"below-fixed-amount", "Ausgaben unter dem Festbetrag",
		"the cost is below the fixed amount"},
	ItemNotPlanned: {"item-not-planned", "Nicht im Finanzierungsplan, nicht anerkannt",
		"not in the financing plan, not recognised"},
	InterestIgnored: {"interest-ignored", "Zinsen werden nicht erhoben bis", "interest is not claimed up to"},
}

const faultKind = "fault of an application or of a proof of use"

// String returns the fault as data writes it, such as "early-started", and "" for anything else.
func (f Fault) String() string { return nameOf(faults[:], f).id }

// Text returns what the fault says, for readers, without its subject and its figure.
func (f Fault) Text(tag language.Tag) string { return nameOf(faults[:], f).text(tag) }

// MarshalText returns [Fault.String]; what is no fault is a [*NameError].
func (f Fault) MarshalText() ([]byte, error) { return marshalName(faults[:], faultKind, f) }

// UnmarshalText reads what [Fault.MarshalText] writes.
func (f *Fault) UnmarshalText(text []byte) error { return unmarshalName(faults[:], faultKind, text, f) }

// Finding is one fault with its place, its figure and its basis.
type Finding struct {
	Fault     Fault
	Blocking  bool           // no grant can be given or reckoned because of it
	Subject   string         // the item, the body or the day in question; may be empty
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
		Text: bilingual.Text{German: f.Text(language.German), English: f.Text(language.English)},
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
		out.WriteString(f.Subject + ": ")
	}
	out.WriteString(f.Fault.Text(tag))
	if f.HasAmount {
		out.WriteString(" " + f.Amount.Format(tag))
	}
	if !f.Source.IsZero() {
		out.WriteString(" [" + f.Source.String())
		if f.Source.Evidence != law.Primary {
			out.WriteString("; " + f.Source.Evidence.Text(tag))
		}
		out.WriteByte(']')
	}
	return out.String()
}

// step returns the finding as a step of a calculation.
func (f Finding) step() finance.Step {
	step := finance.Step{Name: both(f.Fault), Source: f.Source}
	switch {
	case f.HasAmount:
		step.Result = f.Amount
	case f.Subject != "":
		step.Result = finance.Word(f.Subject)
	}
	return step
}
