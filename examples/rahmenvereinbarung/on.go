package main

import (
	"cmp"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/actor"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/sachsen"
	"github.com/foederal/foederal/thueringen"
)

// later is what became of an agreement by a day that the reader asked for.
type later struct {
	On     civil.Date   `json:"on"`
	Span   civil.Period `json:"span"`   // from the signing through the last day for which units and figures are known
	Inside bool         `json:"inside"` // whether the day lies in it; nothing else is told where it does not

	Partners []laterPartner   `json:"partners,omitempty"`
	Money    *laterMoney      `json:"money,omitempty"`
	Facts    []laterFact      `json:"facts,omitempty"`
	Missing  []bilingual.Text `json:"missing,omitempty"`
}

type laterPartner struct {
	ID      string        `json:"id"`
	Name    string        `json:"name"`
	Offices []laterOffice `json:"offices"`
	// Successor is the actor at which the office stands on the day, or stood on the last day of its record, where that is another one.
	Successor string          `json:"successor,omitempty"`
	Handover  *actor.Handover `json:"handover,omitempty"`
	Duties    map[string]int  `json:"duties"` // how many by their status
	Binding   []laterDuty     `json:"binding,omitempty"`
}

type laterOffice struct {
	Title string `json:"title"`
	actor.Occupancy
}

type laterDuty struct {
	ID    string         `json:"id"`
	Title bilingual.Text `json:"title"`
	Norm  law.Source     `json:"norm"`
}

type laterMoney struct {
	Year    int            `json:"year"`
	Ceiling finance.Amount `json:"ceiling,omitzero"` // of the year; zero where none is promised for it
	SoFar   finance.Amount `json:"soFar"`            // all ceilings through that year
	Total   finance.Amount `json:"total,omitzero"`   // zero where the document names none
	Ended   bool           `json:"ended"`            // the last year with a ceiling is over
}

type laterFact struct {
	On     civil.Date     `json:"on"`
	Text   bilingual.Text `json:"text"`
	Source law.Source     `json:"source"`
}

// newLater tells what became of the agreement by the day.
func newLater(a *agreement.Agreement, on civil.Date) (*later, error) {
	l := &later{On: on, Span: civil.Period{From: a.Signed, Through: thueringen.Directory().Span().Through}}
	if a.Signed.IsZero() || !l.Span.Contains(on) {
		return l, nil
	}
	l.Inside = true
	duties := duty.New(bund.Duties(), thueringen.Duties(), sachsen.Duties())
	for i := range a.Parties {
		partner := &a.Parties[i].Partner
		who, isActor := actorOf(partner.ID)
		if !isActor && partner.Unit.IsZero() {
			continue
		}
		if !isActor {
			who = actor.Actor{ID: partner.ID, Name: partner.Name}
		}
		l.Partners = append(l.Partners, partnerOn(who, &a.Parties[i], duties, on))
	}
	if err := l.money(a); err != nil {
		return l, err
	}
	if a.ID == thueringen.FrameworkAgreement().ID {
		l.history()
	}
	return l, nil
}

// actorOf returns the actor with the ID that any of the three knows.
func actorOf(id string) (actor.Actor, bool) {
	for _, known := range [...]func(string) (actor.Actor, bool){bund.Actor, thueringen.Actor, sachsen.Actor} {
		if who, ok := known(id); ok {
			return who, true
		}
	}
	return actor.Actor{}, false
}

// subjectOf returns the party as one whose duties are asked for: a unit as the directory has it on the day, and a partner that the library
// knows with its Land.
func subjectOf(partner governance.Partner, on civil.Date) duty.Subject {
	subject := duty.Subject{Partner: partner}
	if partner.Kind == governance.UnitPartner {
		for _, known := range [...]*directory.Directory{bund.Directory(), thueringen.Directory(), sachsen.Directory()} {
			if snapshot, err := known.On(on); err == nil && subject.Unit.IsZero() {
				subject.Unit, _ = snapshot.Unit(partner.Unit.Key)
			}
		}
	}
	for _, known := range [...]func(string) (governance.Partner, bool){thueringen.Partner, sachsen.Partner} {
		if p, ok := known(partner.ID); ok {
			subject.Land = p.Land
		}
	}
	return subject
}

func partnerOn(who actor.Actor, party *agreement.Party, duties *duty.Collection, on civil.Date) laterPartner {
	p := laterPartner{ID: who.ID, Name: who.Name, Duties: map[string]int{}}
	for _, post := range who.Posts {
		o := post.On(on)
		p.Offices = append(p.Offices, laterOffice{titleOn(post, party, o), o})
		at := cmp.Or(o.At, o.Last.At) // after the record, where it last stood
		if at == "" || at == who.ID {
			continue
		}
		if next, ok := actorOf(at); ok {
			p.Successor = next.Name
		}
		for i := range who.Handovers {
			if who.Handovers[i].To == at {
				p.Handover = &who.Handovers[i]
			}
		}
	}
	for _, verdict := range duties.ForSubject(subjectOf(party.Partner, on), on) {
		p.Duties[verdict.Status().String()]++
		if verdict.Status() == duty.Binding {
			p.Binding = append(p.Binding, laterDuty{verdict.ID(), verdict.Duty().Title, verdict.Norm()})
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
func (l *later) money(a *agreement.Agreement) error {
	var funding *agreement.Funding
	more := 0
	for _, clause := range agreement.All[agreement.Funding](a) {
		if funding == nil && len(clause.Ceilings) > 0 {
			funding = &clause
		} else {
			more++
		}
	}
	if funding == nil {
		return nil
	}
	if more > 0 {
		l.Missing = append(l.Missing, bilingual.Sprintf("Weitere Klauseln „%s“: %d; ihre Beträge stehen hier nicht.",
			"Further clauses “%s”: %d; their amounts are not told here.", bilingual.TextOf(agreement.KindFunding), more))
	}
	m := &laterMoney{Year: l.On.Year(), Total: funding.Total, Ended: true}
	for _, ceiling := range funding.Ceilings {
		m.Ended = m.Ended && ceiling.Year < m.Year
		if ceiling.Year > m.Year {
			continue
		}
		var err error
		if ceiling.Year == m.Year {
			if m.Ceiling, err = m.Ceiling.Add(ceiling.Amount); err != nil {
				return err
			}
		}
		if m.SoFar, err = m.SoFar.Add(ceiling.Amount); err != nil {
			return err
		}
	}
	l.Money = m
	return nil
}

// history tells what is recorded of the framework agreement after its signing, up to the day, and what is not.
func (l *later) history() {
	for _, fact := range followed() {
		if !fact.On.After(l.On) {
			l.Facts = append(l.Facts, fact)
		}
	}
	l.Missing = append(l.Missing, []bilingual.Text{
		{German: "Wie viel von den Obergrenzen abgerufen wurde, ist nicht erfasst.", English: "How much of the ceilings was called off is not recorded."},
		{German: "Laufzeit und Kündigung der Vereinbarung sind nicht erfasst; ob sie an diesem Tag noch gilt, lässt sich nicht sagen.",
			English: "Term and termination of the agreement are not recorded; whether it is still in force on that day nobody can tell."},
		{German: "Eine förmliche Nachfolgevereinbarung der drei Partner wurde nicht gefunden.",
			English: "No formal successor agreement of the three partners was found."},
	}...)
}

// followed are the events after the signing that bear a day.
func followed() []laterFact {
	fact := func(on, german, english, where string) laterFact {
		return laterFact{civil.MustParse(on), bilingual.Text{German: german, English: english}, review.Press(where)}
	}
	return []laterFact{
		fact("2019-09-17", "Fahrplan für den gemeinsamen IT-Dienstleister mit Sitz in Gotha", "Road map for the joint IT provider with its seat in Gotha", "dpa/SZ, 17.09.2019"),
		fact("2020-05-27", "Gesellschaftsvertrag der KIV Thüringen GmbH beurkundet; das Land beteiligt sich mit 200.000 EUR",
			"Articles of the KIV Thüringen GmbH notarised; the Land takes part with EUR 200,000", "behoerden-spiegel, 27.05.2020; finanzen.thueringen.de"),
		fact("2021-12-29", "Portal für elektronische Rechnungen: alle Landesbehörden und Landkreise, etwa 600 Gemeinden; mehr als 9.000 Rechnungen 2021",
			"Portal for electronic invoices: all authorities of the Land and Landkreise, about 600 municipalities; more than 9,000 invoices in 2021", "t-online/dpa, 29.12.2021"),
	}
}
