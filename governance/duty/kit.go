package duty

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
)

// Binds is a duty that binds bodies of the classes from a day on. The day stands in the source code and panics where it does not exist;
// "" is a duty whose first day is told by [Scope.SeenOn] or [Scope.SeenBetween], or that holds at all times.
func Binds(classes Classes, from string) Scope {
	return Scope{Classes: classes, Status: Binding, From: dayOrNone(from)}
}

// Asks is a duty that depends, from a day on as in [Binds], on the answer to a question.
func Asks(classes Classes, from string, proviso *Proviso) Scope {
	return Scope{Classes: classes, Status: Conditional, From: dayOrNone(from), Proviso: proviso}
}

// Awaits is a duty under a norm that holds from a day on as in [Binds], and which begins only with the [Opening] of the duty.
func Awaits(classes Classes, from string) Scope {
	return Scope{Classes: classes, Status: StartsOnDecision, From: dayOrNone(from)}
}

// Spares says that a duty does not bind bodies of the classes, with the reason in German and English. The zero source is the first norm
// of the duty.
func Spares(classes Classes, source law.Source, german, english string) Scope {
	return Scope{Classes: classes, Status: NotBinding, Source: source, Why: bilingual.Text{German: german, English: english}}
}

// Unknown says that it is not recorded what a duty means for bodies of the classes, with the reason in German and English.
func Unknown(classes Classes, source law.Source, german, english string) Scope {
	return Scope{Classes: classes, Status: NotRecorded, Source: source, Why: bilingual.Text{German: german, English: english}}
}

// If returns the scope as one that depends, beside the decision with which its duty begins, on the answer to a question.
func (s Scope) If(proviso *Proviso) Scope {
	s.Proviso = proviso
	return s
}

// By is the [Deadline] by which something must be done, with what it is in German and English. The day stands in the source code and
// panics where it does not exist.
func By(day string, source law.Source, german, english string) Milestone {
	return Milestone{Kind: Deadline, Day: civil.MustParse(day), Source: source, Text: bilingual.Text{German: german, English: english}}
}

// Should returns the scope as one that says “should”.
func (s Scope) Should() Scope {
	s.Force = review.Should
	return s
}

// Until returns the scope with its last day. A day that does not exist panics, as in [Binds].
func (s Scope) Until(day string) Scope {
	s.Through = civil.MustParse(day)
	return s
}

// SeenOn returns the scope as one whose first day is not recorded, and which surely held on the day. A day that does not exist
// panics, as in [Binds].
func (s Scope) SeenOn(day string) Scope {
	s.From, s.Seen = civil.Date{}, civil.MustParse(day)
	return s
}

// SeenBetween is [Scope.SeenOn] for a scope that surely did not hold before a day. It panics as SeenOn does.
func (s Scope) SeenBetween(notBefore, seen string) Scope {
	s = s.SeenOn(seen)
	s.NotBefore = civil.MustParse(notBefore)
	return s
}

// Because returns the scope with the source on which it rests.
func (s Scope) Because(source law.Source) Scope {
	s.Source = source
	return s
}

func dayOrNone(day string) civil.Date {
	if day == "" {
		return civil.Date{}
	}
	return civil.MustParse(day)
}
