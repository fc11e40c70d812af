package bund

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// The first days of what the Federation and the Länder agreed: the IT-Staatsvertrag with the FITKO and its key, the key for re-used
// services, and who pays for the NOOTS after its first two years.
var (
	fitkoBegins    = day{2019, 10, 1}
	efaBegins      = day{2024, 1, 1}
	nootsKeyBegins = day{2027, 1, 1}
	bmdsBegins     = day{2025, 5, 6}

	verbindungsnetzBegins = day{2015, 1, 1} // § 3 IT-NetzG, five years after the act

	digitalBudgetBegins = day{2020, 1, 1} // of which the Federation bears 35 percent (§ 9 Abs. 2 IT-Staatsvertrag)
	digitalBudgetEnds   = day{2022, 12, 31}
)

func sinceFITKO() civil.Period { return civil.Period{From: fitkoBegins.date()} }

func itstv1_2() review.Rule {
	return review.Rule{
		ID: "DE-ITSTV-1-2", Severity: rule.Error, Basis: read(law.ITStV, "§ 1 Abs. 2"), InForce: inForce(law.ITStV),
		Title: bilingual.Text{
			German:  "Im IT-Planungsrat haben der Bund und jedes Land eine Stimme, zusammen siebzehn.",
			English: "In the IT-Planungsrat, the Federation and each Land have one vote each, seventeen in total.",
		},
		Finding: bilingual.Text{
			German:  "Der IT-Planungsrat soll {votes} Stimmen haben.",
			English: "The IT-Planungsrat is to have {votes} votes.",
		},
		Remedy: bilingual.Text{
			German:  "Siebzehn Stimmen vorsehen; wer sonst teilnimmt, berät ohne Stimme.",
			English: "Provide for seventeen votes; all other participants are advisory, without a vote.",
		},
		Applies: onITPlanungsrat(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.Bodies](c.Agreement) {
				for j, body := range clause.Bodies {
					votes := 0
					for _, seat := range body.Seats {
						votes += seat.Votes
					}
					switch {
					case !isITPlanungsrat(body):
					case len(body.Seats) == 0:
						r.Lack(agreement.At(i, "bodies", j, "seats"))
					case votes != 17:
						r.Violate(agreement.At(i, "bodies", j, "seats"), rule.P("votes", votes))
					}
				}
			}
		},
	}
}

func onITPlanungsrat() review.Condition {
	return rule.When(
		"mit dem Gremium „IT-Planungsrat“",
		"with the body “IT-Planungsrat”",
		hasITPlanungsrat,
	)
}

func hasITPlanungsrat(c review.Case) bool {
	for _, clause := range agreement.All[agreement.Bodies](c.Agreement) {
		if slices.ContainsFunc(clause.Bodies, isITPlanungsrat) {
			return true
		}
	}
	return false
}

func isITPlanungsrat(body agreement.Body) bool { return body.Name == "IT-Planungsrat" }

func itstv9_4() review.Rule {
	basis := read(law.ITStV, "§ 9 Abs. 4")
	r := federationShare("DE-ITSTV-9-4", law.ITStV, sinceFITKO(), finance.MustPercent("25"), basis, bilingual.Text{
		German: "Der Bund trägt 25 Prozent der Kosten der FITKO, die Länder den Rest nach dem Königsteiner Schlüssel, nachdem das " +
			"Sitzland 10 Prozent der Personal- und Verwaltungskosten übernommen hat; der Wirtschaftsplan kann für einzelne " +
			"Projekte oder Produkte anderes bestimmen.",
		English: "The Federation bears 25% of the cost of FITKO and the Länder the rest by the Königsteiner Schlüssel, " +
			"after the Land in which it has its seat has borne 10% of the staff and administrative cost; the " +
			"Wirtschaftsplan may provide otherwise for individual projects or products.",
	})
	check := r.Check
	r.Check = func(c review.Case, r *rule.Result) {
		sharing, at, _ := agreement.First[agreement.CostSharing](c.Agreement)
		switch federationsPart(c, sharing.Shares) {
		case finance.MustPercent("35"):
			if paysDigitalBudget(c.Agreement) {
				return
			}
		case finance.MustPercent("22.5"): // 25 percent of what the seat Land leaves; whether it is meant so was not read
			r.Lack(agreement.At(at, "shares"))
			return
		}
		check(c, r)
	}
	return r
}

// paysDigitalBudget reports whether the agreement may be on the Digitalisierungsbudget by its day.
func paysDigitalBudget(a *agreement.Agreement) bool {
	on, _ := review.DayOf(a)
	return civil.Period{From: digitalBudgetBegins.date(), Through: digitalBudgetEnds.date()}.Contains(on)
}

// federationShare is the rule that the Federation bears a fixed share where an agreement that rests on the act sets fixed
// shares. A clause that names a key instead is left to the key.
func federationShare(
	id string, act law.Act, inForce civil.Period, want finance.Share, basis rule.Basis, title bilingual.Text,
) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, Basis: basis, InForce: inForce,
		Finding: bilingual.Text{
			German:  "Auf den Bund entfallen {share} statt {want}.",
			English: "The Federation bears {share} instead of {want}.",
		},
		Remedy: bilingual.Text{
			German:  "Den Anteil des Bundes berichtigen.",
			English: "Correct the share of the Federation.",
		},
		Applies: rule.And(setsShares(), rule.Not(namesKey()), restsOn(act)),
		Check: func(c review.Case, r *rule.Result) {
			sharing, at, _ := agreement.First[agreement.CostSharing](c.Agreement)
			share := federationsPart(c, sharing.Shares)
			if share != want {
				r.Violate(agreement.At(at, "shares"), rule.P("share", share), rule.P("want", want))
			}
		},
	}
}

func setsShares() review.Condition {
	return review.WithFirst(
		"mit Anteilen in der ersten Klausel „Kostenverteilung“",
		"with shares in the first clause “cost sharing”",
		func(sharing agreement.CostSharing) bool { return len(sharing.Shares) > 0 },
	)
}

func namesKey() review.Condition {
	return review.WithFirst(
		"mit einem Verteilungsschlüssel in der ersten Klausel „Kostenverteilung“",
		"with a key of distribution in the first clause “cost sharing”",
		func(sharing agreement.CostSharing) bool { return sharing.Key != "" },
	)
}

// beforeFITKO is the time of the IT-Staatsvertrag as it was concluded.
func beforeFITKO() civil.Period {
	return civil.Period{From: inForce(law.ITStV).From, Through: fitkoBegins.date().AddDays(-1)}
}

func itstv6_1() review.Rule {
	return treatyChange("DE-ITSTV-6-1", law.ITStV, "§ 6 Abs. 1", beforeFITKO(), bilingual.Text{
		German:  "Der IT-Staatsvertrag wird durch einstimmige Entscheidung der Vertragsparteien geändert.",
		English: "The IT-Staatsvertrag is changed by unanimous decision of the parties.",
	})
}

func itstv6_2() review.Rule {
	r := treatyNotice("DE-ITSTV-6-2", law.ITStV, "§ 6 Abs. 2", beforeFITKO(), bilingual.Text{
		German: "Der IT-Staatsvertrag ist mit einer Frist von zwei Jahren zum Ende eines Kalenderjahres, schriftlich gegenüber " +
			"den anderen Vertragsparteien, kündbar.",
		English: "The IT-Staatsvertrag can be terminated on two years' notice at the end of a calendar year, in writing to " +
			"the other parties.",
	})
	notice := r.Check
	r.Check = func(c review.Case, r *rule.Result) {
		notice(c, r)
		for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
			if termination.Written == agreement.No {
				r.Violate(agreement.At(i, "written"),
					rule.P("what", bilingual.Text{German: "Kündigung ohne Schriftform", English: "termination without written form"}))
			}
		}
	}
	return r
}

func itstv7_2() review.Rule { return tenParties("DE-ITSTV-7-2", "§ 7 Abs. 2", beforeFITKO()) }

func itstv11_1() review.Rule {
	return treatyChange("DE-ITSTV-11-1", law.ITStV, "§ 11 Abs. 1", sinceFITKO(), bilingual.Text{
		German:  "Der IT-Staatsvertrag wird einstimmig geändert.",
		English: "The IT-Staatsvertrag is changed unanimously.",
	})
}

// treatyChange is the rule that a treaty is changed unanimously.
func treatyChange(id string, act law.Act, place string, inForce civil.Period, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(act, place), InForce: inForce,
		Finding: bilingual.Text{
			German:  "Der Text weicht vom verkündeten Text ab: Änderung {decision} statt einstimmig.",
			English: "The text differs from the promulgated text: changes {decision} instead of unanimously.",
		},
		Remedy: bilingual.Text{
			German:  "Den verkündeten Text übernehmen: Änderungen einstimmig.",
			English: "Use the promulgated text: changes are unanimous.",
		},
		Applies: rule.And(treaty(act), review.With(agreement.KindChange)),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				switch {
				case change.Decision.Needs(agreement.Unanimity):
				case change.Decision == "":
					review.Missing(r, change, i, "decision",
						rule.P("decision", bilingual.Text{German: "ohne Regelung der Mehrheit", English: "without any rule"}))
				default:
					r.Violate(agreement.At(i, "decision"), rule.P("decision", change.Decision))
				}
			}
		},
	}
}

func itstv11_2() review.Rule {
	return treatyNotice("DE-ITSTV-11-2", law.ITStV, "§ 11 Abs. 2", sinceFITKO(), bilingual.Text{
		German:  "Der IT-Staatsvertrag ist mit einer Frist von zwei Jahren zum Jahresende kündbar.",
		English: "The IT-Staatsvertrag can be terminated on two years' notice at the end of a calendar year.",
	})
}

// treatyNotice is the rule that a treaty can be terminated with two years' notice to the end of a year.
func treatyNotice(id string, act law.Act, place string, inForce civil.Period, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(act, place), InForce: inForce,
		Finding: bilingual.Text{
			German: "Der Text weicht vom verkündeten Text ab: {what}. Verkündet ist eine Frist von zwei Jahren zum Ende eines Kalenderjahres.",
			English: "The text differs from the promulgated text: {what}. The promulgated text provides for two years, at " +
				"the end of a calendar year.",
		},
		Remedy: bilingual.Text{
			German:  "Den verkündeten Text übernehmen: zwei Jahre zum Ende eines Kalenderjahres.",
			English: "Use the promulgated text: two years, at the end of a calendar year.",
		},
		Applies: rule.And(treaty(act), review.With(agreement.KindTermination)),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				switch months, ok := termination.Notice.Months(); {
				case termination.Notice.IsZero():
					review.Missing(r, termination, i, "notice",
						rule.P("what", bilingual.Text{German: "keine Frist", English: "no period of notice"}))
				case !ok || months != 24:
					r.Violate(agreement.At(i, "notice"), rule.P("what", termination.Notice))
				}
				switch termination.To {
				case agreement.YearEnd:
				case "":
					r.Lack(agreement.At(i, "to"))
				default:
					r.Violate(agreement.At(i, "to"), rule.P("what", termination.To))
				}
			}
		},
	}
}

func itstv11_4() review.Rule {
	return review.Rule{
		ID: "DE-ITSTV-11-4", Severity: rule.Warning, Basis: read(law.ITStV, "§ 11 Abs. 4"), InForce: sinceFITKO(),
		Title: bilingual.Text{
			German:  "Eine Kündigung des IT-Staatsvertrags wird erst mit einer Auseinandersetzungsvereinbarung wirksam.",
			English: "A termination of the IT-Staatsvertrag takes effect only with a settlement agreement.",
		},
		Finding: bilingual.Text{
			German:  "Eine Klausel über die Auseinandersetzung fehlt.",
			English: "There is no clause on the settlement of assets and debts.",
		},
		Remedy: bilingual.Text{
			German: "Regeln, dass die Kündigung erst mit einer Auseinandersetzungsvereinbarung (Vermögen, Schulden, Versorgung, " +
				"Personal) wirksam wird.",
			English: "Provide that a termination takes effect only with a settlement agreement (assets, debts, pensions, staff).",
		},
		Applies: whole(law.ITStV),
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindSettlement) },
	}
}

func itstv12_2() review.Rule { return tenParties("DE-ITSTV-12-2", "§ 12 Abs. 2", sinceFITKO()) }

// tenParties is the rule that the IT-Staatsvertrag goes out of force where fewer than ten parties remain.
func tenParties(id, place string, inForce civil.Period) review.Rule {
	return review.Rule{
		ID: id, Severity: rule.Error, Basis: read(law.ITStV, place), InForce: inForce,
		Title: bilingual.Text{
			German:  "Der IT-Staatsvertrag tritt außer Kraft, wenn die Zahl der Vertragspartner unter zehn sinkt.",
			English: "The IT-Staatsvertrag ceases to be in force when fewer than ten parties remain.",
		},
		Finding: bilingual.Text{
			German:  "Zahl der genannten Vertragspartner: {number}.",
			English: "Number of parties named: {number}.",
		},
		Remedy: bilingual.Text{
			German:  "Mindestens zehn Vertragspartner beteiligen.",
			English: "Name at least ten parties.",
		},
		Applies: whole(law.ITStV),
		Check: func(c review.Case, r *rule.Result) {
			if len(c.Agreement.Parties) < 10 {
				r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
			}
		},
	}
}

func nootsstv8_1() review.Rule {
	sinceKey := civil.Period{From: nootsKeyBegins.date()}
	basis := append(read(law.NOOTSStV, "§ 8 Abs. 1"), review.Inferred(law.ITStV, "§ 9 Abs. 4", "46,6 % und dazu 25 % von 53,4 %"))
	return federationShare("DE-NOOTSSTV-8-1", law.NOOTSStV, sinceKey, nootsFederation(), basis, bilingual.Text{
		German:  "Ab 2027 trägt der Bund 46,6 Prozent der Kosten des NOOTS und vom Rest 25 Prozent.",
		English: "From 2027, the Federation bears 46.6% of the cost of the NOOTS, and 25% of the rest.",
	})
}

// nootsFederation is what the Federation bears of the NOOTS: 46.6 percent, and 25 percent of the rest.
func nootsFederation() finance.Share { return finance.MustPercent("59.95") }

func nootsstv12_2() review.Rule {
	return treatyChange("DE-NOOTSSTV-12-2", law.NOOTSStV, "§ 12 Abs. 2", inForce(law.NOOTSStV), bilingual.Text{
		German:  "Der NOOTS-Staatsvertrag wird einstimmig geändert.",
		English: "The NOOTS-Staatsvertrag is changed unanimously.",
	})
}

func nootsstv12_3() review.Rule {
	return treatyNotice("DE-NOOTSSTV-12-3", law.NOOTSStV, "§ 12 Abs. 3", inForce(law.NOOTSStV), bilingual.Text{
		German:  "Der NOOTS-Staatsvertrag ist mit einer Frist von zwei Jahren zum Jahresende kündbar.",
		English: "The NOOTS-Staatsvertrag can be terminated on two years' notice at the end of a calendar year.",
	})
}

func itplr2023_35() review.Rule {
	return review.Rule{
		ID: "DE-ITPLR-2023-35", Severity: rule.Warning, InForce: civil.Period{From: efaBegins.date()},
		Basis: rule.Basis{decisionOnReuse()},
		Title: bilingual.Text{
			German: "Für nachgenutzte Fokusleistungen tragen die nachnutzenden Länder 50 Prozent der Kosten, der Bund 25 Prozent und alle Länder " +
				"zusammen 25 Prozent nach dem Königsteiner Schlüssel.",
			English: "For re-used focus services, the Länder that re-use them bear 50% of the cost, the Federation 25%, and " +
				"all Länder together 25% by the Königsteiner Schlüssel.",
		},
		Finding: bilingual.Text{
			German:  "Auf {side} entfallen {share}, vorgesehen sind {want}.",
			English: "{side} bears {share} instead of {want}.",
		},
		Remedy:  bilingual.Text{German: "Die Kosten im Verhältnis 50 : 25 : 25 verteilen.", English: "Share the cost 50/25/25."},
		Applies: rule.And(review.OfForm(agreement.ServiceReuseAgreement), onFocusService()),
		Check:   checkReuse,
	}
}

// onFocusService holds where the service is a focus service, or nobody says whether it is one.
func onFocusService() review.Condition {
	return review.WithFirst(
		"mit einer Fokusleistung in der ersten Klausel „Dienst“ (oder nicht bekannt)",
		"with a focus service in the first clause “service” (or not recorded)",
		func(service agreement.Service) bool { return service.Focus != agreement.No },
	)
}

// checkReuse compares fixed shares with those of the decision: the Federation 25 percent, the using Länder at least 50, since
// they also have a part in the 25 percent of all.
func checkReuse(c review.Case, r *rule.Result) {
	service, at, _ := agreement.First[agreement.Service](c.Agreement)
	if service.Focus == agreement.Unknown {
		r.Lack(agreement.At(at, "focus"))
		return
	}
	sharing, at, ok := agreement.First[agreement.CostSharing](c.Agreement)
	switch {
	case !ok:
		r.Lack("/clauses")
		return
	case sharing.Measure == agreement.ByKey && len(sharing.Shares) == 0:
		return // the key says it
	case len(sharing.Shares) == 0:
		r.Lack(agreement.At(at, "shares"))
		return
	}
	if !review.HasPartner(c.Agreement, governance.FederationPartner) {
		r.Lack("/parties") // its part may stand elsewhere
		return
	}
	federation := federationsPart(c, sharing.Shares)
	users := setOf(service.Users)
	using := sharesOf(sharing.Shares, func(id agreement.PartyID) bool { return users[id] })
	if federation != finance.MustFraction(1, 4) {
		r.Violate(agreement.At(at, "shares"),
			rule.P("share", federation), rule.P("want", bilingual.Text{German: "25 %", English: "25%"}),
			rule.P("side", bilingual.Text{German: "den Bund", English: "The Federation"}))
	}
	if using.Compare(finance.MustFraction(1, 2)) < 0 {
		r.Violate(agreement.At(at, "shares"),
			rule.P("share", using), rule.P("want", bilingual.Text{German: "mindestens 50 %", English: "at least 50%"}),
			rule.P("side", bilingual.Text{German: "die nachnutzenden Länder", English: "The side of the using Länder"}))
	}
}

// federationsPart adds up the shares of the Federation.
func federationsPart(c review.Case, shares []agreement.PartyShare) finance.Share {
	return sharesOf(shares, func(id agreement.PartyID) bool { return kindOf(c, id) == governance.FederationPartner })
}

// sharesOf adds up the shares of the parties for which belongs reports true. Shares without a common fraction have no sum that
// a person could have meant; then it is what came before.
func sharesOf(shares []agreement.PartyShare, belongs func(agreement.PartyID) bool) finance.Share {
	var sum finance.Share
	for _, s := range shares {
		if !belongs(s.Party) {
			continue
		}
		next, err := sum.Add(s.Share)
		if err != nil {
			return sum
		}
		sum = next
	}
	return sum
}

// itnetzg3 is the duty before services under the OZG were excepted from it.
func itnetzg3() review.Rule {
	return overVerbindungsnetz(review.Rule{
		ID: "DE-ITNETZG-3", Basis: read(law.ITNetzG, "§ 3"),
		InForce: civil.Period{From: verbindungsnetzBegins.date(), Through: inForce(law.OZGAendG).From.AddDays(-1)},
		Title: bilingual.Text{
			German:  "Der Datenaustausch zwischen Bund und Ländern erfolgt über das Verbindungsnetz.",
			English: "Data are exchanged between the Federation and the Länder over the Verbindungsnetz.",
		},
		Remedy: bilingual.Text{
			German:  "Den Dienst an das Verbindungsnetz anschließen.",
			English: "Connect the service to the Verbindungsnetz.",
		},
	}, false)
}

func itnetzg3_1() review.Rule {
	return overVerbindungsnetz(review.Rule{
		ID: "DE-ITNETZG-3-1", Basis: read(law.ITNetzG, "§ 3 Abs. 1"), InForce: inForce(law.OZGAendG),
		Title: bilingual.Text{
			German: "Der Datenaustausch zwischen Bund und Ländern erfolgt über das Verbindungsnetz; für Dienste nach dem OZG genügt ein " +
				"anderes sicheres Netz des Bundes.",
			English: "Data are exchanged between the Federation and the Länder over the Verbindungsnetz; for services under " +
				"the OZG, another secure network of the Federation suffices.",
		},
		Remedy: bilingual.Text{
			German: "Den Dienst an das Verbindungsnetz anschließen, einen Dienst nach dem OZG auch an ein anderes sicheres " +
				"Netz des Bundes.",
			English: "Connect the service to the Verbindungsnetz; a service under the OZG may also use another secure " +
				"network of the Federation.",
		},
	}, true)
}

// overVerbindungsnetz makes a rule demand the Verbindungsnetz, or another secure network of the Federation where that is enough.
func overVerbindungsnetz(r review.Rule, otherIsEnough bool) review.Rule {
	r.Severity = rule.Error
	r.Finding = bilingual.Text{
		German:  "Der Dienst „{service}“ tauscht Daten zwischen Bund und Land außerhalb des Verbindungsnetzes aus.",
		English: "The service “{service}” exchanges data between the Federation and a Land outside the Verbindungsnetz.",
	}
	r.Applies = onServiceOfLevels()
	r.Check = func(c review.Case, r *rule.Result) {
		for i, service := range agreement.All[agreement.Service](c.Agreement) {
			switch {
			case !joinsLevels(c, service):
			case service.Verbindungsnetz == agreement.Yes || otherIsEnough && service.SecureFederalNetwork == agreement.Yes:
			case service.Verbindungsnetz == agreement.Unknown:
				r.Lack(agreement.At(i, "verbindungsnetz"))
			case otherIsEnough && service.SecureFederalNetwork == agreement.Unknown:
				r.Lack(agreement.At(i, "secureFederalNetwork"))
			default:
				r.Violate(agreement.At(i, "verbindungsnetz"), rule.P("service", service.Name))
			}
		}
	}
	return r
}

func onServiceOfLevels() review.Condition {
	return rule.When(
		"mit einem Dienst, an dem Bund und Land als Betreiber oder Nutzer beteiligt sind",
		"with a service that the Federation and a Land run or use",
		hasServiceOfLevels,
	)
}

func hasServiceOfLevels(c review.Case) bool {
	for _, service := range agreement.All[agreement.Service](c.Agreement) {
		if joinsLevels(c, service) {
			return true
		}
	}
	return false
}

// joinsLevels reports whether the service joins the Federation and a Land, as provider or users.
func joinsLevels(c review.Case, service agreement.Service) bool {
	federation, land := false, false
	look := func(id agreement.PartyID) {
		switch kindOf(c, id) {
		case governance.FederationPartner:
			federation = true
		case governance.LandPartner:
			land = true
		}
	}
	look(service.Provider)
	for _, user := range service.Users {
		look(user)
	}
	return federation && land
}

func itnetzg7_2() review.Rule {
	return review.Rule{
		ID: "DE-ITNETZG-7-2", Severity: rule.Error, Basis: read(law.ITNetzG, "§ 7 Abs. 1", "§ 7 Abs. 2"),
		InForce: inForce(law.ITNetzG),
		Title: bilingual.Text{
			German:  "Der Bund trägt die Kosten des Verbindungsnetzes, Bund und Länder jeweils die ihres eigenen Anschlusses.",
			English: "The Federation bears the cost of the Verbindungsnetz, and the Federation and each Land that of its own connection.",
		},
		Finding: bilingual.Text{
			German:  "Die Kosten der Anschlüsse sind anders verteilt.",
			English: "The cost of the connections is shared in another way.",
		},
		Remedy: bilingual.Text{
			German:  "Bestimmen, dass jede Partei die Kosten ihres Anschlusses trägt.",
			English: "Let each party pay for its own connection.",
		},
		Applies: rule.And(review.With(agreement.KindCostSharing), restsOn(law.ITNetzG)),
		Check: func(c review.Case, r *rule.Result) {
			for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
				review.Expect(r, agreement.Yes, sharing.OwnConnection, i, "ownConnection")
			}
		},
	}
}

func organisationserlass2025() review.Rule {
	return review.Rule{
		ID: "DE-ORGANISATIONSERLASS-2025", Severity: rule.Hint,
		Basis: rule.Basis{review.Press("Organisationserlass vom 06.05.2025, behoerden-spiegel, 07.05.2025")},
		Title: bilingual.Text{
			German:  "Für die digitale Verwaltung ist seit dem 6. Mai 2025 das BMDS zuständig, vorher das BMI.",
			English: "The BMDS has been competent for digital administration since 6 May 2025; before that, the BMI was.",
		},
		Finding: bilingual.Text{
			German:  "Für die digitale Verwaltung war am {signed} das {competent} zuständig; genannt ist „{party}“.",
			English: "On {signed} the {competent} was competent for digital administration; “{party}” is named.",
		},
		Remedy: bilingual.Text{
			German:  "Das zuständige Ministerium handeln lassen.",
			English: "Let the competent ministry act.",
		},
		Applies: rule.And(review.Signed(), review.WithPartner(governance.FederationPartner), onDigitalAdministration()),
		Check: func(c review.Case, r *rule.Result) {
			before := c.Agreement.Signed.Before(bmdsBegins.date())
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				if partner.Kind != governance.FederationPartner {
					continue
				}
				competent := ""
				switch {
				case before && isCalled(partner.Name, "BMDS", "Bundesministerium für Digitales"):
					competent = "BMI"
				case !before && isCalled(partner.Name, "BMI", "Bundesministerium des Innern"):
					competent = "BMDS"
				default:
					continue
				}
				r.Violate(review.AtParty(i, "partner"),
					rule.P("party", partner.Name), rule.P("signed", c.Agreement.Signed), rule.P("competent", competent))
			}
		},
	}
}

// onDigitalAdministration holds for agreements that show that they are about it.
func onDigitalAdministration() review.Condition {
	return rule.Or(review.With(agreement.KindService), review.With(agreement.KindOpenStandards),
		restsOn(law.OZG), restsOn(law.EGovG), restsOn(law.ITNetzG), restsOn(law.ITStV))
}

func isCalled(name, short, long string) bool {
	return name == short || strings.Contains(name, "("+short+")") || strings.Contains(name, long)
}
