package grant

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
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
	lastFault            = InterestIgnored
)

var faults = [...]struct {
	id   string
	text finance.Text
}{
	NotInForce:           {"not-in-force", finance.Text{German: "Das Programm ist am Tag der Entscheidung nicht in Kraft", English: "the programme is not in force on the day of the decision"}},
	NotEntitled:          {"not-entitled", finance.Text{German: "Nicht antragsberechtigt", English: "the applicant is not entitled to apply"}},
	TooManyInhabitants:   {"too-many-inhabitants", finance.Text{German: "Mehr Einwohner, als das Programm zulässt", English: "more inhabitants than the programme allows"}},
	PopulationMissing:    {"population-missing", finance.Text{German: "Einwohnerzahl fehlt", English: "the number of inhabitants is missing"}},
	ItemUnknown:          {"item-unknown", finance.Text{German: "Gegenstand wird vom Programm nicht gefördert", English: "the programme does not support the item"}},
	ItemSuspended:        {"item-suspended", finance.Text{German: "Gegenstand wird derzeit nicht bewilligt", English: "the item is not granted for the time being"}},
	SuspensionUncertain:  {"suspension-uncertain", finance.Text{German: "Ob die Bewilligung des Gegenstands schon ausgesetzt war, ist nicht erfasst", English: "whether the item was suspended already is not recorded"}},
	TooFewPartners:       {"too-few-partners", finance.Text{German: "Zu wenige Beteiligte", English: "too few cooperating bodies"}},
	DeadlineMissed:       {"deadline-missed", finance.Text{German: "Antragsfrist versäumt", English: "the deadline for applications was missed"}},
	EarlyStarted:         {"early-started", finance.Text{German: "Vor der Entscheidung ohne Zustimmung begonnen", English: "begun before the decision and without consent"}},
	StartUndecided:       {"start-undecided", finance.Text{German: "Ob vorzeitig begonnen werden durfte, ist nicht erfasst", English: "whether an early start was allowed is not recorded"}},
	FormUnknown:          {"form-unknown", finance.Text{German: "Finanzierungsart nicht erfasst", English: "the form of financing is not recorded"}},
	FormClosed:           {"form-closed", finance.Text{German: "Finanzierungsart steht Kommunen nicht offen", English: "the form of financing is not open to municipalities"}},
	RateUnknown:          {"rate-unknown", finance.Text{German: "Fördersatz nicht erfasst", English: "the rate is not recorded"}},
	FixedAmountUnknown:   {"fixed-amount-unknown", finance.Text{German: "Festbetrag nicht erfasst", English: "the fixed amount is not recorded"}},
	CapApplied:           {"cap-applied", finance.Text{German: "Auf den Höchstbetrag gekürzt", English: "cut to the highest sum"}},
	OverFinanced:         {"over-financed", finance.Text{German: "Finanzierung übersteigt die Ausgaben, Zuwendung gekürzt", English: "the financing exceeds the cost; the grant was cut"}},
	NotFinanced:          {"not-financed", finance.Text{German: "Gesamtfinanzierung nicht gesichert, es fehlen", English: "the financing is incomplete; missing"}},
	BelowMinimum:         {"below-minimum", finance.Text{German: "Mindestbetrag nicht erreicht", English: "below the lowest grant"}},
	BudgetExceeded:       {"budget-exceeded", finance.Text{German: "Haushaltsmittel des Jahres reichen nicht, verfügbar", English: "the budget of the year does not suffice; available"}},
	BudgetUnknown:        {"budget-unknown", finance.Text{German: "Haushaltsmittel des Jahres nicht erfasst", English: "the budget of the year is not recorded"}},
	ItemExceeded:         {"item-exceeded", finance.Text{German: "Einzelansatz zu weit überschritten, anerkannt bis", English: "the item was exceeded too far; recognised up to"}},
	ItemToleranceUnknown: {"item-tolerance-unknown", finance.Text{German: "Einzelansatz überschritten, Spielraum nicht erfasst, geplant", English: "the item was exceeded, the tolerance is not recorded; planned"}},
	TotalExceeded:        {"total-exceeded", finance.Text{German: "Gesamtausgaben überschritten, Mehrausgaben trägt der Empfänger, geplant", English: "the total was exceeded, the recipient bears the excess; planned"}},
	SavingIgnored:        {"saving-ignored", finance.Text{German: "Änderung bleibt ohne Folgen bis", English: "the change has no consequence up to"}},
	SavingUndecided:      {"saving-undecided", finance.Text{German: "Folgen der Minderausgaben oder Mehreinnahmen nicht erfasst", English: "what a saving or a higher income does to the grant is not recorded; change"}},
	NoticeDue:            {"notice-due", finance.Text{German: "Minderung der Ausgaben ist anzuzeigen ab", English: "the reduction of cost must be reported from"}},
	WaiverPossible:       {"waiver-possible", finance.Text{German: "Bei Zweckverfehlung soll nicht zurückgefordert werden bis", English: "where the purpose was missed nothing should be reclaimed up to"}},
	ProofLate:            {"proof-late", finance.Text{German: "Verwendungsnachweis verspätet", English: "the proof of use is late"}},
	ProofUndated:         {"proof-undated", finance.Text{German: "Frist des Verwendungsnachweises nicht erfasst", English: "when the proof of use is due is not recorded"}},
	BelowFixedAmount:     {"below-fixed-amount", finance.Text{German: "Ausgaben unter dem Festbetrag", English: "the cost is below the fixed amount"}},
	ItemNotPlanned:       {"item-not-planned", finance.Text{German: "Nicht im Finanzierungsplan, nicht anerkannt", English: "not in the financing plan, not recognised"}},
	InterestIgnored:      {"interest-ignored", finance.Text{German: "Zinsen werden nicht erhoben bis", English: "interest is not claimed up to"}},
}

// String returns the fault as data writes it, such as "early-started".
func (f Fault) String() string {
	if f < NotInForce || f > lastFault {
		return ""
	}
	return faults[f].id
}

// MarshalText returns [Fault.String].
func (f Fault) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// Finding is one fault with its place, its figure and its basis.
type Finding struct {
	Fault Fault `json:"fault"`
	// Blocking tells that no grant can be given or reckoned because of it.
	Blocking bool   `json:"blocking"`
	Subject  string `json:"subject,omitempty"` // the item, the body or the day in question
	// Amount is the limit or the sum that the fault speaks of; it counts only where HasAmount is true.
	Amount    finance.Amount `json:"amount"`
	HasAmount bool           `json:"-"`
	Source    law.Source     `json:"source,omitzero"` // zero where the fault is that nothing is recorded
}

// Text returns the finding for readers.
func (f Finding) Text(tag language.Tag) string {
	var out strings.Builder
	if f.Subject != "" {
		out.WriteString(f.Subject + ": ")
	}
	if f.Fault.String() != "" {
		out.WriteString(faults[f.Fault].text.In(tag))
	}
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
