package bund

import (
	"slices"
	"strings"

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
			German:  "Vereinbarungen nach Art. 91c Abs. 1 und 2 GG schließen Bund und Länder.",
			English: "Agreements under Art. 91c (1) and (2) of the Basic Law are concluded by the Federation and the Länder.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist weder Bund noch Land: {kind}.",
			English: "“{party}” is neither the Federation nor a Land: {kind}.",
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
			German:  "Das Recht, eine Vereinbarung nach Art. 91c Abs. 2 GG zu kündigen, kann nicht ausgeschlossen werden.",
			English: "The right to terminate an agreement under Art. 91c (2) of the Basic Law cannot be excluded.",
		},
		Finding: bilingual.Text{
			German:  "Die Vereinbarung schließt die Kündigung aus.",
			English: "The agreement excludes termination.",
		},
		Remedy: bilingual.Text{
			German:  "Den Ausschluss streichen; eine Frist ist zulässig.",
			English: "Strike out the exclusion; a period of notice is allowed.",
		},
		Applies: rule.And(review.With(agreement.KindTermination), restsOn91c2()),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				if termination.Excluded == agreement.Unknown && termination.NoticeMonths > 0 {
					continue // who names a period of notice does not exclude it
				}
				review.Expect(r, agreement.No, termination.Excluded, i, "excluded")
			}
		},
	}
}

func gg91C_2_3Parlamente() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-2-3-PARLAMENTE", Severity: rule.Error, Basis: read(law.GG, "Art. 91c Abs. 2 S. 3"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German: "Vereinbarungen nach Art. 91c Abs. 2 GG treten erst nach Zustimmung des Bundestags und der beteiligten " +
				"Landtage in Kraft.",
			English: "Agreements under Art. 91c (2) of the Basic Law take effect only after the Bundestag and the " +
				"parliaments of the Länder agreed.",
		},
		Finding: bilingual.Text{
			German: "Die Vereinbarung soll am {effect} in Kraft treten; das Parlament von „{party}“ hat erst am {decided} " +
				"zugestimmt.",
			English: "The agreement is to take effect on {effect}; the parliament of “{party}” agreed only on {decided}.",
		},
		Remedy: bilingual.Text{
			German:  "Das Inkrafttreten auf die Zeit nach der letzten Zustimmung legen.",
			English: "Let the agreement take effect after the last consent.",
		},
		Applies: rule.And(entersIntoForceOnDay(), restsOn91c2()),
		Check: func(c review.Case, r *rule.Result) {
			entry, at, _ := agreement.First[agreement.EntryIntoForce](c.Agreement)
			for i := range c.Agreement.Parties {
				switch party := &c.Agreement.Parties[i]; {
				case party.CouncilDecision.IsZero():
					r.Lack(review.AtParty(i, "councilDecision"))
				case party.CouncilDecision.After(entry.On):
					r.Violate(agreement.At(at, "on"),
						rule.P("effect", entry.On), rule.P("party", party.Partner.Name), rule.P("decided", party.CouncilDecision))
				}
			}
		},
	}
}

func gg91C_2_4() review.Rule {
	return review.Rule{
		ID: "DE-GG-91C-2-4", Severity: rule.Error, Basis: read(law.GG, "Art. 91c Abs. 2 S. 4"),
		InForce: sinceJointIT(),
		Title: bilingual.Text{
			German:  "Vereinbarungen nach Art. 91c Abs. 2 GG regeln auch die Kosten.",
			English: "Agreements under Art. 91c (2) of the Basic Law settle the cost, too.",
		},
		Finding: bilingual.Text{
			German:  "Keine Klausel sagt, wer die Kosten trägt.",
			English: "No clause says who bears the cost.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel über die Verteilung der Kosten aufnehmen.",
			English: "Add a clause on cost sharing.",
		},
		Applies: restsOn91c2(),
		Check: func(c review.Case, r *rule.Result) {
			if !c.Agreement.Has(agreement.KindFullCost) && !c.Agreement.Has(agreement.KindFunding) {
				review.Demand(r, c.Agreement, agreement.KindCostSharing)
			}
		},
	}
}

func gg104A_1() review.Rule {
	return review.Rule{
		ID: "DE-GG-104A-1", Severity: rule.Warning, Basis: read(law.GG, "Art. 104a Abs. 1"),
		InForce: sinceTextOf2012(), Since: financialReform.date(),
		Title: bilingual.Text{
			German: "Bund und Länder tragen die Ausgaben ihrer Aufgaben gesondert, soweit das Grundgesetz nichts anderes " +
				"bestimmt.",
			English: "The Federation and the Länder each bear the cost of their own tasks, unless the Basic Law says otherwise.",
		},
		Finding: bilingual.Text{
			German:  "Der Bund will die vollen Kosten einer Aufgabe tragen, die nicht seine ist: {of}.",
			English: "The Federation is to bear the full cost of a task that is not its own: {of}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Grundlage im Grundgesetz nennen, etwa Art. 91c, oder die Kosten dem Träger der Aufgabe zuweisen.",
			English: "Name the basis in the Basic Law, such as Art. 91c, or let the level bear the cost whose task it is.",
		},
		Applies: rule.And(federationBearsFullCost(), rule.Not(restsOn91c())),
		Check: func(c review.Case, r *rule.Result) {
			for i, full := range agreement.All[agreement.FullCost](c.Agreement) {
				switch {
				case kindOf(c, full.Funder) != governance.FederationPartner:
				case full.Sphere == governance.OwnSphere:
					r.Violate(agreement.At(i), rule.P("of", full.Of))
				case full.Sphere == 0:
					r.Lack(agreement.At(i, "sphere"))
				}
			}
		},
	}
}

func gg106_9() review.Rule {
	return review.Rule{
		ID: "DE-GG-106-9", Severity: rule.Hint, InForce: sinceTextOf2012(), Since: financialReform.date(),
		Basis: append(read(law.GG, "Art. 106 Abs. 9"),
			review.Inferred(law.GG, "Art. 106 Abs. 9", "daraus: Geld des Bundes erreicht die Kommunen über ihr Land")),
		Title: bilingual.Text{
			German:  "Einnahmen und Ausgaben der Gemeinden gelten in der Finanzverfassung als solche der Länder.",
			English: "In the financial constitution, revenue and expenditure of municipalities count as those of the Länder.",
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
// (paragraph 3): they say so, or are treaties of the Federation.
func restsOn91c() review.Condition {
	return rule.Or(restsOnParagraph("Art. 91c Abs. 1"), restsOn91c2())
}

// restsOn91c2 holds for agreements that rest on paragraph 2, on the foundations of cooperation.
func restsOn91c2() review.Condition {
	federalTreaty := rule.And(review.OfForm(agreement.Staatsvertrag), review.WithPartner(governance.FederationPartner))
	return rule.Or(federalTreaty, restsOnParagraph("Art. 91c Abs. 2"))
}

// restsOnParagraph holds for agreements that name the paragraph of the Basic Law, or a place in it, or its whole article.
func restsOnParagraph(paragraph string) review.Condition {
	norm := law.MustCite(law.GG, paragraph).String()
	covers := func(source law.Source) bool {
		place := source.Citation.Place()
		return source.Citation.Act() == law.GG &&
			(place == paragraph || strings.HasPrefix(place, paragraph+" ") || strings.HasPrefix(paragraph, place+" "))
	}
	return rule.When(
		"gestützt auf "+norm+" (auch über den ganzen Artikel)",
		"based on "+norm+" (or on the whole article)",
		func(c review.Case) bool { return slices.ContainsFunc(c.Agreement.Basis, covers) },
	)
}

func entersIntoForceOnDay() review.Condition {
	return review.WithFirst(
		"mit einem festen Tag des Inkrafttretens",
		"with a fixed day of entry into force",
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
