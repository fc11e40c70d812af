package calendar

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"hash"
	"slices"
	"strconv"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
)

// Calendar returns the events of the agreement from one day through another, and what of it has no day. Events after its end are left
// out. The UIDs are those of the agreement's ID or, without one, of its form, title and parties: an agreement that is signed, or changed
// in its days, keeps them. Open or empty periods are a [*ScheduleError].
func (s *Schedule) Calendar(from, through civil.Date) (Calendar, error) {
	period := civil.Period{From: from, Through: through}
	if from.IsZero() || through.IsZero() || period.IsEmpty() {
		return Calendar{}, scheduleError("der Kalender braucht einen ersten Tag und einen letzten, der nicht davor liegt",
			"the calendar needs a first day and a last one that is not before it")
	}
	l := &list{schedule: s, period: period, base: hashOf(s.base()), last: s.lastDay(), given: map[string]int{}}
	l.beginning()
	l.ending()
	for i := range s.options {
		l.notices(LastNotice, &s.options[i])
	}
	for _, c := range agreement.All[agreement.Exit](s.agreement) {
		if c.Possible != agreement.No {
			o := readExit(c)
			l.notices(LastExit, &o)
		}
	}
	l.noticeGiven()
	l.money()
	l.reports()
	l.deliveries()
	l.gaps()
	title := bilingual.Text{German: s.agreement.Title, English: s.agreement.Title}
	return New(title, period, l.events, l.undated)
}

// base is the part of a UID that names the agreement.
func (s *Schedule) base() []string {
	a := s.agreement
	if a.ID != "" {
		return []string{"agreement", a.ID}
	}
	base := []string{"agreement", a.Form.String(), a.Title}
	for _, party := range a.Parties {
		base = append(base, party.Partner.Name)
	}
	return base
}

// lastDay returns the last day of the agreement; zero where none is known.
func (s *Schedule) lastDay() civil.Date {
	switch {
	case !s.effect.IsZero() && s.refusal == nil:
		return s.effect
	case s.end.why == nil && s.end.renewal == 0:
		return s.end.through
	}
	return civil.Date{}
}

// list collects the events of an agreement.
type list struct {
	schedule *Schedule
	period   civil.Period
	base     hash.Cloner // of what begins every UID
	last     civil.Date
	events   []Event
	undated  []Undated
	given    map[string]int // UIDs, with the number of the last event that was told from another one by a number only
}

// add adds an event; which tells it from others of its topic. Several that are told apart by nothing else are counted.
func (l *list) add(e Event, which ...string) {
	parts := slices.Concat([]string{e.Topic.String()}, which)
	first := l.uid(parts)
	e.UID = first
	n := l.given[first]
	for l.given[e.UID] > 0 {
		n++
		e.UID = l.uid(append(parts, "#"+strconv.Itoa(n)))
	}
	l.given[e.UID] = 1
	l.given[first] = max(n, 1)
	l.events = append(l.events, e)
}

// uid is [UID] of the parts behind the base. The base names every party, so that it is hashed once and not for every event.
func (l *list) uid(parts []string) string {
	whole, err := l.base.Clone()
	if err != nil { // SHA-256 can be cloned
		panic(err)
	}
	text, _ := json.Marshal(parts) // texts can be written
	text[0] = ','                  // in the place of the bracket that begins a list
	whole.Write(text)
	return uuid([sha256.Size]byte(whole.Sum(nil)))
}

// hashOf begins the hash of a UID with its first parts; the list of the parts stays open.
func hashOf(parts []string) hash.Cloner {
	text, _ := json.Marshal(parts) // texts can be written
	begun := sha256.New()
	begun.Write(text[:len(text)-1])
	return begun.(hash.Cloner)
}

func (l *list) open(topic Topic, title, why bilingual.Text, sources ...law.Source) {
	l.undated = append(l.undated, Undated{Topic: topic, Title: title, Reason: why, Sources: known(sources)})
}

// known returns the sources that say something.
func known(sources []law.Source) []law.Source {
	var found []law.Source
	for _, source := range sources {
		found = appendSource(found, source)
	}
	return found
}

// titled returns the title of a topic with what tells it from others.
func titled(topic Topic, more string) bilingual.Text {
	title := bilingual.TextOf(topic)
	if more == "" {
		return title
	}
	return bilingual.Sprintf("%s: %s", "%s: %s", title, more)
}

var noDayNamed = bilingual.Text{German: "die Vereinbarung nennt keinen Tag", English: "the agreement names no day"}

func (l *list) beginning() {
	s, a := l.schedule, l.schedule.agreement
	source := known([]law.Source{a.Source})
	switch {
	case !a.Signed.IsZero():
		l.add(Event{Day: a.Signed, Topic: Signature, Title: bilingual.TextOf(Signature), Sources: source})
	case !a.SignedIn.IsZero():
		l.add(Event{Day: s.signed.From, Through: s.signed.Through, Topic: Signature, Title: bilingual.TextOf(Signature), Sources: source,
			Text: bilingual.Text{
				German:  "der Tag ist nicht vermerkt, nur der Monat oder das Jahr",
				English: "the day is not recorded, only the month or the year"}})
	default:
		l.open(Signature, bilingual.TextOf(Signature), s.begin.why.text, source...)
	}
	days := 0
	for _, c := range agreement.All[agreement.EntryIntoForce](a) {
		if !c.On.IsZero() {
			days++
			l.add(Event{Day: c.On, Topic: InForce, Title: bilingual.TextOf(InForce), Sources: known([]law.Source{c.Source})})
		}
	}
	for _, c := range agreement.All[agreement.Term](a) {
		if !c.From.IsZero() {
			days++
			l.add(Event{Day: c.From, Topic: TermBegin, Title: bilingual.TextOf(TermBegin), Sources: known([]law.Source{c.Source})})
		}
	}
	switch {
	case days > 0:
	case !s.begin.surely.IsZero() && s.begin.surely == s.begin.notBefore:
		l.add(Event{Day: s.begin.surely, Topic: InForce, Title: bilingual.TextOf(InForce), Sources: s.begin.why.sources, Text: bilingual.Text{
			German:  "die Vereinbarung nennt keinen Tag; angenommen ist der Tag der Unterzeichnung",
			English: "the agreement names no day; the day of signing is assumed"}})
	case s.signed != civil.Period{}:
		l.open(InForce, bilingual.TextOf(InForce), s.begin.why.text, s.begin.why.sources...)
	}
}

func (l *list) ending() {
	end := l.schedule.end
	if end.through.IsZero() {
		if end.why != nil {
			l.open(TermEnd, bilingual.TextOf(TermEnd), end.why.text, end.why.sources...)
		}
	} else {
		e := Event{Day: end.through, Topic: TermEnd, Title: bilingual.TextOf(TermEnd), Sources: end.basis.sources}
		if end.why != nil {
			e.Text = end.why.text
		}
		l.add(e)
	}
	if end.renewal > 0 {
		for n := 1; ; n++ {
			day := end.through.AddMonths(12 * (n - 1) * end.renewal).AddDays(1)
			if day.IsZero() || day.After(l.period.Through) || l.isOver(day) {
				break
			}
			l.add(Event{Day: day, Topic: RenewalDay, Title: bilingual.TextOf(RenewalDay), Sources: end.basis.sources, Text: bilingual.Sprintf(
				"um %d Jahr(e), wenn nicht gekündigt ist", "by %d year(s), unless notice has been given", end.renewal)}, strconv.Itoa(n))
		}
	}
	if minimum := l.schedule.minimum; !minimum.IsZero() && !l.isOver(minimum) {
		l.add(Event{Day: minimum, Topic: MinimumEnd, Title: bilingual.TextOf(MinimumEnd),
			Sources: []law.Source{{Citation: law.MustCite(law.BGB, "§ 187 Abs. 2"), Where: "allgemeine Kenntnis", Evidence: law.Assumed}}})
	}
}

// isOver reports whether the agreement has ended before the day.
func (l *list) isOver(day civil.Date) bool { return !l.last.IsZero() && day.After(l.last) }

// notices adds the last days on which notice can be given by a clause.
func (l *list) notices(topic Topic, o *option) {
	s := l.schedule
	title := titled(topic, o.heading)
	switch {
	case o.unknown != nil:
		l.open(topic, title, o.unknown.text, o.unknown.sources...)
		return
	case o.closed != nil, s.begin.surely.IsZero():
		return
	case monthsBetween(o.to) == 0:
		l.open(topic, title, bilingual.Text{
			German:  "es gibt keinen letzten Tag: die Erklärung kann zu jedem Tag wirksam werden, an dem die Frist abgelaufen ist",
			English: "there is no last day: the notice can take effect on any day by which the period is over",
		}, o.basis.sources...)
		return
	}
	day := latest(l.period.From, s.begin.notBefore, s.signed.Through)
	for !day.IsZero() && !day.After(l.period.Through) {
		effect := s.effectOf(o, day)
		last := o.lastNotice(effect)
		if effect.IsZero() || last.IsZero() || last.After(l.period.Through) || topic == LastNotice && s.isNoticeGiven(last) || l.isOver(effect) {
			return
		}
		l.add(Event{Day: last, Topic: topic, Sources: o.basis.sources, Title: bilingual.Sprintf("%s %s", "%s %s", title, toEnd(effect)),
			Text: o.basis.text}, o.heading, effect.String())
		day = last.AddDays(1)
	}
}

func (l *list) noticeGiven() {
	s := l.schedule
	if s.known.Notice.Received.IsZero() {
		return
	}
	title := bilingual.TextOf(TerminationDay)
	if s.effect.IsZero() {
		l.open(TerminationDay, title, s.refusal.text, s.refusal.sources...)
		return
	}
	e := Event{Day: s.effect, Topic: TerminationDay, Title: title, Sources: s.options[0].basis.sources}
	if s.refusal != nil {
		e.Text = s.refusal.text
	}
	l.add(e, s.known.Notice.Received.String())
}

// repeat adds an event every so many months from the first day that the reader knows, or says that it has no day. Without months it
// comes once, and so it does at most as often as most says, where that is not 0.
func (l *list) repeat(topic Topic, title, text bilingual.Text, months, most int, source law.Source, which ...string) {
	first := l.schedule.known.First[topic]
	if first.IsZero() {
		why := noDayNamed
		if !text.IsZero() {
			why = bilingual.Sprintf("%s; %s", "%s; %s", text, noDayNamed)
		}
		l.open(topic, title, why, source)
		return
	}
	if months == 0 {
		most = 1
	}
	for n := 0; most == 0 || n < most; n++ {
		day := first.AddMonths(n * months)
		if day.IsZero() || day.After(l.period.Through) || l.isOver(day) {
			return
		}
		l.add(Event{Day: day, Topic: topic, Title: title, Text: text, Sources: known([]law.Source{source})}, append(which, strconv.Itoa(n))...)
	}
}

// reports adds reports, evaluations and reviews of annexes.
func (l *list) reports() {
	for _, c := range agreement.All[agreement.Audit](l.schedule.agreement) {
		if c.ReportMonths > 0 {
			l.repeat(ReportDue, bilingual.TextOf(ReportDue), every(c.ReportMonths), c.ReportMonths, 0, c.Source)
		}
		if !c.Evaluation.IsZero() {
			l.add(Event{Day: c.Evaluation, Topic: Evaluation, Title: bilingual.TextOf(Evaluation), Sources: known([]law.Source{c.Source}),
				Text: bilingual.Text{German: "spätestens an diesem Tag", English: "on this day at the latest"}})
		}
	}
	for _, c := range agreement.All[agreement.Annexes](l.schedule.agreement) {
		for _, annex := range c.Annexes {
			if annex.ReviewMonths > 0 {
				l.repeat(ReviewDue, titled(ReviewDue, annex.Title), every(annex.ReviewMonths), annex.ReviewMonths, 0, c.Source, annex.Title)
			}
		}
	}
}

func every(months int) bilingual.Text {
	return bilingual.Sprintf("alle %d Monate", "every %d months", months)
}

// deliveries adds what is delivered by a day, and ends of transitional rules.
func (l *list) deliveries() {
	for _, c := range agreement.All[agreement.Deliverables](l.schedule.agreement) {
		for _, d := range c.Deliverables {
			title := titled(Delivery, d.Name)
			if d.Due.IsZero() {
				l.open(Delivery, title, noDayNamed, c.Source)
				continue
			}
			l.add(Event{Day: d.Due, Topic: Delivery, Title: title, Sources: known([]law.Source{c.Source})}, d.Name)
		}
	}
	for _, c := range agreement.All[agreement.Transition](l.schedule.agreement) {
		title, text := bilingual.TextOf(TransitionEnd), bilingual.Text{German: c.Rule, English: c.Rule}
		if c.Through.IsZero() {
			l.open(TransitionEnd, title, noDayNamed, c.Source)
			continue
		}
		l.add(Event{Day: c.Through, Topic: TransitionEnd, Title: title, Text: text, Sources: known([]law.Source{c.Source})})
	}
}

// gaps adds what the clauses might date that nobody was able to read.
func (l *list) gaps() {
	subjects := map[agreement.ClauseKind]Topic{agreement.KindRenewal: RenewalDay, agreement.KindFunding: YearlyAmount, agreement.KindPrice: Instalment,
		agreement.KindAudit: ReportDue, agreement.KindTransition: TransitionEnd, agreement.KindDeliverables: Delivery, agreement.KindAnnexes: ReviewDue}
	for _, gap := range l.schedule.agreement.Gaps {
		if topic, ok := subjects[gap.Clause]; ok {
			reason := cmp.Or(gap.Reason, "–")
			l.open(topic, bilingual.TextOf(gap.Clause), bilingual.Sprintf("nicht bekannt, ob es die Klausel gibt und was sie sagt: %s",
				"not known whether there is such a clause and what it says: %s", reason))
		}
	}
}
