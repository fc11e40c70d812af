package bund

import (
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// The first days of Art. 91c, and of the reform of the financial constitution with Art. 104a and 106 Abs. 9.
var (
	jointITBegins   = day{2009, 8, 1}
	financialReform = day{1970, 1, 1}
)

func sinceJointIT() civil.Period { return civil.Period{From: jointITBegins.date()} }

func gg91C_1() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-1", Severity: rule.Warning, Basis: read(law.GG, "Art. 91c Abs. 1", "Art. 91c Abs. 2"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German:  "Vereinbarungen nach Art. 91c Abs. 1 und 2 GG schließen der Bund und die Länder.",
			English: "Agreements under Art. 91c (1) and (2) of the Basic Law are concluded by the Federation and the Länder.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ({kind}) ist weder der Bund noch ein Land.",
			English: "“{party}” ({kind}) is neither the Federation nor a Land.",
		},
		Remedy: bilingual.Text{
			German:  "Die Partei über ihr Land beteiligen oder die Vereinbarung auf Landesrecht stützen.",
			English: "Let the party take part through its Land, or base the agreement on the law of the Land.",
		},
		Applies: restsOn91c(),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				switch partner := &c.Agreement.Parties[i].Partner; partner.Kind {
				case governance.FederationPartner, governance.LandPartner:
				default:
					r.Violate(review.AtParty(i), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
				}
			}
		},
	}
}

func gg91C_2_3() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-2-3", Severity: rule.Error, Basis: read(law.GG, "Art. 91c Abs. 2 S. 3"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German: "Das Recht, eine Vereinbarung über die Grundlagen der Zusammenarbeit (Art. 91c Abs. 2 S. 2 GG) zu kündigen, " +
				"kann nicht ausgeschlossen werden.",
			English: "The right to terminate an agreement on the foundations of cooperation (Art. 91c (2) sentence 2 of the Basic " +
				"Law) cannot be excluded.",
		},
		Finding: bilingual.Text{
			German:  "Die Vereinbarung schließt die Kündigung aus.",
			English: "The agreement excludes termination.",
		},
		Remedy: bilingual.Text{
			German:  "Den Ausschluss streichen; eine Kündigungsfrist ist zulässig.",
			English: "Delete the exclusion; a period of notice is allowed.",
		},
		Applies: rule.And(review.With(agreement.KindTermination), onFoundations()),
		Check: where91c2(isOnFoundations, func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				if termination.Excluded == agreement.Unknown && !termination.Notice.IsZero() {
					continue // who names a period of notice does not exclude it
				}
				review.Expect(r, agreement.No, termination.Excluded, i, "excluded")
			}
		}),
	}
}

func gg91C_2_3Parlamente() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-2-3-PARLAMENTE", Severity: rule.Error, Basis: read(law.GG, "Art. 91c Abs. 2 S. 3"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German: "Vereinbarungen über die Grundlagen der Zusammenarbeit nach Art. 91c Abs. 2 S. 2 GG bedürfen der Zustimmung " +
				"des Bundestags und der Volksvertretungen der beteiligten Länder.",
			English: "Agreements on the foundations of cooperation under Art. 91c (2) sentence 2 of the Basic Law require " +
				"the consent of the Bundestag and the legislatures of the participating Länder.",
		},
		Finding: bilingual.Text{
			German: "Die Vereinbarung soll am {effect} in Kraft treten; das Parlament von „{party}“ hat erst am {decided} " +
				"zugestimmt.",
			English: "The agreement is to take effect on {effect}; the legislature of “{party}” consented only on {decided}.",
		},
		Remedy: bilingual.Text{
			German:  "Das Inkrafttreten auf die Zeit nach der letzten Zustimmung legen.",
			English: "Let the agreement take effect after the last consent.",
		},
		Applies: rule.And(entersIntoForceOnDay(), onFoundations()),
		Check: where91c2(isOnFoundations, func(c review.Case, r *rule.Result) {
			entry, at, _ := agreement.First[agreement.EntryIntoForce](c.Agreement)
			for i := range c.Agreement.Parties {
				switch party := &c.Agreement.Parties[i]; {
				case party.Partner.Kind != governance.FederationPartner && party.Partner.Kind != governance.LandPartner: // has no parliament
				case party.CouncilDecision.IsZero():
					r.Lack(review.AtParty(i, "councilDecision"))
				case party.CouncilDecision.After(entry.On):
					r.Violate(agreement.At(at, "on"),
						rule.P("effect", entry.On), rule.P("party", party.Partner.Name), rule.P("decided", party.CouncilDecision))
				}
			}
		}),
	}
}

func gg91C_2_4() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-2-4", Severity: rule.Error, Basis: read(law.GG, "Art. 91c Abs. 2 S. 4"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German:  "Vereinbarungen nach Art. 91c Abs. 2 GG regeln auch die Kosten.",
			English: "Agreements under Art. 91c (2) of the Basic Law also regulate the sharing of costs.",
		},
		Finding: bilingual.Text{
			German:  "Keine Klausel sagt, wer die Kosten trägt.",
			English: "No clause says who bears the cost.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel über die Verteilung der Kosten aufnehmen.",
			English: "Add a clause on cost sharing.",
		},
		Applies: onStandards(),
		Check: where91c2(isOnStandards, func(c review.Case, r *rule.Result) {
			if !c.Agreement.Has(agreement.KindFullCost) && !c.Agreement.Has(agreement.KindFunding) {
				review.Demand(r, c.Agreement, agreement.KindCostSharing)
			}
		}),
	}
}

func gg104A_1() review.Rule {
	return review.Rule{
		ID: "DE-GG-104A-1", Severity: rule.Warning, Basis: read(law.GG, "Art. 104a Abs. 1"),
		InForce: sinceTextOf2012(), Since: financialReform.date(),
		Title: bilingual.Text{
			German: "Bund und Länder tragen gesondert die Ausgaben, die sich aus der Wahrnehmung ihrer Aufgaben ergeben, soweit das Grundgesetz " +
				"nichts anderes bestimmt.",
			English: "The Federation and the Länder separately finance the expenditure resulting from their respective " +
				"tasks, insofar as the Basic Law does not provide otherwise.",
		},
		Finding: bilingual.Text{
			German:  "Der Bund soll die vollen Kosten einer Aufgabe tragen, die nicht seine eigene ist: {of}.",
			English: "The Federation is to bear the full cost of a task that is not its own: {of}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Grundlage im Grundgesetz nennen, etwa Art. 91c, oder die Kosten dem Träger der Aufgabe zuweisen.",
			English: "Name the basis in the Basic Law, such as Art. 91c, or let the level bear the cost whose task it is.",
		},
		Applies: rule.And(federationBearsFullCost(), rule.Not(restsOn91c())),
		Check: func(c review.Case, r *rule.Result) {
			unread := unreadFinancing(c.Agreement)
			for i, full := range agreement.All[agreement.FullCost](c.Agreement) {
				switch {
				case kindOf(c, full.Funder) != governance.FederationPartner:
				case full.Sphere == governance.OwnSphere && unread >= 0:
					r.LackHere(rule.Pointer("basis", unread))
				case full.Sphere == governance.OwnSphere:
					r.Violate(agreement.At(i), rule.P("of", full.Of))
				case full.Sphere == 0:
					r.Lack(agreement.At(i, "sphere"))
				}
			}
		},
	}
}

// unreadFinancing returns the index of the first basis in an article of the Basic Law that may let the Federation pay for tasks of
// the Länder, and that was not read; -1 where there is none.
func unreadFinancing(a *agreement.Agreement) int {
	return basisIn(a, "91a", "91b", "91d", "91e", "104b", "104c", "104d")
}

// basisIn returns the index of the first basis in one of the articles of the Basic Law, or -1.
func basisIn(a *agreement.Agreement, articles ...string) int {
	return slices.IndexFunc(a.Basis, func(source law.Source) bool {
		return source.Citation.Act() == law.GG && slices.ContainsFunc(articles, func(article string) bool {
			return touches(source.Citation, law.MustCite(law.GG, "Art. "+article))
		})
	})
}

// touches reports whether one of the places that are cited lies in the norm or holds it. An act as a whole touches nothing.
func touches(citation, norm law.Citation) bool {
	if citation.Place() == "" {
		return false
	}
	for place := range citation.Places() {
		if place.Within(norm) || norm.Within(place) {
			return true
		}
	}
	return false
}

// gg104B finds no fault: nobody read what it would have to look for. It names the basis, so that an agreement on financial
// assistance is not thought to be in order.
func gg104B() review.Rule {
	return review.Rule{
		ID: "DE-GG-104B", Severity: rule.Hint,
		Basis: rule.Basis{{Where: "Art. 104b bis 104d GG, Wortlaut nicht gelesen", Evidence: law.Assumed}},
		Title: bilingual.Text{
			German:  "Die Voraussetzungen der Finanzhilfen nach Art. 104b bis 104d GG sind hier nicht hinterlegt.",
			English: "The conditions of financial assistance under Articles 104b to 104d of the Basic Law are not recorded here.",
		},
		Finding: bilingual.Text{
			German:  "Die Voraussetzungen der Finanzhilfe sind nicht erfüllt.",
			English: "The conditions of the financial assistance are not met.",
		},
		Remedy: bilingual.Text{
			German:  "Die Voraussetzungen anhand des Grundgesetzes prüfen.",
			English: "Check the conditions against the Basic Law.",
		},
		Applies: rule.When("mit der Rechtsgrundlage Art. 104b, 104c oder 104d GG", "with the legal basis Art. 104b, 104c or 104d GG",
			func(c review.Case) bool { return onFinancialAssistance(c.Agreement) >= 0 }),
		Check: func(c review.Case, r *rule.Result) {
			r.LackHere(rule.Pointer("basis", onFinancialAssistance(c.Agreement)))
		},
	}
}

func onFinancialAssistance(a *agreement.Agreement) int { return basisIn(a, "104b", "104c", "104d") }

func gg106_9() review.Rule {
	return review.Rule{
		ID: "DE-GG-106-9", Severity: rule.Hint, InForce: sinceTextOf2012(), Since: financialReform.date(),
		Basis: append(read(law.GG, "Art. 106 Abs. 9"),
			review.Inferred(law.GG, "Art. 106 Abs. 9", "daraus: Geld des Bundes erreicht die Kommunen über ihr Land")),
		Title: bilingual.Text{
			German: "Einnahmen und Ausgaben der Gemeinden gelten im Sinne des Art. 106 GG als solche der Länder.",
			English: "Within the meaning of Article 106 of the Basic Law, revenue and expenditure of municipalities are " +
				"deemed to be revenue and expenditure of the Länder.",
		},
		Finding: bilingual.Text{
			German:  "Der Bund sagt „{recipient}“ Geld unmittelbar zu.",
			English: "The Federation promises money to “{recipient}” directly.",
		},
		Remedy: bilingual.Text{
			German:  "Das Geld über das Land leiten.",
			English: "Let the money flow through the Land.",
		},
		Applies: rule.And(review.With(agreement.KindFunding), review.WithPartner(governance.FederationPartner)),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if kindOf(c, funding.Funder) != governance.FederationPartner {
					continue
				}
				for j, recipient := range funding.Recipients {
					if party, _, ok := c.Agreement.Party(recipient); ok && party.Partner.Kind == governance.UnitPartner {
						r.Violate(agreement.At(i, "recipients", j), rule.P("recipient", party.Partner.Name))
					}
				}
			}
		},
	}
}

// restsOn91c holds for agreements that rest on Art. 91c of the Basic Law, but for the cooperation of the Länder alone
// (paragraph 3): they say so, or are the IT-Staatsvertrag.
func restsOn91c() review.Condition {
	return rule.Or(isItself(law.ITStV), restsOnParagraph("Art. 91c Abs. 1"), restsOnParagraph("Art. 91c Abs. 2"))
}

// restsOnParagraph holds for agreements that name the paragraph of the Basic Law, or a place in it, or its whole article.
func restsOnParagraph(paragraph string) review.Condition {
	norm := law.MustCite(law.GG, paragraph)
	covers := func(source law.Source) bool { return touches(source.Citation, norm) }
	return rule.When(
		"gestützt auf "+norm.String()+" oder Art. 91c GG als Ganzes",
		"based on "+norm.String()+" or on Art. 91c GG as a whole",
		func(c review.Case) bool { return slices.ContainsFunc(c.Agreement.Basis, covers) },
	)
}

// onStandards holds for agreements under paragraph 2, on standards and security.
func onStandards() review.Condition {
	return review.Possibly("geschlossen nach Art. 91c Abs. 2 GG", "concluded under Art. 91c Abs. 2 GG",
		func(a *agreement.Agreement) agreement.Fact {
			answer, _ := isOnStandards(a)
			return answer
		})
}

// onFoundations holds for agreements under paragraph 2 sentence 2, on the foundations of cooperation.
func onFoundations() review.Condition {
	return review.Possibly("über die Grundlagen der Zusammenarbeit nach Art. 91c Abs. 2 S. 2 GG",
		"on the foundations of cooperation under Art. 91c Abs. 2 S. 2 GG", func(a *agreement.Agreement) agreement.Fact {
			answer, _ := isOnFoundations(a)
			return answer
		})
}

// isOnStandards tells whether the agreement is one under Art. 91c Abs. 2: it names the paragraph, or is the IT-Staatsvertrag. Where
// it names the article alone nobody knows; then open is the index of that basis.
func isOnStandards(a *agreement.Agreement) (answer agreement.Fact, open int) {
	return under91c2(a, func(string) agreement.Fact { return agreement.Yes })
}

// isOnFoundations tells whether the agreement is one on the foundations of cooperation (sentence 2): it names a sentence from the
// second on, or is a state treaty under the paragraph, or the IT-Staatsvertrag. Where it names the paragraph alone, and is no
// treaty, nobody knows; then open is the index of that basis.
func isOnFoundations(a *agreement.Agreement) (answer agreement.Fact, open int) {
	return under91c2(a, func(sentence string) agreement.Fact {
		switch {
		case sentence == "1":
			return agreement.No
		case sentence == "" && a.Form != agreement.Staatsvertrag:
			return agreement.Unknown
		}
		return agreement.Yes
	})
}

// under91c2 asks about each place in Art. 91c Abs. 2 on which the agreement rests; the sentence is "" where it names the paragraph.
func under91c2(a *agreement.Agreement, about func(sentence string) agreement.Fact) (answer agreement.Fact, open int) {
	if isAct(a, law.ITStV) {
		return agreement.Yes, -1
	}
	answer, open = agreement.No, -1
	for i, source := range a.Basis {
		if source.Citation.Act() != law.GG {
			continue
		}
		for place := range source.Citation.Places() {
			switch told := under91c2At(place, about); {
			case told == agreement.Yes:
				return agreement.Yes, -1
			case told == agreement.Unknown && open < 0:
				answer, open = agreement.Unknown, i
			}
		}
	}
	return answer, open
}

// under91c2At asks about one place in the Basic Law. Where it holds the paragraph among others, nobody knows.
func under91c2At(place law.Citation, about func(sentence string) agreement.Fact) agreement.Fact {
	paragraph := law.MustCite(law.GG, "Art. 91c Abs. 2")
	switch {
	case place.Within(paragraph):
		sentence := ""
		for element := range place.Elements() {
			if element.Division == law.Sentence {
				sentence = element.Value
			}
		}
		return about(sentence)
	case touches(place, paragraph):
		return agreement.Unknown
	}
	return agreement.No
}

// where91c2 makes a check that holds for agreements under Art. 91c Abs. 2 only: where it is open whether an agreement is one, what
// the check would note comes down to the basis that leaves it open.
func where91c2(
	is func(*agreement.Agreement) (agreement.Fact, int), check func(review.Case, *rule.Result),
) func(review.Case, *rule.Result) {
	return func(c review.Case, r *rule.Result) {
		answer, open := is(c.Agreement)
		if answer != agreement.Unknown {
			check(c, r)
			return
		}
		var supposed rule.Result
		if check(c, &supposed); supposed.Noted() {
			r.Lack(rule.Pointer("basis", open))
		}
	}
}

func entersIntoForceOnDay() review.Condition {
	return review.WithFirst(
		"mit einem festen Tag in der ersten Klausel „Inkrafttreten“",
		"with a fixed day in the first clause “entry into force”",
		func(entry agreement.EntryIntoForce) bool { return !entry.On.IsZero() },
	)
}

func federationBearsFullCost() review.Condition {
	return rule.When(
		"mit dem Bund als Geldgeber in der ersten Klausel „Übernahme der vollen Kosten“",
		"with the Federation as funder in the first clause “full cost”",
		func(c review.Case) bool {
			full, _, ok := agreement.First[agreement.FullCost](c.Agreement)
			return ok && kindOf(c, full.Funder) == governance.FederationPartner
		},
	)
}
