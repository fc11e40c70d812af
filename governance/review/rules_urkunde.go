package review

import (
	"slices"
	"strconv"

	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// consistency is the basis of the rules on the document itself: no norm demands it, but a document that contradicts itself
// has no clear meaning.
func consistency() rule.Basis {
	return rule.Basis{{Where: "Stimmigkeit des Dokuments (keine Rechtsvorschrift)", Evidence: law.Derived}}
}

func urkundeParteien() Rule {
	return Rule{
		ID: "DE-URKUNDE-PARTEIEN", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Klauseln nennen nur Parteien der Vereinbarung, und keine zwei Parteien heißen gleich.",
			English: "Clauses name only parties to the agreement, and no two parties have the same name."},
		Finding: bilingual.Text{German: "„{party}“ {what}.", English: "“{party}” {what}."},
		Remedy: bilingual.Text{German: "Die Partei bei den Parteien aufnehmen oder die Bezeichnung berichtigen.",
			English: "Add the party to the list of parties, or correct the reference."},
		Check: func(c Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				id := c.Agreement.Parties[i].ID
				if _, first, _ := c.Agreement.Party(id); first != i {
					r.Violate(AtParty(i, "id"), rule.P("party", string(id)),
						rule.P("what", bilingual.Text{German: "bezeichnet mehrere Parteien", English: "names more than one party"}))
				}
			}
			for _, stray := range c.Agreement.StrayReferences() {
				r.Violate(stray.Pointer, rule.P("party", string(stray.Party)),
					rule.P("what", bilingual.Text{German: "ist keine Partei der Vereinbarung", English: "is not a party to the agreement"}))
			}
		},
	}
}

func urkundeForm() Rule {
	return Rule{
		ID: "DE-URKUNDE-FORM", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Die Vereinbarung nennt ihre Rechtsform und das Recht, dem sie unterliegt.",
			English: "The agreement names its legal form and the law that governs it."},
		Finding: bilingual.Text{German: "Nicht bestimmt ist: {what}. Die meisten Regeln sind deshalb nicht anwendbar.",
			English: "Not determined: {what}. Most rules are therefore not applicable."},
		Remedy: bilingual.Text{German: "Rechtsform und maßgebliches Recht angeben.",
			English: "State the legal form and the governing law."},
		Check: func(c Case, r *rule.Result) {
			if !c.Agreement.Form.IsValid() {
				r.Violate("/form", rule.P("what", bilingual.Text{German: "Rechtsform", English: "legal form"}))
			}
			if !c.Agreement.Jurisdiction.IsValid() {
				r.Violate("/jurisdiction", rule.P("what", bilingual.Text{German: "maßgebliches Recht", English: "governing law"}))
			}
		},
	}
}

func urkundeBetraege() Rule {
	return Rule{
		ID: "DE-URKUNDE-BETRAEGE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Beträge, Anteile, Fristen und andere Zahlen sind nicht negativ.",
			English: "Amounts, shares, periods and numbers are not negative."},
		Finding: bilingual.Text{German: "Angegeben ist {value}.", English: "The value given is {value}."},
		Remedy:  bilingual.Text{German: "Den Wert berichtigen oder weglassen.", English: "Correct the value, or leave it out."},
		Check: func(c Case, r *rule.Result) {
			for _, number := range c.Agreement.Negatives() {
				r.Violate(number.Pointer, rule.P("value", number.Value))
			}
		},
	}
}

func urkundeSumme() Rule {
	return Rule{
		ID: "DE-URKUNDE-SUMME", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Die Jahresbeträge einer Zusage ergeben die zugesagte Summe.",
			English: "The yearly amounts of a promise add up to the promised total."},
		Finding: bilingual.Text{German: "Die Jahresbeträge ergeben {sum}, zugesagt sind {total}.",
			English: "The yearly amounts add up to {sum}; {total} is promised."},
		Remedy: bilingual.Text{German: "Jahresbeträge oder Summe berichtigen.", English: "Correct the yearly amounts or the total."},
		Applies: rule.When("mit Jahresbeträgen in einer Klausel „Finanzierungszusage“",
			"with yearly amounts in a clause “funding promise”",
			func(c Case) bool { return hasCeilings(c.Agreement) }),
		Check: func(c Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				if len(funding.Ceilings) == 0 {
					continue
				}
				if funding.Total.IsZero() {
					r.Lack(agreement.At(i, "total"))
					continue
				}
				switch sum, ok := sumOfCeilings(funding.Ceilings); {
				case !ok:
					r.Violate(agreement.At(i, "total"), rule.P("sum", beyondMoney), rule.P("total", funding.Total))
				case sum != funding.Total:
					r.Violate(agreement.At(i, "total"), rule.P("sum", sum), rule.P("total", funding.Total))
				}
			}
		},
	}
}

func hasCeilings(a *agreement.Agreement) bool {
	for _, funding := range agreement.All[agreement.Funding](a) {
		if len(funding.Ceilings) > 0 {
			return true
		}
	}
	return false
}

// beyondMoney is a sum that is beyond all money there is, and so no promised one.
var beyondMoney = bilingual.Text{German: "keine Summe, die sich darstellen lässt", English: "no sum that can be expressed"}

// sumOfCeilings adds up the amounts of the years. It reports false where no amount can hold their sum.
func sumOfCeilings(ceilings []agreement.Ceiling) (sum finance.Amount, ok bool) {
	for _, ceiling := range ceilings {
		next, err := sum.Add(ceiling.Amount)
		if err != nil {
			return sum, false
		}
		sum = next
	}
	return sum, true
}

func urkundeAnteile() Rule {
	return Rule{
		ID: "DE-URKUNDE-ANTEILE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Feste Anteile an Kosten oder Fördermitteln ergeben zusammen 100 %.",
			English: "Fixed shares of cost or of a grant add up to the whole."},
		Finding: bilingual.Text{German: "Die Anteile ergeben {sum}.", English: "The shares add up to {sum}."},
		Remedy: bilingual.Text{German: "Die Anteile so festlegen, dass sie 100 % ergeben.",
			English: "Set the shares so that they add up to 100%."},
		Applies: rule.Or(With(agreement.KindCostSharing), With(agreement.KindLevy), With(agreement.KindGrantDistribution)),
		Check: func(c Case, r *rule.Result) {
			for i, clause := range c.Agreement.Clauses {
				var shares []agreement.PartyShare
				switch clause := clause.(type) {
				case agreement.CostSharing:
					shares = clause.Shares
				case agreement.Levy:
					shares = clause.Shares
				case agreement.GrantDistribution:
					shares = clause.Shares
				}
				if len(shares) == 0 {
					continue
				}
				switch sum, ok := sumOf(shares); {
				case !ok:
					r.Lack(agreement.At(i, "shares"))
				case sum != finance.Whole():
					r.Violate(agreement.At(i, "shares"), rule.P("sum", sum))
				}
			}
		},
	}
}

// sumOf adds up shares. It reports false where they have no common fraction that a person could have meant.
func sumOf(shares []agreement.PartyShare) (sum finance.Share, ok bool) {
	for _, s := range shares {
		next, err := sum.Add(s.Share)
		if err != nil {
			return sum, false
		}
		sum = next
	}
	return sum, true
}

func urkundeTag() Rule {
	return Rule{
		ID: "DE-URKUNDE-TAG", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Keine Unterschrift ist jünger als die Vereinbarung selbst.",
			English: "No signature is later than the agreement itself."},
		Finding: bilingual.Text{German: "{name} hat am {on} unterzeichnet, die Vereinbarung nennt den {signed} als " +
			"Tag der letzten Unterschrift.",
			English: "{name} signed on {on}; the agreement names {signed} as the day of the last signature."},
		Remedy: bilingual.Text{German: "Den Tag der letzten Unterschrift berichtigen.",
			English: "Correct the date of the last signature."},
		Applies: signedOnItsDay(),
		Check: func(c Case, r *rule.Result) {
			last, signed := c.Agreement.Signed, any(c.Agreement.Signed)
			if in := c.signedIn(); !in.IsZero() {
				last, signed = in.Period().Through, in
			}
			for at, s := range Signatures(c.Agreement) {
				if s.On.After(last) {
					r.Violate(at.At("on"), rule.P("name", s.Name), rule.P("on", s.On), rule.P("signed", signed))
				}
			}
		},
	}
}

func urkundeGrundlage() Rule {
	return Rule{
		ID: "DE-URKUNDE-GRUNDLAGE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Die genannte Rechtsgrundlage gilt am Tag der Unterzeichnung.",
			English: "The legal basis that is named is in force on the day of signing."},
		Finding: bilingual.Text{German: "{basis} galt am {signed} noch nicht, sondern frühestens seit dem {begins}.",
			English: "{basis} was not yet in force on {signed}; it has been in force since {begins} at the earliest."},
		Remedy: bilingual.Text{German: "Eine Grundlage nennen, die an diesem Tag gilt.",
			English: "Name a basis that is in force on that day."},
		Applies: rule.And(Signed(), withCitedBasis()),
		Check: func(c Case, r *rule.Result) {
			for i, source := range c.Agreement.Basis {
				switch begins := firstDay(source.Citation.Act()); {
				case source.Citation.IsZero():
				case begins.IsZero() && isReadBy(source.Citation.Act(), c.Agreement.Signed):
				case begins.IsZero(): // nobody recorded the day here, or even the act
					r.LackHere(rule.Pointer("basis", i))
				case !c.Agreement.Signed.Before(begins):
				case source.Citation.Act().Renews(): // when the earlier version began is not recorded
					r.LackHere(rule.Pointer("basis", i))
				default:
					r.Violate(rule.Pointer("basis", i), rule.P("basis", source.Citation),
						rule.P("signed", c.Agreement.Signed), rule.P("begins", begins))
				}
			}
		},
	}
}

// isReadBy reports whether the act held on an earlier day on which its text was read.
func isReadBy(act law.Act, on civil.Date) bool {
	read := act.ReadOn()
	return !read.IsZero() && !on.Before(read)
}

// withCitedBasis holds for agreements that name a norm on which they rest, whether its act is known here or not.
func withCitedBasis() Condition {
	return rule.When("mit einer Vorschrift als Rechtsgrundlage", "with a provision of law as its legal basis",
		func(c Case) bool {
			return slices.ContainsFunc(c.Agreement.Basis, func(source law.Source) bool { return !source.Citation.IsZero() })
		})
}

// firstDay returns the first day on which an act can be the basis of anything: of its force, or else of its enactment. It is zero
// where neither is recorded.
func firstDay(act law.Act) civil.Date {
	if inForce, _ := act.InForce(); !inForce.From.IsZero() {
		return inForce.From
	}
	return act.Enacted()
}

func urkundeLaufzeit() Rule {
	return Rule{
		ID: "DE-URKUNDE-LAUFZEIT", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Beginn, Ende, Mindestdauer und Kündigung der Laufzeit passen zueinander, und eine unbefristete " +
			"Vereinbarung nennt kein Ende.",
			English: "The beginning, end, minimum duration and termination of the term are consistent, and an agreement of " +
				"indefinite duration names no end."},
		Finding: bilingual.Text{German: "Die Angaben zur Laufzeit widersprechen sich: {what}.", English: "The term is inconsistent: {what}."},
		Remedy: bilingual.Text{German: "Beginn, Ende, Befristung und Kündigung aufeinander abstimmen.",
			English: "Bring beginning, end, limitation and termination into line."},
		Applies: With(agreement.KindTerm),
		Check: func(c Case, r *rule.Result) {
			term, end := wholeTerm(c.Agreement, r)
			checkEnd(c.Agreement, r, term, end)
		},
	}
}

func urkundeVerlaengerung() Rule {
	return Rule{
		ID: "DE-URKUNDE-VERLAENGERUNG", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Nur eine befristete Vereinbarung kann sich verlängern.",
			English: "Only an agreement for a fixed term can be renewed."},
		Finding: bilingual.Text{German: "Die Vereinbarung ist unbefristet und soll sich doch von selbst verlängern.",
			English: "The agreement is of indefinite duration, and yet is to be renewed automatically."},
		Remedy: bilingual.Text{German: "Die Verlängerung streichen oder die Vereinbarung befristen.",
			English: "Delete the renewal, or limit the term of the agreement."},
		Applies: With(agreement.KindRenewal),
		Check: func(c Case, r *rule.Result) {
			term, _, _ := agreement.First[agreement.Term](c.Agreement)
			for i, renewal := range agreement.All[agreement.Renewal](c.Agreement) {
				if term.Unlimited == agreement.Yes && renewal.Automatic == agreement.Yes {
					r.Violate(agreement.At(i, "automatic"))
				}
			}
		},
	}
}

func urkundeKuendigung() Rule {
	return Rule{
		ID: "DE-URKUNDE-KUENDIGUNG", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Wer die ordentliche Kündigung ausschließt, bestimmt für sie keine Frist.",
			English: "An agreement that excludes ordinary termination sets no period of notice for it."},
		Finding: bilingual.Text{German: "Die ordentliche Kündigung ist ausgeschlossen und hat doch eine Frist ({period}).",
			English: "Ordinary termination is excluded, and yet a period of notice is set ({period})."},
		Remedy:  bilingual.Text{German: "Ausschluss oder Frist streichen.", English: "Delete the exclusion or the period of notice."},
		Applies: With(agreement.KindTermination),
		Check: func(c Case, r *rule.Result) {
			for i, termination := range agreement.All[agreement.Termination](c.Agreement) {
				if termination.Excluded == agreement.Yes && !termination.Notice.IsZero() {
					r.Violate(agreement.At(i, "notice"), rule.P("period", termination.Notice))
				}
			}
		},
	}
}

func urkundeJahre() Rule {
	return Rule{
		ID: "DE-URKUNDE-JAHRE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Eine Zusage nennt jedes Jahr nur einmal.", English: "A promise names each year only once."},
		Finding: bilingual.Text{German: "Für {year} stehen zwei Beträge in der Zusage.",
			English: "The promise contains two amounts for {year}."},
		Remedy:  bilingual.Text{German: "Die Beträge des Jahres zusammenfassen.", English: "Combine the amounts of that year."},
		Applies: With(agreement.KindFunding),
		Check: func(c Case, r *rule.Result) {
			for i, funding := range agreement.All[agreement.Funding](c.Agreement) {
				earlier := make(map[int]bool, len(funding.Ceilings))
				for j, ceiling := range funding.Ceilings {
					if earlier[ceiling.Year] {
						r.Violate(agreement.At(i, "ceilings", j, "year"), rule.P("year", strconv.Itoa(ceiling.Year)))
					}
					earlier[ceiling.Year] = true
				}
			}
		},
	}
}

func urkundeSitze() Rule {
	return Rule{
		ID: "DE-URKUNDE-SITZE", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Wer nur berät, hat keine Stimme.", English: "Members that are only advisory have no vote."},
		Finding: bilingual.Text{German: "Im Gremium „{body}“ haben beratende Sitze {votes}.",
			English: "In the body “{body}”, advisory seats have {votes}."},
		Remedy: bilingual.Text{German: "Die Stimmen streichen oder die Sitze als stimmberechtigt führen.",
			English: "Delete the votes, or give the seats the right to vote."},
		Applies: With(agreement.KindBodies),
		Check: func(c Case, r *rule.Result) {
			for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
				for j, body := range bodies.Bodies {
					for k, seat := range body.Seats {
						if seat.Advisory == agreement.Yes && seat.Votes > 0 {
							r.Violate(agreement.At(i, "bodies", j, "seats", k, "votes"), rule.P("body", body.Name), rule.P("votes", votesText(seat.Votes)))
						}
					}
				}
			}
		},
	}
}

// votesText is a number of votes as a parameter of a finding.
func votesText(number int) bilingual.Text {
	if number == 1 {
		return bilingual.Text{German: "eine Stimme", English: "one vote"}
	}
	text := strconv.Itoa(number)
	return bilingual.Text{German: text + " Stimmen", English: text + " votes"}
}

func urkundeMassstab() Rule {
	return Rule{
		ID: "DE-URKUNDE-MASSSTAB", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Anteile entsprechen dem Maßstab, nach dem verteilt wird; ein Schlüssel wird benannt.",
			English: "The shares correspond to the measure by which the cost is distributed; a key of distribution is named."},
		Finding: bilingual.Text{German: "Verteilt wird zu gleichen Teilen, die Anteile reichen aber von {least} bis {most}.",
			English: "The cost is shared equally, but the shares range from {least} to {most}."},
		Remedy:  bilingual.Text{German: "Maßstab oder Anteil berichtigen.", English: "Correct the measure or the share."},
		Applies: With(agreement.KindCostSharing),
		Check: func(c Case, r *rule.Result) {
			for i, sharing := range agreement.All[agreement.CostSharing](c.Agreement) {
				if sharing.Measure == agreement.ByKey && sharing.Key == "" {
					r.Lack(agreement.At(i, "key"))
				}
				if sharing.Measure != agreement.Equally || len(sharing.Shares) == 0 {
					continue
				}
				bySize := func(a, b agreement.PartyShare) int { return a.Share.Compare(b.Share) }
				least, most := slices.MinFunc(sharing.Shares, bySize).Share, slices.MaxFunc(sharing.Shares, bySize).Share
				if least != most {
					r.Violate(agreement.At(i, "shares"), rule.P("least", least), rule.P("most", most))
				}
			}
		},
	}
}

func urkundeLuecke() Rule {
	return Rule{
		ID: "DE-URKUNDE-LUECKE", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Was die Vereinbarung regelt, ist nicht zugleich als nicht bekannt bezeichnet.",
			English: "What the document regulates is not also marked as not recorded."},
		Finding: bilingual.Text{German: "„{clause}“ ist als nicht bekannt bezeichnet, steht aber in der Vereinbarung.",
			English: "“{clause}” is marked as not recorded, but the agreement contains it."},
		Remedy: bilingual.Text{German: "Den Vermerk „nicht bekannt“ streichen.", English: "Delete the note that it is not recorded."},
		Applies: rule.When("mit Klauseln, die als nicht bekannt bezeichnet sind", "with clauses that are marked as not recorded",
			func(c Case) bool { return len(c.Agreement.Gaps) > 0 }),
		Check: func(c Case, r *rule.Result) {
			has := map[agreement.ClauseKind]bool{}
			for _, clause := range c.Agreement.Clauses {
				if clause != nil {
					has[clause.Kind()] = true
				}
			}
			for i, gap := range c.Agreement.Gaps {
				if has[gap.Clause] {
					r.Violate(rule.Pointer("gaps", i), rule.P("clause", gap.Clause))
				}
			}
		},
	}
}

func urkundeRecht() Rule {
	return Rule{
		ID: "DE-URKUNDE-RECHT", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Die Vereinbarung stützt sich auf das Recht, dem sie unterliegt: das des " +
			"Landes, des Bundes oder der Europäischen Union.",
			English: "The agreement is based on the law that governs it: that of the Land, of the Federation or of the " +
				"European Union."},
		Finding: bilingual.Text{German: "{basis} ist Recht eines anderen Landes.", English: "{basis} is law of another Land."},
		Remedy: bilingual.Text{German: "Die entsprechende Vorschrift des eigenen Landes nennen, bei Zusammenarbeit über die " +
			"Landesgrenze den Staatsvertrag, der sie erlaubt.",
			English: "Name the corresponding provision of the Land whose law governs the agreement or, for cooperation " +
				"across the border of the Land, the treaty that permits it."},
		Applies: rule.And(rule.Not(Under(law.Federation)), WithBasis()),
		Check: func(c Case, r *rule.Result) {
			for i, source := range c.Agreement.Basis {
				switch source.Citation.Act().Jurisdiction() {
				case c.Agreement.Jurisdiction, law.Federation, law.EuropeanUnion:
				case "": // of an act that is not known here, nobody knows whose law it is
					if !source.Citation.IsZero() {
						r.LackHere(rule.Pointer("basis", i))
					}
				default:
					r.Violate(rule.Pointer("basis", i), rule.P("basis", source.Citation))
				}
			}
		},
	}
}

func urkundeRechtsnatur() Rule {
	return Rule{
		ID: "DE-URKUNDE-RECHTSNATUR", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Was die Vereinbarung über ihre Rechtsnatur sagt, passt zu ihrer Rechtsform und widerspricht sich nicht.",
			English: "What the agreement says about its legal nature matches its legal form and is consistent."},
		Finding: bilingual.Text{German: "Die Angabe zur Rechtsnatur passt nicht: {what}.",
			English: "What is said about the legal nature is inconsistent: {what}."},
		Remedy: bilingual.Text{German: "Die Rechtsnatur berichtigen.", English: "Correct the legal nature."},
		Applies: rule.When("mit Angabe der Rechtsnatur", "stating its legal nature",
			func(c Case) bool { return c.Agreement.ContractLaw != "" }),
		Check: func(c Case, r *rule.Result) {
			if c.Agreement.ContractLaw == agreement.PrivateLawContract && isPublicByForm(c.Agreement.Form) {
				r.Violate("/contractLaw", rule.P("what", bilingual.Text{
					German:  "die Rechtsform „" + c.Agreement.Form.Text(language.German) + "“ ist öffentlich-rechtlich",
					English: "the legal form “" + c.Agreement.Form.Text(language.English) + "” is governed by public law"}))
				return
			}
			for i, vat := range agreement.All[agreement.VAT](c.Agreement) {
				if vat.PublicLaw == agreement.Unknown ||
					(vat.PublicLaw == agreement.Yes) == (c.Agreement.ContractLaw == agreement.PublicLawContract) {
					continue
				}
				r.Violate(agreement.At(i, "publicLaw"), rule.P("what", bilingual.Text{
					German:  "die Klausel zur Umsatzsteuer sagt etwas anderes als „" + c.Agreement.ContractLaw.Text(language.German) + "“",
					English: "the clause on value added tax contradicts “" + c.Agreement.ContractLaw.Text(language.English) + "”"}))
			}
		},
	}
}
