package dossier

import (
	"cmp"
	"math"
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
)

// Later is what became of an agreement by a later day.
type Later struct {
	On     civil.Date   `json:"on"`
	Span   civil.Period `json:"span"`   // from the signing through the last day for which units and figures are known
	Inside bool         `json:"inside"` // whether the day lies in it; nothing else is told where it does not

	Partners []LaterPartner   `json:"partners,omitempty"`
	Money    *MoneySoFar      `json:"money,omitempty"`
	Facts    []LaterFact      `json:"facts,omitempty"`
	Missing  []bilingual.Text `json:"missing,omitempty"`
}

// LaterPartner is a party on the later day.
type LaterPartner struct {
	ID      string        `json:"id"`
	Name    string        `json:"name"`
	Offices []LaterOffice `json:"offices"`
	// Successor is the actor at which the office stands on the day, or stood on the last day of its record, where that is another one.
	Successor string          `json:"successor,omitempty"`
	Handover  *actor.Handover `json:"handover,omitempty"`
	Duties    map[string]int  `json:"duties"` // how many by their status; nil where nobody was asked for duties
	Binding   []LaterDuty     `json:"binding,omitempty"`
}

// LaterOffice is an office of a partner, and who holds it.
type LaterOffice struct {
	Title string `json:"title"`
	actor.Occupancy
}

// LaterDuty is a duty that binds a partner.
type LaterDuty struct {
	ID    string         `json:"id"`
	Title bilingual.Text `json:"title"`
	Norm  law.Source     `json:"norm"`
}

// MoneySoFar is what was promised until a year, whether it was called off or not.
type MoneySoFar struct {
	Year    int            `json:"year"`
	Ceiling finance.Amount `json:"ceiling,omitzero"` // of the year; zero where none is promised for it
	SoFar   finance.Amount `json:"soFar"`            // all ceilings through that year
	Total   finance.Amount `json:"total,omitzero"`   // zero where the document names none
	Ended   bool           `json:"ended"`            // the last year with a ceiling is over
}

// LaterFact is something that is recorded of an agreement after its signing.
type LaterFact struct {
	On     civil.Date     `json:"on"`
	Text   bilingual.Text `json:"text"`
	Source law.Source     `json:"source"`
}

// newLater tells what became of the agreement by the day.
func newLater(a *agreement.Agreement, on civil.Date, known Known) (*Later, error) {
	l := &Later{On: on, Span: civil.Period{From: a.Signed, Through: cmp.Or(known.Through, a.Signed)}}
	if a.Signed.IsZero() || !l.Span.Contains(on) {
		return l, nil
	}
	l.Inside = true
	for i := range a.Parties {
		partner := &a.Parties[i].Partner
		who, isActor := known.actor(partner.ID)
		if !isActor && partner.Unit.IsZero() {
			l.Missing = append(l.Missing, bilingual.Sprintf("Über den Partner „%s“ ist nichts erfasst.", "Nothing is recorded of the partner “%s”.",
				cmp.Or(partner.Name, partner.ID, string(a.Parties[i].ID))))
			continue
		}
		if !isActor {
			who = actor.Actor{ID: partner.ID, Name: partner.Name}
		}
		l.Partners = append(l.Partners, known.partnerOn(who, &a.Parties[i], on))
	}
	if err := l.money(a); err != nil {
		return l, err
	}
	if known.History != nil {
		facts, missing := known.History(a)
		for _, fact := range facts {
			if !fact.On.After(on) {
				l.Facts = append(l.Facts, fact)
			}
		}
		l.Missing = append(l.Missing, missing...)
	}
	return l, nil
}

// subjectOf returns the party as one whose duties are asked for: a unit as the directory has it on the day, and a partner that the library
// knows with its Land.
func (k Known) subjectOf(partner governance.Partner, on civil.Date) duty.Subject {
	subject := duty.Subject{Partner: partner}
	if partner.Kind == governance.UnitPartner {
		for _, open := range k.Directories {
			if snapshot, err := open().On(on); err == nil && subject.Unit.IsZero() {
				subject.Unit, _ = snapshot.Unit(partner.Unit.Key)
			}
		}
	}
	if known, ok := k.partner(partner.ID); ok {
		subject.Land = known.Land
	}
	return subject
}

func (k Known) partnerOn(who actor.Actor, party *agreement.Party, on civil.Date) LaterPartner {
	p := LaterPartner{ID: who.ID, Name: who.Name}
	for _, post := range who.Posts {
		o := post.On(on)
		p.Offices = append(p.Offices, LaterOffice{titleOn(post, party, o), o})
		at := cmp.Or(o.At, o.Last.At) // after the record, where it last stood
		if at == "" || at == who.ID {
			continue
		}
		if next, ok := k.actor(at); ok {
			p.Successor = next.Name
		}
		for i := range who.Handovers {
			if who.Handovers[i].To == at {
				p.Handover = &who.Handovers[i]
			}
		}
	}
	if k.Duties == nil {
		return p
	}
	p.Duties = map[string]int{}
	for _, verdict := range k.Duties.ForSubject(k.subjectOf(party.Partner, on), on) {
		p.Duties[verdict.Status().String()]++
		if verdict.Status() == duty.Binding {
			p.Binding = append(p.Binding, LaterDuty{verdict.ID(), verdict.Duty().Title, verdict.Norm()})
		}
	}
	return p
}

// titleOn returns the title that the holder bears where she or he signed with it, and otherwise both forms.
func titleOn(post actor.Post, party *agreement.Party, o actor.Occupancy) string {
	for _, s := range party.Signatures {
		if s.Name == o.Holder.Name && (s.Office == post.Title || s.Office == post.FeminineTitle) {
			return s.Office
		}
	}
	return post.Title + " / " + post.FeminineTitle
}

// money adds up the ceilings of the first funding clause that names any, and says so where there is another funding clause.
func (l *Later) money(a *agreement.Agreement) error {
	funding, more := withCeilings(a)
	if funding == nil {
		return nil
	}
	if more > 0 {
		l.Missing = append(l.Missing, furtherClauses(more))
	}
	m := &MoneySoFar{Year: l.On.Year(), Total: funding.Total}
	m.Ended = !slices.ContainsFunc(funding.Ceilings, func(c agreement.Ceiling) bool { return c.Year >= m.Year })
	var err error
	if m.Ceiling, err = ceilingOf(funding.Ceilings, m.Year, m.Year); err != nil {
		return err
	}
	if m.SoFar, err = ceilingOf(funding.Ceilings, math.MinInt, m.Year); err != nil {
		return err
	}
	l.Money = m
	return nil
}
