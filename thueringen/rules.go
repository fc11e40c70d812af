package thueringen

import (
	"strconv"
	"sync"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bund"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[agreement.Case]
)

// Rules returns the rules that an agreement under the law of Thüringen is checked against: those of the Land, of the
// Federation, and those that hold in every Land.
func Rules() rule.Set[agreement.Case] {
	rulesOnce.Do(func() {
		land := agreement.ContractRules(law.ThuerVwVfG, law.Assumed, "Wortlaut nicht gelesen; Bundesgesetz mit gleichen Paragraphen")
		land = append(land, frameworkRules()...)
		land = append(land, municipalRules()...)
		joined, err := rule.Join("foederal, Thüringen", bund.Rules(), rule.MustSet("Thüringen", land...))
		if err != nil {
			panic(err) // two rules with one ID; the tests of this package would have found it
		}
		rules = joined
	})
	return rules
}

func governed(c agreement.Case) bool { return c.Agreement.Jurisdiction == law.Thueringen }

func isFramework(c agreement.Case) bool {
	return governed(c) && c.Agreement.Form == agreement.FrameworkAgreement
}

// second is a source that tells of a norm whose text was not read.
func second(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Secondary}}
}

// read is the text of a norm that was read.
func read(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Primary}}
}

// frameworkRules are the rules on framework agreements of the Land and the kommunale Spitzenverbände.
func frameworkRules() []rule.Rule[agreement.Case] {
	return []rule.Rule[agreement.Case]{
		{
			ID: "TH-EGOVG-27", Severity: rule.Warning, Basis: second(law.ThuerEGovG, "§ 27", "egovernment.de a-778887"),
			Title: rule.Text{German: "Die Rahmenvereinbarung verbindet das Land mit den kommunalen Spitzenverbänden der Gemeinden und der Landkreise.",
				English: "The framework agreement joins the Land with the associations of the municipalities and of the Landkreise."},
			Finding: rule.Text{German: "Auf der Seite „{side}“ fehlt eine Partei.", English: "A party is missing on the side “{side}”."},
			Remedy:  rule.Text{German: "Die fehlende Seite beteiligen.", English: "Include the side that is missing."},
			Applies: isFramework,
			Check: func(c agreement.Case, r *rule.Result) {
				land, associations := 0, 0
				for _, party := range c.Agreement.Parties {
					switch party.Partner.Kind {
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
		},
		{
			ID: "TH-EGOVG-27-BEIRAT", Severity: rule.Hint, Basis: second(law.ThuerEGovG, "§ 27", "egovernment.de a-778887"),
			Title: rule.Text{German: "Die Zusammenarbeit läuft über den gesetzlichen Beirat für kommunales E-Government.",
				English: "The cooperation runs through the statutory Beirat für kommunales E-Government."},
			Finding: rule.Text{German: "Keine Klausel nennt ein Gremium, das auf Gesetz beruht.", English: "No clause names a body that rests on statute."},
			Remedy:  rule.Text{German: "Den gesetzlichen Beirat in die Gremienklausel aufnehmen.", English: "Add the statutory Beirat to the clause on bodies."},
			Applies: isFramework,
			Check: func(c agreement.Case, r *rule.Result) {
				bodies, at, ok := agreement.First[agreement.Bodies](c.Agreement)
				if !ok {
					lackOrViolate(c, r, agreement.KindBodies)
					return
				}
				for _, body := range bodies.Bodies {
					if body.Foundation == agreement.FoundedByStatute || body.Foundation == agreement.FoundedByBoth {
						return
					}
				}
				r.Violate(agreement.At(at))
			},
		},
		{
			ID: "TH-EGOVG-30", Severity: rule.Warning, Basis: second(law.ThuerEGovG, "§ 30", "jenapolis.de, 05.05.2018"),
			Title: rule.Text{German: "Zugesagte Jahresbeträge des Landes für kommunales E-Government überschreiten die gesetzlichen Obergrenzen nicht.",
				English: "Yearly amounts that the Land promises for municipal E-Government do not exceed the ceilings of the act."},
			Finding: rule.Text{German: "Für {year} sind {amount} zugesagt, das Gesetz erlaubt bis zu {ceiling}.",
				English: "For {year}, {amount} are promised; the act allows up to {ceiling}."},
			Remedy: rule.Text{German: "Den Jahresbetrag auf die Obergrenze senken.", English: "Lower the yearly amount to the ceiling."},
			Applies: func(c agreement.Case) bool {
				_, _, ok := agreement.First[agreement.Funding](c.Agreement)
				return ok && isFramework(c)
			},
			Check: func(c agreement.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					for j, promised := range funding.Ceilings {
						ceiling := ceilingOf(promised.Year)
						if ceiling.Compare(promised.Amount) < 0 {
							r.Violate(agreement.At(i, "ceilings", j, "amount"), rule.P("year", strconv.Itoa(promised.Year)),
								rule.P("amount", promised.Amount), rule.P("ceiling", ceiling))
						}
					}
				}
			},
		},
		{
			ID: "TH-BGB-164-1", Severity: rule.Warning,
			Basis: rule.Basis{{Citation: law.MustCite(law.BGB, "§ 164 Abs. 1"), Where: "allgemeine Kenntnis; Amtszeiten aus der Presse", Evidence: law.Assumed}},
			Title: rule.Text{German: "Wer in einem Amt unterzeichnet, hatte dieses Amt am Tag der Unterschrift inne.",
				English: "Whoever signs in an office held that office on the day of the signature."},
			Finding: rule.Text{German: "{name} hat als {office} für „{party}“ unterzeichnet; am {on} hatte dieses Amt {holder} inne.",
				English: "{name} signed as {office} for “{party}”; on {on} the office was held by {holder}."},
			Remedy: rule.Text{German: "Von der Person unterzeichnen lassen, die das Amt innehat, oder die Vollmacht angeben.",
				English: "Have the holder of the office sign, or state the power of attorney."},
			Applies: func(c agreement.Case) bool { return governed(c) && !c.Agreement.Signed.IsZero() },
			Check:   checkOffices,
		},
		{
			ID: "TH-FAG-1-1", Severity: rule.Hint, Basis: read(law.ThuerFAG, "§ 1 Abs. 1", umweltOnline),
			Title: rule.Text{German: "Die Vereinbarung sagt, wer die Kosten trägt; sonst tragen die Kommunen die Ausgaben ihrer Aufgaben selbst.",
				English: "The agreement says who bears the cost; otherwise municipalities bear the expenditure of their tasks themselves."},
			Finding: rule.Text{German: "Keine Klausel sagt, wer die Kosten trägt.", English: "No clause says who bears the cost."},
			Remedy:  rule.Text{German: "Eine Kosten- oder Finanzierungsklausel aufnehmen.", English: "Add a clause on cost or funding."},
			Applies: governed,
			Check: func(c agreement.Case, r *rule.Result) {
				for _, kind := range [...]agreement.ClauseKind{agreement.KindCostSharing, agreement.KindFunding, agreement.KindFullCost, agreement.KindLevy} {
					if c.Agreement.State(kind) == agreement.Present {
						return
					}
				}
				lackOrViolate(c, r, agreement.KindCostSharing)
			},
		},
		{
			ID: "TH-LHO-44-1", Severity: rule.Error, Basis: read(law.ThuerLHO, "§ 44 Abs. 1", "fdokument.com, § 44 ThürLHO mit VV"),
			Title: rule.Text{German: "Wer Zuwendungen des Landes zusagt, regelt den Nachweis der Verwendung und ein Prüfungsrecht.",
				English: "Whoever promises grants of the Land settles the proof of use and a right of audit."},
			Finding: rule.Text{German: "Die Zusage verzichtet auf {what}.", English: "The promise does without {what}."},
			Remedy: rule.Text{German: "Verwendungsnachweis und Prüfungsrecht in die Zusage oder in die Förderrichtlinie aufnehmen, auf die sie verweist.",
				English: "Put proof of use and right of audit into the promise, or into the funding rules to which it refers."},
			Applies: func(c agreement.Case) bool {
				funding, _, ok := agreement.First[agreement.Funding](c.Agreement)
				if !ok || !governed(c) {
					return false
				}
				funder, _, _ := c.Agreement.Party(funding.Funder)
				return funder.Partner.Kind == governance.LandPartner
			},
			Check: func(c agreement.Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					demand := func(answer agreement.Fact, field string, what rule.Text) {
						switch answer {
						case agreement.No:
							r.Violate(agreement.At(i, field), rule.P("what", word(what)))
						case agreement.Unknown:
							r.Lack(agreement.At(i, field))
						}
					}
					demand(funding.ProofOfUse, "proofOfUse", rule.Text{German: "den Verwendungsnachweis", English: "proof of use"})
					demand(funding.AuditRight, "auditRight", rule.Text{German: "das Prüfungsrecht", English: "a right of audit"})
				}
			},
		},
	}
}

// lackOrViolate notes that a clause of the kind is missing, or that nobody knows whether there is one.
func lackOrViolate(c agreement.Case, r *rule.Result, kind agreement.ClauseKind) {
	if gap, ok := c.Agreement.Gap(kind); ok {
		r.Lack(rule.Pointer("gaps", gap))
		return
	}
	r.Violate("/clauses")
}

// checkOffices compares who signed with who held the office on that day, for partners and offices that the library knows.
func checkOffices(c agreement.Case, r *rule.Result) {
	for i, party := range c.Agreement.Parties {
		partner, ok := Partner(party.Partner.ID)
		if !ok {
			continue
		}
		for j, s := range party.Signatures {
			office, ok := partner.Office(s.Office)
			if !ok || s.Capacity == agreement.Deputy || s.Capacity == agreement.Attorney {
				continue
			}
			on := c.Agreement.SignedBy(s)
			holder, ok := office.On(on)
			switch {
			case !ok:
				r.Lack(rule.Pointer("parties", i, "signatures", j, "office"))
			case holder.Value.Name != s.Name:
				r.Violate(rule.Pointer("parties", i, "signatures", j, "name"), rule.P("name", s.Name), rule.P("office", s.Office),
					rule.P("party", partner.Name), rule.P("on", on), rule.P("holder", holderText(holder.Value)))
			}
		}
	}
}

// word is a text as a parameter of a finding.
type word rule.Text

// Text returns the text in the language of the tag.
func (w word) Text(tag language.Tag) string { return rule.Text(w).In(tag) }

func holderText(holder governance.Holder) word {
	if holder.Name == "" {
		return word{German: "niemand (unbesetzt)", English: "nobody (vacant)"}
	}
	return word{German: holder.Name, English: holder.Name}
}
