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

// The first days of what the Federation and the Länder agreed: the FITKO with its key, the key for re-used services, and who
// pays for the NOOTS after its first two years.
var (
	fitkoBegins    = day{2020, 1, 1}
	efaBegins      = day{2024, 1, 1}
	nootsKeyBegins = day{2027, 1, 1}
	bmdsBegins     = day{2025, 5, 6}
)

// treatyRules are the rules of the treaties and decisions of the Federation and the Länder on information technology.
func treatyRules() []review.Rule {
	return []review.Rule{
		itstv1_2(),
		itstv9_4(),
		itstv11_2(),
		itstv11_1(),
		itstv11_4(),
		itstv12_2(),
		nootsstv8_1(),
		nootsstv12_3(),
		nootsstv12_2(),
		itplr2023_35(),
		itnetzg3_1(),
		itnetzg7_2(),
		organisationserlass2025(),
	}
}

func isITPlanungsrat(body agreement.Body) bool { return body.Name == "IT-Planungsrat" }

func isCalled(name, short, long string) bool {
	return name == short || strings.Contains(name, "("+short+")") || strings.Contains(name, long)
}

// isTreaty reports whether the agreement is a treaty that is, or rests on, the act.
func isTreaty(c review.Case, act law.Act) bool {
	return c.Agreement.Form == agreement.Staatsvertrag && rests(c, act)
}

// treatyNotice is the rule that a treaty can be terminated with two years' notice to the end of a year.
func treatyNotice(id string, act law.Act, place string, inForce civil.Period, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(act, place), InForce: inForce,
		Finding: bilingual.Text{German: "Die Klausel sieht etwas anderes vor: {what}.",
			English: "The clause says otherwise: {what}."},
		Remedy: bilingual.Text{German: "24 Monate zum Jahresende vereinbaren.",
			English: "Agree on 24 months to the end of a year."},
		Applies: rule.When("?", "?", func(c review.Case) bool { return isTreaty(c, act) && has[agreement.Termination](c) }),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				switch termination.NoticeMonths {
				case 24:
				case 0:
					r.Lack(agreement.At(i, "noticeMonths"))
				default:
					r.Violate(agreement.At(i, "noticeMonths"), rule.P("what", bilingual.Text{German: "eine andere Frist",
						English: "another period"}))
				}
				switch termination.ToYearEnd {
				case agreement.No:
					r.Violate(agreement.At(i, "toYearEnd"), rule.P("what", bilingual.Text{German: "nicht zum Jahresende",
						English: "not to the end of a year"}))
				case agreement.Unknown:
					r.Lack(agreement.At(i, "toYearEnd"))
				}
			}
		},
	}
}

// treatyChange is the rule that a treaty is changed unanimously.
func treatyChange(id string, act law.Act, place string, inForce civil.Period, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(act, place), InForce: inForce,
		Finding: bilingual.Text{German: "Der Vertrag soll {decision} geändert werden.",
			English: "The treaty is to be changed {decision}."},
		Remedy:  bilingual.Text{German: "Für Änderungen Einstimmigkeit vereinbaren.", English: "Agree on unanimity for changes."},
		Applies: rule.When("?", "?", func(c review.Case) bool { return isTreaty(c, act) && has[agreement.Change](c) }),
		Check: func(c review.Case, r *rule.Result) {
			for i, change := range agreement.All[agreement.Change](c.Agreement) {
				switch change.Decision {
				case agreement.Unanimity:
				case "":
					r.Lack(agreement.At(i, "decision"))
				default:
					r.Violate(agreement.At(i, "decision"), rule.P("decision", change.Decision))
				}
			}
		},
	}
}

// federationShare is the rule that the Federation bears a fixed share where an agreement that rests on the act sets fixed
// shares. A clause that names a key instead is left to the key.
func federationShare(id string, act law.Act, inForce civil.Period, want finance.Share, basis rule.Basis, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, Basis: basis, InForce: inForce,
		Finding: bilingual.Text{German: "Auf den Bund entfallen {share} statt {want}.",
			English: "The Federation bears {share} in place of {want}."},
		Remedy: bilingual.Text{German: "Den Anteil des Bundes berichtigen.", English: "Correct the share of the Federation."},
		Applies: rule.When("?", "?", func(c review.Case) bool {
			sharing, _, ok := agreement.First[agreement.CostSharing](c.Agreement)
			return ok && len(sharing.Shares) > 0 && sharing.Key == "" && rests(c, act)
		}),
		Check: func(c review.Case, r *rule.Result) {
			sharing, at, _ := agreement.First[agreement.CostSharing](c.Agreement)
			share := sharesOf(sharing.Shares, func(id agreement.PartyID) bool { return kindOf(c, id) == governance.FederationPartner })
			if share != want {
				r.Violate(agreement.At(at, "shares"), rule.P("share", share), rule.P("want", want))
			}
		},
	}
}

// nootsFederation is what the Federation bears of the NOOTS: 46.6 percent, and 25 percent of the rest.
func nootsFederation() finance.Share { return finance.MustPercent("59.95") }

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
	federation := sharesOf(sharing.Shares, func(id agreement.PartyID) bool { return kindOf(c, id) == governance.FederationPartner })
	using := sharesOf(sharing.Shares, func(id agreement.PartyID) bool { return slices.Contains(service.Users, id) })
	if federation != finance.MustFraction(1, 4) {
		r.Violate(agreement.At(at, "shares"), rule.P("share", federation), rule.P("side", bilingual.Text{German: "Bund",
			English: "the Federation"}))
	}
	if using.Compare(finance.MustFraction(1, 2)) < 0 {
		r.Violate(agreement.At(at, "shares"), rule.P("share", using), rule.P("side", bilingual.Text{German: "nachnutzende Länder",
			English: "the using Länder"}))
	}
}

// joinsLevels reports whether the clause is on a service that joins the Federation and a Land, as provider or users.
func joinsLevels(c review.Case, clause agreement.Clause) bool {
	service, ok := clause.(agreement.Service)
	if !ok {
		return false
	}
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

// inForce is the period in which the act is in force.
func inForce(act law.Act) civil.Period {
	period, _ := act.InForce()
	return period
}
