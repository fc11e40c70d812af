package thueringen

import (
	"github.com/foederal/foederal/finance"
	"github.com/foederal/foederal/finance/grant"
	"github.com/foederal/foederal/governance/review"
)

// KIVParticipation returns what a municipality pays once to join KIV Thüringen GmbH, the joint IT provider of the
// municipalities, and what the Land paid for its own participation.
func KIVParticipation() (municipality, land grant.Sourced[finance.Amount]) {
	source := review.Press("behoerden-spiegel.de, 27.05.2020; finanzen.thueringen.de; portal.kiv-thueringen.de")
	return grant.Known(finance.Cent(8527), source), grant.Known(finance.Euro(200_000), source)
}
