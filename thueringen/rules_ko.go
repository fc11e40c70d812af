package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func ko1() review.Rule {
	return review.Rule{
		ID: "TH-KO-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 1 Abs. 2", umweltOnline)},
		Title: bilingual.Text{
			German: "Partei kann nur eine Gebietskörperschaft oder ein Gemeindeverband sein, die es am Tag der " +
				"Unterzeichnung gibt.",
			English: "Only a unit that exists on the day of signing can be a party.",
		},
		Finding: bilingual.Text{German: "„{party}“ mit dem Schlüssel {key} gibt es am {on} nicht.",
			English: "“{party}” with the key {key} does not exist on {on}."},
		Remedy: bilingual.Text{
			German: "Den Schlüssel am Tag der Unterzeichnung im Gemeindeverzeichnis prüfen und gegebenenfalls die " +
				"Rechtsnachfolgerin nennen.",
			English: "Check the key in the municipality directory for that day, and name the legal successor where there " +
				"is one.",
		},
		Applies: inThueringen(withUnit(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range review.Units(c.Agreement) {
				if party.Partner.Unit.IsZero() || c.Snapshot.Date() != c.Agreement.Signed {
					r.Lack(review.AtParty(i, "partner", "unit"))
					continue
				}
				if _, ok := c.Snapshot.Unit(party.Partner.Unit.Key); !ok {
					r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", party.Partner.Name),
						rule.P("key", party.Partner.Unit.String()), rule.P("on", c.Agreement.Signed))
				}
			}
		},
	}
}

func ko3_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-3-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 3 Abs. 2", anwalt24)},
		Title: bilingual.Text{
			German:  "Wer Gemeinden Aufgaben überträgt, stellt ihnen zugleich die Mittel dafür zur Verfügung.",
			English: "Whoever transfers tasks to municipalities provides the means for them at the same time.",
		},
		Finding: bilingual.Text{
			German:  "Die Aufgabe „{task}“ geht auf die Kommunen über, aber keine Klausel stellt die Mittel bereit.",
			English: "The task “{task}” passes to the municipalities, but no clause provides the means.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel über die Kosten der Aufgabe aufnehmen; eine Zusage „bis zu“ genügt nicht.",
			English: "Add a clause on the cost of the task; a promise “up to” does not suffice.",
		},
		Applies: inThueringen(review.WithTaskTransferredBy(governance.LandPartner)),
		Check: func(c review.Case, r *rule.Result) {
			provided, open := review.MeansProvided(c.Agreement)
			switch provided {
			case agreement.Yes:
				return
			case agreement.Unknown:
				for _, pointer := range open {
					r.Lack(pointer)
				}
				return
			}
			for place, task := range review.Tasks(c.Agreement) {
				if review.IsTransferredBy(c.Agreement, task, governance.LandPartner) {
					r.Violate(place.At(), rule.P("task", task.Name))
				}
			}
		},
	}
}

func ko31_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 31 Abs. 2", anwalt24)},
		Title: bilingual.Text{
			German: "Eine Gemeinde verpflichtet sich nur, wenn der Bürgermeister, sein Stellvertreter oder ein " +
				"Bevollmächtigter eigenhändig unterzeichnet.",
			English: "A municipality binds itself only where the mayor, the deputy or a person with power of attorney " +
				"signs by hand.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ nicht eigenhändig unterzeichnet, sondern: {form}.",
			English: "{name} signed for “{party}” not by hand, but: {form}."},
		Remedy:  bilingual.Text{German: "Eigenhändig unterzeichnen.", English: "Sign by hand."},
		Applies: inThueringen(review.SignedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range review.Municipalities(c.Agreement) {
				for j, s := range party.Signatures {
					switch s.Form {
					case agreement.Handwritten, agreement.QualifiedElectronic, agreement.QualifiedSeal:
					case "":
						r.Lack(review.AtParty(i, "signatures", j, "form"))
					default:
						r.Violate(review.AtParty(i, "signatures", j, "form"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name),
							rule.P("form", s.Form))
					}
				}
			}
		},
	}
}

func ko31_2Amt() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-2-AMT", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 31 Abs. 2", anwalt24)},
		Title: bilingual.Text{
			German:  "Wer eine Gemeinde verpflichtet, unterzeichnet mit der Amtsbezeichnung oder mit Vollmacht.",
			English: "Whoever binds a municipality signs with the official title, or by power of attorney.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ ohne Amtsbezeichnung unterzeichnet.",
			English: "{name} signed for “{party}” without the official title."},
		Remedy:  bilingual.Text{German: "Die Amtsbezeichnung beifügen.", English: "Add the official title."},
		Applies: inThueringen(review.SignedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range review.Municipalities(c.Agreement) {
				for j, s := range party.Signatures {
					switch {
					case s.Capacity == "":
						r.Lack(review.AtParty(i, "signatures", j, "capacity"))
					case s.Capacity == agreement.Attorney:
					case s.TitleGiven == agreement.Unknown:
						r.Lack(review.AtParty(i, "signatures", j, "titleGiven"))
					case s.TitleGiven == agreement.No:
						r.Violate(review.AtParty(i, "signatures", j, "titleGiven"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func ko31_2Elektronisch() review.Rule {
	return review.Rule{
		ID: "TH-KO-31-2-ELEKTRONISCH", Severity: rule.Warning,
		Basis: rule.Basis{review.Read(law.ThuerKO, "§ 31 Abs. 2", anwalt24), review.Unread(law.ThuerVwVfG, "§ 3a")},
		Title: bilingual.Text{
			German: "Der Wortlaut verlangt die eigenhändige Unterschrift; ob eine qualifizierte elektronische Signatur " +
				"sie ersetzt, ist nicht gesichert.",
			English: "The text demands a signature by hand; whether a qualified electronic signature replaces it is not " +
				"certain.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ elektronisch unterzeichnet.",
			English: "{name} signed for “{party}” electronically."},
		Remedy: bilingual.Text{German: "Die Zulässigkeit klären oder auf Papier unterzeichnen.",
			English: "Clarify whether it is allowed, or sign on paper."},
		Applies: inThueringen(review.SignedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range review.Municipalities(c.Agreement) {
				for j, s := range party.Signatures {
					if s.Form == agreement.QualifiedElectronic || s.Form == agreement.QualifiedSeal {
						r.Violate(review.AtParty(i, "signatures", j, "form"), rule.P("name", s.Name),
							rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func ko46_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-46-2", Severity: rule.Hint, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 46 Abs. 2 S. 3", anwalt24)},
		Title: bilingual.Text{
			German: "Gemeinden mit weniger als 3.000 Einwohnern gehören einer Verwaltungsgemeinschaft an oder sind einer " +
				"erfüllenden Gemeinde zugeordnet.",
			English: "Gemeinden with less than 3,000 inhabitants belong to a Verwaltungsgemeinschaft or are assigned to " +
				"an erfüllende Gemeinde.",
		},
		Finding: bilingual.Text{German: "„{party}“ hat {population} Einwohner und verwaltet sich selbst.",
			English: "“{party}” has {population} inhabitants and administers itself."},
		Remedy: bilingual.Text{
			German: "Prüfen, ob die Gemeinde während der Laufzeit einer Verwaltungsgemeinschaft beitreten oder in einer " +
				"anderen Gemeinde aufgehen kann.",
			English: "Check whether the municipality may join a Verwaltungsgemeinschaft or be merged into another " +
				"municipality during the term.",
		},
		Applies: inThueringen(rule.Or(review.WithMunicipality(), withUnitWithoutKey()), review.WithDirectory()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range review.Units(c.Agreement) {
				if !mayBeMunicipality(party) {
					continue
				}
				member, ok := review.UnitOf(c, r, i)
				if !ok {
					continue
				}
				population, recorded := member.Population()
				parent, _ := member.Parent()
				_, form := member.Administration()
				switch {
				case !recorded, form == directory.NotRecorded:
					r.Lack(review.AtParty(i, "partner", "unit"))
				case population.Value < 3000 && parent.Level() != governance.Association:
					r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", party.Partner.Name),
						rule.P("population", population.Value))
				}
			}
		},
	}
}

// withUnitWithoutKey holds for agreements to which a unit is party whose key is not recorded.
func withUnitWithoutKey() review.Condition {
	return rule.When("mit einer Gebietskörperschaft oder einem Gemeindeverband ohne Schlüssel als Partei",
		"with a territorial unit without a key as party",
		func(c review.Case) bool { return hasUnitWithoutKey(c.Agreement) })
}

func hasUnitWithoutKey(a *agreement.Agreement) bool {
	for _, party := range review.Units(a) {
		if party.Partner.Unit.IsZero() {
			return true
		}
	}
	return false
}

// mayBeMunicipality reports whether the party is a Gemeinde, or a unit whose key is not recorded.
func mayBeMunicipality(party *agreement.Party) bool {
	return party.Partner.Unit.IsZero() || governance.LevelOf(party.Partner.Unit.Key) == governance.Municipality
}

func ko47_1() review.Rule {
	return review.Rule{
		ID: "TH-KO-47-1", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 47 Abs. 1", anwalt24)},
		Title: bilingual.Text{
			German: "Angelegenheiten des übertragenen Wirkungskreises nimmt die Verwaltungsgemeinschaft für ihre " +
				"Mitglieder wahr; diese können darüber nicht verfügen.",
			English: "The Verwaltungsgemeinschaft does the matters of the transferred sphere for its members; they " +
				"cannot dispose of them.",
		},
		Finding: bilingual.Text{German: "„{party}“ gibt die Aufgabe „{task}“, die „{association}“ wahrnimmt.",
			English: "“{party}” gives the task “{task}”, which “{association}” does."},
		Remedy: bilingual.Text{
			German: "Die Vereinbarung mit der Verwaltungsgemeinschaft schließen oder die Verordnung nennen, die die " +
				"Aufgabe beim Mitglied belässt.",
			English: "Conclude the agreement with the Verwaltungsgemeinschaft, or name the regulation that leaves the " +
				"task with the member.",
		},
		Applies: inThueringen(withUnit(), review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				if task.Sphere != governance.TransferredSphere {
					continue
				}
				for _, id := range task.From {
					_, i, ok := c.Agreement.Party(id)
					if !ok || c.Agreement.Parties[i].Partner.Kind != governance.UnitPartner {
						continue
					}
					party := &c.Agreement.Parties[i]
					giver, ok := review.UnitOf(c, r, i)
					if !ok {
						continue
					}
					if _, form := giver.Administration(); form == directory.NotRecorded {
						r.Lack(review.AtParty(i, "partner", "unit"))
						continue
					}
					if acting, ok := Addressee(giver, task.Sphere); ok && acting != giver &&
						acting.Level() == governance.Association {
						r.Violate(place.At(), rule.P("party", party.Partner.Name), rule.P("task", task.Name),
							rule.P("association", acting.Name()))
					}
				}
			}
		},
	}
}

func ko50_1() review.Rule {
	return review.Rule{
		ID: "TH-KO-50-1", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 50 Abs. 1", wolters)},
		Title: bilingual.Text{
			German: "Die Kosten von Aufgaben, die Mitglieder ihrer Verwaltungsgemeinschaft übertragen, regelt die " +
				"Zweckvereinbarung.",
			English: "The cost of tasks that members transfer to their Verwaltungsgemeinschaft is settled by the " +
				"Zweckvereinbarung.",
		},
		Finding: bilingual.Text{German: "Die Zweckvereinbarung regelt die Kosten nicht.",
			English: "The Zweckvereinbarung does not settle the cost."},
		Remedy:  bilingual.Text{German: "Eine Kostenklausel aufnehmen.", English: "Add a clause on cost."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.WithReceiver(governance.Association)),
		Check: func(c review.Case, r *rule.Result) {
			review.Demand(r, c.Agreement, agreement.KindCostSharing)
		},
	}
}

func ko72() review.Rule {
	return review.Rule{
		ID: "TH-KO-72", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 72", anwalt24)},
		Title: bilingual.Text{
			German:  "Wer ein Unternehmen gründet, übernimmt oder erweitert, zeigt das der Rechtsaufsichtsbehörde an.",
			English: "Whoever founds, takes over or enlarges an enterprise notifies the supervisory authority.",
		},
		Finding: bilingual.Text{German: "Eine Anzeige ist nicht vorgesehen.",
			English: "No notice is provided for."},
		Remedy: bilingual.Text{German: "Die Beteiligung anzeigen und die Anzeige festhalten.",
			English: "Notify the participation, and record the notice."},
		Applies: inThueringen(withUnit(), review.FoundingOrJoiningProvider()),
		Check: func(c review.Case, r *rule.Result) {
			if !isNotified(c.Agreement, r) {
				r.Violate("/clauses")
			}
		},
	}
}

// isNotified reports whether the enterprise was notified (angezeigt), or whether nobody knows; then it notes the missing fact.
// An approval of the agreement is no notice.
func isNotified(a *agreement.Agreement, r *rule.Result) bool {
	var open []string
	for i, notice := range agreement.All[agreement.Approval](a) {
		switch notice.Notice {
		case agreement.Yes:
			return true
		case agreement.Unknown:
			open = append(open, agreement.At(i, "notice"))
		}
	}
	if gap, ok := a.Gap(agreement.KindApproval); ok {
		open = append(open, rule.Pointer("gaps", gap))
	}
	for _, pointer := range open {
		r.Lack(pointer)
	}
	return len(open) > 0
}

func ko72Frist() review.Rule {
	return review.Rule{
		ID: "TH-KO-72-FRIST", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 72", anwalt24)},
		Title: bilingual.Text{German: "Die Beteiligung an einem Unternehmen wird mindestens sechs Wochen vorher angezeigt.",
			English: "The participation in an enterprise is notified at least six weeks before."},
		Finding: bilingual.Text{German: "Angezeigt wurde am {notice}, unterzeichnet schon am {signed}.",
			English: "Notice was given on {notice}, but the signature followed on {signed}."},
		Remedy: bilingual.Text{German: "Erst sechs Wochen nach der Anzeige unterzeichnen.",
			English: "Sign only six weeks after the notice."},
		Applies: inThueringen(withUnit(), review.Signed(), review.FoundingOrJoiningProvider(), withPossibleNotice()),
		Check: func(c review.Case, r *rule.Result) {
			for i, notice := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case notice.Notice == agreement.No:
				case notice.Notice == agreement.Unknown:
					r.Lack(agreement.At(i, "notice"))
				case notice.On.IsZero():
					r.Lack(agreement.At(i, "on"))
				case c.Agreement.Signed.DaysSince(notice.On) < 6*7:
					r.Violate(agreement.At(i, "on"), rule.P("notice", notice.On), rule.P("signed", c.Agreement.Signed))
				}
			}
		},
	}
}

// withPossibleNotice holds for agreements with a clause that is, or may be, a notice to the supervisory authority.
func withPossibleNotice() review.Condition {
	return rule.When("mit sicherer oder möglicher Anzeige an eine Aufsichtsbehörde",
		"with a certain or a possible notice to a supervisory authority",
		func(c review.Case) bool { return mayHaveNotice(c.Agreement) })
}

func mayHaveNotice(a *agreement.Agreement) bool {
	for _, submission := range agreement.All[agreement.Approval](a) {
		if submission.Notice != agreement.No {
			return true
		}
	}
	return false
}

func ko87_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-87-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 87 Abs. 2", wolters)},
		Title: bilingual.Text{
			German: "Übersteigt eine Pflichtaufgabe die Kräfte des Landkreises, erfüllt er sie in kommunaler " +
				"Zusammenarbeit.",
			English: "A duty that exceeds the capacity of a Landkreis is done in kommunale Zusammenarbeit.",
		},
		Finding: bilingual.Text{
			German:  "Die Aufgabe „{task}“ übersteigt die Kräfte von „{party}“ und wird in anderer Form abgegeben.",
			English: "The task “{task}” exceeds the capacity of “{party}” and is given away in another form.",
		},
		Remedy:  bilingual.Text{German: "Eine Form des ThürKGG wählen.", English: "Choose a form of the ThürKGG."},
		Applies: inThueringen(withUnit(), rule.Not(inFormOfKGG()), review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				if task.BeyondCapacity != agreement.Yes {
					continue
				}
				for _, id := range task.From {
					if giver, _, ok := c.Agreement.Party(id); ok &&
						governance.LevelOf(giver.Partner.Unit.Key) == governance.District {
						r.Violate(place.At(), rule.P("task", task.Name), rule.P("party", giver.Partner.Name))
					}
				}
			}
		},
	}
}
