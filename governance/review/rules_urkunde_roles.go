package review

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

func urkundeAufgaben() Rule {
	return Rule{
		ID: "DE-URKUNDE-AUFGABEN", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Eine Aufgabe geht nur auf eine Partei über, und in derselben Sache ist niemand zugleich Geber und Empfänger.",
			English: "A task passes to one party only, and no party is both giver and receiver of the same thing."},
		Finding: bilingual.Text{German: "„{party}“ {what}.", English: "“{party}” {what}."},
		Remedy: bilingual.Text{German: "Geber und Empfänger richtigstellen; mehrere Aufgaben desselben Namens unterscheidbar bezeichnen.",
			English: "Correct giver and receiver; give several tasks of the same name different names."},
		Applies: rule.Or(With(agreement.KindTasks), With(agreement.KindFunding), With(agreement.KindPrice),
			With(agreement.KindStaffTransfer), With(agreement.KindService)),
		Check: func(c Case, r *rule.Result) {
			checkTaskReceivers(c.Agreement, r)
			checkOwnGivers(c.Agreement, r)
			checkOwnReceivers(c.Agreement, r)
		},
	}
}

// givenTask is a task of one giver; a task that several give is one for each of them.
type givenTask struct {
	name  string
	giver agreement.PartyID
}

// checkTaskReceivers notes a task that a party gives to two others, or gives away and receives.
func checkTaskReceivers(a *agreement.Agreement, r *rule.Result) {
	if tasks := countPassed(a); tasks < 2 {
		return
	}
	receivers := map[givenTask]agreement.PartyID{}
	for place, task := range Tasks(a) {
		if !passes(task) {
			continue
		}
		name := strings.ToLower(strings.Join(strings.Fields(task.Name), " "))
		for k, giver := range task.From {
			if giver == task.To {
				continue // said elsewhere
			}
			if earlier, ok := receivers[givenTask{name, giver}]; ok && earlier != task.To {
				r.Violate(place.At("from", k), rule.P("party", nameOf(a, giver)), rule.P("what", bilingual.Text{
					German:  "gibt die Aufgabe „" + task.Name + "“ an „" + nameOf(a, earlier) + "“ und an „" + nameOf(a, task.To) + "“",
					English: "gives the task “" + task.Name + "” to “" + nameOf(a, earlier) + "” and to “" + nameOf(a, task.To) + "”"}))
			}
			if back, ok := receivers[givenTask{name, task.To}]; ok && back == giver {
				r.Violate(place.At("to"), rule.P("party", nameOf(a, task.To)), rule.P("what", bilingual.Text{
					German:  "gibt die Aufgabe „" + task.Name + "“ an „" + nameOf(a, giver) + "“ und empfängt sie von dort",
					English: "gives the task “" + task.Name + "” to “" + nameOf(a, giver) + "” and receives it from there"}))
			}
		}
		for _, giver := range task.From {
			if _, ok := receivers[givenTask{name, giver}]; !ok {
				receivers[givenTask{name, giver}] = task.To
			}
		}
	}
}

// nameOf returns how readers call a party: by its name, or as the document does where it has none or is no party.
func nameOf(a *agreement.Agreement, id agreement.PartyID) string {
	if party, _, ok := a.Party(id); ok && party.Partner.Name != "" {
		return party.Partner.Name
	}
	return string(id)
}

// passes reports whether a task goes from somebody to somebody.
func passes(task *agreement.Task) bool {
	return (task.Transfer == agreement.TaskTransferred || task.Transfer == agreement.TaskPerformed) && task.To != "" && task.Name != ""
}

func countPassed(a *agreement.Agreement) (n int) {
	for _, task := range Tasks(a) {
		if passes(task) {
			n++
		}
	}
	return n
}

// checkOwnGivers notes tasks that their receiver gives itself.
func checkOwnGivers(a *agreement.Agreement, r *rule.Result) {
	for place, task := range Tasks(a) {
		if !passes(task) || len(task.From) == 1 && hasRuleOnReceivers(a) {
			continue
		}
		if k := slices.Index(task.From, task.To); k >= 0 {
			r.Violate(place.At("from", k), rule.P("party", nameOf(a, task.To)), rule.P("what", bilingual.Text{
				German:  "gibt die Aufgabe „" + task.Name + "“ an sich selbst",
				English: "gives the task “" + task.Name + "” to itself"}))
		}
	}
}

// hasRuleOnReceivers reports whether § 7 Abs. 2 ThürKGG, which has a rule of its own, demands another receiver than the only giver.
func hasRuleOnReceivers(a *agreement.Agreement) bool {
	return a.Jurisdiction == law.Thueringen && a.Form == agreement.Zweckvereinbarung
}

// checkOwnReceivers notes money, personnel and services that a party gives itself.
func checkOwnReceivers(a *agreement.Agreement, r *rule.Result) {
	note := func(party agreement.PartyID, pointer, german, english string) {
		r.Violate(pointer, rule.P("party", nameOf(a, party)), rule.P("what", bilingual.Text{German: german, English: english}))
	}
	for i, clause := range a.Clauses {
		switch clause := clause.(type) {
		case agreement.Funding:
			if k := slices.Index(clause.Recipients, clause.Funder); k >= 0 && clause.Funder != "" {
				note(clause.Funder, agreement.At(i, "recipients", k), "fördert sich selbst", "funds itself")
			}
		case agreement.Price:
			if clause.Payer != "" && clause.Payer == clause.Payee {
				note(clause.Payer, agreement.At(i, "payee"), "zahlt an sich selbst", "pays itself")
			}
		case agreement.StaffTransfer:
			if clause.From != "" && clause.From == clause.To {
				note(clause.From, agreement.At(i, "to"), "gibt Personal an sich selbst ab", "transfers staff to itself")
			}
		case agreement.Service:
			if k := slices.Index(clause.Users, clause.Provider); k >= 0 && clause.Provider != "" {
				note(clause.Provider, agreement.At(i, "users", k), "ist Anbieter und zugleich Nutzer des Dienstes", "is provider and user of the service")
			}
		}
	}
}

func urkundeEinrichtung() Rule {
	return Rule{
		ID: "DE-URKUNDE-EINRICHTUNG", Severity: rule.Hint, Basis: consistency(),
		Title: bilingual.Text{German: "Partei ist, wer Rechtspersönlichkeit hat; für eine unselbständige Einrichtung ihr Träger.",
			English: "Only a body with legal personality can be a party; for a dependent unit, that is its parent body."},
		Finding: bilingual.Text{German: "„{party}“ ist rechtlich unselbständig. Partei ist der Träger: „{bearer}“.",
			English: "“{party}” has no legal personality. The party is its parent body: “{bearer}”."},
		Remedy: bilingual.Text{German: "Den Träger als Partei nennen, vertreten durch die Einrichtung.",
			English: "Name the parent body as the party, represented by the unit."},
		Applies: WithPartner(governance.DependentUnit),
		Check: func(c Case, r *rule.Result) {
			for i := range c.Agreement.Parties {
				partner := &c.Agreement.Parties[i].Partner
				switch {
				case partner.Kind != governance.DependentUnit:
				case partner.Bearer == "":
					r.Lack(AtParty(i, "partner", "bearer"))
				default:
					r.Violate(AtParty(i, "partner", "kind"), rule.P("party", partner.Name), rule.P("bearer", partner.Bearer))
				}
			}
		},
	}
}

func urkundeTraeger() Rule {
	return Rule{
		ID: "DE-URKUNDE-TRAEGER", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Der Träger einer unselbständigen Einrichtung schließt keine Vereinbarung mit sich selbst.",
			English: "The parent body of a dependent unit does not conclude an agreement with itself."},
		Finding: bilingual.Text{German: "„{party}“ gehört zu „{other}“ oder zum selben Träger; dieser vereinbart insoweit etwas mit sich selbst.",
			English: "“{party}” belongs to “{other}” or to the same parent body, which to that extent concludes an agreement with itself."},
		Remedy: bilingual.Text{German: "Eine innerdienstliche Regelung treffen oder den Träger nur einmal als Partei nennen.",
			English: "Make an internal arrangement, or let the parent body be a party only once."},
		Applies: WithPartner(governance.DependentUnit),
		Check: func(c Case, r *rule.Result) {
			parties := c.Agreement.Parties
			for i, j := range partiesOfSameBearer(parties) {
				if j >= 0 {
					r.Violate(AtParty(i), rule.P("party", parties[i].Partner.Name), rule.P("other", parties[j].Partner.Name))
				}
			}
		},
	}
}

// partiesOfSameBearer returns for each party the index of the first other one that is, by key or by name, the same legal person: for a
// dependent unit its bearer, or a later unit of that, so that two units are noted once. It is -1 where there is none, and for parties
// that are no dependent units.
func partiesOfSameBearer(parties []agreement.Party) []int {
	others, bearers, units := make([]int, len(parties)), map[string]int{}, map[string]int{}
	for i := range slices.Backward(parties) {
		if partner := &parties[i].Partner; partner.Kind != governance.DependentUnit {
			for _, mark := range marksOfPerson(partner) {
				bearers[mark] = i
			}
		}
	}
	for i := range slices.Backward(parties) {
		others[i] = -1
		partner := &parties[i].Partner
		if partner.Kind != governance.DependentUnit {
			continue
		}
		for _, mark := range marksOfPerson(partner) {
			for _, known := range []map[string]int{bearers, units} {
				if j, ok := known[mark]; ok && (others[i] < 0 || j < others[i]) {
					others[i] = j
				}
			}
		}
		for _, mark := range marksOfPerson(partner) {
			units[mark] = i
		}
	}
	return others
}

// marksOfPerson are the name and the key of the legal person that a partner is or belongs to, as far as they are recorded.
func marksOfPerson(partner *governance.Partner) []string {
	var marks []string
	name := partner.Name
	if partner.Kind == governance.DependentUnit {
		name = partner.Bearer
	}
	if name = strings.TrimSpace(name); name != "" {
		marks = append(marks, "name "+strings.ToLower(name))
	}
	switch partner.Kind {
	case governance.UnitPartner, governance.LandPartner, governance.DependentUnit:
		if !partner.Unit.IsZero() {
			marks = append(marks, "key "+partner.Unit.String())
		}
	}
	return marks
}
