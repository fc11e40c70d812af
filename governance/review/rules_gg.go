package review

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// sinceTextOf2012 is since when the oldest copy of federal law that was read surely held: the day after its youngest change. When
// its provisions began is general knowledge.
func sinceTextOf2012() civil.Period { return civil.Period{From: civil.MustParse("2012-12-28")} }

func gg(place string) law.Source { return Read(law.GG, place, federalCorpus) }

func gg28_2() Rule {
	return Rule{
		ID: "DE-GG-28-2", Severity: rule.Error, Basis: rule.Basis{gg("Art. 28 Abs. 2")},
		InForce: sinceTextOf2012(), Since: civil.MustParse("1949-05-23"),
		Title: bilingual.Text{German: "Die Vereinbarung achtet die kommunale Selbstverwaltung.",
			English: "The agreement respects municipal self-government."},
		Finding: bilingual.Text{German: "Die Vereinbarung nimmt den Kommunen die eigene Entscheidung in " +
			"Angelegenheiten der örtlichen Gemeinschaft.",
			English: "The agreement takes decisions on local affairs away from the municipalities."},
		Remedy:  bilingual.Text{German: "Die Selbstverwaltung ausdrücklich wahren.", English: "Preserve municipal self-government expressly."},
		Applies: With(agreement.KindParity),
		Check: func(c Case, r *rule.Result) {
			for i, parity := range agreement.All[agreement.Parity](c.Agreement) {
				Expect(r, agreement.Yes, parity.RespectsSelfGovernment, i, "respectsSelfGovernment")
			}
		},
	}
}

func gg84_1_7() Rule {
	return Rule{
		ID: "DE-GG-84-1-7", Severity: rule.Error, Basis: rule.Basis{gg("Art. 84 Abs. 1 S. 7"), gg("Art. 85 Abs. 1 S. 2")},
		InForce: sinceTextOf2012(), Since: civil.MustParse("2006-09-01"),
		Title: bilingual.Text{German: "Durch Bundesgesetz dürfen Gemeinden und Gemeindeverbänden Aufgaben nicht übertragen werden; auch eine " +
			"Vereinbarung mit dem Bund überträgt ihnen keine.",
			English: "Federal acts may not entrust municipalities and associations of municipalities with tasks; nor may an " +
				"agreement with the Federation."},
		Finding: bilingual.Text{German: "Die Aufgabe „{task}“ soll vom Bund unmittelbar auf „{to}“ übergehen.",
			English: "The task “{task}” is to pass from the Federation directly to “{to}”."},
		Remedy: bilingual.Text{German: "Die Aufgabe dem Land zuweisen; nur das Land kann sie durch Gesetz oder " +
			"Verordnung den Kommunen übertragen.",
			English: "Assign the task to the Land; only the Land can transfer it to municipalities, by an act or a regulation."},
		Applies: rule.And(WithPartner(governance.FederationPartner), With(agreement.KindTasks)),
		Check: func(c Case, r *rule.Result) {
			for at, task := range Tasks(c.Agreement) {
				to, _, _ := c.Agreement.Party(task.To)
				if to.Partner.Kind != governance.UnitPartner || task.Transfer != agreement.TaskTransferred {
					continue
				}
				for _, from := range task.From {
					if giver, _, _ := c.Agreement.Party(from); giver.Partner.Kind == governance.FederationPartner {
						r.Violate(at.At(), rule.P("task", task.Name), rule.P("to", to.Partner.Name))
					}
				}
			}
		},
	}
}
