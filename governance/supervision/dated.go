package supervision

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"golang.org/x/text/language"
)

// Wording tells for which days the text of a norm is known: surely from Read on, and perhaps since an earlier day.
type Wording struct {
	Read civil.Date
	// Since is the first day on which the norm may have read so; zero where it is the day of Read.
	Since civil.Date
}

// state is what a wording says of a day.
type state uint8

// The three states of a wording.
const (
	unread state = iota // the text of the day is not known
	doubted
	sure
)

// stateOn tells how well the wording is known for the day.
func (w Wording) stateOn(day civil.Date) state {
	switch {
	case !day.IsZero() && !day.Before(w.Read):
		return sure
	case !day.IsZero() && !w.Since.IsZero() && !day.Before(w.Since):
		return doubted
	}
	return unread
}

// Competence returns what the answer is worth on the day: the answer itself where the wording is sure, a conditional one where it is
// in doubt, and otherwise [NotCovered].
func (w Wording) Competence(a Competence, day civil.Date) Competence {
	switch w.stateOn(day) {
	case sure:
		return a
	case doubted:
		if a.Outcome == Known {
			a.Outcome, a.Condition = Conditional, w.condition(a.Source)
			a.Source.Evidence = law.Assumed
		}
		return a
	}
	return Competence{Outcome: NotCovered, Reason: w.notRead(day)}
}

// Addressee is [Wording.Competence] for an addressee.
func (w Wording) Addressee(a Addressee, day civil.Date) Addressee {
	switch w.stateOn(day) {
	case sure:
		return a
	case doubted:
		if a.Outcome == Known {
			a.Outcome, a.Condition = Conditional, w.condition(a.Source)
			a.Source.Evidence = law.Assumed
		}
		return a
	}
	return Addressee{Outcome: NotCovered, Reason: w.notRead(day)}
}

func (w Wording) condition(source law.Source) bilingual.Text {
	return bilingual.Text{
		German: "sofern die Vorschrift (" + source.Citation.String() + ") an diesem Tag schon so lautete; belegt ist ihr Wortlaut ab dem " +
			w.Read.Format(language.German),
		English: "provided that the norm (" + source.Citation.String() + ") already read so on that day; its wording is proven from " +
			w.Read.Format(language.English) + " on",
	}
}

func (w Wording) notRead(day civil.Date) bilingual.Text {
	if day.IsZero() {
		return bilingual.Text{German: "Ohne Tag lässt sich nicht sagen, welches Recht gilt.",
			English: "Without a day nobody can tell which law is in force."}
	}
	return bilingual.Text{
		German:  "Das Recht dieses Tages wurde nicht gelesen; belegt ist es ab dem " + w.first().Format(language.German) + ".",
		English: "The law of that day was not read; it is known from " + w.first().Format(language.English) + " on.",
	}
}

func (w Wording) first() civil.Date {
	if w.Since.IsZero() {
		return w.Read
	}
	return w.Since
}

// Oversight is [Wording.Competence] for every answer of an oversight on its day.
func (w Wording) Oversight(o Oversight) Oversight {
	if w.stateOn(o.On) == sure {
		return o
	}
	for _, a := range [...]*Competence{&o.Legal, &o.Upper, &o.Highest, &o.Interested, &o.Technical} {
		*a = w.Competence(*a, o.On)
	}
	return o
}

// Means returns what the means of supervision under a law are worth on the day: themselves where its wording is sure, bound to a
// condition where it is in doubt, and otherwise nil. A means that has a condition keeps its own.
func (w Wording) Means(m *Means, day civil.Date) *Means {
	switch w.stateOn(day) {
	case sure:
		return m
	case doubted:
		return m.under(w.condition, law.Assumed)
	}
	return nil
}

// Unanswered returns an oversight whose answers all have the outcome, for one reason.
func Unanswered(on civil.Date, outcome Outcome, reason bilingual.Text) Oversight {
	a := Competence{Outcome: outcome, Reason: reason}
	return Oversight{On: on, Legal: a, Upper: a, Highest: a, Interested: a, Technical: a}
}
