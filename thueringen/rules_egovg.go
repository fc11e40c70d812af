package thueringen

import (
	"strconv"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
)

func egovg1_3() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-1-3", Severity: rule.Hint,
		Basis: rule.Basis{
			review.Read(law.ThuerEGovG, "§ 1 Abs. 3 S. 2", umweltOnline),
			review.Inferred(law.ThuerEGovG, "§ 28", "Überschrift"),
			review.Inferred(law.ThuerEGovG, "§ 31", "Überschrift"),
		},
		InForce: period("2024-07-19", ""), Since: civil.MustParse("2018-05-24"),
		Title: bilingual.Text{
			German: "Das ThürEGovG gilt für Kommunen nur, soweit eine Vorschrift sie nennt; §§ 28 und 31 betreffen nach " +
				"ihrer Überschrift nur die Landesverwaltung.",
			English: "The ThürEGovG binds municipalities only as far as a section names them; according to their headings, " +
				"§§ 28 and 31 concern only the administration of the Land.",
		},
		Finding: bilingual.Text{German: "{basis} verpflichtet Kommunen nicht.",
			English: "{basis} does not bind municipalities."},
		Remedy: bilingual.Text{
			German: "Eine Vorschrift nennen, die Kommunen verpflichtet, etwa § 14 ThürEGovG (Empfang elektronischer " +
				"Rechnungen).",
			English: "Name a section that binds municipalities, such as § 14 ThürEGovG (receipt of electronic invoices).",
		},
		Applies: inThueringen(review.WithBasis(), withThuringianUnit()),
		Check: func(c review.Case, r *rule.Result) {
			for i, source := range c.Agreement.Basis {
				for place := range source.Citation.Places() {
					if place.Within(law.MustCite(law.ThuerEGovG, "§ 28")) || place.Within(law.MustCite(law.ThuerEGovG, "§ 31")) {
						r.Violate(rule.Pointer("basis", i), rule.P("basis", place))
					}
				}
			}
		},
	}
}

func egovg4() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-4", Severity: rule.Hint,
		Basis: rule.Basis{review.SecondHand(law.ThuerEGovG, "§ 4", "Landtag, 27.04.2018")},
		Title: bilingual.Text{
			German: "Das Land setzt offene Standards und freie Software ein, wo das technisch möglich und wirtschaftlich " +
				"ist.",
			English: "The Land uses open standards and open source software where this is technically possible and economical.",
		},
		Finding: bilingual.Text{German: "Die Vereinbarung schließt freie Software aus.",
			English: "The agreement rules out open source software."},
		Remedy: bilingual.Text{German: "Freie Software zulassen oder begründen, weshalb sie nicht in Betracht kommt.",
			English: "Allow open source software, or give reasons why it is out of the question."},
		Applies: inThueringen(review.With(agreement.KindOpenStandards), review.WithPartner(governance.LandPartner)),
		Check: func(c review.Case, r *rule.Result) {
			for i, standards := range agreement.All[agreement.OpenStandards](c.Agreement) {
				review.Expect(r, agreement.Yes, standards.OpenSource, i, "openSource")
			}
		},
	}
}

func egovg27() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-27", Severity: rule.Hint,
		Basis: rule.Basis{
			review.SecondHand(law.ThuerEGovG, "§ 27", "egovernment.de a-778887"),
			review.Inferred(law.ThuerEGovG, "§ 27", "dass es beide Spitzenverbände sind, folgt aus dem Vorbild von 2018"),
		},
		Title: bilingual.Text{
			German: "Nach dem Vorbild von 2018 verbindet eine Rahmenvereinbarung das Land mit den Spitzenverbänden der " +
				"Gemeinden und der Landkreise.",
			English: "Following the model of 2018, a framework agreement is concluded between the Land and the associations " +
				"of the Gemeinden and of the Landkreise.",
		},
		Finding: bilingual.Text{German: "Auf der Seite „{side}“ fehlt eine Partei.",
			English: "A party is missing on the side “{side}”."},
		Remedy: bilingual.Text{German: "Die fehlende Seite beteiligen.",
			English: "Include the missing side."},
		Applies: ofForm(agreement.FrameworkAgreement),
		Check: func(c review.Case, r *rule.Result) {
			land, associations := 0, 0
			for i := range c.Agreement.Parties {
				switch c.Agreement.Parties[i].Partner.Kind {
				case governance.LandPartner:
					land++
				case governance.MunicipalAssociation:
					associations++
				}
			}
			if land == 0 {
				r.Violate("/parties", rule.P("side", governance.LandPartner))
			}
			if associations < 2 {
				r.Violate("/parties", rule.P("side", governance.MunicipalAssociation))
			}
		},
	}
}

// egovg27Zweck, egovg27Anlage and egovg27Streit are what a framework agreement says; its profile makes the rules.
func egovg27Zweck() review.Content {
	return review.Content{
		Clause: agreement.KindPurpose, Force: review.Should, Rule: "TH-EGOVG-27-ZWECK", Source: agreementsCompared(),
		Demand: bilingual.Text{German: "Eine Rahmenvereinbarung sagt, wozu Land und Kommunen zusammenarbeiten.",
			English: "A framework agreement states to what end the Land and the municipalities cooperate."},
	}
}

func egovg27Anlage() review.Content {
	return review.Content{
		Clause: agreement.KindAnnexes, Force: review.Should, Rule: "TH-EGOVG-27-ANLAGE", Source: agreementsCompared(),
		Demand: bilingual.Text{
			German:  "Einer Rahmenvereinbarung liegt eine Liste der Vorhaben bei, die regelmäßig fortgeschrieben wird.",
			English: "A framework agreement comes with a list of projects that is reviewed regularly.",
		},
	}
}

func egovg27Streit() review.Content {
	return review.Content{
		Clause: agreement.KindDisputes, Force: review.Should, Rule: "TH-EGOVG-27-STREIT", Source: agreementsCompared(),
		Demand: bilingual.Text{German: "Eine Rahmenvereinbarung sagt, wer entscheidet, wenn sich die Seiten nicht einigen.",
			English: "A framework agreement states who decides where the sides do not agree."},
	}
}

// agreementsCompared is the source of what such agreements usually say and no norm demands.
func agreementsCompared() law.Source {
	return law.Source{Where: "Empfehlung aus dem Vergleich der Vereinbarungen der Länder mit ihren Kommunen", Evidence: law.Derived}
}

func egovg27Beirat() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-27-BEIRAT", Severity: rule.Hint,
		Basis: rule.Basis{
			review.SecondHand(law.ThuerEGovG, "§ 27", "egovernment.de a-778887"),
			review.Inferred(law.ThuerEGovG, "§ 27", "dass die Vereinbarung den Beirat nennt, ist ein Rat"),
		},
		Title: bilingual.Text{German: "Die Zusammenarbeit läuft über den gesetzlichen Beirat für kommunales E-Government.",
			English: "The cooperation runs through the statutory Beirat für kommunales E-Government."},
		Finding: bilingual.Text{German: "Keine Klausel nennt ein Gremium, das auf Gesetz beruht.",
			English: "No clause names a statutory body."},
		Remedy: bilingual.Text{German: "Den gesetzlichen Beirat in die Gremienklausel aufnehmen.",
			English: "Add the statutory Beirat to the clause on bodies."},
		Applies: ofForm(agreement.FrameworkAgreement),
		Check: func(c review.Case, r *rule.Result) {
			bodies, at, ok := agreement.First[agreement.Bodies](c.Agreement)
			if !ok {
				review.Demand(r, c.Agreement, agreement.KindBodies)
				return
			}
			for _, body := range bodies.Bodies {
				if body.Foundation == agreement.FoundedByStatute || body.Foundation == agreement.FoundedByBoth {
					return
				}
			}
			r.Violate(agreement.At(at))
		},
	}
}

func egovg27Nachnutzung() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-27-NACHNUTZUNG", Severity: rule.Hint,
		Basis: rule.Basis{{Where: "Empfehlung nach der Vereinbarung von 2018 (egovernment.de; egovernment-computing.de a-767063)",
			Evidence: law.Derived}},
		Title: bilingual.Text{German: "Was gefördert wird, kann von anderen nachgenutzt werden.",
			English: "What is funded can be re-used by others."},
		Finding: bilingual.Text{German: "Die Nachnutzbarkeit wird nicht verlangt.", English: "Re-use is not required."},
		Remedy: bilingual.Text{German: "Die Nachnutzbarkeit zur Bedingung machen.",
			English: "Make the possibility of re-use a condition."},
		Applies: ofForm(agreement.FrameworkAgreement, review.With(agreement.KindReuse)),
		Check: func(c review.Case, r *rule.Result) {
			for i, reuse := range agreement.All[agreement.Reuse](c.Agreement) {
				review.Expect(r, agreement.Yes, reuse.Required, i, "required")
			}
		},
	}
}

func egovg30() review.Rule {
	return review.Rule{
		ID: "TH-EGOVG-30", Severity: rule.Warning,
		Basis: rule.Basis{review.SecondHand(law.ThuerEGovG, "§ 30", "jenapolis.de, 05.05.2018")},
		Title: bilingual.Text{
			German: "Zugesagte Jahresbeträge des Landes für kommunales E-Government überschreiten die gesetzlichen " +
				"Obergrenzen nicht.",
			English: "Yearly amounts that the Land promises for municipal E-Government do not exceed the ceilings of the " +
				"act.",
		},
		Finding: bilingual.Text{German: "Für {year} sind {amount} zugesagt, das Gesetz erlaubt bis zu {ceiling}.",
			English: "For {year}, {amount} is promised; the act allows up to {ceiling}."},
		Remedy: bilingual.Text{German: "Den Jahresbetrag auf die Obergrenze senken.",
			English: "Lower the yearly amount to the ceiling."},
		Applies: ofForm(agreement.FrameworkAgreement, fundedByLand()),
		Check: func(c review.Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if !review.PartyIs(c.Agreement, funding.Funder, governance.LandPartner) {
					continue
				}
				for j, promised := range funding.Ceilings {
					ceiling, recorded := ceilingOf(promised.Year)
					switch {
					case !recorded:
						r.Lack(agreement.At(i, "ceilings", j, "year"))
					case ceiling.Compare(promised.Amount) < 0:
						r.Violate(agreement.At(i, "ceilings", j, "amount"), rule.P("year", strconv.Itoa(promised.Year)),
							rule.P("amount", promised.Amount), rule.P("ceiling", ceiling))
					}
				}
			}
		},
	}
}

func ressortEgov() review.Rule {
	return review.Rule{
		ID: "TH-RESSORT-EGOV", Severity: rule.Warning,
		Basis: rule.Basis{review.Press("verwaltung.thueringen.de, Anschriften der Fachseiten; move-online")},
		Title: bilingual.Text{
			German: "Für E-Government war bis Ende November 2024 das Finanzministerium zuständig; seit Januar 2025 ist es das Ministerium für " +
				"Digitales und Infrastruktur.",
			English: "For E-Government, the ministry of finance was competent until the end of November 2024; the ministry " +
				"for digital affairs and infrastructure has been competent since January 2025.",
		},
		Finding: bilingual.Text{German: "„{party}“ war am {signed} nicht zuständig.",
			English: "“{party}” was not competent on {signed}."},
		Remedy: bilingual.Text{German: "Das zuständige Ministerium unterzeichnen lassen.",
			English: "Have the competent ministry sign."},
		Applies: ofForm(agreement.FrameworkAgreement, review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				party := &c.Agreement.Parties[i]
				late := party.Partner.ID == Finanzministerium && !c.Agreement.Signed.Before(civil.MustParse("2025-01-01"))
				early := party.Partner.ID == Digitalministerium && c.Agreement.Signed.Before(civil.MustParse("2024-12-01"))
				if late || early {
					r.Violate(review.AtParty(i, "partner"), rule.P("party", party.Partner.Name),
						rule.P("signed", c.Agreement.Signed))
				}
			}
		},
	}
}
