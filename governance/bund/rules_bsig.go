package bund

import (
	"slices"
	"strconv"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func bsig28() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-28", Severity: rule.Hint, Basis: read(law.BSIG, "§ 28 Abs. 1 Nr. 4", "§ 28 Abs. 2 Nr. 3"), InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German: "Ein gemeinsamer IT-Dienstleister, der entgeltlich digitale Dienste anbietet, ist eine wichtige Einrichtung, wenn er " +
				"mindestens 50 Beschäftigte oder mehr als 10 Mio. Euro Jahresumsatz und mehr als 10 Mio. Euro Jahresbilanzsumme hat, und eine " +
				"besonders wichtige, wenn er mindestens 250 Beschäftigte oder mehr als 50 Mio. Euro Jahresumsatz und mehr als 43 Mio. Euro " +
				"Jahresbilanzsumme hat.",
			English: "A joint IT provider that offers digital services against payment is an important entity from 50 " +
				"employees or with a turnover and a balance sheet total above 10 million euro each, and a particularly " +
				"important one from 250 employees or with a turnover above 50 million and a balance sheet total above 43 " +
				"million euro.",
		},
		Finding: bilingual.Text{
			German:  "„{provider}“ ist {class}; es gelten die Pflichten der §§ 30 ff. BSIG.",
			English: "“{provider}” is {class}; the duties of §§ 30 ff. BSIG apply.",
		},
		Remedy: bilingual.Text{
			German:  "In der Vereinbarung regeln, wer welche Pflicht erfüllt, oder die Voraussetzungen der Ausnahme nach § 28 Abs. 8 BSIG schaffen.",
			English: "Determine in the agreement who fulfils which duty, or meet the conditions of the exception in § 28 Abs. 8 BSIG.",
		},
		Applies: offersDigitalServices(),
		Check: func(c review.Case, r *rule.Result) {
			provider, at, _ := agreement.First[agreement.JointProvider](c.Agreement)
			switch class, missing := classOf(&provider); {
			case missing != "":
				r.Lack(agreement.At(at, missing))
			case class != smallEntity && !isOutside(c, &provider):
				r.Violate(agreement.At(at), rule.P("provider", provider.Name), rule.P("class", class.word()))
			}
		},
	}
}

func bsig28_8() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-28-8", Severity: rule.Warning, InForce: inForce(law.BSIG),
		Basis: append(read(law.BSIG, "§ 28 Abs. 8"), review.Inferred(law.BSIG, "§ 28 Abs. 8",
			"eigene Lesart: ein Verein oder eine fremde Körperschaft als Eigentümer schließt die Ausnahme aus")),
		Title: bilingual.Text{
			German: "Das BSIG gilt nicht für Einrichtungen, die ausschließlich Gebietskörperschaften (ohne den Bund) gehören, im öffentlichen " +
				"Auftrag für Verwaltungen errichtet sind und einem vergleichbaren Landesgesetz unterliegen, das auf " +
				"§ 28 BSIG verweist.",
			English: "The BSIG does not apply to entities that are owned only by territorial authorities other than the Federation, " +
				"were set up under a public mandate to serve administrations and are subject to a comparable act of a Land that refers to " +
				"§ 28 BSIG.",
		},
		Finding: bilingual.Text{
			German:  "Die Parteien halten das BSIG für unanwendbar, aber eine Voraussetzung fehlt: {condition}.",
			English: "The parties take the view that the BSIG does not apply, but one condition is not met: {condition}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Pflichten des BSIG beachten oder die Voraussetzung schaffen.",
			English: "Comply with the duties of the BSIG, or meet the condition.",
		},
		Applies: heldOutsideBSIG(),
		Check:   checkOutsideBSIG,
	}
}

// checkOutsideBSIG looks at each condition of § 28 Abs. 8 BSIG.
func checkOutsideBSIG(c review.Case, r *rule.Result) {
	provider, at, _ := agreement.First[agreement.JointProvider](c.Agreement)
	if len(provider.Owners) == 0 {
		r.Lack(agreement.At(at, "owners"))
	}
	for i := range provider.Owners {
		switch isTerritorialAuthority(c, &provider.Owners[i]) {
		case agreement.Unknown:
			r.Lack(agreement.At(at, "owners", i, "kind"))
		case agreement.No:
			name := nameOf(c, &provider.Owners[i])
			r.Violate(agreement.At(at, "owners", i), rule.P("condition",
				bilingual.Text{German: "nur Gebietskörperschaften als Eigentümer (beteiligt ist auch „" + name + "“)", English: "only territorial " +
					"authorities as owners (“" + name + "” is one, too)"}))
		}
	}
	for _, condition := range [...]struct {
		met   agreement.Fact
		field string
		name  bilingual.Text
	}{
		{
			provider.ServesAdministrations, "servesAdministrations",
			bilingual.Text{
				German:  "Errichtung im öffentlichen Auftrag für Verwaltungen",
				English: "set up under a public mandate to serve administrations",
			},
		},
		{
			provider.LandSecurityLaw, "landSecurityLaw",
			bilingual.Text{German: "vergleichbares Landesgesetz, das auf § 28 BSIG verweist", English: "comparable act of a Land that refers to § " +
				"28 BSIG"},
		},
	} {
		switch condition.met {
		case agreement.No:
			r.Violate(agreement.At(at, condition.field), rule.P("condition", condition.name))
		case agreement.Unknown:
			r.Lack(agreement.At(at, condition.field))
		}
	}
}

func bsig30_1() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-30-1", Severity: rule.Hint, Basis: append(read(law.BSIG, "§ 30 Abs. 1"), advice(law.BSIG, "§ 30 Abs. 1")),
		InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German:  "Wichtige Einrichtungen treffen Maßnahmen, um Störungen ihrer informationstechnischen Systeme zu vermeiden.",
			English: "Important entities take measures to avoid disruptions of their IT systems.",
		},
		Finding: bilingual.Text{
			German:  "Keine Klausel regelt die Informationssicherheit des Dienstleisters.",
			English: "No clause regulates the IT security of the provider.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel zur Informationssicherheit aufnehmen.",
			English: "Add a clause on IT security.",
		},
		Applies: regulated(),
		Check:   func(c review.Case, r *rule.Result) { review.Demand(r, c.Agreement, agreement.KindSecurity) },
	}
}

func bsig30_2() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-30-2", Severity: rule.Hint, Basis: append(read(law.BSIG, "§ 30 Abs. 2"), advice(law.BSIG, "§ 30 Abs. 2")),
		InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German:  "Wichtige Einrichtungen treffen mindestens die zehn Maßnahmen des § 30 Abs. 2 BSIG und dokumentieren sie.",
			English: "Important entities take at least the ten measures of § 30 Abs. 2 BSIG, and document them.",
		},
		Finding: bilingual.Text{
			German:  "Die Maßnahme nach § 30 Abs. 2 Nr. {number} BSIG ist nicht geregelt.",
			English: "The measure of § 30 Abs. 2 Nr. {number} BSIG is not regulated.",
		},
		Remedy: bilingual.Text{
			German:  "Die Maßnahme in die Klausel zur Informationssicherheit aufnehmen.",
			English: "Add the measure to the clause on IT security.",
		},
		Applies: rule.And(review.With(agreement.KindSecurity), regulated()),
		Check: func(c review.Case, r *rule.Result) {
			security, at, _ := agreement.First[agreement.Security](c.Agreement)
			if len(security.RiskMeasures) == 0 && !security.IsNone("riskMeasures") {
				r.Lack(agreement.At(at, "riskMeasures"))
				return
			}
			for number := 1; number <= 10; number++ {
				if !slices.Contains(security.RiskMeasures, number) {
					r.Violate(agreement.At(at, "riskMeasures"), rule.P("number", number))
				}
			}
		},
	}
}

func bsig32_1() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-32-1", Severity: rule.Warning, Basis: read(law.BSIG, "§ 32 Abs. 1"), InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German: "Auf einen erheblichen Sicherheitsvorfall folgt binnen 24 Stunden eine frühe Erstmeldung und binnen 72 " +
				"Stunden eine Meldung.",
			English: "A significant incident is followed by an early warning within 24 hours and by a report within 72 hours.",
		},
		Finding: bilingual.Text{
			German:  "{agreed}; das Gesetz erlaubt höchstens {limit} Stunden.",
			English: "{agreed}; the act allows at most {limit} hours.",
		},
		Remedy: bilingual.Text{
			German:  "Die gesetzliche Frist vereinbaren.",
			English: "Agree on the period laid down in the act.",
		},
		Applies: rule.And(review.With(agreement.KindSecurity), regulated()),
		Check: func(c review.Case, r *rule.Result) {
			security, at, _ := agreement.First[agreement.Security](c.Agreement)
			for _, period := range [...]struct {
				hours, limit int
				field        string
			}{{security.EarlyWarningHours, 24, "earlyWarningHours"}, {security.ReportHours, 72, "reportHours"}} {
				switch {
				case period.hours == 0:
					review.Missing(r, security, at, period.field, rule.P("limit", period.limit), rule.P("agreed", bilingual.Text{
						German: "Eine Frist ist nicht vereinbart", English: "No period is agreed"}))
				case period.hours > period.limit:
					hours := strconv.Itoa(period.hours)
					r.Violate(agreement.At(at, period.field), rule.P("limit", period.limit), rule.P("agreed", bilingual.Text{
						German: "Vereinbart sind " + hours + " Stunden", English: hours + " hours are agreed"}))
				}
			}
		},
	}
}

func bsig33_1() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-33-1", Severity: rule.Hint, Basis: append(read(law.BSIG, "§ 33 Abs. 1"), advice(law.BSIG, "§ 33 Abs. 1")),
		InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German:  "Wichtige Einrichtungen registrieren sich binnen drei Monaten.",
			English: "Important entities register within three months.",
		},
		Finding: bilingual.Text{
			German:  "Eine Registrierung ist nicht vorgesehen.",
			English: "No registration is provided for.",
		},
		Remedy: bilingual.Text{
			German:  "Bestimmen, wer den Dienstleister registriert.",
			English: "Specify who registers the provider.",
		},
		Applies: rule.And(review.With(agreement.KindSecurity), regulated()),
		Check: func(c review.Case, r *rule.Result) {
			security, at, _ := agreement.First[agreement.Security](c.Agreement)
			review.Expect(r, agreement.Yes, security.Registered, at, "registered")
		},
	}
}

func bsig43_3() review.Rule {
	return review.Rule{
		ID: "DE-BSIG-43-3", Severity: rule.Warning, Basis: read(law.BSIG, "§ 43 Abs. 3"), InForce: inForce(law.BSIG),
		Title: bilingual.Text{
			German: "Wer Informationstechnik für den Bund betreibt, wird vertraglich auf die Sicherheitsanforderungen " +
				"verpflichtet.",
			English: "A body that runs information technology for the Federation is bound by contract to the security requirements.",
		},
		Finding: bilingual.Text{
			German:  "Ein Dienst wird für den Bund betrieben, aber keine Klausel regelt die Informationssicherheit.",
			English: "A service is run for the Federation, but no clause regulates IT security.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel zur Informationssicherheit aufnehmen.",
			English: "Add a clause on IT security.",
		},
		Applies: servesFederation(),
		Check: func(c review.Case, r *rule.Result) {
			if !review.Demand(r, c.Agreement, agreement.KindSecurity) {
				return
			}
			first := -1
			for i, security := range agreement.All[agreement.Security](c.Agreement) {
				if len(security.Measures) > 0 || len(security.RiskMeasures) > 0 {
					return
				}
				if first < 0 {
					first = i
				}
			}
			r.Lack(agreement.At(first, "measures"))
		},
	}
}

func servesFederation() review.Condition {
	return rule.When(
		"mit einem Dienst, den der Bund nutzt, aber nicht selbst betreibt",
		"with a service that the Federation uses but does not run",
		isForFederation,
	)
}

func isForFederation(c review.Case) bool {
	for _, service := range agreement.All[agreement.Service](c.Agreement) {
		for _, user := range service.Users {
			if kindOf(c, user) == governance.FederationPartner && kindOf(c, service.Provider) != governance.FederationPartner {
				return true
			}
		}
	}
	return false
}

// offersDigitalServices holds where a provider that is founded or joined offers services of the annexes of the BSIG.
func offersDigitalServices() review.Condition {
	offers := review.WithFirst(
		"mit digitalen Diensten des IT-Dienstleisters (Anlage 1 Nr. 6.1 BSIG)",
		"with digital services of the IT provider (Anlage 1 Nr. 6.1 BSIG)",
		func(provider agreement.JointProvider) bool { return provider.DigitalServices == agreement.Yes },
	)
	return rule.And(offers, rule.Not(examinesProvider()))
}

// regulated holds where the BSIG puts duties on the provider of the agreement.
func regulated() review.Condition {
	return rule.And(offersDigitalServices(), importantBySize(), rule.Not(outsideBSIG()))
}

// importantBySize holds where the figures that are recorded show that the provider is at least an important entity by its size.
func importantBySize() review.Condition {
	return review.WithFirst(
		"mit einem IT-Dienstleister von der Größe einer wichtigen oder besonders wichtigen Einrichtung (§ 28 BSIG)",
		"with an IT provider of the size of an important or particularly important entity (§ 28 BSIG)",
		func(provider agreement.JointProvider) bool {
			class, _ := classOf(&provider)
			return class != smallEntity
		},
	)
}

func outsideBSIG() review.Condition {
	return rule.When(
		"mit einem nach § 28 Abs. 8 BSIG ausgenommenen IT-Dienstleister",
		"with an IT provider that § 28 Abs. 8 BSIG exempts",
		func(c review.Case) bool {
			provider, _, ok := agreement.First[agreement.JointProvider](c.Agreement)
			return ok && isOutside(c, &provider)
		},
	)
}

// heldOutsideBSIG holds where the parties say that the exception is met, whether it is or not.
func heldOutsideBSIG() review.Condition {
	return review.WithFirst(
		"mit einem IT-Dienstleister, der nach Auffassung der Parteien vom BSIG ausgenommen ist",
		"with an IT provider that in the view of the parties is exempt from the BSIG",
		func(provider agreement.JointProvider) bool { return provider.OutsideBSIG == agreement.Yes },
	)
}

// entityClass is the class of an entity by its size (§ 28 BSIG).
type entityClass uint8

const (
	smallEntity entityClass = iota
	importantEntity
	especiallyImportantEntity
)

// word names a class that has duties. By its size an entity is at least important where not all figures are recorded.
func (class entityClass) word() bilingual.Text {
	if class == especiallyImportantEntity {
		return bilingual.Text{German: "eine besonders wichtige Einrichtung", English: "a particularly important entity"}
	}
	return bilingual.Text{German: "mindestens eine wichtige Einrichtung", English: "at least an important entity"}
}

// classOf returns the class of a provider by its size. Especially important is who has 250 employees, or a turnover above 50
// and a balance sheet above 43 million euro; important is who has 50 employees, or both above 10 million euro. Where a fact
// that decides is not recorded, missing names its field.
func classOf(provider *agreement.JointProvider) (class entityClass, missing string) {
	above := func(turnover, balance int64) bool {
		return provider.Turnover.Compare(finance.Euro(turnover)) > 0 && provider.BalanceSheet.Compare(finance.Euro(balance)) > 0
	}
	switch {
	case provider.Employees >= 250 || above(50_000_000, 43_000_000):
		return especiallyImportantEntity, ""
	case provider.Employees >= 50 || above(10_000_000, 10_000_000):
		return importantEntity, ""
	case provider.Employees == 0:
		return smallEntity, "employees"
	case provider.Turnover.IsZero():
		return smallEntity, "turnover"
	case provider.BalanceSheet.IsZero():
		return smallEntity, "balanceSheet"
	}
	return smallEntity, ""
}

// isOutside reports whether the exception of § 28 Abs. 8 BSIG is met: only territorial bodies other than the Federation own the
// provider, it was set up to serve administrations, and a Land has comparable rules.
func isOutside(c review.Case, provider *agreement.JointProvider) bool {
	if len(provider.Owners) == 0 || provider.ServesAdministrations != agreement.Yes || provider.LandSecurityLaw != agreement.Yes {
		return false
	}
	for i := range provider.Owners {
		if isTerritorialAuthority(c, &provider.Owners[i]) != agreement.Yes {
			return false
		}
	}
	return true
}

// isTerritorialAuthority tells whether an owner is a Gebietskörperschaft other than the Federation: a Land, a Kreis or a
// municipality. A Gemeindeverband such as a Verwaltungsgemeinschaft is a body of public law; whether it is one of these is open.
func isTerritorialAuthority(c review.Case, owner *agreement.Owner) agreement.Fact {
	switch ownerKind(c, owner) {
	case 0:
		return agreement.Unknown
	case governance.LandPartner:
		return agreement.Yes
	case governance.UnitPartner:
		party, _, ok := c.Agreement.Party(owner.Party)
		if ok && governance.LevelOf(party.Partner.Unit.Key) == governance.Association {
			return agreement.Unknown
		}
		return agreement.Yes
	}
	return agreement.No
}
