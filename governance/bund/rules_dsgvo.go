package bund

import (
	"slices"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func dsgvo26_1() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-26-1", Severity: rule.Warning, Basis: regulation("Art. 26 Abs. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Gemeinsam Verantwortliche legen in transparenter Form fest, wer welche Verpflichtung der DSGVO erfüllt, " +
				"insbesondere bei den Rechten der betroffenen Person und den Informationspflichten der Art. 13 und 14, " +
				"soweit dies nicht durch Rechtsvorschriften festgelegt ist.",
			English: "Joint controllers determine in a transparent manner their respective responsibilities for compliance " +
				"with the obligations under the GDPR, in particular as regards the exercising of the rights of the data " +
				"subject and the duties to provide the information referred to in Articles 13 and 14, unless and in so far " +
				"as these responsibilities are determined by law.",
		},
		Finding: bilingual.Text{
			German:  "Mehrere Parteien sind gemeinsam verantwortlich, aber ihre Pflichten sind nicht verteilt.",
			English: "Several parties are joint controllers, but their respective responsibilities are not determined.",
		},
		Remedy: bilingual.Text{
			German: "Die Pflichten verteilen, insbesondere die Wahrnehmung der Rechte der betroffenen Person und die " +
				"Information nach Art. 13 und 14 DSGVO.",
			English: "Determine the respective responsibilities, in particular for the exercising of the rights of the data " +
				"subject and for information under Articles 13 and 14 GDPR.",
		},
		Applies: jointControllers(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				switch {
				case len(clause.Controllers) <= 1 || clause.DutiesDivided == agreement.Yes || clause.DutiesByLaw == agreement.Yes:
				case clause.DutiesDivided == agreement.No && clause.DutiesByLaw == agreement.Unknown:
					r.Lack(agreement.At(i, "dutiesByLaw"))
				default:
					review.Expect(r, agreement.Yes, clause.DutiesDivided, i, "dutiesDivided")
				}
			}
		},
	}
}

func dsgvo26_2() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-26-2", Severity: rule.Warning, Basis: regulation("Art. 26 Abs. 2"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Das Wesentliche der Vereinbarung wird der betroffenen Person zur Verfügung gestellt.",
			English: "The essence of the arrangement is made available to the data subject.",
		},
		Finding: bilingual.Text{
			German:  "Das Wesentliche der Vereinbarung wird der betroffenen Person nicht zur Verfügung gestellt.",
			English: "The essence of the arrangement is not made available to the data subject.",
		},
		Remedy: bilingual.Text{
			German:  "Das Wesentliche veröffentlichen, etwa in der Datenschutzerklärung.",
			English: "Publish the essence, for example in the privacy notice.",
		},
		Applies: jointControllers(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Controllers) > 1 {
					review.Expect(r, agreement.Yes, clause.EssenceAvailable, i, "essenceAvailable")
				}
			}
		},
	}
}

func jointControllers() review.Condition {
	return rule.When(
		"mit gemeinsam Verantwortlichen laut einer Klausel zum Datenschutz",
		"with joint controllers according to a clause on data protection",
		hasJointControllers,
	)
}

// hasJointControllers reports whether several parties decide together on purposes and means.
func hasJointControllers(c review.Case) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if len(clause.Controllers) > 1 {
			return true
		}
	}
	return false
}

func dsgvo28_2() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-2", Severity: rule.Error, Basis: regulation("Art. 28 Abs. 2"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Der Auftragsverarbeiter nimmt keinen weiteren Auftragsverarbeiter ohne vorherige gesonderte oder " +
				"allgemeine schriftliche Genehmigung des Verantwortlichen in Anspruch.",
			English: "The processor does not engage another processor without prior specific or general written authorisation " +
				"of the controller.",
		},
		Finding: bilingual.Text{
			German:  "Weitere Auftragsverarbeiter sollen ohne schriftliche Genehmigung tätig werden.",
			English: "Other processors are to be engaged without written authorisation.",
		},
		Remedy: bilingual.Text{
			German: "Eine gesonderte oder eine allgemeine schriftliche Genehmigung vorsehen; bei einer allgemeinen muss der Verantwortliche über " +
				"Änderungen informiert werden und Einspruch erheben können.",
			English: "Provide for specific or general written authorisation; under a general one, the controller must be " +
				"informed of intended changes and have the opportunity to object.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Processors) > 0 {
					review.Expect(r, agreement.Yes, clause.SubProcessors, i, "subProcessors")
				}
			}
		},
	}
}

func commissioned() review.Condition {
	return rule.When(
		"mit einem Auftragsverarbeiter laut einer Klausel zum Datenschutz",
		"with a processor according to a clause on data protection",
		isCommissioned,
	)
}

// isCommissioned reports whether a party processes personal data on behalf of another.
func isCommissioned(c review.Case) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if len(clause.Processors) > 0 {
			return true
		}
	}
	return false
}

func dsgvo28_3() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-3", Severity: rule.Error, Basis: regulation("Art. 28 Abs. 3 S. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Der Vertrag oder das andere Rechtsinstrument legt Gegenstand und Dauer, Art und Zweck der Verarbeitung, " +
				"die Art der personenbezogenen Daten, die Kategorien betroffener Personen und die Pflichten und Rechte des " +
				"Verantwortlichen fest.",
			English: "The contract or other legal act sets out the subject-matter and duration, the nature and purpose of the " +
				"processing, the type of personal data, the categories of data subjects and the obligations and rights of " +
				"the controller.",
		},
		Finding: bilingual.Text{
			German:  "Nicht festgelegt ist: {item}.",
			English: "Not set out: {item}.",
		},
		Remedy: bilingual.Text{
			German:  "Die Angabe in die Vereinbarung aufnehmen.",
			English: "Add it to the agreement.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Processors) == 0 {
					continue
				}
				for _, item := range frame(&clause) {
					switch item.named {
					case agreement.No:
						r.Violate(agreement.At(i, item.field), rule.P("item", item.name))
					case agreement.Unknown:
						r.Lack(agreement.At(i, item.field))
					}
				}
			}
		},
	}
}

type frameItem struct {
	named agreement.Fact
	field string
	name  bilingual.Text
}

// frame is what Art. 28 Abs. 3 S. 1 demands of the contract.
func frame(clause *agreement.DataProtection) [7]frameItem {
	return [...]frameItem{
		{clause.Subject, "subject", bilingual.Text{German: "Gegenstand", English: "subject-matter"}},
		{clause.Duration, "duration", bilingual.Text{German: "Dauer", English: "duration"}},
		{clause.Nature, "nature", bilingual.Text{German: "Art der Verarbeitung", English: "nature of the processing"}},
		{clause.Purposes, "purposes", bilingual.Text{German: "Zweck der Verarbeitung", English: "purpose of the processing"}},
		{
			clause.DataTypes, "dataTypes",
			bilingual.Text{German: "Art der personenbezogenen Daten", English: "type of personal data"},
		},
		{
			clause.DataSubjects, "dataSubjects",
			bilingual.Text{German: "Kategorien betroffener Personen", English: "categories of data subjects"},
		},
		{
			clause.ControllerDuties, "controllerDuties",
			bilingual.Text{
				German:  "Pflichten und Rechte des Verantwortlichen",
				English: "obligations and rights of the controller",
			},
		},
	}
}

func dsgvo28_3Vertrag() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-3-VERTRAG", Severity: rule.Warning, Basis: regulation("Art. 28 Abs. 3"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Eine Partei verarbeitet personenbezogene Daten für eine andere nur auf der Grundlage eines Vertrags oder " +
				"eines anderen Rechtsinstruments.",
			English: "A party processes personal data on behalf of another only on the basis of a contract or other legal act.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist Auftragsverarbeiter, aber keine Klausel regelt die Verarbeitung.",
			English: "“{party}” is a processor, but no clause regulates the processing.",
		},
		Remedy: bilingual.Text{
			German:  "Eine Datenschutzklausel aufnehmen, die die Partei als Auftragsverarbeiter nennt.",
			English: "Add a clause on data protection that names the party as processor.",
		},
		Applies: rule.And(rule.Not(review.OfForm(agreement.CommissionedProcessing)), withProcessor()),
		Check: func(c review.Case, r *rule.Result) {
			if gap, unknown := c.Agreement.Gap(agreement.KindDataProtection); unknown {
				r.Lack(rule.Pointer("gaps", gap))
				return
			}
			named := map[agreement.PartyID]bool{}
			for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				for _, processor := range clause.Processors {
					named[processor] = true
				}
			}
			for i, party := range c.Agreement.Parties {
				if isProcessor(party) && !named[party.ID] {
					r.Violate(review.AtParty(i, "roles"), rule.P("party", party.Partner.Name))
				}
			}
		},
	}
}

func withProcessor() review.Condition {
	return rule.When(
		"mit einer Partei in der Rolle „Auftragsverarbeiter“",
		"with a party in the role “processor”",
		func(c review.Case) bool { return slices.ContainsFunc(c.Agreement.Parties, isProcessor) },
	)
}

func isProcessor(party agreement.Party) bool {
	return slices.Contains(party.Roles, governance.Processor)
}

func dsgvo28_3A() review.Rule {
	return processorItem("EU-DSGVO-28-3-A", "a", bilingual.Text{
		German: "Der Auftragsverarbeiter verarbeitet die personenbezogenen Daten nur auf dokumentierte Weisung des " +
			"Verantwortlichen, auch bei Übermittlung an ein Drittland oder eine internationale Organisation, sofern " +
			"ihn nicht Unions- oder nationales Recht dazu verpflichtet.",
		English: "The processor processes the personal data only on documented instructions from the controller, including " +
			"with regard to transfers to a third country or an international organisation, unless required to do so by " +
			"Union or Member State law.",
	})
}

func dsgvo28_3B() review.Rule {
	return processorItem("EU-DSGVO-28-3-B", "b", bilingual.Text{
		German: "Der Auftragsverarbeiter gewährleistet, dass sich die zur Verarbeitung befugten Personen zur " +
			"Vertraulichkeit verpflichtet haben oder einer angemessenen gesetzlichen Verschwiegenheitspflicht " +
			"unterliegen.",
		English: "The processor ensures that persons authorised to process the personal data have committed themselves to " +
			"confidentiality or are under an appropriate statutory obligation of confidentiality.",
	})
}

func dsgvo28_3C() review.Rule {
	return processorItem("EU-DSGVO-28-3-C", "c", bilingual.Text{
		German:  "Der Auftragsverarbeiter ergreift alle gemäß Art. 32 DSGVO erforderlichen Maßnahmen.",
		English: "The processor takes all measures required pursuant to Article 32 GDPR.",
	})
}

func dsgvo28_3D() review.Rule {
	return processorItem("EU-DSGVO-28-3-D", "d", bilingual.Text{
		German: "Der Auftragsverarbeiter hält die Bedingungen des Art. 28 Abs. 2 und 4 DSGVO für die Inanspruchnahme weiterer " +
			"Auftragsverarbeiter ein.",
		English: "The processor respects the conditions referred to in Art. 28 (2) and (4) GDPR for engaging another processor.",
	})
}

func dsgvo28_3E() review.Rule {
	return processorItem("EU-DSGVO-28-3-E", "e", bilingual.Text{
		German: "Der Auftragsverarbeiter unterstützt den Verantwortlichen nach Möglichkeit dabei, Anträge auf Wahrnehmung " +
			"der Rechte der betroffenen Person zu beantworten.",
		English: "The processor assists the controller, insofar as this is possible, in responding to requests for " +
			"exercising the data subject's rights.",
	})
}

func dsgvo28_3F() review.Rule {
	return processorItem("EU-DSGVO-28-3-F", "f", bilingual.Text{
		German: "Der Auftragsverarbeiter unterstützt den Verantwortlichen bei der Einhaltung der Pflichten aus den Art. 32 " +
			"bis 36 DSGVO.",
		English: "The processor assists the controller in ensuring compliance with the obligations pursuant to Articles 32 " +
			"to 36 GDPR.",
	})
}

func dsgvo28_3G() review.Rule {
	return processorItem("EU-DSGVO-28-3-G", "g", bilingual.Text{
		German: "Der Auftragsverarbeiter löscht nach Abschluss der Verarbeitungsleistungen nach Wahl des Verantwortlichen alle " +
			"personenbezogenen Daten oder gibt sie zurück, sofern keine rechtliche Pflicht zur Speicherung " +
			"besteht.",
		English: "At the choice of the controller, the processor deletes or returns all the personal data after the end of " +
			"the provision of services, unless Union or Member State law requires storage.",
	})
}

func dsgvo28_3H() review.Rule {
	return processorItem("EU-DSGVO-28-3-H", "h", bilingual.Text{
		German: "Der Auftragsverarbeiter stellt alle erforderlichen Informationen zum Nachweis der Einhaltung zur " +
			"Verfügung und ermöglicht Überprüfungen einschließlich Inspektionen.",
		English: "The processor makes available all information necessary to demonstrate compliance, and allows for and " +
			"contributes to audits, including inspections.",
	})
}

// processorItem is the rule that the contract contains the duty under one letter of Art. 28 Abs. 3 S. 2.
func processorItem(id, letter string, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Error, Basis: regulation("Art. 28 Abs. 3 S. 2 Buchst. " + letter),
		InForce: inForce(law.DSGVO),
		Finding: bilingual.Text{
			German:  "Der Vertrag oder das Rechtsinstrument sieht nicht vor, was Art. 28 Abs. 3 S. 2 Buchst. {letter} DSGVO verlangt.",
			English: "The contract or other legal act does not stipulate what point ({letter}) of Art. 28 (3) GDPR requires.",
		},
		Remedy: bilingual.Text{
			German:  "Die Pflicht in die Vereinbarung aufnehmen.",
			English: "Add the duty to the agreement.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				switch {
				case len(clause.Processors) == 0 || slices.Contains(clause.Items, letter):
				case len(clause.Items) == 0: // no list is no list without the letter
					review.Missing(r, clause, i, "items", rule.P("letter", letter))
				default:
					r.Violate(agreement.At(i, "items"), rule.P("letter", letter))
				}
			}
		},
	}
}

func dsgvo28_9() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-9", Severity: rule.Error, Basis: regulation("Art. 28 Abs. 9"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Der Vertrag oder das andere Rechtsinstrument ist schriftlich abzufassen, was auch in einem elektronischen " +
				"Format erfolgen kann.",
			English: "The contract or the other legal act is in writing, including in electronic form.",
		},
		Finding: bilingual.Text{
			German:  "{name} hat für „{party}“ nur mündlich zugestimmt.",
			English: "{name} agreed for “{party}” only orally.",
		},
		Remedy: bilingual.Text{
			German:  "Den Vertrag schriftlich oder elektronisch schließen.",
			English: "Conclude the contract in writing or electronically.",
		},
		Applies: rule.And(review.Signed(), commissioned()),
		Check: func(c review.Case, r *rule.Result) {
			for at, s := range review.Signatures(c.Agreement) {
				switch s.Form {
				case agreement.Oral:
					r.Violate(at.At("form"), rule.P("name", s.Name), rule.P("party", c.Agreement.Parties[at.Party].Partner.Name))
				case "":
					r.Lack(at.At("form"))
				}
			}
		},
	}
}

func dsgvo28_10() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-10", Severity: rule.Hint,
		Basis: append(regulation("Art. 28 Abs. 10"), review.Inferred(law.DSGVO, "Art. 28 Abs. 10",
			"wer in beiden Rollen genannt ist, bestimmt vielleicht die Zwecke und Mittel seiner Auftragsverarbeitung")),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Ein Auftragsverarbeiter, der unter Verstoß gegen die DSGVO die Zwecke und Mittel der Verarbeitung " +
				"bestimmt, gilt insoweit als Verantwortlicher.",
			English: "A processor that infringes the GDPR by determining the purposes and means of processing is considered to " +
				"be a controller in respect of that processing.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist zugleich als Verantwortlicher und als Auftragsverarbeiter genannt.",
			English: "“{party}” is named both as controller and as processor.",
		},
		Remedy: bilingual.Text{
			German:  "Für jede Verarbeitung festlegen, in welcher Rolle die Partei handelt.",
			English: "State for each processing operation in which role the party acts.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				controllers := setOf(clause.Controllers)
				for j, processor := range clause.Processors {
					if controllers[processor] {
						party, _, _ := c.Agreement.Party(processor)
						r.Violate(agreement.At(i, "processors", j), rule.P("party", party.Partner.Name))
					}
				}
			}
		},
	}
}

func dsgvo32_1() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-32-1", Severity: rule.Hint,
		Basis:   append(regulation("Art. 32 Abs. 1"), advice(law.DSGVO, "Art. 32 Abs. 1")),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Geeignete Maßnahmen schließen unter anderem ein: a) Pseudonymisierung und Verschlüsselung, b) " +
				"Vertraulichkeit, Integrität, Verfügbarkeit und Belastbarkeit der Systeme und Dienste, c) rasche " +
				"Wiederherstellung von Verfügbarkeit und Zugang, d) ein Verfahren zur regelmäßigen Überprüfung, Bewertung " +
				"und Evaluierung.",
			English: "Appropriate measures include, inter alia as appropriate: (a) the pseudonymisation and encryption of " +
				"personal data, (b) the ongoing confidentiality, integrity, availability and resilience of processing " +
				"systems and services, (c) the ability to restore availability and access in a timely manner, (d) a process " +
				"for regularly testing, assessing and evaluating the effectiveness of the measures.",
		},
		Finding: bilingual.Text{
			German:  "Die Vereinbarung erwähnt Art. 32 Abs. 1 Buchst. {letter} DSGVO nicht.",
			English: "The agreement does not mention point ({letter}) of Art. 32 (1) GDPR.",
		},
		Remedy: bilingual.Text{
			German:  "Die Maßnahme vereinbaren, soweit sie dem Risiko angemessen ist.",
			English: "Agree on the measure as far as the risk requires it.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Processors) == 0 {
					continue
				}
				if len(clause.SecurityItems) == 0 && !clause.IsNone("securityItems") {
					r.Lack(agreement.At(i, "securityItems"))
					continue
				}
				for _, letter := range [...]string{"a", "b", "c", "d"} {
					if !slices.Contains(clause.SecurityItems, letter) {
						r.Violate(agreement.At(i, "securityItems"), rule.P("letter", letter))
					}
				}
			}
		},
	}
}

func dsgvo33_2() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-33-2", Severity: rule.Hint,
		Basis:   append(regulation("Art. 33 Abs. 2"), advice(law.DSGVO, "Art. 33 Abs. 2")),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Wird dem Auftragsverarbeiter eine Verletzung des Schutzes personenbezogener Daten bekannt, meldet er sie " +
				"dem Verantwortlichen unverzüglich.",
			English: "The processor notifies the controller without undue delay after becoming aware of a personal data " +
				"breach.",
		},
		Finding: bilingual.Text{
			German:  "Eine unverzügliche Meldung an den Verantwortlichen ist nicht vorgesehen.",
			English: "Notification of the controller without undue delay is not provided for.",
		},
		Remedy: bilingual.Text{
			German: "Die unverzügliche Meldung vereinbaren, damit der Verantwortliche möglichst binnen 72 Stunden melden kann.",
			English: "Agree on notification without undue delay, so that the controller can in turn notify the supervisory " +
				"authority within 72 hours, where feasible.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Processors) > 0 {
					review.Expect(r, agreement.Yes, clause.BreachNotice, i, "breachNotice")
				}
			}
		},
	}
}

func dsgvo35_1() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-35-1", Severity: rule.Warning, Basis: regulation("Art. 35 Abs. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Hat eine Verarbeitung voraussichtlich ein hohes Risiko für die Rechte und Freiheiten natürlicher Personen " +
				"zur Folge, schätzt der Verantwortliche die Folgen für den Schutz personenbezogener Daten vorab ab.",
			English: "Where processing is likely to result in a high risk to the rights and freedoms of natural persons, " +
				"the controller carries out an assessment of the impact on the protection of personal data prior to the " +
				"processing.",
		},
		Finding: bilingual.Text{
			German:  "Das Risiko ist hoch, aber eine Datenschutz-Folgenabschätzung fehlt.",
			English: "The risk is high, but there is no data protection impact assessment.",
		},
		Remedy: bilingual.Text{
			German:  "Vor Beginn der Verarbeitung eine Datenschutz-Folgenabschätzung durchführen.",
			English: "Carry out the assessment before the processing begins.",
		},
		Applies: review.With(agreement.KindDataProtection),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				switch clause.HighRisk {
				case agreement.Yes:
					review.Expect(r, agreement.Yes, clause.ImpactAssessment, i, "impactAssessment")
				case agreement.Unknown:
					r.Lack(agreement.At(i, "highRisk"))
				}
			}
		},
	}
}

func dsgvo37_1() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-37-1", Severity: rule.Warning, Basis: regulation("Art. 37 Abs. 1 Buchst. a", "Art. 37 Abs. 3"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Jede Behörde oder öffentliche Stelle benennt einen Datenschutzbeauftragten; mehrere können einen " +
				"gemeinsamen benennen.",
			English: "Every public authority or body designates a data protection officer; several may designate a single one.",
		},
		Finding: bilingual.Text{
			German:  "Nicht jede öffentliche Stelle hat einen Datenschutzbeauftragten.",
			English: "Not every public body has a data protection officer.",
		},
		Remedy: bilingual.Text{
			German:  "Einen eigenen oder gemeinsamen Datenschutzbeauftragten benennen.",
			English: "Designate a data protection officer for each body, or a single one for several.",
		},
		Applies: review.With(agreement.KindDataProtection),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				review.Expect(r, agreement.Yes, clause.OfficersNamed, i, "officersNamed")
			}
		},
	}
}

// regulation are places in the Regulation whose German text was read.
func regulation(places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, review.Read(law.DSGVO, place, law.DSGVO.Source().Where))
	}
	return basis
}

func bdsg2_3() review.Rule {
	return review.Rule{
		ID: "DE-BDSG-2-3", Severity: rule.Warning, Basis: read(law.BDSG, "§ 2 Abs. 3"), InForce: inForce(law.BDSG),
		Title: bilingual.Text{
			German: "Eine Vereinigung des privaten Rechts von öffentlichen Stellen des Bundes und der Länder, die Aufgaben der " +
				"öffentlichen Verwaltung wahrnimmt, gilt als öffentliche Stelle des Bundes, wenn sie über ein Land hinaus " +
				"tätig ist oder dem Bund die absolute Mehrheit gehört, sonst als öffentliche Stelle der Länder.",
			English: "An association under private law of public bodies of the Federation and the Länder that performs " +
				"tasks of public administration counts as a public body of the Federation where it operates beyond one Land " +
				"or the Federation has the absolute majority, and otherwise as one of the Länder.",
		},
		Finding: bilingual.Text{
			German:  "„{provider}“ gilt als {is}, wird aber anders behandelt.",
			English: "“{provider}” counts as {is} but is treated otherwise.",
		},
		Remedy: bilingual.Text{
			German:  "Das Datenschutzrecht der richtigen Ebene zugrunde legen.",
			English: "Apply the data protection law of the right level.",
		},
		Applies: rule.And(publicCompany(), treatedByLevel(), ownedByFederation()),
		Check: func(c review.Case, r *rule.Result) {
			provider, at, _ := agreement.First[agreement.JointProvider](c.Agreement)
			federal := provider.BeyondLand
			if federationHoldsMajority(c, &provider) {
				federal = agreement.Yes
			}
			open := shareNotRecorded(c, &provider)
			switch {
			case federal == agreement.Unknown:
				r.Lack(agreement.At(at, "beyondLand"))
			case federal == agreement.No && open >= 0:
				r.Lack(agreement.At(at, "owners", open, "share"))
			case federal != provider.FederalBody:
				is := bilingual.Text{German: "öffentliche Stelle der Länder", English: "a public body of the Länder"}
				if federal == agreement.Yes {
					is = bilingual.Text{German: "öffentliche Stelle des Bundes", English: "a public body of the Federation"}
				}
				r.Violate(agreement.At(at, "federalBody"), rule.P("provider", provider.Name), rule.P("is", is))
			}
		},
	}
}

func publicCompany() review.Condition {
	return review.WithFirst(
		"mit einem IT-Dienstleister der Art „Unternehmen in öffentlicher Hand“",
		"with an IT provider of the kind “publicly owned company”",
		func(provider agreement.JointProvider) bool { return provider.LegalKind == governance.PublicCompany },
	)
}

// treatedByLevel holds where the agreement says whether the provider is treated as a body of the Federation, be it yes or no.
func treatedByLevel() review.Condition {
	return review.WithFirst(
		"mit einer Angabe, ob der IT-Dienstleister als Stelle des Bundes behandelt wird",
		"with a statement whether the IT provider is treated as a body of the Federation",
		func(provider agreement.JointProvider) bool { return provider.FederalBody != agreement.Unknown },
	)
}

func ownedByFederation() review.Condition {
	return rule.When(
		"mit dem Bund unter den Eigentümern des IT-Dienstleisters",
		"with the Federation among the owners of the IT provider",
		func(c review.Case) bool {
			provider, _, _ := agreement.First[agreement.JointProvider](c.Agreement)
			for i := range provider.Owners {
				if ownerKind(c, &provider.Owners[i]) == governance.FederationPartner {
					return true
				}
			}
			return false
		},
	)
}

// shareNotRecorded returns the index of the first share of the Federation in a provider that is not recorded, or -1.
func shareNotRecorded(c review.Case, provider *agreement.JointProvider) int {
	return slices.IndexFunc(provider.Owners, func(owner agreement.Owner) bool {
		return owner.Share.IsZero() && ownerKind(c, &owner) == governance.FederationPartner
	})
}

// federationHoldsMajority reports whether more than half of the recorded shares in a provider belong to the Federation.
func federationHoldsMajority(c review.Case, provider *agreement.JointProvider) bool {
	var held finance.Share
	for i := range provider.Owners {
		if owner := &provider.Owners[i]; ownerKind(c, owner) == governance.FederationPartner {
			sum, err := held.Add(owner.Share)
			if err != nil { // no common fraction that a person could have meant
				return false
			}
			held = sum
		}
	}
	return held.Compare(finance.MustFraction(1, 2)) > 0
}
