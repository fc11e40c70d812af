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
		ID: "EU-DSGVO-26-1", Severity: rule.Warning, Basis: known("Art. 26 Abs. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Gemeinsam Verantwortliche legen fest, wer welche Pflicht erfüllt, vor allem gegenüber den Betroffenen.",
			English: "Joint controllers settle who fulfils which duty, above all towards the persons concerned.",
		},
		Finding: bilingual.Text{
			German:  "Mehrere Parteien sind gemeinsam verantwortlich, aber ihre Pflichten sind nicht verteilt.",
			English: "Several parties are joint controllers, but their duties are not divided.",
		},
		Remedy: bilingual.Text{
			German:  "Die Pflichten verteilen, insbesondere Auskunft und Information nach Art. 13 und 14 DSGVO.",
			English: "Divide the duties, in particular access and information under Art. 13 and 14 GDPR.",
		},
		Applies: jointControllers(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Controllers) > 1 {
					review.Expect(r, agreement.Yes, clause.DutiesDivided, i, "dutiesDivided")
				}
			}
		},
	}
}

func dsgvo26_2() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-26-2", Severity: rule.Warning, Basis: known("Art. 26 Abs. 2"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Das Wesentliche der Vereinbarung gemeinsam Verantwortlicher steht den Betroffenen zur Verfügung.",
			English: "The essence of the arrangement of joint controllers is available to the persons concerned.",
		},
		Finding: bilingual.Text{
			German:  "Das Wesentliche der Vereinbarung wird den Betroffenen nicht zur Verfügung gestellt.",
			English: "The essence of the arrangement is not made available to the persons concerned.",
		},
		Remedy: bilingual.Text{
			German:  "Das Wesentliche veröffentlichen, etwa in der Datenschutzerklärung.",
			English: "Publish the essence, such as in the privacy notice.",
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
		"with joint controllers under a clause on data protection",
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
		ID: "EU-DSGVO-28-2", Severity: rule.Warning, Basis: known("Art. 28 Abs. 2"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Der Auftragsverarbeiter zieht weitere nur mit schriftlicher Genehmigung des Verantwortlichen hinzu.",
			English: "A processor engages others only with written authorisation of the controller.",
		},
		Finding: bilingual.Text{
			German:  "Weitere Auftragsverarbeiter sollen ohne schriftliche Genehmigung tätig werden.",
			English: "Further processors are to be engaged without written authorisation.",
		},
		Remedy: bilingual.Text{
			German:  "Eine gesonderte oder allgemeine schriftliche Genehmigung mit Recht zum Einspruch vorsehen.",
			English: "Provide for a specific or general written authorisation, with a right to object.",
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
		"with a processor under a clause on data protection",
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
		ID: "EU-DSGVO-28-3", Severity: rule.Warning, Basis: known("Art. 28 Abs. 3 S. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Der Vertrag über Auftragsverarbeitung nennt Gegenstand, Dauer, Art und Zweck, Art der Daten, " +
				"Betroffene sowie Pflichten und Rechte des Verantwortlichen.",
			English: "The contract on commissioned processing names subject, duration, nature and purpose, type of data, " +
				"persons concerned, and the duties and rights of the controller.",
		},
		Finding: bilingual.Text{
			German:  "Im Rahmen der Auftragsverarbeitung fehlt: {item}.",
			English: "Missing from the frame of the commissioned processing: {item}.",
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
		{clause.Subject, "subject", bilingual.Text{German: "Gegenstand", English: "subject"}},
		{clause.Duration, "duration", bilingual.Text{German: "Dauer", English: "duration"}},
		{clause.Nature, "nature", bilingual.Text{German: "Art der Verarbeitung", English: "nature of the processing"}},
		{clause.Purposes, "purposes", bilingual.Text{German: "Zweck der Verarbeitung", English: "purpose of the processing"}},
		{
			clause.DataTypes, "dataTypes",
			bilingual.Text{German: "Art der personenbezogenen Daten", English: "type of personal data"},
		},
		{
			clause.DataSubjects, "dataSubjects",
			bilingual.Text{German: "Kategorien betroffener Personen", English: "categories of persons concerned"},
		},
		{
			clause.ControllerDuties, "controllerDuties",
			bilingual.Text{
				German:  "Pflichten und Rechte des Verantwortlichen",
				English: "duties and rights of the controller",
			},
		},
	}
}

func dsgvo28_3Vertrag() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-3-VERTRAG", Severity: rule.Warning, Basis: known("Art. 28 Abs. 3"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Eine Partei verarbeitet personenbezogene Daten für eine andere nur aufgrund eines Vertrags oder " +
				"anderen Rechtsakts.",
			English: "A party processes personal data for another only under a contract or another legal act.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist Auftragsverarbeiter, aber keine Klausel regelt die Verarbeitung.",
			English: "“{party}” is a processor, but no clause settles the processing.",
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
			for i, party := range c.Agreement.Parties {
				if isProcessor(party) && !namedAsProcessor(c, party.ID) {
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

func namedAsProcessor(c review.Case, id agreement.PartyID) bool {
	for _, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
		if slices.Contains(clause.Processors, id) {
			return true
		}
	}
	return false
}

func dsgvo28_3A() review.Rule {
	return processorItem("EU-DSGVO-28-3-A", "a", bilingual.Text{
		German:  "Der Auftragsverarbeiter verarbeitet Daten nur auf dokumentierte Weisung, auch bei Übermittlung in Drittländer.",
		English: "The processor processes data only on documented instructions, transfers to third countries included.",
	})
}

func dsgvo28_3B() review.Rule {
	return processorItem("EU-DSGVO-28-3-B", "b", bilingual.Text{
		German:  "Die Personen, die Daten verarbeiten, sind zur Vertraulichkeit verpflichtet.",
		English: "The persons who process data are bound to confidentiality.",
	})
}

func dsgvo28_3C() review.Rule {
	return processorItem("EU-DSGVO-28-3-C", "c", bilingual.Text{
		German:  "Der Auftragsverarbeiter trifft die Maßnahmen des Art. 32 DSGVO.",
		English: "The processor takes the measures of Art. 32 GDPR.",
	})
}

func dsgvo28_3D() review.Rule {
	return processorItem("EU-DSGVO-28-3-D", "d", bilingual.Text{
		German:  "Der Auftragsverarbeiter hält die Bedingungen für weitere Auftragsverarbeiter ein.",
		English: "The processor keeps to the conditions for further processors.",
	})
}

func dsgvo28_3E() review.Rule {
	return processorItem("EU-DSGVO-28-3-E", "e", bilingual.Text{
		German:  "Der Auftragsverarbeiter hilft, die Rechte der Betroffenen zu erfüllen.",
		English: "The processor helps to fulfil the rights of the persons concerned.",
	})
}

func dsgvo28_3F() review.Rule {
	return processorItem("EU-DSGVO-28-3-F", "f", bilingual.Text{
		German:  "Der Auftragsverarbeiter hilft bei den Pflichten aus Art. 32 bis 36 DSGVO.",
		English: "The processor helps with the duties of Art. 32 to 36 GDPR.",
	})
}

func dsgvo28_3G() review.Rule {
	return processorItem("EU-DSGVO-28-3-G", "g", bilingual.Text{
		German:  "Der Auftragsverarbeiter löscht die Daten am Ende oder gibt sie zurück.",
		English: "The processor deletes the data at the end, or gives them back.",
	})
}

func dsgvo28_3H() review.Rule {
	return processorItem("EU-DSGVO-28-3-H", "h", bilingual.Text{
		German:  "Der Auftragsverarbeiter gibt Auskunft, duldet Überprüfungen und warnt vor rechtswidrigen Weisungen.",
		English: "The processor gives information, allows audits, and warns of unlawful instructions.",
	})
}

// processorItem is the rule that the contract contains the duty under one letter of Art. 28 Abs. 3 S. 2.
func processorItem(id, letter string, title bilingual.Text) review.Rule {
	return review.Rule{
		ID: id, Title: title, Severity: rule.Warning, Basis: known("Art. 28 Abs. 3 S. 2 Buchst. " + letter),
		InForce: inForce(law.DSGVO),
		Finding: bilingual.Text{
			German:  "Die Auftragsverarbeitung regelt nicht Art. 28 Abs. 3 S. 2 Buchst. {letter} DSGVO.",
			English: "The commissioned processing does not settle Art. 28 (3) ({letter}) GDPR.",
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
					r.Lack(agreement.At(i, "items"))
				default:
					r.Violate(agreement.At(i, "items"), rule.P("letter", letter))
				}
			}
		},
	}
}

func dsgvo28_9() review.Rule {
	return review.Rule{
		ID: "EU-DSGVO-28-9", Severity: rule.Warning, Basis: known("Art. 28 Abs. 9"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Der Vertrag über Auftragsverarbeitung ist schriftlich abzufassen, auch elektronisch.",
			English: "The contract on commissioned processing is in writing, be it electronic.",
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
		ID: "EU-DSGVO-28-10", Severity: rule.Hint, Basis: known("Art. 28 Abs. 10"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Wer selbst über Zwecke und Mittel entscheidet, ist nicht Auftragsverarbeiter, sondern Verantwortlicher.",
			English: "Whoever decides on purposes and means is no processor but a controller.",
		},
		Finding: bilingual.Text{
			German:  "„{party}“ ist zugleich als Verantwortlicher und als Auftragsverarbeiter genannt.",
			English: "“{party}” is named both as controller and as processor.",
		},
		Remedy: bilingual.Text{
			German:  "Für jede Verarbeitung festlegen, in welcher Rolle die Partei handelt.",
			English: "Say for each processing in which role the party acts.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				for j, processor := range clause.Processors {
					if slices.Contains(clause.Controllers, processor) {
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
		ID: "EU-DSGVO-32-1", Severity: rule.Warning, Basis: known("Art. 32 Abs. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German: "Maßnahmen zum Schutz der Daten umfassen Verschlüsselung, Vertraulichkeit und Belastbarkeit, " +
				"Wiederherstellung und regelmäßige Prüfung.",
			English: "Measures that protect data include encryption, confidentiality and resilience, restoring, and regular " +
				"tests.",
		},
		Finding: bilingual.Text{
			German:  "Die Vereinbarung regelt nicht Art. 32 Abs. 1 Buchst. {letter} DSGVO.",
			English: "The agreement does not settle Art. 32 (1) ({letter}) GDPR.",
		},
		Remedy: bilingual.Text{
			German:  "Die Maßnahme vereinbaren, soweit sie dem Risiko angemessen ist.",
			English: "Agree on the measure as far as the risk calls for it.",
		},
		Applies: commissioned(),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				if len(clause.Processors) == 0 {
					continue
				}
				if len(clause.SecurityItems) == 0 {
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
		ID: "EU-DSGVO-33-2", Severity: rule.Warning, Basis: known("Art. 33 Abs. 2"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Der Auftragsverarbeiter meldet dem Verantwortlichen eine Verletzung des Datenschutzes unverzüglich.",
			English: "The processor tells the controller of a breach without undue delay.",
		},
		Finding: bilingual.Text{
			German:  "Eine unverzügliche Meldung an den Verantwortlichen ist nicht vorgesehen.",
			English: "There is no notice to the controller without undue delay.",
		},
		Remedy: bilingual.Text{
			German:  "Die unverzügliche Meldung vereinbaren, damit der Verantwortliche seine 72 Stunden einhält.",
			English: "Agree on notice without undue delay, so that the controller can keep its 72 hours.",
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
		ID: "EU-DSGVO-35-1", Severity: rule.Warning, Basis: known("Art. 35 Abs. 1"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Birgt eine Verarbeitung voraussichtlich ein hohes Risiko, werden ihre Folgen vorher abgeschätzt.",
			English: "Where processing is likely to be a high risk, its impact is assessed first.",
		},
		Finding: bilingual.Text{
			German:  "Das Risiko ist hoch, aber eine Datenschutz-Folgenabschätzung fehlt.",
			English: "The risk is high, but there is no impact assessment.",
		},
		Remedy: bilingual.Text{
			German:  "Die Folgen vor Beginn der Verarbeitung abschätzen.",
			English: "Assess the impact before processing begins.",
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
		ID: "EU-DSGVO-37-1", Severity: rule.Warning, Basis: known("Art. 37 Abs. 1 Buchst. a", "Art. 37 Abs. 3"),
		InForce: inForce(law.DSGVO),
		Title: bilingual.Text{
			German:  "Jede öffentliche Stelle benennt einen Datenschutzbeauftragten; mehrere können einen gemeinsamen haben.",
			English: "Every public body names a data protection officer; several may have a common one.",
		},
		Finding: bilingual.Text{
			German:  "Nicht jede öffentliche Stelle hat einen Datenschutzbeauftragten.",
			English: "Not every public body has a data protection officer.",
		},
		Remedy: bilingual.Text{
			German:  "Einen eigenen oder gemeinsamen Datenschutzbeauftragten benennen.",
			English: "Name an officer, own or common.",
		},
		Applies: review.With(agreement.KindDataProtection),
		Check: func(c review.Case, r *rule.Result) {
			for i, clause := range agreement.All[agreement.DataProtection](c.Agreement) {
				review.Expect(r, agreement.Yes, clause.OfficersNamed, i, "officersNamed")
			}
		},
	}
}

// known are places in the Regulation, whose text was not read.
func known(places ...string) rule.Basis {
	var basis rule.Basis
	for _, place := range places {
		basis = append(basis, law.Source{
			Citation: law.MustCite(law.DSGVO, place), Where: "allgemeine Kenntnis, Wortlaut nicht gelesen", Evidence: law.Assumed,
		})
	}
	return basis
}

func bdsg2_3() review.Rule {
	return review.Rule{
		ID: "DE-BDSG-2-3", Severity: rule.Warning, Basis: read(law.BDSG, "§ 2 Abs. 3"), InForce: inForce(law.BDSG),
		Title: bilingual.Text{
			German: "Ein gemeinsames Unternehmen von Bund und Ländern gilt als öffentliche Stelle des Bundes, wenn es über " +
				"ein Land hinaus tätig ist oder dem Bund die absolute Mehrheit gehört, sonst als solche der Länder.",
			English: "A joint company of the Federation and the Länder counts as a public body of the Federation where it " +
				"works beyond one Land or the Federation holds the absolute majority, and otherwise as one of the Länder.",
		},
		Finding: bilingual.Text{
			German:  "„{provider}“ ist {is}, wird aber anders behandelt.",
			English: "“{provider}” is {is} but is treated otherwise.",
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
			switch {
			case federal == agreement.Unknown:
				r.Lack(agreement.At(at, "beyondLand"))
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
		"mit einer Angabe zur Behandlung des IT-Dienstleisters als Stelle des Bundes",
		"with a statement on treating the IT provider as a body of the Federation",
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
