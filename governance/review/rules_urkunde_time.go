package review

import (
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// signedOnItsDay holds for agreements that name the day, the month or the year of their signature themselves.
func signedOnItsDay() Condition {
	return rule.When("mit Angabe, wann unterzeichnet wurde", "stating when it was signed",
		func(c Case) bool { return !c.signed().IsZero() })
}

// order is what findings on the order of two days say.
func order() bilingual.Text {
	return bilingual.Text{German: "{event} ({day}) liegt vor {later} ({than}).", English: "{event} ({day}) precedes {later} ({than})."}
}

func violateOrder(r *rule.Result, pointer string, event bilingual.Text, day civil.Date, later bilingual.Text, than civil.Date) {
	r.Violate(pointer, rule.P("event", event), rule.P("day", day), rule.P("later", later), rule.P("than", than))
}

// What lies before something, and before what it lies.
var (
	thePublication   = bilingual.Text{German: "Die Bekanntmachung", English: "The publication"}
	theTermBeginning = bilingual.Text{German: "Der Beginn der Laufzeit", English: "The beginning of the term"}
	theTermEnd       = bilingual.Text{German: "Das Ende der Laufzeit", English: "The end of the term"}
	beforeApproval   = bilingual.Text{German: "der Genehmigung", English: "the approval"}
	beforeSigning    = bilingual.Text{German: "der letzten Unterschrift", English: "the last signature"}
	beforeEntry      = bilingual.Text{German: "dem Inkrafttreten", English: "the entry into force"}
)

func urkundeAbfolge() Rule {
	return Rule{
		ID: "DE-URKUNDE-ABFOLGE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Bekannt gemacht wird, was unterzeichnet und genehmigt ist, und die Laufzeit liegt nicht vor dem Inkrafttreten.",
			English: "An agreement is published after it has been signed and approved, and its term does not precede its entry into force."},
		Finding: order(),
		Remedy: bilingual.Text{German: "Die Tage berichtigen; stimmen sie, den Schritt in der richtigen Reihenfolge wiederholen.",
			English: "Correct the dates; if they are right, repeat the step in the right order."},
		Applies: rule.Or(With(agreement.KindPublication), With(agreement.KindTerm)),
		Check: func(c Case, r *rule.Result) {
			for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
				if approved := lastApproval(c.Agreement); !publication.On.IsZero() && publication.On.Before(approved) {
					violateOrder(r, agreement.At(i, "on"), thePublication, publication.On, beforeApproval, approved)
				} else if !publication.On.IsZero() && publication.On.Before(c.signed()) {
					violateOrder(r, agreement.At(i, "on"), thePublication, publication.On, beforeSigning, c.signed())
				}
			}
			entry := firstEntry(c.Agreement)
			for i, term := range agreement.All[agreement.Term](c.Agreement) {
				if !term.From.IsZero() && term.From.Before(entry) {
					violateOrder(r, agreement.At(i, "from"), theTermBeginning, term.From, beforeEntry, entry)
				}
				switch through := term.Through; {
				case through.IsZero() || term.Unlimited == agreement.Yes || through.Before(term.From): // said by another rule
				case through.Before(entry):
					violateOrder(r, agreement.At(i, "through"), theTermEnd, through, beforeEntry, entry)
				case through.Before(c.signed()):
					violateOrder(r, agreement.At(i, "through"), theTermEnd, through, beforeSigning, c.signed())
				}
			}
		},
	}
}

// lastApproval returns the day of the last approval that is recorded; notices do not count.
func lastApproval(a *agreement.Agreement) civil.Date {
	var last civil.Date
	for _, approval := range agreement.All[agreement.Approval](a) {
		if approval.Notice == agreement.No && approval.On.After(last) {
			last = approval.On
		}
	}
	return last
}

func urkundeGenehmigung() Rule {
	return Rule{
		ID: "DE-URKUNDE-GENEHMIGUNG", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Genehmigt wird die Vereinbarung, wie sie unterzeichnet ist.",
			English: "What is approved is the agreement as it was signed."},
		Finding: bilingual.Text{
			German: "Genehmigt wurde am {approved}, unterzeichnet erst am {signed}. Genehmigt wird die geschlossene Vereinbarung; eine frühere " +
				"Genehmigung kann nur einen Entwurf betreffen.",
			English: "Approval was given on {approved}, and the last signature only on {signed}. Only what has been " +
				"concluded can be approved; an earlier approval can only relate to a draft.",
		},
		Remedy: bilingual.Text{
			German:  "Die Tage berichtigen oder klären, ob der Entwurf unverändert unterzeichnet wurde und seine Genehmigung genügt.",
			English: "Correct the dates, or clarify whether the draft was signed unchanged and its approval suffices.",
		},
		Applies: rule.And(signedOnItsDay(), With(agreement.KindApproval),
			// their approval is of what a party does, and comes first
			rule.Not(OfForm(agreement.ProviderParticipation, agreement.Membership, agreement.ServiceContract))),
		Check: func(c Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case approval.On.IsZero() || approval.Notice == agreement.Yes || !approval.On.Before(c.signed()):
				case approval.Notice == agreement.Unknown: // notice of a draft is harmless
					r.Lack(agreement.At(i, "notice"))
				default:
					r.Violate(agreement.At(i, "on"), rule.P("approved", approval.On), rule.P("signed", c.signed()))
				}
			}
		},
	}
}

func urkundeBeschluss() Rule {
	return Rule{
		ID: "DE-URKUNDE-BESCHLUSS", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Rat, Kreistag oder Versammlung einer Partei beschließen, bevor für sie unterzeichnet wird.",
			English: "The council or assembly of a party passes its resolution before anyone signs for the party."},
		Finding: bilingual.Text{German: "„{party}“ hat erst am {decision} beschlossen; unterzeichnet ist die Vereinbarung seit dem {signed}.",
			English: "“{party}” passed its resolution only on {decision}; the agreement was signed on {signed}."},
		Remedy: bilingual.Text{German: "Den Tag berichtigen oder prüfen, ob der Beschluss die Unterschrift nachträglich deckt.",
			English: "Correct the date, or check whether the resolution subsequently covers the signature."},
		Applies: signedOnItsDay(),
		Check: func(c Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				switch party.Partner.Kind {
				case governance.FederationPartner, governance.LandPartner: // parliaments consent to what has been signed
					continue
				}
				if party.CouncilDecision.After(c.signed()) && !isTooLateForNotice(c.Agreement, party.CouncilDecision) {
					r.Violate(AtParty(i, "councilDecision"), rule.P("party", party.Partner.Name),
						rule.P("decision", party.CouncilDecision), rule.P("signed", c.signed()))
				}
			}
		},
	}
}

// isTooLateForNotice reports whether § 12 Abs. 2 ThürKGG, which has a rule of its own, is what a decision on the day violates.
func isTooLateForNotice(a *agreement.Agreement, decision civil.Date) bool {
	approval, _, ok := agreement.First[agreement.Approval](a)
	if !ok || approval.Notice != agreement.Yes || a.Jurisdiction != law.Thueringen || a.Form != agreement.Zweckvereinbarung {
		return false
	}
	entry, _, _ := agreement.First[agreement.EntryIntoForce](a)
	return entry.On.IsZero() || decision.After(entry.On)
}

func urkundeRueckwirkung() Rule {
	return Rule{
		ID: "DE-URKUNDE-RUECKWIRKUNG", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Eine Vereinbarung tritt nicht in Kraft, bevor sie unterzeichnet ist.",
			English: "An agreement does not enter into force before it has been signed."},
		Finding: bilingual.Text{German: "Die Vereinbarung soll am {on} in Kraft treten und ist erst am {signed} unterzeichnet worden; sie wirkt also zurück.",
			English: "The agreement is to enter into force on {on} but was signed only on {signed}; it therefore has retroactive effect."},
		Remedy: bilingual.Text{German: "Prüfen, ob die Rückwirkung gewollt und zulässig ist; sonst einen späteren Tag bestimmen.",
			English: "Check whether the retroactive effect is intended and lawful; otherwise set a later date."},
		Applies: rule.And(signedOnItsDay(), With(agreement.KindEntryIntoForce)),
		Check: func(c Case, r *rule.Result) {
			for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
				if !entry.On.IsZero() && entry.On.Before(c.signed()) && !isTooEarlyByLaw(c.Agreement, entry.On) {
					r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("signed", c.signed()))
				}
			}
		},
	}
}

// isTooEarlyByLaw reports whether rules of Thüringen say already that the day of entry into force is too early: before the publication
// or before the approval.
func isTooEarlyByLaw(a *agreement.Agreement, entry civil.Date) bool {
	if a.Jurisdiction != law.Thueringen {
		return false
	}
	for _, approval := range agreement.All[agreement.Approval](a) {
		if approval.Notice != agreement.Yes && approval.On.After(entry) {
			return true
		}
	}
	publication, _, _ := agreement.First[agreement.Publication](a)
	approval, _, ok := agreement.First[agreement.Approval](a)
	isPublished := a.Form == agreement.Zweckverband || a.Form == agreement.Zweckvereinbarung && ok && approval.Notice == agreement.No
	return isPublished && publication.On.After(entry)
}

func urkundeMonat() Rule {
	return Rule{
		ID: "DE-URKUNDE-MONAT", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Der Tag der Unterzeichnung liegt in dem Monat oder Jahr, das daneben angegeben ist.",
			English: "The day of signing falls in the month or year that is given with it."},
		Finding: bilingual.Text{German: "Als Tag der Unterzeichnung ist der {signed} angegeben, als Monat oder Jahr aber {month}.",
			English: "The day of signing is given as {signed}, but the month or year as {month}."},
		Remedy: bilingual.Text{German: "Eines von beiden berichtigen; der Tag allein genügt.", English: "Correct one of them; the day alone suffices."},
		Applies: rule.And(signedOnItsDay(), rule.When("mit Monat oder Jahr der Unterzeichnung", "with the month or year of signing",
			func(c Case) bool { return !c.Agreement.SignedIn.IsZero() })),
		Check: func(c Case, r *rule.Result) {
			if !c.Agreement.SignedIn.Period().Contains(c.Agreement.Signed) {
				r.Violate("/signed", rule.P("signed", c.Agreement.Signed), rule.P("month", c.Agreement.SignedIn))
			}
		},
	}
}

func urkundeBezug() Rule {
	return Rule{
		ID: "DE-URKUNDE-BEZUG", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Eine Vereinbarung bezieht sich nur auf eine andere, und diese ist nicht jünger als sie selbst.",
			English: "An agreement refers only to an agreement other than itself, and that agreement is not later than itself."},
		Finding: bilingual.Text{German: "Bezug auf „{title}“: {what}.", English: "Reference to “{title}”: {what}."},
		Remedy: bilingual.Text{German: "Titel oder Tag der anderen Vereinbarung berichtigen.",
			English: "Correct the title or the date of the other agreement."},
		Applies: rule.When("mit Bezug auf eine andere Vereinbarung", "referring to another agreement",
			func(c Case) bool { return len(c.Agreement.Relations) > 0 }),
		Check: func(c Case, r *rule.Result) {
			signed := c.signed()
			for i, other := range c.Agreement.Relations {
				switch {
				case signed.IsZero() || other.Signed.IsZero():
				case other.Signed.After(signed):
					r.Violate(rule.Pointer("relations", i, "signed"), rule.P("title", other.Title),
						rule.P("what", bilingual.Text{
							German:  "die andere Vereinbarung ist vom " + other.Signed.Format(language.German) + " und damit jünger als diese",
							English: "the other agreement is dated " + other.Signed.Format(language.English) + " and so later than this one"}))
				case other.Signed == signed && sameText(other.Title, c.Agreement.Title):
					r.Violate(rule.Pointer("relations", i), rule.P("title", other.Title),
						rule.P("what", bilingual.Text{German: "das ist die Vereinbarung selbst", English: "that is the agreement itself"}))
				}
			}
		},
	}
}

// sameText reports whether two texts are the same but for capital letters and blanks around them.
func sameText(a, b string) bool { return strings.EqualFold(strings.TrimSpace(a), strings.TrimSpace(b)) }

// checkTerm notes a term that contradicts itself.
func checkTerm(r *rule.Result, i int, term agreement.Term) {
	switch {
	case term.Through.IsZero():
	case term.Unlimited == agreement.Yes:
		r.Violate(agreement.At(i, "through"), rule.P("what", bilingual.Text{
			German:  "sie ist unbefristet, nennt aber ein Ende (" + term.Through.Format(language.German) + ")",
			English: "of indefinite duration, but an end is named (" + term.Through.Format(language.English) + ")"}))
	case term.Through.Before(term.From):
		r.Violate(agreement.At(i, "through"), rule.P("what", fromThrough(term.From, term.Through)))
	}
}

func fromThrough(from, through civil.Date) bilingual.Text {
	return bilingual.Text{
		German:  "vom " + from.Format(language.German) + " bis zum " + through.Format(language.German),
		English: "from " + from.Format(language.English) + " to " + through.Format(language.English)}
}

// contradiction tells how a later clause on the term contradicts the first one.
func contradiction(first, later agreement.Term) (bilingual.Text, bool) {
	isLimited := func(t agreement.Term) bool { return t.Unlimited == agreement.No || !t.Through.IsZero() }
	isUnlimited := func(t agreement.Term) bool { return t.Unlimited == agreement.Yes }
	differ := func(a, b civil.Date) bool { return !a.IsZero() && !b.IsZero() && a != b }
	switch {
	case isUnlimited(first) && isLimited(later) || isLimited(first) && isUnlimited(later):
		return bilingual.Text{German: "nach einer Klausel ist sie unbefristet, nach einer anderen befristet",
			English: "one clause has it indefinite, another for a fixed term"}, true
	case differ(first.Through, later.Through):
		return twoDays(bilingual.Text{German: "zwei Klauseln nennen verschiedene Tage für das Ende", English: "two clauses name different ends"},
			first.Through, later.Through), true
	case differ(first.From, later.From):
		return twoDays(bilingual.Text{German: "zwei Klauseln nennen verschiedene Tage für den Beginn", English: "two clauses name different " +
			"beginnings"},
			first.From, later.From), true
	}
	return bilingual.Text{}, false
}

func twoDays(what bilingual.Text, a, b civil.Date) bilingual.Text {
	return bilingual.Text{
		German:  what.German + " (" + a.Format(language.German) + " und " + b.Format(language.German) + ")",
		English: what.English + " (" + a.Format(language.English) + " and " + b.Format(language.English) + ")"}
}

// checkEnd notes what the first clause on the term makes impossible: a minimum and a notice that are longer than the term, and a
// termination after its end. Where the agreement can go on after its term, its end is no limit.
func checkEnd(a *agreement.Agreement, r *rule.Result) {
	term, at, _ := agreement.First[agreement.Term](a)
	if term.Through.IsZero() || term.Unlimited == agreement.Yes || a.State(agreement.KindRenewal) != agreement.Absent {
		return
	}
	for i, termination := range agreement.All[agreement.Termination](a) {
		if termination.FirstTo.After(term.Through) {
			r.Violate(agreement.At(i, "firstTo"), rule.P("what", bilingual.Text{
				German: "gekündigt werden kann erstmals zum " + termination.FirstTo.Format(language.German) + ", die Laufzeit endet aber schon am " +
					term.Through.Format(language.German),
				English: "notice can first take effect on " + termination.FirstTo.Format(language.English) + ", but it ends on " +
					term.Through.Format(language.English)}))
		}
		if termination.Excluded != agreement.Yes {
			checkLength(a, r, at, i, "notice", termination.Notice,
				bilingual.Text{German: "die Kündigungsfrist", English: "the period of notice"})
		}
	}
	checkLength(a, r, at, at, "minimum", term.Minimum, bilingual.Text{German: "die Mindestlaufzeit", English: "the minimum term"})
}

// checkLength notes a length of time, in a field of a clause, that is longer than the term in the clause at the index.
func checkLength(a *agreement.Agreement, r *rule.Result, at, clause int, field string, d agreement.Duration, name bilingual.Text) {
	if !d.IsValid() {
		return
	}
	term := a.Clauses[at].(agreement.Term)
	from := termBegins(a, term)
	switch {
	case from.IsZero():
		r.Lack(agreement.At(at, "from"))
	case !term.Through.Before(from) && lastDayOf(from, d).After(term.Through):
		period := fromThrough(from, term.Through)
		r.Violate(agreement.At(clause, field), rule.P("what", bilingual.Text{
			German:  name.German + " (" + d.Text(language.German) + ") ist länger als die Laufzeit (" + period.German + ")",
			English: name.English + " (" + d.Text(language.English) + ") is longer than the term (" + period.English + ")"}))
	}
}
