package bund

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// The three times of § 2b UStG: until the end of 2016 there is only the old law; from 2017 § 2b holds, but for bodies that
// declared by the last day of 2016 to stay under the old law; from 2027 it holds for all.
var (
	lastDayOfOldLaw  = day{2016, 12, 31}
	firstDayOfChoice = day{2017, 1, 1}
	lastDayOfChoice  = day{2026, 12, 31}
	firstDayFor2b    = day{2027, 1, 1}
)

func choice() civil.Period {
	return civil.Period{From: firstDayOfChoice.date(), Through: lastDayOfChoice.date()}
}
func for2b() civil.Period   { return civil.Period{From: firstDayFor2b.date()} }
func since2b() civil.Period { return civil.Period{From: firstDayOfChoice.date()} }

// smallTurnover is up to which turnover of a calendar year bodies of public law do not distort competition.
func smallTurnover() finance.Amount { return finance.Euro(17_500) }

// vatRules are the rules of § 2b UStG and its transition on services that public bodies render to each other untaxed.
func vatRules() []review.Rule {
	return []review.Rule{
		ustg2B_3Wahl(),
		ustg2B_3(),
		ustg2B(),
		ustg2B_1(),
		ustg27_22_5(),
		ustg27_22A_1(),
	}
}

// isUntaxed reports whether the agreement has a clause on value added tax that does not say that the service is taxed.
func isUntaxed(c review.Case) bool {
	vat, _, ok := agreement.First[agreement.VAT](c.Agreement)
	return ok && vat.Taxed != agreement.Yes
}

// isSafe reports whether competition is not distorted whatever the cooperation is like: a small turnover, a service that is
// exempt anyway, or one that only bodies of public law may render (§ 2b Abs. 2 and Abs. 3 Nr. 1 UStG).
func isSafe(vat agreement.VAT) bool {
	small := vat.AnnualTurnover.Sign() > 0 && vat.AnnualTurnover.Compare(smallTurnover()) <= 0
	return small || vat.Exempt == agreement.Yes || vat.Reserved == agreement.Yes
}

// isPresumed reports whether all criteria of the cooperation are met (§ 2b Abs. 3 Nr. 2 UStG).
func isPresumed(vat agreement.VAT) bool {
	for _, criterion := range criteria(&vat) {
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

// criteria are the four criteria of § 2b Abs. 3 Nr. 2 UStG, a to d; the first has two parts.
func criteria(vat *agreement.VAT) [5]criterion {
	return [...]criterion{
		{vat.PublicLaw, "publicLaw", bilingual.Text{German: "öffentlich-rechtliche Vereinbarung (a)",
			English: "agreement under public law (a)"}},
		{vat.LongTerm, "longTerm", bilingual.Text{German: "langfristige Vereinbarung (a)", English: "long-term agreement (a)"}},
		{vat.CommonTask, "commonTask", bilingual.Text{German: "Erhalt öffentlicher Infrastruktur und Aufgabe aller Beteiligten (b)",
			English: "public infrastructure and a task of all participants (b)"}},
		{vat.CostOnly, "costOnly", bilingual.Text{German: "nur Kostenerstattung (c)", English: "payment of cost only (c)"}},
		{vat.PublicCustomers, "publicCustomers", bilingual.Text{German: "im Wesentlichen öffentliche Abnehmer (d)",
			English: "essentially public customers (d)"}},
	}
}

// cooperation is the rule that a cooperation stays untaxed only where all criteria are met, or competition is safe anyway. While
// there is a choice, it does not concern those who chose the old law; oldLaw tells who did.
func cooperation(id string, inForce civil.Period, basis rule.Basis, title bilingual.Text, oldLaw func(agreement.VAT) agreement.Fact) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, Basis: basis, InForce: inForce,
		Finding: bilingual.Text{German: "Die Leistung soll unbesteuert bleiben, aber ein Merkmal fehlt: {criterion}.",
			English: "The service is to stay untaxed, but one criterion is not met: {criterion}."},
		Remedy: bilingual.Text{German: "Das Merkmal herstellen, die Leistung besteuern oder eine verbindliche Auskunft einholen.",
			English: "Meet the criterion, tax the service, or ask the tax office for a binding ruling."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			vat, _, ok := agreement.First[agreement.VAT](c.Agreement)
			return ok && vat.Taxed != agreement.Yes && oldLaw(vat) != agreement.Yes
		}),
		Check: func(c review.Case, r *rule.Result) {
			vat, at, _ := agreement.First[agreement.VAT](c.Agreement)
			switch {
			case isSafe(vat):
				return
			case oldLaw(vat) == agreement.Unknown:
				r.Lack(agreement.At(at, "oldLaw"))
				return
			case vat.Taxed == agreement.Unknown:
				r.Lack(agreement.At(at, "taxed"))
				return
			}
			for _, criterion := range criteria(&vat) {
				switch criterion.met {
				case agreement.No:
					r.Violate(agreement.At(at, criterion.field), rule.P("criterion", criterion.name))
				case agreement.Unknown:
					r.Lack(agreement.At(at, criterion.field))
				}
			}
		},
	}
}

// isPrivateLaw reports whether partners of the kind are persons of private law: companies, and the registered associations
// of municipalities.
func isPrivateLaw(kind governance.PartnerKind) bool {
	switch kind {
	case governance.MunicipalAssociation, governance.PublicCompany, governance.PrivateCompany:
		return true
	}
	return false
}
