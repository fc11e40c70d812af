package review

import (
	"slices"
	"strconv"
	"sync"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
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
		all = append(all, termRules()...)
		all = append(all, constitutionRules()...)
		all = append(all, formRules()...)
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
			Finding: rule.Text{German: "„{party}“ bezeichnet nicht genau eine Partei.",
				English: "“{party}” does not name exactly one party."},
			Remedy: rule.Text{German: "Die Partei unter /parties aufnehmen oder die Bezeichnung berichtigen.",
				English: "Add the party under /parties, or correct how it is called."},
			Check: func(c Case, r *rule.Result) {
				for i := range c.Agreement.Parties {
					id := c.Agreement.Parties[i].ID
					if _, first, _ := c.Agreement.Party(id); first != i {
						r.Violate(rule.Pointer("parties", i, "id"), rule.P("party", string(id)))
					}
				}
				for pointer, id := range c.Agreement.StrayReferences() {
					r.Violate(pointer, rule.P("party", string(id)))
				}
			},
		},
		{
			ID: "DE-URKUNDE-FORM", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Die Vereinbarung nennt ihre Rechtsform und das Recht, dem sie unterliegt.",
				English: "The agreement names its legal form and the law that governs it."},
			Finding: rule.Text{German: "Nicht bestimmt ist: {what}. Die meisten Regeln sind deshalb nicht anwendbar.",
				English: "Not determined: {what}. Most rules are therefore not applicable."},
			Remedy: rule.Text{German: "Rechtsform und maßgebliches Recht angeben.",
				English: "State the legal form and the governing law."},
			Check: func(c Case, r *rule.Result) {
				if !c.Agreement.Form.IsValid() {
					r.Violate("/form", rule.P("what", phrase{German: "Rechtsform", English: "legal form"}))
				}
				if !slices.Contains(c.Agreement.Jurisdiction.Enum(), string(c.Agreement.Jurisdiction)) {
					r.Violate("/jurisdiction", rule.P("what", phrase{German: "maßgebliches Recht", English: "governing law"}))
				}
			},
		},
		{
			ID: "DE-URKUNDE-BETRAEGE", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Beträge, Anteile, Fristen und Anzahlen sind nicht negativ.",
				English: "Amounts, shares, periods and counts are not negative."},
			Finding: rule.Text{German: "Hier steht {value}.", English: "Here stands {value}."},
			Remedy:  rule.Text{German: "Den Wert berichtigen oder weglassen.", English: "Correct the value, or leave it out."},
			Check: func(c Case, r *rule.Result) {
				for pointer, value := range c.Agreement.Negatives() {
					r.Violate(pointer, rule.P("value", value))
				}
			},
		},
		{
			ID: "DE-URKUNDE-SUMME", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Die Jahresbeträge einer Zusage ergeben die zugesagte Summe.",
				English: "The yearly amounts of a promise add up to the promised sum."},
			Finding: rule.Text{German: "Die Jahresbeträge ergeben {sum}, zugesagt sind {total}.",
				English: "The yearly amounts add up to {sum}, promised are {total}."},
			Remedy: rule.Text{German: "Jahresbeträge oder Summe berichtigen.", English: "Correct the yearly amounts or the sum."},
			Applies: func(c Case) bool {
				funding, _, ok := agreement.First[agreement.Funding](c.Agreement)
				return ok && len(funding.Ceilings) > 0
			},
			Check: func(c Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					if len(funding.Ceilings) == 0 {
						continue
					}
					if funding.Total.IsZero() {
						r.Lack(agreement.At(i, "total"))
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
						r.Violate(agreement.At(i, "total"), rule.P("sum", sum), rule.P("total", funding.Total))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-ANTEILE", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Feste Anteile an den Kosten ergeben zusammen das Ganze.",
				English: "Fixed shares of the cost add up to the whole."},
			Finding: rule.Text{German: "Die Anteile ergeben {sum}.", English: "The shares add up to {sum}."},
			Remedy: rule.Text{German: "Die Anteile so festlegen, dass sie 100 % ergeben.",
				English: "Set the shares so that they add up to 100%."},
			Applies: func(c Case) bool {
				return c.Agreement.Has(agreement.KindCostSharing) || c.Agreement.Has(agreement.KindLevy)
			},
			Check: func(c Case, r *rule.Result) {
				for i, clause := range c.Agreement.Clauses {
					var shares []agreement.PartyShare
					switch clause := clause.(type) {
					case agreement.CostSharing:
						shares = clause.Shares
					case agreement.Levy:
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
						r.Violate(agreement.At(i, "shares"), rule.P("sum", sum))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-TAG", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Keine Unterschrift ist jünger als die Vereinbarung selbst.",
				English: "No signature is later than the agreement itself."},
			Finding: rule.Text{German: "{name} hat am {on} unterzeichnet, die Vereinbarung nennt den {signed} als " +
				"Tag der letzten Unterschrift.",
				English: "{name} signed on {on}; the agreement names {signed} as the day of the last signature."},
			Remedy: rule.Text{German: "Den Tag der letzten Unterschrift unter /signed berichtigen.",
				English: "Correct the day of the last signature under /signed."},
			Applies: func(c Case) bool { return !c.Agreement.Signed.IsZero() },
			Check: func(c Case, r *rule.Result) {
				for i := range c.Agreement.Parties {
					for j, s := range c.Agreement.Parties[i].Signatures {
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
			Title: rule.Text{German: "Die genannte Rechtsgrundlage gilt am Tag der Unterzeichnung.",
				English: "The legal basis that is named is in force on the day of signing."},
			Finding: rule.Text{German: "{basis} galt am {signed} noch nicht, sondern frühestens seit dem {begins}.",
				English: "{basis} was not yet in force on {signed}, but since {begins} at the earliest."},
			Remedy: rule.Text{German: "Eine Grundlage nennen, die an diesem Tag gilt.",
				English: "Name a basis that is in force on that day."},
			Applies: func(c Case) bool { return !c.Agreement.Signed.IsZero() && len(c.Agreement.Basis) > 0 },
			Check: func(c Case, r *rule.Result) {
				for i, source := range c.Agreement.Basis {
					act := source.Citation.Act()
					begins := act.Enacted()
					if inForce, _ := act.InForce(); !inForce.From.IsZero() {
						begins = inForce.From
					}
					switch {
					case begins.IsZero(), act.Renews() && c.Agreement.Signed.Before(begins):
						r.Lack(rule.Pointer("basis", i))
					case c.Agreement.Signed.Before(begins):
						r.Violate(rule.Pointer("basis", i), rule.P("basis", source.Citation), rule.P("signed", c.Agreement.Signed), rule.P("begins", begins))
					}
				}
			},
		},
	}
}

// termRules are the rules on a document that says two things at once about time, seats and measures.
func termRules() []rule.Rule[Case] {
	return []rule.Rule[Case]{
		{
			ID: "DE-URKUNDE-LAUFZEIT", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Die Laufzeit endet nicht vor ihrem Beginn, und eine unbefristete Vereinbarung " +
				"nennt kein Ende.",
				English: "The term does not end before it begins, and an unlimited agreement names no end."},
			Finding: rule.Text{German: "Die Laufzeit vom {from} bis zum {through} widerspricht sich.",
				English: "The term from {from} to {through} contradicts itself."},
			Remedy: rule.Text{German: "Beginn, Ende und Befristung aufeinander abstimmen.",
				English: "Bring beginning, end and limitation into line."},
			Applies: has(agreement.KindTerm),
			Check: func(c Case, r *rule.Result) {
				for i, term := range agreement.All[agreement.Term](c.Agreement) {
					if !term.Through.IsZero() && (term.Through.Before(term.From) || term.Unlimited == agreement.Yes) {
						r.Violate(agreement.At(i, "through"), rule.P("from", term.From), rule.P("through", term.Through))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-VERLAENGERUNG", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Nur eine befristete Vereinbarung kann sich verlängern.",
				English: "Only a limited agreement can be renewed."},
			Finding: rule.Text{German: "Die Vereinbarung ist unbefristet und soll sich doch von selbst verlängern.",
				English: "The agreement is unlimited, and yet is to be renewed by itself."},
			Remedy: rule.Text{German: "Die Verlängerung streichen oder die Vereinbarung befristen.",
				English: "Delete the renewal, or limit the agreement."},
			Applies: has(agreement.KindRenewal),
			Check: func(c Case, r *rule.Result) {
				term, _, ok := agreement.First[agreement.Term](c.Agreement)
				for i, renewal := range agreement.All[agreement.Renewal](c.Agreement) {
					if ok && term.Unlimited == agreement.Yes && renewal.Automatic == agreement.Yes {
						r.Violate(agreement.At(i, "automatic"))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-KUENDIGUNG", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Wer die ordentliche Kündigung ausschließt, gibt ihr keine Frist.",
				English: "Whoever excludes ordinary termination gives it no period of notice."},
			Finding: rule.Text{German: "Die ordentliche Kündigung ist ausgeschlossen und hat doch eine Frist von {months} Monaten.",
				English: "Ordinary termination is excluded, and yet has a period of notice of {months} months."},
			Remedy:  rule.Text{German: "Ausschluss oder Frist streichen.", English: "Delete the exclusion or the period."},
			Applies: has(agreement.KindTermination),
			Check: func(c Case, r *rule.Result) {
				for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
					if termination.Excluded == agreement.Yes && termination.NoticeMonths > 0 {
						r.Violate(agreement.At(i, "noticeMonths"), rule.P("months", termination.NoticeMonths))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-JAHRE", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Eine Zusage nennt jedes Jahr nur einmal.", English: "A promise names each year only once."},
			Finding: rule.Text{German: "Für {year} stehen zwei Beträge in der Zusage.",
				English: "The promise holds two amounts for {year}."},
			Remedy:  rule.Text{German: "Die Beträge des Jahres zusammenfassen.", English: "Put the amounts of the year together."},
			Applies: has(agreement.KindFunding),
			Check: func(c Case, r *rule.Result) {
				for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
					for j, later := range funding.Ceilings {
						for _, earlier := range funding.Ceilings[:j] {
							if earlier.Year == later.Year {
								r.Violate(agreement.At(i, "ceilings", j, "year"), rule.P("year", strconv.Itoa(later.Year)))
								break
							}
						}
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-SITZE", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Wer nur berät, hat keine Stimme.", English: "Whoever only advises has no vote."},
			Finding: rule.Text{German: "Im Gremium „{body}“ haben beratende Sitze {votes} Stimme(n).",
				English: "In the body “{body}”, advisory seats have {votes} vote(s)."},
			Remedy: rule.Text{German: "Die Stimmen streichen oder die Sitze als stimmberechtigt führen.",
				English: "Delete the votes, or let the seats vote."},
			Applies: has(agreement.KindBodies),
			Check: func(c Case, r *rule.Result) {
				for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
					for j, body := range bodies.Bodies {
						for k, seat := range body.Seats {
							if seat.Advisory == agreement.Yes && seat.Votes > 0 {
								r.Violate(agreement.At(i, "bodies", j, "seats", k, "votes"), rule.P("body", body.Name), rule.P("votes", seat.Votes))
							}
						}
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-MASSSTAB", Severity: rule.Warning, Basis: consistency(),
			Title: rule.Text{German: "Anteile entsprechen dem Maßstab, nach dem verteilt wird; ein Schlüssel wird benannt.",
				English: "Shares follow the measure of distribution, and a key is named."},
			Finding: rule.Text{German: "Verteilt wird zu gleichen Teilen, die Anteile reichen aber von {least} bis {most}.",
				English: "The cost is shared equally, but the shares range from {least} to {most}."},
			Remedy:  rule.Text{German: "Maßstab oder Anteil berichtigen.", English: "Correct the measure or the share."},
			Applies: has(agreement.KindCostSharing),
			Check: func(c Case, r *rule.Result) {
				for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
					if sharing.Measure == agreement.ByKey && sharing.Key == "" {
						r.Lack(agreement.At(i, "key"))
					}
					if sharing.Measure != agreement.Equally || len(sharing.Shares) == 0 {
						continue
					}
					least, most := sharing.Shares[0].Share, sharing.Shares[0].Share
					for _, s := range sharing.Shares {
						if s.Share.Compare(least) < 0 {
							least = s.Share
						}
						if s.Share.Compare(most) > 0 {
							most = s.Share
						}
					}
					if least != most {
						r.Violate(agreement.At(i, "shares"), rule.P("least", least), rule.P("most", most))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-LUECKE", Severity: rule.Hint, Basis: consistency(),
			Title: rule.Text{German: "Was in der Vereinbarung steht, ist keine Lücke.",
				English: "What stands in the agreement is no gap."},
			Finding: rule.Text{German: "„{clause}“ ist als nicht überliefert bezeichnet, steht aber in der Vereinbarung.",
				English: "“{clause}” is said not to be recorded, but stands in the agreement."},
			Remedy:  rule.Text{German: "Die Lücke streichen.", English: "Delete the gap."},
			Applies: func(c Case) bool { return len(c.Agreement.Gaps) > 0 },
			Check: func(c Case, r *rule.Result) {
				for i, gap := range c.Agreement.Gaps {
					if c.Agreement.Has(gap.Clause) {
						r.Violate(rule.Pointer("gaps", i), rule.P("clause", gap.Clause))
					}
				}
			},
		},
		{
			ID: "DE-URKUNDE-RECHT", Severity: rule.Hint, Basis: consistency(),
			Title: rule.Text{German: "Die Vereinbarung stützt sich auf das Recht, dem sie unterliegt: das des " +
				"Landes, des Bundes oder der Europäischen Union.",
				English: "The agreement rests on the law that governs it: that of the Land, of the Federation or of " +
					"the European Union."},
			Finding: rule.Text{German: "{basis} ist Recht eines anderen Landes.", English: "{basis} is law of another Land."},
			Remedy: rule.Text{German: "Die entsprechende Vorschrift des eigenen Landes nennen; ein Vertrag mehrerer " +
				"Länder unterliegt dem Recht des Bundes (DE).",
				English: "Name the corresponding norm of the own Land; a treaty of several Länder is governed by " +
					"federal law (DE)."},
			Applies: func(c Case) bool { return c.Agreement.Jurisdiction != law.Federation && len(c.Agreement.Basis) > 0 },
			Check: func(c Case, r *rule.Result) {
				for i, source := range c.Agreement.Basis {
					switch source.Citation.Act().Jurisdiction() {
					case c.Agreement.Jurisdiction, law.Federation, law.EuropeanUnion, "":
					default:
						r.Violate(rule.Pointer("basis", i), rule.P("basis", source.Citation))
					}
				}
			},
		},
	}
}

// has returns a condition that holds for agreements with a clause of the kind.
func has(kind agreement.ClauseKind) func(Case) bool {
	return func(c Case) bool { return c.Agreement.Has(kind) }
}

func constitutionRules() []rule.Rule[Case] {
	gg := func(place string) rule.Basis {
		return rule.Basis{{Citation: law.MustCite(law.GG, place), Where: federalCorpus, Evidence: law.Primary}}
	}
	return []rule.Rule[Case]{
		{
			ID: "DE-GG-28-2", Severity: rule.Error, Basis: gg("Art. 28 Abs. 2"),
			Title: rule.Text{German: "Die Vereinbarung achtet die kommunale Selbstverwaltung.",
				English: "The agreement respects municipal self-government."},
			Finding: rule.Text{German: "Die Vereinbarung nimmt den Kommunen die eigene Entscheidung in " +
				"Angelegenheiten der örtlichen Gemeinschaft.",
				English: "The agreement takes the decision in local matters away from the municipalities."},
			Remedy:  rule.Text{German: "Die Selbstverwaltung ausdrücklich wahren.", English: "Preserve self-government expressly."},
			Applies: func(c Case) bool { return c.Agreement.Has(agreement.KindParity) },
			Check: func(c Case, r *rule.Result) {
				for i, parity := range agreement.All[agreement.Parity](c.Agreement) {
					Expect(r, agreement.Yes, parity.RespectsSelfGovernment, i, "respectsSelfGovernment")
				}
			},
		},
		{
			ID: "DE-GG-84-1-7", Severity: rule.Error, Basis: append(gg("Art. 84 Abs. 1 S. 7"), gg("Art. 85 Abs. 1 S. 2")...),
			Title: rule.Text{German: "Der Bund überträgt Gemeinden und Gemeindeverbänden keine Aufgaben.",
				English: "The Federation transfers no tasks to municipalities and their associations."},
			Finding: rule.Text{German: "Die Aufgabe „{task}“ soll vom Bund unmittelbar auf „{to}“ übergehen.",
				English: "The task “{task}” is to pass from the Federation directly to “{to}”."},
			Remedy: rule.Text{German: "Die Aufgabe dem Land zuweisen; nur das Land kann sie durch Gesetz oder " +
				"Verordnung den Kommunen übertragen.",
				English: "Assign the task to the Land; only the Land can transfer it to municipalities, by act or regulation."},
			Applies: func(c Case) bool {
				return hasPartner(c.Agreement, governance.FederationPartner) && c.Agreement.Has(agreement.KindTasks)
			},
			Check: func(c Case, r *rule.Result) {
				for i, tasks := range agreement.All[agreement.Tasks](c.Agreement) {
					for j, task := range tasks.Tasks {
						to, _, ok := c.Agreement.Party(task.To)
						if !ok || to.Partner.Kind != governance.UnitPartner || task.Transfer != agreement.TaskTransferred {
							continue
						}
						for _, from := range task.From {
							if giver, _, ok := c.Agreement.Party(from); ok && giver.Partner.Kind == governance.FederationPartner {
								r.Violate(agreement.At(i, "tasks", j), rule.P("task", task.Name), rule.P("to", to.Partner.Name))
							}
						}
					}
				}
			},
		},
	}
}

func hasPartner(a *agreement.Agreement, kind governance.PartnerKind) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == kind {
			return true
		}
	}
	return false
}
