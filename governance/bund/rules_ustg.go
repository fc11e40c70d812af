package bund

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func ustg2B_3Wahl() review.Rule {
	return cooperation("DE-USTG-2B-3-WAHL", choice(), append(read(law.UStG, "§ 27 Abs. 22 S. 3", "§ 27 Abs. 22a S. 1"), read(law.UStG, "§ 2b Abs. 3 Nr. 2", "§ 2b Abs. 2")...),
		bilingual.Text{
			German: "Wer nicht für das alte Recht optiert hat, lässt eine Zusammenarbeit nur unbesteuert, wenn sie langfristig und " +
				"öffentlich-rechtlich ist, allen obliegt, nur Kosten erstattet und fast nur öffentliche Abnehmer hat.",
			English: "Whoever did not opt for the old law leaves a cooperation untaxed only if it is long-term and under public law, " +
				"incumbent on all, pays cost only and serves almost only public bodies."},
		func(vat agreement.VAT) agreement.Fact { return vat.OldLaw })
}

func ustg2B_3() review.Rule {
	return cooperation("DE-USTG-2B-3", for2b(), read(law.UStG, "§ 2b Abs. 3 Nr. 2", "§ 2b Abs. 2"),
		bilingual.Text{
			German: "Eine Zusammenarbeit bleibt nur unbesteuert, wenn sie langfristig und öffentlich-rechtlich ist, allen obliegt, nur " +
				"Kosten erstattet und fast nur öffentliche Abnehmer hat.",
			English: "A cooperation stays untaxed only if it is long-term and under public law, incumbent on all, pays cost only and " +
				"serves almost only public bodies."},
		func(agreement.VAT) agreement.Fact { return agreement.No })
}

func ustg2B() review.Rule {
	return review.Rule{
		ID: "DE-USTG-2B", Severity: rule.Hint, Basis: read(law.UStG, "§ 2b Abs. 1"), InForce: since2b(),
		Title: bilingual.Text{German: "Wer Leistungen gegen Kostenerstattung vereinbart, klärt die Umsatzsteuer.",
			English: "Whoever agrees on services against payment of cost settles value added tax."},
		Finding: bilingual.Text{German: "Ein Dienst wird gegen Kostenbeteiligung erbracht, aber keine Klausel regelt die Umsatzsteuer.",
			English: "A service is rendered against a share of the cost, but no clause settles value added tax."},
		Remedy: bilingual.Text{German: "Vereinbaren, ob die Leistung besteuert wird und wer eine Steuer trägt.",
			English: "Agree whether the service is taxed, and who bears a tax."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			// a participation in a provider has a rule of its own, whether there is a service or not
			return c.Agreement.Form != agreement.ProviderParticipation && has[agreement.Service](c) && has[agreement.CostSharing](c)
		}),
		Check: func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindVAT) },
	}
}

func ustg2B_1() review.Rule {
	return review.Rule{
		ID: "DE-USTG-2B-1", Severity: rule.Warning, InForce: since2b(),
		Basis: append(read(law.UStG, "§ 2b Abs. 1 S. 1"),
			inferred(law.UStG, "§ 2b Abs. 1", "aus dem Wortlaut „juristische Personen des öffentlichen Rechts“")),
		Title: bilingual.Text{German: "§ 2b UStG gilt nur für juristische Personen des öffentlichen Rechts; GmbH und Verein stehen außerhalb.",
			English: "§ 2b UStG holds only for legal persons of public law; a GmbH or a registered association is outside."},
		Finding: bilingual.Text{German: "Die Leistung von „{provider}“ soll unbesteuert bleiben, aber der Leistende ist " +
			"keine Person des öffentlichen Rechts: {kind}.",
			English: "The service of “{provider}” is to stay untaxed, but the provider is no person of public law: {kind}."},
		Remedy: bilingual.Text{German: "Die Leistung besteuern oder eine andere Befreiung nennen.",
			English: "Tax the service, or name another exemption."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			return isUntaxed(c) && (has[agreement.Service](c) || has[agreement.JointProvider](c))
		}),
		Check: func(c review.Case, r *rule.Result) {
			for i, provider := range agreement.All[agreement.JointProvider](c.Agreement) {
				switch {
				case provider.Stage == agreement.Examined:
				case provider.LegalKind == 0:
					r.Lack(agreement.At(i, "legalKind"))
				case isPrivateLaw(provider.LegalKind):
					r.Violate(agreement.At(i, "legalKind"),
						rule.P("provider", provider.Name), rule.P("kind", provider.LegalKind))
				}
			}
			for i, service := range agreement.All[agreement.Service](c.Agreement) {
				if party, _, ok := c.Agreement.Party(service.Provider); ok && isPrivateLaw(party.Partner.Kind) {
					r.Violate(agreement.At(i, "provider"),
						rule.P("provider", party.Partner.Name), rule.P("kind", party.Partner.Kind))
				}
			}
		},
	}
}

func ustg27_22_5() review.Rule {
	return review.Rule{
		ID: "DE-USTG-27-22-5", Severity: rule.Error, Basis: read(law.UStG, "§ 27 Abs. 22 S. 5"), InForce: choice(),
		Title: bilingual.Text{German: "Die Erklärung, beim alten Recht zu bleiben, war bis zum 31. Dezember 2016 abzugeben.",
			English: "The declaration to stay under the old law had to be made by 31 December 2016."},
		Finding: bilingual.Text{German: "Die Erklärung vom {declared} kam nach dem {last}.",
			English: "The declaration of {declared} came after {last}."},
		Remedy: bilingual.Text{German: "Die Leistung nach § 2b UStG beurteilen.", English: "Judge the service by § 2b UStG."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			vat, _, ok := agreement.First[agreement.VAT](c.Agreement)
			return ok && vat.OldLaw == agreement.Yes
		}),
		Check: func(c review.Case, r *rule.Result) {
			vat, at, _ := agreement.First[agreement.VAT](c.Agreement)
			switch last := lastDayOfOldLaw.date(); {
			case vat.Declared.IsZero():
				r.Lack(agreement.At(at, "declared"))
			case vat.Declared.After(last):
				r.Violate(agreement.At(at, "declared"), rule.P("declared", vat.Declared), rule.P("last", last))
			}
		},
	}
}

func ustg27_22A_1() review.Rule {
	return review.Rule{
		ID: "DE-USTG-27-22A-1", Severity: rule.Warning, Basis: read(law.UStG, "§ 27 Abs. 22a S. 1"), InForce: choice(),
		Title: bilingual.Text{German: "Das alte Recht gilt nur für Leistungen vor dem 1. Januar 2027; wer länger " +
			"zusammenarbeitet, regelt die Zeit danach.",
			English: "The old law holds only for services before 1 January 2027; whoever cooperates longer settles the time after that."},
		Finding: bilingual.Text{German: "Die Vereinbarung läuft über den {last} hinaus und stützt sich auf das alte Recht.",
			English: "The agreement runs beyond {last} and relies on the old law."},
		Remedy: bilingual.Text{German: "Die Merkmale des § 2b Abs. 3 UStG herstellen oder die Besteuerung ab 2027 vereinbaren.",
			English: "Meet the criteria of § 2b Abs. 3 UStG, or agree on taxation from 2027."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			vat, _, ok := agreement.First[agreement.VAT](c.Agreement)
			return ok && vat.OldLaw == agreement.Yes && vat.Taxed != agreement.Yes
		}),
		Check: func(c review.Case, r *rule.Result) {
			vat, at, _ := agreement.First[agreement.VAT](c.Agreement)
			term, _, limited := agreement.First[agreement.Term](c.Agreement)
			last := lastDayOfChoice.date()
			switch {
			case limited && !term.Through.IsZero() && !term.Through.After(last):
			case isSafe(vat) || isPresumed(vat):
			case limited && term.Through.IsZero() && term.Unlimited == agreement.Yes, limited && term.Through.After(last):
				r.Violate(agreement.At(at, "oldLaw"), rule.P("last", last))
			default:
				r.Lack("/clauses")
			}
		},
	}
}
