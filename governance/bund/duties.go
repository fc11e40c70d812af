package bund

import (
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Duties returns the duties under the law of the Federation and of the European Union, for [duty.New]. Federal law was read as of
// 29 April 2026, the AI Act as of 27 July 2026, the GDPR as it was published; later changes were not looked for. The chapter must not be changed.
func Duties() duty.Chapter {
	return duty.Chapter{Jurisdiction: law.Federation, Duties: duties.Get(makeDuties), AsOf: readOn(federalRead)}
}

var duties lazy.Value[[]duty.Duty]

func makeDuties() []duty.Duty {
	var list []duty.Duty
	for _, part := range [...][]duty.Duty{
		ozgDuties(), egovgDuties(), invoiceDuties(), idnrgDuties(), nootsDuties(), sdgDuties(), dataProtectionDuties(), openDataDuties(),
		accessibilityDuties(), securityDuties(), aiDuties(), vatDuties(),
	} {
		list = append(list, part...)
	}
	for i := range list {
		switch list[i].Norms[0].Where {
		case textOfAIAct:
			list[i].AsOf = readOn("2026-07-27")
		case officialGDPR:
			list[i].AsOf = readOn("2016-05-04")
		case ozgGuide, bmdsPage:
			list[i].Undated = true
		}
	}
	return list
}

// federalRead is the day of the wording of federal law that was read; see federalCorpus.
const federalRead = "2026-04-29"

// Where texts of duties were read, beside [federalCorpus].
const (
	officialGDPR = "Amtsblatt L 119 vom 4.5.2016, deutsche Fassung (Berichtigungen nicht eingearbeitet)"
	textOfAIAct  = "Verordnung (EU) 2024/1689, konsolidiert zum 27.07.2026, englische Fassung"
	ozgGuide     = "amtlicher Leitfaden zum OZG"
	bmdsPage     = "bmds.bund.de"
)

// egovgRead is the day of the wording of the EGovG that was read. On which day its duties began is not recorded.
const egovgRead = "2025-12-02"

func readOn(day string) civil.Date { return civil.MustParse(day) }

func words(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// sourced is a place in any act, where it was read, and how well it is known.
func sourced(citation, where string, evidence law.Evidence) law.Source {
	return law.Source{Citation: law.MustParseCitation(citation), Where: where, Evidence: evidence}
}

// corpus are places in federal law whose text was read.
func corpus(citations ...string) []law.Source {
	var list []law.Source
	for _, citation := range citations {
		list = append(list, sourced(citation, federalCorpus, law.Primary))
	}
	return list
}

// reading is what we conclude from a place that was read.
func reading(citation string) law.Source {
	return sourced(citation, "eigene Lesart des Wortlauts", law.Derived)
}

// computed is a day that was reckoned from a period in the text.
func computed(citation string) law.Source {
	return sourced(citation, "Tag aus der Frist des Wortlauts berechnet", law.Derived)
}

// federal is the bodies of the Federation.
func federal() duty.Classes { return duty.ClassesOf(duty.FederalBody) }

// ofTheLaender is everything that executes the law in the Länder: their authorities, the municipalities, and the bodies under supervision.
func ofTheLaender() duty.Classes {
	return duty.Municipal().With(duty.LandBody, duty.Zweckverband, duty.SupervisedBody)
}

// publicBodies is all of public law.
func publicBodies() duty.Classes { return ofTheLaender().With(duty.FederalBody) }

// anybody is everyone, whether of public or of private law.
func anybody() duty.Classes {
	return publicBodies().With(duty.PublicCompany, duty.PrivatePerson, duty.DependentUnit)
}

// federalLaw is the question of § 1 Abs. 2 EGovG.
func federalLaw() *duty.Proviso {
	return &duty.Proviso{ID: "federal-law", Question: words("Führt die Stelle in der Sache Bundesrecht aus?",
		"Does the body execute federal law in the matter?")}
}

// procedureOnline is the question whether there is an electronic procedure under federal law.
func procedureOnline() *duty.Proviso {
	return &duty.Proviso{ID: "electronic-procedure", Question: words(
		"Führt die Stelle nach Bundesrecht ein elektronisches Verwaltungsverfahren durch?",
		"Does the body carry out an electronic procedure under federal law?")}
}
