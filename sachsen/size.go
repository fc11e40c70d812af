package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// verbandTarget is the number of inhabitants that the members of a Verwaltungsverband should have together (§ 3 SächsKomZG).
const verbandTarget = 5000

// VerbandSize is the size of a Verwaltungsverband on a day.
type VerbandSize struct {
	Unit    directory.Unit
	Members int
	// Population is the last count as of the day; zero where it is not recorded for all members.
	Population directory.Figure
	// Outcome tells whether the target of 5,000 inhabitants is met: satisfied or violated, undecidable where the inhabitants are not
	// recorded, not covered on days for which the norm was not read. It is a target.
	Outcome rule.Outcome
	Reason  bilingual.Text
	Source  law.Source
}

// VerbandSizes returns the Verwaltungsverbände of Sachsen on the day of the snapshot with their members and inhabitants, in the order of
// their keys, measured by the target of § 3 SächsKomZG.
func VerbandSizes(snapshot directory.Snapshot) []VerbandSize {
	var list []VerbandSize
	for unit := range snapshot.Units(governance.Association) {
		if unit.Kind() != governance.Verwaltungsverband || !liesInSachsen(unit.Key()) {
			continue
		}
		size := VerbandSize{Unit: unit, Source: read(law.SaechsKomZG, "§ 3")}
		for range unit.Municipalities() {
			size.Members++
		}
		population, recorded := unit.Population()
		size.Population = population
		switch {
		case unit.Date().Before(civil.MustParse(normsRead)):
			size.Outcome = rule.NotCovered
			size.Reason = bilingual.Text{German: "Der Wortlaut dieses Tages wurde nicht gelesen.", English: "The wording of that day was not read."}
		case !recorded:
			size.Outcome = rule.Undecidable
			size.Reason = bilingual.Text{German: "Die Einwohner sind nicht von allen Mitgliedern erfasst.", English: "The inhabitants are not recorded for all members."}
		case population.Value < verbandTarget:
			size.Outcome = rule.Violated
			size.Reason = bilingual.Text{German: "Die Mitglieder haben zusammen weniger als 5.000 Einwohner.",
				English: "The members have fewer than 5,000 inhabitants together."}
		default:
			size.Outcome = rule.Satisfied
			size.Reason = bilingual.Text{German: "Die Mitglieder haben zusammen mindestens 5.000 Einwohner.",
				English: "The members have at least 5,000 inhabitants together."}
		}
		list = append(list, size)
	}
	return list
}
