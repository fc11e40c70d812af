package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/dossier"
	"github.com/foederal/foederal/governance/review"
)

// History tells what is recorded of the framework agreement after its signing, the events that bear a day in their order, and what of it
// is not recorded. Of other agreements, which it tells by their ID, nothing is.
func History(a *agreement.Agreement) (facts []dossier.LaterFact, missing []bilingual.Text) {
	if a == nil || a.ID != FrameworkAgreement().ID {
		return nil, nil
	}
	return followed(), []bilingual.Text{
		{German: "Wie viel von den Obergrenzen abgerufen wurde, ist nicht erfasst.", English: "How much of the ceilings was called off is not recorded."},
		{German: "Laufzeit und Kündigung der Vereinbarung sind nicht erfasst; ob sie an diesem Tag noch gilt, lässt sich nicht sagen.",
			English: "Term and termination of the agreement are not recorded; whether it is still in force on that day nobody can tell."},
		{German: "Eine förmliche Nachfolgevereinbarung der drei Partner wurde nicht gefunden.",
			English: "No formal successor agreement of the three partners was found."},
	}
}

// followed are the events after the signing that bear a day.
func followed() []dossier.LaterFact {
	fact := func(on, german, english, where string) dossier.LaterFact {
		return dossier.LaterFact{On: civil.MustParse(on), Text: bilingual.Text{German: german, English: english}, Source: review.Press(where)}
	}
	return []dossier.LaterFact{
		fact("2019-09-17", "Fahrplan für den gemeinsamen IT-Dienstleister mit Sitz in Gotha", "Road map for the joint IT provider with its seat in Gotha", "dpa/SZ, 17.09.2019"),
		fact("2020-05-27", "Gesellschaftsvertrag der KIV Thüringen GmbH beurkundet; das Land beteiligt sich mit 200.000 EUR",
			"Articles of the KIV Thüringen GmbH notarised; the Land takes part with EUR 200,000", "behoerden-spiegel, 27.05.2020; finanzen.thueringen.de"),
		fact("2021-12-29", "Portal für elektronische Rechnungen: alle Landesbehörden und Landkreise, etwa 600 Gemeinden; mehr als 9.000 Rechnungen 2021",
			"Portal for electronic invoices: all authorities of the Land and Landkreise, about 600 municipalities; more than 9,000 invoices in 2021", "t-online/dpa, 29.12.2021"),
	}
}
