package thueringen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Duties returns the duties under the law of Thüringen, for [duty.New]. The ThürEGovG binds municipalities only where a section says so
// (§ 1 Abs. 3 S. 2); of sections whose text was not read it is not recorded whether they do. The copies of the acts bear no day; the
// reference day of the record is 25 November 2026. The chapter must not be changed.
func Duties() duty.Chapter {
	return duty.Chapter{
		Jurisdiction: law.Thueringen, Land: land(), Duties: duties.Get(makeDuties), Addressees: addresseesOfDuties,
		AsOf: civil.MustParse(referenceDay), Undated: true,
	}
}

// referenceDay is the day as of which the record was made; the texts themselves bear none.
const referenceDay = "2026-11-25"

var duties lazy.Value[[]duty.Duty]

func makeDuties() []duty.Duty {
	return []duty.Duty{
		egovgOpenStandards(), egovgPortal(), egovgAccess(), egovgAccounts(), egovgInformation(), egovgTrial(), egovgPayment(),
		egovgInvoice(), egovgFiles(), egovgFilesMunicipal(), egovgStandards(), egovrlSecurityOfficer(), barrwebgWebsites(), tgAccess(),
		dsgPublicBody(), archivgArchive(), koForm(), kggNotice(),
	}
}

// addresseesOfDuties tells who does the matters of a unit, as [Addressee] does.
func addresseesOfDuties(unit directory.Unit) []duty.Addressee {
	return duty.AddresseesOf(unit, Addressee, duty.Matters{
		Own: bilingual.TextOf(governance.OwnSphere), Transferred: bilingual.TextOf(governance.TransferredSphere),
	})
}

func inWords(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// norm is a place in any act, where it was read, and how well it is known.
func norm(citation, where string, evidence law.Evidence) law.Source {
	return law.Source{Citation: law.MustParseCitation(citation), Where: where, Evidence: evidence}
}

// norms is the one source of most duties.
func norms(citation, where string, evidence law.Evidence) []law.Source {
	return []law.Source{norm(citation, where, evidence)}
}

// noText is a place of which no text was read.
func noText(citation string) []law.Source {
	return norms(citation, "Wortlaut nicht gelesen", law.Assumed)
}

func ofTheLand() duty.Classes { return duty.ClassesOf(duty.LandBody) }

func underSupervision() duty.Classes { return duty.ClassesOf(duty.Zweckverband, duty.SupervisedBody) }

// everyBody is all of public law in the Land.
func everyBody() duty.Classes {
	return duty.Municipal().With(duty.LandBody, duty.Zweckverband, duty.SupervisedBody)
}

// unlessNamed says of a section of the ThürEGovG whose text was not read what that means for municipalities and other bodies.
func unlessNamed() []duty.Scope {
	scope := norm("§ 1 Abs. 3 ThürEGovG", umweltOnline, law.Primary)
	return []duty.Scope{
		duty.Unknown(duty.Municipal(), scope,
			"Gemeinden und Gemeindeverbände bindet das Gesetz nur, soweit eine Vorschrift sie nennt; der Wortlaut dieser Vorschrift wurde nicht gelesen.",
			"The act binds municipalities and their associations only as far as a provision names them; the text of this provision was not read."),
		duty.Unknown(duty.ClassesOf(duty.Zweckverband), scope,
			"Ob das Gesetz Zweckverbände wie andere beaufsichtigte Körperschaften bindet oder wie Gemeindeverbände nur, wo es sie nennt, wurde nicht gelesen.",
			"Whether the act binds Zweckverbände as other supervised bodies, or as associations of municipalities only where it names them, was not read."),
		duty.Unknown(duty.ClassesOf(duty.SupervisedBody), scope,
			"Das Gesetz gilt auch für andere Körperschaften und Anstalten unter der Aufsicht des Landes (§ 1 Abs. 3 S. 1); ob diese Vorschrift sich an sie richtet, wurde nicht gelesen.",
			"The act holds for other corporations and institutions under the supervision of the Land, too (§ 1 Abs. 3 S. 1); whether this provision is addressed to them was not read."),
	}
}
