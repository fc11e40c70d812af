package review

import (
	"golang.org/x/text/language"

	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/rule"
)

func urkundeTeilmassstab() Rule {
	return Rule{
		ID: "DE-URKUNDE-TEILMASSSTAB", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Wer nach mehreren Maßstäben verteilt, nennt sie, und ihre Gewichte ergeben zusammen 100 %.",
			English: "Where cost is shared by several measures, they are named, and their weights add up to the whole."},
		Finding: bilingual.Text{German: "Der zusammengesetzte Maßstab ist nicht bestimmt: {what}.",
			English: "The combined measure is not determined: {what}."},
		Remedy: bilingual.Text{German: "Jeden Teilmaßstab mit seinem Gewicht nennen, zusammen 100 %.",
			English: "Name each measure with its weight; together they are 100%."},
		Applies: rule.Or(With(agreement.KindCostSharing), With(agreement.KindLevy)),
		Check: func(c Case, r *rule.Result) {
			for i, clause := range c.Agreement.Clauses {
				switch sharing := clause.(type) {
				case agreement.CostSharing:
					checkParts(r, clause, i, sharing.Measure, sharing.Parts)
				case agreement.Levy:
					checkParts(r, clause, i, sharing.Measure, sharing.Parts)
				}
			}
		},
	}
}

// checkParts notes what is wrong with the parts of a measure.
func checkParts(r *rule.Result, clause agreement.Clause, i int, measure agreement.Measure, parts []agreement.MeasurePart) {
	if measure == agreement.Combined && len(parts) == 0 {
		Missing(r, clause, i, "parts", rule.P("what", bilingual.Text{German: "kein Teilmaßstab ist genannt", English: "no measure is named"}))
		return
	}
	var sum finance.Share
	complete := true
	for j, part := range parts {
		if part.Measure == agreement.Combined {
			r.Violate(agreement.At(i, "parts", j, "measure"), rule.P("what", bilingual.Text{
				German: "ein Teilmaßstab ist selbst zusammengesetzt", English: "one of the measures is itself combined"}))
		}
		next, err := sum.Add(part.Share)
		if err != nil { // no fractions that a person could have meant
			r.Lack(agreement.At(i, "parts"))
			return
		}
		sum, complete = next, complete && !part.Share.IsZero()
	}
	switch over := sum.Compare(finance.Whole()); {
	case len(parts) == 0 || over == 0 && complete:
	case over > 0 || complete:
		r.Violate(agreement.At(i, "parts"), rule.P("what", bilingual.Text{
			German:  "die Gewichte ergeben " + sum.Format(language.German),
			English: "the weights add up to " + sum.Format(language.English)}))
	case !sum.IsZero() || over == 0: // some have a weight, others have none
		r.Lack(agreement.At(i, "parts"))
	}
}

func urkundeEigenanteil() Rule {
	return Rule{
		ID: "DE-URKUNDE-EIGENANTEIL", Severity: rule.Warning, Basis: consistency(),
		Title:   bilingual.Text{German: "Ein Eigenanteil beträgt höchstens 100 %.", English: "An own share does not exceed the whole."},
		Finding: bilingual.Text{German: "Der Eigenanteil beträgt {rate}.", English: "The own share is {rate}."},
		Remedy:  bilingual.Text{German: "Den Anteil berichtigen.", English: "Correct the share."},
		Applies: With(agreement.KindOwnShare),
		Check: func(c Case, r *rule.Result) {
			for i, own := range agreement.All[agreement.OwnShare](c.Agreement) {
				if own.Rate.Compare(finance.Whole()) > 0 {
					r.Violate(agreement.At(i, "rate"), rule.P("rate", own.Rate))
				}
			}
		},
	}
}

func urkundePreis() Rule {
	return Rule{
		ID: "DE-URKUNDE-PREIS", Severity: rule.Warning, Basis: consistency(),
		Title: bilingual.Text{German: "Ein Entgelt, das angepasst wird, nennt den Index; eines, das nicht angepasst wird, nennt keinen.",
			English: "Where a price is indexed, the index is named; where it is not, none is named."},
		Finding: bilingual.Text{German: "Preisanpassung und Index passen nicht zueinander: {what}.",
			English: "Indexation and index do not match: {what}."},
		Remedy: bilingual.Text{German: "Den Index nennen oder die Preisanpassung streichen.",
			English: "Name the index, or delete the indexation."},
		Applies: With(agreement.KindPrice),
		Check: func(c Case, r *rule.Result) {
			for i, price := range agreement.All[agreement.Price](c.Agreement) {
				switch {
				case price.Indexed == agreement.Yes && price.Index == "":
					Missing(r, price, i, "index", rule.P("what", bilingual.Text{
						German:  "der Preis soll angepasst werden, nach welchem Index ist nicht geregelt",
						English: "the price is to be adjusted, but the text does not say by which index"}))
				case price.Indexed == agreement.No && price.Index != "":
					r.Violate(agreement.At(i, "index"), rule.P("what", bilingual.Text{
						German:  "„" + price.Index + "“ ist genannt, eine Anpassung aber ausgeschlossen",
						English: "“" + price.Index + "” is named, but adaptation is excluded"}))
				}
			}
		},
	}
}
