package sachsen

import (
	"github.com/foederal/foederal/governance"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/directory"
	"github.com/foederal/foederal/governance/duty"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/supervision"
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

// addresseesOfDuties tells who does the matters of a unit, as [Addressee] does. The erfüllende Gemeinde of a Verwaltungsgemeinschaft,
// which the register does not tell, is named by it.
func addresseesOfDuties(unit directory.Unit) []duty.Addressee {
	named := func(unit directory.Unit, sphere governance.Sphere) supervision.Addressee {
		a := Addressee(unit, sphere)
		if acting, form := unit.Administration(); a.Outcome == supervision.NotRecorded && form == directory.Verwaltungsgemeinschaft {
			a.Body.Name = "erfüllende Gemeinde (" + acting.Name() + ")"
		}
		return a
	}
	return duty.AddresseesOf(unit, named, duty.Matters{
		Own:         dutyWords("freiwillige Aufgaben und Pflichtaufgaben", "voluntary and mandatory tasks"),
		Transferred: dutyWords("Weisungsaufgaben", "tasks under direction"),
	})
}
