package bund

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// The three times of § 2b UStG: until the end of 2016 there is only the old law; from 2017 § 2b holds, but for bodies that
// declared by the last day of 2016 to stay under the old law; from 2027 it holds for all. The choice was first given until the end of
// 2020, then prolonged; the wording of the prolonging was read as of 2024, and that until 2026 is of the act of 02.12.2024.
var (
	lastDayOfOldLaw      = day{2016, 12, 31}
	firstDayOfChoice     = day{2017, 1, 1}
	lastDayOfFirstChoice = day{2020, 12, 31}
	prolongedRead        = day{2024, 3, 27}
	secondProlonging     = day{2024, 12, 2}
	lastDayOfChoice      = day{2026, 12, 31}
	firstDayFor2b        = day{2027, 1, 1}
)

func yearsOfChoice() civil.Period {
	return civil.Period{From: firstDayOfChoice.date(), Through: lastDayOfChoice.date()}
}

func afterChoice() civil.Period { return civil.Period{From: firstDayFor2b.date()} }

func since2b() civil.Period { return civil.Period{From: firstDayOfChoice.date()} }

func ustg2B() review.Rule {
	return review.Rule{
		ID: "DE-USTG-2B", Severity: rule.Hint, InForce: since2b(),
		Basis: append(read(law.UStG, "§ 2b Abs. 1"), advice(law.UStG, "§ 2b Abs. 1")),
		Title: bilingual.Text{
			German:  "Wer Leistungen gegen Kostenerstattung vereinbart, klärt die Umsatzsteuer.",
			English: "Parties that agree on services in return for reimbursement of cost state how value added tax is treated.",
		},
		Finding: bilingual.Text{
			German:  "Ein Dienst wird gegen Kostenbeteiligung erbracht, aber keine Klausel regelt die Umsatzsteuer.",
			English: "A service is rendered in return for a share of the cost, but no clause says how value added tax is treated.",
		},
		Remedy: bilingual.Text{
			German:  "Vereinbaren, ob die Leistung besteuert wird und wer eine Steuer trägt.",
			English: "Agree whether the service is taxed, and who bears any tax.",
		},
		Applies: rule.And(
			rule.Not(review.OfForm(agreement.ProviderParticipation)), // has a rule of its own, with a service or without
			review.With(agreement.KindService),
			review.With(agreement.KindCostSharing),
		),
		Check: func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindVAT) },
	}
}

func ustg2B_1() review.Rule {
	return review.Rule{
		ID: "DE-USTG-2B-1", Severity: rule.Warning, InForce: since2b(),
		Basis: append(read(law.UStG, "§ 2b Abs. 1 S. 1"),
			review.Inferred(law.UStG, "§ 2b Abs. 1", "aus dem Wortlaut „juristische Personen des öffentlichen Rechts“")),
		Title: bilingual.Text{
			German:  "§ 2b UStG gilt nur für juristische Personen des öffentlichen Rechts, nicht für GmbH und Verein.",
			English: "§ 2b UStG applies only to legal persons governed by public law; a GmbH or a registered association is not covered.",
		},
		Finding: bilingual.Text{
			German: "Die Leistung von „{provider}“ soll unbesteuert bleiben, aber der Leistende ist keine juristische Person des öffentlichen " +
				"Rechts: {kind}.",
			English: "The service of “{provider}” is to remain untaxed, but the provider is not a legal person governed by public law: {kind}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Leistung besteuern oder eine andere Befreiung nennen.",
			English: "Tax the service, or name another exemption.",
		},
		Applies: rule.And(untaxed(), rule.Or(review.With(agreement.KindService), review.With(agreement.KindJointProvider))),
		Check: func(c review.Case, r *rule.Result) {
			for i, provider := range agreement.All[agreement.JointProvider](c.Agreement) {
				switch {
				case provider.Stage == agreement.Examined:
				case provider.LegalKind == 0:
					r.Lack(agreement.At(i, "legalKind"))
				case provider.LegalKind.IsPrivateLaw():
					r.Violate(agreement.At(i, "legalKind"),
						rule.P("provider", provider.Name), rule.P("kind", provider.LegalKind))
				}
			}
			for i, service := range agreement.All[agreement.Service](c.Agreement) {
				if party, _, ok := c.Agreement.Party(service.Provider); ok && party.Partner.Kind.IsPrivateLaw() {
					r.Violate(agreement.At(i, "provider"),
						rule.P("provider", party.Partner.Name), rule.P("kind", party.Partner.Kind))
				}
			}
		},
	}
}

func ustg2B_3() review.Rule {
	return cooperation("DE-USTG-2B-3", afterChoice(), read(law.UStG, "§ 2b Abs. 3 Nr. 2", "§ 2b Abs. 2"), bilingual.Text{
		German: "Größere Wettbewerbsverzerrungen liegen bei einer Zusammenarbeit regelmäßig nicht vor, wenn sie langfristig und " +
			"öffentlich-rechtlich vereinbart ist, dem Erhalt öffentlicher Infrastruktur und einer allen Beteiligten obliegenden öffentlichen " +
			"Aufgabe dient, ausschließlich gegen Kostenerstattung erfolgt und der Leistende gleichartige Leistungen im Wesentlichen an andere " +
			"juristische Personen des " +
			"öffentlichen Rechts erbringt.",
		English: "As a rule, there is no significant distortion of competition where a cooperation is agreed for the long " +
			"term under public law, preserves public infrastructure and serves a task incumbent on all parties, only cost " +
			"is reimbursed, and the provider renders services of the same kind essentially to other legal persons governed " +
			"by public law.",
	})
}

// ustg2B_3Wahl is ustg2B_3 for the years in which there is a choice: it does not concern those who chose the old law.
func ustg2B_3Wahl() review.Rule {
	return withChoice("DE-USTG-2B-3-WAHL", civil.Period{From: firstDayOfChoice.date(), Through: lastDayOfFirstChoice.date()},
		"§ 27 Abs. 22 S. 3")
}

// ustg2B_3Wahl_22A is ustg2B_3Wahl for the years by which the choice was prolonged. The text was read as it stood in 2024.
func ustg2B_3Wahl_22A() review.Rule {
	r := withChoice("DE-USTG-2B-3-WAHL-22A", civil.Period{From: prolongedRead.date(), Through: lastDayOfChoice.date()}, "§ 27 Abs. 22a S. 1")
	r.Since = lastDayOfFirstChoice.date().AddDays(1)
	return r
}

func withChoice(id string, inForce civil.Period, transition string) review.Rule {
	r := cooperation(id, inForce, read(law.UStG, transition, "§ 2b Abs. 3 Nr. 2", "§ 2b Abs. 2"), bilingual.Text{
		German: "Wer nicht für das alte Recht optiert hat: Größere Wettbewerbsverzerrungen liegen bei einer Zusammenarbeit " +
			"regelmäßig nicht vor, wenn sie langfristig und öffentlich-rechtlich vereinbart ist, dem Erhalt öffentlicher " +
			"Infrastruktur und einer allen Beteiligten obliegenden öffentlichen Aufgabe dient, ausschließlich gegen Kostenerstattung erfolgt und " +
			"der Leistende gleichartige Leistungen " +
			"im Wesentlichen an andere juristische Personen des öffentlichen Rechts erbringt.",
		English: "For those who did not opt for the old law: as a rule, there is no significant distortion of competition " +
			"where a cooperation is agreed for the long term under public law, preserves public infrastructure and serves a " +
			"task incumbent on all parties, only cost is reimbursed, and the provider renders services of the same kind " +
			"essentially to other legal persons governed by public law.",
	})
	r.Applies = rule.And(untaxed(), rule.Not(optsForOldLaw()))
	r.Check = func(c review.Case, r *rule.Result) {
		if vat, at, _ := agreement.First[agreement.VAT](c.Agreement); vat.OldLaw == agreement.Unknown && !isSafe(vat) {
			r.Lack(agreement.At(at, "oldLaw"))
			return
		}
		checkCooperation(c, r)
	}
	return r
}

// cooperation is the rule that a cooperation is presumed not to distort competition where all criteria are met; where one is not,
// whether it stays untaxed is open, unless competition is safe anyway.
func cooperation(id string, inForce civil.Period, basis rule.Basis, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, InForce: inForce,
		Basis: append(basis, review.Inferred(law.UStG, "§ 2b Abs. 3 Nr. 2",
			"„regelmäßig“: ohne die Vermutung ist offen, ob größere Wettbewerbsverzerrungen vorliegen")),
		Finding: bilingual.Text{
			German:  "Die Vermutung des § 2b Abs. 3 Nr. 2 UStG greift nicht; es fehlt: {criterion}.",
			English: "The presumption of § 2b Abs. 3 Nr. 2 UStG does not apply; missing: {criterion}.",
		},
		Remedy: bilingual.Text{
			German:  "Das Merkmal herstellen, die Leistung besteuern oder eine verbindliche Auskunft einholen.",
			English: "Meet the criterion, tax the service, or ask the tax office for a binding ruling.",
		},
		Applies: untaxed(),
		Check:   checkCooperation,
	}
}

func checkCooperation(c review.Case, r *rule.Result) {
	vat, at, _ := agreement.First[agreement.VAT](c.Agreement)
	switch {
	case isSafe(vat):
		return
	case vat.Taxed == agreement.Unknown:
		r.Lack(agreement.At(at, "taxed"))
		return
	}
	for _, criterion := range criteria(c.Agreement, &vat) {
		switch criterion.met {
		case agreement.No:
			r.Violate(agreement.At(at, criterion.field), rule.P("criterion", criterion.name))
		case agreement.Unknown:
			r.Lack(agreement.At(at, criterion.field))
		}
	}
}

func ustg27_22_5() review.Rule {
	return review.Rule{
		ID: "DE-USTG-27-22-5", Severity: rule.Error, Basis: read(law.UStG, "§ 27 Abs. 22 S. 5"), InForce: yearsOfChoice(),
		Title: bilingual.Text{
			German:  "Die Erklärung, das alte Recht weiter anzuwenden, war bis zum 31. Dezember 2016 abzugeben.",
			English: "The declaration to remain under the old law had to be made by 31 December 2016.",
		},
		Finding: bilingual.Text{
			German:  "Die Erklärung vom {declared} wurde nach dem {last} abgegeben.",
			English: "The declaration of {declared} was made after {last}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Leistung nach § 2b UStG beurteilen.",
			English: "Assess the service under § 2b UStG.",
		},
		Applies: optsForOldLaw(),
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
		ID: "DE-USTG-27-22A-1", Severity: rule.Warning, Basis: read(law.UStG, "§ 27 Abs. 22a S. 1"),
		InForce: civil.Period{From: secondProlonging.date(), Through: lastDayOfChoice.date()}, Since: firstDayOfChoice.date(),
		Earlier: append(read(law.UStG, "§ 27 Abs. 22 S. 3"), law.Source{Citation: law.MustCite(law.UStG, "§ 27 Abs. 22a S. 1"),
			Where: "frühere Fassungen teils nicht gelesen", Evidence: law.Assumed}),
		Title: bilingual.Text{
			German:  "Das alte Recht gilt nur in der Übergangszeit; wer länger zusammenarbeitet, regelt die Zeit danach.",
			English: "The old law applies only during the transitional period; parties that cooperate longer regulate the time after it.",
		},
		Finding: bilingual.Text{
			German:  "Das alte Recht gilt nur für Leistungen bis zum {last}; die Vereinbarung läuft länger und stützt sich darauf.",
			English: "The old law applies only to services until {last}; the agreement runs longer and relies on it.",
		},
		Remedy: bilingual.Text{
			German:  "Die Merkmale des § 2b Abs. 3 UStG herstellen oder die Besteuerung für die Zeit danach vereinbaren.",
			English: "Meet the criteria of § 2b Abs. 3 UStG, or agree on taxation for the time after that.",
		},
		Applies: rule.And(optsForOldLaw(), rule.Not(taxed())),
		Check: func(c review.Case, r *rule.Result) {
			vat, at, _ := agreement.First[agreement.VAT](c.Agreement)
			term, _, limited := agreement.First[agreement.Term](c.Agreement)
			last := endOfOldLaw(c.Agreement)
			switch {
			case limited && !term.Through.IsZero() && !term.Through.After(last):
			case isSafe(vat) || isPresumed(c.Agreement, vat):
			case limited && term.Through.IsZero() && term.Unlimited == agreement.Yes,
				limited && term.Through.After(last):
				r.Violate(agreement.At(at, "oldLaw"), rule.P("last", last))
			default:
				r.Lack("/clauses")
			}
		},
	}
}

// endOfOldLaw returns the last day for which the old law could be chosen as the law stood on the day of the agreement; for a draft,
// as it stands.
func endOfOldLaw(a *agreement.Agreement) civil.Date {
	on, _ := review.DayOf(a)
	for _, step := range [...]struct{ since, last day }{
		{secondProlonging, lastDayOfChoice},
		{day{2022, 12, 1}, day{2024, 12, 31}},
		{day{2020, 7, 1}, day{2022, 12, 31}},
	} {
		if on.IsZero() || !on.Before(step.since.date()) {
			return step.last.date()
		}
	}
	return lastDayOfFirstChoice.date()
}

// untaxed holds for agreements with a clause on value added tax that does not say that the service is taxed.
func untaxed() review.Condition { return rule.And(review.With(agreement.KindVAT), rule.Not(taxed())) }

func taxed() review.Condition {
	return review.WithFirst(
		"mit einer Leistung, die als steuerpflichtig behandelt wird",
		"with a supply that is treated as taxable",
		func(vat agreement.VAT) bool { return vat.Taxed == agreement.Yes },
	)
}

func optsForOldLaw() review.Condition {
	return review.WithFirst(
		"mit der Option für das alte Recht (§ 27 Abs. 22 und 22a UStG)",
		"with the option for the old law (§ 27 Abs. 22 and 22a UStG)",
		func(vat agreement.VAT) bool { return vat.OldLaw == agreement.Yes },
	)
}

// isSafe reports whether competition is not distorted whatever the cooperation is like: a small turnover, a service that is
// exempt anyway, or one that only bodies of public law may render (§ 2b Abs. 2 and Abs. 3 Nr. 1 UStG).
func isSafe(vat agreement.VAT) bool {
	small := vat.AnnualTurnover.Sign() > 0 && vat.AnnualTurnover.Compare(smallTurnover()) <= 0
	return small || vat.Exempt == agreement.Yes || vat.Reserved == agreement.Yes
}

// smallTurnover is up to which turnover of a calendar year bodies of public law do not distort competition.
func smallTurnover() finance.Amount { return finance.Euro(17_500) }

// isPresumed reports whether all criteria of the cooperation are met (§ 2b Abs. 3 Nr. 2 UStG).
func isPresumed(a *agreement.Agreement, vat agreement.VAT) bool {
	for _, criterion := range criteria(a, &vat) {
		if criterion.met != agreement.Yes {
			return false
		}
	}
	return true
}

type criterion struct {
	met   agreement.Fact
	field string
	name  bilingual.Text
}

// criteria are the four criteria of § 2b Abs. 3 Nr. 2 UStG, a to d; the first has two parts. A contract that is said to be under
// private law is not agreed under public law.
func criteria(a *agreement.Agreement, vat *agreement.VAT) [5]criterion {
	publicLaw := vat.PublicLaw
	if a.ContractLaw == agreement.PrivateLawContract && review.ContractLawOf(a) == agreement.PrivateLawContract {
		publicLaw = agreement.No
	}
	return [...]criterion{
		{
			publicLaw, "publicLaw",
			bilingual.Text{German: "öffentlich-rechtliche Vereinbarung (a)", English: "agreement under public law (a)"},
		},
		{
			vat.LongTerm, "longTerm",
			bilingual.Text{German: "langfristige Vereinbarung (a)", English: "long-term agreement (a)"},
		},
		{
			vat.CommonTask, "commonTask",
			bilingual.Text{
				German:  "Erhalt öffentlicher Infrastruktur und Aufgabe aller Beteiligten (b)",
				English: "public infrastructure and a task of all participants (b)",
			},
		},
		{
			vat.CostOnly, "costOnly",
			bilingual.Text{German: "nur Kostenerstattung (c)", English: "reimbursement of cost only (c)"},
		},
		{
			vat.PublicCustomers, "publicCustomers",
			bilingual.Text{German: "im Wesentlichen öffentliche Abnehmer (d)", English: "services essentially to public bodies (d)"},
		},
	}
}
