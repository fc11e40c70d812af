package bund

import (
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

// reform is the first day of the reform of procurement law of 2016, with which § 108 came; before it the GWB had other sections.
var reform = day{2016, 4, 18}

func sinceReform() civil.Period { return civil.Period{From: reform.date()} }

func gwb106_1() review.Rule {
	return review.Rule{
		ID: "DE-GWB-106-1", Severity: rule.Error, Basis: read(law.GWB, "§ 106 Abs. 1"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Auf einen Auftragswert unter dem Schwellenwert kann sich nur berufen, wer ihn ohne Umsatzsteuer darunter geschätzt hat.",
			English: "Where the parties rely on a value below the threshold, the estimated value, net of VAT, is below the threshold.",
		},
		Finding: bilingual.Text{
			German:  "Der geschätzte Wert von {value} erreicht den Schwellenwert von {threshold}.",
			English: "The estimated value of {value} reaches the threshold of {threshold}.",
		},
		Remedy: bilingual.Text{
			German:  "Ausschreiben oder eine Ausnahme nach § 108 GWB darlegen.",
			English: "Put the contract out to tender, or show an exception under § 108 GWB.",
		},
		Applies: relies(agreement.BelowThreshold),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			switch {
			case procurement.EstimatedValue.IsZero():
				r.Lack(agreement.At(at, "estimatedValue"))
			case procurement.Threshold.IsZero():
				r.Lack(agreement.At(at, "threshold"))
			case procurement.EstimatedValue.Compare(procurement.Threshold) >= 0:
				r.Violate(agreement.At(at, "estimatedValue"),
					rule.P("value", procurement.EstimatedValue), rule.P("threshold", procurement.Threshold))
			}
		},
	}
}

func gwb108() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108", Severity: rule.Hint,
		Basis:   append(read(law.GWB, "§ 106 Abs. 1", "§ 108"), advice(law.GWB, "§ 108")),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Wer einen gemeinsamen IT-Dienstleister gründet oder ihm beitritt, gibt an, weshalb keine Ausschreibung nötig ist.",
			English: "Parties that found or join a joint IT provider state why no call for tenders is required.",
		},
		Finding: bilingual.Text{
			German:  "Keine Klausel nennt die vergaberechtliche Grundlage.",
			English: "No clause names the basis in procurement law.",
		},
		Remedy: bilingual.Text{
			German:  "Die Ausnahme nach § 108 GWB, den Wert unter dem Schwellenwert oder die Ausschreibung angeben.",
			English: "State the exception under § 108 GWB, the value below the threshold, or the call for tenders.",
		},
		Applies: providesIT(),
		Check: func(c review.Case, r *rule.Result) {
			if procurement, at, ok := agreement.First[agreement.Procurement](c.Agreement); ok && procurement.Ground == "" {
				r.Lack(agreement.At(at, "ground"))
			}
			review.Demand(r, c.Agreement, agreement.KindProcurement)
		},
	}
}

func gwb108_1_1() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-1-1", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 1 Nr. 1", "§ 108 Abs. 2"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Bei der Inhouse-Vergabe kontrolliert der Auftraggeber den Auftragnehmer wie eine eigene Dienststelle.",
			English: "In an in-house award, the contracting authority exercises over the provider a control similar to that " +
				"over its own departments.",
		},
		Finding: bilingual.Text{
			German: "Der ausschlaggebende Einfluss auf die strategischen Ziele und die wesentlichen Entscheidungen, aus dem § 108 Abs. 2 GWB die " +
				"Kontrolle vermutet, fehlt.",
			English: "The decisive influence on strategic objectives and significant decisions from which § 108 Abs. 2 GWB " +
				"presumes control is missing.",
		},
		Remedy:  controlRemedy(),
		Applies: relies(agreement.InHouse),
		Check: func(c review.Case, r *rule.Result) {
			if provider, at, ok := providerOf(c, r); ok {
				review.Expect(r, agreement.Yes, provider.DecisiveInfluence, at, "decisiveInfluence")
			}
		},
	}
}

func controlRemedy() bilingual.Text {
	return bilingual.Text{
		German:  "Den Einfluss in Satzung oder Gesellschaftsvertrag sichern oder ausschreiben.",
		English: "Secure the influence in the articles of association, or put the contract out to tender.",
	}
}

func gwb108_1_2() review.Rule {
	return activity("DE-GWB-108-1-2", "§ 108 Abs. 1 Nr. 2", agreement.InHouse, bilingual.Text{
		German: "Bei der Inhouse-Vergabe dienen mehr als 80 Prozent der Tätigkeiten Aufgaben, mit denen der öffentliche Auftraggeber " +
			"oder eine andere juristische Person, die er kontrolliert, den Auftragnehmer betraut hat.",
		English: "In an in-house award, more than 80% of the activities are carried out in the performance of tasks " +
			"entrusted by the contracting authority or by other legal persons that it controls.",
	})
}

// activity is the rule that more than 80 percent of what a provider does is for its controlling authorities.
func activity(id, place string, ground agreement.Ground, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(law.GWB, place, "§ 108 Abs. 7"),
		InForce: sinceReform(),
		Finding: bilingual.Text{
			German:  "Nur {share} der Tätigkeiten dienen solchen Aufgaben; es müssen mehr als {minimum} sein.",
			English: "Only {share} of the activities are carried out in the performance of such tasks; it must be more than {minimum}.",
		},
		Remedy: bilingual.Text{
			German:  "Das Geschäft mit Dritten verringern oder ausschreiben.",
			English: "Reduce business with others, or put the contract out to tender.",
		},
		Applies: relies(ground),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			allYears := procurement.Forecast == agreement.Yes || procurement.Award.IsZero()
			var entrusted, other finance.Amount
			for _, turnover := range procurement.Turnover {
				if !allYears && !isOfLastThreeYears(procurement, turnover) {
					continue
				}
				var errEntrusted, errOther error
				entrusted, errEntrusted = entrusted.Add(turnover.Entrusted)
				other, errOther = other.Add(turnover.Other)
				if errEntrusted != nil || errOther != nil { // more money than there is: no turnover to compute a share of
					r.Lack(agreement.At(at, "turnover"))
					return
				}
			}
			total, err := entrusted.Add(other)
			if err != nil || total.Sign() <= 0 {
				r.Lack(agreement.At(at, "turnover"))
				return
			}
			share, err := finance.Fraction(entrusted.Cents(), total.Cents())
			if err != nil {
				r.Lack(agreement.At(at, "turnover"))
				return
			}
			if share.Compare(inHouseMinimum()) <= 0 {
				r.Violate(agreement.At(at, "turnover"), rule.P("share", share), rule.P("minimum", inHouseMinimum()))
			}
		},
	}
}

// inHouseMinimum is the share of activities above which the owners' tasks must lie. The limit itself does not suffice.
func inHouseMinimum() finance.Share { return finance.MustFraction(80, 100) }

// isOfLastThreeYears reports whether the turnover is of one of the last three years before the award (§ 108 Abs. 7 S. 1 GWB).
func isOfLastThreeYears(procurement agreement.Procurement, turnover agreement.YearTurnover) bool {
	before := procurement.Award.Year() - turnover.Year
	return before >= 1 && before <= 3
}

func gwb108_1_3() review.Rule {
	return noPrivateCapital("DE-GWB-108-1-3", "§ 108 Abs. 1 Nr. 3", agreement.InHouse, bilingual.Text{
		German:  "Am Auftragnehmer einer Inhouse-Vergabe besteht keine direkte private Kapitalbeteiligung.",
		English: "There is no direct private capital participation in the provider of an in-house award.",
	})
}

// noPrivateCapital is the rule that no private capital is directly held in a provider. A holding is harmless where a statute
// prescribes it and it neither blocks decisions nor gives relevant influence.
func noPrivateCapital(id, place string, ground agreement.Ground, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: read(law.GWB, place),
		InForce: sinceReform(),
		Finding: bilingual.Text{
			German: "„{owner}“ ist privat beteiligt, und die Ausnahme für gesetzlich vorgeschriebene Beteiligungen ohne " +
				"Einfluss greift nicht.",
			English: "“{owner}” is a private owner, and the exception for holdings that are required by law and confer no " +
				"decisive influence does not apply.",
		},
		Remedy: bilingual.Text{
			German:  "Die private Beteiligung beenden oder ausschreiben.",
			English: "End the private participation, or put the contract out to tender.",
		},
		Applies: relies(ground),
		Check: func(c review.Case, r *rule.Result) {
			provider, at, ok := providerOf(c, r)
			if ok && len(provider.Owners) == 0 {
				r.Lack(agreement.At(at, "owners"))
			}
			for i := range provider.Owners {
				owner := &provider.Owners[i]
				switch kind := ownerKind(c, owner); {
				case kind == 0, mayBePrivate(kind):
					r.Lack(agreement.At(at, "owners", i, "kind"))
				case kind != governance.PrivateCompany:
				case owner.Prescribed == agreement.No, owner.BlockingMinority == agreement.Yes, owner.Influence == agreement.Yes:
					r.Violate(agreement.At(at, "owners", i), rule.P("owner", nameOf(c, owner)))
				case owner.Prescribed == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "prescribed"))
				case owner.BlockingMinority == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "blockingMinority"))
				case owner.Influence == agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "influence"))
				}
			}
		},
	}
}

func gwb108_3() review.Rule {
	return noPrivateCapital("DE-GWB-108-3", "§ 108 Abs. 3", agreement.InHouseReverse, bilingual.Text{
		German: "Bei der umgekehrten Inhouse-Vergabe besteht an der juristischen Person, die den Auftrag erhält (Mutter oder " +
			"Schwester), keine direkte private Kapitalbeteiligung.",
		English: "In a reverse in-house award, there is no direct private capital participation in the legal person that is " +
			"awarded the contract (parent or sister).",
	})
}

func gwb108_4_2() review.Rule {
	return activity("DE-GWB-108-4-2", "§ 108 Abs. 4 Nr. 2", agreement.InHouseJoint, bilingual.Text{
		German: "Bei gemeinsamer Kontrolle dienen mehr als 80 Prozent der Tätigkeiten Aufgaben, mit denen die öffentlichen " +
			"Auftraggeber oder eine andere juristische Person, die diese kontrollieren, den Auftragnehmer betraut haben.",
		English: "Under joint control, more than 80% of the activities are carried out in the performance of tasks " +
			"entrusted by the contracting authorities or by other legal persons that they control.",
	})
}

func gwb108_4_3() review.Rule {
	return noPrivateCapital("DE-GWB-108-4-3", "§ 108 Abs. 4 Nr. 3", agreement.InHouseJoint, bilingual.Text{
		German:  "Am gemeinsam kontrollierten Auftragnehmer besteht keine direkte private Kapitalbeteiligung.",
		English: "There is no direct private capital participation in a jointly controlled provider.",
	})
}

func gwb108_5_1() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-5-1", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 5 Nr. 1", "§ 108 Abs. 4 Nr. 1"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Bei gemeinsamer Kontrolle sind alle beteiligten Auftraggeber in den beschlussfassenden Organen vertreten; ein Vertreter kann " +
				"mehrere von ihnen vertreten.",
			English: "Under joint control, all participating contracting authorities are represented in the decision-making " +
				"bodies; one representative may represent several of them.",
		},
		Finding: bilingual.Text{
			German:  "„{owner}“ ist in den beschlussfassenden Organen nicht vertreten.",
			English: "“{owner}” is not represented in the decision-making bodies.",
		},
		Remedy: bilingual.Text{
			German:  "Eine eigene oder gemeinsame Vertretung in den Organen vorsehen; ein Anteil allein genügt nicht.",
			English: "Provide for a representative in the decision-making bodies, of its own or shared; a holding alone does not suffice.",
		},
		Applies: relies(agreement.InHouseJoint),
		Check: func(c review.Case, r *rule.Result) {
			provider, at, ok := providerOf(c, r)
			if ok && len(provider.Owners) == 0 {
				r.Lack(agreement.At(at, "owners"))
			}
			for i := range provider.Owners {
				owner := &provider.Owners[i]
				if ownerKind(c, owner) == governance.PrivateCompany {
					continue // no contracting authority
				}
				switch owner.Represented {
				case agreement.No:
					r.Violate(agreement.At(at, "owners", i, "represented"), rule.P("owner", nameOf(c, owner)))
				case agreement.Unknown:
					r.Lack(agreement.At(at, "owners", i, "represented"))
				}
			}
		},
	}
}

func gwb108_5_2() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-5-2", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 5 Nr. 2", "§ 108 Abs. 4 Nr. 1"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Bei gemeinsamer Kontrolle können die Auftraggeber gemeinsam ausschlaggebenden Einfluss auf die strategischen Ziele und die " +
				"wesentlichen Entscheidungen ausüben.",
			English: "Under joint control, the contracting authorities are able jointly to exert decisive influence over " +
				"the strategic objectives and significant decisions.",
		},
		Finding: bilingual.Text{
			German:  "Die Auftraggeber haben gemeinsam keinen ausschlaggebenden Einfluss.",
			English: "The contracting authorities together have no decisive influence.",
		},
		Remedy:  controlRemedy(),
		Applies: relies(agreement.InHouseJoint),
		Check: func(c review.Case, r *rule.Result) {
			if provider, at, ok := providerOf(c, r); ok {
				review.Expect(r, agreement.Yes, provider.DecisiveInfluence, at, "decisiveInfluence")
			}
		},
	}
}

func gwb108_5_3() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-5-3", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 5 Nr. 3", "§ 108 Abs. 4 Nr. 1"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Ein gemeinsam kontrollierter Dienstleister verfolgt keine Interessen, die denen seiner Auftraggeber zuwiderlaufen.",
			English: "A jointly controlled provider does not pursue any interests contrary to those of its contracting authorities.",
		},
		Finding: bilingual.Text{
			German:  "Der Dienstleister verfolgt Interessen, die denen der Auftraggeber zuwiderlaufen.",
			English: "The provider pursues interests contrary to those of the contracting authorities.",
		},
		Remedy: bilingual.Text{
			German:  "Den Gegenstand des Dienstleisters auf die Interessen der Auftraggeber beschränken.",
			English: "Limit the purpose of the provider to the interests of the contracting authorities.",
		},
		Applies: relies(agreement.InHouseJoint),
		Check: func(c review.Case, r *rule.Result) {
			if provider, at, ok := providerOf(c, r); ok {
				review.Expect(r, agreement.No, provider.ContraryInterest, at, "contraryInterest")
			}
		},
	}
}

func gwb108_6() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-6", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 6", "§ 99 Nr. 1", "§ 99 Nr. 2", "§ 99 Nr. 3"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Parteien der horizontalen Zusammenarbeit sind nur öffentliche Auftraggeber nach § 99 Nr. 1 bis 3 GWB.",
			English: "Only contracting authorities under § 99 Nr. 1 to 3 GWB are parties to a horizontal cooperation.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist kein solcher Auftraggeber: {kind}.",
			English: "“{party}” is not such a contracting authority: {kind}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Zusammenarbeit ohne diese Partei vereinbaren oder ausschreiben.",
			English: "Agree on the cooperation without this party, or put the contract out to tender.",
		},
		Applies: relies(agreement.Horizontal),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				private := partner.Kind == governance.PrivateCompany
				switch {
				case isTerritorial(partner.Kind) || !private && procurement.OnlyAuthorities == agreement.Yes:
				case private || procurement.OnlyAuthorities == agreement.No:
					r.Violate(review.AtParty(i), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
				default: // a corporation, an association or a company may be an authority, or not
					r.Lack(agreement.At(at, "onlyAuthorities"))
				}
			}
		},
	}
}

// mayBePrivate reports whether owners of the kind may be in private hands, or in public ones: what they are called does not tell.
func mayBePrivate(kind governance.PartnerKind) bool {
	switch kind {
	case governance.Foundation, governance.Genossenschaft, governance.Verein:
		return true
	}
	return false
}

// isTerritorial reports whether partners of the kind are authorities under § 99 GWB by what they are: territorial bodies, and
// their associations of public law.
func isTerritorial(kind governance.PartnerKind) bool {
	switch kind {
	case governance.FederationPartner, governance.LandPartner, governance.UnitPartner, governance.Zweckverband:
		return true
	}
	return false
}

func gwb108_6_1() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-6-1", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 6 Nr. 1"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Die horizontale Zusammenarbeit stellt sicher, dass die von den Beteiligten zu erbringenden öffentlichen " +
				"Dienstleistungen im Hinblick auf gemeinsame Ziele ausgeführt werden.",
			English: "A horizontal cooperation ensures that the public services which the participants have to perform are " +
				"provided with a view to achieving objectives they have in common.",
		},
		Finding: bilingual.Text{
			German:  "Nicht alle Parteien erbringen im Hinblick auf gemeinsame Ziele öffentliche Dienstleistungen, die ihnen selbst obliegen.",
			English: "Not all parties provide public services of their own with a view to common objectives.",
		},
		Remedy: bilingual.Text{
			German:  "Die gemeinsamen Ziele und den Beitrag jeder Partei nennen.",
			English: "Name the common objectives and what each party contributes.",
		},
		Applies: relies(agreement.Horizontal),
		Check: func(c review.Case, r *rule.Result) {
			demandOfPurpose(c, r, "commonGoals", func(purpose agreement.Purpose) agreement.Fact { return purpose.CommonGoals })
		},
	}
}

func gwb108_6_2() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-6-2", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 6 Nr. 2"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Die horizontale Zusammenarbeit wird nur von Überlegungen im öffentlichen Interesse bestimmt.",
			English: "A horizontal cooperation is governed solely by considerations relating to the public interest.",
		},
		Finding: bilingual.Text{
			German:  "Die Zusammenarbeit wird nicht nur vom öffentlichen Interesse bestimmt.",
			English: "The cooperation is not governed solely by the public interest.",
		},
		Remedy: bilingual.Text{
			German:  "Andere Zwecke, etwa Gewinn, aus der Vereinbarung nehmen.",
			English: "Remove other aims, such as profit, from the agreement.",
		},
		Applies: relies(agreement.Horizontal),
		Check: func(c review.Case, r *rule.Result) {
			demandOfPurpose(c, r, "publicInterestOnly",
				func(purpose agreement.Purpose) agreement.Fact { return purpose.PublicInterestOnly })
		},
	}
}

// demandOfPurpose demands that a clause on the purpose answers yes, and none no.
func demandOfPurpose(c review.Case, r *rule.Result, field string, answer func(agreement.Purpose) agreement.Fact) {
	first, answered := -1, false
	for i, purpose := range agreement.All[agreement.Purpose](c.Agreement) {
		if first < 0 {
			first = i
		}
		switch answer(purpose) {
		case agreement.No:
			r.Violate(agreement.At(i, field))
			answered = true
		case agreement.Yes:
			answered = true
		}
	}
	switch {
	case answered:
	case first < 0:
		r.Lack("/clauses")
	default:
		r.Lack(agreement.At(first, field))
	}
}

func gwb108_6_3() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-6-3", Severity: rule.Error, Basis: read(law.GWB, "§ 108 Abs. 6 Nr. 3", "§ 108 Abs. 7"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German:  "Die Beteiligten erbringen weniger als 20 Prozent der erfassten Tätigkeiten auf dem offenen Markt.",
			English: "The participants perform on the open market less than 20% of the activities concerned by the cooperation.",
		},
		Finding: bilingual.Text{
			German:  "Auf dem offenen Markt werden {share} der Tätigkeiten erbracht; es müssen weniger als {limit} sein.",
			English: "{share} of the activities are performed on the open market; it must be less than {limit}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Tätigkeit am Markt verringern oder ausschreiben.",
			English: "Reduce the activities on the market, or put the contract out to tender.",
		},
		Applies: relies(agreement.Horizontal),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			switch {
			case procurement.OpenMarket == agreement.No:
			case procurement.MarketShare.IsZero():
				r.Lack(agreement.At(at, "marketShare"))
			case procurement.MarketShare.Compare(horizontalLimit()) >= 0:
				r.Violate(agreement.At(at, "marketShare"),
					rule.P("share", procurement.MarketShare), rule.P("limit", horizontalLimit()))
			}
		},
	}
}

// horizontalLimit is the share of activities on the open market below which a cooperation must stay. The limit itself is too
// much.
func horizontalLimit() finance.Share { return finance.MustFraction(20, 100) }

func gwb108_7() review.Rule {
	return review.Rule{
		ID: "DE-GWB-108-7", Severity: rule.Hint, Basis: read(law.GWB, "§ 108 Abs. 7"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Der Anteil der Tätigkeiten wird nach dem durchschnittlichen Umsatz der letzten drei Jahre vor der " +
				"Vergabe oder einem anderen tätigkeitsgestützten Wert bestimmt, ohne solche Angaben nach einer glaubhaften " +
				"Prognose.",
			English: "The share of activities is determined by the average turnover of the last three years before the " +
				"award or by another activity-based measure and, where such figures are not available, by a credible " +
				"forecast.",
		},
		Finding: bilingual.Text{
			German:  "Der Umsatz des Jahres {year} zählt nicht; maßgeblich sind die drei Jahre vor dem {award}.",
			English: "The turnover of {year} does not count; only the three years before the award ({award}) do.",
		},
		Remedy: bilingual.Text{
			German:  "Die Umsätze der letzten drei Jahre vor der Vergabe angeben oder eine Prognose vorlegen.",
			English: "State the turnover of the last three years before the award, or present a forecast.",
		},
		Applies: rule.Or(relies(agreement.InHouse), relies(agreement.InHouseJoint)),
		Check: func(c review.Case, r *rule.Result) {
			procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
			switch {
			case procurement.Forecast == agreement.Yes:
				return
			case procurement.Award.IsZero():
				r.Lack(agreement.At(at, "award"))
				return
			}
			var known [4]bool // by years before the award
			for i, turnover := range procurement.Turnover {
				if !isOfLastThreeYears(procurement, turnover) {
					r.Violate(agreement.At(at, "turnover", i, "year"),
						rule.P("year", yearText(turnover.Year)), rule.P("award", procurement.Award))
					continue
				}
				known[procurement.Award.Year()-turnover.Year] = true
			}
			if !known[1] || !known[2] || !known[3] {
				r.Lack(agreement.At(at, "turnover"))
			}
		},
	}
}

// yearText is a year as a parameter of a finding: four digits without a separator.
func yearText(number int) bilingual.Text {
	text := strconv.Itoa(number)
	return bilingual.Text{German: text, English: text}
}

func gwb132_3() review.Rule {
	return review.Rule{
		ID: "DE-GWB-132-3", Severity: rule.Warning, Basis: read(law.GWB, "§ 132 Abs. 1", "§ 132 Abs. 3"),
		InForce: sinceReform(),
		Title: bilingual.Text{
			German: "Ohne neues Vergabeverfahren zulässig sind Änderungen, die zusammen weder den Schwellenwert noch 10 Prozent (bei Bauaufträgen " +
				"15 Prozent) des ursprünglichen Auftragswerts übersteigen und den Gesamtcharakter des Auftrags nicht ändern.",
			English: "Changes that together exceed neither the threshold nor 10% (for works contracts 15%) of the initial " +
				"contract value and do not alter the overall nature of the contract are allowed without a new award " +
				"procedure.",
		},
		Finding: bilingual.Text{
			German: "Die Änderungen haben zusammen einen Wert von {change}; § 132 Abs. 3 GWB erlaubt ohne neues Vergabeverfahren höchstens " +
				"{limit} und höchstens {threshold}.",
			English: "Together, the changes are worth {change}; without a new award procedure, § 132 Abs. 3 GWB allows at " +
				"most {limit}, and at most {threshold}.",
		},
		Remedy: bilingual.Text{
			German: "Prüfen, ob die Änderung wesentlich ist; ist sie es, neu vergeben. Für soziale und andere besondere Dienstleistungen " +
				"gelten 20 Prozent (§ 130 Abs. 2 GWB).",
			English: "Examine whether the change is substantial; if it is, conduct a new award procedure. For social and " +
				"other special services, the limit is 20% (§ 130 Abs. 2 GWB).",
		},
		Applies: changesAward(),
		Check:   checkChange,
	}
}

// checkChange looks whether the changes of a contract stay where no new award is needed (§ 132 Abs. 3 GWB).
func checkChange(c review.Case, r *rule.Result) {
	procurement, at, _ := agreement.First[agreement.Procurement](c.Agreement)
	switch {
	case procurement.EstimatedValue.IsZero():
		r.Lack(agreement.At(at, "estimatedValue"))
		return
	case procurement.Threshold.IsZero():
		r.Lack(agreement.At(at, "threshold"))
		return
	}
	change := procurement.ChangeValue
	within := func(percent int64) (limit finance.Amount, ok bool) {
		limit, err := finance.MustFraction(percent, 100).Of(procurement.EstimatedValue, finance.Down)
		return limit, err == nil && change.Compare(limit) <= 0 && change.Compare(procurement.Threshold) <= 0
	}
	limit, safe := within(10)
	if !safe && procurement.Works != agreement.No {
		limit, safe = within(15)
		if safe && procurement.Works == agreement.Unknown {
			r.Lack(agreement.At(at, "works"))
		}
	}
	if !safe {
		r.Violate(agreement.At(at, "changeValue"),
			rule.P("change", change), rule.P("limit", limit), rule.P("threshold", procurement.Threshold))
	}
}

// relies holds for agreements whose parties rely on the ground.
func relies(ground agreement.Ground) review.Condition {
	norm := law.MustCite(law.GWB, placeOf(ground)).String()
	return review.WithFirst(
		"gestützt auf "+norm+" ("+ground.Text(language.German)+")",
		"relying on "+norm+" ("+ground.Text(language.English)+")",
		func(procurement agreement.Procurement) bool { return procurement.Ground == ground },
	)
}

// placeOf returns where the GWB has a ground; empty for a tender, which is none.
func placeOf(ground agreement.Ground) string {
	switch ground {
	case agreement.InHouse:
		return "§ 108 Abs. 1"
	case agreement.InHouseJoint:
		return "§ 108 Abs. 4"
	case agreement.InHouseReverse:
		return "§ 108 Abs. 3"
	case agreement.Horizontal:
		return "§ 108 Abs. 6"
	case agreement.BelowThreshold:
		return "§ 106"
	}
	return ""
}

func changesAward() review.Condition {
	return review.WithFirst(
		"mit der Änderung eines vergebenen Auftrags im Wert von mehr als null Euro",
		"with a change of an awarded contract worth more than zero euro",
		func(procurement agreement.Procurement) bool { return procurement.ChangeValue.Sign() > 0 },
	)
}

// providerOf returns the clause on the provider; where there is none, it notes that the facts about the provider are missing.
func providerOf(c review.Case, r *rule.Result) (provider agreement.JointProvider, at int, ok bool) {
	provider, at, ok = agreement.First[agreement.JointProvider](c.Agreement)
	if !ok {
		r.Lack("/clauses")
	}
	return provider, at, ok
}
