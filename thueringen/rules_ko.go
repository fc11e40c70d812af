package thueringen

import (
	"errors"
	"slices"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func ko1() review.Rule {
	return review.Rule{
		ID: "TH-KO-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 1 Abs. 2", umweltOnline)},
		Title: bilingual.Text{
			German:  "Eine Gemeinde kann nur Partei sein, wenn es sie am Tag der Unterzeichnung gibt.",
			English: "Only a Gemeinde that exists on the day of signing can be a party as such.",
		},
		Finding: keyUnknown(), Remedy: keyRemedy(),
		Applies: rule.And(withThuringianUnit(), review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkKeys(c, r, governance.Municipality) },
	}
}

func ko1Kreis() review.Rule {
	return review.Rule{
		ID: "TH-KO-1-KREIS", Severity: rule.Warning,
		Basis: rule.Basis{{Where: "Gemeindeverzeichnis am Tag der Unterzeichnung", Evidence: law.Derived}},
		Title: bilingual.Text{
			German:  "Ein Landkreis kann nur Partei sein, wenn es ihn am Tag der Unterzeichnung gibt.",
			English: "Only a Landkreis that exists on the day of signing can be a party as such.",
		},
		Finding: keyUnknown(), Remedy: keyRemedy(),
		Applies: rule.And(withThuringianUnit(), review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkKeys(c, r, governance.District) },
	}
}

func ko46_1() review.Rule {
	return review.Rule{
		ID: "TH-KO-46-1", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 46 Abs. 1", anwalt24)},
		Title: bilingual.Text{
			German:  "Eine Verwaltungsgemeinschaft ist eine Körperschaft und kann Partei sein, wenn es sie am Tag der Unterzeichnung gibt.",
			English: "A Verwaltungsgemeinschaft is a corporation and can be a party while it exists on the day of signing.",
		},
		Finding: keyUnknown(), Remedy: keyRemedy(),
		Applies: rule.And(withThuringianUnit(), review.Signed()),
		Check:   func(c review.Case, r *rule.Result) { checkKeys(c, r, governance.Association) },
	}
}

func ko51() review.Rule {
	return review.Rule{
		ID: "TH-KO-51", Severity: rule.Warning, Basis: rule.Basis{review.SecondHand(law.ThuerKO, "§ 51", "de.wikipedia.org")},
		Title: bilingual.Text{
			German: "Mit einer erfüllenden Gemeinde entsteht keine neue Körperschaft; Partei ist die Gemeinde, die für " +
				"andere handelt.",
			English: "An erfüllende Gemeinde does not create a new corporation; the Gemeinde that acts for others is the party.",
		},
		Finding: bilingual.Text{
			German:  "Der Schlüssel {key} von „{party}“ bezeichnet eine erfüllende Gemeinde zusammen mit den ihr zugeordneten Gemeinden.",
			English: "The key {key} of “{party}” is that of an erfüllende Gemeinde together with the Gemeinden assigned to it.",
		},
		Remedy: bilingual.Text{German: "Den Schlüssel der erfüllenden Gemeinde selbst angeben.",
			English: "Give the key of the erfüllende Gemeinde itself."},
		Applies: rule.And(withThuringianUnit(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range units(c.Agreement) {
				unit, _ := c.Snapshot.Unit(party.Partner.Unit.Key)
				if c.HasUnitsOfDay() && unit.Kind() == governance.ErfuellendeGemeinde {
					r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", party.Partner.Name),
						rule.P("key", party.Partner.Unit.String()))
				}
			}
		},
	}
}

func keyUnknown() bilingual.Text {
	return bilingual.Text{German: "Der amtliche Schlüssel {key} von „{party}“ steht am {on} nicht im Gemeindeverzeichnis.",
		English: "The official key {key} of “{party}” is not in the municipality register on {on}."}
}

func keyRemedy() bilingual.Text {
	return bilingual.Text{
		German:  "Den Schlüssel mit dem Gemeindeverzeichnis am Tag der Unterzeichnung abgleichen: {instead}.",
		English: "Check the key in the municipality register for the day of signing: {instead}.",
	}
}

// instead says which key is to be given for one that no unit has on the day of the snapshot: that of the legal successor where the unit
// was no longer there, that of the predecessor where it was not there yet. It names the unit where the directory knows just one.
func instead(s directory.Snapshot, k key.Key) bilingual.Text {
	var unknown *directory.UnknownKeyError
	if _, err := s.Lookup(k); !errors.As(err, &unknown) || len(unknown.Known) == 0 {
		return bilingual.Text{German: "Diesen Schlüssel kennt es an keinem Tag", English: "on no day does it have this key"}
	}
	var before civil.Period // the last period that ended before the day
	for _, period := range unknown.Known {
		if period.Through.Before(s.Date()) && !period.Through.IsZero() {
			before = period
		}
	}
	if before.Through.IsZero() {
		since := unknown.Known[0].From
		text := bilingual.Sprintf("Es gibt ihn erst seit dem %s; anzugeben ist der Schlüssel der Vorgängerin",
			"it has been there only since %s; give the key of the predecessor", bilingual.FormatOf(since))
		return namedIf(text, predecessor(s, k, since))
	}
	text := bilingual.Sprintf("Es gab ihn bis zum %s; anzugeben ist der Schlüssel der Rechtsnachfolgerin",
		"it was there until %s; give the key of the legal successor", bilingual.FormatOf(before.Through))
	if len(unknown.Successors) == 1 {
		return namedIf(text, unknown.Successors[0])
	}
	return text
}

func namedIf(text bilingual.Text, unit directory.Unit) bilingual.Text {
	if unit.IsZero() {
		return text
	}
	return bilingual.Sprintf("%s, %s", "%s, %s", text, unit)
}

// predecessor returns the one municipality of the day of the snapshot whose legal successor has the key on the later day; the zero
// Unit where there are several or none.
func predecessor(s directory.Snapshot, k key.Key, later civil.Date) directory.Unit {
	ags, ok := key.Plain(k).(key.AGS)
	if !ok {
		return directory.Unit{}
	}
	ancestry, err := s.Directory().Predecessors(ags, s.Date(), later)
	if err != nil || len(ancestry.Parts) != 1 || ancestry.Parts[0].Unit.IsZero() {
		return directory.Unit{}
	}
	was := ancestry.Parts[0].Unit
	became, err := s.Directory().Successors(was.AGS(), s.Date(), later)
	if err != nil {
		return directory.Unit{}
	}
	if legal, err := became.Successor(); err != nil || legal.AGS() != ags {
		return directory.Unit{}
	}
	return was
}

// checkKeys notes units of the level that the directory does not know on the day of signing. It says nothing of Länder that the
// directory does not hold. That a key is missing is noted once, with the Gemeinden.
func checkKeys(c review.Case, r *rule.Result, level governance.Level) {
	for i, party := range units(c.Agreement) {
		k := party.Partner.Unit
		switch {
		case k.IsZero() && level == governance.Municipality:
			r.Lack(review.AtParty(i, "partner", "unit"))
		case governance.LevelOf(k.Key) != level:
		case !c.HasUnitsOfDay() || !c.Knows(k.Key):
			r.LackHere(review.AtParty(i, "partner", "unit"))
		default:
			if _, ok := c.Snapshot.Unit(k.Key); !ok {
				r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", party.Partner.Name),
					rule.P("key", k.String()), rule.P("on", c.Snapshot.Date()), rule.P("instead", instead(c.Snapshot, k.Key)))
			}
		}
	}
}

func ko3_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-3-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 3 Abs. 2", anwalt24)},
		Title: bilingual.Text{
			German:  "Wer Gemeinden Aufgaben überträgt, stellt ihnen zugleich die Mittel dafür zur Verfügung.",
			English: "Where tasks are transferred to municipalities, the necessary funds are provided at the same time.",
		},
		Finding: bilingual.Text{
			German:  "Die Aufgabe „{task}“ geht auf die Kommunen über, aber keine Klausel stellt die Mittel bereit.",
			English: "The task “{task}” passes to the municipalities, but no clause provides the funds.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Klausel über die Kosten der Aufgabe aufnehmen; eine Zusage „bis zu“ genügt nicht.",
			English: "Add a clause on the cost of the task; a promise of “up to” an amount does not suffice.",
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
			German: "Erklärungen, die die Gemeinde verpflichten, bedürfen der Schriftform; der Bürgermeister oder sein Stellvertreter " +
				"unterzeichnet sie eigenhändig mit der Amtsbezeichnung, ein Bevollmächtigter nur mit Vollmacht in derselben Form.",
			English: "A Gemeinde binds itself only in writing, signed by hand by the mayor or the deputy with the official " +
				"title, or through an authorised representative whose power of attorney has the same form.",
		},
		Finding: bilingual.Text{German: "Für „{party}“ ist nicht eigenhändig unterzeichnet: {how}.",
			English: "“{party}” did not sign by hand: {how}."},
		Remedy:  bilingual.Text{German: "Eigenhändig unterzeichnen.", English: "Sign by hand."},
		Applies: rule.And(withMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			anybodySigned := slices.ContainsFunc(c.Agreement.Parties, func(p agreement.Party) bool { return len(p.Signatures) > 0 })
			for i, party := range municipalities(c.Agreement) {
				switch {
				case len(party.Signatures) > 0 || !review.IsSignedByParties(c.Agreement.Form):
				case !anybodySigned: // not recorded, which is not the same as not signed
					r.Lack(review.AtParty(i, "signatures"))
				default:
					r.Violate(review.AtParty(i, "signatures"), rule.P("party", party.Partner.Name),
						rule.P("how", bilingual.Text{German: "keine Unterschrift", English: "no signature"}))
				}
				for j := range party.Signatures {
					s := &party.Signatures[j]
					switch s.Form {
					case agreement.Handwritten, agreement.Notarised, agreement.QualifiedElectronic, agreement.QualifiedSeal:
					case "":
						r.Lack(review.AtParty(i, "signatures", j, "form"))
					default:
						r.Violate(review.AtParty(i, "signatures", j, "form"), rule.P("party", party.Partner.Name),
							rule.P("how", review.SignedBy(s)))
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
			English: "A person who binds a Gemeinde signs with the official title, or by power of attorney.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ ohne Amtsbezeichnung unterzeichnet.",
			English: "{name} signed for “{party}” without the official title."},
		Remedy:  bilingual.Text{German: "Die Amtsbezeichnung beifügen.", English: "Add the official title."},
		Applies: rule.And(signedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range municipalities(c.Agreement) {
				for j := range party.Signatures {
					switch s := &party.Signatures[j]; {
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
	handwritten := review.Read(law.ThuerKO, "§ 31 Abs. 2", anwalt24)
	return review.Rule{
		ID: "TH-KO-31-2-ELEKTRONISCH", Severity: rule.Warning,
		Basis: rule.Basis{handwritten,
			{Citation: throughVwVfG("§ 3a Abs. 2"), Where: federalCorpus, Evidence: law.Primary},
			{Citation: handwritten.Citation, Where: "§ 1 Abs. 1 S. 2 ThürVwVfG lässt dem § 31 ThürKO den Vorrang: daraus abgeleitet",
				Evidence: law.Derived},
		},
		InForce: civil.Period{From: vwvfgApplies().Since}, Since: civil.MustParse("2003-01-28"),
		Earlier: rule.Basis{handwritten, review.Unread(law.ThuerVwVfG, "§ 3a")},
		Title: bilingual.Text{
			German: "Der Wortlaut verlangt die eigenhändige Unterschrift; ob eine qualifizierte elektronische Signatur " +
				"sie ersetzt, ist nicht geklärt.",
			English: "The text requires a signature by hand; whether a qualified electronic signature replaces it is not " +
				"certain.",
		},
		Finding: bilingual.Text{German: "{name} hat für „{party}“ {how} unterzeichnet.",
			English: "{name} signed for “{party}” {how}."},
		Remedy: bilingual.Text{German: "Die Zulässigkeit klären oder auf Papier unterzeichnen.",
			English: "Clarify whether it is allowed, or sign on paper."},
		Applies: rule.And(signedForMunicipality(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range municipalities(c.Agreement) {
				for j := range party.Signatures {
					s := &party.Signatures[j]
					if isQualified(s.Form) {
						r.Violate(review.AtParty(i, "signatures", j, "form"), rule.P("name", s.Name), rule.P("party", party.Partner.Name),
							rule.P("how", bilingual.Text{German: "elektronisch", English: "electronically"}))
					}
					if s.Capacity == agreement.Attorney && isQualified(s.PowerForm) {
						r.Violate(review.AtParty(i, "signatures", j, "powerForm"), rule.P("name", s.Name), rule.P("party", party.Partner.Name),
							rule.P("how", bilingual.Text{German: "mit elektronischer Vollmacht", English: "by an electronic power of attorney"}))
					}
				}
			}
		},
	}
}

// isQualified reports whether it is the electronic form that elsewhere replaces the written one.
func isQualified(form agreement.SignatureForm) bool {
	return form == agreement.QualifiedElectronic || form == agreement.QualifiedSeal
}

func ko46_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-46-2", Severity: rule.Hint, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 46 Abs. 2 S. 3", anwalt24)},
		Title: bilingual.Text{
			German: "Gemeinden mit weniger als 3.000 Einwohnern gehören einer Verwaltungsgemeinschaft an oder sind einer " +
				"erfüllenden Gemeinde zugeordnet.",
			English: "Gemeinden with fewer than 3,000 inhabitants belong to a Verwaltungsgemeinschaft or are assigned to " +
				"an erfüllende Gemeinde.",
		},
		Finding: bilingual.Text{German: "„{party}“ hat {population} Einwohner, gehört keiner Verwaltungsgemeinschaft an und ist keiner " +
			"erfüllenden Gemeinde zugeordnet.",
			English: "“{party}” has {population} inhabitants, belongs to no Verwaltungsgemeinschaft and is assigned to no erfüllende Gemeinde."},
		Remedy: bilingual.Text{
			German: "Prüfen, ob die Gemeinde während der Laufzeit einer Verwaltungsgemeinschaft beitreten oder in einer " +
				"anderen Gemeinde aufgehen kann.",
			English: "Check whether the Gemeinde might join a Verwaltungsgemeinschaft or be merged into another Gemeinde " +
				"during the term.",
		},
		Applies: inThueringen(rule.Or(withMunicipality(), withUnitWithoutKey()), review.WithDirectory()),
		Check: func(c review.Case, r *rule.Result) {
			for i, party := range units(c.Agreement) {
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
					r.LackHere(review.AtParty(i, "partner", "unit"))
				case population.Value < smallestAlone && parent.Level() != governance.Association:
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
		"with a territorial authority or association of municipalities without a key as a party",
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
			German: "Angelegenheiten des übertragenen Wirkungskreises nimmt die Verwaltungsgemeinschaft für ihre Mitglieder wahr; diese können " +
				"sie nicht selbst übertragen.",
			English: "The Verwaltungsgemeinschaft performs the tasks of the transferred sphere for its members, which " +
				"cannot transfer these tasks themselves.",
		},
		Finding: bilingual.Text{German: "„{party}“ überträgt die Aufgabe „{task}“, die „{association}“ wahrnimmt.",
			English: "“{party}” transfers the task “{task}”, which “{association}” performs for it."},
		Remedy: bilingual.Text{
			German: "Die Vereinbarung mit der Verwaltungsgemeinschaft schließen oder die Verordnung nennen, die die " +
				"Aufgabe beim Mitglied belässt.",
			English: "Conclude the agreement with the Verwaltungsgemeinschaft, or name the regulation that leaves the " +
				"task with the member.",
		},
		Applies: rule.And(withThuringianUnit(), review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				if task.Sphere != governance.TransferredSphere {
					continue
				}
				for _, id := range task.From {
					if _, i, ok := c.Agreement.Party(id); ok {
						checkGiver(c, r, i, task, place)
					}
				}
			}
		},
	}
}

// checkGiver notes a party that gives away a task that its Verwaltungsgemeinschaft performs for it.
func checkGiver(c review.Case, r *rule.Result, i int, task *agreement.Task, place review.TaskPlace) {
	party := &c.Agreement.Parties[i]
	if party.Partner.Kind != governance.UnitPartner || !mayBeThuringian(c.Agreement, party) {
		return
	}
	giver, ok := review.UnitOf(c, r, i)
	if !ok {
		return
	}
	if _, form := giver.Administration(); form == directory.NotRecorded {
		r.LackHere(review.AtParty(i, "partner", "unit"))
		return
	}
	acting := Addressee(giver, task.Sphere).Unit
	if acting != giver && acting.Level() == governance.Association {
		r.Violate(place.At(), rule.P("party", party.Partner.Name), rule.P("task", task.Name),
			rule.P("association", acting.Name()))
	}
}

func ko50_1() review.Rule {
	return review.Rule{
		ID: "TH-KO-50-1", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 50 Abs. 1", wolters)},
		Title: bilingual.Text{
			German: "Die Kosten von Aufgaben, die Mitglieder ihrer Verwaltungsgemeinschaft übertragen, regelt die " +
				"Zweckvereinbarung.",
			English: "The Zweckvereinbarung regulates the cost of tasks that members transfer to their " +
				"Verwaltungsgemeinschaft.",
		},
		Finding: bilingual.Text{German: "Die Zweckvereinbarung regelt die Kosten nicht.",
			English: "The Zweckvereinbarung does not regulate the cost."},
		Remedy:  bilingual.Text{German: "Eine Kostenklausel aufnehmen.", English: "Add a clause on cost."},
		Applies: ofForm(agreement.Zweckvereinbarung, toOwnAssociation()),
		Check: func(c review.Case, r *rule.Result) {
			if c.Agreement.Has(agreement.KindPrice) {
				return
			}
			if answer, at := givenToOwnAssociation(c); answer == agreement.Unknown && !c.Agreement.Has(agreement.KindCostSharing) {
				r.Lack(at)
				return
			}
			review.Demand(r, c.Agreement, agreement.KindCostSharing)
		},
	}
}

func ko72() review.Rule {
	return review.Rule{
		ID: "TH-KO-72", Severity: rule.Warning, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 72", anwalt24)},
		Title: bilingual.Text{
			German:  "Gründung, Übernahme und Erweiterung eines kommunalen Unternehmens sind der Rechtsaufsichtsbehörde anzuzeigen.",
			English: "The founding, takeover or expansion of an enterprise is notified to the supervisory authority.",
		},
		Finding: bilingual.Text{German: "Eine Anzeige ist nicht vorgesehen.",
			English: "No notice is provided for."},
		Remedy: bilingual.Text{German: "Die Gründung der Rechtsaufsichtsbehörde anzeigen und die Anzeige festhalten.",
			English: "Notify the supervisory authority of the founding, and record the notice."},
		Applies: rule.And(withThuringianUnit(), foundingProvider()),
		Check: func(c review.Case, r *rule.Result) {
			if !c.Agreement.Has(agreement.KindApproval) { // an approval is more than a notice
				review.Demand(r, c.Agreement, agreement.KindApproval)
			}
		},
	}
}

func ko72Frist() review.Rule {
	return review.Rule{
		ID: "TH-KO-72-FRIST", Severity: rule.Warning,
		Basis: rule.Basis{
			review.Read(law.ThuerKO, "§ 72", anwalt24),
			review.Inferred(law.ThuerKO, "§ 72", "Frist bis zum Beginn der Arbeiten oder zum Übernahmevertrag; "+
				"hier hilfsweise bis zur Unterzeichnung"),
		},
		Title: bilingual.Text{
			German:  "Gründung, Übernahme und Erweiterung eines kommunalen Unternehmens sind sechs Wochen vorher anzuzeigen.",
			English: "The founding, takeover and expansion of an enterprise are notified six weeks in advance.",
		},
		Finding: bilingual.Text{
			German: "Angezeigt wurde am {notice}, unterzeichnet schon am {signed}; die sechs Wochen laufen bis zum Beginn " +
				"der Arbeiten oder zum Übernahmevertrag.",
			English: "Notice was given on {notice}, but the agreement was signed on {signed}; the six weeks run until the " +
				"works start or until the contract by which the enterprise is taken over.",
		},
		Remedy: bilingual.Text{German: "Erst sechs Wochen nach der Anzeige mit den Arbeiten beginnen oder den Übernahmevertrag schließen.",
			English: "Start the works, or conclude the contract that takes the enterprise over, only six weeks after the notice."},
		Applies: rule.And(withThuringianUnit(), review.Signed(), foundingProvider(), withPossibleNotice()),
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
	return rule.When("mit einer Anzeige an eine Aufsichtsbehörde (oder nicht bekannt)",
		"with a notice to a supervisory authority (or not recorded)",
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

func ko73() review.Rule {
	return review.Rule{
		ID: "TH-KO-73", Severity: rule.Warning,
		Basis:   rule.Basis{review.SecondHand(law.ThuerKO, "§ 73 Abs. 1 S. 4", "hs-schmalkalden.de; "+ovgParticipation)},
		InForce: period("2008-09-18", ""), Since: civil.MustParse("2003-01-28"),
		Title: bilingual.Text{
			German:  "Die Beteiligung an einem Unternehmen bedarf der Genehmigung der Rechtsaufsichtsbehörde.",
			English: "A participation in an enterprise needs the approval of the supervisory authority.",
		},
		Finding: bilingual.Text{German: "Die Genehmigung fehlt: {what}.", English: "The approval is missing: {what}."},
		Remedy: bilingual.Text{
			German: "Die Genehmigung beantragen und ihren Tag festhalten; ob sie nach sechs Wochen als erteilt gilt, ist hier offen (§ 123 Abs. 3 " +
				"ThürKO, Wortlaut nicht gelesen).",
			English: "Apply for the approval and record its date; whether it is deemed given after six weeks is left open " +
				"here (§ 123 Abs. 3 ThürKO, text not read).",
		},
		Applies: rule.And(withThuringianUnit(), rule.Or(joiningProvider(), joiningEnterprise())),
		Check:   checkParticipationApproved,
	}
}

// checkParticipationApproved notes that a participation was not approved: a notice is not enough.
func checkParticipationApproved(c review.Case, r *rule.Result) {
	var open, notices []string
	for i, submission := range agreement.All[agreement.Approval](c.Agreement) {
		switch submission.Notice {
		case agreement.No:
			return
		case agreement.Unknown:
			open = append(open, agreement.At(i, "notice"))
		case agreement.Yes:
			notices = append(notices, agreement.At(i, "notice"))
		}
	}
	if gap, ok := c.Agreement.Gap(agreement.KindApproval); ok {
		open = append(open, rule.Pointer("gaps", gap))
	}
	switch {
	case len(open) > 0:
		for _, pointer := range open {
			r.Lack(pointer)
		}
	case len(notices) > 0:
		r.Violate(notices[0], rule.P("what", bilingual.Text{German: "die Beteiligung ist nur angezeigt",
			English: "the participation is only notified"}))
	default:
		r.Violate("/clauses", rule.P("what", bilingual.Text{German: "sie ist nicht angegeben",
			English: "it is not stated"}))
	}
}

// foundingProvider holds for agreements by which a joint IT provider is founded, by what the first clause on one says.
func foundingProvider() review.Condition {
	return review.WithFirst("mit der Gründung eines IT-Dienstleisters in der ersten Klausel „gemeinsamer IT-Dienstleister“",
		"with the founding of an IT provider in the first clause “joint IT provider”",
		func(c agreement.JointProvider) bool { return c.Stage == agreement.Founded })
}

// joiningProvider holds for agreements by which somebody takes a share in a joint IT provider or becomes a member of one, by what
// the first clause on one says.
func joiningProvider() review.Condition {
	return review.WithFirst("mit dem Beitritt zu einem IT-Dienstleister in der ersten Klausel „gemeinsamer IT-Dienstleister“",
		"with the joining of an IT provider in the first clause “joint IT provider”",
		func(c agreement.JointProvider) bool { return c.Stage == agreement.Joined })
}

// joiningEnterprise holds where somebody becomes a member of a Genossenschaft or takes a share in a company, and no clause on a joint
// IT provider says more.
func joiningEnterprise() review.Condition {
	return rule.And(review.OfForm(agreement.Membership), rule.Not(review.With(agreement.KindJointProvider)),
		rule.Or(review.WithPartner(governance.Genossenschaft), review.WithPartner(governance.PublicCompany),
			review.WithPartner(governance.PrivateCompany)))
}

func ko87_2() review.Rule {
	return review.Rule{
		ID: "TH-KO-87-2", Severity: rule.Error, Basis: rule.Basis{review.Read(law.ThuerKO, "§ 87 Abs. 2", wolters)},
		Title: bilingual.Text{
			German: "Übersteigt eine Pflichtaufgabe die Leistungsfähigkeit des Landkreises, erfüllt er sie in kommunaler " +
				"Zusammenarbeit.",
			English: "A compulsory task that exceeds the capacity of a Landkreis is performed through municipal cooperation " +
				"(kommunale Zusammenarbeit).",
		},
		Finding: bilingual.Text{
			German:  "Die Aufgabe „{task}“ übersteigt die Leistungsfähigkeit von „{party}“ und wird in anderer Form übertragen.",
			English: "The task “{task}” exceeds the capacity of “{party}” and is transferred in another form.",
		},
		Remedy:  bilingual.Text{German: "Eine Form des ThürKGG wählen.", English: "Choose a form of the ThürKGG."},
		Applies: inThueringen(withThuringianUnit(), rule.Not(inFormOfKGG()), review.With(agreement.KindTasks)),
		Check: func(c review.Case, r *rule.Result) {
			for place, task := range review.Tasks(c.Agreement) {
				if task.BeyondCapacity != agreement.Yes {
					continue
				}
				for _, id := range task.From {
					if giver, _, _ := c.Agreement.Party(id); isThuringian(giver.Partner.Unit.Key) &&
						governance.LevelOf(giver.Partner.Unit.Key) == governance.District {
						r.Violate(place.At(), rule.P("task", task.Name), rule.P("party", giver.Partner.Name))
					}
				}
			}
		},
	}
}
