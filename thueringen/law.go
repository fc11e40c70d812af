package thueringen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Law returns what Thüringen brings to a review: the rules of its own acts, the profiles of its forms, which agreements they
// cover, and its directory.
//
//	report, err := review.New(bund.Law(), thueringen.Law()).Asking(bund.Directory).Check(a)
func Law() review.Law {
	return review.Law{Jurisdiction: law.Thueringen, Rules: ownRules.Get(makeOwnRules), Profiles: landProfiles(), Covers: covers, Directory: Directory}
}

var ownRules lazy.Value[rule.Set[review.Case]]

func makeOwnRules() rule.Set[review.Case] { return rule.MustSet("Thüringen", landRules()...) }

// covers reports whether the general law of Thüringen on such an agreement is known as it stood on the day, at least at second
// hand. Single provisions that were not read (such as §§ 8, 10, 11 and 15 ThürKGG on the Zweckvereinbarung) make rules
// undecidable and do not count.
//
// Not covered are the gemeinsame kommunale Anstalt (§§ 43 and 44 ThürKGG) and the einfache Arbeitsgemeinschaft (§§ 4 and 6
// ThürKGG), whose own law was not read, and state treaties on the side of the Land.
func covers(a *agreement.Agreement, on civil.Date) bool {
	from, ok := coveredFrom(a.Form)
	return ok && !on.Before(from)
}

// coveredFrom returns the first day on which the general law on agreements of the form is known.
func coveredFrom(form agreement.Form) (civil.Date, bool) {
	switch form {
	case agreement.FrameworkAgreement:
		return civil.MustParse("2018-05-24"), true // ThürEGovG in force; § 27 by its heading, § 30 at second hand
	case agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.SpecialArbeitsgemeinschaft:
		return civil.MustParse("2013-07-31"), true // last change of the ThürKGG, as it was read
	case agreement.ProviderParticipation:
		return civil.MustParse("2008-09-18"), true // § 72 ThürKO read, § 73 by ThürOVG, 2 KO 1103/05, of that day
	case agreement.CommissionedProcessing:
		return civil.MustParse("2018-05-25"), true // Art. 28 DSGVO
	case agreement.Verwaltungsvereinbarung, agreement.ServiceReuseAgreement, agreement.OfficialAssistance:
		return civil.MustParse("2025-01-01"), true // VwVfG by § 1 Abs. 1 ThürVwVfG; the act before was not read
	}
	return civil.Date{}, false
}
