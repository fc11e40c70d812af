package calendar

import (
	"time"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/deadline"
	"github.com/foederal/foederal/governance/law"
)

// Known is what the reader of an agreement knows beside its document.
type Known struct {
	// Notice is the ordinary notice that was given; zero where none was.
	Notice Notice
	// First is the first day of what the agreement repeats and dates nowhere: of [Instalment], [ReportDue], [ReviewDue], of [Adjustment],
	// which then comes every year, and of [ProofOfUse], which comes once. Where it is left out, they stay undated.
	First map[Topic]civil.Date
}

// Notice is an ordinary notice of termination.
type Notice struct {
	// Received is the day of its receipt.
	Received civil.Date
	// To is the day at whose end it takes effect, as the notice says; zero for the next possible day.
	To civil.Date
}

// Schedule is an agreement in its time. [NewSchedule] reads one. It is safe for concurrent use.
type Schedule struct {
	agreement *agreement.Agreement
	known     Known
	signed    civil.Period // the days on one of which it was signed; zero for a draft
	begin     beginning
	end       ending
	options   []option
	minimum   civil.Date // the end of the minimum term
	effect    civil.Date // at whose end the notice that was given takes effect
	refusal   *reason    // why the effect is not known, or whether the agreement ends with it

	retroactive reason // that the agreement was in force before it was signed
}

// reason is why a phase is what it is, with what that rests on.
type reason struct {
	text    bilingual.Text
	sources []law.Source
}

// beginning is when the agreement comes into force: not before one day, and surely from another on.
type beginning struct {
	notBefore civil.Date // zero where even that is not known
	surely    civil.Date // zero where it is never sure
	why       reason     // the days between are undecidable
}

// ending is when the agreement ends without notice.
type ending struct {
	through civil.Date // the last day; zero where there is none
	renewal int        // by how many years it goes on after that
	why     *reason    // why that is undecidable: from the beginning, or after the last day where there is one
	basis   reason
}

// option is a clause on ordinary termination.
type option struct {
	length  deadline.Length
	to      agreement.NoticeDay
	firstTo civil.Date
	heading string
	closed  *reason // why nobody can give notice by it
	unknown *reason // why that is not known
	basis   reason
}

// Standing is where an agreement stands on a day.
type Standing struct {
	Day   civil.Date `json:"day,omitzero"`
	Phase Phase      `json:"phase"`
	// LastNotice is the last day on which notice can be received that takes effect with the end of Effect, where the agreement is
	// [Terminable]; zero otherwise.
	LastNotice civil.Date `json:"lastNotice,omitzero"`
	// Effect is the day at whose end the next notice takes effect, the notice that was given did or will, or the agreement ended; the
	// first day in force where that is still to come; zero where there is none.
	Effect civil.Date `json:"effect,omitzero"`
	// Reason says why the phase is what it is, where that needs words.
	Reason bilingual.Text `json:"reason,omitzero"`
	// Sources are where the clauses were read, and the norms on periods. They must not be changed.
	Sources []law.Source `json:"sources,omitempty"`
}

// Text returns where the agreement stands, for readers: "kündbar bis 30.09.2027 zum Ende des Jahres 2027".
func (s Standing) Text(tag language.Tag) string {
	text := s.Phase.Text(tag)
	switch s.Phase {
	case Terminable:
		text = bilingual.Sprintf("kündbar bis %s %s", "terminable until %s %s", s.LastNotice.Format(tag), toEnd(s.Effect)).In(tag)
	case RunningOut:
		text += " " + toEnd(s.Effect).In(tag)
	case Ended:
		text += bilingual.Sprintf(" mit Ablauf des %s", " at the end of %s", s.Effect.Format(tag)).In(tag)
	case NotYetInForce:
		if !s.Effect.IsZero() {
			text += bilingual.Sprintf(", frühestens ab %s", ", at the earliest from %s", s.Effect.Format(tag)).In(tag)
		}
	}
	if !s.Reason.IsZero() {
		text += ": " + oneLine(s.Reason.In(tag))
	}
	return text
}

// toEnd says to which end a notice is given.
func toEnd(day civil.Date) bilingual.Text {
	if day.Month() == time.December && day.Day() == 31 {
		return bilingual.Sprintf("zum Ende des Jahres %d", "to the end of %d", day.Year())
	}
	return bilingual.Sprintf("zum %s", "to the end of %s", bilingual.FormatOf(day))
}

// On returns where the agreement stands on the day; it is [Undecidable] on the zero Date.
func (s *Schedule) On(day civil.Date) Standing {
	at := func(phase Phase, why *reason) Standing {
		standing := Standing{Day: day, Phase: phase}
		if why != nil {
			standing.Reason, standing.Sources = why.text, why.sources
		}
		return standing
	}
	switch {
	case day.IsZero():
		return at(Undecidable, &noDay)
	case day.Before(s.begin.notBefore):
		standing := at(NotYetInForce, nil)
		standing.Effect, standing.Sources = s.begin.notBefore, s.begin.why.sources
		return standing
	case s.begin.surely.IsZero() || day.Before(s.begin.surely):
		return at(Undecidable, &s.begin.why)
	case s.isNoticeGiven(day) && !s.effect.IsZero() && s.refusal == nil:
		return s.afterNotice(day, at)
	case s.isOver(day):
		standing := at(Ended, nil)
		standing.Effect, standing.Sources = s.end.through, s.end.basis.sources
		return standing
	case s.end.why != nil && (s.end.through.IsZero() || day.After(s.end.through)):
		return at(Undecidable, s.end.why)
	case s.isNoticeGiven(day):
		return s.afterNotice(day, at)
	case day.Before(s.signed.From):
		return at(Running, &s.retroactive)
	}
	standing := s.terminability(day, at)
	if standing.Phase == Terminable && day.Before(s.signed.Through) {
		return at(Undecidable, &signedInMonth)
	}
	return standing
}

var (
	noDay = reason{text: bilingual.Text{German: "es ist kein Tag angegeben", English: "no day is given"}}

	signedInMonth = reason{text: bilingual.Text{
		German:  "der Tag der Unterzeichnung ist nicht vermerkt, nur Monat oder Jahr; ob an diesem Tag schon gekündigt werden konnte, ist offen",
		English: "the day of signing is not recorded, only its month or year; whether notice could be given on this day is open",
	}}
)

// isOver reports whether the term, which nothing renews, is over.
func (s *Schedule) isOver(day civil.Date) bool {
	return s.end.why == nil && s.end.renewal == 0 && !s.end.through.IsZero() && day.After(s.end.through)
}

// isNoticeGiven reports whether notice had been received by the day.
func (s *Schedule) isNoticeGiven(day civil.Date) bool {
	received := s.known.Notice.Received
	return !received.IsZero() && !day.Before(received)
}

// afterNotice tells the phase after a notice was received.
func (s *Schedule) afterNotice(day civil.Date, at func(Phase, *reason) Standing) Standing {
	if s.effect.IsZero() {
		return at(Undecidable, s.refusal)
	}
	if !day.After(s.effect) {
		standing := at(RunningOut, nil)
		standing.Effect = s.effect
		return standing
	}
	if s.refusal != nil {
		return at(Undecidable, s.refusal)
	}
	standing := at(Ended, nil)
	standing.Effect = s.effect
	return standing
}

// terminability tells whether ordinary notice can be given on the day, by the clause that ends the agreement first.
func (s *Schedule) terminability(day civil.Date, at func(Phase, *reason) Standing) Standing {
	best := at(Running, &notAgreed)
	var closed, unknown *reason
	for i := range s.options {
		o := &s.options[i]
		if o.unknown != nil {
			unknown = o.unknown
			continue
		}
		if o.closed != nil {
			closed = o.closed
			continue
		}
		effect := s.effectOf(o, day)
		if effect.IsZero() {
			closed = &endsBefore
			continue
		}
		if best.Phase != Terminable || effect.Before(best.Effect) {
			best = Standing{Day: day, Phase: Terminable, Effect: effect, LastNotice: o.lastNotice(effect), Sources: o.basis.sources, Reason: o.basis.text}
		}
	}
	switch {
	case best.Phase == Terminable:
		return best
	case unknown != nil:
		return at(Undecidable, unknown)
	case closed != nil:
		return at(Running, closed)
	}
	return best
}

var (
	notAgreed = reason{text: bilingual.Text{
		German:  "die Vereinbarung regelt keine ordentliche Kündigung",
		English: "the agreement provides for no ordinary termination",
	}}
	endsBefore = reason{text: bilingual.Text{
		German:  "die Laufzeit endet, bevor eine Kündigung von diesem Tag wirksam würde",
		English: "the term ends before notice given on this day would take effect",
	}}
)

// effectOf returns the first day at whose end a notice received on the day takes effect; zero where the term ends no later.
func (s *Schedule) effectOf(o *option, day civil.Date) civil.Date {
	effect := o.next(latest(o.after(day), o.firstTo, s.minimum))
	if effect.IsZero() || s.end.renewal == 0 && !s.end.through.IsZero() && !effect.Before(s.end.through) {
		return civil.Date{}
	}
	return effect
}

// after returns the day on which the period of a notice is over.
func (o *option) after(received civil.Date) civil.Date {
	return deadline.Deadline{Day: received, Length: o.length, Counting: deadline.AfterEvent, Closing: deadline.Unmoved}.Last()
}

// lastNotice returns the last day on which a notice to the day can be received. No norm moves it: § 193 BGB does not shorten or lengthen
// the time that the other side has.
func (o *option) lastNotice(effect civil.Date) civil.Date {
	return deadline.Deadline{Day: effect, Length: o.length, Counting: deadline.NoticeTo, Closing: deadline.Unmoved}.Last()
}

// next returns the first day, from the given one on, at whose end a notice can take effect; the zero Date stays what it is.
func (o *option) next(day civil.Date) civil.Date {
	months := monthsBetween(o.to)
	if months == 0 || day.IsZero() {
		return day
	}
	first, err := civil.Of(day.Year(), time.Month((int(day.Month())-1)/months*months+1), 1)
	if err != nil {
		return civil.Date{}
	}
	if next := first.AddMonths(months); !next.IsZero() {
		return next.AddDays(-1)
	}
	return civil.Date{}
}

// monthsBetween returns how many months lie between two days on which notice can take effect; 0 where it can on any day.
func monthsBetween(to agreement.NoticeDay) int {
	switch to {
	case agreement.MonthEnd:
		return 1
	case agreement.QuarterEnd:
		return 3
	case agreement.HalfYearEnd:
		return 6
	case agreement.YearEnd:
		return 12
	}
	return 0
}

// latest returns the latest of days; zero where the first is.
func latest(first civil.Date, others ...civil.Date) civil.Date {
	if first.IsZero() {
		return first
	}
	for _, other := range others {
		if other.After(first) {
			first = other
		}
	}
	return first
}
