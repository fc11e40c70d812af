package schleswigholstein

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/law"
)

// Provisions returns the side provisions (Nebenbestimmungen) for grants of Schleswig-Holstein to municipalities, as of
// 24 November 2020. Only by how much the financing plan may be exceeded is recorded.
func Provisions() grant.Provisions {
	source := law.Source{
		Citation: law.MustCite(law.ANBestKSchleswigHolstein, "Nr. 1.2"),
		Where:    "schleswig-holstein.de, Stand 24.11.2020",
		Evidence: law.Primary,
	}
	return grant.Provisions{
		Jurisdiction:   law.SchleswigHolstein,
		ItemTolerance:  grant.Known(grant.Tolerance{Share: finance.MustPercent("20")}, source),
		TotalTolerance: grant.Known(grant.Tolerance{Share: finance.MustPercent("10")}, source),
	}
}
