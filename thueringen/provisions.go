package thueringen

import (
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/bilingual"
	"github.com/foederal/foederal/governance/law"
)

// Provisions returns the side provisions (Nebenbestimmungen) for grants of Thüringen to municipalities. Hardly anything is
// recorded, for the ANBest-Gk of Thüringen were not read: what the provisions of another Land say is not filled in.
func Provisions() grant.Provisions {
	source := law.Source{Citation: law.MustCite(law.VVThuerLHO, "Nr. 1.3"), Where: "verwaltung.thueringen.de", Evidence: law.Secondary}
	return grant.Provisions{
		Jurisdiction: law.Thueringen,
		EarlyStart:   grant.Known(grant.EarlyStart{}, source),
		FollowsSavings: grant.Known(true, law.Source{
			Where:    "allgemeines Schema der ANBest; Thüringer Fassung nicht gelesen",
			Evidence: law.Assumed,
		}),
		StartMeans: grant.Known(bilingual.Text{
			German:  "Abschluss eines Liefer- oder Leistungsvertrags",
			English: "conclusion of a supply or service contract",
		}, source),
	}
}
