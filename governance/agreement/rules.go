package agreement

import (
	"sync"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

var (
	rulesOnce sync.Once
	rules     rule.Set[Case]
)

// Rules returns the rules that hold in every Land: what any document must not contradict within itself, and what the Basic
// Law says to agreements between levels.
func Rules() rule.Set[Case] {
	rulesOnce.Do(func() {
		var all []rule.Rule[Case]
		all = append(all, documentRules()...)
		all = append(all, constitutionRules()...)
		rules = rule.MustSet("foederal, Vereinbarungen", all...)
	})
	return rules
}

// consistency is the basis of the rules on the document itself: no norm demands it, but a document that contradicts itself
// has no clear meaning.
func consistency() rule.Basis {
	return rule.Basis{{Where: "Widerspruchsfreiheit der Urkunde", Evidence: law.Derived}}
}

func documentRules() []rule.Rule[Case] {
	return []rule.Rule[Case]{
		{
			ID: "DE-URKUNDE-PARTEIEN", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Klauseln nennen nur Parteien der Vereinbarung, und keine zwei Parteien heißen gleich.",
				English: "Clauses name only parties of the agreement, and no two parties are called the same."},
			Finding: rule.Text{German: "„{party}“ bezeichnet nicht genau eine Partei.", English: "“{party}” does not name exactly one party."},
			Remedy: rule.Text{German: "Die Partei unter /parties aufnehmen oder die Bezeichnung berichtigen.",
				English: "Add the party under /parties, or correct how it is called."},
			Check: func(c Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					if _, first, _ := c.Agreement.Party(party.ID); first != i {
						r.Violate(rule.Pointer("parties", i, "id"), rule.P("party", string(party.ID)))
					}
				}
				c.Agreement.eachReference(func(id PartyID, pointer func() string) {
					if _, _, ok := c.Agreement.Party(id); !ok {
						r.Violate(pointer(), rule.P("party", string(id)))
					}
				})
			},
		},
		{
			ID: "DE-URKUNDE-SUMME", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Die Jahresbeträge einer Zusage ergeben die zugesagte Summe.",
				English: "The yearly amounts of a promise add up to the promised sum."},
			Finding: rule.Text{German: "Die Jahresbeträge ergeben {sum}, zugesagt sind {total}.", English: "The yearly amounts add up to {sum}, promised are {total}."},
			Remedy:  rule.Text{German: "Jahresbeträge oder Summe berichtigen.", English: "Correct the yearly amounts or the sum."},
			Applies: func(c Case) bool {
				funding, _, ok := First[Funding](c.Agreement)
				return ok && len(funding.Ceilings) > 0
			},
			Check: func(c Case, r *rule.Result) {
				for i, funding := range All[Funding](c.Agreement) {
					if len(funding.Ceilings) == 0 {
						continue
					}
					if funding.Total.IsZero() {
						r.Lack(At(i, "total"))
						continue
					}
					var sum finance.Amount
					for _, ceiling := range funding.Ceilings {
						next, err := sum.Add(ceiling.Amount)
						if err != nil { // beyond all money there is, and so not the promised sum
							break
						}
						sum = next
					}
					if sum != funding.Total {
						r.Violate(At(i, "total"), rule.P("sum", sum), rule.P("total", funding.Total))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-ANTEILE", Severity: rule.Warning, Basis: consistency(),
			Title:   rule.Text{German: "Feste Anteile an den Kosten ergeben zusammen das Ganze.", English: "Fixed shares of the cost add up to the whole."},
			Finding: rule.Text{German: "Die Anteile ergeben {sum}.", English: "The shares add up to {sum}."},
			Remedy:  rule.Text{German: "Die Anteile so festlegen, dass sie 100 % ergeben.", English: "Set the shares so that they add up to 100%."},
			Applies: func(c Case) bool {
				return c.Agreement.State(KindCostSharing) == Present || c.Agreement.State(KindLevy) == Present
			},
			Check: func(c Case, r *rule.Result) {
				for i, clause := range c.Agreement.Clauses {
					var shares []PartyShare
					switch clause := clause.(type) {
					case CostSharing:
						shares = clause.Shares
					case Levy:
						shares = clause.Shares
					}
					if len(shares) == 0 {
						continue
					}
					var sum finance.Share
					for _, s := range shares {
						next, err := sum.Add(s.Share)
						if err != nil { // no common fraction that a person could have meant
							break
						}
						sum = next
					}
					if sum != finance.Whole() {
						r.Violate(At(i, "shares"), rule.P("sum", sum))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-TAG", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Keine Unterschrift ist jünger als die Vereinbarung selbst.", English: "No signature is later than the agreement itself."},
			Finding: rule.Text{German: "{name} hat am {on} unterzeichnet, die Vereinbarung nennt den {signed} als Tag der letzten Unterschrift.",
				English: "{name} signed on {on}; the agreement names {signed} as the day of the last signature."},
			Remedy:  rule.Text{German: "Den Tag der letzten Unterschrift unter /signed berichtigen.", English: "Correct the day of the last signature under /signed."},
			Applies: func(c Case) bool { return !c.Agreement.Signed.IsZero() },
			Check: func(c Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					for j, s := range party.Signatures {
						if s.On.After(c.Agreement.Signed) {
							r.Violate(rule.Pointer("parties", i, "signatures", j, "on"),
								rule.P("name", s.Name), rule.P("on", s.On), rule.P("signed", c.Agreement.Signed))
						}
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-GRUNDLAGE", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Die genannte Rechtsgrundlage gilt am Tag der Unterzeichnung.", English: "The legal basis that is named is in force on the day of signing."},
			Finding: rule.Text{German: "{basis} galt am {signed} noch nicht; das Gesetz ist vom {begins}.",
				English: "{basis} was not yet in force on {signed}; the act is of {begins}."},
			Remedy:  rule.Text{German: "Eine Grundlage nennen, die an diesem Tag gilt.", English: "Name a basis that is in force on that day."},
			Applies: func(c Case) bool { return !c.Agreement.Signed.IsZero() && len(c.Agreement.Basis) > 0 },
			Check: func(c Case, r *rule.Result) {
				for i, source := range c.Agreement.Basis {
					act := source.Citation.Act()
					begins := act.Enacted()
					if inForce, _ := act.InForce(); !inForce.From.IsZero() {
						begins = inForce.From
					}
					switch {
					case begins.IsZero():
						r.Lack(rule.Pointer("basis", i))
					case c.Agreement.Signed.Before(begins):
						r.Violate(rule.Pointer("basis", i), rule.P("basis", source.Citation), rule.P("signed", c.Agreement.Signed), rule.P("begins", begins))
					}
				}
			},
		},
	}
}

func constitutionRules() []rule.Rule[Case] {
	gg := func(place string) rule.Basis {
		return rule.Basis{{Citation: law.MustCite(law.GG, place), Where: federalCorpus, Evidence: law.Primary}}
	}
	return []rule.Rule[Case]{
		{
			ID: "DE-GG-28-2", Severity: rule.Error, Basis: gg("Art. 28 Abs. 2"),
			Title: rule.Text{German: "Die Vereinbarung achtet die kommunale Selbstverwaltung.", English: "The agreement respects municipal self-government."},
			Finding: rule.Text{German: "Die Vereinbarung nimmt den Kommunen die eigene Entscheidung in Angelegenheiten der örtlichen Gemeinschaft.",
				English: "The agreement takes the decision in local matters away from the municipalities."},
			Remedy:  rule.Text{German: "Die Selbstverwaltung ausdrücklich wahren.", English: "Preserve self-government expressly."},
			Applies: func(c Case) bool { return c.Agreement.State(KindParity) == Present },
			Check: func(c Case, r *rule.Result) {
				for i, parity := range All[Parity](c.Agreement) {
					switch parity.RespectsSelfGovernment {
					case No:
						r.Violate(At(i, "respectsSelfGovernment"))
					case Unknown:
						r.Lack(At(i, "respectsSelfGovernment"))
					}
				}
			},
		},
		{
			ID: "DE-GG-84-1-7", Severity: rule.Error, Basis: append(gg("Art. 84 Abs. 1 S. 7"), gg("Art. 85 Abs. 1 S. 2")...),
			Title: rule.Text{German: "Der Bund überträgt Gemeinden und Gemeindeverbänden keine Aufgaben.",
				English: "The Federation transfers no tasks to municipalities and their associations."},
			Finding: rule.Text{German: "Die Aufgabe „{task}“ soll vom Bund unmittelbar auf „{to}“ übergehen.",
				English: "The task “{task}” is to pass from the Federation directly to “{to}”."},
			Remedy: rule.Text{German: "Die Aufgabe dem Land zuweisen; nur das Land kann sie durch Gesetz oder Verordnung den Kommunen übertragen.",
				English: "Assign the task to the Land; only the Land can transfer it to municipalities, by act or regulation."},
			Applies: func(c Case) bool {
				return hasPartner(c.Agreement, governance.FederationPartner) && c.Agreement.State(KindTasks) == Present
			},
			Check: func(c Case, r *rule.Result) {
				for i, tasks := range All[Tasks](c.Agreement) {
					for j, task := range tasks.Tasks {
						to, _, ok := c.Agreement.Party(task.To)
						if !ok || to.Partner.Kind != governance.UnitPartner || task.Transfer != TaskTransferred {
							continue
						}
						for _, from := range task.From {
							if giver, _, ok := c.Agreement.Party(from); ok && giver.Partner.Kind == governance.FederationPartner {
								r.Violate(At(i, "tasks", j), rule.P("task", task.Name), rule.P("to", to.Partner.Name))
							}
						}
					}
				}
			},
		},
	}
}

func hasPartner(a *Agreement, kind governance.PartnerKind) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == kind {
			return true
		}
	}
	return false
}
