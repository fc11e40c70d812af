package thueringen

import (
	"strconv"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

const (
	grantNorm     = "fdokument.com, § 44 ThürLHO mit VV"
	guidelinePage = "verwaltung.thueringen.de/thüregovrl"
	fagPage       = "verwaltung.thueringen.de, Förderung nach ThürFAG"
)

// moneyRules are the rules on cost, grants and programmes.
func moneyRules() []rule.Rule[review.Case] {
	grantOfLand := func(c review.Case) bool { return governed(c) && isFundedByLand(c.Agreement) }
	return []rule.Rule[review.Case]{
		{
			ID: "TH-FAG-1-1", Severity: rule.Hint, Basis: read(law.ThuerFAG, "§ 1 Abs. 1", umweltOnline),
			Title: rule.Text{German: "Die Vereinbarung sagt, wer die Kosten trägt; sonst tragen die Kommunen die " +
				"Ausgaben ihrer Aufgaben selbst.",
				English: "The agreement says who bears the cost; otherwise municipalities bear the expenditure of " +
					"their tasks themselves."},
			Finding: rule.Text{German: "Keine Klausel sagt, wer die Kosten trägt.",
				English: "No clause says who bears the cost."},
			Remedy: rule.Text{German: "Eine Kosten- oder Finanzierungsklausel aufnehmen.",
				English: "Add a clause on cost or funding."},
			Applies: func(c review.Case) bool {
				return governed(c) && !hasOwnRuleOnCost(c.Agreement) && !landTransfersTask(c)
			},
			Check: func(c review.Case, r *rule.Result) {
				for _, kind := range [...]agreement.ClauseKind{agreement.KindFunding, agreement.KindFullCost,
					agreement.KindLevy} {
					if c.Agreement.Has(kind) {
						return
					}
				}
				review.Demand(r, c.Agreement, agreement.KindCostSharing)
			},
		},
		{
			ID: "TH-LHO-44-1", Severity: rule.Error, Basis: read(law.ThuerLHO, "§ 44 Abs. 1", grantNorm),
			Title: rule.Text{German: "Wer Zuwendungen des Landes zusagt, regelt den Nachweis ihrer Verwendung.",
				English: "Whoever promises grants of the Land settles how their use is proved."},
			Finding: rule.Text{German: "Die Zusage verzichtet auf den Verwendungsnachweis.",
				English: "The promise does without proof of use."},
			Remedy: rule.Text{German: "Den Verwendungsnachweis in die Zusage oder in die Förderrichtlinie aufnehmen, " +
				"auf die sie verweist.",
				English: "Put the proof of use into the promise, or into the funding rules to which it refers."},
			Applies: grantOfLand,
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if isFromLand(c.Agreement, funding.Funder) {
						review.Expect(r, agreement.Yes, funding.ProofOfUse, i, "proofOfUse")
					}
				}
			},
		},
		{
			ID: "TH-LHO-44-1-PRUEFUNG", Severity: rule.Error, Basis: read(law.ThuerLHO, "§ 44 Abs. 1", grantNorm),
			Title: rule.Text{German: "Wer Zuwendungen des Landes zusagt, behält sich ein Prüfungsrecht vor.",
				English: "Whoever promises grants of the Land reserves a right of audit."},
			Finding: rule.Text{German: "Die Zusage verzichtet auf das Prüfungsrecht.",
				English: "The promise does without a right of audit."},
			Remedy: rule.Text{German: "Das Prüfungsrecht in die Zusage oder in die Förderrichtlinie aufnehmen, auf " +
				"die sie verweist.",
				English: "Put the right of audit into the promise, or into the funding rules to which it refers."},
			Applies: grantOfLand,
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if isFromLand(c.Agreement, funding.Funder) {
						review.Expect(r, agreement.Yes, funding.AuditRight, i, "auditRight")
					}
				}
			},
		},
		{
			ID: "TH-EGOVG-30", Severity: rule.Warning, Basis: second(law.ThuerEGovG, "§ 30", "jenapolis.de, 05.05.2018"),
			Title: rule.Text{German: "Zugesagte Jahresbeträge des Landes für kommunales E-Government überschreiten " +
				"die gesetzlichen Obergrenzen nicht.",
				English: "Yearly amounts that the Land promises for municipal E-Government do not exceed the ceilings of the act."},
			Finding: rule.Text{German: "Für {year} sind {amount} zugesagt, das Gesetz erlaubt bis zu {ceiling}.",
				English: "For {year}, {amount} are promised; the act allows up to {ceiling}."},
			Remedy: rule.Text{German: "Den Jahresbetrag auf die Obergrenze senken.",
				English: "Lower the yearly amount to the ceiling."},
			Applies: func(c review.Case) bool { return isFramework(c) && isFundedByLand(c.Agreement) },
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if !isFromLand(c.Agreement, funding.Funder) {
						continue
					}
					for j, promised := range funding.Ceilings {
						ceiling, recorded := ceilingOf(promised.Year)
						switch {
						case !recorded:
							r.Lack(agreement.At(i, "ceilings", j, "year"))
						case ceiling.Compare(promised.Amount) < 0:
							r.Violate(agreement.At(i, "ceilings", j, "amount"), rule.P("year", strconv.Itoa(promised.Year)),
								rule.P("amount", promised.Amount), rule.P("ceiling", ceiling))
						}
					}
				}
			},
		},
		{
			ID: "TH-EGOVRL-SATZ", Severity: rule.Warning,
			Basis: second(law.ThuerEGovRL, "", guidelinePage+" (ältere Fassung)"),
			Title: rule.Text{German: "Nach der ThürEGovRL in der bis zum 30.06.2024 geltenden Fassung werden " +
				"höchstens 80 % der zuwendungsfähigen Ausgaben gefördert.",
				English: "Under the ThürEGovRL as it stood until 30 June 2024, at most 80% of the eligible expenditure is funded."},
			Finding: rule.Text{German: "Zugesagt sind {rate} der zuwendungsfähigen Ausgaben.",
				English: "{rate} of the eligible expenditure are promised."},
			Remedy: rule.Text{German: "Den Fördersatz auf höchstens 80 % senken.",
				English: "Lower the rate to 80% at most."},
			InForce: period("2019-01-01", "2024-06-30"),
			Applies: funded("ThürEGovRL"),
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if isUnder(funding, "ThürEGovRL") && funding.Rate.Compare(fourFifths()) > 0 {
						r.Violate(agreement.At(i, "rate"), rule.P("rate", funding.Rate))
					}
				}
			},
		},
		{
			ID: "TH-EGOVRL-JAHR", Severity: rule.Warning,
			Basis: second(law.ThuerEGovRL, "", "aconium.eu; kommune21, 03.07.2024"),
			Title: rule.Text{German: "Seit dem 01.07.2024 stehen nach der ThürEGovRL bis zu 10 Millionen Euro im " +
				"Jahr zur Verfügung.",
				English: "Since 1 July 2024 up to 10 million euro a year are available under the ThürEGovRL."},
			Finding: rule.Text{German: "Für {year} sind {amount} zugesagt.", English: "For {year}, {amount} are promised."},
			Remedy: rule.Text{German: "Den Jahresbetrag auf das Programm begrenzen.",
				English: "Limit the yearly amount to the programme."},
			InForce: civil.Period{From: civil.MustParse("2024-07-01")},
			Applies: funded("ThürEGovRL"),
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					for j, promised := range funding.Ceilings {
						if isUnder(funding, "ThürEGovRL") && promised.Year > 2024 &&
							finance.Euro(10_000_000).Less(promised.Amount) {
							r.Violate(agreement.At(i, "ceilings", j, "amount"),
								rule.P("year", strconv.Itoa(promised.Year)), rule.P("amount", promised.Amount))
						}
					}
				}
			},
		},
		{
			ID: "TH-EGOVRL-EMPFAENGER", Severity: rule.Warning, Basis: second(law.ThuerEGovRL, "", guidelinePage),
			Title: rule.Text{German: "Zuwendungen nach der ThürEGovRL erhalten nur Thüringer Gemeinden und Gemeindeverbände.",
				English: "Only Gemeinden and Gemeindeverbände of Thüringen receive grants under the ThürEGovRL."},
			Finding: rule.Text{German: "„{party}“ kann nach der ThürEGovRL keine Zuwendung erhalten.",
				English: "“{party}” cannot receive a grant under the ThürEGovRL."},
			Remedy: rule.Text{German: "Die Kommunen selbst als Empfänger nennen.",
				English: "Name the municipalities themselves as recipients."},
			Applies: funded("ThürEGovRL"),
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if !isUnder(funding, "ThürEGovRL") {
						continue
					}
					for j, id := range funding.Recipients {
						recipient, _, ok := c.Agreement.Party(id)
						switch {
						case !ok:
						case recipient.Partner.Kind != governance.UnitPartner:
							r.Violate(agreement.At(i, "recipients", j), rule.P("party", recipient.Partner.Name))
						case recipient.Partner.Unit.IsZero():
							r.Lack(agreement.At(i, "recipients", j))
						case !isThuringian(recipient.Partner.Unit.Key):
							r.Violate(agreement.At(i, "recipients", j), rule.P("party", recipient.Partner.Name))
						}
					}
				}
			},
		},
		{
			ID: "TH-FAG-24-2-PARTNER", Severity: rule.Hint, Basis: second(law.ThuerFAG, "§ 24 Abs. 2", fagPage),
			Title: rule.Text{German: "Gefördert wird die freiwillige Zusammenarbeit von in der Regel mindestens drei " +
				"Gemeinden oder Landkreisen.",
				English: "What is funded is the voluntary cooperation of, as a rule, at least three Gemeinden or Landkreise."},
			Finding: rule.Text{German: "Beteiligt sind nur {number} Gemeinden oder Landkreise.",
				English: "Only {number} Gemeinden or Landkreise take part."},
			Remedy: rule.Text{German: "Weitere Kommunen beteiligen oder die Ausnahme begründen.",
				English: "Have more municipalities take part, or give reasons for the exception."},
			Applies: funded("§ 24 Abs. 2 ThürFAG"),
			Check: func(c review.Case, r *rule.Result) {
				number := 0
				for range unitParties(c.Agreement) {
					number++
				}
				if number < 3 {
					r.Violate("/parties", rule.P("number", number))
				}
			},
		},
		{
			ID: "TH-FAG-24-2-BETRAG", Severity: rule.Warning, Basis: second(law.ThuerFAG, "§ 24 Abs. 2", fagPage),
			Title: rule.Text{German: "Eine Zusammenarbeit wird einmalig mit höchstens 500.000 Euro gefördert.",
				English: "A cooperation is funded once with 500,000 euro at most."},
			Finding: rule.Text{German: "Zugesagt sind {total}.", English: "{total} are promised."},
			Remedy:  rule.Text{German: "Den Betrag auf 500.000 Euro senken.", English: "Lower the amount to 500,000 euro."},
			Applies: funded("§ 24 Abs. 2 ThürFAG"),
			Check: func(c review.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if isUnder(funding, "§ 24 Abs. 2 ThürFAG") && finance.Euro(500_000).Less(funding.Total) {
						r.Violate(agreement.At(i, "total"), rule.P("total", funding.Total))
					}
				}
			},
		},
		{
			ID: "TH-VERF-93-1", Severity: rule.Hint,
			Basis: second(law.ThuerVerf, "Art. 93 Abs. 1 S. 2", "Haufe zu § 23 ThürFAG; Landtag, Protokoll 3/45"),
			Title: rule.Text{
				German: "Überträgt das Land Aufgaben, gleicht es die Mehrbelastung aus; hingenommen wurde ein " +
					"Eigenanteil der Kommunen bis zu einem Viertel.",
				English: "Where the Land transfers tasks it compensates the extra burden; a share of up to a quarter " +
					"borne by the municipalities was tolerated.",
			},
			Finding: rule.Text{German: "„{party}“ soll {share} der Kosten einer übertragenen Aufgabe tragen.",
				English: "“{party}” is to bear {share} of the cost of a transferred task."},
			Remedy: rule.Text{German: "Den Eigenanteil senken oder den Ausgleich der Mehrbelastung nachweisen.",
				English: "Lower the share, or show how the extra burden is compensated."},
			Applies: with(agreement.KindCostSharing, landTransfersTask),
			Check: func(c review.Case, r *rule.Result) {
				for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
					for j, s := range sharing.Shares {
						bearer, _, ok := c.Agreement.Party(s.Party)
						if ok && bearer.Partner.Kind == governance.UnitPartner && s.Share.Compare(quarter()) > 0 {
							r.Violate(agreement.At(i, "shares", j, "share"), rule.P("party", bearer.Partner.Name),
								rule.P("share", s.Share))
						}
					}
				}
			},
		},
	}
}

func fourFifths() finance.Share { return finance.MustFraction(4, 5) }

func quarter() finance.Share { return finance.MustFraction(1, 4) }

// hasOwnRuleOnCost reports whether another rule demands the clause on cost that the agreement needs.
func hasOwnRuleOnCost(a *agreement.Agreement) bool {
	switch a.Form {
	case agreement.Zweckverband, agreement.GemeinsameKommunaleAnstalt, agreement.ServiceReuseAgreement,
		agreement.CommissionedProcessing:
		return true
	case agreement.Zweckvereinbarung:
		return hasJointTask(a) == agreement.Yes || receives(a, governance.Association)
	}
	return false
}

func isFundedByLand(a *agreement.Agreement) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isFromLand(a, funding.Funder) {
			return true
		}
	}
	return false
}

func isFromLand(a *agreement.Agreement, funder agreement.PartyID) bool {
	for i := range a.Parties {
		if a.Parties[i].ID == funder {
			return a.Parties[i].Partner.Kind == governance.LandPartner
		}
	}
	return false
}

// isUnder reports whether money flows through the programme, which the clause names by its norm or abbreviation.
func isUnder(funding agreement.Funding, programme string) bool {
	return strings.Contains(funding.Programme, programme)
}

// funded returns the condition that money flows through the programme.
func funded(programme string) func(review.Case) bool {
	return func(c review.Case) bool { return governed(c) && flowsThrough(c.Agreement, programme) }
}

func flowsThrough(a *agreement.Agreement, programme string) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if isUnder(funding, programme) {
			return true
		}
	}
	return false
}

// landTransfersTask reports whether the Land gives a task of the transferred sphere to others.
func landTransfersTask(c review.Case) bool {
	if !governed(c) {
		return false
	}
	for _, task := range eachTask(c.Agreement) {
		if isTransferredByLand(c.Agreement, task) {
			return true
		}
	}
	return false
}

func isTransferredByLand(a *agreement.Agreement, task *agreement.Task) bool {
	return task.Sphere == governance.TransferredSphere && task.Transfer == agreement.TaskTransferred && givenByLand(a, task)
}
