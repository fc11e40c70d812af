package review

import (
	"cmp"
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
			checkPublications(c, r)
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

// checkPublications notes publications before the last approval or the last signature. Where it is not recorded whether an act after
// the publication was an approval or a notice, that is missing.
func checkPublications(c Case, r *rule.Result) {
	approved, signed := lastApproval(c.Agreement), c.signed()
	var first civil.Date // publication that is before neither
	for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
		switch on := publication.On; {
		case on.IsZero():
		case on.Before(approved):
			violateOrder(r, agreement.At(i, "on"), thePublication, on, beforeApproval, approved)
		case on.Before(signed):
			violateOrder(r, agreement.At(i, "on"), thePublication, on, beforeSigning, signed)
		case first.IsZero() || on.Before(first):
			first = on
		}
	}
	if first.IsZero() {
		return
	}
	for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
		if approval.Notice == agreement.Unknown && first.Before(approval.On) {
			r.Lack(agreement.At(i, "notice"))
		}
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
			start, isOwn := startByNotice(c)
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				switch party.Partner.Kind {
				case governance.FederationPartner, governance.LandPartner: // parliaments consent to what has been signed
					continue
				}
				if party.CouncilDecision.After(c.signed()) && !(isOwn && party.CouncilDecision.After(start)) {
					r.Violate(AtParty(i, "councilDecision"), rule.P("party", party.Partner.Name),
						rule.P("decision", party.CouncilDecision), rule.P("signed", c.signed()))
				}
			}
		},
	}
}

// startByNotice returns the day before which all must have decided by § 12 Abs. 2 ThürKGG, which has a rule of its own: the agreed one,
// or else that of signing. It reports false where that rule says nothing of the agreement.
func startByNotice(c Case) (civil.Date, bool) {
	a := c.Agreement
	if a.Jurisdiction != law.Thueringen || a.Form != agreement.Zweckvereinbarung || !needsNotice(a) || !isThuerKGGKnown(c) {
		return civil.Date{}, false
	}
	entry, _, _ := agreement.First[agreement.EntryIntoForce](a)
	return cmp.Or(entry.On, a.Signed), true
}

// isThuerKGGKnown reports whether the ThürKGG surely holds on the day as it was read: since 31 July 2013. What its rules say of earlier
// days is in doubt, and takes no place of another rule.
func isThuerKGGKnown(c Case) bool { return !c.Day().Before(civil.MustParse("2013-07-31")) }

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
			isSaid := earlyEntries(c)
			for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
				if !entry.On.IsZero() && entry.On.Before(c.signed()) && !isSaid(i, entry.On) {
					r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("signed", c.signed()))
				}
			}
		},
	}
}

// earlyEntries tells of a day of entry into force, in the clause at an index, whether a rule of Thüringen says already that it is too
// early: before the publication of what was approved (§ 12 Abs. 3, § 19 Abs. 1 ThürKGG), or before the approval (§ 58 Abs. 2 VwVfG).
func earlyEntries(c Case) func(clause int, on civil.Date) bool {
	a := c.Agreement
	if a.Jurisdiction == law.Thueringen {
		publication, _, _ := agreement.First[agreement.Publication](a)
		switch {
		case a.Form == agreement.Zweckverband && isThuerKGGKnown(c):
			return func(_ int, on civil.Date) bool { return on.Before(publication.On) }
		case a.Form == agreement.Zweckvereinbarung && needsApproval(a) && isThuerKGGKnown(c):
			return func(_ int, on civil.Date) bool { return !publication.On.IsZero() && !on.After(publication.On) }
		case a.Form != agreement.Zweckvereinbarung && isContract(c) && ContractLawOf(a) == agreement.PublicLawContract:
			_, first, _ := agreement.First[agreement.EntryIntoForce](a)
			approved := lastApproval(a)
			return func(clause int, on civil.Date) bool { return clause == first && on.Before(approved) }
		}
	}
	return func(int, civil.Date) bool { return false }
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

// contradiction tells how a clause on the term contradicts what the earlier ones say.
func contradiction(earlier, later agreement.Term) (bilingual.Text, bool) {
	isLimited := func(t agreement.Term) bool { return t.Unlimited == agreement.No || !t.Through.IsZero() }
	isUnlimited := func(t agreement.Term) bool { return t.Unlimited == agreement.Yes }
	differ := func(a, b civil.Date) bool { return !a.IsZero() && !b.IsZero() && a != b }
	switch {
	case isUnlimited(earlier) && isLimited(later) || isLimited(earlier) && isUnlimited(later):
		return bilingual.Text{German: "nach einer Klausel ist sie unbefristet, nach einer anderen befristet",
			English: "one clause has it indefinite, another for a fixed term"}, true
	case differ(earlier.Through, later.Through):
		return twoDays(bilingual.Text{German: "zwei Klauseln nennen verschiedene Tage für das Ende", English: "two clauses name different ends"},
			earlier.Through, later.Through), true
	case differ(earlier.From, later.From):
		return twoDays(bilingual.Text{German: "zwei Klauseln nennen verschiedene Tage für den Beginn", English: "two clauses name different beginnings"},
			earlier.From, later.From), true
	}
	return bilingual.Text{}, false
}

func twoDays(what bilingual.Text, a, b civil.Date) bilingual.Text {
	return bilingual.Text{
		German:  what.German + " (" + a.Format(language.German) + " und " + b.Format(language.German) + ")",
		English: what.English + " (" + a.Format(language.English) + " and " + b.Format(language.English) + ")"}
}

// wholeTerm puts the clauses on the term together, and notes what contradicts itself or an earlier clause. The second result is the
// index of the clause that names the end. A clause that contradicts earlier ones adds nothing.
func wholeTerm(a *agreement.Agreement, r *rule.Result) (whole agreement.Term, end int) {
	for i, term := range agreement.All[agreement.Term](a) {
		checkTerm(r, i, term)
		if what, ok := contradiction(whole, term); ok {
			r.Violate(agreement.At(i), rule.P("what", what))
			continue
		}
		if whole.Through.IsZero() {
			end = i
		}
		whole.From, whole.Through = cmp.Or(whole.From, term.From), cmp.Or(whole.Through, term.Through)
		whole.Unlimited = cmp.Or(whole.Unlimited, term.Unlimited)
	}
	return whole, end
}

// checkEnd notes what the term, whose end stands in the clause at the index, makes impossible: a minimum and a notice that are longer
// than it, and a termination after its end. Where the agreement can go on after its term, its end is no limit; where nobody knows
// whether it can, that is missing.
func checkEnd(a *agreement.Agreement, r *rule.Result, term agreement.Term, end int) {
	if term.Through.IsZero() || term.Unlimited == agreement.Yes {
		return
	}
	switch a.State(agreement.KindRenewal) {
	case agreement.Absent:
		checkLimits(a, r, term, end)
	case agreement.NotRecorded:
		var supposed rule.Result
		if checkLimits(a, &supposed, term, end); supposed.Noted() {
			r.Lack(PlaceOf(a, agreement.KindRenewal))
		}
	}
}

// checkLimits is checkEnd for an agreement that ends with its term.
func checkLimits(a *agreement.Agreement, r *rule.Result, term agreement.Term, end int) {
	from := termBegins(a, term)
	for i, termination := range agreement.All[agreement.Termination](a) {
		if termination.FirstTo.After(term.Through) {
			r.Violate(agreement.At(i, "firstTo"), rule.P("what", bilingual.Text{
				German: "gekündigt werden kann erstmals zum " + termination.FirstTo.Format(language.German) + ", die Laufzeit endet aber schon am " +
					term.Through.Format(language.German),
				English: "notice can first take effect on " + termination.FirstTo.Format(language.English) + ", but it ends on " +
					term.Through.Format(language.English)}))
		}
		if termination.Excluded != agreement.Yes {
			checkLength(r, from, term.Through, end, agreement.At(i, "notice"), termination.Notice,
				bilingual.Text{German: "die Kündigungsfrist", English: "the period of notice"})
		}
	}
	for i, clause := range agreement.All[agreement.Term](a) {
		checkLength(r, from, term.Through, end, agreement.At(i, "minimum"), clause.Minimum,
			bilingual.Text{German: "die Mindestlaufzeit", English: "the minimum term"})
	}
}

// checkLength notes a length of time at a pointer that is longer than the term, which ends in the clause at the index.
func checkLength(r *rule.Result, from, through civil.Date, end int, pointer string, d agreement.Duration, name bilingual.Text) {
	switch {
	case !d.IsValid():
	case from.IsZero():
		r.Lack(agreement.At(end, "from"))
	case !through.Before(from) && lastDayOf(from, d).After(through):
		period := fromThrough(from, through)
		r.Violate(pointer, rule.P("what", bilingual.Text{
			German:  name.German + " (" + d.Text(language.German) + ") ist länger als die Laufzeit (" + period.German + ")",
			English: name.English + " (" + d.Text(language.English) + ") is longer than the term (" + period.English + ")"}))
	}
}
