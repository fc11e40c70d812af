package agreement

import (
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// ContractRules returns the rules on public-law contracts (§§ 54 to 62) of a law of administrative procedure. The Federation
// and the Länder have laws of their own with the same numbers; evidence and where say how well the text of this one is known. On
// the text itself (law.Primary) violations are errors, on anything less they are warnings.
func ContractRules(act law.Act, evidence law.Evidence, where string) []rule.Rule[Case] {
	on := func(place string) law.Source {
		return law.Source{Citation: law.MustCite(act, place), Where: where, Evidence: evidence}
	}
	bgb := func(place string) law.Source {
		return law.Source{Citation: law.MustCite(law.BGB, place), Where: federalCorpus, Evidence: law.Primary}
	}
	severity := rule.Warning
	if evidence == law.Primary {
		severity = rule.Error
	}
	governed := func(c Case) bool {
		return c.Agreement.Jurisdiction == act.Jurisdiction() && isContract(c.Agreement.Form)
	}
	signed := func(c Case) bool { return governed(c) && !c.Agreement.Signed.IsZero() }
	id := func(place string) string { return act.RulePrefix() + "-" + place }

	return []rule.Rule[Case]{
		{
			ID: id("54"), Severity: severity, Basis: rule.Basis{on("§ 54 S. 1")},
			Title: rule.Text{German: "Ein öffentlich-rechtlicher Vertrag hat mindestens zwei Parteien.",
				English: "A public-law contract has at least two parties."},
			Finding: rule.Text{German: "Die Vereinbarung nennt {number} Partei(en).", English: "The agreement names {number} party or parties."},
			Remedy:  rule.Text{German: "Alle Beteiligten als Parteien nennen.", English: "Name all participants as parties."},
			Applies: governed,
			Check: func(c Case, r *rule.Result) {
				if len(c.Agreement.Parties) < 2 {
					r.Violate("/parties", rule.P("number", len(c.Agreement.Parties)))
				}
			},
		},
		{
			ID: id("57"), Severity: severity, Basis: rule.Basis{on("§ 57"), on("§ 3a Abs. 2")},
			Title: rule.Text{German: "Ein öffentlich-rechtlicher Vertrag ist schriftlich zu schließen; die elektronische Form verlangt eine qualifizierte Signatur.",
				English: "A public-law contract must be in writing; the electronic form needs a qualified signature."},
			Finding: rule.Text{German: "{name} hat für „{party}“ in einer Form unterzeichnet, die nicht genügt: {form}.",
				English: "{name} signed for “{party}” in a form that does not suffice: {form}."},
			Remedy: rule.Text{German: "Eigenhändig auf Papier oder mit qualifizierter elektronischer Signatur unterzeichnen.",
				English: "Sign by hand on paper or with a qualified electronic signature."},
			Applies: signed,
			Check: func(c Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					for j, s := range party.Signatures {
						switch s.Form {
						case Handwritten, QualifiedElectronic, QualifiedSeal:
						case "":
							r.Lack(rule.Pointer("parties", i, "signatures", j, "form"))
						default:
							r.Violate(rule.Pointer("parties", i, "signatures", j, "form"),
								rule.P("name", s.Name), rule.P("party", party.Partner.Name), rule.P("form", s.Form))
						}
					}
				}
			},
		},
		{
			ID: id("62"), Severity: severity, Basis: rule.Basis{on("§ 62 S. 2"), bgb("§ 126 Abs. 2")},
			Title:   rule.Text{German: "Jede Partei unterzeichnet den Vertrag.", English: "Every party signs the contract."},
			Finding: rule.Text{German: "Für „{party}“ hat niemand unterzeichnet.", English: "Nobody signed for “{party}”."},
			Remedy:  rule.Text{German: "Die Unterschrift auf derselben Urkunde nachholen.", English: "Have the party sign the same document."},
			Applies: signed,
			Check: func(c Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					if len(party.Signatures) == 0 {
						r.Violate(rule.Pointer("parties", i, "signatures"), rule.P("party", party.Partner.Name))
					}
				}
			},
		},
		{
			ID: id("58-1"), Severity: severity, Basis: rule.Basis{on("§ 58 Abs. 1")},
			Title: rule.Text{German: "Ein Vertrag, der in Rechte Dritter eingreift, wird erst mit deren schriftlicher Zustimmung wirksam.",
				English: "A contract that touches rights of third parties takes effect only with their written consent."},
			Finding: rule.Text{German: "Beschlüsse des Gremiums „{body}“ sollen Gemeinden binden, die nicht Partei sind.",
				English: "Decisions of the body “{body}” are to bind municipalities that are not parties."},
			Remedy: rule.Text{German: "Die schriftliche Zustimmung der Gemeinden einholen oder die Beschlüsse als Empfehlungen fassen.",
				English: "Obtain the written consent of the municipalities, or make the decisions recommendations."},
			Applies: governed,
			Check: func(c Case, r *rule.Result) {
				for i, bodies := range All[Bodies](c.Agreement) {
					for j, body := range bodies.Bodies {
						if body.BindsMunicipalities == Yes {
							r.Violate(At(i, "bodies", j, "bindsMunicipalities"), rule.P("body", body.Name))
						}
					}
				}
			},
		},
		{
			ID: id("60-1"), Severity: rule.Hint, Basis: rule.Basis{on("§ 60 Abs. 1")},
			Title: rule.Text{German: "Die Vereinbarung sagt, wie sie gekündigt werden kann; sonst bleibt nur die Kündigung bei wesentlich geänderten Verhältnissen.",
				English: "The agreement says how it can be terminated; otherwise only an essential change of circumstances allows it."},
			Finding: rule.Text{German: "Eine Regel zur ordentlichen Kündigung fehlt.", English: "There is no rule on ordinary termination."},
			Remedy:  rule.Text{German: "Frist und Form der ordentlichen Kündigung aufnehmen.", English: "Add period and form of ordinary termination."},
			Applies: governed,
			Check: func(c Case, r *rule.Result) {
				if term, _, ok := First[Term](c.Agreement); ok && !term.Through.IsZero() {
					return // a limited agreement ends by itself
				}
				switch c.Agreement.State(KindTermination) {
				case Absent:
					r.Violate("/clauses")
				case NotRecorded:
					r.Lack(c.Agreement.gapPointer(KindTermination))
				}
			},
		},
	}
}

const federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"

// isContract reports whether an agreement of the form is a contract under administrative law. Treaties between states are
// not, and the statutes of bodies are by-laws.
func isContract(form Form) bool {
	switch form {
	case Staatsvertrag, Zweckverband, GemeinsameKommunaleAnstalt:
		return false
	}
	return true
}

// gapPointer returns the pointer of the gap for the kind.
func (a *Agreement) gapPointer(kind ClauseKind) string {
	i, _ := a.Gap(kind)
	return rule.Pointer("gaps", i)
}
