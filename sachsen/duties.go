package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/internal/lazy"
)

// Duties returns the duties under the law of Sachsen, for [duty.New]. The SächsEGovG binds municipalities as it binds the Land, and then
// says in single sections what holds for one of them alone. Its text was read as of 18 May 2025; of earlier days nothing is recorded
// unless the act names the day. The chapter must not be changed.
func Duties() duty.Chapter {
	return duty.Chapter{
		Jurisdiction: law.Sachsen, Land: land(), Duties: duties.Get(makeDuties),
		AsOf:       civil.MustParse(normsRead),
		Bodiless:   []governance.Kind{governance.Verwaltungsgemeinschaft},
		Addressees: addresseesOfDuties,
	}
}

var duties lazy.Value[[]duty.Duty]

func makeDuties() []duty.Duty {
	return []duty.Duty{
		egovgAccess(), egovgForm(), egovgTraffic(), egovgProofs(), egovgStatus(), egovgEID(), egovgPayment(), egovgInvoice(),
		egovgdvoInvoiceFormat(), egovgAccessibility(), egovgGeo(), egovgOpenData(), egovgComponents(), egovgDirectoryData(), egovgAmt24(),
		egovgFiles(), egovgStandards(), egovgNetwork(), egovgTrial(), egovgEvaluation(),
		isichgMeasures(), isichgStandards(), isichgISMS(), isichgOfficer(), isichgIncident(), isichgDanger(), isichgLogs(),
		bfwebgWebsites(), transpgRegister(), archivgArchive(), dsdgDataProtection(),
	}
}

func dutyWords(german, english string) bilingual.Text {
	return bilingual.Text{German: german, English: english}
}

// ofLand is the authorities of the Land, staatliche Behörden.
func ofLand() duty.Classes { return duty.ClassesOf(duty.LandBody) }

// selfGoverning is the Träger der Selbstverwaltung: Gemeinden, Landkreise and other bodies under supervision.
func selfGoverning() duty.Classes {
	return duty.Municipal().With(duty.Zweckverband, duty.SupervisedBody)
}

func allBodies() duty.Classes { return selfGoverning().With(duty.LandBody) }

// addresseesOfDuties tells who does the matters of a unit (§§ 7, 36 SächsKomZG). Weisungsaufgaben pass to a Verwaltungsverband, or to
// the erfüllende Gemeinde of a Verwaltungsgemeinschaft, which the register does not name.
func addresseesOfDuties(unit directory.Unit) []duty.Addressee {
	source := readAt("§ 7 SächsKomZG")
	own := duty.Itself(unit, "", source)
	acting, form := unit.Administration()
	if form != directory.Verwaltungsverband && form != directory.Verwaltungsgemeinschaft && form != directory.NotRecorded {
		return []duty.Addressee{own}
	}
	own.Matter = dutyWords("freiwillige Aufgaben und Pflichtaufgaben", "voluntary and mandatory tasks")
	own.Reason = dutyWords("Für Aufgaben ohne Weisung bleibt die Gemeinde zuständig, soweit sie nicht durch Vertrag übertragen sind.",
		"For tasks without direction the municipality stays competent, as far as they did not pass by contract.")
	other := duty.Addressee{Matter: dutyWords("Weisungsaufgaben", "tasks under direction"), Source: source}
	switch form {
	case directory.Verwaltungsverband:
		other.Unit, other.Name = acting, acting.Name()
		other.Reason = dutyWords("Weisungsaufgaben gehen kraft Gesetzes auf den Verwaltungsverband über.",
			"Tasks under direction pass by law to the Verwaltungsverband.")
	case directory.Verwaltungsgemeinschaft:
		other.Name, other.Source = "erfüllende Gemeinde ("+acting.Name()+")", readAt("§ 36 SächsKomZG")
		other.Reason = dutyWords("Die Verwaltungsgemeinschaft ist keine Rechtsperson; ihre erfüllende Gemeinde handelt für die anderen. Welche das ist, steht nicht im Verzeichnis.",
			"The Verwaltungsgemeinschaft is no legal person; its erfüllende Gemeinde acts for the others. The register does not tell which one that is.")
	default:
		other.Reason = dutyWords("Wer die Gemeinde verwaltet, geht aus dem Verzeichnis nicht hervor.", "The register does not tell who administers the municipality.")
	}
	return []duty.Addressee{own, other}
}
