package calendar

import (
	"strconv"
	"time"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// money adds yearly amounts, proofs of use, instalments and price adjustments.
func (l *list) money() {
	for _, c := range agreement.All[agreement.Funding](l.schedule.agreement) {
		l.funding(c)
	}
	for _, c := range agreement.All[agreement.Price](l.schedule.agreement) {
		l.price(c)
	}
}

func (l *list) funding(c agreement.Funding) {
	for _, ceiling := range c.Ceilings {
		first, err := civil.Of(ceiling.Year, time.January, 1)
		if err != nil {
			continue // a year that no document can hold
		}
		limit := bilingual.Text{German: "Höchstbetrag", English: "at most"}
		if c.UpTo == agreement.Yes {
			limit = bilingual.Text{German: "bis zu", English: "up to"}
		}
		source := ceiling.Source
		if source.IsZero() {
			source = c.Source
		}
		title := bilingual.Sprintf("%s %d: %s %s", "%s %d: %s %s", bilingual.TextOf(YearlyAmount), ceiling.Year, limit, bilingual.FormatOf(ceiling.Amount))
		l.add(Event{Day: first, Through: first.AddMonths(12).AddDays(-1), Topic: YearlyAmount, Title: title, Sources: known([]law.Source{source})},
			strconv.Itoa(ceiling.Year))
	}
	switch {
	case c.ProofOfUse == agreement.Yes:
		l.repeat(ProofOfUse, bilingual.TextOf(ProofOfUse), bilingual.Text{}, 0, 1, c.Source)
	case c.ProofOfUse == agreement.Unknown && !c.IsNone("proofOfUse"):
		l.open(ProofOfUse, bilingual.TextOf(ProofOfUse), bilingual.Text{
			German:  "ob die Verwendung nachzuweisen ist, ist nicht vermerkt",
			English: "whether the use must be proved is not recorded"}, c.Source)
	}
}

func (l *list) price(c agreement.Price) {
	title := bilingual.TextOf(Instalment)
	text := bilingual.Text{German: "Zahlung", English: "payment"}
	months, most := 0, 1
	switch n := c.Instalments; {
	case n > 0 && 12%n == 0:
		months, most = 12/n, n
		text = bilingual.Sprintf("%d Raten im Jahr", "%d instalments in a year", n)
	case n == 0 && c.Yearly == agreement.Yes:
		months, text = 12, bilingual.Text{German: "jährliche Zahlung", English: "yearly payment"}
	}
	if c.Yearly == agreement.Yes {
		most = 0
	}
	if c.Instalments > 0 && months == 0 {
		l.open(Instalment, title, bilingual.Sprintf("%d Raten im Jahr, die nicht auf gleiche Zahlen von Monaten fallen",
			"%d instalments in a year, which do not fall on equal numbers of months", c.Instalments), c.Source)
	} else {
		l.repeat(Instalment, title, text, months, most, c.Source)
	}
	if c.Yearly == agreement.Unknown && !c.IsNone("yearly") {
		l.open(Instalment, title, bilingual.Text{
			German:  "ob jedes Jahr gezahlt wird, ist nicht vermerkt",
			English: "whether it is paid every year is not recorded"}, c.Source)
	}
	switch {
	case c.Indexed == agreement.Yes:
		text := bilingual.Text{German: "jährlich", English: "every year"}
		if c.Index != "" {
			text = bilingual.Text{German: "nach dem Index: " + c.Index, English: "by the index: " + c.Index}
		}
		l.repeat(Adjustment, bilingual.TextOf(Adjustment), text, 12, 0, c.Source)
	case c.Indexed == agreement.Unknown && !c.IsNone("indexed"):
		l.open(Adjustment, bilingual.TextOf(Adjustment), bilingual.Text{
			German:  "ob sich der Preis anpasst, ist nicht vermerkt",
			English: "whether the price is adjusted is not recorded"}, c.Source)
	}
}
