package sachsen

import (
	"github.com/foederal/foederal/governance/agreement"
	"github.com/foederal/foederal/governance/civil"
	"github.com/foederal/foederal/governance/law"
	"github.com/foederal/foederal/governance/review"
	"github.com/foederal/foederal/governance/rule"
	"github.com/foederal/foederal/internal/lazy"
)

// Law returns what Sachsen brings to a review: the rules of its own acts and of its treaty with Thüringen of 1997, the profiles of
// its forms, which agreements they cover, and its directory.
//
//	report, err := review.New(bund.Law(), sachsen.Law()).Asking(bund.Directory).Check(a)
//
// The treaty stands here and not in a room of its own: its text was read in the law of Sachsen, whose act of consent makes it law there,
// and a reviewer without the law of Thüringen says anyway that this was not covered.
func Law() review.Law {
	return review.Law{Jurisdiction: law.Sachsen, Rules: ownRules.Get(makeOwnRules), Profiles: landProfiles(), Covers: covers, Directory: Directory}
}

var ownRules lazy.Value[rule.Set[review.Case]]

func makeOwnRules() rule.Set[review.Case] { return rule.MustSet("Sachsen", landRules()...) }

// covers reports whether the general law of Sachsen on such an agreement is known as it stood on the day.
//
// Not covered are all days before that of the texts, participations in companies, of which the time limit of § 102 SächsGemO alone
// was noted, and agreements for which the SächsVwVfZG is the general law, which was not read.
func covers(a *agreement.Agreement, on civil.Date) bool {
	from, ok := coveredFrom(a.Form)
	return ok && !on.Before(from)
}

// coveredFrom returns the first day on which the general law on agreements of the form is known.
func coveredFrom(form agreement.Form) (civil.Date, bool) {
	switch form {
	case agreement.Zweckvereinbarung, agreement.Zweckverband, agreement.SimpleArbeitsgemeinschaft,
		agreement.SpecialArbeitsgemeinschaft, agreement.VerwaltungsgemeinschaftForm:
		return civil.MustParse(normsRead), true
	case agreement.CommissionedProcessing:
		return civil.MustParse("2018-05-25"), true // Art. 28 DSGVO
	}
	return civil.Date{}, false
}
