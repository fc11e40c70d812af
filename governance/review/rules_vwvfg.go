package review

import (
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

func (p procedure) vwvfg3A_3() Rule {
	return Rule{
		ID: p.id("3A-3"), Severity: rule.Warning, Basis: p.on("§ 3a Abs. 3 Nr. 3 Buchst. a"),
		InForce: civil.Period{From: sealBegins()},
		Title: bilingual.Text{German: "Das qualifizierte Siegel ersetzt die Schriftform nur bei Dokumenten einer Behörde.",
			English: "A qualified electronic seal replaces the written form only in documents of an authority."},
		Finding: bilingual.Text{German: "Für „{party}“ steht ein Siegel statt einer Unterschrift; die Partei ist keine Behörde: {kind}.",
			English: "For “{party}” there is a seal instead of a signature; the party is not an authority: {kind}."},
		Remedy: bilingual.Text{German: "Mit qualifizierter elektronischer Signatur unterzeichnen.",
			English: "Sign with a qualified electronic signature."},
		Applies: rule.And(p.signedContract, WithSignatureForm(agreement.QualifiedSeal)),
		Check: func(c Case, r *rule.Result) {
			for at, s := range Signatures(c.Agreement) {
				if s.Form != agreement.QualifiedSeal || !p.judges(c, at.Party) {
					continue
				}
				if partner := &c.Agreement.Parties[at.Party].Partner; partner.Kind.IsPrivateLaw() {
					r.Violate(at.At("form"), rule.P("party", partner.Name), rule.P("kind", partner.Kind))
				}
			}
		},
	}
}

func (p procedure) vwvfg4_1Dauer() Rule {
	return Rule{
		ID: p.id("4-1-DAUER"), Severity: rule.Warning,
		Basis: append(p.on("§ 4 Abs. 1"),
			p.inferred("§§ 4–8", "ergänzend, im Einzelfall, ohne Gebühr: daraus abgeleitet")),
		Title: bilingual.Text{German: "Dauernder Betrieb gegen Entgelt ist keine Amtshilfe.",
			English: "Permanent operation against payment is not official assistance (Amtshilfe)."},
		Finding: bilingual.Text{German: "„{name}“ ist als Amtshilfe vereinbart, läuft aber auf Dauer und wird bezahlt.",
			English: "“{name}” is agreed as official assistance, but is permanent and paid for."},
		Remedy: bilingual.Text{German: "Eine Zweckvereinbarung oder einen Vertrag über die Leistung schließen.",
			English: "Conclude a Zweckvereinbarung or a contract on the service."},
		Applies: rule.And(Under(p.Jurisdiction), agreedAsAmtshilfe()),
		Check: func(c Case, r *rule.Result) {
			for at, support := range agreement.All[agreement.Support](c.Agreement) {
				if support.Assistance != agreement.Yes {
					continue
				}
				paid := support.Fee
				if support.Expenses.Sign() > 0 {
					paid = agreement.Yes
				}
				switch {
				case support.Permanent == agreement.No || paid == agreement.No:
				case support.Permanent == agreement.Unknown:
					r.Lack(agreement.At(at, "permanent"))
				case paid == agreement.Unknown:
					r.Lack(agreement.At(at, "fee"))
				default:
					r.Violate(agreement.At(at), rule.P("name", support.Name))
				}
			}
		},
	}
}

func (p procedure) vwvfg4_2() Rule {
	return Rule{
		ID: p.id("4-2"), Severity: rule.Warning, Basis: p.on("§ 4 Abs. 2"),
		Title: bilingual.Text{German: "Keine Amtshilfe ist Hilfe innerhalb eines bestehenden Weisungsverhältnisses oder bei einer Aufgabe, die " +
			"der ersuchten Behörde als eigene obliegt.",
			English: "Help within an existing relationship of instruction, or with a task that is incumbent on the " +
				"requested authority as its own, is not official assistance (Amtshilfe)."},
		Finding: bilingual.Text{German: "„{name}“ ist keine Amtshilfe: {reason}.",
			English: "“{name}” is not official assistance: {reason}."},
		Remedy: bilingual.Text{German: "Die Hilfe nicht auf die Vorschriften über die Amtshilfe stützen.",
			English: "Do not base the help on the rules on official assistance."},
		Applies: rule.And(Under(p.Jurisdiction), agreedAsAmtshilfe()),
		Check: func(c Case, r *rule.Result) {
			for at, support := range agreement.All[agreement.Support](c.Agreement) {
				if support.Assistance != agreement.Yes {
					continue
				}
				switch support.OwnTask {
				case agreement.Yes:
					r.Violate(agreement.At(at, "ownTask"), rule.P("name", support.Name),
						rule.P("reason", bilingual.Text{German: "sie obliegt der ersuchten Behörde als eigene Aufgabe",
							English: "it is the requested authority's own task"}))
				case agreement.Unknown:
					r.Lack(agreement.At(at, "ownTask"))
				}
				switch support.Instructed {
				case agreement.Yes:
					r.Violate(agreement.At(at, "instructed"), rule.P("name", support.Name),
						rule.P("reason", bilingual.Text{German: "es besteht ein Weisungsverhältnis",
							English: "one authority can instruct the other"}))
				case agreement.Unknown:
					r.Lack(agreement.At(at, "instructed"))
				}
			}
		},
	}
}

func (p procedure) vwvfg8_1_1() Rule {
	return Rule{
		ID: p.id("8-1-1"), Severity: p.hard(), Basis: p.on("§ 8 Abs. 1 S. 1"),
		Title: bilingual.Text{German: "Für Amtshilfe wird keine Verwaltungsgebühr erhoben.",
			English: "No administrative fee is charged for official assistance (Amtshilfe)."},
		Finding: bilingual.Text{German: "Für „{name}“ ist eine Gebühr vereinbart.", English: "A fee is agreed for “{name}”."},
		Remedy: bilingual.Text{German: "Die Gebühr streichen; Auslagen können ersetzt werden.",
			English: "Delete the fee; expenses can be reimbursed."},
		Applies: rule.And(Under(p.Jurisdiction), agreedAsAmtshilfe()),
		Check: func(c Case, r *rule.Result) {
			for at, support := range agreement.All[agreement.Support](c.Agreement) {
				if support.Assistance != agreement.Yes {
					continue
				}
				if support.Fee == agreement.Yes {
					r.Violate(agreement.At(at, "fee"), rule.P("name", support.Name))
				} else if support.Fee == agreement.Unknown {
					r.Lack(agreement.At(at, "fee"))
				}
			}
		},
	}
}

func (p procedure) vwvfg8_1_2() Rule {
	return Rule{
		ID: p.id("8-1-2"), Severity: p.hard(), Basis: p.on("§ 8 Abs. 1 S. 2"),
		Since: electronicFormBegins(),
		Title: bilingual.Text{German: "Auslagen der Amtshilfe werden nur ersetzt, wenn sie im Einzelfall 35 Euro übersteigen.",
			English: "Expenses of official assistance (Amtshilfe) are reimbursed only where they exceed 35 euro in the individual case."},
		Finding: bilingual.Text{German: "Für „{name}“ werden Auslagen von {expenses} ersetzt; sie müssten {limit} übersteigen.",
			English: "For “{name}”, expenses of {expenses} are reimbursed; they would have to exceed {limit}."},
		Remedy: bilingual.Text{German: "Den Ersatz auf Auslagen über 35 Euro beschränken.",
			English: "Reimburse only expenses above 35 euro."},
		Applies: rule.And(Under(p.Jurisdiction), withExpensesOfAmtshilfe()),
		Check: func(c Case, r *rule.Result) {
			for at, support := range agreement.All[agreement.Support](c.Agreement) {
				if support.Assistance != agreement.Yes {
					continue
				}
				if support.Expenses.Sign() > 0 && support.Expenses.Compare(assistanceFree()) <= 0 {
					r.Violate(agreement.At(at, "expenses"),
						rule.P("name", support.Name), rule.P("expenses", support.Expenses), rule.P("limit", assistanceFree()))
				}
			}
		},
	}
}

func (p procedure) vwvfg8_1_3() Rule {
	return Rule{
		ID: p.id("8-1-3"), Severity: p.hard(), Basis: p.on("§ 8 Abs. 1 S. 3"),
		Title: bilingual.Text{German: "Innerhalb derselben juristischen Person werden Auslagen der Amtshilfe nicht ersetzt.",
			English: "Within the same legal person, expenses of official assistance (Amtshilfe) are not reimbursed."},
		Finding: bilingual.Text{German: "Für „{name}“ sollen Auslagen ersetzt werden, obwohl beide Behörden demselben Rechtsträger angehören.",
			English: "For “{name}”, expenses are to be reimbursed although both authorities belong to the same legal person."},
		Remedy:  bilingual.Text{German: "Den Ersatz streichen.", English: "Delete the reimbursement."},
		Applies: rule.And(Under(p.Jurisdiction), withExpensesOfAmtshilfe()),
		Check: func(c Case, r *rule.Result) {
			for at, support := range agreement.All[agreement.Support](c.Agreement) {
				if support.Assistance != agreement.Yes {
					continue
				}
				switch {
				case support.Expenses.Sign() <= 0 || support.SamePerson == agreement.No:
				case support.SamePerson == agreement.Unknown:
					r.Lack(agreement.At(at, "samePerson"))
				default:
					r.Violate(agreement.At(at, "expenses"), rule.P("name", support.Name))
				}
			}
		},
	}
}

// assistanceFree is up to which sum the expenses of a single case of Amtshilfe are not paid back: 35 euro.
func assistanceFree() finance.Amount { return finance.Euro(35) }

// agreedAsAmtshilfe holds for agreements that regard some help as Amtshilfe.
func agreedAsAmtshilfe() Condition {
	return rule.When("mit vereinbarter Amtshilfe", "with agreed official assistance (Amtshilfe)",
		func(c Case) bool { return hasAmtshilfe(c.Agreement, false) })
}

// withExpensesOfAmtshilfe holds for agreements that regard some help as Amtshilfe and pay back its expenses.
func withExpensesOfAmtshilfe() Condition {
	return rule.When("mit Amtshilfe, deren Auslagen ersetzt werden",
		"with official assistance (Amtshilfe) whose expenses are reimbursed",
		func(c Case) bool { return hasAmtshilfe(c.Agreement, true) })
}

// hasAmtshilfe reports whether the agreement regards some help as Amtshilfe; refunded asks for help whose expenses are paid back.
func hasAmtshilfe(a *agreement.Agreement, refunded bool) bool {
	for _, support := range agreement.All[agreement.Support](a) {
		if support.Assistance == agreement.Yes && (!refunded || support.Expenses.Sign() > 0) {
			return true
		}
	}
	return false
}

func (p procedure) vwvfg54() Rule {
	return Rule{
		ID: p.id("54"), Severity: p.hard(), Basis: p.on("§ 54 S. 1"),
		Title: bilingual.Text{German: "Ein öffentlich-rechtlicher Vertrag hat mindestens zwei Parteien.",
			English: "A public-law contract has at least two parties."},
		Finding: bilingual.Text{German: "Zahl der genannten Parteien: {number}.", English: "Number of parties named: {number}."},
		Remedy:  bilingual.Text{German: "Alle Beteiligten als Parteien nennen.", English: "Name all participants as parties."},
		Applies: p.contract,
		Check: func(c Case, r *rule.Result) {
			if len(c.Agreement.Parties) < 2 {
				r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
			}
		},
	}
}

func (p procedure) vwvfg56_1() Rule {
	return Rule{
		ID: p.id("56-1"), Severity: p.hard(), Basis: p.on("§ 56 Abs. 1", "§ 59 Abs. 2 Nr. 4"),
		Title: bilingual.Text{German: "Eine Gegenleistung an die Behörde wird für einen im Vertrag bestimmten Zweck vereinbart, dient der " +
			"Erfüllung ihrer öffentlichen Aufgaben, ist angemessen und steht im sachlichen Zusammenhang mit der Leistung der Behörde.",
			English: "The consideration promised to an authority has a purpose named in the contract, serves public tasks, " +
				"is appropriate and is materially connected with the authority's performance."},
		Finding: bilingual.Text{German: "Der Gegenleistung fehlt eine Voraussetzung: {condition}. Der Vertrag ist nichtig.",
			English: "The consideration does not meet a condition: {condition}. The contract is void."},
		Remedy: bilingual.Text{German: "Die Gegenleistung ändern oder streichen.",
			English: "Change or delete the consideration."},
		Applies: rule.And(p.contract, withCounterPerformance()),
		Check: func(c Case, r *rule.Result) {
			for i, purpose := range agreement.All[agreement.Purpose](c.Agreement) {
				promise := purpose.CounterPerformance
				if promise == (agreement.CounterPerformance{}) || purpose.ReplacesAct == agreement.No {
					continue
				}
				if purpose.ReplacesAct == agreement.Unknown {
					r.Lack(agreement.At(i, "replacesAct"))
					continue
				}
				for _, condition := range [...]struct {
					met   agreement.Fact
					field string
					text  bilingual.Text
				}{
					{promise.PurposeNamed, "purposeNamed", bilingual.Text{German: "im Vertrag bestimmter Zweck",
						English: "purpose named in the contract"}},
					{promise.PublicTask, "publicTask", bilingual.Text{German: "Erfüllung öffentlicher Aufgaben",
						English: "serves public tasks"}},
					{promise.Adequate, "adequate", bilingual.Text{German: "Angemessenheit", English: "appropriate"}},
					{promise.Connected, "connected", bilingual.Text{German: "sachlicher Zusammenhang",
						English: "material connection"}},
				} {
					switch condition.met {
					case agreement.No:
						r.Violate(agreement.At(i, "counterPerformance", condition.field), rule.P("condition", condition.text))
					case agreement.Unknown:
						r.Lack(agreement.At(i, "counterPerformance", condition.field))
					}
				}
			}
		},
	}
}

func (p procedure) vwvfg56_2() Rule {
	return Rule{
		ID: p.id("56-2"), Severity: p.hard(), Basis: p.on("§ 56 Abs. 2", "§ 59 Abs. 2 Nr. 4"),
		Title: bilingual.Text{German: "Besteht auf die Leistung der Behörde ein Anspruch, darf nur eine Gegenleistung vereinbart werden, die " +
			"Inhalt einer Nebenbestimmung zu einem Verwaltungsakt sein könnte.",
			English: "Where the citizen is entitled to the authority's performance, only consideration that could be an " +
				"ancillary provision of an administrative act may be agreed."},
		Finding: bilingual.Text{German: "Auf die Leistung besteht ein Anspruch; die Gegenleistung könnte nicht Inhalt einer Nebenbestimmung sein.",
			English: "The citizen is entitled to the performance, and the consideration could not be an ancillary provision."},
		Remedy:  bilingual.Text{German: "Die Gegenleistung streichen.", English: "Delete the consideration."},
		Applies: rule.And(p.contract, withCounterPerformance(), withCounterPerformanceForClaim()),
		Check: func(c Case, r *rule.Result) {
			for i, purpose := range agreement.All[agreement.Purpose](c.Agreement) {
				promise := purpose.CounterPerformance
				switch {
				case promise == (agreement.CounterPerformance{}), purpose.ReplacesAct == agreement.No,
					promise.ClaimExists == agreement.No, promise.SideProvision == agreement.Yes:
				case purpose.ReplacesAct == agreement.Unknown:
					r.Lack(agreement.At(i, "replacesAct"))
				case promise.ClaimExists == agreement.Unknown:
					r.Lack(agreement.At(i, "counterPerformance", "claimExists"))
				case promise.SideProvision == agreement.Unknown:
					r.Lack(agreement.At(i, "counterPerformance", "sideProvision"))
				default:
					r.Violate(agreement.At(i, "counterPerformance"))
				}
			}
		},
	}
}

// withCounterPerformance holds for contracts that promise something in exchange, unless the parties meet as equals.
func withCounterPerformance() Condition {
	return rule.When("mit einer Gegenleistung in einem Vertrag anstelle eines Verwaltungsakts (§ 54 S. 2 VwVfG; oder nicht bekannt)",
		"with consideration in a contract instead of an administrative act (§ 54 S. 2 VwVfG; or not recorded)",
		func(c Case) bool { return promises(c.Agreement, false) })
}

// withCounterPerformanceForClaim holds for those of them in which the promise is made for what could be claimed anyway.
func withCounterPerformanceForClaim() Condition {
	return rule.When("mit einer Gegenleistung für eine Leistung, auf die schon ein Anspruch besteht (oder nicht bekannt)",
		"with consideration for a performance to which the other party is already entitled (or not recorded)",
		func(c Case) bool { return promises(c.Agreement, true) })
}

// promises reports whether something is promised in exchange, unless the parties meet as equals; claimed asks for promises for
// what may be claimed anyway.
func promises(a *agreement.Agreement, claimed bool) bool {
	for _, purpose := range agreement.All[agreement.Purpose](a) {
		promise := purpose.CounterPerformance
		if promise != (agreement.CounterPerformance{}) && purpose.ReplacesAct != agreement.No &&
			(!claimed || promise.ClaimExists != agreement.No) {
			return true
		}
	}
	return false
}

// replacesAct tells whether the contract stands in the place of an administrative act.
func replacesAct(a *agreement.Agreement) agreement.Fact {
	for _, purpose := range agreement.All[agreement.Purpose](a) {
		if purpose.ReplacesAct != agreement.Unknown {
			return purpose.ReplacesAct
		}
	}
	return agreement.Unknown
}

func (p procedure) vwvfg57() Rule {
	return Rule{
		ID: p.id("57"), Severity: p.hard(), Basis: p.on("§ 57", "§ 3a Abs. 2"),
		Title: bilingual.Text{German: "Ein öffentlich-rechtlicher Vertrag ist schriftlich zu schließen, soweit nicht eine Rechtsvorschrift eine " +
			"andere Form vorschreibt; die elektronische Form verlangt eine qualifizierte Signatur.",
			English: "A public-law contract must be in writing, unless a legal provision prescribes another form; the " +
				"electronic form requires a qualified electronic signature."},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ in einer Form unterzeichnet, die nicht genügt: {form}.",
			English: "{name} signed for “{party}” in a form that does not suffice: {form}."},
		Remedy: bilingual.Text{German: "Eigenhändig auf Papier oder mit qualifizierter elektronischer Signatur unterzeichnen.",
			English: "Sign by hand on paper or with a qualified electronic signature."},
		Applies: rule.And(p.signedContract, WithSignature()),
		Check: func(c Case, r *rule.Result) {
			for at, s := range Signatures(c.Agreement) {
				if !p.judges(c, at.Party) {
					continue
				}
				switch suffices := p.suffices(s.Form, c.Agreement.Signed); {
				case suffices == agreement.Yes:
				case suffices == agreement.Unknown:
					r.Lack(at.At("form"))
				default:
					r.Violate(at.At("form"), rule.P("name", s.Name),
						rule.P("party", c.Agreement.Parties[at.Party].Partner.Name), rule.P("form", s.Form))
				}
			}
		},
	}
}

// suffices tells whether a signature of the form made a contract in writing on a day: by hand and before a notary always, with a qualified electronic
// signature since the VwVfG knows the electronic form, and with a seal in its place since it knows that. What an earlier act of a
// Land said of seals was not read.
func (p procedure) suffices(form agreement.SignatureForm, on civil.Date) agreement.Fact {
	switch {
	case form == "":
		return agreement.Unknown
	case form == agreement.Handwritten, form == agreement.Notarised,
		form == agreement.QualifiedElectronic && !on.Before(electronicFormBegins()):
		return agreement.Yes
	case form == agreement.QualifiedSeal && !p.Earlier.IsZero() && on.Before(p.InForce.From):
		return agreement.Unknown
	case form == agreement.QualifiedSeal && !on.Before(sealBegins()):
		return agreement.Yes
	}
	return agreement.No
}

// electronicFormBegins is the day on which § 3a Abs. 2 VwVfG came into force, and the amount of § 8 Abs. 1 S. 2 is 35 euro.
func electronicFormBegins() civil.Date { return civil.MustParse("2003-02-01") }

// sealBegins is the day on which § 3a Abs. 3 VwVfG came to let a qualified seal of an authority replace the written form.
func sealBegins() civil.Date { return civil.MustParse("2024-01-01") }

// judicialOfficeAlone is the first day on which § 61 Abs. 1 S. 2 VwVfG is known to speak of qualification for judicial office alone.
// The text of 2012 names persons under § 110 S. 1 DRiG, too; when that ended was not read.
func judicialOfficeAlone() civil.Date { return civil.MustParse("2025-08-20") }

// dayIn returns the day on which an agreement is judged; for a draft without any day that of the directory.
func dayIn(c Case) civil.Date { return c.Day() }

func (p procedure) vwvfg58_1() Rule {
	return Rule{
		ID: p.id("58-1"), Severity: p.hard(), Basis: p.on("§ 58 Abs. 1"),
		Title: bilingual.Text{German: "Ein Vertrag, der in Rechte Dritter eingreift, wird erst mit deren schriftlicher Zustimmung wirksam.",
			English: "A contract that infringes the rights of third parties takes effect only with their written consent."},
		Finding: bilingual.Text{German: "Beschlüsse des Gremiums „{body}“ sollen Gemeinden binden, die nicht Partei sind " +
			"und nicht schriftlich zugestimmt haben.",
			English: "Decisions of the body “{body}” are to bind municipalities that are not parties and did not consent in writing."},
		Remedy: bilingual.Text{German: "Die schriftliche Zustimmung der Gemeinden einholen oder die Beschlüsse als Empfehlungen fassen.",
			English: "Obtain the written consent of the municipalities, or make the decisions recommendations."},
		Applies: p.contract,
		Check: func(c Case, r *rule.Result) {
			for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
				for j := range bodies.Bodies {
					body := &bodies.Bodies[j]
					switch {
					case body.BindsMunicipalities != agreement.Yes || body.Consented == agreement.Yes:
					case body.Consented == agreement.No:
						r.Violate(agreement.At(i, "bodies", j, "bindsMunicipalities"), rule.P("body", body.Name))
					default:
						r.Lack(agreement.At(i, "bodies", j, "consented"))
					}
				}
			}
		},
	}
}

func (p procedure) vwvfg58_2() Rule {
	return Rule{
		ID: p.id("58-2"), Severity: rule.Warning, Basis: p.cooperation(),
		Title: bilingual.Text{German: "Ein Vertrag, an dem eine andere Behörde mitwirken muss, wird erst wirksam, wenn " +
			"sie in der vorgeschriebenen Form mitgewirkt hat.",
			English: "A contract that requires the participation of another authority takes effect only when that authority " +
				"has participated in the prescribed form."},
		Finding: bilingual.Text{German: "Die Genehmigung steht noch aus: {authority}. Der Vertrag ist schwebend unwirksam.",
			English: "The approval is still pending: {authority}. Until then the contract has no effect."},
		Remedy: bilingual.Text{German: "Die Genehmigung einholen und ihren Tag angeben.",
			English: "Obtain the approval and state its date."},
		Applies: rule.And(p.signedContract, With(agreement.KindApproval)),
		Check: func(c Case, r *rule.Result) {
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case !approval.On.IsZero() || approval.Notice == agreement.Yes:
				case approval.Notice == agreement.No:
					r.Violate(agreement.At(i, "on"), rule.P("authority", approval.Authority))
				default:
					r.Lack(agreement.At(i, "notice"))
				}
			}
		},
	}
}

func (p procedure) vwvfg58_2Tag() Rule {
	return Rule{
		ID: p.id("58-2-TAG"), Severity: rule.Warning, Basis: p.cooperation(),
		Title: bilingual.Text{German: "Ein Vertrag wird nicht wirksam, bevor die Behörde mitgewirkt hat, deren Mitwirkung vorgeschrieben ist.",
			English: "A contract does not take effect before the authority whose participation it requires has participated."},
		Finding: bilingual.Text{German: "Der Vertrag soll am {effect} in Kraft treten, genehmigt wurde er am {approved}: {authority}.",
			English: "The contract is to take effect on {effect}; it was approved on {approved}: {authority}."},
		Remedy: bilingual.Text{German: "Das Inkrafttreten nicht vor den Tag der Genehmigung legen.",
			English: "Let the contract take effect no earlier than the day of the approval."},
		Applies: rule.And(p.contract, WithFirst("mit einem festen Tag in der ersten Klausel „Inkrafttreten“",
			"with a fixed day in the first clause “entry into force”",
			func(entry agreement.EntryIntoForce) bool { return !entry.On.IsZero() })),
		Check: func(c Case, r *rule.Result) {
			entry, at, _ := agreement.First[agreement.EntryIntoForce](c.Agreement)
			for _, approval := range agreement.All[agreement.Approval](c.Agreement) {
				if approval.Notice != agreement.Yes && entry.On.Before(approval.On) {
					r.Violate(agreement.At(at, "on"),
						rule.P("effect", entry.On), rule.P("approved", approval.On), rule.P("authority", approval.Authority))
				}
			}
		},
	}
}

// cooperation is the basis of the rules on approvals. The norm speaks of contracts in the place of an act; that agreements of
// equals wait for the approval they need as well is our reading.
func (p procedure) cooperation() rule.Basis {
	return append(p.on("§ 58 Abs. 2"),
		p.inferred("§ 58 Abs. 2", "entsprechend für genehmigungsbedürftige Vereinbarungen von Gleichgeordneten"))
}

// advice is the basis of hints on a clause that no norm asks for, but that the norm makes worth having.
func (p procedure) advice(place string) rule.Basis {
	return append(p.on(place), p.inferred(place, "dass die Vereinbarung es regelt, ist ein Rat"))
}

func (p procedure) vwvfg59_3() Rule {
	return Rule{
		ID: p.id("59-3"), Severity: rule.Hint, Basis: p.advice("§ 59 Abs. 3"),
		Title: bilingual.Text{German: "Ist ein Teil nichtig, ist es im Zweifel der ganze Vertrag; eine salvatorische Klausel erhält den übrigen Vertrag.",
			English: "Where a part is void, the whole contract is void in case of doubt; a severability clause preserves the rest."},
		Finding: bilingual.Text{German: "Eine salvatorische Klausel fehlt.", English: "There is no severability clause."},
		Remedy: bilingual.Text{German: "Vereinbaren, dass der Rest gilt, wenn ein Teil nichtig ist.",
			English: "Agree that the rest stays valid where a part is void."},
		Applies: p.contract,
		Check:   func(c Case, r *rule.Result) { Demand(r, c.Agreement, agreement.KindSeverability) },
	}
}

func (p procedure) vwvfg60_1() Rule {
	return Rule{
		ID: p.id("60-1"), Severity: rule.Hint, Basis: p.advice("§ 60 Abs. 1"),
		Title: bilingual.Text{German: "Die Vereinbarung sagt, wie sie gekündigt werden kann; sonst bleibt nur die " +
			"Kündigung bei wesentlich geänderten Verhältnissen.",
			English: "The agreement states how it can be terminated; otherwise it can be terminated only after a material change of circumstances."},
		Finding: bilingual.Text{German: "Die ordentliche Kündigung ist nicht geregelt.",
			English: "There is no rule on ordinary termination."},
		Remedy: bilingual.Text{German: "Frist und Form der ordentlichen Kündigung aufnehmen.",
			English: "Add the period and the form of notice of ordinary termination."},
		Applies: p.contract,
		Check: func(c Case, r *rule.Result) {
			if term, _, _ := agreement.First[agreement.Term](c.Agreement); !term.Through.IsZero() {
				return // a limited agreement ends by itself
			}
			Demand(r, c.Agreement, agreement.KindTermination)
		},
	}
}

func (p procedure) vwvfg60_1Ausschluss() Rule {
	return Rule{
		ID: p.id("60-1-AUSSCHLUSS"), Severity: rule.Warning,
		Basis: append(p.on("§ 60 Abs. 1 S. 1"), law.Source{Citation: p.cite("§ 60 Abs. 1"),
			Where: "dass das Recht nicht abbedungen werden kann: allgemeine Kenntnis", Evidence: law.Assumed}),
		Title: bilingual.Text{German: "Anpassung und Kündigung bei wesentlich geänderten Verhältnissen lassen sich nicht ausschließen.",
			English: "Adaptation and termination after a material change of circumstances cannot be excluded."},
		Finding: bilingual.Text{German: "Die Vereinbarung schließt die außerordentliche Kündigung aus.",
			English: "The agreement excludes extraordinary termination."},
		Remedy:  bilingual.Text{German: "Den Ausschluss streichen.", English: "Delete the exclusion."},
		Applies: rule.And(p.contract, With(agreement.KindExtraordinaryTermination)),
		Check: func(c Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.ExtraordinaryTermination](c.Agreement) {
				Expect(r, agreement.No, termination.Excluded, i, "excluded")
			}
		},
	}
}

func (p procedure) vwvfg60_2() Rule {
	return Rule{
		ID: p.id("60-2"), Severity: rule.Warning,
		Basis: append(p.on("§ 60 Abs. 2 S. 1"), p.inferred("§ 60 Abs. 2 S. 1", "auch für die vereinbarte ordentliche Kündigung")),
		Title: bilingual.Text{German: "Die Kündigung nach § 60 " + p.Act.String() + " bedarf der Schriftform und soll begründet werden.",
			English: "Notice of termination under § 60 " + p.Act.String() + " must be in writing and should state reasons."},
		Finding: bilingual.Text{German: "Die Vereinbarung lässt eine Kündigung ohne Schriftform zu.",
			English: "The agreement allows notice that is not in writing."},
		Remedy: bilingual.Text{German: "Für die Kündigung die Schriftform vorsehen; sie soll begründet werden.",
			English: "Require notice in writing; it should give reasons."},
		Applies: rule.And(p.contract, With(agreement.KindTermination), rule.Not(WithFirst(
			"mit dem Ausschluss der Kündigung in der ersten Klausel „ordentliche Kündigung“",
			"with the exclusion of termination in the first clause “ordinary termination”",
			func(termination agreement.Termination) bool { return termination.Excluded == agreement.Yes }))),
		Check: func(c Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				Expect(r, agreement.Yes, termination.Written, i, "written")
			}
		},
	}
}

func (p procedure) vwvfg61_1() Rule {
	return Rule{
		ID: p.id("61-1"), Severity: p.hard(), Basis: p.on("§ 61 Abs. 1 S. 2"),
		InForce: civil.Period{From: judicialOfficeAlone()}, Since: civil.MustParse("1977-01-01"),
		Title: bilingual.Text{German: "Bei der Unterwerfung unter die sofortige Vollstreckung handelt für die Behörde " +
			"ihr Leiter, sein allgemeiner Vertreter oder ein Bediensteter mit Befähigung zum Richteramt.",
			English: "When an authority submits to immediate enforcement, its head, the head's general deputy or an " +
				"official qualified to hold judicial office acts for it."},
		Finding: bilingual.Text{German: "Bei der Unterwerfung hat keine dieser Personen gehandelt.",
			English: "None of these persons acted for the authority in the submission."},
		Remedy: bilingual.Text{German: "Die Unterwerfung von einer dieser Personen erklären lassen.",
			English: "Have one of these persons declare the submission."},
		Applies: rule.And(p.contract,
			WithFirst("mit der Unterwerfung unter die sofortige Vollstreckung in der ersten Klausel „Streitbeilegung“",
				"with the submission to immediate enforcement in the first clause “dispute settlement”",
				func(disputes agreement.Disputes) bool { return disputes.Enforcement == agreement.Yes }),
			Possibly("geschlossen anstelle eines Verwaltungsakts", "concluded instead of an administrative act", replacesAct)),
		Check: func(c Case, r *rule.Result) {
			disputes, at, _ := agreement.First[agreement.Disputes](c.Agreement)
			switch {
			case replacesAct(c.Agreement) == agreement.Unknown:
				r.Lack(purposePointer(c.Agreement, "replacesAct"))
			case disputes.EnforcementSigned == agreement.No && dayIn(c).Before(judicialOfficeAlone()):
				r.Lack(agreement.At(at, "enforcementSigned")) // it may have been a person under § 110 S. 1 DRiG
			default:
				Expect(r, agreement.Yes, disputes.EnforcementSigned, at, "enforcementSigned")
			}
		},
	}
}

// purposePointer returns the pointer of a field in the first clause on the purpose, or of the clauses where there is none.
func purposePointer(a *agreement.Agreement, field string) string {
	if _, at, ok := agreement.First[agreement.Purpose](a); ok {
		return agreement.At(at, field)
	}
	return "/clauses"
}

func (p procedure) vwvfg62() Rule {
	return Rule{
		ID: p.id("62"), Severity: p.hard(), Basis: append(p.on("§ 62 S. 2"), bgb("§ 126 Abs. 2")),
		Title:   bilingual.Text{German: "Jede Partei unterzeichnet den Vertrag.", English: "Every party signs the contract."},
		Finding: bilingual.Text{German: "Für „{party}“ hat niemand unterzeichnet.", English: "Nobody signed for “{party}”."},
		Remedy: bilingual.Text{German: "Die Unterschrift auf derselben Urkunde nachholen.",
			English: "Have the party sign the same document."},
		Applies: p.signedContract,
		Check: func(c Case, r *rule.Result) {
			if !slices.ContainsFunc(c.Agreement.Parties, hasSignature) { // not recorded, which is not the same as not signed
				r.Lack("/parties")
				return
			}
			for i := range c.Agreement.Parties {
				if party := &c.Agreement.Parties[i]; len(party.Signatures) == 0 && p.judges(c, i) {
					r.Violate(AtParty(i, "signatures"), rule.P("party", party.Partner.Name))
				}
			}
		},
	}
}

func (p procedure) vwvfg62_126A_1() Rule {
	return Rule{
		ID: p.id("62-126A-1"), Severity: p.hard(), Basis: append(p.on("§ 62 S. 2"), bgb("§ 126a Abs. 1")),
		Since: electronicFormBegins(),
		Title: bilingual.Text{German: "Wer elektronisch unterzeichnet, fügt der Erklärung seinen Namen hinzu.",
			English: "A person who signs electronically adds his or her name to the document."},
		Finding: bilingual.Text{German: "Der elektronischen Unterschrift für „{party}“ fehlt der Name.",
			English: "The electronic signature for “{party}” bears no name."},
		Remedy: bilingual.Text{German: "Den Namen der unterzeichnenden Person in das Dokument setzen.",
			English: "Put the name of the person who signs into the document."},
		Applies: rule.And(p.signedContract, WithSignatureForm(agreement.QualifiedElectronic)),
		Check: func(c Case, r *rule.Result) {
			for at, s := range Signatures(c.Agreement) {
				if s.Form == agreement.QualifiedElectronic && s.Name == "" && p.judges(c, at.Party) {
					r.Violate(at.At("name"), rule.P("party", c.Agreement.Parties[at.Party].Partner.Name))
				}
			}
		},
	}
}

func (p procedure) vwvfg62_126A_2() Rule {
	return Rule{
		ID: p.id("62-126A-2"), Severity: rule.Hint, Basis: append(p.on("§ 62 S. 2"), bgb("§ 126 Abs. 2"), bgb("§ 126a Abs. 2")),
		Since: electronicFormBegins(),
		Title: bilingual.Text{German: "Alle Parteien unterzeichnen dieselbe Urkunde oder jede ein gleichlautendes elektronisches Dokument.",
			English: "All sign the same document on paper, or all sign identical electronic documents."},
		Finding: bilingual.Text{German: "Einige Parteien haben auf Papier unterzeichnet, „{party}“ elektronisch.",
			English: "Some parties signed on paper, “{party}” electronically."},
		Remedy: bilingual.Text{German: "Eine Form für alle wählen oder jede Partei das für die andere bestimmte Exemplar unterzeichnen lassen.",
			English: "Choose one form for all, or have each party sign a complete copy for the others."},
		Applies: rule.And(p.signedContract, WithSignatureForm(agreement.Handwritten)),
		Check: func(c Case, r *rule.Result) {
			for at, s := range Signatures(c.Agreement) {
				if s.Form == agreement.QualifiedElectronic || s.Form == agreement.QualifiedSeal {
					r.Violate(at.At("form"), rule.P("party", c.Agreement.Parties[at.Party].Partner.Name))
				}
			}
		},
	}
}

func bgb(place string) law.Source { return Read(law.BGB, place, federalCorpus) }
