package dossier

import (
	"fmt"

	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/duty"
)

var (
	headLater    = bilingual.Text{German: "Am %s", English: "On %s"}
	laterOutside = bilingual.Text{
		German:  "Der Tag liegt außerhalb der Zeit, für die etwas erfasst ist: %s. Gesagt wird dazu nichts.",
		English: "The day lies outside the time for which anything is recorded: %s. Nothing is told of it.",
	}
	laterUnsigned = bilingual.Text{
		German:  "Die Vereinbarung nennt keinen Tag der Unterzeichnung; was aus ihr wurde, lässt sich nicht sagen.",
		English: "The agreement names no day of signing; what became of it nobody can tell.",
	}
	laterNobody    = bilingual.Text{German: "Über die Partner ist nichts erfasst.", English: "Nothing is recorded of the partners."}
	laterSuccessor = bilingual.Text{German: "Nachfolge: %s", English: "Succeeded by: %s"}
	laterDuties    = bilingual.Text{German: "Pflichten, nach ihrer Zahl:", English: "Duties, by their number:"}
	laterMoneyOf   = bilingual.Text{German: "Obergrenze %d: %s; bis einschließlich %d zusammen %s", English: "Ceiling of %d: %s; through %d together %s"}
	laterMoneyNone = bilingual.Text{German: "%d: keine Obergrenze erfasst; bis einschließlich %d zusammen %s", English: "%d: no ceiling recorded; through %d together %s"}
	laterMoneyAll  = bilingual.Text{German: " von %s", English: " of %s"}
	laterNoTotal   = bilingual.Text{German: "; eine Gesamtsumme ist nicht erfasst", English: "; no total is recorded"}
	laterEnded     = bilingual.Text{German: "Die Jahre, für die Geld zugesagt war, sind vorbei.", English: "The years for which money was promised are over."}
)

// later tells what became of the agreement by the day that was asked for.
func (p *printer) later(l *Later) {
	p.head(bilingual.Sprintf(headLater.German, headLater.English, p.date(l.On)))
	switch {
	case l.Span.From.IsZero():
		p.paragraph("   ", laterUnsigned.In(p.tag))
		return
	case !l.Inside:
		p.paragraph("   ", fmt.Sprintf(laterOutside.In(p.tag), l.Span.Format(p.tag)))
		return
	case len(l.Partners) == 0:
		p.paragraph("   ", laterNobody.In(p.tag))
	}
	for _, partner := range l.Partners {
		p.partner(partner)
	}
	if m := l.Money; m != nil {
		p.line("   %s", headMoney.In(p.tag))
		so := m.SoFar.Format(p.tag)
		text, total := fmt.Sprintf(laterMoneyNone.In(p.tag), m.Year, m.Year, so), laterNoTotal.In(p.tag)
		if !m.Ceiling.IsZero() {
			text = fmt.Sprintf(laterMoneyOf.In(p.tag), m.Year, m.Ceiling.Format(p.tag), m.Year, so)
		}
		if !m.Total.IsZero() {
			total = fmt.Sprintf(laterMoneyAll.In(p.tag), m.Total.Format(p.tag))
		}
		p.paragraph("      ", text+total)
		if m.Ended {
			p.paragraph("      ", laterEnded.In(p.tag))
		}
	}
	for _, fact := range l.Facts {
		p.paragraph("   ", fmt.Sprintf("%s: %s %s", p.date(fact.On), fact.Text.In(p.tag), p.known(fact.Source)))
	}
	for _, missing := range l.Missing {
		p.paragraph("   ", missing.In(p.tag))
	}
}

func (p *printer) partner(partner LaterPartner) {
	p.paragraph("   ", partner.Name)
	p.succession(partner) // first, for the offices below are then those of the successor
	for _, office := range partner.Offices {
		switch office.State {
		case actor.Held:
			p.paragraph("      ", fmt.Sprintf("%s: %s %s", office.Title, office.Holder.Name, p.known(office.Source)))
		case actor.Vacant:
			p.paragraph("      ", fmt.Sprintf("%s: %s %s", office.Title, labelVacant.In(p.tag), p.known(office.Source)))
		default:
			if last := office.Last; last.Holder.Name != "" {
				p.paragraph("      ", fmt.Sprintf("%s: %s %s", office.Title, fmt.Sprintf(labelLast.In(p.tag), last.Holder.Name, p.date(last.On)), p.known(last.Source)))
				continue
			}
			why := office.Why.Text(p.tag)
			if office.Reason != "" && bilingual.German(p.tag) {
				why = office.Reason
			}
			p.paragraph("      ", fmt.Sprintf("%s: %s (%s)", office.Title, labelNotKnown.In(p.tag), why))
		}
	}
	p.laterDuties(partner)
}

func (p *printer) succession(partner LaterPartner) {
	if partner.Successor == "" {
		return
	}
	text := fmt.Sprintf(laterSuccessor.In(p.tag), partner.Successor)
	if h := partner.Handover; h != nil {
		text += fmt.Sprintf(" – %s (%s) %s", h.What.In(p.tag), h.About.In(p.tag), p.known(h.Source))
	}
	p.paragraph("      ", text)
}

func (p *printer) laterDuties(partner LaterPartner) {
	text := laterDuties.In(p.tag)
	if partner.Duties == nil {
		text += " " + labelNotKnown.In(p.tag)
	}
	separator := " "
	for status := duty.Binding; status.IsValid(); status++ {
		if n := partner.Duties[status.String()]; n > 0 {
			text += fmt.Sprintf("%s%s: %d", separator, status.Text(p.tag), n)
			separator = ", "
		}
	}
	p.paragraph("      ", text)
	for _, d := range partner.Binding {
		p.paragraph("         ", fmt.Sprintf("%s %s", d.Title.In(p.tag), p.known(d.Norm)))
	}
}
