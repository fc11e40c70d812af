package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

const (
	umweltOnline = "umwelt-online.de"
	anwalt24     = "anwalt24.de"
)

// municipalRules are the rules of the Thüringer Kommunalordnung on municipalities as parties.
func municipalRules() []rule.Rule[agreement.Case] {
	return []rule.Rule[agreement.Case]{
		{
			ID: "TH-KO-1", Severity: rule.Error, Basis: read(law.ThuerKO, "§ 1 Abs. 2", umweltOnline),
			Title: rule.Text{German: "Partei kann nur eine Gebietskörperschaft oder ein Gemeindeverband sein, die es am Tag der Unterzeichnung gibt.",
				English: "Only a unit that exists on the day of signing can be a party."},
			Finding: rule.Text{German: "„{party}“ mit dem Schlüssel {key} gibt es am {on} nicht.", English: "“{party}” with the key {key} does not exist on {on}."},
			Remedy: rule.Text{German: "Den Schlüssel am Tag der Unterzeichnung im Gemeindeverzeichnis prüfen und gegebenenfalls die Rechtsnachfolgerin nennen.",
				English: "Check the key in the municipality directory for that day, and name the legal successor where there is one."},
			Applies: func(c agreement.Case) bool {
				return governed(c) && hasUnit(c.Agreement) && !c.Agreement.Signed.IsZero()
			},
			Check: func(c agreement.Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					if party.Partner.Kind != governance.UnitPartner {
						continue
					}
					if party.Partner.Unit.IsZero() || c.Snapshot.Date() != c.Agreement.Signed {
						r.Lack(rule.Pointer("parties", i, "partner", "unit"))
						continue
					}
					if _, ok := c.Snapshot.Unit(party.Partner.Unit.Key); !ok {
						r.Violate(rule.Pointer("parties", i, "partner", "unit"), rule.P("party", party.Partner.Name),
							rule.P("key", party.Partner.Unit.String()), rule.P("on", c.Agreement.Signed))
					}
				}
			},
		},
		{
			ID: "TH-KO-31-2", Severity: rule.Error, Basis: read(law.ThuerKO, "§ 31 Abs. 2", anwalt24),
			Title: rule.Text{German: "Eine Gemeinde verpflichtet sich nur, wenn der Bürgermeister, sein Stellvertreter oder ein Bevollmächtigter eigenhändig und mit Amtsbezeichnung unterzeichnet.",
				English: "A municipality binds itself only where the mayor, the deputy or a person with power of attorney signs by hand and with the official title."},
			Finding: rule.Text{German: "Die Unterschrift von {name} für „{party}“ genügt nicht: {what}.", English: "The signature of {name} for “{party}” does not suffice: {what}."},
			Remedy: rule.Text{German: "Eigenhändig mit Amtsbezeichnung unterzeichnen; Bevollmächtigte legen eine Vollmacht in derselben Form vor.",
				English: "Sign by hand with the official title; a person with power of attorney shows it in the same form."},
			Applies: func(c agreement.Case) bool {
				return governed(c) && hasUnit(c.Agreement) && !c.Agreement.Signed.IsZero()
			},
			Check: func(c agreement.Case, r *rule.Result) {
				for i, party := range c.Agreement.Parties {
					if party.Partner.Kind != governance.UnitPartner {
						continue
					}
					for j, s := range party.Signatures {
						at := func(field string) string { return rule.Pointer("parties", i, "signatures", j, field) }
						violate := func(field string, what rule.Text) {
							r.Violate(at(field), rule.P("name", s.Name), rule.P("party", party.Partner.Name), rule.P("what", word(what)))
						}
						switch s.Form {
						case agreement.Handwritten:
						case "":
							r.Lack(at("form"))
						default:
							violate("form", rule.Text{German: "nicht eigenhändig", English: "not by hand"})
						}
						switch s.TitleGiven {
						case agreement.Unknown:
							r.Lack(at("titleGiven"))
						case agreement.No:
							violate("titleGiven", rule.Text{German: "ohne Amtsbezeichnung", English: "without the official title"})
						}
						if s.Capacity == "" {
							r.Lack(at("capacity"))
						}
					}
				}
			},
		},
		{
			ID: "TH-KO-3-2", Severity: rule.Error, Basis: read(law.ThuerKO, "§ 3 Abs. 2", anwalt24),
			Title: rule.Text{German: "Wer Gemeinden Aufgaben überträgt, stellt ihnen zugleich die Mittel dafür zur Verfügung.",
				English: "Whoever transfers tasks to municipalities provides the means for them at the same time."},
			Finding: rule.Text{German: "Die Aufgabe „{task}“ geht auf die Kommunen über, aber keine Klausel stellt die Mittel bereit.",
				English: "The task “{task}” passes to the municipalities, but no clause provides the means."},
			Remedy: rule.Text{German: "Eine Klausel über die Kosten der Aufgabe aufnehmen; eine Zusage „bis zu“ genügt nicht.",
				English: "Add a clause on the cost of the task; a promise “up to” does not suffice."},
			Applies: func(c agreement.Case) bool {
				return governed(c) && c.Agreement.State(agreement.KindTasks) == agreement.Present
			},
			Check: func(c agreement.Case, r *rule.Result) {
				provided := c.Agreement.State(agreement.KindFullCost) == agreement.Present || c.Agreement.State(agreement.KindCostSharing) == agreement.Present
				if funding, _, ok := agreement.First[agreement.Funding](c.Agreement); ok && funding.UpTo == agreement.No {
					provided = true
				}
				if provided {
					return
				}
				for i, tasks := range agreement.All[agreement.Tasks](c.Agreement) {
					for j, task := range tasks.Tasks {
						if task.Sphere == governance.TransferredSphere && task.Transfer == agreement.TaskTransferred && givenByLand(c.Agreement, task) {
							r.Violate(agreement.At(i, "tasks", j), rule.P("task", task.Name))
						}
					}
				}
			},
		},
	}
}

func hasUnit(a *agreement.Agreement) bool {
	for i := range a.Parties {
		if a.Parties[i].Partner.Kind == governance.UnitPartner {
			return true
		}
	}
	return false
}

func givenByLand(a *agreement.Agreement, task agreement.Task) bool {
	for _, from := range task.From {
		if giver, _, ok := a.Party(from); ok && giver.Partner.Kind == governance.LandPartner {
			return true
		}
	}
	return false
}
