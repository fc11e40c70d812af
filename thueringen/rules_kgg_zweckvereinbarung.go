package thueringen

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func kgg7_1() review.Rule {
	profile := zweckvereinbarungProfile()
	return review.Rule{
		ID: "TH-KGG-7-1", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 7 Abs. 1", anwalt24),
			review.Read(law.ThuerKGG, "§ 1 Abs. 1", umweltOnline),
			review.Inferred(law.ThuerKGG, "§ 7", "Umkehrschluss: andere Parteien nennen §§ 1 und 7 nicht"),
		},
		Title: bilingual.Text{
			German: "Eine Zweckvereinbarung können nur Gemeinden und Landkreise, Verwaltungsgemeinschaften für ihre Aufgaben und Zweckverbände " +
				"wie ihre Verbandsmitglieder schließen.",
			English: "A Zweckvereinbarung can be concluded only by Gemeinden and Landkreise, by Verwaltungsgemeinschaften " +
				"for their tasks and by Zweckverbände in the same way as their members.",
		},
		Finding: bilingual.Text{German: "„{party}“ ({kind}) kann nicht Partei einer Zweckvereinbarung sein.",
			English: "“{party}” ({kind}) cannot be a party to a Zweckvereinbarung."},
		Remedy: bilingual.Text{
			German:  "Mit diesem Partner eine Verwaltungsvereinbarung schließen{orZweckverband}.",
			English: "Conclude a Verwaltungsvereinbarung with this partner{orZweckverband}.",
		},
		Applies: ofForm(agreement.Zweckvereinbarung),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				switch admitted := admits(c, profile, partner); {
				case partner.Kind == governance.PublicInstitution,
					partner.Kind == governance.PublicCorporation: // §§ 43 and 44 were not read
					r.Lack(review.AtParty(i, "partner", "kind"))
				case admitted == agreement.No:
					r.Violate(review.AtParty(i), rule.P("party", partner.Name), rule.P("kind", partner.Kind),
						rule.P("orZweckverband", orZweckverband(partner)))
				case admitted == agreement.Unknown && partner.Unit.IsZero():
					r.Lack(review.AtParty(i, "partner", "unit"))
				case admitted == agreement.Unknown: // the treaty with the other Land was not read
					r.LackHere(review.AtParty(i, "partner", "unit"))
				}
			}
		},
	}
}

// admits tells whether the partner can be party of a Zweckvereinbarung. With a unit of another Land that is a matter of the treaty
// with it, which was not read, and of one without a key nobody can tell; an erfüllende Gemeinde with those assigned to it is no
// corporation, whatever its key.
func admits(c review.Case, profile review.Profile, partner *governance.Partner) agreement.Fact {
	if partner.Kind == governance.UnitPartner {
		if !isThuringian(partner.Unit.Key) {
			return agreement.Unknown
		}
		if unit, _ := c.Snapshot.Unit(partner.Unit.Key); unit.Kind() == governance.ErfuellendeGemeinde {
			return agreement.No
		}
	}
	return profile.Admits(*partner)
}

// orZweckverband is what else can be formed with the Land.
func orZweckverband(partner *governance.Partner) bilingual.Text {
	if partner.Kind != governance.LandPartner {
		return bilingual.Text{}
	}
	return bilingual.Text{
		German: "; mit dem Land kann auch ein Zweckverband gebildet werden (§ 16 ThürKGG, Wortlaut nicht gelesen; nach " +
			"Haushaltsrecht muss die Landesregierung zustimmen, § 39a ThürLHO)",
		English: "; with the Land a Zweckverband can be formed too (§ 16 ThürKGG, text not read; under budget law the " +
			"Landesregierung must consent, § 39a ThürLHO)",
	}
}

func kgg7_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-7-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 7 Abs. 2", anwalt24)},
		Title: bilingual.Text{German: "In einer Zweckvereinbarung werden Aufgaben einem der Beteiligten übertragen.",
			English: "Tasks are transferred to one of the parties."},
		Finding: bilingual.Text{German: "Für die Aufgabe „{task}“ ist kein anderer Beteiligter als Empfänger genannt.",
			English: "No other party is named as the receiver of the task “{task}”."},
		Remedy: bilingual.Text{German: "Den Beteiligten nennen, der die Aufgabe übernimmt.",
			English: "Name the party that takes over the task."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				switch task.Transfer {
				case "":
					r.Lack(place.At("transfer"))
				case agreement.TaskTransferred, agreement.TaskPerformed:
					_, _, ok := c.Agreement.Party(task.To)
					switch {
					case !ok: // nobody is named, or somebody who is no party, which DE-URKUNDE-PARTEIEN notes
						r.Lack(place.At("to"))
					case len(task.From) == 1 && task.From[0] == task.To:
						r.Violate(place.At("to"), rule.P("task", task.Name))
					}
				}
			}
		},
	}
}

func kgg8() review.Rule {
	return review.Rule{
		ID: "TH-KGG-8", Severity: rule.Warning, Basis: review.Analogous(law.ThuerKGG, "§ 8", law.BayKommZG, "Art. 8"),
		Title: bilingual.Text{
			German: "Nach der bayerischen Parallelvorschrift bleiben bei gemeinschaftlicher Durchführung die Befugnisse bei jedem " +
				"Beteiligten und können nicht gemeinsam ausgeübt werden.",
			English: "According to the corresponding Bavarian provision, powers remain with each party where tasks are " +
				"performed jointly, and cannot be exercised jointly.",
		},
		Finding: bilingual.Text{German: "Mit der gemeinschaftlichen Aufgabe „{task}“ sollen auch Befugnisse übergehen.",
			English: "Powers are to pass with the jointly performed task “{task}”."},
		Remedy: bilingual.Text{German: "Die Befugnisse ausnehmen oder die Aufgabe einem Beteiligten übertragen.",
			English: "Exclude the powers, or transfer the task to one party."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				if task.Transfer == agreement.TaskJoint && task.PowersExcluded == agreement.No {
					r.Violate(place.At("powersExcluded"), rule.P("task", task.Name))
				}
			}
		},
	}
}

// kgg9_1, kgg9_4, kgg13_3 and kgg13_4 are what a Zweckvereinbarung says; its profile makes the rules.
func kgg9_1() review.Content {
	return review.Content{
		Clause: agreement.KindTasks, Force: review.Must, Rule: "TH-KGG-9-1",
		Source: review.Read(law.ThuerKGG, "§ 9 Abs. 1", gesetzeCo),
		Demand: bilingual.Text{German: "Eine Zweckvereinbarung führt die Aufgaben auf, auf die sie sich bezieht.",
			English: "A Zweckvereinbarung lists the tasks that it concerns."},
	}
}

func kgg9_3() review.Rule {
	return review.Rule{
		ID: "TH-KGG-9-3", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 9 Abs. 3", gesetzeCo)},
		Title: bilingual.Text{
			German: "Der Kostenersatz für eine übernommene Aufgabe ist höchstens so hoch wie die Kosten, die bei ordnungsgemäßer Verwaltung " +
				"entstehen.",
			English: "A party that takes over a task receives at most the cost of proper administration.",
		},
		Finding: bilingual.Text{German: "Der Kostenersatz ist nicht auf die Kosten ordnungsgemäßer Verwaltung begrenzt.",
			English: "The compensation is not limited to the cost."},
		Remedy: bilingual.Text{German: "Den Kostenersatz auf diese Kosten begrenzen.",
			English: "Limit the compensation to the cost of proper administration."},
		Applies: ofForm(agreement.Zweckvereinbarung,
			rule.Or(review.With(agreement.KindCostSharing), review.With(agreement.KindPrice)), review.WithTaskPassed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
				review.Expect(r, agreement.Yes, sharing.AtMostCost, i, "atMostCost")
			}
			for i, price := range agreement.All[agreement.Price](c.Agreement) {
				if price.Payee == "" || takesTask(c.Agreement, price.Payee) {
					review.Expect(r, agreement.Yes, price.AtMostCost, i, "atMostCost")
				}
			}
		},
	}
}

// takesTask reports whether the party takes a task over from others or performs one for them.
func takesTask(a *agreement.Agreement, party agreement.PartyID) bool {
	for _, task := range review.Tasks(a) {
		if task.To == party && (task.Transfer == agreement.TaskTransferred || task.Transfer == agreement.TaskPerformed) {
			return true
		}
	}
	return false
}

func kgg9_4() review.Content {
	return review.Content{
		Clause: agreement.KindCostSharing, Force: review.Must, Rule: "TH-KGG-9-4",
		Source: review.Read(law.ThuerKGG, "§ 9 Abs. 4", gesetzeCo),
		When: review.Prerequisite{
			Text:  bilingual.Text{German: "mit gemeinschaftlich durchgeführten Aufgaben", English: "with tasks performed jointly"},
			Holds: hasJointTask, RestsOn: agreement.KindTasks,
		},
		Demand: bilingual.Text{
			German:  "Wer Aufgaben gemeinschaftlich durchführt, legt fest, nach welchem Maßstab die Kosten verteilt werden.",
			English: "Parties that perform tasks jointly lay down the measure by which the cost is shared.",
		},
	}
}

// hasJointTask tells whether the parties perform a task together.
func hasJointTask(a *agreement.Agreement) agreement.Fact {
	if a.State(agreement.KindTasks) == agreement.NotRecorded {
		return agreement.Unknown
	}
	answer := agreement.No
	for _, task := range review.Tasks(a) {
		switch task.Transfer {
		case agreement.TaskJoint:
			return agreement.Yes
		case "":
			answer = agreement.Unknown
		}
	}
	return answer
}

func kgg11() review.Rule {
	return review.Rule{
		ID: "TH-KGG-11", Severity: rule.Warning, Basis: review.Analogous(law.ThuerKGG, "§ 11", law.BayKommZG, "Art. 12"),
		Title: bilingual.Text{
			German: "Nach der bayerischen Parallelvorschrift: Gehen mit einer Aufgabe Befugnisse über, bedarf die Zweckvereinbarung " +
				"der Genehmigung; sonst genügt die Anzeige.",
			English: "According to the corresponding Bavarian provision, a Zweckvereinbarung needs approval where powers " +
				"pass with a task; otherwise notice is enough.",
		},
		Finding: bilingual.Text{German: "Es fehlt: {what}.", English: "Missing: {what}."},
		Remedy: bilingual.Text{German: "Die Aufsichtsbehörde beteiligen: {todo}.",
			English: "Involve the supervisory authority: {todo}."},
		Applies: ofForm(agreement.Zweckvereinbarung, rule.Not(onlyChanges())),
		Check: func(c review.Case, r *rule.Result) {
			passing, at := powersPass(c.Agreement)
			if !c.Agreement.Has(agreement.KindApproval) {
				review.Demand(r, c.Agreement, agreement.KindApproval, submissionFor(passing)...)
				return
			}
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch {
				case passing == agreement.No || approval.Notice == agreement.No:
				case passing == agreement.Unknown:
					r.Lack(at)
				case approval.Notice == agreement.Yes:
					r.Violate(agreement.At(i, "notice"), submissionFor(passing)...)
				default:
					r.Lack(agreement.At(i, "notice"))
				}
			}
		},
	}
}

// onlyChanges holds for agreements that change or end an earlier one and are none of their own; what they need follows from § 13.
func onlyChanges() review.Condition {
	return rule.When("als Änderung oder Aufhebung einer früheren Vereinbarung", "as a change or the end of an earlier agreement",
		func(c review.Case) bool {
			return slices.ContainsFunc(c.Agreement.Relations, func(r agreement.Relation) bool {
				return r.Kind == agreement.Changes || r.Kind == agreement.Repeals
			})
		})
}

// submissionFor tells what must come before the supervisory authority, and what to do about it, by whether powers pass.
func submissionFor(passing agreement.Fact) []rule.Param {
	what := bilingual.Text{German: "die Anzeige", English: "the notice"}
	todo := bilingual.Text{German: "die Zweckvereinbarung anzeigen", English: "notify it of the Zweckvereinbarung"}
	switch passing {
	case agreement.Yes:
		what = bilingual.Text{German: "die Genehmigung", English: "the approval"}
		todo = bilingual.Text{
			German:  "die Genehmigung beantragen; bleiben die Befugnisse ausdrücklich bei der abgebenden Partei, genügt die Anzeige",
			English: "apply for the approval; where the powers expressly stay with the giver, notice is enough",
		}
	case agreement.Unknown:
		what = bilingual.Text{German: "die Genehmigung oder die Anzeige", English: "the approval or the notice"}
		todo = bilingual.Text{
			German:  "klären, ob Befugnisse übergehen, und die Zweckvereinbarung genehmigen lassen oder anzeigen",
			English: "clarify whether powers pass, and have the Zweckvereinbarung approved or give notice of it",
		}
	}
	return []rule.Param{rule.P("what", what), rule.P("todo", todo)}
}

// powersPass tells whether powers (Befugnisse) pass with any task, and where that is not recorded, the place. By the text that
// is known from Bayern, powers follow a task that is transferred unless the agreement expressly keeps them.
func powersPass(a *agreement.Agreement) (answer agreement.Fact, at string) {
	answer = agreement.No
	if gap, ok := a.Gap(agreement.KindTasks); ok {
		answer, at = agreement.Unknown, rule.Pointer("gaps", gap)
	}
	for place, task := range review.Tasks(a) {
		isLeft := task.Transfer == agreement.TaskPerformed || task.Transfer == agreement.TaskJoint
		if isLeft || task.PowersExcluded == agreement.Yes {
			continue
		}
		if task.Transfer == agreement.TaskTransferred && task.PowersExcluded == agreement.No {
			return agreement.Yes, ""
		}
		answer, at = agreement.Unknown, place.At("powersExcluded")
	}
	return answer, at
}

func kgg12_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo)},
		Title: bilingual.Text{
			German:  "Eine genehmigte Zweckvereinbarung wird im Amtsblatt der Aufsichtsbehörde bekannt gemacht.",
			English: "An approved Zweckvereinbarung is published in the gazette of the supervisory authority.",
		},
		Finding: bilingual.Text{German: "Die Bekanntmachung im Amtsblatt der Aufsichtsbehörde ist nicht vorgesehen: {what}.",
			English: "Publication in the gazette of the supervisory authority is not provided for: {what}."},
		Remedy: bilingual.Text{German: "Die Bekanntmachung im Amtsblatt der Aufsichtsbehörde vorsehen.",
			English: "Provide for publication in the gazette of the supervisory authority."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingApproval()),
		Check: func(c review.Case, r *rule.Result) {
			if !review.Demand(r, c.Agreement, agreement.KindPublication, rule.P("what", bilingual.Text{
				German: "eine Bekanntmachung ist nicht geregelt", English: "publication is not provided for"})) {
				return
			}
			for i, publication := range agreement.All[agreement.Publication](c.Agreement) {
				switch isOfSupervisor(publication.Gazette) {
				case agreement.No:
					r.Violate(agreement.At(i, "gazette"), rule.P("what", bilingual.Text{
						German:  "„" + publication.Gazette + "“ ist nicht das Amtsblatt einer Aufsichtsbehörde",
						English: "“" + publication.Gazette + "” is not the gazette of a supervisory authority"}))
				case agreement.Unknown:
					review.LackWords(r, publication.Gazette, agreement.At(i, "gazette"))
				case agreement.Yes:
					checkDistrict(c, r, publication.Gazette, i)
				}
			}
		},
	}
}

// checkDistrict notes a gazette of another Landkreis than that whose Landratsamt is competent.
func checkDistrict(c review.Case, r *rule.Result, gazette string, clause int) {
	competent, _ := competentFor(c)
	switch {
	case competent.Tier != landratsamt: // another authority, or nobody knows which
		return
	case strings.Contains(strings.ToLower(gazette), "staatsanzeiger"):
		r.Violate(agreement.At(clause, "gazette"), rule.P("what", bilingual.Text{
			German:  "im Thüringer Staatsanzeiger machen Landesverwaltungsamt und Ministerien bekannt, zuständig ist " + competent.Text(language.German),
			English: "the Thüringer Staatsanzeiger is that of the Landesverwaltungsamt and the ministries; competent: " + competent.Text(language.English)}))
		return
	case namesAuthority(c.Snapshot, gazette, competent) != agreement.No:
		return
	}
	r.Violate(agreement.At(clause, "gazette"), rule.P("what", bilingual.Text{
		German:  "„" + gazette + "“ ist das Amtsblatt eines anderen Landkreises, zuständig ist " + competent.Text(language.German),
		English: "“" + gazette + "” is the gazette of another Landkreis; competent: " + competent.Text(language.English)}))
}

func kgg12_1Schwebend() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1-SCHWEBEND", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo),
			review.Inferred(law.ThuerKGG, "§ 12 Abs. 1", "wirksam erst nach Genehmigung, also vorher schwebend unwirksam"),
		},
		Title: bilingual.Text{German: "Bis zur Genehmigung ist die Zweckvereinbarung schwebend unwirksam.",
			English: "Until it is approved, the Zweckvereinbarung is provisionally without effect."},
		Finding: bilingual.Text{
			German: "Ein Tag der Genehmigung durch „{authority}“ ist nicht angegeben; solange sie aussteht, ist die " +
				"Zweckvereinbarung nicht wirksam.",
			English: "The date of the approval by “{authority}” is not stated; while the approval is pending, the " +
				"Zweckvereinbarung has no effect.",
		},
		Remedy: bilingual.Text{German: "Die Genehmigung einholen und bekannt machen lassen.",
			English: "Obtain the approval and have it published."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingApproval(), review.Signed()),
		Check:   review.NotePending,
	}
}

func kgg12_1Tag() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-1-TAG", Severity: rule.Hint, Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 12 Abs. 1", gesetzeCo), review.Read(law.ThuerKGG, "§ 12 Abs. 3", gesetzeCo)},
		Title: bilingual.Text{
			German: "Eine genehmigte Zweckvereinbarung wirkt vom Tag nach der Bekanntmachung an, wenn kein anderer Tag " +
				"vereinbart ist.",
			English: "An approved Zweckvereinbarung has effect from the day after publication unless another day was " +
				"agreed.",
		},
		Finding: bilingual.Text{German: "Vereinbart ist der {on}, bekannt gemacht wurde erst am {published}.",
			English: "{on} was agreed, but the Zweckvereinbarung was published only on {published}."},
		Remedy: bilingual.Text{
			German:  "Prüfen, ob der frühere Tag gewollt ist; sonst einen Tag nach der Bekanntmachung vereinbaren.",
			English: "Check whether the earlier day is intended; otherwise agree on a day after publication.",
		},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingApproval()),
		Check:   checkEntry,
	}
}

// checkEntry notes a day of entry into force that is not after the publication.
func checkEntry(c review.Case, r *rule.Result) {
	publication, _, _ := agreement.First[agreement.Publication](c.Agreement) // every day is after none
	for i, entry := range agreement.All[agreement.EntryIntoForce](c.Agreement) {
		if !entry.On.IsZero() && !entry.On.After(publication.On) {
			r.Violate(agreement.At(i, "on"), rule.P("on", entry.On), rule.P("published", publication.On))
		}
	}
}

func kgg12_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-12-2", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 12 Abs. 2", gesetzeCo)},
		Title: bilingual.Text{
			German: "Eine angezeigte Zweckvereinbarung wird wirksam, wenn alle Beteiligten beschlossen und unterzeichnet " +
				"haben.",
			English: "A notified Zweckvereinbarung takes effect once all parties have passed their resolutions and signed.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ hat erst am {decision} beschlossen; wirksam werden sollte die Zweckvereinbarung am {on}.",
			English: "“{party}” passed its resolution only on {decision}; the Zweckvereinbarung was to take effect on {on}.",
		},
		Remedy: bilingual.Text{German: "Den Beschluss vorher fassen oder einen späteren Tag vereinbaren.",
			English: "Pass the resolution earlier, or agree on a later day."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingNotice(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			start := c.Agreement.Signed
			if entry, _, _ := agreement.First[agreement.EntryIntoForce](c.Agreement); !entry.On.IsZero() {
				start = entry.On
			}
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				switch decision := party.CouncilDecision; {
				case decision.IsZero():
					r.Lack(review.AtParty(i, "councilDecision"))
				case decision.After(start):
					r.Violate(review.AtParty(i, "councilDecision"), rule.P("party", party.Partner.Name),
						rule.P("decision", decision), rule.P("on", start))
				}
			}
		},
	}
}

func kgg13_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-1", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 1", wolters+", Seite zu § 13 ThürKGG")},
		Title: bilingual.Text{
			German:  "War die Zweckvereinbarung anzuzeigen, ist auch ihre Änderung oder Aufhebung anzuzeigen.",
			English: "Where the Zweckvereinbarung had to be notified, its change or cancellation must be notified, too.",
		},
		Finding: bilingual.Text{German: "Änderungen sollen ohne Anzeige wirksam werden.",
			English: "Changes are to take effect without notice."},
		Remedy: bilingual.Text{German: "Die Anzeige auch für Änderungen und die Aufhebung vorsehen.",
			English: "Provide for notice of changes and of cancellation, too."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingNotice(), review.With(agreement.KindChange)),
		Check:   checkChange,
	}
}

func kgg13_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 2", wolters)},
		Title: bilingual.Text{German: "Bedurfte die Zweckvereinbarung der Genehmigung, bedürfen ihrer auch Änderung und Aufhebung.",
			English: "Where the Zweckvereinbarung needed approval, so does its change or cancellation."},
		Finding: bilingual.Text{German: "Änderungen sollen ohne Genehmigung wirksam werden.",
			English: "Changes are to take effect without approval."},
		Remedy: bilingual.Text{German: "Die Genehmigung auch für Änderungen und die Aufhebung vorsehen.",
			English: "Provide for approval of changes and of cancellation, too."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.NeedingApproval(), review.With(agreement.KindChange)),
		Check:   checkChange,
	}
}

func kgg13_1Aenderung() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-1-AENDERUNG", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 13 Abs. 1", wolters),
			review.Read(law.ThuerKGG, "§ 13 Abs. 2", wolters),
			review.Inferred(law.ThuerKGG, "§ 13", "dass die Anzeige oder Genehmigung festgehalten wird, ist ein Rat"),
		},
		Title: bilingual.Text{
			German: "Die Änderung oder Aufhebung einer früheren Zweckvereinbarung ist anzuzeigen oder, wenn diese genehmigt war, zu genehmigen; " +
				"das ist in der Vereinbarung festzuhalten.",
			English: "The change or end of an earlier Zweckvereinbarung must be notified or, where that one had been " +
				"approved, approved; the agreement should record this.",
		},
		Finding: bilingual.Text{German: "Nicht angegeben ist {what} der Änderung oder Aufhebung von „{title}“.",
			English: "Not stated: {what} of the change or end of “{title}”."},
		Remedy: bilingual.Text{German: "Die Aufsichtsbehörde beteiligen und das in der Vereinbarung festhalten.",
			English: "Involve the supervisory authority, and record that in the agreement."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.ChangesEarlier()),
		Check: func(c review.Case, r *rule.Result) {
			if c.Agreement.Has(agreement.KindApproval) {
				return
			}
			for i, relation := range c.Agreement.Relations {
				switch {
				case !review.IsChange(relation):
				case relation.Approved == agreement.Unknown:
					r.Lack(rule.Pointer("relations", i, "approved"))
				default:
					what := submissionFor(relation.Approved)[0]
					review.Demand(r, c.Agreement, agreement.KindApproval, what, rule.P("title", relation.Title))
				}
			}
		},
	}
}

func kgg13_2Aenderung() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-2-AENDERUNG", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 2", wolters)},
		Title: bilingual.Text{
			German:  "Wird eine genehmigte Zweckvereinbarung geändert oder aufgehoben, bedarf auch das der Genehmigung.",
			English: "Where an approved Zweckvereinbarung is changed or ended, this needs approval, too.",
		},
		Finding: bilingual.Text{German: "„{title}“ war genehmigt; die Änderung oder Aufhebung ist nur angezeigt.",
			English: "“{title}” had been approved; its change or end is only notified."},
		Remedy:  bilingual.Text{German: "Die Genehmigung beantragen.", English: "Apply for the approval."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.ChangesEarlier(), review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			for _, approval := range agreement.All[agreement.Approval](c.Agreement) {
				if approval.Notice == agreement.No {
					return
				}
			}
			for i, relation := range c.Agreement.Relations {
				switch {
				case !review.IsChange(relation) || relation.Approved == agreement.No:
				case relation.Approved == agreement.Unknown:
					r.Lack(rule.Pointer("relations", i, "approved"))
				default:
					noticeOnly(c, r, rule.P("title", relation.Title))
				}
			}
		},
	}
}

// noticeOnly notes the clauses by which the agreement is only notified, and those that do not say whether it is.
func noticeOnly(c review.Case, r *rule.Result, params ...rule.Param) {
	for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
		if approval.Notice == agreement.Yes {
			r.Violate(agreement.At(i, "notice"), params...)
		} else {
			r.Lack(agreement.At(i, "notice"))
		}
	}
}

func kgg13_3() review.Content {
	return review.Content{
		Clause: agreement.KindTermination, Force: review.Must, Rule: "TH-KGG-13-3",
		Source: review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters),
		When:   review.Prerequisite{Text: longTerm(), Holds: isUnlimitedOrOver20Years, RestsOn: agreement.KindTerm},
		Demand: bilingual.Text{
			German: "Eine unbefristete oder auf mehr als 20 Jahre geschlossene Zweckvereinbarung bestimmt Voraussetzungen, " +
				"Frist und Form der ordentlichen Kündigung.",
			English: "A Zweckvereinbarung of indefinite duration or for more than 20 years determines the conditions, the " +
				"period of notice and the form of ordinary termination.",
		},
	}
}

func longTerm() bilingual.Text {
	return bilingual.Text{German: "auf mehr als 20 Jahre oder unbefristet geschlossen",
		English: "concluded for more than 20 years or of indefinite duration"}
}

// withTermination holds for a Zweckvereinbarung with a clause on ordinary termination that must say more, or may have to.
func withTermination() review.Condition {
	return ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindTermination),
		review.Possibly(longTerm().German, longTerm().English, isUnlimitedOrOver20Years))
}

func kgg13_3Form() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-FORM", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters)},
		Title: bilingual.Text{
			German: "Eine unbefristete oder auf mehr als 20 Jahre geschlossene Zweckvereinbarung bestimmt die Form der ordentlichen " +
				"Kündigung.",
			English: "A Zweckvereinbarung of indefinite duration or for more than 20 years determines the form of ordinary termination.",
		},
		Finding: bilingual.Text{German: "In welcher Form gekündigt wird, ist nicht geregelt.",
			English: "The form of the notice of termination is not provided for."},
		Remedy:  bilingual.Text{German: "Die Form bestimmen, etwa die Schriftform.", English: "Determine the form, such as the written form."},
		Applies: withTermination(),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				switch {
				case termination.Excluded == agreement.Yes || termination.Written != agreement.Unknown:
				case isUnlimitedOrOver20Years(c.Agreement) == agreement.Unknown:
					lackLongTerm(c, r)
				default:
					review.Missing(r, termination, i, "written")
				}
			}
		},
	}
}

func kgg13_3Voraussetzungen() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-VORAUSSETZUNGEN", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters),
			review.Inferred(law.ThuerKGG, "§ 13 Abs. 3 S. 1", "auch dass keine weiteren Voraussetzungen gelten, sollte dastehen"),
		},
		Title: bilingual.Text{
			German: "Eine unbefristete oder auf mehr als 20 Jahre geschlossene Zweckvereinbarung bestimmt die Voraussetzungen der " +
				"ordentlichen Kündigung.",
			English: "A Zweckvereinbarung of indefinite duration or for more than 20 years determines the conditions of ordinary termination.",
		},
		Finding: bilingual.Text{German: "Unter welchen Voraussetzungen gekündigt werden kann, ist nicht geregelt.",
			English: "The conditions of termination are not provided for."},
		Remedy: bilingual.Text{German: "Die Voraussetzungen nennen oder sagen, dass ohne Angabe von Gründen gekündigt werden kann.",
			English: "Name the conditions, or say that notice can be given without reasons."},
		Applies: rule.And(withTermination(), rule.When("deren Text ausdrücklich keine Voraussetzungen bestimmt",
			"whose text is stated to set no conditions", func(c review.Case) bool {
				for _, termination := range agreement.All[agreement.Termination](c.Agreement) {
					if termination.IsNone("conditions") {
						return true
					}
				}
				return false
			})),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				switch {
				case termination.Excluded == agreement.Yes || !termination.IsNone("conditions"):
				case isUnlimitedOrOver20Years(c.Agreement) == agreement.Unknown:
					lackLongTerm(c, r)
				default:
					r.Violate(agreement.At(i, "conditions"))
				}
			}
		},
	}
}

func kgg13_3Ausschluss() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-AUSSCHLUSS", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 1", wolters)},
		Title: bilingual.Text{
			German: "In einer unbefristeten oder auf mehr als 20 Jahre geschlossenen Zweckvereinbarung kann die " +
				"ordentliche Kündigung nicht ausgeschlossen werden.",
			English: "In a Zweckvereinbarung of indefinite duration or for more than 20 years, ordinary termination cannot " +
				"be excluded.",
		},
		Finding: bilingual.Text{German: "Die ordentliche Kündigung ist ausgeschlossen.",
			English: "Ordinary termination is excluded."},
		Remedy: bilingual.Text{German: "Die Kündigung zulassen oder die Laufzeit auf höchstens 20 Jahre begrenzen.",
			English: "Allow termination, or limit the term to at most 20 years."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindTermination)),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				if termination.Excluded != agreement.Yes {
					continue
				}
				switch isUnlimitedOrOver20Years(c.Agreement) {
				case agreement.Yes:
					r.Violate(agreement.At(i, "excluded"))
				case agreement.Unknown:
					lackLongTerm(c, r)
				}
			}
		},
	}
}

// isUnlimitedOrOver20Years tells whether the agreement is unlimited or runs for more than 20 years. One without a clause on its
// term is unlimited; of one with such a clause it must be recorded. Where several clauses on the term do not say the same, and where
// a shorter term may go on by itself, it is not known.
func isUnlimitedOrOver20Years(a *agreement.Agreement) agreement.Fact {
	if answer := hasLongTerm(a); answer != agreement.No || !mayGoOn(a) {
		return answer
	}
	return agreement.Unknown
}

// lackLongTerm notes what hides whether the agreement runs for more than 20 years: its renewal where the term is shorter, or else the term.
func lackLongTerm(c review.Case, r *rule.Result) {
	kind := agreement.KindTerm
	if hasLongTerm(c.Agreement) == agreement.No {
		kind = agreement.KindRenewal
	}
	r.Lack(review.PlaceOf(c.Agreement, kind))
}

// hasLongTerm tells whether the clauses on the term leave the agreement unlimited or let it run for more than 20 years.
func hasLongTerm(a *agreement.Agreement) agreement.Fact {
	switch a.State(agreement.KindTerm) {
	case agreement.NotRecorded:
		return agreement.Unknown
	case agreement.Absent:
		return agreement.Yes
	}
	answer, isFirst := agreement.Unknown, true
	for _, term := range agreement.All[agreement.Term](a) {
		this := isLongTerm(a, term)
		if !isFirst && this != answer {
			return agreement.Unknown
		}
		answer, isFirst = this, false
	}
	return answer
}

// isLongTerm tells whether a term is unlimited or longer than 20 years. It begins on its first day, or when the agreement enters into
// force, or else with the signature; an entry into force of which no day is recorded can only be later than that and the term shorter.
func isLongTerm(a *agreement.Agreement, term agreement.Term) agreement.Fact {
	from := term.From
	if from.IsZero() {
		from = firstEntry(a)
	}
	mayBeginLater := from.IsZero() && a.Has(agreement.KindEntryIntoForce)
	if from.IsZero() {
		from = a.Signed
	}
	switch {
	case term.Unlimited == agreement.Yes:
		return agreement.Yes
	case term.Through.IsZero(), from.IsZero():
		return agreement.Unknown
	case term.Through.Before(from.AddMonths(20 * 12)):
		return agreement.No
	case mayBeginLater:
		return agreement.Unknown
	}
	return agreement.Yes
}

// firstEntry returns the day on which the agreement, or the first part of it, enters into force; zero where none is recorded.
func firstEntry(a *agreement.Agreement) civil.Date {
	var first civil.Date
	for _, entry := range agreement.All[agreement.EntryIntoForce](a) {
		if !entry.On.IsZero() && (first.IsZero() || entry.On.Before(first)) {
			first = entry.On
		}
	}
	return first
}

// mayGoOn reports whether the agreement goes on by itself after its term, or nobody recorded whether it does.
func mayGoOn(a *agreement.Agreement) bool {
	for _, renewal := range agreement.All[agreement.Renewal](a) {
		if renewal.Automatic != agreement.No {
			return true
		}
	}
	return a.State(agreement.KindRenewal) == agreement.NotRecorded
}

func kgg13_3_2() review.Rule {
	return review.Rule{
		ID: "TH-KGG-13-3-2", Severity: rule.Error,
		Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 13 Abs. 3 S. 2", wolters)},
		Title: bilingual.Text{German: "Jede Zweckvereinbarung kann aus wichtigem Grund gekündigt werden.",
			English: "Every Zweckvereinbarung can be terminated for good cause."},
		Finding: bilingual.Text{German: "Die Kündigung aus wichtigem Grund ist ausgeschlossen.",
			English: "Termination for good cause is excluded."},
		Remedy:  bilingual.Text{German: "Den Ausschluss streichen.", English: "Delete the exclusion."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.With(agreement.KindExtraordinaryTermination)),
		Check: func(c review.Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.ExtraordinaryTermination](c.Agreement) {
				if termination.Excluded == agreement.Yes {
					r.Violate(agreement.At(i, "excluded"))
				}
			}
		},
	}
}

func kgg13_4() review.Content {
	return review.Content{
		Clause: agreement.KindSettlement, Force: review.Should, Rule: "TH-KGG-13-4",
		Source: review.Read(law.ThuerKGG, "§ 13 Abs. 4 S. 2", wolters),
		Demand: bilingual.Text{
			German: "Eine Zweckvereinbarung soll bestimmen, wie sich die Beteiligten bei Aufhebung oder Ausscheiden " +
				"auseinandersetzen.",
			English: "A Zweckvereinbarung should determine how the parties settle their affairs when it is cancelled or one of them leaves.",
		},
	}
}

func kgg14_1() review.Rule {
	return review.Rule{
		ID: "TH-KGG-14-1", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKGG, "§ 14", gesetzeCo)},
		Title: bilingual.Text{
			German: "Wird ein Beteiligter in eine andere Körperschaft eingegliedert, mit einer anderen zusammengeschlossen oder aufgeteilt, tritt " +
				"die neue Körperschaft an seine Stelle; soweit Gründe des Gemeinwohls nicht entgegenstehen, kann jeder Beteiligte binnen drei " +
				"Monaten kündigen.",
			English: "Where a party is absorbed, merged or divided, the new corporation takes its place; unless reasons of " +
				"the public good preclude this, each party can terminate within three months.",
		},
		Finding: gone(),
		Remedy: bilingual.Text{
			German:  "Die Rechtsnachfolgerin als Partei nennen und prüfen, ob binnen drei Monaten nach ihrem Eintritt gekündigt werden soll.",
			English: "Continue with the successor as a party, and consider termination within three months of its entry.",
		},
		Applies: ofForm(agreement.Zweckvereinbarung, review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, during) },
	}
}

func kgg14_1Beginn() review.Rule {
	return review.Rule{
		ID: "TH-KGG-14-1-BEGINN", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKGG, "§ 14 Abs. 1", gesetzeCo),
			review.Inferred(law.ThuerKGG, "§ 14 Abs. 1", "vom Wegfall vor dem Beginn spricht die Vorschrift nicht"),
		},
		Title: bilingual.Text{
			German: "Wer die Zweckvereinbarung geschlossen hat, besteht noch, wenn sie beginnt; sonst beginnt sie mit " +
				"der Rechtsnachfolgerin.",
			English: "The bodies that concluded the Zweckvereinbarung still exist when it begins; otherwise it begins with the " +
				"successor.",
		},
		Finding: gone(),
		Remedy: bilingual.Text{German: "Die Rechtsnachfolgerin von Beginn an als Partei nennen.",
			English: "Name the successor as a party from the beginning."},
		Applies: ofForm(agreement.Zweckvereinbarung, review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkEnded(c, r, before) },
	}
}
