package duty

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/review"
)

// Reason says in whole sentences why the verdict is what it is.
func (v Verdict) Reason() bilingual.Text {
	if v.ruling == nil {
		return bilingual.Text{}
	}
	switch v.cause {
	case causeBar:
		return v.barred()
	case causeMissing:
		return bilingual.Text{
			German:  "Die Pflichten nach diesem Recht wurden nicht mitgegeben; was sie verlangen, ist hier nicht geprüft.",
			English: "The duties under this law were not handed in; what they demand is not checked here.",
		}
	case causeFaulty:
		return bilingual.Text{
			German:  "Die Pflichten nach diesem Recht wurden fehlerhaft mitgegeben und weggelassen; was sie verlangen, ist hier nicht geprüft.",
			English: "The duties under this law were handed in with a fault and left out; what they demand is not checked here.",
		}
	case causeUnplaced:
		return bilingual.Text{
			German:  "Zu welchem Land die Stelle gehört, ist nicht angegeben; was dessen Recht verlangt, ist hier nicht geprüft.",
			English: "To which Land the body belongs is not given; what its law demands is not checked here.",
		}
	case causeUnnamed:
		if v.asked.class == DependentUnit {
			return bilingual.Sprintf("Eine unselbständige Einrichtung ist keine Rechtsperson; ob die Pflicht (%s) sie nennt, ist nicht erfasst. Fragen Sie nach ihrem Träger.",
				"A dependent unit is no legal person; whether the duty (%s) names it is not recorded. Ask for its bearer.", v.cited())
		}
		return v.unsettled()
	}
	reason := v.byScope()
	isOver := v.cause == causeEarly || v.cause == causeLate
	isDecided := v.scope.Status == StartsOnDecision && v.status != StartsOnDecision // of the decision there is nothing left to add
	if why := v.scope.Why; !why.IsZero() && !isOver && !isDecided {
		reason.German += " " + why.German
		reason.English += " " + why.English
	}
	if doubt := v.doubt(); !doubt.IsZero() {
		reason.German += " " + doubt.German
		reason.English += " " + doubt.English
	}
	return reason
}

// doubt says that the day lies after the wording that was read; it is zero where it does not, and where nothing is claimed.
func (v Verdict) doubt() bilingual.Text {
	if v.law == nil || v.status == NotRecorded {
		return bilingual.Text{}
	}
	read, isUndated := v.law.AsOf, v.law.Undated || v.duty.Undated
	if !v.duty.AsOf.IsZero() {
		read, isUndated = v.duty.AsOf, false
	}
	switch {
	case read.IsZero() || !v.asked.day.After(read):
		return bilingual.Text{}
	case isUndated:
		return bilingual.Sprintf("Stichtag der Erfassung ist der %s, die gelesenen Texte tragen keinen Tag; was später geändert wurde, ist nicht erfasst.",
			"The reference day of the record is %s, and the texts that were read bear no day; what was changed later is not recorded.", bilingual.FormatOf(read))
	}
	return bilingual.Sprintf("Gelesen wurde der Stand vom %s; was später geändert wurde, ist nicht erfasst.",
		"The text was read as of %s; what was changed later is not recorded.", bilingual.FormatOf(read))
}

// cited returns the norm that bids the duty as a sentence names it.
func (v Verdict) cited() string {
	norm := v.duty.Norms[0]
	if norm.Citation.IsZero() {
		return norm.Where
	}
	return norm.Citation.String()
}

func (v Verdict) unsettled() bilingual.Text {
	return bilingual.Sprintf("Ob die Pflicht (%s) %s trifft, ist nicht erfasst.", "Whether the duty (%s) binds %s is not recorded.",
		v.cited(), bilingual.TextOf(v.asked.class))
}

func (v Verdict) byScope() bilingual.Text {
	norm, class := v.cited(), bilingual.TextOf(v.asked.class)
	switch v.cause {
	case causeEarly:
		return v.notYet(norm, class)
	case causeLate:
		return bilingual.Sprintf("Die Pflicht (%s) galt für %s nur bis %s.", "The duty (%s) bound %s until %s only.", norm, class, bilingual.FormatOf(v.scope.Through))
	case causeStart:
		return bilingual.Sprintf("Seit wann die Pflicht (%s) für %s gilt, ist nicht erfasst; sicher galt sie am %s.",
			"Since when the duty (%s) has bound %s is not recorded; it surely did on %s.", norm, class, bilingual.FormatOf(v.scope.Seen))
	case causeToldYes:
		return bilingual.Sprintf("Die Pflicht (%s) gilt für %s, denn die Frage ist mit Ja beantwortet: %s",
			"The duty (%s) binds %s, for the question is answered with yes: %s", norm, class, v.scope.Proviso.Question)
	case causeToldNo:
		return bilingual.Sprintf("Die Pflicht (%s) gilt für %s nicht, denn die Frage ist mit Nein beantwortet: %s",
			"The duty (%s) does not bind %s, for the question is answered with no: %s", norm, class, v.scope.Proviso.Question)
	case causeDecided:
		from, told := v.asked.decidedDay(v.duty, v.scope), v.asked.decided[v.ID()]
		if told != from {
			return bilingual.Sprintf("Die Pflicht (%s) gilt für %s seit %s. Die Stelle hat den %s angegeben; an diesem Tag galt die Vorschrift noch nicht.",
				"The duty (%s) has bound %s since %s. The body has told %s, a day on which the norm did not hold yet.", norm, class, bilingual.FormatOf(from), bilingual.FormatOf(told))
		}
		return bilingual.Sprintf("Die Pflicht (%s) gilt für %s seit %s; diesen Tag hat die Stelle angegeben.",
			"The duty (%s) has bound %s since %s, a day that the body has told.", norm, class, bilingual.FormatOf(from))
	case causeUndecided:
		return bilingual.Sprintf("Die Pflicht (%s) gilt für %s erst ab %s; diesen Tag hat die Stelle angegeben.",
			"The duty (%s) binds %s only from %s, a day that the body has told.", norm, class, bilingual.FormatOf(v.asked.decidedDay(v.duty, v.scope)))
	}
	switch v.status {
	case Conditional:
		return bilingual.Sprintf("Die Pflicht (%s) gilt für %s, wenn die Antwort Ja ist: %s", "The duty (%s) binds %s if the answer is yes: %s",
			norm, class, v.scope.Proviso.Question)
	case StartsOnDecision:
		return v.awaits(norm, class)
	case NotBinding:
		return bilingual.Sprintf("Die Pflicht (%s) bindet %s nicht.", "The duty (%s) does not bind %s.", norm, class)
	case NotRecorded:
		return v.unsettled()
	}
	return v.binds(norm, class)
}

func (v Verdict) awaits(norm string, class bilingual.Text) bilingual.Text {
	reason := bilingual.Sprintf("Die Pflicht (%s) richtet sich an %s, beginnt aber erst mit einer Entscheidung. %s %s",
		"The duty (%s) is addressed to %s, but begins only with a decision. %s %s", norm, class, v.duty.Opening.Who, v.duty.Opening.What)
	if proviso, asks := v.Proviso(); asks {
		condition := bilingual.Sprintf(" Auch dann gilt sie nur, wenn die Antwort Ja ist: %s", " Even then it binds only if the answer is yes: %s", proviso.Question)
		reason.German += condition.German
		reason.English += condition.English
	}
	return reason
}

func (v Verdict) notYet(norm string, class bilingual.Text) bilingual.Text {
	if v.scope.From.IsZero() {
		return bilingual.Sprintf("Die Pflicht (%s) galt am %s noch nicht; ihr erster Tag ist nicht erfasst.",
			"The duty (%s) did not bind yet on %s; its first day is not recorded.", norm, bilingual.FormatOf(v.asked.day))
	}
	if v.scope.Status == StartsOnDecision {
		return bilingual.Sprintf("Die Vorschrift (%s) gilt erst ab %s.", "The provision (%s) holds only from %s.", norm, bilingual.FormatOf(v.scope.From))
	}
	return bilingual.Sprintf("Die Pflicht (%s) gilt für %s erst ab %s.", "The duty (%s) binds %s only from %s.", norm, class, bilingual.FormatOf(v.scope.From))
}

func (v Verdict) binds(norm string, class bilingual.Text) bilingual.Text {
	if v.Force() == review.Should {
		return bilingual.Sprintf("Die Soll-Vorschrift (%s) richtet sich an %s.", "The provision (%s) says “should” and is addressed to %s.", norm, class)
	}
	return bilingual.Sprintf("Die Pflicht (%s) richtet sich an %s.", "The duty (%s) is addressed to %s.", norm, class)
}

// barred says why no duty can be judged for the subject.
func (v Verdict) barred() bilingual.Text {
	switch v.asked.bar {
	case noDay:
		return bilingual.Text{German: "Ohne Tag lässt sich nicht sagen, welches Recht gilt.", English: "Without a day nobody can tell which law is in force."}
	case noLandTold:
		return bilingual.Text{
			German:  "Zu welchem Land die Stelle gehört, ist nicht angegeben; davon hängt ab, wen die Pflicht trifft.",
			English: "To which Land the body belongs is not given; it decides whom the duty binds.",
		}
	case noLand:
		return bilingual.Sprintf("Die Pflichten nach dem Recht des Landes (%[1]s) wurden nicht mitgegeben; davon hängt ab, wen die Pflicht trifft.",
			"The duties under the law of the Land (%[1]s) were not handed in; it decides whom the duty binds.", v.asked.landName())
	case otherDay:
		return bilingual.Sprintf("%s ist zum %s beschrieben und hatte am %s nicht diesen Schlüssel; fragen Sie das Verzeichnis nach diesem Tag.",
			"%s is described as of %s and had not this key on %s; ask the directory for that day.",
			v.asked.unit.Name(), bilingual.FormatOf(v.asked.unit.Date()), bilingual.FormatOf(v.asked.day))
	case noBody:
		return bilingual.Text{
			German:  "Der Eintrag des Verzeichnisses ist keine Körperschaft; fragen Sie nach den Gemeinden darin.",
			English: "The entry of the register is no corporation; ask for the municipalities in it.",
		}
	case noMunicipal:
		return bilingual.Text{
			German:  "Ein gemeindefreies Gebiet ist keine Körperschaft; wer seine Aufgaben erledigt, ist nicht erfasst.",
			English: "An area outside any municipality is no corporation; who does its tasks is not recorded.",
		}
	case noUnit:
		return bilingual.Text{
			German:  "Für eine Gebietseinheit braucht es den Eintrag des Verzeichnisses zu diesem Tag.",
			English: "Of a territorial unit the entry of the directory as of that day is needed.",
		}
	case noClass:
		return bilingual.Text{
			German:  "Welche Pflichten Stellen dieser Art treffen, ist nicht erfasst.",
			English: "Which duties bind bodies of this kind is not recorded.",
		}
	}
	return bilingual.Text{German: "Es wurde nach keiner Stelle gefragt.", English: "No body was asked for."}
}

func (a *asked) landName() bilingual.Text {
	if jurisdiction, ok := governance.JurisdictionOf(a.land); ok {
		return bilingual.TextOf(jurisdiction)
	}
	return bilingual.Text{German: "nicht angegeben", English: "not given"}
}
