package review

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// assistanceFree is up to which sum the expenses of a single case of Amtshilfe are not paid back: 35 euro.
func assistanceFree() finance.Amount { return finance.Euro(35) }

// assistance are the rules on Amtshilfe: supplementary help of one authority to another, on request, in a single case and
// without a fee.
func (p procedure) assistance() []rule.Rule[Case] {
	assisted := func(c Case) bool {
		return c.Agreement.Jurisdiction == p.act.Jurisdiction() && hasAssistance(c.Agreement, false)
	}
	refunded := func(c Case) bool {
		return c.Agreement.Jurisdiction == p.act.Jurisdiction() && hasAssistance(c.Agreement, true)
	}
	return []rule.Rule[Case]{
		{
			ID: p.id("4-2"), Severity: p.hard(), Basis: rule.Basis{p.on("§ 4 Abs. 2")},
			Title: rule.Text{German: "Amtshilfe ist ergänzende Hilfe; wer Weisungen folgt oder eine eigene Aufgabe erfüllt, leistet keine.",
				English: "Amtshilfe is supplementary help; following instructions or doing a task of one's own is none."},
			Finding: rule.Text{German: "„{name}“ ist keine Amtshilfe: {reason}.",
				English: "“{name}” is no Amtshilfe: {reason}."},
			Remedy: rule.Text{German: "Die Hilfe nicht auf die Vorschriften über die Amtshilfe stützen.",
				English: "Do not base the help on the rules on Amtshilfe."},
			Applies: assisted,
			Check: func(c Case, r *rule.Result) {
				for at, support := range agreement.All[agreement.Support](c.Agreement) {
					if support.Assistance != agreement.Yes {
						continue
					}
					switch support.OwnTask {
					case agreement.Yes:
						r.Violate(agreement.At(at, "ownTask"), rule.P("name", support.Name),
							rule.P("reason", phrase{German: "eigene Aufgabe der helfenden Behörde",
								English: "a task of the helper's own"}))
					case agreement.Unknown:
						r.Lack(agreement.At(at, "ownTask"))
					}
					switch support.Instructed {
					case agreement.Yes:
						r.Violate(agreement.At(at, "instructed"), rule.P("name", support.Name),
							rule.P("reason", phrase{German: "Weisungsverhältnis",
								English: "one authority instructs the other"}))
					case agreement.Unknown:
						r.Lack(agreement.At(at, "instructed"))
					}
				}
			},
		},
		{
			ID: p.id("4-1-DAUER"), Severity: rule.Warning,
			Basis: rule.Basis{
				p.on("§ 4 Abs. 1"),
				{Citation: law.MustCite(p.act, "§§ 4–8"), Where: "ergänzend, im Einzelfall, ohne Gebühr: daraus abgeleitet", Evidence: law.Derived},
			},
			Title: rule.Text{German: "Dauernder Betrieb gegen Entgelt ist keine Amtshilfe.",
				English: "Permanent operation for money is no Amtshilfe."},
			Finding: rule.Text{German: "„{name}“ ist als Amtshilfe vereinbart, läuft aber auf Dauer und wird bezahlt.",
				English: "“{name}” is agreed as Amtshilfe, but goes on permanently and is paid for."},
			Remedy: rule.Text{German: "Eine Zweckvereinbarung oder einen Vertrag über die Leistung schließen.",
				English: "Conclude a Zweckvereinbarung or a contract on the service."},
			Applies: assisted,
			Check: func(c Case, r *rule.Result) {
				for at, support := range agreement.All[agreement.Support](c.Agreement) {
					if support.Assistance != agreement.Yes {
						continue
					}
					paid := support.Fee
					if support.Expenses.Sign() > 0 {
						paid = agreement.Yes
					}
					switch {
					case support.Permanent == agreement.No || paid == agreement.No:
					case support.Permanent == agreement.Unknown:
						r.Lack(agreement.At(at, "permanent"))
					case paid == agreement.Unknown:
						r.Lack(agreement.At(at, "fee"))
					default:
						r.Violate(agreement.At(at), rule.P("name", support.Name))
					}
				}
			},
		},
		{
			ID: p.id("8-1-1"), Severity: p.hard(), Basis: rule.Basis{p.on("§ 8 Abs. 1 S. 1")},
			Title: rule.Text{German: "Für Amtshilfe wird keine Verwaltungsgebühr erhoben.",
				English: "No administrative fee is taken for Amtshilfe."},
			Finding: rule.Text{German: "Für „{name}“ ist eine Gebühr vereinbart.", English: "A fee is agreed for “{name}”."},
			Remedy: rule.Text{German: "Die Gebühr streichen; Auslagen können ersetzt werden.",
				English: "Strike out the fee; expenses can be paid back."},
			Applies: assisted,
			Check: func(c Case, r *rule.Result) {
				for at, support := range agreement.All[agreement.Support](c.Agreement) {
					if support.Assistance != agreement.Yes {
						continue
					}
					if support.Fee == agreement.Yes {
						r.Violate(agreement.At(at, "fee"), rule.P("name", support.Name))
					} else if support.Fee == agreement.Unknown {
						r.Lack(agreement.At(at, "fee"))
					}
				}
			},
		},
		{
			ID: p.id("8-1-2"), Severity: p.hard(), Basis: rule.Basis{p.on("§ 8 Abs. 1 S. 2")},
			Title: rule.Text{German: "Auslagen der Amtshilfe werden nur ersetzt, wenn sie im Einzelfall 35 Euro übersteigen.",
				English: "Expenses of Amtshilfe are paid back only where they exceed 35 euro in the single case."},
			Finding: rule.Text{German: "Für „{name}“ werden Auslagen von {expenses} ersetzt; sie müssten {limit} übersteigen.",
				English: "For “{name}” expenses of {expenses} are paid back; they would have to exceed {limit}."},
			Remedy: rule.Text{German: "Den Ersatz auf Auslagen über 35 Euro beschränken.",
				English: "Pay back only expenses above 35 euro."},
			Applies: refunded,
			Check: func(c Case, r *rule.Result) {
				for at, support := range agreement.All[agreement.Support](c.Agreement) {
					if support.Assistance != agreement.Yes {
						continue
					}
					if support.Expenses.Sign() > 0 && support.Expenses.Compare(assistanceFree()) <= 0 {
						r.Violate(agreement.At(at, "expenses"),
							rule.P("name", support.Name), rule.P("expenses", support.Expenses), rule.P("limit", assistanceFree()))
					}
				}
			},
		},
		{
			ID: p.id("8-1-3"), Severity: p.hard(), Basis: rule.Basis{p.on("§ 8 Abs. 1 S. 3")},
			Title: rule.Text{German: "Innerhalb derselben juristischen Person werden Auslagen der Amtshilfe nicht ersetzt.",
				English: "Within the same legal person, expenses of Amtshilfe are not paid back."},
			Finding: rule.Text{German: "Für „{name}“ sollen Auslagen ersetzt werden, obwohl beide Behörden demselben Rechtsträger angehören.",
				English: "For “{name}” expenses are to be paid back although both authorities belong to the same legal person."},
			Remedy:  rule.Text{German: "Den Ersatz streichen.", English: "Strike out the payment."},
			Applies: refunded,
			Check: func(c Case, r *rule.Result) {
				for at, support := range agreement.All[agreement.Support](c.Agreement) {
					if support.Assistance != agreement.Yes {
						continue
					}
					switch {
					case support.Expenses.Sign() <= 0 || support.SamePerson == agreement.No:
					case support.SamePerson == agreement.Unknown:
						r.Lack(agreement.At(at, "samePerson"))
					default:
						r.Violate(agreement.At(at, "expenses"), rule.P("name", support.Name))
					}
				}
			},
		},
	}
}

// hasAssistance reports whether the agreement regards some help as Amtshilfe; refunded asks for help whose expenses are paid back.
func hasAssistance(a *agreement.Agreement, refunded bool) bool {
	for _, clause := range a.Clauses {
		if support, ok := clause.(agreement.Support); ok && support.Assistance == agreement.Yes && (!refunded || support.Expenses.Sign() > 0) {
			return true
		}
	}
	return false
}
