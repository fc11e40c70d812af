package thueringen

import (
	"github.com/foederal/foederal/governance/civil"
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

// kgg is a place in the ThürKGG whose text was read.
func kgg(place, where string) law.Source {
	return law.Source{Citation: law.MustCite(law.ThuerKGG, place), Where: where, Evidence: law.Primary}
}

// second is a source that tells of a norm whose text was not read.
func second(act law.Act, place, where string) rule.Basis {
	return rule.Basis{{Citation: law.MustCite(act, place), Where: where, Evidence: law.Secondary}}
}

// unread is a place of which only the heading was read.
func unread(act law.Act, place string) law.Source {
	return law.Source{Citation: law.MustCite(act, place), Where: "Wortlaut nicht gelesen", Evidence: law.Assumed}
}

// analogous is a norm whose text was not read, known from the act of another Land that was.
func analogous(act law.Act, place string, sister law.Act, sisterPlace string) rule.Basis {
	return rule.Basis{unread(act, place), {Citation: law.MustCite(sister, sisterPlace),
		Where: "Schwestertext eines anderen Landes", Evidence: law.Assumed}}
}

// press is a source that reports on the law or on events, and is not the law.
func press(where string) law.Source { return law.Source{Where: where, Evidence: law.Secondary} }

// period returns the days from through; an empty through is open.
func period(from, through string) civil.Period {
	p := civil.Period{From: civil.MustParse(from)}
	if through != "" {
		p.Through = civil.MustParse(through)
	}
	return p
}
