package sachsen

import (
	"slices"
	"strings"

	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/key"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/governance/supervision"
)

func komzg36() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-36", Severity: rule.Error, Basis: rule.Basis{komzg("§ 2"), komzg("§ 36")},
		Title: bilingual.Text{
			German: "Eine sächsische Verwaltungsgemeinschaft ist keine juristische Person; Partei ist die Gemeinde, die für die anderen " +
				"handelt.",
			English: "A Verwaltungsgemeinschaft of Sachsen is no legal person; the Gemeinde that acts for the others is the party.",
		},
		Finding: bilingual.Text{German: "Der Schlüssel {key} von „{party}“ bezeichnet eine Verwaltungsgemeinschaft.",
			English: "The key {key} of “{party}” is that of a Verwaltungsgemeinschaft."},
		Remedy: bilingual.Text{German: "Die erfüllende Gemeinde oder die Mitgliedsgemeinden selbst als Parteien nennen.",
			English: "Name the erfüllende Gemeinde, or the member Gemeinden themselves, as parties."},
		Applies: rule.And(withAssociation(), review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			for i := range saxonUnits(c.Agreement, governance.Association) {
				unit, ok := review.UnitOf(c, r, i)
				if ok && unit.Kind() == governance.Verwaltungsgemeinschaft {
					partner := &c.Agreement.Parties[i].Partner
					r.Violate(review.AtParty(i, "partner", "unit"), rule.P("party", partner.Name), rule.P("key", partner.Unit.String()))
				}
			}
		},
	}
}

// lastFormation is the day by which a Verwaltungsverband or a Verwaltungsgemeinschaft had to be formed.
const lastFormation = "2012-11-17"

func komzg2_1() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-2-1", Severity: rule.Error, Basis: rule.Basis{komzg("§ 2 Abs. 1")},
		InForce: period(normsRead, ""), Since: civil.MustParse(lastFormation).AddDays(1),
		Title: bilingual.Text{
			German: "Verwaltungsgemeinschaften und Verwaltungsverbände gibt es nur noch, soweit sie bis zum 17.11.2012 wirksam gebildet " +
				"wurden.",
			English: "Verwaltungsgemeinschaften and Verwaltungsverbände exist only as far as they were validly formed by 17 November 2012.",
		},
		Finding: bilingual.Text{German: "Am {signed} kann keine neue Verwaltungsgemeinschaft mehr gebildet werden.",
			English: "On {signed}, no new Verwaltungsgemeinschaft can be formed any more."},
		Remedy: bilingual.Text{German: "Die Aufgaben durch Zweckvereinbarung oder in einem Zweckverband gemeinsam erfüllen.",
			English: "Perform the tasks together by a Zweckvereinbarung or in a Zweckverband."},
		Applies: ofForm(agreement.VerwaltungsgemeinschaftForm, review.Signed()),
		Check: func(c review.Case, r *rule.Result) {
			if !slices.ContainsFunc(c.Agreement.Relations, review.IsChange) { // one that is there can be changed
				r.Violate("/form", rule.P("signed", c.Agreement.Signed))
			}
		},
	}
}

func komzg73A() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-73A", Severity: rule.Error, Basis: rule.Basis{komzg("§ 73a")},
		Title: bilingual.Text{
			German:  "Eine kommunale Arbeitsgemeinschaft berät und stimmt ab; ihre Beschlüsse binden die Mitglieder nie.",
			English: "A kommunale Arbeitsgemeinschaft advises and coordinates; its decisions never bind its members.",
		},
		Finding: bilingual.Text{German: "Die Beteiligten sollen gebunden sein: {what}.", English: "The members are to be bound: {what}."},
		Remedy: bilingual.Text{German: "Das Gremium nur empfehlen lassen oder eine Zweckvereinbarung schließen.",
			English: "Let the body recommend only, or conclude a Zweckvereinbarung."},
		Applies: rule.And(inSachsen(), review.OfForm(agreement.SimpleArbeitsgemeinschaft, agreement.SpecialArbeitsgemeinschaft)),
		Check:   checkNeverBinds,
	}
}

// checkNeverBinds notes what would bind the members of an Arbeitsgemeinschaft: the form that does so in Thüringen, and bodies.
func checkNeverBinds(c review.Case, r *rule.Result) {
	if c.Agreement.Form == agreement.SpecialArbeitsgemeinschaft {
		r.Violate("/form", rule.P("what", bilingual.Text{
			German:  "die besondere Arbeitsgemeinschaft mit bindenden Beschlüssen kennt nur das ThürKGG",
			English: "only the ThürKGG knows the besondere Arbeitsgemeinschaft, whose decisions bind"}))
	}
	for i, bodies := range agreement.All[agreement.Bodies](c.Agreement) {
		for j := range bodies.Bodies {
			body := &bodies.Bodies[j]
			decides := body.Decision != "" && !body.Decision.Needs(agreement.Recommendation)
			switch what := (bilingual.Text{
				German: "durch Beschlüsse des Gremiums „" + body.Name + "“", English: "by decisions of the body “" + body.Name + "”"}); {
			case body.BindsMunicipalities == agreement.Yes:
				r.Violate(agreement.At(i, "bodies", j, "bindsMunicipalities"), rule.P("what", what))
			case decides && len(body.Matters) > 0:
				r.Violate(agreement.At(i, "bodies", j, "decision"), rule.P("what", what))
			case decides: // on what is not recorded: perhaps on what it recommends
				r.Lack(agreement.At(i, "bodies", j, "matters"))
			}
		}
	}
}

// tierNamed tells which authority the words name; 0 where they name none of the three, or several.
func tierNamed(words string) supervision.Tier {
	words = strings.ToLower(words) + " "
	var found supervision.Tier
	for _, name := range [...]struct {
		part string
		of   supervision.Tier
	}{
		{"landratsamt", landratsamt}, {"landrat ", landratsamt}, {"landesdirektion", landesdirektion},
		{"ministerium des innern", smi}, {"innenministerium", smi}, {"smi ", smi},
	} {
		switch {
		case !strings.Contains(words, name.part):
		case found != 0 && found != name.of:
			return 0
		default:
			found = name.of
		}
	}
	return found
}

// competentFor returns the tier that supervises a cooperation (§ 74 SächsKomZG). It is not recorded where a unit has no key or a body
// takes part whose members are not known; that a kreisfreie Stadt calls for the Landesdirektion is our reading, and no ground for an error.
func competentFor(a *agreement.Agreement) (tier supervision.Tier, known bool) {
	parties := make([]governance.Partner, len(a.Parties))
	for i := range a.Parties {
		parties[i] = a.Parties[i].Partner
	}
	tier, _, known = competentTier(parties)
	isInferred := tier == landesdirektion && slices.ContainsFunc(parties, func(p governance.Partner) bool { return key.IsKreisfrei(p.Unit.Key) })
	return tier, known && !isInferred
}

func komzg74() review.Rule {
	return review.Rule{
		ID: "SN-KOMZG-74", Severity: rule.Error, Basis: rule.Basis{komzg("§ 74")},
		Title: bilingual.Text{
			German: "Aufsichtsbehörde ist das Landratsamt, wenn nur Körperschaften seines Landkreises beteiligt sind, die Landesdirektion, wenn ein " +
				"Landkreis oder Körperschaften mehrerer Landkreise beteiligt sind, und das Staatsministerium des Innern bei Zusammenarbeit über " +
				"die Landesgrenze, mit dem Land oder dem Bund.",
			English: "The supervisory authority is the Landratsamt where only bodies of its Landkreis take part, the Landesdirektion where a " +
				"Landkreis or bodies of several Landkreise do, and the ministry of the interior for cooperation across the border of the Land, " +
				"with the Land or the Federation.",
		},
		Finding: bilingual.Text{German: "„{authority}“ ist nicht die Aufsichtsbehörde; zuständig: {competent}.",
			English: "“{authority}” is not the supervisory authority; competent: {competent}."},
		Remedy: bilingual.Text{German: "Die zuständige Behörde nennen; hat sie die Zuständigkeit übertragen, das angeben.",
			English: "Name the competent authority, or state that it delegated the matter."},
		Applies: rule.And(inSachsen(), review.OfForm(agreement.Zweckvereinbarung, agreement.Zweckverband), review.With(agreement.KindApproval)),
		Check: func(c review.Case, r *rule.Result) {
			competent, known := competentFor(c.Agreement)
			for i, approval := range agreement.All[agreement.Approval](c.Agreement) {
				switch named := tierNamed(approval.Authority); {
				case strings.Contains(strings.ToLower(approval.Authority), "thüring"): // its agreement, which the treaty demands
				case !known:
					r.LackHere("/parties")
				case named == 0:
					review.LackWords(r, approval.Authority, agreement.At(i, "authority"))
				case named == competent, approval.Delegated == agreement.Yes:
				case competent == smi && approval.Delegated == agreement.Unknown: // the treaty lets it name another authority
					r.Lack(agreement.At(i, "delegated"))
				default:
					r.Violate(agreement.At(i, "authority"), rule.P("authority", approval.Authority), rule.P("competent", authority(competent, key.District{})))
				}
			}
		},
	}
}

// inferred is our own reading of a place in the SächsKomZG.
func inferred(place, reading string) law.Source {
	return review.Inferred(law.SaechsKomZG, place, reading)
}
