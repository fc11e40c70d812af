package thueringen

import (
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/rule"
)

// Where the texts were read.
const (
	umweltOnline = "umwelt-online.de"
	anwalt24     = "anwalt24.de"
	gesetzeCo    = "gesetze.co"
	wolters      = "wolterskluwer-online.de"
)

// The decisions from which § 19 ThürKGG is known.
const (
	ovgApproval = "Thür. OVG, 14.10.2002, 4 N 340/95"
	ovgLevyKey  = "Thür. OVG, 08.10.2007, 4 KO 649/05"
)

const (
	grantNorm     = "fdokument.com, § 44 ThürLHO mit VV"
	guidelinePage = "verwaltung.thueringen.de/thüregovrl"
	fagPage       = "verwaltung.thueringen.de, Förderung nach ThürFAG"
)

// read is the text of a norm that was read.
func read(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Primary}}
}

// second is a source that tells of a norm whose text was not read.
func second(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Secondary}}
}

// analogous is a norm whose text was not read, known from the act of another Land that was.
func analogous(act law.Act, place string, sister law.Act, sisterPlace string) rule.Basis {
	return rule.Basis{unread(act, place), {Citation: law.MustCite(sister, sisterPlace),
		Where: "Schwestertext eines anderen Landes", Evidence: law.Assumed}}
}
