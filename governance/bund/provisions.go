package bund

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/law"
)

const copyOfANBestGk = "ANBest-Gk, Abschrift ohne Datum"

// Provisions returns the side provisions (Nebenbestimmungen) for grants of the Federation to municipalities. They are recorded
// in part, and not all of what is recorded was read in the provisions themselves; the source of each figure says so.
func Provisions() grant.Provisions {
	gk := func(place, where string, evidence law.Evidence) law.Source {
		return law.Source{Citation: law.MustCite(law.ANBestGk, place), Where: where, Evidence: evidence}
	}
	byANBestP := law.Source{
		Citation: law.MustCite(law.ANBestP, "Nr. 1.2"),
		Where:    "für Gebietskörperschaften entsprechend; ANBest-Gk hierzu nicht gelesen",
		Evidence: law.Assumed,
	}
	bho := law.Source{
		Citation: law.MustCite(law.BHO, "§ 44 Abs. 2"),
		Where:    federalCorpus,
		Evidence: law.Primary,
	}
	return grant.Provisions{
		Jurisdiction:     law.Federation,
		CallOffMonths:    grant.Known(2, gk("Nr. 1.2", copyOfANBestGk, law.Primary)),
		PromptUseMonths:  grant.Known(2, gk("Nr. 1.2", "allgemeine Kenntnis: wie die Abruffrist", law.Assumed)),
		ItemTolerance:    grant.Known(grant.Tolerance{Share: finance.MustPercent("20")}, byANBestP),
		FollowsSavings:   grant.Known(true, gk("Nr. 2.1", "allgemeines Schema, Wortlaut eines anderen Landes gelesen", law.Assumed)),
		EarlyStart:       grant.Known(grant.EarlyStart{}, gk("", "allgemeine Kenntnis", law.Assumed)),
		DeficitFinancing: grant.Known(true, gk("Nr. 1.2.2", copyOfANBestGk, law.Derived)),
		ProofMonths:      grant.Known(12, gk("Nr. 6.1", "", law.Secondary)),
		DeductibleVAT:    grant.Known(false, gk("", "allgemeine Kenntnis", law.Assumed)),
		ProportionalUse:  grant.Known(true, gk("Nr. 1.2.1", copyOfANBestGk, law.Primary)),
		DeficitUsedLast:  grant.Known(true, gk("Nr. 1.2.2", copyOfANBestGk, law.Primary)),
		Further: []grant.Sourced[bilingual.Text]{
			grant.Known(bilingual.Text{
				German:  "Der Finanzierungsplan ist hinsichtlich des Gesamtergebnisses verbindlich.",
				English: "The total of the financing plan is binding.",
			}, gk("Nr. 1.1", copyOfANBestGk, law.Primary)),
			grant.Known(bilingual.Text{
				German:  "Bis 6.000.000 EUR soll Gemeinden in der Regel ein Festbetrag mit einfachem Nachweis bewilligt werden.",
				English: "Up to EUR 6,000,000, municipalities should as a rule get a fixed amount with a simple proof of use.",
			}, bho),
		},
	}
}

// ApplicantOf returns a unit of a directory as applicant for a grant. Its inhabitants are those that the directory records for
// the day of the unit; where none are recorded, they are not given.
func ApplicantOf(unit directory.Unit) grant.Applicant {
	population, _ := unit.Population()
	return grant.Applicant{Name: unit.Name(), Key: unit.Key(), Level: unit.Level(), Population: population.Value}
}
