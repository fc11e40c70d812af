package grant

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
)

// ApplicationError tells that the figures of an application, of a programme or of a proof of use make no sense.
type ApplicationError struct {
	Item   int            // index of the item of cost at fault; -1 where it is none
	Line   string         // its line of the financing plan, or the source of money at fault; "" where it is neither
	Reason bilingual.Text // what is wrong and what would be right
}

func (e *ApplicationError) Error() string { return "grant: " + e.Text(language.English) }

// Text returns the error for readers; items are counted from 1.
func (e *ApplicationError) Text(tag language.Tag) string {
	reason := bilingual.Printable(e.Reason.In(tag))
	switch {
	case e.Item >= 0:
		return bilingual.Sprintf("Posten %d (%s): %s", "item %d (%s): %s", e.Item+1, bilingual.Printable(e.Line), reason).In(tag)
	case e.Line != "":
		return bilingual.Printable(e.Line) + ": " + reason
	}
	return reason
}

// wrong is an error that no single item is to blame for.
func wrong(german, english string, args ...any) error {
	return &ApplicationError{Item: -1, Reason: bilingual.Sprintf(german, english, args...)}
}

// isMoney reports whether the amount can be a sum of money that somebody has or spends.
func isMoney(amount finance.Amount) bool { return amount.InRange() && amount.Sign() >= 0 }

// checkCosts refuses costs that cannot be.
func checkCosts(items []Cost) error {
	for i, cost := range items {
		fault := &ApplicationError{Item: i, Line: cost.line()}
		switch {
		case !isMoney(cost.Amount):
			fault.Reason = bilingual.Sprintf("die Ausgabe %s ist negativ oder zu groß; einen Nachlass vom Betrag abziehen",
				"the cost %s is negative or out of range; take a discount off the amount", bilingual.FormatOf(cost.Amount))
		case cost.Ineligible.Sign() < 0 || cost.Amount.Less(cost.Ineligible):
			fault.Reason = bilingual.Sprintf("der nicht zuwendungsfähige Teil, %s, muss zwischen null und der Ausgabe %s liegen",
				"the part that is not eligible, %s, must lie between zero and the cost, %s",
				bilingual.FormatOf(cost.Ineligible), bilingual.FormatOf(cost.Amount))
		default:
			continue
		}
		return fault
	}
	return nil
}

// checkContributions refuses sources of money that cannot be.
func checkContributions(list []Contribution) error {
	for _, c := range list {
		fault := &ApplicationError{Item: -1, Line: c.title()}
		switch {
		case c.title() == "":
			fault.Reason = bilingual.Text{German: "ein Deckungsmittel braucht eine Kennung oder einen Namen",
				English: "a source of money needs an ID or a name"}
		case !c.Kind.IsValid():
			fault.Reason = bilingual.Text{
				German:  "es ist nicht gesagt, ob es Eigenmittel, Einnahmen oder Mittel anderer Geber sind",
				English: "it is not said whether it is own funds, income or money of other givers"}
		case !isMoney(c.Amount):
			fault.Reason = negative(c.Amount)
		default:
			continue
		}
		return fault
	}
	return nil
}

// checkSums refuses sums of money that are negative or out of range.
func checkSums(sums ...namedSum) error {
	for _, sum := range sums {
		if !isMoney(sum.amount) {
			return &ApplicationError{Item: -1, Reason: bilingual.Sprintf("%s: %s", "%s: %s",
				bilingual.Text{German: sum.german, English: sum.english}, negative(sum.amount))}
		}
	}
	return nil
}

// namedSum is a sum of money with what it is.
type namedSum struct {
	german, english string
	amount          finance.Amount
}

func negative(amount finance.Amount) bilingual.Text {
	return bilingual.Sprintf("der Betrag %s ist negativ oder zu groß; verlangt ist null oder mehr",
		"the amount %s is negative or out of range; want zero or more", bilingual.FormatOf(amount))
}

// namedDay is a day with what happens on it.
type namedDay struct {
	german, english string
	day             civil.Date
}

// checkOrder refuses two days of which the one that must not be later is later. A day that is not given is in order.
func checkOrder(first, second namedDay) error {
	if first.day.IsZero() || second.day.IsZero() || !first.day.After(second.day) {
		return nil
	}
	return wrong("%s (%s) liegt nach: %s (%s); eines der Daten ist zu berichtigen",
		"%s (%s) is later than: %s (%s); correct one of the days",
		bilingual.Text{German: first.german, English: first.english}, bilingual.FormatOf(first.day),
		bilingual.Text{German: second.german, English: second.english}, bilingual.FormatOf(second.day))
}
