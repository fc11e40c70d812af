package thueringen

import (
	"fmt"

	"github.com/foederal/foederal/governance/civil"
)

// Where the texts were read.
const (
	umweltOnline = "umwelt-online.de"
	anwalt24     = "anwalt24.de"
	gesetzeCo    = "gesetze.co"
	wolters      = "wolterskluwer-online.de"

	federalCorpus = "gesetze-im-internet.de, Stand 29.04.2026"
)

// The decisions from which § 19 ThürKGG and § 73 ThürKO are known.
const (
	ovgApproval = "Thür. OVG, 14.10.2002, 4 N 340/95"
	ovgLevyKey  = "Thür. OVG, 08.10.2007, 4 KO 649/05"

	ovgParticipation = "Thür. OVG, 18.09.2008, 2 KO 1103/05"
)

// The pages from which the law on grants and programmes is known.
const (
	grantNorm     = "fdokument.com, § 44 ThürLHO mit VV"
	guidelinePage = "verwaltung.thueringen.de/thüregovrl"
	fagPage       = "verwaltung.thueringen.de, Förderung nach ThürFAG"
)

// amendmentOf2025 is the act of 30 December 2025 that changed the ThürFAG.
const amendmentOf2025 = umweltOnline + ", Gesetz vom 30.12.2025, GVBl. 2026 Nr. 1 S. 22"

// years returns the days from 1 January of the first year through 31 December of the last.
func years(first, last int) civil.Period {
	return period(fmt.Sprintf("%04d-01-01", first), fmt.Sprintf("%04d-12-31", last))
}

// period returns the days from through; an empty through is open.
func period(from, through string) civil.Period {
	p := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		p.Through = civil.MustParse(through)
	}
	return p
}
